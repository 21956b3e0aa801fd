"""Single bytes read as characters of another encoding: when they need not be tried, and how they are written back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrubber.cleaning.character.roads.damage import damaged_parts, may_be_letters
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road

_NAMES = ("cp1250", "cp1251", "cp1252", "cp857", "iso8859-8", "koi8-r", "mac_roman", "cp874")
_LINES = st.text(st.sampled_from("abc deéèñöřžŐÀÉ¿¡’“—«ГЖдщλΩ\u05d0ªºß"), max_size=40)


@given(line=_LINES, written=st.sampled_from(_NAMES), read_as=st.sampled_from(_NAMES))
def test_what_can_be_no_letters_has_no_damaged_parts(line: str, written: str, read_as: str) -> None:
    """A line in which single bytes can explain nothing is one in which no road from one to the other finds a part."""
    if written != read_as and not may_be_letters(line):
        assert damaged_parts(line, Road(written, read_as, 0.0)) == []


def test_what_may_be_letters() -> None:
    """A sign or a capital within a word, or three letters in a row that are not of ASCII; small accented letters alone are nobody's damage."""
    for line in ("vy¿yna", "naÏve", "ãðàô", "Ёжик"):
        assert may_be_letters(line)
    for line in ("déjà vu", "naïve Ärzte", "É", "año"):
        assert not may_be_letters(line)


@given(line=_LINES | st.text(max_size=20), name=st.sampled_from(_NAMES))
def test_a_text_is_written_as_its_characters_are(line: str, name: str) -> None:
    """The bytes of a text are those of its characters, and none where one has none."""
    pieces = reading(name).pieces(line)
    written = None if None in pieces else b"".join(piece for piece in pieces if piece is not None)
    assert reading(name).write(line) == written


def test_of_two_bytes_for_a_character_the_first_is_written() -> None:
    """A place that the encoding leaves open is read as the Latin-1 character of its number, which it may have elsewhere."""
    table = reading("cp857").table
    twice = next(char for char in table if table.count(char) > 1)
    assert reading("cp857").write(twice) == bytes([table.index(twice)]) == reading("cp857").char_bytes(twice)

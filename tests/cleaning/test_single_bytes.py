"""Single bytes read as characters of another encoding, and what shows that nothing need be tried: how cheaply a
clean line is known.
"""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.losses.losing import _may_be_utf8, losses
from scrubber.cleaning.character.roads.best_road import _words_at
from scrubber.cleaning.character.roads.damage import damaged_parts
from scrubber.cleaning.character.roads.gate import suspicious
from scrubber.cleaning.character.roads.met import ROADS, Kinds, roads_of
from scrubber.cleaning.character.roads.one_accident import may_be_letters, may_have_come
from scrubber.cleaning.character.roads.rank import _is_of_any_case, _pairs
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.roads.roads import _readers
from scrubber.cleaning.character.roads.units import units

_NAMES = ("cp1250", "cp1251", "cp1252", "cp857", "iso8859-8", "koi8-r", "mac_roman", "cp874")
_OTHER_ALPHABETS = ("cp1251", "cp1253", "koi8-r")
_LINES = st.text(st.sampled_from("abc deéèñöřžŐÀÉ¿¡’“—«ГЖдщλΩ\u05d0ªºß"), max_size=40)


@given(line=_LINES, written=st.sampled_from(_NAMES), read_as=st.sampled_from(_NAMES))
def test_what_can_be_no_letters_has_no_damaged_parts(line: str, written: str, read_as: str) -> None:
    """A line in which single bytes can explain nothing is one in which no road from one to the other finds a part."""
    if written != read_as and may_be_letters(line) == "none":
        assert damaged_parts(line, Road(written, read_as, 0.0)) == []


@given(line=_LINES, written=st.sampled_from(_OTHER_ALPHABETS), read_as=st.sampled_from(_NAMES))
def test_what_can_be_latin_letters_alone_has_no_part_of_another_alphabet(line: str, written: str, read_as: str) -> None:
    """Without three letters beyond ASCII in a row nothing is a word of Cyrillic or Greek."""
    if written != read_as and may_be_letters(line) == "latin":
        assert damaged_parts(line, Road(written, read_as, 0.0)) == []


def test_what_may_be_letters() -> None:
    """A sign or a capital within a word, or three letters in a row that are not of ASCII; small accented letters
    alone are nobody's damage.
    """
    for line in ("vy¿yna", "naÏve", "Ё"):
        assert may_be_letters(line) == "latin"
    for line in ("ãðàô", "Ёжик"):
        assert may_be_letters(line) == "any"
    for line in ("déjà vu", "naïve Ärzte", "É", "año"):
        assert may_be_letters(line) == "none"


def test_roads_of_kinds() -> None:
    """Between single bytes, encodings of other alphabets are left out where nothing but Latin letters can be
    explained; what was read as CJK is always tried.
    """
    every = Kinds("any", wide=True, utf8=True)
    assert roads_of(every) == ROADS
    latin = {road.written for road in roads_of(every._replace(letters="latin"))["cp1252"]}
    assert {"cp1250", "cp437", "cp1256", "gb18030", "utf-8"} <= latin
    assert latin.isdisjoint({"cp1251", "koi8-r", "cp1253", "iso8859-8", "cp874"})
    none = roads_of(Kinds("none", wide=False, utf8=False))
    assert none["cp1252"] == []
    assert none["gb18030"] == ROADS["gb18030"]
    assert [road.written for road in roads_of(Kinds("none", wide=False, utf8=True))["cp1252"]] == ["utf-8"]


def test_which_kinds_may_have_come() -> None:
    """Accents of a Latin language stand alone; ideographs in rows, be it with bytes of ASCII between; a syllable of
    Korean may stand alone.
    """
    assert may_have_come("là où l'été") == Kinds("none", wide=False, utf8=False)
    assert may_have_come("\xa4H\xa4@\xa4l") == Kinds("latin", wide=True, utf8=False)
    assert may_have_come("¤H¤@ là") == Kinds("latin", wide=False, utf8=False)
    assert may_have_come("Á¦ 11 Á¶") == Kinds("latin", wide=True, utf8=True)
    assert may_have_come("ÖÐÎÄ") == Kinds("any", wide=True, utf8=True)


@given(
    line=_LINES, written=st.sampled_from(["utf-8", "gb18030", "big5hkscs", "cp949"]), read_as=st.sampled_from(_NAMES)
)
def test_what_stands_alone_was_no_text_of_several_bytes_a_character(line: str, written: str, read_as: str) -> None:
    """What is not tried finds nothing: no part for UTF-8, and no row of ideographs."""
    kinds = may_have_come(line)
    parts = damaged_parts(line, Road(written, read_as, 0.0))
    if written == "utf-8":
        assert kinds.utf8 or not parts
    elif not kinds.wide:
        assert not any(re.search("[⺀-𠀀]{3}", part.was) for part in parts)


@pytest.mark.parametrize(("word", "may"), [("хушшинчи", True), ("хушшинчӗ", False), ("déjà", True), ("dɛ́jà", False)])
def test_a_road_that_hit_a_letter_hit_its_word(word: str, may: bool) -> None:
    """Where a word has a letter that no encoding of single bytes has, its other letters came no such road."""
    hot = "".join(char for char in word if char > "\x7f")
    assert any(reading(name).single for name in _readers(hot, frozenset([word]))) is may


def test_words_are_of_one_alphabet() -> None:
    """A look-alike set into a word is none of its letters, and a sign is a word by itself."""
    assert _words_at("tаk hӑй é¿", frozenset({1, 5, 8, 9})) == {"а", "ӑй", "¿"}


def test_a_word_beside_a_suspicious_one_is_not_suspicious() -> None:
    """Four characters that cost too much together may reach into the next word, of which nothing is dear."""
    line = "чадыйы ползын теп, кӧрӱп"
    spots = frozenset(suspicious(line))
    assert line.index("теп") + 2 in spots
    assert _words_at(line, spots) == {"кӧрӱп"}
    assert _words_at("теп", frozenset({0})) == {"теп"}


def test_who_lacks_many_ideographs_did_not_read_them() -> None:
    assert _readers("贾鸿骏郑摸", frozenset("贾鸿骏郑摸")) == ["gb18030"]  # others have one of them
    assert "big5hkscs" in _readers("無限鍒堕噸", frozenset("無限鍒堕噸"))
    # Beside Hangul that stood there before, a part may have come a road.
    assert "gb18030" in _readers("霝岇韽모든사", frozenset("霝岇韽모든사"))


def test_marks_between_ideographs_bring_no_letters_to_mind() -> None:
    line = "安妮·海岚说“绢蠢”×2"
    spots = frozenset(at for at, char in enumerate(line) if char > "\x7f")
    assert _words_at(line, spots) == set("安妮海岚说绢蠢”×")
    assert _words_at("岚·岚", frozenset({1})) == {"·"}  # nothing else is suspicious


@given(line=_LINES | st.text(max_size=20), name=st.sampled_from(_NAMES))
def test_a_text_is_written_as_its_characters_are(line: str, name: str) -> None:
    """The bytes of a text are those of its characters, and none where one has none."""
    pieces = reading(name).pieces(line)
    written = None if None in pieces else b"".join(piece for piece in pieces if piece is not None)
    assert reading(name).write(line) == written


def test_of_two_bytes_for_a_character_the_first_is_written() -> None:
    """A place that the encoding leaves open is read as the Latin-1 character of its number, which it may have
    elsewhere.
    """
    table = reading("cp857").table
    twice = next(char for char in table if table.count(char) > 1)
    assert reading("cp857").write(twice) == bytes([table.index(twice)]) == reading("cp857").char_bytes(twice)


@pytest.mark.parametrize("written", ["cp1251", "koi8-r", "cp1253"])
def test_bytes_of_ideographs_are_in_any_case(written: str) -> None:
    """Read as letters, ideographs have capitals behind small letters as chance has it; words that were read as
    ideographs have not.
    """
    cases = _pairs(written).cases
    words = "Право на свободу и личную неприкосновенность".encode(written, "ignore")
    assert not _is_of_any_case(words, cases)
    assert _is_of_any_case("真不知道受众是针对怎样的人群，看了几十页实在".encode("gb18030"), cases)
    assert not _is_of_any_case(b"getUserName toUpperCase", cases)


def test_a_few_characters_that_lost_nothing_are_of_one_script() -> None:
    """Ideographs that are bytes of UTF-8 by chance are letters of any scripts: no road is tried for two or three of
    those.
    """
    for line in ("|調配：：輔 |配置 Linux 無線 |", "|通過 pam(8) 模組設定資源限制（ulimit、core|"):
        assert not any(loss.road.written == "utf-8" for loss in losses(line))
    assert any(loss.road.written == "utf-8" for loss in losses("鐢垫拱鐙燂紝".replace("拱", "")))


def test_one_character_that_lost_nothing_is_no_trace_of_losses() -> None:
    """Bytes of two ideographs that happen to be one character of UTF-8 are nothing that could be believed, so no
    search is begun.
    """
    for line in ("參見systemd.target(5).", "|mii-tool(8)   |乙太|"):
        assert list(losses(line)) == []
    assert list(losses("åœ¨å®¶ é‡Œ"))


@given(line=_LINES, name=st.sampled_from(["cp1252", "cp1251", "latin-1"]))
def test_no_two_side_by_side_are_no_utf8(line: str, name: str) -> None:
    """The bytes of a line without two characters beyond ASCII side by side are not those of UTF-8 that lost some: no
    such road is offered.
    """
    if not re.search("[^\x00-\x7f]{2}", line) and any(char > "\x7f" for char in line):
        assert not _may_be_utf8(line, name)
        assert not [loss for loss in losses(line) if reading(loss.road.read_as).single]


@tried(60)
@given(
    st.text(st.sampled_from("ab ~\\|{}[]^Ïðèâ–é"), min_size=1, max_size=20),
    st.sampled_from(("cp1251", "koi8-r", "cp1253")),
)
def test_each_character_is_in_one_unit(line: str, written: str) -> None:
    """No place of a line is left out or taken twice, whatever signs of ASCII stand in it, and these are what they
    were.
    """
    for stretch in units(line, reading("cp1252"), reading(written)):
        assert all(before[1] == after[0] for before, after in pairwise(stretch))
        assert all(was == line[start:end] for start, end, was in stretch if line[start:end].isascii())


@pytest.mark.parametrize("line", ["C:\\Мои документы\\читать сначала.txt", "~/книги/все остальное ~ старое"])
def test_signs_that_some_encodings_lack_stay_in_their_places(line: str) -> None:
    """The backslash and the tilde, which Japanese and Korean encodings have other signs for."""
    assert scrubber.repair(line.encode("cp1251").decode("cp1252")) == line


@pytest.mark.parametrize(
    "line",
    [
        "Der Rat nannte den „großen Umbau“ des Hafens beschlossen.",
        "„Der Umbau des Hafens“, sagte sie, „ist beschlossen.“",
        "Der Rat nannte den »großen Umbau« des Hafens ‚beschlossen‘.",
        "Rada řekla, že „velká přestavba“ přístavu byla schválena.",
        "¿Quién decidió la obra? ¡Nadie lo sabe!",
        "├── harbour",
        "│\u00a0\u00a0 └── quay.txt",
        "│ Hafen │ Liegeplätze │",
        "│软件包 │ 说明 │",
        "├──────────┼─────────┤",
        "┌────────┬────────┐",
    ],
)
def test_marks_as_clean_text_sets_them_are_not_suspicious(line: str) -> None:
    """Each line cost the trial of all roads, and a novel of two megabytes more time than a page has."""
    assert suspicious(line) == ()


@pytest.mark.parametrize(
    ("line", "was"),
    [
        ("Ein M„dchen und ein J„ger gingen „ber die Br\x81cke nach K”ln.", "Ein Mädchen und ein Jäger gingen äber die Brücke nach Köln."),
        ("├── ╨┐╤А╨╕╨▓╨╡╤В.txt", "├── привет.txt"),
        ("Die Brücke über den „Fluss“ ist fÃ¼r FuÃŸgÃ¤nger gesperrt.", "Die Brücke über den „Fluss“ ist für Fußgänger gesperrt."),
    ],
)  # fmt: skip
def test_marks_within_words_and_damage_beside_a_quotation_are_still_found(line: str, was: str) -> None:
    assert suspicious(line)
    assert scrubber.repair(line) == was


def test_a_row_of_frames_costs_what_its_length_does() -> None:
    assert_linear(lambda size: suspicious("─" * size + "é"), 20_000)
    assert_linear(lambda size: suspicious("„a" * size + "é"), 2_000)


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        ("Žejna zemlja čaka dež, / v senci češnje spi otrok.", "cp1250", "iso8859-2"),
        ("Enginn má þvinga annan til að ganga í félag, og hver má ganga úr því.", "cp861", "cp1252"),
        ("Rétturinn til að þegja er öllum gefinn, þó að fáir noti hann.", "mac_iceland", "cp1252"),
        ("Kıyıda üç balıkçı ağlarını örüyor, çocuklar da taş atıyordu.", "mac_turkish", "mac_roman"),
        ("Ĉiu ŝipo, kiu venas al la haveno, devas ĝustatempe pagi la aĵojn.", "iso8859-3", "latin-1"),
        ("%s: %d. ред: лоша наредба „%s“", "cp1251", "cp1252"),
        ("Верно. Боец, который целый ход ничего не делает, восстанавливает здоровье.", "koi8-r", "cp866"),
        ("تدفع كل سفينة أجرة اليوم الذي تقف فيه في الميناء.", "cp720", "cp1252"),
    ],
)
def test_encodings_of_few_languages_are_known(text: str, written: str, read_as: str) -> None:
    damaged = reading(read_as).read(text.encode(written))
    assert damaged is not None
    assert scrubber.repair(damaged) == text


@pytest.mark.parametrize("text", ["Δt = t₂ − t₁, Δx·Δp ≥ ħ/2", "The uncertainty is Δx·Δp.", "Δx·Δy"])
def test_differences_of_a_formula_stay(text: str) -> None:
    assert scrubber.repair(text) == text


def test_controls_strewn_into_words_are_no_letters_of_theirs() -> None:
    """Letters of cp1250 where they belong cost a word little; strewn in they cost far more."""
    text = "Žejna zemlja čaka dež, v senci češnje spi otrok."
    assert scrubber.repair("Žej\x9ana zem\x9elja čaka dež, v sen\x9dci češnje spi otrok.") == text

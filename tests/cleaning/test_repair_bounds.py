"""What the repair gives up early could not have come to anything: bounds are bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

from scrubber.cleaning.character.losses.loss import Loss, undefined
from scrubber.cleaning.character.losses.recover import recover
from scrubber.cleaning.character.roads.rank import ranked
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.roads.stories import _changed, as_it_stands, as_it_was, saved_at_most, split
from scrubber.cleaning.character.roads.turned import (
    _TURNED,
    ROADS,
    _is_utf8,
    _letters_for_letters,
    may_have_turned,
    texts_before,
)

WORDS = (
    "vytvořit",
    "külső",
    "jêzyka",
    "läsa",
    "čas",
    "the",
    "name",
    "été",
    "są",
    "prawo",
    "ß",
    "ÿ",
    "Œuvre",
    "ca",
    "a",
    "–",
    "·",
)
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


@tried(60)
@given(LINES)
def test_no_road_saves_more_than_its_changed_words_tell(line: str) -> None:
    """The bound by which most lines are done with is never less than what a road saves."""
    line = line.encode("cp1250", "ignore").decode("cp1250")
    read = reading("cp1252").read(line.encode("cp1250"))
    assert read is not None
    stands = split(read)
    before = as_it_stands(stands)
    for after, most in zip(as_it_was(read, line, stands), saved_at_most(read, line, stands), strict=True):
        assert before - after <= most + 1e-6


@tried(60)
@given(
    LINES, st.sampled_from(("cp1250", "cp1257", "cp852", "mac_roman")), st.sampled_from(("cp1252", "cp437", "cp1251"))
)
def test_letters_for_letters_keep_the_words(line: str, written: str, read_as: str) -> None:
    """A line as it was has the words, and the rest costs what it does, that it has when it is taken apart by itself."""
    data = reading(written).write(line)
    read = reading(read_as).read(data) if data is not None else None
    if read is not None:
        rest, words = _changed(read, line, split(read))
        apart = split(line)
        assert rest == pytest.approx(apart.rest)
        assert list(words) == list(dict.fromkeys(word for _, _, word in apart.words))


@given(st.text(st.sampled_from("abAé èÉ„“šŠ¿ąßø¦ÿŕ–’"), max_size=20))
def test_a_road_that_is_passed_over_is_none(sample: str) -> None:
    """A road that a character rules out by itself is one that gives no letters for letters."""
    places = [n for n, char in enumerate(sample) if char > "\x7f"]
    for n, road in enumerate(ROADS):
        data = reading(road.read_as).write(sample)
        if data is not None and not all(_TURNED[sample[at]] >> n & 1 for at in places):
            was = reading(road.written).read(data)
            assert was is None or not _letters_for_letters(sample, was, places)


@tried(30)
@given(
    st.sampled_from(("Каждый человек имеет право", "KaÅ¼dy czÅowiek ma prawo", "任何人享有自由", "naïve café – “ok”")),
    st.sampled_from(("cp1252", "latin-1", "cp1255")),
    st.floats(0, 400),
)
def test_a_way_within_the_bound_is_found_whatever_the_bound(text: str, read_as: str, most: float) -> None:
    """With a bound the search gives the same way as without one, or says that there is none so cheap."""
    loss = Loss(Road("utf-8", read_as, 0.0), "", undefined(read_as))
    damaged = loss.walk(text.encode())
    slots = loss.slots(damaged)
    assert slots is not None
    free = recover(slots, "utf-8", damaged)
    bound = recover(slots, "utf-8", damaged, most)
    assert free is not None
    assert (bound and bound.best()) == free.best() or (bound is None and free.cost > most)


@pytest.mark.parametrize("text", ["Ã©tait trÃ¨s", "вЂњРџСЂРёРІРµС‚", "жµ‹иЇ•", "ÈËÈË"])
def test_the_best_roads_are_the_same_however_many_are_wanted(text: str) -> None:
    """A road that is among the best few is among the best many, at the same place."""
    roads = [
        Road(written, read_as, 0.1 * n + 0.01 * m)
        for n, read_as in enumerate(("cp1252", "latin-1", "cp1251", "gb18030"))
        for m, written in enumerate(("utf-8", "gb18030", "cp1251", "koi8-r", "cp1250"))
        if written != read_as
    ]
    assert ranked(text, roads, 2) == ranked(text, roads, len(roads))[:2]


@tried(80)
@given(LINES, st.sampled_from(sorted({road.read_as for road in ROADS})))
def test_roads_that_are_tried_as_one_are_all_that_lead_to_a_text(line: str, read_as: str) -> None:
    """Each text that letters can have been is found, with every road to it, the likeliest first, as when each road
    is tried by itself.
    """
    data = line.encode("cp1250", "ignore")
    sample = reading(read_as).read(data) or line
    places = [n for n, char in enumerate(sample) if char > "\x7f"]
    expected: dict[str, list[Road]] = {}
    for road in ROADS:
        source, written = road.readings
        data = source.write(sample) or b""
        was = written.read(data) if data else None
        if was is not None and _letters_for_letters(sample, was, places):
            expected.setdefault(was, []).append(road)
    found = texts_before(sample, frozenset(sample[n] for n in places))
    if found:  # else its bytes may be UTF-8, which is another's to tell
        assert {was: list(roads) for was, roads in found.items()} == expected
    elif expected:
        assert any(_is_utf8(source.write(sample) or b"") for source in {road.readings[0] for road in ROADS})


@tried(80)
@given(st.text(st.sampled_from("abAé èÉ„“šŠ¿ąßø¦ÿŕ–’│\x92"), min_size=1, max_size=12))
def test_letters_that_no_road_turned_were_no_others(sample: str) -> None:
    """What each letter tells by itself rules out no text that a sample can have been."""
    letters = frozenset(char for char in sample if char > "\x7f")
    assert may_have_turned(letters) or not texts_before(sample, letters)

"""For any text and any wrong reading: it comes back, or it stays as it stands; nothing else, no error, and once is
enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.cleaning.test_losses import HABITS, assert_nothing_made_up
from tests.cleaning.test_mojibake import TEXTS, misread
from tests.cleaning.test_units import ROADS as UNITS
from tests.properties import tried

import scrubber
from scrubber.cleaning.character import mend
from scrubber.cleaning.character.mojibake import mojibake_edits
from scrubber.cleaning.character.roads.met import READ_AS, ROADS
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.written.seven_bits import seven_bit_edits
from scrubber.cleaning.character.written.wide import wide_edits
from scrubber.ledger import Draft, replay, revert

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What each language was written in before UTF-8.
WRITTEN = {
    "zh-Hans": "gb18030", "zh-Hant": "big5hkscs gb18030", "ja": "cp932 euc_jp", "ko": "cp949 johab", "ru": "cp1251 koi8-r cp866 iso8859-5 mac_cyrillic cp855",
    "uk": "cp1251 koi8-u cp1125", "el": "cp1253 iso8859-7 cp737 mac_greek", "he": "cp1255 iso8859-8 cp862", "ar": "cp1256 iso8859-6", "th": "cp874",
    "pl": "cp1250 iso8859-2 cp852 mac_latin2", "cs": "cp1250 iso8859-2 cp852 mac_latin2", "de": "cp1252 cp850 cp437 mac_roman", "fr": "cp1252 cp850 mac_roman",
    "vi": "cp1258",
}  # fmt: skip
RULES = (wide_edits, seven_bit_edits, mojibake_edits)


@st.composite
def slices(draw: st.DrawFn, least: int = 1) -> tuple[str, str]:
    """A language, and some of its text: words, parts of words, now and then with something plain around it."""
    language = draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[language]
    start = draw(st.integers(0, len(text) - least))
    text = text[start : start + draw(st.integers(least, 60))].strip()
    around = draw(st.sampled_from(["{}", "{}", "{}", "Windows 10: {}", "{} (1998)", "“{}”", "a {}", "{}\n{}"]))
    text = around.replace("{}", text)
    assume(text and scrubber.repair(text) == text)
    return language, text


def _is_twofold(name: str) -> bool:
    """Whether two bytes are read as one character, so that the way back is not one."""
    return reading(name).single and len(reading(name).chars) < 0x80


@st.composite
def walks(draw: st.DrawFn) -> tuple[list[str], str]:
    """The stages of a text on its wrong road, as it was first, and how it went."""
    language, text = draw(slices())
    kind = draw(st.sampled_from(["legacy", "utf-8", "twice", "part", "units"]))
    readers = st.sampled_from([name for name in sorted(READ_AS) if not _is_twofold(name)])
    if kind == "units":
        road = draw(st.sampled_from(sorted(UNITS)))
        damaged = UNITS[road](text)
        assume("\ufffd" not in damaged and (road not in {"mail", "mail, escapes lost", "news"} or "?" not in damaged))
        return [text, damaged], road
    if kind == "legacy":
        written = draw(st.sampled_from(WRITTEN[language].split()))
        met = [road.read_as for roads in ROADS.values() for road in roads if road.written == written]
        steps = [(written, draw(st.sampled_from(met)))]
    else:
        steps = [("utf-8", draw(readers))] + [("utf-8", draw(readers))] * (kind == "twice")
    first, last = 0, len(text)
    if kind == "part":
        first = draw(st.integers(0, len(text)))
        last = draw(st.integers(first, len(text)))
    stages = [text]
    inner = text[first:last]
    for written, read_as in steps:
        inner = misread(inner, written, read_as)
        assume(inner is not None)
        stages.append(text[:first] + inner + text[last:])
    return stages, str(steps)


def undone(text: str) -> str:
    """What the rules of wrong readings make of a text, without those of hidden and look-alike characters."""
    for _ in range(8):
        before = text
        for rule in RULES:
            text = replay(text, rule(text))
        if text == before:
            break
    return text


def lines(text: str) -> Iterator[str]:
    return (line.rstrip() for line in text.split("\n"))


@tried(150)
@given(walks())
def test_a_text_comes_back_or_stays(walk):
    """Each line is one of the stages it came by: whole again, a layer less damaged, or as it stood."""
    stages, road = walk
    back = undone(stages[-1])
    for at, line in enumerate(lines(back)):
        known = [[*lines(stage), ""][at] for stage in stages if stage.count("\n") == back.count("\n")]
        assert line in known, (road, stages, back)


@tried(150)
@given(walks())
def test_once_is_enough_and_the_ledger_leads_both_ways(walk):
    draft = Draft(walk[0][-1])
    mend(draft)
    assert replay(draft.base, draft.edits) == draft.text
    assert revert(draft.text, draft.edits) == draft.base
    assert scrubber.repair(draft.text) == draft.text


@tried(75)
@given(slices(least=2), st.sampled_from(sorted(HABITS)))
def test_what_lost_bytes_is_right_or_marked(given_text, habit):
    """Short texts too: every character is the original's, stood there, or is marked as lost."""
    _, text = given_text
    draft = Draft(HABITS[habit](text.encode()))
    mend(draft)
    assert_nothing_made_up(text, draft)
    assert scrubber.repair(draft.text) == draft.text

"""Units, scales and halves of the day that stand for one another, whole, and units that change places: no slip makes
one of the other.
"""

from dataclasses import replace
from functools import cache

from scrubber.collation.kinds.regions import Inner, Region
from scrubber.collation.kinds.set_in import AROUND
from scrubber.language.facts.counting import SCALES
from scrubber.language.facts.day_parts import parts_of_day
from scrubber.language.facts.fact import Fact
from scrubber.language.facts.facts import scan
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import plain
from scrubber.patterns import lazily

#: What is left of `a.m.` and `p.m.` where they differ, and what is one word without a full stop in it.
_HALVES = ({"a", "p"}, {"am", "pm"})
_AROUND = AROUND + ".-–—"
#: What a column's unit stands in: Length (m), 金额（单位：元）, Oil (litres a month). Before it may stand a part of it.
_OPENS = lazily(r"[(（\[](?:[^()（）\[\]\n]{1,16}[:：])?\s?(?P<unit>[^()（）\[\]\s:：]{0,8})$")
_CLOSES = lazily(r"(?P<unit>[^()（）\[\]\s]{0,8})(?:\s?[)）\]]|\s)")
#: A unit with its scale, and with its power: 万元, 만원, м².
_SCALED = lazily(r"(?P<scale>[十百千万亿兆십백천만억조]{0,3})(?P<unit>.*?)(?P<power>[²³]?)")
_VARIANTS, _POWERS = str.maketrans("萬億", "万亿"), {"²": "2", "³": "3", "": ""}
#: A unit that is a word elsewhere, as Spanish has `ha`.
_IN_BRACKETS = {"ha": "ha"}


def another_unit(region: Region, inner: Inner) -> bool:
    """Whether two units stand for one another, however like they are: megabytes, gigabytes; milligrams, micrograms."""
    sides = ((region.facts_before, inner.before), (region.facts_after, inner.after))
    units = [
        {fact.value for fact in facts if fact.kind == "unit" and fact.end - fact.start == len(text.strip())}
        for facts, text in sides
    ]
    if all(units):
        return units[0].isdisjoint(units[1])
    known = _scales_of(region.language)
    scales = [known.get(plain(text).strip().casefold()) for _, text in sides]
    return all(scales) and scales[0] != scales[1]  # milhões, bilhões: of a number, and no unit by themselves


def of_column(inner: Inner, language: str) -> bool:
    """Whether one unit stands in brackets for another, and no figure beside it: Length (m → ft), Takings (£ → $),
    金额（万元 → 元）.

    In brackets at a sentence's beginning stands the letter of an item: (g), (h).
    """
    opens, closes = _OPENS.search(inner.left[-24:]), _CLOSES.match(inner.right)
    if not (opens and closes):
        return False
    if replace(inner, left=inner.left[: len(inner.left) - len(opens[0])]).opens_sentence:
        return False
    one, other = (
        _unit_of(opens["unit"] + text.strip() + closes["unit"], language) for text in (inner.before, inner.after)
    )
    return bool(one and other) and one != other


def remeasured(before: str, after: str, language: str) -> bool:
    """Whether numbers of a sentence stand beside each other's units: 5 km and 3 kg, 5 kg and 3 km."""
    one, other = (_measures(text, language) for text in (before, after))
    alike = (sorted(pair[at] for pair in one) == sorted(pair[at] for pair in other) for at in (0, 1))
    return one != other and all(alike)


def _measures(text: str, language: str) -> list[tuple[str, str]]:
    """Each number of a sentence that has a unit beside it, and that unit, in order."""
    out: list[tuple[str, str]] = []
    last: Fact | None = None
    for fact in scan(text, language):
        if last and fact.start - last.end <= 1 and {last.kind, fact.kind} == {"number", "unit"}:
            number, unit = (last, fact) if fact.kind == "unit" else (fact, last)
            out.append((str(number.value), str(unit.value)))
            last = None
        else:
            last = fact
    return sorted(out)


def _unit_of(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """What some text means as a unit: the scale and the name of each part of it; empty for what is none."""
    known = _IN_BRACKETS | _classes_of("") | _classes_of(language)
    out = []
    for part in text.casefold().translate(_VARIANTS).split("/"):
        match = _SCALED.fullmatch(part)
        name = known.get(part) or (known.get(match["unit"], "") + _POWERS[match["power"]] if match else "")
        scale = "" if part in known or not match else match["scale"]
        if name in {"", "2", "3"}:
            return ()
        out.append((scale, name))
    return tuple(out)


def another_half(inner: Inner, language: str) -> bool:
    """Whether one half or part of the day stands for the other: 10 a.m., 10 p.m.; 8 am, 8 pm; 9 fm, 9 em."""
    words = {text.strip(_AROUND).casefold() for text in (inner.before, inner.after)}
    known = parts_of_day(language)
    return (
        words in _HALVES
        or len({known.get(word) or known.get(f"{word}.", word) for word in words} & {*known.values()}) > 1
    )


@cache
def _classes_of(language: str) -> dict[str, str]:
    return {word.casefold(): name for pack in packs_for(language) for word, name in pack.unit_classes.items()}


@cache
def _scales_of(language: str) -> dict[str, str]:
    units = (unit for pack in packs_for(language) for unit in pack.unit_classes.items())
    return {word.casefold(): name for word, name in units if name in SCALES}

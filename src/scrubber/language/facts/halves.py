"""Half of one more of what is counted: 一吨半, 一个半小时, une tonne et demie, an hour and a half, tonelada y media; in
Chinese tenths of it: 一米五, 1米75, 三块五.

It is a part of the number, so that 1.5吨 is the same amount.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from scrubber.language.facts.fact import Fact
from scrubber.language.facts.written_numbers import Number
from scrubber.language.packs.pack import Pack
from scrubber.patterns import lazily

HALF = Fraction(1, 2)
#: Behind a unit: 七米半, 三年半.
_BEHIND = lazily(r"半(?![年月天日个價价径夜数以])|\s?반(?=[이을의은에만]?(?![^\W_]))")
#: Behind a metre or a yuan of speech, and before no unit of its own: 一米五。 but for 一米五厘米, 三块五角.
_TENTHS = lazily(r"(?<=[米块塊])(?:[一二三四五六七八九]{1,2}|\d{1,2})(?=$|[高长長宽寬深的以左]|(?![.,]\d)\W)")
_DIGITS = {digit: str(value) for value, digit in enumerate("一二三四五六七八九", 1)}
#: A unit's name and an article are no longer.
_WORD = 24
#: One of something, with an article or without one: an hour and, una tonelada, tonelada.
_ONE_OF = lazily(r"(?:\b(?:an?|une?|una?|uma?)\s)?\b(?P<unit>[^\W\d_]{3,20})\s?$", re.IGNORECASE)


def and_a_half(text: str, number: Number) -> Number:
    """A number of things with half of one more that stands before what they are: 一个半小时."""
    half = text.startswith("个半", number.end)
    return replace(number, end=number.end + 2, value=number.value + HALF) if half else number


def parts_behind(text: str, units: Iterable[tuple[int, int]]) -> Iterator[Fact]:
    """The halves and the tenths that stand right behind one of some units."""
    for _, end in units:
        if half := _BEHIND.match(text, end):
            yield Fact("number", *half.span(), HALF)
        elif part := _TENTHS.match(text, end):
            digits = "".join(_DIGITS.get(digit, digit) for digit in part[0])
            yield Fact("number", *part.span(), Fraction(int(digits), 10 ** len(digits)))


def with_halves(text: str, facts: list[Fact], halves: Iterable[Fact], packs: Sequence[Pack]) -> list[Fact]:
    """The numbers and units of a text with each half or tenth of one more in its number; what is counted without a
    number is counted once. Halves of nothing that is known stay by themselves, unless one word says them, which is half
    of anything.
    """
    # By their ends: looked for one by one, a text of halves cost its square.
    units = {f.end: f for f in reversed(facts) if f.kind == "unit"}
    numbers = {f.end: at for at, f in reversed([*enumerate(facts)]) if f.kind == "number"}
    for half in halves:
        unit = next((units[end] for end in (half.start - 1, half.start) if end in units), None)
        at = next((numbers[end] for end in (unit.start - 1, unit.start) if end in numbers), None) if unit else None
        number = None if at is None else facts[at]
        said = half.value
        if at is not None and number and isinstance(number.value, Fraction) and isinstance(said, Fraction):
            facts[at] = replace(number, end=half.end, value=number.value + said)
            del numbers[number.end]
        elif unit or " " in text[half.start : half.end]:
            one = None if unit else _ONE_OF.search(text, max(0, half.start - _WORD), half.start)
            named = (each.unit_classes.get(one["unit"].lower()) for each in packs if one)
            if one and (name := next(filter(None, named), None)):
                half = replace(half, start=one.start(), value=1 + HALF)  # noqa: PLW2901 -- it is a part of that now
                facts.append(replace(half, kind="unit", start=one.start("unit"), end=one.end("unit"), value=name))
            facts.append(half)
    return facts

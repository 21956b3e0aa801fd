"""How dates, numbers and units of two readings differ: whether one is another, or said in another way."""

from collections.abc import Collection, Sequence
from fractions import Fraction
from functools import cache
from itertools import accumulate, pairwise
from unicodedata import category

from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.loose import without_loose
from scrubber.collation.kinds.regions import Region
from scrubber.collation.kinds.spans import joins_bounds
from scrubber.language.facts.fact import Fact, values_of
from scrubber.language.facts.korean_numbers import NAMED_DAYS
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import plain
from scrubber.patterns import lazily

#: How sure a number in words is one that was changed, where only one reading has it.
ONE_SIDED = 0.6
#: A date of the calendar has a year, a month and a day.
_PARTS = 3
#: What a sign may stand for besides what it stands for in English: a weight has the name of a currency, and several
#: currencies one sign: $ is C$ at home.
_SIGNED = ({"gbp", "lb"}, {"cny", "jpy"}, *({"usd", each} for each in ("cad", "aud", "nzd", "hkd", "sgd", "twd")))
#: A dollar sign by itself before that of a country: whoever writes so means two dollars; the other way round the second
#: may be short for the first.
_TOLD_APART = lazily(r"(?<![A-Z])\$[^$]{1,200}(?<=[A-Z])(?<!US)\$")
_AMBIGUOUS, _LETTER = lazily("(?<![A-Z])[£¥￥$]"), lazily(r"[^\W\d_]")
_TIMES, _PIECE = frozenset(["once", "twice", "thrice"]), "个"


def scaled_otherwise(region: Region) -> bool:
    """Whether numbers with a word behind them are others: 12 mil., 12 miliard."""
    values = [
        {f.value for f in facts if f.kind == "number" and _LETTER.search(text[f.start - seen : f.end - seen])}
        for text, facts, seen in (
            (region.before, region.facts_before, region.seen_before),
            (region.after, region.facts_after, region.seen_after),
        )
    ]
    return all(values) and values[0].isdisjoint(values[1])


def composed(facts: Sequence[Fact]) -> list[object]:
    """What the dates among facts say, those in a row that say a year, a month and a day as one:
    民国一○七年年四月十二日.
    """
    out: list[object] = []
    for fact in facts:
        if fact.kind != "date":
            continue
        last, value = out[-1] if out else None, fact.value
        if isinstance(last, tuple) and isinstance(value, tuple) and len(last) == len(value) == _PARTS:
            known = [n for n, part in enumerate(last) if part is not None]
            more = [n for n, part in enumerate(value) if part is not None]
            if known and more and known[-1] < more[0]:
                out[-1] = (*last[: more[0]], *value[more[0] :])
                continue
        out.append(value)
    return out


def only_amounts(text: str, facts: Sequence[Fact], start: int) -> bool:
    """Whether a reading that begins at a place is nothing but dates, numbers and units, marks aside, and what joins the
    bounds of a range: 百分之五, `5%`, `Dec. 16, 2015`, Monday to Friday.
    """
    amounts = [(max(0, f.start - start), f.end - start) for f in facts if f.kind in AMOUNTS]
    held = sum(_weight(text[at:end]) for at, end in amounts)
    gaps = [(end, at) for (_, end), (at, _) in pairwise(amounts)]
    held += sum(_weight(text[at:end]) for at, end in gaps if joins_bounds(text[at:end]))
    return bool(held) and held >= _weight(text)


def _weight(text: str) -> int:
    """Letters and figures, signs of shares and currencies among them, without blanks and what stands over a letter."""
    return sum(c.isalnum() or c in "%‰" or category(c) == "Sc" for c in text)


def _named_in_part(text: str, language: str) -> set[str]:
    """The units that the last of several words is the name of, which stands behind no number there, or of whose names
    of several words the text is a part and says as much by itself: 31 degrees, 31 °C.
    """
    said = plain(text).casefold().split()
    known = (pack.unit_classes.get(said[-1]) for pack in packs_for(language)) if len(said) > 1 else ()
    return {unit for unit in known if unit} | _parts(language).get(" ".join(said), set())


@cache
def _parts(language: str) -> dict[str, set[str]]:
    """The words that names of units begin or end with, and that are no unit's name by themselves, with those units."""
    out: dict[str, set[str]] = {}
    for pack in packs_for(language):
        for name, unit in pack.unit_classes.items():
            row = name.split()
            for part in (*accumulate(row[:-1], "{} {}".format), *(" ".join(row[n:]) for n in range(1, len(row)))):
                if part not in pack.unit_classes:
                    out.setdefault(part, set()).add(unit)
    return out


def by_their_name(before: str, after: str, differ: Collection[str], one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether two readings differ in the unit alone, which is in a number of days by its own name: 닷새, 5일."""
    units = {*values_of(one, "unit"), *values_of(other, "unit")}
    return differ == {"unit"} and units == {"day"} and any(t.lstrip().startswith(NAMED_DAYS) for t in (before, after))


def of_one_sign(units: Collection[object], text: str) -> bool:
    """Whether two units are those that one sign stands for: £30, 30 pounds; ¥3000, 3000円; $5, C$5; not US$5, C$5."""
    return any(set(units) == pair for pair in _SIGNED) and bool(_AMBIGUOUS.search(text))


def dollars_apart(region: Region, before: str, after: str) -> bool:
    """Whether dollars of one sign are those of two countries in one of the sentences: $300 or HK$2,340."""
    units = {*values_of(region.facts_before, "unit"), *values_of(region.facts_after, "unit")}
    return of_one_sign(units, f"{region.before} {region.after}") and any(map(_TOLD_APART.search, (before, after)))


def amount(kind: str, region: Region, before: str, after: str) -> float:
    """How sure a difference of addresses, dates, numbers or units is one; 0 for none."""
    was, now = (values_of(facts, kind) for facts in without_loose(region.facts_before, region.facts_after))
    if kind == "unit" and of_one_sign({*was, *now}, f"{region.before} {region.after}"):
        return 0.0
    if was and now:
        return 0.97
    if kind == "unit" and _PIECE in (plain(before), plain(after)) and {*was, *now} == {"person"}:
        return 0.0  # 三名专家, 三个专家
    if kind == "unit" and {*was, *now} == {"times"} and _TIMES & {*plain(before).split(), *plain(after).split()}:
        return 0.0  # twice, two times
    if kind == "unit":
        if _named_in_part(before, region.language) & {*now} or _named_in_part(after, region.language) & {*was}:
            return 0.0  # 25 °C, 25 degres Celsius
        # A unit that went with its number has been told as a number; one that is merely gone is a lost character, but
        # for a sign.
        replaced = (before.strip() and after.strip()) or any(sign in before + after for sign in "%‰$€£¥")
        return (
            0.6
            if replaced
            and bool(values_of(region.facts_before, "number")) == bool(values_of(region.facts_after, "number"))
            else 0.0
        )
    if kind == "number" and not any(c.isdecimal() for c in before + after):
        if before[:1].isupper() and after[:1].isupper() and not region.inner.opens_sentence:
            return 0.0  # Nine Corporation, Nova Corporation
        # "one of the", 一个, "first": a word among words where the other side has no number.
        return 0.6 if any(isinstance(v, Fraction) and (v > 2 or v.denominator > 1) for v in was or now) else 0.0
    return 0.8

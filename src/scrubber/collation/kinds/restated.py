"""Words that state different facts by themselves, and one thing in the place where they stand: 无法, 难以; "some 60",
"about 60"; "unclear", "not clear".

Reporters and editors say over again what another wrote: that something failed for that it could not be done, how many
there are about, by whose leave nobody asked. The words are those of data/restated.toml.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from scrubber.collation.kinds.polarity import denied_alike
from scrubber.collation.kinds.regions import Inner, Region
from scrubber.collation.kinds.set_in import AROUND
from scrubber.language.facts.fact import Fact, values_of
from scrubber.language.facts.orders import place
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.language.written_tables import rows
from scrubber.patterns import lazily

_NUMBER = lazily(r"[$€£¥]?\d|[^\W\d_]{2,}")
_FIGURE = lazily(r"[\d一二两三四五六七八九十百千万半]")
_AROUND = AROUND + "–—"
#: Bounds that say "beyond" of no amount: 상상 이상, beyond expectation.
_BOUNDS, _NEAR = frozenset(["at least", "more than"]), 12
#: What a unit is worth in another one: half an hour, 30 minutes; 1.5 km, 1500 m.
_WORTH = {
    unit: (base, worth)
    for base, units in {
        "s": {"s": 1, "min": 60, "h": 3600, "day": 86400, "week": 604800},
        "month": {"month": 1, "year": 12},
        "mm": {"mm": 1, "cm": 10, "m": 1000, "km": 10**6},
        "mg": {"mg": 1, "g": 1000, "kg": 10**6, "t": 10**9},
        "ml": {"ml": 1, "l": 1000},
    }.items()
    for unit, worth in units.items()
}
_FACTS = frozenset(["number", "unit"])
# Took no part, did not take part: of a verb in two forms the consonants stay, but for what an ending adds or doubles.
_NONE = lazily(r"(?P<verb>[a-z]{2,20}) no")
_DENIED = lazily(r"(?:do|does|did)(?: not|n't) (?P<verb>[a-z]{2,20})(?: (?:an?|any|the))?")
_VOWELS, _DOUBLED = lazily("[aeiou]"), lazily(r"(.)\1+")
_ALTERNATE = lazily(r"every (?:other|second) ([a-z]{3,12})")


def restated(region: Region, one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether the facts of two readings differ by the words alone in which one thing is said.

    It goes wrong for who weighs such words: that somebody failed to do a thing for that they could not. That they did
    not is another statement.
    """
    inner = region.inner
    if _beyond(inner, one, other) or _worth_the_same(one, other) or _same_numeral(inner, region.language):
        return True
    return any(
        _say_one_thing(_bare(before), _bare(after), inner.right if narrow else region.right, region.language)
        for before, after, narrow in ((inner.before, inner.after, True), (region.before, region.after, False))
    )


@cache
def _words(language: str) -> tuple[list[frozenset[str]], frozenset[str]]:
    """Rows of words of which each says what the others say, and words that say "about", of a language."""
    own = rows("restated", language)
    same = [frozenset(words(row)) for table in own for row in table.get("same", ())]
    return same, frozenset(word for table in own for word in words(table.get("roughly", "")))


def _bare(text: str) -> str:
    return plain(text).replace("’", "'").strip(_AROUND).casefold()


def _say_one_thing(before: str, after: str, right: str, language: str) -> bool:
    same, roughly = _words(language)
    if any(group.issuperset((before, after)) for group in same):
        return True
    alternate = [_ALTERNATE.sub(r"every two \1s", text) for text in (before, after)]
    if not language and alternate != [before, after] and alternate[0] == alternate[1]:
        return True  # every other week, every two weeks
    if roughly.issuperset((before, after)):
        return bool(_NUMBER.match(plain(right).lstrip()))
    return denied_alike(before, after, language) or (not language and _none_of(before, after))


def _none_of(before: str, after: str) -> bool:
    """Whether the one denies what a verb is done to, and the other the verb: took no, did not take any."""
    for one, other in ((before, after), (after, before)):
        none, denied = _NONE.fullmatch(one), _DENIED.fullmatch(other)
        if none and denied:
            return _consonants(none["verb"]) in {stem := _consonants(denied["verb"]), stem + "d", stem + "t"}
    return False


def _consonants(verb: str) -> str:
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", verb))


def _worth_the_same(one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether two amounts in different units are one."""
    worth = []
    for facts in (one, other):
        stated = [fact for fact in facts if fact.kind in _FACTS]
        pairs = list(zip(stated[::2], stated[1::2], strict=False))
        if not pairs or len(stated) % 2 or any((n.kind, u.kind) != ("number", "unit") for n, u in pairs):
            return False
        known = [(_WORTH.get(str(u.value)), n.value) for n, u in pairs]
        worth.append(
            [(unit[0], unit[1] * value) if unit and isinstance(value, Fraction) else None for unit, value in known]
        )
    return None not in worth[0] and worth[0] == worth[1]


def _same_numeral(inner: Inner, language: str) -> bool:
    """Whether one number stands in Roman figures for the same in others, or in words: World War II, World War 2;
    XIXe, 19e, dix-neuvième.
    """
    texts = [text.strip(_AROUND) for text in (inner.before, inner.after)]
    if all(map(str.isdecimal, texts)):
        return False  # what is left of 0.5 and 0.05
    worth = [place(text, language) for text in texts]
    return worth[0] is not None and worth[1] is not None and worth[0][0] == worth[1][0]


def _beyond(inner: Inner, one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether "at least" or "more than" bounds no amount on either side: no figure stands near."""
    extents = {*values_of(one, "quantifier"), *values_of(other, "quantifier")}
    stated = any(fact.kind != "quantifier" for fact in (*one, *other))
    near = inner.left[-_NEAR:] + inner.before + inner.after + inner.right[:_NEAR]
    both = bool(inner.before.strip() and inner.after.strip())
    return both and bool(extents) and extents <= _BOUNDS and not stated and not _FIGURE.search(plain(near))

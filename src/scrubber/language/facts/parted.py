"""Numbers of two parts, as those of versions and sections, in which the last nought counts: 2.10 is not 2.1."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from scrubber.language.facts.written_numbers import HEADED, Number
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.pack import Pack
from scrubber.patterns import lazily

_NOUGHT = lazily(r"\d\.\d{0,2}[1-9]0(?!\d)")
_PARTED = lazily(r"(?P<whole>\d{1,3})\.(?P<part>\d{0,2}[1-9]0)")
_WORD = lazily(r"(?:^|(?<=[\W\d_]))(?P<word>[^\W\d_]{1,30})(?P<blank>[ \u00a0]?)$|第$")
_LONGEST = 32


def parted(
    text: str, numbers: Sequence[Number], units: Iterable[tuple[int, int]], pack: Pack | None
) -> Iterator[tuple[int, int, Fraction]]:
    """Where each number of a text begins and ends, and what it is worth: of a version or a section both its parts.

    It is of one where it stands behind the word for it, and counts nothing: an amount has a unit (2.50 percent), and
    stands behind any word (of 2.50).
    """
    beside = {place for start, end in units for place in (start, start - 1, end, end + 1)} if numbers else ()
    shown = bool(_NOUGHT.search(text))
    for number in numbers:
        match = _PARTED.fullmatch(text, number.start, number.end) if shown else None
        counts = number.start in beside or number.end in beside or (match and Fraction(match[0]) != number.value)
        if match and not counts and _is_named(text, number.start, pack):
            yield from ((*match.span(part), Fraction(match[part])) for part in ("whole", "part"))
        else:
            yield number.start, number.end, number.value


def _is_named(text: str, place: int, pack: Pack | None) -> bool:
    """Whether what stands before a place is the name of what has a number; where a comma stands before decimals, any
    noun is.
    """
    match = _WORD.search(text, max(0, place - _LONGEST), place)
    if not match or not match["word"]:
        return match is not None
    if match["word"].casefold() in function_words(pack.language if pack else "en"):
        return False
    before = max(0, place - _LONGEST)
    named = match["word"][0].isupper() or not match["blank"] or HEADED.search(text, before, place)
    return bool(named) or (pack is not None and pack.comma)

"""What is said beneath noise: a difference of which a part is only how a copy sets or misspells what it shares.

Two harmless differences in one place make one that looks like other words: `"void",` for `valid` has no word whose
opposite is known, nor has `asnuut Liettuassa` for `asunut Latviassa` one that is no name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.kinds import kind_of
from scrubber.collation.kinds.loose import without_loose
from scrubber.collation.kinds.losses import lost
from scrubber.collation.kinds.markers import same_item
from scrubber.collation.kinds.regions import Inner, Region, regions
from scrubber.collation.kinds.restated import restated
from scrubber.collation.kinds.set_in import AROUND, QUOTES
from scrubber.ends import ends_alike
from scrubber.patterns import lazily

#: What of the marks around a word stands between words.
_ALONE = lazily(r"(?<!\S)(?:[-–—]{1,3}|[^\w\s%‰°§€$£¥±<>≤≥=+/]{1,3})(?!\S)")
#: The raised number of a note on a word, where it may as well be an exponent: tide³. A word broken at a line's end.
_NOTE = lazily(r"(?<=[^\W\d_])[⁰¹²³⁴-⁹]{1,3}+(?!\w)")
_PAUSE, _BROKEN = lazily(r"\.{3}"), lazily(r"(?<=[^\W\d_]{2})-\s{1,3}(?=[^\W\d_]{2})")
_WIDE = lazily(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
#: So many words of a difference, at most, are looked at one by one; shorter ones than these are no part of a longer.
_WORDS, _PART = 12, 2
#: Differences of more characters are other words in more than one place.
_LONG = 200


def told(region: Region, language: str) -> tuple[Region, str | None, float]:
    """A difference with its kind, and how sure that is; where it seems to accuse nobody, also beneath the noise that
    it holds.
    """
    kind, sure = kind_of(region)
    if not _is_open(region, kind):
        return region, kind, sure

    def is_noise(one: str, other: str, left: str, right: str) -> bool:
        return all(kind_of(each)[0] is None for each in regions(left + one + right, left + other + right, language))

    steps = beneath(region.inner, is_noise)
    for left, one, other, right in steps if kind or lost(region.before, region.after) else islice(steps, 1):
        for each in regions(left + one + right, left + other + right, language):
            said, sureness = kind_of(each)
            if said not in {None, "wording"}:
                return _narrowed(region, each), said, sureness
    return region, kind, sure


def _is_open(region: Region, kind: str | None) -> bool:
    """Whether a difference may say more beneath noise than it seems to: other words for what is stated alike do not."""
    if kind not in {None, "wording"} or len(region.before) + len(region.after) > _LONG:
        return False
    if kind is None:
        quoted = QUOTES.search(region.before + region.after) is not None
        return lost(region.before, region.after) or (quoted and not same_item(region.inner))
    one, other = without_loose(region.facts_before, region.facts_after)
    alike = [(fact.kind, fact.value) for fact in one] == [(fact.kind, fact.value) for fact in other]
    return not (alike and one) and not restated(region, one, other)


def _narrowed(region: Region, told: Region) -> Region:
    """A difference as what of it is told, where both readings have that as it is quoted."""
    i, j = narrowed(region.before, told.before), narrowed(region.after, told.after)
    return replace(
        region,
        before=region.before[slice(*i)],
        after=region.after[slice(*j)],
        start_before=region.start_before + i[0],
        end_before=region.start_before + i[1],
        start_after=region.start_after + j[0],
        end_after=region.start_after + j[1],
        facts_before=told.facts_before,
        facts_after=told.facts_after,
    )


def beneath(inner: Inner, is_noise: Callable[[str, str, str, str], bool]) -> Iterator[tuple[str, str, str, str]]:
    """The two readings of a difference without the noise that they hold, by steps: left context, the one, the other,
    right context.

    Args:
        inner: the difference.
        is_noise: whether a word in another's place, between a left and a right context, says nothing.
    """
    one, other = (_PAUSE.sub(" ", _BROKEN.sub("", _NOTE.sub("", text))) for text in (inner.before, inner.after))
    one, other = (" ".join(_ALONE.sub(" ", text).split()).strip(AROUND).rstrip("–—") for text in (one, other))
    beside_figures = inner.left[-1:].isdecimal() or inner.right[:1].isdecimal()  # 5-7 beside 5至7 is no 57
    if (
        (one, other) != (inner.before.strip(), inner.after.strip())
        and one != other
        and (not beside_figures or (one and other))
    ):
        yield _apart(inner, one, other)
    if _WIDE.search(one + other):
        return
    words, others = (text.split() for text in (one, other))
    if len(words) + len(others) > _WORDS or len(words) + len(others) < _PART + 1:
        return
    size = len(words), len(others)
    left, right = _peel(inner, words, others, is_noise)
    if (len(words), len(others)) != size and words != others:
        yield left, " ".join(words), " ".join(others), right


def _apart(inner: Inner, one: str, other: str) -> tuple[str, str, str, str]:
    """The readings with a blank on either side, where words are written apart."""
    left, right = inner.left.rstrip(" "), inner.right
    if _WIDE.search(one + other):
        return inner.left, one, other, right
    left = f"{left} " if left else ""
    return left, one, other, right if not right or not right[0].isalnum() else f" {right}"


def _peel(
    inner: Inner, words: list[str], others: list[str], is_noise: Callable[[str, str, str, str], bool]
) -> tuple[str, str]:
    """Take from both ends the words that are the same but for noise, in place; what then stands before and behind."""
    left, right = inner.left.rstrip(" "), inner.right.lstrip(" ")
    left = f"{left} " if left else ""
    right = right if not right or not right[0].isalnum() else f" {right}"
    for end in (0, -1):
        while words and others:
            taken = _same_at(end, words, others)
            if taken is None and len(words) + len(others) > _PART:
                one, other = words[end].strip(AROUND), others[end].strip(AROUND)
                if _is_near(one, other) and is_noise(one, other, left if end == 0 else "", right if end else ""):
                    taken = one
                    del words[end], others[end]
            if taken is None:
                break
            left, right = (f"{left}{taken} ", right) if end == 0 else (left, f" {taken}{right}")
    _once(left, right, words, others)
    return left, right


def _same_at(end: int, words: list[str], others: list[str]) -> str | None:
    """Take a word that both begin (or end) with, be it broken in two or run together with the next in one of them."""
    for some, rest in ((words, others), (others, words)):
        one, other = some[end].strip(AROUND), rest[end].strip(AROUND)
        if slips.same(one, other):
            del some[end], rest[end]
            return one
        if len(rest) > 1 and len(one) > 2 * _PART:
            pair = rest[:2] if end == 0 else rest[-2:]
            if slips.same(one, pair[0].rstrip("-") + pair[1]):
                del some[end], rest[end], rest[end]
                return one
        run, last = one.casefold(), other.casefold()
        if len(last) >= _PART and len(run) > len(last) and len(rest) > 1:
            if end == 0 and run.startswith(last):
                some[0] = one[len(other) :]
                del rest[0]
                return other
            if end and run.endswith(last):
                some[-1] = one[: -len(other)]
                del rest[-1]
                return other
    return None


def _once(left: str, right: str, words: list[str], others: list[str]) -> None:
    """Leave out of the longer reading, in place, what stands beside it once more."""
    short, long = (words, others) if len(words) < len(others) else (others, words)
    if len(long) != len(short) + 1 or not short:
        return
    before, behind = left.split(), right.split()
    if before and slips.same(before[-1], long[0]):
        del long[0]
    elif behind and slips.same(behind[0], long[-1]):
        del long[-1]


def _is_near(one: str, other: str) -> bool:
    """Whether most letters of two words are the same, in their order; another ending is no slip, but grammar."""
    low, high = ends_alike(one.casefold(), other.casefold())
    longest = max(len(one), len(other))
    return 2 * (low + high) >= longest > _PART and (high > 0 or lost(one, other))


def narrowed(text: str, quote: str) -> tuple[int, int]:
    """Where a quotation stands in a text; all of the text where it does not."""
    at = text.find(quote) if quote else -1
    return (at, at + len(quote)) if at >= 0 else (0, len(text))

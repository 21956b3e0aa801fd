"""Whether a copy of a long text says what an edition does not, told by the places alone where they differ.

To lay all of a book beside an edition takes seconds. A copy that has gone on from the edition shows it in some
paragraphs, which most often it has in common with the present text.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from scrubber.ends import chain_of, ends_alike

#: Characters from which on the places are asked first, the paragraphs around each that are looked at with it, and the
#: part of the text that they may be: else all of it is laid beside the edition anyway.
_LONG, _AROUND, _PART = 20_000, 3, 4
_SEP = "\n\n"


def is_beyond(text: str, edition: str, present: str) -> bool:
    """Whether a copy certainly differs from an edition by what would accuse it, for it has in its places, word for
    word, what the present text says otherwise; that it does not show it here tells nothing.

    What the present text has is no site's own. What one of them has elsewhere as well may have moved, what a copy lacks
    it may have in other words elsewhere, and beside a text's edge stands what is none of it: such places are left out.
    """
    if len(text) < _LONG:
        return False
    own, theirs = text.split(_SEP), edition.split(_SEP)
    there, known, attested = set(own), set(theirs), set(present.split(_SEP))
    pieces: list[tuple[list[str], list[str]]] = []
    for here, then in _apart(own, theirs):
        new, old = own[here.start : here.stop], theirs[then.start : then.stop]
        inner = here.start >= _AROUND and here.stop + _AROUND <= len(own)
        if inner and new and old and attested.issuperset(new) and known.isdisjoint(new) and there.isdisjoint(old):
            before, behind = own[here.start - _AROUND : here.start], own[here.stop : here.stop + _AROUND]
            pieces.append(([*before, *new, *behind], [*before, *old, *behind]))
    if not pieces:
        return False
    one, other = (_SEP.join(block for piece in side for block in piece) for side in zip(*pieces, strict=True))
    return len(one) * _PART <= len(text) and _accuses(one, other)


def _apart(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[range, range]]:
    """Where two rows of paragraphs differ, between those that each has once."""
    counts_a, counts_b = Counter(a), Counter(b)
    at = {each: n for n, each in enumerate(b)}
    both = chain_of([(n, at[each]) for n, each in enumerate(a) if counts_a[each] == counts_b[each] == 1])
    start_a = start_b = 0
    for end_a, end_b in [*both, (len(a), len(b))]:
        if start_a < end_a or start_b < end_b:
            head, tail = ends_alike(a[start_a:end_a], b[start_b:end_b])
            here, then = range(start_a + head, end_a - tail), range(start_b + head, end_b - tail)
            if here or then:
                yield here, then
        start_a, start_b = end_a + 1, end_b + 1


def _accuses(text: str, edition: str) -> bool:
    from scrubber.collation.collate import collate_beside  # noqa: PLC0415 -- heavy

    beside, _ = collate_beside({"": text, "\0edition": edition}, official=["\0edition"])
    kinds = {each.kind for each in beside.findings if each.severity == "high"}
    return bool(kinds) and not beside.left_out and all(each.kind != "stale" for each in beside.findings)

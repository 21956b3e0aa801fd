"""Typesetting: the canonical words as blocks of text, with the marks and blanks that the cleanest witness sets."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import StringIO
from itertools import pairwise

from scrubber.collation.alignment.tokens import glossed
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.printing.as_before import Before, shifted
from scrubber.collation.printing.between import (
    BLANKS,
    Count,
    count_votes,
    gap_before,
    leading,
    most_usual,
    trailing,
    trimmed,
)
from scrubber.model import Block, BlockKind

#: So many blocks are kept in mind for others that are the same.
_REMEMBERED = 256


@dataclass
class Canon:
    """The canonical text, and where each of its words came from.

    Attributes:
        names: the witnesses, as `who` numbers them.
        who: for each canonical word: the witness it is taken from.
        word: and its number there.
        block_of: its block.
        left: where it begins in its block's text.
        right: exclusive.
        at: for each word of the spine, the canonical word that stands there, or -1.
        loci: for each locus of the table, its canonical words (start, end); None where its text is not printed.
        starts: the words with which blocks begin.
        blocks: the canonical blocks.
        sources: for each, the witnesses that attest it as printed.
    """

    names: list[str]
    at: array[int] = field(repr=False)
    loci: list[tuple[int, int] | None] = field(repr=False)
    who: array[int] = field(default_factory=lambda: array("H"), repr=False)
    word: array[int] = field(default_factory=lambda: array("I"), repr=False)
    block_of: array[int] = field(default_factory=lambda: array("I"), repr=False)
    left: array[int] = field(default_factory=lambda: array("I"), repr=False)
    right: array[int] = field(default_factory=lambda: array("I"), repr=False)
    starts: array[int] = field(default_factory=lambda: array("I"), repr=False)
    blocks: list[Block] = field(default_factory=list)
    sources: list[tuple[str, ...]] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self._number = {name: number for number, name in enumerate(self.names)}

    def __len__(self) -> int:
        return len(self.word)

    def add(self, name: str, word: int) -> None:
        """Print one more word, of this witness."""
        self.who.append(self._number[name])
        self.word.append(word)

    def taken(self, start: int, end: int) -> list[tuple[str, int]]:
        """Where some canonical words are taken from."""
        return [(self.names[who], word) for who, word in zip(self.who[start:end], self.word[start:end], strict=True)]


def typeset(
    canon: Canon,
    where: Mapping[str, Sequence[int]],
    witnesses: Mapping[str, Witness],
    rank: Mapping[str, tuple[int, str]],
    count: Count,
    before: Before,
) -> None:
    """Set the words as blocks: each in the typography that most sources with exactly these words give it.

    Args:
        canon: the words and where blocks begin; its blocks are filled in.
        where: for each witness, the word it has at each canonical word, or -1.
        witnesses: all, by name.
        rank: how clean each witness is, lowest first.
        count: how many independent sources some witnesses are: a site's copies, or those of one source, are one voice.
        before: how the edition before sets its blocks.
    """
    # Ties are decided by the texts themselves, which are long: compared once.
    places = {key: place for place, key in enumerate(sorted({rank[name] for name in witnesses}))}
    clean = {name: places[rank[name]] for name in witnesses}
    block = lru_cache(_REMEMBERED)(Block)  # equal lines are one block
    attested: dict[tuple[str, ...], tuple[str, ...]] = {}
    canon.starts = array("I", sorted({0, *canon.starts, len(canon)}))
    for start, end in pairwise(canon.starts):
        if start == end:
            continue
        ids = [witnesses[name].folded.ids[word] for name, word in canon.taken(start, end)]
        whole = _whole(start, end, ids, where, witnesses)
        if whole:
            name, first, text = _best(
                [each for each in whole if not witnesses[each[0]].bare] or whole, clean, count, before.name
            )
            pieces = [(name, first + i) for i in range(end - start)]
            attest = tuple(sorted({each for each, _, _ in whole}))
        else:
            pieces = canon.taken(start, end)
            name = Counter(each for each, _ in pieces).most_common(1)[0][0]
            first = next(word for each, word in pieces if each == name)
            attest = (name,)
            text = ""
        if not whole or glossed(text):
            gaps = (_gap(i, start, pieces, where, witnesses, clean, count) for i in range(start, end))
            text, left, right = _pieced(pieces, gaps, witnesses)
        elif any(each != text for _, _, each in whole):
            gaps = (_usual_gap(word, (name, first), whole, witnesses, count) for word in range(end - start))
            text, left, right = _pieced(pieces, gaps, witnesses)
        else:
            left, right = _spans(witnesses[name], first, end - start, text)
        set_before = before.setting(text, [(each, its) for each, _, its in whole], count)
        if set_before != text:
            left, right, text = shifted(left, text, set_before), shifted(right, text, set_before), set_before
        source = witnesses[name].blocks[witnesses[name].block_at(first)]
        text = source.text if text == source.text else text  # one string for both
        canon.block_of.extend([len(canon.blocks)] * (end - start))
        kind, level = _kind(source, whole, witnesses, count)
        canon.blocks.append(block(text, kind, level, source.language))
        canon.left.extend(left)
        canon.right.extend(right)
        canon.sources.append(attested.setdefault(attest, attest))


def _kind(
    source: Block, whole: Sequence[tuple[str, int, str]], witnesses: Mapping[str, Witness], count: Count
) -> tuple[BlockKind, int]:
    """What a block, and its level, is as most of the pages that have it whole have it, then plain texts, its source."""
    blocks = [(witnesses[name].blocks[witnesses[name].block_at(first)], name) for name, first, _ in whole]
    if all(each.kind == source.kind and each.level == source.level for each, _ in blocks):
        return source.kind, source.level
    pages, plain = (
        count_votes(((each.kind, name) for each, name in blocks if bool(each.path) == paged), count)
        for paged in (True, False)
    )
    kind = max(pages | plain, key=lambda each: (pages.get(each, 0), plain.get(each, 0), each == source.kind, each))
    levels = count_votes(((each.level, name) for each, name in blocks if each.kind == kind), count)
    return kind, max(levels, key=lambda each: (levels[each], each == source.level, -each))


def _best(
    whole: list[tuple[str, int, str]], clean: Mapping[str, int], count: Count, before: str
) -> tuple[str, int, str]:
    """The witness whose setting of a block is printed, but for blanks: without glosses, as most have it, cleanest.

    What the edition before sets stands unless more than twice as many set it otherwise: mirrors come and go, and each
    has bullets, quotation marks and blanks of its own. Letters, and what was lost of them, are none of this.
    """
    if all(text == whole[0][2] for _, _, text in whole):
        return min(whole, key=lambda each: clean[each[0]])
    # Each copy has blanks of its own that something widened: what differs in them alone is one vote.
    bare = {text: BLANKS.sub(" ", text) for _, _, text in whole}
    votes = count_votes(((bare[text], name) for name, _, text in whole), count)
    best = min(whole, key=lambda each: (glossed(each[2]), -votes[bare[each[2]]], clean[each[0]]))
    stands = next((each for each in whole if each[0] == before), None)
    if stands and _set_alike(stands[2], best[2]) and votes[bare[best[2]]] <= 2 * votes[bare[stands[2]]]:
        return stands
    return best


def _set_alike(one: str, other: str) -> bool:
    """Whether two settings of the same words have the same letters as well, and marks of loss and glosses alike."""
    marks = one.count("\ufffd") == other.count("\ufffd") and glossed(one) == glossed(other)
    return marks and [*filter(str.isalnum, one)] == [*filter(str.isalnum, other)]


def _usual_gap(
    word: int,
    best: tuple[str, int],
    whole: Sequence[tuple[str, int, str]],
    witnesses: Mapping[str, Witness],
    count: Count,
) -> str:
    """What stands before a word of a block in its best setting, its blanks as `most_usual` has them."""
    if not word:
        return leading(witnesses[best[0]], best[1])
    own = gap_before(witnesses[best[0]], best[1] + word)
    return most_usual(own, ((gap_before(witnesses[name], first + word), name) for name, first, _ in whole), count)


def _spans(witness: Witness, first: int, count: int, text: str) -> tuple[array[int], array[int]]:
    """Where some words of one witness begin and end in the text cut out for them."""
    folded = witness.folded
    offset = text.find(folded.quote(first, first + 1))
    base = folded.starts[first] - max(offset, 0)
    last = first + count
    return (
        array("I", [at - base for at in folded.starts[first:last]]),
        array("I", [at - base for at in folded.ends[first:last]]),
    )


def _gap(
    index: int,
    start: int,
    pieces: Sequence[tuple[str, int]],
    where: Mapping[str, Sequence[int]],
    witnesses: Mapping[str, Witness],
    clean: Mapping[str, int],
    count: Count,
) -> str:
    """What stands before a canonical word: as its own witness has it, or as one without a gloss there has it; its
    blanks as `most_usual` has them.
    """
    name, word = pieces[index - start]
    if index == start:
        return leading(witnesses[name], word)
    gap = gap_before(witnesses[name], word)
    if glossed(gap):
        for other in sorted(where, key=clean.__getitem__):
            track = where[other]
            if track[index] >= 0 and track[index - 1] == track[index] - 1:
                cleaner = gap_before(witnesses[other], track[index])
                if not glossed(cleaner):
                    return cleaner
    if gap == BLANKS.sub(" ", gap):
        return gap
    beside = (track for track in where.items() if track[1][index] >= 0 and track[1][index - 1] == track[1][index] - 1)
    return most_usual(gap, ((gap_before(witnesses[other], track[index]), other) for other, track in beside), count)


def _pieced(
    pieces: Sequence[tuple[str, int]], gaps: Iterable[str], witnesses: Mapping[str, Witness]
) -> tuple[str, array[int], array[int]]:
    """Words of several witnesses as one text, with what stands before each; and where each begins and ends there."""
    out = StringIO()
    left, right = array("I"), array("I")
    for (name, word), gap in zip(pieces, gaps, strict=True):
        out.write(gap)
        left.append(out.tell())
        out.write(witnesses[name].folded.quote(word, word + 1))
        right.append(out.tell())
    name, word = pieces[-1]
    out.write(trailing(witnesses[name], word))
    return out.getvalue(), left, right


def _whole(
    start: int, end: int, ids: list[int], where: Mapping[str, Sequence[int]], witnesses: Mapping[str, Witness]
) -> list[tuple[str, int, str]]:
    """Witnesses that have exactly these words in a row: the first word's number there, and the text as they set it."""
    out = []
    for name, track in where.items():
        first = track[start]
        if first < 0 or track[end - 1] != first + end - start - 1:
            continue
        folded = witnesses[name].folded
        if folded.ids[first : first + end - start] == ids:
            text = trimmed(witnesses[name], first, first + end - start)
            if "\n\n" not in text:
                out.append((name, first, text))
    return out

"""Where a witness reads otherwise than the canonical text: which words stand against which, apart from what is told
as a passage.
"""

from dataclasses import dataclass, replace

from scrubber.collation.alignment.slips import is_slip, same
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.remarks import is_sentence
from scrubber.collation.telling.runs import gone_blocks, new_blocks, runs_of
from scrubber.collation.telling.scraps import is_notice, is_sites
from scrubber.collation.weighing.weigh import Verdict
from scrubber.language.standing import says_standing
from scrubber.model import ACCUSING
from scrubber.patterns import lazily

#: Changes of one witness with at most so many words between them are told as one.
_NEAR = 2
#: What a statement says of its matter; with an amount near it that is told apart, and among themselves they turn one
#: statement: no state shall, any state may.
_OWN = frozenset(["negation", "modal", "quantifier"])
#: Kinds of facts, those in a row that are told as one where they stand together; who speaks, what is said and how much
#: are three.
_GROUPS = (_OWN, frozenset(AMOUNTS), frozenset(["attribution", "name"]))
#: What parts a line of the text from what a site sets beside it, and what stands between the names of a site's parts.
_PARTS, _TRAIL = lazily(r"[^\s,，、;；()（）'’\"“”-]|\s-|\n"), lazily("[»›>|→/]")
#: A sentence has so many words at the least.
_SENTENCE = 3


@dataclass(frozen=True)
class Change:
    """One witness's own reading: canonical words `c0` to `c1` against its words `w0` to `w1`.

    At an `edge`, before the text's first word or behind its last, it may be a site's: nobody is accused of it.
    """

    c0: int
    c1: int
    w0: int
    w1: int
    verdict: Verdict
    reading: str
    edge: bool = False


def differences(ground: Ground, witness: Witness) -> list[Change]:
    """A witness's own readings, in the text's order; none of a block that is told as missing or as set in, where a
    word may stand by chance, nor where the copies agree on no word at all.
    """
    if not len(ground.canon):
        return []
    gone = frozenset(gone_blocks(ground, witness, runs_of(ground, witness.name, absent=True)))
    new = new_blocks(ground, witness)
    return [
        _without_slip(ground, witness, each)
        for each in _changes(ground, witness)
        if not (each.c0 < each.c1 and ground.block(each.c0) in gone)
        and not (each.w0 < each.w1 and witness.block_at(each.w0) in new)
    ]


def _changes(ground: Ground, witness: Witness) -> list[Change]:
    """A witness's own readings, those with hardly a word between them as one, unless each is a fact of its own."""
    changes: list[Change] = []
    kind: str | None = None
    for index, (locus, verdict) in enumerate(
        zip(ground.table.loci, ground.judgement.against(witness.name).loci, strict=True)
    ):
        span, printed = locus.spans.get(witness.name), ground.canon.loci[index]
        if span is None or printed is None or witness.name in locus.lost:
            continue
        reading = next(r for r, names in locus.readings.items() if witness.name in names)
        if reading == verdict.reading:
            continue
        change = Change(*printed, *span, verdict, reading)
        if _is_sites_edge(ground, witness, change):
            continue
        if _is_edge(ground, witness, change):
            changes.append(replace(change, edge=True))
            kind = None
            continue
        last, before = (changes[-1], kind) if changes else (None, None)
        kind = ground.readings.kind(locus, verdict.reading, reading)
        if (
            last
            and not last.edge
            and not (change.c0 > last.c1 and two_facts(before, kind))
            and 0 <= change.c0 - last.c1 == change.w0 - last.w1 <= _NEAR
            and last.verdict.disputed == verdict.disputed
            # What is added stands at the word before it, which may be the last of its block: is [€]12,500[ euro].
            and ground.block(last.c0) == ground.block(max(last.c0, change.c0 - (change.c0 == change.c1)))
            and not (witness.breaks[change.w0] == BLOCK and (last.c0 == last.c1 or change.c0 == change.c1))
        ):
            if before in ACCUSING and kind not in ACCUSING:
                # How sure it is that the fact is another has nothing to do with how the word beside it is written.
                kind, change = before, replace(change, verdict=last.verdict, reading=last.reading)
            change = replace(change, c0=last.c0, w0=last.w0)
            changes.pop()
        changes.append(change)
    return changes


def two_facts(one: str | None, other: str | None) -> bool:
    """Whether two kinds are two facts, however near they stand: deberán incorporarse a mediados, podrán incorporarse
    a finales; Februar zulässig. Mindestens, April zulässig. Höchstens.
    """
    groups = [next((n for n, kinds in enumerate(_GROUPS) if kind in kinds), None) for kind in (one, other)]
    return None not in groups and groups[0] != groups[1]


def _without_slip(ground: Ground, witness: Witness, change: Change) -> Change:
    """A change without the words at its beginning that are slips of each other: [cusotmers / customers. It may
    appeal] is a sentence more or less.
    """
    size, other = change.c1 - change.c0, change.w1 - change.w0
    short = min(size, other)
    if not short or abs(size - other) < _SENTENCE:
        return change
    for high in (True, False):
        c0, w0 = (change.c0, change.w0) if high else (change.c1 - short, change.w1 - short)
        pairs = ((_word(ground, c0 + n), witness.folded.quote(w0 + n, w0 + n + 1)) for n in range(short))
        if all(same(a, b) or is_slip(a, b) for a, b in pairs):
            if high:
                return replace(change, c0=change.c0 + short, w0=change.w0 + short)
            return replace(change, c1=change.c1 - short, w1=change.w1 - short)
    return change


def _word(ground: Ground, word: int) -> str:
    """A canonical word, as it is printed."""
    canon = ground.canon
    return canon.blocks[canon.block_of[word]].text[canon.left[word] : canon.right[word]]


def _is_edge(ground: Ground, witness: Witness, change: Change) -> bool:
    """Whether this is a few words more or less before the text's first word or behind its last, that may be a site's.

    Not what runs on in the text's own line (Members may vote by letter [only].), a sentence that a witness lacks, or
    has more at the end of the last block, nor what says that the text is repealed or a draft. It goes wrong for another
    word that a site sets before it, with nothing between them.
    """
    end = len(ground.canon)
    if change.c0 not in (0, end) and change.c1 not in (0, end):
        return False
    if change.c0 < change.c1:
        first, last = ground.extent(ground.block(change.c0))
        text = ground.canon.blocks[ground.block(change.c0)].text
        left, right = ground.canon.left, ground.canon.right
        return (
            change.w0 == change.w1
            and not is_sentence(text, left[change.c0], right[change.c1 - 1])
            and not (first < change.c0 and _runs_on(text, right[change.c0 - 1], left[change.c0]))
            and not (change.c1 < last and _runs_on(text, right[change.c1 - 1], left[change.c1]))
        )
    if says_standing(witness.folded.between(change.w0, change.w1)):
        return False
    starts, ends, whole = witness.folded.starts, witness.folded.ends, witness.folded.text
    if change.c0 != end:
        return witness.breaks[change.w1] == BLOCK or not _runs_on(whole, ends[change.w1 - 1], starts[change.w1])
    return witness.breaks[change.w0] == BLOCK or not (
        _runs_on(whole, ends[change.w0 - 1], starts[change.w0])
        or is_sentence(whole, starts[change.w0], ends[change.w1 - 1])
    )


def _is_sites_edge(ground: Ground, witness: Witness, change: Change) -> bool:
    """Whether this is what sites set before a text or behind it: `Home » Library`, what they say everywhere."""
    if change.c0 < change.c1 or change.c0 not in (0, len(ground.canon)):
        return False
    text = witness.folded.between(change.w0, change.w1)
    return not says_standing(text) and (is_sites(text) or is_notice(text) or bool(_TRAIL.search(text)))


def _runs_on(text: str, end: int, start: int) -> bool:
    """Whether nothing parts one word's end from the next one's beginning but what parts words of a sentence."""
    return not _PARTS.search(text, end, start)

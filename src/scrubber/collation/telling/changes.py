"""Words that a witness reads otherwise than the canonical text: what each change amounts to, and where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import BLOCK
from scrubber.collation.kinds.kinds import AMOUNTS
from scrubber.collation.kinds.readings import between, sentence
from scrubber.collation.telling.asides import RULES
from scrubber.collation.telling.remarks import is_another_word, is_sentence, remarked, tells_worth
from scrubber.collation.telling.replaced import replaced, told_apart
from scrubber.collation.telling.scraps import is_notice, is_scrap, is_sites
from scrubber.language.facts.facts import scan
from scrubber.language.standing import says_standing
from scrubber.model import ACCUSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubber.collation.alignment.witness import Witness
    from scrubber.collation.kinds.classify import Verdict as Reading
    from scrubber.collation.telling.ground import Ground
    from scrubber.collation.weighing.weigh import Verdict
    from scrubber.model import Finding

#: How sure it is that a word that one letter parts from another was meant.
_ONE_LETTER = 0.3
#: So many blocks at the beginning and at the end of a text may be a site's own lines.
_NEAR_THE_ENDS = 2, 8
#: Changes of one witness with at most so many words between them are told as one.
_NEAR = 2
#: So much of a block tells its language.
_TELLING = 300
#: A heading or a label has so many words at the least; what ends as a sentence does is told as one.
_FEW, _TO_SENTENCES = 3, re.compile(r"[。！？.!?;；]\W{0,3}$")
#: A fact reaches at most so many words beyond what differs in it.
_AROUND = 40


@dataclass(frozen=True)
class _Change:
    """One witness's own reading: canonical words `c0` to `c1` against its words `w0` to `w1`."""

    c0: int
    c1: int
    w0: int
    w1: int
    verdict: Verdict
    reading: str


class _Told(NamedTuple):
    """A change with what it amounts to: the block, and where in its text the canonical reading begins."""

    change: _Change
    block: int
    place: int
    told: Reading


def changed(ground: Ground, witness: Witness) -> Iterator[Finding]:
    """What a witness reads in the place of canonical words, each fact once."""
    changes = _changes(ground, witness)
    others = replaced(ground, witness, [((each.c0, each.c1), (each.w0, each.w1), each.verdict) for each in changes])
    for block, other in others.items():
        yield from told_apart(ground, witness, block, other)
    changes = [each for each in changes if each.c0 == each.c1 or ground.block(each.c0) not in others]
    all_told = [each for change in changes if (each := _told(ground, witness, change)) is not None]
    amounts: dict[int, list[Reading]] = {}
    for each in all_told:
        if each.told.kind in AMOUNTS:
            amounts.setdefault(each.block, []).append(each.told)
    swapped = {block for block, here in amounts.items() if _swapped(here)}
    seen: set[tuple[int, str, int, str]] = set()
    for each in all_told:
        key = (each.block, str(each.told.kind), each.place, each.told.before)
        if key not in seen and not (each.told.kind in AMOUNTS and each.block in swapped):
            seen.add(key)
            yield _finding(ground, witness, each)


def _changes(ground: Ground, witness: Witness) -> list[_Change]:
    """A witness's own readings, those with hardly a word between them as one."""
    changes: list[_Change] = []
    for index, (locus, verdict) in enumerate(zip(ground.table.loci, ground.judgement.loci, strict=True)):
        span, printed = locus.spans.get(witness.name), ground.canon.loci[index]
        if span is None or printed is None or witness.name in locus.lost:
            continue
        reading = next(r for r, names in locus.readings.items() if witness.name in names)
        if reading == verdict.reading:
            continue
        change = _Change(*printed, *span, verdict, reading)
        if _is_edge(ground, witness, change):
            continue
        last = changes[-1] if changes else None
        if (
            last
            and 0 <= change.c0 - last.c1 == change.w0 - last.w1 <= _NEAR
            and last.verdict.disputed == verdict.disputed
            and ground.block(last.c0) == ground.block(change.c0)
            and not (witness.breaks[change.w0] == BLOCK and (last.c0 == last.c1 or change.c0 == change.c1))
        ):
            change = _Change(last.c0, change.c1, last.w0, change.w1, verdict, reading)
            changes.pop()
        changes.append(change)
    return changes


def _finding(ground: Ground, witness: Witness, each: _Told) -> Finding:
    """What is told of a change."""
    change, told = each.change, each.told
    w0, w1 = _quoted(witness, change.w0, change.w1, told.after)
    place = witness.place(*((w0, w1) if w1 > w0 else _beside(w0, len(witness))))
    before, after = told.before.strip(), told.after.strip()
    return ground.finding(
        witness, str(told.kind), told.message, each.block, before, after, place, change.verdict, told.confidence, change.reading
    )  # fmt: skip


def _quoted(witness: Witness, w0: int, w1: int, quote: str) -> tuple[int, int]:
    """The words of a witness that a finding quotes: those that differ, and those around them that make them a whole fact."""
    low, high = max(0, w0 - _AROUND), min(len(witness), w1 + _AROUND)
    fold = Vocabulary()
    wanted = fold.join(fold.fold(quote).ids)
    words = [fold.words[i] for i in fold.fold(witness.folded.quote(low, high)).ids]
    if not wanted or len(words) != high - low:
        return w0, w1
    ends = list(accumulate(map(len, words), initial=0))
    row, size = "".join(words), len(wanted)
    found = row.find(wanted, max(0, ends[w1 - low] - size), ends[w0 - low] + size)  # with all that differs in it
    if found < 0:
        found = row.find(wanted, max(0, ends[w0 - low] - size + 1), ends[w1 - low] + size - 1)  # with some of it
    if found not in ends or found + size not in ends:
        return w0, w1
    return low + bisect_left(ends, found), low + bisect_left(ends, found + size)


def _told(ground: Ground, witness: Witness, change: _Change) -> _Told | None:
    """What a change amounts to; None for nothing."""
    whole = _whole_block(ground, witness, change)
    if whole == "scrap":
        return None
    block, start, end = _spot(ground, witness, change)
    text = ground.canon.blocks[block].text
    words = (start, end)
    (start, end), after = between(text, words, _wide(ground, change), witness.folded, (change.w0, change.w1))
    verdict = ground.readings.judge(text, start, end, after, _beside_block(ground, block))
    new = witness.folded.between(change.w0, change.w1).strip() if change.c0 == change.c1 else ""
    if verdict.kind is None and is_another_word(verdict.before, verdict.after, ground.vocabulary):
        message = (
            f"“{verdict.before.strip()}” reads “{verdict.after.strip()}” here: another word, or a slip of one letter."
        )
        verdict = replace(verdict, kind="wording", confidence=_ONE_LETTER, message=message)
    if verdict.kind is None and not (says_standing(new) if whole else tells_worth(new, text)):
        return None
    if whole == "block":
        return _short_block(ground, witness, change, verdict)
    size = change.c1 - change.c0
    if whole == "gone":
        verdict, accuses = _gone_block(text, verdict), verdict.kind in ACCUSING
    else:
        verdict, accuses = remarked(verdict, (text, *words), size, witness, (change.w0, change.w1))
    if verdict.kind in ACCUSING and (not accuses or _in_sites_line(ground, change, block)):
        change = replace(change, verdict=replace(change.verdict, disputed=True))
    return _Told(change, block, sentence(text, start, end)[0] + verdict.span_before[0], verdict)


def _short_block(ground: Ground, witness: Witness, change: _Change, verdict: Reading) -> _Told | None:
    """A sentence of a few words that is a block of its own: told, but so few words accuse nobody; None for its site's own words, which rule nothing."""
    own = witness.blocks[witness.block_at(change.w0)]
    rules = verdict.kind in RULES
    sites_own = is_sites(own.text) or ground.manner.is_aside([own], ground.settings(witness), speech=not rules)
    if sites_own and not ground.manner.is_matter(own.text) and not says_standing(own.text):
        return None
    block = ground.block_before(witness, change.w0)
    new = witness.folded.quote(change.w0, change.w1)
    message = f"“{new}” stands here; other copies lack it."
    told = replace(verdict, kind="block_inserted", message=message, before="", after=new)
    weak = replace(change.verdict, disputed=True, confidence=min(change.verdict.confidence, 0.5))
    return _Told(replace(change, verdict=weak), block, len(ground.canon.blocks[block].text), told)


def _gone_block(text: str, verdict: Reading) -> Reading:
    """A heading or a label that a copy lacks, whole; whether it stated anything is for the caller to weigh."""
    message = f"“{text.strip()}” is missing here."
    return replace(verdict, kind="block_deleted", message=message, before=text.strip(), after="", confidence=0.9)


def _in_sites_line(ground: Ground, change: _Change, block: int) -> bool:
    """Whether a difference lies in a site's own line near an end of the text.

    What independent copies print alike there may be the title or a short last article: of that only a line below the text that is no sentence
    may be a site's, unless it says what sites say.
    """
    low, high = _NEAR_THE_ENDS
    text = ground.canon.blocks[block].text
    if low <= block < len(ground.canon.blocks) - high or ground.is_amid(block):
        return False
    if is_sites(text) or is_notice(text):
        return True
    alike = change.verdict.sources.get(change.verdict.reading, 1) > 1
    return not (alike and (block < low or not is_scrap(text))) and ground.is_sites(block)


def _beside_block(ground: Ground, block: int) -> str:
    """The text of a block and its neighbours."""
    blocks = ground.canon.blocks
    return "\n".join(each.text[:_TELLING] for each in blocks[max(0, block - 2) : block + 3])


def _wide(ground: Ground, change: _Change) -> tuple[int, int] | None:
    """From the end of the canonical word before a change to the beginning of the one behind it, within one block."""
    canon = ground.canon
    if not 0 < change.c0 <= change.c1 < len(canon) or canon.block_of[change.c0 - 1] != canon.block_of[change.c1]:
        return None
    return canon.right[change.c0 - 1], canon.left[change.c1]


def _swapped(amounts: Sequence[Reading]) -> bool:
    """Whether all amounts that are gone in one place of a block stand in another, and the other way round: 300元人民币, 人民币300元."""
    gone: Counter[object] = Counter()
    come: Counter[object] = Counter()
    for each in amounts:
        gone.update(fact.value for fact in scan(each.before) if fact.kind in AMOUNTS)
        come.update(fact.value for fact in scan(each.after) if fact.kind in AMOUNTS)
    return len(amounts) > 1 and gone == come


def _whole_block(ground: Ground, witness: Witness, change: _Change) -> str:
    """Tell "scrap" for a block of a few words that one side has and the other took for chrome, or that reads as no text; "block" for another that a copy has more, "gone" for one that it lacks."""
    if change.c0 == change.c1 and witness.breaks[change.w0] == BLOCK and witness.breaks[change.w1] == BLOCK:
        # With the marks behind it: they tell a short sentence from a scrap.
        text = witness.folded.between(change.w0, change.w1).strip()
        return "scrap" if is_scrap(text) and not says_standing(text) else "block"
    if change.w0 == change.w1 and (change.c0, change.c1) == ground.extent(ground.block(change.c0)):
        words = Vocabulary()
        text = ground.canon.blocks[ground.block(change.c0)].text
        if witness.has_removed(words.join(words.fold(text).ids), words):
            return "scrap"
        return "gone" if change.c1 - change.c0 >= _FEW and not _TO_SENTENCES.search(text) else ""
    return ""


def _is_edge(ground: Ground, witness: Witness, change: _Change) -> bool:
    """Whether this is a few words more or less before the text's first word or behind its last: a site's, not the text's.

    Kept: a sentence more or less at the end of the last block, and what says that the text is repealed or a draft. Passed over: `Home » Library`
    before the title. It goes wrong for another word added to the title's beginning.
    """
    end = len(ground.canon)
    if change.c0 not in (0, end) and change.c1 not in (0, end):
        return False
    if change.c0 < change.c1:
        opens = ground.extent(ground.block(change.c0))[0]
        text = ground.canon.blocks[ground.block(change.c0)].text
        span = ground.canon.left[change.c0], ground.canon.right[change.c1 - 1]
        return change.w0 == change.w1 and not (opens < change.c0 and is_sentence(text, *span))
    if says_standing(witness.folded.between(change.w0, change.w1)):
        return False
    starts, ends = witness.folded.starts, witness.folded.ends
    text = witness.folded.quote(change.w0, change.w1)
    return (
        change.c0 != end
        or witness.breaks[change.w0] == BLOCK
        or not is_sentence(witness.folded.text, starts[change.w0], ends[change.w1 - 1])
        or is_sites(text)
        or is_notice(text)
    )


def _spot(ground: Ground, witness: Witness, change: _Change) -> tuple[int, int, int]:
    """The block of the canonical words of a change, and where they stand in its text; an addition belongs to the block it is set in."""
    canon, c0, c1 = ground.canon, change.c0, change.c1
    if c0 < c1:
        block = canon.block_of[c0]
        last = max(word for word in range(c0, c1) if canon.block_of[word] == block)
        return block, canon.left[c0], canon.right[last]
    opens = change.w0 < len(witness) and witness.breaks[change.w0] == BLOCK
    block = ground.block(c0 if opens or not c0 else c0 - 1)
    if c0 and canon.block_of[c0 - 1] == block:
        return block, canon.right[c0 - 1], canon.right[c0 - 1]
    place = canon.left[c0] if c0 < len(canon) else 0
    return block, place, place


def _beside(word: int, end: int) -> tuple[int, int]:
    """The word before a place, or the one behind it at the beginning."""
    return (word - 1, word) if word else (0, min(1, end))

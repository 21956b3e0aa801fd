"""Words that a witness reads otherwise than the canonical text: what each change amounts to, and where it stands."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from scrubber.cleaning.extract.reading import weight
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.addresses import is_another
from scrubber.collation.kinds.printing import came_down
from scrubber.collation.kinds.surroundings import between, sentence
from scrubber.collation.kinds.verdict import SUBJECTS, short
from scrubber.collation.kinds.verdict import Verdict as Reading
from scrubber.collation.telling.another_word import another_word, is_own_slip
from scrubber.collation.telling.by_fact import by_fact
from scrubber.collation.telling.by_sentence import by_sentence
from scrubber.collation.telling.carried import in_full, said_elsewhere
from scrubber.collation.telling.cells import by_cells
from scrubber.collation.telling.couples import coupled, swapped_amounts, turned
from scrubber.collation.telling.denials import deny_alike
from scrubber.collation.telling.differences import Change, differences
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.in_place import by_block, replaced, told_in_place
from scrubber.collation.telling.led_to import lead_alike
from scrubber.collation.telling.left_over import left_over
from scrubber.collation.telling.markup import by_links, is_links_address, is_spelled_out, same_but_for_markup
from scrubber.collation.telling.numbered import counted
from scrubber.collation.telling.remarks import remarked, says_again, sentence_said, tells_worth
from scrubber.collation.telling.scraps import is_notice, is_sites, is_stamp
from scrubber.collation.telling.slots import Spot, told_as_slot
from scrubber.collation.telling.spots import (
    AROUND,
    beside,
    beside_block,
    has_quote,
    own_spot,
    quoted,
    read_at,
    spot,
    wide,
)
from scrubber.collation.telling.torn import torn_off
from scrubber.collation.telling.whole_blocks import gone_block, in_sites_line, is_row, short_block, whole_block
from scrubber.language.packs.which import language_of, pack
from scrubber.language.standing import says_standing
from scrubber.model import ACCUSING, Finding

#: How sure it is that a word that one letter parts from another was meant.
_ONE_LETTER = 0.3
#: … and one that stands so at each mention.
_EACH_MENTION = 0.6
#: How sure it is, from which on, that two readings are one said or printed in two ways.
_SAID_ALIKE = 0.95
#: No surer than this is what one copy says against another.
_EVEN = 0.5
#: What texts say twice in one place, or in two languages.
_TWICE = frozenset({"date", "number", "unit", "url"})
_NAMES = frozenset({"name", "attribution"})
_SENTENCES = frozenset({"sentence_inserted", "sentence_deleted"})
#: Of a sentence of so many words nobody doubts that it is one; what it weighs at the least.
_FULL, _WEIGHT = 3, 2.0


class _Told(NamedTuple):
    """A change with what it amounts to: the block, and where in its text the canonical reading begins."""

    change: Change
    block: int
    place: int
    told: Reading


def changed(ground: Ground, witness: Witness) -> Iterator[Finding]:
    """What a witness reads in the place of canonical words, each fact once."""
    changes = [part for each in differences(ground, witness) for part in by_sentence(ground, witness, each)]
    others = replaced(ground, witness, changes)
    for other in others:
        yield from told_in_place(ground, witness, other)
    away = {block for other in others for block in other.blocks}
    changes = [each for each in changes if each.c0 == each.c1 or ground.block(each.c0) not in away]
    changes = [part for each in changes for part in by_block(ground, witness, each)]
    in_cells, changes = by_cells(ground, witness, changes)
    yield from in_cells
    in_links, changes = by_links(ground, witness, changes)
    yield from in_links
    all_told: list[_Told] = []
    for change in [part for each in changes for part in by_fact(ground, witness, each)]:
        if (each := _told(ground, witness, change)) is not None:
            _add(ground, witness, all_told, each)
    counts = counted((each.told.before, each.told.after) for each in all_told)
    all_told = [each for at, each in enumerate(all_told) if at not in counts]
    elsewhere = said_elsewhere(ground, witness, [(each.block, each.told) for each in all_told], changes)
    moved = {each.told.before.strip() for each in all_told if each.told.kind == "block_moved"}
    seen: set[tuple[int, str, int, str]] = set()
    kept: list[_Told] = []
    spoke: tuple[int, int] | None = None
    for each in all_told:
        key = (each.block, str(each.told.kind), each.place, each.told.before)
        if each.told.kind == "attribution":
            # Office, town and name of one speaker are told once.
            if spoke and spoke[0] == each.block and each.place - spoke[1] <= AROUND:
                continue
            spoke = each.block, each.place + len(each.told.before)
        if each.told.kind == "wording" and not each.told.before and each.told.after in moved:
            continue  # told where it is gone
        if each.told.kind in AMOUNTS and (each.block in elsewhere or in_full(ground, witness, each.change)):
            continue  # what moved within its sentence is gone at one place and new at another: 5–7 €, € 5–7
        if key not in seen:
            seen.add(key)
            if not (kept and _joined(ground, kept, each, swapped_amounts)):
                kept.append(each)
    for each in _denied_alike(ground, witness, kept):
        yield _finding(ground, witness, each)


def _denied_alike(ground: Ground, witness: Witness, told: list[_Told]) -> list[_Told]:
    """What is told, with the denials of a clause as wording where they only changed places in it."""
    denials = [at for at, each in enumerate(told) if each.told.kind == "negation"]
    for _, row in groupby(denials, lambda at: told[at].block):
        places = [*row]
        first, last = told[places[0]], told[places[-1]]
        text = ground.canon.blocks[first.block].text
        canonical = text[first.place : last.place + len(last.told.before)]
        own = witness.folded.quote(first.change.w0, last.change.w1)
        if deny_alike([told[at].told for at in places], canonical, own, pack(language_of(text) or "en")):
            for at in places:
                told[at] = told[at]._replace(told=replace(told[at].told, kind="wording", says=SUBJECTS["wording"]))
    return told


def _joined(
    ground: Ground, told: list[_Told], each: _Told, couple: Callable[[Reading, Reading, str], Reading | None]
) -> bool:
    """Whether the last of what is told and what stands behind it are one alteration; then it is told so, in place."""
    last = told[-1]
    text, end = ground.canon.blocks[each.block].text, last.place + len(last.told.before)
    if last.block != each.block or last.change.verdict.disputed != each.change.verdict.disputed or each.place < end:
        return False
    if both := couple(last.told, each.told, text[end : each.place]):
        change = replace(last.change, c1=each.change.c1, w1=each.change.w1)
        told[-1] = last._replace(change=change, told=both)
    return both is not None


def _add(ground: Ground, witness: Witness, all_told: list[_Told], each: _Told) -> None:
    """Add what a change amounts to, in place: to the one before it where both are one alteration."""
    last = all_told[-1] if all_told else None
    if last is not None and last.block == each.block and last.change.verdict.disputed == each.change.verdict.disputed:
        kinds = {last.told.kind, each.told.kind}
        if (kinds == {"number"} or kinds <= {"wording", "name"}) and (
            exchange := turned(ground, witness, last.change, each.change, kinds)
        ):
            change = replace(last.change, c1=each.change.c1, w1=each.change.w1)
            all_told[-1] = _Told(change, each.block, exchange[1], exchange[0])
            return
        if last.told.kind == "url" and each.place < last.place + len(last.told.before):
            return  # of an address all is quoted
        if _joined(ground, all_told, each, coupled):
            return
    all_told.append(each)


def _finding(ground: Ground, witness: Witness, each: _Told) -> Finding:
    """What is told of a change."""
    change, told = each.change, torn_off(ground, witness, each.change, each.told)
    if not has_quote(witness, change.w0, change.w1, told.after):
        # It was read within the canonical sentence, which the witness has in other words or letters: it is quoted with
        # its own. An address of which it has other words, or no more than a part, is none.
        own = read_at(ground, witness, each.block, (each.place, each.place + len(told.before)), (change.w0, change.w1))
        kind = "wording" if told.kind == "url" and not is_another(told.before, own) else told.kind
        told = replace(told, kind=kind, after=own)
    w0, w1 = quoted(witness, change.w0, change.w1, told.after)
    place = witness.place(*((w0, w1) if w1 > w0 else beside(w0, len(witness))))
    before, after = told.before.strip(), told.after.strip()
    other = ground.readings.borne_out.belies(witness.name, w0, w1) if told.kind in _TWICE and w0 < w1 else ""
    evidence = (f"contradicted by what stands beside it: “{short(other)}”",) if other else ()
    message = told.told(ground.told_beside.named)
    return ground.finding(
        witness, str(told.kind), message, each.block, before, after, place, change.verdict, told.confidence,
            change.reading, evidence
    )  # fmt: skip


def _told(ground: Ground, witness: Witness, change: Change) -> _Told | None:
    """What a change amounts to: of what states nothing, that the words differ; None for a slip or a site's own."""
    whole = whole_block(ground, witness, change)
    if change.edge or whole == "scrap":
        return _left_over(ground, witness, change)
    block, start, end = spot(ground, witness, change)
    text = ground.canon.blocks[block].text
    words = (start, end)
    (start, end), after = between(text, words, wide(ground, change), witness.folded, (change.w0, change.w1))
    verdict = ground.readings.judge(text, start, end, after, beside_block(ground, block))
    new = witness.folded.between(change.w0, change.w1).strip() if change.c0 == change.c1 else ""
    low, high = sentence(text, start, end)
    place = low + verdict.span_before[0]
    both = change.c0 < change.c1 and change.w0 < change.w1
    if verdict.kind in AMOUNTS and whole not in {"block", "gone"} and both and in_full(ground, witness, change):
        return None
    if verdict.kind is None or (verdict.kind == "wording" and verdict.confidence <= _EACH_MENTION):
        verdict = _named_otherwise(ground, witness, (text[low:high], text), verdict)
    elif verdict.kind in _NAMES and is_own_slip(
        (text[low:high], verdict.span_before[0]), verdict.before, verdict.after, (ground.text, witness.folded.text)
    ):
        verdict = _as_slip(verdict, "wording")
    row = whole == "block" and is_row(ground, witness, change)
    if verdict.kind is None and not row and not (says_standing(new) if whole else tells_worth(new, text)):
        said_alike = not whole and verdict.confidence >= _SAID_ALIKE
        return None if said_alike else _left_over(ground, witness, change)
    if whole == "block":
        row_or_label = short_block(ground, witness, change, verdict)
        return _Told(*row_or_label) if row_or_label else _left_over(ground, witness, change)
    size = change.c1 - change.c0
    if whole == "gone":
        verdict, accuses = gone_block(text, verdict, contents=block in ground.contents), verdict.kind in ACCUSING
        words_here = Vocabulary()
        if moved := ground.apart(witness).get(words_here.join(words_here.fold(text).ids)):
            change = replace(change, w0=moved[0], w1=moved[1])
            says = "“{before}” stands in another place here."
            verdict, accuses = replace(verdict, kind="block_moved", says=says, after=text.strip()), True
    else:
        if same_but_for_markup(Spot(text, *words), own_spot(witness, change.w0, change.w1)):
            return None
        verdict, accuses = remarked(verdict, (text, *words), size, witness, (change.w0, change.w1))
        if slot := told_as_slot(verdict, Spot(text, *words), own_spot(witness, change.w0, change.w1)):
            verdict, accuses = slot, False
            if slot.kind is None:
                return None
        accuses = accuses or _is_full_sentence(ground, witness, change, verdict)
    here, there = Spot(text, *words), own_spot(witness, change.w0, change.w1)
    if verdict.kind == "number" and lead_alike(here, there, *ground.both_say(witness)):
        return None
    accuses = accuses and not (verdict.kind == "number" and came_down(here, there))
    if (verdict.kind in _SENTENCES and ground.names_heading(here if verdict.before else there, block)) or (
        verdict.kind in ACCUSING
        and (
            is_spelled_out(ground, witness, here, there, disputed=change.verdict.disputed)
            or (change.c0 == change.c1 and is_links_address(ground, witness, change.w0, change.w1))
            or (verdict.kind == "number" and ground.renumbers(witness, here, there))
            or ground.cites(here, there)
        )
    ):
        verdict = replace(verdict, kind="wording")
    if verdict.kind in ACCUSING and (not accuses or block in ground.contents or in_sites_line(ground, change, block)):
        change = replace(change, verdict=replace(change.verdict, disputed=True))
    return _Told(change, block, place, verdict)


def _left_over(ground: Ground, witness: Witness, change: Change) -> _Told | None:
    left = left_over(ground, witness, change)
    return _Told(change, *left) if left else None


def _named_otherwise(ground: Ground, witness: Witness, canonical: tuple[str, str], verdict: Reading) -> Reading:
    """A verdict on a word that reads as a slip, or as another word, where it may be another name (see `another_word`).

    `canonical`: the sentence, and its block.
    """
    sentence_, text = canonical
    before, after = verdict.before, verdict.after
    texts = ground.text, witness.folded.text
    kind = another_word((sentence_, verdict.span_before[0]), before, after, language_of(text), texts, ground.vocabulary)
    if kind == "name":
        says = "The name reads “{after}” here, wherever {text} has “{before}”."
        return replace(verdict, kind=kind, confidence=_EACH_MENTION, says=says)
    if kind and verdict.kind is None:
        return _as_slip(verdict, kind)
    return verdict


def _as_slip(verdict: Reading, kind: str) -> Reading:
    """A verdict on a word that may be another, or a slip."""
    says = "“{before}” reads “{after}” here: another word, or a slip of one letter."
    return replace(verdict, kind=kind, confidence=_ONE_LETTER, says=says)


def _is_full_sentence(ground: Ground, witness: Witness, change: Change, told: Reading) -> bool:
    """Whether what a copy has more or lacks is a sentence of some words, and none that sites set into a text (who took
    a picture, a few of the text's own words set large) nor what stands there already.
    """
    text = told.before or told.after
    if told.kind not in _SENTENCES or change.verdict.confidence <= _EVEN:
        return False
    if max(change.c1 - change.c0, change.w1 - change.w0) < _FULL or weight(text) < _WEIGHT:
        return False
    if is_sites(text) or is_notice(text) or is_stamp(text) or says_again(witness, change.w0, change.w1):
        return False
    if told.before:
        return True
    if ground.speech.is_set_in(text):
        return False
    own = witness.blocks[witness.block_at(change.w0)]
    said = sentence_said(witness, change.w0, change.w1)
    return not ground.speech.manner.addresses(said) or not ground.speech.manner.is_aside(
        [replace(own, text=said, setting="")], ground.speech.settings(witness)
    )

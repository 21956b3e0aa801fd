"""What a witness has in addition: blocks and sentences, and what was set aside as its site's own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrubber.cleaning.extract.credits import opens_as_caption
from scrubber.cleaning.extract.manner import ENOUGH, PLAINLY
from scrubber.cleaning.extract.reading import fold, weight
from scrubber.cleaning.structure.shape import LONGEST_HEADING
from scrubber.collation.agreement.series import in_series
from scrubber.collation.agreement.why import APART, BESIDE, BEYOND, WANDERS, reads_as_text
from scrubber.collation.alignment.spine import LONG
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.kinds.addresses import goes_on_with
from scrubber.collation.kinds.verdict import short
from scrubber.collation.telling.beside import is_box_of_terms, is_note_above
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.led_to import has_elsewhere, is_front
from scrubber.collation.telling.left_over import is_silent
from scrubber.collation.telling.markup import is_links_address
from scrubber.collation.telling.remarks import says_again, sentence_said, turns
from scrubber.collation.telling.runs import GONE, new_blocks, runs_of
from scrubber.collation.telling.scraps import AT_AN_END, LINE, OFTEN, RULES, blocks_of, is_scrap, is_sites
from scrubber.collation.telling.slots import is_rights
from scrubber.collation.telling.spots import own_spot
from scrubber.collation.weighing.judge import PRESENT
from scrubber.language.facts.facts import scan
from scrubber.language.plain import HAN
from scrubber.language.standing import says_standing
from scrubber.model import Block, Finding, Severity

#: Log-odds from which on a sentence within a block, or a block that is set as the text is, is its site's own.
_IN_THE_TEXT = 2.3
#: So many words at most are a label.
_FEW_WORDS = 12
#: So many blocks of a text are set in one way where that is how its page sets text.
_OWN_SETTING = 3
#: So many entries at least stand below the word for contents.
_ENTRIES = 3
#: Where else what was set aside stands.
_WHERE = {WANDERS: "elsewhere in another copy", BESIDE: "in few other copies"}


def added(ground: Ground, witness: Witness) -> Iterator[Finding]:
    """What a witness has that no independent copy attests: blocks, and sentences within a block."""
    own = ground.table.at[witness.name]
    new, told = new_blocks(ground, witness), set[int]()
    for s0, s1, verdict in runs_of(ground, witness.name, absent=False):
        words = [own[place] for place in range(s0, s1) if own[place] >= 0]
        if not words or witness.block_at(words[0]) in told:
            continue
        w0, w1 = _without_sites(ground, witness, words[0], max(words[-1], words[0]) + 1)
        if w1 - w0 < LONG:
            continue
        text = witness.folded.quote(w0, w1)
        whole = _is_block(ground, s0, s1)
        found = w0, w1
        inside = [] if whole else [each for each in blocks_of(witness, w0, w1) if each in new]
        if inside and not _stands_apart(ground, s0, s1):
            inside = []
        size = sum(witness.size_of(each) for each in inside)
        if inside and GONE * (w1 - w0) <= size and len(inside) == inside[-1] - inside[0] + 1:
            # Blocks of their own, of which a word or two stand in the text as well, or which end with a word of the
            # next.
            w0 = bisect_left(witness.folded.starts, witness.starts[inside[0]])
            whole, w1 = True, w0 + size
            text = witness.folded.quote(w0, w1)
            told.update(inside)
        scrap = _at_edge(ground, s0, s1) and is_scrap(witness.folded.between(w0, w1))
        if scrap and is_silent("", text):
            continue
        block = ground.block_before(witness, w0)
        if not whole and _is_of_next(ground, witness, block, w0, w1):
            block += 1
        if not whole and w0 and witness.breaks[w0] == BLOCK != witness.breaks[w1]:
            block = min(block + 1, max(0, len(ground.canon.blocks) - 1))
        kind = "block_inserted" if whole else "sentence_inserted"
        if (
            scrap
            or (not whole and ground.names_heading(own_spot(witness, w0, w1), block))
            or is_links_address(ground, witness, w0, w1)
            or (
                whole
                and (is_front(ground.contents, block, text) or has_elsewhere(text, *reversed(ground.both_say(witness))))
            )
        ):
            kind = "wording"
        if kind == "sentence_inserted" and (turned := turns(ground, own_spot(witness, w0, w1))):
            kind = turned
        if not whole and goes_on_with(witness.folded.text, witness.folded.starts[w0], witness.folded.ends[w1 - 1]):
            kind = "url"
        said = verdict
        sites_own = (
            is_sites(text)
            or is_rights(text)
            or says_again(witness, w0, w1)
            or _is_again(ground, witness, w0, w1)
            or _is_aside(ground, witness, (s0, s1), found)
            or is_note_above(ground, witness, w0, w1)
            or (not whole and ground.speech.is_set_in(text))
            or (
                whole
                and (
                    _is_label(ground, witness, w0, w1)
                    or _points(ground, witness, w0, w1)
                    or is_box_of_terms(ground, witness, w0, w1)
                )
            )
        )
        if not said.disputed and sites_own:
            # A site's own or a slip, most likely; it is told, and nobody is accused of it.
            said = replace(verdict, disputed=True, confidence=min(verdict.confidence, 0.5))
        others = "other copies lack it" if said.disputed else "no independent copy has it"
        message = f"“{short(text)}” stands here; {others}."
        yield ground.finding(witness, kind, message, block, "", text, witness.place(w0, w1), said, 0.9, PRESENT)


def set_aside(ground: Ground, witness: Witness, blocks: Sequence[Block]) -> Iterator[Finding]:
    """Blocks that were taken for a site's own because no other copy has them, or has them there: told, and nobody is
    accused of them; as wording where they are no sentence, or stand amid the text, set otherwise than it or in no
    setting, are about other things, and neither allow nor forbid anything. Lines in a row are told as one.

    Passed over: what `is_silent`, and a sentence that speaks to the site's readers.
    """
    starts = [block.start for block in witness.blocks]
    settings, manner = ground.speech.settings(witness), ground.speech.manner
    row: list[Block] = []
    told: Finding | None = None
    for block in blocks:
        rules, matter = _rules(block) or says_standing(block.text), manner.is_matter(block.text)
        rights = is_rights(block.text)
        if rights and rules and any(fact.kind == "unit" for fact in scan(block.text, block.language)):
            rights, matter = False, True  # who has to pay how much is put behind a notice's sign
        if is_silent("", block.text) and not matter:
            continue
        as_text, prose = block.setting != "" and settings[block.setting] >= _OWN_SETTING, reads_as_text(block.text)
        enough = _IN_THE_TEXT if as_text else ENOUGH
        spoken = prose and manner.addresses(block.text)
        if spoken and manner.is_aside([block], settings, speech=not rules, enough=enough):
            continue
        grave = prose and not rights and (rules or as_text or block.reason in (APART, BEYOND) or matter)
        at = sum(start < block.start for start in starts)
        word = bisect_left(witness.folded.starts, witness.starts[at]) if at < len(starts) else len(witness)
        before, kind = ground.block_before(witness, word), "block_inserted" if grave else "wording"
        if told and told.kind == kind == "wording" and (row[-1].reason, told.block) == (block.reason, before):
            row.append(block)
        else:
            if told:
                yield told
            row = [block]
        where = _WHERE.get(block.reason, "in no other copy")
        text = "\n\n".join(each.text for each in row)
        message = f"“{short(text)}” stands here and {where}: it may be the site's own, or an addition."
        place = witness.place_in_base(row[0].start, block.end, row[0].path if len(row) == 1 else "")
        severity: Severity = "high" if grave else "low"
        told = Finding(witness.name, kind, severity, message, before, "", text, place, 0.4, True, (block.reason,))
    if told:
        yield told


def _rules(block: Block) -> bool:
    """Whether a block allows, forbids or denies something, which sites seldom do amid a text."""
    return any(fact.kind in RULES for fact in scan(block.text, block.language))


def _is_aside(ground: Ground, witness: Witness, places: tuple[int, int], words: tuple[int, int]) -> bool:
    """Whether what a copy has in addition is its site's words to its readers: whole blocks, but for a word that the
    text happens to have, or a sentence of one.

    No two forgers add the same; sites that carry one advertisement do. So what one mirror has from another must be the
    plainer. A sentence within a paragraph of the text that allows, forbids or denies something is no site's, however it
    speaks, nor is one that speaks to nobody: that it is short, and of other things, shows nothing there.
    """
    blocks = blocks_of(witness, *words)
    settings = ground.speech.settings(witness)
    if words[1] - words[0] < GONE * sum(witness.size_of(block) for block in blocks):
        first = witness.blocks[blocks[0]]
        sentence = replace(first, text=sentence_said(witness, *words), setting="")
        return ground.speech.manner.addresses(sentence.text) and ground.speech.manner.is_aside(
            [sentence], settings, speech=not _rules(sentence), enough=_IN_THE_TEXT
        )
    have = [name for name, own in ground.table.at.items() if any(own[place] >= 0 for place in range(*places))]
    alone = ground.judgement.sources.count(have) >= len(have)
    added = [witness.blocks[block] for block in blocks]
    at_an_end = ground.block_before(witness, words[0]) == 0 or places[0] > ground.last
    enough = (ENOUGH if alone else PLAINLY) - AT_AN_END * at_an_end
    return ground.speech.manner.is_aside(added, settings, enough=enough)


def _is_again(ground: Ground, witness: Witness, w0: int, w1: int) -> bool:
    """Whether each block of some words stands in the copy again and again, as what its site sets between the
    paragraphs of any text.
    """
    added = [witness.blocks[block].text for block in blocks_of(witness, w0, w1)]
    times = ground.speech.lines(witness)
    return all(times[text] >= OFTEN and len(text) >= LINE for text in added)


def _is_label(ground: Ground, witness: Witness, w0: int, w1: int) -> bool:
    """Whether an added block is a few words that are no sentence, rule nothing and have nothing of the document's
    matter: who deceives a text's readers tells them something.

    Of a text whose own blocks end without a mark it says nothing. What opens as a picture's caption is one, of whatever
    it tells.
    """
    blocks = blocks_of(witness, w0, w1)
    own = witness.blocks[blocks[0]]
    if len(blocks) == 1 and is_scrap(own.text) and opens_as_caption(own.text) and not _rules(own):
        return True
    new = new_blocks(ground, witness)
    return (
        len(blocks) == 1
        and not in_series(witness.blocks, blocks[0], lambda row: row not in new)
        and ground.speech.ends_with_marks
        and is_scrap(own.text)
        and weight(fold(own.text)) <= _FEW_WORDS
        and not _rules(own)
        and not says_standing(own.text)
        and not ground.speech.manner.is_matter(own.text)
    )


def _points(ground: Ground, witness: Witness, w0: int, w1: int) -> bool:
    """Whether added blocks are entries of contents, or lead from section to section: each says what headings of the
    text say, but for a label over several.
    """
    first, *others = (witness.blocks[block] for block in blocks_of(witness, w0, w1))
    if not all(ground.points(block.text) for block in others):
        return False
    label = (
        len(others) >= _ENTRIES and len(first.text) <= LONGEST_HEADING and is_scrap(first.text) and not _rules(first)
    )
    return ground.points(first.text) or (label and not ground.speech.manner.is_matter(first.text))


def _is_of_next(ground: Ground, witness: Witness, block: int, w0: int, w1: int) -> bool:
    """Whether an addition between two blocks that this copy sets as one is written as the second of them is: English
    before English.
    """
    blocks = ground.canon.blocks
    if witness.breaks[w0] == BLOCK or witness.breaks[w1] == BLOCK:
        return False
    following = ground.block_after(witness, w1)
    if following != block + 1 or following >= len(blocks):
        return False
    before, after = (bool(HAN.search(blocks[each].text)) for each in (block, following))
    return before != after == bool(HAN.search(witness.folded.quote(w0, w1)))


def _without_sites(ground: Ground, witness: Witness, w0: int, w1: int) -> tuple[int, int]:
    """Some words of a witness, less whole blocks at either end that are its site's own lines, and about other things
    than the document.
    """
    breaks = witness.breaks

    def passed_over(start: int, end: int) -> bool:
        text = witness.folded.quote(start, end)
        return is_sites(text) and not ground.speech.manner.is_matter(text)

    starts = [word for word in range(w0, w1) if breaks[word] == BLOCK]
    while starts and starts[0] == w0:
        end = starts[1] if len(starts) > 1 else w1
        if breaks[end] != BLOCK or not passed_over(w0, end):
            break
        w0 = end
        del starts[0]
    while starts and w0 < w1 and breaks[w1] == BLOCK and passed_over(starts[-1], w1):
        w1 = starts.pop()
    return w0, max(w0, w1)


def _at_edge(ground: Ground, s0: int, s1: int) -> bool:
    """Whether a span of the spine lies before the first canonical word, or behind the last."""
    return s1 <= ground.first or s0 > ground.last


def _is_block(ground: Ground, s0: int, s1: int) -> bool:
    """Whether an addition is a block of its own, as most witnesses that have it set it."""
    each = [
        {witness.breaks[words[0]], witness.breaks[words[-1] + 1]} == {BLOCK} for witness, words in _held(ground, s0, s1)
    ]
    return 2 * sum(each) >= len(each)


def _stands_apart(ground: Ground, s0: int, s1: int) -> bool:
    """Whether most witnesses that have an addition have it in blocks of their own, but for a word or two."""
    each = [held.block_at(words[0]) in new_blocks(ground, held) for held, words in _held(ground, s0, s1)]
    return 2 * sum(each) > len(each)


def _held(ground: Ground, s0: int, s1: int) -> Iterator[tuple[Witness, list[int]]]:
    """The witnesses that have most of a span of the spine, and their words of it."""
    for name, own in ground.table.at.items():
        words = [own[place] for place in range(s0, s1) if own[place] >= 0]
        if len(words) * 2 > s1 - s0:
            yield ground.witnesses[name], words

"""Blocks of a few words that a copy has more, or lacks, whole: a heading, a label, a row, or a site's own."""

from dataclasses import replace

from scrubber.cleaning.structure.shape import is_sentence
from scrubber.collation.agreement.series import in_series
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.kinds.verdict import IS_MISSING
from scrubber.collation.kinds.verdict import Verdict as Reading
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.runs import new_blocks
from scrubber.collation.telling.scraps import RULES, is_notice, is_scrap, is_sites
from scrubber.collation.telling.slots import Spot
from scrubber.language.packs.joining import joining
from scrubber.language.packs.which import language_of
from scrubber.language.standing import says_standing
from scrubber.language.stops import STOPS
from scrubber.patterns import lazily

#: A heading or a label has so many words at the least; what ends as a sentence does is told as one.
_FEW, _TO_SENTENCES = 3, lazily(rf"[{STOPS}.；;]\W{{0,3}}$")
#: So many blocks at the beginning and at the end of a text may be a site's own lines; two sites may well put a text up
#: on one day.
_NEAR_THE_ENDS, _TWO = (2, 8), 2
#: The title is one of so many blocks at the top, none of them a sentence, and has at most so many characters.
_ABOVE, _LONGEST_TITLE = 3, 200


def whole_block(ground: Ground, witness: Witness, change: Change) -> str:
    """Tell "scrap" for a block of a few words that one side has and the other took for chrome, or that reads as no
    text; "block" for another that a copy has more, "gone" for one that it lacks.
    """
    if change.c0 == change.c1 and witness.breaks[change.w0] == BLOCK and witness.breaks[change.w1] == BLOCK:
        # With the marks behind it: they tell a short sentence from a scrap.
        text = witness.folded.between(change.w0, change.w1).strip()
        if is_row(ground, witness, change):
            return "block"
        return "scrap" if is_scrap(text) and not says_standing(text) else "block"
    if change.w0 == change.w1 and (change.c0, change.c1) == ground.extent(ground.block(change.c0)):
        words = Vocabulary()
        text = ground.canon.blocks[ground.block(change.c0)].text
        if witness.has_removed(words.join(words.fold(text).ids), words):
            return "scrap"
        return "gone" if change.c1 - change.c0 >= _FEW and not _TO_SENTENCES.search(text) else ""
    return ""


def gone_block(text: str, verdict: Reading, *, contents: bool) -> Reading:
    """A heading or a label that a copy lacks, whole, which accuses nobody where it is of the `contents`; whether it
    stated anything is for the caller to weigh.
    """
    kind = "wording" if contents else "block_deleted"
    return replace(verdict, kind=kind, says=IS_MISSING, before=text.strip(), after="", confidence=0.9)


def short_block(
    ground: Ground, witness: Witness, change: Change, verdict: Reading
) -> tuple[Change, int, int, Reading] | None:
    """A sentence of a few words that is a block of its own: told, but so few words accuse nobody unless they are a
    row among the text's; None for its site's own words, which rule nothing.

    Returns: the change, the block and the place in its text behind which it stands, and what it amounts to.
    """
    own = witness.blocks[witness.block_at(change.w0)]
    rules = verdict.kind in RULES
    sites_own = is_sites(own.text) or ground.speech.manner.is_aside(
        [own], ground.speech.settings(witness), speech=not rules
    )
    if sites_own and not ground.speech.manner.is_matter(own.text) and not says_standing(own.text):
        return None
    block = ground.block_before(witness, change.w0)
    new = witness.folded.quote(change.w0, change.w1)
    says = "“{after}” stands here; other copies lack it."
    told = replace(verdict, kind="block_inserted", says=says, before="", after=new)
    if not is_row(ground, witness, change):
        weak = replace(change.verdict, disputed=True, confidence=min(change.verdict.confidence, 0.5))
        change = replace(change, verdict=weak)
    return change, block, len(ground.canon.blocks[block].text), told


def is_row(ground: Ground, witness: Witness, change: Change) -> bool:
    """Whether the block of a change is one more row of a table, or item of a list, that the text has as well."""
    own, new = witness.block_at(change.w0), new_blocks(ground, witness)
    return in_series(witness.blocks, own, lambda row: row not in new)


def in_sites_line(ground: Ground, change: Change, block: int) -> bool:
    """Whether a difference lies in a site's own line near an end of the text.

    What independent copies print alike there may be the title or a short last article: of that only a line below the
    text that is no sentence may be a site's, unless it says what sites say. What three independent copies set there
    alike (who signed, and when) is the text's: each site has words and days of its own.
    """
    low, high = _NEAR_THE_ENDS
    text = ground.canon.blocks[block].text
    if low <= block < len(ground.canon.blocks) - high or ground.speech.is_amid(block):
        return False
    alike = change.verdict.sources.get(change.verdict.reading, 1)
    # A sentence that three independent copies have alike is the text's, though sites say such things too: "papers are
    # available at …".
    if is_sites(text) or (is_notice(text) and not (alike > _TWO and _TO_SENTENCES.search(text))):
        return True
    own = block < low or not is_scrap(text) or alike > _TWO
    return not (alike > 1 and own) and ground.speech.is_sites(block)


def is_short_title(ground: Ground, block: int, spot: Spot) -> bool:
    """Whether a block is a heading or the title above the text: of which an end is missing, it is shorter there, as
    feeds, menus and sites have titles (Standing rules [of the lifeboat station]), and no sentence is gone.
    """
    outside = spot.text[: spot.start], spot.text[spot.end :]
    if len(spot.text) > _LONGEST_TITLE or all(any(map(str.isalnum, each)) for each in outside):
        return False
    joins = joining("and", "or", language=language_of(spot.text))
    if not {*spot.text[spot.start : spot.end].split()[:1]}.isdisjoint(joins):
        return False  # Ban on torture [and slavery]
    heading = ground.canon.blocks[block].kind == "heading"
    above = ground.canon.blocks[: block + 1] if not heading else ground.canon.blocks[block : block + 1]
    return (heading or block < _ABOVE) and not any(is_sentence(each.text) for each in above)

"""Which blocks of each copy are the document's: what independent copies share is the document, what one site alone has
is its chrome.

Each page has judged its own blocks (`Block.verdict`). Here the copies are heard together. Every block, kept or removed,
is looked up in the other copies by the words it is made of (shingles of a few folded words, in time linear in the
texts), and the pages' verdicts on it are added as log-odds, one voice a site. So a line that one page took for chrome
comes back when the others keep it in their text, and a line that one page kept is dropped when the others call it
chrome.

It hides no alteration: a paragraph that stands in one copy's text alone stays that copy's block, for the collation to
judge. Only what reads as no text (a scrap, a row of names, a line of a site's own words) is dropped for being alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from scrubber.cleaning.extract.chrome_words import LONGEST, chrome
from scrubber.cleaning.extract.manner import Manner
from scrubber.cleaning.extract.reading import fold
from scrubber.cleaning.structure.shape import ends_sentence
from scrubber.collation.agreement.asides import Asides
from scrubber.collation.agreement.copies import Copy, Known, heard_of, said_twice
from scrubber.collation.agreement.counterparts import Counterparts, put_back
from scrubber.collation.agreement.edges import Edges
from scrubber.collation.agreement.index import Index
from scrubber.collation.agreement.lost_letters import Left, lost_letters
from scrubber.collation.agreement.onward import mark_onward
from scrubber.collation.agreement.pairing import unpaired
from scrubber.collation.agreement.shuffled import shuffled
from scrubber.collation.agreement.sites import sites
from scrubber.collation.agreement.strays import Strays, unnumbered
from scrubber.collation.agreement.support import odds_of
from scrubber.collation.agreement.variants import NEARLY, Variants, forget_many
from scrubber.collation.agreement.why import (
    ALONE,
    ASIDE,
    BEYOND,
    QUOTED,
    SHEETS,
    SHUFFLED,
    SITES_SAY,
    UNSURE,
    is_the_texts,
    reads_as_text,
    why_alone,
    why_shared,
)
from scrubber.model import Block, CleanText

#: What a further site adds to a block by having it among its text.
AMONG = 2.0
#: So many sites where no third one decides which of the two has a line that the other lacks.
_PAIR = 2
#: Rules that judge by place, not by what a line says.
_SOFT = frozenset({"outside", "aside", "scrap", "links", "frame"})
#: The rule by which a page takes out what it calls its navigation.
_WAYS = "navigation"
#: The reason of a line that came back since others have its words among theirs, and that of one that most have at the
#: head of the text.
_TOO, _HEADS = "other sites have it too", "most sites have it over the text"
#: Shingles of a line so short that any site may say the same: it comes back only amid the text.
FEW = 6


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the copies agree on.

    Attributes:
        blocks: for each mirror, its blocks that are the document's, in order.
        returned: for each mirror, the removed blocks that came back, each with the reason.
        dropped: for each mirror, the kept blocks that were dropped, each with rule and reason.
        doubtful: those of the dropped blocks that may be the text's: one site has them alone, or some have them each in
            another place, amid its text or directly beside it, as sentences.
        voices: the mirrors by site: copies of one site or one template speak with one voice.
    """

    blocks: dict[str, list[Block]]
    returned: dict[str, list[Block]] = field(default_factory=dict)
    dropped: dict[str, list[Block]] = field(default_factory=dict)
    doubtful: dict[str, list[Block]] = field(default_factory=dict)
    voices: tuple[tuple[str, ...], ...] = ()

    def heard(self, texts: Iterable[CleanText], official: Collection[str]) -> Agreement:
        """What they agree on where texts that are no pages, and have nothing of a site's, have some of the doubtful
        blocks as well; and where a sentence that an official copy alone has is the document's, unless it speaks to
        the page's readers or says what sites say.
        """
        told = {block.text for text in texts for block in text.blocks}
        back = {}
        for name, found in self.doubtful.items():
            given = _given(found, self.blocks[name]) if name in official else ()
            back[name] = [block for block in found if block.text in told or block in given]
        return self._with(back)

    def within(self, found: Agreement) -> Agreement:
        """The same, with those of the doubtful blocks that some of the copies, heard without the others, keep: the
        others are of another edition, and that they lack a line says nothing of it. Itself where there are none.
        """
        back = {}
        for name, own in found.blocks.items():
            starts = {block.start for block in own}
            back[name] = [block for block in self.doubtful.get(name, ()) if block.start in starts]
        return self._with(back) if any(back.values()) else self

    def _with(self, back: Mapping[str, Sequence[Block]]) -> Agreement:
        """The same, with some of each mirror's doubtful blocks as the document's."""
        blocks, doubtful = dict(self.blocks), dict(self.doubtful)
        for name, found in back.items():
            if found:
                own = [replace(block, rule="", reason="", verdict=1.0) for block in found]
                blocks[name] = sorted((*blocks[name], *own), key=lambda block: block.start)
                doubtful[name] = [block for block in doubtful[name] if block not in found]
        return replace(self, blocks=blocks, doubtful=doubtful)

    def with_own(self, found: Agreement) -> Agreement:
        """What some of the copies agree on, and of the others what they have."""
        return replace(found, blocks=self.blocks | found.blocks, voices=self.voices)


def agree(witnesses: Mapping[str, CleanText]) -> Agreement:
    """Hear the copies of a document together.

    Args:
        witnesses: what cleaning made of each mirror. The order does not matter. With one of them, or all from one site,
            each page's own verdict stands; and that of a page which shares nothing with any other, as an error page
            does: its silence says nothing of their text.
    """
    names = sorted(witnesses)
    voices = sites({name: witnesses[name] for name in names})
    own = Agreement({name: list(witnesses[name].blocks) for name in names}, voices=voices)
    if len(voices) < 2:
        return own
    twice = said_twice(witnesses.values())
    known = Known()
    copies = [Copy(name, witnesses[name], voice, twice, known) for voice, group in enumerate(voices) for name in group]
    lost = lost_letters(witnesses)
    if lost:
        left = Left(block.text for copy in copies if copy.name not in lost for block in copy.blocks)
        for copy in copies:
            if copy.name in lost:
                copy.shingles = [left.of(row) for row in copy.shingles]
    index = Index(copies)
    for copy in copies:
        copy.support = index.support(copy)
    del index
    if len(heard := heard_of(copies)) < len(voices):
        return own.with_own(agree({copy.name: witnesses[copy.name] for copy in copies if copy.voice in heard}))
    for copy in copies:
        copy.mark_span(len(voices) - 1)
    mark_onward(copies)
    verses = {copy.voice for copy in copies if copy.verse}
    for copy in copies:
        copy.mark_lines(verses)
    variants, strays, counterparts = Variants(copies), Strays(copies), Counterparts(copies)
    asides = Asides(copies) if len(voices) == _PAIR else None
    for copy in sorted(copies, key=lambda c: c.name):
        kept, returned, dropped = _decide(copy, len(voices), variants, strays, counterparts)
        if asides:
            set_in = [each for each in asides.of(copy, kept) if not variants.has(copy, each, alike=NEARLY)]
            kept = [block for block in kept if block not in set_in]
            dropped += [replace(block, rule="agreement", reason=ASIDE, verdict=0.1) for block in set_in]
        own.blocks[copy.name] = kept
        own.returned[copy.name], own.dropped[copy.name] = returned, dropped
    too = {name: [block for block in found if block.reason.endswith(_TOO)] for name, found in own.returned.items()}
    for name, starts in unpaired(copies, too).items():
        for table in (own.blocks, own.returned):
            table[name] = [block for block in table[name] if block.start not in starts]
    del variants, strays, counterparts, asides  # each holds every text; what follows holds its own
    for name, links in shuffled(copies).items():
        starts = {block.start for block in links}
        own.dropped[name] += [
            replace(block, rule="agreement", reason=SHUFFLED, verdict=0.1)
            for block in own.blocks[name]
            if block.start in starts
        ]
        own.blocks[name] = [block for block in own.blocks[name] if block.start not in starts]
    edges = Edges(copies, {name: list(blocks) for name, blocks in own.blocks.items()})
    for copy in copies:
        agreed = {copy.blocks[i].start for i in copy.agreed}
        gone = [block for block in edges.furniture(copy) if block.start not in agreed]
        kept = [block for block in own.blocks[copy.name] if block not in gone]
        if _heads_links(copy, kept):
            gone.append(kept.pop())
        own.blocks[copy.name] = kept
        own.dropped[copy.name] += [
            replace(block, rule="agreement", reason=BEYOND, verdict=0.1) for block in gone if block in copy.blocks
        ]
    for name, found in put_back(copies, own.blocks).items():
        starts = {block.start for block in found}
        own.blocks[name] = sorted((*own.blocks[name], *found), key=lambda block: block.start)
        own.returned[name] += found
        own.dropped[name] = [block for block in own.dropped[name] if block.start not in starts]
    for copy in copies:
        own.doubtful[copy.name] = _doubtful(copy, own.dropped[copy.name])
    forget_many()
    return own


def _given(doubtful: Sequence[Block], kept: Sequence[Block]) -> list[Block]:
    """The doubtful blocks of an official copy that are sentences, and none of a site's to its readers."""
    manner = Manner(kept)
    sentences = [block for block in doubtful if block.reason in ALONE and reads_as_text(block.text)]
    return [block for block in sentences if not manner.addresses(block.text)]


def _heads_links(copy: Copy, kept: Sequence[Block]) -> bool:
    """Whether the last line of a copy's text is what a site sets over its links, which are gone:
    `More from this author`, however many sites say so.
    """
    if not kept or len(kept[-1].text) > LONGEST or kept[-1].start >= copy.blocks[-1].start:
        return False
    return chrome(fold(kept[-1].text)).what == "related" and not ends_sentence(kept[-1].text)


def _doubtful(copy: Copy, dropped: list[Block]) -> list[Block]:
    """Of the dropped blocks those amid the shared text, whatever they are, the line next to it on either side, and
    those that read as text, and that nothing but text parts from it: a paragraph added behind the last may be one of
    them. In a file with nothing of a site's all of them.
    """
    whys = {block.start: block for block in dropped if block.reason in UNSURE}
    if copy.bare:
        return [*whys.values()]
    if not whys or copy.last == copy.first:
        return []
    first, last = copy.first, copy.last
    while first and copy.kept[first - 1] and reads_as_text(copy.blocks[first - 1].text):
        first -= 1
    while last < len(copy.blocks) and copy.kept[last] and reads_as_text(copy.blocks[last].text):
        last += 1
    low, high = min(first, copy.over()), max(last, copy.last + 1)
    near = (block.start for block, kept in zip(copy.blocks[low:high], copy.kept[low:high], strict=True) if kept)
    return [whys[start] for start in near if start in whys]


def _decide(
    copy: Copy, voices: int, variants: Variants, strays: Strays, counterparts: Counterparts
) -> tuple[list[Block], list[Block], list[Block]]:
    """Kept, returned and dropped blocks of one copy."""
    kept: list[Block] = []
    returned: list[Block] = []
    dropped: list[Block] = []
    again: Counter[str] = Counter()
    for i, block in enumerate(copy.blocks):
        support = copy.support[i]
        if not copy.kept[i] and strays.has_as_often(copy, block, again):
            continue
        heard = why_shared if support else why_alone
        quoted = copy.kept[i] and strays.quotes(copy, i)
        agreed = i in copy.agreed
        why = "" if agreed else QUOTED if quoted else heard(copy, i, voices, variants, strays)
        if not why and strays.heads_sheets(block):
            agreed, why = False, SHEETS
        here = (why in SITES_SAY if copy.kept[i] else not agreed) and counterparts.has(copy, i)
        if why and not here:
            if copy.kept[i]:
                dropped.append(replace(block, rule="agreement", reason=why, verdict=0.1))
            continue
        if (agreed or here) and not copy.kept[i]:
            reason = "most sites have such a line here" if here else "the other sites go on with it too"
            returned.append(replace(block, rule="", reason=reason, verdict=0.8))
            kept.append(returned[-1])
            again.update(map(unnumbered, block.text.split("\t")))
            continue
        # What every site has among its text no page took for its own: that one says it too is nothing against another.
        everywhere = copy.kept[i] and support.among == voices - 1
        if agreed or here or everywhere or not support:
            if copy.kept[i]:
                kept.append(block)
            continue
        score = odds_of(block.verdict) + support.all_odds
        if copy.inside(i):
            score += AMONG * (len(support) if block.rule in _SOFT else support.among)
        inside = copy.kept[i] or copy.inside(i) or len(copy.shingles[i]) > FEW
        # What leads to other pages says what they are called, as a text does that refers to them.
        inside = inside and (block.rule != _WAYS or strays.have(block) > 1)
        heads = is_the_texts(copy, i, voices, strays)
        if (score > 0 and inside) or heads:
            if not copy.kept[i]:
                reason = _HEADS if heads else f"{support.among or len(support)} {_TOO}"
                returned.append(replace(block, rule="", reason=reason, verdict=0.8))
                again.update(map(unnumbered, block.text.split("\t")))
            kept.append(block if copy.kept[i] else returned[-1])
        elif copy.kept[i]:
            dropped.append(
                replace(block, rule="agreement", reason="other sites have it outside of their text", verdict=0.15)
            )
    return kept, returned, dropped

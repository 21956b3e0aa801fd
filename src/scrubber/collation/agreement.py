"""Which blocks of each copy are the document's: what independent copies share is the document, what one site alone has is its chrome.

Each page has judged its own blocks (`Block.verdict`). Here the copies are heard together. Every block, kept or removed, is looked up in the other copies by the
words it is made of (shingles of a few folded words, in time linear in the texts), and the pages' verdicts on it are added as log-odds, one voice a site. So a
line that one page took for chrome comes back when the others keep it in their text, and a line that one page kept is dropped when the others call it chrome.

It hides no alteration: a paragraph that stands in one copy's text alone stays that copy's block, for the collation to judge. Only what reads as no text
(a scrap, a row of names, a line of a site's own words) is dropped for being alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from math import log
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.phrases import LONGEST, chrome, is_notice, is_site_line
from scrubber.cleaning.extract.reading import fold, is_name_list, is_prose, weight, words
from scrubber.cleaning.extract.rules.bylines import is_former_title, is_particulars
from scrubber.collation.sites import sites

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubber.model import Block, CleanText

#: Words in a shingle.
SHINGLE = 4
#: The share of a block's shingles that another copy must have to have the block.
SHARED = 0.5
#: What a further site adds to a block by having it at all, and by having it among its text.
HELD, AMONG = 1.0, 2.0
#: What a site takes from a short line by having the text around it and not the line.
ABSENT = 1.0
#: A page's verdict from which on it stands against the silence of the others.
SURE = 0.8
#: Shingles of a line so short that any site may say the same: it comes back only amid the text.
FEW = 6
#: Letters of a line that may be compared as a variant; how alike it must be, in per cent; letters of a piece; how many lines are compared.
LONGEST_VARIANT, ALIKE, SHORTEST_PIECE, MOST_VARIANTS = 80, 55.0, 6, 400
#: So many lines beside the shared text may be unknown to the others, where they have those behind.
NEAR = 2
#: So much of a line at most is something else, if it is a site's own words.
NOTICE = 0.5
#: So much of a neighbouring line, run together with a line, shows that the two are one elsewhere.
RUN = 12
_INDEX = re.compile(r"\[\d+\]")
#: Removed for good: no other copy makes hidden text readable, or a title that the copy has already said needed twice.
_NEVER = frozenset({"hidden", "ruby", "control", "echo", "copy", "repeated-on-pages"})


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the copies agree on.

    Attributes:
        blocks: for each mirror, its blocks that are the document's, in order.
        returned: for each mirror, the removed blocks that came back, each with the reason.
        dropped: for each mirror, the kept blocks that were dropped, each with rule and reason.
        voices: the mirrors by site: copies of one site or one template speak with one voice.
    """

    blocks: dict[str, list[Block]]
    returned: dict[str, list[Block]] = field(default_factory=dict)
    dropped: dict[str, list[Block]] = field(default_factory=dict)
    voices: tuple[tuple[str, ...], ...] = ()


def settle(witnesses: Mapping[str, CleanText]) -> dict[str, list[Block]]:
    """The blocks of each witness that are the document's, in order; see `agree`."""
    return agree(witnesses).blocks


def agree(witnesses: Mapping[str, CleanText]) -> Agreement:
    """Hear the copies of a document together.

    Args:
        witnesses: what cleaning made of each mirror. The order does not matter. With one of them, or all from one site, each page's own verdict stands.
    """
    names = sorted(witnesses)
    voices = sites({name: witnesses[name] for name in names})
    own = Agreement({name: list(witnesses[name].blocks) for name in names}, voices=voices)
    if len(voices) < 2:
        return own
    copies = [_Copy(name, witnesses[name], voice) for voice, group in enumerate(voices) for name in group]
    index = _Index(copies)
    for copy in copies:
        copy.support = [index.support(copy, shingles) for shingles in copy.shingles]
        copy.mark_span(len(voices) - 1)
    variants = _Variants(copies)
    for copy in sorted(copies, key=lambda c: c.name):
        kept, returned, dropped = _decide(copy, len(voices), variants)
        own.blocks[copy.name] = kept
        own.returned[copy.name], own.dropped[copy.name] = returned, dropped
    return own


def shingles(text: str) -> list[int]:
    """A text's shingles: rows of a few folded words; of a shorter text, itself."""
    row = words(fold(text))
    if len(row) <= SHINGLE:
        return [hash_of(("", *row))] if row else []
    return [hash_of(row[i : i + SHINGLE]) for i in range(len(row) - SHINGLE + 1)]


def hash_of(row: Sequence[str]) -> int:
    """The same number for the same words in every run (Python's own hash is salted)."""
    value = 1469598103934665603
    for word in row:
        for c in word:
            value = ((value ^ ord(c)) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
        value = ((value ^ 0x1F) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return value


def _odds(verdict: float) -> float:
    bounded = min(0.97, max(0.03, verdict))
    return log(bounded / (1 - bounded))


@dataclass(slots=True)
class _Support:
    """What one other site says of a block."""

    odds: float
    removed: bool


class _Copy:
    """One copy, all its blocks in the order of its page."""

    def __init__(self, name: str, clean: CleanText, voice: int) -> None:
        self.name = name
        self.voice = voice
        removed = [block for block in clean.removed if block.rule not in _NEVER]
        both = [(b.start, 0, n, b, True) for n, b in enumerate(clean.blocks)] + [
            (b.start, 1, n, b, False) for n, b in enumerate(removed)
        ]
        if any(block.start < 0 for block in clean.blocks):
            both = [each for each in both if each[4]]
        else:
            both.sort(key=lambda each: each[:3])
        self.blocks = [block for *_, block, _ in both]
        self.kept = [kept for *_, kept in both]
        self.shingles = [shingles(block.text) for block in self.blocks]
        self.support: list[dict[int, _Support]] = []
        self.first = self.last = 0
        self.homes: set[str] = set()

    def mark_span(self, others: int) -> None:
        """Note where the shared text begins and ends, and at which places it stands.

        Lines beside it that most of the other sites have among their text are within it, whatever this page took them for.
        """
        shared = [
            i
            for i, kept in enumerate(self.kept)
            if kept and any(not s.removed for s in self.support[i].values()) and len(self.shingles[i]) > 1
        ]
        while shared and _says(self.blocks[shared[-1]].text):
            shared.pop()
        if shared:
            self.first, self.last = shared[0], shared[-1] + 1
            self.first = self._reach(self.first - 1, -1, others) + 1
            self.last = self._reach(self.last, 1, others)
        self.homes = {_place(self.blocks[i]) for i in shared}

    def _reach(self, i: int, step: int, others: int) -> int:
        """How far the text goes on from a block, over lines that most of the other sites have among theirs and a few between them."""
        end = i
        while 0 <= i < len(self.blocks) and abs(i - end) <= NEAR:
            if sum(not each.removed for each in self.support[i].values()) * 2 > others:
                end = i + step
            i += step
        return end

    def inside(self, i: int) -> bool:
        """Whether a block stands within the shared text."""
        return self.first <= i < self.last


def _place(block: Block) -> str:
    return _INDEX.sub("", block.path.rpartition("/")[0])


class _Index:
    """Where each shingle stands: in which sites' text, in which sites' chrome."""

    def __init__(self, copies: Sequence[_Copy]) -> None:
        self._text: dict[int, dict[int, float]] = {}
        self._chrome: dict[int, dict[int, float]] = {}
        for copy in copies:
            for block, kept, row in zip(copy.blocks, copy.kept, copy.shingles, strict=True):
                table = self._text if kept else self._chrome
                for shingle in row:
                    voices = table.setdefault(shingle, {})
                    voices[copy.voice] = max(voices.get(copy.voice, 0.0), block.verdict)

    def support(self, copy: _Copy, row: Sequence[int]) -> dict[int, _Support]:
        """Which other sites have a block, and what they think of it."""
        found: dict[int, _Support] = {}
        for table, removed in ((self._text, False), (self._chrome, True)):
            counts: dict[int, tuple[int, float]] = {}
            for shingle in row:
                for voice, verdict in table.get(shingle, {}).items():
                    n, total = counts.get(voice, (0, 0.0))
                    counts[voice] = (n + 1, total + verdict)
            for voice, (n, total) in counts.items():
                if voice != copy.voice and voice not in found and n >= SHARED * len(row):
                    found[voice] = _Support(_odds(total / n), removed)
        return found


class _Variants:
    """Short lines that are another copy's line with a slip or an alteration in it, or a piece of one: too short for shingles to show it."""

    def __init__(self, copies: Sequence[_Copy]) -> None:
        self._lines: dict[int, list[str]] = {}
        self._texts: dict[int, str] = {}
        self._asked = 0
        for copy in copies:
            keys = [_key(block.text) for block, kept in zip(copy.blocks, copy.kept, strict=True) if kept]
            self._lines.setdefault(copy.voice, []).extend(key for key in keys if len(key) <= LONGEST_VARIANT)
            self._texts[copy.voice] = self._texts.get(copy.voice, "") + "".join(keys)

    def has(self, copy: _Copy, block: Block) -> bool:
        """Whether another site's text has a line that this one may be a variant of."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 -- heavy

        key = _key(block.text)
        if len(key) > LONGEST_VARIANT:
            return False
        self._asked += 1
        if self._asked > MOST_VARIANTS:
            return True  # so many lines alone are no chrome: another text, which the collation will judge
        for voice, lines in self._lines.items():
            if voice == copy.voice:
                continue
            if len(key) >= SHORTEST_PIECE and key in self._texts[voice]:
                return True
            if process.extractOne(key, lines, scorer=fuzz.ratio, score_cutoff=ALIKE):
                return True
        return False

    def has_end(self, copy: _Copy, block: Block) -> bool:
        """Whether another site's text has a block's beginning or its end: the last paragraph, with a sentence set into it."""
        key = _key(block.text)
        self._asked += 1
        if len(key) < 2 * RUN or self._asked > MOST_VARIANTS:
            return False
        return any(
            key[:RUN] in text or key[-RUN:] in text for voice, text in self._texts.items() if voice != copy.voice
        )

    def runs_on(self, copy: _Copy, i: int) -> bool:
        """Whether another site has a line and the beginning of the next, or the end of the last, as one: a number that a copy parted from its paragraph."""
        key = _key(copy.blocks[i].text)
        before = _key(copy.blocks[i - 1].text)[-RUN:] if i and copy.kept[i - 1] else ""
        after = _key(copy.blocks[i + 1].text)[:RUN] if i + 1 < len(copy.blocks) and copy.kept[i + 1] else ""
        pieces = [piece for piece, near in ((before + key, before), (key + after, after)) if key and len(near) == RUN]
        return any(piece in text for voice, text in self._texts.items() if voice != copy.voice for piece in pieces)


def _key(text: str) -> str:
    return "".join(c for c in fold(text) if c.isalnum())


def _decide(copy: _Copy, voices: int, variants: _Variants) -> tuple[list[Block], list[Block], list[Block]]:
    """Kept, returned and dropped blocks of one copy."""
    kept: list[Block] = []
    returned: list[Block] = []
    dropped: list[Block] = []
    for i, block in enumerate(copy.blocks):
        support = copy.support[i]
        if not support:
            if copy.kept[i]:
                why = _alone(copy, i, voices - 1)
                if (
                    why
                    and why != _SAYS
                    and (
                        variants.has(copy, block)
                        or variants.runs_on(copy, i)
                        or (why == _APART and variants.has_end(copy, block))
                    )
                ):
                    why = ""
                if why:
                    dropped.append(replace(block, rule="agreement", reason=why, verdict=0.1))
                else:
                    kept.append(block)
            continue
        below = i >= copy.last > 0 and len(support) < voices - 1 and _says(block.text)
        few = len(support) * 2 <= voices - 1
        if below or (few and _is_sites(block.text)) or is_former_title(fold(block.text)):
            if copy.kept[i]:
                reason = "some sites have it " + (
                    "below the text" if below else "among the text, and it says what sites say"
                )
                dropped.append(replace(block, rule="agreement", reason=reason, verdict=0.1))
            continue
        score = _odds(block.verdict) + sum(each.odds + HELD for each in support.values())
        if copy.inside(i):
            score += AMONG * sum(1 for each in support.values() if not each.removed or block.rule in _SOFT)
        if score > 0 and (copy.kept[i] or copy.inside(i) or len(copy.shingles[i]) > FEW):
            if not copy.kept[i]:
                others = sum(1 for each in support.values() if not each.removed)
                back = replace(block, rule="", reason=f"{others or len(support)} other sites have it too", verdict=0.8)
                returned.append(back)
            kept.append(block if copy.kept[i] else returned[-1])
        elif copy.kept[i]:
            dropped.append(
                replace(block, rule="agreement", reason="other sites have it outside of their text", verdict=0.15)
            )
    return kept, returned, dropped


def _is_sites(text: str) -> bool:
    """Whether a line is a site's own wherever it stands, or a notice of rights among the text of one site alone."""
    folded = fold(text)
    return is_site_line(folded) or (len(folded) <= LONGEST and is_notice(folded))


def _says(text: str) -> bool:
    """Whether a block is what sites say below anybody's text: a disclaimer, a line about rights, who edited it."""
    folded = fold(text)
    return is_notice(folded) or is_particulars(folded) or chrome(folded).rest < NOTICE


_APART = "only this site has it, apart from the text"
_SAYS = "only this site has it, and it says what sites say"
#: Rules that judge by place, not by what a line says.
_SOFT = frozenset({"outside", "aside", "scrap", "links", "frame"})


def _alone(copy: _Copy, i: int, others: int) -> str:
    """Why a kept block that no other site has is not the document's, or ""."""
    block = copy.blocks[i]
    if copy.last == copy.first:
        return ""  # this copy shares nothing: another question than its chrome
    home = _place(block) in copy.homes if any(copy.homes) else copy.inside(i)
    prose = is_prose(block.text)
    said = chrome(fold(block.text))
    if said.what and said.rest < 0.5 and not (prose and home):
        return _SAYS
    if _is_sites(block.text) or (i >= copy.last and is_particulars(fold(block.text))):
        return _SAYS
    if is_name_list(block.text):
        return "only this site has it, and it is a row of names"
    if prose and (home or (copy.inside(i) and block.verdict >= SURE)):
        return ""
    if prose:
        return _APART if others > 1 or block.verdict < SURE else ""
    if (
        home
        and i + 1 < len(copy.blocks)
        and copy.kept[i + 1]
        and not copy.support[i + 1]
        and is_prose(copy.blocks[i + 1].text)
    ):
        return ""  # the heading of a passage that only this copy has
    alone = _odds(block.verdict) - ABSENT * others + (weight(block.text) / 20.0 if home else -1.0)
    return "only this site has it, and it is no running text" if alone < 0 else ""

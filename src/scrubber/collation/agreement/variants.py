"""Lines that are another copy's with a slip or an alteration, or a piece of one: too short for shingles to show."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from sys import intern

from scrubber.cleaning.extract.reading import fold
from scrubber.collation.agreement.copies import Copy, runs
from scrubber.collation.alignment.tokens import RIGHTS
from scrubber.language.chinese import THERE, converter
from scrubber.language.plain import HAN, one_way
from scrubber.language.remembered import Remembered
from scrubber.language.runs import letters_and_digits
from scrubber.model import Block

#: Letters of a line that may be compared as a variant; how alike it must be, in per cent; letters of a piece; how many
#: lines are compared.
LONGEST_VARIANT, ALIKE, SHORTEST_PIECE, MOST_VARIANTS = 80, 55.0, 6, 400
#: How alike, in per cent, one line is to another that says the same with a slip in it: a line that wanders may be so to
#: none of a site that lacks it.
NEARLY = 75.0
#: So many letters at most has a paragraph that is compared whole with what others have in its place: any two of one
#: language are alike by some 40 per cent, 53 at the most.
_LONGEST = 1_000
#: So much of a neighbouring line, run together with a line, shows that the two are one elsewhere.
RUN = 12
#: So much of both neighbours shows the place of a line, and so many sites that have one line there show that it has
#: one.
_EDGE, _SITES = 6, 2


class Variants:
    """The short lines of all copies' text, site by site: those within the text that the copies share and the one
    over it, a title perhaps; what a site points to below it is alike on many.
    """

    def __init__(self, copies: Sequence[Copy]) -> None:
        self._lines: dict[int, list[str]] = {}
        self._texts: dict[int, str] = {}
        self._of_region: dict[int, frozenset[str]] = {}
        self._asked = self._placed = self._joined = 0
        for copy in copies:
            over = copy.over()
            keys = [
                key_of(block.text)
                for i, block in enumerate(copy.blocks)
                if copy.kept[i] and (copy.first == copy.last or over <= i < copy.last or runs(block.text))
            ]
            self._lines.setdefault(copy.voice, []).extend(key for key in keys if len(key) <= LONGEST_VARIANT)
            self._texts[copy.voice] = intern(self._texts.get(copy.voice, "") + "".join(keys))

    def has(self, copy: Copy, block: Block, besides: Collection[int] = frozenset(), alike: float = ALIKE) -> bool:
        """Whether another site's text has a line that this may be a variant of, or a region's words; not `besides`."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 -- heavy

        key = key_of(block.text)
        if len(key) > LONGEST_VARIANT:
            return False
        self._asked += 1
        if self._asked > MOST_VARIANTS:
            return True  # so many lines alone are no chrome: another text, which the collation will judge
        worded = _in_one_regions_words(key)
        for voice, lines in self._lines.items():
            if voice == copy.voice or voice in besides:
                continue
            if len(key) >= SHORTEST_PIECE and key in self._texts[voice]:
                return True
            if process.extractOne(key, lines, scorer=fuzz.ratio, score_cutoff=alike):
                return True
            if worded and worded in self._worded(voice):
                return True
        return False

    def _worded(self, voice: int) -> frozenset[str]:
        """The lines of a site, in one region's words."""
        if voice not in self._of_region:
            self._of_region[voice] = frozenset(map(_in_one_regions_words, self._lines[voice]))
        return self._of_region[voice]

    def has_end(self, copy: Copy, block: Block) -> bool:
        """Whether another site's text has a block's beginning or its end: a last paragraph, with a sentence set in."""
        key = key_of(block.text)
        self._asked += 1
        if len(key) < 2 * RUN or self._asked > MOST_VARIANTS:
            return False
        return any(
            key[:RUN] in text or key[-RUN:] in text for voice, text in self._texts.items() if voice != copy.voice
        )

    def runs_on(self, copy: Copy, i: int) -> bool:
        """Whether another site has a line and the beginning of the next, or the end of the last, as one: a number
        that a copy parted from its paragraph.
        """
        self._joined += 1
        if self._joined > MOST_VARIANTS:
            return False
        key = key_of(copy.blocks[i].text)
        before = key_of(copy.blocks[i - 1].text)[-RUN:] if i and copy.kept[i - 1] else ""
        after = key_of(copy.blocks[i + 1].text)[:RUN] if i + 1 < len(copy.blocks) and copy.kept[i + 1] else ""
        return bool(key) and joins(self._texts, copy, key, (before, after))

    def at_an_end(self, copy: Copy, i: int) -> bool:
        """Whether a line stands over the first line that a copy shares with others, or below the last, and what they
        have there is much the same: the first paragraph, altered from end to end.
        """
        from rapidfuzz import fuzz  # noqa: PLC0415 -- heavy

        near = i + 1 if i < copy.first else i - 1
        key, self._placed = key_of(copy.blocks[i].text), self._placed + 1
        if not 0 <= near < len(copy.blocks) or not copy.support[near] or self._placed > MOST_VARIANTS:
            return False
        beside = key_of(copy.blocks[near].text)
        edge = beside[:RUN] if near > i else beside[-RUN:]
        for text in (text for voice, text in self._texts.items() if voice != copy.voice and len(edge) == RUN):
            at = text.find(edge) if near > i else text.rfind(edge)
            there = text[max(0, at - len(key)) : max(0, at)] if near > i else text[at + RUN : at + RUN + len(key)]
            if at >= 0 and len(key) <= _LONGEST and fuzz.ratio(key, there) >= ALIKE:
                return True
        return False

    def in_place(self, copy: Copy, i: int) -> bool:
        """Whether other sites have a line of their own between the same two, and this one in its place: a heading in
        another region's words.
        """
        if not 0 < i < len(copy.blocks) - 1 or not (copy.support[i - 1] and copy.support[i + 1]):
            return False
        before, key, after = (key_of(block.text) for block in copy.blocks[i - 1 : i + 2])
        self._placed += 1
        if min(len(before), len(after)) < _EDGE or not 0 < len(key) <= LONGEST_VARIANT or self._placed > MOST_VARIANTS:
            return False  # each line asks for a search of every text
        found = Counter(
            _between(text, before, after, 2 * len(key)) for voice, text in self._texts.items() if voice != copy.voice
        )
        theirs, sites = max(found.items(), key=lambda each: (each[1], each[0]), default=("", 0))
        return sites >= _SITES and 2 * len(theirs) >= len(key)


def _between(text: str, before: str, after: str, longest: int) -> str:
    """What stands in a text between the end of one line and the beginning of another, a word of either perhaps
    another; "" for nothing or too much.
    """
    for left in (0, _EDGE):
        tail = before[max(0, len(before) - left - _EDGE) : len(before) - left]
        start = text.find(tail) + len(tail) + left if len(tail) == _EDGE and tail in text else -1
        for right in (0, _EDGE) if start >= 0 else ():
            head = after[right : right + _EDGE]
            end = text.find(head, start, start + longest + right + _EDGE) - right if len(head) == _EDGE else -1
            if end > start:
                return text[start:end]
    return ""


def _in_one_regions_words(key: str) -> str:
    """A line's key in the words of one region, whichever it is in; "" for one without Chinese."""
    return converter(THERE)(key) if HAN.search(key) else ""


def joins(texts: Mapping[int, str], copy: Copy, key: str, near: tuple[str, str]) -> bool:
    """Whether some other site's text has a line and the end of the one before it, or the beginning of the one behind,
    as one.
    """
    pieces = [piece for piece, beside in ((near[0] + key, near[0]), (key + near[1], near[1])) if len(beside) == RUN]
    return any(piece in text for voice, text in texts.items() if voice != copy.voice for piece in pieces)


def key_of(text: str) -> str:
    """What a short line is compared by: its folded letters and figures. Copies share most lines, and each is kept
    once (as are the ends of lines, and whole texts, that all copies have).
    """
    return _SHORT_KEYS[text] if len(text) <= _REMEMBERED else _key(text)


def forget_many() -> None:
    """Forget the keys of a text of many lines: those of the next are others."""
    if len(_SHORT_KEYS) > _FEW:
        _SHORT_KEYS.clear()


def _key(text: str) -> str:
    return intern(letters_and_digits(one_way(fold(RIGHTS.sub("", text)))))


#: Lines no longer than this are asked for again and again, pass after pass: of a text of more lines than are remembered
#: each would be worked out as often. So many are kept for the next text.
_REMEMBERED, _MOST, _FEW = 400, 1 << 17, 1 << 13
_SHORT_KEYS = Remembered(_key, _MOST)

"""Lines that sites set among a text: one site again and again, or each site in another place; and sentences of the
text that a site sets apart once more.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from operator import ne
from sys import intern

from scrubber.cleaning.extract.chrome_words import LONGEST
from scrubber.cleaning.extract.reading import fold, words
from scrubber.cleaning.structure.shape import ends_sentence
from scrubber.collation.agreement.copies import Copy
from scrubber.collation.agreement.support import BYLINE
from scrubber.collation.agreement.variants import RUN, joins, key_of
from scrubber.collation.alignment.link_addresses import unspelled
from scrubber.language.facts.dates import scan_dates
from scrubber.model import Block
from scrubber.patterns import lazily

#: A line that one copy has so many times is set between the paragraphs by its site.
OFTEN = 2
#: Words of a line that a document may repeat itself ("Yes, you can.").
SHORT = 6
#: So many sites that have a line each in another place show that it has none in the document; so many lines are looked
#: up in the rest of their text.
_EACH, _ASKED = 3, 400
#: So many letters at most a pull quote has.
_LONGEST_QUOTE = 300
#: What a date has that names its day: a year, a month, a day.
_DAY = 3

_NUMBER = lazily(r"\d+")


class Strays:
    """How often each copy has each line, and between which lines the sites have it."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        self._times: dict[str, Counter[str]] = {}
        self._unnumbered: dict[str, Counter[str]] = {}
        self._most: dict[str, tuple[int, str, int]] = {}  # of a line: how often one has it, who, and how often another
        self._removed: dict[str, Counter[str]] = {}
        self._beside: dict[str, dict[str, set[int]]] = {}
        self._have: dict[str, set[int]] = {}
        self._taken_out: set[str] = set()
        self._dated: dict[str, dict[tuple[object, ...], set[int]]] = {}
        self._keys: dict[str, list[str]] = {}
        self._headings: set[str] = set()
        self._sides: dict[str, list[tuple[str, str]]] = {}
        self._at: dict[str, list[int]] = {}
        self._texts: dict[int, str] = {}
        self._taken_by_sheets: set[str] = set()
        self._sheets: dict[str, set[int]] = {}
        self._else: dict[str, set[int]] = {}
        self._sites = len({copy.voice for copy in copies})
        self._asked = 0
        for copy in copies:
            self._note_sheets(copy)
            keys = [key_of(block.text) for block, kept in zip(copy.blocks, copy.kept, strict=True) if kept]
            self._times[copy.name] = Counter(keys)
            self._unnumbered[copy.name] = own_times = Counter(map(_without_number, keys))
            for key, times in own_times.items():
                most, who, second = self._most.get(key, (0, "", 0))
                self._most[key] = (times, copy.name, most) if times > most else (most, who, max(second, times))
            self._removed[copy.name] = Counter(
                key_of(block.text) for block, kept in zip(copy.blocks, copy.kept, strict=True) if not kept
            )
            kinds = (block.kind for block, kept in zip(copy.blocks, copy.kept, strict=True) if kept)
            self._headings |= {key for key, kind in zip(keys, kinds, strict=True) if kind == "heading"}
            self._keys[copy.name], self._at[copy.name] = keys, list(accumulate(copy.kept))
            self._texts[copy.voice] = max(self._texts.get(copy.voice, ""), intern("".join(keys)), key=len)
            self._sides[copy.name] = own = []
            for block, kept, near in zip(copy.blocks, copy.kept, sides(copy), strict=True):
                key = key_of(block.text)
                if kept:
                    own.append(near)
                if len(key) <= 2 * SHORT:
                    continue
                self._have.setdefault(key, set()).add(copy.voice)
                if not kept:
                    self._taken_out.add(key)
                if block.rule == BYLINE and (dated := _days_of(block.text)):
                    self._dated.setdefault(dated[0], {}).setdefault(dated[1], set()).add(copy.voice)
                beside = self._beside.setdefault(key, {})
                for each in near:
                    beside.setdefault(each, set()).add(copy.voice)

    def _note_sheets(self, copy: Copy) -> None:
        """Note which lines a copy's sheets repeat: by its own evidence, or for it has them often."""
        keys = [_dress_of(block.text) for block in copy.blocks]
        times = Counter(keys)
        blocks = zip(keys, copy.blocks, strict=True)
        taken = {key for key, block in blocks if key and block.rule == "page-furniture"}  # "": too long for a head
        for key in times:
            if key:
                table = self._sheets if key in taken or times[key] >= OFTEN else self._else
                table.setdefault(key, set()).add(copy.voice)
        self._taken_by_sheets |= taken

    def heads_sheets(self, block: Block) -> bool:
        """Whether a line is what the sheets of one print repeat: some copy took it out as that, each that has it has it
        on several, and a site that has no sheets is without it.

        The first of them stays in a copy for it may be the title; a converter's page has them all.
        """
        key = _dress_of(block.text)
        return key in self._taken_by_sheets and key not in self._else and len(self._sheets.get(key, ())) < self._sites

    def has_as_often(self, copy: Copy, block: Block, returned: Mapping[str, int]) -> bool:
        """Whether each cell of a line that a copy took out stands in its text as often as in any other: the titles of
        the pages before and after say again what these pages say themselves, and a print numbers them otherwise.
        """
        own = self._unnumbered[copy.name]
        cells = {key for cell in block.text.split("\t") if (key := unnumbered(cell))}
        return bool(cells) and all(own[key] + returned[key] >= self._others(copy, key) > 0 for key in cells)

    def _others(self, copy: Copy, key: str) -> int:
        """How often another copy has a line at most."""
        most, who, second = self._most.get(key, (0, "", 0))
        return second if who == copy.name else most

    def repeats(self, copy: Copy, block: Block) -> bool:
        """Whether a copy sets a line between its paragraphs again and again, or took it out as often."""
        key = key_of(block.text)
        often = max(self._times[copy.name][key], self._removed[copy.name][key]) >= OFTEN
        return often and len(words(fold(block.text))) > SHORT

    def is_refrain(self, copy: Copy, block: Block) -> bool:
        """Whether another site has a line that a copy repeats in each of the same places: a text may say a thing
        again ("This section is not binding."), and no two sites put an advertisement between the same paragraphs
        every time.
        """
        self._asked += 1
        if self._asked > _ASKED:
            return False
        key = key_of(block.text)
        places = [at for at, each in enumerate(self._keys[copy.name]) if each == key]
        return len(places) > 1 and all(self._shares_a_neighbour(copy, at) for at in places)

    def have(self, block: Block) -> int:
        """How many sites have the very line; 0 for one so short that any may have it."""
        return len(self._have.get(key_of(block.text), ()))

    def have_but_for_a_day(self, block: Block) -> int:
        """How many sites have a site's line of several days with one of them another
        (`Updated on 1 June, in force from 1 July`); 0 for one of fewer days, which each site may have of its own.
        """
        dated = _days_of(block.text)
        if not dated:
            return 0
        others = self._dated.get(dated[0], {})
        one_off = (len(have) for days, have in others.items() if sum(map(ne, days, dated[1])) == 1)
        return max(one_off, default=0)

    def wanders(self, block: Block) -> frozenset[int]:
        """The sites that have a line, where no two of them have it in one place, or two by chance and a third
        elsewhere; else none.
        """
        key = key_of(block.text)
        have = frozenset(self._have.get(key, ())) if len(key) <= LONGEST else frozenset()
        if len(have) < 2:
            return frozenset()
        return have if self._agreed(key) < min(len(have), _EACH) else frozenset()

    def _agreed(self, key: str) -> int:
        """How many sites at most have a line in one place."""
        return max(map(len, self._beside[key].values()), default=0)

    def is_nowhere(self, block: Block, have: Collection[int], voices: int) -> bool:
        """Whether a line that wanders has no place in the document.

        Most sites do without it, or so many have it that two of them would agree on its place. Or some site does
        without it where another has it, and it ends no sentence, or a page took it out: a sentence that one copy moved
        and another deleted is the document's. A site that lacks the text around it says nothing.
        """
        key = key_of(block.text)
        if self._agreed(key) == 1 and (len(have) * 2 <= voices or len(have) >= _EACH):
            return True
        self._asked += 1
        if self._asked > _ASKED or (ends_sentence(block.text) and key not in self._taken_out):
            return False
        around = [near for near in self._beside[key] if len(near) == RUN]
        others = (text for voice, text in self._texts.items() if voice not in have)
        return any(near in text for text in others if key not in text for near in around)

    def quotes(self, copy: Copy, i: int) -> bool:
        """Whether a block is a sentence of the same copy's text set apart once more, where no other site has it: a pull
        quote.

        Who alters a text has no use for saying again what it says. A line that stands twice and heads a passage, in
        whichever copy, is in the text's contents. It goes wrong for a refrain that one copy alone has kept.
        """
        key = key_of(copy.blocks[i].text)
        if not 2 * SHORT < len(key) <= _LONGEST_QUOTE or len(words(fold(copy.blocks[i].text))) <= SHORT:
            return False
        at = self._at[copy.name][i] - 1
        if self._shares_a_neighbour(copy, at) and not self._says_again(copy, at):
            return False
        self._asked += 1
        if self._asked > _ASKED or self._texts[copy.voice].count(key) < 2:
            return False
        places = [place for place, each in enumerate(self._keys[copy.name]) if each == key]
        if len(places) < 2:
            return not self._is_at_home(copy, at)
        if key in self._headings:
            return False
        bare = key_of(unspelled(copy.blocks[i].text))
        if bare != key and self._says_as_often(copy, bare, len(places)):
            return False  # a print spells out what its links lead to, and a page says each of them without
        if self._is_at_home(copy, at) and self._says_as_often(copy, key, len(places)):
            return False
        return at != next((place for place in places if self._is_at_home(copy, place)), places[0])

    def _says_as_often(self, copy: Copy, key: str, times: int) -> bool:
        """Whether another site says as often what a copy says in lines of their own, be it within longer ones."""
        return any(voice != copy.voice and text.count(key) >= times for voice, text in self._texts.items())

    def _shares_a_neighbour(self, copy: Copy, at: int) -> bool:
        """Whether another site has a copy's line, and before or behind it what this copy has there."""
        beside = self._beside.get(
            self._keys[copy.name][at], {}
        )  # of a line so short that any may have it nothing is kept
        return any(len(beside.get(near, ())) > 1 for near in self._sides[copy.name][at])

    def _says_again(self, copy: Copy, at: int) -> bool:
        """Whether a line is the one before it once more."""
        keys = self._keys[copy.name]
        return at > 0 and keys[at - 1] == keys[at]

    def _is_at_home(self, copy: Copy, at: int) -> bool:
        """Whether another site has what a copy's line says where this copy has it, be it within a longer paragraph."""
        if self._shares_a_neighbour(copy, at):
            return True
        keys = self._keys[copy.name]
        return joins(self._texts, copy, keys[at], _near(keys, at))


def unnumbered(text: str) -> str:
    """What a line is compared by, but for the number that it begins with."""
    return _without_number(key_of(text))


def _without_number(key: str) -> str:
    return intern(key.lstrip("0123456789") or key)


def _dress_of(text: str) -> str:
    """A short line as sheets repeat it, without its blanks and with its numbers left open; "" for a bare number, which
    a text may have as well.
    """
    squeezed = _NUMBER.sub("#", "".join(fold(text).split())) if len(text) <= LONGEST else ""
    return squeezed if len(squeezed) > 1 else ""


def _days_of(text: str) -> tuple[str, tuple[object, ...]] | None:
    """The letters of a short line with its days left open, and the days, two at the least."""
    dates = scan_dates(text) if len(text) <= LONGEST else []
    days = [date for date in dates if len(date.value) == _DAY and None not in date.value]
    if len(days) < 2:
        return None
    ends = [0, *(day.end for day in days)]
    between = (text[end:start] for end, start in zip(ends, [*(day.start for day in days), len(text)], strict=True))
    return "\0".join(map(key_of, between)), tuple(day.value for day in days)


def sides(copy: Copy) -> list[tuple[str, str]]:
    """Between what each line of a copy stands: the nearest lines of its text that other sites have in theirs, for
    beside a title every site has lines of its own.
    """
    shared = [
        key_of(block.text) if kept and support.among else ""
        for block, kept, support in zip(copy.blocks, copy.kept, copy.support, strict=True)
    ]
    before = accumulate(shared[:-1], lambda near, key: intern(key[-RUN:]) or near, initial="^")
    after = accumulate(reversed(shared[1:]), lambda near, key: intern(key[:RUN]) or near, initial="$")
    return list(zip(before, reversed([*after]), strict=True)) if shared else []


def _near(keys: Sequence[str], i: int) -> tuple[str, str]:
    """What stands before a line and behind it."""
    return keys[i - 1][-RUN:] if i else "^", keys[i + 1][:RUN] if i + 1 < len(keys) else "$"

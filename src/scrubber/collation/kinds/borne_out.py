"""What a reading is said to be by what stands beside it in the same copy: thirty (30) days, Tuesday, 12 March 2019; the
total of its column, the translation of its paragraph.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from scrubber.cleaning.structure.stated import KINDS, Pair, agree, unlike
from scrubber.cleaning.structure.totals import Sum, sums
from scrubber.collation.alignment.notes import all_run_on
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.surroundings import around, edges
from scrubber.collation.kinds.translated import Translation, Translations
from scrubber.language.facts.fact import Fact
from scrubber.language.facts.facts import measures
from scrubber.language.facts.said_twice import said_twice
from scrubber.patterns import lazily

#: So many more things that a text says twice are said alike than not, or its sums and translations would be no witness;
#: and so many more of the pairs that state any figures.
_AGREE, _SAME = 2, 6
#: Translators round from so much on, to what differs by less than one part in so many.
_MANY, _ROUNDED = 100, 10
#: Lower numbers are those of paragraphs and classes as well.
_SMALL = 10
#: What translators leave as it is.
_KEPT = (*KINDS, "url")
_FIGURES = lazily(r"\d+")


class BorneOut:
    """What stands beside the readings of each witness.

    A text gives the lie to none of its readings where it is no witness itself: where it says other things twice and not
    alike, its tables do not add up, or its translation goes its own way. Else whoever makes a rounded translation exact
    has the honest copy contradict itself.
    """

    def __init__(self, witnesses: Mapping[str, Witness]) -> None:
        """Take them by their names."""
        self._witnesses = witnesses
        self._pairs: dict[str, Translations] = {}
        self._sums: dict[str, _Sums] = {}
        self._twice: dict[str, Counter[tuple[str, bool]]] = {}
        self._told: dict[str, Counter[bool | None]] = {}

    def bears_out(self, name: str, first: int, last: int) -> bool | None:
        """Whether a witness says twice, and both times alike, what it states in some of its words: in their sentence,
        in the total of their column, or in the translation of their paragraph; None where it says it once.
        """
        said = self._said(name, first, last)
        return all(so for _, so in said) if said else None

    def belies(self, name: str, first: int, last: int) -> str:
        """What contradicts some words of a witness, with them or as their translation has it: "thirty (20"; "" if
        nothing does.
        """
        return next((quote for quote, so in self._said(name, first, last) if not so), "")

    def _said(self, name: str, first: int, last: int) -> list[tuple[str, bool]]:
        """What says again what stands in some words, and whether it agrees."""
        witness = self._witnesses[name]
        start, end = edges(witness.folded, first, last)
        if _is_note(witness.folded.text, start, end):
            runs = all_run_on(witness.folded)
            return [("the numbers of the notes, which do not run on", runs)]
        said = self._beside(witness, start, end)
        block = witness.block_at(first)
        if not said and witness.blocks[block].kind == "table_row":
            said = self._added(witness, block, start - witness.starts[block])
        at = witness.starts[block]
        if said or (found := self._translations(witness).of(block, start - at)) is None:
            return said
        at += found.start
        so = _translated(found.text, start - at, end - at, found.other)
        if so is None or (not so and not self._is_translated(witness, found)):
            return []
        return [(found.other, so)]

    def _beside(self, witness: Witness, start: int, end: int) -> list[tuple[str, bool]]:
        """What the sentence around some words says again of them."""
        left, before, right = around(witness.folded.text, start, end)
        sentence, first, last = left + before + right, len(left), len(left) + len(before)
        here = [each for each in said_twice(sentence) if first < each.other.end and each.one.start < last]
        if not all(each.agree for each in here):
            if witness.name not in self._twice:
                self._twice[witness.name] = Counter(
                    (each.kind, each.agree) for block in witness.blocks for each in said_twice(block.text)
                )
            said = self._twice[witness.name] - Counter((each.kind, each.agree) for each in here)
            here = [
                each
                for each in here
                if said[each.kind, True] >= max(_AGREE * said[each.kind, False], _is_small(each.one, each.other))
            ]
        return [(sentence[each.one.start : each.other.end], each.agree) for each in here]

    def _added(self, witness: Witness, row: int, at: int) -> list[tuple[str, bool]]:
        """The totals that a cell of a table is added in, or is, and whether they are what the rows come to."""
        if witness.name not in self._sums:
            self._sums[witness.name] = _Sums(sums(witness.blocks))
        known = self._sums[witness.name]
        here = known.of(row, witness.blocks[row].text.count("\t", 0, at))
        others = known.near - Counter(each.is_near for each in here if each.stated)
        sure = others[True] >= max(1, _AGREE * others[False])
        return [
            (witness.blocks[each.total].text, each.agrees)
            for each in here
            if each.agrees or (sure and not each.is_near)
        ]

    def _translations(self, witness: Witness) -> Translations:
        if witness.name not in self._pairs:
            self._pairs[witness.name] = Translations(witness.blocks)
        return self._pairs[witness.name]

    def _is_translated(self, witness: Witness, but: Translation) -> bool:
        """Whether the pieces of a text say what their translations do, as far as figures tell, but for one piece."""
        if witness.name not in self._told:
            self._told[witness.name] = Counter(_differ(*pair) for pair in self._translations(witness).pairs())
        told = self._told[witness.name] - Counter([_differ(but.text, but.other)])
        return told[False] >= _SAME * told[True]


class _Sums:
    """The sums of a text by the cells that they are of.

    Attributes:
        near: how many may be what their rows come to, and how many not.
    """

    def __init__(self, found: Sequence[Sum]) -> None:
        self.near = Counter(each.is_near for each in found if each.stated)
        self._at: dict[tuple[int, int], list[Sum]] = {}
        for each in found:
            for row in (*each.rows, each.total):
                self._at.setdefault((row, each.column), []).append(each)

    def of(self, row: int, column: int) -> Sequence[Sum]:
        """Those that a cell is added in, or is."""
        return self._at.get((row, column), ())


def _differ(text: str, translation: str) -> bool | None:
    """Whether a block and its translation each state what the other does not; None where they have no figures."""
    if not (_FIGURES.search(text) and _FIGURES.search(translation)):
        return None
    return any(all(unlike(*both)) for _, *both in Pair(text, translation).compared())


def _translated(text: str, start: int, end: int, translation: str) -> bool | None:
    """Whether a translation states what a span of a text does, as often: a date, a number, a unit, an address, or else
    the same figures (apt(8)). None where it may say it in another way: it states nothing of the kind that the text
    does not, the same in round numbers, or in other units; or where each states something else beside it that the other
    does not.
    """
    ours, theirs = ([fact for fact in measures(each) if fact.kind in _KEPT] for each in (text, translation))
    apart = {
        kind: unlike(*([fact for fact in facts if fact.kind == kind] for facts in (ours, theirs))) for kind in _KEPT
    }
    said = []
    for fact in (each for each in ours if each.start < end and start < each.end):
        mine, other = (
            [each for each in facts if each.kind == fact.kind and agree(fact, each)] for facts in (ours, theirs)
        )
        own, others = apart[fact.kind]
        if len(other) >= len(mine):
            said += [True] if not (own and others) else []
        elif others and not (fact.kind == "number" and (all(apart["unit"]) or any(_is_round(fact, o) for o in others))):
            said.append(False)
    if said:
        return all(said)
    if any(map(all, apart.values())):
        return None
    figures, there = (Counter(_FIGURES.findall(each)) for each in (text, translation))
    here = _FIGURES.findall(text, start, end)
    if here and figures[here[0]] <= there[here[0]]:
        return True
    return False if here and there - figures else None


def _is_note(text: str, start: int, end: int) -> bool:
    """Whether a number is a note's: a translation has notes of its own."""
    return text[start - 1 : start] == "[" and text[end : end + 1] == "]" and text[start:end].isdecimal()


def _is_small(*facts: Fact) -> bool:
    """Whether numbers are so small that others stand beside each other by chance: paragraph two (3)."""
    return all(isinstance(fact.value, (int, Fraction)) and fact.value < _SMALL for fact in facts)


def _is_round(one: Fact, other: Fact) -> bool:
    """Whether two numbers may be one, that either text rounds: 3,980, some 4,000."""
    for exact, rounded in ((one.value, other.value), (other.value, one.value)):
        if isinstance(exact, (int, Fraction)) and isinstance(rounded, (int, Fraction)):
            unit = _unit(rounded)
            apart = abs(Fraction(exact) - Fraction(rounded))
            if exact >= _MANY and _unit(exact) < unit and apart < unit and apart * _ROUNDED < exact:
                return True
    return False


def _unit(value: int | Fraction) -> int:
    """What the last figure of a number counts that is no nought: hundreds, in 4,200; 1 for any with a fraction."""
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    return unit

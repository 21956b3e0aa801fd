"""Kinship: which witnesses are copies of the same document, and which of them is the most central."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.languages import Languages
from scrubber.collation.alignment.likeness import has_lost, is_lost
from scrubber.collation.alignment.witness import Witness
from scrubber.ends import runs_of
from scrubber.model import Block

#: Runs of so many words are compared; of a long text, one in `_SAMPLE`.
_RUN, _SAMPLE, _MANY = 5, 8, 20_000
#: A short text and a longer one are compared by no shorter runs: any text has a word or two of an error page's.
_PHRASE = 3
#: Two texts of so many words at most, in which a change of every fifth word leaves no long run, are compared by phrases
#: too; two texts of one language have hardly one in thirty of them in common.
_SHORT, _PHRASES = 200, 0.15
#: Why a text takes no part: it is another one; or there are two, and nothing says which of them is the document.
_OTHER = "no copy of this document: it shares next to no text with the other mirrors"
_LEFT = "no copy of this document: it shares next to no text with the edition before, and there is no other mirror"
_QUOTES = "no copy of this document: a text of its own that only has passages of it"
LOST = "its letters were lost on the way: next to nothing is left of its text but marks in their place"
_TWO = "these are two documents, nothing says which is meant, and the longer one is printed"
_EVEN = "shares next to no text with {}: " + _TWO
_EVEN_QUOTES = "shares no more than passages with {}: " + _TWO
#: Where a text only quotes another one, so much of either stands in stretches of so many words without a run of the
#: other's. A copy that somebody reworded throughout has no such stretches, one with much set into it leaves nothing of
#: the other out, one that breaks off has the other's beginning, and a piece of one so many words in a row at the least,
#: and such a share of the whole.
_OWN, _STRETCH, _PIECE, _LARGE = 0.5, 12, 200, 0.2
#: A copy that breaks off, whatever was set around it, has in its first half most of the document's first words, so
#: many; and one that begins later begins with what the other has.
_FIRST = 20
#: Words that a change within a shared stretch takes.
_CHANGED = 3
#: Only of two that share less than so much of the smaller one is it asked.
_MOST = 0.7
#: A copy shares at least so much of the smaller of two texts; of two in different languages so much, for a translation
#: has its names and addresses from the original.
_KIN, _ACROSS = 0.08, 0.3
_FOREIGN = (
    "no copy of this document, or a translation that nothing shows to be one: its language is {}, and that of the "
    "other mirrors {}; a mirror that gives both would show it"
)
_BESIDE = "gives the document in other languages than its own alone: in {}"
_TRANSLATED = "a translation, it seems: its language is {}, and that of the other mirrors {}"


def kin(
    witnesses: Sequence[Witness], official: Collection[str], vocabulary: Vocabulary, languages: Languages
) -> tuple[list[Witness], dict[str, str]]:
    """Order witnesses from the most central on, and leave out what is no copy of the document that most of them are.
    Returns those that take part; and why each of the others does not.
    """
    texts = {id(witness.folded): witness.folded for witness in witnesses}  # most copies say the same
    rows = {key: vocabulary.row(folded.ids) for key, folded in texts.items()}
    prints = _Prints({witness.name: rows[id(witness.folded)] for witness in witnesses if len(witness)})
    tongues = {w.name: _language(w, languages.own(w.name, w.clean.blocks)) for w in witnesses}
    left_out = {w.name: LOST if is_lost(w.folded.text) else _empty(w, languages) for w in witnesses if not len(w)}
    present = [witness for witness in witnesses if len(witness)]
    if not present:
        return list(witnesses[:1]), {name: why for name, why in left_out.items() if name != witnesses[0].name}
    groups = _groups(present, prints, tongues)
    rank = {
        id(group): (
            sum(w.name in official or w.name.startswith("\0") for w in group),
            len(group),
            sum(len(w) for w in group),
        )
        for group in groups
    }
    groups.sort(key=lambda group: (rank[id(group)], [w.folded.text for w in group]), reverse=True)
    given = {block.language for w in groups[0] for block in w.blocks}
    for group in groups[1:]:
        other = _LEFT if all(w.name.startswith("\0") for w in groups[0]) else _OTHER
        even = rank[id(group)][:2] == rank[id(groups[0])][:2]
        others = ", ".join(sorted(str(w.name) for w in groups[0]))
        for witness in group:
            left_out[witness.name] = _EVEN.format(others) if even else other
            near = [each.name for each in groups[0] if prints.akin(witness.name, each.name)]
            across = [name for name in near if _differ(tongues[witness.name], tongues[name])]
            if near and len(across) == len(near):
                left_out[witness.name] = _TRANSLATED.format(tongues[witness.name], tongues[across[0]])
            elif any(prints.quotes(witness.name, name) for name in near):
                left_out[witness.name] = _EVEN_QUOTES.format(others) if even else _QUOTES
            elif is_lost(witness.folded.text):
                left_out[witness.name] = LOST
            elif not even and tongues[witness.name] and tongues[witness.name] not in given:
                left_out[witness.name] = _FOREIGN.format(tongues[witness.name], tongues[groups[0][0].name])
    run = min(prints.run[w.name] for w in groups[0])
    common = Counter(key for w in present for key in prints.of(w.name, run))
    score = {
        w.name: sum(common[key] - 1 if common[key] > 1 else -1 for key in prints.of(w.name, run)) for w in groups[0]
    }
    return sorted(groups[0], key=lambda w: (-score[w.name], w.folded.text, w.name)), left_out


def _empty(witness: Witness, languages: Languages) -> str:
    """Why nothing of a witness takes part."""
    tags = ", ".join(sorted(languages.besides.get(witness.name, ())))
    return _BESIDE.format(tags) if tags and witness.clean.text else "no text was found in its capture"


class _Prints:
    """The runs of words of each text, of a length that the shorter of two that are compared has enough of."""

    def __init__(self, rows: dict[str, Sequence[int]]) -> None:
        self._rows = rows
        self.run = {name: min(_RUN, max(1, len(row) // 4)) for name, row in rows.items()}
        self._made: dict[tuple[int, int], frozenset[tuple[int, ...]]] = {}
        self._known: dict[tuple[int, ...], tuple[int, ...]] = {}  # copies share most of their runs: each is kept once

    def of(self, name: str, run: int) -> frozenset[tuple[int, ...]]:
        """A text's runs of so many words."""
        row = self._rows[name]
        if (key := (id(row), run)) not in self._made:
            own = _sampled(row, run)
            self._made[key] = frozenset(map(self._known.setdefault, own, own))
        return self._made[key]

    def akin(self, one: str, other: str, least: float = _KIN) -> bool:
        """Whether two texts share so much that they are copies of one document."""
        runs = {self.run[one], self.run[other]}
        run = max(min(runs), _PHRASE) if len(runs) > 1 else min(runs)
        first, second = self.of(one, run), self.of(other, run)
        if len(first & second) >= least * max(1, min(len(first), len(second))):
            return True
        if min(runs) < _RUN or max(len(self._rows[one]), len(self._rows[other])) > _SHORT:
            return False
        first, second = self.of(one, _PHRASE), self.of(other, _PHRASE)
        return len(first & second) >= max(least, _PHRASES) * min(len(first), len(second))

    def quotes(self, one: str, other: str) -> bool:
        """Whether one of two texts has passages of the other, and both are texts of their own."""
        run = max(min(self.run[one], self.run[other]), _PHRASE)
        first, second = self.of(one, run), self.of(other, run)
        if len(first & second) >= _MOST * max(1, min(len(first), len(second))):
            return False
        shared = frozenset(runs_of(self._rows[one], run)) & frozenset(runs_of(self._rows[other], run))
        sides = self._rows[one], self._rows[other]
        if _begins(*sides, run) or _begins(*sides[::-1], run):
            return False
        return all(
            _apart(row, shared, run, _STRETCH) >= _OWN * len(row)
            and _longest(row, shared, run) < max(_PIECE, _LARGE * len(row))
            for row in sides
        )


def _begins(ids: Sequence[int], other: Sequence[int], run: int) -> bool:
    """Whether most of a text's first words stand in the first half of another."""
    begins = ids[:_FIRST]
    return len(begins) >= 2 * _apart(begins, frozenset(runs_of(other[: len(other) // 2], run)), run, 1)


def _apart(ids: Sequence[int], shared: frozenset[tuple[int, ...]], run: int, least: int) -> int:
    """How many words of a text stand in stretches of at least so many without a shared run."""
    apart = since = 0
    for at, key in enumerate(runs_of(ids, run)):
        if key in shared:
            apart += at - since if at - since >= least else 0
            since = at + run
    return apart + (len(ids) - since if len(ids) - since >= least else 0)


def _longest(ids: Sequence[int], shared: frozenset[tuple[int, ...]], run: int) -> int:
    """How many words of a text the longest stretch of shared runs has, a changed word within it no end of it."""
    longest = since = 0
    last = -run
    for at, key in enumerate(runs_of(ids, run)):
        if key in shared:
            if at - last > run + _CHANGED:
                since = at
            last = at
            longest = max(longest, at + run - since)
    return longest


def _sampled(ids: Sequence[int], run: int) -> frozenset[tuple[int, ...]]:
    if len(ids) >= _MANY:
        sample = frozenset(key for key in runs_of(ids, run) if hash(key) % _SAMPLE == 0)
        if len(sample) * _SAMPLE * 4 > len(ids):  # a text of few different runs has no sample worth the name
            return sample
    return frozenset(runs_of(ids, run))


def _language(witness: Witness, blocks: Sequence[Block]) -> str:
    """The language of most of what cleaning found and that is the document's; "" where letters were lost, so that it
    may be told wrongly.
    """
    sizes: Counter[str] = Counter()
    for block in blocks:
        sizes[block.language] += len(block.text)
    return (
        ""
        if witness.lost or has_lost(witness.clean.text) or not sizes
        else max(sizes, key=lambda tag: (sizes[tag], tag))
    )


def _differ(one: str, other: str) -> bool:
    """Whether two languages are known, and not the same."""
    return bool(one and other) and one != other


def _groups(witnesses: Sequence[Witness], prints: _Prints, languages: Mapping[str, str]) -> list[list[Witness]]:
    def akin(one: str, other: str) -> bool:
        across = _differ(languages[one], languages[other])
        # Of a translation among others, agreement has left hardly more than what it shares with them.
        least = _ACROSS / min(kept[one], kept[other]) if across else _KIN
        return prints.akin(one, other, least) and not prints.quotes(one, other)

    kept = {w.name: min(1.0, len(w.folded.text) / max(1, len(w.clean.text))) for w in witnesses}
    groups: list[list[Witness]] = []
    for witness in witnesses:
        near = [group for group in groups if any(akin(witness.name, other.name) for other in group)]
        merged = [other for group in near for other in group]
        groups = [group for group in groups if group not in near] + [[*merged, witness]]
    return groups

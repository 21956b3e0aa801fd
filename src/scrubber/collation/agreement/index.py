"""Where the shingles of all copies stand: in which sites' text, and in which running blocks.

Most copies have most blocks in the same words, so that each row of shingles is kept once, whoever has it.
"""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from scrubber.collation.agreement.copies import Copy
from scrubber.collation.agreement.support import BYLINE, Every, Others, Row, Support, odds_of, support_of

#: The share of a block's shingles that another copy must have to have the block.
SHARED = 0.5
#: So many shingles at the least, where the block has them: one alone may be a word that the other copy has in a
#: sentence.
LEAST = 2


class _Table:
    """Where each shingle stands, and how likely the sites that have it take it for the text's."""

    def __init__(self) -> None:
        self._rows: dict[Row, dict[int, float]] = {}
        self._verdicts: dict[int, list[dict[int, float]]] = {}
        self._merged: dict[tuple[int, ...], dict[int, float]] = {}

    def note(self, row: Row, voice: int, verdict: float) -> None:
        """Note that a site has a row, with its verdict on it."""
        verdicts = self._rows.get(row)
        if verdicts is None:
            verdicts = self._rows[row] = {}
            for shingle in dict.fromkeys(row):
                self._verdicts.setdefault(shingle, []).append(verdicts)
        verdicts[voice] = max(verdicts.get(voice, 0.0), verdict)

    def of(self, shingle: int) -> Mapping[int, float]:
        """The highest verdict of each site on what has a shingle, in the order of the sites; once all is noted.

        A phrase that each paragraph has stands in as many rows: they are merged once, and kept in their place.
        """
        rows = self._verdicts.get(shingle, ())
        if len(rows) < 2:
            return rows[0] if rows else {}
        which = tuple(map(id, rows))
        if which not in self._merged:
            both: dict[int, float] = {}
            for verdicts in rows:
                for voice, verdict in verdicts.items():
                    both[voice] = max(both.get(voice, 0.0), verdict)
            self._merged[which] = dict(sorted(both.items()))
        self._verdicts[shingle] = [self._merged[which]]
        return self._merged[which]


class Index:
    """Where each shingle stands: in which sites' text, in which sites' particulars, in which sites' other chrome."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        self._text, self._bylines, self._chrome = _Table(), _Table(), _Table()
        self._every: dict[Row, Every] = {}
        for copy in copies:
            for block, kept, row in zip(copy.blocks, copy.kept, copy.shingles, strict=True):
                table = self._text if kept else self._bylines if block.rule == BYLINE else self._chrome
                table.note(row, copy.voice, block.verdict)

    def support(self, copy: Copy) -> list[Others]:
        """For each block of a copy, which other sites have it, and what they think of it."""
        return [Others(self._of(row), copy.voice) for row in copy.shingles]

    def _of(self, row: Row) -> Every:
        if row not in self._every:
            self._every[row] = Every(self._heard(row))
        return self._every[row]

    def _heard(self, row: Row) -> dict[int, Support]:
        found: dict[int, Support] = {}
        for table, removed in ((self._text, False), (self._bylines, True), (self._chrome, True)):
            counts: dict[int, tuple[int, float]] = {}
            for shingle in row:
                for voice, verdict in table.of(shingle).items():
                    n, total = counts.get(voice, (0, 0.0))
                    counts[voice] = (n + 1, total + verdict)
            for voice, (n, total) in counts.items():
                if voice not in found and n >= max(SHARED * len(row), min(LEAST, len(row))):
                    found[voice] = support_of(odds_of(total / n), removed, table is self._bylines)
        return found


class Running:
    """In which running blocks each shingle stands. The copies share most rows of shingles, so each is kept once."""

    def __init__(self) -> None:
        self._rows: dict[Row, dict[str, list[tuple[Copy, int]]]] = {}
        self._having: dict[int, list[dict[str, list[tuple[Copy, int]]]]] = {}

    def note(self, row: Row, copy: Copy, i: int) -> None:
        """Note that a copy has a row in its block of this number, which is higher than those before it."""
        # To look a row up takes as long as it is, and a text may be one row: it is done once.
        copies = self._rows.get(row)
        if copies is None:
            copies = self._rows[row] = {}
            for shingle in dict.fromkeys(row):
                self._having.setdefault(shingle, []).append(copies)
        places = copies.setdefault(copy.name, [])
        places[1:] = [(copy, i)]  # the first and the last are enough, however often it is said

    def places(self, shingle: int) -> Iterator[tuple[Copy, int]]:
        """The first and the last place of a shingle in each copy."""
        found: dict[str, list[tuple[Copy, int]]] = {}
        for row in self._having[shingle]:
            for name, places in row.items():
                found.setdefault(name, []).extend(places)
        for places in found.values():
            if len(places) > 1:
                yield min(places, key=itemgetter(1))
            yield max(places, key=itemgetter(1))

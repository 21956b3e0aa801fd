"""A table of what follows what, and at what cost: rows that are read where they are asked for, for a text asks for few
of many.

What follows is named by its place in an alphabet that has the most usual first, each place told by how far it is from
the one before it in the row: small numbers, which pack to two thirds of what the text itself does.
data/build_packing.py writes such tables.
"""

from collections.abc import Iterable
from itertools import accumulate

_STEPS = 2  # of a bit
_COST = {chr(48 + n): n / _STEPS for n in range(79)}


class Table:
    """Rows of what follows each of many, and what it costs there.

    Three lines and what is behind them: an alphabet, the firsts, the sizes of their rows, with blanks between them;
    then, of all rows one after another, how far each second is from the one before it (the first from the alphabet's
    beginning), as a character's number; then what each costs.
    """

    def __init__(self, text: str) -> None:
        alphabet, firsts, sizes, rest = text.split("\n", 3)
        self._alphabet = alphabet.split(" ")
        ends = list(accumulate(map(int, sizes.split(" "))))
        self._places = dict(zip(firsts.split(" "), zip([0, *ends], ends, strict=False), strict=True))
        self._steps, self._costs = rest[: ends[-1]], rest[ends[-1] : 2 * ends[-1]]
        #: What of the text is behind this table.
        self.rest = rest[2 * ends[-1] :]

    def firsts(self) -> Iterable[str]:
        """All that something is known to follow."""
        return self._places.keys()

    def after(self, first: str) -> dict[str, float]:
        """What is known to follow, and what each costs there, in bits; empty where nothing is."""
        start, end = self._places.get(first, (0, 0))
        places = accumulate(map(ord, self._steps[start:end]))
        return dict(
            zip(map(self._alphabet.__getitem__, places), map(_COST.__getitem__, self._costs[start:end]), strict=True)
        )


def tables(text: str) -> list[Table]:
    """The tables of a packed text."""
    found = []
    while text:
        found.append(Table(text))
        text = found[-1].rest
    return found

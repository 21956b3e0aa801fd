"""The quotations of a line, followed from mark to mark: what opens one, and what closes the one that is open.

Whole marks are met, damaged ones are asked what they were; whatever was lost of them, this is the one walk over them.
"""

from collections.abc import Sequence

from scrubber.cleaning.character.losses.fill import LOST

OPENING, CLOSING = "“„", "”"
#: Marks of quotations within one another, and how deep they go.
_NESTED = (("“", "”"), ("‘", "’"))
#: What a mark may be by what stands beside it: behind a plural it owns, if it closes nothing.
OPENS, CLOSES, OWNS = "opens", "closes", "owns"


class Opened:
    """The quotations that are open at a place of a line."""

    def __init__(self) -> None:
        self._depth: list[int] = []

    def meets(self, char: str) -> None:
        """Pass a whole character: a mark, or a line's end."""
        if char in OPENING:
            self._depth = [0]
        elif char in f"{CLOSING}\n":
            self._depth = []

    def opens(self) -> str:
        """The mark that opens a quotation here; none within the innermost."""
        if len(self._depth) == len(_NESTED):
            return ""
        self._depth.append(len(self._depth))
        return _NESTED[self._depth[-1]][0]

    def closes(self) -> str:
        """The mark that closes the innermost; none where none is open."""
        return _NESTED[self._depth.pop()][1] if self._depth else ""

    @property
    def many(self) -> int:
        """How many are open."""
        return len(self._depth)


def followed(kinds: Sequence[str], ends_clause: Sequence[bool]) -> tuple[list[str], list[int]]:
    """The marks of a line of which nothing is left but their places.

    Args:
        kinds: what each may be: `OPENS`, `CLOSES`, `OWNS`, or what it is.
        ends_clause: whether each stands behind a mark at which what is said ends.

    Returns:
        What each was, and which of those that open are closed by none.
    """
    spare = sum(kind in {CLOSES, OWNS} for kind in kinds) - kinds.count(OPENS)
    owning = kinds.count(OWNS)
    opened, unclosed = Opened(), list[int]()
    marks: list[str] = []
    for n, (kind, ends) in enumerate(zip(kinds, ends_clause, strict=True)):
        if kind == OPENS:
            marks.append(opened.opens() or LOST)
            if opened.many > len(unclosed):
                unclosed.append(n)
        elif kind == OWNS and (not opened.many or 0 < owning <= spare):
            marks.append("’")  # more close than open: the boats’ crews
        elif kind == CLOSES or (kind == OWNS and spare <= 0):
            marks.append(opened.closes() or (CLOSING if ends else LOST))
            del unclosed[opened.many :]
        else:
            marks.append(LOST if kind == OWNS else kind)
    return marks, unclosed


def kind_of(before: str, after: str, *, in_word: bool) -> str:
    """What a mark that is no apostrophe of a word may be, by the characters beside it."""
    if after.isalnum() or after in {"(", "["}:
        return LOST if in_word or before.isdigit() else OPENS
    if before and not before.isspace():
        return OWNS if before == "s" and after.isspace() else CLOSES
    return LOST


def with_closing(chars: Sequence[str], begun: frozenset[int] | set[int]) -> list[str]:
    """The characters of a line, with the closing marks that a quotation lacks; `begun` are the places of those that
    are lost but for the first two bytes of a mark.
    """
    out, opened = list(chars), Opened()
    for n, char in enumerate(chars):
        if char == LOST and n in begun and n and not out[n - 1].isspace():
            out[n] = opened.closes() or LOST
        else:
            opened.meets(char)
    return out

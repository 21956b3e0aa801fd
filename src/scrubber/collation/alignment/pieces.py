"""The words of a copy in pieces: what stands on a line, between tabs, rules and wide blanks."""

from collections.abc import Sequence
from typing import NamedTuple

from scrubber.collation.alignment.relaid import Span
from scrubber.collation.alignment.tables import WORD, Cell, is_row
from scrubber.model import Block
from scrubber.patterns import lazily

_PIECE = lazily(r"[^\s|](?:[^\n\t| ]| (?! ))*")
#: What stands between a name and its cell, and between a cell and the next name.
_BEFORE, _BEHIND = lazily(r"[)）\]】]{0,2}[\s:：=]*"), " \t;；,，、.。:：([（"
#: Above this, words are written without blanks between them.
_WIDE = "\u2e80"
#: A block of more characters is no cell and no row.
_LONGEST = 400


class Word(NamedTuple):
    """A word, where it stands in its block, and the piece that it is of; "" in the place of a block that is no part of
    a table, or is a row already.
    """

    text: str
    block: int
    start: int
    end: int
    piece: int


class Pieces:
    """The pieces of a copy.

    Attributes:
        words: all its words.
        opens: the first word of each piece, and one entry for the end.
        spans: where each piece stands.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        """Take a copy's blocks."""
        self._blocks = blocks
        self.words: list[Word] = []
        self.opens: list[int] = []
        self.spans: list[Span] = []
        for n, block in enumerate(blocks):
            if len(block.text) > _LONGEST or is_row(block):
                self._add(Span(n, 0, 0), [Word("", n, 0, 0, len(self.spans))])
                continue
            for match in _PIECE.finditer(block.text):
                words = [
                    Word(word.group().casefold(), n, *word.span(), len(self.spans))
                    for word in WORD.finditer(block.text, *match.span())
                ]
                if words:
                    self._add(Span(n, match.start(), match.start() + len(match.group().rstrip())), words)
        self.opens.append(len(self.words))

    def _add(self, piece: Span, words: Sequence[Word]) -> None:
        self.opens.append(len(self.words))
        self.spans.append(piece)
        self.words += words

    def end(self, at: int) -> int:
        """The word behind the last one of the piece that a word is of."""
        return self.opens[self.words[at].piece + 1] if at < len(self.words) else at

    def is_open(self, at: int) -> bool:
        """Whether a word is the first one of its piece, or stands behind all."""
        return at >= len(self.words) or self.opens[self.words[at].piece] == at

    def says(self, at: int, said: Cell) -> bool:
        """Whether the words from one on are these, in one piece."""
        if not said or at >= len(self.words) or self.words[at].text != said[0]:
            return False
        end = at + len(said)
        return end <= self.end(at) and self.text(at, end) == said and not self._cuts(at, end)

    def _cuts(self, *places: int) -> bool:
        """Whether some words begin within what is written as one: a2, but not 人口3200."""
        for at in places:
            if not self.is_open(at) and self.words[at - 1].end == self.words[at].start:
                text, start = self._blocks[self.words[at].block].text, self.words[at].start
                if max(text[start - 1 : start + 1]) < _WIDE:
                    return True
        return False

    def text(self, start: int, end: int) -> Cell:
        """Some words as they are compared."""
        return tuple(word.text for word in self.words[start:end])

    def span(self, start: int, end: int) -> Span:
        """Where some words of one piece stand, marks and signs beside them included."""
        first, last = self.words[start], self.words[end - 1]
        text, piece = self._blocks[first.block].text, self.spans[first.piece]
        low, high = piece.start, piece.end
        if not self.is_open(start) and (match := _BEFORE.match(text, self.words[start - 1].end)):
            low = min(match.end(), first.start)
        if end < self.end(start):
            high = last.end + len(text[last.end : self.words[end].start].rstrip(_BEHIND))
        return Span(first.block, low, high)

    def quote(self, start: int, end: int) -> str:
        """Some words of one piece as they are written."""
        first, last = self.words[start], self.words[end - 1]
        shut = _BEFORE.match(self._blocks[first.block].text, last.end)
        behind = shut.group().rstrip(" \t\n:：=") if shut else ""
        return self._blocks[first.block].text[first.start : last.end] + behind

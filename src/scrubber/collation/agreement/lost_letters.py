"""The rows of words of a copy that lost the letters which ASCII has not (`El prstamo ser de quince das`), as the other
copies have them: without a word in common such a copy was alone with each of its lines.
"""

import unicodedata
from collections.abc import Iterable, Mapping

from scrubber.collation.agreement.copies import row_of, words_of
from scrubber.collation.agreement.support import Row
from scrubber.language.remembered import Remembered
from scrubber.model import CleanText
from scrubber.patterns import lazily

#: Latin letters beyond ASCII, and accents set behind a letter.
_BEYOND = lazily("[\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff]")
#: A copy lost them if it has them at most such a part as often as another, that has one in so many letters.
_FEW, _LETTERS = 5, 200
_KNOWN = 1 << 16  # words of which what is left is known at a time


def lost_letters(texts: Mapping[str, CleanText]) -> set[str]:
    """The copies that have next to no Latin letters beyond ASCII where another one has many. One in another language
    is among them; it has no rows of words in common with any.
    """
    shares = {name: sum(1 for _ in _BEYOND.finditer(each.text)) / (len(each.text) or 1) for name, each in texts.items()}
    most = max(shares.values(), default=0.0)
    return {name for name, share in shares.items() if share * _FEW <= most} if most * _LETTERS > 1 else set()


class Left:
    """What is left of the rows of words of whole copies where such letters are gone: all of them, or those that are
    none with an accent (the others lost that alone).

    It keeps each row that a whole copy has as it is. It goes wrong where two rows of four words are one without their
    letters: it is then taken for the first of them, and a copy that lost its letters counts as one that has that; of
    the text that is printed, and of what is told, nothing is taken from here.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the blocks of whole copies."""
        self._rows: dict[int, int] = {}
        blocks = [text for text in dict.fromkeys(texts) if not text.isascii()]
        own: set[int] = set()
        left = Remembered(_parts, _KNOWN)
        for text in blocks:
            parts = [each for part in text.split() for each in left[part]]
            rows = row_of([whole for whole, *_ in parts])
            own.update(rows)
            for way in (1, 2):
                kept = [(at, each[way]) for at, each in enumerate(parts) if each[way]]
                for (at, _), row in zip(kept, row_of([rest for _, rest in kept]), strict=False):
                    # Of a short line, and at the end of one, the last words are those that the line ends with.
                    self._rows.setdefault(row, rows[min(at, len(rows) - 1)])
        for row in own:
            self._rows.pop(row, None)

    def of(self, row: Row) -> Row:
        """The rows of words of a copy that lost letters, as whole copies have them."""
        return tuple(self._rows.get(each, each) for each in row)


def _parts(part: str) -> list[tuple[str, str, str]]:
    """For what stands between two blanks, its words, each with what is left of it in either way."""
    whole = words_of(part)
    if part.isascii():
        return [(word, word, word) for word in whole]
    gone = [""] * len(whole)
    # Without its letters beyond ASCII, and with those of them that lost their marks alone.
    rests = ([*words_of(_BEYOND.sub("", unicodedata.normalize(form, part))), *gone] for form in ("NFC", "NFD"))
    return list(zip(whole, *rests, strict=False))

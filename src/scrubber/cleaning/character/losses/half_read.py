"""Lines that were brought back from a reader of several bytes, and that lack every letter which that reader can't read.

Read as Big5, UTF-8 keeps the α of Greek (CE B1 is an ideograph) and loses the τ (CF 84 is none) with nothing in its
place: `ην η ιλίο` for την πρώτη Απριλίου. What is left reads well enough, so it is brought back, but it is not the
text. Of so many letters in one script none would be whole by chance alone.

Kept silent: lines that have one such letter, and a text that came no such road. It goes wrong for a line of the kind
`αααααααααααα`, and it does not see what a language in Latin letters lost so.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.model import Edit
from scrubber.patterns import lazily

_READERS = ("big5hkscs", "cp949", "gb18030", "euc_jp")
_LINE = lazily(r"[^\s].*")
#: Letters of two bytes in UTF-8 that are none of Latin; so many a line has at least.
_LETTER, _LEAST = lazily("[\u0370-\u07ff]"), 12


def lines_half_read(text: str, edits: Iterable[Edit]) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end that are such; `edits` led to it."""
    reasons = {edit.reason.partition(",")[0] for edit in edits if edit.rule == "mojibake"}
    for name in _READERS:
        if str(Road("utf-8", name, 0.0)) in reasons:
            for line in _LINE.finditer(text):
                letters = _LETTER.findall(line[0])
                if len(letters) >= _LEAST and all(_is_read(letter, name) for letter in letters):
                    yield line.span()


@cache
def _is_read(letter: str, name: str) -> bool:
    """Whether a reader has a character for the bytes of a letter."""
    return reading(name).char(letter.encode()) is not None

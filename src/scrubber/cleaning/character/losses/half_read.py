"""Lines that were brought back from a reader of several bytes, and that lack every letter which that reader can't read.

Read as Big5, UTF-8 keeps the α of Greek (CE B1 is an ideograph) and loses the τ (CF 84 is none) with nothing in its
place: `ην η ιλίο` for την πρώτη Απριλίου. What is left reads well enough, so it is brought back, but it is not the
text. Of so many letters in one script none would be whole by chance alone.

Where UTF-8 is none of it, the characters are of two bytes, and a text browser that shows no soft hyphen leaves half of
one: what can't be told of it stays at the others (`特別のÊÝ護`, `落末ｱ鰍ﾍ`).

Kept silent: lines that have one such letter, and a text that came no such road. It goes wrong for a line of the kind
`αααααααααααα`, and it does not see what a language in Latin letters lost so.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from scrubber.cleaning.character.losses.losing import WIDE_WRITTEN
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import WESTERN, Road
from scrubber.ledger import Mapping
from scrubber.model import Edit
from scrubber.patterns import lazily

_READERS = ("big5hkscs", "cp949", "gb18030", "euc_jp")
_LINE = lazily(r"[^\s].*")
#: Letters of two bytes in UTF-8 that are none of Latin; so many a line has at least.
_LETTER, _LEAST = lazily("[\u0370-\u07ff]"), 12
#: Roads of single bytes; what stays right at what came back by them where bytes were lost: letters, and half kana
#: among full ones.
_WIDE = frozenset(str(Road(written, read_as, 0.0)) for written in WIDE_WRITTEN for read_as in WESTERN)
_LATIN = "À-ÖØ-ßâ-çëîïðñôõöøûýþÿŒœŠšŽžŸƒ"
_STAYED = lazily(f"[ぁ-ヿ一-鿿가-힣][{_LATIN}¨ª¬¯³´µ¶¸¹º¼½¾]|[{_LATIN}][ぁ-ヿ一-鿿가-힣]|[ぁ-ん一-鿿][｡-ﾟ][ぁ-ん一-鿿]")


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


def lines_half_back(text: str, edits: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end that were brought back from a reader of single bytes, and not whole: bytes of them
    were lost, and what is left stays as letters at the ideographs, or is others.
    """
    brought = [edit for edit in edits if edit.rule == "mojibake" and edit.reason.partition(",")[0] in _WIDE]
    if not brought:
        return
    places = Mapping(edits)
    starts = sorted(edit.start for edit in brought)
    for line in _LINE.finditer(text):
        if _STAYED.search(line[0]):
            start, end = places.to_base(*line.span())
            if bisect_left(starts, start) < bisect_left(starts, end):
                yield line.span()

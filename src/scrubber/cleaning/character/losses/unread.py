"""Lines of which next to nothing can be read, and no mark of loss tells so: they are told, and stay as they are.

Where a program wrote a text in ASCII, question marks stand for the letters of whole words: `??????????? ????? 2011`.
Where UTF-8 was read as Big5 or Shift-JIS and bytes were dropped, ideographs are left that nobody wrote in a row:
`嫘虫犖胯桀恐閮急脯璅拙`. Where it was read as windows-1252 twice, and bytes were dropped at either time, letters:
`Ã£â„¢Ã£Â¹`. No road back is certain there, or a rule before this one had taken it; but that one led here is.

Kept silent: `What????`, `????-??-??`, one row of question marks; Chinese, Japanese and Korean as people write them,
and a list of rare characters, whose bytes are none of UTF-8. It goes wrong for a text with several rows of question
marks of as many lengths as words have that somebody typed, and it does not see one that lost a single word so.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrubber.language.model import bits
from scrubber.patterns import lazily

_LINE = lazily(r"[^\s].*")
#: Question marks in the place of a word, with no letter beside them, and none of what patterns of names have.
_RUN = lazily(r"(?<![\w?/*&=.-])\?{2,400}+(?![\w/*&=-])")
#: So many such words of so many lengths a text has at least, so many marks in them, and for each letter of ASCII in
#: their lines at least one.
_RUNS, _LENGTHS, _MARKS = 4, 3, 24
_LETTER = lazily("[A-Za-z]")
#: Ideographs, kana and Korean; the encodings whose readers drop bytes of UTF-8, and the characters of three bytes in
#: it.
_EASTERN = lazily("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\uac00-\ud7a3]+")
_READERS, _OF_THREE = ("big5hkscs", "cp932"), lazily(rb"[\xe0-\xef][\x80-\xbf]{2}")
#: So many of them say something; the share of their bytes that are such characters, of those that the encoding has;
#: and the bits that each costs: of 31,000 lines that people wrote the dearest costs 14.2.
_LEAST, _SHARE, _HAS, _DEAR = 12, 0.15, 0.85, 15.5
#: Letters that two bytes of UTF-8 were read as, or three, the first of which is one of UTF-8 read so again; so many
#: of them, and the share that they are of what is beyond ASCII.
_AGAIN = lazily("(?:Ã[\xa0-¿ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])(?:Â[\xa0-¿]|â[€„][^\x00-\x7f]?|[ÅÆË][^\x00-\x7f])")
_PAIRS, _MOST = 8, 0.5
_HIGH = lazily(r"[^\x00-\x7f]+")


def unread_lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end that are such."""
    if "??" in text:
        yield from _questioned(text)
    eastern, again = _EASTERN.search(text) is not None, _AGAIN.search(text) is not None
    if eastern or again:
        for line in _LINE.finditer(text):
            if (eastern and _nobody_wrote(line[0])) or (again and _read_twice(line[0])):
                yield line.span()


def _questioned(text: str) -> list[tuple[int, int]]:
    """The lines in which question marks stand for words; none where a text has too few."""
    found: list[tuple[int, int]] = []
    lengths: list[int] = []
    for line in _LINE.finditer(text):
        runs = [len(run) for run in _RUN.findall(line[0])] if "??" in line[0] else []
        if runs and sum(runs) >= len(_LETTER.findall(line[0])):
            found.append(line.span())
            lengths += runs
    if len(lengths) >= _RUNS and len({*lengths}) >= _LENGTHS and sum(lengths) >= _MARKS:
        return found
    return []


def _nobody_wrote(line: str) -> bool:
    """Whether the ideographs of a line are bytes of UTF-8, and make no text by themselves."""
    chars = "".join(_EASTERN.findall(line))
    if len(chars) < _LEAST:
        return False
    for name in _READERS:
        data = chars.encode(name, "ignore")
        of_three = sum(map(len, _OF_THREE.findall(data)))
        if of_three >= _SHARE * len(data) and len(data.decode(name, "ignore")) >= _HAS * len(chars):
            return bits(chars) >= _DEAR * len(chars)
    return False


def _read_twice(line: str) -> bool:
    """Whether a line is, for the most part, bytes of UTF-8 that were read as letters twice."""
    pairs = _AGAIN.findall(line)
    return len(pairs) >= _PAIRS and sum(map(len, pairs)) >= _MOST * sum(map(len, _HIGH.findall(line)))

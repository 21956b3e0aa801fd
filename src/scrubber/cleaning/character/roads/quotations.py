"""Quotations whose marks and the letters beside them are bytes of other letters by chance, and letters that a program
quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.patterns import lazily

if TYPE_CHECKING:
    from scrubber.cleaning.character.roads.part import Part

_LITERAL = lazily(r"""(?<!\w)(['"])([^\W\d_]{1,4})\1(?!\w)""")
_OF_PATTERN = lazily(r"/([^\W\d_]{1,4})(?=/)")
#: What opens a quotation that each mark closes, and how many characters of one are looked at.
_OPENS, _QUOTED = {"«": "»", "»": "«", "”": "“„”", "“": "„", "’": "‘‚’"}, 60


def are_quotations(line: str, parts: list[Part]) -> bool:
    """Whether each part is a letter or a blank and a mark of a quotation whose other mark stands a few words before or
    behind it, each at an edge of a word: `»TÅ«`, `»Fuß«` have ū and ߫ by their bytes. Marks that came the road too would
    have a letter before them (`Â»`), and a dash is three characters (`â€”`).
    """
    return bool(parts) and all(
        part.end - part.start == len("ß«")
        and (line[part.start].isalpha() or line[part.start].isspace())
        and _is_quotation(line, part.end - 1)
        for part in parts
    )


def quotes_letters(line: str, parts: list[Part]) -> bool:
    """Whether a line quotes letters as programs do: one alone in straight quotation marks (`'ж'`), or nothing but a few
    in them, or in a pattern's strokes, that are a word by themselves (`'Ùñî'`, `y/àâä/aaa/`). Of dozens of encodings
    one makes other letters of any.

    It goes wrong for a word of so few letters that a damaged line quotes, and has no other.
    """
    places = {at for part in parts for at in range(part.start, part.end) if line[at].isalpha() and line[at] > "\x7f"}
    quoted = [match.span(2) for match in _LITERAL.finditer(line)]
    quoted += [match.span(1) for match in _OF_PATTERN.finditer(line)]
    inside = {at for start, end in quoted for at in range(start, end)}
    return any(end - start == 1 and start in places for start, end in quoted) or (bool(places) and places <= inside)


def _is_quotation(line: str, at: int) -> bool:
    mark = line[at]
    if at == 0 or not line[at - 1].isalnum():
        closes = {close for close, opening in _OPENS.items() if mark in opening}
        ends = (k for k in range(at + 1, min(len(line), at + _QUOTED)) if line[k] in closes or line[k] == mark)
        end = next(ends, 0)
        return bool(end) and line[end] in closes and not line[end + 1 : end + 2].isalnum()
    opening = _OPENS.get(mark, "")
    if not opening or line[at + 1 : at + 2].isalnum():
        return False
    begins = (k for k in range(at - 1, max(-1, at - _QUOTED), -1) if line[k] in opening or line[k] == mark)
    begin = next(begins, -1)
    return begin >= 0 and line[begin] in opening and not line[max(0, begin - 1) : begin].isalnum()

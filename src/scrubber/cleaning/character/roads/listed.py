"""Characters that stand for themselves: in tables of characters, formulas, frames and keyboards, each for what it is
and not in words.

A row of such characters is as dear as damage to a language model, and some road leads from it to something. What tells
it from text is that it does not repeat itself, goes on in the order of codes, or is one sign alone.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise

from scrubber.cleaning.character.roads.part import Part, changed, repaired
from scrubber.cleaning.character.scripts import NO_SCRIPT, is_letter, script_of
from scrubber.language.latin import fit
from scrubber.patterns import lazily

_ROW = 20  # characters beyond ASCII of which none comes twice: text has said something again by then
_ORDERED = 10  # ideographs or syllables that may be in an order
_IN_ORDER = 0.85  # share of steps upwards that no text makes
_FRAMES = lazily("[─-◿]+")
_PIECES = lazily("[─-╿]+")
_FRAME_IN = lazily("[─-╿][ -~─-╿]*")  # from one piece of it to another, with what is written in it
_MEETINGS = 8  # places where pieces meet that are no chance
_ROWS = lazily(r"[^\x00-\x7f]+")
_MARKS = frozenset("«»‹›„“”‟‚‘’‛")
_SIGNS = 5  # different signs in a row that no word of ideographs or of another alphabet would be
_WIDTHS = lazily("[\uff00-\uffef]")  # letters of another width, which no text is all of
_LETTERS = lazily(r"[^\W\d_]+")
_WORD = 3  # letters of a word that one strange letter may be damage in
_WELL = 5.0  # bits that each of them may cost


def is_listed(line: str, parts: list[Part], *, utf8: bool) -> bool:
    """Whether what a road would change is listed, drawn or calculated with, and no text in any reading.

    Keeps the 128 characters of a code page, ideographs in the order of their codes, `sin(πnf)`, `dŽ` in a list of
    digraphs, ╲ ─│x ╱ and ┌─┤ yes ├─┐ of a drawing, '«»„“' of a sentence about such marks.

    Goes wrong: a title of one word with one letter damaged stays, where that letter could be its own.
    """
    high = [char for char in line if char > "\x7f" and char != "\ufffd"]
    if len(high) >= _ROW and len(set(high)) == len(high) and max(high) < "⺀":
        return True
    stands = {char for part in parts for char in line[part.start : part.end] if char > "\x7f"}
    wide = [char for char in line if "⺀" <= char <= "힯"] if max(stands, default="") >= "⺀" else []
    if len(wide) >= _ORDERED and sum(a < b for a, b in pairwise(wide)) >= _IN_ORDER * (len(wide) - 1):
        return True
    was = "".join(part.was for part in parts)
    if _is_marks("".join(line[part.start - 1 : part.start] + part.was for part in parts)):
        return True
    if (
        any(map(is_letter, _WIDTHS.findall(was)))
        and all(map(_WIDTHS.match, filter(_is_high, was)))
        and not (utf8 and _is_layer(was))
    ):
        return True
    rows = [row.span() for part in parts for row in _ROWS.finditer(line, part.start, part.end)]
    if _is_drawn(line, parts) or (not utf8 and rows and all(_is_row_of_signs(line, *row) for row in rows)):
        return True
    if all(_FRAMES.fullmatch(line, p.start, p.end) and not _is_at_letters(line, p, utf8=utf8) for p in parts):
        return len(set(was)) == 1 and len(stands) > 1
    return not utf8 and len(stands) == 1 and is_letter(*stands) and not _is_in_words(line, parts)


def _is_high(char: str) -> bool:
    return char > "\x7f"


def _is_marks(was: str) -> bool:
    """Whether most of a text would be accents and points without their letters; those that make one letter with the
    one before them have theirs, and so do those of a script that stand behind another character of it.
    """
    whole = unicodedata.normalize("NFC", was)
    high = [(before, char) for before, char in pairwise(f" {whole}") if char > "\x7f"]
    bare = (
        unicodedata.category(char) == "Mn" and (script_of(char) in NO_SCRIPT or script_of(char) != script_of(before))
        for before, char in high
    )
    return 2 * sum(bare) > len(high) > 2


def _is_layer(was: str) -> bool:
    """Whether half-width kana are the bytes of UTF-8 once more."""
    data = "".join(filter(_is_high, was)).encode("cp932", "ignore")
    try:
        return bool(data) and data.decode().isalpha()
    except UnicodeDecodeError:
        return False


def _is_at_letters(line: str, part: Part, *, utf8: bool) -> bool:
    """Whether a part stands between letters, or opens or closes a word as what bytes of UTF-8 were: no frame has pieces
    that don't meet (`s├│`), or a single line that goes on as a double one (`├╝ber`).
    """
    before, after = line[part.start - 1 : part.start].isalpha(), line[part.end : part.end + 1].isalpha()
    if utf8 and after and not before and not _FRAMES.match(line, part.start - 1):
        names = [unicodedata.name(char) for char in line[part.start : part.end]]
        return len(names) > 1 and len({"DOUBLE" in name for name in names}) > 1
    return before and (after or (utf8 and not _FRAMES.match(line, part.end)))


def _is_drawn(line: str, parts: list[Part]) -> bool:
    """Whether nothing but a frame would change, and its pieces meet throughout: each has an arm towards the next if
    that has one towards it (`├─┐`), which bytes of letters hardly do so often.
    """
    if not all(_FRAME_IN.fullmatch(line, part.start, part.end) for part in parts):
        return False
    pairs = [pair for part in parts for run in _PIECES.finditer(line, part.start, part.end) for pair in _meetings(run)]
    return len(pairs) >= _MEETINGS and all(a == b for a, b in pairs)


def _meetings(run: re.Match[str]) -> Iterator[tuple[bool, bool]]:
    """Of each place where pieces of a frame meet, or one meets a blank, whether either has an arm there."""
    arms = [_arms(char) for char in run.group()]
    return ((right, left) for (_, right), (left, _) in pairwise([(False, False), *arms, (False, False)]))


@cache
def _arms(piece: str) -> tuple[bool, bool]:
    """Whether a piece of a frame has an arm to the left, and one to the right."""
    name = unicodedata.name(piece, "")
    along = "HORIZONTAL" in name
    return along or "LEFT" in name, along or "RIGHT" in name


def _is_row_of_signs(line: str, start: int, end: int) -> bool:
    """Whether signs stand in a row that is no part of a word, each once: quotation marks named one after the other
    (`«»„“`), or more of any kind.
    """
    stands = line[start:end]
    least = len("«»") if _MARKS.issuperset(stands) else _SIGNS
    return len(set(stands)) == len(stands) >= least and not any(map(is_letter, line[max(0, start - 1) : end + 1]))


def _is_in_words(line: str, parts: list[Part]) -> bool:
    """Whether a letter would be part of a good word of several, or alone, as a preposition is."""
    if any(len(part.was) != part.end - part.start for part in parts):
        return True
    whole = repaired(line, parts)
    words = {word[0] for part in parts for word in _LETTERS.finditer(whole) if word.start() <= part.start < word.end()}
    return any(len(word) == 1 or (len(word) >= _WORD and fit(word).bits <= _WELL * len(word)) for word in words)


def is_both_cases(line: str, parts: list[Part]) -> bool:
    """Whether every letter that would change stands beside itself in the other case (дД): an answer's pattern, a row
    of keys, and no word; or every word with it does in the line (ÅÄÖ;åäö).
    """
    whole = {word[0] for word in _LETTERS.finditer(line) if not word[0].isascii()}
    words = {word for part in parts for word in _LETTERS.findall(line, part.start, part.end) if not word.isascii()}
    if words and all(word != (other := word.swapcase()) and {word, other} <= whole for word in words):
        return True
    letters = (at for at in changed(line, parts) if is_letter(line[at]))
    first = next(letters, None)
    return first is not None and all(_is_beside_itself(line, at) for at in chain((first,), letters))


def _is_beside_itself(line: str, at: int) -> bool:
    char = line[at]
    return any(
        other != char and other.casefold() == char.casefold() for other in line[at - 1 : at] + line[at + 1 : at + 2]
    )

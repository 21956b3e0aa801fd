"""What is left of apostrophes, quotation marks and dashes where UTF-8 was read as Latin-1, and the controls that two of
their three bytes became were dropped or replaced: `donât`, `donâ??t`, `donâ��t`, `donâ  t`.

The byte that is left is the same for all of them. Words tell what it was: English and French contract at an apostrophe
and nothing else, so a text that has several of their contractions lost its apostrophes so. Then a mark at a word's
beginning opens a quotation that one at a word's end closes; a dash may be either of two, and stays lost.

As windows-1252 only the mark that closes a quotation lost a byte, the last (`â€œyesâ€�`, `â€œyesâ€?`, `â€œyesâ€`). Of
the five bytes that such a program loses four make characters that close nothing: a wide blank, two that nobody sees, a
hyphen. So where a quotation is open, and stands right before it, the fifth is certain.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from scrubber.cleaning.character.losses.contractions import FEW, is_cut, language_of, word_with, words_with
from scrubber.cleaning.character.losses.fill import LOST
from scrubber.cleaning.character.losses.loss import Loss
from scrubber.cleaning.character.losses.opened import CLOSING, OPENING, Opened, followed, kind_of
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.model import Edit
from scrubber.patterns import lazily

#: The first two bytes of the marks of quotations, dashes and dots, the last byte of the one that closes, and those of
#: the others.
BEGUN, _CLOSES, _OTHERS = b"\xe2\x80", 0x9D, frozenset(b"\x93\x94\x98\x99\x9c\xa6")
#: A line of nothing beyond ASCII but such marks, blanks and letters with accents, whole or damaged: the letters' first
#: bytes.
_LETTER = "[ÂÃÄÅ]"
_MARK = (
    rf"â€[œž™˜“”¦\x9d]|[“”„‘’…–—]|{_LETTER}[^\x00-\x7f]|[\u00a0\u2000-\u200a\u202f]|(?!{_LETTER})[À-ÿ](?![^\x00-\x7f])"
)
_LINE_OF_MARKS = lazily(rf"^(?:[\x00-\t\x0b-\x7f]|{_MARK}|â€\ufffd?)++$", re.MULTILINE)
#: What opens a quotation in it, what closes one, and what is left of what did: behind it a blank, a mark or nothing.
_BEHIND = "â€|[^\"'\\w\ufffdœž™˜“”¦\x9d]|\\Z"
_MARKS = lazily(
    f"(?P<opens>â€[œž]|(?<!{_LETTER})[“„])|(?P<closes>â€\x9d|(?<!{_LETTER})”)"
    f"|(?<=\\S)(?P<lost>â€(?P<left>\ufffd|\\?(?={_BEHIND})|)(?={_BEHIND}))"
)
_WHY_CLOSING = "closes a quotation; its last byte was lost where UTF-8 was read as windows-1252"
_GONE = ("", "?", LOST, " ")  # what is left of each control
#: Other signs that begin with the same byte, keep the last of their own, and are told by what stands beside them.
_SIGNS = (
    ("…", "â{one}¦"),
    ("€", r"(?<=[0-9])â{one}¬|(?<=[0-9] )â{one}¬|â{one}¬(?= ?[0-9])"),
    ("′", "(?<=[0-9])â{one}²"),
    ("″", "(?<=[0-9])â{one}³"),
    ("•", r"(?m:^)â{one}¢(?=\s)"),
    ("™", "(?<=[A-Za-z])â{one}¢"),
)
#: A letter that was read so: beside such one elision of French is enough.
_READ_SO = lazily("Ã[\xa0-\xbf]")
_HEAD = lazily("[A-Za-z0-9]{0,8}")  # what may be a word that begins with an apostrophe
_ENDS = ".,!?"
#: Where a letter of two bytes ends, as they were read.
_ENDS_LETTER = lazily("[ÃÄÅ][\xa0-\xbf]")
_LINE = lazily("[^\n]+")
_WHY = "two of its three bytes were lost where UTF-8 was read as Latin-1"
_TELLS = 0.95


def closing_mark_edits(text: str) -> list[Edit]:
    """Bring back each closing mark that lost its last byte, in lines of Latin letters: the search for lost bytes
    has too little to go by where such marks are all that lost some.

    Changes `â€œyesâ€�` to `â€œyes”`, which the rule for the others makes whole; leaves `â€` that nothing opened, and a
    question mark behind one where others have none.
    """
    if "â€" not in text:
        return []
    found: list[re.Match[str]] = []
    at = text.find("â€")
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        line, opened = _LINE_OF_MARKS.match(text, start), Opened()
        for mark in _MARKS.finditer(text, *line.span()) if line else ():
            if mark["lost"] and opened.closes():
                found.append(mark)
            else:
                opened.meets(OPENING[0] if mark["opens"] else CLOSING)
        at = text.find("â€", end) if end >= 0 else -1
    # Where one has lost its byte without a trace, a question mark behind another is the sentence's.
    traceless = not all(mark["left"] for mark in found)
    edits: list[Edit] = []
    for mark in found:
        end = mark.end() - (traceless and mark["left"] == "?")
        edits.append(Edit("mojibake", mark.start(), end, text[mark.start() : end], CLOSING, _WHY_CLOSING, 0.97))
    return edits


def loses_closing(loss: Loss) -> bool:
    """Whether a reader of UTF-8 loses of all marks of quotations the one that closes."""
    return loss.road.written == "utf-8" and _CLOSES in loss.gone and loss.gone.isdisjoint(_OTHERS)


@cache
def _left(gone: str) -> re.Pattern[str]:
    """Matches a mark that is left, or another sign, where each control left so much."""
    one, mark = re.escape(gone), "â" + re.escape(2 * gone)
    signs = "|".join(f"(?P<s{n}>{sign.format(one=one)})" for n, (_, sign) in enumerate(_SIGNS))
    return re.compile(f"{signs}|{mark}(?![^\\x00-\\x7fÀ-ÿ])")


def mark_left_edits(text: str) -> list[Edit]:
    """Bring back the apostrophes and quotation marks of an English or French text of which one byte is left each, and
    mark its dashes as lost.

    Changes `donât` to `don’t`, `âyes,â` to `“yes,”`, `â¦` to `…`; leaves `â` in a text without contractions that are
    written so, as Romanian and Portuguese have it in their words, French words of such letters (`château`), and what a
    text that tells of damage quotes. It goes wrong for single quotation marks that stand in no double ones, which
    become such.
    """
    if "â" not in text:
        return []
    least = 1 if _READ_SO.search(text) else FEW
    for gone in _GONE:
        within = re.compile(f"â{re.escape(2 * gone)}(?=[A-Za-z])")
        if language := language_of(text, words_with(text, within), least):
            return [
                edit
                for line in _LINE.finditer(text)
                if "â" in line[0] and not is_told(line[0], [])
                for edit in _edits(text, line, _left(gone), language)
            ]
    return []


def _edits(text: str, line: re.Match[str], pattern: re.Pattern[str], language: str) -> Iterator[Edit]:
    """What the marks of a line were."""
    lefts = list(pattern.finditer(text, *line.span()))
    kinds = [_kind(text, left, language) for left in lefts]
    for n, (left, behind) in enumerate(pairwise(lefts)):
        if is_cut(text[left.end() : behind.start()], both=True):
            kinds[n : n + 2] = "’’"
    marks, _ = followed(kinds, [text[left.start() - 1] in _ENDS for left in lefts])
    for left, mark in zip(lefts, marks, strict=True):
        if mark:
            yield Edit("mojibake", *left.span(), left[0], mark, _WHY, _TELLS)


def _kind(text: str, left: re.Match[str], language: str) -> str:
    """What is left by what stands beside it: a sign itself, what `followed` asks for; "" where it is a letter of a
    word.
    """
    if left.lastgroup:
        return _SIGNS[int(left.lastgroup[1:])][0]
    start, end = left.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    in_word = before.isalpha() or _ENDS_LETTER.fullmatch(text, start - 2, start) is not None
    if in_word and after.isalpha():
        if word_with(text, start, end).contracts(language):
            return "’"
        return LOST if language == "en" else ""  # French has it in its words
    if (head := _HEAD.match(text, end)) and is_cut(head[0]):
        return "’"
    return kind_of(before, after, in_word=in_word)

r"""Escapes of programming languages and URLs left in a text: \u4e2d, %E4%B8%AD, %u4E2D."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from scrubber.cleaning.character.lines import beside, line_at
from scrubber.cleaning.character.scripts import is_letter, script_of
from scrubber.cleaning.character.written.places import is_in_place, is_set_apart_as_prose
from scrubber.cleaning.character.written.subject import are_told, is_throughout, lines_with
from scrubber.ledger import apart
from scrubber.model import Edit
from scrubber.patterns import lazily

_BACKSLASH = lazily(
    r"(?<!\\)(?:\\{1,2}(?:u[0-9a-fA-F]{4}|[ux]\{[0-9a-fA-F]{1,6}\})|\\{1,2}U[0-9a-fA-F]{8})+|(?:<U\+[0-9A-F]{4,8}>)+"
    r"|(?<!\\)\\x[89a-fA-F][0-9a-fA-F]"
)
#: A character of rich text: its number, as 16 bits with a sign and without leading zeros, and what stands in for it.
_RICH = lazily(r"\\u(-?[1-9][0-9]{1,4})(?:\?|\\'[0-9a-fA-F]{2})")
#: A tag of HTML of which the brackets are escaped; what else is said of it is taken out elsewhere.
_LESS, _MORE = (rf"(?:\\{{1,2}}u00{code}|\\{{1,2}}x{code}|%{code})" for code in ("3[cC]", "3[eE]"))
_LESS_ANY = tuple(f"{sign}3{code}" for sign in ("\\u00", "\\x", "%") for code in "cC")
_TAG = lazily(
    rf"{_LESS}(\\{{0,2}}/?(?:a|b|br|div|em|h[1-6]|i|img|li|[ou]l|p|span|strong|su[bp]|t[dr]|u)"
    rf"(?:\s(?:(?!{_LESS})[^<>\n]){{1,300}}?)?\s?\\{{0,2}}/?){_MORE}"
)
#: What is left of an escape that lost its backslash: two in a row, of ideographs beside figures, too,
#: or a letter of Latin-1 or Extended-A in a word.
_LOST = lazily(
    r"(?<![A-Z\\%])(?:u(?:[4-9][0-9a-f]{3}|30[0-9a-f]{2}|ff[01][0-9a-f])){2,}|(?<![0-9A-Z\\%])(?:u[0-9a-f]{4}){2,}(?![0-9])"
    r"|(?<=[0-9])u[4-9][0-9a-f]{3}(?![a-z])"
    r"|(?<=[a-z])u0(?:0[c-f]|1[0-7])[0-9a-f](?![0-9])|(?<![0-9A-Za-z\\%])u0(?:0[c-f]|1[0-7])[0-9a-f](?=[a-z])"
    r"|(?<=[a-z])u20(?:1[3489])(?=[a-z])|(?<![0-9A-Za-z\\%])u[0-9a-f]{4}(?![0-9A-Za-z])"
)
_LOST_ANY = lazily("u[0-9a-f]{4}")  # each of them begins with one or holds one
_PARTING = frozenset("\u2028\u2029")
_PERCENT_ANY = lazily(r"%(?:25){0,3}(?:u[0-9a-fA-F]{4}|[0-9a-fA-F]{2})")
_HEX, _UNICODE = "(?:25){0,3}[0-9a-fA-F]{2}", "(?:25){0,3}u[0-9a-fA-F]{4}"
_PERCENT = lazily(rf"%(?<!\\%)(?:{_HEX}|{_UNICODE})(?:%{_HEX}|%{_UNICODE})*")
#: A percent sign that is no mark's escape before a blank, and characters of its text that are looked at.
_OTHER_PERCENT, _NEAR = lazily(r"%(?!(?i:2C|3[AB]) |.{0,2}\Z)"), 200
_UNIT = lazily(
    r"\\{1,2}[uUx]\{?([0-9a-fA-F]{1,8})\}?|<U\+([0-9A-F]{4,8})>|%(?:25){0,3}u([0-9a-fA-F]{4})"
    r"|((?:%(?:25){0,3}[0-9a-fA-F]{2})+)|u([0-9a-f]{4})"
)
_AGAIN = lazily("%(?:25){1,3}(?=[0-9a-fA-F]{2})")
#: An address, or a part of one. A question mark before a mark that closes is a sentence's, and an equals sign behind a
#: letter beyond ASCII a sum's.
_URL = lazily(
    r"://|www\.|\?(?!(?i:%C2%[AB]|%E2%80|%E3%80|%EF%BC))[\w%]|[&<>]|(?<!(?i:%[89AB][0-9A-F]))=|^[\"'(]?/"
    r"|\w\.\w{2,}/|/.*/"
)
#: The controls that cp1252 has signs for: programs that took its bytes for Latin-1 escape them so.
_CP1252 = {code: char for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", "ignore"))}
_BYTES = {ord(char): code for code, char in _CP1252.items()}
_C1 = lazily("[\x80-\x9f]")
_TOKEN = 200
_STROKES = frozenset("\"'/")
_HOW_OFTEN = ("+", "*", "?", "{")
_LOOK = 2_000  # characters of a line that is asked whether it is rich text
_CLASS = 100  # characters to either side in which the brackets of a character class are looked for
_BLANK = lazily(r"\s")
#: Lines that are certainly damaged: in a text with so many, escapes that stand alone are damage too.
_LINES = 2


class _Run(NamedTuple):
    start: int
    end: int
    after: str
    sure: bool  # damage by itself, not only beside other damage


def escape_edits(text: str) -> list[Edit]:
    r"""Put characters in the place of escapes left in running text.

    An escape is damage by itself where it is joined to letters of its own script or to further escapes; one that stands
    alone goes only where the same line holds damage.

    Kept: source code, JSON, a URL, a regular expression's [\u4e00-\u9fff], "\u4f60 is a JSON escape".
    Changed: nak\u0142ada, nak\x{142}ada, nak\u322?ada and naku0142ada -> nakłada; <U+4E2D><U+6587> and
    %E4%B8%AD%E6%96%87 -> 中文, but not in a URL.
    Goes wrong: a sentence about escapes that joins them to words without naming them is decoded.
    """
    edits: list[Edit] = []
    if any(map(text.__contains__, _LESS_ANY)) and _TAG.search(text):
        edits += _pass(text, _TAG, _tagged, "a tag whose brackets are escaped")
    if "\\u" in text and _RICH.search(text):
        edits += _pass(text, _RICH, _rich, "escape of rich text left in the text")
    if "\\u" in text or "\\U" in text or "<U+" in text or "\\x{" in text:
        edits += _pass(text, _BACKSLASH, _backslashed, "escape of a programming language left in the text")
    if any(_LOST.match(text, match.start()) for match in _LOST_ANY.finditer(text)):
        edits += _pass(text, _LOST, _lost, "escape of a programming language that lost its backslash")
    if _PERCENT_ANY.search(text):
        edits += _pass(text, _PERCENT, _percented, "percent-encoding left in the text")
    return apart(edits)  # %u4e2d, u4e2d


def _pass(
    text: str, pattern: re.Pattern[str], read: Callable[[str, re.Match[str]], _Run | None], why: str
) -> list[Edit]:
    edits: list[Edit] = []
    unsure: list[_Run] = []
    of_code: list[_Run] = []
    damaged = kept = 0
    for line in lines_with(text, pattern.finditer(text)):
        runs = [run for run in (read(text, each) for each in line.escapes) if run]
        if line.is_subject or line.is_literal:
            of_code += (run for run in runs if not run.after.isascii())
            kept += 1
            continue
        if any(_stands_beside(line.text, run.after) for run in runs) or are_told(text, line, [r[:3] for r in runs]):
            continue
        if any(run.sure for run in runs):
            damaged += 1
            edits += _pluses(text, line.start, line.end, runs) if pattern is _PERCENT else ()
            edits += (_edit(text, run, why) for run in runs)
        else:
            unsure += runs
    if damaged >= _LINES:
        edits += (_edit(text, run, why) for run in unsure)
    if is_throughout(text, damaged, kept):
        edits += (_edit(text, run, why) for run in of_code)
    return edits


def _edit(text: str, run: _Run, why: str) -> Edit:
    return Edit("escape", run.start, run.end, text[run.start : run.end], run.after, why)


def _stands_beside(line: str, decoded: str) -> bool:
    """Whether a line that has an escape has as well what it stands for: it tells how that is escaped."""
    return (len(decoded) > 2 or decoded >= "⺀") and any(map(is_letter, decoded)) and decoded in line


def _pluses(text: str, start: int, end: int, runs: list[_Run]) -> Iterator[Edit]:
    """The blanks of a form's text, which are plus signs: on a line without blanks, and letters beyond ASCII in it."""
    pluses = [match.start() for match in re.compile(r"\+").finditer(text, start, end)]
    if len(pluses) > 1 and len(runs) > 1 and not _BLANK.search(text, start, end):
        for at in pluses:
            yield Edit("escape", at, at + 1, "+", " ", "percent-encoding left in the text: a blank of a form")


def _backslashed(text: str, match: re.Match[str]) -> _Run | None:
    decoded = _decode(match[0])
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if not decoded or (before in {"[", "^", "-"} and after in {"]", "-"} and _is_of_class(text, match)):
        return None
    if "{" in match[0] and (decoded.isascii() or (before in _STROKES and before == after)):
        return None  # a comment's abcd\x{20} shows the blank at its end; "\x{1320}" is a program's string
    if match[0][1] == "x" and len(match[0]) == len("\\xe9"):
        # It may be a byte, and is one of a word at the least, or beside escapes that are none.
        possible = _joined(before, decoded) or _joined(after, decoded) or text[match.start() - 4 :][:2] == "\\x"
        possible = possible or _is_beside_wider(text, match)
        return _Run(*match.span(), decoded, sure=False) if possible else None
    sure = (
        (len(decoded) > 1 and sum(map(is_letter, decoded)) * 2 >= len(decoded))
        or _joined(text[match.start() - 2 : match.start() - 1] if before == "-" else before, decoded[0])
        or _joined(after, decoded[-1])
        or is_in_place(text, match.start(), match.end(), decoded)
        or is_set_apart_as_prose(text, match.start(), match.end(), decoded)
    )
    return _Run(*match.span(), decoded, sure)


def _is_beside_wider(text: str, match: re.Match[str]) -> bool:
    r"""Whether a line of ASCII has escapes of wider characters (\u2014) close to one of Latin-1: a program that writes
    those has written no bytes.
    """
    before, after = beside(text, *match.span(), _TOKEN)
    around = before + after
    return "\\u" in around and around.isascii()


def _rich(text: str, match: re.Match[str]) -> _Run | None:
    r"""A character of rich text by its number, and what older readers are to show for it: \u233?, \u8217\'92."""
    start, end = line_at(text, *match.span())
    char = chr(int(match[1]) % 0x10000)
    if not _is_rich(text[start : min(end, start + _LOOK)]) or unicodedata.category(char)[0] == "C":
        return None
    return _Run(*match.span(), char, sure=True)


@lru_cache(maxsize=4)
def _is_rich(line: str) -> bool:
    """Whether all such escapes of a line are those of rich text, and not four digits of a program's before a question
    mark.
    """
    found = [match[0] for match in _RICH.finditer(line)]
    return len(found) == line.count("\\u") and (len(found) > 1 or len(found[0]) != len("\\u2014?"))


def _is_of_class(text: str, match: re.Match[str]) -> bool:
    """Whether an escape stands in the brackets of a regular expression's character class: with a range, a negation
    or how often in it; "[…]" and "[종합]" have none.
    """
    before, after = beside(text, *match.span(), _CLASS)
    head, tail = before.rpartition("["), after.partition("]")
    inside = head[2] + match[0] + tail[0]
    return head[1] + tail[1] == "[]" and (inside.startswith("^") or "-" in inside or tail[2][:1] in _HOW_OFTEN)


def _tagged(text: str, match: re.Match[str]) -> _Run | None:
    """A tag, but not in an address."""
    before = text[max(0, match.start() - _TOKEN) : match.start()].split()
    head = before[-1] if before and not text[match.start() - 1].isspace() else ""
    addressed = match[0][0] == "%" and _URL.search(head)
    return None if addressed else _Run(*match.span(), f"<{match[1].replace(chr(92), '')}>", sure=True)


def _lost(text: str, match: re.Match[str]) -> _Run | None:
    """A run without backslashes: letters of one script, and no word that is spelt so; by itself it may be a name."""
    decoded = _decode(match[0])
    if (
        not decoded
        or decoded.isascii()
        or not all(is_letter(char) or char in "’‘“”–—，。、；：！？（）《》" for char in decoded)
    ):
        return None
    scripts = {script_of(char) for char in decoded} - {"", "COMBINING"}
    alone = (
        len(decoded) == 1
        and not (text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]).strip()
    )
    if len(decoded) == 1 and decoded > "\u024f" and not alone:
        around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        alone = script_of(decoded) not in map(script_of, around)  # the name of a device, ua101
    return _Run(*match.span(), decoded, sure=not alone) if len(scripts) < 2 else None


def _joined(neighbour: str, char: str) -> bool:
    if not is_letter(neighbour):
        return False
    return script_of(neighbour) == script_of(char) or char in "’‘"


def _percented(text: str, match: re.Match[str]) -> _Run | None:
    decoded = _decode(match[0])
    if not decoded:
        return None
    start, end = match.span()
    before = text[max(0, start - _TOKEN) : start].split()
    after = text[end : end + _TOKEN].split()
    head = before[-1] if before and not text[start - 1 : start].isspace() else ""
    tail = after[0] if after and not text[end : end + 1].isspace() else ""
    # What parts lines or paragraphs would stand within one.
    if _URL.search(f"{head}{match[0]}{tail}") or not _PARTING.isdisjoint(decoded):
        return None
    if decoded.isascii():
        # A single %2C says nothing by itself but between a word and a blank, and "5%20" may be a number.
        sure = decoded in {",", ";", ":"} and head[-1:].isalpha() and text[end : end + 1] == " "
        # Nor where the mark stands as it is, too (that tells how it is escaped), or a percent sign of a format.
        around = text[max(0, start - _NEAR) : end + _NEAR]
        sure = sure and decoded not in around and _OTHER_PERCENT.search(around) is None
        return None if head[-1:].isdigit() and is_letter(decoded[0]) else _Run(start, end, decoded, sure)
    return _Run(start, end, decoded, sure=any(map(is_letter, decoded)) or bool(head or tail))


def _decode(escapes: str) -> str:
    """What a run of escapes stands for; "" where it is not text."""
    units: list[int] = []
    for unit in _UNIT.finditer(escapes):
        if unit[4]:
            try:
                units += map(ord, bytes.fromhex(_AGAIN.sub("%", unit[4]).replace("%", "")).decode("utf-8"))
            except UnicodeDecodeError:
                return ""
        else:
            units.append(int(unit[1] or unit[2] or unit[3] or unit[5], 16))
    if any(unit > 0x10FFFF for unit in units):
        return ""
    joined = "".join(map(chr, units)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    joined = of_bytes(joined).translate(_CP1252)
    bad = any(char == "\ufffd" or unicodedata.category(char) in {"Cc", "Cn", "Cs", "Co"} for char in joined)
    return "" if bad else joined


def of_bytes(chars: str) -> str:
    """What characters with controls among them are as the bytes of UTF-8, each of which a program took for a character
    of Windows-1252 or Latin-1 before it was escaped; the same where they are not that.
    """
    while _C1.search(chars):
        try:
            chars = bytes(_BYTES.get(ord(char), ord(char)) for char in chars).decode("utf-8")
        except ValueError:
            break
    return chars

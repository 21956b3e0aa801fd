"""HTML character references left in a text: single, escaped twice, or broken."""

import html
import html.entities
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from scrubber.cleaning.character.lines import lines_that_have
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.scripts import is_letter, script_of
from scrubber.cleaning.character.written.places import is_in_place
from scrubber.cleaning.character.written.subject import are_told, is_markup, lines_with
from scrubber.model import Edit
from scrubber.patterns import lazily

_AMP = "(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);"
#: Names that HTML reads without an end, of those that begin no word.
_UNENDED = (
    "nbsp|[aeiouyAEIOUY](?:acute|uml)|[aeiouAEIOU](?:grave|circ)|[anoANO]tilde|[cC]cedil|[aA]ring|szlig|[oO]slash"
    "|aelig|AElig|[lr][sd]quo|[lr]aquo|[mn]dash|hellip|quot(?![aei])"
)
#: Names that end no word of a language, of those that lost their &: Mauml;rz, writing mdash; within.
_SURE = "nbsp|[aeiouyAEIOUY](?:acute|uml)|[aeiouAEIOU](?:grave|circ)|[anoANO]tilde|[cC]cedil|szlig|[lr][sd]quo"
_SURE += r"|[lr]aquo|(?<!\be)[mn]dash|hellip|middot|aelig|AElig|[bs][bd]quo"
_SURE += r"|(?<=\w)quot|quot(?=;\w)"
#: With a blank in it, it has to have its end: of two issues or notes the second is none (`#2452 & #2465`).
_AFTER = (
    rf"(?P<layers>(?:{_AMP}){{0,6}})(?:(?:#| ?# ?(?=[0-9A-Za-z]{{1,7}}[;；]))"
    r"(?P<number>[xX][0-9a-fA-F]{1,6}(?![0-9A-Za-z])|[0-9]{1,7}(?![0-9]))[;；]?"
    rf"|(?P<name>[A-Za-z][A-Za-z0-9]{{1,31}});|(?P<unended>{_UNENDED})(?![;=])|(?<=;))"
)
_WHOLE = f"[&＆]{_AFTER}"
_BROKEN = r"#(?<![0-9_&＆#]#)(?P<bare>[xX][0-9a-fA-F]{2,6}|[0-9]{3,6})[;；]"
_CUT = rf"(?<![$@%])(?:amp;){{0,6}}(?P<cut>(?:{_SURE}));"
#: Another name beside one that stands by itself: a list of them, as ouml; auml; are of a letter's names.
_BEFORE_CUT, _BEHIND_CUT = (
    lazily(rf"(?<!\w)(?:{_SURE});[ ,、]{{1,2}}\Z"),
    lazily(rf"[ ,、]{{1,2}}(?:{_SURE});(?!\w)"),
)
_LONGEST_CUT = 12
_REFERENCE = lazily(f"{_WHOLE}|{_BROKEN}|{_CUT}")
#: The same, by its first sign: a pattern that begins with one is found much faster.
_ANY = (lazily(f"&{_AFTER}"), lazily(f"＆{_AFTER}"), lazily(_BROKEN))
#: Where a name ends that stands without its &.
_CUT_END = lazily(
    r";(?:(?<=nbsp;)|(?<=[aeiouyAEIOUY]acute;)|(?<=[aeiouyAEIOUY]uml;)|(?<=[aeiouAEIOU]grave;)|(?<=circ;)"
    r"|(?<=tilde;)|(?<=cedil;)|(?<=szlig;)|(?<=quo;)|(?<=dash;)|(?<=hellip;)|(?<=middot;)|(?<=elig;)|(?<=Elig;)|(?<=quot;))"
)
#: A character that a sentence names: "an ampersand (&) is written …".
_NAMED = lazily("[(（\"'`“‘«「『](?P<char>[^\\w\\s])[)）\"'`”’»」』]")
_BARE = lazily(r"(?<![-=<>])[<>](?![-=<>])|(?<![^\s(])&(?![^\s)])")
_CELL = 60  # characters that a cell may be padded to
_CELL_AHEAD = lazily(r"(?:\A|[\n|\t│;])[ ]{0,20}\Z")
_LAST_CELL = lazily(r"(?:\s|[|│:=,;])(?P<cell>\S)[ ]{0,9}[|\t│:=,–—-]{0,2}[ ]{0,9}\Z")
_NEXT_CELL = lazily(r"[ ]{0,40}[|\t│:=,–—-]{0,2}[ ]{0,9}(?P<cell>\S)(?=[\s|│:=,;–—-]|\Z)")
_LINE_ENDS = ("", "\n")
#: A text without a character beyond ASCII in which so many lines lost theirs was escaped throughout: what tells of
#: references in it or looks like code has them for damage too; of another with more of such lines, what tells of them
#: has those of words.
_LINES, _MORE_LINES = 3, 6
_BOTH = 2  # sides of a reference
#: Where the bytes of a font of signs stand, bullets of word processors among them: what they were is for a later rule.
_OF_FONTS = range(0xF020, 0xF100)
_QUOTES = frozenset("\"'`“”„‘’‚«»「」『』")


class _Reference(NamedTuple):
    start: int
    end: int
    after: str
    why: str


def reference_edits(text: str) -> list[Edit]:
    """Put the character in the place of a reference to it that was left in the text.

    Kept: references in a page's source, in code, in a sentence about them, quoted alone ("&amp;"), or in a list of them
    (`&amp; | & | ampersand`). Changed: Tom &amp;amp; Jerry -> Tom & Jerry; &amp;#65306; and #xff1a; -> ：; na&iuml;ve,
    na#239;ve and naiuml;ve -> naïve. Goes wrong: a tutorial that shows a reference in running text, without a word on
    what it is, loses it.
    """
    if not any(pattern.search(text) for pattern in (*_ANY, _CUT_END)) or is_markup(text):
        return []
    rows: list[list[_Reference]] = []
    for each in sorted(_outside_subject(text)):
        if rows and rows[-1][-1].end == each.start and rows[-1][-1].why == each.why:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [_edit(text, row) for row in rows]


def _edit(text: str, row: Sequence[_Reference]) -> Edit:
    start, end = row[0].start, row[-1].end
    return Edit("reference", start, end, text[start:end], "".join(each.after for each in row), row[0].why)


def _outside_subject(text: str) -> Iterator[_Reference]:
    coded: list[_Reference] = []
    told: list[_Reference] = []
    damaged = 0
    near = sorted({line for sign in (*_ANY, _CUT_END) for line in lines_that_have(text, sign)})
    for line in lines_with(text, (match for span in near for match in _REFERENCE.finditer(text, *span))):
        named = {match["char"] for match in _NAMED.finditer(line.text)}
        # Who escapes a line escapes all of it: beside a bare sign a reference to the same one is a choice.
        named.update(_BARE.findall(line.text.lstrip("> ")))
        read: list[_Reference] = []
        for each in _without_stray_controls(_references(text, line.escapes)):
            if each.after in named or _quoted(text, each) or _explained(text, each):
                continue
            of_line = each.after.isspace() or not is_in_place(text, each.start, each.end, each.after)
            if line.is_code or (line.tells and of_line):
                (coded if line.is_code else told).append(each)
            else:
                read.append(each)
        if _at_two_depths(text, read) or are_told(text, line, [each[:3] for each in read]):
            continue
        yield from read
        damaged += any(not each.after.isascii() for each in read)
    if damaged >= _LINES and text.isascii():
        yield from (each for each in coded + told if not each.after.isascii())
    elif damaged >= _MORE_LINES:
        yield from (each for each in told if not each.after.isascii() and _is_of_word(text, each))


def _at_two_depths(text: str, read: Sequence[_Reference]) -> bool:
    """Whether one character is written at two depths in a line: `&amp;eacute; shows &eacute;`. Damage goes through all
    of a line.
    """
    depths: dict[str, set[bool]] = {}
    for each in read:
        if (each.after in "<>" or not each.after.isascii()) and not any(map(is_letter, _around(text, each))):
            depths.setdefault(each.after, set()).add("amp;" in text[each.start : each.end])
    return any(len(of_char) > 1 for of_char in depths.values())


def _is_of_word(text: str, reference: _Reference) -> bool:
    """Whether a letter stands beside a reference to one."""
    return any(map(is_letter, _around(text, reference))) and all(map(is_letter, reference.after))


def _is_within_word(text: str, reference: _Reference) -> bool:
    """Whether letters stand on both sides of a reference to one."""
    around = _around(text, reference)
    return len(around) == _BOTH and all(map(is_letter, (*around, *reference.after)))


def _around(text: str, reference: _Reference) -> str:
    return text[max(0, reference.start - 1) : reference.start] + text[reference.end : reference.end + 1]


def _quoted(text: str, reference: _Reference) -> bool:
    """Whether a reference stands alone in quotation marks, or a sign of markup alone on its line."""
    before, after = text[max(0, reference.start - 2) : reference.start], text[reference.end : reference.end + 2]
    if reference.after in "&<>" and before[-1:] in _LINE_ENDS and after[:1] in _LINE_ENDS:
        return True
    return before.strip("\xa0")[-1:] in _QUOTES and after.strip("\xa0")[:1] in _QUOTES


def _explained(text: str, reference: _Reference) -> bool:
    """Whether a reference has a cell, or a line's beginning, to itself and what it stands for has the next, or the
    one before: a list of them.
    """
    if _is_within_word(text, reference):
        return False  # of two like letters the second: ووضع, ссылка
    cell = _LAST_CELL.search(text, max(0, reference.start - _CELL), reference.start)
    if cell is not None and cell["cell"] == reference.after:
        return True
    ahead = _CELL_AHEAD.search(text, max(0, reference.start - _CELL), reference.start)
    after = _NEXT_CELL.match(text, reference.end, reference.end + _CELL)
    return ahead is not None and after is not None and after["cell"] == reference.after


def _of_list(text: str, start: int, end: int) -> bool:
    if text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum():
        return False
    behind = _BEHIND_CUT.match(text, end, end + _LONGEST_CUT)
    return bool(behind or _BEFORE_CUT.search(text[max(0, start - _LONGEST_CUT) : start]))


def _references(text: str, found: Iterable[re.Match[str]]) -> Iterator[_Reference]:
    lead: re.Match[str] | None = None  # of a surrogate pair
    alone, certain = list[_Reference](), False  # words of one letter, which are some where the line lost another &
    for match in found:
        if match["cut"]:
            lead = None
            if not _of_list(text, *match.span()):
                yield _Reference(*match.span(), _named(match["cut"]), "broken character reference, its & is lost")
            continue
        number = match["number"] or match["bare"]
        code = _code(number) if number else 0
        if lead and lead.end() == match.start() and 0xDC00 <= code <= 0xDFFF:
            char = chr(0x10000 + ((_code(lead["number"]) - 0xD800) << 10) + (code - 0xDC00))
            yield _Reference(lead.start(), match.end(), char, "character reference left in the text, as two halves")
            lead = None
            continue
        lead = match if match["number"] and 0xD800 <= code <= 0xDBFF else None
        if match["bare"]:
            char = _numbered(number)
            if not char:
                continue
            each = _Reference(*match.span(), char, "broken character reference, its & is lost")
            if _belongs(char, match, text):
                certain = True
                yield each
            elif char > "\x7f" and is_letter(char):
                alone.append(each)
            continue
        char = (_numbered(number) or _byte(code)) if number else _named(match["name"] or match["unended"])
        if char:
            why = (
                "character reference left in the text, escaped more than once"
                if match["layers"].count(";") > (not (match["name"] or match["unended"]) and not number)
                else "character reference left in the text"
            )
            yield _Reference(*match.span(), char, why)
    if certain:
        yield from alone


def _code(number: str) -> int:
    return int(number[1:], 16) if number[0] in "xX" else int(number)


def _numbered(number: str) -> str:
    """The character of a number as HTML reads it; "" where that is none, or one that no text should hold."""
    code = _code(number)
    if not 0 < code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return ""
    if code in _OF_FONTS and number.isdecimal():
        return chr(code)
    char = html.unescape(f"&#{code};")
    if len(char) != 1 or (unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"} and char not in "\t\n"):
        return ""
    return char


def _byte(code: int) -> str:
    """The control of a number that HTML has no character for: among references to bytes of UTF-8 it is one of them."""
    return chr(code) if 0x80 <= code < 0xA0 else ""


def _without_stray_controls(references: Iterator[_Reference]) -> Iterator[_Reference]:
    """The references, those to controls only where a row of them is the bytes of UTF-8, each read as a character."""
    row: list[_Reference] = []
    for each in references:
        if row and row[-1].end != each.start:
            yield from _of_text(row)
            row = []
        row.append(each)
    yield from _of_text(row)


def _of_text(row: list[_Reference]) -> Iterator[_Reference]:
    controls = [at for at, each in enumerate(row) if "\x80" <= each.after <= "\x9f"]
    data = reading("cp1252").pieces("".join(each.after[:1] for each in row)) if controls else []
    stray = {at for at in controls if not _is_of_utf8(data, at)}
    return (each for at, each in enumerate(row) if at not in stray)


def _is_of_utf8(data: list[bytes | None], at: int) -> bool:
    """Whether a byte is part of a character of UTF-8 with its neighbours."""
    for start in range(max(0, at - 3), at):
        row = b"".join(piece or b" " for piece in data[start : start + 4])
        sizes = [len(char) for char in reading("utf-8").multiple(row) if row.startswith(char)]
        if sizes and start + sizes[0] > at:
            return True
    return False


def _named(name: str | None) -> str:
    return "&" if name is None else html.entities.html5.get(f"{name};", "")


def _belongs(char: str, match: re.Match[str], text: str) -> bool:
    """Whether a number without its & is a reference all the same, and not an issue's or a colour's."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if match["bare"][0] in "xX":
        return char > "\x7f"
    if is_letter(char):
        # Inside a word, or in a row of such numbers.
        left = before == ";" or script_of(before) == script_of(char)
        right = after == "#" or script_of(after) == script_of(char)
        row = before == ";" or after == "#"
        if (left and right) or (row and (left or right)):
            return char > "\x7f"
    if char < "\u2000":
        return False
    return any(each > "\u2e80" for each in before + after) or is_in_place(text, *match.span(), char)

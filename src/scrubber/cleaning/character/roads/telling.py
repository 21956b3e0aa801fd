"""Whether a line tells what damage looks like: it has a word for it, quotes it, or shows it beside what it was."""

from __future__ import annotations

import re

from scrubber.cleaning.character.roads.part import Part, repaired
from scrubber.cleaning.character.scripts import is_letter

_QUOTES = frozenset("\"'`")
_QUOTED = frozenset("“”„«»「」『』")
#: Words for wrong readings: a line that has one, itself unharmed, speaks of them.
_DAMAGE = re.compile(
    "mojibake|文字化け|乱码|亂碼|кракозябр|крокозябр|krzaczk|zeichensalat"
    "|(?:read|decoded|interpreted|shown|displayed) as (?:utf|latin|iso|cp[0-9]|windows-|gbk|gb2312|gb18030|big5"
    "|shift|euc)"
    r"|U\+[0-9A-F]{4}|(?:wrong|broken|character) encoding|encoding (?:is|was|error|problem|issue)"
    r"|\bftfy\b|fix_(?:text|encoding)|utf-?(?:8|16)[ -]BOM\b|byte[ -]order mark"
    "|(?:de|en)coded (?:wrongly|incorrectly|twice)"
    r"|(?:show|appear|display|render|becom|turn|look|garbl|print)[^\n]{1,60}(?:utf-?8|latin-?1|iso-?8859)",
    re.IGNORECASE,
)
#: Letters of which each such line has some, in whatever case, but for an "i", of which there are four.
_OF_DAMAGE = (
    "moj", "文字化け", "乱码", "亂碼", "зябр", "rzacz", "alat", " as ", "u+", "coded", "encod", "ftfy", "fix_",
    "order mark", "utf", "latin", "8859",
)  # fmt: skip
#: What stands between damage and what it was, where a line tells of both.
_INSTEAD = re.compile(
    "instead of|rather than|statt |au lieu d|en lugar d|en vez d|em vez d|invece d|zamiast|místo|вместо|→|⇒|[-=]>"
    "|becomes?|turns? into|helyett",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\s“”„«»「」『』\"'`‘’()（）]+")
_PARTS = 5  # damaged letters of each, on average, at the most
_SOME = 2  # letters
_ALONE = re.compile(r"(?<![^\s,;:/|(])[^\x00-\x7f](?![^\s,;:./|)])")
_BETWEEN = re.compile(r"[\s,;:/|.()]+")
_TOLD = 3  # words that a line shows as they are and as they should be, at the most
_BESIDE = 14  # characters between damage and what it was, in a line that tells of it


def is_told(line: str, parts: list[Part]) -> bool:
    """Whether the line tells what damage looks like.

    Most of it is single letters that stand alone in quotation marks or beside themselves undamaged ("ä becomes Ã¤"), or
    the line has a word for it.
    """
    folded = line.casefold()
    if (any(map(folded.__contains__, _OF_DAMAGE)) and _DAMAGE.search(line)) or are_shown_both_ways(line, parts):
        return True
    quoted = 0
    for part in parts:
        text = (line[part.start - 1 : part.start] or " ") + part.was + (line[part.end : part.end + 1] or " ")
        quoted += all(
            char != "\ufffd"
            and not is_letter(before)
            and not is_letter(after)
            and (
                (before in _QUOTES and before == after)
                or before in _QUOTED
                or after in _QUOTED
                or (len(part.was) == 1 and is_letter(char) and _is_near(line, part))
            )
            for before, char, after in zip(text, text[1:], text[2:], strict=False)
            if char > "\x7f" or len(part.was) == 1
        )
    return 2 * quoted > len(parts)


def are_shown_both_ways(line: str, parts: list[Part]) -> bool:
    """Whether each damaged word is quoted, or quoted as it was, and stands undamaged too: "cafÃ©" for café."""
    if _are_letters_listed_twice(line, parts):
        return True
    if not 0 < len(parts) <= _PARTS * _TOLD or not all(_TOKEN.fullmatch(line, part.start, part.end) for part in parts):
        return False
    words: set[tuple[str, bool]] = set()
    for token in _TOKEN.finditer(line):
        within = [part for part in parts if token.start() <= part.start and part.end <= token.end()]
        if within:
            words.add((repaired(line, within, *token.span()), _is_quoted(line, *token.span())))
            parts = [part for part in parts if part not in within]
    if parts or not words or len(words) > _TOLD:
        return False
    for was, quoted in words:
        plain = was.strip(".,;:!?。，；：！？")
        written = re.escape(plain).replace("’", "['’]")
        found = [match.span() for match in re.finditer(rf"(?<!\w){written}(?!\w)", line)] if plain else []
        wide = (
            [(line.find(plain), line.find(plain) + len(plain))] if plain and plain[0] >= "⺀" and plain in line else []
        )
        if found and _INSTEAD.search(line):
            continue
        if not any(quoted or _is_quoted(line, *span) for span in found or wide):
            return False
    return True


def _are_letters_listed_twice(line: str, parts: list[Part]) -> bool:
    """Whether each of several characters stands alone, damaged and undamaged: é è ê = Ã© Ã¨ Ãª."""
    chars = [char for part in parts for char in _BETWEEN.split(part.was) if char]
    if len(set(chars)) < _SOME or any(len(char) > 1 for char in chars):
        return False
    if any(
        is_letter(char) for part in parts for char in line[part.start - 1 : part.start] + line[part.end : part.end + 1]
    ):
        return False
    alone = set(_ALONE.findall(line))
    return alone.issuperset(chars)


def _is_quoted(line: str, start: int, end: int) -> bool:
    """Whether a quotation mark stands on both sides, be it behind a blank."""
    marks = _QUOTES | _QUOTED | {"‘", "’"}
    return line[:start].rstrip(" \xa0")[-1:] in marks and line[end:].lstrip(" \xa0")[:1] in marks


def _is_near(line: str, part: Part) -> bool:
    """Whether what a part was stands alone close to it; farther off it is a word of one letter (à la torture)."""
    around = f"{line[max(0, part.start - _BESIDE) : part.start]} {line[part.end : part.end + _BESIDE]}"
    return re.search(rf"(?<!\w){re.escape(part.was)}(?!\w)", around) is not None

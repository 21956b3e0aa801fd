"""Whether a line tells what damage looks like: it has a word for it, quotes it, or shows it beside what it was."""

import re

from scrubber.cleaning.character.roads.part import Part, repaired
from scrubber.cleaning.character.scripts import is_letter
from scrubber.patterns import lazily

_QUOTES = frozenset("\"'`")
_QUOTED = frozenset("“”„«»「」『』")
_CLOSING = frozenset("”»」』")
#: Words for wrong readings: a line that has one, itself unharmed, speaks of them.
_DAMAGE = lazily(
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
#: The call of a program that repairs: what it is given is damaged, and what it gives may stand beside.
_CALL = lazily(r"\bfix_(?:text|encoding)\w{0,20}\(")
#: What stands between damage and what it was, where a line tells of both.
_INSTEAD = lazily(
    "instead of|rather than|statt |au lieu d|en lugar d|en vez d|em vez d|invece d|zamiast|místo|вместо|→|⇒|[-=]>"
    "|becomes?|turns? into|helyett",
    re.IGNORECASE,
)
_TOKEN = lazily(r"[^\s“”„«»「」『』\"'`‘’()（）]+")
_PARTS = 5  # damaged letters of each, on average, at the most
_SOME = 2  # letters
_ALONE = lazily(r"(?<![^\s,;:/|(])[^\x00-\x7f](?![^\s,;:./|)])")
_BETWEEN = lazily(r"[\s,;:/|.()]+")
#: What is quoted, in whatever marks; the blank before it or behind it may be a part of them.
_SPAN = lazily(
    '(?:“[^“”]{1,80}[”“]|„[^„“”]{1,80}[“”"]|«[^«»]{1,80}»|»[^«»]{1,80}«|「[^「」]{1,80}」|『[^『』]{1,80}』|”[^”]{1,80}”'
    "|‘[^‘’]{1,80}’|(?<!\\w)\"[^\"]{1,80}\"|`[^`]{1,80}`|(?<!\\w)'[^']{1,80}'|（[^（）]{1,80}）)"
)
#: What each of them begins with.
_OPENS = lazily("[“„«»「『”‘\"`'（]")
#: What no quotation mark has on its outer side: a letter of an alphabet, or a sign that bytes are read as.
_AT_LETTER = lazily(r"[^\W\d_\u2e80-\U0010ffff]|[\x80-\x9f\xa1-\xbf]")
_ENDS = ".,;:!?。，；：！？、"
_WORD = lazily(r"[^\W\d_]+")
_PLAIN = lazily("[A-Za-z]{2,}")
_DAMAGED = "\ue000"  # stands for a character of damage
_LONG = 5  # letters of a word that hardly comes twice in a line
_MOST_TOLD = 6  # damaged words of a line that tells of them, at the most
_TOLD = 3  # words that a line shows as they are and as they should be, at the most
_BESIDE = 14  # characters between damage and what it was, in a line that tells of it


def is_told(line: str, parts: list[Part]) -> bool:
    """Whether the line tells what damage looks like.

    Most of it is single letters that stand alone in quotation marks or beside themselves undamaged ("ä becomes Ã¤"); or
    it is quoted, or shown beside what it was, in a line of which the rest is sound: one accident hits all of a line.
    """
    if are_shown_both_ways(line, parts) or _are_set_off(line, parts):
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


def _are_set_off(line: str, parts: list[Part]) -> bool:
    """Whether damage is set off from a line that is sound.

    All of its words are quoted, and others have letters that the accident would have hit too, and the marks are beyond
    ASCII or the line has a word for exchange; such marks alone tell nothing, for programs that make a page of a text
    set them behind the accident. Or half of its words are quoted in a line with a word for damage; or each stands there
    undamaged; or with a word for damage words of nothing but it stand behind a colon, or few among others. Where nobody
    says what is damaged, the word is enough; and so is the call of a program that repairs.

    Goes wrong where one word of a line was damaged and is quoted by chance.
    """
    if not parts:
        return _has_word(line)
    if "fix_" in line and _CALL.search(line):
        return True
    parts = [each for part in parts for each in _words_of(line, part)]
    if not parts:
        return False
    said = _has_word(line)
    pieces, end = list[str](), 0
    for part in parts:
        # Where damage is quoted, the mark behind it may be one of its bytes by chance.
        closes = int(said and part.end - part.start > 1 and line[part.end - 1] in _CLOSING)
        pieces += (
            line[end : part.start],
            _DAMAGED * (part.end - part.start - closes),
            line[part.end - closes : part.end],
        )
        end = part.end
    shown = "".join([*pieces, line[end:]])
    if not said and not _OPENS.search(shown) and not _stands(shown, parts[0].was):
        return False
    tokens = [match for match in _TOKEN.finditer(shown) if _DAMAGED in match[0]]
    if not tokens:
        return False
    whole = all(set(token[0].strip(_ENDS)) == {_DAMAGED} for token in tokens)
    if whole and shown[: tokens[0].start()].rstrip().endswith((":", "：")) and said:
        return True
    if len(tokens) > _MOST_TOLD:
        return False
    spans = [match.span() for match in _SPAN.finditer(shown) if _is_quotation(shown, *match.span())]
    marks = [shown[start] for token in tokens for start, end in spans if start < token.start() and token.end() < end]
    if said and 2 * len(marks) >= len(tokens):
        return True
    if len(marks) >= len(tokens) and (max(marks) > "\x7f" or _INSTEAD.search(shown)) and _is_sound(shown):
        return True
    if all(_stands(shown, part.was) for part in parts):
        return True
    return said and whole and len(tokens) <= _TOLD and len(_PLAIN.findall(shown)) > len(tokens)


def _is_quotation(shown: str, start: int, end: int) -> bool:
    """Whether marks stand at no letter on their outer side, and half or more of the words between them are damaged."""
    words = _TOKEN.findall(shown, start + 1, end - 1)
    outside = shown[max(0, start - 1) : start] + shown[end : end + 1]
    return not _AT_LETTER.search(outside) and 2 * sum(_DAMAGED in word for word in words) >= len(words)


def _words_of(line: str, part: Part) -> list[Part]:
    """A part as those of its words that are damaged."""
    if line.find(" ", part.start, part.end) < 0:
        return [part]
    stands, was = line[part.start : part.end].split(" "), part.was.split(" ")
    if len(stands) != len(was):
        return [part]
    at, found = part.start, list[Part]()
    for before, after in zip(stands, was, strict=True):
        if before != after:
            found.append(Part(at, at + len(before), after, part.gain))
        at += len(before) + 1
    return found


def _has_word(line: str) -> bool:
    """Whether a line has a word for wrong readings."""
    folded = line.casefold()
    return any(map(folded.__contains__, _OF_DAMAGE)) and _DAMAGE.search(line) is not None


def _is_sound(shown: str) -> bool:
    """Whether letters beyond ASCII are sound in a line, in words that no damage is in or at."""
    return any(
        _DAMAGED not in shown[max(0, match.start() - 1) : match.end() + 1]
        for match in _WORD.finditer(shown)
        if not match[0].isascii()
    )


def _stands(shown: str, was: str) -> bool:
    """Whether a longer word that is damaged stands undamaged elsewhere in its line."""
    return len(was) >= _LONG and was in shown


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
    shown = line.replace("’", "'")
    for was, quoted in words:
        plain = was.strip(".,;:!?。，；：！？")
        found: list[tuple[int, int]] = []
        if plain and plain.replace("’", "'") in shown:
            written = re.escape(plain).replace("’", "['’]")
            found = [match.span() for match in re.finditer(rf"(?<!\w){written}(?!\w)", line)]
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

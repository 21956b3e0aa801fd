r"""Marks of Windows-1252 that were read as the control characters of Latin-1: don\x92t, \x93so\x94, 1914\x961918."""

from collections.abc import Iterator

from scrubber.cleaning.character.lines import lines_that_have
from scrubber.cleaning.character.scripts import is_letter, script_of
from scrubber.model import Edit
from scrubber.patterns import lazily

_CONTROL = lazily("[\x80-\x9f]")
_WIDE = lazily("[⺀-\ud7ff\uf900-\ufaff\uff61-\uff9f]")
_MARK = {chr(code): bytes([code]).decode("cp1252") for code in (0x80, 0x82, 0x84, 0x85, 0x8B, *range(0x91, 0x9A), 0x9B)}
_OPENING = frozenset("\x82\x84\x8b\x91\x93")
_CLOSING = frozenset("\x85\x92\x94\x99\x9b")
_DASHES = frozenset("\x96\x97")
_IOTATED = frozenset("яюєїеё")
_BEFORE_OPENING = frozenset("([{\"'<-/=\xa0")
_AFTER_CLOSING = frozenset(")]}\"'<>-/.,;:!?\xa0")


def mark_edits(text: str) -> list[Edit]:
    r"""Put back the marks of lines in which every C1 control stands where its mark of Windows-1252 would.

    Kept: controls inside words that are no apostrophes, bytes of misread UTF-8 (â\x80\x99), any line with one that
    stands elsewhere. Changed: don\x92t -> don’t, \x93so\x94 -> “so”, 1914\x961918 -> 1914–1918.
    Goes wrong: a control that was injected exactly where a word may have an apostrophe becomes one.
    Source: the WHATWG encoding standard, which reads "iso-8859-1" as Windows-1252 for this very damage.
    """
    return [edit for line in lines_that_have(text, _CONTROL) for edit in _line(text, *line)]


def _line(text: str, start: int, end: int) -> Iterator[Edit]:
    found = list(_CONTROL.finditer(text, start, end))
    if not all(_in_place(text, match.start(), match[0]) for match in found):
        return
    if text.find("\ufffd", start, end) >= 0 or _WIDE.search(text, start, end):
        return  # a reader that marks what it can't read, or reads bytes in pairs, did not read Latin-1
    for match in found:
        yield Edit(
            "mojibake",
            *match.span(),
            match[0],
            _MARK[match[0]],
            "Windows-1252 mark read as a control character of Latin-1",
            0.95,
        )


def _is_parted(before: str, after: str) -> bool:
    """Whether an apostrophe parts letters of Cyrillic: a consonant of Ukrainian or Belarusian from a vowel that begins
    with a sound of its own (п’ять), or what goes before a name (О’Нил). Russian has none within its words.
    """
    return after.lower() in _IOTATED or after.isupper() or before.isupper()


def _in_place(text: str, at: int, control: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if control not in _MARK or (before and "\x80" <= before <= "\xff" and before != "\xa0"):
        return False
    word_before, word_after = is_letter(before) or before.isdigit(), is_letter(after) or after.isdigit()
    ends = not after or after.isspace() or after in _AFTER_CLOSING or after in _MARK
    begins = not before or before.isspace() or before in _BEFORE_OPENING or before in _MARK
    if control == "\x92" and is_letter(before) and is_letter(after):
        script = script_of(before)
        return script in {"LATIN", "GREEK", "HEBREW"} or (script == "CYRILLIC" and _is_parted(before, after))
    if control == "\x80":
        return (begins or ends) and not (is_letter(before) or is_letter(after))
    if control in _DASHES:
        return (begins and ends) or (word_before and word_after and before.isdigit() == after.isdigit())
    if control == "\x95":
        return begins and ends
    if control in _OPENING:
        return begins and word_after
    return control in _CLOSING and ends and not before.isspace() and bool(before)

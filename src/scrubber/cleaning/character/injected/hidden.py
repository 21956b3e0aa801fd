"""Invisible characters: injected ones go, those in use stay."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import normalize

from scrubber.cleaning.character.distinct import distinct
from scrubber.cleaning.character.injected import hidden_letters, invisible
from scrubber.cleaning.character.injected.invisible import Site, Use
from scrubber.cleaning.character.lines import line_at
from scrubber.cleaning.character.scripts import is_letter
from scrubber.language.remembered import Remembered
from scrubber.ledger import Mapping, apply_pass
from scrubber.model import Edit
from scrubber.patterns import lazily


class _Kind(NamedTuple):
    """A kind of invisible character: the evidence that one of them is injected counts for the others."""

    name: str
    chars: str  # the inside of a character class
    judge: Callable[[str, Site], Use]


_KINDS = (
    _Kind("zero-width character", "\u200b\u2060\ufeff", invisible.zero_width),
    _Kind("zero-width joiner", "\u200c\u200d", invisible.joiner),
    _Kind("soft hyphen", "\u00ad", invisible.soft_hyphen),
    _Kind("grapheme joiner", "\u034f", invisible.grapheme_joiner),
    _Kind("direction control", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069", invisible.direction),
    _Kind("variation selector", "\ufe00-\ufe0f\U000e0100-\U000e01ef", invisible.variation),
    _Kind("script's own format character", "\u17b4\u17b5\u180b-\u180f", invisible.mongolian),
    _Kind("tag character", "\U000e0020-\U000e007f", invisible.tag),
    _Kind("invisible operator", "\u2061-\u2064", invisible.operator),
    _Kind("blank filler", "\u115f\u1160\u2800\u3164\uffa0", invisible.filler),
    _Kind("deprecated format character", "\u206a-\u206f\ufff9-\ufffb", invisible.deprecated),
    _Kind(
        "format character of a notation",
        "\U00013430-\U00013440\U00013447-\U00013455\U00016fe4\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a",
        invisible.notation,
    ),
    _Kind("object replacement character", "\ufffc", invisible.replaced),
    _Kind("control character", "\x00-\x08\x0e-\x1f\x7f-\x9f", hidden_letters.control),
    _Kind("private-use character", "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd", hidden_letters.private),
    _Kind(
        "noncharacter",
        "\u2065\ufdd0-\ufdef\ufff0-\ufff8\ufffe\uffff\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
        + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)),
        invisible.never,
    ),
)
#: Kinds whose injection is evidence against another kind too.
_EVIDENCE = {"zero-width joiner": "zero-width character", "grapheme joiner": "soft hyphen"}

#: Any of them, as a pattern.
HIDDEN = f"[{''.join(kind.chars for kind in _KINDS)}]"
_RUN = lazily(f"{HIDDEN}+")
#: Those that stand in no encoding but Unicode's own, and the soft hyphen.
UNREAD = "\u00ad\u200b\u2060\ufeff\U000e0020-\U000e007f"
_UNREAD = frozenset(["\u200b", "\u2060", "\ufeff", *map(chr, range(0xE0020, 0xE0080))])
_LETTER_BEYOND = lazily("[ªµºÀ-ÖØ-öø-\u1fff]")
#: The code of each character that is seen, None for those that are not, as `str.translate` takes them: a pattern of so
#: many ranges is matched ten times slower.
_SEEN: Remembered[int, int | None] = Remembered(lambda code: None if _RUN.match(chr(code)) else code, 1 << 16)
_KIND_OF = [(lazily(f"[{kind.chars}]"), kind) for kind in _KINDS]
_RTL = lazily(
    "[\u0590-\u05ff\u0600-\u0605\u0608\u060b\u060d\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_AROUND = 40
_FEW = 8  # different invisible characters
_QUOTES = frozenset("\"'`“”‘’«»「」")
#: Kinds that may carry text of their own: what was injected besides says nothing of them.
_OF_TEXT = frozenset({"private-use character", "control character"})
_ROUNDS = 8  # each takes something away; more than two are needed only by texts made for it
_DISGUISED = 2  # kinds that were certainly injected, from which on all were
_OFTEN, _FEW_LETTERS = 4, 10  # how often a font's mark stands; twice as many letters as it can stand on
_NOT_NAME = lazily(r"[^A-Z]+")
_TABLE = 12  # different signs beyond ASCII around a character that make a table
_SHOWN = 400  # characters of a line that may say which character it is about
_CODE = lazily(r"(?<![0-9A-Z])(?:U\+|0X|\\X|\\U|&#X|%)?([0-9A-F]{2,6})(?![0-9A-Z])")


class _Found(NamedTuple):
    """Equal characters side by side: where they begin and how many there are, and what they are there for."""

    at: int
    size: int
    char: str
    kind: _Kind
    use: Use
    inside: bool


def hidden_edits(text: str) -> list[Edit]:
    """Delete invisible characters that were injected.

    Each character is judged by its place (see `invisible`): in use, injected, or possible; a possible one goes only
    where another of its kind in the same text is certainly injected.

    Kept: one shown in a table of characters, the non-joiner of می‌خواهم, the joiners of 👩‍🚀, the selectors of ❤️ and 葛󠄀,
    marks around Hebrew. Removed: the zero-width space in "fre<U+200B>edom", tag characters, direction overrides in
    English. Goes wrong: a joiner injected where its script could use one stays; a soft hyphen at a syllable's edge
    stays where it is the only trace; an icon font's character goes where others were injected into words.
    """
    edits = _edits_once(text)
    # What is taken away was a neighbour of what is left: that is judged again by the neighbours it has now.
    for _ in range(_ROUNDS if edits else 0):
        more = _edits_once(apply_pass(text, edits))
        if not more:
            break
        edits = _together(edits, more)
    return edits


def stray_edits(text: str) -> list[Edit]:
    """Of these deletions those that need not wait for what damage is yet to be read: no reader makes such characters of
    the bytes of another encoding, and what they were set into is no escape, no damaged letter and no note of a kit with
    them in it. Nor is a soft hyphen between two characters of ASCII, in a text without letters of an alphabet beyond
    it: beside those it may be one itself (ư of TCVN, ş of cp852).
    """
    alone = "\u00ad" in text and _LETTER_BEYOND.search(text) is None
    if not alone and _UNREAD.isdisjoint(text):
        return []
    found = _edits_once(text)
    return [edit for edit in found if _UNREAD.issuperset(edit.before) or (alone and _is_amid_ascii(text, edit))]


def _is_amid_ascii(text: str, edit: Edit) -> bool:
    around = text[max(0, edit.start - 1) : edit.start] + text[edit.end : edit.end + 1]
    return (
        set(edit.before) == {"\u00ad"} and len(around) == 2 and around.isascii() and not any(map(str.isspace, around))
    )


def _edits_once(text: str) -> list[Edit]:
    found = list(_judge(text))
    if marks := _font_marks(text, found):
        found = [each._replace(use=Use.STAY) if each.char in marks else each for each in found]
    certain = {
        _EVIDENCE.get(each.kind.name, each.kind.name)
        for each in found
        if each.use is Use.GO and not (each.at == 0 and each.char == "\ufeff")
    }
    disguised = len(certain) >= _DISGUISED
    edits = []
    for each in found:
        if each.use is Use.STAY or (
            each.use is Use.OPEN
            and _EVIDENCE.get(each.kind.name, each.kind.name) not in certain
            and not (disguised and each.kind.name not in _OF_TEXT)
        ):
            continue
        sure = 1.0 if each.use is Use.GO else 0.9
        edits.append(Edit("hidden", each.at, each.at + each.size, each.char * each.size, "", _reason(each), sure))
    return _joined(edits)


def _font_marks(text: str, found: list[_Found]) -> frozenset[str]:
    """Private-use characters that stand again and again behind a few letters and no others: marks of an old font (a
    dot below o and e), which no one strews in.
    """
    behind: dict[str, list[str]] = {}
    for each in found:
        if each.kind.name == "private-use character" and each.use is Use.GO and each.at:
            behind.setdefault(each.char, []).append(normalize("NFD", text[each.at - 1])[0].casefold())
    return frozenset(
        char
        for char, letters in behind.items()
        if len(letters) >= _OFTEN and 2 * len(set(letters)) <= min(len(letters), _FEW_LETTERS)
    )


def _together(first: list[Edit], then: list[Edit]) -> list[Edit]:
    """Deletions of a text, and deletions of what those leave, as one pass over the text."""
    place = Mapping(first)
    edits = list(first)
    for edit in then:
        for at, char in enumerate(edit.before, edit.start):
            start = place.to_base(at, at + 1)[0]
            edits.append(replace(edit, start=start, end=start + 1, before=char))
    return _joined(sorted(edits, key=lambda edit: edit.start))


def _joined(edits: list[Edit]) -> list[Edit]:
    """Deletions in order, those that touch as one: it has the reason of its first."""
    rows: list[list[Edit]] = []
    for edit in edits:
        if rows and rows[-1][-1].end == edit.start:
            rows[-1].append(edit)
        else:
            rows.append([edit])
    return [
        replace(row[0], end=row[-1].end, before="".join([edit.before for edit in row])) if len(row) > 1 else row[0]
        for row in rows
    ]


def _reason(found: _Found) -> str:
    if found.at == 0 and found.char == "\ufeff":
        return "byte-order mark at the start of the text"
    place = "inside a word" if found.inside else "where it has no use"
    return f"invisible {found.kind.name} (U+{ord(found.char):04X}) {place}"


def _judge(text: str) -> Iterator[_Found]:
    rtl = _RTL.search(distinct(text)) is not None
    line_end, line = -1, ""
    for match in _runs(text):
        run, (start, end) = match[0], match.span()
        if start > line_end:
            line_start, line_end = line_at(text, start)
            # A line without end is judged by its beginning: cost stays linear.
            line = text[line_start : min(line_end, line_start + 10_000)]
        site = Site(
            run=run,
            before=text[start - 1] if start else "",
            after=text[end : end + 1],
            left=text[max(0, start - _AROUND) : start].translate(_SEEN),
            right=text[end : end + _AROUND].translate(_SEEN),
            rtl=rtl,
            line=line,
        )
        at = start
        for char, same in groupby(run):
            kind = _kind(char)
            use = Use.STAY if _is_shown(char, site) else kind.judge(char, site)
            size = sum(1 for _ in same)
            yield _Found(at, size, char, kind, use, site.inside_word)
            at += size


def _runs(text: str) -> Iterator[re.Match[str]]:
    """Where invisible characters stand side by side. Hardly a text has many different ones, and a pattern of few is
    matched several times faster.
    """
    chars = "".join(sorted("".join(_RUN.findall(distinct(text)))))
    return (_RUN if len(chars) > _FEW else re.compile(f"[{re.escape(chars)}]+")).finditer(text) if chars else iter(())


def _is_shown(char: str, site: Site) -> bool:
    """Whether a character stands by itself between quotation marks, among many signs, or in a line that gives its
    code or its name: a table.
    """
    around = {*site.left, *site.right}
    if _is_between_neighbours(char, site) or (len(around) >= _TABLE and sum(map(_is_sign, around)) >= _TABLE):
        return True
    if len(site.run) > 1 or is_letter(site.before) or is_letter(site.after):
        return False
    if site.before in _QUOTES and site.after in _QUOTES:
        return True
    shown, letters = _shown(site.line[:_SHOWN])
    # Two digits alone are a day or a count.
    codes = {f"{ord(char):04X}", f"{ord(char):X}".rjust(2, "0")}
    if any(code in shown and not (code.isdigit() and len(code) < 4) for code in codes):
        return True
    name = _NOT_NAME.sub("", unicodedata.name(char, ""))
    return bool(name) and name in letters


@lru_cache(maxsize=4)
def _shown(line: str) -> tuple[frozenset[str], str]:
    """The codes that a line gives, and all its letters in a row: names of characters are among them."""
    line = line.upper()
    return frozenset(_CODE.findall(line)), _NOT_NAME.sub("", line)


@lru_cache(maxsize=1 << 12)
def _kind(char: str) -> _Kind:
    return next(kind for pattern, kind in _KIND_OF if pattern.match(char))


def _is_between_neighbours(char: str, site: Site) -> bool:
    """Whether the characters on both sides have the codes before and after its own."""
    code = ord(char)
    return [ord(each) - code for each in (site.before, site.after) if each] == [-1, 1] and len(site.run) == 1


@lru_cache(maxsize=1 << 12)
def _is_sign(char: str) -> bool:
    return char > "\x7f" and unicodedata.category(char)[0] in "SPN"

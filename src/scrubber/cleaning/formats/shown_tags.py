"""Tags of HTML that a copy shows as text: what a dump, a feed or a page that escaped its text once too often leaves of
its markup. <b>Article 1</b> says Article 1.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from scrubber.cleaning.character.written.subject import Line
from scrubber.cleaning.extract.leavings import REMARK
from scrubber.cleaning.extract.lines.code_signs import is_prose
from scrubber.cleaning.extract.lines.listings import is_listed, listings
from scrubber.cleaning.formats.bracket_tags import breaks, outermost
from scrubber.cleaning.formats.is_html import BLOCKS, HTML, INLINE
from scrubber.cleaning.raised import raised
from scrubber.language.stops import STOPS
from scrubber.language.written_tables import read_table, unbroken
from scrubber.model import Edit
from scrubber.patterns import lazily

_TAG = lazily(
    rf"<(?P<closes>/?)(?P<name>{INLINE}|{BLOCKS}|i?frame|img|input|button|meta|link|o:p)"
    r"(?P<more>[\s/][^<>]{0,500})?>",
    re.IGNORECASE,
)
#: What stands in a tag behind its name, and none of a sentence's words: "i<p and q>r".
_ATTRIBUTE = (
    r"(?:[a-z_:][\w:.-]{0,40}\s{0,4}=\s{0,4}(?:\"[^\"]{0,500}\"|'[^']{0,500}'|[^\s\"'=]{1,300})"
    r"|nowrap|noshade|hidden|checked|disabled|controls|allowfullscreen)"
)
_ATTRIBUTES = lazily(rf"(?:\s{{1,20}}+{_ATTRIBUTE}){{0,20}}\s{{0,20}}/?\s{{0,20}}", re.IGNORECASE)
#: What is no text with all that it holds; of remarks those that an editor or a server left, beside tags.
_UNSEEN = lazily(
    r"<(script|style)\b[^<>]{0,500}>((?:(?!</?\1).){0,20000})</\1\s{0,9}>|<!doctype\s+html\b[^<>]{0,300}>",
    re.IGNORECASE | re.DOTALL,
)
_REMARK = lazily(r"<!--((?:(?!-->|<!--).){0,2000})-->", re.DOTALL)
_LEFT = lazily(REMARK, re.IGNORECASE)
_ANY = (_TAG, _UNSEEN, _REMARK)
#: Any name in such brackets.
_NAMED = lazily(r"</?([a-z][\w.-]{0,30})(?=[\s/>])[^<>]{0,200}>", re.IGNORECASE)
_UNENDED = frozenset(["br", "hr", "wbr", "p", "li"])
#: Tags that one speaks of where they stand amid words, with a blank on both sides; so many are no longer spoken of.
_SPOKEN_OF = _UNENDED.union(["input", "button", "iframe", "frame", "meta", "link"])
_SEVERAL = 3
_VOID = _UNENDED.union(["img", "input", "meta", "link", "iframe", "frame"])
#: Those that are names of other things, too, as <p> is of a mean, a port or a rule: alone they are tags between two
#: sentences, or beside tags that are nothing else.
_OF_OTHERS = frozenset(["p", "li", "hr"])
_STOPS = frozenset(["", *STOPS, *".:：\n"])
#: What no tag has right behind it that begins what it sets.
_GOES_ON = frozenset(",;:)，、。；：）")
_BEFORE_WORDS = frozenset(["", " ", "\n"])
#: A text about them shows them as they are written; so does one in another notation that has such brackets.
_SPEAKS = lazily(unbroken(read_table("spoken_of")["html"]), re.IGNORECASE)
#: What names a page's file and is nothing that a text speaks of.
_ADDRESS = lazily(r"(?<=<)[a-z][a-z0-9]{0,15}\s[^<>]{0,500}(?=>)|https?://[^\s<>]{1,500}", re.IGNORECASE)
_QUOTES = frozenset("`\"'“”‘’„«»「」『』(（[")
_QUOTED = lazily(r"`[^`\n]{1,300}`")
_SET_IN = lazily(r"^(?: {4}|\t)[ \t]{0,60}<[^\n]{1,2000}", re.MULTILINE)
_COMMENT = lazily(r"^[ \t]{0,40}/\*", re.MULTILINE)
_PARTS_NOTHING = lazily(rf"{INLINE}|img|o:p", re.IGNORECASE)
#: 10<sup>6</sup> is not 106.
_RAISED = lazily(r"<sup(?:\s[^<>]{0,300})?>\s?([0-9+−-]{1,12})\s?(</sup>)", re.IGNORECASE)
_LINE, _LOOK = lazily(r"[^\n]+"), 2_000  # characters of a line that tell whether it is a program's
_WHY = "a tag of HTML, shown as text"


class _Tag(NamedTuple):
    """A tag: its name, whether it closes, whether it says anything besides, and where it stands."""

    name: str
    closes: bool
    says: bool
    start: int
    end: int


def shown_tags(text: str, listed: Sequence[tuple[int, int]] = ()) -> list[Edit]:
    """Take out the tags that no reader should see, and what they hide: scripts, styles, comments. `listed`: where its
    listings stand, if that is known.

    Changed: `the <b>fee</b>`, `April.<br>Ask`, `under <a href="/f">the schedule</a>`, `<p>Article 1</p>`. Kept: tags in
    a text that speaks of HTML, in listings and lines of programs, between quotation marks; a name in such brackets
    (<host>, <b> without its end), a lone <br> amid words. It goes wrong for a lesson that never says what it is about.
    """
    if "<" not in text or not any(sign.search(text) for sign in _ANY) or _SPEAKS.search(_ADDRESS.sub("", text)):
        return []
    names = {name.lower() for name in _NAMED.findall(text)}
    if 2 * sum(HTML.fullmatch(name) is None for name in names) >= len(names) > 0:
        return []  # names of its own: nicks, placeholders, marks of annotators
    unseen = [
        match.span() for match in _UNSEEN.finditer(text) if not (match[2] or "").strip() or not is_prose(match[2])
    ]
    tags = [tag for tag in _tags(text) if not is_listed(unseen, tag.start, tag.end)]
    found = {(tag.start, tag.end): tag.name for tag in _markup(text, tags)} | dict.fromkeys(unseen, "")
    notes = {sup.span(): raised(sup[1]) for sup in _RAISED.finditer(text) if sup.span(2) in found}
    remarks = [match.span() for match in _REMARK.finditer(text) if _is_left(match[1], tagged=bool(found))]
    spans = found | dict.fromkeys([*remarks, *notes], "")
    programs = sorted([*listed, *_programs(text)]) if spans else []
    taken = [span for span in outermost([*spans]) if not is_listed(programs, *span)]
    parts = notes | breaks(text, [(start, end, spans[start, end]) for start, end in taken], _PARTS_NOTHING)
    return [_edit(text, start, end, parts.get((start, end), "")) for start, end in taken]


def _is_left(remark: str, *, tagged: bool) -> bool:
    """Whether a remark is an editor's or a server's: no text is set within such marks, for all that is known."""
    return _LEFT.match(remark) is not None or (tagged and not is_prose(f" {remark}."))


def _edit(text: str, start: int, end: int, after: str) -> Edit:
    """A tag taken out, with one of the blanks between which it stands, or that behind the end of a line."""
    end += text[end : end + 1] == " " and (after == "\n" or (not after and text[max(0, start - 1) : start] == " "))
    return Edit("markup", start, end, text[start:end], after, _WHY)


def _programs(text: str) -> Sequence[tuple[int, int]]:
    """The listings of a text, in which tags are as they should be; of one that has tags throughout, as it is without
    them.
    """
    lines = [line for line in text.split("\n") if line and not line.isspace()]
    throughout = 3 * sum(_TAG.search(line) is not None for line in lines) >= 2 * len(lines)
    found = listings(_TAG.sub(lambda tag: " " * len(tag[0]), text) if throughout else text)
    shown = [_QUOTED] if throughout else [_QUOTED, _SET_IN]
    return [*found, *_comments(text), *(match.span() for sign in shown for match in sign.finditer(text))]


def _comments(text: str) -> Iterator[tuple[int, int]]:
    """Where comments of a program stand that begin a line: its documentation is made of them."""
    end = 0
    for begins in _COMMENT.finditer(text):
        if begins.start() >= end:
            if (end := text.find("*/", begins.end())) < 0:
                return
            yield begins.start(), end


def _tags(text: str) -> Iterator[_Tag]:
    """The tags of a text, but for those that stand in quotation marks or in a program's line."""
    for line in _LINE.finditer(text):
        found = list(_TAG.finditer(text, *line.span())) if "<" in line[0] else []
        if not found or Line(*line.span(), line[0][:_LOOK], found).is_code:
            continue
        for match in found:
            before, behind = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
            if before in _QUOTES and before and behind and not behind.isalnum() and behind != "<":
                continue
            if _ATTRIBUTES.fullmatch(match["more"] or ""):
                yield _Tag(match["name"].lower(), bool(match["closes"]), "=" in (match["more"] or ""), *match.span())


def _markup(text: str, tags: Sequence[_Tag]) -> Sequence[_Tag]:
    """The tags that are markup, and no name of anything: those with attributes, pairs, ends, and those that have no
    end and do not stand amid words as one of them.
    """
    opened: dict[str, list[_Tag]] = {}
    found: list[_Tag] = []
    closed = {tag.name for tag in tags if tag.closes} | _VOID
    if any(tag.says and tag.name not in closed and _is_amid(text, tag) for tag in tags):
        return []  # "<a href="x"> opens a link"
    endless = [tag for tag in tags if tag.name in _UNENDED and text[max(0, tag.start - 1) : tag.start] in _BEFORE_WORDS]
    if any(text[tag.end : tag.end + 1] in _GOES_ON for tag in endless):
        return []  # "<p> or <br>, whichever you like"
    amid = [tag for tag in tags if tag.name in _SPOKEN_OF and not tag.closes and _is_amid(text, tag)]
    spoken_of = set(amid) if len(amid) < _SEVERAL else set()
    for tag in tags:
        if tag in spoken_of:
            continue
        if tag.closes:
            if opened.get(tag.name):
                first = opened[tag.name].pop()
                if _is_spoken_of(text, first, tag):
                    return []
                found += (first, tag)
            elif not _is_amid(text, tag):
                found.append(tag)
        elif tag.says or (tag.name in _UNENDED and (tag.name not in _OF_OTHERS or _parts_sentences(text, tag))):
            found.append(tag)
        else:
            opened.setdefault(tag.name, []).append(tag)
    found += (tag for name in _OF_OTHERS if found for tag in opened.pop(name, ()))
    return found if len(found) > sum(map(len, opened.values())) else []


def _parts_sentences(text: str, tag: _Tag) -> bool:
    """Whether a tag stands right between two sentences, or begins one: "April.<p>Ask"."""
    return text[max(0, tag.start - 1) : tag.start] in _STOPS and text[tag.end : tag.end + 1].isalnum()


def _is_spoken_of(text: str, first: _Tag, last: _Tag) -> bool:
    """Whether a pair is two words of a sentence: "put <b> before it and </b> behind", 前面写<b>，后面写</b>."""
    behind = text[first.end : first.end + 2]
    if behind[:1] in _GOES_ON:
        return True
    begins = text[max(0, first.start - 1) : first.start] in _BEFORE_WORDS
    return begins and behind[:1] == " " and behind[1:].isalpha() and _is_amid(text, last)


def _is_amid(text: str, tag: _Tag) -> bool:
    """Whether a tag stands among words as one of them, or is the first of a sentence: <p> is a paragraph."""
    before, behind = text[max(0, tag.start - 2) : tag.start], text[tag.end : tag.end + 2]
    if before[-1:] in {"", "\n"}:
        return behind[:1] == " " and behind[1:].islower()
    return before[-1:] == " " != before[:1] and behind[:1].isspace() and behind[1:].isalnum()

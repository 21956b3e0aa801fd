"""A page that was converted to Markdown, read as the page's text: without the addresses of its links, the lines of its
paragraphs joined.

`[Tides today](/tides/)` is `Tides today` on the page, a picture is nothing, and a line's end within a paragraph is a
blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from scrubber.cleaning.extract.lines.line_vocabulary import is_label
from scrubber.cleaning.extract.lines.listings import fenced, is_listed
from scrubber.cleaning.formats.markdown_names import MARKS, NAMES, RAW, has_names, set_in
from scrubber.cleaning.rows import lines_of
from scrubber.language.runs import letters
from scrubber.model import Edit
from scrubber.patterns import lazily

#: How links are written, piece by piece; a blank line ends them all.
_PIECE = lazily(r"\\.|!?\[|\]\(|\]|\n[ \t]*\n")
_PAREN = lazily(r"\\.|[()]|\n[ \t]*\n")
#: An address that holds the picture itself, of whatever size.
_DATA = lazily(r"<?data:[\w.+-]{1,60}/[\w.+-]{1,60};base64,[A-Za-z0-9+/=%]*+")
#: Characters of any other address, and brackets that are open in it, at most; brackets that are open around a link.
_LONGEST_TARGET, _NESTED, _DEEPEST = 1 << 16, 4, 50
#: Links, and signs of a site among them, at least, if a text was converted from a page: labels of sites, each in so far
#: as it is another; so many addresses each that are none without the site; and so many links each without a word. A
#: document's own links are no buttons: of a document, too, are those to its neighbours, and those to its chapters,
#: however these are called, and the badges at its head. So many labels are needed where nothing else is a sign.
_LINKS, _SIGNS, _RELATIVE, _EMPTY, _LABELS = 10, 3, 5, 3, 6
_WITHOUT_SITE = lazily(r"/|\.\./|\?|javascript:")
_CHAPTER = lazily(r"\]\(#\w")
_BADGE = lazily(r"!\[\]\([^)\s]{0,300}?(?:\.svg|badge|shields)")
#: What only a converter writes: a link to a program or without anything in it, or with blanks around its words, an
#: address broken over lines, a table of one column; and where a page is shared to. Where these are signs enough, so few
#: links are.
_FEW_LINKS = 4
_CONVERTED = lazily(
    r"\]\((?:javascript:|mailto:\?|(?:fb-messenger|whatsapp|viber|tg)://|https?://(?:www\.|m\.)?"
    r"(?:facebook\.com/sharer|(?:twitter|x)\.com/(?:share|intent)|linkedin\.com/share|reddit\.com/submit"
    r"|service\.weibo\.com/share|vk\.com/share|t\.me/share|line\.me/R/msg|pinterest\.com/pin/create))"
    r"|(?<!!)\[ [^\[\]\n]{1,200} \]\(|(?<!!)\[\]\((?!#)"
    r"|\]\([^\s()]{1,300}-\n[^\s()]{1,300}[\s)]|^[ \t]*+\|[^\n]*\n---[ \t]*$",
    re.MULTILINE,
)
_WORD = lazily(r"[^\W_\u2e80-\u9fff\uac00-\ud7a3]")
#: What begins an item, what begins another line that is no more of the paragraph before it, and a rule; a line that is
#: set in belongs to a listing or to an item.
_ITEM = lazily(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)")
_APART, _RULE = frozenset("#|`~"), lazily(r"[-*_](?:[ \t]?[-*_]){2,200}$")
#: Characters at which html2text breaks lines, headings among them; the shortest such line, and the longest word that
#: may not have fitted.
_WIDTH, _FILLED, _WORD_SIZE = 78, 50, 28
#: Rules, also those between the rows of a table, and the bars at the ends of a row.
_DRAWN = lazily(
    r"^[ \t]*+(?:[-*_](?:[ \t]?[-*_]){2,200}+|\|?(?:[ \t]*+:?-{3,100}+:?[ \t]*+\|?){1,100}+)[ \t]*+$", re.MULTILINE
)
_BARS = lazily(r"^[ \t]*+\|[ \t|]*+|(?<=[^\s|])[ \t]*+\|[ \t|]*+$", re.MULTILINE)
_SET_IN = ("\t", "    ")
_HARD = ("  ", "\\")
#: Emphasis, and marks that are written with a stroke before them so that they are none; first what is a program's and
#: has none.
_MARKS = lazily(
    r"`[^`\n]{1,200}`|\*\*+(?=[^\s*])|(?<=[^\s*])\*\*+|(?<![\w*\\])_{1,2}(?=[^\W_])|(?<=[^\s_\\])_{1,2}(?!\w)"
    r"|\\(?=[-\\`*_{}\[\]()#+.!>|~'\"\n])"
)
_CODE = lazily(r"`[^`]")
#: Where a link begins whose words stand below it.
_OPENED = lazily(r"(?<![^\n \t*+-])!?\[(?=[ \t]*+$)", re.MULTILINE)
#: A line of several links and nothing else, and so many of them as only menus and link farms have: each of them with
#: as many labels that none before has, and that are no numbers or names of users, as a list of changes has.
_ROW = lazily(r"^(?:[ \t|·•*-]{0,9}+\[[^\[\]\n]{1,60}\]\((?!#)[^()\s]{1,300}\)){2,40}+[ \t|·•]{0,9}+$", re.MULTILINE)
_LABEL = lazily(r"\[([^\[\]\n@#\d]{1,60})\]\(")
_ROWS, _NEW = 6, 2
_WHY_TARGET = "a link's address, as Markdown writes it"
_WHY_JOINED = "a line's end within a paragraph of Markdown"
_WHY_MARK = "a mark of Markdown"


def as_text(text: str) -> list[Edit]:
    """Take out of a page that was converted to Markdown what the page does not show, and join the lines of its
    paragraphs.

    Removes the addresses of links, pictures, marks of emphasis, strokes before marks, and rules; the marks of headings
    and items stay, and those between the cells of a row. Keeps a document that was written in Markdown: a page shows
    itself by links in the words of a site (`[Log in](/login)`), by rows of links, without a word or to places that are
    its own, several of them among many others; or by what only a converter writes, such as the names of the page's
    elements. What stands between fences stays
    as it is. It goes wrong for a list of links with a site's buttons around it, of which the words stay.

    Returns:
        Edits over `text`, in order; none where it is no such page.

    Source: CommonMark, sections 6.3, 6.7 and 6.8; html2text, markdownify and pandoc write pages so.
    """
    named = has_names(text)
    if not named and text.count("](") < _FEW_LINKS:
        return []
    links = list(_links(text))
    if not named and not _is_page(text, links):
        return []
    spans = [*_around_words(text, links), *_line_ends(text)]
    for pattern in (_MARKS, _DRAWN, _BARS, _OPENED, *(MARKS if named else ())):
        spans += [
            (match.start(), match.end(), "", _WHY_MARK) for match in pattern.finditer(text) if not _CODE.match(match[0])
        ]
    spans.sort()
    listings = [span for span in fenced(text) if not RAW.match(text, *span)]
    listings = sorted([*listings, *set_in(text)]) if named else listings
    edits: list[Edit] = []
    for start, end, after, why in spans:
        # What stands within an address is taken out with it.
        if not is_listed(listings, start, start) and (not edits or start >= edits[-1].end):
            edits.append(Edit("markdown", start, end, text[start:end], after, why))
    return edits


def _is_page(text: str, links: Sequence[_Link]) -> bool:
    """Whether a page shows itself by its links, or by what only a converter writes."""
    if len(links) < _FEW_LINKS:
        return False
    converted = sum(1 for _ in islice(_CONVERTED.finditer(text), _SIGNS))
    if len(links) < _LINKS or converted == _SIGNS:
        return converted == _SIGNS
    if sum(1 for _ in islice(_rows(text), _ROWS)) == _ROWS:
        return True
    leading = [link for link in links if not (link.picture or _CHAPTER.match(text, link.closes))]
    words = [text[link.opens + 1 : link.closes].strip() for link in leading]
    labels = {letters(said.lower()) for said in words if is_label(said)}
    empty = sum(
        not said or (said.startswith("![](") and said.endswith(")") and not _BADGE.match(said)) for said in words
    )
    relative = sum(_WITHOUT_SITE.match(text, link.closes + 2) is not None for link in links)
    own = len(labels) + empty // _EMPTY
    others = empty // _EMPTY + relative // _RELATIVE + converted
    return own > 0 and len(labels) + others >= (_SIGNS if others else _LABELS)


def _rows(text: str) -> Iterator[set[str]]:
    """What rows of links lead to, of those that lead to what no row before does: those of a table, each of which has
    the same links in other places, are its document's.
    """
    known: set[str] = set()
    for row in _ROW.finditer(text):
        said = set(_LABEL.findall(row[0])) - known
        known |= said
        if len(said) >= _NEW:
            yield said


class _Link(NamedTuple):
    """A link: where its bracket opens and closes, the same place if nothing opens it; where its address ends; whether
    it is a picture.
    """

    opens: int
    closes: int
    end: int
    picture: bool


def _links(text: str) -> Iterator[_Link]:
    """The links and pictures of a text, by where they end: those within others before these."""
    opened: list[tuple[int, bool]] = []
    at = 0
    while piece := _PIECE.search(text, at):
        at = piece.end()
        said = piece[0]
        if said.endswith("["):
            opened = [*opened[-_DEEPEST:], (at - 1, said == "![")]
        elif said.endswith("\n"):
            opened.clear()
        elif said == "](" or (said[0] == "]" and opened):
            # Some converters set blank lines within a link, before its words: its end is left then.
            start, picture = opened.pop() if opened else (piece.start(), False)
            end = _target_end(text, at) if said == "](" else at
            names = NAMES.match(text, end) if end else None
            if names or (end and said == "]("):
                at = names.end() if names else end
                yield _Link(start, piece.start(), at, picture)


def _target_end(text: str, at: int) -> int:
    """Where an address in brackets ends that begins here; 0 where it does not end."""
    held = _DATA.match(text, at)
    at = held.end() if held else at
    depth = 1
    for match in _PAREN.finditer(text, at, at + _LONGEST_TARGET):
        if match[0] in "()":
            depth += 1 if match[0] == "(" else -1
            if not depth:
                return match.end()
            if depth > _NESTED:
                break
        elif match[0][0] == "\n":
            break
    return 0


def _around_words(text: str, links: Sequence[_Link]) -> Iterator[tuple[int, int, str, str]]:
    """What is taken out so that of each link its words are left, and of a picture nothing."""
    for link in links:
        if link.picture:
            yield link.opens - 1, link.end, "", _WHY_TARGET
            continue
        if link.opens == link.closes:
            yield link.closes, link.end, "", _WHY_TARGET
            continue
        # Some converters lose the blank before a link.
        touches = link.opens and _WORD.match(text, link.opens - 1) and _WORD.match(text, link.opens + 1)
        yield link.opens, link.opens + 1, " " if touches else "", _WHY_TARGET
        yield link.closes, link.end, "", _WHY_TARGET


def _line_ends(text: str) -> Iterator[tuple[int, int, str, str]]:
    """The ends of lines within paragraphs; a line that was broken behind a hyphen goes on without a blank."""
    before = ""
    rows = False
    for line, _, at in lines_of(text):
        inner = line.strip(" \t")
        rows = bool(inner) and (rows or ("--|" in inner and _DRAWN.fullmatch(inner) is not None))
        if (
            before
            and inner
            and not rows
            and not (before.endswith(_HARD) or _is_apart(line, inner) or inner[0] == ">" or _ITEM.match(inner))
            and (before[0] != "#" or _did_not_fit(before, inner))
        ):
            start, end = at - 1, at + line.index(inner)
            yield start, end, "" if before.endswith("-") else " ", _WHY_JOINED
        before = "" if not inner or (_is_apart(line, inner) and not (inner[0] == "#" or _ITEM.match(inner))) else line


def _did_not_fit(heading: str, following: str) -> bool:
    """Whether a heading goes on in the next line, whose first word would have reached over the width."""
    word = len("".join(following[: _WORD_SIZE + 1].split(None, 1)[:1]))  # none in a line of blanks beyond ASCII
    return _FILLED <= len(heading) <= _WIDTH < len(heading) + 1 + word and word <= _WORD_SIZE


def _is_apart(line: str, inner: str) -> bool:
    """Whether a line is no part of a paragraph: a heading, a row of a table, a rule, a line of a listing."""
    return inner[0] in _APART or inner.startswith(":::") or line.startswith(_SET_IN) or _RULE.match(inner) is not None

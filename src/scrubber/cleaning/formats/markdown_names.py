"""What pandoc writes beside the text of a page: where its boxes begin and end, what its elements are called, and pieces
of the page as it was.
"""

import re
from collections.abc import Iterator
from itertools import islice

from scrubber.cleaning.extract.lines.listings import fenced, is_listed
from scrubber.cleaning.formats.little_markdown import SPEAKS
from scrubber.cleaning.rows import lines_of
from scrubber.patterns import lazily

#: A box, on a line of its own or of a cell; behind what it is called may stand a title, which is text.
_DIV = lazily(
    r"^[ \t]*+:{3,20}+(?:[ \t]*+(?:\{(?![^\n{}\"]{0,500}\}[ \t]*+[^\s}])[^\n]{0,2000}|[\w-]{1,80}))?[ \t]*+$"
    r"|(?<=[ \t|]):{3,20}+(?:[ \t]++(?:\{[^\n|]{0,500}\}|[\w-]{1,80}))?(?=[ \t]++\|)",
    re.MULTILINE,
)
NAMES = lazily(r"\{(?=[#.\w])(?:[^{}\n]|\n(?![ \t]*\n)){1,2000}\}")
_NAMED_HEADING = lazily(r"(?<=\S)[ \t]{0,9}\{[#.][^\n]{0,600}\}[ \t]*+$", re.MULTILINE)
_NAMED_CODE = lazily(r"(?<=[^`\n]`)\{(?=[#.]\w)[^{}\n]{1,600}\}")
_TAG = lazily(
    r"`[^`\n]{1,200}`|</?(?:table|thead|tbody|tfoot|tr|t[dh]|caption|colgroup|col|div|p|br|hr|[uod]l|li|dt|dd|h[1-6]"
    r"|span|a|img|figure|figcaption|picture|source|video|audio|iframe|strong|em|b|i|u|s|code|su[bp]|small|center|font|section|article)"
    r"(?:\s[^<>]{0,20000})?>"
)
RAW = lazily(r"^(`{3,9}) ?\{=html\}\n(?:(?!\1)[^\n]*\n){0,2000}?\1[ \t]*+$", re.MULTILINE)
MARKS = (_DIV, _NAMED_HEADING, _NAMED_CODE, _TAG, RAW)
#: So many marks of boxes, and one in so many lines, only pages have: books are written with a few of their own.
_DIVS, _LINES = 8, 12
#: The names of an element, as pandoc writes them; so many elements of so many kinds have them in a page, and one of
#: them several: who writes a book names its chapters and pictures, each once.
_NAME = r"(?:[#.][\w:./-]{1,200}|[\w:-]{1,60}=(?:\"[^\"\n]{0,500}\"|[^\s\"{}]{1,100}))"
_ELEMENT = lazily(rf"\{{(?=[#.\w]){_NAME}(?P<more>(?:\s{{1,9}}{_NAME}){{0,30}})\}}")
_ELEMENTS, _KINDS = 3, 2
#: A box of the page as it was, on a line of its own: what Markdown has no marks for; its end.
_BOX = lazily(
    r"^[ \t]*+<(?:div|section|article|main|header|footer|figure)\s"
    r"(?=[^<>]{0,500}?\b(?:id|class|style|role)=)[^<>\n]{1,2000}>[ \t]*+$",
    re.MULTILINE,
)
_BOXES = 2
_MARKED_HEADING = lazily(r"^#{1,6} \S", re.MULTILINE)
#: What a book has that is written in such Markdown: programs that are run, pieces that are set in, works that it cites.
_BOOK = lazily(r"^`{3,9} ?\{[a-z]|\{\{[<%]|\[@\w", re.MULTILINE)
#: What names the page's elements and addresses, and is nothing that a text speaks of.
_OF_PAGE = lazily(r"<[a-z][^<>]{0,2000}>|\{[#.\w][^{}\n]{0,600}\}|\]\([^()\s]{1,1000}", re.IGNORECASE)
#: How far a listing is set in; behind an item, a note or a tag, what is set in goes on from it.
_SET_IN = ("\t", "    ")
_GOES_ON = lazily(r" {0,3}(?:[-*+:<]|\d{1,9}[.)]|[a-z]{1,4}[.)]|\(\w{1,4}\)|\[\^)")
#: Characters of a line before an element's names, at most.
_LINE = 2000


def has_names(text: str) -> bool:
    """Whether a text was made of a page by a converter that says what the page's boxes and other elements are called.

    Said yes to: a text of nothing but boxes within boxes, and one with few boxes or none, with
    `## Errors {#errors .sec}`, `[Article 4]{.ref}` and `[fees](/fees){target="_blank"}`. Said no to: a book that is
    written so, with `## Errors {#errors}`, `::: warning` and programs that are run; a text that speaks of Markdown. It
    goes wrong for a book whose author names everything in it, of which the names and the addresses of links go.

    Source: pandoc's manual, "Divs and Spans", "Heading identifiers".
    """
    if ":::" in text:
        shown = set_in(text)
        boxes = sum(not is_listed(shown, *match.span()) for match in _DIV.finditer(text))
        if boxes >= max(_DIVS, text.count("\n") // _LINES):
            return True
    if not ("{#" in text or "{." in text or '="' in text) or not (_is_boxed(text) or _is_named(text)):
        return False
    # Last, for these read all of a text, and most have nothing that they could speak of.
    return not (_BOOK.search(text) or SPEAKS.search(_OF_PAGE.sub("", text)))


def _is_boxed(text: str) -> bool:
    """Whether a text has boxes of a page as they were, and headings in the marks of Markdown."""
    return sum(1 for _ in islice(_BOX.finditer(text), _BOXES)) == _BOXES and _MARKED_HEADING.search(text) is not None


def _is_named(text: str) -> bool:
    """Whether elements of several kinds have names, one of them several."""
    found = list(_elements(text))
    return len(found) >= _ELEMENTS and len({kind for kind, _ in found}) >= _KINDS and any(more for _, more in found)


def set_in(text: str) -> list[tuple[int, int]]:
    """Where listings are that are set in, with a blank line before them; what they show is their text. None between
    fences.

    Source: CommonMark, section 4.4.
    """
    fences = fenced(text)
    return [span for span in _stretches(text) if not is_listed(fences, *span)]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    begins = end = 0
    may = blank = True
    for line, body, at in lines_of(text):
        if body and not line.startswith(_SET_IN):
            may = _GOES_ON.match(line) is None
        if body and may and line.startswith(_SET_IN) and (blank or end):
            begins, end = (begins if end else at), at + len(line)
        elif body and end:
            yield begins, end
            end = 0
        blank = not body
    if end:
        yield begins, end


def _elements(text: str) -> Iterator[tuple[str, bool]]:
    """Of what kind the elements are that have names, and whether they have several."""
    listings = fenced(text)
    for match in _ELEMENT.finditer(text):
        at = match.start()
        line = text[text.rfind("\n", max(0, at - _LINE), at) + 1 : at].lstrip()
        before = text[at - 1 : at]
        kind = line[:1] if line[:1] == "#" or line.startswith(":::") else before if before in {*"])`"} else ""
        if kind and not is_listed(listings, at, at):
            yield kind, bool(match["more"])

"""HTML text to a tree, with nothing lost on the way.

lxml is fast and lenient, but gives up in silence: past a depth it drops all text that follows, and thousands of
attributes on one tag take it minutes. Both are seen here (the parser's log, a count before parsing); such a page is
tamed, that is rewritten by a plain linear reader without the tags and attributes that do the harm and with all of its
text, and parsed again. What was done is told in `Tree.notes`.

So does an element or a comment that nothing closes: for a parser and for most readers it swallows all of a page that
stands behind it, though the text is there. Its end is set where it is missing.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from scrubber.cleaning.extract.page.sheets import Sheets
from scrubber.cleaning.extract.page.tame import ATTRIBUTES, tame
from scrubber.errors import ParseTruncated
from scrubber.patterns import lazily
from scrubber.spelled import HALF

# A page ends where its bytes end; lxml drops in silence whatever follows an early end tag of the whole.
_EARLY_END = lazily(r"</(?:body|html)\s*+>", re.IGNORECASE)
# HTML knows no tag that closes itself; lxml takes the whole for ended with its first tag, and drops what follows.
_ENDED_AT_ONCE = lazily(r"(<html(?:\s[^<>]*)?)/\s*+>", re.IGNORECASE)
# A tag with its attributes as HTML's own tokeniser reads it; possessive and read to its end, whatever it opens, so that
# its cost is linear.
_ONE = r"""[\s/]++|[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+|="""
_TAG = lazily(rf"<[a-zA-Z][^\s/>]*+(?:{_ONE}){{0,{2 * ATTRIBUTES - 1}}}+(?P<many>{_ONE})?+(?:{_ONE})*+")
_BLANKS = lazily(r"<[a-zA-Z][^\s<>]*+ [^<>]*+")
#: What stands in a page's head. Anything else begins its body, whose tag may be left out.
_HEAD = frozenset({
    "base", "basefont", "bgsound", "command", "link", "meta", "noscript", "script", "style", "template", "title",
})  # fmt: skip
#: Tags past which a page is no document: its tree would not fit the memory allowed for it.
TAGS = 400_000
#: How many elements and comments that nothing closes are set right: a title may hide a style sheet or a comment.
_SWALLOWS = 3
#: Attributes past which the same holds, and how many a tag may then have.
FLOOD, FEW = 200_000, 20
#: Elements whose content is no markup, and what shows that one has swallowed some.
_RAW = ("title", "textarea", "style", "xmp")
_MARKUP = lazily(r"<(?:p|div|br|li|td|h[1-6]|body|article)\b[^<>]{0,500}>", re.IGNORECASE)
#: Ends of a comment; the beginning and the end of a script, in which a comment's beginning is a string.
_ENDS, _SCRIPT = ("-->", "--!>"), lazily(r"<(/?)script\b", re.IGNORECASE)
#: What names such elements and has none.
_APART = r"<!--.*?(?:--!?>|\Z)|<script\b[^<>]{0,500}>.*?(?:</script|\Z)"


@dataclass(frozen=True)
class Tree:
    """A parsed page.

    Attributes:
        root: the `<html>` element, or None for a page without any element or text.
        notes: what was wrong with the page, a sentence each.
    """

    root: Any
    notes: tuple[str, ...] = ()

    @cached_property
    def sheets(self) -> Sheets:
        """Its own style sheets."""
        return Sheets.of(self.root)


def parse(text: str) -> Tree:
    """Parse HTML text.

    Raises:
        ParseTruncated: even the tamed page could not be parsed in full.
    """
    # Behind a line end a declaration of XML, whole or broken, is a comment like another: lxml takes no text that begins
    # with one that names an encoding.
    text = "\n" + text.replace("\0", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        text = HALF.sub("\ufffd", text)
    text = _ENDED_AT_ONCE.sub(r"\1>", _EARLY_END.sub("", text))
    notes: list[str] = []
    if text.count("<") > TAGS:
        notes.append(f"the page has more than {TAGS:,} tags: those that only change how text looks were left out")
    if any(tag["many"] for tag in _TAG.finditer(text)):
        notes.append(f"a tag has more than {ATTRIBUTES:,} attributes: they were left out, for they stop a parser")
    few = FEW if _has_flood(text) else ATTRIBUTES
    if notes or few == FEW:
        tamed, dropped = tame(text, attributes_of_a_tag=few)
        if dropped and not notes:
            notes.append(f"the page has more than {FLOOD:,} attributes: some were left out")
        text = tamed if notes else text
    root, lost = _parse(text)
    for _ in range(_SWALLOWS):
        text, unclosed = set_free(text, root)
        if not unclosed:
            break
        notes.append(f"nothing closes {unclosed}, which hides all that follows: it was read all the same")
        root, lost = _parse(text)
    if lost:
        notes.append(
            f"the page nests its elements so deep that a parser loses the text that follows ({lost}): it was "
            f"read another way"
        )
        root, lost = _parse(tame(text)[0])
        if lost:
            raise ParseTruncated(f"the parser gave up part of the page: {lost}")
    return Tree(root, tuple(notes))


def _has_flood(text: str) -> bool:
    """Whether a page may have more attributes than a tree has room for: by its signs of equality, and, for those
    without a value, by the blanks in its tags.
    """
    if len(text) < 2 * FLOOD:
        return False
    return text.count("=") > FLOOD or (text.count(" ") > FLOOD and "".join(_BLANKS.findall(text)).count(" ") > FLOOD)


def _parse(text: str) -> tuple[Any, str]:
    """The tree, and what the parser says it lost."""
    from lxml import etree, html  # noqa: PLC0415 -- heavy

    if not text.strip():
        return None, ""
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    # lxml.html asks Python for a class at each touch of an element; its common class serves all that is asked of the
    # tree here.
    parser.set_element_class_lookup(
        etree.ElementDefaultClassLookup(element=html.HtmlElement, comment=html.HtmlComment, entity=html.HtmlEntity)
    )
    try:
        root = html.document_fromstring(text, parser=parser, ensure_head_body=False)
    except etree.ParserError:
        return None, ""  # nothing but comments
    _open_body(root)
    for shadow in root.iter("template"):
        if "shadowrootmode" in shadow.attrib:
            shadow.tag = "div"  # what such a template holds is shown in place of the element around it
    limits = [entry.message for entry in parser.error_log if entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT]
    return root, limits[0] if limits else ""


def _open_body(root: Any) -> None:
    """Move what lxml takes for a part of the head to the beginning of the body: it knows no `<main>`, `<article>` or
    `<header>`, and so holds them for the head's where the page leaves out `</head><body>`.
    """
    head, body = root.find("head"), root.find("body")
    if head is None:
        return
    stray = [element for element in head if isinstance(element.tag, str) and element.tag not in _HEAD]
    if not stray:
        return
    if body is None:
        body = root.makeelement("body", {})
        root.append(body)
    text, body.text = body.text, None
    body[:0] = stray
    if text:
        stray[-1].tail = (stray[-1].tail or "") + text


def set_free(text: str, root: Any) -> tuple[str, str]:
    """A page's text with the end that is missing, and what it was that nothing closed; the text as it is and "" where
    nothing is missing. `root` is the tree that was made of it, None for one without any element.
    """
    start = text.rfind("<!--")
    if (
        start >= 0
        and all(text.find(end, start) < 0 for end in _ENDS)
        and _MARKUP.search(text, start)
        and not _is_in_script(text, start)
    ):
        return text[:start] + text[start + 4 :], "a comment"
    if root is None:
        return text, ""
    for name in dict.fromkeys(each.tag for each in root.iter(*_RAW) if each.text and _MARKUP.search(each.text)):
        found = re.finditer(rf"{_APART}|<(/?){name}\b[^<>]{{0,500}}>", text, re.IGNORECASE | re.DOTALL)
        tags = [match for match in found if match[1] is not None]
        for tag, following in zip(tags, (*tags[1:], None), strict=True):
            left_open = not tag[1] and (following is None or not following[1])
            if left_open and _MARKUP.search(text, tag.end(), following.start() if following else len(text)):
                at = text.find("<", tag.end())
                return f"{text[:at]}</{name}>{text[at:]}", f"<{name}>"
    return text, ""


def _is_in_script(text: str, at: int) -> bool:
    """Whether the last tag of a script before a place opens one."""
    tags = _SCRIPT.findall(text, 0, at)
    return bool(tags) and not tags[-1]

"""Whether a text is a page, by its header or by the tags at its beginning."""

from __future__ import annotations

import re

_SNIFFED = 4096
#: Tags that anybody may quote.
_FEW_TAGS = 2
_BETWEEN = re.compile(r"\r?\n[ \t]{0,64}\r?\n\s*")
#: The tags that show a page, and those that a part of one may have alone.
_SHOWING = "html|head|body|meta|title|div|p|br|table|article|section|span|a|h[1-6]|ul|ol"
_BESIDES = (
    "link|base|script|style|noscript|hr|tbody|tr|t[dh]|nav|header|footer|main|aside|figure|form|input|button"
    "|select|option|img|iframe|b|i|em|strong|font"
    "|center|li|d[ldt]"
)
_TAG = re.compile(rf"<(?:!doctype\s+html|{_SHOWING})\b[^<>]{{0,500}}>", re.IGNORECASE)
ANY_TAG = re.compile(rf"</?(?:!doctype|{_SHOWING}|{_BESIDES})\b[^<>]{{0,500}}>", re.IGNORECASE)
#: What a page does not show, to its end or the beginning's.
_UNSEEN = re.compile(
    r"<(script|style)\b[^<>]{0,500}>.*?(?:</\1\s{0,9}>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL
)
#: The end of an element, and what parts paragraphs.
_PARTS = re.compile(r"</[a-z]|<(?:p|br|div|h[1-6]|td|li)\b", re.IGNORECASE)
#: The share of lines with tags from which on a text that is called plain is a piece of a page, and lines at the least.
_THROUGHOUT, _LINES = 0.9, 4
#: What Markdown has between its paragraphs: a heading, or a fence around a listing.
_MARKDOWN = re.compile(r"\n[ \t]{0,64}\r?\n(?:#{1,6} \S|```|~~~)")
#: The type that a header states: a blank that a server sets for the semicolon ends it, and so does the comma between
#: the headers of one that sends two.
_STATED = re.compile(r"\s{0,9}([^\s;,]{1,100})")
PAGE = re.compile(r"\ufeff?\s{0,64}(?:<!doctype\s+html|<html)\b[^<>]{0,500}>", re.IGNORECASE)


def is_html(text: str, content_type: str | None) -> bool:
    """Whether a text is to be read as HTML: as the header says, else if its beginning has HTML's own tags.

    Servers that know no better call a page plain text, or text of a kind of their own; one that begins as a page does
    is one, and so is one that has tags in nearly every line, as a page's content has that somebody stored without its
    head. A text that merely quotes tags has paragraphs without any: it is a page, a piece of one or one behind a
    server's message, only where it begins with a tag or half of its paragraphs have some. Markdown may begin with tags,
    too: a picture or a table stands above its headings.
    """
    header = _STATED.match(content_type or "")
    stated = header[1].lower() if header else ""
    if stated in {"text/html", "application/xhtml+xml"}:
        return True
    if stated.startswith("text/"):
        return PAGE.match(text) is not None or (stated == "text/plain" and _is_tagged(text))
    beginning = text[:_SNIFFED].lstrip("\ufeff \t\r\n")
    tags = _TAG.findall(beginning)
    opened = beginning.startswith("<")
    if len(tags) <= _FEW_TAGS and not opened:
        return False
    if opened and (PAGE.match(beginning) or not _MARKDOWN.search(beginning)):
        return bool(tags)
    paragraphs = [paragraph for paragraph in _BETWEEN.split(_UNSEEN.sub("", beginning)) if paragraph]
    tagged = [ANY_TAG.search(paragraph) is not None for paragraph in paragraphs]
    return bool(tags) and sum(tagged) * 2 >= len(tagged)


def _is_tagged(text: str) -> bool:
    """Whether a text's first lines have tags of a page nearly all, and so its last: a table of badges stands over a
    text in Markdown, and of those who talk some have the name of a tag, which nothing ends. It goes wrong for a listing
    that shows a page.
    """
    lines = [line for line in text[:_SNIFFED].split("\n") if line.strip()]
    if len(lines) < _LINES or "<" not in lines[0] + lines[1] or _PARTS.search(text, 0, _SNIFFED) is None:
        return False
    last = [line for line in text[max(_SNIFFED, len(text) - _SNIFFED) :].split("\n")[1:] if line.strip()]
    return all(
        sum(ANY_TAG.search(line) is not None for line in some) >= _THROUGHOUT * len(some) for some in (lines, last)
    )

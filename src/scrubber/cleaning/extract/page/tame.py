"""A page that would harm a parser, rewritten without what does the harm and with all of its text.

The reader is plain and linear: it knows tags, comments, raw text and the elements that close by themselves; it leaves
out tags past a depth, attributes past a number, and tags that only change how text looks where there are too many.
"""

import re
from io import StringIO

from scrubber.errors import IN_PARTS, ParseTruncated
from scrubber.patterns import lazily

#: Tags below this depth are left out, their text is kept.
DEPTH = 200
#: Attributes of one tag, past which all of them are left out.
ATTRIBUTES = 1_000
#: Attributes that are kept at most.
ATTRIBUTES_IN_ALL = 200_000
#: Tags that are kept at most.
KEPT = 150_000

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_RAW = frozenset(["script", "style", "textarea", "title", "noscript", "template", "iframe", "xmp"])
#: Drawings and players: their text is no page's, but one that was never closed would swallow what follows, and here it
#: might lose the tags by which that is seen.
_SWALLOWING = frozenset(["svg", "math", "object", "canvas", "audio", "video"])
_LINES = frozenset({
    "html", "head", "body", "div", "p", "br", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "tbody",
    "thead", "tfoot", "h1", "h2",
    "h3", "h4", "h5", "h6", "article", "section", "main", "aside", "nav", "header", "footer", "blockquote", "pre",
    "form", "center", "title", "meta",
    "link", "hr", "figure", "figcaption", "a",
})  # fmt: skip
_NAME = lazily(r"/?[a-zA-Z][^\s/>]{0,40}")
_ONE_ATTRIBUTE = lazily(r"""[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+""")
_LONG_TAG = 2_000


def tame(text: str, *, attributes_of_a_tag: int = ATTRIBUTES) -> tuple[str, int]:
    """Rewrite a page: the same text, no tag deeper than `DEPTH`, no flood of attributes or tags.

    Args:
        text: the page.
        attributes_of_a_tag: past so many, all attributes of a tag are left out; past `ATTRIBUTES_IN_ALL` those of all
            that follow.

    Returns:
        The page, and how many tags lost their attributes.

    Raises:
        ParseTruncated: tags that part lines are too many themselves: without them what follows would be one line.
    """
    # Millions of pieces: a list of them would need more memory than the page may take.
    out = StringIO()
    open_tags: list[tuple[str, bool]] = []
    known: dict[tuple[str, bool], tuple[str, bool]] = {}
    open_count: dict[str, int] = {}
    kept = at = depth = dropped = 0
    left = ATTRIBUTES_IN_ALL
    size = len(text)
    closed = text.rfind(">")
    while at < size:
        start = text.find("<", at)
        if start < 0:
            out.write(text[at:])
            break
        out.write(text[at:start])
        if text.startswith("<!--", start):
            end = text.find("-->", start + 4)
            at = size if end < 0 else end + 3
            continue
        name = _NAME.match(text, start + 1)
        if not name:
            stop = text.find(">", start) if start < closed and text[start + 1 : start + 2] in {"!", "?", "/"} else -1
            if stop < 0:
                out.write("&lt;")
                at = start + 1
            else:
                at = stop + 1
            continue
        end, attributes, count = _tag_end(text, name.end(), min(left, attributes_of_a_tag))
        tag = name[0].lower()
        if tag.startswith("/"):
            depth -= _close(tag[1:], open_tags, open_count, out)
            at = end
            continue
        if tag in _RAW and tag not in {"noscript", "template", "iframe"}:
            at = _raw_end(text, tag, end)
            out.write(text[start:at] if len(attributes) < _LONG_TAG else "")
            continue
        keep = kept < KEPT and depth < DEPTH and tag not in _SWALLOWING and (kept < KEPT // 2 or tag in _LINES)
        kept += keep
        if attributes:
            left -= count * keep
        else:
            dropped += count > 0
        if keep:
            out.write(f"<{tag}{attributes}>")
        elif tag in _LINES and tag != "a":
            if kept >= KEPT and tag not in _VOID - {"br"}:
                raise ParseTruncated(
                    f"the page has more than {KEPT:,} elements that part its lines: {IN_PARTS}, or as plain text"
                )
            out.write("\n")
        if tag not in _VOID:
            opened = (tag, keep)
            open_tags.append(known.setdefault(opened, opened))
            open_count[tag] = open_count.get(tag, 0) + 1
            depth += keep
        at = end
    return out.getvalue(), dropped


def _tag_end(text: str, at: int, most: int) -> tuple[int, str, int]:
    """Where a tag ends, its attributes as they may stay ("" for a flood of them), and how many it has."""
    start = at
    count = 0
    size = len(text)
    while at < size and text[at] != ">":
        found = _ONE_ATTRIBUTE.match(text, at)
        if found:
            count += 1
            at = found.end()
        else:
            at += 1
    if count > most:
        return min(size, at + 1), "", count
    return min(size, at + 1), text[start:at], count


def _raw_end(text: str, tag: str, at: int) -> int:
    """Where an element that holds raw text ends: behind its end tag, or at the end of the page."""
    found = re.compile(f"</{tag}[^>]*>?", re.IGNORECASE).search(text, at)
    return found.end() if found else len(text)


def _close(tag: str, open_tags: list[tuple[str, bool]], open_count: dict[str, int], out: StringIO) -> int:
    """Close the innermost open element of a name and all inside it. Returns how many kept elements that closed."""
    closed = 0
    if not open_count.get(tag):
        return closed
    while open_tags:
        name, keep = open_tags.pop()
        open_count[name] -= 1
        if keep:
            out.write(f"</{name}>")
            closed += 1
        if name == tag:
            break
    return closed

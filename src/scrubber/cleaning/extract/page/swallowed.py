"""What an element or a comment swallows that nothing closes: all of a page that stands behind it, for a parser and for
most readers, though the text is there.
"""

from __future__ import annotations

import re
from typing import Any

#: Elements whose content is no markup, and what shows that one has swallowed some.
_RAW = ("title", "textarea", "style", "xmp")
_MARKUP = re.compile(r"<(?:p|div|br|li|td|h[1-6]|body|article)\b[^<>]{0,500}>", re.IGNORECASE)
#: Ends of a comment; the beginning and the end of a script, in which a comment's beginning is a string.
_ENDS, _SCRIPT = ("-->", "--!>"), re.compile(r"<(/?)script\b", re.IGNORECASE)
#: What names such elements and has none.
_APART = r"<!--.*?(?:--!?>|\Z)|<script\b[^<>]{0,500}>.*?(?:</script|\Z)"


def set_free(text: str, root: Any) -> tuple[str, str]:
    """A page's text with the end that is missing, and what it was that nothing closed; the text as it is and "" where
    nothing is missing.

    Args:
        text: the page.
        root: the tree that was made of it, None for one without any element.
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

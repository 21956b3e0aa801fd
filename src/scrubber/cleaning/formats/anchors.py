"""Places to jump to that a converter or an author sets at the headings of a text in a markup language."""

from __future__ import annotations

import re

from scrubber.model import Edit

_ELEMENT = r"<(?:a|span)[ \t]+(?:name|id)=(?:\"[^\"<>\n]{1,400}\"|'[^'<>\n]{1,400}')[ \t]*(?:/>|></(?:a|span)>)[ \t]*"
#: A heading of Markdown, of a wiki, or an underlined one.
_HEADING = r"\n?(?:#{1,6}[ \t]|={1,6}[ \t]*[^=\s]|[^\s<][^\n]{0,300}\n(?:={3,}|-{3,})[ \t]*$)"
_ANCHORS = re.compile(rf"^(?:{_ELEMENT}\n){{1,4}}(?={_HEADING})", re.MULTILINE | re.IGNORECASE)


def anchors(text: str) -> list[Edit]:
    """Take out the places to jump to over headings: `<span id="fares"></span>` over `== Fares ==`,
    `<a name="fares"></a>` over `## Fares`.

    Keeps one within a line, one over a paragraph, and one in a listing that is set in. It goes wrong for a text that
    shows such a line at its margin, over what looks like a heading.
    """
    found = _ANCHORS.finditer(text) if "</" in text or "/>" in text else ()
    return [Edit("anchor", *match.span(), match[0], "", "a place to jump to, which shows nothing") for match in found]

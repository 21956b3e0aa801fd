"""Places to jump to that a converter or an author sets at the headings of a text in a markup language, and what else
such a language keeps there.
"""

from __future__ import annotations

import re

from scrubber.model import Edit

_ELEMENT = r"<(?:a|span)[ \t]+(?:name|id)=(?:\"[^\"<>\n]{1,400}\"|'[^'<>\n]{1,400}')[ \t]*(?:/>|></(?:a|span)>)[ \t]*"
#: A heading of Markdown, of a wiki, or an underlined one.
_HEADING = r"\n?(?:#{1,6}[ \t]|={1,6}[ \t]*[^=\s]|[^\s<][^\n]{0,300}\n(?:={3,}|-{3,})[ \t]*$)"
_ANCHORS = re.compile(rf"^(?:{_ELEMENT}\n){{1,4}}(?={_HEADING})", re.MULTILINE | re.IGNORECASE)
#: What Org keeps under a heading, or at its beginning; a heading of Textile or Jira, which has its place in itself, or
#: is one of several of its depth: what counts on is a list (h1, h2, h3 are three hypotheses).
_DRAWER = re.compile(
    r"(?:\A|^\*{1,9} [^\n]{1,300}\n(?:[ \t]{0,20}[A-Z]{6,9}: [^\n]{1,300}\n)?)"
    r"([ \t]{0,20}:[A-Z_]{2,30}:\n(?:[ \t]{0,20}:[\w+-]{1,60}:[^\n]{0,500}\n){0,40}[ \t]{0,20}:END:\n)",
    re.MULTILINE,
)
_NUMBERED = re.compile(r"^h([1-6])(\([^()\n]{0,300}\))?\. (\{anchor:[^{}\n]{0,300}\})?(?=\S)", re.MULTILINE)
_WHY = "a place to jump to, which shows nothing"


def anchors(text: str) -> list[Edit]:
    """Take out the places to jump to over headings: `<span id="fares"></span>` over `== Fares ==`,
    `<a name="fares"></a>` over `## Fares`, `:CUSTOM_ID: fares` under `* Fares`; `h2(#fares). Fares` is a heading.

    Keeps one within a line, one over a paragraph, and one in a listing that is set in. It goes wrong for a text that
    shows such a line at its margin, over what looks like a heading.
    """
    found = [match.span() for match in _ANCHORS.finditer(text)] if "</" in text or "/>" in text else []
    if ":END:" in text:
        found += (match.span(1) for match in _DRAWER.finditer(text))
    headings = [*_NUMBERED.finditer(text)] if "\nh" in text or text.startswith("h") else []
    edits = [Edit("anchor", *span, text[slice(*span)], "", _WHY) for span in found]
    if len({match[1] for match in headings}) < len(headings) or any(match[2] or match[3] for match in headings):
        edits += (Edit("anchor", *match.span(), match[0], "#" * int(match[1]) + " ", _WHY) for match in headings)
    return sorted(edits, key=lambda edit: edit.start)

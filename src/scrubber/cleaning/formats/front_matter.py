"""What a site's builder writes over a text in Markdown for itself: its layout, its tags, its day (YAML or TOML between
two rules).
"""

from __future__ import annotations

import re

from scrubber.model import Edit

#: Names in small letters with what they have, lists of such, each on its line, from a rule to the next like it.
_KEY = r"[a-z][a-zA-Z0-9_-]{0,40}[ \t]?[:=]"
_LINE = rf"(?:{_KEY}|[ \t\]\[#]|-[ \t])[^\n]{{0,1000}}\n|\n"
_FRONT = re.compile(rf"\A(---|\+\+\+)[ \t]*+\n(?:{_LINE}){{1,80}}?\1[ \t]*+(?:\n|\Z)")
#: Names that no letter or memorandum has over it: one of them, and the text's title.
_BUILDERS = re.compile(
    r"^(?:layout|permalink|slug|tags|categor(?:y|ies)|draft|weight|type|template|description|sidebar\w*|nav\w*|lang|date"
    r"|updated|lastmod|authors?|url|keywords|toc|comments|id|redirect_from|aliases)[ \t]?[:=]",
    re.MULTILINE,
)
_TITLE = re.compile(r"""^title[ \t]?[:=][ \t]*+(["']?)(?P<said>[^\n]{1,300}?)\1[ \t]*$""", re.MULTILINE)
#: Characters behind it among which the text may give its title again.
_LOOK = 1_000
_WHY = "what a site's builder is told over a text"


def front_matter(text: str) -> list[Edit]:
    """Take out what a builder of sites is told over a text, but for the text's title where the text does not give it.

    Removes `layout: post`, `tags: [ferry]`, the rules around; keeps the head of a letter between two rules ("To: The
    council"), whose names have capitals, and one rule over a text. It goes wrong for a text about such settings that
    begins with them.
    """
    front = _FRONT.match(text)
    if front is None or not _BUILDERS.search(front[0]):
        return []
    title = _TITLE.search(front[0])
    if title is None or title["said"] in text[front.end() : front.end() + _LOOK]:
        return [Edit("front-matter", 0, front.end(), front[0], "", _WHY)] if title else []
    start, end = title.span("said")
    return [
        Edit("front-matter", 0, start, text[:start], "", _WHY),
        Edit("front-matter", end, front.end(), text[end : front.end()], "\n\n", _WHY),
    ]

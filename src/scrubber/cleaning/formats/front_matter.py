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
#: Names that no letter, memorandum or recipe has over it, some of which have nothing but a word there: one of them, and
#: the text's title.
_BUILDERS = re.compile(
    r"^(?:(?:layout|permalink|slug|tags|categor(?:y|ies)|draft|template|sidebar\w*|nav\w*|lang|date|updated|lastmod"
    r"|authors?|url|keywords|toc|comments|redirect_from|aliases|description)[ \t]?[:=]"
    r"|(?:weight|type|id)[ \t]?[:=][ \t]*+\S{1,40}[ \t]*$)",
    re.MULTILINE,
)
#: A title may go on in lines that are set in.
_TITLE = re.compile(
    r"^title[ \t]?[:=][ \t]*+(?:[|>][-+]?+[ \t]*+\n[ \t]++)?"
    r"(?P<said>[^\s][^\n]{0,300}(?:\n[ \t]++[^\s][^\n]{0,300}){0,5})$",
    re.MULTILINE,
)
_NAME, _BREAK = re.compile(f"^{_KEY}", re.MULTILINE), re.compile(r"\n[ \t]++")
#: Characters behind it among which the text may give its title again, and what may stand around that on its line.
_LOOK, _AROUND = 1_000, " \t#*_="
_WHY = "what a site's builder is told over a text"


def front_matter(text: str) -> list[Edit]:
    """Take out what a builder of sites is told over a text, but for the text's title where the text does not give it.

    Removes `layout: post`, `tags: [ferry]`, the rules around, a title alone between them; keeps the head of a letter
    between two rules ("To: The council"), whose names have capitals, one rule over a text, and settings with no text
    behind them. It goes wrong for a text about such settings that begins with them.
    """
    front = _FRONT.match(text)
    if front is None or not text[front.end() :].strip() or (title := _TITLE.search(front[0])) is None:
        return []
    if not _BUILDERS.search(front[0]) and {name.rstrip(" \t:=") for name in _NAME.findall(front[0])} != {"title"}:
        return []
    start, end = title.span("said")
    said = title["said"].rstrip()
    if len(said) > 2 and said[0] == said[-1] and said[0] in "\"'":
        start, said = start + 1, said[1:-1]
    end = start + len(said)
    behind = text[front.end() : front.end() + _LOOK].split("\n")
    if _BREAK.sub(" ", said) in {line.strip(_AROUND) for line in behind}:
        return [Edit("front-matter", 0, front.end(), front[0], "", _WHY)]
    breaks = (Edit("front-matter", *match.span(), match[0], " ", _WHY) for match in _BREAK.finditer(text, start, end))
    return [
        Edit("front-matter", 0, start, text[:start], "", _WHY),
        *breaks,
        Edit("front-matter", end, front.end(), text[end : front.end()], "\n\n", _WHY),
    ]

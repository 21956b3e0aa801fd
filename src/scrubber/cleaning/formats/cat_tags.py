"""The tags of translators' programs that a copy shows: what stands in the place of a text's own markup while it is
translated (XLIFF, TMX, and the short forms in which these programs show them). <g id="1">Article 1</g> says Article 1.
"""

import re
from collections.abc import Iterator, Sequence

from scrubber.cleaning.character.lines import line_at
from scrubber.cleaning.character.written.subject import Line
from scrubber.cleaning.extract.lines.listings import fenced, is_listed
from scrubber.cleaning.formats.bracket_tags import outermost
from scrubber.language.written_tables import read_table, unbroken
from scrubber.model import Edit
from scrubber.patterns import lazily

_ATTRIBUTES = (
    r"(?=[^<>\n]{0,200}?\s(?:id|mid|rid|i|x)=\"\d{1,4}\")(?:\s{1,3}[a-z:-]{1,20}=\"[^\"<>\n]{0,100}\"){1,8}\s?"
)
#: What has the markup in it, and no text, or stands for all of it.
_ALONE = lazily(
    rf"<(bpt|ept|ph|it|ut){_ATTRIBUTES}(?:/>|>[^<>\n]{{0,200}}</\1>)|<(?:x|bx|ex|sc|ec|g|mrk|pc){_ATTRIBUTES}/>"
)
#: Each form that has two ends: a sign of it, and what opens and closes it.
_NAMED = ('="', lazily(rf"(?P<opens><(g|mrk|pc){_ATTRIBUTES}>)|</(g|mrk|pc)>"))
_NUMBERED = (
    ("{/", lazily(r"(?P<opens>\{(\d{1,3})\})|\{/(\d{1,3})\}")),
    ("</", lazily(r"(?P<opens><(\d{1,3})>)|</(\d{1,3})>")),
    (">", lazily(r"(?P<opens>\{(\d{1,3})>)|<(\d{1,3})\}")),
    ("[", lazily(r"(?P<opens>\[(\d{1,3})\})|\{(\d{1,3})\]")),
    ("{{/", lazily(r"(?P<opens>\{\{(ph_?\d{1,3})\}\})|\{\{/(ph_?\d{1,3})\}\}")),
)
#: One of the two ends of each, sought much faster.
_CURLY, _ANGLE = lazily(r"\{[{/]{0,2}(?:ph_?)?\d"), lazily(r"</\d")
_EMPTY = lazily(r"<\d{1,3}/>|\{\d{1,3}/\}")
#: Any of them, whether it has its other end or not.
TAG = "|".join(
    (
        *(form.pattern.replace("?P<opens>", "?:") for form in (_EMPTY, *(form for _, form in _NUMBERED))),
        r"</?(?:g|x|bx|ex|mrk|pc|sc|ec|bpt|ept|ph|it|ut)(?:\s[^<>\n]{0,200})?/?>",
    )
)
_ANY = lazily(rf"{_ALONE.pattern}|{TAG}")
_LOOK = 2_000  # characters of a line that tell whether it is a program's
_SEVERAL = 2  # of a text, at least, and of such pairs where a number is all that they have: one may be its own
#: A text about them, and a program's messages, which have such marks where something is set in.
_SPEAKS = lazily(unbroken(read_table("spoken_of")["translators"]), re.IGNORECASE)
_QUOTES = frozenset("`\"'“”‘’„«»「」『』")
_WHY = "a tag of a translator's program"


def cat_tags(text: str, listed: Sequence[tuple[int, int]] = ()) -> list[Edit]:
    """Take out the tags that have a number and stand in pairs, those that have the markup in them, and those that say
    that they stand alone. Listings are those between fences, and those that are `listed`.

    Changed: `<g id="1">the fee</g>`, `<x id="2"/>`, `<bpt i="1">&lt;b&gt;</bpt>`; `{1}the fee{/1}` and `{1>the fee<1}`
    where at least two are. Kept: `{1}`, `<1>`, `{{ph_1}}` without their ends, a tag alone, tags between quotation
    marks, a pair of which both are words or between which nothing is, listings and lines of programs, a text that
    speaks of such. It goes wrong for a lesson that shows two pairs and never says
    what they are.

    Source: XLIFF 1.2, section 2.3; XLIFF 2.0, section 4.2.3; TMX 1.4b, content markup.
    """
    if "<" not in text and "{" not in text:
        return []
    found = (
        [*_ALONE.finditer(text), *_pairs(text, *_NAMED)] if '="' in text and (' id="' in text or ' i="' in text) else []
    )
    numbered = ("{" in text and _CURLY.search(text)) or ("</" in text and _ANGLE.search(text))
    ends = [tag for form in _NUMBERED for tag in _pairs(text, *form)] if numbered else []
    empty = [*_EMPTY.finditer(text)] if "/>" in text or "/}" in text else []
    found += [*ends, *empty] if len(ends) // 2 + len(empty) >= _SEVERAL else []
    if len(found) < _SEVERAL or _SPEAKS.search(text):
        return []
    programs = sorted([*listed, *fenced(text)])
    edits: list[Edit] = []
    line = Line(-1, -1, "", found)
    for start, end in outermost([tag.span() for tag in found]):
        before, behind = text[max(0, start - 1) : start], text[end : end + 1]
        if start > line.end:
            low, high = line_at(text, start, end)
            line = Line(low, high, _ANY.sub("", text[low : min(high, low + _LOOK)]), found)
        quoted = before and before in _QUOTES and behind in _QUOTES
        if not (quoted or line.is_code or is_listed(programs, start, end)):
            last = end + (before == " " == behind)
            edits.append(Edit("markup", start, last, text[start:last], "", _WHY))
    return edits


def _pairs(text: str, sign: str, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The tags of a form of which one closes another in the same line."""
    opened: dict[str, list[re.Match[str]]] = {}
    for tag in form.finditer(text) if sign in text else ():
        name = tag[2] or tag[3]
        if tag["opens"]:
            opened.setdefault(name, []).append(tag)
        elif opened.get(name):
            first = opened[name].pop()
            within = text[first.end() : tag.start()]
            spoken_of = not within.strip() or (_is_amid(text, *first.span()) and _is_amid(text, *tag.span()))
            if "\n" not in within and not spoken_of:
                yield from (first, tag)


def _is_amid(text: str, start: int, end: int) -> bool:
    """Whether a tag stands among words as one of them: "press <1> for yes, </1> for no"."""
    return text[max(0, start - 1) : start] == " " == text[end : end + 1]

"""Markup in square brackets that a copy shows as text: what forums write (BBCode) and what editors of blogs leave for
their plug-ins (shortcodes). [b]Article 1[/b] says Article 1.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from scrubber.cleaning.extract.lines.listings import fenced, is_listed
from scrubber.language.written_tables import read_table, unbroken
from scrubber.model import Edit
from scrubber.patterns import lazily

_TAG = lazily(r"\[(/?)([a-z][a-z0-9_-]{0,30}|\*)(?:[=\s][^\[\]\n]{0,500})?/?\]", re.IGNORECASE)
#: What forums write, and what editors of blogs do, around a text.
_AROUND = lazily(
    r"[bisup]|em|strong|strike|del|su[bp]|center|left|right|justify|indent|size|colou?r|font|face|align|highlight|quote|cite"
    r"|background|url|link|email|list|[ou]l|li|table|t[rdht]|h[1-6]|div|span|spoiler|hide|heading|bold|italic|small|big|pre"
    r"|float|caption|row|columns?|section|col|button|accordion|tabs?|toggle|dropcap"
    r"|(?:vc|et_pb|fusion|av|su|wpb|cs|mk|tm|ux|elementor|one|two|three|us|cmsms|nectar|tatsu)_[a-z0-9_-]{1,40}"
)
#: What holds no text, but what is shown at its place.
_SHOWN = lazily(r"img|image|attach(?:ment)?|media|video|youtube|audio|flash|gallery|playlist|embed|icon|file")
#: What begins and ends within a line, and what parts cells and rows: of what else is taken out, the text begins anew.
_INLINE = lazily(
    r"[bisup]|em|strong|strike|del|su[bp]|size|colou?r|font|face|highlight|cite|url|link|email|span|bold|italic"
    r"|small|big|background|dropcap|spoiler|hide|button"
)
_CELLS, _LISTS = frozenset(["td", "th"]), frozenset(["list", "ol", "ul"])
_LONGEST, _OF_TEXT = 500, lazily(r"\S\s+\S|[\n。，！？]")
#: A text about them, or on how to write a post.
_SPEAKS = lazily(unbroken(read_table("spoken_of")["brackets"]), re.IGNORECASE)
#: What forums show as it is written.
_AS_IT_IS = lazily(r"\[(code|noparse|nobbc)\](?:(?!\[/\1\]).)*+", re.IGNORECASE | re.DOTALL)
_WHY = "markup in brackets, shown as text"


class _Tag(NamedTuple):
    """A tag: its name, whether it closes, and where it stands."""

    name: str
    closes: bool
    start: int
    end: int


def bracket_tags(text: str, listed: Sequence[tuple[int, int]] = ()) -> list[Edit]:
    """Take out the tags that stand in pairs, and what is no text between two of them. Listings are those between
    fences, and those that are `listed`.

    Changed: [url=https://quay.example]the quay[/url], [img]quay.png[/img], [vc_row][vc_column]…[/vc_column][/vc_row].
    Kept: [1], [sic], [b] without its end, the sound [s] where [/s] is another, listings, a text that speaks of BBCode
    or of shortcodes.
    """
    if "[/" not in text:
        return []
    tags = [_Tag(m[2].lower(), bool(m[1]), *m.span()) for m in _TAG.finditer(text) if _is_known(m[2].lower())]
    if not any(tag.closes for tag in tags) or _SPEAKS.search(text):
        return []
    spans: dict[tuple[int, int], str] = {}  # what is taken out, with its name
    pending: list[_Tag] = []  # items of lists that are not closed yet
    opened: dict[str, list[_Tag]] = {}
    items: dict[tuple[int, int], str] = {}  # what stands for [*]
    for tag in tags:
        if tag.name == "*":
            pending.append(tag)
        elif not tag.closes:
            opened.setdefault(tag.name, []).append(tag)
        elif opened.get(tag.name):
            first = opened[tag.name].pop()
            within: list[_Tag] = []
            while tag.name in _LISTS and pending and pending[-1].start > first.start:
                within.append(pending.pop())
            if _is_word(text, first, tag):
                continue
            for each in within:
                begins = text[max(0, each.start - 1) : each.start] in {"", "\n"}
                items[each.start, each.end] = "* " if begins else "\n* "
            if _SHOWN.fullmatch(tag.name):
                if tag.start - first.end > _LONGEST or _OF_TEXT.search(text, first.end, tag.start):
                    continue  # no address is so: what stands there is text
                behind = text[tag.end : tag.end + 1] == " " == text[max(0, first.start - 1) : first.start]
                spans[first.start, tag.end + behind] = ""
            else:
                spans[first.start, first.end] = spans[tag.start, tag.end] = tag.name
    listings = sorted([*listed, *fenced(text), *(match.span() for match in _AS_IT_IS.finditer(text))])
    taken = [span for span in outermost([*spans, *items]) if not is_listed(listings, *span)]
    items |= breaks(text, [(start, end, spans.get((start, end), "*")) for start, end in taken], _INLINE)
    return [Edit("markup", start, end, text[start:end], items.get((start, end), ""), _WHY) for start, end in taken]


def breaks(text: str, taken: Sequence[tuple[int, int, str]], inline: re.Pattern[str]) -> dict[tuple[int, int], str]:
    """What parts the text before a run of tags from the text behind it, where one of them does and nothing else: the
    cells 1 and 2 are not 12.

    Args:
        text: what a copy shows.
        taken: where tags are taken out of it, in order, and their names; "" for what parts nothing.
        inline: the names of tags that part nothing.
    """
    found: dict[tuple[int, int], str] = {}
    at = 0
    while at < len(taken):
        last = at
        while last + 1 < len(taken) and not text[taken[last][1] : taken[last + 1][0]].strip(" "):
            last += 1
        names = {name for _, _, name in taken[at : last + 1]}
        before, behind = text[max(0, taken[at][0] - 1) : taken[at][0]], text[taken[last][1] : taken[last][1] + 1]
        parts = "*" not in names and any(name and not inline.fullmatch(name) for name in names)
        if parts and before.strip() and behind.strip(" \t\n.,;:!?)"):
            found[taken[at][:2]] = " | " if _CELLS & names and "tr" not in names else "\n"
        at = last + 1
    return found


def _is_word(text: str, first: _Tag, last: _Tag) -> bool:
    """Whether a pair stands among the words of a sentence as one of them does, or is shown as it is written."""
    if text[max(0, first.start - 1) : first.start] == "`":
        return True
    alone = first.start == 0 or text[first.start - 1] == "\n"
    alone = alone and text[last.end : last.end + 1] in {"", "\n"}
    return text[first.end : first.end + 1] == " " and "_" not in first.name and not alone


def _is_known(name: str) -> bool:
    return name == "*" or _AROUND.fullmatch(name) is not None or _SHOWN.fullmatch(name) is not None


def outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, without those that lie in others."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept

"""Markup in square brackets that a copy shows as text: what forums write (BBCode) and what editors of blogs leave for
their plug-ins (shortcodes). [b]Article 1[/b] says Article 1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from scrubber.cleaning.extract.lines.listings import fenced, is_listed
from scrubber.model import Edit

_TAG = re.compile(r"\[(/?)([a-z][a-z0-9_-]{0,30}|\*)(?:[=\s][^\[\]\n]{0,500})?/?\]", re.IGNORECASE)
#: What forums write, and what editors of blogs do, around a text.
_AROUND = re.compile(
    r"[bisup]|em|strong|strike|del|su[bp]|center|left|right|justify|indent|size|colou?r|font|face|align|highlight|quote|cite"
    r"|background|url|link|email|list|[ou]l|li|table|t[rdht]|h[1-6]|div|span|spoiler|hide|heading|bold|italic|small|big|pre"
    r"|float|caption|row|columns?|section|col|button|accordion|tabs?|toggle|dropcap"
    r"|(?:vc|et_pb|fusion|av|su|wpb|cs|mk|tm|ux|elementor|one|two|three|us|cmsms|nectar|tatsu)_[a-z0-9_-]{1,40}"
)
#: What holds no text, but what is shown at its place.
_SHOWN = re.compile(r"img|image|attach(?:ment)?|media|video|youtube|audio|flash|gallery|playlist|embed|icon|file")
_LONGEST, _OF_TEXT = 500, re.compile(r"\S\s+\S|[\n。，！？]")
#: A text about them, or on how to write a post.
_SPEAKS = re.compile(
    r"\b(?:bb-?codes?|ubb|short-?codes?|vbulletin|phpbb|discuz)\b|\b(?:italic|kursiv|cursiva|corsivo|курсив)"
    r"|斜体|斜體|斜字|기울임",
    re.IGNORECASE,
)
_WHY = "markup in brackets, shown as text"


class _Tag(NamedTuple):
    """A tag: its name, whether it closes, and where it stands."""

    name: str
    closes: bool
    start: int
    end: int


def bracket_tags(text: str, listed: Sequence[tuple[int, int]] = ()) -> list[Edit]:
    """Take out the tags that stand in pairs, and what is no text between two of them.

    Changed: [url=https://quay.example]the quay[/url], [img]quay.png[/img], [vc_row][vc_column]…[/vc_column][/vc_row].
    Kept: [1], [sic], [b] without its end, the sound [s] where [/s] is another, listings, a text that speaks of BBCode
    or of shortcodes.

    Args:
        text: what a copy shows.
        listed: where its listings stand, beside those between fences.
    """
    if "[/" not in text:
        return []
    tags = [_Tag(m[2].lower(), bool(m[1]), *m.span()) for m in _TAG.finditer(text) if _is_known(m[2].lower())]
    if not any(tag.closes for tag in tags) or _SPEAKS.search(text):
        return []
    spans: list[tuple[int, int]] = []
    opened: dict[str, list[_Tag]] = {}
    items: dict[tuple[int, int], str] = {}  # what stands for [*]
    for tag in tags:
        if tag.name == "*":
            if any(opened.get(name) for name in ("list", "ol", "ul")):
                items[tag.start, tag.end] = "* " if text[max(0, tag.start - 1) : tag.start] in {"", "\n"} else "\n* "
        elif not tag.closes:
            opened.setdefault(tag.name, []).append(tag)
        elif opened.get(tag.name):
            first = opened[tag.name].pop()
            if _is_word(text, first, tag):
                continue
            if _SHOWN.fullmatch(tag.name):
                if tag.start - first.end > _LONGEST or _OF_TEXT.search(text, first.end, tag.start):
                    continue  # no address is so: what stands there is text
                behind = text[tag.end : tag.end + 1] == " " == text[max(0, first.start - 1) : first.start]
                spans.append((first.start, tag.end + behind))
            else:
                spans += [(first.start, first.end), (tag.start, tag.end)]
    listings = sorted([*listed, *fenced(text)])
    taken = [span for span in _outermost([*spans, *items]) if not is_listed(listings, *span)]
    return [Edit("markup", start, end, text[start:end], items.get((start, end), ""), _WHY) for start, end in taken]


def _is_word(text: str, first: _Tag, last: _Tag) -> bool:
    """Whether a pair stands among the words of a sentence as one of them does, or is shown as it is written."""
    if text[max(0, first.start - 1) : first.start] == "`":
        return True
    alone = first.start == 0 or text[first.start - 1] == "\n"
    alone = alone and text[last.end : last.end + 1] in {"", "\n"}
    return text[first.end : first.end + 1] == " " and "_" not in first.name and not alone


def _is_known(name: str) -> bool:
    return name == "*" or _AROUND.fullmatch(name) is not None or _SHOWN.fullmatch(name) is not None


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, without those that lie in others."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept

"""Places of a text that each copy fills for itself: who holds the rights and since when, and what a form leaves open.

`Copyright (c) 2016 Docker, Inc.` in one copy of a licence and `Copyright 2019 Coveo Solutions` in another say nothing
different about the licence; nor do `[INSERT EMAIL ADDRESS]` and the address that somebody has put there. Nor does it
what an agency sets before a report, where and when it was sent. Such a difference is told, as wording, and accuses
nobody.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from scrubber.cleaning.extract.lines.datelines import without_dates
from scrubber.collation.kinds.verdict import Verdict
from scrubber.patterns import lazily

# From the word or the sign to the end of the sentence, and of a row of years that goes on in the next line; an item's
# (c) before a year is none.
_RIGHTS = lazily(
    r"(?:(?i:\bcopyright\b)\s{0,3}(?:\([Cc]\)|©)|(?:(?i:\bcopyright\b)|\(C\)|©)\s{0,3}[<\[{]?(?:(?:19|20)\d\d"
    r"|(?:19|20)?yy(?:yy)?|(?i:(?:current[ _])?year))(?:\b|_))(?:[^;\n\"“”.]|(?<=\d,)\n|\.(?!\s+[A-ZÀ-Ý])){0,300}"
    r"(?:\.\s{1,2}(?i:all rights reserved))?"
)
#: A button or a link that stands before a notice on its line; what has a figure or ends is a statement.
_LABEL = lazily(r"[^\d.:;!?。！？\n©]{1,24}(?=©)")
_ALL_RIGHTS = lazily(r"[\s.,;]{0,4}all rights reserved[\s.]{0,3}", re.IGNORECASE)
#: A place left open: a few words in brackets, without a figure; no address, nor what Markdown links. Square brackets
#: are a form's where they shout or stand against something that is in none.
_OPEN = lazily(r"<[^<>\n\d/@.]{1,60}>|\{[^{}\n\d/@]{1,60}\}|(?<!\])\[[^\[\]\n\d/@]{1,60}\](?![\[(:])")
#: Where and when a report was sent, before its first sentence ("TREVANS, 4 May (AP) –", 【特雷文5月4日电】); what
#: stands in it in brackets, and how many words it has besides.
_DATELINE = lazily(
    r"[\s（(【\[]{0,3}[^\W\d_][^\n!?;:。！？；：–—]{1,60}?(?:\s{1,2}[–—-]{1,2}\s|/\.?\s|[电電讯訊](?=[\s）)】])[）)】]?|】)"
)
_AGENCY, _PLACE = lazily(r"\([^()]{0,30}\)|/[^/]{0,30}/"), 4
_SIGN = lazily(r"(?i:copyright)|\(?[Cc]\)?|©|\s")
#: How sure it is that a place is filled otherwise.
_SURE = 0.9
#: What may be filled in.
_FILLED = frozenset(["name", "url", "date", "number", "attribution", "wording"])


class Spot(NamedTuple):
    """A span of a block's text."""

    text: str
    start: int
    end: int


def told_as_slot(verdict: Verdict, canonical: Spot, own: Spot) -> Verdict | None:
    """What a difference amounts to that lies in a place which each copy fills for itself; None of any other. `verdict`
    is what it would be otherwise; of an addition, or an omission, one place is empty.
    """
    if _within(_RIGHTS, canonical) and _within(_RIGHTS, own):
        same = {_SIGN.sub("", spot.text[spot.start : spot.end]) for spot in (canonical, own)} == {""}
        return replace(verdict, kind=None if same else "wording", confidence=_SURE, says="The copyright notice")
    if any(in_dateline(one) for one, other in ((canonical, own), (own, canonical)) if other.start == other.end):
        return replace(verdict, kind="wording", confidence=_SURE, says="What says where and when it was sent")
    filled = canonical.start < canonical.end and own.start < own.end
    if verdict.kind in _FILLED and filled and (_open(canonical, own) or _open(own, canonical)):
        return replace(verdict, kind="wording", confidence=_SURE, says="A place that each copy fills for itself")
    return None


def in_dateline(spot: Spot) -> bool:
    """Whether a span lies within what says where and when a report was sent, at the beginning of a block: a place's
    name, a day, and nothing else but an agency's.
    """
    match = _DATELINE.match(spot.text) if spot.start < spot.end else None
    if match is None or spot.end > match.end():
        return False
    rest = _AGENCY.sub("", without_dates(match[0]))
    names = [word for word in rest.split() if any(map(str.isalpha, word))]
    day = len(rest) < len(_AGENCY.sub("", match[0])) and not any(map(str.isdecimal, rest))
    return day and len(names) <= _PLACE and not any(word.islower() and len(word) > 2 for word in names)


def is_rights(text: str) -> bool:
    """Whether a text is a copyright notice and nothing else, but for a label of the site before it (共有する ©)."""
    text = text.lstrip()
    label = _LABEL.match(text)
    match = _RIGHTS.match(text) or (label and _RIGHTS.match(text, label.end()))
    return match is not None and not re.search(r"\w", _ALL_RIGHTS.sub("", text[match.end() :]))


def in_rights(spot: Spot) -> bool:
    """Whether a span of a text lies within a copyright notice."""
    return spot.start < spot.end and _within(_RIGHTS, spot)


def _within(pattern: re.Pattern[str], spot: Spot) -> bool:
    return any(match.start() <= spot.start and spot.end <= match.end() for match in pattern.finditer(spot.text))


def _open(spot: Spot, other: Spot) -> bool:
    """Whether a span is what brackets hold, and a place left open: it shouts, or the other side is in no brackets."""
    for match in _OPEN.finditer(spot.text):
        if match.start() <= spot.start and spot.end <= match.end():
            return match[0][0] != "[" or match[0].isupper() or not _within(_OPEN, other)
    return False

"""Where a text begins: over its first lines that read as text, and under the site's.

Over the first sentence that the scores find stand others that say less of themselves: headings, a list of what is
needed, a sentence over a box of links.
"""

from collections.abc import Sequence

from scrubber.cleaning.extract.chrome_words import chrome
from scrubber.cleaning.extract.lines.bounds import HINT, Bounds
from scrubber.cleaning.extract.lines.line_vocabulary import heads_others
from scrubber.cleaning.extract.lines.own_words import BUTTONS, OWN_WORDS
from scrubber.cleaning.extract.lines.page_title import OWN_TITLE
from scrubber.cleaning.extract.lines.places import MENU, TRAIL
from scrubber.cleaning.extract.lines.subject import shared, vocabulary
from scrubber.cleaning.extract.reading import fold

#: Headings right over the first sentence (a title in two languages, a preface's) that no site's line parts from it.
HEADINGS = 4
#: As many where each has so many words on the average: an act's number, its day, who asks and of what. A menu's entries
#: have fewer.
STATED, WORDS = 9, 4
#: Lines at most between two sentences of a text that a box parts which leads to other pages.
_BOX = 12
#: How much a heading over such a box weighs at most.
_LABEL = 20
#: Lines of a list over the text, at most.
_LISTED = 40
#: Paragraphs of a text, at least, beside which those above it are held, and at most; their mass, and that of each, at
#: the least; the share of their terms that the text has, at least; lines that stand between them and it, at most.
_FEWEST, _SPOKEN, _TOLD, _SENTENCE, _LEAST, _GAP = 4, 30, 40, 20, 0.2, 16
#: The mass of a line that calls on somebody, and what it may end with.
_NAME, _CALLED, _CALLS = 3, 16, frozenset(",，،:：!！")
#: By what a site is heard in a row of its head.
_ROWS = frozenset({BUTTONS, MENU, TRAIL})


def reached(within: Bounds, first: int) -> int:
    """The text's beginning, moved up to the first line that reads as text, where no site speaks in between
    and most that stands there is text.
    """
    edge = first
    text = other = 0
    for at in range(first - 1, -1, -1):
        reading = within.readings[at]
        if within.page.is_insert(at):
            continue
        if within.speaks(at) or reading.chrome >= HINT or reading.stamped or reading.mark:
            break
        if within.page.is_strong(at) or reading.sentence:
            text += reading.mass
            edge = at if text > other else edge
        else:
            other += reading.mass
    return edge


def over_boxes(within: Bounds, first: int) -> int:
    """The text's beginning, moved up over the boxes that lead to other pages and stand amid the text: a heading
    and a few names, with more of the text above them than a sentence, or one that says what the text says.
    """
    spoken: set[str] | None = None  # few texts have such a box
    while (above := _over_box(within, first)) >= 0:
        edge = reached(within, within.bridged(above, -1, -1))
        if not any(map(within.page.is_strong, range(edge, above))):
            spoken = within.opening() if spoken is None else spoken
            if not shared(within.page.lines[above], spoken)[0]:
                break
        first = edge
    return first


def over_inserts(within: Bounds, first: int) -> int:
    """The text's beginning, moved up over what a site set behind its first paragraphs (a row of pointers, teasers,
    slides): paragraphs that say what the text says, as much as its own do of one another.

    Several, each under a heading of its own, over a text under one are teasers. It goes wrong for teasers of the same
    matter without headings that stand right over a text, each with two sentences.
    """
    text = [i for i in range(first, within.last + 1) if within.page.is_strong(i)][:_SPOKEN]
    groups = _told_above(within, first) if len(text) >= _FEWEST else []
    told = [i for group in groups for i in group]
    if not told or (len(told) > 1 and all(_is_headed(within, i) for i in (*told, text[0]))):
        return first
    half = len(text) // 2
    spoken = vocabulary(within.page.lines[i] for i in text[:half])
    own = _share(within, text[half:], spoken)
    for group in groups:
        said = sum(within.readings[i].mass for i in group)
        between = sum(within.readings[i].mass for i in range(group[0] + 1, first))
        if said < max(_TOLD, between) or _share(within, group, spoken) < max(_LEAST, own):
            break
        first = group[-1]
    return first


def _told_above(within: Bounds, first: int) -> list[list[int]]:
    """The paragraphs over a line that are closed sentences, those that stand together as one, from the lowest up."""
    groups: list[list[int]] = []
    gap = 0
    for at in range(first - 1, -1, -1):
        reading = within.readings[at]
        plain = reading.closed and reading.sentence and reading.mass >= _SENTENCE and reading.chrome < HINT
        if plain and within.page.is_strong(at) and at not in within.page.teasers and not reading.item:
            if groups and gap <= 1:
                groups[-1].append(at)
            else:
                groups.append([at])
            gap = 0
        elif (gap := gap + (not within.page.is_insert(at))) > _GAP:
            break
    return groups


def _is_headed(within: Bounds, i: int) -> bool:
    """Whether the line right above another may be its heading."""
    above = within.readings[i - 1] if i else None
    return above is not None and not (
        above.closed or above.item or above.stamped or above.chrome >= HINT or within.page.is_strong(i - 1)
    )


def _share(within: Bounds, told: Sequence[int], spoken: set[str]) -> float:
    """What share of the terms of paragraphs is spoken, on average."""
    return sum(shared(within.page.lines[i], spoken)[1] for i in told) / max(1, len(told))


def over_address(within: Bounds, first: int) -> int:
    """The text's beginning, moved up over the line right above it that calls on whoever is written or spoken to, with a
    comma, a colon or an exclamation behind it: "Dear Commissioners,", 各位来宾：. A site's label is in its own words.
    """
    at = first - 1
    if at < 0 or within.page.lines[at].strip()[-1] not in _CALLS or any(map(str.isdecimal, within.page.lines[at])):
        return first
    reading = within.readings[at]
    called = _NAME <= reading.mass <= _CALLED and not (reading.field or reading.links or reading.mark)
    return at if called and reading.chrome < HINT and not within.speaks(at) else first


def _over_box(within: Bounds, first: int) -> int:
    """The sentence over a box that stands right above a line; -1 where there is none of both."""
    headed = False
    for at in range(first - 1, max(-1, first - 1 - _BOX), -1):
        reading = within.readings[at]
        if within.page.is_strong(at):
            return at if headed else -1
        if within.page.is_insert(at):
            continue
        others = heads_others(reading.squeezed) or chrome(fold(within.page.lines[at])).what == "related"
        if not headed and others and reading.mass <= _LABEL:
            headed = True
        elif within.speaks(at) or reading.links or reading.stamped or reading.mark:
            return -1
    return -1


def list_above(within: Bounds, first: int) -> int:
    """The line with a colon over the text that announces the short lines below it, in which no site speaks
    and most say what the text does; -1 where there is none.
    """
    for at in range(first - 1, max(-1, first - 1 - _LISTED), -1):
        reading = within.readings[at]
        if within.page.is_insert(at):
            continue
        if within.speaks(at) or reading.chrome >= HINT or reading.stamped or reading.mark:
            return -1
        if reading.introduces:
            spoken = within.opening()
            said = sum(shared(within.page.lines[i], spoken)[0] > 0 for i in range(at + 1, first))
            return at if 2 * said >= first - at - 1 > 0 else -1
    return -1


def with_headings(within: Bounds) -> int:
    """The text's beginning, with the few headings right over it, under the site's own lines or nothing."""
    at = within.first
    if 0 < at - (under := _under_rows(within)) <= STATED:
        return under
    words = 0
    while at and within.first - at < STATED and within.page.is_heading(at - 1):
        words += len(within.page.lines[at - 1].split())
        if within.first - at >= HEADINGS and words < WORDS * (within.first - at + 1):
            break
        if within.readings[at].voice == OWN_TITLE:
            return at  # what stands above is no heading of it
        at -= 1
    if at and not (within.readings[at - 1].chrome >= OWN_WORDS or within.readings[at - 1].links):
        return within.first
    return at


def _under_rows(within: Bounds) -> int:
    """The line under the rows in a site's words with which the page begins, if no site speaks between them and the
    text: a menu that stands in rows ends with them. The text's beginning where none does.
    """
    at = 0
    while at < within.first and (within.readings[at].voice in _ROWS or within.readings[at].links):
        at += 1
    silent = not any(within.speaks(i) or within.readings[i].stamped for i in range(at, within.first))
    return at if at and silent else within.first

"""When a text was published, by the lines that say so at its head and foot: many pages state it nowhere else, and what
was read for it may be another day.

htmldate takes a day from the name of a picture, from the version of a style sheet, from a year of two figures
(18-03-08), or from a list of other texts, where the head states none. A day that the head names stays; else the
byline's is taken; else one that the page's text names stays, and one of a year that nobody names is none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from scrubber.cleaning.extract.lines.datelines import is_date, is_stamped
from scrubber.cleaning.extract.page.attributes import roles
from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.language.facts.dates import dated
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["published"]

#: Lines of the text above which the byline stands: the title, a subtitle, a lead. Lines between title and first
#: sentence, and behind the last one, that are looked at.
_HEAD, _ABOVE, _BELOW = 3, 12, 4
_LONGEST = 200
#: Elements around such a line that are asked whether they are a picture's caption: it has a day of its own.
_NEAR = 3
#: What a whole date says.
_WHOLE = ("year", "month", "day")
#: A line that says when the text was changed, or what has the day and the month in an order that nothing tells; behind
#: full stops the day is the first.
_CHANGED = lazily(unbroken(_SAID["changed"]), re.IGNORECASE)
_EITHER = lazily(r"(?<!\d)(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|1[0-2])[/-]\d{4}(?!\d)")
#: The year of this century alone, before month and day; an hour may be set right behind it.
_SHORT_YEAR = lazily(
    r"(?:时间|時間|日期|发布于|發佈於)[:：]?\s?(\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?=\d\d:|\D|$)"
)
#: What stands beside such a day.
_LABEL = lazily(r"发布|發佈|發布|发表|發表|时间|時間|日期|published|posted", re.IGNORECASE)
#: What such a line begins with, or the line over it is, and its longest.
_OWN_LABEL = lazily(unbroken(_SAID["label"]), re.IGNORECASE)
_SHORT = 60
#: A day as heads state it, names under which they do, and how many statements are read and how much of one.
_DAY = lazily(r"(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?=\d\d:|\D|$)")
_STATING = lazily(r"publ|date|time|issued|created|updat|modif", re.IGNORECASE)
_FIRST_PUBLISHED = lazily(r"first-?_?publish(?:ed)?-?_?(?:time|date)", re.IGNORECASE)
#: What names a change, not the first day; what holds days of others, and elements around one that are asked.
_CHANGE = lazily(r"modif|updat", re.IGNORECASE)
_OTHERS, _AROUND = frozenset({"comments", "related"}), 12
_STATEMENTS, _TIMES, _STATED, _SCRIPT = 300, 50, 80, 200_000
#: Lines with its year that are read for a day in words.
_SPELT = 200


def published(read: str, root: Any, page: Page, url: str | None) -> str:
    """The day on which a text was published, "2019-05-12"; "" where nobody says.

    Passed over: a line that says when the text was changed, one that names two days, 03/04/2019. It goes wrong under
    the byline of another text that stands above this one.
    """
    if first := _first_published(root):
        return first
    read = "" if read and _is_of_others(read, root) else read
    stated = " ".join(_stated(root)) if read else ""
    if read and _names(read, stated):
        return read
    above = _first(_above(page))
    # Each post of a thread has a line of its own, and a day of when its writer joined.
    told = "" if any(part.rule == "post-frame" for part in page.parts) else above or _labelled(page)
    if told or (read and (_names(read, page.base) or _spells(read, page))):
        return told or read
    year = read[:4]
    told = above or _first(_beside(page))
    return told or (read if year in page.base or year in stated or year in (url or "") else "")


def _first_published(root: Any) -> str:
    """The day on which the page's head says that it was first published, as the sites of ministries do."""
    for meta in islice(root.iter("meta"), _STATEMENTS):
        if _FIRST_PUBLISHED.fullmatch(meta.get("name") or ""):
            day = _DAY.match((meta.get("content") or "")[:_STATED])
            return _real(int(day[1]), int(day[2]), int(day[3])) if day else ""
    return ""


def _is_of_others(day: str, root: Any) -> bool:
    """Whether elements for a time alone state a day, each of them a reader's, one of a list of texts with a time each,
    or one that says when the text was changed.
    """
    said = [time for time in islice(root.iter("time"), _TIMES) if _names(day, (time.get("datetime") or "")[:_STATED])]
    if not said or not all(_CHANGE.search(time.get("itemprop") or "") or _is_in_others(time) for time in said):
        return False
    metas = (meta for meta in islice(root.iter("meta"), _STATEMENTS))
    stated = (meta.get("content") or "" for meta in metas if not _CHANGE.search(_name(meta)))
    linked = (script.text or "" for script in root.iter("script") if "ld+json" in (script.get("type") or ""))
    return not any(_names(day, said[:_SCRIPT]) for said in (*stated, *linked))


def _is_in_others(time: Any) -> bool:
    for element in islice(time.iterancestors(), _AROUND):
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _OTHERS & roles(str(element.tag), element.get("role") or "", name):
            return True
        if element.tag == "li" and any(each.find(".//time") is not None for each in _next_to(element)):
            return True
    return False


def _next_to(item: Any) -> Iterator[Any]:
    return (each for each in (item.getprevious(), item.getnext()) if each is not None)


def _name(meta: Any) -> str:
    return meta.get("property") or meta.get("name") or meta.get("itemprop") or ""


def _real(year: int, month: int, day: int) -> str:
    """A year, a month and a day as one date, if the calendar has it: some templates are filled with zeros or nines."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _first(lines: Iterable[str]) -> str:
    """The first whole day that one of some lines names."""
    return next(filter(None, map(_day, lines)), "")


def _labelled(page: Page) -> str:
    """The one day that lines of the site's, or the text's first, call the text's by a label and say nothing else:
    "Date 10.06.2013", or "Datum" over the day.
    """
    days = set()
    before = ""
    for part in page.parts:
        text = part.text
        if len(text) <= _SHORT and not part.hidden:
            label = _OWN_LABEL.match(text)
            rest = text[label.end() :] if label else text if _OWN_LABEL.fullmatch(before) else ""
            if rest and is_date(rest):
                days.add(_day(rest))
        before = text if len(text) <= _SHORT else ""
    return days.pop() if len(days) == 1 else ""


def _names(day: str, text: str) -> bool:
    return any("-".join(figure.zfill(2) for figure in found.groups()) == day for found in _DAY.finditer(text))


def _spells(day: str, page: Page) -> bool:
    """Whether a line of a page names a day in words: "3 April 2023"."""
    lines = (part.text for part in page.parts if day[:4] in part.text and len(part.text) <= _LONGEST)
    return any(day in _days(line) for line in islice(lines, _SPELT))


def _stated(root: Any) -> Iterator[str]:
    """What a page's head, its linked data and its elements for a time state of days."""
    for meta in islice(root.iter("meta"), _STATEMENTS):
        if _STATING.search(_name(meta)):
            yield (meta.get("content") or "")[:_STATED]
    for time in islice(root.iter("time"), _TIMES):
        yield (time.get("datetime") or "")[:_STATED]
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield (script.text or "")[:_SCRIPT]


def _above(page: Page) -> Iterator[str]:
    """The lines over a text that may say when: bylines, and what else the site has between its title and its first
    sentence, with a label or an hour.
    """
    parts, first = page.parts, _span(page)[0]
    yield from _bylines(page, first)
    title = max((i for i in range(first) if parts[i].kind == "heading" and not parts[i].rule), default=-1)
    yield from _telling(parts[max(title + 1, first - _ABOVE) : first])


def _beside(page: Page) -> Iterator[str]:
    """Bylines within a text's first lines, and the site's lines right below it, with a label or an hour."""
    yield from _bylines(page, len(page.parts))
    last = _span(page)[1]
    yield from _telling(page.parts[last : last + _BELOW])


def _bylines(page: Page, end: int) -> Iterator[str]:
    kept = 0
    for part in page.parts[:end]:
        kept += not part.rule
        if kept > _HEAD:
            break
        if part.rule == "byline" and not any("caption" in node.roles for node in islice(page.around(part.node), _NEAR)):
            yield part.text


def _telling(parts: Sequence[Part]) -> Iterator[str]:
    return (part.text for part in parts if part.rule and (_LABEL.search(part.text) or is_stamped(part.text)))


def _span(page: Page) -> tuple[int, int]:
    """The first sentence of a text, and the part behind its last one."""
    text = [i for i, part in enumerate(page.parts) if part.prose and not part.rule and part.kind != "heading"]
    return (text[0], text[-1] + 1) if text else (0, len(page.parts))


def _day(line: str) -> str:
    """The one whole day that a line names."""
    if len(line) > _LONGEST or _CHANGED.search(line) or _EITHER.search(line):
        return ""
    if short := _SHORT_YEAR.search(line):
        return f"20{short[1]}"
    days = _days(line)
    return days.pop() if len(days) == 1 else ""


def _days(line: str) -> set[str]:
    """The whole days that a line names."""
    whole = (date.value for date in dated(line) if len(date.value) == len(_WHOLE) and all(date.value))
    return {"{:04}-{:02}-{:02}".format(*value) for value in whole}

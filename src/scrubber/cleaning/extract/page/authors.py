"""Who wrote a text: what the page's head says, what was read from its elements, and the line under the title.

trafilatura takes an author from any element that is called one, also from a teaser or a comment beside the text. So the
line that says "By …" between title and text outweighs what was read, and a name that the page shows nowhere is none: it
was made of an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrubber.cleaning.extract.page.names import is_body, is_date, names, once, without_day
from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.cleaning.extract.page.reporters import reporters
from scrubber.language.runs import key_of

#: What stands before the name of who wrote a text; what also opens names ("de", "da") is for each reader to add.
BY = "by|von|par|por|di|door|av|af|przez"
#: What parts the pieces of a title; the authors that a book's has stand behind commas.
_BETWEEN_PIECES = frozenset("-–—|｜·:_")

#: What names no person and no paper: an address, a bare number, a label for somebody else, a control beside the name.
_NOBODY = re.compile(
    r"https?:|\bwww\.|@|^[\W\d_]*$|编辑|責任|版权|来源|时间|发布|授权|关注|未知|登录"
    r"|\b(?:account|logged|submitted|admin|unknown|username)\b|^(?:by|about|contact|home)$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"^(?:作者|撰文|文|(?:(?:view|see|show) )?all (?:posts|articles|stories) by|(?:posts|more) by"
    rf"|alle (?:beiträge|artikel) von|tous les articles (?:de|par)|{BY}|autor|author)(?:\s*[:：]\s*"
    rf"|\s+(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_MAIL = re.compile(r"<[^<>]{0,80}>")
_LONGEST = 120
#: Before the names under a title: their label, alone, behind the day and hour, or behind what was done ("Written by");
#: who took the picture has another.
_BY = re.compile(
    rf"^\W*(?:{BY})\b\W*|(?:\d\S{{0,12}}\s(?:[AP]\.?M\.?\s)?(?:[A-Z]{{2,4}}\s)?"
    rf"|\b(?:written|posted|published|words|story|reported)\s)by\b\W*",
    re.IGNORECASE,
)
#: Lines of the site behind the title that are read, the sentences among them, and characters of each.
_BELOW, _SENTENCES, _LINE = 15, 3, 200
#: What a full stop ends, where a name ends with it.
_JUNIOR = re.compile(r"\b[JS]r$")
#: Letters of a site's name from which on it is told from a person's.
_SITE = 4
#: What holds names that did not write the text, and characters of a line in which one is looked for.
_APART = frozenset({"comments", "side"})
_SAID = 2_000


def author(head: str, read: str, page: Page, site: str) -> str:
    """Who wrote it, several parted by "; "; "" where nobody says.

    Args:
        head: what the page's head says.
        read: what trafilatura read.
        page: its parts, judged.
        site: the site's name or its host. A head that names the site stands back behind a line that names a person.
    """
    told = _told(head, read, page, site)
    if ";" in told and key_of(told) in key_of(page.title) and _are_pieces(told, page.title):
        return ""
    told = _persons(told, site)
    return f"{told}." if _JUNIOR.search(told) and f"{told}." in page.base else told


def _told(head: str, read: str, page: Page, site: str) -> str:
    """All whom head, elements and lines name, with what they are and whom they work for."""
    named = _author(head)
    told = _all_of(named, head, read)
    if not named:
        told = ";".join(without_day(one, page.base) for one in _shown(told, page).split(";"))
        told = ";".join(one for one in told.split(";") if not _is_apart(one.strip(), page)).strip()
    signed, line = reporters(page)
    if signed and (not named or named == site or _is_of_site(named, site) or key_of(named) in key_of(line)):
        return "; ".join(signed)
    lines = list(_under_title(page))
    mine = [key_of(one) for one in told.split(";")]
    for at, line in enumerate(lines):
        if line.lower() == "by" and lines[at + 1 :]:
            line = f"{line} {lines[at + 1]}"  # noqa: PLW2901 -- the names are a line of their own
        label = _BY.search(line)
        by = [one for one in names(line[label.end() :])[0] if not _NOBODY.search(one)] if label else []
        if by and (not named or _is_of_site(named, site) or _works_for(by[0], named, line)):
            same = all(key_of(one) in "".join(mine) for one in by)
            return told if same else "; ".join(by)
    for line in lines:
        by, whole = names(line)
        if whole and len(by) > 1 and mine == [key_of(by[0])]:
            return "; ".join(by)
    return told


def _are_pieces(told: str, title: str) -> bool:
    """Whether the first two names are pieces of a title: "New timetable on Monday - Harbour Times"."""
    first, second = (name.strip().casefold() for name in told.split(";")[:2])
    return title.casefold().partition(first)[2].partition(second)[0].strip() in _BETWEEN_PIECES


def _persons(told: str, site: str) -> str:
    """Those of several who are persons, where one is: not the site, an agency, a paper, nor what somebody is. ""
    where initials tell that a list of references was read.
    """
    several = [one.strip() for one in told.split(";") if one.strip()]
    if len(several) == 1:
        return told
    if any(len(key_of(one)) == 1 for one in several):
        return ""
    persons = [one for one in several if not (_is_of_site(one, site) or is_body(one))]
    return "; ".join(persons or several)


def _is_of_site(name: str, site: str) -> bool:
    """Whether somebody is called as the site is, or as its host: "CBSNews.com" on "CBS News"."""
    own, said = key_of(site.lower().rpartition(".")[0] or site.lower()), key_of(name.lower())
    return len(own) >= _SITE and (said.startswith(own) or own.startswith(said) or said == key_of(site.lower()))


def _works_for(name: str, named: str, line: str) -> bool:
    """Whether a byline says behind somebody's name the one that the head gives: "By Ann Marsh, Harbour Times"."""
    first, head, said = key_of(name.lower()), key_of(named.lower()), key_of(line.lower())
    return first not in head and first in said and head in said.partition(first)[2]


def _all_of(named: str, head: str, read: str) -> str:
    """The author that the head names, unless that is one of several who were read."""
    if not named:
        return _author(_apart(read, head))
    several = ";" in read and key_of(named) in map(key_of, read.split(";"))
    return _author(read) or named if several else named


def _author(name: str) -> str:
    """A name without the label before it; "" for what names nobody."""
    bare = _LABEL.sub("", _MAIL.sub("", name)).strip()
    bare = ";".join(map(once, (one for one in bare.split(";") if not is_date(one))))
    return "" if _NOBODY.search(bare) or len(bare) > _LONGEST else bare


def _apart(read: str, head: str) -> str:
    """The author that was read, unless it was read from a statement that names nobody ("name, email@example.org")."""
    return "" if head and key_of(read.split(";", maxsplit=1)[0]) in key_of(head) else read


def _shown(told: str, page: Page) -> str:
    """Of several who were read, those whom the page shows, if it shows any: another was made of an address, or of what
    is said behind a name ("; Works As A Mason").
    """
    several = told.split(";")
    if len(several) == 1:
        return told
    base = key_of(page.base)
    shown = (one for one in several if key_of(one) in base and not _is_small(one, page.base))
    return ";".join(shown).strip() or told


def _is_small(name: str, base: str) -> bool:
    """Whether a page has what was read as a name in small letters alone."""
    written = re.compile(r"\s+".join(map(re.escape, name.split())), re.IGNORECASE)
    found = written.findall(base)
    return bool(found) and all(map(str.islower, found))


def _is_apart(name: str, page: Page) -> bool:
    """Whether the page shows a name nowhere but among comments or beside the text: somebody who commented."""
    if not name:
        return False
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    places = [i for i, part in enumerate(page.parts) if len(part.text) <= _SAID and whole.search(part.text)]
    return bool(places) and all(
        any(first <= i < last for first, last in page.comments)
        or any(all(part.rule for part in page.parts[box.first : box.last]) for box in _boxes(page, i))
        for i in places
    )


def _boxes(page: Page, i: int) -> Iterator[Node]:
    return (node for node in page.around(page.parts[i].node) if _APART & node.roles)


def _under_title(page: Page) -> Iterator[str]:
    """The site's short lines between the title and the text's third sentence."""
    parts = page.parts
    text = [i for i, part in enumerate(parts) if part.prose and not part.rule and part.kind != "heading"][:_SENTENCES]
    if not text:
        return
    above = [i for i in range(text[0]) if parts[i].kind == "heading" and not parts[i].rule]
    title = min(above, key=lambda i: (parts[i].level, -i), default=max(-1, text[0] - _BELOW))
    for part in parts[title + 1 : min(title + 1 + _BELOW, text[-1])]:
        if part.rule and not part.hidden and len(part.text) <= _LINE:
            yield part.text

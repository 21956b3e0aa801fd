"""Of a document over several pages: which page this is, how many there are, and which follows.

A page names the one after it in its head (`<link rel="next">`) or by a link that reads "next page". Blogs name the
article after this one, and the next page of its comments, in the same ways: those are no pages of this document. They
give the article's title, or an address of another stem.
"""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrubber.cleaning.extract.reading import fold
from scrubber.cleaning.paging_words import OF, PAGE, PAGES
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["paging"]

#: What can only mean a page, what may mean an article as well, and what names a page by its number.
_NEXT_PAGE = lazily(unbroken(_SAID["next"]))
_NEXT = lazily(
    r"(?:next|nächste|suivante|siguiente|successiva|próxima|следующая|następna|sonraki|volgende|التالي|次へ|다음)\W*"
)
_NUMBERED = lazily(rf"\W*(?:(?:第|{PAGE})\s?)?\d{{1,4}}\s?[页頁]?\W*|\W*")
_NUMBER = lazily(
    rf"第\s?(\d{{1,4}})\s?[页頁]\W{{0,4}}共\s?(\d{{1,4}})"
    rf"|^\W{{0,3}}(?:{PAGE})\s?(\d{{1,4}})\s?(?:{OF})\s?(\d{{1,4}})\W{{0,3}}$"
    rf"|^\W{{0,3}}(\d{{1,4}})\s?[/／]\s?(\d{{1,4}})\s?(?:{PAGES})\W{{0,3}}$"
)
#: A page's number in its title, and in a row of links to the others.
_IN_TITLE = lazily(rf"[-–—_|:·,(（\[]\s?(?:第\s?(\d{{1,4}})\s?[页頁]|(?:{PAGE})\s?(\d{{1,4}}))(?![\w.])")
_DIGITS = lazily(r"\d{1,4}")
_ALONE = lazily(r"[\s\[\](){}|·•,–—…-]{0,9}(\d{1,4})[\s\[\](){}|·•,–—…-]{0,9}")
_HERE = lazily(r"\b(?:current|active|selected|on|now|cur)\b")
#: A day in an address, the address of what was published on it.
_DAY = lazily(r"(?:19|20)\d\d[-/]\d{1,2}[-/](\d{1,2})/?$")
#: Rows of links that are looked at, elements of one, and characters that it has beside its numbers.
_ROWS, _ROW, _BESIDE = 40, 120, 80
#: What tells the pages of one document apart in their addresses; the rest is their stem.
_APART = lazily(r"(?<![^\W\d_])(?:pages?|seite|pg|p|index)(?![^\W\d_])|[\W\d_]")
_ENDING = lazily(r"\.[a-z]{2,5}$")
_LONGEST = 60
_ADDRESS = 500


def following(root: Any, url: str | None, canonical: str | None) -> str:
    """The address of the page after this one, "" if none is named."""
    own = []
    for address in filter(None, (url, canonical)):
        with suppress(ValueError):  # a crawler wrote down what is none
            own.append(stem(address))
    for href, sure in _named(root):
        try:
            address = urljoin(url or "", href)
            told = stem(address)
        except ValueError:
            continue  # no address at all
        if "comment" not in told and (sure or not own or any(akin(told, each) for each in own)):
            return address
    return ""


def number(root: Any, site: str = "") -> tuple[str, str]:
    """Which page this is, and how many there are; "" where nothing says so. A number in the name of its site, as of a
    paper that is called Page 12, is none of the page.

    An element says it in words ("page 2 of 5"), a row of links to the pages by the one number in it that is no link,
    and a title at its end.
    """
    for element in root.iter("div", "p", "span", "li"):
        text = element.text or ""
        if not text or len(text) > _LONGEST or text.isspace() or not any(map(str.isdigit, text)):
            continue
        found = _NUMBER.search(fold(text))
        if found:
            which, count = filter(None, found.groups())
            return which, count
    for row in _rows(root):
        which, count = _unlinked(row)
        if which:
            return which, count
    in_title = _IN_TITLE.search(fold((root.findtext(".//title") or "")[:_ADDRESS]))
    which = (in_title[1] or in_title[2]) if in_title else ""
    return ("", "") if which in _DIGITS.findall(site) else (which, "")


def _rows(root: Any) -> Iterator[Any]:
    """The elements that may hold a row of links to pages: around each link that reads as a number."""
    seen: set[Any] = set()
    for link in root.iter("a"):
        if not _ALONE.fullmatch(_words(link)[:_LONGEST]):
            continue
        for row in islice(link.iterancestors(), 2):
            if row not in seen and len(row) > 1:
                seen.add(row)
                yield row
                if len(seen) == _ROWS:
                    return


def _unlinked(row: Any) -> tuple[str, str]:
    """The one number of a row of links to pages that is no link to another page, and the last of the row; "" where
    it is no such row.
    """
    linked: set[int] = set()
    here: set[int] = set()
    days: list[bool] = []
    beside = 0
    for node in islice(row.iter("*"), _ROW):
        for text, own in ((node.text, True), (node.tail if node is not row else "", False)):
            number = _ALONE.fullmatch(text) if text and len(text) <= _LONGEST else None
            if number:
                link = next((each for each in (node, *islice(node.iterancestors(), 2)) if each.tag == "a"), None)
                goes = own and link is not None and _goes(link)
                (linked if goes else here).add(int(number[1]))
                if goes and link is not None:
                    days.append(_leads_to_day(link, int(number[1])))
            else:
                beside += len((text or "").strip())
        if beside > _BESIDE:
            return "", ""
    if len(days) > 1 and all(days):
        return "", ""  # a week of a calendar
    which = here.pop() if len(here) == 1 else 0
    told = which and which not in linked and (which - 1 in linked or which + 1 in linked)
    return (str(which), str(max(which, *linked))) if told else ("", "")


def _leads_to_day(link: Any, number: int) -> bool:
    """Whether a number leads to what was published on that day: ".../2021/12/04/" behind a 4."""
    day = _DAY.search((link.get("href") or "")[-_LONGEST:])
    return day is not None and int(day[1]) == number


def _goes(link: Any) -> bool:
    """Whether a link leads to another page, and is not marked as the one that is shown."""
    href = (link.get("href") or "").strip()
    shown = "aria-current" in link.attrib or _HERE.search((link.get("class") or "").lower())
    return bool(href) and not href.startswith(("#", "javascript:")) and "comment" not in href[:_ADDRESS] and not shown


def _named(root: Any) -> Iterator[tuple[str, bool]]:
    """What a page names as the next: the address as written, and whether the words can only mean a page."""
    for link in root.iter("link", "a"):
        href = (link.get("href") or "").strip()
        if not href or href.startswith(("#", "javascript:")) or len(href) > _ADDRESS:
            continue
        said = (link.get("title") or "") if link.tag == "link" else _words(link)
        told = "next" in (link.get("rel") or "").lower().split()
        if len(said) > _LONGEST or not (told or link.tag == "a"):
            continue
        said = fold(said)
        if _NEXT_PAGE.fullmatch(said):
            yield href, True
        elif _NEXT.fullmatch(said) or (told and _NUMBERED.fullmatch(said)):
            yield href, False


def _words(link: Any) -> str:
    """A link's words; a site may set them in an element of their own."""
    text = (link.text or "").strip()
    return text if text or not len(link) else (link[0].text or "").strip()


def stem(address: str) -> str:
    """The letters of an address that the pages of one document share."""
    parts = urlsplit(address.lower())
    return _APART.sub("", _ENDING.sub("", parts.path) + "?" + parts.query)


def akin(one: str, other: str) -> bool:
    """Whether two stems may be those of pages of one document: one goes on where the other ends."""
    return one == other or bool(one and other and (one.startswith(other) or other.startswith(one)))

"""Of a document over several pages: which page this is, how many there are, and which follows.

A page names the one after it in its head (`<link rel="next">`) or by a link that reads "next page". Blogs name the article after this one, and
the next page of its comments, in the same ways: those are no pages of this document. They give the article's title, or an address of another
stem.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from scrubber.cleaning.extract.reading import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What can only mean a page, what may mean an article as well, and what names a page by its number.
_NEXT_PAGE = re.compile(
    r"(?:下一?[页頁]|后一?页|次のページ|다음 페이지|next page|nächste seite|page suivante|página siguiente|siguiente página|pagina successiva|próxima página"
    r"|следующая страница|następna strona|sonraki sayfa|volgende pagina|الصفحة التالية|صفحه بعد)\W*"
)
_NEXT = re.compile(
    r"(?:next|nächste|suivante|siguiente|successiva|próxima|следующая|następna|sonraki|volgende|التالي|次へ|다음)\W*"
)
_NUMBERED = re.compile(r"\W*(?:(?:page|seite|página|pagina|страница|strona|sayfa|第)\s?)?\d{1,4}\s?[页頁]?\W*|\W*")
_NUMBER = re.compile(
    r"第\s?(\d{1,4})\s?[页頁]\W{0,4}共\s?(\d{1,4})|^\W{0,3}(?:page|seite|página|pagina|страница|стр\.|strona|sayfa|trang|الصفحة|صفحة|صفحه)\s?(\d{1,4})\s?(?:of|von|de|di|sur|van|из|z|من|از|/)\s?(\d{1,4})\W{0,3}$"
    r"|^\W{0,3}(\d{1,4})\s?[/／]\s?(\d{1,4})\s?(?:ページ|頁|页|페이지)\W{0,3}$"
)
#: What tells the pages of one document apart in their addresses; the rest is their stem.
_APART = re.compile(r"(?<![^\W\d_])(?:pages?|seite|pg|p|index)(?![^\W\d_])|[\W\d_]")
_ENDING = re.compile(r"\.[a-z]{2,5}$")
_LONGEST = 60
_ADDRESS = 500


def following(root: Any, url: str | None, canonical: str | None) -> str:
    """The address of the page after this one, "" if none is named.

    Args:
        root: the page's tree.
        url: where the page lives, if that is known.
        canonical: the address that it states for itself.
    """
    own = [_stem(address) for address in (url, canonical) if address]
    for href, sure in _named(root):
        try:
            address = urljoin(url or "", href)
            stem = _stem(address)
        except ValueError:
            continue  # no address at all
        if "comment" not in stem and (sure or not own or any(_akin(stem, each) for each in own)):
            return address
    return ""


def number(root: Any) -> tuple[str, str]:
    """Which page this is, and how many there are; "" where no element says so."""
    for element in root.iter("div", "p", "span", "li"):
        text = element.text or ""
        found = _NUMBER.search(fold(text)) if 0 < len(text) <= _LONGEST and any(map(str.isdigit, text)) else None
        if found:
            which, count = filter(None, found.groups())
            return which, count
    return "", ""


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


def _stem(address: str) -> str:
    """The letters of an address that the pages of one document share."""
    parts = urlsplit(address.lower())
    return _APART.sub("", _ENDING.sub("", parts.path) + "?" + parts.query)


def _akin(one: str, other: str) -> bool:
    """Whether two stems may be those of pages of one document: one goes on where the other ends."""
    return one == other or bool(one and other and (one.startswith(other) or other.startswith(one)))

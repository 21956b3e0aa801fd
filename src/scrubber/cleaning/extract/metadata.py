"""What a page states of itself: title, author, dates, site, canonical address, language, the page after it.

trafilatura and htmldate read most of it (`opinion.ask`). What they leave out is read here: when the page was modified, and, of a document over several pages,
which page follows and which one this is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from scrubber.cleaning.extract.reading import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_MODIFIED = frozenset(
    {"article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "lastmod"}
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_NEXT = re.compile(
    r"(?:下一?[页頁]|后一?页|次へ|次のページ|다음(?: 페이지)?|next(?: page)?|nächste(?: seite)?|(?:page )?suivante|siguiente|successiva|próxima|следующая)\W*"
)
_NUMBER = re.compile(
    r"第\s?(\d{1,4})\s?[页頁]\W{0,4}共\s?\d{1,4}|^\W{0,3}(?:page|seite|página|pagina)\s(\d{1,4})\s(?:of|von|de|di|sur|/)\s?\d{1,4}\W{0,3}$"
)
_LONGEST = 60
_VALUE = 500


def state(root: Any, read: Mapping[str, str], *, url: str | None = None) -> dict[str, str]:
    """A page's statements about itself; only what was found.

    Args:
        root: the page's tree.
        read: what trafilatura read.
        url: where the page lives.
    """
    stated = dict(read)
    if not stated.get("title"):
        stated["title"] = " ".join((root.findtext(".//title") or "").split())
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    if language and not stated.get("language"):
        stated["language"] = language
    for meta in root.iter("meta"):
        name = (
            meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        ).lower()
        date = _DATE.match(meta.get("content") or "") if name in _MODIFIED else None
        if date:
            stated["modified"] = date[0]
    stated["next_url"] = _next(root, url)
    stated["page_number"] = _number(root)
    return {name: value[:_VALUE] for name, value in stated.items() if value}


def _next(root: Any, url: str | None) -> str:
    for link in root.iter("link", "a"):
        href = (link.get("href") or "").strip()
        if not href or href.startswith(("#", "javascript:")) or len(href) > _VALUE:
            continue
        if "next" in (link.get("rel") or "").lower().split() or (link.tag == "a" and _is_next(link)):
            try:
                return urljoin(url, href) if url else href
            except ValueError:
                continue  # no address at all
    return ""


def _is_next(link: Any) -> bool:
    text = link.text or ""
    return len(text) <= _LONGEST and _NEXT.fullmatch(fold(text)) is not None


def _number(root: Any) -> str:
    for element in root.iter("div", "p", "span", "li"):
        text = element.text or ""
        found = _NUMBER.search(fold(text)) if 0 < len(text) <= _LONGEST and any(map(str.isdigit, text)) else None
        if found:
            return next(group for group in found.groups() if group)
    return ""

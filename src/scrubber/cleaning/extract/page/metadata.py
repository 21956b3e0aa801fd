"""What a page states of itself: title, author, dates, site, canonical address, language, the page after it.

trafilatura and htmldate read most of it (`statements`). What a page states in its head outweighs what they guess from
its text. What they leave out is read here: when the page was modified, and, of a document over several pages, which
page follows and which one this is.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from scrubber.cleaning.extract import reading
from scrubber.cleaning.extract.lines import line_vocabulary as vocabulary
from scrubber.cleaning.extract.page.authors import author
from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.cleaning.extract.page.paging import following, number
from scrubber.cleaning.extract.page.published import published
from scrubber.cleaning.extract.page.title import beginnings, of_page, site_behind
from scrubber.language import detect_language
from scrubber.language.packs.common_words import function_words
from scrubber.language.runs import key_of
from scrubber.patterns import lazily
from scrubber.site import host_of

#: The names under which pages state a thing, surest first.
_NAMES = {
    "title": ("og:title", "twitter:title"),
    "author": ("article:author", "author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl"),
    "site": ("og:site_name", "application-name"),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
    "dc.date.modified", "lastmod", "lastmodifiedtime", "weibo: article:update_at"),
    "language": ("content-language", "og:locale", "language", "dc.language"),
}  # fmt: skip
#: Names under which an address may stand for who wrote a text.
_PAGES = frozenset({"article:author", "og:article:author"})
_LANGUAGE = lazily(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}", re.IGNORECASE)
#: What a page's foot says beside the name of its owner.
_RIGHTS = lazily(
    r"(?:版权所有|版權所有|all rights reserved|copyright|[©®]|\(c\))(?:\s?(?:19"
    r"|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?\b[,.]?)?",
    re.IGNORECASE,
)
#: How the Internet Archive shows a page: its own address behind the time of the capture.
_ARCHIVE = "web.archive.org"
# A path is often normalised, so that one stroke is left of two.
_REPLAYED = lazily(r"\Ahttps?://web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/(https?):/{1,2}")
_SCRIPT = 200_000
_DATE = lazily(r"\d{4}-\d{2}-\d{2}")
_LINKED = lazily(r'"dateModified"\s{0,9}:\s{0,9}"(\d{4}-\d{2}-\d{2})')
#: Letters that a site may set before a title on its page: 原创, 转载, 图集.
_MARK = 4
#: What of a text tells its script: paragraphs, characters, and the share of its letters; the last letter of those that
#: are Latin; letters of a text that tell its language.
_SAMPLED, _SAMPLE, _FOREIGN, _LATIN, _ENOUGH = 5, 600, 0.6, "\u024f", 200
_LETTER, _WORD = lazily(r"[^\W\d_]"), lazily(r"[^\W\d_]+")
#: So many of a language's commonest words a text in it has, at the least.
_SPOKEN = 3
#: Characters of a trail that names a column.
_TRAIL = 60
#: Headings among which a title's whole is looked for.
_HEADINGS = 5
_VALUE = 500


def state(root: Any, read: Mapping[str, str], page: Page, *, url: str | None = None) -> dict[str, str]:
    """A page's statements about itself; only what was found."""
    stated = dict(read)
    head = _head(root)
    page_title = _squeezed(root.findtext(".//title"))
    title = _title(stated.get("title", ""), head.get("title", ""), page_title)
    stated["site"] = _site(stated.get("site", ""), stated.get("canonical_url", ""))
    stated["author"] = author(head.get("author", ""), stated.get("author", ""), page, stated["site"])
    title = _unbroken(title, page_title, root)
    title = of_page(title, root, (stated["site"], stated["author"], head.get("site", "")))
    stated["title"] = _heading(page, title, page_title) or title
    if not head.get("site") and key_of(stated["site"]) in key_of(stated["title"]):
        stated["site"] = host_of(stated.get("canonical_url", ""))  # the end of its title was taken for the site's name
    stated["site"] = stated["site"] or site_behind(title, page_title, [part.text for part in page.parts if part.notice])
    stated["published"] = published(stated.get("published", ""), root, page, url)
    tags = (stated.get("language"), root.get("lang"), root.get("xml:lang"), head.get("language"))
    stated["language"] = next((tag.replace("_", "-") for tag in tags if tag and _LANGUAGE.fullmatch(tag)), "")
    stated["language"] = _believed(stated["language"], page)
    date = _DATE.match(head.get("modified", ""))
    stated["modified"] = date[0] if date else _modified(root)
    stated["next_url"] = following(root, url, stated.get("canonical_url"))
    stated["page_number"], stated["page_count"] = number(root, stated["site"])
    _leave_archive(stated)
    return {name: value[:_VALUE] for name, value in stated.items() if value}


def _leave_archive(stated: dict[str, str]) -> None:
    """Of a page as a web archive shows it, the address and the host that it had itself."""
    stated["canonical_url"] = _REPLAYED.sub(r"\1://", stated.get("canonical_url", ""))
    if stated["site"] == _ARCHIVE:
        stated["site"] = host_of(stated["canonical_url"])


def _head(root: Any) -> dict[str, str]:
    """What the page's `<meta>` elements state."""
    said: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        value = _squeezed(meta.get("content"))
        if not (name.lower() in _PAGES and "://" in value):
            said.setdefault(name.lower(), value)
    return {what: next((said[name] for name in names if said.get(name)), "") for what, names in _NAMES.items()}


def _site(read: str, address: str) -> str:
    """The site's name without the claim of rights to it; for an address, which may be that of its page in a network,
    the host of the page's own.
    """
    host = host_of(read)
    return ((host_of(address) or host) if host else "") or _RIGHTS.sub("", read).strip().removeprefix("www.")


def _squeezed(text: str | None) -> str:
    return " ".join((text or "")[: 2 * _VALUE].split())


def _title(read: str, head: str, page: str) -> str:
    """The title that was read, unless the page names itself otherwise: then it is another text's, whose heading
    stands on this page too.
    """
    if not read:
        return head or page
    own = key_of(read)
    told = [key_of(title) for title in (head, page) if title]
    for title in (head, page):
        bare = key_of(title)
        mark = own.removesuffix(bare)
        if 0 < len(mark) <= _MARK < len(bare) and len(bare) < len(own) and mark.isalpha() and not mark.isascii():
            return title  # what stands before it on the page is the site's mark
    if not own or not told or any(own in title or title in own for title in told if title):
        return read
    return head or page


def _heading(page: Page, title: str, whole: str) -> str:
    """The heading that the text bears on the page, for what heads say may be made for searches and networks; "" where
    the title is that, but for what a site sets into the heading.

    Passed over: one of a lower level, or of one word, unless the page's title begins or ends with it: it may be a
    section's, as are those that many texts have; but the only one is the text's where the page's title is a column's.
    Of a book's headings the one that the page's title is stands over its preface's, and more of their level follow.
    """
    parts = page.parts
    text = next((i for i, part in enumerate(parts) if part.prose and not part.rule and part.kind != "heading"), 0)
    told = key_of(whole)
    above = [part for part in parts[:text] if part.kind == "heading" and not (part.rule or _is_section(part, told))]
    if len(above) > 1 and key_of(above[0].text) == told and _go_on(parts[text:], above):
        return ""
    part = min(reversed(above), key=lambda part: (part.level, not _is_piece(part.text, told)), default=None)
    said = key_of(part.text) if part else ""
    if not part or not said:
        return ""
    if told.startswith(said) or (told.endswith(said) and key_of(title) not in said):
        return "" if said == key_of(title) else _squeezed(part.text)
    own = part.level == 1 and (len(part.text.split()) > 1 or not part.text.isascii())
    own = own or (len(above) == 1 and not part.links and _is_column(page, whole, text))
    return _squeezed(part.text) if own and not (title and key_of(title) in said) else ""


def _is_section(part: Part, told: str) -> bool:
    """Whether a heading is one that many texts have, and not in the page's title: "Table of contents"."""
    return reading.squeeze(part.text) in vocabulary.parts() and key_of(part.text) not in told


def _go_on(parts: Sequence[Part], above: Sequence[Part]) -> bool:
    """Whether the level of a text's last heading above it, no deeper than the first, goes on below it."""
    level = above[-1].level
    below = (part.level for part in parts if part.kind == "heading" and not part.rule)
    return level <= above[0].level and level in below


def _is_column(page: Page, whole: str, end: int) -> bool:
    """Whether the page's title begins with what the menu or the trail above the text leads to: "News - Island Club"."""
    column = key_of(next(iter(beginnings(whole)), whole))
    named = (key_of(part.text) for part in page.parts[:end] if part.rule and len(part.text) <= _TRAIL)
    return bool(column) and any(name.endswith(column) and len(name) <= 2 * len(column) for name in named)


def _is_piece(text: str, told: str) -> bool:
    """Whether the page's title is this heading and the name of a site."""
    said = key_of(text)
    return len(said) < len(told) and (told.startswith(said) or told.endswith(said))


def _believed(language: str, page: Page) -> str:
    """The language that a page states, unless it is the English of its template over a text in another: then the
    text's own.
    """
    if not language.lower().startswith("en"):
        return language
    text = " ".join(islice((part.text for part in page.parts if part.prose and not part.rule), _SAMPLED))[:_SAMPLE]
    found = _LETTER.findall(text)
    foreign = sum(letter > _LATIN for letter in found) > _FOREIGN * len(found)
    if not found or not (foreign or len(found) >= _ENOUGH):
        return language
    told = detect_language(text, [] if foreign else ["en"])
    if not foreign and len(function_words(told).intersection(_WORD.findall(text.lower()))) < _SPOKEN:
        return language  # a program's lines are spelt like some language
    return language if told in {"", "en", "und"} else told


def _unbroken(title: str, page: str, root: Any) -> str:
    """The heading that goes on where a title breaks off, if the page's own title does so too: a quotation mark
    within ends what the head says of it.
    """
    cut = key_of(title)
    for heading in islice(root.iter("h1"), _HEADINGS):
        whole = _squeezed("".join(heading.itertext()))
        told = key_of(whole)
        if cut and told.startswith(cut) and len(told) > len(cut) and told in key_of(page):
            return whole
    return title


def _modified(root: Any) -> str:
    """The day on which the page was modified, by its linked data or an element for that time."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            found = _LINKED.search((script.text or "")[:_SCRIPT])
            if found:
                return found[1]
    for time in islice(root.iter("time"), _HEADINGS):
        if time.get("itemprop") == "dateModified" and (found := _DATE.match(time.get("datetime") or "")):
            return found[0]
    return ""

"""A feed (RSS 2.0 and 1.0, Atom), one item of it, or notes that Evernote hands out, as a page: their titles and texts,
which stand there as written-out HTML.

Read as a page of its own, a feed has text without titles, or tags for text.

Source: RFC 4287 for Atom; the RSS 2.0 specification, and its module "content" for whole texts.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from html.entities import html5
from typing import Any

from scrubber.patterns import lazily

_FEED = lazily(
    r"\ufeff?\s{0,64}(?:<\?xml[^<>]{0,400}\?>\s{0,64})?(?:<\?[^<>]{0,400}\?>\s{0,64}"
    r"|<!(?:DOCTYPE [^<>\[\]]{0,400}(?:\[[^\[\]]{0,4000}\]\s{0,9})?|--[^<>]{0,1000}--)>\s{0,64}){0,9}"
    r"<(?:rss|feed|rdf:RDF|item|entry|en-export)(?=[\s>])[^<>]{0,4000}>",
    re.IGNORECASE,
)
_DECLARATION = lazily(r"\A\ufeff?\s*<\?xml[^>]{0,400}\?>", re.IGNORECASE)
_TAG = lazily(r"</?[a-zA-Z][^<>]{0,1000}>")
#: An entity that may be HTML's and is none of XML's: a parser that goes on after one loses others.
_ENTITY = lazily(r"<!\[CDATA\[(?:(?!\]\]>).)*+|&([A-Za-z][A-Za-z0-9]{0,30};)|&(?![#\w])|<(?=[\s\d=])", re.DOTALL)
#: Where an item's text stands, the whole one before what only sums it up.
_TEXTS = ("encoded", "content", "description", "summary")
_ITEMS = frozenset({"item", "entry"})
#: Items that are read; a feed lists its site's last few.
_MOST = 1_000


def as_page(text: str) -> str | None:
    """The items of a feed as one HTML page, in their order; None where a text is no feed, or one without items.

    Of one item the title is the page's; several stand below the feed's own, each under its title.
    """
    if not _FEED.match(text):
        return None
    from lxml import etree  # noqa: PLC0415 -- heavy

    root, _ = read_xml(text)
    if root is None:
        return None
    named = {"note"} if _name(root) == "en-export" else _ITEMS
    items = [each for each in root.iter(etree.Element) if _name(each) in named][:_MOST]
    if not items or (items[0] is root and not any(_name(child) in _TEXTS for child in root)):  # other files have both
        return None
    name = next((_plain(each) for each in root.iter(etree.Element) if _name(each) == "title"), "")
    level = "h1" if len(items) == 1 else "h2"
    parts = [part for item in items for part in _item(item, level)]
    if len(items) == 1:
        name = next((_plain(each) for each in items[0] if _name(each) == "title"), "") or name
    else:
        parts.insert(0, f"<h1>{escape(name)}</h1>")
    head = f"<head><title>{escape(name)}</title></head>"
    return f"<!doctype html><html>{head}<body><article>{''.join(parts)}</article></body></html>"


def _item(item: Any, level: str) -> Iterator[str]:
    children = {_name(child): child for child in reversed(item)}  # the first of each name
    if "title" in children and (title := _plain(children["title"])):
        yield f"<{level}>{escape(title)}</{level}>"
    for name in _TEXTS:
        if name in children and (text := _markup(children[name])):
            yield f"<div>{text}</div>"
            return


def _name(element: Any) -> str:
    """An element's name without its namespace; "" for what is none."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def read_xml(text: str) -> tuple[Any, Any]:
    """The root of a text in XML, None where nothing is in it; and the parser's list of what is wrong in it.

    Nothing is fetched for it and no entity of its own is read; what is broken in it is passed over. Entities that are
    HTML's and bare signs that are none of the markup's are read as what they stand for (behind an error the parser
    passes over names, even those that XML has), and what it says of its encoding is not.
    """
    from lxml import etree  # noqa: PLC0415 -- heavy

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, remove_comments=True, remove_pis=True
    )
    known = _ENTITY.sub(_numeric, _DECLARATION.sub("", text))
    return etree.fromstring(known.encode("utf-8", "replace"), parser), parser.error_log


def _numeric(sign: re.Match[str]) -> str:
    """An entity of HTML or a bare sign as XML knows it anywhere; any other entity and what is no markup as they are."""
    said = html5.get(sign[1], "") if sign[1] else sign[0] if len(sign[0]) == 1 else ""
    return "".join(f"&#{ord(character)};" for character in said) or sign[0]


def _plain(element: Any) -> str:
    said = _TAG.sub("", "".join(element.itertext()))
    return " ".join((said if element.get("type") == "text" else unescape(said)).split())


def _markup(element: Any) -> str:
    """An element's text as HTML: as it is written out in it, as it stands in it (XHTML), or plain."""
    from lxml import etree  # noqa: PLC0415 -- heavy

    if any(_name(child) for child in element):
        return escape(element.text or "") + "".join(
            etree.tostring(child, encoding="unicode", method="html") for child in element
        )
    text = "".join(element.itertext()).strip()  # an entity of nobody's is a child
    if _TAG.search(text) and element.get("type") != "text":
        return text
    said = text if element.get("type") == "text" else unescape(text)
    return "".join(f"<p>{escape(part)}</p>" for part in re.split(r"\n[ \t]*\n\s*", said) if part.strip())

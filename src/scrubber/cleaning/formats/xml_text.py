"""A plain text that a file of XML holds in a way of its own: lines that were read off a print (ALTO), an outline's
entries (OPML), the source of a wiki's page as wikis hand it out. As XML they have nothing between their tags, or what
the program says of itself.

Source: ALTO 4.4 (Library of Congress); OPML 2.0; MediaWiki's export format 0.11.
"""

from collections.abc import Iterator
from typing import Any

from scrubber.cleaning.formats.feed import read_xml
from scrubber.cleaning.formats.office.ooxml import name_of
from scrubber.errors import DecodeError
from scrubber.patterns import lazily

_ROOT = lazily(
    r"\ufeff?\s{0,64}(?:<\?[^<>]{0,400}\?>\s{0,64}|<!--[^<>]{0,1000}-->\s{0,64}){0,9}"
    r"<(?:\w{1,20}:)?(alto|opml|mediawiki)(?=[\s>])[^<>]{0,4000}>"
)
_PAGES = "this is a file of several pages of a wiki, and not a page or a text: take the text of each out first"


def text_of_xml(text: str) -> str:
    """The text that such a file holds; the text itself where it is none.

    Raises:
        DecodeError: it holds several pages.
    """
    root = _ROOT.match(text)
    if root is None:
        return text
    read, _ = read_xml(text)
    held = "" if read is None else _HOLDS[root[1]](read)
    return held if held.strip() else text


def _printed(root: Any) -> str:
    """The lines of each block, sheet for sheet; a hyphen is a mark of its own."""
    return "\n\n\f".join(
        "\n\n".join(
            "\n".join("".join(_signs(line)) for line in _each(block, "TextLine")) for block in _each(page, "TextBlock")
        )
        for page in _each(root, "Page")
    )


def _signs(line: Any) -> Iterator[str]:
    for sign in line:
        name = name_of(sign) if isinstance(sign.tag, str) else ""
        if name in {"String", "HYP"}:
            yield sign.get("CONTENT") or "-" * (name == "HYP")
        elif name == "SP":
            yield " "


def _outlined(root: Any) -> str:
    """The title, and what each entry says, with what stands under it."""
    title = next((each.text or "" for each in _each(root, "title")), "")
    said = [each.get(key) or "" for each in _each(root, "outline") for key in ("text", "_note")]
    return "\n\n".join(part for part in ([title] if title not in said else []) + said if part.strip())


def _wiki(root: Any) -> str:
    """The last revision of its page, under the page's title."""
    pages = list(_each(root, "page"))
    if len(pages) > 1:
        raise DecodeError(_PAGES)
    texts = [each.text or "" for each in _each(root, "text")]
    title = next((each.text or "" for page in pages for each in _each(page, "title")), "")
    if not texts:
        return ""
    return texts[-1] if f"= {title} =" in texts[-1] else f"= {title} =\n\n{texts[-1]}"


def _each(parent: Any, name: str) -> Iterator[Any]:
    return (each for each in parent.iter() if isinstance(each.tag, str) and name_of(each) == name)


_HOLDS = {"alto": _printed, "opml": _outlined, "mediawiki": _wiki}

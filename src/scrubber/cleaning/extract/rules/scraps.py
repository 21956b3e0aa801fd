"""Short lines that stand apart from the text, and running text that stands where other pages are announced."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page import Part
    from scrubber.cleaning.extract.view import View

_LINKED = 0.6
_ALL = 0.85
_LEAD, _LEAD_WORDS, _TITLE = 4, 12.0, 8
_LISTED = frozenset({"heading", "list_item", "table_row", "quotation", "code"})


def scraps(view: View) -> None:
    """Remove what stands within the region and yet not where its text stands.

    Removed: the controls of a player above the article, teasers below it, links alone on a line. Kept: short headings, list items and rows between paragraphs, whatever an
    extractor thinks of them. It goes wrong on a page that sets every line of its text at another place.
    """
    for i, part in view.standing():
        kept, sure, home, framed = view.opinion.kept[i], view.opinion.sure[i], view.at_home(i), view.framed[i]
        among = _between(view, i)
        own = sure and (among or view.akin(i))
        if part.card and not (home and sure):
            part.remove("teaser", "one of a row of pointers to other pages", 0.1)
        elif part.link_density > _LINKED and not (kept and part.is_data):
            if not (sure and home and among and part.link_density < _ALL) and not (
                kept and home and part.kind in _LISTED and among
            ):
                part.remove("links", "a link that stands alone", 0.12)
        elif framed and not (sure and home):
            part.remove("frame", "it stands in an element that frames the text", 0.12)
        elif view.prose[i]:
            if not (home or sure or (kept and among) or _leads(view, i)):
                part.remove("aside", "it stands apart from the text", 0.25)
        elif (
            not home
            and not own
            and not (part.kind in _LISTED and (among or ((kept or part.is_data) and view.beside_home(i))))
        ):
            part.remove("scrap", "a short line apart from the text", 0.15)


def _leads(view: View, i: int) -> bool:
    """Whether it stands between the title and the text, as a lead does: next to the text, or where trafilatura keeps it near to it."""
    part = view.page.parts[i]
    if not view.text or i > view.text[0] or part.notice:
        return False
    near = 1 + sum(_stays(view.parts[k]) for k in range(i + 1, view.text[0]))
    if view.opinion.kept[i]:
        return near <= _LEAD
    titled = any(part.kind == "heading" for part in view.parts[max(0, i - _TITLE) : i])
    return near == 1 and view.size[i] >= _LEAD_WORDS and titled and part.kind != "caption"


def _stays(part: Part) -> bool:
    return not (part.rule or part.control or part.link_density > _LINKED)


def _between(view: View, i: int) -> bool:
    """Whether it stands among the document's running text."""
    at = bisect_left(view.text, i)
    return at < len(view.text) and (at > 0 or view.parts[i].kind == "heading")

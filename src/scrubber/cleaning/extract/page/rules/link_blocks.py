"""Link farms and rows of search words."""

from scrubber.cleaning.extract.chrome_words import REST
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import is_name_list, sample

_MANY = 4


def link_blocks(view: View) -> None:
    """Remove lines that are links to elsewhere in a row, or names in a row that make no sentence.

    Removed: "car insurance quotes payday loans seo services cheap flights …", a line of links to shops. Kept: a
    sentence with links in it, an item with the mark of a note, a list of references, a navigation of the site itself
    and its rows to share and to follow it (other rules take those). It goes wrong on a register of short names that is
    set on one line.
    """
    for i, part in enumerate(view.parts):
        if part.rule or part.kind in {"code", "table_row"} or (part.breaks and view.opinion.kept[i] and view.prose[i]):
            continue
        if view.listed[i] or (part.links and view.said(i).rest <= REST):
            continue
        many = part.links >= _MANY and part.link_density > 0.6
        away = many and part.external >= part.links * 0.6
        if i in view.noted and not (away and part.kind == "paragraph"):
            continue  # a mark is soon set behind a row of shops, too
        if away:
            part.remove("link-block", f"{part.links} links in a row", 0.02)
        elif part.prose or not is_name_list(sample(part.text)):
            continue  # what reads as running text is no list of names
        elif many:
            part.remove("link-block", f"{part.links} links in a row", 0.02)
        else:
            part.remove("link-block", "names in a row that make no sentence", 0.04)

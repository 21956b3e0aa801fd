"""What stands between a title and its text, or below the text, at a place of its own: what a site says of it."""

from __future__ import annotations

from scrubber.cleaning.extract.page.amid import is_added
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence, squeeze

#: Parts that were taken out of a page that shows its site, at the least: a book's pages have few.
_SITES = 8
#: Parts beside one among which others of its element are looked for.
_BESIDE = 4
#: The share of a text that one place holds and the words that it has, at least, if it has one of its own; words of an
#: element beside it at most, and of one of which an extractor keeps nothing: a lead has more.
_MAIN, _TEXT, _LABEL, _ROW = 0.6, 40.0, 5.0, 12.0
_OWN = frozenset({"caption", "standfirst"})


def edges(view: View) -> None:
    """Remove the short lines without a sentence between a title and the first sentence, or behind the last one, that
    stand neither where the text's sentences stand nor around those.

    Removed: a name, a count, a label in whatever language, each in an element of its own. Kept: headings, items, rows
    of tables, notes, leads, what an act says of itself, and whatever stands right around a text of which a page shows
    hardly a site. It goes wrong on a text that says when and for whom it was written in an element apart.
    """
    if not view.text or view.thread is not None or view.alone:
        return
    if sum(view.size[i] for i in view.text) < _TEXT or max(view.homes.values(), default=0.0) < _MAIN:
        return
    title, site = view.title(), sum(bool(part.rule) and part.rule != "contents" for part in view.parts) >= _SITES
    head = range(0 if title is None else title + 1, view.text[0])
    for i in (*head, *range(view.text[-1] + 1, view.last)):
        part = view.parts[i]
        if part.rule or part.kind != "paragraph" or view.prose[i] or view.at_home(i):
            continue
        near = range(max(0, i - _BESIDE), min(len(view.parts), i + _BESIDE + 1))
        lines = [k for k in near if view.parts[k].node == part.node]
        said = sum(view.size[k] for k in lines)
        if said > (_LABEL if view.opinion.kept[i] else _ROW) or any(ends_sentence(view.folded[k]) for k in lines):
            continue
        if said > _LABEL and squeeze(part.text) in view.page.summary:
            continue
        own = i in view.noted or i in view.sections or i in view.tables or i in view.act.heads or view.boxed[i]
        own = own or i in view.whole or any(_OWN & node.roles for node in view.page.around(part.node))
        if own or is_added(view, i) or (not site and view.opinion.sure[i] and view.akin(i)):
            continue
        part.remove("edge", "a line at the text's edge that stands apart from it", 0.15)

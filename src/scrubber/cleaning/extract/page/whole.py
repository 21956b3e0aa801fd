"""Whether a region is one text in which no site speaks."""

from scrubber.cleaning.extract.chrome_words import REST
from scrubber.cleaning.extract.page.view import View

#: The share of a line that stands in links by which it is the site's.
_LINKED = 0.6
#: The share of the lines that may be the site's; so few may be in a short text, one for so many of the text's own.
_FOREIGN, _FEW, _LINES = 0.15, 2, 3
#: The share of the sentences that an element holds which is the article, not one of several.
_ARTICLE = 0.67
#: Lines that a text of sections has at least, and the share of the words that an extractor made for news keeps at most
#: of it. On some 280 pages of news, blogs and manuals, in eight collections, any share from 0.83 to 0.93 gives the
#: same; under 0.8 manuals lose sections, over 0.95 pages of news keep the site's lines.
_FEWEST, _KEPT = 5, 0.85
#: The site's lines in a row behind which nothing is the document's any more, unless it has so much of its words.
_ROW, _BEHIND = 6, 0.3


def find_whole(view: View) -> range:
    """What of a region is the document's whole, though trafilatura leaves out much of it; empty for other regions.

    A manual sets its sections, boxes and tables at many places and an extractor made for news drops those it does not
    know. Where hardly a line of the region is a link, a control, a frame or a site's word, no site speaks there, and
    what stands from its first sentence on is the document's, up to the frames and rows of teasers behind the text, or
    to many lines of the site in a row that little follows.
    """
    start = next((i for i in range(view.first, view.last) if view.prose[i] and not view.framed[i]), view.last)
    end = min(view.last, _end_of_article(view))
    while end > start and (view.framed[end - 1] or view.parts[end - 1].hidden or view.parts[end - 1].card):
        end -= 1
    end = _before_row(view, start, end)
    told = site = lines = 0
    size = kept = 0.0
    for i in range(start, end):
        part = view.parts[i]
        if part.hidden:
            continue
        lines += 1
        if _is_site(view, i):
            site += 1
        else:
            told += 1
            size += part.size
            kept += part.size * view.opinion.kept[i]
    if told < _FEWEST or site > max(min(_FEW, told // _LINES), _FOREIGN * lines) or kept > _KEPT * size:
        return range(0)
    return range(start, end)


def _end_of_article(view: View) -> int:
    """Where the innermost element that is marked up as an article ends, if all of the text stands in it, and next to
    no other sentence of the region: what stands behind it is the site's.
    """
    article = view.around_text("article")
    if article is None:
        return view.last
    told = [view.size[i] * view.prose[i] for i in range(view.first, view.last)]
    within = sum(told[max(0, article.first - view.first) : article.last - view.first])
    return article.last if within >= _ARTICLE * sum(told) else view.last


def _before_row(view: View, start: int, end: int) -> int:
    """Where the first long row of the site's lines begins behind which little of the span's words stands; the span's
    end where there is none.
    """
    first, row, before = start, 0, 0.0
    total = sum(view.parts[i].size for i in range(start, end) if not _is_apart(view, i))
    for i in range(start, end):
        if not _is_apart(view, i):
            before, row = before + view.parts[i].size, 0
        elif not view.parts[i].hidden:
            first, row = (first if row else i), row + 1
            if row == _ROW and total - before <= _BEHIND * total:
                return first
    return end


def _is_apart(view: View, i: int) -> bool:
    return bool(view.parts[i].hidden) or _is_site(view, i)


def _is_site(view: View, i: int) -> bool:
    """Whether a line is a link, a control, in a frame or of a site's words."""
    part = view.parts[i]
    if (
        view.framed[i]
        or part.control
        or (part.card and not view.boxed[i])
        or part.notice
        or (part.link_density > _LINKED and not part.is_data and not view.titles(i))
    ):
        return True
    said = view.said(i)
    return bool(said.what) and said.rest < REST

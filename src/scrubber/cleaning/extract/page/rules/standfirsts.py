"""What stands under a text's title and belongs to it."""

from collections.abc import Collection, Sequence
from itertools import groupby

from scrubber.cleaning.extract.lines.whole_lines import is_whole_line
from scrubber.cleaning.extract.page.attributes import FRAME
from scrubber.cleaning.extract.page.rules.bylines import is_byline
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence, letters

_MENDABLE = frozenset({"outside", "aside", "scrap"})
_HEADING, _SENTENCE, _CALLED, _MOST = 5.0, 8.0, 5.0, 90.0
#: The share of a line that may be figures: a day has more. A second heading may count: "Geneva 13, Basel 6, Bern 3".
_DIGITS, _DIGITS_OF_HEADING = 0.15, 0.25
#: The share of a line that is something else than a site's words, at least.
_REST = 0.6
#: Letters from which on a line is found in what a page's head says of its text; elements around a line that are asked
#: whether they are called a standfirst.
_STATED, _NEAR = 16, 3
#: Characters by which two lines begin alike.
_BEGINNING = 40
#: The share of links and the words that a sentence may have which the page calls a standfirst.
_LINKED, _LONGEST = 0.3, 250.0


def standfirsts(view: View) -> None:
    """Bring back the subtitles and the lead between a text's title and its first line, where they stand above the
    text's own element.

    Brought back: what follows the title at once (a second heading, a sentence or a list that sums the text up); behind
    the site's first line (a date, a byline, a row to share) only what the page itself calls a standfirst, or repeats in
    its head as what the text is about. It goes wrong on a site that sets a sentence of its own right under each title.
    """
    title = view.title()
    if not view.text or title is None:
        return
    follows, told = True, {part.text[:_BEGINNING] for _, part in view.standing()}
    taken = (i for i in range(title + 1, view.text[0]) if view.parts[i].rule not in {"", "echo", "icon"})
    for _, together in groupby(taken, key=lambda i: view.parts[i].node):
        lines = list(together)
        own = all(_is_mendable(view, i, told) and _is_own(view, i, title) for i in lines)
        if own and (
            (follows and (_is_lead(view, lines) or _is_sure(view, lines) or all(_is_summary(view, i) for i in lines)))
            or any(_is_stated(view, i) for i in lines)
        ):
            for i in lines:
                view.parts[i].restore(0.7)
        else:
            follows = False


def _is_mendable(view: View, i: int, told: Collection[str]) -> bool:
    """Whether no words of a line spoke against it; not even a frame does if the page's head says the whole line, and
    nothing else on the page begins so.
    """
    part = view.parts[i]
    return part.rule in _MENDABLE or (
        part.rule == "frame" and part.text[:_BEGINNING] not in told and _is_summary(view, i)
    )


def _is_own(view: View, i: int, title: int) -> bool:
    """Whether nothing about a line is a site's: not even a frame, but one that holds the title as well, or what the
    page's head says too.
    """
    part, folded = view.parts[i], view.folded[i]
    called = view.prose[i] and view.within(i, "standfirst", most=_NEAR) and part.link_density < _LINKED
    if (part.links and not called) or part.is_sites or view.said(i).rest < _REST or is_whole_line(folded):
        return False
    if view.framed[i] and not (
        view.framed[title] or _is_said_in_head(view, i) or _is_summary(view, i) or _is_teaser(view, i)
    ):
        return False
    figures = _DIGITS_OF_HEADING if part.kind == "heading" else _DIGITS
    longest = _LONGEST if called else _MOST
    return view.size[i] <= longest and not is_byline(folded) and sum(map(str.isdigit, folded)) <= figures * len(folded)


def _is_teaser(view: View, i: int) -> bool:
    """Whether nothing frames a line but that its own paragraph is called a teaser: papers call the lead so, too."""
    own, *around = (node.roles & FRAME for node in view.page.around(view.parts[i].node))
    return own == {"related"} and not any(around) and view.page.nodes[view.parts[i].node].tag == "p"


def _is_lead(view: View, lines: Sequence[int]) -> bool:
    """Whether the lines of one element are a second heading, a point of a list, or a sentence, which may be set in
    several lines.
    """
    kind, size = view.parts[lines[0]].kind, sum(view.size[i] for i in lines)
    if kind in {"heading", "list_item"}:
        return size >= _HEADING
    told = len(lines) > 1 or view.prose[lines[0]]
    return kind == "paragraph" and told and _SENTENCE <= size <= _MOST and ends_sentence(view.folded[lines[-1]])


def _is_sure(view: View, lines: Sequence[int]) -> bool:
    """Whether an extractor is sure of the lines of one element, though they are no whole sentence: "Still wondering
    what to do with all those crates".
    """
    return all(view.opinion.sure[i] for i in lines) and sum(view.size[i] for i in lines) >= _SENTENCE


def _is_stated(view: View, i: int) -> bool:
    """Whether the page says itself that a line is a standfirst: by the class of its element, or because its head has
    the same sentence.
    """
    if view.within(i, "standfirst", most=_NEAR) and view.size[i] >= _CALLED:
        return True
    return _is_said_in_head(view, i)


def _is_said_in_head(view: View, i: int) -> bool:
    key = letters(view.folded[i])
    return len(key) >= _STATED and key in view.page.summary and ends_sentence(view.folded[i])


def _is_summary(view: View, i: int) -> bool:
    """Whether a line is all that the page's head says of its text, if no whole sentence."""
    key = letters(view.folded[i])
    if view.size[i] < _SENTENCE or key not in view.page.summary:
        return False
    return key in view.page.summary.split()

"""Headings of what was taken out."""

from collections.abc import Sequence

from scrubber.cleaning.extract.page.elements import LISTS
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import COLONS, ends_sentence

_SITES = frozenset(
    {"links", "teaser", "related", "share-line", "frame", "link-block", "control", "advert", "pager", "notice"}
)
_FEWEST = 2
#: What a line with a colon announces, if it was taken out, and words of such a line.
_POINTED = frozenset({"links", "teaser", "related", "link-block", "share-line"})
_ANNOUNCEMENT = 9.0
#: Words that a label has at most, and one of which no extractor is sure.
_LABEL, _UNSURE = 5.0, 12.0


def orphans(view: View) -> None:
    """Remove a heading behind the text's beginning, or a few words that read like one, if all that follows it in its
    element is the site's and was taken out, and a few words with a colon over links that were.

    Removed: "Story tools", "Further reading" over a list of links in one box, "Morning update" over a button in one,
    "More on our blog:". Kept: the heading of
    a section whose first line alone was taken out. It goes wrong on a section of links that is the text's own and was
    lost: its heading then goes as well.
    """
    if not view.text:
        return
    for i, part in view.standing():
        if i < view.text[0] or not (part.kind == "heading" or _is_label(view, i)):
            continue
        if _announces(view, i):
            part.remove("orphan", "it announces what was taken out", 0.15)
            continue
        end = i + 1
        while end < len(view.parts) and view.parts[end].rule:
            end += 1
        behind = [view.parts[j].rule for j in range(i + 1, end)]
        heading = part.kind == "heading"
        if heading and _opens_box(view, i, behind):
            part.remove("orphan", "the heading of a box whose text was taken out", 0.15)
        if sum(rule in _SITES for rule in behind) < _FEWEST:
            continue
        if any(i + _FEWEST < node.last <= end and (heading or node.first == i) for node in view.page.around(part.node)):
            part.remove("orphan", "the heading of what was taken out", 0.15)


def _opens_box(view: View, i: int, behind: Sequence[str]) -> bool:
    """Whether it is the first of an element in which all else was taken out, a sentence among it, or apart from the
    text something that can be pressed: "Contact us" over a request to write; "Morning update" over "Daily", what comes
    by mail, and a button.
    """
    end = i + 1 + len(behind)
    boxes = [node.last for node in view.page.around(view.parts[i].node) if node.first == i and node.last <= end]
    if any(any(view.prose[i + 1 : last]) for last in boxes):
        return True
    if view.at_home(i) or "control" not in behind:
        return False
    least = i + 1 + max(behind.index("control"), _FEWEST - 1)
    return any(least < last for last in boxes)


def _announces(view: View, i: int) -> bool:
    """Whether it ends with a colon, and a link that was taken out stands right below, with all of its list."""
    below = view.page.below(i)
    if not view.folded[i].endswith(COLONS) or below >= len(view.parts) or view.parts[below].rule not in _POINTED:
        return False
    around = view.page.enclosing(view.parts[below], LISTS)
    return around is None or all(part.rule for part in view.parts[around.first : around.last])


def _is_label(view: View, i: int) -> bool:
    """Whether it is a paragraph of a few words, or of some of which no extractor is sure, no sentence and no link."""
    part = view.parts[i]
    if view.folded[i].endswith(COLONS):
        most = _ANNOUNCEMENT
    else:
        most = _LABEL if view.opinion.sure[i] or view.prose[i] else _UNSURE
    return part.kind == "paragraph" and not part.links and view.size[i] <= most and not ends_sentence(view.folded[i])

"""Posts of a thread: their words stay, whatever they say; what stands around them goes."""

from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import squeeze

#: Letters of the shortest title.
_TITLE = 4
#: Rules that know a line by its words as set amid a text.
_INSERTS = frozenset({"advert", "related"})


def posts(view: View) -> None:
    """Keep what people wrote in a thread, and remove what the site sets around it.

    It is asked last, for what others go by (how a line reads, whether links stand in it, what its element is called)
    says less than the place that the words of all posts share.
    """
    if view.thread is None:
        return
    inserts = {i for i in view.thread.said if _is_insert(view, i)}
    for i in view.thread.said - inserts:
        if view.parts[i].rule != "hidden":
            view.parts[i].restore(0.6)
    title = _title(view)
    if title is not None:
        view.parts[title].restore(0.6)  # it may be a link to its own page
    for i in view.thread.around - {title}:
        view.parts[i].remove("post-frame", "stands around the posts of a thread")
    for part in view.parts[: title or 0]:
        part.remove("post-frame", "stands above a thread's title")


def _is_insert(view: View, i: int) -> bool:
    """Whether an advertisement or a pointer without a link stands between two lines of a post: a copy of the page set
    it there. Who answers with such a word says nothing else, and who points somewhere gives the link.
    """
    part = view.parts[i]
    if part.rule not in _INSERTS or part.links or not 0 < i < len(view.parts) - 1:
        return False
    around = {part.node, view.page.nodes[part.node].parent}
    beside = (view.parts[i - 1], view.parts[i + 1])
    return all(around & {other.node, view.page.nodes[other.node].parent} and not other.hidden for other in beside)


def _title(view: View) -> int | None:
    """The nearest heading above the posts that is part of the page's title; the highest that no rule has removed
    where none is.
    """
    title = squeeze(view.page.title)
    for i in range(view.first - 1, -1, -1):
        part = view.parts[i]
        key = squeeze(part.text) if part.kind == "heading" and not part.hidden else ""
        if len(key) >= _TITLE and key in title:
            return i
    return view.title()

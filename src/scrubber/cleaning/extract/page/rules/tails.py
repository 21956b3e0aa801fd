"""What a site sets below a text, behind its lists of other pages and what can be pressed there."""

from itertools import pairwise

from scrubber.cleaning.extract.lines.subject import shared, vocabulary
from scrubber.cleaning.extract.page.amid import is_added
from scrubber.cleaning.extract.page.page import Node
from scrubber.cleaning.extract.page.view import View

#: What tells that a site has begun to speak, if it was taken out behind the text, and how many such parts do.
_SITES = frozenset({"links", "teaser", "related", "share-line", "link-block", "control", "pager", "frame"})
_FEWEST = 3
#: How much of the text may stand behind that, and sentences.
_REST, _SENTENCES = 0.35, 3
#: The share of the text that its element holds, at least.
_MOST = 0.6
#: Terms of the text that a line has, and the share of its own, from which on it speaks of what the text does.
_TERMS, _SPEAKS = 2, 0.3
_OWN = frozenset({"footnote", "caption", "contents"})
#: Parts of an element at most that is one box.
_BOX = 8


def tails(view: View) -> None:
    """Remove the little that stands below a text, behind several parts that were taken out as the site's, in elements
    that hold nothing of the text and are of none of its makes: who the site is, titles of other pages without a link.

    Kept: what speaks of the same as the text, notes, tables and programs, all where it is more than a few sentences.
    It goes wrong on a text's own last words, of something else, behind a row of links.
    """
    if not view.text or view.thread is not None or view.alone or view.act.span:
        return
    last = max([_last_own(view), *(i for i, listed in enumerate(view.listed) if listed)])
    standing = [i for i in range(last + 1, len(view.parts)) if not view.parts[i].rule]
    taken = [i for i in range(last + 1, len(view.parts)) if view.parts[i].rule in _SITES]
    if not standing or len(taken) < _FEWEST:
        return
    pressed = {i for i in standing if _is_with_control(view, i, last)}
    behind = [i for i in standing if i > taken[_FEWEST - 1] or i in pressed]
    heads = {i for i, below in pairwise([*behind, -1]) if view.parts[i].kind == view.parts[below].kind == "heading"}
    heads |= {i for i in behind[-1:] if view.parts[i].kind == "heading"}
    listed = heads if len(heads) >= _FEWEST else set()  # titles over nothing are a list of pages
    rest = [i for i in behind if i not in pressed | listed]
    whole = sum(view.size[i] for i in view.text if i <= last)
    told = sum(view.prose[i] for i in rest)
    if told > _SENTENCES or sum(view.size[i] for i in rest) > _REST * whole:
        return
    spoken = vocabulary(view.parts[i].text for i in view.text if i <= last)
    if any(_is_own(view, i) or _speaks(view.parts[i].text, spoken) for i in behind):
        return
    for i in behind:
        view.parts[i].remove("tail", "stands below the text, behind what the site sets there", 0.15)


def _last_own(view: View) -> int:
    """The last part of the innermost element that holds most of the text, and of others of its make with text of
    theirs; the last of the page where there is none.
    """
    held: dict[int, float] = {}
    nodes: dict[int, Node] = {}
    for i in view.text:
        for node in view.page.around(view.parts[i].node):
            held[id(node)] = held.get(id(node), 0.0) + view.size[i]
            nodes[id(node)] = node
    least = _MOST * sum(view.size[i] for i in view.text)
    most = [nodes[key] for key, size in held.items() if size >= least]
    main = min(most, key=lambda node: node.last - node.first, default=None)
    if main is None:
        return len(view.parts)
    return max(node.last for node in nodes.values() if node is main or (main.style and node.make == main.make)) - 1


def _speaks(text: str, spoken: set[str]) -> bool:
    known, share = shared(text, spoken)
    return known >= _TERMS and share >= _SPEAKS


def _is_with_control(view: View, i: int, last: int) -> bool:
    """Whether a small element below the text holds a line and something to press."""
    return any(
        part.rule == "control"
        for node in view.page.around(view.parts[i].node)
        if node.first > last and node.last - node.first <= _BOX
        for part in view.parts[node.first : node.last]
    )


def _is_own(view: View, i: int) -> bool:
    part = view.parts[i]
    own = part.kind in {"code", "table_row", "caption"} or view.boxed[i] or i in view.tables or i in view.sections
    return own or i in view.noted or is_added(view, i) or any(_OWN & node.roles for node in view.page.around(part.node))

"""The text set twice or oftener on one page, for wide screens, for narrow ones, for printing; and a paragraph or a
beginning of it that announces it.
"""

from itertools import islice, takewhile

from scrubber.cleaning.extract.excerpt import EXCERPT, LOOKED_AT, is_excerpt
from scrubber.cleaning.extract.page.view import View

#: At the least: sentences of a copy, its share of what the page says, each thing counted once, words of a sentence.
_FEWEST, _SHARE, _WORDS = 3, 0.54, 5.0
#: Words of a paragraph that nobody says again by chance.
_PARAGRAPH = 20.0
#: Sentences of the text up to which its beginning may stand above it, cut off.
_OPENING = 3
#: Parts above a text, and above its copy, among which its title and lead stand.
_HEAD = 12
_MENDABLE = frozenset({"", "outside", "aside", "scrap"})


def copies(view: View) -> None:
    """Remove each further copy of the text: a run of sentences that all stood before in the same order, and that make
    up more than half of what the page says.

    Removed: the article again in an element for telephones; a paragraph above the text, beside the price of what it
    describes, that the text has as well; the text's beginning above it, cut off. Kept: what one element says twice, a
    clause that a contract repeats, the refrain of a song, a summary that quotes three sentences of many, a form under
    one name and then under another. It goes wrong on a text of its own that consists of the same sentences twice.
    """
    _announced(view)
    _begun(view)
    standing = [(i, part) for i, part in view.standing() if not part.control]
    total = sum({part.text: view.size[i] for i, part in standing}.values())
    first: dict[str, int] = {}
    run: list[int] = []
    after = -1
    for i, part in standing:
        at = first.setdefault(part.text, i)
        again = after < at < i and _around(view, at) != _around(view, i)
        if again:
            run.append(i)
            after = at
        elif at < i or view.prose[i]:
            _remove(view, run, first, total)
            run, after = [], -1
            if at < i and _around(view, at) != _around(view, i):
                run, after = [i], at
    _remove(view, run, first, total)


def _announced(view: View) -> None:
    """Remove a paragraph above the text, at another place than most of it, that stands word for word within it."""
    main = view.main()
    text = [i for i in view.text if view.place[i] == main]
    above = {
        part.text: part
        for i, part in enumerate(view.parts[: text[0] if text else 0])
        if part.kind == "paragraph" and not part.rule and view.prose[i] and view.size[i] >= _PARAGRAPH
    }
    if not above:
        return
    for i in text:
        if (part := above.get(view.parts[i].text)) is not None and not view.parts[i].rule:
            part.remove("copy", "a paragraph of the text, set above it", 0.3)


def _begun(view: View) -> None:
    """Remove the text's own beginning that stands above it, cut off: "Summary: The council met on Tues…"."""
    end = view.text[min(_OPENING, len(view.text)) - 1] if view.text else 0
    for i, part in enumerate(view.parts[:end]):
        if part.rule in _MENDABLE and view.size[i] >= EXCERPT and part.kind == "paragraph":
            below = list(islice((view.parts[k].text for k in view.text if k > i), LOOKED_AT))
            if is_excerpt(part.text, below):
                part.restore(0.2)  # whatever rule took it out before: as a copy it is no lead
                part.remove("copy", "the text's beginning, cut off, above it", 0.2)


def _around(view: View, i: int) -> str:
    return view.page.nodes[view.parts[i].node].path.rpartition("/")[0]


def _remove(view: View, run: list[int], first: dict[str, int], total: float) -> None:
    sentences = sum(view.prose[i] and view.size[i] >= _WORDS for i in run)
    if sentences < _FEWEST or sum(view.size[i] for i in run) < _SHARE * total:
        return
    at = first[view.parts[run[0]].text]
    if not (_own_heading(view, at) and _own_heading(view, run[0])):
        for i in (*_head(view, run[0], at), *run):
            view.parts[i].remove("copy", "the text, set a second time", 0.3)


def _own_heading(view: View, i: int) -> bool:
    """Whether the heading right above a line in its element says what stands nowhere else: each member of a board makes
    the same declaration, and each has a name over it.
    """
    above = view.parts[i - 1] if i else None
    if above is None or above.kind != "heading" or _around(view, i - 1) != _around(view, i):
        return False
    return sum(part.kind == "heading" and part.text == above.text for part in view.parts) == 1


def _head(view: View, copy: int, text: int) -> list[int]:
    """The lines right above a copy that stand above the text as well: its title and its lead, which rules may have
    taken out there, and bring back.
    """
    said = {part.text for part in view.parts[max(0, text - _HEAD) : text]}
    above = [i for i in range(max(text, copy - _HEAD), copy) if not view.parts[i].rule]
    return list(takewhile(lambda i: view.parts[i].text in said, reversed(above)))

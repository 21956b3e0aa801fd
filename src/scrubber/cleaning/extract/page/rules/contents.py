"""The headings of a text, listed a second time behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

_FEWEST = 3


def contents(view: View) -> None:
    """Remove a list that says a text's headings again, in their order, behind all of them: a manual's column "on this
    page", with the list's title.

    Kept: a table of contents above the text, which may be the document's own; a list of other words, or in another
    order. It goes wrong on a text that ends with its own table of contents, which says nothing else.
    """
    places = {view.parts[i].text: i for i, part in view.standing() if part.kind == "heading"}
    run: list[int] = []
    for i, part in [*view.standing()]:
        at = places.get(part.text, -1) if part.kind == "list_item" else -1
        if 0 <= at < i and (not run or places[view.parts[run[-1]].text] < at):
            run.append(i)
            continue
        _remove(view, run, places)
        run = [i] if 0 <= at < i else []
    _remove(view, run, places)


def _remove(view: View, run: list[int], places: dict[str, int]) -> None:
    if len(run) < _FEWEST or run[0] <= max(places.values()):
        return
    above = view.parts[run[0] - 1]
    titled = above.kind == "heading" and places.get(above.text, run[0]) not in {places[view.parts[i].text] for i in run}
    for part in [*([above] if titled else []), *(view.parts[i] for i in run)]:
        part.remove("contents", "the text's headings, listed again behind it", 0.2)

"""The headings of a text, listed a second time behind it, or by a program above it."""

from bisect import bisect_left

from scrubber.cleaning.extract.page.view import View
from scrubber.language.runs import key_of
from scrubber.patterns import lazily

_FEWEST = 3
#: Items at least of a list that its page calls contents, and the number that one of the two may have before it.
_CALLED, _NUMBER = 2, lazily(r"\d{1,3}(?:\.\d{1,3}){0,5}\.?\s")


def contents(view: View) -> None:
    """Remove a list that says a text's headings again, in their order, behind all of them: a manual's column "on this
    page", with the list's title.

    Remove one above the text, with its title, if the page calls it contents and each of its lines is a heading below
    it, in their order: a program has made it of them.

    Kept: another table of contents above the text, which may be the document's own; a list of other words, or in
    another order. It goes wrong on a text that ends with its own table of contents, which says nothing else.
    """
    _called(view)
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


def _called(view: View) -> None:
    """Remove the lists above headings that the page calls contents."""
    nodes = [node for node in view.page.nodes if "contents" in node.roles]
    if not nodes:
        return
    headings: dict[str, list[int]] = {}
    for i, part in enumerate(view.parts):
        if part.kind == "heading" and not part.rule:
            headings.setdefault(_key(part.text), []).append(i)
    for node in nodes:
        inside = [part for part in view.parts[node.first : node.last] if not part.hidden]
        listed = [_key(part.text) for part in inside if part.kind != "heading"]
        titled = len(listed) > _CALLED and listed[0] not in headings
        if len(listed) >= _CALLED and _are_headings(listed[titled:], headings, node.last):
            for part in inside:
                part.remove("contents", "the text's headings, listed before it", 0.2)


def _are_headings(listed: list[str], headings: dict[str, list[int]], at: int) -> bool:
    """Whether each of some lines is a heading from a part on, in their order."""
    for key in listed:
        places = headings.get(key, [])
        place = bisect_left(places, at)
        if place == len(places):
            return False
        at = places[place] + 1
    return True


def _key(text: str) -> str:
    return key_of(_NUMBER.sub("", text))


def _remove(view: View, run: list[int], places: dict[str, int]) -> None:
    if len(run) < _FEWEST or run[0] <= max(places.values()):
        return
    above = view.parts[run[0] - 1]
    titled = above.kind == "heading" and places.get(above.text, run[0]) not in {places[view.parts[i].text] for i in run}
    for part in [*([above] if titled else []), *(view.parts[i] for i in run)]:
        part.remove("contents", "the text's headings, listed again behind it", 0.2)

"""The title said again."""

from collections.abc import Sequence
from itertools import islice

from scrubber.cleaning.extract.credits import without_credit
from scrubber.cleaning.extract.page.page import Part
from scrubber.cleaning.extract.page.title import beginnings
from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import begins_but_for_a_slip, fold
from scrubber.ends import start_alike
from scrubber.language.runs import key_of

_SHORTEST = 4
_FIRST = 3
_SAME = 0.6
# A heading that is this share of the page's title, or of whose letters, by threes, this share stand in it, is the title
# in other words.
_MOST, _ALIKE = 0.4, 0.4
#: Words of a heading at least that says more than which part of a site a page belongs to.
_SAYS = 3.0
_MENDABLE = frozenset({"", "outside", "navigation", "scrap", "aside", "frame"})
_LINKED = _MENDABLE | {"links"}


def echoes(view: View) -> None:
    """Keep a text's title once, as its heading: bring it back where it stands above the text's element, remove it where
    it is said again.

    Removed: the second of two lines that are the title; the first, where there is a slip in one of them. Kept: a
    heading that merely resembles the title, a sentence that quotes it. It goes wrong on a text whose first chapter
    bears its title.
    """
    whole = fold(view.page.title)
    title = key_of(whole)
    if not view.text or len(title) < _SHORTEST:
        if view.text and not whole:
            _of_untitled(view)
        return
    # A title may end as sentences do: Rules of the Society e. V.; and stand under its picture, with who took it.
    titles = (_is_whole(_line(view, i), title) or begins_but_for_a_slip(view.folded[i], whole) for i in view.text)
    head = next((i for i, is_title in zip(view.text, titles, strict=True) if not is_title), view.text[0])
    slipped = [i for i in range(head) if begins_but_for_a_slip(view.folded[i], whole)]
    said = [
        i
        for i in range(head)
        if view.parts[i].rule in _MENDABLE
        and not view.parts[i].links
        and (_is_title(_line(view, i), title) or i in slipped)
    ]
    headings = [i for i in said if view.parts[i].kind == "heading"]
    linked = _linked(view, head, title, closing=not headings)
    size = {i: len(key_of(view.folded[i])) for i in (*headings, *linked)}
    # The name of the site is a link, too, and may stand in front of the title.
    if linked and max(size[i] for i in linked) > max((size[i] for i in headings), default=0):
        said += linked
        headings = linked
    completed = _completing(view, head, title)
    if completed is not None:
        said += [i for i in completed if i not in said]
        chosen: int | None = completed[1]
    elif headings:
        longest = max(size[i] for i in headings)
        chosen = max(i for i in headings if size[i] == longest)
    else:
        chosen = next((i for i in said if not view.parts[i].rule), _in_other_words(view, head, title))
        if chosen is None:
            chosen = next((i for i in reversed(said) if key_of(view.folded[i]) in map(key_of, view.page.called)), None)
        if chosen is None and _called(view, head) is None:
            chosen = next((i for i in reversed(said) if _stands_as_heading(view, i, title)), None)
    if chosen is not None and _opens_with(view, chosen):
        chosen = None  # the text bears its title itself; this one is the site's
    if not set(slipped).isdisjoint(said):
        chosen = said[-1]  # likewise, next to the text, and the slip tells what it was copied from
    called = _called(view, head)
    if called is not None and called not in said:
        view.parts[called].restore(0.8)
    for i in said:
        part = view.parts[i]
        part.restore(0.8)
        if i == chosen:
            _as_heading(view, i, title)
        else:
            # Whatever rule took it out before: as an echo it does not come back, even if other copies have it.
            part.remove("echo", "the title, said again", 0.2)


def _of_untitled(view: View) -> None:
    """Bring back the one heading of the first level of a page that states no title, where it stands right over the
    text's element. It goes wrong where that is the site's name.
    """
    heads = [i for i, part in enumerate(view.parts) if part.kind == "heading" and part.level == 1]
    if len(heads) == 1 and 0 < view.text[0] - heads[0] <= _FIRST:
        part = view.parts[heads[0]]
        if part.rule == "outside" and not part.links:
            part.restore(0.8)


def without_doubled_title(parts: Sequence[Part]) -> None:
    """Remove the title of a document that it gives right over itself: in the style of a title and as its first
    heading, as converters write it.
    """
    first, second = [*islice((part for part in parts if not part.rule), 2), None, None][:2]
    if first is not None and second is not None and second.kind == "heading" and fold(first.text) == fold(second.text):
        first.remove("echo", "the title, said again", 0.2)


def _as_heading(view: View, i: int, title: str) -> None:
    """Make the title a heading where the page sets it as a paragraph and has no heading of the first level."""
    part = view.parts[i]
    whole = part.kind == "paragraph" and not part.breaks and _is_all(view, i, title)
    if whole and not any(other.kind == "heading" and other.level == 1 for _, other in view.standing()):
        part.kind, part.level = "heading", 1


def _completing(view: View, head: int, title: str) -> tuple[int, int] | None:
    """Of the headings above the text two that say together what the page's title says: the first the name of the
    site, which leads to its front, the second the text's; None where there are none.
    """
    names: dict[str, int] = {}
    for i in range(head):
        part = view.parts[i]
        if part.kind != "heading" or part.rule not in _LINKED:
            continue
        key = key_of(view.folded[i])
        rests = {title.removeprefix(key), title.removesuffix(key)} - {title}
        found = next((names[rest] for rest in sorted(rests) if rest in names), None) if key else None
        if found is not None:
            return found, i
        if part.links:
            names.setdefault(key, i)
    return None


def _stands_as_heading(view: View, i: int, title: str) -> bool:
    """Whether a line that no rule has kept is the title all the same: a line of its own, in no menu, that says all of
    it, in an element of another style than a heading's.
    """
    part = view.parts[i]
    if part.kind != "paragraph" or part.breaks or view.framed[i]:
        return False
    return _is_all(view, i, title)


def _is_all(view: View, i: int, title: str) -> bool:
    """Whether a line is the page's title but for what stands behind a mark, or for the less of it."""
    key = _line(view, i)
    return _is_whole(key, title) or key in map(key_of, map(fold, beginnings(view.page.title)))


def _called(view: View, head: int) -> int | None:
    """The nearest heading above the text that says what the page's head calls it, where its `<title>` has other
    words: those of a search, a second headline.
    """
    title = key_of(fold(view.page.title))
    names = [name for each in view.page.called if (name := key_of(each)) and name not in title]
    found = (
        i
        for i in reversed(range(head))
        if view.parts[i].kind == "heading"
        and view.parts[i].rule in _MENDABLE
        and not view.parts[i].links
        and any(_is_whole(key_of(view.folded[i]), name) for name in names)
    )
    return next(found, None)


def _linked(view: View, head: int, title: str, *, closing: bool) -> list[int]:
    """The headings above the text that are links to the page itself: what the page's title begins with, in a forum's
    topic or a journal's entry, or, where asked, ends with for the most part.
    """
    return [
        i
        for i in range(head)
        if view.parts[i].kind == "heading"
        and view.parts[i].links
        and view.parts[i].rule in _LINKED
        and len(key := key_of(view.folded[i])) >= _SHORTEST
        and (title.startswith(key) or (closing and title.endswith(key) and len(key) >= _SAME * len(title)))
    ]


def _in_other_words(view: View, head: int, title: str) -> int | None:
    """The one top heading above the text, where it says in other words what the page's title says, or stands alone
    in the article whose text it is, or in the page's main element.
    """
    found = [i for i in range(head) if view.parts[i].level == 1 and view.parts[i].kind == "heading"]
    article, main = view.around_text("article"), view.around_text("main")
    own = [i for i in found if article is not None and i >= article.first]
    if article is None and main is not None:
        own = [i for i in found if i >= main.first and view.size[i] >= _SAYS]
    found = own if len(own) == 1 else found
    if len(found) != 1 or view.parts[found[0]].links or view.parts[found[0]].rule not in _MENDABLE:
        return None
    if not own and not _is_alike(key_of(view.folded[found[0]]), title):
        return None
    part = view.parts[found[0]]
    part.restore(0.8)
    return found[0]


def _is_alike(key: str, title: str) -> bool:
    """Whether a good share of a line's letters, by threes, stand in the title."""
    threes = {key[i : i + 3] for i in range(len(key) - 2)}
    return bool(threes) and sum(three in title for three in threes) >= _ALIKE * len(threes)


def _opens_with(view: View, chosen: int) -> bool:
    """Whether a first line of the text is the title in words of its own: then the page's is the site's, such as
    "Charter (full text)" above "Charter of the City".
    """
    title = key_of(view.folded[chosen])
    for i in [i for i, _ in view.standing() if view.at_home(i) and i > chosen][:_FIRST]:
        key = key_of(view.folded[i])
        same = start_alike(key, title)
        whole = same == len(title)
        bears = not (view.prose[i] or whole or view.parts[i].kind == "code")
        if bears and same >= max(_SHORTEST, _SAME * len(title)):
            return True
    return False


def _line(view: View, i: int) -> str:
    return key_of(without_credit(view.folded[i]))


def _is_whole(key: str, title: str) -> bool:
    """Whether a line is the page's title but for the site's name behind it."""
    return title.startswith(key) and len(key) >= max(_SHORTEST, _MOST * len(title))


def _is_title(key: str, title: str) -> bool:
    """Whether a line says what the page's title says, without the site's name in front of it or behind it; that name
    alone is no title.
    """
    return len(key) >= _SHORTEST and (
        title.startswith(key)
        or (len(key) >= _MOST * len(title) and key in title)
        or (key.startswith(title) and len(key) < 2 * len(title))
    )

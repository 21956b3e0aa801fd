"""Who the author is, told in the last lines of a text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from scrubber.cleaning.extract.page.view import View

#: Lines at a text's end that are asked, words of each at most, and of the line that names the author.
_LAST, _LONGEST, _BYLINE = 2, 80.0, 14.0
#: Elements around that line that are asked whether they are called a byline, and their parts at most.
_NEAR = 8
#: The share of the text that stands above, at least.
_ABOVE = 0.5
#: Names that a note begins with at least, and characters in which they are looked for.
_NAMES, _LOOK = 2, 60
#: Letters of a word that names something, and the share of those a line has that the text must have, too.
_NAMED, _MATTER = 4, 0.5
_WHY = ("byline", "who wrote the text, told behind it", 0.15)
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af)\s", re.IGNORECASE)


def author_notes(view: View) -> None:
    """Remove a last paragraph, or the two last ones, and a line in an element called a byline above the text, that begin with the name by which a line above the text signs it.

    Removed: "Ann Marsh is an editor at Island News. Follow her on Twitter." under a text "By Ann Marsh"; "Ann Marsh may be reached at …". Kept: a last sentence about anybody else, a name that only the title or a caption has, a line that names what the text names ("Ann Marsh owns shares of the Ferry Company"), and the only paragraph of a page. It goes wrong on
    a text that ends with its own author in the third person.
    """
    if not view.text:
        return
    signed = {pair for i in range(view.text[0]) for pair in pairwise(_signed(view, i))}
    if not signed:
        return
    for i in range(view.text[0]):
        if view.within(i, "byline", most=_NEAR) and view.prose[i] and _begins(view.parts[i].text, signed):
            view.parts[i].restore(0.2)  # whatever rule took it out before: as a note on the author it is no lead
            view.parts[i].remove(*_WHY)
    text = frozenset(view.text)
    whole = rest = sum(view.size[i] for i in view.text)
    lines = [i for i, part in view.standing() if i in text or (view.text[-1] < i < view.last and view.prose[i])]
    for i in reversed(lines[-_LAST:]):
        part = view.parts[i]
        rest -= view.size[i]
        fits = part.kind == "paragraph" and view.size[i] <= _LONGEST and rest >= _ABOVE * whole
        if not (fits and _begins(part.text, signed)) or _is_matter(view, i):
            return
        part.remove(*_WHY)


def _is_matter(view: View, i: int) -> bool:
    """Whether most that a line names besides, the text names, too: what its author has to do with what it is about."""
    named = {word for word in _WORD.findall(view.parts[i].text)[_NAMES:] if word[0].isupper() and len(word) >= _NAMED}
    own = {word for k in view.text if k != i for word in _WORD.findall(view.parts[k].text)}
    return bool(named) and len(named & own) > _MATTER * len(named)


def _signed(view: View, i: int) -> list[str]:
    """The words of a line above the text that names its author: in an element that is called a byline, or behind "by"."""
    part = view.parts[i]
    if part.kind == "heading" or part.hidden or view.size[i] > _BYLINE:
        return []
    if part.rule == "byline" or _BY.match(part.text) or view.within(i, "byline", most=_NEAR):
        return _WORD.findall(part.text)
    return []


def _begins(text: str, signed: Collection[tuple[str, str]]) -> bool:
    """Whether a paragraph begins with two names that stand so in one of the lines: a first name and what follows it."""
    named = tuple(_WORD.findall(text[:_LOOK])[:_NAMES])
    return named in signed and all(word[0].isupper() for word in named)

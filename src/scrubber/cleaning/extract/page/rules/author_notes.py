"""Who the author is, told beside a text or in its last lines."""

import re
from bisect import bisect_left
from collections.abc import Collection
from itertools import pairwise

from scrubber.cleaning.extract.page.authors import BY
from scrubber.cleaning.extract.page.page import Node
from scrubber.cleaning.extract.page.view import View
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["author_notes"]

#: Lines at a text's end that are asked, words of each at most, and of the line that names the author.
_LAST, _LONGEST, _BYLINE = 2, 80.0, 14.0
#: Elements around that line that are asked whether they are called a byline, and their parts at most.
_NEAR = 8
#: The share of the text that stands above, at least.
_ABOVE = 0.5
#: Names that a note begins with at least, and characters in which they are looked for.
_NAMES, _LOOK = 2, 60
#: Words of the longest name.
_NAME = 4
#: Letters of a word that names something, and the share of those a line has that the text must have, too.
_NAMED, _MATTER = 4, 0.5
_HEADING = lazily(unbroken(_SAID["heading"]))
#: Words that are told under such a heading, at most, the share of the text, and lines.
_TOLD, _SHARE, _LINES = 120.0, 0.25, 6
_WHY = ("byline", "who wrote the text, told behind it", 0.15)
#: How the element of a note on the author is called; the words of one at most.
_BIO = lazily(r"(?<![^\W_])author[-_]?(?:bio|box|card|meta|about|intro|profile)", re.IGNORECASE)
_WORD = lazily(r"[^\W\d_](?:[\w'’-]*\w)?")
_OWNED = lazily(r"['’]s?$")
_BY = lazily(rf"(?:{BY})\s", re.IGNORECASE)


def author_notes(view: View) -> None:
    """Remove what is told of who wrote a text, by three signs: an element behind the text is called so ("author-bio",
    or a byline, of which no extractor keeps anything), it begins with the name by which a line above the text signs it,
    its heading says so.

    Removed: "Ann Marsh is an editor at Island News. Follow her on Twitter." under a text "By Ann Marsh", as one of its
    two last paragraphs or in an element called a byline above it; "About the author" and two sentences on her office,
    nothing behind them. Kept: a last sentence about anybody else, a name that only the title or a caption has, a line
    that names what the text names ("Ann Marsh owns shares of the Ferry Company"), the only paragraph of a page, and
    such a heading with much below it, or with another one: a book's own chapter. It goes wrong on a text that ends with
    its own author in the third person.
    """
    if not view.text:
        return
    _remove_boxes(view)
    _remove_headed(view, noted=_remove_signed(view))


def _remove_boxes(view: View) -> None:
    kept = view.opinion.kept
    told, behind = [node for node in view.page.nodes if "byline" in node.roles], _behind_most(view)
    for node in told:
        if node.first >= behind and _BIO.search(node.style) and sum(view.size[node.first : node.last]) <= _TOLD:
            for part in view.parts[node.first : node.last]:
                if not (part.rule or part.kind == "code"):
                    part.remove(*_WHY)
    last = max((i for i in range(view.first, view.last) if kept[i] and view.prose[i]), default=view.last)
    if last + 1 >= view.last:
        return
    # Elements of the same make hold sentences of the text: what an editor was at work on.
    text = {node.make for node in told if node.last <= last + 1 and _speaks(view, node)}
    for node in told:
        if node.first <= last or (node.make and node.make in text):
            continue
        for i in range(node.first, min(node.last, view.last)):
            if not (view.parts[i].rule or kept[i] or view.parts[i].kind == "code"):
                view.parts[i].remove(*_WHY)


def _behind_most(view: View) -> int:
    """The first part behind most of the text: no matter at what place a note stands, a text does not go on in it."""
    rest = _ABOVE * sum(view.size[i] for i in view.text)
    for i in view.text:
        rest -= view.size[i]
        if rest < 0:
            return i + 1
    return view.last


def _speaks(view: View, node: Node) -> bool:
    return bisect_left(view.text, node.first) < bisect_left(view.text, node.last)


def _remove_signed(view: View) -> bool:
    """Remove what begins with a name that signs the text; whether any last line did. A name of which the title tells
    signs none: a byline may hold the first points of the text.
    """
    signed = {pair for i in range(view.text[0]) for pair in pairwise(_signed(view, i))}.difference(
        pairwise(_titled(view))
    )
    if not signed:
        return False
    for i in range(view.text[0]):
        if view.within(i, "byline", most=_NEAR) and view.prose[i] and _begins(view.parts[i].text, signed):
            view.parts[i].restore(0.2)  # whatever rule took it out before: as a note on the author it is no lead
            view.parts[i].remove(*_WHY)
    text = frozenset(view.text)
    whole = rest = sum(view.size[i] for i in view.text)
    lines = [i for i, part in view.standing() if i in text or (view.text[-1] < i < view.last and view.prose[i])]
    noted = False
    for i in reversed(lines[-_LAST:]):
        part = view.parts[i]
        rest -= view.size[i]
        fits = part.kind == "paragraph" and view.size[i] <= _LONGEST and rest >= _ABOVE * whole
        if not (fits and _begins(part.text, signed)) or _is_matter(view, i):
            break
        part.remove(*_WHY)
        noted = True
    return noted


def _remove_headed(view: View, *, noted: bool) -> None:
    """Remove the last lines under a heading for the author, and that heading alone if they are noted and gone."""
    standing = [i for i, _ in view.standing()]
    told = 0.0
    for at in range(len(standing) - 1, max(-1, len(standing) - 2 - _LINES), -1):
        i = standing[at]
        if (told or noted) and i > view.text[0] and _HEADING.fullmatch(view.folded[i]):
            if told <= _SHARE * sum(view.size[k] for k in view.text):
                for k in standing[at:]:
                    view.parts[k].remove(*_WHY)
            return
        if view.parts[i].kind == "heading":
            return  # one section among others of the text
        told += view.size[i]
        if told > _TOLD:
            return


def _is_matter(view: View, i: int) -> bool:
    """Whether most that a line names besides, the text names, too: what its author has to do with what it is about."""
    named = {word for word in _WORD.findall(view.parts[i].text)[_NAMES:] if word[0].isupper() and len(word) >= _NAMED}
    own = {word for k in view.text if k != i for word in _WORD.findall(view.parts[k].text)}
    return bool(named) and len(named & own) > _MATTER * len(named)


def _signed(view: View, i: int) -> list[str]:
    """The words of a line above the text that names its author: in an element called a byline, or behind "by"."""
    part = view.parts[i]
    if part.kind == "heading" or part.hidden or view.size[i] > _BYLINE:
        return []
    if part.rule == "byline" or _BY.match(part.text) or view.within(i, "byline", most=_NEAR):
        return _WORD.findall(part.text)
    return []


def _titled(view: View) -> list[str]:
    """The words of the title, of what is somebody's without the ending that says so; none of a name alone."""
    title = view.title()
    said = [] if title is None else _WORD.findall(view.parts[title].text)
    return [_OWNED.sub("", word) for word in said] if len(said) > _NAME else []


def _begins(text: str, signed: Collection[tuple[str, str]]) -> bool:
    """Whether a paragraph begins with two names that stand so in one of the lines: a first name and what follows it."""
    named = tuple(_WORD.findall(text[:_LOOK])[:_NAMES])
    return named in signed and all(word[0].isupper() for word in named)

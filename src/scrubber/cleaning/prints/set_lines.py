"""Pages that show a printed text line by line, as plain text: what a converter of PDF, a reader of scans or a browser
that was given a text file made HTML of.

Such a page has no paragraphs: each of its lines is set at a place on the sheet, marked as a line, ended by a break, or
stands in one preformatted whole. Its lines are laid out as text here, to be read as such: what belongs to one paragraph
or row is told there, and what each sheet repeats.
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from scrubber.cleaning.extract.page.attributes import Attributes
from scrubber.cleaning.extract.page.colours import Ink, ink
from scrubber.cleaning.extract.page.elements import CONTROLS, HEADINGS, is_block
from scrubber.cleaning.extract.page.parse import Tree, parse
from scrubber.cleaning.measured import PARTED
from scrubber.cleaning.prints.places import LEAST, Place, marked_lines, says_places, styled_lines
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Characters that a line has at most, and the share of a page's letters that must stand in such lines.
_LONGEST, _SHARE = 600, 0.9
#: What stands before a page's first `<pre>`, where that is its first text.
_BEFORE = lazily(
    r"\A(?:\s|<!--(?:[^-]|-(?!->))*+-->|<\?[^<>]*+>|<!doctype[^<>]*+>|<html[^<>]*+>|<head\b[^<>]*+>"
    r"(?:[^<]++|<(?!/head\s*+>))*+</head\s*+>|<body[^<>]*+>|<meta[^<>]*+>|<title>[^<>]*+</title>)*+",
    re.IGNORECASE,
)
#: What is never shown.
_UNSEEN = frozenset({"head", "script", "style", "template", "title", "noscript"})
#: What is shown, and none of the text.
_BESIDE = CONTROLS | {"del", "rt", "rp", "rtc"}
#: How near two lines stand that are one row, how far those of two paragraphs, in distances of the usual line.
_ROW, _APART = 0.45, 1.3
#: The mark of an item, which a blank parts from the item; and what parts the cells of a row.
_MARK, _BETWEEN = lazily(r"\W{1,3}|[(\[（]?\w{1,3}[.)\]）、]"), "   "


class _Set(NamedTuple):
    """A line and its place; the sheet is -1 for what has none. Of such, `leads`: it is a link, as of an outline, and
    `titles`: a heading.
    """

    text: str
    sheet: int
    below: float | None
    leads: bool = False
    leading: float = 0.0
    titles: bool = False


def as_lines(text: str, tree_of: Callable[[str], Tree] = parse) -> tuple[str, list[Edit]] | None:
    """A page that shows a printed text line by line, as that text; None for every other page.

    Args:
        text: the page.
        tree_of: what gives its tree, for who wants that afterwards as well; it is asked of few pages.

    Returns:
        The lines, a form feed between two sheets; and an Edit over them that takes out the outline which a converter
        made of their headings, to lead to them.
    """
    if (whole := _preformatted(text, tree_of)) is not None:
        return whole, []
    marked = "ocr_line" in text or "ocrx_line" in text
    placed = not marked and says_places(text)
    if not (marked or placed):
        return None
    tree = tree_of(text)
    root = tree.root
    if root is None or tree.notes or not _is_all_shown(tree):
        return None
    places = dict(marked_lines(root) if marked else styled_lines(root, text))
    lines = _lines(root, places)
    inside = sum(_letters(line.text) for line in lines if line.sheet >= 0)
    outside = sum(_letters(line.text) for line in lines if line.sheet < 0 and not line.leads)
    if sum(line.sheet >= 0 for line in lines) < LEAST or inside < _SHARE * (inside + outside):
        return None
    outline = {n for n, line in enumerate(lines) if line.leads and line.sheet < 0}
    outline |= {n for n, line in enumerate(lines) if line.titles and n + 1 in outline}
    printed = _laid_out([line for n, line in enumerate(lines) if n not in outline])
    listed = "".join(f"{lines[n].text}\n" for n in sorted(outline))
    taken = Edit("contents", len(printed), len(printed) + len(listed), listed, "", "a converter's outline of the text")
    return printed + listed, [taken] if listed else []


def _preformatted(text: str, tree_of: Callable[[str], Tree]) -> str | None:
    """What a page holds that is one `<pre>`, or several in a row, and nothing else; None for others."""
    begins = _BEFORE.match(text)
    if begins is None or text[begins.end() : begins.end() + 4].lower() != "<pre":
        return None
    tree = tree_of(text)
    root = tree.root
    if root is None or tree.notes or not _is_all_shown(tree):
        return None
    if any(_parts_lines(inside) for whole in root.iter("pre") for inside in whole.iterdescendants("*")):
        return None
    said: list[str] = []
    last: Any = None
    for piece, _, whole, _ in _shown(root, dict.fromkeys(root.iter("pre"))):
        if whole is None and piece.strip():
            return None
        if whole is not None:
            if last is not None and whole is not last:
                said.append("\n")
            said.append(piece.replace("\r\n", "\n"))
            last = whole
    return "".join(said)


def _parts_lines(element: Any) -> bool:
    """Whether an element within a `<pre>` is none that a browser sets into a text file it shows: it starts a line, or
    says that what it holds is a program.
    """
    return element.tag in {"br", "code"} or is_block(element.tag, "")


def _is_all_shown(tree: Tree) -> bool:
    """Whether all that a page says is read as its text. What is hidden, taken out, set over the text or there to be
    filled in is told apart where pages are read.
    """
    attributes = Attributes(tree.sheets)
    around: dict[Any, tuple[str, Ink]] = {}
    for element in tree.root.iter("*"):
        hidden, colours = around.get(element.getparent(), ("", Ink()))
        if hidden and (element.tail or "").strip():
            return False
        said = attributes.of(element, element.tag)
        colours, same = ink(said.style.ink, colours)
        hidden = hidden or same or said.hidden or (element.tag if element.tag in _BESIDE else "")
        around[element] = hidden, colours
        if hidden and element.tag not in _UNSEEN and (element.text or "").strip():
            return False
    return True


def _lines(root: Any, places: Mapping[Any, Place]) -> list[_Set]:
    """All that a page shows, in its order: what stands in an element with a place is one line, or several that breaks
    part; the rest stands by itself.
    """
    found: list[_Set] = []
    pieces: list[str] = []
    last: Any = None
    leads = True
    for piece, around, line, linked in _shown(root, places):
        key = around if line is None else line
        if key is not last:
            found += _written(pieces, last, places, leads=leads)
            pieces, last, leads = [], key, True
        leads = leads and (linked or not piece.strip())
        broken = piece.is_tail and piece.getparent().tag == "br"
        pieces.append(f"\n{piece}" if broken else piece.replace("\n", " "))
    return [*found, *_written(pieces, last, places, leads=leads)]


def _shown(root: Any, places: Container[Any]) -> Iterator[tuple[Any, Any, Any, bool]]:
    """Each piece of a page's text that is shown, in its order, with the element around it that starts its line, the
    outermost one around it that has a place, or None, and whether it is a link's.
    """
    held: dict[Any, tuple[bool, Any, Any, bool]] = {}
    for element in root.iter("*"):
        unseen, starts, line, linked = held.get(element.getparent(), (False, element, None, False))
        held[element] = (
            unseen or element.tag in _UNSEEN,
            element if is_block(element.tag, "") else starts,
            element if line is None and element in places else line,
            linked or element.tag == "a",
        )
    for piece in root.xpath(".//text()"):
        around = piece.getparent().getparent() if piece.is_tail else piece.getparent()
        unseen, starts, line, linked = held[around]
        if not unseen:
            yield piece, starts, line, linked


def _written(pieces: Sequence[str], element: Any, places: Mapping[Any, Place], *, leads: bool) -> Iterator[_Set]:
    said = "\n".join(filter(None, (" ".join(line.split()) for line in "".join(pieces).split("\n"))))
    if not said:
        return
    place = places.get(element)
    if place is None or len(said) > _LONGEST * (said.count("\n") + 1):
        yield _Set(said, -1, None, leads=leads, titles=element.tag in HEADINGS)
    else:
        yield _Set(PARTED.sub("", said), place.sheet, place.below, leading=place.leading)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _laid_out(lines: Sequence[_Set]) -> str:
    """Lines as text: pieces of one row on a line, a blank line where more than the usual distance parts two."""
    steps = sorted(
        after.below - before.below
        for before, after in pairwise(lines)
        if before.below is not None
        and after.below is not None
        and before.sheet == after.sheet
        and after.below > before.below
    )
    usual = steps[len(steps) // 4] if steps else 0.0
    written = [lines[0].text]
    for before, line in pairwise(lines):
        step = usual
        if line.below is not None and before.below is not None:
            step = line.below - before.below - before.leading * before.text.count("\n")
        if line.sheet != before.sheet:
            written.append("\n\f")
        elif abs(step) < _ROW * usual:
            written.append(" " if _MARK.fullmatch(before.text) else _BETWEEN)
        else:
            written.append("\n" if 0 < step <= _APART * usual else "\n\n")
        written.append(line.text)
    return "".join(written) + "\n"

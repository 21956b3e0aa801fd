"""The lines of a text that are numbered under it: sections, 4.6.1 within 4.6, 2.3 behind 2.2, and those that can be
linked to; the entries of a register, links that carry the number of what they lead to.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from scrubber.cleaning.extract.lines.datelines import without_dates
from scrubber.cleaning.extract.page.named import LINKED as LINKABLE
from scrubber.cleaning.extract.page.page import Part
from scrubber.cleaning.extract.page.view import LINKED, View
from scrubber.patterns import lazily

#: So many headings with a sign that links to them are a program's.
_SEVERAL = 3
#: The number of a section within sections.
SECTION = lazily(r"(?:§\s?)?((?:[A-Z]|\d{1,3})(?:\.\d{1,3}){1,5})\.?\s")
#: Entries of a register, at least, and of one of which neither an extractor nor a sentence below them says that they
#: are the text's; the share of the links set like them that have a number.
_ENTRIES, _MANY, _MOST = 3, 10, 0.7
#: Figures of a number, at least; characters of an entry that are looked at.
_FIGURES, _LONGEST = 5, 200


def find_sections(view: View) -> frozenset[int]:
    """The parts of sections whose headings are numbered as the page's others are: no site counts what it sets there.
    And of those whose headings have a sign behind them that links to them, if there are several: a program made it of
    the text.

    A section is the outermost element within the region that its heading begins.
    """
    numbers = {i: number for i, number in _numbered(view) if not view.framed[i]}
    said = set(numbers.values())
    out: set[int] = set()
    for i, number in numbers.items():
        above = number.rpartition(".")[0]
        if i >= view.first and (above in said or any(other.startswith(above + ".") for other in said - {number})):
            around = [
                node
                for node in view.page.around(view.parts[i].node)
                if node.first == i > view.first and node.last <= view.last
            ]
            if around:
                out.update(range(i, around[-1].last))
    linked = [node for node in view.page.nodes if LINKABLE in node.roles and view.first <= node.first < view.last]
    if len(linked) >= _SEVERAL:
        out.update(i for node in linked for i in range(node.first, min(node.last, view.last)) if not view.framed[i])
    return frozenset(out)


def names_section(part: Part) -> bool:
    """Whether a line is of the table of contents of a document in several pages: a numbered section (B.2.1)."""
    return part.kind == "list_item" and SECTION.match(part.text) is not None


def _numbered(view: View) -> Iterator[tuple[int, str]]:
    for i in range(view.last):
        part = view.parts[i]
        if part.kind == "heading" and not (part.links or part.hidden or part.card):
            match = SECTION.match(part.text)
            if match:
                yield i, match[1]


def find_records(view: View) -> frozenset[int]:
    """The links within the region that are set alike and most of which carry a number: "2014 CO 54. No. 12SC610.
    Francen v. Department of Revenue", the title of what is said below it, or one of many in a list; and the links set
    alike that stand right below such, as the parties of a case below its number.

    Of a row of cards an extractor or the sentences below them must say that they are the text's: goods have numbers
    too, and stand amid a text. It goes wrong on goods that are no cards.
    """
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i in range(view.first, view.last):
        part = view.parts[i]
        if part.links == 1 and part.link_density > LINKED and not (part.hidden or part.control or view.framed[i]):
            alike[view.place[i], view.page.setting(part)].append(i)
    groups = [lines for lines in alike.values() if len(lines) >= _ENTRIES]
    found = {i for lines in groups if _is_register(view, lines) for i in lines if _has_number(view, i)}
    if found:
        found.update(i for lines in groups if sum(k - 1 in found for k in lines) >= _MOST * len(lines) for i in lines)
    return frozenset(found)


def _is_register(view: View, lines: Sequence[int]) -> bool:
    if sum(_has_number(view, i) for i in lines) < _MOST * len(lines):
        return False
    if len(lines) >= _MANY and not all(view.parts[i].card for i in lines):
        return True
    below = [view.page.below(i) for i in lines]
    titles = sum(k < view.last and view.prose[k] and view.at_home(k) for k in below)
    return 2 * max(titles, sum(view.opinion.kept[i] for i in lines)) > len(lines)


def _has_number(view: View, i: int) -> bool:
    line = view.parts[i].text[:_LONGEST]
    return SECTION.match(line) is not None or sum(map(str.isdigit, without_dates(line))) >= _FIGURES

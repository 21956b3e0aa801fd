"""The entries of a register: lines that are links and carry the number of what they lead to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from scrubber.cleaning.extract.lines.datelines import without_dates
from scrubber.cleaning.extract.page.sections import SECTION
from scrubber.cleaning.extract.page.view import LINKED, View

#: Entries of a register, at least, and of one of which neither an extractor nor a sentence below them says that they
#: are the text's; the share of the links set like them that have a number.
_ENTRIES, _MANY, _MOST = 3, 10, 0.7
#: Figures of a number, at least; characters of an entry that are looked at.
_FIGURES, _LONGEST = 5, 200


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
    found = {i for lines in groups if _is_register(view, lines) for i in lines if _is_numbered(view, i)}
    if found:
        found.update(i for lines in groups if sum(k - 1 in found for k in lines) >= _MOST * len(lines) for i in lines)
    return frozenset(found)


def _is_register(view: View, lines: Sequence[int]) -> bool:
    if sum(_is_numbered(view, i) for i in lines) < _MOST * len(lines):
        return False
    if len(lines) >= _MANY and not all(view.parts[i].card for i in lines):
        return True
    below = [view.page.below(i) for i in lines]
    titles = sum(k < view.last and view.prose[k] and view.at_home(k) for k in below)
    return 2 * max(titles, sum(view.opinion.kept[i] for i in lines)) > len(lines)


def _is_numbered(view: View, i: int) -> bool:
    line = view.parts[i].text[:_LONGEST]
    return SECTION.match(line) is not None or sum(map(str.isdigit, without_dates(line))) >= _FIGURES

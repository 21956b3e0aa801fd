"""A text's own particulars, as minutes have them: when, where, who was in the chair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubber.cleaning.extract.page.view import View

#: A line that says what something is, its longest, and how many such sayings in a row make a text's own particulars;
#: where the next one on a line begins.
_NAMED = re.compile(r"[^\W\d_][^:]{0,24}: {0,4}[^\s/]")
_NEXT = re.compile(r"\s(?=[^\W\d_][^:\s]{0,24}: {0,4}[^\s/])")
_LONGEST, _ENOUGH = 120, 3


def own_particulars(view: View, is_sites: Callable[[str], object]) -> set[int]:
    """The parts that are rows of a text's own particulars: one under the other at one place above the text's end, or
    several on a line, of which a site would give few ("Time: …", "Place: …", "Chair: …").

    Args:
        view: the page.
        is_sites: whether a folded line has a name that sites give theirs ("Source: …").
    """
    own: set[int] = set()
    run: list[int] = []
    end = view.text[-1]
    for i in range(view.first, end + 1):
        if i < end:
            part = view.parts[i]
            if part.control:
                continue
            named = len(view.folded[i]) <= _LONGEST and _NAMED.match(view.folded[i]) is not None
            if named and not (part.links or part.rule) and (not run or view.style[i] == view.style[run[0]]):
                run.append(i)
                continue
        said = [each for k in run for each in _NEXT.split(view.folded[k])]
        if len(said) >= _ENOUGH and 2 * sum(bool(is_sites(each)) for each in said) < len(said):
            own.update(run)
        run = []
    return own

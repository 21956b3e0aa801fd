"""Programs whose names are links, and menus that old pages set like programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.patterns import lazily

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.page import Part

#: What lines of programs have and titles have not: a call, a block, a value; an end or a beginning that goes on.
_SIGN = lazily(r"[^\s(]\(|[{};=]|^[(&|]|[,|(){}+*]$")
#: Of so many lines of a program one has such a sign.
_PER_SIGN = 3
#: How a line of a program ends that stands alone, and what it has besides, or begins with where it is numbered: a list
#: of links may end so, as does what a page left written in signs ("Next &raquo;").
_ENDS, _BESIDE = (";", "{"), lazily(r"[(<=\[*]|::|->|^\d+\s")
#: The share of links from which on it is a link of its own, to where somebody ended a title so.
_LINKED = 0.95
#: What stands between what a function takes and gives; names that no sentence has ("Pump.t", "first_pump"), at least.
_ARROW, _NAME, _NAMES = lazily(r"->|=>|→"), lazily(r"[A-Za-z][._][A-Za-z]"), 2


def is_program(part: Part) -> bool:
    """Whether it is a program by its words and signs, not only by the element that it is set in.

    Found: "public void first(Pump p)", "pump ::=" with what it is made of. Not: "Previous  Next  Index", a list of
    titles. It goes wrong on a program without a bracket or a value, and on titles with a semicolon in every third.
    So is a line that says what a function takes and gives: "val pump : Pump.t -> Water.t Sea.flow"; and one that ends
    as those of programs do, which some pages set each in an element: "typedef Matrix<Pump, Size> Pumps;".
    """
    if part.kind == "paragraph":
        names = _ARROW.search(part.text) is not None and len(_NAME.findall(part.text)) >= _NAMES
        ended = part.text.endswith(_ENDS) and part.link_density < _LINKED
        return names or (ended and _BESIDE.search(part.text) is not None)
    if part.kind != "code":
        return False
    lines = [line.strip() for line in part.text.split("\n")]
    lines = [line for line in lines if line]
    return _PER_SIGN * sum(_SIGN.search(line) is not None for line in lines) >= len(lines)

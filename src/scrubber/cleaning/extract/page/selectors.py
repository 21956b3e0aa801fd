"""Selectors of style sheets, and whether they mean an element.

Understood are names, classes, ids, attributes, `:root`, children by their place, `:not`, `:is`, `:where`, and all
combinators. A selector with anything else is none, one with a state (`:hover`, `:checked`) above all: a page alone does
not say whether it holds.

cssselect reads a selector; whether it means an element is asked here, and not by the XPath that cssselect makes of it:
that goes through the whole page for each selector, and nothing ends it where a hostile page makes it long.

Source: W3C, Selectors Level 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from cssselect import SelectorError, parser

from scrubber.patterns import lazily

#: Characters of a selector, and elements' selectors in it, that are read at most; siblings of an element that are
#: counted.
_LONGEST, _MOST, _COUNTED = 400, 8, 400
#: A list in `:not`, which cssselect reads in `:is` alone.
_NONE_OF = lazily(r":not\(([^()]*,[^()]*)\)", re.IGNORECASE)
#: How an attribute is compared; there is `!=`, too, which is none of CSS.
_HOWS = frozenset({"exists", "=", "~=", "|=", "^=", "$=", "*="})
#: Places of an element among others: whom it counts, every which of them, from which on.
_Place = tuple[str, int, int]
_PLACES: dict[str, tuple[_Place, ...]] = {
    "root": (("root", 0, 0),),
    "first-child": (("nth-child", 0, 1),), "last-child": (("nth-last-child", 0, 1),),
    "only-child": (("nth-child", 0, 1), ("nth-last-child", 0, 1)),
    "first-of-type": (("nth-of-type", 0, 1),), "last-of-type": (("nth-last-of-type", 0, 1),),
    "only-of-type": (("nth-of-type", 0, 1), ("nth-last-of-type", 0, 1)),
}  # fmt: skip
_NTH = frozenset({"nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"})
#: Elements of which it is remembered what stands around their children.
_REMEMBERED = 256
_OUTER = frozenset({"", " ", ">"})


class Compound(NamedTuple):
    """What a selector asks of one element.

    Attributes:
        between: how the element before it in the selector stands to it: " " around, ">" right around, "+" right before,
            "~" before; "" where there is none.
        tag: its name, "" for any.
        ident: its id, "" for any.
        classes: those that it has.
        attributes: name, way of comparing, value of each.
        places: where it stands among others.
        lists: selectors of the same element, with whether one of them has to be met, or none.
    """

    between: str = ""
    tag: str = ""
    ident: str = ""
    classes: frozenset[str] = frozenset()
    attributes: tuple[tuple[str, str, str], ...] = ()
    places: tuple[_Place, ...] = ()
    lists: tuple[tuple[bool, tuple[Compound, ...]], ...] = ()


class Selector(NamedTuple):
    """A selector.

    Attributes:
        compounds: what it asks of each element, the last first.
        weight: its specificity.
        around: names, classes (".x") and ids ("#x") that elements around have, whatever their order.
    """

    compounds: tuple[Compound, ...]
    weight: tuple[int, int, int]
    around: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """By what the elements that it may mean are found: an id, a class, a name, or "" for all."""
        last = self.compounds[0]
        if last.ident:
            return f"#{last.ident}"
        return f".{min(last.classes)}" if last.classes else last.tag


@lru_cache(maxsize=2048)
def read_selector(text: str) -> Selector | None:
    """Read one selector; None where it is none that is understood."""
    if len(text) > _LONGEST:
        return None
    try:
        (read,) = parser.parse(_NONE_OF.sub(r":not(:is(\1))", text))
        compounds = tuple(_compounds(read.parsed_tree))
        weight = read.specificity()
    except (SelectorError, ValueError, RecursionError):
        return None
    if read.pseudo_element or len(compounds) > _MOST:
        return None
    return Selector(compounds, weight, frozenset(_around(compounds)))


def split_selectors(text: str) -> Iterator[str]:
    """The selectors of a list, which commas part, but for those in brackets."""
    if "(" not in text:
        yield from text.split(",")
        return
    start = depth = 0
    for found in re.finditer(r"[(),]", text):
        if found[0] == "," and depth <= 0:
            yield text[start : found.start()]
            start = found.end()
        else:
            depth += {"(": 1, ")": -1}.get(found[0], 0)
    yield text[start:]


def _compounds(tree: parser.Tree) -> Iterator[Compound]:
    """What a selector asks of each element, the last first.

    Raises:
        ValueError: it asks for something that is not understood.
    """
    while isinstance(tree, parser.CombinedSelector):
        yield _compound(tree.subselector, tree.combinator)
        tree = tree.selector
    yield _compound(tree, "")


def _compound(tree: parser.Tree, between: str) -> Compound:
    own = Compound(between)
    while not isinstance(tree, parser.Element):
        match tree:
            case parser.Class():
                own = own._replace(classes=own.classes | {tree.class_name})
            case parser.Hash():
                own = own._replace(ident=tree.id)
            case parser.Attrib() if tree.operator in _HOWS and getattr(tree, "flag", None) != "i":
                value = (tree.value.value if tree.value else None) or ""
                own = own._replace(attributes=(*own.attributes, (tree.attrib.lower(), tree.operator, value)))
            case parser.Pseudo() if tree.ident in _PLACES:
                own = own._replace(places=own.places + _PLACES[tree.ident])
            case parser.Function() if tree.name in _NTH:
                own = own._replace(places=(*own.places, (tree.name, *parser.parse_series(tree.arguments))))
            case parser.Negation():
                own = own._replace(lists=(*own.lists, (False, _listed([tree.subselector]))))
            case parser.Matching() | parser.SpecificityAdjustment():
                own = own._replace(lists=(*own.lists, (True, _listed(tree.selector_list))))
            case _:
                raise ValueError(tree)
        tree = tree.selector
    return own._replace(tag=(tree.element or "").lower())


def _listed(trees: Iterable[parser.Tree]) -> tuple[Compound, ...]:
    """Selectors of one element each."""
    found = [tuple(_compounds(each)) for each in trees]
    return tuple(only for (only,) in found)


def _around(compounds: tuple[Compound, ...]) -> Iterator[str]:
    """What a selector asks of elements around; nothing where it asks for ones beside."""
    if all(each.between in _OUTER for each in compounds):
        for each in compounds[1:]:
            yield from (f".{name}" for name in each.classes)
            yield from filter(None, (each.tag, f"#{each.ident}" if each.ident else ""))


class Looks:
    """How many looks at elements are left: a hostile page asks for as many as its elements times its rules."""

    def __init__(self, most: int) -> None:
        """Take how many there are."""
        self.left = most
        self._known: dict[Any, frozenset[str]] = {}

    def mean(self, selector: Selector, element: Any) -> bool:
        """Whether a selector means an element of a page; not, once no looks are left."""
        self.left -= 1
        if self.left < 0 or not _meets(element, selector.compounds[0]):
            return False
        if selector.around and not selector.around <= self._around(element.getparent()):
            return False  # so are most
        return self._from(selector.compounds, 0, element)

    def _around(self, parent: Any) -> frozenset[str]:
        """Names, classes and ids of an element and all around it. Some are remembered: its children ask, and theirs."""
        if parent is None:
            return frozenset()
        if (known := self._known.get(parent)) is None:
            way = [parent]
            while (outer := way[-1].getparent()) is not None and outer not in self._known:
                way.append(outer)
            known = self._known.get(outer, frozenset())
            if len(self._known) + len(way) > _REMEMBERED:
                self._known.clear()
            for each in reversed(way):
                self.left -= 1
                own = [each.tag, *(f".{name}" for name in (each.get("class") or "").split()), f"#{each.get('id')}"]
                known = self._known[each] = known.union(own)
        return known

    def _from(self, compounds: tuple[Compound, ...], at: int, element: Any) -> bool:
        """Whether an element, and those that stand to it as they should, are what a selector asks from a place on."""
        self.left -= 1
        if self.left < 0 or not _meets(element, compounds[at]):
            return False
        return at + 1 == len(compounds) or any(
            self._from(compounds, at + 1, other)
            for other in _others(element, compounds[at].between)
            if isinstance(other.tag, str) and self.left >= 0
        )


def _others(element: Any, between: str) -> Iterator[Any]:
    """The elements that stand to another one as a combinator says."""
    if between == " ":
        yield from element.iterancestors()
    elif between == ">":
        if (parent := element.getparent()) is not None:
            yield parent
    else:
        for other in element.itersiblings(preceding=True):
            if isinstance(other.tag, str):
                yield other
                if between == "+":
                    return


def _meets(element: Any, asked: Compound) -> bool:
    if asked.tag and element.tag != asked.tag:
        return False
    if asked.ident and element.get("id") != asked.ident:
        return False
    if asked.classes and not asked.classes.issubset((element.get("class") or "").split()):
        return False
    return (
        all(_has(element, *each) for each in asked.attributes)
        and all(_stands(element, *each) for each in asked.places)
        and all(any(_meets(element, each) for each in listed) is wanted for wanted, listed in asked.lists)
    )


def _has(element: Any, name: str, how: str, value: str) -> bool:
    own = element.get(name)
    if own is None:
        return False
    if how == "~=":
        return value in own.split()
    if how == "|=":
        return bool(own == value or own.startswith(f"{value}-"))
    if how in {"^=", "$=", "*="} and not value:
        return False
    compare = {"^=": own.startswith, "$=": own.endswith, "*=": own.__contains__, "=": own.__eq__}
    return how == "exists" or bool(compare[how](value))


def _stands(element: Any, kind: str, step: int, first: int) -> bool:
    """Whether an element stands at a place; not, where more siblings would have to be counted than are."""
    if kind == "root":
        return element.getparent() is None
    others = element.itersiblings(element.tag if kind.endswith("type") else "*", preceding="last" not in kind)
    most = _COUNTED if step > 0 else min(max(first, 0), _COUNTED)  # it stands no further on
    at = 1 + sum(1 for _ in islice(others, most))
    behind = at - first
    return at <= most and (behind % step == 0 and behind // step >= 0 if step else behind == 0)

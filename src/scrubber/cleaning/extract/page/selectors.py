"""Selectors of style sheets, and whether they mean an element.

Understood are names, classes, ids, attributes, `:root`, children by their place, `:not`, `:is`, `:where`, and all
combinators. A selector with anything else is none, one with a state (`:hover`, `:checked`) above all: a page alone does
not say whether it holds.

Source: W3C, Selectors Level 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from scrubber.cleaning.extract.page.nth import is_place, stands_at

#: Characters of a selector, and elements' selectors in it, that are read at most; how deep lists of others stand in it.
_LONGEST, _MOST, _DEEPEST = 400, 8, 3
_NAME = r"(?:[\w-]|[^\x00-\x7f]|\\.)+"
_TOKEN = re.compile(
    rf"""(?P<between>\s*[>+~]\s*|\s+)|(?P<tag>\*|[A-Za-z][\w-]*)|\#(?P<id>{_NAME})|\.(?P<class>{_NAME})
    |\[\s*(?P<name>[\w-]+)\s*(?:(?P<how>[~|^$*]?=)\s*(?:"(?P<quoted>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[\w-]+))\s*)?\]
    |:(?P<pseudo>[a-z-]+)(?P<opens>\()?""",
    re.VERBOSE,
)
_ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_OF_PLACE = frozenset({"first-child", "last-child", "only-child", "root"})
_TYPES = {"first-of-type": "nth-of-type(1)", "last-of-type": "nth-last-of-type(1)"}
#: Elements of which it is remembered what stands around their children.
_REMEMBERED = 256
_OUTER = frozenset({"", " ", ">"})
_OF_LISTS = frozenset({"not", "is", "where", "matches"})


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
    places: frozenset[str] = frozenset()
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
    return _read(text.strip(), 0) if len(text) <= _LONGEST else None


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


def _read(text: str, depth: int) -> Selector | None:
    found: list[Compound] = []
    own, at, between = Compound(), 0, ""
    ids = classes = tags = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None or len(found) > _MOST:
            return None
        at = token.end()
        if token["between"]:
            if own == Compound():
                return None
            found.append(own._replace(between=between))
            own, between = Compound(), token["between"].strip() or " "
        elif token["tag"]:
            own = own._replace(tag="" if token["tag"] == "*" else token["tag"].lower())
            tags += token["tag"] != "*"
            if token["tag"] == "*":
                own = own._replace(places=own.places | {"any"})
        elif token["id"]:
            own, ids = own._replace(ident=_unescaped(token["id"])), ids + 1
        elif token["class"]:
            own, classes = own._replace(classes=own.classes | {_unescaped(token["class"])}), classes + 1
        elif token["name"]:
            value = token["quoted"] or token["single"] or token["bare"] or ""
            own = own._replace(attributes=(*own.attributes, (token["name"].lower(), token["how"] or "", value)))
            classes += 1
        elif is_place(place := text[token.start() + 1 : _closed(text, at)]) and token["opens"]:
            own, at, classes = own._replace(places=own.places | {place}), token.start() + 1 + len(place), classes + 1
        elif token["opens"]:
            end = _closed(text, at)
            inner = _compounds(text[at : end - 1], depth + 1) if token["pseudo"] in _OF_LISTS and end else None
            if inner is None:
                return None
            own, at = own._replace(lists=(*own.lists, (token["pseudo"] != "not", inner))), end
            classes += token["pseudo"] != "where"
        elif token["pseudo"] in _TYPES:
            own, classes = own._replace(places=own.places | {_TYPES[token["pseudo"]]}), classes + 1
        elif token["pseudo"] in _OF_PLACE:
            own, classes = own._replace(places=own.places | {token["pseudo"]}), classes + 1
        else:
            return None
    if own == Compound():
        return None
    found.append(own._replace(between=between))
    return Selector(tuple(reversed(found)), (ids, classes, tags), frozenset(_around(found)))


def _around(compounds: list[Compound]) -> Iterator[str]:
    """What a selector asks of elements around, from the outermost on; nothing where it asks for ones beside."""
    if all(each.between in _OUTER for each in compounds):
        for each in compounds[:-1]:
            yield from (f".{name}" for name in each.classes)
            yield from filter(None, (each.tag, f"#{each.ident}" if each.ident else ""))


def _closed(text: str, at: int) -> int:
    """Where the bracket ends that was opened before a place; 0 where it does not."""
    depth = 1
    for found in re.compile(r"[()]").finditer(text, at):
        depth += 1 if found[0] == "(" else -1
        if not depth:
            return found.end()
    return 0


def _compounds(text: str, depth: int) -> tuple[Compound, ...] | None:
    """A list of selectors of one element each."""
    read = [_read(each.strip(), depth) for each in split_selectors(text)] if depth <= _DEEPEST else [None]
    found = tuple(each.compounds[0] for each in read if each is not None and len(each.compounds) == 1)
    return found if len(found) == len(read) else None


def _unescaped(name: str) -> str:
    return _ESCAPED.sub(_char, name) if "\\" in name else name


def _char(found: re.Match[str]) -> str:
    return chr(min(int(found[1], 16), 0x10FFFF)) if found[1] else found[2]


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
        and all(_stands(element, place) for place in asked.places)
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
    return not how or bool(compare[how](value))


def _stands(element: Any, place: str) -> bool:
    if place == "root":
        return element.getparent() is None
    if place[-1] == ")":
        return stands_at(element, place)
    first = place == "any" or next(_others(element, "~"), None) is None
    last = all(not isinstance(each.tag, str) for each in element.itersiblings())
    return {"first-child": first, "last-child": last, "only-child": first and last}.get(place, True)

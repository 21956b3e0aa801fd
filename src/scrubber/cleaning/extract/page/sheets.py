"""What a page's own style sheets hide.

Rules count as on a wide screen (`flat_sheet`); what holds for prints, narrow screens or states only is left out. Of
several rules that mean an element, the weightier wins each declaration, as in a browser. Style sheets from elsewhere
are not asked for: what they hide is not known.

Sheets are long, and few of their rules hide: those are found by their declarations, and read when an element is met
that they may mean.

Source: W3C, CSS Cascading and Inheritance Level 4; CSS Nesting Module; CSS Syntax Module Level 3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from itertools import islice, takewhile
from operator import attrgetter
from typing import Any, NamedTuple

from lxml.etree import XPath

from scrubber.cleaning.extract.page.flat_sheet import LAYERED, flattened, holds
from scrubber.cleaning.extract.page.selectors import Looks, Selector, read_selector, split_selectors
from scrubber.cleaning.extract.page.visibility import HIDING, KEEPING_ROOM, declarations, hidden_by_style
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

#: Characters of all sheets, of a rule's selectors and of its declarations that are read, and looks at elements in all.
_SHEETS, _SELECTORS, _BODY, _LOOKS = 1_000_000, 4_000, 4_000, 200_000
#: Classes of an element that are asked for, and elements within one that are asked for their size.
_CLASSES, _SIZED = 20, 40
_REMEMBERED = 1_024
#: States and what is set beside an element's text: with those a selector means none of a page as it was sent.
_STATE = lazily(r":(?::|hover|before|after|focus|active|checked|visited|target|disabled)")
_NAME = lazily(r"[.#]([\w-]+)")
_NAMES: Callable[[Any], Any] = XPath("//@class|//@id", smart_strings=False)
#: What hides an element beside other words, and what it says then.
_SAID_BY = frozenset(
    {"bottom", "clip", "clip-path", "font-size", "height", "left", "margin-left", "max-height", "right", "text-indent",
     "top", "transform", "width"}
)  # fmt: skip
_NOTHING = lazily(r"-|0|1px|\.|rect|inset|circle|scale")
#: What sets the size of letters.
_SIZES = ("font-size", "font")
#: The end of a selector by which an element may be found that it means, if it ends in nothing else.
_END = lazily(r"(?:^|[\s>+~*])([\w-]*)([.#][\w-]+)*\Z")
_HIDING = {word: lazily(behind) for word, behind in HIDING.items()}
_COLON, _INSISTS = lazily(r"\s{0,9}:"), lazily(r"\s{0,9}:[^:;{}!]{1,40}!")
#: What programs hide or rule a page with by style sheets that no copy has: a translator its original sentences, a
#: spreadsheet the numbers of its rows and the letters of its columns.
_OF_OTHERS = ".google-src-text,.row-headers-background,.column-headers-background{display:none}"


class Rule(NamedTuple):
    """One rule: whom it means, what it says, and what it weighs.

    Attributes:
        weight: whether it is important, and in no layer, its selector's specificity, its place.
    """

    selector: Selector
    declared: dict[str, str]
    weight: tuple[bool, bool, tuple[int, int, int], int]

    @property
    def hides(self) -> Iterable[str]:
        """Which of its declarations hide."""
        how = hidden_by_style(self.declared).partition(":")[0]
        if how in self.declared:
            return (how,)
        return [name for name in _SAID_BY.intersection(self.declared) if _NOTHING.match(self.declared[name])]


#: A rule as it is written: selectors, declarations, place.
_Told = tuple[str, str, int]


class _OfKey:
    """The rules that one thing finds, read when they are first asked for."""

    def __init__(self) -> None:
        self.told: list[_Told] = []

    @cached_property
    def read(self) -> tuple[Rule, ...]:
        """Those whose selector is understood."""
        return tuple(
            Rule(selector, declarations(body), ("important" in body.lower(), LAYERED not in body, selector.weight, at))
            for each, body, at in self.told
            if (selector := read_selector(each)) is not None
        )


#: Rules by what finds the elements that they may mean, its kind first: "." a class, "#" an id, "" a name or nothing.
_ByKey = dict[str, dict[str, _OfKey]]
#: Rules by the name, classes and id of elements that they may mean.
_OfKind = Remembered[tuple[str, str, str], tuple[Rule, ...]]


class Sheets:
    """The style sheets of a page."""

    def __init__(self, texts: Iterable[str], names: Callable[[], Container[str]]) -> None:
        """Take the texts of a page's `<style>` elements, in order, and what tells its classes and ids."""
        self._looks = Looks(_LOOKS)
        self._names = cache(names)
        self._text = "\n".join((_OF_OTHERS, *map(flattened, texts)))[:_SHEETS]
        lower = self._text.lower()
        self._lower = lower if len(lower) == len(self._text) else self._text
        self._hiding = self._by_key(rule for rule in self._rules(_HIDING) if hidden_by_style(declarations(rule[1])))
        self._setting: dict[tuple[str, re.Pattern[str]], _OfKind] = {}
        self._shown_later: dict[str, tuple[Rule, ...]] = {}

    @classmethod
    def of(cls, root: Any) -> Sheets:
        """The style sheets that stand in a page, and count on a screen."""
        sheets = (each for each in root.iter("style") if holds((each.get("media") or "").strip()))
        return cls((each.text or "" for each in sheets), lambda: frozenset(" ".join(_NAMES(root)).split()))

    @property
    def notes(self) -> tuple[str, ...]:
        """A sentence where the page asked for more looks at its elements than it gets."""
        asked = "the page's style sheets ask for too many looks at its elements: what some of them hide was not told"
        return (asked,) if self._looks.left < 0 else ()

    def rules_for(self, tag: str, classes: str, ident: str) -> tuple[Rule, ...]:
        """The rules that may hide an element with a name, classes and an id."""
        return _rules_of(self._hiding, (tag, classes, ident))

    def hidden(self, rules: Sequence[Rule], element: Any, *, shown: bool) -> str:
        """How style sheets hide an element that rules may hide, "" where they don't. What an inline style shows, only
        an important one hides.
        """
        hiding = self._meant(rules, element)
        if not hiding or (shown and not any(rule.weight[0] for rule in hiding)):
            return ""
        others = self._meant(self._that_set({name for rule in hiding for name in rule.hides}, element), element)
        said: dict[str, str] = {}
        for rule in sorted([*hiding, *others], key=attrgetter("weight")):
            said |= rule.declared
        how = self._how(said, element)
        return "" if how in KEEPING_ROOM and self._waits(how.partition(":")[0], said, element) else how

    def insists(self, element: Any) -> bool:
        """Whether an element is displayed by an important rule, whatever its inline style says."""
        meant = self._meant(self._that_set(("display",), element, _INSISTS), element)
        rules = [rule for rule in meant if "display" in rule.declared]  # it may be the end of another name
        return bool(rules) and max(rules, key=attrgetter("weight")).declared["display"] != "none"

    def says(self, name: str, element: Any) -> str:
        """What style sheets declare of an element; "" where they don't."""
        rules = sorted(self._meant(self._that_set({name}, element), element), key=attrgetter("weight"))
        return next((rule.declared[name] for rule in reversed(rules) if name in rule.declared), "")

    def _how(self, said: dict[str, str], element: Any) -> str:
        """How all that is said of an element hides it."""
        if "font-size" in said and any(map(self._is_sized, islice(element.iterdescendants("*"), _SIZED))):
            said = {**said, "font-size": ""}  # it closes the gaps between what has a size of its own
        return hidden_by_style(said)

    def _waits(self, name: str, said: Mapping[str, str], element: Any) -> bool:
        """Whether an element that keeps its room waits for a script: a rule shows it once it has one class more, and
        what is set over others, as the windows are that open, is none.
        """
        if said.get("position") in {"absolute", "fixed"}:
            return False
        if name not in self._shown_later:
            self._shown_later[name] = tuple(self._that_show(name))
        own = frozenset((element.get("class") or "").split())
        return any(
            self._looks.mean(
                rule.selector._replace(compounds=(last._replace(classes=last.classes & own), *others)), element
            )
            for rule in self._shown_later[name]
            for last, *others in (rule.selector.compounds,)
            if last.classes - own and (last.classes & own or last.attributes or last.ident)
        )

    def _that_show(self, name: str) -> Iterator[Rule]:
        """The rules that say that an element is shown which has a class, be it one that no element of the page has."""
        for selectors, body, at in self._rules({name: _COLON}):
            said = declarations(body)
            if name not in said or hidden_by_style({name: said[name]}):
                continue
            for each in split_selectors(selectors):
                read = None if _STATE.search(each) else read_selector(each)
                if read is not None and read.compounds[0].classes:
                    yield Rule(read, said, (False, False, read.weight, at))

    def _meant(self, rules: Iterable[Rule], element: Any) -> list[Rule]:
        asked = takewhile(lambda _: self._looks.left >= 0, rules)
        return [rule for rule in asked if self._looks.mean(rule.selector, element)]

    def _is_sized(self, element: Any) -> bool:
        """Whether an element has a size of letters of its own."""
        own = "font-size" in declarations(element.get("style") or "")
        return own or bool(self._meant(self._that_set(_SIZES, element), element))

    def _that_set(self, names: Iterable[str], element: Any, behind: re.Pattern[str] = _COLON) -> Iterator[Rule]:
        """The rules that declare one of some things and may mean an element."""
        for name in names:
            if (name, behind) not in self._setting:
                by_key = self._by_key(self._rules({name: behind}))
                self._setting[name, behind] = Remembered(partial(_rules_of, by_key), _REMEMBERED)
            yield from self._setting[name, behind][_kind(element)]

    def _by_key(self, rules: Iterable[_Told]) -> _ByKey:
        """Rules by what finds the elements that they may mean, without those that ask for names that the page has
        nowhere.
        """
        found: _ByKey = {}
        for selectors, body, at in rules:
            for each in split_selectors(selectors):
                if _STATE.search(each):
                    continue
                # Names are asked for where a page has a sheet of its own, and most selectors ask for others.
                known = at < len(_OF_OTHERS) or "(" in each or "\\" in each
                if known or all(map(self._names().__contains__, _NAME.findall(each))):
                    key = _key(each.strip())
                    of_kind = found.setdefault(key[:1] if key[:1] in ".#" else "", {})
                    of_kind.setdefault(key, _OfKey()).told.append((each, body, at))
        return found

    def _rules(self, told_by: Mapping[str, re.Pattern[str]]) -> Iterator[_Told]:
        """Selectors, declarations and place of each rule whose declarations have a word with something behind it."""
        text, end = self._text, 0
        for at in sorted(place for word, behind in told_by.items() for place in _places(self._lower, word, behind)):
            if at < end:
                continue
            start = text.rfind("}", end, at) + 1 or end
            opened = text.find("{", start, at)
            if opened < 0:
                continue  # it is a name's in a selector
            closed = text.find("}", at)
            end = closed + 1 if closed >= 0 else len(text) + 1
            if opened - start <= _SELECTORS:
                yield text[start:opened], text[opened + 1 : end - 1][:_BODY], start


def _kind(element: Any) -> tuple[str, str, str]:
    return element.tag, element.get("class") or "", element.get("id") or ""


def _places(text: str, word: str, behind: re.Pattern[str]) -> Iterator[int]:
    """Where a word stands with something behind it; to find it so costs far less than by one expression."""
    at = text.find(word)
    while at >= 0:
        if behind.match(text, at + len(word)):
            yield at
        at = text.find(word, at + len(word))


def _key(selector: str) -> str:
    """By what the elements that a selector may mean are found: a class, an id, a name, or "" for all."""
    if (end := _END.search(selector)) is not None:
        return end[2] or end[1].lower()
    read = read_selector(selector)
    return read.key if read is not None else "?"


def _rules_of(rules: _ByKey, kind: tuple[str, str, str]) -> tuple[Rule, ...]:
    """The rules that an element with a name, classes and an id may be meant by, as far as they are understood."""
    tag, classes, ident = kind
    found = [each for key in ("", tag) if (each := rules.get("", {}).get(key)) is not None]
    if classes and (by_class := rules.get(".")):
        found += [by_class[key] for name in classes.split()[:_CLASSES] if (key := f".{name}") in by_class]
    if ident and (own := rules.get("#", {}).get(f"#{ident}")) is not None:
        found.append(own)
    return tuple(rule for each in found for rule in each.read) if found else ()

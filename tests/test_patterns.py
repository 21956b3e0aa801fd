"""No regular expression of the package blows up: each compiled pattern meets long runs of what it looks for."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
import re
import signal
import time
from typing import TYPE_CHECKING

import pytest

import scrubber
from scrubber.patterns import Lazy, lazily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LENGTH = 10_000
SECONDS = 0.25  # a linear scan of this length takes milliseconds; a quadratic one takes a second
#: What is scanned this fast at a quarter of the length stays below those seconds at all of it, be its cost a square;
#: what costs more than that is over time at a quarter.
SHORT, AT_ONCE = LENGTH // 4, SECONDS / 4**2 / 2


def patterns() -> dict[str, re.Pattern[str]]:
    """Each pattern once, by the first place that has it."""
    places: dict[re.Pattern[str], str] = {}
    for info in pkgutil.walk_packages(scrubber.__path__, "scrubber."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for name, value in sorted(vars(module).items()):
            for n, each in enumerate(compiled(value)):
                if isinstance(each.pattern, str):
                    places.setdefault(each, f"{info.name}.{name}.{n}")
    return {place: pattern for pattern, place in places.items()}


def compiled(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Lazy):
        yield re.compile(value.pattern, value.flags)
    elif isinstance(value, dict):
        for each in value.values():
            yield from compiled(each)
    elif isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from compiled(each)


def attacks(pattern: str) -> Iterator[tuple[str, str]]:
    """What is repeated, and what ends it: each kind of character the pattern names, alone and alternating, ended by what
    it can't match; and blanks that nothing ends.
    """
    literals = sorted(set(re.sub(r"\\[a-zA-Z]|[\[\](){}|*+?^$]", "", pattern)))[:24]
    for unit in (
        "a",
        "A",
        "1",
        " ",
        "\n",
        "\t",
        "网",
        "é",
        "。",
        "-",
        ".",
        "=",
        "a ",
        "1,",
        "a.",
        "ab1",
        "一",
        "&#",
        "<a ",
        "=?",
        "(a",
        "http://a",
        *literals,
    ):
        yield unit, "\x00"
    for blank in " \t\n":  # which the mark at the end of the others, no blank itself, stops
        yield blank, ""


PATTERNS = patterns()


class TooSlow(Exception):
    """The processor time for one pattern is over."""


def _stop(*_: object) -> None:
    raise TooSlow


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_is_linear(name: str) -> None:
    """Searching long hostile runs takes no longer than a scan."""
    pattern = PATTERNS[name]
    before = signal.signal(signal.SIGVTALRM, _stop)
    text = ""
    try:
        for unit, end in attacks(pattern.pattern):
            for length in (SHORT, LENGTH):
                text = unit * (length // len(unit)) + end
                start = time.process_time()
                signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
                for _ in pattern.finditer(text):
                    pass
                pattern.fullmatch(text)
                if time.process_time() - start < AT_ONCE:
                    break
    except TooSlow:
        pytest.fail(f"{pattern.pattern!r} takes over {SECONDS} s for {text[:12]!r}… ({len(text)} characters)")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def test_patterns_that_wait_are_seen_and_answer_as_compiled_ones() -> None:
    """Those that are compiled when they are first asked are tried as well."""
    late = lazily("(?P<one>a)b?", re.IGNORECASE)
    made = re.compile("(?P<one>a)b?", re.IGNORECASE)
    assert list(compiled((late,))) == [made]
    text = "xAbya"
    assert [m.span() for m in late.finditer(text)] == [m.span() for m in made.finditer(text)]
    assert (late.findall(text), late.sub("-", text), late.split(text)) == (made.findall(text), made.sub("-", text), made.split(text))  # fmt: skip
    assert (late.pattern, late.flags, late.groups, dict(late.groupindex)) == (made.pattern, made.flags, 1, {"one": 1})
    assert late.match("b") is late.fullmatch("ax") is late.search("b") is None
    with pytest.raises(AttributeError):
        _ = late.nothing_of_the_kind  # type: ignore[attr-defined]
    with pytest.raises(re.error):
        lazily("(").search("")


@pytest.mark.parametrize("asked", [False, True])
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_patterns_that_wait_are_copied_and_pickled_as_others_are(
    again: Callable[[re.Pattern[str]], re.Pattern[str]],
    asked: bool,
) -> None:
    """Nothing of a copy that has no pattern yet is asked for one."""
    late = lazily("(?P<one>a)b?", re.IGNORECASE)
    if asked:
        late.search("")
    twin = again(late)
    assert (twin.pattern, twin.flags, twin.findall("xAby")) == (late.pattern, late.flags, ["A"])

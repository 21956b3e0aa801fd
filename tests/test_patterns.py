"""No regular expression of the package blows up: each compiled pattern meets long runs of what it looks for."""

from __future__ import annotations

import copy
import importlib
import pickle
import pkgutil
import re
import signal
import time
from functools import cache
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

import pytest

import scrubber
from scrubber.patterns import Lazy, lazily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

LENGTH, SHORT = 6_000, 1_500
SECONDS = 0.25  # a linear scan of this length takes milliseconds
#: A scan that is over sooner at the short length is no square: even the cheapest steps would take longer.
MEASURABLE = 0.0001
#: Four times the length takes a linear scan four times as long, give or take the processor's caches, and a square
#: sixteen times; in the least of so many runs.
GROWTH, RUNS = 10, 6
#: Of these each class of a pattern is given those that it takes.
SIGNS = "aA1 \n\t网é。-.=,_'\"<>()[]:;/&#@|*一（，：「\u3000\xa0д가ع%+?!$~`^{}\\•—“”\ufffd\u0301"
TURNS = (0, 1, -1)  # the first, the second and the last
#: A repetition that ends after so many can take no more time than that.
NEAR = 20


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


def attacks(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """What is repeated, and what ends it: common characters; what leads the pattern into each of its long repetitions,
    and once through; ended by what it can't match. And blanks that nothing ends.
    """
    units = dict.fromkeys(("a", "1", " ", "\n", "网", "a ", "a.", "ab1", "<a ", "(a"))
    parsed = parser.parse(pattern.pattern, pattern.flags)
    for turn in TURNS:
        units[_led(parsed, parsed.state, turn, "", units)] = None
    for unit in units:
        if unit:
            yield unit, "\x00"
    for blank in " \t\n":  # which the mark at the end of the others, no blank itself, stops
        yield blank, ""


def _led(parts: Iterable[Any], state: Any, turn: int, before: str, units: dict[str, None]) -> str:
    """A text that parts of a parsed pattern match, with the fewest repetitions; to `units` goes what stands before each
    repetition without a near end, with one turn of it, and that turn alone.
    """
    text = ""
    for code, of in parts:
        match code:
            case codes.LITERAL:
                text += chr(of)
            case codes.NOT_LITERAL | codes.IN | codes.ANY:
                taken = _taken(repr((code, of)), state.flags, parser.SubPattern(state, [(code, of)]))
                text += taken[turn % len(taken)] if taken else ""
            case codes.SUBPATTERN:
                text += _led(of[3], state, turn, before + text, units)
            case codes.ATOMIC_GROUP:
                text += _led(of, state, turn, before + text, units)
            case codes.BRANCH:
                ways = [_led(way, state, turn, before + text, units) for way in of[1]]
                text += ways[turn % len(ways)]
            case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT:
                least, most, repeated = of
                once = _led(repeated, state, turn, before + text, units)
                if most > NEAR:
                    units |= dict.fromkeys((before + text + once, once))
                text += once * min(least, NEAR)
            case codes.AT if of == codes.AT_BOUNDARY and text:
                text += " "
            case codes.ASSERT | codes.ASSERT_NOT:
                seen = _led(of[1], state, turn, before + text, units)
                text += seen if code == codes.ASSERT and of[0] < 0 and not text else ""
    return text


@cache
def _taken(_: str, flags: int, one: Any) -> list[str]:
    """The signs that a class of characters takes; by the class's text, as no two parsed ones are alike."""
    found = list(filter(compiler.compile(one, flags).match, SIGNS))
    return found or [
        chr(of[0] if code is codes.RANGE else of) for code, of in one[0][1] if code in {codes.LITERAL, codes.RANGE}
    ]


PATTERNS = patterns()


class TooSlow(Exception):
    """The processor time for one pattern is over."""


def _stop(*_: object) -> None:
    raise TooSlow


def cost(pattern: re.Pattern[str], text: str) -> float:
    """Processor time of looking for a pattern everywhere in a text: the thread's own, as a timer that is set makes that
    of the process run in steps of milliseconds.

    Raises:
        TooSlow: it is more than SECONDS.
    """
    start = time.thread_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    for _ in pattern.finditer(text):
        pass
    pattern.fullmatch(text)
    return time.thread_time() - start


def grows(pattern: re.Pattern[str]) -> tuple[str, str]:
    """What is repeated and how a search for the pattern grows with it, if that is faster than its length; ("", "")."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    unit = ""
    try:
        for unit, end in attacks(pattern):
            short, long = (unit * (length // len(unit)) + end for length in (SHORT, LENGTH))
            if (quick := cost(pattern, short)) < MEASURABLE:
                continue
            slow = SECONDS
            for _ in range(RUNS):
                slow = min(slow, cost(pattern, long))
                if slow < GROWTH * quick:
                    break
                quick = min(quick, cost(pattern, short))
            else:
                return unit, f"{slow / quick:.0f} times the time for {LENGTH // SHORT} times the length"
    except TooSlow:
        return unit, f"over {SECONDS} s"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return "", ""


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_is_linear(name: str) -> None:
    """Searching long hostile runs takes time as they are long."""
    assert grows(PATTERNS[name]) == ("", ""), PATTERNS[name].pattern


@pytest.mark.parametrize(
    "slow",
    [
        r"\s+x",
        r"a.*b",
        r"plik\w+ cookie",
        r"<head>.*?</head>",
        r" (?=\w).*[.]",
        r"(?:a|b)+(?!.*c)d",
        r"[\d,]+%",
        r"(?<=\()[^)]*\)",
    ],
)
def test_squares_are_seen(slow: str) -> None:
    """Even those that are quick at the lengths that are tried."""
    assert grows(re.compile(slow)) != ("", "")


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

"""Names of who wrote a text: what stands before them, where in a line they are, and what is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.page.title import letters
from scrubber.language.facts.months import ENGLISH_MONTHS, MONTH_NAMES
from scrubber.language.facts.weekdays import WEEKDAY_NAMES
from scrubber.language.packs.joining import joining

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What stands before the name of who wrote a text; what also opens names ("de", "da") is for each reader to add.
BY = "by|von|par|por|di|door|av|af|przez"
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-]{1,2}[^\W\d_]+)*\.?|\S")
_AND = frozenset({*joining("and"), "en"})
_PARTICLES = frozenset({"de", "da", "do", "del", "della", "di", "van", "von", "der", "den", "ter", "la", "le", "al",
    "el", "bin", "ibn", "for", "of", "the"})  # fmt: skip
#: What somebody is, behind the name, and of what; the last words of a paper's or an agency's name.
_WHAT = frozenset({"senior", "staff", "contributor", "editor", "reporter", "writer", "correspondent", "columnist",
    "associate", "contributing"})  # fmt: skip
_BEATS = frozenset({"science", "business", "health", "political", "politics", "sports", "technology", "environment",
    "education", "entertainment", "economics", "religion", "crime", "features", "news"})  # fmt: skip
_PAPERS = frozenset({"press", "presse", "news", "sports", "times", "service", "services", "agency", "reuters", "afp",
    "bloomberg"})  # fmt: skip
#: What is written as names are and stands behind them: when, in which column, as what.
_NO_NAME = (
    MONTH_NAMES
    | WEEKDAY_NAMES
    | _WHAT
    | {"published", "updated", "posted", "last", "on", "in", "at", "contact", "follow", "special"}
)  # fmt: skip
#: Where a day is set right behind the last name: "Ann MarshSept. 19, 2016".
_GLUED = re.compile(rf"(?<=[^\W\d_])(?=(?:{'|'.join(sorted(ENGLISH_MONTHS))})\.? \d{{1,2}}, \d{{4}})", re.IGNORECASE)
#: Words of a name.
_LEAST, _MOST = 2, 5


def names(line: str) -> tuple[list[str], bool]:
    """The names that a line begins with, and whether it says nothing else: one, or several of which the last two
    stand beside an "and".
    """
    found: list[str] = []
    name: list[str] = []
    joined = False
    words = _WORD.findall(_GLUED.sub(" ", line))
    for at, word in enumerate(words):
        # Months are names as well: May, Mayo, Jan. Before a day or a year they are none.
        bare, dated = word.rstrip(".").lower(), words[at + 1 : at + 2] and words[at + 1].isdigit()
        told = bare not in _NO_NAME or (bare in MONTH_NAMES and not dated)
        if (word[0].isupper() and told and len(name) < _MOST) or (word in _PARTICLES and name):
            name.append(word)
        elif name and (word == "," or word in _AND):
            joined = joined or word != ","
            found.append(_name(name))
            name = []
        else:
            whole = False
            if word.lower() in _WHAT and len(name) > _LEAST and name[-1].lower() in _BEATS:
                name.pop()
            break
    else:
        whole = True
    found = [one for one in (*found, _name(name)) if one]
    return found if joined else found[:1], whole


def _name(words: Sequence[str]) -> str:
    """A person's or a paper's name of such words; "" for what is none."""
    while words and words[-1] in _PARTICLES:
        words = words[:-1]
    return " ".join(words) if len(words) >= _LEAST else ""


def once(name: str) -> str:
    """A name that a page shows twice in one element ("Jane Doe janedoe", "Jane Doe More by Jane Doe"), once, and
    without what somebody is ("Jane Doe Senior Editor").
    """
    words = name.split()
    for n in range(_LEAST, len(words)):
        if words[n].lower() in _WHAT:
            return " ".join(words[: n - (n > _LEAST and words[n - 1].lower() in _BEATS)])
        first = letters("".join(words[:n]))
        if first and letters("".join(words[n:])).endswith(first):
            return " ".join(words[:n])
    return name


def is_month(name: str) -> bool:
    """Whether what was read as somebody's name is the beginning of a date that stands beside the authors."""
    return name.strip().rstrip(".").lower() in MONTH_NAMES


def is_body(name: str) -> bool:
    """Whether it is an agency's or a paper's name, or what somebody is ("Staff Writer")."""
    words = name.lower().split()
    return words[-1] in _PAPERS or all(word in _WHAT or word in _BEATS for word in words)

"""How a sentence speaks to somebody: by whom it addresses, by what it asks, by its marks.

Only closed classes count: pronouns, and the few words and endings by which a language asks for something. What is
spoken of is no matter. The words in which sites offer things are no such class: each stands in many a text, and they
are one weak kind of evidence beside how a page sets a sentence and whom it speaks to.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from scrubber.language.speech import Pieces, any_of, pattern
from scrubber.language.stops import STOPS
from scrubber.patterns import lazily

#: The ways that words tell (tables of data/speech.toml), besides those of which marks and places tell.
_WORDS = ("you", "we", "asks", "urges", "appeal", "polite")
_MARKS = {
    "question": lazily(r"[?？]"),
    "call": lazily(r"[!！]"),
    # Marks that are drawn rather than read: arrows, stars, boxes, pictures.
    "drawn": lazily(r"[→⇒➔➜►▶»›★☆◆■□●✓✔☞☎✉【】〖〗\u2b05-\u2b0d\U0001f300-\U0001faff]|>>|\s[|｜·]\s|^· "),
}
#: All ways of address.
WAYS = (*_MARKS, *_WORDS, "head", "open")
_CLOSES = lazily(rf"[{STOPS}.．…:：;；](?:[\s\"'”’」』）)\]»]{{0,3}})$")
#: What offers: tables of data/speech.toml.
_TABLES = ("site", "deed", "term")
_CURRENCIES = "$€£¥₽₩"


def ways_of_address(text: str) -> frozenset[str]:
    """In which ways a text speaks to somebody, or is no closed sentence.

    Args:
        text: lower case, in simplified characters where it is Chinese.

    Returns:
        Some of "you", "we", "asks", "urges", "appeal", "head", "polite", "question", "call", "drawn" and "open" (it
        ends in no mark).
    """
    return frozenset(way for way in WAYS if speaks(text, way))


def speaks(text: str, way: str) -> bool:
    """Whether a text speaks in one of the ways."""
    if way == "open":
        return not _CLOSES.search(text)
    if way in _MARKS or way == "head":
        return (_MARKS.get(way) or _head()).search(text) is not None
    return any(match["said"] for match in pattern(way).finditer(text))


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.!?…] )[«\"“]?(?:{any_of('head')})")


def offered(folded: str, familiar: Callable[[str], bool] = lambda _: False) -> set[str]:
    """The words in which a site offers something to its readers.

    Args:
        folded: a sentence (`cleaning.extract.reading.fold`).
        familiar: says whether the document itself has a word, which then counts for nothing.
    """
    return {word for word in offered_in([folded]) if not familiar(word)}


def offered_in(lines: Sequence[str]) -> set[str]:
    """The same, of many lines at once: most have no such word, and that is seen of all of them together."""
    pieces = Pieces("\n".join(lines))
    found: set[str] = set()
    for table in _TABLES:
        if shown := pieces.written(table):
            for line in _with(lines, shown):
                found.update(match["said"] for match in pattern(table).finditer(line) if match["said"])
    signs = [sign for sign in _CURRENCIES if sign in pieces.begun]
    if prices := [*signs, *pieces.written("price"), *pieces.written("saved")]:
        for line in _with(lines, prices):
            found.update(_price().findall(line))
    return found


def _with(lines: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """The lines that have one of some words."""
    return (line for line in lines if any(map(line.__contains__, words)))


@cache
def _price() -> re.Pattern[str]:
    return re.compile(
        rf"[{_CURRENCIES}]\s?\d|\d\s?(?:[$€£₽₩]|{any_of('price')})|(?:{any_of('saved')})\s[$€£]?\d{{1,9}}"
    )

"""How a sentence speaks to somebody: by whom it addresses, by what it asks, by its marks.

Only closed classes count: pronouns, and the few words and endings by which a language asks for something. What is
spoken of is no matter.
"""

from __future__ import annotations

import re
from functools import cache

from scrubber.language.speech import any_of, pattern

#: The ways that words tell (tables of data/speech.toml), besides those of which marks and places tell.
_WORDS = ("you", "we", "asks", "urges", "appeal", "polite")
_MARKS = {
    "question": re.compile(r"[?？]"),
    "call": re.compile(r"[!！]"),
    # Marks that are drawn rather than read: arrows, stars, boxes, pictures.
    "drawn": re.compile(r"[→⇒➔➜►▶»›★☆◆■□●✓✔☞☎✉【】〖〗\u2b05-\u2b0d\U0001f300-\U0001faff]|>>|\s[|｜·]\s|^· "),
}
_WAYS = (*_MARKS, *_WORDS, "head", "open")
_CLOSES = re.compile(r"[.。．!！?？…:：;；।॥۔؟](?:[\s\"'”’」』）)\]»]{0,3})$")


def ways_of_address(text: str) -> frozenset[str]:
    """In which ways a text speaks to somebody, or is no closed sentence.

    Args:
        text: lower case, in simplified characters where it is Chinese.

    Returns:
        Some of "you", "we", "asks", "urges", "appeal", "head", "polite", "question", "call", "drawn" and "open" (it
        ends in no mark).
    """
    return frozenset(way for way in _WAYS if speaks(text, way))


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

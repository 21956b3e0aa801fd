"""Hebrew with its points and without them: one word in two spellings, of which the pointed one has fewer letters."""

from __future__ import annotations

from scrubber.patterns import lazily

_POINT = lazily("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")
_WORD = lazily("[\u05d0-\u05ea]+")
#: What points say as well, behind the first letter of a word: שלושה, שְׁלֹשָׁה; ייכנס, יִכָּנֵס.
_SAID_BY_POINTS = lazily("(?<=[\u05d0-\u05ea])[וי]+")


def pointed_alike(one: str, other: str) -> bool:
    """Whether one of two readings has points, and both have the same words, letter by letter, but for those that points
    stand for.

    It goes wrong where a copy that sets points puts one word for another with the same consonants.

    >>> pointed_alike("ושלושה", "וּשְׁלֹשָׁה"), pointed_alike("שלושה", "ששה"), pointed_alike("שש", "שיש")
    (True, False, False)
    """
    if not (_POINT.search(one) or _POINT.search(other)):
        return False
    words, others = (_WORD.findall(_POINT.sub("", text)) for text in (one, other))
    rest, beside = (_WORD.sub("", _POINT.sub("", text)).strip() for text in (one, other))
    if rest.replace("\u05be", " ") != beside.replace("\u05be", " "):
        return False
    return [*map(_bare, words)] == [*map(_bare, others)]


def _bare(word: str) -> str:
    return _SAID_BY_POINTS.sub("", word)

"""Hebrew with its points and without them: one word in two spellings, of which the pointed one has fewer letters."""

from scrubber.patterns import lazily

_POINT = lazily("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")
_WORD = lazily("[\u05d0-\u05ea]+")
#: A letter of a word, and behind it what points say as well: שלושה, שְׁלֹשָׁה; ייכנס, יִכָּנֵס.
_LETTER = lazily("(\\A.|[^וי])([וי]*)")


def pointed_alike(one: str, other: str) -> bool:
    """Whether one of two readings has points, and both have the same words, letter by letter, but for those that points
    stand for: of these one has more than the other, and not others (הוא, הִיא).

    It goes wrong where a copy that sets points puts one word for another with the same consonants.

    >>> pointed_alike("ושלושה", "וּשְׁלֹשָׁה"), pointed_alike("שלושה", "ששה"), pointed_alike("הוא", "הִיא")
    (True, False, False)
    """
    if not (_POINT.search(one) or _POINT.search(other)):
        return False
    words, others = (_WORD.findall(_POINT.sub("", text)) for text in (one, other))
    rest, beside = (_WORD.sub("", _POINT.sub("", text)).strip() for text in (one, other))
    if rest.replace("\u05be", " ") != beside.replace("\u05be", " "):
        return False
    return len(words) == len(others) and all(map(_alike, words, others))


def _alike(one: str, other: str) -> bool:
    """Whether two words without points have the same letters, but for those that only the one of them has."""
    letters, beside = _LETTER.findall(one), _LETTER.findall(other)
    return len(letters) == len(beside) and all(
        a == b and (_is_within(said, more) or _is_within(more, said))
        for (a, said), (b, more) in zip(letters, beside, strict=True)
    )


def _is_within(few: str, many: str) -> bool:
    rest = iter(many)
    return all(letter in rest for letter in few)

"""Which words of lines in alphabets have anything of note: a dear character, or what may be bytes of UTF-8.

A text has most of its words again, and other texts of its language have them, too: what is told of a word is told of
all lines that it stands in.
"""

from collections.abc import Iterator, Sequence

from scrubber.cleaning.character.roads.latin_words import TRACE
from scrubber.language.model import costs
from scrubber.patterns import lazily

#: A first byte of two, or of three, and as many others; what it begins with is one class of characters, so that the
#: search goes from one such to the next.
UTF8_TRACE = lazily(
    "[\u00c2-\u00ef][C](?:(?<=[\u00c2-\u00df].)|[C])".replace(
        "C", "\u0080-\u00bf" + bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
    )
)
#: Words that have nothing of note, and how many of which length are remembered.
_QUIET: set[str] = set()
_REMEMBERED, _LONGEST = 1 << 15, 40


def words(text: str) -> list[str]:
    """What stands between blanks and line breaks."""
    return text.replace("\n", " ").split(" ")


def loud_words(lines: Sequence[str], least: float) -> set[str]:
    """The words of lines that have a trace of UTF-8, or a character that costs so many bits at the least; always the
    same number.
    """
    new = set(words("".join(lines))) - _QUIET
    text = " ".join([*new, ""])
    places = [*dear(costs(text), least), *traces(text)]
    loud: set[str] = set()
    start = end = 0
    for place in places:
        if not start <= place < end:  # a damaged word has many
            start, end = text.rfind(" ", 0, place) + 1, text.find(" ", place)
            loud.add(text[start:end])
    if len(_QUIET) + len(new) > _REMEMBERED:
        _QUIET.clear()
    _QUIET.update([word for word in new - loud if len(word) <= _LONGEST])
    return loud


def traces(text: str) -> Iterator[int]:
    """Where characters may be bytes of UTF-8."""
    return (match.start() for pattern in (UTF8_TRACE, TRACE) for match in pattern.finditer(text))


def dear(each: Sequence[float], least: float) -> list[int]:
    """The places of costs that are so high at the least."""
    return [at for at, cost in enumerate(each) if cost >= least]

"""Whether the hyphen where a line was broken is the text's own, or was set where a word was divided."""

from functools import cached_property
from itertools import pairwise

from scrubber.cleaning.measured import Line
from scrubber.patterns import lazily

_HYPHENED = lazily(r"[\w-]+")
#: The rest of a mail address or of a host's name, which no program divides but behind a hyphen of its own.
_NAMED = lazily(r"[\w.+-]{1,64}@\w|(?:[a-z0-9-]{1,63}\.){2}[a-z]{2}")


class Compounds:
    """Of pairs of words, which a text joins by a hyphen within a line, and never writes as one word; it is read when it
    is first asked.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _hyphened(self) -> set[tuple[str, str]]:
        pieces = [piece for piece in self._text.replace("\u2010", "-").split() if "-" in piece]
        words = {word.lower() for word in _HYPHENED.findall(" ".join(pieces))}
        return {pair for word in words if "-" in word for pair in pairwise(word.split("-")) if all(pair)}

    @cached_property
    def _lower(self) -> str:
        return self._text.replace("\u2010", "-").lower()

    @cached_property
    def _words(self) -> set[str]:
        return set(_HYPHENED.findall(self._lower))

    def __contains__(self, pair: tuple[str, str]) -> bool:
        word = "".join(pair)
        # Most such words stand nowhere, not even as a part of others: its words need not be parted then.
        return pair in self._hyphened and not (word in self._lower and word in self._words)


def is_own_hyphen(line: Line, following: Line, compounds: Compounds) -> bool:
    """Whether the hyphen that ends a line is the text's own: of an address, of a word with others in it, or of two
    words that it joins elsewhere too.
    """
    last, named = line.body.rsplit(None, 1)[-1], _NAMED.match(following.body)
    own = "".join(_HYPHENED.findall(last)[-1:]).rstrip("-")  # nothing, of a sign that is no letter: ⓐ
    if named or "://" in last or "www." in last or "-" in own:
        return last[-1] == "-"  # what writes this hyphen within words divides them with the other one
    word = _HYPHENED.findall(last.replace("\u2010", "-"))[-1].rstrip("-")
    return "-" in word or joins(line, following, compounds)


def joins(line: Line, following: Line, compounds: Compounds) -> bool:
    """Whether a text joins a line's last word and the next one's first by a hyphen elsewhere: E|-mail, well-|known."""
    left = _HYPHENED.findall(line.body.rsplit(None, 1)[-1].replace("\u2010", "-"))[-1:]
    right = _HYPHENED.match(following.body.replace("\u2010", "-"))
    if not left or right is None:
        return False
    pair = left[0].rstrip("-").rpartition("-")[2], right[0].lstrip("-").partition("-")[0]
    return (pair[0].lower(), pair[1].lower()) in compounds

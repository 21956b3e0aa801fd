"""What editors and sites set in behind a word, and what marks stress or quote words: a text says the same without."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from scrubber.collation.alignment.tokens import visible
from scrubber.patterns import lazily

_NOTE = lazily(
    r"(?<=[\w\"'”’»」』)）])"
    r"\[(?:\d{1,3}|[a-z]|[a-z]{4,14} needed|sic|who\?|when\?|note \d{1,2}|Anm\. ?\d{1,2}|[注註] ?\d{0,3})\]"
)
#: Quotation marks but for those that stand for feet and inches, and what stands for one of them in plain texts.
QUOTES = lazily(r"[“”„‟«»‹›「」『』｢｣`]|\*(?!(?<=\d\*)\d)|(?<![\w.,])[\"'‘’]|(?<=[^\W\d_])[\"’'](?!\w)")
_PAUSES, _BLANKS = lazily(r"\s[-–—]{1,3}(?=\s)|…|\.{3}"), lazily(r"\s+")

#: Marks around a word that say nothing of it; a stop may be a part of it, and a dash parts it from another.
AROUND = " \t\n\u00a0\"'“”„‟«»‹›「」『』｢｣‘’‚‛`´*_()[]{},;:!?…，。、；：！？（）،؛؟।۔"

#: A text as it is seen, and where each of its characters (and its end) stands.
Seen = tuple[str, Sequence[int]]


def without_notes(one: Seen, other: Seen) -> tuple[Seen, Seen]:
    """Two texts without the marks of notes in brackets behind words, [3] or [a], but where they have others.

    It goes wrong for an index in a line of code that is left out: items[3] and items say the same.
    """
    if "[" not in one[0] and "[" not in other[0]:
        return one, other
    notes = [[*_NOTE.finditer(text)] for text, _ in (one, other)]
    signs = [[note[0] for note in own] for own in notes]
    if len(signs[0]) == len(signs[1]) and signs[0] != signs[1]:
        return one, other
    first, second = ([note.span() for note in own] for own in notes)
    return _without(one, first), _without(other, second)


def _without(seen: Seen, spans: list[tuple[int, int]]) -> Seen:
    text, places = seen
    ends = [0, *chain.from_iterable(spans), len(text)]
    parts = list(zip(ends[::2], ends[1::2], strict=True))
    kept = [*chain.from_iterable(places[start:end] for start, end in parts), places[-1]]
    return "".join(text[start:end] for start, end in parts), kept


def unmarked(text: str) -> str:
    """A text without what quotes or stresses its words, without dashes between them, its blanks in one way."""
    return _BLANKS.sub(" ", _PAUSES.sub("", _unquoted(_NOTE.sub("", visible(text)[0]))))


def quoted_otherwise(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but which of their words are quoted or stressed."""
    return _unquoted(one) == _unquoted(other)


@lru_cache(maxsize=64)
def _unquoted(text: str) -> str:
    return QUOTES.sub("", text)

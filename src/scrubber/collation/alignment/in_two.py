"""Lines that say the same in several languages of one script, Article 1 / Artikel 1, as other copies have it in lines
of their own.
"""

from collections.abc import Callable, Collection, Sequence

from scrubber.collation.alignment.scripts import LINE
from scrubber.patterns import lazily

#: What may part what a line says in one language from what it says in the other; where nothing does, a blank.
_PARTING, _BLANK = lazily(r"\s[/|–—]\s|\t"), lazily(r"\s")
#: So many places at most are looked at.
_PLACES = 30

Spans = list[tuple[str, int, int]]


def in_one_script(text: str, known: Callable[[str], Collection[str]], languages: Sequence[str]) -> Spans:
    """Of a line that says the same in several languages what is in which, from where to where; of any other, nothing.

    Args:
        text: the line.
        known: the languages that copies have a line in.
        languages: all of them, in their usual order.
    """
    if len(text) > LINE:
        return []
    if strokes := [match.span() for match in _PARTING.finditer(text)]:
        starts = [0, *(end for _, end in strokes)]
        parts = [*zip(starts, [*(start for start, _ in strokes), len(text)], strict=True)]
        return _parted(text, parts, known, languages)
    blanks = [match.span() for match in _BLANK.finditer(text)]
    return _rest(text, 0, blanks, known, languages) if 0 < len(blanks) <= _PLACES else []


def _parted(
    text: str, parts: Sequence[tuple[int, int]], known: Callable[[str], Collection[str]], languages: Sequence[str]
) -> Spans:
    """The parts of a line with strokes between them, if each is in a language of its own: of some that no copy has as
    a line, in the usual order.
    """
    left, out = [*languages], [""] * len(parts)
    for n, (start, end) in enumerate(parts):
        own = known(text[start:end])
        if own:
            out[n] = next((tag for tag in left if tag in own), "")
            left = [tag for tag in left if tag != out[n]]
            if not out[n]:
                return []
    unknown = out.count("")
    if unknown and (unknown == len(parts) or unknown != len(left) or not _say_the_same(text, parts)):
        return []
    others = iter(left)
    return [(tag or next(others), start, end) for tag, (start, end) in zip(out, parts, strict=True)]


def _rest(
    text: str,
    start: int,
    blanks: Sequence[tuple[int, int]],
    known: Callable[[str], Collection[str]],
    left: Sequence[str],
) -> Spans:
    """What is in which language from a place of a line on, where blanks alone part them."""
    for at, (end, following) in enumerate(blanks):
        for tag in _among(text[start:end], known, left):
            others = [each for each in left if each != tag]
            if behind := _rest(text, following, blanks[at + 1 :], known, others):
                return [(tag, start, end), *behind]
            # What only one language is left for, and has the same figures, is in it.
            parts = ((start, end), (following, len(text)))
            if len(others) == 1 and not known(text[following:]) and _say_the_same(text, parts, figures=True):
                return [(tag, start, end), (others[0], following, len(text))]
    last = _among(text[start:], known, left) if start else []
    return [(last[0], start, len(text))] if last else []


def _among(part: str, known: Callable[[str], Collection[str]], left: Sequence[str]) -> list[str]:
    own = known(part) if any(map(str.isalpha, part)) else ()
    return [tag for tag in left if tag in own]


def _say_the_same(text: str, parts: Sequence[tuple[int, int]], *, figures: bool = False) -> bool:
    """Whether parts of a line have the same figures; and any at all, if asked."""
    found = {"".join(filter(str.isdecimal, text[start:end])) for start, end in parts}
    return len(found) == 1 and (not figures or found != {""})

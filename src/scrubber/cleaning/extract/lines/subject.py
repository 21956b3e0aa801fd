"""Where a page goes on with other subjects: behind a heading over its other pages, where what stands there speaks of
hardly anything that the text above speaks of.

Teasers of other articles read as text does. But paragraphs of one text share words: of a later one's, a fifth to a
third stand in the earlier ones, whatever the language; of another text's, one of twenty. Kept: what follows a box of
links amid a text. It goes wrong for a document whose later half is of something else, under a heading such as sites
have.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import filterfalse
from operator import add

from scrubber.language.remembered import Remembered
from scrubber.language.runs import is_far, runs
from scrubber.patterns import lazily

#: Paragraphs above a heading, at least, and those at either end of a part that are looked at.
_FEWEST, _SAMPLE = 4, 15
#: Headings that are looked at, and paragraphs whose terms are kept for the next one.
_HEADINGS, _REMEMBERED = 8, 512
#: What paragraphs share with those above, at most, if they are another's: so much of what the text's own do. Of 149
#: texts in eight languages, cut wherever a paragraph ends, one rest in thirty shares no more; of other texts put behind
#: them nine of ten.
_FOREIGN = 0.3
#: The same where most of what stands behind is no running text: that speaks for another's too.
_AMID_SCRAPS = 0.5
#: So many times the text above is what stands behind, at most: a book is longer than its preface, and than the legal
#: notice there, whatever it speaks of.
_REST, _REST_AMID_SCRAPS = 8, 3
#: Terms, and the share of them, by which a short line speaks of what a text speaks of.
LEAST_TERMS, _SHARE = 3, 0.3
_WIDE = lazily("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_WORD = lazily("[^\\W\\d_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_HIRAGANA = lazily("[\u3040-\u309f]{2}")
_SHORTEST = 4
_LONGEST = 2000


def end_of_subject(
    lines: Sequence[str], text: Sequence[int], headings: Iterable[int], scraps: Container[int] = ()
) -> int:
    """The first heading over a site's other pages behind which another subject begins; -1 where none does."""
    # The same paragraphs stand around each heading.
    said: Remembered[int, set[str]] = Remembered(lambda i: terms(lines[i]), _REMEMBERED)
    for heading in list(headings)[:_HEADINGS]:
        above = [i for i in text if i < heading]
        rest = [i for i in text if i > heading]
        most = _REST_AMID_SCRAPS if heading in scraps else _REST
        if len(above) < _FEWEST or not 0 < len(rest) <= most * len(above):
            continue
        behind = _some(rest)
        half = len(above) // 2
        spoken = set().union(*(said[i] for i in _some(above[:half])))
        own, other = (_mean(said, part, spoken) for part in (_some(above[half:]), behind))
        if other < (_AMID_SCRAPS if heading in scraps else _FOREIGN) * own:
            return heading
    return -1


def speak_of(own: set[str], spoken: set[str]) -> bool:
    """Whether a short line, by its pairs of ideographs, speaks of what a text speaks of, whose terms are given: of the
    words of an alphabet those of grammar are many.
    """
    return len(own & spoken) >= max(LEAST_TERMS, _SHARE * len(own))


def _some(numbers: Sequence[int]) -> Sequence[int]:
    return numbers if len(numbers) <= 2 * _SAMPLE else [*numbers[:_SAMPLE], *numbers[-_SAMPLE:]]


def _mean(said: Mapping[int, set[str]], numbers: Sequence[int], spoken: set[str]) -> float:
    """What share of each paragraph's terms are spoken, on average."""
    return sum(len(said[i] & spoken) / max(1, len(said[i])) for i in numbers) / len(numbers)


def terms(text: str) -> set[str]:
    """What a text speaks of: its words of four letters and more without their endings, and its pairs of ideographs; of
    a long one, of its beginning.

    Two hiragana are grammar, whatever a text speaks of.
    """
    text = text[:_LONGEST].lower()
    wide = is_far(text)
    words = _WORD.findall(text) if wide else runs(text)
    found = {word[: max(_SHORTEST, len(word) - 2)] for word in words if len(word) >= _SHORTEST}
    return found | pairs(text) if wide else found


def pairs(text: str) -> set[str]:
    """The pairs of ideographs and katakana in a text in lower case."""
    found: set[str] = set()
    for run in _WIDE.findall(text):
        found.update(map(add, run, run[1:]))
    return set(filterfalse(_HIRAGANA.match, found)) if _HIRAGANA.search(text) else found


def shared(line: str, vocabulary: set[str]) -> tuple[int, float]:
    """How many of a line's terms a vocabulary has, and what share of them that is."""
    own = terms(line)
    known = len(own & vocabulary)
    return known, known / max(1, len(own))


def vocabulary(lines: Iterable[str]) -> set[str]:
    """The terms of several lines."""
    found: set[str] = set()
    for line in lines:
        found |= terms(line)
    return found

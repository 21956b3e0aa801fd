"""The numbers of a text's notes, behind words and before the notes: no words, so each copy is asked for its own."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from unicodedata import normalize

from scrubber.collation.alignment.fold import Folded
from scrubber.collation.alignment.note_marks import footnotes
from scrubber.patterns import lazily

_NUMBER = lazily(r"\d+")
#: A note's number where a line of code may have an index, or a length its power; in brackets it is a word.
_AMID = (lazily(r"\[(?<=[^\W\d_]\[)\d{1,3}\]"), lazily(r"[⁰¹²³⁴-⁹](?<=[^\W\d_].)[⁰¹²³⁴-⁹]{0,2}"))
#: Where a mark stands, as the word that it is on and whether it begins a line, and what it reads.
Marks = Mapping[tuple[int, bool], str]


def marks_of(text: str, starts: Sequence[int], ends: Sequence[int], *, amid: bool = False) -> Marks:
    """The marks of notes in a text, whose words begin and end at these places, in order; with those that may be
    something else, if wanted.
    """
    found, further = {}, (match.span() for amid_word in _AMID if amid for match in amid_word.finditer(text))
    for start, end in sorted({*footnotes(text), *further}):
        opens = start == 0 or text[start - 1] == "\n"
        word = bisect_left(starts, end) if opens else bisect_right(ends, start) - 1
        if 0 <= word < len(starts):
            found[word, opens] = text[start:end]
    return found


def marks_in(folded: Folded) -> Marks:
    """The marks of notes in a copy, by its words."""
    return marks_of(folded.text, folded.starts, folded.ends)


def all_run_on(folded: Folded) -> bool:
    """Whether the numbers of all notes of a copy run on."""
    return run_on(marks_of(folded.text, folded.starts, folded.ends, amid=True))


def numbers(mark: str) -> list[int]:
    """The numbers that a mark gives."""
    return [int(each) for each in _NUMBER.findall(normalize("NFKC", mark))]


def run_on(marks: Marks) -> bool:
    """Whether the numbers of notes run on, in the text and in the list of notes: each is the next one, or was there."""
    rows: dict[bool, list[int]] = {}
    for (_, opens), mark in marks.items():
        rows.setdefault(opens, []).extend(numbers(mark))
    return all(map(_runs, rows.values()))


def _runs(said: Sequence[int]) -> bool:
    last = 0
    for number in said:
        if number > last + 1:
            return False
        last = max(last, number)
    return True

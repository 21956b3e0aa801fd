"""The figures of notes that a font has no raised ones for, in the text of a sheet and before the notes at its foot.

TeX takes raised figures from the font of the text, and many a font has those of 1, 2 and 3 at other places, or none of
them: `buses1` and `11 The blue line` are printed where `buses¹` is meant. What stands in smaller letters at the foot of
a sheet and counts on from note to note tells which figures above lead to notes.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from scrubber.cleaning.measured import WIDE
from scrubber.cleaning.pdf.sheet_words import Word
from scrubber.cleaning.raised import lowered
from scrubber.patterns import lazily

#: The size of notes, as a share of the usual letters', at most; lines of another size below them, at most: the sheet's
#: own foot.
_SMALL, _FEET = 0.94, 2
#: Notes differ in size by so much at most; the share of them that something above leads to, at the least.
_OTHER, _LED_TO = 1.15, 0.5
#: How near the bases of two words are that are in one line, in sizes.
_LEVEL = 0.4
#: The number that a note begins with, and what follows in the same word; a length or a year has no such number.
_BEGINS = lazily(r"([0-9⁰¹²³⁴-⁹]{1,3})(?![0-9⁰¹²³⁴-⁹])(?![.,]\d|[-/:]\d)(\.(?!\w))?(.*)", re.DOTALL)
_RUN_IN = lazily(r"([1-9])(?=\d\.\d)")
#: What may lead to a note: the last figures of a word, or all of it, with what ends a sentence behind them.
_LEADS = lazily(r"(?<![0-9⁰¹²³⁴-⁹])[0-9⁰¹²³⁴-⁹]{1,3}(?=[^\w\s]{0,3}\Z)")
#: In scripts that part no words the text goes on right behind it.
_LEADS_ON = lazily(
    rf"(?<![0-9⁰¹²³⁴-⁹第])([0-9⁰¹²³⁴-⁹]{{1,3}})(?=[{WIDE}])|(?<=[{WIDE}])(?<!第)([0-9⁰¹²³⁴-⁹]{{1,3}})(?=[^\W\d_])"
)
_HIGH = lazily("[⁰¹²³⁴-⁹]")
_STOPPED, _LETTER = lazily(r"[^\w\s([{<„“‘«/=#$§-]$"), lazily(r"[^\W\d_]$")
#: What a figure is part of: one letter (m2, x1), capitals at an end or figures in it (CO2, H2O); or a word, whole, that
#: may have other figures elsewhere (type2 and type3).
_NAME = lazily(rf"(?<![^\W\d_])(?![{WIDE}])[^\W\d_]$|[^\W\d_][A-Z]$|\d[^\W\d_]+$")
_WORD = lazily(rf"(?<![^\W_])[^\W\d_{WIDE}]+$")
#: So many letters behind a number are its unit, at most.
_UNIT = 3
#: Figures with what parts them: 2.1, 12:30, and no 7.¹
_IN_A_NUMBER = lazily(r"(?:(?<!\d)\d{1,3}[.,:/-]|(?<![^\W\d_])[^\W\d_a-z]\.)$")
#: A gap before what is raised, in sizes of its letters, that is narrower than one between words; and one that is none
#: between columns.
_THIN, _BLANK = 0.19, 0.6


class _Note(NamedTuple):
    """A note at a sheet's foot: its number, which word it begins with, and what this word says of the note."""

    number: int
    word: int
    said: str


class _Mark(NamedTuple):
    """A figure that may lead to a note: its word and place there, and how likely it does, the likeliest last."""

    word: int
    start: int
    end: int
    likely: int


def with_note_marks(sheets: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The words of sheets, in which the numbers of notes, and what leads to these, are marks as pages have them: `[1]`.

    Kept: figures at the foot of a sheet that do not count on, or to which nothing leads, notes of a text in which all
    of these figures are raised, and the figures of measures and names (m2, CO2, x1; type2 where there is a type3). It
    goes wrong for a note whose mark stands on another sheet, where its figure stands on a word of this one, and for
    one word that two notes follow, on sheets where none follows a sentence.

    Args:
        sheets: the words of each, in the order of reading as far as it is known.
    """
    usual = _most(word for words in sheets for word in words)
    apart, names = _are_apart(sheets), _names(sheets)
    found: list[tuple[Sequence[_Note], Mapping[int, _Mark]]] = []
    last = 0
    for words in sheets:
        foot = _foot(words, usual)
        counted = _counted(words, foot)
        best: tuple[float, list[_Note], dict[int, _Mark]] = (0.0, [], {})
        for first in (0, last + 1):
            notes = [note for note in counted if note.number >= first]
            marks = _marks(words, foot, notes, names, apart=apart)
            share = sum(mark.likely > 0 for mark in marks.values()) / (len(notes) or 1)
            best = max(best, (share, notes, marks), key=lambda each: each[0])
        share, notes, marks = best
        # One alone is the next one, or stands on its figure; the second print (2nd) and the house 2a do not.
        own = notes[0].said if len(notes) == 1 else ""
        counts_on = len(notes) > 1 or (
            share == 1 and not own[:1].islower() and (notes[0].number == last + 1 or own > "")
        )
        whole = len(notes) == len(marks) and counts_on
        if share >= _LED_TO and (whole or any(mark.likely > 1 for mark in marks.values())):
            last = notes[-1].number
            found.append((notes, marks))
        else:
            found.append(((), {}))
    if not any(_is_plain(words, *each) for words, each in zip(sheets, found, strict=True)):
        return [list(words) for words in sheets]
    return [_marked(words, *each) for words, each in zip(sheets, found, strict=True)]


def _is_plain(words: Sequence[Word], notes: Sequence[_Note], marks: Mapping[int, _Mark]) -> bool:
    """Whether a figure of some notes, or that leads to one, is not raised."""
    texts = [words[mark.word].text[mark.start : mark.end] for mark in marks.values()]
    texts += [words[note.word].text[: len(str(note.number))] for note in notes]
    return any(figure.isdecimal() and figure.isascii() for text in texts for figure in text)


def _most(words: Iterable[Word]) -> float:
    """The size that most letters of some words have."""
    sizes: dict[float, int] = {}
    for word in words:
        size = round(word.size, 1)
        sizes[size] = sizes.get(size, 0) + len(word.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _foot(words: Sequence[Word], usual: float) -> list[int]:
    """Which words stand in smaller letters at the foot of a sheet, in the order of its words."""
    order = sorted(range(len(words)), key=lambda i: -words[i].down)
    lines: list[list[int]] = []
    for i in order:
        if lines and words[lines[-1][0]].down - words[i].down <= _LEVEL * words[i].size:
            lines[-1].append(i)
        else:
            lines.append([i])
    small: list[int] = []
    most = _SMALL * usual
    for n, line in enumerate(lines):
        size = _most(words[i] for i in line)
        if size <= most:
            most = most if small else size * _OTHER  # what stands over the notes may be small, too
            small += line
        elif small or n >= _FEET:
            break
    return sorted(small)


def _counted(words: Sequence[Word], foot: Sequence[int]) -> list[_Note]:
    """The notes at a sheet's foot, and what is counted over these: of the lines that begin with a number each the most
    that count on.
    """
    before: dict[int, tuple[int, _Note]] = {}  # by its number the last one, and how many count up to it
    behind: dict[_Note, _Note] = {}
    best, end = 0, None
    for n, i in enumerate(foot):
        if n and abs(words[foot[n - 1]].down - words[i].down) <= _LEVEL * words[i].size:
            continue
        for note in _read(i, words[i].text):
            count, last = before.get(note.number - 1, (0, None))
            if last is not None:
                behind[note] = last
            before[note.number] = count + 1, note
            if count + 1 >= best:
                best, end = count + 1, note
    notes = []
    while end is not None:
        notes.append(end)
        end = behind.get(end)
    return notes[::-1]


def _read(i: int, text: str) -> Iterator[_Note]:
    """The note that a word begins, with its number; 25.6.1 may be the second, which begins with 5.6.1."""
    if match := _BEGINS.fullmatch(text):
        if match[1][0] not in "0⁰":
            yield _Note(int(lowered(match[1])), i, match[3])
    elif match := _RUN_IN.match(text):
        yield _Note(int(match[1]), i, text[match.end() :])


def _marks(
    words: Sequence[Word], foot: Sequence[int], notes: Sequence[_Note], names: Collection[str], *, apart: bool
) -> dict[int, _Mark]:
    """What leads to each of some notes: of the figures that are its number, before what leads to the next one, the last
    of the likeliest.
    """
    numbers = [note.number for note in notes]
    leading: dict[int, list[_Mark]] = {number: [] for number in numbers}
    below = {i for i in foot if i >= notes[0].word} if notes else set()
    for i in range(len(words) if notes else 0):
        if i not in below:
            for number, mark in _leading(words, i, names, apart=apart):
                if number in leading:
                    leading[number].append(mark)
    marks: dict[int, _Mark] = {}
    until = (len(words), 0)
    for number in reversed(numbers):
        ahead = [mark for mark in leading[number] if (mark.word, mark.start) < until]
        if ahead:
            marks[number] = max(ahead, key=lambda mark: (mark.likely, mark.word, mark.start))
            until = marks[number].word, marks[number].start
    return marks


def _leading(words: Sequence[Word], i: int, names: Collection[str], *, apart: bool) -> Iterator[tuple[int, _Mark]]:
    """The figures of a word that may lead to notes."""
    text = words[i].text
    spans = [(match.span(), text[: match.start()]) for match in _LEADS_ON.finditer(text)]
    if match := _LEADS.search(text):
        spans.append((match.span(), text[: match.start()]))
    for (start, end), before in spans:
        figures = text[start:end]
        high = _HIGH.search(figures)
        if before[-1:].isdecimal() or figures[0] in "0⁰" or (not high and _IN_A_NUMBER.search(before)):
            continue
        begins = not before and i > 0 and words[i - 1].down < words[i].down  # a line
        on = before or (words[i - 1].text if i and (apart or begins or _is_on(words[i - 1], words[i])) else "")
        stopped = _STOPPED.search(on)
        letter = (
            _LETTER.search(on)
            and not begins
            and not (before and _is_name(before, words[i - 1].text if i else "", names))
        )
        alone = begins and (i + 1 == len(words) or words[i + 1].down != words[i].down)
        likely = 3 if high else (int(alone) if begins else 2) if stopped else 1 if letter else 0
        yield int(lowered(figures)), _Mark(i, start, end, likely)


def _names(sheets: Sequence[Sequence[Word]]) -> set[str]:
    """The words that figures stand right on several times, the same ones or others: each note is led to once."""
    found: Counter[str] = Counter()
    for words in sheets:
        for word in words:
            figures = _LEADS.search(word.text) if word.text[:1].isalpha() or word.text[1:2].isalpha() else None
            if figures and (own := _WORD.search(word.text[: figures.start()])):
                found[own[0]] += 1
    return {name for name, count in found.items() if count > 1}


def _is_name(before: str, ahead: str, names: Collection[str]) -> bool:
    """Whether a figure behind this is part of what it stands on; `40 km2` is by what stands ahead."""
    own = _WORD.search(before)
    measure = own is not None and own[0] == before and len(before) <= _UNIT and ahead[-1:].isdecimal()
    return measure or bool(_NAME.search(before)) or (own is not None and own[0] in names)


def _are_apart(sheets: Sequence[Sequence[Word]]) -> bool:
    """Whether a blank stands before the figures that lead to notes: it does before most of those that are raised."""
    ahead = Counter(
        _is_on(words[i - 1], word)
        for words in sheets
        for i, word in enumerate(words)
        if i and _HIGH.search(word.text) and words[i - 1].down == word.down and (match := _LEADS.search(word.text))
        if not match.start()
    )
    return ahead[False] > ahead[True]


def _is_on(before: Word, word: Word) -> bool:
    """Whether a word stands right on the one before it."""
    gap = word.begins - before.ends
    return before.down == word.down and -word.size <= gap <= _THIN * word.size


def _marked(words: Sequence[Word], notes: Sequence[_Note], marks: Mapping[int, _Mark]) -> list[Word]:
    """Words with the numbers of notes, and what leads to these, as marks; one that stands on a word is its end."""
    begins = {note.word: note for note in notes}
    found: list[Word] = []
    at = {(mark.word, mark.start): (mark.end, number) for number, mark in marks.items()}
    marked = {mark.word for mark in marks.values()}
    for i, word in enumerate(words):
        text = word.text
        if i in begins:
            found.append(word._replace(text=f"[{begins[i].number}] {begins[i].said}".rstrip()))
            continue
        if i in marked:
            for start in range(len(text) - 1, -1, -1):
                if (i, start) in at:
                    end, number = at[i, start]
                    text = f"{text[:start]}[{number}]{text[end:]}"
        if text.startswith("[") and (i, 0) in at and i and _is_beside(words[i - 1], word):
            found[-1] = found[-1]._replace(text=found[-1].text + text, ends=word.ends)
        else:
            found.append(word._replace(text=text))
    return found


def _is_beside(before: Word, word: Word) -> bool:
    return before.down == word.down and -word.size <= word.begins - before.ends <= _BLANK * word.size

"""Folding: what is left of a text when the differences that say nothing are taken away.

Script, width, case, punctuation, spacing, pinyin set after a character and the way a date or a line's number is written
differ between honest mirrors and mean nothing.
A folded text is a row of numbers, one a word or (in scripts without spaces) one a character, each with its place in the
text that it came from. Two readings are the same when their folded words, written together, are the same.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress, filterfalse, pairwise
from sys import byteorder
from typing import NamedTuple

from scrubber.collation.alignment.tokens import SPECIAL, words_of
from scrubber.language.chinese import SIMPLIFIED, converter
from scrubber.language.plain import PRINTED_OTHERWISE, RESPELLED, SHORTENED, VARIANTS, normalized

#: Characters that are one, as the prints of the countries that write them have them.
_ONE = VARIANTS | SHORTENED | PRINTED_OTHERWISE
#: Lines from this length on are remembered: the copies of one text share most of them. (Short ones cost more to keep
#: than to fold.)
_REMEMBERED = 48
#: Closing brackets with those that open them.
_BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<", "）": "（", "】": "【", "》": "《", "」": "「", "』": "『"}
#: What stands between the parts of a day that was folded to one word, and in no other word but at its beginning.
_OF_A_DAY = "-"
#: So many figures, at least, stand behind the last comma of a number in groups; and so many before it, in India.
_IN_A_GROUP, _IN_A_PAIR = 3, 2
#: Numbers side by side of more figures than these are one, in groups: a telephone's, a book's, a bank card's.
_MOST_APART = 6
#: So many characters are folded at once: the fewer steps the better, but their words are all in memory.
_AT_ONCE = 1 << 15


def fold_words(words: Sequence[str]) -> list[str]:
    """Words, folded: compatibility forms, case, Chinese script, the commas inside a number. No word may have a line
    break in it.
    """
    others = [word for word in words if not word.isascii()]
    text = normalized("NFKC", "\n".join(others)).casefold().translate(_ONE)
    text = text.translate(RESPELLED)
    folded = iter(converter(SIMPLIFIED)(text).replace("−", "-").replace("–", "-").replace("〇", "零").split("\n"))
    all_folded = [word.lower() if word.isascii() else next(folded) for word in words]
    return [_ungrouped(word) if ("," in word or " " in word) and word[:1].isdigit() else word for word in all_folded]


def _ungrouped(number: str) -> str:
    """A number without the commas or blanks between its thousands; a comma before fewer figures sets off a part of
    it or another number: 8,3 is not 83.
    """
    number = number.replace(" ", "")
    whole, point, rest = number.partition(".")
    return number if len(whole) - whole.rfind(",") <= _IN_A_GROUP else f"{whole.replace(',', '')}{point}{rest}"


@dataclass(slots=True)
class Folded:
    """A folded text.

    Attributes:
        text: the text as it was.
        ids: one number a word, from the vocabulary that folded it.
        starts: where each word begins in `text`.
        ends: exclusive.
    """

    text: str = field(repr=False)
    ids: list[int] = field(repr=False)
    starts: array[int] = field(repr=False)
    ends: array[int] = field(repr=False)

    def quote(self, start: int, end: int) -> str:
        """The text from one word to another (exclusive), as it stands there, without the marks around it but for a
        bracket that closes one of its own.
        """
        if end <= start:
            return ""
        text = self.text[self.starts[start] : self.ends[end - 1]]
        behind = self.text[self.ends[end - 1] : self.ends[end - 1] + 1]
        opening = _BRACKETS.get(behind)
        return text + behind if opening and text.count(opening) > text.count(behind) else text

    def between(self, start: int, end: int) -> str:
        """As `quote`, with everything up to the neighbouring words: marks, blanks, what was lost."""
        left = self.ends[start - 1] if start else 0
        right = self.starts[end] if end < len(self.starts) else len(self.text)
        return self.text[left:right]

    def take(self, other: Folded, begin: int, length: int, to: int) -> None:
        """Put the words of so many characters of another text behind the present ones; they stand from `to` on here."""
        first, last = bisect_left(other.starts, begin), bisect_left(other.starts, begin + length)
        self.ids += other.ids[first:last]
        self.starts += _moved(other.starts[first:last], to - begin)
        self.ends += _moved(other.ends[first:last], to - begin)


class _Lines(NamedTuple):
    """Whole lines of a text, from `start` to `end`, that are new, or stand in another text (or before, in this one)
    from `begin` on.
    """

    start: int
    end: int
    source: Folded | None = None
    begin: int = 0


class Vocabulary:
    """Numbers for folded words, shared by all texts of one collation."""

    def __init__(self) -> None:
        self.words: list[str] = []
        #: For each word the one that it is aligned as; None if each is its own.
        self.alike: list[int] | None = None
        self._seen: dict[str, int] = {}
        self._variants: dict[str, int] = {}  # the numbers of folded words that no text had in that form when they came
        self._lines: dict[int, tuple[Folded, int]] = {}
        self._whole: dict[str, Folded] = {}

    def fold(self, text: str) -> Folded:
        """Fold one text, in time linear in its length; lines that were folded before, in any text, cost hardly more,
        and a long text nothing: most copies say the same.
        """
        if text in self._whole:
            return self._whole[text]
        out = Folded(text, [], array("I"), array("I"))
        batch: list[_Lines] = []
        new = 0
        for lines in self._cut(out):
            batch.append(lines)
            new += lines.end - lines.start if lines.source is None else 0
            if new >= _AT_ONCE:
                self._lay(batch, out)
                batch, new = [], 0
        self._lay(batch, out)
        if len(text) >= _AT_ONCE:
            self._whole[text] = out
        return out

    def _cut(self, out: Folded) -> Iterator[_Lines]:
        """A text's lines, as many at a time as are new, or as stand together in a text that has them already."""
        text, known = out.text, self._lines
        new = at = 0  # what begins at `new` and ends before `at` is new
        size = len(text)
        while at < size:
            end = text.find("\n", at)
            if end < 0:
                end = size
            if end - at >= _REMEMBERED:
                source, begin = known.setdefault(hash(text[at:end]), (out, at))
                if source is not out or begin != at:
                    shared = _shared_lines(text, at, source.text, begin, at - 1 if source is out else len(source.text))
                    if shared:
                        if new < at:
                            yield _Lines(new, at - 1)
                        end = new = at + shared
                        yield _Lines(at, end, source, begin)
                        new += 1
            if end - new >= _AT_ONCE:
                yield _Lines(new, end)
                new = end + 1
            at = end + 1
        if new < len(text):
            yield _Lines(new, len(text))

    def _lay(self, batch: Sequence[_Lines], out: Folded) -> None:
        """Put the words of lines behind the present ones: all new ones are folded in one go, the others taken over."""
        new = [out.text[lines.start : lines.end] for lines in batch if lines.source is None]
        words, starts, ends = words_of("\n".join(new))
        self._learn(words)
        ids = [*map(self._seen.__getitem__, words)]
        if (nothing := self._variants.get("")) in ids:  # a point, or a lengthener that stands for a dash, by itself
            said = [number != nothing for number in ids]
            ids = [*compress(ids, said)]
            starts, ends = (array("I", compress(places, said)) for places in (starts, ends))
        folded = Folded("", ids, starts, ends)
        at = 0
        for start, end, source, begin in batch:
            length = end - start
            if source is None:
                out.take(folded, at, length, start)
                at += length + 1
            else:
                out.take(source, begin, length, start)

    def forms(self) -> Iterable[tuple[str, int]]:
        """Every word as some text has it, with its number, until nothing more is folded."""
        return self._seen.items()

    def number(self, word: str) -> int:
        """The number of a word that is folded already."""
        if word not in self._seen:
            self._seen[word] = len(self.words)
            self.words.append(word)
        return self._seen[word]

    def row(self, ids: list[int]) -> list[int]:
        """Words as they are laid side by side: those that are one but for accents and lost letters have one number."""
        alike = self.alike
        return ids if alike is None else [alike[i] for i in ids]

    def close(self) -> None:
        """Nothing more will be folded: give back what only that needs."""
        self._seen, self._variants, self._lines, self._whole = {}, {}, {}, {}

    def _learn(self, words: Iterable[str]) -> None:
        """Number the words that are new."""
        numbered, seen, variants = self.words, self._seen, self._variants
        new = [*filterfalse(seen.__contains__, dict.fromkeys(words))]
        for word, folded in zip(new, fold_words([word.removeprefix(SPECIAL) for word in new]), strict=True):
            number = variants.get(folded, -1)
            if word == folded:
                if number < 0:
                    number = len(numbered)
                    numbered.append(word)  # one string for both
            else:
                own = seen.get(folded, -1)
                if own >= 0 and numbered[own] == folded:
                    number = own
                elif number < 0:
                    number = variants[folded] = len(numbered)
                    numbered.append(folded)
            seen[word] = number

    def size(self, ids: Iterable[int]) -> int:
        """How many words these are, a day of the calendar counted by its characters: nearly each of them is a word
        of its own once one is lost.
        """
        words = (self.words[i] for i in ids)
        return sum(len(word) if _OF_A_DAY in word[1:] else 1 for word in words)

    def join(self, ids: Iterable[int]) -> str:
        """Folded words written together: the form in which readings are compared. Figures are kept apart from those
        before them: 3-1 is not 31.
        """
        words = self.words
        said = [words[i] for i in ids]
        together = "".join(said)
        return together if len(said) == 1 or together.isalpha() else _figures_apart(said, together)


def _figures_apart(words: Sequence[str], together: str) -> str:
    """Words written together, with a blank between two numbers side by side; not where these may be the groups of one:
    1'250.50, 1 00 000, 020 7946 0958.
    """
    cuts = [n for n, pair in enumerate(pairwise(words), 1) if pair[1][:1].isdecimal() and pair[0][-1:].isdecimal()]
    if not cuts:
        return together
    parts: list[str] = []
    for first, last in pairwise([0, *(n for n in range(1, len(words)) if n not in cuts), len(words)]):
        run = words[first:last]
        sizes = [len(word.replace(",", ".").partition(".")[0]) for word in run[1:]] or [_IN_A_GROUP]
        is_one = sum(map(str.isdecimal, "".join(run))) > _MOST_APART or (
            sizes[-1] == _IN_A_GROUP and all(_IN_A_PAIR <= size <= _IN_A_GROUP for size in sizes)
        )
        parts.append(("" if is_one else " ").join(run))
    return "".join(parts)


def _moved(places: array[int], by: int) -> array[int]:
    """Places, all moved as far: added to each other as one long number each, since a step for each of them is what
    folding would mostly consist of.
    """
    if not by or not places:
        return places
    distance = int.from_bytes((array("I", [abs(by)]) * len(places)).tobytes(), byteorder)
    row = int.from_bytes(places.tobytes(), byteorder)
    moved = array("I")
    moved.frombytes((row + distance if by > 0 else row - distance).to_bytes(len(places) * places.itemsize, byteorder))
    return moved


def _shared_lines(one: str, at: int, other: str, begin: int, limit: int) -> int:
    """How long the whole lines are that begin at one place of a text and at another, before its limit, and are the
    same; 0 for none.
    """
    done, step, most = 0, 64, min(len(one) - at, limit - begin)
    while done < most and step:
        step = min(step, most - done)
        if one.startswith(other[begin + done : begin + done + step], at + done):
            done += step
            step *= 2
        else:
            step //= 4
    ends = (at + done == len(one) or one[at + done] == "\n") and (begin + done == limit or other[begin + done] == "\n")
    return done if ends else max(one.rfind("\n", at, at + done) - at, 0)


def same(one: str, other: str) -> bool:
    """Whether two short texts differ only in what folding takes away."""
    vocabulary = Vocabulary()
    return vocabulary.join(vocabulary.fold(one).ids) == vocabulary.join(vocabulary.fold(other).ids)

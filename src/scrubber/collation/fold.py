"""Folding: what is left of a text when the differences that say nothing are taken away.

Script, width, case, punctuation, spacing, pinyin set after a character and the way a date or a line's number is written differ between honest
mirrors and mean nothing.
A folded text is a row of numbers, one a word or (in scripts without spaces) one a character, each with its place in the
text that it came from. Two readings are the same when their folded words, written together, are the same.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from scrubber.language.dates import days
from scrubber.language.numerals import zh_value
from scrubber.language.plain import VARIANTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: Scripts written without spaces: a character is a word of its own.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a01-\u0d7f"
_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TONED = "a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
# How a line is numbered, in Chinese: 三、, （三）, 第三条. The style of it says nothing.
_NUMERAL = "[零〇一二三四五六七八九十百]"
_NUMBERED = (
    rf"(?P<numbered>(?={_NUMERAL})(?:(?<=第){_NUMERAL}{{1,7}}(?=\s?[条條章节節款項项编編篇])"
    rf"|(?<=[（(]){_NUMERAL}{{1,7}}(?=[)）])|(?:(?<=[。！？；：\s])|^){_NUMERAL}{{1,7}}(?=[、．])))"
)
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"
    rf"|{_NUMBERED}"
    rf"|[{UNSPACED}〇]"
    rf"|(?:[A-Za-z]|[^\W\d_{UNSPACED}]|[{_MARKS}])(?:[a-z]++|[^\W_{UNSPACED}]|[{_MARKS}])*+"
    r"|[%％‰°℃℉$€£¥￥№]"
    r"|(?<![^\s(（\[:：=≥≤<>])[-−－](?=\d)"
    rf"|(?P<pinyin>(?<=[{_HAN}]) ?[(（] ?[{_TONED}](?: ?[{_TONED}]){{0,6}} ?[)）])"
)
_GLOSS = re.compile(rf"(?P<pinyin>(?:(?<=[{_HAN}])|^) ?[(（] ?[{_TONED}](?: ?[{_TONED}]){{0,6}} ?[)）])")
_SYLLABLE = re.compile(
    r"(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:[iuü]?[aeiouü]{1,3}(?:ng?|r)?|[aeiou]|m|ng?|er)", re.ASCII | re.IGNORECASE
)


#: Lines from this length on are remembered: the copies of one text share most of them. (Short ones cost more to keep than to fold.)
_REMEMBERED = 24


@cache
def _simplify() -> Callable[[str], str]:
    """A context-free conversion to simplified characters: both scripts of a character fold to the same one."""
    import opencc  # noqa: PLC0415

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


def is_simplified(text: str) -> bool:
    """Whether a text's beginning is in simplified characters (or in none that have two forms)."""
    sample = text[:5000]
    return _simplify()(sample) == sample or sum(
        a != b for a, b in zip(sample, _simplify()(sample), strict=False)
    ) * 50 < len(sample)


def is_pinyin(text: str) -> bool:
    """Whether a run of letters can be one syllable's reading, tone marks or not.

    Kept: `(the)` after a character is no syllable. Removed: `(wǎng)`, `(men)`. It goes wrong for a foreign abbreviation
    that happens to be a syllable, such as `(ban)`: then a difference in it is not seen.
    """
    letters = re.sub(r"[^a-zü]", "", unicodedata.normalize("NFC", _untone(text)))
    return bool(letters) and _SYLLABLE.fullmatch(letters.replace("ü", "u")) is not None


def _untone(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if c not in "\u0304\u0301\u030c\u0300")


def glossed(text: str) -> bool:
    """Whether a text has a reading set behind a character."""
    if "(" not in text and "（" not in text:
        return False
    return any(match.lastgroup and is_pinyin(match.group()) for match in _GLOSS.finditer(text))


def fold_word(word: str) -> str:
    """One word, folded: compatibility forms, case, Chinese script, the commas inside a number."""
    folded = word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()
    if folded.isascii():
        return folded.replace(",", "") if folded[:1].isdigit() else folded
    return _simplify()(folded.translate(VARIANTS)).replace("−", "-").replace("〇", "零")


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
        """The text from one word to another (exclusive), as it stands there, without the marks around it."""
        return self.text[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def between(self, start: int, end: int) -> str:
        """As `quote`, with everything up to the neighbouring words: marks, blanks, what was lost."""
        left = self.ends[start - 1] if start else 0
        right = self.starts[end] if end < len(self.starts) else len(self.text)
        return self.text[left:right]


class Vocabulary:
    """Numbers for folded words, shared by all texts of one collation."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._numbers: dict[str, int] = {}
        self._seen: dict[str, int] = {}
        self._lines: dict[str, tuple[Folded, int, int, int]] = {}

    def fold(self, text: str) -> Folded:
        """Fold one text, in time linear in its length; a line that was folded before, in any text, costs next to nothing."""
        out = Folded(text, [], array("I"), array("I"))
        at = 0
        for line in text.split("\n"):  # no word goes beyond its line
            known = self._lines.get(line)
            if known is None:
                first = len(out.ids)
                self._scan(line, at, out)
                if len(line) >= _REMEMBERED:
                    self._lines[line] = (out, first, len(out.ids), at)
            else:
                source, first, last, there = known
                shift = at - there
                out.ids += source.ids[first:last]
                out.starts.extend([start + shift for start in source.starts[first:last]])
                out.ends.extend([end + shift for end in source.ends[first:last]])
            at += len(line) + 1
        return out

    def _scan(self, line: str, at: int, out: Folded) -> None:
        """Put the words of a line that begins at `at` behind those that are there; a day of the calendar is one, however it is written."""
        done = 0
        for date in days(line):
            if date.start >= done:
                self._words(_TOKEN.finditer(line, done, date.start), at, out)
                out.ids.append(self._number("-".join("" if part is None else str(part) for part in date.value)))
                out.starts.append(date.start + at)
                out.ends.append(date.end + at)
                done = date.end
        self._words(_TOKEN.finditer(line, done), at, out)

    def _words(self, matches: Iterable[re.Match[str]], at: int, out: Folded) -> None:
        seen, word_of, starts_with, ends_with = self._seen, out.ids.append, out.starts.append, out.ends.append
        for match in matches:
            word = match.group()
            number = seen.get(word) if match.lastgroup is None else self._special(match.lastgroup, word)
            if number is None:
                number = seen[word] = self._number(fold_word(word))
            if number >= 0:
                start, end = match.span()
                word_of(number)
                starts_with(start + at)
                ends_with(end + at)

    def _special(self, sort: str, word: str) -> int:
        """The number of a word that its surroundings make another: of a line's numeral, of a gloss in brackets; -1 for pinyin."""
        key = sort + word
        number = self._seen.get(key)
        if number is None:
            if sort == "numbered":
                number = self._number(str(zh_value(word)))
            else:
                number = -1 if is_pinyin(word) else self._number(re.sub(r"\W", "", word).casefold())
            self._seen[key] = number
        return number

    def join(self, ids: Iterable[int]) -> str:
        """Folded words written together: the form in which readings are compared."""
        words = self.words
        return "".join([words[i] for i in ids])

    def _number(self, folded: str) -> int:
        number = self._numbers.get(folded)
        if number is None:
            number = self._numbers[folded] = len(self.words)
            self.words.append(folded)
        return number


def same(one: str, other: str) -> bool:
    """Whether two short texts differ only in what folding takes away."""
    vocabulary = Vocabulary()
    return vocabulary.join(vocabulary.fold(one).ids) == vocabulary.join(vocabulary.fold(other).ids)

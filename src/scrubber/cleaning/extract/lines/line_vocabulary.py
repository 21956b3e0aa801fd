"""Where a line speaks in the words that sites say of themselves: one kind of evidence among others. The words are those
of data/site_words.toml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import add

from scrubber.cleaning.extract.lines.others import heads_others
from scrubber.language.runs import is_far, letters, runs
from scrubber.language.written_tables import read_table
from scrubber.patterns import any_of, lazily

_SAID = read_table("site_words")
_TRADITIONAL = str.maketrans(_SAID["traditional"]["from"], _SAID["traditional"]["to"])
#: Characters of the longest label.
LONGEST_LABEL = 40
#: Lines are compared in one width and one case.
_WIDTH = tuple(zip("：／｜（）【】［］　﹥＞", ":/|()[][] >>", strict=True))
_WIDE = re.compile("[：／｜（）【】［］　﹥＞]")
_RUN = re.compile(r"[^\W\d_]+")
#: What stands before or behind a word in a sentence, or within a longer word.
_BEFORE, _BEHIND = re.compile(".?[a-z] ?"), re.compile(" ?[a-z].?", re.DOTALL)
_LATIN = re.compile(r"[a-zà-ɏа-ӿ]")


def fold(line: str) -> str:
    """A line as the vocabulary is written: lower case, half-width marks."""
    folded = line.lower()
    if not folded.isascii() and _WIDE.search(folded):
        for wide, narrow in _WIDTH:
            folded = folded.replace(wide, narrow)
    return folded


def _words(text: str) -> list[str]:
    """The entries of a list: cut at bars in lines that have any, else at blanks."""
    found: list[str] = []
    for line in text.strip().splitlines():
        found += line.split("|") if "|" in line else line.split()
    return [fold(word.strip()) for word in found if word.strip()]


def _squeezed(name: str) -> frozenset[str]:
    return frozenset(letters(word) for word in _words(_SAID[name]))


def _in_both_scripts(words: Iterable[str]) -> frozenset[str]:
    """Words, and those of Chinese in traditional characters, too."""
    return frozenset(each for word in words for each in (word, word.translate(_TRADITIONAL)))


@cache
def labels() -> frozenset[str]:
    """What a site writes on a button or over a box, squeezed."""
    return _in_both_scripts(_squeezed("labels") | authors())


@cache
def counts_of_readers() -> re.Pattern[str]:
    """Where a line says how many read a page: "1204 views"."""
    words = any_of(_in_both_scripts(_words(_SAID["counted"])))
    return re.compile(rf"(?<!\w)\d{{1,9}}(?:[.,' \u00a0]\d{{3}}){{0,3}}[km万]?\s{{0,2}}{words}(?![^\W\d_])")


@cache
def leads_on() -> frozenset[str]:
    """What a site writes under the beginning of a text, to lead on to the rest, squeezed."""
    return _squeezed("leads_on")


@cache
def authors() -> frozenset[str]:
    """What a site writes over a few words on who wrote a text, squeezed."""
    return _squeezed("authors")


@cache
def pages() -> frozenset[str]:
    """What sites call their pages, and what they write on buttons, squeezed."""
    return labels() | _in_both_scripts(_squeezed("pages"))


def is_label(line: str) -> bool:
    """Whether a line is what a site writes on a button or over a box, and nothing else."""
    return 0 < len(line) <= LONGEST_LABEL and says_label(letters(fold(line)))


def says_label(squeezed: str) -> bool:
    """Whether letters, squeezed, are what a site writes on a button or over a box: a word of the list, or a heading
    over other pages.
    """
    return squeezed in labels() or heads_others(squeezed)


@cache
def label_heads() -> frozenset[str]:
    """The first runs of letters of what a site writes on a button or over a box."""
    return _in_both_scripts(found[0] for word in _words(_SAID["labels"]) if (found := runs(word)))


@cache
def parts() -> frozenset[str]:
    """Parts of documents that have a name and no number, squeezed."""
    return _in_both_scripts(_squeezed("parts"))


@cache
def sources() -> frozenset[str]:
    """Headings of what a text was made from, squeezed."""
    return _in_both_scripts(_squeezed("sources"))


@cache
def fields() -> frozenset[str]:
    """What a site writes before a colon, squeezed."""
    return _in_both_scripts(_squeezed("fields"))


@cache
def stated() -> frozenset[str]:
    """What a document states of itself, squeezed; with a colon where it heads a field."""
    return _voices(_SAID["stated"])


@cache
def documents_too() -> frozenset[str]:
    """What a document may say as well as a site, squeezed; with a colon where it heads a field."""
    return stated() | authors() | _voices(_SAID["documents_too"])


def _voices(text: str) -> frozenset[str]:
    return _in_both_scripts(letters(word) + ":" * word.endswith(":") for word in _words(text))


@cache
def _starts(words: Callable[[], frozenset[str]]) -> frozenset[str]:
    """All beginnings of the words of a list."""
    return frozenset(word[:end] for word in words() for end in range(1, len(word) + 1))


def may_name(found: Sequence[str], words: Callable[[], frozenset[str]]) -> bool:
    """Whether runs of letters that follow one another make up a word of a list; most lines have none, which is
    quickly told.
    """
    starts = _starts(words)
    if words().isdisjoint(found) and starts.isdisjoint(map(add, found, found[1:])):
        return False
    for i in [i for i, run in enumerate(found) if run in starts]:
        whole = ""
        for run in found[i:]:
            whole += run
            if whole not in starts:
                break
            if whole in words():
                return True
    return False


def may_hold_label(folded: str, found: Sequence[str]) -> bool:
    """Whether a folded line, given with its runs of letters, may have a label as one of its pieces; a word amid
    others of a sentence is none.
    """
    if not _starts(labels).isdisjoint(map(add, found, found[1:])):
        return True
    return any(_stands_apart(folded, run) for run in labels().intersection(found))


def _stands_apart(folded: str, run: str) -> bool:
    """Whether letters stand anywhere in a line other than beside a word, with a blank between."""
    at = folded.find(run) if run.isascii() else -1
    if at < 0:
        return True
    while at >= 0:
        end = at + len(run)
        if not (_BEFORE.fullmatch(folded[max(0, at - 2) : at]) or _BEHIND.fullmatch(folded[end : end + 2])):
            return True
        at = folded.find(run, end)
    return False


@cache
def _phrases() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[str, ...]], frozenset[str]]:
    """The phrases of scripts without word ends, as a pattern; those of them that any text may have, as one; those of
    alphabets by their first word; and these words.
    """
    words = _in_both_scripts(_words(_SAID["phrases"]))
    spelt: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        if _LATIN.match(word):
            spelt.setdefault(runs(word)[0], []).append(word)
    unspelt = [word for word in words if not _LATIN.match(word)]
    return (
        lazily(any_of(unspelt)),
        lazily(any_of(word for word in unspelt if not is_far(word))),
        {first: tuple(found) for first, found in spelt.items()},
        frozenset(spelt),
    )


def phrases(folded: str, found: Sequence[str]) -> list[tuple[int, int]]:
    """Where a folded line, given with its runs of letters, speaks for the site; words of alphabets count only whole."""
    unspelt, anywhere, spelt, firsts = _phrases()
    places = [match.span() for match in (unspelt if is_far(folded) else anywhere).finditer(folded)]
    begun = firsts.intersection(found)
    if not begun or not any(phrase in folded for first in begun for phrase in spelt[first]):
        return places
    for match in _RUN.finditer(folded):
        for phrase in spelt.get(match[0], ()):
            end = match.start() + len(phrase)
            if folded.startswith(phrase, match.start()) and not folded[end : end + 1].isalnum():
                places.append((match.start(), end))
                break
    return places

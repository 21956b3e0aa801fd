"""Where a line speaks in the words that sites say of themselves: one kind of evidence among others.

Headings over lists of a site's other pages (作者最新文章, あなたにおすすめの記事, "Related searches") are put together
from few words, those that choose (newest, related, most read) and those for what a site has (articles, news,
videos): the whole line tells, whichever of them a site takes. Kept: 相关法律, 最新数据, "Related work", what a document
sets over its own. It goes wrong for a document with a heading such as 相关报道 or "Other news" over its own list.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from operator import add

from scrubber.cleaning.extract.site_words import STRONG, Word, every, in_both_scripts, said
from scrubber.language.runs import is_far, letters, runs
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import any_of, lazily

#: Characters of the longest label.
LONGEST_LABEL = 40
#: Lines are compared in one width and one case.
_WIDTH = tuple(zip("：／｜（）【】［］　﹥＞", ":/|()[][] >>", strict=True))
_WIDE = lazily("[：／｜（）【】［］　﹥＞]")
_RUN = lazily(r"[^\W\d_]+")
#: What stands before or behind a word in a sentence, or within a longer word.
_BEFORE, _BEHIND = lazily(".?[a-z] ?"), lazily(" ?[a-z].?", re.DOTALL)
_LATIN = lazily(r"[a-zà-ɏа-ӿ]")
_COUNT = r"(?<!\w)\d{1,9}(?:[.,' \u00a0]\d{3}){0,3}[km万]?"
#: Characters of the longest such heading.
_LONGEST = 36
_WHICH, _WHAT, _SPELT = map(unbroken, read_table("site_sayings")["others"].values())
_HEADING = lazily(rf"(?:(?:{_WHICH})[的の]?){{1,3}}(?:{_WHAT}){{1,2}}(?:一覧|更多|もっと見る)?|{_SPELT}")


def fold(line: str) -> str:
    """A line as the vocabulary is written: lower case, half-width marks."""
    folded = line.lower()
    if not folded.isascii() and _WIDE.search(folded):
        for wide, narrow in _WIDTH:
            folded = folded.replace(wide, narrow)
    return folded


def _as_said(words: Iterable[Word]) -> Iterator[str]:
    """Words as lines have them, in both scripts of Chinese."""
    for word in words:
        yield from map(fold, in_both_scripts(word.text))


def _squeezed(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(map(letters, _as_said(words)))


def _buttons() -> Iterator[Word]:
    for name in (*STRONG, "labels"):
        yield from (word for word in said(name) if "-" not in word.marks)


@cache
def labels() -> frozenset[str]:
    """What a site writes on a button or over a box, squeezed."""
    return _squeezed(_buttons()) | authors()


@cache
def counts_of_readers() -> re.Pattern[str]:
    """Where a line says how many read a page: "1204 views"."""
    words = any_of(_as_said(said("counted")))
    return re.compile(rf"{_COUNT}\s{{0,2}}{words}(?![^\W\d_])")


@cache
def count_of_readers() -> re.Pattern[str]:
    """What says how many read a page, in either order, and nothing else: "1204 views", "Views: 1204"."""
    words = any_of(_as_said(said("counted")))
    return re.compile(rf"{_COUNT}\s{{0,2}}{words}|{words}\W{{0,3}}{_COUNT}")


@cache
def leads_on() -> frozenset[str]:
    """What a site writes under the beginning of a text, to lead on to the rest, squeezed."""
    return _squeezed(word for word in every() if ">" in word.marks)


@cache
def authors() -> frozenset[str]:
    """What a site writes over a few words on who wrote a text, squeezed."""
    return _squeezed(said("authors"))


@cache
def pages() -> frozenset[str]:
    """What sites call their pages, and what they write on buttons, squeezed."""
    return labels() | _squeezed(said("pages"))


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
    return frozenset(found[0] for word in _as_said(_buttons()) if (found := runs(word)))


@cache
def parts() -> frozenset[str]:
    """Parts of documents that have a name and no number, squeezed."""
    return _squeezed(said("parts"))


@cache
def sources() -> frozenset[str]:
    """Headings of what a text was made from, squeezed."""
    return _squeezed(said("sources"))


@cache
def fields() -> frozenset[str]:
    """What a site writes before a colon, squeezed."""
    heads = [word for name in (*STRONG, "labels") for word in said(name) if word.field]
    return _squeezed([*heads, *said("fields")])


@cache
def stated() -> frozenset[str]:
    """What a document states of itself, squeezed; with a colon where it heads a field."""
    return _marked("!")


@cache
def documents_too() -> frozenset[str]:
    """What a document may say as well as a site, squeezed; with a colon where it heads a field."""
    return stated() | authors() | _marked("*")


def _marked(mark: str) -> frozenset[str]:
    bare = [word for word in every() if mark in word.marks]
    heads = [word for word in every() if mark in word.field]
    return _squeezed(bare) | {head + ":" for head in _squeezed(heads)}


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
    found = [word.text + ":" * bool(word.field) for word in said("phrases")]
    found += [word.text for word in every() if "+" in word.marks]
    found += [word.text + ":" for word in every() if "+" in word.field]
    words = {fold(each) for word in found for each in in_both_scripts(word)}
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


def heads_others(squeezed: str) -> bool:
    """Whether a line, by its letters alone in lower case, heads a list of a site's other pages."""
    return 1 < len(squeezed) <= _LONGEST and _HEADING.fullmatch(squeezed) is not None

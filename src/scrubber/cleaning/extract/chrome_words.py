"""The words that sites say around a text: share, print, next page, source, editor, all rights reserved.

A line is chrome when such words are nearly all it has; a sentence that merely uses one is not. So the measure is what
is left of a line without them.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from scrubber.cleaning.extract.reading import fold, weight
from scrubber.cleaning.extract.site_words import STRONG, said, weak
from scrubber.cleaning.paging_words import OF, PAGE, PAGES
from scrubber.language.runs import is_far, runs
from scrubber.patterns import any_of, lazily

_URL = lazily(
    r"(?:https?://|www\.)[\w.\-/?=&%#:~+]{1,200}|\b[\w\-]{1,60}\.(?:com|cn|org|net|edu|gov|info|cc|tv|io|co|jp"
    r"|de|fr|uk|ru|tw|hk|kr|top|example)(?:\.[a-z]{2})?\b(?:/[\w.\-/?=&%#]{0,200})?"
)
#: What is in each of them, sought much faster.
_OF_URL = lazily(r"://|www\.|\.[a-z]")
_NUMBERS = lazily(r"[\d\W_]+")
#: Which page this is, and of how many, as it stands between the words for the others.
_COUNT = lazily(
    rf"第\s?\d{{1,4}}\s?[页頁]\W{{0,4}}共\s?\d{{1,4}}\s?[页頁]"
    rf"|(?:(?<!\w)(?:{PAGE})\s?)?(?<!\d)\d{{1,4}}\s?(?:{OF}|／)\s?\d{{1,4}}(?!\d)(?:\s?(?:{PAGES}))?"
)
#: The share of a line that is something else than a site's words, up to which the line is the site's.
REST = 0.26
#: Lines longer than this say more than chrome does.
LONGEST = 160
#: The longest row that leads from page to page.
LONGEST_PAGER = 80


def _pattern(words: list[str]) -> re.Pattern[str]:
    """A pattern that finds the longest of many words at each place; words of scripts with blanks only whole."""
    wide = any_of(word for word in words if _wide(word))
    narrow = any_of(word for word in words if not _wide(word))
    heads = re.escape("".join(sorted({word[0] for word in words})))  # at most places of a line there is none of these
    any_word = "|".join([wide] * bool(wide) + [rf"(?<!\w){narrow}(?!\w)"] * bool(narrow))
    return re.compile(f"(?=[{heads}])(?:{any_word})")


def _wide(word: str) -> bool:
    return ord(word[0]) >= 0x3040


_FILLER = _pattern([*weak()])
#: One of the words is a mark alone.
_MARK_OF_RIGHTS = "©"


@cache
def _classes(*, far: bool) -> dict[str, str]:
    """What each word that a line may have is for: with `far`, one with characters of scripts far from alphabets."""
    return {fold(word.text): name for name in STRONG for word in said(name) if far or not is_far(word.text)}


@cache
def _any(*, far: bool) -> re.Pattern[str]:
    return _pattern([*_classes(far=far)])


@cache
def _heads() -> frozenset[str]:
    """What words of alphabets begin with, as runs of letters."""
    return frozenset(runs(word)[0] for word in _classes(far=False) if word != _MARK_OF_RIGHTS)


@dataclass(frozen=True, slots=True)
class Chrome:
    """How much of a line is a site's own words.

    Attributes:
        what: the class most of them belong to; "" where there is none.
        rest: the share of the line that is something else, 0 to 1.
        hits: how many such words there are.
    """

    what: str
    rest: float
    hits: int


NONE = Chrome("", 1.0, 0)


@lru_cache(maxsize=4096)
def chrome(folded: str) -> Chrome:
    """Measure a folded line (`reading.fold`)."""
    if len(folded) > LONGEST:
        return NONE
    bare = _URL.sub(" ", folded) if _OF_URL.search(folded) else folded
    far = is_far(bare)
    if not (far or _MARK_OF_RIGHTS in bare) and _heads().isdisjoint(runs(bare)):
        return NONE  # most lines have no such word
    any_word, class_of = _any(far=far), _classes(far=far)
    hits = any_word.findall(bare)
    if not hits:
        return NONE
    total = weight(bare)
    left = any_word.sub(" ", bare)
    rest = weight(
        _NUMBERS.sub(" ", _FILLER.sub(" ", _COUNT.sub(" ", left) if "pager" in map(class_of.get, hits) else left))
    )
    counts = dict.fromkeys(STRONG, 0)
    for hit in hits:
        counts[class_of[hit]] += len(hit)
    what = max(counts, key=lambda name: counts[name])
    return Chrome(what, min(1.0, rest / max(total, 0.1)), len(hits))


#: So much of a line at most is something else, if it is a site's own line; and if it reads as a sentence or only points
#: to others.
MOST_ELSE, _REST_OF_SENTENCE = 0.6, 0.3
_SENTENCE = lazily(r"[。.！!？?；;]\W{0,4}$")
# Figures between arrows: « 1 2 3 », < (2/3) >
_PAGES = lazily(r"\W{0,3}[«‹<←][\s\d…·|./()（）]{1,40}[»›>→]\W{0,3}")
# A label of a site's before what it points to: "Read more: …", 广告：…
_LABEL = lazily(r"\s{0,2}[^\W\d]{0,12}\s?[:：|]\s?[^.。！!？?；;]*$")


def is_site_line(folded: str) -> bool:
    """Whether a folded line, wherever it stands, is a site's own: an advertisement, a share line, a pointer to another
    page.

    Kept: a sentence that uses such a word. Passed over: `Read more: ten places to see`, 广告：…点击查看详情. It goes
    wrong for a document about sites that has such a line of its own in one copy only.
    """
    if _PAGES.fullmatch(folded):
        return True
    measured = chrome(folded)
    if not measured.hits or measured.what == "legal":
        return False
    strict = measured.what in {"related", "pager"} or _SENTENCE.search(folded)
    if measured.rest < (_REST_OF_SENTENCE if strict else MOST_ELSE):
        return True
    bare = folded.lstrip("[【(（*# ")
    first = _any(far=is_far(bare)).match(bare)
    return first is not None and _LABEL.match(bare, first.end()) is not None


def is_pager(folded: str) -> bool:
    """Whether a folded line says which page this is, of how many, and leads to the others, and says nothing else:
    "Page 1 sur 3 Page suivante".
    """
    count = _COUNT.search(folded) if len(folded) <= LONGEST_PAGER else None
    if count is None:
        return False
    beside = chrome(f"{folded[: count.start()]} {folded[count.end() :]}".strip())
    return beside.what == "pager" and not beside.rest


def has_address(folded: str) -> bool:
    """Whether a folded line names a web address."""
    return bool(_OF_URL.search(folded) and _URL.search(folded))

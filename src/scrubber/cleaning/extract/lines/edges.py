"""The last lines of a site's at either end of a text: those that stand between it and what is surely the site's."""

import re

from scrubber.cleaning.extract.lines.around import HEAD
from scrubber.cleaning.extract.lines.inserts import LONGEST_APPEAL, appeal
from scrubber.cleaning.extract.lines.line_vocabulary import fold
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.cleaning.extract.lines.page_evidence import Evidence
from scrubber.patterns import lazily

#: A name, a day in figures and a count, as sites set them over a text: of two or three words, each with a capital, or
#: of four ideographs at most.
_POSTED = lazily(
    r"[^\W\d_a-zß-ÿа-я][^\W\d_]{1,20}(?: [^\W\d_a-zß-ÿа-я][^\W\d_]{1,20}){1,2}|[\u4e00-\u9fff]{2,4}"
    r"|\d{1,4}([-./])\d{1,2}\1\d{1,4}|\d{1,7}"
)
#: Words that a text is filed under, at most, and lines of such below it; the label that may stand before them.
_FILED_WORDS, _FILED, _LONGEST_FILED = 2, 4, 60
_FILED_UNDER = lazily(
    r"(?:分[类類]|[标標][签籤]|カテゴリー?|タグ|카테고리|태그|tags?|categor(?:y|ies)|filed under|posted in|schlagwörter"
    r"|kategorien?|catégories?|étiquettes?|categorías?|etiquetas|рубрик[аи]|метки|теги) ?[:：] ?\S",
    re.IGNORECASE,
)
#: Letters of a name, its words, letters of "by" at most, and lines that tell of the author, the name's among them.
_NAMED, _NAMES, _BY, _ABOUT = 6, 4, 5, 3


def below_text(page: Evidence, body: int, last: int) -> range:
    """The lines up to the last of a text's that stand behind its last sentence and over a line of the site's: those
    that ask the site's readers for something, say what it is filed under, in a few words written small or behind a
    label, or tell who its author is under the name that stands above the text, too. Who signs has a name of his own.
    `body` and `last` are the first and the last line that read as the text.
    """
    at = last
    if at + 1 >= len(page.lines) or page.readings[at + 1].chrome < OWN_WORDS:
        return range(0)
    while at > body and last - at < _FILED and (_is_filed(page.lines[at]) or _asks(page.lines[at])):
        at -= 1
    at = _above_author(page, at, body)
    closes = page.is_strong(at) and page.readings[at].closed
    return range(at + 1, last + 1) if closes or (at < last and _asks(page.lines[at + 1])) else range(0)


def over_act_of(page: Evidence, start: int, body: int) -> set[int]:
    """The names, days and counts in figures between an act's title and the last line there in a site's words, as who
    posts a text and how often it was read stand over a row to share it; an act's own particulars say more.
    """
    said = [i for i in range(start + 1, body) if page.readings[i].chrome >= OWN_WORDS and not page.is_insert(i)]
    return {i for i in range(start + 1, said[-1] if said else 0) if _POSTED.fullmatch(page.lines[i].strip())}


def _above_author(page: Evidence, at: int, body: int) -> int:
    """The line over one that says no more than a name that a line over the text has, with or without "by": what stands
    from there on says no more, or tells who that is in a sentence: a name over an office signs.
    """
    over = [page.readings[i].squeezed for i in range(max(0, body - HEAD), body)]
    for i in range(at, max(body, at - _ABOUT), -1):
        name = page.readings[i].squeezed
        named = len(name) >= _NAMED and 1 < len(page.lines[i].split()) <= _NAMES and page.is_short(i)
        told = i == at or any(page.readings[k].closed for k in range(i + 1, at + 1))
        if named and told and any(said.endswith(name) and len(said) - len(name) <= _BY for said in over):
            return i - 1
    return at


def _asks(line: str) -> bool:
    return len(line) <= LONGEST_APPEAL and bool(appeal(fold(line)))


def _is_filed(line: str) -> bool:
    if len(line) > _LONGEST_FILED:
        return False
    words = line.split()
    small = 0 < len(words) <= _FILED_WORDS and all(word.isalpha() and word.islower() for word in words)
    return small or _FILED_UNDER.match(line) is not None

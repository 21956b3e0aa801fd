"""What was lost on the way: who lost text in a place where witnesses read differently, and words that lost a letter
beside others that did not, which say nothing of the number before them.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping

from scrubber.collation.alignment.fold import Folded, Vocabulary
from scrubber.collation.alignment.witness import Witness
from scrubber.ends import ends_alike
from scrubber.language.plain import plain
from scrubber.patterns import lazily

#: What a byte that was lost on the way looks like once decoded.
_LOST = lazily("[\ufffd□\ue000-\uf8ff]")
# … and within a word of letters or figures, what is left of it says nothing.
_LOST_PART = lazily("[0-9A-Za-z][\ufffd□\ue000-\uf8ff]|[\ufffd□\ue000-\uf8ff][0-9A-Za-z]")


#: A whole word of some letters, or a number, at no mark of loss; and an ideograph, of which nothing is left or all.
_WHOLE = lazily("(?<![\\w?\ufffd□])(?:[^\\W\\d_\u3400-\u9fff]{2,40}|\\d{1,20})(?![\\w?\ufffd□])|[\u3400-\u9fff]")

#: So many bytes a Latin letter has at most.
_BYTES = 3
#: A number as a whole; a word with question marks within it or at an end, of which so much is left that it shows which
#: it can be, whatever was lost, and however many marks each letter left.
_NUMBER = lazily(r"\d{1,20}")
_MARKED, _LEFT_OF_ONE, _ANY = lazily(r"(?<![\w?])\w{0,40}\?[\w?]{0,40}(?![\w?])"), 2, ".{0,2}"


def lost_there(spans: Mapping[str, tuple[int, int]], witnesses: Mapping[str, Witness]) -> list[str]:
    """Who lost text here: a mark of loss, or a question mark in the place of words that others have without it."""
    raw = {name: witnesses[name].folded.between(w0, w1) for name, (w0, w1) in spans.items()}
    marks = {name: text.count("?") + text.count("？") for name, text in raw.items()}
    longest = max((w1 - w0 for w0, w1 in spans.values()), default=0)
    usual = max((marks[name] for name, (w0, w1) in spans.items() if w1 - w0 == longest), default=0)
    size = {name: len(witnesses[name].folded.quote(w0, w1)) for name, (w0, w1) in spans.items()}
    widest = max(size.values(), default=0)
    fullest = [raw[name] for name, (w0, w1) in spans.items() if w1 - w0 == longest and size[name] == widest]
    return [
        name
        for name, (w0, w1) in spans.items()
        if _LOST.search(witnesses[name].folded.quote(w0, w1))
        or (
            (w1 - w0 < longest or size[name] < widest)
            and (all(_LOST.search(_apart(raw[name], full)) for full in fullest or ("",)) or marks[name] > usual)
        )
        or _LOST_PART.search(raw[name])
        or (marks[name] and any(_is_left_of(raw[name], full) for full in raw.values()))
    ]


def _is_left_of(text: str, full: str) -> bool:
    """Whether a text is another with question marks for some of its letters, one a letter or one a byte: 7. M?rz 2011,
    which is no longer one word, of 7. März 2011.
    """
    if "?" in full or not len(text) - text.count("?") <= len(full) <= 2 * len(text):
        return False
    return re.fullmatch("".join(map(_letters, re.split(r"(\?+)", text))), full) is not None


def _letters(part: str) -> str:
    """The letters that a row of question marks, as split off from what stands around it, may stand for."""
    marks = len(part) if part[:1] == "?" else 0
    return rf"\w{{{-(-marks // _BYTES)},{2 * marks}}}" if marks else re.escape(part)


def says_otherwise(text: str, others: Collection[str]) -> bool:
    """Whether a text that lost letters has a whole word or number of which none of some others has anything, or a word
    with question marks for letters that can be no word of theirs (`k?zd?`, of `rada`): such a word is no rest of
    theirs, whatever was lost beside it.

    A number is one only as a whole, and not as figures of another. It goes wrong for a word of which next to nothing
    but marks is left, which says nothing here.
    """
    there = [plain(other.casefold()) for other in others]
    said = plain(text.casefold())
    numbers = {number for other in there for number in _NUMBER.findall(other)}
    for word in _WHOLE.findall(said):
        if word not in numbers if word.isdecimal() else all(word not in other for other in there):
            return True
    marked = [word for word in _MARKED.findall(said) if sum(map(str.isalnum, word)) >= _LEFT_OF_ONE]
    patterns = [re.compile(_ANY.join(map(re.escape, word.split("?")))) for word in marked]
    return any(not any(map(pattern.search, there)) for pattern in patterns)


def _apart(text: str, other: str) -> str:
    """A text without what it begins and ends with as another does: a mark of loss that both have before a word stands
    for none of theirs.
    """
    head, tail = ends_alike(text, other)
    return text[head : len(text) - tail]


#: A word with marks of loss within it or at an end, and no figure.
_DAMAGED = lazily("(?<![^\\W\\d_\ufffd])[^\\W\\d_]{0,40}\ufffd[^\\W\\d_\ufffd]{0,40}(?![\\w\ufffd])")
#: So many letters of it are left at the least; a character may have left as many marks as it had bytes, or one.
_LEFT, _LETTERS = 3, r"\w{1,2}"


def mended(folded: Folded, first: int, last: int, whole: Collection[str], vocabulary: Vocabulary) -> str:
    """What a witness reads from one word to another (exclusive), damaged words made whole; "" if that is open."""
    if first >= last:
        return ""
    start, end = folded.starts[first], folded.ends[last - 1]
    said: list[str] = []
    at = first
    for match in _DAMAGED.finditer(folded.text, start, end):
        run = match[0].casefold()
        pattern = re.compile(_LETTERS.join(map(re.escape, run.split("\ufffd"))))
        can_be = [word for word in whole if pattern.fullmatch(word)]
        if len(run) <= _LEFT or len(can_be) != 1:
            return ""
        low = bisect_left(folded.starts, match.start(), first, last)
        said += [*(vocabulary.words[i] for i in folded.ids[at:low]), can_be[0]]
        at = bisect_left(folded.starts, match.end(), first, last)
    rest = folded.text[folded.starts[at] : end] if at < last else ""
    if at == first or "\ufffd" in rest:
        return ""
    return "".join([*said, *(vocabulary.words[i] for i in folded.ids[at:last])])

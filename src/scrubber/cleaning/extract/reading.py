"""How a line reads: as a sentence, as a list of names, as nothing much. In any script, without a word list.

The measures look at marks, at the size of what stands between them, and at repetition. They are shared by pages and
plain texts.
"""

import itertools
from collections.abc import Sequence
from functools import lru_cache

from scrubber.ends import start_alike
from scrubber.language.chinese import SIMPLIFIED, converter
from scrubber.language.packs.common_words import grammar
from scrubber.language.plain import HANGUL, normalized
from scrubber.language.runs import is_far, latin_letters_and_digits, letters_and_digits
from scrubber.language.stops import STOPS
from scrubber.patterns import lazily

#: What announces what follows; how a question ends.
COLONS, ASKING = (":", "："), ("?", "？", "؟")
_WIDE = (
    "\u1100-\u11ff\u2e80-\u2fdf\u3040-\u30ff\u3105-\u312f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
)
_IDEOGRAPH = lazily(f"[{_WIDE}]")
_IDEOGRAPHS = lazily(f"[{_WIDE}]+")
#: Those of them, nearly all of what is written in them, that are letters beyond doubt.
_WIDE_LETTERS = lazily("[\u3041-\u3096\u30a1-\u30fa\u3400-\u4db5\u4e00-\u9fa5\uac00-\ud7a3]+")
_WORD = lazily(rf"[^\W_{_WIDE}]+(?:['’\-.][^\W_{_WIDE}]+)*|[{_WIDE}]")
# What ends a sentence, in the scripts that mark it.
_END = STOPS + "．…‼⁇⁈⁉‽"
_ENDS = lazily(f"[{_END};；]")
_STOP = lazily(r"\.(?<![.\d]\.)(?!\w)")
_CLAUSE = lazily(r"[,，、;；:：،؛、]")
_CLOSERS = "”’\"'」』）)】》〉]»›“* "
_PINYIN = lazily(r"(?<=[\u3400-\u9fff])\( ?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿê]{1,7} ?\)")
_INVISIBLE = lazily("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_UNMARKED = lazily(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u0f00-\u0fff]"
)  # Thai, Lao, Burmese, Khmer, Tibetan: blanks part clauses

# Korean sets blanks between words; particles and endings of verbs hold them together.
_KOREAN_ENDING = lazily(
    r"(?:[은는이가을를의에로과와도며고다만나지한된할]|에서|까지|부터|하는|되는)\W*$|^(?:및|등|또는|그리고)\W*$"
)
_KOREAN_JOINED = 12

# A line of fewer letters says too little to be known with a slip in it, and a word of fewer is another one as soon as
# mistyped; no title has more words.
_LONG_LINE, _LONG_WORD, _MOST_WORDS = 8, 4, 80
_NUMERALS, _HAN = lazily("[0-9〇一二三四五六七八九十百千万]"), "\u2e80"

# Pieces from which on a row is long, and those that stand around each sign of equality or plus in a list of short forms
# or a sum.
_LIST, _EXPLAINED = 6, 6
_SAMPLE, _TAIL = 3_000, 500


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """A line as its reader understands it: one width, one case, one Chinese script, no pinyin set in, nothing
    invisible, blanks made single.
    """
    if not text.isprintable():  # nothing invisible is
        text = _INVISIBLE.sub("", text)
    text = normalized("NFKC", text).replace("İ", "i").lower()  # lower case of it alone would be two characters
    if is_far(text) and _IDEOGRAPH.search(text):
        text = converter(SIMPLIFIED)(_PINYIN.sub("", text) if "(" in text else text)
    return " ".join(text.split())


def words(text: str) -> list[str]:
    """Its words; of scripts without blanks, its characters."""
    return _WORD.findall(text)


letters = lru_cache(maxsize=4096)(letters_and_digits)


def squeeze(text: str) -> str:
    """The letters of a text, folded: alike for texts that say the same in other marks, blanks, case or script."""
    return letters(fold(text))


def begins_but_for_a_slip(one: str, other: str) -> bool:
    """Whether a folded line is another, or what that begins with, but for one slip of the hand: no figure, and no
    word of a few letters, is another one.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- heavy

    if not _begin_alike(one, other):
        return False
    row, others = words(one), words(other)
    if len(row) > _MOST_WORDS or sum(map(len, row)) < _LONG_LINE:
        return False
    for size in range(len(row) - 1, min(len(row) + 1, len(others)) + 1):
        head = others[:size]
        if OSA.distance(row, head, score_cutoff=1) != 1 or _figures(row) != _figures(head):
            continue
        at = start_alike(row, head)
        if len(row) != size:
            longer = max(row, head, key=len)
            return longer[at] > _HAN and longer[at] in {longer[at - 1], *longer[at + 1 : at + 2]}
        close = OSA.distance(row[at], head[at], score_cutoff=1) == 1
        return row[at] > _HAN or (close and min(len(row[at]), len(head[at])) >= _LONG_WORD)
    return False


def _begin_alike(one: str, other: str) -> bool:
    """Whether one of the first two words of two lines is the same, or a line has no two: one slip spares the other."""
    first, others = ([word[0] for word in itertools.islice(_WORD.finditer(line), 2)] for line in (one, other))
    return len(first) < 2 or not set(first).isdisjoint(others)


def _figures(row: Sequence[str]) -> list[str]:
    return _NUMERALS.findall(" ".join(row))


def weight(text: str) -> float:
    """How much a line says, in words of an average size: an ideograph is about half a word."""
    if not is_far(text):
        return len(latin_letters_and_digits(text)) / 5.0
    rest = _WIDE_LETTERS.sub("", text)  # where hardly anything is left, that is soon told apart
    other = len(_IDEOGRAPH.findall(rest))
    narrow = len(letters_and_digits(rest)) - other
    return (len(text) - len(rest) + other) / 1.7 + max(0, narrow) / 5.0


def sample(text: str) -> str:
    """A text to measure: of a very long one its beginning and its end, for how a line reads does not need more."""
    return text if len(text) <= _SAMPLE else text[: _SAMPLE - _TAIL] + text[-_TAIL:]


def ends_sentence(text: str) -> bool:
    """Whether it closes as a sentence does."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and (bare[-1] in _END or (bare[-1] == "." and len(bare) > 1))


def is_unmarked(text: str) -> bool:
    """Whether it has letters of a script that marks no end of a sentence."""
    return not text.isascii() and _UNMARKED.search(text) is not None


def sentences(text: str) -> int:
    """How many ends of a sentence it has."""
    marks = sum(map(text.count, "!?;")) if text.isascii() else len(_ENDS.findall(text))
    return marks + (len(_STOP.findall(text)) if "." in text else 0)


def _clauses(text: str) -> int:
    return sum(map(text.count, ",;:")) if text.isascii() else len(_CLAUSE.findall(text))


def is_prose(text: str, size: float | None = None) -> bool:
    """Whether a line reads as running text: an end of a sentence, or clauses, over some length.

    Kept: "The council shall meet twice a year." Not: "Home News Sport Weather", "Read more", "2024-05-12 10:31".

    Args:
        text: the line.
        size: its `weight`, where that is known.
    """
    size = weight(text) if size is None else size
    if size < 5:
        return False
    if not text.isascii() and _UNMARKED.search(text):
        return size >= 12
    if ends_sentence(text):
        return not is_name_list(text)
    marks = sentences(text) + _clauses(text) if size >= 10 else 0
    return marks > 0 and size / marks < 60 and not is_name_list(text)


def is_name_list(text: str) -> bool:
    """Whether a line is a row of unrelated names or phrases and no sentence.

    Found: "信息流广告 竞价托管 招生通 周易 易经", "essay writing payday loans best vpn essay writing payday loans".
    Not: a sentence, a title, a row of a poem, a list of names within a sentence, or of what short forms stand for, a
    sum. It goes wrong on a register of short names set on one line.
    """
    if ends_sentence(text.strip()) or len(pieces := text.split()) < _LIST or sentences(text):
        return False
    pieces = [piece for piece in pieces if piece.isalnum() or any(map(str.isalnum, piece))]
    explained = text.count(" = ") and _EXPLAINED * (text.count(" = ") + text.count(" + "))
    if len(pieces) < _LIST or _UNMARKED.search(text) or explained >= len(pieces):
        return False
    clauses = _clauses(text)
    if is_korean(text):
        return len(pieces) >= 2 * _LIST and not clauses and not is_korean_joined(pieces)
    names = sum(1 for piece in pieces if 2 <= len(piece) <= 9 and _IDEOGRAPHS.fullmatch(piece))
    if names >= 0.75 * len(pieces):
        # A sentence in ideographs has no blanks, or few; many short pieces are a list.
        return clauses <= len(pieces) // 6
    if len(pieces) < 2 * _LIST or clauses or _IDEOGRAPH.search(text):
        return False
    # Other scripts: no mark at all over many words, hardly a short word that joins them, phrases that come again.
    folded = [piece.lower() for piece in pieces]
    pairs = list(itertools.pairwise(folded))
    again = 1 - len(set(pairs)) / len(pairs)
    joining = sum(len(piece) <= 3 for piece in folded) / len(folded)
    return (joining < 0.25 and again >= 0.1 and grammar(folded) < 0.06) or (len(pieces) >= 16 and joining < 0.12)


def is_korean(text: str) -> bool:
    """Whether most of a line's letters are Hangul."""
    return len(HANGUL.findall(text)) * 2 > len(letters(text)) > 0


def is_korean_joined(words: Sequence[str]) -> bool:
    """Whether Korean words hold together as those of a sentence do: particles and endings, one in a dozen at least,
    for officials write long rows of nouns between them.
    """
    return sum(_KOREAN_ENDING.search(word) is not None for word in words) * _KOREAN_JOINED >= len(words)

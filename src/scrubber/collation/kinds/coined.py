"""Whether a difference names another by what is no word of the language: [维瓦迪 → 珂润德], 邹[琮 → 骁].

What no dictionary has and is written all the same is a name, most likely. A slip leaves a word on its one side, or a
character that looks or sounds like the true one; a rewording has words on both. Characters that are neither alike nor
any word's with what stands beside them, on both sides, were chosen.
"""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.names import is_place, is_transliteration
from scrubber.language.packs import names_zh, zh
from scrubber.language.plain import plain
from scrubber.language.words import LONGEST, UNKNOWN, named, row
from scrubber.patterns import lazily

_HAN = lazily(r"[\u3400-\u9fff]{1,8}")
_BEFORE, _BEHIND = lazily(rf"[\u3400-\u9fff]{{1,{LONGEST}}}$"), lazily(rf"[\u3400-\u9fff]{{1,{LONGEST}}}")
#: What a character costs in bits, on average, where it is no word's: of one and its dearer neighbour, and of several
#: that all differ. Characters that hold sentences together cost less (也将, 都没). Measured on the honest copies of
#: some hundred documents, of which none has a difference with both sides above either.
_ONE, _SEVERAL = 13.5, 11.3
#: Before one character of somebody's name: 小[芹 → 军]; with another word's it is a word (小区, 老板).
_FAMILIAR = frozenset("小老阿")
#: A given name of two characters; a surname that is no usual word (和, 于, 常) costs so many bits.
_GIVEN, _SURNAME = 2, 10.5


def other_coined(inner: Inner, *, spoken: bool = False) -> bool:
    """Whether both readings of a difference in Chinese are pieces of names that no dictionary has, or that one has as
    names, and are not alike.

    Of who speaks it is enough that one is of a name that no dictionary has.

    It goes wrong for one rare word of the pen for another, where no dictionary has either.
    """
    one, other = plain(inner.before).strip(), plain(inner.after).strip()
    if not (_HAN.fullmatch(one) and _HAN.fullmatch(other)) or not set(one).isdisjoint(other):
        return False
    if min(len(one), len(other)) == 1 and (len(one) != len(other) or slips.confused(one, other)):
        return False
    before, behind = _BEFORE.search(plain(inner.left)), _BEHIND.match(plain(inner.right))
    left, right = before[0] if before else "", behind[0] if behind else ""
    coined = [_is_coined(left, text, right) for text in (one, other)]
    known = [new or _is_known(left, text, right) for new, text in zip(coined, (one, other), strict=True)]
    return (
        all(known)
        or (spoken and any(coined) and len(one) > 1 < len(other))
        or _given(left, one, other, right)
        or _sounded(left, one, other)
    )


def _given(left: str, one: str, other: str, right: str) -> bool:
    """Whether both readings are given names of two characters behind one surname, of which one at most is a word
    besides: 吴[国庆 → 小妮].
    """
    surname = left[-1:]
    if not (len(one) == len(other) == _GIVEN and surname in zh.SURNAMES and names_zh.NAME_ENDS.match(right)):
        return False
    if all(len(row(given)) == 1 for given in (one, other)):
        return False
    words = [row(left + given + right) for given in (one, other)]
    return all(
        any(word == surname + given or (word == surname and cost >= _SURNAME) for word, cost in found)
        for found, given in zip(words, (one, other), strict=True)
    )


def _sounded(left: str, one: str, other: str) -> bool:
    """Whether both readings end a foreign name that begins alike, and one of these is known: 圣[保罗 → 多斯]."""
    names = [left[-1:] + text for text in (one, other)]
    places = [is_place(name) for name in names]
    return (
        len(one) > 1 < len(other)
        and any(places)
        and all(is_transliteration(n) or p for n, p in zip(names, places, strict=True))
    )


def _is_known(left: str, text: str, right: str) -> bool:
    """Whether a piece of text is of one word in the best row of words, which is a name."""
    start = 0
    for word, _ in row(left + text + right):
        if start <= len(left) < start + len(word):
            return start + len(word) >= len(left) + len(text) and word in named()
        start += len(word)
    return False


def _is_coined(left: str, text: str, right: str) -> bool:
    """Whether all characters of a piece of text stand by themselves in the best row of words, and are rare enough;
    one needs a rare neighbour.
    """
    words = row(left + text + right)
    ends = list(accumulate(len(word) for word, _ in words))
    low = bisect_right(ends, len(left))
    high = bisect_left(ends, len(left) + len(text))
    if any(len(word) > 1 for word, _ in words[low : high + 1]):
        return False
    costs = [cost for _, cost in words[low : high + 1]]
    if len(costs) > 1:
        return sum(costs) >= _SEVERAL * len(costs)
    beside = [*words[max(0, low - 1) : low], *words[high + 1 : high + 2]]
    if costs[0] == UNKNOWN:
        return False  # a variant, or what is left of a character
    if left[-1:] in _FAMILIAR and words[low - 1][0] == left[-1:]:
        return True
    return costs[0] + max((cost for word, cost in beside if len(word) == 1), default=0.0) >= 2 * _ONE

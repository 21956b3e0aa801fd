"""Whether nothing tells which of two Han characters that are taken for one another was meant.

Likeness alone makes no slip: whoever alters a text may choose a character that looks or sounds like the true one, and
what it says may be as good. A slip shows by the words around it: they make a word with the one and none with the other.
"""

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.regions import Inner
from scrubber.language.packs.zh import ALIKE_AND_OPPOSED, BELATED, DONE_LATE, INTERCHANGED, SURNAMES, WORDS_OF_LAW
from scrubber.language.plain import HAN, plain
from scrubber.language.words import rarer_words, word_bits, word_costs
from scrubber.patterns import lazily

#: A surname at the end of what stands before a part of a given name.
_SURNAMED = lazily(f"[{''.join(each for each in sorted(SURNAMES) if len(each) == 1)}][^的]?$")
#: A row of words that costs so many bits more with the one character is the less likely one; a rarer character of a
#: name costs as much.
_LIKELIER = 3.0
_TWO = 2


def undecided(inner: Inner, language: str) -> bool:
    """Whether two Han characters look or sound alike, and nothing tells which was meant.

    Both make a word with the same neighbour (终止, 中止; 左侧, 右侧), or, in Chinese, neither makes one with any and
    both may be a part of a person's name (张军, 张君).

    Args:
        inner: the difference.
        language: of the sentence, where it is neither Chinese nor English: only of Chinese is it known what is no word.
    """
    one, other = plain(inner.before), plain(inner.after)
    if not (slips.confused(one, other) and HAN.match(one) and HAN.match(other)):
        return False
    if any(group.issuperset((one, other)) for group in INTERCHANGED):
        return False
    if {one, other} in ALIKE_AND_OPPOSED or ({one, other} == BELATED and plain(inner.right[:1]) in DONE_LATE):
        return True
    known = words_with(one, inner), words_with(other, inner)
    if any(known[0] + known[1]):
        return any(was and now for was, now in zip(*known, strict=True))
    if language:
        return False
    return SURNAMES.issuperset((one, other)) or (
        bool(_SURNAMED.search(plain(inner.left[-2:]))) and not _likelier(one, other, inner)
    )


def _likelier(one: str, other: str, inner: Inner) -> bool:
    """Whether one of two characters is likelier than the other where they stand, by pairs or as a row of words."""
    left, right = inner.left, inner.right
    rows = [word_bits(left[-1:] + char + right[:1]) for char in (one, other)]
    return (
        abs(rows[0] - rows[1]) > _LIKELIER
        or slips.mistaken(one, other, left, right)
        or slips.mistaken(other, one, left, right)
    )


def words_with(char: str, inner: Inner) -> tuple[bool, bool]:
    """Whether a character makes a word of two with what stands before a difference, and with what stands behind it."""
    return _is_word(plain(inner.left[-1:] + char)), _is_word(plain(char + inner.right[:1]))


def _is_word(text: str) -> bool:
    return len(text) == _TWO and (text in word_costs() or text in rarer_words()[text[0]] or text in WORDS_OF_LAW)

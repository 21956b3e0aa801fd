"""What a copyist, a scanner or a damaged page does to a text without meaning to: judged from the two readings alone.

Whether a slip may be one where a word states a fact, `scrubber.collation.kinds.misspellings` says: there the tables of
the language count, too.
"""

import unicodedata
from collections import Counter

from scrubber.collation.alignment.other_letters import RESPELLED, unaccented, written_out
from scrubber.collation.alignment.pointed import pointed_alike
from scrubber.ends import ends_alike, start_alike
from scrubber.language.alike import alike, look_alike
from scrubber.language.plain import HAN, normalized, one_way, plain
from scrubber.language.runs import FURTHER_SIGNS, INDIC_SIGNS
from scrubber.patterns import lazily

_OCR = (frozenset("0O"), frozenset("0o"), frozenset("1l"), frozenset("1I"), frozenset("5S"), frozenset("8B"))
#: A character that costs so many bits more than another in its place was not written by anyone who meant it.
_SURPRISE = 4.0
#: … and a row of words that costs so many bits more has a word broken in it; a row has so many characters on either
#: side.
_BREAKS = 6.0
_ROW_END, _ROW_START = lazily(r"[\u3400-\u9fff]{1,3}$"), lazily(r"[\u3400-\u9fff]{1,3}")
# The sign of a vowel is no accent: शर्म, शर्मा.
_NOTHING = lazily(rf"(?:[^\w{INDIC_SIGNS}{FURTHER_SIGNS}]|_)+")
_FUNCTION = frozenset([*"的地得了之着们个所而", "the", "a", "an", "that", "of"])
_TWO_HAN = lazily(r"[\u3400-\u9fff]{2}")
_WIDE = lazily(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿两")
_FIGURES = lazily(r"[\d零〇一二三四五六七八九十]+")


def same(before: str, after: str) -> bool:
    """Whether two readings differ in nothing but case, width, script, spacing and marks."""
    one, other = _bare(before), _bare(after)
    if one != other and not _WIDE.search(one + other):
        # ş is one with ș, and then ü is one with ue: şu üç is su uc besides.
        if unaccented(one) == unaccented(other) or unaccented(_letters(before)) == unaccented(_letters(after)):
            return bool(one)
        if pointed_alike(before, after) or written_out(one, other) or written_out(other, one):
            return True
        one, other = (unaccented(_bare(text.casefold().translate(RESPELLED))) for text in (before, after))
    return one == other and bool(one or not any(c.isalnum() for c in before + after))


def _bare(text: str) -> str:
    return one_way(_letters(text))


def _letters(text: str) -> str:
    return _NOTHING.sub("", plain(normalized("NFKC", text))).casefold()


def is_slip(before: str, after: str) -> bool:
    """Whether the one reading is the other with a slip of the pen, the keyboard or the scanner.

    One letter left out, doubled, added or replaced in a word of four letters and more, two swapped in one of three and
    more; a Han character taken for one that looks like it, or written twice; of one that sounds like it the words
    around must tell (`mistaken`): 权利, 权力. Figures are never a slip, but for the letters a scanner takes them for.
    """
    one, other = before.split(), after.split()
    if len(one) != len(other):
        return _doubled(before, after)
    return bool(one) and all(a == b or _word_slip(plain(a), plain(b)) for a, b in zip(one, other, strict=True))


def scanned(before: str, after: str) -> bool:
    """Whether two tokens with figures differ in nothing but letters that a scanner takes figures for: 2O19 for 2019."""
    return (
        before != after
        and any(c.isdecimal() for c in before)
        and any(c.isdecimal() for c in after)
        and _as_scanned(before, after)
    )


def _as_scanned(one: str, other: str) -> bool:
    return len(one) == len(other) and all(a == b or frozenset((a, b)) in _OCR for a, b in zip(one, other, strict=True))


def _word_slip(one: str, other: str) -> bool:
    respelled = one.translate(RESPELLED), other.translate(RESPELLED)
    if respelled[0] == respelled[1]:
        return True
    if respelled != (one, other) and not HAN.search(one + other) and _letters_slip(one.lower(), other.lower()):
        return not any(c.isdecimal() for c in one + other)  # fnf for fünf
    one, other = respelled
    if any(c.isdecimal() for c in one + other):
        return _as_scanned(one, other)
    if not HAN.search(one + other):
        return _letters_slip(one.lower(), other.lower())
    if len(one) == len(other):
        return all(a == b or look_alike(a, b) for a, b in zip(one, other, strict=True))
    return _doubled(one, other)


def _letters_slip(one: str, other: str) -> bool:
    if len(one) == len(other) == 3:
        return sorted(one) == sorted(other) and one_edit(one, other)
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return max(len(one), len(other)) >= 4 and abs(len(one) - len(other)) == 1 and one_edit(one, other)
    return one_edit(one, other)


def one_edit(one: str, other: str) -> bool:
    """Whether one letter added, left out, replaced, or two neighbours swapped make the one the other."""
    start, end = ends_alike(one, other)
    a, b = one[start : len(one) - end], other[start : len(other) - end]
    return (len(a) <= 1 and len(b) <= 1) or (len(a) == len(b) == 2 and a == b[::-1])


def halved(one: str, other: str) -> bool:
    """Whether one of two words has once what the other has twice in a row: al for all."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if len(longer) != len(shorter) + 1:
        return False
    at = start_alike(longer, shorter)
    return at > 0 and longer[at - 1] == longer[at] and longer[at + 1 :] == shorter[at:]


def confused(before: str, after: str) -> bool:
    """Whether one Han character or kana stands for another that looks or sounds like it."""
    return len(before) == len(after) == 1 and alike(before, after)


def _doubled(before: str, after: str) -> bool:
    """Whether a piece was written twice, or one of two left out."""
    longer, shorter = (before, after) if len(before) > len(after) else (after, before)
    half = len(longer) // 2
    return (
        bool(shorter)
        and len(longer) == 2 * half
        and longer[:half] == longer[half:] == shorter
        and not longer.isdecimal()
    )


def repeated(added: str, left: str, right: str) -> bool:
    """Whether what was added is what stands next to it once more (figures never: 1 → 11 is another number)."""
    return (
        bool(added.strip())
        and not any(c.isdecimal() for c in added)
        and (left.endswith(added) or right.startswith(added))
    )


def nonsense(before: str, after: str, left: str, right: str) -> bool:
    """Whether one Han character stands in another's place where the language hardly ever puts it: 公理 for 公里,
    尚方核验 for 尚未核验.

    A character that makes another word (决算 for 预算, 质权 for 债权) is no accident, but where it looks or sounds like
    the one whose place it takes.
    """
    if len(before) != 1 or len(after) != 1 or not (HAN.match(before) and HAN.match(after)):
        return False
    from scrubber.language.model import pair_bits  # noqa: PLC0415 -- heavy
    from scrubber.language.packs.zh import WORDS_OF_LAW  # noqa: PLC0415 -- heavy
    from scrubber.language.words import word_costs  # noqa: PLC0415 -- heavy

    before, after = plain(before), plain(after)
    first, last = plain(left[-1:]) or " ", plain(right[:1]) or " "
    made = {first + after, after + last}  # the table of rarer words proves nothing here: it has a word for many a slip
    if not confused(before, after) and not (made.isdisjoint(word_costs()) and made.isdisjoint(WORDS_OF_LAW)):
        return False
    surprise = pair_bits(first, after) + pair_bits(after, last) - pair_bits(first, before) - pair_bits(before, last)
    return surprise > _SURPRISE


def mistaken(before: str, after: str, left: str, right: str) -> bool:
    """Whether one Han character stands in the place of one that looks or sounds like it, where the language hardly
    ever puts it: 没备 for 设备.
    """
    if not confused(before, after) or not (HAN.match(before) and HAN.match(after)):
        return False
    if nonsense(before, after, left, right):
        return True
    return _break(plain(before), plain(after), left, right) > _BREAKS


def scrambled(before: str, after: str) -> bool:
    """Whether a word of a script without letters' words has the same characters in another order, one at most set
    twice or lost.
    """
    one, other = Counter(plain(before).replace(" ", "")), Counter(plain(after).replace(" ", ""))
    rest = (one - other).total() + (other - one).total()
    return len(before) >= 3 and bool(_WIDE.search(before)) and before != after and rest <= 1 and one.total() > 2


def swapped(before: str, after: str) -> bool:
    """Whether two Han characters stand in the other order, where that makes no word: 德昌, 昌德; but 会议, 议会."""
    from scrubber.language.words import NO_WORD, word_bits  # noqa: PLC0415 -- heavy

    return _turned(before, after) and word_bits(plain(after)) >= NO_WORD


def displaced(before: str, after: str, left: str, right: str, *, likely: bool = False) -> bool:
    """Whether two Han neighbours stand in the other order, where that breaks the words around them: 三日十内 for
    三十日内, 不超得过 for 不得超过.

    Two numerals are another number (三十, 十三). It goes wrong for an order that is as good a row of words (会议, 议会;
    用不着, 不用着): then it is no slip. Where it is `likely`, any order that is a worse row of words is one.
    """
    before, after = plain(before), plain(after)
    if not _turned(before, after) or _NUMERALS.issuperset(before):
        return False
    return _break(before, after, left, right) > (0.0 if likely else _BREAKS)


def _turned(before: str, after: str) -> bool:
    """Whether two different Han characters stand in the other order."""
    return before == after[::-1] != after and bool(_TWO_HAN.fullmatch(before))


def _break(before: str, after: str, left: str, right: str) -> float:
    """How many bits more the Chinese around a place costs as a row of words with one reading than with the other."""
    from scrubber.language.words import word_bits  # noqa: PLC0415 -- heavy

    first, last = _ROW_END.search(plain(left)), _ROW_START.match(plain(right))
    row = first[0] if first else "", last[0] if last else ""
    return word_bits(row[0] + after + row[1]) - word_bits(row[0] + before + row[1])


def stuttered(before: str, after: str) -> bool:
    """Whether one word of three characters and more is the other with one of them written twice (관계없이,
    관계없없이); figures never.
    """
    longer, shorter = (before, after) if len(before) > len(after) else (after, before)
    if longer == 2 * shorter and _WIDE.fullmatch(shorter):
        return not any(c.isdecimal() for c in longer)
    if len(longer) != len(shorter) + 1 or len(shorter) < 3 or any(c.isdecimal() or c.isspace() for c in longer):
        return False
    at = start_alike(longer, shorter)
    return longer[at + 1 :] == shorter[at:] and longer[at] == longer[at - 1]


def broken_word(word: str, after: str) -> bool:
    """Whether a word of two characters and more, in Chinese, Japanese or Korean, has lost one, or has another in its
    place: no word that says something else.
    """
    return (
        len(word) >= 2
        and bool(_WIDE.search(word))
        and abs(len(word) - len(after)) <= 1
        and word != after
        and one_edit(word, after)
    )


def same_figures(before: str, after: str) -> bool:
    """Whether two readings have the same figures in the same order, and only one character between them is not, blanks
    aside: 2021年6月18日, 2021年618日.

    Of figures in Han characters there are two at the least (十月十五日, 十月十五): one of them may be part of another
    word.
    """
    before, after = "".join(before.split()), "".join(after.split())
    if before == after or not one_edit(before, after):
        return False
    one, other = (_FIGURES.findall(plain(text)) for text in (before, after))
    several = max(len(one), len(other)) > 1 or any(c.isdecimal() for c in before)
    return several and "".join(one) == "".join(other)


def by_one_letter(before: str, after: str) -> bool:
    """Whether one letter within a syllable of Hangul is another, left out or added: 하반기, 하박기."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 -- heavy

    if not len(before) == len(after) > 1:
        return False
    one, other = (unicodedata.normalize("NFD", text) for text in (before, after))
    unlike = "".join([a + b for a, b in zip(before, after, strict=True) if a != b])
    letters = [char for char in unlike + before + after if char in unlike or char.isalpha()]
    hangul = all("\uac00" <= char <= "\ud7a3" for char in letters)
    return hangul and Levenshtein.distance(one, other, score_cutoff=1) == 1


def function_word(before: str, after: str) -> bool:
    """Whether the readings differ in a word that carries no meaning of its own."""
    return (not before or before.casefold() in _FUNCTION) and (not after or after.casefold() in _FUNCTION)

"""Scripts of letters, and lines that say the same in two of them."""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from scrubber.language.chinese import SIMPLIFIED, TRADITIONAL, converter, differences
from scrubber.language.packs.detect import detect_language
from scrubber.model import Block, CleanText

#: An ideograph says what so many letters of an alphabet do.
IDEOGRAPH, _IDEOGRAPHS = 3, frozenset({"CJK", "HANGUL"})
IDEOGRAPHIC = frozenset({"ja", "ko", "zh", "zh-Hans", "zh-Hant"})
#: What is to be read in a text and in its translation differs so many times at the most.
AS_LONG = 3
#: A line that says the same in two languages has so many characters at most.
LINE, _TWO = 200, 2
#: So much of a text tells its script.
_SAMPLE = 2000
_KANA = frozenset({"HIRAGANA", "IDEOGRAPHIC", "KATAKANA", "KATAKANA-HIRAGANA"})
#: So many blocks of a copy are looked at, and so much of each; so many in either script are no quotations.
_SAMPLED, _BEGINNING, _BLOCKS = 40, 60, 5


@cache
def _script(char: str) -> str:
    """The script of a character, by its name in Unicode: LATIN, CJK; "" of what is no letter. Japanese is written in
    three of them, and counts as one.
    """
    name = unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""
    return "CJK" if name in _KANA else name


def script_of(text: str) -> str:
    """The script of most letters of a text; "" of one without letters."""
    scripts = Counter(filter(None, map(_script, text[:_SAMPLE])))
    return max(scripts, key=lambda name: (scripts[name], name), default="")


def parts_of(text: str) -> list[tuple[str, int, int]]:
    """The two scripts of a line that says the same in one and then in the other, 目录 Contents, each with where it
    stands; else none.
    """
    if len(text) > LINE or text.isascii():
        return []
    letters = [(script, at) for at, script in enumerate(map(_script, text)) if script]
    runs = [(script, [at for _, at in run]) for script, run in groupby(letters, key=lambda letter: letter[0])]
    if len(runs) != _TWO:
        return []
    (one, first), (other, second) = runs
    sizes = [len(places) * (IDEOGRAPH if script in _IDEOGRAPHS else 1) for script, places in runs]
    if not comparable(sizes[0], sizes[1], AS_LONG):
        return []
    # What stands between the two, a blank or a stroke, is of neither; a bracket that closes is of the first, and so is
    # a number, unless the line begins with one.
    find = text.find if any(map(str.isdecimal, text[: first[0]])) else text.rfind
    cut = find(" ", first[-1], second[0]) + 1 or second[0]
    return [(one, 0, len(text[:cut].rstrip(" /|"))), (other, len(text) - len(text[cut:].lstrip(" /|")), len(text))]


def comparable(one: int, other: int, times: int) -> bool:
    """Whether neither of two sizes is more than so many times the other."""
    return one <= times * other and other <= times * one


def by_script(copies: Mapping[str, CleanText]) -> dict[str, CleanText]:
    """Copies whose blocks in Chinese are told apart by their scripts, if one of them gives both; else as they are."""
    if not any(_in_both(copy.blocks) for copy in copies.values()):
        return dict(copies)
    return {
        name: replace(copy, blocks=_told(copy.blocks), removed=_told(copy.removed)) for name, copy in copies.items()
    }


def reads_as(text: str, tag: str) -> bool:
    """Whether a text can be in a language, or in Chinese in one of its scripts."""
    primary, script, _ = tag.partition("-")
    return detect_language(text, [primary]) == primary and (not script or _chinese_script(text) == tag)


def language_of(text: str) -> str:
    """The language of a text, and of Chinese the script."""
    tag = detect_language(text)
    return _chinese_script(text) if tag == "zh" else tag


def _in_both(blocks: Sequence[Block]) -> bool:
    chinese = [block.text for block in blocks if block.language == "zh"]
    sample = chinese[:: len(chinese) // _SAMPLED + 1]
    scripts = Counter(_chinese_script(text[:_BEGINNING]) for text in sample)
    return min(scripts["zh-Hans"], scripts["zh-Hant"]) >= _BLOCKS


def _told(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(
        replace(block, language=_chinese_script(block.text)) if block.language == "zh" else block for block in blocks
    )


def _chinese_script(text: str) -> str:
    """The script of a text in Chinese, by which of its characters the other one does not have."""
    simple, full = converter(SIMPLIFIED)(text), converter(TRADITIONAL)(text)
    more = differences(text, full) - differences(text, simple)
    return "zh-Hans" if more > 0 else "zh-Hant" if more < 0 else "zh"

"""The patterns that are made of tables of words by language."""

from collections.abc import Collection, Iterable

from scrubber.language.facts.glance import Glance, Sign, any_of, char_of, word_of
from scrubber.language.packs.pack import words
from scrubber.language.runs import INDIC_SIGNS
from scrubber.patterns import alternatives

_APOSTROPHES = "’ʼ"
#: How many letters an ending has at most.
_ENDING = r"\w{0,4}"
_INDIC = ("\u0900", "\u0e00")


def forms(of: Iterable[str]) -> list[str]:
    """Words with their apostrophes as either keyboards or printers set them."""
    return sorted({each for word in of for each in (word, *(word.replace("'", mark) for mark in _APOSTROPHES))})


def one_of(of: Iterable[str]) -> str:
    """A pattern for one of some words, the longest first; `*` at a word's end stands for an ending."""
    return alternatives(of).replace("\\ ", r"\s").replace("\\*", _ENDING)


def bounds(of: Iterable[str], *, unspaced: bool) -> tuple[str, str]:
    """What stands before and behind a whole word in a pattern: no letter, in scripts of India no sign of a vowel;
    anything where no blanks stand between words.
    """
    if unspaced:
        return "", ""
    signs = INDIC_SIGNS if any(_INDIC[0] <= word[:1] < _INDIC[1] for word in of) else ""
    return rf"(?<![\w{signs}])", rf"(?![\w{signs}])"


def sign_of(of: Collection[str]) -> Sign:
    """What a text shows that has one of some words: one of their longest runs of letters; nothing of its own, where an
    ending may follow one of them.
    """
    if any("*" in word for word in of):
        return lambda _: True
    runs = [max(Glance(word).words, key=len, default="") for word in of]
    others = "".join({word[0] for word, run in zip(of, runs, strict=True) if not run})  # no alphabet's
    return any_of(word_of(filter(None, runs)), char_of(others))


def counted(row: str, first: int) -> dict[str, int]:
    """The words of a row that counts up from some number: several of one number divided by commas, - for none."""
    named = {
        form: number for number, same in enumerate(row.split(), first) for form in forms(words(same.replace(",", " ")))
    }
    named.pop("-", None)
    return named

"""The script of a character, as far as the rules here need it, from Unicode's own character names."""

import unicodedata
from functools import lru_cache

#: First words of character names whose script is written another way than by that word.
_RENAMED = {"CJK": "HAN", "KANGXI": "HAN", "HIRAGANA-KATAKANA": "KANA", "HIRAGANA": "KANA", "KATAKANA": "KANA"}

#: Scripts whose letters join or change shape by their neighbours: the zero-width joiners steer that.
JOINING = frozenset(
    {
        "ARABIC", "SYRIAC", "MANDAIC", "NKO", "MONGOLIAN", "PHAGS-PA", "MANICHAEAN", "PSALTER",
        "ADLAM", "HANIFI", "SOGDIAN", "CHORASMIAN", "ELYMAIC",
    }
)  # fmt: skip
#: Scripts that build conjuncts of consonants: a joiner or non-joiner after a virama chooses the form.
CONJUNCT = frozenset(
    {
        "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA",
        "MALAYALAM", "SINHALA", "TIBETAN", "MYANMAR", "KHMER", "BALINESE", "JAVANESE", "SUNDANESE",
        "BRAHMI", "KAITHI", "CHAKMA", "SHARADA", "KHOJKI", "GRANTHA", "NEWA", "TIRHUTA",
        "SIDDHAM", "MODI", "TAKRI", "DOGRA", "KHUDAWADI", "LEPCHA", "LIMBU", "MEETEI",
        "SAURASHTRA", "VEDIC", "NANDINAGARI", "BHAIKSUKI", "MASARAM", "GUNJALA", "ZANABAZAR", "TULU-TIGALARI",
    }
)  # fmt: skip
#: Scripts written without blanks between words: a zero-width space marks where a line may break.
SPACELESS = frozenset(
    {
        "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN", "JAVANESE", "BALINESE", "NEW",
        "TAI", "SUNDANESE", "CHAM", "LIMBU",
    }
)  # fmt: skip

#: What `script_of` says of characters that letters of any script have.
NO_SCRIPT = frozenset({"", "COMBINING", "MODIFIER", "FEMININE", "MASCULINE"})


@lru_cache(maxsize=1 << 14)
def script_of(char: str) -> str:
    """The script of a letter, mark or ideograph in upper case ("LATIN", "HAN", "KANA"); "" for anything else.

    >>> script_of("ж"), script_of("字"), script_of("7")
    ('CYRILLIC', 'HAN', '')
    """
    if not char or unicodedata.category(char)[0] not in "LM":
        return ""
    name = unicodedata.name(char, "")
    first = name.partition(" ")[0]
    if first in {"FULLWIDTH", "HALFWIDTH"}:
        first = name.split(" ", 2)[1]
    return _RENAMED.get(first, first)


def is_letter(char: str) -> bool:
    """Whether a character is a letter, an ideograph, or a mark on one ("" is not)."""
    return bool(char) and unicodedata.category(char)[0] in "LM"


def is_pictograph(char: str) -> bool:
    """Whether a character can be part of an emoji sequence (Extended_Pictographic, skin tones), generously.

    The codes kept for pictures to come are some: later versions of Unicode than Python's fill them.
    """
    return bool(char) and (
        unicodedata.category(char) == "So" or "\U0001f300" <= char <= "\U0001faff" or char in "‼⁉↔〰〽ℹ"
    )

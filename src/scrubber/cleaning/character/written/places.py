"""Where a sign stands as it does in running text, and not as what a sentence names."""

import unicodedata

from scrubber.cleaning.character.lines import beside
from scrubber.cleaning.character.scripts import is_letter
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.detect import detect_language
from scrubber.language.packs.which import packs_for, packs_of
from scrubber.language.plain import plain

_OPENING = frozenset("“‘„‚«‹»›¿¡")
_CLOSING = frozenset("”’»›«‹“‘")
_WITHIN_WORDS = frozenset("’‘´·×\xad")
_DASHES = frozenset("‐‑–—―")
_BEHIND_WORDS = frozenset("…®™©²³¹°½¼¾")

_SIGN_BEFORE_TEXT = frozenset("–—―…•·▪►©®†‡§¶№")
#: Characters to either side of a sign that are looked at for prose, and words that make it that.
_AROUND = 200
_WORDS = 4


def is_in_place(text: str, start: int, end: int, signs: str) -> bool:
    """Whether a sign that is no letter is joined to a word as such signs are: don’t, “Yes, rule”, 1914–1918, €5, Name™,
    a no-break space between two words.

    A sentence that names a sign sets it apart, by blanks or quotation marks on both sides.

    Args:
        text: the text with the escape in it.
        start: where the escape begins.
        end: where it ends.
        signs: what it stands for; of several in a row one in its place is enough.
    """
    before, after = text[max(0, start - 2) : start], text[end : end + 1]
    return any(_is_joined(sign, before, after) for sign in signs)


def _is_joined(sign: str, before: str, after: str) -> bool:
    last = before[-1:]
    behind, ahead = _is_of_word(last), _is_of_word(after)
    opens = ahead and (not last or last.isspace() or last in "([-/")
    closes = not ahead and (behind or (last != "" and last in ",.!?…)"))
    category = unicodedata.category(sign)
    return (
        (sign in _WITHIN_WORDS and behind and ahead)
        or (sign in _OPENING and opens)
        or (sign in _CLOSING and closes)
        or (sign in _DASHES and (behind or ahead) and last.strip() != "" and after.strip() != "")
        or (sign in _BEHIND_WORDS and behind)
        or (sign == "…" and last + after == "[]")
        or (sign == "°" and before.strip()[-1:].isdigit() and after in {"C", "F"})
        or (category == "Sc" and (after.isdigit() or before.strip()[-1:].isdigit()))
        or (category == "Zs" and (behind or ahead) and not (last.isspace() and after.isspace()))
    )


def is_set_apart_as_prose(text: str, start: int, end: int, sign: str) -> bool:
    """Whether a dash or another sign that stands between blanks, or a word of one letter (è), does so in a sentence, or
    the sign at the beginning of a line, as such signs do.
    """
    is_sign = sign in _SIGN_BEFORE_TEXT or (len(sign) == 1 and unicodedata.category(sign) == "So")
    if not (is_sign or (len(sign) == 1 and is_letter(sign))) or text[end : end + 1] not in {" ", "\xa0"}:
        return False
    before, after = beside(text, start, end, _AROUND)
    around = f"{before} {after}"
    if not is_sign and sign.lower() not in function_words(detect_language(around)):
        return False
    # Words that are escaped too say nothing: who escapes them has no choice of signs.
    if any(pack.signs.search(plain(around)) for pack in packs_of(around) or packs_for("")):
        return False
    first = after.lstrip()[:1]
    if not before.strip(" |"):
        return first.isupper() or first.isdigit() or (is_letter(first) and not first.islower())
    return before[-1:].isspace() and is_letter(first) and len(around.split()) > _WORDS


def _is_of_word(char: str) -> bool:
    return is_letter(char) or char.isdigit()

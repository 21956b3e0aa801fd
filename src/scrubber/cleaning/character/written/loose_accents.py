"""Accents beside their letters, as converters of print leave those that a font set over a letter by itself: Mu¨ller,
M¨uller, naı¨ve.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from scrubber.cleaning.character.losses.contractions import word_with
from scrubber.language.remembered import Remembered
from scrubber.language.spelling import cost_together, is_foreign
from scrubber.model import Edit
from scrubber.patterns import lazily


def _as_letter(accent: str, wrong: str, right: str) -> str:
    """What a byte that was read as an accent is in another encoding; "" where it is none."""
    return accent.encode(wrong, "ignore").decode(right, "ignore")


#: Accents with a width of their own, and those that combine.
COMBINING = dict(zip("´`¨ˆ˜ˇ¸˛˚˘˝", map(chr, (769, 768, 776, 770, 771, 780, 807, 808, 778, 774, 779)), strict=True))
#: Letters that come out as such accents where one encoding was taken for another: f¸r, Mˆbel.
_MISREAD = tuple(
    str.maketrans({accent: letter for accent in COMBINING if (letter := _as_letter(accent, *road)).isalpha()})
    for road in (
        ("mac-roman", "cp1252"), ("mac-roman", "cp1250"), ("mac-roman", "cp1257"), ("mac-roman", "cp1254"),
        ("latin-1", "iso8859-15"), ("cp1252", "iso8859-15"),
    )
)  # fmt: skip
#: The same of a Mac's letters read as Windows', and of those of DOS (Se˜rsa, paˇs): there as good a word is enough.
_MAY_BE = tuple(
    str.maketrans({accent: letter for accent in COMBINING if (letter := _as_letter(accent, *road)).isalpha()})
    for road in (("cp1252", "mac-roman"), ("cp1250", "cp437"), ("cp1252", "cp437"))
)
#: Those that others set for apostrophes and quotation marks.
_QUOTING = frozenset("´`")
_ACCENT = lazily(f"[{''.join(COMBINING)}]")
_LETTER = "A-Za-zÀ-ÖØ-öø-ƿǍ-ɏ"
_SIGNS = "".join(COMBINING)
#: A word that has one; others are passed over whole.
_WORD = lazily(rf"(?<![{_LETTER}{_SIGNS}])[{_LETTER}]*+[{_SIGNS}][{_LETTER}{_SIGNS}]*")
#: Accents that are no signs of breath behind consonants, as in a way to write Chinese (T´ang, Ch´ing).
_NO_BREATH = lazily("[´`](?<![kpt][´`])(?<!ch[´`])(?<!t[sz][´`])", re.IGNORECASE)
#: Letters of a word that tells of its accents, at least; of any, at most.
_LEAST, _LONGEST = 2, 40
#: The letters of a word that tells of its accents, without these.
_PLAIN = lazily("[A-Za-zıßæœ]{2,}")
_BROKEN = lazily(f"[a-zß-öø-ÿđłœ][À-ÖØ-ÞĂ][{_SIGNS}]")
_APOSTROPHE = lazily("(?<=[a-z])['’](?=[a-z])")
#: Signs that no word has at it, but bytes that were read as Latin-1 have.
_BYTES = lazily("[¢¤¥¦©¬®¯±²³µ¶¹º¼½¾\x80-\x9f]")
_DOTLESS = "ı"
#: Letters of Latin-1 with a second mark that no language has: bytes of UTF-8 are read as such pairs (å´, ç´), and of
#: them no table of languages need be loaded.
_OF_NO_LANGUAGE = frozenset("ǺǼḈḮṌṎǾǻǽḉḯṍṏǿ")
#: What an accent without a letter costs, and by how much less letters that were misread have to, in steps of half a
#: bit; words that tell of accents that others set for apostrophes, at least; and what words may cost more, and for
#: each so much, that are as good.
_NONE, _CLEARLY, _SEVERAL, _AS_GOOD = 40, 8, 3, 12
_AROUND = 20  # characters before a word and behind it
_WHY = "an accent that stood beside its letter"


class _Word(NamedTuple):
    """A word with accents beside its letters: what it is if they belong to the letters before them, or behind; ""
    where they can't. `sure`: something in it is nothing else; `quotes`: they may be apostrophes or quotation marks.
    """

    start: int
    text: str
    after: str
    before: str
    sure: bool
    quotes: bool


def loose_accent_edits(text: str) -> list[Edit]:
    """Put accents over the letters beside which they stand.

    Whether they stand behind their letters or before them is the same all over a text: as its words are spelt better.
    Kept: ´ and ` for apostrophes and quotation marks (it´s, `so´), an accent that a sentence names (“the ¨ over u”) or
    a word begins or ends with, as with a sign (ˆSubject), one that fits no letter beside it (x¨). It goes wrong for a
    text about accents that sets one beside a letter on purpose.
    """
    if not any(accent in text for accent in COMBINING):
        return []
    words = [word for match in _WORD.finditer(text) if (word := _read(text, match))]
    told = [word for word in words if not word.quotes]
    shown = [accent for word in told for accent in _ACCENT.findall(word.text) if accent in _QUOTING]
    if _APOSTROPHE.search(text) or len(shown) > len(words) - len(told):
        # Others are apostrophes, or few may be.
        told = [word for word in words if not word.quotes or word.text[0] not in _QUOTING or word.text[0] in shown]
    if not told:
        return []
    behind = _cost(told, behind=True) <= _cost(told, behind=False)
    if not any(word.sure for word in told) and not _is_spelt(told, behind=behind):
        return []
    least = _cost(told, behind=behind)
    about = max(_AS_GOOD, least / _AS_GOOD)
    accents = {ord(accent) for word in told for accent in _ACCENT.findall(word.text)}
    misread = [(letters, -float(_CLEARLY)) for letters in _MISREAD]
    misread += [(letters, about) for letters in _MAY_BE if accents <= letters.keys()]
    if any(cost_together(word.text.translate(letters) for word in told) < least + more for letters, more in misread):
        return []
    return [
        Edit("accent", word.start, word.start + len(word.text), word.text, was, _WHY)
        for word in told
        if (was := word.after if behind else word.before)
    ]


def _read(text: str, match: re.Match[str]) -> _Word | None:
    word = match[0]
    accents = _ACCENT.findall(word)
    if not accents or len(word) > _LONGEST or _is_among_bytes(text, *match.span()):
        return None
    after, before = _set(word, behind=True), _set(word, behind=False)
    if not (after or before):
        return None
    told = _PLAIN.fullmatch(_ACCENT.sub("", word)) is not None
    sure = told and (_DOTLESS in word or not _QUOTING.issuperset(_ACCENT.findall(word, 1, len(word) - 1)))
    signs = (match.start() + each.start() for each in _ACCENT.finditer(word))
    quotes = _QUOTING.issuperset(accents) and _DOTLESS not in word and any(_is_apostrophe(text, sign) for sign in signs)
    return _Word(match.start(), word, after, before, sure, quotes)


def _is_among_bytes(text: str, start: int, end: int) -> bool:
    """Whether a word is rather bytes of something else, beside which such signs stand, or near which several do."""
    near = _BYTES.findall(text, max(0, start - _AROUND), end + _AROUND)
    return len(near) > _SEVERAL or _BYTES.search(text, max(0, start - 1), end + 1) is not None


def _is_apostrophe(text: str, sign: int) -> bool:
    word = word_with(text, sign, sign + 1)
    return (word.contracts("en") or word.contracts("fr")) if word.before and word.after else not word.before


def _set(word: str, *, behind: bool) -> str:
    """A word with its accents on the letters before them, or behind; "" where one of these takes none, or would stand
    on a capital behind a small letter: both are bytes of another encoding (ngĂ´n).
    """
    if _BROKEN.search(word):
        return ""
    letters: list[str] = []
    waiting = ""
    for char in word:
        if char in COMBINING:
            if not behind:
                if waiting:
                    return ""
                waiting = char
                continue
            if not letters or not (whole := _WHOLE[letters[-1] + char]):
                return ""
            letters[-1] = whole
        elif waiting:
            if not (whole := _WHOLE[char + waiting]):
                return ""
            letters.append(whole)
            waiting = ""
        else:
            letters.append(char)
    return "" if waiting else "".join(letters)


def whole_letter(letter: str, accent: str) -> str:
    """A letter with an accent, if that is one of some language."""
    whole = unicodedata.normalize("NFC", ("i" if letter == _DOTLESS else letter) + COMBINING.get(accent, accent))
    return whole if len(whole) == 1 and whole not in _OF_NO_LANGUAGE and not is_foreign(whole) else ""


#: The same by both, remembered.
_WHOLE: Remembered[str, str] = Remembered(lambda pair: whole_letter(*pair), 1 << 12)


def _is_spelt(words: Sequence[_Word], *, behind: bool) -> bool:
    """Whether several words are spelt better with their accents than parted where these stand, as apostrophes part
    them: géométrie better than g and eometrie, but Türkiye and nin better than Türkiyénin.
    """
    read = {(was, word.text) for word in words if len(was := word.after if behind else word.before) >= _LEAST}
    if not any(_NO_BREATH.search(stood) for _, stood in read):
        return False
    parted = (piece for _, stood in read for piece in _ACCENT.split(stood) if piece)
    return len(read) >= _SEVERAL and cost_together(was for was, _ in read) < cost_together(parted)


def _cost(words: Sequence[_Word], *, behind: bool) -> float:
    """What words cost in the language in which they cost least together; one whose accents have no letter there costs
    what it does without them, and more.
    """
    read = [word.after if behind else word.before for word in words]
    told = (was or _ACCENT.sub("", word.text) for word, was in zip(words, read, strict=True))
    return cost_together(told) + _NONE * read.count("")

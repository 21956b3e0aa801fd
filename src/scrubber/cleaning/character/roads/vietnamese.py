"""Vietnamese that was written before Unicode: TCVN3 and VNI of fonts, VISCII, VPS, windows-1258, read as windows-1252.

All give letters and signs for letters, and no byte is a proof by itself. But each word is one syllable, of which
Vietnamese has a closed list (scrubber.language.syllables): a line came such a road where words that are none become
some, and hardly any does not.

Changes `Céng hoµ x· héi` to `Cộng hoà xã hội` (TCVN3), `Coäng hoøa xaõ hoäi` to `Cộng hòa xã hội` (VNI). Keeps French,
Portuguese, Icelandic, and Vietnamese that has letters of Latin-1 only. The fonts of TCVN3 have seven capitals; for the
others one takes a font that shows small letters as capitals. They are capitals again within words in capitals, and stay
small where nothing tells. Goes wrong where a word or two are all that there is: they stay as they are.
"""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Literal, NamedTuple

from scrubber.cleaning.character.lines import line_edit
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.model import bits
from scrubber.language.remembered import Remembered
from scrubber.language.syllables import has_vowel, is_syllable
from scrubber.model import Edit
from scrubber.patterns import lazily

_READ_AS = "cp1252"
_PROBED = 30  # words beyond ASCII that tell whether a text can be Vietnamese
_SHARE = 4  # of which one in so many becomes a syllable
_LONGEST = 12  # characters of a syllable, and a mark or two
_LEAST, _PROVEN = 2, 8  # different words that become syllables in a line that proves a road, and in a text that does
_MOST = 4  # so many times as many do as do not
_CLEARLY = 12.0  # bits that such a line gains
_CHARS = frozenset(reading(_READ_AS).table) | frozenset(map(chr, range(0x80, 0xA0)))
_LINE, _OF_ASCII = lazily(r"[^\n]+"), lazily("[A-Za-z]")
_LETTER = lazily(r"[^\W\d_]")
_WITHIN = lazily("[^\x00-\x7f\xa0–—…]+")  # marks that no blank parts from the letters on either side
_SIGNS = frozenset(char for char in _CHARS if char > "\x7f" and not char.isalpha())
_SMALL, _CAPITAL = lazily("[a-z]"), lazily("[A-Z]")
_LETTERS = lazily(r"[^\W\d_]+")
_CAPITALS = ", where its font showed small letters as capitals"
_HYPHEN, _O = "\xad", lazily("[ơờớởỡợ]")
_NO_WORDS = frozenset("ãêơ")  # vowels that are no words, or cries: by TCVN3 the dot of a list, pounds, yen


class _Table(NamedTuple):
    """An encoding by the characters that its bytes were read as: what each was, and a row of letters or such."""

    was: dict[int, str]
    word: re.Pattern[str]


class _Word(NamedTuple):
    """What a word was by a road, and what it says of it."""

    was: str
    says: Literal["good", "bad", "other", "short", ""]


class _Look(NamedTuple):
    """What a line was by a road, which words speak for it, what speaks against, words of other languages, and
    abbreviations that are such by it: of them the language model knows nothing.
    """

    start: int
    now: str
    was: str
    capitals: bool
    good: frozenset[str]
    bad: frozenset[str]
    other: frozenset[str]
    short: frozenset[str]

    @property
    def gain(self) -> float:
        return bits(self.now) - bits(self.was)

    @property
    def may_have_come(self) -> bool:
        """Whether a line may have come a road that others of its text certainly came."""
        if self.short and not (self.bad or self.other):
            return True
        return len(self.good) >= len(self.bad) and 2 * len(self.good) >= len(self.other) and self.gain > 0

    @property
    def is_proof(self) -> bool:
        least = max(_LEAST, _MOST * len(self.bad), len(self.other))
        return len(self.good) >= least and self.gain >= _CLEARLY


def vietnamese_edits(text: str) -> list[Edit]:
    """The Edits that undo the one of these roads that most of a text's lines came; none where no line proves one."""
    road, looks = _came(text)
    changed = [look for look in looks if look.was != look.now]
    proven = sum(len(look.good) - len(look.bad) for look in looks if look.is_proof) >= _PROVEN
    proven |= all(look.may_have_come for look in changed)  # however short the text, nothing in it speaks against
    why = str(Road(road, _READ_AS, 0.0))
    if road == "tcvn3" and _HYPHEN not in text and any(_is_without_u(word) for look in looks for word in look.bad):
        why += ", with its soft hyphens lost, which were ư"
    return [
        line_edit("mojibake", look.start, look.now, look.was, why + _CAPITALS * look.capitals, look.gain)
        for look in changed
        if look.is_proof or (proven and look.may_have_come)
    ]


def vietnamese_road(text: str) -> str:
    """The encoding that a text was in if it came such a road; "" where no line proves one."""
    return _came(text)[0]


@lru_cache(maxsize=1)
def _came(text: str) -> tuple[str, list[_Look]]:
    """The road that most of a text's lines came, and what they were by it."""
    words = [word for word in text.split() if not word.isascii()]
    probed = words[:: len(words) // _PROBED + 1]
    may = [word[:_LONGEST] for word in probed if _CHARS.issuperset(word)]
    # Few syllables are letters with marks alone; all that is left of ideographs is.
    if 2 * sum(_OF_ASCII.search(word) is not None for word in may) < len(may):
        return "", []
    most, road, looks = 0, "", list[_Look]()
    for name, table in _tables().items() if len(may) >= _LEAST else ():
        says = [_said(name, table.word.findall(word)) for word in may]
        if not max(says.count("bad"), len(probed) / _SHARE) <= says.count("good"):
            continue
        seen = [_look(match.start(), match[0], name) for match in _LINE.finditer(text) if not match[0].isascii()]
        said = sum(len(look.good) - len(look.bad) for look in seen if look.is_proof)
        if said > most:
            most, road, looks = said, name, seen
    return road, looks


def _is_without_u(word: str) -> bool:
    """Whether what is no syllable would be one with ư before its ơ: đợc, nớc."""
    return _O.search(word) is not None and is_syllable(_O.sub(r"ư\g<0>", word))


def _said(name: str, words: list[str]) -> str:
    """What the words say together that stand between two blanks: any bad one is heard before a good one."""
    says = {_WORDS[name, word].says for word in words}
    return next((kind for kind in ("bad", "good") if kind in says), "")


def _look(start: int, line: str, name: str) -> _Look:
    """A line by a road: letters between its words are none of the encoding."""
    out: list[str] = []
    said: dict[str, set[str]] = {kind: set() for kind in ("good", "bad", "other", "short", "")}
    at = 0
    for match in _tables()[name].word.finditer(line):
        word = (_WORDS.__getitem__ if len(match[0]) <= _LONGEST else _weighed)((name, match[0]))
        between = line[at : match.start()]
        if at and _WITHIN.fullmatch(between):
            said["bad"].add(between)
        out += (between, word.was)
        at = match.end()
        said["bad"].update(_LETTER.findall(between))
        said[word.says].add(word.was.lower())
    said["bad"].update(_LETTER.findall(line[at:]))
    was = "".join([*out, line[at:]])
    big = _in_capitals(was) if name == "tcvn3" else was
    return _Look(start, line, big, big != was, *(frozenset(said[kind]) for kind in ("good", "bad", "other", "short")))


def _weighed(key: tuple[str, str]) -> _Word:
    name, word = key
    was = unicodedata.normalize("NFC", word.translate(_tables()[name].was))
    is_one = is_syllable(was) and not any(a.islower() and b.isupper() and b > "\x7f" for a, b in pairwise(was))
    if word.isascii() and was == word:
        return _Word(word, "" if is_one or len(word) == 1 or word.isupper() or not has_vowel(word) else "other")
    if word in _SIGNS and (was.lower() in _NO_WORDS or not is_one):
        return _Word(word, "")  # a sign by itself is one
    is_marked = word[word[0] in _SIGNS : len(word) - (word[-1] in _SIGNS)].isascii()  # it may be quoted, or a name®
    if was != word and was.isupper() and not has_vowel(was):
        return _Word(was, "short" if len(was) > 1 else "")  # QĐ, NĐ: a decision, a decree
    if not is_one:
        return _Word(word if is_marked and has_vowel(was) else was, "bad" if has_vowel(was) and not is_marked else "")
    return _Word(was, "" if is_marked or is_syllable(word) else "good")


_WORDS: Remembered[tuple[str, str], _Word] = Remembered(_weighed, 1 << 14)


def _in_capitals(line: str) -> str:
    """A line of TCVN3 with its letters in capitals where those of ASCII beside them in the word are, or in the words
    on either side, as far as such a word goes.
    """
    words = list(_LETTERS.finditer(line))
    kinds = [_kind(word[0]) for word in words]
    before, after = accumulate(kinds, _last), reversed(list(accumulate(reversed(kinds), _last)))
    out: list[str] = []
    at = 0
    for word, around in zip(words, zip(before, after, strict=True), strict=True):
        out += (line[at : word.start()], word[0].upper() if set(around) - {""} == {"capitals"} else word[0])
        at = word.end()
    return "".join([*out, line[at:]])


def _last(kind: str, then: str) -> str:
    return then or kind


def _kind(word: str) -> str:
    """How a word is set, by its letters of ASCII: a first one leaves that open, and so do capitals alone."""
    if _SMALL.search(word):
        return "small"
    return "capitals" if _CAPITAL.search(word, 1) and not word.isupper() else ""


@cache
def _tables() -> dict[str, _Table]:
    data = tomllib.loads((Path(__file__).parents[1] / "data" / "vietnamese.toml").read_text(encoding="utf-8"))
    return {name: _table(rows["high"], rows.get("low", {})) for name, rows in data.items()}


def _table(high: str, low: dict[str, str]) -> _Table:
    chars = reading(_READ_AS).table
    codes = {int(code, 16): was for code, was in low.items()}
    codes |= {0x80 + n: was.strip("◌") for n, was in enumerate(high.split()) if was != "-"}
    # Latin-1 shows a control where windows-1252 has a mark.
    was = {char: letters for code, letters in codes.items() for char in (code, ord(chars[code]))}
    # What no byte was read as is of the word that it stands in, which is none of the encoding then.
    apart = [char for char in _CHARS if not (char.isascii() and char.isalpha()) and ord(char) not in was]
    return _Table(was, re.compile(f"[^{re.escape(''.join(sorted(apart)))}]+"))

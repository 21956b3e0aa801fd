"""Whether a wrong reading is credible: what stands in a text where such characters stand in ordinary writing is not
damage.

A road from bytes to bytes explains almost any rare character, and what is rare for a language model need not be damage:
a frame, a phonetic transcription, a kaomoji, a language without a model. Each test here knows one thing that is
ordinary, or one thing that no text is, and says no. Whether characters stand where their kind does is for `in_place` to
say.
"""

import re
import unicodedata
from itertools import pairwise

from scrubber.cleaning.character.roads.accents import are_of_no_language
from scrubber.cleaning.character.roads.cut import is_cut_otherwise
from scrubber.cleaning.character.roads.faces import has_face
from scrubber.cleaning.character.roads.in_place import stands_wrongly
from scrubber.cleaning.character.roads.latin_words import are_no_endings
from scrubber.cleaning.character.roads.learned import are_units, is_footnotes, is_phonetic, is_quantity, is_relation
from scrubber.cleaning.character.roads.listed import is_both_cases, is_listed
from scrubber.cleaning.character.roads.no_text import (
    begins_each,
    breaks_words,
    grows_together,
    leaves_letters,
    leaves_signs,
    stays_around,
    takes_turns,
    tears_words,
)
from scrubber.cleaning.character.roads.part import Part, inside, repaired, stand
from scrubber.cleaning.character.roads.quotations import are_quotations, quotes_letters
from scrubber.cleaning.character.roads.road import WESTERN, Road, home
from scrubber.cleaning.character.roads.signs_at_words import are_signs_at_words, make_lone_letters
from scrubber.cleaning.character.roads.strewn import is_strewn
from scrubber.cleaning.character.roads.telling import are_shown_both_ways, is_told
from scrubber.cleaning.character.roads.turned import SELDOM
from scrubber.cleaning.character.roads.utf8_sense import (
    is_among_ideographs,
    is_exotic,
    is_of_no_language,
    is_of_one_sound,
    is_seldom,
    is_text,
    stays_beside,
)
from scrubber.cleaning.character.scripts import is_letter
from scrubber.language.latin import fit
from scrubber.patterns import lazily

_NO_WORD_BEGINS = frozenset("ьъыЬЪЫ")
_NOT_FINAL = lazily("[ךםןףץ](?=[א-ת])")
_ALL_ACCENTED = lazily("[À-ɏ]{4}")
_SMALL_THEN_BIG = lazily(r"[^\W\d_A-ZÀ-ÖØ-Þ][A-Z]{2}")
_LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl"})
_SPACING = frozenset("\xa0\xad×÷")
_BESIDE_HYPHENS = frozenset("²³¹½¾¶¥")  # signs of a text whose words may be divided: the har\xadbour is 5 m² wide
_NO_PAIR = 9.0  # bits of a pair of letters that no language has
_FRAME = lazily("[─-◿]+")
_KANA = lazily("[ぁ-ゖァ-ヺ]")
_HANGUL = lazily("[가-힣]")
_WORD = lazily(r"[^\W\d_]+")
_SAME = 4  # one of so many ideographs that stand elsewhere is one too many
_MANY = 12
_FEW = 3
#: The orders of ideographs: by radicals, by sounds, by strokes. Codes of neighbours are so far apart at the most, for a
#: list leaves some out; of so many pairs or more, more than half.
_TABLES = ("utf-16-be", "gb18030", "big5hkscs", "euc_jp", "cp949")
_NEAR, _SHORT = 8, 4


def is_credible(line: str, parts: list[Part], road: Road) -> bool:
    """Whether parts of a line may be damage that came a road."""
    read_as, written = road.readings
    if (
        not parts
        or is_listed(line, parts, utf8=written.name == "utf-8")
        or is_cut_otherwise(line, parts, road)
        or _is_typeset(line, parts, road)
        or is_phonetic(line, parts)
        or _repeats(line, parts)
        or is_relation(line, parts)
        or _is_kana(line, parts, read_as.name)
        or (written.name == "cp949" and _is_no_korean(line, parts))
        or tears_words(line, parts, stays=written.name == "utf-8")
    ):
        return False
    if (not read_as.single and _is_table(line)) or is_both_cases(line, parts):
        return False
    if written.name != "utf-8" and (
        takes_turns(line, parts)
        or begins_each(parts)
        or grows_together(line, parts)
        or are_shown_both_ways(line, parts)
    ):
        return False
    if written.name != "utf-8" and not read_as.single and _stays_elsewhere(line, parts):
        return False
    if is_footnotes(line, parts):
        return False
    if not written.single and read_as.single:
        if _is_in_latin_words(line, parts) or _leaves_beside(line, parts):
            return False
        if written.name != "utf-8" and (are_units(line, parts) or leaves_signs(line, parts)):
            return False
    western = read_as.name in WESTERN
    if written.name == "utf-8" and is_seldom(line, parts, road) and is_exotic(parts):
        return False
    lost = any("\ufffd" in part.was for part in parts)
    if (
        written.name == "utf-8"
        and not western
        and (_sets_no_mark(line, parts) or (not lost and is_of_no_language(parts)))
    ):
        return False
    if written.name == "utf-8" and not lost and stays_around(line, parts, common=western):
        return False
    wide = written.name == "utf-8" and not read_as.single
    if wide and (is_among_ideographs(line, parts) or is_of_one_sound(line, parts) or are_no_endings(line, parts)):
        return False
    if written.name == "utf-8" and read_as.single and road.rarity and is_quantity(line, parts):
        return False
    if written.name == "utf-8" and read_as.single:
        if are_quotations(line, parts):
            return False
        return not is_told(line, parts) and not stays_beside(line, parts, road) and is_text(line, parts)
    if distinct_letters("".join(part.was for part in parts)) < _MANY and has_face(line):
        return False
    if written.name == "utf-8":
        return is_text(line, parts) and not is_told(line, parts)
    if written.single and read_as.single:
        return (
            not _is_spacing(line, parts)
            and stands_wrongly(line, parts)
            and _begins_well(parts)
            and not is_strewn(line, parts)
            and not breaks_words(line, parts)
            and not leaves_letters(line, parts, road)
            and not quotes_letters(line, parts)
            and not are_of_no_language(parts, written.name)
            and not make_lone_letters(line, parts)
            and not are_signs_at_words(line, parts, home(written.name))
        )
    return True


def _is_no_korean(line: str, parts: list[Part]) -> bool:
    """Whether Korean would be ideographs for the most part, as rare characters of an old poem would be (螽斯羽，诜诜兮:
    此薑到，米米務), in a line without any Korean that stands.
    """
    was = "".join(part.was for part in parts)
    return 2 * len(set(_HANGUL.findall(was))) <= distinct_letters(was) > 0 and not _HANGUL.search(line)


def _sets_no_mark(line: str, parts: list[Part]) -> bool:
    """Whether a mark that stands over a letter was set on one that never bears it: `FÃ£s` is Fãs, and no F has a dot
    below.
    """
    pairs = [line[part.start - 1 : part.start] + part.was[:1] for part in parts]
    return any(
        len(pair) > 1 and pair[0].isascii() and pair[0].isalpha() and unicodedata.combining(pair[1])
        and len(unicodedata.normalize("NFC", pair)) > 1
        for pair in pairs
    )  # fmt: skip


def _is_in_latin_words(line: str, parts: list[Part]) -> bool:
    """Whether each part would be one character within a Latin word, where as many accented letters would stay as
    they are: one accident hits all of a line.
    """
    if not all(
        len(part.was) == 1
        and part.was >= "⺀"
        and any(map(_is_alphabetic, line[max(0, part.start - 1) : part.start] + line[part.end : part.end + 1]))
        for part in parts
    ):
        return False
    would_change = set(inside(parts))
    accented = (at for at, char in enumerate(line) if char > "\x7f" and _is_alphabetic(char))
    return sum(at not in would_change for at in accented) >= len(parts)


def _is_alphabetic(char: str) -> bool:
    """Whether a letter is of an alphabet, and not a character of the East."""
    return char < "⺀" and char.isalpha()


def _leaves_beside(line: str, parts: list[Part]) -> bool:
    """Whether each part would be one ideograph, and beside one in three of them a letter or a mark beyond ASCII would
    stay: the two together are what a character of UTF-8 was read as (`â€™`), for one accident hits all of a run.
    """
    if not all(len(part.was) == 1 and part.was >= "⺀" for part in parts):
        return False
    beside = (line[max(0, part.start - 1) : part.start] + line[part.end : part.end + 1] for part in parts)
    stays = sum(any("\x7f" < char < "⺀" for char in both) for both in beside)
    return 3 * stays >= len(parts)


def _is_typeset(line: str, parts: list[Part], road: Road) -> bool:
    """Whether letters that a typesetter made one (ﬁ, ﬂ, which Macs read bytes as) stand for themselves: spelt out
    they make better words, or one of them is all that a road of one language has.
    """
    if not any(char in line[part.start : part.end] for char in "ﬁﬂ" if char in line for part in parts):
        return False
    if road.written in SELDOM and set(stand(line, parts)) in ({"ﬁ"}, {"ﬂ"}):
        return True
    return fit(line.translate(_LIGATURES)).bits < fit(repaired(line, parts)).bits


def _is_spacing(line: str, parts: list[Part]) -> bool:
    """Whether blanks that don't break, soft hyphens and signs between figures stand for themselves: as letters they
    make no language's words.
    """
    signs = {*stand(line, parts)}
    if "\xad" in signs:
        signs -= _BESIDE_HYPHENS
    return signs <= _SPACING and fit(repaired(line, parts)).worst >= _NO_PAIR


def distinct_letters(was: str) -> int:
    """How many different letters a text has, without the signs that encodings for CJK have besides (other alphabets,
    Korean letters taken apart).
    """
    return len({char for char in was if char >= "\u3041" and char.isalpha() and not "\u3131" <= char <= "\u318e"})


def _repeats(line: str, parts: list[Part]) -> bool:
    """Whether a longer stretch is a few characters again and again: a shout, a ruler or a picture made of blocks
    says no more than one of them.
    """
    if all(len(part.was) >= _FEW and len(set(part.was)) == 1 and part.was[0] != "\ufffd" for part in parts):
        return True
    words = [word for part in parts for word in _WORD.findall(line, part.start, part.end)]
    shouts = [word for word in words if len(word) > len(set(word)) == 1]
    if shouts and (len(shouts) == len(words) > 1 or 2 * sum(len(word) >= _FEW for word in shouts) >= len(words)):
        return True  # a pattern for dates, ГГГГ-ММ-ДД; «ÑÑÑ»; a picture of ÛÛÛÛ and ßßßß
    stands = stand(line, parts)
    return len(set(stands)) <= min(_MANY, len(stands) // 3) and all(map(_FRAME.match, stands))


def _stays_elsewhere(line: str, parts: list[Part]) -> bool:
    """Whether ideographs that a road would change stand elsewhere in the line unchanged: an accident hits all."""
    gone: set[str] = set()
    kept: set[str] = set()
    at = 0
    for part in parts:
        kept.update(line[at : part.start])
        gone.update(set(line[part.start : part.end]) - set(part.was))
        at = part.end
    kept.update(line[at:])
    wide = {char for char in gone if char >= "⺀"}
    return _SAME * len(wide & kept) > len(wide)


def _is_table(line: str) -> bool:
    """Whether characters stand in the order of a table, as lists of ideographs by sound or by strokes do: neighbours
    there would be neighbours in any reading, and no text.
    """
    wide = [char for char in line if char >= "⺀" and char.isalpha()]
    for table in _TABLES:
        codes = [int.from_bytes(char.encode(table, "ignore")) for char in wide]
        near = sum(0 < after - before <= _NEAR for before, after in pairwise(codes))
        if near >= _SHORT and 2 * near > len(wide):
            return True
    return False


def _begins_well(parts: list[Part]) -> bool:
    """Whether no word begins with a letter that none begins with, or goes on in capitals, or has a final form
    within, or four accented letters in a row.
    """
    words = [word for part in parts for word in re.findall(r"[^\W\d_]+", part.was) if len(word) > 1]
    return not any(
        word[0] in _NO_WORD_BEGINS
        or _SMALL_THEN_BIG.match(word)
        or _NOT_FINAL.search(word)
        or _ALL_ACCENTED.search(word)
        for word in words
    )


def _is_kana(line: str, parts: list[Part], read_as: str) -> bool:
    """Whether running kana were taken for a wrong reading, as encodings that hardly have them would give it."""
    if read_as not in {"big5hkscs", "cp949"}:
        return False
    letters = [char for part in parts for char in line[part.start : part.end] if char > "\x7f" and is_letter(char)]
    return 2 * sum(map(bool, map(_KANA.match, letters))) > len(letters)

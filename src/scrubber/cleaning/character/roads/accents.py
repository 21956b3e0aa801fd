"""Accented letters of a language in Latin letters that were read as those of another.

Bytes of Central European text read as Western ones give letters for letters: `vytvoøit` for `vytvořit`, `külsõ` for
`külső`. Each is a good letter of some language; only in a Czech or Hungarian line it is none. So two stories are
weighed, each as a whole: the line is what it seems, in any language, also one that nobody has a table of; or it is text
of one language whose encoding is known, and all of its bytes took one road. What each costs are its letters
(scrubber.language.spelling) and marks, in bits; the road wins if it saves clearly more than it costs itself.

Changes `Kod jêzyka` to `Kod języka`, `Kan inte l„sa` to `Kan inte läsa`. Keeps `Dvořák` in an English line, a line in
Breton. Goes wrong where a short line of a language without a table spells like another language with other accents.
"""

from itertools import pairwise

from scrubber.cleaning.character.roads.disguise import TWINS, is_cyrillic_disguised
from scrubber.cleaning.character.roads.in_order import OF_SPAIN, are_in_order
from scrubber.cleaning.character.roads.learned import is_power
from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.roads.road import HOME, Road, home
from scrubber.cleaning.character.roads.stories import (
    Words,
    as_it_stands,
    as_it_was,
    as_it_was_altered,
    saved_at_most,
    split,
)
from scrubber.cleaning.character.roads.turned import ROADS, SELDOM, may_have_turned, texts_before
from scrubber.language.characters import group
from scrubber.language.latin import MARKS, bits_in_each, fit
from scrubber.language.model import bits
from scrubber.language.spelling import has_letter, tags
from scrubber.patterns import lazily

_ODD = 9.0  # bits of a pair with an accented letter that make a line suspicious
# the same where there are letters of Icelandic alone, which are Turkish ones read as Western ones more often than not
_ODD_ICELANDIC = 6.0
_CLEARLY = 4.0  # bits that a road has to gain
_CLEARLY_SHORT = 7.0  # the same in a line of one or two words, which tell little of their language
_OF_LETTERS, _OF_LETTERS_SHORT = 1.5, 3.0  # the same besides where only letters are odd: some language may have them
_WORSE = 24.0  # bits by which pairs of letters may cost more, where three in a row are still asked
_SHORT = 2
_FEW = 2  # parts of a line, which are in one language
_ONE_LETTER = 9.0  # the same where they are one letter, or such as most Romance languages have, and would be Baltic
_ROMANCE = frozenset("âêîôûàèìòùÂÊÎÔÛÀÈÌÒÙ")
_OF_ROMANCE = frozenset("áéíóúçñäëïöüãõÁÉÍÓÚÇÑÄËÏÖÜÃÕ")
_KURDISH = frozenset("çêîûşÇÊÎÛŞ")
_BALTIC = frozenset({"cp1257", "iso8859-13", "cp775"})
_SOUND, _IN_ITS_PLACE = (
    frozenset({("š", "ö"), ("Š", "Ö")}),
    lazily(r"(?:(?<=[tT])|(?<![^\W_]))[šŠ](?=[aeiouyõäöü])"),
)
_OTHER_ROAD = 2.0  # bits by which it has to be better than any other road
_OTHER_OF_ONE = 5.0  # the same where it is all one letter: in half of a dozen languages some word has almost any
_WELL = 4.0  # bits a letter of a text in a language that has a table
_AROUND = 80  # characters before the first accented letter that roads are judged by
_JUDGED = 200  # characters that they are judged by in all
HIGH_RUN = lazily(r"[^\x00-\x7f]+")
_HIGH = lazily(r"[^\x00-\x7f]")
#: Marks where none stands: inside a word, or an opening one behind it. The mark comes first and what stands before it
#: second, so that the search goes from one mark to the next.
_OUT_OF_PLACE = lazily(
    "[\x80-\xa1\xab\xad\xb0\xb7\xb8\xbb\xbf\u02c6\u02dc\u2013\u2014\u2018\u201a\u201c-\u2022\u2026\u2030\u2039\u203a]"
    "(?:(?<=[\x80-\x9f])|(?<=[a-z\xdf-\xff][„‚†‡‰¡¿])|(?<=[a-z\xdf-\xff][“”«»‹›…‘•·˜ˆ\xa0\xad¸·°])(?=[a-z\xdf-\xff])"
    "|(?<=[a-z\xdf-\xff][—–])(?=[a-z](?![a-z]))|(?<![^\\W\\d_][a-z][—–])(?<=[a-z][—–])(?=[a-z])|(?<= [†‡‰ˆ˜])(?= ))"
)
_CAPITALS, _LETTERS = lazily("[A-Z]{2}"), lazily(r"[^\W\d_]+")
_ICELANDIC = lazily("[ðþýÐÞÝ]")
_EASTERN = lazily("[\u2e80-\ufaff\ufb07-\U0010ffff]")
_SPANISH_SIGNS = frozenset("¡¿")
_CONTROLS = frozenset(map(chr, range(0x80, 0xA0)))


def accents(line: str, language: int | None = None) -> tuple[Road, list[Part]] | None:
    """The road that the accented letters of a line took, and its parts; None where there is no clear one. `language`:
    the place of its language among `scrubber.language.spelling.tags`, if that is known.
    """
    if (found := _HIGH.search(line)) is None:
        return None
    first = max(0, found.start() - _AROUND)
    sample = line[first : first + _JUDGED]
    ordinary = not _OUT_OF_PLACE.search(sample)
    if ordinary and language is not None and are_in_order(sample, language):
        return None  # so are most lines of most texts
    if _EASTERN.search(line):
        return None
    high = "".join(HIGH_RUN.findall(line))
    letters = frozenset(high)
    if len(high) * 3 > len(line) or _is_disguised(line, letters) or is_cyrillic_disguised(line):
        return None
    if not may_have_turned(letters.intersection(sample)) or (ordinary and letters <= MARKS):
        return None  # or no pair of letters is odd
    odd = _ODD_ICELANDIC if _ICELANDIC.search(sample) else _ODD
    stands = fit(sample)
    if ordinary and stands.worst < odd:
        return None
    return _best(line, sample, letters, stands.bits)


def _is_disguised(line: str, letters: frozenset[str]) -> bool:
    """Whether all its letters beyond ASCII look like Latin ones and are as large as those would be: set in for them,
    for code pages don't pick such letters.
    """
    alphabetic = frozenset(filter(str.isalpha, letters))
    return bool(alphabetic) and alphabetic <= TWINS and not any(a.islower() and b.isupper() for a, b in pairwise(line))


def _best(line: str, sample: str, letters: frozenset[str], pairs: float) -> tuple[Road, list[Part]] | None:
    texts = {was: roads for was, roads in texts_before(sample, letters).items() if _may_be(was, roads, pairs + _WORSE)}
    if not texts:
        return None
    stands = split(sample)
    if not any(_may_gain(sample, was, stands, roads) for was, roads in texts.items()):
        return None
    before = min(as_it_stands(stands), as_it_was_altered(sample))
    best: dict[str, tuple[float, Road]] = {}
    for was, roads in texts.items():
        costs = as_it_was(sample, was, stands)
        for road in roads:
            gain = before - min(map(costs.__getitem__, home(road.written))) - road.rarity
            if was not in best or gain > best[was][0]:
                best[was] = gain, road
    (gain, road), *others = sorted(best.values(), key=lambda each: -each[0]) or [(0.0, ROADS[0])]
    least = _CLEARLY if len(stands.words) > _SHORT else _CLEARLY_SHORT
    apart = _OTHER_ROAD if len(letters) > 1 else _OTHER_OF_ONE
    if gain < least or (others and gain - others[0][0] < apart):
        return None
    read_as, written = road.readings
    if letters <= _SPANISH_SIGNS and _is_spanish(sample):
        return None
    data = read_as.write(line)
    text = written.read(data) if data is not None else None
    if text is None or (letters <= _CONTROLS and not _is_known_well(stands)):
        return None
    parts = [
        Part(match.start(), match.end(), text[match.start() : match.end()], gain)
        for match in HIGH_RUN.finditer(line)
        if match.group() != text[match.start() : match.end()]
    ]
    short = len(stands.words) <= _SHORT
    return (road, parts) if _tells(line, text, road.written, gain - least, short=short) else None


def _is_spanish(sample: str) -> bool:
    """Whether a line is in a language of Spain, whose signs before a question or a cry stand at the beginning of
    words, whether another closes it or not.
    """
    costs = bits_in_each("".join(char for char in sample if char not in _SPANISH_SIGNS))
    return tags()[costs.index(min(costs))] in OF_SPAIN


def saved_by(line: str, was: str, road: Road) -> float:
    """The bits that a line saves if it was something else, by a road that is certain: of words in Latin letters in the
    languages that it is used for.

    Where letters of another alphabet stand or stood, spelling tells nothing: a word of two alphabets (`språk` as
    `sprσk`) is of no language.
    """
    changed = {char for pair in zip(line, was, strict=True) if pair[0] != pair[1] for char in pair} | set(was)
    if any(char.isalpha() and group(char).name != "latin" for char in changed if char > "\x7f"):
        return bits(line) - bits(was)
    sample, was = line[:_JUDGED], was[:_JUDGED]
    stands = split(sample)
    costs = as_it_was(sample, was, stands)
    return as_it_stands(stands) - min(map(costs.__getitem__, home(road.written)))


def _may_be(was: str, roads: tuple[Road, ...], most: float) -> bool:
    """Whether a text's pairs of letters cost no more than that in a language that some road to it is used for: three
    in a row cost far more to ask. Where an encoding is one language's, all letters are that language's.
    """
    letters = {char.lower() for char in was if char > "\x7f" and char.isalpha()}
    places = [
        place
        for written in {road.written for road in roads}
        for place in home(written)
        if written not in SELDOM or all(has_letter(place, char) for char in letters)
    ]
    if not places:
        return False
    costs = bits_in_each(was)
    return any(costs[place] <= most for place in places)


def _may_gain(sample: str, was: str, stands: Words, roads: tuple[Road, ...]) -> bool:
    """Whether some road to a text may gain enough, which its changed words tell alone: most lines of ordinary text
    are done with here.
    """
    saved = saved_at_most(sample, was, stands)
    return any(max(map(saved.__getitem__, home(road.written))) - road.rarity >= _CLEARLY for road in roads)


def _tells(line: str, was: str, written: str, more: float, *, short: bool) -> bool:
    """Whether what changed is more than what some line of another kind has: an alphabet's letters listed, powers, names
    of one unknown language.
    """
    changed = [
        n
        for n, (stood, char) in enumerate(zip(line, was, strict=True))
        if stood != char and not is_power(line, n) and not (stood in "·×÷°" and line[n - 1 : n].isdigit())
    ]
    letters = [n for n in changed if was[n].isalpha()]
    if any(group(was[n]).name != "latin" and _is_joined(was, line, n) for n in letters):
        return False  # in no Latin word stands another alphabet's letter
    if not any(_is_joined(was, line, n) for n in letters) and not any(line[n] in _CONTROLS for n in changed):
        return False
    if 2 * sum(was[n].islower() and _begins_word(line, n) for n in changed) > len(changed):
        return False
    if any(not was[n].isupper() and _is_among_capitals(line, n) for n in changed):
        return False
    ends = [not line[n + 1 : n + 2].isalpha() for n in changed if line[n] in "îÎ"]
    if written in _BALTIC and ends and 2 * sum(ends) >= len(ends) and _KURDISH.issuperset(line[n] for n in changed):
        # Latvian seldom has ī there, nor many lines without ā; of Kurdish, whose words end so, there is no table
        return False
    pairs = {(line[n], was[n]) for n in changed}
    if pairs <= _SOUND and 2 * len([n for n in changed if _IN_ITS_PLACE.match(line, n)]) > len(changed):
        return False  # tšerokii: Finnish and Estonian write the sound of other languages so
    romance = all(stood in _ROMANCE for stood, _ in pairs) and not _has_others(line, changed, written)
    few = len(pairs) < 2 or romance
    if few and written in _BALTIC and len({_word_start(line, n) for n in changed}) < _SHORT:
        return False  # one word tells of no language
    least = _OF_LETTERS_SHORT if short else _OF_LETTERS
    if (romance and written in HOME) or (few and written in _BALTIC):
        least = _ONE_LETTER
    return more >= least or not all(line[n].isalpha() for n in changed)


def _has_others(line: str, changed: list[int], written: str) -> bool:
    """Whether letters that no Romance language has stand as they are, of a language that was written in an encoding."""
    others = {char for n, char in enumerate(line) if char > "\x7f" and n not in changed} - _ROMANCE - _OF_ROMANCE
    return any(has_letter(place, char.lower()) for char in others if char.isalpha() for place in home(written))


def _is_among_capitals(line: str, at: int) -> bool:
    """Whether a capital stands beside two others: what was there was no small letter."""
    return line[at].isupper() and _CAPITALS.search(line[max(0, at - 2) : at] + line[at + 1 : at + 3]) is not None


def _word_start(line: str, at: int) -> int:
    while line[at - 1 : at].isalpha():
        at -= 1
    return at


def _begins_word(line: str, at: int) -> bool:
    """Whether a capital begins a word, as it should."""
    return (
        line[at].istitle()
        and group(line[at]).name == "latin"
        and not line[at - 1 : at].isalpha()
        and line[at + 1 : at + 2].islower()
    )


def _is_joined(was: str, line: str, at: int) -> bool:
    """Whether a letter has beside it one that is the same both ways: a part of a word, no formula's or lone letter."""
    return any(was[n : n + 1].isalpha() and was[n] == line[n] for n in (at - 1, at + 1) if 0 <= n < len(was))


def _is_known_well(line: Words) -> bool:
    """Whether the words are certainly of a language that has a table: what only controls say is not enough to change
    another's text.
    """
    words = {word for _, _, word in line.words}
    return len(words) > _SHORT and as_it_stands(Words(line.words, 0.0)) <= _WELL * sum(map(len, words))


def are_of_no_language(parts: list[Part], written: str) -> bool:
    """Whether a word would have letters that no language has both of that was written in an encoding, as far as it is
    known for which that was: didníăt. So where two parts are all there is: Ć, ă.
    """
    words = [word[0] for part in parts for word in _LETTERS.finditer(part.was)]
    if len(parts) == _FEW:
        words.append("".join(words))
    return written in HOME and any(
        len(letters := {char for char in word.lower() if char > "\x7f"}) > 1
        and group(min(letters)).name == "latin"
        and not any(all(has_letter(place, letter) for letter in letters) for place in home(written))
        for word in words
    )

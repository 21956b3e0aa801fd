"""Letters of another alphabet set into words because they look the same: Cyrillic for Latin, Latin for Cyrillic."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from scrubber.cleaning.character.injected.alphabets import (
    CORE,
    EXOTIC,
    GREEK_TWINS,
    HOMES,
    Word,
    convert,
    has_palochka,
    home_of,
    own_alphabets,
    tables,
)
from scrubber.cleaning.character.lines import line_at
from scrubber.cleaning.character.roads.faces import faces
from scrubber.cleaning.character.scripts import script_of
from scrubber.made import made
from scrubber.model import Edit
from scrubber.patterns import lazily

#: The letter of an escape (`\nАко` in a file of messages) is none of the word behind it.
_WORD = lazily(r"(?!(?<=\\)[nrt])[^\W\d_]+")
#: Alphabets that words are disguised with, beside Latin's own basic letters.
OTHER_ALPHABETS = (
    "\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u13a0-\u13fd\uab70-\uabbf\u1f00-\u1fff\u2c80-\u2cf3\ua4d0-\ua4f7"
    "\U00010400-\U0001044f"
)
_FAR_OTHER = "\u0531-\u0587\u13a0-\u13fd\uab70-\uabbf\u2c80-\u2cf3\ua4d0-\ua4f7\U00010400-\U0001044f"
#: Accented Latin letters stand in the Cyrillic words of some languages (Chuvash çăлтăр), but in no word of the far
#: alphabets. The same is found by the Latin letters, sooner where a text has fewer of them.
_MIXED = lazily(
    f"[{OTHER_ALPHABETS}](?:(?<=[A-Za-z].)|(?=[A-Za-z])|(?<=[À-ɏ][{_FAR_OTHER}])|(?<=[{_FAR_OTHER}])(?=[À-ɏ]))"
)
_MIXED_BY_LATIN = lazily(
    f"[A-Za-z](?:(?=[{OTHER_ALPHABETS}])|(?<=[{OTHER_ALPHABETS}].))|[À-ɏ](?:(?=[{_FAR_OTHER}])|(?<=[{_FAR_OTHER}].))"
)
#: How many words of foreign letters alone may follow one another: more are a quotation.
_FAR = 3
#: How long a word of a face may be.
_FACE = 8
#: Letters that a disguise alone does not show in.
_PAIR = 2
#: Different words of two alphabets that stay, at the least, where this tells of another damage.
_STAY = 3
#: Letters of a text that have to be exchanged before it is said that all were.
_SWAPPED = 8


def lookalike_edits(text: str) -> list[Edit]:
    """Put back the letters of a word's own alphabet where look-alikes of another were set in.

    A word of two alphabets is mended where every foreign letter has a twin in the word's own alphabet; with such words
    as evidence, short words made of foreign letters alone are mended between neighbours that are not.

    Kept: μm, kΩ, β-carotene, α-helix, hν, ЯндексGPT, CEOшник, iPhone'ом, a Greek quotation in an English text, a single
    slip at a word's edge. Changed: slаvеrу (Cyrillic а, е, у) -> slavery; чeлoвeк (Latin e, o) -> человек.
    Goes wrong: a name that mixes alphabets on purpose, all of whose foreign letters have twins, is made plain.
    """
    if not any(map(_may_be_mended, _mixed(text))):
        return []
    words = list(_words(text))
    mixed = [(index, word) for index, word in enumerate(words) if len(word.scripts) > 1]
    if not mixed:
        return []
    home, mixed = home_of(words), [pair for pair in mixed if not has_palochka(pair[1].text)]
    homes = own_alphabets(words, mixed, home)
    mended = {
        index: plain
        for index, word in mixed
        if len(word.text) > _PAIR and (plain := _plain(word, homes[index])) and _is_cased(plain)
    }
    # Letters of another alphabet become those of a word of it where the text has one that nobody touched.
    known = {home}.union(*(word.scripts for word in words if len(word.scripts) == 1 and len(word.text) > 1))
    into = {index: known if own == home else {own} for index, own in homes.items()}
    mended = {index: plain for index, plain in mended.items() if script_of(plain[0]) in into[index]}
    certain = any(_boundaries(words[index]) > 1 or words[index].scripts & EXOTIC for index in mended)
    if certain:
        mended |= {
            index: plain
            for index, word in mixed
            if len(word.text) > _PAIR
            and (plain := _plain(word, homes[index], symbols=False))
            and script_of(plain[0]) in into[index]
            and _is_cased(plain)
        }
    else:
        mended = {index: plain for index, plain in mended.items() if not _compound(words[index], plain, home)}
    if _are_no_twins(words, mixed, mended):
        return []
    if not certain and all(_is_faint(words[index], plain) for index, plain in mended.items()):
        mended = {}
    pairs = {index: plain for index, word in mixed if len(word.text) == _PAIR and (plain := convert(word.text, home))}
    if not certain and len(pairs) + len({words[index].text for index in mended}) == 1 and _is_slip(words, mended):
        mended = {}
    if mended and (certain or len(mended) + len(pairs) > 1):
        mended |= pairs
        mended |= _foreign_words(
            words, mended, all_of=_only_twins(words, home) if certain else frozenset(), whole=_is_whole(words, mended)
        )
    return [
        Edit("look-alike", words[i].start, words[i].end, words[i].text, plain, _reason(words[i].text, plain), 0.97)
        for i, plain in sorted(mended.items())
    ]


def _are_no_twins(words: list[Word], mixed: list[tuple[int, Word]], mended: dict[int, str]) -> bool:
    """Whether as many words whose alphabet changes to and fro stay as there are to be mended: what mixes letters that
    look like none is bytes that were read wrongly (`Всички` in Big5, read as KOI8-R), and twins among them are chance.
    A word that ends in small letters of the other alphabet (`SQLщик`) is of two languages.
    """
    stay = {word.text for index, word in mixed if index not in mended and not _has_ending(word)}
    return len(stay) >= max(_STAY, len({words[index].text for index in mended}))


def _mixed(text: str) -> set[str]:
    """The words of two alphabets."""
    found, end = set(), 0
    few = 2 * len(text.encode("ascii", "ignore")) < len(text)
    for match in (_MIXED_BY_LATIN if few else _MIXED).finditer(text):
        if match.start() >= end:
            start = match.start()
            while start and _WORD.match(text, start - 1):
                start -= 1
            word = _WORD.match(text, start)
            end = word.end() if word else match.end()
            found.add(text[start:end])
    return found


def _may_be_mended(text: str) -> bool:
    """Whether a word can be had in one alphabet, whatever alphabet the text around it is written in."""
    word = Word(0, len(text), text, frozenset(map(script_of, text)))
    return len(text) > _PAIR and any((plain := _plain(word, home)) and _is_cased(plain) for home in HOMES)


def _words(text: str) -> Iterator[Word]:
    """The words of a text, those that are faces left out."""
    line_end = -1
    around: list[tuple[int, int]] = []
    known: dict[str, frozenset[str]] = {}
    for match in _WORD.finditer(text):
        start, end = match.span()
        if (scripts := known.get(match[0])) is None:
            scripts = known[match[0]] = frozenset(map(script_of, match[0]))
        if len(scripts) > 1 and end - start <= _FACE:
            if start > line_end:
                line_start, line_end = line_at(text, start)
                around = [(line_start + a, line_start + b) for a, b in faces(text[line_start:line_end])]
            at = bisect_right(around, (start, start)) - 1
            if at >= 0 and end < around[at][1]:
                continue
        yield made(Word, (start, end, match[0], scripts))


def _plain(word: Word, home: str, *, symbols: bool = True) -> str:
    """The word in one alphabet; "" where that can't be had, or where its letters may be a formula's, if the text can
    have `symbols`.
    """
    options = {}
    for target in HOMES:
        known = home == target or all(char in CORE for char in word.text if script_of(char) == target != "LATIN")
        if (target in word.scripts or home == target) and known and (out := convert(word.text, target)):
            options[target] = out
    if not options:
        return ""
    target = home if home in options else next(iter(options))
    greek = [char for char in word.text if target != "GREEK" and script_of(char) == "GREEK" and char not in GREEK_TWINS]
    return "" if symbols and greek and len(word.text) < 4 else options[target]


def _is_symbol(text: str) -> bool:
    """Whether a word is one Greek letter that no Latin one looks like, as names of quantities are (α-helix)."""
    return len(text) == 1 and script_of(text) == "GREEK" and text not in GREEK_TWINS


def _is_faint(word: Word, plain: str) -> bool:
    """Whether only a first Greek letter that may be a formula's was put back (νersion)."""
    return plain[1:] == word.text[1:] and script_of(word.text[0]) == "GREEK" and word.text[0] not in GREEK_TWINS


def _is_cased(plain: str) -> bool:
    """Whether small letters and capitals stand as in a word or a name, and not by turns as in a pattern (yYnN)."""
    turns = [(a, b) for a, b in pairwise(plain) if a.islower() and b.isupper()]
    return len(turns) < 2 and not (turns and all(a.upper() == b for a, b in turns))


def _boundaries(word: Word) -> int:
    """How often the alphabet changes: more than once in no compound of two words."""
    return sum(script_of(a) != script_of(b) for a, b in pairwise(word.text))


def _has_ending(word: Word) -> bool:
    """Whether the alphabet changes once, before an ending in small letters."""
    return _boundaries(word) == 1 and word.text[-1].islower() and script_of(word.text[-1]) != script_of(word.text[0])


def _compound(word: Word, plain: str, home: str) -> bool:
    """Whether a word of one boundary may be a compound: an acronym with an ending, a brand's prefix, an option's
    letter before a word of the text's own alphabet.
    """
    if _boundaries(word) > 1:
        return False
    foreign = [i for i, (a, b) in enumerate(zip(word.text, plain, strict=True)) if a != b]
    block = "".join(word.text[i] for i in foreign)
    rest = "".join(char for i, char in enumerate(word.text) if i not in set(foreign))
    if script_of(plain[0]) != home and script_of(block[0]) == home and len(block) > 1:
        return True
    if len(rest) == 1 and word.text.isupper():
        return False  # no acronym has one letter
    prefix = foreign[0] == 0 and block.islower() and rest[0].isupper()
    return prefix or len(block) > 2 or (block.isupper() != rest.isupper() and not word.text.istitle())


def _is_slip(words: list[Word], mended: dict[int, str]) -> bool:
    """Whether nothing but one letter at the edge of one word is foreign: the keyboard's layout was changed late, and
    no one disguised it.
    """
    return all(sum(a != b for a, b in zip(words[i].text, plain, strict=True)) == 1 for i, plain in mended.items())


def _only_twins(words: list[Word], home: str) -> frozenset[str]:
    """The alphabets of which the text has no letter but twins of its own alphabet's: it quotes no language that is
    written in them.
    """
    table = tables()[home]
    scripts: dict[str, bool] = {}
    for char in sorted(set("".join([word.text for word in words]))):
        script = script_of(char)
        if script not in {"", home}:
            scripts[script] = scripts.get(script, True) and char in table
    return frozenset(script for script, only in scripts.items() if only)


def _is_whole(words: list[Word], mended: dict[int, str]) -> bool:
    """Whether a text has none of the letters left that others were put in place of: each was exchanged, in words of
    capitals too.
    """
    pairs = [pair for index, plain in mended.items() for pair in zip(words[index].text, plain, strict=True)]
    own = {now for was, now in pairs if was != now}
    return sum(was != now for was, now in pairs) >= _SWAPPED and all(own.isdisjoint(word.text) for word in words)


def _foreign_words(words: list[Word], mended: dict[int, str], *, all_of: frozenset[str], whole: bool) -> dict[int, str]:
    """Words of foreign letters alone, where the nearest words on both sides that are certain are the text's own.

    Args:
        words: the text's words.
        mended: the mixed words and what they were.
        all_of: alphabets whose words were disguised one and all.
        whole: whether all letters that could be exchanged were.
    """
    target = script_of(next(iter(mended.values()))[0])
    more = target == "CYRILLIC" and any(char in "іјѕІЈЅ" for each in mended.values() for char in each)
    table = tables()[target] | (tables()["CYRILLIC+"] if more else {})
    letters = frozenset(table)
    foreign = {word.text: word.scripts for word in words if target not in word.scripts}
    if sum(not letters.issuperset(text) for text in foreign) > len(mended):
        return {}  # a text in two alphabets, whose words of twins alone may be of either
    converted = {
        text: "".join(map(table.__getitem__, text))
        for text, scripts in foreign.items()
        if letters.issuperset(text)
        and (len(text) == 1 or not text.isupper() or ((target == "LATIN" or whole) and scripts <= all_of))
        and not _is_symbol(text)
    }
    plain = {
        index: converted[word.text]
        for index, word in enumerate(words)
        if word.text in converted and index not in mended
    }
    home = frozenset({target})
    sides: list[list[bool]] = []
    for order in (range(len(words)), range(len(words) - 1, -1, -1)):
        own, far, side = True, 0, [False] * len(words)
        for index in order:
            if index in plain:
                far += 1
                side[index] = own and far <= _FAR
            else:
                own, far = words[index].scripts == home or index in mended, 0
        sides.append(side)
    return {
        index: out
        for index, out in plain.items()
        if (sides[0][index] and sides[1][index]) or words[index].scripts <= all_of
    }


def _reason(before: str, after: str) -> str:
    swapped = next((a, b) for a, b in zip(before, after, strict=True) if a != b)
    names = [script_of(char).capitalize() for char in swapped]
    return f"{names[0]} letters that look like {names[1]} ones ({swapped[0]} for {swapped[1]})"

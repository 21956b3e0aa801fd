"""Words that are one word but for what the way took from their letters: accents left out (`zalacznik`), or letters
lost, with a mark (`za??cznik`) or without (`zacznik`).

Such words stand for one another where texts are laid side by side; what the difference between them says is judged
afterwards. All is done once, over the words of all witnesses and not over their texts, so that it costs next to
nothing.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter

from scrubber.collation.alignment.fold import Folded, Vocabulary, fold_words, same
from scrubber.collation.alignment.other_letters import respelled, unaccented
from scrubber.collation.alignment.tokens import SPECIAL
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.joined import joined
from scrubber.language.plain import normalized
from scrubber.patterns import lazily

#: Letters that an encoding without them loses, or that a keyboard without them replaces.
_MARKED = lazily("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]|[A-Za-z][\u0300-\u036f]")
_ASCII = lazily("[\0-\x7f]+")
_BEYOND, _PLAIN = lazily(r"[?\ufffd\u0080-\U0010ffff]+"), lazily("[a-z]")
_RUN = lazily(r"(?<![\w?\ufffd])[\w?\ufffd]++")
_INSIDE = lazily("[A-Za-z][?\ufffd]+[A-Za-z]")
#: A text has lost its letters if so many words, and one of so many, show it: one question mark within a word is an
#: accident.
_TIMES, _SHARE = 4, 100
#: A text has lost a letter if it has it at most such a part as often as another (in what its site, or who altered it,
#: added), and a like part of the words shows it. So many words do where it lost all of them, and others have them in
#: one of so many letters: of one word nobody knows whether its accent was lost or put there (`fordern`, `fördern`).
_FEW, _LEAST, _LETTERS = 5, 2, 200
#: So many marks at the least show that a text is lost.
_NOTHING_LEFT = 20


def has_lost(text: str) -> bool:
    """Whether a text has lost the letters that some encoding lacks: marks stand within its words, again and again."""
    if text.count("?") + text.count("\ufffd") < _TIMES:
        return False
    return sum(1 for _ in _INSIDE.finditer(text)) >= max(_TIMES, text.count(" ") // _SHARE)


def is_lost(text: str) -> bool:
    """Whether hardly more is left of a text than marks for its letters, as of Russian in an encoding without it."""
    marks = text.count("?") + text.count("\ufffd")
    return marks >= _NOTHING_LEFT and marks > 2 * sum(map(str.isalpha, text))


def ways(witnesses: Sequence[Witness], vocabulary: Vocabulary) -> dict[str, dict[int, str]]:
    """Copies that lost certain letters, or their accents, wherever others have them, and how they write them instead:
    plainly (`nao` for não), in other letters (`foer` for för), or not at all (`no`, `Prsident` for Präsident).

    A typist drops a letter here and there; who next to never has it, and has several words so that others write with
    it, lost it on the way.

    Returns:
        the names of such copies, each with what it writes for the letters that it lost, as `str.translate` takes it.
    """
    shares = {witness.name: _shares(witness.folded.text) for witness in witnesses}
    most: dict[str, float] = {}
    for share in shares.values():
        most |= {char: max(part, most.get(char, 0.0)) for char, part in share.items()}
    all_of_them = frozenset(most) if sum(most.values()) * _LETTERS > 1 else frozenset[str]()
    forms = dict(_forms(vocabulary)) if most else {}
    marked = {word: most.keys() & word for word in forms}
    richest = max(witnesses, key=lambda witness: sum(shares[witness.name].values()), default=None)
    known = {*richest.folded.ids} if richest else set()
    numbers = {word: number for number, word in enumerate(vocabulary.words)}

    def shows(word: str, rest: str) -> int:
        """The number of what is left of a word; -1 if it is another word of those who have all letters (à, a)."""
        number = numbers.get(rest, -1)
        return number if number == forms[word] or number not in known else -1

    @cache
    def written(gone: frozenset[str]) -> list[tuple[dict[int, str], list[int]]]:
        lacking = [word for word, letters in marked.items() if not letters.isdisjoint(gone)]
        tables = [{ord(char): write(char) for char in gone} for write in _WRITTEN]
        return [(table, [*map(shows, lacking, _left(lacking, table))]) for table in tables]

    out: dict[str, dict[int, str]] = {}
    for witness in witnesses:
        share, own = shares[witness.name], {*witness.folded.ids}
        gone = frozenset(char for char, part in most.items() if share.get(char, 0.0) * _FEW <= part)
        plainly, spelt, cut, dropped = found = [(sum(n in own for n in ids), table) for table, ids in written(gone)]
        # What is left of a word is another more often than what it is without its accents.
        sure = found if dropped[0] > 2 * max(plainly[0], spelt[0]) else (plainly, spelt, cut)
        times, table = max(sure, key=itemgetter(0))
        enough = _LEAST if gone == all_of_them and table is not dropped[1] else _TIMES
        if times >= enough and times * _FEW >= len(written(gone)[0][1]):  # a translation has some words alike
            out[witness.name] = table
    return out


def _forms(vocabulary: Vocabulary) -> list[tuple[str, int]]:
    """The words with letters that may be lost, as texts have them but in small letters, and their numbers."""
    forms = ((word, number) for word, number in vocabulary.forms() if not word.isascii() and word[:1] != SPECIAL)
    return [(_small(word), number) for word, number in forms]


def _left(words: Iterable[str], way: Mapping[int, str]) -> list[str]:
    """What is left of words in a copy that lost certain letters, as they are folded."""
    return fold_words([word.translate(way) for word in words])


def _shares(text: str) -> dict[str, float]:
    """Which part of a text each of its letters and marks is that may be lost."""
    times = Counter(_ASCII.sub("", _small(text)))
    return {char: count / len(text) for char, count in times.items() if _may_be_lost(char)}


@cache
def _may_be_lost(char: str) -> bool:
    """Whether a character is a Latin letter beyond ASCII, one with an accent, or an accent."""
    return bool(_MARKED.match(char) or _plain(char) != char)


def _small(text: str) -> str:
    return normalized("NFC", text.lower())


def _plain(char: str) -> str:
    return unicodedata.normalize("NFC", unaccented(char))


def _without_accent(char: str) -> str:
    """A letter without its accent; nothing where the letter is none with an accent (ł, ß), as of a text that was taken
    apart and cut down to ASCII.
    """
    return "" if len(unicodedata.normalize("NFD", char)) == 1 else _plain(char)


_WRITTEN = (_plain, respelled, _without_accent, lambda _: "")


def is_left(whole: str, rest: str, way: Mapping[int, str]) -> bool:
    """Whether a reading is what is left of another one in a copy that lost certain letters, capital or small: of words
    (`à`) it may be nothing. One that has none of them, the sign before a number (-4), is not lost with them.
    """
    whole = _small(whole)
    left = whole.translate(way)
    return left == _small(rest) or (left != whole and same(left, rest))


def made_whole(folded: Folded, vocabulary: Vocabulary) -> Folded:
    """A text that has lost letters, each word of it one word again, as far as another text has a word that it can be.

    The mark behind a word may be a letter (`si?`) or ask a question: it is a letter where a known word has one there.
    """
    known = {_mask(word) for word, _ in vocabulary.forms() if _MARKED.search(word)}
    ids: list[int] = []
    starts, ends = array("I"), array("I")
    done = 0
    for match in _RUN.finditer(folded.text):
        run = match[0]
        if "?" not in run and "\ufffd" not in run:
            continue
        mask, end = _mask(run), match.end()
        if mask not in known and mask.endswith("?"):
            run = run.rstrip("?\ufffd")
            mask, end = mask[:-1], match.start() + len(run)
        if mask not in known or "?" not in mask or not _PLAIN.search(mask):
            continue
        first, last = bisect_left(folded.starts, match.start()), bisect_left(folded.starts, end)
        split = first > 0 and folded.ends[first - 1] > match.start()  # `12 May?s` was read as the twelfth of May
        first -= split
        if first < done or (last > first and folded.ends[last - 1] > end):
            continue
        ids += folded.ids[done:first]
        starts.extend(folded.starts[done:first])
        ends.extend(folded.ends[done:first])
        if split:
            at = folded.starts[first]
            before = vocabulary.fold(folded.text[at : match.start()])
            ids += before.ids
            starts.extend(at + start for start in before.starts)
            ends.extend(at + stop for stop in before.ends)
        ids.append(vocabulary.number(mask))
        starts.append(match.start())
        ends.append(end)
        done = last
    ids += folded.ids[done:]
    starts.extend(folded.starts[done:])
    ends.extend(folded.ends[done:])
    return Folded(folded.text, ids, starts, ends)


def likenesses(vocabulary: Vocabulary, lost: Iterable[Mapping[int, str]] = ()) -> list[int] | None:
    """For each word, the first of those that it is but for accents and lost letters; None if every word is alone."""
    groups: dict[str, list[int]] = {}
    damaged = {word for word in vocabulary.words if "?" in word}
    for word, number in vocabulary.forms():
        if _MARKED.search(word):
            groups.setdefault(unaccented(word.casefold()), []).append(number)
            if damaged and (mask := _mask(word)) in damaged:
                groups.setdefault(mask, []).append(number)
    forms = _forms(vocabulary)
    for way in {tuple(sorted(way.items())): way for way in lost}.values():
        for rest, (word, number) in zip(_left((word for word, _ in forms), way), forms, strict=True):
            if rest and rest != word:
                groups.setdefault(rest, []).append(number)
    if not groups:
        return None
    for number, word in enumerate(vocabulary.words):
        if word in groups:
            groups[word].append(number)
    pairs = ((group[0], number) for group in groups.values() for number in group)
    keys = list(joined(range(len(vocabulary.words)), pairs).values())
    return keys if any(key != number for number, key in enumerate(keys)) else None


def _mask(word: str) -> str:
    """A word with one mark for each row of letters that may be lost."""
    return _BEYOND.sub("?", unicodedata.normalize("NFC", word)).lower()

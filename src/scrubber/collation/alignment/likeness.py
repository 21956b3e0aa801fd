"""Words that are one word but for what the way took from their letters: accents left out (`zalacznik`), or letters
lost, with a mark (`za??cznik`) or without (`zacznik`).

Such words stand for one another where texts are laid side by side; what the difference between them says is judged
afterwards. All is done once, over the words of all witnesses and not over their texts, so that it costs next to
nothing.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from scrubber.collation.alignment.fold import Folded, Vocabulary, same
from scrubber.collation.alignment.slips import unaccented
from scrubber.collation.alignment.witness import Witness

#: Letters that an encoding without them loses, or that a keyboard without them replaces.
_MARKED = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]|[A-Za-z][\u0300-\u036f]")
_BEYOND, _PLAIN = re.compile(r"[?\ufffd\u0080-\U0010ffff]+"), re.compile("[a-z]")
_RUN = re.compile(r"(?<![\w?\ufffd])[\w?\ufffd]++")
_INSIDE = re.compile("[A-Za-z][?\ufffd]+[A-Za-z]")
#: A text has lost its letters if so many words, and one of so many, show it: one question mark within a word is an
#: accident.
_TIMES, _SHARE = 4, 100
#: A text of this kind has at most such a part of the accents that another has (those in what its site, or who altered
#: it, added), which has them in one of so many letters at least.
_FEW, _LETTERS = 5, 200
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


def without_letters(witnesses: Iterable[Witness], vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Copies in which certain letters are gone without a mark, wherever others have them: `Prsident` for Präsident,
    `no` for não.

    A typist drops a letter here and there; who never has it, and has the rest of several words that others write with
    it, lost it on the way.

    Returns:
        the names of such copies, each with the letters that it lost.
    """
    texts = {witness.name: frozenset(witness.folded.text.lower()) for witness in witnesses}
    beyond = frozenset(c for text in texts.values() for c in text if _MARKED.match(c))
    if not beyond:
        return {}
    marked = [word.lower() for word, _ in vocabulary.forms() if _MARKED.search(word)]
    numbers = {word: number for number, word in enumerate(vocabulary.words)}
    out: dict[str, frozenset[str]] = {}
    for witness in witnesses:
        gone = beyond - texts[witness.name]
        if not gone:
            continue
        own = set(witness.folded.ids)
        left, plain = set(), set()
        for word in marked:
            if gone.issuperset(_MARKED.findall(word)):
                rest = _rest(word)
                left.update([rest] if numbers.get(rest, -1) in own else [])
                plain.update([word] if numbers.get(unaccented(word), -1) in own else [])
        if len(left) >= _TIMES and len(left) > 2 * len(plain):
            out[witness.name] = gone
    return out


def is_left(whole: str, rest: str, lost: Collection[str]) -> bool:
    """Whether a reading is what is left of another one without certain letters, capital or small: of words (`à`) it
    may be nothing.
    """
    return same("".join(c for c in whole if c.lower() not in lost), rest)


def _rest(word: str) -> str:
    """What is left of a word without its letters beyond ASCII."""
    return _BEYOND.sub("", unicodedata.normalize("NFC", word))


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


def likenesses(vocabulary: Vocabulary, lost: Iterable[frozenset[str]] = ()) -> list[int] | None:
    """For each word, the first of those that it is but for accents and lost letters; None if every word is alone."""
    lost = tuple(lost)
    groups: dict[str, list[int]] = {}
    damaged = {word for word in vocabulary.words if "?" in word}
    for word, number in vocabulary.forms():
        if _MARKED.search(word):
            groups.setdefault(unaccented(word.casefold()), []).append(number)
            if damaged and (mask := _mask(word)) in damaged:
                groups.setdefault(mask, []).append(number)
            letters = _MARKED.findall(word.lower())
            if any(gone.issuperset(letters) for gone in lost) and (rest := _rest(word.lower())):
                groups.setdefault(rest, []).append(number)
    if not groups:
        return None
    first = [*range(len(vocabulary.words))]
    for number, word in enumerate(vocabulary.words):
        if word in groups:
            groups[word].append(number)
    for group in groups.values():
        _unite(first, group)
    keys = [_first(first, number) for number in first]
    return keys if any(key != number for number, key in enumerate(keys)) else None


def accentless(texts: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The names of texts whose writer, or whose way here, had no accents, though others have them."""
    shares = {name: len(_MARKED.findall(text)) / max(1, len(text)) for name, text in texts}
    most = max(shares.values(), default=0.0)
    return (
        frozenset(name for name, share in shares.items() if share * _FEW < most) if most * _LETTERS > 1 else frozenset()
    )


def _mask(word: str) -> str:
    """A word with one mark for each row of letters that may be lost."""
    return _BEYOND.sub("?", unicodedata.normalize("NFC", word)).lower()


def _unite(first: list[int], group: Sequence[int]) -> None:
    roots = [_first(first, number) for number in group]
    least = min(roots)
    for root in roots:
        first[root] = least


def _first(first: list[int], number: int) -> int:
    while first[number] != number:
        first[number] = first[first[number]]
        number = first[number]
    return number

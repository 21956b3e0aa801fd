"""Serbian in its two alphabets: copies of one text, some in Cyrillic and some in Latin letters, are collated in one.

Each Cyrillic letter is one Latin letter or two (љ lj, њ nj, џ dž), so that the way there is plain. On the way back two
letters are one, but for words in which a syllable ends between them (инјекција, надживети): there, and on what is
foreign to both (an English title, a name in brackets as Russians write it, a number in Roman figures), the copies that
have the alphabet already are asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from scrubber.collation.agreement.copies import shingles
from scrubber.collation.alignment.scripts import script_of
from scrubber.model import Block, CleanText, Edit
from scrubber.patterns import lazily

_CYRILLIC, _LATIN = "CYRILLIC", "LATIN"
_SMALL = dict(
    zip(
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        ["a", "b", "v", "g", "d", "đ", "e", "ž", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p", "r", "s", "t",
         "ć", "u", "f", "h", "c", "č", "dž", "š"],
        strict=True,
    )
)  # fmt: skip
_TO_LATIN = _SMALL | {letter.upper(): other.capitalize() for letter, other in _SMALL.items()}
_TO_CYRILLIC = {other: letter for letter, other in _TO_LATIN.items()} | {
    other.upper(): letter.upper() for letter, other in _SMALL.items()
}
#: A letter of Latin, or two that are one in Cyrillic.
_LETTER = lazily("(?i:lj|nj|dž)|.")
#: Where two such letters are two, as a syllable ends between them; an оџак is one thing.
_BETWEEN = lazily(r"(?i:\bin(?=jekc)|\bkon(?=ju[gn])|\btan(?=jug)|\b(?:na|o|po)d(?=ž(?!a[kcč])))")
#: Words of Cyrillic of which more than the letters tells how they are written in Latin ones, and back.
_MORE_THAN_LETTERS = lazily("[лн]ј|дж|ђ")
#: Letters that only Serbian has in Cyrillic, those that few others have in Latin, and those that it has in neither.
_OF_SERBIAN, _OF_LATIN = "ђћЂЋ", lazily("[đćĐĆ]")
_FOREIGN = {
    _CYRILLIC: lazily("[^a-pr-vzčćđšž]", re.IGNORECASE),
    _LATIN: lazily("[^абвгдђежзијклљмнњопрстћуфхцчџш]", re.IGNORECASE),
}
_ACCENTED = lazily("[čćđšžČĆĐŠŽ]")
_WORD, _TOKEN = lazily(r"[^\W\d_]+"), lazily(r"\S+")
#: The letters of each alphabet, as far as texts in European languages go.
_LETTERS = {_LATIN: lazily("[A-Za-z\u00c0-\u024f]"), _CYRILLIC: lazily("[\u0400-\u052f]")}
#: An address. (12.maja, and/or: who sets no blank writes none.)
_ADDRESS = lazily(r"://|@|\bwww\.|[A-Za-z]{2}\.(?:com|org|net|edu|gov|info|rs|html?|php|pdf|docx?|xlsx?|zip)\b")
_ROMAN = lazily("(?=[CDILMVX]{2})M{0,3}(?:C[DM]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[VX]|V?I{0,3})")
#: The share of a copy's rows of words that the others must have, written in their alphabet: a translation into
#: Croatian or Bosnian has fewer.
_SHARED = 0.5
#: The same of a copy that lost the letters that ASCII has not: what it would read in Cyrillic, nobody wrote.
_ALL = 0.9
_WHY = "written in the alphabet of most copies"


def in_one_alphabet(
    texts: Mapping[str, CleanText], leading: Collection[str], previous: str | None
) -> dict[str, CleanText]:
    """Copies of a Serbian text in the alphabet of the edition before, or else of the `leading` ones, or of most; as
    they are where all have one. What is changed stands in the ledger, so that each place leads to what the page has.
    """
    said = {name: text.text for name, text in texts.items()} | ({"": previous} if previous else {})
    if not any(letter in text for text in said.values() for letter in _OF_SERBIAN):
        return dict(texts)
    scripts = {name: script_of(text) for name, text in said.items()}
    before = scripts.pop("", "") if previous else ""
    # A translation into another language has no say in it.
    ours = {name: script for name, script in scripts.items() if script != _LATIN or _OF_LATIN.search(said[name])}
    most = Counter([ours[name] for name in leading if name in ours] or ours.values())
    wanted = before or max((_CYRILLIC, _LATIN), key=lambda script: most[script])
    there = [text for name, text in texts.items() if scripts[name] == wanted]
    tags = Counter(block.language for text in there for block in text.blocks)
    language = max(tags, key=lambda tag: (tags[tag], tag), default="sr")
    of_each = [{block.text for block in text.blocks} for text in there] + [{*(previous or "").split("\n\n")}]
    every = set[str]().union(*of_each)
    other = _LETTERS[_LATIN if wanted == _CYRILLIC else _CYRILLIC]
    apart = {line for line in every if other.search(line) and script_of(line) not in {wanted, ""}}
    if not apart and not {_CYRILLIC, _LATIN} <= {*scripts.values(), before}:
        return dict(texts)
    times = Counter(line for lines in of_each for line in lines)
    rows = Counter[int]()
    for line, count in times.items():
        rows.update(dict.fromkeys(shingles(line), count))
    strays = {line for line in apart if _is_stray(line, wanted, rows)}
    writing = _Writing(wanted, every - strays)
    out = dict(texts)
    for name, text in texts.items():
        if scripts[name] not in {_CYRILLIC, _LATIN}:
            continue
        own = {block.text for block in text.blocks}
        # A page that has it in both alphabets says nothing twice.
        chosen = {
            line for line in (own & strays if scripts[name] == wanted else own) if writing.applied(line) not in own
        }
        written = _written(text, writing, chosen, language) if chosen else text
        enough = _SHARED if wanted == _LATIN or _ACCENTED.search(text.text) else _ALL
        if scripts[name] == wanted or _share(rows, (block.text for block in written.blocks)) >= enough:
            out[name] = written
    return out


def _share(rows: Collection[int], lines: Iterable[str]) -> float:
    own = [row for line in lines for row in shingles(line)]
    return sum(row in rows for row in own) / (len(own) or 1)


def _is_stray(line: str, wanted: str, rows: Counter[int]) -> bool:
    """Whether a line of a copy that has the alphabet is in the other one, where more copies have it in this one."""
    written = _WORD.sub(lambda match: _cyrillic(match[0]) if wanted == _CYRILLIC else _latin(match[0]), line)
    return max((rows[row] for row in shingles(written)), default=0) > max(
        (rows[row] for row in shingles(line)), default=0
    )


def _written(text: CleanText, writing: _Writing, chosen: Collection[str], language: str) -> CleanText:
    """A copy with some lines in the other alphabet, as if its cleaning had brought them there."""
    step = text.edits[-1].step + 1 if text.edits else 0
    edits: list[Edit] = []
    at = 0
    for block in text.blocks:
        if block.text in chosen:
            edits += [
                replace(edit, start=edit.start + at, end=edit.end + at, step=step) for edit in writing.edits(block.text)
            ]
        at += len(block.text) + 2
    return replace(
        text,
        text=_applied(text.text, edits),
        blocks=tuple(_block(block, writing, language) if block.text in chosen else block for block in text.blocks),
        removed=tuple(_block(block, writing, language) for block in text.removed),
        edits=(*text.edits, *edits),
    )


def _block(block: Block, writing: _Writing, language: str) -> Block:
    return replace(block, text=writing.applied(block.text), language=language)


def _applied(text: str, edits: Iterable[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.after)
        at = edit.end
    return "".join([*parts, text[at:]])


class _Writing:
    """How words are written in an alphabet.

    Args:
        wanted: the alphabet.
        lines: text of copies that have it.
    """

    def __init__(self, wanted: str, lines: Iterable[str]) -> None:
        self.wanted = wanted
        self.other = _LETTERS[_LATIN if wanted == _CYRILLIC else _CYRILLIC]
        self._known: set[str] = set()
        self._foreign: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        for line in lines:
            words = _WORD.findall(line)
            self._known.update(map(str.lower, words))
            if self.other.search(line):
                self._foreign.update(filter(self.other.match, words))
                self._pairs.update(pair for pair in pairwise(words) if any(map(self.other.match, pair)))
        self._spelled = {_latin(word): word for word in filter(_MORE_THAN_LETTERS.search, self._known)}
        self._forms: dict[str, tuple[str, bool]] = {}
        self._edits: dict[str, list[Edit]] = {}

    def edits(self, text: str) -> list[Edit]:
        """The words of a line that are written otherwise in this alphabet."""
        if text not in self._edits:
            self._edits[text] = [*self._edited(text)]
        return self._edits[text]

    def _edited(self, text: str) -> Iterator[Edit]:
        if not self.other.search(text):
            return
        addresses = {at for token in _TOKEN.finditer(text) if _ADDRESS.search(token[0]) for at in range(*token.span())}
        found = [*_WORD.finditer(text)]
        words = ["", *(match[0] for match in found), ""]
        for i, match in enumerate(found, 1):
            if match.start() not in addresses and not self._stays(*words[i - 1 : i + 2]):
                after = self._form(match[0])[0]
                if after != match[0]:
                    yield Edit("script", *match.span(), match[0], after, _WHY)

    def applied(self, text: str) -> str:
        """A line in this alphabet."""
        return _applied(text, self.edits(text))

    def _stays(self, before: str, word: str, after: str) -> bool:
        """Whether a word between two others is none of the language, or a number in Roman figures."""
        known = self._form(word)[1]
        if word in self._foreign:
            others = [(one, word) for one in (before, self._form(before)[0])]
            others += [(word, one) for one in (after, self._form(after)[0])]
            return not known or any(pair in self._pairs for pair in others)
        if self.wanted == _LATIN or known:
            return False
        if word == "I":  # at the head of a sentence, and in a line in capitals, it says: and
            return before[-1:].islower()
        return bool(_ROMAN.fullmatch(word)) or all(
            one in self._foreign and not self._form(one)[1] for one in (before, after)
        )

    def _form(self, word: str) -> tuple[str, bool]:
        """A word in this alphabet, and whether copies that have it know it."""
        if word not in self._forms:
            self._forms[word] = self._found(word)
        return self._forms[word]

    def _found(self, word: str) -> tuple[str, bool]:
        if _FOREIGN[self.wanted].search(word):
            return word, False
        form = _cyrillic(word) if self.wanted == _CYRILLIC else _latin(word)
        if form.lower() in self._known:
            return form, True
        # Who has no letter for it writes dj for đ.
        if self.wanted == _LATIN:
            said = form.lower().replace("đ", "dj")
        else:
            said = self._spelled.get(word.lower()) or self._spelled.get(word.lower().replace("dj", "đ"), "")
        if said not in self._known:
            return form, False
        capital = said[0].upper() + said[1:] if word[0].isupper() else said
        return said.upper() if len(word) > 1 and word.isupper() else capital, True


def _latin(word: str) -> str:
    said = "".join([_TO_LATIN.get(letter, letter) for letter in word])
    return said.upper() if len(word) > 1 and word.isupper() else said


def _cyrillic(word: str) -> str:
    parts = _BETWEEN.split(word)
    heads = _BETWEEN.findall(word)
    said = "".join(_letters([*_LETTER.findall(part), *head]) for part, head in zip(parts, [*heads, ""], strict=True))
    return said.upper() if len(word) > 1 and word.isupper() else said


def _letters(latin: Iterable[str]) -> str:
    return "".join([_TO_CYRILLIC.get(letter, letter) for letter in latin])

"""Serbian in its two alphabets: copies of one text, some in Cyrillic and some in Latin letters, are collated in one.

Each Cyrillic letter is one Latin letter or two (љ lj, њ nj, џ dž), so that the way there is plain; on the way back two
letters are one, but for words in which a syllable ends between them (инјекција, надживети).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from scrubber.collation.agreement.copies import shingles
from scrubber.collation.alignment.scripts import script_of
from scrubber.model import Block, CleanText, Edit

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
_LETTER = re.compile("(?i:lj|nj|dž)|.")
#: Where two such letters are two: a syllable ends between them.
_BETWEEN = re.compile(r"(?i:\bin(?=jekc)|\bkon(?=ju[gn])|\b(?:na|o|po)d(?=ž))")
#: Letters that only Serbian has in Cyrillic, and those that it has not in Latin.
_OF_SERBIAN, _FOREIGN = re.compile("[ђћЂЋ]"), re.compile("[^a-pr-vzčćđšž]", re.IGNORECASE)
_WORD, _TOKEN = re.compile(r"[^\W\d_]+"), re.compile(r"\S+")
#: An address, or a part of one.
_ADDRESS = re.compile(r"[@/]|\w\.\w")
#: I at the head of a sentence is a word (and); amid one it is a number, as in Cyrillic.
_NUMBER_ONE = re.compile(r"(?<=[^\W\d_] )I\b")
#: The share of a copy's rows of words that the others must have, written in their alphabet: a translation into
#: Croatian or Bosnian has fewer.
_SHARED = 0.5
_WHY = "written in the alphabet of most copies"


def in_one_alphabet(
    texts: Mapping[str, CleanText], leading: Collection[str], previous: str | None
) -> dict[str, CleanText]:
    """Copies of a Serbian text in the alphabet of the edition before, or else of the `leading` ones, or of most; as
    they are where all have one. What is changed stands in the ledger, so that each place leads to what the page has.
    """
    scripts = {name: script_of(text.text) for name, text in texts.items()}
    if not {_CYRILLIC, _LATIN} <= {*scripts.values()}:
        return dict(texts)
    if not any(script == _CYRILLIC and _OF_SERBIAN.search(texts[name].text) for name, script in scripts.items()):
        return dict(texts)
    first = [scripts[name] for name in leading if name in scripts]
    most = Counter(first or scripts.values())
    wanted = script_of(previous) if previous else max((_CYRILLIC, _LATIN), key=lambda script: most[script])
    there = [text for name, text in texts.items() if scripts[name] == wanted]
    rows = {row for text in there for block in text.blocks for row in shingles(block.text)}
    rows.update(row for line in (previous or "").split("\n\n") for row in shingles(line))
    foreign = {word for text in there for word in _WORD.findall(text.text) if word.isascii()}
    tags = Counter(block.language for text in there for block in text.blocks)
    out = dict(texts)
    for name, text in texts.items():
        if scripts[name] == wanted or scripts[name] not in {_CYRILLIC, _LATIN}:
            continue
        written = _written(text, wanted, foreign, max(tags, key=lambda tag: (tags[tag], tag), default="sr"))
        own = [row for block in written.blocks for row in shingles(block.text)]
        if own and sum(row in rows for row in own) >= _SHARED * len(own):
            out[name] = written
    return out


def _written(text: CleanText, wanted: str, foreign: Collection[str], language: str) -> CleanText:
    """A copy in the other alphabet, as if its cleaning had brought it there."""
    step = text.edits[-1].step + 1 if text.edits else 0
    edits = [replace(edit, step=step) for edit in _edits(text.text, wanted, foreign)]
    blocks = tuple(_block(block, wanted, foreign, language) for block in text.blocks)
    removed = tuple(_block(block, wanted, foreign, language) for block in text.removed)
    return replace(
        text,
        text=_applied(text.text, edits),
        blocks=blocks,
        removed=removed,
        edits=(*text.edits, *edits),
    )


def _block(block: Block, wanted: str, foreign: Collection[str], language: str) -> Block:
    return replace(block, text=_applied(block.text, _edits(block.text, wanted, foreign)), language=language)


def _applied(text: str, edits: Collection[Edit] | Iterator[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.after)
        at = edit.end
    return "".join([*parts, text[at:]])


def _edits(text: str, wanted: str, foreign: Collection[str]) -> Iterator[Edit]:
    """The words of a text that are written otherwise in the other alphabet."""
    numbers = {match.start() for match in _NUMBER_ONE.finditer(text)} if wanted == _CYRILLIC else set[int]()
    for token in _TOKEN.finditer(text):
        if _ADDRESS.search(token[0]):
            continue
        for match in _WORD.finditer(text, *token.span()):
            word = match[0]
            if wanted == _CYRILLIC and ((word in foreign and word != "I") or match.start() in numbers):
                continue
            after = _cyrillic(word) if wanted == _CYRILLIC else _latin(word)
            if after != word:
                yield Edit("script", *match.span(), word, after, _WHY)


def _latin(word: str) -> str:
    said = "".join([_TO_LATIN.get(letter, letter) for letter in word])
    return said.upper() if len(word) > 1 and word.isupper() else said


def _cyrillic(word: str) -> str:
    if _FOREIGN.search(word):
        return word
    parts = _BETWEEN.split(word)
    heads = _BETWEEN.findall(word)
    said = "".join(_letters(part) + _one_by_one(head) for part, head in zip(parts, [*heads, ""], strict=True))
    return said.upper() if len(word) > 1 and word.isupper() else said


def _letters(part: str) -> str:
    return "".join([_TO_CYRILLIC.get(letter, letter) for letter in _LETTER.findall(part)])


def _one_by_one(part: str) -> str:
    return "".join([_TO_CYRILLIC.get(letter, letter) for letter in part])

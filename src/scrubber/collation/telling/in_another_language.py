"""A paragraph that stands in another language where the others have it in theirs.

Translations of a manual that grows lag behind: what was written anew stands in the original's language until somebody
translates it. Laid side by side, a paragraph is gone and another come; but neither was taken out nor put in, and what
the one says cannot be held against the other. So it is told once, with both readings, and nobody is accused.

Anybody may set in a paragraph that says something else in another language, so what can be compared must agree: the
numbers, and a number or some name, address or term that both write alike.

It goes wrong where somebody keeps those, and says something else about them: that is told as well, for the reader to
judge. And a translation that writes no name alike, or whose original got another number, is told as gone and come.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from unicodedata import decimal

from scrubber.cleaning.extract.reading import weight
from scrubber.collation.alignment.block_languages import are_near
from scrubber.collation.alignment.scripts import script_of
from scrubber.collation.kinds.verdict import short
from scrubber.collation.telling.ground import Ground
from scrubber.language.packs.detect import detect_language
from scrubber.model import Finding
from scrubber.patterns import lazily

#: So many words tell a paragraph's language, whatever the languages of its document.
_TELLING = 8
#: A paragraph says at most so many times as much as it does in another language.
_AS_MUCH = 4
#: So sure at most that one paragraph stands for the other.
_SURE = 0.5
#: What is compared: numbers, and words in Latin letters with the signs of addresses and of programs' names.
_NUMBER = lazily(r"(?<![A-Za-z\d])\d+(?![A-Za-z\d])")
#: Up to so much may be a month or a number in words.
_IN_WORDS = 12
_WORD = lazily(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]+(?:[.@:/_-]+[A-Za-zÀ-ɏ0-9]+)*")
#: What a sentence opens behind.
_OPENS = '.!?:;…“"«('


def in_another_language(ground: Ground, found: Sequence[Finding]) -> list[Finding]:
    """All that is told of a witness, with one finding for paragraphs in a row that it has in another language."""
    gone = {f.block: f for f in found if f.kind == "block_deleted" and f.block is not None and not f.after}
    taken: dict[int, Finding | None] = {}
    for come in found if gone else ():
        if come.kind != "block_inserted" or come.block is None:
            continue
        first = come.block if come.block in gone else come.block + 1
        last = first
        while last in gone and last - first <= come.after.count("\n\n"):
            last += 1
        text = "\n\n".join(ground.canon.blocks[n].text for n in range(first, last))
        tag = _other_language(text, come.after)
        if not tag or not _may_say_the_same(text, come.after):
            continue
        message = f"“{short(text)}” stands here in another language ({tag}): “{short(come.after)}”."
        own = gone[first]
        sure = min(own.confidence, _SURE)
        told = replace(
            own,
            message=message,
            before=text,
            after=come.after,
            place=come.place,
            confidence=sure,
            disputed=True,
            undecided="",
        )
        taken |= dict.fromkeys(id(gone.pop(n)) for n in range(first, last))
        taken |= {id(own): told, id(come): None}
    return [kept for each in found if (kept := taken.get(id(each), each))]


def _other_language(one: str, other: str) -> str:
    """The language of the second of two texts that tell theirs, where they are two and say about as much; else ""."""
    first, second = weight(one), weight(other)
    if min(first, second) < _TELLING or max(first, second) > _AS_MUCH * min(first, second):
        return ""
    tags = detect_language(one), detect_language(other)
    return "" if "und" in tags or tags[0] == tags[1] or are_near(*tags) else tags[1]


def _may_say_the_same(one: str, other: str) -> bool:
    """Whether two texts of two languages have the same numbers, but for some that one may say in words, and a number
    or a name in common.
    """
    first, second = _numbers(one), _numbers(other)
    beside = first ^ second
    if (first - second and second - first) or any(len(each) > 2 or int(each or "0") > _IN_WORDS for each in beside):
        return False
    return bool(first & second or _names(one, other))


def _numbers(text: str) -> set[str]:
    return {"".join(str(decimal(figure)) for figure in number).lstrip("0") for number in _NUMBER.findall(text)}


def _names(one: str, other: str) -> set[str]:
    """Words that two texts write alike: Latin ones where one is in other letters, else names."""
    every = script_of(one) != script_of(other)
    return _words(one, every=every) & _words(other, every=every)


def _words(text: str, *, every: bool) -> set[str]:
    return {
        match[0]
        for match in _WORD.finditer(text)
        if every or _is_name(match, text[max(0, match.start() - 4) : match.start()].rstrip())
    }


def _is_name(word: re.Match[str], before: str) -> bool:
    """Whether a word has a capital that opens no sentence, or a sign or a figure amid its letters."""
    return not word[0].isalpha() or (before[-1:] not in _OPENS and not word[0].islower()) or not word[0][1:].islower()

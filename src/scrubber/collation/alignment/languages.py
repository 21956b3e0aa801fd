"""Documents in two languages, of which some copies give both and some one.

Who gives a text in English alone says nothing of its Chinese: that is no row of deletions, and no vote against it. So a
language that some copies have beside another, as a translation of it, is the document's where at least as many have it
as have not; who is without it has no say in what is in it, and is told so once. Where most are without it, it is more
than the document, and is told once of those that have it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from scrubber.language.packs.detect import detect_language

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from scrubber.collation.alignment.witness import Witness
    from scrubber.model import Block

#: A language that a copy gives the text in has at least so many of its blocks, and so much of what is to be read in it.
_BLOCKS, _SHARE = 5, 0.15
#: A text and its translation differ at the most so many times in their number of blocks, and in what is to be read.
_AS_MANY, _AS_LONG = 2, 3
#: An ideograph says what so many letters of an alphabet do.
_IDEOGRAPH, _IDEOGRAPHIC, _IDEOGRAPHS = 3, frozenset({"ja", "ko", "zh"}), frozenset({"CJK", "HANGUL"})
#: Who has less than so much of what others have of a language is without it.
_WITHOUT = 0.1
#: A line that says the same in two languages has so many characters at most.
_LINE, _TWO = 200, 2
#: So much of a text tells its script.
_SAMPLE = 2000


@dataclass(frozen=True)
class Languages:
    """What the copies give a document in.

    Attributes:
        without: of each copy, those of the document's languages that it does without.
        besides: of each copy, those that it has and that are not the document's.
        scripts: of each language that some copy gives beside another, the script.
    """

    without: Mapping[str, Collection[str]] = field(default_factory=dict)
    besides: Mapping[str, Collection[str]] = field(default_factory=dict)
    scripts: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        copies: Mapping[str, Sequence[Block]],
        official: Collection[str],
        voices: Callable[[], Iterable[Collection[str]]],
    ) -> Languages:
        """Find out what copies give a document in.

        Args:
            copies: the blocks of each.
            official: the copies whose word holds; and the edition before.
            voices: finds the copies that speak with one voice each.
        """
        mains = {name: _mains(blocks) for name, blocks in copies.items()}
        both = {name: main for name, main in mains.items() if len(main) > 1}
        if not both:
            return cls()
        without: dict[str, set[str]] = {}
        besides: dict[str, set[str]] = {}
        groups = [frozenset(group) for group in voices()] if len(both) < len(copies) else []
        tags = sorted({tag for main in both.values() for tag in main})
        for tag in tags:
            have = [name for name, main in mains.items() if tag in main]
            usual = median(mains[name][tag] for name in have)
            beside = {other for name in have for other in mains[name]} - {tag}
            lack = [
                name
                for name, blocks in copies.items()
                if name not in have and beside & mains[name].keys() and _read(blocks, tag) <= _WITHOUT * usual
            ]
            prevails = _prevails(have, lack, official, groups)
            for name in lack if prevails else (name for name in have if name in both):
                (without if prevails else besides).setdefault(name, set()).add(tag)
        first = {tag: next(name for name in sorted(both) if tag in both[name]) for tag in tags}
        return cls(without, besides, {tag: _script_in(tag, copies[first[tag]]) for tag in tags})

    def language(self, block: Block) -> str:
        """Which of the languages that copies give the document in a block is in, by its script where one alone has it:
        of a few words the language is not sure; "" where it is in none.
        """
        if block.language in self.scripts:
            return block.language
        script = _script_of(block.text)
        alike = sorted(tag for tag, own in self.scripts.items() if own == script)
        if len(alike) > 1:
            alike = [tag for tag in alike if tag == detect_language(block.text, alike)]
        return alike[0] if alike else ""

    def in_two(self, block: Block) -> dict[str, str]:
        """What a line that says the same in two languages, in two scripts, says in each; of any other, nothing."""
        known = {script: tag for tag, script in self.scripts.items()}
        return {known[script]: part for script, part in _parts(block.text) if script in known} if known else {}

    def part(self, block: Block, tag: str) -> Block | None:
        """What a block says in a language, or in none of those that copies give the document in."""
        two = self.in_two(block)
        if tag in two:
            return replace(block, text=two[tag])
        return block if self.language(block) in {tag, ""} else None

    def own(self, name: str, blocks: Iterable[Block]) -> list[Block]:
        """A copy's blocks without what is in a language that is not the document's."""
        gone = self.besides.get(name, ())
        return list(self._own(blocks, gone) if gone else blocks)

    def _own(self, blocks: Iterable[Block], gone: Collection[str]) -> Iterator[Block]:
        for block in blocks:
            kept = [text for tag, text in self.in_two(block).items() if tag not in gone]
            if kept:
                yield block if len(kept) == _TWO else replace(block, text=kept[0])
            elif self.language(block) not in gone:
                yield block

    def blocks(self, blocks: Iterable[Block], tag: str) -> list[Block]:
        """The blocks that are wholly in a language."""
        return [block for block in blocks if self.language(block) == tag and not self.in_two(block)]

    def words(self, witness: Witness) -> list[str]:
        """The language of each word: its block's, or in a line of two languages that of its script."""
        known = {script: tag for tag, script in self.scripts.items()}
        out: list[str] = []
        for n, block in enumerate(witness.blocks):
            words = range(len(out), len(out) + witness.size_of(n))
            tag = "" if self.in_two(block) else self.language(block)
            out += [tag or known.get(_script_of(witness.folded.quote(w, w + 1)), "") for w in words]
        return out

    def is_foreign(self, without: Collection[str], block: Block) -> bool:
        """Whether a block of the document is in one of some languages that a copy is without, or half of it is."""
        return bool(without) and (self.language(block) in without or not self.in_two(block).keys().isdisjoint(without))


def _prevails(
    have: Sequence[str], lack: Sequence[str], official: Collection[str], groups: Sequence[frozenset[str]]
) -> bool:
    """Whether a language is the document's: an official copy's is, and none that no official copy has."""
    if any(name in official for name in (*have, *lack)):
        return any(name in official for name in have)
    return _count(have, groups) >= _count(lack, groups)


def _count(names: Sequence[str], groups: Sequence[frozenset[str]]) -> int:
    """How many voices there are among some copies."""
    return len({next((at for at, group in enumerate(groups) if name in group), name) for name in names})


def _mains(blocks: Sequence[Block]) -> dict[str, int]:
    """The languages that a text is given in, and how much there is to read in each."""
    counts = Counter(block.language for block in blocks)
    sizes = {tag: _read(blocks, tag) for tag in sorted(counts)}
    total = sum(sizes.values())
    main = {tag: size for tag, size in sizes.items() if counts[tag] >= _BLOCKS and size >= _SHARE * total}
    first = max(main, key=lambda tag: main[tag], default="")
    return {
        tag: size
        for tag, size in main.items()
        if _alike(size, main[first], _AS_LONG) and _alike(counts[tag], counts[first], _AS_MANY)
    }


def _alike(one: int, other: int, times: int) -> bool:
    return one <= times * other and other <= times * one


def _read(blocks: Sequence[Block], tag: str) -> int:
    """How much there is to read in a language, in letters of an alphabet."""
    size = sum(len(block.text) for block in blocks if block.language == tag)
    return size * (_IDEOGRAPH if tag in _IDEOGRAPHIC else 1)


@cache
def _script(char: str) -> str:
    """The script of a character, by its name in Unicode: LATIN, CJK; "" of what is no letter."""
    return unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""


def _script_of(text: str) -> str:
    """The script of most letters of a text; "" of one without letters."""
    scripts = Counter(filter(None, map(_script, text[:_SAMPLE])))
    return max(scripts, key=lambda name: (scripts[name], name), default="")


def _script_in(tag: str, blocks: Sequence[Block]) -> str:
    """The script in which a language stands in a text."""
    return _script_of("".join(block.text[:_LINE] for block in blocks if block.language == tag))


def _parts(text: str) -> list[tuple[str, str]]:
    """The two scripts of a line that says the same in one and then in the other, 目录 Contents, each with what stands
    in it; else none.
    """
    if len(text) > _LINE or text.isascii():
        return []
    letters = [(script, at) for at, script in enumerate(map(_script, text)) if script]
    runs = [(script, [at for _, at in run]) for script, run in groupby(letters, key=lambda letter: letter[0])]
    if len(runs) != _TWO:
        return []
    (one, first), (other, second) = runs
    sizes = [len(places) * (_IDEOGRAPH if script in _IDEOGRAPHS else 1) for script, places in runs]
    if not _alike(sizes[0], sizes[1], _AS_LONG):
        return []
    # What stands between the two, a blank or a stroke, is of neither; a bracket that closes is of the first.
    cut = text.find(" ", first[-1], second[0]) + 1 or second[0]
    return [(one, text[:cut].rstrip(" /|")), (other, text[cut:].lstrip(" /|"))]

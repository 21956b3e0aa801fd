"""Documents in two languages, of which some copies give both and some one.

Who gives a text in English alone says nothing of its Chinese: that is no row of deletions, and no vote against it. So a
language that some copies have beside another, as a translation of it, is the document's where at least as many have it
as have not; who is without it has no say in what is in it, and is told so once. Where most are without it, it is more
than the document, and is told once of those that have it. Where copies give the languages in different orders, each
is compared by itself (see `in_order`).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from statistics import median
from typing import TYPE_CHECKING

from scrubber.collation.alignment.few_words import FewWords
from scrubber.collation.alignment.scripts import AS_LONG, IDEOGRAPH, LINE, comparable, parts_of, script_of
from scrubber.collation.alignment.sections import in_one_order, key_of, known_lines, sections
from scrubber.language.packs.detect import detect_language

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from scrubber.collation.alignment.witness import Witness
    from scrubber.model import Block, CleanText

#: A language that a copy gives the text in has at least so many of its blocks, and so much of what is to be read in it.
_BLOCKS, _SHARE = 5, 0.15
#: A text and its translation differ at the most so many times in their number of blocks.
_AS_MANY = 2
_IDEOGRAPHIC = frozenset({"ja", "ko", "zh"})
#: Who has less than so much of what others have of a language is without it.
_WITHOUT = 0.1
_TWO = 2
#: What may part what a line says in one language from what it says in the other.
_PARTING = re.compile(r"\s[/|–—]\s|\t")
#: The language of so long a text is sure.
_LONG = 60
#: So much to read tells the language of a block among few.
_TELLING = 36


@dataclass(frozen=True)
class Languages:
    """What the copies give a document in.

    Attributes:
        without: of each copy, those of the document's languages that it does without.
        besides: of each copy, those that it has and that are not the document's.
        scripts: of each language that some copy gives beside another, the script.
        known: of lines, by their keys, the language that some copy shows them to be in.
        orders: of each copy with several, the languages as they follow one another in it, behind a "" where they
            alternate; empty where all copies have one order.
        mains: of each copy, the languages that it is in.
    """

    without: Mapping[str, Collection[str]] = field(default_factory=dict)
    besides: Mapping[str, Collection[str]] = field(default_factory=dict)
    scripts: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)
    orders: Mapping[str, Sequence[str]] = field(default_factory=dict)
    mains: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        copies: Mapping[str, Sequence[Block]],
        official: Collection[str],
        voices: Callable[[], Iterable[Collection[str]]],
        named: Collection[str] = (),
    ) -> Languages:
        """Find out what copies give a document in.

        Args:
            copies: the blocks of each.
            official: the copies whose word holds; and the edition before.
            voices: finds the copies that speak with one voice each.
            named: languages that are the document's, whoever is without them.
        """
        mains = {name: _mains(blocks) for name, blocks in copies.items()}
        both = {name: main for name, main in mains.items() if len(main) > 1}
        if not both or len(copies) == 1:
            return cls()
        tags = sorted({tag for main in both.values() for tag in main})
        first = {tag: next(name for name in sorted(both) if tag in both[name]) for tag in tags}
        scripts = {tag: _script_in(tag, copies[first[tag]]) for tag in tags}
        rows = {name: [_sure(block, scripts) for block in copies[name]] for name in both}
        laid = {name: sections(copies[name], row, both[name]) for name, row in rows.items()}
        orders = {name: _order(own, both[name]) for name, own in laid.items()}
        if in_one_order(orders):
            orders = {}
            if len(both) == len(copies):
                return cls()
        laid |= {name: [next(iter(main))] * len(copies[name]) for name, main in mains.items() if len(main) == 1}
        known = known_lines(
            ((copies[name], own) for name, own in laid.items() if own), lambda block: _sure(block, scripts)
        )
        without: dict[str, set[str]] = {}
        besides: dict[str, set[str]] = {}
        groups = [frozenset(group) for group in voices()]
        for tag in tags:
            have = [name for name, main in mains.items() if tag in main]
            usual = median(mains[name][tag] for name in have)
            beside = {other for name in have for other in mains[name]} - {tag}
            lack = [
                name
                for name, blocks in copies.items()
                if name not in have
                and beside & mains[name].keys()
                and _read(filter(_tells, blocks), tag) <= _WITHOUT * usual
            ]
            kinds = {frozenset(mains[name]) for name in lack}
            apart = [[name for name in lack if mains[name].keys() == kind] for kind in kinds]
            prevails = tag in named or _prevails(have, apart, official, groups)
            for name in lack if prevails else (name for name in have if name in both):
                (without if prevails else besides).setdefault(name, set()).add(tag)
        return cls(without, besides, scripts, known, orders, {name: sorted(main) for name, main in mains.items()})

    def told(self, copies: Mapping[str, CleanText]) -> dict[str, CleanText]:
        """Copies with what is in the language of blocks of few words found out."""
        if not self.without and not self.besides:
            return dict(copies)
        few = FewWords({name: copy.blocks for name, copy in copies.items()}, self.mains)
        out = dict(copies)
        for name in sorted(copies, key=lambda name: (-len(self.mains[name]), name)):
            tags, blocks = self.mains[name], copies[name].blocks
            may_be = [self._may_be(block, tags) for block in blocks]
            leaning = [self._leaning(block.text, may) for block, may in zip(blocks, may_be, strict=True)]
            out[name] = replace(copies[name], blocks=tuple(few.told(blocks, tags, may_be, leaning)))
        return out

    def _may_be(self, block: Block, tags: Collection[str]) -> Collection[str]:
        """Which of some languages a block may be in: of a few words, any."""
        if block.language in self.scripts and _tells(block):
            return [block.language] if block.language in tags else []
        return [] if self.in_two(block) else tags

    def _leaning(self, text: str, tags: Collection[str]) -> list[str]:
        """Those of some languages that the letters of a text, and its words, are of."""
        if len(tags) < _TWO:
            return [*tags]
        script = script_of(text)
        same = [tag for tag in tags if self.scripts.get(tag) == script]
        return same if len(same) < _TWO else [tag for tag in same if detect_language(text, [tag]) == tag]

    def language(self, block: Block) -> str:
        """Which of the languages that copies give the document in a block is in, by its script where one alone has it,
        or by where copies have it: of a few words the language is not sure; "" where it is in none.
        """
        if (self.without or self.besides) and block.language in self.scripts:  # as `told` has it
            return block.language
        if self.known and (tag := self.known.get(key_of(block.text))):
            return tag
        if block.language in self.scripts:
            return block.language
        script = script_of(block.text)
        alike = sorted(tag for tag, own in self.scripts.items() if own == script)
        if len(alike) > 1:
            alike = [tag for tag in alike if tag == detect_language(block.text, alike)]
        return alike[0] if alike else ""

    def in_two(self, block: Block) -> dict[str, str]:
        """What a line that says the same in several languages says in each; of any other, nothing."""
        return {tag: block.text[start:end] for tag, start, end in self.spans(block.text)}

    def spans(self, text: str) -> list[tuple[str, int, int]]:
        """Of a line that says the same in several languages what is in which, from where to where: in two scripts, or
        as copies have it in lines of their own.
        """
        own = {script: tag for tag, script in self.scripts.items()}
        parts = [(own[script], start, end) for script, start, end in parts_of(text) if script in own] if own else []
        if parts or not self.known or len(text) > LINE:
            return parts
        marks = [match.span() for match in _PARTING.finditer(text)]
        ends = [*(start for start, _ in marks), len(text)]
        for start, end in zip([0, *(end for _, end in marks)], ends, strict=True) if marks else ():
            parts.append((self.known.get(key_of(text[start:end]), ""), start, end))
        return parts if all(tag for tag, *_ in parts) and len({tag for tag, *_ in parts}) == len(parts) else []

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
                yield block if len(kept) == len(self.spans(block.text)) else replace(block, text=kept[0])
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
            spans = self.spans(block.text)
            if spans:
                places = (witness.folded.starts[w] - witness.starts[n] for w in words)
                out += [next((tag for tag, _, end in spans if at < end), spans[-1][0]) for at in places]
                continue
            tag = self.language(block)
            out += [tag or known.get(script_of(witness.folded.quote(w, w + 1)), "") for w in words]
        return out

    def is_foreign(self, name: str, block: Block) -> bool:
        """Whether a block of the document is in a language that a copy is without, or in two, of which it is without
        one.
        """
        without = self.without.get(name, ())
        return bool(without) and (self.language(block) in without or not self.in_two(block).keys().isdisjoint(without))


def _prevails(
    have: Sequence[str], lack: Sequence[Sequence[str]], official: Collection[str], groups: Sequence[frozenset[str]]
) -> bool:
    """Whether a language is the document's: an official copy's is, and none that no official copy has; else where at
    least as many have it as are without it in any one of the others.
    """
    if any(name in official for names in (have, *lack) for name in names):
        return any(name in official for name in have)
    return _count(have, groups) >= max((_count(names, groups) for names in lack), default=0)


def _count(names: Sequence[str], groups: Sequence[frozenset[str]]) -> int:
    """How many voices there are among some copies."""
    return len({next((at for at, group in enumerate(groups) if name in group), name) for name in names})


def _mains(blocks: Sequence[Block]) -> dict[str, int]:
    """The languages that a text is given in, and how much there is to read in each."""
    telling = [*filter(_tells, blocks)]
    counts = Counter(block.language for block in telling)
    sizes = {tag: _read(telling, tag) for tag in sorted(counts)}
    total = sum(sizes.values())
    main = {tag: size for tag, size in sizes.items() if counts[tag] >= _BLOCKS and size >= _SHARE * total}
    first = max(main, key=lambda tag: main[tag], default="")
    return {
        tag: size
        for tag, size in main.items()
        if comparable(size, main[first], AS_LONG) and comparable(counts[tag], counts[first], _AS_MANY)
    }


def _tells(block: Block) -> bool:
    """Whether a block has enough words to tell its language, and is in one; a row of figures and labels tells none."""
    size = len(block.text) * (IDEOGRAPH if block.language in _IDEOGRAPHIC else 1)
    return size >= _TELLING and block.kind != "table_row" and not parts_of(block.text)


def _read(blocks: Iterable[Block], tag: str) -> int:
    """How much there is to read in a language, in letters of an alphabet."""
    size = sum(len(block.text) for block in blocks if block.language == tag)
    return size * (IDEOGRAPH if tag in _IDEOGRAPHIC else 1)


def _script_in(tag: str, blocks: Sequence[Block]) -> str:
    """The script in which a language stands in a text."""
    return script_of("".join(block.text[:LINE] for block in blocks if block.language == tag))


def _sure(block: Block, scripts: Mapping[str, str]) -> str:
    """Which of some languages a block is in; "" where that is not sure."""
    if len(block.text) >= _LONG and block.language in scripts:
        return block.language
    script = script_of(block.text)
    alike = [tag for tag, own in scripts.items() if own == script]
    return alike[0] if len(alike) == 1 else ""


def _order(laid: Sequence[str], tags: Collection[str]) -> list[str]:
    """The languages of a copy as they follow one another in sections, or behind a "": of two that alternate neither is
    the first where a copy lacks a line.
    """
    return list(dict.fromkeys(filter(None, laid))) or ["", *sorted(tags)]

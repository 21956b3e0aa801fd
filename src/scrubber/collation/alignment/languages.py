"""Documents in two languages, of which some copies give both and some one.

Who gives a text in English alone says nothing of its Chinese: that is no row of deletions, and no vote against it. So a
language that some copies have beside another, as a translation of it, is the document's where two voices give it, or
as many as are without it; who is without it has no say in what is in it, and is told so once. A language that one voice
among more gives is more than the document, and is told once of it. Where copies give the languages in different orders,
each is compared by itself (see `in_order`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from statistics import median

from scrubber.collation.alignment.block_languages import NONE, tells, told
from scrubber.collation.alignment.in_two import in_one_script
from scrubber.collation.alignment.scripts import (
    AS_LONG,
    IDEOGRAPH,
    IDEOGRAPHIC,
    LINE,
    by_script,
    comparable,
    parts_of,
    script_of,
)
from scrubber.collation.alignment.sections import in_one_order, order_of
from scrubber.collation.alignment.witness import Witness
from scrubber.language.runs import key_of
from scrubber.model import Block, CleanText

#: A language that a copy gives the text in has at least so many of its blocks, and so much of what is to be read in it.
_BLOCKS, _SHARE = 5, 0.15
#: A text and its translation differ at the most so many times in their number of blocks.
_AS_MANY = 2
#: Who has less than so much of what others have of a language is without it.
_WITHOUT = 0.1
#: So many voices attest a language, however many are without it.
_ATTESTED = 2
#: A line that says the same in several languages has so many parts at least.
_PARTS = 2


@dataclass(frozen=True)
class Languages:
    """What the copies give a document in.

    Attributes:
        without: of each copy, those of the document's languages that it does without.
        besides: of each copy, those that it has and that are not the document's.
        scripts: of each language that some copy gives beside another, the script.
        known: of lines, by their keys, the languages that copies have them in.
        alone: the lines, by their keys, of copies in one language.
        orders: of each copy with several, the languages as they follow one another in it, behind a "" where they
            alternate; empty where all copies have one order.
    """

    without: Mapping[str, Collection[str]] = field(default_factory=dict)
    besides: Mapping[str, Collection[str]] = field(default_factory=dict)
    scripts: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Collection[str]] = field(default_factory=dict)
    alone: Collection[str] = frozenset()
    orders: Mapping[str, Sequence[str]] = field(default_factory=dict)
    _spans: dict[str, list[tuple[str, int, int]]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        copies: Mapping[str, CleanText],
        official: Collection[str],
        voices: Callable[[], Iterable[Collection[str]]],
        named: Collection[str] = (),
    ) -> tuple[Languages, dict[str, CleanText]]:
        """Find out what copies give a document in.

        Args:
            copies: what cleaning made of each.
            official: the copies whose word holds; and the edition before.
            voices: finds the copies that speak with one voice each.
            named: languages that are the document's, whoever is without them.

        Returns:
            that, and the copies with each block in its language: what one copy says of it holds in all.
        """
        copies = by_script(copies)
        mains = {name: _mains(copy.blocks) for name, copy in copies.items()}
        both = {name: main for name, main in mains.items() if len(main) > 1}
        if not both or len(copies) == 1:
            return cls(), dict(copies)
        sure = {name: _row(copies[name].blocks, both[name]) for name in both}
        orders = {name: order_of(row, both[name]) for name, row in sure.items()}
        one_order = in_one_order(orders)
        if one_order and len(both) == len(copies) and len({frozenset(main) for main in both.values()}) == 1:
            return cls(), dict(copies)
        # In the order in which they stand in most copies.
        usual = Counter(tuple(dict.fromkeys(row)) for row in sure.values())
        rows = sorted(usual, key=lambda row: (-usual[row], row))
        tags = [*dict.fromkeys(tag for row in rows for tag in row)]
        scripts = {tag: _script_in(tag, copies.values()) for tag in tags}
        without: dict[str, set[str]] = {}
        besides: dict[str, set[str]] = {}
        parts = {name: {*main} for name, main in mains.items()}
        groups = [frozenset(group) for group in voices()]
        for tag in tags:
            have, lack, some = _split(tag, copies, mains)
            for name in some:
                parts[name].add(tag)
            prevails = tag.partition("-")[0] in named or _prevails(have, lack, official, groups)
            concerned = chain(*lack) if prevails else (name for name in have if name in both)
            for name in concerned:
                (without if prevails else besides).setdefault(name, set()).add(tag)
        given = {}
        for name, copy in copies.items():
            own = [tag for tag in tags if tag in parts[name]]
            given[name] = order_of(_row(copy.blocks, own), own) if len(own) > 1 else own
        found = told({name: copy.blocks for name, copy in copies.items()}, given, scripts)
        known: dict[str, set[str]] = {}
        for name, row in found.items():
            for block, tag in zip(copies[name].blocks, row, strict=True):
                if tag in scripts:
                    known.setdefault(key_of(block.text), set()).add(tag)
        alone = {key_of(b.text) for name, own in given.items() if len(own) == 1 for b in copies[name].blocks}
        languages = cls(without, besides, scripts, known, alone, {} if one_order else orders)
        return languages, {name: languages._told(copy, found[name]) for name, copy in copies.items()}

    def _told(self, copy: CleanText, tags: Sequence[str]) -> CleanText:
        """A copy whose blocks are in these languages; what was removed is in those that copies have it in."""
        removed = [self.known.get(key_of(block.text), [block.language]) for block in copy.removed]
        return replace(
            copy,
            blocks=tuple(map(_in, copy.blocks, tags)),
            removed=tuple(map(_in, copy.removed, (next(iter(own)) if len(own) == 1 else NONE for own in removed))),
        )

    def language(self, block: Block) -> str:
        """Which of the languages that copies give the document in a block is in; "" where it is in none."""
        return block.language if block.language in self.scripts else ""

    def in_two(self, block: Block) -> dict[str, str]:
        """What a line that says the same in several languages says in each; of any other, nothing."""
        return {tag: block.text[start:end] for tag, start, end in self.spans(block.text)}

    def spans(self, text: str) -> list[tuple[str, int, int]]:
        """Of a line that says the same in several languages what is in which, from where to where: in two scripts, or
        as copies have it in lines of their own.
        """
        if not self.scripts or len(text) > LINE:
            return []
        if text not in self._spans:
            alone = Counter(self.scripts.values())
            own = {script: tag for tag, script in self.scripts.items() if alone[script] == 1}
            parts = [(own[script], start, end) for script, start, end in parts_of(text) if script in own]
            if len(parts) < _PARTS and key_of(text) not in self.alone:
                known = in_one_script(text, lambda part: self.known.get(key_of(part), ()), [*self.scripts])
                parts = known or parts
            self._spans[text] = parts
        return self._spans[text]

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
                yield (block if len(kept) == len(self.spans(block.text)) else replace(block, text=kept[0]))
            elif self.language(block) not in gone:
                yield block

    def blocks(self, blocks: Iterable[Block], tag: str) -> list[Block]:
        """The blocks that are wholly in a language."""
        return [block for block in blocks if self.language(block) == tag and not self.in_two(block)]

    def words(self, witness: Witness) -> list[str]:
        """The language of each word: its block's, or in a line of several languages that of its part."""
        out: list[str] = []
        for n, block in enumerate(witness.blocks):
            words = range(len(out), len(out) + witness.size_of(n))
            if spans := self.spans(block.text):
                places = (witness.folded.starts[w] - witness.starts[n] for w in words)
                out += [next((tag for tag, _, end in spans if at < end), spans[-1][0]) for at in places]
            else:
                out += [self.language(block)] * len(words)
        return out

    def is_foreign(self, name: str, block: Block) -> bool:
        """Whether a block of the document is in a language that a copy is without, or in two, of which it is without
        one.
        """
        without = self.without.get(name, ())
        return bool(without) and (self.language(block) in without or not self.in_two(block).keys().isdisjoint(without))


def _split(
    tag: str, copies: Mapping[str, CleanText], mains: Mapping[str, Mapping[str, int]]
) -> tuple[list[str], list[list[str]], list[str]]:
    """The copies that have a language; and of those in another that some copy gives it beside, those that are without
    it, by what they are in, and those that have some of it.
    """
    have = [name for name, main in mains.items() if tag in main]
    usual = median(mains[name][tag] for name in have)
    beside = {other for name in have for other in mains[name]} - {tag}
    lack: dict[frozenset[str], list[str]] = {}
    some = []
    for name, copy in copies.items():
        own = frozenset(mains[name])
        if name in have or not beside & own:
            continue
        if _read(filter(tells, copy.blocks), tag) <= _WITHOUT * usual:
            lack.setdefault(own, []).append(name)
        else:
            some.append(name)
    return have, [*lack.values()], some


def _prevails(
    have: Sequence[str], lack: Sequence[Sequence[str]], official: Collection[str], groups: Sequence[frozenset[str]]
) -> bool:
    """Whether a language is the document's: an official copy's is, and none that no official copy has; else where two
    voices give it, or as many as are without it in any one of the others.
    """
    if any(name in official for names in (have, *lack) for name in names):
        return any(name in official for name in have)
    return _count(have, groups) >= min(_ATTESTED, max((_count(names, groups) for names in lack), default=0))


def _count(names: Sequence[str], groups: Sequence[frozenset[str]]) -> int:
    """How many voices there are among some copies."""
    return len({next((at for at, group in enumerate(groups) if name in group), name) for name in names})


def _mains(blocks: Sequence[Block]) -> dict[str, int]:
    """The languages that a text is given in, and how much there is to read in each."""
    telling = [*filter(tells, blocks)]
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


def _row(blocks: Iterable[Block], tags: Collection[str]) -> list[str]:
    """The languages of the blocks that tell one of some."""
    return [block.language for block in blocks if block.language in tags and tells(block)]


def _read(blocks: Iterable[Block], tag: str) -> int:
    """How much there is to read in a language, in letters of an alphabet."""
    size = sum(len(block.text) for block in blocks if block.language == tag)
    return size * (IDEOGRAPH if tag in IDEOGRAPHIC else 1)


def _script_in(tag: str, copies: Iterable[CleanText]) -> str:
    """The script in which a language stands in a text."""
    own = (block for copy in copies for block in copy.blocks if block.language == tag and tells(block))
    return script_of("".join(block.text[:LINE] for block in islice(own, _BLOCKS)))


def _in(block: Block, tag: str) -> Block:
    return block if block.language == tag else replace(block, language=tag)

"""The language of each block, in copies that give a document in several: decided once, and for all copies together.

A block of many words is in the language that it reads as, and in that of the copies in one language that have it.
Article 1 is French as well as English, and a figure is of any language: of a few words, what stands around them tells
it, and what other copies have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import groupby, islice, pairwise

from scrubber.collation.alignment.scripts import IDEOGRAPH, IDEOGRAPHIC, parts_of, reads_as, script_of
from scrubber.language.packs.common_words import function_words
from scrubber.language.runs import key_of
from scrubber.model import Block

#: Of a block that stands for all languages, or is in none of them.
NONE = "und"
#: So much to read tells the language of a block.
_TELLING = 36
#: What a line stands over begins so many blocks below for each language at most.
_BELOW = 6
#: Lines stand over their own where none of the languages has so many times more of them than another.
_EACH = 2
#: Two languages are near where they have so much of their commonest words in common.
_NEAR = 0.4


def tells(block: Block) -> bool:
    """Whether a block has enough words to tell its language, and is in one; a row of figures and labels tells none."""
    size = len(block.text) * (IDEOGRAPH if block.language in IDEOGRAPHIC else 1)
    return size >= _TELLING and block.kind != "table_row" and not parts_of(block.text)


def told(
    copies: Mapping[str, Sequence[Block]], orders: Mapping[str, Sequence[str]], scripts: Mapping[str, str]
) -> dict[str, list[str]]:
    """The language of each block of each copy; `NONE` of one that stands for all, or is in no language of the copy.

    Args:
        copies: the blocks of each.
        orders: the languages that each gives the document in, as they follow one another in it, or behind a "".
        scripts: of each language that some copy gives beside another, the script.
    """
    told = _Told(copies, orders, scripts)
    out: dict[str, list[str]] = {}

    def rank(name: str) -> tuple[int, bool]:
        return -len({*orders[name]} - {""}), "" in orders[name]

    # Copies in more languages come before those in fewer, for what stands for all of them does so there too; and
    # before those where languages alternate the ones where a line's place tells its own.
    for _, names in groupby(sorted(copies, key=lambda name: (rank(name), name)), key=rank):
        found = {name: told.copy(copies[name], orders[name]) for name in names}
        for name, tags in found.items():
            told.add(copies[name], tags, orders[name])
        out |= found
    return out


class _Told:
    """What copies say of the languages of lines."""

    def __init__(
        self, copies: Mapping[str, Sequence[Block]], orders: Mapping[str, Sequence[str]], scripts: Mapping[str, str]
    ) -> None:
        self._scripts = scripts
        #: Of each language the lines of copies that are in it alone, or have it in a section of its own.
        self._said: dict[str, set[str]] = {}
        #: Of a text of many words, how many copies in several languages take it for which.
        self._read: dict[str, Counter[str]] = {}
        #: The languages of lines in the copies that are told.
        self._found: dict[str, set[str]] = {}
        self._leaning: dict[str, list[str]] = {}
        for name, order in orders.items():
            if len(order) == 1:
                self._said.setdefault(order[0], set()).update(key_of(block.text) for block in copies[name])
            else:
                for block in copies[name]:
                    if block.language in order and tells(block):
                        self._read.setdefault(block.text, Counter())[block.language] += 1

    def add(self, blocks: Sequence[Block], tags: Sequence[str], order: Sequence[str]) -> None:
        """Take in a copy that is told."""
        for block, tag in zip(blocks, tags, strict=True):
            self._found.setdefault(key_of(block.text), set()).add(tag)
            if tag in order and "" not in order:
                self._said.setdefault(tag, set()).add(key_of(block.text))

    def copy(self, blocks: Sequence[Block], order: Sequence[str]) -> list[str]:
        """The language of each block of a copy, among those that it gives the document in."""
        tags = [tag for tag in order if tag]
        if not tags:
            return [block.language for block in blocks]
        keys = [key_of(block.text) for block in blocks]
        out = [self._sure(block, key, tags) for block, key in zip(blocks, keys, strict=True)]
        between = _between_of(out, order)
        behind = _nearest(out[::-1])[::-1]
        first = next((tag for tag in out if tag in tags), "")
        last = _nearest([*out, ""])[-1]  # which the first follows again
        for n, tag in enumerate(out):
            near = between(last, behind[n] or first)
            read = tag in tags and keys[n] not in self._found and self._heard(keys[n], tags) != [tag]
            if read and near not in {"", tag} and self._may_be(blocks[n].text, tag, near):
                out[n] = near
            last = out[n] if out[n] in tags else last
        before, behind = _nearest(out), _nearest(out[::-1])[::-1]
        around = [*map(between, before, behind)]
        if "" in order:
            placed = _by_place(keys, out, tags, lambda key: len(self._heard(key, tags)) == len(tags))
        else:  # what stands between two sections is most often over the second
            out = [tag or near for tag, near in zip(out, around, strict=True)]
            placed = {n: next_ or last for n, (last, next_) in enumerate(zip(before, behind, strict=True))}
        for n, block in enumerate(blocks):
            # A line that stands there once for each language says itself which it is in.
            of_each = "" in order and keys[n] in {*keys[max(n - 1, 0) : n], *keys[n + 1 : n + 2]}
            place = placed.get(n, "")
            out[n] = out[n] or (of_each and place) or self._likeliest(block.text, keys[n], tags, place, around[n])
        return out

    def _heard(self, key: str, tags: Sequence[str]) -> list[str]:
        """Those of some languages that a line is said in."""
        return [tag for tag in tags if key in self._said.get(tag, ())]

    def _sure(self, block: Block, key: str, tags: Sequence[str]) -> str:
        """The language of a block that is no few words, or that copies in more languages have in one; else ""."""
        found = self._found.get(key, set())
        own = [tag for tag in tags if tag in found]
        if len(own) == 1:
            return own[0]
        if found and not own and (NONE in found or tells(block)):
            return next(iter(found)) if len(found) == 1 else NONE
        if len(tags) == 1:
            return tags[0]
        if not tells(block):
            return ""
        said = self._heard(key, tags)
        if len(said) == 1:
            return said[0]
        return self._reads(block.text, tags)

    def _reads(self, text: str, tags: Sequence[str]) -> str:
        """What most copies in several languages take a text of many words for."""
        read = self._read.get(text, Counter())
        return max((tag for tag in tags if tag in read), key=lambda tag: (read[tag], tag), default="")

    def _likeliest(self, text: str, key: str, tags: Sequence[str], placed: str, around: str) -> str:
        leaning = self._leans(text, tags)
        heard = [tag for tag in tags if tag in self._said]
        said = self._heard(key, tags)
        if len(said) == 1 and (said == leaning or len(heard) == len(tags)):
            return said[0]
        # What reads as another language than the one that it is placed in, and copies in that one do not say, is not
        # in it.
        if placed and (said or placed not in heard or len(leaning) != 1):
            return placed
        if len(said) > 1:
            return NONE
        if len(leaning) == 1 and not said:
            return leaning[0]
        if around:
            return around
        # What copies in one language do not say is in another.
        others = [] if said else [tag for tag in tags if tag not in heard]
        return next((found[0] for found in (said, leaning, others) if len(found) == 1), NONE)

    def _may_be(self, text: str, tag: str, near: str) -> bool:
        """Whether a text that reads as one language may be in another: one near to it, or of which it has the words."""
        return are_near(tag, near) or near in self._leans(text, [near])

    def _leans(self, text: str, tags: Sequence[str]) -> list[str]:
        """Those of some languages that the letters of a text, and its words, are of."""
        if text not in self._leaning:
            script = script_of(text)
            same = [tag for tag, own in self._scripts.items() if own == script]
            self._leaning[text] = same if len(same) == 1 else [tag for tag in same if reads_as(text, tag)]
        return [tag for tag in self._leaning[text] if tag in tags]


def _by_place(
    keys: Sequence[str], sure: Sequence[str], tags: Sequence[str], of_all: Callable[[str], bool]
) -> dict[int, str]:
    """The language of lines of few words where they stand once for each: as many of them with the same figures over
    what they say in each, which follows in one order; or each over its own.

    Args:
        keys: the lines.
        sure: their languages, "" of the others.
        tags: the languages of the copy.
        of_all: whether a line is known to be said in all of them.
    """
    orders: Counter[tuple[str, ...]] = Counter()
    grouped: list[int] = []
    over: dict[int, str] = {}
    for few, run in groupby(range(len(keys)), key=lambda n: not sure[n]):
        if not few:
            continue
        n, *_ = row = [*run]
        end = row[-1] + 1
        follow = tuple(islice(filter(None, sure[end : end + _BELOW * len(tags)]), len(tags)))
        in_each = {*follow} == {*tags}
        while n < end:
            lines = keys[n : min(n + len(tags), end)]
            figures = {"".join(filter(str.isdecimal, key)) for key in lines}
            if (
                in_each
                and len(lines) == len(tags)
                and len(figures) == 1
                and (len({*lines}) == 1 or not any(map(of_all, lines)))
            ):
                orders[follow] += 1
                grouped.append(n)
                n += len(tags)
                continue
            n += 1
            if n == end < len(keys) and sure[end] in tags:
                over[n - 1] = sure[end]
    usual = max(orders, key=lambda order: (orders[order], order), default=())
    out = {n + at: tag for n in grouped for at, tag in enumerate(usual)}
    followed = Counter(over.values())
    if min(followed[tag] for tag in tags) * _EACH >= max(followed.values(), default=0):
        out |= over
    return out


def _nearest(sure: Sequence[str]) -> list[str]:
    """Of each block the language of the last one before it that has one for sure."""
    out, last = [], ""
    for tag in sure:
        out.append(last)
        last = tag if tag and tag != NONE else last
    return out


def _between_of(tags: Sequence[str], order: Sequence[str]) -> Callable[[str, str], str]:
    """Tells the language that is around a block on both sides; or where languages alternate, the one that most often
    stands between those on either.
    """
    if "" not in order:
        return lambda one, other: one if one == other else ""
    steps = Counter(pairwise(tag for tag in tags if tag and tag in order))

    def told(one: str, other: str) -> str:
        likely = {tag: min(steps[one, tag], steps[tag, other]) for tag in order if tag}
        best = max(likely, key=lambda tag: likely[tag])
        return best if likely[best] else ""

    return told


@cache
def are_near(one: str, other: str) -> bool:
    """Whether a block of one language is easily taken for the other's."""
    first, second = function_words(one), function_words(other)
    return one != other and len(first & second) > _NEAR * min(len(first), len(second))

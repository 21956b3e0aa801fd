"""The canonical text in the order of one copy, where copies that give it in several languages have these in different
orders: each language was compared by itself, and one copy says what stands beside what.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from scrubber.collation.alignment.languages import Languages
from scrubber.collation.alignment.relaid import moved
from scrubber.collation.alignment.table import Table
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.printing.typeset import Canon
from scrubber.model import Block, Collation


@dataclass(frozen=True)
class Order:
    """A copy's blocks language by language, and where each stands in the copy.

    Attributes:
        blocks: the blocks; what says the same in several languages is one for each.
        tags: the language of each.
        places: the number that it has in the copy.
        parts: where it begins in that block, and what stands there between it and what precedes it; ("" for none).
    """

    blocks: list[Block]
    tags: list[str]
    places: list[int]
    parts: list[tuple[int, str]]


def in_order(blocks: Iterable[Block], languages: Languages) -> Order:
    """Lay a copy's blocks out language by language; what is in none stays behind what it follows."""
    rows: list[tuple[str, int, tuple[int, str], Block]] = []
    given = [block for block in blocks if block.text]
    last = next((tag for block in given if (tag := languages.language(block))), "")
    for place, block in enumerate(given):
        end = 0
        for last, start, stop in languages.spans(block.text):
            part = replace(block, text=block.text[start:stop], language=last)
            rows.append((last, place, (start, block.text[end:start]), part))
            end = stop
        if not end:
            last = languages.language(block) or last
            rows.append((last, place, (0, ""), block))
    rows.sort(key=lambda row: row[0])
    tags, places, parts, own = (list(column) for column in zip(*rows, strict=True)) if rows else ([], [], [], [])
    return Order(own, tags, places, parts)


def model_of(
    witnesses: Collection[str], orders: Mapping[str, Sequence[str]], official: Collection[str], previous: str
) -> str | None:
    """The copy in whose order the text is printed: the edition before, an official one, or one of those that most are
    alike to; of those with the most languages.

    Args:
        witnesses: those that take part, the most central first.
        orders: of each with several languages, their order, and "" before all where they alternate.
        official: the copies whose word holds.
        previous: the name of the edition before.
    """
    several = [name for name in witnesses if name in orders]
    alike = Counter(tuple(orders[name]) for name in several)

    def rank(name: str) -> tuple[int, bool, bool, int, Sequence[str]]:
        order = orders[name]
        return len(set(order) - {""}), name == previous, name in official, alike[tuple(order)], order

    return max(several, key=rank, default=None)


def laid_out(
    told: Collation, canon: Canon, table: Table, model: Witness, order: Order, languages: Languages
) -> Collation:
    """A collation whose text stands in the order of one of its copies."""
    found = _found(canon, table, model)
    places = _places(told.blocks, found, order, languages)
    blocks: list[Block] = []
    sources: list[tuple[str, ...]] = []
    became = [0] * len(told.blocks)
    last = -1
    for n in sorted(range(len(told.blocks)), key=lambda n: (places[n], order.parts[found[n]][0], n)):
        block, own = told.blocks[n], told.sources[n]
        if min(last, found[n]) >= 0 and last != found[n] and order.places[last] == order.places[found[n]]:
            blocks[-1] = replace(blocks[-1], text=blocks[-1].text + order.parts[found[n]][1] + block.text)
            sources[-1] = tuple(name for name in sources[-1] if name in own) or sources[-1]
        else:
            blocks.append(block)
            sources.append(own)
        became[n] = len(blocks) - 1
        last = found[n]
    findings = list(moved(told.findings, became))
    mirrors = {each.mirror: n for n, each in reversed([*enumerate(findings)])}
    findings.sort(key=lambda each: (mirrors[each.mirror], -1 if each.block is None else each.block))
    text = "\n\n".join(block.text for block in blocks)
    return replace(told, text=text, blocks=blocks, sources=sources, findings=findings)


def _found(canon: Canon, table: Table, model: Witness) -> list[int]:
    """Of each canonical block the copy's that most of its words stand in; -1 of one that it lacks."""
    votes = [Counter[int]() for _ in canon.blocks]
    for word, own in zip(canon.at, table.at[model.name], strict=True):
        if word >= 0 and own >= 0:
            votes[canon.block_of[word]][model.block_at(own)] += 1
    return [max(its, key=lambda block: (its[block], -block)) if its else -1 for its in votes]


def _places(blocks: Sequence[Block], found: Sequence[int], order: Order, languages: Languages) -> list[float]:
    """Where each canonical block goes: to its place in the copy, or behind what it follows in its language; in the
    order in which the language has them.
    """
    first = {tag: place for place, tag in reversed([*zip(order.places, order.tags, strict=True)])}
    reached: dict[str, float] = {}
    places: list[float] = []
    tag = ""
    for block, own in zip(blocks, found, strict=True):
        tag = order.tags[own] if own >= 0 else languages.language(block) or tag
        place = order.places[own] if own >= 0 else first.get(tag, 0) - 0.5
        reached[tag] = max(place, reached.get(tag, place))
        places.append(reached[tag])
    return places

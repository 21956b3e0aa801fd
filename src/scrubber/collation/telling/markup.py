"""Marks of a program that one copy shows amid the words and another does not: the address of a link in Markdown, the
tags of translators' programs. They are none of the text, wherever they may stand.

So are addresses of links that the canonical text spells out and a witness does not, or the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrubber.cleaning.formats.cat_tags import TAG
from scrubber.cleaning.formats.little_markdown import TARGET, leads_elsewhere
from scrubber.patterns import lazily

if TYPE_CHECKING:
    from scrubber.collation.telling.slots import Spot
from collections.abc import Sequence

from scrubber.collation.alignment.link_addresses import addresses
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.verdict import short
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.scraps import blocks_of
from scrubber.collation.telling.slots import Spot
from scrubber.collation.telling.spelled import says_again, without
from scrubber.collation.telling.spots import own_spot
from scrubber.model import Finding

_MARKUP = lazily(rf"{TARGET}|{TAG}")
#: A number alone, which may be the author's: {5} boats; and what shows that it is none: the end of a pair.
_NUMBER, _ENDS = lazily(r"([{<])(\d{1,3})[}>]"), {"{": "{/%s}", "<": "</%s>"}
#: Characters of a link's words, and of such a mark, at most.
_LONGEST, _FAR = 300, 1_300
_SIGNS = ("](", "{", "<", "[")


def is_markup(spot: Spot, *, canonical: bool = False) -> bool:
    """Whether a span is within such a mark; in the `canonical` text, which many have, a number alone is none."""
    return any(start <= spot.start and spot.end <= end for start, end in _marks(spot, canonical=canonical))


def same_but_for_markup(one: Spot, other: Spot) -> bool:
    """Whether a canonical span and a copy's say the same but for such marks, which only one has."""
    marks, others = _marks(one, canonical=True), _marks(other)
    return bool(marks) != bool(others) and _words(one, marks) == _words(other, others)


def _marks(spot: Spot, *, canonical: bool = False) -> list[tuple[int, int]]:
    """Where the marks are of which a span has a part."""
    if spot.start >= spot.end or not any(sign in spot.text for sign in _SIGNS):
        return []
    return list(_spans(spot, canonical=canonical))


def _spans(spot: Spot, *, canonical: bool) -> Iterator[tuple[int, int]]:
    for match in _MARKUP.finditer(spot.text, max(0, spot.start - _FAR), spot.end + _FAR):
        start, end = match.span()
        if start >= spot.end or end <= spot.start:
            continue
        words = spot.text[spot.text.rfind("[", max(0, start - _LONGEST), start) + 1 : start - 1]
        if match[0][0] == "(" and leads_elsewhere(words[-_LONGEST:], match[0]):
            continue
        number = _NUMBER.fullmatch(match[0])
        if not (canonical and number and _ENDS[number[1]] % number[2] not in spot.text):
            yield start, end


def _words(spot: Spot, marks: list[tuple[int, int]]) -> str:
    """What a span says without its marks, letter by letter."""
    kept = [
        c
        for at, c in enumerate(spot.text[spot.start : spot.end], spot.start)
        if c.isalnum() and not any(start <= at < end for start, end in marks)
    ]
    return "".join(kept).casefold()


def by_links(ground: Ground, witness: Witness, changes: Sequence[Change]) -> tuple[list[Finding], list[Change]]:
    """What is told of blocks that a witness has but for the addresses spelled out in them, and the changes that this
    does not tell of: what the words of such a block were laid beside says nothing.
    """
    within: dict[int, list[Change]] = {}
    others: list[Change] = []
    here = ground.links.here(witness)
    for each in changes:
        block = ground.block(each.c0)
        if block in here[1] and each.w0 < each.w1 and here[0].issuperset(blocks_of(witness, each.w0, each.w1)):
            continue
        renders = each.c0 < each.c1 and block in ground.links.rendered(witness, disputed=each.verdict.disputed)[0]
        (within.setdefault(block, []) if renders else others).append(each)
    findings = []
    for block, own in within.items():
        text, first = " ".join(addresses(ground.canon.blocks[block].text)), own[0]
        message = f"Addresses of links are spelled out in {ground.told_beside.named}, and none here: {short(text)}."
        place = witness.place(first.w0, max(own[-1].w1, first.w0 + 1)) if first.w0 < len(witness) else None
        findings.append(
            ground.finding(witness, "wording", message, block, text, "", place, first.verdict, 0.9, first.reading)
        )
    return findings, others


def is_links_address(ground: Ground, witness: Witness, w0: int, w1: int) -> bool:
    """Whether words of a copy are the addresses of links that it spells out throughout, or words with the address
    that says them again; of words that stand twice, either may be taken for what is added. Or all of its words are
    the canonical text's, which has addresses between them.
    """
    within = blocks_of(witness, w0, w1)
    if any(
        each.issuperset(within)
        for each in (ground.links.rendered(witness, disputed=False)[1], ground.links.here(witness)[0])
    ):
        return True
    if "://" not in witness.blocks[witness.block_at(w0)].text:
        return False
    ids = witness.folded.ids
    while w1 < len(ids) and ids[w0] == ids[w1] and not says_again(own_spot(witness, w0, w1)):
        w0, w1 = w0 + 1, w1 + 1
    spot = own_spot(witness, w0, w1)
    return is_markup(spot) or says_again(spot) or (ground.links.shown(witness, disputed=False)[1] and not without(spot))


def is_spelled_out(ground: Ground, witness: Witness, here: Spot, there: Spot, *, disputed: bool) -> bool:
    """Whether a difference is the address of a link, which the one copy spells out and the other does not."""
    ours, theirs = ground.links.shown(witness, disputed=disputed)
    says_less = len(here.text[here.start : here.end]) < len(there.text[there.start : there.end])
    return (theirs if says_less else ours) and without(here) == without(there)

"""Advertisements without a label between the paragraphs of one copy: no other says that they are its site's, only
how they speak does.
"""

from collections.abc import Sequence
from dataclasses import replace

from scrubber.cleaning.extract.reading import fold, weight
from scrubber.language import detect_language
from scrubber.language.address import WAYS, offered_in, speaks
from scrubber.model import Block

#: Log-odds from which on one copy alone is enough: above all of 14,000 paragraphs of manuals, laws, news, reviews and
#: novels.
_BEYOND_DOUBT = 2.5
#: A text of fewer blocks has no manner of its own; one of more is a book, between whose paragraphs no site sets
#: anything.
_FEWEST, _MOST = 6, 300
#: So many other lines of a paragraph, near one of them, make a stanza.
_LINES = 2
#: Ways in which a sentence stands that speaks to nobody.
_TO_NOBODY = frozenset({"open"})
#: Words that offer, and their share of all, from which on they are what a sentence consists of; no law's has so many.
_MANY, _DENSE = 3, 0.25
_REASON = "offers the page's readers something, as nothing around it does"


def without_offers(blocks: Sequence[Block], text: str) -> tuple[Block, ...]:
    """The blocks, in which sentences that plainly offer something to a page's readers are its site's. They are those of
    one copy, in order; those with a rule are taken out already.

    Removes "Sleep well on our mattress, free delivery and a hundred nights to try it." amid a text on boats, where a
    site has shown itself by other lines that were taken out. Keeps what is about the text's own matter, whatever it
    offers, rules and numbers to call, an item amid a list, a line amid a stanza, and all of a text around which no site
    is seen. Goes wrong where a text offers its readers something once, far from its subject.
    """
    kept = [i for i, block in enumerate(blocks) if not block.rule]
    if not _FEWEST <= len(kept) <= _MOST or len(kept) == len(blocks):
        return tuple(blocks)
    own = [_said(blocks[i], text) for i in kept]
    offering = _offering(own)
    if not offering:
        return tuple(blocks)
    from scrubber.cleaning.extract.manner import Manner, settings_of  # noqa: PLC0415 -- heavy, and most texts offer nothing

    manner = Manner(own)
    found = list(blocks)
    for at in offering:
        block = own[at]
        told = replace(block, language=detect_language(block.text))
        settings = settings_of(own[:at] + own[at + 1 :])
        if manner.is_aside([told], settings, printed=True, enough=_BEYOND_DOUBT):
            found[kept[at]] = replace(blocks[kept[at]], rule="offer", reason=_REASON, verdict=0.2)
    return tuple(found)


def _said(block: Block, text: str) -> Block:
    """A block with what a text has in its place; hardly one differs."""
    said = text[block.start : block.end]
    return block if said == block.text else replace(block, text=said)


def _offering(blocks: Sequence[Block]) -> list[int]:
    """Which blocks, but for the first, the last, headings and rows, offer something in words that no other block has;
    in most texts none does.
    """
    folded = [fold(block.text) for block in blocks]
    whole = "\n".join(folded)
    first = {word: whole.count("\n", 0, whole.index(word)) for word in offered_in(folded)}
    alone = {at for word, at in first.items() if folded[at].count(word) == whole.count(word)}
    return [
        at
        for at in sorted(alone.intersection(range(1, len(blocks) - 1)))
        if blocks[at].kind not in {"heading", "table_row"}
        and not (_is_amid(blocks, at) or _is_whole_section(blocks, at))
        and _is_to_readers(folded[at])
    ]


def _is_to_readers(folded: str) -> bool:
    """Whether a sentence speaks to somebody, or is hardly more than what it offers: a law on fees, free pages and
    subscriptions has sentences of its own around such words.
    """
    if any(speaks(folded, way) for way in WAYS if way not in _TO_NOBODY):
        return True
    found = [word for word in offered_in([folded]) if not any(map(str.isdigit, word))]
    return len(found) >= _MANY and len(found) >= _DENSE * weight(folded)


def _is_amid(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is an item between two others, or one of several lines of a paragraph: no site speaks there."""
    path = blocks[at].path
    lines = sum(block.path == path for block in blocks[max(0, at - _LINES) : at + _LINES + 1])
    return all(block.kind == "list_item" for block in blocks[at - 1 : at + 2]) or (
        lines > _LINES and path.rpartition("/")[2].partition("[")[0] == "p"
    )


def _is_whole_section(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is all that stands under its heading: without it, the text would have a heading of nothing."""
    return blocks[at - 1].kind == blocks[at + 1].kind == "heading" and blocks[at - 1].level >= blocks[at + 1].level

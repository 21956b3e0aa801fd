"""Amounts that stand in another place of their sentence or block, and say the same there: 300元人民币, 人民币300元."""

from collections import Counter
from collections.abc import Iterable, Sequence

from scrubber.collation.alignment.tables import ROW
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.classify import same_in_full
from scrubber.collation.kinds.surroundings import within
from scrubber.collation.kinds.verdict import Verdict
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.spots import beside_block, own_spot, spot
from scrubber.language.facts.facts import scan
from scrubber.patterns import lazily

_WORDS = lazily(r"[^\W\d_]{1,40}")


def said_elsewhere(
    ground: Ground, witness: Witness, told: Sequence[tuple[int, Verdict]], changes: Sequence[Change]
) -> set[int]:
    """The blocks, but for rows, of which each amount that is gone at one place stands at another.

    `told`: what changes amount to, each with its block.
    """
    amounts: dict[int, list[Verdict]] = {}
    for block, each in told:
        if each.kind in AMOUNTS:
            amounts.setdefault(block, []).append(each)
    return {
        block
        for block, here in amounts.items()
        if ground.canon.blocks[block].kind != ROW and _swapped(here, _both_sides(ground, witness, block, changes))
    }


def in_full(ground: Ground, witness: Witness, change: Change) -> bool:
    """Whether the sentences that hold a change state the same amounts (see `same_in_full`)."""
    block, start, end = spot(ground, witness, change)
    text, own = ground.canon.blocks[block].text, own_spot(witness, change.w0, change.w1)
    language = ground.readings.language(text, start, end, beside_block(ground, block))
    return same_in_full(within(text, start, end), within(*own), language)


def _both_sides(ground: Ground, witness: Witness, block: int, changes: Sequence[Change]) -> list[tuple[str, str]]:
    """What stands on either side of the differences within a block."""
    canon, out = ground.canon, []
    for each in changes:
        if each.c0 < each.c1 and canon.block_of[each.c0] == canon.block_of[each.c1 - 1] == block:
            text = canon.blocks[block].text[canon.left[each.c0] : canon.right[each.c1 - 1]]
            out.append((text, witness.folded.between(each.w0, each.w1)))
    return out


def _swapped(amounts: Sequence[Verdict], words: Sequence[tuple[str, str]]) -> bool:
    """Whether all amounts that are gone in one place of a block stand in another, and the other way round: 300元人民币,
    人民币300元.

    Where one stands in another's place on both sides and no word went with it, it is said of something else: a rent of
    300 and a deposit of 500, a rent of 500 and a deposit of 300.
    """
    stated = [tuple(_stated(text) for text in (each.before, each.after)) for each in amounts]
    if not all(was or now for was, now in stated):
        return False  # a unit alone states nothing: 80 [cents → euros] a [day → week]
    gone = sum((was for was, _ in stated), Counter[tuple[str, object]]())
    come = sum((now for _, now in stated), Counter[tuple[str, object]]())
    if len(amounts) < 2 or gone != come:
        return False
    exchanged = any({kind for kind, _ in was - now} & {kind for kind, _ in now - was} for was, now in stated)
    own = " ".join(text for each in amounts for text in (each.before, each.after)).casefold()
    moved = _words(was for was, _ in words) & _words(now for _, now in words)
    return not exchanged or any(word not in own for word in moved)


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORDS.findall(text.casefold())}


def _stated(text: str) -> Counter[tuple[str, object]]:
    return Counter((fact.kind, fact.value) for fact in scan(text) if fact.kind in AMOUNTS)

"""What a witness has in another place than the canonical text: a block, two rows of a table in each other's place, a
table whose rows stand in another order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from scrubber.collation.alignment.table import Move
from scrubber.collation.alignment.tables import cells_of, table_at
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.verdict import short
from scrubber.collation.telling.ground import Ground
from scrubber.collation.weighing.judge import AWAY, HOME
from scrubber.collation.weighing.weigh import Verdict
from scrubber.model import Block, Finding

#: Two rows are exchanged; who has more of them elsewhere, and more than one of so many, has another order.
_TWO, _OF = 2, 3
#: So few rows stand in the order of some column by chance.
_SORTED = 5
#: So many rows are listed one by one; how sure it is at most of what accuses nobody.
_LISTED, _EVEN = 40, 0.5


class _Moved(NamedTuple):
    """A move as a witness has it: the canonical block, its own words of it, and the reading that it stands for."""

    move: Move
    verdict: Verdict
    block: int
    w0: int
    w1: int
    reading: str


def moved(ground: Ground, witness: Witness) -> Iterator[Finding]:
    """What a witness has in another place than the canonical text, each once.

    Two rows of a table in each other's place are one finding: the one row, and what stands in its place. So are rows
    that are the same in quite another order, and nobody is accused of that: sites sort a table by whichever column,
    and every row says what it said. It goes wrong for a table whose order says something by itself, as of who came in
    first; who alters that moves a row or two.
    """
    tables: dict[range, list[_Moved]] = {}
    table = range(0)
    for each in _all(ground, witness):
        table = table if each.block in table else table_at(ground.canon.blocks, each.block)
        tables.setdefault(table, []).append(each)
    for table, rows in tables.items():
        count = len({ground.canon.block_of[word] for each in rows for word in ground.words(each.move.s0, each.move.s1)})
        if table and ((count > _TWO and _OF * count > len(table)) or _is_sorted(ground, witness, rows[0])):
            yield _in_order(ground, witness, rows, count, len(table))
            continue
        at = 0
        while at < len(rows):
            one, *others = rows[at : at + 2]
            exchanged = bool(table and others) and _are_exchanged(one.move, others[0].move)
            yield _finding(
                ground, witness, one if table else _fewest(ground, witness, one), others[0] if exchanged else None
            )
            at += 2 if exchanged else 1


def _all(ground: Ground, witness: Witness) -> Iterator[_Moved]:
    """What a witness has moved, or left where most others moved it."""
    for move, verdict in zip(ground.table.moves, ground.judgement.against(witness.name).moves, strict=True):
        away = witness.name in move.spans
        if verdict.reading not in (HOME, AWAY) or away == (verdict.reading == AWAY):
            continue
        if not away and witness.name not in move.home:
            continue
        words = ground.words(move.s0, move.s1)
        if not words:
            continue
        if away:
            w0, w1 = move.spans[witness.name]
        else:
            held = [ground.table.at[witness.name][p] for p in range(move.s0, move.s1)]
            held = [word for word in held if word >= 0]
            w0, w1 = held[0], held[-1] + 1
        block = ground.canon.block_of[words[len(words) // 2]]
        yield _Moved(move, verdict, block, w0, w1, AWAY if away else HOME)


def _fewest(ground: Ground, witness: Witness, each: _Moved) -> _Moved:
    """The same move, told of the fewer blocks: where short ones stand behind a long one that they stood before, it was
    the long one that was moved, though they have fewer words.
    """
    move = each.move
    run, passed = (move.s0, move.s1), (move.to, move.s0) if move.to < move.s0 else (move.s1, move.to)
    words = ground.words(*passed)
    if each.reading != AWAY or not 0 < _count(ground, words) < _count(ground, ground.words(*run)):
        return each
    held = [at for at in ground.table.at[witness.name][slice(*passed)] if at >= 0]
    if not held:
        return each
    return each._replace(block=ground.canon.block_of[words[len(words) // 2]], w0=min(held), w1=max(held) + 1)


def _count(ground: Ground, words: Sequence[int]) -> int:
    """How many blocks some canonical words are in."""
    return len({ground.canon.block_of[word] for word in words})


def _is_sorted(ground: Ground, witness: Witness, each: _Moved) -> bool:
    """Whether a witness has the rows of a table in the order of one of its columns, and the canonical text has not."""
    n = witness.block_at(each.w0)
    theirs = _columns(witness.blocks, n)
    ours = _columns(ground.canon.blocks, each.block)
    return len(theirs) == len(ours) and any(
        (_rises(other) and not _rises(own)) or (_rises(other[::-1]) and not _rises(own[::-1]))
        for other, own in zip(theirs, ours, strict=True)
    )


def _columns(blocks: Sequence[Block], n: int) -> list[list[str]]:
    """The columns of the table that a block is a row of, without its first row."""
    rows = [cells_of(blocks[row].text) for row in table_at(blocks, n)[1:]]
    if len(rows) < _SORTED or len({*map(len, rows)}) > 1:
        return []
    return [[*column] for column in zip(*rows, strict=True)]


def _rises(column: Sequence[str]) -> bool:
    """Whether cells stand in the order of their figures, or of their letters, and hardly two are the same."""
    figures = ["".join(filter(str.isdecimal, cell)).lstrip("0") for cell in column]
    sized = [(len(each), each) for each in figures]  # as numbers: no text of figures is too long for that
    return any(len({*keys}) >= _SORTED and [*keys] == sorted(keys) for keys in (sized, [*column]))


def _are_exchanged(one: Move, other: Move) -> bool:
    """Whether either of two moves ends where the other one begins."""
    return one.s0 <= other.to <= one.s1 and other.s0 <= one.to <= other.s1


def _finding(ground: Ground, witness: Witness, each: _Moved, other: _Moved | None = None) -> Finding:
    """What is told of a block that was moved; with another one that stands in its place, of both."""
    text, verdict = ground.canon.blocks[each.block].text, each.verdict
    if other:
        where = (
            f"“{short(text)}” and “{short(ground.canon.blocks[other.block].text)}” stand in each other's place here."
        )
    else:
        before = witness.folded.quote(witness.start_of(each.w0 - 1), each.w0) if each.w0 else ""
        behind = f", behind “{short(before)}”" if before else ", at the beginning"
        where = f"“{short(text)}” stands in another place here{behind}."
    if not verdict.disputed and ground.speech.is_sites(each.block):
        verdict = _open(verdict)
    _, _, _, w0, w1, reading = other or each
    after, place = witness.folded.quote(w0, w1), witness.place(w0, w1)
    return ground.finding(witness, "block_moved", where, each.block, text, after, place, verdict, 0.9, reading)


def _in_order(ground: Ground, witness: Witness, rows: Sequence[_Moved], count: int, size: int) -> Finding:
    """What is told of a table whose rows stand in another order."""
    texts = [ground.canon.blocks[each.block].text for each in rows]
    message = f"The rows of a table stand in another order here, {count} of {size} elsewhere; each says the same."
    first, lines = rows[0], [short(text) for text in texts[:_LISTED]]
    after, place = witness.folded.quote(first.w0, first.w1), witness.place(first.w0, first.w1)
    return ground.finding(
        witness, "block_moved", message, first.block, texts[0], after, place, _open(first.verdict), 0.9,
            first.reading, lines
    )  # fmt: skip


def _open(verdict: Verdict) -> Verdict:
    """A verdict by which nobody is accused."""
    return replace(verdict, disputed=True, confidence=min(verdict.confidence, _EVEN))

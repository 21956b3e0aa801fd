"""How the text goes on beyond what reads as text: short lines that the sites have in one order, over it and below it.

An address, a list of members, a price list, a glossary: one page alone can't tell such lines from its site's own, and
takes them out with those, or some of them, wherever the last sentence happens to stand. Heard together the pages can
tell: below the text each site goes on with lines of its own, and all of them with the document's, one after the other.
So the lines of each copy, kept or removed, are laid beside those of the others from the text that they share outwards,
cell by cell, for one copy has a row of a table on one line and another each cell. The document reaches as far as more
lines speak for it than against it, and ends with one that nearly all sites have: what some have more at the very end
may be theirs. What most pages set beside the element that holds their text is none of it, whoever has the same: unlike
sites have their headlines, rates and votes of one supplier.
"""

from collections.abc import Mapping, Sequence

from scrubber.cleaning.extract.chrome_words import is_site_line
from scrubber.cleaning.extract.reading import fold
from scrubber.cleaning.structure.shape import ends_sentence
from scrubber.collation.agreement.copies import Copy, runs, says
from scrubber.collation.agreement.outwards import CELLS, SAID, Line, Row, compared, words_of
from scrubber.collation.agreement.series import in_series
from scrubber.collation.agreement.support import BYLINE
from scrubber.model import Block

#: So many lines next to the shared text show whether the text goes on at all; so many sites are read.
_WITHIN, _SITES = 8, 16
#: What a line says against the text that others have and a copy lacks; what one that they lack says is 1.
_LACK = 0.5
#: Of so many sites one may lack the last line.
_MANY = 5
#: Rules that judge a line by its place.
BY_PLACE = frozenset({"outside", "bare-text", "aside", "scrap", "frame", "chrome-run", BYLINE})


def mark_onward(copies: Sequence[Copy]) -> None:
    """Note of each copy which lines over and below the text are the document's by what the sites have there, and let
    its text reach so far.
    """
    spans = {copy.name: _running(copy) for copy in copies if copy.first < copy.last}
    for step in (-1, 1):
        rows = {copy.name: Row(copy, spans[copy.name], step) for copy in copies if copy.name in spans}
        heard: dict[int, Row] = {}
        for copy in copies:
            if copy.name in rows and len(heard) < _SITES:
                heard.setdefault(copy.voice, rows[copy.name])
        for copy in copies:
            if copy.name in rows:
                _mark(copy, rows[copy.name], {voice: row for voice, row in heard.items() if voice != copy.voice})
        for row in rows.values():
            row.found = frozenset(row.reached())
        for copy in copies:
            if copy.name in rows:
                others = [row for voice, row in heard.items() if voice != copy.voice]
                _catch_up(copy, rows[copy.name], others)


def _running(copy: Copy) -> tuple[int, int]:
    """Where the running text that others have begins and ends; where the shared text does, if none of it runs."""
    rows = [i for i in range(copy.first, copy.last) if copy.kept[i] and copy.support[i]]
    first, last = (next((i for i in way if runs(copy.blocks[i].text)), -1) for way in (rows, reversed(rows)))
    return (copy.first, copy.last) if first < 0 else (first, last + 1)


def _is_apart(i: int, own: Row, others: Mapping[int, Row]) -> bool:
    """Whether most sites have a line beside the element that holds their text, and none of them as text."""
    cells = own.of(i)
    rows = [row for row in (own, *others.values()) if not cells.isdisjoint(row.keys)]
    return 2 * sum(cells.isdisjoint(row.at_home | row.kept) for row in rows) > len(rows)


def _mark(copy: Copy, own: Row, others: Mapping[int, Row]) -> None:
    """Move an end of a copy's text outwards, as far as the other sites go along."""
    if not _may_go_on(copy, own, others):
        return
    lines = compared(own, others)
    voices = len(others) + 1
    total, best, end, alone = 0.0, 0.0, None, 0
    agreed: set[int] = set()
    for i in own.beyond:
        if total < best - _WITHIN or _is_wall(copy, i):
            break
        line = lines.get(i) or Line()
        votes = line.votes(voices)
        taken = copy.kept[i] or any(other.kept & own.of(i) for other in others.values())
        if (own.over and not taken) or _is_apart(i, own, others):
            votes = 0  # a menu's words, which sites have over any text; a list that many sites set in below any
        if votes:
            agreed.add(i)
        alone = alone + 1 if votes and not taken else 0
        is_row = not votes and CELLS.search(copy.blocks[i].text) and _is_said(copy.blocks[i].text, others)
        total += (1 if votes else 0 if is_row else -1) - line.skipped * _LACK
        sure = votes >= voices - voices // _MANY or ends_sentence(copy.blocks[i].text)
        if total > best and votes and sure and not (alone and _heads(copy.blocks[i], first=alone == 1)):
            best, end = total, i
    if end is None:
        return
    reached = own.beyond[: own.beyond.index(end) + 1]
    agreed.intersection_update(reached)
    said = [i for i in reached if i not in agreed and _is_said(copy.blocks[i].text, others)]
    rows = [i for i in reached if i not in agreed and in_series(copy.blocks, i, agreed.__contains__)]
    copy.onward |= frozenset(reached)
    copy.agreed |= agreed.union(said, rows)
    copy.first, copy.last = min(copy.first, end), max(copy.last, end + 1)


def _catch_up(copy: Copy, own: Row, others: Sequence[Row]) -> None:
    """Let a copy's text reach as far as that of others does, over lines which say what theirs say: a table in another
    shape than most have.
    """
    if not any(other.found for other in others):
        return
    end = next((n for n, i in enumerate(own.beyond) if i not in copy.onward), len(own.beyond))
    said: list[int] = []
    for i in own.beyond[end:]:
        row = words_of(copy.blocks[i].text)
        have = sum(SAID * len(row) <= sum(word in other.found for word in row) for other in others)
        if _is_wall(copy, i) or (row and 2 * have < len(others)):
            break
        said.append(i)
    if said:
        copy.onward |= frozenset(said)
        copy.agreed |= frozenset(said)
        copy.first, copy.last = min(copy.first, *said), max(copy.last, max(said) + 1)


def _heads(block: Block, *, first: bool) -> bool:
    """Whether a line that all pages took out may be what the sites set over their links: it is set as a heading, or is
    the only such line, and a few words.
    """
    label = not ends_sentence(block.text) and not any(map(str.isdigit, block.text)) and not CELLS.search(block.text)
    return (block.kind == "heading" and block.path != "") or (first and label)


def _may_go_on(copy: Copy, own: Row, others: Mapping[int, Row]) -> bool:
    """Whether any of the first lines beyond the text is another site's, too: of most pages none is."""
    near = own.beyond[:_WITHIN]
    if not near or _is_wall(copy, near[0]):
        return False
    keys = {cell.key for cell in own.cells if cell.block in near}
    return any(not keys.isdisjoint(row.keys) for row in others.values())


def _is_said(text: str, others: Mapping[int, Row]) -> bool:
    """Whether half of the other sites say a line's words, in another order or otherwise broken: a caption below what it
    stands over there, a row that says the columns' names again.
    """
    return 2 * sum(other.says(text) for other in others.values()) >= len(others)


def _is_wall(copy: Copy, i: int) -> bool:
    """Whether a line is its site's by what it says: the text does not go on behind it."""
    block = copy.blocks[i]
    if not copy.kept[i] and block.rule not in BY_PLACE:
        return True
    return says(block.text) or is_site_line(fold(block.text))

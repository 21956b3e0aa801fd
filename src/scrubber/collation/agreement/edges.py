"""What stands over and below the text that the copies share: the document's own lines, or each site's furniture.

A title, a signature, the rows of a last table: in most copies the same lines stand next to the shared text, in the same
order. What sites set there of their own (a menu, a row of links) may be the same line on two of them, drawn from a
common stock, but not next to the text, nor in one order. So each copy's lines are followed outwards from its first and
last running text that another site has, as far as most of the sites go along. It looks up where the other copies have a
block, among those that were kept; `index.Index` which sites have one at all, kept or removed. Where a copy has lines
that differ in their figures only (News 2018, News 2021), as rows of links have, another such line elsewhere is not the
same one with a slip.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from sys import intern

from scrubber.collation.agreement.copies import Copy, runs, says
from scrubber.collation.agreement.edge_lines import (
    ALIKE,
    LONGEST,
    SIGNATURE,
    SKIPPED,
    TITLE,
    Line,
    dateless_of,
    find,
    form_of,
    letters_of,
    signed,
    signed_by_another,
)
from scrubber.collation.agreement.index import Running
from scrubber.collation.agreement.support import Row
from scrubber.collation.agreement.variants import RUN, key_of
from scrubber.model import Block

#: So many lines beyond the shared text are read at most.
_MOST = 60
#: So many letters of a line tell it from others though it has a slip, a character of Han or Hangul (beyond `_WIDE`) for
#: two; how alike, in per cent, it then is to a part of what others have.
_TOLD, _WIDE, _HELD = 14, "\u2e7f", 85.0
#: So many letters at least show how a paragraph begins that breaks off there.
_BEGUN = 2
#: The share of a block's shingles by which it is another copy's; of so many blocks it is remembered whose they are.
_SAME, _ROWS = 0.5, 64


class Edges:
    """The copies' lines beyond the text that they share."""

    def __init__(self, copies: Sequence[Copy], kept: Mapping[str, Sequence[Block]]) -> None:
        self._copies = [copy for copy in copies if kept[copy.name]]
        self._kept = kept
        self._running = Running()
        self._rows: dict[str, dict[int, Row]] = {}
        self._lines: dict[int, set[str]] = {}
        self._texts: dict[int, str] = {}
        self._agreed: dict[int, list[str]] = {}
        self._followed: dict[tuple[str, int], tuple[list[int], int]] = {}
        self._shared: dict[Line, set[int]] = {}
        self._alike: dict[str, list[set[int]]] = {}
        self._forms: list[tuple[tuple[str, ...], set[int]]] | None = None
        self._serial: set[str] = set()
        self._read: dict[str, Line] = {}
        self._having: dict[Row, dict[int, tuple[Copy, int]]] = {}
        self._beyond: dict[tuple[str, int, int], list[Line]] = {}
        text_runs: dict[str, bool] = {}
        for copy in self._copies:
            rows = self._rows[copy.name] = {}
            known = dict(zip((block.text for block in copy.blocks), copy.shingles, strict=True))
            for i, block in enumerate(kept[copy.name]):
                if (is_text := text_runs.get(block.text)) is None:
                    is_text = text_runs[block.text] = runs(block.text) and not says(block.text)
                if is_text:
                    rows[i] = known[block.text]
                    self._running.note(rows[i], copy, i)
        ends_of = {copy.name: self._ends(copy) for copy in self._copies}
        for copy in self._copies:
            ends = ends_of[copy.name]
            if ends:
                beyond = chain(self._outwards(copy, ends[0], -1), self._outwards(copy, ends[1], 1))
                times = Counter(self._line(self._kept[copy.name][i].text).figureless for i in beyond)
                self._serial.update(line for line, count in times.items() if count > 1)
        for copy in self._copies:
            ends = ends_of[copy.name]
            if ends:
                own = self._lines.setdefault(copy.voice, set())
                inner = [key_of(b.text) for b in self._kept[copy.name][ends[0] : ends[1] + 1]]
                own.update(inner)
                self._texts[copy.voice] = intern(self._texts.get(copy.voice, "") + "".join(inner))
                for step, end in ((-1, ends[0]), (1, ends[1])):
                    self._followed[copy.name, step] = row, last = self._follow(copy, end, step)
                    agreed = [self._line(self._kept[copy.name][i].text) for i in row[: last + 1]][::step]
                    self._agreed.setdefault(copy.voice, []).append("".join(line.key for line in agreed))
                    for line in agreed:
                        self._shared.setdefault(line, set()).add(copy.voice)

    def furniture(self, copy: Copy) -> list[Block]:
        """The lines of a copy, beyond the text that it shares, that are its site's."""
        gone: set[int] = set()
        for step in (-1, 1):
            row, last = self._followed.get((copy.name, step), ([], -1))
            gone.update(i for i in row[last + 1 :] if self._is_furniture(copy, i))
        return [self._kept[copy.name][i] for i in sorted(gone)]

    def _ends(self, copy: Copy) -> tuple[int, int] | None:
        """The first and the last running block of a copy that another site has."""
        rows = self._rows[copy.name]
        first = next((i for i in rows if self._elsewhere(copy, i)), None)
        if first is None:
            return None
        return first, next(i for i in reversed(rows) if self._elsewhere(copy, i))

    def _elsewhere(self, copy: Copy, i: int) -> dict[int, tuple[Copy, int]]:
        """Where the other sites have a running block: one copy of each and the block's number there."""
        row = self._rows[copy.name][i]
        if row not in self._having:
            if len(self._having) >= _ROWS:
                self._having.clear()
            self._having[row] = self._sites_having(row)
        return {voice: at for voice, at in self._having[row].items() if voice != copy.voice}

    def _sites_having(self, row: Row) -> dict[int, tuple[Copy, int]]:
        """Where all sites have a row of shingles. Most copies begin and end alike: it is asked for each of them."""
        counts: dict[tuple[str, int], int] = {}
        where: dict[tuple[str, int], tuple[Copy, int]] = {}
        for shingle in row:
            for place in self._running.places(shingle):
                at = place[0].name, place[1]
                counts[at] = counts.get(at, 0) + 1
                where[at] = place
        found: dict[int, tuple[Copy, int]] = {}
        for at in sorted(counts, key=lambda at: (-counts[at], at)):
            if counts[at] >= _SAME * len(row):
                found.setdefault(where[at][0].voice, where[at])
        return found

    def _follow(self, copy: Copy, end: int, step: int) -> tuple[list[int], int]:
        """The numbers of a copy's lines from an end of its text outwards, and the last of them up to which most
        other sites go along, -1 if none.
        """
        blocks = self._kept[copy.name]
        own = self._outwards(copy, end, step)
        rows = [self._lines_beyond(other, at, step) for other, at in self._elsewhere(copy, end).values()]
        reached = [0] * len(rows)
        last = -1
        for n, i in enumerate(own):
            if n - last > SKIPPED:
                break
            line = self._line(blocks[i].text)
            slipped = line.figureless not in self._serial or 0 < last == n - 1
            alike = (TITLE if step < 0 and n == 0 else ALIKE) if slipped else 0.0
            found = {y: at for y, row in enumerate(rows) if (at := find(line, row, reached[y], alike)) is not None}
            if n == 0 and slipped and len(own) > 1 and len(found) * 2 <= len(rows):
                found |= dict.fromkeys(signed(line, self._line(blocks[own[1]].text), rows), 0)
            skipped = sum(at - reached[y] for y, at in found.items())
            if (len(found) + 1) * 2 > len(rows) + 1 and 2 * skipped <= len(found):
                last = n
                for y, at in found.items():
                    reached[y] = at + 1
        return own, last

    def _line(self, text: str) -> Line:
        if text not in self._read:
            form = form_of(text) if len(text) <= SIGNATURE and not says(text) else ()
            self._read[text] = Line(key_of(text), dateless_of(text), form)
        return self._read[text]

    def _lines_beyond(self, copy: Copy, end: int, step: int) -> list[Line]:
        if (at := (copy.name, end, step)) not in self._beyond:
            texts = (self._kept[copy.name][i].text for i in self._outwards(copy, end, step))
            self._beyond[at] = [*map(self._line, texts)]
        return self._beyond[at]

    def _outwards(self, copy: Copy, end: int, step: int) -> list[int]:
        return [*range(end + step, len(self._kept[copy.name]) if step > 0 else -1, step)][:_MOST]

    def _is_furniture(self, copy: Copy, i: int) -> bool:
        """Whether a line has no sentence, heads none, and stands in no other site's text."""
        blocks = self._kept[copy.name]
        text = blocks[i].text
        if len(text) > LONGEST or runs(text) or self._breaks_off(copy, i):
            return False
        if i + 1 < len(blocks) and i + 1 in self._rows[copy.name] and not self._elsewhere(copy, i + 1):
            return False  # the heading of a passage that only this copy has
        key = key_of(text)
        if any(key in lines for voice, lines in self._lines.items() if voice != copy.voice):
            return False
        # A title and its subtitle, which others have on two lines; a line of a paragraph that others do not break.
        before = key_of(blocks[i - 1].text)[-RUN:] if i else ""
        after = key_of(blocks[i + 1].text)[:RUN] if i + 1 < len(blocks) else ""
        pieces = [key, before and before + key[:RUN], after and key[-RUN:] + after]
        # … and with no more of that than makes the piece long enough, for there may be a slip in it.
        pieces += [before[-short:] + key, key + after[:short]] if (short := RUN - len(key)) > 0 else []
        texts = [text for voice, text in self._texts.items() if voice != copy.voice]
        texts += [row for voice, rows in self._agreed.items() if voice != copy.voice for row in rows]
        if any(len(piece) >= RUN and piece in text for piece in pieces for text in texts):
            return False
        if self._is_altered(copy, self._line(text)):
            return False
        others = [rows for voice, rows in self._agreed.items() if voice != copy.voice]
        have = sum(any(self._holds(row, self._line(text)) for row in rows) for rows in others)
        return have * 2 < max(1, len(others))

    def _breaks_off(self, copy: Copy, i: int) -> bool:
        """Whether a copy's last line, right behind the text that it shares, is how another site goes on there."""
        blocks = self._kept[copy.name]
        key = key_of(blocks[i].text)
        if i != len(blocks) - 1 or i - 1 not in self._rows[copy.name] or len(key) < _BEGUN:
            return False
        rows = (self._lines_beyond(other, at, 1)[:1] for other, at in self._elsewhere(copy, i - 1).values())
        return any(line.key != key and line.key.startswith(key) for row in rows for line in row)

    def _is_altered(self, copy: Copy, line: Line) -> bool:
        """Whether two sites have one and the same line next to their text, and this is that line with another day,
        number or name: how often each was read would be another number on each.
        """
        if self._forms is None:
            self._forms = []
            for other, voices in self._shared.items():
                if len(voices) > 1:
                    for key in {other.dateless, other.figureless} - self._serial:
                        if len(held := self._alike.setdefault(key, [])) < _MOST:
                            held.append(voices)
                    if other.form and len(self._forms) < _MOST:
                        self._forms.append((other.form, voices))
        alike = [*self._alike.get(line.dateless, ()), *self._alike.get(line.figureless, ())]
        alike += [voices for form, voices in self._forms if signed_by_another(line.form, form)]
        return any(len(voices - {copy.voice}) > 1 for voices in alike)

    def _holds(self, row: str, line: Line) -> bool:
        """Whether lines that most sites have next to the text hold a line, or one that a slip or a region's word
        parts from it: a title over a paragraph that is gone.
        """
        from rapidfuzz import fuzz  # noqa: PLC0415 -- heavy

        if line.key in row:
            return True
        if line.figureless != line.key and line.figureless in letters_of(row):
            return False  # how often it was read, elsewhere
        told = sum(1 + (c > _WIDE) for c in line.key) >= _TOLD and line.figureless not in self._serial
        return told and len(row) >= len(line.key) - 1 and fuzz.partial_ratio(line.key, row) >= _HELD

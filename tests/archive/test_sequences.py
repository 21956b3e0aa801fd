"""What people do, in any order: mirrors change, go, come back, are added and taken out; editions are restored, deviations accepted, captures forgotten.

The text has a few places, each in a paragraph of its own, and each with a few readings. Where all mirrors that count agree on a reading, what must be printed is known: theirs,
but for what persons decided of that reading.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.archive.conftest import PARAGRAPHS, Place
from tests.properties import tried

import scrubber
from scrubber import Archive
from scrubber.archive import words
from scrubber.archive.canonical import digest
from scrubber.errors import DocumentError, FetchError
from scrubber.ledger import replay
from scrubber.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The readings of each place. A paragraph that is not there is None.
PLACES: tuple[tuple[str | None, ...], ...] = (
    tuple(PARAGRAPHS[0].replace("May 2019", each) for each in ("May 2019", "May 2021", "June 2014")),
    (PARAGRAPHS[1],),
    (None, "Ships that carry grain pay half of what the tariff says, and no ship pays twice in one month."),
    tuple(PARAGRAPHS[2].replace("fourteen", each) for each in ("fourteen", "forty", "thirty")),
    tuple(PARAGRAPHS[3].replace("tower", each) for each in ("tower", "cellar")),
    (PARAGRAPHS[4], None),
)
OPEN = [at for at, readings in enumerate(PLACES) if len(readings) > 1]
NAMES = ("a", "b", "c", "d")
Text = tuple[str | None, ...]
FIRST: Text = tuple(readings[0] for readings in PLACES)


def written(text: Text) -> str:
    return "\n\n".join(each for each in text if each is not None)


def placed(text: str) -> Text:
    """Which reading a text has at each place; one that has anything else fails."""
    blocks = text.split("\n\n")
    found = tuple(next((each for each in readings if each in blocks), None) for readings in PLACES)
    assert written(found) == text
    return found


@dataclass
class Decision:
    """At one place, one reading stands for another, since a person said so; of a restoration, at all places where two editions differ."""

    aside: Text
    stands: Text
    ruling: bool

    def applied(self, at: int, reading: str | None) -> str | None:
        differ = self.aside[at] != self.stands[at]
        return self.stands[at] if differ and reading == self.aside[at] else reading

    def made(self, text: Text) -> bool:
        return all(text[at] == self.stands[at] for at in OPEN if self.aside[at] != self.stands[at])


@dataclass
class Kept:
    """An edition as it was when it was made."""

    text: str
    hash: str
    rulings: frozenset[int] = frozenset()


class History:
    """A document's history in two archives: one stays open, the other is opened for each step.

    Each step takes two numbers, which say what of that kind there is it is done to, so that any step can follow any other.
    """

    def __init__(self, folder: Path, archive: Archive) -> None:
        self.place = Place(folder)
        self.archive, self.second = archive, folder / "second"
        self.mirrors: dict[str, Text | None] = dict.fromkeys(NAMES)
        self.standing: dict[str, Text] = {}
        self.trusted = ""
        self.forgotten: set[Text] = set()
        self.seen: set[Text] = set()
        self.editions: list[Kept] = []
        self.decisions: list[Decision] = []
        self.rulings: frozenset[int] = frozenset()
        self.accepted: set[tuple[str, str, str, str]] = set()
        for name in self.place.names:
            self._write(name, FIRST)
        self.run()

    # What mirrors do

    def _write(self, name: str, text: Text) -> None:
        self.mirrors[name] = text
        self.place.write(name, [each for each in text if each is not None])

    def _change(self, names: Iterable[str], which: int, by: int) -> None:
        at = OPEN[which % len(OPEN)]
        printed = placed(self.editions[-1].text)[at] if self.editions else FIRST[at]
        reading = PLACES[at][(PLACES[at].index(printed) + by) % len(PLACES[at])]
        for name in names:
            text = self.mirrors[name] or FIRST
            self._write(name, (*text[:at], reading, *text[at + 1 :]))

    def change(self, which: int, what: int) -> None:
        """One or two of them, also to what is printed."""
        self._change({NAMES[which % 4], NAMES[which // 4 % 4]}, what, what // 5)

    def move_on(self, _: int, what: int) -> None:
        """All together, which makes most of the editions."""
        self._change(NAMES, what, 1)
        self.run()

    def vanish(self, which: int, _: int = 0) -> None:
        self.mirrors[NAMES[which % 4]] = None
        (self.place.folder / "mirrors" / f"{NAMES[which % 4]}.txt").unlink(missing_ok=True)

    def add_or_take_out(self, which: int, _: int = 0) -> None:
        self.place.names = sorted({*self.place.names} ^ {NAMES[which % 4]}) or ["a"]

    def trust(self, which: int, _: int = 0) -> None:
        self.place.official = ("", *NAMES)[which % 5]

    # What people do

    def run(self, _: int = 0, __: int = 0) -> None:
        result = self._ingest()
        if result is None:
            return
        again = self._ingest()
        assert again is not None
        assert not again.changed
        assert (again.edition, again.findings, again.new) == (result.edition, result.findings, ())

    def _ingest(self):
        unmoved = self._settle()
        before = self.editions[-1] if self.editions else None
        restored = before and self.archive.latest("harbour").record.get("restores")
        try:
            result = self.place.ingest(self.archive)
        except FetchError:
            assert not self.editions
            assert not self.standing
            return None
        self._in_second(lambda other: self.place.ingest(other), again=True)
        if result.changed:
            self.editions.append(Kept(result.edition.text, result.edition.hash, self.rulings))
        assert result.edition.hash == self.editions[-1].hash
        if restored and unmoved and self.rulings == before.rulings:
            assert result.edition.text == before.text
        printed = placed(result.edition.text)
        self._as_decided(printed, result)
        self._as_they_stand(printed, result)
        return result

    def _settle(self) -> bool:
        """What each mirror counts with from now on; whether that is what it counted with before."""
        old = {name: text for name, text in self.standing.items() if text not in self.forgotten}
        new = {
            name: text
            for name in self.place.names
            if (text := self.mirrors[name] if self.mirrors[name] not in {None, *self.forgotten} else old.get(name))
        }
        unmoved = (new, self.place.official) == (self.standing, self.trusted)
        self.standing, self.trusted = new, self.place.official
        self.seen |= set(new.values())
        return unmoved

    def _as_decided(self, printed: Text, result) -> None:
        if not self.standing or result.collation is None or result.collation.left_out:
            return
        for at in range(len(PLACES)):
            attested = {text[at] for text in self.standing.values()}
            if len(attested) == 1:
                wanted = attested.pop()
                for number, each in enumerate(self.decisions):
                    if not each.ruling or number in self.rulings:
                        wanted = each.applied(at, wanted)
                assert printed[at] == wanted

    def _as_they_stand(self, printed: Text, result) -> None:
        for each in result.findings:
            assert not each.accuses or self.standing.get(each.mirror) != printed
            if (each.mirror, each.kind, each.before, each.after) in self.accepted:
                assert each.accepted

    def restore(self, which: int, _: int = 0) -> None:
        number = len(self.editions) - which % (len(self.editions) or 1)
        if number == 0:
            return
        old, aside = self.editions[number - 1], self.editions[-1]
        try:
            edition = self._say(words.restore, number)
        except DocumentError:
            assert old.text == aside.text
            return
        assert edition.text == old.text
        self.rulings = old.rulings | {each for each in self.rulings if self.decisions[each].made(placed(old.text))}
        self.decisions.append(Decision(placed(aside.text), placed(old.text), ruling=False))
        self.editions.append(Kept(edition.text, edition.hash, self.rulings))

    def accept(self, which: int, what: int) -> None:
        findings = self.archive.findings("harbour")
        if not findings:
            return
        number = which % len(findings) + 1
        finding, reading = findings[number - 1], ("mirror", "canonical")[what % 3 // 2]
        printed = placed(self.editions[-1].text)
        try:
            word = self._say(words.accept, number, reading=reading)
        except DocumentError:
            assert reading == "mirror"
            return
        self.accepted.add((finding.mirror, finding.kind, finding.before, finding.after))
        if reading == "mirror":
            self.rulings |= {len(self.decisions)}
            self.decisions.append(self._ruling(printed, word.record["place"]))

    def _ruling(self, printed: Text, place) -> Decision:
        """The readings that a ruling puts one in the place of the other."""
        for at in OPEN:
            for reading in PLACES[at]:
                if place["scope"] == "block":
                    old, new = printed[at] or "", reading or ""
                    made = {place["exact"], place["reading"]} == {old, new} and not (old and new)
                else:
                    old, new = (place["prefix"] + place[each] + place["suffix"] for each in ("exact", "reading"))
                    made = printed[at] and reading != printed[at] and printed[at].replace(old, new) == reading
                if made:
                    return Decision(printed, (*printed[:at], reading, *printed[at + 1 :]), ruling=True)
        raise AssertionError(place)

    def forget(self, which: int, _: int = 0) -> None:
        known = sorted(self.seen - self.forgotten, key=written)
        if not known:
            return
        text = known[which % len(known)]
        self._say(words.forget, digest(f"{written(text)}\n".encode()))
        self.forgotten.add(text)

    def _say(self, act, what, **options):
        """Decide, in both archives."""
        self.place.minutes += 1
        options |= {"reason": "so it is in print", "by": "Ada", "now": self.place.now()}
        said = act(self.archive, "harbour", what, **options)
        self._in_second(lambda other: act(other, "harbour", what, **options))
        return said

    def _in_second(self, step, *, again: bool = False) -> None:
        if again:
            self.place.minutes -= 1
        with Archive(self.second) as other:
            step(other)

    # What must hold whatever was done

    def hold(self) -> None:
        kept = [(each.text, each.hash) for each in self.editions]
        assert [(each.text, each.hash) for each in self.archive.editions("harbour")] == kept
        with Archive(self.second) as other:
            for archive in (self.archive, other):
                results = verify(archive, quick=True)
                assert all(each.ok for each in results), results
            assert other.latest("harbour") == self.archive.latest("harbour")
            assert other.findings("harbour") == self.archive.findings("harbour")
            assert other.words_head("harbour") == self.archive.words_head("harbour")

    def end(self) -> None:
        results = verify(self.archive)
        assert all(each.ok for each in results), results
        for text in self.seen - self.forgotten:
            clean = scrubber.clean(written(text).encode())
            assert replay(clean.base, clean.edits) == clean.text


#: Some are taken more often, so that there are editions to decide between.
STEPS = (
    *("change", "change", "move_on", "move_on", "restore", "restore", "accept", "accept", "run", "run"),
    *("vanish", "add_or_take_out", "trust", "forget"),
)
numbers = st.integers(0, 19)


@tried(6)
@given(st.lists(st.tuples(st.sampled_from(STEPS), numbers, numbers), min_size=12, max_size=12))
def test_whatever_is_done_in_whatever_order_nothing_is_lost_and_decisions_stand(steps):
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "archive") as archive:
        history = History(Path(folder), archive)
        for name, which, what in steps:
            getattr(history, name)(which, what)
            history.hold()
        history.run()
        history.end()

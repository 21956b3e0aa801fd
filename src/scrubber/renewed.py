"""New captures of mirrors that say the same: other bytes, and all that a collation takes from them as it was.

A page's comments, its times, an advertisement's address change from day to day. What was found of the mirrors' texts
stands then as it was: to find it anew beside the edition that it made would let their own print decide between copies
that are divided, or tell of one difference in other words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from scrubber.archive import Archive, Run
from scrubber.archive.rules import version as rules_version
from scrubber.cleaned import said
from scrubber.document import Document
from scrubber.memory.memory import said_then
from scrubber.model import Capture, CleanText
from scrubber.records import cleaned_facts, witness_facts
from scrubber.standing import Standing, earlier, inputs
from scrubber.witness import Reader, texts


@dataclass(frozen=True, slots=True)
class Renewed:
    """What the archive takes of captures that say the same.

    Attributes:
        inputs: the digest over everything that the result follows from now; "" where no capture is new.
        captures: the new ones.
        witnesses: of each of their mirrors, its captures, and how they were cleaned.
        objects: what says how they were cleaned.
    """

    inputs: str = ""
    captures: Sequence[Capture] = ()
    witnesses: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    objects: Sequence[bytes] = ()


NOTHING = Renewed()


def say_the_same(document: Document, archive: Archive, last: Run, standings: Sequence[Standing], read: Reader) -> bool:
    """Whether nothing but captures has changed since the last run, and each new one says what the one before did.

    What time decides is asked again: whether a mirror that went before others is followed (see `memory.in_front`).
    """
    led = last.facts["led"]
    if last.facts["words"] != archive.words_head(document.id) or any(
        each.disputed and each.mirror in led for each in last.findings
    ):
        return False
    new = [each for each in standings if each.outcome.status == "ok"]
    before = [_as_it_stood(each, archive, last) if each in new else each for each in standings]
    if not new or inputs(document, before, rules_version()) != last.facts["inputs"]:
        return False
    own = texts([each.reading(document) for each in new], read)
    return all(
        each.mirror.name in own and said(own[each.mirror.name]) == said_then(archive, last, each.mirror.name)
        for each in new
    )


def renewed(document: Document, standings: Sequence[Standing], read: Reader, followed: str) -> Renewed:
    """What the archive takes of the new captures. `followed`: the digest over everything that the result follows from
    now.
    """
    new = [each for each in standings if each.outcome.status == "ok"]
    own: Mapping[str, CleanText] = texts([each.reading(document) for each in new], read)
    objects = {each.mirror.name: cleaned_facts(own[each.mirror.name], each.captures) for each in new}
    return Renewed(
        followed,
        [capture for each in new for capture in each.captures],
        {each.mirror.name: witness_facts(each, objects[each.mirror.name]) for each in new},
        list(objects.values()),
    )


def _as_it_stood(standing: Standing, archive: Archive, last: Run) -> Standing:
    """A mirror with the captures of the run before, if it stood with what it gave."""
    name = standing.mirror.name
    if last.captures(name) != last.captures(name, "seen"):
        return standing
    captures = earlier(archive, last, name)
    return replace(standing, captures=captures, seen=captures)

"""Where an edition's own sources were divided it has no vote.

Of readings that nothing decides between one is printed all the same. In the next run the edition would stand beside the
copy that it was printed from, two against one, and accuse another that nobody has touched, or keep a third copy from
deciding for that one. It is no further witness there: it remembers what was printed. What more copies decided, when the
edition was made or since, and what an altered copy said before it was altered, it does attest.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from scrubber.errors import StoreCorrupt
from scrubber.memory.decided import where
from scrubber.memory.memory import Memory, runs_back
from scrubber.memory.readings import flat, same, signs
from scrubber.outcome import Edition

#: Editions that are asked, the present one among them.
_EDITIONS = 24


def divided(memory: Memory) -> list[dict[str, Any]]:
    """The places of the present edition that were open when it was made, and that no run has decided since. None where
    a mirror is official: it decides. Places as of `decided.places`, of which nobody was judged, each with the mirrors
    that had the other reading.

    Not those of a mirror that was in front of an edition then: time decides of it (see `in_front`); nor those where the
    edition reads as one before it did of which nothing was open there: it has that of all its sources, whoever left it
    since. It goes wrong where two open readings stand so close that they were told as one, and one of them goes: what
    is left is another reading.
    """
    archive, latest = memory.archive, memory.latest
    with suppress(StoreCorrupt):
        made = archive.run_that_made(latest.document, latest.number) if latest and not memory.official else None
        high = [each for each in made.findings if each.severity == "high" and each.disputed] if made else []
        if latest is None or made is None or not high:
            return []
        runs = [run for run in runs_back(archive, latest.document) if run.edition == latest.number]
        decided = [each for run in runs for each in run.findings if each.severity == "high" and not each.disputed]
        left = [each for each in high if each.mirror not in made.facts["led"] and not same(each, decided)]
        places = [
            {**place, "mirrors": [], "kept_by": [], "divided": [each.mirror]}
            for each in left
            if (place := where(latest, each))
        ]
        settled = _settled(places, memory, latest)
        return [each for each in places if each not in settled]
    return []


def _settled(places: Sequence[dict[str, Any]], memory: Memory, latest: Edition) -> list[dict[str, Any]]:
    """Those places of which one of the last editions before had the reading, with nothing open there."""
    found: list[dict[str, Any]] = []
    asked = list(places)
    for number in range(latest.number - 1, max(0, latest.number - _EDITIONS), -1):
        made = memory.archive.run_that_made(latest.document, number) if asked else None
        if made is None:
            break
        edition = memory.archive.edition(latest.document, number)
        text = flat(edition.text)
        high = (each for each in made.findings if each.severity == "high" and each.disputed)
        still_open = {flat(place["exact"]) for each in high if (place := where(edition, each))}
        asked = [
            each
            for each in asked
            if any(sign in text for sign in signs(each["prefix"], each["exact"], each["suffix"])[:1])
        ]
        found += [each for each in asked if flat(each["exact"]) not in still_open]
        asked = [each for each in asked if flat(each["exact"]) in still_open]
    return found

"""A reading that most mirrors came to share, and that those who went before them in the document never had.

Of two readings that nothing decides between that one is printed which more mirrors have, and a farm has as many as it
likes. But a farm takes its text from those who follow the document: where several were in front of it, in a later
revision, and it came after them and kept what it had altered before, the reading is none of the document's, for who
goes first in a revision has taken all that was revised before it (see `outlasted`, which asks the same of what fewer
share). Where all came at once, or the reading with the revision, nothing tells who follows whom.
"""

from collections.abc import Collection, Mapping
from typing import Any

from scrubber.memory import decided
from scrubber.memory.behind import SEVERAL
from scrubber.memory.memory import Memory, deviating, followed_it, had_part, sources
from scrubber.memory.outlasted import editions
from scrubber.memory.readings import flat, of_editions, same
from scrubber.model import CleanText, Collation, Finding


def places(collation: Collation, texts: Mapping[str, CleanText], memory: Memory) -> list[dict[str, Any]]:
    """What is to be judged of those whose reading would be printed. An official mirror decides. Places as of
    `decided.places`; none where nothing is to be judged so.

    It takes two independent mirrors of which nothing is told but that they read as an earlier edition did, which they
    and one of the others had, and as the last one does. In the run before the others' reading was told beside it, and
    what they came to share with these two since was told of these alone. And nobody who read as the last edition then
    has come to the others' reading since: so a revision spreads, which the two refuse.
    """
    high = [each for each in collation.findings if each.severity == "high"]
    archive, latest, last = memory.archive, memory.latest, memory.last
    keep = _keepers(high, memory.gone)
    if (
        memory.official
        or latest is None
        or last is None
        or last.edition != latest.number
        or latest.text == collation.text
    ):
        return []
    if sources(keep, collation) < SEVERAL:
        return []
    was = [each for each in last.findings if each.severity == "high"]
    new = [each for each in was if each.mirror in keep and _came(each, latest.text, collation.text)]
    keep &= {each.mirror for each in new}
    took_part = collation.weights.keys() - collation.left_out.keys() - memory.gone
    late = took_part & had_part(last) - deviating(collation.findings, took_part)
    late -= {each.mirror for each in was if each.mirror in late and same(each, new)}
    if sources(keep, collation) < SEVERAL or late - deviating(last.findings):
        return []
    read_it = (followed_it(archive, each) for _, each in editions(archive, latest))
    had = set[str]().union(*(each for each in read_it if keep <= each))
    told = [each for each in was if each.mirror in late]
    found: list[dict[str, Any]] = []
    for each in [each for each in high if each.mirror == min(keep)]:
        if not keep <= {other.mirror for other in high if same(each, [other])}:
            return []
        then = [other for other in told if _is_back(each, other)]
        place = decided.where(latest, then[0]) if then else None
        if place is None or not late & had & {other.mirror for other in then}:
            return []
        place["kept_by"] = sorted(keep)
        said = {name: flat(text.text) for name, text in texts.items()}
        names = decided.readers(place, {other.mirror for other in then}, said, memory)
        found.append({**place, "mirrors": names})
    return found if all(place["mirrors"] for place in found) else []


def _keepers(high: Collection[Finding], gone: Collection[str]) -> set[str]:
    """The mirrors of which nothing is told but what is disputed."""
    names = {each.mirror for each in high} - {*gone}
    return names - {each.mirror for each in high if not each.disputed or not (each.before or each.after)}


def _came(finding: Finding, before: str, present: str) -> bool:
    """Whether the present text has what was told of a mirror, which the text of then had not."""
    return bool(of_editions(finding, before, [(1, present)], lambda _number: False))


def _is_back(finding: Finding, was: Finding) -> bool:
    """Whether a finding tells of a reading that another one told of as the canonical one, beside the other."""
    return (flat(finding.before), flat(finding.after)) == (flat(was.after), flat(was.before))

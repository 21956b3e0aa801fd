"""Two changes that are one alteration: both bounds of a range, two names that changed places, a name and its title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.spans import joins_bounds

if TYPE_CHECKING:
    from scrubber.collation.kinds.classify import Verdict

#: Names that changed places stand at most so far apart: within a clause or two.
_NEAR = 40


def coupled(one: Verdict, other: Verdict, between: str) -> Verdict | None:
    """Two verdicts of one block told as one; None where each stands for itself.

    Args:
        one: of the change that stands first.
        other: of the next one.
        between: the canonical text between what they quote.
    """
    if one.kind != other.kind:
        return None
    bounds = one.kind in AMOUNTS and joins_bounds(between)
    exchanged = (
        one.kind == "name"
        and len(between) <= _NEAR
        and bool(one.before.strip())
        and (one.before, one.after) == (other.after, other.before)
    )
    titled = one.kind == "name" and not between.strip(" .")  # [Mr → Ms]. [Brandt → Oyelaran]
    if not bounds and not exchanged and not titled:
        return None
    before, after = (f"{a}{between}{b}" for a, b in ((one.before, other.before), (one.after, other.after)))
    message = one.message.replace(f"“{one.before.strip()}”", f"“{before.strip()}”", 1)
    head, quoted, tail = message.rpartition(f"“{one.after.strip()}”")
    return replace(
        one,
        message=f"{head}“{after.strip()}”{tail}" if quoted else message,
        before=before,
        after=after,
        confidence=max(one.confidence, other.confidence),
    )

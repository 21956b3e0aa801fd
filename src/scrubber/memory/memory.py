"""What is known of a document when its mirrors are collated anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubber.outcome import Edition

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run


@dataclass(frozen=True, slots=True)
class Memory:
    """What is asked of the past.

    Attributes:
        archive: where it is kept. What is damaged of it decides nothing and excuses nobody; that it is damaged `verify`
            tells.
        latest: the edition that stands so far; None where there is none yet.
        last: the run before; None where there is none.
        official: mirrors that carry the current edition by definition.
        gone: mirrors whose page is not there any more.
    """

    archive: Archive
    latest: Edition | None
    last: Run | None
    official: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()

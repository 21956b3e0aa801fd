"""scrubber: many damaged copies in, one text out, and what each copy changed.

The public door. Everything is loaded on first use, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from scrubber.version import __version__

if TYPE_CHECKING:
    from scrubber.archive import Archive
    from scrubber.cleaning import clean, join, repair
    from scrubber.collation import collate
    from scrubber.document import Document, Mirror
    from scrubber.errors import ScrubberError
    from scrubber.model import Block, Capture, CleanText, Collation, Edit, Finding
    from scrubber.outcome import Edition, IngestResult, Outcome
    from scrubber.pipeline import ingest

_HOME = {
    "Archive": "scrubber.archive",
    "Block": "scrubber.model",
    "Capture": "scrubber.model",
    "CleanText": "scrubber.model",
    "Collation": "scrubber.model",
    "Document": "scrubber.document",
    "Edit": "scrubber.model",
    "Edition": "scrubber.outcome",
    "Finding": "scrubber.model",
    "IngestResult": "scrubber.outcome",
    "Mirror": "scrubber.document",
    "Outcome": "scrubber.outcome",
    "ScrubberError": "scrubber.errors",
    "clean": "scrubber.cleaning",
    "collate": "scrubber.collation",
    "ingest": "scrubber.pipeline",
    "join": "scrubber.cleaning",
    "repair": "scrubber.cleaning",
}

__all__ = [  # noqa: RUF022 -- in the order of the road
    "Document", "Mirror", "Capture", "Block", "Edit", "CleanText", "Finding", "Collation", "Edition", "Outcome",
    "IngestResult",
    "Archive", "ScrubberError", "repair", "clean", "join", "collate", "ingest", "__version__",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'scrubber' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)

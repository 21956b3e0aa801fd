"""Many witnesses to one text: which blocks are the document's, how they align, whom to believe, what was altered."""

from scrubber.collation.collate import collate

__all__ = ["collate"]

"""The cleaning of one capture, from bytes to CleanText."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubber.cleaning.decode import decode
from scrubber.language import detect_language
from scrubber.ledger import Draft
from scrubber.model import Block, CleanText, Edit

if TYPE_CHECKING:
    from collections.abc import Sequence


def clean(
    raw: bytes | str,
    *,
    url: str | None = None,
    content_type: str | None = None,
    script: str | None = None,
    languages: Sequence[str] | None = None,
) -> CleanText:
    """Clean one capture."""
    del script, languages
    decoded = decode(raw, content_type=content_type) if isinstance(raw, bytes) else None
    text = decoded.text if decoded else str(raw)
    if content_type == "text/html":
        import trafilatura  # noqa: PLC0415 -- heavy

        text = trafilatura.extract(text) or ""
    draft = Draft(text)
    draft.apply([Edit("layout", 0, len(text), text, "\n\n".join(line for line in text.splitlines() if line.strip()))])
    blocks = tuple(Block(line, language=detect_language(line)) for line in draft.text.split("\n\n"))
    return CleanText(text, draft.text, blocks, tuple(draft.edits), encoding=decoded.encoding if decoded else "", url=url)

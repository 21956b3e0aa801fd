"""What a page's head says of the page: its title, and what it calls and says its text is about."""

from itertools import islice
from typing import Any

from scrubber.cleaning.extract.page.part_writer import SPACE
from scrubber.cleaning.extract.reading import squeeze

#: The names under which a page's head says what its text is about, and what it is called; how many statements are
#: looked at, and how much of one.
_SUMMARIES = frozenset({"description", "og:description", "twitter:description"})
_TITLES = frozenset({"og:title", "twitter:title"})
_METAS, _SUMMARY = 200, 1_000


def stated(root: Any) -> tuple[str, str, list[str]]:
    """The title of a page, in one line; what its head says its text is about, and the titles that it gives it, in
    letters alone.
    """
    title = next((t.text_content() if hasattr(t, "text_content") else t.text or "" for t in root.iter("title")), "")
    named = _said(root, _TITLES)
    title = SPACE.sub(" ", title).strip() or SPACE.sub(" ", next(iter(named), "")).strip()
    summary = " ".join(dict.fromkeys(map(squeeze, _said(root, _SUMMARIES))))
    return title, summary, list(map(squeeze, named))


def _said(root: Any, names: frozenset[str]) -> list[str]:
    """What a page's head says under some names, each once."""
    said = (
        (meta.get("content") or "")[:_SUMMARY]
        for meta in islice(root.iter("meta"), _METAS)
        if (meta.get("name") or meta.get("property") or "").lower() in names
    )
    return list(dict.fromkeys(said))

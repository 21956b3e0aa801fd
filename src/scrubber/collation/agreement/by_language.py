"""Agreement where some copies give a document of two languages in one of them, or in another order: each language is
agreed on by those that have it, for the others' silence says nothing of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scrubber.collation.agreement.agreement import Agreement, agree
from scrubber.collation.agreement.sites import sites
from scrubber.collation.alignment.languages import Languages
from scrubber.model import Block, CleanText


def agree_by_language(pages: Mapping[str, CleanText], languages: Languages) -> Agreement:
    """What copies agree on, language by language."""
    if languages.besides:
        pages = {name: replace(page, blocks=tuple(languages.own(name, page.blocks))) for name, page in pages.items()}
    if not languages.without and not languages.orders:
        return agree(pages)
    parts = []
    for tag in languages.scripts:
        have = {
            name: _in(page, tag, languages)
            for name, page in pages.items()
            if tag not in languages.without.get(name, ())
        }
        parts.append(agree(have))
    return Agreement(
        {name: _whole(page, [part.blocks.get(name, ()) for part in parts]) for name, page in pages.items()},
        {name: _whole(page, [part.returned.get(name, ()) for part in parts]) for name, page in pages.items()},
        {name: _everywhere(name, page, parts) for name, page in pages.items()},
        {name: _whole(page, [part.doubtful.get(name, ()) for part in parts]) for name, page in pages.items()},
        sites(pages),
    )


def _in(page: CleanText, tag: str, languages: Languages) -> CleanText:
    """A page as far as it is in one of the document's languages."""
    blocks, removed = (
        tuple(part for block in blocks if (part := languages.part(block, tag)))
        for blocks in (page.blocks, page.removed)
    )
    return replace(page, blocks=blocks, removed=removed)


def _whole(page: CleanText, parts: Sequence[Sequence[Block]]) -> list[Block]:
    """The blocks of any part, in the page's order, each once and with all that it says."""
    own = {block.start: block for block in page.blocks}
    texts = {block.start: block.text for block in (*page.removed, *page.blocks)}
    found = {block.start: block for part in reversed(parts) for block in part}
    return [
        own[start] if start in own and not block.rule else replace(block, text=texts.get(start, block.text))
        for start, block in sorted(found.items())
    ]


def _everywhere(name: str, page: CleanText, parts: Sequence[Agreement]) -> list[Block]:
    """What was dropped, and kept by none who heard it in another of its languages."""
    kept = {block.start for part in parts for block in part.blocks.get(name, ())}
    dropped = _whole(page, [part.dropped.get(name, ()) for part in parts])
    return [block for block in dropped if block.start not in kept]

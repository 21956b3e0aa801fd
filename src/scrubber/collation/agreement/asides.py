"""What a site sets between the paragraphs of a text, where there are two sites alone: no third one says which of
them has a paragraph too many.
"""

from collections.abc import Sequence

from scrubber.cleaning.extract.manner import ENOUGH, Manner, settings_of
from scrubber.collation.agreement.copies import Copy
from scrubber.model import Block


class Asides:
    """How the text that two sites share speaks, and what one of them has amid it that plainly speaks otherwise."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        """Learn from the blocks that both sites keep."""
        self._manner = Manner(_shared(copies[0]))

    def of(self, copy: Copy, kept: Sequence[Block]) -> list[Block]:
        """Those of a copy's blocks that no other site has, each of which stands amid the shared text and is a word of
        the site's to its readers.

        Keeps a paragraph that the other site has left out, for it speaks of the text's matter. Goes wrong for a passage
        of a text that turns to its readers once, and offers them something.
        """
        settings = settings_of(_shared(copy))
        alone = {copy.blocks[i].start for i in range(copy.first, copy.last) if copy.kept[i] and not copy.support[i]}
        return [
            block
            for block in kept
            if block.start in alone
            and block.kind != "heading"
            and self._manner.is_aside([block], settings, enough=ENOUGH)
        ]


def _shared(copy: Copy) -> list[Block]:
    return [block for block, has, kept in zip(copy.blocks, copy.support, copy.kept, strict=True) if has and kept]

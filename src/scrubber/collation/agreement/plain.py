"""Text that was given as it is: no page around it, nothing to take out, only blocks to be told apart."""

import re
from collections.abc import Callable, Iterator

from scrubber.cleaning.layout import compose
from scrubber.language.packs.detect import by_words, detect_languages
from scrubber.ledger import Draft, Mapping
from scrubber.model import Block, CleanText, Edit
from scrubber.patterns import lazily

#: A run of blanks that has a line's end in it; each is read once, from its beginning.
_BREAKS = lazily(r"(?<!\s)[^\S\n]*\n\s*")
#: What parts the blocks of an edition.
_PARTED = lazily("\n{2,}")
#: Characters of no width, and where they part the letters of one word; Thai, Khmer and Burmese part words by them.
_NO_WIDTH = "\u200b\u2060\ufeff"
_LETTER = r"[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
_WITHIN = lazily(rf"(?<={_LETTER})[{_NO_WIDTH}]+(?={_LETTER})")


def as_given(text: str, language_of: Callable[[str], str] = by_words, *, printed: bool = False) -> CleanText:
    """A text as blocks: what blank lines separate, or each line where there is no blank line.

    Args:
        text: the text.
        language_of: tells a block's language by its words; for many copies of one text, one that remembers.
        printed: it is an edition's, whose blocks are parted by a blank line: the first line of one may be set in.
    """
    draft = Draft(text)
    draft.mark_halves()
    draft.apply(compose(draft.text, 0, len(draft.text)))
    draft.apply(_without_width(draft.text))
    text = draft.text
    stripped = text.strip("\n" if printed else None)
    left = text.find(stripped) if stripped else len(text)
    right = left + len(stripped)
    draft.apply(_spacing(text, left, right, _PARTED if printed else _BREAKS))
    mapping = Mapping(draft.edits)
    blocks, at = [], 0
    shared: dict[str, str] = {}  # equal lines are one string
    parts = draft.text.split("\n\n") if draft.text else []
    for part, language in zip(parts, detect_languages(parts, quickly=language_of), strict=True):
        start, end = mapping.to_base(at, at + len(part))
        blocks.append(Block(shared.setdefault(part, part), language=language, start=start, end=end))
        at += len(part) + 2
    return CleanText(draft.base, draft.text, tuple(blocks), tuple(draft.edits))


def _without_width(text: str) -> Iterator[Edit]:
    """What takes out characters of no width between two letters of a word."""
    for match in _WITHIN.finditer(text) if any(sign in text for sign in _NO_WIDTH) else ():
        yield Edit("invisible", match.start(), match.end(), match[0], "")


def _spacing(text: str, left: int, right: int, breaks: re.Pattern[str]) -> Iterator[Edit]:
    """What sets one blank line between the blocks of a text that begins and ends so, and nothing around it."""
    fewest = 2 if any(m.group().count("\n") > 1 for m in breaks.finditer(text, left, right)) else 1
    if left:
        yield Edit("blank-lines", 0, left, text[:left], "")
    for match in breaks.finditer(text, left, right):
        if match.group() != "\n\n" and match.group().count("\n") >= fewest:
            yield Edit("blank-lines", match.start(), match.end(), match.group(), "\n\n")
    if right < len(text):
        yield Edit("blank-lines", right, len(text), text[right:], "")

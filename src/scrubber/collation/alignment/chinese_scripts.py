"""Chinese in both of its scripts in one copy: a text in two languages, as far as collating goes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from scrubber.language.chinese import SIMPLIFIED, TRADITIONAL, converter
from scrubber.language.packs.detect import detect_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubber.model import Block, CleanText

#: So many blocks of a copy are looked at, and so much of each; so many in either script are no quotations.
_SAMPLE, _BEGINNING, _BLOCKS = 40, 60, 5


def by_script(copies: Mapping[str, CleanText]) -> dict[str, CleanText]:
    """Copies whose blocks in Chinese are told apart by their scripts, if one of them gives both; else as they are.

    Args:
        copies: the copies by their names.
    """
    if not any(_in_both(copy.blocks) for copy in copies.values()):
        return dict(copies)
    return {
        name: replace(copy, blocks=_told(copy.blocks), removed=_told(copy.removed)) for name, copy in copies.items()
    }


def reads_as(text: str, tag: str) -> bool:
    """Whether a text can be in a language, or in Chinese in one of its scripts."""
    primary, script, _ = tag.partition("-")
    return detect_language(text, [primary]) == primary and (not script or _script(text) == tag)


def language_of(text: str) -> str:
    """The language of a text, and of Chinese the script."""
    tag = detect_language(text)
    return _script(text) if tag == "zh" else tag


def _in_both(blocks: Sequence[Block]) -> bool:
    chinese = [block.text for block in blocks if block.language == "zh"]
    sample = chinese[:: len(chinese) // _SAMPLE + 1]
    scripts = Counter(_script(text[:_BEGINNING]) for text in sample)
    return min(scripts["zh-Hans"], scripts["zh-Hant"]) >= _BLOCKS


def _told(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(replace(block, language=_script(block.text)) if block.language == "zh" else block for block in blocks)


def _script(text: str) -> str:
    """The script of a text in Chinese, by which of its characters the other one does not have."""
    simple, full = converter(SIMPLIFIED)(text), converter(TRADITIONAL)(text)
    more = _apart(text, full) - _apart(text, simple)
    return "zh-Hans" if more > 0 else "zh-Hant" if more < 0 else "zh"


def _apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=False))

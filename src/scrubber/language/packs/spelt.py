"""What a text's words cost in the languages that share a script, by how they are spelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

#: The languages of the table of three letters in a row, in its order.
_OTHER_ALPHABETS = ("ru", "uk", "bg", "sr", "mk", "be", "el", "ar", "fa", "ur")


def costs_of(words: Sequence[str], languages: Collection[str]) -> dict[str, float]:
    """What words cost in each of some languages, in bits; of those that a table has.

    Args:
        words: runs of letters.
        languages: those that share the words' script.
    """
    if "en" in languages:
        from scrubber.language.spelling import STEPS, costs_together, tags  # noqa: PLC0415 -- a table that few texts need

        totals = [cost / STEPS for cost in costs_together([word.lower() for word in words])]
        named = tags()
    else:
        from scrubber.language.triples import word_bits  # noqa: PLC0415 -- the same

        totals = [sum(column) for column in zip(*map(word_bits, words), strict=True)]
        named = list(_OTHER_ALPHABETS)
    return {tag: totals[at] for at, tag in enumerate(named) if tag in languages}

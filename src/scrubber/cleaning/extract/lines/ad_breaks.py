"""The lines that say that a text goes on behind an advertisement: "Story continues below advertisement", "Nach der
Anzeige weiterlesen".

They stand amid the text, as a line of their own, and are told by all that they say. It goes wrong
where a text quotes such a line on a line of its own.
"""

from __future__ import annotations

from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: The longest of them.
_LONGEST = 80
_BREAK = lazily(rf"[\W_]{{0,4}}(?:{unbroken(read_table('site_sayings')['breaks']['said'])})[\W_]{{0,4}}")


def is_ad_break(folded: str) -> bool:
    """Whether all that a folded line says is that the text goes on behind an advertisement."""
    return len(folded) <= _LONGEST and _BREAK.fullmatch(folded) is not None

"""Characters beyond the first plane that were written as two halves, as CESU-8 and many a database and browser do."""

import re

from scrubber.cleaning.character.distinct import distinct
from scrubber.cleaning.character.roads.reading import reading
from scrubber.model import Edit
from scrubber.patterns import lazily
from scrubber.spelled import HALF

#: How bytes of CESU-8 are read by mistake, the commonest first.
_READ_AS = ("latin-1", "cp1252", "cp1251", "cp1250", "cp1254")
_PAIR = lazily("[\ud800-\udbff][\udc00-\udfff]")


def _pattern(name: str) -> re.Pattern[str]:
    table = reading(name).table
    ed, first, second, after = table[0xED], table[0xA0:0xB0], table[0xB0:0xC0], table[0x80:0xC0]
    rest = f"[{re.escape(after)}]"
    return re.compile(f"{ed}[{re.escape(first)}]{rest}{ed}[{re.escape(second)}]{rest}")


_WRITTEN = [(name, reading(name).table[0xED], _pattern(name)) for name in _READ_AS]
#: What such halves begin with, as the inside of a character class.
HALVES = "\ud800-\udfff" + "".join(sorted({lead for _, lead, _ in _WRITTEN}))


def half_edits(text: str) -> list[Edit]:
    r"""Put a character in the place of its two halves: as they are, or as their six bytes of CESU-8, each read as a
    character.

    Changed: í\xa0½í¸\x80 -> 😀. Kept: a half without its other half.
    Goes wrong: nothing known; no text has such six characters in a row.
    Source: Unicode Technical Report 26.
    """
    edits: dict[int, Edit] = {}
    for name, lead, pattern in _WRITTEN:
        if lead in distinct(text):
            for match in pattern.finditer(text):
                char = _joined((reading(name).write(match[0]) or b"").decode("utf-8", "surrogatepass"))
                edits.setdefault(
                    match.start(), Edit("mojibake", *match.span(), match[0], char, f"CESU-8 read as {name}")
                )
    if HALF.search(distinct(text)):
        for match in _PAIR.finditer(text):
            edits[match.start()] = Edit(
                "mojibake", *match.span(), match[0], _joined(match[0]), "two halves of a character"
            )
    return [edits[at] for at in sorted(edits)]


def _joined(halves: str) -> str:
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le")

"""Bytes that could not be read and became blanks, in characters of three bytes of UTF-8 (of ideographs, kana, Korean)
that were read as Latin-1 or windows-1252: `ã ¼`, `ã  `.

A program that lays a page out as text shows a control as a blank. As blanks between words such lines have no road any
more, or any of several wrong ones. But each character still takes three places, the first with a letter from à to ï:
where one follows right on another, no words stand. So U+FFFD is set for each blank in them, which every rule for bytes
with a mark understands: what can be told comes back, the rest is told as lost.

Where controls are still there, only no-break spaces became blanks, which is another rule's. Keeps `l'été « chaud »`
and `à  é  è`: letters of words stand beside others, and those of a list apart. Goes wrong for a blank of the text
itself behind a character that lost its last byte to the end of a line.
"""

import re
from collections.abc import Iterator

from scrubber.cleaning.character.losses.loss import MARK
from scrubber.model import Edit
from scrubber.patterns import lazily

#: What the later bytes of a character were read as.
LATER = "\x80-\x9f\xa1-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
#: A character, and the letters that begin one; one that lost bytes, with the next right on it; and such of which a byte
#: is left besides the first, which tells: letters of a list may have two blanks between them.
_EACH, _BEGINS = lazily(f"[à-ï][{LATER} \xa0]{{2}}"), lazily("[à-ï]")
_BESIDE = lazily(f"[à-ï](?: [{LATER} \xa0]|[{LATER}\xa0] )(?=[à-ï])")
_TELLS = lazily(f"[à-ï](?: [{LATER}]|[{LATER}] )(?=[à-ï])")
_LINE, _CONTROL = lazily(r"[^\n]+"), lazily("[\x80-\x9f]")
#: So many of those a text has at least, and this share of all its characters: of no-break spaces alone fewer come; and
#: the share of a line's letters that may begin a character, from which on they do.
_LEAST, _SHARE, _MOST = 3, 0.12, 0.8
#: Characters of a text by which it is judged.
_JUDGED = 20_000
_WHY = "a byte that could not be read became a blank where UTF-8 was read as Latin-1"


def blanked_edits(text: str) -> list[Edit]:
    """The Edits that set a mark for each blank that was a byte."""
    if not _TELLS.search(text) or _CONTROL.search(text):
        return []
    judged = text[:_JUDGED]
    if len(_TELLS.findall(judged)) < max(_LEAST, _SHARE * len(_EACH.findall(judged))):
        return []
    return [edit for line in _LINE.finditer(text) for edit in _of_line(line)]


def _of_line(line: re.Match[str]) -> Iterator[Edit]:
    said = line[0]
    if not _BESIDE.search(said):
        return
    found = list(_EACH.finditer(said))
    if len(found) < _MOST * len(_BEGINS.findall(said)):
        return
    for match in found:
        if " " in match[0]:
            start, end = line.start() + match.start(), line.start() + match.end()
            yield Edit("mojibake", start, end, match[0], match[0].replace(" ", MARK), _WHY, 1.0)

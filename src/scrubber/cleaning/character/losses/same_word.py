"""Letters of which nothing is left but a mark, in words that the same text has whole elsewhere: `M\ufffdnchen` beside
`München`, where one part of a page was in another encoding than the rest.
"""

import re

from scrubber.cleaning.character.lines import beside, lines_that_have
from scrubber.cleaning.character.losses.fill import LOST
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Letters and marks, not too many; of a broken word so many letters have to be left, and for each mark as many.
_LOST, _TOKEN = lazily(LOST), lazily(rf"(?:[^\W\d_]|{LOST}){{1,60}}+")
_KNOWN, _FOR_EACH = 5, 3
_NEAR = 200  # characters of its line in which a word stands whole, if the text speaks of what was lost
_WHY = "the text has this word whole, and no other that fits"


def same_word_edits(text: str) -> list[Edit]:
    """Bring back the letters of a word that lost all of its accented ones, if the text has one such word.

    Changes `M\ufffdnchen` where another line has `München`; leaves a first letter, which may have been a capital, a
    last one, in which endings differ, short words (`b\ufffdt` is být or bít), one that two words fit, and one that its
    line shows whole as well. It goes wrong where the text has only another word that differs in such a letter alone.
    """
    lines = lines_that_have(text, _LOST)
    broken = [match for line in lines for match in _TOKEN.finditer(text, *line) if _is_broken(match[0])]
    wanted = {match[0] for match in broken}
    whole: dict[str, set[str]] = {}
    for word in set(_TOKEN.findall(text)) if broken else ():
        if LOST not in word and not word.isascii() and (mask := _masked(word)) in wanted:
            whole.setdefault(mask, set()).add(word)
    return [
        Edit("same-word", match.start() + n, match.start() + n + 1, LOST, char, _WHY, 0.95)
        for match in broken
        if len(words := whole.get(match[0], set())) == 1 and not _is_shown(text, match, *words)
        for n, char in enumerate(min(words))
        if match[0][n] == LOST and n + 1 < len(match[0])
    ]


def _is_shown(text: str, broken: re.Match[str], word: str) -> bool:
    """Whether a line shows a word whole and broken, or speaks of damage."""
    around = " ".join(beside(text, *broken.span(), _NEAR))
    return word in around or is_told(around, [])


def _is_broken(word: str) -> bool:
    """Whether a word lost letters within it, and has enough others, all of ASCII."""
    lost = word.count(LOST)
    known = word.replace(LOST, "")
    return lost > 0 and word[0] != LOST and known.isascii() and len(known) >= max(_KNOWN, _FOR_EACH * lost)


def _masked(word: str) -> str:
    """A word without its accented letters."""
    return "".join([char if char.isascii() else LOST for char in word])

"""Words that a converter of print left as a page's ink lay: each letter twice, where a font without a bold face was
struck twice; and the sign that a word is divided by, where it stands for a hyphen that shows only at a line's end.
"""

import re

from scrubber.language.spelling import dearer
from scrubber.model import Edit
from scrubber.patterns import lazily

#: A line that begins with each character twice.
_LINE = lazily(r"^[ \t]*((\S)\2(\S)\3[^\n]*)", re.MULTILINE)
#: Letters of such a line, at least, how many of them differ, and bits that each may cost in the language of its word.
_LETTERS, _DIFFERENT, _SPELT = 8, 4, 4.0
_BLANKS = lazily(r"[ \u00a0]+")
#: A word that is divided, and so many of a text, at least.
_DIVIDED, _SEVERAL = lazily(r"(?<=[a-z]{2})¬(?=(\n?)[a-z]{2})"), 2


def doubled_edits(text: str) -> list[Edit]:
    """Take each second letter out of the lines that have each letter twice: TThhee qquuaayy.

    Kept: every line with a word that is another, and one that has few letters.
    """
    edits: list[Edit] = []
    for match in _LINE.finditer(text):
        start, line = match.start(1), match[1].rstrip()
        if len(line) < 2 * _LETTERS or not _is_doubled(line):
            continue
        was = "".join(word[::2] if n % 2 == 0 else word[: (len(word) + 1) // 2] for n, word in enumerate(_parts(line)))
        edits.append(Edit("doubled", start, start + len(line), line, was, "each letter was struck twice"))
    return edits


def _parts(line: str) -> list[str]:
    """Words and the blanks between them, by turns."""
    words = _BLANKS.split(line)
    blanks = _BLANKS.findall(line)
    return [part for pair in zip(words, [*blanks, ""], strict=True) for part in pair]


def _is_doubled(line: str) -> bool:
    words = _BLANKS.split(line)
    if not all(len(word) % 2 == 0 and word[::2] == word[1::2] for word in words):
        return False
    was = [word[::2] for word in words if word[0].isalpha()]
    letters = sum(map(len, was))
    if letters < _LETTERS or len(set().union(*was)) < _DIFFERENT:
        return False
    return sum(dearer(word, "") for word in was) < _SPELT * letters


def divided_edits(text: str) -> list[Edit]:
    """Take out the ¬ by which several words of a text are divided; at a line's end it becomes the hyphen that it is.

    Kept: ¬ before a word or between two that are set apart, and one alone.
    """
    found = list(_DIVIDED.finditer(text)) if text.count("¬") >= _SEVERAL else []
    if len(found) < _SEVERAL or 2 * len(found) < text.count("¬"):
        return []
    why = "a sign that a word may be divided there"
    return [Edit("soft-hyphen", *match.span(), "¬", "\u00ad" if match[1] else "", why) for match in found]

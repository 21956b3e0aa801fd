"""Letters and blanks of UTF-8 read as Latin-1 of which a program took the second byte for a blank, as it is alone: the
`Ã ` of voilà, and the `Â ` of a blank that breaks no line.
"""

import re

from scrubber.cleaning.character.losses.blanked import LATER
from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.language.spelling import costs_together, dearer, tags
from scrubber.model import Edit
from scrubber.patterns import lazily

#: What is left behind a letter or a mark, where it is nothing else.
_SURE = lazily(r"(?<=[a-z])Ã(?= |\n|\Z)|(?<=[a-z0-9.,:;!?%])Â(?= |\n|\Z)|Â(?: Â){2}")
#: Other letters that were read so; and those of languages, or of a text read so twice, of which all is brought back
#: together.
_READ_SO = lazily(f"[ÃÂ][{LATER}]|â[€‚][{LATER}]")
_THROUGHOUT = lazily(f"áº|á»|Æ°|Ä‘|Ãƒ|[ÐÑ][{LATER}]")
#: What is left, and the blank behind it or a line's end. No word ends in a capital behind a small letter.
_BEHIND = rf"(?:(?<=[a-z0-9'’.,:;!?…)\]»”%€{LATER}])|(?<![^\s(«]))"
_LEFT = lazily(rf"{_BEHIND}(?:(?P<letter>Ã)|Â)(?:(?=(?P<blank> )(?P<next>[^\n]?))|(?![^\n]))")
#: Words of Portuguese that begin with the letter, as they go on.
_GOES_ON = lazily(r"(?:s|quel[ea]s?|quilo)\b")
#: Where second bytes were dropped, and became no blanks; and a word that is left.
_DROPPED, _BEFORE = lazily("Ã[a-z]"), lazily(r"[^\W\d_]{1,40}\Z")
#: Letters of ASCII, and what is no letter of theirs: of a line in such letters, most are.
_PLAIN, _OTHER = lazily("[A-Za-z]"), lazily(r"[^\x00-\x7f]")
#: Words that end in the letter, or are nothing else; those that are none without it; words without damage.
_ENDS_SO, _CONSONANTS = lazily(r"(?<!\w)(?<!Â )([a-zA-Z]{0,40})Â(?!\w| Â)"), frozenset("dfgmnps")
_WHOLE, _JUDGED = lazily(r"(?<![^\s(])[^\W\d_ÂÃÊ]{2,40}(?![^\s,.:;!?)])"), 300
_OF_NORWAY, _OF_THE_NORTH = frozenset({"nb", "nn"}), frozenset({"da", "nb", "nn", "sv"})
_WHY = "the second byte of its two became a blank where UTF-8 was read as Latin-1"
_TELLS = 0.97


def blank_byte_edits(text: str) -> list[Edit]:
    """Bring back à and take out what is left of blanks.

    Changed: voilÃ , Ã  la carte, 10Â 000, The keeper.Â  -> voilà, à la carte, 10 000, The keeper. Kept: AMANHÃ, the
    letter Â as a text names it. It goes wrong for words of Catalan and Gaelic in which the letter stands within, in a
    text whose blanks were put together.
    """
    if ("Ã" not in text and "Â" not in text) or _THROUGHOUT.search(text):
        return []
    if not (_SURE.search(text) or _READ_SO.search(text)):
        return []
    dropped = _DROPPED.search(text) is not None
    whole = "Ã  " in text  # blanks stand as they were
    edits: list[Edit] = []
    told, line_end = False, 0
    for match in _LEFT.finditer(text):
        if match.start() >= line_end:
            start = text.rfind("\n", line_end, match.start()) + 1 or line_end
            line_end = text.find("\n", match.end()) + 1 or len(text)
            line = text[start:line_end].rstrip("\n")
            told = (
                is_told(line, [])
                or is_told(line, _parts(line))
                or 2 * len(_OTHER.findall(line)) > len(_PLAIN.findall(line)) + 2
                or _is_of_mac(line)
            )
        if told or (match["letter"] and (dropped or _is_sharp(text, match.start()))):
            continue
        end, after = match.end(), ""
        if match["letter"]:
            after, follows = "à", match["next"] or ""
            letter = follows.isalpha()
            if match["blank"] and (not letter or whole or _GOES_ON.match(text, match.end() + 1)):
                end += 1
        edits.append(Edit("mojibake", match.start(), end, text[match.start() : end], after, _WHY, _TELLS))
    return edits


def _is_of_mac(line: str) -> bool:
    """Whether the letter is rather the å of a Macintosh, in a language of the North that has no such word without it:
    pÂ, sÂ, mÂ.
    """
    ends = {word.lower() for word in _ENDS_SO.findall(line[:_JUDGED])}
    if not ends & {"", *_CONSONANTS}:
        return False
    words = [*_WHOLE.findall(line[:_JUDGED]), *(f"{word}å" for word in ends)]
    costs = costs_together([word.lower() for word in words])
    language = tags()[costs.index(min(costs))]
    return language in (_OF_THE_NORTH if ends & _CONSONANTS else _OF_NORWAY)


def _parts(line: str) -> list[Part]:
    """What a line has of letters that were read so, whole or not."""
    return [
        Part(match.start(), match.end(), "à", 0.0) for match in re.finditer(f"{_READ_SO.pattern}|{_LEFT.pattern}", line)
    ]


def _is_sharp(text: str, at: int) -> bool:
    """Whether the letter was rather the ß of a German word, whose second byte programs drop (daÃ )."""
    word = _BEFORE.search(text, max(0, at - 40), at)
    return word is not None and dearer(f"{word[0]}à", f"{word[0]}ß") > 0

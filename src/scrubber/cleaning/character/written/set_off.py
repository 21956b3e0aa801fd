"""Accents that a converter of print set off from their letters by a blank, as it read the width of the ink:
Schr ¨odinger, Schro ̈dinger; and those of Russian's й and ё, with a blank or without one.
"""

import re

from scrubber.cleaning.character.written.loose_accents import COMBINING, whole_letter
from scrubber.language.packs.common_words import is_common
from scrubber.language.spelling import cost_together, dearer
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Accents with a width, but those that others set for apostrophes and quotation marks.
_WIDE = "".join(sign for sign in COMBINING if sign not in "´`")
_SMALL, _LETTER = "a-zß-öø-ÿ", "A-Za-zÀ-ÖØ-öø-ÿ"
#: A letter of Cyrillic that has such an accent, and this; a blank between them is none of the text's.
_CYRILLIC = lazily("[ИиУу](?: ?˘| \u0306)|[ЕеІі](?: ?¨| \u0308)")
_OF_CYRILLIC = lazily("[Ѐ-ӿ]")
#: Where a diaeresis stands: behind a letter that may have it, or behind a blank behind such a letter.
_DOTS = lazily("(?<![A-Za-zЕеІі])(?:(?<![A-Za-zЕеІі] )|(?<! ))¨"), lazily("(?<! )¨"), lazily(" ¨")
#: An accent that combines, behind a blank, and what stands behind it in the word.
_BEHIND = lazily(
    rf"(?P<letter>[{_LETTER}]) (?P<accent>[{''.join(COMBINING.values())}])"
    rf"(?P<tail>[{_SMALL}]{{1,30}}|(?<=[{_SMALL}]{{2}} .)\b)"
)
_COMBINE, _SEVERAL = frozenset(COMBINING.values()), 2
#: The same before whatever is no letter: a word of one letter, or a word's end.
_ALONE = lazily(rf"(?P<letter>[{_LETTER}]) (?P<accent>[{''.join(COMBINING.values())}])(?P<tail>)(?![{_LETTER}])")
#: An accent between a blank and its letter, what stands of a word before the blank and behind the letter; one capital
#: may be all of that before a diaeresis.
_BEFORE = lazily(
    rf"(?:(?<=[{_LETTER}][{_SMALL}])|(?<=\b[A-Z])(?= ¨)) (?P<accent>[{_WIDE}´])(?P<letter>[{_SMALL}ı])"
    rf"(?P<tail>[{_LETTER}]{{0,30}})"
)
_VOWELS = frozenset("aeiouy")
_HEAD = lazily(rf"[{_LETTER}]{{1,30}}\Z")
#: Half bits that a word may cost more than its two pieces do; and bits that its second piece may with the accent: ˜ and
#: ´ are a home directory's sign and an apostrophe, too.
_MORE, _ACCENTED = 6, 7.5
_SIGNS = frozenset("˜´")
#: An accent before its letter within a word: a text that has those has others before the letter that begins one.
_WITHIN = lazily(rf"[{_LETTER}][{_WIDE}´][{_SMALL}ı]")
#: An accent that closes what another opens.
_CLOSES = lazily(rf"[\w.,!?]([{_WIDE}´])(?!\w)")
_WHY = "an accent that a blank set off from its letter"


def set_off_edits(text: str) -> list[Edit]:
    """Put accents over letters that a blank parts them from, and those of Cyrillic over theirs.

    Kept: accents for quotation marks (dijo ¨este¨, не ¨этот¨), one alone that a sentence names, and whatever stands
    behind one of the commonest words (to ˜user). An acute accent, which may be an apostrophe or a prime, goes only
    where the text has another, or another accent set off so. It goes wrong for a quotation that only opens.
    """
    before = [match for match in _BEFORE.finditer(text) if _is_one_word(match)]
    if [match["accent"] for match in before] == ["´"] or _WITHIN.search(text):
        before = []
    closing = set(_CLOSES.findall(text)) if before else set()
    quoting = "¨" in text and _quotes(text)
    read = [
        (match, match[0][0], match[0][-1])
        for match in _CYRILLIC.finditer(text)
        if not (quoting and match[0][-1] == "¨") and _is_in_word(match)
    ]
    read += [
        (match, match["letter"], match["accent"])
        for match in (*filter(_is_one_word, _BEHIND.finditer(text)), *before)
        if match["accent"] not in closing
    ]
    if len([accent for _, _, accent in read if accent in _COMBINE]) >= _SEVERAL:
        # No accent that combines stands over a blank: where several are set off, words of one letter are, too (a ̀).
        starts = {match.start() for match, _, _ in read}
        read += [
            (match, match["letter"], match["accent"]) for match in _ALONE.finditer(text) if match.start() not in starts
        ]
    edits: list[Edit] = []
    for match, letter, accent in sorted(read, key=lambda each: each[0].start()):
        whole = whole_letter(letter, accent)
        if whole and not (edits and edits[-1].end > match.start()):
            end = match.start("tail") if "tail" in match.groupdict() else match.end()
            edits.append(Edit("accent", match.start(), end, text[match.start() : end], whole, _WHY))
    return edits


def _quotes(text: str) -> bool:
    """Whether a text has diaereses elsewhere than over letters, or some with a blank before them and some without one,
    as a quotation begins and ends: a converter sets off all of them or none.
    """
    astray, glued, apart = (sign.search(text) is not None for sign in _DOTS)
    return astray or (glued and apart)


def _is_in_word(match: re.Match[str]) -> bool:
    """Whether a letter of Cyrillic with its accent is no word by itself, as a sentence names the two."""
    around = match.string[max(0, match.start() - 1) : match.start()], match.string[match.end() : match.end() + 1]
    return any(map(_OF_CYRILLIC.match, around))


def _is_before(match: re.Match[str]) -> bool:
    """Whether the accent stands before its letter."""
    return match.start("accent") < match.start("letter")


def _is_one_word(match: re.Match[str]) -> bool:
    """Whether what a blank parts beside an accent is one word, and not two the second of which begins with that letter
    (sans ˆetre), or a key to be pressed (ˆc).
    """
    letter = whole_letter(match["letter"], match["accent"])
    before = _HEAD.search(match.string, max(0, match.start() - 30), match.start())
    head, tail = before[0] if before else "", match["tail"]
    if not letter or (_is_before(match) and not tail and match["accent"] != "´"):
        return False
    if _is_before(match) and "ı" not in match[0]:
        plain = match["letter"] + tail
        sign, accented = match["accent"], dearer(letter + tail, plain) <= _ACCENTED
        if sign == "´" and (plain[0] not in _VOWELS or head[-2:].lower() == "qu"):
            return False
        if sign in _SIGNS and tail and not accented:
            return False
        if len(head) > 1 and is_common(head.lower()) and not (sign == "˜" and plain[0] == "n"):
            return False
    head, tail = (head, letter + tail) if _is_before(match) else (head + letter, tail)
    pieces = [piece for piece in (head, tail) if piece]
    return cost_together(["".join(pieces)]) <= cost_together(pieces) + _MORE

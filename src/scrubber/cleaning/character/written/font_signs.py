"""Characters of a font's own, which are private-use ones where the font is gone: bullets of word processors, Greek and
signs of Symbol, figures and capitals of book fonts, ligatures of old ones, and whole words of a font that called itself
one of signs.

Sources: Adobe's Symbol encoding and Glyph List; Microsoft's code page for symbol fonts, which puts their bytes at
U+F000; the character set of Wingdings.
"""

import re
from collections import Counter
from collections.abc import Mapping

from scrubber.cleaning.character.scripts import is_letter
from scrubber.language.spelling import NO_WORD, dearer
from scrubber.model import Edit
from scrubber.patterns import lazily

_FROM = 0xF000
#: Of Symbol, from 21 on: "." where it has none, a piece of a bracket, or what it shares with ASCII.
_LETTERS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SIGNS = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…..↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑.......... 〉∫"
_SYMBOL = {
    **{_FROM + 0x41 + n: char for n, char in enumerate(_LETTERS[0])},
    **{_FROM + 0x61 + n: char for n, char in enumerate(_LETTERS[1])},
    **{_FROM + 0xA1 + n: char for n, char in enumerate(_SIGNS) if char not in ". "},
    **{_FROM + ord(code): char for code, char in zip("\"$'*-@\\^~", "∀∃∍∗−≅∴⊥∼", strict=True)},
}
#: Of Wingdings, what stands before items, and what programs set for an arrow and a smile.
_ITEMS = {
    0xF0A7: "▪", 0xF0A8: "◻", 0xF0B7: "•", 0xF0D8: "➢", 0xF0E8: "➔", 0xF0FC: "✓", 0xF0FB: "✗", 0xF0FE: "☑", 0xF0FD: "☒",
    0xF06C: "●", 0xF06E: "■", 0xF06F: "□", 0xF071: "❑", 0xF075: "◆", 0xF076: "❖", 0xF0A1: "○", 0xF09F: "•", 0xF02D: "−",
    0xF077: "◆", 0xF0A4: "◉", 0xF0AB: "★", 0xF046: "☞",
}  # fmt: skip
#: Those of them that no icon is: others have to stand before several.
_BULLETS = frozenset("•▪➢")
_APART = {0xF0E0: "→", 0xF04A: "☺", 0xF04C: "☹"}
#: Of book fonts: figures, small capitals, marks; and ligatures, which stand within words.
_BOOK = {
    **{0xF730 + n: str(n) for n in range(10)},
    **{0xF761 + n: chr(0x41 + n) for n in range(26)},
    0xF6D9: "©", 0xF6DA: "®", 0xF6DB: "™", 0xF8E8: "®", 0xF8E9: "©", 0xF8EA: "™", 0xF6BE: "ȷ", 0xF724: "$", 0xF726: "&",
    0xF7A2: "¢", 0xF721: "!", 0xF73F: "?",
}  # fmt: skip
_LIGATURES = {0xF001: "fi", 0xF002: "fl"}
_SIGN = lazily("[\uf001\uf002\uf021-\uf0ff\uf6be-\uf6db\uf721-\uf7a2\uf8e8-\uf8ea]")
#: What neither font has: icons. A sign of theirs that a word begins or ends with makes one that costs hardly more bits.
_ICON, _DEARER = lazily("[\ue000-\uefff\uf003-\uf01f\uf080-\uf09e\uf100-\uf6bd]"), 11.0
#: What stands behind a word, at its line's end.
_BEHIND = frozenset("®©™")
#: What a font has whose bytes are those of ASCII, and a word of it; so many of these tell, at least.
_OF_ASCII, _WORD, _WORDS = lazily("[\uf020-\uf07e]+"), lazily("[\uf041-\uf05a\uf061-\uf07a]{3,40}"), 3
#: What stands of a word before a ligature and behind it.
_TAIL, _HEAD = lazily(r"(?<![^\W\d_])[^\W\d_]+\Z"), lazily(r"(?=[^\W\d_])[a-zß-ÿ]{1,40}")
#: What begins a line, and how far it may be set in.
_ITEM, _INDENT = lazily("^[ \\t]{0,40}([\uf021-\uf0ff])", re.MULTILINE), 41
#: What stands for one thing in a text with icons, too: bullets, and book fonts' own.
_ALWAYS = frozenset(map(chr, (*_BOOK, *(code for code, item in _ITEMS.items() if item in _BULLETS))))
_WHY = "a character of a font that is gone"
_TELLS, _SEEMS = 0.97, 0.9


def font_sign_edits(text: str) -> list[Edit]:
    """Put Unicode's characters in the place of those of a font of signs.

    Changed: U+F0B7 before an item -> •, 30 U+F0B0 -> 30 °, U+F061 -> α, figures of U+F730 -> 1945, "of U+F001 ce" ->
    office, words at U+F054 U+F068 U+F065 -> The. Kept: other private-use characters, and signs of
    Symbol beside such ones, which are icons (U+F007 Rosa U+F073 May 5), or behind a heading as a link to it. It goes
    wrong for a text with few icons, all of them at places that these fonts have.
    """
    if _SIGN.search(text) is None:
        return []
    edits: list[Edit] = []
    of_ascii = _is_ascii(text)
    if of_ascii:
        edits += [
            Edit("font", *match.span(), match[0], _as_ascii(match[0]), _WHY, _TELLS)
            for match in _OF_ASCII.finditer(text)
        ]
    icons = _ICON.search(text) is not None
    items = Counter(match[1] for match in _ITEM.finditer(text))
    for match in _SIGN.finditer(text):
        if icons and match[0] not in _ALWAYS:
            continue
        if not (of_ascii and match[0] <= "\uf07e") and (was := _was(text, match.start(), items)):
            edits.append(Edit("font", *match.span(), match[0], was, _WHY, _TELLS if was in _BULLETS else _SEEMS))
    return sorted(edits, key=lambda edit: edit.start)


def _was(text: str, at: int, items: Mapping[str, int]) -> str:
    """What a character stands for by its place; "" where it has none there. `items`: how many lines it begins."""
    code = ord(text[at])
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if code in _LIGATURES:
        return _LIGATURES[code] if _is_of_word(text, at, _LIGATURES[code]) else ""
    if code in _BOOK:
        return _BOOK[code]
    amid = bool(before.strip(" \t") or text[at - 2 : at - 1].strip()) and bool(text[at + 1 : at + 3].strip())
    if _is_first(text, at):
        item = _ITEMS.get(code, "") if after.isspace() else ""
        return item if item in _BULLETS or items[text[at]] > 1 else ""
    if amid and (before + after).isspace() and code in _APART:
        return _APART[code]
    was = _SYMBOL.get(code, "")
    if is_letter(before) and (is_letter(after) or (not after.strip() and was not in _BEHIND and _is_last(text, at))):
        return ""
    return was if amid or (before + after).strip() else ""


def _is_of_word(text: str, at: int, letters: str) -> bool:
    """Whether a ligature stands within a word, or begins or ends one that is spelt with it."""
    before = _TAIL.search(text[max(0, at - _INDENT) : at])
    after = _HEAD.match(text, at + 1)
    if before and after:
        return True
    rest = (before or after or [""])[0]
    with_it = rest + letters if before else letters + rest
    return rest != "" and dearer(with_it, rest) < _DEARER


def _is_last(text: str, at: int) -> bool:
    """Whether nothing but blanks stands behind a character on its line."""
    return not text[at + 1 : at + _INDENT].partition("\n")[0].strip()


def _is_first(text: str, at: int) -> bool:
    """Whether nothing but blanks stands before a character on its line."""
    head = text[max(0, at - _INDENT) : at].rpartition("\n")
    return not head[2].strip() and (head[1] != "" or at <= _INDENT)


def _as_ascii(text: str) -> str:
    return "".join(chr(ord(char) - _FROM) for char in text)


def _is_ascii(text: str) -> bool:
    """Whether several words of a text are spelt as words of some language are when they are taken for ASCII."""
    words = dict.fromkeys(_as_ascii(match[0]) for match in _WORD.finditer(text))
    spelt = [word for word in words if dearer(word, "the") < NO_WORD * len(word)]
    return len(spelt) >= _WORDS and 2 * len(spelt) > len(words)

"""Variant forms set in for ordinary characters: mathematical and full-width Latin letters, radicals, letters of
the fonts that phones and generators offer (circled, squared, raised, small capitals).
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from scrubber.cleaning.character.lines import lines_that_have
from scrubber.cleaning.character.scripts import script_of
from scrubber.model import Edit
from scrubber.patterns import lazily

_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz", strict=True))
_RAISED = dict(zip("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "abcdefghijklmnoprstuvwxyz", strict=True))
_BOXES = {
    chr(first + n): chr(letter + n)
    for first, letter in (
        (0x24B6, 65), (0x24D0, 97), (0x249C, 97), (0x1F110, 65), (0x1F130, 65), (0x1F150, 65), (0x1F170, 65),
    )
    for n in range(26)
}  # fmt: skip
_FONTS = (_SMALL_CAPITALS, _RAISED, _BOXES)
LETTERS = "".join(map("".join, _FONTS))
#: What a line has at least, if it is to be looked at.
GATE = lazily(f"[{LETTERS}]{{2}}")
_WORD = lazily(f"[A-Za-z{LETTERS}]+")
_WORDS = 3  # words that make prose, of so many letters each, and so many different ones in all
_LONG = 4
_DIFFERENT = 6

_MATH = "\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134\U0001d400-\U0001d7ff"
_MATH_ANY = lazily("[\U0001d400-\U0001d7ff]")
_MATH_WORD = lazily(f"[A-Za-z{_MATH}]+")
#: Names of functions, as formulas have them.
FUNCTIONS = r"a?(?:sin|cos|tan|cot|sec|csc)h?|log|ln|lg|exp|det|dim|ker|lim|max|min|sup|inf|arg|deg|gcd|mod"
_FUNCTION = lazily(f"(?:{FUNCTIONS}|[a-zA-Z])")
#: Signs of a formula: operators, and a bracket, an index or a power right behind a mathematical letter.
_FORMULA = lazily("[=+<>^_|~±×÷·∀-⋿⟀-⟯⦀-⫿←-⇿]|[\U0001d400-\U0001d7ff][(\\[{]|[₀-₉⁰-⁹²³¹]")
_ORDINARY = lazily(r"(?<![^\W\d_])[A-Za-zÀ-ɏ]{3,}(?![^\W\d_])")
_WIDE = lazily("[Ａ-Ｚａ-ｚ]{2}")
_WIDE_WORD = lazily("[Ａ-Ｚａ-ｚ]+")
#: Letters of both widths by turns, as in no word.
_WIDE_MIXED = lazily("[a-z][Ａ-Ｚａ-ｚ]|[ａ-ｚ][A-Za-z]")
_WIDE_RUN = lazily("[\uff01-\uff5e]+")
_RADICAL = lazily("[\u2e80-\u2fd5]+")
_RADICAL_TALK = lazily("部首|偏旁|康熙|radical|kangxi|U\\+2[EF]", re.IGNORECASE)
#: Radicals of the supplement that Unicode gives no decomposition, where they stand for an ordinary character.
_SUPPLEMENT = str.maketrans(
    "⺠⻄⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⺟⻋⻅⻆⻒⻙⺝", "民西长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟母车见角镸韦月"
)
#: All of these, as the inside of a character class.
VARIANTS = f"\U0001d400-\U0001d7ffＡ-Ｚａ-ｚ\u2e80-\u2fd5{LETTERS}"
_PROSE = 3


def variant_edits(text: str) -> list[Edit]:
    """Put ordinary characters in the place of variant forms in running text.

    Kept: 𝐱 ∈ ℝ and sin 𝑥, ＡＢＣ and Japanese text's ＮＨＫ, 部首⼈.
    Changed: E𝐯𝐞𝐫𝐲𝐨𝐧𝐞 -> Everyone; Ｎｏ ｏｎｅ ｓｈａｌｌ ｂｅ -> No one shall be; ⼈类 -> 人类.
    Goes wrong: a whole sentence in mathematical letters that was written so on purpose becomes plain.
    """
    edits: list[Edit] = []
    if _MATH_ANY.search(text):
        edits += _by_line(text, _MATH_ANY, _mathematical)
    if _WIDE.search(text):
        edits += _by_line(text, _WIDE, _wide)
    if _RADICAL.search(text):
        edits += _by_line(text, _RADICAL, _radicals)
    if GATE.search(text):
        edits += _by_line(text, GATE, font_edits)
    return sorted(edits, key=lambda edit: edit.start)


def _by_line(text: str, gate: re.Pattern[str], rule: Callable[[str, int], Iterator[Edit]]) -> Iterator[Edit]:
    for start, end in lines_that_have(text, gate):
        yield from rule(text[start:end], start)


def _mathematical(line: str, offset: int) -> Iterator[Edit]:
    """A line whose words mix ordinary and mathematical letters, or that is prose in the latter, or has whole words
    of it in plain prose.
    """
    words = [match for match in _MATH_WORD.finditer(line) if _MATH_ANY.search(match[0])]
    mixed = sum(_disguised(match[0]) for match in words)
    prose = [match for match in words if len(match[0]) > _PROSE and _plain(match[0])[1:].islower()]
    letters = sum(map(str.isalpha, line))
    among = len(prose) == len(words) and not _FORMULA.search(line) and len(_ORDINARY.findall(line)) >= _PROSE
    if not (mixed or among or (len(prose) >= _PROSE and 2 * sum(len(match[0]) for match in words) > letters)):
        return
    for match in words:
        yield _edit(offset, match, _plain(match[0]), "mathematical letters in a word of running text", 0.97)


def _edit(offset: int, match: re.Match[str], after: str, reason: str, confidence: float) -> Edit:
    start, end = match.span()
    return Edit("look-alike", offset + start, offset + end, match[0], after, reason, confidence)


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word)


def _disguised(word: str) -> bool:
    """Whether a word mixes both kinds of letters as no formula does (sin𝑥 and d𝑥 are formulas)."""
    ordinary = [char for char in word if char.isascii()]
    if not ordinary or len(word) < 3 or len(word) - len(ordinary) < 2:
        return False
    return (_plain(word)[1:].islower() and not _FUNCTION.fullmatch("".join(ordinary))) or len(word) - len(
        ordinary
    ) > _PROSE


def _wide(line: str, offset: int) -> Iterator[Edit]:
    """A line of Latin prose in full-width letters; a line with ideographs or kana sets its Latin so on purpose."""
    words = _WIDE_WORD.findall(line)
    prose = len(words) >= _PROSE and any(len(word) > _PROSE and not word.isupper() for word in words)
    if not prose and len(_WIDE_MIXED.findall(line)) < _PROSE:
        return
    if any(script_of(char) in {"HAN", "KANA", "HANGUL"} for char in line):
        return
    for match in _WIDE_RUN.finditer(line):
        plain = "".join(chr(ord(char) - 0xFEE0) for char in match[0])
        yield _edit(offset, match, plain, "full-width letters in a line of Latin prose", 0.97)


def _radicals(line: str, offset: int) -> Iterator[Edit]:
    """Radicals beside ordinary ideographs or kana, unless the line speaks of radicals or lists them."""
    if _RADICAL_TALK.search(line):
        return
    for match in _RADICAL.finditer(line):
        around = line[match.start() - 1 : match.start()] + line[match.end() : match.end() + 1]
        if not any(script_of(char) in {"HAN", "KANA"} for char in around):
            continue
        plain = _plain(match[0]).translate(_SUPPLEMENT)
        if plain != match[0]:
            yield _edit(offset, match, plain, "a radical that stands for the ordinary character", 0.98)


def font_edits(line: str, offset: int) -> Iterator[Edit]:
    """Put ordinary letters in the place of a line's prose in such letters.

    Kept: ⓐ and ⓑ, mᵗʰ, a transcription (ɪʀ), a gloss (ɴᴏᴍ.ꜱɢ) in an ordinary line.
    Changed: ᴛʜɪꜱ ʟɪɴᴇ ɪꜱ ᴡʀɪᴛᴛᴇɴ ꜱᴏ -> this line is written so.
    Goes wrong: a line that was set so for its looks becomes plain.
    """
    for font in _FONTS:
        words = [match for match in _WORD.finditer(line) if not font.keys().isdisjoint(match[0])]
        letters = [char for match in words for char in match[0] if char in font]
        prose = [match for match in words if len(match[0]) >= _LONG]
        most = 5 * len(letters) > 3 * sum(char.isalpha() or char in _BOXES for char in line)
        if len(prose) < _WORDS or len(set(letters)) < _DIFFERENT or not most:
            continue
        for match in words:
            plain = "".join(font.get(char, char) for char in match[0])
            yield Edit(
                "look-alike", offset + match.start(), offset + match.end(), match[0], plain, _why(match[0]), 0.97
            )


def _why(word: str) -> str:
    names = (unicodedata.name(char, "").lower() for char in word if not char.isascii())
    return f"letters of an ornamental font in running text ({next(names)})"

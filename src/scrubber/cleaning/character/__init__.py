"""Character-level repair: damage that a text took on its way, undone where that can be proven."""

import re
from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import NamedTuple

from scrubber.cleaning.character.distinct import distinct
from scrubber.cleaning.character.injected.hidden import HIDDEN, UNREAD, hidden_edits, stray_edits
from scrubber.cleaning.character.injected.lookalike import OTHER_ALPHABETS, lookalike_edits
from scrubber.cleaning.character.injected.variants import VARIANTS, variant_edits
from scrubber.cleaning.character.kit.mirror import LEFT_BY_KITS, mirror_edits
from scrubber.cleaning.character.losses.apostrophes import apostrophe_edits
from scrubber.cleaning.character.losses.blank_byte import blank_byte_edits
from scrubber.cleaning.character.losses.glyph_numbers import glyph_number_edits
from scrubber.cleaning.character.losses.lost import lost_text
from scrubber.cleaning.character.losses.misstep import misstep_edits
from scrubber.cleaning.character.losses.same_word import same_word_edits
from scrubber.cleaning.character.losses.twice import twice_edits
from scrubber.cleaning.character.mojibake import mojibake_edits
from scrubber.cleaning.character.roads.told_by_words import told_by_words
from scrubber.cleaning.character.roads.vietnamese import vietnamese_edits
from scrubber.cleaning.character.written.escaped_bytes import escaped_byte_edits
from scrubber.cleaning.character.written.escapes import escape_edits
from scrubber.cleaning.character.written.font_signs import font_sign_edits
from scrubber.cleaning.character.written.halves import HALVES, half_edits
from scrubber.cleaning.character.written.legacy_bytes import legacy_byte_edits
from scrubber.cleaning.character.written.loose_accents import loose_accent_edits
from scrubber.cleaning.character.written.marks import mark_edits
from scrubber.cleaning.character.written.pinyin_letters import pinyin_letter_edits
from scrubber.cleaning.character.written.print_forms import (
    FORMS,
    LIGATURES,
    SIGNS,
    arabic_form_edits,
    ligature_edits,
    thai_sign_edits,
)
from scrubber.cleaning.character.written.references import reference_edits
from scrubber.cleaning.character.written.set_apart import apart_edits, spread_edits
from scrubber.cleaning.character.written.set_off import set_off_edits
from scrubber.cleaning.character.written.seven_bits import seven_bit_edits
from scrubber.cleaning.character.written.shown import overstrike_edits, shown_end_edits, terminal_edits
from scrubber.cleaning.character.written.slashes import mark_slash_edits, slash_edits
from scrubber.cleaning.character.written.struck_twice import divided_edits, doubled_edits
from scrubber.cleaning.character.written.wide import wide_edits
from scrubber.ledger import Draft
from scrubber.model import Edit, Finding

__all__ = ["mend", "repair", "show"]


class _Rule(NamedTuple):
    """A rule and what it can't do without.

    Attributes:
        edits: what it makes of a text.
        signs: in every text that it changes there is a character of each of these; a text without them is not read.
    """

    edits: Callable[[str], list[Edit]]
    signs: tuple[re.Pattern[str], ...]


_HIGH = r"[^\x00-\x7f]"
#: The rules in the order in which they undo what happened last first: an escape may wrap mojibake, and mojibake may
#: hold controls that are bytes of a character, so hidden characters go only after it. Those of Vietnamese are such as a
#: mirror's kit leaves.
RULES = tuple(
    _Rule(edits, tuple(map(re.compile, signs)))
    for edits, *signs in (
        (wide_edits, r"[^\t\n\x0b\x0c\r -\x7f]"),
        (stray_edits, f"[{UNREAD}]"),
        (reference_edits, "[&＆#;]"),
        (escape_edits, r"[\\<u%]"),
        (escaped_byte_edits, r"[\\=<]"),
        (legacy_byte_edits, r"[=%<\\]"),
        (shown_end_edits, r"[_^¶↵⏎=\\]"),
        (slash_edits, r"\\", "['\"]"),
        (mark_slash_edits, r"\\"),
        (seven_bit_edits, r"[$~+\x0e]"),
        (half_edits, f"[{HALVES}]"),
        (font_sign_edits, "[\uf001-\uf8ea]"),
        (pinyin_letter_edits, "¨", "[¡-º]"),
        (loose_accent_edits, "[´`¨ˆ˜ˇ¸˛˚˘˝]", "[A-Za-z]"),
        (vietnamese_edits, _HIGH, "[A-Za-z]"),
        (mirror_edits, _HIGH, f"[{LEFT_BY_KITS}]"),
        (mark_edits, r"[\x80-\x9f]"),
        (twice_edits, "Ã", "[ÂâÅ]"),
        (blank_byte_edits, "[ÃÂ]"),
        (told_by_words, "[ÕíÆ╒ı]", "[A-Za-z]"),
        (mojibake_edits, _HIGH),
        (set_off_edits, "[´¨ˆ˜ˇ¸˛˚˘˝\u0301\u0300\u0308\u0302\u0303\u030c\u0327\u0328\u030a\u0306\u030b]"),
        (doubled_edits, "[^ ]"),
        (divided_edits, "¬"),
        (glyph_number_edits, "[(]", ":", "d"),
        (misstep_edits, "\ufffd"),
        (same_word_edits, "\ufffd", _HIGH, "[A-Za-z]"),
        (apostrophe_edits, "[\ufffd?]", "[A-Za-z]"),
        (terminal_edits, r"\x1b"),
        (overstrike_edits, r"\x08"),
        (hidden_edits, HIDDEN),
        (lookalike_edits, f"[{OTHER_ALPHABETS}]", "[A-Za-zÀ-ɏ]"),
        (variant_edits, f"[{VARIANTS}]"),
        (arabic_form_edits, f"[{FORMS}]"),
        (ligature_edits, f"[{LIGATURES}]", "[a-z]"),
        (thai_sign_edits, f"[{SIGNS}]"),
    )
)
#: What sets words together again whose letters stand apart: it changes where blanks stand, and so is none of
#: `repair`.
_SPACING = (spread_edits, apart_edits)
_SIGNS = tuple(dict.fromkeys(signs for rule in RULES for signs in rule.signs))


#: Which of `_SIGNS` have a character, a bit for each, of characters that a text had before.
_SIGNS_OF: dict[str, int] = {}
_REMEMBERED = 1 << 16
#: What each rule needs, the same way.
_NEEDED = [sum(1 << _SIGNS.index(signs) for signs in rule.signs) for rule in RULES]
#: Damage over damage: each pass undoes a layer, or one way of a layer. A text with more layers keeps the rest.
_PASSES = 64


def mend(draft: Draft) -> list[Finding]:
    """Repair a text under way: half characters are marked, and each rule's Edits become a pass of the draft, until no
    rule has anything left to say; and what stands apart is set together.

    Returns:
        A `lost_text` finding for each run that no repair can bring back.
    """
    draft.mark_halves()
    _undo(draft)
    for edits in _SPACING:
        draft.apply(edits(draft.text))
    return lost_text(draft)


def show(draft: Draft) -> None:
    """Leave of a text under way what a terminal or a printer shows of it: what is struck over, steers a terminal or
    shows a line's end makes no line wider.
    """
    for sign, edits in (("\x1b", terminal_edits), ("\x08", overstrike_edits), ("^M\n", shown_end_edits)):
        if sign in draft.text:
            draft.apply(edits(draft.text))


def _undo(draft: Draft) -> None:
    """Whatever a rule undoes, the first is asked again next: what is undone may have hidden what happened after it."""
    settled = [""] * len(RULES)  # the text of which each rule had nothing to say
    shown = _shown(draft.text)
    n = passes = 0
    while n < len(RULES) and passes < _PASSES:
        before = draft.text
        if not _NEEDED[n] & ~shown and before != settled[n]:
            draft.apply(RULES[n].edits(before))
        if draft.text == before:
            settled[n] = before
            n += 1
        else:
            shown = _shown(draft.text)
            passes += 1
            n = 0


def _shown(text: str) -> int:
    """The signs that a text has characters of."""
    chars = distinct(text)
    try:
        return reduce(or_, map(_SIGNS_OF.__getitem__, chars), 0)
    except KeyError:
        _learn(chars)
        return reduce(or_, map(_SIGNS_OF.__getitem__, chars), 0)


def _learn(chars: str) -> None:
    """Look characters up: all new ones at once, for a text in ideographs has thousands."""
    if len(_SIGNS_OF) >= _REMEMBERED:
        _SIGNS_OF.clear()
    new = "".join([char for char in chars if char not in _SIGNS_OF])
    _SIGNS_OF.update(dict.fromkeys(new, 0))
    for n, signs in enumerate(_SIGNS):
        for char in signs.findall(new):
            _SIGNS_OF[char] |= 1 << n


def repair(text: str) -> str:
    """Undo character-level damage; layout, width and wording stay as they are.

    Raises:
        TypeError: what was given is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"repair takes text (str), not {type(text).__name__}; scrubber.clean reads bytes")
    draft = Draft(text)
    _undo(draft)
    return draft.text

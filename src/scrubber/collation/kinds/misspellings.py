"""Words that state something with a slip in them: `fnfundzwanzig`, `vigt-cinq`, なければらない.

What is no word says what the word it was meant for says. So a slip in a word that states a fact changes the fact only
where it makes another word of the language's tables: `vier` → `vigr` is a slip, 有 → 无 and 수 있다 → 수 없다 are none.
"""

import unicodedata
from collections.abc import Iterable
from fractions import Fraction

from scrubber.collation.alignment import slips
from scrubber.collation.alignment.other_letters import unaccented
from scrubber.collation.kinds.misreadings import VOWEL, beside_on_keyboard, misread, mistyped, mistyped_twice
from scrubber.collation.kinds.polarity import is_negation
from scrubber.collation.kinds.regions import Inner, Region
from scrubber.collation.kinds.set_in import AROUND
from scrubber.collation.kinds.stretches import typed
from scrubber.language.facts.fact import Fact, values_of
from scrubber.language.facts.facts import scan
from scrubber.language.facts.months import MONTH_NAMES
from scrubber.language.facts.numerals import EN_NUMBERS
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import plain
from scrubber.language.words import NO_WORD, word_bits
from scrubber.patterns import lazily

_LETTERS = lazily(r"[^\W\d_\u0e00-\u0eff\u2e80-\uffff]+")
_SYLLABIC = lazily(r"[\u3040-\u30ff\uac00-\ud7a3]+")
_WIDE = lazily(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_THRICE = lazily(r"(.)\1{2,20}")
_STATE = frozenset(["negation", "modal", "quantifier", "unit", "number"])
#: So many letters are a word that is told from others by more than one of them; so many kana or syllables, an ending.
_WORD, _ENDING = 4, 4
#: No date is longer.
_DATED = 40
#: Two slips are told from another word in one of more letters than this.
_SHAKEN, _SLIPS = 5, 2
#: A number of more figures is written in no words.
_FIGURES = 20
#: If, where another word for it has one letter more: sin, si.
_IF = frozenset(["si", "se"])


def misspelt(region: Region, inner: Inner) -> bool:
    """Whether a difference is slips only, in words that state a fact on one side and are no words of the language's
    tables on the other.

    It goes wrong for a word that was changed to another by one letter, where the tables do not have the other (`never`,
    `newer`).
    """
    kinds = {fact.kind for fact in (*region.facts_before, *region.facts_after)}
    if not kinds & {*_STATE, "date"} or "url" in kinds:
        return False
    return (
        _letters(region, inner)
        or _in_figures(region, inner)
        or _month_in_figures(region)
        or _syllables(region)
        or _out_of_order(region)
        or _jumbled(region)
        or _lost_half(region, inner)
        or _unmade(region, inner)
    )


def _letters(region: Region, inner: Inner) -> bool:
    """Words of letters, each a slip for the one in its place, with the same marks between them."""
    one, other = _LETTERS.findall(inner.before), _LETTERS.findall(inner.after)
    unlike = [(a.lower(), b.lower()) for a, b in zip(one, other, strict=False) if not slips.same(a, b)]
    return (
        len(one) == len(other)
        and bool(unlike)
        and typed(_LETTERS.sub("", inner.before).strip()) == typed(_LETTERS.sub("", inner.after).strip())
        and all(_is_slip_of(a, b, region) for a, b in unlike)
    )


def _in_figures(region: Region, inner: Inner) -> bool:
    """Whether a number stands in figures for the same in words, with a slip in it or in what it counts: sechs Personen,
    6 Prsonen; 16, шістнацять.
    """
    one, other = ([word.strip(AROUND).lower() for word in text.split()] for text in (inner.before, inner.after))
    unlike = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    numbers = [sorted(pair, key=str.isdecimal) for pair in unlike if pair[0].isdecimal() != pair[1].isdecimal()]
    return (
        len(one) == len(other)
        and bool(numbers)
        and all(_numbers(word, figures, region.language) for word, figures in numbers)
        and all(
            min(len(a), len(b)) >= _WORD and _is_slip_of(a, b, region)
            for a, b in unlike
            if a.isdecimal() == b.isdecimal()
        )
    )


def _month_in_figures(region: Region) -> bool:
    """Whether a date stands in figures for the same with its month in letters and a slip in it: 14-3-1761, 14 maaart
    1761.
    """
    one, other = (plain(text).strip() for text in (region.before, region.after))
    dated, text = (one, other) if not _LETTERS.search(one) else (other, one)
    names = _LETTERS.findall(text)
    if (
        max(len(one), len(other)) > _DATED
        or len(names) != 1
        or len(names[0]) < _WORD
        or _LETTERS.search(dated)
        or _is_word(names[0].lower(), region.language)
    ):
        return False
    meant = [name for name in MONTH_NAMES if slips.is_slip(name, names[0].lower())]
    there = values_of(scan(dated, region.language), "date")
    here = [values_of(scan(text.replace(names[0], name), region.language), "date") for name in meant]
    return bool(here and there) and all(said == there for said in here)


def _numbers(word: str, figures: str, language: str) -> bool:
    """Whether a word is a number, or a slip for its word and no other word. Of a short one another letter makes many a
    word (five, live; four, your), and so does its first one lost (seven, even).
    """
    if len(figures) > _FIGURES:
        return False
    value = Fraction(figures)
    if _is_word(word, language):
        return any(f.kind == "number" and f.value == value and f.end == len(word) for f in scan(word, language))
    known = {**EN_NUMBERS, **{name: n for pack in packs_for(language) for name, n in pack.numbers.items()}}
    meant = [name for name in known if min(len(name), len(word)) >= _WORD and slips.is_slip(name, word)]
    return bool(meant) and all(
        known[name] == value
        and name[0] == word[0]
        and (len(name) > _SHAKEN or len(name) != len(word) or sorted(name) == sorted(word))
        for name in meant
    )


def _is_slip_of(one: str, other: str, region: Region) -> bool:
    if all(_is_word(word, region.language) for word in (one, other)):
        return _is_no_verb(one, other, region)
    if min(len(one), len(other)) >= _WORD:
        bare = unaccented(one), unaccented(other)
        if slips.is_slip(one, other) or slips.is_slip(*bare) or misread(one, other) or shaken(one, other):
            return True
        return mistyped_twice(one, other)
    if any(fact.kind == "unit" for fact in (*region.facts_before, *region.facts_after)):
        # Every letter counts: MB, GB; but `das` is no unit, and days are one.
        long = max(len(one), len(other)) >= _WORD
        return long and _is_no_word(min(one, other, key=len), region.language) and slips.one_edit(one, other)
    # A short word is one by being no other: `nt` for not; and by standing in a phrase, `more tan`, with a doubled
    # letter set once or the other way round, `al` for all, or with a letter lost that leaves two: `ay` for any. Another
    # letter more may make another word: no, now.
    phrase = any(
        _in_phrase(text, facts)
        for text, facts in ((region.before, region.facts_before), (region.after, region.facts_after))
    )
    none = any(_is_no_word(word, region.language) for word in (one, other))
    vowelless = len({bool(VOWEL.search(word)) for word in (one, other)}) > 1 and min(len(one), len(other)) > 1
    less, more = sorted((one, other), key=len)
    lost = (len(less), len(more)) == (2, 3) and _is_word(more, region.language)
    left = slips.halved(one, other) or (lost and not (region.language and less in _IF))
    return ((vowelless or (none and (phrase or left))) and slips.one_edit(one, other)) or (
        none and beside_on_keyboard(one, other)
    )


def _is_no_verb(one: str, other: str, region: Region) -> bool:
    """Whether a letter lost or found makes a verb of how many: [many, may] people. Nobody meant it."""
    stated = [{fact.kind for fact in facts} for facts in (region.facts_before, region.facts_after)]
    return {*map(frozenset, stated)} == {frozenset({"quantifier"}), frozenset({"modal"})} and mistyped(
        *sorted((one, other), key=len, reverse=True)
    )


def shaken(one: str, other: str) -> bool:
    """Whether two long words have the same letters, and two slips make the one of the other (exccpet, siitxeen), or a
    letter stands in one of them three times in a row and more: delapppan.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- heavy

    if _THRICE.sub(r"\1", one) == _THRICE.sub(r"\1", other):
        return True
    longer = max(len(one), len(other)) > _SHAKEN and one[:1] == other[:1] and set(one) == set(other)
    return longer and OSA.distance(one, other, score_cutoff=_SLIPS) <= _SLIPS


def _in_phrase(text: str, facts: Iterable[Fact]) -> bool:
    """Whether a reading is a phrase of several words that states one fact."""
    size = len(text.strip())
    return " " in text.strip() and any(fact.kind in _STATE and fact.end - fact.start >= size for fact in facts)


def _is_no_word(word: str, language: str) -> bool:
    return word not in function_words(language or "en") and not _is_word(word, language)


def _is_word(word: str, language: str) -> bool:
    """Whether a whole word is one of those that state something, or that hold a language's sentences together."""
    return (
        word in function_words(language or "en")
        or any(fact.kind in {*_STATE, "date"} and fact.end - fact.start == len(word) for fact in scan(word, language))
        or word in MONTH_NAMES
    )


def _syllables(region: Region) -> bool:
    """Kana and Hangul: a long ending with one of its signs lost, set twice, replaced or out of order, that is no other
    ending.

    Of a short one no more than a part of a syllable is a slip: 업다 for 없다.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    one, other = region.before.strip(), region.after.strip()
    if any(c.isdecimal() for c in one + other) or not (_SYLLABIC.search(one) and _SYLLABIC.search(other)):
        return False
    if OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    whole = [_states(region.before, region.facts_before), _states(region.after, region.facts_after)]
    if any(whole):
        parts = OSA.distance(*(unicodedata.normalize("NFD", text) for text in (one, other)), score_cutoff=1)
        return not all(whole) and (max(len(one), len(other)) >= _ENDING or parts == 1)
    long = [_long(region.facts_before), _long(region.facts_after)]
    return any(long) and not all(long)


def _out_of_order(region: Region) -> bool:
    """Characters written in another order: 要需 for 需要, いな for ない; two that make a word are another word
    (会议, 议会).
    """
    one, other = plain(region.before.strip()), plain(region.after.strip())
    if one == other or sorted(one) != sorted(other) or not (_WIDE.fullmatch(one) and _WIDE.fullmatch(other)):
        return False
    whole = [_states(region.before, region.facts_before), _states(region.after, region.facts_after)]
    if not any(whole) or all(whole):
        return False
    return len(one) > 2 or word_bits(other if whole[0] else one) >= NO_WORD


def _jumbled(region: Region) -> bool:
    """Whether a long word that states nothing was jumbled, and a part looks as if it did: 돌아니갑다."""
    one, other = region.before.strip(), region.after.strip()
    if len(one) < _ENDING or one == other or sorted(one) != sorted(other) or not _SYLLABIC.fullmatch(one):
        return False
    stated = [*region.facts_before, *region.facts_after]
    return not (region.facts_before and region.facts_after) and all(f.end - f.start < len(one) for f in stated)


def _unmade(region: Region, inner: Inner) -> bool:
    """Whether a word that states nothing was broken, and what is left of it looks as if it did: 特别 → 别, 性别 →
    别性.
    """
    one, other = plain(inner.before.strip()), plain(inner.after.strip())
    if len(one) + len(other) == 1:
        gone = one or other
        words = [plain(inner.left[-1:]) + gone, gone + plain(inner.right[:1])]
    elif sorted(one) == sorted(other):
        words = [one, other]
    else:
        return False
    return any(len(word) > 1 and pack.meanings.get(word) == () for word in words for pack in packs_for(region.language))


def _states(text: str, facts: Iterable[Fact]) -> bool:
    """Whether a reading is one fact, or one word that states several, and nothing else."""
    size = len(text.strip())
    return any(fact.kind in _STATE and fact.end - fact.start == size for fact in facts)


def _long(facts: Iterable[Fact]) -> bool:
    return any(fact.kind in _STATE and fact.end - fact.start >= _ENDING for fact in facts)


def _lost_half(region: Region, inner: Inner) -> bool:
    """Whether a word of two Han characters that says no has lost the one that does not say it, and left nothing:
    除外 → 除.
    """
    gone, word = (inner.before, region.before) if not inner.after.strip() else (inner.after, region.after)
    facts = (*region.facts_before, *region.facts_after)
    return (
        len(facts) == 1
        and len(word.strip()) == 2
        and facts[0].kind == "negation"
        and not (inner.before.strip() and inner.after.strip())
        and len(gone.strip()) == 1
        and facts[0].end - facts[0].start == len(word.strip())
        and not is_negation(gone.strip(), region.language)
    )

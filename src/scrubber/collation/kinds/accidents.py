"""Whether a slip explains a difference, and makes no fact another."""

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.han_names import both_stems
from scrubber.collation.kinds.misreadings import beside_on_keyboard, misread, mistyped, slip_by_slip
from scrubber.collation.kinds.misspellings import misspelt, shaken
from scrubber.collation.kinds.naming import named
from scrubber.collation.kinds.no_days import no_day
from scrubber.collation.kinds.other_units import another_half, another_unit
from scrubber.collation.kinds.people import both_people
from scrubber.collation.kinds.polarity import opposite
from scrubber.collation.kinds.regions import Inner, Region
from scrubber.collation.kinds.set_in import AROUND
from scrubber.collation.kinds.undecided import undecided, words_with
from scrubber.language.facts.day_parts import parts_of_day
from scrubber.language.facts.fact import values_of
from scrubber.language.facts.months import MONTH_NAMES
from scrubber.language.facts.orders import roman_place
from scrubber.language.packs.common_words import function_words
from scrubber.language.plain import HANGUL, plain
from scrubber.patterns import lazily

#: Kinds of facts with a value of their own, that may stand in another place of a sentence and say the same.
AMOUNTS = ("url", "date", "number", "unit")
#: All kinds of facts that a sentence may state.
KINDS = (*AMOUNTS, "negation", "modal", "quantifier")
# Kinds of facts that are words: a longer word with a slip in it is that word still.
_WORDS = frozenset(["negation", "modal", "quantifier", "unit", "number"])
# Two words of so many letters that differ in one are one word and a slip of it.
_LONG_WORD = 6
#: A number between 第 and what it counts.
_NUMBER, _COUNTED = (
    lazily(r"\d{1,4}|[零〇一二三四五六七八九十百千]{1,7}"),
    frozenset("条條章节節款項项編编篇回届次"),
)
_AROUND = AROUND + ".-–—"


def taken_for_another(region: Region, inner: Inner) -> bool:
    """Whether one Han character stands for another that looks or sounds like it, where the language hardly ever puts
    it: 没备 for 设备.

    Not where both state something of one kind (十日, 千日), where one is the other's opposite (买, 卖), or where each
    is a part of a name: what names have nobody can tell.
    """
    return (
        slips.mistaken(inner.before, inner.after, inner.left, inner.right)
        and not undecided(inner, region.language)
        and not _restated(region, inner)
        and not any(opposite(was, now, region.language) for was, now, _, _ in inner.wider())
        and not opposite(inner.before, inner.after, region.language)
        and not _renames(region, inner)
    )


def _restated(region: Region, inner: Inner) -> bool:
    """Whether what differs is a part of a fact of the same kind on both sides."""
    held = _held(region, inner)
    return not held[0].isdisjoint(held[1])


def _held(region: Region, inner: Inner) -> list[set[str]]:
    """Of what kinds the facts are that what differs is a part of, in either reading."""
    places = (
        (region.facts_before, region.seen_before, inner.before),
        (region.facts_after, region.seen_after, inner.after),
    )
    held = []
    for facts, start, text in places:
        first = start + _changed(region, inner)
        held.append({fact.kind for fact in facts if fact.start < first + len(text) and first < fact.end})
    return held


def _renames(region: Region, inner: Inner) -> bool:
    """Whether one Han character makes another name of what is none of the words that the language has: 李[明, 朋]."""
    return not any(words_with(inner.before, inner)) and named(region, inner.before, inner.after)[0] in {
        "name",
        "attribution",
    }


def by_accident(region: Region, inner: Inner) -> bool:
    """Whether a slip explains the difference, and makes no fact another or a fact of what was none (`now` → `not`)."""
    one, other = region.facts_before, region.facts_after
    if values_of(one, "negation") and plain(inner.after).strip().casefold() in function_words(region.language):
        return False  # keine → eine
    if not inner.after.strip() and values_of(one, "quantifier")["only"] > values_of(other, "quantifier")["only"]:
        return False  # 仅适用于 → 适用于: what one alone may do is left to all, and no other word is broken
    if another_unit(region, inner) or another_half(inner, region.language) or _another_roman(inner):
        return False
    if _rescaled(region):
        return _misspelt(inner) and not all(_held(region, inner))  # 5 million, 5 milion
    if misspelt(region, inner) or _displaces(region, inner):
        return True
    if no_day(region) or _broken_half(region):
        return True
    if (
        values_of(one, "date")
        and not _another_day(region)
        and not _names_a_day(inner, region.language)
        and "前" not in inner.before + inner.after
        and "unit" not in _held(region, inner)[1]  # 第三周, 第三天
        and slips.same_figures(region.before, region.after)
    ):
        return True
    if _spoils_a_unit(region, inner):
        return True
    if undecided(inner, region.language):
        return False
    if _states_nothing(region, inner) and (
        _is_nonsense(region, inner)
        or _breaks_a_word(region, inner)
        or (slips.confused(inner.before, inner.after) and not _renames(region, inner))
    ):
        return True
    if misread(inner.before.strip(_AROUND), inner.after.strip(_AROUND)):
        return True
    if (_misspelt(inner) or _mistyped(region, inner)) and _states_nothing(region, inner):
        return True
    if _unnumbered(inner):
        return True
    stated = {f.kind for f in other if f.kind in KINDS and f.kind != "url"}
    if any(values_of(one, kind) != values_of(other, kind) for kind in stated):
        return False
    if _displaces_a_denial(region):
        return True
    words = [f for f in one if f.kind in {"modal", "quantifier", "unit"}]
    if words and not stated and slips.scrambled(region.before, region.after):
        return True
    if len(words) == 1 and not stated and slips.broken_word(region.before, region.after):
        return True
    if _another_syllable(inner) and named(region, inner.before, inner.after)[0] == "name":
        return False  # 경주시는, 광주시는
    return slip_by_slip(inner.before, inner.after) or _is_nonsense(region, inner)


def _rescaled(region: Region) -> bool:
    """Whether the same figures count in other thousands: 1,5 M€, 1,5 Md€."""
    values = [values_of(facts, "number") for facts in (region.facts_before, region.facts_after)]
    figures, words = (
        ["".join(filter(kind, text)) for text in (region.before, region.after)] for kind in (str.isdecimal, str.isalpha)
    )
    same = bool(figures[0]) and figures[0] == figures[1] and words[0] != words[1]
    return same and bool(values[0] and values[1]) and values[0] != values[1]


def _displaces(region: Region, inner: Inner) -> bool:
    """Whether two Han neighbours stand in the other order by accident: likely where an amount is none any more for it,
    as in 天九 for 九天.
    """
    lost = any(
        values_of(region.facts_before, kind) and not values_of(region.facts_after, kind) for kind in ("date", "unit")
    )
    return slips.displaced(inner.before, inner.after, inner.left, inner.right, likely=lost)


def _another_roman(inner: Inner) -> bool:
    """Whether both readings are Roman numerals of another worth: XVIIe, XVIIIe."""
    values = [roman_place(text.strip()) for text in (inner.before, inner.after)]
    return None not in values and values[0] != values[1]


def _is_nonsense(region: Region, inner: Inner) -> bool:
    """Whether a Han character stands where the language hardly ever puts it, and not in the name of a body or of
    somebody for one that neither looks nor sounds like it: [明 → 鸿]远物业公司, 议员[卓 → 游]锦云.

    That each may stand in somebody's name shows nothing by itself: most of the commoner ones may. Only of Chinese is it
    known what is no word: in Japanese a slip looks or sounds like what it stands for (課長 is as good a word as 部長).
    """
    if not slips.nonsense(inner.before, inner.after, inner.left, inner.right):
        return False
    one, other = (plain(text).strip() for text in (inner.before, inner.after))
    return slips.confused(inner.before, inner.after) or not (
        region.language or both_stems(inner, one, other) or both_people(inner, one, other)
    )


def _another_syllable(inner: Inner) -> bool:
    """Whether a syllable of Hangul was replaced by another, not lost, set twice or moved: it is more than a letter."""
    one, other = inner.before, inner.after
    return len(one) == len(other) and bool(HANGUL.search(one + other)) and sorted(one) != sorted(other)


def _broken_half(region: Region) -> bool:
    """Whether one letter of a syllable makes of a time a word that is none: 하반기, 하박기."""
    times = [bool(values_of(facts, "date")) for facts in (region.facts_before, region.facts_after)]
    return times[0] != times[1] and slips.by_one_letter(region.before.strip(), region.after.strip())


def _displaces_a_denial(region: Region) -> bool:
    """Whether the same characters stand in another order that breaks a word of negation, and none is lost:
    造成除的外 for 造成的除外.
    """
    return (
        bool(values_of(region.facts_before, "negation"))
        and not any(fact.kind in _WORDS for fact in region.facts_after)
        and sorted(region.before) == sorted(region.after)
        and slips.scrambled(region.before, region.after)
    )


def _spoils_a_unit(region: Region, inner: Inner) -> bool:
    """Whether a character that is no unit stands for one that looks or sounds like it: 十二各 for 十二名."""
    one, other = region.facts_before, region.facts_after
    return (
        bool(values_of(one, "unit")) != bool(values_of(other, "unit"))
        and all(values_of(one, kind) == values_of(other, kind) for kind in AMOUNTS if kind != "unit")
        and slips.confused(inner.before, inner.after)
    )


def _another_day(region: Region) -> bool:
    """Whether each reading is a day, whole, and not the same one: 本月10日, 次月10日; 12月1日, 1月21日; a slip
    leaves no other day.
    """
    return values_of(region.facts_before, "date") != values_of(region.facts_after, "date") and all(
        [(fact.kind, fact.end - fact.start) for fact in facts] == [("date", len(text))]
        for text, facts in ((region.before, region.facts_before), (region.after, region.facts_after))
    )


def _unnumbered(inner: Inner) -> bool:
    """Whether the number between 第 and what it counts is gone from one reading: 第三章, 第章; no other number is
    given for it.
    """
    gone = plain(inner.before + inner.after).strip()
    alone = not (inner.before.strip() and inner.after.strip())
    return alone and bool(_NUMBER.fullmatch(gone)) and inner.left.endswith("第") and inner.right[:1] in _COUNTED


def _names_a_day(inner: Inner, language: str) -> bool:
    """Whether what differs is a month or a part of the day on both sides: Juni, Juli; 10 a.m., 10 p.m."""
    words = [text.strip(_AROUND).casefold() for text in (inner.before, inner.after)]
    return all(word in MONTH_NAMES or word in parts_of_day(language) for word in words)


def _changed(region: Region, inner: Inner) -> int:
    """Where in a region its two readings part."""
    return len(inner.left) - len(region.left)


def _states_nothing(region: Region, inner: Inner) -> bool:
    """Whether what stands in a word's place is part of no fact, as the 动 of 动八条 for 十八条, or `mroe` in
    `no mroe than`.
    """
    return bool(inner.after.strip()) and not _held(region, inner)[1]


def _misspelt(inner: Inner) -> bool:
    """Whether one long word of letters is another that differs by a slip: too long to be two words by chance."""
    words = inner.before.strip(_AROUND), inner.after.strip(_AROUND)
    return all(len(w) >= _LONG_WORD and w.isalpha() and w < "\u2e80" for w in words) and (
        slips.is_slip(*words) or misread(*words) or shaken(*words)
    )


def _mistyped(region: Region, inner: Inner) -> bool:
    """Whether a small common word lost a letter, or has one from the next key: speak on [the, thr] issue."""
    one, other = inner.before, inner.after
    small = function_words(region.language or "en")
    lost = len(other) == len(one) - 1 > 1 and mistyped(one, other)
    return one in small and other not in small and other.islower() and (lost or beside_on_keyboard(one, other))


def _breaks_a_word(region: Region, inner: Inner) -> bool:
    """Whether a slip fell within a longer fact and left it no fact: 不得 → 不地, `no more than` → `no mroe than`."""
    start = region.seen_before + _changed(region, inner)
    end = start + len(inner.before)
    held = [f for f in region.facts_before if f.start < end and start < f.end]
    longer = bool(held) and all(f.end - f.start > end - start and f.kind in _WORDS for f in held)
    if not longer or any(c.isdecimal() for c in inner.before + inner.after):
        return False
    return len(inner.before) == len(inner.after) == 1 or slips.is_slip(inner.before, inner.after)

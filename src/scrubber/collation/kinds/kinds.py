"""Which kind of finding one difference is: what it changes, or that it changes nothing."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.facing import SAME, facing
from scrubber.collation.kinds.limits import beside_a_time
from scrubber.collation.kinds.losses import lost
from scrubber.collation.kinds.markers import same_item
from scrubber.collation.kinds.misreadings import misread
from scrubber.collation.kinds.misspellings import misspelt
from scrubber.collation.kinds.naming import SPEAKER, named
from scrubber.collation.kinds.obligations import same_word
from scrubber.collation.kinds.parties import other_party
from scrubber.collation.kinds.polarity import is_negation, negated, of_extent, of_time, opposite
from scrubber.collation.kinds.rates import rate
from scrubber.language.facts.dates import MONTH_NAMES, ZH_NUMERAL
from scrubber.language.facts.times import DAYPARTS, LOOSE
from scrubber.language.packs.common_words import function_words
from scrubber.language.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.collation.kinds.regions import Inner, Region
    from scrubber.language.facts.facts import Fact

#: Kinds of facts with a value of their own, that may stand in another place of a sentence and say the same.
AMOUNTS = ("url", "date", "number", "unit")
#: How sure it is that an address was altered where a slip would explain it, too: it is told, and nobody is accused.
SLIPPED = 0.5
#: How sure a number in words is one that was changed, where only one reading has it.
_ONE_SIDED = 0.6
_WORDS_STATED = ("negation", "modal", "quantifier")
_KINDS = (*AMOUNTS, "negation", "modal", "quantifier")
# Kinds of facts that are words: a longer word with a slip in it is that word still.
_WORDS = frozenset(["negation", "modal", "quantifier", "unit", "number"])
# Two words of so many letters that differ in one are one word and a slip of it.
_LONG_WORD = 6
_NUMERAL = re.compile(ZH_NUMERAL)
#: What is left of `a.m.` and `p.m.` where they differ.
_HALVES = {"a", "p"}
#: Marks behind which a list goes on, and blanks.
_PAUSES = " \u3000、，,;；"
_AROUND = " \n.,;:!?\"'()-–—…"
# Quantifiers that no rewording drops: `all` for nothing changes what is said, "various" for "different" doesn't.
_STRICT = frozenset(
    ["all", "any", "none", "only", "at least", "at most", "more than", "less than", "most", "half", "both", "either"]
)


def kind_of(region: Region) -> tuple[str | None, float]:
    """The kind of a difference, the gravest first, and how sure that is."""
    inner = region.inner()
    if same_item(inner):
        return None, 0.95
    before, after = inner.before, inner.after
    one, other = _without_loose(region.facts_before, region.facts_after)
    differ = {kind for kind in _KINDS if _values(one, kind) != _values(other, kind)}
    if set(_values(one, "modal")) == set(_values(other, "modal")):
        differ.discard("modal")  # said once or twice, it is said: 해야, 해야야
    if (
        lost(before, after)
        or lost(region.before, region.after)
        or (slips.same(before, after) and not differ.intersection(AMOUNTS))
    ):
        return None, 1.0
    if faced := facing(inner, region.language, (*region.facts_before, *region.facts_after)):
        return (None, 0.95) if faced == SAME else (faced, 0.95)
    if _repeated(inner):
        return ("negation", 0.6) if _denied_twice(region, inner) else (None, 0.9)
    if "url" in differ and (sure := _elsewhere(_hosts(one), _hosts(other))):
        return "url", sure
    if (
        slips.mistaken(before, after, inner.left, inner.right)
        or slips.stuttered(before, after)
        or slips.scanned(before, after)
        or (not differ and slips.swapped(before, after))
    ):
        return None, 0.9
    if negated(before, after, region.language) and not _within_words(region, inner):
        return "negation", 0.95
    pairs = [(before, after)] if len(before) > 1 else []
    pairs += [(was, now) for was, now, _, _ in inner.wider()]
    pairs += [(region.before, region.after)]  # 不十分, 十分
    known = next((word for was, now in pairs if (word := opposite(was, now, region.language))), "")
    rated = rate(inner)
    party = other_party(inner, region.language)
    if not known and not rated and not party and _by_accident(region, inner):
        return None, 0.9
    if not differ and _only_facts(region.before, one) and _only_facts(region.after, other):
        return None, 0.95
    about = named(region, before, after)
    if about[0] == "attribution" and about[1] >= SPEAKER and "url" not in differ:
        return about  # a name may look like an amount or a word that states something: 律师高志明 beside 第三人, 主任何建军
    if party:
        return "name", 0.85
    amounts = [(kind, sure) for kind in AMOUNTS if kind in differ and (sure := _amount(kind, region, before, after))]
    words = [kind for kind in ("quantifier", "modal") if kind in differ and _values(one, kind) and _values(other, kind)]
    # A numeral with a slip in it, beside a word that was changed, is not what was changed: höchstens sechs → mindestens srchs.
    if amounts and (amounts[0][1] > _ONE_SIDED or not words):
        return amounts[0]
    denied = sum(_values(one, "negation").values()) % 2 != sum(_values(other, "negation").values()) % 2
    if denied and (modal := same_word(region)) is not None:
        return ("negation", 0.85) if modal else ("modal", 0.9)
    if words:
        return words[0], 0.9 if words[0] == "quantifier" else 0.95
    if denied:
        return "negation", 0.85
    if known := known or opposite(before, after, region.language):
        if of_time(known) and beside_a_time(inner, region.language):
            return "date", 0.8  # before 30 June, five days before, 6月30日前: another day is meant
        return ("quantifier" if of_extent(known) else "negation"), 0.8
    if rated:
        return rated, 0.85
    if about[0] == "attribution":
        return about
    if "modal" in differ and _whole_word(region, "modal"):
        return "modal", 0.7
    if "quantifier" in differ and (sure := _extent(region, before, after)):
        return "quantifier", sure
    return about


def _hosts(facts: Sequence[Fact]) -> list[str]:
    """The sites that addresses lead to."""
    return [str(f.value).rpartition("://")[2].partition("/")[0] for f in facts if f.kind == "url"]


def _within_words(region: Region, inner: Inner) -> bool:
    """Whether a character that is gone, or come, was one of a word's that negates nothing: 别 of 区别; `not` is a word by itself."""
    alone = not inner.before.strip() or not inner.after.strip()
    return (
        (inner.before + inner.after).strip() >= "\u2e80"
        and alone
        and all(_values(region.facts_before, kind) == _values(region.facts_after, kind) for kind in _WORDS_STATED)
    )


def _elsewhere(hosts: Sequence[str], others: Sequence[str]) -> float:
    """How sure addresses lead to other sites, made to look like the ones (examp1e.org), and not astray by a typist's slip (exampel.org); 0 where the sites are the same or quite other ones."""
    if _figures(hosts) != _figures(others):
        return 0.9
    unlike = [pair for pair in zip(hosts, others, strict=False) if pair[0] != pair[1]]
    return SLIPPED if len(hosts) == len(others) and unlike and all(slips.one_edit(*pair) for pair in unlike) else 0.0


def _figures(hosts: Sequence[str]) -> list[str]:
    return ["".join(c for c in host if c.isdecimal()) for host in hosts]


def _repeated(inner: Inner) -> bool:
    """Whether the one reading has a piece twice that the other has once, or a letter once and again: 午後後後七時."""
    before, after = inner.before, inner.after
    more = (before or after).strip()
    if (before and after) or not more:
        return False
    # A mark may stand between: 各学院、各各部门, of which 各 is aligned before the mark.
    left, right = inner.left.rstrip(_PAUSES), inner.right.lstrip(_PAUSES)
    beside = left[-1:] == more[0] or right[:1] == more[0]
    once_more = len(set(more)) == 1 and beside and more[0].isalpha() and not _NUMERAL.match(plain(more))
    return once_more or slips.repeated(before or after, left, right)


def _denied_twice(region: Region, inner: Inner) -> bool:
    """Whether what stands there twice is a whole word that says no: `shall not not` says that it shall."""
    word = (inner.before or inner.after).strip()
    return word < "\u2e80" and is_negation(word.casefold(), region.language)


def _by_accident(region: Region, inner: Inner) -> bool:
    """Whether a slip explains the difference, and makes no fact another or a fact of what was none (`now` → `not`)."""
    one, other = region.facts_before, region.facts_after
    if _values(one, "negation") and plain(inner.after).strip().casefold() in function_words(region.language):
        return False  # keine → eine
    if misspelt(region, inner):
        return True
    if (
        _values(one, "date")
        and not _names_a_day(inner)
        and "前" not in inner.before + inner.after
        and slips.same_figures(region.before, region.after)
    ):
        return True
    if _states_nothing(region, inner) and (
        slips.nonsense(inner.before, inner.after, inner.left, inner.right)
        or _breaks_a_word(region, inner)
        or (len(inner.before) == len(inner.after) == 1 and slips.is_slip(inner.before, inner.after))
    ):
        return True
    if misread(inner.before, inner.after):
        return True
    if _misspelt(inner) and (_states_nothing(region, inner) or _stated_nothing(region, inner)):
        return True
    if _spoils_a_unit(region, inner):
        return True
    stated = {f.kind for f in other if f.kind in _KINDS and f.kind != "url"}
    if any(_values(one, kind) != _values(other, kind) for kind in stated):
        return False
    words = [f for f in one if f.kind in {"modal", "quantifier", "unit"}]
    if words and not stated and slips.scrambled(region.before, region.after):
        return True
    if len(words) == 1 and not stated and slips.broken_word(region.before, region.after):
        return True
    return slips.is_slip(inner.before, inner.after) or slips.nonsense(
        inner.before, inner.after, inner.left, inner.right
    )


def _spoils_a_unit(region: Region, inner: Inner) -> bool:
    """Whether a character that is no unit stands for one that looks or sounds like it: 十二各 for 十二名."""
    one, other = region.facts_before, region.facts_after
    return (
        bool(_values(one, "unit")) != bool(_values(other, "unit"))
        and all(_values(one, kind) == _values(other, kind) for kind in AMOUNTS if kind != "unit")
        and slips.confused(inner.before, inner.after)
    )


def _names_a_day(inner: Inner) -> bool:
    """Whether what differs is a month, a part of the day or a numeral in words on both sides: Juni, Juli; 六, 七; 10 a.m., 10 p.m."""
    words = [text.strip(_AROUND).casefold() for text in (inner.before, inner.after)]
    return set(words) == _HALVES or all(
        word in MONTH_NAMES or word in DAYPARTS or _NUMERAL.search(plain(word)) for word in words
    )


def _changed(region: Region, inner: Inner) -> int:
    """Where in a region its two readings part."""
    return len(inner.left) - len(region.left)


def _states_nothing(region: Region, inner: Inner) -> bool:
    """Whether what stands in a word's place is part of no fact, as the 动 of 动八条 for 十八条, or `mroe` in `no mroe than`."""
    start = region.seen_after + _changed(region, inner)
    return bool(inner.after.strip()) and not _within(region.facts_after, start, start + len(inner.after))


def _stated_nothing(region: Region, inner: Inner) -> bool:
    """Whether the canonical word is part of no fact, as the `witbout` of an official copy."""
    start = region.seen_before + _changed(region, inner)
    return bool(inner.before.strip()) and not _within(region.facts_before, start, start + len(inner.before))


def _within(facts: Sequence[Fact], start: int, end: int) -> bool:
    return any(fact.start < end and start < fact.end for fact in facts)


def _misspelt(inner: Inner) -> bool:
    """Whether one long word of letters stands for another that differs by a slip: too long to be two words by chance."""
    words = inner.before.strip(_AROUND), inner.after.strip(_AROUND)
    return all(len(w) >= _LONG_WORD and w.isalpha() and w < "\u2e80" for w in words) and (
        slips.is_slip(*words) or misread(*words)
    )


def _breaks_a_word(region: Region, inner: Inner) -> bool:
    """Whether a slip fell within a longer fact and left it no fact: 不得 → 不地, `no more than` → `no mroe than`."""
    start = region.seen_before + _changed(region, inner)
    end = start + len(inner.before)
    held = [f for f in region.facts_before if f.start < end and start < f.end]
    longer = bool(held) and all(f.end - f.start > end - start and f.kind in _WORDS for f in held)
    if not longer or any(c.isdecimal() for c in inner.before + inner.after):
        return False
    return len(inner.before) == len(inner.after) == 1 or slips.is_slip(inner.before, inner.after)


def _only_facts(text: str, facts: Sequence[Fact]) -> bool:
    """Whether a reading is nothing but dates, numbers and units, marks aside: 百分之五, `5%`, `Dec. 16, 2015`."""
    held = sum(f.end - f.start for f in facts if f.kind in AMOUNTS)
    return bool(held) and held >= sum(c.isalnum() or c in "%‰" for c in text)


def _extent(region: Region, before: str, after: str) -> float:
    """How sure a quantifier that only one reading has says a different extent; 0 where it is one way of putting things among others."""
    if not before.strip() or not after.strip():
        return 0.85
    if len(before) == len(after) == 1 and not _values(region.facts_after, "quantifier"):
        return 0.0  # 每 → 国: who changes the extent writes another one
    return (
        0.6
        if (set(_values(region.facts_before, "quantifier")) | set(_values(region.facts_after, "quantifier"))) & _STRICT
        else 0.0
    )


def _whole_word(region: Region, kind: str) -> bool:
    """Whether a one-sided fact is a word of its own: a single Han character may be any word's part."""
    words = [f for f in (*region.facts_before, *region.facts_after) if f.kind == kind]
    return any(f.end - f.start > 1 for f in words)


def _values(facts: Sequence[Fact], kind: str) -> Counter[object]:
    return Counter(f.value for f in facts if f.kind == kind)


def _without_loose(one: Sequence[Fact], other: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Both sides' facts, less the loose times that only one of them states: "this year's budget" and "the budget" are no two dates."""
    kinds = [{_loose(fact) for fact in facts} for facts in (one, other)]
    only = (kinds[0] ^ kinds[1]) - {""}
    return [f for f in one if _loose(f) not in only], [f for f in other if _loose(f) not in only]


def _loose(fact: Fact) -> str:
    value = fact.value
    if fact.kind == "date" and isinstance(value, tuple) and value[0] in LOOSE:
        return str(value[0])
    return ""


def _amount(kind: str, region: Region, before: str, after: str) -> float:
    """How sure a difference of addresses, dates, numbers or units is one; 0 for none."""
    was, now = (_values(facts, kind) for facts in _without_loose(region.facts_before, region.facts_after))
    if was and now:
        return 0.97
    if kind == "date" and not was and _values(region.facts_before, "number"):
        # A number that reads like a year now: 1000 → 2001.
        return 0.0
    if kind == "unit":
        # A unit that went with its number has been told as a number; one that is merely gone is a lost character, but for a sign.
        replaced = (before.strip() and after.strip()) or any(sign in before + after for sign in "%‰$€£¥")
        return (
            0.6
            if replaced and bool(_values(region.facts_before, "number")) == bool(_values(region.facts_after, "number"))
            else 0.0
        )
    if kind == "number" and not any(c.isdecimal() for c in before + after):
        # "one of the", 一个, "first": a word among words where the other side has no number.
        return 0.6 if any(isinstance(v, Fraction) and v > 2 for v in was or now) else 0.0
    return 0.8

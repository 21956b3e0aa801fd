"""Which kind of finding one difference is: what it changes, or that it changes nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from scrubber.collation.alignment import slips
from scrubber.collation.alignment.loci import PARTICLES
from scrubber.collation.kinds.accidents import AMOUNTS, KINDS, by_accident, taken_for_another
from scrubber.collation.kinds.addresses import SLIPPED, by_a_slip, elsewhere, leads_nowhere
from scrubber.collation.kinds.amounts import ONE_SIDED, amount, composed, only_amounts, scaled_otherwise
from scrubber.collation.kinds.anchors import other_event
from scrubber.collation.kinds.capitals import other_capitals
from scrubber.collation.kinds.coined import other_coined
from scrubber.collation.kinds.each import each_alike
from scrubber.collation.kinds.facing import SAME, facing
from scrubber.collation.kinds.foreign import other_foreign
from scrubber.collation.kinds.han_names import other_medium, renumbered_body
from scrubber.collation.kinds.hedges import without_hedges
from scrubber.collation.kinds.known_people import other_person
from scrubber.collation.kinds.limits import of_bounds, sets_a_time
from scrubber.collation.kinds.loose import without_loose
from scrubber.collation.kinds.losses import lost
from scrubber.collation.kinds.markers import same_item
from scrubber.collation.kinds.members import other_members
from scrubber.collation.kinds.naming import SPEAKER, named
from scrubber.collation.kinds.obligations import is_turned, same_word
from scrubber.collation.kinds.parties import other_party
from scrubber.collation.kinds.people import both_people
from scrubber.collation.kinds.places import named_nations, other_place
from scrubber.collation.kinds.polarity import negated, of_extent, of_time, opposite, side
from scrubber.collation.kinds.printing import contracts_not, is_broken, same_in_print
from scrubber.collation.kinds.quarters import directions
from scrubber.collation.kinds.ranks import other_rank
from scrubber.collation.kinds.rates import rate
from scrubber.collation.kinds.regions import Inner, Region
from scrubber.collation.kinds.restated import restated
from scrubber.collation.kinds.signs import by_sign
from scrubber.collation.kinds.twice import is_twice
from scrubber.language.facts.fact import Fact, values_of
from scrubber.language.packs.pack import words
from scrubber.language.places import other_city, same_city
from scrubber.language.plain import plain

#: The end, and not yet: told apart by which stroke is longer, and never each other's opposite.
_LOOKS = {"末", "未"}
#: A word of so many, or more, multiplies what stands before it.
_THOUSAND = 1000
_WORDS_STATED = ("negation", "modal", "quantifier")
#: Two pieces of text of a few words have so many, but for one, together.
_PHRASE, _PAIR = 5, 2
#: Characters of a clause, where no blanks stand between words.
_CLAUSE = 5
#: What follows a difference, and so much of it.
_FOLLOWS, _NEAR = re.compile(r"[^\s.,;:!?。،؛۔।]+"), 40
# What points to one of them: [每 → 这]一棵; characters that say of all what a longer word says.
_THIS, _ALL = frozenset("这那该此某"), frozenset("均皆都全")
_ALL_WORDS = frozenset(["均", "皆", "都", "全都", "全部", "全"])
# Words of which each says by itself that something is for each: per journey, for each journey; what counts anything at
# all.
_PER = frozenset(["per", "je", "pro", "par", "por", "al", "за", "на"])
#: Languages whose words for never and nobody stand beside a denial of their own, and that have a table of words.
_CONCORD = frozenset(words("af ar be bg cs el et fa he hr hu lt lv mk mt pl ro sk sl sr uk"))
# Quantifiers that no rewording drops: `all` for nothing changes what is said, "various" for "different" doesn't.
_STRICT = frozenset(
    ["all", "any", "none", "only", "at least", "at most", "more than", "less than", "most", "half", "both", "either"]
)


def kind_of(region: Region) -> tuple[str | None, float]:
    """The kind of a difference, the gravest first, and how sure that is."""
    inner = region.inner
    if same_item(inner) or is_broken(inner) or (same_in_print(inner, region.language) and not scaled_otherwise(region)):
        return None, 0.95
    if region.extent:
        return region.extent, 0.85
    if sign := by_sign(region):
        return sign, 0.85
    before, after = inner.before, inner.after
    one, other = without_loose(region.facts_before, region.facts_after)
    one, other = without_hedges(region, one, other)
    there = {fact.kind for fact in (*one, *other)}.intersection(KINDS)
    differ = {kind for kind in there if values_of(one, kind) != values_of(other, kind)}
    if "date" in differ and composed(one) == composed(other):
        differ.discard("date")
    if set(values_of(one, "modal")) == set(values_of(other, "modal")):
        differ.discard("modal")  # said once or twice, it is said: 해야, 해야야
    if (
        lost(before, after)
        or lost(region.before, region.after)
        or (slips.same(before, after) and not differ.intersection(AMOUNTS))
    ):
        return None, 1.0
    said = {plain(before).strip(), plain(after).strip()}
    if said == _LOOKS or said <= PARTICLES:
        return None, 0.95  # 二月末 says nothing of what is not yet, and 末 denies nothing; 不的 for 不得 allows nothing
    nations = named_nations(inner, region.language)
    if (
        restated(region, one, other)
        or contracts_not(before, after)
        or same_city(plain(before).strip(), plain(after).strip())
        or (nations and nations[0] == nations[1])
    ):
        return "wording", 0.7
    if faced := facing(inner, region.language, (*region.facts_before, *region.facts_after)):
        return (None, 0.95) if faced == SAME else (faced, 0.95)
    if is_twice(inner, counts="negation" in differ or ("number" in differ and _in_thousands(one, other))):
        return None, 0.9
    if "url" in differ and leads_nowhere(plain(region.before), plain(region.after)):
        return None, 0.9
    if "url" in differ and (sure := elsewhere(one, other)):
        return "url", sure
    stated = {kind for kind in differ if values_of(one, kind) and values_of(other, kind)}
    # Each letter of an address counts.
    as_slip: tuple[str | None, float] = ("url", SLIPPED) if "url" in stated else (None, 0.9)
    if (
        taken_for_another(region, inner)
        or (slips.stuttered(before, after) and not stated.intersection(AMOUNTS))
        or slips.scanned(before, after)
        or (not differ and slips.swapped(before, after))
        or ("url" in stated and by_a_slip(one, other))
    ):
        return as_slip
    how_many = "quantifier" in stated and all(_is_extent(*each) for each in ((before, one), (after, other)))
    if negated(before, after, region.language) and not (how_many or _within_words(region, inner)):
        return "negation", 0.95  # многие, немногие are so many each
    pairs = [(before, after)] if len(before) > 1 else []
    pairs += [(was, now) for was, now, _, _ in inner.wider()]
    pairs += inner.in_running_text() if region.language == "th" else ()
    pairs += [(region.before, region.after)]  # 不十分, 十分
    if not any(fact.kind in _WORDS_STATED for fact in (*region.facts_before, *region.facts_after)):
        pairs += _words_facing(inner)
    known = next((word for was, now in pairs if (word := opposite(was, now, region.language))), "")
    rated = rate(inner, region.language)
    party = other_party(inner, region.language) or other_rank(region)
    other_name = (
        other_place(inner, region.language)
        or other_city(plain(before).strip(), plain(after).strip())
        or other_capitals(inner, region.language)
        or other_foreign(inner)
        or other_person(inner, region.language)
        or (region.language and directions(before, after))
        or (not stated and not region.language and (other_coined(inner, spoken=region.spoken) or other_medium(inner)))
    )
    if not known and not rated and not party and not other_name and by_accident(region, inner):
        return as_slip
    amounts_alone = only_amounts(region.before, one, region.seen_before) and only_amounts(
        region.after, other, region.seen_after
    )
    same = len(inner.left) - len(region.left)  # words that both begin with: pays $2,400, pays 2,400 dollars
    if not differ and (
        amounts_alone
        or (
            only_amounts(before, one, region.seen_before + same)
            and only_amounts(after, other, region.seen_after + same)
        )
    ):
        return None, 0.95
    about = named(region, before, after)
    amounts_alone = amounts_alone and not differ.isdisjoint(AMOUNTS)
    if about[0] == "attribution" and about[1] >= SPEAKER and "url" not in differ and not amounts_alone and not how_many:
        # a name may look like an amount or a word that states something: 律师高志明 beside 第三人, 主任何建军
        return about
    if party or (other_name and about[0] != "attribution") or renumbered_body(inner):
        return "name", 0.85
    if not region.language and not region.spoken and both_people(inner, plain(before), plain(after)):
        return "name", 0.7  # 记者方一夫, 记者方一凡
    amounts = [(kind, sure) for kind in AMOUNTS if kind in differ and (sure := amount(kind, region, before, after))]
    words = [
        kind for kind in ("quantifier", "modal") if kind in differ and values_of(one, kind) and values_of(other, kind)
    ]
    # A numeral with a slip in it, beside a word that was changed, is not what was changed: höchstens sechs → mindestens
    # srchs.
    if amounts and (amounts[0][1] > ONE_SIDED or not words):
        return amounts[0]
    denied = _denied(one, region.language) != _denied(other, region.language)
    if denied and (modal := same_word(region)) is not None:
        return ("negation", 0.85) if modal else ("modal", 0.9)
    if words == ["modal"] and is_turned(region):
        return "negation", 0.85
    if words:
        return words[0], 0.9 if words[0] == "quantifier" else 0.95
    if denied:
        return "negation", 0.85
    known = known or opposite(before, after, region.language)
    of_name = about[0] == "name" and (len(known) == 1 or known != side(before))  # 张大明, 张小明; Altheim, Neuheim
    if known and not of_name:
        if of_time(known, region.language):
            if bounds := of_bounds(inner, region.language):
                return bounds, 0.8
            # before 30 June, five days before, 归还前: another day is meant
            sure = sets_a_time(known, inner, region.language)
            return ("date", sure) if sure else about
        if "modal" in differ and "可" in plain(inner.before + inner.after).replace("可能", ""):
            return "modal", 0.85  # 禁用, 可用; but 启用, or 必定 for 可能
        return ("quantifier" if of_extent(known, region.language) else "negation"), 0.8
    if rated:
        return rated, 0.85
    if about[0] == "attribution":
        return about
    if "modal" in differ and _says_modal((*one, *other)):
        return "modal", 0.7
    if "quantifier" in differ and (sure := _extent(region, before, after)):
        if not (_none_alone(one, other) or _none_alone(other, one)):
            return "quantifier", sure
        if not (_says_alone(before, one) and _says_alone(after, other)):
            return "negation", sure  # 没有任何人, 没有人 deny the same
    if about[0] == "wording" and (listed := other_members(inner, region.language)):
        return listed, 0.6
    if about[0] == "wording" and other_event(inner, region.language):
        return "date", 0.6
    return about


def _denied(facts: Sequence[Fact], language: str) -> bool:
    """Whether something is denied: twice is not at all, but for languages in which it is once (ніколи не, ποτέ δεν)."""
    times = sum(values_of(facts, "negation").values()) + values_of(facts, "quantifier")["none"]
    return bool(times) if language in _CONCORD else times % 2 == 1


def _words_facing(inner: Inner) -> list[tuple[str, str]]:
    """The words of two short pieces of text that may stand for one another: the first and the last, be they as many,
    each (remain open, be closed; a victim, the culprit); of two, both (ennen ruokaa, ruoan jälkeen). Where one has
    none, with what follows: [bất] hợp pháp.
    """
    one, other = inner.before.split(), inner.after.split()
    if not one or not other:
        follow = _FOLLOWS.findall(inner.right[:_NEAR])[:_PAIR]
        return [(" ".join([*one, *follow[:n]]), " ".join([*other, *follow[:n]])) for n in range(1, len(follow) + 1)]
    if len(one) + len(other) - 1 > _PHRASE:
        return []
    if len(one) == len(other) == _PAIR:
        return list(product(one, other))
    return list(zip(one, other, strict=True)) if len(one) == len(other) else [(one[-1], other[-1]), (one[0], other[0])]


def _is_extent(text: str, facts: Sequence[Fact]) -> bool:
    """Whether a reading is a word of how many, and nothing else: [All → Some] of the witnesses said."""
    return any(f.kind == "quantifier" and f.end - f.start == len(text.strip()) for f in facts)


def _within_words(region: Region, inner: Inner) -> bool:
    """Whether a character that is gone, or come, was one of a word's that negates nothing: 别 of 区别; `not` is a
    word by itself, and 除节假日外 a clause.
    """
    alone = not inner.before.strip() or not inner.after.strip()
    return (
        (said := (inner.before + inner.after).strip()) >= "\u2e80"
        and alone
        and len(said) < _CLAUSE
        and all(values_of(region.facts_before, kind) == values_of(region.facts_after, kind) for kind in _WORDS_STATED)
    )


def _extent(region: Region, before: str, after: str) -> float:
    """How sure a quantifier that only one reading has says a different extent; 0 where it is one way of putting
    things among others.
    """
    if {plain(text).strip() for text in (region.before, region.after)} <= _ALL_WORDS:
        return 0.0  # 都, 全都
    if not before.strip() or not after.strip():
        return 0.85
    if len(before) == len(after) == 1 and plain(after) not in _THIS and not values_of(region.facts_after, "quantifier"):
        return 0.0  # 每 → 国: who changes the extent writes another one
    if each_alike(before, after, region.language):
        return 0.0
    said = {plain(text).strip().casefold() for text in (before, after)}
    extents = {*values_of(region.facts_before, "quantifier"), *values_of(region.facts_after, "quantifier")}
    if said & _ALL or (said & _PER and extents == {"all"}):
        return 0.0  # 一律, 均
    return 0.6 if extents & _STRICT else 0.0


def _in_thousands(*stated: Sequence[Fact]) -> bool:
    """Whether readings have a great number: a million million is more than a million."""
    return any(isinstance(f.value, Fraction) and f.value >= _THOUSAND for own in stated for f in own)


def _none_alone(one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether the one says of none what the other says without a word of how many."""
    return set(values_of(one, "quantifier")) == {"none"} and not values_of(other, "quantifier")


def _says_alone(text: str, facts: Sequence[Fact]) -> bool:
    """Whether a reading is words that state something, and nothing besides."""
    return sum(fact.end - fact.start for fact in facts) >= len(text.strip())


def _says_modal(facts: Sequence[Fact]) -> bool:
    """Whether a one-sided modal is a word of its own: a single Han character may be any word's part."""
    return any(f.kind == "modal" and f.end - f.start > 1 for f in facts)

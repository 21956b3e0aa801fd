"""Which kind of finding one difference is: what it changes, or that it changes nothing."""

from collections.abc import Sequence
from fractions import Fraction

from scrubber.collation.alignment import slips
from scrubber.collation.alignment.loci import PARTICLES
from scrubber.collation.alignment.other_letters import unaccented
from scrubber.collation.alignment.pointed import pointed_alike
from scrubber.collation.kinds.accidents import AMOUNTS, by_accident, taken_for_another
from scrubber.collation.kinds.addresses import by_a_slip, elsewhere, leads_nowhere
from scrubber.collation.kinds.amounts import ONE_SIDED, amount, by_their_name, only_amounts, scaled_otherwise
from scrubber.collation.kinds.anchors import other_event
from scrubber.collation.kinds.each import each_alike
from scrubber.collation.kinds.facing import SAME, facing
from scrubber.collation.kinds.han_names import renumbered_body
from scrubber.collation.kinds.limits import begins_otherwise, of_bounds, sets_a_time
from scrubber.collation.kinds.losses import lost
from scrubber.collation.kinds.markers import same_item
from scrubber.collation.kinds.members import other_members
from scrubber.collation.kinds.naming import SPEAKER
from scrubber.collation.kinds.obligations import ends_otherwise, is_turned, same_word
from scrubber.collation.kinds.people import both_people
from scrubber.collation.kinds.places import named_nations
from scrubber.collation.kinds.polarity import negated, of_extent, of_time, opposite, side
from scrubber.collation.kinds.printing import contracts_not, is_broken, same_in_print
from scrubber.collation.kinds.regions import Inner, Region
from scrubber.collation.kinds.restated import restated
from scrubber.collation.kinds.signs import by_sign
from scrubber.collation.kinds.stated import WORDS_STATED, Stated
from scrubber.collation.kinds.twice import is_twice
from scrubber.language.facts.fact import Fact, values_of
from scrubber.language.orthography import respelt_alike
from scrubber.language.packs.pack import words
from scrubber.language.places import same_city
from scrubber.language.plain import plain

#: The end, and not yet: told apart by which stroke is longer, and never each other's opposite.
_LOOKS = {"末", "未"}
#: A word of so many, or more, multiplies what stands before it.
_THOUSAND = 1000
#: Characters of a clause, where no blanks stand between words.
_CLAUSE = 5
# What points to one of them: [每 → 这]一棵; characters that say of all what a longer word says.
_THIS, _ALL = frozenset("这那该此某"), frozenset("均皆都全")
_ALL_WORDS = frozenset(["均", "皆", "都", "全都", "全部", "全"])
# Words of which each says by itself that something is for each: per journey, for each journey; what counts anything at
# all.
_PER = frozenset(["per", "je", "pro", "par", "por", "al", "за", "на"])
#: Languages whose words for never and nobody stand beside a denial of their own, and that have a table of words.
_CONCORD = frozenset(words("af ar be bg ca cs el es et fa he hr hu it lt lv mk mt pl pt ro sk sl sr uk"))
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
    stated = Stated(region)
    return _alike(stated) or _slipped(stated) or _denying(stated) or _of_names(stated) or _of_facts(stated)


def _alike(of: Stated) -> tuple[str | None, float] | None:
    """What changes nothing, or is said in other words, or in whole words that face each other."""
    region, inner, before, after = of.region, of.inner, of.before, of.after
    if (
        lost(before, after)
        or lost(region.before, region.after)
        or (slips.same(before, after) and not (of.stated if _unaccented(of) else of.differ).intersection(AMOUNTS))
        or pointed_alike(before, after)
        or ("url" not in of.differ and respelt_alike(before, after, region.language))
    ):
        return None, 1.0
    said = {plain(before).strip(), plain(after).strip()}
    if said == _LOOKS or said <= PARTICLES:
        return None, 0.95  # 二月末 says nothing of what is not yet, and 末 denies nothing; 不的 for 不得 allows nothing
    nations = named_nations(inner, region.language)
    if (
        restated(region, of.one, of.other)
        or contracts_not(before, after)
        or by_their_name(before, after, of.differ, of.one, of.other)
        or same_city(plain(before).strip(), plain(after).strip())
        or (nations and nations[0] == nations[1])
    ):
        return "wording", 0.7
    if faced := facing(inner, region.language, (*region.facts_before, *region.facts_after)):
        return (None, 0.95) if faced == SAME else (faced, 0.95)
    thousands = "number" in of.differ and _in_thousands(of.one, of.other)
    return (None, 0.9) if is_twice(inner, counts="negation" in of.differ or thousands) else None


def _slipped(of: Stated) -> tuple[str | None, float] | None:
    """Another address, or a slip of whoever typed or scanned it."""
    region, inner, before, after = of.region, of.inner, of.before, of.after
    if "url" in of.differ and leads_nowhere(plain(region.before), plain(region.after)):
        return None, 0.9
    if "url" in of.differ and (sure := elsewhere(of.one, of.other)):
        return "url", sure
    if (
        taken_for_another(region, inner)
        or (slips.stuttered(before, after) and not of.stated.intersection(AMOUNTS))
        or slips.scanned(before, after)
        or (not of.differ and slips.swapped(before, after))
        or ("url" in of.stated and by_a_slip(of.one, of.other))
    ):
        return of.as_slip
    return None


def _denying(of: Stated) -> tuple[str | None, float] | None:
    """One that the other denies; then a slip, where no name, rate or opposite stands for another."""
    region, inner = of.region, of.inner
    denies = negated(of.before, of.after, region.language)
    if denies and not (of.how_many or _within_words(region, inner)):
        return "negation", 0.95  # многие, немногие are so many each
    if not of.known and not of.rated and not of.party and not of.other_name and by_accident(region, inner):
        return of.as_slip
    return None


def _of_names(of: Stated) -> tuple[str | None, float] | None:
    """Nothing but amounts that are the same; another speaker, or another name that is no speaker's."""
    region, inner, before, after = of.region, of.inner, of.before, of.after
    amounts_alone = only_amounts(region.before, of.one, region.seen_before) and only_amounts(
        region.after, of.other, region.seen_after
    )
    same = len(inner.left) - len(region.left)  # words that both begin with: pays $2,400, pays 2,400 dollars
    if not of.differ and (
        amounts_alone
        or (
            only_amounts(before, of.one, region.seen_before + same)
            and only_amounts(after, of.other, region.seen_after + same)
        )
    ):
        return None, 0.95
    kind, sure = of.about
    amounts_alone = amounts_alone and not of.differ.isdisjoint(AMOUNTS)
    if kind == "attribution" and sure >= SPEAKER and "url" not in of.differ and not amounts_alone and not of.how_many:
        # a name may look like an amount or a word that states something: 律师高志明 beside 第三人, 主任何建军
        return of.about
    if of.party or (of.other_name and kind != "attribution") or renumbered_body(inner):
        return "name", 0.85
    if not region.language and not region.spoken and both_people(inner, plain(before), plain(after)):
        return "name", 0.7  # 记者方一夫, 记者方一凡
    return None


def _of_facts(of: Stated) -> tuple[str | None, float]:
    """Another amount, another word of how many or of what must be, its opposite; else what its names say."""
    region, inner, before, after, one, other = of.region, of.inner, of.before, of.after, of.one, of.other
    about, differ = of.about, of.differ
    amounts = [(kind, sure) for kind in AMOUNTS if kind in differ and (sure := amount(kind, region, before, after))]
    words = [kind for kind in ("quantifier", "modal") if kind in of.stated]
    # A numeral with a slip in it, beside a word that was changed, is not what was changed: höchstens sechs → mindestens
    # srchs.
    denied = _denied(one, region.language) != _denied(other, region.language)
    if amounts and (amounts[0][1] > ONE_SIDED or not (words or denied)):
        return amounts[0]
    if denied and (modal := same_word(region)) is not None:
        return ("negation", 0.85) if modal else ("modal", 0.9)
    if words == ["modal"] and is_turned(region):
        return "negation", 0.85
    if words:
        return words[0], 0.9 if words[0] == "quantifier" else 0.95
    if denied:
        return "negation", 0.85
    if turned := _turned(of):
        return turned
    if of.rated:
        return of.rated, 0.85
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
    if about[0] == "wording" and begins_otherwise(inner, region.language):
        return "quantifier", 0.8
    if about[0] == "wording" and other_event(inner, region.language):
        return "date", 0.6
    return about


def _turned(of: Stated) -> tuple[str | None, float] | None:
    """What a word changes that stands for its opposite; None where there is none, or it is a part of a name."""
    region, inner = of.region, of.inner
    known = of.known or opposite(of.before, of.after, region.language)
    of_name = of.about[0] == "name" and (
        len(known) == 1 or known != side(of.before)
    )  # 张大明, 张小明; Altheim, Neuheim
    if not known or of_name:
        return None
    if ends_otherwise(of.before, of.after, region.language):
        return "modal", 0.85
    if of_time(known, region.language):
        if bounds := of_bounds(inner, region.language):
            return bounds, 0.8
        # before 30 June, five days before, 归还前: another day is meant
        sure = sets_a_time(known, inner, region.language)
        return ("date", sure) if sure else of.about
    if "modal" in of.differ and "可" in plain(inner.before + inner.after).replace("可能", ""):
        return "modal", 0.85  # 禁用, 可用; but 启用, or 必定 for 可能
    return ("quantifier" if of_extent(known, region.language) else "negation"), 0.8


def _denied(facts: Sequence[Fact], language: str) -> bool:
    """Whether something is denied: twice is not at all, but for languages in which it is once (ніколи не, ποτέ δεν)."""
    times = sum(values_of(facts, "negation").values()) + values_of(facts, "quantifier")["none"]
    return bool(times) if language in _CONCORD else times % 2 == 1


def _within_words(region: Region, inner: Inner) -> bool:
    """Whether a character that is gone, or come, was one of a word's that negates nothing: 别 of 区别; `not` is a
    word by itself, and 除节假日外 a clause.
    """
    alone = not inner.before.strip() or not inner.after.strip()
    return (
        (said := (inner.before + inner.after).strip()) >= "\u2e80"
        and alone
        and len(said) < _CLAUSE
        and all(values_of(region.facts_before, kind) == values_of(region.facts_after, kind) for kind in WORDS_STATED)
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


def _unaccented(of: Stated) -> bool:
    """Whether one reading is the other without its accents, as capitals and old keyboards leave them out: a number or a
    day that it then states no more is the same (Två tredjedelar, Tva tredjedelar). In Vietnamese they make other words.
    """
    one, other = (text.casefold() for text in (of.region.before, of.region.after))
    return of.region.language != "vi" and unaccented(one) == unaccented(other)


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

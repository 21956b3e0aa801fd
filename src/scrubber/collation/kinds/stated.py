"""A difference with what its readings state, by all that a decision about its kind asks of it, each asked once."""

from collections.abc import Sequence
from functools import cached_property
from itertools import product

from scrubber.collation.kinds.accidents import KINDS
from scrubber.collation.kinds.addresses import SLIPPED
from scrubber.collation.kinds.amounts import composed
from scrubber.collation.kinds.capitals import other_capitals
from scrubber.collation.kinds.coined import other_coined
from scrubber.collation.kinds.foreign import other_foreign
from scrubber.collation.kinds.han_names import other_medium
from scrubber.collation.kinds.hedges import without_hedges
from scrubber.collation.kinds.known_people import other_given, other_person
from scrubber.collation.kinds.loose import without_loose
from scrubber.collation.kinds.naming import named
from scrubber.collation.kinds.parties import other_party
from scrubber.collation.kinds.places import directions, other_place
from scrubber.collation.kinds.polarity import opposite
from scrubber.collation.kinds.rates import rate
from scrubber.collation.kinds.regions import Inner, Region
from scrubber.collation.kinds.roles import other_rank
from scrubber.language.facts.fact import Fact, values_of
from scrubber.language.places import other_city
from scrubber.language.plain import plain
from scrubber.patterns import lazily

#: Words that state something by themselves.
WORDS_STATED = ("negation", "modal", "quantifier")
#: Two pieces of text of a few words have so many, but for one, together.
_PHRASE, _PAIR = 5, 2
#: What follows a difference, and so much of it.
_FOLLOWS, _NEAR = lazily(r"[^\s.,;:!?。،؛۔।]+"), 40


class Stated:
    """A difference, and what is stated in either reading of it.

    Attributes:
        region: the difference.
        inner: the same, without what both readings begin and end with.
        before: its one reading.
        after: the other.
        one: the facts of the one, without those that are loosely said or hedged alike.
        other: those of the other.
        differ: the kinds of fact of which they say others.
        stated: those of them that both have.
    """

    def __init__(self, region: Region) -> None:
        self.region, self.inner = region, region.inner
        self.before, self.after = region.inner.before, region.inner.after
        one, other = without_loose(region.facts_before, region.facts_after)
        one, other = without_hedges(region, one, other)
        there = {fact.kind for fact in (*one, *other)}.intersection(KINDS)
        differ = {kind for kind in there if values_of(one, kind) != values_of(other, kind)}
        if "date" in differ and composed(one) == composed(other):
            differ.discard("date")
        if set(values_of(one, "modal")) == set(values_of(other, "modal")):
            differ.discard("modal")  # said once or twice, it is said: 해야, 해야야
        self.one, self.other, self.differ = one, other, differ
        self.stated = {kind for kind in differ if values_of(one, kind) and values_of(other, kind)}

    @property
    def as_slip(self) -> tuple[str | None, float]:
        """What a slip amounts to: each letter of an address counts."""
        return ("url", SLIPPED) if "url" in self.stated else (None, 0.9)

    @cached_property
    def how_many(self) -> bool:
        """Whether each reading is a word of how many, and nothing else."""
        both = (self.before, self.one), (self.after, self.other)
        return "quantifier" in self.stated and all(_is_extent(*each) for each in both)

    @cached_property
    def known(self) -> str:
        """The word that is known to stand for its opposite; "" where there is none."""
        region, inner, before, after = self.region, self.inner, self.before, self.after
        pairs = [(before, after)] if len(before) > 1 else []
        pairs += [(was, now) for was, now, _, _ in inner.wider()]
        pairs += inner.in_running_text() if region.language == "th" else ()
        pairs += [(region.before, region.after)]  # 不十分, 十分
        if not any(fact.kind in WORDS_STATED for fact in (*region.facts_before, *region.facts_after)):
            pairs += _words_facing(inner)
        return next((word for was, now in pairs if (word := opposite(was, now, region.language))), "")

    @cached_property
    def _in_phrases(self) -> bool:
        """Whether either reading is a word of a longer phrase that says how many: على [الأكثر → الأقل]."""
        both = (self.before, self.one), (self.after, self.other)
        return all(
            any(f.kind == "quantifier" and f.end - f.start > len(text.strip()) for f in facts) for text, facts in both
        )

    @cached_property
    def rated(self) -> str | None:
        """The kind of amount that a rate changes."""
        return rate(self.inner, self.region.language)

    @cached_property
    def party(self) -> bool:
        """Whether another party is named, or another rank."""
        return other_party(self.inner, self.region.language) or other_rank(self.region)

    @cached_property
    def other_name(self) -> bool:
        """Whether another place, person, firm or medium is named, by lists of them or by its form."""
        region, inner, before, after = self.region, self.inner, self.before, self.after
        return bool(
            other_place(inner, region.language)
            or other_city(plain(before).strip(), plain(after).strip())
            or other_capitals(inner, region.language)
            or other_foreign(inner)
            or (other_person(inner, region.language) and not self._in_phrases)
            or other_given(inner, region.language)
            or (region.language and directions(before, after))
            or (
                not self.stated
                and not region.language
                and (other_coined(inner, spoken=region.spoken) or other_medium(inner))
            )
        )

    @cached_property
    def about(self) -> tuple[str | None, float]:
        """Whether it changes who or what is named, and how sure that is."""
        return named(self.region, self.before, self.after)


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

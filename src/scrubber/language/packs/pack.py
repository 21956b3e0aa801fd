"""What a language pack holds: the words of one language that carry a statement's meaning."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product

from scrubber.language.packs.measures import NO_WORDS, Longest
from scrubber.patterns import any_of as nested
from scrubber.patterns import lazily

#: Words by class: (class, words divided by blanks).
Table = tuple[tuple[str, str], ...]
#: What a word amounts to: (kind, class) of each fact it states; nothing for a harmless word.
Meaning = tuple[tuple[str, str], ...]


#: What need not be done is an obligation denied, and no prohibition.
NEEDLESS: Meaning = (("modal", "need"), ("negation", "not"))
#: A pattern that finds nothing.
NOTHING = lazily(r"(?!)")


@dataclass(frozen=True, slots=True)
class Pack:
    """One language's tables.

    Two words of one class say the same (必须 and 须; "nearly" and "almost"): a copy that has one for the other was
    reworded, not altered.

    Attributes:
        language: primary BCP 47 tag.
        words: finds modals (what may, must or must not be done), negations, quantifiers (how many, how much, how
            often), and the harmless words that contain one and are none (不断, 可能性, "not only"), the longest at each
            place.
        meanings: each of these words, in lower case, to what it amounts to.
        unit_classes: each unit to its one name: of currencies, their codes in small letters.
        units: finds what a number counts behind it (filled where a pack is loaded, as the next two are).
        classes_before: what stands before a number that counts it, each to its one name.
        signs_before: finds it.
        titles: what a speaker is (主席, "chair").
        organisations: what names of organisations end with (in Chinese) or contain (in English).
        places: names of countries, regions and cities.
        opposites: words to those that say the opposite (see `opposites`).
        extents: those of them that say how much or how many, and not whether; A or B is no A and B.
        times: those that say on which side of a time or an event.
        numbers: words for numbers, in lower case, where `scrubber.language.facts.numerals` does not know them; 0 for
            one that counts nothing ("pour cent").
        ones: words for one that are articles too, and count only beside other numbers.
        parts: words for parts of a whole, each to how many make one.
        broken: words for numbers that are not whole, or half of a large one, and need no other beside them; `of_broken`
            finds them.
        and_a_half: finds what says half of one more behind a number or behind what it counts.
        prefixes: what makes a word its opposite before it (unclear, непрозрачный).
        signs: finds words by which a sentence names a sign of writing ("the character —", "stands for").
        joins: words between two number words of one number ("vingt et un").
        joined_below: whether one stands before each smaller part of a number, as if there were none: صد و پنجاه و سه.
        bare: words of `meanings` that only texts written without accents have (`debian` for debían).
        denies_verbs: what denies a verb, in a language that denies once: with one of `denies_things` in the same
            clause, it would say the opposite.
        denies_things: what denies by whom or what is spoken of there.
        comma: whether decimals stand behind a comma, and a full stop between groups of three figures.
    """

    language: str
    words: re.Pattern[str]
    meanings: Mapping[str, Meaning]
    unit_classes: Mapping[str, str]
    opposites: Mapping[str, frozenset[str]]
    extents: frozenset[str]
    times: frozenset[str]
    titles: re.Pattern[str] = NOTHING
    organisations: re.Pattern[str] = NOTHING
    places: re.Pattern[str] = NOTHING
    prefixes: frozenset[str] = frozenset()
    signs: re.Pattern[str] = NOTHING
    numbers: Mapping[str, int] = field(default_factory=dict)
    ones: frozenset[str] = frozenset()
    parts: Mapping[str, int] = field(default_factory=dict)
    broken: Mapping[str, Fraction] = field(default_factory=dict)
    of_broken: re.Pattern[str] = NOTHING
    and_a_half: re.Pattern[str] = NOTHING
    joins: tuple[str, ...] = ()
    joined_below: bool = False
    bare: frozenset[str] = frozenset()
    denies_verbs: frozenset[str] = frozenset()
    denies_things: frozenset[str] = frozenset()
    comma: bool = False
    units: Longest = NO_WORDS
    classes_before: Mapping[str, str] = field(default_factory=dict)
    signs_before: Longest = NO_WORDS


def words(table: str) -> list[str]:
    """A table of words divided by blanks (`_` stands for a blank inside a word)."""
    return [word.replace("_", " ") for word in table.split()]


def classes(table: Table) -> dict[str, str]:
    """A table of (class, words divided by blanks; `_` stands for a blank inside a word) as word -> class."""
    return {word: name for name, members in table for word in words(members)}


def counts(table: str) -> dict[str, int]:
    """A table of `word:number`, divided by blanks (`_` stands for a blank inside a word)."""
    return {word: int(number) for word, number in fractions(table).items()}


def fractions(table: str) -> dict[str, Fraction]:
    """A table of `word:number` as `counts` reads it, whose numbers may be `3/2`."""
    return {word.replace("_", " "): Fraction(number) for word, _, number in (p.partition(":") for p in table.split())}


def meanings(
    *, modals: Mapping[str, str], negations: Iterable[str], quantifiers: Mapping[str, str], harmless: Iterable[str]
) -> dict[str, Meaning]:
    """One table of what a language's words amount to; a word in several tables is what the first of these says."""
    out: dict[str, Meaning] = dict.fromkeys(harmless, ())
    out |= dict.fromkeys(negations, (("negation", "not"),))
    out |= {word: (("modal", name),) for word, name in modals.items()}
    out |= {word: (("quantifier", name),) for word, name in quantifiers.items()}
    return out


def any_of(table: Iterable[str], *, bounded: bool, lowered: bool = False) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first.

    Args:
        table: the words.
        bounded: only as whole words.
        lowered: for texts in lower case, which are searched several times faster than those of either case.
    """
    body = nested({word.lower() for word in table}).replace(r"\ ", r"\s+") or "(?!)"
    return lazily(rf"\b{body}\b" if bounded else body, 0 if lowered else re.IGNORECASE)


def stems(table: str) -> re.Pattern[str]:
    """A pattern for whole words of a table as `words` reads it; one with `*` at its end goes on (`replac*`)."""
    body = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words(table))
    return lazily(rf"\b(?:{body})\b", re.IGNORECASE)


def opposites(pairs: str) -> dict[str, frozenset[str]]:
    """A table of pairs `a/b`, divided by blanks, as word -> its opposites, all without case (ß is ss); of `a,b/c,d`,
    each of the one side is the opposite of each of the other. `compr*` is any word that begins so, `*siz` what words
    end with that else are alike. What a pair is about may stand before it: `buy:compr*/vend*`.
    """
    out: dict[str, set[str]] = {}
    for pair in pairs.casefold().split():
        sides = [[word.replace("_", " ") for word in side.split(",")] for side in pair.rpartition(":")[2].split("/")]
        for one, other in product(*sides):
            out.setdefault(one, set()).add(other)
            out.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in out.items()}

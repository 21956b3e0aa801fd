"""Whether a difference names another place, of those that are known by name: 开往[衡阳 → 岳阳], [프랑스 → 스페인];
[دمشق → بيروت]; or another quarter of the sky: [北 → 南]湾. Whoever writes another quarter means another place.

What a word ends with says nothing of which quarter it is: noorden and noordelijke are one.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from scrubber.collation.alignment.other_letters import unaccented
from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.by_language import one_of
from scrubber.language.facts.names import same_place
from scrubber.language.nations import beginnings, begins_a_nation, nations
from scrubber.language.packs import names_ja, names_ko, zh
from scrubber.language.packs.pack import words
from scrubber.language.places import LONGEST, declined, places
from scrubber.language.plain import plain
from scrubber.language.written_tables import tables
from scrubber.patterns import lazily

#: A division's name, with what kind it is: 广东省, 广西.
_STEM = lazily("(..)(?:[省市县区州]|自治[州县区])$")
# What adjectives of countries end with, in small letters; and so many letters of the country's name they begin with
# (polnisch does not: it is told by nothing).
_SLAVIC = lazily(r"\w{2,14}(?:s[kc]|ск|ц[кь]|ck)\w{1,3}")
_NATIONAL = {
    "de": lazily(r"\w{2,14}isch(?:e[mnrs]?)?"),
    "fr": lazily(r"\w{2,14}(?:ienn?e?|oise?|aise?|aine?|ande?|ole?|tine?)s?"),
    "es": lazily(r"\w{2,14}(?:és|es[ae]s?|[aei]n[oa]s?|eñ[oa]s?|ol[ae]?s?|ueg[oa]s?|ec[oa]s?|enses?)"),
    "it": lazily(r"\w{2,14}(?:es[ei]|[aei]n[aeio]|ens[ei])"),
    "pt": lazily(r"\w{2,14}(?:ês|es[ae]s?|[aei]n[oa]s?|enh[oa]s?|ol[ae]?s?|ec[oa]s?|enses?)"),
    "da": lazily(r"\w{2,14}sk[et]?"), "nb": lazily(r"\w{2,14}sk[et]?"), "sv": lazily(r"\w{2,14}sk[at]?"),
    **dict.fromkeys(words("be bg cs hr mk pl ru sk sl sr uk"), _SLAVIC),
}  # fmt: skip
_STEM_OF_ADJECTIVES = 4
# Languages without capitals whose places are known by name, with what is written together with a name before it.
PREFIXES = {
    "ar": words("و ب ل ف ك وب ول"), "bn": [], "fa": [], "he": words("ב ל מ ו ש כ וב ול ומ"), "hi": [], "ta": [],
}  # fmt: skip
#: No name of a country is longer; so many words or letters of one stand on either side of a difference.
_LONG_NAME, _AROUND = 40, 3
_UNSPACED, _ARTICLE = frozenset(["th"]), lazily(r"^\s?(?:[a-zà-öø-ÿα-ω]{1,4}\s|[ld]['’])")
_LETTERS, _WORDS = lazily(r"\S"), lazily(r"\s?[^\W\d_][^\s]*\s?")
_WIDE = lazily(r"[\u3040-\u30ff\u3400-\u9fff]{1,8}")


def other_place(inner: Inner, language: str) -> bool:
    """Whether both readings, with what they have in common around them, are places that are known by name, and not one
    place's two names.
    """
    one, other = plain(inner.before).strip(), plain(inner.after).strip()
    if codes := named_nations(inner, language):
        return codes[0] != codes[1]
    if language in {"", "ja"} and _WIDE.fullmatch(one) and _WIDE.fullmatch(other):
        return any(was != now and not same_place(was, now) for was, now in _names(inner, one, other, language or "zh"))
    if language in PREFIXES:
        return _other_uncased(one, other, language)
    if language == "ko":
        one, other = (names_ko.PARTICLES.sub("", word) if len(word) > 2 else word for word in (one, other))
        return one != other and ({one, other} <= places(language) or {one, other} <= names_ko.REGIONS)
    if one.islower() and other.islower():
        nations = [_nation(word, language) for word in (one, other)]
        known = _beginnings(language)
        # Holland and the Netherlands, Belorussia and Belarus are one country each.
        return all(nations) and nations[0] != nations[1] and known[nations[0]].isdisjoint(known[nations[1]])
    if not (one.istitle() or one.isupper()) or one.isupper() != other.isupper():
        return False
    one, other = one.title(), other.title()
    if one != other and {one, other} <= places(language or "en"):
        return True
    named = [declined(word, language) for word in (one, other)]
    return all(named) and named[0].isdisjoint(named[1])


@lru_cache(maxsize=16)
def named_nations(inner: Inner, language: str) -> tuple[str, str] | None:
    """The codes of the countries or languages that both readings name, with the same words or letters around them:
    [Lotyšsko → Litva], Nowa [Zelandia → Kaledonia], [ล → ลิท]ัวเนีย; None where they name none.
    """
    if not (inner.before.strip() and inner.after.strip()) or max(len(inner.before), len(inner.after)) > _LONG_NAME:
        return None
    if found := nations(_ARTICLE.sub("", inner.before), _ARTICLE.sub("", inner.after), language):
        return found  # los Estados Unidos, EE. UU.
    piece = _LETTERS if language in _UNSPACED else _WORDS
    left, right = piece.findall(inner.left[-_LONG_NAME:])[-_AROUND:], piece.findall(inner.right[:_LONG_NAME])[:_AROUND]
    for before in range(len(left) + 1):
        one, other = ("".join([*left[len(left) - before :], text]) for text in (inner.before, inner.after))
        if not all(begins_a_nation("".join([text, *right]), language) for text in (one, other)):
            continue
        for behind in range(len(right) + 1):
            tail = "".join(right[:behind])
            if found := nations(one + tail, other + tail, language):
                return found
    return None


def _other_uncased(one: str, other: str, language: str) -> bool:
    """Whether two words are places, or end with their names behind the same preposition: בחיפה, בעכו."""
    known = _plainly(language)
    heads = ("", *PREFIXES[language])
    return one != other and any(
        one.startswith(head) and other.startswith(head) and {one[len(head) :], other[len(head) :]} <= known
        for head in heads
    )


@cache
def _plainly(language: str) -> frozenset[str]:
    return frozenset(map(plain, places(language)))


def _nation(word: str, language: str) -> str:
    """What an adjective and the country that it is of begin with: norwegisches, norvégien; "" of any other word."""
    of = _NATIONAL.get(language)
    begun = unaccented(word)[:_STEM_OF_ADJECTIVES]
    return begun if of and of.fullmatch(word) and begun in _beginnings(language) else ""


@cache
def _beginnings(language: str) -> Mapping[str, set[str]]:
    """What countries and places begin with, each with the codes of those that are known by one."""
    out: dict[str, set[str]] = {}
    for begun in [*beginnings(language), *(name.lower()[:_STEM_OF_ADJECTIVES] for name in places(language))]:
        if len(begun) == _STEM_OF_ADJECTIVES:
            codes = out.setdefault(unaccented(begun)[:_STEM_OF_ADJECTIVES], set())
            codes |= beginnings(language).get(begun, set())
    return out


def _names(inner: Inner, one: str, other: str, language: str) -> Iterator[tuple[str, str]]:
    """Both readings as places' names that begin at one character."""
    left, right = plain(inner.left), plain(inner.right)
    for head in range(min(LONGEST, len(left) + 1)):
        was = _longest(left[len(left) - head :] + one, right, language)
        now = _longest(left[len(left) - head :] + other, right, language)
        if was and now:
            yield was, now


def _longest(begun: str, right: str, language: str) -> str:
    """The longest name of a place that a piece of text begins, with what follows it; "" if it begins none."""
    known = places(language) | names_ja.REGIONS if language == "ja" else places(language)
    for size in range(min(LONGEST - len(begun), len(right)), -1, -1):
        name = begun + right[:size] if size else _STEM.sub(r"\1", begun)
        if name in known or (language == "zh" and zh.PACK.places.fullmatch(name)):
            return name
    return ""


#: Of two the words are joined: northeast, Nordwesten, zuidoost.
_HEADS = words("north south nord noord süd sud syd sør zuid")
_BEGINS = "|".join((r"\b", *(rf"(?<=\b{head})" for head in _HEADS)))
_ENDS = r"(?:\b|(?=east|west|oo?st|öst|øst|väst|vest|ouest))"
_QUARTER = lazily(
    "|".join(
        rf"(?P<{name}>(?:{_BEGINS})(?:{one_of(words(row['words']))}){_ENDS}|{row['within']})"
        for name, row in tables("quarters").items()
    ),
    re.IGNORECASE,
)


def directions(one: str, other: str) -> bool:
    """Whether two readings differ in nothing but a quarter of the sky: [北 → 南]湾, the [northern → southern] bank."""
    quarters = [[match.lastgroup for match in _QUARTER.finditer(text)] for text in (one, other)]
    return quarters[0] != quarters[1] and all(quarters) and _QUARTER.sub("", one) == _QUARTER.sub("", other)

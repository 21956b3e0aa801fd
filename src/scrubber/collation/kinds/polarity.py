"""Whether one reading says the opposite of the other."""

from collections.abc import Iterator, Sequence

from scrubber.language.packs.pack import words
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import plain
from scrubber.patterns import lazily

# Words that begin like a negated one and are none.
_NO_PREFIX = frozenset(
    words(
        "inform informed informs income incomes input inputs insure insured intend intends inside instance "
        "instances impress import imports imported display displays displayed discover discovers discovered "
        "discount dispatch discuss dispose disposed unless until under union unit units invest invents invent "
        "intent inset inland increase increases increased impart impose imposed imposes impact impacts improve "
        "improves improved disease distill inherit incorporate incorporated inscribe inscribed install installs "
        "inspect infer infers inflow intake inbound"
    )
)
#: Sides of a time, a place or an amount in two characters.
_SIDES = frozenset(head + tail for head in "以之" for tail in "内外前后")
#: Adverbs that say outright what is denied with one of these in their place: 不进行, 仍进行; 未完成, 已完成; 没有,
#: 也有.
_DENY, _AFFIRM = frozenset("不未无勿毋没"), frozenset("相仍均也还都再即就又亦皆则将已全常会予有较很颇更最")


#: A clause that leaves out what stands in it: 除节假日外; with 了 it may as well add something.
_BUT_FOR = lazily("除(?!了)[^，。；：、,;除]{1,24}(?:以外|之外|外)[，,、]?")
#: What makes a verb of a noun in Korean, in whichever form: 포함하여, 제외하고.
_DOES = lazily(r"(?:하|되|한|된|할|될|했|됐)[가-힣]{0,4}$")
#: Languages whose words begin with what says who does something, when, and whether it is a known one: aliuza, الحرب.
_BEGUN_ALIKE, _BEGINNING = frozenset(words("ar fa he id sw")), 5
#: So many letters a word has at the least where its ending turns it into its opposite, and a beginning that stands for
#: words; so many may follow it.
_STEM, _SHORTEST, _ENDING = 3, 2, 8
_NONE: frozenset[str] = frozenset()
#: From here on a sign is a syllable or a word.
_SYLLABLES = "\u3040"
#: A Turkish verb that is denied: its stem, -me- or -ma-, and its ending (girmez, gelmedi, olmayacak, gelmemesi,
#: verilmemeli); what could not be done has a vowel more: kanıtlan[a]madı, oku[ya]madı.
_TURKISH_DENIED = lazily(
    r"(?P<stem>\w{2,24}?)m[ae](?:z|d[ıi]|m[ıi]ş|y[ae]c[ae][kğ]|m[ae](?:s[ıi]|k|l[ıi]))(?P<rest>\w{0,24})"
)
_COULD = lazily(r"(\w{2,24}?)(y?)[ae]")
#: Words that a denial changes the endings of, at most, with itself; so many letters stay of each.
_A_FEW, _STEM = 4, 4
#: What Swahili verbs begin with: of whom they are said, and when; denied they begin otherwise (haijalipa, imelipa).
_SWAHILI = {"a": "ha", "ni": "si", **{who: f"ha{who}" for who in words("wa i u ki vi li ya zi tu m pa ku")}}
_SWAHILI_TIMES, _SWAHILI_DENIED, _SWAHILI_STEM = ("na", "me", "li", "ta"), ("", "ja", "ku", "ta"), 3


def negated(before: str, after: str, language: str = "") -> bool:
    """Whether the one is the other with a negation, or a negating prefix, set before it or taken away."""
    one, other = plain(before).strip().casefold(), plain(after).strip().casefold()
    if not one or not other:
        word = one or other
        return is_negation(word, language) or _BUT_FOR.fullmatch(word) is not None
    if not language and ((one in _DENY and other in _AFFIRM) or (other in _DENY and one in _AFFIRM)):
        return True
    if language == "tr" and (_denies(one, other) or _denies(other, one)):
        return True
    if language == "sw" and (_swahili_denies(one, other) or _swahili_denies(other, one)):
        return True
    if _denies_with_its_object(one.split(), other.split(), language):
        return True
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if not longer.endswith(shorter) or longer == shorter or (shorter.isascii() and len(shorter) < 3):
        return False
    prefix = longer[: -len(shorter)].rstrip(" -")
    if _is_prefix(prefix, language):
        return longer not in _NO_PREFIX
    if language == "de" and prefix == "k":
        return shorter.startswith("ein")  # keinen, einen
    return is_negation(prefix, language)


def _denies_with_its_object(one: Sequence[str], other: Sequence[str], language: str) -> bool:
    """Whether one word of a few denies the word in its place, and the others have other endings alone, as what is
    denied has in some languages: nepatvirtino sutarties, patvirtino sutartį.
    """
    if not 1 < len(one) == len(other) <= _A_FEW:
        return False
    changed = [pair for pair in zip(one, other, strict=True) if pair[0][:_STEM] != pair[1][:_STEM]]
    return len(changed) == 1 and negated(*changed[0], language)


def _denies(one: str, other: str) -> bool:
    """Whether the first Turkish verb denies the second: girmez, girer; besleyemez, besleyebilir."""
    denied = _TURKISH_DENIED.fullmatch(one)
    if denied is None or _TURKISH_DENIED.fullmatch(other) or sorted(one) == sorted(other):  # tutamaz, tutmaaz
        return False
    could = _COULD.fullmatch(denied["stem"])
    return other.startswith(denied["stem"]) or (could is not None and other.startswith((could[1], could[1] + could[2])))


def _swahili_denies(one: str, other: str) -> bool:
    """Whether the first Swahili verb denies the second: haijalipa, imelipa; hatalipa, atalipa. The last vowel of the
    stem is another one in the present.
    """
    return any(
        one.startswith(denied + lacks) and other.startswith(who + time) and stem == other[len(who + time) : -1]
        for who, denied in _SWAHILI.items()
        for time in _SWAHILI_TIMES
        for lacks in _SWAHILI_DENIED
        if len(stem := one[len(denied + lacks) : -1]) >= _SWAHILI_STEM
    )


def denied_alike(before: str, after: str, language: str) -> bool:
    """Whether the one denies a word by what it begins with, and the other by a word before it: unclear, not clear;
    unfair, nicht fair.
    """
    for one, other in ((before, after), (after, before)):
        denial, _, word = one.partition(" ")
        prefix = other.removesuffix(word)
        if word and other != prefix and is_negation(denial, language):
            return _is_prefix(prefix, language) and other not in _NO_PREFIX
    return False


def _is_prefix(text: str, language: str) -> bool:
    """Whether a word becomes its opposite with a text before it."""
    return any(text in pack.prefixes for pack in packs_for(language))


def is_negation(word: str, language: str) -> bool:
    """Whether a word says no, and nothing else."""
    return any(("negation", "not") in pack.meanings.get(word, ()) for pack in packs_for(language))


def opposed(before: str, after: str) -> bool:
    """Whether the one is the other's opposite in Chinese or English (increase, decrease; 支持, 反对)."""
    return bool(opposite(before, after))


def opposite(before: str, after: str, language: str = "") -> str:
    """The entry of a table by which the one is the other's opposite; "" where it is not."""
    one, other = side(before), side(after)
    for pack in packs_for(language):
        for was, now in _bodies(one, other, language):
            begun, known = _entries(was), set(_entries(now))
            for entry in begun:
                against = known & pack.opposites.get(entry, _NONE)
                # Erfolg* is what erfolglos begins with too.
                if against and not (entry in known and against.issubset(begun)):
                    return entry
    return ""


def _bodies(one: str, other: str, language: str) -> Iterator[tuple[str, str]]:
    """Two words as they are, and without what both end with, which may be the words' own or a common ending (invalid,
    increase[d]), or begin with where words do (aliuza, alinunua); and what they alone end with.
    """
    yield one, other
    if language == "ko":
        yield _DOES.sub("", one), _DOES.sub("", other)
    ends = 0
    while ends < min(len(one), len(other)) - 1 and one[-1 - ends] == other[-1 - ends]:
        ends += 1
        yield one[:-ends], other[:-ends]
    begins = next((n for n, (was, now) in enumerate(zip(one, other, strict=False)) if was != now), 0)
    if language in _BEGUN_ALIKE:
        yield from ((one[n:], other[n:]) for n in range(1, min(begins, _BEGINNING) + 1))
    if begins >= _STEM:
        for end in range(ends + 1):
            yield f"*{one[begins : len(one) - end]}", f"*{other[begins : len(other) - end]}"


def _entries(word: str) -> list[str]:
    """How a table may have a word: as it is, or what it begins with."""
    shortest = max(_SHORTEST if word < _SYLLABLES else 1, len(word) - _ENDING, word.rfind(" ") + 1)
    return [word, *(f"{word[:n]}*" for n in range(len(word), shortest - 1, -1))]


def side(text: str) -> str:
    """A text in its plain form and in lower case; of a word for a side of something, the character that says which:
    以内, 之内 and 内.
    """
    word = plain(text).strip().casefold()
    return word[1:] if word in _SIDES else word


def of_time(word: str, language: str) -> bool:
    """Whether a word that has an opposite (see `opposite`) says on which side of a time or an event: before, 之后."""
    return any(word in pack.times for pack in packs_for(language))


def of_extent(word: str, language: str) -> bool:
    """Whether a word that has an opposite says how much or how many, and not whether: maximum, 更多."""
    return any(word in pack.extents for pack in packs_for(language))

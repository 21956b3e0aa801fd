"""Whether a difference changes who or what is named."""

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.han_names import two_bodies
from scrubber.collation.kinds.known_people import other_capital
from scrubber.collation.kinds.people import both_people
from scrubber.collation.kinds.places import directions
from scrubber.collation.kinds.proper import other_name, titled
from scrubber.collation.kinds.regions import Inner, Region
from scrubber.collation.kinds.roles import ONE_WORD, describes, other_role, same_role
from scrubber.collation.kinds.speaking import (
    another_speaks,
    called,
    names_somebody,
    of_a_name,
    same_office,
    same_person,
    same_speaker,
    say_the_same,
    speaks,
    stays_mostly,
    unnamed,
)
from scrubber.language.facts.names import (
    in_capitals,
    is_name,
    is_organisation,
    is_person,
    is_place,
    is_transliteration,
)
from scrubber.language.facts.speakers import tells_speakers
from scrubber.language.packs import names_zh, zh
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.which import LISTED
from scrubber.language.plain import HANGUL, plain
from scrubber.language.words import NO_WORD, word_bits
from scrubber.patterns import lazily

#: How sure it is that one speaker was put in another's place where both are named.
SPEAKER = 0.9
_DOUBLED = lazily(r"(.)\1+")
_FIGURES = lazily(r"[\d一二三四五六七八九十百千万.,]+")
_WIDE = lazily(r"[\u2e80-\uffef]")
# Who signs or approves something, told by what they are: signed by the headteacher.
_AGENT = lazily(
    r"\b(?:signed|approved|appointed|issued|chaired|authorised|authorized|countersigned|ratified|endorsed"
    r"|elected|nominated|certified|dismissed) by (?:the|an?|its|their) $"
)
# Particles of Korean that mark of whom something is said.
_SAYS_OF = lazily("[은는이가]$")
#: Behind it stands where somebody is, or of what.
_WHERE = lazily(r"\s(?:in|of|at|from|near) $")
#: A capital within a word: FaceTime, AgileBits.
_CAMEL = lazily("[a-zäöüß][A-ZÄÖÜ]")
_HAN_ONLY = lazily(r"(?:(?!的)[\u3400-\u9fff])+")
#: So many characters make the name of an organisation, and no word with a kind of organisation behind it; so many of
#: two names' last ones may be the same.
_LONG_NAME, _SHARED = 6, 3
#: Languages whose names of bodies have articles and prepositions in them.
_JOINED = frozenset(["es", "fr", "it", "pt"])
#: So many letters of a word stay whatever its case.
_STEM = 5
#: He, she, it: who speaks for another is another speaker.
_PRONOUNS = frozenset("他她它")
#: A surname and a given name of two characters.
_FULL_NAME = 3


def named(region: Region, before: str, after: str) -> tuple[str | None, float]:
    """Whether a difference that changes no other fact changes who or what is named.

    Returns:
        "attribution" where a speaker is replaced by another, "name" where a person, an organisation or a place is; else
        "wording", or None for a word that carries no meaning; and how sure that is.
    """
    one, other = plain(before).strip(), plain(after).strip()
    inner = region.inner
    if slips.function_word(one, other):
        return None, 0.8
    if any(group.issuperset((one, other)) for group in zh.INTERCHANGED) and one not in _PRONOUNS:
        return "wording", 0.6  # 他简单做了介绍, 他简单作了介绍
    if _squeezed(one) == _squeezed(other) or (
        ONE_WORD.fullmatch(one) and ONE_WORD.fullmatch(other) and same_role(one, other)
    ):
        return "wording", 0.6
    if region.language == "ko" and not HANGUL.match(inner.right) and _SAYS_OF.sub("", one) == _SAYS_OF.sub("", other):
        return "wording", 0.6  # 그는, 그가
    if any(say_the_same(*pair, region.language) for pair in (region.speakers, (before, after))):
        return "wording", 0.6
    if called(inner, one, other, region.language) or _says_over(one, other, region.language):
        return "wording", 0.6
    if region.language == "ko" and region.spoken and _shorter(*sorted((one, other), key=len)):
        return "wording", 0.6
    if one and other and tells_speakers(region.language) and not _FIGURES.fullmatch(one):
        other_named = other_name(inner, one, other, region.language)
        if region.spoken:
            one_word = len(one.split()) == len(other.split()) == 1 and all(is_name(word) for word in (one, other))
            within = (other_named or one_word) and stays_mostly(region) and not titled(inner, region.language)
            within = within and not of_a_name(inner, region.language)
            return ("name" if within or same_person(region) else "attribution"), SPEAKER
        if other_named:
            return "name", 0.7
    if not region.spoken and other_capital(inner, region.language):
        return "name", 0.7
    if region.language in LISTED and (people := [_person_behind(text) for text in (one, other)]) and all(people):
        return ("name", 0.7) if people[0].isdisjoint(people[1]) else ("wording", 0.6)
    if directions(one, other):
        return "name", 0.8
    if (
        region.language == "de"
        and len(one.split()) == len(other.split()) == 1
        and not (is_place(one) and is_place(other))
        and not all(_CAMEL.search(word) for word in (one, other))
    ):
        return "wording", 0.5  # every noun has a capital
    if _AGENT.search(inner.left) and other_role(one, other) and not describes(inner.right):
        return "name", 0.7
    if one and other and _entitled(inner) and not set(one) & set(other):
        return "name", 0.7
    if region.spoken and slips.confused(one, other):
        speakers = [plain(speaker) for speaker in region.speakers]
        if len(set(map(is_organisation, speakers))) > 1 or _in_an_office(*speakers):
            return None, 0.8  # 铁路公司, 铁路公私; 市医保局科长王五, 事医保局科长王五
    if one and other:
        names = tuple(is_name(_bare(text, region.language)) for text in (one, other))
        if not region.spoken and both_people(inner, one, other):
            return "name", 0.7
        if region.spoken and len(set(map(unnamed, region.speakers))) == 1:
            return "wording", 0.6
        if region.spoken and (same_person(region) or (same_speaker(region) and _office(inner.right, one))):
            return "name", 0.7
        if region.spoken and _WHERE.search(inner.left) and all(names) and " " not in one + other:
            return "name", 0.7  # the mayor of York, the mayor of Leeds
        if (
            region.spoken
            and min(len(one), len(other)) >= 2
            and (all(names) or names_somebody(one) or names_somebody(other))
        ):
            # A speaker for a speaker; a company or a town in the speaker's place is another name, not another speaker.
            if is_person(one) and not is_person(other) and not names_somebody(other):
                return "name", 0.8
            return "attribution", SPEAKER
        if region.spoken and (
            (all(speaks(speaker) for speaker in region.speakers) and not same_office(inner, one, other))
            or another_speaks(region, one, other)
        ):
            return "attribution", 0.7
        if not _WIDE.search(one + other):
            if is_place(one) and is_place(other):
                return "name", 0.8
            if inner.opens_sentence and all(map(_one_capital, (one, other))):
                return "wording", 0.5  # Environ, Près de
            if _slip_of_a_particle(one, other):
                return None, 0.8
            if all(names) and not in_capitals(f"{inner.left} {one} {inner.right}"):
                return "name", 0.9
        elif _other_surname(one + inner.right[:2], other + inner.right[:2]) or (
            all(names) and max(len(one), len(other)) > 2 and _no_words(one, other)
        ):
            return "name", 0.8
        elif is_transliteration(one) and is_transliteration(other):
            return "name", 0.7
        elif (
            two_bodies(inner, one, other)
            or _long_bodies(inner, one, other)
            or ((is_organisation(one) or is_place(one)) and not _referring(one, other))
        ):
            return "name", 0.6
    if region.spoken and len(one) > 2 and not other and not same_office(inner, one, other):
        return "attribution", 0.6
    return "wording", 0.6


def _shorter(one: str, other: str) -> bool:
    """Whether the one is an office as the other has it in full, not one below it: 국장은, 교통국장은; not 부국장은."""
    return len(one) > 2 and len(other) > len(one) + 1 and other.endswith(one)


def _says_over(one: str, other: str, language: str) -> bool:
    """Whether a passage of several words has the other's names, each once, among more or fewer words: die Anwohner
    wurden von der Verwaltung, die Verwaltung informierte die Anwohner.
    """
    rows = one.split(), other.split()
    loose = function_words(language or "en")
    names = [sorted(word[:_STEM] for word in row if word.istitle() and word.casefold() not in loose) for row in rows]
    return len(rows[0]) != len(rows[1]) and min(map(len, rows)) > 1 and names[0] == names[1] != []


def _bare(text: str, language: str) -> str:
    """A text without the articles and prepositions before it, in the languages that set them between the words of a
    name: [del Interior → de Hacienda].
    """
    common = function_words(language) if language in _JOINED else frozenset[str]()
    parts = text.split(" ")
    while len(parts) > 1 and parts[0] in common:
        parts = parts[1:]
    return " ".join(parts)


def _person_behind(text: str) -> set[str]:
    """The words of a name behind what the person is: stadsarcheoloog Marieke Dekkers; none if there is no such name."""
    words = text.split()
    first = next((at for at, word in enumerate(words) if word[:1].isupper()), 0)
    name = words[first:]
    return set(name) if first and len(name) > 1 and all(word[:1].isupper() for word in name) else set()


def _one_capital(text: str) -> bool:
    """Whether a text is one word, or goes on behind the first in words of small letters alone: at a sentence's
    beginning that is no sign of a name.
    """
    rest = text.partition(" ")[2]
    return rest == rest.lower()


def _slip_of_a_particle(one: str, other: str) -> bool:
    """Whether a word with a capital is an article, a preposition or another of the commonest words with a slip in
    it, and no name: The, Tbe.
    """
    words = one.lower(), other.lower()
    return not function_words("en").isdisjoint(words) and slips.one_edit(*words)


def _entitled(inner: Inner) -> bool:
    """Whether a difference lies within the marks of a title: 《云岭省[水 → 矿]法》."""
    closes, opens = inner.right.find("》"), inner.right.find("《")
    return inner.left.rfind("《") > inner.left.rfind("》") and closes >= 0 and not 0 <= opens < closes


def _squeezed(text: str) -> str:
    """A text with each letter once where it stands several times in a row, as a slip of the keyboard sets it."""
    return _DOUBLED.sub(r"\1", text)


def _other_surname(one: str, other: str) -> bool:
    """Whether a person's name has another surname, be the given name a word of the dictionary: 张建国, 李建国."""
    one, other = plain(one), plain(other)
    return (
        len(one) == len(other) == _FULL_NAME
        and is_person(one)
        and is_person(other)
        and one[1:] == other[1:]
        and _no_words(one, other)
    )


def _no_words(one: str, other: str) -> bool:
    """Whether neither of two pieces that read as a person's name is a word of the dictionary: 文档 is one, though 文
    is a surname.
    """
    return all(not is_person(word) or word_bits(word) >= NO_WORD for word in (one, other))


def _in_an_office(one: str, other: str) -> bool:
    """Whether two speakers differ in a character of the office before their name."""
    unlike = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and len(unlike) == 1 and unlike[0] < len(one) - 2 * _FULL_NAME


def _office(right: str, word: str) -> bool:
    """Whether a word, with what stands behind it, is an organisation or a place."""
    behind = plain(right)
    return (
        is_organisation(word)
        or is_place(word)
        or zh.PACK.organisations.match(behind) is not None
        or behind.startswith(names_zh.DIVISIONS)
    )


def _long_bodies(inner: Inner, one: str, other: str) -> bool:
    """Whether both readings are organisations, longer than words: [全国人民代表大会常务 → 中央军事]委员会."""
    left, right = plain(inner.left), plain(inner.right)
    for before in ("", left[-1:]):
        for size in range(_SHARED + 1):
            was, now = (before + word + right[:size] for word in (one, other))
            known = [len(name) >= _LONG_NAME or zh.PACK.organisations.fullmatch(name) for name in (was, now)]
            if all(known) and _HAN_ONLY.fullmatch(was + now) and is_organisation(was) and is_organisation(now):
                return min(len(one), len(other)) > 1 and len(one + other) >= _LONG_NAME
    return False


def _referring(name: str, other: str) -> bool:
    """Whether a piece of text is another way of naming the same: 中国 → 我国, 北京 → 首都."""
    return other.islower() or bool(set(name) & set(other)) or other[:1] in "我本该其此贵敝首当" or other[-1:] == "方"

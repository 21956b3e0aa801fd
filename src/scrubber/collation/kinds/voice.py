"""Who does what to whom, and who gives whom what, where one reading says it with other words than those of the other.

- One tells it in the passive: Smith sued Jones, Smith was sued by Jones. A sentence that is only told the other way
  round has its two parties the other way round too: Jones was sued by Smith. Where they stay in their places, or change
  them in a sentence that was in the passive before, it is somebody else who acts.
- Two nouns have each other's preposition, whose letters are not the same where it melts into the article: dal lettore
  alla biblioteca, dalla biblioteca al lettore. Or each is the other's subject: la mairie avertit le préfet, le préfet
  avertit la mairie.
"""

from collections.abc import Sequence
from typing import NamedTuple

from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.doing import Doing, doing
from scrubber.language.packs.joining import joining
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.patterns import lazily

_WORD, _CHUNK = lazily(r"[^\W\d_]+"), lazily(r"[^\W_]+")
#: So many letters of a word stay in all its forms; a participle of German may begin with two more; and no longer
#: sentence is looked at.
_STEM, _PARTICIPLE, _LONGEST = 4, "ge", 400
#: So many words at most are two nouns with what stands before and between them.
_TWO, _MOST = 2, 14
# What parts two clauses or two members of a list; what joins two that are said of alike.
_PARTED, _ALIKE, _WITH = lazily(r"[,;:()–—]"), frozenset(joining("and", "or")), frozenset(joining("with"))
# Words between two of which the same is said, or that are said to be one, and nothing besides: tanto el comprador [como
# el] vendedor, le siège [est la] mairie, Kiel [as well as] Oslo.
_AS_WELL = frozenset(
    words("ni né nem nor como quanto comme que che ainsi sia así bem junto as well als auch evenals est es è é is")
)


class _Told(NamedTuple):
    before: list[str]
    behind: list[str]
    verb: str
    forms: int

    @property
    def subject(self) -> str:
        return self.before[-1]

    @property
    def agent(self) -> str:
        return self.behind[0]


def other_voice(before: str, after: str, language: str) -> tuple[int, int, int] | None:
    """Where two readings of a sentence say of the same two that each does it to the other; None where they don't.
    Returns where what differs begins in either, and where it ends in the first and in the second.
    """
    known = doing(language)
    if known is None or max(len(before), len(after)) > _LONGEST:
        return None
    common = function_words(language or "en")
    readings = [plain(text).casefold() for text in (before, after)]
    one, other = (_passive(text, known, common) for text in readings)
    if one and other:
        turned = (one.subject, one.agent) == (other.agent, other.subject) and one.verb == other.verb
    elif told := one or other:
        turned = _acts(told, readings[1 if one else 0], known, common)
    else:
        return None
    return _differing(before, after) if turned else None


def _passive(text: str, known: Doing, common: frozenset[str]) -> _Told | None:
    """The two of a sentence in the passive: to whom it is done, and by whom."""
    agents = list(known.by.finditer(text))
    forms = [m for m in known.passive.finditer(text) if agents and m.end() < agents[-1].start()]
    if len(agents) != 1 or not forms:
        return None
    subjects = _content(text[: forms[0].start()], known, common)
    behind = _content(text[agents[0].end() :], known, common)
    if not subjects or not behind or subjects[-1] == behind[0]:
        return None
    if known.verb_last:
        verb = behind[-1] if len(behind) > 1 else ""
    else:
        word = _WORD.match(text, forms[-1].end() + 1)
        verb = next(iter(_content(word[0], known, common)), "") if word else ""
    return _Told(subjects, behind, verb, len(forms)) if verb else None


def _acts(told: _Told, active: str, known: Doing, common: frozenset[str]) -> bool:
    """Whether a sentence that is not in the passive has the one to whom it is done before whoever does it, and says
    the same of them.
    """
    row = _content(active, known, common)
    if (
        known.by.search(active)
        or sum(1 for _ in known.passive.finditer(active)) >= told.forms
        or row.count(told.subject) != 1
        or row.count(told.agent) != 1
    ):
        return False
    first = next(m for m in _WORD.finditer(active) if _stem(m[0]) == told.subject)
    before = active[: first.start()].split()
    if before and before[-1] in known.objects:
        return False
    return row.index(told.subject) < row.index(told.agent) and told.verb in row


def _content(text: str, known: Doing, common: frozenset[str]) -> list[str]:
    """The stems of a text's words, in order, without the commonest words."""
    found = (m[0] for m in _WORD.finditer(text) if len(m[0]) > 1)
    return [_stem(word) for word in found if word not in common and not known.passive.fullmatch(word)]


def _stem(word: str) -> str:
    return (word.removeprefix(_PARTICIPLE) if len(word) >= _STEM + len(_PARTICIPLE) else word)[:_STEM]


def passed(before: str, after: str, language: str) -> tuple[str, int, int, int] | None:
    """Where two nouns of a sentence each have the other's preposition, or stand in each other's place around the same
    words, each with its own article, and all else is the same, and what that is: "wording" where the same is said of
    both; None where none do. In and out as of `other_voice`.
    """
    known = doing(language)
    if known is None or not known.prepositions:
        return None
    start, end, other_end = _differing(before, after)
    if before[:start] != after[:start] or before[end:] != after[other_end:]:
        return None
    was, now = (_nouns(_WORD.findall(text.casefold()), known) for text in (before[start:end], after[start:other_end]))
    if len(was) != len(now) or len(was) < _TWO:
        return None
    (one, first, is_noun), *between, (other, second, is_another) = was
    turned = first != second and (now[0][:2], now[1:-1], now[-1][:2]) == ((one, second), between, (other, first))
    if turned and between:
        common = function_words(language)  # what joins two of a list turns nothing round
        turned = common.isdisjoint((first, second)) and not _PARTED.search(before, start, end)
        turned = turned and not any(word in _ALIKE for _, word, _ in between)
        # A word with neither article nor preposition that is no name says when or how: mañana reabre el museo.
        names = capitals(before[start:end]) & capitals(after[start:other_end])
        is_noun = is_noun or not known.articles.isdisjoint(before[:start].casefold().split()[-1:])
        turned = turned and all((is_noun or one or first in names, is_another or other or second in names))
    elif turned:
        turned = one != other
    row = [word for _, word, _ in between]
    kind = "wording" if says_of_both(row, language) or not _WITH.isdisjoint(row) else "name"
    return (kind, start, end, other_end) if turned else None


def capitals(text: str) -> set[str]:
    """The words of a text that begin with a capital, in small letters."""
    return {word.casefold() for word in _WORD.findall(text) if word[0].isupper()}


def says_of_both(between: Sequence[str], language: str) -> bool:
    """Whether the words between two say that what is said of the one is said of the other, or that the one is the
    other: in whichever order they stand.
    """
    known = doing(language)
    left = [word for word in map(str.casefold, between) if not known or word not in known.articles]
    return bool(left) and all(word in _AS_WELL for word in left)


def _nouns(row: Sequence[str], known: Doing) -> list[tuple[str, str, bool]]:
    """The words of a row but for prepositions and articles, each with its preposition and whether it has an article:
    la ley [la] aprobó el consejo says no other thing than el consejo aprobó la ley; nothing where there are too many.
    """
    if len(row) > _MOST:
        return []
    out: list[tuple[str, str, bool]] = []
    preposition, articled = "", False
    for word in row:
        if word in known.prepositions:
            preposition = known.prepositions[word]
        elif word in known.articles:
            articled = True
        else:
            out.append((preposition, word, articled))
            preposition, articled = "", False
    return out


def _differing(before: str, after: str) -> tuple[int, int, int]:
    """Where two texts differ, in whole words: where that begins in either, and where it ends in the first and in the
    second.
    """
    one, other = (list(_CHUNK.finditer(text)) for text in (before, after))
    short = min(len(one), len(other))
    low = next((n for n in range(short) if one[n][0] != other[n][0]), short)
    high = next((n for n in range(short - low) if one[-1 - n][0] != other[-1 - n][0]), short - low)
    start = one[low].start() if low < len(one) else len(before)
    return (
        start,
        one[-1 - high].end() if low + high < len(one) else start,
        other[-1 - high].end() if low + high < len(other) else start,
    )

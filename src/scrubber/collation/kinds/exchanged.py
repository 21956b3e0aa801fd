"""Two words of a sentence, each in the other's place: [Baxter] sued [Corrigan], [大连]开往[烟台], from [Kiel] to
[Oslo].

The words are all there, and what is done by whom to whom is another thing. Where the order of words is free, an ending
tells who does it: there the words must be another's without their endings (폴란드[가] 덴마크[를]), and what moved with
its ending or its article says the same.
"""

import re
from collections.abc import Sequence

from scrubber.collation.kinds.stretches import TOKEN, folded
from scrubber.collation.kinds.voice import capitals, other_voice, passed, says_of_both
from scrubber.ends import ends_alike
from scrubber.language.facts.months import MONTH_NAMES
from scrubber.language.facts.weekdays import WEEKDAY_NAMES
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.joining import joining, spaced, unspaced
from scrubber.language.plain import plain
from scrubber.patterns import lazily

#: So many words, marks and blanks at most are exchanged, and stand between the two.
_MOST, _BETWEEN = 9, 24
# What joins two that are said of alike, in whichever order: what is exchanged around it says the same.
_ALIKE = frozenset(joining("and", "or", "with"))
# What stands between the members of a list, a member of one, and how one goes on to its last member.
_LAST = spaced("and", "or")
_JOINS = rf"\s(?:{_LAST})\s|(?<=[\u3041-\u9fff])(?:{unspaced('and', 'or')})(?=[\u3041-\u9fff])"
_JOIN, _BETWEEN_MEMBERS = lazily(_JOINS), lazily(rf"\s?[,、]\s?(?:(?:{_LAST})\s)?|{_JOINS}")
_MEMBER = lazily(r"[^\W\d_][^\W\d_’'-]{0,24}(?:\s[^\W\d_][^\W\d_’'-]{0,24}){0,3}")
_GOES_ON = lazily(rf"(?:[,、][^,、.;:!?()，。；：！？（）]{{1,40}}){{0,3}}(?:{_JOINS}|,\s(?:{_LAST})\s)")
_PAUSE = lazily(r"[,、，;；/()（）:：–—-]")
_WIDE = lazily(r"[\u3040-\u30ff\u3400-\u9fff]")
_WORD = lazily(r"[^\W\d_]+|&")
_NAME = lazily(r"[\u30a1-\u30fa\u30fc]{2,12}|[\u3400-\u9fff]{2,8}")
#: Languages whose endings tell who does it, and not its order; and an article of German that tells so.
_FREE = frozenset(["ru"])
#: Languages whose nouns have articles, but for names.
_ARTICLES = frozenset(["es", "fr", "it", "pt"])
#: Languages whose nouns have cases; so many letters of a noun stay in all of them, and so many change at most.
_CASED, _STEM, _ENDINGS = frozenset(["be", "cs", "hr", "lt", "lv", "pl", "ru", "sk", "sl", "sr", "uk"]), 4, 3
_ARTICLED = lazily(r"(?:de[rnms]|eine[rnms]) (?:[a-zäöüß]{2,20} )?[A-ZÄÖÜ][a-zäöüß-]{1,30}", re.IGNORECASE)
# Where each of one list has its own of another, their order tells whose.
_EACH_HIS = lazily(
    r"\b(?:respectively|respective|beziehungsweise|bzw|jeweils|respectivement|respectivamente|rispettivamente"
    r"|соответственно)\b|分别|依次|各自|それぞれ|각각",
    re.IGNORECASE,
)
#: A term that ends where it began is another: Monday to Friday, Friday to Monday.
_DAYS = WEEKDAY_NAMES | MONTH_NAMES
# Endings of Korean, those that differ by the sound before them, or by whether it lives, as one.
_KOREAN = lazily("(?P<stem>[가-힣]{1,12}?)(?P<ending>은|는|이|가|을|를|에서|에게|으로|로|에|의|께|부터|까지)")
_AS_ONE, _BY_SOUND = {"이": "가", "을": "를", "은": "는", "으로": "로", "에게": "에", "께": "에"}, 2


def exchanged(before: str, after: str, language: str) -> tuple[str, int, int, int] | None:
    """Where two words of a sentence stand in each other's place, and whether that says another thing; None where none
    do, or where nothing tells.

    It goes wrong for what is the same both ways (Berlin is larger than Bonn says another thing, Ann met Bob does not).
    """
    before, after = plain(before), plain(after)  # each as long as it was: a copy may have the other script
    if place := passed(before, after, language):
        kind, start, end, other_end = place
        days = _DAYS.intersection(_WORD.findall(before[start:end].casefold()))
        return "date" if len(days) > 1 else kind, start, end, other_end
    if voiced := other_voice(before, after, language):
        return "name", *voiced
    cased = language in _CASED
    if abs(len(before) - len(after)) > (_BY_SOUND if language == "ko" else _ENDINGS if cased else 0):
        return None
    same = sorted(before.casefold()) == sorted(after.casefold())
    if not (same or cased or language == "ko"):
        return None
    one, other = TOKEN.findall(before), TOKEN.findall(after)
    keys, others = [folded(token) for token in one], [folded(token) for token in other]
    low, high = ends_alike(keys, others)
    end, other_end = len(one) - high, len(other) - high
    was, now = keys[low:end], others[low:other_end]
    if len(now) < 3 or not 2 < len(was) <= 2 * _MOST + _BETWEEN:
        return None
    if cased and _cases(was, now):
        kind = "name"
    elif not same and language != "ko":
        return None
    elif _reordered("".join(one[low:end]), "".join(other[low:other_end]), "".join(one[end:])):
        kind = "wording"
    elif language in _FREE:
        return None
    else:
        kind = _endings(was, now) if language == "ko" else _turned(was, now, one[low:end], language)
        if kind == "name" and language in _ARTICLES and not {was[0], was[-1]} <= capitals(before) & capitals(after):
            return None  # ayer habló Vidal, Vidal habló ayer
    if not kind:
        return None
    if kind == "name" and {was[0].casefold(), was[-1].casefold()} <= _DAYS:
        kind = "date"
    if kind == "wording" and _EACH_HIS.search(plain(before)):
        kind = "name"
    start, end, other_end = (len("".join(row)) for row in (one[:low], one[:end], other[:other_end]))
    return kind, start, end, other_end


def _reordered(was: str, now: str, right: str) -> bool:
    """Whether two rows have the same members of one list, each in another order: [Chile, México] y Perú;
    韩国、越南和泰国.
    """
    rows = [[each.strip() for each in _BETWEEN_MEMBERS.split(plain(row))] for row in (was, now)]
    listed = "、" in was or _JOIN.search(plain(was)) or _GOES_ON.match(plain(right))
    return (
        bool(listed)
        and len(rows[0]) > 1
        and sorted(map(str.casefold, rows[0])) == sorted(map(str.casefold, rows[1]))
        and all(_MEMBER.fullmatch(each) for each in rows[0])
    )


def _turned(was: Sequence[str], now: Sequence[str], shown: Sequence[str], language: str) -> str:
    """What it says that one row is the other with its first and last words exchanged; "" for nothing."""
    for head in range(1, min(_MOST, len(was) - 2) + 1):
        if was[:head] != now[-head:]:
            continue
        for tail in range(1, min(_MOST, len(was) - head - 1) + 1):
            if was[-tail:] == now[:tail] and was[head:-tail] == now[tail:-head]:
                pair = "".join(shown[:head]), "".join(shown[-tail:])
                kind = _said(pair, "".join(shown[head : len(shown) - tail]), language)
                if kind:
                    return kind
    return ""


def _said(pair: tuple[str, str], between: str, language: str) -> str:
    """What two pieces of text say in each other's place with this between them: "wording" of members of one list, ""
    where nothing tells.
    """
    if language == "de" and all(_ARTICLED.fullmatch(each) for each in pair) and _WORD.search(between):
        return "wording"
    if not all(_is_one(each, language) for each in pair):
        return ""
    if "、" in between:
        return "wording"
    parts = list(plain(between).strip()) if _WIDE.search(between) else _WORD.findall(between)
    if says_of_both(parts, language):
        return "wording"
    joins = [part in _ALIKE for part in parts]
    if any(joins) and all(join or part[:1].isupper() for join, part in zip(joins, parts, strict=True)):
        return "wording"
    return "name" if any(map(str.isalnum, between)) and not any(joins) and not _PAUSE.search(between) else ""


def _is_one(text: str, language: str) -> bool:
    """Whether a piece of text is a word by itself, or a name of several."""
    if _WIDE.search(text):
        return bool(_NAME.fullmatch(plain(text)))
    parts = text.split()
    if not parts or text != text.strip() or _PAUSE.search(text):
        return False
    if language == "de" and not all(part[:1].isupper() for part in parts):
        return False
    return function_words(language or "en").isdisjoint(part.lower() for part in parts) and all(
        any(map(str.isalpha, part)) for part in parts
    )


def _cases(was: Sequence[str], now: Sequence[str]) -> bool:
    """Whether the first and the last word stand in each other's place, either in another case: учителя сообщают
    родителям, родители сообщают учителям. In the same case they may stand in any order.
    """
    pairs = ((was[0], now[-1]), (was[-1], now[0]))
    return was[1:-1] == now[1:-1] and all(one != other and _one_noun(one, other) for one, other in pairs)


def _one_noun(one: str, other: str) -> bool:
    """Whether two words may be one noun in two cases: all but a few last letters are the same."""
    stem = max(_STEM, max(len(one), len(other)) - _ENDINGS)
    return one[:stem] == other[:stem] and min(len(one), len(other)) >= stem


def _endings(was: Sequence[str], now: Sequence[str]) -> str:
    """What it says that two words of Korean have each other's endings: 폴란드가 덴마크를, 덴마크가 폴란드를; "" if
    they have not.
    """
    places = [n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b]
    if len(was) != len(now) or len(places) != 2:
        return ""
    parts = [[_KOREAN.fullmatch(row[n]) for n in places] for row in (was, now)]
    found = [[(m["stem"], _AS_ONE.get(m["ending"], m["ending"])) for m in row if m] for row in parts]
    if any(len(row) != 2 for row in found):
        return ""
    (first, second), (third, fourth) = found
    turned = first[0] == fourth[0] and second[0] == third[0] and first[1] == third[1] != second[1] == fourth[1]
    return "name" if turned else ""

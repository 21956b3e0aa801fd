"""Pinyin that a mirror set after characters, and the document's signature that tells it from pinyin in use."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from scrubber.cleaning.character.kit import kit
from scrubber.language.readings import changed, only_simplified, reads, syllable, syllables
from scrubber.made import make_edit
from scrubber.model import Edit
from scrubber.patterns import lazily

LETTERS = "a-zɑɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜḿńňǹ"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
#: Where a note opens behind an ideograph.
_OPENED = tuple(
    lazily(rf"{re.escape(bracket)}(?:(?<=[{_HAN}].)|(?<=[{_HAN}][ \u00a0].))[ \u00a0]?[{LETTERS}]") for bracket in "(（"
)
ANNOTATION = lazily(f"([{_HAN}])([ \u00a0]?[(（][ \u00a0]?([{LETTERS}]{{1,7}})[ \u00a0]?[)）])")
_NOTE = lazily(f"[)）](?:(?<=[{LETTERS}].)|(?<=[{LETTERS}][ \u00a0].))")
#: A listed character whose bytes are another's last and an ASCII letter: the note stands behind the letter.
_TWO_BYTES = f"{_HAN}\u2010-\u203b\u3001-\u301e\uff01-\uff5e"
_OPENED_ACROSS = tuple(lazily(rf"{re.escape(bracket)}(?<=[{_TWO_BYTES}][@-~].)") for bracket in "(（")
ACROSS = lazily(f"([{_TWO_BYTES}])([@-~])([(（][ \u00a0]?([{LETTERS}]{{1,7}})[ \u00a0]?[)）])")
#: What is left of a listed character's note where its last byte went: a question mark, and no opening bracket.
_OPENED_BROKEN = tuple(lazily(rf"{re.escape(mark)}(?<=[{_HAN}].)[{LETTERS}]") for mark in "?？")
_BROKEN = lazily(f"([{_HAN}])[?？]([{LETTERS}]{{1,7}})[ \u00a0]?[)）]")
_IDEOGRAPHS = lazily(f"[{_HAN}]+")
_TALK = lazily(
    "[讀读][作做成為为音如]|[音念不唸][讀读]|拼音|注音|發音|发音|音節|音节|同音|同形|字音|多音|聲調|声调|聲母"
    "|声母|韻母|韵母|生字|生詞|生词|漢字|汉字|簡化字|简化字|繁體|繁体|"
    "唸|念作|念做|念成|寫作|写作|應作|应作|pinyin|pronounc",
    re.IGNORECASE,
)
_LISTED = "、，,；;：:。/|·"
_OPENING, _CLOSING = "「『“‘《〈", "」』”’》〉"
#: From here on the signature is thick: so many different characters are the mirror's, not a writer's.
_THICK = 4
_KINDS = 300  # different characters that are sooner counted one by one than all of a text's
#: A converted text has at most one simplified character for so many traditional ones.
_LEFT_OVER = 4


@dataclass(frozen=True, slots=True)
class Signature:
    """What a document's pinyin says of who set it.

    Attributes:
        notes: each character on the mirror's own list, with the one reading it sets after it.
        counts: how often each of them stands with its reading.
        thick: whether this is sure: the list is long, or a note stands between the bytes of two characters.
        found: where notes stand, be they the mirror's or not.
        across: where they stand between the bytes of two characters.
    """

    notes: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    thick: bool = False
    found: Sequence[re.Match[str]] = field(default=(), repr=False)
    across: Sequence[re.Match[str]] = field(default=(), repr=False)


def pinyin_signature(text: str) -> Signature:
    """Find the characters after which a mirror set pinyin throughout a text.

    A mirror's list has only characters that script conversion changed, each with one reading, set at every occurrence.
    A learner's text, a textbook or a gloss breaks at least one of these: other characters carry pinyin too, a character
    has two readings, or stands elsewhere without. A list of few characters must pass stricter tests, unless a note
    stands where only bytes can have put it.

    Returns:
        The signature; its `notes` are empty where nothing of the kind is seen.
    """
    if not _NOTE.search(text):
        return Signature()
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    other = 0
    found = list(_found(ANNOTATION, text, _OPENED))
    for (char, pinyin), count in Counter([match.group(1, 3) for match in found]).items():
        if reads(char, pinyin):
            seen[char][pinyin] += count
        elif syllable(pinyin) in syllables() and char not in changed():
            other += count
    certain = False
    between = list(_found(ACROSS, text, _OPENED_ACROSS))
    for match in between:
        char = kit.across(match[1], match[2])
        if reads(char, match[4]):
            seen[char][match[4]] += 1
            certain = True
    certain = certain or any(kit.is_named(match[1], match[2]) for match in _found(_BROKEN, text, _OPENED_BROKEN))
    total = sum(sum(readings.values()) for readings in seen.values())
    if other * 4 > total or not (seen or certain):
        return Signature()
    thick = certain or (len(seen) >= _THICK and total * 10 < 8 * sum(map(len, _IDEOGRAPHS.findall(text))))
    occurrences = Counter(text) if len(seen) > _KINDS else {char: text.count(char) for char in seen}
    notes, counts = {}, {}
    for char, readings in sorted(seen.items()):
        (pinyin, count), *rest = readings.most_common()
        bare = occurrences[char] - sum(readings.values())
        if thick and (bare > count or (rest and rest[0][1] * 4 > count)):
            continue
        if not thick and (bare or rest):
            return Signature()
        notes[char], counts[char] = pinyin, count
    if not thick and (other or not _thin_is_a_mirror_s(text, notes, found)):
        return Signature()
    return Signature(notes, counts, thick, found, between)


def _found(pattern: re.Pattern[str], text: str, opened: Iterable[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """The matches of a pattern, looked for only around the signs that each of them has: one of these is found much
    faster than a letter of many.
    """
    end = 0
    for at in sorted(match.start() for each in opened for match in each.finditer(text)):
        match = pattern.match(text, at - 1) or pattern.match(text, max(0, at - 2))
        if match and match.start() >= end:
            end = match.end()
            yield match


def _thin_is_a_mirror_s(text: str, notes: Mapping[str, str], found: Iterable[re.Match[str]]) -> bool:
    """Whether one to three annotated characters are a mirror's: in traditional prose that speaks of something else."""
    found = [match for match in found if match[1] in notes]
    if not _converted(_around(text, found)):
        return False  # what a site says beside them may be as it was
    talk = [match.start() for match in _TALK.finditer(text)]
    lone = quoted = total = 0
    for match in found:
        start, end = match.span()
        if talk and _is_near(text, talk, start, end):
            return False
        total += 1
        quoted += _quoted(text, start, end)
        before, after = text[start - 1 : start], text[end : end + 1]
        lone += (not before or before in _LISTED) and (not after or after in _LISTED)
    if lone * 2 > total or quoted * 2 > total:
        return False
    if len(notes) == 1:
        ((char, pinyin),) = notes.items()
        entry = changed()[char]
        return (pinyin == entry.readings[0] or total > 1) and _common(entry.simplified)
    return True


def _around(text: str, found: Iterable[re.Match[str]]) -> str:
    """The lines in which notes stand."""
    lines = {(text.rfind("\n", 0, match.start()) + 1, match.end()) for match in found}
    ends = {start: text.find("\n", end) for start, end in sorted(lines)}
    return "\n".join(text[start : end if end >= 0 else len(text)] for start, end in ends.items())


def _is_near(text: str, talk: list[int], start: int, end: int) -> bool:
    """Whether one of the places is on the same line, within three hundred characters."""
    for place in talk[bisect_left(talk, start - 300) : bisect_left(talk, end + 300)]:
        if "\n" not in text[min(place, start) : max(place, end)]:
            return True
    return False


def _converted(text: str) -> bool:
    """Whether a text went through script conversion; some kits leave a few characters as they are (于, 后, 里)."""
    simplified = sum(char in only_simplified() for char in text)
    return simplified * _LEFT_OVER <= sum(char in changed() for char in text)


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether a character is quoted by itself or in a short word: then its reading is what the sentence is about."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return any(char in _OPENING for char in before) and any(char in _CLOSING for char in after)


def _common(simplified: str) -> bool:
    """Whether a simplified character is of GB 2312's first level: a gloss stands on rarer ones."""
    try:
        return simplified.encode("gb2312") < b"\xd8\xa1"
    except UnicodeEncodeError:
        return False


def pinyin_edits(text: str, signature: Signature | None = None) -> list[Edit]:
    """Delete the pinyin that a mirror set after characters.

    Kept: 儀(spectrometer), 王(wáng)先(xiān)生(shēng), 「長(cháng)度」與「校長(zhǎng)」, a gloss on a rare character.
    Removed: 網(wǎng)絡(luò )空間 -> 網絡空間.
    Goes wrong: a text whose author glosses a few changed characters, each wherever it stands and by its usual reading.
    """
    if signature is None:
        signature = pinyin_signature(text)
    if not signature.notes:
        return []
    kinds = len(signature.notes)
    of = f"one of {kinds} such characters" if kinds > 1 else "the only such character"
    sure = 0.99 if signature.thick else 0.85
    why = {
        char: f"pinyin that a mirror set after {char} wherever it stands ({_times(count)}), {of}"
        for char, count in signature.counts.items()
    }
    edits = []
    for match in signature.found:
        char, note, pinyin = match.groups()
        if signature.notes.get(char) == pinyin:
            edits.append(make_edit("pinyin", *match.span(2), note, "", why[char], sure))
    for match in signature.across:
        char = kit.across(match[1], match[2])
        if signature.notes.get(char) == match[4]:
            why_across = f"pinyin of {char}, whose bytes in GBK are the last of {match[1]} and the letter {match[2]}"
            edits.append(make_edit("pinyin", *match.span(3), match[3], "", why_across, sure))
    return sorted(edits, key=attrgetter("start"))


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"

"""Text in Latin letters whose bytes were read as an encoding for CJK: an accented letter or a mark took the letter
behind it along, and both became an ideograph.

So Western pages look where a browser is set to Chinese, Japanese or Korean: `don抰` for `don’t`, `Al鏰da` for `Alçada`,
`M黱chen` for `München`. No text has a lone ideograph or syllable within a Latin word. What stood there is told by the
words that come of it, in the language that they fit best: it has to be clearly better than any other road's, and than
what stands. Of a line that has ideographs besides more is asked, and less where other lines of its text came the road.

Keeps `Web版`, `T恤`, `the 字 sign`. Goes wrong where a word of a language that no table has is spelt as another's.
Leaves alone a letter that a blank followed: those bytes made no character, and were lost.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, count, starmap
from operator import attrgetter
from typing import NamedTuple

from scrubber.cleaning.character.roads.met import READ_AS, WIDE
from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.roads.road import Road, home
from scrubber.cleaning.character.roads.stories import as_it_stands, split
from scrubber.language.characters import group
from scrubber.language.model import bits, ideograph_bits
from scrubber.language.spelling import STEPS, costs_together, is_foreign
from scrubber.patterns import lazily

#: What the bytes were, and how many bits rarer than the commonest that is. Of UTF-8 this asks only whether a line was
#: that: others bring it back.
_WRITTEN = {
    "utf-8": 0.0, "cp1252": 1.0, "cp1250": 1.5, "iso8859-2": 1.5, "cp1254": 3.0, "cp1257": 3.0, "mac_roman": 4.0,
}  # fmt: skip
ROADS = [
    Road(written, read_as, rarity + rarer)
    for read_as, rarity in READ_AS.items()
    if read_as in WIDE
    for written, rarer in _WRITTEN.items()
]
_RUN = lazily("[^\x00-\x7f\ufffd]+")
#: Ideographs, syllables, and the places of an encoding that a maker's own characters have.
_WIDE = lazily("[\u2e80-\u9fff\uac00-\ud7ff\ue000-\ufaff\uff61-\uffdc\U00020000-\U0003ffff]+")
_BESIDE = lazily("[A-Za-z](?=[\u2e80-\U0003ffff])|(?<=[\u2e80-\U0003ffff])[A-Za-z]")
_LETTER = lazily("[A-Za-z]")
_LONGEST = 4  # characters in a row
#: More in a row that go on at a letter: those who write so set no blank there. And accented letters, which the road
#: would not have left.
_MIXED = lazily(
    "[A-Za-z][\u3005-\u3007\u3021-\u9fff\uac00-\ud7ff]{5}|(?<=[\u3005-\u3007\u3021-\u9fff\uac00-\ud7ff]{5})[A-Za-z]"
    "|[\xc0-\u024f]"
)
_JUDGED = 300  # characters of a line that it is judged by
_RARE = 15.0  # bits of a character that is rare; of text one in five is
_TOLD = 10.0  # bits of each that stands where none does
_WELL, _ALL = 4.6, 6.0  # bits a letter that the words of a line may cost, and besides
_WELL_KNOWN = 5.0  # the same a letter where the text's road is known
_CLEARLY = 10.0  # bits that a line has to gain
_CLEARLY_BESIDE = 20.0  # the same where ideographs stay in it: who writes these may set one between two words
_KNOWN = 0.5  # the share of that where the text's road is known
_OTHER = 3.0  # bits by which it has to be better than by any other road
_OTHER_UTF8 = 6.0  # the same where the other is UTF-8, which bytes are seldom by chance
#: Marks that open, those that open or close by the language, and those that stand anywhere; the first two at no place
#: between two letters.
_OPENING, _QUOTES = frozenset("„‚¿¡•"), frozenset("“”‘«»‹›")
_ANYWHERE = frozenset("–—…\xa0\xad\ufffd")
_WITHIN = lazily(rf"\w[{''.join(sorted(_OPENING | _QUOTES))}]+\w")
#: What is no letter behind one that took it along.
_NO_LETTER = lazily(r"[@\[\\\]^_`{|}~]")


_Span = tuple[int, int]


class _Text(NamedTuple):
    """What a line was by some road, and what that costs."""

    road: Road
    line: str
    bits: float


def swallowed(line: str, known: Sequence[Road] = ()) -> tuple[Road, list[Part]] | None:
    """The road by which letters of a line became ideographs, and its parts; None where there is no clear one. Where
    other lines certainly came some of `ROADS` (`known`), it is one of these, at less evidence.
    """
    if not _may_have_been(line, known=bool(known)):
        return None
    found = _clear(line if len(line) <= _JUDGED else _around(line), known)
    if found is None:
        return None
    road, gain = found
    return road, [Part(*run, was, gain) for run in _runs(line) if (was := _was(line, run, road))]


def _may_have_been(line: str, *, known: bool = False) -> bool:
    """Whether most of the ideographs at letters tell of this, where nothing else does, and no text in ideographs goes
    on at a letter.
    """
    if not _BESIDE.search(line):
        return False
    runs = [run for run in _runs(line) if _is_at_letter(line, *run)]
    told = known or 2 * sum(_tells(line, *run) for run in runs) >= len(runs)
    return bool(runs) and told and not _MIXED.search(line)


def _runs(line: str) -> Iterator[_Span]:
    """Where few ideographs or syllables stand in a row; other characters beyond ASCII stay as they are."""
    for match in _RUN.finditer(line):
        if match.end() - match.start() <= _LONGEST and _WIDE.fullmatch(line, *match.span()):
            yield match.span()


def _around(line: str) -> str:
    """The first words of a long line in which ideographs tell, and their neighbours."""
    words = line.split(" ")
    near = {n + side for n, word in enumerate(words) if _may_have_been(word) for side in (-1, 0, 1)}
    return " ".join(compress(words, map(near.__contains__, count())))[:_JUDGED]


def _clear(sample: str, known: Sequence[Road]) -> tuple[Road, float] | None:
    """The road that a sample clearly came, and the bits that it gains."""
    texts: dict[str, _Text] = {}
    runs = {run: _is_at_letter(sample, *run) for run in _runs(sample)}
    for road in known or ROADS:
        well = math.inf if road.written == "utf-8" else _WELL_KNOWN if known else _WELL
        text = _before(sample, runs, road, well)
        if text and (text.line not in texts or text.bits < texts[text.line].bits):
            texts[text.line] = text
    if not texts:
        return None
    best, *others = sorted(texts.values(), key=attrgetter("bits"))
    told = sum(_tells(sample, *run) for run in runs)
    gain = as_it_stands(split(sample)) + _TOLD * told - best.bits
    stay = _WIDE.search(best.line)
    least = (_CLEARLY_BESIDE if stay else _CLEARLY) * (_KNOWN if known and told else 1.0)
    if gain < least or (best.road.written == "utf-8" and not told):
        return None
    apart = ((_OTHER_UTF8 if text.road.written == "utf-8" else _OTHER) for text in others)
    if not known and any(text.bits - best.bits < least for text, least in zip(others, apart, strict=True)):
        return None
    return best.road, gain


def _tells(line: str, start: int, end: int) -> bool:
    """Whether characters stand within a word, or are rare and stand at one."""
    before, after = line[max(0, start - 1) : start], line[end : end + 1]
    if _LETTER.match(before) and "a" <= after <= "z":
        return True
    return _is_at_letter(line, start, end) and max(map(ideograph_bits, line[start:end])) >= _RARE


def _is_at_letter(line: str, start: int, end: int) -> bool:
    return bool(_LETTER.match(line[max(0, start - 1) : start]) or _LETTER.match(line[end : end + 1]))


def _before(sample: str, runs: Mapping[_Span, bool], road: Road, well: float) -> _Text | None:
    """What a sample was by a road; None where it can't have come it, or was no text: its words cost more than so many
    bits a letter.

    Args:
        sample: the sample.
        runs: where few ideographs stand in a row, and whether they do so at a letter: there each has to have come it.
        road: the road.
        well: so many bits.
    """
    if not all(_was(sample, run, road) for run, is_at_letter in runs.items() if is_at_letter):
        return None
    out, at = "", 0
    told: list[bool] = []
    for run in runs:
        if was := _was(sample, run, road):
            # A no-break space in UTF-8, which was an ideograph or a syllable: 聽, 혻.
            told += [char not in _ANYWHERE or was == "\xa0" for char in was if char > "\x7f"]
            out, at = out + sample[at : run[0]] + was, run[1]
    out += sample[at:]
    if 2 * sum(told) <= len(told) or (road.written == "utf-8" and any(map(_is_no_letter, out))):
        return None
    split_up = split(out)
    words = list({word for _, _, word in split_up.words})
    each = costs_together(words)
    spoken = range(len(each)) if road.written == "utf-8" else home(road.written)
    least = min(each[place] for place in spoken) / STEPS
    if least > well * sum(map(len, words)) + _ALL:
        return None
    return _Text(road, out, least + split_up.rest + road.rarity)


def _was(line: str, run: _Span, road: Road) -> str:
    """The letters and marks that few ideographs in a row were by a road; "" where they can't have come it, or what they
    were stands where none does.
    """
    start, end = run
    was = _read(line, run, road)
    if not was or _NO_LETTER.search(was):
        return ""
    around = line[max(0, start - 1) : start] + was + line[end : end + 1]
    return was if not _WITHIN.search(around) and all(starmap(_is_in_place, _neighbours(around))) else ""


def _read(line: str, run: _Span, road: Road) -> str | None:
    """What some characters of a line were by a road; None where they can't have come it. Of a character that has two
    codes the bytes are those that make the likelier letters.
    """
    read_as, written = road.readings
    out, before = "", line[max(0, run[0] - 1) : run[0]]
    for char in line[slice(*run)]:
        codes = [code for code in (read_as.char_bytes(char), read_as.twin(char)) if code is not None]
        texts = [was for code in codes if (was := written.read(code)) is not None]
        if not texts:
            return None
        out += min(texts, key=lambda was: bits(before + out + was)) if len(texts) > 1 else texts[0]
    return out


def _is_no_letter(char: str) -> bool:
    """Whether a letter is none of a language in Latin letters."""
    return char > "\x7f" and char.isalpha() and (group(char).name != "latin" or is_foreign(char))


def _neighbours(text: str) -> list[tuple[str, str, str]]:
    """Each character beyond ASCII with those before and behind it."""
    return [(text[n - 1 : n], char, text[n + 1 : n + 2]) for n, char in enumerate(text) if char > "\x7f"]


def _is_in_place(before: str, char: str, after: str) -> bool:
    """Whether a letter or a mark stands where such are written."""
    if char.isalpha():
        return not ((char.isupper() and before.islower()) or (char.islower() and after.isupper()))
    return (
        char in _ANYWHERE
        or char in _QUOTES
        or char == "’"
        or (char in _OPENING and not before.isalnum())
        or before + char + after == "l·l"
    )

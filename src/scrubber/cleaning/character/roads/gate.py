"""The gate before every trial of roads: where a line is suspicious, and at what little cost that is told of a clean
one.

A line is suspicious where the language model breaks down: at one very dear character, at a run of dear ones, where its
characters can be the bytes of UTF-8, and at a CJK character grown together with a Latin word. Common ones and marks
stand at Latin words in any text, and hardly ever come of the bytes of Latin letters.

Passes `Ã©` in `Ã©tait` and `绢` in `绢蠢`. Stops ordinary text in any language of the model, and nearly all of it in
others. Goes wrong where a language is written in letters the model has seldom seen together: the trials that follow
then cost time and no more.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import mul, sub

from scrubber.cleaning.character.roads.kana import strange_at_kana
from scrubber.cleaning.character.roads.latin_words import TRACE
from scrubber.cleaning.character.roads.loud import UTF8_TRACE, dear, loud_words, traces, words
from scrubber.cleaning.character.roads.rare_names import are_names
from scrubber.cleaning.character.roads.well_set import SET, are_well_set
from scrubber.language.model import costs, is_common_cjk
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

_ODD = 11.0  # bits of a single character that make it suspicious
_ODD_RUN = 36.0  # bits of four characters in a row that do
_ODD_CJK = 20.0  # bits of a single CJK character
_ODD_RUN_CJK = 53.0  # bits of four of them
_ODD_RUN_LONG = 91.0  # bits of eight of them
_WINDOWS = ((4, _ODD_RUN, _ODD_RUN_CJK), (8, 2 * _ODD_RUN, _ODD_RUN_LONG))
#: Letters of Cyrillic in a row of words, and their bits: its encodings give letters for letters, of which no few are
#: dear. Measured: of clean Russian lines the dearest such row takes 58, of lines in capitals read by the wrong one nine
#: in ten take more than 66.
_ROW, _ODD_ROW = 12, 66.0
_CYRILLIC = lazily("[Ѐ-ӿ]{4}")
#: Characters that are looked at in one go, and those on either side that are looked at with them.
_PIECE, _OVERLAP = 100_000, 64
_ROUNDING = 1e-6  # bits by which sums that are equal may differ
_ROUNDING_OF_MANY = 1e-3  # the same of sums over a long text
_CJK = r"[\u2e80-\ud7af\uf900-\ufaff\uff66-\uff9f]"
_WIDE = lazily("[⺀-힯]")
#: What is of no alphabet, pictures among it.
_WIDER = lazily("[^\x00-\u2e7f]")
_PICTURE = lazily("[\ufdd0-\ufdef\ufe00-\ufe0f\ufffe\uffff\U0001f000-\U0001faff\U000e0000-\U0010ffff]")
_PICTURES = lazily(
    "[\U0001f000-\U0001faff][\ufe0f\u200d]*|[\u203c-\u3299]\ufe0f\u200d?"
    "|[\ufdd0-\ufdef\ufe00-\ufe0f\ufffe\uffff\U000e0000-\U0010ffff]+"
)
#: One or two CJK characters grown together with a Latin word: before it, or behind it.
GROWN = lazily(rf"{_CJK}(?:(?<!{_CJK}{_CJK}){_CJK}?(?=[a-zß-ɏ])|(?<=[a-zß-ɏ]{_CJK}){_CJK}?(?!{_CJK}))")
#: What is not CJK counts so much more, where a window of mixed text is held against the limit for CJK alone.
_WEIGHT = max(1 + (wide - most) / most for _, most, wide in _WINDOWS)
_WEIGHT_OF: Remembered[str, float] = Remembered(lambda char: 1.0 if "⺀" <= char <= "힯" else _WEIGHT, 1 << 16)
#: A letter that the bytes of UTF-8 may be, or that CJK characters grow together with.
_MAY_TELL = lazily("[a-zÂ-ɏ]")


def calm(lines: Sequence[str]) -> list[bool]:
    """Of each of many lines, whether it certainly has no suspicious place; to tell it of the others, each has to be
    looked at.

    All but the last have to end in their line break, behind which a line costs what it costs by itself.

    All are weighed as one text, at much less cost than each by itself: what reaches from one line into the next only
    makes both be looked at. A line as long as a book is weighed piece by piece where it is looked at (`suspicious`),
    and not here.
    """
    found: list[bool] = []
    piece: list[str] = []
    size = 0
    for line in lines:
        if size + len(line) > _PIECE and piece:
            found += _calm(piece)
            piece, size = [], 0
        if len(line) > _PIECE:
            found.append(False)
            continue
        piece.append(line)
        size += len(line)
    return found + _calm(piece)


def _calm(lines: Sequence[str]) -> list[bool]:
    wide = [_WIDER.search(line) is not None for line in lines]
    told = [not (is_wide and strange_at_kana(line)) for line, is_wide in zip(lines, wide, strict=True)]
    # Rows of Cyrillic are longer than words.
    rows = [not is_wide and _CYRILLIC.search(line) is not None for line, is_wide in zip(lines, wide, strict=True)]
    others = [n for n in range(len(lines)) if not (wide[n] or rows[n])]
    loud = loud_words([lines[n] for n in others], _ODD_RUN / 4)
    for n in others if loud else ():
        rows[n] = not loud.isdisjoint(words(lines[n]))
    for places, looked_at in ((_places_in_wide, wide), (_places_in_narrow, rows)):
        mine = list(compress(count(), looked_at))
        text = "".join(compress(lines, looked_at))
        starts = list(accumulate([len(lines[n]) for n in mine], initial=0))
        for place in places(text) if text else ():
            told[mine[bisect_right(starts, place) - 1]] = False
    return told


def _places_in_narrow(text: str) -> Iterator[int]:
    """Where lines in alphabets have what may make them suspicious; it is no more than that."""
    yield from _one_a_line(text, traces(text), lambda _: True)
    each = costs(text)
    # Four that cost too much have among them one that costs more than its share.
    yield from _one_a_line(
        text,
        dear(each, _ODD_RUN / 4),
        lambda n: (
            (each[n] >= _ODD and text[n] > "\x7f")
            or max(_sums_of(each[max(0, n - 3) : n + 4], 4)) >= _ODD_RUN - _ROUNDING
        ),
    )
    if _CYRILLIC.search(text):
        yield from dear(_sums_of(each, _ROW), _ODD_ROW - _ROUNDING_OF_MANY)


def _places_in_wide(text: str) -> Iterator[int]:
    """The same where lines have characters of no alphabet."""
    yield from traces(text)
    each = costs(text)
    yield from (match.start() for match in _PICTURE.finditer(text))
    odd = dear(each, _ODD)
    yield from _grown(text, [n for n in odd if text[n] <= "\x7f"])
    for n in odd:
        if text[n] > "\x7f" and (each[n] >= _ODD_CJK or not "⺀" <= text[n] <= "힯"):
            yield n
    weighed = list(map(mul, each, map(_WEIGHT_OF.__getitem__, text)))
    # Eight that weigh too much are four and four, of which one weighs half as much at least; of an alphabet's, one
    # costs too much by itself.
    four, eight = _ODD_RUN_CJK - _ROUNDING_OF_MANY, _ODD_RUN_LONG - _ROUNDING_OF_MANY
    half = min(four, eight / 2 - _ROUNDING)
    yield from _one_a_line(
        text,
        dear(_sums_of(weighed, 4), half),
        lambda n: (
            sum(weighed[n : n + 4]) >= four
            or any(sum(weighed[at : at + 8]) >= eight and _WIDE.search(text, at, at + 8) for at in (max(0, n - 4), n))
        ),
    )


def _one_a_line(text: str, places: Iterable[int], tells: Callable[[int], bool]) -> Iterator[int]:
    """The first place of each line that tells something: nothing more need be told of it."""
    end = 0
    for place in places:
        if place >= end and tells(place):
            yield place
            end = text.find("\n", place) + 1 or len(text)


def _grown(text: str, odd: Sequence[int]) -> Iterator[int]:
    """Where CJK characters have grown together with a Latin word; common ones in a line without a dear character of
    ASCII are no sign.
    """
    end, alone = -1, False
    for match in GROWN.finditer(text):
        if all(map(is_common_cjk, match[0])):
            if match.start() >= end:
                start = text.rfind("\n", 0, match.start()) + 1
                end = text.find("\n", match.start()) + 1 or len(text)
                alone = bisect_left(odd, start) == bisect_left(odd, end)
            if alone:
                continue
        yield match.start()


def _sums_of(each: Sequence[float], size: int) -> list[float]:
    """What each window of so many characters costs in all, or all of fewer."""
    ends = list(accumulate(each, initial=0.0))
    return list(map(sub, ends[size:], ends)) or ends[-1:]


@lru_cache(maxsize=16)
def suspicious(line: str) -> tuple[int, ...]:
    """The places where the model breaks down. What asks for lost bytes asks again of the same line."""
    if len(line) <= _PIECE + _OVERLAP:
        return _suspicious(line)
    # A line as long as a book, such as a page in one element: what is held of each of its characters would not fit the
    # memory of a page.
    found: list[int] = []
    for start in range(0, len(line), _PIECE):
        first = max(0, start - _OVERLAP)
        piece = _suspicious(line[first : start + _PIECE + _OVERLAP])
        found += [first + spot for spot in piece if start <= first + spot < start + _PIECE]
    return tuple(found)


def _suspicious(line: str) -> tuple[int, ...]:
    cjk = _WIDER.search(line) is not None
    # Pictures are dear, as are tags, selectors and what is no character, and no road leads to them: they are as good as
    # blanks.
    each = costs(_PICTURES.sub(lambda match: " " * len(match[0]), line) if cjk and _PICTURE.search(line) else line)
    weighed = list(map(mul, each, map(_WEIGHT_OF.__getitem__, line))) if cjk else []
    strange = strange_at_kana(line) if cjk else []
    for match in TRACE.finditer(line):
        strange += range(*match.span())
    if (
        weighed
        and not strange
        and _is_calm(line, each, weighed)
        and not (_MAY_TELL.search(line) and (UTF8_TRACE.search(line) or GROWN.search(line)))
    ):
        return ()
    dearest = max(each)
    rows = dear(_sums_of(each, _ROW), _ODD_ROW) if not cjk and len(line) >= _ROW and _CYRILLIC.search(line) else []
    if dearest < _ODD_RUN / 4 and not rows and not strange and not UTF8_TRACE.search(line):
        return ()
    # Word lists know CJK pairs badly: a single dear one is common, and ordinary text is dearer than an alphabet's.
    wide = (
        [cost if "⺀" <= char <= "힯" else 0.0 for char, cost in zip(line, each, strict=True)]
        if cjk and _WIDE.search(line)
        else []
    )
    spots = set(strange)
    if dearest >= _ODD_CJK or (dearest >= _ODD and max(map(sub, each, wide) if wide else each) >= _ODD):
        spots.update([n for n in dear(each, _ODD) if each[n] >= _ODD_CJK or not (wide and wide[n])])
    _windows(each, wide, weighed, spots)
    _cover(spots, rows, _ROW)
    for match in UTF8_TRACE.finditer(line):
        spots.update(range(*match.span()))
    grown = [match.span() for match in GROWN.finditer(line)] if cjk else []
    if spots or not all(is_common_cjk(char) for start, end in grown for char in line[start:end]):
        for span in grown:
            spots.update(range(*span))
    found = tuple(sorted(spot for spot in spots if line[spot] > "\x7f"))
    if found and SET.issuperset([line[spot] for spot in found]) and are_well_set(line, found):
        return ()
    if wide and are_names(line, each, found):
        return ()
    # Invisible characters alone are an injection, not a wrong reading.
    return found if any(unicodedata.category(line[spot]) not in {"Cf", "Mn"} for spot in found) else ()


def _is_calm(line: str, each: list[float], weighed: list[float]) -> bool:
    """Whether nothing in a line of CJK text costs too much, by one sum that is no less than what the limits for
    windows ask of any share of CJK.
    """
    if max(weighed) >= _ODD * _WEIGHT and any(
        each[n] >= _ODD_CJK or (each[n] >= _ODD and weighed[n] != each[n])
        for n in dear(weighed, _ODD)
        if line[n] > "\x7f"
    ):
        return False
    ends = list(accumulate(weighed, initial=0.0))
    return all(
        max(map(sub, ends[size:], ends), default=ends[-1]) < wide - _ROUNDING for size, _, wide in reversed(_WINDOWS)
    )


def _windows(each: list[float], wide: list[float], weighed: list[float], spots: set[int]) -> None:
    """Add the windows of four and of eight characters that cost more than they may.

    What a window may cost grows with the share of it that is CJK, from `most` to `most_wide`.
    """
    ends = list(accumulate(each, initial=0.0))
    if max(map(sub, ends[4:], ends), default=0.0) < _ODD_RUN:
        return  # then no eight of them can cost twice that
    if not wide:
        for size, most, _ in _WINDOWS:
            totals = list(map(sub, ends[size:], ends))
            if max(totals, default=0.0) >= most:
                _cover(spots, dear(totals, most), size)
        return
    # A window that costs too much weighs too much: few do, and only these are looked at.
    weights = list(accumulate(weighed, initial=0.0))
    wide_ends = list(accumulate(wide, initial=0.0))
    for size, most, most_wide in _WINDOWS:
        sums = list(map(sub, weights[size:], weights))
        if max(sums, default=0.0) < most_wide - _ROUNDING:
            continue
        over = [
            n
            for n in dear(sums, most_wide - _ROUNDING)
            if (total := ends[n + size] - ends[n]) >= most
            and total >= most + (most_wide - most) * (wide_ends[n + size] - wide_ends[n]) / total
        ]
        _cover(spots, over, size)


def _cover(spots: set[int], starts: Sequence[int], size: int) -> None:
    """Add what windows of so many characters cover, in order of their starts: most overlap."""
    first = end = 0
    for start in starts:
        if start > end:
            spots.update(range(first, end))
            first = start
        end = start + size
    spots.update(range(first, end))

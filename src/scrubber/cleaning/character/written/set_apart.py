"""What stands apart and is one: words whose letters do, as print spreads headings and old books what they stress
(R E S O L U T I O N); characters of scripts that have no blanks between words, as a converter of PDF, a reader of scans
or a program that parts words left them (人 人 生 而 自 由, 人人 生 而 自由 ，).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from scrubber.cleaning.character.lines import lines_that_have
from scrubber.language.spelling import cost_together
from scrubber.model import Edit
from scrubber.patterns import lazily

#: A word by its letters, each a blank from the next; four of them, behind another.
_WORD = lazily(r"(?<!\S)[^\W\d_](?: [^\W\d_]){1,60}+(?=[.,;:!?)]?(?!\S))")
_SPREAD = lazily(r" [^\W\d_] [^\W\d_] [^\W\d_] [^\W\d_](?!\w)")
_STOPS = ".,;:!?)"
_BLANKS = lazily("(?<=\\S)[ \u00a0]+(?=\\S)")
#: Letters of a word, at the least, and different ones; what each costs, in half bits, if it is a word at all: of words
#: in forty languages they cost 6 to 8, of a row of letters 9 to 19. The longest word.
_LEAST, _DIFFERENT, _LIKELY, _LONGEST = 6, 4, 8.0, 40
#: Notes of music and answers to choose from are words as well, C A B B A G E; and what genes are written in.
_CHOICES = (frozenset("abcdefgh"), frozenset("acgtu"))
#: What numbers a line; lines of letters, each below the other, that are a grid to look for words in.
_NUMBER, _ROWS = lazily(r"\s{0,40}+(?:\(?\w{1,3}[.)]|[-*•])\s{1,40}+"), 3
_LONG, _LIKELY_LONG = 9, 9.0  # a compound costs more where two words meet
_WHY_SPREAD = "letters set apart"
#: Ideographs and kana, and the marks that belong to them.
_LETTERS = "\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_MARKS = "\u3001\u3002\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f"
#: What a gap stands behind, and before: authors set blanks on the other side of a quotation mark.
_BEHIND, _BEFORE = f"[{_LETTERS}{_MARKS}\u2018\u201c]", f"[{_LETTERS}{_MARKS}\u2019\u201d]"
_GAP = lazily(f"[ \u00a0]{{1,2}}(?={_BEFORE})(?:(?<={_BEHIND}[ \u00a0])|(?<={_BEHIND}[ \u00a0]{{2}}))")
_TOGETHER = lazily(f"[{_LETTERS}](?=[{_LETTERS}])")
#: What stands right behind a character wherever somebody typed it.
_CLOSING = "[、。，；：！？」』】》）]"
#: What a sentence has, and a list of characters has not: 同音字：一 衣 医 依.
_OF_SENTENCE = lazily(f"[{_LETTERS}][。，；！？]")
_CLOSED, _CLOSED_APART = lazily(f"[{_LETTERS}]{_CLOSING}"), lazily(f"[{_LETTERS}][ \u00a0]{{1,2}}{_CLOSING}")
#: One of these is in each line that shows how it was left: a mark that stands apart, or a row of characters that do.
_SHOWS = tuple(lazily(rf"{blank}(?:{_CLOSING}|(?:[^\x00-\x7f\u00a0]{blank}){{4}})") for blank in " \u00a0")
#: Gaps of a line, at the least, where its marks stand apart as well, and the share of neighbours that have one; the
#: same where they do not; and the share of the marks that stand apart.
_FEW, _SOME, _MANY, _MOST, _ALL = 4, 0.25, 10, 0.8, 0.8
#: Such lines that show how a text was left, and the share of gaps from which on its other lines were, too.
_LINES, _SLIGHT = 3, 0.2
_WHY = "blanks between characters that none parts"
#: A year whose figures stand apart, and the month and the day behind it.
_DAY = lazily(r"(?<![\d.])(?<!\d )\d(?: \d){3} ?年(?: ?(?:\d ?){1,2}月(?: ?(?:\d ?){1,2}日)?)?")
_OF_DAYS = lazily(r" \d ?年")  # what is in each, sought faster
_FIGURES_APART = lazily(r"(?<=\d) (?=[\d年月日])|(?<=[年月]) (?=\d)")


def spread_edits(text: str) -> list[Edit]:
    """Close the gaps between the letters of a word, and leave one blank between two such words.

    Kept: the letters of an alphabet, an index (A B C D E F), the answers to questions, notes, a grid of letters, what
    is no word in any language that it knows.
    """
    found: list[Edit] = []
    lines = list(lines_that_have(text, _SPREAD))
    grid = _grid(text, lines)
    for start, end in lines:
        if start in grid or text[start:end].lstrip().startswith(tuple(_STOPS)):
            continue  # no line of words begins with a mark, as a word by its letters in a lesson does
        words = [m.span() for m in _WORD.finditer(text, start, end) if _is_word(m[0].replace(" ", ""))]
        begins = number.end() if (number := _NUMBER.match(text, start, end)) else start
        if words and all(len(token.rstrip(_STOPS)) <= 1 for token in text[begins:end].split()):
            words = [(begins, end)]  # the line was spread as a whole
        found += [
            Edit("apart", m.start(), m.end(), m[0], " " * (len(m[0]) > 1), _WHY_SPREAD)
            for word in words
            for m in _BLANKS.finditer(text, *word)
        ]
    return found


def _grid(text: str, lines: Sequence[tuple[int, int]]) -> set[int]:
    """Where the lines begin that are rows of as many single letters as those above and below them."""
    grid: set[int] = set()
    run: list[tuple[int, int]] = []
    for line in lines:
        if run and (line[0] != run[-1][1] + 1 or not _is_row(text, run[-1], line)):
            run = []
        run.append(line)
        if len(run) >= _ROWS:
            grid.update(start for start, _ in run)
    return grid


def _is_row(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    above, below = (text[slice(*line)].split() for line in (one, other))
    return len(above) == len(below) and all(len(token) == 1 for token in above + below)


def _is_word(letters: str) -> bool:
    own = {*letters.lower()}
    if not (_LEAST <= len(letters) <= _LONGEST and len(own) >= _DIFFERENT) or any(map(own.issubset, _CHOICES)):
        return False
    most = _LIKELY_LONG if len(letters) >= _LONG else _LIKELY
    return cost_together([letters.lower()]) <= most * len(letters)


class _Line(NamedTuple):
    """Where a line and its gaps stand, its neighbours with none between them, its marks without a gap before them and
    with one, and whether one is a sentence's.
    """

    span: tuple[int, int]
    gaps: list[tuple[int, int]]
    together: int
    closed: int
    apart: int
    said: bool


def apart_edits(text: str) -> list[Edit]:
    """Take out the blanks between characters of Chinese and Japanese, of lines whose marks stand apart, too, as nobody
    types them, or in which next to all characters do, with a mark among them; of a text with several such lines also
    of its headings.

    Kept: names in a row (张三 李四), verse whose lines are parted by blanks, 目 录 over a table of contents, the blank
    behind 第一条. The figures of a day, 2 0 1 9 年 1 2 月, are together, too; and where each character of a line
    stands apart, the Latin ones and the figures are as well, and one blank is left of several. It goes wrong for a
    primer that sets all characters apart on purpose.
    """
    if text.isascii():
        return []
    gaps = set(_of_days(text))
    lines = {line for pattern in _SHOWS for line in lines_that_have(text, pattern)}
    shown = [line for line in (_look(text, *line) for line in sorted(lines)) if _is_apart(line)]
    if len(shown) >= _LINES:
        every = [_look(text, *line) for line in lines_that_have(text, _GAP)]
        if len(shown) >= len(every) / 2:
            shown = [line for line in every if _share(line) >= _SLIGHT or _is_apart(line)]
    gaps.update(gap for line in shown for gap in line.gaps)
    spread = {span for line in shown for span in _spread(text, line)}
    return [
        Edit("apart", start, end, text[start:end], " " * (end - start > 1 and (start, end) not in gaps), _WHY)
        for start, end in sorted(gaps | spread)
    ]


def _spread(text: str, line: _Line) -> list[tuple[int, int]]:
    """The blanks of a line of which each character stands by itself, those of other writing, too."""
    start, end = line.span
    if max(map(len, text[start:end].split())) > 1:
        return []
    return [match.span() for match in _BLANKS.finditer(text, start, end)]


def _of_days(text: str) -> Iterator[tuple[int, int]]:
    """The gaps within days whose year has each figure by itself."""
    for line in lines_that_have(text, _OF_DAYS):
        for day in _DAY.finditer(text, *line):
            yield from (gap.span() for gap in _FIGURES_APART.finditer(text, *day.span()))


def _look(text: str, start: int, end: int) -> _Line:
    return _Line(
        (start, end),
        [match.span() for match in _GAP.finditer(text, start, end)],
        len(_TOGETHER.findall(text, start, end)),
        len(_CLOSED.findall(text, start, end)),
        len(_CLOSED_APART.findall(text, start, end)),
        _OF_SENTENCE.search(text, start, end) is not None,
    )


def _is_apart(line: _Line) -> bool:
    marks = line.closed + line.apart
    if line.apart and line.apart >= _ALL * marks:
        return len(line.gaps) >= _FEW and _share(line) >= _SOME
    return line.said and len(line.gaps) >= _MANY and _share(line) >= _MOST


def _share(line: _Line) -> float:
    """The share of neighbours that a gap parts."""
    return len(line.gaps) / (len(line.gaps) + line.together)

"""How lines that a width may have filled read on from one to the next: as prose, as verse, or as a list's entries.
Sentences of running text take no heed of where its lines end: they end within lines, and words go on behind a hyphen.
The lines of lists, verse, addresses and titles end together with what they say.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from scrubber.cleaning.measured import Line
from scrubber.cleaning.wrap.open_ends import closes
from scrubber.patterns import lazily

#: What ends sentences and clauses.
MARKED = frozenset('。！？!?.：:；;，,…”’"」』）)')
_DIGITS = lazily(r"\d+")
#: Full lines in a row that tell by themselves.
_ENOUGH = 3
#: The share of full lines that end as sentences and clauses do, or start with a capital, from which on lines are verse,
#: items or rows.
_CLOSED, _CAPITAL = 0.5, 0.7
_FEW = 2
#: Characters of a line's beginning that are compared; and how many of them show its form where a figure stands there.
_HEAD, _FORM = 6, 4
#: One of so many line ends that stand alone may have the same behind it, as words come again in running text.
_ALIKE = 8
#: Lines of running text that one end of a sentence, or one word that goes on, is expected among, at the least.
_LINES = 12
_HYPHENS = frozenset("-\u2010\u00ad")
#: What ends a sentence or a clause at a line's end.
_MARKS = frozenset(".!?;。！？；，")
#: A sentence ends within a line and before another one; or a clause does, for some sentences are long.
_END_WITHIN = lazily(r"[.!?।॥۔؟።։][”’\"»)\]]{0,2} {1,2}[“‘„\"«¿¡(\[]{0,2}([^\W\d_])")
_WIDE_WITHIN, _CLAUSE_WITHIN = (
    lazily(r"[。！？][”’」』）]{0,2}[^\W_]"),
    lazily(r"[，；][^\W_]|[,;](?: [^\W\d_]|[㐀-鿿])"),
)
#: Letters of a word that is no title ("Mr.", "Prof.") though it begins with a capital.
_LONG = 5


def _capitals(lines: Sequence[Line], run: Sequence[int]) -> float:
    """The share of capitals among the letters that lines begin with behind full ones; none where too few tell."""
    starts = [lines[i + 1].body[0] for i in run]
    cased = [char for char in starts if char.isupper() or char.islower()]
    return sum(map(str.isupper, cased)) / len(cased) if len(cased) > max(_FEW, len(starts) // 2) else 0.0


def is_in_verse(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether full lines begin with capitals, as those of verse do and those of German by chance: there sentences end
    within lines.
    """
    return _capitals(lines, run) > _CAPITAL and not run_over(lines, run, clauses=False)


def is_prose(lines: Sequence[Line], run: Sequence[int], *, verse: bool) -> bool:
    """Whether full lines read on from one to the next: not as verse, a list or rows do; where the text has verse,
    less is enough to tell it.
    """
    starts = [lines[i + 1].body[0] for i in run]
    lower = any(map(str.islower, starts))
    # A run of two is too short to tell by itself.
    if verse and (is_in_verse(lines, run) or (any(map(str.isupper, starts)) and not lower)):
        return False
    closed = sum([lines[i].body[-1:] in MARKED for i in run])
    if closed > _CLOSED * len(run) and not lower:
        return False
    if len(run) < _ENOUGH:
        return not is_counted(lines, run)
    return max(Counter(_heads(lines, run)).values()) * 2 <= len(run)


def _heads(lines: Sequence[Line], ends: Sequence[int]) -> list[str]:
    """How the lines behind some line ends begin."""
    return _DIGITS.sub("#", "\n".join([lines[i + 1].body[:_HEAD] for i in ends])).split("\n")


def unlike(lines: Sequence[Line], alone: Sequence[list[int]]) -> list[list[int]]:
    """Line ends that stand alone, without those behind which many of them have the same: a log's entries have two lines
    each, and the second is its author's.
    """
    heads = _heads(lines, [run[0] for run in alone])
    count = Counter(heads)
    most = max(_FEW, len(heads) / _ALIKE)
    return [run for run, head in zip(alone, heads, strict=False) if count[head] <= most]


def is_counted(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Whether each of a few lines in a row begins with a figure in one form, and the one behind them: "[1]", "§ 4",
    "1998-2003".
    """
    form = _form(lines[run[0]])
    return "#" in form and all(_form(lines[i]) == form for i in (*run[1:], run[-1] + 1))


def _form(line: Line) -> str:
    return _DIGITS.sub("#", line.body[: 2 * _HEAD])[:_FORM]


def parts_by_blanks(lines: Sequence[Line], runs: Sequence[Sequence[int]]) -> bool:
    """Whether it is blank lines that part the paragraphs: most runs end before one."""
    ended = sum(run[-1] + 2 >= len(lines) or not lines[run[-1] + 2].body for run in runs)
    return ended * 2 > len(runs)


def reads_on(line: Line, following: Line) -> bool:
    """Whether neither a line's end nor the next one's beginning shows that a sentence ends between them."""
    return not closes(line.body) and not (following.body[0].isupper() and line.body[-1:] in MARKED)


def run_over(lines: Sequence[Line], ends: Collection[int], *, clauses: bool) -> bool:
    """Whether sentences and words run over some line ends often enough for running text. Where `clauses` are asked for,
    theirs are enough.
    """
    over = sum([_goes_on(lines[i].body, lines[i + 1].body) or _ends_within(lines[i].body, clauses) for i in ends])
    return over * _LINES >= len(ends) and over >= sum([lines[i].body[-1] in _MARKS for i in ends])


def _goes_on(body: str, following: str) -> bool:
    return body[-1] in _HYPHENS and body[-2:-1].islower() and following[0].islower()


def _ends_within(body: str, clauses: bool) -> bool:
    for match in _END_WITHIN.finditer(body):
        word = body[: match.start()].rsplit(None, 1)[-1:]
        if word and not match[1].islower() and _ends_sentence(word[0]):
            return True
    if not body.isascii() and _WIDE_WITHIN.search(body):
        return True
    return clauses and _CLAUSE_WITHIN.search(body) is not None


def _ends_sentence(word: str) -> bool:
    """Whether a stop behind a word ends a sentence: it is no initial, number or title."""
    return len(word) > 1 and word[-1].isalpha() and (not word[0].isupper() or len(word) >= _LONG)

"""Whether a text's sentences take no heed of where its lines end, as those of running text do: they end within lines,
and words go on behind a hyphen. The lines of lists, verse, addresses and titles end together with what they say.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from scrubber.cleaning.measured import Line
from scrubber.patterns import lazily

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


def run_over(lines: Sequence[Line], ends: Collection[int], *, clauses: bool) -> bool:
    """Whether sentences and words run over some line ends often enough for running text.

    Args:
        lines: a text's lines.
        ends: of which lines, by their index, the ends are asked about.
        clauses: theirs are enough.
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

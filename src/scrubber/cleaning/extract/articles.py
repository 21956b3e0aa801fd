"""The articles of an act, by their numbers: "Article 5", § 5, 第五条, Pasal 5."""

import re
from collections.abc import Callable, Sequence

from scrubber.language.facts.numerals import roman_value, zh_value
from scrubber.patterns import lazily

#: What acts call their articles, before the number: the languages of the European Union and its neighbours, Turkish,
#: Indonesian, Vietnamese, Arabic.
_CALLED = (
    "articles?|art|artikel|artikla|artículo|artigo|articolo|articolul|artykuł|члан|член|чл|članak|člen|članok"
    "|článok|článek|čl|стаття|статья|ст|артыкул|madde|maddə|neni|pasal|điều|άρθρο|αρθρο|мақал[аы]|section|sec"
    "|sect|regulation|rule|clause|paragraf|مادة|المادة"
)
#: Behind it: Hungarian, Swedish, Latvian, Lithuanian.
_BEHIND = r"§|cikk|straipsnis|pants|artikla"
_NUMERAL = r"\d{1,4}|[IVXLC]{1,7}"
_HEAD = lazily(
    rf"[\W_]{{0,3}}(?:(?P<word>(?:{_CALLED})\.?|§)\s?(?P<n>{_NUMERAL}|premier|1er|ένα|unico"
    rf"|único)(?P<letter> ?[a-zа-я]?(?:[-‑](?:bis|ter|quater|[a-z\d]{{1,3}}))?)(?![^\W_])"
    rf"|(?P<before>\d{{1,4}})(?P<mark>[a-z]?\.?\s?)(?P<unit>{_BEHIND})(?![^\W_])"
    r"|(?P<first>[第제])\s?(?P<zh>[〇零一二三四五六七八九十百千]{1,9}"
    r"|\d{1,4})\s?(?P<last>[条條조])(?:[のノ之의][〇一二三四五六七八九十\d]{1,3})?(?![^\W\d_]{1,2}[第、，,]))",
    re.IGNORECASE,
)
#: The characters of ASCII that they begin with.
_FIRST = frozenset("acmnprsACMNPRS0123456789([ ")
_LOOK = 48
#: Articles that count on, at least, and how far a number may lie behind the one before: repealed ones are left out of
#: some editions.
_FEWEST, _GAP = 4, 4


def count_on(lines: Sequence[str], tells: Callable[[int, int], bool]) -> Sequence[int]:
    """The lines in which the articles of an act begin: at least four that count on and say something; none in other
    texts.

    Args:
        lines: a page's.
        tells: whether something is said from one line to before another. A list of an act's articles says nothing.
    """
    marks = [(i, *found) for i, line in enumerate(lines) if (found := number(line))]
    if len(marks) < _FEWEST:
        return ()
    best: Sequence[int] = ()
    for row in dict.fromkeys(row for _, row, _ in marks):
        of_row = [(i, value) for i, each, value in marks if each == row]
        ends = [*(i for i, _ in of_row[1:]), len(lines)]
        told = [(i, value) for (i, value), end in zip(of_row, ends, strict=True) if tells(i, end)]
        best = max(best, _longest(told), key=len)
    return best


def number(line: str) -> tuple[str, int] | None:
    """The row and the number of the article that begins in a line; None where none does."""
    text = line[:_LOOK]
    if text[:1] not in _FIRST and text[:1].isascii():
        return None
    found = _HEAD.match(text)
    if found is None or _runs_on(text, found):
        return None
    if found["word"]:
        numeral = found["n"]
        value = int(numeral) if numeral.isdecimal() else roman_value(numeral.upper()) or 1
        return found["word"].lower().rstrip("."), value
    if found["before"]:
        return found["unit"].lower(), int(found["before"])
    numeral = found["zh"]
    value = int(numeral) if numeral.isdecimal() else int(zh_value(numeral) or 0)
    return found["last"], value


def _runs_on(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence about an article goes on behind its number: "Article 5 allows the council …", "Section 3,
    which …". Of "Section 3 A person shall …" it is the article's own that begins.
    """
    article = (found["letter"] or "").strip().isupper()
    rest = text[found.end("n") if article else found.end() :]
    return rest[:1] == "," or rest.lstrip()[:1].islower()


def _longest(told: Sequence[tuple[int, int]]) -> Sequence[int]:
    """The longest run of articles whose numbers count on, if it is long enough; one that says a number again, as one
    with a letter does, goes on with it.
    """
    best: list[int] = []
    run: list[int] = []
    before = 0
    for i, value in told:
        if run and not before <= value <= before + _GAP:
            best, run = max(best, run, key=len), []
        run.append(i)
        before = value
    best = max(best, run, key=len)
    numbers = dict(told)
    return best if len({numbers[i] for i in best}) >= _FEWEST else ()

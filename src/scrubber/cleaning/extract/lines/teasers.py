"""Headlines of a site's other pages, and advertisements, in a list of their own amid a text or under it.

A list is a line with nothing but the words that stand over such ("Related articles", "Читайте также"), and the short
open lines behind it, up to where the text goes on or the site speaks again; hardly any says what the text near by does.
The last of those over the text may be its heading, and is taken for one if it has few words or any of the text's. Of
an author, one line between a heading for that ("About the author") and more of a site's words.

Keeps a document's `See also`, and a list that speaks of the text's subject.
"""

from bisect import bisect
from collections.abc import Mapping, Sequence

from scrubber.cleaning.extract.lines import inserts
from scrubber.cleaning.extract.lines.line_vocabulary import authors, fold, heads_others
from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.extract.lines.own_words import INSERT, OWN_WORDS
from scrubber.cleaning.extract.lines.subject import terms
from scrubber.language.remembered import Remembered

#: By what a site is heard in such a list; not ASCII, as what no document says besides.
_LIST = INSERT + "›"
_SHARE = 0.9
#: Lines of a list at most, headlines at the least; the heaviest; the mass from which on one is no short heading.
_MOST, _FEWEST, _HEAVIEST, _HEADLINE = 8, 2, 32, 10
#: The heaviest line that says who an author is.
_LIFE = 60
#: Paragraphs on either side that say what the text speaks of, and the share of the lines that may say it too.
_NEAR, _RELATED = 12, 0.34
#: Lines whose terms are kept: the same stand near one list and the next.
_REMEMBERED = 256


def with_teasers(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, in which such lists are a site's."""
    found: dict[int, str] = {}
    said: Remembered[str, set[str]] = Remembered(terms, _REMEMBERED)
    heads = [i for i, reading in enumerate(readings) if reading.chrome >= OWN_WORDS and reading.mass <= _HEAVIEST]
    text = [i for i, reading in enumerate(readings) if reading.closed and reading.sentence and not reading.chrome]
    for i in heads:
        if readings[i].squeezed in authors():
            last = i + 2 >= len(readings) or readings[i + 2].chrome >= OWN_WORDS
            if last and i + 1 < len(readings) and readings[i + 1].mass <= _LIFE:
                found[i + 1] = readings[i].voice
            continue
        advert = bool(inserts.advert(fold(lines[i])))
        if advert or heads_others(readings[i].squeezed) or inserts.points(fold(lines[i])):
            at = bisect(text, i)
            near = [lines[k] for k in text[max(0, at - _NEAR) : at + _NEAR]]
            found |= dict.fromkeys(_list(lines, readings, i, near, 1 if advert else _MOST, said), _LIST)
    if not found:
        return readings
    return [
        reading._replace(chrome=_SHARE, voice=found[i], sentence=False, date=False) if i in found else reading
        for i, reading in enumerate(readings)
    ]


def _list(
    lines: Sequence[str],
    readings: Sequence[Reading],
    head: int,
    near: Sequence[str],
    most: int,
    said: Mapping[str, set[str]],
) -> range:
    """The lines of the list under a heading, with it; none where they are the text's.

    Args:
        lines: those of a page that are not blank.
        readings: theirs.
        head: the number of the heading.
        near: the text on either side.
        most: lines that the list may have.
        said: what a line speaks of.
    """
    end = head + 1
    while end < len(readings) and end - head <= most and _is_headline(lines[end], readings[end]):
        end += 1
    if end == head + 1 or not near:
        return range(0)
    spoken = set().union(*(said[line] for line in near))
    if end < len(readings) and readings[end].chrome < OWN_WORDS:
        end -= readings[end - 1].mass < _HEADLINE or not spoken.isdisjoint(said[lines[end - 1]])
    entries = range(head + 1, end)
    related = sum(not spoken.isdisjoint(said[lines[i]]) for i in entries)
    if len(entries) < min(most, _FEWEST) or end - head > _MOST or related > _RELATED * len(entries):
        return range(0)
    return range(head, end)


def _is_headline(line: str, reading: Reading) -> bool:
    """Whether a line reads as a headline does: open, and no row of figures."""
    own = reading.closed or reading.numbered or reading.item or reading.data
    if own or reading.chrome >= OWN_WORDS or not 0 < reading.mass <= _HEAVIEST:
        return False
    return sum(map(str.isdigit, line)) < sum(map(str.isalpha, line)) / 2

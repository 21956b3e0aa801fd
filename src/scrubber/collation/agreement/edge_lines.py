"""Lines beyond a text, as they are compared: whether one is another with a slip, another day or another name."""

from collections.abc import Sequence
from typing import NamedTuple

from scrubber.collation.agreement.variants import key_of
from scrubber.language.facts.dates import scan_dates
from scrubber.patterns import lazily

#: How alike, in per cent, two lines are that a slip or an alteration parts.
ALIKE = 75.0
#: … where the one stands next over the text: a title of a few characters with a remark behind it, or one word of it in
#: another region's; and how many letters tell a title from what a site sets beside it.
TITLE, _ENTITLED = 60.0, 6
#: So many lines on the way outwards one copy may have more than another.
SKIPPED = 2
#: A longer line is compared with its days.
LONGEST = 160
#: A line below a text that names who signed is no longer than this and has at most so many words.
SIGNATURE, _WORDS, _PIECES = 80, 12, lazily(r"[\s:：,，、;；/|()（）]+")
#: What a date has that names its day: a year, a month, a day.
_DAY = 3


class Line(NamedTuple):
    """A line as it is compared: its letters and figures, the same with the days of its dates left open, and the
    words of a short one that no site has of its own.
    """

    key: str
    dateless: str
    form: tuple[str, ...] = ()

    @property
    def figureless(self) -> str:
        """Its letters alone."""
        return letters_of(self.key)


def letters_of(key: str) -> str:
    """A line without its figures."""
    return "".join(c for c in key if not c.isdecimal())


def signed(line: Line, behind: Line, rows: Sequence[Sequence[Line]]) -> list[int]:
    """The numbers of the rows that begin with a line much like one, and go on as it does: who signed, over the date
    that all have.
    """
    return [
        y
        for y, row in enumerate(rows)
        if len(row) > 1 and row[1].key == behind.key and find(line, row[:1], 0, TITLE) is not None
    ]


def find(line: Line, row: Sequence[Line], start: int, alike: float) -> int | None:
    """Where a line, or (`alike`, in per cent, if not 0) one that a slip or a date parts from it, stands in a row,
    not far from a place.
    """
    for at in range(start, min(start + SKIPPED, len(row))):
        if line.key == row[at].key or (alike and _is_like(line, row[at], alike)):
            return at
    return None


def _is_like(line: Line, other: Line, alike: float) -> bool:
    """Whether a slip or a date parts a line from another."""
    from rapidfuzz import fuzz  # noqa: PLC0415 -- heavy

    title, labelled = sorted((line.key, other.key), key=len)
    return (
        line.dateless == other.dateless
        or signed_by_another(line.form, other.form)
        or (alike == TITLE and len(title) >= _ENTITLED and title in labelled)
        or fuzz.ratio(line.key, other.key, score_cutoff=alike) > 0
    )


def form_of(text: str) -> tuple[str, ...]:
    """The words of a line, or what stands between its marks and blanks where words are written without them."""
    return tuple(key for piece in _PIECES.split(text) if (key := key_of(piece)))


def signed_by_another(form: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two lines below a text are alike but for a name, as when another signs: 会长：龚一帆 秘书长：秦若兰,
    会长：龚一帆 秘书长：武定坤.

    Half of the words are the same, an office at least; figures, as of a telephone, are no name.
    """
    if len(form) != len(other) or not 1 < len(form) <= _WORDS:
        return False
    pairs = list(zip(form, other, strict=True))
    same = [one for one, another in pairs if one == another]
    unlike = "".join(one + another for one, another in pairs if one != another)
    named = any(len(word) > 1 and not word.isdecimal() for word in same) and not any(c.isdecimal() for c in unlike)
    return named and 2 * len(same) >= len(form)


def dateless_of(text: str) -> str:
    """The letters of a short line with its days left open, as an edition has another one: As amended on 1 July 2016."""
    if len(text) > LONGEST:
        return key_of(text)
    end, parts = 0, []
    for date in scan_dates(text):
        if date.start >= end and len(date.value) == _DAY and None not in date.value:
            parts += [text[end : date.start], "\0"]
            end = date.end
    return "\0".join(map(key_of, "".join([*parts, text[end:]]).split("\0")))

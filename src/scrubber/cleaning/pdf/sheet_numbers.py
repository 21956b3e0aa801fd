"""The wide blank behind a paragraph's number (第三條　, Art. 5, § 5, a)) where its other lines begin below the number:
what stands behind that blank in paragraph after paragraph is no column.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from scrubber.cleaning.pdf.sheet_words import Word
from scrubber.patterns import lazily

#: How acts and minutes number their paragraphs: 第三條, 제3조, 3, 3a, 3., (3), a), 三、, § 3, Art. 3, Article 3.
_NUMBER = lazily(
    r"[第제]\s?[〇零一二三四五六七八九十百千\d]{1,8}\s?[条條조款项項항节節절章장]"
    r"|[(\[（]?(?:\d{1,3}[a-z]?|[a-z]|[〇零一二三四五六七八九十百]{1,5})[.)\]）、]{0,2}|§\s?\d{1,4}\w?|[^\W\d_]{1,12}\.?\s\d{1,4}[a-z]?\.?",
    re.IGNORECASE,
)
#: Words of a number, at most; the gap behind it, at the least and at most, and the blank that is left of it, in sizes.
_WORDS, _GAP, _BLANK = 4, (0.55, 2.4), 0.3
#: How near two places are that are one, and how far down the next line of a paragraph is at most, in sizes.
_NEAR, _NEXT = 0.4, 2.0
#: How much of the width a line takes that another one follows in its paragraph.
_FULL = 0.85


def with_numbers(rows: Sequence[list[Word]], size: float) -> list[list[Word]]:
    """Rows whose paragraphs' numbers reach up to the words behind them, where no line begins below these words, and
    the next line of some such paragraph begins below its number.

    Args:
        rows: the words of each row of a sheet, from the top to the bottom.
        size: of the sheet's letters.
    """
    numbers = {n: k for n, row in enumerate(rows) if (k := _behind_number(row, size))}
    if len(numbers) < 2:
        return list(rows)
    near = _NEAR * size
    right = max(row[-1].ends for row in rows)
    set_in = {round(row[0].begins / near) for row in rows}
    found = list(rows)
    flush = {
        round(above[0].begins / near)
        for n, (above, below) in enumerate(pairwise(rows))
        if n in numbers and n + 1 not in numbers
        and below[0].down - above[0].down <= _NEXT * size and abs(below[0].begins - above[0].begins) <= near
        and below[-1].ends > above[numbers[n]].begins and above[-1].ends >= _FULL * right
    }  # fmt: skip
    for n, k in numbers.items():
        row = rows[n]
        place, left = round(row[k].begins / near), round(row[0].begins / near)
        if flush & {left - 1, left, left + 1} and not set_in & {place - 1, place, place + 1}:
            number = row[k - 1]._replace(ends=row[k].begins - _BLANK * size)
            found[n] = [*row[: k - 1], number, *row[k:]]
    return found


def _behind_number(row: Sequence[Word], size: float) -> int:
    """Which word of a row is the first behind a number and a wide blank, and the rest has no such gap; 0 if none is."""
    gaps = [word.begins - before.ends for before, word in pairwise(row)]
    wide = [k for k, gap in enumerate(gaps, 1) if gap > _GAP[0] * size]
    if len(wide) != 1 or wide[0] > _WORDS or gaps[wide[0] - 1] > _GAP[1] * size:
        return 0
    return wide[0] if _NUMBER.fullmatch(" ".join(word.text for word in row[: wide[0]])) else 0

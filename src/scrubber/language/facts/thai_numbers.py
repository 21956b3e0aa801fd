"""Thai numbers in words, which stand between other words without a blank: หนึ่งร้อยห้าสิบบาท."""

from collections.abc import Iterator
from fractions import Fraction

from scrubber.language.facts.written_numbers import Number
from scrubber.language.packs.pack import Pack
from scrubber.patterns import lazily

_ONES = {"หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9}
_POWERS = {"สิบ": 10, "ร้อย": 10**2, "พัน": 10**3, "หมื่น": 10**4, "แสน": 10**5, "ล้าน": 10**6}
_WORD = lazily("|".join((*_ONES, *_POWERS)))
#: As many as a number below a thousand millions has, and some more.
_ROW = lazily(rf"(?:{_WORD.pattern}){{1,20}}")


def thai_numbers(text: str, pack: Pack) -> Iterator[Number]:
    """Thai numerals of three words and more, or before what they count: their syllables are those of other words too
    (สามารถ, สัมพันธ์).
    """
    for row in _ROW.finditer(text):
        words = _WORD.findall(row[0])
        if len(words) > 2 or pack.units.match(text, row.end() + (text[row.end() : row.end() + 1] == " ")):
            yield Number(row.start(), row.end(), Fraction(_value(words)), form="words")


def _value(words: list[str]) -> int:
    total = ones = 0
    for word in words:
        power = _POWERS.get(word)
        if power is None:
            ones = _ONES[word]
        elif word == "ล้าน":
            total, ones = (total + ones or 1) * power, 0
        else:
            total, ones = total + (ones or 1) * power, 0
    return total + ones

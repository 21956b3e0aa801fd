"""Numerals and what each is worth: digits, Chinese numerals, English number words, roman figures.

`written_numbers` finds them in a text.
"""

import re
from collections.abc import Iterable
from fractions import Fraction

from scrubber.language.packs.pack import words

ZH_DIGITS = {
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
}  # fmt: skip
_ZH_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_ZH_TENS = {"廿": 20, "卅": 30}
_ZH_LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}

EN_UNITS = {
    word: n
    for n, word in enumerate(
        words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        )
    )
}
_EN_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
EN_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
EN_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
EN_NUMBERS = {
    **EN_UNITS, **{word: 10 * n for n, word in enumerate(_EN_TENS, 2)}, "hundred": 100, **EN_LARGE, **EN_ORDINALS,
}  # fmt: skip

ZH_CHARS = "".join(ZH_DIGITS) + "".join(_ZH_SMALL) + "".join(_ZH_TENS) + "".join(_ZH_LARGE)


def zh_value(text: str) -> Fraction | None:
    """The value of a Chinese numeral, positional (二〇一五) or with its powers (两千零一十五); None if it is none."""
    whole, _, decimals = text.partition("点")
    if decimals:
        head = zh_value(whole)
        if head is None or any(c not in ZH_DIGITS for c in decimals):
            return None
        return head + Fraction(int("".join(str(ZH_DIGITS[c]) for c in decimals)), 10 ** len(decimals))
    if not whole:
        return None
    if len(whole) > 2 and whole[-1] in _ZH_LARGE and all(c in ZH_DIGITS for c in whole[:-1]):
        return (zh_value(whole[:-1]) or 0) * Fraction(_ZH_LARGE[whole[-1]])  # 五〇〇万
    if all(c in ZH_DIGITS for c in whole):
        return Fraction(int("".join(str(ZH_DIGITS[c]) for c in whole)))
    total = section = digit = small = 0
    seen_digit = False
    last_power = 0
    for char in whole:
        if char in ZH_DIGITS:
            if seen_digit and digit:
                return None
            digit, seen_digit = ZH_DIGITS[char], True
        elif char in _ZH_SMALL:
            power = _ZH_SMALL[char]
            if 0 < small <= power:
                return None  # 十十二
            small = power
            section += (digit if seen_digit and digit else 1) * power
            digit, seen_digit, last_power = 0, False, power
        elif char in _ZH_TENS:
            section += _ZH_TENS[char]
            digit, seen_digit, last_power = 0, False, 10
        elif char in _ZH_LARGE:
            power = _ZH_LARGE[char]
            amount = section + digit
            # 一万亿: a large power multiplies all that stands before it where that is smaller.
            if total and total < power:
                total = (total + amount) * power
            else:
                total += (amount or 1) * power
            section = digit = small = 0
            seen_digit, last_power = False, power
        else:
            return None
    # 三万五 is 35,000: a digit right after a power counts tenths of that power.
    tail = digit * last_power // 10 if digit and last_power > 100 and whole[-2] not in ZH_DIGITS else digit
    return Fraction(total + section + tail)


def en_value(text: str) -> Fraction | None:
    """The value of English number words ("two hundred and five", "twenty-first"); None if they are none."""
    values = [EN_NUMBERS.get(word, -1) for word in re.split(r"[\s-]+", text.strip().lower()) if word != "and"]
    return Fraction(total(values)) if values and min(values) >= 0 else None


def total(values: Iterable[int]) -> int:
    """What number words are worth together: a hundred and more multiply what precedes them, the others are added;
    of an elided one (cent-ottanta) only the hundred multiplies.
    """
    whole = section = 0
    for value in values:
        if value >= 1000:
            whole, section = whole + (section or 1) * value, 0
        elif value in range(100, 200):
            section = (section or 1) * 100 + value - 100
        else:
            section += value
    return whole + section


def roman_value(text: str) -> int | None:
    """The value of a roman numeral in its one right spelling; None if it is none."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for char, following in zip(text, text[1:] + " ", strict=False):  # of no text at all one is longer
        if char not in values:
            return None
        total += -values[char] if values.get(following, 0) > values[char] else values[char]
    return total if total > 0 and to_roman(total) == text else None


def to_roman(value: int) -> str:
    """A roman numeral."""
    steps = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
    out = ""
    for amount, sign in (*steps, (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        out += sign * (value // amount)
        value %= amount
    return out


def digits_value(text: str) -> Fraction:
    """The value of a numeral in digits, with or without marks between groups of three."""
    if text.isdecimal():
        return Fraction(int(text))
    return Fraction(re.sub(r"[,，\s]", "", text).replace("．", "."))

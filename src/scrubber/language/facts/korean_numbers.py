"""Korean numbers: Sino-Korean numerals and figures with powers of ten thousand before what they count (삼십 명, 3억
5천만 원), native ones (두 번, 쉰다섯), days, which have names (이틀), and shares (3분의 1, 사분의 일).
"""

from collections.abc import Iterator
from fractions import Fraction

from scrubber.language.facts.numerals import zh_value
from scrubber.language.facts.written_numbers import Number
from scrubber.language.packs.pack import Pack, words
from scrubber.patterns import alternatives, lazily

_WORDS_TOO = frozenset("일이만")
#: Before these 일 is one, and no day or work: 일 년, 일주일.
_ONE_OF = ("년", "주")
#: Before these, without a blank, one syllable is a number, 일 too, and of no other word: 일층, 삼학년, 이개월.
_ATTACHED = ("층", "개월", "학년")
_HANGUL = "일이삼사오육칠팔구십백천만"
_KOREAN = lazily(rf"(?<![가-힣])[{_HANGUL}]{{1,10}}(?=\s?(?P<unit>[가-힣]{{1,3}}))")
_TENS = {word: 10 * n for n, word in enumerate(words("열 스물 서른 마흔 쉰 예순 일흔 여든 아흔"), 1)} | {"스무": 20}
#: Alone, and before what they count.
_ALONE, _BEFORE = words("하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉"), words("한 두 세 네")
_UNITS = {word: n for row in (_ALONE, _BEFORE) for n, word in enumerate(row, 1)}
_NATIVE = lazily(
    rf"(?<![가-힣])(?=[{''.join(sorted({word[0] for word in (*_TENS, *_UNITS)}))}])"
    rf"(?P<tens>{'|'.join(_TENS)})?(?P<units>{'|'.join(_UNITS)})?"
    r"(?=\s?(?:명|개|번|시|살|달|권|마리|사람|가지|곳|대|장|병|잔|배|차례|해|주"
    r"|시간|가구|세대|그루|층|켤레|자루)(?:[이가을를은는의도만씩에로째과와]|으로|까지|부터|마다|쯤|\b))"
)
# Of tens and ones, a number before whatever it counts: 쉰다섯, 예순둘; and days, which have names.
_BY_ITSELF = lazily(
    rf"(?<![가-힣])(?:(?P<tens>{'|'.join(word for word, tens in _TENS.items() if tens > 10)})"
    rf"(?P<units>{alternatives(_UNITS)})"
    r"|(?P<days>하루|이틀|사흘|나흘|닷새|엿새|열흘|보름)(?=[에간을이도만]|\b))"
)
_DAYS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "열흘": 10, "보름": 15}
#: Numbers of days that have a name, and need no unit behind it.
NAMED_DAYS = tuple(_DAYS)
# 20만 명, 3억 5천만 원, 1조 2,000억 원: the greatest first, and what is counted behind the last (제3조 is the third
# article).
_MYRIADS = {"만": 10**4, "억": 10**8, "조": 10**12}
_KOREAN_HEAD = (
    r"(?:\d{1,3}(?:,\d{3}){1,3}|\d천\s?(?:\d{1,3}(?:백(?:\d{1,2}십?)?)?)?|\d{1,6}(?:\.\d{1,3})?[천백십]?"
    r"|\d백(?:\d{1,2}십?)?)"
)
_KOREAN_FIGURES = lazily(
    rf"(?<![\w.,]){_KOREAN_HEAD}\s?[만억조](?:\s?{_KOREAN_HEAD}\s?[만억]){{0,2}}(?:\s?\d{{1,3}}(?:"
    rf",?\d{{3}})?(?![\d.,만억]))?(?=(?:여?\s?(?P<unit>[가-힣]{{1,3}}|[$€¥]))?)"
)
_KOREAN_PART = lazily(r"(?P<head>[\d.,천백십 ]{1,24})(?P<large>[만억조]?)")
_KOREAN_DIGITS = lazily(r"([\d.,]+)\s?([천백십]?)")
_POWERS = {"천": 1000, "백": 100, "십": 10, "": 1}
_KOREAN_SHARE = lazily(
    r"(?<![\w.,])(?:(?P<whole>\d{1,4})분의 ?(?P<part>\d{1,4})(?!\d)"
    r"|(?P<said>[이삼사오육칠팔구십백])분의 ?(?P<of>[일이삼사오육칠팔구]))"
)
_TO_HAN = str.maketrans(_HANGUL, "一二三四五六七八九十百千万")


def korean_numbers(text: str, pack: Pack) -> Iterator[Number]:
    """The numbers of a text in its plain form, those of one sort behind those of another."""
    yield from _counted_in_words(text, pack)
    yield from _in_figures(text, pack)
    yield from _native(text)


def _counted_in_words(text: str, pack: Pack) -> Iterator[Number]:
    """Sino-Korean numerals before what they count: 삼십 명, 육 년. One syllable alone may be any word's, and 일, 이
    and 만 are words of their own.
    """
    for match in _KOREAN.finditer(text):
        value = zh_value(match[0].translate(_TO_HAN))
        attached = text.startswith(_ATTACHED, match.end()) and match[0] != "만"
        alone = (match[0] in _WORDS_TOO and not match["unit"].startswith(_ONE_OF)) or (
            len(match[0]) == 1 and text[match.end() : match.end() + 1] != " "
        )
        if value is not None and (attached or (not alone and pack.units.match(match["unit"]))):
            yield Number(match.start(), match.end(), value, form="words")


def _in_figures(text: str, pack: Pack) -> Iterator[Number]:
    """Figures with Korean powers of ten thousand behind them, before what they count: 3억 5천만 원; and shares,
    3분의 1.
    """
    for match in _KOREAN_SHARE.finditer(text):
        if match["said"]:
            whole, share = (zh_value(match[name].translate(_TO_HAN)) or 1 for name in ("said", "of"))
            yield Number(match.start(), match.end(), Fraction(share) / whole, form="words")
        elif int(match["whole"]):
            yield Number(match.start(), match.end(), Fraction(int(match["part"]), int(match["whole"])))
    for match in _KOREAN_FIGURES.finditer(text):
        value, last = Fraction(0), 10**16
        for part in _KOREAN_PART.finditer(match[0]):
            power = _MYRIADS.get(part["large"], 1)
            if power >= last:
                break
            last = power
            value += power * sum(
                Fraction(digits.replace(",", "")) * _POWERS[small]
                for digits, small in _KOREAN_DIGITS.findall(part["head"])
            )
        else:
            # Of 120만 든다 nothing is said that is counted; 제3조 is an article, and 3만은 may be "three alone".
            alone = match[0].endswith(("만", "억")) and not text[match.end() : match.end() + 1].isalpha()
            if alone or (match["unit"] and pack.units.match(match["unit"])):
                yield Number(match.start(), match.end(), value)


def _native(text: str) -> Iterator[Number]:
    """Native Korean numerals before what they count: 두 번, 열다섯 명."""
    found = {match.start(): match for match in (*_NATIVE.finditer(text), *_BY_ITSELF.finditer(text))}
    for at, match in sorted(found.items()):
        days = match.groupdict().get("days")
        value = _DAYS[days] if days else _TENS.get(match["tens"] or "", 0) + _UNITS.get(match["units"] or "", 0)
        yield Number(at, match.end(), Fraction(value), form="words")

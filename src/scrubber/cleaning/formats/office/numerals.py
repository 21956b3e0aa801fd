"""How a word processor writes the number of a paragraph: 3, iii, c, 三, ③.

Source: ECMA-376 part 1, 17.18.59 (ST_NumberFormat); the OpenDocument formats are among them (ODF 1.3 part 3, 19.506).
"""

from scrubber.language.facts.numerals import to_roman

_HAN, _POWERS = "零一二三四五六七八九", ("", "十", "百", "千")
_FORMAL, _FORMAL_POWERS = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")
_KOREAN, _KOREAN_POWERS = "영일이삼사오육칠팔구", ("", "십", "백", "천")
#: Rows that are counted through, and then begin again, each sign as often as it was gone through: a, … z, aa.
_ROWS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "aiueoFullWidth": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "irohaFullWidth": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
}
_ROWS |= {"aiueo": _ROWS["aiueoFullWidth"], "iroha": _ROWS["irohaFullWidth"]}
_UPPER = {"upperLetter": "lowerLetter", "russianUpper": "russianLower", "upperRoman": "lowerRoman"}
#: Figures in other scripts, by their nought.
_FIGURES = {"decimalFullWidth": "０", "decimalFullWidth2": "０", "thaiNumbers": "๐", "hindiNumbers": "०"}
#: Numbers in signs of their own: the first, and how many there are.
_SIGNS = {
    "decimalEnclosedCircle": ("①", 20), "decimalEnclosedCircleChinese": ("①", 20), "decimalEnclosedParen": ("⑴", 20),
    "decimalEnclosedFullstop": ("⒈", 20), "ideographEnclosedCircle": ("㊀", 10),
}  # fmt: skip
_COUNTED = frozenset(
    ["chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand"]
)
_DIGITAL = frozenset(["ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2"])
_LEGAL = frozenset(["chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"])
_KOREANS = frozenset(["koreanCounting", "koreanDigital", "koreanLegal"])
#: Beyond it a number is written in figures, whatever its format.
_MOST = 9_999


def numeral(number: int, form: str) -> str:
    """A number in one of the formats that ECMA-376 names; in figures where that has no sign for it."""
    if form == "none":
        return ""
    if form in _UPPER:
        return numeral(number, _UPPER[form]).upper()
    if form == "decimalZero":
        return f"{number:02}"
    if form in _FIGURES:
        return "".join(chr(ord(_FIGURES[form]) + int(digit)) if digit.isdigit() else digit for digit in str(number))
    if form == "numberInDash":
        return f"- {number} -"
    if not 0 < number <= _MOST:
        return str(number)
    if form in _SIGNS:
        first, many = _SIGNS[form]
        return chr(ord(first) + number - 1) if number <= many else str(number)
    if form in _ROWS:
        row = _ROWS[form]
        return row[(number - 1) % len(row)] * (1 + (number - 1) // len(row))
    if form == "lowerRoman":
        return to_roman(number).lower()
    if form == "ordinal":
        return f"{number}{_ending(number)}"
    if form in _COUNTED:
        return _counted(number, _HAN, _POWERS, one_ten="十")
    if form in _LEGAL:
        return _counted(number, _FORMAL, _FORMAL_POWERS)
    if form in _KOREANS:
        return _counted(number, _KOREAN, _KOREAN_POWERS, one_ten="십").replace("영", "")
    if form in _DIGITAL:
        return "".join(_HAN[int(digit)] for digit in str(number)).replace("零", "〇")
    return str(number)


def _ending(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _counted(number: int, digits: str, powers: tuple[str, ...], one_ten: str = "") -> str:
    """A number as it is counted: 二百零五; ten itself without a one before it where `one_ten` says how."""
    out, gap = "", False
    figures = str(number)
    for at, figure in enumerate(figures):
        power = len(figures) - at - 1
        if figure == "0":
            gap = True
            continue
        out += digits[0] if gap and out else ""
        out += digits[int(figure)] + powers[power]
        gap = False
    return one_ten + out[2:] if one_ten and 10 <= number < 20 else out

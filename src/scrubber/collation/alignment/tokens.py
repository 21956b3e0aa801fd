"""Where the words of a text are, and which of them its surroundings make another word than they look.

A word is a number, a word of letters, a sign that counts (a currency, a minus, less than, a plus behind a mark), or one
character of a script written without spaces. A day of the calendar is one word however it is written, a line's numeral
(三、, （三）, 第三条) is its number, and pinyin set behind a character, or the mark of a footnote at a sentence's end,
is none. The hyphen within an address is a word: another site has that name; and so is the dash of a range, for 5–7 is
neither 57 nor 5 and 7.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from urllib.parse import unquote

from scrubber.collation.alignment.note_marks import footnotes
from scrubber.language.facts.days import days
from scrubber.language.facts.facts import DOMAINS, PARTING, TRACKING
from scrubber.language.facts.numerals import zh_value
from scrubber.language.facts.ranges import joints
from scrubber.patterns import lazily

#: Scripts written without spaces: a character is a word of its own. (The ranges leave out the scripts' digits.)
_UNSPACED_LETTERS = (
    "\u0e00-\u0e4f\u0e5a-\u0ecf\u0eda-\u0eff\u1000-\u103f\u104a-\u108f\u109a-\u109f\u1780-\u17df\u17ea-\u17ff"
    "\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED = rf"{_UNSPACED_LETTERS}\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u1090-\u1099\u17e0-\u17e9"
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
    "\u0981-\u0983\u09bc-\u09cd\u0a01-\u0d7f"
)
_HAN = lazily("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_TONED = "a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_MINUS = "-−－"
# What stands in the place of a special word while a text is split, and of what is no word: no characters, and none of
# any text.
_STANDS, _NOTHING = "\ufdd0", "\ufdd1"
# A soft hyphen is where a word may be broken, not where it ends.
_WORD_GOES_ON = rf"(?:[^\W_{_UNSPACED}]|[{_MARKS}\u00ad])*+"
# One group, so that splitting by it gives what lies between two words and the words, in turn. What most often begins no
# word is ruled out first, at a glance.
_TOKEN = lazily(
    r"(?![ \n.,:;()\"'，。、；：！？“”（）《》—’‘])"
    rf"([{_UNSPACED_LETTERS}〇{_STANDS}]"
    rf"|[A-Za-z][a-z]*+{_WORD_GOES_ON}"
    # its thousands set apart by a blank that breaks no line
    r"|[1-9]\d{0,2}(?:[\u00a0\u202f]\d{3})++(?!\d)(?:[.,]\d+)*"
    r"|\d+(?:[.,٫٬]\d+)*"
    rf"|(?:[^\W\d_{_UNSPACED}]|[{_MARKS}]){_WORD_GOES_ON}"
    r"|[%％‰°℃℉$€£¥￥№\u3300-\u33ff]"
    rf"|[{_MINUS}](?<![^\s(（\[:：=≥≤<>至到达為为是於于和与はがをにでと].)(?=\d)"
    # a dash for a minus, and a raised one
    r"|–(?:(?<=[^\W\d_][ \u00a0]–)|(?<=[(（]–))(?=\d)|−(?<=[\u3041-\u9fff]−)(?=\d)|⁻(?=[⁰¹²³⁴-⁹])"
    r"|[<>＜＞≤≥±](?<!^.)(?<!\n.)(?=\s?\d)"
    # at a mark (AA+, C#), between two terms, in the box of a list
    r"|(?<=[A-Z])(?:\+{1,2}|[#−-])(?![\w+-])|[+=÷×<>≤≥](?<=[\w)\]][ \u00a0].)(?=[ \u00a0][\w(\[])|[≠✓✔✗✘☐☑☒])"
)
# How a line is numbered in Chinese, with the mark before it; which mark asks for what behind it is told below. The
# style of it says nothing.
_NUMBERED = lazily(r"[零〇一二三四五六七八九十百]{1,7}(?=[)）、．]|[^\S\n]?[条條章节節款項项编編篇])")
_BEFORE_A_NUMBER = "第（(。！？；："
_BEHIND = {"第": "条條章节節款項项编編篇", "（": ")）", "(": ")）"}
# One pattern for each bracket: what begins with one certain character is found fastest.
_GLOSSES = tuple(lazily(rf"{bracket} ?[{_TONED}](?: ?[{_TONED}]){{0,6}} ?[)）]") for bracket in (r"\(", "（"))
_SYLLABLE = lazily(
    r"(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:[iuü]?[aeiouü]{1,3}(?:ng?|r)?|[aeiou]|m|ng?|er)", re.ASCII | re.IGNORECASE
)
# An address, of a page or of a mail, from a place that shows it on, what stands before that place in it, and what joins
# the words of its names: `docs.example.org` and `docs-example.org` are two sites. A dash that a site's typography made
# of it joins as well.
ADDRESS = lazily(rf"(?:://|(?<=[0-9A-Za-z])(?:@|\.(?:{DOMAINS})\b)|(?<![A-Za-z0-9])www\.)[!-~\u2010-\u2014]{{0,400}}")
_OF_ADDRESSES = lazily(rf"://|@|www\.|\.(?:{DOMAINS})\b")
_NAME = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._%+-\u2010\u2011\u2012\u2013\u2014")
_LONGEST_NAME = 253
# How a typewriter writes the sign ©, which is no word: behind the word for it, or before a year; (c) counts an item.
RIGHTS = lazily(r"\((?:[Cc]\)(?<=opyright \(..)|[Cc]\)(?<=OPYRIGHT \(..)|C\)(?= (?:19|20)\d\d))")
# A link in Markdown that shows its own address: [https://a.example](https://a.example).
_SHOWN_LINK = lazily(r"\[([^\s\[\]]{4,300})\](\(\1/?\))")
_ESCAPES = lazily("(?:%[0-9A-Fa-f]{2}){1,200}")
_JOINT = lazily("(?<=[^\\W_])[-_\u2010-\u2014](?=[^\\W_])")
#: What a word is called whose surroundings make it another: this, and the word it is. No word of a text begins so.
SPECIAL = "\n"
# Blanks between Han characters and full-width marks, zero-width characters, soft hyphens, control bytes, the stars and
# lines of words that are stressed in a plain text.
_UNSEEN = lazily(
    r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])\s+(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])"
    r"|[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\x00-\x08]+"
    r"|(?<![\d*])\*{1,3}(?=[^\W\d_])|(?<=[^\W\d_])\*{1,3}(?![\d*])"
    r"|(?<=[^\S\n])[^\S\n]+|`(?=`)|'(?=')"  # quotation marks as TeX has them
    r"|(?<!\w)_{1,2}(?=[^\W_])|(?<=[^\W_])_{1,2}(?!\w)"
)


def is_pinyin(text: str) -> bool:
    """Whether a run of letters can be one syllable's reading, tone marks or not.

    Kept: `(the)` after a character is no syllable. Removed: `(wǎng)`, `(men)`. It goes wrong for a foreign abbreviation
    that happens to be a syllable, such as `(ban)`: then a difference in it is not seen.
    """
    bare = "".join(char for char in unicodedata.normalize("NFD", text) if char not in "\u0304\u0301\u030c\u0300")
    letters = re.sub(r"[^a-zü]", "", unicodedata.normalize("NFC", bare))
    return bool(letters) and _SYLLABLE.fullmatch(letters.replace("ü", "u")) is not None


def glossed(text: str) -> bool:
    """Whether a text has a reading set behind a character, or at its beginning."""
    return any(
        is_pinyin(match.group())
        and (not text[: match.start()].strip(" ") or _behind_han(text, match.start()) is not None)
        for match in _in_brackets(text)
    )


def glosses(text: str) -> Iterator[tuple[int, int]]:
    """Where readings are set behind characters, the blank before them and the brackets included, and where marks of
    footnotes stand.
    """
    yield from footnotes(text)
    for match in _in_brackets(text):
        bracket = _behind_han(text, match.start())
        if bracket is not None and is_pinyin(match.group()):
            yield bracket, match.end()


def words_of(text: str) -> tuple[list[str], array[int], array[int]]:
    """The words of whole lines, in order, where each begins and where it ends (exclusive)."""
    special = _special(text)
    parts = _TOKEN.split(_masked(text, special))
    places = array("I", accumulate(map(len, parts)))
    words, starts, ends = parts[1::2], places[0:-1:2], places[1::2]
    for start, end, name in special:
        if name is not None:
            at = bisect_left(starts, start)
            words[at], ends[at] = SPECIAL + name, end
    return words, starts, ends


def _masked(text: str, special: Sequence[tuple[int, int, str | None]]) -> str:
    """A text with a sign of its own, as long, in the place of each special word, and of what is no word."""
    if _STANDS in text:
        text = text.replace(_STANDS, _NOTHING)
    parts: list[str] = []
    done = 0
    for start, end, name in special:
        parts += text[done:start], _NOTHING * (end - start) if name is None else _STANDS + _NOTHING * (end - start - 1)
        done = end
    return "".join([*parts, text[done:]])


def _special(text: str) -> list[tuple[int, int, str | None]]:
    """What is another word than it looks: where it is, and which word; None for what is no word at all. In order,
    none overlapping another.
    """
    found: list[tuple[int, int, str | None]] = [
        (date.start, date.end, "-".join("" if part is None else str(part) for part in date.value))
        for date in days(text)
    ]
    found += [(*dash, "–") for dash in joints(text)]
    values: dict[str, str] = {}
    for match in _NUMBERED.finditer(text):
        start, end = match.span()
        before = text[start - 1] if start else "\n"
        if (before in _BEFORE_A_NUMBER or before.isspace()) and text[end : end + 2].lstrip()[:1] in _BEHIND.get(
            before, "、．"
        ):
            numeral = match.group()
            if numeral not in values:
                values[numeral] = str(zh_value(numeral))
            found.append((start, end, values[numeral]))
    for match in _in_brackets(text):
        bracket = _behind_han(text, match.start())
        if bracket is not None:
            word = match.group()
            found.append((bracket, match.end(), None if is_pinyin(word) else re.sub(r"\W", "", word).casefold()))
    found += [(start, end, None) for start, end in footnotes(text)]
    if "(c)" in text or "(C)" in text:
        found += [(*sign.span(), None) for sign in RIGHTS.finditer(text)]
    if _OF_ADDRESSES.search(text):
        for address in ADDRESS.finditer(text):
            found += _within_address(text, _name_before(text, address.start()), address.end())
        found += [(*link.span(2), None) for link in _SHOWN_LINK.finditer(text)]
    found.sort(key=lambda each: each[:2])
    apart, done = [], 0
    for each in found:
        if each[0] >= done:
            apart.append(each)
            done = each[1]
    return apart


def _within_address(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """What is special in an address: what joins words, letters by their bytes, what tells by which way readers come."""
    yield from ((*joint.span(), "_" if joint[0] == "_" else "-") for joint in _JOINT.finditer(text, start, end))
    for escapes in _ESCAPES.finditer(text, start, end):
        if PARTING.search(escapes[0]):
            continue
        try:
            said = unquote(escapes[0], errors="strict").casefold()
        except UnicodeDecodeError:
            continue
        yield *escapes.span(), "".join(filter(str.isalnum, said)) or (said if said in "_-" else None)
    yield from ((*way.span(), None) for way in TRACKING.finditer(text, start, end))


def _name_before(text: str, at: int) -> int:
    """Where the name begins that ends before a place: press-office, of press-office@example.org."""
    first = max(0, at - _LONGEST_NAME)
    while at > first and text[at - 1] in _NAME:
        at -= 1
    return at


def _in_brackets(text: str) -> Iterator[re.Match[str]]:
    """Every short run of letters in brackets, that of each sort of bracket in order."""
    return chain.from_iterable(pattern.finditer(text) for pattern in _GLOSSES)


def _behind_han(text: str, at: int) -> int | None:
    """Where a bracket begins that stands behind a Chinese character, with the blank before it."""
    at -= at > 0 and text[at - 1] == " "
    return at if at and _HAN.match(text, at - 1) else None


@lru_cache(maxsize=64)
def visible(text: str) -> tuple[str, Sequence[int]]:
    """A text without what no reader sees or reads as its words, and where each of its characters (and its end)
    stands in the text.
    """
    hidden = sorted([*(match.span() for match in _UNSEEN.finditer(text)), *glosses(text)])
    if not hidden:
        return text, [*range(len(text) + 1)]
    kept: list[int] = []
    at = 0
    for start, end in hidden:
        kept += range(at, start)
        at = max(at, end)
    kept += range(at, len(text))
    return "".join(map(text.__getitem__, kept)), [*kept, len(text)]


def spread(places: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Where a span of what is seen stands in the text."""
    return places[start], places[end - 1] + 1 if end > start else places[start]

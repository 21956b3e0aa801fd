"""The facts a text states: what a reader would be deceived about if they were changed.

`scan` finds dates, numbers, units, URLs, negations, modals, quantifiers, names and speakers in Chinese, English and
mixed text, each with a value, so that two ways of writing one fact compare equal; so in German, French, Spanish,
Italian, Portuguese, Russian, Japanese and Korean. URLs, numbers and dates in digits are found in any language.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeVar
from urllib.parse import unquote

from scrubber.language.facts.counting import counted, scaled, tenths
from scrubber.language.facts.dates import Date, longest, scan_dates, worded_days
from scrubber.language.facts.fact import Fact
from scrubber.language.facts.glance import word_of
from scrubber.language.facts.halves import HALF, and_a_half, parts_behind, with_halves
from scrubber.language.facts.names import en_names, zh_names
from scrubber.language.facts.parted import parted
from scrubber.language.facts.speakers import speakers
from scrubber.language.facts.times import scan_times
from scrubber.language.facts.units import units_of
from scrubber.language.facts.written_numbers import Number, scan_numbers
from scrubber.language.packs.pack import Pack
from scrubber.language.packs.which import packs_of
from scrubber.language.plain import plain
from scrubber.patterns import lazily

#: Domains by which a site's name is one without anything before it.
DOMAINS = "com|org|net|edu|gov|info|cn|uk|de|jp|eu|int|example"
_URL = lazily(
    r"(?:[Hh][Tt][Tt][Pp][Ss]?|ftp)://[!-~\u00c0-\u058f]{1,2000}"
    r"|(?:mailto:)?[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9\u00c0-\u058f-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
    r"|(?<![A-Za-z0-9])www\.[!-~]{1,2000}|(?<![A-Za-z0-9])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,6}"
    rf"\.(?:{DOMAINS})\b(?:/[!-~]{{0,2000}})?"
    r"|\b10\.\d{4,9}/[!-~]{1,200}"
)
# Behind the number of a day in words: antes del día cinco de cada mes, le quinze de chaque mois.
OF_EACH_MONTH = lazily(
    r"\s(?:(?:day )?of (?:each|every) month|d[eu] (?:chaque )?mois|del? (?:cada )?mes|каждого месяца|числ[ао]"
    r"|jede[ns] monats?)\b",
    re.IGNORECASE,
)
#: What a text shows in which that may stand.
# 每一个小区 is every one of them, as 每个小区 is, and 没有一个小区 none; of months and weeks it is asked how many.
_EACH = lazily("每一个(?!月|星期|季|小时|工作)")
_NONE = lazily("(?<=没有)一(?:个(?!月|星期|季|小时|工作|多|半)|人|名|位|家)|(?<=无)一(?![百千万亿])")
may_be_of_each_month = word_of(["month", "mois", "mes", "месяца", "число", "числа", "monat", "monats"])
_LAST_DAY = 31
#: What is in each of them, sought much faster.
_OF_URLS = lazily(r"://|@|\.[!-/:-~]|www\.|10\.\d{4}")
# www. with a letter too few or too many leads to the same site, or nowhere.
_WORLD_WIDE = lazily(r"^w{2,4}\.")
# The port that a scheme means by itself, and a name in the letters that servers know it by (RFC 3490).
_PORTS = {"http": ":80", "https": ":443", "ftp": ":21"}
_OTHER_SCRIPT = "\u0250"
_ASCII_NAME = lazily(r"(?<![\w-])xn--([a-z0-9-]{1,59})(?![\w-])")
#: What tells a site by which way its readers come; another address is none.
TRACKING = lazily(
    r"(?<=[?&])(?:utm_[a-z]{1,20}|(?:fb|[gdy])clid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|spm|ref_src|srsltid)"
    r"=[^?&#\s/:]*(?:&|(?![^#\s]))"
)
#: What such a part leaves behind, and escapes of the signs that part an address: they part nothing (RFC 3986, 2.2).
_LEFT_OVER, PARTING = lazily(r"[?&](?=#|$)"), lazily("%(2[356bf]|3[df])", re.IGNORECASE)
_NOTED = lazily(r"\[\d{1,3}\][.,;:!?)]{0,3}$")  # the mark of a note behind it
_URL_TAIL = ".,;:!?)]}>\"'"
_NUMBERED = lazily(r"\.\s?\d")
#: Signs that bound an amount.
_BOUNDS = {"≥": "at least", "⩾": "at least", "≤": "at most", "⩽": "at most"}
_BOUND = lazily(rf"[{''.join(_BOUNDS)}](?=\s?\d)")
# What stands before the month, and not before what may be.
_OF_A_MONTH = lazily(
    r"\b(?:in|of|by|since|until|till|from|to|before|after|during|last|next|early|late|mid)[\s-]$", re.IGNORECASE
)
# Quantifiers that are ordinary words unless a number stands beside them.
_BEFORE_NUMBER = {"over", "under", "above", "below", "über", "unter", "about", "around", "roughly", "约", "近", "超",
    "逾", "超过", "高于", "低于", "大于", "小于", "多于", "少于", "接近", "minimum", "maximum", "最高", "最低", "不满",
    "未满", "不足", "不到"}  # fmt: skip
# What stands before the first word of a sentence, a line or an item.
_BEGINS = lazily(r"(?:^|[.!?…:;\n•–—-]\s?|(?:^|\s)\w\)\s?)[\s\"'“”«»‹›„(¿¡]{0,4}$")
_AFTER_NUMBER = {"左右", "上下", "以上", "以下", "以内", "之内", "及以上", "及以下"}


@lru_cache(maxsize=1 << 14)
def scan(text: str, around: str = "") -> tuple[Fact, ...]:
    """Every fact of a text, sorted by place; a date's digits are no numbers, a URL's no facts of their own.

    Args:
        text: a sentence or more.
        around: the language of what stands around it (see `scrubber.language.packs.which.packs_of`).
    """
    packs = packs_of(text, around)  # by the letters as they are: plain ones may be another language's
    text = plain(text)
    facts, taken = _measures(text, packs)
    amounts = [f for f in facts if f.kind in {"number", "unit"}]
    for pack in packs:
        for fact in _words(text, pack, amounts):
            if not taken.holds(fact.start, fact.end):
                facts.append(fact)
            elif fact.start < (stop := taken.next(fact.start)):  # 没有一个月 holds a month, and 没有
                said = pack.meanings.get(text[fact.start : stop], ())
                facts += [Fact(kind, fact.start, stop, value) for kind, value in said]
    facts += [Fact("quantifier", m.start(), m.start() + 1, _BOUNDS[m[0][0]]) for m in _BOUND.finditer(text)]
    spoken = speakers(text, packs[0].language if packs else "")
    facts += [Fact("speaker", s, e, text[s:e]) for s, e in spoken]
    # What names a source has a capital where it opens the sentence, and is no part of the name: Selon Anne Roy.
    capitals = en_names(text)
    opened = {s: at for s, e in capitals for at, _ in spoken if s < at < e and not text[:s].strip()}
    named = (*zh_names(text), *((opened.get(s, s), e) for s, e in capitals))
    facts += taken.free([Fact("name", s, e, text[s:e]) for s, e in named])
    return tuple(sorted(facts, key=lambda f: (f.start, f.end, f.kind)))


@lru_cache(maxsize=1024)
def measures(text: str, around: str = "") -> tuple[Fact, ...]:
    """The dates, numbers, units and URLs among the facts that `scan` finds, sorted by place."""
    facts, _ = _measures(plain(text), packs_of(text, around))
    return tuple(sorted(facts, key=lambda f: (f.start, f.end, f.kind)))


def _measures(text: str, packs: Sequence[Pack]) -> tuple[list[Fact], _Spans]:
    """What a text in its plain form measures, and what has been claimed by that."""
    facts, taken = _dated(text, packs)
    numbers, shares = tenths(text, scaled(text, taken.free(_numbers(text, packs)), packs))
    more = [m.span() for pack in packs for m in pack.and_a_half.finditer(text)]
    apart = {end for _, end in more}
    numbers = [and_a_half(text, n) for n in numbers if n.value != HALF or n.end not in apart]
    days = [n for n in numbers if n.value <= _LAST_DAY and OF_EACH_MONTH.match(text, n.end)]
    facts += [Fact("date", n.start, _month_end(text, n.end), (None, None, int(n.value))) for n in days]
    numbers = [n for n in numbers if n not in days and not _counts_none(text, n)]
    taken.add([*facts, *(Fact("number", n.start, n.end, n.value) for n in numbers)])
    units = [*units_of(text, numbers, packs, taken.next), *(Fact("unit", start, end, "%") for start, end in shares)]
    units = list(dict.fromkeys(units))  # a sign between two amounts is of both, and stands there once
    of_what = packs[0] if packs else None
    halves = list(parts_behind(text, ((u.start, u.end) for u in units)))
    said = {part.start for part in halves}
    numbers = [n for n in numbers if n.start not in said]
    facts += [Fact("number", *each) for each in parted(text, numbers, ((u.start, u.end) for u in units), of_what)]
    facts += units
    halves += taken.free(Fact("number", *span, HALF) for span in more)
    taken.add(units)
    taken.add(halves)
    return with_halves(text, facts, halves, packs), taken


def _counts_none(text: str, number: Number) -> bool:
    """Whether 一 is no number, but a part of what says all or none."""
    start, end = number.start, number.end + 4
    return bool(_EACH.match(text, max(0, start - 1), end) or _NONE.match(text, start, end))


def _month_end(text: str, end: int) -> int:
    """Where the words behind a day end that say it is of each month."""
    match = OF_EACH_MONTH.match(text, end)
    return match.end() if match else end


def dates_and_urls(text: str) -> list[Fact]:
    """The dates and the URLs among the facts of a text in its plain form, none overlapping another, but for a last
    day `OF_EACH_MONTH`: what they hold is no number or unit.
    """
    return _dated(text, packs_of(text))[0]


def _dated(text: str, packs: Sequence[Pack]) -> tuple[list[Fact], _Spans]:
    facts: list[Fact] = []
    taken = _Spans()
    may_hold = text.find(".", 0, -1) >= 0 or "://" in text or "@" in text
    for match in _URL.finditer(text) if may_hold and _OF_URLS.search(text) else ():
        address = _NOTED.sub("", match[0]).rstrip(_URL_TAIL)
        if "(" in match[0] and ")" not in address:
            address = match[0].rstrip(".,;:!?]}>\"'")
        facts.append(Fact("url", match.start(), match.start() + len(address), _address(address)))
    taken.add(facts)
    worded = [Date(*each) for each in worded_days(text, packs[0].language if packs else "")]
    dates = [
        Fact("date", d.start, d.end, d.value) for d in longest([*scan_dates(text), *scan_times(text, packs), *worded])
    ]
    facts += taken.free(dates)
    taken.add(facts)
    return facts, taken


_Found = TypeVar("_Found", Fact, Number)


class _Spans:
    """What has been claimed by a stronger reading."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def add(self, facts: Iterable[Fact]) -> None:
        self._spans = sorted({*self._spans, *((f.start, f.end) for f in facts)})

    def holds(self, start: int, end: int) -> bool:
        # Claimed spans don't overlap one another, so that only the neighbours matter.
        at = bisect_left(self._spans, (start, start))
        return any(s < end and start < e for s, e in self._spans[max(0, at - 1) : at + 1])

    def next(self, place: int) -> int:
        """Where the first span at a place or behind it begins; far behind any text if there is none."""
        at = bisect_left(self._spans, (place, place))
        return self._spans[at][0] if at < len(self._spans) else sys.maxsize

    def free(self, found: Iterable[_Found]) -> list[_Found]:
        return [each for each in found if not self.holds(each.start, each.end)]


def _address(address: str) -> str:
    """An address as it is compared: written in another way, or followed by what tells a site where its readers come
    from, it leads to the same page (RFC 3986, 6.2.2).
    """
    head, slashes, rest = address.partition("://")
    host, slash, path = (rest if slashes else address).partition("/")
    host = host.lower().removesuffix(_PORTS.get(head.lower(), " ")) if slashes else host.lower()
    host = _ASCII_NAME.sub(_letters, host) if "xn--" in host else host
    # A page that moved from http to https is the same page, and readers may write neither.
    scheme = head.lower() if slashes and head.lower() not in {"http", "https"} else ""
    host = host if "@" in host else _WORLD_WIDE.sub("", host)  # which one stands before it leads nowhere else
    path = _LEFT_OVER.sub("", TRACKING.sub("", _unquoted(path)))
    return f"{scheme}{slashes if scheme else ''}{host}{slash}{path}".removeprefix("mailto:").rstrip("/")


def _letters(name: re.Match[str]) -> str:
    """The letters that a name stands for; the name, where it stands for none, or for some of two scripts, as none does
    but to look like another.
    """
    try:
        word = name[1].encode().decode("punycode").lower()
    except UnicodeError:
        return name[0]
    return name[0] if any("a" <= c <= "z" for c in word) and max(word) >= _OTHER_SCRIPT else word


def _unquoted(path: str) -> str:
    """A path with the characters that its escapes stand for, where they are UTF-8 and part nothing (RFC 3986, 2.2)."""
    try:
        kept = PARTING.sub(lambda match: "%25" + match[1].upper(), path)
        return unquote(kept, errors="strict") if "%" in path else path
    except UnicodeDecodeError:
        return path


def _numbers(text: str, packs: Sequence[Pack]) -> list[Number]:
    """Every number, in order; where the words of a pack and the general signs overlap, the pack's reading holds.

    English words are numbers in English, and where no pack is known: `ten` is "at" in Dutch, and "that" in Polish.
    """
    own = counted(text, packs)
    english = not packs or any(pack.language in {"en", "zh"} for pack in packs)
    claimed = _Spans()
    claimed.add(Fact("number", n.start, n.end, n.value) for n in own)
    return sorted(
        [*own, *claimed.free(n for n in scan_numbers(text) if english or n.form != "en")], key=lambda n: n.start
    )


def _words(text: str, pack: Pack, amounts: list[Fact]) -> list[Fact]:
    """What words say; `amounts`: the numbers, and the units of which a word may say how much (15キログラム以内)."""
    starts = [each.start for each in amounts if each.kind == "number"]
    ends = sorted(each.end for each in amounts)
    found: list[Fact] = []
    for match in pack.words.finditer(text):
        word = re.sub(r"\s+", " ", match[0].lower())
        if word in pack.bare and _is_name(text, match.start(), match[0]):
            continue
        if match[0] == "May" and _OF_A_MONTH.search(text, max(0, match.start() - 8), match.start()):
            continue
        if word == "no" and _NUMBERED.match(text, match.end()):
            continue  # No. 12 is the twelfth
        if word == "每一" and _near(starts, match.end() - 1, match.end() - 1):
            found.append(Fact("quantifier", match.start(), match.end() - 1, "all"))  # 每一公里 is every one as well
            continue
        if word in _BEFORE_NUMBER and not _near(starts, match.end(), match.end() + 3):
            continue
        if word in _AFTER_NUMBER and not _near(ends, match.start() - 4, match.start()):
            continue
        found += [
            Fact(kind, match.start(), match.end(), value) for kind, value in pack.meanings.get(word, ())
        ]  # "muſt" is in no table
    return found


def _is_name(text: str, start: int, word: str) -> bool:
    """Whether a word has a capital where no sentence begins, and is not all capitals: Debian is no debían."""
    return word.istitle() and not _BEGINS.search(text, max(0, start - 8), start)


def _near(places: list[int], low: int, high: int) -> bool:
    at = bisect_left(places, low)
    return at < len(places) and places[at] <= high

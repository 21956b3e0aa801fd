"""Which encoding bytes are likely to be in: the one whose reading costs a language model the fewest bits.

Every reading explains the same bytes, so their costs compare, with a price for every byte that an encoding can't read
and a small bonus for what the header or the page says. The model of all languages settles the script; where several
readings are words in Latin letters, the one that is spelt as a single language wins.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import reduce
from heapq import heapify, heappop, heapreplace
from itertools import compress, pairwise
from operator import and_, not_

from scrubber.cleaning.encodings.labels import CODECS, EBCDIC, read
from scrubber.language import spelling
from scrubber.language.model import costs
from scrubber.patterns import lazily

#: Encodings that bytes without a mark of their own may be in, and those of them that stand on the web.
CANDIDATES = tuple(
    label for label in CODECS if label not in EBCDIC and not label.startswith(("utf-16", "utf-32", "iso-2022", "hz"))
)
OF_THE_WEB = CANDIDATES[: CANDIDATES.index("macintosh") + 1]
LOST = 24.0  # bits for a byte that can't be read: about two unlikely characters
_LABEL_BONUS = 8.0  # a label is some evidence, less than two characters' worth of sense
_COMMON = frozenset({"utf-8", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1252", "windows-1251"})
_RARE = 4.0  # the price of any other encoding: several share most of their letters with a common one
_RARER = 12.0  # and of one that stood in files more than on the web
# of an apostrophe where a language leaves letters out, and of a sign in its place: the model of all languages has
# these as marks, and dear
_ELIDED, _SIGNED = 1.0, 3.0
# of a letter of another alphabet by itself between Latin words and figures: a sign of their own (©, £, ±) is likelier
_ALONE = 8.0
_CASE_BREAK = 11.0  # of a capital inside a word, as the model of all languages has it
_PROBE = 600  # bytes that say which encodings are the likeliest
_FINALISTS, _TWO = 8, 2
#: Encodings of ideographs, kana and syllables, of which so many may cost so many bits each: of 903 passages in Chinese,
#: Japanese and Korean eight Korean ones cost more; read by others they cost 11.4 and more, but for Japanese as Chinese.
_OF_JAPAN = frozenset({"shift_jis", "euc-jp"})
_WIDE = frozenset({"gb18030", "big5", "euc-kr", *_OF_JAPAN})
_ENOUGH, _ORDINARY = 20, 10.0
_KANA = lazily("[\u3041-\u30fa]")
_BEYOND = 100.0  # bits by which a reading of so few bytes may be dearer than another and yet be right
_STEP = 100  # characters that are priced at once
#: A run of ASCII, of which the first byte may belong to the character before it, and the inside costs the same in each
#: encoding; nor is it near the mark of an elision.
_PLAIN = lazily(rb"([\x00-\x7f]{4})[\x00-\x7f]+([\x00-\x7f]{5})")
_ODD = lazily("[\x80-\x9f\ue000-\uf8ff]")
_NOT_LATIN = lazily(r"[^\x00-\x7f\xa0-\u024f\u1e00-\u1eff\u2010-\u203a\u20ac\u2122\ufffd]")
_WORD = lazily(r"[^\W\d_]+")
#: Where English and Romance languages leave letters out: it’s, l’état, dell’arte.
_ELISION = lazily(
    r"[^\W\d_]’(?:s|t|re|ll|ve|d|m)(?!\w)|(?<!\w)(?:[cdjlmnst]|qu|all|dell?|nell?|sull?|dall?|un)’[^\W\d_]",
    re.IGNORECASE,
)
#: Signs where they are used: Acme™, Drª, 3º, 5 ½. The model of all languages has a letter there, Acmeô, for likelier.
_SIGN = lazily(r"(?<=[^\W\d_]{2})[™®](?!\w)|(?<=[^\W_])(?<![^\W_]{5})[ªº](?!\w)|(?:(?<=\d)|(?<=\d ))[¼½¾](?!\w)")
_ORDINAL = lazily("[ªº]")
_USED = "’™®ªº¼½¾"
_BESIDE = r"[\s,;:.!?()'\"-]{0,8}"
#: Letters that are no word of any language, behind a figure, where other encodings have ¼, ½ and ¾.
_FOR_FRACTION = lazily(r"\d ?[œŒŸźŹžŽ](?!\w)")
#: Of Greek, Cyrillic, Hebrew, Arabic, Thai and the narrow letters of Japanese.
_STRAY = lazily(
    rf"(?:^[^\S\n]*+|[A-Za-z0-9]{_BESIDE})[\u0370-\u06ff\u0e01-\u0e5b\uff61-\uff9f](?={_BESIDE}(?:[A-Za-z0-9]|$))",
    re.MULTILINE,
)


def choose(sample: bytes, said: Collection[str]) -> str:
    """The encoding that a sample is likely to be in."""
    if len(said) == 1 and _is_as_said(sample, label := min(said)):
        return label
    likely = cheapest(sample[:_PROBE], CANDIDATES, said, _FINALISTS)
    best = cheapest(sample, likely, said, 1)[0] if len(likely) > 1 else likely[0]
    if not _is_latin(read(sample, best)):
        return best
    # One model of all languages takes `dignit\u0105` for a word, as half of it is Italian and half Polish.
    texts = {label: _as_read(read(sample, label)) for label in cheapest(sample, likely, said, _FINALISTS)}
    texts = {label: text for label, text in texts.items() if _is_latin(text)}
    if len(texts) < _TWO:
        return best
    prices = _prices_as_spelt(list(texts.values()))
    return min(zip(texts, prices, strict=True), key=lambda each: _prior(each[0], said) + each[1])[0]


def _is_as_said(sample: bytes, label: str) -> bool:
    """Whether ideographs, kana or syllables of an encoding that a page names are ordinary text: then it is that, and no
    other has to be tried. Kana are no text of Chinese or Korean, as which Japanese may be read.
    """
    text = read(sample, label)[:_PROBE] if label in _WIDE else ""
    if "\ufffd" in text or (label not in _OF_JAPAN and _KANA.search(text)):
        return False
    wide = [cost for cost, char in zip(costs(text), text, strict=True) if char >= "⺀"]
    return len(wide) >= _ENOUGH and sum(wide) <= _ORDINARY * len(wide)


def _as_read(text: str) -> str:
    """A text as its reader sees it: a no-break space is a blank, and where a word may be parted there is nothing."""
    return text.replace("\xa0", " ").replace("\xad", "")


def _is_latin(text: str) -> bool:
    """Whether what is not ASCII in a text is letters and marks of languages in Latin letters."""
    return _NOT_LATIN.search(text) is None


def _prices_as_spelt(texts: Sequence[str]) -> Iterator[float]:
    """What each reading of a sample in Latin letters costs, if all its words are of one language. Most words are
    ASCII, and the same in all readings: these are spelt once.
    """
    bare = [_ORDINAL.sub("°", text) for text in texts]  # 3ª, Drª: their letters are signs
    words = [Counter(_WORD.findall(text.lower())) for text in bare]
    shared = reduce(and_, words)
    spelt = _spelt(shared, [0] * len(spelling.tags()))
    for text, plain, its in zip(texts, bare, words, strict=True):
        prices = costs(text)
        marks = sum(compress(prices, map(not_, map(str.isalpha, plain))))
        marks -= sum(prices[at] - price for at, price in _marks(text))
        broken = sum(map(_breaks, _WORD.findall(plain)))
        marks += _ALONE * len(_FOR_FRACTION.findall(text))
        yield min(_spelt(its - shared, spelt)) / spelling.STEPS + marks + _CASE_BREAK * broken


def _marks(text: str) -> Iterator[tuple[int, float]]:
    """Where an apostrophe stands for letters that are left out, and other signs as they are used; what each costs."""
    if any(sign in text for sign in _USED):
        yield from ((match.start() + match[0].index("’"), _ELIDED) for match in _ELISION.finditer(text))
        yield from ((match.start(), _SIGNED) for match in _SIGN.finditer(text))


def _breaks(word: str) -> int:
    """How often a capital stands behind a small letter in a word."""
    return 0 if word[1:].islower() else sum(a.islower() and b.isupper() for a, b in pairwise(word))


def _spelt(words: Mapping[str, int], costs: list[int]) -> list[int]:
    """What words, each so many times, cost in each language besides what others cost."""
    for word, times in words.items():
        costs = [cost + times * more for cost, more in zip(costs, spelling.free_costs(word), strict=True)]
    return costs


def cheapest(sample: bytes, labels: Sequence[str], said: Collection[str], few: int) -> list[str]:
    """The cheapest few encodings, the cheapest first, and the first of equals; fewer where no others come near.

    All are read on from where they are cheapest so far, so that the others are only priced as far as it takes to see
    that they are dearer; and what costs the same in all of them, the inside of a run of ASCII, is left out.
    """
    beyond = _BEYOND * max(1.0, len(sample) / _PROBE)
    short = _PLAIN.sub(rb"\1\2", sample)
    readings = [_running(sample, label, said, short) for label in labels]
    open_ones = [(next(reading), n) for n, reading in enumerate(readings)]
    heapify(open_ones)
    found: list[tuple[float, int]] = []
    while open_ones and len(found) < few and (not found or open_ones[0][0] <= found[0][0] + beyond):
        n = open_ones[0][1]
        if (more := next(readings[n], None)) is None:
            found.append(heappop(open_ones))
        else:
            heapreplace(open_ones, (more, n))
    return [labels[n] for _, n in found]


def price(sample: bytes, label: str, said: Collection[str]) -> float:
    """What a sample costs as text in an encoding."""
    *_, cost = _running(sample, label, said, sample)
    return cost


def _running(sample: bytes, label: str, said: Collection[str], priced: bytes) -> Iterator[float]:
    """What a sample costs as text in an encoding, as far as it is read: what is no text in it, so many characters, all
    that are to be priced of it, letters that stand astray.
    """
    text = read(sample, label)
    cost = _prior(label, said) + LOST * text.count("\ufffd")
    yield cost
    cost += LOST / 2 * len(_ODD.findall(text))
    yield cost
    stray, text = text, _as_read(read(priced, label).replace("\ufffd", ""))
    used = dict(_marks(text))
    for at in range(0, len(text), _STEP):
        prices = costs(text[max(0, at - 1) : at + _STEP])[at > 0 :]
        for place in used.keys() & range(at, at + _STEP):
            prices[place - at] = used[place]
        cost = sum(prices, cost)
        yield cost
    # Asked last: most readings are too dear before.
    yield cost + _ALONE * (len(_STRAY.findall(stray)) + len(_FOR_FRACTION.findall(stray)))


def _prior(label: str, said: Collection[str]) -> float:
    """What an encoding costs before anything is read."""
    rarity = 0.0 if label in _COMMON else _RARE if label in OF_THE_WEB else _RARER
    return rarity - (_LABEL_BONUS if label in said else 0.0)

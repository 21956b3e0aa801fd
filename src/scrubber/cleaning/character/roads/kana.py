"""What no Japanese has among its kana, and Japanese read as Chinese does.

EUC-JP and GB2312 have kana at the same places: read the one for the other, kana stay, ideographs become others, many of
them in China's simplified forms, and the mark that lengthens a vowel (ー) becomes an opening bracket (〖). Such
ideographs may be dear or not, for each is good by itself.

Goes wrong, at the cost of a trial, in a Chinese line that quotes kana.
"""

from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

_KANA = lazily("[ぁ-ヺ]")
_LONG = lazily("(?<=[ぁ-ヺー])〖(?![^〖〗]{0,40}〗)")
_HAN = lazily("[一-鿿]")


def strange_at_kana(line: str) -> list[int]:
    """The places of ideographs that Japan's standards lack, and of brackets for long vowels, in lines with kana."""
    if not _KANA.search(line):
        return []
    strange = {char for char in set(line) if _IS_CHINESE[char]}
    found = [n for n, char in enumerate(line) if char in strange] if strange else []
    return found + [match.start() for match in _LONG.finditer(line)] if "〖" in line else found


def _is_chinese(char: str) -> bool:
    """Whether an ideograph is one of GB2312 and none of Japan's."""
    return (
        _HAN.match(char) is not None
        and bool(char.encode("gb2312", "ignore"))
        and not char.encode("cp932", "ignore")
        and not char.encode("euc_jp", "ignore")
    )


_IS_CHINESE: Remembered[str, bool] = Remembered(_is_chinese, 1 << 14)

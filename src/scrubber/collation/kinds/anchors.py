"""Whether a difference names another event that a time is told from: 自[签约 → 付款]之日起, within seven days of
[delivery → loading].

No day changes in the calendar, and yet the time is another. Words that share a character are one event in other words
(收到之日, 接到之日).
"""

import re

from scrubber.collation.kinds.regions import Inner
from scrubber.language.plain import HAN, plain
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_HAN = lazily(r"[\u3400-\u9fff]{2,6}")
_ZH_BEHIND = lazily(r"[\u3400-\u9fff]{0,6}?(?:之日|之时起|当[日天][起前后])")
# The rest of an event of two characters or three, and how long before it or after: 离[馆前七日], 闭[幕后一个月].
_ZH_BESIDE = lazily(
    r"[\u3400-\u9fff]{1,2}?[前后]\s?(?:\d{1,3}|[一二两三四五六七八九十百半]{1,3})个?(?:工作日|小时|分钟|[日天周月年])"
)
# What a time is told from stands behind the one, and before the other.
_BEFORE, _BEHIND = (
    {language: lazily(unbroken(said), re.IGNORECASE) for language, said in rows.items()}
    for rows in map(read_table("events").__getitem__, ("before", "behind"))
)
_UNSPACED = lazily(r"[\u3400-\u9fff\uac00-\ud7a3]{2,6}")
_WORD = lazily(r"[^\W\d_]{4,20}")


def other_event(inner: Inner, language: str) -> bool:
    """Whether the two readings are two events that a time is told from."""
    one, other = plain(inner.before).strip(), plain(inner.after).strip()
    if HAN.fullmatch(one) and HAN.fullmatch(other):
        return not language and bool(_ZH_BESIDE.match(plain(inner.right)))
    if _HAN.fullmatch(one) and _HAN.fullmatch(other):
        return not language and not set(one) & set(other) and bool(_ZH_BEHIND.match(plain(inner.right)))
    if language in _BEHIND:
        apart = not set(one) & set(other) and all(_UNSPACED.fullmatch(word) for word in (one, other))
        return apart and bool(_BEHIND[language].match(plain(inner.right)))
    before = _BEFORE.get(language or "en")
    return bool(before and before.search(inner.left) and _WORD.fullmatch(one) and _WORD.fullmatch(other))

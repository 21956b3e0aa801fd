"""Words for which of several in a row is meant: first, zweiten, troisième, 第二, 둘째, in most pages' languages."""

from scrubber.language.facts.glance import any_of, char_of, figure_before, word_of
from scrubber.language.facts.orders import forms
from scrubber.language.plain import lowered
from scrubber.patterns import alternatives, lazily

#: What the last of several is counted as.
LAST = 6
#: Languages whose words for it are no others' words before a day, a quarter or a half-year.
_LANGUAGES = ("de", "es", "fr", "it", "pt", "ru", "nl", "pl", "cs", "uk", "sv")
# From the first on.
_ORDERS = (
    "first 1st 第一 第1 첫째 첫번째 첫",
    "second 2nd 第二 第2 둘째 두번째",
    "third 3rd 第三 第3 셋째 세번째",
    "fourth 4th 第四 第4 넷째 네번째",
    "fifth 5th 第五 第5 다섯째",
    "last final 最后一 最后 마지막",
)
_NTH = {
    word: LAST if n < 0 else n
    for language in _LANGUAGES
    for word, n in forms(language).items()
    if word.isalpha() and -1 <= n < LAST
}
_NTH |= {word: n for n, row in enumerate(_ORDERS, 1) for word in row.split()}
_NTH |= {
    f"{n}{mark}": n
    for n in range(1, LAST)
    for mark in (".", "e", "er", "re", "ème", "º", "ª", "-й", "-я", "-ю", "-е", "-м", "-го")
}
_LETTERS = "a-zà-öø-žа-џґ"
_SPELLED = lazily(f"[{_LETTERS}]+")
_OTHERS = alternatives(word for word in _NTH if not _SPELLED.fullmatch(word))
# One of them at the end of a text in lower case, with what parts it from what is counted: 第二[个]星期二,
# first-quarter, 둘째 [주] 월요일.
_BEFORE = lazily(rf"(?<![{_LETTERS}0-9])(?P<nth>{_SPELLED.pattern}|{_OTHERS})(?:个| ?- ?|\s?주)?\s?$")
_REACH = 16
#: What a text shows in which any of them stands.
SHOWN = any_of(
    word_of(word for word in _NTH if _SPELLED.fullmatch(word)),
    figure_before("".join(word[1] for word in _NTH if word[0].isdecimal())),
    char_of("".join({word[0] for word in _NTH if word > "ⰀⰀ"})),
)


def nth_before(text: str, place: int) -> tuple[int, int] | None:
    """Where the word begins that stands right before a place and says which of several is meant, and which, 1 for the
    first, `LAST` for the last; None without one.

    >>> nth_before("am zweiten Montag", 11)
    (3, 2)
    """
    low = max(0, place - _REACH)
    found = _BEFORE.search(lowered(text[low:place]))
    # A word that runs on is another one.
    if (
        found is None
        or found["nth"] not in _NTH
        or (found.end("nth") == place - low and _SPELLED.match(text, place) and _SPELLED.fullmatch(found["nth"]))
    ):
        return None
    return low + found.start(), _NTH[found["nth"]]

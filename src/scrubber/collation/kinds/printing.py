"""What a printer's habits change and nobody says: Art. 12 for Article 12, U.N. for United Nations, 9.30 for 9:30,
the mark of a note.
"""

import re
from unicodedata import normalize

from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.facts import scan
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.language.stops import STOPS
from scrubber.patterns import lazily

_SHORT, _WORD = lazily(r"(?:^|[\s'’])([^\W\d_]{3,8})\.$"), lazily(r"[^\W\d_]+")
_INITIAL, _INITIALS = lazily(r"[^\W\d_]\."), lazily(r"[^\W\d_](?:\.?\s?[^\W\d_]){1,5}\.?")
# An hour and its minutes, on either side of what parts them.
_HOUR, _MINUTES = lazily(r"(?<![\d.:,])(?:[01]?\d|2[0-4])$"), lazily(r"[0-5]\d(?![\d.:,]\d|\d|\s?%)")
#: The code of a country, behind which the nought of who calls from within may stand: +44 (0)20.
_CODE = lazily(r"\+\d{1,3}[\s(]{0,2}$")
# The whole of it: 6.30, 06:30, 6h30, 6 giờ 30.
#: A month in figures, where the other copy has its name: 06/2024. By itself it may as well be the number of an act.
_MONTH, _YEAR = lazily(r"0?([1-9]|1[0-2])/([12]\d{3})"), lazily(r"[12]\d{3}(?!\d)|")
_TIME = lazily(r"0?(?P<hour>1?\d|2[0-4])(?:[.:]|\s?(?:h|giờ)\s?)(?P<minutes>[0-5]\d)")
#: What firms, titles and streets are in short without being the word's beginning, and what stands beside these.
_CONTRACTED = frozenset(
    words(
        "ltd/limited co/company corp/corporation inc/incorporated bros/brothers dept/department govt/government "
        "mr/mister mrs/missus dr/doctor dr/doktor dr/docteur dott/dottor prof/professor jr/junior sr/senior "
        "st/saint st/sankt st/street rd/road ave/avenue no/number nr/nummer str/straße str/strasse"
    )
)
_FIGURES = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९๐๑๒๓๔๕๖๗๘๙"
#: The number of a note in the brackets that only notes have, and what it stands behind: Austria[4], reported.[12]
_NOTE, _BEFORE_A_NOTE = lazily(r"\[\d{1,3}\]"), lazily(r"[^\W\d_]\s?$|[^\w\s(\[{<„“‘«]$")
_STOPPED = lazily(r"[^\w\s(\[{<„“‘«]\s*$")
# Figures that are broken by blanks, or the mark of a note behind a year came down to its figures.
_RUN, _NOTED_YEAR = lazily(r"[\d\s/.,]+"), lazily(r"(?:1[5-9]|20)\d\d[⁰¹²³⁴-⁹]{1,2}")
#: Three and more groups of figures, as the numbers of telephones and accounts are written.
_GROUPS = lazily(r"\d{1,12}(?:[\s‑-]\d{1,12}){2,8}")
#: What is set apart on a figure: raised, as a power, in the brackets of a note, or stressed; and what stands around it.
_ON_A_FIGURE = lazily(r"(?<=\d)(?:\s?\[(\d{1,3})\]|(?:\^|\*\*)\{?(\d{1,3})\}?|([⁰¹²³⁴-⁹]{1,3})|\*(\d{1,3})\*(?=\d))")
_OF_A_FIGURE, _AT_MOST = frozenset("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹[]{}^*.,"), 32
#: "Not" as it is written on to a verb.
_SHORT_NOT = tuple(
    (lazily(short, re.IGNORECASE), word)
    for short, word in ((r"\bcan(?:[’']t|not)\b", "can not"), (r"\bwon[’']t\b", "will not"), (r"n[’']t\b", " not"))
)
# Without brackets, on a word of small letters or what ends a sentence, where raised figures came down: authority1,
# the buses.1, 制定本办法。1
_RAISED, _LONG_WORD = lazily("[1-9]\\d?"), lazily('(?:^|[\\s“”"(«])[^\\W\\d_]?[a-zß-öø-ÿа-яё]{5,30}$')
_CLOSED = lazily(rf'(?:[^\W\d_]{{4}}[.,;:]|[^\s\d][{STOPS}；;…])[”’"»」』)）]?$')
# In scripts without blanks the text goes on right behind it, and with a unit it counts something: 3人.
_UNSPACED, _COUNTED = lazily("[\u3041-\u9fff]"), 4
#: Languages whose words are no sequence of Latin or Cyrillic letters, and not shortened so.
_UNLETTERED = frozenset(["ja", "ko"])


def same_in_print(inner: Inner, language: str) -> bool:
    """Whether two readings differ by how a house prints a thing: shortened or in full, with a mark of a note or without
    one, an hour with a stop or a colon.

    It goes wrong for two names of one beginning, of which one is shortened: Alex. stands for Alexander, and for
    Alexandra.
    """
    one, other = plain(inner.before).strip(), plain(inner.after).strip()
    if _NOTED_YEAR.fullmatch(one) or _NOTED_YEAR.fullmatch(other):
        return normalize("NFKC", one) == normalize("NFKC", other)  # 1990¹, 19901
    if _NOTE.fullmatch(one + other) and not (one and other):
        return bool(_BEFORE_A_NOTE.search(inner.left[-2:]))
    if any(_NOTE.fullmatch(a) and _RAISED.fullmatch(b) for a, b in ((one, other), (other, one))):
        return not inner.left[-1:].isspace() or bool(_STOPPED.search(inner.left[-4:]))  # each print counts for itself
    if _RAISED.fullmatch(one + other) and not (one and other):
        on = _LONG_WORD.search(inner.left[-32:]) or _CLOSED.search(inner.left[-8:])
        if _UNSPACED.match(inner.right):
            # The mark of the sentence before may stand at the head of this one.
            counts = any(fact.kind in {"unit", "date"} for fact in scan(one + other + inner.right[:_COUNTED]))
            return (bool(on) or not inner.left) and not counts
        return bool(on) and not inner.right[:1].isalnum()
    if {one.strip("()"), other.strip("()")} == {"", "0"} and _CODE.search(inner.left):
        return True
    if "/" in one + other:
        year = _YEAR.match(inner.right)
        months = [_month(f"{plain(text)}{year[0] if year else ''}", language) for text in (inner.before, inner.after)]
        if months[0] and months[0] == months[1]:
            return True
    if {one, other} == {".", ":"}:
        return bool(_HOUR.search(inner.left[-4:]) and _MINUTES.match(inner.right))
    before = inner.left[len(inner.left.rstrip(_FIGURES)) :]
    after = inner.right[: len(inner.right) - len(inner.right.lstrip(_FIGURES))]
    times = [_TIME.fullmatch(plain(f"{before}{text}{after}")) for text in (inner.before, inner.after)]
    if times[0] and times[1]:
        return times[0].groups() == times[1].groups()
    return language not in _UNLETTERED and any(
        _shortens(*pair, inner.right, language) or _initials(*pair, inner.right) or _contracts(*pair)
        for pair in ((one, other), (other, one))
    )


def is_broken(inner: Inner) -> bool:
    """Whether two readings are the same figures, which blanks break in one of them: 20 23, 2023; or marks of groups:
    1-1-2, 112.
    """
    one, other = inner.before, inner.after
    if one == other:
        return False
    if "".join(one.split()) == "".join(other.split()) and _RUN.fullmatch(one + other):
        return True
    return any(
        figures.isdecimal() and _GROUPS.fullmatch(groups) and re.sub(r"[\s‑-]", "", groups) == figures
        for groups, figures in ((one.strip(), other.strip()), (other.strip(), one.strip()))
    )


#: A figure that came down on a word; the mark of a note behind it, and how far from a difference it ends.
_ON_A_WORD = lazily(r"(?<=[^\W\d_]{2})\d{1,2}$")
_MARK_BEHIND, _MARK_ENDS = lazily(r"(?<!\d)[ ]?\[\d{1,3}\](?!\w)"), 6


def came_down(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    """Whether what is set apart on a figure in one text stands beside it in the other, as in a text that knows nothing
    raised: 10³, 103; 5[2], 52. Who altered the number would have written the same.

    Args:
        one: a text, and where it differs from the other.
        other: likewise.
    """
    figures = [_figures_around(*each) for each in (one, other)]
    flat = [
        normalize("NFKC", _ON_A_FIGURE.sub(lambda match: "".join(filter(None, match.groups())), text))
        for text in figures
    ]
    came = figures[0] != figures[1] and flat[0] == flat[1] != "" and flat[0] in figures
    return came or _mark_came_down(one, other) or _mark_came_down(other, one)


def _mark_came_down(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    """Whether a note's figure stands on a word in the one text where the other has the mark of one: gz1, gz[4]. Prints
    count the notes of each chapter anew.
    """
    text, start, end = other
    near = text[max(0, start - 1) : end + _MARK_ENDS]
    return bool(_ON_A_WORD.search(one[0][max(0, one[2] - _AT_MOST) : one[2]]) and _MARK_BEHIND.search(near))


def _figures_around(text: str, start: int, end: int) -> str:
    """The figures at a place, with what is set on them."""
    low, high = max(0, start - _AT_MOST), min(len(text), end + _AT_MOST)
    while start > low and text[start - 1] in _OF_A_FIGURE:
        start -= 1
    while end < high and (text[end] in _OF_A_FIGURE or text[end : end + 2] == " ["):
        end += 1
    return text[start:end].strip(" .,×·*")


def contracts_not(one: str, other: str) -> bool:
    """Whether two readings differ by how "not" is written: did not, didn't."""
    return one != other and _in_full(one) == _in_full(other) != ""


def _in_full(text: str) -> str:
    for short, word in _SHORT_NOT:
        text = short.sub(word, text)
    return " ".join(text.casefold().split())


def _shortens(short: str, word: str, right: str, language: str) -> bool:
    """Whether a word with a stop is the beginning of another: Art., artículo; not where the stop ends a sentence."""
    match = _SHORT.search(short)
    if not match or not right.strip() or not word.casefold().startswith(short[:-1].casefold()):
        return False
    common = function_words(language or "en")
    return word[len(short) - 1 :].isalpha() and common.isdisjoint((match[1].casefold(), word.casefold()))


def _initials(short: str, name: str, right: str) -> bool:
    """Whether capitals are the first letters of a name of as many words: UN, U.N., United Nations; or one of a first
    name: R. Calder, Ruth Calder; M. may be a French title, which is not Mme.
    """
    if _INITIAL.fullmatch(short):
        named = name.isalpha() and name.istitle() and right.lstrip()[:1].isupper()
        return named and name[0] == short[0] and short != "M."
    if not _INITIALS.fullmatch(short):
        return False
    letters = [c for c in short if c.isalpha()]
    parts = [part[0] for part in _WORD.findall(name) if part[0].isupper()]
    return len(parts) > 1 and letters == parts and all(map(str.isupper, letters))


def _contracts(short: str, name: str) -> bool:
    """Whether each of some words is another, or what it is in short in a name: Co. Ltd., Company Limited."""
    parts, whole = short.split(), name.split()
    return len(parts) == len(whole) and all(
        one == other or (one[0].isupper() and f"{one.rstrip('.')}/{other}".lower() in _CONTRACTED)
        for one, other in zip(parts, whole, strict=True)
    )


def _month(text: str, language: str) -> object:
    """The year and the month that a text is, in figures or by name; None for any other text."""
    if found := _MONTH.fullmatch(text):
        return int(found[2]), int(found[1]), None
    return next((f.value for f in scan(text, language) if f.kind == "date" and f.end - f.start == len(text)), None)

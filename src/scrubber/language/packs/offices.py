"""What offices are called in each language, and the words that say a deputy holds one, or who held it before: 副,
vice-, the former.

They stand in data/offices.toml, apart from the packs, as what joins words does.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from scrubber.language.packs import en, names_ko, zh
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.language.written_tables import rows, tables
from scrubber.patterns import alternatives, lazily

#: An office or a trade of English, by the word's ending.
ROLE = lazily(r"[a-z-]{3,30}(?:er|or|ist|ian|eer|ary|ant|man|woman|person)")
#: Of the marks, what each row means.
_MEANINGS = ("deputy", "acting", "former", "elect", "honorary")
_ENDS = r"\w{0,5}\b"
_JAPANESE = r"[\u3400-\u9fff]{0,3}?長|知事|首相|大臣|総理|総裁|頭取|監督|主任|教授|書記|代表|理事|議員|大統領|主席"
#: A word may stand between the office and its mark: the former city mayor, directeur général adjoint.
_GAP, _ONE_BETWEEN = r"[\s-]", r"(?:(?P<between>[^\W\d_]{1,20})[\s-])?"


@dataclass(frozen=True, slots=True)
class Offices:
    """One language's words.

    Attributes:
        meanings: what each mark means, one of `_MEANINGS`.
        before: finds a mark at the end of what stands before an office, as `mark`, and what stands `between`.
        behind: the same at the beginning of what stands behind it.
        named: finds an office, as `office` or whole, and the mark that its word begins with, as `glued`.
    """

    meanings: Mapping[str, str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    named: re.Pattern[str]


@cache
def offices(language: str) -> Offices | None:
    """The words of a language; "" is Chinese and English; None where they are not known."""
    own = rows("offices", language)
    if not own:
        return None
    meanings = {mark.casefold(): means for table in own for means in _MEANINGS for mark in words(table.get(means, ""))}
    glued, behind, before = (
        alternatives(mark.strip("+") for mark in meanings if (mark.endswith("+"), mark.startswith("+")) == kind)
        for kind in ((True, False), (False, True), (False, False))
    )
    between, ends = ("", "") if language == "ko" else (_ONE_BETWEEN, r"\b")
    return Offices(
        {mark.strip("+"): means for mark, means in meanings.items()},
        re.compile(rf"(?<![\w])(?P<mark>{before}){_GAP}{between}$"),
        re.compile(rf"{_GAP}?{between}(?P<mark>{behind}){ends}"),
        re.compile(_named(language, rf"(?:(?P<glued>{glued})-?)?", before)),
    )


def _named(language: str, glued: str, before: str) -> str:
    """A pattern for an office with the mark that its word begins with."""
    if language == "ja":
        return f"{plain(_JAPANESE)}|{zh.PACK.titles.pattern}"
    if language == "ko":
        return rf"(?<![가-힣])[가-힣]{{0,8}}?{glued}(?P<office>{names_ko.OFFICES})"
    if language:
        compound = r"\w{0,20}?" if language == "de" else ""
        return rf"\b{glued}{compound}(?P<office>{'|'.join(words(tables('offices')[language]['offices']))}){_ENDS}"
    # Some marks end as trades do: former, assistant.
    role = rf"(?!(?:{before})\b)(?:{en.PACK.titles.pattern}|{ROLE.pattern})"
    return rf"\b{glued}(?P<office>{role})\b|{zh.PACK.titles.pattern}"

"""A member of a list that only one reading has: Austria, [Belgium,] Croatia and Malta; 承保盗窃、火灾[、水灾]和风暴.

What is listed is how far a statement reaches. That a word is left out says nothing by itself, for much may be said more
shortly; but a list is one by its marks or by what joins its last two, and who shortens a text leaves no member out.
"""

import re
from functools import cache

from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.names import is_name
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.joining import is_wide, joining
from scrubber.language.packs.pack import NOTHING
from scrubber.language.places import places
from scrubber.language.plain import plain
from scrubber.patterns import lazily

_WIDE = lazily("[\u3041-\u30ff\u3400-\u9fff]")
_WIDE_MEMBER = lazily("[\u30a1-\u30fa\u30fc\u3400-\u9fff]{2,10}")
_MARK, _CLAUSE = lazily("[,、]"), lazily(r"[.;:!?()。；：！？（），\n]")
#: A member has so many words, and what is no member ends a list.
_WORDS, _NO_MEMBER = 5, frozenset(["etc", "usw", "etcetera", "etcétera", "其他", "其它"])


def other_members(inner: Inner, language: str) -> str:
    """The kind of fact that is changed where one reading has a member of a list that the other has not: "name",
    "quantifier" (how far a statement reaches), or "".
    """
    one, other = plain(inner.before).strip(), plain(inner.after).strip()
    if bool(one) == bool(other):
        return ""
    here = plain(inner.before or inner.after), plain(inner.left), plain(inner.right)
    join = _join(language)
    member = next(filter(None, (_member(*each, join) for each in (here, _turned(*here)) if _is_words(*each[:2]))), "")
    if not member or member in _NO_MEMBER or function_words(language or "en").issuperset(member.lower().split()):
        return ""
    named = language != "de" and (is_name(member) or member in places(language or "zh"))
    return "name" if named else "quantifier"


@cache
def _join(language: str) -> re.Pattern[str]:
    """What joins the last member of a list to the others; nothing in a language that has no pack."""
    joins = map(plain, joining("and", "or", language=language))
    found = [each if is_wide(each) else rf"\b{each}\b" for each in joins if each.isalpha()]
    return re.compile("|".join(found)) if found else NOTHING


def _turned(text: str, left: str, right: str) -> tuple[str, str, str]:
    """What only one reading has, from one mark to the next: [头晕、]头痛 may as well be told as 头[晕、头]痛."""
    while text and left and text[-1] == left[-1] and not _MARK.match(text) and not _MARK.match(text.rstrip()[-1:]):
        text, left, right = left[-1] + text[:-1], left[:-1], left[-1] + right
    return text, left, right


def _is_words(text: str, left: str) -> bool:
    """Whether a piece of text begins where a word does; without blanks any character may be one's beginning."""
    return not (left[-1:].isalpha() and text[:1].isalpha()) or bool(_WIDE.search(text))


def _member(text: str, left: str, right: str, join: re.Pattern[str]) -> str:
    """The member of a list that a piece of text is with what joins it to the others; "" if it is none."""
    text, left, right = text.strip(), _CLAUSE.split(left)[-1].strip(), _CLAUSE.split(right)[0].strip()
    joined = join.match(text)
    if joined:
        member, last = text[joined.end() :].strip(), left.rpartition(" ")[2]
        # members [and guests] may vote, Heinz [und Ursula] Maier; of three and more the last stands behind a comma
        return (
            member if _is_member(member) and last and (_is_member(last) or (not right and _MARK.search(left))) else ""
        )
    mark = _MARK.search(text)
    member = text.strip(",、 ")
    if not mark or not _is_member(member) or len(_MARK.findall(text)) > 1:
        return ""
    if not (mark.start() == 0 or not left or _MARK.search(left[-1]) or _is_member(left.rpartition(" ")[2])):
        return ""
    # The list goes on to its last member; one whose marks are of lists alone, to the next.
    last = join.search(right)
    rest = _MARK.split(right[: last.start()] if last else right)
    whole = all(not each.strip() or _is_member(each.strip()) for each in rest[: 2 if mark[0] == "、" else len(rest)])
    return member if whole and (last or (mark[0] == "、" and len(rest) > 1)) else ""


def _is_member(text: str) -> bool:
    """Whether a piece of text is a few words without a mark, and in a script without blanks no clause."""
    if _WIDE.search(text):
        return _WIDE_MEMBER.fullmatch(text) is not None
    parts = text.split(" ")
    return 0 < len(parts) <= _WORDS and all(
        part.replace("-", "").replace("’", "").replace("'", "").isalpha() for part in parts
    )

"""What sites set between the paragraphs of a text, and ask at its end: advertisements with their label, pointers to
other pages, invitations, appeals.

A line is an advertisement if it begins with the word for one, set apart by a mark (`[广告] …`, `Sponsored: …`,
`- Anzeige -`); a pointer if it begins with words such as "read also", a colon, and goes on as a headline does; an
invitation if it asks the reader for something (subscribe, download, follow, scan) and names what only sites offer for
it (a newsletter, an app, a channel); not if it tells others what they can do (市民可扫描码头的二维码).

Keeps `Advertising is banned.`, `See also: Article 4.`, `Follow the signs.`. Goes wrong where a document invites its
readers so itself; what the document speaks of elsewhere too is left to it (`page_evidence`).
"""

import re
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from scrubber.language.runs import is_far, runs
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: The word that stands over an advertisement; those that need brackets; what stands before a colon and a headline of
#: another page; what a reader is asked to do, and what only sites offer for it.
_ADVERT, _ADVERT_BRACKETED, _POINTER = map(unbroken, read_table("site_sayings")["inserts"].values())
_INVITING = [(unbroken(row["asking"]), unbroken(row["offered"])) for row in read_table("site_sayings")["inviting"]]
#: The languages whose words for asking may stand within a longer run of letters.
_RUNNING = [n for n, (asking, _) in enumerate(_INVITING) if asking[0] >= "\u3000"]
#: How a text tells others than its page's readers what they can do: "市民可扫描码头的二维码".
_TOLD = lazily(
    "(?:可|能|应|须|需)[^,，。]{0,8}(?:扫|关注|下载|登录|点击|搜索|加入)"
    "|的(?:市民|乘客|居民|用户|群众|旅客|游客|企业|单位)"
)
#: What goes on a word of an alphabet.
_LETTER = r"[^\W\u3041-\u9fff\uac00-\ud7a3]"
_CONSENTING = [lazily(unbroken(said)) for said in read_table("site_sayings")["consent"].values()]
_CONSENT = 450
#: What is offered in Latin letters amid ideographs.
_LATIN = ("app", "javascript", "cookie")
#: Letters up to which a line is read so, and before which the asking stands.
_LONGEST, _ASKED_BEFORE = 110, 60
_OPENING = r"^[\W_]{0,8}"
_CLOSING = r"\s{0,3}(?:[\]】)）〕>:：|｜·,，—–-]|$)"
#: Letters by which words that ask are looked up before they are searched; their endings, as patterns.
_STEM = 4
_BEGINNING = itemgetter(slice(_STEM))
_PLURAL = lazily(r"\\w\*|\\w\+|\[\w+\]|[?]")


def _of(words: str) -> re.Pattern[str]:
    """Any of some words; those of alphabets as whole words, which may stand right beside ideographs: 海岛财经app."""
    whole = [word for word in words.split("|") if word[0] < "\u3000"]
    parts = [word for word in words.split("|") if word[0] >= "\u3000"]
    either = [rf"(?<!{_LETTER})(?:{'|'.join(whole)})(?!{_LETTER})"] * bool(whole) + ["|".join(parts)] * bool(parts)
    return lazily("|".join(either))


_ASKING_AND_OFFERED = [(_of(asking), _of(offered)) for asking, offered in _INVITING]
#: What is offered in scripts without blanks: by its first characters, lines without are passed over fast.
_UNSPACED = lazily("|".join(word for _, offered in _INVITING for word in offered.split("|") if word[0] >= "\u3000"))
_LABELLED = lazily(
    rf"{_OPENING}({_ADVERT}){_CLOSING}|[\[【(（〔<]\s?({_ADVERT_BRACKETED})\s?[\]】)）〕>]|(ads?)\s?[·•]\s"
)
_POINTING = lazily(rf"{_OPENING}({_POINTER})\s?[:：】\]]\s?[^\s.。][^。]*(?<![.。;；:：])$")
_BARE_POINTER = lazily(rf"{_OPENING}(?:{_POINTER})\s?[:：…]{{0,3}}$")
#: What sites ask of whoever has come to a text's end: to pay for the rest, to comment, to report a mistake, to say
#: whether it was of use, to give something, to look into the mail, to go on to its other news. Most such lines are
#: links or have a button, and are told by it; these are told by what they say. None is a line that a text has amid its
#: own: they count only behind it.
_APPEALS = lazily(rf"(?<![^\W\u2e80-\uffff])(?:{unbroken('|'.join(read_table('site_sayings')['appeals'].values()))})")
LONGEST_APPEAL = 160
#: What an author says to readers in a name of his own: sites say "us".
_OF_AUTHOR = lazily(
    r"\b(?:(?:write|tell) (?:to )?me|i['’ ](?:ll|d|will|would|should|shall)|schreib\w{1,3}(?: sie)? mir"
    r"|écri(?:vez|s)-moi|escr[ií]ban?me|напишите мне)\b|写信给我|寫信給我|告诉我|告訴我"
)


def label(folded: str, found: Sequence[str]) -> str:
    """The label by which a folded line, given with its runs of letters, is an advertisement or points to another
    page; "" where it is neither.
    """
    if len(folded) > _LONGEST or not found:
        return ""
    if found[0][:2] in _adverts_begin() and (said := advert(folded)):
        return said
    match = (":" in folded or "]" in folded or "：" in folded) and _POINTING.match(folded)
    return match[match.lastindex or 0] if match else ""


def points(folded: str) -> bool:
    """Whether a folded line is nothing but the words that stand before a pointer: "Auch interessant:"."""
    return len(folded) <= _LONGEST and _BARE_POINTER.match(folded) is not None


def advert(folded: str) -> str:
    """The word for an advertisement with which a folded line begins, set apart by a mark; "" where it does not."""
    match = _LABELLED.match(folded) if len(folded) <= _LONGEST else None
    return match[match.lastindex or 0] if match else ""


def offer(folded: str, found: Sequence[str]) -> str:
    """What a folded line offers its readers for what it asks of them ("newsletter", 公众号); "" for nothing."""
    if len(folded) > _LONGEST:
        return "cookie" if _asks_consent(folded) else ""
    stems = _stems()
    asked: set[int] = set()
    if not stems.keys().isdisjoint(begins := [*map(_BEGINNING, found)]):
        for stem in stems.keys() & begins:
            asked.update(stems[stem])
    if is_far(folded) and (any(map(folded.__contains__, _LATIN)) or _UNSPACED.search(folded)):
        asked.update(_RUNNING)
    for asking, offered in map(_ASKING_AND_OFFERED.__getitem__, sorted(asked)):
        if (said := offered.search(folded)) and asking.search(folded, 0, _ASKED_BEFORE):
            return "" if _TOLD.search(folded) else said[0]
    return ""


def _asks_consent(folded: str) -> bool:
    """Whether a longer folded line asks to be let keep cookies, of whoever reads on."""
    return len(folded) <= _CONSENT and all(said.search(folded) for said in _CONSENTING)


@cache
def _stems() -> dict[str, tuple[int, ...]]:
    """What the runs of letters begin with that ask, and in which of the languages."""
    found: dict[str, set[int]] = {}
    for n, (asking, _) in enumerate(_INVITING):
        for run in runs(_PLURAL.sub("", asking.replace("|", "\n"))):
            found.setdefault(run[:_STEM], set()).add(n)
    return {stem: tuple(sorted(languages)) for stem, languages in found.items()}


@cache
def _adverts_begin() -> frozenset[str]:
    """The first two letters of what a line with a word for an advertisement before it has."""
    return frozenset(runs(word)[0][:2] for words in (_ADVERT, _ADVERT_BRACKETED) for word in words.split("|"))


def appeal(folded: str) -> str:
    """What a folded line asks of a text's readers in the site's name ("be the first to comment"); "" where it asks
    nothing, asks it as one person, or is long.
    """
    found = _APPEALS.search(folded) if len(folded) <= LONGEST_APPEAL else None
    return found[0] if found and not _OF_AUTHOR.search(folded) else ""

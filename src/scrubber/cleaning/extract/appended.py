"""What sites set behind a paragraph's last sentence, on its line, or amid it, so that whoever copies the text copies it
too: whose it is, where it came from, who edited it, how much of it was left out.
"""

import re
from collections.abc import Iterator

from scrubber.cleaning.character.distinct import distinct
from scrubber.cleaning.character.lines import lines_that_have
from scrubber.cleaning.extract.site_words import rights
from scrubber.language.written_tables import read_table, unbroken
from scrubber.model import Edit
from scrubber.patterns import alternatives, lazily

_ENDED, _ENDED_WIDE = r"(?<=[.!?…。！？”’\"»」』）)])[ \t\u00a0\u3000]{0,3}", r"(?<=[。！？”」）])[ \u3000]{0,3}"
_RIGHTS = lazily(
    rf"{_ENDED}(?:(?:copyright|版权所有)[ \u00a0]?)?(?:©|\(c\)(?=[^\n©]{{0,40}}\d{{4}}))[^\n©]{{0,100}}?"
    rf"(?:{alternatives(rights())}|版权所有|版權所有|无断转载禁止|無断転載禁止)[^\n©]{{0,30}}$",
    re.IGNORECASE | re.MULTILINE,
)
_CLAIMS = ("©", "(c)", "(C)")
#: Another line that speaks of such rights: the text is about them, or is a licence.
_OF_RIGHTS = lazily(r"©|\(c\)|copyright|urheber|droit d.auteur|derechos de autor|авторск|著作|版权|版權", re.IGNORECASE)
#: A web address, or the name of a site.
_SITE = r"(?:https?://|www\.|m\.)[\w.-]{1,60}\.[a-z]{2,10}(?:[/?#:][^\s。，、）)]{0,200})?"
_SAYS_WHERE = "本文(?:来自|来源(?:于)?|转自|摘自|出自|链接|地址|原文)|转载请(?:注明|保留)(?:出处|来源)?"
_SAYS_WHERE += "|原文(?:链接|地址|出处|来自)|手机用户请(?:浏览|访问|到)"
_EDITED = r"\s?(?:责任|責任|本文|文章)?(?:编辑|編輯)\s?[:：][^()（）\[\]【】。\n]{1,20}"
#: One of these is on each line that has one, and sought much faster; the pattern; what it is.
_OTHERS = (
    (
        (" chars]",),
        lazily(r"(?<=[….]) ?\[\+\d{1,7} chars\]$", re.MULTILINE),
        "how much a service for news left out",
    ),
    (
        ("#ixzz", "#sthash"),
        lazily(
            rf"{_ENDED}[-–— ]{{0,3}}(?:read|see) more(?: at| here)?: ?https?://\S{{1,300}}#(?:ixzz|sthash)\S{{1,60}}$",
            re.IGNORECASE | re.MULTILINE,
        ),
        "what a script adds to what is copied",
    ),
    (
        ("本文", "转载请", "原文", "手机用户"),
        lazily(
            rf"{_ENDED_WIDE}[(（【]?(?:{_SAYS_WHERE})[^。！？\n]{{0,30}}?{_SITE}[)）】]?[。 ]?$",
            re.MULTILINE,
        ),
        "where a site has the text",
    ),
    (
        ("编辑", "編輯"),
        lazily(rf"{_ENDED_WIDE}(?:（{_EDITED}）|\[{_EDITED}\]|【{_EDITED}】|\({_EDITED}\))$", re.MULTILINE),
        "who edited it for a site",
    ),
    # In half-width brackets, with the site's name as an address, with letters behind it, or in pieces.
    (
        ("[来源",),
        lazily(
            r"\[来源[:：](?:[^\[\]\n]{0,20}\.\s?(?:com|net|org|cn)|[\u4e00-\u9fff]{2,6}[A-Za-z]{2,8}"
            r"|[A-Za-z\u4e00-\u9fff]{1,4}(?:[|*_§&^$#~,.]{1,3}[A-Za-z\u4e00-\u9fff]{1,5}){1,8})\s?\]",
            re.IGNORECASE,
        ),
        "a site's name, set in against copying",
    ),
)
#: What a wiki has behind each heading: to edit what stands below it, or its source.
_EDIT = unbroken(read_table("site_sayings")["left"]["edit"])
_EDITS = lazily(rf"\[\s?{_EDIT}(?P<two>\s?[|·]\s?{_EDIT})?\s?\]$", re.IGNORECASE | re.MULTILINE)
_LINE = 120  # characters of a heading with its links
_HEADINGS = 2
#: Characters of a paragraph, at least, behind which such things stand.
_LEAST, _LEAST_WIDE = 80, 24
_WIDE = lazily(r"[\u3040-\u9fff\uac00-\ud7a3]")


def appended_edits(text: str) -> list[Edit]:
    """Take out what sites add to a paragraph.

    Changed: `…obey.© 2020 Quay. All rights reserved.`, `…决定。本文来自www.quay.example`, `[来源:学*科*网]`,
    `Fees[edit]`. Kept: such things on a line of their own, and a source in other brackets; the rights in a text that
    speaks of them elsewhere. It goes wrong on an author's own note of rights behind a long paragraph, on its line.
    """
    found = dict((*_rights(text), *_others(text), *_edit_links(text)))
    edits: list[Edit] = []
    for (start, end), why in sorted(found.items()):
        if not edits or edits[-1].end <= start:
            edits.append(Edit("appended", start, end, text[start:end], "", why))
    return edits


def without_rights(text: str) -> str:
    """A paragraph without the rights that are set behind it."""
    return text[: next((start for (start, _), _ in _rights(text)), len(text))]


def _rights(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Where a note of rights is set behind a paragraph of a text that has no other word on such."""
    spans = [match.span() for match in _RIGHTS.finditer(text)] if any(map(text.__contains__, _CLAIMS)) else []
    if not spans or _speaks_of_rights(text, spans):
        return
    for start, end in spans:
        before = text[text.rfind("\n", 0, start) + 1 : start]
        if len(before) >= _LEAST or len(_WIDE.findall(before)) >= _LEAST_WIDE:
            yield (start, end), "whose the text is"


def _others(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    chars = frozenset(distinct(text))
    for signs, pattern, why in _OTHERS:
        may = [sign for sign in signs if chars.issuperset(sign) and sign in text]
        lines = {line for sign in may for line in lines_that_have(text, re.compile(re.escape(sign)))}
        yield from ((match.span(), why) for line in sorted(lines) for match in pattern.finditer(text, *line))


def _edit_links(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """A wiki's links behind headings: behind several of them, or two at one."""
    links = [
        (match, head)
        for match in _EDITS.finditer(text)
        if (head := text[text.rfind("\n", 0, match.start()) + 1 : match.start()])
        and "[" not in head
        and len(head) + len(match[0]) <= _LINE
    ]
    if len(links) >= _HEADINGS or any(match["two"] for match, _ in links):
        for match, head in links:
            gap = len(head) > 1 and head[-1] in " \u00a0"
            yield (match.start() - gap, match.end()), "a wiki's link behind a heading"


def _speaks_of_rights(text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether a line has a word on rights, besides those that begin with it, as a site's do."""
    at, rest = 0, []
    for start, end in spans:
        rest.append(text[at:start])
        at = end
    rest.append(text[at:])
    lines = "".join(rest).split("\n")
    return any(_OF_RIGHTS.search(line) and not _OF_RIGHTS.match(line.lstrip()) for line in lines)

"""Who wrote a text: what the page's head says, what was read from its elements, and the line under the title.

trafilatura takes an author from any element that is called one, also from a teaser or a comment beside the text. So the
line that says "By …" between title and text outweighs what was read, and a name that the page shows nowhere is none: it
was made of an address.

No capital tells a name in a Chinese text, but papers have few ways to sign: there the lines around it tell.
"""

import re
from collections.abc import Iterator
from itertools import chain
from operator import itemgetter

from scrubber.cleaning.extract.page.names import is_body, is_date, names, once, without_day
from scrubber.cleaning.extract.page.page import Node, Page
from scrubber.cleaning.extract.reading import fold
from scrubber.language.packs.zh import SURNAMES
from scrubber.language.runs import key_of
from scrubber.patterns import lazily

#: What stands before the name of who wrote a text; what also opens names ("de", "da") is for each reader to add.
BY = "by|von|par|por|di|door|av|af|przez"
#: What parts the pieces of a title; the authors that a book's has stand behind commas.
_BETWEEN_PIECES = frozenset("-–—|｜·:_")
#: What names no person and no paper: an address, a bare number, a label for somebody else, a control beside the name.
_NOBODY = lazily(
    r"https?:|\bwww\.|@|^[\W\d_]*$|编辑|責任|版权|来源|时间|发布|授权|关注|未知|登录"
    r"|\b(?:account|logged|submitted|admin|unknown|username)\b|^(?:by|about|contact|home)$",
    re.IGNORECASE,
)
_LABEL = lazily(
    rf"^(?:作者|撰文|文|(?:(?:view|see|show) )?all (?:posts|articles|stories) by|(?:posts|more) by"
    rf"|alle (?:beiträge|artikel) von|tous les articles (?:de|par)|{BY}|autor|author)(?:\s*[:：]\s*"
    rf"|\s+(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_MAIL = lazily(r"<[^<>]{0,80}>")
_LONGEST = 120
#: Before the names under a title: their label, alone, behind the day and hour, or behind what was done ("Written by");
#: who took the picture has another.
_BY = lazily(
    rf"^\W*(?:{BY})\b\W*|(?:\d\S{{0,12}}\s(?:[AP]\.?M\.?\s)?(?:[A-Z]{{2,4}}\s)?"
    rf"|\b(?:written|posted|published|words|story|reported)\s)by\b\W*",
    re.IGNORECASE,
)
#: Lines of the site behind the title that are read, the sentences among them, and characters of each.
_BELOW, _SENTENCES, _LINE = 15, 3, 200
#: What a full stop ends, where a name ends with it.
_JUNIOR = lazily(r"\b[JS]r$")
#: Letters of a site's name from which on it is told from a person's.
_SITE = 4
#: What holds names that did not write the text, and characters of a line in which one is looked for.
_APART = frozenset({"comments", "side"})
_SAID = 2_000
_NAME = "[㐀-鿿]{2,4}"
_WHO = "(?:记者|記者|作者|通讯员|通訊員|撰稿人|评论员|評論員|实习生|實習生)"
#: A label before the names, wherever sites run their particulars into one line, but not of what a line speaks of
#: (评论作者, 本书作者); one that other words have as well only where the line begins.
_LABEL_ZH = lazily(
    r"(?<!评论|評論|留言|回复|回覆|本书|本書|该书|該書|此书|此書|原书|原書|图片|圖片|照片|视频|視頻|插图|插圖|封面)(?:作者|撰文|撰稿|采写|採寫|执笔|執筆)\s?[:/|丨]\s?(.{2,40})|^\W{0,3}[图圖]?文\s?[/|丨]\s?(.{2,40})"
)
#: What somebody is before the names, which end the line, or a paper behind them: "快报记者 王海 李岛", "王海/快报".
_SIGNED = lazily(
    rf"^\W{{0,3}}[^,。;!?:]{{0,24}}{_WHO} ({_NAME}(?:[ 、]{_NAME}){{0,5}})\W{{0,3}}$|(?:^|[| ])作者({_NAME})$"
    rf"|^({_NAME}(?:[ 、]{_NAME}){{0,2}})/[㐀-鿿]{{1,10}}[报報社网網刊]$"
)
#: At the head of the first sentence: "本报讯（记者 王海 李岛）", but not who took a picture.
_DATELINE = lazily(r"^[^。()]{0,24}\([^()]{0,8}(?:记者|記者|通讯员|通訊員)[ :]{0,2}([^()摄攝图圖]{2,30})\)")
#: Where the names end, and what is none of them: whom somebody works for, and as what.
_END = lazily(r"[|丨\d】\])]|编辑|編輯|责编|责任|来源|來源|发布|时间|時間")
_OFFICE = lazily(rf"[^\s、,&]{{0,14}}{_WHO}")
_APART_ZH = lazily(r"[\s、,&/]+")
_WIDTHS = str.maketrans("：／｜（），；！？＆", ":/|(),;!?&")
_LINE_ZH, _BESIDE, _SENTENCES_ZH, _PEN_NAME = 200, 12, 2, 6


def author(head: str, read: str, page: Page, site: str) -> str:
    """Who wrote it, several parted by "; "; "" where nobody says.

    Args:
        head: what the page's head says.
        read: what trafilatura read.
        page: its parts, judged.
        site: the site's name or its host. A head that names the site stands back behind a line that names a person.
    """
    told = _told(head, read, page, site)
    if ";" in told and key_of(told) in key_of(page.title) and _are_pieces(told, page.title):
        return ""
    told = _persons(told, site)
    return f"{told}." if _JUNIOR.search(told) and f"{told}." in page.base else told


def _told(head: str, read: str, page: Page, site: str) -> str:
    """All whom head, elements and lines name, with what they are and whom they work for."""
    named = _author(head)
    told = _all_of(named, head, read)
    if not named:
        told = ";".join(without_day(one, page.base) for one in _shown(told, page).split(";"))
        told = ";".join(one for one in told.split(";") if not _is_apart(one.strip(), page)).strip()
    signed, line = reporters(page)
    if signed and (not named or named == site or _is_of_site(named, site) or key_of(named) in key_of(line)):
        return "; ".join(signed)
    lines = list(_under_title(page))
    mine = [key_of(one) for one in told.split(";")]
    for at, line in enumerate(lines):
        if line.lower() == "by" and lines[at + 1 :]:
            line = f"{line} {lines[at + 1]}"  # noqa: PLW2901 -- the names are a line of their own
        label = _BY.search(line)
        by = [one for one in names(line[label.end() :])[0] if not _NOBODY.search(one)] if label else []
        if by and (not named or _is_of_site(named, site) or _works_for(by[0], named, line)):
            same = all(key_of(one) in "".join(mine) for one in by)
            return told if same else "; ".join(by)
    for line in lines:
        by, whole = names(line)
        if whole and len(by) > 1 and mine == [key_of(by[0])]:
            return "; ".join(by)
    return told


def _are_pieces(told: str, title: str) -> bool:
    """Whether the first two names are pieces of a title: "New timetable on Monday - Harbour Times"."""
    first, second = (name.strip().casefold() for name in told.split(";")[:2])
    return title.casefold().partition(first)[2].partition(second)[0].strip() in _BETWEEN_PIECES


def _persons(told: str, site: str) -> str:
    """Those of several who are persons, where one is: not the site, an agency, a paper, nor what somebody is. ""
    where initials tell that a list of references was read.
    """
    several = [one.strip() for one in told.split(";") if one.strip()]
    if len(several) == 1:
        return told
    if any(len(key_of(one)) == 1 for one in several):
        return ""
    persons = [one for one in several if not (_is_of_site(one, site) or is_body(one))]
    return "; ".join(persons or several)


def _is_of_site(name: str, site: str) -> bool:
    """Whether somebody is called as the site is, or as its host: "CBSNews.com" on "CBS News"."""
    own, said = key_of(site.lower().rpartition(".")[0] or site.lower()), key_of(name.lower())
    return len(own) >= _SITE and (said.startswith(own) or own.startswith(said) or said == key_of(site.lower()))


def _works_for(name: str, named: str, line: str) -> bool:
    """Whether a byline says behind somebody's name the one that the head gives: "By Ann Marsh, Harbour Times"."""
    first, head, said = key_of(name.lower()), key_of(named.lower()), key_of(line.lower())
    return first not in head and first in said and head in said.partition(first)[2]


def _all_of(named: str, head: str, read: str) -> str:
    """The author that the head names, unless that is one of several who were read."""
    if not named:
        return _author(_apart(read, head))
    several = ";" in read and key_of(named) in map(key_of, read.split(";"))
    return _author(read) or named if several else named


def _author(name: str) -> str:
    """A name without the label before it; "" for what names nobody."""
    bare = _LABEL.sub("", _MAIL.sub("", name)).strip()
    bare = ";".join(map(once, (one for one in bare.split(";") if not is_date(one))))
    return "" if _NOBODY.search(bare) or len(bare) > _LONGEST else bare


def _apart(read: str, head: str) -> str:
    """The author that was read, unless it was read from a statement that names nobody ("name, email@example.org")."""
    return "" if head and key_of(read.split(";", maxsplit=1)[0]) in key_of(head) else read


def _shown(told: str, page: Page) -> str:
    """Of several who were read, those whom the page shows, if it shows any: another was made of an address, or of what
    is said behind a name ("; Works As A Mason").
    """
    several = told.split(";")
    if len(several) == 1:
        return told
    base = key_of(page.base)
    shown = (one for one in several if key_of(one) in base and not _is_small(one, page.base))
    return ";".join(shown).strip() or told


def _is_small(name: str, base: str) -> bool:
    """Whether a page has what was read as a name in small letters alone."""
    written = re.compile(r"\s+".join(map(re.escape, name.split())), re.IGNORECASE)
    found = written.findall(base)
    return bool(found) and all(map(str.islower, found))


def _is_apart(name: str, page: Page) -> bool:
    """Whether the page shows a name nowhere but among comments or beside the text: somebody who commented."""
    if not name:
        return False
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    places = [i for i, part in enumerate(page.parts) if len(part.text) <= _SAID and whole.search(part.text)]
    return bool(places) and all(
        any(first <= i < last for first, last in page.comments)
        or any(all(part.rule for part in page.parts[box.first : box.last]) for box in _boxes(page, i))
        for i in places
    )


def _boxes(page: Page, i: int) -> Iterator[Node]:
    return (node for node in page.around(page.parts[i].node) if _APART & node.roles)


def _under_title(page: Page) -> Iterator[str]:
    """The site's short lines between the title and the text's third sentence."""
    parts = page.parts
    text = [i for i, part in enumerate(parts) if part.prose and not part.rule and part.kind != "heading"][:_SENTENCES]
    if not text:
        return
    above = [i for i in range(text[0]) if parts[i].kind == "heading" and not parts[i].rule]
    title = min(above, key=lambda i: (parts[i].level, -i), default=max(-1, text[0] - _BELOW))
    for part in parts[title + 1 : min(title + 1 + _BELOW, text[-1])]:
        if part.rule and not part.hidden and len(part.text) <= _LINE:
            yield part.text


def reporters(page: Page) -> tuple[list[str], str]:
    """The names with which a Chinese text is signed, above it, at the head of its first sentence, or below it, and the
    line that has them; none where no line signs it.

    A name is told by its surname, so that of pen names only those are read that stand beside one. It goes wrong on a
    text that another one's byline opens.
    """
    parts = page.parts
    text = [i for i, part in enumerate(parts) if part.prose and not part.rule and part.kind != "heading"]
    if not text:
        return [], ""
    first, last = text[0], text[-1]
    around = range(max(0, first - _BESIDE), min(first + _BESIDE, last + 1))
    above = (parts[i].text for i in around if i < first + _SENTENCES_ZH or parts[i].rule == "byline")
    opening = (parts[i].text[: _LINE_ZH // 2] for i in text[:_SENTENCES_ZH])
    below = (part.text for part in parts[last : last + _BESIDE] if not part.hidden)
    told = ((_signed(line), line) for line in (*above, *below))
    of_dateline = ((_of_dateline(line), line) for line in opening)
    return next(filter(itemgetter(0), chain(of_dateline, told)), ([], ""))


def _of_dateline(line: str) -> list[str]:
    dateline = _DATELINE.match(_plain(line))
    return _names(dateline[1], pen_names=False) if dateline else []


def _signed(line: str) -> list[str]:
    if len(line) > _LINE_ZH or line.isascii():
        return []
    plain = _plain(line)
    if labelled := _LABEL_ZH.search(plain):
        return _names(labelled[1] or labelled[2])
    signed = _SIGNED.search(plain)
    return _names(signed[1] or signed[2] or signed[3]) if signed else []


def _plain(line: str) -> str:
    """A line with marks of one width and blanks made single, in its own script."""
    return " ".join(line.translate(_WIDTHS).split())


def _names(said: str, *, pen_names: bool = True) -> list[str]:
    end = _END.search(said)
    found = [one for one in _APART_ZH.split(_OFFICE.sub(" ", said[: end.start()] if end else said)) if one]
    known = [one for one in found if re.fullmatch(_NAME, one) and _has_surname(one)]
    return found if pen_names and known and all(len(one) <= _PEN_NAME for one in found) else known


def _has_surname(name: str) -> bool:
    plain = fold(name)
    return plain[:1] in SURNAMES or plain[:2] in SURNAMES

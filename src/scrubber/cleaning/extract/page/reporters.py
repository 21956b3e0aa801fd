"""Who wrote a Chinese text, by the lines around it: no capital tells a name there, but papers have few ways to sign."""

from __future__ import annotations

import re
from itertools import chain
from operator import itemgetter

from scrubber.cleaning.extract.page.page import Page
from scrubber.cleaning.extract.reading import fold
from scrubber.language.packs.zh import SURNAMES

_NAME = "[㐀-鿿]{2,4}"
_WHO = "(?:记者|記者|作者|通讯员|通訊員|撰稿人|评论员|評論員|实习生|實習生)"
#: A label before the names, wherever sites run their particulars into one line, but not of what a line speaks of
#: (评论作者, 本书作者); one that other words have as well only where the line begins.
_LABEL = re.compile(
    r"(?<!评论|評論|留言|回复|回覆|本书|本書|该书|該書|此书|此書|原书|原書|图片|圖片|照片|视频|視頻|插图|插圖|封面)(?:作者|撰文|撰稿|采写|採寫|执笔|執筆)\s?[:/|丨]\s?(.{2,40})|^\W{0,3}[图圖]?文\s?[/|丨]\s?(.{2,40})"
)
#: What somebody is before the names, which end the line, or a paper behind them: "快报记者 王海 李岛", "王海/快报".
_SIGNED = re.compile(
    rf"^\W{{0,3}}[^,。;!?:]{{0,24}}{_WHO} ({_NAME}(?:[ 、]{_NAME}){{0,5}})\W{{0,3}}$|(?:^|[| ])作者({_NAME})$"
    rf"|^({_NAME}(?:[ 、]{_NAME}){{0,2}})/[㐀-鿿]{{1,10}}[报報社网網刊]$"
)
#: At the head of the first sentence: "本报讯（记者 王海 李岛）", but not who took a picture.
_DATELINE = re.compile(r"^[^。()]{0,24}\([^()]{0,8}(?:记者|記者|通讯员|通訊員)[ :]{0,2}([^()摄攝图圖]{2,30})\)")
#: Where the names end, and what is none of them: whom somebody works for, and as what.
_END = re.compile(r"[|丨\d】\])]|编辑|編輯|责编|责任|来源|來源|发布|时间|時間")
_OFFICE = re.compile(rf"[^\s、,&]{{0,14}}{_WHO}")
_APART = re.compile(r"[\s、,&/]+")
_WIDTHS = str.maketrans("：／｜（），；！？＆", ":/|(),;!?&")
_LINE, _BESIDE, _SENTENCES, _PEN_NAME = 200, 12, 2, 6


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
    above = (parts[i].text for i in around if i < first + _SENTENCES or parts[i].rule == "byline")
    opening = (parts[i].text[: _LINE // 2] for i in text[:_SENTENCES])
    below = (part.text for part in parts[last : last + _BESIDE] if not part.hidden)
    told = ((_signed(line), line) for line in (*above, *below))
    of_dateline = ((_of_dateline(line), line) for line in opening)
    return next(filter(itemgetter(0), chain(of_dateline, told)), ([], ""))


def _of_dateline(line: str) -> list[str]:
    dateline = _DATELINE.match(_plain(line))
    return _names(dateline[1], pen_names=False) if dateline else []


def _signed(line: str) -> list[str]:
    if len(line) > _LINE or line.isascii():
        return []
    plain = _plain(line)
    if labelled := _LABEL.search(plain):
        return _names(labelled[1] or labelled[2])
    signed = _SIGNED.search(plain)
    return _names(signed[1] or signed[2] or signed[3]) if signed else []


def _plain(line: str) -> str:
    """A line with marks of one width and blanks made single, in its own script."""
    return " ".join(line.translate(_WIDTHS).split())


def _names(said: str, *, pen_names: bool = True) -> list[str]:
    end = _END.search(said)
    found = [one for one in _APART.split(_OFFICE.sub(" ", said[: end.start()] if end else said)) if one]
    known = [one for one in found if re.fullmatch(_NAME, one) and _has_surname(one)]
    return found if pen_names and known and all(len(one) <= _PEN_NAME for one in found) else known


def _has_surname(name: str) -> bool:
    plain = fold(name)
    return plain[:1] in SURNAMES or plain[:2] in SURNAMES

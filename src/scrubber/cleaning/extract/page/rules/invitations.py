"""What a site asks of its readers under a text, or above it, in the text's own place: to follow it, to load its program, to see more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.lines.inserts import offer
from scrubber.language.runs import runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrubber.cleaning.extract.page.view import View

#: How a line says that it speaks for the page it stands on: what stands beside it there, what else the site has.
_HERE = re.compile(
    "更多|最新|第一时间|独家|海量|尽在|每[日天]|原文|[上下左右](?:方|面|边|侧)|我们|本[站网]|小编|读者群|粉丝|阅读体验|搜索?[“\"'《:]|识别"
)
#: Where more of the site is to be found.
_POINTER = re.compile(
    r"\W{0,4}(?:(?:更多|相关)[^:。,]{0,10}请(?:关注|点击|查看|浏览|移步|参见)[^:。]{0,4}:|点击(?:进入|查看|阅读)[^:。]{0,8}:"
    r"|返回[^。,:]{1,12}[首主]页\W{0,4}$|返回[^。,:]{1,8},查看更多)"
)
#: What is there to be pressed, in the midst of a line: "【点击投票】"; no annex.
_PRESSED = re.compile(r"[\[【](?:点击|立即|马上)[^\]】]{0,8}[\]】]|[\[【]下载(?:地址)?[\]】]")
_ANNEX = re.compile("附[件表录]")
_NEVER = frozenset({"heading", "table_row", "caption", "code"})
#: Such lines in a row at most.
_MOST = 6


def invitations(view: View) -> None:
    """Remove the lines at a text's ends that invite its readers elsewhere.

    Removed: "扫描下方二维码关注我们的微信", "更多资讯请下载海岛快报客户端", "返回海岛网首页>>", the last lines of a text or the first under its title. Kept: the same amid the text; "市民可扫描码头的二维码查询时刻表",
    which says what others can do. It goes wrong on a text by which an office itself asks its readers to follow it.
    """
    if not view.text:
        return
    standing = [i for i, _ in view.standing() if view.first <= i < view.last]
    title = view.title()
    _remove(view, reversed(standing))
    _remove(view, (i for i in standing if title is None or i > title))


def _remove(view: View, lines: Iterable[int]) -> None:
    """Remove lines one after the other up to the first that invites nobody."""
    for n, i in enumerate(lines):
        part = view.parts[i]
        if n == _MOST or part.kind in _NEVER or view.amid(i) or not _invites(view.folded[i]):
            return
        part.remove("advert", "an invitation of the site", 0.1)


def _invites(folded: str) -> bool:
    if _POINTER.match(folded) or (_PRESSED.search(folded) and not _ANNEX.search(folded)):
        return True
    return bool(_HERE.search(folded) and offer(folded, runs(folded)))

"""What the web archive sets over a page that it kept, in the page's text: its bar, with its collections and their
descriptions, and the address it kept the page under; and what search engines set over theirs.
"""

from __future__ import annotations

import re

from scrubber.model import Edit

#: The last line of the bar, printed for paper alone: browsers do not show it, text browsers and converters write it.
#: The address may be broken over lines.
_KEPT = re.compile(
    r"The Wayback Machine "
    r"-\s{0,8}(?:\[\d{1,4}\])?https?://web\.archive\.org/web/\d{4,14}\S{0,2000}+(?:\n[ \t]{0,40}+(?=\S{0,150}"
    r"[/.-])\S{1,150}+(?=[ \t]{0,40}+\n)){0,6}"
)
_BAR = re.compile(
    r"^[^\w\n\[]*+(?:\[\d{1,4}\])?[^\w\n]*+(?:Wayback Machine[^\w\n]*+$|[\d,]{1,9} captures?\b)", re.MULTILINE
)
#: What Google and Baidu said of a page as they had kept it, over it: when, and how to look for a word there.
_SEARCHED = re.compile(
    r"(?:This is Google['’]s cache of https?://\S{1,2000}+ It is a snapshot of the page as it appeared on "
    r"[^\n]{10,400}+"
    r"(?:\s{1,99}+(?:Full version|Text-only version|View source)){0,3}+"
    r"(?:\s{1,99}+Tip: To quickly find your search term on this page, press [^\n]{1,99})?"
    r"|(?:您查询的关键词是：[^\n]{1,300}+\n)?(?:如果打开速度慢[^\n。]{0,200}+。\s{0,99}+)?百度和网页 ?https?://\S{1,2000}+"
    r" ?的作者无关，不对其内容负责。百度快照谨为网络故障时之索引，不代表被搜索网站的即时页面。)[ \t]{0,40}+(?:\n|\Z)"
)
#: Characters of a text in which such a bar is looked for.
_LOOK = 20_000


def archive_frame(text: str) -> list[Edit]:
    """Take out the bar of the web archive over a page, down to the address it kept the page under.

    Removes `10 captures`, `COLLECTED BY`, what the archive says of a collection,
    `The Wayback Machine - https://web.archive.org/web/2024…`; keeps a title above them, and a text that speaks of the
    archive without that line.

    And the same of a search engine's, where a text begins with it: `This is Google's cache of https://…`.

    Source: the bar of web.archive.org as lynx, w3m, html2text and inscriptis print it.
    """
    if searched := _SEARCHED.match(text):
        return [
            Edit("archive-frame", 0, searched.end(), searched[0], "", "what a search engine sets over a page it kept")
        ]
    kept = _KEPT.search(text, 0, _LOOK)
    if not kept:
        return []
    bar = _BAR.search(text, 0, kept.start())
    start = bar.start() if bar else kept.start()
    return [
        Edit("archive-frame", start, kept.end(), text[start : kept.end()], "", "what the web archive sets over a page")
    ]

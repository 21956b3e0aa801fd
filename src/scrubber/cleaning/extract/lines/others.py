"""Headings over lists of a site's other pages: which ones, and what they are.

作者最新文章, 您可能感兴趣的文章, あなたにおすすめの記事, 많이 본 뉴스, "Related searches", "Weitere Artikel", "Otras
noticias": such a heading is put together from few words, those that choose (newest, related, most read) and those for
what a site has (articles, news, videos). So the whole line tells, whichever of them a site takes. Kept: 相关法律,
最新数据, "Related work", "Other topics", what a document sets over its own. It goes wrong for a document with a heading
such as 相关报道 or "Other news" over its own list.
"""

from __future__ import annotations

import re

from scrubber.language.written_tables import read_table, unbroken

#: Characters of the longest such heading.
_LONGEST = 36
_WHICH, _WHAT, _SPELT = map(unbroken, read_table("site_sayings")["others"].values())
_HEADING = re.compile(rf"(?:(?:{_WHICH})[的の]?){{1,3}}(?:{_WHAT}){{1,2}}(?:一覧|更多|もっと見る)?|{_SPELT}")


def heads_others(squeezed: str) -> bool:
    """Whether a line, by its letters alone in lower case, heads a list of a site's other pages."""
    return 1 < len(squeezed) <= _LONGEST and _HEADING.fullmatch(squeezed) is not None

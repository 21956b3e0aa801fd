"""Where an escape is a text's subject (a tutorial, source code) and not damage."""

from __future__ import annotations

import re

_TALK = re.compile(
    r"\b(?:entit(?:y|ies)|escap(?:e|es|ed|ing)|unescap\w*|html|xml|json|regex(?:p|es)?|code ?points?|unicode|utf-?8|urlencode\w*"
    r"|percent[- ]encod\w*|character references?|markup)\b|实体|實體|转义|轉義|編碼|编码|字符引用|正则|正規表現|文字参照|実体参照|エスケープ|이스케이프",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"[{}]|\w\([^()\n]{0,200}\)\s{0,9};|^\s{0,99}[\w.$-]{1,60}\s{0,9}[+:]?=\s{0,9}\S|[\"']\s{0,9}[:,]\s{0,9}[\"'\[]|^\s{0,99}[\[\"'`][^\n]*[\]\"'`],?\s{0,9}$"
    r"|\w\(\s{0,9}[bru]?[\"'][^\"'\n]{0,200}[\"']\s{0,9}[,)]|(?<![\w'])[bBuUrR][\"']ø|\[[^\]\n]{0,60}ø-ø"
    r"|\b0[xX][0-9a-fA-F]{2,8}\s{0,9}[:,)\]]|=>|->|::|==|!=|\|\||^\s{0,99}(?:#include|import|from|def|class|return|var|let|const|function|print|echo|printf|public|static|if\s{0,9}\(|for\s{0,9}\()\b"
)
_MARKUP = re.compile(
    r"</[a-z][a-z0-9]{0,15}\s*>|<[a-z][a-z0-9]{0,15}(?:\s[^<>\n]{0,200})?/?>|<!--|<!doctype", re.IGNORECASE
)
#: A line is looked at up to here: what it is shows early, and cost stays linear.
_LOOK = 2_000


def is_markup(text: str) -> bool:
    """Whether a text holds raw tags: it is a page's source, and references in it are as they should be."""
    return "<" in text and _MARKUP.search(text) is not None


def is_subject(line: str, escape: re.Pattern[str]) -> bool:
    """Whether a line talks of escapes or is source code, so that those in it must stay.

    A line that is mostly escapes talks of nothing: what little is left may mention anything.

    Args:
        line: the line, without its newline.
        escape: what an escape looks like.
    """
    look = line[:_LOOK]
    rest = escape.sub("ø", look)
    mostly = len(escape.sub("", look)) < 0.6 * len(look)
    return _CODE.search(rest) is not None or (not mostly and _TALK.search(rest) is not None)

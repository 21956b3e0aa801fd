"""What pages are built with, where it stands as text: a script, a style sheet, the marks of an editor.

Farms and scrapers take what a page holds for what it says: `(adsbygoogle = window.adsbygoogle || []).push({});` stands
between two paragraphs. A lesson on such things shows them, too, but it speaks of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrubber.cleaning.extract.leavings import feed_lines, is_left
from scrubber.patterns import lazily

#: What is in any line of machinery.
_SIGNS = frozenset("{}()=[]@")
#: Names that programs of pages have and others hardly, followed as programs follow a name.
_NAMED = lazily(
    r"(?:\b(?:jQuery|ga|hj|document|window|navigator|localStorage|sessionStorage|addEventListener)|\$)"
    r"\s?(?:\.|\(|\[|=(?!=)|\|\|)"
)
#: Those of advertisers and of who counts readers: a text that does not name them does not speak of them, either.
_OF_OTHERS = lazily(
    r"\b(adsbygoogle|googletag|googlefc|gtag|dataLayer|_hmt|_gaq|_paq|_czc|cnzz_\w{1,40}|fbq|hm\.src|twttr|disqus_\w{1,40}"
    r"|DISQUS|wpcf7|mediavine|TradingView|_satellite|OneSignal|Hotjar)\s?(?:\.|\(|\[|=(?!=)|\|\|)"
)
#: How a statement of JavaScript begins, and what a line of it ends with.
_BEGINS = re.compile(
    r"[;(!]{0,3}function\s?[\w$]{0,60}\s?\(|(?:var|let|const)\s[\w$]{1,60}(?:\s?[=;,]|$)|if\s?\(|try\s?\{|new\s[A-Z]"
    r"|\(?(?:window|document)\.|\(?adsbygoogle\b|(?:\$|jQuery|gtag|ga|fbq)[(.]|\w{1,40}\.(?:push|cmd|src|async|ready)\b"
    r"|\}|/\*|//"
)
_ENDS = frozenset(";{})/,")
_FUNCTION = re.compile(r"\(?(?:async )?function\s?[\w$]{0,60}\s?\([\w$, ]{0,200}\)\s?\{")
#: A line of a program beside it: a statement, what opens a block or closes one.
_STATEMENT = re.compile(r"[\w$.\s=\[\](){}\"'|&!?:,<>/*+-]{0,300}[;{}]|[)}\]]{1,5}")
#: What the rules of a style sheet set, and how long what they are for is at the most.
_SETS = re.compile(
    r"(?:^|[;{\s])(?:-(?:webkit|moz|ms|o)-[a-z-]{1,40}|(?:margin|padding|color|font|background|display|width|height|float"
    r"|border|text|line|position|overflow|clear|content|z-index|opacity|visibility|max|min|top|left|right|bottom|src"
    r"|list-style|cursor|flex|grid|box|transition|transform|animation|vertical-align|white-space|letter-spacing)"
    r"(?:-[a-z-]{1,40})?)\s?:\s?[^;\s]"
)
_SELECTOR = 300
_AT_RULE = re.compile(r"@(?:media|import|font-face|charset|keyframes|supports)\b")
#: An editor's remarks around its blocks; data for search engines.
_REMARK = re.compile(r"<!--\s?/?wp:.{0,2000}-->|(?:/\*|//)?\s?<!\[CDATA\[.{0,8000}|(?:/\*|//)?\s?\]\]>\s?(?:\*/)?")
_FOR_ENGINES = re.compile(r"\{\s?\"@(?:context|graph|type)\"\s?:")
#: A text that speaks of programs and pages.
_SPEAKS = lazily(
    r"\b(?:(?:java|type|post)?scripts?|templat\w{1,3}|placeholders?|css"
    r"|html5?|style ?sheets?|source code|snippets?|jquery|api|php|plug-?ins?"
    r"|vorlagen?|platzhalter|quell(?:text|code)|skripte?|codice|código|code source|скрипт\w{0,3}|код(?:а|е|у|ом)?)\b"
    r"|шаблон|模板|テンプレート|占位符|脚本|腳本|代码|代碼|程序|程式|样式表|樣式表|源码|コード|スクリプト|プログラム|코드|스크립트"
)
_LONGEST = 20_000


def machinery(lines: Sequence[str]) -> frozenset[int]:
    """The lines that are a page's machinery and nothing else, by their index; of a text that speaks of such, those of
    advertisers and counters that it does not name.

    Found: `var _hmt = _hmt || [];`, `.entry p { margin: 0 }`, `<!-- wp:paragraph -->`, `{"@context": …}`. Kept: an
    address, a formula, `f(x) = {1; 2}`, listings of a lesson. It goes wrong on a line of JavaScript or of a style sheet
    that a text shows without a word on it.

    Args:
        lines: a text's lines or blocks, without the blanks around them.
    """
    fed = frozenset(feed_lines(lines))
    found = _with_rest(lines, {i for i, line in enumerate(lines) if _is_machinery(line)})
    found.update(i for i, line in enumerate(lines) if is_left(line))
    if not found or not any(_SPEAKS.search(line.lower()) for i, line in enumerate(lines) if i not in found):
        return fed.union(found)
    named = {i: name[1] for i in found if (name := _OF_OTHERS.search(lines[i]))}
    said = "\n".join(line for i, line in enumerate(lines) if i not in found)
    return fed.union(_with_rest(lines, {i for i, name in named.items() if name not in said}))


def _with_rest(lines: Sequence[str], found: set[int]) -> set[int]:
    """Such lines with those of the same script beside them: "s.parentNode.insertBefore(hm, s);", "})();"."""
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)) if found else ():
        before = -1 if order.step > 0 else 1
        found.update(i for i in order if i + before in found and _STATEMENT.fullmatch(lines[i]))
    return found


def _is_machinery(line: str) -> bool:
    if len(line) > _LONGEST or (_SIGNS.isdisjoint(line) and "<!--" not in line):
        return False
    if _REMARK.fullmatch(line) or _FOR_ENGINES.match(line):
        return True
    if line[-1] in _ENDS and (
        (_BEGINS.match(line) and (_NAMED.search(line) or _OF_OTHERS.search(line))) or _AT_RULE.match(line)
    ):
        return True
    whole = _FUNCTION.match(line) is not None and line.rstrip("();").endswith("}")
    return whole or ("{" in line and _is_style(line))


def _is_style(line: str) -> bool:
    """Whether rules of a style sheet are all that a line holds."""
    *rules, rest = line.split("}")
    return not rest.strip() and all(_is_rule(*rule.partition("{")[::2]) for rule in rules)


def _is_rule(selector: str, body: str) -> bool:
    return 0 < len(selector.strip()) <= _SELECTOR and "{" not in body and _SETS.search(body) is not None

"""What pages are built with, where it stands as text: a script, a style sheet, the marks of an editor; what a program
that answers says around a text that somebody asked it for: "Sure, here is the text:".

Farms and scrapers take what a page holds for what it says: `(adsbygoogle = window.adsbygoogle || []).push({});` stands
between two paragraphs. A lesson on such things shows them, too, but it speaks of them.
"""

import re
from collections.abc import Iterator, Sequence

from scrubber.cleaning.extract.leavings import feed_lines, is_left
from scrubber.cleaning.extract.reading import ends_sentence, is_prose, is_unmarked
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: Names that programs of pages have and others hardly, followed as programs follow a name.
_NAMED = lazily(
    r"\b(?:jQuery|ga|hj|document|window|navigator|localStorage|sessionStorage|addEventListener)"
    r"(?:\.[A-Za-z_]|\(|\[|\s?=(?!=)|\s?\|\|)"
    r"|(?<![\w$])\$(?:\.[a-z]{1,20}\(|\((?:['\"]|document|window|this|function))"  # $(x) is a formula's or a shell's
)
#: Those of advertisers and of who counts readers: a text that does not name them does not speak of them, either.
_OF_OTHERS = lazily(
    r"\b(adsbygoogle|googletag|googlefc|gtag|dataLayer|_hmt|_gaq|_paq|_czc|cnzz_\w{1,40}|fbq|hm\.src|twttr|disqus_\w{1,40}"
    r"|DISQUS|wpcf7|mediavine|TradingView|_satellite|OneSignal|Hotjar)\s?(?:\.|\(|\[|=(?!=)|\|\|)"
)
#: How a statement of JavaScript begins, and what a line of it ends with.
_BEGINS = lazily(
    r"[;(!]{0,3}function\s?[\w$]{0,60}\s?\(|(?:var|let|const)\s[\w$]{1,60}(?:\s?[=;,]|$)|if\s?\(|try\s?\{|new\s[A-Z]"
    r"|\(?(?:window|document)\.|\(?adsbygoogle\b|(?:\$|jQuery|gtag|ga|fbq)[(.]|\w{1,40}\.(?:push|cmd|src|async|ready)\b"
    r"|\}|/\*"
)
_ENDS = frozenset(";{})/,")
_FUNCTION = lazily(r"\(?(?:async )?function\s?[\w$]{0,60}\s?\([\w$, ]{0,200}\)\s?\{")
#: A line of a program beside it: a statement, what opens a block or closes one.
_STATEMENT = lazily(r"[\w$.\s=\[\](){}\"'|&!?:,<>/*+-]{0,300}[;{}]|[)}\]]{1,5}")
#: What such a line has, and "(a) the right to life;" has not: a name with what is done to it, a block's end; and what
#: it has not.
_DONE = lazily(r"[A-Za-z_$](?:\(|\[|\.[A-Za-z_$]|\s?[=|&+?])|^[)}\]]|[{}]$")
_STRING = lazily(r"\"[^\"]{0,2000}\"|'[^']{0,2000}'")
_PROSE = lazily(r"\b[^\W\d_]{1,40}(?: [^\W\d_]{1,40}){3}")
#: What the rules of a style sheet set, and how long what they are for is at the most.
_SETS = lazily(
    r"(?:^|[;{\s])(?:-(?:webkit|moz|ms|o)-[a-z-]{1,40}|(?:margin|padding|color|font|background|display|width|height|float"
    r"|border|text|line|position|overflow|clear|content|z-index|opacity|visibility|max|min|top|left|right|bottom|src"
    r"|list-style|cursor|flex|grid|box|transition|transform|animation|vertical-align|white-space|letter-spacing)"
    r"(?:-[a-z-]{1,40})?)\s?:\s?(?!\d[\d.,]{0,9}\s(?:[mck]?m|in|ft|kg)\b)[^;\s]"  # 40 cm are a vase's height
)
_FORMULA = lazily(r"\s=\s")
_SELECTOR = 300
#: What a rule is for: a class, a name, an element of a page.
_FOR = lazily(
    r"(?:/\*.{0,300}\*/\s{0,9})?(?:[.#*:\[]|(?:html|body|head|main|header|footer|nav|section|article|aside|div|span|p|a|h[1-6]"
    r"|[uod]l|li|d[td]|table|t[rdh]|thead|tbody|img|figure|input|button|form|label|select|textarea|pre|code|blockquote"
    r"|iframe|video|svg|strong|em|[bi]|small|from|to|\d{1,3}%)(?![\w(-]))",
    re.DOTALL,
)
_AT_RULE = lazily(r"@(?:media|font-face|keyframes|supports)\b[^{}]{0,300}\{|@(?:import|charset)\s(?:url\(|[\"'])")
#: The marks around what is no markup; data for search engines.
_NO_MARKUP = lazily(r"(?:/\*|//)\s?<!\[CDATA\[.{0,8000}|<!\[CDATA\[|(?:/\*|//)?\s?\]\]>\s?(?:\*/)?")
_MARKED = frozenset("</]{")  # what they begin with
_FOR_ENGINES = lazily(r"\{\s?\"@(?:context|graph|type)\"\s?:")
#: A text that speaks of programs and pages.
_SPEAKS = lazily(unbroken(read_table("spoken_of")["programs"]))
_LONGEST = 20_000
#: What scripts, style sheets and data are full of; the share of it in one that was made small as pages have them, and
#: how long that is at least: the lines of a listing are shorter.
_SIGNS, _SHARE, _SMALL = "{}[]():;=<>|&$\"'", 0.1, 160
#: What leads to a listing; and how a sentence goes on behind one.
_LEADS = (":", "：")
_GOES_ON = lazily("[a-z]")
_SAID = read_table("site_sayings")["answers"]
_AGREES, _GIVES, _OFFERS, _POLITE = (lazily(unbroken(_SAID[name])) for name in ("agrees", "gives", "offers", "polite"))
_TEXT = lazily(unbroken(_SAID["text"]))
#: The longest of them, and how many lines may stand before it: a title, and what a site sets over one.
_LONGEST_ANSWER, _FEW = 200, 8
_RULES = frozenset(["---", "***", "* * *", "___"])


def machinery(lines: Sequence[str]) -> frozenset[int]:
    """The lines that are a page's machinery and nothing else, by their index; of a text that speaks of such, those of
    advertisers and counters that it does not name. They have no blanks around them.

    Found: `var _hmt = _hmt || [];`, `.entry p { margin: 0 }`, `<!-- wp:paragraph -->`, `{"@context": …}`. Kept: an
    address, a formula, `f(x) = {1; 2}`, listings of a lesson: what a colon leads to or a sentence goes on behind; a
    file that is nothing else. It goes wrong on a line of a page's script or style sheet that a text shows without a
    word on it.
    """
    fed = frozenset([*feed_lines(lines), *answer_lines(lines)])
    found = _with_rest(lines, {i for i, line in enumerate(lines) if _is_machinery(line)})
    found.update(i for i, line in enumerate(lines) if is_left(line))
    if not found:
        return fed
    others = [line for i, line in enumerate(lines) if i not in found]
    if not any(line[:1].isalpha() and (ends_sentence(line) or is_unmarked(line)) for line in others):
        return fed
    named = {i: name[1] for i in found if (name := _OF_OTHERS.search(lines[i]))}
    if not (
        any(_leads_to(lines, i, found) for i in found.difference(named))
        or any(_SPEAKS.search(line.lower()) or _is_function(line) for line in others)
    ):
        return fed.union(found)
    said = "\n".join(others)
    return fed.union(_with_rest(lines, {i for i, name in named.items() if name not in said}))


def _with_rest(lines: Sequence[str], found: set[int]) -> set[int]:
    """Such lines with those of the same script beside them: "s.parentNode.insertBefore(hm, s);", "})();"."""
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)) if found else ():
        before = -1 if order.step > 0 else 1
        found.update(i for i in order if i + before in found and _goes_with(lines[i]))
    return found


def _goes_with(line: str) -> bool:
    """Whether a line beside machinery is a statement of it."""
    return bool(_STATEMENT.fullmatch(line) and _DONE.search(line)) and not _PROSE.search(line)


def _leads_to(lines: Sequence[str], at: int, found: set[int]) -> bool:
    """Whether the text before a line leads to it, or goes on behind it."""
    before, behind = at - 1, at + 1
    return (before >= 0 and before not in found and lines[before].endswith(_LEADS)) or (
        behind < len(lines) and behind not in found and _GOES_ON.match(lines[behind]) is not None
    )


def _is_function(line: str) -> bool:
    return _FUNCTION.match(line) is not None and line.rstrip("();").endswith("}")


def _is_machinery(line: str) -> bool:
    if not line or len(line) > _LONGEST or not (line[-1] in _ENDS or line[0] in _MARKED):
        return False  # most sentences, at a glance
    if _NO_MARKUP.fullmatch(line) or _FOR_ENGINES.match(line):
        return True
    if line[-1] in _ENDS and (
        (_BEGINS.match(line) and (_NAMED.search(line) or _OF_OTHERS.search(line))) or _AT_RULE.match(line)
    ):
        return True
    # Any language has functions; of pages are those that are called at once, or name what pages have.
    whole = _is_function(line) and (line[0] == "(" or _NAMED.search(line) or _OF_OTHERS.search(line))
    return bool(whole) or ("{" in line and (_is_small(line) or _is_style(line)))


def _is_small(line: str) -> bool:
    """Whether a line is a script, a style sheet or data for one without the blanks that its readers want: outside of
    its strings it has no words in a row, as sets in a proof have.
    """
    signs = len(line) >= _SMALL and sum(map(line.count, _SIGNS)) >= _SHARE * len(line)
    return signs and not _PROSE.search(_STRING.sub("", line))


def _is_style(line: str) -> bool:
    """Whether rules of a style sheet are all that a line holds."""
    *rules, rest = line.split("}")
    return not rest.strip() and all(_is_rule(*rule.partition("{")[::2]) for rule in rules)


def _is_rule(selector: str, body: str) -> bool:
    return (
        0 < len(selector.strip()) <= _SELECTOR
        and "{" not in body
        and _names(selector)
        and _SETS.search(body) is not None
    )


def _names(selector: str) -> bool:
    return _FOR.match(selector.strip()) is not None and not _FORMULA.search(selector)


def answer_lines(lines: Sequence[str]) -> Iterator[int]:
    """The lines of a text that such a program says before it and behind it, and the rules that part these off. They
    have no blanks around them.

    Found: the first sentence of all, where it agrees to give a text and a colon closes it, and the last one behind it,
    where it offers to change the text or hopes that this helps; where both are, what they give may be anything. Kept:
    one of both alone, for people write so as well, "Here is the revised text of the resolution:", "Sure, here's the
    plan:", "Would you like me to add your name?". It goes wrong for a conversation with such a program that begins with
    its answer.
    """
    first = _end(range(len(lines)), lines, [_AGREES, _GIVES], ends=":：。")
    if not 0 <= first < len(lines) - 1:
        return
    last = _end(range(len(lines) - 1, first + 1, -1), lines, [_OFFERS, _POLITE])
    said = lines[first].lower()
    if last > 0 or (_AGREES.fullmatch(said) and _TEXT.search(said)):
        yield from (i for i in (first, first + 1) if i == first or lines[i] in _RULES)
        yield from (i for i in (last - 1, last) if last > 0 and (i == last or lines[i] in _RULES))


def _end(order: range, lines: Sequence[str], forms: Sequence[re.Pattern[str]], ends: str = "") -> int:
    """The first line, in an order, that has one of some forms, if it is one of the first few and no sentence comes
    before it; else -1.
    """
    for i in order[:_FEW]:
        if any(_is_said(form, lines[i], ends) for form in forms):
            return i
        if is_prose(lines[i]):
            break
    return -1


def _is_said(form: re.Pattern[str], line: str, ends: str = "") -> bool:
    may = 0 < len(line) <= _LONGEST_ANSWER and (not ends or line[-1] in ends)
    return may and form.fullmatch(line.lower()) is not None

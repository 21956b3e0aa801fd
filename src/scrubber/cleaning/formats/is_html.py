"""Whether a text is a page, or a piece of one, by what parts its paragraphs.

In a page, tags do; empty lines say nothing, and a bracket that is none of a tag's is written otherwise. In a text that
has tags, paragraphs stand without any, and tags amid words, in quotation marks, or without the end that they need.
"""

from __future__ import annotations

import re
from itertools import accumulate

#: The tags that part paragraphs, of which the first need no end; those that stand within them, or in a page's head.
_LOOSE = "p|br|hr|li|d[dt]|t[dhr]|tbody|thead|html|head|body"
_PARTING = (
    rf"{_LOOSE}|div|h[1-6]|frameset|[uod]l|table|blockquote|pre|section|article|center|header|footer|nav|main"
    "|aside|figure|figcaption|form|address"
)
_VOID = "meta|link|base|img|input|wbr|col|area|source|frame|option"
_WITHIN = (
    f"{_VOID}|a|abbr|b|big|cite|code|del|em|font|i|iframe|ins|kbd|mark|q|s|samp|small|span|strike|strong|su[bp]|time|tt"
    "|u|var|title|button|label|select|noframes|script|style|noscript"
)
ANY_TAG = re.compile(rf"</?(?:!doctype|{_PARTING}|{_WITHIN})\b[^<>]{{0,500}}>", re.IGNORECASE)
_PARTS, _KNOWN, _ENDLESS = map(re.compile, (_PARTING, f"{_PARTING}|{_WITHIN}", f"{_LOOSE}|{_VOID}"))
#: What a page does not show, to its end.
_UNSEEN = re.compile(
    r"<(script|style|svg)\b[^<>]{0,500}>.*?(?:</\1\s{0,9}>|\Z)|<!--.*?(?:-->|\Z)|<\?xml\b[^<>]{0,500}>",
    re.IGNORECASE | re.DOTALL,
)
#: A tag, whatever its name; a bracket of none; the empty lines that part a text's paragraphs.
_TOKEN = re.compile(
    r"<(?P<closes>/?)(?P<name>[a-z](?:[\w:-]{0,30}\w)?)(?P<more>[\s/][^<>]*+)?>|(?P<other><(?!![a-z\[]))"
    r"|\n[ \t\r]*+\n",
    re.IGNORECASE,
)
#: How attributes begin.
_SAYS = re.compile(
    r"[\s/]*+(?:[a-z_:@][\w:.-]*+\s*+=\s*+[\"'\w#/.%+-]|\Z|(?:nowrap|noshade|hidden|async|defer)\b)", re.IGNORECASE
)
#: What stands before and behind a tag that is one of a sentence's words, and one in a program.
_AMID = re.compile(r"[\w,，]? \Z|[\"'`“‘«「(（]\Z"), re.compile(r" \w|\n[a-z]|[,;.:\"'`”’»」)）]")
_MARKED, _DEFINED = re.compile(r"(?:\A|\n)[ \t]{0,3}([-+>|*#/!%]{1,3} ?)?\Z"), re.compile(r"\s{1,3}(?:[a-z]|:{1,2}=)")
_PROGRAM = re.compile(r"(?:[({\[=+|`]|(?:\A|[\s(=+])[\"'])\Z"), re.compile(r"[)}\]]|[\"']\s?[;,+.)]|`")
#: Characters that are looked at; what a page's tags outweigh others by; the share of what is said that they part.
_WIDEST, _FILLED = 100, 0.7
_LOOKED, _OUTWEIGHS, _MOST = 100_000, 2, 0.8
#: The type that a header states: a blank that a server sets for the semicolon ends it, and so does the comma between
#: the headers of one that sends two.
_STATED = re.compile(r"\s{0,9}([^\s;,]{1,100})")
_ROOT = r"(?:<!doctype\s+html|<html)\b[^<>]{0,500}>"
PAGE = re.compile(rf"\ufeff?\s{{0,64}}{_ROOT}", re.IGNORECASE)
#: A page that begins on a line of its own, if only behind a server's message; one that another line shows.
_BEGINS = re.compile(
    rf"(?:[^\n<]{{0,500}}[^\n<:：\s\ufeff]\s{{0,9}}\n)?[\s\ufeff]{{0,64}}(?:<\?xml\b[^<>]{{0,400}}>\s{{0,64}})?{_ROOT}",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    rf"(?:[^\s>\ufeff][ \t]{{0,20}}|[:：][\s\ufeff]{{0,20}}){_ROOT}|\A\s{{0,64}}#{{1,6}} \S|^@@ -[0-9]",
    re.IGNORECASE | re.MULTILINE,
)


def is_html(text: str, content_type: str | None) -> bool:
    """Whether a text is to be read as HTML, whatever its server calls it, for many know no better.

    A page has tags, and these outweigh what speaks against one. Where it neither begins as a page nor is called one,
    they do so twice, and nearly all that it says is parted by them: what has few of them is a text with tags left in
    it (`shown_tags`).
    """
    if "<" not in text:
        return False
    header = _STATED.match(content_type or "")
    called = header is not None and header[1].lower() in {"text/html", "application/xhtml+xml"}
    tags, others, share = _evidence(_UNSEEN.sub("", text[: 10 * _LOOKED])[:_LOOKED])
    if called or _BEGINS.match(text):
        return tags > others
    return tags > _OUTWEIGHS * others and share >= _MOST and not _SHOWN.search(text, 0, _LOOKED)


def _evidence(text: str) -> tuple[int, int, float]:
    """How many tags a text has as a page has them, how many as other texts do, with other brackets, and the share of
    what it says that stands beside or within such as part paragraphs.
    """
    tags = others = at = 0
    beside = False
    said: list[tuple[int, bool]] = []  # of each piece its length, and whether it stands beside a tag
    opened: dict[str, list[tuple[int, bool]]] = {}  # the piece at which each began, and whether it has attributes
    held: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(f"{text}\n\n"):
        name, start, end = (match["name"] or "").lower(), *match.span()
        parts = name and _PARTS.fullmatch(name)
        if match["other"] or (name and (not _KNOWN.fullmatch(name) or not _SAYS.match(match["more"] or ""))):
            others += not (match["closes"] or ":" in name or (match["more"] and "=" in match["more"]))
            continue
        if parts and _is_word(text[max(0, start - 8) : start], text[end : end + 5]):
            others += 1
            continue
        if parts or not name:
            if piece := text[at:start].strip():
                program = (parts and _PROGRAM[0].search(piece[-2:])) or (beside and _PROGRAM[1].match(piece[:3]))
                said += [(len(piece), False)] if program else _lines(piece, beside, bool(parts))
                beside = False
            beside, at = beside or bool(parts), end
        if match["closes"] and opened.get(name):
            began, _ = opened[name].pop()
            tags += 1
            held += [(began, len(said))] if parts else []
        elif name and not match["closes"]:
            tags += _ENDLESS.fullmatch(name) is not None
            opened.setdefault(name, []).append((len(said), match["more"] is not None))
    others += sum(not says for name, every in opened.items() if not _ENDLESS.fullmatch(name) for _, says in every)
    steps = [0] * (len(said) + 1)
    for began, ended in held:
        steps[began] += 1
        steps[ended] -= 1
    within = accumulate(steps)
    parted = sum(size for (size, apart), depth in zip(said, within, strict=False) if apart or depth)
    whole = sum(size for size, _ in said)
    return tags, others, parted / whole if whole else 1.0


def _is_word(before: str, behind: str) -> bool:
    """Whether a tag is one of a sentence's words, quoted or marked as a line of a program is, or defined: <p> is a
    paragraph.
    """
    marked = _MARKED.search(before)
    if marked:
        return bool(marked[1] or _DEFINED.match(behind))
    return _AMID[0].search(before) is not None and _AMID[1].match(behind) is not None


def _lines(piece: str, beside: bool, behind: bool) -> list[tuple[int, bool]]:
    """The lengths of what stands beside tags, and does not: all of a wrapped paragraph, or the first and last lines."""
    lines = piece.split("\n")
    longest = max(map(len, lines))
    filled = sum(len(line) >= _FILLED * longest for line in lines[:-1])
    if len(lines) == 1 or (longest <= _WIDEST and filled >= _MOST * (len(lines) - 1)):
        return [(len(piece), beside or behind)]
    return [(len(line), (beside and n == 0) or (behind and n == len(lines) - 1)) for n, line in enumerate(lines)]

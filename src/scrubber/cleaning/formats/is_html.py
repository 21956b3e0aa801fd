"""Whether a text is a page, or a piece of one, by what parts its paragraphs.

In a page, tags do; empty lines say nothing, and a bracket that is none of a tag's is written otherwise. In a text that
has tags, paragraphs stand without any, and tags amid words, in quotation marks, or without the end that they need.
"""

import re

from scrubber.patterns import lazily

#: The names of tags that stand within paragraphs, and of those that part them.
INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|em|font|i|kbd|label|mark|nobr|q|samp|small|span|strong"
    "|sub|sup|time|tt|u|var|wbr"
)  # none is <s>, which begins a sentence where such are counted, or <del>: without it both readings stand
BLOCKS = (
    "article|aside|blockquote|body|br|caption|center|d[dlt]|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr"
    "|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
#: Any of them; those that need no end.
HTML = lazily(
    rf"{INLINE}|{BLOCKS}|s|strike|del|ins|i?frame|frameset|img|input|button|meta|link|base|title|head|script|noscript|style|address|area"
    "|map|audio|video|source|track|canvas|svg|path|embed|object|param|col|colgroup|data|datalist|details|summary|dialog"
    "|hgroup|legend|marquee|menu|meter|optgroup|option|output|picture|progress|rp|rt|ruby|search|select|slot|template"
    "|textarea|applet|basefont|dir|noframes|xmp|amp-.{1,20}|_",
    re.IGNORECASE,
)
_ENDLESS = lazily(
    "p|br|hr|li|d[dt]|t[dhr]|tbody|t?head|tfoot|html|body|option|meta|link|base|i?frame|img|input|wbr|col|area|source"
)
ANY_TAG = lazily(
    rf"</?(?:!doctype|head|meta|title|link|base|i?frame|button|select|option|input|img|{BLOCKS}|{INLINE}"
    r"|(?:no)?script|style)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_PARTS, _PARTING = lazily(BLOCKS), lazily(rf"</?(?:{BLOCKS})(?![\w:-])", re.IGNORECASE)
#: What a page does not show, to its end.
_UNSEEN = lazily(
    r"<(script|style|svg|math)\b[^<>]{0,500}>.*?(?:</\1\s{0,9}>|\Z)|<!--.*?(?:-->|\Z)|<\?xml\b[^<>]{0,500}>",
    re.IGNORECASE | re.DOTALL,
)
#: A tag, whatever its name; a bracket of none; the empty lines that part a text's paragraphs.
_TOKEN = lazily(
    r"<(?P<closes>/?)(?P<name>[a-z](?:[\w:-]{0,30}\w)?)(?P<more>[\s/][^<>]*+)?>|(?P<other><(?!![a-z\[]))"
    r"|\n[ \t\r]*+\n",
    re.IGNORECASE,
)
#: How attributes begin.
_SAYS = lazily(
    r"[\s/]{0,40}+(?:[a-z_:@][\w:.-]{0,60}+\s{0,9}+=\s{0,9}+[\"'\w#/.%+-]|\Z|(?:nowrap|noshade|hidden|async|defer|border)\b)",
    re.IGNORECASE,
)
#: What stands before and behind a tag that is one of a sentence's words, one that is defined or marked as a line of a
#: program or a quotation is, and one in a program.
_AMID = lazily(r"[\w,，] \Z|[\"'`“‘«「(（]\Z"), lazily(r" \w|\n[a-z]|[,;.:\"'`”’»」)）]")
_MARKED, _DEFINED = lazily(r"(?:\A|\n)[ \t]{0,3}([-+>|*#/!%]{1,3} ?)?\Z"), lazily(r"\s{1,3}(?:[a-z]|:{1,2}=)")
_PROGRAM = lazily(r"(?:[({\[=+|`]|(?:\A|[\s(=+])[\"'])\Z"), lazily(r"[)}\]]|[\"']\s?[;,+.)]|`")
#: How wide wrapped lines are at most, and the share of it that each has; what a page's tags outweigh others by, and the
#: share of what it says that they part, and of XML; characters that are looked at.
_WIDEST, _FILLED, _OUTWEIGHS, _MOST, _HALF, _LOOKED = 100, 0.7, 2, 0.8, 0.5, 100_000
#: The type that a header states: a blank that a server sets for the semicolon ends it, and so does the comma between
#: the headers of one that sends two.
_STATED = lazily(r"\s{0,9}([^\s;,]{1,100})")
_ROOT = r"(?:<!doctype\s+html|<html)\b[^<>]{0,500}>"
PAGE = lazily(rf"\ufeff?\s{{0,64}}{_ROOT}", re.IGNORECASE)
#: A page that begins on a line of its own, if only behind a server's message.
_BEGINS = lazily(rf"(?:[^\n<]{{0,500}}[\w.)\]]\s{{0,9}}\n)?[\s\ufeff]{{0,64}}{_ROOT}", re.IGNORECASE)
#: A text that shows one, and others that have marks of their own: Markdown, and changes to a file.
_SHOWS = lazily(
    rf"(?:[^\s>\ufeff][ \t]{{0,20}}|[:：][\s\ufeff]{{0,20}}){_ROOT}"
    r"|\A(?:\s{0,64}#{1,6} \S|(?:[^\n]{0,300}\n){0,30}@@ -[0-9])",
    re.IGNORECASE,
)
#: Headings as Markdown has them, where no tag sets any: its paragraphs stand between the tags of a page's boxes.
_MARKED_HEADING = lazily(r"^#{1,6} [^\n<>]{1,300}\n[ \t\r]*\n", re.MULTILINE)
_HEADING = lazily(r"<h[1-6]\b", re.IGNORECASE)


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
    if called and PAGE.match(text):
        return True
    if not called and _PARTING.search(text) is None:
        return False
    shown = _UNSEEN.sub("", text[: 10 * _LOOKED])[:_LOOKED]
    tags, others, share = _evidence(shown)
    if called or _BEGINS.match(shown):
        return tags > others
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):  # it has names of its own, and a head of its own
        return tags > 0 and share >= _HALF
    return tags > _OUTWEIGHS * others and share >= _MOST and not _SHOWS.search(shown) and not _in_boxes(shown)


def _in_boxes(text: str) -> bool:
    """Whether a text is Markdown between the tags of boxes, as converters leave them: its headings say so."""
    return _MARKED_HEADING.search(text) is not None and _HEADING.search(text) is None


def _evidence(text: str) -> tuple[int, int, float]:
    """How many tags a text has as a page has them, how many as other texts do, with other brackets, and the share of
    what it says that stands beside or within such as part paragraphs.
    """
    tags = others = at = 0
    beside = False
    said: list[tuple[int, bool]] = []  # of each piece its length, and whether it stands beside a tag
    opened: dict[str, list[tuple[int, bool]]] = {}  # the piece at which each began, and whether it has attributes
    for match in _TOKEN.finditer(f"{text}\n\n"):
        name, more, (start, end) = (match["name"] or "").lower(), match["more"] or "", match.span()
        parts = _PARTS.fullmatch(name) is not None
        if match["other"] or not _SAYS.match(more) or (name and not HTML.fullmatch(name)):
            others += not (name and _SAYS.match(more) and (match["closes"] or more))
            continue
        if parts and _is_word(text[max(0, start - 8) : start], text[end : end + 5]):
            others += 1
            continue
        if parts or not name:
            if piece := text[at:start].strip():
                program = (parts and _PROGRAM[0].search(piece[-2:])) or (beside and _PROGRAM[1].match(piece[:3]))
                said += [(len(piece), False)] if program else _lines(piece, beside, parts)
                beside = False
            beside, at = beside or parts, end
        if match["closes"] and opened.get(name):
            began, _ = opened[name].pop()
            tags += 1
            if parts and began < len(said):
                said[began:] = [(sum(size for size, _ in said[began:]), True)]
        elif name and not match["closes"]:
            tags += _ENDLESS.fullmatch(name) is not None
            opened.setdefault(name, []).append((len(said), bool(more)))
    others += sum(not says for name, every in opened.items() if not _ENDLESS.fullmatch(name) for _, says in every)
    whole = sum(size for size, _ in said)
    return tags, others, sum(size for size, parted in said if parted) / whole if whole else 1.0


def _is_word(before: str, behind: str) -> bool:
    """Whether a tag is one of a sentence's words, quoted, marked or defined: <p> is a paragraph."""
    if marked := _MARKED.search(before):
        return bool(marked[1] or _DEFINED.match(behind))
    return _AMID[0].search(before) is not None and _AMID[1].match(behind) is not None


def _lines(piece: str, beside: bool, behind: bool) -> list[tuple[int, bool]]:
    """The lengths of what stands beside tags, and does not: all of a wrapped paragraph, or the first and last lines."""
    lines = piece.split("\n")
    longest, last = max(map(len, lines)), len(lines) - 1
    if longest <= _WIDEST and sum(len(line) >= _FILLED * longest for line in lines[:-1]) >= _MOST * last:
        return [(len(piece), beside or behind)]
    return [(len(line), (beside and n == 0) or (behind and n == last)) for n, line in enumerate(lines)]

"""The source of a wiki's page (MediaWiki), as a page: what its edit window, its interface and its dumps show.

Kept: headings, paragraphs, lists, tables, verses, captions of pictures, what a template sets ({{sc|The Crown}}) or
measures ({{convert|41|m}}), notes that are sentences (behind the text). Not kept: what templates say that have names
for all they are told (boxes, sources), categories, the page in other languages. A library that takes such a source
apart would leave all of that to be decided here, and most of this to be written.

Source: MediaWiki's Help:Formatting, Help:Links, Help:Tables and Help:Templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from itertools import count, takewhile

from scrubber.patterns import lazily

_HEADING = lazily(r"^(={1,6})[ \t]{0,9}([^\n=][^\n]{0,300}?)[ \t]{0,9}\1[ \t]{0,9}$", re.MULTILINE)
#: What shows such a source: of each its own sign, at the beginning, and of these two.
_SIGNS = (
    lazily(r"^(={2,6})[^\n=][^\n]{0,300}?\1[ \t]{0,9}$", re.MULTILINE),
    lazily(r"(?<!')'{2,3}(?!')[^\n'`]{1,300}(?<![\s(=,])'{2,3}(?!')"),
    lazily(r"\[\[[^\[\]\n$\"]{1,200}\]\](?!\()"),
    lazily(r"\{\{[A-Za-z][^{}|\n.$\"]{0,60}\|[^{}]{0,2000}\}\}|^\{\|[^\n]{0,300}$", re.MULTILINE),
    lazily(r"<ref[ >/]|^__[A-Z]{3,20}__$", re.MULTILINE),
)
#: One of these marks is in what each of them finds, and sought much faster.
_MARKS = (("==",), ("''",), ("[[",), ("{{", "{|"), ("<ref", "__"))
_KINDS, _LOOKED = 2, 8_000
#: Of what is no wiki's: programs and other notations have some of these signs, and links or headings that are written
#: otherwise; and of what speaks of such a source, and shows it.
_OTHERS = lazily(
    r"\]\((?:https?:|/|#)|\{%|\$\{|\]\[[^\[\]\n]{1,200}\]\]|``|^(?:```|#!|#\+[A-Za-z]+[:_]|\\begin\{|\[\[[\w.-]+\]\]$)"
    r"|^- \S[^\n]{0,999}\n- \S|^={6} |^\{\{\{|(?<=[^\s*])\*\*(?!\*)|`(?:\[\[|\{\{|'')"
    r"|[Ww]iki(?:text|[ -]?(?:markup|syntax|code))"
    r"|^[ \t]{0,20}(?:(?:def|function) \w+ ?\(|import \w|(?:my|local|use|set) [$@%\w:]{1,60} ?[=;])",
    re.MULTILINE,
)
#: The window in which a wiki shows it, and the title above.
_WINDOW = lazily(r"<textarea\b[^<>]{0,500}\bid=.wpTextbox1\b[^<>]{0,500}>([^<]*)</textarea>")
_TITLE = lazily(r"<h1\b[^<>]{0,300}>\s{0,50}(?:View source for|Editing)? ?([^<>]{1,300})</h1>")
_TEMPLATE = lazily(r"\{\{([^{}]{0,20000})\}\}")
_TIMES = 12
#: Templates of which nothing is read on the page, and those whose text stands last.
_UNREAD = lazily(
    r"(?:cit(?:e|ation)|sfn|harv|r$|rp$|refn|coord|see|main|further|about|short|anchor|reflist|#|PD|DEFAULT)",
    re.IGNORECASE,
)
_LAST = lazily(r"(?:lang|transl|colou?r|font|hover|tooltip|resize)", re.IGNORECASE)
_MEASURES = frozenset({"convert", "cvt", "val"})
_TEXT = lazily(r"\A(?:1|text|quote|content)\s{0,9}=\s{0,9}", re.IGNORECASE)
_NAMED = lazily(r"\s{0,9}[\w -]{1,60}\s{0,9}=")
_REF = lazily(r"<ref\b[^<>]{0,300}?(?:/>|>((?:(?!</?ref\b).){0,5000})</ref\s{0,9}>)", re.DOTALL | re.IGNORECASE)
_LINK = lazily(r"\[\[([^\[\]]{1,2000})\]\]")
_PICTURE = lazily(r"\s{0,9}(?:file|image|datei|bild|fichier|imagen?|文件|файл)\s{0,9}:", re.IGNORECASE)
_BESIDE = lazily(
    r"^[ \t]{0,9}\[\[(?:category|kategorie|catégorie|分类|分類|категория|[a-z]{2,3}(?:-[a-z]{2,8})?)\s?:"
    r"[^\[\]\n]{1,300}\]\]",
    re.IGNORECASE | re.MULTILINE,
)
_OPTION = lazily(
    r"thumb|frame|right|left|center|none|border|upright[^|]{0,20}|\d{0,4}(?:x?\d{1,4})?px|(?:alt|link|page|lang)=[^|]{0,300}"
)
_ADDRESS = lazily(r"\[(?:https?:)?//[^\s\[\]]{1,2000}[ \t]*([^\[\]\n]{0,500})\]")
_DROPPED = lazily(
    r"<!--.*?(?:-->|\Z)|__[A-Z]{3,20}__|'{2,5}|~{3,5}|<(gallery|timeline)\b.*?(?:</\1>|\Z)"
    r"|</?(?:pages|references|noinclude|includeonly|onlyinclude|section|nowiki)\b[^<>]{0,300}>",
    re.DOTALL,
)
_POEM = lazily(r"<poem\b[^<>]{0,100}>(.*?)(?:</poem>|\Z)", re.DOTALL | re.IGNORECASE)
_ENDS_TABLE = lazily(r"\s{0,99}(?:\|\}|={2,6}[^=\n]{1,300}={2,6}\s{0,99}$)")
_FORMULA = lazily(r"<math\b[^<>]{0,100}>((?:(?!</?math\b).){0,5000})</math>", re.DOTALL | re.IGNORECASE)
_ITEM = lazily(r"([*#:;]{1,9})(?![*#:;])[ \t]*(.*)")
_ATTRIBUTES = lazily(r"\A[^|\[\n=]{0,300}=[^|\[\n]{0,300}\|(?!\|)")


def wikitext_as_page(text: str) -> str | None:
    """The source of a wiki's page as an HTML page; None where a text is none: one that has signs of two kinds at least,
    and none of another notation, or an edit window.
    """
    window = _WINDOW.search(text) if "wpTextbox1" in text else None
    source = unescape(window[1]) if window else text
    seen = source[:_LOOKED]
    if not window and (_signs(seen) < _KINDS or _OTHERS.search(seen)):
        return None
    notes: list[str] = []
    formulas = [escape(said, quote=False) for said in _FORMULA.findall(source)]
    counted = count()
    source = _FORMULA.sub(lambda _: f"\1{next(counted)}\1", source.replace("\1", ""))

    def noted(ref: re.Match[str]) -> str:
        said = _without_templates(ref[1] or "").strip()
        if not said:
            return ""
        notes.append(said)
        return f"<sup>{len(notes)}</sup>"

    source = _POEM.sub(lambda poem: "\n\n" + poem[1].strip().replace("\n", "<br>") + "\n\n", _DROPPED.sub("", source))
    source = _LINK.sub(_linked, _LINK.sub(_linked, _BESIDE.sub("", source)))  # a caption has links of its own
    source = _without_templates(_REF.sub(noted, _ADDRESS.sub(r"\1", source)))
    body = "\n".join(_blocks(source.split("\n")))
    title = _TITLE.search(text) if window else None
    if title and not re.search(rf"<h1>\s*{re.escape(title[1].strip())}\s*</h1>", body):
        body = f"<h1>{title[1]}</h1>{body}"
    behind = "".join(f"<p><sup>{number}</sup> {said}</p>" for number, said in enumerate(notes, 1))
    whole = re.sub("\1(\\d+)\1", lambda at: formulas[int(at[1])], f"{body}{behind}")
    return f"<!DOCTYPE html><html><body><article>{whole}</article></body></html>"


def _signs(source: str) -> int:
    """How many kinds of signs of a wiki's page a text has."""
    may = [sign for sign, marks in zip(_SIGNS, _MARKS, strict=True) if any(map(source.__contains__, marks))]
    return sum(sign.search(source) is not None for sign in may) if len(may) >= _KINDS else 0


def _linked(link: re.Match[str]) -> str:
    target, *said = link[1].split("|")
    if _PICTURE.match(target):
        told = [part for part in said if not _OPTION.fullmatch(part.strip().lower())]
        return f"\n\n{told[-1]}\n\n" if told else ""
    if said and not said[-1]:
        return re.sub(r"\s*\([^()]*\)$", "", target)  # what tells it from others of its name
    return said[-1] if said else target.lstrip(":")


def _without_templates(source: str) -> str:
    for _ in range(_TIMES):
        found = _TEMPLATE.sub(_told, source)
        if found == source:
            break
        source = found
    return source


def _told(template: re.Match[str]) -> str:
    """What a template sets or measures; nothing where each thing that it is told has a name, or it is told nothing."""
    name, *told = (part.strip() for part in template[1].split("|"))
    said = [_TEXT.sub("", part) for part in told if _TEXT.match(part) or not _NAMED.match(part)]
    if not said or _UNREAD.match(name):
        return ""
    if name.lower() in _MEASURES:
        return " ".join(said[:2])
    return said[-1] if _LAST.match(name) else said[0]


def _blocks(lines: list[str]) -> Iterator[str]:
    """The blocks of a source, line by line."""
    paragraph: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        at += 1
        heading, item = _HEADING.fullmatch(line), _ITEM.fullmatch(line)
        if line and not (heading or item or line.startswith(("{|", "----"))):
            paragraph.append(line)
            continue
        if paragraph:
            yield f"<p>{' '.join(paragraph)}</p>"
            paragraph = []
        if heading:
            yield f"<h{len(heading[1])}>{heading[2]}</h{len(heading[1])}>"
        elif item:
            at, tag = at - 1, {"*": "ul", "#": "ol"}.get(item[1][-1], "")
            same = re.compile(re.escape(item[1]) + r"(?![*#:;])[ \t]*(.*)")
            items = [
                each[1] for each in takewhile(bool, (same.fullmatch(row.strip()) for row in _from(lines, at))) if each
            ]
            at += len(items)
            listed = "".join(f"<li>{said}</li>" if tag else f"<p>{said}</p>" for said in items)
            yield f"<{tag}>{listed}</{tag}>" if tag else listed
        elif line.startswith("{|"):
            rows = list(takewhile(lambda row: not _ENDS_TABLE.match(row), _from(lines, at)))
            at += len(rows) + (at + len(rows) < len(lines) and lines[at + len(rows)].lstrip().startswith("|}"))
            yield _table(rows)
    if paragraph:
        yield f"<p>{' '.join(paragraph)}</p>"


def _from(lines: Sequence[str], at: int) -> Iterator[str]:
    return (lines[i] for i in range(at, len(lines)))


def _table(lines: list[str]) -> str:
    out = ["<table><tr>"]
    for line in map(str.strip, lines):
        if line.startswith("|+"):
            out.insert(0, f"<p>{line[2:].strip()}</p>")
        elif line.startswith("|-"):
            out.append("</tr><tr>")
        elif line[:1] in {"|", "!"}:
            cells = re.split(r"\|\||!!" if line[0] == "!" else r"\|\|", line[1:])
            out += (f"<td>{_ATTRIBUTES.sub('', cell).strip()}</td>" for cell in cells)
        elif line:
            out[-1] = f"{out[-1].removesuffix('</td>')} {line}</td>" if out[-1].endswith("</td>") else out[-1]
    return "".join(out) + "</tr></table>"

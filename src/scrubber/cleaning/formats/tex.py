r"""The source of a document in LaTeX, as a page: what it prints, without its commands, which have words and figures of
their own (\hypersetup{…}, 0.5\linewidth).

What a command sets is kept, but for names of places, files and sources; formulas stay as they are written. It goes
wrong for commands that a source makes for itself, unless they stand for words.

Source: LaTeX2e, an unofficial reference manual, 2 to 8.
"""

from __future__ import annotations

import re
from html import escape
from unicodedata import normalize

from scrubber.patterns import lazily

#: What only such a source has at its beginning, its class or a heading; where its text begins and ends.
_BEGINS = lazily(
    r"(?:\s|%[^\n]{0,300}\n|\\(?!document)[^\n]{0,300}\n){0,99}(?:"
    r"\\document(?:class|style)(?:\[[^\[\]]{0,900}\])?\{[^{}\n]{1,99}\}[ \t]{0,9}(?:[%\\\n]|\Z)"
    r"|[ \t]{0,20}\\(?:chapter|section|subsection)\*?\{[^{}\n]{1,200})"
)
_BODY, _END, _LOOKED = "\\begin{document}", "\\end{document}", 20_000
_TITLE = lazily(r"\\title\{([^{}]{1,300})\}")
_COMMENT = lazily(r"(?<!\\)%[^\n]{0,2000}\n?")
#: Commands that say nothing of the text, with what they are told; a command and what it sets; an environment's ends.
_UNREAD = lazily(
    r"\\(?:label|(?:page|auto|eq)?ref|[a-z]?cite\w{0,9}|hypertarget|input|include|includegraphics|bib\w{0,15}|[vh]space\*?"
    r"|set\w{1,30}|addcontentsline|usepackage|(?:re)?newcommand|noalign|pagestyle|index)\*?(?:\[[^\[\]]{0,300}\])?(?:\{[^{}]{0,300}\}){1,3}"
)
_ENDS = lazily(
    r"\\begin\{(?:tabular\w?|longtable|minipage|multicols|thebibliography)\*?\}(?:\[[^\[\]]{0,99}\])?\{(?:[^{}]|\{[^{}]{0,99}\}){0,300}\}"
    r"|\\(?:begin|end)\{\w{1,30}\*?\}(?:\[[^\[\]]{0,99}\])?"
)
_FORMULA = lazily(
    r"(?<!\\)\$\$?[^$]{1,1000}\$\$?|\\\[(?:[^\\]|\\(?![\[\]])){1,1000}+\\\]"
    r"|\\begin\{(?:equation|align|eqnarray|displaymath)\*?\}(?:[^\\]|\\(?!end\{|begin\{)){1,2000}+\\end\{\w{1,30}\*?\}"
)
#: What is printed as it stands, signs of a remark too; what tells where a link leads, or a colour, over what it sets; a
#: source's own words.
_AS_IT_IS = lazily(
    r"\\verb\*?([^\w\s*])([^\n]{0,300}?)\1|\\(?:url|path|nolinkurl)\{([^{}\n]{1,2000})\}"
    r"|\\begin\{(?:verbatim|Verbatim|lstlisting|minted)\*?\}((?:[^\\]|\\(?!end\{|begin\{)){1,20000}+)\\end\{\w{1,30}\*?\}"
)
_ADDRESS = lazily(r"\\(?:href|(?:text)?color|colorbox)(?:\[[^\[\]]{0,99}\])?\{[^{}]{0,2000}\}")
_OWN = lazily(r"^[ \t]{0,9}\\(?:re)?newcommand\*?\{?\\([A-Za-z]{1,30})\}?\{([^{}\\#\n]{1,300})\}", re.MULTILINE)
#: An accent with its letter, and the accents by their commands.
_ACCENT = lazily(r"\\(?:([`'^\"~=.])\s?|([cvuHkrd])(?=[{ ]))(?:\{\\?([a-zA-Z])\}|\s?\\?([a-zA-Z]))")
_MARKS = "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a\u0323"
_ACCENTS = dict(zip("`'^\"~=.cvuHkrd", _MARKS, strict=True))
_SETS = lazily(r"\\([a-zA-Z]{1,30})\*?(?:\[[^\[\]]{0,300}\])?\{([^{}]{0,20000})\}|(?<!\\)\{([^{}]{0,20000})\}")
_BARE = lazily(r"\\(?:item\b(?:\[([^\[\]]{0,300})\])?|([a-zA-Z]{1,30})\*? ?)")
_LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5}
_SIGNS = {
    "textquotesingle": "'", "ldots": "…", "dots": "…", "S": "§", "pounds": "£", "texteuro": "€", "euro": "€", "ss": "ß",
    "textbar": "|", "textless": "&lt;", "textgreater": "&gt;", "textbackslash": "\\", "newpage": "\n\n", "par": "\n\n",
}  # fmt: skip
_PLAIN = (
    ("\\%", "%"), ("\\$", "$"), ("\\#", "#"), ("\\_", "_"), ("\\,", " "), ("~", " "), ("---", "—"), ("--", "–"),
    ("``", "“"), ("''", "”"), ("`", "‘"), ("\\{", "{"), ("\\}", "}"),
)  # fmt: skip
_TIMES, _CONTROLS = 9, {0: None, 1: None}


def tex_as_page(text: str) -> str | None:
    """Such a source as an HTML page; None where a text is none."""
    seen = text[:_LOOKED]
    if not _BEGINS.match(seen):
        return None
    body = text[text.find(_BODY) + len(_BODY) :] if _BODY in text else text
    formulas: list[str] = []

    def kept(formula: re.Match[str]) -> str:
        held = next(filter(None, formula.groups()[1:]), formula[0]) if formula.lastindex else formula[0]
        formulas.append(f"<pre>{escape(held, quote=False)}</pre>" if "\n" in held else escape(held, quote=False))
        return f"\1{len(formulas) - 1}\1"

    body = _AS_IT_IS.sub(kept, _ADDRESS.sub("", body.partition(_END)[0].translate(_CONTROLS)))
    body = _FORMULA.sub(kept, _COMMENT.sub("", body))
    own = dict(_OWN.findall(text[:_LOOKED]))
    body = _BARE.sub(lambda bare: own.get(bare[2] or "", bare[0]), body) if own else body
    body = _ENDS.sub("\n\n", _UNREAD.sub("", _ACCENT.sub(_accented, body)))
    body = escape(body.replace("\\&", "\0"), quote=False).replace("&amp;", "&")
    notes: list[str] = []

    def said(command: re.Match[str]) -> str:
        name, sets = command[1], command[2] or command[3] or ""
        if name in {"footnote", "thanks"}:
            notes.append(sets)
            return f"<sup>{len(notes)}</sup>"
        level = _LEVELS.get(name or "", 0)
        return f"\n\n<h{level}>{' '.join(sets.split())}</h{level}>\n\n" if level else sets

    for _ in range(_TIMES):
        body, count = _SETS.subn(said, body)
        if not count:
            break
    body = _BARE.sub(lambda bare: _SIGNS.get(bare[2] or "", "") if bare[2] else f"\n\n• {bare[1] or ''}", body)
    told = "".join(map(_block, re.split(r"\n[ \t]*\n\s*", body)))
    title = _TITLE.search(seen)
    named = f"<h1>{escape(title[1])}</h1>" if title and escape(" ".join(title[1].split())) not in told else ""
    behind = "".join(f"<p><sup>{number}</sup> {_plain(note)}</p>" for number, note in enumerate(notes, 1))
    whole = re.sub("\1(\\d+)\1", lambda at: formulas[int(at[1])], named + told + behind)
    return f"<!DOCTYPE html><html><body><article>{whole}</article></body></html>"


def _accented(sign: re.Match[str]) -> str:
    return normalize("NFC", (sign[3] or sign[4]) + _ACCENTS[sign[1] or sign[2]])


def _block(said: str) -> str:
    said = said.strip()
    if said.startswith("<h") or not said:
        return _plain(said)
    if said.startswith("•"):
        return f"<li>{_plain(said[1:].strip())}</li>"
    lines = [line for line in re.split(r"\\\\(?:\[[^\[\]]{0,20}\])?", said) if line.strip()]
    if "&" not in re.sub(r"&[lg]t;", "", said):
        return f"<p>{'<br>'.join(map(_plain, lines))}</p>"
    cells = [re.split(r"&(?![lg]t;)", line) for line in lines]
    rows = ("".join(f"<td>{_plain(cell)}</td>" for cell in row) for row in cells)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _plain(said: str) -> str:
    for sign, plain in _PLAIN:
        said = said.replace(sign, plain)
    return said.replace("\0", "&amp;").strip()

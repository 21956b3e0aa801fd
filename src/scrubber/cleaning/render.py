"""A CleanText as Markdown."""

import re

from scrubber.cleaning.measured import FONT_BULLETS
from scrubber.model import Block, CleanText
from scrubber.patterns import lazily

_BULLET = lazily(rf"[-*+•·▪◦‣–—●○■□◆{FONT_BULLETS}]\s*(?=\S)")
_FENCE = lazily(r"\A\s*(?:```|~~~)")
#: How Markdown marks a heading that was written in it.
_HASHES = lazily(r"\s{0,3}#{1,6}\s+(?=\S)")
_NUMBER = lazily(r"(\d{1,9})[.)]\s+")
#: What Markdown would read as markup at the head of a paragraph, and within a line.
_LEADING = lazily(r"(#{1,6}(?=\s|$)|>|[-+](?=\s)|\d{1,9}(?=[.)](?:\s|$))|={3,}|-{3,})")
_INLINE = lazily(r"([\\`*_<\[\]])")


def to_markdown(text: CleanText) -> str:
    """The document's blocks as Markdown, with one line feed at the end (nothing for a text without blocks).

    Headings, list items, quotations, code and table rows are set as such; whatever else Markdown would read as markup
    is escaped, so that a reader sees the same characters.
    """
    parts: list[str] = []
    previous: Block | None = None
    fences = 0  # that the text itself has set in this row of listings so far
    for block in text.blocks:
        tight = previous is not None and previous.kind == block.kind and block.kind in {"list_item", "table_row"}
        own = 0 if block.kind != "code" or block.path else sum(map(bool, map(_FENCE.match, block.text.split("\n"))))
        if block.kind == "code" and (own or fences % 2):
            rows = block.text  # a listing between fences, in one block or over several
        else:
            rows = _table_row(block, first=not tight) if block.kind == "table_row" else _render(block)
        fences = fences + own if block.kind == "code" else 0
        if parts:
            parts.append("\n" if tight else "\n\n")
        parts.append(rows)
        previous = block
    return "".join(parts) + "\n" if parts else ""


def _render(block: Block) -> str:
    if block.kind == "heading":
        words = " ".join((block.text if block.path else _HASHES.sub("", block.text, count=1)).split())
        return f"{'#' * min(6, max(1, block.level))} {_escape(words)}"
    if block.kind == "list_item":
        indent = "  " * max(0, block.level - 1)
        number = _NUMBER.match(block.text)
        if number:
            return f"{indent}{number[1]}. {_escape(block.text[number.end() :])}"
        bullet = _BULLET.match(block.text)
        return f"{indent}- {_escape(block.text[bullet.end() :] if bullet else block.text)}"
    if block.kind == "quotation":
        lines = [line.lstrip("> ") if line.startswith(">") else line for line in block.text.split("\n")]
        return "\n".join(f"> {_escape(line)}".rstrip() for line in lines)
    if block.kind == "code":
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", block.text)), default=0))
        return f"{fence}\n{block.text}\n{fence}"
    if block.kind == "caption":
        return f"*{_escape(block.text)}*"
    return _escape_head(_escape(block.text))


def _table_row(block: Block, *, first: bool) -> str:
    cells = [
        _escape(cell.strip()).replace("|", "\\|")
        for cell in re.split(r"\t|\s\|\s|\s{3,}", block.text.strip().strip("|"))
    ]
    row = f"| {' | '.join(cells)} |"
    return f"{row}\n|{' --- |' * len(cells)}" if first else row


def _escape(text: str) -> str:
    return _INLINE.sub(r"\\\1", text)


def _escape_head(text: str) -> str:
    return "\n".join(
        _LEADING.sub(_backslash, line, count=1) if _LEADING.match(line) else line for line in text.split("\n")
    )


def _backslash(match: re.Match[str]) -> str:
    # "1." is a list unless its dot is escaped; every other mark is escaped itself.
    return match[1] + "\\" if match[1].isdecimal() else "\\" + match[1]

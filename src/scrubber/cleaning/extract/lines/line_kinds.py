"""What kind of block each line of a plain text is."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.extract.lines.verdicts import Verdict
from scrubber.cleaning.measured import indentation
from scrubber.model import BlockKind
from scrubber.patterns import lazily

_PART = lazily(
    r"\s{0,40}(?:第[一二三四五六七八九十百零〇\d]{1,6}[章编編部篇卷]|(?:chapter|part|title|book|kapitel|teil"
    r"|chapitre|partie|capítulo|título|capitolo|глава|часть)\s[\dIVXLC]+)",
    re.IGNORECASE,
)
_SECTION = lazily(
    r"\s{0,40}(?:第[一二三四五六七八九十百零〇\d]{1,6}[节節]|[一二三四五六七八九十]{1,3}[、.．]"
    r"|[IVXLC]{1,6}\.\s|(?:section|abschnitt|sección|sezione|раздел)\s[\dIVXLC]+)",
    re.IGNORECASE,
)
#: The mark of a clause, alone on its line as a converter parts it.
_ALONE = lazily(r"\s{0,40}[（(]?(?:[a-zA-Z]|[ivxIVX]{1,5})[)）]\s{0,4}$")
_ARTICLE = lazily(
    r"\s{0,40}(?:第[一二三四五六七八九十百千零〇\d]{1,8}[条條款]|(?:article|artikel|artículo|artigo|articolo"
    r"|статья)\s[\dIVXLC]+)",
    re.IGNORECASE,
)
_LEVELS = ((_PART, 2), (_SECTION, 3), (_ARTICLE, 4))
_DECIMAL = lazily(r"\s{0,40}(\d{1,2}(?:\.\d{1,3}){0,4})[.．、]?\s?(?=[^\d\s.．])")
#: A.4. Withdrawal: a number within an annex, which is known by a letter.
_IN_ANNEX = lazily(r"\s{0,40}[A-Z]((?:\.\d{1,2}){1,4})[.:]?\s")
_OPENED = lazily(r"\s{0,40}[（(]")
#: Markdown's mark of a heading.
HEADING_MARK = lazily(r"\s{0,3}(#{1,6})\s")
_TABLE = lazily(r"\S\t+\S|\S\s\|\s\S|\S\s{4,}\S")
_COMMA = lazily("[,，、;；]")
_QUOTED = lazily(r"\s{0,3}>(?!>)")
_GAP = lazily(r"\s\s\s\s")
_TABLE_OF_CONTENTS = lazily(
    r"\s{0,40}(?:目[录錄次]|(?:table of )?contents\b|inhalt|sommaire|índice|содержание|оглавление|차례|فهرست)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 70
_LONGEST_PLAIN_HEADING = 30
#: Headings in a row that make a table of contents.
_CONTENTS = 4
#: The text is set in by so many blanks, at least, but for this share of its sentences.
_SET_IN, _BUT = 2, 0.1
#: So many lines stand further out, at least, and of this share of them the next is set in further.
_ENOUGH, _OVER = 2, 0.8
_DEEPEST = 6


def kinds_of(
    lines: Sequence[str],
    readings: Sequence[Reading],
    verdicts: Sequence[Verdict],
    listed: Sequence[int],
    marked: Mapping[int, int],
) -> list[tuple[BlockKind, int]]:
    """Each line's kind and level, by its own shape and by what follows it.

    第一章 总则 is a heading of level 2, 一、和平原则 one of level 3, "- milk" a list item; "1. The parties agree." is a
    list item, since it closes like a sentence. A short line without a mark is a heading only over running text, so that
    the lines of an address or a poem stay paragraphs.

    Args:
        lines: without blank ones.
        readings: of each line.
        verdicts: of each line.
        listed: of each line, which listing it belongs to; -1 for none.
        marked: the level of each line, by its index, under which another is drawn.
    """
    own: list[tuple[BlockKind, int] | None] = []
    for i, (line, reading, verdict) in enumerate(zip(lines, readings, verdicts, strict=True)):
        if verdict.title:
            own.append(("heading", 1))
        elif listed[i] >= 0:
            own.append(("code", 0))
        else:
            kind = _kind(line, reading)
            own.append(("heading", marked[i]) if i in marked and (kind is None or kind[0] != "heading") else kind)
    sentences = [i for i, reading in enumerate(readings) if reading.sentence and not verdicts[i].rule and listed[i] < 0]
    placed = outdented(lines, sentences, [i for i, kind in enumerate(own) if kind is None])
    found: list[tuple[BlockKind, int]] = []
    for i, kind in enumerate(own):
        level = placed.get(i, 2 if kind is None and _leads(i, readings, verdicts) else 0)
        found.append(kind or (("heading", level) if level else ("paragraph", 0)))
    for i in _entries(found, lines, readings, marked):
        found[i] = ("list_item", max(1, found[i][1] - 1))
    return found


def _entries(
    kinds: Sequence[tuple[BlockKind, int]],
    lines: Sequence[str],
    readings: Sequence[Reading],
    marked: Collection[int],
) -> list[int]:
    """Headings in a row with no text under them: a table of contents, but for its own and the text's."""
    found: list[int] = []
    run: list[int] = []
    for i, (kind, level) in enumerate([*kinds, ("paragraph", 0)]):
        if kind == "heading" and level > 1 and i not in marked:
            if not _TABLE_OF_CONTENTS.match(lines[i]):
                run.append(i)
            continue
        if i < len(readings) and readings[i].sentence:
            run = run[:-2]
        if len(run) >= _CONTENTS:
            found += run
        run = []
    return found


def _kind(line: str, reading: Reading) -> tuple[BlockKind, int] | None:
    """A line's kind by its own shape; None for a short one that is a heading if text follows, else a paragraph."""
    head = line[:4]
    if ">" in head and _QUOTED.match(line):
        return "quotation", 0
    if "#" in head and (marked := HEADING_MARK.match(line)):
        return "heading", len(marked[1])
    if reading.item:
        return "list_item", 1 + (len(line) - len(line.lstrip())) // 2
    short = reading.mass <= _LONGEST_HEADING and not (reading.closed or reading.sentence)
    if reading.numbered:
        return _numbered(line, short=short)
    if reading.closed:
        return "paragraph", 0
    if _has_gap(line) and _TABLE.search(line.strip()):
        return "table_row", 0
    if (
        short
        and reading.squeezed
        and not reading.date
        and reading.mass <= _LONGEST_PLAIN_HEADING
        and not _COMMA.search(line)
    ):
        return None
    return "paragraph", 0


def _has_gap(line: str) -> bool:
    return "|" in line or "\t" in line or "    " in line or (not line.isascii() and _GAP.search(line) is not None)


def _numbered(line: str, *, short: bool) -> tuple[BlockKind, int]:
    if _ALONE.match(line):
        return "list_item", 1
    level = next((level for mark, level in _LEVELS if mark.match(line)), 0)
    counted = _DECIMAL.match(line)
    annexed = _IN_ANNEX.match(line)
    if not short:
        return ("paragraph", 0) if level or annexed or (counted and "." in counted[1]) else ("list_item", 1)
    if not level and (dotted := counted or annexed):
        level = min(6, (3 if counted else 2) + dotted[1].count("."))
    return "heading", level or (4 if _OPENED.match(line) else 2)  # a part by its name: 前言 Preface


def _leads(i: int, readings: Sequence[Reading], verdicts: Sequence[Verdict]) -> bool:
    """Whether running text follows, at once or after the same heading in another language, with no open line before."""
    following = readings[i + 1 : i + 3]
    before = [
        reading
        for reading, verdict in zip(readings[max(0, i - 2) : i], verdicts[max(0, i - 2) : i], strict=True)
        if not verdict.rule
    ]
    if (
        before
        and not verdicts[i - 1].rule
        and not any(reading.closed for reading in before)
        and not verdicts[i - 1].title
    ):
        return False
    return bool(following) and (
        following[0].sentence or (len(following) > 1 and following[1].sentence and not following[0].closed)
    )


def outdented(lines: Sequence[str], sentences: Iterable[int], short: Sequence[int]) -> dict[int, int]:
    """The lines of which the place says what they are, by their index: a heading's level, or 0 for none.

    "NAME" at the margin over text that is set in is a heading, "Reports" between the two one of the next level;
    "--version", set in as the text is, or with what it means set in further below it, is none. Says nothing of a text
    whose sentences begin at the margin, and nothing of titles that are centred.

    Args:
        lines: without blank ones, with the blanks before them.
        sentences: which of the document's lines are sentences.
        short: which lines may be headings, by their own shape.
    """
    if not any(line[0].isspace() for line in lines):
        return {}
    indents = [indentation(line, len(line) - len(line.lstrip())) for line in lines]
    of_text = sorted(indents[i] for i in sentences)
    body = of_text[int(_BUT * len(of_text))] if of_text else 0
    if body < _SET_IN:
        return {}
    out = [i for i in short if indents[i] <= body - _SET_IN]
    over = [i for i in out if i + 1 < len(lines) and indents[i + 1] > indents[i]]
    if len(out) < _ENOUGH or len(over) < _OVER * len(out):
        return {}
    levels = {indent: min(2 + n, _DEEPEST) for n, indent in enumerate(sorted({indents[i] for i in out}))}
    level = {i: levels[indents[i]] for i in out}
    for i in short:
        if indents[i] == body or (indents[i] > body and i + 1 < len(lines) and indents[i + 1] > indents[i]):
            level[i] = 0
    return level

"""Pages that show a printed text line by line: what converters of PDF and readers of scans make HTML of."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.prints.set_lines import as_lines

FIRST = [
    "Rules of the Ferry at Eastholm",
    "The ferry leaves the east bank every day at seven and at noon, and it waits for",
    "nobody who has not bought a ticket at the office behind the mill before that.",
    "Horses and carts are taken over at noon only, unless the ferryman says that the",
    "water is too high for them, which he writes on the board at the landing stage.",
    "Whoever brings a dog keeps it on a lead and pays what a child pays for the way.",
]
SECOND = [
    "In winter the ferry rests while there is ice, and the bridge at the lower mill is",
    "open to all who hold a ticket of that week; the keeper of the bridge has a list.",
    "Complaints are heard by the council on the first Monday of each month at eight.",
    "The council has passed these rules on 3 March 1911 and may change them each year.",
]
TEXT = [
    FIRST[0],
    f"{FIRST[1]} {FIRST[2]}",
    f"{FIRST[3]} {FIRST[4]}",
    FIRST[5],
    f"{SECOND[0]} {SECOND[1]}",
    *SECOND[2:],
]
#: How far down the sheet each line stands: paragraphs are set apart.
DOWN = [(0, 60, 80, 120, 140, 180), (0, 20, 60, 100)]


def placed(line: str, at: int) -> str:
    return f'<p style="position:absolute;top:{at}px;left:90px;white-space:nowrap">{line}</p>'


def by_style() -> str:
    sheets = (
        "".join(placed(line, at) for line, at in zip(lines, down, strict=True))
        for lines, down in zip((FIRST, SECOND), DOWN, strict=True)
    )
    return "<html><body>" + "".join(f"<div>{sheet}</div>" for sheet in sheets) + "</body></html>"


def by_class() -> str:
    rules, sheets = [], []
    for n, (lines, down) in enumerate(zip((FIRST, SECOND), DOWN, strict=True)):
        rules += [f".y{n}{i}{{bottom:{900 - at}px;}}" for i, at in enumerate(down)]
        sheets.append("".join(f'<div class="t y{n}{i}">{line}</div>' for i, line in enumerate(lines)))
    style = ".t{position:absolute}" + "".join(rules)
    return f"<html><head><style>{style}</style></head><body>{''.join(f'<div>{s}</div>' for s in sheets)}</body></html>"


def by_scan() -> str:
    sheets = []
    for lines, down in zip((FIRST, SECOND), DOWN, strict=True):
        marked = (
            f"<span class='ocr_line' title='bbox 90 {at} 800 {at + 15}'>"
            + " ".join(f"<span class='ocrx_word'>{word}</span>" for word in line.split())
            + "</span>"
            for line, at in zip(lines, down, strict=True)
        )
        sheets.append(f"<div class='ocr_page'><p class='ocr_par'>{' '.join(marked)}</p></div>")
    return f"<html><body>{''.join(sheets)}</body></html>"


@pytest.mark.parametrize("page", [by_style(), by_class(), by_scan()], ids=["style", "class", "scan"])
def test_lines_that_stand_at_places_are_paragraphs(page: str) -> None:
    """Lines of one paragraph are joined, and lines that are set apart are not: each line was a paragraph of its own."""
    assert [block.text for block in scrubber.clean(page, content_type="text/html").blocks] == TEXT


def test_a_page_that_is_one_preformatted_text_is_that_text() -> None:
    """Its paragraphs are told as in the file that a browser was given: all of it was one program."""
    said = "\n\n".join((FIRST[0], "\n".join(FIRST[1:3]), "\n".join(FIRST[3:5]), FIRST[5]))
    page = f'<html><head><title>ferry.txt</title></head><body><pre style="white-space: pre-wrap">{said}</pre></body></html>'
    assert scrubber.clean(page, content_type="text/html").text == scrubber.clean(said).text


def test_what_stands_beside_the_lines_is_kept_and_an_outline_goes_with_a_reason() -> None:
    """A sentence that was set into the page without a place stays; links to the headings are removed, and said."""
    added = "Tickets of the old kind are good until the end of the year."
    outline = f'<a href="#p1">{FIRST[0]}</a>'
    page = by_style().replace("</body>", f"<p>{added}</p><h1>Outline</h1>{outline}</body>")
    clean = scrubber.clean(page, content_type="text/html")
    assert clean.blocks[-1].text == added
    assert [(block.rule, block.text) for block in clean.removed] == [("contents", f"Outline\n{FIRST[0]}")]


def test_a_link_in_a_sentence_is_no_outline() -> None:
    """A sentence set into the page without a place keeps its words that lead somewhere, and stands on one line."""
    added = "Tickets of <a href='/old'>the old kind</a> are good until the <b>end</b> of the year."
    clean = scrubber.clean(by_style().replace("</body>", f"<p>{added}</p></body>"), content_type="text/html")
    assert clean.blocks[-1].text == "Tickets of the old kind are good until the end of the year."
    assert not clean.removed


def test_cells_of_a_row_stand_on_one_line() -> None:
    """Pieces that stand at one height are a row, and a bullet is of what stands beside it."""
    rows = [("East bank", "7.00", "12.00"), ("Mill", "7.20", "12.20"), ("West bank", "7.40", "12.40")]
    cells = "".join(placed(cell, 300 + 20 * n) for n, row in enumerate(rows) for cell in row)
    lines = as_lines(
        by_style().replace("</div></body>", f"{cells}{placed('•', 400)}{placed('no boat', 400)}</div></body>")
    )
    assert lines is not None
    assert "East bank   7.00   12.00\nMill   7.20   12.20\nWest bank   7.40   12.40\n\n• no boat\n" in lines[0]


def test_other_pages_are_no_lines() -> None:
    """A menu of places, a page that hides a line and a program beside a sentence are read as pages."""
    menu = "".join(placed(name, 20 * n) for n, name in enumerate(["Home", "News", "Shop", "Help"] * 3))
    article = f"<p>{' '.join(FIRST)}</p><p>{' '.join(SECOND)}</p>"
    hidden = by_style().replace("white-space:nowrap", "display:none", 1)
    beside = f"<html><body><pre>print(1)</pre><p>{FIRST[1]}</p></body></html>"
    assert [as_lines(page) for page in (f"<html><body>{menu}{article}</body></html>", hidden, beside)] == [None] * 3


def test_a_figure_behind_a_sentence_is_the_mark_of_a_note_where_one_stands_below() -> None:
    lines = [*zip(FIRST, DOWN[0], strict=True)]
    note = placed("1", 220) + placed("See the minutes of 1910.", 221)
    marked = "".join(placed(line, at) for line, at in lines) + placed("1", 181) + note
    texts = [block.text for block in scrubber.clean(f"<html><body><div>{marked}</div></body></html>").blocks]
    assert f"{FIRST[5]}[1]" in texts
    assert texts[-1] == "[1] See the minutes of 1910."
    without = scrubber.clean(f"<html><body><div>{marked.replace(note, '')}</div></body></html>")
    assert "[1]" not in without.text


def test_several_lines_set_as_one_piece_end_where_their_style_says() -> None:
    piece = placed("<br>".join(FIRST[1:3]), 60).replace("<p ", '<p class="ft1" ')
    lines = (
        piece + placed("1", 79) + "".join(placed(line, at) for line, at in zip(FIRST[3:], (120, 140, 180), strict=True))
    )
    below = "".join(placed(line, 220 + 20 * n) for n, line in enumerate(SECOND))
    found = as_lines(f"<style>.ft1{{font-size:18px;line-height:20px;}}</style><body><div>{lines}{below}</div></body>")
    assert found is not None
    assert found[0].startswith(f"{FIRST[1]}\n{FIRST[2]}   1\n\n{FIRST[3]}\n")


@pytest.mark.parametrize(
    ("style", "inside"),
    [
        ("", '<span style="display:none">buy tickets here </span>'),
        (".x{display:none}", '<span class="x">buy tickets here </span>'),
        ("", "<span hidden>buy tickets here </span>"),
        ("", '<span style="color:#fff;background:#fff">buy tickets here </span>'),
        ("", "<del>buy tickets here </del>"),
    ],
)
def test_what_no_reader_sees_is_told_apart_however_lines_are_set(style: str, inside: str) -> None:
    """Hidden words within a page's lines are removed with a reason: by a style sheet, and in a preformatted text, they
    stood among the others.
    """
    first, last = FIRST[1].split(" at ", 1)
    for page in (by_style(), f"<html><body><pre>{FIRST[0]}\n\n{FIRST[1]}\n{FIRST[2]}</pre></body></html>"):
        with_words = page.replace(FIRST[1], f"{first} {inside}at {last}").replace(
            "<body>", f"<style>{style}</style><body>"
        )
        clean = scrubber.clean(with_words, content_type="text/html")
        assert "buy" not in clean.text
        assert [block.text for block in clean.removed] == ["buy tickets here"]


@pytest.mark.parametrize(
    "inside",
    [
        "The council met<br>and decided<br>to go.",
        "<div>The council met</div><div>and decided</div><div>to go.</div>",
        "<ol><li><code>The council met</code></li><li><code>and decided</code></li><li><code>to go.</code></li></ol>",
        "<code>The council met\nand decided\nto go.</code>",
    ],
)
def test_a_preformatted_program_is_no_text_file(inside: str) -> None:
    """Lines that breaks or elements part, and what is marked as a program, stay as they are: their words were joined,
    or each line was a paragraph.
    """
    clean = scrubber.clean(f"<html><body><pre>{inside}</pre></body></html>", content_type="text/html")
    assert clean.text == "The council met\nand decided\nto go."


def test_a_box_that_holds_blocks_is_no_line() -> None:
    """Boxes at places with a heading and items each are read as a page: the three were one line."""
    boxes = "".join(
        f'<div style="position:absolute;top:{200 * n}px"><h2>{FIRST[0]} {n}</h2><ul><li>{line}</li></ul></div>'
        for n, line in enumerate(FIRST[1:] + SECOND)
    )
    assert as_lines(f"<html><body>{boxes}</body></html>") is None


def test_a_break_within_a_box_parts_its_lines() -> None:
    """Boxes of several lines each are lines of print as well."""
    page = by_style().replace(f"{FIRST[1]}</p>", f"{FIRST[1]}<br/>{FIRST[2]}</p>").replace(placed(FIRST[2], 80), "")
    assert [block.text for block in scrubber.clean(page, content_type="text/html").blocks] == TEXT

"""Tables in HTML within Markdown."""

from __future__ import annotations

import scrubber

BEFORE = "# Rules of the weir\n\nFees are due for each boat that is let through, and are paid at the lock.\n\n"
BEHIND = "\n\n## Opening\n\nThe keeper opens the weir at six in the morning, and nobody else may open it."
TABLE = """<table>
<colgroup><col style="width: 50%" /><col /></colgroup>
<thead>
<tr class="header">
<th style="text-align: left;">Boat</th>
<th style="text-align: right;">Fee</th>
</tr>
</thead>
<tbody>
<tr><td><p>A <strong>large</strong> one</p></td><td>4 crowns</td></tr>
<tr><td>A small one</td><td>2 crowns<br/>and 5 pence</td></tr>
</tbody>
</table>"""
ROWS = ["| Boat | Fee |", "| A large one | 4 crowns |", "| A small one | 2 crowns and 5 pence |"]


def test_a_row_is_a_line_with_bars() -> None:
    """Each tag was a line, or an inserted sentence."""
    text = scrubber.clean((BEFORE + TABLE + BEHIND).encode()).text
    assert [line for line in text.split("\n") if line.startswith("|")] == ROWS
    assert "<" not in text
    assert text.endswith(BEHIND.strip())


def test_a_copy_with_such_a_table_is_as_good_as_a_page() -> None:
    """Of an altered cell the figure is told, and nothing else."""
    cells = "".join(f"<tr><td>{row[2:-2].replace(' | ', '</td><td>')}</td></tr>" for row in ROWS)
    marked = (BEFORE + "\0" + BEHIND).replace("# Rules", "<h1>Rules").replace("weir\n", "weir</h1>\n", 1)
    page = (
        marked.replace("## Opening", "<h2>Opening</h2>")
        .replace("\n\nFees", "<p>Fees")
        .replace("\0", f"<table>{cells}</table>")
    )
    web = scrubber.clean(f"<main>{page}</main>".encode(), content_type="text/html")
    for was, now, told in (("", "", []), ("4 crowns", "7 crowns", [("c", "number")])):
        copy = scrubber.clean((BEFORE + TABLE.replace(was, now) + BEHIND).encode())
        findings = scrubber.collate({"a": web, "b": web, "c": copy}).findings
        assert [(each.mirror, each.kind) for each in findings] == told


def test_what_shows_a_table_s_tags_stays() -> None:
    """Between fences they are a listing, and a text without Markdown's headings may quote them."""
    lesson = f"{BEFORE}```html\n{TABLE}\n```{BEHIND}"
    assert TABLE in scrubber.clean(lesson.encode()).text
    plain = "Fees are set as a table.\n\nIts source begins with the tag <table> and ends with </table> in each of the files."
    assert scrubber.clean(plain.encode()).text == plain


def test_a_tag_that_a_text_speaks_of_stays() -> None:
    text = "# Tables\n\n<table> is the tag that opens one, and </table> closes it."
    assert "<table> is the tag that opens one, and </table> closes it." in scrubber.clean(text).text

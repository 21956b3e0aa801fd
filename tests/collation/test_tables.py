"""Tables, lists and notes: a row or an item set in is told; another shape of the same table, and a note or a caption
in its own place, accuse nobody.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.collation.agreement.plain import as_given
from scrubber.collation.alignment.in_rows import in_rows
from scrubber.collation.kinds.classify import compare
from scrubber.collation.telling import shapes as shaped
from scrubber.ledger import replay

if TYPE_CHECKING:
    from scrubber.model import Finding

OPENING = "The ferry company of Lower Marsh has fixed what it asks for a crossing, in spring and in autumn alike."
CLOSING = (
    "Whoever crosses with more than two cows pays at the gate, and has the money back if the ferry turns round.[1]"
)
NOTE = "Cows under a year cross without charge."
HEAD = ("Passenger", "Summer", "Winter (pence)")
ROWS = (
    ("Walker", "14", "9"),
    ("Rider", "32", "21"),
    ("Cart", "1250", "860"),
    ("Coach", "2400", "1775"),
)
RULES = ("dogs on a rope", "bees in a closed hive", "hay under a cloth", "geese in a basket")
#: What stands around the text of each site.
SITES = {"oak": ("<nav>Oak archive</nav>", "<footer>Oak 2024</footer>"), "elm": ("", "<hr>Elm index"), "ash": ("", "")}


def as_table(rows: tuple[tuple[str, ...], ...] = ROWS, head: tuple[str, ...] = HEAD, *, again: bool = False) -> str:
    """A table with its head, or with it over the last rows once more."""
    lines = ["".join(f"<th>{escape(cell)}</th>" for cell in head)]
    lines += ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
    if again:
        lines.insert(3, lines[0])
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def as_lines(rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    """A row in a line, with the columns' names in each."""
    lines = (f"{row[0]}: {HEAD[1]} {row[1]}; {HEAD[2]} {row[2]}" for row in rows)
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def as_terms(rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    """A row as a term, and each cell as what is said of it."""
    pairs = (
        f"<dt>{row[0]}</dt>"
        + "".join(f"<dd>{escape(f'{n}: {c}')}</dd>" for n, c in zip(HEAD[1:], row[1:], strict=True))
        for row in rows
    )
    return "<dl>" + "".join(pairs) + "</dl>"


def as_items(items: tuple[str, ...] = RULES, mark: str = "") -> str:
    """A list, or paragraphs with a mark before each."""
    if mark:
        return "".join(f"<p>{mark} {item}</p>" for item in items)
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def page(
    table: str = as_table(), items: str = as_items(), *, caption: bool = False, note: str = "", below: bool = False
) -> str:
    """The document; with a caption over the table or below it, with a note as it is given, at the end or right below
    its place.
    """
    title = "<p>Table 1. What a crossing costs in pence</p>" if caption else ""
    held = table + title if below else title + table
    return (
        f"<h1>Charges of the Marsh ferry</h1><p>{OPENING}</p>{held}<p>{CLOSING}</p><p>On the ferry may be carried:</p>"
        f"{items}<p>The company may change these charges each spring, after it has asked the parish for its opinion.</p>{note}"
    )


def findings(**pages: str) -> list[Finding]:
    """What is said against anybody, of three sites with these pages, `page()` where none is given."""
    witnesses = {
        name: scrubber.clean(
            f"<html><head><title>x</title></head><body>{top}<main>{pages.get(name, page())}</main>{foot}</body></html>",
            url=f"https://{name}.example/ferry",
        )
        for name, (top, foot) in SITES.items()
    }
    return [each for each in scrubber.collate(witnesses).findings if each.accuses]


@pytest.mark.parametrize(("shape", "at"), [("table", 2), ("table", 4), ("list", 2), ("list", 4), ("•", 2), ("•", 4)])
def test_a_row_of_a_few_words_that_one_copy_has_more_is_told(shape: str, at: int) -> None:
    """A site sets no row of its own into a table of the document, nor an item into its list, be it the last."""
    if shape == "table":
        new = "Hearse\t700\t650"
        altered = page(as_table((*ROWS[:at], ("Hearse", "700", "650"), *ROWS[at:])))
        found = findings(ash=altered)
    else:
        new, mark = "cats in a sack", shape.replace("list", "")
        whole, more = as_items(RULES, mark), as_items((*RULES[:at], "cats in a sack", *RULES[at:]), mark)
        found = findings(oak=page(items=whole), elm=page(items=whole), ash=page(items=more))
    (told,) = found
    assert (told.mirror, told.kind) == ("ash", "block_inserted")
    assert new in told.after


def test_a_head_that_a_long_table_has_again_is_no_row_more() -> None:
    """A page may set the head over the rows once more; no cell of it is lost."""
    assert findings(elm=page(as_table(again=True))) == []
    clean = scrubber.clean(f"<html><body><main>{page(as_table(again=True))}</main></body></html>")
    assert clean.text.count("Winter (pence)") > 1


@pytest.mark.parametrize("shape", [as_lines, as_terms])
@pytest.mark.parametrize("others", [1, 2])
def test_one_table_in_two_shapes_accuses_nobody(shape: object, others: int) -> None:
    """A head over the columns or their names in each row: the cells are the same, whichever most copies have."""
    assert callable(shape)
    pages = dict.fromkeys(list(SITES)[:others], page(shape()))
    assert findings(**pages) == []


@pytest.mark.parametrize("shape", [as_lines, as_terms])
def test_a_cell_is_told_across_two_shapes(shape: object) -> None:
    """The figure of one copy is another, beside a copy that sets the table otherwise: each of the three is told
    where it stands alone.
    """
    assert callable(shape)
    altered = (*ROWS[:1], ("Rider", "37", "21"), *ROWS[2:])
    for pages in ({"elm": page(shape()), "ash": page(as_table(altered))}, {"elm": page(shape(altered))}):
        (told,) = findings(**pages)
        assert (told.kind, told.mirror) == ("number", [*pages][-1])
        assert "37" in told.after


def test_a_column_named_otherwise_in_the_rows_is_told() -> None:
    """The names in the rows are passed over only where another copy has them in its head."""
    altered = as_lines().replace("Winter (pence)", "Sundays (pence)")
    witnesses = {
        name: scrubber.clean(
            f"<html><body><main>{page(altered if name == 'ash' else as_table())}</main></body></html>",
            url=f"https://{name}.example/",
        )
        for name in SITES
    }
    told = [each for each in scrubber.collate(witnesses).findings if each.mirror == "ash"]
    assert any("Sundays" in each.after for each in told)


def test_the_edition_has_every_cell_of_a_table_in_two_shapes() -> None:
    """What is passed over in comparing is printed all the same, where most copies have it."""
    for shapes in (
        [as_table(), as_table(), as_lines()],
        [as_terms(), as_table(), as_terms()],
        [as_lines()] * 2 + [as_table()],
    ):
        witnesses = {
            name: scrubber.clean(
                f"<html><body><main>{page(shape)}</main></body></html>", url=f"https://{name}.example/"
            )
            for name, shape in zip(SITES, shapes, strict=True)
        }
        text = scrubber.collate(witnesses).text
        assert all(cell in text for row in (HEAD[1:], *ROWS) for cell in row)


def test_a_cell_that_ends_with_the_sign_of_a_vowel_is_whole() -> None:
    """A letter of a script of India has signs behind it that are no letters by themselves."""
    rows = [("राज्य", "नमूने", "अयोग्य"), ("ओडिशा", "7820", "64"), ("झारखंड", "9150", "112"), ("केरल", "3300", "21")]
    lead = "<p>पिछले वर्ष गाँवों के कुओं से पानी के नमूने लिए गए, और राज्यवार ब्योरा नीचे दिया गया है।</p>"
    lines = lead + "".join(f"<p>{' '.join(row)}</p>" for row in rows)
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    shapes = {"oak": f"{lead}<table>{table}</table>", "elm": lines, "ash": lines}
    pages = {n: scrubber.clean(f"<main>{shape}</main>", url=f"https://{n}.example/") for n, shape in shapes.items()}
    text = scrubber.collate(pages).text
    assert [*map("\t".join, rows)] == [" ".join(line.split(" ")).replace(" ", "\t") for line in text.split("\n\n")[1:]]


def test_a_caption_stands_over_a_table_or_below_it() -> None:
    """Where a site sets a table's caption is its own; that it is gone is told."""
    over, below = page(caption=True), page(caption=True, below=True)
    assert findings(oak=over, elm=over, ash=below) == []
    assert findings(oak=below, elm=over, ash=below) == []
    (told,) = findings(oak=over, elm=over)
    assert (told.mirror, told.kind) == ("ash", "block_deleted")


NOTES = ("<p>[1] {}</p>", '<ol class="footnotes"><li>{}</li></ol>', '<p class="footnote">[1] {}</p>')


@pytest.mark.parametrize("shape", NOTES)
def test_a_note_stands_where_each_site_sets_notes(shape: str) -> None:
    """A note under its paragraph or at the page's end, with its mark or as an item of a list, is the same note;
    another text of it is not.
    """
    more = "<p>[2] The bell is rung twice before the last crossing of the day, and once before any other.</p>"
    end = page(note=NOTES[0].format(NOTE) + more)
    near = page(note=more).replace(f"<p>{CLOSING}</p>", f"<p>{CLOSING}</p>{shape.format(NOTE)}")
    assert findings(oak=end, elm=end, ash=near) == []
    altered = near.replace("under a year", "under three years")
    told = findings(oak=end, elm=end, ash=altered)
    assert {each.mirror for each in told} == {"ash"}
    assert any("three" in each.after for each in told)


@pytest.mark.parametrize(
    "text",
    [
        "जाँच की रिपोर्ट सूचना पट पर लगाई जाती है। वह वेबसाइट पर भी उपलब्ध है।",
        "آیا گزارش در تابلو نصب می‌شود؟ همه می‌توانند آن را ببینند؟",
        "رپورٹ بورڈ پر لگائی جاتی ہے۔ سب اسے دیکھ سکتے ہیں۔",
    ],
)
def test_the_mark_of_a_note_stands_behind_the_end_of_a_sentence_in_any_script(text: str) -> None:
    assert scrubber.collate({"oak": text, "elm": text, "ash": f"{text}[1]"}).findings == []


def test_the_mark_before_a_note_is_nobodys_number() -> None:
    """Raised figures that came down before a note, as in the text of a PDF; a number within the note is told."""
    end = page(note=f'<ol class="footnotes"><li>{NOTE}</li></ol>')
    print_of = page(note=f"<p>1 {NOTE}</p>")
    assert findings(oak=end, elm=end, ash=print_of) == []
    assert findings(oak=print_of, elm=print_of, ash=end) == []
    (told,) = findings(oak=end, elm=end, ash=print_of.replace("under a year", "under 7 years"))
    assert told.mirror == "ash"


def test_thousands_apart_by_a_blank_that_breaks_no_line() -> None:
    """1250 and 1 250 are one number, and one word."""
    apart = tuple(tuple(c[:1] + "\u00a0" + c[1:] if len(c) > 3 else c for c in row) for row in ROWS)
    assert findings(ash=page(as_table(apart))) == []
    (told,) = findings(ash=page(as_table((*apart[:3], ("Coach", "2\u00a0900", "1\u00a0775")))))
    assert (told.kind, told.mirror) == ("number", "ash")


@pytest.mark.parametrize(
    ("head", "other"),
    [
        ("Takings (£)", "Takings ($)"),
        ("Länge (m)", "Länge (ft)"),
        ("Huile (l par mois)", "Huile (kg par mois)"),
        ("金额（单位：元）", "金额（单位：角）"),
        ("金额（单位：万元）", "金额（单位：元）"),
        ("지원금(만원)", "지원금(원)"),
        ("Площадь (га)", "Площадь (м²)"),
        ("Droit (€/m)", "Droit ($/m)"),
    ],
)
def test_a_columns_unit_is_told(head: str, other: str) -> None:
    """The unit in a head is one of every figure below it, though no figure stands beside it."""
    told = compare(head, other)
    assert [each.kind for each in told] == ["unit"]
    assert not any(each.kind for each in compare(head, head.upper()))


@given(st.lists(st.tuples(st.text("ab|\t ", max_size=12), st.sampled_from(["table_row", "list_item", "paragraph"]))))
def test_no_rows_of_any_kind_upset_the_look_for_tables(rows: list[tuple[str, str]]) -> None:
    """Whatever is laid out anew, its ledger says so."""
    base = as_given("\n\n".join(["x", *(f"a {text.strip()} b" for text, _ in rows)]))
    kinds = ["paragraph", *(kind for _, kind in rows)]
    blocks = tuple(replace(block, kind=kind) for block, kind in zip(base.blocks, kinds, strict=False))
    one = replace(base, blocks=blocks)
    other = as_given("\n\n".join(["x\ta\tb", *(f"a\t{text.strip()}\tb" for text, _ in rows)]))
    other = replace(other, blocks=tuple(replace(block, kind="table_row") for block in other.blocks))
    for laid in in_rows({"one": one, "other": other}).values():
        assert replay(laid.base, laid.edits) == laid.text == "\n\n".join(block.text for block in laid.blocks)


@pytest.mark.parametrize("at", [2, 4])
@pytest.mark.parametrize("row", [("Source: the ferry office", "", ""), ("Checked 3 June 2024",), ("1,204 views",)])
def test_a_row_of_one_cell_among_rows_of_several_is_a_sites(row: tuple[str, ...], at: int) -> None:
    """Who made a table, when it was looked at, how often: that has no column."""
    assert findings(ash=page(as_table((*ROWS[:at], row, *ROWS[at:])))) == []


@pytest.mark.parametrize("at", [2, 4])
def test_a_link_among_items_that_are_none_is_a_sites(at: int) -> None:
    """A site's list of pages may be set within the document's; the same words without a link are told."""
    for other, told in (('<a href="/new">The new ferry sails in June</a>', 0), ("the new ferry in June", 1)):
        assert len(findings(ash=page(items=as_items((*RULES[:at], other, *RULES[at:]))))) == told


OVER, ALSO = "<p>What strangers pay for a crossing</p>", as_table(((*ROWS[0][:1], "28", "18"), ("Ox", "60", "42")))


def placed(first: str, second: str) -> list[tuple[str, str, bool]]:
    """What is told of one copy of three whose tables stand otherwise than in the two."""
    pages = {name: page(second if name == "ash" else first) for name in SITES}
    witnesses = {
        name: scrubber.clean(f"<html><body><main>{each}</main></body></html>", url=f"https://{name}.example/")
        for name, each in pages.items()
    }
    found = scrubber.collate(witnesses).findings
    return [(f.mirror, f.kind, f.disputed) for f in found if f.severity == "high"]


def test_a_caption_that_goes_from_one_table_to_another_is_told() -> None:
    """It may be the first table's or the second's, so it accuses nobody; with one over each, or below each, it is no
    other's.
    """
    assert placed(as_table() + OVER + ALSO, OVER + as_table() + ALSO) == [("ash", "block_moved", True)]
    assert placed(as_table() + OVER, OVER + as_table()) == []


@pytest.mark.parametrize("caption", ["Table 1: Summer in pence, winter by passenger", "Passenger, summer and winter"])
@pytest.mark.parametrize("shapes", [(as_table,) * 3, (as_lines, as_table, as_table), (as_table, as_terms, as_table)])
@pytest.mark.parametrize("below", [(0, 0, 1), (0, 1, 1), (1, 0, 0)])
def test_a_caption_in_the_words_of_the_head_is_the_caption(
    caption: str, shapes: object, below: tuple[int, ...]
) -> None:
    """It is matched as one, wherever it stands: no word of it is the head's, in whatever shape the table is."""
    assert isinstance(shapes, tuple)
    pages = {
        name: page(shape(), caption=True, below=bool(last)).replace("Table 1. What a crossing costs in pence", caption)
        for name, shape, last in zip(SITES, shapes, below, strict=True)
    }
    assert findings(**pages) == []


def test_a_line_that_leads_to_a_table_is_no_caption() -> None:
    """Below it, it leads to something else."""
    lead = "<p>All these pay nothing on market days and on Sundays:</p>"
    assert ("ash", "block_moved", False) in placed(lead + as_table(), as_table() + lead)


def test_the_head_that_a_table_lost_is_told_beside_one_in_another_shape() -> None:
    """That the head's names stand in the rows of one copy is no excuse for another."""
    pages = {"oak": page(), "elm": page(), "fir": page(), "ash": page(as_lines()), "yew": page(as_table(head=()))}
    witnesses = {
        name: scrubber.clean(f"<html><body><main>{each}</main></body></html>", url=f"https://{name}.example/")
        for name, each in pages.items()
    }
    told = scrubber.collate(witnesses).findings
    assert [(f.mirror, f.kind) for f in told] == [("yew", "block_deleted")]


def test_notes_in_another_order_are_looked_for_once() -> None:
    """Not each among all others: what is asked of a note is read off."""
    notes = [f"[{n}] See the book of the parish for the year {1000 + n}, leaf {n * 7 % 91}." for n in range(60)]
    asked: list[str] = []
    key = shaped._key

    def counted(text: str) -> str:
        asked.append(text)
        return key(text)

    whole, turned = ("\n\n".join([OPENING, *some, CLOSING]) for some in (notes, notes[::-1]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shaped, "_key", counted)
        scrubber.collate({"oak": whole, "elm": whole, "ash": turned})
    assert len(asked) < 12 * len(notes)


@pytest.mark.parametrize("between", ["The board keeps the keys of the gate", "The rector keeps a list of the keys"])
def test_the_letter_of_an_item_is_no_unit(between: str) -> None:
    """Gram and hour, metre and second are letters that items have too, wherever a list begins to count."""
    assert {each.kind for each in compare(f"(g) {between}.", f"(h) {between}.")} <= {None, "wording"}
    assert [each.kind for each in compare(f"{between} under point (g).", f"{between} under point (h).")] == ["number"]

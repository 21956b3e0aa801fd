"""Documents of Word's and electronic books: what a reader sees of them, and that no file harms."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.office_maker import docx, epub, lists, odt, p, packed, r

from scrubber import clean, collate
from scrubber.cleaning.decode import decode
from scrubber.cleaning.formats.office import package as package_module
from scrubber.cleaning.formats.office.numerals import numeral
from scrubber.errors import DecodeError, ScrubberError, TooLarge
from scrubber.language.facts.numerals import roman_value, zh_value
from scrubber.ledger import replay, revert

_HEADS = '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'


def text(raw: bytes) -> list[str]:
    page = clean(raw)
    assert replay(page.base, page.edits) == page.text
    assert revert(page.text, page.edits) == page.base
    return page.text.split("\n\n")


def test_paragraphs_have_the_numbers_that_word_counts():
    """Articles are counted through the chapters, sub-items anew in each, and an empty level shows its first number."""
    numbering = lists(
        [("chineseCountingThousand", "第%1章")],
        ['<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/><w:suff w:val="nothing"/></w:lvl>',
         ("chineseCounting", "（%2）"), ("decimal", "%2.%3")],
    )  # fmt: skip
    body = "".join((
        p("总则", number=(1, 0)), p("船东应当登记船只。", number=(2, 0)), p("船长记日志。", number=(2, 0)), p("船名；", number=(2, 1)), p("船籍。", number=(2, 1)),
        p("费用", number=(1, 0)), p("费用每年缴纳。", number=(2, 0)), p("停泊费；", number=(2, 1)), p("水电费。", number=(2, 2)),
        *(p(f"第{n}次缴费的收据应当保存。", number=(2, 0)) for n in range(8)),
    ))  # fmt: skip
    assert text(docx(body, numbering=numbering)) == [
        "第一章 总则", "第一条船东应当登记船只。", "第二条船长记日志。", "（一）船名；", "（二）船籍。", "第二章 费用", "第三条费用每年缴纳。", "（一）停泊费；", "一.1 水电费。",
        *(f"第{n}条第{i}次缴费的收据应当保存。" for i, n in enumerate(["四", "五", "六", "七", "八", "九", "十", "十一"])),
    ]  # fmt: skip


def test_lists_begin_anew_where_the_document_says_so():
    numbering = lists(
        [("decimal", "%1."), ("lowerLetter", "(%2)")],
        more='<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    )
    body = "".join((
        p("Masters sign the log.", number=(1, 0)), p("Pilots come aboard.", number=(1, 0)), p("By day", number=(1, 1)), p("By night", number=(1, 1)),
        p("Cranes are let by the hour.", number=(7, 0)), p("Fires are forbidden.", number=(7, 0)), p("Near the stores", number=(7, 1)), p("This is no item.", number=(0, 0)),
    ))  # fmt: skip
    assert text(docx(body, numbering=numbering)) == [
        "1. Masters sign the log.", "2. Pilots come aboard.", "(a) By day", "(b) By night", "5. Cranes are let by the hour.", "6. Fires are forbidden.", "(a) Near the stores",
        "This is no item.",
    ]  # fmt: skip


def test_a_style_numbers_its_paragraphs_by_the_level_that_names_it():
    styles = _HEADS + (
        '<w:style w:styleId="C"><w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    level = (
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="C"/><w:lvlText w:val="%1.%2"/><w:isLgl/></w:lvl>'
    )
    numbering = lists([("upperRoman", "%1."), level])
    body = (
        p("Dues", style="H1", number=(1, 0))
        + p("Dues are paid on the quay.", style="C")
        + p("Nobody pays twice.", style="C")
    )
    page = clean(docx(body, styles=styles, numbering=numbering))
    assert page.text == "I. Dues\n\n1.1 Dues are paid on the quay.\n\n1.2 Nobody pays twice."
    assert [(block.kind, block.level) for block in page.blocks] == [
        ("heading", 1),
        ("paragraph", 0),
        ("paragraph", 0),
    ]


def test_what_was_struck_is_gone_and_what_was_added_stands():
    body = p(
        r("The fee is ")
        + "<w:del><w:r><w:delText>nine</w:delText></w:r></w:del>"
        + f"<w:ins>{r('ten')}</w:ins>"
        + r(" marks a night.")
    )
    moved = f"<w:p><w:moveFrom>{r('It moved away from here.')}</w:moveFrom></w:p>"
    assert text(docx(body + moved)) == ["The fee is ten marks a night."]


def test_a_struck_paragraph_counts_no_more_and_a_struck_end_joins_two():
    """The law as amended has two articles; the third one kept its number though the second was struck."""
    gone = "<w:del><w:r><w:delText>No dogs are let in.</w:delText></w:r></w:del>"
    struck = "<w:rPr><w:del/></w:rPr>"
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{struck}'
    body = "".join((
        p("Boats are let in.", number=(1, 0)), f"<w:p><w:pPr>{numbered}</w:pPr>{gone}</w:p>", p("Carts are let in.", number=(1, 0)),
        f"<w:p><w:pPr>{struck}</w:pPr>{r('The gate is shut ')}</w:p>", p("by night."), f"<w:p><w:pPr>{struck}</w:pPr>{r('Done on the quay.')}</w:p>",
    ))  # fmt: skip
    assert text(docx(body, numbering=lists([("decimal", "Article %1.")]))) == [
        "Article 1. Boats are let in.", "Article 2. Carts are let in.", "The gate is shut by night.", "Done on the quay.",
    ]  # fmt: skip


def test_what_a_field_asks_another_is_not_said():
    """A letter's field chooses between two sentences by the answer of a field within it, which nobody sees."""
    begin, then, end = (f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in ("begin", "separate", "end"))
    inner = f"{begin}<w:r><w:instrText>MERGEFIELD dues</w:instrText></w:r>{then}{r('unpaid')}{end}"
    field = f"{begin}<w:r><w:instrText>IF </w:instrText></w:r>{inner}{then}{r('Pay your dues')}{end}"
    cut = f"{begin}{begin}"  # of a damaged file
    assert text(docx(p(field + r(" by noon.")) + p(cut) + p(inner + r(" they are.")))) == [
        "Pay your dues by noon.",
        "unpaid they are.",
    ]


def test_hidden_text_is_told_and_not_kept():
    shown = ["The basin is open to all boats of the town, by day and by night.", "Its gate is closed in storms."]
    body = "".join(map(p, shown)) + p(
        r("Cheap loans for every sailor: visit our office, win a prize and tell your friends.", "<w:vanish/>")
    )
    page = clean(docx(body))
    assert page.text.split("\n\n") == shown
    assert [finding.kind for finding in page.findings] == ["hidden_text"]


def test_notes_boxes_and_tables_stand_where_they_are_read():
    note = r("", '<w:vertAlign w:val="superscript"/>').replace("</w:r>", '<w:footnoteReference w:id="4"/></w:r>')
    notes = f'<w:footnote w:id="4">{p("Since the great storm.")}</w:footnote><w:footnote w:id="9">{p("Nobody refers to it.")}</w:footnote>'
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    ).format(p("Ask for the keys."))
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    table = "<w:tbl>{}</w:tbl>".format(
        "".join(
            f"<w:tr>{''.join(cell.format(looks, p(said)) for looks, said in row)}</w:tr>"
            for row in (
                [("", "Boat"), ("", "Dues")],
                [('<w:vMerge w:val="restart"/>', "Barge"), ("", "4 marks")],
                [("<w:vMerge/>", ""), ("", "9 marks")],
            )
        )
        + f"<w:tr><w:trPr><w:del/></w:trPr>{cell.format('', p('struck'))}</w:tr>"
    )
    body = (
        p(r("The quay was rebuilt.") + note) + p(r("The wall has a door.") + box) + table + p("The end of the rules.")
    )
    assert text(docx(body, footnotes=notes)) == [
        "The quay was rebuilt.¹", "The wall has a door.", "Ask for the keys.", "Boat\tDues", "Barge\t4 marks", "9 marks", "The end of the rules.", "1 Since the great storm.",
    ]  # fmt: skip


def test_signs_breaks_and_raised_figures():
    runs = (
        r("About 10")
        + r("6", '<w:vertAlign w:val="superscript"/>')
        + r(" litres, 10")
        + r("7", '<w:position w:val="8"/><w:sz w:val="18"/>')
        + r(" in spring")
        + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
        + "<w:r><w:noBreakHyphen/></w:r>"
        + r("paid")
        + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
    )
    assert text(docx(p(runs))) == ["About 10⁶ litres, 10⁷ in spring☒\u2011paid"]


_LOOKS = (
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="U"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:styleId="Z"><w:name w:val="z-Top of Form"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Z2"><w:basedOn w:val="Z"/></w:style>'
)


def test_titles_outlines_breaks_and_what_is_above_a_word():
    """Each break parts words, one to the next sheet, too; a soft hyphen is none, and a level of the text no heading's."""
    one = "<w:r>{}</w:r>".format
    above = "<w:rubyBase>{}</w:rubyBase><w:rt>{}</w:rt>".format(r("港"), r("みなと"))
    breaks = ["", ' w:type="page"', ' w:type="column"', ' w:type="textWrapping"']
    lines = [f"Line {n} ends." for n in range(len(breaks))]
    body = "".join((
        p("Rules", style="T"), f'<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>{r("Dues")}</w:p>',
        f'<w:p><w:pPr><w:pStyle w:val="T"/><w:outlineLvl w:val="9"/></w:pPr>{r("No title")}</w:p>',
        p("".join(one(f"<w:t>{line}</w:t><w:br{kind}/>") for line, kind in zip(lines, breaks, strict=True)) + one("<w:cr/>") + r("Last.")),
        p(r("Gate:") + one("<w:tab/>") + r("har") + one("<w:softHyphen/>") + r("bour") + one("<w:ptab/>") + r("5 m") + r("2", '<w:rStyle w:val="U"/>')),
        p(one(f"<w:ruby>{above}</w:ruby>") + r("は誰にでも開かれている。")),
    ))  # fmt: skip
    page = clean(docx(body, styles=_LOOKS))
    assert [(block.kind, block.level, block.text) for block in page.blocks] == [
        ("heading", 1, "Rules"), ("heading", 3, "Dues"), ("paragraph", 0, "No title"), *(("paragraph", 0, line) for line in lines), ("paragraph", 0, "Last."),
        ("paragraph", 0, "Gate: harbour 5 m²"), ("paragraph", 0, "港は誰にでも開かれている。"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("Masters sign the log ", "of the harbour.", "Masters sign the log of the harbour."),
        ("Masters sign the log", " of the harbour.", "Masters sign the log of the harbour."),
        ("船长每晚在港口", "日志上签字。", "船长每晚在港口日志上签字。"),
        ("The end of a chapter. ", "The next one.", "The end of a chapter.\n\nThe next one."),
        ("第一章的末尾。", "第二章由此开始。", "第一章的末尾。\n\n第二章由此开始。"),
    ],
)
def test_a_sentence_goes_on_on_the_next_sheet(before: str, after: str, whole: str) -> None:
    sheet = '<w:r><w:br w:type="page"/></w:r>'
    assert "\n\n".join(text(docx(p(r(before) + sheet + r(after))))) == whole


def test_what_a_style_hides_is_hidden():
    """So does Word's own for the ends of a form, as of a page that was pasted."""
    words = "Cheap loans for every sailor: visit our office"
    body = p("Top of the form", style="Z2") + p(
        r("Open by day.") + r(words, '<w:rStyle w:val="Z"/>') + r("Shut by night.")
    )
    page = clean(docx(body + p(r("Seen.", '<w:rStyle w:val="Z"/><w:vanish w:val="0"/>')), styles=_LOOKS))
    assert page.text.split("\n\n") == ["Open by day.Shut by night.", "Seen."]


def test_links_of_a_document_lead_where_their_file_says():
    """Some programs write their addresses as they stand, & and all."""
    link = '<w:hyperlink r:id="{}">{}</w:hyperlink>'
    body = p(link.format("a", r("Open")) + link.format("b", r(" to all")) + link.format("c", r(".")))
    with ZipFile(io.BytesIO(docx(body))) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    to = "<Relationship Id='{}' Target='https://h.example/?x=1{}y=2' TargetMode='{}'/>"
    related = to.format("a", "&amp;", "External") + to.format("b", "&", "External") + to.format("c", "", "Internal")
    raw = packed({**parts, "word/_rels/document.xml.rels": f"<Relationships>{related}</Relationships>"})
    assert clean(raw).text == "Open to all."
    assert '<a href="https://h.example/?x=1&amp;y=2">Open</a><a' in decode(raw).text


def test_a_document_keeps_what_a_page_would_take_for_its_sites():
    """No site stands around it: a line that looks like a site's is the document's."""
    lines = [
        "Share this page",
        "Home | News | Contact",
        "Author: the harbour office",
        "The tide tables are printed by the harbour office every year.",
    ]
    assert text(docx("".join(map(p, lines)))) == lines


def test_a_document_of_words_and_its_page_are_one_text():
    items = [
        "Masters sign the log of the harbour every night.",
        "Pilots come aboard off the western mole.",
        "Cranes are let by the hour, never by the day.",
    ]
    body = p("Rules of the harbour", style="H1") + "".join(p(item, number=(1, 0)) for item in items)
    word = docx(body, styles=_HEADS, numbering=lists([("decimal", "%1.")]), title="Rules of the harbour")
    html = f"<title>Rules</title><h1>Rules of the harbour</h1><ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>"
    assert collate({"word": clean(word), "page": clean(html.encode())}).findings == []
    assert clean(word).metadata["title"] == "Rules of the harbour"


_COUNTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="第" style:num-suffix="条"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/></text:list-style>'
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
    '<style:style style:name="R"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="N"><style:text-properties text:display="none"/></style:style>'
)


def test_an_open_document_has_the_numbers_that_its_lists_count():
    item = "<text:list-item>{}</text:list-item>"
    inner = f"<text:list>{item.format('<text:p>船名；</text:p>')}{item.format('<text:p>船籍。</text:p>')}</text:list>"
    body = (
        f'<text:list text:style-name="L">{item.format("<text:p>船东应当登记船只。</text:p>" + inner)}{item.format("<text:p>船长记日志。</text:p><text:p>日志保存九年。</text:p>")}</text:list>'
        "<text:p>以下为附则。</text:p>"
        f'<text:list text:style-name="L" text:continue-numbering="true">{item.format("<text:p>本规则自公布之日起施行。</text:p>" + inner)}</text:list>'
        f'<text:list text:style-name="L">{item.format("<text:p>附录从头编号。</text:p>")}</text:list>'
        f'<text:list text:style-name="B">{item.format("<text:p>船用灯。</text:p>")}</text:list>'
    )
    assert text(odt(body, _COUNTS)) == [
        "第一条 船东应当登记船只。", "一.1. 船名；", "一.2. 船籍。", "第二条 船长记日志。", "日志保存九年。", "以下为附则。", "第三条 本规则自公布之日起施行。", "三.1. 船名；", "三.2. 船籍。",
        "第一条 附录从头编号。", "船用灯。",
    ]  # fmt: skip


def test_an_open_document_is_read_as_it_is_seen():
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Since the storm.</text:p></text:note-body></text:note>"
    box = "<draw:frame><draw:text-box><text:p>Ask for the keys.</text:p></draw:text-box></draw:frame>"
    box += "<draw:g><draw:custom-shape><text:p>Mind the step.</text:p></draw:custom-shape></draw:g>"
    rows = '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Dues</text:p></table:table-cell><table:covered-table-cell/></table:table-row>'
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>It was struck.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="2">The<text:s text:c="3"/>harbour</text:h>'
        f'<text:p>It holds 10<text:span text:style-name="R">6</text:span> litres.{note}{box}<office:annotation><text:p>Really?</text:p></office:annotation></text:p>'
        f"<table:table>{rows}</table:table>"
        '<text:p>The gate is shut at night.<text:span text:style-name="N">Cheap loans for every sailor: visit our office and tell your friends.</text:span></text:p>'
    )
    page = clean(odt(body, _COUNTS))
    assert page.text.split("\n\n") == [
        "The harbour", "It holds 10⁶ litres.¹", "Ask for the keys.", "Mind the step.", "Dues", "The gate is shut at night.", "1 Since the storm.",
    ]  # fmt: skip
    assert [finding.kind for finding in page.findings] == ["hidden_text"]


def test_a_page_that_was_saved_as_an_open_document_is_a_text() -> None:
    assert text(odt("<text:p>Open by day.</text:p>", kind="text-web")) == ["Open by day."]


def test_an_open_document_looks_as_the_styles_say_that_its_own_are_based_on():
    """A program makes a style for each paragraph that somebody set otherwise, a little: a title, text that is hidden."""
    based = '<style:style style:name="{}" style:parent-style-name="{}"/>'
    styles = _COUNTS + based.format("P1", "Title") + based.format("R1", "R") + based.format("N1", "N")
    body = (
        '<text:p text:style-name="P1">Rules</text:p><text:p>One line,<text:line-break/>another<text:tab/>line.</text:p>'
        '<text:p>See <text:a xlink:href="https://h.example/?x&amp;y">a <text:span>link</text:span></text:a>, 5 m<text:span text:style-name="R1">2</text:span>.</text:p>'
        "<text:p><text:ruby><text:ruby-base>港</text:ruby-base><text:ruby-text>みなと</text:ruby-text></text:ruby>は誰にでも。</text:p>"
        '<text:p text:style-name="N1">Cheap loans for every sailor.</text:p><text:p>Open.<text:span text:style-name="N1">Shut.</text:span></text:p>'
    )
    raw = odt(body, styles)
    page = clean(raw)
    assert [block.text for block in page.blocks] == [
        "Rules",
        "One line,",
        "another line.",
        "See a link, 5 m².",
        "港は誰にでも。",
        "Open.",
    ]
    assert "<h1>Rules</h1>" in decode(raw).text
    assert '<a href="https://h.example/?x&amp;y">a link</a>' in decode(raw).text


def test_a_book_is_read_in_its_order():
    page = "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>{}</body></html>"
    chapters = {
        "two": page.format("<h1>Second</h1><p>The tide turned&nbsp;&mdash; nobody <a id='x'/>saw it.</p>"),
        "one": "<?xml version='1.0' encoding='utf-8'?>" + page.format("<h1>First</h1><p>The boat lay at the quay.</p>"),
        "contents": page.format("<nav><ol><li>First</li><li>Second</li></ol></nav>"),
        "answers": page.format("<p>Nobody reads this in turn.</p>"),
    }
    book = clean(epub(chapters, ["contents", "one", "two", "answers!", "missing"], nav="contents"))
    assert book.text == "First\n\nThe boat lay at the quay.\n\nSecond\n\nThe tide turned\u00a0— nobody saw it."
    assert (book.metadata["title"], book.metadata["language"], book.encoding) == ("The harbour", "en", "epub")


def test_elements_with_a_prefix_that_nobody_declared_are_read():
    page = "<html><body><p>The boat lay <o:b>at the quay</o:b>.</p><o:p/><w:p>Nobody saw it.</w:p></body></html>"
    assert clean(epub({"one": page}, ["one"])).text == "The boat lay at the quay.\n\nNobody saw it."


def test_each_chapter_of_a_book_has_its_own_notes():
    note = '<html><body><p>{}<a href="#fn1" id="r1"><sup>1</sup></a></p><p id="fn1"><a href="#r1">1</a> {}</p></body></html>'
    told = ("The boat lay at the quay.", "On Monday."), ("The tide turned at noon.", "So they say.")
    book = clean(epub({str(n): note.format(*each) for n, each in enumerate(told)}, ["0", "1"]))
    assert book.text.split("\n\n") == [line for said, below in told for line in (f"{said}[1]", f"[1] {below}")]


def test_what_a_book_calls_its_notes_stands_behind_the_text() -> None:
    """Those of a chapter stood amid the book, and a page of the same text has them behind it."""
    chapter = (
        '<html xmlns:epub="http://www.idpf.org/2007/ops"><body><p>{}<a href="#n" epub:type="noteref">{}</a></p>'
        '<section epub:type="footnotes"><aside id="n" epub:type="footnote"><p>{}. {}</p></aside></section> </body></html>'
    )
    told = ("The boat lay at the quay.", "On Monday."), ("The tide turned at noon.", "So they say.")
    book = clean(
        epub({str(n): chapter.format(said, n, n, below) for n, (said, below) in enumerate(told, 1)}, ["1", "2"])
    )
    assert [block[:7] for block in book.text.split("\n\n")] == ["The boa", "The tid", "1. On M", "2. So t"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (packed({"[Content_Types].xml": "<T/>", "_rels/.rels": '<R><R Type="x/officeDocument" Target="xl/workbook.xml"/></R>'}), "a workbook of Excel's"),
        (odt("", kind="spreadsheet"), "an OpenDocument file"),
        (packed({"notes.txt": "Some notes.", "more.txt": "More notes."}), "a ZIP file"),
        (docx(p("The tide.")).replace(b"word/document.xml", b"word/documint.xml", 1), "damaged"),
        (docx(p("The tide.") + '<w:altChunk r:id="a"/>'), "another file, which only Word reads"),
        (docx("<w:p><w:r>"), "word/document.xml in this file is damaged"),
        (docx(p("The tide."))[:300], "damaged"),
        (epub({}, []), "no chapter that can be read"),
    ],
)  # fmt: skip
def test_other_files_are_refused_by_name(raw, said):
    with pytest.raises(DecodeError, match=said):
        clean(raw)


def test_no_file_holds_more_than_its_bound(monkeypatch):
    monkeypatch.setattr(package_module, "_MOST", 100_000)
    with pytest.raises(TooLarge, match="hold more than"):
        clean(docx(p("tide " * 100_000)))


def test_entities_of_a_file_are_not_filled_in():
    raw = packed({
        "[Content_Types].xml": "<T/>",
        "_rels/.rels": '<R><R Type="x/officeDocument" Target="word/document.xml"/></R>',
        "word/document.xml": '<!DOCTYPE d [<!ENTITY a "boom"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
        '<d><body><p><r><t>The tide &a; &f; turned.</t></r></p></body></d>',
    })  # fmt: skip
    assert "boom" not in decode(raw).text


@given(st.integers(1, 9_999))
def test_numbers_can_be_read_again(number):
    assert zh_value(numeral(number, "chineseCountingThousand")) == number
    if number < 4000:
        assert roman_value(numeral(number, "upperRoman")) == number


@pytest.mark.parametrize(
    ("form", "number", "written"),
    [
        ("lowerLetter", 28, "bb"), ("upperLetter", 26, "Z"), ("decimalZero", 7, "07"), ("decimalEnclosedCircle", 3, "③"), ("decimalFullWidth", 12, "１２"),
        ("ganada", 3, "다"), ("ideographTraditional", 2, "乙"), ("chineseLegalSimplified", 25, "贰拾伍"), ("koreanCounting", 15, "십오"), ("ordinal", 22, "22nd"),
        ("russianLower", 4, "г"), ("none", 3, ""), ("ideographDigital", 20, "二〇"), ("no such format", 4, "4"), ("lowerRoman", 0, "0"), ("thaiNumbers", 10, "๑๐"),
    ],
)  # fmt: skip
def test_numerals(form, number, written):
    assert numeral(number, form) == written


@given(st.data())
def test_a_damaged_file_is_refused_or_read(data):
    raw = bytearray(docx(p("The tide.", number=(1, 0)), numbering=lists([("decimal", "%1.")])))
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(4, len(raw) - 1))] = data.draw(st.integers(0, 255))
    try:
        clean(bytes(raw))
    except ScrubberError as error:
        assert str(error)

"""What office programs write into the pages that they make of a text."""

from __future__ import annotations

import scrubber

GAP = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>"
WORD = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Draft</title></head><body>
<div class=WordSection1><h1>Rules of the Harbour Library<o:p></o:p></h1>
<p class=MsoNormal>Everyone who lives in <st1:place>Eastholm</st1:place> may borrow books <ins cite="mailto:A">and maps
</ins><del cite="mailto:A">without any charge </del>for four weeks. A card is <a style='mso-comment-reference:A_1'>free
for children</a><span class=MsoCommentReference><a id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[AB1]</a><span
style='mso-special-character:comment'>&nbsp;<o:p></o:p></span></span>and for those who teach them.<o:p></o:p></p>
<p class=MsoNormal>The library lends all that stands on the open shelves, and it does not lend:<o:p></o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·{GAP}</span></span><![endif]>newspapers of the current year,<o:p></o:p></p>
<p class=MsoListParagraph><span style='font-family:"Courier New"'>o{GAP}</span>charts that are older than 1900.</p>
<p class=MsoListParagraph>1.{GAP}Whoever loses a book says so at once.</p>
<p class=MsoListParagraph>2.{GAP}Whoever loses a book pays what a new one costs.</p>
</div><div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><span><a
name="_msocom_1"></a></span><p class=MsoCommentText><a href="#_msoanchor_1" class=msocomoff>[AB1]</a>Did the council
not decide otherwise?</p></div></div></div></body></html>"""


def test_a_draft_reads_as_it_is_printed() -> None:
    """Names and ends of paragraphs that a program marks part no line, deleted words go and inserted ones stay, and so
    go readers' remarks with their marks.
    """
    assert scrubber.clean(WORD, content_type="text/html").blocks[1].text == (
        "Everyone who lives in Eastholm may borrow books and maps for four weeks. A card is free for children\xa0and for "
        "those who teach them."
    )


def test_items_that_are_written_as_paragraphs_are_items() -> None:
    """The sign of an item is none of its text, whichever letter a font of signs has for it; its number stays."""
    clean = scrubber.clean(WORD, content_type="text/html")
    assert [(block.kind, block.text) for block in clean.blocks[3:]] == [
        ("list_item", "newspapers of the current year,"),
        ("list_item", "charts that are older than 1900."),
        ("list_item", "1. Whoever loses a book says so at once."),
        ("list_item", "2. Whoever loses a book pays what a new one costs."),
    ]
    assert [block.text for block in clean.removed if block.rule == "list-mark"] == ["·", "o"]


def test_what_is_deleted_is_removed_with_its_reason() -> None:
    """A reader can ask what became of it."""
    removed = {block.rule: block.text for block in scrubber.clean(WORD, content_type="text/html").removed}
    assert removed["deleted"] == "without any charge"


def test_what_a_line_begins_with_is_no_sign_of_an_item_by_itself() -> None:
    """A dash before what somebody says, the sign of a section and that of an amount below nought stay."""
    lines = [
        "—&nbsp; Who pays for the boat?",
        "§&nbsp;&nbsp;12 is repealed.",
        "-&nbsp;&nbsp;&nbsp;&nbsp;4 degrees at noon.",
    ]
    page = WORD.replace("</h1>", "</h1>" + "".join(f"<p class=MsoNormal>{line}</p>" for line in lines))
    text = scrubber.clean(page, content_type="text/html").text
    assert [line.split(maxsplit=1)[0] for line in text.split("\n\n")[1:4]] == ["—", "§", "-"]

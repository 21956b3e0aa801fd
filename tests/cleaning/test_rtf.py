"""Documents in Rich Text Format: what a reader sees of them, and that no file harms."""

from __future__ import annotations

import gzip
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.office_maker import docx, p

from scrubber import clean, collate
from scrubber.cleaning.decode import decode
from scrubber.errors import DecodeError, ScrubberError
from scrubber.ledger import replay, revert

#: A font for each of the scripts whose bytes the documents here are in.
_FONTS = r"{\fonttbl{\f0\fcharset0 Serif;}{\f1\fcharset204 Serif Cyr;}{\f2\fcharset134 Song;}{\f3\fcharset2 Symbol;}{\f4\fcharset128 Min;}{\f5\fcharset161 Greek;}{\f6\fcharset238 East;}{\f7\fcharset177 Heb;}{\f8\fcharset178 Arab;}{\f9\fcharset136 Ming;}{\f10\fcharset129 Bat;}{\f11\fcharset162 Tur;}}"
_STYLES = (
    r"{\stylesheet{Normal;}{\s1\outlinelevel0 heading 1;}{\s2 heading 2;}{\s3\sbasedon2 Clause head;}{\*\cs9 mark;}}"
)


def rtf(body: str, *, head: str = r"\ansi\ansicpg1252\deff0", more: str = "") -> bytes:
    return (r"{\rtf1" + head + _FONTS + _STYLES + more + "\n" + body + "}").encode("latin-1")


def text(raw: bytes) -> list[str]:
    page = clean(raw)
    assert page.encoding == "rtf"
    assert replay(page.base, page.edits) == page.text
    assert revert(page.text, page.edits) == page.base
    return page.text.split("\n\n")


def coded(said: str, codec: str) -> str:
    """Text as bytes that are written out."""
    return "".join(f"\\'{byte:02x}" for byte in said.encode(codec))


@pytest.mark.parametrize(
    ("said", "codec", "font"),
    [
        ("Сбор взимается за сутки стоянки.", "cp1251", 1), ("船长应当每日记日志。", "gbk", 2), ("船長は毎日ソ記録をつける。", "cp932", 4),
        ("Το τέλος καταβάλλεται ημερησίως.", "cp1253", 5), ("Příplatek se platí každý den.", "cp1250", 6), ("האגרה משולמת בכל יום.", "cp1255", 7),
        ("تدفع الرسوم كل يوم.", "cp1256", 8), ("船長應當每日記日誌。", "cp950", 9), ("선장은 매일 일지를 쓴다.", "cp949", 10), ("Ücret her gün ödenir, ışık yanar.", "cp1254", 11),
    ],
)  # fmt: skip
def test_bytes_are_read_by_the_character_set_of_their_font(said, codec, font):
    """Also where a character comes in two groups, and where its second byte is a sign of the format's own."""
    raw = coded(said, codec)
    assert text(rtf(rf"\pard\f{font} {raw}\par")) == [said]
    half = raw[: 4 * (len(raw) // 8)]
    assert text(rtf(rf"\pard{{\f{font} {half}}}{{\f{font} {raw[len(half) :]}}}\par")) == [said]
    signs = {ord(sign): f"\\{sign}" for sign in "\\{}"}
    own = said.encode(codec).decode("latin-1").translate(signs)
    assert text(rtf(rf"\pard\f{font} {own}\par")) == [said]


@pytest.mark.parametrize(
    ("head", "said", "codec"),
    [
        (r"\ansi\ansicpg1251\deff0", "Сбор взимается за сутки стоянки.", "cp1251"),
        (r"\ansi\ansicpg936\deff0", "船长应当每日记日志。", "gbk"),
        (r"\mac\deff40", "Le capitaine paie à la journée, dès l’entrée.", "mac-roman"),
        (r"\pc\deff40", "Der Führer zahlt täglich.", "cp437"),
        (r"\pca\deff40", "Der Führer zahlt täglich.", "cp850"),
    ],
)
def test_a_document_has_a_code_page_of_its_own(head, said, codec):
    """Programs write in it under a font of the western set, and a font that states none is in it."""
    assert text(rtf(rf"\pard {coded(said, codec)}\par", head=head)) == [said]


def test_a_western_font_stays_so_in_a_document_of_another_code_page():
    body = rf"\pard\f1 {coded('Сбор платит', 'cp1251')} \f0 Andr\'e9 Lef\'e8vre, na\'efve\f1 {coded(' сам.', 'cp1251')}\par"
    assert text(rtf(body, head=r"\ansi\ansicpg1251\deff0")) == ["Сбор платит André Lefèvre, naïve сам."]


def test_a_letter_alone_is_read_as_its_paragraph_is():
    body = (
        rf"\pard {coded('Сбор за сутки ', 'cp1251')}{{\b\f0 {coded('и', 'cp1251')}}} {coded('за ночь.', 'cp1251')}\par"
    )
    assert text(rtf(body, head=r"\ansi\ansicpg1251\deff0")) == ["Сбор за сутки и за ночь."]


def test_programs_of_other_makers():
    """A Mac's editor names fonts without groups of their own and ends lines by a sign; a small one of Windows' writes
    capital digits and the numbers of lists for readers that count none.
    """
    mac = (
        "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n\\cocoatextscaling0{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fnil\\fcharset134 PingFangSC-Regular;}\n"
        "{\\colortbl;\\red255\\green255\\blue255;}{\\*\\expandedcolortbl;;}\n{\\*\\listtable{\\list\\listtemplateid1\\listhybrid{\\listlevel\\levelnfc0\\levelnfcn0\\levelstartat1{\\*\\levelmarker"
        " \\{decimal\\}.}{\\leveltext\\leveltemplateid1\\'02\\'00.;}{\\levelnumbers\\'01;}\\fi-360\\li720}{\\listname ;}\\listid1}}\n{\\*\\listoverridetable{\\listoverride\\listid1"
        "\\listoverridecount0\\ls1}}\n\\pard\\tx560\\pardirnatural\\partightenfactor0\n\n\\f0\\fs24 \\cf0 The fee is ten marks \\'97 a night.\\\n\\\n\\f1 \\'b4\\'ac\\'d6\\'bb\n\\f0  pay.\\\n"
        "\\pard\\ls1\\ilvl0\\cf0 {\\listtext\t1.\t}Masters sign.\\\n{\\listtext\t2.\t}Pilots come.}"
    )
    assert text(mac.encode()) == ["The fee is ten marks — a night.", "船只 pay.", "1. Masters sign.", "2. Pilots come."]
    small = (
        r"{\rtf1\ansi\ansicpg1251\deff0\deflang1049{\fonttbl{\f0\fnil\fcharset204{\*\fname Times New Roman;}Times New Roman CYR;}{\f1\fnil\fcharset2 Symbol;}}{\*\generator Msftedit 5.41;}"
        r"\viewkind4\uc1\pard{\pntext\f0 1.\tab}{\*\pn\pnlvlbody\pnf0\pnstart1\pndec{\pntxta.}}\fi-200\f0\fs20\'D1\'E1\'EE\'F0 10 \'F0\'F3\'E1.\par"
        r"{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1{\pntxtb\'B7}}\'C2 \'F1\'F3\'F2\'EA\'E8.\par}"
    )
    assert text(small.encode() + b"\0") == ["1. Сбор 10 руб.", "В сутки."]


def test_unicode_stands_for_the_signs_behind_it():
    body = r"\pard\uc1 \u8220\'93A\u8221\'94 \u28207?\u21475 ?{\uc2\u26465\'cc\'f5}{\uc0\u20363 }\u-10179?\u-8704? {\uc0 \u55357\uc1 \u56832?} \u8212\emdash b\par"
    assert text(rtf(body)) == ["“A” 港口条例😀 😀 —b"]


def test_numbers_and_marks_of_lists_are_the_writers():
    body = (
        r"\pard{\listtext\f0 1.\tab}\ls1 Masters sign the log.\par{\pntext (a)\tab}By day\par"
        r"{\listtext\f3\'b7\tab}Fires are out.\par{\listtext\f0 o\tab}Gates are shut.\par"
        rf"{{\listtext\f2 {coded('第一条　', 'gbk')}}}\f2 {coded('船东应当登记。', 'gbk')}\par\f0\bullet\tab Dogs are led.\par"
    )
    page = clean(rtf(body))
    assert page.text.split("\n\n") == [
        "1. Masters sign the log.", "(a) By day", "Fires are out.", "Gates are shut.", "第一条 船东应当登记。", "Dogs are led.",
    ]  # fmt: skip
    assert [block.kind for block in page.blocks].count("list_item") == 3


def test_numbers_that_nobody_wrote_out_are_counted():
    """Word counts them anew as it opens a document; some programs leave that to it, and write none, or blanks."""
    levels = (
        r"{\listlevel\levelnfc39\levelstartat1\levelfollow2{\leveltext\'03\uc0\u31532 \'00\u26465 ;}{\levelnumbers\'02;}}"
        r"{\listlevel\levelnfc4\levelstartat1\levelfollow0{\leveltext\'03(\'01);}{\levelnumbers\'02;}}"
        r"{\listlevel\levelnfc0\levelstartat1\levelfollow0{\leveltext\'03\'01.\'02;}{\levelnumbers\'01\'03;}}"
    )
    mark = r"{\listlevel\levelnfc23\levelstartat1{\leveltext\'01\u8226 ?;}{\levelnumbers;}}"
    more = (
        rf"{{\*\listtable{{\list{levels}{{\listname ;}}\listid71}}{{\list{mark}\listid72}}}}"
        r"{\listoverridetable{\listoverride\listid71\listoverridecount0\ls1}{\listoverride\listid72\ls2}"
        r"{\listoverride\listid71\listoverridecount1{\lfolevel\listoverridestartat\levelstartat8}\ls3}}"
    )
    body = (
        r"\pard\ls1\ilvl0 Masters sign.\par\ilvl1 By day\par\ilvl1 By night\par\ilvl2 In rain\par\ls1\ilvl0{\listtext\tab} Pilots come.\par\ilvl1 By sea\par"
        r"\pard\ls2 Dogs are led.\par\pard\ls3\ilvl0 Fires are out.\par\pard No item.\par\pard\ls9 Nor this.\par"
    )
    assert text(rtf(body, more=more)) == [
        "第一条Masters sign.", "(a) By day", "(b) By night", "b.1 In rain", "第二条 Pilots come.", "(a) By sea", "Dogs are led.", "第八条Fires are out.", "No item.", "Nor this.",
    ]  # fmt: skip


def test_headings_are_what_an_outline_or_a_style_says():
    body = (
        r"{\pard\s1\outlinelevel0 Harbour act\par}{\pard\s2 Dues\par}{\pard\s3 Of boats\par}\pard\s2\outlinelevel9 Boats pay ten marks a night.\par"
        r"\pard\outlinelevel1 Carts\par\pard Carts pay nothing at all.\par"
    )
    assert [(block.kind, block.level) for block in clean(rtf(body)).blocks] == [
        ("heading", 1), ("heading", 2), ("heading", 2), ("paragraph", 0), ("heading", 2), ("paragraph", 0),
    ]  # fmt: skip


def test_what_was_struck_is_gone_and_what_was_added_stands():
    body = r"\pard The fee is {\deleted nine}{\revised ten} marks {\deleted a day\par}a night.{\deleted{\footnote \pard Gone.}}\par"
    assert text(rtf(body)) == ["The fee is ten marks a night."]


def test_hidden_text_is_told_and_not_kept():
    shown = ["The basin is open to all boats of the town, by day and by night.", "Its gate is closed in storms."]
    lure = "Cheap loans for every sailor: visit our office, win a prize and tell your friends."
    for hidden in (rf"{{\v {lure}}}\par", rf"\v {lure}\v0\par"):
        page = clean(rtf("".join(rf"\pard {line}\par" for line in shown) + hidden))
        assert page.text.split("\n\n") == shown
        assert [finding.kind for finding in page.findings] == ["hidden_text"]


def test_notes_stand_behind_the_text_with_their_marks():
    """One has a mark of its own; the writers of footnotes set the mark's group around the note, or before it."""
    body = (
        r"\pard Boats pay ten marks.{\super\chftn{\*\footnote \pard\chftn  Nine before the war.}} Carts pay nothing{\super *}{\footnote\pard {\super *} Save by night.}"
        r" at all.{\super\chftn}{\footnote\ftnalt\pard{\super\chftn}\~Since the fire.\par}\par\pard The gate is shut at ten.\par"
    )
    assert text(rtf(body)) == [
        "Boats pay ten marks.¹ Carts pay nothing* at all.³", "The gate is shut at ten.",
        "1 Nine before the war.", "* Save by night.", "3 Since the fire.",
    ]  # fmt: skip


def test_tables_are_rows_with_their_wide_cells_and_tables_within():
    row = r"\trowd\cellx1000\cellx2000\cellx3000"
    body = (
        rf"{row}\pard\intbl Boat\cell Dues\cell Days\cell\row{row}\pard\intbl Barge\cell ten\line marks\cell 3\cell\row"
        r"\trowd\cellx2010\cellx3000\pard\intbl Both together\cell 5\cell\row"
        r"\trowd\clmgf\cellx1000\clmrg\cellx2000\clvmrg\cellx3000\pard\intbl All\cell\cell of above\cell\row"
        r"\pard The gate is shut.\par"
        r"\trowd\cellx1500\cellx3000\pard\intbl Quay\cell\pard\intbl\itap2 North\nestcell South\nestcell{\*\nesttableprops\trowd\cellx700\cellx1400\nestrow}{\nonesttables\par}\pard\intbl\cell\row"
        r"\pard The end.\par"
    )
    html = decode(rtf(body)).text
    assert "<tr><td><p>Barge</p></td><td><p>ten<br>marks</p></td><td><p>3</p></td></tr>" in html
    assert '<tr><td colspan="2"><p>Both together</p></td><td><p>5</p></td></tr>' in html
    assert '<tr><td colspan="2"><p>All</p></td><td></td></tr></table><p>The gate is shut.</p>' in html
    assert "<td><p>Quay</p></td><td><table><tr><td><p>North</p></td><td><p>South</p></td></tr></table></td>" in html


def test_what_is_no_text_is_left_out():
    body = (
        r"{\header\pard Gazette no. 7\par}{\footer\pard 3\par}{\info{\title The act}{\author X}{\revtim\yr2021\mo3\dy9}}{\*\generator Word;}"
        r"\pard The fee{\*\bkmkstart a}{\*\bkmkend a} is {\pict\pngblip 89504e47}{\*\shppict{\pict 00ff}}{\nonshppict{\pict 00ff}}{\object\objemb{\*\objdata 0102}{\result no}}ten"
        r" marks{\xe boats}{\*\atnid A}{\*\annotation Really?}{\*\unheard of {\f1 this}}{\unheard  a day}.\par{\pict\bin12 }}}{{{\par\x}"
    )
    page = clean(rtf(body))
    assert page.text == "The fee is ten marks a day."
    assert (page.metadata["title"], page.metadata["modified"]) == ("The act", "2021-03-09")


def test_fields_are_what_they_answer():
    body = (
        r'\pard See {\field{\*\fldinst{HYPERLINK "https://a.example/act"}}{\fldrslt{\ul the act}}} of'
        r' {\field{\*\fldinst{IF {\field{\*\fldinst{MERGEFIELD x}}{\fldrslt unpaid}} = 1 "a"}}{\fldrslt 1906}}, page {\field{\*\fldinst PAGE}{\fldrslt 3}}.\par'
    )
    assert text(rtf(body)) == ["See the act of 1906, page 3."]
    assert '<a href="https://a.example/act">the act</a>' in decode(rtf(body)).text


def test_boxes_stand_behind_their_paragraph_and_what_is_said_twice_stands_once():
    body = (
        r"\pard The gate{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard Closed by night.\par}}{\shprslt{\*\do{\dptxbxtext\pard Closed by night.\par}}}} is shut"
        r" {\upr{at ten}{\*\ud{\uc0 at t\u275 n}}}.\par\pard It opens again at six.\par"
    )
    assert text(rtf(body)) == ["The gate is shut at tēn.", "Closed by night.", "It opens again at six."]


def test_what_raises_and_lowers_holds_to_its_end():
    body = r"\pard\plain\fs24 m\super 2\nosupersub , m\super 3\super0 , H\sub 2\sub0 O, x\fs16\up6 4\up0 , CO\dn8 2\dn0 , {\fs16\up 5}\plain 6\par"
    assert (
        "m<sup>2</sup>, m<sup>3</sup>, H<sub>2</sub>O, x<sup>4</sup>, CO<sub>2</sub>, <sup>5</sup>6<"
        in decode(rtf(body)).text
    )


def test_breaks_signs_and_raised_figures():
    body = (
        r"\pard Ten\~marks, A\_one, har\-bour: m{\super 2}, H{\sub 2}O, x{\fs16\up8 3}, {\up2 no power}\line and on.\sect"
        "\nA new\\sectd\\page A sheet begins.\\\nCocoa ends its lines so.\\par"
    )
    assert text(rtf(body)) == [
        "Ten\xa0marks, A\u2011one, harbour: m², H2O, x³, no power", "and on.", "A new", "A sheet begins.", "Cocoa ends its lines so.",
    ]  # fmt: skip


def test_the_text_is_the_same_as_in_another_format_and_a_changed_figure_is_told():
    said = [
        f"Of the boats of quay {n} each pays {n + 10} marks a night to the master of the quay." for n in range(1, 9)
    ]
    fine, wrong = (
        rtf("".join(rf"\pard {line}\par" for line in lines))
        for lines in (said, [*said[:5], said[5].replace("16", "19"), *said[6:]])
    )
    word = docx("".join(map(p, said)))
    assert clean(fine).text == clean(word).text
    honest = {"a.example": clean(fine), "b.example": clean(word), "c.example": clean(gzip.compress(fine))}
    assert not collate(honest).findings
    told = collate({**honest, "d.example": clean(wrong)}).findings
    assert [(finding.mirror, finding.before, finding.after) for finding in told] == [("d.example", "16", "19")]


def test_a_table_of_lists_may_hold_any_sign():
    """What XML can't hold is left out of it, and a format of numbers that nobody knows is none."""
    level = r"{\listlevel\levelnfc-200{\leveltext\'06(\'0b\'00\u-1 ?\'1f)}}"
    more = rf"{{\listtable{{\list{level}\listid1}}}}{{\listoverridetable{{\listoverride\listid1\ls1}}}}"
    assert clean(rtf(r"\pard\ls1 The fee is ten marks.\par", more=more)).text.endswith("The fee is ten marks.")


def test_a_file_that_was_read_as_text_is_read():
    """Of a text that somebody decoded the characters are what they are."""
    assert clean(r"{\rtf1\ansi\pard The fee is ten marks.\par}").text == "The fee is ten marks."
    assert clean("\ufeff{\\rtf1\\ansi\\ansicpg1251\\pard Сбор 😀 {\\b платят} \\'f1\\par}").text == "Сбор 😀 платят с"


@pytest.mark.parametrize(
    "raw", [b"{\\rtf1" + b"{" * 2_000, b"{\\rtf1" + b"{\\b " * 100_000 + b"x"], ids=["open", "with words"]
)
def test_groups_that_are_nested_too_deep_are_refused(raw):
    with pytest.raises(DecodeError, match="nested too deep"):
        decode(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"{\\rtf1 The fee is ten marks. {\\b Boats pay", b"{\\rtf1 The fee is ten marks.\\par}}}}}} {\\pict", b"{\\rtf1 The fee is ten marks.\\bin99999999999 ",
        b"{\\rtf1 The fee is ten marks.\\bin-4 \\u\\'\\'4\\uc-3\\u9999999999\\intbl\\itap9999\\nestcell\\nestrow\\row\\cellx\\", b"\xef\xbb\xbf\r\n{\\rtf1 The fee is ten marks.}",
    ],
)  # fmt: skip
def test_a_damaged_file_gives_what_is_there(raw):
    assert clean(raw).text.startswith("The fee is ten marks.")


def test_long_files_take_time_by_their_length():
    start = time.process_time()
    for piece in (
        b"{}",
        b"\\b",
        b"\\'e9\\v1\\v0",
        b"\\cell\\row",
        b"\\trowd\\cellx9 \\cell",
        b"{\\footnote x}",
        b"\\u9?",
    ):
        decode(b"{\\rtf1 The fee is ten marks." + piece * (200_000 // len(piece)) + b"}")
    assert time.process_time() - start < 20


_PIECES = st.sampled_from(
    [r"\par ", r"\cell", r"\row", r"\trowd", r"\cellx700 ", r"\intbl", r"\itap2 ", r"\nestcell", r"\nestrow", "{", "}", r"{\*", r"\footnote ", r"\chftn", r"\listtext 1.", r"\u-9 ?",
     r"\ls1\ilvl1 ", r"\listtable", r"\list", r"\listlevel\levelnfc99 ", r"\leveltext\'09\'01\'1f\u-1 ?", r"\levelnfc-200 ", r"{\listtable{\list{\listlevel{\leveltext\'05\'00\'0b\u-2 ?}}\listid1}}{\listoverridetable{\listoverride\listid1\ls1}}", r"\listid1", r"\listoverride", r"\lfolevel", r"\levelstartat-3 ", r"\'e9", r"\f2\'b1", r"\v ", r"\deleted ", r"\field", r"\fldinst HYPERLINK x", r"\fldrslt ", r"\upr", r"\ud ", r"\shptxt ", r"\info", r"\title ", r"\stylesheet", r"\s1 ", r"\bin2 ",
     r"\pard", r"\plain", "Boats pay.", "&<", r"\outlinelevel3 ", r"\line ", r"\fonttbl", r"\uc2 ", r"\u55357?"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40))
def test_no_order_of_words_harms(pieces):
    raw = ("{\\rtf1 The fee is ten marks." + "".join(pieces)).encode()
    try:
        page = clean(raw)
    except ScrubberError:
        return
    assert replay(page.base, page.edits) == page.text

"""Files in parts: pages that browsers save whole (MHTML), and mails."""

import base64
import binascii
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.properties import tried

import scrubber
from scrubber import sandbox
from scrubber.cleaning.formats.mime import message
from scrubber.errors import DecodeError, TooLarge

TEXT = "Every reader may see all versions of a register, and ask what changed. Café, 数据管家负责清单。"
PAGE = f"<!doctype html><html><head><title>The register</title></head><body><h1>The register</h1><p>{TEXT}</p></body></html>"


def saved(page: bytes, *, coding="quoted-printable", kind="text/html", before="", newline="\r\n") -> bytes:
    """What a browser writes: headers, the page, then its pictures, each behind a boundary."""
    body = {"quoted-printable": binascii.b2a_qp, "base64": base64.encodebytes, "binary": bytes}[coding](page)
    head = (
        "From: <Saved by a browser>\nSnapshot-Content-Location: https://copy.example/1\nSubject: The register\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----Part--7a--"\n\n\n'
        f"{before}------Part--7a--\nContent-Type: {kind}\nContent-Transfer-Encoding: {coding}\n\n"
    )
    picture = "\n------Part--7a--\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------Part--7a------\n"
    return head.replace("\n", newline).encode() + body + picture.replace("\n", newline).encode()


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "binary"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_page_in_it_is_cleaned(coding, newline):
    """The text is the same as that of the page itself, without the file's headers and pictures."""
    found = scrubber.clean(saved(PAGE.encode(), coding=coding, newline=newline))
    assert found.text == scrubber.clean(PAGE.encode()).text
    assert TEXT in found.text


def test_the_part_names_its_encoding():
    """A page in another encoding is heard as its own headers say."""
    raw = saved(PAGE.replace("Café, ", "").encode("gbk"), coding="base64", kind='text/html; charset="gb2312"')
    assert TEXT.replace("Café, ", "") in scrubber.clean(raw).text


def test_a_sheet_of_styles_before_the_page_is_passed_over():
    """The page is the first part that is one."""
    styles = "------Part--7a--\nContent-Type: text/css\n\np { color: red }\n"
    assert TEXT in scrubber.clean(saved(PAGE.encode(), before=styles)).text


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
def test_a_file_cut_off_gives_what_is_left(coding):
    """A download that broke off is no reason to lose the page."""
    raw = saved((PAGE * 20).encode(), coding=coding)
    for end in range(1_001, 1_005):
        assert "Every reader may see all versions" in scrubber.clean(raw[:end]).text


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "binary"])
def test_a_file_cut_off_between_two_sentences_says_so(coding):
    """Nothing in the text shows it: the boundary that closes its part is missing, and that is told, as no accusation."""
    raw = saved((PAGE * 20).encode(), coding=coding)
    whole, cut = scrubber.clean(raw), scrubber.clean(raw[:1_001].rpartition(b"\r\n")[0])
    assert not any(finding.kind == "truncation" for finding in whole.findings)
    told = [finding for finding in cut.findings if finding.kind == "truncation"]
    assert len(told) == 1
    assert not told[0].accuses or "mid-sentence" in told[0].message


def test_a_file_cut_off_among_its_pictures_has_all_of_its_text():
    """What breaks off behind the page, or behind its end, is none of the text."""
    raw = saved(PAGE.encode())
    for rest in (raw[: raw.rindex(b"image/png") + 20], raw[: raw.index(b"</html>") + 8]):
        assert not any(finding.kind == "truncation" for finding in scrubber.clean(rest).findings)


def test_a_part_within_parts_that_no_boundary_closes_is_whole_where_the_mail_goes_on():
    """Whoever wrote the mail left it out: the file does not end there."""
    raw = (
        b"From: office@county.example\nDate: Mon, 04 Jul 2022 10:00:00 +0200\nMIME-Version: 1.0\n"
        b"Content-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: multipart/alternative; boundary=in\n\n"
        b"--in\nContent-Type: text/plain\n\nThe well is closed until the samples are back.\n--out--\n"
    )
    assert not scrubber.clean(raw).findings
    assert [finding.kind for finding in scrubber.clean(raw.removesuffix(b"--out--\n")).findings] == ["truncation"]


def test_a_letter_that_speaks_of_such_files_is_a_text():
    """Headers alone, without the parts that they announce, stay the text that they are."""
    letter = (
        b"Content-Type: multipart/related; boundary=x\n\nis what the header of such a file reads, as RFC 2557 has it.\n"
    )
    assert message(letter) is None
    assert message(b"Dear reader: this is a letter.\n\n" + saved(PAGE.encode())) is None


@given(st.lists(st.sampled_from(saved(PAGE.encode()).split(b"\r\n")), max_size=40).map(b"\r\n".join))
@tried(100)
def test_any_order_of_its_lines_is_read(raw):
    """No arrangement of such a file's lines fails otherwise than by our own errors."""
    found = None
    with suppress(DecodeError):
        found = message(raw)
    assert found is None or sum(len(part.raw) for part in found.parts) <= len(raw)


def test_a_saved_page_is_no_plain_text_to_the_sandbox():
    """In base64 it has no "<", but what is in it goes to a parser, which runs in a child only."""
    raw = saved(PAGE.encode(), coding="base64").replace(b"<", b"").replace(b">", b"")
    assert message(raw) is not None
    assert not sandbox._is_plain(raw)
    assert sandbox._is_plain(TEXT.encode())
    assert sandbox._is_plain(f"Note: {TEXT}".encode())
    assert not sandbox._is_plain(raw.decode("ascii"))
    assert TEXT in sandbox.clean(raw).text


def test_a_saved_page_that_was_decoded_elsewhere_is_read_too():
    """As text, its parts are what they were before; what was not coded in it is text already, whatever it says of
    its encoding.
    """
    for coding in ("quoted-printable", "base64"):
        raw = saved(PAGE.encode("gb18030"), coding=coding, kind="text/html; charset=gb18030")
        assert scrubber.clean(raw.decode("ascii")).text == scrubber.clean(PAGE).text
    raw = saved(PAGE.encode(), coding="binary", kind="text/html; charset=gb18030")
    assert scrubber.clean(raw.decode()).text == scrubber.clean(PAGE).text


LETTER = (
    "Dear readers,\n\n"
    f"{TEXT}\n\n"
    "No version may be taken out of the register, except by order of its keeper, who says why and since when.\n\n"
    "Kind regards,\nAnna Berg\n"
)
BODY = [LETTER.split("\n\n")[1], LETTER.split("\n\n")[2]]


def mail(content=LETTER, **options):
    """A mail as a program writes it."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = (
        "Anna <anna@office.example>",
        "readers@office.example",
        "Das Register — 登记",
    )
    made["Date"], made["Message-ID"] = "Mon, 04 Jul 2022 10:00:00 +0200", "<1@office.example>"
    made.set_content(content, **options)
    return made


def as_page():
    return f"<html><body>{''.join(f'<p>{part}</p>' for part in LETTER.split(chr(10) * 2))}</body></html>"


def several(first=LETTER):
    made = mail(first)
    made.add_alternative(as_page(), subtype="html")
    return made


def with_attachments():
    made = several()
    made.get_payload()[1].add_related(b"\x89PNG" * 500, "image", "png", cid="<seal>")
    made.add_attachment(b"%PDF-1.4 " * 900, maintype="application", subtype="pdf", filename="a.pdf")
    made.add_attachment("Notes that go with it.\n", filename="notes.txt")
    return made


def passed_on():
    made = mail("I pass this on to you.\n")
    made.add_attachment(several())
    return made


MAILS = {
    "quoted-printable": mail(cte="quoted-printable"),
    "base64": mail(cte="base64"),
    "8bit": mail(cte="8bit"),
    "another encoding": mail(charset="gb18030", cte="base64", content=LETTER.replace("é", "e")),
    "a page": mail(as_page(), subtype="html", cte="base64"),
    "several forms": several(),
    "words that tell where to read it": several("Read it on the web: https://office.example/1\n"),
    "attachments": with_attachments(),
    "passed on": passed_on(),
}


@pytest.mark.parametrize("way", MAILS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_mail_gives_its_text(way, newline):
    """Whatever it was sent in, the codes, the other forms and the attachments are none of the text."""
    raw = bytes(MAILS[way]).replace(b"\n", newline.encode())
    for given_ in (raw, b"From anna@office.example Mon Jul  4 10:00:00 2022\n" + raw, raw.decode("utf-8", "replace")):
        blocks = [block.text.replace("Cafe", "Café") for block in scrubber.clean(given_).blocks]
        assert [text for text in blocks if text in BODY] == BODY
        assert not any(word in " ".join(blocks) for word in ("Content-", "=E6", "Notes that", "--=", "Subject", "<p>"))


def test_what_a_mail_says_of_its_way_is_kept_on_record():
    """Its head is no text of the document, and is not lost: in words, not in codes."""
    removed = [block.text for block in scrubber.clean(bytes(several())).removed]
    edits = [edit.before for edit in scrubber.clean(bytes(several())).edits]
    assert any("Das Register — 登记" in text for text in (*removed, *edits))


def test_texts_behind_one_another_in_a_mail_are_one():
    """A text on both sides of a picture, each in an encoding of its own."""
    first, second = BODY
    raw = (
        "From: a@office.example\nDate: Mon, 04 Jul 2022 10:00:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cut\n\n"
        "--cut\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        f"{base64.encodebytes(first.encode()).decode()}\n--cut\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
        f"--cut\nContent-Type: text/plain; charset=iso-8859-1\n\n{second}\n--cut--\n"
    )
    assert [block.text for block in scrubber.clean(raw.encode()).blocks] == BODY


def test_a_mail_without_a_text_says_what_to_do():
    made = EmailMessage()
    made["From"], made["MIME-Version"] = "a@office.example", "1.0"
    made.add_attachment(b"%PDF-1.4 " * 90, maintype="application", subtype="pdf", filename="a.pdf")
    with pytest.raises(DecodeError, match="save what is attached"):
        scrubber.clean(bytes(made))


def test_parts_within_parts_end_somewhere():
    """Neither their depth nor their number is anybody's to choose."""
    deep = b"the innermost text"
    for level in range(3_000):
        deep = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n%b" % (level, level, deep)
    wide = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n" + b"\n--b\n\nOne more part.\n" * 20_000
    with suppress(DecodeError):
        message(deep)
    with pytest.raises(TooLarge, match="more than 200 parts"):
        message(wide)


def test_the_pictures_of_a_saved_page_may_be_many():
    pictures = b"".join(
        b"\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n" for _ in range(400)
    )
    page = b"\n--b\nContent-Type: text/html\n\n" + as_page().encode()
    raw = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n" + page + pictures + b"\n--b--\n"
    assert BODY[0] in scrubber.clean(raw).text


@pytest.mark.parametrize(
    "field",
    ["X-Spam_score: -1.9", "X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp: TenantId=0", "X.1: 2"],
)
def test_a_head_may_hold_fields_of_any_name(field):
    """One field of a mail server's own, and the whole mail was no mail."""
    raw = field.encode() + b"\n" + bytes(MAILS["base64"])
    middle = bytes(MAILS["base64"]).replace(b"\nTo:", b"\n" + field.encode() + b"\nTo:")
    for each in (raw, middle):
        assert [text for text in (block.text for block in scrubber.clean(each).blocks) if text in BODY] == BODY


@pytest.mark.parametrize("mark", ["\ufeff", "\ufeff\r\n"])
def test_a_mark_of_the_encoding_before_the_head(mark):
    """Editors set one when they save."""
    raw = mark.encode() + bytes(MAILS["base64"])
    for given_ in (raw, raw.decode()):
        assert BODY[0] in scrubber.clean(given_).text


def test_the_styles_of_a_page_are_none_of_its_words():
    """A page says as much as the plain words beside it, however long its styles are."""
    styles = "<style>" + "p.first { font-family: serif } " * 400 + "</STYLE><script>var first = 'second';</script>"
    made = mail(LETTER)
    made.add_alternative(styles + as_page(), subtype="html")
    assert not message(bytes(made)).parts[0].is_page


def test_a_page_without_a_letter_is_better_than_nothing():
    made = EmailMessage()
    made["From"], made["Date"] = "a@office.example", "Mon, 04 Jul 2022 10:00:00 +0200"
    made.set_content("<p>12 + 30 = 42</p>", subtype="html")
    made.make_alternative()
    assert message(bytes(made)).parts[0].raw.strip() == b"<p>12 + 30 = 42</p>"


def test_a_part_that_begins_without_a_head_is_not_lost():
    raw = (
        "From: a@office.example\nDate: Mon, 04 Jul 2022 10:00:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cut\n\n"
        f"--cut\n{BODY[0]}\n--cut\nContent-Type: text/plain; charset=utf-8\n\n{BODY[1]}\n--cut--\n"
    )
    assert [block.text for block in scrubber.clean(raw).blocks] == BODY


def test_a_head_in_coded_words_says_what_they_are():
    """However long, and in as many encodings as it names; a word in none that is known stays as it was sent."""
    words = f"{'=?utf-8?Q?Caf=C3=A9?= ' * 600}\n =?koi8-r?B?78He?= =?none?Q?a?="
    head = f'From: "=?iso-8859-1?Q?Andr=E9?=" <a@office.example>\nTo: b@office.example\nDate: now\nSubject: {words}\n'
    found = message(
        f"{head}MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n".encode()
        + base64.encodebytes(BODY[0].encode())
    )
    assert 'From: "André" <a@office.example>\n' in found.head
    assert f"Subject: {'Café' * 600}Оач =?none?Q?a?=\n" in found.head


def test_a_head_of_coded_words_costs_what_its_length_does():
    """Words that begin a code and never end it: a head of 60 KB took five seconds."""

    def run(size):
        head = "From: a@office.example\nDate: now\nMIME-Version: 1.0\nSubject: " + "=?a?q? " * size
        message(f"{head}\nContent-Type: text/html\n\n<p>{BODY[0]}</p>".encode())
        multipart = f"{head}\nContent-Transfer-Encoding: base64\n\n".encode() + base64.encodebytes(BODY[0].encode())
        assert message(multipart).parts

    assert_linear(run, 2_200)


@pytest.mark.parametrize("stated", ["format=flowed", 'charset=utf-8; Format="flowed"; DelSp=no'])
def test_a_mail_that_is_not_coded_says_itself_that_its_lines_flow(stated):
    """Which only a part of one was heard to say."""
    head = (
        "From: a@office.example\nTo: b@office.example\nSubject: Ferries\nDate: Mon, 04 Jul 2022 10:00:00 +0200\n"
        f"Content-Type: text/plain; {stated}\n\n"
    )
    body = "The ferry leaves at nine in the morning from \nthe first of April.\nNorth quay\nSouth quay\n"
    flowing = ["The ferry leaves at nine in the morning from the first of April.", "North quay", "South quay"]
    for whole in (f"{head}{body}", f"{head}{body}".encode()):
        cleaned = scrubber.clean(whole, content_type="text/plain")
        assert [block.text for block in cleaned.blocks] == flowing
        assert [block.rule for block in cleaned.removed] == ["mail-head"]
    fixed = scrubber.clean(f"{head}{body}".replace("flowed", "fixed"), content_type="text/plain")
    assert len(fixed.blocks) == 4

"""Pages that browsers save whole, as one file (MHTML)."""

import base64
import binascii

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber import sandbox
from scrubber.cleaning.web_archive import saved_page

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


def test_a_letter_that_speaks_of_such_files_is_a_text():
    """Headers alone, without the parts that they announce, stay the text that they are."""
    letter = (
        b"Content-Type: multipart/related; boundary=x\n\nis what the header of such a file reads, as RFC 2557 has it.\n"
    )
    assert saved_page(letter) is None
    assert saved_page(b"Dear reader: this is a letter.\n\n" + saved(PAGE.encode())) is None


@given(st.lists(st.sampled_from(saved(PAGE.encode()).split(b"\r\n")), max_size=40).map(b"\r\n".join))
@tried(100)
def test_any_order_of_its_lines_is_read(raw):
    """No arrangement of such a file's lines fails otherwise than by our own errors."""
    found = saved_page(raw)
    assert found is None or len(found[0]) <= len(raw)


def test_a_saved_page_is_no_plain_text_to_the_sandbox():
    """In base64 it has no "<", but what is in it goes to a parser, which runs in a child only."""
    raw = saved(PAGE.encode(), coding="base64").replace(b"<", b"").replace(b">", b"")
    assert saved_page(raw) is not None
    assert not sandbox._is_plain(raw)
    assert sandbox._is_plain(TEXT.encode())
    assert TEXT in sandbox.clean(raw).text

"""A file that is a mail's body as it was sent, without the header that says so, is read as what it stands for."""

import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.encodings.mail_words import sent_as

LETTER = """\
The council of Norwick wasn’t told of the repair before the bridge was closed, and has asked the harbour for the book in which the keeper writes.

It is “open to anybody who asks for it”, as the charter says, and the keeper’s office is open from nine to twelve on each day but Sunday; no fee is due = none.

Ann Marsh, café “Zur Brücke”, Norwick, to whom the answers go, and who reads them to the council at its meeting of next month.
"""
PAGE = f'<html><head><meta charset="utf-8"><title>The bridge</title></head><body class="news" id="a">\n<p>{"</p><p>".join(LETTER.split(chr(10) * 2))}</p></body></html>'


@pytest.mark.parametrize(("text", "kind"), [(LETTER, "text/plain"), (PAGE, "text/html")])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_body_as_it_was_sent_says_what_was_written(text, kind, charset, end):
    raw = text.replace("utf-8", charset).encode(charset)
    sent = quopri.encodestring(raw).replace(b"\n", end)
    assert b"=\n" in sent.replace(b"\r", b"")
    want = scrubber.clean(raw, content_type=kind)
    assert scrubber.clean(sent, content_type=kind).text == want.text
    assert "wasn’t told" in want.text
    if charset == "utf-8":
        assert scrubber.clean(sent.decode(), content_type=kind).text == want.text


@pytest.mark.parametrize(
    "text",
    [
        "The rule\n========\n\nThe text\n--------\n\nof it.\n" * 3,
        "value =\n    1\nother =\n    2\nthird =\n    3\n",
        "MIIBkTCB+wIJAKHHCgVZU8k9MA0GCSqGSIb3DQEBCwUAMBQxEjAQBgNVBAMMCWxvY2Fs=\n" * 4,
        quopri.encodestring(LETTER.encode()).decode() + "\nA line that is = as it is\n",
        quopri.encodestring(LETTER.encode()).decode() + "x" * 90,
    ],
)
def test_another_file_is_what_it_is(text):
    assert sent_as(text.encode()) == text.encode()


ENGLISH = LETTER.replace("’", "'").replace("“", '"').replace("”", '"').replace("é", "e").replace("ü", "u")


@pytest.mark.parametrize("letter", [LETTER, ENGLISH])
def test_a_part_of_a_text_that_was_sent_so_has_its_paragraphs(letter):
    before = "Ann Marsh wrote to us on Monday, and this is all of her letter as it came to the office:\n\n"
    clean = scrubber.clean(before + quopri.encodestring(letter.encode()).decode(), content_type="text/plain")
    assert clean.text == (before + letter).strip()


@pytest.mark.parametrize(
    "text",
    [
        "The assignment of the harbour's dues to the account of the town reads as follows =\n    dues\n\n" * 4,
        "the_keeper_of_the_northern_quay.receipts_of_the_day_that_begins_at_noon =\n    20\n" * 4,
        "see https://example.org/search?q=C3&day=20 and https://example.org/search?q=a=3\n" * 4,
        (
            "At the prompt the keeper of the quay types what the manual says, that is vga=\nnormal, or waits.\n"
            "Who comes from another town adds the name of the language of his own, as locale=\nen does.\n"
            "Whoever has a card of another kind names it by modules=\nppp, and lets it boot from there; video=\nno.\n"
        ),
    ],
)
def test_equals_signs_of_another_text_stay(text):
    assert scrubber.clean(text, content_type="text/plain").text.count("=") == text.count("=")


@tried(60)
@given(st.text("ab =3DE\n\r\té", max_size=300))
def test_what_is_read_of_a_file_is_itself_or_what_it_stands_for(text):
    raw = text.encode()
    assert sent_as(raw) in (raw, quopri.decodestring(raw))

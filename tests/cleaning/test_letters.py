"""The head of a mail, its signature and its list's footer are no part of the text."""

import pytest
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.extract.letters import postal
from scrubber.ledger import apply_pass

HEAD = """From: Ines Harlow <ines@mail.example>
To: announce@lists.example
Subject: The new timetable
Date: Mon, 4 Mar 2019 09:12:33 +0100
Received: from mx1.example (mx1.example [192.0.2.7])
\tby mail.example (Postfix) with ESMTPS id 4Kx1
Message-ID: <20190304081233.22@mail.example>
"""
BODY = """The council met on Tuesday, and it agreed on the new timetable
for the ferries. It holds from the first of May.

> Will the last boat wait for the train?

No. Two members voted for that, and five against it."""
SIGNATURE = "-- \nInes Harlow\nHarbour office, room 12\n+49 30 1234567"
FOOTER = "_______________________________________________\nAnnounce mailing list\nAnnounce@lists.example\nhttps://lists.example/mailman/listinfo/announce"


@pytest.mark.parametrize("foot", ["", SIGNATURE, FOOTER, f"{SIGNATURE}\n{FOOTER}", f"{SIGNATURE}\n\n{FOOTER}\n\n"])
@pytest.mark.parametrize("mbox", ["", "From ines@mail.example Mon Mar  4 09:12:33 2019\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_mail_gives_its_text_alone(foot, mbox, end):
    """The text stays whole, its quotation too; what is around it is removed, each part by its rule."""
    mail = f"{mbox}{HEAD}\n{BODY}\n\n{foot}".replace("\n", end)
    result = scrubber.clean(mail, content_type="text/plain")
    assert result.text.split() == BODY.split()
    rules = [block.rule for block in result.removed]
    assert rules == ["mail-head", *(["signature"] if "--" in foot else []), *(["list-footer"] if "_" in foot else [])]
    assert all(result.base[block.start : block.end].split() == block.text.split() for block in result.removed)


def test_what_is_taken_out_ends_where_the_text_does():
    """A mail that is its head alone, to its last character, and a page behind it."""
    pages = [scrubber.clean(HEAD.rstrip(), content_type="text/plain"), scrubber.clean(BODY)]
    assert all(edit.end <= len(HEAD.rstrip()) for edit in pages[0].edits)
    assert "The council met" in scrubber.join(pages).text


def test_a_signature_goes_where_the_head_is_lost():
    """The mark with its blank, and no more than four lines behind it; what is longer, or has the strokes alone, may
    be text.
    """
    text = f"The ferry timetable\n\n{BODY}\n\n"
    result = scrubber.clean(text + SIGNATURE, content_type="text/plain")
    assert result.text.split() == text.split()
    assert [block.rule for block in result.removed] == ["signature"]
    for kept in (SIGNATURE.replace("-- ", "--"), f"{SIGNATURE}\nHarlow\nSouth quay", SIGNATURE):
        assert postal((text if kept != SIGNATURE else "") + kept) == []


@pytest.mark.parametrize(
    "text",
    [
        f"To: all members\nFrom: the harbour office\nDate: 4 March 2019\nSubject: The timetable\n\n{BODY}",
        f"Note: the boats are full.\nHint: come early.\nSource: the council.\n\n{BODY}",
        f"{BODY}\n\n--\n\n{BODY}",
        f"{BODY}\n\n____________________\n\n{BODY}",
        "From: a\nTo: b\nDate: c",
        "--",
        "",
    ],
)
def test_what_only_looks_like_a_mail_stays(text):
    """A memorandum, remarks with a word before them, ruled lines between passages."""
    assert postal(text) == []


@pytest.mark.parametrize(
    "head",
    [
        "发件人：林小夏 <lin@mail.example>\n收件人：各会员\n主题：新时刻表",
        "Von: Jutta Brand <brand@mail.example>\nAn: alle\nBetreff: Fahrplan\nDatum: 4.3.2019",
        "От: Анна Белова <belova@mail.example>\nКому: всем\nТема: расписание",
    ],
)
def test_a_head_in_another_language_goes_where_it_names_an_address(head):
    (edit,) = postal(f"{head}\n\n{BODY}")
    assert edit.rule == "mail-head"
    assert edit.before == f"{head}\n"


def test_the_cost_grows_with_the_text():
    """Heads that never end, and lines that could each begin a footer."""
    assert_linear(lambda n: postal("From: a\n" * n), 5_000)
    assert_linear(lambda n: postal("________\n" * n + "mailing list"), 5_000)
    assert_linear(lambda n: postal("X-Name: " + "a@" * n), 5_000)


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ("Sender: owner@harbour.example\nPrecedence: bulk\nX-Loop: harbour.example\nErrors-To: a\n b\n\n", ""),
        (
            "Note: the ferry is late.\nIt waits for the tide.\n\n",
            "Note: the ferry is late.\nIt waits for the tide.\n\n",
        ),
    ],
)
def test_fields_of_any_name_end_a_head_where_a_blank_line_is_behind_them(more, left):
    """Programs of lists add their own; what a text begins with at once is none."""
    head = "From: Ada Finch <ada@harbour.example>\nTo: all@harbour.example\nSubject: Ferries\nMIME-Version: 1.0\n"
    text = head + more + "The ferry sails at noon.\n"
    assert apply_pass(text, postal(text)).strip("\n") == left + "The ferry sails at noon."

"""What each copy of a licence or a form fills for itself is told, and accuses nobody; the law itself is guarded as
before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import scrubber
from scrubber.collation.kinds.classify import compare
from scrubber.collation.telling.slots import Spot, in_rights, is_rights
from scrubber.language.facts.facts import scan

if TYPE_CHECKING:
    from scrubber.model import Finding

NOTICE = "Copyright (c) 2014, 2015 The Lower Ferry Society. All rights reserved."
CONTACT = "Complaints go to the board at [INSERT EMAIL ADDRESS] and are answered within ten days."
RULES = (
    "Everybody may copy the ferry's timetable, whole or in part, as long as this notice stands above it.",
    "The names of the ferrymen may not be used to sell anything without their leave.",
    "THE TIMETABLE IS GIVEN AS IT IS, AND IN NO EVENT SHALL THE FERRY SOCIETY OR ITS MEMBERS BE LIABLE FOR A BOAT THAT WAS MISSED.",
)


def told(*last: str) -> list[Finding]:
    """What is said of the last of four copies."""
    texts = dict.fromkeys("abc", (NOTICE, *RULES, CONTACT)) | {"d": last}
    return scrubber.collate({name: "\n\n".join(lines) for name, lines in texts.items()}).findings


def test_another_holder_and_other_years_are_told_as_the_copyright_notice() -> None:
    other = "Copyright (c) 2019 Upper Bridge Trust. All rights reserved."
    found = told(other, *RULES, CONTACT)
    assert {each.kind for each in found} == {"wording"}
    assert all(each.message.startswith("The copyright notice reads") for each in found)


def test_a_form_of_the_notice_that_is_filled_in_accuses_nobody() -> None:
    """What a firm says of all rights is of its notice, and so is its name, though it is a site's as well."""
    form, filled = (
        "Copyright [yyyy] [name of the owner]",
        "Copyright 2016 Ferry.com, Inc. or its affiliates. All Rights Reserved.",
    )
    texts = dict.fromkeys("abc", (*RULES, form, CONTACT)) | {"d": (*RULES, filled, CONTACT)}
    found = scrubber.collate({name: "\n\n".join(lines) for name, lines in texts.items()}).findings
    assert {(each.kind, each.severity) for each in found} == {("wording", "low")}


def test_the_sign_of_copyright_may_be_written_in_two_ways() -> None:
    assert told(NOTICE.replace("(c)", "©"), *RULES, CONTACT) == []


@pytest.mark.parametrize("filled", ["board@ferry.example", "[HIER DIE ADRESSE EINSETZEN]", "Jane Miller"])
def test_a_place_left_open_that_is_filled_accuses_nobody(filled: str) -> None:
    found = told(NOTICE, *RULES, CONTACT.replace("[INSERT EMAIL ADDRESS]", filled))
    assert [each.kind for each in found if each.severity == "high" and not each.disputed] == []
    assert any("fills for itself" in each.message for each in found)


def test_a_figure_in_brackets_and_a_year_outside_of_a_notice_accuse() -> None:
    assert {each.kind for each in told(NOTICE, *RULES, CONTACT.replace("ten", "sixty"))} == {"number"}
    assert {each.kind for each in told(NOTICE, RULES[0].replace("may", "may not"), *RULES[1:], CONTACT)} == {"negation"}


def test_what_is_a_notice() -> None:
    assert is_rights("Copyright 2016 Docker, Inc. All rights reserved.")
    assert is_rights("© 2001-2024 Foo")
    assert is_rights("共有する © 2024 quay.example")
    assert is_rights("Share Copyright © 2024 quay.example")
    assert not is_rights("Who copies the picture of the quay must write © 2024 Foo")
    assert not is_rights("The fine is 90 crowns © 2024 Foo")
    assert not is_rights("Nobody may appeal. © 2024 Foo")
    assert is_rights("Copyright (c) 2001, 2002,\n2003, 2004 Foo. All rights reserved.")
    assert not is_rights("Copyright (c) 2001 Foo\nNobody may copy this.")
    assert not is_rights("Copyright subsists in a work for fifty years after its author's death.")
    assert not is_rights("Copyright (c) 2016 Foo. You may not copy this.")
    text = "provided that PSF's notice, i.e., “Copyright © 2001, 2002, 2003 Foo; All Rights Reserved” is kept by 2004."
    assert in_rights(Spot(text, text.index("2002"), text.index("Foo")))
    assert not in_rights(Spot(text, text.index("2004"), text.index("2004") + 4))


def test_of_words_all_in_capitals_none_is_a_name() -> None:
    before = "IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT DAMAGES"
    for other in ("THE REGENTS", "NPM", "INFRAE"):
        verdicts = compare(before, before.replace("THE COPYRIGHT HOLDER", other))
        assert {each.kind for each in verdicts} == {"wording"}
    named = "The letter was signed by the UNITED NATIONS HIGH COMMISSIONER FOR REFUGEES IN GENEVA on that day."
    assert any(fact.kind == "name" for fact in scan(named))


def test_an_address_is_one_with_and_without_www() -> None:
    assert scan("http://www.opensource.org/x")[0].value == scan("https://opensource.org/x")[0].value
    assert scan("http://www2.opensource.org/x")[0].value != scan("https://opensource.org/x")[0].value


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        ("TREVANS, May 4 (Reuters) – ", "The council has set the fee for boats at 12 euros a day."),
        ("Trevans, 4. Mai 2021 (dpa) – ", "Der Rat hat die Gebühr für Boote auf 12 Euro am Tag festgesetzt."),
        ("TREVANS, le 4 mai 2021 – ", "Le conseil a fixé le tarif des bateaux à 12 euros par jour."),
        ("ТРЕВАНС, 4 мая /ТАСС/. ", "Совет установил плату за лодки в 12 евро в день."),
        ("تريفان، 4 مايو 2021 – ", "حدد المجلس رسم القوارب بمبلغ 12 يورو في اليوم."),
        ("新华社特雷文5月4日电 ", "镇议会规定长度超过九米的船每天缴纳12欧元。"),
        ("【トレヴァン5月4日】", "町議会は船の料金を1日12ユーロと定めた。"),
    ],
)
def test_where_and_when_a_report_was_sent_is_no_alteration(dateline: str, sentence: str) -> None:
    """Agencies set it, and those who print them keep it or not; another day there is altered."""
    plain, sent = (f"Trevans\n\n{each}\n\n{sentence}" for each in (sentence, dateline + sentence))
    for most, one in ((plain, sent), (sent, plain)):
        assert not [f for f in scrubber.collate({"a": most, "b": most, "c": one}).findings if f.accuses]
    other = sent.replace("4", "7")
    assert [f.kind for f in scrubber.collate({"a": sent, "b": sent, "c": other}).findings if f.accuses] == ["date"]


def test_a_day_at_the_beginning_that_is_no_dateline_is_told() -> None:
    """A clause says what holds from a day on."""
    plain = "Rules\n\nThe fee for boats is 12 euros a day.\n\nBoats pay at the eastern quay."
    until = plain.replace("The fee", "Until the end of 4 May 2021 – the fee")
    assert [f.kind for f in scrubber.collate({"a": plain, "b": plain, "c": until}).findings if f.accuses] == ["date"]


def test_who_has_to_pay_is_no_notice_of_rights() -> None:
    """What is put behind the sign is told as what it is; who holds the rights is not."""
    line = "© 2024 All boats shall pay forty euros in advance to the account of Ferry Bank."
    assert [each.kind for each in told(NOTICE, *RULES, line, CONTACT)] == ["block_inserted"]
    assert [each.kind for each in told(NOTICE, *RULES, "© 2024 Ferry Bank", CONTACT)] == ["wording"]

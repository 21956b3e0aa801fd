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

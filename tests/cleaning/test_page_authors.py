"""Who wrote a page's text, where head and byline name the site, its agency or what somebody is as well."""

from __future__ import annotations

import pytest

import scrubber

TEXT = (
    "The ferry to the northern island was cancelled on Monday because of the storm that came in from the west.",
    "Passengers waited in the harbour hall until the evening, when the first boats left the quay again.",
    "The company said that all tickets stay valid until the end of the month, and that nobody has to pay twice.",
)


def author(byline: str, head: str = "") -> str:
    story = "".join(f"<p>{line}</p>" for line in TEXT)
    html = (
        f"<html lang=en><head><title>No ferry on Monday - Harbour Times</title><meta property='og:site_name' content='Harbour Times'>{head}</head>"
        f"<body><div class=story><h1>No ferry on Monday</h1><div class=byline>{byline}</div>{story}</div></body></html>"
    )
    return scrubber.clean(html, content_type="text/html").metadata.get("author", "")


def named(name: str) -> str:
    return f"<meta name=author content='{name}'>"


@pytest.mark.parametrize(
    ("byline", "head"),
    [
        ("By Ann Marsh, Harbour Times", named("Harbour Times")),
        ("By Ann Marsh, Evening Ledger", named("Evening Ledger")),
        ("By Ann Marsh", named("HarbourTimes.com")),
        ("By Ann Marsh, Coastal Press", named("Ann Marsh; Coastal Press")),
        ("By Ann Marsh, Staff Writer", named("Ann Marsh; Staff Writer")),
        ("By Ann Marsh, Harbour Times", named("Ann Marsh; Harbour Times")),
        ("By Ann Marsh Science reporter, Harbour Times", ""),
    ],
    ids=["the site", "another paper", "the site's host", "agency", "what somebody is", "with the site", "of what"],
)
def test_a_person_is_the_author_and_not_whom_the_person_works_for(byline: str, head: str) -> None:
    assert author(byline, head) == "Ann Marsh"


def test_a_site_that_names_nobody_else_is_the_author() -> None:
    assert author("June 3, 2013", named("Harbour Times")) == "Harbour Times"
    assert author("", named("Coastal Press; Island Agency")) == "Coastal Press; Island Agency"


def test_a_month_may_be_a_name() -> None:
    assert author("By Ann May") == "Ann May"
    assert author("By Jan Novak") == "Jan Novak"


def test_initials_of_a_list_of_references_name_nobody() -> None:
    assert author("", named("Marsh; A")) == ""


@pytest.mark.parametrize("label", ["By", "Von", "Par", "Di", "Door", "Av", "Af", "Przez"])
def test_what_stands_before_a_name_is_known_of_a_site_that_names_itself(label: str) -> None:
    assert author(f"{label} Ann Marsh", named("Harbour Times")) == "Ann Marsh"


@pytest.mark.parametrize(
    "byline",
    [
        "By Ann Marsh Published 5 March 2024",
        "By <span class=author>Ann Marsh</span> Fri., March 5, 2024",
        "Von Ann Marsh Veröffentlicht am 5.3.2024",
        "Par Ann Marsh Publié le 5 mars 2024",
        "Por Ann Marsh Actualizado el 2024-03-05",
        "Di Ann Marsh Pubblicato il 2024-03-05",
        "Door Ann Marsh Gepubliceerd op 5 maart 2024",
    ],
)
def test_what_was_done_on_a_day_is_no_part_of_the_name_before_it(byline: str) -> None:
    assert author(byline) == "Ann Marsh"


def test_a_name_keeps_the_full_stop_that_it_ends_with() -> None:
    assert author("By Ann Marsh Jr.", named("Ann Marsh Jr")) == "Ann Marsh Jr."


def test_pieces_of_the_title_are_nobody() -> None:
    assert author("", named("On Monday; Harbour Times")) == ""


def test_the_place_below_a_name_is_nobody() -> None:
    byline = "<p class=author>Ann Marsh</p><p class=author>Do Farol, em Lagos</p>"
    assert author(byline, named("Ann Marsh Do Farol; Em Lagos")) == "Ann Marsh"

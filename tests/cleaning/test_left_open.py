"""Pages whose text an element or a comment swallows, and such as are hidden as a whole."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import ALDER_BAY as TEXT

import scrubber

BODY = "<h1>The ferry sails again</h1>" + "".join(f"<p>{sentence}</p>" for sentence in TEXT)


def kept(page: str) -> list[str]:
    """The sentences of the text that a page keeps."""
    text = scrubber.clean(page.encode(), content_type="text/html").text
    return [sentence for sentence in TEXT if sentence in text]


@pytest.mark.parametrize(
    ("page", "named"),
    [
        (f"<html><head><title>The ferry sails again</head><body>{BODY}</body></html>", "<title>"),
        (f"<html><head><style>p {{ margin: 0 }}</head><body>{BODY}</body></html>", "<style>"),
        (f"<html><head><style>p {{}}</head><body>{BODY}<style>b {{}}</style></body></html>", "<style>"),
        (f"<html><body><textarea>A note{BODY}</body></html>", "<textarea>"),
        (f"<html><body><!-- a menu was here {BODY}</body></html>", "a comment"),
        (f"<html><head><title>The ferry</head><body><!-- a menu {BODY}</body></html>", "<title>"),
        (f"<html><head><title>The ferry<style>p {{}}</head><body>{BODY}</body></html>", "<style>"),
    ],
)
def test_text_behind_what_nothing_closes(page: str, named: str) -> None:
    """It is read, and the result says what had swallowed it."""
    assert kept(page) == [*TEXT]
    told = [finding.message for finding in scrubber.clean(page.encode(), content_type="text/html").findings]
    assert any(f"nothing closes {named}" in message.lower() for message in told)


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><!-- a -->{BODY}<!-- b --!></body></html>",
        f"<html><head><style>p {{}}</style><title>A</title></head><body>{BODY}</body></html>",
        f"<html><body>{BODY}<textarea>&lt;p&gt;Set it into your page: <p>Ferry</p></textarea></body></html>",
        f"<html><body>{BODY}<script>var a = '<!-- ';</script></body></html>",
    ],
)
def test_what_is_closed_is_left(page: str) -> None:
    """Nothing is said of a page that closes what it opens, or that has no text behind."""
    assert kept(page) == [*TEXT]
    assert not scrubber.clean(page.encode(), content_type="text/html").findings


@pytest.mark.parametrize(
    "around", ["<div style='font-size:0'>|</div>", "<x-a><template shadowrootmode='open'>|</template></x-a>"]
)
def test_page_whose_whole_text_seems_hidden(around: str) -> None:
    """Letters of no size that hold all of a page's text are shown by its sheet; a shadow's template is shown at once."""
    before, behind = around.split("|")
    assert kept(f"<html><body>{before}{BODY}{behind}</body></html>") == [*TEXT]


def test_template_of_no_shadow_is_not_shown() -> None:
    """A script may make something of it, or nothing."""
    page = (
        f"<html><body>{BODY}<template><p>The landing was never repaired, and will not be.</p></template></body></html>"
    )
    assert "never repaired" not in scrubber.clean(page.encode(), content_type="text/html").text


def test_letters_of_no_size_beside_a_text_are_hidden() -> None:
    """As spam is set into a page."""
    spam = "<p style='font-size:0'>Cheap flights to all islands of the bay are sold here at any hour of the day.</p>"
    assert "Cheap flights" not in scrubber.clean(f"<html><body>{BODY}{spam}</body></html>".encode()).text


@pytest.mark.parametrize(
    "declared",
    [
        '<?xml version="1.0" encoding="utf-8"?>' * 2,
        '<?xml version="1.0" encoding="utf-8">',
        '<?xml version="1.0" encoding="utf-8" ',
        f'<?xml {" " * 500}encoding="utf-8"?>',
    ],
)
def test_declaration_of_xml_that_is_broken(declared: str) -> None:
    """A parser of pages takes no text that begins so, and says it with an error of its own."""
    page = f"{declared}<html><body>{BODY}</body></html>"
    assert kept(page) == [*TEXT]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("<script>var begun = '<!--', row = '<p>';</script>", ""),
        ("", "<script>document.write('<!-- advert ');</script><p>The end.</p>"),
        ("<!-- <style> -->", "<style>/* <div class='x'> */ p { color: red }</style>"),
        ("<script>var begun = '<style>';</script>", "<style>/* <div class='x'> */ p { color: red }</style>"),
    ],
)
def test_what_scripts_and_comments_name_is_not_left_open(head: str, foot: str) -> None:
    """Nothing is swallowed there, and nothing is said to be."""
    cleaned = scrubber.clean(f"<html><body>{head}{BODY}{foot}</body></html>".encode(), content_type="text/html")
    assert not [finding for finding in cleaned.findings if "closes" in finding.message]


@pytest.mark.parametrize("name", ["select", "button"])
def test_whole_page_in_a_control(name: str) -> None:
    """A form's element that was opened and never closed holds the page: no rule may fail on one without a text."""
    page = f"<html><head><title>The ferry sails again</title></head><body><{name}>{BODY}</body></html>"
    assert isinstance(scrubber.clean(page.encode(), content_type="text/html").text, str)

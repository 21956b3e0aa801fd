"""Pages that programs make of a document: what such a program calls its elements and its ids says nothing of a site."""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.lines.datelines import is_stamped, names_date
from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.page import Part
from scrubber.cleaning.extract.page.programs import is_program


def kept(body: str, title: str = "The ferry") -> list[str]:
    page = f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return [block.text for block in extract_html(page).blocks if not block.rule]


STEPS = ("Before you sail", "At the landing", "On the water", "When the fog comes")
TELLS = "The crew checks the {n} ropes of the ferry by hand, and the harbour master signs the list before noon."
MENU = '<nav class="navbar"><a href="/">Island</a><a href="/docs">Guides</a><a href="/log">Log</a></nav>'


@pytest.mark.parametrize("shown", ["anchor anchorWithStickyNavbar_Lw7", "anchorTargetStickyNavbar_Vz3", "skip-offset"])
def test_headings_that_are_called_a_menu_stay(shown: str) -> None:
    """A heading's class says how far below the menu it stops when a link leads to it."""
    sections = "".join(
        f'<h2 class="{shown}" id="s{n}">{step}<a href="#s{n}" class="hash-link">\u200b</a></h2><p>{TELLS.format(n=n)}</p>'
        for n, step in enumerate(STEPS, 2)
    )
    assert set(STEPS) <= set(kept(f'{MENU}<article><div class="markdown"><h1>The ferry</h1>{sections}</div></article>'))


def test_a_program_at_the_end_is_no_note_on_its_author() -> None:
    """ "Source code" is no source that a paper names."""
    body = "".join(f"<h2>{step}</h2><p>{TELLS.format(n=n)}</p>" for n, step in enumerate(STEPS, 2))
    line = '<span id="cb1-{n}"><a href="#cb1-{n}" tabindex="-1"></a><span class="ex">ferry</span> {word} 3</span>'
    code = "\n".join(line.format(n=n, word=word) for n, word in enumerate(("load", "sail"), 1))
    code = f'<div class="sourceCode" id="cb1"><pre class="sourceCode sh"><code class="sourceCode bash">{code}</code></pre></div>'
    assert "ferry load 3\nferry sail 3" in kept(f"{body}<p>To load the boat and to leave with it:</p>{code}")


def test_a_section_whose_id_is_numbered_is_called_by_its_heading() -> None:
    """Where the page has an id already, a number is set behind the next one."""
    inner = "".join(
        f'<section id="{slug}-1"><span id="{slug}"></span><h4>{n}. {name}</h4><pre>sail {n}</pre></section>'
        for n, (slug, name) in enumerate(
            (("the-short-way-recommended", "The short way (recommended)"), ("the-long-way", "The long way")), 1
        )
    )
    sections = "".join(f"<h3>{step}</h3><p>{TELLS.format(n=n)}</p>" for n, step in enumerate(STEPS, 2))
    body = f'<section id="ways-to-sail"><h3>Ways to sail</h3><p>{TELLS.format(n=9)}</p>{inner}</section>{sections}'
    text = kept(f"<main>{body}</main>")
    assert {"1. The short way (recommended)", "sail 1", "2. The long way", "sail 2"} <= set(text)


PEOPLE = ("Ann Marsh", "Jon Reed", "Ida Holm", "Max Lund", "Eva Dahl", "Ole Berg")


@pytest.mark.parametrize("head", ["6.{n}. June 20{n}: {who} left", "6.{n}. 20{n}년 6월: {who}"])
@pytest.mark.parametrize("make", ["ltx_subsection", "detail"])
def test_a_chronicle_in_numbered_sections_is_no_thread(head: str, make: str) -> None:
    """Each section has a day, a name and words, as a post has, and a number that counts on from the one before."""
    sections = "".join(
        f'<section class="{make}"><h3>{head.format(n=n, who=who)}</h3><div class="para"><p>{who} sailed the ferry for {n} years and left the '
        f'island when the bridge was built.</p></div><div class="para"><p>{who} will be missed.</p></div></section>'
        for n, who in enumerate(PEOPLE, 11)
    )
    text = kept(f"<article><h1>Those who left us</h1>{sections}</article>", "Those who left us")
    for n, who in enumerate(PEOPLE, 11):
        assert head.format(n=n, who=who) in text
        assert f"{who} will be missed." in text


@pytest.mark.parametrize(
    "heading", ["6.12. June 2013: the pier", "6.12. 2013년 6월: 부두", "6.30. May: the pier opens"]
)
def test_the_number_of_a_section_is_no_hour_and_no_day(heading: str) -> None:
    assert not is_stamped(heading)


@pytest.mark.parametrize(
    ("line", "stamped"),
    [("12 March 2019 21.14", True), ("12.03. 2019, 21:14", True), ("12.06. 2013", False), ("12. June 2013", False)],
)
def test_days_and_hours_with_points_are_known(line: str, stamped: bool) -> None:
    assert names_date(line)
    assert is_stamped(line) == stamped


def test_a_heading_that_is_a_button_stays() -> None:
    """It opens its section; a button beside a heading's words is none of it."""
    sections = "".join(
        f'<div class="accordion-item"><h2 class="accordion-header"><button type="button" aria-expanded="false">{step}</button></h2>'
        f'<div class="accordion-body"><p>{TELLS.format(n=n)}</p></div></div>'
        for n, step in enumerate(STEPS, 2)
    )
    last = f"<h2>In winter <button>Copy link</button></h2><p>{TELLS.format(n=9)}</p>"
    text = kept(f"{MENU}<main><h1>The ferry</h1>{sections}{last}</main>")
    assert {*STEPS, "In winter"} <= set(text)
    assert not any("Copy link" in line for line in text)


def sections(names: tuple[str, ...] = STEPS) -> str:
    return "".join(
        f'<h2 id="s{n}">{name}</h2><p>{TELLS.format(n=n)}</p><p>{TELLS.format(n=n + 9)}</p>'
        for n, name in enumerate(names, 2)
    )


@pytest.mark.parametrize("title", ["<h3>Contents</h3>", "<p><strong>Contents</strong></p>"])
@pytest.mark.parametrize("mark", ["{name}", "{n}. {name}"])
def test_contents_that_a_program_made_of_the_headings_go(mark: str, title: str) -> None:
    """A wiki sets them above the text, with the title among them; a paragraph less would be told of each copy."""
    listed = "".join(f'<li><a href="#s{n}">{mark.format(n=n, name=name)}</a></li>' for n, name in enumerate(STEPS, 2))
    text = kept(
        f'{MENU}<main><h1>The ferry</h1><div class="wiki__toc">{title}<ul>{listed}</ul></div>{sections()}</main>'
    )
    assert "Contents" not in text
    assert [line for line in text if line in STEPS] == list(STEPS)


def test_contents_of_which_one_is_no_heading_stay() -> None:
    """Somebody has written these, or the text lacks a chapter."""
    listed = "".join(f'<li><a href="#s{n}">{name}</a></li>' for n, name in enumerate((*STEPS, "In the ice"), 2))
    text = kept(f'<main><h1>The ferry</h1><p>{TELLS.format(n=1)}</p><ul class="toc">{listed}</ul>{sections()}</main>')
    assert "In the ice" in text


@pytest.mark.parametrize("line", ["li", "p", "pre"])
def test_the_head_of_an_archived_mail_goes_with_the_way_to_its_neighbours(line: str) -> None:
    """An archive lists it above the mail, which is short of its own lines, or shows the mail as it was sent."""
    fields = (
        "To: list@harbour.example",
        'From: "Ola" &lt;ola@harbour.example&gt;',
        "Date: Sun, 16 Jul 2023 09:30:00 +0000",
        "In-reply-to: &lt;7@harbour.example&gt;",
    )
    head = "".join(f"<{line}><em>{field.replace(':', '</em>:', 1)}</{line}>" for field in fields)
    way = "".join(f'<li><strong>{word} by Date</strong>: <a href="m.html">Ropes</a></li>' for word in ("Prev", "Next"))
    mail = "\n".join((*(TELLS.format(n=n) for n in range(3)), "", "\tload 3", "\tsail 4", ""))
    if line == "pre":
        head, mail = "", "\n".join((*fields, "", mail))
    text = kept(
        f"[<a href=a.html>Date Prev</a>]<h1>Re: Ropes</h1><hr><div>{head}</div><pre>{mail}</pre><hr><ul>{way}</ul>",
        "Re: Ropes",
    )
    assert text[0] == "Re: Ropes"
    assert len(text) == 2
    assert text[1].startswith("The crew checks")


def test_the_head_of_a_mail_that_a_text_shows_stays_in_it() -> None:
    head = "From: a@harbour.example\nTo: b@harbour.example\nSubject: Ropes\nDate: now"
    text = kept(f"<h1>How a mail is sent</h1><p>{TELLS.format(n=1)}</p><pre>{head}\n\nThe ropes are here.</pre>")
    assert text[-1] == f"{head}\n\nThe ropes are here."


@pytest.mark.parametrize(
    ("line", "program"),
    [
        ("val fill : Harbour.Pump.t Sea.t -> Harbour.Water.t Sea.flow", True),
        ("fn first_pump(sea_gate: Gate) -> Water", True),
        ("Up -> Manual of the harbour -> Pumps and gates", False),
        ("See pumps.example.org and gates.example.org", False),
    ],
)
def test_what_a_function_takes_and_gives_is_a_program(line: str, *, program: bool) -> None:
    """Types lead to where they are told of: such a line was a link that stands alone."""
    assert is_program(Part(0, len(line), line)) == program

"""Registers and reports whose entries are links, lists of terms, old pages' lists, and other makes of pages in which a
text was lost for its markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.page_kit import kept

from scrubber.cleaning.extract.page.html import extract_html

if TYPE_CHECKING:
    from scrubber.cleaning.extract.extraction import Extraction


def read(body: str, title: str = "Decisions of May", html: str = "<html>") -> Extraction:
    return extract_html(f"<!DOCTYPE html>{html}<head><title>{title}</title></head><body>{body}</body></html>")


CASES = (
    ("2031 HC 54. No. 12SC610. Marsh v. Harbour Office.", "The harbour office may not keep a deposit for longer than a year, for the statute names no reason to."),
    ("2031 HC 55. No. 12SC788. Hale v. Town of Wick.", "A town that mends a road owes nothing to those who used another one while the work went on there."),
    ("2031 HC 56. No. 11SC215. Reed v. Ferry Company.", "The company knew of the leak when it sold the tickets, and so it has to pay for the night that was lost."),
    ("2031 HC 57. No. 11SC935. Penn v. Guild of Pilots.", "The guild may choose whom it examines, but it must tell those whom it refuses why it did so."),
)  # fmt: skip
MENU = '<ul class="menu"><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/contact">Contact</a></li></ul>'


@pytest.mark.parametrize(
    "entry",
    ['<p><a href="/d/{n}.pdf">{name}</a></p><p>{said}</p>', '<a href="/d/{n}.pdf">{name}</a><br>{said}<br><br>'],
)
def test_the_titles_of_entries_that_lead_to_their_files_stay(entry: str) -> None:
    body = "".join(entry.format(n=n, name=name, said=said) for n, (name, said) in enumerate(CASES))
    text = kept(read(f"{MENU}<div><h1>Decisions of May</h1>{body}</div>"))
    assert [line for line in text if line.startswith("2031 HC")] == [name for name, _ in CASES]
    assert sum(said in text for _, said in CASES) == len(CASES)


def test_pointers_without_a_number_amid_a_text_go() -> None:
    pointers = ("The harbour in winter", "How ferries are built", "Who pays the pilots", "A night on the pier")
    body = "".join(f'<p>{said}</p><p><a href="/n/{n}">{pointers[n]}</a></p>' for n, (_, said) in enumerate(CASES))
    text = kept(
        read(
            f"{MENU}<div><h1>Decisions of May</h1>{body}<p>That was said in May by the court of the harbour, which sits again in June.</p></div>"
        )
    )
    assert not set(pointers) & set(text)


def test_an_item_with_a_longer_link_than_its_neighbours_stays() -> None:
    names = (
        "Marsh v. Hale",
        "Reed v. Penn",
        "Hale v. Wick",
        "The request of the harbour office for a view",
        "Penn v. Wick",
    )
    items = "".join(f"<li>70{n} S-1534{n} <a href='/{n}.pdf'>{name}</a></li>" for n, name in enumerate(names, 1))
    text = kept(
        read(
            f"{MENU}<div><h1>Decisions of May</h1><p>{CASES[0][1]}</p><p>{CASES[1][1]}</p><ul>{items}</ul><p>{CASES[2][1]}</p></div>"
        )
    )
    assert [line for line in text if line.startswith("70")] == [
        f"70{n} S-1534{n} {name}" for n, name in enumerate(names, 1)
    ]


def test_terms_that_lead_on_and_what_is_said_of_them_stay() -> None:
    terms = {
        "Main mast": "Holds the large sail, and the lamp that is lit when the harbour is closed for the night.",
        "Rudder": "Is turned with the wheel, which stands behind the cabin and is held by two people in a storm.",
    }
    listed = "".join(
        f'<dt><img src="dot.png" alt="-"> <a href="{n}.html">{name}</a>:<dd>{said}'
        for n, (name, said) in enumerate(terms.items())
    )
    text = kept(
        read(
            f'<h2>The ship</h2>{CASES[0][1]}<p>{CASES[1][1]}<h2>Its parts</h2>The following parts make up the <a href="ship.html">ship:</a><dl>{listed}</dl>',
            title="The ship",
        )
    )
    for name, said in terms.items():
        assert f"{name}:" in text
        assert said in text


def test_a_list_of_an_old_page_is_no_navigation() -> None:
    """Editors of the nineties set lists with `<menu>`."""
    text = kept(
        read(
            f"<h1>Decisions of May</h1><p>{CASES[0][1]}</p><p>The others follow the same way:</p><menu><li>Reed - on the leak</li><li>Penn - on the guild</li><li>Hale - on the road</li></menu><p>{CASES[1][1]}</p>"
        )
    )
    assert {"Reed - on the leak", "Penn - on the guild", "Hale - on the road"} <= set(text)


def test_a_program_woven_with_links_or_called_a_members_stays() -> None:
    signature = '<h3>{name}</h3><pre class="memberSignature">public void {name}(<a href="Pump.html">Pump</a> p)</pre><p>Sets the pump that is started first when the water rises above the mark.</p>'
    grammar = (
        '<pre>pump ::=\n(<a href="v.html">valve</a>?,<a href="p.html">piston</a>,<a href="g.html">gasket</a>)</pre>'
    )
    body = "".join(signature.format(name=name) for name in ("first", "second", "third"))
    text = "\n".join(kept(read(f"<h1>Pump</h1><p>{CASES[0][1]}</p>{body}{grammar}<p>{CASES[1][1]}</p>", title="Pump")))
    assert all(f"public void {name}(" in text for name in ("first", "second", "third"))
    assert "pump ::=" in text


@pytest.mark.parametrize("html", ["<html />", '<html lang="en" />', '<html xmlns="http://www.w3.org/1999/xhtml"/>'])
def test_a_page_whose_first_tag_closes_itself_is_read(html: str) -> None:
    text = kept(read(f"<h1>Decisions of May</h1><p>{CASES[0][1]}</p><p>{CASES[1][1]}</p>", html=html))
    assert CASES[0][1] in text
    assert CASES[1][1] in text


def test_comments_made_like_the_lead_and_the_text_above_them_go() -> None:
    """A site may give all that it edits one class, the lead, the text and what readers say of it."""
    lead = "The court of the harbour has sat for ninety days, and it has said in all of its decisions that who keeps a deposit must say why, and for how long, and to whom it will be paid when the ferry does not go."
    comments = "".join(
        f'<li><div class="top"><b>Reader {"abcdefghi"[n]}</b> <div>(2{n} June 2031 @1{n}h13)</div></div>'
        f'<div class="edit said-{n}"><p>{CASES[n % 4][1][:-1]}, said the {"abcdefghi"[n]}th of us.</p></div></li>'
        for n in range(9)
    )
    article = f'<h1>A year of decisions</h1><div class="edit chapo-19"><p>{lead} <a href="/2030">The year before</a> was shorter.</p></div><div class="by">by Ann Marsh, 21 June 2031</div><div class="edit text-19"><p>Ann Marsh went to all of them and wrote down what was said on each of the days, in a book that nobody has printed yet.</p><p>Who reads it finds the names of the pilots, of the ferries, and of the people who missed them at night.</p><p>The judges themselves have not read it, and one of them said that she would not, for she had been there.</p></div>'
    text = kept(read(f"{MENU}{article}<h2>9 comments</h2><ul>{comments}</ul>", title="A year of decisions"))
    assert not [line for line in text if line.endswith("of us.")]
    assert any(line.startswith(lead) for line in text)
    assert any(line.startswith("Ann Marsh went") for line in text)


def test_a_sentence_that_names_a_folder_above_the_text_is_no_way_to_the_page() -> None:
    """The slash of a folder is no step, and no site's front page is called by a sentence."""
    sentence = 'All that the harbour decides for the package stands in the debian/ directory as it is said in “<a href="5.html">Section 5.7</a>”:'
    text = kept(read(f"{MENU}<h1>Decisions of May</h1><p>{sentence}</p><p>{CASES[0][1]}</p><p>{CASES[1][1]}</p>"))
    assert any(line.startswith("All that the harbour decides") for line in text)


def test_short_forms_and_what_they_stand_for_are_no_row_of_names() -> None:
    """A style sheet may break the lines that the markup runs together."""
    pairs = {
        "UL": "Ultra Light",
        "ULI": "Ultra Light Italic",
        "ULCD": "Ultra Light Condensed",
        "ULEX": "Ultra Light Extended",
        "BCD": "Bold Condensed",
        "BEX": "Bold Extended",
        "HV": "Heavy",
        "HVCD": "Heavy Condensed",
    }
    listed = "\n".join(f"{short} = {name}" for short, name in pairs.items())
    text = kept(
        read(
            f"<h1>Fonts</h1><p>{CASES[0][1]}</p><p>{CASES[1][1]}</p><span class='pre'>{listed}</span><p>{CASES[2][1]}</p>",
            title="Fonts",
        )
    )
    assert any("ULCD = Ultra Light Condensed" in line for line in text)


GOODS = "".join(f'<li><a href="/g{n}">Garden chair, model 10{n:02}45</a></li>' for n in range(12))
ROWS = "".join(f'<a href="/t{n}">{name}</a>\n' for n, (name, _) in enumerate(CASES))
NO_ENTRIES = (
    (f"<ul>{GOODS}</ul>", "Garden chair"),
    ('<pre><a href="1">Previous</a>  <a href="2">Next</a>\n<a href="3">Index of all</a></pre>', "Previous"),
    ("<pre>" + ROWS.replace("2031 HC", "On") + "</pre>", "Marsh v."),
)


@pytest.mark.parametrize(("amid", "word"), NO_ENTRIES, ids=["goods", "menu", "titles"])
def test_what_is_set_like_an_entry_or_a_program_and_is_none_goes(amid: str, word: str) -> None:
    """Goods have numbers, and old pages set menus and titles like programs."""
    body = f"<p>{CASES[0][1]}</p><p>{CASES[1][1]}</p>{amid}<p>{CASES[2][1]}</p><p>{CASES[3][1]}</p>"
    text = kept(read(f"{MENU}<div><h1>Decisions of May</h1>{body}</div>"))
    assert not [line for line in text if word in line]
    assert all(said in text for _, said in CASES)


@pytest.mark.parametrize("around", ["{}<p>{}</p>{}{}", "<ul>{}{}{}{}</ul>"])
def test_a_pointer_or_a_menu_behind_items_that_stay_is_none_of_them(around: str) -> None:
    """The items of several lists, or of none, are no neighbours, and what has many links is none of a list."""
    items = [f'<li>{said} <a href="/m">More</a></li>' for _, said in CASES[1:3]]
    menu = '[ <a href="c">All of the contents</a> | <a href="b">The first page</a> | <a href="a">Who wrote it</a> ]'
    last = menu if around.startswith("<ul>") else 'see <a href="/all">all other decisions of our court today</a> there'
    listed = around.format(items[0], CASES[3][1], items[1], f"<li>{last}</li>")
    text = kept(read(f"{MENU}<div><h1>Decisions of May</h1><p>{CASES[0][1]}</p>{listed}</div>"))
    assert not [line for line in text if "Who wrote it" in line or "all other decisions" in line]
    assert sum(any(line.startswith(said) for line in text) for _, said in CASES) == len(CASES)


@pytest.mark.parametrize(
    "way",
    [
        'You are here: The Office for the Harbours and Rivers of the Northern Coast &gt; <a href="/b">Courts</a> &gt; <a href="/c">May</a>',
        '<a href="/">The Office for the Harbours and Rivers of the Northern Coast</a> / <a href="/b">Courts</a> / <a href="/c">May</a>',
    ],
)
def test_a_way_that_begins_with_a_long_name_goes(way: str) -> None:
    body = f"<h1>Decisions of May</h1><p>{CASES[0][1]}</p><p>{CASES[1][1]}</p>"
    text = kept(read(f"{MENU}<div><p>{way}</p>{body}</div>"))
    assert not [line for line in text if "Northern Coast" in line]


def test_a_value_that_a_program_sets_into_brackets_is_no_step() -> None:
    call = 'pump.filter(kind=&lt;class "Valve"&gt;, message="", housing=None) <a href="s">[source]</a>'
    body = f"<p>{call}</p><p>{CASES[0][1]}</p><p>{CASES[1][1]}</p>"
    text = kept(read(f"{MENU}<div><h1>pump.filter</h1>{body}</div>", title="pump.filter"))
    assert any(line.startswith("pump.filter(kind=") for line in text)

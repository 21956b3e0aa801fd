"""What pages of firms and their researchers set around a text and into it: figures with their captions in brackets,
questions over their answers, lists of finds, one announcement in each menu.
"""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from tests.page_kit import kept, paragraphs

from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.parse import parse
from scrubber.cleaning.extract.page.thread import find_thread

TITLE = "How the lock of the northern harbour was picked"
TEXT = (
    "The lock of the northern harbour was opened three times in March, and each time without a trace of force.",
    "Our workshop took it apart, measured each of its pins, and found that two of them were shorter than the drawing says.",
    "Whoever knows that needs no key: a bent wire of the right length lifts the other pins and leaves the two alone.",
    "The maker has known about it since January, and has sent new pins to everybody who bought one of these locks.",
)
LINKS = "".join(f'<div class="box"><a href="/{n}">What else we found in lock number {n}</a></div>' for n in range(4))


def page(body: str, *, head: str = f"<title>{TITLE}</title>", above: str = "") -> str:
    menu = '<ul class="nav"><li><a href="/">Home</a></li><li><a href="/w">Workshop</a></li></ul>'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{menu}{above}{body}</body></html>"


def text(amid: str = "", behind: str = "") -> str:
    return f'<div class="page"><h1>{TITLE}</h1><div class="text">{paragraphs(*TEXT[:2])}{LINKS}{amid}{paragraphs(*TEXT[2:])}{behind}</div></div>'


def test_the_caption_of_a_figure_in_brackets_is_nobodys_name() -> None:
    caption = "<figure><img src='/{0}.png'><figcaption>({1})</figcaption></figure>"
    said = kept(
        page(text(caption.format(1, "Figure 1: The Pins of the Lock") + caption.format(2, "Ann Marsh/The Quay")))
    )
    assert "(Figure 1: The Pins of the Lock)" in said
    assert "(Ann Marsh/The Quay)" not in said


def test_the_caption_of_a_figure_behind_the_last_sentence_stays() -> None:
    figure = "<figure><img src='/1.png'><button>Larger</button><figcaption>{}</figcaption></figure>"
    assert kept(page(text(behind=figure.format("Figure 7: The wire"))))[-1] == "Figure 7: The wire"
    assert kept(page(text(behind=figure.format("The wire"))))[-1] == TEXT[-1]


def test_an_item_that_names_a_source_stays_among_others_that_do_not() -> None:
    items = (
        "Source: the sill of the window",
        "Way: along the wall to the lock",
        "Goal: the two short pins",
        "2026-02-15 09:30: the last pins were sent",
    )
    found = f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    body = text(
        f"<p>{TEXT[1]} It was odd.</p><p>What was found, in short:</p>{found}{paragraphs(TEXT[0] + ' It was seen.')}"
    )
    assert set(items) <= set(kept(page(body)))


def test_the_answers_to_questions_stay_where_each_stands_in_a_box_of_its_own() -> None:
    """Beside the signs by which a script opens and closes it, behind the text."""
    box = '<div class="faq-item"><div class="top"><div class="open">K</div><div class="close">L</div><h4 class="faq-title">{}</h4></div><div class="faq-content">{}</div></div>'
    pairs = (
        (
            "Which locks have short pins?",
            "All that were made before May have two, and those made in June have one of them.",
        ),
        (
            "How can short pins be told?",
            "The key turns a little before it is all the way in, which no other lock lets it do.",
        ),
        (
            "Who pays for the new pins?",
            "The maker does, and sends them to everybody who shows a bill of the last ten years.",
        ),
    )
    faq = f"<div class='module'><h2>Questions that are often asked</h2></div><div class='module'>{''.join(box.format(*pair) for pair in pairs)}</div>"
    said = kept(page(f"{text().removesuffix('</div>')}<div class='rest'>{faq}</div></div>"))
    assert [line for line in said if line in {each for pair in pairs for each in pair}] == [
        each for pair in pairs for each in pair
    ]


@pytest.mark.parametrize("alike", [True, False])
def test_what_says_the_same_again_and_again_is_no_thread(alike: bool) -> None:
    """But what a site announces in each of its menus."""
    post = '<div class="post"><b>{}</b><div class="words"><p>Change how harbours are locked, with {} of us.</p></div><i>May {}, 2026</i></div>'
    names = ("Ann", "Ben", "Cleo", "Dan", "Eve", "Fritz")
    posts = "".join(post.format(name, 3 if alike else n, n + 1) for n, name in enumerate(names))
    found = linearise(parse(f"<html><body><h1>{TITLE}</h1>{posts}</body></html>"))
    assert bool(find_thread(found, [False] * len(found.parts))) is not alike


def test_a_page_without_a_title_element_has_the_one_its_head_states() -> None:
    lead = "A lock of the harbour that opens to a bent wire, and what its maker did about it in January."
    body = f"<article><h1>{TITLE}</h1><p class='dek'>{lead}</p><div class='by'><p>The Workshop</p></div><p class='when'>11 July 2026</p><p class='read-time'>7 min read</p><div class='toc'><h3>Contents</h3><ol><li><a href='#a'>The pins</a></li><li><a href='#b'>The wire</a></li></ol></div><div class='body'>{paragraphs(*TEXT)}{LINKS}</div></article>"
    assert kept(page(body, head=f'<meta property="og:title" content="{TITLE}">'))[:2] == [TITLE, lead]


def test_the_one_top_heading_of_the_main_element_is_the_title_whatever_the_head_says() -> None:
    """And a lead that its paragraph calls a teaser is the text's."""
    lead = "It is not often that a lock is sent back to those who made it, and that they answer within the day."
    inner = f"<div class='a'><p class='sub'>03/24/2026</p><h1>When locks talk back</h1></div><div class='b'><p class='article-teaser'>{lead}</p></div><div class='c'><div class='d'>{paragraphs(*TEXT)}</div></div>"
    said = kept(
        page(
            f"<main><div><ul><li><a href='/x'>News</a></li></ul>{inner}</div></main>",
            head="<title>Quayside: an analysis | Workshop</title>",
        )
    )
    assert said == ["When locks talk back", lead, *TEXT]


@pytest.mark.parametrize(("last", "stay"), [(3, True), (2, False)])
def test_a_list_of_what_the_text_refers_to_stays_though_each_item_is_a_link(last: int, stay: bool) -> None:
    """If it has one item for each mark in the text."""
    told = paragraphs(f"The first to pick it was a locksmith.[1] So did his son [2], and others after them.[{last}]")
    names = (
        "Reed, A. (2021, May 3). Locks of the North.",
        "Reed, B. (2023, June 9). Bent Wires.",
        "Row, C. (2024). Pins.",
    )
    items = "".join(f'<li><a href="https://books.example/{n}">{name}</a></li>' for n, name in enumerate(names))
    body = text(told).removesuffix("</div>") + f"<h2>References</h2><div><ol>{items}</ol></div></div>"
    said = kept(page(body, head=f"<title>{TITLE}</title><link rel=canonical href='https://locks.example/n'>"))
    assert said[-4:] == ["References", *names] if stay else not set(names) & set(said)


@pytest.mark.parametrize(
    ("line", "woven", "stay"),
    [
        ("The kinds of locks that are made without a spring today are:", True, True),
        ("The kinds of locks that are made without a spring today are:", False, False),
        ("More on locks:", True, False),
    ],
)
def test_names_that_a_line_of_the_text_announces_stay_though_each_is_a_link(line: str, woven: bool, stay: bool) -> None:
    """As an encyclopaedia lists them, whose sentences link to its pages, too; else they are the site's."""
    names = ("Warded locks", "Lever locks", "Wafer locks", "Disc locks")
    items = "".join(f'<li><a href="/k/{name[0]}">{name}</a></li>' for name in names)
    body = text(f"<p>{line}</p><ul>{items}</ul>")
    said = kept(page(body.replace(" the ", " <a href='/the'>the</a> ") if woven else body))
    assert set(names) <= set(said) if stay else not set(names) & set(said)


def test_a_line_of_links_with_the_mark_of_a_note_is_the_texts() -> None:
    """Whose note leads back to it."""
    links = ", ".join(
        f'<a href="https://makers.example/{n}">{name}</a>' for n, name in enumerate(("Row", "Reed", "Marsh", "Mellin"))
    )
    mark = '<sup id="r1"><a href="#n1">[1]</a></sup>'
    notes = '<h2>Notes</h2><ol><li id="n1"><a href="#r1">^</a> Register of locksmiths, page 4.</li></ol>'
    makers = f"<p>They were made by these firms, as far as is known:</p><ul><li>{links}{mark}</li></ul>"
    said = kept(page(text(makers, notes)))
    assert "Row, Reed, Marsh, Mellin[1]" in said
    assert "Row, Reed, Marsh, Mellin" not in kept(page(text(makers.replace(mark, ""), notes)))


@pytest.mark.parametrize(("dressed", "stays"), [("line", True), ("when", False)])
def test_the_first_line_of_a_file_stays_whose_lines_stand_in_elements_of_their_own(
    monkeypatch: pytest.MonkeyPatch, dressed: str, stays: bool
) -> None:
    """Whatever it reads like to who sees the lines alone."""
    site = SimpleNamespace(rule="x", reason="y")
    rule = sys.modules["scrubber.cleaning.extract.page.rules.bare_text"]
    monkeypatch.setattr(rule, "judge", lambda lines, _: ([site] * len(lines), None))
    first = "2025-12-03: LOCKS PICKED IN THE NORTH"
    row = '<div class="row"><div class="{}">{}</div></div>'
    rows = row.format(dressed, first) + "".join(row.format("line", line) for line in TEXT)
    body = f'<main><div class="bar"><a href="/l">Locks</a></div><div class="file">{rows}</div></main>'
    assert (first in kept(page(body, head="<title>archive/north.txt at main</title>"))) is stays

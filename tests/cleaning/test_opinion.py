"""What an extractor is asked about a page: once for the text, once for what it is sure of, and more only where it
leaves most of the page out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import trafilatura
import trafilatura.core
from lxml import etree
from tests.growth import assert_linear

from scrubber.cleaning.extract.page import opinion
from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.opinion import Opinion, ask
from scrubber.cleaning.extract.page.parse import parse

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = [
    f"On day {day} the keeper of the lighthouse wrote down the wind, the height of the water and the ships that passed."
    for day in range(2, 40)
]
ARTICLE = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
#: A text in an element that extractors take for pointers to other pages, beside two sentences of an article.
BESIDE = "".join(f"<div><span>{sentence}</span></div>" for sentence in SENTENCES)
#: The same in two halves, with links between that extractors leave out.
MENU = "".join(
    f"<li><a href='/{name}-{year}'>{name} of {year}</a></li>"
    for name in ("Harbour", "Weather", "Ships", "Archive")
    for year in range(1990, 2000)
)
HALVES = f"<div>{ARTICLE}</div><nav><ul>{MENU}</ul></nav><div>{ARTICLE.replace('On day', 'By night')}</div>"
BROKEN = f"<html><body><article><h1>Notes from a lighthouse</h1>{HALVES}</article></body></html>"
FOUND = f"<html><body><article><h1>Notes from a lighthouse</h1>{ARTICLE}</article></body></html>"
MISSED = (
    f"<html><body><article><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p></article>"
    f"<div class='sidebar related-posts'>{BESIDE}</div></body></html>"
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[bool, str]]:
    """The readings that an extractor is asked for: whether each is a fast one, and what it prefers."""
    readings: list[tuple[bool, str]] = []
    reads: Callable[..., Any] = trafilatura.bare_extraction

    def read(*arguments: Any, options: Any, **rest: Any) -> Any:
        readings.append((options.fast, options.focus))
        return reads(*arguments, options=options, **rest)

    monkeypatch.setattr(trafilatura, "bare_extraction", read)
    return readings


def opinion_of(text: str) -> Opinion:
    """The opinion on a page."""
    tree = parse(text)
    return ask(tree.root, linearise(tree))


def test_one_unbroken_text_is_asked_for_once(asked: list[tuple[bool, str]]) -> None:
    """Where one stretch without links is kept, an extractor is as sure of it as it can be."""
    opinion = opinion_of(FOUND)
    assert all(opinion.kept[1:])
    assert opinion.sure == opinion.kept
    assert len(asked) == 1


@pytest.mark.parametrize("amid", ["<ul><li><a href='#two'>Night</a></li></ul>", "<div class='share'>Share</div>"])
def test_a_text_with_a_word_in_a_hundred_of_links_or_left_out_is_asked_for_once(
    asked: list[tuple[bool, str]], amid: str
) -> None:
    """Neither a link to one of its own parts nor a word of the site's leaves anything to be less sure of."""
    opinion = opinion_of(FOUND.replace(f"<p>{SENTENCES[9]}", f"{amid}<p>{SENTENCES[9]}"))
    assert sum(opinion.kept) >= len(SENTENCES)
    assert opinion.sure == opinion.kept
    assert len(asked) == 1


@pytest.mark.parametrize(("left_out", "times"), [(3, 1), (20, 2)])
def test_sentences_left_out_amid_a_text_make_it_doubtful(
    asked: list[tuple[bool, str]], left_out: int, times: int
) -> None:
    """But not one of twenty: a careful reading takes nothing away where another left out little."""
    aside = "".join(f"<p>{sentence.replace('wrote', 'read')}</p>" for sentence in SENTENCES[:left_out])
    halves = f"<div class='share'>{aside}</div>".join([ARTICLE, ARTICLE.replace("On day", "By night")])
    opinion = opinion_of(FOUND.replace(ARTICLE, halves))
    assert sum(opinion.kept) >= 2 * len(SENTENCES)
    assert not all(opinion.kept[1:])
    assert len(asked) == times


#: A text in no element of its own, of which extractors take the paragraphs alone.
SECTIONS = "".join(
    f"<h2>{{}}The year {1900 + n} at the lighthouse of the northern harbour{{}}</h2>"
    + "".join(f"<p>In part {n}, {sentence}</p>" for sentence in SENTENCES[9 * n : 9 * n + 9])
    for n in range(4)
)


@pytest.mark.parametrize(("link", "times"), [(("", ""), 1), (("<a href='/all'>", "</a>"), 2)])
def test_headings_left_out_make_no_text_doubtful_but_links_do(
    asked: list[tuple[bool, str]], link: tuple[str, str], times: int
) -> None:
    """They are left out by an extractor's manner, and a more careful reading keeps no more of them."""
    opinion = opinion_of(f"<html><body><h1>Notes</h1>{SECTIONS.format(*link * 4)}</body></html>")
    assert opinion.kept.count(False) >= 4
    assert len(asked) == times


def test_a_menu_amid_a_text_makes_it_not_doubtful(asked: list[tuple[bool, str]]) -> None:
    """It says nothing against either half."""
    opinion = opinion_of(BROKEN)
    assert sum(opinion.kept) > len(opinion.kept) / 2
    assert not all(opinion.kept[1:])
    assert len(asked) == 1


def test_a_text_that_is_found_is_asked_for_twice_and_fast(asked: list[tuple[bool, str]]) -> None:
    """Comparing with other extractors costs as much as a reading, and changes nothing where most of a page's running
    text is kept.
    """
    opinion = opinion_of(
        BROKEN.replace("<nav>", "<nav>" + "".join(f"<p>{each.replace('wrote', 'read')}</p>" for each in SENTENCES[:20]))
    )
    assert sum(opinion.kept) > len(opinion.kept) / 2
    assert [fast for fast, _ in asked] == [True, True]


def test_where_most_is_left_out_other_extractors_are_asked(asked: list[tuple[bool, str]]) -> None:
    """The second reading compares where the first one keeps two sentences of forty."""
    opinion = opinion_of(MISSED)
    assert sum(opinion.kept) < len(opinion.kept) / 2
    assert asked[1] == (False, "precision")


def test_no_page_is_read_all_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A first reading that keeps little is not repeated with other settings: the second one asks more."""
    again: list[str] = []
    monkeypatch.setattr(trafilatura.core, "_recall_retry", lambda *_: again.append("again"), raising=False)
    opinion_of(MISSED)
    assert again == []


def test_what_a_careful_reading_keeps_is_believed_beside_the_longest_listings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A howto's listings are most of it: a reading that leaves them out finds little, and yet what it finds is the
    text, at many depths.
    """
    listing = " ".join(SENTENCES[:12])
    few = [f"The {name} is shown below." for name in ("lamp", "lens", "stair")]
    body = "".join(
        f"<section><section><p>{sentence}</p></section><div><pre>{listing}</pre></div></section>" for sentence in few
    )
    body += (
        "<nav><ul><li><a href='/'>Harbour and weather</a></li></ul></nav>" + f"<blockquote><p>{few[0]}</p></blockquote>"
    )
    reads: Callable[..., Any] = trafilatura.bare_extraction

    def read(*arguments: Any, options: Any, **rest: Any) -> Any:
        document = reads(*arguments, options=options, **rest)
        if options.focus == "precision":
            for code in list(document.body.iter("code", "quote")):
                code.getparent().remove(code)
        return document

    monkeypatch.setattr(trafilatura, "bare_extraction", read)
    tree = parse(f"<html><body><article><h1>Notes from a lighthouse</h1>{body}</article></body></html>")
    page = linearise(tree)
    opinion = ask(tree.root, page)
    said = {part.text: sure for part, sure in zip(page.parts, opinion.sure, strict=True)}
    assert all(said[sentence] for sentence in few[1:])
    assert said[listing]


def test_a_line_of_as_many_links_as_a_page_has_costs_no_more_than_its_length() -> None:
    def matched(links: int) -> None:
        body = etree.Element("body")
        paragraph = etree.SubElement(body, "p")
        for _ in range(links):
            etree.SubElement(paragraph, "ref").text = "The register of ships that call at this harbour "
        opinion._match(["theregisterofshipsthatcallatthisharbour"], body)

    assert_linear(matched, 10_000)

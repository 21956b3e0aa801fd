"""Pages of blogs, shops and offices: tables of names with links, lists under a colon, what stands above a text, the
title that is a link, sections a template calls paid for.
"""

from __future__ import annotations

import pytest
from tests.page_kit import kept, paragraphs

from scrubber.cleaning.extract.lines.inserts import points
from scrubber.cleaning.extract.page.html import extract_html

TITLE = "Which boat hook holds"
TEXT = (
    "We tried nine boat hooks on the quay of our island, in wind and in rain, and broke two of them.",
    "A hook must hold the weight of a small boat, which is more than most of their makers think.",
    "The poles of ash were heavier than those of pipe, but they did not bend in the cold of the morning.",
    "Whoever has a large boat will want the longest of them, and a second one to have it when the first is lost.",
)


def page(inner: str, *, title: str = f"{TITLE} - Quay Notes", heading: str = f"<h1>{TITLE}</h1>") -> str:
    return (
        f"<html><head><title>{title}</title></head><body>"
        '<ul class="nav"><li><a href="/">Home</a></li><li><a href="/boats">Boats</a></li><li><a href="/about">About</a></li></ul>'
        f'<div class="main">{heading}<div class="text">{inner}</div></div>'
        '<div class="foot"><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></div></body></html>'
    )


def test_rows_of_figures_stay_whole_where_each_name_leads_to_its_own_page() -> None:
    names = [
        "Ash and Iron with a Long Pole",
        "Harbour Master Long Reach of Pipe",
        "Quick",
        "The Old Island Hook of Forged Iron",
        "Pipe",
        "Gull of the North, Second Edition",
    ]
    rows = "".join(
        f'<tr><td><a href="/hooks/{n}">{name}</a></td><td>{n + 2} ft</td><td>{n * 7} €</td><td>{n}.5</td></tr>'
        for n, name in enumerate(names, 1)
    )
    table = f"<h2>The results</h2><table><tr><th>Name</th><th>Length</th><th>Price</th><th>Mark</th></tr>{rows}</table>"
    found = kept(page(table + paragraphs(*TEXT)))
    assert [line.split("\t")[0] for line in found if "\t" in line] == ["Name", *names]


def abroad(items: list[str]) -> str:
    return (
        "<ul>" + "".join(f'<li><a href="https://shop{n}.example/x">{i}</a></li>' for n, i in enumerate(items)) + "</ul>"
    )


HOOKS = ["The long hook of ash, by Island Forge", "The long hook of pipe, by Quick & Sons", "The short hook, by Gull"]


def test_what_an_author_recommends_behind_the_text_under_a_colon_stays() -> None:
    found = kept(page(paragraphs(*TEXT) + "<p>What Anna likes best:</p>" + abroad(HOOKS)))
    assert found[-4:] == ["What Anna likes best:", *HOOKS]


def test_where_else_a_site_is_found_does_not() -> None:
    found = kept(page(paragraphs(*TEXT) + "<p>Find us here:</p>" + abroad(["Facebook", "Instagram", "Mastodon"])))
    assert found == [TITLE, *TEXT]


def test_an_address_of_mail_between_two_paragraphs_is_the_texts() -> None:
    mail = '<p><a href="mailto:hooks@quay.example">hooks@quay.example</a></p>'
    found = kept(page(paragraphs(*TEXT[:2], "Tell us of yours at this address:") + mail + paragraphs(*TEXT[2:])))
    assert "hooks@quay.example" in found


def test_what_announces_links_that_went_goes_with_them() -> None:
    links = '<ul><li><a href="/1">Knots for a small boat</a></li><li><a href="/2">Who owns the quay</a></li></ul>'
    found = kept(page(paragraphs(*TEXT, "On this site about boats:") + links))
    assert found == [TITLE, *TEXT]


def test_what_announces_a_list_of_the_text_stays() -> None:
    items = "<ul><li>a pole of ash, dry and straight, of nine feet</li><li>an iron, forged and not cast, with two holes for its screws</li></ul>"
    found = kept(page(paragraphs(*TEXT, "You will need:") + items))
    assert found[-3] == "You will need:"
    assert len(found) == len(TEXT) + 4


@pytest.mark.parametrize("words", ["Auch interessant:", "Read also", "Editors’ Recommendations:", "Lire aussi :"])
def test_pointers_to_the_sites_own_pages_go_with_the_words_over_them(words: str) -> None:
    last = "Thanks go to Anna, who held the boat in the rain, and to the harbour master, who lent us his own."
    links = '<ul><li><a href="/1">Knots for a small boat, and why they come loose in rain</a></li><li><a href="/2">Who owns the quay, and since when, and what it has paid for it</a></li></ul>'
    found = kept(page(paragraphs(*TEXT) + f"<h4>{words}</h4>" + links + paragraphs(last)))
    assert found == [TITLE, *TEXT, last]


def test_words_that_go_on_are_no_pointer() -> None:
    assert points("auch interessant:")
    assert not points("auch interessant ist der haken aus esche")
    assert not points("related work")


def test_a_line_under_the_title_of_which_an_extractor_is_sure_stays_without_a_full_stop() -> None:
    row = "".join(f'<li><a href="/share/{n}">{n}</a></li>' for n in ("Mail", "Print", "Save", "Link", "Like", "More"))
    line = "Still wondering what to do with all those hooks that nobody has ever asked for"
    head = f'<div class="head"><h1>{TITLE}</h1><p>{line}</p><ul class="meta"><li>by</li><li><a href="/anna">Anna</a></li>{row}</ul></div>'
    html = (
        page(paragraphs(*TEXT), heading=head)
        .replace('class="main"', 'class="post-content"')
        .replace('class="text"', 'class="rest"')
    )
    assert kept(html) == [TITLE, line, *TEXT]


def test_a_title_that_is_a_link_may_stand_behind_the_sites_name() -> None:
    site = '<div class="head"><h1><a href="/">Quay Notes</a></h1><p class="desc">Law and order on the water</p></div>'
    post = f'<div class="day"><h2>17.7.21</h2><div class="post"><h3><a href="/7">{TITLE}</a></h3>'
    html = page("", heading="", title=f"Quay Notes » {TITLE}")
    html = html.replace('<div class="text">', f'{site}{post}<div class="entry">{paragraphs(*TEXT)}</div></div>', 1)
    assert kept(html) == [TITLE, *TEXT]


def test_the_first_and_the_last_section_stay_where_a_template_calls_all_of_them_paid_for() -> None:
    def section(kind: str, head: str, *texts: str) -> str:
        return f'<section class="report__section {kind} report__section--ads"><h2>{head}</h2><div class="t">{paragraphs(*texts)}</div></section>'

    end = "The cheapest one costs four crowns, and it was the second that broke. Whoever has no more to spend should rather take a rope, for nobody has lost a boat by one."
    body = section(
        "report__section--end", "In short", TEXT[3] + " All others will do with a short one of ash."
    ) + section("", "The test", *TEXT[:2])
    body += section(
        "", "The weather", TEXT[2] + " In the rain all of them were hard to hold, and two fell into the harbour."
    ) + section("", "The price", end)
    found = kept(page(body))
    assert found[1] == "In short"
    assert found[-2:] == ["The price", end]


def test_a_box_that_is_paid_for_goes_from_a_text_without_such_sections() -> None:
    box = '<section class="box--ads"><h2>Our partner</h2><p>Island Forge sells hooks at half their price until Sunday evening.</p></section>'
    found = kept(page(paragraphs(*TEXT) + box))
    assert found == [TITLE, *TEXT]


def test_the_steps_above_the_longest_of_them_are_the_texts() -> None:
    """The longest points of an agenda, within one of its points, hold most of what it says."""
    agenda = (
        "<p>Host: The Quay House, Harbour Street 29</p><p>Chair: Anna Berg</p><h2>Agenda</h2><ol><li>Two or three short talks (30 mins)</li><li>What we learned (1 hour)<ol>"
        "<li>Three stories – what has worked on the islands for the boats, and why? Which were its costs, its gains and its limits? Who paid for it, and who did not (45 mins)</li>"
        "<li>What follows from these stories, and for whom (45 mins).<ol><li>Small groups (30 mins)</li><li>Talks (15 mins)</li></ol></li><li>When do we meet again? What for? And so on (30 mins)</li></ol></li></ol>"
        '<div class="share"><p>Tell your friends of it by the ways below, whichever of them you like best.</p><h3>Share this</h3><a href="/m">Mail</a> <a href="/p">Print</a></div>'
        '<div class="comments"><h3>Your word</h3><p>You write with the account of your school, which you can change at any time.</p></div>'
    )
    about = '<div class="about"><p>Quay Notes is written by some friends of boats, on the islands and elsewhere, and has been for nine years.</p><p><a href="/a">All of our friends</a></p></div>'
    found = kept(page(agenda).replace('<div class="foot">', about + '<div class="foot">'))
    assert found[0] == TITLE
    assert found[-8:-5] == ["Agenda", "Two or three short talks (30 mins)", "What we learned (1 hour)"]
    assert found[-1].startswith("When do we meet again?")


OTHERS = '<div class="more"><h4>On the water</h4><ul><li><a href="/9">The pilots have a new boat 01.08.2019</a></li><li><a href="/8">Fog, and who pays for it 03.07.2019</a></li></ul></div>'


def metadata(html: str) -> dict[str, str]:
    return dict(extract_html(html).metadata)


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        (
            "",
            "<ul><li><strong>Date</strong> 10.06.2013</li><li><strong>Words</strong> hooks, boats</li></ul>",
            "2013-06-10",
        ),
        ("<dl><dt>Datum</dt><dd>12.01.2017</dd><dt>Kategorie</dt><dd>Boote</dd></dl>", "", "2017-01-12"),
        ("", "<p>Veröffentlicht am 3. Mai 2014</p>", "2014-05-03"),
    ],
)
def test_a_day_that_a_label_calls_the_texts_outweighs_those_of_other_texts(above: str, below: str, day: str) -> None:
    html = page(paragraphs(*TEXT), heading=f"<h1>{TITLE}</h1>{above}").replace(
        '<div class="foot">', f'{below}{OTHERS}<div class="foot">'
    )
    assert metadata(html).get("published") == day


def test_the_day_of_a_picture_is_not_the_texts() -> None:
    figure = '<figure><img src="/q.jpg"><figcaption class="caption"><h4>The quay, of which the storm took a good half in a single night, before it did so.</h4><h5>27-06-2012</h5> | Efe</figcaption></figure>'
    html = page(figure + paragraphs(*TEXT), heading=f"<h1>{TITLE}</h1><p>Anna Berg | The quay | 14/08/2014</p>")
    assert metadata(html)["published"] == "2014-08-14"


def test_somebody_who_commented_did_not_write_the_text() -> None:
    comments = '<div class="respond"><h3>2 comments to Which boat hook holds</h3><ol class="commentlist"><li class="comment"><div class="comment-author vcard"><span class="authorname">Erkan</span></div> <p>That is a good hook, which I had not known before.</p></li><li><div class="comment-author vcard"><span class="authorname">Lukas</span></div> <p>Mine broke.</p></li></ol></div>'
    html = page(paragraphs(*TEXT)).replace('<div class="foot">', f'{comments}<div class="foot">')
    assert "author" not in metadata(html)


def test_a_link_to_all_that_somebody_wrote_names_the_author() -> None:
    byline = '<span class="author"><a rel="author" href="/by/anna">View all posts by Anna Berg</a></span>'
    assert metadata(page(paragraphs(*TEXT), heading=f"<h1>{TITLE}</h1>{byline}")).get("author") == "Anna Berg"


ROW = "".join(
    f'<a href="https://{name.lower()}.example/share">{name}</a> '
    for name in ("Facebook", "Twitter", "Mail", "Pinboard")
)
FILED = "".join(
    f'<a href="https://words.example/{name}">{name}</a>, ' for name in ("Boats", "Ropes", "Hooks", "Quays", "Rain")
)
FARM = "".join(
    f'<a href="https://{name}.example/">{name} for the lowest price</a> '
    for name in ("loans", "pills", "casinos", "watches")
)


@pytest.mark.parametrize(
    ("row", "told"),
    [(f"<p>{ROW}</p>", []), (f'<div class="tags">{FILED}</div>', []), (f"<p>{FARM}</p>", ["link_block"])],
    ids=["to share", "filed under", "farm"],
)
def test_rows_of_links_that_most_sites_have_are_told_of_nobody(row: str, told: list[str]) -> None:
    html = page(paragraphs(*TEXT)).replace('<div class="foot">', f'{row}<div class="foot">')
    found = extract_html(html)
    assert [finding.kind for finding in found.findings] == told
    assert [block.text for block in found.blocks if not block.rule] == [TITLE, *TEXT]

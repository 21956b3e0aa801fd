"""What papers and blogs set within and around their texts: posts, numbered items, scores, appeals, hidden messages."""

import pytest
from tests.cleaning.texts import BOARD as TEXT
from tests.page_kit import paragraphs

from scrubber.cleaning.extract.page.html import extract_html

NAV = "<nav><a href=/>Home</a> <a href=/n>News</a> <a href=/s>Sport</a></nav>"


def read(body: str):
    page = f"<html><head><title>The new pier - Harbour News</title></head><body>{NAV}<div class=page><h1>The new pier</h1>{body}</div><footer>© Harbour News. <a href=/p>Privacy</a></footer></body></html>"
    return extract_html(page)


def kept(body: str) -> list[str]:
    return [block.text for block in read(body).blocks if not block.rule]


POST = "The stones of the old quarry are all sold, and I have seen the bill myself."


@pytest.mark.parametrize("behind", [2, 4])
def test_a_post_that_a_text_quotes_is_the_texts(behind: int) -> None:
    """With who wrote it, linked to the post; it may stand right behind the last sentence."""
    post = f"<div class=embed><div><blockquote class=post><p>{POST}</p><p>— Ada Berg (@ada) <a href=https://post.example/1>May 9, 2021</a></p></blockquote></div></div>"
    found = kept(
        f"<div class=story>{paragraphs(*TEXT[:2])}{paragraphs(*TEXT[2:behind])}{post}{paragraphs(*TEXT[behind:])}</div>"
    )
    assert POST in found
    assert any("Ada Berg" in line for line in found)


def test_an_element_that_is_called_pages_and_has_no_links_is_no_pager() -> None:
    """Some sites call the pieces of a story its pages."""
    pieces = "".join(
        f"<div class='partial story_pages_text'><p>{text}</p></div><div class='partial story_pages_score'><div><div>{name} score</div><div>{n}/5</div></div></div>"
        for n, (text, name) in enumerate(zip(TEXT, ("Stone", "Price", "Light", "Wind"), strict=True), 1)
    )
    pager = "<div class='story_pages_next'><a href=?p=1>1</a> <a href=?p=2>2</a> <a href=?p=2>Next page</a></div>"
    found = kept(f"<div class=story>{pieces}{pager}</div>")
    assert [line for line in found if line in TEXT] == TEXT
    assert "Light score" in found
    assert "Next page" not in " ".join(found)


@pytest.mark.parametrize(
    "line",
    [
        "Want to hear more of Ada? Sign up for her newsletter, Berg on Boats.",
        "Subscribe now to the Harbour News newsletter packed with the latest of the islands, the tides, the weather, and much more!",
        "Abonnieren Sie jetzt unseren Newsletter.",
    ],
)
def test_who_asks_for_an_address_behind_a_text_is_the_site(line: str) -> None:
    assert line not in kept(f"<div class=story>{paragraphs(*TEXT, line)}</div>")


def test_who_and_when_in_a_row_with_what_a_site_sets_beside_them_is_no_text() -> None:
    row = "by Ada Berg / January 19, 2021 / Leave a comment"
    assert kept(f"<div class=story><div class=info>{row}</div>{paragraphs(*TEXT)}</div>") == ["The new pier", *TEXT]


HIDDEN = "Your picture has been sent, and we will tell you as soon as somebody has looked at it."


def told(body: str) -> list[str]:
    return [finding.kind for finding in read(body).findings]


def test_what_a_site_shows_when_something_is_pressed_is_not_told() -> None:
    """It stands away from the text; within the text's element, or hidden so that no script shows it, it is."""
    story = f"<div class=story>{paragraphs(*TEXT)}</div>"
    assert told(f"{story}<div class=sent style='display:none'>{HIDDEN}</div>") == []
    assert told(f"<div class=story>{paragraphs(*TEXT)}<p style='display:none'>{HIDDEN}</p></div>") == ["hidden_text"]
    planted = f"{HIDDEN} See <a href='http://mirror.example/loans'>cheap loans</a> today."
    assert told(f"{story}<div class=sent style='display:none'>{planted}</div>") == ["hidden_text"]
    assert told(f"{story}<div class=sent style='font-size:0'>{HIDDEN}</div>") == ["hidden_text"]


def test_a_row_to_share_is_no_link_farm() -> None:
    """Its links lead to other sites, as those of a farm do."""
    names = ("Facebook", "Twitter", "Pinterest", "LinkedIn", "Reddit")
    row = " | ".join(f"<a href=https://{name.lower()}.example/share>{name}</a>" for name in names)
    assert told(f"<div class=story>{paragraphs(*TEXT)}</div><p>{row}</p>") == []
    farm = " | ".join(f"<a href=https://{n}.example/>cheap {name}</a>" for n, name in enumerate(("loans", "pills", "poker", "watches")))  # fmt: skip
    assert told(f"<div class=story>{paragraphs(*TEXT)}</div><p>{farm}</p>") == ["link_block"]


@pytest.mark.parametrize(
    "line",
    [
        "Photo by Ann Marsh/Getty Images",
        "Ann Marsh | The Quay | Getty Images",
        "(ANN MARSH/REUTERS)",
        "Image Source: The Quay",
        "[Featured Image by Ann Marsh/Getty Images]",
        "Photography by Ann Marsh.",
        "Courtesy of The Quay",
    ],
)
def test_who_took_a_picture_alone_on_a_line_is_no_text(line: str) -> None:
    body = f"<div class=story><p>{TEXT[0]}</p><p>{line}</p>{paragraphs(*TEXT[1:])}</div>"
    assert kept(body) == ["The new pier", *TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "The pier as it was in 1902. Photo by Ann Marsh/Getty Images",
        "Pictures of it hang in the town hall",
        "Images by Ann Marsh are shown in the town hall",
        "News came via Reuters",
        "Ann Marsh and Tom Okafor",
        "Reuters/Ipsos Poll",
    ],
)
def test_what_tells_of_a_picture_stays(line: str) -> None:
    body = f"<div class=story><p>{TEXT[0]}</p><p>{line}</p>{paragraphs(*TEXT[1:])}</div>"
    assert line in kept(body)


@pytest.mark.parametrize("line", ["toggle caption", "Enlarge this image", "View this image ›", "[Embed]"])
def test_what_a_picture_is_looked_at_with_is_no_text(line: str) -> None:
    body = f"<div class=story><p>{TEXT[0]}</p><p>{line}</p>{paragraphs(*TEXT[1:])}</div>"
    assert kept(body) == ["The new pier", *TEXT]


SAYS = [
    "Let me guess what they will build it of, and then what it will cost all of us in the end.",
    "Hopefully it becomes like the one on the other island, for that one has stood sixty years.",
    "On a whim they will build it of glass, and every fish will look up while we wait.",
    "The master said last year that it would be of wood, and I believe him more than the board.",
    "Was the editor out to lunch when this was written, or is the price really in shells?",
]


@pytest.mark.parametrize("held", ["{}", "<div class=box>{}</div>"])
@pytest.mark.parametrize("heading", ["<h3>Top Rated Comments</h3>", "<div class=h>Comments (5)</div><p>(<a href=/all>View all</a>)</p>"])  # fmt: skip
def test_entries_beside_their_heading_are_comments(held: str, heading: str) -> None:
    """No class says so, and each is an element of its own; together they are longer than the text."""
    entries = "".join(
        f"<div class=x><div>reader{n}</div><div>{n} hours ago at 11:4{n} am</div><div class=b>{says}</div><div>Rating: {9 - n} Votes</div></div>"
        for n, says in enumerate(SAYS, 1)
    )
    text = [*TEXT, "Nobody knows yet what the ferrymen think of it, for they were not asked this time."]
    body = f"<div class=story>{paragraphs(*text)}</div>{held.format(heading + entries)}"
    assert kept(body) == ["The new pier", *text]


def test_a_box_between_two_paragraphs_with_a_title_alone_points_to_another_page() -> None:
    """Its link lies over the box and has no words; a box with a sentence of the text's own stays."""
    title = "The quarry on the island: the owner gives up his right to the stones"
    box = "<aside><div class=rich><a href=/quarry></a><h3>{}</h3><div>{}</div></div></aside>"
    story = f"<div class=story>{paragraphs(*TEXT[:2])}{{}}{paragraphs(*TEXT[2:])}</div>"
    assert kept(story.format(box.format(title, "Read more"))) == ["The new pier", *TEXT]
    said = "The quarry belongs to a family that has sold no stone for a hundred years and more."
    assert said in kept(story.format(box.format("The quarry", f"<p>{said}</p>")))

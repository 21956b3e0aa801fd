"""What stands below a text and is the site's, and what stands there and is the text's own."""

from __future__ import annotations

import pytest
from tests.cleaning.texts import BOARD, COUNCIL_AND_BOATS, FERRY

import scrubber

TITLE = "New timetable for the ferries"
TEXT = [*COUNCIL_AND_BOATS, *FERRY[:2]]
LIST = "".join(
    f"<li><a href='/{n}'>{each}</a></li>" for n, each in enumerate(["Boats sold", "Ten walks", "Bread dearer"])
)
MOST_READ = f"<div class='hub'><h2>Most read</h2><ol>{LIST}</ol></div>"
ABOUT = (
    "Valley Post is an independent newspaper; founded in 1846, it remains a trusted source of local stories in print."
)


def kept(below: str, *, text: list[str] = TEXT) -> list[str]:
    body = "".join(f"<p>{each}</p>" for each in text)
    page = (
        f"<html><head><title>{TITLE} | Valley Post</title></head><body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav>"
        f"<main><h1>{TITLE}</h1><div class='page'><div class='story'>{body}</div></div>{below}</main><footer><a href='/p'>Privacy</a></footer></body></html>"
    )
    return [block.text for block in scrubber.clean(page, content_type="text/html").blocks]


def test_who_the_site_is_goes_behind_its_list_of_other_pages() -> None:
    about = f"<div class='peek'><h2>Stay connected</h2><p>{ABOUT}</p></div>"
    assert kept(f"<div class='below'>{MOST_READ}{about}</div>") == [TITLE, *TEXT]


TOOLS = "<div class='tools'><div class='tip'><p>Did these lines please you?</p><button>Give</button></div>"
TOOLS += "<button>Save</button><button>Share</button></div>"


def below(*titles: str) -> list[str]:
    listed = "".join(f"<div><h3>{each}</h3></div>" for each in titles)
    return kept(f"<div class='below'>{TOOLS}{listed}</div>")


def test_titles_that_are_no_links_go_behind_what_is_pressed_there() -> None:
    assert below("Wool from the isles", "Mills and men", "Bells stolen") == [TITLE, *TEXT]


def test_the_texts_own_last_section_stays_behind_a_list_of_other_pages() -> None:
    """It says more than a site says of itself."""
    notes = "".join(f"<p>{each}</p>" for each in BOARD)
    assert set(BOARD) <= set(
        kept(f"<div class='below'>{MOST_READ}<div class='end'><h2>The board</h2>{notes}</div></div>")
    )


def test_a_card_on_the_author_goes_at_whatever_place() -> None:
    line = "Marsh covers the coast and the islands for this paper, and has done so for ten years."
    card = f"<div class='below'><div class='AuthorCard-bio'><p>{line}</p></div></div>"
    own = f"<div class='page'><div class='story'><p>{BOARD[0]}</p></div></div>"
    page = kept(f"{card}{own}")
    assert line not in page
    assert BOARD[0] in page


def test_a_teaser_under_its_linked_title_goes_however_long() -> None:
    long = "The crossing will run four times a day until April, after a vote that divided the council for months and months."
    teasers = "".join(f"<div><h3><a href='/{n}'>Title number {n}</a></h3><p>{long}</p></div>" for n in "ab")
    body = "".join(f"<div class='text'>{each}</div>" for each in TEXT)
    page = f"<main><article><h1>{TITLE}</h1><div class='body'>{body}</div></article><section><h2>World</h2>{teasers}</section></main>"
    page = f"<html><head><title>{TITLE}</title></head><body>{page}</body></html>"
    assert [block.text for block in scrubber.clean(page, content_type="text/html").blocks] == [TITLE, *TEXT]


SITE = ["Home", "Log in", "Search"]
FOOT = ["Subscribe", "Share this article", "Privacy policy", "© 2024 Valley Post. All rights reserved."]


def plain(*below: str) -> list[str]:
    return [
        block.text
        for block in scrubber.clean(
            "\n".join([f"{TITLE} - Valley Post", *SITE, TITLE, "By Ann Marsh", "12 May 2021", *TEXT, *below, *FOOT])
        ).blocks
    ]


@pytest.mark.parametrize(
    "below",
    [
        ("notes", "life"),
        (
            "The Slow Boat is a reader-supported publication. To receive new posts, consider becoming a free or paid subscriber.",
        ),
        ("Enjoyed this piece? Buy us a coffee.", "Sign up for more like this."),
        ("Tags: ferries, harbour",),
        ("分类：航运",),
        ("Ann Marsh", "Marsh covers the coast and its islands."),
        ("ANN MARSH",),
    ],
)
def test_what_a_text_is_filed_under_and_what_its_readers_are_asked_goes_from_plain_text(below: tuple[str, ...]) -> None:
    assert plain(*below) == [TITLE, *TEXT]


def test_what_an_author_asks_of_readers_stays() -> None:
    """An author says "me" where a site says "us"."""
    asks = "If you have found a mistake in this essay, write to me and I will mend it."
    assert plain(asks) == [TITLE, *TEXT, asks]


def test_who_signs_under_an_office_stays_though_the_page_names_the_author() -> None:
    """A speech or a letter ends with its author's name, which the page has over it, too."""
    signed = ["Ann Marsh", "Harbour master"]
    assert plain(*signed) == [TITLE, *TEXT, *signed]


@pytest.mark.parametrize("below", [("Maria Huber",), ("for the council", "Maria Huber"), ("Oslo, 3 May 2019",)])
def test_who_signs_stays(below: tuple[str, ...]) -> None:
    assert [*plain(*below)][-len(below) :] == [*below]


def test_cards_that_say_how_long_they_take_to_read_are_no_posts() -> None:
    cards = [
        line
        for name in "abc"
        for line in (f"Title {name} of another page", BOARD["abc".index(name)], "18 May 2024", "3 min read")
    ]
    lines = [
        f"{TITLE} - Valley Post",
        *SITE,
        TITLE,
        "Ann Marsh",
        "18 May 2024",
        "4 min read",
        *TEXT,
        "Subscribe",
        *cards,
        *FOOT[1:],
    ]
    assert [block.text for block in scrubber.clean("\n".join(lines)).blocks] == [TITLE, *TEXT]


ACT = [
    f"Article {n} The ferry of the bay number {n} sails whenever the harbour master has given his word."
    for n in range(1, 7)
]


def test_names_days_and_counts_over_an_act_go_above_what_is_pressed_there() -> None:
    lines = [f"{TITLE} - Valley Post", *SITE, TITLE, "Ann Marsh", "14/06/2020", "41", "Share", *ACT, *FOOT]
    assert [block.text for block in scrubber.clean("\n".join(lines)).blocks] == [TITLE, *ACT]
    own = ["Arrangement of sections", "14 June 2020", "Act 12 of 1932"]
    lines = [f"{TITLE} - Valley Post", *SITE, TITLE, *own, "Share", *ACT, *FOOT]
    assert set(own) <= {block.text for block in scrubber.clean("\n".join(lines)).blocks}


@pytest.mark.parametrize(
    "said",
    [
        "P.S. The photograph that I took in January is enclosed.",
        "PS: Das Bild vom Januar liegt bei.",
        "Correction: an earlier version of this text called the wreck a steamer.",
        "又及：一月拍的照片随信附上。",
    ],
)
@pytest.mark.parametrize(
    "place", ["<article>{}</article>{}", "<div><div class=txt>{}</div><div class=p>{}</div></div>"]
)
def test_what_is_added_below_a_text_stays(said: str, place: str) -> None:
    """A postscript stands below the element that holds the letter."""
    told = f"<h1>{TITLE}</h1>" + "".join(f"<p>{line}</p>" for line in TEXT)
    body = place.format(told, f"<p>{said}</p>")
    html = (
        f"<html><head><title>{TITLE}</title></head><body><nav><a href=/>Home</a></nav><main>{body}<ul><li><a href=/2>Ten mills"
        " of the valley</a></li><li><a href=/3>How the station got its clock</a></li></ul></main></body></html>"
    )
    assert [block.text for block in scrubber.clean(html, content_type="text/html").blocks] == [TITLE, *TEXT, said]

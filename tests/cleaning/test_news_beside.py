"""What papers set beside their texts: players, notes on the author, credits, captions, comments; and texts that are
lists of links.
"""

import pytest
from tests.page_kit import paragraphs

from scrubber.cleaning.extract.page.html import extract_html

TITLE = "The lighthouse is to be sold"
TEXT = [
    "The lighthouse on the northern cape is to be sold, as the harbour board decided on Tuesday evening.",
    "It has stood dark for eleven years, since ships find their way past the rocks without it.",
    "Whoever buys it must paint it every third year, and may not take down the great lamp.",
    "Four people from the village have already asked for the key, the clerk of the board said.",
    "The board hopes for enough money to mend the harbour wall before the storms of the autumn.",
    "Nobody has lived there since the last keeper went to his daughter in the town across the bay.",
]
MENU = "<div class=top><a href=/>Home</a> <a href=/n>News</a> <a href=/s>Sport</a></div>"


def read(body: str, site: str = "") -> list[str]:
    page = f"<html><head><title>{TITLE} - Cape News</title><link rel=canonical href=https://cape.example/x></head><body>{MENU}{body}{site}<footer>© Cape News. <a href=/p>Privacy</a></footer></body></html>"
    return [block.text for block in extract_html(page).blocks if not block.rule]


def story(amid: str = "", above: str = "", behind: str = "") -> str:
    return f"<div class=page><h1>{TITLE}</h1>{above}<div class=story>{paragraphs(*TEXT[:3])}{amid}{paragraphs(*TEXT[3:])}{behind}</div></div>"


FILM = "This small ball puts out nearly any fire at once:"


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='video-wrapper narrow'><h3>Popular video</h3>{FILM}</div><div class='video-wrapper wide'><h3>Popular video</h3>{FILM}</div>",
        f"<div class=videoPlayer><h4>{FILM}</h4></div>",
        f"<div class='l-video'><div><h2>{FILM}</h2><small>Play Video - 2:46</small></div></div>",
    ],
)
def test_what_a_player_of_films_shows_is_no_text(box: str) -> None:
    assert read(story(box)) == [TITLE, *TEXT]


def test_a_sentence_on_a_film_and_films_that_a_text_lists_stay() -> None:
    said = "The keeper shows how the lamp was lit in the year of the great storm."
    assert said in read(story(f"<div class=video><p>{said}</p></div>"))
    assert said in read(story(f"<div class=video><div class=caption>{said}</div></div>"))
    lights = [f"The light of the {side} cape" for side in ("northern", "western", "southern")]
    listed = "".join(f"<div class=video><h2>{name}</h2></div><p>{text}</p>" for name, text in zip(lights, TEXT, strict=False))  # fmt: skip
    body = f"<div class=page><h1>{TITLE}</h1><div class=story>{listed}{paragraphs(*TEXT[3:])}</div></div>"
    assert [line for line in read(body) if line in lights] == lights


BYLINES = [
    "<p>By Ann E. Marsh</p>",
    "<div class=byline><p>Print</p><p>Send</p><p>Save</p><p>Hear it</p><a href=/m>Ann E. Marsh</a> | <a href=/c>Cape News</a></div>",
]


@pytest.mark.parametrize("byline", BYLINES)
@pytest.mark.parametrize(
    "note",
    [
        "Ann E. Marsh is an editor at Cape News, where she has written on the sea since the spring.",
        "Ann E. Marsh may be reached at <a href=mailto:marsh@cape.example>marsh@cape.example</a>. You may follow her there.",
    ],
)
def test_a_last_paragraph_on_the_author_is_no_text(byline: str, note: str) -> None:
    assert read(story(above=byline, behind=f"<p><em>{note}</em></p>")) == [TITLE, *TEXT]


@pytest.mark.parametrize("heading", ["About the author", "Über den Autor"])
def test_its_heading_goes_with_it(heading: str) -> None:
    """Whether the heading tells that it is about the author, or the name."""
    note = "Ann E. Marsh is an editor at Cape News, where she has written on the sea since the spring."
    assert read(story(above=BYLINES[0], behind=f"<p><b>{heading}</b></p><p>{note}</p>")) == [TITLE, *TEXT]


def test_a_note_on_the_author_above_the_text_is_no_lead() -> None:
    note = "Ann E. Marsh is an editor at Cape News. Follow her where you like."
    card = f"<div class=author-info><h2><a href=/m>Ann E. Marsh</a></h2><div class=author-description><p>{note}</p></div></div>"
    assert read(story(above=f"{BYLINES[0]}{card}")) == [TITLE, *TEXT]


@pytest.mark.parametrize(
    ("above", "last"),
    [
        (BYLINES[0], "Tom Okafor, who drives the mail to the cape, will not be among them, as he told us."),
        ("<p>Ann E. Marsh in 1998</p>", "Ann E. Marsh is an editor at Cape News, where she writes on the sea."),
        (BYLINES[0], "Ann E. Marsh has a share in the harbour wall of the Northern Cape and its Lighthouse."),
    ],
    ids=["on somebody else", "on whom nothing names the author", "on what the text is about"],
)
def test_and_any_other_last_paragraph_stays(above: str, last: str) -> None:
    about = "The Northern Cape and its Lighthouse belong to the harbour, as does the wall."
    assert last in read(story(f"<p>{about}</p>", above, f"<p>{last}</p>"))


def test_a_list_of_what_other_sites_sell_is_the_text() -> None:
    """A few sentences say how it was chosen; the site calls its body after a side column."""
    things = [f"A lamp of {stuff} with a glass as thick as a thumb for ${n}9.99 (list price ${n}9.99)" for n, stuff in enumerate(("brass", "copper", "iron", "zinc", "steel", "tin", "lead") * 8, 1)]  # fmt: skip
    chosen = [
        "Each week our people look through the shops for what gives light, and this is what caught our eye.",
        (
            "We get a small part of the price of whatever is bought, and nothing of what is sent back to them, so that we look for what lasts. "
            "The prices are those of the morning on which this was written, and nobody can say how long they hold in a week such as this one."
        ),
    ]
    rows = "".join(f"<p><a href=https://shop.example/{n}>{thing}</a></p>" for n, thing in enumerate(things))
    more = "".join(f"<p><a href=/{n}>Another page of ours on lamps, number {n}</a></p>" for n in range(4))
    body = f"<div class=sidebar-second><div class=top><a href=/>Home</a></div><div class=story><h1>{TITLE}</h1>{paragraphs(*chosen)}<h4>FOR THE DOOR</h4>{rows}</div><div>{more}</div></div>"
    assert read(body) == [TITLE, *chosen, "FOR THE DOOR", *things]


def test_sentences_in_an_element_that_is_called_a_side_column_are_the_text() -> None:
    """Headlines of others stand in one element with the title, as many as a list of links has."""
    others = [f"Harbour number {n} has a new wall and a crane" for n in range(1, 40)]
    rail = "".join(f"<article><h3><a href=https://other.example/{n}>{other}</a></h3></article>" for n, other in enumerate(others))  # fmt: skip
    body = f"<article><h1>{TITLE}</h1><div class=wrap><div class=side>{paragraphs(*TEXT)}</div><div class=rail>{rail}</div></div></article>"
    assert read(body) == [TITLE, *TEXT]


def test_comments_in_elements_of_the_articles_class_are_no_thread() -> None:
    said = [
        "Let me guess who buys it, and what it will cost to sleep there for a night.",
        "Hopefully the lamp is lit again, for I miss it when I look out of the window.",
        "My uncle kept it for a year, and he said that the stairs were the worst of it.",
    ]
    entries = "".join(
        f"<div class=comment><div class=who>reader{n}</div><div class=date>{n} hours ago at 11:4{n} am</div><div class=content>{line}</div></div>"
        for n, line in enumerate(said * 6, 1)
    )
    text = [*TEXT, *(f"{line[:-1]}, and so it was last year." for line in TEXT)]
    body = f"<div class=article><h1>{TITLE}</h1><div class=byline>Wednesday January 18, 2017 11:44 am by Ann Marsh</div><div class=content>{'<br><br>'.join(text)}</div></div>"
    assert read(body, f"<div id=comments>{entries}</div>") == [TITLE, *text]


@pytest.mark.parametrize(
    ("element", "line"),
    [
        ("<div class=cell>{}</div>", "Figure 5: The lamp"),
        ("<div class=inline-photo>{}</div>", "The keeper, left, stands with his wife before the lamp in 1987."),
        ("<div class=inline-photo>{}</div>", "The keeper stands with his wife before the great lamp. (Tom Okafor)"),
    ],
)
def test_what_is_written_under_a_picture_stays(element: str, line: str) -> None:
    cells = "".join(f"<div class=text>{paragraphs(text)}</div>" for text in TEXT[1:])
    body = f"<div class=page><h1>{TITLE}</h1><div class=text>{paragraphs(TEXT[0])}</div>{element.format(line)}{cells}</div>"
    assert read(body) == [TITLE, TEXT[0], line, *TEXT[1:]]


@pytest.mark.parametrize(
    "line",
    [
        "<p class=image__credits>Ann Marsh/CQ</p>",
        "<div class=caption>(Photo: cape_pictures / Shutterstock.com)</div>",
        "<figure><img src=a.jpg><figcaption>(Ann Marsh/The Lamp House)</figcaption></figure>",
    ],
)
def test_who_took_a_picture_is_no_text(line: str) -> None:
    assert read(story(line)) == [TITLE, *TEXT]


def test_a_caption_between_title_and_text_stays_where_the_lines_around_it_are_the_sites() -> None:
    caption = "Tom Okafor and Ann Marsh at the lighthouse Cape Pictures (Composite)"
    site = "<ul><li><a href=/f>Follow us</a></li></ul><p class=when>December 19, 2016 | 7:08pm</p>"
    assert caption in read(story(above=f"{site}<div class=caption-text>{caption}</div>"))


@pytest.mark.parametrize(
    ("heading", "more"),
    [("推荐阅读", "【详细】"), ("Related articles", "Read on"), ("Ähnliche Beiträge", "Weiterlesen")],
)
@pytest.mark.parametrize("linked", [True, False])
def test_teasers_that_end_with_a_link_go_with_their_heading_and_unlinked_sections_stay(
    heading: str, more: str, *, linked: bool
) -> None:
    """Their words are no links, so that each reads like a sentence of the text."""
    teasers = (
        "The quarry is to be opened again, and forty people may find work there by spring.",
        "The ferry has a new engine, which the children of the school have painted red.",
    )
    end = f' <i><a href="/more">{more}</a></i>' if linked else ""
    section = f"<div><h2>{heading}</h2>{''.join(f'<div>{line}{end}</div>' for line in teasers)}</div>"
    text = "".join(
        f"<div>{line}</div>"
        for line in (
            "The harbour board met on Monday, and it spoke of the new pier for three hours.",
            "Two of the nine members want to build it of stone, since wood rots within thirty years.",
            "The others fear the price, for the quarry on the island was closed a long time ago.",
            "A vote is to be held in autumn, when the ferries have stopped for the winter.",
        )
    )
    page = f"<html><head><title>The new pier</title></head><body><div><h1>The new pier</h1><div>{text}</div>{section}</div></body></html>"
    left = [block.text for block in extract_html(page).blocks if not block.rule]
    assert any(teasers[0] in line for line in left) is not linked
    assert (heading in left) is not linked

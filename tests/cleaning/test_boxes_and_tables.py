"""What stands in boxes and tables around a text: the text's own chapters and figures, and the site's remarks."""

from dataclasses import replace

import pytest

import scrubber
from scrubber.cleaning.extract.page import html
from scrubber.cleaning.extract.page.attributes import roles
from scrubber.cleaning.extract.page.opinion import ask

LEAD = "The harbour board met on Monday, and it spoke of the new pier for three hours."
TEXT = [
    LEAD,
    "Two of the nine members want to build it of stone, since wood rots within thirty years.",
    "The others fear the price, for the quarry on the island was closed a long time ago.",
    "A vote is to be held in autumn, when the ferries have stopped for the winter.",
]
PAGE = """<html><head><title>The new pier</title></head><body>
<nav><a href=/>Home</a> <a href=/n>News</a> <a href=/s>Sport</a></nav>
<div class=page><h1>The new pier</h1><div class={held}>{text}{inner}</div>{behind}</div>
<footer>© Harbour News. <a href=/p>Privacy</a></footer></body></html>"""


def read(*, held="story", inner="", behind="") -> list[str]:
    text = "".join(f"<p>{sentence}</p>" for sentence in TEXT)
    page = PAGE.format(held=held, text=text, inner=inner, behind=behind)
    return [block.text for block in scrubber.clean(page, content_type="text/html").blocks]


@pytest.mark.parametrize(
    "name", ["box no-footer", "mod-no-header-footer", "main has-sidebar", "with_comments", "field label-hidden"]
)
def test_a_name_says_what_an_element_is_not(name):
    assert not roles("div", "", name) & {"footer", "header", "side", "comments", "tags"}


@pytest.mark.parametrize(
    ("name", "role"),
    [("box footer", "footer"), ("sidebar no-print", "side"), ("nothing-comments", "comments"), ("label", "tags")],
)
def test_and_a_name_beside_it_says_what_it_is(name, role):
    assert role in roles("div", "", name)


def test_a_ranking_in_a_box_without_a_foot_stays_whole():
    rows = "".join(
        f"<tr><td>{n}. Pier {n}</td><td><a href=/p{n}>{n * 90} m</a></td><td>{n * 3}</td></tr>" for n in range(1, 8)
    )
    table = f"<div class='box no-footer'><h4>The longest piers</h4><table>{rows}</table></div>"
    blocks = read(inner=table)
    assert sum("\t" in block for block in blocks) == 7
    assert blocks[-8] == "The longest piers"


SECOND = [
    "Seven piers stand along this coast, and the oldest of them was built by monks.",
    "It has been mended so often that hardly a plank of it is as old as the chapel behind.",
]


def test_a_second_report_in_a_side_box_of_the_text_is_a_chapter():
    box = "<div class=sidebar><h2>A short history</h2>" + "".join(f"<p>{said}</p>" for said in SECOND) + "</div>"
    assert read(inner=box)[-3:] == ["A short history", *SECOND]


def test_a_side_box_with_links_is_the_sites():
    box = (
        "<div class=sidebar><h2>More news</h2>" + "".join(f"<p><a href=/x>{said}</a></p>" for said in SECOND) + "</div>"
    )
    assert read(inner=box)[1:] == TEXT


@pytest.mark.parametrize(
    "box",
    [
        "<div><p>Mark the words and press Ctrl+Enter, and our editors will look at them.</p><button>Tell us</button></div>",
        "<div><p>We are glad of every letter, and ask you to read our rules before you write one.</p><p>The views expressed below do not reflect the views of this paper.</p></div>",
    ],
    ids=["a button", "a notice"],
)
def test_a_sentence_behind_the_text_in_a_box_with_a_button_or_a_notice_is_the_sites(box):
    assert read(behind=f"<div class=after>{box}</div>")[1:] == TEXT


def test_notes_with_a_way_back_to_their_mark_are_the_texts() -> None:
    """Whether they stand in a section of their own or, each, in an element for what is beside the text."""
    back = '<a href="#r1" role="doc-backlink">↩︎</a>'
    items = "".join(f"<li><p>{said}{back}</p></li>" for said in SECOND)
    told = read(behind=f'<section class="footnotes" role="doc-endnotes"><ol>{items}</ol></section>')
    assert [line.rstrip("↩︎") for line in told[-2:]] == SECOND
    assert "side" not in roles("aside", "doc-footnote", "")


@pytest.mark.parametrize("tag", ["aside", "div"])
def test_a_note_without_a_way_back_is_the_texts_and_what_asks_readers_there_is_not(tag: str) -> None:
    assert read(behind=f'<{tag} class="footnote"><p>* {SECOND[0]}</p></{tag}>')[1:] == [*TEXT, f"* {SECOND[0]}"]
    asks = "<p>Was this page of any use to you?</p><button>Yes</button>"
    assert read(behind=f'<{tag} class="footnote">{asks}</{tag}>')[1:] == TEXT


@pytest.mark.parametrize("said", ["Minutes of the board, 203-204, 310", "<a href=//e.example/m>Minutes of 1931</a>"])
def test_a_note_behind_its_number_is_the_texts_however_little_it_says(said: str) -> None:
    """Some sites set each note into an element of its own, beside its number, which leads back to the full address."""
    note = '<div class="footnote"><a href="https://n.example/pier#r{0}">{0}</a><div><p>{1}</p></div></div>'
    notes = note.format(1, said) + note.format(2, f"{SECOND[0]} {SECOND[1]}")
    told = read(inner=notes)
    assert said in told or said.startswith("<a")
    assert told[-4:] == ["1", said if said in told else "Minutes of 1931", "2", f"{SECOND[0]} {SECOND[1]}"]


@pytest.mark.parametrize(
    "rule", ["未经用户同意收集、使用个人信息；", "ask whether files with “all rights reserved” are there;"]
)
def test_an_item_amid_the_text_is_no_notice_of_the_site(rule: str) -> None:
    inner = f"<p>Nobody may, as the board has it, do these:</p><ul><li>拒绝退还押金；</li><li>{rule}</li></ul>"
    said = (*SECOND, "Nobody is to pay for it twice, whatever they say.", "The board meets again in the spring.")
    assert rule in read(inner=inner + "".join(f"<p>{sentence}</p>" for sentence in said))


@pytest.mark.parametrize(
    "box", ["<ul><li>{}</li></ul>", "<table><tr><td>{}</td></tr></table>", "<dl><dt>Copyright</dt><dd>{}</dd></dl>"]
)
def test_a_list_of_nothing_but_notices_is_the_sites(box: str) -> None:
    said = "".join(f"<p>{sentence}</p>" for sentence in (*SECOND, "Nobody is to pay for it twice, whatever they say."))
    assert not [
        block for block in read(inner=box.format("All rights reserved by Harbour News.") + said) if "rights" in block
    ]


def test_a_last_section_with_a_button_amid_others_stays():
    sections = "".join(
        f"<div><h2>Pier {n}</h2><p>{said}</p><button>Copy</button></div>" for n, said in enumerate(SECOND)
    )
    assert [block for block in read(inner=sections) if block in SECOND] == SECOND


def test_whose_opinions_comments_are_is_a_notice():
    told = "Reader comments on this site are the opinions of the writer, not of Harbour News, and we take some of them away."
    assert told not in read(behind=f"<div><h3>About comments</h3>{told}</div>")


@pytest.mark.parametrize(
    "line",
    [
        "By Ellen Marsh, The Harbour News",
        "Please activate JavaScript in your browser to use all of this site.",
    ],
)
def test_who_wrote_a_text_and_when_and_what_a_browser_lacks_are_the_sites(line):
    text = "".join(f"<p>{sentence}</p>" for sentence in TEXT)
    page = PAGE.format(held="story", text=text, inner="", behind="").replace(
        "<div class=story>", f"<div class=story><p>{line}</p>"
    )
    assert [block.text for block in scrubber.clean(page, content_type="text/html").blocks][1:] == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "Harbour hall, 12 March 2019, 19:30",
        "Call of the board to be held on July 2, 2014 at 8:30 AM EDT",
        "By sea, by land, by air",
    ],
)
def test_where_to_come_and_a_line_that_begins_with_by_stay(line):
    text = "".join(f"<p>{sentence}</p>" for sentence in TEXT)
    page = PAGE.format(held="story", text=text, inner="", behind="").replace(
        "<div class=story>", f"<div class=story><p>{line}</p>"
    )
    assert line in [block.text for block in scrubber.clean(page, content_type="text/html").blocks]


def test_a_paragraph_that_announces_its_text_above_it_stands_once():
    """A shop sets one beside the price."""
    long = "The pier is a hundred metres long and is built of oak from the hills behind the town, and nobody has ever counted the nails that hold it, for they are as many as the gulls on it."
    text = "".join(f"<p>{sentence}</p>" for sentence in [*TEXT, long])
    page = PAGE.format(held="story", text=text, inner="", behind="")
    page = page.replace("</h1>", f"</h1><div class=buy><div class=short><p>{long}</p></div><button>Buy</button></div>")
    assert [block.text for block in scrubber.clean(page, content_type="text/html").blocks][1:] == [*TEXT, long]


def test_the_heads_of_tables_set_side_by_side_stay(monkeypatch):
    """Whatever an extractor thinks of tables in tables: their rows are figures, and what heads them is theirs."""
    rows = "".join(f"<tr><td>Pier {n}</td><td>{n * 90}</td></tr>" for n in range(1, 5))
    heads = ["The piers of both islands", "By their length", "By their age"]
    halves = "".join(f"<td><table><tr><th colspan=2>{head}</th></tr>{rows}</table></td>" for head in heads[1:])
    table = f"<blockquote><table><tr><th colspan=2>{heads[0]}</th></tr><tr>{halves}</tr></table></blockquote>"
    after = "<p>So the pier of stone would be the longest that either of the islands has.</p>"
    share = "".join(f"<p><a href=/{n}>Comments ({n} posted)</a></p>" for n in range(9))

    def ask_of_prose(root, page, *, url=None):
        opinion = ask(root, page, url=url)
        kept = [keep and part.prose for keep, part in zip(opinion.kept, page.parts, strict=True)]
        return replace(opinion, kept=kept, sure=kept)

    monkeypatch.setattr(html, "ask", ask_of_prose)
    assert [head for head in read(inner=table + share + after) if head in heads] == heads


def test_a_box_laid_over_a_picture_amid_the_text_stays():
    box = "<h3>What stone costs</h3><p>A block of stone costs 90 crowns, and the boat that brings it another 40.</p><p>So a pier of 300 blocks would cost as much as a new ferry.</p>"
    after = f"<p>{LEAD} It will meet again before the year ends.</p>"
    blocks = read(inner=f"<div class='wide image_overlay'><div class=overlay>{box}</div></div>{after}")
    assert blocks[6:8] == [
        "A block of stone costs 90 crowns, and the boat that brings it another 40.",
        "So a pier of 300 blocks would cost as much as a new ferry.",
    ]


def test_and_one_that_asks_for_consent_is_the_sites():
    box = "<p>We and our partners store what you read here, so that we know what you like.</p><button>Accept</button>"
    after = f"<p>{LEAD} It will meet again before the year ends.</p>"
    assert not any("partners" in block for block in read(inner=f"<div class=overlay>{box}</div>{after}"))


def test_a_list_of_links_to_other_sites_below_a_heading_of_the_text_stays():
    """What somebody works with, or who belongs to a league; not one to the site itself, whose name the page gives."""
    names = ["Oakson", "Divers", "Mellin", "Stonework"]
    items = "".join(f"<li><a href='https://{name}.example/'>{name}</a></li>" for name in names)
    share = "".join(f"<p><a href=/{n}>Share this with {n} friends</a></p>" for n in range(9))
    after = "<p>Each of them has named a price, and the board will open the letters in the autumn.</p>"
    text = "".join(f"<p>{sentence}</p>" for sentence in TEXT)
    inner = f"<h2>Who would build it</h2><ul>{items}</ul>{after}{share}"
    page = PAGE.format(held="story", text=text, inner=inner, behind="")
    assert [block.text for block in scrubber.clean(page, content_type="text/html").blocks][6:10] == names
    own = "<link rel=canonical href='https://news.example/pier'></head>"
    page = page.replace("</head>", own).replace(".example/'", ".news.example/'")
    assert not set(names) & {block.text for block in scrubber.clean(page, content_type="text/html").blocks}


@pytest.mark.parametrize(
    ("item", "stays"),
    [
        ("<a href=/{0}>{0}</a>: another plan, and a cheaper one; it was read out on Tuesday.", True),
        ("<a href=/{0}>What the {0} think of the plan for a new pier</a>, read out on Tuesday.", False),
    ],
)
def test_a_list_of_sentences_below_the_last_heading_of_a_text_stays(monkeypatch, item, stays):
    """As an issue tells what else it holds, though the extractor that is asked leaves it out; pointers are the
    site's.
    """

    def without_items(*args, **said):
        opinion, page = ask(*args, **said), args[1]
        kept = [
            part.kind == "heading" or (keep and part.kind != "list_item")
            for keep, part in zip(opinion.kept, page.parts, strict=True)
        ]
        return replace(opinion, kept=kept, sure=kept)

    monkeypatch.setattr(html, "ask", without_items)
    share = "".join(f"<p><a href=/{n}>Share this with {n} friends</a></p>" for n in range(9))
    items = "".join(f"<li>{item.format(who)}</li>" for who in ("masons", "fishermen", "teachers"))
    told = read(inner=f"{share}<h2>Inside this issue of the news</h2><ul>{items}</ul>")
    assert any("masons" in line for line in told) is stays

"""A page that was converted to Markdown gives the page's text; a document that was written in Markdown stays."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.formats.markdown_page import as_text
from scrubber.ledger import apply_pass, replay

PAGE = """[](/) [![](/logo.png)](/)

  * [Home](/)
  * [Log in](/login?next=/a_(b))
  * [Search](javascript:void\\(0\\);)
  * [Latest news](/news/ "All the
news")
  * [Register](/register/)
  * [Most read](/read/)

# The ferry sails again

![The ferry at its
pier](/ferry.jpeg)

The ferry crosses the Saulne every day of the year, except when the water
stands too high, as[the harbour council](/council/the-harbour-
council/) decided in **1926** for the well-
known pier\\. It takes **nine** minutes.

> Bicycles travel free of charge, and _dogs_ must be kept on a lead while they
are on board.

  * [Privacy policy](/privacy/)
  * [Contact us](/contact/)
"""


def test_of_a_page_in_markdown_the_words_are_left() -> None:
    """No address, no picture, no emphasis; paragraphs are whole, and what is broken behind a hyphen keeps it."""
    page = scrubber.clean(PAGE, content_type="text/plain")
    assert [block.text for block in page.blocks] == [
        "The ferry sails again",
        "The ferry crosses the Saulne every day of the year, except when the water stands too high, as the harbour council decided in 1926 for the well-known pier. It takes nine minutes.",
        "> Bicycles travel free of charge, and dogs must be kept on a lead while they are on board.",
    ]
    assert (page.blocks[0].kind, page.blocks[0].level) == ("heading", 1)
    assert replay(page.base, page.edits) == page.text


def test_a_picture_that_is_its_own_address_and_an_address_of_any_length_are_taken_out() -> None:
    """Pages set small pictures into themselves, and advertisements have addresses of thousands of characters."""
    inline = "![](data:image/png;base64," + "iVBORw0KGgoAAAANSUhEUgAA+/9k" * 400 + "=)"
    offer = "[Boats for hire](https://hire.example/?" + "campaign=spring&" * 600 + ")"
    page = PAGE.replace("![The ferry at its\npier](/ferry.jpeg)", inline).replace(
        "> Bicycles", offer + "\n\n> Bicycles"
    )
    assert inline in page and offer in page
    text = scrubber.clean(page, content_type="text/plain").text
    assert "base64" not in text and "campaign" not in text
    assert text.replace("Boats for hire\n\n", "") == scrubber.clean(PAGE, content_type="text/plain").text


def test_a_document_in_markdown_stays() -> None:
    """Its links are its own: none of them is a button, and none leads to a place that only its site has."""
    entries = "\n".join(f"- [Crossing {n}](https://ferry.example/{n}) takes **{n}** minutes." for n in range(2, 20))
    document = f"# Crossings\n\nAll crossings of the river, with their\ntimes.\n\n{entries}\n"
    assert as_text(document) == []
    assert "[Crossing 7](https://ferry.example/7)" in scrubber.clean(document, content_type="text/markdown").text


def test_a_document_that_links_to_its_neighbours_stays() -> None:
    """Chapters of one manual lead to one another by their places alone, and no page of a site says so little of the
    site.
    """
    entries = "\n".join(f"- see [the crossing of pier {n}](/crossings/pier-{n}) for **{n}** more" for n in range(2, 30))
    document = f"---\ntitle: Crossings\nsection: 5\n---\n\nAll crossings of the river.\n\n{entries}\n"
    assert as_text(document) == []
    assert scrubber.clean(document, content_type="text/markdown").text.count("](/crossings/pier-") == 28


def test_a_listing_between_fences_stays() -> None:
    """Its lines are not joined, and what are marks elsewhere are a program's."""
    listing = "```python\nferry = __import__('ferry')\nfor n in range(**minutes):\n    sail(ferry[n](0))\n```\n"
    page = f"{PAGE}\nThe times are\nreckoned so:\n\n{listing}"
    text = apply_pass(page, as_text(page))
    assert text.endswith(f"The times are reckoned so:\n\n{listing}")


def test_a_long_listing_takes_no_more_than_its_text() -> None:
    """Each of its places was held by itself."""
    page = f"{PAGE}\n```\n{'sail(ferry)' * 200_000}\n```\n"
    tracemalloc.start()
    assert as_text(page)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * len(page)


TABLES = """|  | [Pier](pier.asp)
---
| **Ferries of the Saulne** |
---
|  From the council |  12 May 2021
---

The ferry crosses the Saulne every day of the year, except when the water
stands too high.

  Crossing | Minutes
---|---
By day | 9
By night | 12

* * *

[Print](print.asp) [Older](list.asp?p=2) [](top.asp)
"""


def test_what_only_a_converter_writes_shows_a_page_with_few_links() -> None:
    """Tables of one column that set out a page, links without anything in them; no rule and no outer bar is a word
    of it.
    """
    text = apply_pass(TABLES, as_text(TABLES))
    assert "Pier\n\nFerries of the Saulne\n\n" in text
    assert "By day | 9\nBy night | 12\n" in text
    assert not any(mark in text for mark in ("--", "* *", "](", "| \n"))


def test_an_address_that_is_broken_over_lines_is_a_converters() -> None:
    """No one who writes Markdown breaks one: it is none then."""
    link = "the [crossing](https://ferry.example/all-the-crossings-\nof-the-river/{}) of\nthe ferry, "
    page = "The council wrote of " + "".join(link.format(n) for n in range(5)) + "each year.\n"
    assert (
        apply_pass(page, as_text(page)) == "The council wrote of " + "the crossing of the ferry, " * 5 + "each year.\n"
    )


def test_badges_at_a_documents_head_and_links_to_networks_are_its_own() -> None:
    """Neither a picture of the state of something nor the name of a network is a button of a site."""
    badges = "".join(f"[![](https://img.shields.example/v/{n}.svg)](https://ferry.example/{n})\n" for n in range(12))
    assert as_text(f"# Crossings\n\n{badges}\nSee the [FAQ](https://ferry.example/faq).\n") == []
    names = "".join(
        f"- [{name}](https://ferry.example/{name}) is told.\n" for name in ("Reddit", "Twitter", "Telegram")
    )
    others = "".join(f"- [Pier {n}](https://ferry.example/{n}) is told.\n" for n in range(12))
    assert as_text(f"# Whom the ferry tells\n\n{names}{others}") == []


def test_a_heading_that_was_broken_at_the_width_is_whole() -> None:
    """Where its next word would not have fitted; text right under a heading stays under it."""
    heading = "## The council of the harbour wants a second ferry across the Saulne before"
    page = f"{PAGE}\n{heading}\nthe winter comes\n\n## Times\nThe ferry crosses at nine.\n"
    text = apply_pass(page, as_text(page))
    assert text.endswith(f"\n{heading} the winter comes\n\n## Times\nThe ferry crosses at nine.\n")


def test_a_documents_chapters_are_no_buttons() -> None:
    """A chapter may be called as a site's button is; what leads to it is the document's."""
    chapters = "".join(f"- [{name}](#{name.lower()})\n" for name in ("Home", "Contact", "Privacy", "Help", "About"))
    document = f"# Crossings\n\n{chapters}\n" + "See [the pier](https://ferry.example/pier) of **nine**.\n" * 9
    assert as_text(document) == []


def test_a_programs_name_in_a_sentence_stays() -> None:
    """Between strokes an underscore marks no emphasis."""
    page = f"{PAGE}\nCall `__init__` of _all_ boats and `*sail**`.\n"
    assert apply_pass(page, as_text(page)).endswith("\nCall `__init__` of all boats and `*sail**`.\n")


@given(
    st.lists(
        st.sampled_from(
            [
                "[",
                "]",
                "](",
                "![",
                "(",
                ")",
                "\\",
                "\n",
                "\n\n",
                "Home",
                "Log in",
                "/a",
                "**",
                "_",
                " ",
                "* ",
                "# ",
                "\u3000\n",
                "\xa0",
            ]
        ),
        max_size=60,
    )
)
def test_any_marks_can_be_taken_out(marks: list[str]) -> None:
    """However brackets stand, the Edits fit the text, and none overlaps another."""
    text = PAGE + "".join(marks)
    assert len(apply_pass(text, as_text(text))) < len(text)


@pytest.mark.parametrize("piece", ["[](", "[](a(", "[![](", "[](\\("])
def test_brackets_that_nothing_closes_cost_little(piece: str) -> None:
    """An address has few brackets: one that opens more is not looked through to its end."""
    start = time.process_time()
    assert as_text(piece * 20_000) == []
    assert time.process_time() - start < 1.5


def test_a_heading_goes_on_in_no_line_of_blanks() -> None:
    """It has no first word; the page was not read at all."""
    heading = "# All that the harbour council said of its ferries and of the berths there"
    page = f"{PAGE}\n{heading}\n\u3000\n\nThe ferry crosses.\n"
    assert heading in apply_pass(page, as_text(page))


def test_a_page_in_a_language_whose_labels_are_not_known_shows_itself_by_where_it_is_shared_to() -> None:
    """And by links with blanks around their words, which nobody writes."""
    links = "\n".join(f"  * [ Verbum {n} ](https://news.example/{n})" for n in range(9))
    shared = "[Mitte](mailto:?subject=Tides) [Dic](whatsapp://send?text=Tides) [Divulga](https://twitter.com/share?text=Tides)"
    said = "Aqua in portu bis die crescit, bis decrescit; nautae horas sciunt, advenae eas in tabula legunt."
    page = f"{links}\n\n# De aestu\n\n{said}\n\n{shared}\n"
    text = scrubber.clean(page, content_type="text/plain").text
    assert said in text and "](" not in text and "://" not in text
    kept = page.replace("[ ", "[").replace(" ](", "](").replace(shared, "[Mitte](https://news.example/mitte)")
    assert scrubber.clean(kept, content_type="text/plain").text.count("](") == 10  # a document with its own links


def test_rows_of_links_show_a_page_and_a_list_of_links_none() -> None:
    """A link farm sets many in a row; a document names one a line, and says of each what it is."""
    said = "Aqua in portu bis die crescit, bis decrescit; nautae horas sciunt, advenae eas in tabula legunt."
    words = [
        "Piano",
        "Carpets",
        "Visas",
        "Loans",
        "Diets",
        "Tyres",
        "Roofing",
        "Movers",
        "Gold",
        "Cloud",
        "Vans",
        "Tutors",
    ]
    links = [f"[{word}](https://{word.lower()}.example/)" for word in words]
    rows = "\n".join(f"{one} {other}" for one, other in zip(links[::2], links[1::2], strict=True))
    assert "](" not in scrubber.clean(f"# De aestu\n\n{said}\n\n{rows}\n", content_type="text/plain").text
    listed = "\n".join(f"- {link}: what they say of tides" for link in links)
    assert scrubber.clean(f"# De aestu\n\n{said}\n\n{listed}\n", content_type="text/plain").text.count("](") == 12


@pytest.mark.parametrize(
    "row",
    [
        "- [#{n}1](https://git.example/ferry/{n}1) [#{n}2](https://git.example/ferry/{n}2)",
        "[@anna{n}](https://git.example/anna{n}) [@ben{n}](https://git.example/ben{n})",
        "| [Linux](https://d.example/l{n}) | [macOS](https://d.example/m{n}) | [Windows](https://d.example/w{n}) |",
    ],
)
def test_changes_users_and_tables_in_rows_are_a_documents(row: str) -> None:
    """Neither numbers and names of users nor the same links in each row are a menu."""
    rows = "\n".join(row.format(n=n) for n in range(9))
    assert as_text(f"# Ferry\n\nWhat is new, and who wrote of it.\n\n{rows}\n") == []


def test_marked_headings_read_as_the_headings_do() -> None:
    """A table of contents whose entries a page sets as headings is the document's, with the marks of Markdown, too."""
    parts = [
        "一、适用范围",
        "二、用语",
        "三、基本原则",
        "四、目录与清单",
        "五、质量与更新",
        "六、格式与许可",
        "七、附则",
    ]
    told = "本章程适用于本市各部门以及受委托提供公共服务的企业和社会组织，涉及国家秘密的数据不适用本章程。"
    for mark in ("", "### "):
        site = "[海风网](/) [城市](/city/) [体育](/sport/) [视频](/video/) [登录](/login/) [注册](/join/)"
        head = f"{site}\n\n当前位置：[首页](/) > 正文\n\n# 章程全文公布\n\n分享到：微信 微博"
        body = "\n\n".join(mark + part for part in [*parts, *parts]) + f"\n\n{told}\n\n{told[::-1]}。"
        text = scrubber.clean(f"{head}\n\n{body}\n\n版权所有 联系我们 网站地图", content_type="text/plain").text
        assert all(part in text for part in parts), mark


def test_a_page_as_pandoc_writes_it_gives_its_text() -> None:
    """Without the marks of its boxes, the names of its elements, pieces of its source and strokes at lines' ends."""
    said = [
        "The ferry crosses the Saulne every day of the year, except when the water stands too high.",
        "Bicycles travel free of charge, and dogs must be kept on a lead while they are on board.",
        "The last boat leaves at half past nine, and waits for the train from the capital if it is late.",
    ]
    page = "\n".join(
        [
            '::: {#top .container data-menu="{\\"open\\": true}"}',
            "::: head",
            "-   [Home](/){.nav_item}",
            '-   [Log in](/login){.nav_item target="_blank"}',
            "-   [Search](/search){.nav_item",
            '    target="_blank"}',
            "-   [Register](/register)",
            ":::",
            "",
            '::: {.page style="width:900px"}',
            "::: main",
            '# The ferry sails again {#ferry .title style="{color:red}"}',
            "",
            "[12 May 2021]{.date} [Share](https://x.example/share){.share}",
            "",
            "```{=html}",
            "<script>var shown = true;</script>",
            "```",
            f"{said[0]}\\",
            "\\",
            f"{said[1]}\\",
            "",
            "<div>",
            "",
            '<img src="data:image/png;base64,iVBORw0KGgo=" width="9"/>',
            "",
            said[2].replace("train from the capital", "[train]{.word} from the capital"),
            "",
            "</div>",
            ":::",
            ":::",
            "::: foot",
            "-   [Privacy policy](/privacy)",
            "-   [Contact us](/contact)",
            "-   [Back to top](#top)",
            ":::",
            ":::",
        ]
    )
    text = scrubber.clean(page, content_type="text/plain").text
    assert text.split("\n\n")[-3:] == said
    assert not any(sign in text for sign in (":::", "{", "<", "\\", "=html", "Privacy"))


SAID = [
    "The harbour office opens its ledgers to every resident of the city from the first of May 2019.",
    "Each quarter, the office shall publish the tonnage that passed the northern lock, port by port. See Article 4.",
    "Whoever finds an error may write to the clerk, who must answer within fourteen days of the letter.",
    "Read the fees first. A certified copy costs three crowns for every ten pages, and tide tables nothing.",
]
BOXED = """# The Ledgers {{#top .title}}

{0}

{1}

## Errors {{#errors .sec}}

<figure id="f1" class="fig">
<img src="a.png" class="x" width="300" alt="The tower" />
<figcaption>The tower at dusk.</figcaption>
</figure>

{opens}
{2}
{closes}

{3}
"""


@pytest.mark.parametrize(
    "marks",
    [
        {"opens": "::: {#n1 .note .box}", "closes": ":::"},
        {"opens": '<div id="n1" class="note" markdown="1">\n', "closes": "\n</div>"},
    ],
)
@pytest.mark.parametrize("around", [False, True])
def test_a_page_of_few_boxes_and_links_that_pandoc_wrote_gives_its_text(marks, around) -> None:
    """The names of its elements were told as numbers changed and sentences inserted, beside the page itself."""
    one, two, three, four = SAID
    two = two.replace("Article 4", '[Article 4]{.ref x="1"}')
    four = four.replace("the fees", '[the fees](https://quay.example/fees){.ext target="_blank"}')
    page = BOXED.format(one, two, three, four, **marks)
    if around:
        page = f'<div id="wrap" class="w" markdown="1">\n\n{page}\n</div>'
    cleaned = scrubber.clean(page)
    assert [block.text for block in cleaned.blocks] == [
        "The Ledgers", *SAID[:2], "Errors", "The tower at dusk.", *SAID[2:]
    ]  # fmt: skip
    for edit in cleaned.edits:
        assert edit.reason


def test_a_book_whose_chapters_have_names_stays_as_it_is() -> None:
    """So does a text that says how such names are written."""
    book = f"# The Ledgers {{#top}}\n\n{SAID[0]}\n\n![The tower](a.png){{#fig-1 width=50%}}\n\n{SAID[1]}\n"
    assert "{#top}" in scrubber.clean(book).text
    assert "{#fig-1 width=50%}" in scrubber.clean(book).text
    lesson = BOXED.format(*SAID, opens="::: {#n1 .note .box}", closes=":::") + "\nMarkdown [words]{.a .b} have names.\n"
    assert "::: {#n1 .note .box}" in scrubber.clean(lesson).text


def test_a_figure_within_markdown_says_what_its_caption_does() -> None:
    text = f'# The Ledgers\n\n{SAID[0]}\n\n<figure class="x">\n<img src="a.png" />\n<figcaption>The tower.</figcaption>\n</figure>\n\n{SAID[1]}\n'
    assert scrubber.clean(text).text == f"# The Ledgers\n\n{SAID[0]}\n\nThe tower.\n\n{SAID[1]}"


def test_of_a_figure_within_markdown_no_words_run_together() -> None:
    """The blanks beside its tags went with these."""
    figure = (
        "<figure>\n<blockquote><p>Keep it dry.</p><p>Keep it lit.</p></blockquote>\n"
        '<figcaption>The <em>old</em> tower, <a href="/k">1901</a>,<br>at sea.</figcaption>\n</figure>'
    )
    text = scrubber.clean(f"# The Ledgers\n\n{SAID[0]}\n\n{figure}\n\n{SAID[1]}\n").text
    assert text.split("\n\n")[2:-1] == ["Keep it dry.", "Keep it lit.", "The old tower, 1901, at sea."]


def test_the_title_behind_what_a_box_is_called_stays() -> None:
    cards = "\n\n".join(f":::{{card}} Pier {n}\nIt is wet in the morning.\n:::" for n in "ABCDEFGHI")
    text = scrubber.clean(f"# Piers\n\n{cards}\n\n::: {{.note}}\nMind the step.\n:::\n").text
    assert [f"Pier {n}" in text for n in "ABCDEFGHI"] == [True] * 9
    assert "{.note}" not in text


@pytest.mark.parametrize("others", [0, 9])
def test_boxes_that_a_listing_shows_stay(others) -> None:
    """It is set in, as texts about Markdown have it; what goes on from an item is none."""
    shown = "\n\n".join(f"It is written so:\n\n    ::: {{.note}}\n    Mind pier {n}.\n    :::" for n in range(5))
    boxes = "\n\n".join(f"::: {{.box}}\nPier {n} is wet.\n:::" for n in range(others))
    text = scrubber.clean(
        f"# Boxes\n\n{shown}\n\n{boxes}\n\n-   An item:\n\n    ::: {{.note}}\n    It is open.\n    :::\n"
    ).text
    assert text.count("::: {.note}") == (5 if others else 6)
    assert "{.box}" not in text


def test_a_document_with_a_few_boxes_of_its_own_stays_as_it_is() -> None:
    """Books are written with some: a warning, a note."""
    book = "\n\n".join(f"::: warning\nMind the step at pier {n}, which is wet in the morning.\n:::" for n in range(3))
    assert scrubber.clean(book, content_type="text/plain").text.count(":::") == 6


def test_a_link_whose_words_stand_below_its_bracket_leaves_its_words() -> None:
    """As a converter sets it that keeps the blank lines of the page within."""
    below = "[\n\nThe harbour council\n\nmeets today](/council/today)"
    text = scrubber.clean(f"{PAGE}\n{below}\n", content_type="text/plain").base
    page = scrubber.clean(f"{PAGE}\n{below}\n", content_type="text/plain")
    assert below in text
    assert not any("](" in block.text or block.text == "[" for block in (*page.blocks, *page.removed))

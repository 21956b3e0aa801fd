"""Running heads, feet and page numbers of printed pages, out of the middle of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.properties import tried

import scrubber
from scrubber.cleaning.prints.sheets import furniture
from scrubber.ledger import apply_pass

WORDS = ["the", "council", "of", "every", "harbour", "agreed", "on", "a", "timetable", "that", "ferries", "keep"]


def page_lines(page, size=20):
    """Lines of running text, no two alike, the last of which does not end its sentence."""
    return [
        " ".join([f"word{'abcdefghij'[n % 10]}{'abcdefghij'[page % 10]}{n // 10 * 'x'}{page // 10 * 'y'}", *WORDS])
        for n in range(size)
    ]


def book(head, foot, pages=7, feed="\f", size=20):
    sheets = [
        [*([head(n), ""] if head(n) else []), *page_lines(n, size), *(["", foot(n)] if foot(n) else [])]
        for n in range(pages)
    ]
    return f"\n{feed}".join("\n".join(sheet) for sheet in sheets)


def without(text):
    return apply_pass(text, furniture(text))


@pytest.mark.parametrize("feed", ["\f", ""], ids=["form-feeds", "numbers-alone"])
@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (lambda _: "", lambda n: f"{n + 17}"),
        (lambda _: "Harbour Reports", lambda n: f"- {n + 17} -"),
        (lambda _: "Harbour Reports", lambda n: f"Page {n + 1} of 7"),
        (lambda _: "", lambda n: f"Sayfa {n + 1} / 7"),
        (lambda n: f"{n + 8}      The timetable" if n % 2 else f"Harbour Reports      {n + 8}", lambda _: ""),
        (lambda _: "海港公报", lambda n: f"第 {n + 3} 页 共 9 页"),
        (lambda _: "RFC 9912          The Timetable          March 2019", lambda n: f"Harlow          Informational          [Page {n + 1}]"),
        (lambda _: "", lambda n: f"{n + 1} / 7"),
        (lambda n: f"Harbour Reports {n + 1} / 7", lambda _: ""),
        (lambda n: f"Harbour Reports{' ' * (n % 3 + 9)}{n + 1}", lambda _: ""),
    ],
)  # fmt: skip
def test_what_each_page_repeats_goes_and_the_text_does_not(head, foot, feed):
    """Every line of the text stays, in order; heads, feet and numbers are gone."""
    text = book(head, foot, feed=feed)
    left = [line for line in without(text).split("\n") if line]
    lines = [line for n in range(7) for line in page_lines(n)]
    # The first head may be the title: it stays where no other line says the same.
    assert left in (lines, [head(0), *lines])


CHAPTERS = ["Of the harbour and its quays", "Of the ferries", "What the fishermen are owed"]
SECTIONS = ["Who keeps the lighthouse at the northern quay", "Tolls", "When a ferry is late", "How nets are counted"]


def chapters(shown, *, feed, pages=12):
    """A book whose pages each have the name of their chapter and of their section above the text."""
    sheets = []
    for n in range(pages):
        lines = page_lines(n)
        if n % 3 == 0:
            lines.insert(4, f"{n // 3 + 1}.1 {SECTIONS[n // 3]}")
        sheets.append([*shown(n), *lines, "", f"{n + 5}"])
    return f"\n{feed}".join("\n".join(sheet) for sheet in sheets)


@pytest.mark.parametrize("feed", ["\f", ""], ids=["form-feeds", "numbers-alone"])
def test_heads_that_change_with_the_chapter_and_the_section_go_and_headings_stay(feed):
    def shown(n):
        section = SECTIONS[n // 3].upper()
        return [
            f"CHAPTER {n // 4 + 1}. {CHAPTERS[n // 4].upper()}",
            "",
            f"{n // 3 + 1}.1. {section[:30]} …" if len(section) > 30 else section,
        ]

    left = without(chapters(shown, feed=feed))
    assert "CHAPTER" not in left.split("\n", 4)[4]
    assert left.count("…") + sum(left.count(section.upper()) for section in SECTIONS) <= 1  # the first head stays
    assert all(section in left for section in SECTIONS)


def test_the_hour_of_printing_goes_from_the_first_page_too_behind_its_title():
    text = book(
        lambda _: "The timetable\n\n11/28/26, 6:01 AM", lambda n: f"file:///harbour/timetable.html\n\n{n + 1}/7"
    )
    left = without(text)
    assert left.startswith("The timetable\n")
    assert left.count("The timetable") == 1
    assert "6:01" not in left


def test_what_begins_a_page_and_stands_nowhere_else_is_no_head():
    headings = ["Of oats", "Of barley", "On the price of rye", "Wheat", "How hops are dried", "Malt", "Beer"]
    text = "\n\f".join("\n".join([headings[n], *page_lines(n), "", f"{n + 5}"]) for n in range(7))
    assert all(f"{heading}\n" in without(text) for heading in headings)


def test_a_sentence_that_a_page_cut_is_whole_again():
    """Two lines apart on two pages become one paragraph, and what stood between is told as removed, with its place."""
    text = "\n\n".join(
        [
            book(lambda _: "Harbour Reports", lambda n: f"{n + 17}"),
            "The end.",
        ]
    )
    result = scrubber.clean(text, content_type="text/plain")
    assert [block.text.split()[0] for block in result.blocks] == ["Harbour", "wordaa"]
    removed = [block for block in result.removed if block.rule == "page-furniture"]
    heads = [text for n in range(17, 23) for text in (f"{n}", "Harbour Reports")]
    assert [block.text for block in removed] == [*heads, "23"]
    assert all(result.base[block.start : block.end] == block.text for block in removed)


def test_the_title_stays_where_the_running_head_says_it_too():
    """The first page's title is the text's, though later pages repeat it as a head."""
    text = "The timetable of the ferries\n\n" + book(
        lambda n: "The timetable of the ferries" if n else "", lambda n: f"{n + 1}"
    )
    assert without(text).count("The timetable of the ferries") == 1


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"{n}\n" + "\n".join(f"A line of poem {n} that ends as verse does, line {k} of it." for k in range(14)) for n in range(1, 6)),
        "\n\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\nwords that go on" for n in range(1, 9)),
        "\n".join(f"{n}\nname {n}\nvalue {n}" for n in range(1, 30)),
        "\n\n".join(f"{n}\n\nClub {n}\n\n14\n\n{n * 2}\n\n31:1{n}\n\n{n * 5}" for n in range(1, 6)),
        "\n\n".join(f"{n}. The parties agree on this.\n\nAnd on that." for n in range(1, 9)),
        "\n".join(page_lines(1, 60)) + "\n1999\n" + "\n".join(page_lines(2, 60)),
        "\n".join(f"{n}\n" + "\n".join(f"ข้อความที่{chr(0xE01 + at)}ไม่มีเครื่องหมาย{chr(0xE01 + k)}จบประโยค" for k in range(14)) for at, n in enumerate("๑๒๓๔๕")),
        "One page.\n\fAnother page, without a head.\n\fA third one.",
        "In 1998\n\nwe saw 17\n\nand 18",
        "",
        "\f",
        "\f\f\n17",
    ],
    ids=["verse", "subtitles", "rows", "cells", "clauses", "a-year", "thai", "feeds-alone", "numbers", "empty", "feed", "feeds"],
)  # fmt: skip
def test_numbers_that_are_no_pages_stay(text):
    assert furniture(text) == []


def test_headings_that_count_on_are_no_heads_where_some_begin_a_page():
    """An act's articles: two of them happen to stand at the top of a sheet, and the others within."""
    articles = [[f"Article {n}", "", *page_lines(n, 6), "", ""] for n in range(1, 13)]
    sheets = ["\n".join(line for article in articles[n : n + 6] for line in article) for n in (0, 6)]
    assert furniture("\n\f".join(sheets)) == []


def test_an_item_that_ends_many_sections_is_no_foot():
    """Release notes with a page for each release."""
    named = ("Ardle", "Brin", "Corve", "Dunmere", "Esk", "Fenn", "Gault", "Holm", "Inver", "Jura", "Kell", "Lorne")
    text = "\f\n".join(f"The {each}:\n* {each} has another bench.\n* Bug fixes.\n" for each in named)
    assert furniture(text) == []


def test_feet_that_name_another_section_on_each_page_go_by_their_numbers():
    """Left pages name the chapter, right pages a section that no neighbour has, and the first ones count in Roman."""
    named = [
        "Quays",
        "Tolls due",
        "Late ferries",
        "Nets",
        "Lights",
        "Pilots",
        "Ropes",
        "Ice",
        "Wrecks",
        "Boats",
        "Oars",
        "Tar",
    ]
    feet = [f"Contents{' ' * 30}{number}" for number in ("ii", "iii")]
    feet += [f"{n + 1}{' ' * 30}Contents" if n % 2 else f"{n}.1. {named[n]}{' ' * 30}{n + 1}" for n in range(12)]
    pages = [[*page_lines(n)[:9], *([named[n - 2]] if n > 1 else []), *page_lines(n)[9:]] for n in range(14)]
    sheets = ["\n".join([*page, "", foot]) for page, foot in zip(pages, feet, strict=True)]
    sheets[8] = ""  # a blank page is counted
    left = without("\n\f".join(sheets))
    lines = [line for n in range(14) if n != 8 for line in pages[n]]
    assert [line.rstrip() for line in left.split("\n") if line] == lines


def test_a_head_below_that_of_its_chapter_goes_and_so_does_a_number_apart_from_its_head():
    """Without form feeds the head of every page stands below its number, or the chapter's name."""
    book = [
        line
        for n in range(16)
        for line in (
            "Harbour Reports, Release 4",
            "",
            *page_lines(n),
            "",
            f"{n + 1}",
            *["", "Of the quays"] * (n % 2),
            "",
        )
    ]
    left = [line.rstrip() for line in without("\n".join(book)).split("\n") if line]
    assert left == ["Harbour Reports, Release 4", *(line for n in range(16) for line in page_lines(n))]


def test_heads_of_a_books_sides_go_and_what_opens_its_short_chapters_stays():
    """A page that opens a chapter has no head; one in the middle of a short chapter has one that no neighbour has."""
    sheets = []
    for n in range(36):
        chapter, at = divmod(n, 4) if n < 24 else (n // 2 - 6, n % 2)
        name = SECTIONS[chapter % 4] + " and what else the harbour keeps for " + WORDS[chapter]
        head = f"CHAPTER {chapter + 1}. {name[:24].upper()}…{' ' * (chapter % 2 * 19 + 1)}{chapter + 1}.1. {CHAPTERS[chapter % 3].upper()}"
        opens = [f"Chapter {chapter + 1}", name, "", f"{chapter + 1}.1 {CHAPTERS[chapter % 3]}"]
        sheets.append("\n".join([*(opens if at == 0 else [head]), "", *page_lines(n), "", f"{n + 1}"]))
    left = without("\n\f".join(sheets)).split("\n")
    assert sum(line.startswith("Chapter") for line in left) == 12
    assert not any(line.startswith("CHAPTER") for line in left)


def test_roman_numbers_alone_go_with_the_others():
    feet = ["i", "ii", "iii", "iv", *(str(n) for n in range(1, 12))]
    left = without("\n\f".join("\n".join([*page_lines(n), "", foot]) for n, foot in enumerate(feet)))
    assert [line.rstrip() for line in left.split("\n") if line] == [line for n in range(15) for line in page_lines(n)]


def test_a_head_that_has_lost_its_number_goes_with_the_others_and_the_title_stays():
    """The numbers of the sheets that contents take are gone with those of their entries."""
    head = "A history of the harbour"
    sheets = [[head], *([head, "", f"{n} Of {name}"] for n, name in enumerate(("quays", "tolls"), 1))]
    sheets += [[f"{head}{' ' * 40}{n} / 8", "", *page_lines(n)] for n in range(1, 9)]
    left = without("\n\f".join(map("\n".join, sheets)))
    assert left.startswith(f"{head}\n")
    assert left.count(head) == 1


@pytest.mark.parametrize("pages", [4, 8])
def test_the_heading_that_opens_a_chapter_stays_where_the_heads_behind_it_say_the_same(pages):
    names = [each + " of the harbour" for each in SECTIONS[: 16 // pages]]
    heads = [names[n // pages] + (f"{' ' * 30}{n + 1}" if n % pages else "") for n in range(16)]
    sheets = [
        "\n".join([head, "", *page_lines(n), *([] if n % pages else ["", f"{n + 1}"])]) for n, head in enumerate(heads)
    ]
    left = [line.strip() for line in without("\n\f".join(sheets)).split("\n")]
    assert [line for line in left if line.endswith("of the harbour")] == names


def test_headings_that_each_begin_a_page_with_its_number_stay():
    text = "\n\f".join("\n".join([f"{n}    {name}", "", *page_lines(n)]) for n, name in enumerate("ABCDEFGHIJ", 1))
    assert all(f"{n}    {name}\n" in without(text) for n, name in enumerate("ABCDEFGHIJ", 1))


@pytest.mark.parametrize("chapters", [7, 12])
def test_what_opens_chapters_below_the_head_and_lists_that_pages_cut_stay(chapters):
    """Each chapter opens a sheet of a book whose others begin and end within lists of programs with their versions."""
    programs = [f"• {name} {n}.{n + 2}" for n in range(4) for name in ("Quay", "Tolls", "Pilot", "Nets", "Ropes")]
    sheets = []
    for n in range(28):
        opens = n % (28 // chapters) == 0 and n // (28 // chapters) < chapters
        body = (
            [f"Chapter {n // (28 // chapters) + 1}", "", "Of what is new", *page_lines(n)]
            if opens
            else programs[n % 5 :][:12]
        )
        sheets.append("\n".join([f"A history of the harbour{' ' * 40}{n + 1} / 28", "", *body]))
    left = without("\n\f".join(sheets)).split("\n")
    assert sum(line.startswith("Chapter") for line in left) == chapters
    assert sum(line.startswith("•") for line in left) == sum(sheet.count("•") for sheet in sheets)
    assert not any(line.startswith("A history") for line in left)


@given(
    st.lists(
        st.sampled_from(
            ["17", "18", "19", "- 3 -", "Head", "\f", "", "Page 2 of 3", "words that go on", "An end.", "4      Head"]
        ),
        max_size=80,
    )
)
@tried(200)
def test_what_is_taken_out_is_told(lines):
    """Whatever is given, text and removed blocks are all of it."""
    text = "\n".join(lines)
    result = scrubber.clean(text, content_type="text/plain")
    parts = sorted((*result.blocks, *result.removed), key=lambda block: block.start)
    assert "".join("".join(block.text.split()) for block in parts) == "".join(text.split())


def test_the_cost_grows_with_the_text():
    """Thousands of pages, and thousands of numbers that are none."""
    assert_linear(lambda n: furniture(book(lambda _: "Head", lambda k: f"{k}", pages=n, size=12)), 100)
    assert_linear(lambda n: furniture("17\n18\n\f17\n" * n), 2_000)


def test_what_a_browser_prints_around_two_pages_goes():
    """The hour, the address and "1/2" of a printed web page are no text, and the hour is no title."""
    head, foot = ["11/25/19, 3:22 PM", "", "Harbour Reports", ""], ["", "https://harbour.example/reports", ""]
    sheets = ["\n".join([*head, *page_lines(n), *foot, f"{n + 1}/2", ""]) for n in range(2)]
    left = [line for line in without("\n\f".join(sheets)).split("\n") if line]
    lines = [line for n in range(2) for line in page_lines(n)]
    assert left in (lines, ["Harbour Reports", *lines])


def test_the_number_of_a_note_beside_that_of_its_page_is_none():
    """A note stands at the foot of the first page and of the last, above the number, and both count on."""
    notes = ["See the board at the pier.", "It was repealed in 1911."]
    sheets = ["\n".join([*page_lines(n), "", f"{n + 1}", notes[n], "", f"– {n + 1} –"]) for n in range(2)]
    left = [line for line in without("\n\f".join(sheets)).split("\n") if line]
    assert left == [line for n in range(2) for line in [*page_lines(n), f"{n + 1}", notes[n]]]


def test_the_numbers_of_notes_and_items_count_on_and_are_no_pages():
    """A number alone, and numbers with a stop that hang before their items, far apart."""
    lines = [*page_lines(0), "1", *page_lines(1), "2.", *page_lines(2), "3.", *page_lines(3)]
    assert without("\n".join(lines)) == "\n".join(lines)


def test_the_cells_of_a_table_that_a_page_cuts_stay():
    """They are alike but for their figures, and stand at the edge of one page alone."""
    cells = ["East bank", "18 boats", "12 boats"]
    sheets = ["\n".join([*page_lines(n), "", *(cells if n == 0 else []), "", f"{n + 1}/2"]) for n in range(2)]
    assert [line for line in without("\n\f".join(sheets)).split("\n") if line in cells] == cells


@pytest.mark.parametrize("names", [16, 4096])
def test_the_rows_of_a_list_of_prices_that_pages_cut_stay(names):
    """By chance some numbers keep step with the pages, or count on at their pace."""
    rows = [
        f"{WORDS[n % 4]} {'abcdefghijkl'[n * 7 % names % 12]}{'x' * (n % names // 12)}      {n * n % 61 + 1}"
        for n in range(400)
    ]
    assert furniture("\n\f".join("\n".join(rows[n : n + 25]) for n in range(0, 400, 25))) == []


@pytest.mark.parametrize("named", ["Section {}", "Artikel {} Tolls", "第{}条 码头", "Chapter {}"])
@pytest.mark.parametrize("foot", ["", "{}"])
def test_sections_that_each_fill_a_page_keep_their_headings(named, foot):
    heads = [named.format(n + 1) for n in range(12)]
    pages = [[head, "", *page_lines(n), "", foot.format(n + 31)] for n, head in enumerate(heads)]
    left = [line.strip() for line in without("\n\f".join(map("\n".join, pages))).split("\n")]
    assert [line for line in left if line in heads] == heads
    assert not any(line.isdecimal() for line in left)


def test_poems_with_roman_numbers_stay_above_the_numbers_of_their_pages():
    romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    text = "\n\f".join("\n".join([roman, "", *page_lines(n), "", f"{n + 1}"]) for n, roman in enumerate(romans))
    assert [line.strip() for line in without(text).split("\n") if line.strip() in romans] == romans


def test_a_numbered_heading_at_the_foot_of_each_page_is_no_foot():
    """Of an act each article has one; some happen to stand last on a page, above the article on the next."""
    sheets = []
    for n in range(4):
        articles = [f"Article {3 * n + k}\n" + "\n".join(page_lines(3 * n + k, 7)) for k in range(1, 4)]
        sheets.append("\n\n".join([*articles, f"Article {3 * n + 4}"]).split("\n", 1)[n > 0])
    text = "\n\f".join(sheets)
    assert without(text) == text


@pytest.mark.parametrize(
    ("goes_on", "went_on"),
    [
        ("(continues on next page)", "(continued from previous page)"),
        ("(Fortsetzung auf der nächsten Seite)", "Tabelle 2 – Fortsetzung der vorherigen Seite"),
        ("(suite sur la page suivante)", "(suite de la page précédente)"),
        ("(продолжается на следующей странице)", "(продолжение с предыдущей страницы)"),
        ("(次のページに続く)", "(前のページからの続き)"),
        ("续下页", "接上页"),
    ],
)
def test_what_a_cut_listing_says_at_the_edge_of_its_page_goes(goes_on, went_on):
    """It stands once, within the head and the foot; amid a page, a text may say so itself."""
    pages = [[f"Harbour Reports {n + 1}", "", *page_lines(n)] for n in range(5)]
    pages[2] += [f"{' ' * 40}{goes_on}", ""]
    pages[3][1:2] = ["", f"{' ' * 40}{went_on}"]
    pages[1][9:9] = [goes_on]
    read = without("\n\f".join("\n".join(page) for page in pages))
    assert read.count(goes_on) == 1
    assert went_on not in read
    assert read.index(goes_on) < read.index(page_lines(2)[0])

"""Pages in another order than the one they were given in, and what is told of it."""

import pytest
from tests.cleaning.test_pages import check, page

import scrubber

TEXTS = [
    "The harbour master keeps a register of every vessel that enters.",
    "No vessel may anchor in the fairway between the two lights.",
    "Fees are due on the day of departure, and in full.",
]


def told(joined):
    check(joined)
    return joined.metadata.get("page_order", "")


def test_pages_that_were_put_in_order_are_told():
    """The text is right, and who gave them so learns of it."""
    pages = [page(text, page_number=str(i + 1)) for i, text in enumerate(TEXTS)]
    joined = scrubber.join([pages[2], pages[0], pages[1]])
    assert [block.text for block in joined.blocks] == TEXTS
    assert (
        told(joined)
        == "the pages were given in another order; they are joined as 2, 3, 1 of those given, by the numbers that they state"
    )


def test_pages_in_their_order_say_nothing():
    assert told(scrubber.join([page(text, page_number=str(i + 1)) for i, text in enumerate(TEXTS)])) == ""
    assert told(scrubber.join([page(text) for text in TEXTS])) == ""


def test_two_pages_that_say_too_little_for_an_order_may_contradict_it():
    pages = [page(TEXTS[0]), page(TEXTS[1], page_number="3"), page(TEXTS[2], page_number="2"), page("And more.")]
    joined = scrubber.join(pages)
    assert [block.text for block in joined.blocks][:3] == TEXTS
    assert "page 2 of those given states that it is number 3, and page 3" in told(joined)


def test_a_page_that_names_another_as_the_next_contradicts_an_order():
    """Of four pages one names another: no chain, and yet it can't be right."""
    addresses = [f"http://a.example/{name}" for name in ("x", "y", "z", "w")]
    pages = [page(text, url) for text, url in zip([*TEXTS, "The end."], addresses, strict=True)]
    pages[0] = page(TEXTS[0], addresses[0], next_url=addresses[2])
    assert "page 1 of those given names page 3 as the next one" in told(scrubber.join(pages))


def test_links_and_stated_numbers_that_contradict_each_other_are_told():
    addresses = ["http://a.example/x", "http://a.example/y"]
    pages = [
        page(TEXTS[0], addresses[0], next_url=addresses[1], page_number="2"),
        page(TEXTS[1], addresses[1], page_number="1"),
    ]
    joined = scrubber.join(pages)
    assert [block.text for block in joined.blocks] == TEXTS[:2]
    assert "in doubt" in told(joined)


@pytest.mark.parametrize(
    "names", [("t1234.html", "t1234_2.html"), ("5", "5?page=2"), ("2024/a", "2024/a/2"), ("r", "r_2")]
)
def test_the_page_whose_address_lacks_a_number_is_the_first_of_two(names):
    """Whichever is given first: two pages in their order were turned round where the address has a number anyhow."""
    pages = [page(text, f"http://a.example/{name}") for text, name in zip(TEXTS, names, strict=False)]
    for given in (pages, pages[::-1]):
        assert [block.text for block in scrubber.join(given).blocks] == TEXTS[:2]


def test_an_address_with_another_number_lacks_none():
    pages = [page(text, f"http://a.example/{name}") for text, name in zip(TEXTS, ("p_1", "p?page=2"), strict=False)]
    assert [block.text for block in scrubber.join(pages).blocks] == TEXTS[:2]


def test_an_address_of_its_own_is_no_first_page():
    """An annex without a number stood before the report."""
    pages = [page(TEXTS[0], "http://a.example/report-2024"), page(TEXTS[1], "http://a.example/annex")]
    joined = scrubber.join(pages)
    assert [block.text for block in joined.blocks] == TEXTS[:2]
    assert told(joined) == ""
    pages = [page(TEXTS[1], "http://a.example/t_2.html"), page(TEXTS[0], "http://a.example/t.html")]
    assert [block.text for block in scrubber.join(pages).blocks] == TEXTS[:2]


@pytest.mark.parametrize(
    "pager",
    [
        '<div><a href="/r?p=1">1</a> <b>2</b> <a href="/r?p=3">3</a></div>',
        '<div>Pages: <a href="/r?p=1">1</a> 2 <a href="/r?p=3">3</a></div>',
        '<ul><li><a href="/r?p=1">1</a></li><li class="active"><span>2</span></li><li><a href="/r?p=3">3</a></li></ul>',
        '<nav><a href="/r?p=1">1</a><a href="/r?p=2" aria-current="page">2</a><a href="/r?p=3">3</a></nav>',
        '<nav><a href="/r?p=1"><span>1</span></a> | <a href="#"><span>2</span></a> | <a href="/r?p=3"><span>3</span></a></nav>',
    ],
)
def test_the_number_without_a_link_in_a_row_of_links_is_the_pages(pager):
    prose = "<p>The harbour council met on Tuesday and agreed on the new timetable for the ferries.</p>" * 3
    read = scrubber.clean(f"<html><body><h1>Ferries</h1>{prose}{pager}</body></html>", content_type="text/html")
    assert (read.metadata["page_number"], read.metadata["page_count"]) == ("2", "3")


@pytest.mark.parametrize(
    "other",
    [
        '<div><a href="/1">1</a> <a href="/2">2</a> <a href="/3">3</a></div>',
        '<table><tr><td>1</td><td><a href="/d/2">2</a></td><td>3</td><td>4</td></tr></table>',
        '<p>The council has 5 members; see <a href="/n/6">6</a>, which says who they are, since when, and for how long they stay.</p>',
        '<div class="c"><b>1</b> <a href="/r/comment-page-2">2</a> <a href="/r/comment-page-3">3</a></div>',
        '<div><a href="/1">1</a> <b>7</b> <a href="/2">2</a></div>',
        '<div class="week"><i>1</i><i><a href="/2021/12/02/">2</a></i><i><a href="/2021/12/03/">3</a></i></div>',
    ],
)
def test_other_numbers_beside_links_are_no_pages(other):
    prose = "<p>The harbour council met on Tuesday and agreed on the new timetable for the ferries.</p>" * 3
    read = scrubber.clean(f"<html><body><h1>Ferries</h1>{prose}{other}</body></html>", content_type="text/html")
    assert "page_number" not in read.metadata


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Ferries - Page 2", "2"),
        ("Ferries (Seite 2 von 3) | Port", "2"),
        ("渡轮时刻表（第2页）_港口", "2"),
        ("Ferries 2", None),
    ],
)
def test_a_title_says_which_page_it_is(title, number):
    prose = "<p>The harbour council met on Tuesday and agreed on the new timetable for the ferries.</p>" * 3
    read = scrubber.clean(f"<html><head><title>{title}</title></head><body><h1>Ferries</h1>{prose}</body></html>")
    assert read.metadata.get("page_number") == number

"""Short lines over and below the text that the sites have in one order are the document's, whatever each page took them
for; what each site has of its own there is not.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.collation.agreement.agreement import agree
from scrubber.collation.agreement.sites import sites
from scrubber.model import Block, CleanText

TITLE = "Hours of the Ropewalk Swimming Bath"
TEXT = (
    "The bath by the ropewalk is open again from the second of May, and the new boiler has been tried and approved.",
    "Children under eight are let in only with a grown person, who stays beside the water for as long as they swim.",
)
TAIL = ("Prices", "Grown persons 40", "Children 25", "Bath Office", "7 Ropewalk Lane", "Marbury 4417")
OWN = (
    ("Letters from readers", "Soup for cold evenings"),
    ("The last lamplighter", "Nine small museums"),
    ("Choir looks for singers", "A walk round the mill"),
    ("Bridge closed again", "Bakery turns fifty"),
)


def page(n: int, *tail: str, over: tuple[str, ...] = (), own: tuple[str, ...] | None = None) -> CleanText:
    """A page that keeps its title and its sentences, and took out all that stands over and below them."""
    blocks, removed, at = [], [], 0
    for line in (*over, TITLE, *TEXT, *tail, *(OWN[n] if own is None else own)):
        block = Block(line, start=at, end=at + len(line), verdict=0.9)
        at += len(line) + 1
        if line in (TITLE, *TEXT):
            blocks.append(block)
        else:
            removed.append(Block(line, start=block.start, end=block.end, rule="outside", reason="where", verdict=0.12))
    text = "\n\n".join(block.text for block in blocks)
    return CleanText(text, text, tuple(blocks), removed=tuple(removed), url=f"https://site{n}.example/a")


def heard(*pages: CleanText) -> list[list[str]]:
    copies = {f"m{n}": each for n, each in enumerate(pages)}
    return [[block.text for block in blocks] for _, blocks in sorted(agree(copies).blocks.items())]


@pytest.mark.parametrize("copies", [2, 3, 4])
def test_what_every_page_took_out_and_every_page_has_there_is_the_texts(copies: int) -> None:
    for texts in heard(*(page(n, *TAIL) for n in range(copies))):
        assert texts == [TITLE, *TEXT, *TAIL]


def test_a_figure_of_the_address_that_was_altered_is_told() -> None:
    pages = {f"m{n}": page(n, *TAIL) for n in range(2)} | {"m2": page(2, *TAIL[:-1], "Marbury 4411")}
    collation = scrubber.collate(pages)
    assert [block.text for block in collation.blocks] == [TITLE, *TEXT, *TAIL]
    assert [(f.mirror, f.kind, f.before, f.after) for f in collation.findings] == [("m2", "number", "4417", "4411")]


def test_a_line_that_one_copy_lacks_or_has_elsewhere_is_the_texts_all_the_same() -> None:
    dropped, moved = (*TAIL[:2], *TAIL[3:]), (TAIL[0], TAIL[2], TAIL[1], *TAIL[3:])
    for other in (dropped, moved):
        texts = heard(page(0, *TAIL), page(1, *TAIL), page(2, *other))
        assert texts == [[TITLE, *TEXT, *TAIL]] * 2 + [[TITLE, *TEXT, *other]]


def test_a_row_set_in_among_rows_is_told() -> None:
    rows = ("Prices", "- Grown persons 40", "- Children 25", "- Soldiers 10", "- Dogs 5")
    more = (*rows[:3], "- Bathing dress 15", *rows[3:])
    collation = scrubber.collate({"a": page(0, *rows), "b": page(1, *rows), "c": page(2, *more)})
    assert [(f.mirror, f.kind, f.after) for f in collation.findings if f.accuses] == [
        ("c", "block_inserted", "Bathing dress 15")
    ]


def test_a_table_with_a_cell_a_line_goes_on_as_one_with_rows_does() -> None:
    rows = (("Day", "Keeper"), ("Monday", "Perrin"), ("Thursday", "Sayle"), ("Sunday", "nobody"))
    cells = [cell for row in rows for cell in row]
    shapes = (tuple(map("\t".join, rows)), tuple(cells), tuple(map("   ".join, rows)))
    for texts, shape in zip(heard(*(page(n, *shape, *TAIL) for n, shape in enumerate(shapes))), shapes, strict=True):
        assert texts == [TITLE, *TEXT, *shape, *TAIL]


def test_a_copy_in_another_shape_reaches_as_far_as_the_others() -> None:
    rows, note = ("Day\tKeeper", "Monday\tPerrin", "Thursday\tSayle", "Sunday\tTooley"), "[1] Dogs only on Fridays."
    joined = " ".join(rows).replace("\t", " ")
    texts = heard(page(0, *TAIL, *rows, note), page(1, *TAIL, *rows, note), page(2, *TAIL, joined, note))
    assert texts == [[TITLE, *TEXT, *TAIL, *rows, note]] * 2 + [[TITLE, *TEXT, *TAIL, joined, note]]


def test_a_row_that_says_the_columns_names_parts_no_text_from_what_stands_below_it() -> None:
    names = (("Monday", "Perrin", "north"), ("Thursday", "Sayle", "south"), ("Sunday", "Tooley", "north"))
    head = ("Day\tKeeper\tBank", *map("\t".join, names))
    said = tuple(f"{day}: Keeper {keeper}; Bank {bank}" for day, keeper, bank in names)
    for texts, shape in zip(
        heard(page(0, *head, *TAIL), page(1, *head[:2], *head[3:], *TAIL), page(2, *said, *TAIL)),
        (head, (*head[:2], *head[3:]), said),
        strict=True,
    ):
        assert texts == [TITLE, *TEXT, *shape, *TAIL]


def test_lines_that_only_some_sites_have_at_the_very_end_stay_out() -> None:
    texts = heard(page(0, *TAIL, "Fax 4418"), page(1, *TAIL, "Fax 4418"), page(2, *TAIL))
    assert texts == [[TITLE, *TEXT, *TAIL]] * 3


def test_a_last_sentence_that_most_sites_have_is_the_texts() -> None:
    note = "[1] Dogs only on Fridays."
    texts = heard(page(0, *TAIL, note), page(1, *TAIL, note), page(2, *TAIL))
    assert texts == [[TITLE, *TEXT, *TAIL, note]] * 2 + [[TITLE, *TEXT, *TAIL]]


def test_a_menu_over_the_text_is_no_texts_though_all_have_it() -> None:
    menu = ("Harbour", "Market", "Weather")
    for texts in heard(*(page(n, *TAIL, over=menu) for n in range(3))):
        assert texts == [TITLE, *TEXT, *TAIL]


def test_what_sites_set_over_their_links_is_no_texts_though_all_have_it() -> None:
    for texts in heard(*(page(n, own=("Something else", *OWN[n])) for n in range(3))):
        assert texts == [TITLE, *TEXT]


def test_nothing_goes_on_behind_a_sites_own_words() -> None:
    for texts in heard(*(page(n, *TAIL, "All rights reserved", "Harbour", "Market") for n in range(3))):
        assert texts == [TITLE, *TEXT, *TAIL]


#: What three sites that have nothing else in common may set in below any text, from one supplier of headlines.
WIDGET = ("Swifts stay away this summer", "Ten dishes of late plums", "The last cinema of the quarter", "14 degrees")


def set_in(page: CleanText, *paths: str) -> CleanText:
    """A page with its text in one element and what it took out in others."""
    text, *others = paths

    def placed(block: Block) -> Block:
        path = next((other for other in others if block.text in WIDGET), text if block.text in (TITLE, *TEXT) else "")
        return replace(block, path=f"{path or 'html/body/div[9]'}/p[{block.start + 1}]")

    return replace(page, blocks=tuple(map(placed, page.blocks)), removed=tuple(map(placed, page.removed)))


@pytest.mark.parametrize("copies", [2, 3, 4])
def test_what_stands_beside_the_element_of_the_text_is_none_of_it_though_all_have_it(copies: int) -> None:
    pages = [set_in(page(n, *WIDGET), "html/body/article[1]", "html/body/aside[1]") for n in range(copies)]
    assert heard(*pages) == [[TITLE, *TEXT]] * copies


def test_what_most_sites_have_in_the_element_of_the_text_is_the_texts() -> None:
    within, beside = ("html/body/main[1]", "html/body/main[1]/div[1]"), ("html/body/article[1]", "html/body/div[2]")
    pages = [set_in(page(n, *WIDGET), *paths) for n, paths in enumerate((within, within, beside))]
    assert heard(*pages) == [[TITLE, *TEXT, *WIDGET]] * 3


@given(st.permutations(range(4)), st.lists(st.sampled_from(OWN[0] + OWN[1] + OWN[2]), unique=True, max_size=4))
def test_a_sites_own_lines_never_come_with_the_texts(order: list[int], own: list[str]) -> None:
    """Whatever one site has below the address, and in whatever order the copies come."""
    pages = [page(n, *TAIL, own=tuple(own) if not n else ("Bridge closed again", f"Page of site{n}")) for n in order]
    for texts in heard(*pages):
        assert texts == [TITLE, *TEXT, *TAIL]


def test_pages_of_two_hosts_that_share_only_what_stands_below_the_text_are_two_sites() -> None:
    assert sites({"a": page(0, *TAIL), "b": page(1, *TAIL)}) == (("a",), ("b",))


def test_pages_of_two_hosts_that_share_their_menu_are_one_site() -> None:
    menu = tuple(f"Chapter house and room {n}" for n in range(8))
    assert sites({"a": page(0, *TAIL, over=menu), "b": page(1, *TAIL, over=menu)}) == (("a", "b"),)


def test_three_pages_that_have_the_same_below_the_text_are_three_sites() -> None:
    assert len(sites({name: page(n, *TAIL) for n, name in enumerate("abc")})) == 3

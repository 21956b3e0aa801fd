"""What one copy lacks is looked up in what was taken out of it, before anybody is told that it is missing."""

from __future__ import annotations

from scrubber.collation.agreement.agreement import agree
from scrubber.model import Block, CleanText

TEXT = (
    "The bath by the ropewalk is open again from the second of May, and the new boiler has been tried and approved.",
    "Children under eight are let in only with a grown person, who stays beside the water for as long as they swim.",
    "Whoever brings a dog ties it up at the gate, where the keeper gives it water while its master is in the bath.",
)


def page(
    n: int, *lines: str, gone: tuple[str, ...] = (), gone_at: tuple[int, ...] = (), rule: str = "outside"
) -> CleanText:
    """A page that took some of its lines out, for where they stand."""
    blocks, removed, at = [], [], 0
    for i, line in enumerate(lines):
        end = at + len(line)
        if line in gone or i in gone_at:
            removed.append(Block(line, start=at, end=end, rule=rule, reason="where", verdict=0.12))
        else:
            blocks.append(Block(line, start=at, end=end, verdict=0.9))
        at = end + 1
    text = "\n\n".join(block.text for block in blocks)
    return CleanText(text, text, tuple(blocks), removed=tuple(removed), url=f"https://site{n}.example/a")


def heard(pages: list[CleanText]) -> list[list[str]]:
    blocks = agree({f"m{n}": each for n, each in enumerate(pages)}).blocks
    return [[block.text for block in each] for _, each in sorted(blocks.items())]


CAPTION = "Keepers of the bath in summer"
ROWS = ("Monday\tPerrin", "Thursday\tSayle", "Sunday\tTooley")
SAID = tuple(f"On {day} the keeper is {name}" for day, name in (row.split("\t") for row in ROWS))
LINKS = ("Letters from readers", "Soup for cold evenings", "Nine small museums")


def test_a_line_below_what_others_have_in_another_shape_comes_back() -> None:
    whole, other = (*TEXT, CAPTION, *ROWS), (*TEXT, *SAID, CAPTION, *LINKS)
    texts = heard([page(0, *whole), page(1, *whole), page(2, *other, gone=(CAPTION, *LINKS))])
    assert CAPTION in texts[2]
    assert not {*LINKS} & {*texts[2]}


def test_a_line_of_a_menu_and_a_word_below_the_text_do_not_come_back() -> None:
    whole = (*TEXT[:2], "Market", CAPTION, TEXT[2])
    for other, gone in (((CAPTION, *LINKS, *TEXT), CAPTION), ((*TEXT, *LINKS, "Market"), "Market")):
        texts = heard([page(0, *whole), page(1, *whole), page(2, *other, gone=(gone, *LINKS))])
        assert texts[2] == [*TEXT]


def test_a_line_that_most_sites_have_in_two_wordings_stays_whatever_one_page_took_it_for() -> None:
    told, altered = "投诉电话：0571-8820113", "投诉电话：0571-8820131"
    for lines in ((told, told, altered), (told, altered, told)):
        pages = [page(n, *TEXT[:2], line, TEXT[2]) for n, line in enumerate(lines[:2])]
        pages.append(page(2, *TEXT[:2], lines[2], TEXT[2], gone=(lines[2],), rule="share-line"))
        assert [line for text in heard(pages) for line in text if line not in TEXT] == [*lines]


def test_the_head_of_a_prints_sheets_is_none_of_its_text_where_a_page_without_sheets_lacks_it() -> None:
    head, mark = "Baths of the Lower Town 1931", "– 1 –"
    sheets = (head, *TEXT[:2], mark, head, TEXT[2], mark.replace("1", "2"))
    prints = [page(n, *sheets, rule="page-furniture", gone_at=gone) for n, gone in enumerate(((3, 4, 6), (4,)))]
    assert heard([*prints, page(2, *TEXT)]) == [[*TEXT]] * 3
    assert heard([*prints, page(2, head, *TEXT)])[0][0] == head

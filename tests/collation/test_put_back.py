"""What one copy lacks is looked up in what was taken out of it, before anybody is told that it is missing."""

from __future__ import annotations

from scrubber.collation.agreement.agreement import agree
from scrubber.model import Block, CleanText

TEXT = (
    "The bath by the ropewalk is open again from the second of May, and the new boiler has been tried and approved.",
    "Children under eight are let in only with a grown person, who stays beside the water for as long as they swim.",
    "Whoever brings a dog ties it up at the gate, where the keeper gives it water while its master is in the bath.",
)


def page(n: int, *lines: str, gone: tuple[str, ...] = ()) -> CleanText:
    """A page that took some of its lines out, for where they stand."""
    blocks, removed, at = [], [], 0
    for line in lines:
        end = at + len(line)
        if line in gone:
            removed.append(Block(line, start=at, end=end, rule="outside", reason="where", verdict=0.12))
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

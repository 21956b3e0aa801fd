"""Lines that agreement brings back, and that are no line of any other copy."""

import pytest
from tests.growth import assert_linear

import scrubber
from scrubber.collation.agreement.agreement import agree
from scrubber.model import Block, CleanText

DAWN, QUAY = "Rowing out at dawn with two lamps and a book", "Mooring by the quay on a day of storm and ice"
PAGER = f"[ < {DAWN} ]\t[ Up : {DAWN} ]\t[ {QUAY} > ]"
TEXT = (
    DAWN,
    "Whoever takes a boat out before sunrise signs the book at the gate and carries two lamps.",
    "The warden keeps the keys of the boathouse until the last of the rowers has come home.",
    "A boat that leaks stays on the slip, and nobody may take it out before it has been caulked.",
    "Oars are numbered in pairs, and a pair that was parted is reported on the same evening.",
    "All boats of the harbour are lent under the rules of the Harbour Wardens' Guild of 1911.",
    QUAY,
    "The painter is made fast at two rings, and never at the railing of the stairs.",
)


def copy(*lines: str | tuple[str, str, float]) -> CleanText:
    """A page of lines; a tuple is a removed one, with its rule and its verdict."""
    kept, gone, at = [], [], 0
    for line in lines:
        text = line if isinstance(line, str) else line[0]
        kind = "table_row" if "\t" in text else "heading" if text in {DAWN, QUAY} else "paragraph"
        block = Block(text, kind=kind, start=at, end=at + len(text), path=f"html/body/div/p[{at}]", verdict=0.9)
        at += len(text) + 2
        if isinstance(line, str):
            kept.append(block)
        else:
            gone.append(
                Block(text, kind, start=block.start, end=block.end, path=block.path, rule=line[1], verdict=line[2])
            )
    return CleanText("", "\n\n".join(block.text for block in kept), tuple(kept), removed=tuple(gone))


@pytest.mark.parametrize(
    ("line", "at"), [(PAGER, 3), ("This page is lent under the rules of the Harbour Wardens' Guild of 1911.", 6)]
)
def test_words_of_a_text_make_no_line_of_it(line: str, at: int) -> None:
    """A row of links made of the text's headings, and a footer like a sentence of it, came back from what one page took
    out, and its copy was accused of having set them in.
    """
    honest = copy(*TEXT[:at], (line, "scrap", 0.4), *TEXT[at:])
    found = scrubber.collate({"honest": honest, "b": copy(*TEXT), "c": copy(*TEXT)})
    assert not found.findings
    assert line not in found.text


@pytest.mark.parametrize(
    "others",
    [
        TEXT,
        (*TEXT[:2], f"{TEXT[2]} {TEXT[3]}", *TEXT[4:]),  # in a longer one, from end to end
        (*TEXT[:3], TEXT[3][:45], TEXT[3][46:], *TEXT[4:]),  # in two lines
        (*TEXT[:3], TEXT[3].replace("caulked", "painted"), *TEXT[4:]),  # with another word at its end
        (*TEXT[:2], f"{TEXT[2]} {TEXT[3].replace('caulked', 'painted')}", *TEXT[4:]),  # and in a longer one
    ],
)
def test_a_line_that_others_have_otherwise_comes_back(others: tuple[str, ...]) -> None:
    """What a page took out is the text's again where the others have it as a line, in pieces or in a longer one."""
    lost = copy(*TEXT[:3], (TEXT[3], "aside", 0.4), *TEXT[4:])
    result = agree({"lost": lost, "b": copy(*others), "c": copy(*others)})
    assert [block.text for block in result.returned["lost"]] == [TEXT[3]]


def test_a_line_that_another_has_more_often_comes_back() -> None:
    """A sentence that a text says twice is there twice, though one page keeps one of the two alone."""
    twice = (
        *TEXT,
        TEXT[3],
        "The stairs are swept on the first Monday of each month, at low tide, by the lamp keepers.",
    )
    lost = copy(*TEXT, (TEXT[3], "aside", 0.4), *twice[len(TEXT) + 1 :])
    result = agree({"lost": lost, "b": copy(*twice), "c": copy(*twice)})
    assert [block.text for block in result.blocks["lost"]] == [*twice]


def test_one_long_paragraph_beside_as_many_lines_taken_out_costs_its_length() -> None:
    """Hundreds of lines that one page took out, and the others have in one paragraph."""

    def hear(many: int) -> None:
        lines = [f"Lamp {n} of row {n * 7} is lit by keeper {n * 3} before the bell of {n * 11}." for n in range(many)]
        whole = copy(*TEXT, " ".join(lines))
        parted = copy(*TEXT, *((line, "aside", 0.4) for line in lines))
        agree({"parted": parted, "b": whole, "c": whole})

    assert_linear(hear, 300)

"""Line ends that sentences run over: taken back where no width set them, and nowhere that lines are somebody's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.wrapping import unwrap


def _unwrapped(text):
    for edit in reversed(unwrap(text)):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text


BROKEN = [
    # Broken by hand: no width agrees with all three ends.
    (
        "Leave to moor a boat for any purpose, with or without a fee,\nis given hereby, provided that the name of the boat and this\n"
        "leave are shown to the keeper of the harbour who asks."
    ),
    # A paragraph of two lines, the second one short.
    '"Keeper" means whoever holds the keys of the sluice and the bridge,\nand whoever stands in for them.',
    # Filled twice, at two widths.
    "The council lets the western quay to boats that carry no cargo, from the\nfirst\nof April on, and takes no fee for them, nor for their boats.",
    # A sentence of the paragraph ends with a line.
    (
        "The bridge is raised for boats with masts above nine metres when\nthey hoist a blue flag in good time before they reach it.\n"
        "Nobody else may ask the keeper for that, be it by day or by\nnight, but in distress."
    ),
    "THE BOARDS ARE LENT AS THEY ARE, AND NOBODY ANSWERS FOR WHAT THEY\nMAY DO TO A HULL OR TO THOSE WHO WALK ON THEM.",
]
OWN = [
    "git fetch every branch of the other repository now\ngit switch to the branch that was named before\ngit push what was made there today",
    "the light over the water goes out again and again\nthe gulls come home to the mast that nobody climbs\nand nothing is said",
    "value = call_with_names(first_argument, second)\nfor each in the_list_of_values_read(value):\n    print(each.name)",
    "None, the first of the arguments of this, None)\nexcept the one that was named before it was.",
    "boiled eggs, two for each of the guests we await,\nBread from the baker at the corner of the quay\nButter, and the salt that goes with it.",
    "Keeper of the northern sluice: Ada Holm, in the old toll house\nKeeper of the southern sluice: Per Lund, above the fish market.",
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_sentence_that_runs_over_its_lines_is_one_line(text):
    joined = _unwrapped("A heading of the page\n\n" + text + "\n\nThe end")
    assert len(joined.split("\n\n")) == 3
    assert "\n" not in joined.split("\n\n")[1]


@pytest.mark.parametrize("text", OWN)
def test_lines_of_their_own_stay(text):
    whole = "A heading of the page\n\n" + text + "\n\nThe end"
    assert _unwrapped(whole) == whole


def test_paragraphs_of_a_text_broken_by_hand_are_blocks():
    clean = scrubber.clean("Rules of the quay\n\n" + "\n\n".join(BROKEN), content_type="text/plain")
    assert len(clean.blocks) == len(BROKEN) + 1


@tried(60)
@given(
    st.lists(st.lists(st.text("abcdefgh ,.", min_size=1, max_size=70), min_size=1, max_size=5), min_size=1, max_size=4)
)
def test_only_line_ends_are_taken_and_no_letter(paragraphs):
    text = "\n\n".join("\n".join(lines) for lines in paragraphs)
    assert "".join(_unwrapped(text).split()) == "".join(text.split())

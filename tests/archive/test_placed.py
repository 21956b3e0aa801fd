"""Readings are put where they were said to be, however close to one another, and of whichever text they were said."""

from hypothesis import given
from hypothesis import strategies as st

from scrubber.archive.placed import AROUND, Placed, altered

WORDS = [f"{letter}{n}" for n in range(9) for letter in ("ash", "beech", "cedar", "fir")]


def place(text: str, start: int, end: int, reading: str) -> dict[str, str]:
    return {
        "scope": "words",
        "exact": text[start:end],
        "reading": reading,
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }


@given(st.lists(st.sampled_from(range(len(WORDS))), unique=True), st.data())
def test_any_words_of_a_text_in_any_order(picked, data):
    """Each place is said of the text as it was, or as it is by now."""
    new = [f"oak{n}" if n in picked else word for n, word in enumerate(WORDS)]
    before = " ".join(WORDS)
    text = Placed([before])
    for n in picked:
        said_of = data.draw(st.sampled_from([before, *text.blocks]))
        start = said_of.index(WORDS[n])
        text.put(place(said_of, start, start + len(WORDS[n]), f"oak{n}"))
    assert text.blocks == [" ".join(new)]


def test_what_is_said_last_of_the_same_words_holds():
    text = "a child pays 9, and a dog 4 crowns"
    assert altered([text], [place(text, 13, 14, "14"), place(text, 13, 14, "16")]) == [text.replace("9", "16")]


def test_words_of_which_a_part_is_another_by_now_stay():
    text = "a child pays 9, and a dog 4 crowns"
    assert altered([text], [place(text, 13, 14, "14"), place(text, 8, 19, "is free, and")]) == [text.replace("9", "14")]


def test_a_block_goes_and_comes_whatever_was_put_into_its_neighbour():
    text = ["a child pays 9, and a dog 4 crowns", "nobody pays twice"]
    words = place(text[0], 13, 14, "14")
    new = {"scope": "block", "exact": "", "reading": "cats pay 2 crowns", "prefix": text[0], "suffix": ""}
    gone = {"scope": "block", "exact": text[0], "reading": "", "prefix": "", "suffix": ""}
    assert altered(text, [words, new]) == [text[0].replace("9", "14"), "cats pay 2 crowns", text[1]]
    assert altered(text, [words, new, gone]) == ["cats pay 2 crowns", text[1]]

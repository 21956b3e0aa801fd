"""Readings are put where they were said to be, however close to one another, and of whichever text they were said."""

from hypothesis import given
from hypothesis import strategies as st

from scrubber.archive.placed import AROUND, Placed, altered, reads_so, told_apart

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


SONG = [
    "the ferry leaves at six",
    "row us over, row us over",
    "a cart pays 18 pence",
    "row us over, row us over",
    "end",
]


def new_block(after: str, reading: str) -> dict[str, str]:
    return {"scope": "block", "exact": "", "reading": reading, "prefix": after, "suffix": ""}


GONE = {"scope": "block", "exact": SONG[1], "reading": "", "prefix": "", "suffix": ""}


def test_words_of_a_refrain_are_others_in_the_block_that_was_meant():
    for at in (1, 3):
        said = told_apart(place(SONG[at], 7, 11, "across"), SONG, at)
        want = [*SONG]
        want[at] = "row us across, row us over"
        assert altered(SONG, [said]) == want
        assert altered(["one more", *SONG], [said]) == ["one more", *want]
    assert altered(["new", SONG[1], "newer", SONG[3], "newest"], [said]) == ["new", SONG[1], "newer", SONG[3], "newest"]


def test_of_a_refrain_only_the_block_that_was_meant_goes():
    for at in (1, 3):
        said = told_apart(GONE, SONG, at)
        want = SONG[:at] + SONG[at + 1 :]
        assert not reads_so(SONG, said)
        assert altered(SONG, [said]) == want
        assert reads_so(want, said)


def test_a_refrain_comes_once_more_and_only_once():
    said = told_apart(new_block(SONG[4], SONG[1]), SONG, 4)
    assert not reads_so(SONG, said)
    want = [*SONG, SONG[1]]
    assert altered(SONG, [said, said]) == altered(want, [said]) == want
    assert reads_so(want, said)


def test_a_refrain_altered_in_both_places_loses_none_of_them():
    words = told_apart(place(SONG[1], 7, 11, "across"), SONG, 1)
    new = new_block(SONG[2], "row us across, row us over")
    gone = told_apart(GONE, SONG, 3)
    want = [SONG[0], new["reading"], SONG[2], new["reading"], SONG[4]]
    assert altered(SONG, [words, new, gone]) == altered(SONG, [gone, new, words]) == want


def test_what_was_said_before_it_was_kept_of_which_block_holds_as_it_did():
    words = place(SONG[1], 7, 11, "across")
    both = [SONG[0], "row us across, row us over", SONG[2], "row us across, row us over", SONG[4]]
    assert altered(SONG, [GONE]) == [SONG[0], SONG[2], SONG[4]]
    assert altered(SONG, [words, GONE]) == both

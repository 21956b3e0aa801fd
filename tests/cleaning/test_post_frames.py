"""What a forum sets around each post, in a page without markup: it shows by coming back, whatever its words are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.posts import Posts, find_frames

WORDS = (
    "The stove draws well in every wind but the one from the east, and then the whole room fills with smoke.",
    "How much higher than the mouth of the chimney is the wall that they have built next door?",
    "It is a metre and a half higher, and it stands hardly four metres away from it.",
    "Then the chimney has to rise above the wall, for a cowl will do little for it.",
    "We raised ours by two metres last autumn and have had no smoke in the house since.",
)
ARTICLE = (
    "The council has decided to let the old chimney of the brickworks stand, though nobody has used it for forty years.",
    "It will be made safe in the course of the summer, and the storks that nest on it are to be left in peace.",
    "The mayor said that she had never had so many letters about anything as about that chimney.",
)
NAMES = ("soot", "tileman", "soot", "tileman", "Lena")
#: Words of a forum that nobody has told the program.
LABELS = st.lists(st.sampled_from(["Zitat", "Kvoti", "Ilmoita", "Vastaa", "Odpowiedz", "Zgłoś", "Ötele"]), unique=True)


def find(lines: list[str]) -> Posts | None:
    return find_frames(
        lines, [read(line) for line in lines], [i for i, line in enumerate(lines) if line in (*WORDS, *ARTICLE)]
    )


def posts(above: list[str], below: list[str]) -> list[str]:
    lines = []
    for i, words in enumerate(WORDS):
        lines += [NAMES[i], f"{i + 3} February 2014, 21:1{i}", f"Beiträge {80 + i}", *above, words, *below]
    return lines


@settings(deadline=None, max_examples=60)
@given(LABELS, st.data())
def test_only_the_words_of_the_posts_stay(labels: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(labels)))
    lines = ["Board", "A stove that smokes", *posts(labels[:cut], labels[cut:]), "Board rules"]
    found = find(lines)
    assert found is not None
    first, last = lines.index(WORDS[0]), lines.index(WORDS[-1])
    assert [line for i, line in enumerate(lines) if first <= i <= last and i not in found.frame] == list(WORDS)
    if labels[cut:]:
        assert found.end == last + 1


def test_a_short_line_of_a_post_stays_with_it() -> None:
    lines = posts([], ["Vastaa"])
    at = lines.index(WORDS[2]) + 1
    lines.insert(at, "Yours, soot")
    found = find(lines)
    assert found is not None
    assert at not in found.frame


@settings(deadline=None, max_examples=60)
@given(LABELS, st.data())
def test_comments_below_an_article_are_no_posts(labels: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(labels)))
    lines = ["Board", "A chimney", "2 February 2014, 10:00", *ARTICLE, *posts(labels[:cut], labels[cut:])]
    assert find(lines) is None


def test_entries_with_a_day_and_no_frame_are_no_posts() -> None:
    heads = ("The first storm", "A girl at the mill", "Two kings", "No way back", "The harvest")
    lines = []
    for i, words in enumerate(WORDS):
        lines += [str(i + 1), heads[i], f"October {i + 3}, 1999", words]
    assert find(lines) is None

"""Where a page's readers speak, in plain text: by the word for comments and the days and answers under it."""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.lines.plain import extract_plain
from scrubber.cleaning.extract.lines.subject import end_of_subject

HEAD = ["Home", "Sport", "Weather", "Log in", "New timetable for the ferries"]
TEXT = [
    "The harbour council met on Tuesday and agreed on the new timetable for the ferries between the islands.",
    "Two members voted against it, because the last boat would leave before the evening train arrives.",
    "The timetable holds from the first of May until the end of September, and is then reviewed by the council.",
]
SAID = [
    "The last boat was never full when I took it, and I took it for eleven years, so I do not see the point.",
    "How are we to come home from the late shift then? The council has not thought of those who work in town.",
    "I have written to the council about it, and they answered that the trains are none of their business.",
]
FOOT = ["Share", "Print", "Contact us", "Privacy policy"]


def kept(lines: list[str]) -> list[str]:
    return [block.text for block in extract_plain("\n".join(lines)).blocks if not block.rule]


@pytest.mark.parametrize(
    ("heading", "stamp"),
    [
        ("3 Comments", "{}, 12 March 2019 9:14 pm"),
        ("10 réactions", "Soumis par {}, le lundi 29 octobre 2012 à 15h46"),
        ("Kommentare (3)", "{} am 12.03.2019, 21:14 Uhr"),
        ("15 » Comentarios", "{} 28.10.2012 | 11:26"),
        ("Hozzászólások", "{} 2015.08.15 10:28"),
        ("Comentar", "{}\nHace 28 minutos"),
        ("Commenter", "{}\nil y a 3 heures"),
    ],
)
def test_what_readers_say_goes(heading: str, stamp: str) -> None:
    """It reads as the text does and speaks of the same."""
    comments = [
        line
        for name, said in zip(("ellen", "ropemaker", "J. Berg"), SAID, strict=True)
        for line in (stamp.format(name), said)
    ]
    assert kept([*HEAD, *TEXT, heading, *comments, *FOOT])[-len(TEXT) :] == TEXT


def test_answers_tell_comments_without_a_day() -> None:
    comments = [line for said in SAID for line in ("somebody", said, "Reply")]
    assert kept([*HEAD, *TEXT, "Top rated comments", *comments, *FOOT])[-len(TEXT) :] == TEXT


def test_a_chapter_on_comments_stays() -> None:
    """Comments are what a consultation is about."""
    lines = [*TEXT, "Comments received", *SAID]
    assert kept([*HEAD, *lines, *FOOT])[-len(lines) :] == lines


def test_a_log_without_the_word_stays() -> None:
    """The minutes of a day name hours too."""
    log = [
        line
        for hour, said in zip(("9:14", "10:30", "11:05"), SAID, strict=True)
        for line in (f"Harbour office, 12 March 2019, {hour}", said)
    ]
    text = kept([*HEAD, *TEXT, "Log of the day", *log, *FOOT])
    assert set(SAID) <= set(text)


def test_a_discussion_under_next_to_no_text_stays() -> None:
    """Where all that a page has are comments, they are the document."""
    comments = [line for said in SAID for line in ("ellen, 12 March 2019 9:14 pm", said)]
    assert set(SAID) <= set(kept([*HEAD, TEXT[0], "3 comments", *comments, *FOOT]))


def test_teasers_behind_a_sites_line_go_where_they_speak_of_something_else() -> None:
    """A column of other news beside the text, each with its hour, reads as text here and there."""
    text = [
        *TEXT,
        "The council of the harbour pays for the ferries together with the islands, as the law on ferries between islands says.",
        "Ferries that the council of the harbour does not pay for keep the timetable that they have between the islands.",
    ]
    other = [
        *("14:32 Geyser coloured pink by an artist", "14:10", "Painter fined."),
        "An artist who coloured a geyser pink was fined by a judge yesterday, and has to clean it at his own cost; his lawyer calls it a work of art and will appeal before a higher court.",
        *("13:54 Trousers of a minister cause a stir", "13:40", "Rain."),
        "Umbrellas sell out as heavy clouds gather over several cities, and shops order new ones from abroad; a wholesaler says that he has never sold so many within a week.",
        *("13:20 Ten bridges to walk over at night", "13:02", "Prize."),
        "A nurse who wrote a novel at night wins a prize of ten thousand, and gives half of it to a library in a village; she means to go on working, since patients give her ideas.",
        *("12:41 Cheese from caves", "12:30"),
    ]
    assert kept([*HEAD, *text, "Most read", *other, *FOOT])[-len(text) :] == text


@pytest.mark.parametrize(
    "heading",
    [
        "Related searches",
        "More like this",
        "Weitere Artikel",
        "Articles similaires",
        "Otras noticias",
        "Articoli correlati",
        "Другие материалы",
        "Inne artykuły",
        "Saistītie raksti",
    ],
)
def test_headings_over_other_pages_in_any_words_of_a_site_end_the_text(heading: str) -> None:
    others = [
        "Ten ports to see before winter",
        "A lighthouse for sale",
        "Where the herring went",
        "The oldest rope in town",
    ]
    assert kept([*HEAD, *TEXT, heading, *others, *FOOT])[-len(TEXT) :] == TEXT


@pytest.mark.parametrize("heading", ["Related work", "Other topics", "More on ferries"])
def test_a_documents_own_heading_stays(heading: str) -> None:
    assert heading in kept([*TEXT, heading, *SAID])


def test_the_steps_of_instructions_stay() -> None:
    """A heading with a number over each short step, and a caption under it."""
    said = [
        "Insert the end of the rope into the ring that is next to you.",
        "Pull it through until you have two metres of it in your hands.",
        "You can use any knot you wish, as long as it does not slip.",
        "Gently let the weight go, and look whether the knot holds it.",
        "Coil what is left of the rope on the deck, where nobody walks.",
    ]
    lines = [TEXT[0]]
    for n, step in enumerate(said, 1):
        lines += [f"Step {n}", step, f"Rope and ring, seen from side {n}"]
    lines.pop()  # a caption behind the last sentence may be the next teaser
    assert [line for line in kept([*HEAD, *lines, "Related articles", *FOOT]) if line in lines] == lines


def test_amid_scraps_less_has_to_be_foreign() -> None:
    """Text that shares some words with the one above is another's where it stands among headlines; behind a heading
    alone it may be the text's own.
    """
    above = ["harbour ferries council timetable islands"] * 2 + ["harbour ferries council engine weather"] * 2
    lines = [*above, "Most read", "harbour painter geyser umbrellas novel"]
    text = [0, 1, 2, 3, 5]
    assert end_of_subject(lines, text, [4]) == -1
    assert end_of_subject(lines, text, [4], {4}) == 4


def remarks(*, answers: int = len(SAID)) -> list[str]:
    """What a blog sets under its post: a name, a day and hour, the remark, an offer to answer it."""
    return [
        line
        for number, said in enumerate(SAID)
        for line in ("ropemaker says:", f"August {number + 3}, 2019 at 4:11 am", said, *["Reply"] * (number < answers))
    ]


def test_days_and_answers_together_tell_comments_without_a_word_for_them() -> None:
    """A heading in whatever words goes with them."""
    lines = [*HEAD, *TEXT, "3 thoughts on “The new timetable”", *remarks(), *FOOT]
    assert kept(lines)[-len(TEXT) :] == TEXT


def test_days_alone_tell_none() -> None:
    """The minutes of a meeting name who spoke and when."""
    lines = [*TEXT, *remarks(answers=2)]
    assert [line for line in kept([*HEAD, *lines, *FOOT]) if line in SAID] == SAID


def test_a_thread_that_begins_with_its_first_post_stays() -> None:
    """Where each of the posts has its day and its answers, there is no text above them."""
    posts = [
        line
        for number, said in enumerate([*TEXT, *SAID])
        for line in (f"August {number + 3}, 2019 at 4:11 am", said, "Reply")
    ]
    assert [line for line in kept([*HEAD, *posts, *FOOT]) if line in {*TEXT, *SAID}] == [*TEXT, *SAID]

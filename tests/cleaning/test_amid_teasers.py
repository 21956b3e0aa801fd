"""Texts among the teasers, slides and short biographies of a paper's page, read as plain text."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.lines.bounds import Bounds
from scrubber.cleaning.extract.lines.ending import head_scraps
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.page_evidence import Evidence

MENU = ["Sign In", "Subscribe", "News", "Sports", "Weather", "Search", "Contact Us", "Advertise"]
FOOT = ["Privacy Policy", "Terms of Service", "Copyright 2019 Harbour Herald. All rights reserved."]
TITLE = "How the islanders come to work in winter"
TEXT = [
    "The harbour council asked the islanders last week how they come to work when the ferries stay in the harbour.",
    "Most of them answered that they row across the sound at dawn, as their parents did before the ferry was built.",
    "Some stay with their relatives in the town for the whole of the winter, and come home for the feast alone.",
    "The council will speak of a second boat in March, when the money for the new year has been granted to it.",
]
TEXT_BELOW = [
    "The ferrymen say that they would row as well, if somebody paid them for the hour that it takes to come across.",
    "Nobody has counted how many islanders work in the town, but the bakers sell thirty loaves more when it is calm.",
]
OTHER_TITLES = [
    "Mill at Trevans sold again", "Landing at Rochefort opened late", "Five walks that end at a ferry",
    "Lamplighter of the quay retires", "Brook carries no water since June", "Storm breaks three boats",
]  # fmt: skip


def kept(lines: list[str]) -> list[str]:
    return [block.text for block in scrubber.clean("\n\n".join(lines), content_type="text/plain").blocks]


def test_a_teaser_that_ends_with_comments_heads_none() -> None:
    """Its days and those of the teasers behind it were taken for those of comments, and the whole text below for what
    readers say.
    """
    teasers = [
        line
        for n, title in enumerate(["Mayor gives his hat away", *OTHER_TITLES])
        for line in (
            title,
            f"10/04/16 0{n}:35 PM EDT",
            f"Ann Marsh {'saw' if n % 2 else 'heard'} it on the quay and asked {n + 2} fishermen what they think of it.",
        )
    ]
    ours = ["Mayor regrets her sharp dredger comments", "10/04/16 09:10 PM EDT"]
    page = [*MENU, "The latest news", *teasers[:9], *ours, *teasers[9:], *MENU, TITLE, *TEXT, *TEXT_BELOW, *FOOT]
    text = kept(page)
    assert [line for line in TEXT + TEXT_BELOW if line not in text] == []


def test_answers_each_over_a_name_are_no_teasers() -> None:
    """What each person said stood over a name and a drawn line: half of the lines were short, and with what a site
    presses above them they were taken for teasers, each under its heading.
    """
    biographies = [
        f"{name.upper()} is the keeper of the {place} and has lived on the island since the lighthouse was built there."
        for name, place in PEOPLE
    ]
    answers = [
        line
        for n, (name, place) in enumerate(PEOPLE)
        for line in (
            f"I rowed {n + 2} miles last winter, because no boat leaves the {place} before the ice is gone. "
            + REASONS[n % 3],
            f"{name}, keeper, the {place}",
            "==========",
        )
    ]
    pressed = ["1 of 9", "LinkedIn", "Google+", "Pinterest", "Reddit", "Print", "Order Reprint of this Story"]
    text = kept([*MENU, TITLE, *biographies, *pressed, *answers, "More Videos", *OTHER_TITLES, *FOOT])
    assert [line for line in answers if line.startswith("I rowed") and line not in text] == []


PEOPLE = [
    ("Ann Marsh", "mill"), ("Ben Trevan", "quay"), ("Carla Reed", "ferry house"), ("Dan Holt", "lamp"),
    ("Eve Noble", "weir"), ("Finn Ostrow", "school"), ("Gail Pym", "chapel"),
]  # fmt: skip
REASONS = [
    "I would take the ferry at any hour of the day if it went, for my arms are not what they used to be; but nobody asks us.",
    "My neighbours come with me when the wind is right, and we sing all the way so that nobody falls asleep at the oars.",
    "It takes an hour in good weather and two in bad weather, and nobody pays me, though the town has no bread without us.",
]


def test_slides_with_credits_are_one_text() -> None:
    """Each paragraph stood alone between its picture's credit and a heading that was given twice, and all but one
    were lost.
    """
    slides = [
        line
        for title, said in zip(SLIDES, [*TEXT, *TEXT_BELOW], strict=True)
        for line in (title, title, said, "Image Source: Nicole Marsh")
    ]
    text = kept([*MENU, TITLE, *slides, "Join The Conversation", *OTHER_TITLES, *FOOT])
    assert [line for line in TEXT + TEXT_BELOW if line not in text] == []


SLIDES = [
    "Asking First", "Rowing Like Your Parents", "Staying In Town", "Waiting For Money", "Being Paid", "Counting Loaves",
]  # fmt: skip


LONG_TEXT = [
    *TEXT,
    *TEXT_BELOW,
    "A boat for twenty people would take half of those who row now across the sound, and the others could wait for it.",
    "The islanders who were asked would pay a crown for the way to the town, and nothing for the way back at night.",
    "The old ferryman keeps the keys of the boat house, and has offered to teach two young islanders his trade for nothing.",
]


def test_a_button_amid_a_text_heads_no_comments() -> None:
    """It stood over the second half of the text, and the days of the teasers behind that were taken for those of
    comments.
    """
    teasers = [line for title in OTHER_TITLES for line in (title, "Published Jul 19, 2013 01:01:04AM")]
    page = [*MENU, TITLE, *LONG_TEXT[:2], "Post a Comment", *LONG_TEXT[2:], *teasers, *FOOT]
    text = kept(page)
    assert [line for line in LONG_TEXT if line not in text] == []


def test_the_first_paragraphs_stay_over_a_row_of_pointers() -> None:
    """The text began below what the site had set behind them."""
    box = ["More Harbour Insights", "Webcasts", "• Putting the mobile fisherman to work", "More >>", "White Papers"]
    box += ["• Rowing as a service", "More >>", "Reports", "• The frontier of mobile baking", "More >>"]
    text = kept([*MENU, TITLE, "Ann Marsh", "2 Comments", *LONG_TEXT[:2], *box, *LONG_TEXT[2:], *FOOT])
    assert [line for line in LONG_TEXT if line not in text] == []


CRANE, WALK = "Fishermen want a crane.", "Visitors are asked to walk."


def test_teasers_of_the_same_matter_go_from_over_a_text() -> None:
    """Each has a heading of its own, and the text too."""
    told = [
        "Harbour wall sinks further",
        f"The harbour wall has sunk again, engineers said, and the council will vote on money for its repair in spring. {CRANE}",
        "Ferry keeps its timetable",
        f"The ferry to the islands keeps its timetable during repair of the harbour wall, the mayor and the council said. {WALK}",
    ]
    said = [
        "The council met on Tuesday to discuss the repair of the old stone harbour wall.",
        "Two engineers said that the northern part had sunk by nine centimetres since spring.",
        "Fishermen asked for a second crane, which the budget of this year does not hold.",
        "The mayor promised to publish the report of the divers before the end of the month.",
        "A vote on the money was put off until the members had read the figures.",
        "Nobody spoke against the plan, though some doubted that it could be built by winter.",
        "The ferry to the islands will keep to its timetable while the work goes on.",
        "Visitors are asked to leave their cars at the upper gate and to walk down.",
    ]
    wall = [" ".join(said[n : n + 3]) for n in range(6)]
    text = kept(["Home\nNews\nSport", *told, "Read more\nMore news\nLogin", "The old wall", *wall])
    assert [line for line in wall if line not in text] == []
    assert [line for line in told[:2] if line in text] == []  # the last of them may pass for a lead


def test_teasers_of_something_else_over_a_text_go() -> None:
    others = [
        "A storm has broken three yachts in Rochefort, whose owners had left them at anchor without anybody on board.",
        "The mill at Trevans was sold for the fifth time since its wheel stopped, now to a painter from the capital.",
    ]
    box = ["Webcasts", "More >>", "White Papers", "Reports", "More >>", "Sign In", "Subscribe"]
    text = kept([*MENU, *others, *box, TITLE, *LONG_TEXT, *FOOT])
    assert [line for line in others if line in text] == []


NAMES = ("Orvane", "Talbrick", "Mendosa", "Quillon", "Harvest", "Belcore")


@pytest.mark.parametrize("when", ["{} hours ago", "{} March 2019 09:30", "AASTOCKS · {} 小時前"])
def test_long_teasers_with_their_days_are_no_voices(when: str) -> None:
    """What several people say below a text has names and no hours."""
    told = [
        f"{name} has bought shares of a {thing} firm in the capital, whose value fell by {n + 3} percent after brokers had "
        f"sold theirs. Analysts of the exchange expect that {thing} prices recover by autumn, since foreign funds look for "
        f"bonds, and since the central bank means to lower its rate; {name} declined to say what was paid for the stake."
        for n, (name, thing) in enumerate(
            zip(NAMES, ("steel", "copper", "paper", "cement", "sugar", "glass"), strict=True)
        )
    ]
    teasers = [line for n, one in enumerate(told) for line in (f"{NAMES[n]} buys again", when.format(n + 2), one)]
    lines = [TITLE, *LONG_TEXT, "All rights reserved", *teasers]
    page = Evidence(lines, [read(line) for line in lines])
    assert lines.index("All rights reserved") in head_scraps(Bounds(page, 0, len(lines) - 1, len(lines)))

"""What pages have beside their text, or under it, costs none of it where they were printed as plain text."""

from __future__ import annotations

import scrubber

MENU = "Skip to main content\n\nLog in\nSubscribe\nNewsletter\n\n"
FOOT = "\nPrivacy policy\nAll rights reserved\n"
TEXT = [
    "The ferry crosses the Saulne every day of the year, except when the water stands too high for its two ropes.[1]",
    "Its council decided long ago, in 1926, that bicycles travel free of charge and that dogs are kept on a lead.[2]",
    "Whoever misses the last crossing rings the bell at the landing, and the ferryman comes if the fog allows it.[3]",
]


def _clean(*parts: str) -> str:
    return scrubber.clean(MENU + "\n\n".join(parts) + "\n" + FOOT, content_type="text/plain").text


def test_numbered_lines_without_marks_in_the_text_are_no_notes() -> None:
    unmarked = [line[: line.rindex("[")] for line in TEXT]
    links = ["[1] The bridge of Orsen", "[2] The town hall", "[3] The old mill"]
    kept = _clean("The ferry of Nahlen", *unmarked, "Share\nTweet\nLog in", *links)
    assert "[1]" not in kept


def test_addresses_that_a_text_browser_prints_are_no_notes() -> None:
    links = [f"[{n}] https://nahlen.example/{n}" for n in (1, 2, 3)]
    kept = _clean("The ferry of Nahlen", *TEXT, "Share\nTweet\nLog in", *links)
    assert "nahlen.example" not in kept


def test_teasers_weigh_less_than_the_text_they_stand_over() -> None:
    teaser = (
        "The council of {} met on Tuesday for the third time this year and spoke of the new school, of the roof of the "
        "old one and of those who will have to pay for both of them...\n\nRead more\n\n[arrow.png]\n\n03.04.2019"
    )
    towns = ["Nahlen", "Orsen", "Lemmer", "Tiel", "Hasselt", "Vianen", "Zwolle", "Breda"]
    kept = _clean(*(teaser.format(town) for town in towns), "Log in\n\nShare\n\nTweet\n\nPrint\n\nThe ferry", *TEXT)
    assert TEXT[0] in kept
    assert "Hasselt" not in kept


def test_a_page_of_nothing_but_such_paragraphs_keeps_one_of_them() -> None:
    assert "ferry" in _clean(*(f"{line}\n\nRead more" for line in TEXT))


def test_comments_with_an_offer_to_answer_are_no_text() -> None:
    said = "\n\n".join(
        f"* # Le {day} juillet à 22:09, par Rainette En réponse à : Le bac\n\nLe bac de Nahlen me manque ici à {town}, et "
        f"le passeur aussi, qui nous contait pendant toute la traversée les crues du siècle passé à {town}.\n\n"
        "Répondre à ce message"
        for day, town in enumerate(
            ["Orsen", "Lemmer", "Tiel", "Hasselt", "Vianen", "Zwolle", "Breda", "Gouda", "Delft", "Venlo"], 2
        )
    )
    text = [
        "Le bac traverse la Saulne tous les jours de l'année, sauf quand l'eau monte trop haut pour ses deux cordes.",
        "Qui manque la dernière traversée sonne la cloche de l'embarcadère, et le passeur vient si le brouillard le permet.",
    ]
    kept = _clean("Le bac de Nahlen", *text, "Partager\n\nSur le même sujet", "Tous vos commentaires (7)", said)
    assert all(line in kept for line in text)
    assert "me manque" not in kept


def test_an_address_where_more_is_to_be_seen_ends_the_text() -> None:
    kept = _clean(
        "The ferry", *TEXT, "with Jan of Orsen", "Pictures of it: https://nahlen.example/a/ferry", "Back\nShare"
    )
    assert "nahlen.example" in kept


def test_the_address_of_a_frame_is_none_of_the_text() -> None:
    kept = _clean("The ferry", *TEXT, "Orsen", "Nahlen", "IFRAME: https://ads.example/node_9", "Log in\nSubscribe")
    assert "ads.example" not in kept

"""What stands at all lines of a plain text alike, and how its blanks, accents and line ends are written: none of it
changes what is kept.
"""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber import clean
from scrubber.cleaning.prints.margins import blank_signs, margins
from scrubber.ledger import apply_pass, replay

SITE = "Le Courrier du port\nAccueil > Vie locale > Le bac\nSe connecter\nS’inscrire\n"
TITLE = "Le bac reprend la mer après trois années d’arrêt"
TEXT = (
    "Le vieux bac a quitté le quai à sept heures, avec quarante voyageurs et une chèvre à bord.",
    "Le capitaine a répété que la chaudière n’avait jamais été aussi régulière qu’en cet été.",
    "Les pêcheurs de l’île espèrent que les marchés du samedi se rempliront à nouveau très tôt.",
)
FOOT = "Partager cet article\nRépondre à cet article\nMentions légales\nPolitique de confidentialité\n© 2026 Le Courrier du port"
PAGE = f"{TITLE} - Le Courrier du port\n{SITE}{TITLE}\n" + "\n".join(TEXT) + f"\n{FOOT}\n"


def kept(text: str) -> str:
    """What `clean` keeps of a plain text, its blanks aside."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", clean(text, content_type="text/plain").text))


def before_each(mark: str) -> Callable[[str], str]:
    return lambda text: re.sub("^(?=.)", mark, text, flags=re.MULTILINE)


CHANGES: dict[str, Callable[[str], str]] = {
    "quoted": lambda text: re.sub("^ $", ">", before_each("> ")(text), flags=re.MULTILINE),
    "quoted without a blank": before_each(">"),
    "quoted twice": before_each("> > "),
    "four columns": before_each("    "),
    "a tab": before_each("\t"),
    "filled up": lambda text: "\n".join(f"{line:<99}" for line in text.split("\n")),
    "blanks behind": lambda text: re.sub(r"(?<=.)$", "  ", text, flags=re.MULTILINE),
    "fixed blanks": lambda text: re.sub(r"(?<=\S) (?=\S)", "\u00a0", text),
    "narrow blanks": lambda text: re.sub(r"(?<=\S) (?=\S)", "\u202f", text),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "returns": lambda text: text.replace("\n", "\r"),
    "returns and feeds": lambda text: text.replace("\n", "\r\n"),
}


def test_a_page_is_one() -> None:
    assert kept(PAGE) == re.sub(r"\s+", "", TITLE + "".join(TEXT))


@pytest.mark.parametrize("change", CHANGES)
def test_what_says_nothing_changes_nothing(change: str) -> None:
    assert kept(CHANGES[change](PAGE)) == kept(PAGE)


@given(st.sampled_from(sorted(CHANGES)), st.lists(st.sampled_from((*TEXT, "", "Le quai", "- une corde")), min_size=3))
def test_nor_in_any_text_and_the_ledger_leads_there(change: str, lines: list[str]) -> None:
    text = CHANGES[change]("\n".join([*TEXT, *lines]))
    found = clean(text, content_type="text/plain")
    assert replay(text, found.edits) == found.text
    assert kept(text) == kept("\n".join([*TEXT, *lines]))


def test_the_first_line_of_a_page_has_a_form_feed_before_its_margin() -> None:
    text = "    One line of it.\n      Another, further in.\n\f    The next page.\n\n    Its end."
    assert apply_pass(text, margins(text)) == "One line of it.\n  Another, further in.\n\fThe next page.\n\nIts end."


@pytest.mark.parametrize(
    "text",
    [
        "> The lock is closed.\nSince when?\n> Since Monday, as far as I know.\nThank you.",  # what one answers to
        ">>> count(locks)\n>>> count(weirs)\n>>> print('The lock is closed.')",
        "> install ferry\n> start ferry\n> stop ferry",
        "harbour:\n  lock:\n    state: closed",
        "  Two lines alone\n  have no margin.",
        "A line with two blanks behind it,  \nas Markdown ends one in a verse,  \nand others that\nhave none,\nor but one.",
        "",
        "\n\n",
    ],
)
def test_what_some_lines_have_stays(text: str) -> None:
    assert margins(text) == []


def test_a_page_of_numbers_that_count_on_reads_the_same_with_any_line_ends() -> None:
    """Running heads and the numbers of pages are looked for where line ends are known already."""
    sheets = [f"Harbour Reports\n- {n} -\n" + "\n".join(f"In part {n} the keeper wrote line {k}," for k in range(20)) for n in range(1, 6)]  # fmt: skip
    text = "\n".join(sheets)
    assert "Harbour Reports" not in kept(text).replace("HarbourReports", "", 1)
    assert kept(text.replace("\n", "\r")) == kept(text)


def test_a_full_stop_for_a_blank_line_in_a_field_is_no_block() -> None:
    """Packages say so what may be done with them; a full stop alone in another text stays."""
    said = "License: Ferry\n Anybody may cross, at any hour that the\n ferry runs.\n .\n Nobody pays on the day of the fair.\n"
    assert [block.text for block in clean(f"Files: *\n{said}").blocks][-2:] == [
        "Anybody may cross, at any hour that the ferry runs.",
        "Nobody pays on the day of the fair.",
    ]
    assert blank_signs("One line.\n .\n Another.\n") == []

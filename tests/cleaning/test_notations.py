"""Texts that a program keeps in a notation other than plain JSON: rows of CSV, dumps of SQL, answers for a script."""

import json

import pytest

import scrubber
from scrubber.cleaning.formats.notations import value_of

ROWS = [
    ("Ships", "Every ship shall wait at the weir until the keeper's lamp is lit."),
    ("Ships", "A ship that carries bread may pass, and pays two crowns for it."),
    ("Boats", "No boat may lie at the quay longer than 14 days in any year."),
]
READ = ["Ships", ROWS[0][1], ROWS[1][1], "Boats", ROWS[2][1]]
SLASHED = [(head, said.replace("'", "\\'")) for head, said in ROWS]
DOUBLED = [(head, said.replace("'", "''")) for head, said in ROWS]
NOTATIONS = {
    "CSV": "id,section,text\n" + "".join(f'{at},{head},"{said}"\n' for at, (head, said) in enumerate(ROWS, 7)),
    "TSV": "section\ttext\n" + "".join(f"{head}\t{said}\n" for head, said in ROWS),
    "a dump of MySQL": "-- MySQL dump\nCREATE TABLE `a` (\n  `id` int(11) NOT NULL,\n  `section` varchar(9),\n  `text` text,\n"
    "  PRIMARY KEY (`id`)\n);\nINSERT INTO `a` VALUES "
    + ",".join(f"({at},'{head}','{said}')" for at, (head, said) in enumerate(SLASHED))
    + ";\n",
    "a dump of SQLite": "BEGIN TRANSACTION;\nCREATE TABLE a (id INTEGER PRIMARY KEY, section TEXT, text TEXT);\n"
    + "".join(f"INSERT INTO a VALUES({at},'{head}','{said}');\n" for at, (head, said) in enumerate(DOUBLED)),
    "an answer with a callback": f"callback({json.dumps({'parts': READ})});",
    "a script": f"var text = {json.dumps({'parts': READ})};\n",
}


@pytest.mark.parametrize("way", NOTATIONS)
def test_the_text_is_what_its_strings_say(way: str) -> None:
    """Each paragraph had its number and its section for text."""
    assert [block.text for block in scrubber.clean(NOTATIONS[way]).blocks] == READ


def test_a_row_with_one_text_is_that_text() -> None:
    """As a page of a site lies in its database."""
    markup = "".join(f"<h2>{head}</h2><p>{said}</p>" for head, said in SLASHED)
    dump = f"CREATE TABLE a (id int, title text, body text);\nINSERT INTO a VALUES (17,'The quay','{markup}');"
    assert [block.text for block in scrubber.clean(dump).blocks] == [
        "The quay",
        *(each for row in ROWS for each in row),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Year,Northport,Easthaven\n2009,2310,1884\n2010,2415,1902\n",
        "year,event\n1611,The tower was built by a merchant.\n1790,It was struck by lightning in a storm.\n",
        "Dear Sir,Madam\nwe came, saw\nand we left,all of us\n",
        "year,event\n1900,The tower was built by a merchant.\n1901,It was struck by lightning in a storm.\n",
        (
            "Early to bed, early to rise\nThe tide goes out in silence, the moon stays over the bay\n"
            "The lamp in the tower is burning, the keeper has gone to sleep\n"
        ),
        (
            "CREATE TABLE makes a table:\n\nCREATE TABLE a (id int, body text);\n\nThen we fill it with a row.\n\n"
            "INSERT INTO a VALUES (1,'The harbour opens at six every morning.');\n"
        ),
        "set sail = true\nand the rest is told elsewhere.\n",
    ],
)
def test_figures_days_and_what_is_no_such_notation_stay(text: str) -> None:
    assert value_of(text) is None

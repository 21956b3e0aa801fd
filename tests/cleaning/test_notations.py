"""Texts that a program keeps in a notation other than JSON: rows of CSV, dumps of SQL, arrays of PHP, Python, scripts."""

import csv
import io
import json

import pytest

import scrubber
from scrubber.cleaning.formats.notations import value_of

TITLE = "By-laws of the quay"
SECTIONS = {
    "Ships": [
        "Every ship shall wait at the weir until the keeper's lamp is lit.",
        'A ship that carries bread may pass, and pays "two crowns" for it.',
    ],
    "Boats": ["No boat may lie at the quay longer than 14 days in any year."],
}
ROWS = [(section, text) for section, texts in SECTIONS.items() for text in texts]
READ = [part for section, texts in SECTIONS.items() for part in (section, *texts)]


def rows(sign: str) -> str:
    out = io.StringIO()
    table = csv.writer(out, delimiter=sign)
    table.writerow(["id", "section", "text"])
    table.writerows([number, *row] for number, row in enumerate(ROWS, 7))
    return out.getvalue()


def slashed(said: str) -> str:
    return said.replace("'", "\\'").replace('"', '\\"')


def doubled(said: str) -> str:
    return said.replace("'", "''")


NOTATIONS = {
    "CSV": rows(","),
    "CSV of other countries": rows(";"),
    "TSV": rows("\t"),
    "a dump of MySQL": "-- MySQL dump\nCREATE TABLE `a` (\n  `id` int(11) NOT NULL,\n  `section` varchar(9),\n  `text` text,\n"
    "  PRIMARY KEY (`id`)\n);\n"
    f"INSERT INTO `a` VALUES {','.join(f'({at},{chr(39)}{a}{chr(39)},{chr(39)}{slashed(b)}{chr(39)})' for at, (a, b) in enumerate(ROWS))};\n",
    "a dump of SQLite": "BEGIN TRANSACTION;\nCREATE TABLE a (id INTEGER PRIMARY KEY, section TEXT, text TEXT);\n"
    + "".join(f"INSERT INTO a VALUES({at},'{a}','{doubled(b)}');\n" for at, (a, b) in enumerate(ROWS)),
    "PHP": "<?php\n// kept\nreturn array(\n"
    + "".join(f"  array('title' => '{a}', 'text' => '{slashed(b)}'),\n" for a, b in ROWS if b != ROWS[1][1]).replace(
        f"{slashed(ROWS[0][1])}'", f"{slashed(ROWS[0][1])}', 'more' => array('text' => '{slashed(ROWS[1][1])}')"
    )
    + ");\n",
    "Python": "# -*- coding: utf-8 -*-\nTEXT = [\n" + "".join(f"    {part!r},\n" for part in READ) + "]\n",
    "a script": f"var text = {{\n  parts: {json.dumps(READ)}\n}};\n",
    "an answer with a callback": f"callback({json.dumps({'parts': READ})});",
}


@pytest.mark.parametrize("way", NOTATIONS)
def test_the_text_is_what_its_strings_say(way: str) -> None:
    """Each paragraph had its number and its section for text."""
    assert [block.text for block in scrubber.clean(NOTATIONS[way]).blocks] == READ


def test_a_row_with_one_text_is_that_text() -> None:
    """As a page of a site lies in its database."""
    markup = "".join(f"<h2>{a}</h2>" + "".join(f"<p>{b}</p>" for b in texts) for a, texts in SECTIONS.items())
    dump = f"CREATE TABLE a (id int, title text, body text);\nINSERT INTO a VALUES (17,'{TITLE}','{slashed(markup)}');"
    assert [block.text for block in scrubber.clean(dump).blocks] == [TITLE, *READ]


@pytest.mark.parametrize(
    "text",
    [
        "Year,Northport,Easthaven\n2009,2310,1884\n2010,2415,1902\n",
        "year,event\n1611,The tower was built by a merchant.\n1790,It was struck by lightning in a storm.\n",
        "Dear Sir,Madam\nwe came, saw\nand we left,all of us\n",
        "Ships, boats\nmay pass the weir, and each of them pays, as it did before.\n",
        "set sail = true\nand the rest is told elsewhere.\n",
        "x = [1, 2\n",
        'def quay():\n    return ["Every ship shall wait at the weir."]\n',
    ],
)
def test_figures_days_and_what_is_no_such_notation_stay(text: str) -> None:
    assert value_of(text) is None or scrubber.clean(text).text.split() == text.split()

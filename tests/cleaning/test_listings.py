"""Listings in a plain text: line ends, indentation and blank lines are theirs, and prose that ends as statements do
is none.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.extract.lines.listings import listings

BEFORE = "The harbour office keeps the tables of the ferry in one file, which every boat reads at six in the morning."
AFTER = "Whoever changes the file tells the harbour master, who has it read aloud before the first boat leaves."

LISTINGS = {
    "python": "class Ferry:\n    boats = 3\n\n\n    def crosses(self, hour):\n        # at night nothing sails\n        return hour > 5\n\n    def name(self):\n        return 'Ferry'",
    "c": '#include "ferry.h"\n\nint crosses(int hour)\n{\n    if (hour < 6)\n        return 0;\n\n    /* the last boat */\n    return hour < 23;\n}',
    "call": 'fetch("/boats", {\n  method: "POST",\n  headers: {\n    "Content-Type": "text/plain"\n  },\n  body: "hour=6&boat=2"\n});',
    "json": '{\n  "boat": "Anna",\n  "hours": [\n    6,\n    7\n  ],\n  "sails at night": false\n}',
    "xml": '<boats>\n    <boat name="Anna">\n        ...\n    </boat>\n</boats>',
    "tag": '<harbour.boat.Anna\n    android:width="match_parent"\n    app:side="left|right" />',
    "yaml": "ferry:\n  boats:\n    - anna\n    - berta\n  hours: 6-23\n  night: false",
    "shell": "$ ferry --list\nanna    6:00\nberta   7:30\n$ ferry --stop anna",
    "python's prompt": ">>> boats = 2\n>>> print(boats)\n2",
    "tree": "harbour/\n|-- boats/\n|   |-- anna\n|   |-- <other boats>\n|-- tables/",
    "table": "+-------+------+\n| boat  | hour |\n+-------+------+\n|  Anna | 6    |\n+-------+------+",
    "with": "with harbour.office() as office:\n    office.ring(bell, 2)\n    office.close()\nprint('closed')",
    "tag over lines": '<script src="ferry.js"\n        data-boat="anna.js"></script>',
    "call over lines": 'var boat = new Boat(["Anna"], "ferry",\n                    { night: false }));',
    "fields": "0600;Anna;outer wall;1;;;ferry;\n0630;Berta;inner wall;2;;;ferry;\n0700;Clara;inner wall;3;;;barge;",
    "nested": "list: [\n    list: [\n        list: [\n        ]\n    ]\n]",
}
PROSE = {
    "clauses": "The harbour master may:\n(a) close the harbour in a storm;\n(b) call the boats back by radio;\n(c) ask the owners for their papers.",
    "items": "keep the lamp lit at night;\n\nring the bell in fog;\n\nwrite down each boat that leaves;\n\nlock the office (see above);\n\npay the crew.",
    "set in": "The notice says\n   that boats which come in late\n   lie at the outer wall,\n   and that their owners pay\n   for each night begun;\n   nobody is excused.",
    "verse": "The boat is out;\n  the lamp is lit;\nthe wind about\n  has blown on it;\nno oar, no shout;\n  and there I sit.",
    "address": "Harbour office\nSea Street 3 (second floor)\n  ring twice\nTel: 555 0100",
    "tildes": "Boats\n~~~~~~~~~~~~~~\n\nAll boats of the harbour are listed below, with their owners.\n\nHours\n~~~~~~~~~~~~~~\n\nThe first boat leaves at six.",
    "a mail quoted three times": ">>> The boat leaves at six\n>>> and comes back at noon,\n>>> if the wind allows\n>> I shall be there",
    "a bracket at a line's end": "The bell is rung twice, and the reading is [\n     written] down by the mate.",
    "changes": "Harbour (2.1)\n  * Close the gate at night\n    Options: GATE_CLOSED=1, GATE_LOCK=2\n  * Name each boat once\n  * Lamps burn longer",
}


@pytest.mark.parametrize("name", LISTINGS)
@given(indent=st.sampled_from(["", " ", "  ", "    ", "\t", "        "]))
def test_a_listing_between_two_paragraphs_stays_byte_for_byte(name, indent):
    listing = "\n".join(indent + line if line else line for line in LISTINGS[name].split("\n"))
    text = f"{BEFORE}\n\n{listing}\n\n{AFTER}"
    once = scrubber.clean(text)
    assert once.text == text
    assert [block.text for block in once.blocks if block.kind == "code"] == [listing]
    assert scrubber.clean(once.text).text == once.text


@given(st.lists(st.sampled_from(sorted(LISTINGS)), min_size=2, max_size=4))
def test_several_listings_among_paragraphs_stay_and_cleaning_again_changes_nothing(names):
    text = "\n\n".join(part for name in names for part in (BEFORE, LISTINGS[name], AFTER))
    assert scrubber.clean(text).text == text


@pytest.mark.parametrize("name", PROSE)
def test_prose_is_no_listing(name):
    assert not listings(f"{BEFORE}\n\n{PROSE[name]}\n\n{AFTER}")


def test_a_program_is_one_listing_with_the_sentences_of_its_comments():
    program = (
        "/*\n * The ferry crosses once an hour, unless the harbour is closed by a storm.\n */\n\n"
        + LISTINGS["c"]
        + "\n\n"
        + LISTINGS["call"]
    )
    assert listings(program) == ((0, len(program)),)


def test_lines_of_a_listing_are_not_joined_however_full_they_are():
    listing = "\n".join(
        f"ferry.timetable.add(boat={n}, hour={n + 5}, wall='outer', crew=['captain', 'mate']);  // and its lamp"
        for n in range(8)
    )
    assert scrubber.clean(f"{BEFORE}\n\n{listing}\n\n{AFTER}").text == f"{BEFORE}\n\n{listing}\n\n{AFTER}"


def test_a_listing_is_the_documents_though_one_of_its_lines_reads_as_a_sites():
    listing = "<nav>\n  <a href='/'>\n  Share on Facebook\n  </a>\n</nav>"
    text = f"{BEFORE}\n\n{listing}\n\n{AFTER}"
    assert scrubber.clean(text).text == text


def test_sentences_between_sessions_are_no_listing_where_no_blank_line_parts_them():
    sessions = ["$ ferry --list\nanna    6:00\nberta   7:30\n$ ferry --next", "$ ferry --stop anna\n$ ferry --list"]
    text = f"{sessions[0]}\n{BEFORE}\n{AFTER}\n{sessions[1]}\n{BEFORE}"
    assert [text[start:end] for start, end in listings(text)] == sessions
    text = f"{sessions[0]}\n港务局把渡船的时刻表放在一个文件里。\n{sessions[1]}"
    assert [text[start:end] for start, end in listings(text)] == sessions


def test_all_files_of_a_folder_open_no_comment():
    """What follows would be of the listing to the text's end."""
    folders = "       /usr/lib/ferries/user/*\n       $FERRY_HOME/ferries/late/*"
    said = "A ferry file is a plain text file in the harbour format,\n       which holds what is known of a boat, a pier, a pilot, a"
    rows = ("~/.ferries)", "$FERRY_CONFIG/ferries or │ Folders", "/etc/ferries/user │ of tables, as")
    table = "\n       ├───────┼───────┤\n".join(f"       │ {row} │" for row in rows)
    text = f"{folders}\n       {said}\n{table}"
    assert not any(start <= text.index(said) < end for start, end in listings(text))

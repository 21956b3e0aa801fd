"""Texts that were wrapped and then went through something else: their paragraphs are those that they had."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.prints.margins import commented
from scrubber.cleaning.wrap.wrapping import unwrap
from scrubber.ledger import replay, revert

PARAGRAPHS = [
    "Whoever moors a boat at the northern quay pays the harbour a fee for each night that begins, and the keeper of the quay writes both down in a book that anybody may read in the office.",
    "The fee is due on the morning of the day on which the boat leaves, and it is paid to the keeper in person, who gives a receipt for it; no fee is due from boats of the rescue service, from those of the pilots, or from a boat that had to seek the harbour in a storm.",
    "The harbour is closed while the sluice is under repair, which is said on a board at the bridge ten days before, and boats that are inside at that time stay where they are until the sluice has been opened again by the keeper or by whom he names.",
    "The keeper may ask a boat to move to another place where a ship needs the room, and a boat whose master is not to be found is moved by the harbour at the cost of its owner, who is told of it in writing within three days of the move.",
    "A person who is not content with what the keeper has decided may ask the board of the harbour within a month, which hears both sides and answers in writing at the latest when the month after that has ended.",
]


def _wrapped(paragraph: str, width: int) -> list[str]:
    return textwrap.wrap(paragraph, width, break_on_hyphens=False)


def _twice(paragraph: str, *, quoted: bool = False) -> str:
    """As a program leaves it that wraps the lines of another one."""
    mark = "> " if quoted else ""
    return "\n".join(piece for line in _wrapped(paragraph, 76) for piece in _wrapped(mark + line, 70))


WAYS = {
    "each line end twice": "\n\n\n\n".join("\n\n".join(_wrapped(each, 72)) for each in PARAGRAPHS),
    "a blank line behind each line": "\n\n\n".join("\n \n".join(_wrapped(each, 72)) for each in PARAGRAPHS),
    "all lines but the first set in": "\n".join("\n    ".join(_wrapped(each, 68)) for each in PARAGRAPHS),
    "wrapped twice": "\n\n".join(map(_twice, PARAGRAPHS)),
    "quoted and wrapped again": "\n>\n".join(_twice(each, quoted=True) for each in PARAGRAPHS),
}


@pytest.mark.parametrize("way", WAYS)
def test_paragraphs_are_those_that_were_written(way):
    assert [block.text for block in scrubber.clean(WAYS[way], content_type="text/plain").blocks] == PARAGRAPHS


@pytest.mark.parametrize("wide", [72, 74, 76, 78, 80])
@pytest.mark.parametrize("narrow", [62, 65, 68, 70])
def test_paragraphs_that_were_wrapped_twice_are_whole_at_any_two_widths(wide, narrow):
    """Among these are sentences that close where a width ends a line, and lines that the first left short enough."""
    lines = [[piece for line in _wrapped(each, wide) for piece in _wrapped(line, narrow)] for each in PARAGRAPHS]
    assert _blocks("\n\n".join(map("\n".join, lines))) == PARAGRAPHS


@pytest.mark.parametrize("width", range(26, 36))
def test_paragraphs_in_a_narrow_column_are_whole(width):
    """Lines that stop short before a long word say nothing alone."""
    assert _blocks("\n\n".join("\n".join(_wrapped(each, width)) for each in PARAGRAPHS)) == PARAGRAPHS


VERSE = [
    "The light over the water goes out again and the gulls come home,",
    "The mast that nobody climbs stands still against the evening,",
    "A rope is all that holds the boat, a word is all that holds me,",
    "And nothing is said on the quay tonight that was not said before.",
    "The tide will take the lamp away and leave the wet stones shining,",
    "The keeper turns his key once more and whistles up the alley.",
]


def _blocks(text: str) -> list[str]:
    return [block.text for block in scrubber.clean(text, content_type="text/plain").blocks]


def test_verse_with_a_blank_line_behind_each_line_stays():
    text = "\n\n\n\n".join("\n\n".join(VERSE) for _ in range(3)).replace("tide", "flood", 1)
    assert not any(edit.rule in {"double-spacing", "unwrap"} for edit in scrubber.clean(text).edits)


def test_paragraphs_that_are_a_line_each_stay():
    text = "\n\n".join(PARAGRAPHS[:2]) + "\n\n\n" + "\n\n".join(PARAGRAPHS[2:])
    assert _blocks(text) == PARAGRAPHS


@pytest.mark.parametrize(
    "text",
    [
        # Terms over what they mean; names under a label; points under what announces them.
        "".join(f"{term}\n    {PARAGRAPHS[n][:58]}.\n" for n, term in enumerate(["fee", "sluice", "keeper", "board"])),
        "".join(
            f"Copyright: 200{n} Ann Marsh <ann.marsh@harbour.example>\n           201{n} Per Lund <per.lund@harbour.example>\n"
            for n in range(5)
        ),
        "".join(f"{PARAGRAPHS[n][:66]}\n    - the book\n    - the receipt\n" for n in range(4)),
    ],
)
def test_what_is_set_in_for_another_reason_stays(text):
    assert not any(edit.rule == "unwrap" for edit in scrubber.clean(text, content_type="text/plain").edits)


TEXT = "\n\n".join("\n".join(_wrapped(each, 70)) for each in PARAGRAPHS)
COMMENTS = {
    "#": "\n".join(f"# {line}".rstrip() for line in TEXT.split("\n")),
    "//": "\n".join(f"    // {line}".rstrip() for line in TEXT.split("\n")),
    "/*": "/*\n" + "\n".join(f" * {line}".rstrip() for line in TEXT.split("\n")) + "\n */\n",
    "a box": "+" + "-" * 72 + "+\n" + "\n".join(f"| {line:70} |" for line in TEXT.split("\n")) + "\n+" + "-" * 72 + "+",
    "a box of asterisks": "*" * 74 + "\n" + "\n".join(f"* {line:70} *" for line in TEXT.split("\n")) + "\n" + "*" * 74,
}


@pytest.mark.parametrize("kind", COMMENTS)
def test_a_text_that_was_kept_as_a_comment_is_the_text(kind):
    clean = scrubber.clean(COMMENTS[kind], content_type="text/plain")
    assert [block.text for block in clean.blocks] == PARAGRAPHS
    assert replay(clean.base, clean.edits) == clean.text
    assert revert(clean.text, clean.edits) == clean.base


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"* {each}" for each in PARAGRAPHS),
        "\n".join(f"* {each}\n*" for each in ["the book", "the receipt", "the board", "the key", "It is open."]),
        "\n".join(f"| {each[:30]} | {n} |" for n, each in enumerate(PARAGRAPHS)),
        "# The harbour\n\n" + TEXT,
        "# The harbour\nvalue = 1\n#\n# It is open to anybody who asks the keeper for it.\n#\nother = 2\n",
    ],
)
def test_marks_that_are_no_comments_stay(text):
    assert not any(edit.reason == "a mark before each line" for edit in scrubber.clean(text).edits)


@tried(80)
@given(st.text("#* /|+-\nab.", max_size=120))
def test_marks_are_taken_before_lines_and_no_letter(text):
    for edit in commented(text):
        assert not any(map(str.isalnum, edit.before))
        assert text[edit.start : edit.end] == edit.before


def test_a_term_below_what_is_said_of_the_one_before_begins_a_paragraph():
    """It stands at the margin, and what is said is set in."""
    terms = [
        "HARBOUR_KEEPER::",
        "\tSets the name of the keeper of all boats in this harbour.",
        "\tThis is read only if no board has given one to anybody.",
        "HARBOUR_BRIDGE_TOLLS::",
        "\tSets the tolls.",
    ]
    text = "\n\n".join("\n".join(_wrapped(each, 60)) for each in PARAGRAPHS)
    assert terms[3] in _blocks(text + "\n\n" + "\n".join(terms))


def test_lines_that_each_end_a_sentence_stay_apart_though_they_fill_the_width():
    said = [
        "KEEPER: I opened the gate at six in the morning, as I always do.",
        "COUNCIL: And was there anybody with you when the gate was opened?",
        "KEEPER: There was nobody, and I went back to the house beside it.",
        "COUNCIL: Then who has seen the boats that were at the second post?",
    ]
    text = "\n\n".join("\n".join(_wrapped(each, 68)) for each in PARAGRAPHS)
    assert _blocks(text + "\n\n" + "\n".join(said))[-4:] == said


def test_a_paragraph_that_a_width_set_in_part_is_filled_to_it():
    """No sentence plainly reads on over its lines, for what stands behind each end begins with a capital: the text's
    width shows in two of them, and they are as full as they can be.
    """
    notice = (
        "This chart is handed out in the hope that it is of use at sea, but\nWITHOUT ANY WARRANTY; without even the implied warranty of\n"
        "UNSINKABILITY or FITNESS FOR A PARTICULAR VOYAGE. See the Port of North\nHaven Island for more of this."
    )
    above, below = ("\n\n".join("\n".join(_wrapped(each, width)) for each in PARAGRAPHS) for width in (60, 74))
    assert _blocks(f"{above}\n\n{notice}\n\n{below}\n")[len(PARAGRAPHS)] == notice.replace("\n", " ")


def test_each_change_in_a_programs_log_is_a_line_of_its_own():
    """Those in functions of one file, and those that a list tells of by their shortened names."""
    functions = [
        "* lamp.c (lamp_on): Check whether the lamp burns already.",
        "(lamp_off): Likewise for a lamp that is dark already.",
        "(lamp_dim, lamp_flash): New functions that a remote control uses.",
        "(lamp_state): Return the state and no pointer to it.",
    ]
    changes = [
        "a21f31e lamps: removed lines that stood there twice.",
        "4d7a093 Correct the hour of sunset in high latitudes. (#44)",
        "be78d19 Added the towns of the north coast to the table",
        "99f01ac mime: the type of tables of sunset is text now.",
        "1be3d02 Fixed a crash when the table of towns is empty.",
    ]
    assert not unwrap("\n".join(functions))
    assert not unwrap("\n".join(changes))


def test_terms_over_what_they_mean_are_no_second_lines():
    """They are short, and stand behind lines that are set in as the first ones of paragraphs are."""
    terms = ["anchor", "bollard", "davit", "fender"]
    said = [
        "a heavy hook of iron that holds the ship",
        "a post on a quay to which ropes are made fast",
        "a small crane that lets the boats down to the water",
        "a cushion of rope that hangs over the side",
    ]
    text = "".join(f"{term}\n    {what}\n" for term, what in zip(terms, said, strict=True))
    assert not unwrap(text)

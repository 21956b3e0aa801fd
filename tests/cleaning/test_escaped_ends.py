"""A text that came as a string of a program has the line ends that are written out in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.formats.written_out import escaped_ends
from scrubber.ledger import apply_pass

PARAGRAPHS = [
    "Rules of the quay",
    'Whoever moors a boat at the "northern quay" pays the harbour a fee for each night that begins.',
    "The keeper writes the night and the boat down in a book that anybody may read in the office.",
    "The fee is due on the morning of the day on which the boat leaves.",
    "No fee is due from boats of the rescue service.",
]


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n\r\n"])
def test_a_string_of_json_is_its_text(end):
    text = json.dumps(end.join(PARAGRAPHS))[1:-1]
    assert "\n" not in text
    assert [block.text for block in scrubber.clean(text, content_type="text/plain").blocks] == PARAGRAPHS


@pytest.mark.parametrize(
    "text",
    [
        r"The files are in C:\new\notes\now\next and in C:\news\night\noon\north of the harbour's computer.",
        "A line end is written \\n.\nTwo are \\n\\n.\nA tab is \\t, and \\n again.\nSo \\n stays.\n",
        r"var a='one.\n\n'+'two.\n\n'+'three.\n\n'+'four.\n\n';b(function(){return a;});",
        r"printf of \n and \n",
    ],
)
def test_what_only_speaks_of_line_ends_stays(text):
    assert escaped_ends(text) == []


@tried(60)
@given(st.text("ab.\\nrt\"/' ", max_size=200))
def test_only_escapes_are_read(text):
    edits = escaped_ends(text)
    assert all(edit.before[0] == "\\" and len(edit.after) == 1 for edit in edits)
    apply_pass(text, edits)

"""Backslashes before quotation marks, line ends that are shown, and bytes that are written out go; programs keep theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.cleaning.character.written.shown import shown_end_edits
from scrubber.cleaning.character.written.slashes import slash_edits
from scrubber.ledger import apply_pass

PROSE = "The keeper's book isn't closed; \"it is open\", says the harbour's charter, to whoever asks for it."


@pytest.mark.parametrize("times", [1, 2, 3])
def test_backslashes_of_a_database_go_however_often_they_were_set(times):
    text = PROSE
    for _ in range(times):
        text = text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"')
    assert scrubber.repair(text) == PROSE
    assert scrubber.repair(f"A first line of it.\n\n{text}") == f"A first line of it.\n\n{PROSE}"


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("L\\'eau de l\\'\u00e9cluse n\\'est pas d\\'ici.", "L'eau de l'\u00e9cluse n'est pas d'ici."),
        (
            'The board said \\"no boat may leave\\" in its answer of May.',
            'The board said "no boat may leave" in its answer of May.',
        ),
    ],
)
def test_other_ways_to_tell_them(damaged, repaired):
    assert scrubber.repair(damaged) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "name = 'It\\'s the keeper\\'s'",
        'say "He said \\"it is open\\" to whoever asks for the book"',
        'M\\"uller and G\\"odel met Poincar\\\'e in K\\"oln.',
        "dzi\\'s, ko\\'s, wzi\\'a\\'c i by\\'c",
        "It\\'s in C:\\boats\\open, and that isn\\'t told.",
        "Write \\' for an apostrophe and \\\" for a quotation mark.",
        'echo \\"open\\"',
    ],
)
def test_backslashes_that_belong_there_stay(text):
    assert scrubber.repair(text) == text


MARKS = [
    ("The day costs 4\\.50 euros, see \\[1\\] and the table.", "The day costs 4.50 euros, see [1] and the table."),
    ("The file sports\\_dept names the fee \\* of each day.", "The file sports_dept names the fee * of each day."),
    (
        "Adults and\\/or children pay it, non\\-stop from 8 \\- 16 h.",
        "Adults and/or children pay it, non\\-stop from 8 - 16 h.",
    ),
]


@pytest.mark.parametrize(("damaged", "repaired"), MARKS)
def test_backslashes_before_marks_of_markdown_go(damaged, repaired):
    assert scrubber.repair(damaged) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "The folder sports\\_dept names the fee of each day.",
        "The fee \\* stands in C:\\harbour\\_fees on each of the days.",
        ".SH NAME\nfee \\- pays what the harbour asks of each boat, or \\-1 where it fails to\n",
        "The fee is $x\\_1$ for the first, \\alpha\\_2 for the second and no more for the last.",
        "Use 1\\.2 to find the number of the table in it.",
        "The share of the office is at files2\\-new for all of us.",
        "A regular expression writes a dot after 4\\.50 and a bracket as \\[1\\] does.",
        "rm \\*.o \\*.a",
        "\\*[SIZE n] -- change the point size inline, and \\*[SLANTX] turns off what slants the words",
    ],
)
def test_other_backslashes_before_marks_stay(text):
    assert scrubber.repair(text) == text


@tried(100)
@given(st.text("it's \\\"\n", max_size=60))
def test_nothing_but_backslashes_goes(text):
    assert apply_pass(text, slash_edits(text)).replace("\\", "") == text.replace("\\", "")


LINES = ["The keeper writes each boat into the book.", "Anybody may read it in the office.", "No fee is due on Sunday."]


def test_line_ends_that_an_editor_showed_are_line_ends():
    assert scrubber.repair("^M\n".join([*LINES, ""])) == "\n".join([*LINES, ""])
    assert [block.text for block in scrubber.clean("^M\n^M\n".join([*LINES, ""])).blocks] == LINES


@pytest.mark.parametrize("sign", ["¶", "↵", "=20", "\\n", "\\r\\n"])
def test_line_ends_that_another_program_showed_are_none_of_the_text(sign):
    lines = [*LINES, "Whoever loses the key of a boat pays for a new one at the gate."]
    assert scrubber.repair("".join(f"{line}{sign}\n" for line in lines)) == "".join(f"{line}\n" for line in lines)
    once = "\n".join([*lines[:3], lines[3] + sign])
    assert not shown_end_edits(once)


def test_settings_are_no_line_ends():
    assert not shown_end_edits("width=20\nheight=20\ndepth=20\nweight=20\n")


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("_x000D_\n".join(LINES), "\n".join(LINES)),
        ("_x000d_".join(LINES), "\n".join(LINES)),
        ("The keeper_x2019_s book", "The keeper\u2019s book"),
    ],
)
def test_characters_that_a_worksheet_kept_are_characters(damaged, repaired):
    assert scrubber.repair(damaged) == repaired


@pytest.mark.parametrize(
    "text",
    ["The editor shows ^M at a line's end.", "The column is Issue_x0020_Status.", "a_x1F_b and my_x000_d"],
)
def test_what_speaks_of_them_stays(text):
    assert scrubber.repair(text) == text
    assert not shown_end_edits(text)


WRITTEN = "The keeper\u2019s caf\u00e9 isn\u2019t closed; \u201cit is open\u201d \u2013 na\u00efve, says the Gr\u00f6\u00dfe of it\u2026 and that\u2019s all."
WAYS = {
    "a pager, UTF-8": lambda char: "".join(f"<{byte:02X}>" for byte in char.encode()),
    "a pager": lambda char: f"<{char.encode('cp1252')[0]:02X}>",
    "figures of base 16": lambda char: f"\\x{char.encode('cp1252')[0]:02x}",
    "figures of base 8": lambda char: f"\\{char.encode('cp1252')[0]:03o}",
    "rich text": lambda char: f"\\'{char.encode('cp1252')[0]:02x}",
}


@pytest.mark.parametrize("way", WAYS)
def test_bytes_that_a_program_wrote_out_are_characters(way):
    damaged = "".join(char if char.isascii() else WAYS[way](char) for char in WRITTEN)
    assert scrubber.repair(damaged) == WRITTEN


def test_a_string_that_python_shows_is_the_text():
    assert scrubber.repair(ascii(WRITTEN)[1:-1]) == WRITTEN


def test_a_reference_without_its_sign_is_one_where_such_a_mark_stands():
    damaged = "The keeper#8217;s book isn#8217;t closed; #8220;it is open#8221;, and that is told."
    assert (
        scrubber.repair(damaged)
        == "The keeper\u2019s book isn\u2019t closed; \u201cit is open\u201d, and that is told."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Press <F1> or <F2><F3>, then <ESC>.",
        "Press <F1>help or <F2>edit, <F6>move.",
        "  'f\\xf6\\xf6'\n",
        "The bytes \\xf0\\xf1\\xf2 are no character.",
        "s.split(b'\\xbfD\\xf3nde est\\xe1')",
        "The rooms #8217; #8220; and #8221; are closed.",
        "A range of \\200-\\377 is beyond ASCII.",
    ],
)
def test_bytes_and_keys_that_are_meant_stay(text):
    assert scrubber.repair(text) == text


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("The&nbspkeeper&nbsp of the quay", "The\u00a0keeper\u00a0 of the quay"),
        ("caf&eacute, Gr&oumlße, na&iumlve", "café, Größe, naïve"),
        ("&amp;eacutetat", "état"),
    ],
)
def test_a_reference_without_its_end_is_one_where_browsers_read_it(damaged, repaired):
    assert scrubber.repair(damaged) == repaired


@pytest.mark.parametrize(
    "text", ["http://a.example/?x=1&nbsp=2&quot=3", "AT&T and R&D", "&copy and &amp and &para", "A &quote of it"]
)
def test_other_names_without_an_end_stay(text):
    assert scrubber.repair(text) == text

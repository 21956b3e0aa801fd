"""Paragraphs of texts that were put together from others, each with a width of its own or none: notices, licences, records
of fields.
"""

from __future__ import annotations

import scrubber

# Between the notices stand lists whose lines end anywhere.
FILES = "".join(
    f"Files: {name}/*\nHolder: {holder}\n        1987 Ada Brandt and {also}\n        2004-2011 {also} and Ilse Maas\n"
    f"        2012 {holder} for {also}\n        2013-2019, 2021 {also}\nTerms: {terms}\n\n"
    for name, holder, also, terms in (
        ("harbour", "The Port of Almere", "the keepers of the northern pier", "open"),
        ("lighthouse/lamps", "The Guild", "whoever lit the lamps of the south", "free"),
        ("charts", "Survey of the Bar", "all who sounded it by hand", "free or open"),
        ("buoys", "Ilse Maas", "the crews of both tenders", "open"),
    )
)

NOTICE = """\
This chart is handed out in the hope that whoever sails here will
use it, but WITHOUT ANY WARRANTY; not even one that it would be
COMPLETE or FIT FOR A PARTICULAR VOYAGE of a ship.  Ask at the
Port of Almere for more.
"""


def blocks(text: str) -> list[str]:
    """The texts of a plain text's kept blocks."""
    return [block.text for block in scrubber.clean(text, content_type="text/plain").blocks]


def joined(text: str) -> str:
    """A paragraph as it was before its lines were broken."""
    return " ".join(text.split("\n")).strip()


def test_a_notice_is_joined_to_its_own_width_where_its_text_has_none() -> None:
    """Three line ends that one width explains, in a sentence, are that width's; capitals behind two of them are none of
    verse.
    """
    assert joined(NOTICE) in blocks(f"{FILES}\n{NOTICE}\n{FILES}")


def test_a_label_over_a_notice_stays_a_line_of_its_own() -> None:
    """What stands over a paragraph without a blank line between them does not hide that the paragraph is filled."""
    label = "Terms: free"
    kept = blocks(f"{FILES}\n{label}\n{NOTICE}\n{FILES}")
    assert label in kept
    assert joined(NOTICE) in kept


def test_the_fields_of_records_begin_lines_of_their_own() -> None:
    """However full the line before it is, a field that comes again and again is none's second line."""
    files = "Files: lighthouse/lamps/of/the/northern/pier/and/southern/one"
    holder = "Holder: 2011 Ada Brandt and the keepers of the northern light"
    kept = blocks(f"{files}\n{holder}\nTerms: free, but not for ships of war\n\n{NOTICE}\n" * 4)
    assert [files, holder, "Terms: free, but not for ships of war", joined(NOTICE)] * 4 == kept


def test_a_sentence_runs_on_before_an_address_in_angle_brackets() -> None:
    """These brackets are a listing's sign, but not around an address."""
    text = "A copy of the terms was handed out with this chart. Who has none\nfinds them here: see <https://port.example/terms/>.\n"
    assert joined(text) in blocks(f"{text}\nThe terms of the port hold for all charts that it hands out.\n")


def test_a_listing_with_angle_brackets_keeps_its_lines() -> None:
    """A type in brackets is no address."""
    text = "let ports be a list<string> of everything that was read and\nthen map<string, port> says where each one of them stands.\n"
    assert joined(text) not in blocks(f"{FILES}\n{text}\n{FILES}")


def test_a_word_that_joins_another_ends_no_line() -> None:
    """A capital behind "or" begins no sentence, nor does a German noun behind "und"."""
    english = "   (a) Give everybody who receives the Chart or\n       Copies of it these terms as well; and\n\n   (b) say what was changed; and\n"
    german = "Die Karte wird an alle ausgegeben, die den Hafen und\nZufahrten von See befahren. Sie ist kostenlos.\n"
    assert "(a) Give everybody who receives the Chart or Copies of it these terms as well; and" in blocks(english)
    assert joined(german) in blocks(f"{FILES}\n{german}\n{FILES}")


def test_an_item_that_ends_with_or_keeps_its_end() -> None:
    """Behind a semicolon the word parts two items of a list."""
    text = "An owner may ask for a chart by writing to the harbour master; or\nBy calling at the office of the port on any day of the week.\n"
    assert any(block.endswith("; or") for block in blocks(text))


def test_an_address_under_a_centred_title_is_its_own_line() -> None:
    """Lines about one middle are set so by hand: no width broke the first before the address."""
    body = "\n".join(f"   {line}" for line in NOTICE.splitlines())
    titles = ("Terms of the Harbour's Charts", "Second issue, May 2011", "https://port.example/terms/of/use/")
    title = "\n".join(each.center(68).rstrip() for each in titles)
    kept = blocks(f"{title}\n\n{body}\n\n{body}\n\n{body}\n\n{body}\n")
    assert "Second issue, May 2011" in kept
    assert "https://port.example/terms/of/use/" in kept


def test_a_block_that_is_set_in_as_first_lines_are_is_one_paragraph() -> None:
    """Where paragraphs begin with a line set in by two blanks, a notice set in by two as a whole is none of first
    lines.
    """
    told = "  The keeper went up the stairs of the tower before it was dark,\nand lit the lamp. He looked out at the sea for some time and\nwent down.\n"
    set_in = "".join(f"  {line}\n" for line in NOTICE.splitlines())
    kept = blocks(f"{told * 6}\n{set_in}\n{told * 6}")
    assert joined(NOTICE) in kept


def test_verse_of_nearly_one_width_keeps_its_lines() -> None:
    """Its lines may agree on a width by chance, but no sentence plainly runs over the end of any."""
    verse = "The harbour sleeps beneath the winter moon tonight,\nNo sail is set, no oar is wet, no lantern burning;\nThe keeper climbs the winding stair to tend his light\nAnd waits until the boats at dawn are home returning.\n"
    assert blocks(f"{FILES}\n{verse}\n{FILES}").count(joined(verse)) == 0


def test_a_word_divided_in_a_line_of_capitals_is_whole() -> None:
    """Licences set what they exclude in capitals; an abbreviation amid small letters keeps its hyphen."""
    text = "THE CHART IS HANDED OUT AS IT IS, AND WITHOUT A WARRANTY OF ITS FIT-\nNESS FOR A VOYAGE. NOBODY ANSWERS FOR WHAT COMES OF IT IN CONNEC-\nTION WITH A SHIP.\n"
    assert blocks(text) == [text.replace("-\n", "").strip()]
    text = "The chart was printed by the port together with the office of the AFL-\nCIO in the town, and it is handed out for free to whoever asks for it at\nthe gate.\n"
    assert not any("AFLCIO" in block for block in blocks(text))

"""Lines of a page that a fixed width broke are paragraphs; what a page breaks for itself stays."""

import html
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.ledger import replay, revert

PARAGRAPHS = [
    "Whoever moors a boat at the northern quay pays the harbour a fee for each night that begins, and the keeper of the quay writes both down in a book that anybody may read in the office.",
    "The fee is due on the morning of the day on which the boat leaves, and it is paid to the keeper in person, who gives a receipt for it; no fee is due from boats of the rescue service.",
    "The harbour is closed while the sluice is under repair, which is said on a board at the bridge ten days before, and boats that are inside at that time stay where they are until then.",
    "The keeper may ask a boat to move to another place where a ship needs the room, and a boat whose master is not to be found is moved by the harbour at the cost of its owner.",
]
VERSE = [
    "The light over the water goes out again and the gulls come home,",
    "The mast that nobody climbs stands still against the evening,",
    "A rope is all that holds the boat, a word is all that holds me,",
    "And nothing is said on the quay tonight that was not said before.",
    "The tide will take the lamp away and leave the wet stones shining,",
    "The keeper turns his key once more and whistles up the alley.",
    "The ropes are dry, the nets are wet, the lamps are lit in order,",
    "The road goes up, the road goes down, the harbour has no border.",
]

SHORT = "What was said of the northern quay holds for the southern one as well"


def _page(body: str) -> str:
    menu = '<div class="menu"><a href="/">Home</a> <a href="/n">News</a> <a href="/c">Contact</a></div>'
    return (
        f"<html><head><title>Rules of the quay</title></head><body>{menu}<div class='text'>{body}</div></body></html>"
    )


def _lines(paragraph: str, width: int = 70) -> list[str]:
    return [html.escape(line) for line in textwrap.wrap(paragraph, width)]


def _blocks(body: str) -> list[str]:
    clean = scrubber.clean(_page(body), content_type="text/html")
    assert replay(clean.base, clean.edits) == clean.text
    assert revert(clean.text, clean.edits) == clean.base
    return [block.text for block in clean.blocks]


@pytest.mark.parametrize("end", ["<br>\n", "<br />", "<br/>\r\n"])
def test_lines_that_br_parts_are_paragraphs(end):
    assert _blocks("".join(f"<p>{end.join(_lines(each))}</p>\n" for each in PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize("between", ["<br><br>", "<br>\n<br />", "<br>&nbsp;<br>"])
def test_an_empty_line_within_an_element_parts_paragraphs(between):
    full = " ".join(textwrap.wrap(PARAGRAPHS[3], 70)[:2])  # it ends where its width does, and with no full stop
    paragraphs = [*PARAGRAPHS[:2], full, *PARAGRAPHS[2:]]
    assert _blocks(between.join("<br>".join(_lines(each)) for each in paragraphs)) == paragraphs


@pytest.mark.parametrize("tag", ["div", "p"])
@pytest.mark.parametrize("empty", ["&nbsp;", "<br>"])
def test_lines_that_are_an_element_each_are_paragraphs(tag, empty):
    lines = [line for each in PARAGRAPHS for line in [*_lines(each), empty]]
    assert _blocks("".join(f"<{tag}>{line}</{tag}>\n" for line in lines)) == PARAGRAPHS


def test_a_mail_that_is_set_as_it_came_is_its_paragraphs():
    mail = "\n\n".join("\n".join(_lines(each)) for each in PARAGRAPHS)
    assert _blocks(f"<h1>The quay</h1><pre>{mail}</pre>")[-len(PARAGRAPHS) :] == PARAGRAPHS


def test_each_paragraph_has_its_kind_and_place():
    clean = scrubber.clean(_page("".join(f"<p>{'<br>'.join(_lines(each))}</p>" for each in PARAGRAPHS)))
    assert [block.kind for block in clean.blocks] == ["paragraph"] * len(PARAGRAPHS)
    for block, each in zip(clean.blocks, PARAGRAPHS, strict=True):
        assert clean.base[block.start : block.end].replace("\n", " ") == each


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>" + "<br>".join(VERSE) + "</p>", VERSE),
        ("".join(f"<div>{each}</div>" for each in VERSE), VERSE),
        ("".join(f"<p>{each}</p>" for each in PARAGRAPHS), PARAGRAPHS),
        (
            "".join(f"<p>{part}</p>" for each in PARAGRAPHS for part in ("<br>".join(_lines(each)), SHORT)),
            [part for each in PARAGRAPHS for part in (each, SHORT)],
        ),
        ("<br><br>".join(PARAGRAPHS), PARAGRAPHS),
    ],
)
def test_what_a_page_breaks_for_itself_stays(body, lines):
    assert _blocks(body) == lines


def test_a_program_that_is_set_as_it_came_stays():
    program = "\n".join(f"value_{n} = reckoned(value_{n - 1}, of_the_harbour, by_night={n})" for n in range(1, 12))
    clean = scrubber.clean(_page(f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><pre>{program}</pre>"))
    assert [block.text for block in clean.blocks if block.kind == "code"] == [program]


@tried(40)
@given(st.lists(st.lists(st.text("abc de,.", min_size=1, max_size=60), min_size=1, max_size=9), min_size=1, max_size=4))
def test_no_letter_of_a_page_is_lost(paragraphs):
    clean = scrubber.clean(_page("".join(f"<p>{'<br>'.join(lines)}</p>" for lines in paragraphs)))
    assert replay(clean.base, clean.edits) == clean.text
    assert revert(clean.text, clean.edits) == clean.base

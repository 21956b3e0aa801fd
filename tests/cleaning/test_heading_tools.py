"""What sites set into headings, beside them and under them: tools, lists of them, particulars; and what the document
has there itself.
"""

from __future__ import annotations

import pytest

import scrubber

DAYS = [
    (
        f"Day {number}",
        f"The keeper of the lock opens the gate at {number} in the morning, writes down the water and lets the barges pass.",
    )
    for number in ("four", "five", "six", "seven")
]
HEADINGS = [heading for heading, _ in DAYS]
LINES = ["Notes of a lock", *(line for day in DAYS for line in day)]


def read(body: str) -> scrubber.CleanText:
    """A page cleaned."""
    text = f"<html><head><title>Notes of a lock</title></head><body><nav><a href=/>Home</a></nav>{body}<footer><a href=/c>Contact</a></footer></body></html>"
    return scrubber.clean(text, content_type="text/html")


def document(tool: str) -> str:
    """A text whose headings have a tool each."""
    days = "".join(f"<h2 id={n}>{heading}{tool}</h2><p>{text}</p>" for n, (heading, text) in enumerate(DAYS))
    return f"<main><h1>Notes of a lock{tool}</h1>{days}</main>"


@pytest.mark.parametrize(
    "tool",
    [
        '<a class="headerlink" href="#x" title="Permanent link">¶</a>',
        '<a href="#x" aria-hidden="true"><span>#</span></a>',
        '<span class="mw-editsection"><span>[</span><a href="/edit">edit</a><span>]</span></span>',
    ],
    ids=["pilcrow", "number sign", "wiki"],
)
def test_a_tool_in_a_heading_is_the_sites_and_accounted_for(tool: str) -> None:
    """The heading reads without it, and it is among what was removed."""
    clean = read(document(tool))
    assert [block.text for block in clean.blocks] == LINES
    tools = [block for block in clean.removed if block.rule == "control"]
    assert len(tools) == len(HEADINGS) + 1
    assert not clean.findings


def test_a_heading_that_is_a_link_to_itself_stays() -> None:
    """Some sites make the whole heading its own link."""
    days = "".join(f'<h2 id=d><a href="#d">{heading}</a></h2><p>{text}</p>' for heading, text in DAYS)
    clean = read(f"<main><h1>Notes of a lock</h1>{days}</main>")
    assert [block.text for block in clean.blocks] == LINES


def test_a_mark_of_a_note_in_a_heading_stays() -> None:
    """A link on the page that has a figure or a letter is a note's."""
    days = "".join(f'<h2>{heading} <a href="#n1">1</a></h2><p>{text}</p>' for heading, text in DAYS)
    clean = read(f"<main><h1>Notes of a lock</h1>{days}</main>")
    assert f"{HEADINGS[0]} 1" in clean.text


def test_a_letters_signature_stays() -> None:
    told = "".join(f"<p>{text}</p>" for _, text in DAYS)
    letter = read(
        f"<main><h1>Notes of a lock</h1>{told}<p class=signature>Aldous Fenn, keeper of the lock at Marlow</p></main>"
    )
    assert "Aldous Fenn" in letter.text

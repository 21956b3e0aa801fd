"""A program on a page: one block, as its author typed it, whatever the page sets its lines and their numbers in."""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.page.html import extract_html

CODE = ("import harbour", "", "for boat in harbour.boats:", "    boat.sail()")
ABOVE, BELOW = (
    f"<p>The crew of the {which} ferry checks the ropes by hand, and the harbour master signs the list before noon.</p>"
    for which in ("first", "last")
)


def blocks(listing: str) -> list[tuple[str, str]]:
    """What stands between the two sentences: kind and text."""
    page = f"<!DOCTYPE html><html><head><title>The ferry</title></head><body><main><h1>The ferry</h1>{ABOVE}{listing}{BELOW}</main></body></html>"
    extraction = extract_html(page)
    return [(block.kind, block.text) for block in extraction.blocks if not block.rule][2:-1]


def lines(pattern: str, joint: str = "") -> str:
    return joint.join(pattern.format(n=n, line=line) for n, line in enumerate(CODE, 1))


@pytest.mark.parametrize(
    "listing",
    [
        (f'<figure><table><tr><td class="gutter"><pre>{lines("<span>{n}</span><br>")}</pre></td>'
        f'<td class="code"><pre>{lines("<span>{line}</span><br>")}</pre></td></tr></table></figure>'),
        (f'<table><tr><td><div><pre>{lines(" {n}", chr(10))}</pre></div></td>'
        f"<td><div><pre><code>{lines('{line}', chr(10))}</code></pre></div></td></tr></table>"),
        (f'<div class="code-group"><pre><code>{lines("<span>{line}</span>", chr(10))}</code></pre>'
        f"<div>{lines('<span>{n}</span><br>')}</div></div>"),
        f'<pre>{lines("<span class=linenos> {n}</span>{line}", chr(10))}</pre>',
        f'<pre><code>{lines("<span class=line><span class=ln>{n}</span><span>{line}" + chr(10) + "</span></span>")}</code></pre>',
        f'<pre>{lines("<a class=lineNumber href=#l{n}>{n} </a>{line}", chr(10))}</pre>',
        f"<pre><code>{lines('<div><span>{line}</span><br></div>')}</code></pre>",
        f"<pre><ol>{lines('<li>{line}' + chr(10) + '</li>')}</ol></pre>",
    ],
)  # fmt: skip
def test_a_program_is_one_block_without_the_numbers_of_its_lines(listing: str) -> None:
    """Beside the program in a cell of their own, behind it, and before each line; each line an element, or none."""
    assert blocks(listing) == [("code", "\n".join(CODE))]


@pytest.mark.parametrize(
    "listing",
    [
        "<pre>1\n2\n4</pre><pre>one\ntwo\nfour</pre>",
        "<pre>1\n2</pre><pre>one\ntwo\nthree</pre>",
        "<pre>1\n2\n3\n4\n5\n6\n7\n8</pre><pre>one\ntwo</pre>",
    ],
)
def test_numbers_that_do_not_count_the_lines_stay(listing: str) -> None:
    """What a program prints may be numbers, too."""
    assert len(blocks(f"<div>{listing}</div>")) == 2


def test_a_number_in_a_program_is_part_of_it() -> None:
    """Colours have names as well, and a line may begin with its own number."""
    listing = '<pre><span class="nu">1</span> oak\n<span class="nu">2</span> elm</pre>'
    assert blocks(listing) == [("code", "1 oak\n2 elm")]


@pytest.mark.parametrize("listing", ["<pre>print(a)</pre>", "<p><code>print(a)</code></p>"])
def test_a_command_is_no_button(listing: str) -> None:
    """Sites offer to print their pages in the same word."""
    assert [text for _, text in blocks(listing)] == ["print(a)"]


def test_a_page_in_a_pre_that_was_never_closed_is_no_program() -> None:
    """Parsers have all that follows inside of it."""
    found = blocks(
        f"<pre>a = 1<div>{ABOVE.replace('first', 'second')}</div><div>{BELOW.replace('last', 'third')}</div>"
    )
    assert len(found) > 1

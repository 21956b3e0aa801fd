"""Pages that tell a program's calls one by one, as programs write them: their signatures, their lists of terms."""

from __future__ import annotations

import scrubber
from scrubber.cleaning.extract.page.page import Part
from scrubber.cleaning.extract.page.programs import is_program
from scrubber.cleaning.extract.reading import is_name_list

MENU = "<ul class=navList><li><a href=/o>Overview</a></li><li><a href=/p>Package</a></li><li>Class</li></ul>"
FOOT = "<footer><p>Copyright 2022 the harbour. All rights reserved.</p></footer>"
CALLS = ("open", "close", "lower", "raise", "moor", "cast_off")


def kept(body: str, title: str = "The harbour's calls") -> list[str]:
    page = f"<html lang=en><head><title>{title}</title></head><body>{MENU}{body}{FOOT}</body></html>"
    return [block.text for block in scrubber.clean(page, content_type="text/html").blocks]


def told(call: str) -> str:
    return f"Does to the gate what {call.replace('_', ' ')} says, and waits until the keeper has seen that it is done."


def test_signatures_of_calls_are_no_members() -> None:
    """A forum's members have some under each of their posts."""
    rows = "".join(f"<tr><td>boolean</td><td>{call}(Gate gate)</td><td>{told(call)}</td></tr>" for call in CALLS)
    summary = f"<section><ul class=blockList><li><h3>Method Summary</h3><table>{rows}</table></li></ul></section>"
    details = "".join(
        f"<ul class=blockList><li><h4>{call}</h4><pre class=methodSignature>public boolean {call}(Gate gate)</pre>"
        f"<dl><dt>Parameters:</dt><dd>gate - the gate of {call}</dd></dl></li></ul>"
        for call in CALLS
    )
    section = f"<section><ul class=blockList><li><h3>Method Detail</h3>{details}</li></ul></section>"
    text = kept(
        "<main><div class=header><h2>Class Gate</h2></div><div class=content><div class=description>"
        f"<pre>public class Gate</pre></div>{summary}<div class=details>{section}</div></div></main>"
    )
    assert {f"gate - the gate of {call}" for call in CALLS} <= set(text)
    assert {f"public boolean {call}(Gate gate)" for call in CALLS} <= set(text)


def test_signatures_in_rows_of_a_table_stay() -> None:
    rows = "".join(
        f"<tr><td><p class=func_signature><code>{call}</code> ( <em>gate</em> <code>bit</code> ) returns <code>integer</code></p>"
        f"<p>{told(call)}</p></td></tr>"
        for call in CALLS
    )
    story = f"<div class=sect1><h2>Functions of gates</h2><p>{told('anything')}</p><table>{rows}</table></div>"
    assert {f"{call} ( gate bit ) returns integer" for call in CALLS} <= set(kept(story))


def test_a_list_of_terms_goes_on() -> None:
    first = f"<dt><b>{CALLS[0]}</b>(+Gate)</dt><dd><p>{told(CALLS[0])}<p>{told('anything else')}</dd>"
    rest = "".join(
        f"<dt><b>{call}</b>(+Gate)</dt><dd>{told(call)}<dl class=tags><dt>See also</dt><dd><a href=https://a.example/{call}>https://a.example/{call}</a></dd></dl></dd>"
        for call in CALLS[1:]
    )
    names = "".join(f"<tr><td><a href=#{call}>{call}/1</a></td><td></td></tr>" for call in CALLS)
    head = "<h1>The harbour's calls</h1><p>By the keepers</p><h2>Gates</h2>" + "".join(
        f"<p>{told(other)}</p>" for other in ("the flag", "the horn", "the lamp")
    )
    text = kept(f"<div>{head}<dl class=latex>{first}{rest}</dl><h1>Index</h1><table>{names}</table></div>")
    assert {told(call) for call in CALLS} <= set(text)


def test_a_table_of_contents_is_no_title() -> None:
    body = f"<h1>Table of Contents</h1><p><a href=#a>1 Gates</a></p><h2 id=a>1 Gates</h2>{''.join(f'<p>{told(call)}</p>' for call in CALLS)}"
    page = f"<html><head><title>The calls of a harbour</title></head><body>{body}</body></html>"
    assert scrubber.clean(page, content_type="text/html").metadata["title"] == "The calls of a harbour"


def test_a_sum_is_no_row_of_names() -> None:
    names = "gate buffer size = keeper read buffer size + keeper write buffer size + network read buffer size + network write buffer size"
    assert not is_name_list(names)
    assert is_name_list(names.replace(" = ", " ").replace(" + ", " "))


def test_a_line_of_a_program_is_known_by_its_end() -> None:
    """Pages that show a file set each line in an element, and link the names in it."""
    assert is_program(Part(0, 0, "82 typedef Matrix<Gate, Size> Gates;"))
    assert not is_program(Part(0, 0, "Gates, and all their sizes"))


def test_links_that_end_as_a_program_does_are_none() -> None:
    assert not is_program(Part(0, 0, "gates; lamps; quays;"))
    assert not is_program(Part(0, 0, "Next story &raquo;"))
    assert is_program(Part(0, 0, "82 return lamps;"))


def test_one_title_that_ends_as_a_program_does_leaves_a_list_of_links_whole() -> None:
    titles = [f"{call}.c: Tests that to {call.replace('_', ' ')} a gate works." for call in CALLS]
    titles[3] = 'raise.c: Tests the function raise_all() of gates";'
    links = "<br>".join(f"<a href=x{n}>{title}</a>" for n, title in enumerate(titles))
    text = scrubber.clean(f"<p>Examples<p>{links}<br>", content_type="text/html").text
    assert [title for title in titles if title not in text] == []

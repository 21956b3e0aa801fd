"""Pages as programs keep them: as their strings, as the source that another page shows, twice in a file."""

from __future__ import annotations

import html
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.properties import tried

import scrubber
from scrubber.cleaning.formats.kept import as_meant

TEXT = (
    "The lock keeper's house at Vell stands empty since the spring, and nobody has asked for the key.",
    'Whoever opens the gates now does so by hand; "it takes two," says the miller, 磨坊主说要两个人。',
    "In C:\\new\\table the council keeps a list of those who did, with the day and the hour – 🙂.",
    "From October on a motor is to do it, if the money that was set aside in March is still there.",
)
PAGE = f"""<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>The lock at Vell</title>
<script>var a = "x\\ny", b = /\\d+\\/"/; if (a < 1 && b) {{ go('#') }}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article class='main'><h1>The lock at Vell</h1>
{"".join(f'<p class="x">{html.escape(said, quote=False)}</p>' + chr(10) for said in TEXT)}</article>
</body>
</html>
"""


def slashed(text: str) -> str:
    """As PHP's addslashes leaves it."""
    return "".join("\\" + sign if sign in "\\\"'" else sign for sign in text)


def rows(text: str) -> str:
    """As a browser saves its view of a source."""
    lines = enumerate(text.split("\n"), 1)
    cells = (
        f'<tr><td class="line-number" value="{n}"></td><td class="line-content">{html.escape(line)}</td></tr>'
        for n, line in lines
    )
    return (
        "<html><head><title>view-source:vell.example</title></head><body><form><label>Line wrap"
        f'<input type="checkbox"></label></form><table>{"".join(cells)}</table></body></html>'
    )


def coloured(text: str) -> str:
    """A listing whose tags are in colour."""
    return f"<html><body><pre>{html.escape(text).replace('&lt;p', '&lt;<span class=t>p</span>')}</pre></body></html>"


WAYS: dict[str, Callable[[str], str]] = {
    "json": json.dumps,
    "json in letters": lambda text: json.dumps(text, ensure_ascii=False).replace("/", "\\/"),
    "json for scripts": lambda text: json.dumps(text).replace("<", "\\u003c").replace(">", "\\u003E"),
    "json without its marks": lambda text: json.dumps(text)[1:-1],
    "a string in single marks": lambda text: (
        "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"
    ),
    "addslashes": slashed,
    "addslashes in marks": lambda text: f'"{slashed(text)}"',
    "a string within a string": lambda text: json.dumps(json.dumps(text)),
    "written out": lambda text: html.escape(text, quote=False),
    "written out with its marks": html.escape,
    "written out twice": lambda text: html.escape(html.escape(text)),
    "a listing": lambda text: f"<html><head><title>x</title></head><body><pre>{html.escape(text)}</pre></body></html>",
    "a listing in colour": coloured,
    "a box": lambda text: f"<form><textarea rows=40>{html.escape(text)}</textarea></form>",
    "the view of a source": rows,
    "a string of a listing": lambda text: json.dumps(f"<html><body><pre>{html.escape(text)}</pre></body></html>"),
    "numbers": lambda text: "\n".join(f"{n:5d}\t{line}" for n, line in enumerate(text.split("\n"), 1)),
    "numbers and strokes": lambda text: "\n".join(
        f"{n}: {line}".strip() for n, line in enumerate(text.splitlines(), 1)
    ),
    "twice": lambda text: text + text,
    "four times": lambda text: f"{text}\n{text}\n{text}\n{text}",
    "twice with marks": lambda text: f"\ufeff{text}\n\ufeff{text}",
    "a script": lambda text: (
        f'<html><body><script>document.write({json.dumps(text)[:-1]}");</script></body></html>'.replace("</p", "<\\/p")
    ),
    "a frame": lambda text: f'<html><body><iframe srcdoc="{html.escape(text)}"></iframe></body></html>',
}


@pytest.mark.parametrize("label", ["text/html", "text/plain", None])
@pytest.mark.parametrize("way", WAYS)
def test_a_page_that_is_kept_otherwise_is_the_page(way: str, label: str | None) -> None:
    """Its text, blocks and base are those of the page itself, whatever the label says."""
    plain, kept = (scrubber.clean(each.encode(), content_type=label) for each in (PAGE, WAYS[way](PAGE)))
    assert [block.text for block in plain.blocks] == ["The lock at Vell", *TEXT]
    assert (kept.text, kept.edits) == (plain.text, plain.edits)
    if way != "a frame":
        assert kept.base == plain.base


@pytest.mark.parametrize(
    "head", ['<?xml version="1.0" encoding="UTF-8"?>\n', '<!-- saved from the "Post" -->\n', "\n\n"]
)
@pytest.mark.parametrize("way", sorted(set(WAYS) - {"a frame"}))
def test_a_page_behind_a_declaration_or_a_remark_is_one(way: str, head: str) -> None:
    """As pages in XHTML begin, and those that a browser saved."""
    plain, kept = (scrubber.clean(each, content_type="text/html") for each in (head + PAGE, WAYS[way](head + PAGE)))
    assert (kept.text, kept.base) == (plain.text, plain.base)


def test_a_piece_of_a_page_kept_as_a_string_is_the_piece() -> None:
    """What systems store of a page is its content."""
    piece = "".join(f'<p class="x">{html.escape(said, quote=False)}</p>\n' for said in TEXT)
    for kept in (json.dumps(piece), json.dumps(piece)[1:-1].replace("/", "\\/"), slashed(piece)):
        assert [block.text for block in scrubber.clean(kept.encode(), content_type="text/html").blocks] == [*TEXT]


SMALL = '<!DOCTYPE html>\n<html>\n<body class="a">\n<p>Hello, world.</p>\n</body>\n</html>'
SHOWN = html.escape(SMALL)
STRING = json.dumps(SMALL)


@pytest.mark.parametrize(
    "text",
    [
        f"<html><body><p>This is a whole page:</p><pre>{SHOWN}</pre></body></html>",
        f"<html><body><pre>{SHOWN}</pre><p>Save it and open it.</p></body></html>",
        f"<html><body><h1>Example</h1><pre>{SHOWN}</pre></body></html>",
        f"<html><body><pre>{SHOWN}</pre><pre>{SHOWN}</pre>and more</body></html>",
        "<html><body><pre>&lt;html&gt; is the first tag of a page, and &lt;/html&gt; its last.</pre></body></html>",
        f"A page begins so:\n\n{SHOWN}\n",
        f"{SHOWN}\n\nThis is a whole page.\n",
        "&lt;html&gt; is the first tag of a page.",
        f"In JSON it is\n{STRING}\n",
        f"{STRING} is how JSON has it.",
        f'{{"page": {STRING}}}',
        f"[{STRING}]",
        f'{{"body": {STRING}, "status": 200}}',
        '"Hello, world."',
        '"<p>" begins a paragraph and "</p>" ends it.',
        '"<b>Never</b>"',
        f"var page = {STRING};",
        SMALL,
        SMALL.replace("Hello", 'Write \\"Hello\\" or \\n'),
        SMALL.replace('"a"', "a").replace("Hello", "C:\\new\\table"),
        f"<html><body><p>Hello</p><script>document.write({STRING})</script></body></html>".replace('</html>"', '<\\/html>"'),
        "<html><body><script>document.write('<p>' + name + '</p>')</script></body></html>",
        "<html><body><script>document.write('© ')</script></body></html>",
        f"{SMALL}\n{SMALL.replace('world', 'moon')}",
        "1. <p> begins a paragraph.\n2. <br> breaks a line.\n3. <hr> is a rule.",
        "1 <p>\n2 <br>\n3 <hr>\n",
        "1 <html>\n2 <body>\n4 <p>\n",
        "1 <p>One</p>\n<p>Two</p>\n<p>Three</p>",
        "<p>Row, row, row your boat.</p>\n<p>Row, row, row your boat.</p>\n",
        "<",
        '"',
        "'<a'",
        "",
    ],
)  # fmt: skip
def test_what_shows_a_page_among_words_of_its_own_stays(text: str) -> None:
    """A lesson, a file of JSON, a program, a page as it should be."""
    for label in ("text/html", "text/plain", "application/json", None):
        assert as_meant(text, label) is text


def test_a_frame_beside_a_text_is_none_of_it() -> None:
    """An advertisement, or what a notebook shows below its words; and what is hidden is no page's text."""
    frame = f'<iframe srcdoc="{html.escape(PAGE)}"></iframe>'
    beside = "".join(f"<p>Some other text {n}, which says a good deal of the weather at sea.</p>" for n in range(9))
    told = scrubber.clean(f"<html><body>{beside}{frame}</body></html>", content_type="text/html").text
    assert "weather" in told
    assert "lock" not in told
    short = "<h1>Closed</h1><p>The weir is closed on the third of May, for the keeper has his birthday.</p>"
    assert "birthday" in scrubber.clean(f"<html><body>{short}{frame}</body></html>", content_type="text/html").text
    hidden = frame.replace("srcdoc", "style='display:none' srcdoc")
    assert "lock" not in scrubber.clean(f"<html><body><p>Hi</p>{hidden}</body></html>", content_type="text/html").text


@given(st.text(alphabet="<>\"'\\nu0/&lt;amp html!doctype=\n", max_size=80), st.sampled_from(sorted(WAYS)))
@tried(60)
def test_any_text_is_read(text: str, way: str) -> None:
    """Whatever it is cut from; and what is not undone is the very text."""
    for each in (text, WAYS[way](text), WAYS[way](PAGE)[: len(text) * 9]):
        as_meant(each, "text/html")


@pytest.mark.parametrize(
    "piece",
    ["\\", '\\"', '<a=\\"', "&lt;html", "&amp;lt;html ", "<!--", "<script>", "<title>", "document.write(", "<html>", "\\u003c",
     "&lt;html&gt;</html>", "<p", ">\\n<", "<label><", "&lt;!doctype html&gt;<br>"],
)  # fmt: skip
@pytest.mark.parametrize("head", ["", '"<html>', "<html>", "&lt;html&gt;", "<script>document.write('<p>"])
def test_its_cost_is_linear(piece: str, head: str) -> None:
    """Whatever a page repeats."""
    assert_linear(lambda size: as_meant(head + piece * (size // len(piece)), "text/html"), 200_000)

"""Scripts and style sheets that a copy shows among its text."""

from __future__ import annotations

from html import escape

import pytest

import scrubber
from scrubber.cleaning.extract.machinery import machinery

TEXT = (
    "The council of the harbour met on 12 March and decided on the use of the northern quay.",
    "Ships longer than 80 metres may stay for three days; all others may stay as long as they need.",
    "The harbour master answers within 30 days, and says why where a request is refused.",
    "The fees of last year stay as they were, and are paid when a ship leaves the harbour.",
    "The decision is in force from 1 May, and stands until the council decides otherwise.",
)
SCRIPT = """var _hmt = _hmt || [];
(function() {
  var hm = document.createElement("script");
  hm.src = "https://hm.example/hm.js?0c0e";
  s.parentNode.insertBefore(hm, s);
})();"""
STYLE = """.entry-content p {
  margin-bottom: 1.5em;
  font-size: 16px;
}
.sidebar { display: none; }"""
LINES = (
    "body{margin:0;padding:0}.a{color:red}",
    "function x(){return document.title;}",
    "window.dataLayer = window.dataLayer || [];",
    "(adsbygoogle = window.adsbygoogle || []).push({});",
    "@media (max-width: 600px) { .sidebar { display: none; } }",
    "if (window.location.hash) { location.href = '/'; }",
    "$(document).ready(function(){ $('.a').show(); });",
    "<!-- /wp:paragraph -->",
    '{"@context":"https://schema.example","@type":"NewsArticle","headline":"Harbour"}',
    '/* <![CDATA[ */ var x = {"a":1}; /* ]]> */',
)


@pytest.mark.parametrize("shown", [*LINES, SCRIPT, STYLE])
def test_machinery_is_none_of_the_text(shown: str) -> None:
    page = scrubber.clean("\n\n".join([*TEXT[:2], shown, *TEXT[2:]]))
    assert page.text == "\n\n".join(TEXT)
    assert {block.rule for block in page.removed} == ({"script"} if "<!--" not in shown else set())


@pytest.mark.parametrize("shown", [line for line in LINES if not line.startswith("<!--")])
def test_of_a_page_neither(shown: str) -> None:
    parts = "".join(f"<p>{escape(part)}</p>" for part in (*TEXT[:2], shown, *TEXT[2:]))
    page = scrubber.clean(f"<article><h1>The harbour</h1>{parts}</article>", content_type="text/html")
    assert page.text == "\n\n".join(["The harbour", *TEXT])


def test_a_lesson_shows_what_it_speaks_of() -> None:
    lines = ["A style sheet says how wide a column is.", "body { margin: 0 }", "Then the CSS is loaded."]
    assert not machinery(lines)
    assert machinery([TEXT[0], "body { margin: 0 }", TEXT[1]]) == {1}


def test_nor_does_it_show_what_advertisers_write() -> None:
    lines = ["A script says how a page behaves.", "(adsbygoogle = window.adsbygoogle || []).push({});", "That is all."]
    assert machinery(lines) == {1}
    assert not machinery([*lines, "The name adsbygoogle is Google's."])


@pytest.mark.parametrize(
    "line",
    [
        "f(x) = {1; 2}",
        "The set {a; b; c} has three members.",
        "if (and only if) the master agrees (see article 4)",
        "https://harbour.example/window.html",
        "[1] Document No. 5; window (a)",
        "@harbour",
        "{see above}",
        "$(X, d)$ is a space, in which a sequence has one limit at most (see article 2)",
        "$(date) is what the shell puts here; $(pwd) is where it runs;",
        "if (the window (or the door) is open, the master is told)",
        "// see the document (page 3)",
        "Vase {height: 40 cm; width: 20 cm}",
        "Goblin {color: green; height: 3ft}",
        "server: {window: 5, color: red}",
        "p = { left: 1; right: 2 }",
        "g(x) = { left: 1; right: 2 }",
        "function max(m, n) { return m > n ? m : n }",
        "@media of the town are told of this, and of its cause;",
        "<![CDATA[The master answers within 30 days.]]>",
    ],
)
def test_what_is_none_stays(line: str) -> None:
    assert not machinery([*TEXT, line])


def test_what_a_text_leads_to_or_goes_on_behind_is_its_own() -> None:
    shown = "$('p').hide();"
    assert machinery([*TEXT, shown]) == {len(TEXT)}
    assert not machinery([*TEXT, "Now type:", shown, "All of them are gone."])
    assert not machinery([*TEXT, "Whoever types", shown, "sees none of them."])


def test_items_beside_a_script_stay() -> None:
    items = ("(a) the right to life;", "(b) liberty;", "(c) the security of the person;")
    script = "(adsbygoogle = window.adsbygoogle || []).push({});"
    assert machinery([*TEXT, items[0], script, *items[1:]]) == {len(TEXT) + 1}


@pytest.mark.parametrize("file", [STYLE, SCRIPT, "body { margin: 0 }\n\n.a { color: red }"])
def test_a_file_that_is_nothing_else_stays(file: str) -> None:
    assert scrubber.clean(file).text


def test_sets_in_a_proof_stay() -> None:
    proof = (
        "We define {(x, y) : x = 0} ∪ {(x, y) : y = 0} as the cross, {(x, y) : x = y} as the diagonal, "
        "{(x, y) : x < y} as the upper half (the lower one is {(x, y) : x > y})"
    )
    assert proof in scrubber.clean("\n\n".join([*TEXT[:2], proof, *TEXT[2:]])).text

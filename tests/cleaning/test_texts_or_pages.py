"""Whether a text is a page, a piece of one, or a text that has tags in it, whatever its server calls it."""

from __future__ import annotations

import pytest
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.formats.is_html import is_html
from scrubber.cleaning.formats.shown_tags import shown_tags

TYPES = [None, "text/plain; charset=utf-8", "application/octet-stream", "text/markdown"]
SAID = [
    "The council of Alder Bay met on 12 March and set the fees for mooring at all of its quays.",
    "Payments are made under the schedule of fees before the first of April, in coin or by letter.",
    "Whoever pays late is charged interest of four per cent, and six for boats of over thirty feet.",
    "The harbour office holds forms for all of this, and is open each day but Sunday until noon.",
]
WRAPPED = [said.replace(" the ", "\nthe ", 1) for said in SAID]
TEXT, TAGGED = "\n\n".join(SAID), "\n".join(f"<p>{said}</p>" for said in SAID)

TEXTS = [
    f"<title>\n\nTHIS DEED is made on <date> by <a> and <b>.\n\n{SAID[0]}\n\n<a> grants to <b> the right to <object>.",
    f"usage: move <a> <b> [--to <table>] [--title <title>]\n\n  <table>   the table\n\n{SAID[0]}",
    "\n".join(f"<{name}> {said}" for name, said in zip("aibp", SAID, strict=True)),
    f"<p> is the tag of a paragraph.\n\n{SAID[0]}\n\n<br> breaks a line.\n\n{SAID[1]}\n\n<li> is an item.",
    "<p>  a paragraph of text\n<a>  a link\n<br>  a break\n<div>  a part\n<h1>  a title\n<ul>  a list\n<li>  an item of it",
    "\n\n".join(
        f"{said}\nWe set <{tag}> before it and </{tag}> behind it."
        for said, tag in zip(SAID, ["p", "b", "div", "h1"], strict=True)
    ),
    "<body> ::= <p> | <p> <body>\n<p> ::= <a> | <span> <p>\n<a> ::= 'a' <b>\n<b> ::= 'b' | <i>",
    f"Bug: <title> is shown twice\n\n{SAID[0]}\n\nOpen a page with <title>A</title> in <head>; <body> is empty, and <p> is not.",
    f"{SAID[0]}\n\nFor x<p and p>y, i<a and a>j: <p>^2 < <p^2>, and the mean <a> is less than <i>.\n\n{SAID[1]}",
    (
        "import React from 'react';\n\nexport function Page({ items }) {\n  const many = items.length > 3;\n  return (\n    <div>\n"
        "      <ul>\n        {items.map((i) => <li key={i}><a href={i.to}>{i.name}</a></li>)}\n      </ul>\n    </div>\n  );\n}\n"
    ),
    (
        "// the list\nvar out = '<ul>';\nfor (var i = 0; i < n; i++) {\n  out += '<li><a href=\"' + to[i] + '\">' + name[i] + '</a></li>';\n}\n"
        "out += '</ul>';\nshow(out + '<br><p>' + total + '</p>');"
    ),
    f"--- a/index.html\n+++ b/index.html\n@@ -1,3 +1,3 @@\n <div>\n-<p>{SAID[0]}</p>\n+<p>{SAID[1]}</p>\n </div>\n",
    f"# The quay\n\n<pre>\n{TEXT}\n</pre>",
    f"<p align='center'><img src='a.png'></p>\n\n{TEXT}",
    f"From: <ann@quay.example>\nTo: <bob@quay.example>\n\n{SAID[0]}\n\nSee <https://quay.example/a>.",
]

PIECES = [
    TAGGED,
    TAGGED.replace("\n", ""),
    f"{SAID[0]}\n{TAGGED}",
    f"\ufeff<!-- begins -->\n{TAGGED}",
    "<br>\n".join(SAID),
    "<br /><br />".join(SAID),
    " <br> ".join(SAID),
    "\n<P>\n".join(WRAPPED),
    "\n\n<p>\n".join(["<h1>Fees</h1>", *WRAPPED]),
    "\n\n".join(f"<!-- wp:paragraph -->\n<p>{said}</p>\n<!-- /wp:paragraph -->" for said in WRAPPED),
    "".join(f"<div>{said}</div><div><br></div>" for said in SAID),
    f"<pre>\n{TEXT}\n</pre>",
    f"<table><tr><td>{'</td></tr><tr><td>'.join(WRAPPED)}</td></tr></table>",
    f"<script>{'if (a < b && c > d) sail();' * 400}</script>\n{TAGGED}",
    f"<style>{'p > b { margin: 0 }' * 400}</style>\n<div class=x>{TAGGED}</div>",
    f"Notice: Undefined index: lang in b.php on line 12\n{TAGGED}",
    f'<?xml version="1.0"?>\n<div>\n{TAGGED}\n</div>',
    "\n".join(f"<p class=MsoNormal><span lang=EN-US>{said}<o:p></o:p></span></p>" for said in SAID),
    "".join(f"{line}<br>\n" for line in ("The quay is long,", "the boats are few,", "and who shall row them?")),
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("content_type", TYPES)
def test_a_text_with_tags_keeps_them(text: str, content_type: str | None) -> None:
    assert not is_html(text, content_type)


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("content_type", TYPES)
def test_a_piece_of_a_page_is_read_as_one(piece: str, content_type: str | None) -> None:
    assert is_html(piece, content_type)
    assert not {"<p", "<br", "<div"} & {
        tag[:4].rstrip(">") for tag in scrubber.clean(piece, content_type=content_type).text.split()
    }


@pytest.mark.parametrize("content_type", ["text/html", "application/xhtml+xml"])
def test_what_is_called_a_page_needs_tags_for_it(content_type: str) -> None:
    """Its paragraphs ran together, and what stood in brackets was lost."""
    assert is_html("Ask.<br>The fee is less than < 5.<br>Pay.", content_type)
    assert not is_html(TEXTS[0], content_type)
    told = scrubber.clean(f"{TEXT}\n\nWrite to <name>, <quay>.", content_type=content_type)
    assert told.text == f"{TEXT}\n\nWrite to <name>, <quay>."


@pytest.mark.parametrize("content_type", TYPES)
def test_a_text_of_which_a_part_is_tagged_keeps_its_paragraphs_and_no_tag(content_type: str | None) -> None:
    """A page's file is called by its format, which says nothing of what the text speaks of."""
    linked = SAID[1].replace("the schedule", '<a href="https://quay.example/fees.html">the schedule</a>')
    middle = f"{TEXT}\n\n{TAGGED}\n\nSee https://quay.example/a.html for more.\n\n{TEXT}\n\n{linked}"
    read = [block.text for block in scrubber.clean(middle, content_type=content_type).blocks]
    assert "<" not in "".join(read)
    assert read[:4] == SAID


@pytest.mark.parametrize(
    "text",
    [
        "<p> or <br>: which one?\n\nWhoever knows is asked to tell.",
        "Try <a href='x'>this</a>. <br>, unless you want space.",
        "<p> is the tag of a paragraph.\n\n<br> breaks a line.",
        "<p>  a paragraph\n<br>  a break\n<li>  an item\n<a>  a link\n<div>  a part\n<ul>  a list",
        "#include <stdio.h>\n\n/**\n * <code>Quay</code> is where boats lie.\n * <p>\n * See https://quay.example/a.html.\n */\nint quay;",
        "<!ENTITY % quay 'CDATA'>\n<!-- quay:type -->\n<!ATTLIST boat\n  quay CDATA #IMPLIED>",
    ],
)
def test_tags_that_a_sentence_names_stay(text: str) -> None:
    assert not shown_tags(text)


@pytest.mark.parametrize(
    "piece", ["<div>a", "<p>", "<a ", "\n \n", "<b>x</b>", "a < b", "<!--", "<script>", ": <html", "<br>x\n"]
)
def test_its_cost_is_linear(piece: str) -> None:
    assert_linear(lambda n: is_html(piece * 100 * n, None), 20)
    nested = "<div>a"
    assert_linear(lambda n: is_html(nested * 20 * n + "</div>" * 20 * n, None), 20)

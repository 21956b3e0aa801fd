"""Pages that show no text as served: it stands in the data that their scripts draw it from."""

from __future__ import annotations

import json
from html import escape

import pytest
from tests.cleaning.texts import FERRY as TEXT
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.extract.page.assigned import assigned

TITLE = "The Ferry of Trevans"
RELATED = [
    {"id": n, "title": title} for n, title in enumerate(["Five easy walks", "A pond in a week", "Choosing a stove"])
]


def page(kind: str, data: object, shown: str = "<p>© 2024 Valley Post. All rights reserved.</p>") -> bytes:
    """A page with data in a script and next to no text."""
    held = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return f'<html><head><title>{TITLE} | Valley Post</title></head><body><div id="root"></div><script type="{kind}">{held}</script>{shown}</body></html>'.encode()


def texts(raw: bytes) -> list[str]:
    """The blocks that are left of a page."""
    return [block.text for block in scrubber.clean(raw, content_type="text/html").blocks]


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("application/ld+json", {"@graph": [{"@type": "WebSite", "name": "Valley Post"}, {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(TEXT)}]}),
        ("application/json", {"props": {"article": {"title": TITLE, "html": "".join(f"<p>{line}</p>" for line in TEXT)}, "related": RELATED}}),
        ("application/json", {"article": {"title": TITLE, "text": "".join(f"<p>{line}{{/p}}" for line in TEXT)}, "related": RELATED}),
        ("application/json", {"nav": ["Walks", "Letters"], "article": {"headline": TITLE, "body": [{"type": "p", "text": line} for line in TEXT]}, "related": RELATED}),
    ],
)  # fmt: skip
def test_the_text_in_a_pages_data_is_its_document(kind: str, data: object) -> None:
    """Linked data, a piece of HTML in a state, one in part of a template, and a list of paragraphs."""
    assert texts(page(kind, data)) == [TITLE, *TEXT]


def test_a_page_that_shows_its_text_is_read_as_it_shows_it() -> None:
    """Its data is not looked at: it may hold other texts."""
    shown = f"<article><h1>{TITLE}</h1>{''.join(f'<p>{line}</p>' for line in TEXT)}</article>"
    other = {"article": {"body": " ".join(["Another text that nobody sees, long as it is."] * 40)}}
    assert texts(page("application/json", other, shown)) == [TITLE, *TEXT]


@pytest.mark.parametrize(
    "held",
    [
        "{", "[" * 5000, '{"a": 1}', '"' + "word " * 9 + '."', json.dumps({"body": ["x."] * 9}),
        json.dumps({"signin": "https://accounts.example/login?service=post&on=" + "https%3A%2F%2Fpost.example%2Fa,b" * 20}),
        json.dumps({"more": [f"Walks {n}: from Trevans to the old mill, and on to the landing | the long way round | 16 minutes" for n in range(9)]}),
    ],
)  # fmt: skip
def test_data_without_a_text_adds_nothing(held: str) -> None:
    """What is broken, nested without end, or holds no running text but addresses and titles."""
    raw = f'<html><body><p>Valley Post</p><script type="application/json">{held}</script></body></html>'
    assert texts(raw.encode()) == ["Valley Post"]


def test_the_ledger_holds_for_such_a_page() -> None:
    """The text is in the base, so that each character is accounted for."""
    from scrubber.ledger import replay, revert

    clean = scrubber.clean(
        page("application/json", {"article": {"title": TITLE, "body": "\n".join(TEXT)}}), content_type="text/html"
    )
    assert replay(clean.base, clean.edits) == clean.text
    assert revert(clean.text, clean.edits) == clean.base


def test_characters_that_no_tree_takes_are_left_out() -> None:
    """Controls and halves of characters may stand in data."""
    data = {
        "article": {"title": "The\u0001 Ferry", "body": [line.replace(".", "\x00\x0b\ud800\uffff.") for line in TEXT]}
    }
    raw = f'<html><body><script type="application/json">{json.dumps(data)}</script></body></html>'.encode()
    assert texts(raw) == ["The Ferry", *TEXT]


HTML = "".join(f"<p>{line}</p>" for line in TEXT)
STATE = json.dumps({"article": {"title": TITLE, "html": HTML}}).replace("</", "<\\u002F")
ESCAPED = HTML.replace("<", "\\u003C").replace("/", "\\u002F")


@pytest.mark.parametrize(
    "script",
    [
        f'window.__NUXT__={{layout:"default",data:[{{article:{{id:7,title:"{TITLE}",draft:!1,content:"{ESCAPED}"}},more:[{{title:"Five easy walks"}}]}}],error:null}};',
        f"window.__NUXT__=(function(a,b){{return {{data:[{{'article':{{title:'{TITLE}',seen:a,body:\"{ESCAPED}\"}}}}],error:b}}}}(12,null));",
        f"window.__INITIAL_STATE__ = {STATE};(function(){{var s;s=document.currentScript;}}());",
        f"window.__STATE__ = JSON.parse({json.dumps(STATE)});",
    ],
)
def test_the_text_that_a_script_assigns_is_the_document(script: str) -> None:
    """An object literal, one within a function, JSON with a script behind it, and JSON in a string."""
    raw = f'<html><head><title>{TITLE} | Valley Post</title></head><body><div id="app"></div><script>{script}</script></body></html>'
    assert texts(raw.encode()) == [TITLE, *TEXT]


@pytest.mark.parametrize(
    "script",
    [
        f'(function(){{var text="{" ".join(TEXT)}";track(text)}})()',
        f'track("{" ".join(TEXT)}")',
        'window.a = {"' + '\\"' * 5000,
        "window.a = " + "{a:[" * 5000,
        'window.a = {b:"' + "x\n" * 500,
        "window.a = {b:`\\",
    ],
)
def test_a_program_is_no_document(script: str) -> None:
    """What a script does with strings is its own; a literal that is broken or nested without end holds nothing."""
    assert texts(f"<html><body><p>Valley Post</p><script>{script}</script></body></html>".encode()) == ["Valley Post"]


@pytest.mark.parametrize("filler", ['\\"', "'", "`a", "a:{", '"\\u00e9",'])
def test_a_long_script_costs_in_line_with_its_length(filler: str) -> None:
    """No quotation mark is looked at twice, closed or not."""
    assert_linear(lambda n: assigned("window.a = [" + filler * n), 3000)


def test_pairs_of_escapes_are_one_character() -> None:
    """A face beyond the basic plane stands in a script as two halves."""
    assert assigned('window.a = {b: "\\uD83D\\uDE00 \\u{1F600} \\x41"}') == [{"b": "\U0001f600 \U0001f600 A"}]


def test_a_text_about_cookies_is_a_document() -> None:
    """It asks nobody for anything. Words in the brackets of a template that name no element are a manual's."""
    told = [
        "A cookie is a small file that a page leaves in a browser, and which it reads again at the next visit.",
        "Firms of advertising learn by such a cookie which pages somebody has read, and sell the data to others.",
        "In a template, {if} stands before what is shown now and then, and {/if} stands behind it, as the law of 2002 has it.",
    ]
    read = scrubber.clean(page("application/json", {"text": told}), content_type="text/html")
    assert [block.text for block in read.blocks][-3:] == told


def test_a_request_to_keep_cookies_is_no_document() -> None:
    """Nor is what else stands in the data of such a page: it shows what its script draws."""
    request = (
        "What you see here, and which advertising, depends on what you are looking at and on where you are. "
        "Films that we propose to you may depend on what you looked at and sought before, on this site and on others. "
        "Where it matters, we use cookies and data to make what you see fit for your age."
    )
    data = {"consent": {"text": request}, "films": [{"label": f"{line} 12 minutes"} for line in TEXT[:1]]}
    read = scrubber.clean(page("application/json", data), content_type="text/html")
    assert "cookies" not in read.text


def held(markup: str) -> list[str]:
    """The blocks that are left of a page with this in it, next to no text around it."""
    return texts(
        f"<html><head><title>{TITLE} | Valley Post</title></head><body>{markup}<p>© 2024 Valley Post.</p></body></html>".encode()
    )


BODY = "".join(f"<p>{line}</p>" for line in TEXT)
#: A text as editors keep it: a node for each paragraph, in it the pieces of its line.
NODES = [{"type": "paragraph", "content": [{"text": line[:20]}, {"text": line[20:], "marks": ["b"]}]} for line in TEXT]
SENT = ["$", "article", None, {"children": [["$", "p", None, {"children": line}] for line in TEXT]}]


@pytest.mark.parametrize(
    "markup",
    [
        f"<div data-props='{escape(json.dumps({'title': TITLE, 'body': BODY}))}'></div>",
        f"<h1>{TITLE}</h1><div data-html='{escape(BODY)}'></div>",
        f"<h1>{TITLE}</h1><textarea hidden>{escape(BODY)}</textarea>",
        f"<h1>{TITLE}</h1><script type='text/template'>{BODY}</script>",
        f"<script>window.State=window.State||{{}};State.site=\"post\";State.held={json.dumps({'headlines': {'basic': TITLE}, 'of': [{'content': line} for line in TEXT]})};</script>",
        f"<script type='application/json'>{json.dumps({'title': TITLE, 'doc': {'type': 'doc', 'content': NODES}})}</script>",
        f"<h1>{TITLE}</h1><script>self.__next_f.push([1,{json.dumps('7:' + json.dumps(SENT)[:60])}])</script><script>self.__next_f.push([1,{json.dumps(json.dumps(SENT)[60:] + chr(10))}])</script>",
        f"<h1>{TITLE}</h1><script>self.__next_f.push([1,{json.dumps(f'1a:T{len(BODY.encode()):x},{BODY}2:{{}}').replace('<', chr(92) + 'u003c')}])</script>",
    ],
    ids=["data", "markup in an attribute", "field", "template", "small names first", "nodes", "elements", "a long text"],
)  # fmt: skip
def test_a_text_is_found_wherever_a_page_keeps_it(markup: str) -> None:
    """An attribute, a field, a template, what is set behind small names, an editor's nodes, what servers stream."""
    assert held(markup) == [TITLE, *TEXT]


@pytest.mark.parametrize(
    "markup",
    [
        f"<script type='text/template'><p>{{{{greeting}}}}</p>{BODY}</script>",
        '<script>self.__next_f.push([1,</script><script>self.__next_f.push([1,"1:T9999999,x"])</script>',
        "<a data-hint='<p>Opens a map of the valley, with all the landings of the ferry.</p>" + " " * 200 + "'>Map</a>",
    ],
)
def test_what_is_to_be_filled_in_or_hardly_a_text_is_none(markup: str) -> None:
    """A template with names in it, what is sent broken, a hint."""
    assert not set(held(markup)) & set(TEXT)

"""What a page's own style sheets and inline styles hide."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.extract.page.flat_sheet import flattened
from scrubber.cleaning.extract.page.parse import parse
from scrubber.cleaning.extract.page.selectors import read_selector
from scrubber.cleaning.extract.page.sheets import Sheets

TEXT = [
    "The harbour council met on Tuesday evening to consider the plan for the new ferry terminal.",
    "Members of the public filled the gallery, and some forty of them had asked to speak before the vote.",
    "The chair opened the sitting by reading a letter from the ministry, in which the grant was confirmed.",
    "Several speakers argued that the terminal would bring traffic through the old quarter of the town.",
]
SPAM = "Cheap replica watches buy now online casino bonus codes best prices"


def page(amid: str, sheet: str = "", attributes: str = "") -> str:
    first, *others = (f"<p>{line}</p>" for line in TEXT)
    return (
        f"<html><head><title>The ferry terminal</title><style>{sheet}</style></head><body><main id=m><article {attributes}>"
        f"<h1>The ferry terminal</h1>{first}{amid}{''.join(others)}</article></main></body></html>"
    )


def read(html: str) -> scrubber.Document:
    return scrubber.clean(html.encode(), content_type="text/html")


def is_hidden(html: str) -> bool:
    document = read(html)
    assert all(line in document.text for line in TEXT)
    told = [finding for finding in document.findings if finding.kind == "hidden_text"]
    assert bool(told) is (SPAM not in document.text)
    return bool(told)


@pytest.mark.parametrize(
    "style",
    [
        "display:none", "DISPLAY : None", "display:none !important", "display:/*x*/none", r"display:n\6f ne", "visibility:collapse",
        "content-visibility:hidden", "opacity:.01", "opacity:1%", "filter:opacity(0)", "transform:scale(0)", "transform:scale3d(0,0,0)",
        "clip-path:inset(50%)", "position:absolute;clip:rect(0 0 0 0)", "position:absolute;left:-9999px", "text-indent:-9999px",
        "font-size:0", "font-size:.5px", "max-height:0;overflow:hidden", "color:#fff;background:#FFFFFF", "color:#fefefe;background:#fff",
        "color:hsl(0 0% 100%);background-color:white", "color:rgba(0,0,0,0)", "color:#0000", "color:rgb(100% 100% 100% / 0)",
        "height:1px;overflow:auto", "width:0;overflow:clip", "max-width:0;overflow:hidden", "font:0/0 a", "font:1px/1 Arial", "transform:rotateX(90deg)",
        "transform:matrix(0,0,0,0,0,0)", "scale:0 0", "transform:translateX(-9999px)", "position:relative;left:-9999px", "position:absolute;left:-100in",
        "position:absolute;clip:rect(0px 0px 0px 0px)", "clip-path:polygon(0 0,0 0,0 0)", "-webkit-text-fill-color:transparent",
        "color:ivory;background:#fffff0", "color:#fff;background:none #fff", "display:none!important;display:block",
    ],
)  # fmt: skip
def test_an_inline_style_hides(style: str) -> None:
    assert is_hidden(page(f'<div style="{style}">{SPAM}</div>'))


@pytest.mark.parametrize(
    "style",
    [
        "display:block", "opacity:.5", "color:#888;background:#fff", "transform:scale(1)", "clip-path:inset(0)", "font-size:.8em",
        "opacity:0;transform:translateY(20px)", "visibility:hidden;animation-name:none", "max-height:300px;overflow:hidden",
        "font:12px/1.5 Arial", "position:relative;left:-50%", "transform:translate3d(-4680px,0,0)", "margin-left:-1000px;padding-left:1000px",
        "color:#fff;background:#fff url(night.jpg)", "position:absolute;clip:rect(0,300px,200px,0)", "color:inherit;background:none",
        "color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text", "margin-left:-10px",
    ],
)  # fmt: skip
def test_an_inline_style_shows(style: str) -> None:
    """A heading in a gradient, what moves or fades in as a reader comes to it, and what is cut to be unfolded."""
    assert not is_hidden(page(f'<div style="{style}">{SPAM}</div>'))


@pytest.mark.parametrize(
    "sheet",
    [
        ".q{display:none}", "article .q{display:none}", "article>.q{display:none}", "#m .q{display:none}", "p + .q{display:none}",
        "h1 ~ .q{display:none}", "[data-q]{display:none}", 'div[data-q="1"]{display:none}', "div:is(.q,.r){display:none}",
        ":where(.q){display:none}", "div:not(p,h1){display:none}", "article{ .q{display:none} }", "article{ color:red; & > .q{display:none} }",
        "@media screen{.q{display:none}}", "@layer a{@layer b{.q{display:none}}}", "@supports (display:grid){.q{display:none}}",
        "@charset 'x';@import url(a.css);.q{display:none}", ".a,.q:hover,.q{display:none}", ".q{display:block}.q{display:none}",
        "div.q{display:none}.q{display:block}", ".q{display:none!important}#q{display:block}", ".x{content:'}'} .q{display:none}",
        ".x{content:'{'} .q{display:none}", "/* } */ .q{/* { */display:none}", "article > div{font-size:0}", ".q{position:absolute;left:-999em}",
        r".\71{display:none}", "*.q{display:none}", "p:not(.r,.s) ~ .q{display:none}", "div:only-of-type{display:none}",
        "p:after{content:''}@supports (a:b){@media screen{p{color:red}}}.q{display:none}p:before{content:'';top:0}",
        "@media (min-width:1px){.q{display:none}}", "@media all and (min-width: 48em){.q{display:none}}", "@media not print{.q{display:none}}",
        "@media (width >= 600px){.q{display:none}}", "div:nth-child(3){display:none}", "div:nth-of-type(odd){display:none}",
        "article>:nth-last-child(-n+4):not(p){display:none}", "div:first-of-type{display:none}", ".q{width:0;overflow:hidden;flex:none}",
        ".q{@media screen{display:none}}", "@supports (a:b){@layer a{@media screen{.q{display:none}}}}",
    ],
)  # fmt: skip
def test_a_style_sheet_hides(sheet: str) -> None:
    assert is_hidden(page(f'<div class="q z" id="q" data-q="1">{SPAM}</div>', sheet))


@pytest.mark.parametrize(
    "sheet",
    [
        "/* .q{display:none} */", ".q:hover{display:none}", ".q::before{display:none}", "nav .q{display:none}", ".r.q{display:none}",
        "article > p > .q{display:none}", "@media print{.q{display:none}}", "@media (max-width:600px){.q{display:none}}",
        "@supports not (display:grid){.q{display:none}}", ".q{display:none}#q{display:block}", ".q{display:none}article .q{display:block}",
        ".q{display:none}.q.z{display:flex}", "aside{ .q{display:none} }", "@keyframes a{from{opacity:0}}", ".q .z{display:none}",
        ".q{position:absolute;left:-999px}.z{left:0}", ".qq{display:none}", "article{font-size:0} div,p{font-size:1rem}", "div:nth-child(99){display:none}",
        ".q{display:none}@media (min-width:768px){.q{display:block}}", ".q{display:none}.q:nth-child(2n+1){display:block}",
        "@media (min-width:768px) and (max-width:1023px){.q{display:none}}", "@media not all{.q{display:none}}", "@media (hover){.q{display:none}}",
        ".q{opacity:0;transition:opacity .5s}", ".q{opacity:0}.q.in{opacity:1}", ".q{visibility:hidden}.q.z.seen{visibility:visible}",
        "[id=q]{opacity:0}[id=q].loaded{opacity:1}", ".q{position:absolute;left:0;right:-999px}", ".q{position:absolute;top:0;bottom:-9999px}",
        ".q{height:1px;min-height:50px;overflow:hidden}", ".q{height:0;padding-bottom:56%;overflow:hidden}", ".q{flex:1;width:0;overflow:hidden}",
        ".q{height:1%;overflow:hidden}", ".q{margin-left:-100%}", ".q{opacity:0px}", "div:nth-last-of-type(2){display:none}",
        ".q{display:block}@layer a{#q.q{display:none}}", ".q{font-size:0}.q b{font:16px Arial}",
    ],
)  # fmt: skip
def test_a_style_sheet_shows(sheet: str) -> None:
    assert not is_hidden(page(f'<div class="q z" id="q">{SPAM}<b></b></div>', sheet))


@pytest.mark.parametrize("sheet", ["body{opacity:0}", "html{visibility:hidden}", ".js body{display:none}"])
def test_a_page_that_waits_for_its_script_is_read_as_when_it_has_run(sheet: str) -> None:
    hiding = ".q{display:none}"
    waiting = page(f'<div class="q">{SPAM}</div>', f"{sheet}{hiding}")
    assert is_hidden(waiting)
    assert read(waiting).text == read(page(f'<div class="q">{SPAM}</div>', hiding)).text
    assert is_hidden(waiting.replace("<body>", "<body style='display:none'>"))


def test_what_an_inline_style_shows_only_an_important_rule_hides() -> None:
    shown = f'<div class="q" style="display:block">{SPAM}</div>'
    assert not is_hidden(page(shown, ".q{display:none}"))
    assert is_hidden(page(shown, ".q{display:none !important}"))


@pytest.mark.parametrize(
    ("sheet", "important", "hidden"),
    [
        (".q{display:flex!important}", "", False), ("div{display:block !important}", "", False),
        (".q{display:flex}", "", True), (".q{display:flex;color:red!important}", "", True), (".q{display:flex!important}", "!important", True),
        ("#q{display:none!important}.q{display:flex!important}", "", True), (".r{display:flex!important}", "", True),
        (".q{--display:flex!important}", "", True), (f".q{{{'color:red;' * 500}display:flex!important}}", "", True),
    ],
)  # fmt: skip
def test_what_an_inline_style_hides_an_important_rule_shows(sheet: str, important: str, hidden: bool) -> None:
    assert is_hidden(page(f'<div class="q" id="q" style="display:none{important}">{SPAM}</div>', sheet)) is hidden


@pytest.mark.parametrize(
    "amid",
    [
        "<marquee height=1 width=4>{}</marquee>",
        "<div popover>{}</div>",
        "<div hidden>{}</div>",
        "<noframes>{}</noframes>",
    ],
)
def test_attributes_of_old_and_new_hide(amid: str) -> None:
    assert is_hidden(page(amid.format(SPAM)))


@pytest.mark.parametrize(
    "sheet",
    [".q{opacity:0}.q:hover{opacity:1}", ".q{opacity:0;position:absolute}.q.in{opacity:1}", ".q{opacity:0}.r.in{opacity:1}",
     ".q{opacity:0}.in{opacity:1}", ".q{display:none}.q.in{display:block}"],
)  # fmt: skip
def test_what_a_reader_opens_or_lies_over_others_waits_for_no_script(sheet: str) -> None:
    assert is_hidden(page(f'<div class="q z" id="q">{SPAM}</div>', sheet))


@pytest.mark.parametrize(
    "names",
    ['data-aos="fade-up"', 'class="wow fadeInUp"', 'data-w-id="0b"', 'class="elementor-element elementor-invisible"', "uk-scrollspy"],
)  # fmt: skip
def test_what_a_script_fades_into_sight_is_read(names: str) -> None:
    waits = "".join(f'<div style="opacity:0" {names}><p>{line}</p></div>' for line in TEXT[1:])
    document = read(page("").replace("".join(f"<p>{line}</p>" for line in TEXT[1:]), waits))
    assert all(line in document.text for line in TEXT)
    assert not document.findings


@pytest.mark.parametrize(
    ("head", "attributes", "sheet"),
    [
        ("<h3><button>What the ministry wrote</button></h3>", 'class="collapse"', ".collapse:not(.show){display:none}"),
        ("<button>What the ministry wrote</button>", 'class="panel"', ".panel{max-height:0;overflow:hidden}"),
        ("<h2>The debate</h2>", 'class="collapsible-block"', ".collapsible-block{display:none}"),
        ('<ul role="tablist"><li>Report</li><li>Debate</li></ul><div class="tab-pane active"><p>It rained.</p></div>',
         'class="tab-pane"', ".tab-pane{display:none}.tab-pane.active{display:block}"),
    ],
)  # fmt: skip
def test_what_a_heading_or_tab_in_the_text_opens_is_read(head: str, attributes: str, sheet: str) -> None:
    rest = "".join(f"<p>{line}</p>" for line in TEXT[2:])
    document = read(page("", sheet).replace(rest, f"{head}<div {attributes}>{rest}</div>"))
    assert all(line in document.text for line in TEXT)
    assert not document.findings


def test_what_a_button_of_the_sites_own_opens_stays_folded() -> None:
    panel = f'<button>Subscribe</button><div class="panel">{TEXT[0].replace("council", "paper")}</div>'
    assert "paper met" not in read(page(panel, ".panel{display:none}")).text


def test_white_on_what_an_attribute_or_a_sheet_makes_dark_is_read() -> None:
    assert not is_hidden(
        page(
            f'<table><tr><td bgcolor="navy"><font color="white">{SPAM}</font></td></tr></table>',
            "",
            'style="background:#fff"',
        )
    )
    assert not is_hidden(
        page(f'<div class="q"><p style="color:#fff">{SPAM}</p></div>', ".q{background:#111}", 'style="background:#fff"')
    )
    assert is_hidden(page(f'<table bgcolor="#eeeeee"><tr><td><span style="color:#eee">{SPAM}</span></td></tr></table>'))


def test_what_is_made_visible_within_what_is_not_is_read() -> None:
    seen = f'<div style="visibility:hidden">Menu<div class="q">{SPAM}</div></div>'
    assert not is_hidden(page(seen, ".q{visibility:visible}"))
    assert is_hidden(page(seen, ".q{color:red}"))


def test_a_label_that_is_hidden_amid_a_text_is_nothing_to_tell() -> None:
    document = read(page('<span style="display:none">Copy link</span>'))
    assert not document.findings
    assert "Copy link" not in document.text


@pytest.mark.parametrize("rest", ["", "ul{li{color:red}}"])
def test_a_sheet_in_the_signs_of_a_comment_is_read(rest: str) -> None:
    document = read(page(f"<div class=q>{SPAM} unseen</div>", f"<!-- .q {{ display: none }} {rest} -->"))
    assert "unseen" not in document.text


@pytest.mark.parametrize("rest", ["", "ul{li{color:red}}"])
@pytest.mark.parametrize(
    "first",
    [
        "@import url(https://fonts.example/css2?family=A:wght@300;400&display=swap);",
        '@charset "utf-8"; @import url("https://fonts.example/css2?family=A:wght@300;400");',
        "@layer base, more; @layer more { .r { color: red } } @namespace url(http://www.example/2000/svg);",
    ],
)
def test_the_rule_behind_an_import_counts(first: str, rest: str) -> None:
    """The address of a font has semicolons in it, which end nothing."""
    document = read(page(f"<div class=q>{SPAM} unseen</div>", f"{first} .q {{ display: none }} {rest}"))
    assert "unseen" not in document.text


@pytest.mark.parametrize("rest", ["", "@media screen{.r{color:red}}", "ul{li{color:red}}", "@import 'a.css';"])
def test_selectors_with_a_semicolon_in_them_mean_nothing(rest: str) -> None:
    """A generator of manuals writes `>` as `&gt;` in its pages' sheets, which no browser reads: `span` is not hidden."""
    sheet = f"{rest}nav.prev &gt; div.inner &gt; span {{ visibility: hidden }} .q {{ display: none }}"
    document = read(page(f"<p>{SPAM} <span>on the spot</span></p><div class=q>{SPAM} unseen</div>", sheet))
    assert f"{SPAM} on the spot" in document.text
    assert "unseen" not in document.text


@pytest.mark.parametrize(
    "sheet",
    [
        "{" * 200_000, "}" * 200_000, "a{" * 100_000, "/*" * 200_000, '"' * 300_000, ",&" * 2_000 + "{" + ",&" * 2_000 + "{a{display:none}}}",
        ".a " * 100_000 + "{display:none}", ":not(" * 50_000 + "{display:none}", "@media screen{" * 20_000 + ".q{display:none}",
        "div div div div div div div .q{display:none}" * 8_000, "display:none" * 30_000, "a{b{c:d}}" + '"\\' * 150_000, "a{b{c:d}}" + "'\\" * 150_000,
    ],
)  # fmt: skip
def test_a_hostile_sheet_costs_what_its_length_does(sheet: str) -> None:
    started = time.process_time()
    deep = "<div class=a>" * 60 + f"<div class=q>{SPAM}</div>" * 40 + "</div>" * 60
    Sheets.of(parse(page(deep, sheet)).root)
    read(page(deep, sheet[:100_000]))
    assert time.process_time() - started < 8


def test_a_page_whose_sheets_ask_too_much_says_so() -> None:
    sheet = "".join(f"div div div div .b{n}.q{{display:none}}" for n in range(2_000))
    deep = "<div>" * 100 + "".join(f'<div class="q b{n}">x</div>' for n in range(2_000)) + "</div>" * 100
    sheet += "".join(f"div div div div div p ~ .q{{left:-{n}99px;position:absolute}}" for n in range(1, 400))
    document = read(page(deep, sheet))
    assert any("too many looks" in finding.message for finding in document.findings)


@given(st.text(alphabet=" .#abp>+~:[]()\"'=*\\,not-is1", max_size=40))
def test_any_selector_is_read_or_none(text: str) -> None:
    selector = read_selector(text)
    assert selector is None or selector.compounds


@given(st.text(alphabet="a.{};:@\"'/*&, >", max_size=80))
def test_any_sheet_becomes_rules_that_nest_nothing(text: str) -> None:
    depth = 0
    for char in flattened(f"{text}}}}}}}"):
        depth = max(0, depth + {"{": 1, "}": -1}.get(char, 0))
        assert depth <= 1

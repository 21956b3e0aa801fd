"""Manuals, references and books: sections in sections, boxes, tables, keys and their meanings, which an extractor
made for news does not know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.page_kit import kept, removed

from scrubber.cleaning.extract.page.html import extract_html

if TYPE_CHECKING:
    from scrubber.cleaning.extract.extraction import Extraction


def read(body: str, title: str = "Pump manual") -> Extraction:
    return extract_html(f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>")


SECTION = """<div class="section"><div class="titlepage"><div><div><h3>{n}. {name}</h3></div></div></div>
<div class="para">The {name} is fitted to the housing with four bolts, which are tightened crosswise and by hand.</div>
<div class="sidebar"><div class="titlepage"><div><p class="title">BACKGROUND Why {name}s wear</p></div></div>
<div class="para">A {name} wears where sand gets into the stream, and so it is looked at every spring before the pump is started.</div></div>
<div class="section"><div class="titlepage"><h4>{n}.1. Tools</h4></div><div class="para">You need a spanner and a clean cloth; the {name} itself is never oiled.</div>
<pre class="screen">check --part {name}</pre></div></div>"""
NAVIGATION = (
    '<ul class="docnav"><li><a href="1.html">Prev</a></li><li>Pump manual</li><li><a href="3.html">Next</a></li></ul>'
)


def test_sections_boxes_and_listings_of_a_manual_stay() -> None:
    """Whatever depth a section has and whatever its box calls itself; the way to the pages before and after goes."""
    parts = ("valve", "piston", "gasket", "filter")
    body = "".join(SECTION.format(n=n, name=name) for n, name in enumerate(parts, 1))
    extraction = read(f'{NAVIGATION}<div class="chapter"><h2>Parts</h2>{body}</div>{NAVIGATION}')
    text = kept(extraction)
    for n, name in enumerate(parts, 1):
        assert f"{n}. {name}" in text
        assert any(line.startswith(f"A {name} wears") for line in text)
        assert any(line.startswith(f"The {name} is fitted") for line in text)
        assert any(line.endswith(f"the {name} itself is never oiled.") for line in text)
        assert f"check --part {name}" in text
    assert {"Prev", "Next"} <= set(removed(extraction))


def test_a_box_of_links_between_paragraphs_goes() -> None:
    """A side column within the text that leads elsewhere is the site's, however much the box beside it is the
    text's.
    """
    box = '<div class="sidebar"><p>Readers of this manual also looked at these pages of our shop this month.</p><p><a href="/1">Hoses and fittings for every garden</a></p></div>'
    sections = [SECTION.format(n=n, name=name) for n, name in enumerate(("valve", "piston", "gasket"), 1)]
    extraction = read(f'<div class="chapter"><h2>Parts</h2>{sections[0]}{box}{sections[1]}{sections[2]}</div>')
    assert "Hoses and fittings for every garden" in removed(extraction)
    assert not any(line.startswith("Readers of this manual") for line in kept(extraction))


def test_a_text_beside_a_box_of_links_is_found_whole() -> None:
    """One element holds a box of a hundred links and the text in many pieces: not its longest piece alone is the
    text.
    """
    links = "".join(f'<tr><td><a href="/{n}">function_{n}</a></td></tr>' for n in range(100))
    rows = "".join(
        f"<tr><td>state_{n}</td><td>what the pump does in state {n}, and for how long</td></tr>" for n in range(9)
    )
    body = f"""<div id="content"><h1>open_valve</h1><div class="t-navbar"><table>{links}</table></div>
    <p>Opens the valve and waits until the water has risen to the mark on the glass, or for ten seconds at the most.</p>
    <h3>Parameters</h3><p>The function takes the number of the valve, counted from the inlet, and gives the height of the water.</p>
    <h3>States</h3><table><tr><th>State</th><th>Meaning</th></tr>{rows}</table>
    <h3>Example</h3><pre>height = open_valve(3)\nprint(height)</pre><p>The example opens the third valve and shows how high the water stands after it.</p></div>"""
    extraction = read(body, "open_valve")
    text = kept(extraction)
    assert any(line.startswith("Opens the valve") for line in text)
    assert any(line.startswith("The function takes") for line in text)
    assert "State\tMeaning" in text
    assert any(line.startswith("height =") for line in text)
    assert "function_7" in removed(extraction)


def test_the_titles_of_the_neighbouring_pages_go() -> None:
    """A foot that names the pages before and after without a link, its links being pictures."""
    foot = '<div class="navfooter"><table><tr><td><a href="1.html"><img src="p.png"></a></td><td></td><td><a href="3.html"><img src="n.png"></a></td></tr><tr><td>1. The housing</td><td></td><td>3. The motor</td></tr></table></div>'
    extraction = read(
        f'<div class="sect1"><h2>2. The pump</h2>{"".join(f"<p>{p}</p>" for p in PUMP)}</div>{foot}', "2. The pump"
    )
    assert kept(extraction) == ["2. The pump", *PUMP]


PUMP = (
    "The pump stands on a plate of steel and is held by six screws, which come with it.",
    "It is filled with water before it is started for the first time, through the opening above.",
    "Whoever starts it dry ruins the gasket, and the maker does not replace it then.",
)


@pytest.mark.parametrize(
    "notice",
    [
        "Notice: The content above is uploaded by a user of this platform, which only stores it and takes no side.",
        "The views expressed here are those of their authors and do not necessarily reflect the position of the editors.",
        "الآراء الواردة أعلاه لا تعبر عن رأي الموقع بل تعكس وجهات نظر أصحابها فقط.",
        "网友评论仅供其表达个人看法，并不表明本网立场，请文明发言。",
        "本文由入驻单位上传，仅代表该单位的意见，不代表晨报的立场，晨报只提供发布的地方。",
    ],
)
def test_a_notice_of_responsibility_goes(notice: str) -> None:
    extraction = read(
        f'<div class="text"><h1>Pump manual</h1>{"".join(f"<p>{p}</p>" for p in PUMP * 2)}<p>{notice}</p></div>'
    )
    assert kept(extraction) == ["Pump manual", *PUMP * 2]


def test_headings_that_are_links_stand_over_their_sentences() -> None:
    """A manual's list of commands: each name leads to a page of its own, and its sentence stands below it."""
    commands = {
        "Open": "Opens the valve that is chosen in the list, and waits for the water to rise to the mark.",
        "Close": "Closes the valve again, as slowly as the pressure in the pipe asks for, or at once in danger.",
        "Measure": "Shows the height of the water in the glass, in millimetres above the bottom of the housing.",
    }
    body = "".join(
        f'<div class="relation"><h2><a href="{name}.html">{name}</a></h2><p>{text}</p></div>'
        for name, text in commands.items()
    )
    extraction = read(
        f'<div class="nav"><a href="/">Index</a></div><div class="doc"><h1>Commands of the pump</h1>{body}<p>{PUMP[0]}</p><p>{PUMP[1]}</p></div>',
        "Commands of the pump",
    )
    assert kept(extraction) == [
        "Commands of the pump",
        *(line for each in commands.items() for line in each),
        *PUMP[:2],
    ]


def test_a_row_with_a_programs_arrows_is_no_way_to_the_text() -> None:
    row = '<table><tr><td>template&lt; class <a href="/f">Function</a> &gt; <a href="/r">result</a> run( <a href="/f">Function</a> )</td><td>(1)</td></tr><tr><td>void stop()</td><td>(2)</td></tr></table>'
    extraction = read(
        f'<div class="doc"><h1>run</h1>{row}{"".join(f"<p>{line}</p>" for line in PUMP * 2)}</div>', "run"
    )
    assert "template< class Function > result run( Function )\t(1)" in kept(extraction)


NAMED = ("Menus", "Comments", "Related tools", "Share the pump", "Footer and foot", "Legal tags")


def _named_section(heading: str, level: int, within: str = "", ident: str = "") -> str:
    ident = ident or heading.lower().replace(" ", "-")
    terms = "".join(
        f"<dt>Set {n}</dt><dd>Turns the dial for {heading.lower()} to the mark {n} and holds it there until the lamp is lit.</dd>"
        for n in ("one", "two", "three")
    )
    link = f'<a class="headerlink" href="#{ident}">¶</a>'
    return f'<section id="{ident}"><h{level}>{heading}{link}</h{level}><dl>{terms}</dl>{within}</section>'


def test_a_section_that_is_named_for_its_heading_is_no_sites_frame() -> None:
    """A manual's chapter on menus or comments is one, though sites call their frames so."""
    sections = "".join(_named_section(heading, 2) for heading in NAMED)
    long = "".join(
        f"<p>The pump has a part number {n}, which the table at the end explains to those who order it.</p>"
        for n in "abcdefghijkl"
    )
    extraction = read(
        f'<div role="main"><section id="pump"><h1>Pump</h1>{sections}<section id="parts"><h2>Parts</h2>{long}</section></section></div>'
    )
    text = kept(extraction)
    for heading in NAMED:
        assert sum(f"the dial for {heading.lower()} to" in line for line in text) == 3


def test_a_section_whose_id_has_a_prefix_or_is_its_terms_is_no_sites_frame() -> None:
    """Sphinx sets the names of a section before its heading, and those of a described thing on the term."""
    said = "Turns the dial to the mark {n} and holds it there until the lamp is lit by the second man."
    names = ("pump-cookie-age", "related-pumps", "pump-share-path")
    section = "".join(
        f'<section id="s-{name}"><span id="s-setting-{name}"></span><span id="s-settings-pump"></span>'
        f'<span id="{name}"></span><span id="setting-{name}"></span>'
        f'<h3><code>PUMP_{n.upper()}</code><a class="headerlink" href="#{name}">¶</a></h3><p>{said.format(n=n)}</p></section>'
        for n, name in zip(("one", "three", "four"), names, strict=True)
    )
    described = (
        '<dl class="std confval" id="config-copyright"><dt id="confval-copyright">copyright'
        '<a class="headerlink" href="#confval-copyright">¶</a></dt><dd><p>' + said.format(n="two") + "</p></dd></dl>"
    )
    long = "".join(
        f"<p>The pump has a part number {n}, which the table at the end explains to those who order it.</p>"
        for n in "abcdefghijkl"
    )
    text = kept(
        read(f'<div role="main"><section id="pump"><h1>Pump</h1>{long}{section}{described}{long}</section></div>')
    )
    assert all(said.format(n=n) in text for n in ("one", "two", "three", "four"))
    assert all(f"PUMP_{n}" in text for n in ("ONE", "THREE", "FOUR"))


def test_a_section_of_a_translation_keeps_the_id_of_its_original() -> None:
    names = {"menus": "Speisefolgen", "related-tools": "Verwandte Werkzeuge", "copyright": "Urheberrecht"}
    sections = "".join(_named_section(heading, 2, ident=ident) for ident, heading in names.items())
    long = "".join(
        f"<p>Die Pumpe hat ein Teil mit der Nummer {n}, das die Liste am Ende erklärt, damit man es bestellen kann.</p>"
        for n in "abcdefghijkl"
    )
    text = kept(read(f'<div role="main"><section id="pump"><h1>Pumpe</h1>{sections}{long}</section></div>'))
    for heading in names.values():
        assert sum(f"the dial for {heading.lower()} to" in line for line in text) == 3


def test_a_section_with_another_name_than_title_below_a_row_of_links_is_no_sites_frame() -> None:
    """Texinfo's sections begin with the ways to the ones before and after."""
    ways = '<div class="nav-panel"><p>Next: <a href="#oil" rel="next">Oil</a>, Up: <a href="#top" rel="up">Top</a></p></div>'
    heading = '<h4 id="Controlling-the-Pump">Controlling the Pump<a href="#Controlling-the-Pump"> &para;</a></h4>'
    said = "You can make the pump say more by turning the dial to the mark behind the second lamp."
    long = "".join(
        f"<p>The pump has a part number {n}, which the table at the end explains.</p>" for n in "abcdefghijkl"
    )
    section = f'<div id="More-or-Fewer-Messages">{ways}{heading}<p>{said}</p></div>'
    text = kept(read(f'<div role="main"><h1>Pump</h1>{long}{section}{long}</div>'))
    assert said in text
    assert "Controlling the Pump" in text


def test_comments_and_menus_with_headings_of_their_own_still_go() -> None:
    article = "".join(
        f"<p>The pump was mended on day {n} by the two men whom the yard had sent for it in the morning.</p>"
        for n in range(12)
    )
    said = "".join(
        f'<li><p class="by">Reader{n}</p><p>I never had that trouble with mine, and it is old.</p></li>'
        for n in range(4)
    )
    foot = f'<section id="comments"><h2>Comments</h2><ol>{said}</ol></section>'
    extraction = read(f'<article id="post-7"><h1>The pump is mended</h1>{article}</article>{foot}')
    assert not any("never had that trouble" in line for line in kept(extraction))


def test_a_warning_in_a_box_of_its_own_stays() -> None:
    """An element that calls itself a warning or a note is the text's, also behind the last paragraph; one called an
    advertisement as well is not.
    """
    paragraphs = "".join(
        f"<p>Step {n}: the {name} is taken out of the housing, cleaned with a soft cloth and put back in.</p>"
        for n, name in enumerate(("valve", "piston", "gasket", "filter"), 1)
    )
    warning = '<div class="embedded"><div class="warning"><div class="icon"><img src="w.svg"></div><div class="notetext"><p>{text}</p></div></div><br></div>'
    amid, behind = (
        "Close the main tap before the housing is opened, for the water is hot.",
        "Old oil is never poured into the drain.",
    )
    advert = '<div class="promo"><div class="note"><p>Order the spring set of gaskets today and we send it to you free of charge.</p></div></div>'
    page = f'<div id="text"><h1>Cleaning the pump</h1>{paragraphs}{warning.format(text=amid)}{paragraphs.replace("Step", "Then")}{advert}{warning.format(text=behind)}</div>'
    extraction = read(page, "Cleaning the pump")
    assert {amid, behind} <= set(kept(extraction))
    assert not any(line.startswith("Order the spring set") for line in kept(extraction))


def test_sections_taken_from_other_pages_stay_with_their_linked_titles() -> None:
    """A manual takes in sections of its other pages, each in an element of its own with a title that is a link to
    it.
    """
    taken = '<div class="embedded"><h2><a href="/{name}">The {name}</a></h2><p>The {name} is opened with two fingers and closed by its own weight.</p></div>'
    own = "<h2>The {name}</h2><p>The {name} has a button on its left side, which is pressed while the pump stands still.</p>"
    names = ("valve", "piston", "gasket", "filter", "hose")
    body = "".join((taken if n % 2 else own).format(name=name) for n, name in enumerate(names))
    extraction = read(
        f"<div id='area'><h1>Parts of the pump</h1><p>The bar below the pump has these parts.</p>{body}</div>",
        "Parts of the pump",
    )
    assert {f"The {name}" for name in names} <= set(kept(extraction))
    assert not {block for block in removed(extraction) if block.startswith("The ")}


TAGGED = """<table class="head"><tr><td>PUMP(1)</td><td>General Commands Manual</td><td>PUMP(1)</td></tr></table>
<div class="manual-text"><section class="Sh"><h1 class="Sh" id="NAME"><a class="permalink" href="#NAME">NAME</a></h1>
<p class="Pp"><b>pump</b> - <span>lift water</span></p></section>
<section class="Sh"><h1 class="Sh" id="DESCRIPTION"><a class="permalink" href="#DESCRIPTION">DESCRIPTION</a></h1>
<p class="Pp">The pump lifts water out of the harbour as long as the lever is held, and stops when it is let go.</p>
</section><section class="Sh"><h1 class="Sh" id="OPTIONS"><a class="permalink" href="#OPTIONS">OPTIONS</a></h1>
<dl class="Bl-tag">
<dt id="banner"><a class="permalink" href="#banner"><b>banner</b></a></dt><dd>Say who runs it.</dd>
<dt id="comment"><a class="permalink" href="#comment"><b>comment</b></a></dt><dd>Any words.</dd>
<dt id="search"><a class="permalink" href="#search"><b>search</b></a></dt><dd>Look for leaks.</dd></dl>
<dl class="Bl-tag"><dt><b>slow</b></dt><dd><br/>Lift half as much, where the hose is old or has been mended.</dd></dl>
</section><section class="Sh"><h1 class="Sh">AUTOR</h1><p class="Pp">Dieses Programm schrieb Ada Finch.</p></section>
<section class="Sh"><h1 class="Sh">ÜBERSETZUNG</h1><p class="Pp">Die Übersetzung stammt von Bela Horn.</p></section></div>
<table class="foot"><tr><td class="foot-date">May 2, 2024</td><td class="foot-os">Harbour 6.9</td></tr></table>"""


def test_a_list_of_tagged_items_is_no_cloud_of_tags() -> None:
    """Nor is a term what its anchor is called, nor a section about the author the last one where another follows."""
    text = kept(read(TAGGED))
    for line in ("banner", "Say who runs it.", "comment", "Any words.", "search", "Look for leaks.", "slow", "AUTOR"):
        assert line in text
    assert any(line.startswith("Lift half as much") for line in text)
    assert "Die Übersetzung stammt von Bela Horn." in text
    assert "Dieses Programm schrieb Ada Finch." in text


def test_a_cloud_of_tags_goes_in_whatever_list() -> None:
    """Links alone are what a site files its texts under, or words that are told in no sentence."""
    body = SECTION.format(n=1, name="valve")
    cloud = (
        '<dl class="tags"><dt>Tags</dt>'
        + "".join(f'<dd><a href="/t/{each}">{each}</a></dd>' for each in "abcd")
        + "</dl>"
    )
    words = '<div class="tags">Filed under: valves, pumps</div>'
    text = kept(read(f"<article><h2>Parts</h2>{body}</article>{cloud}{words}"))
    assert any(line.startswith("The valve is fitted") for line in text)
    assert not {"Tags", "a", "b", "Filed under: valves, pumps"} & set(text)


def test_a_program_that_is_called_as_its_page_is_does_not_take_the_title_away() -> None:
    """What is typed says nothing of what the page is called."""
    body = (
        '<section id="content"><header class="title"><h1><span>pump-lift</span> <span>@11.19</span></h1></header>'
        "<h3>Synopsis</h3><pre><code>pump lift &lt;water&gt;</code></pre><h3>Description</h3>"
        "<p>The pump lifts water out of the harbour as long as the lever is held, and stops when it is let go.</p>"
        "<p>It lifts half as much where the hose is old, or has been mended in more than one place.</p></section>"
    )
    assert kept(read(body, "pump-lift"))[0] == "pump-lift @11.19"


_LONG = "The pump is set on a level floor, and its pipe is led to the well by the shortest way that the ground allows. "


def test_a_short_section_that_is_numbered_under_the_page_stays() -> None:
    """However little of the page it is, and whatever an extractor made for news leaves of it."""
    body = (
        '<div class="sect1"><div class="titlepage"><h2>4.6. Setting up</h2></div>'
        + "".join(f"<p>{n} {_LONG * 2}</p>" for n in range(12))
        + '<div class="sect2"><div class="titlepage"><div><h3>4.6.1. By hand</h3></div></div><p>The valve opens by hand.</p>'
        "<p>Two persons lift it.</p></div></div>"
    )
    text = kept(read(body))
    assert text[-3:] == ["4.6.1. By hand", "The valve opens by hand.", "Two persons lift it."]


@pytest.mark.parametrize(
    "sentence",
    [
        'Il faut au moins neuf litres d’eau : voir la <a href="3.html">Section 3.4, « La citerne »</a>.',
        'Vor dem Start siehe <a href="3.html">»Der Tank«</a> und <a href="4.html">»Das Rohr«</a>.',
    ],
)
def test_a_sentence_with_a_quotation_is_no_way_to_the_text(sentence: str) -> None:
    body = f"<div><p>{sentence}</p>" + "".join(f"<p>{n} {_LONG * 2}</p>" for n in range(6)) + "</div>"
    assert not any("tank" in line.lower() or "citerne" in line for line in removed(read(body)))


def test_the_contents_of_a_chapter_in_several_pages_stay() -> None:
    def line(number: str) -> str:
        return f'<dt><a href="b{number}.html">B.{number}. How the part of that number is looked after by its owner</a></dt>'

    lines = "".join(
        f"{line(str(n))}<dd><dl>{''.join(line(f'{n}.{k}') for k in range(1, 4))}</dl></dd>" for n in range(1, 5)
    )
    body = (
        f'<div class="appendix"><h1>Appendix B. Care of the pump</h1><div class="toc"><p><b>Ce qu’il y a</b></p><dl>{lines}</dl></div>'
        f"<p>{_LONG}</p><p>{_LONG * 2}</p></div>"
    )
    assert sum(line.startswith("B.") for line in kept(read(body, "Appendix B. Care of the pump"))) == 16

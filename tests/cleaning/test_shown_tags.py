"""Tags of HTML that a copy shows as text: taken out where they are markup, kept where they are spoken of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.formats.shown_tags import shown_tags
from scrubber.ledger import apply_pass, replay, revert

NOTICE = (
    "Notice on mooring fees",
    "The council met on 12 March and set the fees.",
    "Payments are made under the fee schedule before the first of April. Ask the harbour office for forms.",
    "Whoever pays late is charged interest of 4 per cent.",
)
TEXT = "\n\n".join(NOTICE)


def without(text: str) -> str:
    return apply_pass(text, shown_tags(text))


@pytest.mark.parametrize(
    ("shown", "reads"),
    [
        ("the <b>fee schedule</b> of April", "the fee schedule of April"),
        ("the <B>fee schedule</B> of April", "the fee schedule of April"),
        ('under <a href="/f">the schedule</a> of April', "under the schedule of April"),
        ("interest of 10<sup>6</sup> crowns", "interest of 10⁶ crowns"),
        ("in 1995<sup>12</sup> and H<sub>2</sub>O", "in 1995¹² and H2O"),
        ("interest of 4<sup>th</sup> grade", "interest of 4th grade"),
        ("set the fees.<br>Ask for forms", "set the fees.\nAsk for forms"),
        ("set the fees.<br/><br />Ask for forms", "set the fees.\nAsk for forms"),
        ("<p>The council met.</p>\n<p>It set the fees.</p>", "The council met.\nIt set the fees."),
        ("<tr><td>Boats</td><td>12</td></tr>", "Boats | 12"),
        ("<ul><li>boats</li><li>rafts</li></ul>", "boats\nrafts"),
        ('the <img src="a.png"> fees', "the fees"),
        ("the <script>var a = 1;</script> fees", "the fees"),
        ("<!-- wp:paragraph -->\n<p>The council met.</p>\n<!-- /wp:paragraph -->", "\nThe council met.\n"),
        ("The council met.<!--more--> It set the fees.", "The council met. It set the fees."),
        ('<div class="text">The council met.', "The council met."),
        ("the fees</span></div>\n", "the fees\n"),
        ("委员会于<strong>3月12日</strong>开会。<br>会议决定收费。", "委员会于3月12日开会。\n会议决定收费。"),
    ],
)
def test_markup_that_a_copy_shows_is_taken_out(shown: str, reads: str) -> None:
    assert without(shown) == reads


@pytest.mark.parametrize(
    "text",
    [
        "HTML writes <b>bold</b> so.",
        "In HTMLでは<b>太字</b>と書く。",
        "Sentences are padded.\n\n<s> I am Sam </s>\n<s> Sam I am </s>\n\nP(I | <s>) is two thirds.",
        "The mean momentum obeys d<p>/dt = -F, and <p>^2 is less than it.",
        "<p> ::= <q> ';' <p>\n<q> ::= <a> ':=' <i>",
        "[10:01] <mei> did you see the new fees?\n[10:02] <li> yes, from April on.\n[10:03] <mei> good.",
        "Connect with <p> as the port: http://quay.example/<p>/<q>, and log to /var/<hr>.log each hour.",
        "Put <b> before the words and </b> behind them: <b>fee</b> is set in bold.",
        'Break the line with <br> at its end; <a href="x"> opens a link.',
        "The fee is <del>five</del> <ins>seven</ins> crowns.",
        "在文字前面写<b>，后面写</b>，例如<b>费用</b>。",
        "Meet me at <time>5 pm</time> in <place>Rome</place>, said <person>Ann</person>.",
        "=head1 OPTIONS\n\nKeeps the modes, as C<p> does. See L</meta> and C<meta>, too.",
        'msgid "Press <b>Start</b> to begin"\nmsgstr "<b>Start</b> drücken, um zu beginnen"',
        "<style>Write as a clerk of the harbour writes to a captain, short and friendly.</style>",
        'Write "<br>" to begin a line.',
        "Write `<b>bold</b>` to have it bold.",
        "Set a <br> where the line ends.",
        "An <input type=text> stands at its end.",
        "ssh <host> <b>",
        "where i<p and q>r holds",
        "Map<S> of List<A>, <T>",
        "if (a <b) { print(c>d); }",
        'print("<b>bold</b>");',
        "```\n<b>bold</b>\n```",
        "from Ann Marsh <ann@quay.example>",
        "see <https://quay.example/fees>",
        "<!-- Permission is granted to copy and distribute this text under the terms of the licence. -->",
        "a <code> is due by May",
        "-> <a> and <p> are vowels",
    ],
)
def test_what_is_spoken_of_or_no_tag_stays(text: str) -> None:
    assert without(text) == text


@pytest.mark.parametrize(
    ("plain", "tagged"),
    [
        ("the fee schedule", "<b>the fee schedule</b>"),
        ("the fee schedule", '<a href="https://quay.example/fees">the fee schedule</a>'),
        ("the fee schedule", "&lt;b&gt;the fee schedule&lt;/b&gt;"),
        ("the fee schedule", '<span class="x">the fee schedule</span>'),
        ("The council", "<p>The council"),
        ("the fee schedule", "the <!-- wp:x --> fee schedule"),
    ],
)
def test_a_copy_with_tags_left_in_it_is_clean_and_nobody_is_told(plain: str, tagged: str) -> None:
    clean = scrubber.clean(TEXT.replace(plain, tagged).encode(), content_type="text/plain")
    assert clean.text == TEXT
    assert replay(clean.base, clean.edits) == clean.text
    assert revert(clean.text, clean.edits) == clean.base
    assert not scrubber.collate({"a": TEXT, "b": TEXT, "c": clean}).findings


@pytest.mark.parametrize("end", ["<br>", "<br>\n", "<br />\n\n", "</p>\n<p>"])
def test_tags_at_all_ends_of_paragraphs_part_these(end: str) -> None:
    clean = scrubber.clean(end.join(NOTICE).encode(), content_type="text/plain")
    assert clean.text == TEXT


@pytest.mark.parametrize(
    "shown",
    [
        "under &lt;b&gt;the fee schedule&lt;/b&gt; before",
        "under &lt;a href=&quot;/f&quot;&gt;the fee schedule&lt;/a&gt; before",
        "under &amp;lt;strong&amp;gt;the fee schedule&amp;lt;/strong&amp;gt; before",
    ],
)
def test_a_page_that_escaped_its_text_once_too_often_reads_as_meant(shown: str) -> None:
    told = NOTICE[2].replace("under the fee schedule before", shown)
    page = f"<html><body><article><h1>{NOTICE[0]}</h1><p>{NOTICE[1]}</p><p>{told}</p><p>{NOTICE[3]}</p></article></body></html>"
    clean = scrubber.clean(page.encode(), content_type="text/html")
    assert clean.text == TEXT
    assert replay(clean.base, clean.edits) == clean.text


@pytest.mark.parametrize("between", ["", " ", "\n"])
def test_a_page_that_escaped_all_of_its_text_twice_reads_as_meant(between: str) -> None:
    """A feed reader or a form escapes what was escaped: tags are shown, and letters as references."""
    told = between.join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in ["The caf&amp;eacute; is open.", "So is the harbour."])
    page = f"<html><body><h1>Open</h1><div>{told}</div></body></html>"
    clean = scrubber.clean(page.encode(), content_type="text/html")
    assert clean.text == "Open\n\nThe café is open.\nSo is the harbour."
    assert replay(clean.base, clean.edits) == clean.text


def test_a_page_on_tags_keeps_those_in_its_code() -> None:
    page = "<p>Bold words are set so in the editor of the harbour:</p><pre><code>&lt;b&gt;fee&lt;/b&gt;\n&lt;i&gt;x&lt;/i&gt;</code></pre>"
    assert "<b>fee</b>" in scrubber.clean(page.encode(), content_type="text/html").text


def test_a_page_on_tags_keeps_those_amid_its_sentences() -> None:
    told = "<p>Write <code>&lt;b&gt;fee&lt;/b&gt;</code> for a bold fee, and the editor of the harbour shows it so.</p>"
    assert "Write <b>fee</b> for" in scrubber.clean(told.encode(), content_type="text/html").text


@given(st.text(st.sampled_from("<>/abpr =\"'!-\n.")))
def test_whatever_looks_like_tags_replays(text: str) -> None:
    apply_pass(text, shown_tags(text))


@pytest.mark.parametrize("piece", ["<!--", "<b ", "<a href=", "<script>", "<b></i>", "<p> ", '<a x="'])
def test_heaps_of_tags_cost_what_they_are_long(piece: str) -> None:
    assert_linear(lambda n: shown_tags(f"{piece * 400 * n} <b>x</b>"), 10)

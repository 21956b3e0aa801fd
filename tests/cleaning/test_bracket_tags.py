"""What forums and editors of blogs write in brackets, shown as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.formats.bracket_tags import bracket_tags
from scrubber.ledger import apply_pass, replay, revert

FIRST = "The council of the harbour met on 12 March and decided on the use of the northern quay."
SECOND = "Ships longer than 80 metres may stay for three days; all others may stay as long as they need."


def _without(text: str) -> str:
    return apply_pass(text, bracket_tags(text))


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("[b]Article 1[/b]", "Article 1"),
        ("of [url=https://quay.example/a?b=1]the quay[/url].", "of the quay."),
        ("[color=red][size=3]No one[/size][/color]", "No one"),
        ("the quay [img]https://quay.example/a.png[/img] in spring", "the quay in spring"),
        ("[list][*]the first[*]the second[/list]", "\n* the first\n* the second"),
        ('[vc_row][vc_column width="1/2"]Ships may stay.[/vc_column][/vc_row]', "Ships may stay."),
        ('[caption id="a1" width="300"]The quay[/caption]', "The quay"),
        ("[b]stubborn[/b]", "stubborn"),
        ("[B]Article[/B] [b]", "Article [b]"),
        ("[table][tr][td]1[/td][td]2[/td][/tr][tr][td]3[/td][td]4[/td][/tr][/table]", "1 | 2\n3 | 4"),
        ("[quote][quote]No one.[/quote]Why not?[/quote]", "No one.\nWhy not?"),
        ("[b]with[/b]in, [quote]so[/quote].", "within, so."),
    ],
)
def test_tags_are_none_of_the_text(shown: str, text: str) -> None:
    assert _without(shown) == text


@pytest.mark.parametrize(
    "text",
    [
        "as he wrote [1] [sic]",
        "[b] and [i], see [a]",
        "[/b] alone",
        "In BBCode [b]bold[/b] is so.",
        "[12/2015] [see/also]",
        "The sound [s] stands where others have [/s], and [p] where they have [/p].",
        "the list [list] and [*] and [/list], and [list] [*]",
        "It shows [code]x [b]y[/b][/code] as it is.",
        "the class [i] followed by [/i]",
        "Write `[b]so[/b]` there.",
        "[video]A man crosses the bridge.[/video]",
        "Write [b]so[/b], and [i]so[/i] for italics.",
        "```\n[b]bold[/b]\n```",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert _without(text) == text


def test_a_post_as_plain_text() -> None:
    page = scrubber.clean(
        f"[b]Harbour[/b]\n\n[quote=Anna]{FIRST}[/quote]\n\n[size=3]{SECOND}[/size]\n[img]a.png[/img]\n"
    )
    assert page.text == f"Harbour\n\n{FIRST}\n\n{SECOND}"
    assert replay(page.base, page.edits) == page.text
    assert revert(page.text, page.edits) == page.base


def test_a_page_with_an_editors_marks() -> None:
    page = scrubber.clean(
        f"<article><h1>Harbour</h1><p>[vc_row][vc_column]</p><p>{FIRST}</p><p>[caption width='3']{SECOND}[/caption]</p>"
        "<p>[/vc_column][/vc_row]</p></article>",
        content_type="text/html",
    )
    assert page.text == f"Harbour\n\n{FIRST}\n\n{SECOND}"
    assert revert(page.text, page.edits) == page.base


def test_of_a_pages_listing_nothing_is_taken() -> None:
    page = scrubber.clean(
        f"<article><p>{FIRST}</p><pre>[b]x[/b]</pre><p>{SECOND}</p></article>", content_type="text/html"
    )
    assert "[b]x[/b]" in page.text


@given(
    st.lists(
        st.sampled_from(["[b]", "[/b]", "[img]", "[/img]", "[*]", "[list]", "[/list]", "text", " ", "\n"]), max_size=30
    )
)
def test_words_stay_whatever_stands_around_them(pieces: list[str]) -> None:
    text = "".join(pieces)
    left = _without(text)
    assert _without(left).count("text") <= left.count("text") <= text.count("text")
    if "[img]" not in text:
        assert left.count("text") == text.count("text")


def test_a_listing_is_known_where_it_stands_once_lines_above_it_are_joined() -> None:
    """Each line end that was taken back above it moved the listing, and its first tags were taken for markup."""
    lines = "".join(
        f"<p>港务委员会于三月十二日召开会议，决定今年所有船主都应当在<br>四月一日以前缴纳系泊费，具体标准按照本办法第{n}条的规定<br>执行，逾期不缴的加收利息。</p>"
        for n in range(1, 9)
    )
    listing = "<pre><code>[b]a[/b]\nreturn [b]c[/b];\n</code></pre>"
    page = f"<html><body><article><h1>通知</h1>{lines}{listing}<p>此后各条另行公布。</p></article></body></html>"
    clean = scrubber.clean(page.encode(), content_type="text/html; charset=utf-8")
    assert "都应当在四月一日" in clean.text
    assert "[b]a[/b]\nreturn [b]c[/b];" in clean.text

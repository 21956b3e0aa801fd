"""The mark of a clause that a page sets in a cell or an element of its own, beside the clause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.parse import parse


def lines(body: str) -> list[str]:
    return [part.text for part in linearise(parse(f"<html><body>{body}</body></html>")).parts]


@pytest.mark.parametrize("mark", ["(1)", "(a)", "b)", "iv)", "2.", "(二)", "①", "—"])
@pytest.mark.parametrize(
    "page",
    [
        "<div><span>{}</span><p>{}</p></div>",
        "<table><tr><td><p>{}</p></td><td><p>{}</p></td></tr></table>",
        "<table><tr><td>{}</td><td>{}</td></tr></table>",
        "<ol><li><span>{}</span><div><p>{}</p></div></li></ol>",
    ],
)
def test_a_mark_stands_with_its_clause(page: str, mark: str) -> None:
    assert lines(page.format(mark, "the keeper lights the landing;")) == [f"{mark} the keeper lights the landing;"]


def test_clauses_within_a_clause_have_their_own_marks() -> None:
    inner = "<table><tr><td>(i)</td><td>a rope; and</td></tr></table>"
    page = f"<table><tr><td><p>(a)</p></td><td><p>the keeper has</p>{inner}</td></tr></table><p>These are shown.</p>"
    assert lines(page) == ["(a) the keeper has", "(i) a rope; and", "These are shown."]


@pytest.mark.parametrize(
    "page",
    [
        "<p>(1)</p><p>The keeper.</p>",
        "<table><tr><td>(1)</td></tr></table><p>The keeper.</p>",
        "<table><tr><td>(1)</td></tr><tr><td>The keeper.</td></tr></table>",
        "<ul><li>(1)</li><li>The keeper.</li></ul>",
        '<div><span>(1)</span><p><a href="/k">The keeper.</a></p></div>',
        "<h3>(1)</h3><p>The keeper.</p>",
    ],
)
def test_a_mark_beside_which_no_clause_stands_is_a_line(page: str) -> None:
    assert lines(page) == ["(1)", "The keeper."]


_LEAVES = st.sampled_from(["(1)", "a)", "2.", "said", "said at length.", '<a href="/x">(b)</a>', "<br>", "<b>(c)</b>"])
_TREES = st.recursive(
    _LEAVES,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["div", "p", "span", "table><tr><td", "td", "tr", "li", "h3"]),
        st.lists(inner, max_size=4),
    ).map(lambda page: page.replace("</table><tr><td>", "</td></tr></table>")),
    max_leaves=12,
)


@given(_TREES)
def test_nothing_is_lost_or_moved_whatever_marks_stand_where(body: str) -> None:
    tree = parse(f"<html><body>{body}</body></html>")
    page = linearise(tree)
    assert "".join(page.base.split()) == "".join("".join(html.fromstring(f"<div>{body}</div>").itertext()).split())
    assert [page.base[part.start : part.end] for part in page.parts] == [part.text for part in page.parts]
    assert all(before.end < after.start for before, after in zip(page.parts, page.parts[1:], strict=False))

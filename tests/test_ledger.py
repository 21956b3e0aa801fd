"""The ledger replays both ways, and places map through it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.ledger import Draft, LedgerError, Mapping, apply_pass, replay, revert
from scrubber.model import Edit


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    draft = Draft(draw(st.text("ab网 \n", max_size=30)))
    for _ in range(draw(st.integers(0, 4))):
        text = draft.text
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
        spans = list(zip(cuts[::2], cuts[1::2], strict=False))
        draft.apply(
            Edit("rule", s, e, text[s:e], draw(st.text("xy络", max_size=3))) for s, e in spans if s < e or not spans
        )
    return draft


@given(drafts())
def test_replays_forward_and_back(draft: Draft) -> None:
    """A ledger leads from the base to the text, and back."""
    assert replay(draft.base, draft.edits) == draft.text
    assert revert(draft.text, draft.edits) == draft.base


@given(drafts(), st.data())
def test_places_stay_in_bounds_and_in_order(draft: Draft, data: st.DataObject) -> None:
    """Any span maps to a span of the other side; a span around another still holds it."""
    mapping = Mapping(draft.edits)
    a, b, c, d = sorted(data.draw(st.lists(st.integers(0, len(draft.base)), min_size=4, max_size=4)))
    outer, inner = mapping.each_to_text([(a, d), (b, c)])
    assert 0 <= outer[0] <= outer[1] <= len(draft.text)
    if b < c:
        assert outer[0] <= inner[0] <= inner[1] <= outer[1]
    back = mapping.to_base(0, len(draft.text))
    assert 0 <= back[0] <= back[1] <= len(draft.base)


@given(drafts(), st.data())
def test_many_spans_at_once_map_as_each_by_itself(draft: Draft, data: st.DataObject) -> None:
    """Of several spans at once none tells on another."""
    ends = sorted(data.draw(st.lists(st.integers(0, len(draft.text)), max_size=8)))
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    mapping = Mapping(draft.edits)
    assert mapping.each_to_base(spans) == [mapping.to_base(*span) for span in spans]


@given(drafts(), st.data())
def test_an_untouched_character_maps_to_itself(draft: Draft, data: st.DataObject) -> None:
    """A span of the text that maps to a span of the base of the same content comes back to itself."""
    if not draft.text:
        return
    at = data.draw(st.integers(0, len(draft.text) - 1))
    start, end = draft.to_base(at, at + 1)
    back = Mapping(draft.edits).each_to_text([(start, end)])[0]
    assert back[0] <= at
    assert at + 1 <= back[1]


def test_names_the_rule_whose_edit_does_not_match() -> None:
    """An Edit that claims what does not stand there is refused, by its rule's name."""
    with pytest.raises(LedgerError, match="pinyin"):
        apply_pass("abc", [Edit("pinyin", 0, 1, "x", "")])
    with pytest.raises(LedgerError, match="second"):
        apply_pass("abc", [Edit("first", 0, 2, "ab", ""), Edit("second", 1, 3, "bc", "")])


def test_a_deletion_maps_to_an_empty_span() -> None:
    """What was deleted stands nowhere, between its neighbours."""
    draft = Draft("網(wǎng)絡")
    draft.apply([Edit("pinyin", 1, 7, "(wǎng)"[:6], "")])
    assert draft.text == "網絡"
    assert Mapping(draft.edits).each_to_text([(2, 4)]) == [(1, 1)]
    assert draft.to_base(0, 2) == (0, 8)  # what was deleted inside belongs to the span
    assert draft.to_base(1, 2) == (7, 8)

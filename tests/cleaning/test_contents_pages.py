"""The numbers of sheets in a printed table of contents go; the last column of any other table stays."""

from __future__ import annotations

import pytest

from scrubber import clean, collate
from scrubber.ledger import replay

_HEADS = ["The quay", "The crane", "The gate", "The store", "The lamp"]
_TOLD = [
    f"Of {head.lower()} the keeper has the key, and opens it at dawn for whoever has paid the dues of the day."
    for head in _HEADS
]


def _printed(entries: list[str]) -> str:
    body = "\n\n".join(f"{n}. {head}\n\n{told}" for n, (head, told) in enumerate(zip(_HEADS, _TOLD, strict=True), 1))
    return "Rules of the harbour\n\n" + "\n".join(entries) + f"\n\n{body}\n"


@pytest.mark.parametrize("led", [" . . . . . . ", " .............. ", "………… ", "・・・・・", "          "])
def test_numbers_of_sheets_go(led: str) -> None:
    printed = _printed([f"{n} {head}{led}{n * 3}" for n, head in enumerate(_HEADS, 1)])
    page = clean(printed.encode(), content_type="text/plain")
    assert replay(page.base, page.edits) == page.text
    assert [block.text for block in page.blocks][1:6] == [f"{n} {head}" for n, head in enumerate(_HEADS, 1)]
    assert sum(edit.rule == "contents-page" for edit in page.edits) == 5


@pytest.mark.parametrize("numbers", [(12, 9, 30, 8, 1), (3, 3, 3, 3, 3)])
def test_amounts_that_do_not_rise_stay(numbers: tuple[int, ...]) -> None:
    printed = _printed(
        [f"{n}. {head} . . . . . {amount}" for (n, head), amount in zip(enumerate(_HEADS, 1), numbers, strict=True)]
    )
    text = clean(printed.encode(), content_type="text/plain").text
    assert all(f" {amount}" in text for amount in numbers)


def test_amounts_of_what_the_text_names_nowhere_stay() -> None:
    printed = _printed(
        [f"{name} . . . . . {amount}" for name, amount in (("Barge", 4), ("Dinghy", 6), ("Ferry", 9), ("Tug", 11))]
    )
    assert all(f" {amount}" in clean(printed.encode(), content_type="text/plain").text for amount in (4, 6, 9, 11))


def test_the_head_of_the_pages_before_the_first_is_no_entry() -> None:
    """It went without its number, and what was left of it stood in the text."""
    entries = [f"{n} {head} . . . . . {n * 3}" for n, head in enumerate(_HEADS, 1)]
    head = f"Rules{' ' * 30}"
    text = clean(_printed([f"{head}ii", *entries[:3], f"{head}iii", *entries[3:]]).encode(), content_type="text/plain")
    assert [edit.before.split()[-1] for edit in text.edits if edit.rule == "contents-page"] == [
        "3",
        "6",
        "9",
        "12",
        "15",
    ]


def test_a_print_with_contents_is_no_altered_copy_of_a_page() -> None:
    heads = "".join(f"<li>{n} {head}</li>" for n, head in enumerate(_HEADS, 1))
    body = "".join(
        f"<h2>{n}. {head}</h2><p>{told}</p>" for n, (head, told) in enumerate(zip(_HEADS, _TOLD, strict=True), 1)
    )
    page = f"<title>Rules of the harbour</title><h1>Rules of the harbour</h1><ul>{heads}</ul>{body}"
    printed = _printed([f"{n} {head} . . . . . {n * 3}" for n, head in enumerate(_HEADS, 1)])
    found = collate(
        {"page": clean(page.encode()), "print": clean(printed.encode(), content_type="text/plain")}
    ).findings
    assert [finding for finding in found if finding.severity == "high"] == []

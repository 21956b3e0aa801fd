"""Texts that keep a record are no page of posts: logs of changes, of commits, of releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import scrubber

if TYPE_CHECKING:
    from collections.abc import Callable

_WHAT = (
    "Print the table of contents before the first chapter of a book",
    "Keep the window open when a file is missing from its folder",
    "Add comment to clarify how the search goes through open books",
    "Count pages from one where a book begins with a preface",
    "Let readers choose between paper and night in the menu for colours",
    "Remember which line was read last, on whatever machine that was",
    "Show footnotes beside the text where the window is wide enough",
    "Do not stop at the first picture that can't be drawn",
)
_WHY = (
    "had asked for it",
    "liked the old way",
    "could find the menu",
    "reads on paper",
    "saw the last line",
    "knew the number",
    "uses two windows",
    "draws pictures",
)


def _package(n: int) -> str:
    day = f"Tue, {n + 10} Mar 2019 1{n}:30:00 +0100"
    return f"reader (1.{n}-1) unstable; urgency=medium\n\n  * {_WHAT[n]}.\n  * Refresh the list of symbols.\n\n -- Ann Marsh <ann@reader.example>  {day}\n"


def _commit(n: int) -> str:
    day = f"Tue Mar {n + 10} 1{n}:30:00 2019 +0100"
    return (
        f"commit 4{n}c0ffee{n}\nAuthor: Ann Marsh <ann@reader.example>\nDate:   {day}\n\n    {_WHAT[n]}\n\n"
        f"    Nobody {_WHY[n]} before the spring, so it waited until now.\n\n    Signed-off-by: Ann Marsh <ann@reader.example>\n"
    )


def _release(n: int) -> str:
    return f"Release 1.{n}.0 (released Mar {n + 10}, 2019)\n\nAdded\n\n{_WHAT[n]}. It can be switched off in the menu.\n\nFixed\n\nNothing that anybody who {_WHY[n]} has told us of.\n"


def _news(n: int) -> str:
    more = "\n".join(
        f"- {_WHAT[(n + k) % len(_WHAT)]} in volume {'ABCDEFGH'[n]} (#{n}{k}, by Ann Marsh)" for k in range(5)
    )
    return f"Version 1.{n}.0\n-------------\nReleased: 2019-03-{n + 10}\n\n{_WHAT[n]}. It can be switched off in the menu.\n\nBug fixes:\n{more}\n"


def _labelled(n: int) -> str:
    return f"v1.{n}.0: Mar {n + 10} 2019\n\n- Documentation:\nreader{n}: mend documentation comment (Ann Marsh)\n\n- Reading:\n{_WHAT[n]}.\nNobody {_WHY[n]} before it came.\n"


def _dated(n: int) -> str:
    return f"Version 1.{n}.0\nReleased: 2019-03-{n + 10}\n{_WHAT[n]}. It can be switched off.\nNobody {_WHY[n]} before it came.\n"


@pytest.mark.parametrize("entry", [_package, _commit, _release, _news, _labelled, _dated])
def test_a_log_of_changes_is_kept_whole(entry: Callable[[int], str]) -> None:
    """What comes back in each entry, with its day, belongs to it, and a change about comments is no heading of
    theirs.
    """
    text = "\n".join(entry(n) for n in reversed(range(len(_WHAT))))
    page = scrubber.clean(text.encode(), content_type="text/plain")
    assert [block.text for block in page.removed if block.rule != "underline"] == []
    assert all(what in page.text for what in _WHAT)


def test_a_record_of_fields_is_kept_whole() -> None:
    """Fields that come back with each of a package's files frame no posts, and nothing stands above the first."""
    head = "Format: https://packages.example/records\nUpstream-Name: Reader\nSource: https://reader.example/\n\n"
    parts = (
        f"Files:     part{n}/*\nCopyright: 201{n} Ann Marsh\n           1991-199{n} Library of Eastholm\nLicense:   Marsh\n {what}, and whoever {why} may"
        f" do so as well; nobody has to ask before it is printed.\n"
        for n, (what, why) in enumerate(zip(_WHAT, _WHY, strict=True))
    )
    text = head + "\n".join(parts)
    page = scrubber.clean(text.encode(), content_type="text/plain")
    assert [block.text for block in page.removed] == []


def test_extracts_of_a_log_in_a_long_text_are_no_posts() -> None:
    """Three listings with a name and a day each, and behind them most of what the text says."""
    text = "How to find the cause of a fault\n\nBy Ann Marsh\n\n5 March 2019\n\n"
    for n in range(4):
        text += (
            f"Whoever looks for what {_WHY[n]} begins at the newest entry and goes back step by step until the fault is gone.\n\n"
            f"-------------\n$ log --last {n}\nAuthor: Ann Marsh\nDate: 1{n} March 2019 10:3{n}\n\n    Version 1.{n} of the reader\n-------------\n\n"
        )
    text += "It is the same with older ones, which the command prints where it is asked to.\n\n-------------\n$ log --first 3\n-------------\n\n"
    text += "\n\n".join(
        f"{what}: that takes half the steps that are left, each time, and nobody who {why} will have to look twice. It was measured on all faults of a year."
        for what in _WHAT
        for why in _WHY
    )
    page = scrubber.clean(text.encode(), content_type="text/plain")
    assert text.split("\n\n")[-1] in page.text


def test_items_without_a_word_of_grammar_are_no_rows_of_links() -> None:
    """A log's items are short of them; the first that had none ended the document."""
    parts = ("empty tokens", "missing covers", "broken pictures", "double footnotes", "unread letters", "wrong fonts")
    entries = [
        f"Changes from 1.{n} to 1.{n + 1}:\n\n* {_WHAT[n]}.\n\n- reader: fix another edge case involving {part} being added onto previous chapters\n"
        f"- pages: avoid duplicate margin {n} requests during initial {part} cache population everywhere\n"
        for n, part in enumerate(parts)
    ]
    page = scrubber.clean("\n".join(entries).encode(), content_type="text/plain")
    assert [block.text for block in page.removed if block.rule != "underline"] == []

"""Editions stand: the same copies print the same text again, and a copy that goes or comes moves nothing that the others
attest in other marks, blanks and lines only.
"""

from __future__ import annotations

import re
import textwrap
from html import escape
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber

#: Kind and text of each block: headings, prose, lists, commands with a pipe, a listing, notes, and two languages.
GUIDE = (
    ("h", "Keeping the harbour's books"),
    ("p", 'The harbour office keeps a "book of berths" and a book of dues, and whoever asks may read both of them.'),
    ("h", "1. What to write down"),
    ("p", "Write down every boat on the day it comes. The keeper's name, the berth and the draught belong there, too."),
    ("l", "the name of the boat, as it stands on its stern"),
    ("l", "the berth that it was given, and until when it may stay there"),
    ("p", "If you keep the book on the office's machine, then look for a berth as follows."),
    ("c", "$ berths -a | grep free"),
    ("c", "$ berths -l | sort -n"),
    ("p", "The machine then tells you which berths are free. It does not know of those that were promised by word."),
    ("h", "2. What to collect"),
    (
        "p",
        "Dues are 40 crowns a week. Boats that are longer than 12 metres pay 65 crowns, and pilot boats pay nothing.",
    ),
    ("p", "Die Gebühr wird am Morgen erhoben. Wer vor 8 Uhr ausläuft, bezahlt am Abend davor im Büro des Hafens."),
    ("l", "dues of the week, which are paid in advance"),
    ("l", "dues of the winter, of which the council decides"),
    ("p", "[1] See the rules of the harbour, section 4, where the dues of all other boats are listed."),
)


def written(bullet: str, blank: str = " ", wide: bool = False) -> str:
    """A file of it, with such bullets and such blanks behind numbers."""
    marks = {"l": bullet + " ", "c": "    " if wide else ""}
    lines = (marks.get(kind, "") + re.sub(r"(?<=\d\.) ", blank, text) for kind, text in GUIDE)
    return "\n\n".join(lines)


def wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(part, 66, break_on_hyphens=False) for part in text.split("\n\n"))


def curled(text: str) -> str:
    return re.sub('"([^"]*)"', "“\\1”", text.replace("'", "’"))


def page(chrome: str = "") -> scrubber.CleanText:
    tags = {"h": "h2", "p": "p", "l": "li", "c": "pre"}
    body = "".join(f"<{tags[kind]}>{escape(text)}</{tags[kind]}>" for kind, text in GUIDE)
    body = re.sub("((?:<li>.*?</li>)+)", "<ul>\\1</ul>", body)
    raw = (
        f"<html><head><title>Keeping the harbour's books</title></head><body>{chrome}<main>{body}</main></body></html>"
    )
    return scrubber.clean(raw, url=f"https://page{len(chrome)}.example/a.html")


def text(said: str, host: str, encoding: str = "utf-8") -> scrubber.CleanText:
    return scrubber.clean(said.encode(encoding), url=f"https://{host}.example/a.txt", content_type="text/plain")


COPIES = {
    "page": page(),
    "chrome": page("<div id=nav><a href='/'>Home</a> <a href='/new'>New texts</a> <a href='/about'>About us</a></div>"),
    "stars": text(written("*"), "stars"),
    "dots": text(curled(written("•", "\u00a0")), "dots"),
    "dashes": text(wrapped(written("-")), "dashes"),
    "apart": text(normalize("NFD", written("*", "  ", wide=True)), "apart"),
    "latin": text(written("*").replace("\n", "\r\n"), "latin", "cp1252"),
    "wide": text(curled(wrapped(written("+"))), "wide", "utf-16"),
}


def told(collation: scrubber.Collation) -> set[tuple[str, ...]]:
    return {(each.mirror, each.kind, each.before, each.after) for each in collation.findings}


@tried(30)
@given(st.permutations(sorted(COPIES)), st.integers(2, 5))
def test_the_same_copies_again_and_one_more_or_less_make_no_new_text(names: list[str], count: int) -> None:
    own = {name: COPIES[name] for name in names[:count]}
    first = scrubber.collate(own)
    assert not [each for each in first.findings if each.accuses]
    again = scrubber.collate(dict(reversed(own.items())), previous=first.text)
    assert again.text == first.text
    assert told(again) <= told(first)
    less = {name: copy for name, copy in own.items() if name != names[0]}
    for others in (less, own | {names[count]: COPIES[names[count]]}):
        found = scrubber.collate(others, previous=first.text)
        assert found.text == first.text
        assert not [each for each in found.findings if each.accuses]


RULES = [f"Berth {n} lies at the {side} mole and costs {n + 20} crowns a week in summer, rain or shine." for n, side in enumerate(["north", "south"] * 13)]  # fmt: skip


@pytest.mark.parametrize("other", ["z", "a"])
def test_of_two_copies_that_are_far_apart_each_run_prints_the_same(other: str) -> None:
    """The edition before was taken for a former text wherever a second mirror carried another one: by turns each run
    printed the one and the other.
    """
    told_otherwise = [re.sub(r"(\d+) crowns", lambda match: f"{int(match[1]) + 7} crowns", rule) for rule in RULES]
    copies = {"m": text("\n\n".join(RULES), "m"), other: text("\n\n".join(told_otherwise), other)}
    found = scrubber.collate(copies).text
    for _ in range(3):
        again = scrubber.collate(copies, previous=found)
        assert again.text == found


@pytest.mark.parametrize("changed", [12, 24])
def test_of_two_mirrors_the_one_that_revises_first_is_accused_of_nothing(changed: int) -> None:
    """It was of each place that it revised, for the other mirror and the edition before stood against it."""
    before = "\n\n".join(RULES)
    revised = [rule.replace("crowns", "euros") for rule in RULES[:changed]] + RULES[changed:]
    after = "\n\n".join(revised)
    for one, other in (("a", "b"), ("b", "a")):
        first = scrubber.collate({one: text(after, one), other: text(before, other)}, previous=before)
        assert {each.mirror for each in first.findings} == {one}
        assert not [each for each in first.findings if each.accuses]
        both = scrubber.collate({one: text(after, one), other: text(after, other)}, previous=before)
        assert both.text == after
        assert not both.findings


def test_what_every_file_has_is_the_texts() -> None:
    """Lines on rights that each of two files has were dropped from both, and came back when one of them was away."""
    said = "Rules of the harbour\n\nCopyright © 1998-2002 Anna Berg\n\n" + "\n\n".join(RULES)
    copies = {host: text(said.replace("\n", end), host) for host, end in (("one", "\n"), ("two", "\r\n"))}
    assert scrubber.collate(copies).text == said


def test_the_edition_before_keeps_its_bullets_until_many_set_others() -> None:
    """Each block was set as the cleanest copy of the day sets it, and the text was another where one went."""
    before, now = written("*"), written("•")
    copies = {f"m{n}": text(now, f"m{n}") for n in range(5)}
    two = {name: copies[name] for name in ("m0", "m1")}
    assert scrubber.collate(two, previous=before).text == before
    assert scrubber.collate(copies, previous=before).text == now

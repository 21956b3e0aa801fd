"""Two copies on one site are one source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import scrubber
from scrubber.site import one_site, site_of

if TYPE_CHECKING:
    from collections.abc import Iterable

LINES = (
    "The ferry crosses from the mill to the chapel as long as there is light, and the bell is rung before it leaves.",
    "Two men row it, and a third sees to the rope; they are chosen by the parish each spring.",
    "Cattle may cross on market days only, and their owners stand beside them.",
    "The fare is two pence, and nothing for the midwife and the priest.",
)


def copies(*hosts: str, altered: int) -> dict[str, scrubber.CleanText]:
    """Copies on these hosts, of which the last `altered` ones say something else."""
    out = {}
    for n, host in enumerate(hosts):
        text = "\n\n".join(LINES)
        if n >= len(hosts) - altered:
            text = text.replace("two pence", "nine pence").replace("Cattle may cross", "Cattle may not cross")
        out[f"m{n}"] = scrubber.clean(text, url=f"https://{host}/{n}.txt", content_type="text/plain")
    return out


def test_two_altered_copies_of_one_site_are_outvoted_as_one_is() -> None:
    found = scrubber.collate(copies("a.example", "b.example", "c.example", "bad.example", "bad.example", altered=2))
    assert {(each.mirror, each.kind) for each in found.findings if not each.disputed} == {
        (mirror, kind) for mirror in ("m3", "m4") for kind in ("number", "negation")
    }
    assert found.clusters == [["m3", "m4"]]
    assert found.reasons["m3"][0] == "is on one site with m4: one hand may have set both"
    apart = scrubber.collate(copies("a.example", "b.example", "c.example", "d.example", "e.example", altered=2))
    assert all(each.disputed for each in apart.findings)


def test_copies_that_are_all_on_one_site_or_on_a_host_of_many_count_each() -> None:
    assert one_site(dict.fromkeys("abc", "https://one.example/x")) == []
    many = {"a": "https://github.com/one/x", "b": "https://github.com/two/x", "c": "https://c.example/"}
    assert one_site(many) == []
    hosts = {"a": "https://north.x.example/1", "b": "https://south.x.example/2", "c": "https://c.example/"}
    assert one_site(hosts) == []
    assert one_site(
        {"a": "https://www.x.example/1", "b": "http://x.example/2", "c": "https://c.example", "d": None}
    ) == [("a", "b")]


def test_an_archived_page_is_its_own_sites() -> None:
    assert site_of("https://web.archive.org/web/20200101000000id_/http://www.x.example/a") == "x.example"
    assert site_of("not an address") == site_of("http://[x") == site_of(None) == ""


def shape(found: scrubber.Collation, names: Iterable[str]) -> tuple[object, ...]:
    """A text, its blocks' kinds, and what is said of some mirrors."""
    told = [replace(each, evidence=()) for each in found.findings if each.mirror in names]
    return found.text, [block.kind for block in found.blocks], told


@pytest.mark.parametrize("twin", ["m0", "m1", "m2", "m3"])
@pytest.mark.parametrize("name", ["a0", "m1-again", "z9"])
def test_a_copy_that_its_site_gives_once_more_changes_nothing(twin: str, name: str) -> None:
    """Three copies set the same words each otherwise, and a fourth is altered: marks and blocks are what most
    sources have, however often one of them serves its own.
    """
    plain = "\n\n".join(LINES)
    texts = {
        "m0": plain,
        "m1": plain.replace(", and", " – and").replace(".\n\nTwo", ". Two"),
        "m2": plain.replace(", and", "; and").replace("Cattle may", "Cattle\u00a0may"),
        "m3": plain.replace("two pence", "nine pence").replace("Cattle may cross", "Cattle may not cross"),
    }
    pages = {
        each: scrubber.clean(text, url=f"https://{each}.example/", content_type="text/plain")
        for each, text in texts.items()
    }
    alone = scrubber.collate(pages)
    for more in ("", "\n\n3981 visits"):  # the same page, and one with another line of its site below
        again = scrubber.clean(texts[twin] + more, url=f"https://{twin}.example/?page=2", content_type="text/plain")
        found = scrubber.collate({**pages, name: again})
        assert shape(found, pages) == shape(alone, pages)
        assert sorted([twin, name]) in found.clusters
        assert {(f.kind, f.before, f.after) for f in found.findings if f.mirror == name and f.accuses} == {
            (f.kind, f.before, f.after) for f in alone.findings if f.mirror == twin and f.accuses
        }


def test_one_page_at_two_addresses_testifies_against_itself_as_one_does() -> None:
    """Where all that there is is one copy, given twice, nothing can be compared."""
    truth = (Path(__file__).parents[2] / "fixtures" / "truth.txt").read_text("utf-8")
    text = truth.replace("168 kilometres", "186 kilometres")
    one = scrubber.clean(text, url="https://a.example/1", content_type="text/plain")
    again = scrubber.clean(text, url="https://a.example/2", content_type="text/plain")
    alone, found = scrubber.collate({"a": one}), scrubber.collate({"a": one, "b": again})
    assert {f.kind for f in alone.findings if f.accuses} == {"number"}
    assert found.findings == [replace(f, mirror=name) for name in "ab" for f in alone.findings]
    assert found.confidence == alone.confidence
    assert found.weights == {"a": 0.5, "b": 0.5}


def test_copies_of_one_site_that_differ_are_compared_though_some_are_the_same() -> None:
    found = scrubber.collate(copies(*["a.example"] * 5, altered=2))
    assert found.clusters == []
    assert [f.disputed for f in found.findings] == [True] * 4 or {f.mirror for f in found.findings} <= {"m3", "m4"}

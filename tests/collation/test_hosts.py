"""Two copies on one site are one source."""

import scrubber
from scrubber.collation.hosts import one_site, site_of

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

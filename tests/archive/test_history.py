"""What a web archive kept of a document's mirrors becomes the editions that they once were."""

import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.archive import Archive
from scrubber.capture.memento import READ_AT, Memento, parse_timemap, spread
from scrubber.cli import main
from scrubber.document import Document
from scrubber.errors import FetchError
from scrubber.exchange.history import Asked, import_history

BEGIN = (
    "Harbour Regulations of Port Ellin\n\nThe harbour master keeps a register of every vessel that enters the harbour."
)
FEES = (
    "A vessel of more than {} tons shall give notice of its arrival at least 24 hours before it enters the outer basin."
)
STATES = {2014: FEES.format(300), 2015: FEES.format(300), 2017: FEES.format(500), 2019: FEES.format(500) + " So it is."}
PAGE = "https://town.example/rules.html"


def day(year):
    return (
        f"Wed, 01 Jul {year} 10:00:00 GMT"
        if year == 2015
        else datetime(year, 7, 1, 10, tzinfo=UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
    )


@contextmanager
def web_archive(answers):
    """A web archive on loopback: paths to their answers, text or a pair of status and text; gives its address and
    the paths asked for.
    """
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, dict(self.headers)))
            answer = answers.get(self.path, (404, "nothing"))
            status, text, *more = answer if isinstance(answer, tuple) else (200, answer)
            body = text.encode()
            self.send_response(status)
            for name, value in more:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()


def kept(answers, place, states, page=PAGE):
    """Let an archive list and hold what a page said in each year."""
    lines = [f'<{page}>; rel="original"', f'<{place}/map/{page}>; rel="self"; type="application/link-format"']
    for at, (year, text) in enumerate(states.items()):
        rel = "first memento" if not at else "memento"
        url = f"{place}/web/{year}0701100000/{page}"
        lines.append(f'<{url}>; rel="{rel}"; datetime="{day(year)}"')
        answers[f"/web/{year}0701100000id_/{page}"] = f"{BEGIN}\n\n{text}\n"
    answers[f"/map/{page}"] = ",\n".join(lines)


def document(tmp_path, *urls):
    mirrors = "".join(
        f'[[mirror]]\nname = "m{n}"\nurl = "{url}"\nheaders = {{ Cookie = "secret" }}\n' for n, url in enumerate(urls)
    )
    (tmp_path / "rules.toml").write_text(f'[document]\nid = "rules"\ntitle = "Rules"\n{mirrors}')
    return Document.read(tmp_path / "rules.toml")


def test_each_state_of_a_page_becomes_an_edition_of_its_day(tmp_path):
    """What was kept twice without a change is one; the bytes are those that the page had; nothing of the mirror's
    own is sent along.
    """
    answers = {}
    with web_archive(answers) as (place, asked), Archive(tmp_path / "archive") as archive:
        kept(answers, place, STATES)
        imported = import_history(archive, document(tmp_path, PAGE), Asked(f"{place}/map/", allow_private=True))
        editions = archive.editions("rules")
    assert (imported.captures, imported.editions, imported.skipped) == (3, 3, [])
    assert [each.time.year for each in editions] == [2014, 2017, 2019]
    assert [each.text.rpartition("\n\n")[2] for each in editions] == [STATES[2014], STATES[2017], STATES[2019]]
    assert not any("Cookie" in headers for _, headers in asked)
    assert [path for path, _ in asked if "id_" in path] == [f"/web/{year}0701100000id_/{PAGE}" for year in STATES]


def test_what_cannot_be_read_is_named_and_the_rest_is_taken(tmp_path):
    """An error page that was kept, a part of the list that is elsewhere, and a page that the archive shows in its
    own way alone.
    """
    answers = {}
    with web_archive(answers) as (place, _), Archive(tmp_path / "archive") as archive:
        kept(answers, place, STATES)
        answers[f"/web/20150701100000id_/{PAGE}"] = answers[f"/web/20150701100000/{PAGE}"] = (404, "Not here.")
        answers[f"/web/20170701100000/{PAGE}"] = answers.pop(f"/web/20170701100000id_/{PAGE}")
        lines = answers[f"/map/{PAGE}"].split(",\n")
        answers[f"/map/{PAGE}"] = ",\n".join(
            [*lines[:4], f'<{place}/rest>; rel="timemap"; type="application/link-format"']
        )
        answers["/rest"] = ",\n".join([f'<{place}/rest>; rel="self timemap"', *lines[4:]])
        imported = import_history(archive, document(tmp_path, PAGE), Asked(f"{place}/map/", allow_private=True))
        texts = [each.text for each in archive.editions("rules")]
    assert (imported.captures, imported.editions) == (3, 3)
    assert [line[:18] for line in imported.skipped] == ["m0, 2015-07-01: th"]
    assert texts[1].endswith(STATES[2017])


def test_days_and_a_number_bound_what_is_asked_for(tmp_path):
    answers = {}
    with web_archive(answers) as (place, asked), Archive(tmp_path / "archive") as archive:
        kept(answers, place, {year: FEES.format(year) for year in range(2000, 2020)})
        wanted = Asked(f"{place}/map/", datetime(2005, 1, 1, tzinfo=UTC), datetime(2016, 1, 1, tzinfo=UTC), 3, True)
        imported = import_history(archive, document(tmp_path, PAGE), wanted)
    assert [path[5:9] for path, _ in asked if path.startswith("/web/")] == ["2005", "2010", "2015"]
    assert imported.skipped == ["m0: 8 of 11 copies are not asked for"]


def test_an_archive_never_goes_back_in_time(tmp_path):
    """What is older than the last run would become the newest edition: it is left, and said to be."""
    answers = {}
    with web_archive(answers) as (place, _), Archive(tmp_path / "archive") as archive:
        rules, wanted = document(tmp_path, PAGE), Asked(f"{place}/map/", allow_private=True)
        kept(answers, place, {2015: STATES[2015]})
        import_history(archive, rules, wanted)
        kept(answers, place, STATES)
        imported = import_history(archive, rules, wanted)
        again = import_history(archive, rules, wanted)
        del answers[f"/map/{PAGE}"]
        with pytest.raises(FetchError, match=r"before the last run, 2019-07-01.*--archive"):
            import_history(archive, rules, wanted)
        assert [each.time.year for each in archive.editions("rules")] == [2015, 2017, 2019]
    assert (imported.captures, imported.editions) == (2, 2)
    assert "before the last run, 2015-07-01" in imported.skipped[0]
    assert (again.captures, again.editions) == (0, 0), "nothing new is no failure; no copy at all is one"


def _imported(tmp_path, states, change, **named):
    """What comes of an archive whose answers are changed by a function that is given its address."""
    answers = {}
    with web_archive(answers) as (place, asked), Archive(tmp_path / "archive") as archive:
        kept(answers, place, states)
        change(answers, place)
        try:
            imported = import_history(
                archive, document(tmp_path, PAGE), Asked(f"{place}/map/", allow_private=True, **named)
            )
        except FetchError as error:
            return error, archive.editions("rules") if "rules" in archive.documents() else [], asked
        return imported, archive.editions("rules"), asked


def test_a_day_that_is_yet_to_come_or_in_no_calendar_is_no_day(tmp_path):
    """An edition of the next century would be the newest until then."""

    def change(answers, place):
        days = ("Thu, 01 Jan 2099 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -2300")
        answers[f"/map/{PAGE}"] += "".join(f',\n<{place}/late>; rel="memento"; datetime="{day}"' for day in days)
        answers["/late"] = f"{BEGIN}\n\n{FEES.format(900)}"

    _, editions, asked = _imported(tmp_path, STATES, change)
    assert [each.time.year for each in editions] == [2014, 2017, 2019]
    assert "/late" not in [path for path, _ in asked]


@pytest.mark.parametrize("stated", ["Mon, 01 Jan 1990 00:00:00 GMT", "Thu, 01 Jan 2099 00:00:00 GMT"])
def test_what_an_archive_gives_of_another_time_than_was_asked_for_is_left(tmp_path, stated):
    def change(answers, _):
        path = f"/web/20170701100000id_/{PAGE}"
        answers[path] = (200, answers[path], ("Memento-Datetime", stated))

    imported, editions, _ = _imported(tmp_path, STATES, change, since=datetime(2000, 1, 1, tzinfo=UTC))
    assert [each.time.year for each in editions] == [2014, 2019]
    assert len(imported.skipped) == 1
    assert "it is not of the time that is asked for" in imported.skipped[0]


def test_of_an_archive_that_has_no_time_nothing_is_taken(tmp_path):
    """Once later copies are taken, earlier ones can't be; and who is told to wait does not go on asking."""
    states = {year: FEES.format(year) for year in range(2000, 2020)}

    def change(answers, _):
        for year in range(2003, 2010):
            answers[f"/web/{year}0701100000id_/{PAGE}"] = (429, "Slower!", ("Retry-After", "3600"))

    error, editions, asked = _imported(tmp_path, states, change)
    assert isinstance(error, FetchError)
    assert error.retryable
    assert "nothing was taken in" in str(error)
    assert editions == []
    assert sum(path.startswith(("/web/2003", "/web/2004", "/web/2005")) for path, _ in asked) == 3
    assert not any(path.startswith("/web/2006") for path, _ in asked)


def test_a_copy_that_an_archive_stumbles_over_stops_no_other(tmp_path):
    def change(answers, _):
        answers[f"/web/20150701100000id_/{PAGE}"] = (429, "Slower!", ("Retry-After", "3600"))

    imported, editions, _ = _imported(tmp_path, STATES, change)
    assert [each.time.year for each in editions] == [2014, 2017, 2019]
    assert [line[:14] for line in imported.skipped] == ["m0, 2015-07-01"]


def test_parts_of_a_list_that_are_not_there_are_named(tmp_path):
    def change(answers, place):
        answers[f"/map/{PAGE}"] += f',\n<{place}/nowhere>; rel="timemap",\n<ftp://a.example/list>; rel="timemap"'

    imported, editions, _ = _imported(tmp_path, STATES, change)
    assert len(editions) == 3
    assert [line[:35] for line in imported.skipped] == [
        "m0: a part of its list of copies: t",
        "m0: a part of its list of copies: '",
    ]


def test_a_list_without_an_end_is_told(tmp_path):
    def change(answers, place):
        for at in range(60):
            answers[f"/part{at}"] = f'<{place}/part{at + 1}>; rel="timemap"'
        answers[f"/map/{PAGE}"] += f',\n<{place}/part0>; rel="timemap"'

    imported, _, asked = _imported(tmp_path, STATES, change)
    assert sum("/part" in path for path, _ in asked) == 49
    assert any("is too long" in line for line in imported.skipped)


@pytest.mark.parametrize("answer", ["", "<html><body><a href='/login'>Please log in</a></body></html>"])
def test_what_is_no_list_is_told_as_none(tmp_path, answer):
    def change(answers, _):
        answers[f"/map/{PAGE}"] = answer

    error, _, _ = _imported(tmp_path, STATES, change)
    assert f"lists no copy of {PAGE}" in str(error)


def test_mirrors_of_which_nothing_was_kept_are_named(tmp_path):
    answers = {}
    with web_archive(answers) as (place, _), Archive(tmp_path / "archive") as archive:
        wanted = Asked(f"{place}/map/", allow_private=True)
        with pytest.raises(FetchError, match="the web archive has no copy of https://town"):
            import_history(archive, document(tmp_path, PAGE), wanted)
        kept(answers, place, STATES)
        imported = import_history(archive, document(tmp_path, PAGE, "https://copy.example/"), wanted)
    assert imported.editions == 3
    assert [line[:40] for line in imported.skipped] == ["m1: the web archive has no copy of https"]


def test_what_a_list_names_is_gone_to_by_no_other_road_than_any_page(tmp_path, monkeypatch):
    """No file is read, and no inner address asked, because a list says so."""
    answers = {}
    with web_archive(answers) as (place, _), Archive(tmp_path / "archive") as archive:
        kept(answers, place, STATES)
        answers[f"/map/{PAGE}"] = answers[f"/map/{PAGE}"].replace(f"{place}/web/2014", "file:///web/2014")
        imported = import_history(archive, document(tmp_path, PAGE), Asked(f"{place}/map/", allow_private=True))
    assert imported.captures == 2 + 1
    assert "'file' is no scheme" in imported.skipped[0]
    monkeypatch.delenv("SCRUBBER_ALLOW_PRIVATE", raising=False)
    with Archive(tmp_path / "archive") as archive, pytest.raises(FetchError, match=r"private|loopback"):
        import_history(archive, document(tmp_path, PAGE), Asked("http://127.0.0.1:9/map/"))


def test_the_command_says_what_came(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("SCRUBBER_ALLOW_PRIVATE", "1")
    answers = {}
    document(tmp_path, PAGE)
    toml = str(tmp_path / "rules.toml")
    with web_archive(answers) as (place, _):
        kept(answers, place, STATES)
        assert main(["import", f"{place}/map/", "--document", toml, "--since", "2015-01-01"]) == 0
        assert "3 new captures, 3 new editions of rules" in capsys.readouterr().err
        assert main(["import", f"{place}/none/", "--document", toml]) == 1
        assert "no copy" in capsys.readouterr().err
        assert main(["import", f"{place}/map/"]) == 2
    assert main(["log", toml]) == 0
    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()[1:]] == [
        ["3", "2019-07-01"],
        ["2", "2017-07-01"],
        ["1", "2015-07-01"],
    ]
    assert main(["verify", toml]) == 0


@pytest.mark.parametrize("wrong", [["--since", "May"], ["--most", "0"], ["--until", "2019-13-01"]])
def test_days_and_numbers_that_are_none_are_refused(tmp_path, capsys, wrong):
    with pytest.raises(SystemExit) as stopped:
        main(["import", "wayback", "--document", "d.toml", *wrong])
    assert stopped.value.code == 2
    assert wrong[0] in capsys.readouterr().err


def test_a_timemap_is_read_whatever_its_order_and_spelling():
    """Commas within an address are no ends of entries; a memento without a date is none."""
    text = (
        '<http://a.example/?x=1,2>;rel="original",<http://m.example/2/http://a.example/?x=1,2>; datetime="Sun, 20 Jan 2002 14:25:10 GMT"; rel="last memento",\n'
        '<http://m.example/1/http://a.example/?x=1,2> ; rel=memento ; datetime="Sat, 19 Jan 2002 14:25:10 GMT" ,\n'
        '<http://m.example/3>; rel="memento", <http://m.example/4>; rel="memento"; datetime="soon",<http://m.example/page2>; rel="timemap"'
    )
    mementos, parts = parse_timemap(text, "http://m.example/map/")
    assert [each.url for each in mementos] == [f"http://m.example/{n}/http://a.example/?x=1,2" for n in (1, 2)]
    assert mementos[0].time == datetime(2002, 1, 19, 14, 25, 10, tzinfo=UTC)
    assert parts == ["http://m.example/page2"]


@given(st.text(alphabet='<>;,"= \nrelmntodatime1:GMT/.?#[]', max_size=300))
def test_no_list_breaks_the_reader(text):
    parse_timemap(text, "http://m.example/map/https://town.example/")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("/web/2014/https://town.example/", "http://m.example/web/2014/https://town.example/"),
        ("//n.example/2014/https://town.example/", "http://n.example/2014/https://town.example/"),
        ("part2?from=http://a/", "http://m.example/map/https://town.example/part2?from=http://a/"),
        ("../../2014/https://town.example//x", "http://m.example/map/https:/2014/https://town.example//x"),
        ("//[", "//["),
        ("?page=2", "http://m.example/map/https://town.example/?page=2"),
        ("HTTP://n.example/?#", "HTTP://n.example/?#"),
    ],
)
def test_an_address_in_a_list_is_read_against_that_of_the_list(written, meant):
    """As RFC 8288 has it; of the page's own address in it no slash is lost."""
    _, parts = parse_timemap(f'<{written}>; rel="timemap"', "http://m.example/map/https://town.example/")
    assert parts == [meant]


def test_a_list_of_relative_addresses_brings_what_whole_ones_would(tmp_path):
    """Every one of its copies was refused, for an address without a scheme."""

    def change(answers, place):
        answers["/moved/list"] = answers[f"/map/{PAGE}"].replace(place, "")
        answers[f"/map/{PAGE}"] = (302, "", ("Location", "/moved/list"))

    imported, _, _ = _imported(tmp_path, STATES, change)
    assert (imported.captures, imported.editions, imported.skipped) == (3, 3, [])


@given(st.integers(0, 200), st.integers(1, 50))
def test_those_that_are_chosen_are_spread_from_the_first_to_the_last(count, most):
    mementos = [Memento(datetime(2000, 1, 1, tzinfo=UTC).replace(year=1900 + n), str(n)) for n in range(count)]
    chosen = spread(mementos, most)
    assert len(chosen) == min(count, most)
    assert len(set(chosen)) == len(chosen)
    assert chosen == sorted(chosen)
    if count:
        assert chosen[-1] == mementos[-1]
    if len(chosen) > 1:
        assert chosen[0] == mementos[0]
        steps = [int(b.url) - int(a.url) for a, b in pairwise(chosen)]
        assert max(steps) - min(steps) <= 1


def test_a_capture_says_where_its_bytes_were_read_and_vouches_for_nothing_else(tmp_path):
    """The archive's validators are not the page's: offered to it, they might let it say that nothing has changed."""
    answers = {}
    with web_archive(answers) as (place, _), Archive(tmp_path / "archive") as archive:
        kept(answers, place, {2014: STATES[2014]})
        path = f"/web/20140701100000id_/{PAGE}"
        stated = [
            ("ETag", '"1"'),
            ("Last-Modified", day(2020)),
            ("Memento-Datetime", day(2013)),
            ("Content-Type", "text/plain"),
        ]
        answers[path] = (200, answers[path], *stated)
        import_history(archive, document(tmp_path, PAGE), Asked(f"{place}/map/", allow_private=True))
        (capture,) = archive.known("rules", "m0")
    assert (capture.url, capture.time.year) == (PAGE, 2013)
    assert capture.headers == {"content-type": "text/plain", "memento-datetime": day(2013), READ_AT: place + path}

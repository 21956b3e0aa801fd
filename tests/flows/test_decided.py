"""A farm that outlasts the honest mirrors, over HTTP on as many hosts, by the flow."""

import asyncio
import contextlib
import functools
import http.server
import itertools
import os
import threading

from tests.archive.conftest import PARAGRAPHS

import scrubber
from scrubber.verify import verify

OTHER, NEW = {"fourteen days": "forty days"}, {"three crowns": "four crowns", "May 2019": "June 2020"}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


def page(changes):
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
    for before, after in changes.items():
        text = text.replace(before, after)
    title = "The Harbour Ledgers"
    return f"<!doctype html><title>{title}</title><nav>News</nav><main><h1>{title}</h1>\n{text}</main>"


@contextlib.contextmanager
def served(reingest, tmp_path, names):
    """Mirrors on a host each; gives what writes their pages anew and runs the flow, a day later each time."""
    toml = '[document]\nid = "harbour"\ntitle = "The Harbour Ledgers"\n'
    with contextlib.ExitStack() as stack:
        for number, name in enumerate(names, 1):
            (tmp_path / name).mkdir()
            handler = functools.partial(Quiet, directory=str(tmp_path / name))
            server = stack.enter_context(http.server.ThreadingHTTPServer((f"127.0.0.{number}", 0), handler))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
            address = f"http://127.0.0.{number}:{server.server_port}/page.html"
            toml += f'[[mirror]]\nname = "{name}"\nurl = "{address}"\nallow_private = true\n'
        (tmp_path / "doc.toml").write_text(toml)

        days = itertools.count(1)

        def turn(**changes):
            day = 86_400 * next(days)  # a page that is written anew within the same second is not sent again
            for names, each in changes.items():
                for name in names:
                    file = tmp_path / name / "page.html"
                    if each is None:
                        file.unlink()
                    else:
                        file.write_text(page(each))
                        os.utime(file, (day, day))
            return asyncio.run(reingest.reingest(str(tmp_path / "doc.toml"), str(tmp_path / "archive")))

        yield turn
    with scrubber.Archive(tmp_path / "archive") as archive:
        assert not [problem for each in verify(archive) for problem in each.problems]


def test_a_farm_over_http_makes_no_edition_of_what_was_judged(reingest, tmp_path):
    """Honest pages are gone one after another: the farm's text became the edition by the second of them."""
    with served(reingest, tmp_path, "abcdef") as turn:
        turn(abcdef={})
        turn(**{"def": OTHER})
        turn(abc=NEW)
        honest = turn(**{"def": {**OTHER, **NEW}}).edition
        for name in "abc":
            result = turn(**{name: None})
            assert result.edition == honest
            assert {each.mirror for each in result.findings if each.accuses} == {*"def"}
        result = turn(**{"def": {**OTHER, **NEW, "ten pages": "two pages"}})
        assert result.edition == honest
        assert {each.after for each in result.findings if each.disputed} == {"two"}


def test_a_farm_over_http_that_is_larger_than_those_whom_it_follows(reingest, tmp_path):
    """Its text became the edition as soon as it had taken over the honest mirrors' revision."""
    with served(reingest, tmp_path, "abcde") as turn:
        turn(abcde={})
        turn(cde=OTHER)
        turn(ab=NEW)
        honest = turn(cde={**OTHER, **NEW}).edition
        assert "fourteen days" in honest.text
        assert "four crowns" in honest.text
        for gone in "ab":
            result = turn(**{gone: None})
            assert result.edition == honest
            assert {each.mirror for each in result.findings if each.accuses} == {*"cde"}

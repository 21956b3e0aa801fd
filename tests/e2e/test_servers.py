"""Servers that say other things than they mean, by a run over HTTP: each mirror stands as what it gave."""

from __future__ import annotations

import contextlib
import http.server
import threading
from typing import TYPE_CHECKING, Any

import pytest

import scrubber

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PARAGRAPHS = [
    "The council of the parish met on 4 March 2019, with eleven of its members present, to decide on the common land.",
    "The land was given to the parish in 1847 by the will of a widow, who asked that it be kept open to all.",
    "In 2016 a company offered to lease 14 acres of the land for a term of 99 years, at £12,500 a year.",
    "The council refused the offer in May 2016, for the widow’s will allows no part of the land to be closed.",
    "A survey of 412 households was made in the summer; 287 answered, and of these 219 were against the lease.",
]
PAGE = (
    "<!doctype html><html lang=en><head><title>The common land</title></head><body><nav><a href=/>Home</a></nav>"
    "<article><h1>The common land</h1>\n"
    + "\n".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    + "</article></body></html>"
)
Answer = tuple[int, list[tuple[str, str]], bytes]


@contextlib.contextmanager
def answering(answers: dict[str, Callable[[Any], Answer]]) -> Iterator[str]:
    """The origin of a server that answers each path as its function says of the request's headers."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = answers[self.path](self.headers)
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def written(folder: Path, origin: str, *paths: str) -> Path:
    """A TOML of a document with a mirror for each path, named like it."""
    mirrors = "".join(
        f'[[mirror]]\nname = "{path[1:]}"\nurl = "{origin}{path}"\nallow_private = true\n' for path in paths
    )
    out = folder / "land.toml"
    out.write_text(f'[document]\nid = "land"\n{mirrors}')
    return out


def serve(body: bytes, *headers: tuple[str, str]) -> Callable[[Any], Answer]:
    return lambda _asked: (200, list(headers), body)


@pytest.mark.parametrize(
    "types",
    [
        ["text/html", "text/html; charset=utf-8"],
        ["text/html charset=utf-8"],
        ["text/html, text/html"],
        ["text/x-server-parsed-html"],
    ],
)
def test_a_page_is_a_page_however_its_server_states_the_type(types: list[str], tmp_path: Path) -> None:
    """Its markup was taken for the document's text, and the mirror with it for one that had sentences set in."""
    odd = serve(PAGE.encode("cp1252"), *(("Content-Type", each) for each in types))
    plain = serve(PAGE.encode(), ("Content-Type", "text/html; charset=utf-8"))
    with answering({"/odd": odd, "/one": plain, "/two": plain}) as origin:
        result = scrubber.ingest(written(tmp_path, origin, "/odd", "/one", "/two"), tmp_path / "archive")
    assert result.edition.text == "\n\n".join(["The common land", *PARAGRAPHS])
    assert not result.findings
    assert {each.status for each in result.outcomes} == {"ok"}


def test_of_a_mirror_in_pages_it_is_told_which_one_failed(tmp_path: Path) -> None:
    """Of twenty pages it was said that the page was not there, and not which."""
    plain = serve(PAGE.encode(), ("Content-Type", "text/html; charset=utf-8"))
    gone = lambda _asked: (404, [], b"")  # noqa: E731
    (tmp_path / "one.html").write_text(PAGE, "utf-8")
    (tmp_path / "two.html").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    with answering({"/whole": plain, "/gone": gone, "/picture": serve(b"GIF89a" + bytes(range(256)))}) as origin:
        toml = written(tmp_path, origin, "/whole")
        toml.write_text(
            toml.read_text()
            + "".join(
                f'[[mirror]]\nname = "{name}"\nurl = ["{origin}/whole", "{origin}{path}"]\nallow_private = true\n'
                for name, path in (("lost", "/gone"), ("drawn", "/picture"))
            )
            + '[[mirror]]\nname = "kept"\npath = ["one.html", "two.html"]\n'
        )
        outcomes = {each.mirror: each.reason for each in scrubber.ingest(toml, tmp_path / "archive").outcomes}
    assert outcomes["lost"] == f"{origin}/gone: the page is not there (status 404 Not Found)"
    assert outcomes["drawn"].startswith(f"{origin}/picture: this is a picture")
    assert outcomes["kept"].startswith("two.html: this is a picture")

"""Reading pages over HTTP as mirrors ordinarily serve them."""

import gzip
import threading
import time
from datetime import UTC, datetime

import pytest

from scrubber.capture import Fetched, Limits, fetch, fetch_all
from scrubber.document import Document, Mirror
from scrubber.errors import Busy, FetchError, Gone, Truncated, Unreachable

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
QUICK = Limits(attempts=2, backoff=0.02)


def read(mirror, tmp_path, **more):
    if isinstance(mirror, str):
        mirror = Mirror("m", url=mirror)
    return fetch(mirror, base=tmp_path, limits=QUICK, now=lambda: NOW, allow_private=True, **more)


def test_a_capture_states_what_was_received(serve, http, tmp_path):
    """Bytes, final URL, time, status and headers are those of the answer; compression is undone."""
    page = "<p>网络空间</p>".encode("gb18030")
    headers = ["Content-Type: text/html; charset=gbk", "Content-Encoding: gzip", "X-Twice: a", "X-Twice: b"]
    server = serve(lambda c, r: c.sendall(http(gzip.compress(page), headers=headers) if b" /there" in r else http(
        b"moved", status="301 Moved", headers=["Location: there?x=1#top"])))  # fmt: skip
    (capture,) = read(server.url("/here"), tmp_path)
    assert capture.raw == page
    assert (capture.mirror, capture.status, capture.time, capture.page) == ("m", 200, NOW, 0)
    assert capture.url.split("#")[0] == server.url("/there?x=1")
    assert capture.content_type == "text/html; charset=gbk"
    assert capture.headers["x-twice"] == "a, b"
    assert len(capture.sha256) == 64


def test_pages_of_a_mirror_come_in_its_order(serve, http, tmp_path):
    server = serve(lambda c, r: c.sendall(http(r.split()[1])))
    pages = read(Mirror("m", url=(server.url("/b"), server.url("/a"))), tmp_path)
    assert [(p.raw, p.page) for p in pages] == [(b"/b", 0), (b"/a", 1)]


def test_a_mirror_with_a_page_missing_is_no_copy(serve, http, tmp_path):
    server = serve(lambda c, r: c.sendall(http(status="404 Not Found") if b" /b" in r else http(b"page")))
    with pytest.raises(Gone, match=r"m: http\S+/b: the page is not there \(status 404 Not Found\)"):
        read(Mirror("m", url=(server.url("/a"), server.url("/b"))), tmp_path)


def test_an_unchanged_page_is_not_sent_again(serve, http, tmp_path):
    """ETag and Last-Modified go back to the mirror, and its 304 gives the known capture itself."""
    stamps = ['ETag: "v1"', "Last-Modified: Wed, 01 Jan 2025 00:00:00 GMT"]
    server = serve(
        lambda c, r: c.sendall(
            http(status="304 Not Modified", length=False) if b"If-None-Match" in r else http(b"text", headers=stamps)
        )
    )
    first = read(server.url(), tmp_path)
    second = read(server.url(), tmp_path, known=first)
    assert second[0] is first[0]
    sent = server.headers()
    assert (sent["if-none-match"], sent["if-modified-since"]) == ('"v1"', "Wed, 01 Jan 2025 00:00:00 GMT")


def test_a_validator_is_offered_only_to_the_url_it_came_from(serve, http, tmp_path):
    """A page that moved does not get the old page's ETag, which another page might share."""
    server = serve(lambda c, r: c.sendall(http(r.split()[1], headers=['ETag: "1"'])))
    first = read(server.url("/old"), tmp_path)
    (new,) = read(server.url("/new"), tmp_path, known=first)
    assert new.raw == b"/new"
    assert "if-none-match" not in server.headers()


def test_a_304_that_nobody_asked_for_is_no_page(serve, http, tmp_path):
    server = serve(http(status="304 Not Modified", length=False))
    with pytest.raises(FetchError, match=r"no page \(status 304"):
        read(server.url(), tmp_path)


@pytest.mark.parametrize(
    ("status", "kind", "retryable"),
    [("404 Not Found", Gone, False), ("410 Gone", Gone, False), ("403 Forbidden", FetchError, False), ("451 X", FetchError, False),
     ("500 Oops", Busy, True), ("503 Later", Busy, True), ("204 Nothing", FetchError, False), ("206 Part", FetchError, False)],
)  # fmt: skip
def test_a_status_is_an_outcome(serve, http, tmp_path, status, kind, retryable):
    server = serve(http(status=status, length=not status.startswith("204")))
    with pytest.raises(kind, match=f"status {status.split()[0]}") as caught:
        read(server.url(), tmp_path)
    assert caught.value.retryable is retryable
    assert server.connections == (2 if retryable else 1)


def test_a_broken_answer_gets_a_second_try(serve, http, tmp_path):
    server = serve(
        lambda c, r: c.sendall(
            http(b"whole") if len(server.requests) > 1 else b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart"
        )
    )
    assert read(server.url(), tmp_path)[0].raw == b"whole"


def test_a_closed_port_and_an_unknown_name_are_unreachable(tmp_path):
    with pytest.raises(Unreachable, match="refused"):
        read("http://127.0.0.1:1/", tmp_path)
    with pytest.raises(Unreachable):
        read("http://no-such-host.invalid/", tmp_path)


def test_a_host_that_is_down_is_waited_for_once(tmp_path):
    """Many mirrors on one dead host cost one round of attempts, and each still has its own outcome."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    mirrors = tuple(Mirror(f"m{n}", url=f"http://127.0.0.1:{port}/{n}") for n in range(20))
    start = time.monotonic()
    results = fetch_all(
        Document("d", "d", mirrors, base=tmp_path), limits=Limits(attempts=3, backoff=1), allow_private=True
    )
    assert 3 < time.monotonic() - start < 30  # of the 60 that a round for each would take
    assert [type(result.error) for result in results] == [Unreachable] * 20


def test_cookies_go_along_a_redirect(serve, http, tmp_path):
    """Sites that set a cookie and send the reader back to the same page are not taken for a loop."""
    server = serve(
        lambda c, r: c.sendall(
            http(b"in") if b"seen=1" in r else http(status="302 F", headers=["Location: /", "Set-Cookie: seen=1"])
        )
    )
    assert read(server.url(), tmp_path)[0].raw == b"in"


def test_a_mirrors_headers_are_sent_and_its_secrets_stay_at_home(serve, http, tmp_path):
    """Framing headers are not a mirror's to set, and its credentials don't follow a redirect to another host."""
    other = serve(http(b"other"), host="127.0.0.2")
    target = f"http://127.0.0.2:{other.port}/"
    server = serve(http(status="302 F", headers=[f"Location: {target}"]))
    headers = {
        "Authorization": "Bearer x",
        "Accept-Language": "zh",
        "Host": "evil",
        "Accept-Encoding": "br",
        "Content-Length": "5",
    }
    assert read(Mirror("m", url=server.url(), headers=headers), tmp_path)[0].raw == b"other"
    first, second = server.headers(), other.headers()
    assert (first["authorization"], first["accept-language"]) == ("Bearer x", "zh")
    assert (first["host"], first["accept-encoding"]) == (f"127.0.0.1:{server.port}", "gzip")
    assert "content-length" not in first
    assert "authorization" not in second
    assert second["accept-language"] == "zh"


def test_one_request_at_a_time_goes_to_a_host(serve, http, tmp_path):
    """Many mirrors on one host are read one after the other, and the results keep the document's order."""
    inside, most = [], []
    lock = threading.Lock()

    def answer(connection, request):
        with lock:
            inside.append(1)
            most.append(len(inside))
        time.sleep(0.02)
        with lock:
            inside.pop()
        connection.sendall(http(request.split()[1]))

    server = serve(answer)
    mirrors = tuple(Mirror(f"m{n}", url=server.url(f"/{n}")) for n in range(8))
    seen = []
    results = fetch_all(Document("d", "d", mirrors, base=tmp_path), allow_private=True, progress=seen.append)
    assert [r.captures[0].raw for r in results] == [f"/{n}".encode() for n in range(8)]
    assert max(most) == 1
    assert sorted(seen) == [m.name for m in mirrors]


def test_a_public_host_gets_a_pause_between_requests(serve, http, tmp_path, monkeypatch):
    server = serve(http(b"x"))
    monkeypatch.setattr("scrubber.capture.network.resolve", lambda host, *a, **k: ["127.0.0.1"])
    mirror = Mirror("m", url=tuple(f"http://public.example:{server.port}/{n}" for n in range(3)))
    start = time.monotonic()
    fetch(mirror, base=tmp_path, limits=Limits(gap=0.15))
    assert time.monotonic() - start > 0.3


def test_one_bad_mirror_stops_no_other(serve, http, tmp_path):
    """Each failure is the outcome of its own mirror."""
    (tmp_path / "good.txt").write_text("good")
    cut = serve(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart")
    mirrors = (
        Mirror("gone", path="gone.txt"),
        Mirror("cut", url=cut.url()),
        Mirror("inner", url="http://169.254.169.254/"),
        Mirror("good", path="good.txt"),
    )
    results = fetch_all(Document("d", "d", mirrors, base=tmp_path), limits=QUICK, allow_private=True)
    assert [type(r.error).__name__ for r in results] == ["Gone", "Truncated", "RefusedAddress", "NoneType"]
    assert all(isinstance(r, Fetched) for r in results)
    assert results[3].captures[0].raw == b"good"
    assert isinstance(results[1].error, Truncated)
    assert results[1].error.mirror == "cut"


def test_stopping_ends_all_waiting(serve, http, tmp_path):
    """Someone who asks to stop waits for no mirror."""
    server = serve(lambda c, r: time.sleep(120))

    def interrupt(name):
        raise KeyboardInterrupt

    (tmp_path / "fast.txt").write_text("fast")
    mirrors = (Mirror("fast", path="fast.txt"), *(Mirror(f"slow{n}", url=server.url(f"/{n}")) for n in range(3)))
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        fetch_all(Document("d", "d", mirrors, base=tmp_path), allow_private=True, progress=interrupt)
    assert time.monotonic() - start < 30  # of the 60 that a mirror may take

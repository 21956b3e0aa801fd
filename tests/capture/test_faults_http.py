"""The fault table's rows 9 to 17: what a server can do to whoever reads from it."""

import gzip
import socket
import subprocess
import sys
import textwrap
import time
import zlib
from datetime import UTC, datetime
from ipaddress import ip_address

import pytest

from scrubber.capture import Limits, fetch, network
from scrubber.capture.guard import refusal
from scrubber.document import Mirror
from scrubber.errors import (
    Busy,
    CodingError,
    DecodeError,
    FetchError,
    Gone,
    ProtocolError,
    RefusedAddress,
    TooLarge,
    TooSlow,
    Truncated,
)

QUICK = Limits(attempts=1)


def read(url, tmp_path, *, limits=QUICK, **more):
    more.setdefault("allow_private", True)
    (capture,) = fetch(
        Mirror("m", url=url), base=tmp_path, limits=limits, now=lambda: datetime(2026, 1, 1, tzinfo=UTC), **more
    )
    return capture


def drip(connection, data, pause=0.1):
    for byte in data:
        connection.sendall(bytes([byte]))
        time.sleep(pause)


@pytest.mark.parametrize("part", ["head", "body", "silence"])
def test_row_9_a_byte_at_a_time_ends_at_the_deadline(serve, http, tmp_path, part):
    """A slow-loris holds a mirror up no longer than the deadline, whichever part it drips."""

    def answer(connection, request):
        if part == "silence":
            time.sleep(120)
        head, body = http(b"", headers=["Content-Length: 100000"], length=False), b"x" * 100_000
        if part == "body":
            connection.sendall(head)
            drip(connection, body)
        drip(connection, head * 100)

    server = serve(answer)
    start = time.monotonic()
    with pytest.raises(TooSlow, match=r"m: no complete answer within 1 s") as caught:
        read(server.url(), tmp_path, limits=Limits(seconds=1, attempts=3))
    assert time.monotonic() - start < 30
    assert server.connections <= 1
    assert caught.value.retryable


def child(code, *args):
    """Run code in an interpreter of its own and give what it prints, so that its memory is its own."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, args)],
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


MEASURED = """
    import resource, sys
    from pathlib import Path
    from scrubber.capture import Limits, fetch
    from scrubber.document import Mirror
    from scrubber.errors import FetchError
    url, small = sys.argv[1:]
    fetch(Mirror("m", url=small), base=Path(), limits=Limits(), allow_private=True)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        fetch(Mirror("m", url=url), base=Path(), limits=Limits(), allow_private=True)
        print("read")
    except FetchError as error:
        print(type(error).__name__)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_row_10_an_endless_body_is_cut_off_in_little_memory(serve, http, tmp_path):
    """A body without length or end stops at the cap, and the connection is closed."""
    closed = []

    def answer(connection, request):
        if b"/small" in request:
            connection.sendall(http(b"small"))
            return
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        try:
            while True:
                connection.sendall(b"x" * 65536)
        except OSError:
            closed.append(True)

    server = serve(answer)
    outcome, grown = child(MEASURED, server.url(), server.url("/small"))
    assert outcome == "TooLarge"
    assert int(grown) < 64 * 1024
    assert closed


def test_row_10_an_announced_giant_is_not_even_begun(serve, http, tmp_path):
    """A length above the cap is refused before the body is read."""
    server = serve(http(b"x", headers=["Content-Length: 99999999999"], length=False))
    with pytest.raises(TooLarge, match="99,999,999,999 bytes announced"):
        read(server.url(), tmp_path)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it", "closed before the answer was complete"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmore than that", "announced 4 bytes and sent more"),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
            "closed before the answer was complete",
        ),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhello", "closed before the answer was complete"),
        (b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort", "closed before"),
    ],
)
def test_row_11_a_wrong_length_is_truncated_never_a_shorter_text(serve, tmp_path, answer, message):
    """A Content-Length that is too long or too short, and an early close, are outcomes by name."""
    with pytest.raises(Truncated, match=message) as caught:
        read(serve(answer).url(), tmp_path)
    assert caught.value.retryable


def test_row_11_a_late_surplus_is_noticed(serve, tmp_path, monkeypatch):
    """What comes after the announced end, a moment later, still says that the length was wrong."""

    def answer(connection, request):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfour")
        time.sleep(0.05)
        connection.sendall(b" and five")

    monkeypatch.setattr(network, "_AFTER", 30.0)  # however busy the machine is, it comes within that
    with pytest.raises(Truncated, match="announced 4 bytes"):
        read(serve(answer).url(), tmp_path)


def test_row_11_right_lengths_stay_right(serve, http, tmp_path):
    """Early hints, a blank line at the end and a connection kept open are no surplus."""

    def answer(connection, request):
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + http(b"whole") + b"\r\n")
        time.sleep(1)

    assert read(serve(answer).url(), tmp_path).raw == b"whole"


def redirect(target):
    return f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode("latin-1")


def test_row_12_a_redirect_loop_is_refused_with_its_hops(serve, tmp_path):
    """Hop after hop is recorded, and a loop is called one."""
    server = serve(lambda c, request: c.sendall(redirect("/b" if b" /a " in request else "/a")))
    with pytest.raises(RefusedAddress, match=r"a redirect loop: \S*/a -> \S*/b -> \S*/a$") as caught:
        read(server.url("/a"), tmp_path)
    assert not caught.value.retryable
    assert server.connections == 11


def test_row_12_ten_thousand_hops_end_after_ten(serve, tmp_path):
    """A road without end is left after ten redirects."""
    server = serve(lambda c, request: c.sendall(redirect(f"/{int(request.split()[1][1:]) + 1}")))
    with pytest.raises(RefusedAddress, match="more than 10 redirects"):
        read(server.url("/0"), tmp_path)
    assert server.connections == 11


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("file:///etc/passwd", "'file' is no scheme"),
        ("gopher://127.0.0.1/", "'gopher' is no scheme"),
        ("data:text/html,x", "'data' is no scheme"),
        ("http://user:pass@127.0.0.1/", "a URL with a password"),
        ("http://169.254.169.254/latest/meta-data/", "link-local"),
        ("http://[fe80::1%25lo]/", "is no host|with a zone"),
        ("http://[", "is no host"),
        ("http://a b", "is no host|is no URL"),
    ],
)
def test_row_12_a_redirect_elsewhere_is_refused(serve, tmp_path, target, message):
    """Other schemes, passwords and forbidden addresses are refused at the hop that leads there."""
    server = serve(redirect(target))
    with pytest.raises(FetchError, match=message):
        read(server.url(), tmp_path)
    assert server.connections == 1


def test_row_12_what_fails_at_the_end_of_a_redirect_says_where_that_is(serve, tmp_path):
    """A person who sees "not there" opens the address in the document, and a browser goes on to another."""
    server = serve(lambda c, r: c.sendall(redirect("/new") if b" /a " in r else b"HTTP/1.1 404 Not Found\r\n\r\n"))
    with pytest.raises(Gone, match=r"\(status 404 Not Found\): http://\S+/a -> http://\S+/new$"):
        read(server.url("/a"), tmp_path)
    with pytest.raises(Gone, match=r"\(status 404 Not Found\)$"):
        read(server.url("/new"), tmp_path)


def test_row_12_a_public_page_can_not_redirect_to_a_private_one(serve, http, tmp_path, monkeypatch):
    """The guard judges each hop, not only the URL in the document."""
    inner = serve(http(b"secret"))
    outer = serve(redirect(inner.url()))
    # The outer server plays a public one: its address is let through, the redirect's is not.
    monkeypatch.setattr(
        "scrubber.capture.network.resolve", lambda host, port, *a, **k: _resolve_outer(host, port, outer.port, *a, **k)
    )
    with pytest.raises(RefusedAddress, match="a loopback address"):
        read(outer.url(), tmp_path, allow_private=False)
    assert (outer.connections, inner.connections) == (1, 0)


def _resolve_outer(host, port, public, *args, **more):
    from scrubber.capture.guard import resolve

    return [host] if port == public else resolve(host, port, *args, **more)


def test_row_12_https_does_not_fall_back_to_http(serve, http, tmp_path, monkeypatch):
    """A redirect from https to http gives up what https promised, so it is refused."""
    import httpx

    from scrubber.capture import http as module

    class Secure(module.Transport):
        def handle_request(self, request):
            assert request.url.scheme == "https"
            return httpx.Response(302, headers={"Location": "http://example.org/"}, stream=httpx.ByteStream(b""))

    monkeypatch.setattr(module, "Transport", Secure)
    with pytest.raises(RefusedAddress, match=r"from https to http: https://example\.org/ -> http://example\.org/"):
        read("https://example.org/", tmp_path)


TEXT = b"The text of the document, long enough to be worth it. " * 20


def _gzip(plain: bytes) -> bytes:
    """Without the time of packing, which would make two runs name the same test differently."""
    return gzip.compress(plain, mtime=0)


RAW_DEFLATE = zlib.compressobj(wbits=-15)
BODIES = [
    ("gzip", _gzip(TEXT), TEXT),
    ("x-gzip", _gzip(TEXT), TEXT),
    ("GZIP", _gzip(TEXT), TEXT),
    ("gzip", _gzip(TEXT) + _gzip(b"second member"), TEXT + b"second member"),
    ("gzip", _gzip(TEXT) + b"\0" * 10, TEXT),
    ("gzip", _gzip(TEXT)[:-12], Truncated),
    ("gzip", _gzip(TEXT)[:40] + b"\xff" * 40, (CodingError, Truncated)),
    ("gzip", _gzip(TEXT) + b"rubbish", CodingError),
    ("gzip", TEXT, CodingError),
    ("gzip", b"", b""),
    ("deflate", zlib.compress(TEXT), TEXT),
    ("deflate", RAW_DEFLATE.compress(TEXT) + RAW_DEFLATE.flush(), TEXT),
    ("deflate", zlib.compress(TEXT)[:-20], Truncated),
    ("deflate", TEXT, CodingError),
    ("gzip, gzip", _gzip(_gzip(TEXT)), TEXT),
    ("gzip, gzip, gzip", _gzip(_gzip(_gzip(TEXT))), CodingError),
    ("br", b"\x0b\x02\x80hello\x03", CodingError),
    ("zstd", b"\x28\xb5\x2f\xfd", CodingError),
    ("utf-8", TEXT, TEXT),
    ("identity", TEXT, TEXT),
]


@pytest.mark.parametrize(("coding", "body", "expected"), BODIES)
@pytest.mark.parametrize("pieces", [1, 7])
def test_row_13_codings_are_undone_or_named(serve, http, tmp_path, coding, body, expected, pieces):
    """Each of these bodies is decoded, or refused by a class that says why; how it was cut into packets changes
    nothing.
    """

    def answer(connection, request):
        whole = http(body, headers=[f"Content-Encoding: {coding}"])
        step = max(1, len(whole) // pieces)
        for at in range(0, len(whole), step):
            connection.sendall(whole[at : at + step])
            time.sleep(0.002 * (pieces > 1))

    server = serve(answer)
    if isinstance(expected, bytes):
        assert read(server.url(), tmp_path).raw == expected
    else:
        with pytest.raises(expected) as caught:
            read(server.url(), tmp_path)
        assert isinstance(caught.value, DecodeError | Truncated)
    assert server.headers()["accept-encoding"] == "gzip"


@pytest.mark.parametrize("kind", ["gzip", "deflate", "stacked", "br", "zstd"])
def test_row_14_bombs_cost_nothing(serve, http, tmp_path, kind):
    """A gigabyte in a megabyte, or in a kilobyte by two layers, is refused in less than 16 MB."""
    zeros = b"\0" * (1024 * 1024)
    packer = zlib.compressobj(9, wbits=15 if kind == "deflate" else 31)
    bomb = b"".join(packer.compress(zeros) for _ in range(300)) + packer.flush()
    if kind == "stacked":
        bomb = gzip.compress(bomb)
    coding = {"stacked": "gzip, gzip"}.get(kind, kind)
    server = serve(
        lambda c, r: c.sendall(
            http(b"small") if b"/small" in r else http(bomb, headers=[f"Content-Encoding: {coding}"])
        )
    )
    outcome, grown = child(MEASURED, server.url(), server.url("/small"))
    assert outcome == ("CodingError" if kind in {"br", "zstd"} else "TooLarge")
    assert int(grown) < 16 * 1024


SSRF = [
    "http://127.0.0.1:{port}/", "http://127.1:{port}/", "http://0x7f000001:{port}/", "http://2130706433:{port}/", "http://0177.0.0.1:{port}/",
    "http://127.0.0.1.:{port}/", "http://localhost:{port}/", "http://LOCALHOST:{port}/", "http://[::1]:{port}/", "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/", "http://[::127.0.0.1]:{port}/", "http://[64:ff9b::7f00:1]:{port}/", "http://[2002:7f00:1::]:{port}/",
    "http://0.0.0.0:{port}/", "http://0:{port}/", "http://[::]:{port}/", "http://[fe80::1%25lo]:{port}/", "http://[::1%25lo]:{port}/",
    "http://127.0.0.1:{port}@127.0.0.1:{port}/", "http://example.org@127.0.0.1:{port}/", "http://１２７.０.０.１:{port}/", "http://①②⑦.0.0.1:{port}/",
    "http://169.254.169.254/latest/", "http://10.0.0.1/", "http://192.168.1.1/", "http://172.16.0.1/", "http://100.64.0.1/", "http://224.0.0.1/",
]  # fmt: skip


@pytest.mark.parametrize("form", SSRF)
def test_row_15_no_form_of_an_inner_address_is_reached(serve, http, tmp_path, form):
    """However an inner address is written, nothing is sent to it."""
    server = serve(http(b"secret"))
    with pytest.raises(FetchError):
        read(form.format(port=server.port), tmp_path, allow_private=False, limits=Limits(seconds=3, attempts=1))
    assert server.connections == 0


def answers(*rounds):
    """A resolver that gives one answer after another, the last one for ever."""
    rows = list(rounds)

    def getaddrinfo(host, port, *args, **more):
        addresses = rows.pop(0) if len(rows) > 1 else rows[0]
        return [
            (socket.AF_INET6 if ":" in a else socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in addresses
        ]

    return getaddrinfo


def test_row_15_a_name_with_one_inner_address_among_others_is_refused(serve, http, tmp_path, monkeypatch):
    """Mixed answers are refused whole: the connection could fall on any of them."""
    server = serve(http(b"secret"))
    monkeypatch.setattr(socket, "getaddrinfo", answers(["93.184.216.34", "127.0.0.1"]))
    with pytest.raises(RefusedAddress, match=r"mixed\.example is 127\.0\.0\.1: a loopback address"):
        read(f"http://mixed.example:{server.port}/", tmp_path, allow_private=False)
    assert server.connections == 0


def test_row_15_a_name_that_changes_its_mind_is_connected_to_as_judged(serve, http, tmp_path, monkeypatch):
    """Rebinding gains nothing: the judged address is connected to, and the name is not asked again."""
    server = serve(http(b"secret"))
    monkeypatch.setattr(socket, "getaddrinfo", answers(["93.184.216.34"], ["127.0.0.1"]))
    dialled = []

    def connect(self, host, port, **more):
        dialled.append(host)
        import httpcore

        raise httpcore.ConnectError("no route")

    monkeypatch.setattr("httpcore.SyncBackend.connect_tcp", connect)
    with pytest.raises(FetchError):
        read(f"http://rebind.example:{server.port}/", tmp_path, allow_private=False)
    assert dialled == ["93.184.216.34"]
    assert server.connections == 0


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "2a00:1450:4001:80b::200e"])
def test_row_15_public_addresses_are_gone_to(address):
    """The guard keeps nobody from the web."""
    assert refusal(ip_address(address)) is None


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "224.0.0.1", "0.0.0.0", "fe80::1", "ff02::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_row_15_some_addresses_stay_refused_where_private_ones_are_allowed(address):
    """allow_private opens the user's own networks, not the metadata service."""
    assert refusal(ip_address(address), allow_private=True)


def test_row_15_a_mirror_that_allows_private_addresses_gets_there(serve, http, tmp_path):
    """The option is the mirror's own."""
    mirror = Mirror("m", url=serve(http(b"mine")).url(), allow_private=True)
    assert fetch(mirror, base=tmp_path)[0].raw == b"mine"


def test_row_15_the_environment_allows_private_addresses_wherever_something_is_fetched(
    serve, http, tmp_path, monkeypatch
):
    """A refusal names all three ways to allow it; the environment's holds for Python too."""
    mirror = Mirror("m", url=serve(http(b"mine")).url())
    monkeypatch.setenv("SCRUBBER_ALLOW_PRIVATE", "0")
    with pytest.raises(RefusedAddress) as caught:
        fetch(mirror, base=tmp_path, limits=QUICK)
    for way in ("allow_private = true", "--allow-private", "SCRUBBER_ALLOW_PRIVATE=1"):
        assert way in str(caught.value)
    monkeypatch.setenv("SCRUBBER_ALLOW_PRIVATE", "1")
    assert fetch(mirror, base=tmp_path, limits=QUICK)[0].raw == b"mine"


def test_row_15_a_proxy_in_the_environment_is_not_used(serve, http, tmp_path, monkeypatch):
    """A proxy would connect where the guard does not look."""
    proxy, server = serve(http(b"proxied")), serve(http(b"direct"))
    monkeypatch.setenv("HTTP_PROXY", proxy.url())
    monkeypatch.setenv("ALL_PROXY", proxy.url())
    assert read(server.url(), tmp_path).raw == b"direct"
    assert proxy.connections == 0


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(100_000)) + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1_000_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nX: a\rb\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nX : a\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nxy",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
    ],
)
def test_row_16_a_head_that_breaks_the_rules_is_a_protocol_error(serve, tmp_path, answer):
    """Floods, forbidden characters, folds and contradictions end by name."""
    with pytest.raises(ProtocolError) as caught:
        read(serve(answer).url(), tmp_path)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("after", ["315360000", "9" * 400, "Fri, 01 Jan 2100 00:00:00 GMT"])
def test_row_17_nobody_waits_for_ten_years(serve, http, tmp_path, after):
    """A mirror that asks for more than the bound is given up at once, and can be retried another day."""
    server = serve(http(status="429 Too Many Requests", headers=[f"Retry-After: {after}"]))
    start = time.monotonic()
    with pytest.raises(Busy, match=r"asks to come back (on [0-9]{4}-|never)") as caught:
        read(server.url(), tmp_path, limits=Limits(attempts=3))
    assert time.monotonic() - start < 30
    assert server.connections == 1
    assert caught.value.retryable
    assert caught.value.retry_after > 1_000_000


@pytest.mark.parametrize(
    "after", ["Fri, 01 Jan 1999 00:00:00 GMT", "0", "-5", "soon", "١", "Fri, 99 Foo 2026 99:99:99 GMT"]
)
def test_row_17_a_date_in_the_past_means_a_short_wait(serve, http, tmp_path, after):
    """What can't be waited for is met with the ordinary pause, a bounded number of times."""
    head = f"HTTP/1.1 429 Too Many\r\nRetry-After: {after}\r\nContent-Length: 0\r\n\r\n".encode()
    server = serve(lambda c, r: c.sendall(head if len(server.requests) < 3 else http(b"at last")))
    start = time.monotonic()
    assert read(server.url(), tmp_path, limits=Limits(attempts=3, backoff=0.05)).raw == b"at last"
    assert 0.1 < time.monotonic() - start < 15  # of the 20 that a mirror may ask for
    assert server.connections == 3

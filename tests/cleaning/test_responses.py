"""What servers answered, kept as it came: with heads, in chunks, compressed."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.properties import tried

import scrubber
from scrubber.cleaning.decode import LIMIT, decode
from scrubber.cleaning.formats.response import response, unchunked
from scrubber.errors import TooLarge
from scrubber.sandbox import clean

TEXT = (
    "The ferry sails twice in every hour, and carries whoever waits at the landing with a cap in his hand.\n\n"
    "Dogs sail free of charge; horses – 马 – pay as their riders do, and wait until the others are aboard.\n"
)
PAGE = f'<html><head><title>Ferry</title></head><body><h1>The ferry</h1><p class="x">{TEXT}</p></body></html>\n'
HEAD = "HTTP/1.1 200 OK\r\nDate: Mon, 03 Mar 2025 10:00:00 GMT\r\nServer: nginx\r\nContent-Type: {}\r\n{}\r\n"
MOVED = "HTTP/1.1 301 Moved Permanently\r\nLocation: https://ferry.example/\r\nContent-Length: 0\r\n\r\n"
TUNNEL = "HTTP/1.1 200 Connection established\r\n\r\n"
MODERN = "HTTP/2 200 \r\ncontent-type: {}\r\ndate: Mon, 03 Mar 2025 10:00:00 GMT\r\n{}\r\n"


def chunked(raw: bytes, size: int = 37, note: bytes = b"") -> bytes:
    """A body as a server sends it that doesn't know how long it will be."""
    pieces = (raw[at : at + size] for at in range(0, len(raw), size))
    return b"".join(b"%X%b\r\n%b\r\n" % (len(piece), note, piece) for piece in pieces) + b"0\r\n\r\n"


def bare(raw: bytes) -> bytes:
    """A stream without its head and its sum, as some servers send it for "deflate"."""
    stream = zlib.compressobj(wbits=-15)
    return stream.compress(raw) + stream.flush()


def head(kind: str, more: str = "", form: str = HEAD) -> bytes:
    return form.format(kind, more).encode()


@pytest.mark.parametrize(("text", "kind"), [(TEXT, "text/plain; charset=utf-8"), (PAGE, "text/html; charset=utf-8")])
def test_what_a_server_answered_is_what_it_sent(text: str, kind: str) -> None:
    """Without its heads, put together and unpacked; what clean says of it is what it says of the file sent."""
    raw = text.encode()
    plain = scrubber.clean(raw, content_type=kind)
    for kept in (
        head(kind) + raw,
        head(kind, form=MODERN) + raw,
        head(kind).replace(b"\r\n", b"\n") + raw,
        TUNNEL.encode() + MOVED.encode() + head(kind) + raw,
        head(kind, "Transfer-Encoding: chunked\r\n") + chunked(raw),
        head(kind) + chunked(raw, note=b";name=value"),
        head(kind, "Content-Encoding: gzip\r\n") + gzip.compress(raw),
        head(kind, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n") + chunked(gzip.compress(raw)),
        head(kind, "Content-Encoding: deflate\r\n") + zlib.compress(raw),
        head(kind, "Content-Encoding: deflate\r\n") + bare(raw),
        chunked(raw),
        chunked(raw)[: -len(b"0\r\n\r\n")],
        chunked(raw)[:-2] + b"X-Sum: 1\r\n\r\n",
        chunked(gzip.compress(raw)),
        chunked(raw).replace(b"\r\n", b"\n"),
        zlib.compress(raw),
        zlib.compress(raw, 1),
    ):
        cleaned = scrubber.clean(kept, content_type=kind)
        assert (cleaned.text, cleaned.base, cleaned.edits) == (plain.text, plain.base, plain.edits)
        assert clean(kept, content_type=kind).text == plain.text
    for sent in (head(kind) + raw, chunked(raw, 999), head(kind) + chunked(raw, 999)):
        assert scrubber.clean(sent.decode(), content_type=kind).text == plain.text


def test_the_head_says_in_which_encoding_the_text_is() -> None:
    """As the header does that a capture comes with."""
    raw = "Die Fähre fährt zweimal in der Stunde und nimmt jeden mit, der am Steg wartet.\n".encode("utf-16-le")
    assert decode(head("text/plain; charset=utf-16le") + raw).text.startswith("Die Fähre fährt")


def test_an_answer_that_was_cut_gives_what_there_is() -> None:
    """Chunks that lead up to there show what it is."""
    raw = PAGE.encode() * 9
    for lost in range(1, 300, 7):
        kept = unchunked(chunked(raw, 200)[:-lost])
        assert kept is not None
        assert raw.startswith(kept)
        assert len(kept) > len(raw) - lost
    assert unchunked(chunked(raw, 5000)[:-150]) is None


LOG = "HTTP/1.1 200 OK\nHTTP/1.1 404 Not Found\nHTTP/1.1 200 OK\n"
LESSON = "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 5\n\nHello\n\nThis is what a server answers.\n"
SEVERAL = head("text/plain").decode() + "Hello\n\n" + head("text/plain").decode() + "Good day\n"
NUMBERS = "5\nferry\n4\nmate\n0\n\n"


@pytest.mark.parametrize(
    "text",
    [
        LOG,
        LESSON,
        LESSON.replace("\n\nHello\n", "\nDate: Tue, 05 Mar 2019 10:30:00 GMT\n\n<html><p>Hello</p></html>\n"),
        SEVERAL,
        NUMBERS,
        NUMBERS.replace("\n", "\r\n"),
        "HTTP/1.1 is a protocol.\n\nIt has heads and bodies.\n",
        "HTTP/1.1 200 OK is what a server says that has found a page.\n",
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\n",
        f"A server answers:\r\n\r\n{head('text/plain').decode()}Hello\r\n",
        "10\nThe ferry sails at ten\n11\nand at eleven, with whoever waits at the landing by then\n12\nand at noon.\n",
        "1\n" + "a" * 300 + "\n",
        "64\n" + "a" * 300 + "\n0\n\n",
        "add\nor\nsubtract\n",
        "1\r\na\r\n" * 20 + "0\r\n\r\nand more\r\n",
        "x^2 + y^2 = 1 is a circle.\n",
        "x",
        "",
    ],
)
def test_a_text_that_speaks_of_answers_stays(text: str) -> None:
    """A log, a lesson, answers in a row, a list of numbers."""
    assert response(text.encode(), LIMIT) is None
    assert decode(text.encode()).text == text


def test_a_small_answer_that_holds_a_flood_is_refused() -> None:
    """No more of it is unpacked than a text may have."""
    flood = b"a" * (40 << 20)
    for kept in (zlib.compress(flood), head("text/html", "Content-Encoding: deflate\r\n") + bare(flood)):
        with pytest.raises(TooLarge, match="33,554,432"):
            scrubber.clean(kept)


@given(st.binary(max_size=400), st.integers(1, 90))
@tried(60)
def test_chunks_are_put_together(raw: bytes, size: int) -> None:
    """Whatever they hold, from so many bytes on that no list of numbers leads to its end by chance."""
    assert unchunked(chunked(raw, size)) == (raw if len(raw) >= 100 else None)


@given(st.binary(max_size=200))
@tried(60)
def test_any_bytes_behind_a_head_are_read(raw: bytes) -> None:
    for form in (b"HTTP/1.1 200 OK\r\n", head("text/html"), head("x", "Content-Encoding: deflate\r\n"), b"ff\r\n"):
        response(form + raw, LIMIT)


@pytest.mark.parametrize(
    "piece",
    [b"1\r\na\r\n", b"0", b"ff;\r\n", b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\na: b\r\n\r\n", b"\r\n", b"a: b\r\n", b" "],
)  # fmt: skip
@pytest.mark.parametrize("lead", [b"", b"HTTP/1.1 200 OK\r\n", head("text/plain")])
def test_its_cost_is_linear(piece: bytes, lead: bytes) -> None:
    """Whatever an answer repeats."""
    assert_linear(lambda size: response(lead + piece * (size // len(piece)), LIMIT), 400_000)

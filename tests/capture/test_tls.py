"""HTTPS: the certificate is checked against the name, and the deadline holds through the handshake and after."""

import shutil
import socket
import ssl
import subprocess
import threading
import time
from datetime import UTC, datetime

import pytest

from scrubber.capture import Limits, fetch
from scrubber.capture import network as capture_network
from scrubber.document import Mirror
from scrubber.errors import ProtocolError, TooSlow, Truncated, Unreachable

pytestmark = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="no openssl on this machine to make a certificate"
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for "localhost" that nobody signed but itself."""
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-keyout", "key.pem", "-out", "cert.pem",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return folder / "cert.pem", folder / "key.pem"


@pytest.fixture
def server(certificate):
    """Serve one answer over TLS; gives the port, and a list to put the answer's pieces into."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    pieces = [b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret"]

    def answer(connection):
        try:
            with context.wrap_socket(connection, server_side=True) as secure:
                secure.recv(65536)
                for piece in pieces:
                    secure.sendall(piece)
                    time.sleep(0.05)
        except OSError:
            connection.close()

    def accept(listener):
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, args=(listener,), daemon=True).start()
        yield listener.getsockname()[1], pieces
        listener.shutdown(socket.SHUT_RDWR)


def read(url, tmp_path, **limits):
    (capture,) = fetch(
        Mirror("m", url=(url,)),
        base=tmp_path,
        limits=Limits(attempts=1, **limits),
        allow_private=True,
        now=lambda: datetime.now(UTC),
    )
    return capture


@pytest.fixture
def trusted(certificate, monkeypatch):
    """Trust the certificate."""
    monkeypatch.setattr(capture_network, "_ssl_context", lambda: ssl.create_default_context(cafile=certificate[0]))


def test_a_page_is_read_over_tls(server, tmp_path, trusted):
    """The name is checked against the certificate, though the connection was made to an address."""
    assert read(f"https://localhost:{server[0]}/", tmp_path).raw == b"secret"


def test_a_certificate_nobody_signed_is_refused(server, tmp_path):
    with pytest.raises(Unreachable, match="certificate is not valid: self"):
        read(f"https://localhost:{server[0]}/", tmp_path)


def test_a_certificate_for_another_name_is_refused(server, tmp_path, trusted):
    with pytest.raises(Unreachable, match="certificate is not valid"):
        read(f"https://127.0.0.1:{server[0]}/", tmp_path)


@pytest.mark.parametrize(
    "answer", [b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", b"<!DOCTYPE html><p>no", b"SSH-2.0-x\r\n"]
)
def test_a_port_without_tls_is_named_with_what_to_do(tmp_path, answer):
    """A reader got OpenSSL's number and line, and the port was asked over and over."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer_once():
            connection, _ = listener.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(answer)

        thread = threading.Thread(target=answer_once)
        thread.start()
        with pytest.raises(ProtocolError, match=r"does not speak TLS.* its url starts with http://") as caught:
            read(f"https://127.0.0.1:{listener.getsockname()[1]}/", tmp_path)
        thread.join()
    assert not caught.value.retryable
    assert "_ssl" not in str(caught.value)


def test_a_handshake_that_the_server_breaks_off_is_told_without_numbers(tmp_path):
    alert = b"\x15\x03\x03\x00\x02\x02\x28"  # fatal: handshake_failure
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer_once():
            connection, _ = listener.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(alert)

        thread = threading.Thread(target=answer_once)
        thread.start()
        with pytest.raises(Unreachable, match=r"no secure connection: [a-z0-9 ]*handshake failure$"):
            read(f"https://127.0.0.1:{listener.getsockname()[1]}/", tmp_path)
        thread.join()


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (b"\x15\x03\x01\x00\x02\x02\x46", r"the server speaks TLS at this port: its url starts with https://$"),
        (b"", r"the connection (was closed|broke).*; if the server takes https alone, the url starts with https://$"),
    ],
)
def test_a_port_that_takes_tls_alone_is_named_with_what_to_do(tmp_path, answer, told):
    """A reader was told of a connection that was reset, or of bytes that are no HTTP."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer_once():
            connection, _ = listener.accept()
            with connection:
                connection.recv(4096 if answer else 1)  # what is left unread resets the connection
                connection.sendall(answer)

        thread = threading.Thread(target=answer_once)
        thread.start()
        with pytest.raises(ProtocolError if answer else Unreachable, match=told) as caught:
            read(f"http://127.0.0.1:{listener.getsockname()[1]}/", tmp_path)
        thread.join()
    assert caught.value.retryable is not bool(answer)


def test_row_11_a_surplus_is_noticed_over_tls_too(server, tmp_path, trusted, monkeypatch):
    monkeypatch.setattr(capture_network, "_AFTER", 30.0)  # however busy the machine is, it comes within that
    server[1].append(b" and more")
    with pytest.raises(Truncated, match="announced 6 bytes"):
        read(f"https://localhost:{server[0]}/", tmp_path)


def test_row_9_the_deadline_holds_over_tls(server, tmp_path, trusted):
    """A byte at a time, and a handshake that never ends, stop at the deadline."""
    server[1][:] = [b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", *[b"x"] * 900]
    start = time.monotonic()
    with pytest.raises(TooSlow):
        read(f"https://localhost:{server[0]}/", tmp_path, seconds=1)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(TooSlow):
        read(f"https://localhost:{silent.getsockname()[1]}/", tmp_path, seconds=1)
    assert time.monotonic() - start < 20  # of the 45 that the page would take

"""Servers on loopback that say exactly what a test wants, byte by byte."""

import contextlib
import socket
import threading
from dataclasses import dataclass, field

import pytest


@dataclass
class RawServer:
    """A server whose answers are a function of the connection and the request's bytes."""

    port: int
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0

    def url(self, path="/"):
        return f"http://127.0.0.1:{self.port}{path}"

    def headers(self, n=-1):
        lines = self.requests[n].decode("latin-1").split("\r\n")[1:]
        return {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines if line)}

    def paths(self):
        return [request.split(b" ", 2)[1].decode() for request in self.requests]


@contextlib.contextmanager
def serving(answer, host="127.0.0.1"):
    """Serve `answer(connection, request)`, or fixed bytes, until the block ends."""
    listener = socket.create_server((host, 0))
    server = RawServer(listener.getsockname()[1])
    over = threading.Event()
    threads = []

    def one(connection):
        with connection, contextlib.suppress(OSError):
            connection.settimeout(10)
            request = b""
            while b"\r\n\r\n" not in request:
                data = connection.recv(65536)
                if not data:
                    return
                request += data
            server.requests.append(request)
            if callable(answer):
                answer(connection, request)
            else:
                connection.sendall(answer)

    def accept():
        while not over.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            server.connections += 1
            thread = threading.Thread(target=one, args=(connection,), daemon=True)
            threads.append(thread)
            thread.start()

    main = threading.Thread(target=accept, daemon=True)
    main.start()
    try:
        yield server
    finally:
        over.set()
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        main.join(5)


@pytest.fixture
def serve():
    """Start servers that end with the test."""
    with contextlib.ExitStack() as stack:
        yield lambda answer, host="127.0.0.1": stack.enter_context(serving(answer, host))


def http(body=b"", *, status="200 OK", headers=(), length=True):
    """The bytes of an answer."""
    lines = [f"HTTP/1.1 {status}", *headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


@pytest.fixture(name="http")
def http_fixture():
    return http

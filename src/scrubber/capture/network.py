"""Connections that keep to the rules: checked addresses, one deadline for everything, heads of a bounded and honest
form.

The HTTP library above sees an ordinary network. Underneath, each read asks the deadline first, so that a byte a second
never adds up to an hour, and each name is resolved and judged once, by `guard`, and connected to as judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import httpcore
import httpx

from scrubber.capture.guard import resolve
from scrubber.capture.limits import Deadline
from scrubber.errors import FetchError, ProtocolError, RefusedAddress, TooSlow, Truncated, Unreachable

if TYPE_CHECKING:
    import ssl

#: A read waits no longer than this before it asks the deadline again.
_SLICE = 0.25
_CONNECT = 10.0
#: How long a server that was asked to close may take to show that it sends more than it announced.
_AFTER = 0.2
_MAX_HEAD = 100 * 1024
#: A port that takes TLS alone hangs up on plain HTTP, and so does many another server that is busy or blocks us.
_PERHAPS_TLS = "; if the server takes https alone, the url starts with https://"
#: How a TLS record that refuses begins: an alert, of a version that begins with 3.
_ALERT = b"\x15\x03"


class Stream(httpcore.NetworkStream):
    """A connection under a deadline, which remembers how many bytes of body went through it."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline
        self._head: bytearray | None = bytearray()
        self._body = 0
        self._tail = b""
        self.heard = self.speaks_tls = False
        self._above: Stream | None = None

    @property
    def top(self) -> Stream:
        """The stream that carries HTTP: this one, or the TLS above it."""
        return self._above.top if self._above else self

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, waiting until the deadline (`timeout` is the library's own, per read, and not asked)."""
        del timeout
        while True:
            try:
                data = self._inner.read(max_bytes, timeout=min(self._deadline.left(), _SLICE))
            except httpcore.ReadTimeout:
                continue
            self._watch(data)
            return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it before the deadline."""
        del timeout
        self._inner.write(buffer, timeout=self._deadline.left())

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Stream:
        """Go on in TLS."""
        del timeout
        limit = min(self._deadline.left(), _CONNECT)
        self._above = Stream(self._inner.start_tls(ssl_context, server_hostname, timeout=limit), self._deadline)
        return self._above

    def get_extra_info(self, info: str) -> Any:
        """What the library wants to know of the socket."""
        return self._inner.get_extra_info(info)

    def surplus(self, announced: int) -> bool:
        """Whether more came, or still comes, than was announced; blanks and line ends don't count."""
        more = self._body - announced
        if more > len(self._tail) or (more > 0 and self._tail[-more:].strip()):
            return True
        try:
            data = self._inner.read(1024, timeout=min(self._deadline.left(), _AFTER))
        except (httpcore.ReadTimeout, httpcore.ReadError):
            return False
        return bool(data.strip())

    def _watch(self, data: bytes) -> None:
        """Find where the head ends, through interim answers (103), and refuse one that hides lines in folds."""
        if not self.heard:
            self.speaks_tls = data.startswith(_ALERT)
        self.heard = self.heard or bool(data)
        if self._head is None:
            self._count(data)
            return
        self._head += data
        while self._head is not None and (end := re.search(rb"\r?\n\r?\n", self._head)):
            head, rest = bytes(self._head[: end.start()]), self._head[end.end() :]
            if re.search(rb"\n[ \t]", head):
                raise ProtocolError("the answer's head folds one line into another, which HTTP no longer allows")
            if re.match(rb"HTTP/1\.[01] 1\d\d", head):
                self._head = bytearray(rest)
                continue
            self._head = None
            self._count(bytes(rest))
        if self._head is not None and len(self._head) > _MAX_HEAD:
            raise ProtocolError(f"the answer's head has more than {_MAX_HEAD:,} bytes")

    def _count(self, data: bytes) -> None:
        self._body += len(data)
        self._tail = (self._tail + data[-64:])[-64:]


class _Backend(httpcore.NetworkBackend):
    """Connects where `guard` allows."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline, self._allow_private = deadline, allow_private
        self._inner = httpcore.SyncBackend()
        self.stream: Stream | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> Stream:
        """Connect to the first address that answers, all of them having been judged."""
        del timeout, local_address
        addresses = resolve(host, port, self._deadline, allow_private=self._allow_private)[:4]
        for address in addresses:
            limit = min(self._deadline.left(), _CONNECT)
            try:
                stream = self._inner.connect_tcp(address, port, timeout=limit, socket_options=socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                if address == addresses[-1]:
                    reason = getattr(error.__context__, "strerror", None) or "no answer"
                    raise Unreachable(f"{host}, port {port}: {reason[:1].lower() + reason[1:]}") from error
                continue
            self.stream = Stream(stream, self._deadline)
            return self.stream
        raise Unreachable(f"{host} has no address")  # pragma: no cover -- resolve() never gives an empty list

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> Stream:
        """Never: a URL can't ask for one."""
        del path, timeout, socket_options
        raise RefusedAddress("a socket of this machine")

    def sleep(self, seconds: float) -> None:
        """Wait under the deadline."""
        self._deadline.sleep(seconds)


class _Body(httpx.SyncByteStream):
    """An answer's bytes, with what goes wrong on the way given scrubber's names."""

    def __init__(self, inner: Any, backend: _Backend, announced: int | None) -> None:
        self._inner, self._backend, self._announced = inner, backend, announced

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._inner
        except (httpcore.ReadError, httpcore.RemoteProtocolError) as error:
            raise Truncated("the connection was closed before the answer was complete") from error
        stream = self._backend.stream
        if self._announced is not None and stream is not None and stream.top.surplus(self._announced):
            raise Truncated(f"the mirror announced {self._announced:,} bytes and sent more")

    def close(self) -> None:
        self._inner.close()


class Transport(httpx.BaseTransport):
    """One connection a request, under one deadline."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline, self._allow_private = deadline, allow_private

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request.

        Raises:
            FetchError: whatever went wrong, by name.
        """
        backend = _Backend(self._deadline, allow_private=self._allow_private)
        secure = request.url.scheme == "https"
        pool = httpcore.ConnectionPool(
            ssl_context=_ssl_context() if secure else None, max_keepalive_connections=0, network_backend=backend
        )
        sent = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.stream,
        )
        try:
            answer = pool.handle_request(sent)
        except httpcore.TimeoutException as error:
            self._deadline.left()
            raise TooSlow("no connection within a reasonable time") from error
        except httpcore.RemoteProtocolError as error:
            if backend.stream is None or not backend.stream.top.heard:
                raise Unreachable(
                    f"the connection was closed before a word was said{'' if secure else _PERHAPS_TLS}"
                ) from error
            if backend.stream.speaks_tls:
                raise ProtocolError("the server speaks TLS at this port: its url starts with https://") from error
            raise ProtocolError(f"no HTTP answer: {str(error)[:120]!r}") from error
        except (httpcore.LocalProtocolError, httpcore.UnsupportedProtocol) as error:
            raise FetchError(f"the request can't be sent: {str(error)[:120]!r}") from error
        except httpcore.NetworkError as error:
            hint = "" if secure or backend.stream is None or backend.stream.heard else _PERHAPS_TLS
            raise _named(error, hint) from error
        announced = None
        lengths = [value for name, value in answer.headers if name.lower() == b"content-length"]
        if lengths and not any(name.lower() == b"transfer-encoding" for name, _ in answer.headers):
            announced = int(lengths[0].split(b",")[0])
        stream = _Body(answer.stream, backend, None if answer.status in {204, 304} else announced)
        return httpx.Response(answer.status, headers=answer.headers, stream=stream)


def _named(error: httpcore.NetworkError, hint: str) -> FetchError:
    """A connection's failure, for a person, with a hint where nothing more is known; of TLS too, whose library names
    what it met by numbers and its own source lines.
    """
    cause = error.__context__ or error
    reason = getattr(cause, "reason", None)
    if reason == "WRONG_VERSION_NUMBER":  # of a TLS record: what came is none
        return ProtocolError(
            "the server does not speak TLS at this port: if the page is not to be had by https, its url starts "
            "with http://"
        )
    if verification := getattr(cause, "verify_message", None):
        return Unreachable(f"its certificate is not valid: {verification}")
    if reason:
        return Unreachable(f"no secure connection: {str(reason)[:120].replace('_', ' ').lower()}")
    said = str(getattr(cause, "strerror", None) or cause)[:120]
    return Unreachable(f"the connection broke: {said[:1].lower() + said[1:]}{hint}")


@lru_cache(maxsize=1)
def _ssl_context() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)

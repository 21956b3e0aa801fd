"""One page over HTTP: each hop checked, every cost bounded, every failure named."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from threading import Event, Lock
from time import monotonic

import httpx

from scrubber.capture.coding import read_body
from scrubber.capture.limits import LARGER, Deadline, Limits
from scrubber.capture.network import Transport
from scrubber.errors import Busy, FetchError, Gone, ProtocolError, RefusedAddress, TooLarge, Truncated, Unreachable
from scrubber.model import Capture
from scrubber.version import __version__

_HEADERS = {
    "User-Agent": f"scrubber/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
#: What a person may not set by a mirror's headers: the framing is ours.
_OURS = {"accept-encoding", "connection", "content-length", "host", "te", "transfer-encoding", "upgrade"}
_SECRETS = {"authorization", "cookie", "proxy-authorization"}
#: Seconds for which a host that could not be reached counts as down.
_DOWN = 30.0
#: A wait of so many seconds and more is told by its date.
_HOURS = 7200.0
_REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(slots=True)
class _Host:
    """What this process remembers of a host: whose turn it is, when it may be asked again, until when it counts as
    down.
    """

    lock: Lock = field(default_factory=Lock)
    ready: float = 0.0
    down: float = 0.0


class _Turns:
    """One request at a time to a host, with a gap after each."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._hosts: dict[str, _Host] = {}

    @contextmanager
    def of(self, name: str, gap: float, stop: Event | None) -> Iterator[_Host]:
        """Wait for a host's turn, and hold it."""
        with self._guard:
            host = self._hosts.setdefault(name, _Host())
        while not host.lock.acquire(timeout=0.1):
            if stop is not None and stop.is_set():
                raise FetchError("stopped before it was read", retryable=True)
        try:
            if (rest := host.ready - monotonic()) > 0:
                Deadline(rest + 1, stop).sleep(rest)
            yield host
        finally:
            host.ready = monotonic() + gap
            host.lock.release()


_turns = _Turns()


class Reader:
    """Reads the pages of one mirror, carrying cookies from one to the next as a browser would."""

    def __init__(
        self,
        *,
        mirror: str,
        headers: Mapping[str, str],
        limits: Limits,
        now: Callable[[], datetime],
        allow_private: bool,
        stop: Event | None = None,
    ) -> None:
        self._mirror, self._limits, self._now, self._stop = mirror, limits, now, stop
        self._allow_private = allow_private
        self._headers = {key: value for key, value in headers.items() if key.lower() not in _OURS}
        self._cookies = httpx.Cookies()

    def read(self, url: str, page: int, known: Capture | None = None) -> Capture:
        """Read one page.

        Args:
            url: http or https.
            page: its 0-based place in the mirror.
            known: what the page gave last time; its ETag and Last-Modified are offered to the mirror.

        Returns:
            A new capture, or `known` itself if the mirror says that nothing changed.

        Raises:
            FetchError: the page was not read; the error's class and sentence say why.
        """
        gap = 0.0 if self._allow_private else self._limits.gap
        with _turns.of(_parsed(url).netloc.decode("ascii", "replace"), gap, self._stop) as host:
            deadline = Deadline(self._limits.seconds, self._stop)
            wait = self._limits.backoff
            # A host that was down a moment ago, for another page, is not waited for over and over.
            attempts = 1 if monotonic() < host.down else self._limits.attempts
            for attempt in range(1, attempts + 1):
                try:
                    return self._follow(url, page, known, deadline)
                except (Busy, Unreachable, Truncated) as error:
                    if attempt == attempts and isinstance(error, Unreachable):
                        host.down = monotonic() + _DOWN
                    asked = error.retry_after if isinstance(error, Busy) else None
                    if attempt == attempts or (asked is not None and asked > self._limits.wait):
                        raise
                    deadline.sleep(wait if asked is None else max(asked, wait))
                    wait *= 2
        raise AssertionError  # pragma: no cover -- the last attempt returns or raises

    def _follow(self, url: str, page: int, known: Capture | None, deadline: Deadline) -> Capture:
        """Go from hop to hop to the page itself."""
        hops = [url]
        at = _parsed(url)
        while True:
            _check(at, hops)
            with _told(hops), self._request(at, known, deadline, first=hops[0]) as (answer, offered):
                if answer.status_code in _REDIRECTS and "location" in answer.headers:
                    target = _join(at, answer.headers["location"])
                    hops.append(str(target))
                    if at.scheme == "https" and target.scheme == "http":
                        raise RefusedAddress(f"redirected from https to http: {_road(hops)}")
                    if len(hops) > self._limits.redirects + 1:
                        again = next((n for n, each in enumerate(hops) if each in hops[:n]), None)
                        if again:
                            raise RefusedAddress(f"a redirect loop: {_road(hops[: again + 1])}")
                        raise RefusedAddress(f"more than {self._limits.redirects} redirects: {_road(hops)}")
                    at = target
                    continue
                if answer.status_code == 304 and offered and known is not None:
                    return known
                self._judge(answer)
                raw = self._body(answer)
            headers = {name.lower(): value for name, value in answer.headers.items()}
            digest = hashlib.sha256(raw).hexdigest()
            return Capture(self._mirror, raw, digest, str(at), self._now(), answer.status_code, headers, page)

    @contextmanager
    def _request(
        self, at: httpx.URL, known: Capture | None, deadline: Deadline, *, first: str
    ) -> Iterator[tuple[httpx.Response, bool]]:
        """Send one request; says too whether the last visit's validators were offered with it."""
        headers = dict(_HEADERS)
        same_host = _parsed(first).host == at.host
        headers.update({k: v for k, v in self._headers.items() if same_host or k.lower() not in _SECRETS})
        # A validator belongs to one URL: after a changed redirect it would vouch for another page.
        validators = _validators(known) if known is not None and known.url == str(at) else {}
        headers.update(validators)
        request = httpx.Request("GET", at, headers=headers)
        self._cookies.set_cookie_header(request)
        # The transport itself, and no client above it, which would follow and judge redirects by rules of its own.
        answer = Transport(deadline, allow_private=self._allow_private).handle_request(request)
        answer.request = request
        self._cookies.extract_cookies(answer)
        try:
            yield answer, bool(validators)
        finally:
            answer.close()

    def _body(self, answer: httpx.Response) -> bytes:
        announced = answer.headers.get("content-length", "")
        if announced.isdecimal() and int(announced) > self._limits.bytes:
            raise TooLarge(f"{int(announced):,} bytes announced, at most {self._limits.bytes:,} allowed; {LARGER}")
        return read_body(answer.stream, answer.headers.get("content-encoding", ""), self._limits.bytes)  # type: ignore[arg-type]

    def _judge(self, answer: httpx.Response) -> None:
        """Raise what a status says."""
        status = answer.status_code
        said = f"status {status} {answer.reason_phrase}".rstrip()
        if status in {404, 410}:
            raise Gone(f"the page is not there ({said})")
        if status in {429, 503}:
            after = self._retry_after(answer.headers.get("retry-after", ""))
            asks = f", and asks to come back {self._in_words(after)}" if after is not None else ""
            raise Busy(f"the mirror is busy ({said}){asks}", retry_after=after)
        if status >= 500:
            raise Busy(f"the mirror has a fault ({said})")
        if status in {401, 403, 407, 451}:
            raise FetchError(f"the mirror won't let us in ({said})")
        if status not in {200, 203}:
            raise FetchError(f"no page ({said})")

    def _in_words(self, after: float) -> str:
        """When somebody who asks for so many seconds is to be asked again."""
        if after < _HOURS:
            return f"in {after:,.0f} s"
        try:
            return f"on {self._now() + timedelta(seconds=after):%Y-%m-%d at %H:%M} UTC"
        except OverflowError:
            return "never"

    def _retry_after(self, value: str) -> float | None:
        value = value.strip()
        if value.isascii() and value.isdecimal():
            return float(value[:12])
        try:
            at = parsedate_to_datetime(value)
            return max(0.0, (at - self._now()).total_seconds())
        except (TypeError, ValueError, OverflowError, IndexError):
            return None


def _validators(known: Capture) -> dict[str, str]:
    pairs = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
    found = {sent: known.headers.get(stored, "") for sent, stored in pairs}
    return {sent: value for sent, value in found.items() if value and value.isascii() and value.isprintable()}


def _parsed(url: str) -> httpx.URL:
    try:
        return httpx.URL(url)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise FetchError(f"{url[:200]!r} is no URL") from error


def _join(at: httpx.URL, location: str) -> httpx.URL:
    try:
        return at.join(location)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise ProtocolError(f"redirected to {location[:200]!r}, which is no URL") from error


def _check(url: httpx.URL, hops: list[str]) -> None:
    came = f": {_road(hops)}" if len(hops) > 1 else ""
    if url.scheme not in {"http", "https"}:
        raise RefusedAddress(
            f"{url.scheme or 'nothing'!r} is no scheme that scrubber goes to, http and https alone{came}"
        )
    if url.userinfo:
        raise RefusedAddress(
            f"a URL with a password in it; use the mirror's headers{'' if len(hops) == 1 else ' instead'}"
        )
    if not re.fullmatch(r"[^\s/?#@%\\]+", url.host):
        raise RefusedAddress(f"{url.host[:100]!r} is no host{came}")


@contextmanager
def _told(hops: list[str]) -> Iterator[None]:
    """Name the road in what fails at its end: a person knows no more than its beginning."""
    try:
        yield
    except FetchError as error:
        if len(hops) > 1 and " -> " not in str(error):
            error.args = (f"{error}: {_road(hops)}",)
        raise


def _road(hops: list[str]) -> str:
    """The hops for a person: each bounded, the middle of a long road left out."""
    shown = [hop if len(hop) <= 120 else hop[:117] + "..." for hop in hops]
    if len(shown) > 8:
        shown = [*shown[:5], f"({len(shown) - 7} more)", *shown[-2:]]
    return " -> ".join(shown)

"""What web archives kept of a page, by the dates on which they kept it: mementos, and the TimeMaps that list them
(RFC 7089).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from scrubber.capture.guard import private_allowed
from scrubber.capture.http import Reader
from scrubber.capture.limits import Limits
from scrubber.errors import FetchError
from scrubber.model import Capture
from scrubber.patterns import lazily

#: The header under which a capture states where its bytes were read, since its URL is the page's own.
READ_AT = "memento-location"
#: What an archive's headers say of the page that it kept, and not of its own answer.
_KEPT = frozenset({"content-type", "memento-datetime"})
#: An archive takes its time over a list, and a list may be long.
_LIST = replace(Limits(), bytes=64 * 1024 * 1024, seconds=300.0)
#: A long list comes in parts; so many are read, and so many mementos.
_PARTS, _MOST = 50, 500_000
#: Mementos one after the other that can't be had just now, after which an archive is left alone.
_PATIENCE = 3
_LINK = lazily(r"<([^<>\s]{1,4096})>([^<]{0,2000})")
_WHOLE = lazily(r"[a-z][a-z0-9+.-]{0,30}:", re.IGNORECASE)
#: Two slashes with a name between them that no address has.
_EMPTY = "/\0/"
_REL = lazily(r';\s{0,8}rel\s{0,8}=\s{0,8}"?([a-z -]{1,100})', re.IGNORECASE)
_DATETIME = lazily(r';\s{0,8}datetime\s{0,8}=\s{0,8}"([^"]{1,60})"', re.IGNORECASE)
#: The date in a memento's address, behind which `id_` asks for the bytes as they were: a custom of OpenWayback and
#: pywb, and of web.archive.org.
_STAMP = lazily(r"(?<=/)(\d{14})(?=/https?:)")


@dataclass(frozen=True, slots=True, order=True)
class Memento:
    """What an archive kept of a page.

    Attributes:
        time: when it was kept, in UTC.
        url: where the archive has it.
    """

    time: datetime
    url: str


def parse_timemap(text: str, base: str) -> tuple[list[Memento], list[str]]:
    """The mementos of a TimeMap in link format, the oldest first, and the addresses of its further parts; what is
    neither is passed over. Addresses are read against its own, `base` (RFC 8288, section 3.1).
    """
    mementos: set[Memento] = set()
    parts: dict[str, None] = {}
    for found in _LINK.finditer(text):
        url, said = _resolved(found[1], base), found[2]
        relation = _REL.search(said)
        relations = relation[1].lower().split() if relation else []
        if "memento" in relations and (stated := _DATETIME.search(said)) and (time := _parsed(stated[1])):
            mementos.add(Memento(time, url))
        elif "timemap" in relations:
            parts[url] = None
    return sorted(mementos), list(parts)


def _resolved(url: str, base: str) -> str:
    """An address of a TimeMap, whole."""
    if _WHOLE.match(url):
        return url
    # urljoin makes one slash of two, and a memento's address holds that of its page: no name is empty here.
    scheme, _, rest = base.partition("://")
    try:
        joined = urljoin(f"{scheme}://{rest.replace('//', _EMPTY)}", url[:2] + url[2:].replace("//", _EMPTY))
    except ValueError:
        return url  # no address: whoever asks for it will say so
    return joined.replace(_EMPTY, "//")


def spread(mementos: Sequence[Memento], most: int) -> list[Memento]:
    """As many as `most` (at least one) of them, evenly: the first and the last, where there are two, and between
    them every so manieth.
    """
    if len(mementos) <= most:
        return list(mementos)
    if most == 1:
        return [mementos[-1]]
    return [mementos[round(at * (len(mementos) - 1) / (most - 1))] for at in range(most)]


class Archived:
    """Reads one page's history from a web archive.

    Attributes:
        skipped: the mementos that could not be read, and why, a line each.
    """

    def __init__(self, mirror: str, url: str, *, limits: Limits | None = None, allow_private: bool = False) -> None:
        """Set what is read.

        Args:
            mirror: the name that the captures get.
            url: the page's own address.
            limits: of one memento.
            allow_private: whether the archive may be at a loopback or private address.
        """
        self._mirror, self._url = mirror, url
        self._limits, self._allow_private = limits or Limits(), private_allowed(allow_private)
        self.skipped: list[str] = []

    def mementos(self, timemap: str) -> list[Memento]:
        """What an archive has of the page, the oldest first.

        Args:
            timemap: the address of its TimeMaps, to which the page's is joined. A further part that can't be read is
                noted.

        Raises:
            FetchError: the list can't be read, or lists nothing; `Gone` if the archive has nothing.
        """
        waiting, read = [timemap + self._url], set[str]()
        found: set[Memento] = set()
        while waiting and len(read) < _PARTS and len(found) < _MOST:
            part = waiting.pop(0)
            read.add(part)
            try:
                capture = self._reader(_LIST, lambda: datetime.now(UTC)).read(part, 0)
            except FetchError as error:
                if len(read) == 1 or error.retryable:
                    raise
                self.skipped.append(f"{self._mirror}: a part of its list of copies: {error}")
                continue
            mementos, parts = parse_timemap(capture.raw.decode("utf-8", "replace"), capture.url)
            found.update(mementos)
            waiting += [each for each in parts[:_PARTS] if each not in read and each not in waiting]
        if waiting:
            self.skipped.append(f"{self._mirror}: its list of copies is too long; what was read of it is taken")
        if not found:
            raise FetchError(f"what answers at {timemap} lists no copy of {self._url}")
        return sorted(found)

    def read(self, mementos: Sequence[Memento]) -> Iterator[Capture]:
        """The page as it was on each date; what can't be read is noted, and the others go on.

        A capture has the page's own URL, the date on which the archive kept it, and under `READ_AT` where its bytes
        were read.

        Raises:
            FetchError: the archive has no time for us just now.
        """
        failed = 0
        for memento in mementos:
            try:
                capture = self._read(memento)
            except FetchError as error:
                failed = failed + 1 if error.retryable else 0
                if failed == _PATIENCE:
                    raise
                self.skipped.append(f"{self._mirror}, {memento.time:%Y-%m-%d}: {error}")
            else:
                failed = 0
                yield capture

    def _read(self, memento: Memento) -> Capture:
        """The bytes as they were, or as the archive shows them where it doesn't give those."""
        reader = self._reader(self._limits, lambda: memento.time)
        plain = _STAMP.sub(r"\1id_", memento.url, count=1)
        try:
            capture = reader.read(plain, 0)
        except FetchError as error:
            if plain == memento.url or error.retryable:
                raise
            capture = reader.read(memento.url, 0)
        # Where the archive sends its readers on, to what it kept on another date, that one tells it.
        stated = _parsed(capture.headers.get("memento-datetime", ""))
        # The archive's own validators would vouch for the page as it is today, when that is asked for next.
        headers = {name: value for name, value in capture.headers.items() if name in _KEPT}
        headers[READ_AT] = capture.url
        return replace(capture, url=self._url, time=stated or memento.time, headers=headers)

    def _reader(self, limits: Limits, now: Callable[[], datetime]) -> Reader:
        # A mirror's own headers, cookies and passwords among them, are none of an archive's business.
        return Reader(mirror=self._mirror, headers={}, limits=limits, now=now, allow_private=self._allow_private)


def _parsed(date: str) -> datetime | None:
    """A date as HTTP writes it, in UTC; None if it is none."""
    try:
        time = parsedate_to_datetime(date)
        return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (TypeError, ValueError, OverflowError, IndexError):
        return None

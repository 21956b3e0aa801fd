"""Every error scrubber raises.

```
ScrubberError
├── DocumentError     a document's TOML, or what a person asked for, is wrong
├── FetchError        a mirror gave no usable bytes
│   ├── RefusedAddress    the address is not one that scrubber goes to
│   ├── TooLarge          more bytes than allowed
│   ├── TooSlow           more time than allowed
│   ├── Truncated         fewer bytes than announced, or more
│   ├── Gone              the mirror says that the page is no longer there
│   ├── Busy              the mirror asks to come back later
│   ├── Unreachable       no connection
│   ├── ProtocolError     what answered does not speak HTTP
│   └── CodingError       the transfer's compression could not be undone (also a DecodeError)
├── DecodeError       the bytes are not text
├── NoText            a page holds no text of a document
├── ParseTruncated    a parser gave up part of a page and no other way of reading it worked
├── CleaningStopped   a page took too much time or memory, or crashed the process that read it
└── StoreError        the archive could not be read or written
    ├── StoreLocked       another process holds it
    ├── StoreCorrupt      what is stored is not what was stored
    └── StoreVersion      the archive was written by a newer scrubber
```
"""

from collections.abc import Iterator
from contextlib import contextmanager

from scrubber.spelled import spelled

_LONGEST_PLACE = 200

#: What to do about a page that is too long: no key raises these bounds, for whoever wrote it could use them up.
IN_PARTS = "save it in parts (a mirror's path and clean --join take several)"

#: What is said of a named pipe in the place of a file, which nobody may ever write to.
NAMED_PIPE = "{0}: a named pipe, and not waited for: put what comes out of it into a file, and name that"


class ScrubberError(Exception):
    """Something scrubber can't do, said in a sentence for a person.

    Attributes:
        mirror: the mirror it concerns, or None.
        stage: the station that failed: "document", "capture", "cleaning", "collation", "archive" or "report".
        retryable: whether the same call may succeed later without any change.
    """

    stage = "document"
    retryable = False

    def __init__(self, message: str, *, mirror: str | None = None, retryable: bool | None = None) -> None:
        super().__init__(spelled(message))  # it is stored, too, and names files
        self.mirror = mirror
        if retryable is not None:
            self.retryable = retryable

    @property
    def said(self) -> str:
        """The sentence without the mirror's name."""
        return super().__str__()

    def __str__(self) -> str:
        return f"{self.mirror}: {self.said}" if self.mirror else self.said


class DocumentError(ScrubberError):
    """A document's TOML or a request is wrong: change it before trying again."""


class FetchError(ScrubberError):
    """A mirror gave no usable bytes; `retryable` says whether a later run may get them."""

    stage = "capture"


class RefusedAddress(FetchError):
    """The address, or one it redirects to, is not one that scrubber goes to."""


class TooLarge(FetchError):
    """More bytes than the limit; raise the limit or leave the mirror out."""


class TooSlow(FetchError):
    """The deadline passed before the mirror had answered in full."""

    retryable = True


class Truncated(FetchError):
    """The mirror sent fewer bytes than it announced, or more: what came is not the whole answer, or not only that."""

    retryable = True


class Gone(FetchError):
    """The mirror answered that the page is not there (any more)."""


class Busy(FetchError):
    """The mirror asks to come back later.

    Attributes:
        retry_after: how many seconds it asked for, or None.
    """

    retryable = True

    def __init__(self, message: str, *, mirror: str | None = None, retry_after: float | None = None) -> None:
        super().__init__(message, mirror=mirror)
        self.retry_after = retry_after


class Unreachable(FetchError):
    """No connection could be made, or it broke before anything was said."""

    retryable = True


class ProtocolError(FetchError):
    """What answered does not speak HTTP, or speaks it in a way that can't be trusted."""


class DecodeError(ScrubberError):
    """The bytes are not text in any encoding that scrubber knows."""

    stage = "cleaning"


class CodingError(FetchError, DecodeError):
    """The transfer's compression could not be undone."""

    stage = "capture"


class NoText(ScrubberError):
    """A mirror's pages could be read and hold no text: they are empty, or only say where the text is."""

    stage = "cleaning"


class ParseTruncated(ScrubberError):
    """A parser gave up part of a page, and no other way of reading it worked."""

    stage = "cleaning"


class CleaningStopped(ScrubberError):
    """A page was not read to its end: the process that read it was stopped, or crashed. The page itself is to blame, so
    trying again seldom helps.

    Attributes:
        why: "deadline", "memory", "crash", or "start" where the process could not even be started.
    """

    stage = "cleaning"

    def __init__(
        self, message: str, *, why: str = "crash", mirror: str | None = None, retryable: bool | None = None
    ) -> None:
        super().__init__(message, mirror=mirror, retryable=retryable)
        self.why = why


class StoreError(ScrubberError):
    """The archive could not be read or written; what it held before is intact.

    Attributes:
        document: the id of the document that it concerns; "" if that is not one alone.
    """

    stage = "archive"

    def __init__(
        self, message: str, *, mirror: str | None = None, retryable: bool | None = None, document: str = ""
    ) -> None:
        super().__init__(message, mirror=mirror, retryable=retryable)
        self.document = document

    @property
    def of_document(self) -> str:
        """The sentence without the document's id."""
        return super().__str__()

    def __str__(self) -> str:
        return f"{self.document}: {self.of_document}" if self.document else self.of_document


class StoreLocked(StoreError):
    """Another process is writing to the archive."""

    retryable = True


class StoreCorrupt(StoreError):
    """Something stored does not match its own hash; `scrubber verify` names it.

    Attributes:
        ruined: whether nothing of the archive can be read: its file is no database, or was cut off.
    """

    ruined = False


class StoreVersion(StoreError):
    """The archive was written by a newer scrubber; upgrade before opening it."""


@contextmanager
def of_page(place: str | None, pages: int) -> Iterator[None]:
    """Name the page in what is wrong with it, where a mirror has several: of twenty a person can't tell which it is.

    Args:
        place: its address or path; None if it has none.
        pages: how many the mirror has.
    """
    try:
        yield
    except ScrubberError as error:
        if pages > 1 and place and not str(error).startswith(place):
            error.args = (f"{spelled(place[:_LONGEST_PLACE])}: {error}",)
        raise

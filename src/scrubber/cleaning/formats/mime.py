"""What is to be read of a file in parts: of a page that a browser saved whole (MHTML: .mht, .mhtml) the page, of a mail
(.eml) its text.

Read as it stands, such a file is a text in quoted-printable or base64 between the headers of its parts, and its
pictures are a text.

Python's own `email` is not asked: its time grows with the square of a header (4 s for 40 KB of semicolons, Python
3.11), and parts within 1,000 parts end it in a RecursionError. Here each bound is one of our own.

Source: RFC 2045 and 2046 (parts and their codings), RFC 2557 (pages saved whole), RFC 3676 (lines that flow).
"""

import binascii
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from scrubber.cleaning.encodings.mail_words import encoded_word_edits
from scrubber.errors import DecodeError, TooLarge
from scrubber.ledger import apply_pass
from scrubber.patterns import lazily

#: Bytes in which the headers of a file, or of a part, have to end.
_HEADERS = 65_536
#: Parts that are looked at in all, and parts within parts.
_PARTS, _DEEPEST = 200, 8
#: A field of a head; servers name some with underscores (X-Spam_score), and at length.
_FIELD = lazily(rb"([A-Za-z][!-9;-~]{1,100}):[ \t]*(.*)")
_MAILBOX = lazily(rb"(?:\xef\xbb\xbf)?\s{0,8}(?:From [^\n]{1,300}\n)?")
_ANOTHER = lazily(rb"\n\r?\nFrom [^\s@]{1,100}@[^\n]{1,100}\d\d:\d\d")
_FOLDED = lazily(rb"\r?\n(?=[ \t])")
_BLANK = lazily(rb"\r?\n\r?\n")
_BOUNDARY = lazily(rb";[ \t]*boundary=(?:\"([^\"]{1,200})\"|([^\s\";]{1,200}))", re.IGNORECASE)
_CHARSET = lazily(r";[ \t]*charset=[^;]*", re.IGNORECASE)
_FLOWED = lazily(r"format=\"?flowed\b", re.IGNORECASE)
_NO_BASE64 = lazily(rb"[^A-Za-z0-9+/]+")
_LETTER = lazily(rb"[A-Za-z\x80-\xff]")
_TAG = lazily(rb"<[^<>]{0,2000}>")
_UNSEEN = lazily(rb"<(/?)(?:style|script)\b", re.IGNORECASE)
_CLOSED = lazily(rb"</html>\s*\Z", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml")
_CODED = ("quoted-printable", "base64")
#: What a mail's head says that a reader would keep on record.
_SHOWN = ("from", "to", "cc", "subject", "date", "message-id")
_LEAST_HEAD = 3  # with fewer nothing shows a line to be no text (see scrubber.cleaning.extract.letters)
#: A page that says so many times as much as the plain words beside it: these only tell where to read it.
_STUB = 2


class Part(NamedTuple):
    """Bytes as they were before they were coded for the post, their Content-Type, and whether the file ends in them."""

    raw: bytes
    kind: str
    cut: bool = False

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return self.kind.lower().startswith(_PAGES)


class Message(NamedTuple):
    """What is to be read of a file in parts.

    Attributes:
        head: of a mail in plain words, what it says of its way, a field a line; else "".
        parts: the page, or one text after another.
    """

    head: str
    parts: tuple[Part, ...]

    @property
    def cut(self) -> bool:
        """Whether a text of it breaks off with the file: a page that is closed has all of its own."""
        return any(part.cut and not _CLOSED.search(part.raw[-100:]) for part in self.parts)


class Entity(NamedTuple):
    """A message, or a part of one: its headers, in lower case, its body as it was sent, and whether the file ends with
    no boundary behind it.
    """

    fields: Mapping[str, bytes]
    body: bytes
    cut: bool = False

    @property
    def kind(self) -> str:
        """Its Content-Type."""
        return self.fields.get("content-type", b"text/plain").decode("latin-1").strip()

    @property
    def coding(self) -> str:
        """How its body was coded for the post."""
        return self.fields.get("content-transfer-encoding", b"").decode("latin-1").strip().lower()

    @property
    def attached(self) -> bool:
        """Whether it is a file that goes with the mail; a mail that is passed on is none."""
        stated = self.fields.get("content-disposition", b"").strip().lower().startswith(b"attachment")
        return stated and not self.kind.lower().startswith("message/rfc822")


def is_flowed(kind: str) -> bool:
    """Whether a Content-Type says that a blank at a line's end means that the line reads on (RFC 3676)."""
    return _FLOWED.search(kind) is not None


def is_message(raw: bytes | str) -> bool:
    """Whether a file's head says that its text can't be read as it stands; mostly its first line is enough."""
    head = raw[:_HEADERS] if isinstance(raw, bytes) else raw[:_HEADERS].encode("utf-8", "replace")
    if not _FIELD.match(head, start := _start(head)):
        return False
    whole = read_entity(head, start)
    return whole is not None and _is_coded(whole)


def message(raw: bytes, *, is_text: bool = False) -> Message | None:
    """What is to be read of a file in parts; None where it is none, or its text stands in it as it is. `is_text`: it is
    a text, now in UTF-8: what its parts say of their encodings holds of coded ones only.

    A page saved whole gives its page, of a mail that says the same in plain words and as a page the words, and texts
    that stand after one another give all of these; what is attached is left. A file that was cut off gives what there
    is of it.

    Raises:
        DecodeError: it has parts, and none of them is a text.
        TooLarge: it is a mail of more than 200 parts.
    """
    whole = read_entity(raw, _start(raw)) if is_message(raw) else None
    if whole is None or _ANOTHER.search(raw):
        return None
    count = _Count(is_text=is_text)
    found = _texts(whole, count, 0)
    if found is None:
        return None
    if not found:
        raise DecodeError(
            "this is a mail or a saved page without a text in it: save what is attached, and clean that file"
        )
    if count.left < 0 and not whole.kind.lower().startswith(
        "multipart/related"
    ):  # a saved page's pictures come after it
        raise TooLarge(
            f"this mail has more than {_PARTS} parts: save the one that is meant, and clean that file", retryable=False
        )
    return Message("" if found[0].is_page else _head(whole.fields), tuple(found))


def message_in_text(text: str) -> Message | None:
    """As `message`, of a file that was decoded elsewhere: what was not coded in it is text already.

    Raises:
        DecodeError: it has parts, and none of them is a text.
    """
    return message(text.encode("utf-8", "surrogatepass"), is_text=True) if is_message(text) else None


class _Count:
    """How many parts may still be looked at; and whether what was not coded in them is UTF-8, whatever they say."""

    def __init__(self, *, is_text: bool) -> None:
        self.left = _PARTS
        self.is_text = is_text

    def one(self) -> bool:
        """Count another one; whether it may be looked at."""
        self.left -= 1
        return self.left >= 0


def _start(raw: bytes) -> int:
    found = _MAILBOX.match(raw)
    return found.end() if found else 0


def read_entity(raw: bytes, start: int) -> Entity | None:
    """The headers at a place, of a mail or another message, and what follows them; None where there are none."""
    head = raw[start : start + _HEADERS]
    if head[:2] in {b"\r\n", b"\n\n"} or head[:1] == b"\n":
        return Entity({}, raw[start:].lstrip(b"\r\n"))  # a part need not have any
    blank = _BLANK.search(head)
    end = blank.start() if blank else len(head)
    fields: dict[str, bytes] = {}
    for line in _FOLDED.sub(b" ", head[:end]).splitlines():
        field = _FIELD.fullmatch(line)
        if field is None:
            return None
        fields.setdefault(field[1].decode("ascii").lower(), field[2])
    return Entity(fields, raw[start + (blank.end() if blank else len(head)) :])


def _is_coded(entity: Entity) -> bool:
    """Whether the text of a file with headers can't be read as it stands: it is in parts, is coded, is a page, or has
    ends of lines that its head tells how to read.
    """
    kind = entity.kind.lower()
    if kind.startswith("multipart/"):
        return "boundary=" in kind
    sent = "mime-version" in entity.fields or ("from" in entity.fields and "date" in entity.fields)
    return sent and (entity.coding in _CODED or kind.startswith(_PAGES) or is_flowed(kind))


def _texts(entity: Entity, count: _Count, depth: int) -> list[Part] | None:
    """The texts that a reader is shown of an entity, all pages or all plain; None where it has no parts though it
    says so.
    """
    kind = entity.kind.lower()
    if kind.startswith("multipart/"):
        boundary = _BOUNDARY.search(entity.fields["content-type"])
        if boundary is None or depth > _DEEPEST:
            return None if depth == 0 else []
        parts = list(_split(entity.body, boundary[1] or boundary[2], count, ends=entity.cut or depth == 0))
        if not parts:
            return None if depth == 0 else []
        shown = [texts for part in parts if not part.attached and (texts := _texts(part, count, depth + 1))]
        if not shown:
            return []
        if kind.startswith("multipart/alternative"):
            return _best(shown)
        if kind.startswith("multipart/related"):
            return next((texts for texts in shown if texts[0].is_page), shown[0])
        kinds = [[part for texts in shown for part in texts if part.is_page == page] for page in (False, True)]
        return max(kinds, key=_size)  # a list's footer below a page, a word above a page that is passed on
    if kind.startswith("message/rfc822"):
        inner = read_entity(entity.body, _start(entity.body))
        return (_texts(inner, count, depth + 1) or []) if inner and depth <= _DEEPEST else []
    return [_decoded(entity, is_text=count.is_text)] if kind.startswith(("text/plain", *_PAGES)) else []


def _best(alternatives: list[list[Part]]) -> list[Part]:
    """Of the same text in several forms the plain one, unless it only tells where to read the page."""
    plain = next((texts for texts in alternatives if not texts[0].is_page), [])
    page = next((texts for texts in alternatives if texts[0].is_page), [])
    return page if not plain or (page and _size(page) > _STUB * _size(plain)) else plain


def _size(parts: list[Part]) -> int:
    """Letters that a reader sees of texts."""
    return sum(len(_LETTER.findall(_seen(part.raw) if part.is_page else part.raw)) for part in parts)


def _seen(page: bytes) -> bytes:
    """A page without its tags, its styles and its scripts: a mail's are often longer than its words."""
    kept, at, shown = [], 0, True
    for tag in _UNSEEN.finditer(page):
        if shown:
            kept.append(page[at : tag.start()])
        at, shown = tag.start(), bool(tag[1])
    return _TAG.sub(b"", b"".join([*kept, page[at:] if shown else b""]))


def _split(body: bytes, boundary: bytes, count: _Count, *, ends: bool) -> Iterator[Entity]:
    """The parts between boundaries; `ends`: the file ends where the body does, and the last part, with no boundary
    behind it, was cut. Where the part around it goes on, whoever wrote it left the boundary out.
    """
    mark = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*\r?(?=\n|\Z)")
    at = mark.search(body)
    while at and not at[1] and count.one():
        following = mark.search(body, at.end())
        end = following.start() if following else len(body)
        inside = body[at.end() + 1 : end]
        part = read_entity(inside, 0) or Entity({}, inside)  # what begins without a head is a text
        yield part if following else part._replace(cut=ends)
        at = following


def _decoded(entity: Entity, *, is_text: bool) -> Part:
    body, kind, cut = entity.body, entity.kind, entity.cut
    if entity.coding == "quoted-printable":
        return Part(binascii.a2b_qp(body), kind, cut)
    if entity.coding == "base64":
        digits = _NO_BASE64.sub(b"", body)
        digits = digits[: len(digits) - (len(digits) % 4 == 1)]
        return Part(binascii.a2b_base64(digits + b"=" * (-len(digits) % 4)), kind, cut)
    return Part(body, _CHARSET.sub("", kind) + "; charset=utf-8" if is_text else kind, cut)


def _head(fields: Mapping[str, bytes]) -> str:
    """The fields of a mail's head that a reader would keep, in words."""
    shown = [f"{name.title()}: {_words(fields[name])}" for name in _SHOWN if name in fields]
    return "\n".join(shown) + "\n\n" if len(shown) >= _LEAST_HEAD else ""


def _words(field: bytes) -> str:
    said = field.decode("utf-8", "replace")
    return " ".join(apply_pass(said, list(encoded_word_edits(said))).split())

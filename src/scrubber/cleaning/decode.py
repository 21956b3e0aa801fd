"""Bytes to text: labels are heard, and the language model decides.

Strict UTF-8 is proof by itself, and so are the marks of UTF-16 and of the encodings that use seven bits. Otherwise each
encoding is tried over a sample of the lines that are neither ASCII nor UTF-8
(scrubber.cleaning.encodings.likely_encoding); what was chosen for the page is then checked line by line, so that a page
in two encodings, a lost byte, a stray one or a character cut at the end mislead nothing beyond their own line.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import accumulate

from scrubber.cleaning.character.roads.vietnamese import vietnamese_road
from scrubber.cleaning.encodings.labels import CODECS, canonical, from_header, from_markup, read, single_byte
from scrubber.cleaning.encodings.likely_encoding import LOST, OF_THE_WEB, cheapest, choose, price
from scrubber.cleaning.encodings.mail_words import sent_as
from scrubber.cleaning.encodings.other_ascii import ebcdic, read_ebcdic, read_shifted, wide_encoding
from scrubber.cleaning.encodings.packed import PDF_HEAD, RTF_HEAD, ZIP_HEAD, inflated, is_packed, only_part, unpacked
from scrubber.cleaning.encodings.refused import refuse_binary, refuse_files
from scrubber.cleaning.formats.mime import Message, message, message_in_text
from scrubber.cleaning.formats.response import is_answer, response
from scrubber.errors import DecodeError
from scrubber.language.model import bits, costs
from scrubber.patterns import lazily

#: Bytes or characters that one capture may have; a book has two million.
LIMIT = 32 * 1024 * 1024
#: What stands for the encoding of a PDF, and of what is a document and nothing else.
PDF, WHOLE = "pdf", frozenset(["docx", "odt", "epub", "rtf"])
#: What programs set before the head of a PDF, and how much of it at most.
_BLANKS, _BEFORE = b"\xef\xbb\xbf \t\r\n", 64
_MARGIN = 20.0  # by how much another reading of one line must win over the page's own
_SAMPLE = 3_000  # bytes that decide between the likeliest encodings
_JUDGED = 200  # broken lines of a page that may be in an encoding of their own; further ones are read as the page is
_LINE = 600  # bytes of a line that are judged
_BOMS = (
    (b"\xff\xfe\0\0", "utf-32le"),
    (b"\0\0\xfe\xff", "utf-32be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16le"),
    (b"\xfe\xff", "utf-16be"),
)
#: Bytes below 0x40 that are neither a lead nor a trail byte in any multi-byte encoding here: a line can be cut at them.
#: (Digits are trail bytes of four-byte GB 18030.) Lines of ASCII alone stay together.
_CUTS = lazily(rb"(?:[^\n>\x80-\xff]*+[\n>])++|[^\n>]++[\n>]?")
#: NUL as Java writes it, which no text needs.
_NUL = lazily(b"\xc0\x80")
_HIGH = lazily(rb"[\x80-\xff]")
_NOT_ASCII = lazily(r"[^\0-\x7f]")
_HIGH_RUN = lazily(rb"(?:[\x80-\xff][\x40-\xff]?){3,400}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and how it was read.

    Attributes:
        text: the text; bytes that no reading explains are U+FFFD.
        encoding: the name of the encoding that the page as a whole is in: WHATWG's, where it has one.
        others: further encodings that single lines are in, in order of appearance.
        kind: the Content-Type that a file in parts (a mail, a saved page) gives to what was read of it; else "".
        stated: what a PDF states of itself (`pdf_information`).
        cut: whether it was read of a file in parts that ends within it.
    """

    text: str
    encoding: str
    others: tuple[str, ...] = ()
    kind: str = ""
    stated: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False


def decode(raw: bytes, *, content_type: str | None = None, encoding: str | None = None) -> Decoded:
    """Read bytes as text.

    Args:
        raw: the bytes of a page, a plain text, a PDF, a word processor's document (docx, odt, rtf), an EPUB, a page
            that a browser saved whole (MHTML), of which the page is read, or a mail, of which its text is; packed or
            not.
        content_type: the Content-Type header, if there was one: evidence, not an order.
        encoding: a person's word on the encoding: it decides, whatever the page says.

    Raises:
        DecodeError: the bytes are no text, or `encoding` is no encoding.
        TooLarge: they are packed, and hold more than 32 MB; or a PDF has too many sheets or characters (`read_pdf`).
    """
    if answer := response(raw, LIMIT):
        read = _file(answer.raw, answer.kind or content_type, encoding)
        return read if read.kind else replace(read, kind=answer.kind)
    return _file(raw, content_type, encoding)


def _file(raw: bytes, content_type: str | None, encoding: str | None) -> Decoded:
    """As `decode`, of bytes as they were before a server sent them."""
    if is_packed(raw):
        raw = unpacked(raw, LIMIT)
    elif held := inflated(raw, LIMIT):
        raw = held
    if raw.startswith(ZIP_HEAD) and (sole := only_part(raw, LIMIT)):
        raw = sole
    if raw[:_BEFORE].lstrip(_BLANKS).startswith(PDF_HEAD):
        raw = raw.lstrip(_BLANKS)
        from scrubber.cleaning.pdf.information import information  # noqa: PLC0415
        from scrubber.cleaning.pdf.pdf import read_pdf  # noqa: PLC0415 -- few captures are PDFs

        return Decoded(read_pdf(raw), PDF, kind="text/plain; format=flowed", stated=information(raw))
    if raw.startswith(ZIP_HEAD):
        from scrubber.cleaning.formats.office.which import read_office  # noqa: PLC0415 -- few captures are Office's

        return Decoded(*read_office(raw), kind="text/html")
    if raw[:_BEFORE].lstrip(_BLANKS).startswith(RTF_HEAD):
        return _rtf(raw)
    found = message(raw)
    return _message(found, encoding) if found else _decode(sent_as(raw), content_type, encoding)


def _rtf(raw: bytes) -> Decoded:
    from scrubber.cleaning.formats.office.rtf import read_rtf  # noqa: PLC0415 -- few captures are RTF

    return Decoded(read_rtf(raw.lstrip(_BLANKS)), "rtf", kind="text/html")


def within(text: str) -> Decoded | None:
    """What is to be read of a text that is a file in parts, a mail or a saved page, Rich Text Format, or a body in
    quoted-printable; None where it is none.

    Raises:
        DecodeError: none of its parts is a text.
    """
    if found := message_in_text(text):
        return _message(found, None)
    if answer := response(text.encode("utf-8", "surrogatepass"), LIMIT) if is_answer(text) else None:
        read = _decode(answer.raw, answer.kind, "utf-8")
        return replace(read, kind=answer.kind)
    if (bare := text.lstrip("\ufeff \t\r\n")).startswith(RTF_HEAD.decode()):
        return _rtf(_NOT_ASCII.sub(lambda match: f"{{\\uc0\\u{ord(match[0])} }}", bare).encode())
    raw = text.encode() if text.isascii() else b""
    return _decode(sent, None, None) if (sent := sent_as(raw)) is not raw else None


def _message(found: Message, encoding: str | None) -> Decoded:
    """The texts of a file in parts, one after another, each in an encoding of its own."""
    read = [_decode(part.raw, part.kind, encoding) for part in found.parts]
    labels = dict.fromkeys(label for each in read for label in (each.encoding, *each.others))
    text = found.head + "\n\n".join(each.text for each in read)
    return Decoded(text, read[0].encoding, tuple(labels)[1:], found.parts[0].kind, cut=found.cut)


def _decode(raw: bytes, content_type: str | None, encoding: str | None) -> Decoded:
    for bom, label in _BOMS:
        if raw.startswith(bom):
            return (
                Decoded(read(raw[len(bom) :], label), label)
                if label != "utf-8"
                else _lines(_CUTS.findall(raw[len(bom) :]), label, {label})
            )
    if encoding is not None:
        if (known := canonical(encoding)) is None:
            raise DecodeError(
                f"{encoding!r} is not an encoding; use a name such as utf-8, gb18030, big5 or windows-1252"
            )
        return Decoded(read(raw, known), known)
    refuse_files(raw)
    if wide := wide_encoding(raw):
        return Decoded(read(raw, wide), wide)
    if mainframe := ebcdic(raw):
        return Decoded(read_ebcdic(raw, mainframe), mainframe)
    refuse_binary(raw)
    if shifted := read_shifted(raw):
        return Decoded(*shifted)
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        if (halves := _as_halves(raw)) is not None:
            return Decoded(halves, "cesu-8")
        said = {label for label in (from_header(content_type), from_markup(raw)) if label}
        said.discard("windows-1252")  # what servers say when nobody told them anything
        lines = _CUTS.findall(raw)
        sample = _sample(lines)
        # What encodings of Vietnamese have no label for is brought back from what browsers made of it.
        western = vietnamese_road(read(sample, "windows-1252")) not in {"", "cp1258"}
        return _lines(lines, "windows-1252" if western else choose(sample, said), said)


def _as_halves(raw: bytes) -> str | None:
    """The text of CESU-8 or of Java's UTF-8, where characters beyond the first plane are written as two halves and
    NUL in two bytes.
    """
    try:
        text = _NUL.sub(b"", raw).decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
        return text.decode("utf-16-le")
    except UnicodeDecodeError:
        return None


def _sample(every: Sequence[bytes]) -> bytes:
    """The first lines that are not ASCII, from evenly spread places, up to `_SAMPLE` bytes: a long ASCII head says
    nothing. What follows a tag begins a line: behind a ">" any letter is odd, and a mark less so.

    Nor do lines that are UTF-8: in a page of two encodings the others say which the second one is.
    """
    lines = [line[:_LINE] for line in every if _HIGH.search(line, 0, _LINE) and _strictly(line) is None]
    step = max(1, sum(map(len, lines)) // _SAMPLE)
    return b"".join(line[:-1] + b"\n" if line.endswith(b">") else line for line in lines[::step])[: 2 * _SAMPLE]


def _lines(lines: Sequence[bytes], label: str, said: Collection[str]) -> Decoded:
    """Read line by line: a line that the page's encoding can't read, or reads as nonsense, may be in another."""
    out: list[str] = []
    others: list[str] = []
    judged = 0
    for line in lines:
        text, own = _line(line, label, said, judge=judged < _JUDGED)
        judged += "\ufffd" in text or own != label
        out.append(text)
        if own != label and own not in others:
            others.append(own)
    return Decoded("".join(out), label, tuple(others))


def _line(line: bytes, label: str, said: Collection[str], *, judge: bool) -> tuple[str, str]:
    if not _HIGH.search(line):
        return line.decode("ascii"), label
    text = read(line, label)
    broken = "\ufffd" in text
    if label != "utf-8":
        utf8 = _strictly(line)
        if utf8 is not None:
            # Two bytes of a double-byte encoding can be UTF-8 by chance; letters of an alphabet hardly ever are.
            margin = 0.0 if single_byte(label) else _MARGIN
            return (utf8, "utf-8") if broken or bits(utf8[:_LINE]) + margin < bits(text[:_LINE]) else (text, label)
    if not broken:
        return text, label
    if not single_byte(label) and label != "utf-8":
        line = _HIGH_RUN.sub(partial(_put_in_step, label=label), line)
        text = line.decode(CODECS[label], "surrogateescape").translate(_LOST_BYTES)
    if not judge:
        return text, label
    best = cheapest(sample := line[:_LINE], OF_THE_WEB, said, 1)[0]
    if price(sample, best, said) + _MARGIN >= price(sample, label, said):
        return text, label
    return read(line, best), best


_LOST_BYTES = dict.fromkeys(range(0xDC80, 0xDD00), "\ufffd")


def _strictly(line: bytes, codec: str = "utf-8") -> str | None:
    """The line as UTF-8, or by another codec, if it is strictly that."""
    try:
        return line.decode(codec)
    except UnicodeDecodeError:
        return None


def _put_in_step(run: re.Match[bytes], label: str) -> bytes:
    """A run of double-byte characters that lost a byte reads one off from there on: drop the orphan where that reads
    best.

    Two readings, in step from the first byte and from the second, are each priced once; the cut that takes the head of
    the one and the tail of the other for the least is found in one walk over their sums.
    """
    raw = run[0]
    if _strictly(raw, CODECS[label]) is not None:
        return raw
    head, tail = _prices(raw, label), _prices(raw[1:], label)
    after = list(accumulate(reversed(tail), initial=0.0))[::-1]
    sums = list(accumulate(head, initial=0.0))
    best, at = min((sums[k] + after[k], k) for k in range(min(len(sums), len(after))))
    if best + LOST >= sums[-1]:
        return raw
    return raw[: 2 * at] + b"\xff" + raw[2 * at + 1 :]


def _prices(raw: bytes, label: str) -> list[float]:
    """What each pair of bytes costs, read as a character after the pair before it."""
    chars = [raw[i : i + 2].decode(CODECS[label], "replace") for i in range(0, len(raw), 2)]
    text = "".join(char if len(char) == 1 else "\ufffd" for char in chars)
    return [LOST if char == "\ufffd" else cost for char, cost in zip(text, costs(text), strict=True)]

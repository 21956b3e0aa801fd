"""Encodings in which not all bytes below 0x80 are ASCII: UTF-16 and UTF-32 without a mark, and EBCDIC, told from the
first bytes of a page; those of seven bits, which say of themselves where they switch from ASCII to another set, and
where back.

Each of the former is first asked what no other bytes have (every other byte of a kind, 0x40 for a blank), and then
whether what it reads is text.
"""

import unicodedata
from collections import Counter

from scrubber.cleaning.encodings.labels import CODECS, EBCDIC, read
from scrubber.language.model import bits
from scrubber.patterns import lazily

_HEAD = 4096
_JUDGED = 1_000  # characters by which it is told whether a reading is text
_EACH, _EACH_WIDE = 7.0, 13.5  # bits that a character of it may cost, and an ideograph
_LEAST = 8  # characters that tell anything
#: The high bytes of alphabets: Greek, Cyrillic, Hebrew, Arabic and those of India up to Georgian.
_ALPHABETS = frozenset({*range(0x03, 0x11)})
_BLANK = 0x40  # of EBCDIC
_ENDS = lazily("\r?\x85")
#: What switches, and what has to stand before a line that is read by itself. HZ switches with printable characters, so
#: several of its own have to follow somewhere.
_SHIFTS = (
    ("iso-2022-jp", lazily(rb"\x1b\$[@B]|\x1b\([JI]"), b""),
    ("iso-2022-kr", lazily(rb"\x1b\$\)C"), b"\x1b$)C"),
    ("hz-gb-2312", lazily(rb"~\{(?:[\x21-\x77][\x21-\x7e]){4,200}~\}"), b""),
)
_LINE = 600  # bytes of a line that are judged


def wide_encoding(raw: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte-order mark, if bytes are text in it; None if not, and where they are as good
    in another encoding.
    """
    head = raw[:_HEAD]
    if head.count(0) * 2 >= len(head) > 0 and (label := _utf32(head)):
        return label
    # What is UTF-8 and has no NUL is that: letters in pairs are ideographs in UTF-16.
    if len(head) < 2 * _LEAST or (0 not in head and _is_utf8(head)):
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    found = [(each, label) for label in ("utf-16le", "utf-16be") if (each := _dearness(head, label)) <= 1.0]
    if found:
        label = min(found)[1]
        # Some letters end in a NUL themselves (一, က): those are no blanks read in the other order.
        own = sum(char > "\xff" and not ord(char) & 0xFF for char in _read_wide(head, label))
        strays, blanks = (even - own, odd) if label == "utf-16le" else (odd - own, even)
        if strays * 8 <= blanks:
            return label
    if not even + odd or min(even, odd) * 8 > max(even, odd):
        return None
    label = "utf-16be" if even > odd else "utf-16le"
    return label if max(even, odd) * 8 >= len(head) or _is_one_alphabet(head, label) else None


def ebcdic(raw: bytes) -> str | None:
    """The encoding of IBM's mainframes that bytes are text in; None if they are not."""
    head = raw[:_HEAD]
    if len(head) < 2 * _LEAST or head.count(_BLANK) * 25 < len(head) or head.count(b" ") * 20 > head.count(_BLANK):
        return None
    prices = [(_price(read_ebcdic(head, label)[:_JUDGED]), rank, label) for rank, label in enumerate(EBCDIC)]
    price, _, label = min(prices)
    return label if price <= _EACH else None


def read_ebcdic(raw: bytes, label: str) -> str:
    """Read bytes as EBCDIC, whose lines may end in a mark of their own."""
    return _ENDS.sub("\n", read(raw, label))


def _is_utf8(head: bytes) -> bool:
    try:
        head[:-3].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 6
    return True


def _utf32(head: bytes) -> str | None:
    whole = head[: len(head) // 4 * 4]
    for label in ("utf-32le", "utf-32be"):
        try:
            text = whole.decode(CODECS[label])
        except UnicodeDecodeError:
            continue
        if text and all(_is_text(char) for char in text):
            return label
    return None


def _read_wide(head: bytes, label: str) -> str:
    return head[: len(head) // 2 * 2].decode(CODECS[label], "replace")


def _dearness(head: bytes, label: str) -> float:
    """What a character of bytes read as UTF-16 costs, as a share of what it may; more than 1 where they are no text."""
    text = _read_wide(head, label)[:_JUDGED]
    if not all(map(_is_text, text.rstrip("\ufffd"))):
        return 2.0
    wide = sum(char >= "⺀" for char in text)
    return bits(text) / (_EACH_WIDE * wide + _EACH * (len(text) - wide) or 1.0)


def _is_text(char: str) -> bool:
    return char in "\t\n\r\f" or (char != "\ufffd" and unicodedata.category(char) not in {"Cc", "Cn", "Co", "Cs"})


def _price(text: str) -> float:
    controls = sum(not _is_text(char) for char in text)
    return (bits(text) + 16.0 * controls) / max(1, len(text))


def _is_one_alphabet(head: bytes, label: str) -> bool:
    """Whether bytes are running text of an alphabet other than Latin in UTF-16: only blanks and marks have a NUL."""
    try:
        text = head[: len(head) // 2 * 2].decode(CODECS[label])
    except UnicodeDecodeError:
        return False
    letters = [char for char in text if char > "\x7f" and unicodedata.category(char)[0] in "LM"]
    blocks = Counter(ord(char) >> 8 for char in letters)
    return (
        len(letters) * 3 > len(text) * 2
        and all(
            char in "\t\n\r" or unicodedata.category(char)[0] != "C" or char in "\u200b\u200c\u200d" for char in text
        )
        and max(blocks.values()) * 10 > len(letters) * 9
        and max(blocks, key=blocks.__getitem__) in _ALPHABETS
    )


def read_shifted(raw: bytes) -> tuple[str, str, tuple[str, ...]] | None:
    """The reading of bytes that switch between ASCII and another set. None if nothing switches; else the text, the
    encoding, and UTF-8 if that is what other lines are in.

    Each line is read by itself, for each ends in ASCII; one that says more as it stands (a program that writes of
    `~{`), or holds bytes of eight bits, is read as UTF-8.
    """
    for label, shift, designation in _SHIFTS:  # noqa: B007 -- used below
        if shift.search(raw):
            break
    else:
        return None
    out: list[str] = []
    others: tuple[str, ...] = ()
    shifted = False
    for line in raw.splitlines(keepends=True):
        text = (designation + line).decode(CODECS[label], "replace")
        plain = line.decode("utf-8", "replace")
        if text == plain:
            out.append(text)
        elif not line.isascii() or bits(plain[:_LINE]) <= bits(text[:_LINE]):
            out.append(plain)
            others = others if line.isascii() else ("utf-8",)
        else:
            out.append(text)
            shifted = True
    return ("".join(out), label, others) if shifted else None

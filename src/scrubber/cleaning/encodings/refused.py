"""Files that are neither a page nor a text, told by what they are, with what to do about it."""

import json

from scrubber.errors import DecodeError

_UNPACK = "unpack it first"
_WARC = ("a WARC file", "scrubber clean takes it by its name with .warc or .warc.gz, scrubber import for an archive")
RECORDS = "this is a file of JSON records, and not a page or a text: take the text of each out first"
_MAGIC = {
    b"\xd0\xcf\x11\xe0": ("a file of an old Office program, or a locked one", "save it as docx, HTML or PDF first"),
    b"\x1f\x8b": ("a gzip file within another, or of an old make", _UNPACK),
    b"BZh": ("a bzip2 file", _UNPACK),
    b"\xfd7zXZ": ("an xz file", _UNPACK),
    b"\x28\xb5\x2f\xfd": ("a Zstandard file", _UNPACK),
    b"filedesc://": ("an ARC file of a crawl", "make a WARC of it first"),
    b"7z\xbc\xaf": ("a 7-Zip file", _UNPACK),
    b"Rar!": ("a RAR file", _UNPACK),
    b"\x89PNG": ("a picture (PNG)", "scrubber reads no text off pictures"),
    b"GIF8": ("a picture (GIF)", "scrubber reads no text off pictures"),
    b"\xff\xd8\xff": ("a picture (JPEG)", "scrubber reads no text off pictures"),
    b"RIFF": ("sound or a picture (RIFF)", "scrubber reads only text"),
    b"\x7fELF": ("a program", "scrubber reads only text"),
    b"WARC/1.0\r\n": _WARC,
    b"WARC/1.1\r\n": _WARC,
    b"SQLite format 3\x00": ("an SQLite database", "an archive is named with --archive"),
}


def refuse_files(raw: bytes) -> None:
    """Refuse a file whose beginning says that it is no text, by its name.

    Raises:
        DecodeError: it is one.
    """
    for magic, (what, advice) in _MAGIC.items():
        if raw.startswith(magic):
            raise DecodeError(f"this is {what}, and not a page or a text: {advice}")

    lines = raw.split(b"\n", 2)[:2] if raw.startswith(b"{") else []
    if len(lines) > 1 and all(map(_is_json_object, lines)):
        raise DecodeError(RECORDS)


def _is_json_object(line: bytes) -> bool:
    """Whether a line is a record, which as a text would be one document with all others."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


#: Without 5 to 8, a mirror kit's filler, and 14, 15 and 27, which switch between sets.
_CONTROLS = bytes((*range(1, 5), *range(16, 27), *range(28, 32)))


def refuse_binary(raw: bytes) -> None:
    """Refuse bytes that are no text in any encoding.

    Raises:
        DecodeError: they are none.
    """
    head = raw[:4096]
    if head[257:262] == b"ustar":
        raise DecodeError("this is a tar archive, and no text: unpack it first")
    nul = raw[:65_536].count(b"\0")
    if nul and nul * 500 > len(raw[:65_536]):
        raise DecodeError("this is binary data (it is full of NUL bytes), not a page or a text")
    if (len(head) - len(head.translate(None, _CONTROLS))) * 20 > len(head):
        raise DecodeError("this is binary data (a twentieth of it is control characters), not a page or a text")

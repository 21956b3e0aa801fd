"""The WARC files in a WACZ (Web Archive Collection Zipped): a ZIP that has them below `archive/`, each stored as it is,
so that it is read where it lies.
"""

from io import SEEK_CUR, SEEK_END, BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from scrubber.errors import StoreError

MAGIC = b"PK\x03\x04"
#: A local header: so many bytes, then a name and something more, whose lengths are its last four bytes.
_HEADER, _LENGTHS = 30, 26


def part(file: BinaryIO, start: int, size: int) -> BinaryIO:
    """So many bytes of a file from an offset on, as a file; the whole one stays open."""
    return BufferedReader(_Part(file, start, size))


def warcs(path: Path) -> tuple[list[tuple[str, int, int]], list[str]]:
    """Where in a WACZ each WARC lies: its name, its offset and its size; and what was passed over, a line each.

    Raises:
        StoreError: it is no ZIP, or no WARC is in it.
    """
    found, skipped, end = [], [], 0
    try:
        with path.open("rb") as file, ZipFile(file) as archive:
            entries = [
                each for each in archive.infolist() if each.filename.startswith("archive/") and not each.is_dir()
            ]
            for each in sorted(entries, key=lambda entry: entry.header_offset):
                file.seek(each.header_offset + _LENGTHS)
                lengths = file.read(4)
                start = each.header_offset + _HEADER + int.from_bytes(lengths[:2], "little")
                start += int.from_bytes(lengths[2:], "little")
                if each.compress_type != ZIP_STORED or each.flag_bits & 1:
                    skipped.append(f"{each.filename[:100]!r}: packed within the ZIP: unpack it, and name it")
                elif each.header_offset < end:  # one stretch of bytes may be named a million times
                    skipped.append(f"{each.filename[:100]!r}: lies within another file of the ZIP")
                else:
                    found.append((each.filename[:100], start, each.file_size))
                    end = start + each.file_size
    except (BadZipFile, NotImplementedError, ValueError, UnicodeDecodeError) as error:
        raise StoreError(f"{path}: a ZIP file, as a WACZ is one, that is damaged: {error}") from error
    if not found and not skipped:
        why = "no WARC lies below archive/ in it; unpack a ZIP of saved pages, and name its folder"
        raise StoreError(f"{path}: a ZIP file, and no WACZ: {why}")
    return found, skipped


class _Part(RawIOBase):
    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file, self._start, self._size, self._at = file, start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset + {SEEK_CUR: self._at, SEEK_END: self._size}.get(whence, 0)
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._file.seek(self._start + self._at)
        data = self._file.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

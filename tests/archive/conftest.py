"""A small document of plain-text copies, and a clock that stands still."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.archive import postgresql

from scrubber.document import Document
from scrubber.pipeline import ingest

PARAGRAPHS = (
    "The harbour office opens its ledgers to every resident of the city from the first of May 2019.",
    "Each quarter, the office shall publish the tonnage that passed the northern lock, port by port.",
    "Whoever finds an error may write to the clerk, who must answer within fourteen days of the letter.",
    "The ledgers of earlier years are kept in the tower and may be read there on any working day.",
    "Fees are not charged for reading; a certified copy costs three crowns for every ten pages.",
)


class Place:
    """A document with three mirrors in files that a test can change, and its archive."""

    paragraphs = PARAGRAPHS

    def __init__(self, folder: Path, archive: Path | str | None = None) -> None:
        self.folder = folder
        self.archive = archive or folder / "archive"
        self.names = ["a", "b", "c"]
        self.official = ""
        self.minutes = 0
        (folder / "mirrors").mkdir(parents=True)
        for name in self.names:
            self.write(name, PARAGRAPHS)

    def write(self, name: str, paragraphs) -> None:
        (self.folder / "mirrors" / f"{name}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")

    def write_all(self, paragraphs) -> None:
        for name in self.names:
            self.write(name, paragraphs)

    @property
    def document(self) -> Document:
        mirrors = "".join(
            f'[[mirror]]\nname = "{name}"\npath = "mirrors/{name}.txt"\n'
            + ('trust = "official"\n' if name in self.official else "")
            for name in self.names
        )
        return Document.parse(f'[document]\nid = "harbour"\ntitle = "The Harbour Ledgers"\n{mirrors}', base=self.folder)

    def now(self) -> datetime:
        return datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(minutes=self.minutes)

    def ingest(self, archive=None):
        self.minutes += 1
        return ingest(self.document, archive or self.archive, now=self.now)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """On SQLite, in a folder."""
    return Place(tmp_path)


@pytest.fixture(scope="session")
def server():
    """A PostgreSQL server. Its socket's path must be short."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    running = None
    try:
        running = postgresql.Server(folder)
        yield running
    finally:
        if running is not None:
            running.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def anywhere(request, tmp_path: Path) -> Place:
    """On SQLite, and then the same again on PostgreSQL."""
    if request.param == "sqlite":
        return Place(tmp_path)
    return Place(tmp_path, request.getfixturevalue("server").database())

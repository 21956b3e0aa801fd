"""The archive at size: by hand, `python tests/bench/bench_archive.py [documents] [editions each]`.

Builds an archive of many documents, then measures what a person waits for: `log` and `show` as processes of their own,
and how large the archive is beside the zstd size of its distinct captures and texts. Kills and bit flips at full count
are the fault tests with SCRUBBER_KILLS=200 and SCRUBBER_FLIPS=1000.
"""

from __future__ import annotations

import hashlib
import random
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import zstandard

from scrubber import Archive, Document
from scrubber.archive import Entry
from scrubber.model import Block, Capture, Collation, Finding
from scrubber.outcome import Outcome
from scrubber.records import edition_facts, state_facts
from scrubber.standing import Standing

START = datetime(2024, 1, 1, tzinfo=UTC)
MIRRORS = 3


def word_list(dice: random.Random) -> list[str]:
    """Made-up words, as frequent as words are."""
    return ["".join(dice.choices("aeiourstlnmdcpbgfhvkwyz", k=dice.randint(2, 9))) for _ in range(4000)]


def paragraph(dice: random.Random, words: list[str]) -> str:
    """Some 90 words, few of them often."""
    return (
        " ".join(words[min(len(words) - 1, int(dice.paretovariate(0.6)))] for _ in range(dice.randint(60, 120))) + "."
    )


def page(mirror: str, blocks: list[str]) -> bytes:
    """A mirror's page: its own frame around the text."""
    body = "".join(f"<p class='t'>{block}</p>\n" for block in blocks)
    frame = "".join(f"<li><a href='/{mirror}/{number}'>Section {number} of {mirror}</a></li>" for number in range(40))
    return f"<html><head><title>{mirror}</title></head><body><ul>{frame}</ul>{body}</body></html>".encode()


def build(where: Path, documents: int, editions: int) -> set[bytes]:
    """Fill an archive through its own door; returns every distinct capture and text."""
    dice = random.Random(7)
    words = word_list(dice)
    distinct: set[bytes] = set()
    with Archive(where) as archive:
        for number in range(documents):
            name = f"doc-{number:04}"
            mirrors = "".join(
                f'[[mirror]]\nname = "m{each}"\nurl = "https://m{each}.example/{name}"\n' for each in range(MIRRORS)
            )
            document = Document.parse(f'[document]\nid = "{name}"\nlanguages = ["en"]\n{mirrors}')
            blocks = [paragraph(dice, words) for _ in range(14)]
            for edition in range(editions):
                blocks[dice.randrange(len(blocks))] = paragraph(dice, words)
                now = START + timedelta(days=edition, seconds=number)
                standings = []
                for mirror in document.mirrors:
                    raw = page(mirror.name, blocks)
                    distinct.add(raw)
                    sha256 = hashlib.sha256(raw).hexdigest()
                    headers = {
                        "content-type": "text/html; charset=utf-8",
                        "etag": f'"{sha256[:16]}"',
                        "server": "nginx",
                    }
                    capture = Capture(mirror.name, raw, sha256, mirror.url[0], now, 200, headers)
                    standings.append(
                        Standing(mirror, (capture,), (capture,), Outcome(mirror.name, "ok", captures=(sha256,)))
                    )
                text = "\n\n".join(blocks)
                distinct.add(text.encode())
                names = tuple(mirror.name for mirror in document.mirrors)
                finding = Finding("m1", "number", "high", "The number reads “90” here.", 3, "90", "180")
                collation = Collation(
                    text,
                    [Block(each, language="en") for each in blocks],
                    [finding],
                    [],
                    dict.fromkeys(names, 1.0),
                    sources=[names] * len(blocks),
                )
                facts = edition_facts(document, standings, collation, None)
                state = state_facts(standings, collation, collation.findings, inputs=sha256, words=None)
                archive.record(Entry(name, name, now, [each.seen[0] for each in standings], state, facts, text))
    return distinct


def seconds(*arguments: str) -> float:
    """The best of five runs of a command."""
    took = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "scrubber", *arguments], check=True, capture_output=True)
        took.append(time.perf_counter() - start)
    return min(took)


def main() -> None:
    """Build, measure, print."""
    documents, editions = (int(each) for each in [*sys.argv[1:], *["1000", "10"][len(sys.argv) - 1 :]])
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "archive"
        start = time.perf_counter()
        distinct = build(where, documents, editions)
        print(f"{documents * editions} editions of {documents} documents in {time.perf_counter() - start:.0f} s")
        packer = zstandard.ZstdCompressor()
        content = sum(len(packer.compress(each)) for each in distinct)
        size = sum(path.stat().st_size for path in where.rglob("*") if path.is_file())
        print(
            f"archive {size:,} bytes; zstd of {len(distinct)} captures and texts {content:,}; ratio {size / content:.3f}"
        )
        for command in ("log", "show", "status"):
            name = f"doc-{documents // 2:04}"
            arguments = [command, name] if command != "status" else ["list"]
            print(f"{' '.join(arguments)}: {seconds(*arguments, '--archive', str(where)):.3f} s")


if __name__ == "__main__":
    main()

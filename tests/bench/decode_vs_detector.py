#!/usr/bin/env python3
"""scrubber's decoding and charset-normalizer on the same bytes in one run: decode_vs_detector.py DATA.jsonl [DATA.jsonl
...].

Each line of a data file holds `text`, some paragraphs of one language, and `encoding`, Python's name of one that can
write them. Every text is read in eight conditions; where bytes were lost or added, all lines but the one that was hit
have to come out exactly. Prints a Markdown table: the share of texts read exactly, by condition.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import charset_normalizer

from scrubber.cleaning.decode import decode
from scrubber.errors import DecodeError

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = 1_900
_LABELS = ("utf-8", "iso-8859-1", "gb2312", "big5", "windows-1251", "shift_jis", "koi8-r")


class Case(NamedTuple):
    """Bytes, the header that came with them, what they say, and how many lines may be wrong."""

    condition: str
    raw: bytes
    label: str | None
    text: str
    wrong: int = 0


def cases(text: str, codec: str) -> Iterator[Case]:
    """A text in its encoding, in every condition; the same ones in every run."""
    rnd = random.Random(codec + text[:100])
    raw, lines = text.encode(codec), text.split("\n")
    high = [at for at, byte in enumerate(raw) if byte > 0x7F] or [len(raw) // 2]
    some = rnd.randrange(max(1, len(lines) - 3))
    short = "\n".join(
        lines[some : some + next(n for n in range(1, 99) if len("".join(lines[some : some + n])) > 180 or n > 9)]
    )
    half = len(lines) // 2
    yield Case("as it is", raw, None, text)
    yield Case("a paragraph", short.encode(codec), None, short)
    at = rnd.choice(high)
    yield Case("a byte lost", raw[:at] + raw[at + 1 :], None, text, 1)
    at = rnd.choice(high)
    yield Case("a stray byte", raw[:at] + b"\xff" + raw[at:], None, text, 1)
    at = rnd.choice([at for at in high if at > len(raw) // 2] or high)
    yield Case("cut within a character", raw[:at], None, raw[:at].decode(codec, "ignore"), 1)
    head = "plain ASCII text, line after line.\n" * _HEAD
    yield Case("behind 64 KB of ASCII", head.encode() + raw, None, head + text)
    parts = ["\n".join(lines[:half]) + "\n", "\n".join(lines[half:])]
    yield Case("half of it UTF-8", parts[0].encode(codec) + parts[1].encode(), None, text)
    yield Case("under a wrong label", raw, f"text/plain; charset={rnd.choice(_LABELS)}", text)


def right(got: str, case: Case) -> bool:
    """Whether all lines but those that were hit are as they were."""
    ours, theirs = got.split("\n"), case.text.split("\n")
    return len(ours) == len(theirs) and sum(a != b for a, b in zip(ours, theirs, strict=True)) <= case.wrong


def scrubber_reads(case: Case) -> str:
    """The text as scrubber reads it; nothing if it refuses."""
    try:
        return decode(case.raw, content_type=case.label).text
    except DecodeError:
        return ""


def normalizer_reads(case: Case) -> str:
    """The text as charset-normalizer reads it best; it takes no label."""
    best = charset_normalizer.from_bytes(case.raw).best()
    return "" if best is None else str(best)


def main(paths: list[str]) -> None:
    """Read every text in every condition."""
    items = [json.loads(line) for path in paths for line in Path(path).read_text("utf-8").split("\n") if line]
    readers = {"charset-normalizer": normalizer_reads, "scrubber": scrubber_reads}
    counts: Counter[str] = Counter()
    exact: Counter[tuple[str, str]] = Counter()
    for item in items:
        for case in cases(item["text"], item["encoding"]):
            for condition in (case.condition, "all"):
                counts[condition] += 1
            for name, reader in readers.items():
                if right(reader(case), case):
                    exact.update([(name, case.condition), (name, "all")])
    print("| bytes | texts |", " | ".join(readers), "|")
    print("| --- | --- |", " | ".join("---" for _ in readers), "|")
    for condition in [*(each for each in counts if each != "all"), "all"]:
        shares = " | ".join(f"{100 * exact[name, condition] / counts[condition]:.1f} %" for name in readers)
        print(f"| {condition} | {counts[condition]} | {shares} |")


if __name__ == "__main__":
    main(sys.argv[1:])

#!/usr/bin/env python3
"""What `clean` of a PDF costs: pdf_cost.py PDF ...

Prints for each file its sheets and characters, the milliseconds of processor time that a sheet takes to be read and to
be cleaned behind that, and the most memory that the process had. Each file has a process of its own, in which a small
PDF was cleaned before, so that libraries are loaded; the least of several runs is taken.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

from tests.bench.in_child import in_child
from tests.pdf_maker import pdf, set_in_columns

import scrubber
from scrubber.cleaning.pdf.pdf import read_pdf

RUNS = 3


def cost(raw: bytes) -> list[float]:
    """Sheets, characters, milliseconds of reading and of all of it, megabytes at most."""
    small = pdf(set_in_columns(["The council met at the quay, and heard the master of the harbour."]))

    def measured() -> list[float]:
        scrubber.clean(small)
        begun = time.process_time()
        text = read_pdf(raw)
        read = time.process_time()
        scrubber.clean(raw)
        cleaned = time.process_time()
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return [text.count("\f") + 1, len(text), (read - begun) * 1000, (cleaned - read) * 1000, most]

    return in_child(measured, RUNS)


def main() -> None:
    """Measure each file, and print a row for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="PDF")
    print(f"{'milliseconds a sheet':28} sheets characters   read    all    MB")
    for path in parser.parse_args().files:
        sheets, characters, read, everything, most = cost(path.read_bytes())
        print(
            f"{path.name:28.28} {sheets:6.0f} {characters:10,.0f} {read / sheets:6.1f} {everything / sheets:6.1f} {most:5.0f}"
        )


if __name__ == "__main__":
    main()

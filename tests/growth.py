"""Whether a cost grows with the length of a text and no faster: for tests that guard against rules that are no
longer linear.
"""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FACTOR = 8
SLACK = 3.0  # a quadratic cost grows by FACTOR squared, a linear one by FACTOR; caches and busy machines blur both
TRIES = 3  # a machine may be busy with something else once
FLOOR = 0.1  # seconds below which nothing is said


def seconds(run: Callable[[int], object], size: int) -> float:
    """Processor time of one run over a text of that size."""
    gc.disable()
    try:
        start = time.process_time()
        run(size)
        return time.process_time() - start
    finally:
        gc.enable()


def assert_linear(run: Callable[[int], object], size: int) -> None:
    """Fail if a text of twice the size costs more than 24 times as much as one of a quarter, however often it is tried.

    What is first met is what counts: a text that was seen before may be remembered, so a try's two figures are taken
    one after the other.
    """
    few, many = max(1, 2 * size // FACTOR), 2 * size
    run(max(1, few // FACTOR))  # tables are read, and what is compiled when first used
    for _ in range(TRIES):
        small, large = seconds(run, few), seconds(run, many)
        if large < FACTOR * SLACK * small + FLOOR:
            return
    raise AssertionError(f"{large:.2f} s for eight times what takes {small:.2f} s")

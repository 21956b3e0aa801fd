"""Waiting for the work of other threads so that Ctrl-C is heard.

A signal that reaches Python just before its main thread waits for a lock, or that the system hands to another thread,
is acted on only when that wait ends: with a page, a server or a lock behind it, that may be minutes. So nobody waits
for longer than a moment at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")

#: Seconds that a signal may stay unheard.
_MOMENT = 0.25


def result(job: Future[T]) -> T:
    """What a job returns, or what it raises."""
    for _ in as_done([job]):
        continue
    return job.result()


def as_done(jobs: Collection[Future[T]]) -> Iterator[Future[T]]:
    """Jobs, each as it is done."""
    from concurrent.futures import FIRST_COMPLETED, wait  # noqa: PLC0415 -- only where there are threads

    left = set(jobs)
    while left:
        done, left = wait(left, timeout=_MOMENT, return_when=FIRST_COMPLETED)
        yield from done

"""What the fault tests share: children that can be killed, and what an archive holds, told in one value."""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback

from scrubber import Archive
from scrubber.archive import words
from scrubber.verify import verify


def fork(action) -> int:
    """Run an action in a child process; it ends with 0, or with 1 if the action raised."""
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        action()
        status = 0
    except KeyboardInterrupt:
        status = 130
    except BaseException:  # noqa: BLE001 -- a child's failure is told by its exit status
        traceback.print_exc()
    finally:
        os._exit(status)


def wait(pid: int) -> int:
    """A child's exit status; negative is the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def stop(pid: int, signals, seconds: float) -> int:
    """Send a child signals, again each half second, until it ends: its exit status, or that of a kill if it does not
    end in time.

    An interrupt that falls into a destructor is lost, whatever the program; a person then presses the keys again.
    """
    until = time.monotonic() + seconds
    again = 0.0
    while (now := time.monotonic()) < until:
        if now >= again:
            again = now + 0.5
            for number in signals:
                os.kill(pid, number)
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    return wait(pid)


def kill_after(action, seconds: float, number: int = signal.SIGKILL) -> int:
    """Run an action in a child and send it a signal after a while."""
    pid = fork(action)
    time.sleep(seconds)
    os.kill(pid, number)
    return wait(pid)


def holds(where, document: str = "harbour"):
    """Everything that an archive gives of a document, as one value that can be compared."""
    with Archive(where, create=False) as archive:
        editions = archive.editions(document)
        return (
            [(each.hash, each.text) for each in editions],
            [(each.hash, each.findings, each.outcomes) for each in archive.runs(document)],
            [each.hash for each in words.words(archive, document)],
        )


def editions(where, document: str = "harbour"):
    """The hashes and texts of a document's editions."""
    with Archive(where, create=False) as archive:
        return [(each.hash, each.text) for each in archive.editions(document)]


def assert_sound(where, *, quick: bool = True) -> None:
    """The archive verifies, and nothing half written is left beside it."""
    with Archive(where, create=False) as archive:
        results = verify(archive, quick=quick)
    assert all(each.ok for each in results), [each.problems for each in results]
    left = {path.name for path in where.iterdir()}
    assert left <= {"archive.db", "locks"}, left

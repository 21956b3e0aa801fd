"""The killable child: deadlines, crashes, memory, reuse."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import scrubber
from scrubber import sandbox
from scrubber.cleaning.worker import Worker
from scrubber.errors import CleaningStopped, DecodeError

HERE = Path(__file__).parent
FUNCTION = "worker_targets:act"


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(HERE))
    with Worker(function=FUNCTION) as each:
        yield each


def test_a_page_is_cleaned_as_in_this_process() -> None:
    """The worker's CleanText equals clean's own, and the child is reused."""
    raw = b"<html><body><p>The council met on Tuesday, and it agreed on the timetable.</p></body></html>"
    with Worker() as worker:
        first = worker.clean(raw, url="https://a.example/", content_type="text/html")
        pid = worker.pid
        assert first == scrubber.clean(raw, url="https://a.example/", content_type="text/html")
        worker.clean(raw, content_type="text/html")
        assert worker.pid == pid


def test_an_error_of_the_page_arrives_as_itself() -> None:
    """What clean raises, the worker raises, and the child lives on."""
    with Worker() as worker, pytest.raises(DecodeError):
        worker.clean(bytes(range(256)) * 40, content_type="application/octet-stream")


@pytest.mark.parametrize(
    ("act", "why", "deadline"),
    [("spin", "deadline", 0.2), ("hang", "deadline", 0.2), ("crash", "crash", 10), ("leave", "crash", 10), ("hog", "memory", 10), ("swell", "memory", 10)],
)  # fmt: skip
def test_a_bad_page_is_stopped_and_named(monkeypatch: pytest.MonkeyPatch, act: str, why: str, deadline: float) -> None:
    """A page that is worked on for ever, a hang, a SIGSEGV, an exit, a memory hog and an answer too large to send
    end as CleaningStopped; the next page finds a new child.
    """
    monkeypatch.syspath_prepend(str(HERE))
    with Worker(deadline=deadline, function=FUNCTION) as worker:
        worker.call("fine")
        pid = worker.pid
        with pytest.raises(CleaningStopped) as caught:
            worker.call(act)
        assert caught.value.why == why
        assert ("save it in parts" in str(caught.value)) == (why != "crash"), "what can be done is said with it"
        assert worker.call("fine") == "fine"
        assert worker.pid != pid
        with pytest.raises(ProcessLookupError):
            os.kill(pid or 0, 0)


def test_what_a_page_may_take_is_a_processors_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that waits for its turn longer than its deadline, as on a busy machine, is read all the same."""
    monkeypatch.syspath_prepend(str(HERE))
    with Worker(deadline=0.2, function=FUNCTION) as worker:
        assert worker.call("wait", "0.5") == "wait"


def test_a_child_killed_from_outside_is_replaced(worker: Worker) -> None:
    """A child that dies between two pages costs neither of them."""
    worker.call("fine")
    pid = worker.pid or 0
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert worker.call("fine") == "fine"


def test_large_pages_and_large_answers_pass(worker: Worker) -> None:
    """More than a pipe holds, both ways at once."""
    text = "x" * 8_000_000
    assert worker.call("echo", text) == text


def test_what_a_library_prints_does_not_reach_the_parent(worker: Worker) -> None:
    """Standard output of the child is not the line it speaks on."""
    assert worker.call("print") == "print"


def test_close_leaves_no_child(worker: Worker) -> None:
    """After close there is no process; a later call starts one."""
    worker.call("fine")
    pid = worker.pid
    worker.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid or 0, 0)
    assert worker.call("fine") == "fine"


def test_a_long_plain_text_is_read_in_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is long may take its time and memory, markup or not; a text of ordinary length costs no child."""
    asked: list[int] = []
    monkeypatch.setattr(Worker, "clean", lambda _, raw, **named: asked.append(len(raw)) or scrubber.clean(raw, **named))
    line = "The council met on Tuesday, and it agreed on the timetable.\n\n"
    for times in (10, 6_000):
        text = line * times
        assert sandbox.clean(text, content_type="text/plain").text == text.strip()
    assert asked == [len(line) * 6_000]


def test_a_process_leaves_no_child_for_python_to_warn_of() -> None:
    """With warnings shown, each command that had read a page ended in two of them."""
    code = "from scrubber import sandbox; print(len(sandbox.clean('<p>The council met on Tuesday.</p>').blocks))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert (done.stdout, done.stderr) == ("1\n", "")

"""Faults 6 and 7: two runs at once, the lock of a dead process, a clock that was set back."""

from __future__ import annotations

import json
import os
import re
import signal
import threading
import time
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from tests.archive import faults

from scrubber import Archive
from scrubber.archive import store
from scrubber.archive.lock import held
from scrubber.errors import StoreLocked
from scrubber.verify import verify


def test_fault_6_many_runs_at_once_come_to_what_one_after_the_other_would(anywhere):
    processes = int(os.environ.get("SCRUBBER_PROCESSES", "4"))
    rounds = int(os.environ.get("SCRUBBER_ROUNDS", "4"))
    for number in range(rounds):
        anywhere.write_all([*anywhere.paragraphs, f"This is reading number {number} of the council."])
        children = [faults.fork(anywhere.ingest) for _ in range(processes)]
        assert [faults.wait(pid) for pid in children] == [0] * processes
        anywhere.minutes += 1
    with Archive(anywhere.archive) as archive:
        assert [each.number for each in archive.editions("harbour")] == list(range(1, rounds + 1))
        runs = archive.runs("harbour")
        assert [run.edition for run in runs] == [number // processes + 1 for number in range(processes * rounds)]
        assert all(each.ok for each in verify(archive))


def test_fault_6_runs_of_different_documents_do_not_wait_for_one_another(place):
    place.ingest()
    with (
        Archive(place.archive, wait=0) as archive,
        Archive(place.archive, wait=0) as other,
        archive.lock("one"),
        other.lock("two"),
    ):
        pass


def test_fault_6_whoever_waits_too_long_is_told_who_holds_it(anywhere):
    anywhere.ingest()
    ready, tell = os.pipe()

    def holds():
        with Archive(anywhere.archive) as archive, archive.lock("harbour"):
            os.write(tell, b".")
            time.sleep(120)

    pid = faults.fork(holds)
    try:
        os.read(ready, 1)
        start = time.monotonic()
        with Archive(anywhere.archive, wait=1.2) as archive, pytest.raises(StoreLocked) as caught:
            anywhere.ingest(archive)
        assert 1 < time.monotonic() - start < 60
        message = str(caught.value)
        assert f"process {pid} on {os.uname().nodename}" in message
        assert re.search(r"for [1-9]\d* s now; waited 1\.2 s", message)
        assert caught.value.retryable
    finally:
        os.kill(pid, signal.SIGKILL)
        faults.wait(pid)
        os.close(ready)
        os.close(tell)
    assert not anywhere.ingest().changed


def test_fault_6_whoever_waits_is_told_once_for_whom(anywhere):
    anywhere.ingest()
    told = []
    with Archive(anywhere.archive) as archive, archive.lock("harbour"):
        stop = Event()

        def tell(sentence):
            told.append(sentence)
            stop.set()

        with Archive(anywhere.archive, wait=20) as other, pytest.raises(StoreLocked):
            other.lock("harbour", stop=stop, tell=tell).__enter__()
        with Archive(anywhere.archive, wait=0) as other, pytest.raises(StoreLocked):
            other.lock("harbour", tell=told.append).__enter__()
    (sentence,) = told
    assert f"harbour is held by process {os.getpid()} on {os.uname().nodename}, for " in sentence
    assert re.search(r"for [1-9]\d* s now; waiting for it, 20 s at the most$", sentence)


def test_fault_7_the_lock_of_a_dead_process_is_taken_over_at_once(place):
    """Even where a child of the dead process, forked while it held the lock, lives on."""
    place.ingest()
    ready, tell = os.pipe()

    def holds_and_has_a_child():
        with Archive(place.archive) as archive, archive.lock("harbour"):
            child = os.fork()
            if child == 0:
                time.sleep(120)
                os._exit(0)
            os.write(tell, str(child).encode())
            time.sleep(120)

    pid = faults.fork(holds_and_has_a_child)
    orphan = int(os.read(ready, 20))
    os.kill(pid, signal.SIGKILL)
    faults.wait(pid)
    try:
        start = time.monotonic()
        with Archive(place.archive, wait=0.2) as archive, archive.lock("harbour"):
            pass
        assert time.monotonic() - start < 60  # of the 120 that the child lives
    finally:
        os.kill(orphan, signal.SIGKILL)
        os.close(ready)
        os.close(tell)


def test_fault_7_a_lock_from_the_future_and_one_that_is_garbage_are_survived(place):
    place.ingest()
    with Archive(place.archive, wait=0) as archive, held(archive.database, "harbour", 0):
        (file,) = (place.archive / "locks").iterdir()
        said = json.loads(file.read_text())
        file.write_text(json.dumps({**said, "since": time.time() + 1e6}))
        with pytest.raises(StoreLocked, match="for 0 s now"):
            archive.lock("harbour").__enter__()
        file.write_text("\0 no json")
        with pytest.raises(StoreLocked, match=r"process \?"):
            archive.lock("harbour").__enter__()
    with Archive(place.archive, wait=0) as archive, archive.lock("harbour"):
        pass


def test_fault_7_a_clock_set_back_reorders_no_edition(place):
    place.ingest()
    place.write_all(place.paragraphs[:-1])
    place.minutes = -60 * 24 * 400
    assert place.ingest().edition.number == 2
    place.write_all(place.paragraphs)
    place.minutes = -60 * 24 * 800
    assert place.ingest().edition.number == 3
    with Archive(place.archive) as archive:
        editions = archive.editions("harbour")
        assert [each.number for each in editions] == [1, 2, 3]
        assert editions[0].time - editions[2].time > timedelta(days=700)
        assert archive.latest("harbour").number == 3
        assert archive.runs("harbour")[-1].time < datetime(2025, 1, 1, tzinfo=UTC)
        assert all(each.ok for each in verify(archive))


def test_of_two_who_write_a_document_at_once_neither_undoes_the_other(anywhere):
    """An import holds no document: on a server the ends that it wrote to a document's row went with the next word."""
    anywhere.ingest()

    def other():
        with Archive(anywhere.archive) as archive, archive.database.write() as conn:
            store.append(conn, "harbour", "word", {"act": "other"})

    with Archive(anywhere.archive) as archive, archive.database.write() as conn:
        store.describe(conn, "harbour", title="Harbour")
        thread = threading.Thread(target=other)
        thread.start()
        thread.join(0.5)
        state = archive.last_run("harbour").state
        store.append(conn, "harbour", "run", {"time": "2026-03-02T00:00:00Z", "state": state, "edition": 1})
    thread.join()
    with Archive(anywhere.archive) as archive, archive.database.read() as conn:
        assert [store.head(conn, "harbour", kind)[0] for kind in ("run", "word")] == [2, 1]

"""Faults 1, 2 and 35: killed, unplugged, interrupted. What was promised is there, what was not is not, and a rerun
gives the same.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

import pytest
from sqlalchemy import Engine, event
from tests.archive import faults

from scrubber import Archive

_SPREAD = 0.618  # whose multiples' fractions lie evenly, however many there are
MORE = "This paragraph was added by the council in its second reading."


@pytest.fixture
def second(place):
    """A place after its first run, with its mirrors changed for the second; and what that must come to."""
    place.ingest()
    place.write_all([*place.paragraphs, MORE])
    shutil.copytree(place.archive, place.folder / "first")
    place.ingest()
    place.undisturbed = faults.editions(place.archive)
    assert len(place.undisturbed) == 2
    return place


def again(place):
    """The archive as it was after the first run, and the clock too."""
    shutil.rmtree(place.archive)
    shutil.copytree(place.folder / "first", place.archive)
    place.minutes = 1


def converges(place):
    faults.assert_sound(place.archive)
    assert faults.editions(place.archive) in (place.undisturbed[:1], place.undisturbed)
    place.minutes = 1
    place.ingest()
    assert faults.editions(place.archive) == place.undisturbed
    faults.assert_sound(place.archive)
    assert not list((place.archive / "locks").iterdir())


def test_fault_1_killed_at_any_moment_a_rerun_reaches_the_same_bytes(second):
    again(second)
    start = time.perf_counter()
    assert faults.wait(faults.fork(second.ingest)) == 0
    took = time.perf_counter() - start
    kills = int(os.environ.get("SCRUBBER_KILLS", "20"))
    killed = 0
    for number in range(kills):
        again(second)
        share = number * _SPREAD % 1  # all over the run, early and late in turn
        if faults.kill_after(second.ingest, took * share) == -signal.SIGKILL:
            killed += 1
        else:
            took *= 0.8  # the machine is less busy than when a run was timed
        converges(second)
    assert killed > kills // 4


def test_fault_1_an_exit_after_every_single_write(second):
    """Every statement that writes, and the commit itself, is the last thing that a process does."""

    def dying_after(count):
        def action():
            done = 0

            def tick(*_):
                nonlocal done
                done += 1
                if done == count:
                    os._exit(9)

            def written(_conn, _cursor, statement, *_):
                if statement.startswith(("INSERT", "UPDATE", "DELETE", "CREATE")):
                    tick()

            event.listen(Engine, "after_cursor_execute", written)
            event.listen(Engine, "commit", tick)
            second.ingest()

        return action

    ends = []
    for count in range(1, 100):
        again(second)
        ends.append(faults.wait(faults.fork(dying_after(count))))
        converges(second)
        if ends[-1] == 0:
            break
    assert len(ends) > 10
    assert ends == [9] * (len(ends) - 1) + [0]


def test_fault_1_an_exit_after_every_write_of_a_new_archive(place):
    """Creating an archive is as safe as writing to one."""
    place.minutes = 0
    ends = []
    for count in range(1, 100):

        def action(count=count):
            done = 0

            def written(_conn, _cursor, statement, *_):
                nonlocal done
                done += statement.startswith(("INSERT", "CREATE"))
                if done == count:
                    os._exit(9)

            event.listen(Engine, "after_cursor_execute", written)
            place.ingest()

        ends.append(faults.wait(faults.fork(action)))
        place.minutes = 0
        result = place.ingest()
        assert result.edition.number == 1
        faults.assert_sound(place.archive)
        shutil.rmtree(place.archive)
        place.minutes = 0
        if ends[-1] == 0:
            break
    assert len(ends) > 10


def test_fault_2_the_log_cut_at_each_point_holds_all_of_a_run_or_nothing(second):
    """Power fails while the log is written: whatever part of it reached the disk, a run is there whole or not at
    all.
    """
    again(second)

    def ends_without_closing():
        archive = Archive(second.archive)
        second.ingest(archive)
        os._exit(0)

    assert faults.wait(faults.fork(ends_without_closing)) == 0
    database, log = (second.archive / name for name in ("archive.db", "archive.db-wal"))
    whole, written = database.read_bytes(), log.read_bytes()
    frame = int.from_bytes(written[8:12], "big") + 24
    cuts = sorted({*range(32, len(written), frame), *range(32 + frame // 2, len(written), frame), 0, 16, len(written)})
    assert len(cuts) > 8
    seen = []
    for cut in cuts:
        shutil.rmtree(second.archive)
        second.archive.mkdir()
        database.write_bytes(whole)
        log.write_bytes(written[:cut])
        faults.assert_sound(second.archive)
        seen.append(len(faults.editions(second.archive)))
    assert seen == sorted(seen)
    assert set(seen) == {1, 2}


_CHILD = """
import os
from datetime import UTC, datetime
from scrubber import Archive, Document, ingest
with Archive({archive!r}) as archive:
    ingest(Document.read({document!r}), archive, now=lambda: datetime(2026, 3, 1, tzinfo=UTC))
    os.write(1, b"the run is done")
"""


@pytest.fixture
def child(place):
    """A script that ingests the document in a process of its own."""
    mirrors = "".join(f'[[mirror]]\nname = "{name}"\npath = "mirrors/{name}.txt"\n' for name in place.names)
    (place.folder / "harbour.toml").write_text(f'[document]\nid = "harbour"\n{mirrors}', encoding="utf-8")
    return _CHILD.format(archive=str(place.archive), document=str(place.folder / "harbour.toml"))


def test_fault_2_the_log_is_on_the_disk_before_a_run_is_said_to_be_done(place, child):
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    trace = place.folder / "trace"
    calls = "trace=pwrite64,fsync,fdatasync,write"
    done = subprocess.run(
        ["strace", "-f", "-y", "-e", calls, "-o", trace, sys.executable, "-c", child], capture_output=True, text=True
    )
    if "ptrace" in done.stderr.lower() and done.returncode:
        pytest.skip("tracing is not permitted here")
    assert done.returncode == 0, done.stderr
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    said = next(number for number, line in enumerate(lines) if "the run is done" in line)
    before = lines[:said]
    last_write = max(
        number for number, line in enumerate(before) if re.search(r"pwrite64\(\d+<[^>]*archive\.db-wal>", line)
    )
    assert any(re.search(r"f(data)?sync\(\d+<[^>]*archive\.db-wal>", line) for line in before[last_write:])


@pytest.mark.parametrize("signals", [[signal.SIGTERM], [signal.SIGINT, signal.SIGINT]])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.8])
def test_fault_35_a_signal_stops_a_run_cleanly(second, signals, share):
    again(second)

    def runs_on():
        while True:
            second.ingest()
            second.write_all([*second.paragraphs, f"{MORE} {second.minutes}"])

    pid = faults.fork(runs_on)
    time.sleep(share)
    # Nothing else ends it; how long that takes is up to how busy the machine is.
    assert faults.stop(pid, signals, seconds=60) not in {0, -signal.SIGKILL}
    faults.assert_sound(second.archive)
    second.minutes = 1000
    second.write_all([*second.paragraphs, "The last word."])
    assert second.ingest().changed
    assert not list((second.archive / "locks").iterdir())


def test_fault_35_an_interrupted_run_does_not_wait_for_the_pages_that_are_being_read(place, monkeypatch):
    """However long a page still takes in its child, or in one that is only being started."""
    from scrubber import sandbox, witness
    from scrubber.cleaning.worker import Worker
    from scrubber.errors import CleaningStopped

    children = tuple(Worker(function="time:sleep") for _ in range(2))
    monkeypatch.setattr(sandbox, "_children", lambda _process: children)
    ended = []

    busy, interrupted = threading.Semaphore(0), threading.Event()

    def hangs(reading):
        busy.release()
        if reading % 2:
            interrupted.wait()
            time.sleep(0.2)
        try:
            children[reading % 2].call(100)
        except CleaningStopped as error:
            ended.append(error.why)

    children[0].call(0)
    monkeypatch.setattr(witness, "_read_or_error", hangs)
    monkeypatch.setattr(sandbox, "width", lambda: 2)

    class Numbered(int):
        @property
        def mirror(self):
            if self == 5:
                busy.release()  # by now both threads have been started
            return int(self)

    def interrupt(*_):
        interrupted.set()
        raise KeyboardInterrupt

    def press():
        for _ in range(3):
            busy.acquire()
        # To this thread: so the main one, which waits, is not woken by it, as where a signal comes right before a wait.
        signal.pthread_kill(threading.get_ident(), signal.SIGALRM)

    before = signal.signal(signal.SIGALRM, interrupt)
    pressing = threading.Thread(target=press)
    pressing.start()
    start = time.perf_counter()
    try:
        with pytest.raises(KeyboardInterrupt):
            witness.read_all([Numbered(number) for number in range(6)])
    finally:
        pressing.join()
        signal.signal(signal.SIGALRM, before)
    assert time.perf_counter() - start < 50  # of the 100 that a page would take
    assert len(ended) == 2
    assert set(ended) <= {"crash", "start"}

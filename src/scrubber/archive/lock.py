"""One writer a document at a time, and a name for whoever it is.

Beside SQLite: a lock file a document, held with `flock`, which the system lets go of when its process dies. A child
that was forked may keep it a while longer, so a holder that is no more is not waited for: its file is unlinked and a
new one made, and a holder makes sure that the file it has locked is still the one of that name. On a server: an
advisory lock of the session, which ends with its connection.
"""

import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from threading import Event, Lock, RLock

from sqlalchemy import Connection

from scrubber.archive.access import refusal, stranger
from scrubber.archive.database import Database
from scrubber.errors import StoreError, StoreLocked

_POLL = 0.05
#: How long a wait may be before somebody is told of it.
_SOON = 1.0


@contextmanager
def held(
    db: Database, document: str, wait: float, stop: Event | None = None, tell: Callable[[str], None] | None = None
) -> Iterator[None]:
    """Hold a document of an archive.

    Args:
        db: the archive's database.
        document: the document's id.
        wait: for how many seconds to wait for whoever holds it.
        stop: ends the waiting when it is set.
        tell: is told once, in a sentence, whom a wait of more than a second is for.

    Raises:
        StoreLocked: it is still held after that; says by whom, and for how long.
        StoreError: the lock could not be made.
    """
    # An event that nobody sets waits like a sleep.
    patience = _Patience(document, wait, stop or Event(), tell)
    with _file(db.folder, document, patience) if db.folder else _session(db, document, patience):
        yield


class Writers:
    """Which documents of an archive are held through one object, by which of its threads: one of them writes, and
    holds a document but once.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._held: set[str] = set()
        self._locks: dict[str, RLock] = {}
        self._mutex = Lock()

    @contextmanager
    def hold(
        self, document: str, wait: float, stop: Event | None = None, tell: Callable[[str], None] | None = None
    ) -> Iterator[bool]:
        """Hold a document, as `held` does; a thread that holds it already goes on. Gives whether it did not."""
        with self._mutex:
            mine = self._locks.setdefault(document, RLock())
        # Other threads of this object wait here; the one that has it already goes on.
        with mine:
            if document in self._held:
                yield False
                return
            with held(self._db, document, wait, stop, tell):
                self._held.add(document)
                try:
                    yield True
                finally:
                    self._held.discard(document)


class _Patience:
    """How long a lock is waited for, and who is told."""

    def __init__(self, document: str, wait: float, stop: Event, tell: Callable[[str], None] | None) -> None:
        self._document, self._wait, self._stop, self._tell = document, wait, stop, tell
        self._since = time.monotonic()

    def wait(self, holder: Callable[[], Mapping[str, object]]) -> None:
        """Wait a moment.

        Args:
            holder: finds who has the lock: its `pid`, its `host`, and its `age` in seconds.

        Raises:
            StoreLocked: it was waited for long enough.
        """
        waited = time.monotonic() - self._since
        over = self._stop.is_set() or waited >= self._wait
        if over or (self._tell and waited >= _SOON):
            who = holder()
            held_by = (
                f"{self._document} is held by process {who.get('pid', '?')} on {who.get('host', '?')}, "
                f"for {who.get('age', '?')} s now"
            )
            if over:
                raise StoreLocked(f"{held_by}; waited {self._wait:g} s")
            if self._tell:
                self._tell(f"{held_by}; waiting for it, {self._wait:g} s at the most")
                self._tell = None
        self._stop.wait(_POLL)


@contextmanager
def _file(folder: Path, document: str, patience: _Patience) -> Iterator[None]:
    path = folder / "locks" / f"{sha256(document.encode()).hexdigest()[:32]}.lock"
    try:
        path.parent.mkdir(exist_ok=True)
        handle = _acquire(path, patience)
    except OSError as error:
        why = refusal(path, writing=True) or stranger(path.parent, folder=True)
        raise StoreError(f"{path}: {error.strerror or error}{why}") from error
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            path.unlink()
        os.close(handle)


def _acquire(path: Path, patience: _Patience) -> int:
    while True:
        # Looking at a lock, taking it and taking it over are one step among all processes.
        guard = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(guard, fcntl.LOCK_EX)
            handle = _try(path)
            if handle is not None:
                return handle
            holder = _holder(path)
            if holder.get("gone"):
                path.unlink(missing_ok=True)
                continue
        finally:
            os.close(guard)
        patience.wait(lambda: holder)  # noqa: B023 -- called at once


def _try(path: Path) -> int | None:
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not _is(handle, path):
            # Its holder let go, and unlinked it, between the two lines above.
            os.close(handle)
            return _try(path)
        me = {"pid": os.getpid(), "host": os.uname().nodename, "since": time.time(), "start": _started(os.getpid())}
        os.ftruncate(handle, 0)
        os.pwrite(handle, json.dumps(me).encode(), 0)
    except BlockingIOError:
        os.close(handle)
        return None
    except BaseException:
        os.close(handle)
        raise
    return handle


def _is(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.lstat(path))
    except FileNotFoundError:
        return False


def _holder(path: Path) -> dict[str, object]:
    """Who holds a lock, for how long, and whether that process is no more."""
    try:
        raw = json.loads(path.read_bytes()[:1000])
        pid, host = int(raw["pid"]), str(raw["host"])[:100]
        age = max(0, round(time.time() - float(raw["since"])))
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    here = host == os.uname().nodename
    return {"pid": pid, "host": host, "age": age, "gone": here and _started(pid) != raw.get("start")}


def _started(pid: int) -> int | None:
    """When a process started, in the kernel's ticks since boot: no clock can be set back to make two alike."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    fields = stat.rpartition(")")[2].split()
    # A process that is dead and not yet waited for holds nothing.
    return None if fields[0] in {"Z", "X"} else int(fields[19])


@contextmanager
def _session(db: Database, document: str, patience: _Patience) -> Iterator[None]:
    key = int.from_bytes(sha256(b"scrubber " + document.encode()).digest()[:8], signed=True)
    with db.errors(), db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
        while not conn.exec_driver_sql("SELECT pg_try_advisory_lock(%s)", (key,)).scalar():
            patience.wait(lambda: _session_holder(conn, key))
        try:
            yield
        finally:
            conn.exec_driver_sql("SELECT pg_advisory_unlock(%s)", (key,))


def _session_holder(conn: Connection, key: int) -> dict[str, object]:
    row = conn.exec_driver_sql(
        "SELECT a.application_name, round(extract(epoch FROM now() - a.state_change)) FROM pg_locks l "
        "JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.granted "
        "AND l.classid = ((%s::bigint >> 32) & 4294967295)::oid AND l.objid = (%s::bigint & 4294967295)::oid",
        (key, key),
    ).first()
    name, age = row or ("?", "?")
    _, host, pid = (*str(name).split(), "?", "?", "?")[:3]
    return {"pid": pid, "host": host, "age": age}

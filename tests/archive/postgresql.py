"""A real PostgreSQL server of the tests' own: started from Debian's binaries, in a temporary folder, on a socket
only.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest


def _binaries() -> Path | None:
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    found = shutil.which("initdb")
    places += [Path(found).resolve().parent] if found else []
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


def _as_user() -> list[str]:
    """initdb refuses to be root."""
    if os.getuid() != 0:
        return []
    names = [name for name in ("postgres", "nobody") if any(user.pw_name == name for user in pwd.getpwall())]
    if not names or shutil.which("setpriv") is None:
        pytest.skip("PostgreSQL can't be started as root, and there is no other user to be")
    user = pwd.getpwnam(names[0])
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]


class Server:
    """A server, with one database for one test at a time."""

    def __init__(self, folder: Path) -> None:
        binaries = _binaries()
        if binaries is None:
            pytest.skip("PostgreSQL's server is not installed")
        pytest.importorskip("pg8000", reason="the postgres extra is not installed")
        user = _as_user()
        self.folder = folder
        folder.chmod(0o777)
        env = {"PATH": f"{binaries}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(folder)}
        made = subprocess.run(
            [*user, binaries / "initdb", "-D", folder / "data", "-U", "scrubber", "-A", "trust", "-E", "UTF8", "--no-sync"],
            env=env, cwd="/", capture_output=True, text=True,
        )  # fmt: skip
        assert made.returncode == 0, made.stderr
        settings = [
            "listen_addresses=",
            f"unix_socket_directories={folder}",
            "max_connections=40",
            "shared_buffers=16MB",
        ]
        options = [part for setting in settings for part in ("-c", setting)]
        with (folder / "log").open("wb") as log:
            self.process = subprocess.Popen(
                [*user, binaries / "postgres", "-D", folder / "data", *options],
                env=env,
                cwd="/",
                stdout=log,
                stderr=log,
            )
        self._wait()

    def _connect(self):
        import pg8000.native

        return pg8000.native.Connection(
            "scrubber", database="postgres", unix_sock=f"{self.folder}/.s.PGSQL.5432", ssl_context=False
        )

    def _wait(self) -> None:
        import pg8000.exceptions

        until = time.monotonic() + 120
        while True:
            try:
                self._connect().close()
            except (pg8000.exceptions.InterfaceError, pg8000.exceptions.DatabaseError):
                assert self.process.poll() is None, (self.folder / "log").read_text()
                assert time.monotonic() < until, "PostgreSQL did not start within two minutes"
                time.sleep(0.1)
            else:
                return

    def database(self) -> str:
        """The URL of the database, emptied: what an earlier test left open or stored is gone."""
        with self._connect() as conn:
            conn.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
            )
            conn.run("DROP SCHEMA IF EXISTS public, scrubber_backup_1 CASCADE")
            conn.run("CREATE SCHEMA public")
        return f"postgresql://scrubber@/postgres?host={self.folder}"

    def stop(self) -> None:
        self.process.send_signal(signal.SIGQUIT)  # nothing in it is worth an orderly end
        self.process.wait(120)

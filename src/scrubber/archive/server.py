"""An archive's database on a PostgreSQL server: what a URL says in libpq's words, said in the driver's.

The driver is pg8000: pure Python under a BSD licence. What libpq would read from a URL or its environment and pg8000
does not (a socket's folder, sslmode, PGUSER and PGPASSWORD) is translated here, so that the URLs people have at hand
just work.
"""

import os
import re
from contextlib import suppress
from typing import Any

from sqlalchemy import URL, Engine

from scrubber.errors import StoreError

#: https://www.postgresql.org/docs/current/libpq-ssl.html: what each mode is to pg8000; "verify" ones make a context.
_SSL: dict[str, bool | None] = {"disable": False, "allow": None, "prefer": None, "require": True}
_VERIFIED = ("verify-ca", "verify-full")
_EXTRA = "an archive on PostgreSQL needs the extra; in a clone of scrubber: pip install '.[postgres]'"

#: Classes of SQLSTATE that a later try may not meet: connections, conflicts, a server short of something or on its way
#: down.
_PASSING = ("08", "40", "53", "57")


def engine(url: str) -> tuple[Engine, str]:
    """An engine for a server, and how messages call it: the URL without its password.

    Raises:
        StoreError: it is no URL of a PostgreSQL server, asks for what is unknown, or the driver is not installed.
    """
    from sqlalchemy import create_engine, exc  # noqa: PLC0415 -- only for a server
    from sqlalchemy.engine import make_url  # noqa: PLC0415

    try:
        parsed = make_url(re.sub(r"^postgres(ql)?://", "postgresql+pg8000://", url))
    except (exc.ArgumentError, ValueError) as error:
        raise StoreError(f"not a database URL: {error}") from error
    place = _without_password(parsed)
    if parsed.drivername != "postgresql+pg8000":
        raise StoreError(f"{place}: an archive is a folder or a PostgreSQL URL (postgresql://user@host/database)")
    options = _options(parsed, place)
    try:
        made = create_engine(parsed.set(query={}), connect_args=options)
    except ImportError as error:
        raise StoreError(_EXTRA) from error
    made.dialect.do_close = _leave  # type: ignore[assignment]
    return made, place


def without_password(url: str) -> str:
    """How a database URL may be written down: logs are read by many. What is none stays as it is."""
    from sqlalchemy import exc  # noqa: PLC0415 -- only for a server
    from sqlalchemy.engine import make_url  # noqa: PLC0415

    try:
        return _without_password(make_url(url))
    except (exc.ArgumentError, ValueError):
        return url


def _without_password(url: URL) -> str:
    query = {key: "***" if "password" in key.lower() else value for key, value in url.query.items()}
    shown = url.set(query=query).render_as_string(hide_password=True)
    return re.sub(r"^postgresql\+pg8000://", "postgresql://", shown)


def _leave(connection: Any) -> None:
    """Close a connection, without a word where the server has hung up: SQLAlchemy would log that nobody heard the
    driver's good-bye, with all of its stack, and Python from 3.13 on that the rest of it could not be written.
    """
    stream = getattr(connection, "_sock", None)
    try:
        connection.close()
    except Exception as error:
        if type(error).__name__ != "InterfaceError":
            raise
        with suppress(OSError, ValueError):
            if stream is not None:
                stream.close()


_LATER = "nothing is half stored; do it again when the server is back"
#: What to do about some of a server's refusals, by SQLSTATE.
_ADVICE = {
    "42501": "whoever owns the database can grant it: SELECT on the archive's tables to read; INSERT and UPDATE on "
    "them and USAGE on their sequences too to write; CREATE on the schema to make an archive",
    "3D000": "make it first, with createdb for instance",
    "57P01": _LATER,
    "57P02": _LATER,
    "57P03": _LATER,
}


def reason(error: BaseException) -> str | None:
    """What a server's own error says, or why there is no server, and what to do; None if it is neither: pg8000 hands
    its fields on as they came.
    """
    fields = _fields(error)
    if "M" in fields:
        advice = _ADVICE.get(str(fields.get("C", "")))
        return f"{fields['M']}; {advice}" if advice else str(fields["M"])
    if error.args == ("network error",):  # the driver's word for a connection that it had
        return f"the server hung up; {_LATER}"
    cause = error.__cause__
    if isinstance(cause, OSError) and cause.strerror:
        return f"no server can be reached there: {cause.strerror[:1].lower() + cause.strerror[1:]}"
    return None


def passing(error: BaseException) -> bool:
    """Whether a later try may succeed: the connection failed, or the server says so by the error's class."""
    code = str(_fields(error).get("C", ""))
    return code.startswith(_PASSING) if code else type(error).__name__ == "InterfaceError"


def _fields(error: BaseException) -> dict[str, Any]:
    """What the server said, by its letters for that; nothing if it said nothing.

    A server that refuses hangs up at once, and the driver, which then says good-bye to nobody, raises that as a network
    error in place of the refusal.
    """
    told: BaseException | None = error
    while told is not None:
        first = told.args[0] if told.args else None
        if isinstance(first, dict):
            return first
        told = told.__context__
    return {}


def _options(url: URL, place: str) -> dict[str, Any]:
    query = {key: value if isinstance(value, str) else value[-1] for key, value in url.query.items()}
    user = url.username or query.pop("user", None) or os.environ.get("PGUSER") or _login()
    options: dict[str, Any] = {
        "application_name": f"scrubber {os.uname().nodename} {os.getpid()}",
        "user": user,
        "database": url.database or user,
    }
    if url.password is None and "PGPASSWORD" in os.environ:
        options["password"] = os.environ["PGPASSWORD"]
    host = query.pop("host", url.host)
    if host and host.startswith("/"):
        options["unix_sock"] = f"{host.rstrip('/')}/.s.PGSQL.{url.port or 5432}"
        # A socket has two ends on one machine: there is nothing to encrypt.
        options["ssl_context"] = False
        query.pop("sslmode", None)
    else:
        options["host"], options["port"] = host or "localhost", url.port or 5432
        options["ssl_context"] = _ssl(query.pop("sslmode", "prefer"), query.pop("sslrootcert", None), place)
    if query:
        raise StoreError(
            f"{place}: {', '.join(sorted(query))}: host, port, user, sslmode and sslrootcert are understood"
        )
    return options


def _ssl(mode: str, root: str | None, place: str) -> Any:
    if mode in _SSL and not root:
        return _SSL[mode]
    if mode not in _VERIFIED and mode not in _SSL:
        raise StoreError(f"{place}: sslmode is one of {', '.join((*_SSL, *_VERIFIED))}")
    import ssl  # noqa: PLC0415 -- only for a verified connection

    try:
        context = ssl.create_default_context(cafile=root)
    except OSError as error:
        raise StoreError(f"{place}: sslrootcert can't be read: {error}") from error
    context.check_hostname = mode == "verify-full"
    return context


def _login() -> str:
    from getpass import getuser  # noqa: PLC0415 -- only where nobody is named

    return getuser()

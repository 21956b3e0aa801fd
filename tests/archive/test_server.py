"""What a PostgreSQL URL says reaches the driver, and what goes wrong has a name."""

from __future__ import annotations

import gc
import json
import ssl
from hashlib import sha256
from types import SimpleNamespace

import pytest
from tests.archive.conftest import Place

from scrubber import Archive
from scrubber.archive import objects, store, words
from scrubber.archive import server as postgresql
from scrubber.archive.snapshot import snapshot
from scrubber.cli import main
from scrubber.errors import StoreError
from scrubber.verify import verify


@pytest.fixture
def options(monkeypatch):
    """What the driver is asked for, without a connection."""
    pytest.importorskip("pg8000", reason="the postgres extra is not installed")
    asked = {}

    def create_engine(url, connect_args):
        asked.update(connect_args, driver=url.drivername)
        return SimpleNamespace(dialect=SimpleNamespace())

    monkeypatch.setattr("sqlalchemy.create_engine", create_engine)

    def of(url):
        asked.clear()
        postgresql.engine(url)
        return asked

    return of


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+pg8000"])
def test_a_url_without_a_driver_means_pg8000(options, scheme):
    asked = options(f"{scheme}://ada:secret@db.example:5433/texts")
    assert (asked["driver"], asked["host"], asked["port"]) == ("postgresql+pg8000", "db.example", 5433)
    assert (asked["user"], asked["database"], asked["ssl_context"]) == ("ada", "texts", None)


def test_the_words_of_libpq_are_understood(options, monkeypatch):
    """A socket's folder, the TLS modes, and the environment's user and password."""
    assert options("postgresql://ada@/texts?host=/run/pg")["unix_sock"] == "/run/pg/.s.PGSQL.5432"
    assert options("postgresql://ada@h/texts?sslmode=disable")["ssl_context"] is False
    assert options("postgresql://ada@h/texts?sslmode=require")["ssl_context"] is True
    full = options("postgresql://ada@h/texts?sslmode=verify-full")["ssl_context"]
    assert (full.verify_mode, full.check_hostname) == (ssl.CERT_REQUIRED, True)
    monkeypatch.setenv("PGUSER", "eve")
    monkeypatch.setenv("PGPASSWORD", "word")
    asked = options("postgresql://h")
    assert (asked["user"], asked["database"], asked["password"]) == ("eve", "eve", "word")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("mysql://ada@h/texts", "a folder or a PostgreSQL URL"),
        ("postgresql+nothing://ada@h/texts", "a folder or a PostgreSQL URL"),
        ("postgresql://ada@h:port/texts", "not a database URL"),
        ("postgresql://ada@h/texts?sslmode=maybe", "sslmode is one of disable"),
        ("postgresql://ada@h/texts?colour=red", "colour: host, "),
        ("postgresql://ada@h/texts?sslmode=verify-ca&sslrootcert=/no/such", "sslrootcert can't be read"),
    ],
)
def test_what_is_no_server_is_refused_by_name(options, url, message):
    with pytest.raises(StoreError, match=message) as caught:
        options(url)
    assert "secret" not in str(caught.value)


def test_a_server_that_is_not_there_can_be_tried_again(tmp_path):
    pytest.importorskip("pg8000", reason="the postgres extra is not installed")
    with pytest.raises(
        StoreError, match=r"127\.0\.0\.1:9/texts: no server can be reached there: connection refused$"
    ) as caught:
        Archive("postgresql://ada:secret@127.0.0.1:9/texts")
    assert caught.value.retryable
    assert "secret" not in str(caught.value)


def test_a_servers_own_errors_are_told_in_its_words(server):
    url = server.database().replace("/postgres?", "/nosuch?")
    with pytest.raises(StoreError, match='database "nosuch" does not exist; make it first, with createdb') as caught:
        Archive(url)
    assert not caught.value.retryable


def test_a_server_that_hangs_up_is_told_in_one_line(server, caplog, capfd):
    """Between two statements, as one that is started anew does: the driver's and SQLAlchemy's stacks were told too."""
    url = server.database()
    with pytest.raises(StoreError, match=r"(hung up|terminating connection).*; nothing is half stored; do it again") as caught, Archive(url) as archive:  # fmt: skip
        with archive.database.write():
            server.database()
        archive.documents()
    assert caught.value.retryable
    del archive, caught
    gc.collect()
    assert not caplog.records
    assert capfd.readouterr().err == ""


def test_who_may_only_read_reads_and_is_told_what_writing_takes(server):
    owner = server.database()
    with Archive(owner) as archive, archive.database.write() as conn:
        conn.exec_driver_sql("DROP ROLE IF EXISTS reader")
        conn.exec_driver_sql("CREATE ROLE reader LOGIN")
        conn.exec_driver_sql("GRANT USAGE ON SCHEMA public TO reader")
    reader = owner.replace("scrubber@", "reader@")
    with pytest.raises(
        StoreError, match="permission denied for table meta; whoever owns the database can grant it: SELECT"
    ):
        Archive(reader)
    with Archive(owner) as archive, archive.database.write() as conn:
        conn.exec_driver_sql("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
    with Archive(reader) as archive:
        assert archive.documents() == []
        with (
            pytest.raises(StoreError, match=r"permission denied for table objects.*INSERT"),
            archive.database.write() as conn,
        ):
            objects.put(conn, b"bytes")
    with Archive(owner) as archive, archive.database.write() as conn:
        conn.exec_driver_sql("GRANT INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO reader")
        conn.exec_driver_sql("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO reader")
    with Archive(reader) as archive, archive.database.write() as conn:
        objects.put(conn, b"bytes")
    with Archive(owner) as archive, archive.database.write() as conn:
        conn.exec_driver_sql("DROP OWNED BY reader")
        conn.exec_driver_sql("DROP ROLE reader")


def test_a_refusal_is_heard_though_the_server_hung_up_before_the_good_bye():
    """The driver closes the connection when it is refused; what goes wrong with that takes the refusal's place."""
    pg8000 = pytest.importorskip("pg8000", reason="the postgres extra is not installed")

    def refused():
        try:
            raise pg8000.DatabaseError({"S": "FATAL", "C": "3D000", "M": 'database "nosuch" does not exist'})
        except pg8000.DatabaseError:
            try:
                raise BrokenPipeError
            except OSError as error:
                raise pg8000.InterfaceError("network error") from error

    with pytest.raises(pg8000.InterfaceError) as caught:
        refused()
    assert (
        postgresql.reason(caught.value) == 'database "nosuch" does not exist; make it first, with createdb for instance'
    )
    assert not postgresql.passing(caught.value)
    assert "the server hung up" in postgresql.reason(pg8000.InterfaceError("network error"))
    assert postgresql.passing(pg8000.InterfaceError("network error"))


@pytest.fixture
def state(server):
    """What a server's archive holds: every row of every table, and which tables there are."""

    def of(url):
        from scrubber.archive.database import Database

        database = Database(url, create=False)
        with database.read() as conn:
            names = conn.exec_driver_sql(
                "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname NOT LIKE 'pg_%' "
                "AND schemaname <> 'information_schema' ORDER BY 1"
            ).scalars()
            rows = {name: conn.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in list(names)}
            sequences = conn.exec_driver_sql("SELECT sequencename, last_value FROM pg_sequences ORDER BY 1").fetchall()
        database.close()
        return rows, sequences

    return of


def _toml(place):
    path = place.folder / "harbour.toml"
    path.write_text(
        '[document]\nid = "harbour"\n'
        + "".join(f'[[mirror]]\nname = "{name}"\npath = "mirrors/{name}.txt"\n' for name in place.names),
        encoding="utf-8",
    )
    return path


def test_a_dry_run_on_a_server_tells_what_a_run_would_and_writes_nothing(server, state, tmp_path, capsys):
    """It was refused. Neither are the tables made, on the first touch, nor is a number of theirs used up; other
    documents are not copied.
    """
    place = Place(tmp_path, server.database())
    command = ["run", str(_toml(place)), "--archive", place.archive, "--dry-run"]
    untouched = state(place.archive)
    assert main(command) == 0
    assert "edition 1 new (dry run: nothing was stored)" in capsys.readouterr().out
    assert state(place.archive) == untouched
    place.ingest()
    place.write_all([each.replace("fourteen", "forty") for each in place.paragraphs])
    place.ingest()
    with Archive(place.archive) as archive:
        words.restore(archive, "harbour", 1, reason="a slip", by="Ada")
    place.write("c", [each.replace("May 2019", "May 2021") for each in place.paragraphs])
    stored = state(place.archive)
    assert main([*command, "--json"]) == 3
    told = json.loads(capsys.readouterr().out)
    assert state(place.archive) == stored
    result = place.ingest()
    assert (told["edition"]["number"], told["changed"]) == (result.edition.number, result.changed)
    assert told["edition"]["hash"] == result.edition.hash
    assert [(each["mirror"], each["kind"], each["accepted"]) for each in told["findings"]] == [
        (each.mirror, each.kind, each.accepted) for each in result.findings
    ]


def test_a_copy_of_a_server_is_a_document_whole_and_no_other(server, tmp_path):
    place = Place(tmp_path, server.database())
    place.ingest()
    place.write("b", [*place.paragraphs, "The clerk of the harbour signs each page."])
    place.ingest()
    with Archive(place.archive) as archive:
        words.forget(archive, "harbour", archive.captures("harbour")[0].sha256, reason="by order", by="Ada")
        with archive.database.write() as conn:
            store.describe(conn, "other")
            store.append(conn, "other", "word", {"act": "none"})
    (tmp_path / "copy").mkdir()
    snapshot(place.archive, tmp_path / "copy", "harbour")
    with Archive(tmp_path / "copy", create=False) as copy, Archive(place.archive) as archive:
        assert copy.documents() == ["harbour"]
        assert copy.runs("harbour") == archive.runs("harbour")
        assert copy.editions("harbour") == archive.editions("harbour")
        results = verify(copy)
        assert all(each.ok for each in results), results


def test_who_forgets_on_a_server_is_told_of_its_files(server, tmp_path, capsys):
    """A server leaves what a row was before where it lay: the order was said to be done."""
    place = Place(tmp_path, server.database())
    place.ingest()
    digest = sha256((tmp_path / "mirrors/b.txt").read_bytes()).hexdigest()
    assert main(["forget", "harbour", digest, "--reason", "an order", "--by", "Ada", "--archive", place.archive]) == 0
    assert "its bytes lie in the server's files until VACUUM FULL objects" in capsys.readouterr().err

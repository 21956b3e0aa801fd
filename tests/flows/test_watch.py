"""A folder of documents becomes a deployment each."""

import asyncio
import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest


def test_each_document_has_its_own_schedule(watch, harbour, tmp_path):
    """Cron, time zone and parameters are those that were asked for; without a schedule there is none."""
    (tmp_path / "other.toml").write_text('[document]\nid = "another"\n[[mirror]]\nname = "m"\npath = "m.txt"\n')
    made = watch.deployments(watch.documents(tmp_path)[0], archive="all", reports=tmp_path / "reports")
    assert [deployment.name for deployment in made] == ["another", "harbour_1"]
    another, daily = made
    assert another.schedules == []
    (schedule,) = daily.schedules
    assert (schedule.schedule.cron, schedule.schedule.timezone) == ("0 6 * * *", "Asia/Shanghai")
    assert daily.parameters == {
        "document": str(harbour.resolve()), "archive": "all", "allow_private": False, "report": str(tmp_path / "reports" / "harbour_1.html"),
    }  # fmt: skip
    assert daily.entrypoint.endswith("flows/reingest.py:reingest")
    # A run that is killed keeps such a place for good: the archive's own lock is what keeps runs apart.
    assert daily.concurrency_limit is None


def test_a_folder_without_documents_is_bad_usage(watch, tmp_path, capsys):
    assert watch.main([str(tmp_path)]) == 2
    assert "no document's TOML in this folder" in capsys.readouterr().err


def test_what_cannot_be_watched_is_named_and_the_others_are_watched(watch, harbour, tmp_path):
    """A slip in one TOML, or one id given twice, stops none of the other documents."""
    (tmp_path / "broken.toml").write_text("[document\nid = ")
    (tmp_path / "cron.toml").write_text(
        harbour.read_text().replace("0 6 * * *", "61 * * * *").replace("harbour_1", "c")
    )
    one = '[document]\nid = "twice"\n[[mirror]]\nname = "m"\npath = "m.txt"\n'
    (tmp_path / "one.toml").write_text(one)
    (tmp_path / "two.toml").write_text(one)
    found, wrong = watch.documents(tmp_path)
    assert [document.id for document in found] == ["harbour_1"]
    broken, cron, twice = wrong
    assert "broken.toml, line 1" in broken
    assert "cron.toml, line " in cron
    assert "'61' is no minute" in cron
    assert "one.toml and " in twice
    assert "two.toml are all called 'twice'" in twice


def test_a_folder_of_wrong_documents_is_bad_usage(watch, tmp_path, capsys):
    (tmp_path / "broken.toml").write_text("[document\nid = ")
    (tmp_path / "other.toml").write_text("")
    assert watch.main([str(tmp_path)]) == 2
    err = capsys.readouterr().err
    assert "broken.toml, line 1" in err
    assert "other.toml" in err


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_server_that_is_gone_for_good_is_told_in_a_sentence(watch, harbour, monkeypatch, capsys, wrapped):
    """After some minutes the watch ended with a traceback of Prefect's client, and nothing else."""
    lost = httpx.ConnectError("All connection attempts failed")

    async def serve(*_, **__):
        raise ExceptionGroup("unhandled errors in a TaskGroup", [RuntimeError("threshold"), lost]) if wrapped else lost

    monkeypatch.setattr(watch, "_serve", serve)
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    assert watch.main([str(harbour.parent)]) == 1
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith("scrubber: Prefect's server at http://127.0.0.1:9/api can't be reached any more")


@pytest.mark.parametrize(("option", "value"), [("--limit", "0"), ("--limit", "-3"), ("--retries", "-1")])
def test_what_is_no_count_is_bad_usage(watch, harbour, capsys, option, value):
    """No document at once was taken for Prefect's five, and fewer were watched with a server said to be gone."""
    with pytest.raises(SystemExit) as ended:
        watch.main([str(harbour.parent), option, value])
    assert ended.value.code == 2
    assert f"argument {option}: " in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_named(watch, tmp_path, capsys):
    assert watch.main([str(tmp_path / "none")]) == 2
    assert "none: there is no such folder" in capsys.readouterr().err


def test_who_closed_its_streams_is_answered_by_the_status(tmp_path):
    """As a service manager may start it."""
    program = Path(__file__).parents[2] / "flows" / "watch.py"
    command = ["sh", "-c", 'exec "$@" >&- 2>&-', "sh", sys.executable, str(program), str(tmp_path)]
    assert subprocess.run(command, check=False, timeout=120).returncode == 2


def test_a_document_whose_path_prefect_can_t_keep_is_named(watch, harbour, tmp_path):
    """Prefect ended with a traceback over it, and nobody's document was watched."""
    try:
        (tmp_path / os.fsdecode(b"gr\xfcn.toml")).write_text(harbour.read_text().replace("harbour_1", "green"))
    except OSError:
        pytest.skip("this file system has no such names")
    found, (wrong,) = watch.documents(tmp_path)
    assert [document.id for document in found] == ["harbour_1"]
    assert wrong.endswith(r"gr\xfcn.toml: Prefect can't keep a name that is not UTF-8; rename it")


def test_what_comes_into_the_folder_is_watched_without_a_new_start(reingest, watch, harbour, tmp_path, capsys):
    """A new document, and another schedule, counted only after the watcher was started anew."""
    from prefect import get_client
    from prefect.runner import Runner

    def at(name):
        async def read():
            async with get_client() as client:
                return await client.read_deployment_by_name(f"reingest/{name}")

        deployment = asyncio.run(read())
        return [each.schedule.cron for each in deployment.schedules], deployment.paused

    watched, runner = watch.Watched(tmp_path, watch.deployments), Runner()

    def look():
        asyncio.run(watched.look(runner))
        return capsys.readouterr().err.splitlines()

    assert look() == ["harbour_1: 0 6 * * * (Asia/Shanghai)"]
    assert look() == []
    other = tmp_path / "other.toml"
    other.write_text(harbour.read_text().replace("harbour_1", "other").replace("0 6", "0 7"))
    assert look() == ["other: 0 7 * * * (Asia/Shanghai)"]
    assert at("other") == (["0 7 * * *"], False)
    other.write_text(other.read_text().replace("0 7", "0 8"))
    assert look() == ["other: 0 8 * * * (Asia/Shanghai)"]
    assert at("other") == (["0 8 * * *"], False)
    text = other.read_text()
    other.write_text(text[:20])  # somebody is writing it
    (said,) = look()
    assert "other.toml, line 2" in said
    assert look() == []
    assert at("other") == (["0 8 * * *"], False)
    other.unlink()
    assert look() == ["other: no longer watched, its TOML is gone or another's"]
    assert at("other")[1]
    other.write_text(text)
    assert look() == ["other: 0 8 * * * (Asia/Shanghai)"]
    assert at("other") == (["0 8 * * *"], False)
    # One that is called otherwise now ran twice from then on, under either name.
    other.write_text(text.replace('"other"', '"third"'))
    assert look() == ["third: 0 8 * * * (Asia/Shanghai)", "other: no longer watched, its TOML is gone or another's"]
    assert (at("other")[1], at("third")[1]) == (True, False)
    # A copy that has the name of the one it was made of takes nobody's place while it is changed.
    (tmp_path / "copy.toml").write_text(other.read_text())
    (said,) = look()
    assert "are all called 'third'" in said
    assert not at("third")[1]


def test_what_prefect_refuses_is_named_and_what_follows_is_watched(reingest, watch, harbour, tmp_path, capsys):
    """With one such document nobody looked at the folder any more, and nobody was told."""
    from prefect.runner import Runner

    def made(found):
        if found[0].id == "bad":
            raise ValueError("1 error\ntimezone\n  Invalid timezone\n    see https://errors.example/v")
        return watch.deployments(found)

    (tmp_path / "bad.toml").write_text(harbour.read_text().replace("harbour_1", "bad"))
    watched = watch.Watched(tmp_path, made)
    asyncio.run(watched.look(Runner()))
    served, said = capsys.readouterr().err.splitlines()
    assert served == "harbour_1: 0 6 * * * (Asia/Shanghai)"
    assert said == f"scrubber: {tmp_path / 'bad.toml'}: Prefect can't keep it: Invalid timezone"


def test_documents_that_are_served_run_while_others_wait_to_be(watch, harbour, tmp_path, capsys, monkeypatch):
    """None of a thousand ran for the minutes that Prefect takes to be told of all of them."""
    import sys

    class Runner:
        async def aadd_deployment(self, deployment):
            await asyncio.sleep(0.02)
            return deployment

    for n in range(2, 5):
        (tmp_path / f"{n}.toml").write_text(harbour.read_text().replace("harbour_1", f"harbour_{n}"))
    monkeypatch.setattr(sys.modules[watch.Watched.__module__], "LOOK_SECONDS", 0.01)
    watched = watch.Watched(tmp_path, lambda found: [found[0].id])
    for served in range(1, 5):
        asyncio.run(watched.look(Runner()))
        assert (len(watched), watched.waiting) == (served, 4 - served)
    asyncio.run(watched.look(Runner()))
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        f"harbour_{n}" for n in range(1, 5)
    ]


def test_a_server_that_does_not_answer_is_told_of_once(reingest, watch, harbour, tmp_path, capsys, monkeypatch):
    """What was served stays so, and the folder is looked at again."""
    import sys

    from httpx import ConnectError

    looks = []

    def made(found):
        looks.append(found)
        raise ConnectError("All connection attempts failed") if len(looks) < 3 else LookupError("enough")

    monkeypatch.setattr(sys.modules[watch.Watched.__module__], "LOOK_SECONDS", 0.01)
    with pytest.raises(LookupError, match="enough"):
        asyncio.run(watch.Watched(tmp_path, made).keep(None))
    assert capsys.readouterr().err == (
        f"scrubber: {tmp_path}: not looked at, all stays as it is: All connection attempts failed\n"
    )


class Runner:
    """One that has not started yet, and one that has: which of them heard that it is to end."""

    def __init__(self, *, started):
        self.started, self.heard = started, []

    def handle_sigterm(self, *said):
        self.heard.append(said)


@pytest.mark.parametrize("started", [False, True])
def test_the_end_is_heard_however_early_and_no_exception_is_raised_where_it_may_be_lost(watch, started):
    """One that was raised in the midst of an import of Prefect's was, and the watcher stayed."""
    runner, before = Runner(started=started), signal.getsignal(signal.SIGTERM)

    async def served():
        watch._end_with(runner)
        signal.signal(signal.SIGTERM, runner.handle_sigterm)  # as Prefect does when it starts
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(0.2 if started else 20)

    try:
        if started:
            asyncio.run(served())
        else:
            with pytest.raises(asyncio.CancelledError):
                asyncio.run(served())
        assert bool(logging.root.manager.disable) == started  # what Prefect says from then on is how it fell apart
    finally:
        signal.signal(signal.SIGTERM, before)
        logging.disable(logging.NOTSET)
        logging.raiseExceptions = True
    assert len(runner.heard) == started


def test_within_an_import_the_end_waits(watch):
    done, before = [], signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit) as ended, watch._deaf():
        os.kill(os.getpid(), signal.SIGTERM)
        done.append("imported")
    assert done == ["imported"]
    assert ended.value.code == 128 + signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) is before


def test_the_end_pauses_all_that_is_served_and_says_so(watch, tmp_path, capsys, monkeypatch):
    """A thousand were paused one after the other without a word, while more of them were still being served."""
    import sys

    paused = []

    async def pause(deployment):
        await asyncio.sleep(0.01)
        paused.append(deployment)

    monkeypatch.setattr(sys.modules[watch.Watched.__module__], "_pause", pause)
    watched = watch.Watched(tmp_path, list)
    watched._served = {f"harbour_{n}": (None, n) for n in range(25)}
    asyncio.run(watched.end())
    assert sorted(paused) == [*range(25)]
    assert capsys.readouterr().err == "pausing the schedules of 25 documents; Ctrl-C again leaves at once\n"


def test_the_end_hears_nothing_of_a_server_that_has_gone(watch, tmp_path, monkeypatch):
    import sys

    async def pause(_):
        raise httpx.ConnectError("All connection attempts failed")

    monkeypatch.setattr(sys.modules[watch.Watched.__module__], "_pause", pause)
    watched = watch.Watched(tmp_path, list)
    watched._served = {"harbour_1": (None, 1)}
    asyncio.run(watched.end())


def test_runs_that_wait_are_told_of_once_a_minute(watch):
    """Prefect calls them skipped, at each question that it asks its server."""
    import logging

    def record(message, *values):
        return logging.LogRecord("prefect.runner", logging.INFO, "", 0, message, values, None)

    heard = watch._Waiting()
    first = record("%d scheduled runs skipped (at capacity)", 7)
    assert heard.filter(first)
    assert first.getMessage() == "runs that are due and wait for those before them: 7"
    assert not heard.filter(record("%d scheduled runs skipped (at capacity)", 6))
    assert heard.filter(record("Runner started"))

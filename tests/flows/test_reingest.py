"""The flow gives what the road gives, and tells Prefect's server about it."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

import scrubber
from scrubber.errors import Busy, FetchError, Gone, StoreLocked

ROOT = Path(__file__).parents[2]


def test_a_flow_and_the_plain_road_give_the_same(reingest, harbour, tmp_path):
    """The same edition text, findings and outcomes as scrubber.ingest; a second flow run changes nothing."""
    plain = scrubber.ingest(harbour, tmp_path / "plain")
    flow = asyncio.run(reingest.reingest(str(harbour), str(tmp_path / "flow")))
    assert flow.changed
    assert (flow.edition.text, flow.findings, flow.outcomes) == (plain.edition.text, plain.findings, plain.outcomes)
    assert [finding.mirror for finding in flow.findings if finding.accuses] == ["odd"]
    assert flow.outcomes[3].status == "dead"
    again = asyncio.run(reingest.reingest(str(harbour), str(tmp_path / "flow")))
    assert not again.changed
    assert again.edition.hash == flow.edition.hash


def test_the_server_keeps_a_table_and_a_report(reingest, harbour, tmp_path):
    """The artifacts say how each mirror stands and where the whole report is."""
    from prefect.client.orchestration import get_client

    asyncio.run(reingest.reingest(str(harbour), str(tmp_path / "flow"), report=str(tmp_path / "r.html")))
    assert "2016" in (tmp_path / "r.html").read_text()

    async def read():
        async with get_client() as client:
            return [(artifact.key, artifact.data) for artifact in await client.read_artifacts()]

    artifacts = asyncio.run(read())
    (table, *_) = [data for key, data in artifacts if key == "scrubber-harbour-1-mirrors"]
    assert '"verdict": "altered"' in table
    assert "no such file" in table
    (report,) = [
        data for key, data in artifacts if key == "scrubber-harbour-1-report" and str(tmp_path / "r.html") in data
    ]
    assert "1 of 4 mirrors is altered" in report


def test_a_document_is_held_from_before_it_is_fetched(reingest, steps, harbour, tmp_path, monkeypatch):
    """Whoever fetched first publishes first: no other run can come between."""
    free = []
    fetch = steps.fetch

    def looking(mirror, **named):
        with scrubber.Archive(tmp_path / "flow", wait=0) as other:
            try:
                with other.lock("harbour_1"):
                    free.append(mirror.name)
            except StoreLocked:
                return fetch(mirror, **named)

    monkeypatch.setattr(steps, "fetch", looking)
    assert asyncio.run(reingest.reingest(str(harbour), str(tmp_path / "flow"))).edition.number == 1
    assert not free
    with scrubber.Archive(tmp_path / "flow", wait=0) as archive, archive.lock("harbour_1"):
        pass


def test_a_flow_that_is_ended_waits_for_no_lock(reingest, tmp_path):
    async def ended():
        async with reingest.hold("harbour_1", str(tmp_path / "a")):
            pass

    async def end():
        task = asyncio.create_task(ended())
        await asyncio.sleep(0.5)
        assert not task.done()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with scrubber.Archive(tmp_path / "a") as archive, archive.lock("harbour_1"):
        start = time.monotonic()
        asyncio.run(end())
        assert time.monotonic() - start < 50  # of the 60 that a lock is waited for


@pytest.mark.parametrize(("arguments", "status"), [((), 3), (("--fail-on", "never"), 0), (("--json",), 3)])
def test_run_as_a_program_it_is_like_scrubber_run(reingest, harbour, capsys, arguments, status):
    """The same output and the same exit status."""
    from scrubber.cli import main

    main(["run", str(harbour), "--archive", str(harbour.parent / "a")])
    capsys.readouterr()
    assert reingest.main([str(harbour), "--archive", str(harbour.parent / "a"), *arguments]) == status
    flow = capsys.readouterr().out
    main(["run", str(harbour), "--archive", str(harbour.parent / "a"), *arguments])
    assert flow == capsys.readouterr().out


def test_wrong_configuration_is_status_2(reingest, harbour, capsys):
    harbour.write_text(harbour.read_text().replace("title", "titel"))
    assert reingest.main([str(harbour)]) == 2
    assert "line 3: unknown key 'titel'" in capsys.readouterr().err


def test_no_mirror_at_all_is_status_1(reingest, harbour, capsys):
    for path in harbour.parent.glob("*.txt"):
        path.unlink()
    assert reingest.main([str(harbour)]) == 1
    assert "no mirror of harbour_1 could be read" in capsys.readouterr().err


def test_a_document_without_mirrors_is_told_in_sentences_and_tried_again(reingest, harbour, tmp_path, caplog):
    """Each attempt logged the traceback twice: of a file that is gone, by hundreds of lines a day."""
    for path in harbour.parent.glob("*.txt"):
        path.unlink()
    flow = reingest.reingest.with_options(retries=1, retry_delay_seconds=0)
    with pytest.raises(FetchError, match="no mirror of harbour_1 could be read"):
        asyncio.run(flow(str(harbour), str(tmp_path / "flow")))
    assert "will attempt to run again" in caplog.text
    assert "Traceback" not in caplog.text
    assert not any(record.exc_info and record.exc_info[0] is None for record in caplog.records)  # "NoneType: None"


def test_only_what_may_get_better_is_tried_again(steps):
    from prefect.states import Failed

    assert steps._worth_retrying(None, None, Failed(data=Busy("later")))
    assert not steps._worth_retrying(None, None, Failed(data=Gone("not there")))
    assert not steps._worth_retrying(None, None, Failed())


def test_a_mirror_that_was_busy_is_read_in_the_same_run(reingest, steps, harbour, tmp_path, monkeypatch):
    calls = []
    fetch = steps.fetch

    def busy_at_first(mirror, **named):
        calls.append(mirror.name)
        if mirror.name == "odd" and calls.count("odd") == 1:
            raise Busy("odd: come back later")
        return fetch(mirror, **named)

    monkeypatch.setattr(steps, "fetch", busy_at_first)
    result = asyncio.run(reingest.reingest(str(harbour), str(tmp_path / "flow")))
    assert [outcome.status for outcome in result.outcomes] == ["ok", "ok", "ok", "dead"]
    # One that is gone is not asked again.
    assert (calls.count("odd"), calls.count("gone")) == (2, 1)


def test_row_34_a_server_that_is_down_does_not_stop_the_road(harbour, tmp_path):
    """Where Prefect can't be reached, the same steps run without it, and that is said."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "PREFECT_API_URL": "http://127.0.0.1:9/api",
        "PREFECT_HOME": str(tmp_path / "home"),
    }
    command = [sys.executable, str(ROOT / "flows" / "reingest.py"), str(harbour)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=400, check=False)
    assert done.returncode == 3, done.stderr
    assert "Prefect can't be reached" in done.stderr
    assert "1 of 4 mirrors is altered" in done.stdout
    assert scrubber.Archive(tmp_path / "archive").latest("harbour_1").number == 1


def test_a_fresh_home_without_any_network_is_enough(harbour, tmp_path):
    """The README's way: no server, no settings, an empty home; proxies that lead nowhere prove that nothing is sent
    out.
    """
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PREFECT_")}
    nowhere = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9")
    environment |= {
        **nowhere,
        "PYTHONPATH": str(ROOT / "src"),
        "PREFECT_HOME": str(tmp_path / "home"),
        "NO_PROXY": "127.0.0.1,localhost",
    }
    command = [sys.executable, str(ROOT / "flows" / "reingest.py"), str(harbour)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=400, check=False)
    assert done.returncode == 3, done.stderr
    assert "can't be reached" not in done.stderr
    assert "edition 1 new" in done.stdout
    # A mirror that is gone is named, as a task that failed, without a traceback through the program.
    assert "Task run 'fetch gone' - Finished in state Failed(" in done.stderr
    assert "gone.txt: no such file" in done.stderr
    assert "Traceback" not in done.stderr


def test_ctrl_c_ends_a_flow_within_seconds(tmp_path):
    """Though a terminal sends it to Prefect's temporary server as well, which then answers nobody any more."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PREFECT_")}
    environment |= {"PYTHONPATH": str(ROOT / "src"), "PREFECT_HOME": str(tmp_path / "home")}
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(400)
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        toml = tmp_path / "d.toml"
        toml.write_text(f'[document]\nid = "d"\n[[mirror]]\nname = "m"\nurl = "{url}"\nallow_private = true\n')
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "flows" / "reingest.py"), str(toml)], env=environment, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )  # fmt: skip
        try:
            connection, _ = silent.accept()
            with connection:
                start = time.monotonic()
                os.killpg(process.pid, signal.SIGINT)
                _, err = process.communicate(timeout=120)
        finally:
            process.kill()
    assert process.returncode == 130, err
    assert time.monotonic() - start < 50  # of the 60 that it would wait for the mirror
    assert "interrupted; nothing half done was stored" in err
    with scrubber.Archive(tmp_path / "archive", wait=0) as archive, archive.lock("d"):
        assert archive.documents() == []


def test_a_list_of_runs_shows_which_stand_altered(reingest, harbour, tmp_path):
    """All of them were completed, and none said more: whoever did not open its artifacts saw no alarm."""

    def state():
        return asyncio.run(reingest.reingest(str(harbour), str(tmp_path / "flow"), return_state=True))

    altered = state()
    assert (altered.type.value, altered.name) == ("COMPLETED", "Altered")
    assert altered.message == "1 of 4 mirrors is altered; 1 is dead; 2 are intact."
    (harbour.parent / "odd.txt").write_text((harbour.parent / "town.txt").read_text())
    mended = state()
    assert (mended.name, mended.message) == ("Completed", "1 of 4 mirrors is dead; 3 are intact.")

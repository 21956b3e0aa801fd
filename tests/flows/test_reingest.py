"""The flow gives what the road gives, and tells Prefect's server about it."""

import asyncio
import os
import time
from pathlib import Path

import pytest

import scrubber
from scrubber.errors import Busy, FetchError, Gone, StoreLocked, TooSlow

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


def test_a_report_that_cannot_be_written_hides_no_altered_mirror(reingest, harbour, tmp_path):
    """The run failed for a full folder of reports, day by day, and nobody heard that a mirror was altered."""
    (tmp_path / "out").write_text("a file, and no folder")
    with pytest.raises(
        scrubber.errors.ScrubberError, match=r"(?s)no folder.*The run itself is done: 1 of 4 mirrors is altered"
    ):
        asyncio.run(reingest.reingest(str(harbour), str(tmp_path / "flow"), report=str(tmp_path / "out" / "r.html")))
    assert scrubber.Archive(tmp_path / "flow").latest("harbour_1")


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


def test_a_document_whose_path_prefect_can_t_keep_is_ingested_without_it(reingest, harbour, tmp_path, capsys):
    """It ended with a traceback of the client's, which writes in UTF-8 only."""
    strange = tmp_path / os.fsdecode(b"gr\xfcn")
    try:
        strange.mkdir()
    except OSError:
        pytest.skip("this file system has no such names")
    for path in (harbour, *tmp_path.glob("*.txt")):
        path.rename(strange / path.name)
    assert reingest.main([str(strange / harbour.name)]) == 3
    out, err = capsys.readouterr()
    assert "1 of 4 mirrors is altered" in out
    assert r"gr\xfcn/harbour.toml: Prefect can't keep a name that is not UTF-8; the same steps without it" in err


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
    assert not steps._worth_retrying(None, None, Failed(data=TooSlow("no complete answer within 60 s")))
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


def test_a_list_of_runs_shows_which_stand_altered(reingest, harbour, tmp_path):
    """All of them were completed, and none said more: whoever did not open its artifacts saw no alarm. Nor was it said
    whether an alarm was the one of the day before.
    """

    def state():
        return asyncio.run(reingest.reingest(str(harbour), str(tmp_path / "flow"), return_state=True))

    altered = state()
    assert (altered.type.value, altered.name) == ("COMPLETED", "Altered")
    assert altered.message == "1 of 4 mirrors is altered; 1 is dead; 2 are intact."
    assert state().message == f"{altered.message} Nothing of it is new since the last run."
    (harbour.parent / "odd.txt").write_text((harbour.parent / "town.txt").read_text())
    mended = state()
    assert mended.name == "Completed"
    assert mended.message == "1 of 4 mirrors is dead; 3 are intact. Since the last run: odd: altered no more."


def test_a_list_of_runs_shows_which_found_the_document_changed(reingest, tmp_path):
    """That the one copy was intact was all that was said of a page that is watched for changes."""
    page = tmp_path / "page.txt"
    (tmp_path / "one.toml").write_text('[document]\nid = "one"\n[[mirror]]\nname = "page"\npath = "page.txt"\n')

    def state(text):
        page.write_text(text)
        return asyncio.run(reingest.reingest(str(tmp_path / "one.toml"), str(tmp_path / "flow"), return_state=True))

    text = "The harbour opens at six in the morning.\n\nIts master keeps the list of ships, and shows it to all."
    first = state(text)
    assert (first.name, first.message.startswith("1 of 1 mirrors is intact.")) == ("Completed", True)
    changed = state(text.replace("six", "nine"))
    assert changed.name == "Changed"
    assert changed.message.startswith("The document was changed: edition 2 is new. 1 of 1 mirrors is intact.")
    assert state(text.replace("six", "nine")).name == "Completed"


def test_a_served_document_gives_the_edition_that_the_plain_road_gives(
    prefect_server, watch, harbour, tmp_path, monkeypatch
):
    """A run of a deployment, in a process of its own as the watcher starts it, stores the same edition and writes
    the report.
    """
    from prefect.client.orchestration import get_client
    from prefect.runner import Runner

    # The entry point is written relative to the folder that the watcher was started in.
    monkeypatch.chdir(ROOT)
    (deployment,) = watch.deployments(
        watch.documents(tmp_path)[0], archive=str(tmp_path / "served"), reports=tmp_path / "reports"
    )

    async def serve_once():
        runner = Runner(name="once", pause_on_shutdown=False)
        ident = await runner.aadd_deployment(deployment)
        async with get_client() as client:
            run = await client.create_flow_run_from_deployment(ident)
            await runner.start(run_once=True)
            return (await client.read_flow_run(run.id)).state

    state = asyncio.run(serve_once())
    assert state is not None
    assert state.is_completed(), state
    plain = scrubber.ingest(harbour, tmp_path / "plain")
    with scrubber.Archive(tmp_path / "served") as archive:
        assert archive.latest("harbour_1").text == plain.edition.text
        assert archive.findings("harbour_1") == plain.findings
    assert "2016" in (tmp_path / "reports" / "harbour_1.html").read_text()

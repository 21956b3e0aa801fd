"""A folder of documents becomes a deployment each."""

from pathlib import Path

import httpx
import pytest


def test_each_document_has_its_own_schedule(prefect_server, watch, harbour, tmp_path):
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
def test_a_server_that_is_gone_for_good_is_told_in_a_sentence(
    prefect_server, watch, harbour, monkeypatch, capsys, wrapped
):
    """After some minutes the watch ended with a traceback of Prefect's client, and nothing else."""
    lost = httpx.ConnectError("All connection attempts failed")

    def serve(*_, **__):
        raise ExceptionGroup("unhandled errors in a TaskGroup", [RuntimeError("threshold"), lost]) if wrapped else lost

    monkeypatch.setattr("prefect.serve", serve)
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    assert watch.main([str(harbour.parent)]) == 1
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith("scrubber: Prefect's server at http://127.0.0.1:9/api can't be reached any more")


def test_a_served_document_gives_the_edition_that_the_plain_road_gives(
    prefect_server, watch, harbour, tmp_path, monkeypatch
):
    """A run of a deployment, in a process of its own as the watcher starts it, stores the same edition and writes
    the report.
    """
    import asyncio

    from prefect.client.orchestration import get_client
    from prefect.runner import Runner

    import scrubber

    source = str(Path(__file__).parents[2] / "src")
    monkeypatch.setenv("PYTHONPATH", source)
    # The entry point is written relative to the folder that the watcher was started in.
    monkeypatch.chdir(Path(__file__).parents[2])
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

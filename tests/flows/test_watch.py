"""A folder of documents becomes a deployment each."""

import pytest

from scrubber.errors import DocumentError


def test_each_document_has_its_own_schedule(prefect_server, watch, harbour, tmp_path):
    """Cron, time zone and parameters are those that were asked for; without a schedule there is none."""
    (tmp_path / "other.toml").write_text('[document]\nid = "another"\n[[mirror]]\nname = "m"\npath = "m.txt"\n')
    made = watch.deployments(watch.documents(tmp_path), archive="all", reports=tmp_path / "reports")
    assert [deployment.name for deployment in made] == ["another", "harbour_1"]
    another, daily = made
    assert another.schedules == []
    (schedule,) = daily.schedules
    assert (schedule.schedule.cron, schedule.schedule.timezone) == ("0 6 * * *", "Asia/Shanghai")
    assert daily.parameters == {
        "document": str(harbour.resolve()), "archive": "all", "allow_private": False, "report": str(tmp_path / "reports" / "harbour_1.html"),
    }  # fmt: skip
    assert daily.entrypoint.endswith("flows/reingest.py:reingest")
    assert daily.concurrency_limit == 1


def test_a_folder_without_documents_is_bad_usage(watch, tmp_path, capsys):
    assert watch.main([str(tmp_path)]) == 2
    assert "no document's TOML in this folder" in capsys.readouterr().err


def test_two_documents_with_one_id_are_named(watch, harbour, tmp_path):
    (tmp_path / "copy.toml").write_text(harbour.read_text())
    with pytest.raises(DocumentError, match="are both called 'harbour_1'"):
        watch.documents(tmp_path)

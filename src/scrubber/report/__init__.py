"""What people read: one self-contained HTML page, Markdown, JSON, all made from the same material."""

from collections.abc import Callable
from typing import Literal

from scrubber.report.material import Material, brief, gather

__all__ = ["Material", "brief", "gather", "render"]


def render(material: Material, form: Literal["html", "markdown", "json"] = "html") -> str:
    """Write a report. What it tells is from `gather` or `brief`."""
    writers: dict[str, Callable[[Material], str]] = {"html": _html, "markdown": _markdown, "json": _json}
    return writers[form](material)


def _html(material: Material) -> str:
    from scrubber.report.page import html  # noqa: PLC0415 -- only the form that is asked for

    return html(material)


def _markdown(material: Material) -> str:
    from scrubber.report.markdown import report_markdown  # noqa: PLC0415

    return report_markdown(material)


def _json(material: Material) -> str:
    import json  # noqa: PLC0415

    from scrubber.report.records import as_json, report_record  # noqa: PLC0415

    return json.dumps(as_json(report_record(material)), ensure_ascii=False, indent=2) + "\n"

"""`scrubber init`, `list` and `status`: what is tracked, and how it stands."""

from __future__ import annotations

import json
import os
import re
from argparse import Namespace
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubber.cli.names import names
from scrubber.cli.places import archive_of_folder, archive_place, is_on_web, open_archive, tracked, whole
from scrubber.cli.terminal import STYLES, say, table, tell_damage, write, write_json, write_text
from scrubber.errors import DocumentError, StoreCorrupt
from scrubber.outcome import READ
from scrubber.spelled import HALF, spelled

if TYPE_CHECKING:
    from scrubber.archive import Archive, Run
    from scrubber.document import Document

#: Of more documents than these those mirrors are named alone of which there is something to tell.
_MANY = 12
_WELL = frozenset({"intact", "noted"})


def init(arguments: Namespace) -> int:
    """Write a TOML from places, after reading it as `run` would.

    Raises:
        DocumentError: the places don't make a document, or the output is there already.
    """
    from scrubber.cli.files import write_file  # noqa: PLC0415 -- only now
    from scrubber.document import Document  # noqa: PLC0415
    from scrubber.document.checks import NO_SLUG, SLUG  # noqa: PLC0415

    output = Path(arguments.output)
    mirrors = _mirrors(arguments.places, output.parent)
    for name in arguments.official:
        if name not in mirrors:
            raise DocumentError(f"--official {name}: no mirror of that name; there are {', '.join(mirrors)}")
    ident = arguments.id or _slug(output.stem if output.stem != "document" else output.resolve().parent.name)
    if not SLUG.fullmatch(ident):
        raise DocumentError(f"--id {NO_SLUG.format(ident)}")
    text = _toml(arguments, ident, mirrors)
    Document.parse(text, base=output.parent, source=output)
    shown = arguments.dry_run or arguments.output == "-"
    if not shown:
        write_file(output, text.encode(), overwrite=arguments.force)
    if arguments.json:
        write_json({"document": ident, "path": spelled(str(output)), "mirrors": list(mirrors)})
    elif shown:
        write_text(text)
    elif not arguments.quiet:
        say(
            f"{output}: {ident}, {len(mirrors)} {'mirror' if len(mirrors) == 1 else 'mirrors'}. Next: scrubber "
            f"run {output}"
        )
    return 0


def _mirrors(places: Iterable[str], base: Path) -> dict[str, tuple[str, str]]:
    """Names to a key ("url" or "path") and a place; a path is made relative to where the TOML will be."""
    labelled = [_labelled(each) for each in places]
    given = [name for name, _ in labelled if name]
    if twice := next((name for name in given if given.count(name) > 1), None):
        raise DocumentError(f"two mirrors are called {twice!r}")
    found = iter(names([place for name, place in labelled if not name], given))
    out: dict[str, tuple[str, str]] = {}
    for name, place in labelled:
        if not place or place == "-":
            raise DocumentError(f"{name or place}: a mirror is a URL, a file, a folder or a glob; NAME=PLACE names it")
        on_web = is_on_web(place)
        if not on_web and not os.path.lexists(place) and not re.search(r"[*?\[]", place):
            say(f"{place}: there is no such file yet")
        out[name or next(found)] = ("url", place) if on_web else ("path", os.path.relpath(place, base))
    return out


def _labelled(place: str) -> tuple[str, str]:
    """The name that was given to a place ("" if none was), and the place."""
    given, equals, rest = place.partition("=")
    if equals and not re.match(r"[A-Za-z+]+://", place) and not os.path.lexists(place):
        return given, rest
    return "", place


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60].strip("-") or "document"


def _toml(arguments: Namespace, ident: str, mirrors: dict[str, tuple[str, str]]) -> str:
    lines = ["[document]", f"id = {_quoted(ident)}"]
    lines += [f"title = {_quoted(arguments.title)}"] if arguments.title else []
    lines += [f"languages = [{', '.join(map(_quoted, arguments.language))}]"] if arguments.language else []
    lines += [f"script = {_quoted(arguments.script)}"] if arguments.script else []
    lines += [f"schedule = {_quoted(arguments.schedule)}"] if arguments.schedule else []
    for name, (key, place) in mirrors.items():
        lines += ["", "[[mirror]]", f"name = {_quoted(name)}", f"{key} = {_quoted(place)}"]
        lines += ['trust = "official"'] if name in arguments.official else []
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A TOML basic string; JSON's is one, but for DEL.

    Raises:
        DocumentError: it holds half characters, as Python makes them of a name's bytes that are no UTF-8.
    """
    if HALF.search(text):
        raise DocumentError(
            f"{text!r} is not UTF-8, which a TOML has to be: rename the file, or name it by a pattern with ? for "
            "each such byte"
        )
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def list_(arguments: Namespace) -> int:
    """List the documents of an archive, and those of a folder's TOMLs."""
    rows: dict[str, dict[str, Any]] = {}
    damage: list[str] = []
    folder = Path(arguments.folder) if arguments.folder else None
    if folder and not folder.is_dir():
        raise DocumentError(f"{folder}: {'a file; name its folder' if folder.exists() else 'no such folder'}")
    place = archive_of_folder(arguments.archive, folder) if folder else arguments.archive
    for document in _in_folder(folder) if folder else ():
        rows[document.id] = _row(
            document.id, document.title, len(document.mirrors), document.schedule, spelled(str(document.source))
        )
    where = archive_place(place)
    if not folder or arguments.archive or not isinstance(where, Path) or where.exists():
        from scrubber.archive.overview import overview  # noqa: PLC0415 -- heavy

        with open_archive(str(where)) as archive:
            for each in overview(archive):
                _stand(rows.setdefault(each.id, _row(each.id, each.title)), each.last)
                damage += [each.damage] if each.damage else []
    if arguments.json:
        write_json(list(rows.values()))
        return tell_damage(damage)
    if not (rows or arguments.quiet or (folder and any(folder.glob("*.toml")))):  # of those that are wrong it was told
        say("nothing is tracked here; scrubber init writes a document's TOML")
    columns = ("document", "title", ">edition", "last run (UTC)", ">mirrors", ">altered", ">failing", "schedule")
    cells = [
        (r["document"], r["title"], str(r["edition"] or ""), _time(r["last_run"]), str(r["mirrors"] or ""),
         (str(r["altered"] or ""), STYLES["altered"]), (str(r["failing"] or ""), STYLES["failed"]), r["schedule"] or "")
        for r in rows.values()
    ]  # fmt: skip
    if rows:
        table(columns, cells)
    return tell_damage(damage)


def _row(
    ident: str, title: str, mirrors: int = 0, schedule: str | None = None, source: str | None = None
) -> dict[str, Any]:
    row = {"document": ident, "title": title, "mirrors": mirrors, "schedule": schedule, "source": source}
    return {**row, "edition": None, "last_run": None, "altered": 0, "failing": 0}


def _stand(row: dict[str, Any], run: Run | None) -> None:
    if run is not None:
        altered = len({finding.mirror for finding in run.findings if finding.accuses})
        row.update(
            edition=run.edition or None,
            last_run=run.time,
            altered=altered,
            failing=sum(outcome.status not in READ for outcome in run.outcomes),
            mirrors=row["mirrors"] or len(run.outcomes),
        )


def _in_folder(folder: Path) -> list[Document]:
    """The documents of a folder's TOMLs, by id; one that is wrong is named, and the others go on."""
    from scrubber.document import Document  # noqa: PLC0415 -- only now

    found = []
    for path in sorted(folder.glob("*.toml")):
        try:
            found.append(Document.read(path))
        except DocumentError as error:
            say(f"scrubber: {error}")
    return sorted(found, key=lambda document: document.id)


def status(arguments: Namespace) -> int:
    """Say when each mirror was last seen, and how it stands; of many documents, of each that does not stand intact."""
    folder = _folder(arguments)
    which = whole(arguments.document) if arguments.document and not folder else None
    place = archive_of_folder(arguments.archive, folder) if folder else arguments.archive
    with open_archive(place, which.document if which else None) as archive:
        if which:
            tracked(archive, which)
        of_each: dict[str, list[str]] = {ident: [] for ident in ([which.id] if which else archive.documents())}
        stands = [_status(archive, ident, lines) for ident, lines in of_each.items()]
    damage = [line for lines in of_each.values() for line in lines]
    if arguments.json:
        write_json(stands[0] if which else stands)
        return tell_damage(damage)
    from scrubber.inert import inert  # noqa: PLC0415 -- only for a person

    many = not which and len(stands) > _MANY
    for stand in stands:
        told = [m for m in stand["mirrors"] if not many or m["state"] not in _WELL]
        edition = f"edition {stand['edition']}" if stand["edition"] else "no edition yet"
        last = f"last run {_time(stand['last_run'])} UTC" if stand["last_run"] else "never run"
        well = f", {len(stand['mirrors']) - len(told)} of {len(stand['mirrors'])} mirrors intact" if many else ""
        unknown = of_each[stand["document"]] and not stand["last_run"]
        stood = "how it stands can't be told" if unknown else f"{edition}, {last}{well}"
        title = "" if stand["title"] == stand["document"] else f"{inert(stand['title'], one_line=True)}: "
        write(f"{stand['document']}: {title}{stood}")
        rows = [
            (m["mirror"], (m["verdict"], STYLES[m["state"]]), _time(m["last_seen"]), _time(m["last_tried"]), m["told"])
            for m in told
        ]
        if told or not (many or unknown):
            table(("mirror", "verdict", "last seen (UTC)", "last tried (UTC)", "what was found"), rows)
    return tell_damage(damage)


def _folder(arguments: Namespace) -> Path | None:
    """The folder that was named, whose documents are meant; an archive's document of that name comes first."""
    folder = Path(arguments.document or "")
    if not arguments.document or not folder.is_dir():
        return None
    here = archive_place(arguments.archive)
    if isinstance(here, str) or here.exists():
        with open_archive(arguments.archive) as archive:
            return None if arguments.document in archive.documents() else folder
    return folder


def _status(archive: Archive, ident: str, damage: list[str]) -> dict[str, Any]:
    """How a document stands by the last of its runs that can be read; what is damaged is added to `damage`."""
    from scrubber.archive.overview import last_read  # noqa: PLC0415 -- heavy
    from scrubber.archive.values import collation_of  # noqa: PLC0415 -- heavy
    from scrubber.report.verdicts import verdicts  # noqa: PLC0415 -- only now

    last: Run | None = None
    seen: dict[str, datetime] = {}
    title, collation = ident, None
    try:
        last, seen = last_read(archive, ident, damage)
        title = archive.title(ident)
        collation = collation_of(archive.edition(ident, last.edition), last) if last and last.edition else None
    except StoreCorrupt as error:
        damage.append(str(error))
    judged = verdicts(last.outcomes, last.findings, collation) if last else []
    tried = {outcome.mirror: last.time for outcome in last.outcomes} if last else {}
    mirrors = [
        {
            "mirror": v.mirror,
            "state": v.state,
            "verdict": v.label,
            "told": v.told,
            "reason": v.reason,
            "counts": dict(v.counts),
            "last_seen": seen.get(v.mirror),
            "last_tried": tried.get(v.mirror),
        }
        for v in judged
    ]
    return {
        "document": ident,
        "title": title,
        "edition": last.edition or None if last else None,
        "last_run": last.time if last else None,
        "mirrors": mirrors,
    }


def _time(time: Any) -> str:
    return f"{time:%Y-%m-%d %H:%M}" if time else ""

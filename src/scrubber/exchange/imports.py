"""Into an archive: another archive's WARC export."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection

from scrubber.archive import Archive, inspect, objects, store
from scrubber.archive.canonical import decode, digest
from scrubber.archive.codec import FORGOTTEN
from scrubber.archive.database import OBJECTS
from scrubber.archive.overview import captures, text_of
from scrubber.archive.values import Run, States, run_value
from scrubber.archive.words import deleted, spoken
from scrubber.document.checks import SLUG
from scrubber.errors import StoreCorrupt, StoreError
from scrubber.exchange.rounds import TOLD, Imported, tomorrow
from scrubber.exchange.warc import DELETED, DOCUMENT, KINDS, LINK, OBJECT
from scrubber.exchange.warc_reader import WarcReader
from scrubber.patterns import lazily
from scrubber.report.verdicts import plural

_LINK = lazily(rf"{LINK}([^:]{{1,200}}):({'|'.join(KINDS)}):(\d{{1,9}})")
#: What tells an archive's own records.
_RECORDS = ({"document", "kind", "parent"}, {"witnesses", "outcomes"}, {"mirror", "sha256", "headers"})
_SHA256 = lazily(r"[0-9a-f]{64}")


def must_be_export(path: Path) -> None:
    """Refuse a WARC that no archive was exported to, before an archive is made for what it holds.

    Raises:
        StoreError: the file can't be read, or is no export.
    """
    reader = WarcReader(path)
    if not any(record.uri.startswith("urn:scrubber:") for record in reader):
        raise _no_export(path, reader.skipped)


def _no_export(path: Path, damaged: Sequence[str]) -> StoreError:
    why = f"; passed over: {'; '.join(damaged[:TOLD])}" if damaged else ""
    return StoreError(
        f"{path}: no archive was exported to this file; name the document whose mirrors it holds (--document){why}"
    )


def import_archive(archive: Archive, path: Path) -> Imported:
    """Take in a WARC that was exported from an archive: of each document the same editions, hash for hash, or nothing.

    A document that is there already is continued; one that went another way is refused, and the whole file with it. One
    that the file does not hold whole is not taken, and stops no other. What a person had deleted from this archive is
    not taken again, and stops nothing.

    Raises:
        StoreError: the file can't be read, is no export, holds no document whole, or contradicts what the archive has.
    """
    reader = WarcReader(path)
    result = Imported()
    with archive.database.write() as conn:
        titles: dict[str, str] = {}
        heads: dict[str, dict[str, int]] = {}
        links: dict[tuple[str, str], dict[int, str]] = {}
        gone: dict[str, list[str]] = {}
        refused, of_capture = 0, False
        for record in reader:
            if record.uri.startswith(DOCUMENT):
                ident, titles[ident], heads[ident] = _document(record.raw)
            elif record.uri.startswith(DELETED):
                gone[record.uri.removeprefix(DELETED)] = _digests(record.raw)
            elif found := _LINK.fullmatch(record.uri):
                links.setdefault((found[1], found[2]), {})[int(found[3])] = objects.put(conn, record.raw)
            elif record.kind in {"response", "resource", "conversion"} or record.uri.startswith(OBJECT):
                there = objects.has(conn, digest(record.raw))
                try:
                    # An edition's text stays on record: one that went with a capture of the same bytes comes back.
                    objects.put(conn, record.raw, anyway=record.kind == "conversion" and _is_lost(conn, record.raw))
                except objects.Forgotten:
                    refused += 1
                if of_capture and record.kind == "metadata":  # a capture's record follows its bytes
                    result.known += there
                    result.captures += not there
                of_capture = record.kind in {"response", "resource"}
        if refused:
            what = f"{refused:,} {plural(refused, 'object')} that a person had deleted here"
            result.skipped.append(f"{what}; another archive can take all of the file (--archive)")
        if not titles and not links:
            raise _no_export(path, reader.skipped)
        result.damaged = list(reader.skipped)
        for ident in sorted(titles):
            kept: list[str] = []
            try:
                with conn.begin_nested():
                    new = _continue(conn, ident, titles[ident], links, kept)
                    _deleted_elsewhere(conn, ident, gone.get(ident, []))
                    early = _must_be_whole(conn, ident, heads[ident], cut=bool(reader.skipped))
            except StoreCorrupt as error:
                result.damaged.append(f"{ident} is not taken: {error.of_document}")
            except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
                # Every digest may hold, and the records still be none that an archive ever wrote.
                why = f"its records are not those of an archive ({type(error).__name__})"
                result.damaged.append(f"{ident} is not taken: {why}")
            else:
                result.documents.append(ident)
                result.editions += new
                result.skipped += kept
                result.remarks += early
        if not result.documents:
            raise StoreCorrupt(f"{path}: nothing is taken: {'; '.join(result.damaged[:TOLD])}")
    return result


def _digests(raw: bytes) -> list[str]:
    """What an export names as deleted, though no word of the document says so."""
    found = decode(raw)
    if not isinstance(found, list) or not all(isinstance(each, str) and _SHA256.fullmatch(each) for each in found):
        raise StoreCorrupt("the file names deleted objects that can't be any")
    return found


def _document(raw: bytes) -> tuple[str, str, dict[str, int]]:
    """A document's id and title and where each of its chains ends, as an export states them; an older one states no
    ends.
    """
    facts = decode(raw)
    if not isinstance(facts, dict):
        facts = {}
    ident, title, heads = facts.get("id"), facts.get("title"), facts.get("heads", {})
    if not isinstance(ident, str) or not isinstance(title, str) or not SLUG.fullmatch(ident):
        raise StoreCorrupt("the file names a document that can't be one")
    if not isinstance(heads, dict) or any(kind not in KINDS or type(end) is not int for kind, end in heads.items()):
        raise StoreCorrupt(f"the file names ends that {ident} can't have")
    return ident, title, heads


def _must_be_whole(conn: Connection, ident: str, heads: dict[str, int], *, cut: bool) -> list[str]:
    """Refuse a document that was not taken in whole; every run and word is read as it will be read later. A run whose
    clock was ahead is as sound as any, for nothing goes by its date.

    Returns:
        What of it a person should know, a line each.

    Raises:
        StoreCorrupt: something is missing or damaged; says what.
    """
    if cut and not heads:
        raise StoreCorrupt("an older export does not say where it ends")
    for kind, count in heads.items():
        there = (store.head(conn, ident, kind) or (0, ""))[0]
        if there < count:
            raise StoreCorrupt(
                f"the file breaks off after {there} of its {count} {plural(count, kind)}; copy it once more"
            )
    if problems := inspect.chains(conn, ident)[0]:
        raise StoreCorrupt(problems[0], document=ident)
    spoken(conn, ident)
    ahead: list[Run] = []
    states, before, last = States(), 0, (store.head(conn, ident, "edition") or (0,))[0]
    for sha256, record in store.chain(conn, ident, "run"):
        run = run_value(conn, sha256, record, states)
        if type(run.edition) is not int or not before <= run.edition <= last:  # editions count up from run to run
            raise StoreCorrupt(f"run {run.number} stands on an edition that can't be")
        ahead += [run] if run.time >= tomorrow() else []
        before = run.edition
    if not ahead:
        return []
    runs = f"run {ahead[0].number}" if len(ahead) == 1 else f"{len(ahead):,} runs, the first of them {ahead[0].number},"
    return [f"{ident}: a clock was ahead: {runs} of {ahead[0].time:%Y-%m-%d}, which is yet to come"]


def _continue(
    conn: Connection, ident: str, title: str, links: dict[tuple[str, str], dict[int, str]], kept: list[str]
) -> int:
    """Put what is new at the ends of a document's chains; how many editions; `kept`: what others have."""
    store.describe(conn, ident, title=title)
    editions = 0
    for kind in KINDS:
        for number, sha256 in sorted(links.get((ident, kind), {}).items()):
            value = store.load(conn, sha256, ident, kind, number)
            end = store.head(conn, ident, kind) or (0, None)
            if number <= end[0]:
                if store.record(conn, ident, kind, number)[0] != sha256:
                    raise StoreError(f"{ident}: the archive has another {kind} {number}")
                continue
            if value["parent"] != end[1]:
                raise StoreError(f"{ident}: {kind} {number} does not follow what the archive has")
            if kind == "word" and value["act"] == "forget":
                there = ((each, _tombstone(conn, ident, each)) for each in deleted(value))
                kept += [
                    f"{each[:12]}, which a word of {ident} deletes, is of {other} as well, and stays: only scrubber "
                    f"forget {other} deletes it"
                    for each, other in there
                    if other
                ]
            store.link(conn, ident, kind, number, sha256)
            editions += kind == "edition"
    return editions


def _deleted_elsewhere(conn: Connection, ident: str, named: Sequence[str]) -> None:
    """Mark what a document lacks because another document's word had it deleted; what is there stays."""
    lacking = [each for each in named if not objects.has(conn, each)]
    for each in lacking:
        _tombstone(conn, ident, each)
    if lacking:
        row = store.document(conn, ident) or {}
        store.describe(conn, ident, deleted=sorted({*row.get("deleted", ()), *lacking}))


def _is_lost(conn: Connection, raw: bytes) -> bool:
    """Whether the text of an edition that is here is deleted."""
    sha256 = digest(raw)
    return objects.is_forgotten(conn, sha256) and bool(text_of(conn, sha256))


def _tombstone(conn: Connection, ident: str, sha256: str) -> str:
    """Mark as deleted what a document's word deletes; or leave it, and say which other document it is of, too: a file
    from anybody has no say in that one.
    """
    if not objects.has(conn, sha256):
        values = {"sha256": bytes.fromhex(sha256), "codec": FORGOTTEN, "size": 0, "data": b""}
        conn.execute(OBJECTS.insert().values(values))
    elif text_of(conn, sha256) or _is_record(conn, sha256):
        raise StoreCorrupt(f"a word of it deletes {sha256[:12]}, which is no capture")
    elif other := next((each for each in store.identifiers(conn) if each != ident and _has(conn, each, sha256)), ""):
        return other
    else:
        objects.forget(conn, sha256)
    return ""


def _has(conn: Connection, ident: str, sha256: str) -> bool:
    """Whether a document has a capture, or what quotes it; of one that is damaged it can't be ruled out."""
    try:
        named = captures(conn, ident)
    except StoreCorrupt:
        return True
    return sha256 in named or any(sha256 in quoting for quoting in named.values())


def _is_record(conn: Connection, sha256: str) -> bool:
    """Whether an object is one that an archive itself wrote, of a chain, a run or a capture: a file that deletes it
    would take other documents along.
    """
    try:
        facts = decode(objects.get(conn, sha256))
    except StoreError:  # a page, or gone already
        return False
    return isinstance(facts, dict) and any(each <= facts.keys() for each in _RECORDS)

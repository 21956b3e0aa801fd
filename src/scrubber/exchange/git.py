"""Editions as a Git repository: a branch a document, a commit an edition.

The same archive gives the same commit ids, wherever and however often it is exported: a commit is dated by its edition
and made of nothing but the edition. A branch a document, because then what one document does never moves another's
commits.
"""

import gc
import os
import re
import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from traceback import clear_frames
from typing import Any

from scrubber.archive import Archive, words
from scrubber.beside import alone, folder_beside
from scrubber.document.checks import SLUG
from scrubber.errors import StoreCorrupt, StoreError
from scrubber.outcome import Edition
from scrubber.patterns import lazily

_EDITION = lazily(rb"^Edition: ([0-9a-f]{64})$", re.MULTILINE)
_SCRUBBER = "scrubber <scrubber@localhost>"
#: Texts of so many bytes are written as one pack: among as many packs as commits each object would be looked for in
#: all.
_PACK = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Branch:
    """One document's branch after an export.

    Attributes:
        document: the document's id, and the branch's name.
        commits: how many were added.
        tip: the id of the last commit.
        damage: what in the archive is damaged, so that its later editions are not there; "" if they all are.
    """

    document: str
    commits: int
    tip: str
    damage: str = ""


def export_git(archive: Archive, folder: Path, documents: Sequence[str] | None = None) -> list[Branch]:
    """Export editions to a bare repository, adding what it does not have yet. It is made if it isn't there; without
    `documents` all are written.

    A document of which something is damaged has the editions before that, and stops no other.

    Raises:
        StoreLocked: another export to it is under way.
        StoreError: a branch holds something else than this archive's editions, or the repository can't be written.
    """
    try:
        from dulwich.errors import NotGitRepository  # noqa: PLC0415 -- an extra
        from dulwich.file import FileLocked  # noqa: PLC0415 -- an extra
        from dulwich.repo import Repo  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise StoreError("an export to Git needs the extra; in a clone of scrubber: pip install '.[git]'") from error

    wanted = archive.documents() if documents is None else list(documents)
    for ident in wanted:
        if not SLUG.fullmatch(ident):
            raise StoreError(f"{ident!r} is no name for a branch and a file")
    if folder.is_symlink():
        raise StoreError(f"{folder}: a symbolic link, which is not written through")
    try:
        if folder.is_dir() and any(folder.iterdir()) and not (folder / "HEAD").exists():
            raise StoreError(
                f"{folder}: holds other files; name a bare repository, or a folder that is empty or not there yet"
            )
        if not folder.is_dir():
            with folder_beside(folder) as making:
                _make(Repo, making, wanted)
        elif not (folder / "HEAD").exists():
            _make(Repo, folder, wanted)
        with alone(folder / "scrubber.lock", folder) as left, _opened(Repo, folder) as repo:
            _clear(folder, wanted if left else ())
            batch = _Batch(repo)
            branches = [_branch(archive, repo, batch, ident) for ident in wanted]
            batch.write()
            return branches
    except NotGitRepository as error:
        raise StoreError(f"{folder}: no Git repository, though it has a HEAD") from error
    except FileLocked as error:
        lock = os.fsdecode(error.lockfilename)
        raise StoreError(
            f"{lock} is there: wait for who writes to the repository, or remove it if nobody does"
        ) from error
    except OSError as error:
        _let_go(error)
        raise StoreError(f"{folder}: {error.strerror or error}") from error


def _let_go(error: BaseException | None) -> None:
    """Close what could not be written, or dulwich's files try again when collected, with a traceback."""
    hook, sys.unraisablehook = sys.unraisablehook, lambda _: None
    try:
        while error is not None:
            clear_frames(error.__traceback__)
            error.__traceback__ = None  # its frames hold the functions that were called, and these what is open
            error = error.__context__
        gc.collect()  # some are held in a circle
    finally:
        sys.unraisablehook = hook


def _make(kind: Any, folder: Path, wanted: Sequence[str]) -> None:
    kind.init_bare(str(folder), default_branch=(wanted[0] if wanted else "main").encode()).close()


def _clear(folder: Path, wanted: Sequence[str]) -> None:
    """Remove what another export had not finished, and, of one that was killed, its locks of branches: they would keep
    every later one out.
    """
    packs = folder / "objects" / "pack"
    # As dulwich calls its own; Git's have other names.
    for each in (*packs.glob("tmp*.pack"), *packs.glob("pack-*.idx.lock")):
        each.unlink()
    for ident in wanted:
        (folder / "refs" / "heads" / f"{ident}.lock").unlink(missing_ok=True)


def _opened(kind: Any, folder: Path) -> Any:
    try:
        return kind(str(folder))
    except ValueError as error:
        raise StoreError(f"{folder}: its config can't be read: {error}") from error


class _Batch:
    """Commits on their way into a repository: their objects go there as one pack, and after them the branches that
    end with them.
    """

    def __init__(self, repo: Any) -> None:
        self._repo = repo
        self._objects: dict[bytes, Any] = {}
        self._tips: dict[bytes, bytes] = {}
        self._size = 0

    def add(self, ref: bytes, text: Any, tree: Any, commit: Any) -> bytes:
        """Put a commit at the end of a branch; returns its id."""
        self._objects |= {each.id: each for each in (text, tree, commit)}
        self._tips[ref] = commit.id
        self._size += text.raw_length()
        if self._size > _PACK:
            self.write()
        return bytes(commit.id)

    def write(self) -> None:
        """Write what there is."""
        if self._objects:
            self._repo.object_store.add_objects([(each, None) for each in self._objects.values()])
        for ref, tip in self._tips.items():
            self._repo.refs[ref] = tip
        self._objects, self._tips, self._size = {}, {}, 0


def _branch(archive: Archive, repo: Any, batch: _Batch, ident: str) -> Branch:
    ref = f"refs/heads/{ident}".encode()
    tip = repo.refs.read_ref(ref)
    commits, damage = 0, ""
    try:
        editions = archive.editions(ident, texts=False)
        done = _exported(repo, ident, tip, editions)
        deciders = {word.number: word for word in words.words(archive, ident)}
        for edition in editions[done:]:
            said = deciders.get((edition.record["words"] or [0])[0]) if edition.record.get("restores") else None
            author = f"{_plain(said.by)} <>" if said else _SCRUBBER
            made = _commit(archive.edition(ident, edition.number), tip, author, _plain(said.reason) if said else "")
            tip, commits = batch.add(ref, *made), commits + 1
    except StoreCorrupt as error:
        damage = error.of_document
    return Branch(ident, commits, tip.decode() if tip else "", damage)


def _exported(repo: Any, ident: str, tip: bytes | None, editions: Sequence[Edition]) -> int:
    """How many editions a branch has already."""
    if tip is None:
        return 0
    from dulwich.errors import ChecksumMismatch, FileFormatException  # noqa: PLC0415 -- an extra

    try:
        found = _EDITION.search(repo[tip].message)
    except (ChecksumMismatch, FileFormatException, KeyError, ValueError, AssertionError, zlib.error) as error:
        raise StoreError(
            f"branch {ident} ends with a commit that can't be read: the repository is damaged; export to another folder"
        ) from error
    except AttributeError:  # no commit at all
        found = None
    for edition in editions:
        if found and found[1].decode() == edition.hash:
            return edition.number
    raise StoreError(f"branch {ident} does not end with an edition of this archive; export to another folder")


def _commit(edition: Edition, parent: bytes | None, author: str, reason: str) -> tuple[Any, Any, Any]:
    """The text of an edition, the tree that holds it, and its commit."""
    from dulwich.objects import Blob, Commit, ObjectID, Tree  # noqa: PLC0415 -- an extra

    blob = Blob.from_string(edition.text.encode() + b"\n")
    tree = Tree()
    tree.add(f"{edition.document}.txt".encode(), 0o100644, blob.id)
    commit = Commit()
    commit.tree = tree.id
    commit.parents = [ObjectID(parent)] if parent else []
    commit.author = author.encode()
    commit.committer = _SCRUBBER.encode()
    # Git has no time before its own.
    commit.author_time = commit.commit_time = max(0, int(edition.time.timestamp()))
    commit.author_timezone = commit.commit_timezone = 0
    commit.encoding = b"UTF-8"
    commit.message = _message(edition, reason).encode()
    return blob, tree, commit


def _message(edition: Edition, reason: str) -> str:
    record = edition.record
    lines = [f"{edition.document}, edition {edition.number}", ""]
    if record.get("restores"):
        lines += [f"Restores edition {record['restores']}: {reason}", ""]
    for mirror in record["mirrors"]:
        digests = " ".join(each["sha256"] for each in mirror["captures"])
        lines.append(f"{_plain(mirror['name'])} (weight {mirror['weight']:g}): {digests}")
    lines += ["", f"Edition: {edition.hash}", f"Scrubber: {record['scrubber']}, rules {record['rules']}", ""]
    return "\n".join(lines)


def _plain(text: str) -> str:
    """A text for one line of a commit: no line ends, no brackets that Git reads as an address."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f<>]", " ", text).split()) or "?"

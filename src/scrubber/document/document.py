"""Document, and the TOML it is read from.

Reading a document touches nothing but its TOML: whether a mirror's file exists, or its URL answers, is the capture
station's to say. A mistake in the TOML is told with the file, the line and, for a key that is not known, the nearest
one that is.
"""

from __future__ import annotations

import re
import shlex
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from unicodedata import normalize
from urllib.parse import urlsplit

from scrubber.asked import LANGUAGE, SCRIPTS, language_tags, path_or_text, script_or_none, several, text_or_none
from scrubber.document.checks import NO_SLUG, SLUG, heading_problem, name_problem, timezone_problem
from scrubber.document.mirror import Mirror, read_mirror
from scrubber.document.toml import Table, Toml
from scrubber.errors import NAMED_PIPE, DocumentError

#: A TOML of more bytes than this is no list of mirrors.
MAX_TOML_BYTES = 1_000_000

#: So many TOMLs of a folder are looked at, to name one.
_MANY_FILES = 1_000

#: What to do about what Python says of a TOML.
_BACKSLASH = "; a \\ in double quotes begins an escape: write a path with /, or between single quotes"
_HINTS = {
    "Invalid value": "; a text stands in quotes",
    "Invalid hex value": _BACKSLASH,
    "Unescaped '\\' in a string": _BACKSLASH,
    "Cannot overwrite a value": "; this key stands there twice",
    "Cannot declare": "; this table stands there twice",
}

_DOCUMENT_KEYS = ("id", "title", "languages", "script", "schedule", "timezone")


@dataclass(frozen=True, slots=True)
class Document:
    """What a user tracks.

    Raises:
        DocumentError: its id is no slug, its script none, a language no tag, a mirror's name none, or two of its
            mirrors have one name.
        TypeError: one of its mirrors is no Mirror, or what should be a text is none.

    Attributes:
        id: a slug.
        title: for people; the id where none was given.
        mirrors: where copies live, in the order of the TOML.
        languages: BCP 47 tags; empty to detect them.
        script: "zh-Hans" or "zh-Hant" if the canonical text is to be in that script.
        schedule: a cron expression for `flows/watch.py`, or None.
        timezone: the schedule's time zone.
        base: the folder that mirrors' paths are relative to.
        source: the TOML it was read from, if it was.
    """

    id: str
    title: str
    mirrors: tuple[Mirror, ...]
    languages: tuple[str, ...] = ()
    script: Literal["zh-Hans", "zh-Hant"] | None = None
    schedule: str | None = None
    timezone: str = "UTC"
    base: Path = field(default_factory=Path)
    source: Path | None = None

    if TYPE_CHECKING:
        # What a caller may give, as with a Mirror.
        def __init__(
            self,
            id: str,  # noqa: A002 -- a field's name
            title: str,
            mirrors: Iterable[Mirror],
            languages: Iterable[str] = (),
            script: Literal["zh-Hans", "zh-Hant"] | None = None,
            schedule: str | None = None,
            timezone: str = "UTC",
            base: Path | str = ...,
            source: Path | None = None,
        ) -> None: ...

    def __post_init__(self) -> None:
        object.__setattr__(self, "mirrors", several("Document: mirrors is a list of Mirrors", self.mirrors))
        for mirror in self.mirrors:
            if not isinstance(mirror, Mirror):
                raise TypeError(f"mirrors is a list of Mirrors; {mirror!r} is none")
            if wrong := name_problem(mirror.name):
                raise DocumentError(wrong)
        object.__setattr__(self, "languages", language_tags(self.languages))
        ident: Any = self.id  # whatever a caller gave for it
        if not isinstance(ident, str) or not SLUG.fullmatch(ident):
            raise DocumentError(NO_SLUG.format(ident))
        text_or_none("Document", title=self.title, schedule=self.schedule, timezone=self.timezone)
        object.__setattr__(self, "title", self.title or ident)
        path_or_text("Document: base", self.base)
        object.__setattr__(self, "base", Path(self.base))
        script_or_none(self.script)
        if wrong := heading_problem(self.title, self.schedule, self.timezone):
            raise DocumentError(wrong)
        times = Counter(normalize("NFC", mirror.name) for mirror in self.mirrors)
        if twice := [name for name, count in times.items() if count > 1]:
            raise DocumentError(f"two mirrors are called {twice[0]!r}")

    @property
    def official(self) -> tuple[str, ...]:
        """The names of the official mirrors."""
        return tuple(mirror.name for mirror in self.mirrors if mirror.official)

    @classmethod
    def read(cls, path: Path | str) -> Document:
        """Read a document's TOML.

        Raises:
            DocumentError: it can't be read, is no TOML, or says something that a document can't be.
        """
        path_or_text("Document.read: path", path)
        named, path = str(path), Path(path)
        if not named:
            raise DocumentError("'' is no path; name the document's TOML")
        try:
            if path.is_fifo() and not named.startswith(("/dev/", "/proc/")):  # what a shell opened has its writer
                raise DocumentError(NAMED_PIPE.format(named))
            with path.open("rb") as file:
                raw = file.read(MAX_TOML_BYTES + 1)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise DocumentError(f"{named}: {reason[:1].lower() + reason[1:]}{_no_toml(named)}") from error
        if len(raw) > MAX_TOML_BYTES:
            raise DocumentError(f"{path}: more than {MAX_TOML_BYTES:,} bytes; that is no list of mirrors")
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            raise DocumentError(f"{path}, line {line}: not UTF-8, which TOML has to be{_no_toml(named)}") from error
        if "\0" in text[:4]:  # UTF-16 without its mark, whose every other byte is none: to TOML a wrong key
            raise DocumentError(f"{path}, line 1: not UTF-8, which TOML has to be{_no_toml(named)}")
        return cls.parse(text, base=path.parent, source=path)

    @classmethod
    def parse(cls, text: str, *, base: Path | str = ".", source: Path | None = None) -> Document:
        """Read a document from TOML that is already at hand. Mirrors' paths are relative to `base`; messages name
        `source`.

        Raises:
            DocumentError: it is no TOML, or says something that a document can't be.
        """
        import tomllib  # noqa: PLC0415 -- not needed to start

        if not isinstance(text, str):
            raise TypeError(f"Document.parse takes the text (str) of a TOML, not {type(text).__name__}")
        path_or_text("Document.parse: base", base)
        toml = Toml(text, str(source or "document"))
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            message = re.sub(r" \(at line (\d+), column (\d+)\)$| \(at end of document\)$", "", str(error))
            found = re.search(r"\(at line (\d+), column (\d+)\)$", str(error))
            line = int(found[1]) if found else text.count("\n") + 1
            hint = next((told for said, told in _HINTS.items() if message.startswith(said)), "")
            hint = (source and _no_toml(str(source))) or hint
            raise DocumentError(f"{toml.name}, line {line}: {message[:1].lower() + message[1:]}{hint}") from error
        except RecursionError as error:
            raise DocumentError(f"{toml.name}: nested too deeply") from error
        except ValueError as error:  # Python's limit, against numbers that take minutes
            raise DocumentError(
                f"{toml.name}: a number of more than {sys.get_int_max_str_digits():,} digits"
            ) from error
        return _document(Table(toml, data), base=Path(base), source=source)


def _no_toml(named: str) -> str:
    """What to do where a copy, or its folder, was named in the place of the TOML that says where the copies are."""
    if named.lower().endswith(".toml") and ("\0" in named or not Path(named).is_dir()):
        return "" if "\0" in named or Path(named).exists() else _nearest(Path(named))
    # No folder is looked into by a name that none can have, for which Python 3.13 raises.
    beside = islice(Path(named).glob("*.toml"), _MANY_FILES) if "\0" not in named else ()
    if some := sorted(each.name for each in beside):
        return f"; name one TOML in it, such as {some[0]}; flows/watch.py runs them all, each on its schedule"
    if named.lower().endswith(".toml"):
        return "; name the TOML of a document: there is none in it"
    if "\0" not in named and Path(f"{named}.toml").is_file():
        return f"; did you mean {named}.toml?"
    return (
        f"; a document is named by its TOML, which says where its copies are: scrubber init {shlex.quote(named)} "
        f"writes one"
    )


def _nearest(missing: Path) -> str:
    """What to do where no TOML is of a name: take the one beside it that is named nearly so, or write one."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only for a mistake

    beside = [each.name for each in islice(missing.parent.glob("*.toml"), _MANY_FILES)]
    near = get_close_matches(missing.name, sorted(beside), n=1)
    return (
        f"; did you mean {near[0]}?" if near else f"; scrubber init ADDRESS … -o {shlex.quote(missing.name)} writes one"
    )


def _document(top: Table, *, base: Path, source: Path | None) -> Document:
    top.only(("document", "mirror"), _DOCUMENT_KEYS)
    table = top.table("document")
    table.only(_DOCUMENT_KEYS)
    ident = table.text("id") or table.fail("id", 'an id is missing: a slug such as id = "city-data"')
    if not SLUG.fullmatch(ident):
        table.fail("id", NO_SLUG.format(ident))
    languages = table.texts("languages")
    for tag in languages:
        if not LANGUAGE.fullmatch(tag):
            table.fail("languages", f'{tag!r} is no language tag such as "zh" or "en"')
    schedule = table.text("schedule")
    if schedule is not None:
        from scrubber.document.cron import problem  # noqa: PLC0415 -- few documents have a schedule

        if wrong := problem(schedule):
            table.fail("schedule", wrong)
    timezone = table.text("timezone")
    if timezone is not None:
        if schedule is None:
            table.fail("timezone", "a timezone says nothing without a schedule")
        if wrong := timezone_problem(timezone):
            table.fail("timezone", wrong)
    mirrors = tuple(read_mirror(each) for each in top.tables("mirror"))
    if not mirrors:
        top.fail("", "no mirror: add at least one [[mirror]] with a name and a url or a path")
    _check_distinct(top, mirrors, base)
    script: Any = table.choice("script", SCRIPTS)
    return Document(
        id=ident,
        title=table.text("title") or ident,
        mirrors=mirrors,
        languages=languages,
        script=script,
        schedule=schedule,
        timezone=timezone or "UTC",
        base=base,
        source=source,
    )


def _check_distinct(top: Table, mirrors: Iterable[Mirror], base: Path) -> None:
    names: dict[str, Mirror] = {}
    places: dict[object, str] = {}
    for number, mirror in enumerate(mirrors):
        if mirror.name in names:
            top.fail("name", f"two mirrors are called {mirror.name!r}", section="mirror", number=number)
        names[mirror.name] = mirror
        where = (*map(_address, mirror.url), *(base / path for path in mirror.path))
        place = (where, mirror.selector, tuple(sorted(mirror.headers.items())))
        if place in places:
            message = f"{places[place]!r} and {mirror.name!r} are the same place; a copy counts once"
            top.fail("url" if mirror.url else "path", message, section="mirror", number=number)
        places[place] = mirror.name


def _address(url: str) -> str:
    """A URL as it is asked for: hosts are the same in capitals, and what follows # is never sent."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/", fragment="").geturl()

"""Mirror, and the table it is read from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from scrubber.asked import text_or_none
from scrubber.document.checks import name_problem, place_problem, places
from scrubber.document.toml import Table
from scrubber.errors import DocumentError

_KEYS = ("name", "url", "path", "trust", "encoding", "headers", "selector", "allow_private")


@dataclass(frozen=True, slots=True)
class Mirror:
    """One place where a copy lives.

    Raises:
        DocumentError: it has neither a url nor a path, or both, or one of its values is none that a document may have.
        TypeError: one of its values is of another type.

    Attributes:
        name: how reports call it; unique in its document.
        url: an http or https URL, or one for each page in order; empty if the copy is in files.
        path: a file, a folder, a glob, or one file for each page in order, relative to the document's folder.
        trust: "official" if it outweighs any crowd of others.
        encoding: what its bytes are in, where it labels them wrongly.
        headers: sent with each request.
        selector: a CSS selector of the element that holds the text.
        allow_private: whether its URL may lead to a private or loopback address.
    """

    name: str
    url: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    trust: Literal["official"] | None = None
    encoding: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    selector: str | None = None
    allow_private: bool = False

    if TYPE_CHECKING:
        # What a caller may give is more than what a Mirror then has: one place as well as several.
        def __init__(
            self,
            name: str,
            url: str | Sequence[str] = (),
            path: str | Path | Sequence[str | Path] = (),
            trust: Literal["official"] | None = None,
            encoding: str | None = None,
            headers: Mapping[str, str] = ...,
            selector: str | None = None,
            allow_private: bool = False,
        ) -> None: ...

    def __post_init__(self) -> None:
        text_or_none("Mirror", name=self.name, trust=self.trust, encoding=self.encoding, selector=self.selector)
        if self.name is None:
            raise TypeError("Mirror: name is text (str), not None")
        for key in ("url", "path"):
            object.__setattr__(self, key, places(key, getattr(self, key)))
        headers: Any = self.headers  # whatever a caller gave for it
        if not isinstance(headers, Mapping) or not all(isinstance(each, str) for each in (*headers, *headers.values())):
            raise TypeError(f"mirror {self.name!r}: headers are a mapping of text (str) to text")
        if not isinstance(self.allow_private, bool):  # "no" would allow it
            raise TypeError(f"mirror {self.name!r}: allow_private is True or False, not {self.allow_private!r}")
        if self.trust not in {None, "official"}:
            raise DocumentError(f'mirror {self.name!r}: trust is "official" or left out, not {self.trust!r}')
        if problem := place_problem(self.name, self.url, self.path, self.headers, self.encoding, self.selector):
            key, wrong = problem
            raise DocumentError(wrong if key == "name" or not self.name else f"mirror {self.name!r}, {key}: {wrong}")

    @property
    def official(self) -> bool:
        """Whether its trust is "official"."""
        return self.trust == "official"

    @property
    def location(self) -> str:
        """Where it lives, for a person: its first URL or path, and how many more there are."""
        places = self.url or self.path
        return places[0] if len(places) == 1 else f"{places[0]} and {len(places) - 1} more"


def read_mirror(table: Table) -> Mirror:
    """A mirror, of its table in a document's TOML.

    Raises:
        DocumentError: it says something that a mirror can't be.
    """
    table.only(_KEYS)
    name = table.text("name") or ""
    if wrong := name_problem(name):
        table.fail("name", wrong)
    url, path, headers, encoding = (
        table.texts("url"),
        table.texts("path"),
        table.strings("headers"),
        table.text("encoding"),
    )
    selector = table.text("selector")
    if problem := place_problem(name, url, path, headers, encoding, selector):
        table.fail(*problem)
    trust: Any = table.choice("trust", ("official",))
    allow_private = table.flag("allow_private")
    return Mirror(name, url, path, trust, encoding, headers, selector, allow_private)

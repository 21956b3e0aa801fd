"""What trafilatura makes of a page, matched back onto the page's own parts.

Its output is evidence, never the result: it says which parts an extractor that was tuned on thousands of pages would
keep. It is asked only about pages of a size that it reads in good time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from itertools import compress
from operator import or_
from typing import Any, NamedTuple

from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.cleaning.extract.page.statements import statements
from scrubber.cleaning.extract.reading import squeeze
from scrubber.patterns import lazily

#: Parts, elements and characters up to which trafilatura is asked; past them it can take minutes.
PARTS = 6_000
ELEMENTS = 40_000
CHARACTERS = 600_000
_SHORT = 16
#: The share of links from which on a line is no running text; the share of it that an extractor keeps of a page, at
#: least, if it has found the text.
LINKED, _MOST = 0.5, 0.5
#: The share of links that a line may have in a text that nothing is doubtful about, the share of the text that may have
#: more of them; as how much of it may be left out amid it, and as how much of that may be sentences. Of 132 pages that
#: were read twice by stricter ones, 41 need no second reading by these, and keep the same text without.
_FEW_LINKS, _SPARED, _BETWEEN, _LOST = 0.3, 0.05, 0.5, 0.2
#: The share of the running text kept from which on a place is one of the text's own.
_HOME = 0.2
_INDEX = lazily(r"\[\d+\]")
#: Neither "precision" nor "recall", and not "balanced": trafilatura reads as in its balanced mode, but where it finds
#: little of a page it does not read it all over.
_UNTRIED = "untried"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What an extractor says.

    Attributes:
        kept: for each part of the page, whether it would be kept.
        sure: the same, when it is asked to keep only what it is sure of.
        asked: whether there is an opinion at all.
        metadata: what it read of the page's own statements.
    """

    kept: Sequence[bool]
    sure: Sequence[bool]
    asked: bool = False
    metadata: Mapping[str, str] = field(default_factory=dict)


def ask(root: Any, page: Page, *, url: str | None = None) -> Opinion:
    """Ask trafilatura about a page."""
    none = [False] * len(page.parts)
    nothing = Opinion(none, none)
    if not page.parts or len(page.parts) > PARTS or len(page.base) > CHARACTERS or root.xpath("count(//*)") > ELEMENTS:
        return nothing
    from trafilatura import bare_extraction  # noqa: PLC0415 -- heavy
    from trafilatura.settings import Document  # noqa: PLC0415

    options = _options()
    keys = [squeeze(part.text) for part in page.parts]

    def read(how: Any) -> list[bool] | None:
        document = bare_extraction(root, url=url, options=_of(url, how))
        return _match(keys, document.body) if isinstance(document, Document) else None

    running = [part.size if is_running(part) else 0.0 for part in page.parts]
    kept = read(options.first)
    metadata = {} if kept is None else statements(root, url)
    found = 0 < sum(compress(running, kept or none)) >= _MOST * sum(running)
    if kept and found and _is_unbroken(page, kept):
        sure: list[bool] | None = kept
    else:
        sure = read(options.careful if found else options.compared)
    kept, sure = kept or sure or none, sure or kept or none
    if found and sum(compress(running, sure)) < _MOST * sum(compress(running, kept)):
        # Careful to the point of finding little.
        sure = list(map(or_, sure, _at_home(page, kept)))
    return Opinion(kept, sure, asked=any(kept), metadata=metadata)


def _is_unbroken(page: Page, kept: Sequence[bool]) -> bool:
    """Whether next to nothing in what is kept is links, and no heading that is a link is left out amid it, nor many
    sentences, nor much else: there is nothing to be less sure of.

    A careful reader takes away what links and what stands among teasers. Other headings are left out by its manner,
    where a page sets no element around its text; a menu amid a text says nothing against either half.
    """
    at = [i for i, keep in enumerate(kept) if keep]
    said = sum(page.parts[i].size for i in at)
    links = sum(page.parts[i].size for i in at if page.parts[i].link_density >= _FEW_LINKS)
    out = [page.parts[i] for i in range(at[0], at[-1]) if not kept[i]] if at else []
    beside = sum(part.size for part in out if part.kind != "heading")
    lost = sum(part.size for part in out if is_running(part))
    few = links <= _SPARED * said and beside <= _BETWEEN * said and lost <= _LOST * said
    linked = any(part.kind == "heading" and part.link_density >= _FEW_LINKS and not part.hidden for part in out)
    return bool(at) and few and not linked


def _at_home(page: Page, kept: Sequence[bool]) -> list[bool]:
    """Of what is kept, the running text at places that hold a good part of it."""
    places = [_INDEX.sub("", page.nodes[part.node].path) for part in page.parts]
    told: dict[str, float] = {}
    for part, place, keep in zip(page.parts, places, kept, strict=True):
        if keep and is_running(part):
            told[place] = told.get(place, 0.0) + part.size
    least = _HOME * sum(told.values())
    return [
        keep and is_running(part) and told[place] >= least
        for part, place, keep in zip(page.parts, places, kept, strict=True)
    ]


def is_running(part: Part) -> bool:
    """Whether it is running text that readers see, and no link."""
    return part.prose and not part.hidden and part.link_density < LINKED


class _Options(NamedTuple):
    """What trafilatura is asked first; what then, where it found most of the text, and where it did not."""

    first: Any
    careful: Any
    compared: Any


@cache
def _options() -> _Options:
    """The questions, made once: reading trafilatura's configuration takes as long as a short page.

    Neither reading compares its result with those of other extractors, nor is the first tried again with other
    settings: both change it only where it keeps little of a page, and each costs as much as a reading. There it is
    asked to compare. Only the bodies are of use: as text, none is written out besides.
    """
    from trafilatura.settings import Extractor  # noqa: PLC0415 -- heavy

    ask_for = partial(Extractor, comments=False, output_format="txt")
    first = ask_for(fast=True)
    first.focus = _UNTRIED
    return _Options(first, ask_for(fast=True, precision=True), ask_for(precision=True))


def _of(url: str | None, options: Any) -> Any:
    own = copy(options)
    own.url = url
    own.source = url and url.encode("utf-8", "replace").decode("utf-8")
    return own


@lru_cache(maxsize=1024)
def _lines(body: Any) -> list[str]:
    """The lines of an extractor's body, each from its pieces: a line may be as long as the page."""
    lines: list[list[str]] = []
    for element in body.iter(
        "p", "head", "item", "cell", "quote", "code", "lb", "body", "list", "row", "table", "ref", "hi"
    ):
        inline = element.tag in {"ref", "hi"}
        text = element.text or ""
        if inline and lines:
            lines[-1].append(text)
        else:
            lines.append([text])
        tail = element.tail
        if tail and tail.strip():
            if inline or element.tag == "lb":
                lines[-1].append(tail)
            else:
                lines.append([tail])
    return list(map("".join, lines))


def _match(keys: Sequence[str], body: Any) -> list[bool]:
    """Which parts of a page stand in an extractor's body, by their letters alone."""
    lines = [key for line in _lines(body) if (key := squeeze(line))]
    whole = "".join(lines)
    single = set(lines)
    kept = []
    at = 0
    for key in keys:
        if not key:
            kept.append(False)
        elif len(key) < _SHORT:
            kept.append(key in single)
        else:
            found = whole.find(key, at)
            if found < 0:
                found = whole.find(key, 0, at + len(key) - 1)
            if found >= 0:
                at = found
            kept.append(found >= 0)
    return kept

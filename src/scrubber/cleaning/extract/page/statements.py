"""What trafilatura and htmldate read of a page's statements about itself.

They are asked one by one and for what is used alone: trafilatura's own road through them also looks for categories,
tags and a licence, and copies the whole page to look for its author.
"""

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from typing import Any

from scrubber.patterns import lazily

_LOG = logging.getLogger(__name__)

# Only stated dates: guessing ones relative to the day of the run would make the result depend on it.
_DATES: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
#: Where trafilatura looks for an author: attributes that hold one of these words, and elements called so.
_PLACES = "//author|" + "|".join(
    f"//*/@{name}" for name in ("class", "id", "rel", "itemprop", "data-testid", "data-component")
)
_NAMED = lazily(
    "uthor|yline|byl|BBL|username|zuozhe|bianji|xiaobian|channel-name|submitted-by|posted-by|journalist-name"
    "|screenname|writer"
)
#: Our names for what is read, and theirs.
_NAMES = {"title": "title", "author": "author", "published": "date", "site": "sitename", "canonical_url": "url"}


def statements(root: Any, url: str | None) -> dict[str, str]:
    """Title, author, day, site and address as trafilatura reads them; only what was found."""
    from trafilatura import metadata as read  # noqa: PLC0415 -- heavy

    said = read.examine_meta(root)
    if said.author and " " not in said.author:
        said.author = None  # what somebody signs in as
    with _as_far_as_read(url):
        said = read.extract_meta_json(root, said)
    with _as_far_as_read(url):
        said.title = said.title or read.extract_title(root)
        said.author = said.author or _author(root)
        said.url = said.url or read.extract_url(root, url)
        if name := said.sitename or read.extract_sitename(root):
            said.sitename = _capital(str(name).lstrip("@"))
        elif host := read.META_URL.match(said.url or ""):
            said.sitename = host[1]
        said.date = _date(root, said.url)
    said.clean_and_trim()
    stated = {ours: getattr(said, theirs) for ours, theirs in _NAMES.items()}
    return {name: str(value) for name, value in stated.items() if value}


@contextmanager
def _as_far_as_read(url: str | None) -> Iterator[None]:
    """A page may state what the libraries stumble over, in whatever way: what was read before that stays, and the
    text is read all the same.
    """
    try:
        yield
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 -- theirs to raise, ours to say
        _LOG.info("%s: its statements are read in part: %s: %s", url or "a page", type(error).__name__, error)


def _date(root: Any, url: str | None) -> str | None:
    from htmldate import find_date  # noqa: PLC0415 -- heavy

    with warnings.catch_warnings():
        # Its reader of dates warns of each zone that it does not know; of a date only the day is read.
        warnings.filterwarnings("ignore", "tzname ", RuntimeWarning, "dateutil")
        return find_date(root, url=url, **_DATES)


def _capital(name: str) -> str:
    """A site's name with capitals, unless it is a host's or begins with one."""
    return name if not name or "." in name or name[0].isupper() else name.title()


def _author(root: Any) -> str | None:
    """The author whom trafilatura finds in the page's elements.

    Its patterns are tried on each element, and first the whole page is copied, for what holds no author to be taken
    out. Both look at the attributes of single elements: a page of those alone that may match, as they stand within each
    other, is read alike.
    """
    from trafilatura.metadata import extract_author  # noqa: PLC0415 -- heavy

    near: list[Any] = []
    for found in _places()(root):
        if not isinstance(found, str):
            near.append(found)
        elif _NAMED.search(found):
            near.append(found.getparent())  # type: ignore[attr-defined]
    if not near:
        return None
    author: str | None = extract_author(root if near[0] is root else _reduced(root, near))
    return author


@cache
def _places() -> Any:
    from lxml.etree import XPath  # noqa: PLC0415 -- heavy

    return XPath(_PLACES)


def _reduced(root: Any, near: Iterable[Any]) -> Any:
    """A page of some elements alone, given in its order, and of the bare ones around them."""
    bare = {root: root.makeelement(root.tag, root.attrib)}
    whole: set[Any] = set()
    for element in near:
        path = [element]
        while path[-1] not in bare and path[-1] not in whole:
            path.append(path[-1].getparent())
        top = path.pop()
        if top in whole:
            whole.update(path)
            continue
        for outer in reversed(path[1:]):
            bare[outer] = outer.makeelement(outer.tag, outer.attrib)
            bare[top].append(bare[outer])
            top = outer
        copied = deepcopy(element)
        copied.tail = None
        bare[top].append(copied)
        whole.add(element)
    return bare[root]

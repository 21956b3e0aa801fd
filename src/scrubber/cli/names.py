"""Names for mirrors, from the places where they lie."""

import os
import re
from collections import Counter
from collections.abc import Sequence
from unicodedata import category, normalize
from urllib.parse import unquote, urlsplit

from scrubber.patterns import lazily

#: The name of a file, or the end of one, that every page of some sites has.
_ANY = lazily(r"(?:index|default)?(?:\.[A-Za-z][A-Za-z0-9]{0,4})?")
_LONGEST = 60


def names(places: Sequence[str], taken: Sequence[str] = ()) -> list[str]:
    """A name for each place: the site's, where it has but one of them, else with as much of the end of their paths as
    tells them apart; of a file, the file's. None is one that is taken.

    Returns:
        The names, in order, all different. The name of a place hangs on no other, but those of its site that end as it
        does.
    """
    split = [_parts(place) for place in places]
    sites = Counter(site for site, _, _ in split)
    whole = Counter((site, *path) for site, path, _ in split)
    out: list[str] = []
    for at, (site, path, query) in enumerate(split):
        others = [rest for n, (name, rest, _) in enumerate(split) if n != at and name == site]
        bare = _in_figures(site)
        end = [] if sites[site] == 1 and not bare else _end(path, others)
        if query and whole[site, *path] > 1:
            end.append(query)
        out.append(_free("-".join([*([] if bare and end else [site]), *end]), [*taken, *out]))
    return out


def _parts(place: str) -> tuple[str, list[str], str]:
    """The site, the path and the query of a place; of a file its path."""
    if not re.match(r"https?://", place, re.IGNORECASE):
        return "", _segments(place), ""
    try:
        url = urlsplit(place)
    except ValueError:  # what is no address is told of when the TOML is read
        return "", _segments(place), ""
    return (url.hostname or "").removeprefix("www."), _segments(url.path), url.query


def _segments(path: str) -> list[str]:
    *folders, name = path.replace(os.sep, "/").split("/")
    ending = next(match for match in _ANY.finditer(name) if match.end() == len(name))
    return [unquote(each) for each in (*folders, name[: ending.start()]) if each not in {"", ".", ".."}]


def _in_figures(site: str) -> bool:
    """Whether a site's name tells a reader nothing."""
    return site == "localhost" or ":" in site or not any(char.isalpha() for char in site)


def _end(path: Sequence[str], others: Sequence[Sequence[str]]) -> list[str]:
    """As few of the last parts of a path as no other ends with; all of it if there are no such."""
    for count in range(1, len(path)):
        if not any(list(each[-count:]) == list(path[-count:]) for each in others):
            return list(path[-count:])
    return list(path)


def _is_written(char: str) -> bool:
    """Whether a character is of a word, as the vowels of many scripts are, which are no letters of their own."""
    return char == "_" or char.isalnum() or category(char)[0] == "M"


def _free(name: str, taken: Sequence[str]) -> str:
    """What of a name can stand in one, with a number if it is taken."""
    marked = "".join(char if char == "." or _is_written(char) else " " for char in normalize("NFC", name))
    stem = "-".join(marked.split()).strip("-.")[:_LONGEST].strip("-.")
    stem = stem if len(stem) > 1 or (stem and stem == name) else "mirror"
    numbered = (f"{stem}-{count}" for count in range(2, len(taken) + 3))
    return stem if stem not in taken else next(each for each in numbered if each not in taken)

"""Which copies speak with one voice: those of one site, or of one template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations, pairwise

from scrubber.cleaning.extract.chrome_words import chrome as said
from scrubber.cleaning.extract.reading import fold
from scrubber.collation.agreement.copies import says
from scrubber.collation.joined import joined
from scrubber.language.runs import key_of
from scrubber.model import CleanText
from scrubber.site import site_of

#: The share of the lesser page's chrome, in pairs of lines, that two pages of one template have in common.
SAME_TEMPLATE = 0.4
#: Pairs of lines of chrome that are too few to tell a template by.
TOO_FEW = 5
_SHORTEST = 4
#: So many pages tell what is one site's from what is the text's.
_FEWEST = 3
_OWN = 0.3


def sites(witnesses: Mapping[str, CleanText]) -> tuple[tuple[str, ...], ...]:
    """The mirrors, by site.

    Two copies are one site's if their addresses have one host, or if much of the chrome of one is the other's, in its
    order: sites of one operator share their template, whatever their domains, and many a site that has nothing to do
    with another has Politics, Culture and Travel in its menu, but each after a line of its own. Lines that also stand
    in anybody's kept text are no chrome, and lines that any site has ("Share", "Next page") are no template's: both say
    nothing. Nor does what stands right behind the text, over the first line by which a site is heard, where two pages
    have each a host of its own, or most pages have the same: it may be the text's, an address, a table.
    """
    names = list(witnesses)
    text = {key_of(block.text) for witness in witnesses.values() for block in witness.blocks}
    own = {name: site_of(witnesses[name].url) for name in names}
    behind = {name: {key_of(line) for line in _behind(witnesses[name])} for name in names}
    times = Counter(key for keys in behind.values() for key in keys)
    most = {key for key, count in times.items() if count >= max(_FEWEST, len(names) // 2 + 1)}
    around = {name: _pairs(witnesses[name], text | behind[name]) for name in names if own[name]}
    chrome = around
    if len(around) < len(names):
        chrome = {name: _pairs(witnesses[name], text | most) for name in names}

    def are_one(one: str, other: str) -> bool:
        pairs = around if one in around and other in around else chrome
        fewer = min(len(pairs[one]), len(pairs[other]))
        same = bool(own[one]) and own[one] == own[other]
        return same or (fewer >= TOO_FEW and len(pairs[one] & pairs[other]) >= SAME_TEMPLATE * fewer)

    groups: dict[str, list[str]] = {}
    for name, first in joined(names, (pair for pair in combinations(names, 2) if are_one(*pair))).items():
        groups.setdefault(first, []).append(name)
    return tuple(tuple(group) for group in groups.values())


def _behind(witness: CleanText) -> Iterator[str]:
    """The lines right behind a page's text, up to the first by which a site is heard."""
    last = max((block.start for block in witness.blocks), default=-1)
    behind = sorted((block for block in witness.removed if block.start > last >= 0), key=lambda block: block.start)
    for block in behind:
        if block.rule != "outside" or says(block.text):
            return
        yield block.text


def _pairs(witness: CleanText, text: Collection[str]) -> set[tuple[str, str]]:
    """A page's own lines of chrome, each with the one behind it."""
    own = [
        key
        for b in witness.removed
        if len(key := key_of(b.text)) >= _SHORTEST and key not in text and said(fold(b.text)).rest >= _OWN
    ]
    return set(pairwise(own))

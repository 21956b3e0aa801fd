"""Twins: copies that one site serves at several addresses, or gave at several times, and that are the same throughout.

They speak with one voice. Votes give them one anyway, but where a text is laid out, by whom its marks are set and which
copy the others are compared with is also a matter of how many read so. So one of them takes part, and all that is said
of it is said of each.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from scrubber.collation.telling.report import ALONE
from scrubber.model import CleanText, Collation, Finding
from scrubber.site import is_shared, site_of

#: So many twins are named.
_LISTED = 8


def twins_of(texts: Mapping[str, CleanText], *apart: Collection[str]) -> dict[str, list[str]]:
    """Copies that are the same as another of their site, by the name of the first one.

    Where all copies are of one site they are compared as the copies that they are, unless all are the same.

    Args:
        texts: what cleaning made of each mirror, in the order of what they say.
        apart: mirrors that are spoken of apart (those that are official, those that are gone): one is no twin of
            another that is not.
    """
    sites = {name: site_of(text.url) for name, text in texts.items()}
    found: dict[tuple[object, ...], list[str]] = {}
    for name, text in texts.items():
        if sites[name] and not is_shared(sites[name]):
            key = (sites[name], text.base, *(name in names for names in apart))
            found.setdefault(key, []).append(name)
    groups = [_same(names, texts) for names in found.values()]
    least = len(texts) if len(set(sites.values())) < 2 else 2
    return {first: others for first, *others in groups if 1 + len(others) >= least > 1}


def _same(names: Sequence[str], texts: Mapping[str, CleanText]) -> list[str]:
    """The first of some copies of one base, and those that cleaning made the same of."""
    first = texts[names[0]]
    return [name for name in names if (texts[name].blocks, texts[name].removed) == (first.blocks, first.removed)]


def said_of_all(told: Collation, twins: Mapping[str, Sequence[str]], official: Collection[str]) -> Collation:
    """A collation in which each twin stands as the one does that took part for it, and all in the order of their names
    as a reader knows it.
    """
    pairs = [(name, name) for name in told.weights] + [(name, first) for first in twins for name in twins[first]]
    first_of = dict(sorted((str(name), str(first)) for name, first in pairs))
    own = {str(first): sorted(map(str, (first, *others))) for first, others in twins.items()}
    grouped = {name for group in told.clusters for name in group}
    groups = [*told.clusters, *([first] for first in own if told.weights[first] and first not in grouped)]
    clusters = [sorted(name for first in group for name in own.get(first, (str(first),))) for group in groups]
    share = {first: len(group) / len(all_) for group, all_ in zip(groups, clusters, strict=True) for first in group}
    share |= dict.fromkeys(official, 1.0)
    said: dict[str, list[Finding]] = {}
    for finding in told.findings:
        said.setdefault(finding.mirror, []).append(finding)
    return replace(
        told,
        findings=[replace(each, mirror=name) for name, first in first_of.items() for each in said.get(first, ())],
        clusters=sorted(clusters, key=lambda group: (-len(group), group)),
        weights={name: round(told.weights[first] * share.get(first, 1.0), 3) for name, first in first_of.items()},
        reasons={
            name: _reasons(name, told.reasons.get(first, ()), own.get(first, [])) for name, first in first_of.items()
        },
        left_out={name: told.left_out[first] for name, first in first_of.items() if first in told.left_out},
        sources=[
            tuple(sorted(name for each in attest for name in own.get(each, (str(each),)))) for attest in told.sources
        ],
    )


def _reasons(name: str, lines: tuple[str, ...], own: Sequence[str]) -> tuple[str, ...]:
    """Why a mirror has its weight and its cluster, where others are its twins."""
    if not own:
        return lines
    others = ", ".join([other for other in own if other != name][:_LISTED])
    told = [f"counts as one source together with {others}" if line == ALONE else line for line in lines]
    return (f"is on one site with {others}: one hand may have set both", *told)

"""Parallel texts: copies that give two languages in another order, paragraph by paragraph or one behind the other.

A paragraph and its translation side by side are no text that was moved away from a copy that sets the translation
behind the whole. So a copy that sets its languages otherwise than most is compared as one copy for each of them, and
what is said of these is said of it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from scrubber.collation.telling.report import ALONE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from scrubber.collation.alignment.languages import Languages
    from scrubber.model import Block, Collation, Finding

#: Two copies set their languages alike where one changes from the one to the other at most so many times as often.
_TIMES, _MORE = 2, 2
_PART = "\0in "


def parts_of(
    blocks: Mapping[str, Sequence[Block]], languages: Languages, official: Collection[str]
) -> dict[str, dict[str, list[Block]]]:
    """Copies that set the document's languages otherwise than most do, each with its blocks by language.

    Args:
        blocks: of each copy, what takes part.
        languages: what copies give the document in.
        official: copies that are followed; and the edition before.
    """
    changes = {
        name: count
        for name, own in blocks.items()
        if not languages.without.get(name) and (count := _changes(own, languages))
    }
    if not changes:
        return {}
    alike = {
        name: [other for other, times in changes.items() if _alike(count, times)] for name, count in changes.items()
    }
    first = max(
        changes, key=lambda name: (any(n in official for n in alike[name]), len(alike[name]), changes[name], name)
    )
    return {name: _by_language(blocks[name], languages) for name in changes if name not in alike[first]}


def _changes(blocks: Sequence[Block], languages: Languages) -> int:
    """How often a copy goes on in another language."""
    tags = [tag for block in blocks if not languages.in_two(block) and (tag := languages.language(block))]
    return sum(one != other for one, other in pairwise(tags))


def _alike(one: int, other: int) -> bool:
    return one <= _TIMES * other + _MORE and other <= _TIMES * one + _MORE


def _by_language(blocks: Sequence[Block], languages: Languages) -> dict[str, list[Block]]:
    """Blocks by language; a line in two in both, one in none with those before it."""
    out: dict[str, list[Block]] = {}
    last = next((tag for block in blocks if (tag := languages.language(block))), "")
    for block in blocks:
        two = languages.in_two(block)
        for tag, text in two.items():
            out.setdefault(tag, []).append(replace(block, text=text))
        if not two:
            last = languages.language(block) or last
            out.setdefault(last, []).append(block)
    return out


def part_name(name: str, tag: str) -> str:
    """What a copy's text in one language is called while it takes part."""
    return f"{name}{_PART}{tag}"


def with_parts(names: Collection[str], parts: Mapping[str, Sequence[str]]) -> set[str]:
    """Some copies, with the parts of those that take part by their languages."""
    return {*names, *(part for name in names for part in parts.get(name, ()))}


def rejoined(told: Collation, parts: Mapping[str, Sequence[str]]) -> Collation:
    """A collation in which a copy stands again as one.

    Args:
        told: what was told of the parts.
        parts: of each such copy, what its parts are called.
    """
    if not parts:
        return told
    whole = {part: name for name, own in parts.items() for part in own}

    def named(text: str) -> str:
        for name, own in parts.items():
            for part in own:
                text = text.replace(part, name)
            text = text.replace(", ".join([name] * len(own)), name)
        return text

    def of(names: Collection[str]) -> list[str]:
        return sorted({whole.get(name, name) for name in names})

    findings: dict[str, list[Finding]] = {}
    for each in told.findings:
        own = findings.setdefault(whole.get(each.mirror, each.mirror), [])
        said = replace(each, mirror=whole.get(each.mirror, each.mirror), evidence=tuple(map(named, each.evidence)))
        own.extend([said] if said not in own else [])
    for name in parts:
        findings.get(name, []).sort(key=lambda f: (-1 if f.block is None else f.block, f.kind, f.before, f.after))
    names = of(told.weights)
    own_parts = {name: list(parts.get(name, (name,))) for name in names}
    # The parts of one copy are of one site, and count as one source: that is nothing to tell, or to share a weight for.
    share = {each: len(group) / len(of(group)) for group in told.clusters for each in group}
    reasons = {
        name: [named(line) for part in own for line in _of_others(told.reasons.get(part, ()), own)]
        for name, own in own_parts.items()
    }
    left_out = {name: [part for part in own if part in told.left_out] for name, own in own_parts.items()}
    clusters = [group for names in told.clusters if len(group := of(names)) > 1]
    return replace(
        told,
        findings=[each for name in names for each in findings.get(name, ())],
        clusters=sorted(clusters, key=lambda group: (-len(group), group)),
        weights={
            name: round(min(told.weights[part] * share.get(part, 1) for part in own), 3)
            for name, own in own_parts.items()
        },
        reasons={name: tuple(dict.fromkeys(lines)) or (ALONE,) for name, lines in reasons.items()},
        left_out={n: named(told.left_out[out[0]]) for n, out in left_out.items() if len(out) == len(own_parts[n])},
        sources=[tuple(of(attest)) for attest in told.sources],
    )


def _of_others(lines: Iterable[str], own: Sequence[str]) -> Iterator[str]:
    """Reasons that name other copies than the parts of one, without these."""
    for line in lines:
        said = line
        for part in own:
            said = said.replace(f"{part}, ", "").replace(f", {part}", "")
        if not any(part in said for part in own):
            yield said

"""Editions: a mirror that carries another edition of the document is not altered.

An alteration changes a few places; an edition changes many, and what it says of its own date or version with them.
Witnesses that differ in so many places that no alteration explains it are set apart, and so are those that differ in a
few where a date and a version beside it are others, the last year of a copyright, or the date of a line that dates the
edition, or in most days of a notice, moved alike (see `postponed`). Those whose date or version is earlier, whose text
is that of the edition before, or that are another text in most of their blocks (a translation by another hand) are
named, and have no vote. What can be said of them all the same is another station's (see `set_apart`).
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from scrubber.collation.alignment.table import Table
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.readings import Nature
from scrubber.collation.weighing.dated import Said, are_editions, edition_dates
from scrubber.collation.weighing.kindred import distances, near_groups
from scrubber.collation.weighing.postponed import moved_days
from scrubber.collation.weighing.statements import Statement, statements
from scrubber.collation.weighing.weigh import pair

#: So many do where what both say of themselves tells two editions: the statement, and something beyond it.
_STATED = 3
#: So many, and as many as half of a text's blocks, are another text, whatever it says of itself.
_OTHER_TEXT, _HALF = 24, 2
#: So much of what is only a part of another text stands there too.
_PART = 0.95
#: And so much of all words of several copies, if they are of no other hand.
_OWN = 0.9

#: The date and the version that a group says of itself.
_Head = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Stale:
    """A witness of another edition.

    Attributes:
        places: in how many places it differs from the current one.
        said: what it says of its own date or version, or None.
        current: what the current edition says, or "".
        older: whether it is older than the current one; else nothing tells which is the older, or one mirror alone has
            a newer one.
        other: whether it is another text in most of its words, or in its days alone: as no alteration makes one.
    """

    places: int
    said: Said | None
    current: str
    older: bool = True
    other: bool = False


def stale(
    table: Table, natures: Sequence[Nature], witnesses: Mapping[str, Witness], official: Collection[str], previous: str
) -> dict[str, Stale]:
    """Which witnesses carry another edition than the current one.

    Args:
        table: all differences.
        natures: of each locus, in order (see `readings.Readings.nature`).
        witnesses: all, by name.
        official: mirrors that carry the current edition by definition.
        previous: the name under which the edition before takes part, if it does.
    """
    apart = distances(table, natures)
    longest = max(len(witness.blocks) for witness in witnesses.values())
    groups = near_groups(sorted(witnesses), apart)
    singly = statements(witnesses, [[name] for name in sorted(witnesses)], previous)
    groups = [part for group in groups for part in _by_statement(group, singly, apart)]
    unofficial = {
        name: witness for name, witness in sorted(witnesses.items()) if name not in official and name != previous
    }
    out = _put_off(table, natures, unofficial)
    if len(groups) < 2:
        return out
    stated = distances(table, natures, stated=True)
    said = statements(witnesses, groups, previous)
    heads = [_rank(group, said) for group in groups]
    # What every edition says makes none the later one.
    shared = {own.date.value for own in said.values() if own.date.everywhere}
    told = [(() if date in shared else date, version) for date, version in heads]
    mirrors = [sum(name != previous for name in group) for group in groups]
    backed = [any(name in official for name in group) for group in groups]
    # One mirror alone does not make its text a new edition, unless it is official.
    able = [i for i in range(len(groups)) if backed[i] or mirrors[i] > 1] or list(range(len(groups)))
    # A later date makes an edition of the document that most mirrors carry, and none of another text; nor does any date
    # in a sentence make older what more of them have.
    most = max(able, key=lambda i: (backed[i], mirrors[i], told[i], groups[i]))
    able = [
        i
        for i in able
        if backed[i]
        or mirrors[i] == mirrors[most]
        or (
            any(_is_stated(said[name], heads[most]) for name in groups[i])
            and not _is_other_text(groups[i], groups[most], table)
        )
    ]
    # Of copies that are far apart anyway the one stays printed that was; else what is new goes before.
    holds = _is_far(previous, [groups[i] for i in able], apart)
    current = max(able, key=lambda i: (backed[i], told[i], mirrors[i], (previous in groups[i]) is holds, groups[i]))
    for index, group in enumerate(groups):
        if index == current:
            continue
        earlier = _earlier(heads[index], told[current])
        for name in group:
            places = min(apart.get(pair(name, other), 0) for other in groups[current])
            by_date, says, start = _says(groups[current], said, witnesses, heads[current], said[name])
            # Whether a copy that breaks off before the place of the later date had it is not known, unless it dates
            # itself as the others do; several that end there are an edition.
            reaches = len(group) > 1 or start < len(witnesses[name].clean.text) or (by_date and said[name].dated)
            own = said[name].date if by_date else said[name].version
            older = (
                earlier
                and reaches
                and not (own.everywhere and _is_part(group, groups[current], table, witnesses, _HALF))
                and not (
                    places < _OTHER_TEXT and _is_altered(said[name], heads[index], heads[current], witnesses[name])
                )
            )
            if places < _STATED and name != previous:
                continue
            other = _is_other_text(group, groups[current], table)
            # Words that state nothing are a hand's where several have them; one mirror can set in what it likes, but of
            # what an edition has otherwise more than half states something else.
            otherwise = min(stated.get(pair(name, each), 0) for each in groups[current]) if len(group) < 2 else places
            far = other or (
                places >= _OTHER_TEXT
                and otherwise * _HALF > places
                and (places * _HALF >= longest or told[index] > told[current])
                and not _is_part(group, groups[current], table, witnesses)
            )
            if older or far or name == previous:
                out[name] = Stale(
                    places, own if own.value else None, says if older or far else "", older or name == previous, other
                )
    if out.keys() == {previous} and _is_carried(previous, groups, apart):
        del out[previous]
    return out


def _is_far(previous: str, groups: Sequence[Sequence[str]], apart: Mapping[tuple[str, str], int]) -> bool:
    """Whether a mirror carries the edition before, and all others one far from it: a print beside a page, no revision.
    Else each run would print another one. It asks who carries which edition, before any vote in a place (see `judged`).
    """
    own = next((group for group in groups if previous in group), [])
    others = [name for group in groups if group is not own for name in group]
    carrying = [name for name in own if name != previous]
    return bool(carrying and others) and _nearest(carrying, others, apart) >= _OTHER_TEXT


def _is_carried(previous: str, groups: Sequence[Sequence[str]], apart: Mapping[tuple[str, str], int]) -> bool:
    """Whether no mirror carries what another one does, nor the edition before, all are far apart, and that is nearer to
    one of them than they are to each other: nothing else would decide between them. Only where it takes part it can
    be told where it has no vote.
    """
    if [previous] not in [[*group] for group in groups] or any(len(group) > 1 for group in groups):
        return False
    others = [name for group in groups for name in group if name != previous]
    between = min((apart.get(pair(*two), 0) for two in combinations(others, 2)), default=0)
    return between >= _OTHER_TEXT and _nearest([previous], others, apart) < between


def _nearest(some: Sequence[str], others: Sequence[str], apart: Mapping[tuple[str, str], int]) -> int:
    return min(apart.get(pair(one, other), 0) for one in some for other in others)


def _is_stated(own: Statement, other: _Head) -> bool:
    """Whether a text says of itself that it is another edition, by a line that dates it, its version or the years of
    its copyright.
    """
    return own.dated or own.rights or own.version.value not in {(), other[1]}


def _is_other_text(group: Sequence[str], most: Sequence[str], table: Table) -> bool:
    """Whether a group has less than half of its words, or of theirs, in common with a larger one, by the longest
    witness of each.
    """
    shared, one, other = _in_common(group, most, table)
    return 2 * shared < min(one, other)


def _is_part(
    group: Sequence[str], most: Sequence[str], table: Table, witnesses: Mapping[str, Witness], times: int = 1
) -> bool:
    """Whether a group has next to no words but those of one that is so many times as large: what it lacks was taken
    out, and nothing was put in its place, as another hand or an edition does.
    """
    shared, one, other = _in_common(group, most, table)
    if shared < _PART * one or times * one > other:
        return False
    # Words that nobody else has stand on no spine. Of a copy that stands alone they are what somebody set in; of
    # several another hand's, where there are more of them than a word or two set into each sentence.
    return len(group) < 2 or shared >= _OWN * min(len(witnesses[name]) for name in group)


def _in_common(group: Sequence[str], most: Sequence[str], table: Table) -> tuple[int, int, int]:
    """How many words the longest witnesses of two groups have in common, and how many each of them has."""
    one, other = (
        max(([word >= 0 for word in table.at[name]] for name in sorted(names)), key=sum) for names in (group, most)
    )
    return sum(a and b for a, b in zip(one, other, strict=True)), sum(one), sum(other)


def _put_off(table: Table, natures: Sequence[Nature], witnesses: Mapping[str, Witness]) -> dict[str, Stale]:
    """Those most of whose days are others, moved alike."""
    moved = {name: moved_days(table, natures, name, own.folded.text) for name, own in witnesses.items()}
    return {name: Stale(days, None, "", older=first < 0, other=True) for name, (days, first) in moved.items() if days}


def _is_altered(own: Statement, head: _Head, current: _Head, witness: Witness) -> bool:
    """Whether nothing but a date tells an edition from the current one, and no line says that it is the edition's,
    and it differs in the day, the month or the year alone: it may be one alteration more.
    """
    if own.dated or own.rights or () < head[1] < current[1]:
        return False
    if not (head[0] and current[0]) or sum(a != b for a, b in zip(head[0], current[0], strict=True)) != 1:
        return False
    return own.date.value not in {said.value for said in edition_dates(witness)}


def _rank(group: Sequence[str], said: Mapping[str, Statement]) -> _Head:
    """The date and the version that a group says of itself: what most of it say, the later of two that as many do.
    One alone may give its site's.
    """
    return _usual([said[name].date.value for name in group]), _usual([said[name].version.value for name in group])


def _usual(values: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    counts = Counter(value for value in values if value)
    return max(counts, key=lambda value: (counts[value], value), default=())


def _earlier(one: _Head, other: _Head) -> bool:
    """Whether an edition is earlier than another: by date, or by version where both dates are one or one has none."""
    if one[0] and other[0] and one[0] != other[0]:
        return one[0] < other[0]
    return () < one[1] < other[1]


def _says(
    group: Sequence[str],
    said: Mapping[str, Statement],
    witnesses: Mapping[str, Witness],
    head: _Head,
    beside: Statement,
) -> tuple[bool, str, int]:
    """Whether an edition's date tells it from another (else its version does), how most of its witnesses say it, and
    where in the text of one of them.
    """
    by_date = bool(head[0] and beside.date.value) and head[0] != beside.date.value
    told: dict[str, list[int]] = {}
    for name in group:
        own = said[name].date if by_date else said[name].version
        if own.value and own.value == head[not by_date]:
            told.setdefault(own.quote(witnesses[name]), []).append(0 if own.removed else own.start)
    usual = min(told, key=lambda each: (-len(told[each]), each), default="")
    return by_date, usual, min(told.get(usual, [0]))


def _by_statement(
    group: Sequence[str], said: Mapping[str, Statement], apart: Mapping[tuple[str, str], int]
) -> list[list[str]]:
    """A group of near witnesses, parted where what they say of themselves tells editions; what says nothing stays
    with the nearest.
    """
    parts: list[list[str]] = []
    for name in sorted(group, key=lambda name: (said[name].date.value, said[name].version.value, name), reverse=True):
        near = min(
            (part for part in parts if not any(_tells(said[each], said[name], apart.get(pair(each, name),
                0)) for each in part)),
            key=lambda part: min(apart.get(pair(each, name), 0) for each in part),
            default=None,
        )  # fmt: skip
        if near is None:
            parts.append([name])
        else:
            near.append(name)
    return [sorted(part) for part in parts]


def _tells(newer: Statement, older: Statement, places: int) -> bool:
    """Whether two texts that differ in so many places are two editions by what they say: in two ways, in the years
    of one copyright, or in a line that dates the edition. Any other date any site may set, and who alters a text.
    """
    if places < _STATED or not (newer.date.value and older.date.value) or newer.date.value == older.date.value:
        return False
    versions = bool(newer.version.value and older.version.value)
    if newer.dated and older.dated and not (versions and newer.version.value == older.version.value):
        return are_editions(newer.date, older.date)
    others = versions and newer.version.value != older.version.value
    return (others and newer.together and older.together) or (newer.rights and older.rights)

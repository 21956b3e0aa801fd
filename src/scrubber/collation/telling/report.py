"""What a collation says of its witnesses as witnesses: weights and reasons, and what each copy says against itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from scrubber.collation.alignment.fold import Vocabulary, same
from scrubber.collation.alignment.table import Table
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.printing.typeset import Canon
from scrubber.collation.weighing.dated import Said
from scrubber.collation.weighing.editions import Stale
from scrubber.collation.weighing.judge import Judgement
from scrubber.collation.weighing.weigh import DEPENDENT
from scrubber.model import ACCUSING, Block, Finding, Place

#: How many copies are given as the evidence for a mirror's cluster, and how many are named as its members; and how many
#: letters that a mirror lost.
_NAMED, _LISTED = 3, 8
#: Words with a mark for a letter that others have there which show that the letters were lost.
_MARKED = 4
#: Greek letters with breathings and all three accents, which nobody lost: modern spelling has one accent.
_POLYTONIC = ("\u1f00", "\u1fff")
#: What is said of a mirror that is in no cluster.
ALONE = "shows no sign of having copied another mirror"


def weights(names: Iterable[str], table: Table, judgement: Judgement, left_out: Mapping[str, str]) -> dict[str, float]:
    """How much each mirror counts: how often it is right where readings conflict, shared with those it copies."""
    right = dict.fromkeys(table.at, 1)
    total = dict.fromkeys(table.at, 1)
    for locus, verdict in zip(table.loci, judgement.loci, strict=True):
        for reading, readers in locus.readings.items():
            for name in readers:
                total[name] += 1
                right[name] += reading == verdict.reading
    for segment, verdict in zip(table.segments, judgement.segments, strict=True):
        for side, readers in (("absent", segment.absent), ("present", segment.present)):
            for name in readers:
                total[name] += 1
                right[name] += side == verdict.reading
    share = {name: len(group) for group in judgement.sources.clusters() for name in group}
    official = judgement.sources.official
    return {
        name: 0.0
        if name in left_out or name not in total
        else 1.0
        if name in official
        else round(right[name] / total[name] / share.get(name, 1), 3)
        for name in names
    }


def reasons(
    names: Iterable[str],
    judgement: Judgement,
    left_out: Mapping[str, str],
    old: Mapping[str, Stale],
    neighbours: Collection[tuple[str, str]] = (),
) -> dict[str, tuple[str, ...]]:
    """Why each mirror has its weight and its cluster; `neighbours` are pairs that one site serves."""
    sources = judgement.sources
    groups = {name: group for group in sources.clusters() for name in group}
    out = {}
    for name in names:
        lines = []
        if name in left_out:
            lines.append(left_out[name])
        if name in old:
            lines.append("carries another edition, so it has no say in the current one")
        elif name in judgement.kindred.apart_from_all:
            lines.append(
                "carries another edition than most copies do: only one that is near to it can say it was altered"
            )
        if name in sources.official:
            lines.append("official: its reading holds against any number of others")
        others = sorted((other for other in groups.get(name, ()) if other != name), key=str)
        beside = [other for other in others if (min(name, other), max(name, other)) in neighbours]
        if beside:
            lines.append(f"is on one site with {', '.join(beside[:_LISTED])}: one hand may have set both")
        shown = {other: sources.evidence.get((min(name, other), max(name, other)), 0.0) for other in others}
        nearest = sorted(
            (each for each in others if shown[each] > 0 and each not in beside),
            key=lambda other: (-shown[other], other),
        )
        lines += [
            f"shares slips or false readings with {other} that two independent copies would not "
            f"(evidence {shown[other]:.1f}, where {DEPENDENT:.0f} is enough)"
            for other in nearest[:_NAMED]
        ]
        if others:
            more = f" and {len(others) - _LISTED} more" if len(others) > _LISTED else ""
            lines.append(f"counts as one source together with {', '.join(others[:_LISTED])}{more}")
        elif name not in left_out and name not in old:
            lines.append(ALONE)
        out[name] = tuple(lines)
    return out


def confidence(judgement: Judgement) -> float:
    """How sure the canonical text is: low for one source, and lower for what is disputed."""
    names = judgement.sources.names
    sources = judgement.sources.count(names)
    base = 1.0 if any(name in judgement.sources.official for name in names) else 1.0 - 0.5**sources
    verdicts = [*judgement.loci, *judgement.segments, *judgement.moves]
    disputed = sum(verdict.disputed for verdict in verdicts)
    return round(base * (1.0 - 0.5 * disputed / max(1, len(verdicts))), 3)


def repeated(
    witness: Witness, found: list[Finding], canon: Canon, table: Table, judgement: Judgement
) -> Iterator[Finding]:
    """A witness's own findings under its name, with the collation's blocks.

    What accuses it is left to the collation where independent copies can be compared: they show what a single text can
    only suspect. A text that breaks off where the canonical one ends broke off in every copy: only the text itself
    tells, and where it is none too sure of it, copies that all end so tell that their author did.
    """
    if not witness.clean.findings:
        return
    alone = judgement.sources.count(judgement.sources.names) < 2
    kinds = {(finding.kind, finding.block) for finding in found}
    index = {id(block): place for place, block in enumerate(witness.blocks)}
    own = table.at[witness.name]
    held: dict[int, int] = {}
    for place, word in enumerate(own):
        if word >= 0 and canon.at[place] >= 0:
            held.setdefault(witness.block_at(word), canon.block_of[canon.at[place]])

    def printed_in(block: Block) -> int | None:
        """The canonical block that holds the first word of one of the witness's own."""
        at = index.get(id(block))
        return held.get(at) if at is not None else None

    last = max(0, len(canon.blocks) - 1)
    # What breaks off behind the canonical text is its site's.
    breaks_off = printed_in(witness.clean.blocks[-1]) if witness.clean.blocks else None
    for finding in witness.clean.findings:
        if (
            finding.kind == "truncation"
            and finding.accuses
            and not alone
            and breaks_off == last
            and (finding.kind, last) not in kinds
        ):
            yield replace(finding, mirror=witness.name, block=last)
        if finding.kind in ACCUSING and not alone:
            continue
        block = None
        if finding.block is not None and finding.block < len(witness.clean.blocks):
            block = printed_in(witness.clean.blocks[finding.block])
            if block is None and alone:
                block = min(finding.block, last)
        elif finding.block is not None and alone:
            block = finding.block
        if (finding.kind, block) not in kinds or block is None:
            yield replace(finding, mirror=witness.name, block=block)


def lost_finding(name: str) -> Finding:
    """What is said of a mirror of whose text next to nothing is left."""
    message = (
        "The letters of this mirror's text were lost on the way: marks stand in their place, and nothing can be "
        "compared."
    )
    return Finding(name, "lost_text", "low", message, 0, "", "", None, 0.95)


def letters_findings(witness: Witness, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What is said of a mirror that lost letters of its text wherever others have them, or has question marks for them,
    which its own text is no proof of; of those that are written in either way by whoever likes (`für`, `fuer`) nothing.
    """
    folded = witness.folded
    marked = [n for n, word in enumerate(folded.ids) if "?" in vocabulary.words[word]] if witness.bare else []
    if len(marked) >= _MARKED and all(finding.kind != "lost_text" for finding in witness.clean.findings):
        shown = folded.text[folded.starts[marked[0]] : folded.ends[marked[0]]]
        message = f"Letters of this mirror's text were lost on the way: marks stand in their place, as in “{shown}”."
        yield Finding(witness.name, "lost_text", "low", message, 0, "", "", None, 0.9)
    lost = [
        (chr(code), rest)
        for code, rest in sorted(witness.lost.items())
        if not same(chr(code), rest) and not _POLYTONIC[0] <= chr(code) <= _POLYTONIC[1]
    ]
    if lost:
        shown = ", ".join(f"{char} ({rest or 'gone'})" for char, rest in lost[:_LISTED])
        more = "" if len(lost) <= _LISTED else f" and {len(lost) - _LISTED} more"
        message = f"Letters of this mirror's text were lost on the way, wherever others have them: {shown}{more}."
        yield Finding(witness.name, "lost_text", "low", message, 0, "", "", None, 0.9)


def stale_finding(witness: Witness, old: Stale) -> Finding:
    """What is said of a mirror that carries another edition."""
    own = old.said.quote(witness) if old.said else ""
    told = (
        f": it says {own} of itself, where the current one says {old.current}"
        if own and old.current not in {"", own}
        else ""
    )
    which = "an older edition of the document" if old.older else "another edition or translation of the document"
    altered = "" if old.older or old.other else ", or was altered in many places"
    why = altered if old.older else f"{altered}; nothing makes it the current one"
    carries = f"carries {which}{told}{why}"
    return Finding(
        witness.name,
        "stale",
        "low",
        f"This mirror {carries}.",
        0,
        old.current,
        own,
        _place(witness, old.said) if old.said else None,
        0.9,
        evidence=(f"differs from the current edition in {old.places} places, more than an alteration would",),
        carries=carries,
    )


def _place(witness: Witness, said: Said) -> Place:
    """Where a witness says something of its edition."""
    if said.removed:
        return witness.place_in_base(said.start, said.end, "")
    return witness.place_in_clean(said.start, said.end)

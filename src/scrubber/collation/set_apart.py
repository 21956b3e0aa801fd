"""Copies of other editions, laid beside the current text once that is found.

They have no vote in it, and their edition's words are nobody's alteration. But copies of one edition bear witness
against each other: who alters one of three copies of an old manual is told by the two others; of two copies, what one
alone says is told as open. And a copy that was set apart for how much it differs, by nothing that it says of itself,
may as well have been altered so: then each place is told, open. Whoever changes enough to be set apart is not passed
over for it. It goes wrong for one who dates his copy earlier by a line, where nobody else has that edition.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.languages import Languages
from scrubber.collation.alignment.likeness import likenesses
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.laid import lay
from scrubber.collation.names import Name
from scrubber.collation.printing.choose import choose
from scrubber.collation.telling.findings import Findings
from scrubber.collation.weighing.editions import Stale
from scrubber.collation.weighing.judge import judge
from scrubber.collation.weighing.oddity import Slips
from scrubber.model import ACCUSING, Block, CleanText, Finding
from scrubber.told_beside import Beside

#: The name under which the current text takes part, which no mirror has.
_CURRENT = Name("\0current", -2)
#: How many sources attest a reading says nothing where one of the copies is the current text.
_UNCOUNTED = Beside(because="")
#: What makes two findings of two copies one.
_Key = tuple[str, int | None, str, str]


def told_apart(
    blocks: Sequence[Block],
    apart: Mapping[str, Witness],
    old: Mapping[str, Stale],
    vocabulary: Vocabulary,
    languages: Languages,
) -> dict[str, list[Finding]]:
    """What there is to say of copies of other editions, by their names.

    Args:
        blocks: the current text.
        apart: the copies that have no say in it.
        old: as what they were set apart.
        vocabulary: the one that they were folded with.
        languages: of the document.
    """
    editions: dict[tuple[int, ...], dict[str, Witness]] = {}
    for name, witness in apart.items() if blocks else ():
        said = old[name].said
        editions.setdefault(said.value if said else (), {})[name] = witness
    text = "\n\n".join(block.text for block in blocks)
    told: dict[str, list[Finding]] = {}
    # Nothing is told of what dates itself and stands alone.
    heard = [own for own in editions.values() if len(own) > 1 or any(_is_open(old[name]) for name in own)]
    if heard:
        current = Witness.of(_CURRENT, CleanText(text, text, tuple(blocks)), blocks, vocabulary)
        if languages.without:
            current.tongues = languages.words(current)
        # Agreement among the copies of the current text may have brought back words that nobody had had.
        vocabulary.alike = likenesses(vocabulary, [witness.lost for witness in apart.values()])
        for own in heard:
            laid = lay([current, *own.values()], vocabulary, languages)
            judgement = judge(
                laid.table, laid.witnesses, Slips(laid.spine, vocabulary), [_CURRENT], laid.natures, base=_CURRENT
            )
            canon = choose(laid.spine, laid.table, judgement, laid.witnesses)
            writer = Findings(canon, laid.table, judgement, laid.witnesses, laid.readings, languages, {}, _UNCOUNTED)
            places = _places(blocks, canon.blocks)
            found = {name: writer.of(name) for name in own}
            often = Counter(key for each in found.values() for key in set(map(_key, each)))
            told |= {name: list(_told(found[name], old[name], places, often)) for name in own}
    return told


def _is_open(stale: Stale) -> bool:
    """Whether nothing but how much it differs tells a copy from an altered one."""
    return not stale.older and not stale.other


def _told(
    found: Sequence[Finding], stale: Stale, places: Sequence[int], often: Mapping[_Key, int]
) -> Iterator[Finding]:
    """What is told of a copy: what others of its edition say is altered; open, what it says otherwise than all of
    them, or than the current text if it may be that text, altered.
    """
    several = any(count > 1 for count in often.values())
    for each in found:
        apart = _is_open(stale) or (several and often[_key(each)] < 2)
        if each.kind in ACCUSING and (not each.disputed or apart):
            block = places[each.block] if each.block is not None else None
            yield replace(each, block=block)


def _key(found: Finding) -> _Key:
    """What differs from the current text, but for blanks."""
    return found.kind, found.block, "".join(found.before.split()), "".join(found.after.split())


def _places(blocks: Sequence[Block], printed: Sequence[Block]) -> list[int]:
    """For each block that is printed, where it stands in the current text; of one that does not, what it follows."""
    where: dict[str, list[int]] = {}
    for n, block in enumerate(blocks):
        where.setdefault(block.text, []).append(n)
    out, last = [], 0
    for block in printed:
        own = where.get(block.text, [last])
        last = next((n for n in own if n >= last), own[0])
        out.append(last)
    return out

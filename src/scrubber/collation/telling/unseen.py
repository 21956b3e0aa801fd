"""What a print shows and the pages hold where their readers do not see it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.verdict import short
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.scraps import RULES, is_scrap
from scrubber.language.facts.facts import scan
from scrubber.model import Finding

#: So many letters, written together, tell a passage from what any page may hold.
_TELLING = 12
_ADDED = frozenset({"sentence_inserted", "block_inserted"})


def unseen_elsewhere(ground: Ground, witness: Witness, found: Iterable[Finding]) -> Iterator[Finding]:
    """What is told of a witness, where a print's passage that most other sources hold as hidden is no insertion.

    A converter to plain text knows of nothing hidden: it prints the paragraph for one system below that for the other,
    where a page shows one of them. It is told as wording, and openly, accusing nobody, where it allows, forbids or
    denies something. Kept as it is: what a page shows, which could hide it as the others do, what most of the others do
    not hold, and less than a whole passage of what they hold.

    It goes wrong where all pages hide what once was said, and whoever sets it into a print has it from them.
    """
    out: dict[str, frozenset[str]] | None = None
    for each in found:
        if each.kind not in _ADDED or each.before or any(block.path for block in witness.blocks):
            yield each
            continue
        if out is None:
            out = {name: _hidden(other) for name, other in ground.witnesses.items() if name != witness.name}
        # A word of its own is told as wording wherever it stands: what a picture beside the passage is called.
        lines = [line for line in each.after.split("\n\n") if len(_together(line)) >= _TELLING or not is_scrap(line)]
        said = {_together(line) for line in lines}
        have = [name for name, hidden in out.items() if hidden.issuperset(said)]
        count = ground.judgement.sources.count
        if not said or min(map(len, said)) < _TELLING or 2 * count(have) <= count(out):
            yield each
            continue
        message = f"“{short(each.after)}” stands here; other copies hold it where their readers do not see it."
        if any(fact.kind in RULES for fact in scan(each.after)):
            yield replace(each, message=message, disputed=True, undecided="")
        else:
            yield replace(each, kind="wording", severity="low", message=message, disputed=False, undecided="")


def _hidden(witness: Witness) -> frozenset[str]:
    """What the page of a witness holds hidden, each passage written together."""
    return frozenset(_together(block.text) for block in witness.clean.removed if block.rule == "hidden")


def _together(text: str) -> str:
    words = Vocabulary()
    return words.join(words.fold(text).ids)

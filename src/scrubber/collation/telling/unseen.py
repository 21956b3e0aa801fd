"""What some copies show and others hold where their readers do not see it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from scrubber.cleaning.extract.page.attributes import COUNT, READ_OUT, TOOLTIP
from scrubber.cleaning.extract.page.elements import NO_SCRIPT
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
#: What is there for others than those who look at the page.
_FOR_OTHERS = frozenset({TOOLTIP, COUNT, READ_OUT, NO_SCRIPT})
#: So many passages are hidden at most where somebody means that they are not read: a page that hides more shows them to
#: whoever asks, answer by answer.
_MOST = 2
_HIDES = "“{text}” is held here where this page's readers do not see it; other copies show it."


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


def hidden_here(ground: Ground, witness: Witness, found: Sequence[Finding]) -> Iterator[Finding]:
    """What is told of a witness whose page holds, hidden amid what it shows, a passage that the canonical text has and
    most other sources show: to its readers it is as good as deleted.

    It is told openly, and accuses nobody: sites hide what they show when somebody asks for it, not always with a
    button. Of more than a few passages no more is told than that they are hidden, and of the text's end nothing.
    """
    hidden = [
        _together(each.text)
        for each in witness.clean.removed
        if each.rule == "hidden" and each.reason not in _FOR_OTHERS
    ]
    if not any(len(each) >= _TELLING for each in hidden):
        return
    place_of = {word: place for place, word in enumerate(ground.canon.at)}
    canon, has = ground.canon, {word for word in ground.printed(witness) if word >= 0}
    lacked = (word for word in range(min(has, default=0), max(has, default=0)) if word not in has)
    spans: list[list[int]] = []
    for word in lacked:
        if spans and spans[-1][1] == word and canon.block_of[word - 1] == canon.block_of[word]:
            spans[-1][1] = word + 1
        else:
            spans.append([word, word + 1])
    told = []
    for first, end in spans:
        block = canon.block_of[first]
        whole, text = (first, end) == ground.extent(block), canon.blocks[block].text
        text = text if whole else text[canon.left[first] : canon.right[end - 1]]
        piece = _together(text)
        if len(piece) < _TELLING or not any(piece in each for each in hidden):
            continue
        at = next((place_of[word] for word in range(first, end) if word in place_of), -1)
        if at < 0 or not _is_shown(ground, witness, at):  # what is not on the spine is a reading of few words
            continue
        said = [each.before for each in found if each.block == block and each.before and each.severity == "high"]
        if not any(before in text or text in before for before in said):
            told.append((block, text, whole, at))
    runs = sum(n == 0 or told[n - 1][0] + 1 < block for n, (block, *_) in enumerate(told))
    for block, text, whole, at in told if runs <= _MOST else ():
        kind, message = "block_deleted" if whole else "sentence_deleted", _HIDES.format(text=short(text))
        place = ground.beside(witness, at)
        yield Finding(witness.name, kind, "high", message, block, text, "", place, 0.5, disputed=True)


def _is_shown(ground: Ground, witness: Witness, place: int) -> bool:
    """Whether most of the other sources, and more than one, show what stands at a place of the spine."""
    others = [name for name in ground.witnesses if name != witness.name]
    count = ground.judgement.sources.count
    shown = count([name for name in others if ground.table.at[name][place] >= 0])
    return shown > 1 and 2 * shown > count(others)


def _hidden(witness: Witness) -> frozenset[str]:
    """What the page of a witness holds hidden, each passage written together."""
    return frozenset(_together(block.text) for block in witness.clean.removed if block.rule == "hidden")


def _together(text: str) -> str:
    words = Vocabulary()
    return words.join(words.fold(text).ids)

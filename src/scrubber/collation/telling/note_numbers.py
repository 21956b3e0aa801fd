"""Numbers of notes that a copy has otherwise: a reference that leads to another note."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.notes import Marks, all_run_on, marks_in, marks_of, numbers
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.telling.ground import Ground
from scrubber.model import Finding

#: So many numbers that are the same for each that is not show that the notes are numbered alike; and how sure it is.
_ALIKE, _SURE = 3, 0.9
#: What decides where two copies have other numbers, and how sure that is.
_WHY, _BORNE_OUT = ("with it the numbers of the notes run on",), 0.8


class NoteNumbers:
    """Tells which numbers of notes a copy has otherwise than the canonical text.

    Who adds a note, or numbers them anew, has numbers that run on: of that nothing is told. In an altered copy they do
    not, and where they do in the other it needs no third.
    """

    def __init__(self, ground: Ground) -> None:
        """Take what the collation came to."""
        self._ground = ground

    def of(self, witness: Witness) -> Iterator[Finding]:
        """The numbers that are altered in one copy."""
        own = self._of(witness)
        both = [key for key in own if key in self._canon]
        differ = [key for key in both if numbers(own[key]) != numbers(self._canon[key])]
        if not differ or len(both) < (1 + _ALIKE) * len(differ) or all_run_on(witness.folded):
            return
        every = {name: self._of(each) for name, each in self._ground.witnesses.items()}
        for key in differ:
            here, there = own[key], self._canon[key]
            read: dict[str, list[str]] = {}
            for name, marks in every.items():
                if key in marks:
                    read.setdefault(str(numbers(marks[key])), []).append(name)
            verdict = self._ground.judgement.sources.vote(read)
            if verdict.disputed and self._runs_on:
                verdict = replace(
                    verdict, disputed=False, confidence=_BORNE_OUT, why=("with it the numbers of the notes run on",)
                )
            elif verdict.disputed or verdict.reading != str(numbers(there)):
                continue
            block = self._ground.canon.block_of[key[0]]
            word = self._ground.printed(witness).index(key[0])
            message = f"The number of a note reads “{there}” in {self._ground.told_beside.named} and “{here}” here."
            yield self._ground.finding(
                witness, "number", message, block, there, here, witness.place(word, word + 1), verdict, _SURE, here
            )

    def _of(self, witness: Witness) -> Marks:
        """The marks that a copy has at canonical words."""
        marks = marks_in(witness.folded)
        back = self._ground.printed(witness) if marks else ()
        return {(back[word], opens): mark for (word, opens), mark in marks.items() if back[word] >= 0}

    @cached_property
    def _runs_on(self) -> bool:
        text = "\n\n".join(block.text for block in self._ground.canon.blocks)
        return all_run_on(Vocabulary().fold(text))

    @cached_property
    def _canon(self) -> Marks:
        canon, found = self._ground.canon, dict[tuple[int, bool], str]()
        for n, block in enumerate(canon.blocks):
            first, end = self._ground.extent(n)
            marks = marks_of(block.text, canon.left[first:end], canon.right[first:end])
            found.update({(first + word, opens): mark for (word, opens), mark in marks.items()})
        return found

"""What text mirrors are laid beside, as their findings tell it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """The canonical text.

    Attributes:
        edition: the number of the edition that it is; None where it is no earlier one.
        because: why mirrors are laid beside it, which is evidence; "" where that says nothing; None where the mirrors
            attest it, of which the evidence is how many sources do.
    """

    edition: int | None = None
    because: str | None = None

    @property
    def named(self) -> str:
        """What a reader is told that it is."""
        return f"edition {self.edition}" if self.edition else "the canonical text"

    def why(self, sources: int, others: int) -> Sequence[str]:
        """The evidence, of so many sources for a reading of the text, and so many for another one."""
        if self.because is None:
            return (f"independent sources: {sources} for the canonical reading, {others} for this one",)
        return (self.because,) if self.because else ()


#: The text that the mirrors themselves attest.
PRESENT = Beside()

"""What several mirrors say alike, put together, and blocks in a row that are missing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from scrubber.inert import short
from scrubber.language.runs import letters_and_digits
from scrubber.model import CONFLICT, Block, Finding

#: What stands where one side has no words.
NOTHING = "∅"
#: So many missing blocks in a row are one thing to tell; so much of the first and the last one is quoted.
_ROW, _TITLE = 3, 60
#: So much of a reading is quoted in a list.
_SHORT = 40
#: So many numbers have five digits.
_NUMBERS = 90_000


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that say the same of several mirrors; of blocks in a row that are missing, all of them.

    Attributes:
        number: of five digits, which follow from what it says: as long as a mirror stands so, it keeps its number,
            whatever else comes, goes or is accepted, until its block is changed; its place on the page is `f` and the
            number.
        findings: one a mirror, and of blocks in a row one a mirror for each of them; at least one.
    """

    number: int
    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one that speaks for all."""
        return self.findings[0]

    @property
    def mirrors(self) -> tuple[str, ...]:
        """The mirrors it is about."""
        return tuple(dict.fromkeys(finding.mirror for finding in self.findings))

    @property
    def blocks(self) -> tuple[int, ...]:
        """The blocks that it is about, in order."""
        return tuple(dict.fromkeys(finding.block for finding in self.findings if finding.block is not None))

    @property
    def where(self) -> str:
        """Its blocks as a reader is told them; "" where it is about none."""
        blocks = self.blocks
        return "" if not blocks else f"block {blocks[0]}" if len(blocks) == 1 else f"blocks {blocks[0]}–{blocks[-1]}"

    @property
    def sides(self) -> tuple[str, str]:
        """Whose the two readings are, to head them with: the document's, or the edition's beside which it is told, and
        the mirrors'; where it is disputed what is printed is not called the document's, and of a text that holds both
        neither is anybody's.
        """
        first, mirrors = self.first, short_names(self.mirrors)
        if first.edition:
            return f"edition {first.edition}", mirrors
        if not first.disputed:
            return "the document", mirrors
        within = first.place.exact if first.place else ""
        both = first.before and first.after and within != first.after
        if both and first.before in within and first.after in within:
            return "one reading", "another reading"
        return "as printed", mirrors

    @property
    def message(self) -> str:
        """What there is to say, in a sentence; that it is disputed is said once for all that are."""
        said, why = self.first.said, self.first.undecided
        if len(self.blocks) > 1:
            ends = [short(finding.before, _TITLE) for finding in (self.first, self.findings[-1])]
            said = f"{len(self.blocks)} blocks, from “{ends[0]}” to “{ends[1]}”, are missing here."
        return said if why == CONFLICT else said + why

    @property
    def before(self) -> str:
        """What the canonical text reads."""
        if len(self.blocks) < 2:
            return self.first.before
        return "\n\n".join(finding.before for finding in self.findings if finding.mirror == self.first.mirror)


def groups(findings: Iterable[Finding], blocks: Sequence[Block]) -> list[Group]:
    """The high findings in the order of the text, accusations before disputes and what a person accepted, those put
    together that differ in nothing but the mirror.

    Of what was set in the marks and blanks don't count: two sites number an article with a full stop and without one.
    """
    together: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        if finding.severity == "high":
            rank = 2 if finding.accepted else int(finding.disputed)
            after = finding.after
            if finding.kind in {"block_inserted", "sentence_inserted"}:
                after = letters_and_digits(after) or after
            key = (rank, finding.block is None, finding.block or 0, finding.kind, finding.before, after)
            together.setdefault(key, []).append(finding)
    ordered = [each for _, each in sorted(together.items(), key=lambda item: item[0][:3])]
    taken: set[int] = set()
    return [Group(_number(each[0], blocks, taken), tuple(each)) for each in _in_rows(ordered)]


def block_text(finding: Finding, blocks: Sequence[Block]) -> str:
    """What the block that a finding is of reads; "" where it is of none."""
    return blocks[finding.block].text if finding.block is not None and finding.block < len(blocks) else ""


def _number(first: Finding, blocks: Sequence[Block], taken: set[int]) -> int:
    """The number of findings that say what this one does, by its readings and the block that holds it; of several that
    come out alike, each later one has the next.
    """
    said = repr((first.kind, first.before, first.after, block_text(first, blocks)))
    number = int.from_bytes(sha256(said.encode()).digest()[:8], "big") % _NUMBERS
    while number in taken and len(taken) < _NUMBERS:
        number = (number + 1) % _NUMBERS
    taken.add(number)
    return 10_000 + number


def _in_rows(alike: Iterable[list[Finding]]) -> Iterator[list[Finding]]:
    """Findings that say the same, those put together that say it of several blocks in a row that are missing."""
    row: list[list[Finding]] = []
    for each in alike:
        if row and not _goes_on(row[-1], each):
            yield from _put_together(row)
            row = []
        row.append(each)
    yield from _put_together(row)


def _goes_on(before: Sequence[Finding], each: Sequence[Finding]) -> bool:
    one, other = before[0], each[0]
    return (
        one.kind == other.kind == "block_deleted"
        and one.block is not None
        and other.block == one.block + 1
        and (one.disputed, one.accepted) == (other.disputed, other.accepted)
        and {finding.mirror for finding in before} == {finding.mirror for finding in each}
    )


def _put_together(row: list[list[Finding]]) -> Iterator[list[Finding]]:
    yield from [[finding for each in row for finding in each]] if len(row) >= _ROW else row


def short_names(names: Sequence[str]) -> str:
    """A list of names, the end of a long one in a number."""
    return ", ".join(names) if len(names) <= 3 else f"{', '.join(names[:2])} and {len(names) - 2} more"


def readings(before: str, after: str) -> str:
    """Two readings in short, the canonical one first."""
    return f"{short(before, _SHORT) or NOTHING} → {short(after, _SHORT) or NOTHING}"

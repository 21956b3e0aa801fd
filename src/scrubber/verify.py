"""Proof that an archive still holds what was put into it, and that its editions follow from it.

Three questions: does every object have the digest it was stored under; does every chain link from its first record to
the one that its document says is the last; and does the road, walked again from the stored captures with the recorded
options, give the same bytes. The last can only be asked of editions made by the rules that are installed: of others the
hashes are checked, and what the installed rules would make differently is told, as information.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scrubber.archive import Archive, inspect, objects
from scrubber.archive.rules import version as rules_version
from scrubber.ends import start_alike
from scrubber.errors import ScrubberError, StoreError
from scrubber.outcome import Edition
from scrubber.remake import remake


@dataclass(slots=True)
class Verification:
    """What was found of one document, or ("" as its id) of what belongs to the archive as a whole.

    Attributes:
        document: the document's id.
        problems: what fails, a sentence each; the first names the first edition and block that differ.
        notes: what is to be known and is no failure.
        editions: how many editions were checked.
        rerun: how many of them were made again from their captures.
    """

    document: str
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    editions: int = 0
    rerun: int = 0

    @property
    def ok(self) -> bool:
        """Whether nothing fails."""
        return not self.problems


def verify(archive: Archive, documents: Sequence[str] | None = None, *, quick: bool = False) -> list[Verification]:
    """Verify documents, and what the archive as a whole stands on. Without `documents` all, and every object there is;
    where it is to be `quick`, editions are not made again. One verification a document, behind one of the archive as a
    whole.
    """
    whole = Verification("")
    try:
        everything = archive.documents()
        problems, notes = inspect.whole(archive, objects=documents is None)
        whole.problems += problems
        whole.notes += notes
    except StoreError as error:
        whole.problems.append(str(error))
        everything = list(documents or ())
    wanted = everything if documents is None else list(documents)
    return [whole, *(_document(archive, ident, quick=quick) for ident in wanted)]


def _document(archive: Archive, ident: str, *, quick: bool) -> Verification:
    result = Verification(ident)
    problems, notes, editions = inspect.document(archive, ident)
    result.problems += problems
    result.notes += notes
    previous: Edition | None = None
    others: dict[str, list[int]] = {}
    for number in editions:
        try:
            edition = archive.edition(ident, number)
        except ScrubberError as error:
            if str(error) not in result.problems:
                result.problems.append(str(error))
            previous = None
            continue
        result.editions += 1
        if not quick and (number == 1 or previous is not None):
            _again(archive, edition, previous, result, others)
        previous = edition
    for rules, made in others.items():
        were = f"@{made[0]} was" if len(made) == 1 else f"@{made[0]} to @{made[-1]}, {len(made)} editions, were"
        theirs = "its" if len(made) == 1 else "their"
        result.notes.append(f"{ident}{were} made by other rules ({rules[:12]}); {theirs} hashes hold")
    return result


def _again(
    archive: Archive, edition: Edition, previous: Edition | None, result: Verification, others: dict[str, list[int]]
) -> None:
    """Make one edition again from its captures; `others` takes the numbers of those that other rules made, by these."""
    name = f"{edition.document}@{edition.number}"
    ours = edition.record["rules"] == rules_version()
    told = result.problems if ours else result.notes
    if restored := edition.record.get("restores"):
        if archive.edition(edition.document, restored).text != edition.text:
            result.problems.append(f"{name} says that it restores edition {restored}, and has another text")
        return
    try:
        made = remake(archive, edition, previous)
    except objects.Forgotten as error:
        result.notes.append(f"{name} can't be made again: {error}; its hashes hold")
        return
    except ScrubberError as error:
        told.append(f"{name} can't be made again: {error}")
        return
    if not ours:
        others.setdefault(edition.record["rules"], []).append(edition.number)
    if made == edition.text:
        result.rerun += 1
        return
    told.append(f"{name}: the road gives another text now: {_first_difference(edition, made)}")


def _first_difference(edition: Edition, made: str) -> str:
    recorded, now = edition.text.split("\n\n"), made.split("\n\n")
    number = start_alike(recorded, now)
    pair = [each[number] if number < len(each) else "" for each in (recorded, now)]
    at = max(0, start_alike(*pair) - 30)
    here = [f"{'…' * (at > 0)}{each[at : at + 60]!r}" if each else "nothing" for each in pair]
    return f"block {number + 1} of {len(recorded)} was {here[0]} and is {here[1]}"

"""Which earlier edition a copy carries, told by the archive's memory of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from scrubber.errors import StoreCorrupt
from scrubber.memory.beyond import is_beyond
from scrubber.memory.memory import kept_line
from scrubber.memory.readings import in_one_script, same
from scrubber.model import CleanText, Collation, Finding
from scrubber.outcome import Edition
from scrubber.patterns import lazily
from scrubber.told_beside import Beside

if TYPE_CHECKING:
    from scrubber.archive import Archive

#: The name under which an edition is compared, and which no mirror has.
EDITION = "\0edition"
#: So many editions back are looked at.
BACK = 24
#: A mirror is laid against so many editions, the nearest to it: each is a collation, and what carries an edition is
#: nearer to it than to others, or as near where they differ in nothing that it has.
_LAID = 2
_WORD = lazily(r"\w+")


def earlier(archive: Archive, latest: Edition, present: str, known: Iterable[int] = ()) -> dict[int, Counter[str]]:
    """The lines of the editions that the archive has but for those that read as the present text, the latest first; of
    those of long ago only of the ones that a mirror is known to carry.
    """
    lines: dict[int, Counter[str]] = {}
    for number in sorted({*range(latest.number, max(0, latest.number - BACK), -1), *known}, reverse=True):
        with suppress(StoreCorrupt):
            text = archive.edition(latest.document, number).text
            if text != present:
                lines[number] = lines_of(text)
    return lines


def carried_by(
    text: CleanText,
    editions: Mapping[int, Counter[str]],
    followed: Callable[[int], Edition | None],
    present: str = "",
) -> tuple[Edition, list[Finding]] | None:
    """The earlier edition that a mirror carries, if it does, and which of its words are others.

    Args:
        text: the mirror's.
        editions: the lines of those that it may carry.
        followed: gives an edition by its number, or None for one that excuses nobody.
        present: what the document says now, if that is known.
    """
    apart = nearness(text.text, editions)
    for number in sorted(apart, key=lambda number: (apart[number], -number))[:_LAID]:
        edition = followed(number)
        if edition is None or (present and is_beyond(text.text, edition.text, present)):
            continue
        if (words := _carries(text, edition)) is not None:
            return edition, words
    return None


def altered_in(
    text: CleanText,
    present: Collation,
    editions: Mapping[int, Counter[str]],
    followed: Callable[[int], Edition | None],
    told: Sequence[Finding],
    known: Sequence[Finding],
    was: Callable[[int], bool],
    of_another: Callable[[Finding, str], int],
) -> tuple[Edition, list[Finding], list[Finding]] | None:
    """The earlier edition that a mirror carries altered, what more there is to tell of it, and which findings are that
    edition's and no alteration; None where it carries none.

    Beside its own edition it shows its alterations alone. Each is told of it beside the present text, too, or was in
    the run before; of a mirror that is set apart there, and took part in that edition, it is one where the document
    still says what it did; so is what was open. Else it may carry what no edition has, or a later one, or have gone
    back in part.

    Args:
        text: the mirror's.
        present: what was found, with the present text.
        editions: the lines of those that it may carry.
        followed: gives an edition by its number, or None for one that excuses nobody.
        told: what is told of the mirror beside the present text that accuses it, or would, were it decided, and that
            it is of another edition.
        known: what accused it, or would have, in the run before.
        was: whether the mirror took part in an edition, by its number.
        of_another: the number of another edition that has a reading which a text does not, or 0 (see `of_editions`).
    """
    apart = nearness(text.text, {**editions, 0: lines_of(present.text)})
    number = min(apart, key=lambda number: (apart[number], -number))
    if not number or not (edition := followed(number)):
        return None
    beside = alterations(text, edition) or []
    own = [each for each in beside if each.severity == "high"]
    if not own or any(of_another(each, edition.text) for each in own):
        return None
    high = [each for each in told if each.severity == "high"]
    # Of what is set apart little is told, and by copies of its edition alone.
    is_apart = len(high) < len(told)
    more: list[Finding] = []
    for each in own:
        then = (is_apart and same(each, known)) or same(each, high) or same(each, known)
        stands = _stands(each, edition, present.text)
        # What was open, and is told otherwise beside the present text, may be of an edition that came of the other one.
        if then.disputed and not stands and not same(each, high) if then else not (is_apart and was(number) and stands):
            return None
        if is_apart or then not in high:
            more.append(replace(each, disputed=then.disputed, kept_by=then.kept_by) if then else each)
    more += [each for each in beside if each.kind == "wording"]
    since = [each for each in high if is_apart or not same(each, own)]
    return (edition, placed(more, edition, present), since) if since or is_apart else None


def altered_as_before(own: Sequence[Finding], known: Sequence[Finding]) -> list[Finding]:
    """The alterations of a mirror as they were told in the run before, and disputed what was not, for other rules may
    have found it; none if nothing was told of them.
    """
    told = [(each, same(each, known)) for each in own]
    out = [
        replace(each, disputed=not then or then.disputed, kept_by=then.kept_by if then else ()) for each, then in told
    ]
    return out if any(then for _, then in told) else []


def alterations(text: CleanText, edition: Edition) -> list[Finding] | None:
    """What accuses a mirror beside an edition, and what it says in other words; None where it is another text or
    edition.
    """
    beside = _beside(text, edition)
    return beside and [each for each in beside if each.severity == "high" or each.kind == "wording"]


def placed(found: Sequence[Finding], edition: Edition, present: Collation) -> list[Finding]:
    """The alterations of a mirror beside the edition that it carries, each in the block of the present text that is
    the most like its own there: the canonical text of then, as the present one may say what the mirror does.
    """
    said = [words_of(block.text) for block in present.blocks] if found else []

    def place(at: int | None) -> int | None:
        if at is None or at >= len(edition.blocks) or not said:
            return None
        own = words_of(edition.blocks[at].text)
        return max(
            range(len(said)), key=lambda n: ((own & said[n]).total() / max(1, (own | said[n]).total()), -abs(n - at))
        )

    line, n = f"told beside edition {edition.number}, which the mirror still carries", edition.number
    return [
        replace(each, block=place(each.block), evidence=(line, *kept_line(each.kept_by)), edition=n) for each in found
    ]


def _stands(finding: Finding, edition: Edition, present: str) -> bool:
    """Whether the document still says what an edition does, where a mirror says otherwise than that."""
    at = finding.block
    return at is not None and at < len(edition.blocks) and edition.blocks[at].text in present


def nearness(text: str, editions: Mapping[int, Counter[str]]) -> dict[int, int]:
    """By how many words a text differs from each edition: those of the lines that only one of them has."""
    own = lines_of(text)
    out: dict[int, int] = {}
    for number, lines in editions.items():
        here, there = _said(own - lines), _said(lines - own)
        out[number] = (here - there).total() + (there - here).total()
    return out


def _carries(text: CleanText, edition: Edition) -> list[Finding] | None:
    """Which words of a mirror's text are others, if it says nothing that an edition does not, and lacks nothing of it;
    else None.
    """
    if text.text == edition.text:  # where it breaks off, the edition does
        high = any(each.severity == "high" and each.kind != "truncation" for each in text.findings)
        return None if high else []
    beside = alterations(text, edition)
    return None if beside is None or any(each.severity == "high" for each in beside) else beside


def _beside(text: CleanText | str, edition: Edition) -> list[Finding] | None:
    """What a text says otherwise than an edition; None where it is another text or edition."""
    from scrubber.collation.collate import collate_beside  # noqa: PLC0415 -- heavy

    texts = {"": text, EDITION: edition.text}
    both, _ = collate_beside(texts, official=[EDITION], beside=Beside(edition.number))
    if both.left_out or any(each.kind == "stale" for each in both.findings):
        return None
    return both.findings


def differs(edition: Edition, text: str) -> bool:
    """Whether a text says anything that an edition does not, or lacks what it says: more than other words."""
    beside = _beside(text, edition)
    return beside is None or any(each.severity == "high" for each in beside)


def told_mixed(name: str, numbers: Collection[int]) -> Finding:
    """What is told of a mirror that carries parts of several editions."""
    *others, last = sorted(numbers)
    several = f"{', '.join(map(str, others))} and {last}"
    return _told(
        name,
        f"carries a mixture of editions {several} of the document",
        "what it is not accused of stands in one of these editions, which other mirrors had, too",
    )


def told_late(name: str, edition: Edition, differs: str = "differs in nothing from") -> Finding:
    """What is told of a mirror that carries an earlier edition, and how it differs from it."""
    return _told(
        name,
        f"still carries edition {edition.number} of the document, of {edition.time:%Y-%m-%d}",
        f"{differs} edition {edition.number}, which other mirrors had, too, before they changed",
    )


def _told(name: str, carries: str, why: str) -> Finding:
    return Finding(name, "stale", "low", f"This mirror {carries}.", 0, confidence=0.9, evidence=(why,), carries=carries)


def lines_of(text: str) -> Counter[str]:
    """How often a text has which line."""
    return Counter(text.split("\n"))


def _said(lines: Mapping[str, int]) -> Counter[str]:
    """How often some lines, each there so often, have which word."""
    out: Counter[str] = Counter()
    for line, count in lines.items():
        for word, often in words_of(line).items():
            out[word] += often * count
    return out


@lru_cache(maxsize=1 << 16)
def words_of(text: str) -> Counter[str]:
    """How often a text has which word; where none are parted, what stands between two marks."""
    return Counter(_WORD.findall(in_one_script(text)))

"""Findings as a reader meets them: one card for what several mirrors say alike, both readings side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from scrubber.comparing.marks import compare
from scrubber.inert import short
from scrubber.model import Place
from scrubber.report.markup import Html, el, join
from scrubber.report.verdicts import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scrubber.model import Block, Finding
    from scrubber.report.material import Material

#: What stands where one side has no words.
NOTHING = "∅"
#: How much of a long reading is shown, and of what stands around a short one.
_MOST = 1500
#: Of one that stands alone, where there is nothing to compare it with; the text itself is further down.
_ALONE = 600
_AROUND = 60
#: In how many places a reading is looked for.
_MOST_SPOTS = 200
#: So many missing blocks in a row are one thing to tell; so much of the first and the last one is quoted.
_ROW, _TITLE = 3, 60
_MISSING = " is missing here."
_MARKS_BEFORE, _MARKS_BEHIND = re.compile(r"^[^\w\s]{1,9}"), re.compile(r"(?:[^\w]|_){1,9}$")
#: So many numbers have five digits.
_NUMBERS = 90_000
_QUOTED = re.compile("(“[^“”]*”)")
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that say the same of several mirrors; of blocks in a row that are missing, all of them.

    Attributes:
        number: of five digits, which follow from what it says: as long as a mirror stands so, it keeps its number,
            whatever else comes, goes or is accepted; its place on the page is `f` and the number.
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
    def message(self) -> str:
        """What there is to say, in a sentence."""
        if len(self.blocks) < 2:
            return self.first.message
        _, missing, behind = self.first.message.partition(_MISSING)
        ends = [short(finding.before, _TITLE) for finding in (self.first, self.findings[-1])]
        return (
            f"{len(self.blocks)} blocks, from “{ends[0]}” to “{ends[1]}”, are missing here.{behind if missing else ''}"
        )

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

    Args:
        findings: what is told of an edition.
        blocks: the edition's.
    """
    together: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        if finding.severity == "high":
            rank = 2 if finding.accepted else int(finding.disputed)
            after = finding.after
            if finding.kind in {"block_inserted", "sentence_inserted"}:
                after = "".join(filter(str.isalnum, after)) or after
            key = (rank, finding.block is None, finding.block or 0, finding.kind, finding.before, after)
            together.setdefault(key, []).append(finding)
    ordered = [each for _, each in sorted(together.items(), key=lambda item: item[0][:3])]
    taken: set[int] = set()
    return [Group(_number(each[0], blocks, taken), tuple(each)) for each in _in_rows(ordered)]


def _number(first: Finding, blocks: Sequence[Block], taken: set[int]) -> int:
    """The number of findings that say what this one does, by its readings and the block that holds it; of several that
    come out alike, each later one has the next.
    """
    text = blocks[first.block].text if first.block is not None and first.block < len(blocks) else ""
    said = repr((first.kind, first.before, first.after, text))
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


def language(tag: str) -> str | None:
    """A block's language as an attribute; None where it can't be told."""
    return tag if tag != "und" and _TAG.fullmatch(tag) else None


def article(material: Material, group: Group) -> Html:
    """The card of a group of findings."""
    finding = group.first
    blocks = material.edition.blocks
    block = blocks[finding.block] if finding.block is not None and 0 <= finding.block < len(blocks) else None
    lang = language(block.language) if block else None
    where = el("a", group.where, href=f"#b{finding.block}") if block else None
    state = "accepted" if finding.accepted else "disputed" if finding.disputed else "altered"
    return el(
        "article",
        el(
            "header",
            el("a", f"{group.number}", href=f"#f{group.number}", class_="num"),
            el("span", words(finding.kind), class_=f"chip {state}"),
            el("span", join((el("strong", el("bdi", name)) for name in group.mirrors), ", ")),
            where,
            el("span", f"{finding.confidence:.0%} sure"),
        ),
        el("p", _sentence(group.message), class_="message"),
        el("p", f"Accepted: {finding.accepted}", class_="lead") if finding.accepted else None,
        _sides(finding, group, block.text if block else "", lang),
        _evidence(group),
        id=f"f{group.number}",
        class_=f"finding {state}",
    )


def _sentence(message: str) -> Html:
    """A message whose quotations each run in their own direction: a right-to-left one would take the marks and
    numbers beside it along.
    """
    parts = _QUOTED.split(message)
    return join(join(["“", el("bdi", each[1:-1]), "”"]) if n % 2 else each for n, each in enumerate(parts))


def _sides(finding: Finding, group: Group, block: str, lang: str | None) -> Html | None:
    """The canonical reading and the mirror's, with as much around a short one as tells where it stands."""
    if not finding.before and not finding.after:
        return None
    around, beside = both_surroundings(finding, block)
    one: list[Html | str] = [short(group.before, _ALONE)]
    two: list[Html | str] = [short(finding.after, _ALONE)]
    if finding.before and finding.after:
        marks = compare(short(finding.before, _MOST), short(finding.after, _MOST))
        one = [el("mark", mark.a, class_="a") if mark.op == "changed" and mark.a else mark.a for mark in marks]
        two = [el("mark", mark.b, class_="b") if mark.op == "changed" and mark.b else mark.b for mark in marks]
    names = ("One reading", "Another reading") if finding.disputed else ("The document", short_names(group.mirrors))
    return el(
        "div",
        _side(names[0], one if finding.before else None, around, lang),
        _side(names[1], two if finding.after else None, beside, lang),
        class_="sides",
    )


def both_surroundings(finding: Finding, block: str, most: int = _AROUND) -> tuple[tuple[str, str], tuple[str, str]]:
    """What stands before and after a short canonical reading in its block, and before and after the mirror's in its
    capture, which may differ there too; see `surroundings`.

    Where the capture's own surroundings are not known, the mirror's reading is set into the document's, which it
    replaces. Of what either lacks it is what stands around the gap, so far as that is known.
    """
    place = finding.place
    if not finding.before:
        return _gap(place, block, most), _line(place, most) if place and len(finding.after) < _MOST // 4 else ("", "")
    around = surroundings(finding, block, most)
    if not finding.after:
        return around, _line(_behind(place), most) if place else ("", "")
    own = place is not None and place.exact == finding.after and bool(place.prefix or place.suffix)
    return around, _line(place, most) if place is not None and own and around != ("", "") else around


def _gap(place: Place | None, block: str, most: int) -> tuple[str, str]:
    """What stands in a block around the place where a mirror has something more; nothing if that can't be told."""
    line = place.prefix.rpartition("\n")[2] if place else ""
    before = _MARKS_BEHIND.sub("", line[-_AROUND // 2 :])
    if not before.strip() or block.count(before) != 1:
        return "", ""
    end = block.index(before) + len(before)
    left, right = block[max(0, end - most) : end], block[end : end + most]
    return "…" * (end > most) + left, right + "…" * (end + most < len(block))


def _behind(word: Place) -> Place:
    """The gap behind a mirror's last word before it, and the marks at that word."""
    marks = len(word.suffix) - len(_MARKS_BEFORE.sub("", word.suffix))
    left, right = word.prefix + word.exact + word.suffix[:marks], word.suffix[marks:]
    return Place(word.end + marks, word.end + marks, "", left, right, word.path)


def _line(place: Place, most: int) -> tuple[str, str]:
    """As much of a place's surroundings as stands on its line, at most so many characters a side; dots where the line
    goes on.
    """
    _, broken, left = place.prefix.rpartition("\n")
    right, ends, _ = place.suffix.partition("\n")
    whole = (broken or place.start <= len(place.prefix)) and len(left) <= most
    left = left if whole else f"…{left[max(0, len(left) - most) :]}"
    return left, right if ends and len(right) <= most else f"{right[:most]}…"


def surroundings(finding: Finding, block: str, most: int = _AROUND) -> tuple[str, str]:
    """What stands before and after a short canonical reading in its block, enough to tell where it stands; nothing if
    it isn't there.

    At most so many characters a side, and three dots where more of the block follows.

    A reading that stands there several times, such as an "is" that "this" holds too, is taken where the text around it
    is most like what the mirror has around its own reading.
    """
    reading = finding.before if finding.before in block else finding.before.strip()
    at = _spot(reading, block, finding.place) if reading and len(reading) < _MOST // 4 else -1
    if at < 0:
        return "", ""
    end = at + len(reading)
    left, right = block[max(0, at - most) : at], block[end : end + most]
    return "…" * (at > most) + left, right + "…" * (end + most < len(block))


def _spot(reading: str, block: str, place: Place | None) -> int:
    """Where in a block a reading stands; -1 if nowhere."""
    best, found, at = (-1, -1), -1, block.find(reading)
    for _ in range(_MOST_SPOTS):
        if at < 0:
            break
        end = at + len(reading)
        parts_word = _joined(block[max(0, at - 1) : at], reading[0]) or _joined(reading[-1], block[end : end + 1])
        like = 0
        if place is not None:
            # The mirror's place is that of the word that differs, which may be the end of the reading only.
            like = max(_alike(block[:each][::-1], place.prefix[::-1]) for each in (at, end))
            like += max(_alike(block[each:], place.suffix) for each in (at, end))
        if (like, int(not parts_word)) > best:
            best, found = (like, int(not parts_word)), at
        at = block.find(reading, at + 1)
    return found


def _joined(left: str, right: str) -> bool:
    """Whether two neighbours are letters of one word, in a script that has blanks between words."""
    return all(each.isalnum() and each < "\u2e80" for each in (left or " ", right or " "))


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike, blanks apart."""
    count, other = 0, "".join(other.split())
    for letter in one[: 4 * _AROUND]:
        if letter.isspace():
            continue
        if count >= len(other) or letter != other[count]:
            break
        count += 1
    return count


def short_names(names: Sequence[str]) -> str:
    """A list of names, the end of a long one in a number."""
    return ", ".join(names) if len(names) <= 3 else f"{', '.join(names[:2])} and {len(names) - 2} more"


def _side(name: str, parts: list[Html | str] | None, around: tuple[str, str], lang: str | None) -> Html:
    if parts is None and around == ("", ""):
        quote = el("p", "nothing here", class_="none")
    else:
        parts = [el("mark", NOTHING, title="nothing here")] if parts is None else parts
        left, right = (el("span", each, class_="ctx") if each else None for each in around)
        quote = el("blockquote", left, *parts, right, lang=lang, dir="auto")
    return el("figure", el("figcaption", el("bdi", name)), quote)


def _evidence(group: Group) -> Html | None:
    lines = list(dict.fromkeys(line for finding in group.findings for line in finding.evidence))
    places = []
    for finding in group.findings:
        if place := finding.place:
            quote = join(
                [short(place.prefix, 80), el("mark", short(place.exact, 300), class_="b"), short(place.suffix, 80)]
            )
            path = join([", in ", el("code", short(place.path, 200))]) if place.path else None
            span = f"characters {place.start:,} to {place.end:,} of the capture's text"
            places.append(el("li", el("strong", el("bdi", finding.mirror)), f": {span}", path, ": ", el("bdi", quote)))
    if not lines and not places:
        return None
    rows = [el("li", line) for line in lines[:50]]
    if len(lines) > 50:
        rows.append(el("li", f"and {len(lines) - 50:,} more"))
    return el("details", el("summary", "Evidence and place"), el("ul", *rows, *places[:50], class_="plain"))

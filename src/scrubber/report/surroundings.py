"""What stands around a short reading, in the document and in a mirror's capture: enough to tell where it stands."""

import re
from itertools import islice

from scrubber.ends import start_alike
from scrubber.model import AROUND, Finding, Place
from scrubber.patterns import lazily

#: Characters of the longest reading around which anything is shown, and how much of it.
_LONGEST, _AROUND = 375, 60
#: In how many places a reading is looked for.
_MOST_SPOTS = 200
#: How much wider than a reading, or than none, its place may be: a line that was read anew as a whole is one change of
#: the ledger, and no place within it is known.
_WIDER = 20
#: So much stands behind a place at least, marks at its end apart, where the text goes on.
_KEPT = AROUND - 9
_ALIKE = 5  # characters with which a block goes on as a line does, so that this is the block
_SURE = 12  # characters at either end of a reading that make its place sure
_MARKS_BEFORE, _MARKS_BEHIND = lazily(r"^[^\w\s]{1,9}"), lazily(r"(?:[^\w]|_){1,9}$")


def both_surroundings(finding: Finding, block: str, most: int = _AROUND) -> tuple[tuple[str, str], tuple[str, str]]:
    """What stands before and after a short canonical reading in its block, and before and after the mirror's in its
    capture, which may differ there too; see `surroundings`.

    Where the capture's own surroundings are not known, the mirror's reading is set into the document's, which it
    replaces. Of what either lacks it is what stands around the gap, so far as that is known. Where a text contradicts
    itself, it holds both readings: its place is all of the block, and neither replaces the other.
    """
    place = finding.place
    if (
        place
        and not (place.prefix or place.suffix)
        and finding.after in place.exact
        and place.exact != finding.after != ""
    ):
        return surroundings(finding, block, most), _within(finding, place.exact, most)
    own = _own(place, finding.after) if place else None
    if place and len(place.exact) > len(finding.after) + _WIDER:
        place = own
    if not finding.before:
        return _gap(place, block, most), _line(place, most) if place and len(finding.after) < _LONGEST else ("", "")
    around = surroundings(finding, block, most)
    if not finding.after:
        rest = block.removeprefix(finding.before) if block.startswith(finding.before) else ""
        return around, _line(_before_rest(_behind(place), rest), most) if place else around
    return around, _line(own, most) if own and (own.prefix or own.suffix) and around != ("", "") else around


def _own(place: Place, reading: str) -> Place | None:
    """The place of a reading in its capture: as it stands there, with the marks behind its last word, or from its first
    words to its last, with lines between them that were taken for the site's own. None where it stands otherwise.
    """
    seen = place.exact + place.suffix
    if reading and seen.startswith(reading) and reading.startswith(place.exact):
        return Place(place.start, place.start + len(reading), reading, place.prefix, seen[len(reading) :], place.path)
    first, last = reading[:_SURE], reading[-_SURE:]
    long = len(reading) >= 2 * _SURE and place.exact.startswith(first) and place.exact.endswith(last)
    return place if long else None


def _within(finding: Finding, text: str, most: int) -> tuple[str, str]:
    """What stands around the reading of a text against itself: where that is nearest to the one that it contradicts."""
    reading = finding.after
    if len(reading) >= _LONGEST:
        return "", ""
    spots = [each.start() for each in islice(re.finditer(re.escape(reading), text), _MOST_SPOTS)]
    beside = max(0, text.find(finding.before))
    at = min(spots, key=lambda spot: abs(spot - beside))
    return _beside(text, at, at + len(reading), most)


def _gap(place: Place | None, block: str, most: int) -> tuple[str, str]:
    """What stands in a block around the place where a mirror has something more; nothing if that can't be told."""
    line = place.prefix.rpartition("\n")[2] if place else ""
    before = _MARKS_BEHIND.sub("", line[-_AROUND // 2 :])
    if not before.strip() or block.count(before) != 1:
        return "", ""
    end = block.index(before) + len(before)
    return _beside(block, end, end, most)


def _beside(text: str, start: int, end: int, most: int) -> tuple[str, str]:
    """What stands before and behind a place, at most so many characters a side; dots where the text goes on."""
    left, right = text[max(0, start - most) : start], text[end : end + most]
    return "…" * (start > most) + left, right + "…" * (end + most < len(text))


def _behind(word: Place) -> Place:
    """The gap behind a mirror's last word before it, and the marks at that word."""
    marks = len(word.suffix) - len(_MARKS_BEFORE.sub("", word.suffix))
    left, right = word.prefix + word.exact + word.suffix[:marks], word.suffix[marks:]
    return Place(word.end + marks, word.end + marks, "", left, right, word.path)


def _before_rest(gap: Place, rest: str) -> Place:
    """A gap at the beginning of a block, before the `rest` of it: at the end of the line before, nobody would see what
    the mirror reads instead. It stays there where the next line does not begin as the rest does.
    """
    line = gap.suffix.lstrip()
    ends = gap.suffix[: len(gap.suffix) - len(line)]
    if "\n" not in ends or _alike(rest.casefold(), line.casefold()) < _ALIKE:
        return gap
    return Place(gap.start + len(ends), gap.end + len(ends), "", gap.prefix + ends, line, gap.path)


def _line(place: Place, most: int) -> tuple[str, str]:
    """As much of a place's surroundings as stands on its line, at most so many characters a side; dots where the line
    goes on. Where little stands behind a place the text ends there.
    """
    _, broken, left = place.prefix.rpartition("\n")
    right, ends, _ = place.suffix.partition("\n")
    whole = (broken or place.start <= len(place.prefix)) and len(left) <= most
    left = left if whole else f"…{left[max(0, len(left) - most) :]}"
    last = bool(ends) or (place.prefix != "" and len(place.suffix) < _KEPT)
    return left, right if last and len(right) <= most else f"{right[:most]}…"


def surroundings(finding: Finding, block: str, most: int = _AROUND) -> tuple[str, str]:
    """What stands before and after a short canonical reading in its block, enough to tell where it stands; nothing if
    it isn't there.

    At most so many characters a side, and three dots where more of the block follows.

    A reading that stands there several times, such as an "is" that "this" holds too, is taken where the text around it
    is most like what the mirror has around its own reading.
    """
    reading = finding.before if finding.before in block else finding.before.strip()
    at = _spot(reading, block, finding.place) if reading and len(reading) < _LONGEST else -1
    if at < 0:
        return "", ""
    return _beside(block, at, at + len(reading), most)


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
    return start_alike("".join(one[: 4 * _AROUND].split()), "".join(other.split()))

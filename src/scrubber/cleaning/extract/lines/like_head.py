"""Lines of a page that say what its first one says: its document's title again."""

from collections.abc import Sequence

from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.extract.lines.own_words import OWN_WORDS
from scrubber.cleaning.extract.lines.page_evidence import Evidence

#: A first line of so little may be a site's or a section's name: lines below it, among which text begins, if it is the
#: title.
_NAME, _OVER = 4, 8
#: Letters of a title that stands behind its kicker on one line, at least, and its share of that line.
_TITLE, _WITHOUT_KICKER = 12, 0.6


def first_said(readings: Sequence[Reading]) -> int:
    """The first line with letters: another may be drawn over a title as well as under it."""
    return 1 if len(readings) > 1 and not readings[0].squeezed else 0


def find_like_head(page: Evidence) -> set[int]:
    """Lines that say what the first one with letters says, but for numbers: a page names its document at its head,
    often with the site's name behind, and a log heads its entries alike.
    """
    readings = page.readings
    first = first_said(readings)
    head = readings[first].squeezed
    if len(head) < 4 or page.is_insert(first):
        return set()
    own = readings[first].chrome >= OWN_WORDS  # "No thanks, skip to content" is no title under "Skip to content"
    found = set()
    for i, reading in enumerate(readings[first + 1 :], first + 1):
        text = reading.squeezed
        same = len(text) >= 4 and (head == text or (len(text) * 3 > len(head) and head.startswith(text)))
        if not (same or own) and (at := text.find(head[:_TITLE])) > 0:
            whole = head.startswith(text[at:]) and len(text) - at >= max(_TITLE, _WITHOUT_KICKER * len(text))
            same = whole and _has_kicker(page.lines[i], at)
        if same:
            found.add(i)
    if own or readings[first].mass <= _NAME:
        # "Login" or "Manager" twice in a menu is no title, nor is "Home" over the same menu again; "Privacy policy"
        # over its text is.
        found = {
            i
            for i in found
            if any(map(page.is_strong, range(i + 1, min(i + 1 + _OVER, len(readings)))))
            and not (
                readings[first + 1].chrome >= OWN_WORDS and readings[i + 1].squeezed == readings[first + 1].squeezed
            )
        }
    return found


def _has_kicker(line: str, size: int) -> bool:
    """Whether the first letters of a line, so many, are a word or a few that a blank parts from what follows: "North
    Sea New ferry to be built". A label in brackets is a forum's.
    """
    letters = 0
    for word in line.split():
        if letters == size:
            return True
        letters += sum(map(str.isalnum, word))
        if letters > size or not word[0].isalnum() or word.endswith((":", "：")):
            return False
    return False

"""The marks of notes in plain text, written as pages have them: `[1]`.

A raised figure came down behind a blank in lines that a converter of print gave one by one: `the new buses. 1` reads as
a number of the text, and is the note's below it. Text browsers print a sign before it: `the pier.^1`.
"""

import re
from collections import deque
from collections.abc import Sequence

from scrubber.cleaning.raised import lowered, raised
from scrubber.model import Edit
from scrubber.patterns import lazily

#: A figure that stands at the beginning of a line and apart from what follows, as that of a note does.
_BEGINS = lazily(r"^[ ]{0,8}([1-9]\d?)(?:([ ]{3,8})(?=\S)|$)", re.MULTILINE)
#: A figure behind what ends a sentence or a clause, and a blank; the text goes on behind it, or the line ends.
_BEHIND = lazily(r"(?<=[^\W\d_][.,;:!?。，；：！？…”’»」』)）])[ ]{1,8}([1-9]\d?)(?=\s)")
#: A note's mark that a browser prints as raised, and how many of them show that it is such a print.
#: The line may have ended behind its sign.
_RAISED, _SEVERAL = lazily(r"\^[ ]?(?=\[\d{1,3}\])"), 2
#: The same of a mark without brackets, behind what ends a sentence or a part of one: no power stands there.
_POWERLESS = lazily(
    r"(?:(?<=[^\W\d_][.,;:!?”’\"»)])|(?<=[。，；：！？」』）]))(?:\[\d{1,4}\])?"
    r"\^(\d{1,3})(?![\^\d]|\.\d|[A-Za-z])"
)
#: Characters of a link's number in its brackets, at most: "[1234]".
_LINK = 6
#: What each of those has, which is sought much faster.
_BEFORE_FIGURE = lazily(r"\^\d")
#: The sign at a note's end that leads back to the text, with the number that a browser gives its link.
_BACK = lazily(r"[ \u00a0]?(?:\[\d{1,4}\])?[↩↑][\ufe0e\ufe0f]?$", re.MULTILINE)
_NOTE_BEGINS = lazily(r"[ \t]{0,8}(?:\[?(\d{1,3})[\].)]|\^)")
#: The mark of a note in the text, raised, in brackets or bare: behind a word, what ends a sentence, or another mark.
_MARK = lazily(
    r"(?:(?<=[^\W\d_])|(?<=[^\W\d_][.,;:!?”’\"»)])|(?<=[.!?][”’\"»)])|(?<=[。，；：！？」』）\]]))[\[^]{0,2}(\d{1,3})(?!\d)"
)

#: A raised figure in the text, behind a word or what ends a sentence, which a unit’s short name is not (m², cm³); a
#: line that begins with a raised one, or with one that is not; a mark, as a note has some and a heading mostly none;
#: and how far below the one the other stands: on the same sheet.
_RAISED_FIGURE = lazily(
    r"([⁰¹²³⁴-⁹](?:(?<=[^\W\d_]{3}.)|(?<=[.,;:!?。，；：！？”’\"'」』»)].))[⁰¹²³⁴-⁹]{0,2})"
    r"(?![^\s.,;:!?。，；：！？”’\"'」』»)\]—–])"
)
_FIGURE_BEGINS = lazily(r"^[ ]{0,8}(?:(\d{1,3})(?!\S)|([⁰¹²³⁴-⁹]{1,3}))", re.MULTILINE)
_NOTE = lazily(r"[ ]{1,3}(?=[^\W\d_]).{0,300}[.,;:!?()/。，；：！？]")
_FAR = 8_000
#: A figure of a print whose letters have but some raised ones (11, 1⁴), before a note, and right on its first word; and
#: in the text, behind what ends a sentence, a clause or a bracket. One with a raised part may stand on a word, and so
#: may any that a series of notes comes to.
_MIXED = r"([1-9⁴-⁹][\d⁰⁴-⁹]?)(?![\d⁰⁴-⁹])"
_ON_ITS_NOTE = lazily(rf"^[ ]{{0,8}}{_MIXED}(?=[^\W\d_]{{2}}|[^\W\d_] )", re.MULTILINE)
_HIGH = lazily("[⁴-⁹]")
_LEADING = lazily(
    r"(?:(?<=[^\d\s][.,;:!?…”’»」』)])[ ]{0,4}\n?[ ]{0,4}|(?<=[。，；：！？」』）])[ \n]{0,4})"
    rf"{_MIXED}(?=[\s,;:!?)。，；：！？]|\.(?!\d)|[\u3041-\u9fff])"
    r"|(?:(?<=[^\W\d_]{2})|(?<=[^\W\d_]{2} ))(\d?[⁴-⁹]|[⁴-⁹]⁰)(?=[\s.,;:!?)、。，\u3041-\u9fff])"
    r"|(?<=[^\W\d_]{2})(?<!第)([1-9]\d?)(?=[\s,;:!?)、。，；：！？]|\.(?!\d))"
)
#: How many numbers of a series of notes a print may have at other places than the feet of its sheets, in tables.
_SKIPPED = 3


def note_marks(text: str) -> list[Edit]:
    """Write the figures that lead to notes, and those at the beginning of notes, as marks: `buses. 1` is `buses.[1]`.

    Only such as count on from 1 in the text, each with a note of the same figure on a line of its own below it. It goes
    wrong for a sentence that begins with the figure of the note that is next.
    """
    candidates = list(_BEHIND.finditer(text))
    notes = {int(match[1]): match for match in _BEGINS.finditer(text)} if candidates else {}
    found: list[re.Match[str]] = []
    for match in candidates:
        number = len(found) + 1
        if int(match[1]) == number and number in notes and notes[number].start() > match.end():
            found.append(match)
    edits = [Edit("note-mark", m.start(), m.end(), m[0], f"[{m[1]}]", "it leads to a note") for m in found]
    for match in (notes[int(each[1])] for each in found):
        if match[2]:
            start, end = match.span(0)
            edits.append(Edit("note-mark", start, end, match[0], f"[{match[1]}] ", "the mark of a note"))
    return sorted(edits, key=lambda edit: edit.start)


def notes_raised(text: str) -> list[Edit]:
    """Raise the figures that notes begin with where a raised one leads to each: `buses.¹` to `1 Of the blue line.` A
    print sets both so, and the one that stands apart from its line is read as a number.

    Kept: what another series counts up to, of headings or of a listing's lines. It goes wrong for a sentence that
    begins with the number of the note that is next, on the same sheet.
    """
    led = {match.start(1): lowered(match[1]) for match in _RAISED_FIGURE.finditer(text)}
    if not led:
        return []
    edits: list[Edit] = []
    marks = deque(sorted(led))
    open_ones: dict[str, int] = {}
    others: dict[str, int] = {}  # the number that another series has come to, and where
    for match in _FIGURE_BEGINS.finditer(text):
        while marks and marks[0] < match.start():
            place = marks.popleft()
            open_ones[led[place]] = place
        number = match[1] or lowered(match[2])
        led_to = match.start() - open_ones.get(number, -_FAR) < _FAR
        counted = match.start() - others.pop(str(int(number) - 1), -_FAR) < _FAR
        others.clear()
        if match[1] and (counted or not led_to or not _NOTE.match(text, match.end())):
            others[number] = match.start()
            continue
        open_ones.pop(number, None)
        if match[1]:
            why = "the mark of a note, as the text has it"
            edits.append(Edit("note-mark", *match.span(1), number, raised(number), why))
    return edits


def notes_of_sheets(text: str) -> list[Edit]:
    """Write as marks what leads to the notes at the feet of printed sheets, and what stands before these, where figures
    came down or were never raised: `buses. 11` is `buses.[11]` for the sake of `11The blue line` below it.

    Kept: a figure without its note below, a note to which nothing above leads but that counts on, and figures that are
    all raised. It goes wrong for a line that begins with a figure and a capital in one, where a sentence above begins
    with the same figure.
    """
    edits: list[Edit] = []
    lowered_any = False
    leading: dict[int, list[re.Match[str]]] = {}
    marks = _LEADING.finditer(text)
    ahead = next(marks, None)
    last = count = 0
    notes = list(_ON_ITS_NOTE.finditer(text))
    some_raised = any(_HIGH.search(note[1]) for note in notes)
    for note in notes:
        number = int(lowered(note[1]))
        named = text[note.end()].isupper() and not text[note.end() + 1].isupper()
        # 20th, 20MB, and 20年, which any line may begin with, are no notes but where a series comes to them.
        counted = some_raised and (number == 1 or count < number <= count + _SKIPPED)
        if not (named or counted):
            continue
        while ahead is not None and ahead.start() < note.start():
            if ahead.end() <= note.start():  # or it is the note's own
                leading.setdefault(int(lowered(ahead[1] or ahead[2] or ahead[3])), []).append(ahead)
            ahead = next(marks, None)
        mark = _mark_of(leading.pop(number, []), max(last, note.start() - _FAR), counted=counted)
        next_ = number in {1, count + 1} if named else number > 1 and _HIGH.search(note[1])
        if mark is None and not (counted and next_):
            continue
        count = number
        if mark is not None:
            last = mark.end()
            edits.append(Edit("note-mark", *mark.span(), mark[0], f"[{number}]", "it leads to a note"))
        lowered_any = lowered_any or any(map(str.isdecimal, f"{mark and (mark[1] or mark[2] or mark[3])}{note[1]}"))
        edits.append(Edit("note-mark", *note.span(1), note[1], f"[{number}] ", "the mark of a note"))
    return sorted(edits, key=lambda edit: edit.start) if lowered_any else []


def _mark_of(leading: Sequence[re.Match[str]], since: int, *, counted: bool) -> re.Match[str] | None:
    """The last figure behind a place that may lead to a note; one that stands bare on a word, to one of a series."""
    found = [match for match in leading if match.start() >= since]
    sure = [match for match in found if not match[3]]
    return next(reversed(sure or (found if counted else [])), None)


def raised_notes(text: str) -> list[Edit]:
    """Take out the sign that text browsers print before a raised note's mark: `the pier.^[7]` is `the pier.[7]`, and so
    is `the pier.^7`, where a text has several; and the sign at the end of a note that leads back to the text: `1. The
    minutes of 1901.↩︎`.

    Source: what w3m, links and elinks print for `sup`.
    """
    back = _leading_back(text) if "↩" in text or "↑" in text else []
    if "^" not in text:
        return back
    found = [(m, "") for m in _RAISED.finditer(text)] if "^[" in text else []
    bare = [(m, f"[{m[1]}]") for at in _BEFORE_FIGURE.finditer(text) if (m := _powerless(text, at.start()))]
    if [int(mark[1:-1]) for _, mark in bare] == list(range(1, len(bare) + 1)):  # notes count on from the first
        found += bare
    if len(found) >= _SEVERAL:
        why = "a text browser's sign of what is raised"
        back += [Edit("browser-sign", m.start(), m.end(), m[0], mark, why) for m, mark in found]
    return sorted(back, key=lambda edit: edit.start)


def _powerless(text: str, at: int) -> re.Match[str] | None:
    """The mark of a note, without brackets, whose sign stands at a place, with the number of its link before it."""
    linked = text.rfind("[", max(0, at - _LINK), at) if text[max(0, at - 1)] == "]" else -1
    return _POWERLESS.match(text, at if linked < 0 else linked)


def _leading_back(text: str) -> list[Edit]:
    """Take out what leads back from notes: from lines with the number of a mark that stands above. The arrow of an
    item, 2. Press ↑, has none.
    """
    edits: list[Edit] = []
    marks: set[str] = set()
    read = 0
    for m in _BACK.finditer(text):
        begins = text.rfind("\n", 0, m.start()) + 1
        marks.update(mark[1] for mark in _MARK.finditer(text, read, begins))
        read = begins
        note = _NOTE_BEGINS.match(text, begins)
        if note is not None and (note[1] is None or note[1] in marks):
            edits.append(Edit("browser-sign", m.start(), m.end(), m[0], "", "what leads from a note back to the text"))
    return edits

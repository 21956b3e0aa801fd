"""What a mirror kit set into a text, taken out in one pass: pinyin, filler, and the spots where either broke it."""

from bisect import bisect_left
from collections import Counter
from operator import attrgetter

from scrubber.cleaning.character.kit import kit
from scrubber.cleaning.character.kit.pinyin import Signature, pinyin_edits, pinyin_signature
from scrubber.cleaning.character.kit.shift import shift_edits
from scrubber.made import make_edit
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Filler before a mark of Chinese text, or before an ASCII one that stands behind an ideograph or the bracket of its
#: pinyin.
_FILLER = lazily(
    f"[{kit.FILLER}](?:(?<![{kit.FILLER}][{kit.FILLER}])[{kit.FILLER}]*(?=[{kit.MARKS}])"
    f"|(?<=[\u3400-\u9fff)）”’》][{kit.FILLER}])[{kit.FILLER}]*(?=[,.;:!?]))"
)
_BLANK = lazily(f" (?<=\\S )(?=([{kit.MARKS}]))")
_FEW = 3
#: A character of all that a kit leaves, as the inside of a character class: the end of a note, the mark of a lost byte,
#: filler.
LEFT_BY_KITS = f")）?？{kit.FILLER}"


def mirror_edits(text: str) -> list[Edit]:
    """Take out what a mirror kit set into a text.

    All of it is judged by one signature of the whole text, so all of it goes in one pass: without the pinyin, what is
    left of the kit would prove nothing any more.

    Kept and changed: see `pinyin`, `shift` and `filler_edits`.
    """
    signature = pinyin_signature(text)
    shifts = shift_edits(text, signature)
    edits = [*shifts]
    starts = [edit.start for edit in shifts]
    for edit in (*pinyin_edits(text, signature), *filler_edits(text, signature)):
        before = bisect_left(starts, edit.end) - 1
        if before < 0 or shifts[before].end <= edit.start:
            edits.append(edit)
    return sorted(edits, key=attrgetter("start"))


def filler_edits(text: str, signature: Signature) -> list[Edit]:
    """Delete the filler that the kit sets before marks, or the blanks that a scraper made of it.

    Kept: a blank before a mark in a text without the kit, or where few marks have one.
    Removed: control bytes 05 to 08 before a mark; 發展 ，合作 ； where the kit's pinyin is seen and most marks stand
    so. Goes wrong: a writer's own blank before a mark goes too.
    """
    edits = []
    if any(char in text for char in kit.FILLER):
        why = "control characters that a mirror set before a mark as filler"
        edits += [make_edit("filler", *match.span(), match[0], "", why) for match in _FILLER.finditer(text)]
    if signature.thick:
        blanks = list(_BLANK.finditer(text))
        kinds = _blanked(text, Counter([match[1] for match in blanks]))
        why = "blank before a mark, left of a mirror's filler"
        edits += [make_edit("filler", *match.span(), " ", "", why, 0.9) for match in blanks if match[1] in kinds]
    return edits


def _blanked(text: str, blanks: Counter[str]) -> frozenset[str]:
    """The marks before which a blank stands for filler: the kit sets it before each mark of a kind, or before none."""
    marks = Counter({mark: count for mark in kit.MARKS if (count := text.count(mark))})
    if dict(blanks) == dict(marks) or (blanks.total() >= _FEW and 2 * blanks.total() > marks.total()):
        return frozenset(blanks)
    return frozenset(mark for mark, count in blanks.items() if count >= _FEW and 2 * count > marks[mark])

"""How much of a line is what sites say of themselves: by the phrases and the labels that they use, and by signs."""

from collections.abc import Iterable

from scrubber.cleaning.extract.chrome_words import has_address
from scrubber.cleaning.extract.lines import inserts
from scrubber.cleaning.extract.lines.letter_kinds import INDIC, NO_BLANKS, STOP, UNSPACED
from scrubber.cleaning.extract.lines.line_vocabulary import (
    counts_of_readers,
    fields,
    label_heads,
    labels,
    may_hold_label,
    may_name,
    phrases,
    says_label,
)
from scrubber.cleaning.extract.lines.whole_lines import is_whole_line
from scrubber.language.runs import is_far, letters
from scrubber.patterns import lazily

#: What parts labels: marks, wide blanks, and a blank beside what is no letter of an alphabet.
_BESIDE = rf"[{NO_BLANKS}\d]|[^\w\s{INDIC}]"
_CUT = lazily(rf"\s*[|·•/»›>~※◆●★]+\s*|\s{{2,}}|　|(?<={_BESIDE})\s+|\s+(?={_BESIDE})")
_CUTTABLE = lazily(r"[\s|·•/»›>~※◆●★]")
_CRUMBS = lazily(r"(?:^|\s)(?:>{1,2}|»|›)(?:\s|$)|\s>{1,2}|»|›|[一-鿿]>{1,2}[一-鿿]")
_CRUMB = lazily("[>»›]")
_DIGIT = lazily(r"\d")
#: Before the words by which a site is heard in what it sets between paragraphs.
INSERT = "+"
#: By what a row of several labels of sites is known ("Share · Print · 12 views"), of which a document may have each,
#: but hardly such a row.
BUTTONS = "·"
#: The share of a site's own words in a line (`Reading.chrome`) from which on it is the site's by them.
OWN_WORDS = 0.5


def own_words(folded: str, found: list[str], squeezed: str, *, numbered: bool) -> tuple[float, str]:
    """How much of a line is what sites say of themselves, and the words by which they are heard."""
    if not squeezed:
        return 0.0, ""
    if is_whole_line(folded):
        return 0.9, INSERT + folded
    if not numbered and (inserted := inserts.label(folded, found) or inserts.offer(folded, found)):
        return 0.9, INSERT + inserted
    if not numbered and says_label(squeezed):
        return 1.0, squeezed
    if ":" in folded and may_name(found, fields):
        head, _, rest = folded.partition(":")
        if letters(head) in fields() and not STOP.search(rest):
            return 0.9, letters(head) + ":"
    said = phrases(folded, found)
    covered = named = share = 0.0
    voice, several = "", False
    if not label_heads().isdisjoint(found) and may_hold_label(folded, found) and _CUTTABLE.search(folded):
        pieces, known = _labels(_CUT.split(folded))
        if not known and is_far(folded):  # a row of an alphabet's words, each a label; a sentence may have one, too
            pieces, known = _labels(folded.split())
            known = known if 2 * sum(map(_size, known)) >= _size(squeezed) else []
        if known:
            named, voice = sum(map(_size, known)), known[0]
            share = 0.15 if len(pieces) > 1 else 0.0
            several = len(set(known)) > 1
            if _DIGIT.search(folded) and (counted := counts_of_readers().search(folded)):
                named += _size(letters(counted[0]))
                several = True
    if said:
        covered = sum(_size(letters(folded[start:end])) or 1 for start, end in said)
        start, end = said[0]
        voice = letters(folded[start:end]) + ":" * (not start and ":" in folded[end - 1 : end + 2])
    if said or named:
        share += max(covered, named) / _size(squeezed)
    if len(squeezed) < 60 and not numbered and _CRUMB.search(folded) and _CRUMBS.search(folded):
        share += 0.35
    if len(squeezed) < 60 and has_address(folded):
        share += 0.25 if covered else 0.1
    if len(said) > 1 and share >= 0.15 and len({folded[start:end] for start, end in said}) > 1:
        share += 0.3
    # A numbered heading may consist of words that sites use too ("二、用语 Terms").
    return min(1.0, share) * (0.4 if numbered else 1.0), BUTTONS if several else voice


def _labels(parts: Iterable[str]) -> tuple[list[str], list[str]]:
    """The letters of a line's parts, and those that are what a site writes on a button or over a box."""
    pieces = [piece for piece in map(letters, parts) if piece]
    return pieces, [piece for piece in pieces if piece in labels()]


def _size(squeezed: str) -> float:
    """How much letters say: four of an alphabet as much as one ideograph or syllable."""
    unspaced = 0 if squeezed.isascii() else sum(map(len, UNSPACED.findall(squeezed)))
    return unspaced + (len(squeezed) - unspaced) / 4

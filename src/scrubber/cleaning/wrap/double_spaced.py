"""Texts of which each line end stands twice, as a careless conversion of line ends leaves them: a blank line behind
each line, and more of them between paragraphs.
"""

from scrubber.cleaning.measured import WIDEST
from scrubber.cleaning.wrap.filling import filled_lines
from scrubber.ledger import apply_pass
from scrubber.model import Edit
from scrubber.patterns import lazily

#: What stands between two lines.
_GAP = lazily(r"\n(?:[ \t]*\n)*")
#: Gaps of one blank line, at least, and of several; the share of all that may have none; and of those of one blank line
#: how many a width has to have set, if it is blank lines that were put there.
_SINGLE, _SEVERAL, _NONE, _SET = 8, 2, 0.02, 0.6
_WHY = "each line end stands twice"


def double_spaced(text: str) -> list[Edit]:
    """Take out the blank line behind each line of a text that a width set; of several between two paragraphs one is
    left.

    Keeps a text whose paragraphs are a line each, verse, a list with blank lines between its items. It goes wrong for a
    text with nothing but its lines' doubled ends between its paragraphs, too: there all stays as it is.
    """
    ends = text.count("\n")
    if ends < 2 * _SINGLE or 4 * (text.count("\n\n") + text.count("\n \n")) < ends:
        return []
    gaps = [match for match in _GAP.finditer(text.rstrip()) if match.start()]
    if len(text) > len(gaps) * WIDEST:
        return []
    blanks = [match[0].count("\n") - 1 for match in gaps]
    single = [match for match, count in zip(gaps, blanks, strict=True) if count == 1]
    several = sum(count > 1 for count in blanks)
    if len(single) < _SINGLE or several < _SEVERAL or blanks.count(0) > _NONE * len(gaps):
        return []
    edits = [Edit("double-spacing", match.start() + 1, match.end(), match[0][1:], "", _WHY) for match in single]
    return edits if len(filled_lines(apply_pass(text, edits)).set_by) >= _SET * len(single) else []

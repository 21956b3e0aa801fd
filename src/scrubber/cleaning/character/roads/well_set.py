"""Marks that are dear in any language, and in order where clean text sets them so: around quotations and questions,
in the frames of tables, before a year; and the ideographs of a count of pages.
"""

from collections.abc import Sequence

from scrubber.patterns import lazily

#: Marks that are dear and stand in clean text as they should: around a quotation as German, Czech and Danish set them,
#: around a Spanish question, in the frames of a table or a tree, apart from letters where rights are claimed. A line
#: in which nothing else is suspicious was set so: words that came a road would have other letters, and no such pairs.
SET = frozenset("“‘«‚¿¡©®│─├└┌┬┼┴┤┐┘═║\xa0第共总總页頁")
_WELL_SET = lazily(
    r"(?<!\w)(?:„[^„“”]{1,1000}“|‚[^‚‘’]{1,400}‘|»[^»«]{1,1000}«|¿[^¿?]{1,1000}\?|¡[^¡!]{1,1000}!)(?!\w)"
    r"|(?<!\S)[©®](?![^\s\d])"
    # Beside digits and blanks they are as dear as what came a road: 第3页 共5页.
    r"|(?P<count>[第共总總] ?\d{1,4} ?[页頁])"
    r"|(?<![\x80-\x9f\xa1-\u2e7f])(?P<frame>[│║]"
    r"|[├└┌┬┼┴╔╠╚]?[─═]{2,}(?:[┬┼┴╦╬╩][─═]{2,})*[┬┼┴┤┐┘╗╣╝]?)(?![\x80-\x9f\xa1-\u2e7f])"
)


def are_well_set(line: str, found: Sequence[int]) -> bool:
    """Whether the marks at some places are all set as clean text has them."""
    set_so: set[int] = set()
    for match in _WELL_SET.finditer(line):
        whole = match["frame"] or match["count"]
        set_so.update(range(*match.span()) if whole else (match.start(), match.end() - 1))
    return all(spot in set_so or line[spot] == "\xa0" for spot in found)

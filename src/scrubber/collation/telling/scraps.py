"""A site's own words, which no one added to alter the text: scraps at its edge, asides between its paragraphs
(`scrubber.cleaning.extract.manner`).
"""

from scrubber.cleaning.extract.chrome_words import chrome, is_site_line
from scrubber.cleaning.extract.notice_words import is_notice as says_rights
from scrubber.cleaning.extract.reading import fold, weight
from scrubber.collation.alignment.witness import Witness
from scrubber.language.stops import STOPS
from scrubber.patterns import lazily

#: What shows that words at the edge of a text are prose and not a site's menu.
_PROSE = lazily(rf"[{STOPS}.；;][\s”’」』\"')）]*$")
_ADDRESS = lazily(r"(?:https?://)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?:/[!-~]{0,200})?")
#: So many words may stand beside the address in a site's stamp.
_LABEL = 2
#: Nothing longer than this is a scrap.
_LONG_SCRAP = 400
#: So often a line is set by its site between the paragraphs, and so many letters it has, where a document may repeat a
#: word or two.
OFTEN, LINE = 3, 12
#: What it weighs that something stands directly below the title or behind the last block, where sites say when and by
#: whom a text was set.
AT_AN_END = 0.7
#: Facts by which a text allows, forbids or denies something.
RULES = frozenset({"modal", "negation"})


def is_scrap(text: str) -> bool:
    """Whether a short text at a document's edge is a site's own: a menu, a notice, no sentence."""
    if len(text) > _LONG_SCRAP:
        return False
    return is_notice(text) or not _PROSE.search(text)


def is_notice(text: str) -> bool:
    """Whether a short text says what sites say below anybody's text: a disclaimer, a copyright line."""
    if len(text) > _LONG_SCRAP:
        return False
    measured = chrome(fold(text))
    return measured.hits > 0 and measured.rest < 0.6


def is_sites(text: str) -> bool:
    """Whether a block amid a text is a site's own line: an advertisement, a share line, a pointer elsewhere."""
    folded = fold(text)
    return len(text) <= _LONG_SCRAP and (is_site_line(folded) or says_rights(folded))


def is_stamp(text: str) -> bool:
    """Whether a few words that a copy has more within its text are the stamp of a site that it was taken from:
    (Source: docs.example.com).
    """
    if len(text) > _LONG_SCRAP:
        return False
    folded = fold(text)
    bare = _ADDRESS.sub(" ", folded)
    return bare != folded and weight(bare) <= _LABEL


def blocks_of(witness: Witness, w0: int, w1: int) -> range:
    """Which of a witness's blocks hold some of its words."""
    return range(witness.block_at(w0), witness.block_at(w1 - 1) + 1)

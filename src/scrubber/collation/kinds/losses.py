"""Letters that were lost on the way: what is left of them says nothing of what stood there.

A byte that was lost shows as U+FFFD or a box, or as what a Chinese or Korean encoding makes of two U+FFFD; a letter
that an encoding did not have as a question mark: `Na??es Unidas`, `n?o`.
"""

import re
import unicodedata

from scrubber.collation.alignment import slips
from scrubber.patterns import lazily

_LOST = lazily("[\ufffd\u25a1\ue000-\uf8ff]|锟斤拷|占쏙옙")
_MARK, _BLANK = lazily(r"\?"), lazily(r"\w\?\w")
_INSIDE = lazily(r"[^\W\d_]\?[^\W\d_]")
#: So many letters of one word that were respelt are tried in all ways.
_FEW = 3
#: A word at no mark of loss, or an ideograph at none; so many letters of these say something, and as many times as many
#: as there are marks.
_WHOLE = lazily("(?<![\\w\ufffd□])[^\\W\\d_\u3400-\u9fff]{2,40}(?![\\w\ufffd□])|(?<!\ufffd)[\u3400-\u9fff](?!\ufffd)")
_SAYS, _EACH = 8, 6
#: Of a number, as far as it is compared.
_DIGITS = 18
#: Words so long may have a slip in them beside what was lost.
_LONG = 6


def lost(before: str, after: str) -> bool:
    """Whether either reading is damaged past reading where they differ: nothing can be said of such a place, but for
    another number beside what was lost (another year behind a month of which a letter is gone).
    """
    if _LOST.search(before) or _LOST.search(after):
        return not (_counts_otherwise(before, after) or _is_more(before, after))
    return any(_questioned(a, b) or _left_over(a, b) for a, b in ((before, after), (after, before)))


def _counts_otherwise(before: str, after: str) -> bool:
    """Whether two readings of as many words have another number, whole in both, in one place."""
    one, other = before.split(), after.split()
    pairs = zip(one, other, strict=True) if len(one) == len(other) else ()
    return any(a.isdecimal() and b.isdecimal() and int(a[:_DIGITS]) != int(b[:_DIGITS]) for a, b in pairs)


def _is_more(before: str, after: str) -> bool:
    """Whether one reading has a whole sentence or more where the other has nothing, of which hardly a letter is gone:
    Los ju\ufffdves se cierra.

    It goes wrong for a sentence that the other lost altogether, which is told as missing there, and for one of a few
    short words.
    """
    few, many = sorted((before.strip(), after.strip()), key=len)
    if not (many.startswith(few) or many.endswith(few)):
        return False
    letters = sum(map(len, _WHOLE.findall(many))) - sum(map(len, _WHOLE.findall(few)))
    return letters >= _SAYS and letters >= _EACH * len(_LOST.findall(many))


def _left_over(damaged: str, whole: str) -> bool:
    """Whether the one reading is the other with what is left of a blank or a mark in UTF-8 that was read as Latin-1:
    `deÂtoute`.
    """
    return damaged.count("Â") > whole.count("Â") and slips.same(damaged.replace("Â", ""), whole.replace("Â", ""))


def _questioned(damaged: str, whole: str) -> bool:
    """Whether the one reading is the other with question marks for letters beyond ASCII, and no other difference but
    slips.

    It goes wrong for a question mark that was put behind a word with an accent and is the only change; that changes no
    fact.
    """
    if damaged.count("?") <= whole.count("?"):
        return False
    if _BLANK.search(damaged) and slips.same(damaged, whole):
        return True  # a blank that does not break
    one, other = damaged.split(), unicodedata.normalize("NFC", whole).split()
    return (
        len(one) == len(other)
        and any("?" in word for word in one)
        and all(_same(a, b) for a, b in zip(one, other, strict=True))
    )


def _same(damaged: str, word: str) -> bool:
    if slips.same(damaged, word) or ("?" not in damaged and slips.is_slip(damaged, word)):
        return True
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    if _INSIDE.search(damaged) and word.isascii() and damaged.count("?") <= _FEW:
        # Letters that keyboards without them are made to write in other ways: M?rz for Maerz.
        return re.fullmatch(r"\w{1,2}".join(map(re.escape, damaged.split("?"))), word) is not None
    missing = damaged.count("?")
    beyond = sum(c > "\x7f" for c in word)
    if not missing or missing > beyond or any(c.isdecimal() for c in damaged + word):
        return False
    slack = int(len(word) >= _LONG)
    # The marks stand for letters of the other: with them taken out, the rest of both is the same, but for a slip.
    rest, kept = _MARK.sub("", damaged), "".join(c for c in word if c <= "\x7f")
    return OSA.distance(damaged, word, score_cutoff=missing + slack) <= missing + slack and (
        OSA.distance(rest.casefold(), kept.casefold(), score_cutoff=1 + beyond - missing) <= slack + beyond - missing
    )

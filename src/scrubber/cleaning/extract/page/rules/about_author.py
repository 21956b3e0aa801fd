"""What a site tells of a text's author under a heading that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

_HEADING = re.compile(
    r"\W{0,4}(?:about the authors?|(?:über|zu[mr]?) (?:den|die|der)? ?autor(?:in(?:nen)?|en)?|(?:der |die )?autor(?:in)?|zur person|à propos de l.auteure?|l.auteure?|sobre (?:el|la) autora?|sobre [oa] autora?|l.autore|sull.autore|over de auteur|o autorze|об авторе)\W{0,4}"
)
#: Words that it tells, at most, the share of the page's text, and lines.
_MOST, _SHARE, _LINES = 120.0, 0.25, 6


def about_author(view: View) -> None:
    """Remove who wrote a text, told as its last lines under a heading that says so.

    Removed: "About the author" and two sentences on her office, nothing behind them. Kept: the same heading with much below it, or with another one: a book's own chapter. It goes wrong on a short last section of that name in a text about a book.
    """
    if not view.text:
        return
    standing = [i for i, _ in view.standing()]
    told = 0.0
    for at in range(len(standing) - 1, max(-1, len(standing) - 2 - _LINES), -1):
        i = standing[at]
        if told and i > view.text[0] and _HEADING.fullmatch(view.folded[i]):
            if told <= _SHARE * sum(view.size[k] for k in view.text):
                for k in standing[at:]:
                    view.parts[k].remove("byline", "who wrote the text, told behind it", 0.15)
            return
        told += view.size[i]
        if told > _MOST:
            return

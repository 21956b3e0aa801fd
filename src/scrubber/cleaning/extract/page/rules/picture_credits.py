"""Who took a picture, alone on a line of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

_KINDS = frozenset({"paragraph", "caption"})
_LONGEST, _MOST = 120, 12
#: What such a line begins with: "Photo by …", "Image credit: …", "Courtesy of …".
_OPENING = re.compile(
    r"[\s(\[]{0,4}(?:(?:featured|lead|main|cover|header|stock) )?(?:(?:photo(?:graph)?s?|photography|photographed|pictures?|images?|illustrations?)(?: ?(?:credits?|source|courtesy)s?)?(?: ?[:/|] ?| (?:by|via|of)(?::| ) ?)|credit:? (?:photo|image|illustration)s?(?: by)?:? |courtesy of )(?=\S)",
    re.IGNORECASE,
)
#: What it ends with: a house that keeps pictures, behind a stroke.
_HOUSE = re.compile(
    r"(?:[^\s/|][/|] ?| [/|] ?|\bvia |^)(?:getty images?|getty|ap(?: photo| images?)?|associated press|afp|reuters|epa|upi|shutterstock(?:\.com)?|istock(?:photo)?|wireimage|wikimedia commons|flickr|unsplash|alamy|corbis|zuma press|usa today sports)\W{0,3}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset({"by", "for", "and", "via", "of", "the", "courtesy", "from", "in", "at", "de", "la", "van", "von"})


def picture_credits(view: View) -> None:
    """Remove lines that say who took a picture and nothing else, at a text's title, between its sentences and behind them.

    Removed: "Photo by Ann Marsh/Picture House", "Ann Marsh | The Quay | Getty Images". Kept: what tells of the picture as well, sentences, items and rows. It goes wrong on a list of the pictures of a book that is set as paragraphs.
    """
    for i, part in view.standing():
        if part.kind in _KINDS and len(part.text) <= _LONGEST and not view.amid(i) and _names_only(part.text):
            part.remove("picture-credit", "who took a picture, alone on a line", 0.15)


def _names_only(text: str) -> bool:
    """Whether a line has such an opening or end, and but for it nothing else than names."""
    opening = _OPENING.match(text)
    if opening is None and _HOUSE.search(text) is None:
        return False
    words = _WORD.findall(text[opening.end() :] if opening else text)
    return 0 < len(words) <= _MOST and all(not word[0].islower() or word in _SMALL for word in words)

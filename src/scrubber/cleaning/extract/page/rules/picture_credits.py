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
#: The same at the end of what tells of the picture, in brackets or behind a stop; characters of what it tells, at least.
_AT_END = re.compile(
    r"[(（\[](?:(?:fot\.|foto|photo|image|bild|cr[ée]dits?|图|圖|写真|사진|фото)\W{1,3}|(?:getty(?: images)?|ap(?: photo)?|afp|reuters|epa|dpa|apa|keystone|imago|shutterstock|istock)(?: ?[/|,] ?|(?=[)\]])))([^()（）\[\]]{0,60})[)）\]]$"
    r"|[.!?|] ?(?:(?:foto|photo|image|bild|fotos|bilder|crédit photo|photo credit)s?: ?|© ?)([^.:|©]{3,60})$",
    re.IGNORECASE,
)
_TELLS = 16
_BRACKETED = re.compile(r"[(（\[][^()（）\[\]]+[)）\]]")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset({"by", "for", "and", "via", "of", "the", "courtesy", "from", "in", "at", "de", "la", "van", "von"})


def picture_credits(view: View) -> None:
    """Remove lines that say who took a picture and nothing else, at a text's title, between its sentences and behind them.

    Removed: "Photo by Ann Marsh/Picture House", "Ann Marsh | The Quay | Getty Images", "(Ann Marsh/The Quay)" in a caption. Kept: what tells of the picture as well, sentences, items and rows. It goes wrong on a list of the pictures of a book that is set as paragraphs.
    """
    for i, part in view.standing():
        if (
            part.kind in _KINDS
            and len(part.text) <= _LONGEST
            and not view.amid(i)
            and (_names_only(part.text) or _is_called(view, i))
        ):
            part.remove("picture-credit", "who took a picture, alone on a line", 0.15)


def ends_with_credit(text: str) -> bool:
    """Whether a line tells of a picture and says at its end who took it: "Boats at the quay (Getty/Ann Marsh)", "Boats at the quay. Foto: Ann Marsh", "Boats | © Ann Marsh"."""
    credit = _AT_END.search(text[-_LONGEST:])
    if credit is None or credit.start() + max(0, len(text) - _LONGEST) < _TELLS:
        return False
    if credit[1] == "":
        return True  # a house alone, in brackets
    return _are_names(credit[1] or credit[2])


def _is_called(view: View, i: int) -> bool:
    """Whether it is nothing but names, in an element that is called the credit of a picture, or in brackets in a caption."""
    if view.parts[i].kind == "caption" and _BRACKETED.fullmatch(view.parts[i].text):
        return _are_names(view.parts[i].text)
    node = view.page.nodes[view.parts[i].node] if view.page.nodes else None
    if node is None or not {"credit", "picture"} <= node.roles:
        return False
    return _are_names(view.parts[i].text)


def _names_only(text: str) -> bool:
    """Whether a line has such an opening or end, and but for it nothing else than names."""
    opening, house = _OPENING.match(text), _HOUSE.search(text)
    if opening is None and house is None:
        return False
    named = text[opening.end() :] if opening else text
    return _are_names(named) or (opening is not None and house is not None and len(_WORD.findall(named)) <= _MOST)


def _are_names(text: str) -> bool:
    words = _WORD.findall(text)
    return 0 < len(words) <= _MOST and all(not word[0].islower() or word in _SMALL for word in words)

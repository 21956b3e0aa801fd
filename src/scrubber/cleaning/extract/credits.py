"""Who took a picture: the words that say so, the houses that keep pictures, and the forms of a line that has them.

Where each may stand:
    a word, or ©: anywhere in a short line (`names_picture`);
    a word with a mark or "by", or a house behind a stroke: in a line that else has nothing but names (`is_credit`);
    both in brackets, a word or © behind a stop: at the end of what tells of the picture (`ends_with_credit`,
    `without_credit`).
"""

import re

from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_ENGLISH = "photo(?:graph)?s?|photograph(?:y|ed)|pictures?|images?|illustrations?"
_PICTURE = rf"{_ENGLISH}|fotos?|fot\.|bild(?:er)?|imágenes|imagens|immagini|zdjęci[ae]|фото"
_CREDIT = "credits?|crédits?|courtesy"
#: Words for it in scripts without word ends; what begins other words counts only before a mark.
_UNSPELT, _BEFORE_MARKS = "[图圖][源片]|[摄攝]影?|写真|사진", "[图圖]|画像"
_HOUSES = unbroken(read_table("site_sayings")["left"]["picture_houses"])
#: "Featured image", "Photo credit", "Credit: Photo", "Courtesy".
_LABEL = r"(?:(?:(?:featured|lead|main|cover|header|stock) )?(?:{0})(?: ?(?:{1}|source))?|(?:{1}):?(?: (?:{0}))?{2})"
_ANY_LABEL = _LABEL.format(_PICTURE, _CREDIT, f"|{_UNSPELT}|{_BEFORE_MARKS}")
_WORD = lazily(rf"(?<![^\W\d_])(?:{_PICTURE}|{_CREDIT})(?![^\W\d_])|©|{_UNSPELT}")
_BEFORE_NAMES = r"[\s(\[]{{0,4}}{}(?: ?[:：/|] ?| (?:by|via|of)(?::| ) ?)(?=\S)"
#: Papers that write other languages set a line that opens so as all that is told of a picture.
_OPENING, _ANY_OPENING = (
    lazily(_BEFORE_NAMES.format(label), re.IGNORECASE) for label in (_LABEL.format(_ENGLISH, _CREDIT, ""), _ANY_LABEL)
)
_HOUSE = lazily(rf"(?:[^\s/|][/|] ?| [/|] ?|\bvia |^)(?:{_HOUSES})\W{{0,3}}$", re.IGNORECASE)
_HOUSE_AT_END = 40  # characters at a line's end in which a house stands, what is before and behind it included
_AT_END = lazily(
    rf"[(（\[](?:{_ANY_LABEL}\W{{1,3}}|(?:{_HOUSES})(?: ?[/|,] ?|(?=[)）\]])))([^()（）\[\]]{{0,60}})[)）\]]$"
    rf"|[.!?|] ?(?:{_ANY_LABEL}: ?|© ?)([^.:|©]{{3,60}})$",
    re.IGNORECASE,
)
#: Characters of what is looked through for a credit at its end, and of what it tells before that, at least.
_LONGEST, _TELLS = 120, 16
#: Characters at the end of a line among which those stand that name somebody, and what stands right before these.
_TAIL = 64
#: Characters of the names of who took a picture, at most.
_LONGEST_NAMES = 30
_NAME, _MOST = lazily(r"[^\W_]+(?:['’.-][^\W_]+)*"), 12
_SMALL = frozenset({"by", "for", "and", "via", "of", "the", "courtesy", "from", "in", "at", "de", "la", "van", "von"})


def names_picture(folded: str) -> bool:
    """Whether a folded line has any word for a picture or for who took it."""
    return _WORD.search(folded) is not None


def is_credit(text: str) -> bool:
    """Whether a line says who took a picture and nothing else: "Photo by Ann Marsh/Picture House"."""
    opening, house = _OPENING.match(text), _HOUSE.search(text, max(0, len(text) - _HOUSE_AT_END))
    if opening is None and (house is None or _ANY_OPENING.match(text)):
        return False
    named = text[opening.end() :] if opening else text
    return are_names(named) or (opening is not None and house is not None and len(_NAME.findall(named)) <= _MOST)


def names_taker(text: str) -> bool:
    """Whether a few words say who took a picture, in any language: "Foto: Ann Marsh", 图：王小山摄. It goes wrong for a
    label before names that are no credit.
    """
    opening = _ANY_OPENING.match(text)
    return opening is not None and are_names(text[opening.end() :]) and len(text) - opening.end() <= _LONGEST_NAMES


def opens_as_caption(text: str) -> bool:
    """Whether a line begins as what stands under a picture, or in its place, may: "Image: the quay", 图：桥."""
    opening = _ANY_OPENING.match(text)
    return opening is not None and opening[0].rstrip()[-1] in ":：|"


def ends_with_credit(text: str) -> bool:
    """Whether a line tells of a picture and says at its end who took it: "Boats at the quay (Getty/Ann Marsh)",
    "Boats at the quay. Foto: Ann Marsh", "Boats | © Ann Marsh".
    """
    credit = _AT_END.search(text[-_LONGEST:]) if _may_end_with_credit(text) else None
    if credit is None or credit.start() + max(0, len(text) - _LONGEST) < _TELLS:
        return False
    return credit[1] == "" or are_names(credit[1] or credit[2])  # a house may stand alone in brackets


def without_credit(text: str) -> str:
    """What a line tells of a picture, without who took it at its end."""
    return (_AT_END.sub("", text) if _may_end_with_credit(text) else text).rstrip()


def _may_end_with_credit(text: str) -> bool:
    """Whether a line ends with a bracket, or has a colon or © before so few words as name somebody: most do not."""
    tail = text[-_TAIL:]
    return text.endswith((")", "）", "]", "\n")) or ":" in tail or "©" in tail


def are_names(text: str) -> bool:
    """Whether a few words are names, or stand between names: none but such is written small."""
    words = _NAME.findall(text)
    return 0 < len(words) <= _MOST and all(not word[0].islower() or word in _SMALL for word in words)

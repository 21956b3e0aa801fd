"""How each language says who does a thing, and to whom: its passive, its prepositions with the articles that melt into
them, its articles.

They stand in one table, apart from the packs, as what joins words does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from scrubber.language.packs.pack import any_of, words
from scrubber.language.plain import plain

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

#: Of each language, the forms of what makes a passive; what stands before whoever acts; the other prepositions, those
#: of one meaning joined by a stroke; articles; and what shows the object of a sentence where it stands first.
_TABLE = {
    "": ("is are was were been be", "by", "", "the a an", ""),
    "de": ("wird werden wurde wurden worden", "von|vom|durch", "",
    "der die das den dem des ein eine einen einem einer eines", "den dem einen einem"),
    "fr": ("est sont était étaient été fut furent sera seront", "par", "à|au|aux de|du|des|d pour contre sur",
    "le la les l un une", ""),
    "es": ("es son fue fueron era eran sido será serán", "por", "a|al de|del para contra sobre", "el la los las un una",
    "a al"),
    "it": (
        "viene vengono venne vennero fu furono stato stata stati state verrà",
        "da|dal|dallo|dalla|dai|dagli|dalle|dall",
        (
            "a|al|allo|alla|ai|agli|alle|all|ad di|del|dello|della|dei|degli|delle|dell per contro su|sul|sullo"
            "|sulla|sui|sugli|sulle"
        ), "il lo la i gli le l un uno una", "",
    ),
    "pt": ("foi foram é são era eram sido será serão", "por|pelo|pela|pelos|pelas",
    "ao|à|aos|às de|do|da|dos|das para contra em|no|na|nos|nas", "o a os as um uma", ""),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doing:
    """One language's words.

    Attributes:
        passive: finds the forms of what makes a passive.
        by: finds what stands before whoever acts.
        prepositions: each to the first of those of its meaning; none where no preposition has an article in it.
        articles: by themselves.
        objects: what stands before an object that comes first.
        verb_last: whether the participle of a passive ends its clause.
    """

    passive: re.Pattern[str]
    by: re.Pattern[str]
    prepositions: Mapping[str, str]
    articles: frozenset[str]
    objects: frozenset[str]
    verb_last: bool


@cache
def doing(language: str) -> Doing | None:
    """The words of a language; "" is English; None where they are not known."""
    if language not in _TABLE:
        return None
    passive, by, others, articles, objects = _TABLE[language]
    rows = [row.split("|") for row in words(f"{by} {others}")] if others else []
    return Doing(
        any_of(words(plain(passive)), bounded=True),
        any_of(plain(by).split("|"), bounded=True),
        {word: row[0] for row in rows for word in row},
        frozenset(words(articles)),
        frozenset(words(objects)),
        verb_last=language == "de",
    )

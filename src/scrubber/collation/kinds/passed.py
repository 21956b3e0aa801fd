"""Who gives what to whom, in languages whose prepositions melt into articles: dal lettore alla biblioteca, dalla biblioteca al lettore.

Article and preposition change with the noun, so that the letters of the two readings are not the same; their nouns are, and what each is to the other
is exchanged.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from scrubber.language.packs.pack import words

if TYPE_CHECKING:
    from collections.abc import Sequence

#: By language, prepositions with the articles in them, those of one meaning in a row; and articles by themselves.
_PREPOSITIONS = {
    language: {word: row.split()[0] for row in rows for word in words(row)}
    for language, rows in {
        "fr": ("à au aux", "de du des d", "par", "pour", "contre", "sur"),
        "es": ("a al", "de del", "por", "para", "contra", "sobre"),
        "it": ("a al allo alla ai agli alle all ad", "da dal dallo dalla dai dagli dalle dall", "di del dello della dei degli delle dell", "per", "contro", "su sul sullo sulla sui sugli sulle"),
        "pt": ("ao à aos às", "de do da dos das", "por pelo pela pelos pelas", "para", "contra", "em no na nos nas"),
    }.items()
}  # fmt: skip
_ARTICLES = {
    "fr": frozenset(words("le la les l un une")),
    "es": frozenset(words("el la los las un una")),
    "it": frozenset(words("il lo la i gli le l un uno una")),
    "pt": frozenset(words("o a os as um uma")),
}
_WORD = re.compile(r"[^\W\d_]+")
#: So many words at most are two nouns with what stands before them.
_MOST = 6


class _Noun(NamedTuple):
    preposition: str
    word: str


def passed(before: str, after: str, language: str) -> tuple[int, int, int] | None:
    """Where two nouns of a sentence each have the other's preposition, and all else is the same; None where none have.

    Args:
        before: the canonical sentence.
        after: the mirror's.
        language: of the sentence.

    Returns:
        Where the first of the two nouns' words begins in either, and where the last ends in the first and in the second.
    """
    if language not in _PREPOSITIONS:
        return None
    one, other = list(_WORD.finditer(before)), list(_WORD.finditer(after))
    keys, others = [m[0].casefold() for m in one], [m[0].casefold() for m in other]
    short = min(len(keys), len(others))
    low = next((n for n in range(short) if keys[n] != others[n]), short)
    high = next((n for n in range(short - low) if keys[-1 - n] != others[-1 - n]), short - low)
    end, other_end = len(keys) - high, len(others) - high
    was, now = _nouns(keys[low:end], language), _nouns(others[low:other_end], language)
    if len(was) != 2 or len(now) != 2:
        return None
    roles = [noun.preposition for noun in was]
    turned = (was[0].word, was[1].word) == (now[1].word, now[0].word) and was[0].word != was[1].word
    if not turned or roles != [noun.preposition for noun in now] or roles[0] == roles[1]:
        return None
    start, until, other_until = one[low].start(), one[end - 1].end(), other[other_end - 1].end()
    same = before[:start] == after[:start] and before[until:] == after[other_until:]
    return (start, until, other_until) if same else None


def _nouns(row: Sequence[str], language: str) -> list[_Noun]:
    """The nouns of a row of words, each with its preposition; nothing where it is more than two with what stands before them."""
    if len(row) > _MOST:
        return []
    out: list[_Noun] = []
    preposition = ""
    for word in row:
        if word in _PREPOSITIONS[language]:
            preposition = _PREPOSITIONS[language][word]
        elif word not in _ARTICLES[language]:
            out.append(_Noun(preposition, word))
            preposition = ""
    return out

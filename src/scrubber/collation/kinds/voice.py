"""Who does what to whom, where one reading tells it in the passive: Smith sued Jones, Smith was sued by Jones.

A sentence that is only told the other way round has its two parties the other way round too: Jones was sued by Smith. Where they stay in their places,
or change them in a sentence that was in the passive before, it is somebody else who acts.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.pack import any_of, words
from scrubber.language.plain import plain

#: By language, the forms of what makes a passive, and what stands before whoever acts.
_PASSIVE = {
    "": ("is are was were been be", "by"),
    "de": ("wird werden wurde wurden worden", "von vom durch"),
    "fr": ("est sont était étaient été fut furent sera seront", "par"),
    "es": ("es son fue fueron era eran sido será serán", "por"),
    "it": ("viene vengono venne vennero fu furono stato stata stati state verrà", "da dal dallo dalla dai dagli dalle dall"),
    "pt": ("foi foram é são era eram sido será serão", "por pelo pela pelos pelas"),
}  # fmt: skip
_FORMS = {
    language: tuple(any_of(words(plain(forms)), bounded=True) for forms in pair) for language, pair in _PASSIVE.items()
}
#: An object that stands first is shown by its article or preposition.
_OBJECT = {"de": frozenset(["den", "dem", "einen", "einem"]), "es": frozenset(["a", "al"])}
_WORD = re.compile(r"[^\W\d_]{2,}")
#: So many letters of a word stay in all its forms; a participle of German may begin with two more; and no longer sentence is looked at.
_STEM, _PARTICIPLE, _LONGEST = 4, "ge", 400


class _Told(NamedTuple):
    subject: str
    agent: str
    verb: str
    forms: int


def other_voice(before: str, after: str, language: str) -> tuple[int, int, int] | None:
    """Where two readings of a sentence say of the same two that each does it to the other; None where they don't.

    Args:
        before: the canonical sentence.
        after: the mirror's.
        language: of the sentence.

    Returns:
        Where what differs begins in either, and where it ends in the first and in the second.
    """
    if language not in _FORMS or max(len(before), len(after)) > _LONGEST:
        return None
    one, other = (_passive(plain(text).casefold(), language) for text in (before, after))
    if one and other:
        turned = (one.subject, one.agent) == (other.agent, other.subject) and one.verb == other.verb
    elif one or other:
        told, active = (one, after) if one else (other, before)
        turned = told is not None and _acts(told, plain(active).casefold(), language)
    else:
        return None
    return _between(before, after) if turned else None


def _passive(text: str, language: str) -> _Told | None:
    """The two of a sentence in the passive: to whom it is done, and by whom."""
    is_done, by = _FORMS[language]
    agents = list(by.finditer(text))
    forms = [m for m in is_done.finditer(text) if agents and m.end() < agents[-1].start()]
    if len(agents) != 1 or not forms:
        return None
    subjects = _content(text[: forms[0].start()], language)
    behind = _content(text[agents[0].end() :], language)
    if not subjects or not behind or subjects[-1] == behind[0]:
        return None
    if language == "de":
        verb = behind[-1] if len(behind) > 1 else ""
    else:
        word = _WORD.match(text, forms[-1].end() + 1)
        verb = _stem(word[0]) if word and _content(word[0], language) else ""
    return _Told(subjects[-1], behind[0], verb, len(forms)) if verb else None


def _acts(told: _Told, active: str, language: str) -> bool:
    """Whether a sentence that is not in the passive has the one to whom it is done before whoever does it, and says the same of them."""
    row = _content(active, language)
    is_done, by = _FORMS[language]
    if (
        by.search(active)
        or sum(1 for _ in is_done.finditer(active)) >= told.forms
        or row.count(told.subject) != 1
        or row.count(told.agent) != 1
    ):
        return False
    first = next(m for m in _WORD.finditer(active) if _stem(m[0]) == told.subject)
    before = active[: first.start()].split()
    if before and before[-1] in _OBJECT.get(language, ()):
        return False
    return row.index(told.subject) < row.index(told.agent) and told.verb in row


def _content(text: str, language: str) -> list[str]:
    """The stems of a text's words, in order, without the commonest words."""
    common = function_words(language or "en")
    forms = _FORMS[language][0]
    found = (m[0] for m in _WORD.finditer(text))
    return [_stem(word) for word in found if word not in common and not forms.fullmatch(word)]


def _stem(word: str) -> str:
    return (word.removeprefix(_PARTICIPLE) if len(word) >= _STEM + len(_PARTICIPLE) else word)[:_STEM]


def _between(before: str, after: str) -> tuple[int, int, int]:
    """From the first word that differs to the last."""
    one, other = (list(re.finditer(r"\S+", text)) for text in (before, after))
    short = min(len(one), len(other))
    low = next((n for n in range(short) if one[n][0] != other[n][0]), short - 1)
    high = next((n for n in range(short - low - 1) if one[-1 - n][0] != other[-1 - n][0]), short - low - 1)
    return one[low].start(), one[-1 - high].end(), other[-1 - high].end()

"""A denial at another place of its clause: No dogs are allowed in; dogs are not allowed in.

Told place by place, the one half was taken away and the other put in, and each turned the sentence into its opposite;
together they leave it what it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrubber.collation.kinds.verdict import Verdict
from scrubber.language.packs.pack import words

#: What denies a verb, and what denies by whom or what is spoken of, in languages that deny once: with both, the clause
#: would say the opposite.
_OF_VERBS = frozenset(words("not cannot nicht niet inte ikke ej"))
_OF_THINGS = frozenset(
    words(
        "no none neither nor nobody nothing kein keine keinen keinem keiner keines weder noch niemand niemanden "
        "niemandem nichts geen niets ingen inga inget intet varken hverken verken"
    )
)
#: What may stand in the place of these, or beside it, and says nothing more.
_BESIDE = frozenset(
    words("the a an and or der die das den dem des ein eine einen einem einer und oder de het een en of och eller og")
)
#: What begins another clause, in which another verb is denied; and the words of a clause up to its verb, at most.
_CLAUSES = re.compile(
    r"[,;:()–—?!]|\.\s|\b(?:and|but|or|if|that|who|which|while|und|aber|oder|dass|daß|wenn|en|maar|of|och|men|og)\b",
    re.IGNORECASE,
)
_LONGEST = 16
_WORD = re.compile(r"[^\W\d_]+")


def deny_alike(told: Sequence[Verdict], canonical: str, own: str) -> bool:
    """Whether all changes of a sentence that are told as negations leave it denied: one side denies of whom it speaks,
    and the other what they do, in one clause.

    Args:
        told: the changes, in order.
        canonical: the canonical text from the first of them to the end of the last.
        own: the same of the mirror's text.
    """
    sides = [(each.before, each.after) for each in told]
    turned = [(after, before) for before, after in sides]
    return _denies(canonical, sides) or _denies(own, turned)


def _denies(text: str, sides: Sequence[tuple[str, str]]) -> bool:
    """Whether one side denies of what it speaks, in one clause, and the other its verb."""
    if len(_WORD.findall(text)) > _LONGEST or _CLAUSES.search(text):
        return False
    if any(_rest(one) != _rest(other) for one, other in sides):
        return False  # not all dogs are allowed in
    if len(sides) == 1:
        [(one, other)] = sides
        return (
            _has(one, _OF_THINGS)
            and not _has(one, _OF_VERBS)
            and _has(other, _OF_VERBS)
            and not _has(other, _OF_THINGS)
        )
    *of_things, (verb, denied) = sides
    return (
        _has(denied, _OF_VERBS)
        and not _has(verb, _OF_VERBS | _OF_THINGS)
        and all(_has(was, _OF_THINGS) and not _has(now, _OF_VERBS | _OF_THINGS) for was, now in of_things)
    )


def _rest(text: str) -> list[str]:
    """The words of a reading that deny nothing."""
    return [word for word in _words(text) if word not in _OF_VERBS | _OF_THINGS | _BESIDE]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _has(text: str, denying: frozenset[str]) -> bool:
    return not denying.isdisjoint(_words(text))

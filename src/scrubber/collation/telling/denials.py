"""A denial at another place of its clause: No dogs are allowed in; dogs are not allowed in.

Told place by place, the one half was taken away and the other put in, and each turned the sentence into its opposite;
together they leave it what it was.
"""

import re
from collections.abc import Sequence

from scrubber.collation.kinds.verdict import Verdict
from scrubber.language.packs.pack import Pack, words
from scrubber.patterns import lazily

#: What may stand in the place of a denial, or beside it, and says nothing more.
_BESIDE = frozenset(
    words(
        "the a an and or der die das den dem des ein eine einen einem einer und oder noch de het een en of och eller og"
    )
)
#: What begins another clause, in which another verb is denied; and the words of a clause up to its verb, at most.
_CLAUSES = lazily(
    r"[,;:()–—?!]|\.\s|\b(?:and|but|or|if|that|who|which|while|und|aber|oder|dass|daß|wenn|en|maar|of|och|men|og)\b",
    re.IGNORECASE,
)
_LONGEST = 16
_WORD = lazily(r"[^\W\d_]+")


def deny_alike(told: Sequence[Verdict], canonical: str, own: str, pack: Pack) -> bool:
    """Whether all changes of a sentence that are told as negations leave it denied: one side denies of whom it speaks,
    and the other what they do, in one clause.

    Args:
        told: the changes, in order.
        canonical: the canonical text from the first of them to the end of the last.
        own: the same of the mirror's text.
        pack: of the sentence's language.
    """
    if not pack.denies_verbs:
        return False
    sides = [(each.before, each.after) for each in told]
    turned = [(after, before) for before, after in sides]
    return _denies(canonical, sides, pack) or _denies(own, turned, pack)


def _denies(text: str, sides: Sequence[tuple[str, str]], pack: Pack) -> bool:
    """Whether one side denies of what it speaks, in one clause, and the other its verb."""
    if len(_WORD.findall(text)) > _LONGEST or _CLAUSES.search(text):
        return False
    if any(_rest(one, pack) != _rest(other, pack) for one, other in sides):
        return False  # not all dogs are allowed in
    told = [(_denied(one, pack), _denied(other, pack)) for one, other in sides]
    if len(told) == 1:
        return told == [("things", "verb")]
    *of_things, of_verb = told
    verb, denied = of_verb
    return not verb and denied.endswith("verb") and all(was.startswith("things") and not now for was, now in of_things)


def _denied(text: str, pack: Pack) -> str:
    """What a reading denies: "things", "verb", both after one another, or ""."""
    said = set(_words(text))
    return f"{'things' if said & pack.denies_things else ''}{'verb' if said & pack.denies_verbs else ''}"


def _rest(text: str, pack: Pack) -> list[str]:
    """The words of a reading that deny nothing."""
    return [word for word in _words(text) if word not in pack.denies_verbs | pack.denies_things | _BESIDE]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]

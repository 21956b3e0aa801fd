"""Whether two statements of what must, need or may be done use one word for it, with and without a negation.

What only has a negation set before it or taken away is turned into its opposite: 不需要 and 需要, "does not have to"
and "has to". Who writes another word in its place, 必须 for 无需, "must" for "need not", "doit" for "n'est pas tenu
de", changes what is required.
"""

from collections.abc import Iterable

from scrubber.collation.kinds.polarity import is_negation
from scrubber.collation.kinds.regions import Region
from scrubber.language.facts.fact import Fact
from scrubber.language.packs.which import packs_for
from scrubber.language.plain import HAN, plain
from scrubber.patterns import lazily

#: What is required or permitted in words that have others of the same meaning.
_OBLIGED = frozenset(["must", "need", "may"])
#: Forms of one word begin alike in so many letters (have to, has to); of Han, in the first character (需, 需要).
_ALIKE = 2
#: A Turkish verb of what must be done, or may be: genişletilmelidir, genişletilebilir.
_MUST_OR_MAY = lazily(r"(?P<stem>\w{2,24}?)(?P<said>m[ae]l[ıi]|y?[ae]bil[ei])\w{0,8}")
#: できる and ことができる are one word, and so are できない and ことはできない.
_NOMINAL = lazily("^こと[がはも]")


def same_word(region: Region) -> bool | None:
    """Whether both readings of a region say it with the same word; None where one of them has no such word, or
    either has another class of words.
    """
    one = _stems(region.before, region.seen_before, region.facts_before, region.language)
    other = _stems(region.after, region.seen_after, region.facts_after, region.language)
    if not one or not other:
        return None
    return any(_begin_alike(a, b) for a in one for b in other)


def is_turned(region: Region) -> bool:
    """Whether one side permits what the other denies in the same word: 不能, 能够; 不可, 可以; 有权, 无权. 不得 for
    可以 is another word.
    """
    sides = []
    for facts, text, start in (
        (region.facts_before, region.before, region.seen_before),
        (region.facts_after, region.after, region.seen_after),
    ):
        modals = [fact for fact in facts if fact.kind == "modal"]
        if len(modals) != 1:
            return False
        sides.append((modals[0].value, plain(text[modals[0].start - start : modals[0].end - start])))
    (denied, no), (said, yes) = sorted(sides, key=lambda side: side[0] != "must not")
    same = (no[:1] == "不" and no[1:2] == yes[:1]) or (no[:1] == "无" and no[1:] == yes[1:])
    return (denied, said) == ("must not", "may") and same


def ends_otherwise(before: str, after: str, language: str) -> bool:
    """Whether one verb says by its ending what must be done, and what may be: genişletilmelidir, genişletilebilir."""
    if language != "tr":
        return False
    one, other = (_MUST_OR_MAY.fullmatch(plain(text).strip().casefold()) for text in (before, after))
    if not (one and other):
        return False
    return one["stem"] == other["stem"] and ("bil" in one["said"]) != ("bil" in other["said"])


def _stems(text: str, start: int, facts: Iterable[Fact], language: str) -> list[str]:
    modals = [fact for fact in facts if fact.kind == "modal"]
    if not all(fact.value in _OBLIGED for fact in modals):
        return []
    return [_stem(plain(text[f.start - start : f.end - start]).casefold(), language) for f in modals]


def _stem(word: str, language: str) -> str:
    """A word without what denies it: `not required to` → required to, 无需 → 需, 不必 → 必; the whole word where
    nothing does, or it ends in it (수 없다).
    """
    plainly = [
        known
        for pack in packs_for(language)
        for known, said in pack.meanings.items()
        if len(said) == 1 and said[0][0] == "modal" and word.endswith(known)
    ]
    if plainly:
        return _NOMINAL.sub("", max(plainly, key=len))
    denial = next((n for n in range(len(word) - 1, 0, -1) if is_negation(word[:n], language)), 0)
    return _NOMINAL.sub("", word[denial:].strip())


def _begin_alike(one: str, other: str) -> bool:
    size = 1 if HAN.match(one) else _ALIKE
    return one[:size] == other[:size]

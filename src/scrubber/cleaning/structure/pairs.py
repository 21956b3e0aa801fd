"""A bilingual text: each block and its translation behind it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median

from scrubber.cleaning.structure.shape import ends_sentence, is_sentence, language, place
from scrubber.cleaning.structure.stated import Pair, unlike
from scrubber.model import Block, Finding

_FEWEST_PAIRS = 5
_OWN_SCRIPT = frozenset({"zh", "ja", "ko", "ru", "uk", "bg", "sr", "mk", "be", "ar", "fa", "ur", "el", "he", "hi", "th",
    "ka", "hy", "am", "km", "my", "ta", "te", "bn"})  # fmt: skip
_NAMES = {
    "zh": "Chinese", "en": "English", "ja": "Japanese", "ko": "Korean", "ru": "Russian", "ar": "Arabic", "de": "German",
    "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The part of a text that goes block by block in two languages.

    Attributes:
        first: the language that comes first.
        second: its translation's.
        pairs: (block, block) of those that stand together.
        alone: blocks without their pair, each with its language, in order.
        both: all blocks in either language, likewise.
    """

    first: str
    second: str
    pairs: tuple[tuple[int, int], ...]
    alone: tuple[tuple[int, str], ...]
    both: tuple[tuple[int, str], ...]


def pair_findings(blocks: Sequence[Block], body: Sequence[int], *, settled: set[int | None]) -> list[Finding]:
    """Blocks of a bilingual text without their pair, and pairs whose dates or numbers contradict each other. Only
    blocks of the `body` are looked at; the numbers of those that are `settled` have been told.
    """
    text = bilingual(blocks, body)
    if text is None:
        return []
    ratio = _ratio(blocks, text.pairs)
    where = {i: k for k, (i, _) in enumerate(text.both)}
    out = [
        Finding(
            "",
            "unpaired",
            "low",
            f"This paragraph has no {_named(text.second if tag == text.first else text.first)} counterpart, as "
            f"the others have.",
            block=i,
            after=blocks[i].text,
            place=place(blocks[i]),
            confidence=0.8,
            evidence=(f"{len(text.pairs)} paragraphs of this text have their pair",),
        )
        for i, tag in text.alone
        if is_sentence(blocks[i].text) and not _split(blocks, where[i], text.both, ratio)
    ]
    return out + _contradictions(blocks, text, settled)


def _named(tag: str) -> str:
    return _NAMES.get(tag, tag)


def bilingual(blocks: Sequence[Block], body: Sequence[int]) -> Bilingual | None:
    """The bilingual part, if there is one in some blocks of a text: most of them alternate between two languages."""
    known = _languages(blocks, body)
    steps = Counter((a[1], b[1]) for a, b in pairwise(known) if a[1] != b[1])
    if not steps:
        return None
    # Both ways are as frequent in a text that alternates: the first block with a neighbour in the other language says
    # which leads.
    (one, other), _ = max(steps.items(), key=lambda item: (item[1], item[0]))
    leading = next(tag for (_, tag), (_, following) in pairwise(known) if {tag, following} == {one, other})
    first, second = (one, other) if leading == one else (other, one)
    both = [(i, tag) for i, tag in known if tag in {first, second}]
    pairs = [(a[0], b[0]) for a, b in pairwise(both) if (a[1], b[1]) == (first, second)]
    if len(pairs) < _FEWEST_PAIRS:
        return None
    start, end = pairs[0][0], pairs[-1][1]
    inside = [(i, tag) for i, tag in both if start <= i <= end]
    paired = {i for pair in pairs for i in pair}
    alone = [(i, tag) for i, tag in inside if i not in paired]
    if len(alone) > max(2, len(inside) // 8):
        return None
    # What follows the last pair: one block that broke off from its pair; more of them are another part of the page.
    behind = [(i, tag) for i, tag in both if i > end]
    if len(behind) == 1:
        alone += behind
    return Bilingual(first, second, tuple(pairs), tuple(alone), tuple(both))


def _languages(blocks: Sequence[Block], body: Sequence[int]) -> list[tuple[int, str]]:
    """The blocks whose language can be told, with it: one language a script, since a heading of three words may look
    like any other's.

    Two languages of one script are two only where sentences are in both, and of such a text the sentences alone are
    looked at.
    """
    known = [(i, tag) for i in body if (tag := language(blocks[i])) not in {"und", "mul"}]
    latin = [(i, tag) for i, tag in known if tag not in _OWN_SCRIPT]
    sentences = Counter(tag for i, tag in latin if is_sentence(blocks[i].text))
    counts = sentences or Counter(tag for _, tag in latin)
    main = sorted(counts, key=lambda tag: (-counts[tag], tag))[:2] or ["en"]
    han = "ja" if sum(tag == "ja" for _, tag in known) >= 3 else "zh"
    if len(main) > 1 and sentences[main[1]] * 3 > sentences[main[0]]:  # two languages in Latin letters
        known = [(i, tag) for i, tag in known if tag in _OWN_SCRIPT or (tag in main and is_sentence(blocks[i].text))]
    else:
        known = [(i, tag if tag in _OWN_SCRIPT else main[0]) for i, tag in known]
    return [(i, han if tag in {"zh", "ja"} else tag) for i, tag in known]


def _ratio(blocks: Sequence[Block], pairs: Sequence[tuple[int, int]]) -> float:
    """How much longer a translation is, where that is much the same throughout; 0 where it is not."""
    ratios = sorted(
        len(blocks[b].text) / len(blocks[a].text)
        for a, b in pairs
        if min(len(blocks[a].text), len(blocks[b].text)) >= 15
    )
    if len(ratios) < 3:
        return 0.0
    spread = ratios[len(ratios) * 3 // 4] / ratios[len(ratios) // 4]
    return median(ratios) if spread < 2 else 0.0


def _split(blocks: Sequence[Block], at: int, both: Sequence[tuple[int, str]], ratio: float) -> bool:
    """Whether a block without pair is one half of a paragraph that the page broke in two (its translation is as long
    as both).
    """
    alone = both[at][0]
    tag = both[at][1]
    for step in (-1, 1):
        beside = at + step
        if not 0 <= beside < len(both) or both[beside][1] != tag:
            continue
        upper = blocks[both[min(at, beside)][0]].text
        if not ends_sentence(upper) and is_sentence(upper):
            return True
        partner = (
            max(at, beside) + 1
            if max(at, beside) + 1 < len(both) and both[max(at, beside) + 1][1] != tag
            else min(at, beside) - 1
        )
        if not ratio or partner < 0 or both[partner][1] == tag:
            continue
        mine, next_to, theirs = (
            len(blocks[alone].text),
            len(blocks[both[beside][0]].text),
            len(blocks[both[partner][0]].text),
        )
        scale = ratio if partner > at else 1 / ratio
        joined, single = theirs / ((mine + next_to) * scale), theirs / (next_to * scale)
        if max(joined, 1 / joined) < max(single, 1 / single):
            return True
    return False


def _contradictions(blocks: Sequence[Block], text: Bilingual, settled: set[int | None]) -> list[Finding]:
    """Pairs that differ in one date or one number, in a text whose other pairs agree."""
    pairs = [Pair(blocks[a].text, blocks[b].text) for a, b in text.pairs]
    differ = [
        (kind, a, b, left[0], right[0])
        for (a, b), pair in zip(text.pairs, pairs, strict=True)
        if pair.may_differ()
        for kind, one, other in pair.compared()
        for left, right in [unlike(one, other)]
        if len(left) == len(right) == 1
    ]
    if not differ or not _agree_mostly(pairs, max(2, 3 * len(differ))):
        return []
    out = []
    for kind, a, b, mine, theirs in differ:
        if not settled & {a, b}:
            was, now = blocks[a].text[mine.start : mine.end], blocks[b].text[theirs.start : theirs.end]
            out.append(
                Finding(
                    "",
                    kind,
                    "high",
                    f"The {_named(text.first)} gives the {kind} “{was}” and its {_named(text.second)} "
                    f"counterpart “{now}”: one of them was changed.",
                    block=b,
                    before=was,
                    after=now,
                    place=place(blocks[b]),
                    confidence=0.6,
                    evidence=(blocks[a].text[:200], blocks[b].text[:200]),
                )
            )
    return out


def _agree_mostly(pairs: Iterable[Pair], least: int) -> bool:
    """Whether pairs state so many kinds of facts alike; no more of them are looked at than that takes."""
    alike = (1 for pair in pairs for _, one, other in pair.compared() if not any(unlike(one, other)))
    return sum(islice(alike, least)) == least

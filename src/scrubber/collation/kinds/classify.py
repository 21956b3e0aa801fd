"""What a difference between two readings amounts to: which fact it changes, or that it changes none.

`compare` takes a sentence as two witnesses give it and says what differs: each difference widened to the whole fact
that holds it (two digits of a year become the whole date), with a kind, a confidence and a sentence for a reader.
`classify` does so for one difference that an alignment has found.

Kinds that lie close to one another are told apart by one convention, in every language:

- One word with and without what denies it is a negation: 可以, 不可以; 有权, 无权; 必须, 不必; 不足, 充足; "may", "may
  not"; `unless`, `if`. So are two words that say the opposite: 批准, 驳回; 阴性, 阳性; "void", "valid".
- Another word for what must, may or need be done is a modal: 不得, 可以; 应当, 有权; 禁用, 可用; 无需, 必须; "must",
  "need not". So is a word that says how sure something is, where the other reading has none: 涉嫌; "allegedly".
- How many, how much or how far is a quantifier, in opposite words too: 全部, 部分; 至少, 至多; 以内, 以外; 高温, 低温;
  `A and B`, `A or B`; "no", "every".
- On which side of a time is a date: 三十日内, 三十日后; 饭前, 饭后; "by 30 June", "after 30 June"; so is the year of an
  era. How long is a number, and what it is counted in a unit: 三年, 五年; 三年, 三个月. A time that ends where it began
  is another: from 5 May, until 5 May.
- A letter or a Roman numeral in a number's place is a number (Annex A, Annex B; section 4(a), 4(b)), a member of a list
  that is left out a quantifier, or a name where it is one, and who does what to whom, the other way round, a name: "A
  sued B", "B sued A", "A was sued by B". So is an office and its deputy, or who held it before: 部长, 副部长; "the
  mayor", "the former mayor".
- Who speaks, or whom somebody else is quoted from, under another name is an attribution, in whatever sentence, and
  however little of the name differs: 王建国表示, 李建国表示; "said Jean Morel", "said Jean Moreau"; 据统计局介绍,
  据税务局介绍. Whose firm, office or town is another while the same person speaks, who is only spoken of, and a firm or
  a town in the place of a person who spoke, is a name.

The facts are those of `scrubber.language.facts.facts`. Slips, spacing, width, script and variant forms amount to
nothing (kind None); other words for the same facts are `wording`.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.amounts import dollars_apart, of_one_sign
from scrubber.collation.kinds.beneath import told
from scrubber.collation.kinds.between import Sentence, in_one_way
from scrubber.collation.kinds.exchanged import exchanged
from scrubber.collation.kinds.hedges import as_many_hedges, only_hedges
from scrubber.collation.kinds.other_units import remeasured
from scrubber.collation.kinds.regions import Region, regions
from scrubber.collation.kinds.scores import turned_round
from scrubber.collation.kinds.set_in import quoted_otherwise
from scrubber.collation.kinds.signs import by_sign
from scrubber.collation.kinds.verdict import SUBJECTS, Verdict, verdict_on
from scrubber.language.facts.fact import values_of
from scrubber.language.facts.facts import scan
from scrubber.language.facts.ranges import ranges
from scrubber.language.packs.joining import joining
from scrubber.language.packs.which import language_of
from scrubber.patterns import lazily

#: What turns a statement, several of them as one: no state shall, any state may.
_TURNS = frozenset(["negation", "modal", "quantifier"])
#: A note's number, and a word in small letters right before it.
_NOTE, _SMALL = lazily(r"[1-9]\d{0,2}"), lazily(r"(?<![^\W_])(?:(?!\d)[^\W_]){3,60}\Z")
# A list is the same in another order: rooms 3, 5 and 9.
_WORD, _JOINING = lazily(r"[^\W\d_]+"), frozenset(joining("and", "or"))


def classify(
    before: str,
    after: str,
    *,
    left: str = "",
    right: str = "",
    language: str = "",
) -> Verdict:
    """What one difference amounts to.

    Args:
        before: the canonical reading, as far as it differs.
        after: the mirror's reading, as far as it differs.
        left: what stands before both.
        right: what stands behind both.
        language: of what stands around it, for a sentence that does not tell its own.

    Returns:
        The gravest verdict on what lies within the difference; of several amounts of one sort, and of several words
        that turn a statement, on all of them.
    """
    at, end, other_end = len(left), len(left + before), len(left + after)
    here = [
        v
        for v in compare(left + before + right, left + after + right, language=language)
        if _touches(v.span_before, at, end) or _touches(v.span_after, at, other_end)
    ]
    worst = max(here, key=_gravity, default=Verdict(None, 1.0, "", before, after, (at, end), (at, other_end)))
    alike = [v for v in here if (v.kind == worst.kind and v.kind in AMOUNTS) or {v.kind, worst.kind} <= _TURNS]
    return _together(worst, alike, left + before + right, left + after + right) if len(alike) > 1 else worst


def _change_places(before: str, found: Sequence[tuple[Region, str | None, float]]) -> bool:
    """Whether amounts stand in each other's place, and no other word has moved: 5 boys and 9 girls, 9 boys and 5 girls.
    What changes its place in the sentence takes the words with it that it goes with.
    """
    told = [(region, kind) for region, kind, _ in found if kind]
    between = (before[one.end_before : other.start_before] for (one, _), (other, _) in pairwise(told))
    return (
        len(told) > 1
        and "\t" not in before
        and all(kind in AMOUNTS and _is_amount(region) for region, kind in told)
        and not any(_JOINING.issuperset(_WORD.findall(text.casefold())) for text in between)
    )


def _is_amount(region: Region) -> bool:
    """Whether either reading of a difference is one amount and nothing else."""
    return all(
        [(f.start - seen, f.end - seen) for f in facts if f.kind in AMOUNTS] == [(0, len(text))]
        for text, facts, seen in (
            (region.before, region.facts_before, region.seen_before),
            (region.after, region.facts_after, region.seen_after),
        )
    )


def same_in_full(one: tuple[str, int, int], other: tuple[str, int, int], language: str) -> bool:
    """Whether two whole sentences state the same amounts in the same order, and nothing that accuses, though a place
    alone was told as an amount: of 午後2時から4時まで and 14時から16時まで the second hours are others by themselves.
    Each is given with where it differs from the other. Never true where a sentence states no amount at, or right
    beside, the place: it may be in unknown words.
    """
    before, after = one[0], other[0]
    spoken = language_of(before, language) or language_of(after, language)
    sides = []
    for text, start, end in (one, other):
        facts = scan(text, spoken)
        if not any(f.start <= end + 1 and f.end >= start - 1 for f in facts if f.kind in AMOUNTS):
            return False
        sides.append(Sentence(text, facts, ranges(text, facts, spoken), 0, len(text)))
    # A unit may stand on either side of its number: each kind in its own order.
    stated = [
        sorted(((f.kind, f.value) for f in facts if f.kind in AMOUNTS), key=lambda amount: AMOUNTS.index(amount[0]))
        for facts in in_one_way(*sides)
    ]
    unlike = [(a, b) for a, b in zip(*stated, strict=False) if a != b]
    same = all(a[0] == b[0] == "unit" and of_one_sign({a[1], b[1]}, f"{before} {after}") for a, b in unlike)
    if before == after or not same or len(stated[0]) != len(stated[1]):
        return False
    return all(each.kind in {None, "wording"} for each in compare(before, after, language=spoken))


def _together(worst: Verdict, verdicts: Sequence[Verdict], before: str, after: str) -> Verdict:
    """Several amounts of one sort that are others within one difference, or words that together turn one statement,
    as one of the gravest kind: all of them are told.
    """
    start, end = verdicts[0].span_before[0], verdicts[-1].span_before[1]
    other, other_end = verdicts[0].span_after[0], verdicts[-1].span_after[1]
    kind, was, now = str(worst.kind), before[start:end], after[other:other_end]
    confidence = max(each.confidence for each in verdicts)
    return Verdict(kind, confidence, SUBJECTS[kind], was, now, (start, end), (other, other_end))


def _touches(span: tuple[int, int], start: int, end: int) -> bool:
    return span[0] <= end and start <= span[1]


def _gravity(verdict: Verdict) -> tuple[int, float]:
    return (0 if verdict.kind is None else 1 if verdict.kind == "wording" else 2), verdict.confidence


# Several passes over a text ask the same: a memory that is smaller than all its differences helps none of them.
@lru_cache(maxsize=1 << 14)
def compare(before: str, after: str, *, language: str = "") -> tuple[Verdict, ...]:
    """Every difference between two readings of a sentence, in order, with what it amounts to.

    A fact that only changed its place in the sentence is no changed fact: where the sentence as a whole states the same
    numbers, dates and so on, the difference is `wording`; but a result of two sides that is turned round is another,
    and so is who does what to whom (`exchanged`).
    """
    spoken = language_of(before, language)
    if turned := exchange(before, after, spoken):
        return (turned,)
    if quoted_otherwise(before, after):
        return ()
    found = [told(region, language) for region in regions(before, after, language)]
    gone: dict[str, Counter[object]] = {}
    come: dict[str, Counter[object]] = {}
    for region, kind, _ in found:
        if kind in AMOUNTS:
            gone.setdefault(kind, Counter()).update(f.value for f in region.facts_before if f.kind == kind)
            come.setdefault(kind, Counter()).update(f.value for f in region.facts_after if f.kind == kind)
    hedges_moved = as_many_hedges([region for region, _, _ in found])
    exchanged_amounts = _change_places(before, found)
    out = []
    for region, kind, confidence in found:
        moved = (
            not exchanged_amounts
            and bool(gone.get(kind or ""))
            and gone[kind or ""] == come[kind or ""]
            and not by_sign(region)
        )
        moved = moved and not region.extent
        moved = moved or (kind == "number" and _is_of_note(region))
        moved = moved or (kind == "modal" and hedges_moved and only_hedges(region))
        moved = moved or (kind == "attribution" and _word_moved(region, [each for each, _, _ in found]))
        if kind in {"number", "wording", None} and turned_round(region.before, region.after)[0]:
            out.append(verdict_on(region, "number", 0.85, before, after))
        else:
            said, sure = ("wording", 0.5) if moved else (kind, confidence)
            if said == "wording" and values_of(region.facts_before, "unit"):
                other = remeasured(before, after, language) or dollars_apart(region, before, after)
                said, sure = ("unit", 0.85) if other else (said, sure)
            out.append(verdict_on(region, said, sure, before, after))
    return tuple(out)


def exchange(before: str, after: str, language: str) -> Verdict | None:
    """What it amounts to that two words of a sentence stand in each other's place; else None (see `exchanged`)."""
    turned = exchanged(before, after, language)
    if not turned:
        return None
    told, start, end, other_end = turned
    said = "unit" if told == "wording" and remeasured(before, after, language) else told
    was, now = before[start:end], after[start:other_end]
    return Verdict(said, 0.8, SUBJECTS[said], was, now, (start, end), (start, other_end))


def _is_of_note(region: Region) -> bool:
    """Whether all that is more in one reading is a number right behind a word in small letters: a note's, which a
    converter set on the line (quay, quay12). What letters count has a blank before it, and names have capitals.
    """
    here = region.inner
    word = _SMALL.search(here.left)
    return (
        not (here.before and here.after)
        and _NOTE.fullmatch(here.before or here.after) is not None
        and word is not None
        and word[0].islower()
        and not here.right[:1].isalnum()
    )


def _word_moved(region: Region, others: Sequence[Region]) -> bool:
    """Whether one word in small letters is all that is gone, or has come, and stands elsewhere in the other reading:
    the mayor said, said the mayor.
    """
    here = region.inner
    word = (here.before or here.after).strip()
    if (here.before and here.after) or not (word.isalpha() and word.islower()):
        return False
    there = ("", word) if here.before else (word, "")
    return any((each.inner.before.strip(), each.inner.after.strip()) == there for each in others)

"""Words that differ and state nothing that is known: told as wording, for who reads a text may see more in them, but
for the few that `is_silent` lists.
"""

from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.slips import same
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.verdict import Verdict
from scrubber.collation.telling.differences import Change
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.scraps import is_notice, is_sites, is_stamp
from scrubber.collation.telling.spots import own_spot, spot
from scrubber.language.alike import alike
from scrubber.language.facts.facts import scan
from scrubber.patterns import lazily

#: A slip changes so many letters of a word at most, and of a short one a third.
_LETTERS = 2
#: How sure it is that a word that states nothing was meant.
_SURE = 0.3
#: Figures, and the letters that are taken for one.
_FIGURES, _READ = lazily(r"\d+"), str.maketrans("OolIiSsBb", "001115588")
#: Characters that are each a word's part, or a word.
_WIDE = lazily(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def left_over(ground: Ground, witness: Witness, change: Change) -> tuple[int, int, Verdict] | None:
    """What is told of a change that amounts to nothing else: the canonical block, where in it, and the verdict. None
    for what is no other wording.
    """
    block, start, end = spot(ground, witness, change)
    text, own = ground.canon.blocks[block].text, own_spot(witness, change.w0, change.w1)
    before, after = text[start:end], witness.folded.quote(change.w0, change.w1)
    said = before if before or not after else witness.folded.between(change.w0, change.w1)
    if is_silent(said, after if before else "") or (not after and _removed(ground, witness, change, text)):
        return None
    says = (
        "“{was}” reads “{now}” here." if before and after else "“{was}” is missing here." if before
        else "“{now}” stands here; other copies lack it."
    )  # fmt: skip
    return block, start, Verdict("wording", _SURE, says, before, after, (start, end), (own.start, own.end))


def is_silent(before: str, after: str) -> bool:
    """Whether nothing is told of words that stand for others, or of words that have come or are gone, and state nothing
    that is known; all that is kept silent of them, and nothing else (`kinds.kind_of` says which facts are the same).

    - What differs in case, width, script, accents, blanks or marks alone.
    - A slip: up to two letters of each word, of a short one a third; of a character that may be a word, one that looks
      or sounds like it.
    - The same amounts among the same words, written in another way: five days, 5 days.
    - What sites say around any text, where one copy has it more.
    """
    if not before or not after:
        more = (before or after).strip()
        return not any(map(str.isalnum, more)) or is_sites(more) or is_notice(more) or is_stamp(more)
    if _amounts(before) == _amounts(after) != "" or (same(before, after) and _figures(before) == _figures(after)):
        return True
    if _WIDE.search(before + after):
        pairs = [(a, b) for a, b in zip(before, after, strict=False) if a != b]
        swapped = sorted(before) == sorted(after)
        return len(before) == len(after) and not swapped and all(alike(*pair) for pair in pairs)
    one, other = before.casefold().split(), after.casefold().split()
    return len(one) == len(other) and all(map(_is_slip, one, other))


def _amounts(text: str) -> str:
    """A text with what each amount in it states in the amount's place; "" for one that states none."""
    parts, end = [], 0
    for f in scan(text):
        if f.kind in AMOUNTS and f.start >= end:
            parts += [text[end : f.start], f"{f.kind} {f.value}"]
            end = f.end
    return " ".join(" ".join([*parts, text[end:]]).casefold().split()) if parts else ""


def _figures(text: str) -> list[str]:
    return _FIGURES.findall("".join(text.split()))


def _is_slip(one: str, other: str) -> bool:
    """Whether a word is another with a slip in its letters; of figures nobody can tell (9 May, 90 May)."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 -- heavy

    if any(map(str.isdecimal, one + other)) and _figures(one.translate(_READ)) != _figures(other.translate(_READ)):
        return False
    most = min(_LETTERS, min(len(one), len(other)) // 3)
    return OSA.distance(one, other, score_cutoff=most) <= most


def _removed(ground: Ground, witness: Witness, change: Change, text: str) -> bool:
    """Whether a block that a witness lacks is what cleaning took out of it."""
    words = Vocabulary()
    whole = (change.c0, change.c1) == ground.extent(ground.block(change.c0))
    return whole and witness.has_removed(words.join(words.fold(text).ids), words)

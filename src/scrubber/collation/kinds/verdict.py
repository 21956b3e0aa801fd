"""What is said of one difference: its kind, and the sentence that a reader is told."""

from dataclasses import dataclass

from scrubber.collation.kinds.han_names import both_known
from scrubber.collation.kinds.hedges import only_hedges
from scrubber.collation.kinds.polarity import opposed
from scrubber.collation.kinds.regions import Region
from scrubber.language.packs.listed import HEDGED
from scrubber.language.plain import plain


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one difference amounts to.

    Attributes:
        kind: a finding's kind, or None for noise (a slip, spacing, another form of the same word).
        confidence: 0 to 1, of the kind.
        says: what it is that reads otherwise, or a sentence with fields for `before`, `after`, both cut short (`was`,
            `now`), and the name of the `text` that stands beside the mirror's; "" for noise.
        before: the canonical reading, widened to whole words and facts.
        after: the mirror's reading, likewise.
        span_before: where `before` stands in the canonical sentence.
        span_after: where `after` stands in the mirror's sentence.
    """

    kind: str | None
    confidence: float
    says: str
    before: str
    after: str
    span_before: tuple[int, int] = (0, 0)
    span_after: tuple[int, int] = (0, 0)

    def told(self, beside: str) -> str:
        """The sentence that a reader is told, and understands on its own, of a mirror beside a text of some name."""
        before, after = self.before.strip(_EDGES), self.after.strip(_EDGES)
        says = self.says if "{" in self.says else self.says + _READS[bool(before), bool(after)]
        return says.format(before=before, after=after, was=short(before), now=short(after), text=beside)


def verdict_on(region: Region, kind: str | None, confidence: float, one: str, other: str) -> Verdict:
    """A verdict that quotes whole words: 合法 and 违法 where only 合 and 违 differ."""
    left, right = _word_around(region, one, other) if kind in {"negation", "name"} else (0, 0)
    i1, i2 = region.start_before - left, region.end_before + right
    j1, j2 = region.start_after - left, region.end_after + right
    before, after = (one[i1:i2], other[j1:j2]) if left + right else (region.before, region.after)
    between = kind == region.extent and not region.facts_before and not region.facts_after
    hedged = kind == "modal" and only_hedges(region)
    put_in = kind == "url" and bool(before.strip()) and not any(fact.kind == "url" for fact in region.facts_before)
    case = f"between {kind}" if between else HEDGED if hedged else "url put in" if put_in else kind
    subject = SUBJECTS[case] if case else ""
    return Verdict(kind, confidence, subject, before, after, (i1, i2), (j1, j2))


def _word_around(region: Region, one: str, other: str) -> tuple[int, int]:
    """How many characters on either side make words of two that differ in one Han character."""
    if len(region.before) != 1 or len(region.after) != 1:
        return 0, 0
    for was, now, left, right in region.inner.wider():
        quoted = one[region.start_before - left : region.end_before + right]
        theirs = other[region.start_after - left : region.end_after + right]
        if plain(quoted) == plain(was) and plain(theirs) == plain(now) and (opposed(was, now) or both_known(was, now)):
            return left, right
    return 0, 0


#: What a quotation leaves out at its ends, and how much of a long text a message quotes.
_EDGES, _QUOTE = " \n\u3000,;", 80
#: What is told of words that are gone.
IS_MISSING = "“{before}” is missing here."
#: What reads otherwise, by the kind of the difference; and how the sentence goes on.
SUBJECTS = {
    "date": "The date", "number": "The number", "name": "The name",
    "negation": "The statement is turned into its opposite: it",
    "modal": "What is permitted or required", HEDGED: "The certainty of the statement",
    "quantifier": "The extent of the statement", "unit": "The unit",
    "url": "The address", "url put in": "Where an address is put in, the text",
    "attribution": "The speaker", "wording": "The wording",
    "between date": "What stands between two dates or times", "between number": "What stands between two amounts",
}  # fmt: skip
_READS = {
    (False, True): " reads “{after}” here; {text} has nothing in its place.",
    (True, False): " reads “{before}” in {text} and is missing here.",
    (True, True): " reads “{before}” in {text} and “{after}” here.",
}


def short(text: str) -> str:
    """As much of a text as a message quotes, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= _QUOTE else text[: _QUOTE - 1] + "…"

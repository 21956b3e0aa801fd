"""A few words that one side has more: a sentence, a remark in brackets, a word that says what the text is worth."""

import re
from dataclasses import replace

from scrubber.collation.alignment.witness import BLOCK, Witness
from scrubber.collation.kinds.accidents import AMOUNTS
from scrubber.collation.kinds.addresses import SLIPPED, goes_on_with
from scrubber.collation.kinds.verdict import IS_MISSING, Verdict
from scrubber.collation.telling.ground import Ground
from scrubber.collation.telling.scraps import RULES, is_notice, is_scrap, is_sites, is_stamp
from scrubber.collation.telling.slots import Spot
from scrubber.language.facts.facts import scan
from scrubber.language.packs.which import language_of
from scrubber.language.standing import says_standing
from scrubber.language.stops import STOPS
from scrubber.model import ACCUSING
from scrubber.patterns import lazily

#: What is told of words that one side has more.
_STANDS = "“{after}” stands here; no independent copy has it."
#: A sentence has so many words at the least.
_SENTENCE = 3
#: A clause that states an exception or a condition has so many words at the least: ", except in an emergency"; what
#: else it may read as.
_CLAUSE = 4
_OF_CLAUSES = frozenset(["negation", "modal", "quantifier", "wording"])
_CHARACTERS = lazily(r"[\u3041-\u3096\u30a1-\u30fc\u3400-\u9fff]{2,11}")
_OPENS_CLAUSE = lazily(r"[,，;；:：،؛]\s{0,2}$")
_CLOSES_CLAUSE = lazily(rf"\s{{0,2}}(?:[{STOPS}.;；,，،؛]|$)")
#: What a short sentence states, of which a reader would be deceived if it were set in or left out; and what it says of
#: someone, which its context tells.
_STATED = frozenset([*AMOUNTS, *RULES, "quantifier"])
_SPOKEN_OF = frozenset(["name", "attribution"])
#: What parts a sentence from its neighbours, the end of the one before it included.
_BETWEEN = " \n\u3000（(【[」』”\"'." + STOPS
_BLANKS = " \u3000（(【[「『《“‘«„」』”\"'"
_OPENS = lazily(rf"(?:^|[{STOPS}.\n])[\s”’」』\"')）]{{0,3}}[“‘「『\"'(（]?$")
#: A colon closes a sentence that leads to the next block, a list's first item.
_CLOSES = lazily(rf"[”’」』\"')）]?[{STOPS}.]|[:：](?:\n|$)")
#: What an editor's note begins with, and what it may state.
_OPENS_NOTE, _NOTED, _STOPS = frozenset("[［"), frozenset(["date", "name"]), " .,;:。，"
_LABEL = lazily(r"[\[［][^\W\d_]{0,4}[. ]?\d{1,3}[:：.]?\s")
#: What a remark in brackets begins and ends with, and the marks beside it.
_OPENS_REMARK, _CLOSES_REMARK, _BESIDE_REMARK = (
    frozenset("([（［【"),
    frozenset(")]）］】"),
    " \n\u00a0\u202f\u3000.,;:!?。，；：！？",
)


def remarked(
    verdict: Verdict, canonical: tuple[str, int, int], size: int, witness: Witness, words: tuple[int, int]
) -> tuple[Verdict, bool]:
    """What a change amounts to if it is a few words more or less, and whether who has it so may be accused of it.

    Nobody is accused of a block of one sentence that states nothing, of a sentence that stands there twice, of a
    remark in brackets that states nothing, of what sites say, nor of a word that says what the text is worth: it may be
    the note of an honest archivist (repealed, draft), and changes everything.

    Args:
        verdict: what the change amounts to as words for words.
        canonical: the canonical block, and where what differs begins and ends in it.
        size: how many canonical words differ; none for an addition.
        witness: who has it otherwise.
        words: its words there, the end exclusive; none for an omission.

    Returns:
        The same verdict where the change is neither an addition nor an omission of that kind.
    """
    text, start, end = canonical
    folded, (w0, w1) = witness.folded, words
    added = folded.between(w0, w1).strip(_BESIDE_REMARK) if not size else ""
    if tells_worth(added, text):
        says = "“{after}” stands here, which says what the text is worth; other copies lack it."
        return replace(verdict, kind="negation", says=says, before="", after=added), False
    gone = _with_brackets(text, start, end) if w0 == w1 else ""
    remark = (bool(added) and _is_remark(added, folded.quote(w0, w1))) or _is_note(added or gone)
    if _bracketed(added) and not remark and verdict.kind not in ACCUSING:
        ruled = [fact.kind for fact in scan(added, language_of(text)) if fact.kind in RULES]
        if ruled:  # (not open to non-residents) denies something, twice or not
            return Verdict(ruled[0], 0.8, _STANDS, "", added), True
    if w0 == w1 and size >= _SENTENCE and is_sentence(text, start, end):
        gone = text[start:end].strip()
        whole = not re.search(r"\w", text[:start] + text[end:])
        kind = "block_deleted" if whole else "sentence_deleted"
        told = Verdict(kind, verdict.confidence, IS_MISSING, gone, "")
        return told, _accuses(gone, verdict, language_of(text), within=not whole)
    if not size and w1 - w0 >= _SENTENCE and is_sentence(folded.text, folded.starts[w0], folded.ends[w1 - 1]):
        # An item of a list, and the number of the next one, which it has moved on.
        last = next((word for word in range(w1 - 1, w0, -1) if witness.breaks[word] == BLOCK), w1)
        item = last < w1 and not re.search(r"[^\W\d_]", folded.quote(last, w1))
        new = folded.quote(w0, last if item else w1)
        kind = "block_inserted" if item else "sentence_inserted"
        told = Verdict(kind, verdict.confidence, _STANDS, "", new)
        return told, not remark and not says_again(witness, w0, w1) and _accuses(new, verdict, language_of(text))
    if w0 == w1 and size >= _CLAUSE and verdict.kind in _OF_CLAUSES and _is_clause(text, start, end):
        gone = text[start:end].strip()
        told = Verdict("sentence_deleted", verdict.confidence, IS_MISSING, gone, "")
        return told, _accuses(gone, verdict, language_of(text))
    if not size and w1 - w0 >= _CLAUSE and verdict.kind in _OF_CLAUSES and not remark:
        starts, ends = folded.starts[w0], folded.ends[w1 - 1]
        if _is_clause(folded.text, starts, ends):
            new = folded.quote(w0, w1)
            told = Verdict("sentence_inserted", verdict.confidence, _STANDS, "", new)
            return told, not says_again(witness, w0, w1) and _accuses(new, verdict, language_of(text))
    if verdict.kind == "url" and verdict.confidence <= SLIPPED:
        return verdict, False
    if verdict.kind == "url" and added and not any(fact.kind == "url" for fact in scan(verdict.before)):
        return verdict, not is_stamp(added) and not remark  # who altered an address put another in its place
    return verdict, not remark


def tells_worth(added: str, text: str) -> bool:
    """Whether words that a copy has more say what the text is worth: in brackets, or in a line that is no sentence."""
    return says_standing(added) and (_bracketed(added) or is_scrap(text))


def says_again(witness: Witness, w0: int, w1: int) -> bool:
    """Whether some words of a witness are what stands before or behind them once more: a copyist's slip."""
    ids, size = witness.folded.ids, w1 - w0
    return size > 0 and ids[w0:w1] in (ids[max(0, w0 - size) : w0], ids[w1 : w1 + size])


def sentence_said(witness: Witness, w0: int, w1: int) -> str:
    """Some words of a witness with the marks that end them, and none of the next block's: without its full stop a
    sentence reads as a site's line.
    """
    return witness.folded.between(w0, w1).lstrip(_BETWEEN).partition("\n")[0].rstrip(_BLANKS)


def _accuses(said: str, verdict: Verdict, language: str, *, within: bool = False) -> bool:
    """Whether a short sentence states something that who set it in or left it out may be accused of: of one that is
    gone from `within` a paragraph, whatever is none of what sites say.
    """
    if is_sites(said) or is_notice(said) or is_stamp(said):
        return False
    return within or verdict.kind in _SPOKEN_OF or any(fact.kind in _STATED for fact in scan(said, language))


def turns(ground: Ground, spot: Spot) -> str:
    """The kind of what a few characters within a sentence say, of a script without blanks, that turn what it states:
    公開される[可能性がある]; "" of others, and of a sentence or a clause by itself.
    """
    piece = spot.text[spot.start : spot.end]
    if not _CHARACTERS.fullmatch(piece) or is_sentence(*spot) or _is_clause(*spot):
        return ""
    kind = ground.readings.judge(*spot, "").kind
    return kind if kind in _OF_CLAUSES and kind != "wording" else ""


def _is_remark(around: str, quote: str) -> bool:
    """Whether a few words that a copy has more stand in brackets and state no fact: [Share], (Photo: private)."""
    return _bracketed(around) and not scan(quote)


def _is_note(text: str) -> bool:
    """Whether words in square brackets are an editor's, who says when and by whom the text beside them was set:
    [F2: substituted 2015]. Editions print or drop them; an author's own aside stands in round ones.
    """
    return (
        text[:1] in _OPENS_NOTE
        and _bracketed(text)
        and {fact.kind for fact in scan(_LABEL.sub("[", text, 1))} <= _NOTED
    )


def _with_brackets(text: str, start: int, end: int) -> str:
    """A span of a text with the mark on either side."""
    return text[:start].rstrip()[-1:] + text[start:end].strip(" []") + text[end:].lstrip(_STOPS)[:1]


def _bracketed(text: str) -> bool:
    bare = text.strip(_BESIDE_REMARK)
    return bare[:1] in _OPENS_REMARK and bare[-1:] in _CLOSES_REMARK and len(bare) > 1


def _is_clause(text: str, start: int, end: int) -> bool:
    """Whether a span of a text is all that stands between two marks."""
    opened = _OPENS_CLAUSE.search(text, max(0, start - 3), start) is not None
    return opened and _CLOSES_CLAUSE.match(text, end) is not None and not goes_on_with(text, start, end)


def is_sentence(text: str, start: int, end: int) -> bool:
    """Whether a span of a text is a sentence: what stands before it ends one, and so does it."""
    before, behind = text[max(0, start - 4) : start], text[end : end + 2]
    closed = _CLOSES.match(behind) or _CLOSES.search(text[end - 1 : end])
    return bool(_OPENS.search(before) and closed) and not goes_on_with(text, start, end)

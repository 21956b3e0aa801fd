"""What stands before, between and behind words as a witness sets them, and which blanks most of them set there."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from scrubber.collation.alignment.witness import Witness
from scrubber.patterns import lazily

#: How many independent sources some witnesses are.
Count = Callable[[Iterable[str]], int]

_Form = TypeVar("_Form", bound="Hashable")
_UNSPACED = lazily(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
BLANKS = lazily(r"\s+")
_BLANK_LINE = "\n\n"
_OPENING = "“‘「『（(【[《〈«"


def count_votes(readers: Iterable[tuple[_Form, str]], count: Count) -> dict[_Form, int]:
    """How many independent sources have each form, of forms and who has them."""
    found: dict[_Form, list[str]] = {}
    for form, name in readers:
        found.setdefault(form, []).append(name)
    return {form: count(names) for form, names in found.items()}


def most_usual(own: str, gaps: Iterable[tuple[str, str]], count: Count) -> str:
    """What stands before a word, its blanks plain unless more than two thirds of those whose marks are the same agree
    on others.

    What widens blanks hits each copy elsewhere, but two of three meet by chance; what an author set, nearly all have. A
    row of blanks is no typography: only where all have it does it stand. A listing's lines and what they are set in by
    are none of this: there most decide, and the end of a line in a tie; nor is a tab, which parts a row's cells.
    """
    bare = BLANKS.sub(" ", own)
    votes = count_votes(((gap, name) for gap, name in gaps if BLANKS.sub(" ", gap) == bare), count)
    if len(votes) < 2:
        return own
    usual = max(votes, key=lambda gap: (votes[gap], "\n" in gap, gap))
    if any("\n" in gap for gap in votes):
        return usual
    total = sum(votes.values())
    tabbed = [gap for gap in votes if "\t" in gap]
    if 2 * sum(votes[gap] for gap in tabbed) > total:
        return max(tabbed, key=lambda gap: (votes[gap], gap))
    return usual if 3 * votes[usual] > 2 * total and len(usual) == len(bare) else bare


def gap_before(witness: Witness, word: int) -> str:
    """What stands between a word and the one before it; between blocks, what joins them in running text."""
    folded = witness.folded
    gap = folded.text[folded.ends[word - 1] : folded.starts[word]] if word else "\n\n"
    if "\n\n" in gap:
        return "" if _UNSPACED.search(folded.quote(word, word + 1)) else " "
    return gap


def leading(witness: Witness, word: int) -> str:
    """The marks that belong to a word and stand before it."""
    text = trimmed(witness, word, word + 1)
    return text[: text.find(witness.folded.quote(word, word + 1))]


def trailing(witness: Witness, word: int) -> str:
    """Those that stand behind it."""
    text, quote = trimmed(witness, word, word + 1), witness.folded.quote(word, word + 1)
    return text[text.find(quote) + len(quote) :]


def trimmed(witness: Witness, first: int, last: int) -> str:
    """The text of some words with the marks that belong to it, within the blocks that hold it."""
    folded = witness.folded
    begin, finish = folded.starts[first], folded.ends[last - 1]
    low, high = witness.block_at(first), witness.block_at(last - 1)
    left = max(witness.starts[low], folded.ends[first - 1] if first else 0)
    right = min(
        witness.starts[high] + len(witness.blocks[high].text),
        folded.starts[last] if last < len(folded.ids) else len(folded.text),
    )
    if left == witness.starts[low]:
        begin = left
    elif (blank := folded.text.rfind(_BLANK_LINE, left, begin)) >= 0:
        begin = blank + len(_BLANK_LINE)  # a program goes on behind it, with what it sets before its words
    else:
        while begin > left and folded.text[begin - 1] in _OPENING:
            begin -= 1
    if right == witness.starts[high] + len(witness.blocks[high].text):
        finish = right
    elif (blank := folded.text.find(_BLANK_LINE, finish, right)) >= 0:
        finish = blank
    else:
        while finish < right and not folded.text[finish].isspace() and folded.text[finish] not in _OPENING:
            finish += 1
    return folded.text[begin:finish]

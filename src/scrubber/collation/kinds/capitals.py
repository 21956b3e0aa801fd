"""Whether one letter makes another name of a word with a capital: Walter [Keller → Heller], the [BRCA → KRCA].

Of two words that differ in a letter the one is mostly the other with a slip. But fingers slip in few ways
(`misreadings.mistyped`), and a scanner in few others: a letter that neither of them puts in another's place was chosen,
where both readings are spelt as words are.
"""

from collections.abc import Sequence

from scrubber.collation.alignment import slips
from scrubber.collation.kinds.misreadings import misread, mistyped
from scrubber.collation.kinds.regions import Inner
from scrubber.language.facts.names import in_capitals
from scrubber.language.packs.common_words import function_words
from scrubber.language.spelling import NO_WORD, OTHER_ALPHABETS, dearer

#: An acronym is told from a word by its spelling at no length, and has so many letters.
_ACRONYM = 3
#: In German every noun has a capital: of names only those with one inside.
_NOUNS = "de"


def other_capitals(inner: Inner, language: str) -> bool:
    """Whether two readings with capitals differ in letters that were chosen.

    It goes wrong for a word of the language that has a capital for its place (a heading's, a term's of a contract) and
    a slip in it that is none of the usual ones.
    """
    one, other = inner.before.split(), inner.after.split()
    if len(one) != len(other) or in_capitals(f"{inner.left} {inner.before} {inner.right}"):
        return False
    unlike = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    loose = function_words(language or "en")
    opens = inner.opens_sentence and (not inner.heads_a_name or any(word.lower() in loose for word in one + other))
    names = [_name(word, language, opens=opens) for pair in unlike for word in pair]
    return all(names) and any(_is_chosen(pair) for pair in zip(names[::2], names[1::2], strict=True))


def _name(word: str, language: str, *, opens: bool) -> str:
    """A word without what is no part of a name; "" if its capital shows no name."""
    bare = word.removesuffix("'s").removesuffix("’s").strip(',.;:()“”"')
    inside = any(char.isupper() for char in bare[1:])
    told = bare.isalpha() and bare[0].isupper() and max(bare) < OTHER_ALPHABETS
    return bare if told and (inside or not (opens or language == _NOUNS)) else ""


def _is_chosen(bare: Sequence[str]) -> bool:
    meant, written = (word.lower() for word in bare)
    if not slips.one_edit(meant, written) or mistyped(meant, written) or misread(meant, written):
        return False
    if all(word.isupper() for word in bare):
        return len(meant) >= _ACRONYM
    return min(map(len, bare)) > _ACRONYM and abs(dearer(meant, written)) < NO_WORD

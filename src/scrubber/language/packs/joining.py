"""The words that join others, of each language that has a pack or a table: what stands between two of a kind, before
one that goes with another, and at either end of a range.

They stand in data/joining.toml, apart from the packs: most that ask for them read a text before its language is known,
and all packs take long to load.
"""

import re

from scrubber.language.packs.pack import words
from scrubber.language.written_tables import read_table

#: Of each language, what says that two are meant, that one of them is, that one is with the other, that a time begins,
#: that it ends, and what stands between both ends besides; a comma divides the kinds.
_KINDS = ("and", "or", "with", "from", "until", "to")
_TABLE, _BY_NAME = read_table("joining")["together"], read_table("joining")["by_name"]
_WORDS = {
    (language, kind): tuple(words(listed))
    for language, kinds in (_TABLE | _BY_NAME).items()
    for kind, listed in zip(_KINDS, kinds.split(","), strict=True)
}


def joining(*kinds: str, language: str | None = None) -> tuple[str, ...]:
    """The words of one kind or several ("and", "or", "with", "from", "until", "to"), the longest first.

    Args:
        kinds: which.
        language: whose; "" is Chinese and English, which stand beside each other, None all that have a pack; one that
            is not known has none.

    >>> joining("and", "or", language="de")
    ('sowie', 'oder', 'und')
    """
    asked = ("zh", "en") if language == "" else _TABLE if language is None else (language,)
    found = {word for each in asked for kind in kinds for word in _WORDS.get((each, kind), ())}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def spaced(*kinds: str) -> str:
    """A pattern's alternatives for those words of all languages that stand between blanks (see `joining`)."""
    return "|".join(re.escape(word) for word in joining(*kinds) if not is_wide(word))


def unspaced(*kinds: str) -> str:
    """A pattern's alternatives for those words that stand between characters without a blank (see `joining`)."""
    return "|".join(word for word in joining(*kinds) if is_wide(word))


def is_wide(word: str) -> bool:
    """Whether a word is of Chinese or Japanese, which set no blanks."""
    return "\u3041" <= word[0] <= "\u9fff"

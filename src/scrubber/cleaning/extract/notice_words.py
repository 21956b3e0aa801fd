"""What notices of a site say: whose a text is and who may use it, who answers for it, whose opinion comments are,
that the page wants scripts.
"""

import re
from collections.abc import Iterable, Mapping

from scrubber.cleaning.extract.reading import fold
from scrubber.cleaning.extract.site_words import rights
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import alternatives, lazily

_SAYINGS = read_table("site_sayings")["notices"]
#: What notices open with; what is said to readers whose browser runs no scripts; what is said of what they write.
_OPENING, _ASKS_FOR_SCRIPTS = lazily(unbroken(_SAYINGS["opening"])), lazily(unbroken(_SAYINGS["scripts"]))
_OF_READERS = unbroken(_SAYINGS["of_readers"])
_FROM_READERS = lazily(_OF_READERS)
#: What notices say, by words of which each form of it has one.
_FORMS = {unbroken(row["words"]): unbroken(row["said"]) for row in read_table("site_sayings")["notice"]} | {
    "|".join(map(fold, rights())): alternatives(map(fold, rights())),
    "javascript": _ASKS_FOR_SCRIPTS.pattern,
    unbroken(_SAYINGS["words_of_readers"]): f"{_SAYINGS['as_readers_do']}|{_OF_READERS}",
}
#: By each such word the forms that have it: most lines have none, and that is seen sooner than each form is tried at
#: each of their places.
_SAID = {word: form for words, said in _FORMS.items() for form in [lazily(said)] for word in words.split("|")}
_READ = 400
_ASCII = bytes(range(0x80))
_MIXED = frozenset(word for word in _SAID if any(map(str.isascii, word)))
#: A letter of each beyond ASCII: most texts have none of most alphabets.
_LETTER = {word: max(word) for word in _SAID if not word.isascii()}


def is_notice(folded: str, said: Mapping[str, re.Pattern[str]] = _SAID) -> bool:
    """Whether a folded line reads as a notice of rights or responsibility. `said`: those words of notices that it may
    have, each with its forms, where that is known (`said_in_notices`).
    """
    text = folded[:_READ]
    return _OPENING.match(text) is not None or any(word in text and form.search(text) for word, form in said.items())


def is_of_readers(folded: str) -> bool:
    """Whether a folded line says whose opinion comments are, or how to tell of a slip: house rules say so, too."""
    return _FROM_READERS.search(folded[:_READ]) is not None


def asks_for_scripts(folded: str) -> bool:
    """Whether a folded line asks its reader to let the browser run scripts."""
    return _ASKS_FOR_SCRIPTS.search(folded[:_READ]) is not None


def said_in_notices(folded: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """The words of notices that many lines may have among them, each with its forms: words of ASCII are sought in what
    is ASCII of the lines, those that have no letter of it in the rest.
    """
    whole = "\n".join(line[:_READ] for line in folded)
    narrow = whole.encode("ascii", "ignore").decode()
    wide = whole.encode(errors="ignore").translate(None, _ASCII).decode()
    return {
        word: form
        for word, form in _SAID.items()
        if (word in narrow if word.isascii() else _LETTER[word] in wide and word in (whole if word in _MIXED else wide))
    }

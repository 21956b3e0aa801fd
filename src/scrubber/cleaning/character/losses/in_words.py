"""Words of which letters were lost, in a text of which the rest can be read: they are told, and stay as they are.

Where a program wrote a text in ASCII, a question mark stands for each letter that is none: `ng??i ??u c? quy?n`,
`Spr?va p??stavu`. And where UTF-8 was read as Latin-1, of a letter the first byte may be left: `czÅ?owiek`, `nesmějÃ`.

Kept silent: addresses, patterns and wildcards (`colou?r`, `b?t`), `Really?Yes`, `ok?so what?now`; `AMANHÃ`, `kÅ`; and
lines that speak of such words. It does not see a text with two words with marks in them, or with marks at their ends
alone. It goes wrong for a puzzle of words with letters left out, set as prose in a language other than English.
"""

from collections.abc import Iterator
from itertools import islice
from operator import itemgetter

from scrubber.cleaning.character.losses.apostrophes import PATTERN
from scrubber.cleaning.character.losses.loss import MARK
from scrubber.cleaning.character.roads.part import CLEARLY, Part
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.language.spelling import costs_together, tags
from scrubber.patterns import lazily

_LINE, _TOKEN = lazily(r"[^\s].*"), lazily(r"\S+")
_AT_WORDS = "\"'()[]«»„“”‘’.,;:!?-–—"
#: So many different ones a text has at least, one in so many words of their lines; of half of them a part is as short.
_WORDS, _OF, _SHORT = 3, 12, 2
#: Words that have no mark, and so many of them.
_WHOLE, _JUDGED = lazily(r"(?<![\w?])[^\W\d_]{1,40}(?![\w?])"), 300
#: What the first byte of two was read as, behind small letters: no word has a capital there, but alphabets and classes
#: of letters (`[a-zåÅ]`) have one behind its own small letter, and units (kcal/molÅ).
_FIRST = lazily(r"(?<![\w/])([^\W\d_A-Z]{2,40})(?:(?<!ã)Ã|(?<!ä)Ä|(?<!å)Å)(?:\?[^\W\d_A-Z]{1,40}|(?!\w))")


def torn_words(text: str) -> Iterator[tuple[int, int]]:
    """Where such words of a text begin and end."""
    if "?" in text:
        yield from _marked(text)
    if ("Ã" in text or "Ä" in text or "Å" in text) and _FIRST.search(text):
        for line in _LINE.finditer(text):
            torn = [match for match in _FIRST.finditer(line[0]) if match[1].isalpha() and match[1].islower()]
            if torn and not is_told(line[0], [Part(*match.span(), MARK, CLEARLY) for match in torn]):
                yield from ((line.start() + match.start(), line.start() + match.end()) for match in torn)


def _marked(text: str) -> list[tuple[int, int]]:
    """The words with question marks for letters; none where they are few, and may be words with none between them."""
    found: dict[tuple[int, int], list[str]] = {}
    words = 0
    for line in _LINE.finditer(text):
        if "?" in line[0] and not PATTERN.search(line[0]):
            tokens = list(_TOKEN.finditer(text, *line.span()))
            torn = {token.span(): parts for token in tokens if "?" in token[0] and (parts := _parts(token[0]))}
            found |= torn
            words += len(tokens) if torn else 0
    if len({*map(tuple, found.values())}) < _WORDS or _OF * len(found) < words or _is_plain(text):
        return []
    short = sum(min(map(len, parts)) <= _SHORT for parts in found.values())
    return list(found) if 2 * short >= len(found) else []


def _is_plain(text: str) -> bool:
    """Whether the whole words of a text are of a language that has no letters but those of ASCII."""
    costs = costs_together([word.lower() for word in islice(map(itemgetter(0), _WHOLE.finditer(text)), _JUDGED)])
    return tags()[costs.index(min(costs))] == "en"


def _parts(word: str) -> list[str]:
    """What stands between the question marks in a word; nothing where it has none inside, or anything else, or a
    capital behind one, as the next sentence has.
    """
    first, *others = list(filter(None, word.strip(_AT_WORDS).split("?"))) or [""]
    return (
        [first, *others]
        if others and first.isalpha() and all(part.isalpha() and part.islower() for part in others)
        else []
    )

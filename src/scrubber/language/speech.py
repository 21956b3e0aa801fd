"""The tables of how writing speaks to its readers, as patterns; what they say, and how, is in data/speech.toml."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

from scrubber.language.packs.pack import words
from scrubber.language.runs import runs, western_runs
from scrubber.language.written_tables import read_table
from scrubber.patterns import lazily

#: A character of a script without blanks, or of Korean, whose words go on into their endings.
_RUNNING = r"\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\u3130-\u318f"
_IS_RUNNING = lazily(rf"[{_RUNNING}]")
#: A letter of an alphabet that Western European languages don't have.
_FAR_LETTER = lazily(rf"[^\W\d_\x00-\xff{_RUNNING}]")

_ASCII = bytes(range(0x80))
_Row = str | list[str | list[str]]


@cache
def pattern(table: str) -> re.Pattern[str]:
    """A pattern that finds a table's words, in any language, and the words that hold one and are none: `said` is the
    group of the former.
    """
    harmless = _alternatives([word[1:] for word in _words(table) if word.startswith("!")])
    return re.compile((harmless and f"{harmless}|") + f"(?P<said>{any_of(table)})")


class Pieces:
    """A text in which the words of many tables are looked for.

    Attributes:
        begun: what its words can begin with: its characters, and its runs of letters. Words of scripts without blanks
            begin with a character: where they are all that is not of Western European languages, they part the runs of
            these.
    """

    def __init__(self, text: str) -> None:
        self._text, data = text, text.encode(errors="surrogatepass")
        # Most of most texts is ASCII: what has none of it is sought in the rest.
        self._wide = data.translate(None, _ASCII).decode(errors="surrogatepass")
        wide = set(self._wide)
        narrow = [chr(code) for code in _ASCII if code in data]
        found = runs(text) if _FAR_LETTER.search("".join(wide)) else western_runs(text)
        self.begun = wide.union(narrow, found)

    def written(self, table: str) -> list[str]:
        """The words of a table whose letters the text has, be they part of another word, or parted by some of ASCII:
        without any, the pattern finds nothing, and that is far cheaper to see.
        """
        begun = _begun(table)
        found = (each for piece in begun.keys() & self.begun for each in begun[piece])
        return [word for word, has, wide in found if has <= self.begun and word in (self._wide if wide else self._text)]


@cache
def _begun(table: str) -> dict[str, list[tuple[str, frozenset[str], bool]]]:
    """The written words of a table, each with its characters and the runs of letters that are whole in a text that has
    it, and whether it has nothing of ASCII, by what it begins with: the first of these runs, if it begins with one,
    else its first character.
    """
    found: dict[str, list[tuple[str, frozenset[str], bool]]] = {}
    for word in _words(table):
        if word.startswith("!"):
            continue
        bare, more, _ = word.removeprefix("-").partition("+")
        whole = [] if word.startswith("-") or _IS_RUNNING.search(word) else runs(bare)
        if more:
            del whole[-1:]
        found.setdefault((whole or bare)[0], []).append((bare, frozenset([*bare, *whole]), min(bare) > "\x7f"))
    return found


@cache
def any_of(table: str) -> str:
    """The words of a table as alternatives of a pattern."""
    return _alternatives([word for word in _words(table) if not word.startswith("!")])


@cache
def listed(table: str) -> frozenset[str]:
    """The words of a table, as they stand there."""
    return frozenset(_words(table))


def _alternatives(table: Iterable[str]) -> str:
    """Words as alternatives, of each kind the longest first, and all of a kind behind what they share: a pattern
    looks at every place of a text.
    """
    kinds: dict[str, list[str]] = {}
    for word in sorted(table, key=lambda word: (-len(word), word)):
        written, _, more = word.removeprefix("-").partition("+")
        body = re.escape(written) + (rf"\w{{0,{more}}}" if more else "")
        running = bool(_IS_RUNNING.search(word))
        if word.startswith("-"):
            form = r"(?:{})(?!\w)" if running else r"\b\w{{3,14}}(?:{})\b"
        elif running:
            form = "{}"
        else:
            form = r"\b(?:{})\b" if written[:1].isalnum() else r"(?:{})\b"
        kinds.setdefault(form, []).append(body)
    return "|".join(form.format(_by_first(bodies)) for form, bodies in kinds.items())


def _by_first(bodies: Iterable[str]) -> str:
    """Alternatives in their order, but for those that begin alike, which stand together: at each place of a text one
    character is looked for, and not every word.
    """
    alike: dict[str, list[str]] = {}
    for body in bodies:
        first = body[: 1 + body.startswith("\\")]
        alike.setdefault(first, []).append(body[len(first) :])
    begun = f"(?=[{''.join(alike)}])" if len(alike) > 1 else ""
    return begun + "(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in alike.items()) + ")"


@cache
def _words(table: str) -> list[str]:
    return [word for row in read_table("speech")[table].values() for word in _row(row)]


def _row(row: _Row) -> Iterator[str]:
    for part in [row] if isinstance(row, str) else row:
        if isinstance(part, str):
            yield from words(part)
        else:
            yield from map(" ".join, product(*map(words, part)))

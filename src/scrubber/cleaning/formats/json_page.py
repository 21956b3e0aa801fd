"""A document that is kept as JSON, or in another notation of programs, as a page: what its strings say, in their order,
without the program's names.

Repositories keep laws, poems and declarations so: {"title": "Article 3", "text": "Everyone has the right …"}. Read as a
plain text, the names and marks of the program stand amid the document's words.

What is text is told by the document itself: under a name that has sentences anywhere, all is text, and a short string
beside it is a heading if its name calls it one. Names that no program would give (第三条, Article 3) are headings, too.
A file of settings, of data or of messages has sentences as well: what would be left out, each once, must be little
beside them, and less where each stands under a name of its own. It goes wrong where notes of the program's own are
sentences, where a heading has a name of another kind, and for data that is hardly anything but sentences.
"""

import re
from collections.abc import Iterator
from html import escape
from itertools import islice
from typing import Any

from scrubber.cleaning.extract.reading import weight
from scrubber.cleaning.formats.notations import HEADING, value_of
from scrubber.patterns import lazily

#: So much of a heading and what says enough to be a sentence, in words.
_HEADING, _SENTENCE = 16, 4
#: Such strings that a document has at least; values that are read, and how deep they stand.
_ENOUGH, _MOST, _DEEP = 3, 100_000, 40
#: The share of what a file says that its text is, at least; where hardly a name has two sentences; what a number or a
#: key says, and characters of a key at most.
_SHARE, _SHARE_OF_FEW, _WORD, _KEY = 0.75, 0.85, 1.0, 200
_PROGRAMS = lazily(r"[\w.$@:/-]*", re.ASCII)
_TAG = lazily(r"</?[a-zA-Z][^<>]{0,1000}>")
#: What interfaces call the form of a text and not the text.
_NO_NAMES = frozenset({"rendered", "value", "_value"})
#: Blanks of a sentence in ASCII, at least.
_BLANKS = 3
_ADDRESS = lazily(r"[a-z][a-z+.-]{1,15}://\S*", re.IGNORECASE)

#: A string with the name under which it stands, or a name that is none of a program's.
_Row = tuple[str, str]


def json_as_page(text: str) -> str | None:
    """A document in such a notation as an HTML page; None where a text is none, or has too few sentences."""
    value = value_of(text)
    if value is None:
        return None
    found = rows(value)
    says = [name for name, said in found if name != _NAME and is_sentence(said)]
    if len(says) < _ENOUGH or len(found) > _MOST:
        return None
    texts = frozenset(says)
    parts = ["".join(_part(name, said, texts)) for name, said in found]
    told = sum(_size(*row) for row, part in zip(found, parts, strict=True) if part)
    left = sum(_size(*row) for row in {row for row, part in zip(found, parts, strict=True) if not part})
    if told < (_SHARE if len(says) >= 2 * len(texts) else _SHARE_OF_FEW) * (told + left):
        return None
    body = "".join(parts)
    return f"<!doctype html><html><body><article>{body}</article></body></html>"


#: Stand for the name of a row that is itself a name, and of one that is a number.
_NAME, _NUMBER = "\0", "\1"


def rows(value: Any) -> list[_Row]:
    """What `_rows` finds in a whole file, up to the most that is read."""
    return list(islice(_rows(value, "", _DEEP), _MOST + 1))


def _rows(value: Any, name: str, left: int) -> Iterator[_Row]:
    """All strings and numbers of a value in their order, each under its name; in a list, under the list's. What is
    called a heading stands above what is beside it, wherever a program wrote it down.
    """
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield _NUMBER, str(value)
    elif isinstance(value, dict) and left:
        for key in sorted(value, key=lambda key: not (isinstance(value[key], str) and HEADING.fullmatch(key))):
            programs = _PROGRAMS.fullmatch(key) is not None
            if not programs:
                yield _NAME, key
            yield from _rows(
                value[key], key if programs and key not in _NO_NAMES and not key.isdecimal() else name, left - 1
            )
    elif isinstance(value, list) and left:
        for each in value:
            yield from _rows(each, name, left - 1)


def is_sentence(said: str) -> bool:
    """Whether a string says something in words: keys, hashes and addresses are of ASCII, and have no blanks."""
    return weight(said) >= _SENTENCE and (not said.isascii() or said.count(" ") >= _BLANKS) and not _is_address(said)


def _size(name: str, said: str) -> float:
    """How much a row says, in words: a number, a key, a hash or an address is one."""
    key = said.isascii() and " " not in said and len(said) <= _KEY
    return _WORD if key or name == _NUMBER else weight(said)


def _is_address(said: str) -> bool:
    return _ADDRESS.fullmatch(said.strip()) is not None


def _part(name: str, said: str, texts: frozenset[str]) -> Iterator[str]:
    """A string as the page's: paragraphs, a heading, or nothing."""
    if name in texts and _TAG.search(said):
        yield f"<div>{said}</div>"
    elif name in texts:
        yield from (f"<p>{escape(line)}</p>" for line in said.splitlines() if line.strip())
    elif (name == _NAME or HEADING.fullmatch(name)) and weight(said) <= _HEADING and not _is_address(said):
        yield f"<h2>{escape(' '.join(said.split()))}</h2>"

"""The one text that a record of JSON holds: what a scraper, a site's own interface or a page's description of itself
says of a page beside it ({"url": …, "title": …, "content": …}), and the cells of a notebook.

Such a text is read as if it had come without the record: as a page, or as a plain text with its wrapped lines. It is
told by standing alone: whatever else the record says in sentences is its heading, sums it up, or is the same text in
another notation. A record in which two texts are pages is several documents. It goes wrong for a document of which the
record keeps a part under the name of a summary.

Source: nbformat 4 for notebooks; schema.org's Article and the interfaces of blogs name their fields so.

And the text that stands in the one field of a page, to be copied from there: what a site for pastes shows, or an
editor's window. To the page it is no text, but what its reader may write.
"""

import re
from html import escape, unescape
from typing import Any

from scrubber.cleaning.encodings.refused import RECORDS
from scrubber.cleaning.extract.reading import ends_sentence, weight
from scrubber.cleaning.formats.is_html import ANY_TAG, PAGE
from scrubber.cleaning.formats.json_page import is_sentence, rows
from scrubber.cleaning.formats.notations import value_of
from scrubber.errors import DecodeError
from scrubber.patterns import lazily

#: Words of such a text at least; of another that has nothing but words of it, so many, of those that it has.
_TEXT, _SAME = 20, 0.9
#: What sums a text up is at most so much of it.
_SHORT = 0.5
_SUMS_UP = lazily(r"(?:meta_?|og:)?(?:description|excerpt|summary|snippet)", re.IGNORECASE)
_TITLE = lazily(r"(?:page_?|post_?|og:)?title|head(?:ing|line)", re.IGNORECASE)
_UNSEEN = lazily(
    r"<(script|style|head)\b[^<>]{0,500}>.*?(?:</\1\s{0,9}>|\Z)|<[^<>]{0,4000}>", re.IGNORECASE | re.DOTALL
)
_WORD = lazily(r"[^\W_]+")
#: Characters of a text in which its heading may stand.
_HEAD = 2_000
_FIELD = lazily(r"<textarea\b[^<>]{0,1000}>([^<]+)</textarea", re.IGNORECASE)
_UNSEEN_FIELD = lazily(
    r"<(script|style|head|textarea)\b[^<>]{0,1000}>.*?(?:</\1\s{0,9}>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]{0,4000}>",
    re.IGNORECASE | re.DOTALL,
)
#: Words of a field's text at least; of what the page says around it, so much of that at most, and of its sentences (why
#: one should send the letter); words of a sentence.
_IN_FIELD, _AROUND, _SAYS, _SENTENCE = 60, 0.5, 0.2, 8


def text_of_record(text: str) -> str:
    """The text that a record holds, under its heading; the whole text where it is none, or holds several.

    Raises:
        DecodeError: it holds several pages.
    """
    value = value_of(text)
    if value is None:
        return text
    if isinstance(value, dict) and isinstance(value.get("cells"), list) and "nbformat" in value:
        return "\n\n".join(_cell(cell) for cell in value["cells"] if isinstance(cell, dict))
    every = rows(value)
    found = [(name, said) for name, said in every if is_sentence(said)]
    if sum(PAGE.match(said) is not None for said in {said for _, said in found}) > 1:
        raise DecodeError(RECORDS)
    called, main = max(found, key=lambda row: (PAGE.match(row[1]) is not None, len(row[1])), default=("", ""))
    shown = _shown(main)
    heading = next((_shown(said).strip() for name, said in every if _TITLE.fullmatch(name)), "")
    beside = [*found, *(row for row in every if row[0] == called)]  # of a talk, each says something, however little
    words = {*_WORD.findall(shown), *_WORD.findall(heading)}
    if (
        weight(heading) >= _TEXT
        or weight(shown) < _TEXT
        or not all(
            said == main or _sums_up(name, said, main) or _is_within(_shown(said), words) for name, said in beside
        )
    ):
        return text
    if PAGE.match(main) or heading in shown[:_HEAD]:
        return main
    return f"<h1>{escape(heading)}</h1>\n{main}" if ANY_TAG.search(main) else f"{heading}\n\n{main}"


def _sums_up(name: str, said: str, main: str) -> bool:
    """Whether a string is called a summary of the text, and is as short as one."""
    return _SUMS_UP.fullmatch(name) is not None and len(said) <= _SHORT * len(main)


def _shown(said: str) -> str:
    """What a text says without its tags."""
    return unescape(_UNSEEN.sub(" ", said)) if ANY_TAG.search(said) else said


def _is_within(said: str, words: set[str]) -> bool:
    """Whether a text has hardly a word that is not among others."""
    own = _WORD.findall(said)
    return sum(word in words for word in own) >= _SAME * len(own)


def _cell(cell: dict[str, Any]) -> str:
    """What is written in a cell of a notebook, a program between fences."""
    source = cell.get("source", "")
    said = "".join(map(str, source)) if isinstance(source, list) else str(source)
    return f"```\n{said}\n```" if cell.get("cell_type") == "code" and said.strip() else said


def text_of_field(text: str) -> str:
    """The text in a page's one field that is filled; the page itself where it says more, or the field holds markup or
    a wiki's source (`wikitext`).
    """
    fields = _FIELD.findall(text) if "wpTextbox1" not in text else []
    if len(fields) != 1 or weight(fields[0]) < _IN_FIELD or ANY_TAG.search(held := unescape(fields[0])):
        return text
    around = unescape(_UNSEEN_FIELD.sub("\n", text))
    says = sum(
        size for line in around.split("\n") if ends_sentence(line.strip()) and (size := weight(line)) >= _SENTENCE
    )
    size = weight(held)
    return held if weight(around) <= _AROUND * size and says <= _SAYS * size else text

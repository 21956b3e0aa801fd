"""A text that stands in the one field of a page, to be copied from there: what a site for pastes shows, or an editor's
window. To the page it is no text, but what its reader may write.
"""

from __future__ import annotations

import re
from html import unescape

from scrubber.cleaning.extract.reading import ends_sentence, weight
from scrubber.cleaning.formats.is_html import ANY_TAG

_FIELD = re.compile(r"<textarea\b[^<>]{0,1000}>([^<]+)</textarea", re.IGNORECASE)
_UNSEEN = re.compile(
    r"<(script|style|head|textarea)\b[^<>]{0,1000}>.*?(?:</\1\s{0,9}>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]{0,4000}>",
    re.IGNORECASE | re.DOTALL,
)
#: Words of such a text at least; of what the page says around it, so much of that at most, and of its sentences (why
#: one should send the letter); words of a sentence.
_TEXT, _AROUND, _SAYS, _SENTENCE = 60, 0.5, 0.2, 8


def text_of_field(text: str) -> str:
    """The text in a page's one field that is filled; the page itself where it says more, or the field holds markup or
    a wiki's source (`wikitext`).
    """
    fields = _FIELD.findall(text) if "wpTextbox1" not in text else []
    if len(fields) != 1 or weight(fields[0]) < _TEXT or ANY_TAG.search(held := unescape(fields[0])):
        return text
    around = unescape(_UNSEEN.sub("\n", text))
    says = sum(
        size for line in around.split("\n") if ends_sentence(line.strip()) and (size := weight(line)) >= _SENTENCE
    )
    size = weight(held)
    return held if weight(around) <= _AROUND * size and says <= _SAYS * size else text

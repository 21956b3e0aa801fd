"""A text that breaks off."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from scrubber.cleaning.structure.numbering import Mark
from scrubber.cleaning.structure.shape import ends_sentence, place, unquoted
from scrubber.model import Block, Finding
from scrubber.patterns import lazily

_OPEN = lazily(
    r"[,，、(（“「《—–-]\s*$|\b(?:the|a|an|of|to|and|or|in|for|with|by|that|which|on|at|from|as|is|are|be|was"
    r"|were|has|have|shall|may|must|not|its|their)\s*$",
    re.IGNORECASE,
)
#: A text may end with an address, be a soft hyphen in it, the name of a site or of who writes there, or the path of a
#: file, and with whose it is: "(c)AFP/Ann MARSH", "licence Creative Commons by".
_ADDRESS = lazily(
    r"(?:https?://|www\.)[!-~\u00ad]{4,200}$|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$"
    r"|(?<!\S)[\w.-]{0,60}(?:/[\w.-]{1,60}){1,8}\.\w{1,5}$"
    r"|(?<!\S)(?:@\w{2,40}|[\w-]{2,60}\.[a-z]{2,6})$"
)
#: So may the hour at which a page was made: "last modified on 2022-01-08 05:02:57 UTC".
_HOUR = lazily(r"\b\d{1,2}:\d\d(?::\d\d)?\s?[A-Za-z]{1,5}$")
_RIGHTS = lazily(r"(?:\([cC]\)|©|Creative Commons)\s?[^\s.。!?！？][^.。!?！？]{1,60}$")
_ENDS = (_ADDRESS, _RIGHTS, _HOUR)
_LONG = 40
#: What parts the names of a list, and never the words of a sentence; words that a name has at most.
_BAR = "|"
_CLAUSE, _NAME = lazily("[,，、;；]"), 3
_SAID_OF = lazily(r"\s{0,2}[^\W\d_][^:：]{0,24}[:：]\s{0,2}\S.{0,40}$")
# Letters and their marks: what is no blank and no ASCII sign.
_WORD = lazily(r"[^\s!-/:-@\[-`{-~]{1,60}$")
_UNSPACED = lazily("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
#: A line with a year behind a comma in it and no more letters is a signature.
_SIGNATURE, _YEAR = 120, lazily(r",[^,]{1,30}\b(?:1[5-9]|20)\d\d\b")


def broken_end(blocks: Sequence[Block], body: Sequence[int], marks: Sequence[Mark]) -> list[Finding]:
    """A truncation where the last paragraph stops in mid-sentence, or a numbered heading has no text behind it.

    Kept silent: a last block that is a label, a signature or a list item; a text whose paragraphs often end without a
    full stop (verse, lists, legal recitals), unless the last words can't end anything; a last word that is whole:
    authors forget a full stop oftener than a copy breaks off between two words, either of which could end a sentence.
    """
    if len(body) < 3:
        return []
    last = body[-1]
    block = blocks[last]
    text = block.text.rstrip().rpartition("\n")[2]
    heads = bool(marks) and marks[-1].block == last and marks[-1].heads and not text.endswith("。")
    if heads and _headings_have_text(marks, body) and len(text) <= 60:
        return [
            _stops(
                blocks,
                last,
                f"The text ends with the heading “{text}”: nothing follows it, as it does after the other headings.",
                0.85,
            )
        ]
    ends = ends_sentence(text) or _is_signature(text) or any(end.search(text) for end in _ENDS)
    if block.kind not in {"paragraph", "quotation"} or len(text) < _LONG or ends or not any(map(str.isalpha, text)):
        return []
    long = [blocks[i].text for i in body[:-1] if blocks[i].kind == block.kind and len(blocks[i].text) >= _LONG]
    ending = sum(ends_sentence(t) for t in long)
    said = f"The text stops in mid-sentence: “… {text[-60:].strip()}”."
    if _OPEN.search(unquoted(text)) and ending * 2 >= len(long):
        return [_stops(blocks, last, said, 0.8)]
    if (
        len(long) >= 5
        and ending >= 0.95 * len(long)
        and unicodedata.category(text[-1])[0] in "LM"
        and not _is_list(text)
        and not _ends_in_a_word(blocks, body)
    ):
        # Of a hundred pages of manuals, all of them whole, the author of one forgot the last full stop: that is worth a
        # look, and accuses nobody.
        return [_stops(blocks, last, said, 0.5, "low")]
    return []


def _is_list(text: str) -> bool:
    """Whether a last line is a row of names, as those that say what else to read: "NOTIFY, UNLISTEN,
    max_notify_queue_pages", a row of labels: "Print | Save", or says whom to ask, and where: "联系人：石望舒；电话：
    555-0162；旧粮仓二楼".
    """
    if _BAR in text:
        return True
    pieces = _CLAUSE.split(text)
    if len(pieces) > 1 and 2 * sum(bool(_SAID_OF.match(piece)) for piece in pieces) >= len(pieces):
        return True
    return len(pieces) > 1 and not _UNSPACED.search(text) and all(len(piece.split()) <= _NAME for piece in pieces)


def _ends_in_a_word(blocks: Sequence[Block], body: Sequence[int]) -> bool:
    """Whether the last word of a text is whole: a name, or a word that stands elsewhere in the text. Scripts without
    blanks between words don't show it.
    """
    word = _WORD.search(blocks[body[-1]].text.rstrip())
    if word is None or _UNSPACED.search(word[0]):
        return False
    if word[0].istitle():
        return True
    elsewhere = re.compile(rf"(?<!\w){re.escape(word[0])}(?!\w)", re.IGNORECASE)
    texts = [blocks[i].text for i in body]
    texts[-1] = texts[-1][: word.start()]
    return any(map(elsewhere.search, texts))


def _is_signature(text: str) -> bool:
    """Whether a last block is where and when a text was signed, and by whom: Brunnfeld, den 20. September 2018,
    Bürgermeisterin Claudia Reimann.
    """
    return len(text) <= _SIGNATURE and _YEAR.search(text) is not None


def _headings_have_text(marks: Sequence[Mark], body: Sequence[int]) -> bool:
    """Whether each earlier heading of the last one's row has a block behind it that is no numbered heading itself."""
    row = [m.block for m in marks if m.row == marks[-1].row]
    heads = {m.block for m in marks}
    place_of = {i: k for k, i in enumerate(body)}
    if len(row) < 4:
        return False
    for one, following in pairwise(row):
        between = body[place_of[one] + 1 : place_of[following]]
        if not any(i not in heads for i in between):
            return False
    return True


def _stops(
    blocks: Sequence[Block], last: int, message: str, confidence: float, severity: Literal["high", "low"] = "high"
) -> Finding:
    return Finding(
        "",
        "truncation",
        severity,
        message,
        block=last,
        place=place(blocks[last]),
        confidence=confidence,
        evidence=(blocks[last].text[-120:],),
    )

"""How one line reads: a sentence, a heading, a row of links, the site's own words."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from scrubber.cleaning.extract.lines.datelines import is_date, is_of_record, is_stamped
from scrubber.cleaning.extract.lines.letter_kinds import INDIC, NO_BLANKS, STOP, UNSPACED
from scrubber.cleaning.extract.lines.line_vocabulary import fold, parts
from scrubber.cleaning.extract.lines.own_words import own_words
from scrubber.cleaning.extract.lines.rows import (
    ROW_OF_LINKS,
    SAMPLE,
    is_request,
    is_row,
    is_row_of_pieces,
    is_row_of_words,
)
from scrubber.cleaning.measured import FONT_BULLETS
from scrubber.cleaning.paging_words import OF, PAGE
from scrubber.language.packs.common_words import grammar
from scrubber.language.runs import is_far, letters, runs
from scrubber.language.stops import STOPS
from scrubber.patterns import lazily

_INDIC_LETTER = lazily(f"[{INDIC}]")
#: Letters of an ordinary word, its signs of vowels among them; in Tamil and Malayalam one of four times as many is what
#: other languages say in a clause.
_SHORT_WORD = 8
_WORDS = lazily(rf"(?:[^\W\d_{NO_BLANKS}]|[{INDIC}])++")
_PAUSE = lazily(r"[，,、؛،：:፣፤]")
#: One of these is in all lines whose words are other than their runs of letters in lower case.
_APART = lazily(f"[{NO_BLANKS}{INDIC}\u0130]")
#: The same in ASCII alone.
_PLAIN_STOP = lazily(r"[!?;]|\.(?=[\s\")]|$)")
#: Words with such letters are more, or others, than their runs of letters in lower case.
_MARKED_LETTERS = lazily(f"[{INDIC}\u0130]")
_ENDS = frozenset(STOPS + ".…၊；;：:，,、،")
#: Who wrote it, in brackets behind a paragraph's last mark, as newspapers of East Asia set it; or what those did who
#: heard it.
_SIGNED = lazily(r"[。！？!?][”」』\"]?\s?[（(][^（()）。！？!?]{1,20}[)）]$")
_BRACKETS = frozenset(")）")
#: The marks of notes behind a sentence: …was closed.[1]
_NOTED = lazily(r"[ \u00a0]?(?:\[\d{1,3}\]){1,4}$")
_COMMAS = frozenset(",，、،")
_CLOSERS = "”’“\"'）)」』】]»›\u00a0\u202f "
_LINKED = lazily(r"https?://\S+")
_DIGIT = lazily(r"\d")
#: What text browsers print for a picture, by its name, and for a ruled line; what a mail sets before a blank line that
#: it quotes.
_MARK = lazily(
    r"\[[^\s\[\]]{1,200}\]|[\w.%()-]{1,100}\.(?:jpe?g|png|gif|webp|bmp|svg)|[_=*~—–─━═-]{3,200}|>{1,20}", re.IGNORECASE
)
_FIRST_MARKS, _EXTENSION = frozenset("[_=*~—–─━═->"), 5
#: A page's number alone on a line, as converted PDFs and paginated sites leave it.
_PAGE_MARK = lazily(
    rf"\W{{0,3}}(?:第?\s?\d{{1,4}}\s?[页頁]\s?[/,，]?\s?[共总總]?\s?(?:\d{{1,4}}\s?[页頁])?"
    rf"|[-–—]\s?\d{{1,4}}\s?[-–—]|(?:{PAGE})\s\d{{1,4}}(?:\s?(?:{OF})\s?\d{{1,4}})?)\W{{0,3}}$",
    re.IGNORECASE,
)
_NUMBERED = lazily(
    r"\s{0,40}[【〔]?(?:[第][一二三四五六七八九十百千零〇\d]{1,8}[章节節条條款编編部分回讲講课課]"
    r"|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,3}[)）、]"
    r"|\d{1,2}(?:(?:\.\d{1,3}){1,4}[.．、]?|[.．、])\s?(?=[^\d\s.．,，:：/%年月日-])|[a-zA-Z][.)]\s"
    r"|[A-Z](?:\.\d{1,2}){1,4}[.:]?\s"
    r"|[（(]?(?:[a-zA-Z]|[ivx]{1,5})[)）]\s{0,4}$|[①-⑳]|§{1,2}\s?\d|[IVXLC]{1,6}[.、]\s"
    r"|(?:chapter|article|section|part|appendix|annex|title|rule|schedule|artikel|article|artículo|artigo"
    r"|articolo|kapitel|chapitre|capítulo|статья|глава|раздел|제)(?:\s?\d+|\s[IVXLC]+(?!\w))[.:、]?"
    r"|(?:step|schritt|étape|paso|passo|шаг|krok|stap|steg|adım)\s\d{1,2}\b[.:、]?)",
    re.IGNORECASE,
)
_LISTS = frozenset("-*+")
_ITEM = lazily(rf"\s{{0,40}}(?:[-*+•·▪◦‣–—●○■□◆]\s+|[•▪◦‣●○■□◆{FONT_BULLETS}]\s*)(?=\S)")
_ENUMERATES = frozenset(";；")
_INTRODUCES = frozenset(":：")
#: How Markdown marks a heading; with one sign programs mark a remark, too.
_HEADING_MARK = lazily(r"#{2,6}\s+(?=\S)")
#: The share of common words from which on a line is a sentence.
_PROSE = 0.2
#: By what a page's number alone on a line is known.
PAGE_MARK = "#"
_LONG = 320
_LONGEST_PAGE_MARK = 24
_HEAVIEST_DATE, _HEAVIEST_STAMP = 24, 40


class Reading(NamedTuple):
    """What can be said of a line by itself.

    Attributes:
        mass: how much text it is: an ideograph counts one, a word of an alphabet two, one of the long words of India
            more.
        sentence: it has the structure of a sentence: marks that close or part clauses, and enough between them.
        closed: it ends as a sentence, a clause or an introduction does, with a mark.
        asking: it ends as a question or a call does, or trails off, as headlines do.
        chrome: 0 to 1: how much of it is what sites say of themselves.
        voice: the words by which a site is heard in it, squeezed, for fields with a colon, behind a plus in what sites
            set between paragraphs, `BUTTONS` for several in a row; "" where it is not.
        links: it is a row of noun phrases with no sentence in it.
        numbered: it begins as a numbered heading or clause does, or is a part that documents have by name (前言
            Preface).
        item: it begins with a list's bullet.
        field: it ends in a colon and names what the next line says ("来源：").
        data: it is a row of a table, or a line of a program, its settings or its output.
        introduces: it ends in a colon, and says something before it.
        date: it is a date or a time, and next to nothing else.
        stamped: it names somebody or something at a day and an hour, as comments and bylines do.
        mark: it is what stands for a picture or a ruled line in a page's text ("[map.png]", "____").
        squeezed: the letters of its beginning, lower case: equal for lines that say the same.
    """

    mass: int
    sentence: bool
    closed: bool
    asking: bool
    chrome: float
    voice: str
    links: bool
    numbered: bool
    item: bool
    field: bool
    data: bool
    introduces: bool
    date: bool
    stamped: bool
    mark: bool
    squeezed: str


def read(line: str) -> Reading:
    """Read one line; its cost is linear in its length. Short ones are remembered: copies of one text have the same,
    and so have the pages of one site.
    """
    line = _without_mark(line)
    return (_remembered if len(line) <= _LONG else _read)(line)


def _without_mark(line: str) -> str:
    """A line without the mark of a heading: it reads as the heading does that it marks."""
    mark = _HEADING_MARK.match(line) if line.startswith("##") else None
    return line[mark.end() :] if mark else line


def _read(line: str) -> Reading:
    size = len(line)
    plain = line.isascii()
    far = not plain and is_far(line)
    head = line if size <= _LONG else line[:_LONG]
    folded = fold(head) if far else head.lower()
    found = runs(folded)
    unspaced, words, more = 0, found, 0
    if far and _APART.search(line):
        rest, gaps = UNSPACED.subn(" ", line)
        unspaced = size - len(rest) + gaps
        rest = _without_addresses(rest) if size > _LONG else rest
        if _MARKED_LETTERS.search(rest):
            words = [word.lower() for word in _WORDS.findall(line)]
            if _INDIC_LETTER.search(rest):
                more = sum((len(word) - _SHORT_WORD) // 4 for word in words if len(word) > _SHORT_WORD)
        else:
            words = runs(rest.lower())
    elif size > _LONG:
        words = runs(_without_addresses(line).lower())
    mass = unspaced + 2 * len(words) + more
    bare = _NOTED.sub("", line) if line[-1:] == "]" else line
    last = bare[-8:].rstrip(_CLOSERS)[-1:]
    closed = (last != "" and last in _ENDS) or (line[-1:] in _BRACKETS and _SIGNED.search(line) is not None)
    # The mark behind a number is none of a sentence's.
    number = _NUMBERED.match(line)
    body = number.end() if number else 0
    stop = _PLAIN_STOP if plain else STOP
    stopped = stop.search(line, body) if mass >= 8 else None
    pauses = 0
    if mass >= 12 and not (stopped and closed):  # of a sentence that closes, nobody asks for its pauses
        pauses = line.count(",", body) + line.count(":", body) if plain else len(_PAUSE.findall(line, body))
    sentence = stopped is not None or (pauses > 0 and mass >= 24) or (pauses > 1 and mass >= 14)
    held = None
    if not (sentence or unspaced) and mass >= 24:
        held = grammar(words[:SAMPLE])
        sentence = held >= _PROSE
    squeezed = "".join(found)
    numbered = number is not None or _is_named_part(folded, squeezed)
    rows = is_row(head)
    links = False
    if mass >= 12 and not (closed or numbered or rows or (stopped and stop.search(line, stopped.end()))):
        if unspaced:
            links = unspaced > len(words) and is_row_of_pieces(line, words, unspaced, pauses)
        else:
            # An item of a log of changes has few words that hold a sentence together.
            links = stopped is None and line.lstrip()[:1] not in _LISTS and is_row_of_words(line, words, pauses, held)
    # A day with a comma behind it begins a sentence that goes on below.
    date = mass <= _HEAVIEST_DATE and last not in _COMMAS and is_date(line)
    chrome, voice = 0.0, ""
    option = line.startswith("--") and line[2:3].islower()  # "--help" is a program's
    if size <= _LONG and not option and not (rows and is_request(line)):
        chrome, voice = own_words(folded, found, squeezed, numbered=numbered)
    if size < _LONGEST_PAGE_MARK and _DIGIT.search(line) and _PAGE_MARK.match(line):
        chrome, voice = 1.0, PAGE_MARK
    field = chrome >= 0.5 and folded.rstrip().endswith(":")
    asking = closed and (last in "?？!！…" or line.endswith("..."))
    item = _ITEM.match(line) is not None
    data = (rows or option or last in _ENUMERATES) and chrome < 0.5 and (not sentence or "\t" in line)
    introduces = last in _INTRODUCES and mass >= 3 and not field
    stamped = not closed and mass <= _HEAVIEST_STAMP and is_stamped(line) and not is_of_record(line)
    mark = (line[:1] in _FIRST_MARKS or "." in line[-_EXTENSION:]) and _MARK.fullmatch(line) is not None
    # In the order of the attributes: with their names, a thousand lines cost a millisecond more.
    return Reading(
        mass, sentence and not links, closed, asking, chrome, voice, links, numbered, item, field, data, introduces,
            date, stamped, mark, squeezed
    )  # fmt: skip


def _without_addresses(line: str) -> str:
    """A line without its addresses, which say nothing, however long they are."""
    return _LINKED.sub(" ", line) if "://" in line else line


_remembered = lru_cache(maxsize=4096)(_read)


def is_known(lines: Sequence[str]) -> bool:
    """Whether lines of running text are of a language whose common words are known, or of a script whose rows of
    links are told without.
    """
    words = [word.lower() for line in lines for word in _WORDS.findall(line[:_LONG])]
    if sum(len(run) for line in lines for run in UNSPACED.findall(line[:_LONG])) > len(words):
        return True
    return len(words) < SAMPLE // 10 or grammar(words[: 4 * SAMPLE]) >= ROW_OF_LINKS


def is_numbered(line: str) -> bool:
    """`Reading.numbered`, for a line of which nothing else is asked."""
    line = _without_mark(line)
    if _NUMBERED.match(line):
        return True
    folded = fold(line[:_LONG]) if is_far(line) else line[:_LONG].lower()
    return _is_named_part(folded, "".join(runs(folded)))


def _is_named_part(folded: str, squeezed: str) -> bool:
    if not squeezed or len(squeezed) > 24:
        return False
    return squeezed in parts() or (" " in folded and all(letters(piece) in parts() for piece in folded.split()))

"""How one line reads: a sentence, a heading, a row of links, the site's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from scrubber.cleaning.extract.lines import inserts
from scrubber.cleaning.extract.lines.ad_breaks import is_ad_break
from scrubber.cleaning.extract.lines.datelines import is_date, is_of_record, is_stamped
from scrubber.cleaning.extract.lines.line_vocabulary import (
    counts_of_readers,
    fields,
    fold,
    label_heads,
    labels,
    may_hold_label,
    may_name,
    parts,
    phrases,
    says_label,
)
from scrubber.cleaning.extract.lines.rows import (
    ROW_OF_LINKS,
    SAMPLE,
    is_request,
    is_row,
    is_row_of_pieces,
    is_row_of_words,
    is_script,
)
from scrubber.cleaning.paging_words import OF, PAGE
from scrubber.language.packs.common_words import grammar
from scrubber.language.runs import is_far, letters, runs
from scrubber.patterns import lazily

#: Letters of one word, on average, where words are written without blanks; the commonest first, for ranges are tried in
#: their order.
_NO_BLANKS = (
    "\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\uf900-\ufaff\U00020000-\U000323af"
)
_UNSPACED = re.compile(f"[{_NO_BLANKS}]+")
#: The signs of vowels and tones are letters too in the scripts of India.
_INDIC = "\u0900-\u0963\u0966-\u0dff"
_INDIC_LETTER = re.compile(f"[{_INDIC}]")
#: Letters of an ordinary word, its signs of vowels among them; in Tamil and Malayalam one of four times as many is what
#: other languages say in a clause.
_SHORT_WORD = 8
_WORDS = lazily(rf"(?:[^\W\d_{_NO_BLANKS}]|[{_INDIC}])++")
_STOP = re.compile(r"[。！？!?；;…।॥۔؟።፧։།၊။។៕]|\.(?=[\s\"”’)）]|$)|\.(?=[㐀-鿿])")
_PAUSE = re.compile(r"[，,、؛،：:፣፤]")
#: One of these is in all lines whose words are other than their runs of letters in lower case.
_APART = re.compile(f"[{_NO_BLANKS}{_INDIC}\u0130]")
#: The same in ASCII alone.
_PLAIN_STOP = re.compile(r"[!?;]|\.(?=[\s\")]|$)")
#: Words with such letters are more, or others, than their runs of letters in lower case.
_MARKED_LETTERS = re.compile(f"[{_INDIC}\u0130]")
_ENDS = frozenset("。！？!?.…।॥۔؟።፧։།၊။។៕；;：:，,、،")
#: Who wrote it, in brackets behind a paragraph's last mark, as newspapers of East Asia set it; or what those did who
#: heard it.
_SIGNED = re.compile(r"[。！？!?][”」』\"]?\s?[（(][^（()）。！？!?]{1,20}[)）]$")
_BRACKETS = frozenset(")）")
#: The marks of notes behind a sentence: …was closed.[1]
_NOTED = re.compile(r"[ \u00a0]?(?:\[\d{1,3}\]){1,4}$")
_COMMAS = frozenset(",，、،")
_CLOSERS = "”’“\"'）)」』】]»›\u00a0\u202f "
#: What parts labels: marks, wide blanks, and a blank beside what is no letter of an alphabet.
_BESIDE = rf"[{_NO_BLANKS}\d]|[^\w\s{_INDIC}]"
_CUT = re.compile(rf"\s*[|·•/»›>~※◆●★]+\s*|\s{{2,}}|　|(?<={_BESIDE})\s+|\s+(?={_BESIDE})")
_CUTTABLE = re.compile(r"[\s|·•/»›>~※◆●★]")
_CRUMBS = lazily(r"(?:^|\s)(?:>{1,2}|»|›)(?:\s|$)|\s>{1,2}|»|›|[一-鿿]>{1,2}[一-鿿]")
_CRUMB = re.compile("[>»›]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:com|cn|net|org|info"
    r"|cc|top|example|gov|edu|co|io|de|fr|ru|jp|kr)\b",
    re.IGNORECASE,
)
_LINKED = re.compile(r"https?://\S+")
#: What is in each address.
_OF_ADDRESS = re.compile(r"\.(?:com|cn|net|org|info|cc|top|example|gov|edu|co|io|de|fr|ru|jp|kr)\b|https?://|www\.")
_DIGIT = re.compile(r"\d")
#: What text browsers print for a picture, by its name, and for a ruled line; what a mail sets before a blank line that
#: it quotes.
_MARK = re.compile(
    r"\[[^\s\[\]]{1,200}\]|[\w.%()-]{1,100}\.(?:jpe?g|png|gif|webp|bmp|svg)|[_=*~—–-]{3,200}|>{1,20}", re.IGNORECASE
)
_FIRST_MARKS, _EXTENSION = frozenset("[_=*~—–->"), 5
#: A page's number alone on a line, as converted PDFs and paginated sites leave it.
_PAGE_MARK = re.compile(
    rf"\W{{0,3}}(?:第?\s?\d{{1,4}}\s?[页頁]\s?[/,，]?\s?[共总總]?\s?(?:\d{{1,4}}\s?[页頁])?"
    rf"|[-–—]\s?\d{{1,4}}\s?[-–—]|(?:{PAGE})\s\d{{1,4}}(?:\s?(?:{OF})\s?\d{{1,4}})?)\W{{0,3}}$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\s{0,40}(?:[第][一二三四五六七八九十百千零〇\d]{1,8}[章节節条條款编編部分回讲講课課]"
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
_ITEM = re.compile(r"\s{0,40}(?:[-*+•·▪◦‣–—●○■□◆]\s+|[•▪◦‣●○■□◆])(?=\S)")
_ENUMERATES = frozenset(";；")
_INTRODUCES = frozenset(":：")
#: How Markdown marks a heading; with one sign programs mark a remark, too.
_HEADING_MARK = re.compile(r"#{2,6}\s+(?=\S)")
#: The share of common words from which on a line is a sentence.
_PROSE = 0.2
#: Before the words by which a site is heard in what it sets between paragraphs.
INSERT = "+"
SCRIPT = INSERT + "script"
#: By what a page's number alone on a line is known; and a row of several labels of sites ("Share · Print · 12 views"),
#: of which a document may have each, but hardly such a row.
PAGE_MARK, BUTTONS = "#", "·"
_LONG = 320
_LONGEST_PAGE_MARK = 24
_HEAVIEST_DATE, _HEAVIEST_STAMP = 24, 40

#: The share of a site's own words in a line (`Reading.chrome`) from which on it is the site's by them.
OWN_WORDS = 0.5


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
    if line.startswith("##") and (mark := _HEADING_MARK.match(line)):
        line = line[mark.end() :]  # reads as the heading does that it marks
    return (_remembered if len(line) <= _LONG else _read)(line)


def _read(line: str) -> Reading:
    size = len(line)
    plain = line.isascii()
    far = not plain and is_far(line)
    head = line if size <= _LONG else line[:_LONG]
    folded = fold(head) if far else head.lower()
    found = runs(folded)
    unspaced, words, more = 0, found, 0
    if far and _APART.search(line):
        rest, gaps = _UNSPACED.subn(" ", line)
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
    stop = _PLAIN_STOP if plain else _STOP
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
    if is_script(line):
        chrome, voice = 0.9, SCRIPT
    elif size <= _LONG and not (rows and is_request(line)):
        chrome, voice = _chrome(folded, found, squeezed, numbered=numbered)
    if size < _LONGEST_PAGE_MARK and _DIGIT.search(line) and _PAGE_MARK.match(line):
        chrome, voice = 1.0, PAGE_MARK
    field = chrome >= 0.5 and folded.rstrip().endswith(":")
    asking = closed and (last in "?？!！…" or line.endswith("..."))
    item = _ITEM.match(line) is not None
    data = (rows or last in _ENUMERATES) and chrome < 0.5 and (not sentence or "\t" in line)
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
    if sum(len(run) for line in lines for run in _UNSPACED.findall(line[:_LONG])) > len(words):
        return True
    return len(words) < SAMPLE // 10 or grammar(words[: 4 * SAMPLE]) >= ROW_OF_LINKS


def _is_named_part(folded: str, squeezed: str) -> bool:
    if not squeezed or len(squeezed) > 24:
        return False
    return squeezed in parts() or (" " in folded and all(letters(piece) in parts() for piece in folded.split()))


def _chrome(folded: str, found: list[str], squeezed: str, *, numbered: bool) -> tuple[float, str]:
    """How much of a line is what sites say of themselves, and the words by which they are heard."""
    if not squeezed:
        return 0.0, ""
    if is_ad_break(folded):
        return 0.9, INSERT + folded
    if not numbered and (inserted := inserts.label(folded, found) or inserts.offer(folded, found)):
        return 0.9, INSERT + inserted
    if not numbered and says_label(squeezed):
        return 1.0, squeezed
    if ":" in folded and may_name(found, fields):
        head, _, rest = folded.partition(":")
        if letters(head) in fields() and not _STOP.search(rest):
            return 0.9, letters(head) + ":"
    said = phrases(folded, found)
    covered = named = share = 0.0
    voice, several = "", False
    if not label_heads().isdisjoint(found) and may_hold_label(folded, found) and _CUTTABLE.search(folded):
        pieces, known = _labels(_CUT.split(folded))
        if not known and is_far(folded):  # a row of an alphabet's words, each a label; a sentence may have one, too
            pieces, known = _labels(folded.split())
            known = known if 2 * sum(map(_size, known)) >= _size(squeezed) else []
        if known:
            named, voice = sum(map(_size, known)), known[0]
            share = 0.15 if len(pieces) > 1 else 0.0
            several = len(set(known)) > 1
            if _DIGIT.search(folded) and (counted := counts_of_readers().search(folded)):
                named += _size(letters(counted[0]))
                several = True
    if said:
        covered = sum(_size(letters(folded[start:end])) or 1 for start, end in said)
        start, end = said[0]
        voice = letters(folded[start:end]) + ":" * (not start and ":" in folded[end - 1 : end + 2])
    if said or named:
        share += max(covered, named) / _size(squeezed)
    if len(squeezed) < 60 and not numbered and _CRUMB.search(folded) and _CRUMBS.search(folded):
        share += 0.35
    if len(squeezed) < 60 and "." in folded and _OF_ADDRESS.search(folded) and _ADDRESS.search(folded):
        share += 0.25 if covered else 0.1
    if len(said) > 1 and share >= 0.15 and len({folded[start:end] for start, end in said}) > 1:
        share += 0.3
    # A numbered heading may consist of words that sites use too ("二、用语 Terms").
    return min(1.0, share) * (0.4 if numbered else 1.0), BUTTONS if several else voice


def _labels(parts: Iterable[str]) -> tuple[list[str], list[str]]:
    """The letters of a line's parts, and those that are what a site writes on a button or over a box."""
    pieces = [piece for piece in map(letters, parts) if piece]
    return pieces, [piece for piece in pieces if piece in labels()]


def _size(squeezed: str) -> float:
    """How much letters say: four of an alphabet as much as one ideograph or syllable."""
    unspaced = 0 if squeezed.isascii() else sum(map(len, _UNSPACED.findall(squeezed)))
    return unspaced + (len(squeezed) - unspaced) / 4

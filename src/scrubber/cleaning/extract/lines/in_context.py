"""What a line is in the light of the others: words of a site that the text itself has in each of its parts, a heading
in its turn, a row of particulars.

A line that reads like a site's by itself (`lines.read`) is the document's where many of its kind make up the text.
"""

import re
from collections.abc import Collection, Sequence

from scrubber.cleaning.extract.chrome_words import LONGEST_PAGER, is_pager
from scrubber.cleaning.extract.counted import page_counts
from scrubber.cleaning.extract.lines.boxes import with_boxes
from scrubber.cleaning.extract.lines.figures import with_tables
from scrubber.cleaning.extract.lines.lines import PAGE_MARK, Reading, is_known
from scrubber.cleaning.extract.lines.own_words import INSERT, OWN_WORDS
from scrubber.cleaning.extract.lines.page_title import with_page_title
from scrubber.cleaning.extract.lines.places import with_places
from scrubber.cleaning.extract.lines.teasers import with_teasers
from scrubber.cleaning.extract.reading import fold
from scrubber.language.runs import says
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: Times that a field stands in a text as one of each of its parts (the author of each poem), and the share of the text
#: that they span.
_RECORDS = 3
_SPAN = 0.5
_AT_A_TIME = lazily(r"[\[(]?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,6})?[\])]?\s{1,4}\S")
_CUE = 4  # the times of a subtitle, and its lines
#: A line that says what something is, and the heaviest; lines in a row that make a document's particulars.
_NAMED = lazily(r"[^\W\d_][^:：]{0,24}[:：]\s{0,4}[^\s/]")
_HEAVIEST = 40
_PARTICULARS = 3
#: A numbered heading, headings that count on, and the share of them that have text under them.
_COUNTED = lazily(r"(\d{1,2})[.．、]?\s{1,4}[^\W\d_]")
_OVER_TEXT = 0.5
_LOOK = 400  # characters of a line that are looked at
#: The lightest sentence that shows a text's language, and how many are looked at.
_SENTENCE, _SAMPLE = 8, 60
_HEADINGS = 3  # numbered headings that make a row
#: By what a site is heard in such a line; not ASCII, as what no document says besides.
PROFILE = "☺"
_SHARE = 0.9
#: Since when, how many, and what else; a field of each of the first two, or three of any, make a profile.
_SINCE = unbroken(read_table("site_sayings")["left"]["since"])
_MANY = (
    "posts|messages|beiträge|mensajes|messaggi|сообщени[йя]|帖子|主题|主題|文章|发帖|發文|精华|積分|积分|投稿数"
    "|작성글|게시글|reputation|thanks|likes|karma|danke"
)
_ELSE = (
    "location|from|wohnort|ort|localisation|ubicación|откуда|город|来自|來自|在线时间|線上時間|阅读权限|閱讀權限"
    "|最后登录|uid"
)
_FIELD = lazily(rf"(?:({_SINCE})|({_MANY})|({_ELSE}))\s?[:：]?\s?(.{{1,40}})", re.IGNORECASE)
#: The first two letters of all fields, by which most lines are passed over.
_BEGINNINGS = frozenset(name[:2] for names in (_SINCE, _MANY, _ELSE) for name in names.split("|"))
_DIGIT = lazily(r"\d")
#: What a line that says which page of how many it is has in it, and few others.
_OF_SO_MANY = lazily(r"\d[^\d.,:;-]{1,9}\d")
#: The name of a manual's page, with its section.
_MANUAL = lazily(r"[\w.:+-]{1,80}\(\d\w{0,8}\)")
_LONGEST = 60
_FEWEST = 3


def in_context(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Read the lines of a text again, each in the light of the others. Blank ones are not among them."""
    if _is_of_manual(lines):
        readings = [reading._replace(chrome=0.0, voice="", links=False) for reading in readings]
    readings = _without_times(lines, _without_records(readings))
    readings = _without_unknown_rows(lines, with_tables(lines, _with_particulars(lines, readings)))
    readings = with_profiles(lines, _with_page_counts(lines, readings))
    readings = with_page_title(lines, with_places(lines, _without_own_inserts(lines, readings)))
    return with_boxes(lines, _with_headings(lines, with_teasers(lines, readings)))


def _without_records(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which a field that each part of the text has, every time with another value, is a row of data and
    no word of a site.
    """
    stands: dict[str, list[int]] = {}
    for i, reading in enumerate(readings):
        if reading.chrome >= OWN_WORDS and reading.voice.endswith(":"):
            stands.setdefault(reading.voice, []).append(i)
    rows = {
        i
        for places in stands.values()
        if len({readings[i].squeezed for i in places}) >= _RECORDS
        and places[-1] - places[0] >= max(_SPAN * len(readings), _RECORDS * len(places))
        for i in places
    }
    return _as_data(readings, rows)


def _as_data(readings: Sequence[Reading], rows: Collection[int]) -> Sequence[Reading]:
    """Readings, of which some are no words of a site but rows of the text."""
    return [
        reading._replace(chrome=0.0, voice="", field=False, data=True) if i in rows else reading
        for i, reading in enumerate(readings)
    ]


def _is_of_manual(lines: Sequence[str]) -> bool:
    """Whether a text begins as a manual's page does that no site shows: "PUMP(1)   User commands   PUMP(1)"."""
    head = lines[0][:_LOOK].split() if lines else []
    return len(head) > 1 and head[0] == head[-1] and _MANUAL.fullmatch(head[0]) is not None


def _without_times(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which what is said at a time is no word of a site, in rows of such: subtitles."""
    rows = [i for i, line in enumerate(lines) if _AT_A_TIME.match(line)]
    cues = [i for i in rows if "-->" in lines[i][:_LOOK]]
    said = set(rows) if 2 * len(rows) >= len(lines) else set()
    if len(cues) >= _RECORDS:
        said.update(i for cue in cues for i in range(cue, min(cue + _CUE, len(lines))))
    return _as_data(readings, said) if len(said) >= _RECORDS else readings


def _with_particulars(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which rows of particulars ("Time: …", "Place: …", "Chair: …") are the document's data, also those
    of them that sites have too.
    """
    found: dict[int, Reading] = {}
    run: list[int] = []
    for i in range(len(readings) + 1):
        if i < len(readings) and not readings[i].sentence and readings[i].mass <= _HEAVIEST and _NAMED.match(lines[i]):
            run.append(i)
            continue
        if not run:
            continue
        others = sum(readings[k].voice == "" and not readings[k].date for k in run)
        if len(run) >= _PARTICULARS and others * 2 > len(run):
            found.update(
                (k, readings[k]._replace(chrome=0.0, voice="", date=False, stamped=False, data=True)) for k in run
            )
        run = []
    return [found.get(i, reading) for i, reading in enumerate(readings)] if found else readings


def _without_unknown_rows(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which no line is a row of links for want of common words, where the text's own sentences have none
    that are known.
    """
    if not any(reading.links for reading in readings):
        return readings
    text = [
        i for i, reading in enumerate(readings) if reading.closed and reading.sentence and reading.mass >= _SENTENCE
    ]
    if is_known([lines[i] for i in text[:_SAMPLE]]):
        return readings
    return [reading._replace(links=False) if reading.links else reading for reading in readings]


def _without_own_inserts(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which what the text speaks of in another of its sentences is no insert of a site's: terms of an
    app, a press release with a channel.
    """
    offers = {reading.voice for reading in readings if reading.voice.startswith(INSERT)}
    if not offers:
        return readings
    text = [
        lines[i].lower()
        for i, reading in enumerate(readings)
        if reading.closed and reading.sentence and reading.chrome < OWN_WORDS
    ]
    own = {offer for offer in offers if any(says(line, offer[len(INSERT) :]) for line in text)}
    return [reading._replace(chrome=0.0, voice="") if reading.voice in own else reading for reading in readings]


def _with_page_counts(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which the lines that count a text's pages ("1/3" … "3/3"), or lead from one to the next ("Page 1 of 3
    Next page"), are the site's.
    """
    counts = page_counts(lines) | {
        i
        for i, reading in enumerate(readings)
        if not reading.sentence
        and len(lines[i]) <= LONGEST_PAGER
        and _OF_SO_MANY.search(lines[i])
        and is_pager(fold(lines[i]))
    }
    if not counts:
        return readings
    return [
        reading._replace(chrome=1.0, voice=PAGE_MARK) if i in counts else reading for i, reading in enumerate(readings)
    ]


def _with_headings(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings in which headings that count on from one are numbered, also with a site's words ("2 Terms")."""
    if not any(
        reading.chrome >= OWN_WORDS and line[:1].isdecimal() for line, reading in zip(lines, readings, strict=True)
    ):
        return readings
    chain: list[int] = []
    for i, (line, reading) in enumerate(zip(lines, readings, strict=True)):
        counted = None if reading.closed or reading.sentence else _COUNTED.match(line)
        if counted and int(counted[1]) == len(chain) + 1:
            chain.append(i)
    over = sum(i + 1 < len(readings) and readings[i + 1].closed and readings[i + 1].sentence for i in chain)
    if len(chain) < _HEADINGS or over < _OVER_TEXT * len(chain):
        return readings
    headings = set(chain)
    return [
        reading._replace(chrome=0.0, voice="", numbered=True, links=False) if i in headings else reading
        for i, reading in enumerate(readings)
    ]


def with_profiles(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, in which rows of a member's particulars are a site's."""
    found: set[int] = set()
    begun = [i for i, line in enumerate(lines) if line.lstrip()[:2].lower() in _BEGINNINGS]
    run: list[int] = []
    kinds: list[int] = []
    for i, kind in [*((i, kind) for i in begun if (kind := _kind(lines[i].strip()))), (-1, 0)]:
        if run and run[-1] + 1 != i:
            if {1, 2} <= set(kinds) or (len(run) >= _FEWEST and 2 in kinds and kinds.count(2) < len(kinds)):
                found.update(run)
            run, kinds = [], []
        run.append(i)
        kinds.append(kind)
    if not found:
        return readings
    return [
        reading._replace(chrome=_SHARE, voice=PROFILE, sentence=False, data=False, date=False)
        if i in found
        else reading
        for i, reading in enumerate(readings)
    ]


def _kind(line: str) -> int:
    """Which sort of field a line gives: since when (1), how many (2), what else (3); 0 for none."""
    match = _FIELD.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        return 0
    kind = next(n for n in (1, 2, 3) if match[n])
    return kind if kind == 3 or _DIGIT.search(match[4]) else 0

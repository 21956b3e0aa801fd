"""Mojibake: bytes that took a wrong road, brought back.

A run of text is suspicious where the language model breaks down (`gate`). There, the road that explains it best is
chosen (`choice`), and what was before is put back. Roads over roads (UTF-8 read as cp1252, twice) are undone a layer at
a time: the caller asks again.

Changes `Ã©tait` to `était` (UTF-8 read as cp1252), `ÈËÈË` to `人人` (GB18030 read as Latin-1), `绢蠢` to `어느` (EUC-KR
read as GB18030). Keeps `AT&T ½ Ã`, `Ÿ`, a table of accented capitals, a language no model knows.

Goes wrong where a short string is ordinary text both ways ("Ωtre" alone could be a name), and where a text quotes
mojibake.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import compress

from scrubber.cleaning.character.losses.closing_marks import closing_mark_edits
from scrubber.cleaning.character.losses.losing import WHOLE
from scrubber.cleaning.character.losses.loss import MARK, Loss
from scrubber.cleaning.character.losses.lossy import LONGEST, may_have_losses
from scrubber.cleaning.character.losses.lossy_lines import Look, lossy_lines
from scrubber.cleaning.character.losses.marked import marked, ways
from scrubber.cleaning.character.losses.marks_left import mark_left_edits
from scrubber.cleaning.character.losses.remains import are_remains
from scrubber.cleaning.character.roads.accents import accents
from scrubber.cleaning.character.roads.at_once import at_once
from scrubber.cleaning.character.roads.choice import Choice, chosen, chosen_by, took_along
from scrubber.cleaning.character.roads.damage import damaged_parts
from scrubber.cleaning.character.roads.gate import calm
from scrubber.cleaning.character.roads.in_order import spoken
from scrubber.cleaning.character.roads.kin import by_kin
from scrubber.cleaning.character.roads.met import OF_SINGLE_BYTES, UTF8
from scrubber.cleaning.character.roads.part import repaired
from scrubber.cleaning.character.roads.road import WESTERN, Road
from scrubber.cleaning.character.roads.roads import wider
from scrubber.cleaning.character.roads.swallowed import ROADS
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.cleaning.character.roads.vietnamese import vietnamese_edits
from scrubber.language.spelling import cost_together
from scrubber.ledger import apply_pass
from scrubber.model import Edit

_REMEMBERED = 1_000  # characters up to which what was found of a line is remembered
_MOST_REMEMBERED = 4096  # lines
_MANY = 8  # lines that are weighed together before the others are
_LAYERS = 4
_SETTLED = 3  # lines that have to have come a road before it is the first that others are tried by
_ROADS, _LINES = 2, 2  # roads that a text's other lines are tried by, and lines that have to have come one
_ALL = 4  # lines that came a road from which on all that were read so did
_ANY = frozenset(range(0x80, 0xC0))
_LINE = re.compile(r"[^\n]+\n?|\n")
_WORD, _JUDGED = re.compile(r"[^\W\d_]{1,40}"), 20_000
_EACH_BLANK = 12  # half bits by which words have to cost less for each blank
#: Characters that lost bytes for each whole one, where nothing but those stands in a line, and no letter at them.
_MOST_CUT, _AT_ASCII = 8, re.compile(r"[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]")
_BLANK = re.compile(r"\xa0(?<=[\x21-\x7e]\xa0)(?=[\x21-\x7e])")  # found much faster by what it begins with

#: What a reader of bytes may show: characters that an encoding of single bytes has, those of encodings for CJK, and
#: what stands for lost bytes. A line of Amharic or Tamil has none.
_MAY_BE_READ = re.compile(f"[{re.escape(OF_SINGLE_BYTES)}\u2e80-\u9fff\uac00-\uffff\U00020000-\U0010ffff]")


def mojibake_edits(text: str) -> list[Edit]:
    """The Edits that undo one layer of mojibake.

    No-break spaces between characters of ASCII may be blanks that a program wrote into a text whose letters came a
    wrong road: the text is read with them as that, and as it stands where anything is found so.
    """
    if found_apart := vietnamese_edits(text) or closing_mark_edits(text) or mark_left_edits(text):
        return found_apart
    apart = _BLANK.sub(" ", text) if "\xa0" in text else text
    if apart == text:
        return _by_lines(text)
    others = _by_lines(apart)  # of most texts with such blanks nothing has to be read at all
    found = _by_lines(text) if others else []
    if not others or (found and not any("\xa0" in edit.before for edit in found)):
        return found
    # A word that a blank parts in two costs hardly more than they do.
    most = _EACH_BLANK * len(_BLANK.findall(text[:_JUDGED]))
    if found and not _make_signs(found) and _cost(apply_pass(text, found)) <= _cost(apply_pass(apart, others)) + most:
        return found
    return [_with_blanks(edit, text[edit.start : edit.end]) for edit in others]


def _make_signs(edits: Iterable[Edit]) -> bool:
    """Whether signs come of no-break spaces (blühen†die), byte for byte: words cost the same with either between."""
    alike = (edit for edit in edits if len(edit.before) == len(edit.after))
    pairs = (pair for edit in alike for pair in zip(edit.before, edit.after, strict=True))
    return any(before == "\xa0" and not after.isalpha() and after != before for before, after in pairs)


def _cost(text: str) -> int:
    """What the words of a text cost in the language in which they cost least together."""
    return cost_together(_WORD.findall(text[:_JUDGED]))


def _with_blanks(edit: Edit, before: str) -> Edit:
    """An Edit of a text whose no-break spaces were taken for blanks, as one of the text with them."""
    blanks = iter([char for char in before if char in " \xa0"])
    after = "".join([next(blanks, char) if char == " " else char for char in edit.after])
    return replace(edit, before=before, after=after)


def _by_lines(text: str) -> list[Edit]:
    """The Edits of the lines of a text.

    A line that holds little evidence of its own (a heading of two characters) is changed where other lines of the text
    came the same road; one that holds none, where it reads better so.
    """
    lines: list[tuple[int, str]] = []
    at = 0
    for line in _LINE.findall(text):
        if not line.isascii() and _MAY_BE_READ.search(line):
            lines.append((at, line))
        at += len(line)
    known = _looks(line for _, line in lines)
    looks = [(at, line, known[line]) for at, line in lines]
    lossy, habit = lossy_lines(known)
    found = by_kin([(at, line, choice) for at, line, look in looks if (choice := lossy.get(line) or look.choice)])
    proven = Counter(choice.road for _, _, choice in found if choice.enough)
    taken = {at: choice for at, _, choice in found if choice.enough or choice.road in proven}
    most = proven.most_common(_ROADS)
    roads = {road: count for road, count in most if count >= (_ALL if road.written == "utf-8" else _LINES)}
    if not (taken or roads):
        return []
    utf8 = next((road for road in roads if road.written == "utf-8"), None)
    left = [(line, look) for _, line, look in looks if line not in lossy and (look.losses or len(line) > LONGEST)]
    cut = {line: choice for line, look in left if (choice := _cut_line(line, look, utf8, habit))}
    return [
        edit
        for at, line, _ in looks
        if (
            choice := cut.get(line)
            or _as_most(line, taken.get(at), roads, proven)
            or taken.get(at)
            or _by_known(line, roads)
        )
        and (choice.untold or choice.road.written != "utf-8" or not is_told(line, choice.parts))
        for edit in _edits(at, line, choice)
    ]


def _cut_line(line: str, look: Look, road: Road | None, habit: Loss | None) -> Choice | None:
    """What is left of a line that lost bytes of which nothing tells, where its text certainly came a road; or where
    characters of its own tell one, beside which nothing but pieces of others stands, and no letter of ASCII at them.
    """
    if road:
        return _marked(line, road, habit)
    if not (look.losses and look.choice and look.choice.enough) or _AT_ASCII.search(line) or are_remains(line):
        return None  # or it is told as a whole
    road = look.choice.road
    if road.written != "utf-8" or road.read_as not in WESTERN:
        return None
    loss = Loss(road, "", _ANY, blank=True)
    part = marked(line, loss, few=True)
    if part is None:
        return None
    letters = [char for char in part.was if char > "\x7f" and char.isalpha()]
    if _MOST_CUT * len(letters) < part.was.count(MARK) or len(set(letters)) < WHOLE or min(letters) < "\u0370":
        return None
    return Choice(road, [part], enough=True, losses=loss.habit)


def _marked(line: str, road: Road, habit: Loss | None) -> Choice | None:
    """What is left of a line that lost bytes of which nothing tells, where its text certainly came a road."""
    for way in ways(line, road, habit):
        if (part := marked(line, way)) is not None and not is_told(line, [part]):
            return Choice(road, [part], enough=True, losses=way.habit)
    return None


def _by_known(line: str, roads: Mapping[Road, int]) -> Choice | None:
    """What a line was if it came one of the roads that other lines certainly came, as most of them do in one text;
    each with the number of those.

    Lines without a control leave open whether it was Latin-1 or its kin that has marks in their place.
    """
    body = line.rstrip("\r\n")
    known = [road for road in roads if road in ROADS and road.written != "utf-8"]
    if known and (found := took_along(body, known)):
        return found
    return next(
        (
            choice
            for road, count in roads.items()
            if road not in known and (choice := chosen_by(body, wider(road, body) or road, all_came=count >= _ALL))
        ),
        None,
    )


def _as_most(line: str, own: Choice | None, roads: Mapping[Road, int], proven: Mapping[Road, int]) -> Choice | None:
    """What a line was by the road that most of its text came, where the same reading of other bytes explains it, too,
    or characters of several bytes do: by itself it may fit those as well.
    """
    most = next(iter(roads), None)
    if own is None or most is None or own.road.written == most.written:
        return None
    if own.road.read_as != most.read_as and most.readings[1].single:
        return None
    return _by_known(line, {most: roads[most]}) if roads[most] >= _ALL * proven.get(own.road, 1) else None


#: Short lines as they were seen in a text of one language: rounds look at the same lines again, and so do pages of one
#: site.
_LOOKS: dict[tuple[int | None, str], Look] = {}


def _looks(lines: Iterable[str]) -> dict[str, Look]:
    """Each of a text's lines by itself; and where some came a road, those that came it as a whole, at less cost.

    Which these are is told by the text alone, and not by what is remembered of others: only what is found of a line by
    itself is.
    """
    every = list(dict.fromkeys(lines))
    language = spoken(every)
    new = [line for line in every if (language, line) not in _LOOKS]
    head, tail = new[:_MANY], new[_MANY:]
    quiet = set(compress(head, calm(head))) if tail else set[str]()
    found: dict[str, Look] = {}
    if are_remains("".join(every)[:_JUDGED]):
        return {line: _left(line) for line in every}
    looked: dict[str, Look] = {}
    roads: Counter[Road] = Counter()
    for n, line in enumerate(every, 1):
        if line in found:
            continue
        look = _LOOKS.get((language, line))
        if look is None:
            if tail and line not in head:
                tail = [each for each in tail if each not in found]  # of a damaged text most came its road
                quiet.update(compress(tail, calm(tail)))
                tail = []
            look = looked[line] = _look(line, language, calm=line in quiet)
        found[line] = look
        if look.choice is None or not look.choice.enough:
            continue
        roads[look.choice.road] += 1
        if roads[look.choice.road] == _SETTLED and len(roads) <= _ROADS:
            rest = [line for line in every[n:] if line not in found]
            others = at_once(rest, look.choice.road, language)
            for line_of, choice in others.items():
                was = repaired(line_of, choice.parts)
                found[line_of] = Look(choice, was, losses=False)
                if MARK not in was:
                    looked[was] = Look(None, was, losses=False)  # nothing in it is suspicious any more
            found.update(_cut((line for line in rest if line not in others), look.choice.road))
    short = {(language, line): look for line, look in looked.items() if len(line) <= _REMEMBERED}
    if len(_LOOKS) + len(short) > _MOST_REMEMBERED:
        _LOOKS.clear()
    _LOOKS.update(short)
    return found


def _cut(lines: Iterable[str], road: Road) -> Iterator[tuple[str, Look]]:
    """Lines that came a road that others certainly came, but for bytes that were lost: there is nothing else to ask of
    them. Few whole characters tell that only where each byte was read by itself: what a reader of several at once left
    may be whole by chance.
    """
    few = road.readings[0].single
    for line in lines if road.written == "utf-8" else ():
        marks = [MARK] if MARK in line else ["", "?"] if "?" in line else [""]
        if any(marked(line, Loss(road, mark, _ANY), few=few) for mark in marks):
            choice = Choice(road, damaged_parts(line, road, known=True), enough=True)
            yield line, Look(choice, repaired(line, choice.parts), losses=True)


def _look(line: str, language: int | None, *, calm: bool = False) -> Look:
    """A line by itself; one that certainly has no suspicious place shows nothing but what accents tell."""
    if calm and MARK not in line and accents(line, language) is None:
        return Look(None, line, losses=False)
    if are_remains(line):
        return _left(line)
    choice = chosen(line, language)
    was = _exhausted(line, choice, language) if choice else line
    return Look(choice, was, losses=may_have_losses(line, was, choice.road if choice else None))


def _left(line: str) -> Look:
    """A line of which half of the bytes are gone: what is whole tells where it came from, and nothing else does."""
    parts = damaged_parts(line, UTF8["cp1252"], known=True)
    choice = Choice(UTF8["cp1252"], parts, enough=True) if parts else None
    return Look(choice, repaired(line, parts), losses=True)


def _exhausted(line: str, choice: Choice | None, language: int | None) -> str:
    """A line after every repair that supposes no loss."""
    for _ in range(_LAYERS):
        if choice is None:
            break
        line = repaired(line, choice.parts)
        choice = chosen(line, language)
    return line


def _edits(offset: int, line: str, choice: Choice) -> Iterator[Edit]:
    for part in choice.parts:
        yield Edit(
            "mojibake",
            offset + part.start,
            offset + part.end,
            line[part.start : part.end],
            part.was,
            reason=f"{choice.road}, {choice.losses}" if choice.losses else str(choice.road),
            confidence=round(1 - 2 ** -min(max(part.gain, 1.0), 20.0), 3),
        )

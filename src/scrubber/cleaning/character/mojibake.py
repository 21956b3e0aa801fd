"""Mojibake: bytes that took a wrong road, brought back.

A run of text is suspicious where the language model breaks down (`gate`). There, the road that explains it best is
chosen (`choice`), and what was before is put back. Roads over roads (UTF-8 read as cp1252, twice) are undone a layer at
a time: the caller asks again.

Changes `Ã©tait` to `était` (UTF-8 read as cp1252), `ÈËÈË` to `人人` (GB18030 read as Latin-1), `绢蠢` to `어느` (EUC-KR
read as GB18030). Keeps `AT&T ½ Ã`, `Ÿ`, a table of accented capitals, a language no model knows.

Goes wrong where a short string is ordinary text both ways ("Ωtre" alone could be a name), and where a text quotes
mojibake.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from scrubber.cleaning.character.looks import ANY_BYTE, JUDGED, ROADS_OF_TEXT, look_at
from scrubber.cleaning.character.losses.blanked import blanked_edits
from scrubber.cleaning.character.losses.losing import WHOLE
from scrubber.cleaning.character.losses.loss import MARK, Loss
from scrubber.cleaning.character.losses.lossy import LONGEST
from scrubber.cleaning.character.losses.lossy_lines import Look, lossy_lines
from scrubber.cleaning.character.losses.marked import marked, ways
from scrubber.cleaning.character.losses.marks_left import closing_mark_edits, mark_left_edits
from scrubber.cleaning.character.losses.remains import are_remains
from scrubber.cleaning.character.roads.choice import Choice, chosen_by, took_along
from scrubber.cleaning.character.roads.kin import by_kin
from scrubber.cleaning.character.roads.met import OF_SINGLE_BYTES
from scrubber.cleaning.character.roads.road import WESTERN, Road
from scrubber.cleaning.character.roads.roads import wider
from scrubber.cleaning.character.roads.swallowed import ROADS
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.cleaning.character.roads.vietnamese import vietnamese_edits
from scrubber.language.spelling import cost_together
from scrubber.ledger import apply_pass
from scrubber.model import Edit
from scrubber.patterns import lazily

_LINES = 2  # lines that have to have come one of them
_ALL = 4  # lines that came a road from which on all that were read so did
_LINE = lazily(r"[^\n]+\n?|\n")
_WORD = lazily(r"[^\W\d_]{1,40}")
_EACH_BLANK = 12  # half bits by which words have to cost less for each blank
#: Characters that lost bytes for each whole one, where nothing but those stands in a line, and no letter at them.
_MOST_CUT, _AT_ASCII = 8, lazily(r"[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]")
_BLANK = lazily(r"\xa0(?<=[\x21-\x7e]\xa0)(?=[\x21-\x7e])")  # found much faster by what it begins with

#: What a reader of bytes may show: characters that an encoding of single bytes has, those of encodings for CJK, and
#: what stands for lost bytes. A line of Amharic or Tamil has none.
_MAY_BE_READ = lazily(f"[{re.escape(OF_SINGLE_BYTES)}\u2e80-\u9fff\uac00-\uffff\U00020000-\U0010ffff]")


def mojibake_edits(text: str) -> list[Edit]:
    """The Edits that undo one layer of mojibake.

    No-break spaces between characters of ASCII may be blanks that a program wrote into a text whose letters came a
    wrong road: the text is read with them as that, and as it stands where anything is found so.
    """
    if found_apart := (
        vietnamese_edits(text) or blanked_edits(text) or closing_mark_edits(text) or mark_left_edits(text)
    ):
        return found_apart
    apart = _BLANK.sub(" ", text) if "\xa0" in text else text
    if apart == text:
        return _by_lines(text)
    others = _by_lines(apart)  # of most texts with such blanks nothing has to be read at all
    found = _by_lines(text) if others else []
    if not others or (found and not any("\xa0" in edit.before for edit in found)):
        return found
    # A word that a blank parts in two costs hardly more than they do.
    most = _EACH_BLANK * len(_BLANK.findall(text[:JUDGED]))
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
    return cost_together(_WORD.findall(text[:JUDGED]))


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
    known = look_at(line for _, line in lines)
    looks = [(at, line, known[line]) for at, line in lines]
    lossy, habit = lossy_lines(known)
    found = by_kin([(at, line, choice) for at, line, look in looks if (choice := lossy.get(line) or look.choice)])
    proven = Counter(choice.road for _, _, choice in found if choice.enough)
    taken = {at: choice for at, _, choice in found if choice.enough or choice.road in proven}
    most = proven.most_common(ROADS_OF_TEXT)
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
    loss = Loss(road, "", ANY_BYTE, blank=True)
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

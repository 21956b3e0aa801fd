"""Which parts of a line took a road, as far as that is credible.

A part is damaged only if writing what it was and reading it the wrong way gives exactly what stands there, and if it
reads as text. Bytes that are UTF-8 are seldom so by chance; single bytes give letters for letters whatever road is
tried, so they have to explain all of a line as one accident.
"""

from operator import lt, sub

from scrubber.cleaning.character.roads.lattice import damaged
from scrubber.cleaning.character.roads.one_accident import are_words, gain_on_names, is_cased, one_accident
from scrubber.cleaning.character.roads.part import CLEARLY, LETTERS, Part, were
from scrubber.cleaning.character.roads.reading import Reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.characters import group
from scrubber.language.model import bits, costs

_MARK = "\ufffd"
_READS_WELL = 5.8  # bits a character that repaired text may cost
_READS_WELL_LATIN = 7.0  # the same for accented letters, which are rare in any language
_READS_WELL_CJK = 12.0
_READS_WELL_KANA = 9.0  # words are 7, the letters of another alphabet in their places 11
# different letters of words, where nothing but signs stands: a frame has fewer signs of one kind, or spells nothing
_WORDS_LETTERS = 6
# share of what may have come the road that has to have come it, where it was CJK text
_PART = 0.3


def damaged_parts(line: str, road: Road, *, known: bool = False) -> list[Part]:
    """The parts of a line that took a road, as far as that is credible.

    Args:
        line: as it stands.
        road: the road that is tried.
        known: whether it is known that some of the line came it: then what it explains needs no more proof than that it
            leads there.
    """
    parts = [part for part in damaged(line, *road.readings, known=known) if _proven(line, part, road)]
    if road.written == "utf-8" and _MARK in line and road.readings[0].single:
        parts = _without_fragments(line, parts)
    if known:
        return parts
    read_as, written = road.readings
    parts = [part for part in parts if _reads_well(line, part, read_as, written)]
    parts = [part for part in parts if not _is_series(line[part.start : part.end])]
    if not parts or not written.single:
        return parts if written.name == "utf-8" or _is_ideographic(line, parts, road) else []
    if _words(line, parts) and one_accident(line, parts, road):
        return parts
    if not read_as.single:
        return []
    # Words in capitals are dear, so that some may be cheaper as they stand: one accident hit all of them.
    parts = damaged_parts(line, road, known=True)
    return parts if _reads_well_throughout(line, parts, road) and one_accident(line, parts, road) else []


def _without_fragments(line: str, parts: list[Part]) -> list[Part]:
    """The parts without letters of two bytes beside a mark, where a line has or had ideographs: there they are what is
    left of one.
    """
    if not any("⺀" <= char < _MARK for text in (line, *were(parts)) for char in text):
        return parts
    return [
        part for part in parts if max(part.was) > "\u07ff" or _MARK not in line[max(0, part.start - 1) : part.end + 1]
    ]


def _reads_well_throughout(line: str, parts: list[Part], road: Road) -> bool:
    """Whether parts are good text of another alphabet than Latin, each of them."""
    letters = [char for char in were(parts) if char.isalpha()]
    return (
        bool(letters)
        and all(group(char).name != "latin" for char in letters)
        and all(_reads_well(line, part, *road.readings) for part in parts)
        and _words(line, parts)
    )


def _is_series(stands: str) -> bool:
    """Whether characters follow one another as they do in a table of characters (`ÀÁÂÃÄÅ`): no text in any reading."""
    if len(stands) <= LETTERS:
        return False
    codes = list(map(ord, stands))
    steps = list(map(sub, codes[1:], codes)).count(1)
    rises = len(stands) > LETTERS + 1 and all(map(lt, stands, stands[1:]))
    return steps * 2 > len(stands) or rises


def _is_ideographic(line: str, parts: list[Part], road: Road) -> bool:
    """Whether parts were CJK text, or words of another alphabet that its encodings have; most of what may have come
    the road did, and its bytes were no words of another alphabet, as those are whose table has kana in its letters'
    places.
    """
    was = "".join(part.was for part in parts)
    read_as = road.readings[0]
    if not _is_cjk(was):
        return read_as.single and _is_of_alphabet(parts)
    if _is_kana(was) and bits(f" {was}") > _READS_WELL_KANA * len(was):
        return False
    if not read_as.single:
        return True
    changed = sum(char > "\x7f" for part in parts for char in line[part.start : part.end])
    if changed < _PART * sum(char in read_as.chars for char in line):
        return False
    return sum(min(part.gain, gain_on_names(line, part)) for part in parts) >= CLEARLY + road.rarity


def _is_of_alphabet(parts: list[Part]) -> bool:
    """Whether parts are words of another alphabet than Latin."""
    was = "".join(part.was for part in parts)
    scripts = {group(char).name for char in was if char > "\x7f" and char.isalpha()}
    return (
        bool(scripts) and "latin" not in scripts and len(was) >= _WORDS_LETTERS and is_cased(parts) and are_words(parts)
    )


def _is_kana(was: str) -> bool:
    """Whether most letters of a text are kana."""
    letters = [char for char in was if char.isalpha()]
    return 2 * sum("\u3041" <= char <= "\u30fa" for char in letters) > len(letters)


def _is_cjk(was: str) -> bool:
    """Whether a text in an encoding made for CJK has such characters: it holds other alphabets too, which few write
    in it.
    """
    high = [char for char in was if char > "\x7f"]
    return sum(char >= "\u2e80" for char in high) * 2 >= len(high)


def _words(line: str, parts: list[Part]) -> bool:
    """Whether the damaged characters stand in words: a ruler or a table's frame is none, unless it makes good words of
    many letters.

    An encoding of DOS has frames where others have their letters: a line of Russian may be nothing but those.
    """
    if len({char for part in parts for char in part.was if char.isalpha()}) >= _WORDS_LETTERS and are_words(parts):
        return True
    changed = grown = 0
    for part in parts:
        around = (
            (line[part.start - 1 : part.start] or " ")
            + line[part.start : part.end]
            + (line[part.end : part.end + 1] or " ")
        )
        for n in range(1, len(around) - 1):
            if around[n] > "\x7f":
                changed += 1
                grown += around[n - 1].isalpha() or around[n].isalpha() or around[n + 1].isalpha()
    return grown * 3 > changed


def in_context(line: str, part: Part) -> str:
    """What a part was, with what stands beside it where that is ASCII."""
    before, after = line[max(0, part.start - 2) : part.start], line[part.end : part.end + 2]
    return (before if before.isascii() else " ") + part.was + (after if after.isascii() else " ")


def _proven(line: str, part: Part, road: Road) -> bool:
    """Whether the road, walked forward, gives back what stands there."""
    read_as, written = road.readings
    data = written.write(part.was)
    return data is not None and read_as.read(data) == line[part.start : part.end]


def _reads_well(line: str, part: Part, read_as: Reading, written: Reading) -> bool:
    """Whether what a part was is good text.

    Bytes that happen to be UTF-8 may read badly still (a layer more); bytes of other encodings always give some text,
    so it has to be good text.
    """
    if written.name == "utf-8":
        # One or two characters in the midst of CJK text may be valid two-byte UTF-8 by chance.
        around = line[max(0, part.start - 12) : part.start] + line[part.end : part.end + 12]
        short = max(map(len, part.was.split()), default=0) < LETTERS and max(part.was) < "\u0800"
        chance = not read_as.single and short
        return not (chance and any("⺀" <= char <= "힯" for char in around))
    context = line[part.start - 1 : part.start] or " "
    each = costs(context + part.was + (line[part.end : part.end + 1] or " "))[1:]
    odd = [
        cost
        for cost, char, after in zip(each, part.was, part.was[1:] + " ", strict=False)
        if char > "\x7f" or after > "\x7f"
    ]
    most = _READS_WELL_CJK
    if written.single:
        most = (
            _READS_WELL_LATIN if any(group(char).name == "latin" for char in part.was if char > "\x7f") else _READS_WELL
        )
    return sum(odd) <= most * len(odd)

"""The habits that readers lose bytes by, and which of them a line can have come.

What stands there tells most of it: a character that a reader can't have written rules it out, a mark or its absence
says what it does with bytes that it can't read. Of bytes that were UTF-8 a good share has to be whole characters still.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from scrubber.cleaning.character.losses.loss import MARK, Loss, undefined
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import WESTERN, Road
from scrubber.cleaning.character.scripts import script_of
from scrubber.language.model import bits
from scrubber.patterns import lazily

#: Readers that are known to lose bytes, and how many bits rarer than the commonest each is.
_SINGLE = {
    "cp1252": 0.0,
    "latin-1": 1.0,
    "cp1251": 2.0,
    "cp1250": 3.0,
    "cp1254": 3.5,
    "cp1253": 4.0,
    "cp1255": 4.0,
    "cp1256": 4.0,
    "cp874": 5.0,
    "iso8859-15": 4.0,
    "iso8859-2": 4.0,
}
_MULTI = {"gbk": 2.0, "cp932": 3.0, "big5hkscs": 3.0, "cp949": 3.0, "euc_jp": 4.0, "gb18030": 4.0}
WIDE_WRITTEN = {"gb18030": 3.0, "big5hkscs": 3.0, "cp932": 3.0, "cp949": 3.0, "euc_jp": 4.0}
_KIN = ({"gb18030", "gbk"},)  # the one is a part of the other
_CONTROLS = 32  # bytes that ISO's encodings leave to controls
_MISSING = 4  # bytes of UTF-8 that no chance takes from so few places
_GONE = 2.0  # bits of unread bytes that are gone
_BLANKS = 4.0  # the same where they, too, became blanks
_FEW_BLANKS = 8  # bytes that a blank may have been
_GONE_AND_BLANKS = 8.0  # the same where no-break spaces became blanks besides
_HYPHENS = 8.0  # bits of soft hyphens that are gone
_EACH = 13.0  # bits that a character may cost
WHOLE = 2  # characters that have to have lost no byte
_FEW = 4  # characters whose cost says little
_FEW_BYTES = 10  # bytes above ASCII of which none need be whole, as those of a line of a few letters
_OF_ONE = 0.8  # share of the letters that have to be of one script
_EASTERN = frozenset({"HAN", "KANA", "HANGUL", "KATAKANA-HIRAGANA"})
_FIRST_LEAD = 0xC2
_HYPHEN, _DROPPED = frozenset({0xAD}), lazily("[\x80-\x9f\xad]")
#: So many characters beyond ASCII a line has at least, and this share of all, where its text was of two bytes each; and
#: so many of a text tell that bytes are gone of which it has none.
_DENSE_LEAST, _DENSE, _TELLING = 12, 0.5, 60
#: Steps of tables of letters, of which one in so many is too much for chance; and of so many bytes one is a sign.
_STEPS, _IN_ORDER, _OF_SIGNS = frozenset({0, 1, 32}), 4, 8
_ROWS = lazily(r"[^\x00-\x7f]{2,}+")
_LEAD = b"\xb0"  # a first byte of two in any of these encodings
_LOST = 16.0  # bits, about, of a character that is lost
#: A blank behind a byte above ASCII, or behind what may stand for one.
_BEHIND = lazily(r"[^\x00-\x7f] |\? ")
_BESIDE = lazily(r"[^\x00-\x7f]{2}")
_ASCII = bytes(range(0x80))


def losses_as(line: str, settled: Loss) -> list[Loss]:
    """The ways in which a line can have lost bytes as others of its text did: be few of its characters whole, for that
    the text came the road is known; with blanks for no-break spaces only if `settled` has them.
    """
    road, mark, gone, blank = settled
    source = reading(road.read_as)
    if road.written in WIDE_WRITTEN and source.single:
        may = _may_lack(frozenset(filter("\x7f".__lt__, line)), road.read_as, gone) and _is_dense(line)
        return [settled._replace(blank=False)] if may else []
    if road.written != "utf-8" or not source.single:
        return [loss for loss in losses(line) if loss.is_as(settled)]
    high = set(line)
    if mark not in line or not {char for char in high if char > "\x7f" and char != MARK} <= source.chars:
        return []
    if any(source.table[byte] in high for byte in gone) or not _may_be_utf8(line, road.read_as, few=True):
        return []
    found = [settled._replace(blank=False)] if gone else []
    if blank and "\xa0" not in high and (not gone or _may_end(line, gone)):
        rarer = _GONE_AND_BLANKS - _GONE if gone and not mark.isspace() else 0.0
        found.append(settled._replace(road=road._replace(rarity=road.rarity + rarer)))
    return found


def as_blanks(line: str, loss: Loss) -> Iterator[Loss]:
    """How a line lost bytes whose reader wrote blanks for those that it does not define, as for no-break spaces: then
    it shows none of them.
    """
    source = reading(loss.road.read_as)
    if loss.road.written == "utf-8" and loss.blank and not loss.gone and source.single:
        never = undefined(loss.road.read_as)
        if 0 < len(never) <= _FEW_BLANKS and not any(source.table[byte] in line for byte in never):
            yield loss._replace(road=loss.road._replace(rarity=loss.road.rarity + _BLANKS), mark=" ", gone=never)


def usual_loss() -> Loss:
    """How most texts lost bytes that lost any: read as Latin-1, whose controls show nothing and were dropped."""
    return Loss(Road("utf-8", "latin-1", _SINGLE["latin-1"] + _GONE), "", undefined("latin-1"))


def losses(line: str) -> Iterator[Loss]:
    """The roads with losses that a line can have come."""
    high = frozenset(char for char in line if char > "\x7f" and char != MARK)
    marks = [MARK] if MARK in line else ["", "?"] if "?" in line else [""]
    # Without two characters beyond ASCII side by side there is none of UTF-8 that lost no byte.
    for name, rarity in _SINGLE.items() if _BESIDE.search(line) else ():
        source = reading(name)
        if not high <= source.chars or not _may_be_utf8(line, name) or not _reads_as_utf8(line, name):
            continue
        never = undefined(name)
        kept = any(char in high for char in map(source.table.__getitem__, never))
        if len(never) < _CONTROLS and _lacks_more(line, name, never):
            continue
        blank = "\u00a0" not in high and " " in line
        for mark in marks:
            road = Road("utf-8", name, rarity)
            if blank and not mark:
                yield Loss(road, mark, frozenset(), blank)
                yield from as_blanks(line, Loss(road, mark, frozenset(), blank))
            if not kept:
                yield from _with_gone(road, mark, never, blank=blank and _may_end(line, never))
            if not mark and "\u00ad" not in high:
                gone = _HYPHEN | (frozenset() if kept else never)
                yield from _with_gone(
                    road._replace(rarity=rarity + _HYPHENS), mark, gone, blank=blank and _may_end(line, gone)
                )
    if "" in marks and _is_dense(line):
        yield from _wide_with_gone(high)
    for name, rarity in _MULTI.items() if max(high, default="") >= "\u2e80" else ():
        source = reading(name)
        if None in map(source.char_bytes, high):
            continue
        if _may_be_utf8(line, name):
            for mark in marks if _reads_as_utf8(line, name) else ():
                yield Loss(Road("utf-8", name, rarity), mark)
        if MARK in line or (name == "cp932" and any(map(source.twin, high))):
            for written, rarer in WIDE_WRITTEN.items():
                if {written, name} not in _KIN and written != name:
                    yield Loss(Road(written, name, rarity + rarer), MARK)


def _wide_with_gone(high: frozenset[str]) -> Iterator[Loss]:
    """How text of one or two bytes a character, read by single bytes, can have lost some of them: a text
    browser shows no soft hyphen, and many a program nothing of what windows-1252 does not define.
    """
    for name in sorted(WESTERN):
        never = undefined(name)
        ways = (_HYPHEN,) if len(never) >= _CONTROLS else (_HYPHEN, _HYPHEN | never, never)
        for gone in (gone for gone in ways if _may_lack(high, name, gone)):
            for written, rarer in WIDE_WRITTEN.items():
                yield Loss(Road(written, name, _SINGLE[name] + rarer), "", gone)


def _may_lack(high: frozenset[str], name: str, gone: frozenset[int]) -> bool:
    """Whether a reader that drops some bytes, and each soft hyphen, can have written all that is beyond ASCII."""
    source = reading(name)
    return high <= source.chars and high.isdisjoint({"\u00ad", *map(source.table.__getitem__, gone)})


def kept_of(lines: Collection[str]) -> str:
    """What stands in a text of what programs drop, and a mark where it is too short to tell that they dropped the rest:
    had it lost nothing, most texts as long would show some.

    `ビタミンB群` shows none, and B may be what is left of a full stop.
    """
    found = {char for line in lines for char in _DROPPED.findall(line)}
    short = sum(char > "\x7f" for line in lines for char in line) < _TELLING
    return "".join(sorted(found)) + MARK * short


def may_be_gone(loss: Loss, kept: str) -> bool:
    """Whether a text may have lost what a line of it seems to have; of encodings of two bytes alone it is asked."""
    source = reading(loss.road.read_as)
    if loss.road.written == "utf-8" or not source.single:
        return True
    return (loss.gone == _HYPHEN or MARK not in kept) and not any(source.table[byte] in kept for byte in loss.gone)


def _is_dense(line: str) -> bool:
    """Whether most of what stands in a line is beyond ASCII, side by side, some of it signs, and in no order: tables
    and alphabets have each letter beside the next one, or beside its own capital, cries (`ôôôôô`) beside itself; and
    letters that people write have no signs among them, as bytes of a text have by chance alone.
    """
    high = "".join(_ROWS.findall(line))
    if len(high) < max(_DENSE_LEAST, _DENSE * (len(line) - line.count(" "))):
        return False
    steps = sum(abs(ord(b) - ord(a)) in _STEPS for a, b in pairwise(high))
    return _IN_ORDER * steps < len(high) <= _OF_SIGNS * sum(not char.isalpha() for char in high)


def roughly(line: str, roads: Sequence[Loss]) -> list[float]:
    """What a line costs, about, by each of several roads: its bytes read as they are left, each character that they are
    not enough for at a flat rate.

    Most roads lead to what no one writes, and this tells them at little cost.
    """
    costs: dict[tuple[str, str], float] = {}
    for loss in roads:
        written, read_as, _ = loss.road
        if (written, read_as) not in costs:
            # A mark stands for a first byte oftenest.
            lost = b"" if written == "utf-8" else _LEAD
            data = b"".join([lost if piece is None else piece for piece in reading(read_as).pieces(line)])
            was = data.decode(written, "replace")
            costs[written, read_as] = bits(was.replace(MARK, "")) + _LOST * was.count(MARK)
    return [costs[loss.road[:2]] + loss.road.rarity for loss in roads]


def _lacks_more(line: str, name: str, never: frozenset[int]) -> bool:
    """Whether bytes of UTF-8 are missing and none of 80 to 9F is left: then all of those were lost, and not the few
    that a reader does not define.
    """
    data = _data(line, name)
    if any(0x80 <= byte < 0xA0 and byte not in never for byte in data):
        return False
    trails = sum(0x80 <= byte < 0xC0 for byte in data)
    return sum((byte >= 0xC2) + (byte >= 0xE0) + (byte >= 0xF0) for byte in data) - trails >= _MISSING


def _with_gone(road: Road, mark: str, gone: frozenset[int], *, blank: bool) -> Iterator[Loss]:
    yield Loss(road._replace(rarity=road.rarity + _GONE), mark, gone)
    if blank:
        yield Loss(road._replace(rarity=road.rarity + _GONE_AND_BLANKS), mark, gone, blank=True)


def _may_end(line: str, gone: frozenset[int]) -> bool:
    """Whether a blank may be the last byte of a character: one that stands behind another byte, or behind a first
    byte that is gone.
    """
    return _BEHIND.search(line) is not None or any(byte >= _FIRST_LEAD for byte in gone)


def has_twin(line: str) -> bool:
    """Whether a line has a character for which Shift-JIS has two codes."""
    return not reading("cp932").twins.isdisjoint(line)


def _may_be_utf8(line: str, name: str, *, few: bool = False) -> bool:
    """Whether a good share of the bytes above ASCII are characters of UTF-8, and more than one: nothing is believed
    of fewer that lost no byte. Of `few` bytes none need be, where other lines tell the road.
    """
    data = _data(line, name)
    high = len(data.translate(None, _ASCII))
    if few and high < _FEW_BYTES:
        return True
    whole = reading("utf-8").multiple(data)
    if len(whole) < WHOLE and not has_twin(line) and not few:
        return False
    return (5 if few else 3) * sum(map(len, whole)) >= high


def _reads_as_utf8(line: str, name: str) -> bool:
    """Whether the characters of UTF-8 that lost no byte are text: pairs of kana are bytes of UTF-8 too, of letters that
    no one writes in a row.

    A line with a mark has lost bytes for certain, and is looked through whatever is left of it. Those that are of
    several scripts are no text; what a few cost says little.
    """
    if MARK in line:
        return True
    whole = b"".join(reading("utf-8").multiple(_data(line, name))).decode()
    return is_one_script(whole) and (len(whole) < _FEW or bits(whole) <= _EACH * len(whole))


def is_one_script(was: Iterable[str]) -> bool:
    """Whether most letters of a text beyond ASCII are of one script, or of the three of the East."""
    scripts = ["HAN" if script in _EASTERN else script for char in was if char > "\x7f" and (script := script_of(char))]
    return max(map(scripts.count, set(scripts)), default=0) >= _OF_ONE * len(scripts)


@lru_cache(maxsize=32)
def _data(line: str, name: str) -> bytes:
    """The bytes of a line, without what a reading can't have given; remembered, for they are asked for again."""
    return b"".join([piece for piece in reading(name).pieces(line) if piece is not None])

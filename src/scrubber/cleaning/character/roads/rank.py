"""How much better the model likes what a run was than what it is, by each road: a quick look at all of them.

A road is judged by the bytes of the run alone. What ASCII costs is the same whatever the bytes were, so it is summed
once; of the rest each pair of bytes is looked up in a table of its encoding. Readings that give the same bytes are one
reading.
"""

from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from heapq import heapreplace
from itertools import accumulate
from operator import add

from scrubber.cleaning.character.roads.rare_names import IS_RARE
from scrubber.cleaning.character.roads.reading import Reading, reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.language.model import bits, costs_of_pairs, pair_bits
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

#: Bits a sequence that a run of valid UTF-8 is preferred by when roads are picked for a trial: it may hide a layer
#: more.
_UTF8_BONUS = 6.0
_ASCII = bytes(range(0x80))
_HIGH = lazily(r"[^\x00-\x7f]")
_ASCII_PAIR = lazily(rb"(?=([\x00-\x7f]{2}))")
_HIGH_PAIR = lazily(rb"(?=([\x00-\xff][\x80-\xff]|[\x80-\xff][\x00-\x7f]))")
_LONGER_THAN_WORDS = lazily(rb"[\x80-\xff]{40}")
_FLIPPED = (
    8  # letters of which one may be a capital behind a small one; of bytes that are not letters it is one of four
)
_WORDS, _OTHERS = (
    10,
    4,
)  # bytes from which on hardly more than one of four is no letter, where words were read as ideographs
_MANY, _MOST_RARE = 5, 0.625  # such characters that tell, and the share of them that may be rare
_IDEOGRAPH = lazily("[\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_NO_BLANKS = "cp874"  # Thai stands without blanks between words
_REMEMBERED = 8_000  # pairs of bytes of an encoding


def ranked(sample: str, roads: Sequence[Road], most: int) -> list[tuple[float, Road]]:
    """How much better the model likes what the sample was, about, by each of the roads that gain most; the best first.

    Args:
        sample: the run.
        roads: the roads, best in the order in which they are likely: where one is the answer, those after it fall
            behind at once.
        most: how many are wanted.
    """
    parts = _Sample(sample)
    found: list[tuple[float, Road]] = []
    best = [0.0] * most  # the gains of the best so far, the least first: another road has to gain more
    runs: dict[tuple[bytes | None, ...], tuple[_Run, set[str]]] = {}
    runs_of: dict[str, tuple[_Run, set[str]]] = {}
    for road in roads:
        if (known := runs_of.get(road.read_as)) is None:
            source = reading(road.read_as)
            asked, rest = (parts.narrow, parts.wide) if source.single else (parts.chars, ())
            pieces = (*map(source.char_bytes, asked), *rest)
            if (known := runs.get(pieces)) is None:
                known = runs[pieces] = _Run(parts, pieces), set()
            runs_of[road.read_as] = known
        run, seen = known
        if road.written in seen:
            continue
        seen.add(road.written)
        gain = _gain(run, parts.bits - road.rarity, reading(road.written), best[0])
        if gain > best[0]:
            heapreplace(best, gain)
            found.append((gain, road))
    found.sort(key=lambda each: -each[0])
    return found[:most]


class _Sample:
    """A run, taken apart once for all readings.

    Attributes:
        bits: what it costs.
        high: its characters above ASCII.
        chars: these, each once, those of CJK last.
        narrow: the others, which alone single bytes can have given.
        wide: what those give of the rest.
        plain: what stands between them.
        bits_of: what some of its characters cost.
    """

    def __init__(self, text: str) -> None:
        self.bits = bits(text)
        self.high = _HIGH.findall(text)
        chars = dict.fromkeys(self.high)
        self.narrow = "".join([char for char in chars if not "⺀" <= char <= "힯"])
        self.wide = (None,) * (len(chars) - len(self.narrow))
        self.chars = self.narrow + "".join([char for char in chars if "⺀" <= char <= "힯"])
        self.plain = [part.encode() for part in _HIGH.split(text)]
        self.bits_of = cache(bits)  # many readings lack the same characters


class _Run:
    """The bytes of a run, as far as a reading can have given it from bytes; what no road asks for is not worked out.

    Attributes:
        kept: what that costs which stands as it is, in bits.
        data: the bytes; what the reading can't have given is a blank, and keeps its neighbours apart.
        wide: whether some of its characters are more than one byte.
        high: those above ASCII.
    """

    def __init__(self, sample: _Sample, pieces: tuple[bytes | None, ...]) -> None:
        """Take the bytes of each of the sample's `chars`; None for one that the reading can't have given."""
        table = {char: piece or b" " for char, piece in zip(sample.chars, pieces, strict=True)}
        lacks = (
            {char for char, piece in zip(sample.chars, pieces, strict=True) if piece is None} if None in pieces else ()
        )
        self.kept = sample.bits_of("".join([char for char in sample.high if char in lacks])) if lacks else 0.0
        out = [b""] * (2 * len(sample.high) + 1)
        out[::2] = sample.plain
        out[1::2] = map(table.__getitem__, sample.high)
        self.data = b"".join(out)
        self.wide = any(piece and len(piece) > 1 for piece in pieces)
        self.high = self.data.translate(None, _ASCII)

    @cached_property
    def pairs(self) -> list[bytes]:
        """Each byte above ASCII with its neighbours."""
        return _HIGH_PAIR.findall(b" " + self.data)

    @cached_property
    def unbroken(self) -> bool:
        """Whether more bytes above ASCII stand in a row than any alphabet's word has letters: text of such an
        alphabet has blanks.
        """
        return _LONGER_THAN_WORDS.search(self.data) is not None

    @cached_property
    def plain(self) -> float:
        """What the pairs of ASCII cost, in bits."""
        return sum(map(_pairs("latin-1").__getitem__, _ASCII_PAIR.findall(b" " + self.data)))


def _gain(run: _Run, stands: float, written: Reading, least: float) -> float:
    """What a run gains as text in an encoding; 0.0 where a look shows that it can't be that, or gains no more than
    is asked for.
    """
    gain = stands - run.kept - (run.plain if written.single else 0.0)
    if gain <= least and written.name != "utf-8":
        return 0.0
    if written.single:
        if run.unbroken and written.name != _NO_BLANKS:
            return 0.0
        pairs = _pairs(written.name)
        others = _OTHERS if run.wide and len(run.high) >= _WORDS else 2
        if len(run.high.translate(None, pairs.letters)) * others > len(run.high):
            return 0.0
        if run.wide and _is_of_any_case(run.data, pairs.cases):
            return 0.0
        return _left(gain, least, map(pairs.__getitem__, run.pairs))
    if written.name == "utf-8":
        # Part of the sample may be text that never took the road: what isn't UTF-8 counts for nothing.
        sequences = written.multiple(run.data)
        if not sequences:
            return 0.0
        gain *= len(b"".join(sequences)) / len(run.high)
        gain += _UTF8_BONUS * len(sequences)
    was = _was(run.data, written)
    # What bytes of UTF-8 give may have taken another road before, and is rare then; what single bytes give is a rival
    # of others still.
    if was is None or (run.wide and written.name != "utf-8" and _is_rare_throughout(was)):
        return 0.0
    return _left(gain, least, map(costs_of_pairs().__getitem__, map(add, " " + was, was)))


def _is_rare_throughout(was: str) -> bool:
    """Whether most ideographs and syllables are rare by themselves: then their pairs need not be asked for, of which
    nearly each is a new one.
    """
    wide = _IDEOGRAPH.findall(was)
    return len(wide) >= _MANY and sum(map(IS_RARE.__getitem__, wide)) > _MOST_RARE * len(wide)


def _left(gain: float, least: float, costs: Iterable[float]) -> float:
    """What is left of a gain when pairs are paid for; 0.0 as soon as it is too little: most roads lead to what costs
    too much from the first word on.
    """
    paid = 0.0
    for paid in accumulate(costs):
        if gain - paid <= least:
            return 0.0
    return gain - paid


def _was(data: bytes, written: Reading) -> str | None:
    """What bytes in a multi-byte encoding were, roughly; None where a look shows that they were not that."""
    was = data.decode(written.name, "ignore" if written.name == "utf-8" else "replace")
    return written.read(data) if was.count("\ufffd") * 4 > len(was) else was


def _is_of_any_case(data: bytes, cases: bytes) -> bool:
    """Whether capitals stand behind small letters as often as chance has them: ideographs were read, and no words."""
    shape = data.translate(cases)
    return _FLIPPED * shape.count(b"aA") > len(shape) - shape.count(b" ")


class _Pairs(Remembered[bytes, float]):
    """What pairs of bytes of a single-byte encoding cost."""

    def __init__(self, table: str) -> None:
        super().__init__(lambda pair: pair_bits(table[pair[0]], table[pair[1]]), _REMEMBERED)
        shape = ("a" if char.islower() else "A" if char.isupper() else " " for char in table[0x80:])
        self.cases = (
            b" " * 0x80 + "".join(shape).encode()
        )  # small letters and capitals beyond ASCII, as `bytes.translate` takes them
        self.letters = bytes(code for code in range(0x80, 0x100) if table[code].isalpha())


@cache
def _pairs(name: str) -> _Pairs:
    return _Pairs(reading(name).table)

"""Build the table of how Chinese goes on, by characters and by words: src/scrubber/language/data/build_phrases.py
SOURCES [OUT].

SOURCES is a folder with these two, as `pip download --no-deps -d SOURCES <name>==<version>` and `apt-get download`
leave them:

| distribution | licence | what is taken from it |
| --- | --- | --- |
| cjclassifier 1.0.5 | Apache-2.0 | how often ideographs and pairs of them stand in encyclopedic Chinese of both scripts |
| liblucene8-java 8.8.1-5 (Debian) | Apache-2.0 | smartcn's counts of words and of pairs of words in newspapers, marks among them |

Needs numpy and OpenCC; takes some minutes. The output depends on the sources and on words.xz (build_words.py) alone.

What it makes: of each pair, -log2 P(second | first) in half bits, where that is much less than what the second costs by
itself. Traditional characters are folded to simplified ones, one by one.

smartcn keeps its pairs as hashes alone (FNV-1a of "first@second", 64 bits), so all pairs of its frequent words are
hashed and looked up; one in some millions of those found may be an accident.
"""  # noqa: E501 -- a table

from __future__ import annotations

import gzip
import io
import lzma
import math
import re
import struct
import tarfile
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from build_packing import compress, rows, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Array = np.ndarray

CJ = "cjclassifier-1.0.5-py3-none-any.whl"
LUCENE = "liblucene8-java_8.8.1-5_all.deb"
JAR = "./usr/share/java/lucene-analyzers-smartcn-8.7.0.jar"
FOLDER = "org/apache/lucene/analysis/cn/smart/hhmm"
#: Pairs kept of each, by how many bits they save in all.
CHARACTERS, WORDS = 90_000, 55_000
LEAST = 10  # how often a pair of words must have been seen
WEIGHT = 0.6  # of what follows this word, beside what words occur at all
#: smartcn's names for what stands for many words, and how a text has them.
CLASSES = {"未##数": "0", "未##串": "a", "始##始": "^", "末##末": "^"}
#: Folded as readings.txt folds it, beyond what OpenCC does: converters make 著 of 着.
ALSO = {"著": "着"}
_HAN = re.compile("[\u4e00-\u9fff]{1,4}")
MARKS = "，。、；：？！“”《》（）—…"


def build(sources: Path) -> dict[str, bytes]:
    """The data file by name."""
    return {"phrases.xz": compress("".join(map(rows, (characters(sources), words(sources)))))}


def _best(gains: Mapping[tuple[str, str], tuple[float, float]], kept: int) -> dict[tuple[str, str], float]:
    """The pairs that save most: each with what it saves in all and what it costs."""
    order = sorted(gains, key=lambda pair: (-gains[pair][0], pair))[:kept]
    return {pair: gains[pair][1] for pair in order}


# -- characters
# ----------------------------------------------------------------------------------------------------------


def characters(sources: Path) -> dict[tuple[str, str], float]:
    """Costs of ideographs after others."""
    import opencc  # noqa: PLC0415

    simplify = opencc.OpenCC("t2s").convert
    fold = dict(ALSO)
    share: dict[str, float] = defaultdict(float)
    with zipfile.ZipFile(sources / CJ) as wheel:
        text = gzip.decompress(wheel.read("cjclassifier/cjlogprobs.gz")).decode()
    for line in text.splitlines()[1:]:
        gram, simplified, traditional, _ = line.split(" ")
        # The corpus is one, in either script; what a script doesn't have is 0.
        logs = [float(value) for value in (simplified, traditional) if float(value)]
        if logs:
            for char in gram:
                if char not in fold:
                    simple = simplify(char)
                    fold[char] = simple if len(simple) == 1 else char
            key = "".join(map(fold.__getitem__, gram))
            share[key] = max(share[key], math.exp(max(logs)))
    single = {gram: p for gram, p in share.items() if len(gram) == 1}
    total = sum(single.values())
    after: dict[str, float] = defaultdict(float)
    for gram, p in share.items():
        if len(gram) > 1:
            after[gram[0]] += p
    gains = {}
    for gram, p in share.items():
        if len(gram) > 1 and gram[1] in single:
            alone = single[gram[1]] / total
            bits = -math.log2(WEIGHT * p / after[gram[0]] + (1 - WEIGHT) * alone)
            gains[gram[0], gram[1]] = p * (-math.log2((1 - WEIGHT) * alone) - bits), bits
    return _best(gains, CHARACTERS)


# -- words
# ---------------------------------------------------------------------------------------------------------------


def words(sources: Path) -> dict[tuple[str, str], float]:
    """Costs of words after others."""
    with zipfile.ZipFile(io.BytesIO(_member(sources / LUCENE, JAR))) as jar:
        index, chars, rest, counts = _arrays(jar.read(f"{FOLDER}/coredict.mem"), 4)
        hashes, seen = _arrays(jar.read(f"{FOLDER}/bigramdict.mem"), 2)
    own = lzma.decompress(Path(__file__).with_name("words.xz").read_bytes()).decode()
    known = {word for line in own.splitlines() for word in line.split(" ")[1:]}
    also = str.maketrans(ALSO)
    vocabulary: dict[str, int] = {}
    for at, place in zip(chars, index, strict=True):
        if 0 <= place < len(rest) and rest[place] is not None:
            for tail, count in zip(rest[place], counts[place], strict=True):
                word = chr(at) + ("" if tail is None else "".join(map(chr, tail)))
                if count >= LEAST and (word.translate(also) in known or word in MARKS or word in CLASSES):
                    vocabulary[word] = int(count)
    total = sum(vocabulary.values())
    gains: dict[tuple[str, str], tuple[float, float]] = {}
    for first, second, count in _pairs(sorted(vocabulary), hashes.view("u8"), seen):
        if count >= LEAST:
            alone = vocabulary[second] / total
            bits = -math.log2(WEIGHT * min(1.0, count / vocabulary[first]) + (1 - WEIGHT) * alone)
            saved = -math.log2((1 - WEIGHT) * alone) - bits
            if saved > 1:
                pair = CLASSES.get(first, first).translate(also), CLASSES.get(second, second).translate(also)
                gains[pair] = max(gains.get(pair, (0.0, 0.0)), (count * saved, bits))
    return _best(gains, WORDS)


def _pairs(words: list[str], hashes: Array, counts: Array) -> Iterator[tuple[str, str, int]]:
    """Every pair of words whose hash is known, with its count."""
    count_of = dict(zip(hashes.tolist(), counts.tolist(), strict=True))
    mask, shift = np.uint64((1 << 22) - 1), np.uint64(20)
    maybe = np.zeros(1 << 22, bool)
    maybe[(hashes >> shift) & mask] = True
    # The words as a tree: at each depth the row of the node before, the character, and whether a word ends there.
    levels: list[tuple[Array, Array, Array, list[str]]] = []
    before, whole = [""], set(words)
    for depth in range(1, max(map(len, words)) + 1):
        nodes = sorted({word[:depth] for word in words if len(word) >= depth})
        row = {node: n for n, node in enumerate(before)}
        levels.append(
            (
                np.array([row[node[:-1]] for node in nodes]),
                np.array([ord(node[-1]) for node in nodes], "u8"),
                np.array([node in whole for node in nodes]),
                nodes,
            )
        )
        before = nodes
    for first in words:
        states = np.array([0xCBF29CE484222325], "u8")
        for char in first + "@":
            states = _hashed(states, np.uint64(ord(char)))
        for parents, chars, ends, nodes in levels:
            states = _hashed(states[parents], chars)
            for n in np.nonzero(maybe[(states >> shift) & mask] & ends)[0]:
                if count := count_of.get(int(states[n])):
                    yield first, nodes[n], count


def _hashed(states: Array, chars: Array | np.uint64) -> Array:
    """FNV-1a, a step on: the low byte of each character, then the high one."""
    with np.errstate(over="ignore"):
        prime = np.uint64(1099511628211)
        states = (states ^ (chars & np.uint64(255))) * prime
        return (states ^ (chars >> np.uint64(8))) * prime


def _member(deb: Path, name: str) -> bytes:
    """A file of a Debian package: an `ar` archive that holds a tar of what is installed."""
    raw = deb.read_bytes()
    at = 8
    while at < len(raw):
        title, size = raw[at : at + 16].decode().strip(), int(raw[at + 48 : at + 58])
        if title.startswith("data.tar"):
            with tarfile.open(fileobj=io.BytesIO(raw[at + 60 : at + 60 + size])) as tar:
                member = tar.extractfile(name)
                if member is None:
                    raise FileNotFoundError(name)
                return member.read()
        at += 60 + size + size % 2
    raise FileNotFoundError(name)


def _arrays(raw: bytes, count: int) -> list[Array]:
    """The first arrays of a stream of Java's object serialisation that holds nothing else."""
    stream = _Stream(raw)
    return [stream.value() for _ in range(count)]


class _Stream:
    """Arrays, and arrays of arrays, in Java's object serialisation."""

    def __init__(self, raw: bytes) -> None:
        self._raw, self._at = raw, 4
        self._handles: list[object] = []

    def _take(self, form: str) -> int:
        size = struct.calcsize(">" + form)
        (number,) = struct.unpack_from(">" + form, self._raw, self._at)
        self._at += size
        return int(number)

    def _name(self) -> str:
        if self._take("B") == 0x71:
            return str(self._handles[self._take("I") - 0x7E0000])
        size = self._take("H")
        name = self._raw[self._at : self._at + size].decode()
        self._at += size + 8 + 1 + 2 + 2  # its serial number, flags, no fields, no annotation, no superclass
        self._handles.append(name)
        return name

    def value(self) -> object:
        kind = self._take("B")
        if kind == 0x70:
            return None
        if kind == 0x71:
            return self._handles[self._take("I") - 0x7E0000]
        item = self._name()[1:]
        self._handles.append(None)
        handle = len(self._handles) - 1
        count = self._take("i")
        found: object
        if item in {"J", "I", "S", "C"}:
            form = np.dtype({"J": ">i8", "I": ">i4", "S": ">i2", "C": ">u2"}[item])
            array = np.frombuffer(self._raw, form, count, self._at)
            self._at += count * form.itemsize
            found = array.astype(form.newbyteorder("="))
        else:
            found = [self.value() for _ in range(count)]
        self._handles[handle] = found
        return found


if __name__ == "__main__":
    write(build)

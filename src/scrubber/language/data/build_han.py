#!/usr/bin/env python3
"""Build the model of Chinese, Japanese and Korean that ships in src/scrubber/language/data/:
src/scrubber/language/data/build_han.py SOURCES [OUT].

SOURCES is a folder with these distributions, as `pip download --no-deps -d SOURCES <name>==<version>` leaves them:

| distribution | licence | what is taken from it |
| --- | --- | --- |
| lingua-language-detector 1.3.5 | Apache-2.0 | frequencies of characters |
| jieba 0.42.1 | MIT | Chinese words with frequencies (dict.txt) |
| janome 0.5.1 | Apache-2.0 (IPADIC's own licence is permissive) | Japanese words with costs |
| Django 5.2.19 | BSD-3-Clause | translated messages: Chinese, Japanese, Korean |
| apache-airflow-core 3.3.2 | Apache-2.0 | the same |
| jupyterlab-language-pack-{ja-JP,ko-KR,zh-CN,zh-TW} 4.5.post3 | BSD-3-Clause | the same |
| monaco-editor 0.52.2 | MIT | messages in Taiwan's Chinese |
| lighthouse 12.8.2 | Apache-2.0 | the same |

The last two are npm's: `npm pack <name>@<version>` there. Needs brotli and OpenCC (Apache-2.0), whose lists of phrases
say what Taiwan calls the things in jieba's words. The output depends on the sources alone: the same bytes each time.

What it makes: for each character `b` after a character `a`, its cost in bits, -log2 P(b|a), in steps of a quarter of a
bit. Pairs of Han, kana and Hangul are mixed with the single characters' own frequencies, for words meet in ways no word
list knows.
"""

from __future__ import annotations

import ast
import io
import json
import math
import re
import tarfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import opencc
from build_lingua import LINGUA, shares
from build_packing import lower, pack, write

JIEBA = "jieba-0.42.1.tar.gz"
JANOME = "janome-0.5.1-py3-none-any.whl"
DJANGO = "django-5.2.19-py3-none-any.whl"
AIRFLOW = "apache_airflow_core-3.3.2-py3-none-any.whl"
JUPYTER = "jupyterlab_language_pack_{}-4.5.post3-py2.py3-none-any.whl"
#: Archives of messages in Taiwan's Chinese, and the file in each that has them.
TAIWAN = {
    "monaco-editor-0.52.2.tgz": "package/min/vs/nls.messages.zh-tw.js",
    "lighthouse-12.8.2.tgz": "package/shared/localization/locales/zh-TW.json",
}

#: A Chinese, Japanese or Korean pair is told apart from its characters with this weight.
PAIR_WEIGHT = 0.6
#: Pairs kept of each.
KEPT = {"zh": 90_000, "ja": 45_000, "ko": 15_000}
KEPT_TAIWAN = 8_000  # and pairs of Taiwan's words for things that are not among those


def build(sources: Path) -> dict[str, bytes]:
    """The data file by its name."""
    return {"han.xz": pack(folding(), *han(sources))}


def folding() -> dict[str, str]:
    """Traditional characters and what they are read as: OpenCC's simplification, character by character."""
    simplify = opencc.OpenCC("t2s").convert
    every = (chr(code) for code in (*range(0x3400, 0xA000), *range(0xF900, 0xFAE0)))
    return {
        char: simple
        for char in every
        if (simple := simplify(char)) != char and len(simple) == 1 and simple < "\U00010000"
    }


_HAN = "\u3400-\u9fff\uf900-\ufaff々〇"
_RUNS = {
    "zh": re.compile(f"[{_HAN}，。、；：？！“”《》（）]+"),
    "ja": re.compile(f"[{_HAN}ぁ-ゖァ-ヺー、。「」（）・]+"),
    "ko": re.compile("[가-힣 .,]+"),
}
_FOLDERS = {"zh": ("zh_Hans", "zh-CN", "zh_Hant", "zh-TW"), "ja": ("ja",), "ko": ("ko",)}
_PACKS = {"zh": ("zh_cn", "zh_tw"), "ja": ("ja_jp",), "ko": ("ko_kr",)}


def han(sources: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Costs of Han, kana and Hangul characters and pairs; traditional Chinese is folded to simplified when it is
    read.
    """
    unigrams: dict[str, float] = {}
    pairs: dict[str, float] = {}
    simplify = opencc.OpenCC("t2s").convert
    for tag in ("zh", "ja", "ko"):
        single: Counter[str] = Counter()
        double: Counter[str] = Counter()
        texts = list(_messages(sources, tag))
        words = _words(sources, tag)
        weight = 1 if not words else max(1.0, sum(words.values()) / 40 / max(1, sum(map(len, texts))))
        for run in texts:
            words[run if tag != "zh" else simplify(run)] += weight
        for word, count in words.items():
            for char in word:
                single[char] += count
            for pair in pairwise(word):
                double["".join(pair)] += count
        total = sum(single.values())
        for char, share in _lingua_single(sources, tag).items():
            # Two sources of one frequency: words of a dictionary and characters of a corpus, at equal weight.
            single[simplify(char) if tag == "zh" else char] += share * total
        total = sum(single.values())
        costs = {char: -math.log2(count / total) for char, count in single.items() if count > total * 2**-22}
        for char, bits in costs.items():
            lower(unigrams, char, bits)
        for pair, bits in _best(costs, double)[: KEPT[tag]]:
            lower(pairs, pair, bits)
        if tag == "zh":
            # Taiwan's words for things come on top: what the others cost, and which of them are kept, stays as it is.
            own = _taiwan(sources, sum(words.values()))
            more = [(pair, bits) for pair, bits in _best(costs, double + own) if pair in own and pair not in pairs]
            pairs.update(more[:KEPT_TAIWAN])
    return unigrams, pairs


def _best(costs: Mapping[str, float], double: Mapping[str, int | float]) -> list[tuple[str, float]]:
    """Pairs and what they cost, those first that save the most."""
    starts: Counter[str] = Counter()
    for pair, count in double.items():
        starts[pair[0]] += count
    gains = []
    for pair, count in double.items():
        if pair[0] in costs and pair[1] in costs:
            alone = 2 ** -costs[pair[1]]
            bits = -math.log2(PAIR_WEIGHT * count / starts[pair[0]] + (1 - PAIR_WEIGHT) * alone)
            gain = costs[pair[1]] - math.log2(1 - PAIR_WEIGHT) - bits
            gains.append((-gain * count**0.3, pair, bits))
    return [(pair, bits) for _, pair, bits in sorted(gains)]


def _taiwan(sources: Path, total: float) -> Counter[str]:
    """Pairs, folded, of what Taiwan calls things: in the dictionary's words as OpenCC has them there, and in
    messages, all of which weigh a fortieth of `total`.
    """
    simplify, localize = opencc.OpenCC("t2s").convert, opencc.OpenCC("s2twp").convert
    double: Counter[str] = Counter()
    for word, count in _words(sources, "zh").items():
        if (local := simplify(localize(word))) != word:
            for pair in pairwise(local):
                double["".join(pair)] += count
    texts = [run for text in _taiwan_messages(sources) for run in _RUNS["zh"].findall(simplify(text))]
    weight = max(1.0, total / 40 / sum(map(len, texts)))
    for run in texts:
        for pair in pairwise(run):
            double["".join(pair)] += weight
    return double


def _taiwan_messages(sources: Path) -> Iterator[str]:
    """Messages of programs in Taiwan's Chinese; a script may have its letters as escapes."""
    for name, path in TAIWAN.items():
        with tarfile.open(sources / name) as archive:
            text = archive.extractfile(path).read().decode()
            yield re.sub(r"\\u([0-9A-Fa-f]{4})", lambda match: chr(int(match[1], 16)), text)


def _words(sources: Path, tag: str) -> Counter[str]:
    """A dictionary's words with weights that are about their frequency."""
    words: Counter[str] = Counter()
    if tag == "zh":
        with tarfile.open(sources / JIEBA) as archive:
            member = archive.extractfile("jieba-0.42.1/jieba/dict.txt")
            for line in io.TextIOWrapper(member, "utf-8"):
                word, count, *_ = line.split()
                if _RUNS["zh"].fullmatch(word):
                    words[word] += int(count)
    elif tag == "ja":
        with zipfile.ZipFile(sources / JANOME) as wheel:
            for n in range(10):
                entries = ast.literal_eval(
                    wheel.read(f"janome/sysdic/entries_compact{n}.py").decode().partition("=")[2]
                )
                for surface, _, _, cost in entries.values():
                    if _RUNS["ja"].fullmatch(surface):
                        # IPADIC's costs are about -700 ln P.
                        words[surface] += max(1, round(math.exp((9000 - cost) / 700)))
    return words


def _lingua_single(sources: Path, tag: str) -> dict[str, float]:
    with zipfile.ZipFile(sources / LINGUA) as wheel:
        return shares(wheel, tag, "unigrams", _RUNS[tag].fullmatch)


def _messages(sources: Path, tag: str) -> Iterator[str]:
    """Runs of the language's characters in translated messages."""
    for text in _translations(sources, tag):
        yield from _RUNS[tag].findall(text)


def _translations(sources: Path, tag: str) -> Iterable[str]:
    folders = tuple(f"/{folder}/" for folder in _FOLDERS[tag])
    for name in (DJANGO, AIRFLOW, *(JUPYTER.format(part) for part in _PACKS[tag])):
        with zipfile.ZipFile(sources / name) as wheel:
            for path in sorted(wheel.namelist()):
                if name.startswith("jupyter") or any(folder in path for folder in folders):
                    if path.endswith(".po"):
                        strings = re.findall(
                            r'^(?:msgstr(?:\[\d\])? )?"(.*)"$', wheel.read(path).decode(), re.MULTILINE
                        )
                        yield "\n".join(strings)
                    elif path.endswith(".json"):
                        yield json.dumps(json.loads(wheel.read(path)), ensure_ascii=False)


if __name__ == "__main__":
    write(build)

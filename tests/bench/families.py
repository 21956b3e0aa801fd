"""Cases of many copies of one text, made as the web makes them: honest mirrors with slips of their own, families that
copy one another's, altered copies.

Used by `subsets`. What a mirror does to a text is drawn from a generator that the case's name and a seed set: the same
case is made each time.
"""

from __future__ import annotations

import itertools
import re
import textwrap
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import opencc

import scrubber

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from scrubber.model import CleanText

TRUTH = Path(__file__).parents[2] / "fixtures" / "truth.txt"
#: Slips in a thousand characters of a mirror that slips: few mirrors are typed by hand, and some of them badly.
RATES = (0.0, 0.0, 0.3, 1.0, 2.5)
#: A source that others copy has at least so many.
_SHARED = 3
#: Characters that are taken for one another, by sound or by look.
_TAKEN = ["的地", "在再", "人入", "已己", "未末", "像象", "做作", "账帐", "他它", "日曰", "土士", "干千", "州川", "即既", "那哪", "受授", "坐座", "治冶", "侯候", "须需", "以已", "大太", "到道", "进近", "形型", "成城", "历立", "制治", "园圆", "式试", "记计", "及级", "由有", "件伴"]  # fmt: skip
_FOR = {a: b for pair in _TAKEN for a, b in (pair, pair[::-1])}
_KEYS = {
    a: b for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for pair in itertools.pairwise(row) for a, b in (pair, pair[::-1])
}  # fmt: skip
_HAN = re.compile("[\u4e00-\u9fff]")
_SENTENCE = re.compile(r"[^。.!?！？\n]{12,}(?:[。！？]|[.!?](?=\s|$))")
_NUMBER = re.compile(r"(?<![\d.])[1-9]\d{0,3}(?![\d.])")
#: Words of which an altered copy makes the other.
_TURNED = (
    ("不得", "可以"), ("应当", "可以"), ("必须", "可以"), ("以上", "以下"), ("所有", "部分"), ("禁止", "允许"), ("不会", "会"),
    (" must not ", " may "), (" shall ", " may "), (" must ", " may "), (" all ", " some "), (" not ", " "), (" before ", " after "),
    (" nicht ", " "), (" müssen ", " können "), (" ne ", " "), ("должн", "мож"), (" не ", " "), ("しなければならない", "することができる"), ("ません", "ます"), ("해야 한다", "할 수 있다"), ("없다", "있다"),
)  # fmt: skip
#: Sentences of the kind that altered copies put in.
_PUT_IN = {
    True: ("相关费用由申请人自行承担。", "上述规定不适用于临时措施。", "具体办法另行通知。"),
    False: (" The costs are borne by the applicant.", " This does not apply to temporary measures.", " Exceptions are decided by the office."),
}  # fmt: skip


class Mirror(NamedTuple):
    """One mirror of a case: the text it carries, and whether it is honest."""

    text: str
    honest: bool


class Shape(NamedTuple):
    """What a case consists of.

    Attributes:
        alone: independent honest mirrors.
        families: of each family how many copies it has beside its source, and which of them are altered: nobody, one of
            the copies (and those that copy it), or the source.
        laundered: whether an altered family has no slips.
        official: whether one of the independent mirrors is official.
        previous: whether the truth is known as the edition before.
    """

    alone: int
    families: tuple[tuple[int, str], ...] = ()
    laundered: bool = False
    official: bool = False
    previous: bool = False


SHAPES = {
    "independent": Shape(5),
    "family": Shape(2, ((2, ""),)),
    "family against one": Shape(1, ((3, ""),)),
    "two families": Shape(1, ((2, ""), (2, ""))),
    "altered copy": Shape(2, ((3, "copy"),)),
    "altered source": Shape(4, ((2, "source"),)),
    "altered majority": Shape(3, ((4, "source"),)),
    "laundered majority": Shape(3, ((3, "source"),), laundered=True),
    "official": Shape(3, ((3, "source"),), official=True),
    "previous": Shape(2, ((2, ""),), previous=True),
    "many": Shape(6, ((3, ""), (2, "source"))),
}


def made(
    seed: int, texts: Mapping[str, str] | None = None, shapes: Collection[str] = ()
) -> Iterator[tuple[object, ...]]:
    """Cases of some texts, of the fixture's truth if none are given: name, witnesses, who is honest, truth, who is
    official, and the edition before.
    """
    for title, truth in sorted((texts or {"fixture": TRUTH.read_text("utf-8").strip()}).items()):
        for name in shapes or SHAPES:
            shape = SHAPES[name]
            random = Random(f"{title} {name} {seed}")
            mirrors = _mirrors(truth, shape, random)
            witnesses = {f"m{n}": _cleaned(mirror.text, n, random) for n, mirror in enumerate(mirrors)}
            honest = [f"m{n}" for n, mirror in enumerate(mirrors) if mirror.honest]
            yield (
                f"{title}, {name}",
                witnesses,
                honest,
                truth,
                ("m0",) if shape.official else (),
                truth if shape.previous else None,
            )


def _mirrors(truth: str, shape: Shape, random: Random) -> list[Mirror]:
    """The mirrors of a case; an official one comes first, and has no slips."""
    out = [Mirror(slipped(truth, 0.0 if shape.official and not n else random.choice(RATES), random), honest=True) for n in range(shape.alone)]  # fmt: skip
    for copies, altered in shape.families:
        text = truth if shape.laundered else slipped(truth, random.choice(RATES[2:]), random, _SHARED)
        source = Mirror(_altered(text, random) if altered == "source" else text, altered != "source")
        family = [source]
        for number in range(copies):
            text, honest = family[0 if number < 2 else random.randrange(len(family))]
            if altered == "copy" and number == copies - 1:
                text, honest = _altered(text, random), False
            family.append(Mirror(slipped(text, random.choice(RATES[:3]), random), honest))
        out += family
    return out


def _cleaned(text: str, number: int, random: Random) -> CleanText:
    """A mirror's text as its site serves it, cleaned."""
    chinese = _is_chinese(text)
    if chinese and random.random() < 0.4:
        text = opencc.OpenCC(random.choice(("s2t", "s2hk", "s2tw"))).convert(text)
    if chinese and random.random() < 0.3:
        text = text.translate(str.maketrans("，；：（）？", ",;:()?"))
    if random.random() < 0.2 and not chinese:
        text = "\n\n".join(textwrap.fill(block, 74, break_on_hyphens=False) for block in text.split("\n\n"))
    if random.random() < 0.2:
        at = random.randrange(len(text) - 1)
        text = f"{text[:at]}\ufffd{text[at + 1 :]}" if text[at].isalpha() else text
    return scrubber.clean(text.encode(), url=f"https://m{number}.example/text", content_type="text/plain", script="zh-Hans" if chinese else None)  # fmt: skip


def _is_chinese(text: str) -> bool:
    return len(_HAN.findall(text)) > len(text) / 5 and not re.search("[\u3040-\u30ff\uac00-\ud7a3]{3}", text)


def slipped(text: str, rate: float, random: Random, least: int = 0) -> str:
    """A text with slips of the pen: so many in a thousand characters, and at least so many."""
    out = list(text)
    for _ in range(max(least, round(rate * len(text) / 1000 * random.uniform(0.7, 1.3)))):
        for _ in range(50):
            at = random.randrange(1, len(out) - 1)
            if all(part[-1:].isalpha() and part.islower() | (part > "\u0900") for part in out[at - 1 : at + 2]):
                _slip(out, at, random)
                break
    return "".join(out)


def _slip(out: list[str], at: int, random: Random) -> None:
    char = out[at]
    if _HAN.match(char):
        taken = [n for n in range(max(1, at - 40), min(len(out) - 1, at + 40)) if out[n] in _FOR]
        if taken and random.random() < 0.6:
            near = random.choice(taken)
            out[near] = _FOR[out[near]]
            return
    kind = random.choice(("lost", "twice", "swapped", "key"))
    if kind == "lost":
        out[at] = ""
    elif kind == "twice":
        out[at] = char * 2
    elif kind == "key" and char in _KEYS:
        out[at] = _KEYS[char]
    else:
        out[at], out[at + 1] = out[at + 1], char


def _altered(text: str, random: Random) -> str:
    """A text that says something else in three to six places."""
    for _ in range(random.randint(3, 6)):
        kind = random.choice(("number", "number", "word", "word", "out", "in"))
        if kind == "number" and (numbers := list(_NUMBER.finditer(text))):
            match = random.choice(numbers)
            text = text[: match.start()] + str(int(match[0]) + random.choice((1, 2, 3, 10))) + text[match.end() :]
        elif kind == "word" and (pairs := [pair for pair in _TURNED if pair[0] in text]):
            before, after = random.choice(pairs)
            match = random.choice(list(re.finditer(re.escape(before), text)))
            text = text[: match.start()] + after + text[match.end() :]
        elif sentences := list(_SENTENCE.finditer(text)):
            match = random.choice(sentences)
            new = random.choice(_PUT_IN[_is_chinese(text)]) if kind == "in" else ""
            text = text[: match.end() if new else match.start()] + new + text[match.end() :]
    return text

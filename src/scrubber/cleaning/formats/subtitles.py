"""What a file of subtitles says (SubRip, WebVTT), or the like copied from a player, without its numbers and times:
sentences that run over several pictures are whole again.

Read as a plain text, each picture is two paragraphs of figures and one of words, and no copy of what was said is so.

Kept: what is shown, each sentence's end a paragraph's; who speaks, where the file says so. Not kept: numbers, names and
times of pictures, how they are set, notes, and a line that a picture has from the one before, as programs that write
down speech while it is said repeat it. It goes wrong for a speech without marks, which is one paragraph.

Source: W3C, WebVTT, section 4; SubRip's files as players read them.
"""

import re
from itertools import pairwise

from scrubber.cleaning.extract.reading import ends_sentence
from scrubber.patterns import lazily

_TIME = r"(?:\d{1,3}:)?\d\d:\d\d[,.]\d{3}"
_CUE = lazily(rf"[ \t]{{0,9}}{_TIME}[ \t]{{1,9}}-->[ \t]{{1,9}}{_TIME}(?:[ \t][^\n]*)?", re.ASCII)
_PARTS = lazily(r"\n(?:[ \t]*+\n)++")
_HEAD = lazily(r"\ufeff?(?:WEBVTT(?:\s|\Z)|\s{0,64}\d{1,6}[ \t]{0,9}\r?\n[ \t]{0,64}\d)")
_BESIDES = ("NOTE", "STYLE", "REGION", "WEBVTT")
#: Who says a line, and any other tag.
_VOICE = lazily(r"<v(?:\.[^\s<>]{0,100}+)?[ \t]{1,9}([^<>]{1,100})>")
_TAG = lazily(
    r"</?(?:[bisuvc]|em|strong|ruby|rt)(?:\.[^<>\s]{0,100})?/?>|</?(?:font|lang)\b[^<>]{0,200}>|<\d[\d:.]{3,20}>"
    r"|\{\\[a-z][^{}]{0,100}\}|\{/?[bisu]\}",
    re.IGNORECASE,
)
#: What begins what another one says.
_SAYS = lazily(r"[-–—‐][ \t]?(?=\S)")
#: Scripts that part no words.
_UNPARTED = lazily("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
#: Pictures that such a file has at least.
_FEWEST = 3
#: The share of pictures that begin as the one before ended, where a program repeats whole sentences, too, and nobody
#: says a thing twice.
_REPEATED = 0.5
#: A time as a player shows it, of the first seconds where it is the first, and where that is looked for; lines that a
#: film has at least, and seconds between two at most.
_CLOCK = lazily(r"(?:\d{1,2}:)?\d{1,2}:[0-5]\d", re.ASCII)
_STARTS, _LOOK = lazily(r"^[ \t]{0,9}0?0:[0-2]\d[ \t]{0,9}\r?$", re.MULTILINE | re.ASCII), 300
_SHOWN, _STEP = 6, 30


def text_of_subtitles(text: str) -> str:
    """The text that a file of subtitles shows; the whole text where it is none."""
    if "-->" not in text or not _HEAD.match(text):
        return _text_of_player(text) if _STARTS.search(text, 0, _LOOK) else text
    pictures: list[list[str]] = []
    for part in _PARTS.split("\n".join(text.strip("\ufeff\r\n").splitlines())):
        lines = part.split("\n")
        at = next((n for n, line in enumerate(lines[:3]) if _CUE.fullmatch(line)), -1)
        if at < 0:
            if pictures and not part.startswith(_BESIDES):
                return text
            continue
        pictures.append([line for line in (_plain(line) for line in lines[at + 1 :]) if line])
    if len(pictures) < _FEWEST:
        return text
    again = [bool(own) and own[:1] == last[-1:] for last, own in pairwise([[], *pictures])]
    rolls = sum(again) >= _REPEATED * len(pictures) and any(len(own) > 1 for own in pictures)
    shown = [
        own[1:] if n and (rolls or (len(own) > 1 and not ends_sentence(own[0]))) else own
        for own, n in zip(pictures, again, strict=True)
    ]
    return _sentences([line for own in shown for line in own])


def _text_of_player(text: str) -> str:
    """What a player shows beside a film, copied: a time above each line, from the film's first seconds on. A programme
    of a day and a list of chapters have lines that say something each.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    times = [n for n, line in enumerate(lines) if _CLOCK.fullmatch(line)]
    said = [lines[n + 1] for n in times if n + 1 < len(lines)]
    seconds = [sum(60**k * int(each) for k, each in enumerate(reversed(lines[n].split(":")))) for n in times]
    steps = [after - before for before, after in pairwise(seconds)]
    open_ends = sum(not ends_sentence(line) for line in said)
    if (
        len(times) < _SHOWN
        or times[0] >= _FEWEST
        or any(after - before != 2 for before, after in pairwise(times))  # a time and a line
        or len(lines) - times[-1] > _FEWEST
        or not all(0 <= step <= _STEP for step in steps)
        or 2 * open_ends < len(said)
    ):
        return text
    return "\n\n".join([*lines[: times[0]], _sentences(said + lines[times[-1] + 2 :])])


def _plain(line: str) -> str:
    return _TAG.sub("", _VOICE.sub(r"\1: ", line)).strip()


def _sentences(lines: list[str]) -> str:
    """Lines in paragraphs that end where a sentence does, or another one speaks."""
    paragraphs: list[list[str]] = []
    before = ""
    for line in lines:
        if not before or ends_sentence(before) or _SAYS.match(line):
            paragraphs.append([line])
        else:
            wide = _UNPARTED.match(before[-1]) and _UNPARTED.match(line)
            paragraphs[-1].append(line if wide else f" {line}")
        before = line
    return "\n\n".join(map("".join, paragraphs))

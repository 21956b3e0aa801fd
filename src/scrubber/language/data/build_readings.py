"""Build the table of characters that Chinese script conversion changes, with their simplified form and Mandarin
readings.

Sources: OpenCC's own conversions (Apache-2.0) for which characters change; pypinyin's dictionary (MIT, from Unicode's
Unihan and others) for the readings, most usual first. Run from the project's root, with `pypinyin` installed:

    python src/scrubber/language/data/build_readings.py              writes src/scrubber/language/data/readings.txt

The first line holds the characters that are simplified only, the second those that conversion one character at a time
never leaves or makes (听, which it makes 聽; 麵, for which it leaves 面); each other line a traditional character, the
simplified one, and its readings, most usual first.
"""

from __future__ import annotations

import sys
from pathlib import Path

TARGET = Path("src/scrubber/language/data/readings.txt")
#: What converters change beyond OpenCC's tables.
ALSO = {"著": "着"}
IDEOGRAPHS = [*map(chr, range(0x3400, 0x4DC0)), *map(chr, range(0x4E00, 0xA000))]


def build() -> str:
    """The table's text."""
    from opencc import OpenCC  # noqa: PLC0415
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415

    to_simplified, to_traditional = OpenCC("t2s").convert, OpenCC("s2t").convert
    simplified = dict(ALSO)
    only_simplified = []
    for char in IDEOGRAPHS:
        simple, traditional = to_simplified(char), to_traditional(char)
        if simple != char and _is_in("gbk", char):
            simplified[char] = simple
        if traditional != char and len(traditional) == 1 and _is_in("gbk", traditional):
            simplified.setdefault(traditional, char)
            if simple == char and not _is_in("big5", char) and _is_in("gbk", char):
                only_simplified.append(char)
    forms = {*simplified, *simplified.values()} - set(only_simplified) - set(ALSO)
    passed_over = sorted(char for char in forms if to_traditional(simplified.get(char, char)) != char)
    lines = ["".join(only_simplified), "".join(passed_over)]
    for char, simple in sorted(simplified.items()):
        readings = dict.fromkeys(pinyin_dict.get(ord(char), "").split(","))
        lines.append(" ".join((char, simple, *readings)).rstrip())
    return "\n".join(lines) + "\n"


def _is_in(encoding: str, char: str) -> bool:
    return len(char.encode(encoding, "ignore")) == 2


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(build(), encoding="utf-8")
    sys.stdout.write(f"{TARGET}: {TARGET.stat().st_size} bytes\n")

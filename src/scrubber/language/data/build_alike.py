"""Build the table of characters that are taken for one another, by their looks or by their sound.

Sources: the outlines of Noto Sans CJK (SIL Open Font License 1.1; Debian's fonts-noto-cjk 20240730) for the looks, in
the shapes of the mainland, of Taiwan and of Japan; pypinyin's dictionary (MIT, from Unicode's Unihan and others) for
the Mandarin readings. Run from the project's root, with `numpy`, `pillow` and `pypinyin` installed:

    python src/scrubber/language/data/build_alike.py [FONT]          writes src/scrubber/language/data/alike.xz

Two characters look alike as far as the ink of both lies at the same places: each is drawn, blurred by a stroke's width
as a bad scan does, and the pictures are correlated. Of every usual character of a region the few that look most like it
are kept, among all that the region's sets of characters have.

The table has a line of syllables; a line of all characters that look like another, in the order of their numbers; and a
row for each syllable, of the characters so read, then for each character, of those behind it that look like it. A row
tells how far each is behind the one before, as a character's number, and ends with a zero. Those of a syllable are
counted as GB 2312 does its first level, which is in the order of their sound, from one before the first.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

sys.path.append(str(Path(__file__).parent))
from build_packing import compress

TARGET = Path("src/scrubber/language/data/alike.xz")
FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
#: A character is drawn at so many pixels on a square of so many, and looked at in so many points each way.
SIZE, SQUARE, POINTS = 60, 64, 24
#: Of a character's looks so many at most are kept, and so many that are rare.
MOST, RARE = 8, 3
#: So many pictures are compared with all at once.
BATCH = 500
#: Readings of a character that are kept, most usual first.
READINGS = 2
IDEOGRAPHS = [*map(chr, range(0x4E00, 0xA000))]
KANA = [*map(chr, range(0x3041, 0x3097)), *map(chr, range(0x30A1, 0x30FB))]


class Look(NamedTuple):
    """How far pictures are blurred, in pixels, and how they must correlate to look alike."""

    blur: float
    least: float


#: Kana have fewer strokes, further from one another, that are told by where they lie and not by what they cross.
HAN_LOOK, KANA_LOOK = Look(2.0, 0.68), Look(3.5, 0.6)


class Region(NamedTuple):
    """A region's shapes and characters.

    Attributes:
        face: its number in the font.
        encoding: the set of characters.
        kept: whether the set's first byte is one of those whose characters are taken.
    """

    face: int
    encoding: str
    kept: Callable[[int], bool]


REGIONS = (
    Region(2, "gb2312", lambda byte: byte >= 0xB0),
    Region(3, "big5", lambda byte: byte < 0xC9),
    Region(0, "euc_jp", lambda byte: byte >= 0xB0),
)


def build(font: Path = FONT) -> bytes:
    """The table as it ships."""
    syllables, sounding = sounds()
    alphabet, looking = looks(font)
    return compress("\n".join((" ".join(syllables), alphabet, "".join(map(_row, [*sounding, *looking])))))


def sounds() -> tuple[list[str], list[list[int]]]:
    """The syllables without their tones, and the numbers of the usual characters that are read as each; a row begins
    with what is before the first.
    """
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415

    from scrubber.language.readings import syllable  # noqa: PLC0415

    read = defaultdict(lambda: [-1])
    first_level = [bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
    for number, char in enumerate(code.decode("gb2312", "ignore") for code in first_level):
        readings = dict.fromkeys(map(syllable, pinyin_dict[ord(char)].split(","))) if char else ()
        for reading in [*readings][:READINGS]:
            read[reading].append(number)
    return sorted(read), [read[reading] for reading in sorted(read)]


def looks(font: Path) -> tuple[str, list[list[int]]]:
    """The characters that look like another, and the numbers of what looks like each, with its own first."""
    usual = {char for char in IDEOGRAPHS if _is_usual(char)}
    pairs = set()
    for region in REGIONS:
        chars = [c for c in IDEOGRAPHS if (byte := _byte(c, region.encoding)) and region.kept(byte)]
        pairs |= _pairs(chars, usual, _pictures(chars, font, region.face, HAN_LOOK.blur), HAN_LOOK.least)
    pairs |= _pairs(KANA, set(KANA), _pictures(KANA, font, REGIONS[-1].face, KANA_LOOK.blur), KANA_LOOK.least)
    alphabet = sorted({char for pair in pairs for char in pair})
    place = {char: n for n, char in enumerate(alphabet)}
    rows = [[n] for n in range(len(alphabet))]
    for one, other in sorted(pairs):
        rows[place[one]].append(place[other])
    return "".join(alphabet), rows


def _row(places: list[int]) -> str:
    return "".join(chr(there - here) for here, there in pairwise(places)) + "\0"


def _pairs(chars: list[str], usual: set[str], pictures: Any, least: float) -> set[tuple[str, str]]:
    """Of each usual character those that look most like it."""
    import numpy as np  # noqa: PLC0415

    found = set()
    for first in range(0, len(chars), BATCH):
        for char, like in zip(chars[first:], pictures[first : first + BATCH] @ pictures.T, strict=False):
            if char not in usual:
                continue
            near = np.flatnonzero(like >= least)
            nearest = near[np.argsort(-like[near], kind="stable")][1 : MOST + 1]
            for rank, other in enumerate(nearest):
                if chars[other] in usual or rank < RARE:
                    found.add((min(char, chars[other]), max(char, chars[other])))
    return found


def _pictures(chars: list[str], font: Path, face: int, blur: float) -> Any:
    """Each character's picture as a row of numbers, of mean 0 and length 1."""
    import numpy as np  # noqa: PLC0415
    from PIL import Image, ImageDraw, ImageFilter, ImageFont  # noqa: PLC0415

    pen = ImageFont.truetype(str(font), SIZE, index=face)
    rows = []
    for char in chars:
        image = Image.new("L", (SQUARE, SQUARE), 0)
        ImageDraw.Draw(image).text((2, -8), char, font=pen, fill=255)
        image = image.filter(ImageFilter.GaussianBlur(blur)).resize((POINTS, POINTS), Image.Resampling.BOX)
        rows.append(np.asarray(image, np.float64).ravel())
    pictures = np.stack(rows)
    pictures -= pictures.mean(1, keepdims=True)
    return pictures / np.linalg.norm(pictures, axis=1, keepdims=True)


def _is_usual(char: str) -> bool:
    """Whether a character is of the first level of a set, in the mainland's (in either script) or in Japan's."""
    from scrubber.language.plain import plain  # noqa: PLC0415

    return 0xB0 <= _byte(plain(char), "gb2312") < 0xD8 or 0xB0 <= _byte(char, "euc_jp") < 0xD0


def _byte(char: str, encoding: str) -> int:
    """The first of a character's two bytes, 0 for what a set has not."""
    data = char.encode(encoding, "ignore")
    return data[0] if len(data) == 2 else 0


if __name__ == "__main__":
    TARGET.write_bytes(build(*map(Path, sys.argv[1:2])))
    sys.stdout.write(f"{TARGET}: {TARGET.stat().st_size} bytes\n")

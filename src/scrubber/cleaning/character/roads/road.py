"""One wrong road: how bytes were written, how they were read, and for which languages the encoding was used."""

from functools import cache
from typing import NamedTuple

from scrubber.cleaning.character.roads.reading import Reading, reading
from scrubber.language.spelling import tags

#: Readings that are taken for one another: they differ in what they make of 32 bytes only, which are controls or marks.
WESTERN = frozenset({"cp1252", "latin-1"})

_CENTRAL = "bs cs hr hu pl ro sk sl sq"
_WESTERN = "af ca da de en es et eu fi fr ga id is it la ms nb nl nn pt sq sv sw tl"
#: The languages that were written in an encoding.
HOME = {
    "cp1250": _CENTRAL, "iso8859-2": _CENTRAL, "cp852": _CENTRAL, "cp1254": "tr", "iso8859-9": "tr", "cp857": "tr",
    "cp1257": "et lt lv", "iso8859-13": "et lt lv", "cp775": "et lt lv", "iso8859-4": "et lt lv",
    "iso8859-10": "et is lt lv", "iso8859-3": "eo", "cp861": "is", "mac_iceland": "is",
    "mac_turkish": "tr", "mac_latin2": _CENTRAL,
}  # fmt: skip


class Road(NamedTuple):
    """One wrong road: bytes of `written` that were read as `read_as`.

    `rarity` is what believing in it costs, in bits.
    """

    written: str
    read_as: str
    rarity: float

    @property
    def readings(self) -> tuple[Reading, Reading]:
        """How the bytes were read, and how they should have been."""
        return reading(self.read_as), reading(self.written)

    def __str__(self) -> str:
        return f"{_SHOWN.get(self.written, self.written)} read as {_SHOWN.get(self.read_as, self.read_as)}"


_SHOWN = {
    "utf-8": "UTF-8", "gb18030": "GB18030", "big5hkscs": "Big5", "cp932": "Shift-JIS", "cp949": "EUC-KR",
    "johab": "Johab", "euc_jp": "EUC-JP",
    "latin-1": "Latin-1", "koi8-r": "KOI8-R", "mac_roman": "Mac Roman", "mac_cyrillic": "Mac Cyrillic",
    "tcvn3": "TCVN3", "vni": "VNI", "viscii": "VISCII", "vps": "VPS",
    "utf-8/latin-1": "UTF-8 or else Latin-1", "cp1252/lower": "cp1252 and set in small letters",
}  # fmt: skip


@cache
def home(written: str) -> tuple[int, ...]:
    """The places of the languages that were written in an encoding."""
    spoken = HOME.get(written, _WESTERN).split()
    return tuple(place for place, tag in enumerate(tags()) if tag in spoken)

"""Every wrong road that has been met or is likely to be: how bytes were read, what they were, and how rare that is."""

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road

Letters = Literal["any", "latin", "none"]


class Kinds(NamedTuple):
    """Kinds of roads by readings of single bytes.

    Attributes:
        letters: those of letters for letters: of any alphabet, of Latin ones, or none.
        wide: those of text of several bytes a character, but for UTF-8.
        utf8: those of UTF-8.
    """

    letters: Letters
    wide: bool
    utf8: bool


#: How bytes were read by mistake, and how many bits rarer than the commonest mistake that is.
READ_AS = {
    "cp1252": 0.0, "latin-1": 0.5, "cp1251": 1.5, "gb18030": 1.5, "cp1250": 2.0, "big5hkscs": 2.5, "cp932": 2.5,
    "cp949": 2.5,
    "euc_jp": 3.5, "koi8-r": 3.0, "cp437": 3.0, "mac_roman": 3.0, "cp1254": 3.0, "cp1253": 3.0, "cp1255": 3.0,
    "cp1256": 3.0,
    "cp850": 3.5, "cp866": 3.5, "cp852": 4.0, "iso8859-2": 3.5, "cp1257": 4.0, "cp1258": 4.0, "cp874": 4.0,
    "iso8859-15": 4.0,
    "iso8859-5": 4.5, "iso8859-7": 4.5, "iso8859-9": 4.5, "mac_cyrillic": 4.5, "utf-8/latin-1": 4.0, "koi8-u": 4.5,
    "iso8859-3": 5.5, "iso8859-4": 5.5, "iso8859-6": 5.0, "iso8859-8": 5.0, "iso8859-10": 5.5, "iso8859-13": 5.5,
    "iso8859-14": 5.5, "iso8859-16": 5.5,
    "mac_greek": 5.5, "mac_latin2": 5.5, "mac_turkish": 5.5, "mac_iceland": 5.5, "cp737": 5.5, "cp775": 5.5,
    "cp855": 5.5, "cp857": 5.5, "cp860": 5.5,
    "cp862": 5.5, "cp865": 5.5, "cp1125": 5.5, "johab": 6.0, "cp1252/lower": 5.0,
}  # fmt: skip
#: What the bytes were, and how many bits rarer than UTF-8 that is.
_WRITTEN = {
    "utf-8": 0.0, "gb18030": 2.0, "big5hkscs": 2.5, "cp932": 2.5, "cp949": 2.5, "euc_jp": 3.5, "cp1251": 2.0,
    "koi8-r": 3.0,
    "cp1252": 2.5, "cp1250": 3.0, "iso8859-2": 3.0, "cp866": 3.5, "cp1253": 3.0, "cp1254": 4.0, "cp1255": 3.0,
    "cp1256": 3.0,
    "cp874": 3.0, "cp1257": 4.0, "cp1258": 5.0, "cp437": 5.0, "cp850": 4.5, "cp852": 4.5, "mac_roman": 4.0,
    "mac_cyrillic": 5.0,
    "iso8859-5": 5.0, "iso8859-7": 4.0, "iso8859-9": 4.5, "iso8859-15": 4.5, "koi8-u": 4.5, "cp1125": 5.0, "cp737": 5.0,
    "iso8859-8": 5.0,
    "cp862": 5.5, "iso8859-6": 5.0,
}  # fmt: skip
#: What bytes seldom were, with the readings of their own alphabet and of those who never set any.
_SELDOM = {
    "mac_greek": "cp1253 iso8859-7 cp1252 latin-1 mac_roman",
    "mac_latin2": "cp1250 iso8859-2 cp1252 latin-1",
    "cp775": "cp1257 cp1252 latin-1",
    "cp855": "cp1251 koi8-r iso8859-5 cp1252 latin-1 cp437",
    "cp857": "cp1254 cp1252 latin-1",
    "johab": "cp949 gb18030 cp1252 latin-1",
    "cp720": "cp1256 cp1252 latin-1 cp437",
    "cp869": "cp1253 cp1252 latin-1 cp737 cp437",
}
_SELDOM_BITS = 6.0


def _roads() -> dict[str, list[Road]]:
    """Every road that has been met or is likely to be, by how the bytes were read.

    Files of DOS and of the Mac came to Windows and the web and were read there, and the other way round; they never met
    each other, but for the names in Russian archives that a Mac unpacks. Those of another alphabet were also read as
    the Western ones of their own kind: names in archives, on a console, on a Mac that was not told. The rarer readings
    are those of a browser set to a reader's own language, and what such a browser met was UTF-8.
    """
    out: dict[str, list[Road]] = {}
    for read_as, rarity in READ_AS.items():
        written = dict(_WRITTEN)
        if read_as in _RARE:
            written = {
                name: bits for name, bits in written.items() if name == "utf-8" or name in _MET.get(read_as, "").split()
            }
        elif read_as in _DOS or read_as.startswith("mac"):
            kin = _KIN.get(read_as, "").split()
            written = {
                name: bits
                for name, bits in written.items()
                if name in kin or (name not in _DOS and not name.startswith("mac"))
            }
        elif read_as == FALLBACK:
            written = {name: bits for name, bits in written.items() if name not in _SINGLE and name != "utf-8"}
        elif read_as in WIDE:
            written = {
                name: bits for name, bits in written.items() if name not in _DOS and not name.startswith(("mac", "iso"))
            }
        written |= {name: _SELDOM_BITS for name, met in _SELDOM.items() if read_as in met.split()}
        out[read_as] = [Road(name, read_as, rarity + bits) for name, bits in written.items() if name != read_as]
    return out


@cache
def _has_latin(written: str) -> bool:
    """Whether an encoding has accented letters of Latin script: several others have the sign for a guilder."""
    return (
        sum("À" <= char <= "ɏ" and char.isalpha() for char in bytes(range(0x80, 0x100)).decode(written, "ignore")) > 1
    )


FALLBACK = "utf-8/latin-1"
_DOS = frozenset({"cp437", "cp850", "cp852", "cp866", "cp1125", "cp737", "cp862", "cp855"})
#: Encodings for CJK.
WIDE = frozenset({"gb18030", "big5hkscs", "cp932", "cp949", "euc_jp"})
_RARE = frozenset({
    "cp1257", "cp1258", "cp874", "iso8859-15", "iso8859-5", "iso8859-7", "iso8859-9", "cp1254", "cp852", "cp850",
    "koi8-u", "iso8859-3", "iso8859-4",
    "iso8859-6", "iso8859-8", "iso8859-10", "iso8859-13", "iso8859-14", "iso8859-16", "mac_greek", "mac_latin2",
    "mac_turkish", "mac_iceland",
    "cp737", "cp775", "cp855", "cp857", "cp860", "cp862", "cp865", "cp1125", "johab", "cp1252/lower",
})  # fmt: skip
#: Encodings of other alphabets that the Western one of their own kind was taken for: it is what archives and systems
#: fall back on.
_KIN = {"cp437": "cp866 cp1125 cp737 cp862", "mac_roman": "mac_cyrillic cp866"}
#: What else the rarer readings met: Windows' files on the consoles of Western and Central Europe, and the encodings of
#: one alphabet each other.
_MET = {
    "cp850": (
        "cp866 cp737 cp862 cp1252 gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r iso8859-5 cp1253 iso8859-7 "
        "cp1255 iso8859-8 cp1256 iso8859-6 cp874 cp1258"
    ),
    "cp852": "cp1250 iso8859-2 cp1251 koi8-r iso8859-5 cp1253 iso8859-7 cp1255 iso8859-8 cp1256 iso8859-6 cp874 cp1258",
    "iso8859-5": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r koi8-u cp866 cp1125 mac_cyrillic",
    "koi8-u": "cp1251 iso8859-5 cp866 cp1125 mac_cyrillic",
    "iso8859-7": "cp1253 cp737 gb18030 big5hkscs cp932 cp949 euc_jp",
    "iso8859-6": "cp1256",
    "iso8859-8": "cp1255",
    "cp775": "cp1257",
    "cp857": "cp1254",
    "cp737": "cp1253 iso8859-7",
    "cp855": "cp1251 koi8-r iso8859-5",
    "mac_greek": "cp1253 iso8859-7",
    "cp874": "gb18030 big5hkscs cp932 cp949 euc_jp cp1252",
    "cp1257": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r iso8859-5 cp866 cp1253 cp1255 cp1256",
    "cp1258": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r",
    "iso8859-15": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r",
    "iso8859-9": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r cp1253 cp1255 cp1256",
    "cp1254": "gb18030 big5hkscs cp932 cp949 euc_jp cp1251 koi8-r cp1253 iso8859-7 cp1256 cp1255 cp874",
}
_SINGLE = frozenset(_WRITTEN) - {"utf-8", "gb18030", "big5hkscs", "cp932", "cp949", "euc_jp"}
ROADS = _roads()
#: The same, those of bytes that were UTF-8 by themselves.
UTF8 = {read_as: road for read_as, roads in ROADS.items() for road in roads if road.written == "utf-8"}


@cache
def roads_of(kinds: Kinds) -> Mapping[str, list[Road]]:
    """The roads of some kinds, by how the bytes were read."""
    return {
        read_as: [road for road in roads if not reading(read_as).single or _is_of(road, kinds)]
        for read_as, roads in ROADS.items()
    }


@cache
def others_of(kinds: Kinds) -> Mapping[str, list[Road]]:
    """Those of bytes that were no UTF-8."""
    return {read_as: [road for road in roads if road.written != "utf-8"] for read_as, roads in roads_of(kinds).items()}


def _is_of(road: Road, kinds: Kinds) -> bool:
    if road.written == "utf-8":
        return kinds.utf8
    if not reading(road.written).single:
        return kinds.wide
    return kinds.letters == "any" or (kinds.letters == "latin" and _has_latin(road.written))


#: All characters that such bytes are read as, but for joiners and marks of direction, which tell of nothing.
OF_SINGLE_BYTES = "".join(
    sorted(set().union(*[reading(read_as).chars for read_as in ROADS]) - set("\u200c\u200d\u200e\u200f"))
)

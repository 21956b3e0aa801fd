"""Names of encodings: what pages call them, what WHATWG calls them, what Python decodes them with."""

import codecs
import re
from functools import cache

from scrubber.patterns import lazily

#: WHATWG's name of an encoding -> Python's codec for it. gb2312 and gbk mean gb18030 on the web, iso-8859-1 means
#: windows-1252, big5 has the Hong Kong characters, euc-kr is cp949, shift_jis is cp932
#: (https://encoding.spec.whatwg.org/). Those that browsers no longer read, or never did, have the name that IANA or
#: else their makers gave them.
_CODECS = (
    "utf-8 gb18030 big5=big5hkscs shift_jis=cp932 euc-jp euc-kr=cp949 iso-2022-jp=iso2022_jp_ext windows-1252 "
    "windows-1251 windows-1250 koi8-r koi8-u windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 "
    "windows-1258 windows-874=cp874 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-15 ibm866 macintosh iso-8859-3 "
    "iso-8859-4 iso-8859-6 iso-8859-8 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-16 x-mac-cyrillic=mac-cyrillic "
    "x-mac-ce=mac-latin2 x-mac-greek=mac-greek x-mac-turkish=mac-turkish ibm437 ibm737=cp737 ibm775 ibm850 ibm852 "
    "ibm855 ibm857 ibm860 ibm861 ibm862 ibm864 ibm865 ibm869 dos-720=cp720 ptcp154 johab ibm037 ibm273 ibm424 ibm500 "
    "ibm1026 ibm1140 cp875 hz-gb-2312 iso-2022-kr utf-32le utf-32be utf-16le utf-16be"
)
CODECS = {label: codec or label for label, _, codec in (each.partition("=") for each in _CODECS.split())}

#: Those of IBM's mainframes, in which not even the letters of ASCII are what they are elsewhere.
EBCDIC = ("ibm037", "ibm1140", "ibm500", "ibm273", "ibm1026", "ibm424", "cp875")

#: Other names in use for them.
_ALIASES = {
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "gbk": "gb18030", "gb2312": "gb18030", "gb_2312-80": "gb18030",
    "x-gbk": "gb18030", "chinese": "gb18030",
    "cp936": "gb18030", "ms936": "gb18030", "hz": "hz-gb-2312", "big5-hkscs": "big5", "cn-big5": "big5",
    "x-x-big5": "big5", "cp950": "big5", "sjis": "shift_jis",
    "shift-jis": "shift_jis", "x-sjis": "shift_jis", "windows-31j": "shift_jis", "ms932": "shift_jis",
    "cp932": "shift_jis", "ks_c_5601-1987": "euc-kr",
    "eucgb2312_cn": "gb18030", "big5_tw": "big5",  # Python's own, in heads of mails that it wrote
    "korean": "euc-kr", "ksc5601": "euc-kr", "windows-949": "euc-kr", "cp949": "euc-kr", "x-euc-jp": "euc-jp",
    "eucjp": "euc-jp", "euckr": "euc-kr",
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252", "l1": "windows-1252",
    "us-ascii": "windows-1252", "ascii": "windows-1252", "ansi_x3.4-1968": "windows-1252",
    "iso-8859-9": "windows-1254", "latin5": "windows-1254", "l5": "windows-1254", "dos-874": "windows-874",
    "tis-620": "windows-874", "iso-8859-11": "windows-874",
    "koi8": "koi8-r", "koi": "koi8-r", "cp866": "ibm866", "866": "ibm866", "latin2": "iso-8859-2", "utf-16": "utf-16le",
    "unicode": "utf-16le", "ucs-2": "utf-16le", "mac": "macintosh",
    "x-mac-roman": "macintosh", "x-mac-ukrainian": "x-mac-cyrillic", "logical": "iso-8859-8", "visual": "iso-8859-8",
    "hebrew": "iso-8859-8", "arabic": "iso-8859-6", "asmo-708": "iso-8859-6", "ecma-114": "iso-8859-6",
    "elot_928": "iso-8859-7", "ecma-118": "iso-8859-7", "greek8": "iso-8859-7", "sun_eu_greek": "iso-8859-7",
    "l2": "iso-8859-2", "l3": "iso-8859-3", "latin3": "iso-8859-3", "l4": "iso-8859-4", "latin4": "iso-8859-4",
    "l6": "iso-8859-10", "latin9": "iso-8859-15", "l9": "iso-8859-15", "koi8_r": "koi8-r", "koi8-ru": "koi8-u",
    "ms_kanji": "shift_jis", "ksc_5601": "euc-kr", "ks_c_5601-1989": "euc-kr", "gb_2312": "gb18030",
    "latin6": "iso-8859-10", "latin10": "iso-8859-16", "cyrillic": "iso-8859-5", "greek": "iso-8859-7",
    "cp1361": "johab", "iso2022kr": "iso-2022-kr", "iso2022jp": "iso-2022-jp", "utf-32": "utf-32le",
    "iso58gb231280": "gb18030", "ksc56011987": "euc-kr", "shiftjis": "shift_jis", "eucpkdfmtjapanese": "euc-jp",
    "koi8r": "koi8-r", "cp819": "windows-1252", "ibm819": "windows-1252", "iso-10646-ucs-2": "utf-16le",
    "unicodefeff": "utf-16le", "unicodefffe": "utf-16be", **dict.fromkeys(("unicode11utf8", "unicode20utf8",
    "x-unicode20utf8"), "utf-8"), "iso-ir-58": "gb18030", "iso-ir-100": "windows-1252", "iso-ir-148": "windows-1254",
    "iso-ir-149": "euc-kr", **{f"iso-ir-{number}": f"iso-8859-{part}" for number, part in ((101, 2), (109, 3), (110, 4),
    (144, 5), (127, 6), (126, 7), (138, 8), (157, 10))},
    **{f"cp{number}": f"ibm{number}" for number in ("037", 273, 424, 500, 1026, 1140, 437, 737, 775, 850, 852, 855, 857,
    860, 861, 862, 864, 865, 869)}, "cp720": "dos-720",
}  # fmt: skip

#: What IANA's short names begin with, which is no part of others: csISOLatin1, csISOLatinGreek, csBig5.
_IANA = lazily(r"cs(?:isolatin(?!\d)|iso(?=latin))?")
#: Families of names: of Windows' code pages, and of ISO 8859 with its year, or with the way that Hebrew and Arabic run.
_WINDOWS = lazily(r"(?:x-)?(?:cp-?|windows)(125[0-8]|874)")
_ISO = lazily(r"iso[-_]?8859[-_]?(\d{1,2})(?::\d{4}|-?[ei])?")

_HEADER = lazily(r"charset\s{0,8}=\s{0,8}[\"']?([\w.:+-]{1,40})", re.IGNORECASE)
_META = lazily(rb"<meta[^>]{0,400}?charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w.:+-]{1,40})", re.IGNORECASE)
_XML = lazily(rb"^\s{0,64}<\?xml[^>]{0,200}?encoding\s{0,8}=\s{0,8}[\"']([\w.:+-]{1,40})", re.IGNORECASE)
_META_WITHIN = 16_384  # browsers look at 1,024 bytes; saved pages carry their meta tag further down


def canonical(label: str | None) -> str | None:
    """WHATWG's name for a label as found, or None if no encoding is called that."""
    name = (label or "").strip().lower()
    if found := _IANA.match(name):
        name = name[found.end() :]
    for family, own in ((_WINDOWS, "windows"), (_ISO, "iso-8859")):
        if found := family.fullmatch(name):
            name = f"{own}-{found[1]}"
    name = _ALIASES.get(name, name)
    return name if name in CODECS else None


def from_header(content_type: str | None) -> str | None:
    """The encoding that a Content-Type header names."""
    found = _HEADER.search((content_type or "")[:2000])
    return canonical(found[1]) if found else None


def from_markup(raw: bytes) -> str | None:
    """The encoding that a page's XML declaration or meta tag names. A tag that could be read as ASCII can't mean
    UTF-16: it means UTF-8.
    """
    head = raw[:_META_WITHIN]
    found = _XML.search(head) or _META.search(head)
    label = canonical(found[1].decode("ascii", "replace")) if found else None
    return "utf-8" if label and label.startswith(("utf-16", "utf-32")) else label


@cache
def _high_table(label: str) -> str:
    """What the bytes 0x80 to 0xFF are in a single-byte encoding; undefined ones are C1 controls, as in browsers."""
    return "".join(bytes([b]).decode(CODECS[label], "ignore") or chr(b) for b in range(0x80, 0x100))


@cache
def single_byte(label: str) -> bool:
    """Whether each byte is a character of its own."""
    return label not in EBCDIC and not label.startswith(
        ("utf", "gb", "big5", "shift", "euc", "iso-2022", "johab", "hz")
    )


def read(raw: bytes, label: str) -> str:
    """Read bytes as an encoding; what it can't be is U+FFFD, or in a single-byte one a control."""
    return read_single_byte(raw, label) if single_byte(label) else raw.decode(CODECS[label], "replace")


def read_single_byte(raw: bytes, label: str) -> str:
    """Decode bytes of a single-byte encoding; never fails."""
    return codecs.charmap_decode(raw, "strict", _table(label))[0]


@cache
def _table(label: str) -> str:
    return "".join(map(chr, range(0x80))) + _high_table(label)

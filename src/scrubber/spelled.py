"""Names of files written down, whatever bytes they have."""

from scrubber.patterns import lazily

#: Half of a character that UTF-16 writes in two: alone it is none, and no UTF-8 writes it.
HALF = lazily("[\ud800-\udfff]")
#: What Python makes of bytes in a name that are no UTF-8.
_BYTE = lazily("[\udc80-\udcff]")


def spelled(name: str) -> str:
    r"""A name with each byte that is no UTF-8 as it is mostly written (\xe9), so that it can be stored and printed."""
    return name if name.isascii() else _BYTE.sub(lambda found: f"\\x{ord(found[0]) - 0xDC00:02x}", name)

"""The packed tables that ship beside the code, in data/*.xz; the programs that write them say what they hold."""

import lzma
from importlib.resources import files


def packed_text(name: str) -> str:
    """What data/NAME.xz holds."""
    return lzma.decompress((files("scrubber.language") / "data" / f"{name}.xz").read_bytes()).decode()

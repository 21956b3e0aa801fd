"""Which rules made an edition: a digest that changes whenever the road could give another text.

It covers the package's own code and data from bytes to text, the versions of the libraries that take part in it, and
Python's Unicode data. It is computed from the files that are installed, once a process, so nobody has to remember to
raise a number; a release that changes no rule changes no digest.
"""

import unicodedata
from functools import lru_cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path

#: What takes part in making a text, below the package's folder.
_STATIONS = (
    "model.py",
    "ledger.py",
    "language",
    "cleaning",
    "sandbox.py",
    "witness.py",
    "collation",
    "comparing",
    "archive/restorations.py",
    "archive/rulings.py",
)
#: Libraries whose behaviour shows in a text.
_LIBRARIES = (
    "beautifulsoup4", "courlan", "cssselect", "htmldate", "lxml", "OpenCC", "pypdfium2", "rapidfuzz", "trafilatura",
)  # fmt: skip


@lru_cache(maxsize=1)
def libraries() -> dict[str, str]:
    """The versions of the libraries that take part, and of Unicode; "" for one that is not installed."""
    found = {}
    for name in _LIBRARIES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = ""
    return {**found, "unicode": unicodedata.unidata_version}


@lru_cache(maxsize=1)
def version() -> str:
    """The digest, in 32 hexadecimal digits."""
    root = Path(__file__).parents[1]
    files = (
        file
        for station in _STATIONS
        for file in ((root / station).rglob("*") if "." not in station else [root / station])
    )
    total = sha256("\n".join(f"{name} {release}" for name, release in libraries().items()).encode())
    for file in sorted(files):
        if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith("."):
            total.update(b"\0" + file.relative_to(root).as_posix().encode() + b"\0")
            total.update(sha256(file.read_bytes()).digest())
    return total.hexdigest()[:32]

"""The different characters of a text, found once for all rules that ask whether it has any of theirs."""

from functools import lru_cache

_ASCII = bytes(range(0x80))
_SHORT = 300  # characters up to which all are gathered sooner than those of ASCII are sought


@lru_cache(maxsize=1)
def distinct(text: str) -> str:
    """The characters of a text, each once, in no order: short enough to search it for rare ones at no cost."""
    if len(text) <= _SHORT:
        return "".join(set(text))
    # Most characters of most texts are of ASCII: each of those is sought, and the others alone are gathered.
    data = text.encode(errors="surrogatepass")
    others = data.translate(None, _ASCII).decode(errors="surrogatepass")
    return "".join([*(chr(code) for code in _ASCII if code in data), *set(others)])

"""Addresses of links that a text spells out in brackets behind their words."""

from scrubber.patterns import lazily

#: An address alone in brackets, which a line's end may have broken.
SPELLED = lazily(r"[(\[<] ?(?:https?|ftp)://[^\s()\[\]<>]{0,300}(?: [^\s()\[\]<>]{1,300}){0,3} ?[)\]>]")


def addresses(text: str) -> list[str]:
    """The addresses that a text spells out, with their brackets."""
    return SPELLED.findall(text) if "://" in text else []


def unspelled(text: str) -> str:
    """A text without the addresses that it spells out."""
    return SPELLED.sub("", text) if "://" in text else text

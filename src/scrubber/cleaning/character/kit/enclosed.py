"""Marks that stand in pairs: where several readings of a damaged part are about as likely, the one that leaves no mark
without its other is.

A mark that closes what was opened on its line is expected; one that closes what nobody opened is not, nor a line that
ends before what it opened is closed.
"""

from scrubber.patterns import lazily

_OPENED_BY = dict(zip("”’》）」』】〉", "“‘《（「『【〈", strict=True))
_OPENING = frozenset(_OPENED_BY.values())
_MARK = lazily(f"[{''.join(_OPENED_BY)}{''.join(_OPENING)}]")
_CLOSES = -3.5  # bits for a mark that closes what is open
_ALONE = 10.0  # bits against one without its other
_QUOTES = frozenset("“”‘’「」『』")
_QUOTE_ALONE = 1.5  # the same of a quotation mark: quotations go on from line to line
_LEFT_OPEN, _QUOTE_LEFT_OPEN = 8.0, 2.0  # bits against a line's end where something is open


def opened(line: str) -> str:
    """The marks of a line that open something and are not closed on it.

    >>> opened("他說：“我讀《論語》，你讀《詩經")
    '“《'
    """
    return _walk("", line)[0]


def enclosed_bits(outside: str, out: str, behind: str, *, known: bool, ends: bool) -> float:
    """Bits against what marks that stand in pairs show of a reading.

    Args:
        outside: what is open before it.
        out: the reading.
        behind: what follows on its line, as far as that is certain.
        known: whether `outside` is all that can be open.
        ends: whether the line ends behind that.
    """
    inside, closed, alone = _walk(outside, out)
    left, _, more = _walk(inside, behind)
    bits = _CLOSES * closed
    if known:
        bits += sum(_QUOTE_ALONE if mark in _QUOTES else _ALONE for mark in alone + more)
    if ends and left:
        bits += _QUOTE_LEFT_OPEN if _QUOTES.issuperset(left) else _LEFT_OPEN
    return bits


def _walk(stack: str, text: str) -> tuple[str, int, str]:
    """What is open behind a text, how many of its marks close what was open before it, and which have no other."""
    before, closed, alone = len(stack), 0, ""
    for char in _MARK.findall(text):
        if char in _OPENING:
            stack += char
        else:
            at = stack.rfind(_OPENED_BY[char])
            if at < 0:
                alone += char
            else:
                closed += at < before
                before = min(before, at)
                alone += stack[at + 1 :]
                stack = stack[:at]
    return stack, closed, alone

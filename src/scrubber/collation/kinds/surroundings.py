"""Where in a text a difference stands: its edges with the marks that belong to it, and the sentence around it."""

from scrubber.collation.alignment.fold import Folded
from scrubber.ends import start_alike
from scrubber.patterns import lazily

#: How much text around a difference is looked at, at most.
_CONTEXT = 160
# A sentence ends at these; ?, ! and ; inside an address do not end one, nor a full stop behind the number of a day: am
# 12. September; nor three that stand for a pause, as the one sign for them does not: no later than... ten days.
_END = lazily(
    r"[。！？；\n]|(?:[!?;]|(?<!\b\d)(?<!\b\d\d)"
    # nor behind a title that is shortened: Mr., Mrs., Dr., Prof.; nor behind what is counted: No. 12, Vol. 3
    r"(?<!\b[A-Z][bcdfghj-np-tvwxz])(?<!\b[A-Z][bcdfghj-np-tvwxz]{2})(?<!\bProf)"
    r"\.(?!(?:(?<=\b[A-Z][a-z]\.)|(?<=\b[A-Z][a-z]{2}\.))\s\d|(?<=\.\.\.)\s[a-zß-öø-ÿа-яё]))(?=[\s\"”’」』)\]\u3400-\u9fff]|$)"
)
#: A mark that parts two of a list, or two ends: 周一、周五; and the one that parts nothing but members.
_LISTS = "、"
_PARTED = lazily(r"\s?[、/・·~～‐-―-]{1,2}\s?")
# A line break with the blanks around it, from the first of them on: looked for from each, a run of them cost its
# square.
_BREAK = lazily(r"(?<![^\S\n])[^\S\n]*\n\s*")


def edges(folded: Folded, first: int, last: int) -> tuple[int, int]:
    """Where some words begin and end in their text; no words have their place behind the word before them."""
    if first < last:
        return folded.starts[first], folded.ends[last - 1]
    place = folded.ends[first - 1] if first else (folded.starts[0] if folded.ids else 0)
    return place, place


def between(
    text: str, span: tuple[int, int], wide: tuple[int, int] | None, other: Folded, others: tuple[int, int]
) -> tuple[tuple[int, int], str]:
    """A difference with the marks that belong to it: where it stands in a text, and what another one has there.

    Beside letters and figures the reading is what stands between the neighbours, marks and all: else `5-7` for 5至7
    reads as 57, and `can swim` for can't swim as `can' swim`.

    Args:
        text: the one text.
        span: where the words that differ stand in it; empty where it has none.
        wide: from the end of the word before to the beginning of the one behind, if both stand in the same block.
        other: the other text.
        others: the words that differ there.
    """
    b0, b1 = others
    quote = other.quote(b0, b1)
    if wide is None or not b0 or b1 == len(other.ids):
        if span[0] < span[1]:
            return span, quote
        # What only the other has at a block's end is read with the marks before it: "Inc., 51 Long Street" has no word
        # "Inc51".
        ahead = other.text[other.ends[b0 - 1] : other.starts[b0]] if b0 else "\n"
        if ahead == ".":  # with no blank behind it ends no sentence: example.org, example.org.net
            return span, ahead + quote
        if "\n" not in ahead:
            place = span[1] + start_alike(ahead, text[span[1] : span[1] + len(ahead)])
            return (place, place), ahead[place - span[1] :] + quote
        # And at a block's beginning with those behind it: 1. and 一、 mark an item. Two numbers are none together.
        lead = other.text[other.starts[b0] : other.starts[b1]] if b1 < len(other.ids) else quote
        lead = quote if "\n" in lead else lead
        return span, f"{lead} " if lead[-1:].isdecimal() and text[span[1] : span[1] + 1].isdecimal() else lead
    there = other.text[other.ends[b0 - 1] : other.starts[b1]]
    spaced = (_is_spaced(text[place]) for place in (wide[0] - 1, wide[1]))
    if (not quote or span[0] == span[1]) and _LISTS in there + text[slice(*wide)]:
        return wide, there  # a member of a list goes with its mark: 剪刀[、手套]和胶布
    if any(spaced) or _PARTED.fullmatch(text[slice(*wide)]) or _PARTED.fullmatch(there):
        return wide, _BREAK.sub(" ", there)  # "Only\ncomments", where a site broke the lines, is no one word
    return span, quote


def _is_spaced(char: str) -> bool:
    """Whether words are written apart in a character's script: letters of alphabets, figures, Hangul."""
    return char < "\u2e80" or "\uac00" <= char <= "\ud7a3"


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """A span of a text, and what stands before and behind it in its sentence: before, span, behind."""
    low, high = sentence(text, start, end)
    return text[low:start], text[start:end], text[end:high]


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds a span begins and ends; no line break is part of it, so that a block alone has
    the same sentence.
    """
    low = max(0, start - _CONTEXT)
    for match in _END.finditer(text, low, start):
        low = match.end()
    high = _END.search(text, end, min(len(text), end + _CONTEXT))
    if not high:
        return low, min(len(text), end + _CONTEXT)
    return low, high.start() if high.group() == "\n" else high.end()


def within(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The sentence that holds a span, and where in it the span is."""
    low, high = sentence(text, start, end)
    return text[low:high], start - low, end - low

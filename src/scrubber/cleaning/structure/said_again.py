"""What a text says twice in one place and not alike: thirty (20) days, a Monday that was a Tuesday."""

from collections import Counter
from collections.abc import Sequence

from scrubber.cleaning.structure.shape import place
from scrubber.language.facts.said_twice import said_twice
from scrubber.model import Block, Finding

#: So many others of its kind that agree, for each that does not, make one that does not an alteration rather than the
#: author's slip.
_AGREE = 2


def said_again(blocks: Sequence[Block], body: Sequence[int]) -> list[Finding]:
    """Numbers in words that the figures behind them contradict, and dates that fell on another day of the week.

    It accuses where the text says such things twice elsewhere, and alike. Else it is worth a look: authors get a day of
    the week wrong as well.
    """
    found = [(i, each) for i in body for each in said_twice(blocks[i].text)]
    count = Counter((each.kind, each.agree) for _, each in found)
    out = []
    for i, each in found:
        if each.agree:
            continue
        alike, unlike = count[each.kind, True], count[each.kind, False]
        sure = alike >= _AGREE * unlike
        text = blocks[i].text
        one, other = (text[fact.start : fact.end] for fact in (each.one, each.other))
        out.append(
            Finding(
                "",
                each.kind,
                "high" if sure else "low",
                f"The text says “{one}” and, beside it, “{other}”: these can't both be right, and one of them may have "
                "been changed.",
                block=i,
                before=one,
                after=other,
                place=place(blocks[i]),
                confidence=0.6 if sure else 0.5,
                evidence=(f"of {alike + unlike} such pairs in this text {alike} agree",),
            )
        )
    return out

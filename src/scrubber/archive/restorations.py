"""What editions that were restored do to later texts, and whom they excuse.

A restoration decides between two texts: what the mirrors attested when it was said, and the edition that stands
instead. Wherever they still attest the one, the other is printed. What an earlier decision alone had made of the text
that was set aside no mirror said: the restoration takes that decision back there, and sets nothing aside.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from scrubber.archive.rulings import in_force
from scrubber.archive.values import Restoration, Word
from scrubber.comparing.merge import merge, shared
from scrubber.outcome import Edition


def followed(said: Iterable[Word]) -> list[Word]:
    """The words that a text follows: the rulings that hold, and the restorations, each with what it has to say when
    all were said.
    """
    said = list(said)
    standing = set(in_force(said))
    out: list[Word] = []
    for word in said:
        if isinstance(word, Restoration):
            out = _with(out, word)
        elif word.number in standing:
            out.append(word)
    return out


def _with(before: Sequence[Word], word: Restoration) -> list[Word]:
    """Earlier words and a restoration, where earlier ones made what it set aside."""
    if word.attested == word.aside:
        return [*before, word]
    aside = tuple(shared(word.aside, word.attested, word.stands))
    taken_back = (
        replace(each, stands=tuple(merge(word.aside, aside, each.stands))) if isinstance(each, Restoration) else each
        for each in before
    )
    return [*taken_back, replace(word, aside=aside)]


def evidence(edition: Edition, said: Sequence[Word]) -> str:
    """What an edition shows of what mirrors said before: its text; of one that was restored, which nobody may have
    said, what they said when it was.
    """
    if edition.record.get("restores"):
        made_by = edition.record["words"][0]
        word = next((word for word in said if word.number == made_by), None)
        if isinstance(word, Restoration):
            return "\n\n".join(word.attested)
    return edition.text


def taken_back(text: Sequence[str], words: Iterable[Word]) -> Iterator[tuple[Restoration, list[str], list[str]]]:
    """What a text would be without each restoration, and for whom.

    A restoration is left out for the mirrors that it knows to have read as the text set aside; and where several know a
    mirror, all of them for it, for two may restore the same.

    Args:
        text: the blocks of the text, which follows the words.
        words: all that was said.

    Yields:
        The restoration (the last of several), the mirrors, and the blocks of the text without it.
    """
    restorations = [word for word in words if isinstance(word, Restoration)]
    together: dict[tuple[int, ...], list[str]] = {}
    for at, word in enumerate(restorations):
        together[(at,)] = list(word.record["known"])
    for name in dict.fromkeys(name for names in together.values() for name in names):
        knowing = tuple(at for at, word in enumerate(restorations) if name in word.record["known"])
        if len(knowing) > 1:
            together.setdefault(knowing, []).append(name)
    for knowing, names in sorted(together.items(), key=lambda each: -len(each[0])):
        without = list(text)
        for at in reversed(knowing):
            without = merge(restorations[at].stands, restorations[at].aside, without)
        yield restorations[knowing[-1]], names, without

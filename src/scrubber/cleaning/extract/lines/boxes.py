"""Small boxes that a site sets amid a text, told by what stands in them.

Each is a label in the site's words and what belongs to it: headlines of other pages under "You may also like", a
sentence between "Newsletter" and its button, the "[ edit ]" under each heading of a wiki. The label alone says that a
box is there; how far it goes, its other lines say by their form and place.

Keeps a heading of the text right below such a label, which the page does not say again, and a paragraph under an
offer with no button behind it. Goes wrong for a short paragraph that a site put between an offer and a button of
another box.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from scrubber.cleaning.extract.chrome_words import chrome
from scrubber.cleaning.extract.lines.line_vocabulary import heads_others
from scrubber.cleaning.extract.lines.lines import Reading
from scrubber.cleaning.extract.lines.own_words import INSERT, OWN_WORDS
from scrubber.cleaning.extract.reading import fold
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: How much of such a line is a site's, and by what it is heard.
_SHARE, _VOICE = 0.9, INSERT + "box"
#: Headlines under a label, at most; the mass of the heaviest; of the lightest that is no section's name; of
#: the heaviest label.
_HEADLINES, _HEADLINE, _NAME, _LABEL = 3, 40, 8, 16
#: The mass of the heaviest sentence that offers something, of a button; of the lightest offer that is no mere label.
_OFFER, _BUTTON, _OFFERS = 44, 12, 4
#: What is to be pressed, in brackets: "[ edit ]", "[modifier | modifier le code]"; so often, at least, on one page.
_EDIT = unbroken(read_table("site_sayings")["left"]["edit"])
_TOOL = lazily(rf"\[\s?{_EDIT}(?:\s?[|/]\s?{_EDIT})?\s?\]", re.IGNORECASE)
_TOOLS = 2


def with_boxes(lines: Sequence[str], readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings, in which the lines of boxes amid a text are a site's inserts."""
    found = {*_headlines(lines, readings), *_offers(lines, readings), *_tools(lines, readings)}
    if not found:
        return readings
    return [
        reading._replace(chrome=max(_SHARE, reading.chrome), voice=_VOICE, sentence=False, links=False, date=False)
        if i in found
        else reading
        for i, reading in enumerate(readings)
    ]


def _is_text(reading: Reading) -> bool:
    return reading.closed and reading.sentence and reading.chrome < OWN_WORDS


def _headlines(lines: Sequence[str], readings: Sequence[Reading]) -> Iterator[int]:
    """The labels of other pages amid a text, each with the few headlines below it, which stand elsewhere on the page
    too: in its list of what is read most.
    """
    counts: Counter[str] = Counter()
    for i, label in enumerate(readings[1:-2], 1):
        if label.chrome < OWN_WORDS or label.mass > _LABEL or not _is_text(readings[i - 1]):
            continue
        counts = counts or Counter(reading.squeezed for reading in readings)
        end = i + 1
        while end < len(readings) and end - i <= _HEADLINES and _is_headline(readings[end], counts):
            end += 1
        if not (i + 1 < end < len(readings) and _is_text(readings[end])):
            continue
        # Asked last: few pages come so far, and the words of all languages take their time to be made ready.
        if heads_others(label.squeezed) or chrome(fold(lines[i])).what == "related":
            yield from range(i, end)


def _is_headline(reading: Reading, counts: Counter[str]) -> bool:
    plain = not (reading.closed or reading.numbered or reading.data) and reading.chrome < OWN_WORDS
    return plain and _NAME <= reading.mass <= _HEADLINE and counts[reading.squeezed] > 1


def _offers(lines: Sequence[str], readings: Sequence[Reading]) -> Iterator[int]:
    """The sentences that stand alone between an offer and its button, and that button.

    Kept: a paragraph between "Read also: …" and a row that shares the text, or between the label of an advertisement
    and a button: neither offers anything.
    """
    for i in range(len(readings) - 2):
        offer, told, button = readings[i : i + 3]
        if (
            offer.voice.startswith(INSERT)
            and not offer.closed
            and told.closed
            and told.mass <= _OFFER
            and not (told.introduces or told.numbered or told.item or told.data)
            and button.mass <= _BUTTON
            and not button.voice.startswith(INSERT)
            and (_is_of(button, offer) or (offer.mass >= _OFFERS and _both_offer(lines[i], lines[i + 2])))
        ):
            yield from (i + 1, i + 2)


def _both_offer(offer: str, button: str) -> bool:
    return chrome(fold(offer)).what == chrome(fold(button)).what == "advert"


def _is_of(button: Reading, offer: Reading) -> bool:
    """Whether a button says how the offer above it begins: "Subscribe" under "Subscribe to our letter"."""
    return bool(button.squeezed) and not button.closed and offer.squeezed.startswith(button.squeezed)


def _tools(lines: Sequence[str], readings: Sequence[Reading]) -> list[int]:
    """The lines in brackets by which a section is to be edited, each under a heading and over what that heads.

    Kept: who made the changes below ("[ Petra Reinholt ]"), "[Aside]" under the name of who speaks, "[Chorus]": texts
    have such lines of their own in the same places.
    """
    stands: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if line[:1] == "[" and _TOOL.fullmatch(line):
            stands.setdefault(line, []).append(i)
    return [
        i
        for places in stands.values()
        if len(places) >= _TOOLS and all(0 < i < len(lines) - 1 and _is_heading(readings[i - 1]) for i in places)
        for i in places
    ]


def _is_heading(reading: Reading) -> bool:
    return bool(reading.squeezed) and not (reading.closed or reading.sentence or reading.data)

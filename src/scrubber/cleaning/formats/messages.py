"""A text that somebody sent in messages, as programs for these write them out: who sent each, and when, stands before
its paragraphs.
"""

from __future__ import annotations

import re

from scrubber.cleaning.extract.reading import is_prose, weight
from scrubber.model import Edit

_DAY, _TIME = (
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}",
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?",
)
#: "[12.03.19, 14:05:10] Ann: ", "12/03/2019, 14:05 - Ann: "; "Ann, [12.03.2019 14:05]" and "Ann 2019-03-12 14:05:10"
#: over what was sent; "[14:05] <ann> ".
_FORMS = tuple(
    re.compile(rf"^[\u200e\u200f]?{form}", re.MULTILINE)
    for form in (
        rf"\[(?P<day>{_DAY}), {_TIME}\] (?P<name>[^\n:：]{{1,60}})[:：] ",
        rf"(?P<day>{_DAY}), {_TIME} [-–] (?P<name>[^\n:：]{{1,60}})[:：] ",
        rf"(?P<name>[^\n,\[\]]{{1,60}}), \[(?P<day>{_DAY}),? {_TIME}\]\n\n?",
        rf"(?P<name>[^\n\d]{{1,60}}?) (?P<day>{_DAY}) {_TIME}\n\n?",
        rf"(?P<day>)\[{_TIME}\] <(?P<name>[\w^|`-]{{1,30}})> ",
    )
)
_MESSAGES, _MINUTES, _HOUR = 3, 10, 60
_TYPED = 100  # words a minute, which nobody types
_WHY = "who sent a message, and when"


def message_stamps(text: str) -> list[Edit]:
    """Take out who sent each of several messages and when, where one sent them all within some minutes, each paragraph
    of the text in one of them, most of them sentences, and sooner than anybody writes as much.

    Changed: `[12.03.19, 14:05:10] Ann: The fee is due.` Kept: what several people say, or what one wrote then and
    there; minutes (`[14:05] Chair: …`), logs without names. It goes wrong for the record of a program that makes many
    entries of sentences in this form.
    """
    if ":" not in text[: text.find("\n")]:
        return []
    for form in _FORMS:
        found = [*form.finditer(text)] if form.match(text) else []
        if len(found) < _MESSAGES or len({(match["day"], match["name"]) for match in found}) > 1:
            continue
        times = [_HOUR * int(match["hour"]) + int(match["minute"]) for match in found]
        ends = [*(match.start() for match in found[1:]), len(text)]
        said = [text[match.end() : end].strip() for match, end in zip(found, ends, strict=True)]
        whole = 2 * sum(map(is_prose, said)) > len(said) and not any("\n\n" in each for each in said)
        took = times[-1] - times[0]
        pasted = sum(map(weight, said[1:])) >= _TYPED * max(took, 1)
        if whole and pasted and took <= _MINUTES and times == sorted(times):
            return [Edit("messages", *match.span(), match[0], "", _WHY) for match in found]
    return []

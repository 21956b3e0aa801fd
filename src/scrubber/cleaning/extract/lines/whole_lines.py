"""The lines that a site's programs write, each known by all that it says: that the text goes on behind an
advertisement ("Nach der Anzeige weiterlesen"), when the page was changed last ("This page was last edited on 3 May
2019"), that nobody may comment any more, what a register of laws says over an act.

They stand amid the text or below it, as lines of their own. It goes wrong where a text quotes such a line on a line of
its own.
"""

import re
from functools import cache

from scrubber.cleaning.extract.lines.line_vocabulary import is_label
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: The longest of them.
_LONGEST = 320
#: A day or an hour, with what stands beside it.
_DAY = r"(?=[^!?;]{0,26}\d(?:\d{3}|\d?[:.h時时]\s?\d\d))[^!?;。]{3,44}"
_MARKS = lazily(r"[\W_]{0,4}")
#: In which paper a text was printed, on what day and page, as its site says below it: 《海岛日报》（2019年3月5日 2版）.
_PAGE_OF_PAPER = frozenset({"版)", "版）"})
_PRINTED = lazily(
    r"[(（]?《[^》]{2,16}》\s?[(（]?\s?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[,，]?\s?第?\s?\d{1,3}\s?版\s?[)）]"
)
#: Who reported and edited it, as agencies sign: "Reporting by Ann Marsh; Editing by Tom Reed"; names, and no sentence.
_SIGNS, _LONGEST_ROLE = "editing by ", 90
_ROLE = lazily(
    r"(?:additional |further )?(?:reporting|writing|editing|compiled|translated|production|graphics) "
    r"(?:and (?:writing|editing) )?(?:by|in) \S"
)
_OF_SENTENCES = frozenset(
    ["is", "are", "was", "were", "be", "has", "have", "had", "will", "must", "may", "can", "not", "the"]
)
#: How French papers point to another article, without a colon before its title, and characters of such a line; a
#: sentence, or an entry of a bibliography, has a stop.
_POINTS, _POINTED, _STOPS = ("lire aussi ", "à lire aussi "), range(24, 120), ".;!?…"
#: What text browsers print for a field to be filled in and for a button: "[          ]Go", "____________ (BUTTON) Go".
#: A blank stands before what a form asks, "[          ] I am of age"; a handbook says what a button does.
_OF_FIELDS, _PRESSED = frozenset("[_("), lazily(r"\[ {8,80}\](?! )|(?:_{8,80} ?)?\(button\)(?= )")
_BUTTON = "(button)"
#: What accounts of Chinese messengers set where their text ends and their advertisements begin: "— END —".
_DASHES, _END = frozenset("-—–─"), lazily(r"[-—–─]{1,8}\s?end\s?[-—–─]{1,8}")


def is_whole_line(folded: str) -> bool:
    """Whether a folded line is one that a site's programs write, and nothing else."""
    if folded[-2:] in _PAGE_OF_PAPER:
        return len(folded) <= _LONGEST and _PRINTED.fullmatch(folded) is not None
    if _SIGNS in folded and len(folded) <= _LONGEST and _is_signed(folded):
        return True
    if folded[:1] in _OF_FIELDS and (pressed := _PRESSED.match(folded)):
        return pressed[0] != _BUTTON or is_label(folded[pressed.end() :].strip())
    if folded[:1] in _DASHES and _END.fullmatch(folded):
        return True
    if folded.startswith(_POINTS) and len(folded) in _POINTED and not any(map(folded.__contains__, _STOPS)):
        return True
    start = 0 if folded[:1].isalpha() or not (marks := _MARKS.match(folded)) else marks.end()
    patterns = _by_opening()
    said = patterns.get(folded[start : start + 2]) or patterns.get(folded[start : start + 1])
    return said is not None and len(folded) <= _LONGEST and said.fullmatch(folded, start) is not None


def _is_signed(folded: str) -> bool:
    roles = [role.strip() for role in folded.strip("() .").replace(".", ";").split(";")]
    if not _OF_SENTENCES.isdisjoint(folded.split()) or (len(roles) == 1 and folded[0] != "("):
        return False
    return all(len(role) <= _LONGEST_ROLE and _ROLE.match(role) for role in roles)


@cache
def _by_opening() -> dict[str, re.Pattern[str]]:
    """What such lines say, by its first two letters, or the first where a sign follows: most others have neither."""
    found: dict[str, list[str]] = {}
    for lines in read_table("site_sayings")["whole"].values():
        for openings, said in lines.items():
            for opening in openings.split("|"):
                found.setdefault(opening, []).append(unbroken(said).replace("§", _DAY))
    for opening, said in found.items():
        if len(opening) > 1:
            said.extend(found.get(opening[0], []))
    return {opening: lazily(rf"(?:{'|'.join(said)})[\W_]{{0,4}}") for opening, said in found.items()}

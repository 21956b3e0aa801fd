"""What sites ask of whoever has come to a text's end."""

from __future__ import annotations

from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

#: What sites ask of whoever has come to a text's end: to pay for the rest, to comment, to report a mistake, to say
#: whether it was of use, to give something, to look into the mail, to go on to its other news. Most such lines are
#: links or have a button, and are told by it; these are told by what they say. None is a line that a text has amid its
#: own: they count only behind it.
_APPEALS = lazily(rf"(?<![^\W\u2e80-\uffff])(?:{unbroken('|'.join(read_table('site_sayings')['appeals'].values()))})")
LONGEST_APPEAL = 160
#: What an author says to readers in a name of his own: sites say "us".
_OF_AUTHOR = lazily(
    r"\b(?:(?:write|tell) (?:to )?me|i['’ ](?:ll|d|will|would|should|shall)|schreib\w{1,3}(?: sie)? mir"
    r"|écri(?:vez|s)-moi|escr[ií]ban?me|напишите мне)\b|写信给我|寫信給我|告诉我|告訴我"
)


def appeal(folded: str) -> str:
    """What a folded line asks of a text's readers in the site's name ("be the first to comment"); "" where it asks
    nothing, asks it as one person, or is long.
    """
    found = _APPEALS.search(folded) if len(folded) <= LONGEST_APPEAL else None
    return found[0] if found and not _OF_AUTHOR.search(folded) else ""

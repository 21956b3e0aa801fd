"""Text that is lost for good, and how it shows.

A reader that met bytes it could not read wrote U+FFFD in their place; whoever then read U+FFFD's own UTF-8 bytes as GBK
or EUC-KR got 锟斤拷 or 占쏙옙, as cp1252 ï¿½. Nothing of the original is left there, so nothing is put back: the run is
reported and another copy may fill it; and so is a line of ideographs of which half of the bytes are gone, or one of
which nothing can be read. Kept silent: a single 锟 or 拷 in a name or a dictionary. Goes wrong where a text is about
these very marks: it is told there are some, and not changed.
"""

from scrubber.cleaning.character.losses.half_read import lines_half_back, lines_half_read
from scrubber.cleaning.character.losses.in_words import torn_words
from scrubber.cleaning.character.losses.remains import lines_of_remains
from scrubber.cleaning.character.losses.unread import unread_lines
from scrubber.ledger import Draft, Mapping
from scrubber.model import Finding, place_in
from scrubber.patterns import lazily

#: Runs of replacement marks; what stands between two of them is garbage of the same accident only if nothing else does.
#: The search goes from one character that may begin a run to the next.
_LOST = lazily(
    r"[\ufffd锟斤拷占ï](?:(?<=\ufffd)\ufffd*|(?:(?<=锟)斤拷|(?<=斤)拷锟|(?<=拷)锟斤)(?:锟斤拷|斤拷锟"
    r"|拷锟斤){0,9999}[锟斤拷]{0,2}|(?<=占)쏙옙(?:占쏙옙){0,9999}|(?<=ï)¿½(?:ï¿½){0,9999})"
)
_IN_EACH = ("\ufffd", "锟斤拷", "斤拷锟", "拷锟斤", "占쏙옙", "ï¿½")  # one of these is in each run


def lost_text(draft: Draft) -> list[Finding]:
    """A finding for each run of lost text in the draft as it stands, its place in the base."""
    base, text = draft.base, draft.text
    runs = [match.span() for match in _LOST.finditer(text)] if any(mark in text for mark in _IN_EACH) else []
    runs += [*lines_of_remains(text), *unread_lines(text), *lines_half_read(text, draft.edits), *torn_words(text)]
    runs += lines_half_back(text, draft.edits)
    places = Mapping(draft.edits if runs else ())
    findings = []
    for run in runs:
        start, end = places.to_base(*run)
        lost = text[slice(*run)]
        findings.append(
            Finding(
                mirror="",
                kind="lost_text",
                severity="low",
                message=f"text was lost here before this copy was made: {_shown(lost)}",
                after=lost,
                place=place_in(base, start, end),
            )
        )
    return findings


def _shown(run: str) -> str:
    return run if len(run) <= 12 else f"{run[:12]}… ({len(run)} characters)"

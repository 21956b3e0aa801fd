"""Hard-wrapped text made whole again, before anything else is read in it.

Mail programs, converters and scrapers break lines at a fixed width, even inside a word or an annotation. A break is
taken back only where the text shows a width and the next word would not have fitted, where the text marks its
paragraphs itself, or where a sentence runs on: every other line end is somebody's own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from scrubber.cleaning.extract.lines.listings import is_listed, listings
from scrubber.cleaning.filling import Filling, filled_lines
from scrubber.cleaning.hyphens import Compounds, is_own_hyphen, joins
from scrubber.cleaning.measured import WIDE_SCRIPT, WIDEST, Line, consecutive, measured_lines
from scrubber.cleaning.open_ends import open_ends
from scrubber.cleaning.width_bounds import NARROWEST
from scrubber.language.packs.joining import spaced
from scrubber.made import make_edit
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Wide lines, and paragraphs with an indented first line, that a text has to have.
_ENOUGH = 3
_MARKED_SHARE = 0.8
_PROMPT = ">>>"
#: What parts a signature from a mail, with a blank behind it that says nothing.
_SIGNED = "--"
#: What a word is divided with: a hyphen, and the one of Unicode that some printing programs set instead.
_HYPHENS = frozenset("-\u2010")
#: What a hyphen stands before that is left for what two words have in common (Hafen- und Seerecht, pre- and post-war);
#: none of these ends a word that is divided before it, but for a brigand.
_SUSPENDING = frozenset(["und", "oder", "sowie", "bzw.", "and", "och", "og", "eller"])
#: An address with the bracket that stands right before it; one that ends behind its scheme; what closes the bracket;
#: the marks that part an address, and those within a word that show it to be a piece of one.
_ADDRESS, _SCHEME = re.compile(r"([(<\[]?)(?:https?|ftp)://|()\bwww\."), re.compile(r"\b(?:https?|ftp):$")
_CLOSING = {"(": ")", "<": ">", "[": "]"}
_PARTING, _PIECES = frozenset("/.?&=#_~%+-"), lazily(r"\w[/#?=&_]|\w\.\w")
_IDEOGRAPH = re.compile(r"[㐀-鿿]")
#: Where an ideograph and a Latin letter meet, with a blank between them and without; each pattern begins with what it
#: looks for, which makes it fast.
_SPACED = lazily(r" (?:(?<=[㐀-鿿] )(?=[A-Za-z])|(?<=[A-Za-z] )(?=[㐀-鿿]))")
_UNSPACED = (lazily(r"[㐀-鿿](?=[A-Za-z])"), lazily(r"[㐀-鿿](?<=[A-Za-z][㐀-鿿])"))
#: Marks that belong to both kinds of text and take the other side's blank.
_NEUTRAL = frozenset("—…“”‘’()[]{}")
#: Nothing narrower is broken for its length; and so much of the widest line of its paragraph a broken one fills.
_NARROWEST, _FILLED = 40, 0.55
_STOPPED = re.compile(r"[.!?:;…][”’\"')\]]*$")
# A sentence ends within a line, or an item before the last one of a list with it.
_STOP = re.compile(r"[.!?][”’\"')\]]*(?:\s|$)|; (?:" + spaced("and", "or") + ")$")
#: So many of a paragraph's ends plainly read on, and so many it has, where all of it is running text.
_MOST, _LINES = 0.6, 3
_ITEM = re.compile(r"[;:!?…]$")
#: So many phrases of a line of a wide script stand apart by blanks, and none is longer.
_ROW, _PHRASE = 3, 12
#: As much of a line's end as shows how it ends.
_TAIL = 6
#: Signs of a listing, which no sentence is broken around: an operator, a call, a comment's or an option's beginning.
_CODE = re.compile(r"[={}\[\]<>|\\`]|\w\(|\w_|\)\)|^\W*[#@/%*|]")


def unwrap(text: str, *, step: int = 0, taken: Mapping[int, int] | None = None, flowed: bool = False) -> list[Edit]:
    """Take back the line ends that a fixed width set.

    Joins "The quick brown fox jumps over the (break) lazy dog." in a text wrapped at 36; keeps the lines of a poem, a
    list, an address, a listing or a table, which end where no width asks for it. Where blank lines part the paragraphs
    and each has its first line alone set in, all its lines are joined; and so are lines of any length that a sentence
    plainly runs over (see `read_on`). It goes wrong where each line of a list happens to fill the width.

    Args:
        text: with line feeds only.
        step: the pass that the Edits will be, where it is known: a text has thousands, which need not be made again
            then.
        taken: of lines that were filled with blanks up to the width, by their index, how many were taken out.
        flowed: whether a blank at a line's end says that a width set it, and its lack that none did (RFC 3676).

    Returns:
        Edits over `text`, in order: a line end replaced by what stood there, nothing or a blank.

    Source: the greedy filling that every wrapping program does, read backwards.
    """
    if not flowed and len([None for raw in text.split("\n") if len(raw) * 2 >= NARROWEST]) < _ENOUGH:
        return []
    lines, widths, ends, set_by, printed = _flowed(text) if flowed else filled_lines(text, taken)
    found = set_by.keys() | _in_marked_paragraphs(lines)
    found |= {i for i in ends if lines[i].body[-1] == ":" and _in_address(lines[i], lines[i + 1])}
    joined = sorted((found | read_on(lines, frozenset(ends), found)) - _at_prompts(lines))
    if joined:
        spans = listings(text)
        joined = [i for i in joined if not is_listed(spans, lines[i].end, lines[i + 1].start)]
    if not joined:
        return []
    spaced = _mixed_is_spaced(text)
    compounds = Compounds(text)
    # A line that had to be filled up to the width was cut nowhere.
    cut = {i for i in joined if not printed and i in set_by and widths[i] >= set_by[i]}.difference(taken or ())
    return [_join(text, lines[i], lines[i + 1], step, compounds, cut=i in cut, spaced=spaced) for i in joined]


def _flowed(text: str) -> Filling:
    """The lines of a text with a blank at the end of those that a width ended."""
    lines = measured_lines(text)
    soft = {
        i: line.columns
        for i, (line, following) in enumerate(pairwise(lines))
        if line.body and following.body and text[line.end : line.end + 1] == " " and line.body != _SIGNED
    }
    return Filling(lines, [line.columns for line in lines], open_ends(lines), soft, printed=True)


def _in_marked_paragraphs(lines: Sequence[Line]) -> set[int]:
    """The lines within paragraphs between blank lines of which the first line, and no other, is set in."""
    if len([None for line in lines if line.indent > 1]) < _ENOUGH:
        return set()
    stretches: list[list[int]] = [[]]
    for i, line in enumerate(lines):
        if line.body:
            stretches[-1].append(i)
        elif stretches[-1]:
            stretches.append([])
    several = [stretch for stretch in stretches if len(stretch) > 1]
    marked = [
        stretch
        for stretch in several
        if lines[stretch[0]].indent > 1
        and not any(lines[i].indent > 1 or lines[i].quote or lines[i].item for i in stretch[1:])
    ]
    if len(marked) < _ENOUGH or len(marked) < _MARKED_SHARE * len(several):
        return set()
    return {i for stretch in marked for i in stretch[:-1]}


def _at_prompts(lines: Sequence[Line]) -> set[int]:
    """The lines before and behind which a program's prompt (">>>") stands or which have one, where nothing else is
    marked as mails mark what they quote.
    """
    if {line.quote for line in lines} - {""} != {_PROMPT}:
        return set()
    prompts = [i for i, line in enumerate(lines) if line.quote]
    return {at for i in prompts for at in (i - 1, i)}


def _in_address(line: Line, following: Line) -> bool:
    """Whether a line's end stands within an address: its bracket is closed only behind the next line's first word, or
    the address ends with a mark that parts its pieces, and the next word has such marks as well.
    """
    last, rest = line.body.rsplit(None, 1)[-1], following.body.split(None, 1)[0]
    address = _ADDRESS.search(last)
    if address is None:
        return _SCHEME.search(last) is not None and rest.startswith("//")
    if address[1]:
        closing = _CLOSING[address[1]]
        return closing in rest and closing not in last
    return last[-1] in _PARTING and _PIECES.search(rest) is not None


def _join(text: str, line: Line, following: Line, step: int, compounds: Compounds, *, cut: bool, spaced: bool) -> Edit:
    start, end = line.end, following.start
    before, after = text[start - 1], text[end]
    within = ("//" in line.body or "www." in line.body or before == ":") and _in_address(line, following)
    rule, glue = "unwrap", "" if within else _glue(line.body, before, after, cut=cut, spaced=spaced)
    hyphen = before in _HYPHENS
    if within and hyphen and text[start - 2] == "/" and after.isalnum():
        start, rule = start - 1, "hyphenation"  # none has a hyphen there
    elif before == "\u00ad" or (hyphen and text[start - 2 : start - 1].islower() and after.islower()):
        if hyphen and following.body.split(None, 1)[0] in _SUSPENDING:
            glue = " "
        elif hyphen and is_own_hyphen(line, following, compounds):
            glue = ""
        else:
            start, rule, glue = start - 1, "hyphenation", ""
    elif hyphen or (after == "-" and joins(line, following, compounds)):
        glue = ""
    why = "a word was divided at the end of a line" if rule == "hyphenation" else "the line was broken at a fixed width"
    return make_edit(rule, start, end, text[start:end], glue, why, 1.0, step)


def _glue(body: str, before: str, after: str, *, cut: bool, spaced: bool) -> str:
    """What stood where a line was broken; `cut` says that it reaches the width fully."""
    if before.isascii() and after.isascii() and (not cut or body.isascii()):
        return " "
    wide = WIDE_SCRIPT.match(before), WIDE_SCRIPT.match(after)
    if all(wide):
        return " " if _is_in_pieces(body) else ""
    if cut and WIDE_SCRIPT.search(body.rsplit(None, 1)[-1]):
        return ""  # the program cut a run without blanks where it had to
    if any(wide):
        other = after if wide[0] else before
        return "" if other in _NEUTRAL or not other.isalnum() or not spaced else " "
    return " "


def _is_in_pieces(body: str) -> bool:
    """Whether a line of a wide script has blanks for the marks between its phrases: 人之初 性本善 性相近 习相远."""
    pieces = body.split()
    return len(pieces) >= _ROW and max(map(len, pieces)) <= _PHRASE and all(map(WIDE_SCRIPT.match, pieces))


def _mixed_is_spaced(text: str) -> bool:
    """Whether a text sets a blank between ideographs and Latin letters."""
    if not _IDEOGRAPH.search(text):
        return False
    return len(_SPACED.findall(text)) > sum(len(each.findall(text)) for each in _UNSPACED)


def read_on(lines: Sequence[Line], ends: frozenset[int], joined: Collection[int]) -> set[int]:
    """The line ends that sentences run over, by the line's index.

    Args:
        lines: a text's lines.
        ends: of which lines the end may be none of the text's own (see `filling.Filling`).
        joined: of which it is known that it is none.

    Returns:
        Further ones. Joins "as reproduced (break) below." in a text whose lines are of any length; it goes wrong where
        a list's items are long, begin with small letters under a line with a capital, and the last of them alone has a
        full stop.
    """
    found: set[int] = set()
    for first, last in _paragraphs(lines):
        if all(i in joined for i in range(first, last)):
            continue
        narrow = [i for i in range(first, last + 1) if lines[i].columns <= WIDEST]
        least = max(_NARROWEST, _FILLED * max((lines[i].columns for i in narrow), default=0))
        wide = {i for i in narrow if lines[i].columns >= least}
        inside = ends.intersection(range(first, last))
        runs: list[int] = []
        for i in sorted(inside):
            # A lone word between full lines is what a second program broke off the end of a line.
            full = i in wide or (runs[-1:] == [i - 1] and i + 1 in wide)
            if full and (i in joined or _runs_on(lines[i], lines[i + 1])):
                runs.append(i)
        own = {i for run in consecutive(runs) if _is_sentence(lines, run) for i in run}
        if len(inside & wide) == last - first < 2 * len(own) or _is_one(lines, first, last, inside & wide, runs):
            own |= inside  # what ends with a line's end is a sentence of the paragraph
        found |= own
    return found.difference(joined)


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each stretch of two and more without a blank one."""
    blank = [-1, *(i for i, line in enumerate(lines) if not line.body), len(lines)]
    return ((before + 1, after - 1) for before, after in pairwise(blank) if after - before > 2)


def _runs_on(line: Line, following: Line) -> bool:
    """Whether a sentence plainly goes on: no stop, and a small letter behind it; or capitals alone on both sides."""
    body, rest = line.body, following.body
    if _STOPPED.search(body[-_TAIL:]) or not (rest[0].islower() or (body.isupper() and rest.isupper())):
        return False
    closes_a_call = body[-1] == ")" and "(" not in body
    return not (closes_a_call or _CODE.search(body) or _CODE.search(rest))


def _is_one(lines: Sequence[Line], first: int, last: int, wide: Collection[int], runs: Collection[int]) -> bool:
    """Whether a paragraph of full lines is one sentence or several, though a name or a new one begins some of its
    lines: most of them plainly read on.

    It begins with no small letter and ends with a stop, and no line within it ends as a list's items do.
    """
    whole = len(wide) == last - first and len(runs) >= _MOST * (last - first) and last - first >= _LINES
    closed = any(_ITEM.search(lines[i].body[-_TAIL:]) for i in range(first, last))
    stops = _STOPPED.search(lines[last].body[-_TAIL:])
    return whole and not closed and stops is not None and not lines[first].body[0].islower()


def _is_sentence(lines: Sequence[Line], row: Sequence[int]) -> bool:
    last = lines[row[-1] + 1].body
    stops = _STOPPED.search(last[-_TAIL:]) or _STOP.search(last)
    return stops is not None and not lines[row[0]].body[0].islower()

"""Hard-wrapped text made whole again, before anything else is read in it.

Mail programs, converters and scrapers break lines at a fixed width, even inside a word or an annotation. A break is
taken back only where the text shows a width and the next word would not have fitted, where the text marks its
paragraphs itself, or where a sentence runs on: every other line end is somebody's own.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter, sub

from scrubber.cleaning.extract.lines.listings import is_listed, listings
from scrubber.cleaning.measured import WIDE_SCRIPT, Line, measured_lines
from scrubber.cleaning.wrap.filling import Filling, filled_lines
from scrubber.cleaning.wrap.hyphens import Compounds, is_own_hyphen, joins
from scrubber.cleaning.wrap.indents import in_hanging_entries, in_marked_paragraphs
from scrubber.cleaning.wrap.open_ends import closes, open_ends
from scrubber.cleaning.wrap.reading_on import field_name, read_on, written_into
from scrubber.cleaning.wrap.refilled import is_left_alone, refilled, refilled_twice
from scrubber.cleaning.wrap.sliced import kept_blank, sliced_lines
from scrubber.cleaning.wrap.width_bounds import NARROWEST
from scrubber.language.plain import HAN
from scrubber.ledger import Mapping as Moved
from scrubber.ledger import apply_pass
from scrubber.made import make_edit
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Wide lines that a text has to have.
_ENOUGH = 3
_PROMPT = ">>>"
#: The records in which a field's name stands, at least.
_RECORDS = 3
#: What parts a signature from a mail, with a blank behind it that says nothing.
_SIGNED = "--"
#: What a word is divided with: a hyphen, and the one of Unicode that some printing programs set instead.
_HYPHENS = frozenset("-\u2010")
#: What a hyphen stands before that is left for what two words have in common (Hafen- und Seerecht, pre- and post-war);
#: none of these ends a word that is divided before it, but for a brigand.
_SUSPENDING = frozenset(["und", "oder", "sowie", "bzw.", "and", "och", "og", "eller"])
#: An address with the bracket that stands right before it; what closes the bracket; the marks that part an address, and
#: those within a word that show it to be a piece of one.
_ADDRESS = lazily(r"([(<\[（]?)(?:https?|ftp)://|()\bwww\.")
#: So much of the width a line fills, at least, that stops before an address.
_FAR = 0.3
_ASKEW = 2  # half columns that the middle of a centred line is off, at most
_CLOSING = {"(": ")", "（": "）", "<": ">", "[": "]"}
_PARTING, _PIECES = frozenset("/.?&=#_~%+-"), lazily(r"\w[/#?=&_]|\w\.\w")
_IN_ADDRESS = ("htt", "ftp", "www")
#: Marks of wide scripts that end no line, and the hyphen that shows there alone; marks of these and of Arabic that
#: begin none.
_OPENING, _NEVER_FIRST = frozenset("（《〈「『【〔\u00ad"), frozenset("，。、；：？！）》〉」』】〕،؛؟")
#: Where an ideograph and a Latin letter meet, with a blank between them and without; each pattern begins with what it
#: looks for, which makes it fast.
_SPACED = lazily(r" (?:(?<=[㐀-鿿] )(?=[A-Za-z])|(?<=[A-Za-z] )(?=[㐀-鿿]))")
_UNSPACED = (lazily(r"[㐀-鿿](?=[A-Za-z])"), lazily(r"[㐀-鿿](?<=[A-Za-z][㐀-鿿])"))
#: Marks that belong to both kinds of text and take the other side's blank.
_NEUTRAL = frozenset("—…“”‘’()[]{}")
#: So many phrases of a line of a wide script stand apart by blanks, and none is longer.
_ROW, _PHRASE = 3, 12


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
    edits, left = _joins(text, step, taken, flowed=flowed)
    if not left:
        return edits
    back = Moved(edits)
    further, _ = _joins(apply_pass(text, edits), step, again=True)
    spans = back.each_to_base((edit.start, edit.end) for edit in further)
    edits += [replace(edit, start=start, end=end) for edit, (start, end) in zip(further, spans, strict=True)]
    return sorted(edits, key=attrgetter("start"))


def _joins(
    text: str, step: int, taken: Mapping[int, int] | None = None, *, flowed: bool = False, again: bool = False
) -> tuple[list[Edit], bool]:
    """What takes back the line ends that widths set; whether they are the narrower of two wrappings."""
    if not flowed and len([None for raw in text.split("\n") if len(raw) * 2 >= NARROWEST]) < _ENOUGH:
        return [], False
    lines, widths, ends, set_by, printed = _flowed(text) if flowed else filled_lines(text, taken)
    found = set_by.keys() | refilled(lines, ends, set_by)
    found |= in_marked_paragraphs(lines, ends) | in_hanging_entries(lines)
    found |= {i for i in ends if _is_cut_open(lines[i], lines[i + 1])} | _before_addresses(lines, ends, widths, set_by)
    twice = not (flowed or again) and is_left_alone(set_by, ends)
    if not twice:
        found |= read_on(lines, frozenset(ends), found, stated=flowed)
    if not flowed:
        found |= written_into(lines, frozenset(ends), found)
    joined = found - _at_prompts(lines) - _before_fields(lines)
    if joined:
        spans = listings(text)
        joined = {i for i in joined if not is_listed(spans, lines[i].end, lines[i + 1].start)}
    if not joined:
        return [], False
    spaced = _mixed_is_spaced(text)
    compounds = Compounds(text)
    # A line that had to be filled up to the width was cut nowhere.
    cut = {i for i in joined if not printed and i in set_by and widths[i] >= set_by[i]}.difference(taken or ())
    sliced = sliced_lines(text, lines, joined.intersection(set_by))
    edits = {
        i: _join(text, lines[i], lines[i + 1], step, compounds, cut=i in cut, spaced=spaced, sliced=i in sliced)
        for i in joined
    }
    if twice:
        for i in refilled_twice(lines, ends, set_by, apply_pass(text, [edits[i] for i in sorted(joined)])) - joined:
            edits[i] = _join(text, lines[i], lines[i + 1], step, compounds, cut=False, spaced=spaced)
    return [edits[i] for i in sorted(edits)], twice


def _flowed(text: str) -> Filling:
    """The lines of a text with a blank at the end of those that a width ended."""
    lines = measured_lines(text)
    soft = {
        i: line.columns
        for i, (line, following) in enumerate(pairwise(lines))
        if line.body and following.body and text[line.end : line.end + 1] == " " and line.body != _SIGNED
    }
    return Filling(lines, [line.columns for line in lines], open_ends(lines), soft, printed=True)


def _at_prompts(lines: Sequence[Line]) -> set[int]:
    """The lines before and behind which a program's prompt (">>>") stands or which have one, where nothing else is
    marked as mails mark what they quote.
    """
    if {line.quote for line in lines} - {""} != {_PROMPT}:
        return set()
    prompts = [i for i, line in enumerate(lines) if line.quote]
    return {at for i in prompts for at in (i - 1, i)}


def _before_fields(lines: Sequence[Line]) -> set[int]:
    """The lines before one that begins with the name of a field ("License: MIT"), where a text of records has it
    several times.
    """
    named: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if line.body[:1].isupper() and (name := field_name(line.body)):
            named[name].append(i)
    return {i - 1 for members in named.values() if len(members) >= _RECORDS for i in members}


def _is_cut_open(line: Line, following: Line) -> bool:
    """Whether a line's end is nobody's own: an address begins over it, or a bracket opens before it, or a mark stands
    behind it that begins no line.
    """
    before, after = line.body[-1], following.body[0]
    return before in _OPENING or after in _NEVER_FIRST or (before in ":/" and _in_address(line, following, cut=False))


def _before_addresses(
    lines: Sequence[Line], ends: Sequence[int], widths: Sequence[int], set_by: Mapping[int, int]
) -> set[int]:
    """The lines that stop short of the width before an address, which is too long for the rest, and are no label."""
    found: set[int] = set()
    if not set_by:
        return found
    limit = Counter(set_by.values()).most_common(1)[0][0]
    for i in ends:
        address = _ADDRESS.match(lines[i + 1].body) if i not in set_by and not closes(lines[i].body) else None
        if address is None or _are_centred(lines[i], lines[i + 1]):
            continue
        size = len(lines[i + 1].body.split(None, 1)[0])
        if widths[i] + size > limit and (i - 1 in set_by or widths[i] >= _FAR * limit):
            found.add(i)
    return found


def _are_centred(line: Line, following: Line) -> bool:
    """Whether two lines stand over the same middle, and neither begins where the other does."""
    middles = line.indent + line.columns, following.indent + following.columns
    return line.indent != following.indent and min(line.indent, following.indent) > 0 and abs(sub(*middles)) <= _ASKEW


def _in_address(line: Line, following: Line, *, cut: bool) -> bool:
    """Whether a line's end stands within an address: it begins over the end; or its bracket is closed only behind the
    next line's first word; or it ends with a mark that parts its pieces, or at the width (`cut`), and the next word has
    such marks as well.
    """
    last, rest = line.body.rsplit(None, 1)[-1], following.body.split(None, 1)[0]
    address = _ADDRESS.search(last + rest)
    if address is None or address.start() >= len(last):
        return False
    if address.end() > len(last):
        return True
    closing = _CLOSING.get(address[1] or "", " ")
    if closing in rest and closing not in last:
        return True
    return (cut or last[-1] in _PARTING) and _PIECES.search(rest) is not None


def _join(
    text: str,
    line: Line,
    following: Line,
    step: int,
    compounds: Compounds,
    *,
    cut: bool,
    spaced: bool,
    sliced: bool = False,
) -> Edit:
    start, end = line.end, following.start
    before, after = text[start - 1], text[end]
    if sliced:
        why = "the line was broken after so many characters"
        return make_edit("unwrap", start, end, text[start:end], kept_blank(text[start:end]), why, 1.0, step)
    within = any(sign in line.body for sign in _IN_ADDRESS) and _in_address(line, following, cut=cut)
    rule, glue = "unwrap", "" if within else _glue(line.body, before, after, cut=cut, spaced=spaced)
    hyphen = before in _HYPHENS
    if within and hyphen and text[start - 2] == "/" and after.isalnum():
        start, rule = start - 1, "hyphenation"  # none has a hyphen there
    elif before == "\u00ad" or (hyphen and _may_divide(line.body, following.body)):
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


def _may_divide(body: str, following: str) -> bool:
    """Whether a hyphen stands amid letters as within a word: small ones, or capitals in two lines of capitals."""
    if body[-2:-1].islower():
        return following[0].islower()
    return body[-3:-1].isupper() and following[:2].isupper() and body.isupper() and following.isupper()


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
    if not HAN.search(text):
        return False
    return len(_SPACED.findall(text)) > sum(len(each.findall(text)) for each in _UNSPACED)

"""Which line ends of a text sentences plainly run over, where no width is seen that set them: those of lines of any
length, and the few of a filled paragraph that somebody wrote into afterwards.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from scrubber.cleaning.measured import WIDEST, Line, consecutive
from scrubber.cleaning.wrap.open_ends import closes
from scrubber.language.packs.joining import joining, spaced
from scrubber.language.stops import CLOSED
from scrubber.patterns import lazily

#: Nothing narrower is broken for its length; and so much of the widest line of its paragraph a broken one fills.
_NARROWEST, _FILLED = 40, 0.55
#: What ends no paragraph in a script without capitals, but every line of some verse.
_COMMAS = frozenset("，、،")
#: The same where no small letter shows that the next line reads on.
_NEARLY = 0.8
# A sentence ends within a line, or an item before the last one of a list with it.
_STOP = lazily(r"[.!?।॥۔؟።፧။។៕][”’\"')\]]*(?:\s|$)|[。！？]|; (?:" + spaced("and", "or") + ")$")
#: So many lines may run on though no sentence ends within one and no width set one; more are a list's items.
_UNENDED = 2
#: What parts the clauses of a sentence, within a line.
_WITHIN = lazily(r"[,;.!?،؛।॥۔؟።፧၊။។៕] |[、，；。！？](?=.)")
#: So many of a paragraph's ends plainly read on, and so many it has, where all of it is running text.
_MOST, _LINES = 0.6, 3
_ITEM = lazily(r"[;:!?…]$")
#: Paragraphs of which a width set each line end, at the least, and their share of those of several lines, by which it
#: shows that blank lines part the paragraphs of a text; line ends that it set in one, at the least, and one more where
#: no line is too long for the others; and lines that may stand together of which it set no end.
_WHOLE, _SHARE, _SET, _BESIDE = 3, 0.75, 2, 2
_NAME = 32  # characters of a field's name and what parts it from the value, at most
#: As much of a line's end as shows how it ends.
_TAIL = 6
#: Signs of a listing, which no sentence is broken around: an operator, a call, a comment's or an option's beginning.
_CODE = lazily(r"[={}\[\]<>|\\`]|\w\(|\w_|\)\)|^\W*[#@/%*|]")
_QUOTED = lazily(r"<[^\s<>@:]{1,64}(?:@|://)[^\s<>]{1,200}>|``?[^`'\s]{1,60}(?: [^`'\s]{1,60}){0,3}(?:``?|''?)")
#: A line's end that a name or a quotation has to follow, but for a letter, which may stand for a thing (x and y).
_JOINS = tuple(f" {word}" for word in joining("and", "or") if word.isalpha() and len(word) > 1)
#: What stands before an item, or around a word that is set in bold, in a text's own marks; a comment of a program has
#: its mark before the next line as well.
_MARKED = lazily(r"\* |\*\*(?=\w[^*]*\*\*)")
#: A formula, a value that is set, an option, a name or a line of a program, a row; a note's number, a line in brackets.
_OF_ITS_OWN = lazily(r"(?:^| )(?:=|--?[A-Za-z])|\w=\S|\w_\w|[|{}]|^[$#%>@*]|^\[\d|^[\[(].*[\])]$")


def read_on(lines: Sequence[Line], ends: frozenset[int], joined: Collection[int], *, stated: bool = False) -> set[int]:
    """The line ends that sentences run over, by the line's index.

    Args:
        lines: a text's lines.
        ends: of which lines the end may be none of the text's own (see `filling.Filling`).
        joined: of which it is known that it is none.
        stated: whether the text says itself which these are, so that a sentence's end at a line's end is a paragraph's.

    Returns:
        Further ones. Joins "as reproduced (break) below." in a text whose lines are of any length; it goes wrong where
        a list's items are long, begin with small letters under a line with a capital, and the last of them alone has a
        full stop.
    """
    found: set[int] = set()
    caseless = _without_case(lines, ends, joined)
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
            if full and (i in joined or i in caseless or runs_on(*lines[i : i + 3])):
                runs.append(i)
        own = {i for run in consecutive(runs) if is_sentence(lines, run) for i in run}
        # A label or a heading stands over the paragraph.
        under = first + (first not in wide or _is_field_over(lines[first], lines[first + 1]))
        inside = inside.intersection(range(under, last))
        filled = len(inside & wide) == last - under < 2 * len(own)
        if not stated and (filled or _is_one(lines, under, last, inside & wide, runs)):
            own |= inside  # what ends with a line's end is a sentence of the paragraph
        found |= own
    return found.difference(joined)


def written_into(lines: Sequence[Line], ends: frozenset[int], joined: Collection[int]) -> set[int]:
    """The line ends about a line that somebody made longer or shorter in a filled paragraph, and did not fill again: no
    width can have set them, nor does what was put there go on in a small letter.

    Args:
        lines: a text's lines.
        ends: of which lines the end may be none of the text's own (see `filling.Filling`).
        joined: of which it is known that it is none.

    Returns:
        Further ones. Joins "of some thirty (break) Kingdoms and two" where four lines around are filled. Left as they
        are: a verse, a command, a formula that is set into a paragraph (`_is_set_in`). It goes wrong where a line
        without a stop stands over a paragraph's last ones as a heading does, and on a verse in a small letter.
    """
    paragraphs = [each for each in _paragraphs(lines) if ends.issuperset(range(*each))]
    whole = sum(all(i in joined for i in range(*each)) for each in paragraphs)
    if whole < max(_WHOLE, _SHARE * len(paragraphs)):
        return set()
    found: set[int] = set()
    for first, last in paragraphs:
        left = [i for i in range(first, last) if i not in joined]
        filled = last - first - len(left)
        if not left or left[-1] - left[0] > _BESIDE or filled < _SET:
            continue
        width = max(lines[i].columns for i in range(first, last) if i in joined)
        longer = len(left) > 1 and lines[left[-1]].columns > width
        # A heading stands over a paragraph's first line, and a name under its last one.
        amid = all(lines[i].columns >= _NEARLY * width for i in {first, last - 1}.intersection(left))
        if not (amid and (longer or filled > _SET)) or any(closes(lines[i].body) for i in left):
            continue
        if not longer and any(_is_set_in(lines, i) for i in left if i > first and lines[i].columns < _NEARLY * width):
            continue
        if is_stopped(lines[last]):
            found.update(left)
    return found


def _is_set_in(lines: Sequence[Line], i: int) -> bool:
    """Whether a short line says by itself that it is one of its own: it begins with a capital where the line above it
    is at no sentence's end, or has a sign that formulas and commands have.
    """
    body = lines[i].body
    return (body[0].isupper() and not closes(lines[i - 1].body)) or _OF_ITS_OWN.search(body) is not None


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each stretch of two and more without a blank one."""
    blank = [-1, *(i for i, line in enumerate(lines) if not line.body), len(lines)]
    return ((before + 1, after - 1) for before, after in pairwise(blank) if after - before > 2)


def runs_on(line: Line, following: Line, third: Line | None = None) -> bool:
    """Whether a sentence plainly goes on: no stop, and a small letter or a figure behind it; a word that joins another
    to it; or capitals alone on both sides. Figures that begin two lines, one behind the other, are those of a list: of
    years and what happened in them.
    """
    mark = _MARKED.match(line.body)
    body, rest = line.body[mark.end() if mark else 0 :], following.body
    if CLOSED.search(body[-_TAIL:]):
        return False
    if rest[0].isdecimal() and body[-1].islower():
        return not (_is_code(body) or body[0].isdecimal() or (third and third.body[:1].isdecimal()))
    joins = body.endswith(_JOINS) and body.rsplit(None, 1)[0][-1].isalnum()  # "by mail; or" ends an item
    if not (rest[0].islower() or joins or (body.isupper() and rest.isupper())):
        return False
    closes_a_call = body[-1] == ")" and "(" not in body
    return not (closes_a_call or _is_code(body) or _is_code(rest))


def _is_code(body: str) -> bool:
    """Whether a line has a sign of a listing, besides the brackets that text sets addresses in and the grave accents
    that it quotes with.
    """
    return _CODE.search(body) is not None and _CODE.search(_QUOTED.sub("", body)) is not None


def _is_field_over(line: Line, following: Line) -> bool:
    """Whether a line is a record's field that says all that it has to, and the lines below are of another text."""
    return following.indent == line.indent + 1 and following.body[0].isupper() and bool(field_name(line.body))


def field_name(body: str) -> str:
    """The name of the field of a record that a line begins with ("License" of "License: MIT"); "" for none."""
    return body[: max(0, body.find(": ", 0, _NAME))]


def _without_case(lines: Sequence[Line], ends: Collection[int], joined: Collection[int]) -> set[int]:
    """The lines that run on in scripts that have no capitals to show it: each has several clauses and no stop, and they
    are of nearly one width, which few lines of the text exceed; where they are several, a width set some, or sentences
    end within some.
    """
    found = [
        i
        for i in ends
        if _NARROWEST <= lines[i].columns <= WIDEST
        and (lines[i].body[-1] in _COMMAS or _has_no_case(lines[i].body[-1]))
        and _has_no_case(lines[i + 1].body[0])
        and _WITHIN.search(lines[i].body)
        and not is_stopped(lines[i])
    ]
    widest = max((lines[i].columns for i in found), default=0)
    told = {i for i in found if lines[i].columns >= _NEARLY * widest}
    beyond = len([None for line in lines if line.columns * _NEARLY > widest])
    commas = len([None for i in told if lines[i].body[-1] in _COMMAS])
    running = len(told) <= _UNENDED or any(i in joined or _STOP.search(lines[i].body) for i in told)
    nearly = len(told) >= _NEARLY * len(found) and len(told) > max(beyond, 2 * commas - 1)
    return told if nearly and running else set()


def _has_no_case(char: str) -> bool:
    return char.isalpha() and char.lower() == char.upper()


def _is_one(lines: Sequence[Line], first: int, last: int, wide: Collection[int], runs: Collection[int]) -> bool:
    """Whether a paragraph of full lines is one sentence or several, though a name or a new one begins some of its
    lines: most of them plainly read on.

    It begins with no small letter and ends with a stop, and no line within it ends as a list's items do.
    """
    whole = len(wide) == last - first and len(runs) >= _MOST * (last - first) and last - first >= _LINES
    closed = any(_ITEM.search(lines[i].body[-_TAIL:]) for i in range(first, last))
    stops = CLOSED.search(lines[last].body[-_TAIL:])
    return whole and not closed and stops is not None and not lines[first].body[0].islower()


def is_stopped(line: Line) -> bool:
    """Whether a sentence, an item or what announces one ends with a line."""
    return CLOSED.search(line.body[-_TAIL:]) is not None


def is_sentence(lines: Sequence[Line], row: Sequence[int]) -> bool:
    """Whether the lines of a row and the one behind it begin and end as sentences do, or one ends within the last."""
    last = lines[row[-1] + 1].body
    stops = CLOSED.search(last[-_TAIL:]) or _STOP.search(last)
    return stops is not None and not lines[row[0]].body[0].islower()

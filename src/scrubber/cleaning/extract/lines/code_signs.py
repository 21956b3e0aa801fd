"""What a line shows of being one of a listing: how it begins, how it ends, and that it is no sentence."""

import re
from collections.abc import Sequence

from scrubber.patterns import lazily

#: What a line shows: that it ends as a statement or a call, and as many a clause or an item does; that it reads as a
#: statement; what listings alone have.
ENDS, LIKE, SURE = 1, 2, 3

#: Characters of a line that are looked at.
LOOKED_AT = 300
#: Lines of programs: those that open a block or state something, those known by their first word or sign, assignments,
#: calls.
_STATES = lazily(
    r"(?:def|class|import|from|return|elif|else:|try:|except|while|for|if|with|#include|public|private|static"
    r"|void|int|var|let|const|function|echo|sudo|@\w+)\b[^.。]*$"
)
_BEGINS = lazily(r"import\s[\w.]+$|from\s[\w.]+\simport\b|return\b[^.]*$|//|/\*|\*/|\"\"\"")
#: A prompt with a command (and no mail that was quoted three times), a script's first line, what is included; a tag
#: alone, or the beginning of one over several lines; a name and a colon as data have them; drawn lines.
_SURE = lazily(
    r"\$\s[\w./~]|>>>\s(?:[\w.]{1,60}+\s?[=(\[+*/]|(?:import|from|print|for|def|class|with)\s|[\"'\[({])|#!/"
    r"|#include\b|</?[A-Za-z][\w:.-]*(?:\s[^<>]*=[^<>]*)?/?>$|<[A-Za-z][\w-]*[.:][\w:.-]+$"
    r"|<[A-Za-z][\w:.-]{0,60}\s[\w:-]{1,60}=[^<>]*$|\"[^\"\s]{1,60}\"\s?:(?:\s|$)|\+[-=]{2,}"
    r"|(?:[|│]\s{1,8}){0,9}(?:[|`]--|[├└])|[│┌╔║╚]"
)
_FIRST = frozenset('ifr/*"')
_SURE_FIRST = frozenset('$>#<"+|`├└│┌╔║╚')
#: A line with a sign begins or ends with one of these, states something by "=", or has a comment behind it.
FIRST = _FIRST | _SURE_FIRST
#: What such lines end with: what closes a block or a statement, what opens one, or a call.
_CLOSES, _OPENS = frozenset("{};"), frozenset(":(")
LAST = _CLOSES | _OPENS | {")", "[", ",", "]", "\\"}
_CLOSERS = lazily(r"[\])}]{1,9}[;,]?$")
_ASSIGNS = lazily(r"(?!-)(?:[\w<>\[\].]{1,60}+\s){0,2}[\w.\[\]:-]{1,60}+\s{0,40}+(?:[-+*/|&]?=|:=|=>)\s*\S")
_CALL = lazily(r"\w\([^()]*\)$")
_CALLS = lazily(r"[\w.:>-]{1,80}+\(")
_HEADS_BLOCK = lazily(r"\A(?:def|class|if|elif|for|while|with|switch|function)\b.*\)(?:\sas\s\w{1,40})?:$")
_KEY = lazily(r"(?:- )?[a-z_][\w.-]{0,40}:(?:\s|$)|- \S{1,60}$")
_SENTENCE = lazily(r"[.!?:。！？：…][”’\"')）」』]*$")
_COMMENT = ("#", "//", "/*", "--", ";", "<!--", "%")
#: Marks of programs that sentences and tables of figures hardly have, and one of so many characters, and so many, in a
#: line that is dense with them.
_OF_PROGRAMS = r"{}[]=$\;&^|_"
_MARKS = lazily(f"[{re.escape(_OF_PROGRAMS)}]")
_DENSE, _FEWEST = 12, 3
_ITEM = lazily(r"[-*+•·]\s")
#: Words of a sentence, at the least; and so many that a line is prose however it ends.
_WORDS, _MANY = 5, 9


def sign(body: str) -> int:
    """SURE, LIKE, ENDS or 0, of a line without the blanks around it."""
    if len(body) > LOOKED_AT:
        body = body[:LOOKED_AT].rstrip()
    if " //" in body:
        body = body[: body.index(" //")].rstrip() or body
    first, last = body[0], body[-1]
    if first in _SURE_FIRST and _SURE.match(body):
        return SURE
    found = _by_end(body, last) if last in LAST else 0
    if found < LIKE and ((first in _FIRST and _BEGINS.match(body)) or ("=" in body and _ASSIGNS.match(body))):
        return LIKE
    return found


def _by_end(body: str, last: str) -> int:
    if last == "{" or (last == "[" and len(body.split(None, _WORDS)) < _WORDS):
        return SURE
    if _CLOSERS.match(body):
        return SURE if "}" in body else ENDS
    if last == ";" and "})" in body[-5:]:
        return SURE
    if last == ";":
        return SURE if (body.endswith(");") and _CALLS.match(body)) or ("=" in body and _ASSIGNS.match(body)) else ENDS
    if last == "}":
        return ENDS
    if last == "\\":
        return LIKE if body[-2:-1] == " " else 0
    if last == ":" and _HEADS_BLOCK.match(body):
        return SURE
    if last in _OPENS and _STATES.match(body):
        return LIKE
    if last == ")" and _CALLS.match(body):
        return LIKE
    called = body[:-1].rstrip() if last == ":" else body
    return ENDS if called.endswith(")") and _CALL.search(called) else 0


def may_be_dense(text: str) -> bool:
    """Whether several lines together have enough of a program's marks for three of them to be dense."""
    return sum(map(text.count, _OF_PROGRAMS)) >= 3 * _FEWEST


def is_dense(body: str) -> bool:
    """Whether a line has as many of the marks that programs and grammars are written with as no sentence has, and
    several kinds of them.
    """
    marks = _MARKS.findall(body[:LOOKED_AT])
    return (
        len(marks) >= _FEWEST
        and _DENSE * len(marks) >= min(len(body), LOOKED_AT)
        and (len(set(marks)) > 1 or marks[0] == ";")
        and not is_item(body)
    )


def is_item(line: str) -> bool:
    """Whether a line is an item of a list by its mark."""
    return _ITEM.match(line.lstrip()) is not None


def keys(lines: Sequence[str], indents: Sequence[int], signs: Sequence[int]) -> list[int]:
    """The signs of lines that stand together, where they are data in the manner of YAML: a name and a colon, and
    what is set in below it.
    """
    bodies = [line.strip() for line in lines]
    named = [_KEY.match(body) is not None for body in bodies]
    found = list(signs)
    for i in range(len(lines) - 1):
        if named[i] and named[i + 1] and bodies[i][-1] == ":" and indents[i + 1] > indents[i] and " " not in bodies[i]:
            found[i] = SURE
    if SURE in found and 2 * sum(named) > len(lines):
        found = [each or LIKE * name for each, name in zip(found, named, strict=True)]
    return found


def is_prose(line: str) -> bool:
    """Whether a line, or several in one, reads as a sentence, a piece of one or a list's item, and is no comment."""
    body = line.strip()
    if body.startswith(_COMMENT):
        return False
    if is_item(body):
        return True
    if not body.isascii() and "。" in body:
        return True
    parts = body.replace(",", "").split()
    words = sum(map(str.isalpha, parts))
    return (
        (words >= _MANY and 2 * words > len(parts))
        or (words >= _WORDS and _SENTENCE.search(body) is not None)
        or (body[-1] in ":：" and words >= 2)
    )

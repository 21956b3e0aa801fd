"""Markup that a page shows instead of obeying: content that was escaped once too often, as systems do that store HTML
and take it for text. Readers see `<p>` and `<br />` between the sentences.

And line ends and quotation marks of a text that came as a string of a program (JSON, a script, a database's dump), left
as they are written there.
"""

import re
from html import unescape

from scrubber.language.stops import STOPS
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Tags that part paragraphs, and those that stand within them or around several.
_PARTING = "p|br|div|h[1-6]|li|tr|blockquote|section"
_BESIDES = "ul|ol|table|tbody|t[dh]|span|strong|b|em|i|u|a|img|font|center|hr|article|figure|figcaption|s[ubp]{2}"
#: A tag written out, its attributes in quotes that may be written out as well.
_TAG = lazily(
    rf"&(?:amp;)?lt;/?(?:({_PARTING})|{_BESIDES})(?:(?:\s|/(?=&))(?:(?!&(?:amp;)?[lg]t;)[^<>]){{0,300}})?&(?:amp;)?gt;",
    re.IGNORECASE,
)
_ANY, _MARKUP = lazily("&(?:amp;)?lt;"), lazily("[<>]")
#: What stands between two tags of the page itself, and in none of them, if it says something; the length from which on
#: one may be a text; and what shows markup on purpose, to its end or the page's.
_RUN, _TEXT = lazily(r"(?:(?<=>)|\A)[^<>]{80,}(?=<|\Z)"), 300
_LISTING = lazily(
    r"<(pre|code|samp|kbd|textarea|script|style|template|xmp|title)\b[^<>]{0,500}>.*?(?:</\1\s{0,9}>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
#: A sentence's end before a tag that parts paragraphs.
_ENDS = lazily(rf"[{STOPS}.…][\"'”’」』)）]{{0,2}}\s{{0,9}}\Z")
#: What goes on below a tag as a sentence does that names it; an empty line that no tag makes.
_GOES_ON, _EMPTY = lazily(r"\s{1,9}[a-z]"), lazily(r"\n[ \t]*+\n")
#: Paragraphs at the least, the letters of one on an average, and the share of them that end as sentences do, and that
#: go on; the share of all that is said which such runs are.
_FEWEST, _LETTERS, _CLOSED, _MOST = 3, 40, 0.5, 0.5
_ESCAPES = {r"\r\n": "\n", r"\n": "\n", r"\r": "\n", r"\t": "\t", r"\"": '"', r"\'": "'", r"\/": "/"}
_ESCAPE = lazily(r"\\(?<!\\\\)(?:r\\n|[nrt\"'/])")
#: Line ends that are written out, at least, and how many of these stand for each that is one; and of those at which no
#: paragraph or sentence ends how many may stand for one at which one does.
#: (a path of folders has none); and characters of a paragraph, on an average, at most.
_LEAST, _FOR_EACH, _OTHERS, _LONGEST = 4, 10, 12, 1_500
#: A paragraph's end; and what a program has and no text.
_ENDED = lazily(r"(?:[.!?;…。！？：；”’\"»」』)]|\\n|\\r)\\(?:r\\)?n")
_PROGRAM = lazily(r"\bfunction ?\(|=>|\breturn\b[^.]{0,80};")
_WHY = "an escape of the string that the text was kept in"


def obeyed(text: str) -> str:
    """A page, or a text, with the markup obeyed that it shows between its own sentences: the text itself where there is
    none.

    Only a run of text between two tags that is written out as a whole is read so: paragraphs of sentences, parted by
    nothing but written-out tags, which are most of what the page says. What explains markup sets it in listings, or
    amid more that it says, or names a tag within a sentence, and is left. It goes wrong for a guide that shows little
    but a whole page of sentences with their tags, and not as a listing.
    """
    written_out = _written_out(text) if _ANY.search(text) else ()
    if not written_out:
        return text
    listed = [match.span() for match in _LISTING.finditer(text)]
    pieces, at, next_listed = [], 0, 0
    said = shown = 0
    for start, end in map(re.Match.span, _RUN.finditer(text)):
        while next_listed < len(listed) and listed[next_listed][1] <= start:
            next_listed += 1
        if next_listed < len(listed) and listed[next_listed][0] < end:
            continue
        said += end - start
        if (start, end) in written_out:
            shown += end - start
            pieces += [text[at:start], _unescaped(text[start:end])]
            at = end
    return "".join((*pieces, text[at:])) if pieces and shown >= _MOST * said else text


def _written_out(text: str) -> set[tuple[int, int]]:
    """The runs of a text's length that are written out: most pages with some such tags have none."""
    found: set[tuple[int, int]] = set()
    end = 0
    for tag in _TAG.finditer(text):
        if tag.start() >= end:
            before, end = end, text.find("<", tag.end())
            end = len(text) if end < 0 else end
            start = text.rfind(">", before, end) + 1 or before
            if end - start >= _TEXT and not _MARKUP.search(text, start, end) and _is_written_out(text[start:end]):
                found.add((start, end))
    return found


def _is_written_out(run: str) -> bool:
    """Whether tags part a run into paragraphs of sentences."""
    paragraphs, at = [], 0
    for tag in _TAG.finditer(run):
        if tag[1]:
            paragraphs.append(run[at : tag.start()])
            at = tag.end()
    told = [said for paragraph in (*paragraphs, run[at:]) if (said := _TAG.sub("", paragraph).strip())]
    if len(paragraphs) < _FEWEST or len(told) < _FEWEST or any(map(_EMPTY.search, told)):
        return False
    if sum(_GOES_ON.match(paragraph) is not None for paragraph in (*paragraphs[1:], run[at:])) >= _CLOSED * len(told):
        return False
    closed = sum(_ENDS.search(said[-12:]) is not None for said in told)
    return sum(map(len, told)) >= _LETTERS * len(told) and closed >= _CLOSED * len(told)


def _unescaped(run: str) -> str:
    """A run as it was before it was escaped; twice where that was done twice."""
    once = unescape(run)
    return once if "<" in once else unescape(once)


def escaped_ends(text: str) -> list[Edit]:
    r"""Read the escapes of a text whose line ends are nearly all written out: `the end.\n\nA paragraph "\"of it\""`.

    Keeps a path (C:\new\notes), source code and a text with line ends of its own that speaks of `\n`.
    """
    written = text.count("\\n") + text.count("\\r") - text.count("\\r\\n")
    if written < max(_LEAST, _FOR_EACH * text.count("\n")):
        return []
    if written * _LONGEST < len(text) or _OTHERS * len(_ENDED.findall(text)) < written or _PROGRAM.search(text):
        return []
    return [Edit("escape", *match.span(), match[0], _ESCAPES[match[0]], _WHY) for match in _ESCAPE.finditer(text)]

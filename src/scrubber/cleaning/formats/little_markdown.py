"""A little Markdown in a text that is none: what a program that writes it, or a site that did not make a page of it,
leaves amid the words. See [the fee](https://quay.example/fee) says See the fee. And tables in HTML amid a text in
Markdown, as the tables that Markdown itself has: who writes it has HTML for what that has no marks for, and converters
write tables so whose cells do not fit.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import attrgetter

from scrubber.cleaning.character.written.subject import lines_with
from scrubber.cleaning.extract.lines.listings import fenced, is_listed
from scrubber.cleaning.formats.bracket_tags import outermost
from scrubber.language.written_tables import read_table, unbroken
from scrubber.model import Edit
from scrubber.patterns import lazily

_TITLE = r"(?:[ \t]{1,3}(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'))?"
_NEIGHBOUR = r"(?=[\w./-]{1,200}\.(?:x?html?|md|php)[)#?>\s])"  # a page beside this one
_ADDRESS = rf"<?(?:https?://|mailto:|www\.|\.{{0,2}}/|#|{_NEIGHBOUR})(?:[^\s()<>]|\([^\s()<>]{{0,200}}\)){{1,1000}}>?"
#: What a link leads to, behind its words.
TARGET = rf"(?<=\])\({_ADDRESS}{_TITLE}\)"
#: A link, and a picture, which is nothing: the words, and what opens and closes them.
_LINK = lazily(rf"(?<![A-Za-z_)\]\\`])(?P<opens>!?\[)(?P<words>[^\[\]\n]{{0,300}})(?P<closes>\]{TARGET})(?!`)")
#: Words that are an address; the site that one leads to.
_SHOWN = lazily(
    r"\A(?=\S*(?:://|www\.|@))(?:https?://|mailto:)?(?:www\.)?(?P<site>[\w.+@-]{3,200})(?:[:/?#]\S{0,500})?",
    re.IGNORECASE,
)
_SITE = lazily(r"\]?\(<?(?:(?:https?://|mailto:)(?:www\.)?|www\.)([^\s/?#:()<>]{1,300})", re.IGNORECASE)
#: A link whose address stands below, and the line in which it does.
_REFERENCE = lazily(
    r"(?<![A-Za-z_)\]\\`])(?P<opens>\[)(?P<words>[^\[\]\n]{1,300})(?P<closes>\] ?\[(?P<label>[^\[\]\n^]{0,60})\])"
)
_DEFINITION = lazily(
    rf"^ {{0,3}}\[(?P<label>[^\[\]\n^]{{1,60}})\]:[ \t]{{1,9}}{_ADDRESS}{_TITLE}[ \t]*(?:\n|\Z)", re.MULTILINE
)
#: What is strong: words between two stars on either side, those of a line.
_STRONG = lazily(
    r"(?<![A-Za-z0-9*_\\/])(?P<opens>\*{2,3})(?P<words>(?=[^\s*])[^*\n]{1,400}(?<=[^\s*\\]))(?P<closes>(?P=opens))(?![A-Za-z*/])"
)
_UNDER = lazily(r"(?<![\w\\*/.])(?P<opens>__)(?P<words>(?=[^\W_])[^_\n]{1,400}(?<=[^\s_\\]))(?P<closes>__)(?!\w)")
#: What is stressed, where something else shows that these are marks.
_STRESSED = lazily(
    r"(?<![\w*\\/])(?P<opens>[*_])(?P<words>(?=[^\W_])[^*_\n]{1,400}(?<=[^\s*_\\]))(?P<closes>(?P=opens))(?![\w*/])"
)
_STARS, _LABELS = lazily(r"(?<!\\)\*\*"), lazily(r"\[([^\[\]\n^]{1,60})\]")
#: A conversation, in which one *waves*.
_SPOKEN = lazily(r"^<?\w{1,20}[:>] [^\n]{1,1000}\n{1,2}<?\w{1,20}[:>] ", re.MULTILINE)
#: A text in Markdown, or in another language that has such marks: a heading, a table, a list of links, strokes around a
#: program's words; and one that speaks of it.
_WRITTEN = lazily(
    r"^#{1,6} \S|^[^\n]{1,100}\n(?:={3,}|-{3,})$|^\|[^\n]{1,300}\|$|^\.\. \w|::$|``|:[a-z]{1,20}:`"
    r"|^ {0,8}[-+*] (?:\[|[^\n]{0,200}?\]\()",
    re.MULTILINE,
)
SPEAKS = lazily(unbroken(read_table("spoken_of")["markdown"]), re.IGNORECASE)
_WHY_LINK, _WHY = "a link's address, as Markdown writes it", "a mark of Markdown"
_HEADING = lazily(r"(?:\A|\n)\ufeff?[ ]{0,3}#{1,6} \S")
_OPENS = lazily(r"^[ ]{0,3}(?=<table\b)", re.IGNORECASE | re.MULTILINE)
_CLOSES = lazily(r"</table\s{0,9}>", re.IGNORECASE)
_TAGS = lazily(r"\s{0,200}+(?:<[/a-zA-Z!][^<>]{0,2000}>\s{0,200}+)++")
_ROW, _CELL = lazily(r"<tr\b", re.IGNORECASE), lazily(r"<t[dh]\b", re.IGNORECASE)
_OF_ROWS = lazily(r"</?(?:table|tr|thead|tbody|tfoot|caption)\b", re.IGNORECASE)
#: Elements that begin anew within a cell.
_BREAKS = lazily(r"<(?:br|/?p|/?div|/?[uo]l|/?li)\b|\s", re.IGNORECASE)
_WHY_TABLE = "a table in HTML within Markdown"
#: A figure, on lines of its own, which says no more than its caption does.
_FIGURE = lazily(r"^[ ]{0,3}<figure\b.{0,5000}?</figure\s{0,9}>", re.IGNORECASE | re.DOTALL | re.MULTILINE)
#: What its caption and its paragraphs begin and end with, and its pictures; what stands between other tags.
_OF_FIGURE = lazily(r"</?(?:fig|p\b|div|blockquote|[uod]l\b|li\b|d[td]\b|h[1-6]|pre)|<img", re.IGNORECASE)
_BETWEEN = lazily(r"(?:\A|>)\s|<br\b", re.IGNORECASE)
_WHY_FIGURE = "a figure in HTML within Markdown"


def little_markdown(text: str, listed: Sequence[tuple[int, int]] = (), *, page: bool = False) -> list[Edit]:
    """Take out the addresses of links, pictures, and the marks of what is strong; and, beside these, of what is
    stressed or has other marks.

    Changed: `[the fee](https://quay.example)`, `[the fee][1]` over `[1]: https://quay.example`, `**no** boats`. Kept:
    `*no* boats`, `***no***` and `__12 May__`, filled in on a form, where nothing else is Markdown, the brackets of
    `[1](#n1)`, an address that leads elsewhere (`[www.quay.example](https://evil.example)`), two notes (`[1][2]`),
    `__init__`, `**kwargs`, `2**3`, `f**k`, a note's `**`, what one does in a conversation, listings, lines of programs,
    a document that is written in Markdown (headings, a table), a text that speaks of it. It goes wrong for one that has
    two stars on either side of its words and means them.

    Args:
        text: what a copy shows.
        listed: where its listings stand, beside those between fences.
        page: whether it is a page's, of which no part should be in Markdown.

    Source: CommonMark, sections 4.7, 6.2 and 6.3.
    """
    if not ("](" in text or "]: " in text or "**" in text or "__" in text) or SPEAKS.search(text):
        return []
    fences = fenced(text)
    if not page and (fences or listed or _WRITTEN.search(text)):
        return []
    spans = _of(text, sorted([*listed, *fences]), habit=page or "\n" in text.strip())
    return [Edit("markdown", *span, text[slice(*span)], "", spans[span]) for span in outermost([*spans])]


def _of(text: str, programs: Sequence[tuple[int, int]], *, habit: bool) -> dict[tuple[int, int], str]:
    """Where marks stand, and what they are; of one line, which shows no habit, what is strong is a program's own."""
    links = [
        m
        for m in _inside(text, _LINK, programs)
        if m["opens"] == "![" or (any(map(str.isalnum, m["words"])) and not leads_elsewhere(m["words"], m["closes"]))
    ]
    taken: dict[tuple[int, int], str] = {}
    if "]: " in text:
        defined = {match["label"].lower(): match for match in _inside(text, _DEFINITION, programs)}
        named = [(m, (m["label"] or m["words"]).lower()) for m in _inside(text, _REFERENCE, programs)]
        named = [(m, name) for m, name in named if name in defined and m["words"].lower() not in {*defined} - {name}]
        uses = Counter(name for _, name in named)
        others = Counter(map(str.lower, _LABELS.findall(text)))
        for match, name in named:
            if others[name] <= uses[name] + 1:  # a note's number stands without words, too
                links.append(match)
                taken[defined[name].span()] = _WHY_LINK
    for match in links:
        ends = [match.span()] if match["opens"] == "![" else [match.span("opens"), match.span("closes")]
        if match["words"].isdecimal():
            ends = [(match.end("words") + 1, match.end())]
        taken.update(dict.fromkeys(ends, _WHY_LINK))
    strong = [*_inside(text, _STRONG, programs)] if "**" in text and (habit or taken) else []
    if all(match["words"].isupper() for match in strong) or len(strong) * 2 != len(_STARS.findall(text)):
        strong = []  # one that nothing closes is a note's
    if not taken and (all(match["opens"] == "***" for match in strong) or (strong and _SPOKEN.search(text))):
        strong = []
    marks = [*strong, *(_inside(text, _STRESSED, programs) if taken or strong else ())]
    if "__" in text and marks:
        marks += (match for match in _inside(text, _UNDER, programs) if not match["words"].isidentifier())
    taken.update((match.span(end), _WHY) for match in marks for end in ("opens", "closes"))
    return taken


def leads_elsewhere(words: str, address: str) -> bool:
    """Whether a link's words are an address, and the one that it leads to is another site's: who reads on would not
    know.
    """
    shown, leads = _SHOWN.fullmatch(words.strip()), _SITE.match(address)
    if shown is None or leads is None:
        return False
    return not f".{leads[1]}".lower().endswith(f".{shown['site']}".lower())


def _inside(text: str, pattern: re.Pattern[str], programs: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """What is found in lines that are no program's."""
    for line in lines_with(text, pattern.finditer(text)):
        if not line.is_code and not is_listed(programs, line.start, line.start):
            yield from line.escapes


def table_marks(text: str) -> list[Edit]:
    """Set bars in the place of the tags of tables; the tags within cells go, and so do those of figures. Edits over
    `text`, in order.

    Of a text that is Markdown only, by a heading of it; what stands between fences stays as it is.

    Source: CommonMark, section 4.6 (HTML blocks); GitHub's tables.
    """
    if not ("<t" in text or "<figure" in text) or not _HEADING.search(text):
        return []
    listings = list(fenced(text))
    tables = [(start, end) for start, end in _tables(text) if not is_listed(listings, start, start)]
    marks = [
        Edit("markdown", tags.start(), tags.end(), tags[0], _mark(tags[0]), _WHY_TABLE)
        for start, end in tables
        for tags in _TAGS.finditer(text, start, end)
    ]
    figures = [figure.span() for figure in _FIGURE.finditer(text)] if "</figure" in text else []
    marks += (
        Edit("markdown", tags.start(), tags.end(), tags[0], _parted(tags[0]), _WHY_FIGURE)
        for start, end in figures
        if not is_listed(sorted([*listings, *tables]), start, end)
        for tags in _TAGS.finditer(text, start, end)
    )
    return sorted(marks, key=attrgetter("start"))


def _parted(tags: str) -> str:
    """What stands in the place of a figure's tags: an empty line; within its caption the blank beside them, if any."""
    if _OF_FIGURE.search(tags):
        return "\n\n"
    return " " if _BETWEEN.search(tags) else ""


def _tables(text: str) -> Iterator[tuple[int, int]]:
    """Where tables begin and end, one behind the other; one within another is of the outer's cells."""
    at = 0
    while opens := _OPENS.search(text, at):
        closes = _CLOSES.search(text, opens.end())
        if closes is None:
            return
        at = closes.end()
        if _ROW.search(text, opens.start(), at):  # else it is the tag that a text speaks of
            yield opens.start(), at


def _mark(tags: str) -> str:
    """What stands in the place of tags: a bar between cells, bars and a line's end between rows."""
    cells = len(_CELL.findall(tags))
    if not cells and not _OF_ROWS.search(tags):
        return " " if _BREAKS.search(tags) else ""
    ends = " |\n" if re.search(r"</t[dhr]\b", tags, re.IGNORECASE) else "\n"
    if _ROW.search(tags):
        return f"{ends if '</' in tags else chr(10) * 2}|{' |' * (cells - 1)} "
    return f"{' |' * cells} " if cells else f"{ends}\n"

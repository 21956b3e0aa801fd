"""Where the marks of notes stand in a text: at a sentence's end, behind a word, before the note itself."""

import re
from collections.abc import Iterator

from scrubber.patterns import lazily

# The mark of a footnote, where a sentence or a clause ends: `done.[1]`, 完毕[注2]。, in Markdown `done.[^1]`. An index
# within a line of code stands elsewhere. And before the note itself, where another copy has a list with numbers.
_STOPS = ".,;:!?。，；：！？、।॥۔؟،؛።"
_BLANKS = " \u00a0\u3000"
_FOOTNOTE = lazily(
    rf"(?:(?<=[{_STOPS}”’\"'」』）)])[{_BLANKS}]{{0,2}}"
    r"|(?<=[\w%‰℃℉°])"
    rf"(?=(?:\[[^\[\]\n]{{1,8}}\]){{1,4}}(?:[ \u00a0\u202f]?[{_STOPS}\n]|$)))"
    r"(?:\[(?:\^|注|note |n\. ?|fn\. ?)?(?:\d{1,3}|[a-z])\]){1,4}"
    rf"(?=[\s{_STOPS}”’\"'」』）)]|$)"
    r"|^\[\^?\d{1,3}\]:?(?=\s)"
    # which only Markdown writes so, wherever it stands behind a word
    rf"|(?<=[^\W_]{{2}})\[\^\w{{1,12}}\](?=[\s{_STOPS}]|$)"
    # the mark of a remark, as an office program prints it: `council[AB1] decides`
    r"|(?<=[^\W\d_A-Z]{3})\[[A-Z]{1,3}\d{1,3}\](?![\w\[(])|(?<=[\u3041-\u9fff])\[[A-Z]{1,3}\d{1,3}\](?=[\u3001-\u9fff，。；：])"
    # between characters, where no line of code has it
    r"|(?<=[\u3001-\u3002\u3041-\u9fff，；：！？）])\[[注註]? ?\d{1,3}\](?=[\u3041-\u9fff])",
    re.MULTILINE,
)
# The same raised, as print has it, behind what ends a sentence or a clause, or a whole word, if that is no length; and
# before the note, if that is no isotope's.
_RAISED_NOTE = lazily(
    r"[⁰¹²³⁴-⁹](?:"
    rf"(?:(?<=[^\W\d_][{_STOPS}”’\"'」』].)|(?<=[^\W\d_]{{4}}.))[⁰¹²³⁴-⁹]{{0,2}}+(?=[\s{_STOPS}”’\"'」』）)—–]|$)"
    r"|(?<=^[¹²³⁴-⁹])(?:[⁰¹²³⁴-⁹]{0,2}+(?:[ \u00a0](?=[^\W_])|(?=[^\W\d_]{3}))|(?=[^\W\d_]{2})(?!(?:He|Li|Be)\b)))",
    re.MULTILINE,
)
_LENGTH = lazily(
    r"(?:m[eèé]t[er]|метр|μέτρ|متر|mill?[ae]|feet|foot|фут|yard|inch|zoll|pied|pouce|pulgad|дюйм|acre|[sz]e[ck]und)\w{0,4}$",
    re.IGNORECASE,
)
_LONGEST_LENGTH = 16
# The marks of elements within a line that a page's source left in a text: <b>, </sup>, <wbr>.
_TAG = lazily(r"</?(?:b|i|u|em|strong|sup|sub|wbr|small|mark)(?: [^<>\n]{0,80})?/?>", re.IGNORECASE)


def footnotes(text: str) -> Iterator[tuple[int, int]]:
    """Where marks of footnotes stand."""
    if "<" in text:
        yield from (match.span() for match in _TAG.finditer(text))
    yield from _in_square_brackets(text)
    for match in _RAISED_NOTE.finditer(text):
        start = match.start()
        if not _LENGTH.search(text, max(0, start - _LONGEST_LENGTH), start):
            yield match.span()


def _in_square_brackets(text: str) -> Iterator[tuple[int, int]]:
    """As `_FOOTNOTE` finds them, which is tried at brackets alone, and at the two blanks that may stand before one."""
    done, at = 0, text.find("[")
    while at >= 0:
        first = max(done, at - 2) if at and text[at - 1] in _BLANKS else at
        for start in range(first, at + 1):
            if found := _FOOTNOTE.match(text, start):
                yield found.span()
                done = found.end()
                break
        at = text.find("[", max(done, at + 1))

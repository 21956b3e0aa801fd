"""Where an escape is a text's subject (a tutorial, source code) and not damage."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from scrubber.cleaning.character.lines import line_at
from scrubber.cleaning.character.scripts import is_letter, script_of
from scrubber.language.packs.which import language_of
from scrubber.patterns import lazily

#: Words of a line that tells of escapes. Entities and what escapes are words of law and of news as well: only beside an
#: escape (ø), or another such word, are they of these.
_TALK = lazily(
    r"\b(?:unescap\w*|html|xml|json|regex(?:p|es)?|regular expressions?|backslash(?:es)?|code ?points?"
    r"|unicode|utf-?[78]|rtf|quoted[- ]printable"
    r"|tokeni[sz](?:ers?|ation)|sentencepiece|byte tokens?|urlencode\w*|percent[- ]encod\w*|markup"
    r"|character references?"
    r"|ampersands?|(?:no|non|non-)[- ]?break(?:ing)? spaces?|(?:less|greater)[- ]than signs?"
    r"|(?:character|named|numeric) entit(?:y|ies)|entity (?:names?|numbers?|codes?|references?)"
    r"|escape (?:sequences?|characters?|codes?)|escaped? (?:as|with)|(?:be|is|are|gets?|needs?) (?:escaped|escaping))\b"
    r"|\b(?:entit(?:y|ies)|escap(?:e|es|ed|ing))\b[^\wø]{0,3}ø|ø[^\wø]{0,3}(?:entity|escape)\b"
    r"|实体|實體|转义|轉義|編碼|编码|字符引用|正则|正規表現|文字参照|実体参照|エスケープ|이스케이프",
    re.IGNORECASE,
)
#: Source code: signs that prose has not, calls (but no plural of law, "member(s);"), and words that begin a line with
#: what must follow them.
_CODE = lazily(
    r"[{}]|[A-Za-z0-9_$]\((?![a-z]{1,3}\))[^()\n]{0,200}\)\s{0,9};|\w\((?![a-z]{1,3}\))[^()\n]{0,100}[\"']"
    r"|^\s{0,99}[A-Za-z0-9_.$-]{1,60}\s{0,9}[+:]?=\s{0,9}\S|[\"']\s{0,9}:\s{0,9}[\"'\[]|(?<![\w'])[bBuUrR][\"'][\\ø]"
    r"|(?<![\w'])[bB](?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}')|=~|<\?php\b|\\&\w|(?<![\w/])s/[^/\n]{1,80}/[^/\n]{0,80}/[gimsx]"
    r"|^\s{0,99}(?:\[[^\n]*\]|`[^\n]*`),?\s{0,9}$|^\s{0,99}[(\[\"'][^\n]*[\"']\s{0,9},\s{0,9}(?:[bru]?[\"'\[]|$)"
    r"|^\s{4,99}[\"'][^\n]*[\"'][)\]]{0,4}[,:;]?\s{0,9}$|[\"'](?:[)\]]{2,4}[,:;]?|[)\]][,:;])\s{0,9}$"
    r"|\[[^\]\n]{0,60}ø-ø|\b0[xX][0-9a-fA-F]{2,8}\s{0,9}[:,)\]]"
    r"|^\s{0,99}(?:#\s{0,9}(?:include|define)\b|(?:my|our|local) [$@%]\w|els(?:e ?)?if\b"
    r"|//(?!@)|/\*|from [\w.]{1,60} import\b"
    r"|import [\w.{*]{1,60}\s{0,9}(?:$|[;,]| as | from )|(?:def|function) ?\w{0,60}\(|class \w{1,60} ?[(:]"
    r"|return [\"'(\[\w.]{0,60}[\"'(\[;]|(?:var|let|const) \w{1,60} ?[=:;]"
    r"|for \w[\w, ]{0,60} in [\"'(\[\w.]{0,60}[\"'(\[:]|print ?[(\"']|echo [\"'$-]|printf\b"
    r"|(?:public|private|static) (?:static|final|void|int|string|class|function|const)\b"
    r"|if\s{0,9}\([^()\n]{0,200}[=<>!&|][^()\n]{0,200}\))"
)
#: Signs that a sentence may name as well: a class (`XML::Handler`), an address (`2001:db8::20`), the way to a command.
_OPERATORS = lazily(r"=>|->|::|==|!=|\|\|")
#: How a line of a sentence begins and how it ends, and how long it is.
_BEGUN, _ENDED = lazily(r"[^\W\d_a-z]"), lazily(r"[.!?。！？][\"”’)]?$")
_LEAST, _MOST = 42, 2_000
_OF_HTML = (
    "a abbr article aside b blockquote body br button center code dd div dl dt em figure font footer form h1 "
    "h2 h3 h4 h5 h6 head header hr html i iframe img input label li link "
    "main meta nav ol p pre q s script section select small span strong style sub sup table tbody td textarea "
    "th thead title tr tt u ul"
)
#: A line that is one string of a program, beside no more than a word or two of it (`puts "…"`, `title: "…",`,
#: `+ return "…"`, `"…" = 3`): what it holds is not yet read.
_LITERAL = lazily(
    r"\s{0,99}(?:(?:[-+]|>>>)\s{0,9})?(?:[a-z_][\w.-]{0,60}(?:\s{0,9}[:=(]\s{0,9}"
    r"|\s{1,9})){0,2}[A-Za-z]?(?:\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')"
    r"\s{0,9}(?:[:=]\s{0,9}[\w.-]{1,60})?[,;)]{0,3}\s{0,9}",
    re.ASCII,
)
#: Tags: a placeholder of prose (`ssh <host>`) is none.
_MARKUP = lazily(
    rf"</[a-z][a-z0-9]{{0,15}}\s*>|<(?:{_OF_HTML.replace(' ', '|')})(?:\s[^<>\n]{{0,200}})?/?>"
    rf"|<[a-z][a-z0-9]{{0,15}}(?:\s[^<>\n]{{0,200}}=[^<>\n]{{0,200}}|/)>|<!--|<!doctype",
    re.IGNORECASE,
)
#: An address or a path says nothing of what the line that has it is about: many end in ".html".
_ADDRESS = lazily(r"(?:https?://|www\.)[^\s<>\"']{1,2000}|(?<![\w/<&;])(?:/[\w.-]{1,60}){2,20}/?")
_LINES, _FAR_MORE = 8, 4
#: Scripts of which hardly a letter by itself is a word.
_SCRIPTS = frozenset({"LATIN", "HAN"})
#: Letters that are words of a language, and the most characters of a line that tells of a letter.
_WORDS, _SAID = {
    "ca": "àé", "da": "åøæ", "es": "áó", "fi": "å", "fr": "àô", "ga": "áéíó", "gl": "áéó", "hu": "áéő", "is": "áéíó",
    "it": "àèéìò", "mt": "à", "nb": "åø", "nn": "åø", "pt": "àáéó", "sv": "åö", "vi": "àáéêìíòóôùúýăâđơư",
}, 200  # fmt: skip
#: A line is looked at up to here: what it is shows early, and cost stays linear. Its share that is no escapes, at
#: least, where it says something.
_LOOK, _TALKS = 2_000, 0.6


def is_markup(text: str) -> bool:
    """Whether a text holds raw tags: it is a page's source, and references in it are as they should be."""
    return "<" in text and _MARKUP.search(text) is not None


@dataclass
class Line:
    """A line in which escapes stand.

    Attributes:
        start, end: where the line does.
        text: its beginning.
        escapes: what a pattern of them finds in it.
    """

    start: int
    end: int
    text: str
    escapes: list[re.Match[str]] = field(default_factory=list)

    @cached_property
    def is_code(self) -> bool:
        """Whether it is source code, so that the escapes in it must stay."""
        rest = self._rest
        if _CODE.search(rest) is not None:
            return True
        return _OPERATORS.search(rest) is not None and not _is_sentence(rest.strip())

    @cached_property
    def is_literal(self) -> bool:
        """Whether it is a string of a program with hardly anything beside it: the escapes of programs in it stay; a
        reference there may be damage of what is quoted.
        """
        return _LITERAL.fullmatch(self.text) is not None

    @cached_property
    def tells(self) -> bool:
        """Whether its words are about escapes. A line that is mostly escapes talks of nothing: what little is left may
        mention anything.
        """
        if len(self.escapes[0].re.sub("", self.text)) < _TALKS * len(self.text):
            return False
        return _TALK.search(self._rest) is not None

    @property
    def is_subject(self) -> bool:
        """Whether it is source code or tells of escapes: those in it are what it is about."""
        return self.is_code or self.tells

    @cached_property
    def _rest(self) -> str:
        return self.escapes[0].re.sub("ø", _ADDRESS.sub("", self.text))


def lines_with(text: str, escapes: Iterable[re.Match[str]]) -> Iterator[Line]:
    """The lines of a text in which escapes stand; none of a page's source. An escape that breaks a line makes one of
    two.
    """
    line: Line | None = None
    for match in escapes:
        if line is None or match.start() > line.end:
            if line is not None:
                yield line
            elif is_markup(text):
                return
            start, end = line_at(text, *match.span())
            line = Line(start, end, text[start : min(end, start + _LOOK)])
        line.escapes.append(match)
    if line is not None:
        yield line


def are_told(text: str, line: Line, read: Iterable[tuple[int, int, str]]) -> bool:
    """Whether a line tells of the escapes in it: all that are letters stand apart, and so does one of these letters,
    unharmed: `+AOk- is é`, `&ntilde; para obtener ñ`. A letter that is a word of the line's language says nothing.
    `read`: where each escape begins and ends, and what it stands for.
    """
    shown = [each for each in read if not each[2].isascii() and is_letter(each[2][0])]
    if not shown or line.end - line.start > _SAID or not all(_is_apart(text, *each[:2]) for each in shown):
        return False
    found = [
        char
        for _, _, char in shown
        for at in range(line.start, line.end)
        if text.startswith(char, at) and script_of(char[0]) in _SCRIPTS and _is_apart(text, at, at + len(char))
    ]
    words = _WORDS.get(language_of(line.text), "") if found else ""
    return any(char.lower() not in words for char in found)


def _is_sentence(line: str) -> bool:
    long = _LEAST <= len(line) <= _MOST and "\n" not in line
    return long and _BEGUN.match(line) is not None and _ENDED.search(line, len(line) - 2) is not None


def _is_apart(text: str, start: int, end: int) -> bool:
    return not any(map(is_letter, text[max(0, start - 1) : start] + text[end : end + 1]))


def is_throughout(text: str, damaged: int, kept: int) -> bool:
    """Whether a text was escaped throughout, so that what looks like code in it was, too: it has no character beyond
    ASCII, and by far most of the lines that have escapes are prose.
    """
    return damaged >= max(_LINES, _FAR_MORE * kept) and text.isascii()

"""The text of a page that shows none as served: it stands in a frame's own page (`srcdoc`), or in the data that the
page's own scripts draw it from.

Where a page has hardly a sentence to be seen, its data is read: schema.org's `articleBody` in JSON-LD, and the state
that frameworks ship with the page (`<script type="application/json">`, `window.__NUXT__ = {…}`). Of a state the strings
of one place are taken that hold most running text: one string, or one of each member of a list.

Reads `{"article": {"title": "…", "body": [{"text": "…"}, {"text": "…"}]}}`. Goes wrong where a page shows one of
several texts that its data holds, and it is not the longest.

Source: schema.org, Article; RFC 8259 for JSON.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from scrubber.cleaning.extract.page.assigned import assigned, pushed
from scrubber.cleaning.extract.page.elements import BLOCKS, INLINE
from scrubber.cleaning.extract.page.parse import parse
from scrubber.cleaning.extract.page.visibility import read_style
from scrubber.cleaning.extract.reading import ends_sentence, fold, is_prose, is_unmarked, sentences, weight
from scrubber.errors import ParseTruncated
from scrubber.language.address import speaks
from scrubber.patterns import lazily

_LINKED_DATA, _STATE, _PROGRAM = "application/ld+json", "application/json", "text/javascript"
#: What a script that is run calls itself.
_PROGRAMS = frozenset({"", "module", "text/javascript", "application/javascript", "text/ecmascript"})
#: What a script that holds markup for another one calls itself, and what is filled into such; characters that a text in
#: an attribute has at least, and attributes that hold no text.
_MARKUP, _FILLED = frozenset({"text/template", "text/x-template", "text/html"}), lazily(r"\{\{|<%|\$\{")
_LONG, _RUN = 200, frozenset({"srcdoc", "style"})
#: Where linked data has a page's text, and where either has its title.
_BODIES = frozenset({"articleBody", "reviewBody", "transcript"})
_TITLES = ("headline", "headlines", "title", "name")
#: What an editor calls the list of what stands in a node of its text; a name, a number and what is behind both.
_NODES, _PAIRS = frozenset({"content", "children"}), 3
#: Characters of data that are read, values of it that hold or are strings, and how many names may lead to one.
_MOST, _VALUES, _DEEPEST = 4_000_000, 200_000, 60
_READ = (str, dict, list)
#: Words of running text that make a document, more than a page has that shows none.
_LEAST = 40.0
#: No word of an average size has fewer characters, whatever its script: what a string may say at the most.
_SHORTEST = 1.7
#: What a request to keep data in a browser speaks of, and words of such a request at most.
_COOKIES = lazily("cookie|クッキー|쿠키|кук[иі]", re.IGNORECASE)
_KEPT = lazily(
    r"\b(?:data|daten|données|datos|dati|dados|gegevens|dane|данны|adverti|werbung|publici|annunci|reklam|реклам)"
    r"|データ|広告|데이터|광고|数据|广告|資料|廣告",
    re.IGNORECASE,
)
_REQUEST = 300.0
_NEVER_IN_XML = lazily("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: Where an element begins or ends, in the brackets of a template.
_BRACED = lazily(r"\{(/?)([a-z][a-z\d-]{0,20})\}")
_TAGS = lazily(r"</?(?:p|br|div|h[1-6]|li)\b[^<>]{0,300}>", re.IGNORECASE)

#: The names and places that lead to a value.
_Path = tuple[str | int, ...]


def with_embedded(root: Any) -> bool:
    """Set the text that a page's data holds into its body, as an article. Returns whether there was any."""
    body = root.find("body")
    for linked, data in _all_data(root):
        title, texts = _text(data, linked=linked)
        if texts:
            _set(root if body is None else body, title, texts)
            return True
    return False


def _all_data(root: Any) -> Iterator[tuple[bool, Any]]:
    """The data of a page, each with whether it is linked data: that which is likelier its text's before other."""
    scripts = [script for script in root.iter("script") if 0 < len((script.text or "").strip()) <= _MOST]
    for kind in (_LINKED_DATA, _STATE, _PROGRAM):
        of_kind = [script.text for script in scripts if _kind(script) == kind]
        yield from ((kind == _LINKED_DATA, (assigned if kind == _PROGRAM else _loaded)(text)) for text in of_kind)
        if kind == _PROGRAM:
            yield False, pushed(of_kind)
    yield False, [script.text for script in scripts if _kind(script) in _MARKUP and not _FILLED.search(script.text)]
    for element in root.iter("*"):
        if element.tag == "textarea" and _TAGS.search(element.text or ""):
            yield False, [element.text]
        for name, value in element.attrib.items():
            if len(value) > _LONG and name not in _RUN:
                yield False, (_loaded(value) if value[0] in "{[" else {name: value} if _TAGS.search(value) else None)


def framed_page(root: Any) -> str:
    """The longest page that a frame holds itself which is shown; "" where none does."""
    frames = (frame for frame in root.iter("iframe") if "hidden" not in frame.attrib)
    held = (frame.get("srcdoc", "") for frame in frames if not read_style(frame.get("style", "")).hidden)
    return max(held, key=len, default="")


def _kind(script: Any) -> str:
    stated = (script.get("type") or "").strip().lower()
    return _PROGRAM if stated in _PROGRAMS else stated


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _text(data: Any, *, linked: bool) -> tuple[str, list[str]]:
    """The title and the text that data holds; none where it is too little."""
    groups: dict[_Path, list[tuple[_Path, str]]] = {}
    for path, value in _strings(data):
        if path and (not linked or path[-1] in _BODIES):
            groups.setdefault(_group(path), []).append((path, value))
    most, best = 0.0, list[tuple[_Path, str]]()
    for found in groups.values():
        # Most are short: they are not read.
        size = sum([len(value) for _, value in found]) / _SHORTEST
        if size >= _LEAST and size > most:
            told = sum(_told(value) for _, value in found)
            if told > most:
                most, best = told, found
    if most < _LEAST or (not linked and _asks_consent(most, best)):
        return "", []
    return _title(data, best[0][0]), _lines(best)


def _strings(data: Any) -> Iterator[tuple[_Path, str]]:
    """All strings of the data with what leads to them, in order."""
    stack: list[tuple[_Path, Any]] = [((), data)] if isinstance(data, _READ) else []
    for _ in range(_VALUES):
        if not stack:
            return
        path, value = stack.pop()
        if isinstance(value, str):
            yield path, value
        elif len(path) < _DEEPEST:
            members = value.items() if isinstance(value, dict) else enumerate(value)
            stack += [((*path, name), member) for name, member in members if isinstance(member, _READ)][::-1]


def _group(path: _Path) -> _Path:
    """What leads to a value, the same for all members of the innermost list, and for all that stands in a tree of an
    editor's nodes: `{"content": [{"content": [{"text": "…"}, {"text": "…", "marks": […]}]}]}`.
    """
    top = len(path) - 1
    while top > 1 and isinstance(path[top - 1], int) and path[top - 2] in _NODES:
        top -= 2
    listed = top > 0 and isinstance(path[top - 1], int)  # the nodes are members of one
    if top < len(path) - 1 and (listed or top < len(path) - _PAIRS):
        return (*path[: top - listed], -1, path[-1])
    for n in range(len(path) - 1, -1, -1):
        if isinstance(path[n], int):
            return (*path[:n], -1, *path[n + 1 :])
    return path


def _lines(found: Sequence[tuple[_Path, str]]) -> list[str]:
    """The texts of one place; what an editor keeps as pieces of one line, for its bold words, as that line."""
    lines: list[str] = []
    last: _Path = ()
    for path, value in found:
        line = path[:-2] if path[-3:-2] and path[-3] in _NODES else ()
        border = lines[-1][-1:] + value[:1] if line and line == last else ""
        if border and (any(map(str.isspace, border)) or not ends_sentence(lines[-1])):
            lines[-1] += value
        else:
            lines.append(value)
        last = line
    return lines


def _asks_consent(told: float, found: Sequence[tuple[_Path, str]]) -> bool:
    """Whether a short text asks a page's readers to let it keep cookies, and says for which data or advertising: it
    speaks of its firm as "we", as a text about cookies mostly does not.
    """
    if told >= _REQUEST:
        return False
    asked = (value for _, value in found if _COOKIES.search(value) and _KEPT.search(value))
    return any(speaks(fold(value), "we") for value in asked)


def _told(value: str) -> float:
    """How much running text a string has, in words: neither an address nor a title with marks is any."""
    text = _TAGS.sub("\n", value)
    return sum(weight(line) for line in text.split("\n") if is_prose(line) and _is_sentence(line))


def _is_sentence(line: str) -> bool:
    if "://" in line and not any(map(str.isspace, line.strip())):
        return False
    return bool(sentences(line)) or is_unmarked(line)


def _title(data: Any, path: _Path) -> str:
    """What the nearest object around a text calls it."""
    around = [data]
    for step in path[:-1]:
        around.append(around[-1][step])
    for value in reversed(around):
        for name in _TITLES if isinstance(value, dict) else ():
            said = value.get(name)
            if isinstance(said, dict):  # of several kinds, or as it is shown
                said = next((each for each in said.values() if isinstance(each, str)), None)
            if isinstance(said, str) and said.strip():
                return said.strip()
    return ""


def _set(body: Any, title: str, texts: list[str]) -> None:
    """Append an article."""
    article = body.makeelement("article", {})
    if title:
        _append(article, "h1", title)
    for text in map(_untemplated, texts):
        if _TAGS.search(text):
            try:
                held = parse(f"<body>{text}</body>").root
            except ParseTruncated:
                held = None
            within = held.find("body") if held is not None else None
            article.extend(list(within) if within is not None else [])
        else:
            for line in text.split("\n"):
                _append(article, "p", line)
    body.append(article)


def _untemplated(text: str) -> str:
    """A text whose elements end, or begin and end, in the brackets of a template ("<p>The ferry …{/p}"), in HTML's."""
    ended = {name for end, name in _BRACED.findall(text) if end}
    # Not what a manual on templates says of their own words: {if}.
    ended = {name for name in ended if name in BLOCKS or name in INLINE or "-" in name}
    return _BRACED.sub(lambda found: f"<{found[1]}{found[2]}>" if found[2] in ended else found[0], text)


def _append(article: Any, tag: str, text: str) -> None:
    element = article.makeelement(tag, {})
    element.text = _NEVER_IN_XML.sub("", text)
    article.append(element)

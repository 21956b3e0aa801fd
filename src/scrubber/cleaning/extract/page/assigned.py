"""The data that a page's scripts assign as they load: `window.__NUXT__ = {…}`, where it is an object literal of
JavaScript and no JSON.

Only the literal is read, nothing is run: brackets, names before a colon, and strings; of anything else it is known that
something stands there. Frameworks also hand their data to a function (`(function(a, b){return {…}}("…", 1))`) or write
it as a string of JSON (`JSON.parse("…")`): both are read as lists of what stands in them. Goes wrong where a text is
put together from pieces by the script itself.

Source: ECMAScript, string literals; Nuxt, Vue and Redux on the state that a server sends along.
"""

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice
from typing import Any

from scrubber.cleaning.extract.page.elements import BLOCKS, INLINE
from scrubber.patterns import lazily

_PLACE = r"(?:(?:var|let|const)\s{1,9}[\w$]{1,60}|[\w$]{1,60}(?:\.[\w$]{1,60}|\[[\"'][\w$.-]{1,60}[\"']\]){1,4})"
#: A script that does nothing but assign begins so: what it assigns to is no name of its own, and before its data it
#: sets at most a few names, flags or empty objects.
_ASSIGNS = lazily(
    rf"\s{{0,200}}(?:{_PLACE}\s{{0,9}}=\s{{0,9}}(?:\"[^\"\\\n]{{0,200}}\"|[\w$.]{{1,90}}(?:\s?\|\|\s?(?:\{{\}}|\[\]))?)"
    rf"\s{{0,9}};\s{{0,99}}){{0,9}}{_PLACE}\s{{0,9}}=\s{{0,9}}(?=[\[{{(]|JSON\.parse\(|function\b)"
)
#: A piece of what React's server components send: `self.__next_f.push([1,"…"])`; where a row of it begins, and one that
#: is a text of so many bytes.
_PUSHED = lazily(r"\s{0,200}self\.__next_f\.push\((?=\[1,)")
_ROW = lazily(r"[0-9a-f]{1,8}:(?:T([0-9a-f]{1,8}),|[A-Z]{1,2}(?=[\[{\"]))?")
_TOKEN = lazily(
    # What is not closed ends with its line or the script, so that no quotation mark is looked at twice.
    r"\"(?P<double>[^\"\\\n]*+(?:\\(?s:.)[^\"\\\n]*+)*+)(?:[\"\n]|\\?\Z)"
    r"|'(?P<single>[^'\\\n]*+(?:\\(?s:.)[^'\\\n]*+)*+)(?:['\n]|\\?\Z)"
    r"|`(?P<template>[^`\\]*+(?:\\(?s:.)[^`\\]*+)*+)(?:`|\\?\Z)"
    r"|(?P<name>[A-Za-z_$][\w$]{0,80})|(?P<sign>[\[\]{}(),:;])"
)
_ESCAPE = lazily(
    r"\\(?:u([Dd][89ABab][0-9A-Fa-f]{2})\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})"
    r"|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|(\r\n|(?s:.)))"
)
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": "", "\r\n": "", "\r": ""}
_LAST_CODE = 0x10FFFF
_OPENING = frozenset("[{")
#: Tokens that are read of a script, and brackets that may stand within one another.
_TOKENS, _DEEPEST = 400_000, 60
#: What an element is sent as: "$", its tag, its key and its properties.
_ELEMENT = 4


def assigned(script: str) -> Any:
    """What a script assigns, as nested dicts, lists and strings; None where it assigns no data. The cost is linear in
    its length.
    """
    start = _ASSIGNS.match(script)
    if start is None:
        return None
    try:
        return json.JSONDecoder().raw_decode(script, start.end())[0]
    except (ValueError, RecursionError):
        return _read(islice(_TOKEN.finditer(script, start.end()), _TOKENS))


def pushed(scripts: Iterable[str]) -> list[Any]:
    """What the rows hold that server components send in pieces, one in each of some scripts, and as markup the elements
    in each: `["$", "p", null, {"children": "…"}]`.
    """
    pieces: list[str] = []
    for script in scripts:
        if begins := _PUSHED.match(script):
            try:
                piece = json.JSONDecoder().raw_decode(script, begins.end())[0]
            except (ValueError, RecursionError):
                continue
            pieces += [each for each in piece[1:2] if isinstance(each, str)]
    sent, rows, at = "".join(pieces), list[Any](), 0
    while row := _ROW.match(sent, at):
        if row[1]:
            text = sent[row.end() : row.end() + int(row[1], 16)].encode(errors="replace")[: int(row[1], 16)]
            rows.append(text.decode(errors="ignore"))
            at = row.end() + len(rows[-1])
            continue
        end = sent.find("\n", row.end())
        at = len(sent) if end < 0 else end + 1
        try:
            held = json.loads(sent[row.end() : at])
            rows += [held, _markup(held)] if isinstance(held, list) else [held]
        except (ValueError, RecursionError):
            continue
    return rows


def _markup(value: Any) -> str:
    """The elements in a value as markup, those that are HTML's, with what these hold."""
    if isinstance(value, str):
        return escape(value)
    if not isinstance(value, list):
        return ""
    if value[:1] != ["$"] or len(value) < _ELEMENT or not isinstance(value[3], dict):
        return "".join(map(_markup, value))
    tag, inner = value[1], _markup(value[3].get("children"))
    html = isinstance(tag, str) and (tag in BLOCKS or tag in INLINE)
    return f"<{tag}>{inner}</{tag}>" if html else inner


def _read(tokens: Iterator[re.Match[str]]) -> Any:
    """The values of a literal. Names without a value, operators and numbers are passed over; round brackets hold a
    list, a function's body its parts.
    """
    whole: list[Any] = []
    stack: list[Any] = [whole]
    names = [""]  # of each bracket, the name that its next value has
    held: Any = None  # a string or a name that may turn out to be one before a colon
    said = False  # whether it was a string
    for token in tokens:
        sign = token["sign"]
        if sign is None:
            if said and held is not None:
                _put(stack[-1], names[-1], held)
            said = token["name"] is None
            held = _string(token) if said else token["name"]
            continue
        if sign == ":" and isinstance(held, str):
            names[-1] = held
        elif said and held is not None:
            _put(stack[-1], names[-1], held)
        held, said = None, False
        if sign in "[{(":
            if len(stack) > _DEEPEST:
                return None
            inner: Any = {} if sign == "{" else []
            _put(stack[-1], names[-1], inner)
            stack.append(inner)
            names.append("")
        elif sign in "]})" and len(stack) > 1:
            stack.pop()
            names.pop()
        if sign in ",;":
            names[-1] = ""
    return whole


def _put(holder: Any, name: str, value: Any) -> None:
    """Set a value into an object by its name; by its number where it has none or a taken one, or at a list's end."""
    if isinstance(holder, list):
        holder.append(value)
    else:
        holder[name if name and name not in holder else f"{name}#{len(holder)}"] = value


def _string(token: re.Match[str]) -> Any:
    """What a string literal says; where that is JSON, the data."""
    raw = next(part for part in (token["double"], token["single"], token["template"]) if part is not None)
    text = _ESCAPE.sub(_unescaped, raw) if "\\" in raw else raw
    if text[:1] not in _OPENING:
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _unescaped(match: re.Match[str]) -> str:
    high, low, *codes, other = match.groups()
    if high:
        return chr(0x10000 + (int(high, 16) - 0xD800) * 0x400 + int(low, 16) - 0xDC00)
    code = next(filter(None, codes), None)
    if code is None:
        return _SHORT.get(other, other)
    value = int(code, 16)
    return chr(value) if value <= _LAST_CODE else "\ufffd"

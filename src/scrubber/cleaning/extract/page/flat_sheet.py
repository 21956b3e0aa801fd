"""A style sheet as a row of rules, as a screen has them: without remarks and at-rules, and nested rules spelt out.

It is read here by a few expressions: tinycss2, which reads it sign by sign, takes ten times as long for the whole sheet
(some 40 ms of 100 KB, where the page that it stands in has 15 in all), and few rules of one hide anything.

Source: W3C, CSS Syntax Module Level 3; CSS Nesting Module; Media Queries.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from scrubber.cleaning.extract.page.selectors import split_selectors
from scrubber.patterns import lazily

#: Characters of a sheet and of a rule's selectors that are read; how deep rules are nested, and how many selectors
#: those around a nested one make with its own.
_MOST, _SELECTORS, _DEEPEST, _PAIRS = 400_000, 4_000, 8, 200
#: Comments; and strings, in groups those without a sign in them that would part rules, and such as nothing closes.
COMMENT = lazily(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/|\Z)")
_STRING = lazily(
    r"""("[^"\\\n{};]*+(?:\\.[^"\\\n{};]*+)*+"|'[^'\\\n{};]*+(?:\\.[^'\\\n{};]*+)*+')"""
    r"""|"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"|'[^'\\\n]*+(?:\\.[^'\\\n]*+)*+'|(["'][^\n]*+)"""
)
#: What is declared of rules in a layer, which those outside of layers outweigh.
LAYERED = "--layered"
_SIGN = lazily(r"[{}]")
#: An at-rule that holds nothing, declarations or rules; and what nests deeper.
_AT_RULE = lazily(r"@(?<![^\s{};]@)(?=[a-z-])([^{};]*+)(?:;|\{((?:[^{}]*+\{[^{}]*+\})*+[^{}]*+)\})")
#: An at-rule that holds nothing; a semicolon may stand in its address: `@import url(https://…?family=A:wght@300;400);`.
_STATEMENT = lazily(r"""@(?<![^\s{};]@)[a-z-](?:[^@;{}()"']++|\([^()]*+\)|"[^"\n]*+"|'[^'\n]*+')*+;""")
_LEFT = lazily(r"@(?<![^\s{};]@)[a-z-]")
_NESTED = lazily(r"\{[^{}]*+\{")
#: At-rules that hold rules which count, if a screen is what they are for.
_COUNTS = lazily(r"layer\b|media\b|supports\b(?!\s*not\b)", re.IGNORECASE)
#: The screen that a page is read on, in pixels: as wide as most; and those of an `em`.
_WIDE, _EM = 1_280.0, 16.0
_ASKED = lazily(r"(?:(only|not)\s{1,9})?(all|screen|print|speech)?(?:\s{0,9}(?:and\s{0,9})?\([^()]{0,80}\)){0,9}")
_FEATURE = lazily(r"\(([^()]{0,80})\)")
_WIDTH = lazily(r"(?:(min|max)-width\s{0,9}:|width\s{0,9}([<>])=?)\s{0,9}(\d{1,5}(?:\.\d{1,4})?|\.\d{1,4})(px|r?em)?")


def flattened(sheet: str) -> str:
    """A sheet's rules that count, one behind another: `selectors{declarations}`."""
    sheet = sheet[:_MOST]
    if "/*" in sheet:
        sheet = COMMENT.sub(" ", sheet)
    sheet = sheet.replace("<!--", " ").replace("-->", " ")  # which hid sheets from the browsers of 1996
    if "@" in sheet:
        sheet = _STATEMENT.sub(" ", sheet)
    # Most sheets nest nothing but rules in at-rules.
    flat, before = sheet, ""
    for _ in range(_DEEPEST):
        if flat != before and "@" in flat:
            before, flat = flat, _AT_RULE.sub(_counted, flat)
    return "".join(_spelt_out(_STRING.sub(r"\1\2", sheet))) if _LEFT.search(flat) or _NESTED.search(flat) else flat


@lru_cache(maxsize=256)
def holds(media: str) -> bool:
    """Whether a list of media queries holds on a wide screen; not where it asks for anything but its width."""
    return any(map(_holds, media.lower().split(","))) or not media.strip()


def _holds(query: str) -> bool:
    asked = _ASKED.fullmatch(query.strip())
    if asked is None or not query.strip():
        return False
    features = [_WIDTH.fullmatch(each.strip()) for each in _FEATURE.findall(query)]
    if None in features:
        return False
    met = asked[2] in {None, "all", "screen"} and all(map(_is_wide, filter(None, features)))
    return met != (asked[1] == "not")


def _is_wide(feature: re.Match[str]) -> bool:
    wide = float(feature[3]) * (_EM if (feature[4] or "").endswith("em") else 1)
    return wide <= _WIDE if feature[1] == "min" or feature[2] == ">" else wide >= _WIDE


def _counts(prelude: str) -> bool:
    """Whether what an at-rule holds counts."""
    name = _COUNTS.match(prelude)
    return name is not None and (name[0].lower() != "media" or holds(prelude[name.end() :].strip()))


def _counted(found: re.Match[str]) -> str:
    """What an at-rule holds, if that counts; all of it where that is declared of the rule around it."""
    if not (found[2] and found[2].strip() and _counts(found[1])):
        return ""
    if "{" not in found[2]:
        return found[0]
    return found[2].replace("{", f"{{{LAYERED}:1;") if found[1][:5].lower() == "layer" else found[2]


def _spelt_out(sheet: str) -> Iterator[str]:
    around: list[str | None] = [""]
    said: list[list[str]] = [[]]
    layers = [""]
    at = 0
    for sign in _SIGN.finditer(sheet):
        before, at = sheet[at : sign.start()], sign.end()
        # A semicolon ends what is declared in a rule; outside of rules it is a fault of the selectors it stands in, as
        # where a program wrote `&gt;` for `>`: they mean nothing then, not all that their end names.
        ended = before.rfind(";") + 1 if around[-1] != "" else 0
        prelude = before[ended:] if sign[0] == "{" else ""
        if around[-1]:
            said[-1].append(before[: len(before) - len(prelude)])
        if sign[0] == "{":
            around.append(_within(around[-1], prelude.strip()) if len(around) <= _DEEPEST else None)
            said.append([])
            layers.append(layers[-1] or f"{LAYERED}:1;" * prelude.lstrip().startswith("@layer"))
        elif len(around) > 1:
            selectors, body = around.pop(), layers.pop() + ";".join(said.pop())
            if selectors:
                yield f"{selectors}{{{body}}}"


def _within(around: str | None, prelude: str) -> str | None:
    """The selectors that rules in a block are for; None where they don't count."""
    if around is None or len(prelude) > _SELECTORS:
        return None
    if prelude.startswith("@"):
        return around if _counts(prelude[1:]) else None
    if not around:
        return prelude
    outer, inner = list(split_selectors(around)), list(split_selectors(prelude))
    if len(outer) * len(inner) > _PAIRS:
        return None
    made = ",".join(_nested(one.strip(), other.strip()) for one in outer for other in inner)
    return made if len(made) <= _SELECTORS else None


def _nested(outer: str, inner: str) -> str:
    return inner.replace("&", outer) if "&" in inner else f"{outer} {inner}"

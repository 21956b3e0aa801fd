"""Encodings that write everything in seven bits, left unread: HZ and ISO-2022 of mails and news, and UTF-7."""

import binascii
import re
import unicodedata
from typing import NamedTuple

from scrubber.cleaning.character.written.subject import Line, are_told, is_markup, lines_with
from scrubber.language.model import bits
from scrubber.ledger import apart
from scrubber.model import Edit
from scrubber.patterns import lazily

#: Each has pairs of printable bytes between a sequence that begins them and one that ends them; a scraper drops the
#: control in it.
_JIS = lazily(
    r"\x1b\$(?P<set>\(?[@AB]|\([CD])(?P<kept>(?:[!-~]{2})++)(?:\x1b\([BJ]|(?=\x1b\$|\n|\Z))"
    r"|(?<!\^\[)\$[@B](?P<lost>(?:(?!\([BJ])[!-~]{2}){1,300}+)\([BJ]"
)
#: What the sets of ISO-2022-JP-2 are in bytes above ASCII; the first three are named with and without a bracket.
_SETS = {"A": ("gb2312", b""), "(A": ("gb2312", b""), "(C": ("euc_kr", b""), "(D": ("euc_jp", b"\x8f")}
_OTHER_SETS = lazily(r"(?<!\x1b)\$(?:\(?A|\([CD])[!-~]{2}")
_HZ = lazily(r"~\{(?P<kept>(?:[!-w][!-~])++)(?P<lost>)(?:~\}|(?=\n|\Z))")
_SHIFTED = lazily(r"\x0e(?P<kept>(?:[!-~]{2})++)(?P<lost>)(?:\x0f|(?=\n|\Z))")
_HEAD = lazily(r"\x1b\$\)[AC]")
_UTF7 = lazily(r"\+(?P<base64>[A-Za-z0-9+/]{2,10000}+)-?")
_LEAST = 3  # letters that are more than a coincidence
_EACH = 12.5  # bits that each character may cost
_OF_64 = 6.0  # bits of a random character of base64
_SIGNS = 4.0  # bits of the signs around it
_CLEARLY = 14.0  # bits that characters of UTF-7 have to be likelier by than the letters that stand for them
_BITS = 16
_LEFT_OVER = {0, 3, 6}  # characters of base64 where a row of units ends: two units and more fill eight


class _Run(NamedTuple):
    start: int
    end: int
    was: str


def seven_bit_edits(text: str) -> list[Edit]:
    r"""Put characters in the place of seven-bit encodings of them.

    Kept: $B as a variable, ^[$B as documents show the sequence, a+b-c, source code, base64.
    Changed: ~{Dz2;~} -> 您不; $B%3%^%s%I(B -> コマンド; malri+AQk-ulojn with +ARw-oju -> malriĉulojn with Ĝoju.
    Goes wrong: a text that explains such an encoding by examples has them read.
    Source: RFC 1843, RFC 1468, RFC 1557, RFC 2152.
    """
    edits: list[Edit] = []
    for marks, pattern, codecs, shown in (
        (("\x1b$", "$@", "$B"), _JIS, ("euc_jp",), "ISO-2022-JP"),
        (("~{",), _HZ, ("gb2312",), "HZ"),
        (("\x0e",), _SHIFTED, ("euc_kr", "gb2312"), "ISO-2022"),
    ):
        if any(mark in text for mark in marks) and pattern.search(text) and not is_markup(text):
            runs = min((_runs(text, pattern, codec) for codec in codecs), key=_price)
            edits += [_edit(text, run, shown) for run in runs]
            if runs and pattern is _SHIFTED:
                edits += [_edit(text, _Run(*match.span(), ""), shown) for match in _HEAD.finditer(text)]
    if "+" in text and _UTF7.search(text) and not is_markup(text):
        runs = _utf7_runs(text)
        told = [
            line for line in lines_with(text, _UTF7.finditer(text)) if runs and are_told(text, line, _in(line, runs))
        ]
        edits += [_edit(text, run, "UTF-7") for run in runs if not any(_in(line, [run]) for line in told)]
    return apart(edits)


def _edit(text: str, run: _Run, shown: str) -> Edit:
    return Edit("escape", run.start, run.end, text[run.start : run.end], run.was, f"{shown} left unread in the text")


def _in(line: Line, runs: list[_Run]) -> list[_Run]:
    return [run for run in runs if line.start <= run.start < line.end]


def _price(runs: list[_Run]) -> float:
    return sum(bits(run.was) for run in runs) if runs else float("inf")


def _runs(text: str, pattern: re.Pattern[str], codec: str) -> list[_Run]:
    """The runs between shifts, as what they were; none if one of them can't be read, or they are no text together."""
    runs: list[_Run] = []
    if pattern is _JIS and _OTHER_SETS.search(text):
        return []  # further sets, and where they begin is not certain
    for match in pattern.finditer(text):
        named = match.groupdict()
        pairs = (named["kept"] or named["lost"]).encode("ascii")
        own, before = _SETS.get(named.get("set") or "", (codec, b""))
        data = bytes(byte | 0x80 for byte in pairs)
        try:
            was = b"".join(before + data[at : at + 2] for at in range(0, len(data), 2)).decode(own)
        except UnicodeDecodeError:
            return []
        runs.append(_Run(*match.span(), was))
    was = "".join(run.was for run in runs)
    letters = sum(map(str.isalpha, was))
    fine = letters >= _LEAST and 2 * letters > len(was) and bits(was) <= _EACH * len(was)
    return runs if fine else []


def _utf7_runs(text: str) -> list[_Run]:
    """The runs of UTF-7, if those of the text are far likelier as characters than as random letters."""
    runs: list[_Run] = []
    gains: dict[str, float] = {}
    for match in _UTF7.finditer(text):
        was = _of_base64(match["base64"])
        if was is None:
            return []
        before, after = text[match.start() - 1 : match.start()] or " ", text[match.end() : match.end() + 1] or " "
        context = before + was + after
        gains[match["base64"]] = _OF_64 * len(match["base64"]) + _SIGNS - bits(context) + bits(before)
        runs.append(_Run(*match.span(), was))
    return runs if sum(gains.values()) >= _CLEARLY else []


def _of_base64(run: str) -> str | None:
    """The text of a run; None where it is none, or where an encoder would not have written it so."""
    if len(run) % 8 not in _LEFT_OVER:
        return None
    data = binascii.a2b_base64(run + "A" * (-len(run) % 4))
    size = len(run) * 6 // _BITS * 2
    try:
        was = data[:size].decode("utf-16-be")
    except UnicodeDecodeError:
        return None
    rest = len(run) * 6 - size * 8
    if rest and int.from_bytes(binascii.a2b_base64("AA" + run[-2:])[-2:], "big") & ((1 << rest) - 1):
        return None
    plain = was.isascii() or any(unicodedata.category(char) in {"Cc", "Cn", "Cs", "Co"} for char in was)
    return None if plain else was

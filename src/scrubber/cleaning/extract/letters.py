"""What a mail carries around a text: the lines that postmen read, the sender's signature, the list's own words."""

import re
from collections.abc import Sequence

from scrubber.cleaning.extract.reading import is_prose, sample
from scrubber.cleaning.rows import rows_of
from scrubber.language.written_tables import read_table, unbroken
from scrubber.model import Edit
from scrubber.patterns import lazily

_SAID = read_table("site_sayings")["mail"]

#: Characters of a field's name.
WIDEST_NAME = 40
_FIELD = lazily(rf"([^\W\d_][\w -]{{0,{WIDEST_NAME - 2}}}[^\W_])[:：][ \t]?\S?")
#: One of a name that is known to nobody else.
_ANY_FIELD = lazily(r"[A-Za-z][A-Za-z0-9-]{1,60}:")
_FOLDED = lazily(r"(?<![ \t])[ \t]++\S")
_MAILBOX = lazily(r"\AFrom \S[^\s@]*+@\S+ .*\d\d:\d\d")
_ADDRESS = lazily(r"[\w.+-]{1,64}(?:@|\sat\s)[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
#: What only a mail says of itself.
_TECHNICAL = lazily(
    r"\A(?:message-id|mime-version|received|return-path|delivered-to"
    r"|content-(?:type|transfer-encoding|disposition)|in-reply-to|references|reply-to|user-agent|list-[a-z]+"
    r"|dkim-signature|x-[a-z-]+)$"
)
#: Who wrote to whom, when and about what, as programs write it in several languages; memoranda say the same of
#: themselves.
_SENDER = frozenset(_SAID["sender"].split())
_ROUTE = _SENDER.union(_SAID["route"].split())
#: What parts a signature off, with a blank behind it that nobody else writes; many programs lose that.
_MARK, _REMARK = "-- ", "--"
_SIGNED = lazily(r"--[ \t]*$")
#: So much less than the text a signature says; what says more, behind such a mark, is the next stanza.
_LESS = 2
_RULE = lazily(r"(?<![-_=~])(?:[-_=~]{8,}|--)[ \t]*+$")
_LIST = lazily(unbroken(_SAID["lists"]), re.IGNORECASE)
#: Lines within which a mail's head begins.
HEAD_WITHIN = 60
_FOOT_WITHIN = 24
_UNDERLINED = 2
#: Fields of a mail's head, at the least.
SHORTEST_HEAD = 3
_LONGEST_SIGNATURE, _SHORT_SIGNATURE = 10, 4
_WIDEST = 120


def postal(text: str) -> list[Edit]:
    """Take out the head of a mail, its signature and the footer of its list. The text has line feeds only, and its
    lines are not joined yet.

    Removes "From: …", "Message-ID: …" and what is folded under them, all behind a line `-- ` (four lines where the head
    is lost), and a list's footer behind a ruled line; keeps the head of a memorandum, which names no address, whatever
    the mail quotes, and a ruled line with text under it. It goes wrong where a text closes with a short passage behind
    `-- `.

    Source: RFC 5322 for heads, RFC 3676 section 4.3 for signatures.
    """
    lines, _, starts = rows_of(text)
    head = mail_head(lines)
    foot = _foot(lines)
    signed = _signature(lines, len(lines) if foot is None else foot, mail=bool(head) or foot is not None)
    edits: list[Edit] = []
    if not head and signed is None and foot is None:
        return edits
    if head:
        start, end = starts[head[0]], min(len(text), starts[head[1]])
        edits.append(Edit("mail-head", start, end, text[start:end], "", "what a mail says of its way"))
    for at, until, rule, why in (
        (signed, len(lines) if foot is None else foot, "signature", "the sender's signature"),
        (foot, len(lines), "list-footer", "what a mailing list sets under each mail"),
    ):
        if at is not None:
            start, end = starts[at], min(len(text), starts[until])
            edits.append(Edit(rule, start, end, text[start:end], "", why))
    return edits


def signatures(text: str, typed: Sequence[tuple[int, int]]) -> list[Edit]:
    """Take out the sender's signature behind a line `-- ` at the end of each passage that a page shows as it was typed,
    as archives of mails do; kept is that of a program, whose remarks may begin so. `typed`: where such passages stand.
    """
    edits: list[Edit] = []
    for start, end in typed:
        if f"\n{_MARK}\n" not in (passage := text[start:end]):
            continue
        lines = passage.split("\n")
        at = _signature(lines, len(lines), mail=False)
        if at is None or any(line.startswith(_REMARK) for line in lines[at + 1 :]):
            continue
        begin = start + sum(len(line) + 1 for line in lines[:at])
        if _LESS * (end - begin) < begin - start and is_prose(sample(text[start:begin])):
            edits.append(Edit("signature", begin, end, text[begin:end], "", "the sender's signature"))
    return edits


def mail_head(lines: Sequence[str]) -> tuple[int, int] | None:
    """Where the head of a mail begins and ends (exclusive): the first run of fields among which some only a mail has;
    None where there is none near the beginning.
    """
    at = 0
    limit = min(len(lines), HEAD_WITHIN)
    while at < limit:
        end, names, mail = at, 0, False
        if _MAILBOX.match(lines[end]):
            end += 1
        while end < len(lines) and end - at <= 2 * HEAD_WITHIN:
            name = _name(lines[end])
            if name:
                mail = (
                    mail
                    or _TECHNICAL.match(name) is not None
                    or (name in _SENDER and _ADDRESS.search(lines[end][: _WIDEST * 4]) is not None)
                )
                names += 1
            elif not (end > at and _FOLDED.match(lines[end])):
                break
            end += 1
        if names >= SHORTEST_HEAD and mail:
            return at, _to_blank(lines, end)
        at = max(end, at + 1)
    return None


def _to_blank(lines: Sequence[str], end: int) -> int:
    """A head's end, behind the fields of whatever name that follow at once, if a blank line is behind these."""
    at = end
    while at < min(len(lines), end + HEAD_WITHIN) and (_ANY_FIELD.match(lines[at]) or _FOLDED.match(lines[at])):
        at += 1
    return end if at < len(lines) and lines[at].strip() else at


def _name(line: str) -> str:
    """The field that a line gives, lower case, if it is one that mails have."""
    match = _FIELD.match(line)
    if not match:
        return ""
    name = match[1].lower()
    return name if _TECHNICAL.match(name) or name.replace(" ", "") in _ROUTE else ""


def _foot(lines: Sequence[str]) -> int | None:
    """Where a mailing list's footer begins: a ruled line near the end, with the list's words and little else."""
    under: list[int] = []
    for i in range(len(lines) - 1, max(-1, len(lines) - 4 * _FOOT_WITHIN), -1):
        if _RULE.match(lines[i]) and any(_LIST.search(lines[u][: _WIDEST * 4]) for u in under):
            if i and lines[i - 1].strip() and abs(len(lines[i - 1].rstrip()) - len(lines[i].rstrip())) <= _UNDERLINED:
                return None  # a heading, underlined
            return i
        if lines[i].strip():
            under.append(i)
        if len(under) > _LONGEST_SIGNATURE:
            break
    return None


def _signature(lines: Sequence[str], end: int, *, mail: bool) -> int | None:
    """Where a signature begins that is followed by a few short lines and then by nothing; of what is no `mail`
    otherwise, by four at most, as the mark with its blank asks for.
    """
    filled = 0
    most = _LONGEST_SIGNATURE if mail else _SHORT_SIGNATURE
    for i in range(end - 1, -1, -1):
        if not lines[i].strip():
            continue
        if _SIGNED.match(lines[i]) and (mail or lines[i] == _MARK):
            return i if filled and i else None
        filled += 1
        if filled > most or len(lines[i]) > _WIDEST:
            return None
    return None

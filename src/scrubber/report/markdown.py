"""The report as Markdown, for those who read in a terminal, a mail or a pull request."""

import re
from collections.abc import Iterable, Sequence

from scrubber.inert import inert, short
from scrubber.model import Block
from scrubber.patterns import lazily
from scrubber.report.groups import NOTHING, Group, block_text, groups
from scrubber.report.material import Material
from scrubber.report.proof import more, time_of
from scrubber.report.surroundings import both_surroundings
from scrubber.report.verdicts import SETTLED, Verdict, command_to_settle, headline, words

_QUOTE = 400
#: So many lines of the evidence are given; the page has all.
_EVIDENCE = 5
_NOTES = 100

#: What Markdown, or HTML inside it, would read as more than text. In running text only what can act is escaped.
_MARKUP = lazily(r"([\\`*_\[\]<>|~])")
_AT_START = lazily(r"^(\s*)([#>+\-=]|\d+[.)](?=\s))")


def escape(text: str) -> str:
    """A text of unknown origin, so that Markdown shows it as it is, on one line."""
    text = _MARKUP.sub(r"\\\1", inert(text, one_line=True)).replace("&", "&amp;")
    return _AT_START.sub(_escaped_start, text)


def _escaped_start(found: re.Match[str]) -> str:
    blank, mark = found[1], found[2]
    return f"{blank}{mark[:-1]}\\{mark[-1]}"


def report_markdown(material: Material) -> str:
    """The report in short: how each mirror stands, each alteration with both readings, each disputed reading."""
    edition = material.edition
    lines = [
        f"# {escape(material.title)}",
        "",
        f"**{headline(material.verdicts)}**",
        "",
        *([escape(material.perhaps_first), ""] if material.perhaps_first else []),
        f"Edition {edition.number} of `{edition.document}`, text as of {edition.time:%Y-%m-%d %H:%M %Z}.",
        f"Confidence {material.collation.confidence:.0%}, hash `{edition.hash[:16]}`.",
        "",
        *(
            ["## Decided by persons", "", *(f"- {escape(each)}" for each in material.decided), ""]
            if material.decided
            else []
        ),
        "## Mirrors",
        "",
        *_table(("mirror", "verdict", "what was found", "weight", "copies with"), map(_mirror_row, material.verdicts)),
    ]
    found = groups(material.findings, material.edition.blocks)
    for disputed, title in ((False, "Alterations"), (True, "Disputed readings")):
        own = [group for group in found if group.first.disputed is disputed and not group.first.accepted]
        if own:
            lines += ["", f"## {title}", ""]
            lines += [f"{escape(SETTLED)} `{command_to_settle(edition.document)}`", ""] if disputed else []
            for group in own:
                lines += _finding(group, edition.blocks)
    if proof := [(name, each) for name, aside, each in material.proof() if not aside]:
        lines += [
            "",
            "## Proof",
            "",
            "The bytes that each mirror stands with, and since when it has given the same.",
            "",
        ]
        rows = (
            (escape(name), more(each), "", "")
            if isinstance(each, int)
            else (escape(name), escape(each["url"]), time_of(each), f"`{each['sha256']}`")
            for name, each in proof
        )
        lines += _table(("mirror", "from", "first so", "SHA-256"), rows)
    low = [finding for finding in material.findings if finding.severity == "low"]
    if low:
        lines += ["", "## Notes", ""]
        lines += [f"- **{escape(f.mirror or 'the text')}**, {words(f.kind)}: {escape(f.message)}" for f in low[:_NOTES]]
        lines += [f"- and {len(low) - _NOTES:,} more"] if len(low) > _NOTES else []
    return "\n".join(lines) + "\n"


def _mirror_row(verdict: Verdict) -> tuple[str, ...]:
    weight = "" if verdict.weight is None else f"{verdict.weight:.2f}"
    cells = (verdict.mirror, verdict.label, verdict.told, weight, ", ".join(verdict.copies))
    return tuple(escape(cell) for cell in cells)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]


def _finding(group: Group, blocks: Sequence[Block]) -> list[str]:
    finding = group.first
    where = f", {group.where}" if group.where else ""
    names = ", ".join(f"**{escape(name)}**" for name in group.mirrors)
    out = [f"- {group.number}: {names}, {words(finding.kind)}{where}: {escape(group.message)}"]
    if (finding.before or finding.after) and len(group.blocks) < 2:
        around = both_surroundings(finding, block_text(finding, blocks))
        readings = zip(group.sides, (finding.before, finding.after), around, strict=True)
        out += [f"   - {escape(side)}: {_quoted(text, beside)}" for side, text, beside in readings]
    if lines := list(dict.fromkeys(line for each in group.findings for line in each.evidence))[:_EVIDENCE]:
        out.append(f"   - evidence: {escape(short('; '.join(lines), _QUOTE))}")
    return out


def _quoted(text: str, around: tuple[str, str]) -> str:
    """A reading, marked where anything stands around it."""
    quoted = escape(short(text, _QUOTE))
    if around == ("", ""):
        return quoted or "*nothing*"
    return f"{escape(around[0])}**{quoted or NOTHING}**{escape(around[1])}"

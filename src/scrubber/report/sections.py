"""The report's quieter sections: notes, copies, editions, and the text itself."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from scrubber.comparing.changes import Change
from scrubber.comparing.divided import compare_words
from scrubber.inert import short
from scrubber.model import Finding
from scrubber.report.findings import language
from scrubber.report.groups import Group
from scrubber.report.markup import Html, el, join, table
from scrubber.report.material import Material
from scrubber.report.verdicts import plural, words

#: How many rows of one mirror are shown.
_ROWS = 200
#: So many mirrors are named one by one beside a block, and stand open in a list.
_NAMED, OPEN = 60, 24
#: How many editions stand open.
_EDITIONS = 12


def notes(material: Material) -> Html | None:
    """What only tells: wording, other editions, lost text, link blocks, hidden text."""
    by_mirror: dict[str, list[Finding]] = defaultdict(list)
    for finding in material.findings:
        if finding.severity == "low":
            by_mirror[finding.mirror].append(finding)
    if not by_mirror:
        return None
    lead = el(
        "p",
        "These accuse nobody: damage that no copy makes good, vocabulary, other editions, what a page hides.",
        class_="lead",
    )
    return join([lead, *opened([_mirror_notes(name, found) for name, found in by_mirror.items()])])


def _mirror_notes(name: str, found: list[Finding]) -> Html:
    counts = ", ".join(f"{count} × {words(kind)}" for kind, count in Counter(each.kind for each in found).most_common())
    items = []
    for each in found[:_ROWS]:
        reading = each.after or each.before
        link = el("a", f"block {each.block}", href=f"#b{each.block}") if each.block is not None and reading else None
        quoted = join([" ", el("bdi", short(reading, 160))]) if reading and reading not in each.message else None
        items.append(el("li", el("strong", words(each.kind)), " ", link, " ", each.message, quoted))
    return el(
        "details",
        el("summary", el("bdi", name or "the text"), f": {counts}"),
        el("ul", *items, _more(len(found)), class_="plain"),
    )


def copies(material: Material) -> Html | None:
    """Who copies whom, how much each mirror weighs as a witness, and why."""
    collation = material.collation
    if not collation.weights:
        return None
    parts = [
        el(
            "p",
            "Mirrors that copy one another count about once. A weight is what a mirror's word adds where "
            "copies differ. The text's confidence grows with the mirrors behind it that copied none, and falls with "
            "what is disputed.",
            class_="lead",
        )
    ]
    if collation.clusters:
        items = (
            el("li", join((el("bdi", name) for name in cluster), ", "), " copy one another")
            for cluster in collation.clusters
        )
        parts.append(el("ul", *items, class_="plain"))
    rows = []
    for name, weight in sorted(collation.weights.items(), key=lambda item: (-item[1], item[0])):
        why = (
            el("ul", *(el("li", line) for line in collation.reasons.get(name, ())), class_="plain")
            if collation.reasons.get(name)
            else "–"
        )
        rows.append(
            el(
                "tr",
                el("td", el("bdi", name)),
                el("td", f"{weight:.2f}", class_="num", data_label="weight"),
                el("td", why),
            )
        )
    parts.append(
        el(
            "details",
            el("summary", "Every mirror's weight, and why"),
            table(("Mirror", "Weight", "Why"), rows, numeric=["Weight"]),
        )
    )
    return join(parts)


def editions(material: Material) -> Html:
    """The editions, the latest first and those of long ago folded, and what this one changed against the one before."""
    rows = [
        el(
            "tr",
            el(
                "td",
                el("strong", str(each.number)) if each.number == material.edition.number else str(each.number),
                class_="num",
                data_label="edition",
            ),
            el("td", f"{each.time:%Y-%m-%d %H:%M %Z}"),
            el("td", el("code", each.hash[:16], title=each.hash)),
            el("td", str(len(each.record.get("mirrors", ()))), class_="num", data_label="mirrors"),
        )
        for each in reversed(material.editions)
    ]
    latest, older = (
        table(("Edition", "Text as of", "Hash", "Mirrors"), some, numeric=["Edition", "Mirrors"])
        for some in (rows[:_EDITIONS], rows[_EDITIONS:])
    )
    earlier = len(rows) - _EDITIONS
    folded = el("details", el("summary", f"{earlier:,} earlier {plural(earlier, 'edition')}"), older)
    return join([latest, folded if earlier > 0 else None, _since(material)])


def _since(material: Material) -> Html | None:
    before = material.before
    if before is None:
        return None
    b = [block.text for block in material.edition.blocks]
    a, changes = compare_words([block.text for block in before.blocks], b)
    changed = [change for change in changes if change.op != "same"]
    rows = [el("p", *_change(change, a, b)) for change in changed[:_ROWS]]
    rows = rows or [el("p", "The words are the same, and blocks begin elsewhere.")]
    title = el("h3", f"Changed since edition {before.number}")
    return join([title, el("div", *rows, _more(len(changed), "p"), class_="diff")])


def _change(change: Change, a: list[str], b: list[str]) -> list[Html | str]:
    if change.a is None and change.b is not None:
        return [el("mark", b[change.b], class_="new")]
    if change.b is None and change.a is not None:
        return [el("mark", a[change.a], class_="gone")]
    out: list[Html | str] = []
    for mark in change.marks:
        if mark.op == "same":
            out.append(mark.a if len(mark.a) < 300 else short(mark.a, 200))
            continue
        out += [el("mark", mark.a, class_="gone")] if mark.a else []
        out += [el("mark", mark.b, class_="new")] if mark.b else []
    return out


def whole_text(material: Material, found: list[Group]) -> Html:
    """The canonical text, each block with its number, how many mirrors attest it, and the findings that concern it."""
    hits: dict[int, list[Group]] = defaultdict(list)
    for group in found:
        for number in group.blocks:
            hits[number].append(group)
    sources = material.collation.sources
    rows = []
    for number, block in enumerate(material.edition.blocks):
        attested = len(sources[number]) if number < len(sources) else 0
        margin = [f"{attested} {plural(attested, 'mirror')}"] if attested else []
        links = [
            join([el("a", f"{words(group.first.kind)} {group.number}", href=f"#f{group.number}")])
            for group in hits[number]
        ]
        rows.append(
            el(
                "div",
                el("a", str(number), href=f"#b{number}", aria_label=f"block {number}"),
                el("div", block.text, class_=f"text {block.kind}", lang=language(block.language), dir="auto"),
                el(
                    "div",
                    join([*margin, *links], " · "),
                    class_="margin",
                    title=_names(sources[number]) if attested else None,
                ),
                class_=("block hit altered" if any(each.first.accuses for each in hits[number]) else "block hit")
                if links
                else "block",
                id=f"b{number}",
            )
        )
    return join(rows)


def _more(count: int, name: str = "li") -> Html | None:
    return el(name, f"and {count - _ROWS:,} more") if count > _ROWS else None


def _names(names: Sequence[str]) -> str:
    """The names of mirrors, the end of a long list in a number: a page that gave them all with each block grew with
    blocks times mirrors.
    """
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def opened(parts: Sequence[Html]) -> list[Html]:
    """What is told of each mirror, the end of a long list folded."""
    rest = parts[OPEN:]
    folded = el("details", el("summary", f"{len(rest):,} more {plural(len(rest), 'mirror')}"), *rest)
    return [*parts[:OPEN], folded] if rest else list(parts)

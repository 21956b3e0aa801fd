"""The report's quieter sections: notes, copies, what was removed and repaired, editions, and the text itself."""

from __future__ import annotations

from collections import Counter, defaultdict

from scrubber.cleaned import Removed, Repair
from scrubber.comparing.changes import Change
from scrubber.comparing.divided import compare_words
from scrubber.inert import inert, short
from scrubber.model import Finding
from scrubber.report.findings import language
from scrubber.report.groups import Group
from scrubber.report.markup import Html, el, join
from scrubber.report.material import Material
from scrubber.report.verdicts import plural, words

#: How many rows of one mirror are shown, and how much of each.
_ROWS = 200
_QUOTE = 400
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
    return join([lead, *(_mirror_notes(name, found) for name, found in by_mirror.items())])


def _mirror_notes(name: str, found: list[Finding]) -> Html:
    counts = ", ".join(f"{count} × {words(kind)}" for kind, count in Counter(each.kind for each in found).most_common())
    items = []
    for each in found[:_ROWS]:
        link = el("a", f"block {each.block}", href=f"#b{each.block}") if each.block is not None else None
        quoted = join([" ", el("bdi", short(each.after or each.before, 160))]) if each.after or each.before else None
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
            "copies differ.",
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
    head = el(
        "tr",
        el("th", "Mirror", scope="col"),
        el("th", "Weight", scope="col", class_="num"),
        el("th", "Why", scope="col"),
    )
    parts.append(
        el(
            "details",
            el("summary", "Every mirror's weight, and why"),
            el("table", el("thead", head), el("tbody", *rows), class_="cards"),
        )
    )
    return join(parts)


def removed(material: Material) -> Html | None:
    """Blocks that were taken for the site's and not the document's, with rule and reason."""
    parts = []
    canonical = {block.text for block in material.edition.blocks}
    for name, text in material.cleaned.items():
        if not text.removed:
            continue
        rows = [_removed_row(block, back=block.text in canonical) for block in text.removed[:_ROWS]]
        head = el("tr", *(el("th", each, scope="col") for each in ("Text", "Rule", "Why")))
        size = sum(len(block.text) for block in text.removed)
        summary = el(
            "summary",
            el("bdi", name),
            f": {len(text.removed):,} {plural(len(text.removed), 'block')}, {size:,} characters",
        )
        parts.append(
            el(
                "details",
                summary,
                el("table", el("thead", head), el("tbody", *rows), class_="cards removed"),
                _more(len(text.removed), "p"),
            )
        )
    if not parts:
        return None
    lead = (
        "What stood in a copy and is not the document's: the site's menus, share lines, links, advertisements. "
        "Nothing was removed without a reason."
    )
    return join([el("p", lead, class_="lead"), *parts])


def _removed_row(block: Removed, *, back: bool) -> Html:
    text = el("td", el("bdi", short(block.text, _QUOTE)), lang=language(block.language))
    # What one page alone takes for its site's, other copies can attest as the document's.
    why = f"{block.reason or '–'}{'; brought back, because other copies have it' if back else ''}"
    return el(
        "tr",
        text,
        el("td", el("code", block.rule or "–"), data_label="rule"),
        el("td", why, data_label="why"),
    )


def repaired(material: Material) -> Html | None:
    """How often each rule changed a copy's text, with an example of each; of copies in which none did, their names."""
    parts = []
    for name, text in material.cleaned.items():
        if not text.repairs and not text.page_order:
            continue
        rows = [_repaired_row(each) for each in text.repairs]
        head = el(
            "tr",
            *(
                el("th", each, scope="col", class_="num" if each == "Edits" else None)
                for each in ("Rule", "Edits", "For example", "Why")
            ),
        )
        table = el("table", el("thead", head), el("tbody", *rows), class_="cards repaired")
        read_as = f", read as {text.encoding}" if text.encoding else ""
        count = sum(each.edits for each in text.repairs)
        parts.append(
            el(
                "details",
                el(
                    "summary",
                    el("bdi", name),
                    f": {count:,} {plural(count, 'edit')} by {len(rows)} {plural(len(rows), 'rule')}{read_as}",
                ),
                el("p", order[:1].upper() + order[1:] + ".") if (order := text.page_order) else None,
                table if rows else None,
            )
        )
    if not material.cleaned:
        return None
    lead = (
        "Damage undone, and the script and marks that were asked for. Each change is an edit that names its "
        "rule and can be taken back; those of "
        "blanks and line ends, and what was removed, are not counted here. scrubber clean --explain lists them all."
    )
    clean = [el("bdi", name) for name, text in material.cleaned.items() if not text.repairs]
    rest = el("p", "Nothing had to be changed in ", join(clean, ", "), ".") if clean else None
    return join([el("p", lead, class_="lead") if parts else None, *parts, rest])


def _repaired_row(repair: Repair) -> Html:
    before, after = (inert(each, one_line=True) or "nothing" for each in (repair.before, repair.after))
    shown = join([el("bdi", before), " → ", el("bdi", after)])
    return el(
        "tr",
        el("td", el("code", repair.rule)),
        el("td", f"{repair.edits:,}", class_="num", data_label="edits"),
        el("td", shown, data_label="for example"),
        el("td", repair.reason or "–", data_label="why"),
    )


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
    head = el(
        "tr",
        *(
            el("th", each, scope="col", class_="num" if each in {"Edition", "Mirrors"} else None)
            for each in ("Edition", "Text as of", "Hash", "Mirrors")
        ),
    )

    def table(some: list[Html]) -> Html:
        return el("table", el("thead", head), el("tbody", *some), class_="cards")

    older = rows[_EDITIONS:]
    folded = el("details", el("summary", f"{len(older):,} earlier {plural(len(older), 'edition')}"), table(older))
    return join([table(rows[:_EDITIONS]), folded if older else None, _since(material)])


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
                    title=", ".join(sources[number]) if attested else None,
                ),
                class_="block hit" if links else "block",
                id=f"b{number}",
            )
        )
    return join(rows)


def _more(count: int, name: str = "li") -> Html | None:
    return el(name, f"and {count - _ROWS:,} more") if count > _ROWS else None

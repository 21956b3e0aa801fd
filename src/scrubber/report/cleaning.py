"""The report's sections of what was removed from each copy, and what was repaired in it."""

from scrubber.cleaned import Removed, Repair
from scrubber.inert import inert, short
from scrubber.report.findings import language
from scrubber.report.markup import Html, el, join, table
from scrubber.report.material import Material
from scrubber.report.sections import OPEN, opened
from scrubber.report.verdicts import plural

#: How many rows of one mirror are shown, of all together, and of each at least: of a thousand mirrors a page was 4 MB,
#: nearly all of it their menus.
_ROWS, _ALL, _FEWEST = 200, 6_000, 5
#: How much of each.
_QUOTE = 400


def removed(material: Material) -> Html | None:
    """Blocks that were taken for the site's and not the document's, with rule and reason."""
    parts = []
    most = max(_FEWEST, min(_ROWS, _ALL // max(1, len(material.cleaned))))
    canonical = {block.text for block in material.edition.blocks}
    for name, text in material.cleaned.items():
        if not text.removed:
            continue
        rows = [_removed_row(block, back=block.text in canonical) for block in text.removed[:most]]
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
                table(("Text", "Rule", "Why"), rows, name="removed"),
                el("p", f"and {len(text.removed) - most:,} more") if len(text.removed) > most else None,
            )
        )
    if not parts:
        return None
    lead = (
        "What stood in a copy and is not the document's: the site's menus, share lines, links, advertisements. "
        "Nothing was removed without a reason."
    )
    return join([el("p", lead, class_="lead"), *opened(parts)])


def _removed_row(block: Removed, *, back: bool) -> Html:
    text = el("td", el("bdi", short(block.text, _QUOTE)), lang=language(block.language))
    # What one page alone takes for its site's, other copies can attest as the document's.
    why = f"{block.reason or '–'}{'; brought back, because other copies have it' if back else ''}"
    return el("tr", text, el("td", el("code", block.rule or "–"), data_label="rule"), el("td", why, data_label="why"))


def repaired(material: Material) -> Html | None:
    """How often each rule changed a copy's text, with an example of each; of copies in which none did, their names."""
    parts = []
    for name, text in material.cleaned.items():
        if not text.repairs and not text.page_order:
            continue
        rows = [_repaired_row(each) for each in text.repairs]
        repairs = table(("Rule", "Edits", "For example", "Why"), rows, numeric=["Edits"], name="repaired")
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
                repairs if rows else None,
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
    names = join(clean, ", ")
    rest = el("p", "Nothing had to be changed in ", names, ".") if clean else None
    if len(clean) > OPEN:
        rest = el("details", el("summary", f"Nothing had to be changed in {len(clean):,} mirrors"), el("p", names))
    return join([el("p", lead, class_="lead") if parts else None, *opened(parts), rest])


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

"""The card of what several mirrors say alike: both readings side by side, and the evidence."""

from scrubber.comparing.marks import compare
from scrubber.inert import short
from scrubber.model import Finding
from scrubber.patterns import lazily
from scrubber.report.groups import NOTHING, Group
from scrubber.report.markup import Html, el, join
from scrubber.report.material import Material
from scrubber.report.proof import told_of
from scrubber.report.surroundings import both_surroundings
from scrubber.report.verdicts import words

#: How much of a long reading is shown, and of one that stands alone, where there is nothing to compare it with; the
#: text itself is further down.
_MOST, _ALONE = 1500, 600
_QUOTED = lazily("(“[^“”]*”)")
_TAG = lazily(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def language(tag: str) -> str | None:
    """A block's language as an attribute; None where it can't be told."""
    return tag if tag != "und" and _TAG.fullmatch(tag) else None


def article(material: Material, group: Group) -> Html:
    """The card of a group of findings."""
    finding = group.first
    blocks = material.edition.blocks
    block = blocks[finding.block] if finding.block is not None and 0 <= finding.block < len(blocks) else None
    lang = language(block.language) if block else None
    where = el("a", group.where, href=f"#b{finding.block}") if block else None
    state = "accepted" if finding.accepted else "disputed" if finding.disputed else "altered"
    return el(
        "article",
        el(
            "header",
            el("a", f"{group.number}", href=f"#f{group.number}", class_="num"),
            el("span", words(finding.kind), class_=f"chip {state}"),
            el("span", join((el("strong", el("bdi", name)) for name in group.mirrors), ", ")),
            where,
            None if finding.disputed else el("span", f"{finding.confidence:.0%} sure"),
        ),
        el("p", _sentence(group.message), class_="message"),
        el("p", f"Accepted: {finding.accepted}", class_="lead") if finding.accepted else None,
        _sides(finding, group, block.text if block else "", lang),
        _evidence(material, group),
        id=f"f{group.number}",
        class_=f"finding {state}",
    )


def _sentence(message: str) -> Html:
    """A message whose quotations each run in their own direction: a right-to-left one would take the marks and
    numbers beside it along.
    """
    parts = _QUOTED.split(message)
    return join(join(["“", el("bdi", each[1:-1]), "”"]) if n % 2 else each for n, each in enumerate(parts))


def _sides(finding: Finding, group: Group, block: str, lang: str | None) -> Html | None:
    """The canonical reading and the mirror's, with as much around a short one as tells where it stands."""
    if not finding.before and not finding.after:
        return None
    around, beside = both_surroundings(finding, block)
    one: list[Html | str] = [short(group.before, _ALONE)]
    two: list[Html | str] = [short(finding.after, _ALONE)]
    if finding.before and finding.after:
        marks = compare(short(finding.before, _MOST), short(finding.after, _MOST))
        one = [el("mark", mark.a, class_="a") if mark.op == "changed" and mark.a else mark.a for mark in marks]
        two = [el("mark", mark.b, class_="b") if mark.op == "changed" and mark.b else mark.b for mark in marks]
    canonical, own = group.sides
    return el(
        "div",
        _side(canonical[0].upper() + canonical[1:], one if finding.before else None, around, lang),
        _side(own, two if finding.after else None, beside, lang),
        class_="sides",
    )


def _side(name: str, parts: list[Html | str] | None, around: tuple[str, str], lang: str | None) -> Html:
    if parts is None and around == ("", ""):
        quote = el("p", "nothing here", class_="none")
    else:
        parts = [el("mark", NOTHING, title="nothing here")] if parts is None else parts
        left, right = (el("span", each, class_="ctx") if each else None for each in around)
        quote = el("blockquote", left, *parts, right, lang=lang, dir="auto")
    return el("figure", el("figcaption", el("bdi", name)), quote)


def _evidence(material: Material, group: Group) -> Html | None:
    lines = list(dict.fromkeys(line for finding in group.findings for line in finding.evidence))
    places = []
    for finding in group.findings:
        if place := finding.place:
            quote = join(
                [short(place.prefix, 80), el("mark", short(place.exact, 300), class_="b"), short(place.suffix, 80)]
            )
            path = join([", in ", el("code", short(place.path, 200))]) if place.path else None
            whole = f"the text of its capture{told_of(material, finding.mirror)}"
            span = f"characters {place.start:,} to {place.end:,} of {whole}"
            places.append(el("li", el("strong", el("bdi", finding.mirror)), f": {span}", path, ": ", el("bdi", quote)))
    if not lines and not places:
        return None
    rows = [el("li", line) for line in lines[:50]]
    if len(lines) > 50:
        rows.append(el("li", f"and {len(lines) - 50:,} more"))
    return el("details", el("summary", "Evidence and place"), el("ul", *rows, *places[:50], class_="plain"))

"""The report as one HTML page that needs nothing else: no script, no picture, no link to anywhere, no mirror's
markup.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from importlib import resources

from scrubber.report.cleaning import removed, repaired
from scrubber.report.findings import article
from scrubber.report.groups import Group, groups
from scrubber.report.markup import Html, el, join, style, table
from scrubber.report.material import Material
from scrubber.report.proof import proof
from scrubber.report.sections import copies, editions, notes, whole_text
from scrubber.report.verdicts import SETTLED, Verdict, command_to_settle, headline
from scrubber.version import __version__

_ALTERED = "In the order of the text. Mirrors that say the same wrong thing stand together."
#: More intact mirrors than this are folded, so that what was altered stands near the top.
_INTACT = 20
#: So many of a mirror's cards are linked beside its name.
_LINKS = 40
_ACCEPTED = "Deviations that a person knows of and accepted; they alarm nobody any more."


@lru_cache(maxsize=1)
def _css() -> str:
    return resources.files("scrubber.report").joinpath("style.css").read_text(encoding="utf-8")


def html(material: Material) -> str:
    """Write the report, a whole page. Its security policy allows its own style sheet, by hash, and nothing else."""
    css = _css()
    digest = b64encode(sha256(css.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    found = groups(material.findings, material.edition.blocks)
    accused = [group for group in found if group.first.accuses]
    accepted = [group for group in found if group.first.accepted]
    disputed = [group for group in found if group.first.disputed and not group.first.accepted]
    settle = join([SETTLED, " ", el("code", command_to_settle(material.edition.document))])
    sections = [
        ("decided", "Decided by persons", join(el("p", each, dir="auto") for each in material.decided)),
        ("mirrors", "Mirrors", _mirrors(material, found)),
        ("alterations", "Alterations", _cards(material, accused, _ALTERED, "No mirror was found to be altered.")),
        ("disputed", "Disputed readings", _cards(material, disputed, settle)),
        ("accepted", "Accepted", _cards(material, accepted, _ACCEPTED)),
        ("notes", "Notes", notes(material)),
        ("copies", "Copies and weights", copies(material)),
        ("removed", "What was removed", removed(material)),
        ("repaired", "What was repaired", repaired(material)),
        ("proof", "Proof", proof(material)),
        ("editions", "Editions", editions(material)),
        ("text", "The text", whole_text(material, found)),
    ]
    present = [(ident, title, body) for ident, title, body in sections if body]
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", f"{material.title} · edition {material.edition.number}"),
        style(css),
    )
    body = el(
        "body",
        el("a", "To the mirrors", href="#mirrors", class_="skip"),
        _top(material, [(ident, title) for ident, title, _ in present]),
        el("main", *(el("section", el("h2", title), content, id=ident) for ident, title, content in present)),
        el(
            "footer",
            el(
                "p",
                f"Made by scrubber {__version__}. Texts of mirrors are quoted as text; characters that act or "
                f"hide are shown by their code.",
            ),
        ),
    )
    return "<!DOCTYPE html>\n" + el("html", head, body, lang="en") + "\n"


def _top(material: Material, contents: list[tuple[str, str]]) -> Html:
    edition, collation = material.edition, material.collation
    worst = material.verdicts[0].state if material.verdicts else ""
    facts = [
        ("document", el("code", edition.document)),
        (
            "edition",
            f"{edition.number} of {material.editions[-1].number}" if material.editions else str(edition.number),
        ),
        ("text as of", f"{edition.time:%Y-%m-%d %H:%M %Z}"),
        ("last looked at", f"{material.seen:%Y-%m-%d %H:%M %Z}" if material.seen else None),
        ("confidence", f"{collation.confidence:.0%}"),
        ("hash", el("code", edition.hash[:16], title=edition.hash)),
    ]
    return el(
        "header",
        el("p", "scrubber report", class_="eyebrow"),
        el("h1", el("bdi", material.title)),
        el("p", headline(material.verdicts), class_=f"verdict {worst}"),
        el("p", material.perhaps_first) if material.perhaps_first else None,
        el("dl", *(el("div", el("dt", name), el("dd", value)) for name, value in facts if value), class_="facts"),
        el(
            "nav",
            el("ul", *(el("li", el("a", title, href=f"#{ident}")) for ident, title in contents)),
            aria_label="Contents",
        ),
        class_="top",
    )


def _mirrors(material: Material, found: list[Group]) -> Html:
    copied = any(verdict.copies for verdict in material.verdicts)
    head = ("Mirror", "Verdict", "What was found", "Weight", *(["Copies with"] if copied else []))
    own: dict[str, list[Group]] = {}
    for group in found:
        for name in group.mirrors:
            own.setdefault(name, []).append(group)

    def standing(some: Sequence[Verdict]) -> Html:
        rows = (_mirror(material, verdict, own.get(verdict.mirror, []), copied=copied) for verdict in some)
        return table(head, rows, numeric=["Weight"])

    intact = [verdict for verdict in material.verdicts if verdict.state in {"intact", "noted"}]
    if len(intact) <= _INTACT:
        return standing(material.verdicts)
    others = [verdict for verdict in material.verdicts if verdict not in intact]
    folded = el("details", el("summary", f"{len(intact):,} intact mirrors"), standing(intact))
    return join([standing(others) if others else None, folded])


def _mirror(material: Material, verdict: Verdict, own: list[Group], *, copied: bool) -> Html:
    links = join((el("a", f"{group.number}", href=f"#f{group.number}") for group in own[:_LINKS]), " ")
    more = f" and {len(own) - _LINKS} more" if len(own) > _LINKS else ""
    place = material.places.get(verdict.mirror, "")
    weight = None
    if verdict.weight is not None:
        weight = join([el("span", class_=f"bar w{round(verdict.weight * 10)}"), f"{verdict.weight:.2f}"])
    return el(
        "tr",
        el(
            "td",
            el("strong", el("bdi", verdict.mirror)),
            " " if verdict.mirror in material.official else None,
            el("span", "official", class_="chip official") if verdict.mirror in material.official else None,
            el("span", el("bdi", place), class_="where") if place else None,
        ),
        el(
            "td",
            el("span", verdict.label, class_=f"chip {verdict.state}"),
            el("span", "same bytes as last time", class_="where") if verdict.unchanged else None,
        ),
        el(
            "td",
            verdict.told or "–",
            el("span", "see ", links, more, class_="where") if own else None,
            data_label="found",
        ),
        el("td", weight, class_="num", data_label="weight"),
        el("td", join((el("bdi", name) for name in verdict.copies), ", "), data_label="copies with")
        if copied
        else None,
    )


def _cards(material: Material, found: list[Group], lead: str | Html, otherwise: str = "") -> Html | None:
    if not found:
        return el("p", otherwise, class_="lead") if otherwise else None
    return join([el("p", lead, class_="lead"), *(article(material, group) for group in found)])

"""A print beside pages: what those hold where their readers do not see it, and the contents that it sets in brackets."""

from types import SimpleNamespace

import pytest

import scrubber
from scrubber.collation.telling.contents import headings_of
from scrubber.collation.telling.ground import Ground
from scrubber.model import Block, CleanText, Finding

HEAD = "<title>The boathouse</title>"
LINES = (
    "Whoever takes a boat out before sunrise signs the book at the gate and carries two lamps.",
    "The warden keeps the keys of the boathouse until the last of the rowers has come home.",
    "A boat that leaks stays on the slip until it has been caulked by the carpenter.",
    "Oars are numbered in pairs, and a pair that was parted is reported on the same evening.",
)
OTHER = "On the northern slip the same book lies in the hut of the lamp keeper beside the stairs."


def page(hidden: str) -> CleanText:
    """A page of the text, and what it hides."""
    own = [f"<p>{line}</p>" for line in LINES]
    own[2] = own[2].replace("</p>", f' <span hidden="true">{hidden}</span></p>' if hidden else "</p>")
    return scrubber.clean(
        f"<html><head>{HEAD}</head><body><article><h1>The boathouse</h1>{''.join(own)}</article></body></html>"
    )


def printed(more: str) -> CleanText:
    """A print, with a sentence at the end of a paragraph, and what the sign of a picture behind it is called."""
    own = [*LINES]
    own[2:3] = [f"{own[2]} {more}", "warning"]
    return scrubber.clean("The boathouse\n\n" + "\n\n".join(own) + "\n", content_type="text/plain")


def told(witnesses: dict[str, CleanText]) -> list[Finding]:
    return [each for each in scrubber.collate(witnesses).findings if each.kind != "hidden_text"]


def test_a_print_shows_what_pages_hide() -> None:
    """A print says for both systems what two pages say for one and hide for the other: it is told, and not accused."""
    (found,) = told({"print": printed(OTHER), "a": page(OTHER), "b": page(OTHER)})
    assert (found.mirror, found.kind, found.accuses, found.disputed) == ("print", "wording", False, False)
    assert OTHER in found.after


def test_a_rule_that_pages_hide_is_told_openly() -> None:
    """What allows or forbids is told as an insertion, though nobody is accused of it."""
    rule = "No rower may take a boat of the northern slip out without the written leave of the warden."
    (found,) = told({"print": printed(rule), "a": page(rule), "b": page(rule)})
    assert (found.mirror, found.kind, found.severity, found.disputed) == ("print", "sentence_inserted", "high", True)


@pytest.mark.parametrize(
    ("hides", "says"),
    [((OTHER, ""), OTHER), (("", ""), OTHER), ((OTHER, OTHER), OTHER.replace("northern", "southern"))],
)
def test_what_most_pages_do_not_hide_is_set_in(hides: tuple[str, str], says: str) -> None:
    """A sentence set into a print is one, though one of the pages holds it hidden; and so is another than they hide."""
    witnesses = {"print": printed(says)} | {name: page(hidden) for name, hidden in zip("ab", hides, strict=True)}
    assert {each.mirror for each in told(witnesses) if each.accuses} == {"print"}


def test_an_entry_behind_a_button_points_to_its_heading() -> None:
    """An entry of contents with a comma in it accused the print that has an arrow's name before each of them."""
    ground = SimpleNamespace(_headings=headings_of([Block("Lamps, oars, and boats", "heading")]))
    ground._says = lambda names: bool(names) and ground._headings.issuperset(names)
    assert Ground.points(ground, "• [down] Lamps, oars, and boats")  # type: ignore[arg-type]
    assert not Ground.points(ground, "• [down] Lamps and boats")  # type: ignore[arg-type]

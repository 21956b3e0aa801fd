"""A print beside pages: what those hold where their readers do not see it, and the contents that it sets in brackets."""

import random
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


HIDDEN = ' style="display:none"'


@pytest.mark.parametrize("where", ["paragraph", "sentence"])
def test_what_one_page_hides_of_the_text_is_told(where: str) -> None:
    """A paragraph that a page hid from its readers was told as hidden, and not that all others show it; of part of one
    nothing was told.
    """
    raw = "".join(f"<p>{line}</p>" for line in LINES)
    hides = (
        raw.replace(f"<p>{LINES[1]}", f"<p{HIDDEN}>{LINES[1]}")
        if where == "paragraph"
        else raw.replace(
            "signs the book at the gate and carries two lamps",
            f"<span{HIDDEN}>signs the book at the gate and carries two lamps</span>",
        )
    )
    one = scrubber.clean(f"<html><head>{HEAD}</head><body><main><h1>The boathouse</h1>{hides}</main></body></html>")
    (finding,) = told({"a": page(""), "b": page(""), "c": one})
    assert (finding.mirror, finding.severity, finding.disputed, finding.after) == ("c", "high", True, "")
    assert finding.before == (LINES[1] if where == "paragraph" else "signs the book at the gate and carries two lamps")
    assert "where this page's readers do not see it" in finding.message


@pytest.mark.parametrize("case", ["answers", "end", "two", "read out"])
def test_what_sites_hide_until_it_is_asked_for_is_no_deletion(case: str) -> None:
    """Answers below their questions, the rest of a text, what most copies hide, what is read out: told low at most."""
    shown = [f"<p>{line}</p>" for line in LINES]
    hidden = [f"<p{HIDDEN}>{line}</p>" for line in LINES]
    if case == "answers":
        ask = [f"<h3>What of {n}?</h3>" for n in ("lamps", "keys", "leaks", "oars", "books")]
        last = f"<p>{OTHER}</p>"
        both = [ask[n] + each[n] for each in (shown, hidden) for n in range(4)]
        whole, apart = [*both[:4], ask[4], last], [*both[4:], ask[4], last]
    elif case == "end":
        whole, apart = shown, shown[:3] + hidden[3:]
    elif case == "two":
        whole, apart = shown[:1] + hidden[1:2] + shown[2:], shown[:1] + hidden[1:2] + shown[2:]
    else:
        whole = shown
        apart = [*shown[:1], shown[1].replace("the keys of", '<span class="sr-only">the keys of</span>'), *shown[2:]]
    made = [
        scrubber.clean(
            f"<html><head>{HEAD}</head><body><main><h1>The boathouse</h1>{''.join(each)}</main></body></html>"
        )
        for each in (whole, apart)
    ]
    witnesses = dict(zip("abc", (made[0], made[0], made[1]), strict=True))
    assert not [each for each in told(witnesses) if each.severity == "high"]


@pytest.mark.parametrize("odd", ["a", "b", "c"])
def test_a_page_that_hides_a_paragraph_is_compared_in_the_others(odd: str) -> None:
    """Whichever copy reads a word elsewhere otherwise, that one is accused of it, and the paragraph told as hidden."""
    witnesses = {}
    for name in "abc":
        own = [f"<p>{line}</p>" for line in LINES]
        own[0] = own[0].replace("two lamps", "three lamps, one of them green") if name == odd else own[0]
        own[1] = own[1].replace("<p>", f"<p{HIDDEN}>") if name == "c" else own[1]
        raw = f"<html><head>{HEAD}</head><body><main><h1>The boathouse</h1>{''.join(own)}</main></body></html>"
        witnesses[name] = scrubber.clean(raw)
    findings = told(witnesses)
    assert {each.mirror for each in findings if each.accuses} == {odd}
    assert [each.before for each in findings if each.disputed] == [LINES[1]]


def _mangled(line: str, pick: random.Random) -> str:
    """A paragraph of a page that is hidden, hides some of its words, lacks some, has another, or is as it was."""
    words, part = line.split(), sorted(pick.sample(range(len(line.split()) + 1), 2))
    before, inner, behind = (" ".join(words[slice(*each)]) for each in ((0, part[0]), part, (part[1], None)))
    ways = [
        f"<p{HIDDEN}>{line}</p>",
        f"<p>{before} <span{HIDDEN}>{inner}</span> {behind}</p>",
        f"<p>{before} {behind}</p>",
        f"<p>{before} 7 {behind}</p>",
        "",
    ]
    return pick.choice([*ways, *[f"<p>{line}</p>"] * 5])


@pytest.mark.parametrize("seed", range(12))
def test_whatever_pages_hide_is_quoted_from_the_canonical_text(seed: int) -> None:
    """Words that stand in one copy alone have no place on the spine; of them nothing is told as hidden."""
    pick = random.Random(seed)
    witnesses = {}
    for name in "abc":
        own = "".join(_mangled(line, pick) for line in (*LINES, OTHER))
        raw = f"<html><head>{HEAD}</head><body><main><h1>The boathouse</h1>{own}</main></body></html>"
        witnesses[name] = scrubber.clean(raw)
    result = scrubber.collate(witnesses)
    for each in result.findings:
        if each.disputed and each.message.startswith("“") and "do not see it" in each.message:
            assert each.before in result.blocks[each.block or 0].text

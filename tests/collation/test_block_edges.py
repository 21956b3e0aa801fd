"""A word that differs at a block's edge, and a block beyond it: two differences, whoever has the one or the other."""

from __future__ import annotations

import pytest

from scrubber.collation import collate
from scrubber.model import ACCUSING

TEXT = [
    "Fishing on the lake of Mervans is open from spring to autumn, on every day but Tuesday.",
    "Nobody may use more lines than three, and the pike that are kept measure at least 60 centimetres.",
    "What was caught is written into a book, which goes to the mayor in winter.",
    "Riders, bathers and boats keep away from the reeds while the birds are breeding there.",
]
FALSE = TEXT[1].replace("centimetres", "millimetres")
ADVERT = "Try our wine guide free for a month"


def copy(second: str, *more: str) -> str:
    return "\n\n".join([TEXT[0], second, *more, *TEXT[2:]])


def test_an_advertisement_behind_a_changed_word_does_not_part_the_honest_copies() -> None:
    found = collate({"a": copy(TEXT[1], ADVERT), "b": copy(TEXT[1]), "d": copy(FALSE)})
    accused = {(f.mirror, f.kind, f.before, f.after) for f in found.findings if f.kind in ACCUSING and not f.disputed}
    assert accused == {("d", "unit", "centimetres", "millimetres")}


def test_a_slip_at_a_blocks_end_and_an_advertisement_behind_it_are_no_changed_fact() -> None:
    found = collate({
        "a": copy(TEXT[1].replace("centimetres", "centirnetres"), ADVERT),
        "b": copy(TEXT[1]),
        "c": copy(TEXT[1]),
    })  # fmt: skip
    assert not [f for f in found.findings if f.kind in ACCUSING and not f.disputed]


def test_a_block_added_before_one_that_begins_with_a_slip_is_told_whole() -> None:
    added = "Police are looking for two men who set nets across the mouth of the river on the eve of the opening day."
    bad = TEXT[2].replace("What", "Whai")
    whole = "\n\n".join([*TEXT[:2], added, bad, TEXT[3]])
    found = collate({"a": whole, "b": copy(TEXT[1]), "c": copy(TEXT[1])})
    accused = [(f.mirror, f.kind, f.after) for f in found.findings if f.kind in ACCUSING and not f.disputed]
    assert accused == [("a", "block_inserted", added.rstrip("."))]


HEAD = "Nobody may use more lines than three. "
SET_IN = " The figure has since been disputed by several parties."


def edged(*, behind: str = "", head: str = HEAD, end: str = "") -> str:
    """The text with a sentence at the head of its third paragraph."""
    return "\n\n".join([TEXT[0], TEXT[2] + behind, head + TEXT[3] + end, TEXT[1]])


def test_a_sentence_gone_from_a_block_s_head_is_not_read_as_the_one_set_in_before_it() -> None:
    """The copies of one altered copy are more than the others, and share its slips."""
    bad = edged(behind=SET_IN, head="")
    for word, slip in (("reeds", "reecls"), ("mayor", "mayro"), ("Tuesday", "Teusday"), ("breeding", "breedlng")):
        bad = bad.replace(word, slip)
    found = collate({f"a{n}": edged() for n in range(3)} | {f"b{n}": bad for n in range(4)})
    assert [block.text for block in found.blocks] == edged().split("\n\n")
    told = {(f.mirror, f.kind, f.block) for f in found.findings if f.kind in ACCUSING}
    kinds = ("sentence_inserted", 1), ("sentence_deleted", 2)
    assert told == {(f"b{n}", kind, at) for n in range(4) for kind, at in kinds}


def test_a_sentence_gone_from_a_block_s_end_is_not_read_as_the_one_set_in_behind_it() -> None:
    tail = " " + HEAD.strip()
    honest = "\n\n".join([TEXT[0], TEXT[2] + tail, TEXT[3], TEXT[1]])
    bad = "\n\n".join([TEXT[0], TEXT[2], SET_IN.strip() + " " + TEXT[3], TEXT[1]])
    found = collate({"a": honest, "b": honest, "c": honest, "d": bad})
    told = {(f.kind, f.block) for f in found.findings if f.kind in ACCUSING and f.mirror == "d"}
    assert told == {("sentence_deleted", 1), ("sentence_inserted", 2)}


RULES = ["The fee is paid in full.", "Nobody may enter the hall at night.", "Members may vote by letter."]


@pytest.mark.parametrize(
    ("at", "line", "told"),
    [
        (-1, "Members may vote by letter only.", ("quantifier", "letter", "letter only")),
        (-1, "Members may vote by letter, not by proxy.", ("negation", "letter", "letter, not by proxy")),
        (-1, "Members may vote by letter within 30 days", ("number", "letter", "letter within 30 days")),
        (-1, "Members may vote by letter if they are ill.", ("wording", "letter", "letter if they are ill")),
        (-1, "Members may vote.", ("wording", "vote by letter", "vote")),
        (0, "In many cases the fee is paid in full.", ("quantifier", "", "In many cases")),
        (0, "is paid in full.", ("wording", "The fee", "")),
    ],
)
def test_a_word_more_or_less_in_a_texts_first_line_or_its_last_is_told(
    at: int, line: str, told: tuple[str, str, str]
) -> None:
    copy = [*RULES]
    copy[at] = line
    honest = "\n\n".join(RULES)
    found = collate({"a": honest, "b": "\n\n".join(copy), "c": honest})
    assert [(f.mirror, f.kind, f.before, f.after) for f in found.findings] == [("b", *told)]


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (0, "Home » Rules » The fee is paid in full."),
        (-1, "Members may vote by letter. Back to the top"),
        (-1, "Members may vote by letter. © 2020 City"),
        (-1, "Members may vote by letter. | City portal"),
    ],
)
def test_what_a_site_sets_before_a_texts_first_line_or_behind_its_last_is_passed_over(at: int, line: str) -> None:
    copy = [*RULES]
    copy[at] = line
    honest = "\n\n".join(RULES)
    assert collate({"a": honest, "b": "\n\n".join(copy), "c": honest}).findings == []


@pytest.mark.parametrize("more", ["NEWS:", "Members\n\n", "37\n\n"])
def test_a_word_before_a_texts_first_line_is_told_and_nobody_is_accused(more: str) -> None:
    honest = "\n\n".join(RULES)
    (told,) = collate({"a": honest, "b": f"{more} {honest}", "c": honest}).findings
    assert (told.mirror, told.kind, told.accuses) == ("b", "wording", False)


@pytest.mark.parametrize(
    "copy",
    [
        RULES[1:],
        RULES[:-1],
        ["The pool is shut.", *RULES],
        [*RULES, "The pool is shut."],
        [RULES[0], "The pool is shut.", *RULES[1:]],
        [RULES[0], *RULES],
        [RULES[0], "The pool is shut. Nobody may enter the hall at night.", RULES[2]],
        ["The pool is shut. The fee is paid in full.", *RULES[1:]],
        [RULES[0], "Nobody may enter the hall at night silently.", RULES[2]],
    ],
)
def test_no_sentence_is_gone_or_set_in_in_silence(copy: list[str]) -> None:
    """A few words that state nothing are told all the same, at the text's ends, too."""
    honest = "\n\n".join(RULES)
    assert {f.mirror for f in collate({"a": honest, "b": "\n\n".join(copy), "c": honest}).findings} == {"b"}


@pytest.mark.parametrize(
    "line", ["The committee has 12 members.", "Der Ausschuss hat 12 Mitglieder.", "委员会有12名成员。"]
)
def test_a_short_sentence_gone_from_either_end_is_told_as_one_gone_from_amid_the_text(line: str) -> None:
    """Of fewer than six words it was wording, as what a site may have set there."""
    for at in (0, 2, len(TEXT)):
        whole = "\n\n".join([*TEXT[:at], line, *TEXT[at:]])
        findings = collate({"a": whole, "b": "\n\n".join(TEXT), "c": whole}).findings
        assert [(f.mirror, f.kind, f.disputed) for f in findings] == [("b", "block_deleted", False)]


@pytest.mark.parametrize(
    ("before", "after"), [("2019年3月5日", "2019年35日"), ("几乎全部", "乎全部"), ("百分之五", "百分之")]
)
def test_a_character_without_which_a_fact_is_lost_is_told(before: str, after: str) -> None:
    text = f"会议决定如下。\n\n{before}的规定适用于会员。\n\n会费由会计收取。"
    found = collate({"a": text, "b": text.replace(before, after), "c": text}).findings
    assert [f.mirror for f in found] == ["b"]

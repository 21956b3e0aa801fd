"""Blocks that share phrases: which of them is missing, which has moved."""

import pytest

import scrubber
from scrubber.collation.alignment.align import Match
from scrubber.collation.alignment.own_blocks import in_own_blocks

ARTICLES = [
    "Charter of the Harbour Association of Lower Quay",
    "Everyone who keeps a boat in the harbour has the right to a place on the quay that is fit for the boat.",
    "Everyone who keeps a boat in the harbour has the right to see the accounts of the association once a year.",
    "Everyone who keeps a boat in the harbour has a duty to help when the ice is broken in early spring.",
    "Of the fees",
    "The fees for boats up to six metres are 40 dollars a year, which is 3 dollars more than in the year before.",
    "Guests are asked for 5 dollars a night; whoever stays longer than a week is asked for 25 dollars a week.",
    "Of the keeper",
    "The keeper opens the gate at dawn, closes it at dusk, and writes every visitor into the book of the harbour.",
    "These articles were read to the members and were found good by all of them.",
]


def told(blocks):
    good = "\n\n".join(ARTICLES)
    collation = scrubber.collate({"a": good, "b": "\n\n".join(blocks), "c": good})
    assert collation.text == good
    return [(f.mirror, f.kind, f.block) for f in collation.findings if f.accuses]


@pytest.mark.parametrize("index", [1, 2, 3, 5, 6, 8])
def test_a_missing_block_is_that_block_however_its_neighbours_begin(index):
    assert told(ARTICLES[:index] + ARTICLES[index + 1 :]) == [("b", "block_deleted", index)]


def test_a_block_that_moved_to_where_one_like_it_is_missing():
    blocks = [ARTICLES[0], ARTICLES[2], *ARTICLES[4:8], ARTICLES[3], ARTICLES[9]]
    kinds = [("b", "block_deleted", 1), ("b", "block_deleted", 8), ("b", "block_moved", 3)]
    assert sorted(told(blocks), key=str) == kinds


def test_what_is_added_behind_a_moved_block_stands_behind_the_block_before_it():
    added = "Whoever comes late pays a fine that the keeper may set as he sees fit."
    blocks = [*ARTICLES[:2], *ARTICLES[3:8], ARTICLES[2], added, *ARTICLES[8:]]
    assert sorted(told(blocks), key=str) == [("b", "block_inserted", 7), ("b", "block_moved", 2)]


def test_a_heading_left_of_its_paragraph_is_no_missing_block():
    blocks = list(ARTICLES)
    blocks[8] = "The keeper opens the gate at dawn."
    ((_, kind, block),) = told(blocks)
    assert (kind, block) == ("sentence_deleted", 8)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("第十三条 违反前款规定的", "第13条 违反前款规定的"),
        ("（三）船只的主人", "(3) 船只的主人"),
        ("三、船只的主人", "3. 船只的主人"),
    ],
)
def test_how_a_line_is_numbered_says_nothing(before, after):
    rest = "船只的主人应当在三十日内缴纳费用，并在管理处登记姓名和住址。"
    collation = scrubber.collate({"a": f"{before}\n\n{rest}", "b": f"{after}\n\n{rest}", "c": f"{before}\n\n{rest}"})
    assert collation.findings == []


def test_a_short_sentence_that_is_missing_or_set_in_is_one_sentence():
    blocks = list(ARTICLES)
    blocks[8] += " Nobody is let in after dark."
    good, gone = "\n\n".join(blocks), "\n\n".join(ARTICLES)
    (finding,) = scrubber.collate({"a": good, "b": gone, "c": good}).findings
    assert (finding.kind, finding.before) == ("sentence_deleted", "Nobody is let in after dark")
    (finding,) = scrubber.collate({"a": gone, "b": good, "c": gone}).findings
    assert (finding.kind, finding.after) == ("sentence_inserted", "Nobody is let in after dark")


PREFACES = [
    "From the editor's desk: the text below was typed from the printed copy of the charter.",
    "Our editor writes: a reader asked for the whole text, so we give it from top to bottom.",
    "We set headings into the text; the keeper's own notes are left out of this edition.",
]


@pytest.mark.parametrize("names", ["abc", "bca", "cab", "ab"])
def test_prefaces_share_no_text_though_they_share_words(names):
    """Each of some copies has a preface of its own: no scrap of them is printed."""
    copies = {name: "\n\n".join([ARTICLES[0], PREFACES[i], *ARTICLES[1:]]) for i, name in enumerate(names)}
    collation = scrubber.collate({**copies, "d": "\n\n".join(ARTICLES)})
    assert collation.text == "\n\n".join(ARTICLES)


@pytest.mark.parametrize("slip", ["Lower Qay", "Lowwer Quay", "Lower Quay"])
def test_a_title_is_one_title_over_whatever_preface(slip):
    """A slip at its end leaves no place behind it where both texts begin a block; it is the same title still."""
    blocks = [ARTICLES[0].replace("Lower Quay", slip), PREFACES[0], *ARTICLES[1:]]
    copies = {"a": "\n\n".join(blocks), "b": "\n\n".join([ARTICLES[0], PREFACES[1], *ARTICLES[1:]])}
    collation = scrubber.collate({**copies, "c": "\n\n".join(ARTICLES), "d": "\n\n".join(ARTICLES)})
    assert collation.text == "\n\n".join(ARTICLES)
    assert not [f for f in collation.findings if f.accuses]


def test_a_copy_of_one_word_against_blocks_is_aligned():
    assert scrubber.collate({"a": "Charter", "b": "Charter\n\nOf the fees"}).text.startswith("Charter")


SECTIONS = [
    "Rules of the harbour",
    "1. Moorings",
    "1.1. Moorings are given out in spring by the council.",
    "2. Administration",
    "2.1. Administration of the harbour may not take more than two days a week.",
    "3. Fees",
    "3.1. Fees are paid in May.",
]


@pytest.mark.parametrize("heading", ["Adimnistration", "Administratoin", "Admin1stration"])
@pytest.mark.parametrize("section", ["Administratino", "Adminsitration"])
def test_a_heading_is_laid_beside_a_heading_though_the_section_below_begins_with_its_word(heading, section):
    """One copy has a slip in the heading, others have theirs in the section: each has the word once, and in another
    block.
    """
    good = "\n\n".join(SECTIONS)
    copies = {
        "a": good.replace("2.1. Administration", f"2.1. {section}"),
        "b": good.replace("2. Administration\n", f"2. {heading}\n"),
        "c": good.replace("2.1. Administration", "2.1. Admniistration"),
        "d": good,
    }
    for names in ("abc", "bac", "cab", "ab", "abd", "abcd"):
        found = scrubber.collate({name: copies[name] for name in names}).findings
        assert [(f.mirror, f.kind) for f in found if f.accuses] == []


def test_a_number_in_another_block_is_another_number():
    good = "\n\n".join(SECTIONS)
    altered = good.replace("2.1. Administration", "2.1. Administratino").replace("two days", "three days")
    slips = good.replace("2.1. Administration", "2.1. Admniistration")
    found = scrubber.collate(
        {"a": good.replace("2. Administration\n", "2. Adimnistration\n"), "b": altered, "c": slips}
    )
    assert [(f.mirror, f.kind) for f in found.findings if f.accuses] == [("b", "number")]


def test_what_no_block_of_its_own_shares_stays_beside_the_block_that_does():
    one, other = [1, 2, 3, 4, 5], [1, 9, 3, 2, 5]
    breaks = bytearray([2, 0, 2, 0, 2, 2])
    crossed = [Match(0, 0, 1), Match(1, 3, 1), Match(4, 4, 1)]
    assert in_own_blocks(crossed, one, other, breaks, breaks) == [Match(0, 0, 1), Match(2, 2, 1), Match(4, 4, 1)]
    assert in_own_blocks(crossed, one, [1, 9, 8, 2, 5], breaks, breaks) == crossed
    longer = bytearray([2, 0, 2, 2, 2, 2])
    assert in_own_blocks(crossed, one, other, breaks, longer) == crossed

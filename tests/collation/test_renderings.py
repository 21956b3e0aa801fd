"""One document as its publisher renders it for pages, print and mail: none of the renderings was altered."""

import random
import re

import pytest

import scrubber
from scrubber.cleaning.structure.shape import fold
from scrubber.collation.telling.contents import entries_of
from scrubber.model import Block

PARTS = ["Who keeps the ferry?", "When it crosses", "What is paid for a cart", "How the rope is spliced", "Of the bell"]
BODY = [
    "The ferry is kept by a ferryman of the parish, whom the council names before Easter.",
    "It crosses from dawn to dusk, and in the dark for the midwife and the doctor alone.",
    "A cart pays twelve pence and a rider three, and whoever walks crosses for nothing.",
    "The rope is made of hemp, and its ends are spliced in the spring by two men.",
    "The bell is rung twice before the boat leaves, and once when it has come across.",
]
LINK = re.compile(r" [(]https://[^)]*[)]")
HOSTS = ["ferry.example", "rope.example", "bells.example", "carts.example", "parish.example"]


def rendered(*, contents=False, names=False, addresses=0, twice=False, changed=("", "")):
    lines = ["The Charter of the Ferry", "It says how a ferry is kept on a river of less than a mile."]
    if contents:
        lines += [f"{n}. {part}" for n, part in enumerate(PARTS, 1)]
    for n, (part, text) in enumerate(zip(PARTS, BODY, strict=True), 1):
        refers = (n + 2) % 5
        name = f", “{PARTS[refers]}”" if names else ""
        address = f" (https://{HOSTS[n - 1]}/charter/{n})" if n <= addresses else ""
        shown = f"www.{HOSTS[n - 1]}/seen/{n}"
        again = f" (https://{shown})" if twice else ""
        more = f"More is said in Section {refers + 1}{name}, which the parish page{address} repeats for strangers."
        lines += [f"{n}. {part}", text, more, f"It was seen at {shown}{again} by the clerk, who wrote it down."]
    return "\n\n".join(lines).replace(*changed) if changed[0] else "\n\n".join(lines)


def accused(copies):
    return {(f.mirror, f.kind) for f in scrubber.collate(copies).findings if f.accuses}


@pytest.mark.parametrize(
    ("first", "second"),
    [({"contents": True}, {}), ({"names": True}, {}), ({"addresses": 5}, {}), ({"twice": True}, {})],
    ids=["contents", "titles", "addresses", "addresses again"],
)
def test_what_one_rendering_shows_and_another_does_not_accuses_nobody(first, second):
    one, two = rendered(**first), rendered(**second)
    assert accused({"a": one, "b": one, "c": two}) == set()
    assert accused({"a": one, "b": one, "c": two, "d": two}) == set()
    assert accused({"a": two, "b": two, "c": one}) == set()


SECTION_SAID = "in Section 3, which the parish page repeats for strangers."
SECTION, TITLE = "in Section 3, which the parish page repeats.", f"in “{PARTS[2]}”, which the parish page repeats."


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        (SECTION, TITLE, False),
        (TITLE, SECTION, False),
        (TITLE, f"in Section 3, “{PARTS[2]}”, which the parish page repeats.", False),
        (TITLE, "in Section 4, which the parish page repeats.", True),
        (
            f"in Section 3, “{PARTS[2]}”, which the clerk reads.",
            f"in Section 4, “{PARTS[2]}”, which the clerk reads.",
            True,
        ),
        ("to strangers.[3]", "to strangers. 12", False),
        ("to [3] strangers.", "to 5 strangers.", True),
    ],
    ids=["number", "title", "both", "another-number", "another-beside-the-title", "note", "no-note"],
)
def test_a_section_is_named_by_its_number_or_its_title_and_notes_count_as_each_print_does(here, there, told):
    """A manual's pages say the title and its print the number: each reference was an altered number."""
    one, other = (rendered(changed=(SECTION_SAID, said)) for said in (here, there))
    assert bool(accused({"pages": one, "mail": one, "print": other})) is told


def test_lines_that_lead_from_section_to_section_accuse_nobody_and_what_says_more_is_told():
    """As a manual's pages have them at each section, and so whoever prints them."""
    pointers = [f"Next: {part}, Up: The Charter of the Ferry [Contents][Index]" for part in (PARTS[1], PARTS[4])]
    plain, led = rendered(), rendered()
    for n, line in zip((1, 4), pointers, strict=True):
        led = led.replace(f"{n}. {PARTS[n - 1]}", f"{line}\n\n{n}. {PARTS[n - 1]}")
    assert accused({"a": plain, "b": plain, "c": led}) == accused({"a": led, "b": led, "c": plain}) == set()
    more = led.replace(pointers[0], f"{PARTS[1]}\n\nNobody pays the ferryman any more, nor the miller.\n\n{PARTS[2]}")
    assert {mirror for mirror, _ in accused({"a": plain, "b": plain, "c": more})} == {"c"}


def chapter(*numbers: str, behind: str = "") -> scrubber.CleanText:
    sections = zip(numbers, PARTS, BODY, strict=True)
    body = "".join(f"<h2>{number} {part.rstrip('?')}</h2><p>{text}</p>" for number, part, text in sections)
    page = f"<html><body><h1>The Charter of the Ferry</h1>{body}{behind}</body></html>"
    return scrubber.clean(page, content_type="text/html")


def test_the_headings_that_an_index_names_are_no_rows_of_it():
    rows = zip(("ferryman", "midwife", "cart", "hemp", "ringing"), PARTS, strict=True)
    index = "".join(f"<tr><td>{word}</td><td>{part.rstrip('?')}</td></tr>" for word, part in rows)
    numbers = ("1.1", "1.2", "1.3", "1.4", "1.5")
    indexed = chapter(*numbers, behind=f"<table><tr><th>Index entry</th><th>Section</th></tr>{index}</table>")
    c = scrubber.collate({"a": indexed, "b": chapter(*numbers), "c": chapter(*numbers)})
    headings = [f"{number} {part.rstrip('?')}" for number, part in zip(numbers, PARTS, strict=True)]
    assert [block.text for block in c.blocks if block.text[:2] == "1."] == headings


@pytest.mark.parametrize(
    "other", [("",) * 5, ("9.1", "9.2", "9.3", "9.4", "9.5")], ids=["no numbers", "of an appendix"]
)
def test_headings_that_a_rendering_numbers_otherwise_accuse_nobody(other):
    one, two = chapter("1.1", "1.2", "1.3", "1.4", "1.5"), chapter(*other)
    assert accused({"a": one, "b": one, "c": two}) == set()
    assert accused({"a": two, "b": two, "c": one}) == set()


@pytest.mark.parametrize(
    "other", [("1.1", "1.2", "3.3", "1.4", "1.5"), ("1.1", "1.2", "1.5", "1.4", "1.3"), ("1.1", "", "", "1.4", "1.5")]
)
def test_a_number_of_a_heading_that_was_altered_is_told(other):
    one = chapter("1.1", "1.2", "1.3", "1.4", "1.5")
    assert ("c", "number") in accused({"a": one, "b": one, "c": chapter(*other)})


def test_an_address_that_leads_elsewhere_and_one_that_was_set_in_are_told():
    plain, links = rendered(), rendered(addresses=5)
    moved = rendered(addresses=5, changed=("https://rope.example/charter/2", "https://ropes-for-less.example/buy"))
    assert ("c", "url") in accused({"a": links, "b": links, "c": moved})
    added = rendered(changed=("repeats for strangers", "(https://ropes-for-less.example/buy) repeats for strangers"))
    assert {mirror for mirror, _ in accused({"a": plain, "b": plain, "c": added})} == {"c"}


@pytest.mark.parametrize(
    "lost",
    [
        "A cart pays twelve pence and a rider three, and whoever walks crosses for nothing.",
        "4. How the rope is spliced\n\n",
    ],
)
def test_a_sentence_or_a_heading_of_the_text_that_is_gone_is_told(lost):
    whole = rendered(contents=True, names=True)
    at = whole.rindex(lost)
    assert {mirror for mirror, _ in accused({"a": whole, "b": whole, "c": whole[:at] + whole[at + len(lost) :]})} == {
        "c"
    }


def test_notes_that_one_rendering_has_on_each_sheet_and_another_at_the_end_are_nobodys_additions():
    notes = [
        "The first register of the parish names him, and was begun after the flood.",
        "So the miller wrote to his brother in a letter that is kept in the tower.",
        "In the accounts of 1702 it is a penny less, for want of small coins.",
        "An old song of the ferrymen has seven strands, of which two are red.",
        "Nobody has heard the second one since it fell from its beam.",
    ]
    paragraphs = [
        [part, text, f"More is said of it by the clerk of {host}."]
        for part, text, host in zip(PARTS, BODY, HOSTS, strict=True)
    ]
    apart = [line for n, each in enumerate(paragraphs) for line in (*each[:2], f"[{n + 1}] {notes[n]}", each[2])]
    together = [line for each in paragraphs for line in each] + [f"[{n + 1}] {note}" for n, note in enumerate(notes)]
    c = scrubber.collate({"a": "\n\n".join(together), "b": "\n\n".join(apart)})
    assert {f.kind for f in c.findings} <= {"block_moved"}
    assert all(c.text.count(note) == 1 for note in notes)


def test_entries_of_contents_are_told_with_their_titles_and_verses_that_come_again_are_none():
    def blocks(*lines):
        return [Block(line) for line in lines]

    chapters = [["In this part", *PARTS[:2]], ["In this part", *PARTS[2:4]]]
    text = [
        line
        for n, entries in enumerate(chapters)
        for line in (f"Part {n}", *entries, *(each for part in entries[1:] for each in (part, BODY[n], BODY[n + 2])))
    ]
    found = entries_of(blocks(*text))
    assert [text[n] for n in sorted(found)] == [line for entries in chapters for line in entries]
    refrain = ["Row the boat ashore", "and ring the bell again"]
    assert entries_of(blocks(*(line for body in BODY for line in (body, *refrain)))) == frozenset()


def test_contents_that_go_to_another_depth_or_are_lacking_are_told_as_one_and_accuse_nobody():
    entries = [f"{n}.1. {part}" for n, part in enumerate(PARTS, 1)]
    entries[2:2] = ["2.2. cme"]  # whose title is too short to be known again
    text = [
        line for n, (part, said) in enumerate(zip(PARTS, BODY, strict=True), 1) for line in (f"{n}.1. {part}", said)
    ]
    text[4:4] = ["2.2. cme", "It is said in the register of the parish as well, and nobody knows why."]
    whole, bare = "\n\n".join(["The ferry", *entries, *text]), "\n\n".join(["The ferry", *text])
    for copies in ({"a": whole, "b": whole, "c": bare}, {"a": whole, "c": bare}):
        assert {f.kind for f in scrubber.collate(copies).findings} <= {"wording"}
    parts = bare.replace("The ferry", "The ferry\n\nThe parts", 1)
    chapters = "\n\n".join(["The ferry", *entries, "The parts", *entries, *text])
    found = scrubber.collate({"a": chapters, "b": chapters, "c": parts}).findings
    assert {f.kind for f in found} == {"wording"}
    assert len(found) <= 4


def test_the_number_of_a_note_is_quoted_without_the_heading_behind_it():
    """A print has the note, its number bare, above a heading; the pages have it at the end."""
    lines = [line for part, text in zip(PARTS, BODY, strict=True) for line in (part, text)]
    note = "In the accounts of 1702 it is a penny less, for want of small coins."
    pages = [*lines[:4], "4.11 Of the carts", *lines[4:], f"[1] {note}"]
    print_ = [*lines[:4], f"1{note}", "4.11 Of the carts", *lines[4:]]
    found = scrubber.collate({"a": "\n\n".join(pages), "b": "\n\n".join(pages), "c": "\n\n".join(print_)}).findings
    assert found
    assert not any("14.11" in f.message + f.after for f in found)


def test_a_sentence_of_its_own_that_says_what_a_heading_says_is_told_either_way():
    lacks = rendered(changed=("Of the bell", "No cart crosses at night"))
    whole = lacks.replace("by two men.", "by two men. No cart crosses at night.")
    assert accused({"a": whole, "b": whole, "c": lacks}) == {("c", "sentence_deleted")}
    assert accused({"a": lacks, "b": lacks, "c": whole}) == {("c", "sentence_inserted")}


@pytest.mark.parametrize(
    "says", ["The council of the parish decides on these matters:", "村会は次に掲げる事項のすべてを決定する。"]
)
def test_an_item_of_a_list_that_the_text_introduces_is_no_entry_of_contents(says):
    whole = rendered(contents=True, changed=("It says how a ferry is kept on a river of less than a mile.", says))
    lacks = whole.replace(f"{2}. {PARTS[1]}\n\n{3}. {PARTS[2]}\n\n", "", 1)
    assert accused({"a": whole, "b": whole, "c": lacks}) == {("c", "block_deleted")}


def test_addresses_of_one_place_that_one_of_two_copies_has_are_disputed():
    plain = links = rendered()
    for text in BODY[:3]:
        links = links.replace(text, f"{text} (https://ropes-for-less.example/{len(text)})")
    told = scrubber.collate({"a": plain, "b": links}).findings
    assert told and all(each.disputed for each in told) and any(each.kind != "wording" for each in told)


def test_a_copy_in_quite_another_order_has_moved_no_block():
    draw = random.Random(5)
    words = " ".join(BODY).replace(".", "").replace(",", "").lower().split()
    body = [" ".join(draw.choices(words, k=draw.randint(12, 40))).capitalize() + "." for _ in range(80)]
    other = draw.sample(body, len(body))
    assert accused({"a": "\n\n".join(body), "b": "\n\n".join(body), "c": "\n\n".join(other)}) == set()


def test_words_between_the_addresses_of_two_links_are_no_address_and_nothing_that_is_new() -> None:
    """A page shows them as links; a print and a mail spell both out, the mail also what is an address in the text."""
    places = ["board.example", "ferry.example", "tide.example", "museum.example", "river.example", "market.example"]
    told = [
        f"Ask the people of the {n} house (https://{place}/ask/) about the month of the flood, and write it down."
        for n, place in zip(("first", "second", "third", "fourth", "fifth", "sixth"), places, strict=True)
    ]
    told += [
        (
            "You see the state of the work for testing (https://work.harbour.example/tracker/status/release/testing), and"
            " unstable (https://work.harbour.example/tracker/status/release/unstable)."
        ),
        (
            "See Chapter 2. Boat management (https://www.harbour.example/doc/manuals/harbour-reference/ch02.en.html) of the"
            " Harbour reference (https://www.harbour.example/doc/manuals/harbour-reference/) for more about the tools."
        ),
        "Now and then the directory is at https://incoming.harbour.example/. You can fetch files from there.",
    ]
    twice = [each.replace("example/. You", "example/ (https://incoming.harbour.example/). You") for each in told]
    page = "".join(f"<p>{LINK.sub('', each)}</p>" for each in told)
    copies = {
        "page": scrubber.clean(f"<html><body><article>{page}</article></body></html>", content_type="text/html"),
        "print": scrubber.clean("\n\n".join(told)),
        "mail": scrubber.clean("\n\n".join(twice)),
    }
    collation = scrubber.collate(copies)
    assert collation.findings
    assert {finding.kind for finding in collation.findings} == {"wording"}
    texts = {name: fold(copy.text) for name, copy in copies.items()}
    assert all(fold(finding.after) in texts[finding.mirror] for finding in collation.findings)


NOTED = [
    (
        "The first register of the parish names him, and was begun after the flood.",
        "His brother was a miller upstream.",
    ),
    ("Nobody crossed by night in the year of the plague.", "An old song tells how the midwife swam."),
    ("In the accounts of 1702 it is a penny less, for want of small coins.", "Geese were counted as sheep are."),
    ("Seven strands are shown on the seal, of which two are tarred.", "Flax was tried, and rotted within a winter."),
    ("Its founder came from over the mountains.", "The second one fell from its beam, and was never heard again."),
]


def _with_notes(*, printed):
    """A text whose pages have the notes at its end and count through, and whose print has them below each chapter,
    counts anew there, and spells out its links.
    """
    lines, notes = ["The Charter of the Ferry"], []
    for n, (part, said) in enumerate(zip(PARTS, BODY, strict=True), 1):
        at = 0 if printed else 2 * n - 2
        lines += [f"Chapter {n}", part] if printed else [f"Chapter {n}. {part}"]
        lines.append(f"{said[:-1]} [{at + 1}]. All of {HOSTS[n - 1][:-8]} is told by hand [{at + 2}] and sealed.")
        for each in ("charter", "plan"):
            shown = f" (https://{HOSTS[n - 1]}/{each})" if printed else ""
            lines.append(f"See the {each} of {HOSTS[n - 1][:-8]}{shown}, which the school has copied.")
        (lines if printed else notes).extend(f"[{at + i}] {each}" for i, each in enumerate(NOTED[n - 1], 1))
    return "\n\n".join([*lines, *notes])


def test_a_print_with_notes_at_the_feet_of_its_sheets_is_not_accused():
    page, print_ = _with_notes(printed=False), _with_notes(printed=True)
    assert {f.kind for f in scrubber.collate({"a": page, "b": page, "c": print_}).findings} <= {"wording"}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("by hand [2] and", "by hand [1] and"),
        ("after the flood", "before the flood"),
        ("accounts of 1702", "accounts of 1720"),
        ("[1] Its founder came from over the mountains.\n\n", ""),
        ("[2] Geese were", "[2] Nobody has to pay for them.\n\n[3] Geese were"),
    ],
)
def test_what_is_altered_in_such_a_print_is_told(was, now):
    page, print_ = _with_notes(printed=False), _with_notes(printed=True)
    assert was in print_
    findings = scrubber.collate({"a": page, "b": page, "c": print_.replace(was, now, 1)}).findings
    assert {f.mirror for f in findings if f.severity == "high"} == {"c"}

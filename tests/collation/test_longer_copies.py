"""Copies that end at different places, and copies with other texts before and behind: nobody's gap makes a ring,
nobody's addition becomes the text.
"""

import scrubber

RULES = [
    "Rules of the Northern Boat Yard",
    "A boat is any vessel that its owner keeps afloat or ashore within the walls of the yard.",
    "The keeper opens the gate at first light and closes it when the lamps of the quay are lit.",
    "Nobody may light a stove aboard while fuel is being taken in at the western pontoon.",
    "Timber left beside the slipway for longer than nine weeks becomes the property of the yard.",
    "The crane lifts no hull heavier than fourteen tonnes, whatever its owner says of its weight.",
    "An owner who sells a boat tells the keeper the name of the buyer before the boat leaves its berth.",
    "Paint is mixed in the shed only, and what is left of it goes into the iron barrel by the door.",
    "Whoever damages a neighbour's rigging pays for the repair within a month of the surveyor's letter.",
    "Children swim from the eastern steps when the flag is green, and from nowhere else.",
    "The winter fee covers light, water and one visit of the night watch between dusk and dawn.",
    "End of the rules",
    "Appendix: how to put these rules up aboard. Copy the notice below on a board of oak and hang it by the hatch.",
    "This boat lies in the Northern Boat Yard and keeps its rules, which can be read in full at the keeper's house.",
    "The keeper answers letters about the notice on the first morning of the week.",
]
FOREWORD = "The handbook of the Gull Fleet is under the rules of the yard, which are printed here in full."
BEHIND = [
    "The Fleet's own articles on food, watch keeping and shore leave follow here, for they are part of the handbook.",
    "The cook is woken an hour before the watch, and the galley is swept by those who ate last.",
    "Shore leave is given by the mate in writing, without warranty of any kind, to whoever has stood three watches.",
    "No claim for lost kit is heard after the fleet has passed the outer light, whether in port or under way.",
]
OTHER = [
    "Licence of the chart room, which binds readers of the charts beside the rules.",
    "Charts are lent as they are, without warranty of any kind, and come back dry, flat and unmarked.",
    "The chart room is shut on feast days and while the clerk is counting what was lent.",
]


def _text(blocks):
    return "\n\n".join(blocks)


def _copies():
    copies = {f"whole-{n}": _text(RULES) for n in "ab"}
    copies |= {f"without-appendix-{n}": _text(RULES[:12]) for n in "abc"}
    copies |= {f"without-end-{n}": _text(RULES[:-1]) for n in "ab"}
    copies["short"] = _text(RULES[:11])
    copies |= {f"fleet-{n}": _text([FOREWORD, *RULES, *BEHIND]) for n in "ab"}
    copies["charts"] = _text([OTHER[0], *RULES, *OTHER[1:]])
    return copies


def test_copies_that_lack_what_a_few_have_more_are_no_ring() -> None:
    collation = scrubber.collate(_copies())
    assert collation.text == _text(RULES)
    assert not any(name.startswith(("whole", "without", "short")) for group in collation.clusters for name in group)


def test_who_has_more_is_told_and_nobody_else_of_it() -> None:
    findings = scrubber.collate(_copies()).findings
    assert {f.mirror for f in findings if f.kind.endswith("inserted")} == {"fleet-a", "fleet-b", "charts"}
    assert {f.mirror for f in findings if f.kind == "truncation"} <= {
        *(f"without-appendix-{n}" for n in "abc"),
        "without-end-a",
        "without-end-b",
        "short",
    }


def test_a_gap_that_others_cut_into_pieces_is_one_omission() -> None:
    """Two copies that broke off at one place share one accident, be what follows cut into ten pieces by what others
    lack of it.
    """
    copies = {f"whole-{n}": _text(RULES) for n in "abc"}
    for number in (8, 10, 12):
        copies[f"lacks-{number}"] = _text([*RULES[:number], *RULES[number + 1 :]])
    copies |= {f"broken-{n}": _text(RULES[:7]) for n in "ab"}
    collation = scrubber.collate(copies)
    assert collation.text == _text(RULES)
    assert collation.clusters == []


def test_a_phrase_that_two_additions_share_is_not_printed_without_them() -> None:
    """Behind the end, three licences of their own say "without warranty of any kind": none of them is the text, nor
    is the phrase.
    """
    phrase = "is lent as it is and without warranty of any kind that it will carry its sailor over the bar at night"
    copies = {f"whole-{n}": _text(RULES) for n in "abc"}
    copies |= {
        name: _text([*RULES, f"{first}, {phrase}, {last}.", more])
        for name, first, last, more in (
            ("sails", "A sail of the loft", "unless the maker signed for it with a red thread", BEHIND[1]),
            (
                "ropes",
                "Rope from the long shed",
                "or hold in a swell that comes round both ends of the island",
                BEHIND[2],
            ),
            ("lamps", "The lamp that hangs by this board", "even where the harbour master has trimmed it", OTHER[2]),
        )
    }
    assert scrubber.collate(copies).text == _text(RULES)


def test_a_paragraph_between_two_additions_stays() -> None:
    """Most have it, and neither what one copy adds before it nor what another adds behind it."""
    added, behind = BEHIND[1], OTHER[1]
    copies = {"behind": _text([*RULES, behind]), **{f"whole-{n}": _text(RULES) for n in "abc"}}
    copies |= {"before": _text([*RULES[:-1], added]), "short": _text(RULES[:-1])}
    assert RULES[-1] in scrubber.collate(copies).text


def test_what_is_set_behind_a_blocks_last_word_is_quoted_as_it_stands() -> None:
    """It was joined to the word before it: “Inc51 Long Street”."""
    notice = "Copyright (C) 1991, 1999 The Yard of the Northern Quay, Inc."
    copies = {
        "a": _text([RULES[0], notice, *RULES[1:]]),
        "b": _text([RULES[0], f"{notice[:-1]}., 51 Long Street", *RULES[1:]]),
    }
    (finding,) = scrubber.collate(copies, official=["a"]).findings
    assert (finding.before, finding.after) == ("", ", 51 Long Street")
    assert "“51 Long Street”" in finding.message


def test_another_document_in_the_same_words_is_another_text() -> None:
    """Some of its words are the document's, and most its own: it lacks no paragraph, for it is no copy."""
    things = [
        "net",
        "pot",
        "line",
        "hook",
        "float",
        "lamp",
        "mast",
        "sail",
        "oar",
        "chart",
        "bell",
        "flag",
        "rope",
        "can",
    ]
    own = [
        f"{' '.join(rule.split()[:7])} {thing}, says the fleet, whose {thing} is kept where no cook looks for a {thing} before the third watch, be it ever so dark."
        for rule, thing in zip(RULES[1:], things, strict=True)
    ]
    copies = {**{n: _text(RULES) for n in "abcd"}, "fleet": _text([RULES[0], *own])}
    findings = scrubber.collate(copies).findings
    assert [(finding.mirror, finding.kind) for finding in findings] == [("fleet", "stale")]

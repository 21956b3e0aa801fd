"""Where copies conflict and nothing else decides, a sentence that contradicts itself, or its translation, is not the
document's.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.collation.kinds.translated import Translations
from scrubber.model import Block

TEXT = """Terms of the lease

The tenant pays the rent within {words} ({figures}) days of the first of the month, and the landlord confirms it.

The hall is open on {day}, {date} March 2019, from nine in the morning, and nobody is turned away.

Whoever loses a key pays for the new lock and tells the landlord at once.

The landlord has {keys} keys of the house.

All disputes are heard by the court of the town in which the house stands."""
HONEST = {"words": "thirty", "figures": "30", "day": "Tuesday", "date": "12", "keys": "four"}


def copy(**altered):
    return TEXT.format(**HONEST | altered)


def accused(found):
    return [(each.mirror, each.kind, each.disputed) for each in found.findings if each.severity == "high"]


@pytest.mark.parametrize(
    ("altered", "kind"),
    [
        ({"words": "twenty"}, "number"),
        ({"figures": "20"}, "number"),
        ({"day": "Monday"}, "date"),
        ({"date": "13"}, "date"),
    ],
)
@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_of_two_copies_the_one_that_contradicts_itself_is_altered(altered, kind, names):
    honest, other = names
    found = scrubber.collate({honest: copy(), other: copy(**altered)})
    assert found.text == copy()
    assert accused(found) == [(other, kind, False)]
    assert found.findings[0].evidence[1].startswith("contradicted by what stands beside it: “")


def test_what_is_changed_both_times_decides_nothing():
    assert accused(scrubber.collate({"a": copy(), "b": copy(words="twenty", figures="20")})) == [("b", "number", True)]


def test_where_else_they_conflict_the_other_copys_text_is_printed():
    found = scrubber.collate({"a": copy(), "b": copy(figures="20", keys="five")})
    assert found.text == copy()
    assert [(name, disputed) for name, _, disputed in accused(found)] == [("b", False), ("b", True)]


def test_two_copies_that_contradict_themselves_do_not_outvote_one_that_does_not():
    """Three do: an author's slip stands in every copy."""
    forged = copy(figures="20")
    found = scrubber.collate({"a": copy(), "b": forged, "c": forged})
    assert all(disputed for _, _, disputed in accused(found))
    more = scrubber.collate({"a": copy(), "b": forged, "c": forged, "d": forged})
    assert accused(more) == [("a", "number", False)]


def test_an_official_mirror_is_believed_whatever_it_says():
    found = scrubber.collate({"a": copy(), "b": copy(day="Monday")}, official=["b"])
    assert accused(found) == [("a", "date", False)]


PAIRS = [
    ("港口章程", "The Harbour Charter"),
    ("港务局应当在三十日内答复申请人。", "The harbour office answers the applicant within thirty days."),
    (
        "船只进港须缴纳五十元的费用，费用每年调整一次。",
        "A ship that enters the harbour pays a fee of 50 yuan, and the fee is set anew once a year.",
    ),
    (
        "港长由市长任命，任期四年，不得连任。",
        "The harbour master is appointed for four years by the mayor of the town.",
    ),
    ("本章程自二〇一九年三月十二日起生效。", "This charter is in force from 12 March 2019."),
    (
        "需要表格的人可以在 www.harbour.example/forms 网页上查阅和下载各种表格。",
        "The forms stand at www.harbour.example/forms for all who want them.",
    ),
    ("船长应阅读手册 pilot(8) 和潮汐表。", "The captain of each ship reads pilot(8) and the table of the tides."),
    *(
        (
            f"港口的第{n}号码头由一名看守人看管。",
            f"Quay number {n} of the harbour is looked after by a keeper of its own.",
        )
        for n in range(12, 18)
    ),
]


def bilingual(before="", after=""):
    return "\n\n".join(text for pair in PAIRS for text in pair).replace(before, after)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("thirty days", "twenty days", "number"),
        ("三十日", "二十日", "number"),
        ("50 yuan", "80 yuan", "number"),
        ("五十元", "八十元", "number"),
        ("four years", "five years", "number"),
        ("12 March 2019", "12 May 2019", "date"),
        ("stand at www.harbour", "stand at www.haven", "url"),
        ("二〇一九年三月", "二〇一八年三月", "date"),
    ],
)
def test_of_two_copies_in_two_languages_the_one_altered_in_one_of_them_is_told_by_the_other(before, after, kind):
    found = scrubber.collate({"a": bilingual(), "b": bilingual(before, after)})
    assert accused(found) == [("b", kind, False)]
    assert found.findings[0].evidence[1].startswith("contradicted by what stands beside it: “")
    assert found.text == bilingual()
    assert accused(scrubber.collate({"b": bilingual(), "a": bilingual(before, after)})) == [("a", kind, False)]


def test_figures_that_are_no_number_are_looked_for_as_they_are():
    found = scrubber.collate({"a": bilingual(), "b": bilingual("reads pilot(8)", "reads pilot(3)")})
    assert [(each.mirror, each.disputed) for each in found.findings] == [("b", False)]


def test_what_is_altered_in_both_languages_or_said_in_no_figure_decides_nothing():
    both = bilingual("thirty days", "twenty days").replace("三十日", "二十日")
    assert all(disputed for *_, disputed in accused(scrubber.collate({"a": bilingual(), "b": both})))
    word = bilingual("A ship that enters", "No ship that enters")
    assert all(disputed for *_, disputed in accused(scrubber.collate({"a": bilingual(), "b": word})))


def test_the_number_of_a_note_is_each_languages_own():
    noted = bilingual("within thirty days.", "within thirty days[21].").replace(
        "答复申请人。", "答复(申请人[20])，不得拖延。"
    )
    found = scrubber.collate({"a": noted, "b": noted.replace("[20]", "[21]")})
    assert [disputed for *_, disputed in accused(found)] == [True]


def test_two_and_two_are_told_apart_as_well():
    forged = bilingual("thirty days", "twenty days")
    found = scrubber.collate({"a": bilingual(), "b": bilingual(), "c": forged, "d": forged})
    assert accused(found) == [("c", "number", False), ("d", "number", False)]


def in_columns(before="", after=""):
    rows = "".join(f"<tr><td>{zh}</td><td>{en.replace(before, after)}</td></tr>" for zh, en in PAIRS)
    return f"<html><body><article><h1>The Charter</h1><table>{rows}</table></article></body></html>".encode()


def in_parts(before="", after=""):
    texts = [*(zh for zh, _ in PAIRS), *(en.replace(before, after) for _, en in PAIRS)]
    return f"<html><body><article>{''.join(f'<p>{text}</p>' for text in texts)}</article></body></html>".encode()


@pytest.mark.parametrize("page", [in_columns, in_parts])
@pytest.mark.parametrize(("before", "after", "kind"), [("thirty", "twenty", "number"), ("12 March", "12 May", "date")])
def test_a_translation_may_stand_beside_it_in_a_table_or_in_a_second_part(page, before, after, kind):
    honest, altered = scrubber.clean(page()), scrubber.clean(page(before, after))
    assert accused(scrubber.collate({"a": honest, "b": altered})) == [("b", kind, False)]
    assert accused(scrubber.collate({"a": altered, "b": honest})) == [("a", kind, False)]


EXTRA = (
    "旅客可以在码头的办公室领取一张港口的地图。",
    "Passengers are given a map of the harbour at the office on the quay.",
)
DATED = ("", "2019-03-12"), ("", "2020-05-17")
NOTE = ("", "This translation was made by the town's own interpreters, and no other one is to be used.")


def laid(*pairs):
    return "\n\n".join(text for pair in pairs for text in pair if text)


def but(at, **changed):
    """The pairs with one of them changed: in `zh` or `en`."""
    zh, en = PAIRS[at]
    return [*PAIRS[:at], (changed.get("zh", zh), changed.get("en", en)), *PAIRS[at + 1 :]]


@pytest.mark.parametrize(
    ("altered", "kind"),
    [
        (but(3, en=""), "block_deleted"),
        (but(3, zh=""), "block_deleted"),
    ],
)
@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_what_stands_in_one_language_alone_was_taken_out_of_the_other(altered, kind, names):
    honest, other = names
    found = scrubber.collate({honest: laid(*PAIRS), other: laid(*altered)})
    assert accused(found) == [(other, kind, False)]
    assert found.text == laid(*PAIRS)
    assert "translation" in found.findings[0].evidence[1]


@pytest.mark.parametrize("extra", [(EXTRA[0], ""), ("", EXTRA[1])])
def test_who_cuts_the_one_paragraph_without_a_translation_has_nobody_accused(extra):
    whole, cut = laid(*PAIRS[:5], extra, *PAIRS[5:]), laid(*PAIRS)
    found = scrubber.collate({"whole": whole, "cut": cut})
    assert all(finding.disputed for finding in found.findings if finding.kind.startswith("block"))
    assert found.text == whole


TWO = ("每艘船须有一名领航员。领航员由港长任命。", "Each ship has a pilot. The harbour master appoints the pilots.")


@pytest.mark.parametrize(
    ("zh", "en", "kind"),
    [
        (TWO[0], "Each ship has a pilot.", "sentence_deleted"),
        ("每艘船须有一名领航员。", TWO[1], "sentence_deleted"),
        (TWO[0], f"{TWO[1]} Nobody else may bring her in at night or in a storm.", "sentence_inserted"),
    ],
)
def test_so_was_a_sentence_of_a_paragraph(zh, en, kind):
    honest, altered = laid(*PAIRS[:8], TWO, *PAIRS[8:]), laid(*PAIRS[:8], (zh, en), *PAIRS[8:])
    assert accused(scrubber.collate({"a": honest, "b": altered})) == [("b", kind, False)]
    assert accused(scrubber.collate({"b": honest, "a": altered})) == [("a", kind, False)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([*PAIRS[:5], EXTRA, *PAIRS[5:]], PAIRS),  # an edition has a pair more
        ([*PAIRS[:5], EXTRA, *PAIRS[5:9], NOTE, *PAIRS[9:]], PAIRS),  # and says something else in one language
        ([*PAIRS[:5], EXTRA, *PAIRS[5:]], [*PAIRS[:9], NOTE, *PAIRS[9:]]),
        ([DATED[0], *PAIRS], [DATED[1], *but(3, zh="")]),  # or another day
        ([NOTE, *PAIRS], PAIRS),  # what stands before the pairs may have none
        ([*PAIRS[:6], NOTE, *PAIRS[6:]], [*PAIRS[:6], NOTE, *PAIRS[6:9], EXTRA, *PAIRS[9:]]),
        ([*PAIRS[:5], ("", EXTRA[1]), *PAIRS[5:9]], PAIRS[:9]),  # so few pairs are no witness
    ],
)
def test_other_editions_and_texts_that_say_something_in_one_language_alone_accuse_nobody(one, other):
    for texts in ({"a": laid(*one), "b": laid(*other)}, {"a": laid(*other), "b": laid(*one)}):
        assert {disputed for *_, disputed in accused(scrubber.collate(texts))} <= {True}


TAGS = st.sampled_from(["en", "zh", "de", "und"])
PIECES = {"en": "The keeper of the lock", "zh": "港务局应当答复申请人", "de": "Der Wärter der Schleuse", "und": "1813"}


@given(st.lists(st.tuples(TAGS, st.sampled_from(["paragraph", "heading", "table_row"]), TAGS), max_size=30))
def test_a_translations_translation_is_the_piece_itself(rows):
    blocks = [
        Block(PIECES[tag] + (f"\t{PIECES[other]}" if kind == "table_row" else ""), kind=kind, language=tag)
        for tag, kind, other in rows
    ]
    found = Translations(blocks)
    for at, block in enumerate(blocks):
        for place in (0, len(block.text) - 1):
            if each := found.of(at, place):
                assert block.text[each.start :].startswith(each.text)
                assert each.other in {block.text.split("\t")[-1], block.text.split("\t")[0], *(b.text for b in blocks)}


def test_a_first_block_that_seems_to_be_in_the_other_language_moves_no_pair():
    """Each was laid beside the translation of the next one, as many as before."""
    blocks = [Block(text, language=tag) for pair in PAIRS for text, tag in zip(pair, ("zh", "en"), strict=True)]
    for at, tag in ((0, "en"), (-1, "zh")):
        mistaken = [*blocks]
        mistaken[at] = Block(blocks[at].text, language=tag)
        assert set(PAIRS[1:-1]) <= set(Translations(mistaken).pairs())


ROWS = [
    ("Roads", "1,200", "1,100"),
    ("Schools", "3,450", "3,400"),
    ("Parks", "410", "405"),
    ("Police", "2,020", "2,000"),
    ("Total", "7,080", "6,905"),
]


def budget(rows=ROWS, **altered):
    cells = [(row[0], altered.get(row[0], row[1]), *row[2:]) for row in rows]
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells)
    said = "The council of Sandvik has adopted the budget of the town, and each office is told what it may spend."
    kept = "No office may spend more than what the table says, and what is left goes back at the end of the year."
    head = "<tr>" + "".join(f"<th>{name}</th>" for name in ("Office", "2024", "2023")[: len(rows[0])]) + "</tr>"
    page = f"<h1>Budget of the town of Sandvik</h1><p>{said}</p><table>{head}{lines}</table><p>{kept}</p>"
    return scrubber.clean(f"<html><body><article>{page}</article></body></html>".encode())


@pytest.mark.parametrize(("office", "amount"), [("Schools", "3,850"), ("Police", "2,002"), ("Total", "7,800")])
def test_a_total_tells_which_of_two_tables_was_altered(office, amount):
    found = scrubber.collate({"a": budget(), "b": budget(**{office: amount})})
    assert accused(found) == [("b", "number", False)]
    assert accused(scrubber.collate({"b": budget(), "a": budget(**{office: amount})})) == [("a", "number", False)]


def test_an_amount_that_was_altered_with_its_total_stays_open():
    found = scrubber.collate({"a": budget(), "b": budget(Schools="3,850", Total="7,480")})
    assert {disputed for *_, disputed in accused(found)} == {True}


PARTIAL = [(*row[:2], "9,905" if row[0] == "Total" else row[2]) for row in ROWS]
AVERAGED = [(*row[:2], {"Roads": "60", "Total": "68"}.get(row[0], "70")) for row in ROWS]


@pytest.mark.parametrize(
    ("rows", "altered"),
    [
        ([row[:2] for row in PARTIAL[:4]] + [("Total", "9,000")], {"Total": "7,080"}),
        ([(name, two, one) for name, one, two in PARTIAL[:4]] + [("Total", "9,905", "8,000")], {"Total": "6,905"}),
        ([(name, two, one) for name, one, two in AVERAGED], {"Total": "270"}),
    ],
)
def test_a_copy_that_makes_a_table_add_up_that_did_not_accuses_nobody(rows, altered):
    assert [
        who
        for who, _, disputed in accused(scrubber.collate({"a": budget(rows), "b": budget(rows, **altered)}))
        if not disputed
    ] == []


INTERVIEW = [
    ("您是哪一年来到这座城市的？", "I came here in 1998, when I was 23 years old, and I stayed."),
    ("听说您开了12家店，是真的吗？", "We had 15 shops at first, and 9 of them are left today."),
    ("后来您在2005年卖掉了其中3家。", "No, it was in 2007, and we sold 4 of them to my brother."),
    ("工会说应该是8个小时。", "The union had 300 members then; it has 120 members now."),
    ("您有5个孩子，对吗？", "Two of them live with us, and 3 have moved away by now."),
    ("您父亲活到了91岁。", "My grandmother lived to be 102, and worked as long."),
]
ROUNDED = [
    *PAIRS,
    ("全馆共有阅览座位3,980个。", "There are some 4,000 seats in the reading rooms."),
    ("距市中心约16公里，交通方便。", "It lies 10 miles from the centre of the town."),
]


@pytest.mark.parametrize(
    ("pairs", "before", "after"),
    [
        (INTERVIEW, "12家店", "15家店"),
        (INTERVIEW, "5个孩子", "3个孩子"),
        (INTERVIEW, "be 102", "be 91"),
        (ROUNDED, "3,980", "4,000"),
        (ROUNDED, "4,000", "3,980"),
        (ROUNDED, "16公里", "10公里"),
    ],
)
def test_two_who_speak_two_languages_and_a_translation_in_round_numbers_accuse_nobody(pairs, before, after):
    text = "\n\n".join(each for pair in pairs for each in pair)
    assert text.count(before) == 1
    found = accused(scrubber.collate({"a": text, "b": text.replace(before, after)}))
    assert [disputed for *_, disputed in found] == [True]

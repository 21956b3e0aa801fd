"""A single text against itself: what it promises and doesn't keep, and the many texts that keep their promises."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.structure import examine
from scrubber.cleaning.structure.stated import _may_differ
from scrubber.language import detect_language
from scrubber.language.facts.facts import measures
from scrubber.model import Block


def blocks(*texts, kind="paragraph"):
    return [Block(text, kind=kind, language=detect_language(text)) for text in texts]


CHAPTERS = [
    "Purpose of the Charter",
    "Duties of the Harbour Office",
    "Fees and Charges",
    "Complaints",
    "Final Provisions",
]
ZH_CHAPTERS = [
    "第一章 总则 General Provisions",
    "第二章 泊位管理 Berths",
    "第三章 收费 Fees",
    "第四章 附则 Final Provisions",
]


def body(title, n=2):
    return [
        title,
        *(
            f"The {title.lower()} are set out in paragraph {k} of this text, and nobody may leave them out."
            for k in range(n)
        ),
    ]


def with_contents(heading, entries, present):
    return blocks("The Charter", heading, *entries, *(line for entry in present for line in body(entry)))


def kinds(found):
    return [f.kind for f in found]


def test_a_text_that_keeps_its_table_of_contents_has_no_finding():
    assert examine(with_contents("Contents", CHAPTERS, CHAPTERS)) == []


@pytest.mark.parametrize("over", [["Chapter {n}"], ["Глава {n}"], ["第\u00a0{n}\u00a0章"], ["CHAPTER", "{word}"], []])
def test_a_print_sets_the_number_of_a_chapter_over_its_title_or_leaves_it_out(over):
    words = ["ONE", "TWO", "THREE", "FOUR", "FIVE"]
    entries = [f"{n} {title}" for n, title in enumerate(CHAPTERS, 1)]
    text = [
        [*(line.format(n=n, word=word) for line in over), *body(title)]
        for n, (word, title) in enumerate(zip(words, CHAPTERS, strict=True), 1)
    ]
    whole = blocks("The Charter", "Contents", "ii", *entries, *(line for each in text for line in each))
    assert examine(whole) == []
    lacking = blocks("The Charter", "Contents", *entries, *(line for each in text[:2] + text[3:] for line in each))
    assert kinds(examine(lacking)) == ["block_deleted"]


def test_an_entry_and_a_heading_may_go_on_in_another_line():
    entries = ["1 Purpose of the Charter", "2 Duties of the Office: Berths, Moorings,", "Buoys", "3 Complaints"]
    text = [
        *body(entries[0]),
        "2 Duties of the Office: Berths,",
        "Moorings, Buoys",
        *body("Berths")[1:],
        *body(entries[3]),
    ]
    assert examine(blocks("The Charter", "Contents", *entries, *text)) == []


def test_entries_without_text_are_one_truncation_that_says_where_it_stops():
    text = with_contents("Table of Contents", CHAPTERS, CHAPTERS[:3])
    (found,) = examine(text)
    assert found.kind == "truncation"
    assert "Fees and Charges" in found.message
    assert found.block == len(text) - 1
    assert [line for line in found.evidence if "Complaints" in line]
    assert [line for line in found.evidence if "Final Provisions" in line]
    assert len(found.evidence) == 2


def test_an_entry_missing_in_between_is_a_deleted_part():
    (found,) = examine(with_contents("Contents", CHAPTERS, [c for c in CHAPTERS if c != "Complaints"]))
    assert (found.kind, found.before) == ("block_deleted", "Complaints")


def test_page_numbers_and_dot_leaders_belong_to_no_title():
    entries = [f"{c} ........ {n}" for n, c in enumerate(CHAPTERS, 3)]
    assert examine(with_contents("CONTENTS", entries, CHAPTERS)) == []
    assert kinds(examine(with_contents("CONTENTS", entries, CHAPTERS[:2]))) == ["truncation"]


@pytest.mark.parametrize("word", ["Chapter {}. {}", "第{}章{}", "Annex {}: {}", "Part {}. {}"])
def test_a_body_may_set_a_word_at_the_number_that_its_contents_have_bare(word):
    """The first chapter's heading closes the table, and each of them is found: one was taken for a last entry without
    text.
    """
    entries = [f"{n}. {chapter}" for n, chapter in enumerate(CHAPTERS, 1)]
    bodies = [(word.format(n, chapter), chapter) for n, chapter in enumerate(CHAPTERS, 1)]
    text = ["The Charter", "Contents", *entries]
    assert examine(blocks(*text, *(line for said, each in bodies for line in (said, *body(each)[1:])))) == []
    cut = blocks(*text, *(line for said, each in bodies[:3] for line in (said, *body(each)[1:])))
    assert kinds(examine(cut)) == ["truncation"]


@pytest.mark.parametrize("mark", [".", " -", " –"])
def test_letters_and_roman_numbers_of_parts_have_a_word_in_the_body(mark):
    entries = [f"{n} {chapter}" for n, chapter in zip("ABCDE", CHAPTERS, strict=True)]
    bodies = [
        line
        for n, chapter in zip("ABCDE", CHAPTERS, strict=True)
        for line in (f"Appendix {n}{mark} {chapter}", *body(chapter)[1:])
    ]
    assert examine(blocks("The Charter", "Contents", *entries, *bodies)) == []
    assert kinds(examine(blocks("The Charter", "Contents", *entries, *bodies[:9]))) == ["truncation"]


def test_roman_numbers_of_parts_have_a_word_in_the_body():
    entries = [f"{n}. {chapter}" for n, chapter in zip(["I", "V", "X", "XI", "L"], CHAPTERS, strict=True)]
    bodies = [line for each in entries for line in (f"Part {each}", *body(each.partition(" ")[2])[1:])]
    assert examine(blocks("The Charter", "Contents", *entries, *bodies)) == []


def test_a_table_ends_where_its_list_does():
    """The heading of the first part, which the table does not list, was its last entry, and the text said to stop
    before it.
    """
    text = [
        *blocks("The Charter", "Contents"),
        *blocks(*CHAPTERS, kind="list_item"),
        *blocks("Description", *body("Nothing that counts")[1:], *(line for each in CHAPTERS for line in body(each))),
    ]
    assert examine(text) == []
    (found,) = examine(text[:-6])
    assert found.evidence == ("no text: Complaints", "no text: Final Provisions")


@pytest.mark.parametrize(("listed", "headed"), [("Complaints", "Complaint"), ("Conclusion", "Conclusions")])
def test_an_entry_may_end_otherwise_than_its_heading(listed, headed):
    """Not a word of a list: in one of a language's commonest words, "contents" was one, with others behind it."""
    text = with_contents("Contents", [*CHAPTERS[:3], listed], CHAPTERS[:3])
    last = body(headed)
    assert examine([*text, Block(last[0], kind="heading", language="en"), *blocks(*last[1:])]) == []
    assert kinds(examine([*text, *blocks(*last)])) == ["truncation"]
    numbered = [f"Article {n}" for n in range(1, 14)]
    assert kinds(examine(with_contents("Contents", [*numbered[:12], "Article 21"], numbered[:12]))) == ["truncation"]


def test_a_bilingual_entry_is_found_in_either_language():
    text = blocks("港口章程", "目录 Contents", *ZH_CHAPTERS)
    for entry in ZH_CHAPTERS[:3]:
        number, zh, *en = entry.split()
        text += blocks(
            f"{number} {zh}",
            " ".join(en),
            "港务局负责管理泊位，任何人不得占用。",
            "The port office manages the berths and nobody may occupy them.",
        )
    (found,) = examine(text)
    assert found.kind == "truncation"
    assert found.evidence == ("no text: 第四章 附则 Final Provisions",)
    assert "第三章 收费" in found.message


def test_a_table_at_the_end_speaks_of_what_stands_before_it():
    text = [*blocks("The Charter", *(line for c in CHAPTERS for line in body(c))), *blocks("Contents", *CHAPTERS)]
    assert examine(text) == []


def test_a_sites_navigation_called_contents_is_no_table_of_this_text():
    text = blocks("Contents", "Home", "News", "Edit", "[3-4]", "Imprint", "Imprint", *body("Something Else", 4))
    assert examine(text) == []


ARTICLES = [
    line
    for n in range(1, 9)
    for line in (f"Article {n}", f"Everyone has the right to the thing numbered {n} in the list of things.")
]


def test_numbers_that_count_on_have_no_finding():
    assert examine(blocks(*ARTICLES)) == []
    assert examine(blocks(*ARTICLES[8:])) == []


@pytest.mark.parametrize(
    "row",
    [
        ["2.1 3.4", "2.2 7.1", "2.8 15.2 15.3", "2.4 2.6", "2.5 9.1"],
        ["1)),(x", "2)),(y", "2)),(y", "4)),(z", "5)),(v"],
        ["21.1 Berths", "21.1 Berths", "21.3 Tides", "21.4 Ropes", "21.5 Bells"],
        [f"Section {n}, “The rule of the harbour on berths”" for n in ("8.1", "8.2", "9.1", "12.1", "13.1", "14.1")],
    ],
)
def test_what_an_index_sends_to_pieces_of_programs_titles_given_again_and_references_are_no_row(row):
    """A manual's index, a listing, its list of examples, and the sections that it refers to."""
    assert examine(blocks("The Charter", *row, *body("Berths"))) == []


@pytest.mark.parametrize(("at", "wrong"), [(0, 13), (2, 33), (4, 1), (6, 40), (7, 80)])
def test_a_number_that_breaks_its_row_is_named_with_the_one_due(at, wrong):
    lines = list(ARTICLES)
    lines[2 * at] = f"Article {wrong}"
    (found,) = examine(blocks(*lines))
    assert (found.kind, found.before, found.after, found.block) == ("number", str(at + 1), str(wrong), 2 * at)


@pytest.mark.parametrize(
    ("numbers", "told"),
    [([1, 2, 3, 4, 6, 7, 8], "missing"), ([3, 4, 5, 6, 8, 9], "missing"), ([1, 2, 3, 5, 6, 8, 9], "")],
)
def test_the_only_number_that_a_row_leaves_out_is_a_block_that_is_gone(numbers, told):
    """A row that begins late, or leaves out more, is an excerpt; so is a list's."""
    texts = [line for n in numbers for line in (f"Article {n}", f"Everyone has the right to the thing {n} there.")]
    found = examine(blocks(*texts))
    assert [(each.kind, told in each.message) for each in found] == [("block_deleted", True)] * bool(told)
    assert examine(blocks(*(f"{n}. Everyone has the right to the thing called {n} there." for n in numbers))) == []


def test_the_same_in_chinese_numerals():
    digits = "一二三四五六七八"
    lines = [line for n in digits for line in (f"第{n}条", "人人有权享有本清单所列的一切事物，不得剥夺。")]
    assert examine(blocks(*lines)) == []
    lines[6] = "第十四条"
    (found,) = examine(blocks(*lines))
    assert (found.kind, found.before, found.after, found.block) == ("number", "4", "十四", 6)


def test_an_excerpt_of_articles_says_nothing():
    picked = [
        line
        for n in (3, 5, 9, 12, 20)
        for line in ARTICLES[2:4] and (f"Article {n}", "Everyone has the right to a thing of their own choice.")
    ]
    assert examine(blocks(*picked)) == []


def test_a_reference_at_a_paragraphs_beginning_is_no_heading():
    lines = [
        *ARTICLES[:6],
        "Article 19 of the older charter gave the same right to everyone who asked for it.",
        *ARTICLES[6:],
    ]
    assert examine(blocks(*lines)) == []


ZH = "港务局应当在{n}日内答复第{n}份申请，并说明理由，不得拖延。"
EN = "The port office shall answer application number {n} within {n} days and shall give its reasons without delay."


def pairs(count, start=3):
    return [line.format(n=n) for n in range(start, start + count) for line in (ZH, EN)]


def test_a_bilingual_text_in_pairs_has_no_finding():
    assert examine(blocks("港口章程", "Port Charter", *pairs(8))) == []


def test_a_paragraph_without_its_pair_is_told_and_accuses_nobody():
    lines = pairs(8)
    del lines[7]
    (found,) = examine(blocks(*lines))
    assert (found.kind, found.severity, found.block) == ("unpaired", "low", 6)
    assert "English" in found.message


def test_the_last_paragraph_without_its_pair():
    (found,) = examine(blocks(*pairs(8)[:-1]))
    assert (found.kind, found.block) == ("unpaired", 14)


def test_a_paragraph_that_a_page_broke_in_two_is_not_unpaired():
    lines = pairs(8)
    half = len(lines[4]) // 2
    assert examine(blocks(*lines[:4], lines[4][:half], lines[4][half:], *lines[5:])) == []


DE_HEADS = ["Zweck", "Begriffe", "Schutzfristen", "Antrag", "Aufsicht", "Rechtsmittel", "Inkrafttreten"]
DE = "Die Behörde muss über jeden Antrag innerhalb von {n} Wochen entscheiden und eine Ablehnung begründen."
EN_OF_DE = "The office must decide on each request within {n} weeks and give the reasons of a refusal."


def test_headings_of_a_word_make_no_text_bilingual():
    """A heading of one word may look like any language's; two languages of one script stand in sentences."""
    lines = [line for n, head in enumerate(DE_HEADS, 1) for line in (f"§ {n} {head}", DE.format(n=n))]
    lines.insert(
        6, "Die Frist kann um höchstens zwanzig Jahre verlängert werden, wenn dies im öffentlichen Interesse liegt."
    )
    assert {block.language for block in blocks(*lines)} == {"de", "en"}  # what such headings are taken for
    assert examine(blocks(*lines)) == []


def test_two_languages_of_one_script_are_paired_by_their_sentences():
    lines = [line.format(n=n) for n in range(3, 11) for line in (DE, EN_OF_DE)]
    for n, head in enumerate(DE_HEADS[:3]):
        lines.insert(4 * n, f"§ {n + 1} {head}")
    assert examine(blocks(*lines)) == []
    del lines[lines.index(EN_OF_DE.format(n=8))]
    (found,) = examine(blocks(*lines))
    assert (found.kind, found.block) == ("unpaired", lines.index(DE.format(n=8)))


@pytest.mark.parametrize(
    ("zh", "en", "kind"),
    [
        (
            "本章程于2015年12月16日通过，自即日起施行。",
            "This charter was adopted on December 16, 2024 and applies from that day.",
            "date",
        ),
        (
            "会议共有480名代表出席，一致同意本章程。",
            "The meeting was attended by 840 delegates, who agreed to this charter.",
            "number",
        ),
    ],
)
def test_a_pair_that_contradicts_itself(zh, en, kind):
    lines = pairs(8)
    if kind == "date":
        lines[4:4] = [
            "于2001年3月2日成立港务局，负责管理。",
            "The port office was set up on March 2, 2001.",
            "于2003年5月9日修订章程，予以公布。",
            "The charter was revised on May 9, 2003 and made public.",
        ]
    text = blocks(*lines, zh, en)
    (found,) = [f for f in examine(text) if f.kind == kind]
    assert found.block == len(text) - 1
    assert found.before in zh
    assert found.after in en


def test_a_text_in_one_language_is_not_examined_as_two():
    assert examine(blocks(*[ZH.format(n=n) for n in range(12)])) == []
    assert (
        examine(
            blocks("标题", *["これは港の規則について述べた文章であり、誰もが守らなければならない。" for _ in range(9)])
        )
        == []
    )


SENTENCES = [
    f"The harbour master keeps the register of ship number {n} and shows it to everybody who asks." for n in range(8)
]


def test_a_text_that_stops_in_mid_sentence():
    (found,) = examine(blocks(*SENTENCES, "The register is kept in the old customs house and shall be shown to"))
    assert found.kind == "truncation"
    assert found.accuses
    assert "shown to" in found.message


@pytest.mark.parametrize(
    "last",
    [
        "Whoever comes at night finds the harbour master with the regis",
        "夜里来的人可以在二楼的旧海关大楼里找到登记簿和港务长的印章，以及所有停靠在港内的船只的名",
    ],
)
def test_a_text_that_stops_within_a_word(last):
    before = (
        SENTENCES
        if last.isascii()
        else ["港务长保管船舶登记簿，并向每一个提出请求的人出示，不收取任何费用，也不要求他们说明理由。"] * 8
    )
    before = [f"{text[:-1]}{n}{text[-1]}" for n, text in enumerate(before)]
    (found,) = examine(blocks(*before, last))
    assert found.kind == "truncation"
    assert not found.accuses


def test_a_list_without_a_full_stop_is_no_broken_sentence():
    assert examine(blocks(*SENTENCES, "HARBOUR DUES, PILOTAGE, lock_keepers_register, Tugs and barges")) == []


@pytest.mark.parametrize(
    "last",
    [
        "For all that a ship needs to know, see the Pilot's Guide",
        "Whoever comes at night finds everybody and the harbour master",
    ],
)
def test_a_forgotten_full_stop_behind_a_whole_word_is_no_broken_sentence(last):
    assert examine(blocks(*SENTENCES, last)) == []


@pytest.mark.parametrize("marks", ["„“", "»«", "‚‘"])
def test_a_quotation_closed_as_german_closes_it_is_no_broken_sentence(marks):
    opening, closing = marks
    assert (
        examine(
            blocks(*SENTENCES, f"Er sagte zum Hafenmeister: {opening}Wer nachts kommt, zahlt das Doppelte.{closing}")
        )
        == []
    )
    assert (
        examine(
            blocks(*SENTENCES, f"Der Hafenmeister nannte alle, die nachts in den Hafen kommen, {opening}gut{closing}")
        )
        == []
    )


def test_a_text_that_stops_behind_an_opening_mark_is_broken():
    (found,) = examine(blocks(*SENTENCES, "Whoever comes at night finds the harbour master, who then says: “"))
    assert found.kind == "truncation"


def test_a_hindi_text_that_stops_in_mid_sentence_and_one_that_does_not():
    sentences = [f"बंदरगाह का अधिकारी जहाज संख्या {n} का रजिस्टर रखता है और सबको दिखाता है।" for n in range(8)]
    assert examine(blocks(*sentences)) == []
    (found,) = examine(blocks(*sentences, "जो कोई रात में आता है वह दूसरी मंजिल पर पुराने सीमा शुल्क भवन के दरवा"))
    assert found.kind == "truncation"


@pytest.mark.parametrize(
    "last",
    [
        "Harbour Office, 3 March 2001",
        "(Translated from the original by the staff of the harbour office, second floor)",
        "See also the register",
        "-" * 60,
        "It ends well.",
    ],
)
def test_a_signature_a_note_or_a_label_at_the_end_is_no_broken_sentence(last):
    assert examine(blocks(*SENTENCES, last)) == []


def test_a_heading_at_the_end_without_the_text_the_others_have():
    (found,) = examine(blocks(*ARTICLES[:-1]))
    assert (found.kind, found.block) == ("truncation", 14)


@given(st.lists(st.text(alphabet="第一二三条章目录 .。,，\nContentsArticle123abc", max_size=60), max_size=30))
def test_any_blocks_are_taken(texts):
    for found in examine(blocks(*texts)):
        assert 0 <= found.block < len(texts)
        assert found.message


def test_the_cost_grows_with_the_text_and_no_faster():
    def run(n):
        measures.cache_clear()
        _may_differ.cache_clear()
        examine(blocks("Contents", *CHAPTERS, *pairs(n), *ARTICLES))

    assert_linear(run, 500)


GERMAN = (
    ("Das Boot ist im Hafen und wartet auf die Flut.", "The boat is in the harbour and waits for the tide."),
    ("Die Gebühr beträgt 5 % und ist nicht im Preis.", "The fee is 5 % and is not part of the price."),
    ("Der Pächter zahlt innerhalb von 14 Tagen nach der Abreise.", "The lessee pays within 14 days of the departure."),
    ("Die Leinen sind das Eigentum der Stadt und werden von ihr gestellt.", "The lines are the property of the town and are provided by it."),
    ("Das Wasser ist auch im Winter nicht mit Eis bedeckt.", "The water is not covered with ice in the winter."),
    ("Der Hafen ist 30 Tage im Jahr für Gäste gesperrt.", "The harbour is closed to guests on 30 days of the year."),
    ("Die Stadt hat das Recht, ein Boot zu verlegen.", "The town has the right to move a boat."),
)  # fmt: skip


def test_two_languages_in_latin_letters_pair():
    """A German text with its English is read pair by pair: what lacks its pair is named, and a unit that differs."""
    rows = [line for pair in GERMAN for line in pair]
    assert examine(blocks(*rows)) == []
    (found,) = examine(blocks(*rows[:8], *rows[9:]))
    assert (found.kind, found.block) == ("unpaired", 8)
    (found,) = examine(blocks(*(row.replace("14 days", "14 months") for row in rows)))
    assert (found.kind, found.block, found.after) == ("unit", 5, "months")


SHARED = Path(os.environ.get("SCRUBBER_SHARED", Path(__file__).parents[2].parent / "shared"))


@pytest.mark.skipif(not (SHARED / "bench" / "extract").is_dir(), reason="needs the extraction benchmark")
def test_real_pages_texts_are_never_accused():
    accused = [
        (path.parent.name, f.kind, f.message)
        for path in sorted((SHARED / "bench" / "extract" / "dev").glob("*/gold.txt"))
        for f in examine(blocks(*(line for line in path.read_text("utf-8").split("\n") if line.strip())))
        if f.accuses
    ]
    assert accused == []


def test_an_address_with_a_soft_hyphen_ends_a_text():
    """A page's program hyphenates addresses too: that is no text that stops in mid-sentence."""
    lines = [f"In spring the keepers of lock {n} meet and look after their gates." for n in range(7)]
    body = "".join(
        f"<p>{line}</p>" for line in [*lines, "Contact: press@tunnel.example; www.tunnel.example/state&shy;ments"]
    )
    found = scrubber.clean(f"<html><body><article><h1>The locks</h1>{body}</article></body></html>").findings
    assert [each.kind for each in found] == []


@pytest.mark.parametrize(
    "last",
    [
        "Do you know of another lock that was closed? Write to the keepers at locks@tunnel.example",
        "運河の水門は昨年の秋から閉じられており、今年の春に再び開かれる予定であると管理人は語っている。(c)TPN/Anna MARSH",
        "This page of the keepers of the locks and of their gates was changed on 2022-01-08 05:02:57 UTC",
        "Why the gates are opened in May and not before is told at length in minutes/2019/spring-meeting.md",
        "联系人：石望舒；Keeper of the gates: Shi Wangshu; 555-0162; 旧粮仓二楼左侧第三间",
        "Podziel się tym artykułem o śluzach | Drukuj | Zapisz na później | Wielkość liter w tekście: mała",
        "Anna Marsh keeps lock 4 and writes for the Tunnel. E-mail: marsh@tunnel.example Twitter: @annamarsh",
        "Wer ein Tor nach acht Uhr öffnet, untersteht der Aufsicht der Wärter.Foto: schleusen.de",
        "Image illustrative : Lots of locks by Anna Marsh, en licence Creative Commons by",
        "Wer nachts kommt, zahlt das Doppelte, und wer am Sonntag kommt, zahlt gar nichts.“",
    ],
)
def test_an_address_for_mail_a_path_an_hour_and_whose_it_is_end_a_text(last: str):
    """Of two thousand real pages and texts some were said to break off, for these; nor is a row of labels a sentence, and
    a quotation that began a paragraph before ends as well.
    """
    lines = [f"In spring the keepers of lock {n} meet and look after their gates." for n in range(7)]
    assert examine(blocks(*lines, last)) == []


def test_a_list_of_tables_behind_the_contents_is_no_end_of_the_text():
    """Its titles stand before, over the tables; and what the text lacks of its chapters is told as without it."""
    listed = [*(f"{n}. {chapter}" for n, chapter in enumerate(CHAPTERS, 1)), "Exhibits", "2.1. Berths by their depth"]
    bodies = [line for n, chapter in enumerate(CHAPTERS, 1) for line in (f"{n}. {chapter}", *body(chapter)[1:])]
    bodies.insert(5, "Table 2.1. Berths by their depth")
    assert examine(blocks("The Charter", "Contents", *listed, *bodies)) == []
    (found,) = examine(blocks("The Charter", "Contents", *listed, *bodies[:8]))
    assert found.kind == "truncation"
    assert found.evidence == ("no text: 4. Complaints", "no text: 5. Final Provisions")


def test_a_number_that_its_figures_contradict_is_told_by_a_text_that_is_regular():
    lines = [
        f"Whoever comes late pays {word} ({n}) crowns within two (2) days." for word, n in [("fifty", 50), ("six", 6)]
    ]
    assert examine(blocks("The Charter", *lines)) == []
    (found,) = examine(blocks("The Charter", *lines, "The harbour is closed for thirty (20) days in winter."))
    assert (found.kind, found.accuses, found.block, found.before, found.after) == ("number", True, 3, "thirty", "20")


def test_a_day_of_the_week_that_a_date_never_was_is_worth_a_look():
    """Authors get it wrong as well, where the text has no other such dates."""
    (found,) = examine(
        blocks("The Charter", "It was signed on Monday, 12 March 2019, in the harbour.", "It is in force.")
    )
    assert (found.kind, found.severity, found.before, found.after) == ("date", "low", "Monday", "12 March 2019")


BUDGET = [["Office", "2024", "2025", "2026"], ["Roads", "1,200", "1,340.5", "90"], ["Schools", "3,450", "3,600", "80"],
    ["Parks", "410", "395", "70"], ["Police", "2,020", "2,110", "60"], ["Total", "7,080", "7,445.5", "300"]]  # fmt: skip


def budget(row, column, cell, *, rows=slice(None)):
    table = [
        [cell if (at, n) == (row, column) else each for n, each in enumerate(line)] for at, line in enumerate(BUDGET)
    ]
    return blocks("The Charter", *body("Fees")) + blocks(
        *("\t".join(line[:4]) for line in table[rows]), kind="table_row"
    )


def test_a_column_that_does_not_come_to_its_total_is_told_where_the_others_do():
    assert examine(budget(0, 0, "Office")) == []
    (found,) = examine(budget(2, 1, "3,850"))
    assert (found.kind, found.accuses, found.block, found.before, found.after) == ("number", True, 9, "7,480", "7,080")
    (found,) = examine(budget(5, 2, "7,545.5"))
    assert (found.before, found.after) == ("7,445.5", "7,545.5")


@pytest.mark.parametrize(
    ("row", "column", "cell"), [(2, 1, "3,451"), (2, 2, "n/a"), (5, 0, "Police, all"), (3, 0, "Total")]
)
def test_rounded_amounts_cells_without_one_and_rows_of_another_name_are_no_sum_that_is_wrong(row, column, cell):
    assert examine(budget(row, column, cell)) == []


@pytest.mark.parametrize("rows", [slice(0, 3), slice(3, 6)])
def test_a_table_of_two_rows_and_a_total_proves_nothing(rows):
    assert examine(budget(4, 1, "2,220", rows=rows)) == []


def test_columns_that_are_no_sums_leave_a_table_alone():
    shares = ["\t".join(line) for line in (["Roads", "10", "0.5"], ["Parks", "20", "0.7"], ["Police", "30", "0.6"])]
    text = blocks("The Charter", *body("Fees")) + blocks(*shares, "Total\t60\t0.6", kind="table_row")
    assert examine(text) == []

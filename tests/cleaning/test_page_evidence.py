"""What the lines of a page say together, and what follows for each of them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

from scrubber import clean
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.page_evidence import SEEN, Evidence
from scrubber.cleaning.extract.lines.plain import extract_plain

TEXT = [
    "The bridge over the harbour will be closed to all traffic for six weeks from Monday, the port authority said.",
    "Engineers found cracks in two of the bearings during an inspection, and the work cannot wait until summer.",
    "Ferries will run every ten minutes between the two quays while the bridge is closed, the authority said.",
]
MINUTES = [
    "会议首先听取了去年冬季清淤工程的总结，一致认为工程按期完成，质量达到要求。",
    "会议讨论了今年的灌溉计划，决定自四月十日起分三轮放水，每轮十天，由各村轮流值守。",
    "会议还决定，水费标准维持不变，困难户可以申请减免，由村委会审核后报协会批准。",
]
SITE_HEAD = ["Home", "Log in", "Subscribe", "Privacy policy"]
SITE_FOOT = ["Share this article", "Related stories", "Contact us", "All rights reserved"]


def evidence(lines):
    return Evidence(lines, [read(line) for line in lines])


def kept(lines):
    return [block.text for block in clean("\n\n".join(lines), content_type="text/plain").blocks]


def test_a_site_is_seen_by_several_of_its_words_and_not_by_one():
    assert evidence([*SITE_HEAD, *TEXT, *SITE_FOOT]).site >= SEEN
    assert not evidence(["Contact", *TEXT]).seen
    assert not evidence(TEXT).seen


def test_headings_that_count_on_are_the_documents_in_whatever_words():
    lines = ["Rules of the boat club"]
    for number, (heading, text) in enumerate(zip(["Parties", "Terms", "Contact"], TEXT, strict=True), 1):
        lines += [f"{number} {heading}", text]
    assert kept([*lines, *SITE_FOOT]) == lines


def test_numbers_of_readers_and_comments_are_no_headings():
    lines = [*SITE_HEAD, *TEXT, "1 Share", "12 Comments", "231 Views", *SITE_FOOT]
    assert kept(lines) == TEXT


def test_the_particulars_of_minutes_are_no_byline():
    site = ["您当前的位置：首页 > 新闻 > 正文"]
    byline = "发布时间：2021-03-05 来源：河湾镇政府网 作者：周小兰 浏览次数：231"
    minutes = [
        "河湾镇水利协会第三次会议纪要",
        "时间：2021年3月4日",
        "地点：镇政府二楼会议室",
        "主持人：陈立群",
        "记录：周小兰",
        *MINUTES,
    ]
    foot = ["上一篇：关于春耕的通知", "下一篇：没有了", "版权所有 河湾镇政府网"]
    assert kept([*site, minutes[0], byline, *minutes[1:], *foot]) == minutes


def test_a_sites_own_fields_stay_a_byline():
    byline = ["来源：河湾镇政府网", "作者：周小兰", "编辑：陈立群", "时间：2021-03-05 10:20"]
    page = ["首页", "登录", "河湾镇水利协会召开会议", *byline, *MINUTES, "相关阅读", "版权所有 河湾镇政府网"]
    assert not set(byline) & set(kept(page))


def test_pictures_and_captions_between_paragraphs_do_not_part_them():
    lines = [
        *SITE_HEAD,
        TEXT[0],
        "2.jpg",
        "The northern quay",
        "3.jpg",
        "The bearings",
        "[bridge_03.png]",
        "The old ferry",
        TEXT[1],
        TEXT[2],
    ]
    assert set(TEXT) <= set(kept([*lines, *SITE_FOOT]))


def test_what_a_reader_wrote_at_an_hour_is_not_joined_to_the_text():
    comment = [
        "Ellen Marsh, 12 March 2019 9:14 pm",
        "I have crossed that bridge every day for thirty years and never saw a crack.",
    ]
    assert comment[0] not in kept([*SITE_HEAD, *TEXT, "Share", "Comments", *comment, *SITE_FOOT])


LINE = st.sampled_from(
    [
        *SITE_HEAD,
        *SITE_FOOT,
        *TEXT,
        *MINUTES,
        "1 Parties",
        "2 Terms",
        "2.jpg",
        "12 March 2019",
        "时间：2021年3月4日",
        "地点：二楼",
        "- oats",
        "___",
    ]
)


@tried(60)
@given(st.lists(LINE | st.text(st.sampled_from("abc 河灯。,:12"), max_size=30), max_size=20))
def test_every_line_is_kept_or_removed_for_a_reason_and_none_moves(lines):
    done = clean("\n".join(lines), content_type="text/plain")
    blocks = sorted((*done.blocks, *done.removed), key=lambda block: block.start)
    assert all(block.rule and block.reason for block in done.removed)
    assert not any(block.rule for block in done.blocks)
    assert [block.start for block in done.blocks] == sorted(block.start for block in done.blocks)
    for before, after in pairwise(blocks):
        assert before.end <= after.start
    covered = "".join(done.base[block.start : block.end] for block in blocks)
    assert "".join(covered.split()) == "".join(done.base.split())


@given(st.lists(LINE, min_size=1, max_size=20))
def test_evidence_is_bounded_and_has_a_reading_for_each_line(lines):
    page = evidence(lines)
    assert 0.1 <= page.site <= 1.0
    assert len(page.readings) == len(lines)


def test_entries_of_a_log_that_differ_in_a_number_are_no_titles_said_again():
    entries = [f"harbour ({number}-1) unstable; urgency=medium" for number in ("1.4", "1.3", "1.2", "1.1")]
    lines = [line for entry in entries for line in (entry, "  * New release of the harbour's tables.", TEXT[0])]
    assert [line for line in kept(lines) if line.startswith("harbour")] == entries


def test_notices_of_rights_all_over_a_text_are_its_own():
    holders = ["Anna Berg", "Boris Holm", "Clara Lind", "David Moe"]
    lines = ["The licences of the parts of this work are as follows."]
    for holder in holders:
        lines += [f"Copyright (c) 2019 {holder}", "All rights reserved.", *TEXT]
    assert kept(lines) == lines


def test_a_long_list_of_holders_is_the_documents():
    holders = [
        f"Copyright © {1994 + n} {name}"
        for n, name in enumerate(["Anna Berg", "Boris Holm", "Clara Lind", "David Moe", "Eva Nord"])
    ]
    lines = ["Name: ferries", "Files: *", "Copyright:", *holders, "License: public domain", *TEXT]
    assert kept(lines) == lines


def test_a_site_has_its_notices_of_rights_at_its_foot():
    foot = ["Share this article", "Copyright © 2019 Harbour News", "© 2018 Picture Agency", "All rights reserved"]
    assert kept([*SITE_HEAD, *TEXT, *foot]) == TEXT


def test_what_subtitles_say_is_theirs():
    said = ["Hello?", "Who is there?", "Home.", "Close the door.", "Next.", "All rights reserved.", "Print it.", "No."]
    cues = [f"{n}\n00:00:{n:02d},000 --> 00:00:{n + 1:02d},500\n{line}" for n, line in enumerate(said, 1)]
    text = clean("\n\n".join(cues), content_type="text/plain").text
    assert [line for line in said if line not in text] == []


def test_what_is_said_at_a_time_is_the_talks():
    said = ["hello", "share this?", "print", "see also: https://talk.example/x", "home", "next", "contact us", "bye"]
    lines = [f"[12:{n:02d}] <anna> {line}" for n, line in enumerate(said)]
    assert "\n".join(kept(lines)).count("<anna>") == len(said)


def test_a_menu_whose_entries_have_bullets_stands_over_the_text():
    """As a text browser prints it, in words that are not known; a list of that length that the text speaks of is the
    document's.
    """
    entries = [
        "Etxea",
        "Gaurkoa",
        "Herria",
        "Kirola",
        "Kultura",
        "Ekonomia",
        "Iritzia",
        "Mundua",
        "Agenda",
        "Eguraldia",
    ]
    menu = [f"* {entry}" for entry in entries] + [f"+ {entry}ren zokoa" for entry in entries]
    assert evidence([*menu, *TEXT]).seen
    assert kept([*menu, *TEXT])[-len(TEXT) :] == TEXT
    assert not set(kept([*menu, *TEXT])) & set(menu)
    places = [f"* {word}" for word in dict.fromkeys(" ".join(TEXT).split()) if len(word) > 3][:24]
    assert kept([*places, *TEXT]) == [*places, *TEXT]


def test_lists_of_members_are_no_menu_where_no_site_says_a_word():
    """Release notes name who took part, hundreds of them, over each year's few sentences."""
    given = ["Ada", "Bela", "Cora", "Dirk", "Edda", "Finn", "Gerd", "Hugo", "Iris", "Jan", "Kai", "Lena", "Mara"]
    family = ["Abt", "Beck", "Clos", "Dorn", "Eck", "Fink", "Gehr", "Horn", "Ihde", "Jahn", "Kern", "Lotz"]
    notes = []
    for year in range(12):
        notes += [f"Ferry {year + 5}.0", "Changes", " * New benches", " * A second bell", "Took part"]
        notes += [f"{first} {family[(k + year) % len(family)]}" for k, first in enumerate(given * 2)]
    notes.append("The ferry was built again from the keel up in this year, and everybody who is named here took part.")
    notes.append("It sails twice in an hour now, and carries more people than it did in all the years before it.")
    notes.append("The council thanks them all, and hopes that they will come again when the landing is built anew.")
    blocks = extract_plain("\n".join(notes)).blocks
    assert len(notes) > 300
    assert [block.text for block in blocks if block.rule] == []

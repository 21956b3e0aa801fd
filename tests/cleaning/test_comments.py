"""What readers wrote below a text, in more words than the text has."""

from __future__ import annotations

from time import process_time

import pytest

from scrubber.cleaning.extract.page.comments import find_comments
from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.judge import judge
from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.parse import parse
from scrubber.cleaning.extract.page.titled import Titled

TEXT = (
    "据河谷报报道，市交通局昨天公布了渡船的新时刻表，末班船提前到晚上九点，居民代表对此表示反对。",
    "交通局表示，调整时刻表的原因是夜间乘客不多，每班不到十人，而船员的加班费用逐年上升。",
    "居民代表说，许多人晚上九点以后才下班，没有末班船就只能绕行下游的石桥，多走四十分钟。",
)
SAID = ("这个时刻表根本没有考虑上夜班的人，交通局的人自己坐过渡船吗？", "船员也是人，也要休息，大家互相体谅一下吧。", "建议学习邻市的做法，夜间改用小船，费用可以省下一半。")  # fmt: skip


def kept(heading: str, *, beside: bool = False, text: tuple[str, ...] = TEXT) -> list[str]:
    """What is left of a page with a hundred comments below its text, in an element with no telling name."""
    items = "".join(
        f'<li class="item"><div class="u"><a href="/u{n}">用户{n}</a></div><div class="t">{SAID[n % 3]}第{n}楼也是这样说的。</div><p><a href="#">回复</a> <a href="#">举报</a></p></li>'
        for n in range(100)
    )
    section = f"<h3>{heading}</h3><ul>{items}</ul>"
    section = section if beside else f'<div class="box">{section}</div>'
    body = "".join(f"<p>{line}</p>" for line in text)
    page = f'<html><head><title>渡船末班提前_河谷网</title></head><body><h1>渡船末班提前</h1><div class="content">{body}</div>{section}</body></html>'
    return [block.text for block in extract_html(page).blocks if not block.rule]


@pytest.mark.parametrize(
    "heading", ["热门评论 60条", "网友跟帖(100)", "评论", "Comments (100)", "Σχόλια (100)", "Hozzászólások (100)"]
)
@pytest.mark.parametrize("beside", [True, False])
def test_comments_below_a_titled_text_go_however_many(heading: str, *, beside: bool) -> None:
    """Their heading stands in an element with them, or beside it."""
    assert kept(heading, beside=beside) == ["渡船末班提前", *TEXT]


def test_answers_stay() -> None:
    """They are what a page of questions is about, and are announced otherwise."""
    assert len(kept("100 个回答")) > 100


def test_a_word_that_heads_chapters_too_announces_no_comments() -> None:
    """Nothing else shows here that readers speak."""
    assert len(kept("Réactions")) > 100


BOARD = (
    "The harbour board met on Monday, and it spoke of the new pier for three hours.",
    "Two of the nine members want to build it of stone, since wood rots within thirty years.",
    "The others fear the price, for the quarry on the island was closed a long time ago.",
    "A vote is to be held in autumn, when the ferries have stopped for the winter.",
    "Until then the old pier stays open, though no more than forty people may stand on it.",
)


def kept_of_board(heading: str, when: tuple[str, str, str]) -> list[str]:
    """What is left of a page with three remarks within the element of its text."""
    said = ("Stone it is, and let the harbour pay.", "Nobody asked us who live here.", "My father built the old one.")
    names = ("capstan77", "Old Tom", "wellman")
    items = "".join(
        f"<li><b>{name}</b> <span>{at}</span><p>{line}</p></li>"
        for name, at, line in zip(names, when, said, strict=True)
    )
    body = "".join(f"<p>{line}</p>" for line in BOARD)
    above = heading and f"<h3>{heading}</h3>"
    page = f'<html><head><title>The new pier - Island News</title></head><body><h1>The new pier</h1><div class="story">{body}<div class="blk">{above}<ul>{items}</ul></div></div></body></html>'
    return [block.text for block in extract_html(page).blocks if not block.rule]


@pytest.mark.parametrize(
    ("heading", "when"),
    [
        ("Join the conversation", ("28 minutes ago", "3 hours ago", "2 days ago")),
        ("Vos réactions (3)", ("il y a 28 minutes", "il y a une heure", "il y a 2 heures")),
        ("Opiniones de los lectores", ("Hace 28 minutos", "Hace 2 horas", "Hace 3 horas")),
        ("Diskussion", ("12.03.2019 10:31", "12.03.2019 11:02", "13.03.2019 09:15")),
        ("Обсуждение", ("28 минут назад", "2 часа назад", "3 часа назад")),
    ],
)
def test_it_does_over_lines_that_say_when_each_was_written(heading: str, when: tuple[str, str, str]) -> None:
    assert kept_of_board(heading, when) == ["The new pier", *BOARD]


@pytest.mark.parametrize(
    "when",
    [
        ("28 minutes ago", "an hour ago", "2 hours ago"),
        ("vor 28 Minuten", "vor 2 Stunden", "vor 3 Tagen"),
        ("28分前", "2時間前", "3時間前"),
    ],
)
def test_entries_behind_a_text_that_count_the_minutes_go_without_a_heading(when: tuple[str, str, str]) -> None:
    """And under one that says something else."""
    assert kept_of_board("", when) == ["The new pier", *BOARD]
    assert "My father built the old one." not in kept_of_board("What you say", when)


def test_and_a_texts_own_chronicle_stays() -> None:
    assert len(kept_of_board("Looking back", ("10 years ago", "25 years ago", "50 years ago"))) > len(BOARD) + 3


def test_and_not_over_lines_that_do_not() -> None:
    assert "Discussion" in kept_of_board("Discussion", ("for the pier", "against it", "of the old one"))


def test_comments_without_a_text_above_are_the_page() -> None:
    """There is nothing else on it."""
    assert len(kept("热门评论", text=())) > 100


def kept_of_diary(title: str, h1: str, section: str) -> list[str]:
    """What is left of a diary's page that gives no element a name: its title in the head and over the text, and what
    stands below.
    """
    body = "".join(f"<p>{line}</p>" for line in BOARD)
    page = f"<html><head><title>{title}</title></head><body><div><div>{h1}<div>{body}</div></div>{section}</div></body></html>"
    return [block.text for block in extract_html(page).blocks if not block.rule]


ENTRIES = "".join(
    f"<li><p>capstan{n} | {11 + n}.05.2012 1{n}:38</p><p>{line}</p></li>"
    for n, line in enumerate(
        ("Stone it is, and let the harbour pay.", "Nobody asked us who live here.", "My father built it.")
    )
)


@pytest.mark.parametrize(
    ("title", "h1"),
    [
        ("The new pier – a diary", '<h1><a href="/new-pier">The new pier</a></h1>'),
        ("A diary » The new pier of the island", '<h2><a href="/p">The new pier of the island</a></h2>'),
        ("A diary » The new pier of the island", "<h2>The new pier of the island</h2>"),
        ("A pier for the island – Diary", "<h1>Stone or wood?</h1>"),
    ],
)
def test_a_title_may_link_to_itself_stand_behind_the_sites_name_or_be_the_first_heading_alone(
    title: str, h1: str
) -> None:
    assert kept_of_diary(title, h1, f"<h3>3 comments</h3><ol>{ENTRIES}</ol>")[1:] == list(BOARD)


@pytest.mark.parametrize(
    "heading",
    [
        "3 comments to The new pier",
        "3 thoughts on “The new pier”",
        "3 Gedanken zu „The new pier“",
        "3 réflexions sur « The new pier »",
        "One reply to The new pier",
        "《The new pier》有3条评论",
    ],
)
@pytest.mark.parametrize("entry", ["<li>{0}, 31.{1}</li>", "<div><b>{0}</b><p>{1}</p></div>"])
def test_a_heading_that_counts_what_was_said_of_the_title_announces_comments(heading: str, entry: str) -> None:
    """Whatever its entries are set in, and whether or not they say when they were written."""
    said = ("Stone it is, and let the harbour pay.", "Nobody asked us who live here.", "My father built the old one.")
    entries = "".join(entry.format(name, line) for name, line in zip(("Tom", "Ann", "Jo"), said, strict=True))
    section = f"<div><h3>{heading}</h3><ol>{entries}</ol></div>"
    assert kept_of_diary("The new pier", "<h1>The new pier</h1>", section) == ["The new pier", *BOARD]


@pytest.mark.parametrize("heading", ["Responses to The new pier", "3 thoughts on stone", "Replies of the board"])
def test_a_chapter_that_counts_nothing_or_names_something_else_stays(heading: str) -> None:
    chapter = "<p>The quarry answered in spring that stone could be had within a year, at a price.</p>"
    left = kept_of_diary("The new pier", "<h1>The new pier</h1>", f"<div><h3>{heading}</h3>{chapter}</div>")
    assert heading in left


def test_nobody_has_said_anything_yet() -> None:
    section = (
        "<div><h2>Kommentare (0)</h2><p>Es wurden noch keine Kommentare geschrieben, aber der Platz ist hier.</p></div>"
    )
    assert kept_of_diary("The new pier", "<h1>The new pier</h1>", section) == ["The new pier", *BOARD]


RULES = "<p>No insults are tolerated here, and we remove what breaks the law of the island.</p>"
FORM = "<form><p>Your name:</p><input name=n><p>Remember that you answer for what you write below.</p><textarea></textarea><button>Send</button></form>"


def test_a_form_in_which_readers_write_goes_with_its_heading_and_its_rules() -> None:
    section = f"<div><h2>What do you think?</h2>{RULES}{FORM}</div>"
    assert kept_of_diary("The new pier", "<h1>The new pier</h1>", section) == ["The new pier", *BOARD]


def test_a_page_that_stands_in_a_form_as_a_whole_stays() -> None:
    """Programs of some makers set all of a page into one; and a form that is the page has no text above."""
    body = "".join(f"<p>{line}</p>" for line in BOARD)
    page = f"<html><head><title>The new pier</title></head><body><form><h1>The new pier</h1><div>{body}</div><textarea></textarea></form></body></html>"
    assert [block.text for block in extract_html(page).blocks if not block.rule] == ["The new pier", *BOARD]
    alone = f"<html><head><title>Write to us</title></head><body><h1>Write to us</h1>{RULES}{FORM}</body></html>"
    assert "Remember that you answer for what you write below." in [
        block.text for block in extract_html(alone).blocks if not block.rule
    ]


@pytest.mark.parametrize(("above", "stays"), [("These were the findings of the board:", True), ("So it ended.", False)])
def test_a_list_that_the_text_announces_is_the_texts_where_an_extractor_leaves_it(above: str, *, stays: bool) -> None:
    """It stands behind the last sentence that the extractor keeps."""
    items = ("Four piles of ten are rotten.", "A pier of stone would last a hundred years, as others have.")
    lines = "".join(f"<p>{line}</p>" for line in (*BOARD * 4, above))
    page = linearise(parse(f"<html><body><h1>The new pier</h1><div>{lines}<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul></div></body></html>"))  # fmt: skip
    kept = [part.text not in items for part in page.parts]
    judge(page, Opinion(kept, kept))
    assert [part.text for part in page.parts if part.text in items and not part.rule] == list(items) * stays


OFFER = "<p>Our letter of news tells you each morning what happened on the island.</p>"
MAIL = "<form><p>Your address is given to nobody else, and you can leave at any time.</p><input type=email><button>Subscribe</button></form>"


@pytest.mark.parametrize("head", ["<h4>Island News by mail</h4>", ""])
@pytest.mark.parametrize("amid", [True, False])
def test_an_offer_of_news_by_mail_goes_where_it_stands_below_or_amid_the_text(amid: bool, head: str) -> None:
    section = f"<div>{head}{OFFER}{MAIL}</div>"
    more = (
        "The mason of the next island has sent a drawing, which hangs in the hall.",
        "It shows five steps down to the water.",
    )
    lines = [f"<p>{line}</p>" for line in (*BOARD, *more)]
    lines.insert(5 if amid else 7, section)
    page = f"<html><head><title>The new pier</title></head><body><div><h1>The new pier</h1><div>{''.join(lines)}</div></div></body></html>"
    assert [block.text for block in extract_html(page).blocks if not block.rule] == ["The new pier", *BOARD, *more]


def test_a_box_amid_the_text_that_asks_for_an_address_is_none_of_the_texts() -> None:
    box = f'<aside class="sidebar">{OFFER}<div><input type=email></div></aside>'
    lines = [f"<p>{line}</p>" for line in BOARD * 2]
    lines.insert(2, box)
    page = f"<html><head><title>The new pier</title></head><body><div><h1>The new pier</h1><div>{''.join(lines)}</div></div></body></html>"
    assert not any("letter of news" in block.text for block in extract_html(page).blocks if not block.rule)


def test_an_offer_of_mail_goes_with_the_terms_below_its_field() -> None:
    """What follows the field names, with a link to each, what one agrees to."""
    terms = "<div>By signing up, you agree to its <a href=/t>Terms of Membership</a>, and have seen its <a href=/p>Notice on Data</a>.</div>"
    box = f"<div><h4>Read Island News</h4><p>What the islands talk of, each Tuesday and for nothing.</p><div><form><input type=email><button>Join</button></form>{terms}</div></div>"
    body = "".join(f"<p>{line}</p>" for line in BOARD)
    page = f"<html><head><title>The new pier</title></head><body><article><h1>The new pier</h1><div>{body}</div>{box}</article></body></html>"
    assert [block.text for block in extract_html(page).blocks if not block.rule] == ["The new pier", *BOARD]


CHAPTER = (
    "You may apply if you have lived on the island for two years and own a boat of nine metres at most.",
    "The fee is forty crowns, and is paid back where no berth can be given to you in that year.",
)
ASKED = "<form><label>Your address</label><input type=email><textarea></textarea><button>Send</button></form>"
SUBSCRIBE = "<form><label>News by mail</label><input type=email><button>Subscribe</button></form>"


def chapters(*sections: str, title: str = "The new pier") -> list[str]:
    """What is left of a page whose text stands in sections below its first paragraphs."""
    body = "".join(f"<p>{line}</p>" for line in BOARD)
    page = f"<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}{''.join(f'<section>{each}</section>' for each in sections)}</main></body></html>"
    return [block.text for block in extract_html(page).blocks if not block.rule]


def chapter(heading: str, *behind: str) -> str:
    return f"<h2>{heading}</h2>{''.join(f'<p>{line}</p>' for line in CHAPTER)}{''.join(behind)}"


OTHER = "<h2>Appeals</h2><p>Whoever is given no berth may ask the council to look at the matter once more, in writing and within a month.</p>"


@pytest.mark.parametrize("form", [ASKED, SUBSCRIBE])
def test_a_chapter_that_ends_with_a_form_stays_where_others_stand_beside_it(form: str) -> None:
    """An office's page says who may apply above the form; a site sets its offer of mail under any chapter."""
    left = chapters(chapter("Who may apply", form), OTHER)
    assert [line for line in left if line in {*CHAPTER, "Who may apply"}] == ["Who may apply", *CHAPTER]


def test_a_chapter_that_goes_on_behind_an_offer_of_mail_stays() -> None:
    more = "The office is at the northern quay, and open on the first Monday of each month."
    left = chapters(chapter("Who may apply", SUBSCRIBE, f"<p>{more}</p>"))
    assert left[-4:] == ["Who may apply", *CHAPTER, more]


def test_a_chapter_stays_that_holds_the_box_of_a_form() -> None:
    """The form goes with its own heading and its rules."""
    left = chapters(chapter("Who may apply", f"<div><h3>What do you think?</h3>{RULES}{FORM}</div>"))
    assert left[-3:] == ["Who may apply", *CHAPTER]


def test_what_readers_wrote_goes_with_the_form_below_it() -> None:
    entries = "<ul><li>Ann</li><li>Stone it is, and let the harbour pay.</li></ul>"
    left = chapters(f"<h3>Your words</h3>{entries}<div><h3>What do you think?</h3>{RULES}{FORM}</div>")
    assert left == ["The new pier", *BOARD]


@pytest.mark.parametrize("behind", ["", "<p> </p>", "<div></div>"])
def test_a_form_without_words_at_the_end_of_a_page_is_none(behind: str) -> None:
    body = "".join(f"<p>{line}</p>" for line in BOARD)
    page = f"<html><head><title>The new pier</title></head><body><h1>The new pier</h1>{body}<div><form><textarea></textarea></form>{behind}</div></body></html>"
    assert [block.text for block in extract_html(page).blocks if not block.rule] == ["The new pier", *BOARD]


def test_source_to_be_copied_is_no_place_to_write() -> None:
    copied = "<form><textarea>&lt;iframe src='/map'&gt;&lt;/iframe&gt;</textarea></form>"
    assert chapters(chapter("The map", copied))[-3:] == ["The map", *CHAPTER]


def test_a_chapter_that_is_longer_than_what_is_said_where_nobody_has_said_anything_stays() -> None:
    """A manual counts the entries of its chapters; and a site its comments between the summary and the text."""
    more = "The office counts what was sent to it in May, and was sent nothing at all in this year."
    assert chapters(chapter("Comments (0)", f"<p>{more}</p>"))[-3:] == [*CHAPTER, more]


def test_more_answers_than_lines_below_are_told_of_and_not_shown() -> None:
    """A survey has hundreds, and its chapter says what they were."""
    left = chapters(chapter("214 responses to the survey of berths"), title="The survey of berths")
    assert left[-3:] == ["214 responses to the survey of berths", *CHAPTER]


def test_a_chapter_on_comments_with_a_list_stays_among_others() -> None:
    """An office says how to send them in."""
    how = ["by letter to the office at the northern quay;", "in the office, on the first Monday of each month."]
    ways = f"<ul>{''.join(f'<li>{way}</li>' for way in how)}</ul>"
    assert chapters(chapter("Comments", ways), OTHER)[-6:-2] == [*CHAPTER, *how]


def test_headings_of_comments_one_after_the_other_are_read_once() -> None:
    """How many lines below each say when they were written was counted anew for each: the cost grew with their
    square.
    """
    body = "".join(f"<p>{line}</p>" for line in BOARD)
    page = linearise(parse(f"<html><head><title>The new pier</title></head><body><h1>The new pier</h1>{body}<div><p>x</p>{'<h3>Comments</h3><p>a line</p>' * 4000}</div></body></html>"))  # fmt: skip
    start = process_time()
    assert find_comments(page, Titled(page)) == []
    assert process_time() - start < 2


PARAGRAPHS = tuple(
    f"The board heard the {who} of the harbour on the {n}th day of its session, and asked each of them at length what "
    "the new pier should be made of, who should pay for it in the end, and whether the old one might be mended once more."
    for n, who in enumerate(("pilots", "masons", "fishermen", "carpenters", "bakers"), 4)
)


def kept_of_old_table(paragraphs: tuple[str, ...]) -> list[str]:
    """What is left of a text in a table, under a title that is no heading, with comments set as a thread's posts are."""
    said = "".join(
        f'<div class="item"><div class="head"><a href="#c{n}">RE: Deep water</a></div><div><span class="when">By <a href="/u{n}">'
        f"reader{n}</a> on 5/{n + 1}/2013 2:0{n % 10}:01 PM</span></div><div><span class=body>{BOARD[n % 3]} So I told my "
        f"{n} neighbours.</span></div></div>"
        for n in range(24)
    )
    text = "".join(f"{line}<br><br>" for line in paragraphs)
    row = f'<td><span>Harbour</span> <a href="/new-pier">Stone or wood for the new pier of the harbour</a><p>{text}</p><table><tr><td>Comments</td></tr></table>{said}</td>'
    page = f"<title>Quay Daily - Stone or wood for the new pier of the harbour</title><table><tr>{row}</tr></table>"
    return [block.text for block in extract_html(page).blocks if not block.rule]


def test_comments_below_an_article_are_no_thread() -> None:
    """They were its posts, and the page's text was taken for a question."""
    text = kept_of_old_table(PARAGRAPHS)
    assert [line for line in PARAGRAPHS if line not in text] == []
    assert not any("neighbours" in line for line in text)


def test_what_is_said_to_a_question_stays() -> None:
    assert any("neighbours" in line for line in kept_of_old_table(PARAGRAPHS[:1]))

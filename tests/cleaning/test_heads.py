"""What sites set between a title and its text: the text's own beginning, boxes of particulars; and what is the
text's there.
"""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.excerpt import is_excerpt
from scrubber.cleaning.extract.page.html import extract_html

TEXT = (
    "渡船每天往返于索恩河两岸，只有水位过高时才停航，船夫会在码头挂出红旗告知乘客。",
    "自行车乘坐渡船不收费，狗在船上必须拴好，水位变化时船夫有权拒绝装载货物。",
    "渡船过河大约需要九分钟，末班渡船晚上十点半从北岸码头开出，乘客应提前五分钟到达。",
)
ENGLISH = (
    "The ferry crosses the river every day, and only stops when the water is too high for it.",
    "Bicycles travel free of charge, dogs are kept on a lead, and the boatman may refuse freight.",
    "The crossing takes nine minutes, and the last boat leaves the northern bank at half past ten.",
)


LEAD = "The company has bought a second boat and looks for another boatman, from spring on."


def kept(over: str, text: tuple[str, ...] = ENGLISH, under: str = "", amid: str = "", foot: str = "") -> list[str]:
    """What is left of a page, of what is set around its text."""
    first, *others = (f"<p>{line}</p>" for line in text)
    body = f"<div class='text'>{first}{amid}{''.join(others)}{under}</div>"
    page = (
        "<html><head><title>The ferry - Harbour news</title></head><body><ul><li><a href='/'>Home</a></li></ul>"
        f"<article><header><h1>The ferry</h1>{over}</header>{body}</article>"
        f"<footer><a href='/c'>Contact us</a>{foot}</footer></body></html>"
    )
    blocks = [block.text for block in extract_html(page).blocks if not block.rule]
    return [line for line in blocks if line not in {*text, "The ferry"}]


@pytest.mark.parametrize(
    "excerpt",
    [
        f"<div class='intro'>{TEXT[0][:30]}...</div>",
        f"<div class='intro'>{TEXT[0]}{TEXT[1][:9]}……</div>",
        f"<div class='summary'><b>内容提要：</b>{TEXT[0][:30]}</div>",
        f"<p>{TEXT[0][:30]}…</p>",
    ],
)
def test_the_texts_beginning_cut_off_above_it_goes(excerpt: str) -> None:
    """It stands below in full, wherever a site sets it and whatever it calls it."""
    assert kept(excerpt, TEXT) == []


@pytest.mark.parametrize(
    "lead",
    [
        "渡船公司今年春天起延长运营时间，两岸居民乘船过河更加方便了。",
        "内容提要：渡船今年春天起延长运营时间，两岸居民过河更加方便",
        "渡船每天往返于索恩河两岸，只有水位过高时才停航",
    ],
)
def test_a_lead_stays(lead: str) -> None:
    """It says something else, or ends where a clause does."""
    assert kept(f"<p class='lead'>{lead}</p>", TEXT) == [lead]


def test_what_an_excerpt_is() -> None:
    """A line of the text's own first paragraphs, cut off."""
    assert is_excerpt(TEXT[0][:20] + "...", TEXT)
    assert is_excerpt(f"摘要: {TEXT[1][:20]}", TEXT)
    assert not is_excerpt(TEXT[0], TEXT)
    assert not is_excerpt(f"摘要：{TEXT[0]}", TEXT)
    assert not is_excerpt("...", TEXT)
    assert not is_excerpt(TEXT[0][:20] + "...", ())


@pytest.mark.parametrize(
    "box",
    [
        "<div class='post-byline'><h4>Ann Rowe</h4><div><time>Jan 12, 2024</time> • 4 min read</div></div>",
        "<div class='by'>di Anna Rossi</div>",
        "<div>2 minuti di lettura</div>",
        "<div>Lesezeit: ca. 3 Min.</div>",
        "<div>预计阅读 5 分钟</div>",
        "<div>Takip et: Google News</div>",
    ],
)
def test_who_wrote_it_and_how_long_it_takes_go(box: str) -> None:
    """In a box for it, or in the words for it."""
    lead = f"<p class='standfirst'>{LEAD}</p>"
    assert kept(lead + box) == [LEAD]


@pytest.mark.parametrize(
    "own",
    ["<div class='post-info'><h4>Read this with care</h4></div>", "<p>It took two minutes to read the rules.</p>"],
)
def test_a_heading_without_particulars_and_a_sentence_stay(own: str) -> None:
    """Neither a day nor a label stands in its box; a time is told, not stated."""
    assert len(kept(own)) == 1


def test_initials_under_the_text_go() -> None:
    """Papers name the agency and the editor so; amid the text they are something else."""
    assert kept("", under="<p>abo/dpa</p>") == []
    assert kept("", amid="<p>abo/dpa</p>") == ["abo/dpa"]


def test_names_and_a_day_with_bars_between_go() -> None:
    """Even where the text stands."""
    by, said = "Ana Roca | Puerto Nuevo | 08/01/2014", "The last boat of the old kind | it left on 08/01/2014."
    body = "".join(f"<p>{line}</p>" for line in (by, said, *ENGLISH))
    page = f"<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>{body}</article></body></html>"
    assert [block.text for block in extract_html(page).blocks if not block.rule] == ["The ferry", said, *ENGLISH]


def test_a_note_amid_the_text_stays() -> None:
    """A box of its own, without a full stop."""
    many = tuple(f"{line} So it is on {day}." for day in ("Monday", "Tuesday", "Sunday") for line in ENGLISH)
    note = "The times in this piece were checked in December"
    box = f"<div class='callout-card'><div>&#128161;</div><div>{note}</div></div>"
    assert kept("", many, amid=box) == [note]
    assert kept("", many, amid=f"<div class='card'><div>&#128161;</div><div><a href='/x'>{note}</a></div></div>") == []


def test_a_caption_with_who_took_the_picture_is_no_trail() -> None:
    """A slash parts the two, as it parts the steps of a trail."""
    caption = "The landing stage in early spring / Photo by <a href='/k'>R. Kim</a> on <a href='/u'>Unsplash</a>"
    figure = f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>"
    assert kept(figure) == ["The landing stage in early spring / Photo by R. Kim on Unsplash"]
    assert kept("<figure><figcaption>Photo by <a href='/k'>R. Kim</a></figcaption></figure>") == []


def test_a_lead_without_a_full_stop_stays() -> None:
    """The page calls it one, and an extractor keeps it, though the text is headed by its title again, below a site's
    words.
    """
    lead = "The company has bought a second boat and looks for another boatman"
    title = "New timetable for the ferry on the northern bank"
    menu = "".join(f"<li><a href='/{k}'>{k}</a></li>" for k in ("Home", "About", "Collection", "Sign in", "Subscribe"))
    text = "".join(f"<p>{line}</p>" for line in (title, *ENGLISH))
    page = (
        f"<html><head><title>{title}</title></head><body><header><ul>{menu}</ul></header><main><article>"
        f"<header><div><a href='/n'>News</a></div><h1>{title}</h1><p class='article-excerpt'>{lead}</p>"
        f"<div class='byline'><h4>Ann Rowe</h4><div><time>Jan 12, 2024</time> • 4 min read</div></div></header>"
        f"<section>{text}</section></article><section><h2>Sign up for more like this.</h2><a href='/s'>Subscribe</a></section>"
        "<aside><h2>Read more</h2></aside></main><footer>Powered by Press © 2024</footer></body></html>"
    )
    assert [block.text for block in extract_html(page).blocks if not block.rule] == [title, lead, *ENGLISH]


def test_who_checked_a_text_thrice_is_the_sites() -> None:
    """Papers of East Asia set all of them in one row."""
    assert kept("", TEXT, under="<p>记者：李文 王丽　一审：张强　二审：赵敏　三审：周涛</p>") == []
    assert len(kept("", TEXT, under="<p>本案一审、二审均判决船主赔偿乘客损失，再审维持原判。</p>")) == 1

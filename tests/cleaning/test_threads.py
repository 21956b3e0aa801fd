"""What is the document of a thread: its posts, in order, without what the forum sets around each."""

from __future__ import annotations

import pytest
from tests.page_kit import kept

import scrubber
from scrubber.cleaning.extract.page.html import extract_html

#: Long enough to be taken for the whole article.
QUESTION = (
    "My old bicycle makes a clicking noise whenever I push hard on the left pedal, and only then. I have cleaned the chain and oiled it, tightened the bolts of the chain ring and put the "
    "saddle lower, but nothing has helped so far. It is worse on hills and in the rain, and gone when I stand up. Where should I look first?"
)
ANSWERS = (
    "Grease the pedal's thread and try again.",
    "If it still clicks, take the bearing out and look whether a ball is cracked.",
    "It was the pedal, and a little grease was enough. Thank you both!",
)
RIDERS = ("Ana", "Bela", "Chris", "Dora")
TITLE = "A clicking noise at the left pedal"


def post(i: int, text: str, *, tag: str = "article", heading: str = "") -> str:
    return (
        f'<{tag} class="post" id="post_{i}"><div class="names"><a href="/u/{i}">{RIDERS[i % len(RIDERS)]}</a></div><div class="day"><a href="/t/9/{i}">March {i}, 2021</a></div>{heading}'
        f'<div class="cooked"><p>{text}</p></div><nav><button>{i} Likes</button><button>Reply</button></nav></{tag}>'
    )


def thread(posts: str, *, title: str = TITLE) -> str:
    return (
        f'<!DOCTYPE html><html><head><title>{title} - Riders</title></head><body><div class="head"><a href="/">Riders</a></div><div class="topic"><h1>{title}</h1>'
        f'<div class="stream">{posts}</div><div class="more"><h3>Suggested topics</h3><ul><li><a href="/t/1">Which chain is the best</a></li><li><a href="/t/2">Brakes in the rain</a></li></ul></div>'
        "</div></body></html>"
    )


@pytest.mark.parametrize("tag", ["article", "div", "li"])
def test_all_posts_stay_however_short(tag: str) -> None:
    posts = "".join(post(i, text, tag=tag) for i, text in enumerate((QUESTION, *ANSWERS), 1))
    assert kept(thread(posts)) == [TITLE, QUESTION, *ANSWERS]


def test_the_next_article_below_the_first_is_another_document() -> None:
    own = post(1, QUESTION, heading=f"<h2>{TITLE}</h2>")
    others = "".join(post(i, text, heading=f"<h2>Quite another matter {i}</h2>") for i, text in enumerate(ANSWERS, 2))
    text = kept(thread(own + others).replace(f"<h1>{TITLE}</h1>", ""))
    assert QUESTION in text
    assert not set(ANSWERS) & set(text)


def test_days_that_lead_to_their_posts_make_no_teasers() -> None:
    posts = "".join(
        post(i, text).replace(f"March {i}, 2021", f"2022 年3 月 {i} 日")
        for i, text in enumerate(("大家好，我的自行车用力踩左边的脚踏时总会响，右边就不会，请问应该先检查哪里？", "先给脚踏的螺纹上油，再试一次。", "如果还响，就要拆开中轴看一看。", "是脚踏的问题，上油以后就好了，谢谢大家。"), 1)
    )  # fmt: skip
    assert len(kept(thread(posts, title="左边的脚踏总是响"))) == 5


@pytest.mark.parametrize("thanks", ["Thanks.", "Same here, any news?", "+1"])
@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_word_of_thanks_among_three_posts_is_one_of_them(thanks: str, place: int) -> None:
    said = [QUESTION, ANSWERS[1]]
    said.insert(place - 1, thanks)
    posts = "".join(
        f'<div class="reply"><div class="meta"><a href="/u/{name}">{name}</a> <span>3 May 2019, 10:1{i}</span></div><div class="body"><p>{text}</p></div><a href="#r">Reply</a></div>'
        for i, (name, text) in enumerate(zip(("ann", "bob", "carl"), said, strict=True))
    )
    assert kept(thread(posts)) == [TITLE, *said]


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("words", ["", '<img src="boat.png">'])
def test_posts_without_a_word_are_no_thread(words: str, count: int) -> None:
    """A gallery dates and signs its pictures; the page was not read at all."""
    signed = [f'<span class="day">{n} May 2024</span> <b>{RIDERS[n]}</b>' for n in range(count)]
    page = "".join(f'<div class="post">{line}<div class="body">{words}</div></div>' for line in signed)
    blocks = extract_html(f"<html><body>{page}</body></html>").blocks
    assert all(any(name in block.text for block in blocks) for name in RIDERS[:count])


def test_an_advertisement_amid_a_post_goes_and_an_answer_of_one_word_stays() -> None:
    """A copy of the page set the one there; the other is all that somebody wrote."""
    own = (
        "The ferry sails at seven, as the harbour master told us.",
        "It has three decks and a bell that nobody rings.",
    )
    told = [
        f"<p>{own[0]}</p><p>Advertisement</p><p>{own[1]}</p>",
        "<p>I have seen it leave on Monday, with two dogs on board.</p>",
    ]
    told += ["<p>Subscribed</p>", "<p>The mate says that the bell is to be sold to the museum in spring.</p>"]
    posts = "".join(
        f"<div class='post'><h4><a href='/u{n}'>member{n}</a></h4><time>3 May 2019, 10:1{n}</time><div class='words'>{each}</div></div>"
        for n, each in enumerate(told)
    )
    page = f"<html><head><title>The ferry - Forum</title></head><body><h1>The ferry</h1>{posts}</body></html>"
    text = [block.text for block in scrubber.clean(page, content_type="text/html").blocks]
    assert set(own) <= set(text)
    assert "Advertisement" not in text
    assert "Subscribed" in text

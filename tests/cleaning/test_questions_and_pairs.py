"""Threads of which not all posts are of one make or of which there are two, and what must not be taken for one."""

from __future__ import annotations

import pytest

import scrubber

TITLE = "How deep must a post for a garden gate stand"
ASKED = "The gate is of oak and weighs about sixty kilos, and the ground is clay that swells in winter."
WORDS = (
    "A third of its length below the ground, and the hole wide enough that the stamped gravel can carry the load.",
    "We set ours eighty centimetres deep, and it has not moved since the winter of the great frost.",
    "Mind the drain, for nothing lifts a post as surely as water that freezes beneath it.",
)
NAMES = ("hinge", "Marta V.", "clayfoot")
SITE = ("Home", "Boards", "Terms", "Log in to answer", "Reply", "Old hand")


def page(body: str, title: str = TITLE) -> str:
    html = (
        f"<html><head><title>{title} - The Gate Board</title></head><body><div class=top><p>Welcome, guest. Please log in or register first.</p></div>"
        f"<div class=bar><a href=/>Home</a> <a href=/f>Boards</a></div><h1>{title}</h1>{body}<div class=low><a href=/l>Log in to answer</a></div>"
        "<div class=base>Terms | All times are local, run by Boardwright 3.1, drawn in 0.04 seconds with 14 queries.</div></body></html>"
    )
    return scrubber.clean(html.encode(), content_type="text/html").text


def post(i: int, said: str, make: str = "post") -> str:
    return (
        f"<div class='{make}'><div class=who><a href=u{i}>{NAMES[i]}</a> <i>Old hand</i></div><div class=when>{i + 3} May 2016, 10:1{i}</div>"
        f"<div class=said>{said}</div><div class=act><a href=r>Reply</a></div></div>"
    )


def told(text: str) -> list[str]:
    return [line for line in text.split("\n\n") if line != TITLE]


@pytest.mark.parametrize("makes", [("post", "post", "post"), ("ask", "reply", "reply first")])
def test_posts_of_several_makes_are_known_by_the_dress_of_their_words(makes: tuple[str, ...]) -> None:
    assert told(page("".join(map(post, range(3), WORDS, makes)))) == list(WORDS)


@pytest.mark.parametrize("makes", [("post", "post"), ("ask", "reply")])
def test_two_posts_set_alike_are_a_thread(makes: tuple[str, ...]) -> None:
    assert told(page("".join(map(post, range(2), WORDS, makes)))) == list(WORDS[:2])


def test_a_question_of_another_make_belongs_to_the_answers_that_are_counted_below_it() -> None:
    body = f"<div class=ask><p>{ASKED}</p><p>Thank you all.</p></div><div>asked 2 May 2016</div><h4>3 Answers</h4>"
    lines = told(page(body + "".join(map(post, range(3), WORDS))))
    assert lines == [ASKED, *WORDS]


@pytest.mark.parametrize("count", ["3 comments", f"3 Antworten auf „{TITLE}“", "3 Gedanken"])
def test_what_is_counted_otherwise_makes_an_article_no_question(count: str) -> None:
    article = f"<div class=text><p>{ASKED}</p><p>{' '.join(WORDS).replace('ours', 'that one')}</p></div>"
    text = page(f"{article}<h4>{count}</h4><div id=comments>{''.join(map(post, range(3), WORDS))}</div>")
    assert ASKED in text
    assert "that one" in text


def test_two_articles_each_under_a_heading_of_its_own_are_no_pair() -> None:
    heads = ("What the clay does in winter", "Why oak is worth its price")
    body = "".join(
        post(i, WORDS[i]).replace("<div class=who>", f"<h2>{heads[i]}</h2><div class=who>") for i in range(2)
    )
    assert heads[0] in page(body)


def test_two_stretches_of_one_article_are_no_pair() -> None:
    def part(i: int) -> str:
        return f"<div class=group><div class=said><p>{WORDS[i]}</p></div></div>"

    side = "<div class=side><a href=/a>Marta V.</a><div>3 May 2016</div></div>"
    body = f"<div>{part(0)}</div><p>{ASKED}</p><div>{part(1)}{side}</div>"
    assert all(words in page(body) for words in (ASKED, *WORDS[:2]))


def test_above_a_threads_title_stands_the_site() -> None:
    assert "Welcome" not in page("".join(map(post, range(3), WORDS)))


def test_a_post_that_is_a_row_of_a_table_is_no_row_of_data() -> None:
    def row(i: int) -> str:
        head = f"<tr><td>{i + 3} May 2016, 10:1{i}</td><td>#{i + 1}</td></tr>"
        who = f"<td><a href=u{i}>{NAMES[i]}</a><div>Old hand</div><div>Joined: 2009</div><div>Place: Kendal</div><div>Posts: 3{i}</div></td>"
        said = f"<td><div><b>{'Re: ' if i else ''}{TITLE}</b></div><hr><div>{WORDS[i]}</div></td>"
        return f"<table class=frame>{head}<tr>{who}{said}</tr><tr><td>Offline</td><td><a href=q>Quote</a></td></tr></table>"

    assert told(page("".join(map(row, range(3))))) == list(WORDS)


def test_an_article_whose_comments_are_dressed_as_it_is_is_no_question() -> None:
    article = "".join(f"<p>{text}</p>" for text in (ASKED, *WORDS) * 3)
    comments = (f"{text} Thank you." for text in ("So did ours.", "Well said."))
    text = page(post(0, article, "story") + "".join(map(post, (1, 2), comments, ("reply", "reply"))))
    assert ASKED in text
    assert "So did ours" not in text


def test_the_title_of_a_thread_stays_though_it_leads_to_its_own_page() -> None:
    html = f"<html><head><title>gates - {TITLE} - The Gate Board</title></head><body><h1><a href=/q>{TITLE}</a></h1>"
    html += "<div>Asked <a href=/o>6 years ago</a></div>" + "".join(map(post, range(3), WORDS)) + "</body></html>"
    assert scrubber.clean(html.encode(), content_type="text/html").text.split("\n\n") == [TITLE, *WORDS]


def test_one_answer_that_is_counted_belongs_to_its_question_whatever_is_said_of_it() -> None:
    remark = "<div class=remark>That is what my neighbour did with hers, and I am glad of it still.</div>"
    below = "<h4>Your Answer</h4><p>Whoever answers here agrees to the terms of the board and its rules.</p>"
    answer = post(1, " ".join(WORDS), "answer").replace("<div class=act>", f"{remark}<div class=act>")
    lines = told(page(f"{post(0, ASKED, 'ask')}<div class=all><h4>1 Answer</h4>{answer}{below}</div>"))
    assert lines == [ASKED, " ".join(WORDS)]

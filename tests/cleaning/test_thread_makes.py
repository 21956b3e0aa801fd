"""Threads known by their make: posts that lie in one another, rows of a table, a question before its answers; what
only looks like one is none.
"""

from __future__ import annotations

import time

import pytest

import scrubber

WORDS = (
    "The stove draws well in every wind but the one from the east, and then the whole room fills with smoke.",
    "How much higher than the mouth of the chimney is the wall that they have built next door?",
    "A metre and a half, and it stands hardly four metres away from it.",
    "Then the chimney has to rise above the wall, for a cowl will do little for it.",
    "We raised ours by two metres last autumn and have had no smoke in the house since.",
)
NAMES = ("soot", "tileman", "soot", "tileman", "Lena T.")
TITLE = "A stove that smokes when the wind is from the east"


def text(body: str, title: str = TITLE) -> str:
    head = "<nav><a href=/>Home</a> <a href=/f>Boards</a></nav>"
    foot = "<h4>Who is online</h4><p>There are two guests and no members on this board.</p>"
    html = f"<html><head><title>{title}</title></head><body>{head}<h1>{title}</h1>{body}{foot}</body></html>"
    return scrubber.clean(html.encode(), content_type="text/html").text


def flat(i: int) -> str:
    return (
        f"<div class='row row{i % 2}'><div class=who><h4><a href=u{i}>{NAMES[i]}</a></h4><i>Old hand</i> Posts: {80 + i}</div>"
        f"<div class=what><h5>Re: {TITLE}</h5><div class=small>« Answer {i} on {i + 3} February 2014, 21:1{i} »</div>"
        f"<div class=inner>{WORDS[i]}</div><div class=foot>Logged</div></div></div>"
    )


def nested(i: int) -> str:
    inner = nested(i + 1) if i + 1 < len(WORDS) else ""
    return (
        f"<div class='thing comment'><p class=line><a href=u>{NAMES[i]}</a> {i + 2} points {i + 1} years ago</p>"
        f"<div class=md><p>{WORDS[i]}</p></div><ul class=flat><li>permalink</li><li>report</li></ul><div class=child>{inner}</div></div>"
    )


def row(i: int) -> str:
    return (
        f"<tr class='athing comtr'><td><table><tr><td class=ind></td><td class=vote></td><td class=main><div><a href=u>{NAMES[i]}</a> {i + 2} hours ago "
        f"<a href=p>prev</a> <a href=n>next</a></div><br><div class=comment><div class=said>{WORDS[i]}</div><p><a href=r>reply</a></p></div></td></tr></table></td></tr>"
    )


@pytest.mark.parametrize(
    "body",
    [
        "".join(map(flat, range(5))),
        nested(0),
        f"<table>{''.join(map(row, range(5)))}</table>",
        f"<div class=ask><div class=inner>{WORDS[0]}</div></div>" + "".join(map(flat, range(1, 5))),
    ],
    ids=["neighbours", "answers in one another", "rows of a table", "a question of another make"],
)
def test_of_each_post_its_words_stay_and_nothing_else(body: str) -> None:
    lines = text(body).split("\n\n")
    assert tuple(line for line in lines if line != TITLE) == WORDS


def test_what_opens_a_quotation_is_no_words_of_a_post() -> None:
    quoting = "<blockquote><div class=who>soot said:</div><div>{}</div><div class=more><a>Click to expand...</a></div></blockquote>"
    body = "".join(
        flat(i).replace("<div class=inner>", "<div class=inner>" + (quoting.format(WORDS[0]) if i > 2 else ""))
        for i in range(5)
    )
    lines = text(body).split("\n\n")
    assert "Click to expand..." not in text(body)
    assert lines.count(WORDS[0]) == 3


def test_comments_below_an_article_are_not_taken_for_the_document() -> None:
    article = (
        "<article><p>The council has decided to let the old chimney of the brickworks stand, though nobody has used it for forty years.</p>"
        "<p>It will be made safe in the course of the summer, and the storks that nest on it are to be left in peace.</p></article>"
    )
    out = text(f"{article}<div id=comments>{''.join(map(nested, range(4, 5)))}{nested(0)}</div>")
    assert "storks" in out
    assert not any(words in out for words in WORDS)


def test_texts_each_under_a_heading_of_its_own_are_no_thread() -> None:
    heads = (
        "The wind from the east",
        "What the wall has done",
        "How far it stands away",
        "A cowl is no remedy",
        "Two metres more",
    )
    body = "".join(
        f"<div class=entry><h2>{heads[i]}</h2><div class=by>by <a href=u>{NAMES[i]}</a></div><div class=when>{i + 3} February 2014</div><div class=inner><p>{WORDS[i]}</p></div></div>"
        for i in range(5)
    )
    assert all(head in text(body) for head in heads)


def test_many_elements_of_many_makes_cost_little() -> None:
    deep = "".join(f"<div class='a{chr(97 + i % 26)} b{chr(97 + i // 26)} c d e f'>" for i in range(200))
    body = (f"{deep}<p>{WORDS[0]}</p>{'</div>' * 200}") * 20
    start = time.process_time()
    text(body)
    assert time.process_time() - start < 6


def in_tables(said: list[tuple[str, str, str]]) -> str:
    """A forum's page as old templates set one: each post a table, the signature an element like the words."""
    posts = "".join(
        f"<table class=tablebg><tr class=row{n % 2}><td><b class=postauthor>{name}</b></td><td><div class=small>Post subject: {'Re: ' if n else ''}{TOPIC}</div>"
        f"<div class=small>Posted: Wed Jun {n + 11}, 2014 11:2{n} am</div></td></tr>"
        f"<tr class=row{n % 2}><td class=profile>Member<br>Joined: Fri Apr 2{n}, 2012<br>Posts: {n * 7}</td>"
        f"<td><table><tr><td><div class=postbody>{words}</div>{signature and f'<div class=postbody>________<br>{signature}</div>'}</td></tr></table></td></tr>"
        f"<tr><td>Top</td></tr></table>"
        for n, (name, words, signature) in enumerate(said)
    )
    other = "<table class=tablebg><tr><td>Who is online</td></tr><tr><td>Users browsing this forum: nobody</td></tr></table>"
    return (
        f"<html><head><title>Quay board - View topic</title></head><body><h2>{TOPIC}</h2>{posts}{other}</body></html>"
    )


TOPIC = "Help needed with an old pump"
ASKED = "The pump that came with my boat runs for a minute and then stops, and I can't find out why it does so."
GUESS = "It may be the float that hangs in the water too low for that pump, as it did in mine."
SHORT = "mine had the float tied up with a string when it came from the yard"


def test_signatures_made_like_the_words_and_lines_that_a_quotation_repeats() -> None:
    quoted = f"<div class=quote>oppo wrote:</div><div class=quotecontent>{GUESS}<br>{SHORT}</div>I untied it, and it has run for two days now without a stop."
    page = in_tables(
        [
            ("tate", ASKED, ""),
            ("oppo", f"{GUESS}<br>{SHORT}", "Hail to the mighty god of pumps, who lives below all floats!"),
            ("tate", quoted, ""),
            ("ann", "Look at the wire as well, since a loose one stops and starts as it likes.", "We are pumps."),
        ]
    )
    said = scrubber.clean(page, content_type="text/html").text
    assert said.count(GUESS) == said.count(SHORT) == 2
    assert all(line in said for line in (TOPIC, ASKED, "without a stop", "Look at the wire"))
    assert not any(
        line in said for line in ("mighty god", "We are pumps", "Top", "Posted:", "Joined:", "Who is online")
    )


def test_who_began_a_thread_and_where_it_is_filed_are_no_text_with_comments() -> None:
    """A whole thread went as what readers said of two lines under its title."""
    head = f"<h1>{TITLE}</h1><ul><li>Ersteller <a href=u>{NAMES[0]}</a></li><li>Schlagworte: <a href=a>Ofen</a> <a href=b>Schornstein</a> <a href=c>Wind</a></li></ul>"
    posts = "".join(
        f"<article class='message js-post'><div class='message-cell'><h4><a href=u{i}>{NAMES[i]}</a></h4><dl><dt>Posts</dt><dd>{i + 30}</dd></dl></div>"
        f"<div class='message-cell'><header><ul><li><a href=p{i}>{i + 1} May 2022</a></li><li>#{i + 1}</li></ul></header>"
        f"<article class='message-body comment-content'><div class=wrapper>{WORDS[i]}</div></article></div></article>"
        for i in range(5)
    )
    html = f"<html><head><title>{TITLE} | Soot</title></head><body><header><a href=/>Soot</a></header>{head}<div class=comments>{posts}</div></body></html>"
    lines = scrubber.clean(html.encode(), content_type="text/html").text.split("\n\n")
    assert [line for line in lines if line in WORDS] == [*WORDS]

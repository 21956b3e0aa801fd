"""What programs leave in a text: places of templates, remarks of editors, errors of servers and office programs."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.leavings import is_left
from scrubber.ledger import revert

FIRST = "The council of the harbour met on 12 March and decided on the use of the northern quay."
SECOND = "Ships longer than 80 metres may stay for three days; all others may stay as long as they need."
THIRD = "Complaints are addressed to the harbour office in writing within thirty days."


@pytest.mark.parametrize(
    "line",
    [
        "{{ post.title | safe }}",
        "{% endfor %}",
        "{{a}} {{b}}",
        "${item.title}",
        "{$title}",
        "{dede:field name='body'/}",
        "{if $ships}",
        "{/if}",
        "{include file='head.tpl'}",
        "PAGEREF _Toc1234 \\h 5",
        "[!--newstext--]",
        "[[*pagetitle]]",
        "[[!Form? &hooks=`mail`]]",
        "<?php echo $title; ?>",
        '<%=Request("id")%>',
        "%%sitename%%",
        "<!--nextpage-->",
        "<!--more Go on to the <em>rules</em> of the quay-->",
        "[NextPage]",
        "#p#分页标题#e#",
        "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->",
        "Normal 0 21 false false false DE X-NONE X-NONE",
        "Normal 0 7.8 磅 0 2 false false false EN-US ZH-CN X-NONE",
        'HYPERLINK "https://quay.example/office" \\t "_blank"',
        "Error! Bookmark not defined.",
        "Fehler! Textmarke nicht definiert.",
        "错误！未找到引用源。",
        "Notice: Undefined index: REFERER in /var/www/index.php on line 12",
        "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
        "M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2z",
        "[object Object]",
        "Downloaded from https://quay.example/rules/article/1/2/345 by guest on 12 March 2019",
        "This content downloaded from 192.0.2.1 on Tue, 12 Mar 2019 10:11:12 UTC",
        "All use subject to https://about.quay.example/terms",
        "Authorized licensed use limited to: Quay College. Downloaded on March 12,2019 at 10:11:12 UTC. Restrictions apply.",
        "(C)1994-2019 China Academic Journal Electronic Publishing House. All rights reserved. http://www.quay.example",
        "Digitized by Google",
    ],
)
def test_what_programs_leave_is_no_text(line: str) -> None:
    assert is_left(line)
    text = f"{FIRST}\n\n{line}\n\n{SECOND}\n\n{THIRD}\n"
    assert line not in scrubber.clean(text).text


@pytest.mark.parametrize(
    "line",
    [
        "{1, 2, 3}",
        "{a} and {b}",
        "[1]",
        "[[1, 2], [3, 4]]",
        "Dear {{name}}, the fee is due.",
        "Warning: the quay is slippery on line 12",
        "Error! The ship was lost.",
        "Warning: ships in /north quay must leave the berth on line 12",
        "{section 3}",
        "{if the king enters}",
        "{gallery}",
        "[Page]",
        'HYPERLINK "https://quay.example/a" the decision of the council',
        "Normal 0 false alarms",
        "M8 A2-70 M10 A4-80 M12 A2-70 M14",
        "100% of it",
        "$45",
        "Downloaded from the quay, the fish is weighed.",
        "All use subject to the rules is free.",
        "<- the quay ->",
    ],
)
def test_what_is_like_it_stays(line: str) -> None:
    assert not is_left(line)


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Rules of the harbour", "The post Rules of the harbour appeared first on Quay News."),
        ("Ordnung des Hafens", "Der Beitrag Ordnung des Hafens erschien zuerst auf Kai."),
        ("Règlement du port", "L’article Règlement du port est apparu en premier sur Le Quai."),
    ],
)
def test_the_line_of_a_feed(title: str, line: str) -> None:
    page = scrubber.clean(
        f"<article><h1>{title}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{line}</p></article>",
        content_type="text/html",
    )
    assert line not in page.text
    assert THIRD in page.text
    assert revert(page.text, page.edits) == page.base


def test_a_sentence_like_it_stays() -> None:
    line = "The post of harbour master appeared first on the rolls of 1702."
    assert line in scrubber.clean(f"{FIRST}\n\n{SECOND}\n\n{line}\n").text


def test_a_lesson_on_templates_keeps_them() -> None:
    text = f"In a template the title stands as\n\n{{{{ post.title }}}}\n\nand nowhere else. {FIRST}\n"
    assert "{{ post.title }}" in scrubber.clean(text).text

"""What sites set into headings, beside them and under them: tools, lists of them, particulars; and what the document
has there itself.
"""

from __future__ import annotations

import pytest

import scrubber

DAYS = [
    (
        f"Day {number}",
        f"The keeper of the lock opens the gate at {number} in the morning, writes down the water and lets the barges pass.",
    )
    for number in ("four", "five", "six", "seven")
]
HEADINGS = [heading for heading, _ in DAYS]
LINES = ["Notes of a lock", *(line for day in DAYS for line in day)]


def read(body: str) -> scrubber.CleanText:
    """A page cleaned."""
    text = f"<html><head><title>Notes of a lock</title></head><body><nav><a href=/>Home</a></nav>{body}<footer><a href=/c>Contact</a></footer></body></html>"
    return scrubber.clean(text, content_type="text/html")


def document(tool: str) -> str:
    """A text whose headings have a tool each."""
    days = "".join(f"<h2 id={n}>{heading}{tool}</h2><p>{text}</p>" for n, (heading, text) in enumerate(DAYS))
    return f"<main><h1>Notes of a lock{tool}</h1>{days}</main>"


@pytest.mark.parametrize(
    "tool",
    [
        '<a class="headerlink" href="#x" title="Permanent link">¶</a>',
        '<a href="#x" aria-hidden="true"><span>#</span></a>',
        '<span class="mw-editsection"><span>[</span><a href="/edit">edit</a><span>]</span></span>',
    ],
    ids=["pilcrow", "number sign", "wiki"],
)
def test_a_tool_in_a_heading_is_the_sites_and_accounted_for(tool: str) -> None:
    """The heading reads without it, and it is among what was removed."""
    clean = read(document(tool))
    assert [block.text for block in clean.blocks] == LINES
    tools = [block for block in clean.removed if block.rule == "control"]
    assert len(tools) == len(HEADINGS) + 1
    assert not clean.findings


def test_the_sections_last_lines_stay_below_a_heading_with_a_tool() -> None:
    """A section's box behind most of the text, which has nothing to press but its heading's own link."""
    tool = '<a class="permalink" href="#tips" title="Permanent link">¶</a>'
    tips = [
        "Use whole <code><a href=/l>lock</a></code> numbers.",
        "Use <code><a href=/g>gate</a></code> numbers.",
        "Every barge of the lower canal has one <code><a href=/n>name</a></code> alone.",
        "Keep one berth free that no barge is ever sent to.",
    ]
    text = "".join(f"<div class=section><h2 id={n}>{h}{tool}</h2><p>{t} {t}</p></div>" for n, (h, t) in enumerate(DAYS))
    items = "".join(f"<li>{tip}</li>" for tip in tips)
    box = f"<div class=section><h2 id=tips>Tips{tool}</h2><ul>{items}</ul></div>"
    clean = read(f"<div id=content><h1>Notes of a lock</h1>{text}{box}</div>")
    for line in (
        "Every barge of the lower canal has one name alone.",
        "Keep one berth free that no barge is ever sent to.",
    ):
        assert line in clean.text


def test_a_heading_that_is_a_link_to_itself_stays() -> None:
    """Some sites make the whole heading its own link."""
    days = "".join(f'<h2 id=d><a href="#d">{heading}</a></h2><p>{text}</p>' for heading, text in DAYS)
    clean = read(f"<main><h1>Notes of a lock</h1>{days}</main>")
    assert [block.text for block in clean.blocks] == LINES


def test_a_mark_of_a_note_in_a_heading_stays() -> None:
    """A link on the page that has a figure or a letter is a note's."""
    days = "".join(f'<h2>{heading} <a href="#n1">1</a></h2><p>{text}</p>' for heading, text in DAYS)
    clean = read(f"<main><h1>Notes of a lock</h1>{days}</main>")
    assert f"{HEADINGS[0]} 1" in clean.text


def test_headings_listed_again_behind_the_text_go() -> None:
    """A manual's column of what is on the page; each question a sentence, so that it reads like text."""
    asked = [
        f"When does the gate open on day {number}, and who opens it?" for number in ("one", "two", "three", "four")
    ]
    told = "".join(f"<h2 id=q{n}>{question}</h2><p>{DAYS[n][1]}</p>" for n, question in enumerate(asked))
    column = "".join(f'<li><a href="#q{n}">{question}</a></li>' for n, question in enumerate(asked))
    text = (
        f"<div><article><h1>Notes of a lock</h1>{told}</article><div class=on-this-page><ul>{column}</ul></div></div>"
    )
    clean = read(text)
    assert [block.text for block in clean.blocks].count(asked[0]) == 1
    titled = read(text.replace("<ul>", "<h3>On this page</h3><ul>"))
    assert titled.text == clean.text
    above = read(f"<main><h1>Notes of a lock</h1><ul>{column}</ul>{told}</main>")
    assert [block.text for block in above.blocks].count(asked[0]) == 2


def test_the_day_among_a_texts_own_particulars_stays() -> None:
    """Minutes say when, where and who: a site's date stands alone or beside its author and source."""
    said = ["时间：2021年6月3日下午3时", "地点：旧粮仓二楼", "主持人：石望舒", "记录人：温小满"]
    rows = "".join(f"<p>{line}</p>" for line in said)
    text = "".join(
        f"<p>会议听取了关于{what}的汇报，同意先修缮屋顶，再安排其余工程，费用由管理处承担。</p>"
        for what in ("粮仓", "码头", "桥梁")
    )
    clean = read(f"<div class=news><h1>管理处会议纪要</h1>{rows}{text}</div>")
    assert [block.text for block in clean.blocks][1:5] == said
    on_two = ["时间：2021年6月3日下午3时　地点：旧粮仓二楼", "主持：石望舒　应到9人，实到7人"]
    rows = "".join(f"<p>{line}</p>" for line in on_two)
    clean = read(f"<div class=news><h1>管理处会议纪要</h1>{rows}{text}</div>")
    assert [block.text for block in clean.blocks][1:3] == on_two
    row = "<p>时间：2021-06-03 来源：本地晚报 浏览：312次</p>"
    assert "来源" not in read(f"<div class=news><h1>粮仓修缮</h1>{row}{text}</div>").text
    site = read(
        f"<div class=news><h1>粮仓修缮</h1><p>时间：2021年6月3日</p><p>来源：本地晚报</p><p>作者：石望舒</p>{text}</div>"
    )
    assert "来源" not in site.text


def test_a_letters_signature_stays() -> None:
    told = "".join(f"<p>{text}</p>" for _, text in DAYS)
    letter = read(
        f"<main><h1>Notes of a lock</h1>{told}<p class=signature>Aldous Fenn, keeper of the lock at Marlow</p></main>"
    )
    assert "Aldous Fenn" in letter.text

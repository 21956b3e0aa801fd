"""Pages of authorities: the number of a decree above it, the day below it, what the portal says of itself around
both.
"""

from __future__ import annotations

from scrubber.cleaning.extract.page.html import extract_html

TITLE = "关于做好今年防汛工作的通知"
BODY = (
    "为做好今年防汛工作，保障人民群众生命财产安全，经县人民政府同意，现就有关事项通知如下。",
    "各乡镇要在六月一日之前完成河堤检查，发现险情立即上报，不得迟报漏报。",
    "县水利局要保证抢险物资充足，并安排专人二十四小时值班。",
)
NUMBER, SIGNED, DAY = "清政办发〔2021〕5号", "清源县人民政府办公室", "2021年5月7日"


def read(html: str) -> tuple[list[str], dict[str, str]]:
    blocks = extract_html(html).blocks
    return [b.text for b in blocks if not b.rule], {b.text: b.rule for b in blocks if b.rule}


def portal(foot: str = "", head: str = "") -> str:
    lines = "".join(f'<p style="text-indent: 2em">{line}</p>' for line in BODY)
    return (
        f'<html><head><title>{TITLE}_清源县人民政府</title></head><body><div class="nav"><a href="/">首页</a><a href="/zw">政务公开</a></div>{head}<div class="main"><h1>{TITLE}</h1>'
        f'<div class="info">发布时间：2021-05-08　来源：县政府办公室</div><div class="view"><p style="text-align: center">{NUMBER}</p>{lines}'
        f'<p style="text-align: right">{SIGNED}</p><p style="text-align: right">{DAY}</p></div></div>{foot}</body></html>'
    )


def test_the_number_and_the_day_of_a_decree_stay() -> None:
    text, _ = read(portal())
    assert text == [TITLE, NUMBER, *BODY, SIGNED, DAY]


def test_a_way_that_reads_like_a_sentence_goes() -> None:
    title = "ごみの出し方が変わります"
    trail = f'<p>現在の位置：<a href="/">ホーム</a> &gt; <a href="/k">くらし</a> &gt; {title}</p>'
    lines = ("四月一日から、燃やすごみの収集日が変わりますので、ご注意ください。", "朝八時半までに、決められた集積所に出してください。")  # fmt: skip
    page = f"<html><head><title>{title}｜みなと市</title></head><body>{trail}<div><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</div></body></html>"
    text, removed = read(page)
    assert text == [title, *lines]
    assert "trail" in removed.values()


def test_a_portals_foot_in_a_table_is_no_text() -> None:
    cells = "".join(f"<p>{line}</p>" for line in BODY)
    rows = f"<table><tr><td><div>{cells}</div></td></tr></table>"
    news = '<table><tr><td>相关链接</td></tr><tr><td>·<a href="/1">我县启动河堤加固工程</a>(2018-11-02)<br>·<a href="/2">防汛演练方案出台</a>(2019-03-15)</td></tr></table>'
    foot = "<table><tr><td>版权所有：清源县人民政府　主办：清源县人民政府办公室<br>地址：人民路1号　电话：0518-00000000<br>建议使用1024×768分辨率</td></tr></table>"
    text, _ = read(f"<html><head><title>{TITLE}</title></head><body>{rows}{news}{foot}</body></html>")
    assert text == list(BODY)


def test_headings_that_ask_stay_over_their_answers() -> None:
    asked = ("3.1. 我应该安装哪一个版本？", "3.2. 旧的版本还能用吗？")
    answers = ("如果您是第一次使用，请安装稳定版，它的问题最少，文档也最全。", "可以，但是不再有安全更新，建议在一年之内升级到新的版本。")  # fmt: skip
    chapters = "".join(
        f'<div class="sect"><div class="titlepage"><div><div><h3>{q}</h3></div></div></div><p>{a}</p><p>{a[::-1]}</p></div>'
        for q, a in zip(asked, answers, strict=True)
    )
    page = f"<html><head><title>选择版本</title></head><body><div class='chapter'><div class='titlepage'><div><div><h1>选择版本</h1></div></div></div><p>发布版本有很多种，选择哪一种取决于您的需要，下面回答常见的问题。</p>{chapters}</div></body></html>"
    text, _ = read(page)
    assert set(asked) <= set(text)


def test_annexes_stay_and_other_links_to_files_go() -> None:
    annexes = '<p>附件：<a href="/1.doc">1.任务分解表.doc</a></p><p><a href="/2.xls">2.物资清单.xls</a></p>'
    text, _ = read(portal().replace(f'<p style="text-align: right">{SIGNED}', f'{annexes}<p style="text-align: right">{SIGNED}'))  # fmt: skip
    assert {"附件：1.任务分解表.doc", "2.物资清单.xls"} <= set(text)
    text, _ = read(portal().replace("</div></div>", '<p><a href="/all.pdf">下载全文 PDF</a></p></div></div>', 1))
    assert "下载全文 PDF" not in text


def test_a_question_with_a_button_behind_the_text_is_the_sites() -> None:
    asked = "您觉得本页面的内容对您有帮助吗？"
    vote = f'<div class="vote"><form><p>{asked}</p><button>有</button><button>没有</button></form></div>'
    text, removed = read(portal().replace("</div></div></body>", f"</div>{vote}</div></body>"))
    assert asked not in text
    assert asked in removed


def test_what_counts_the_answers_goes() -> None:
    text, removed = read(
        portal().replace('<p style="text-align: center">', '<h4>12 条评论</h4><p style="text-align: center">')
    )
    assert "12 条评论" not in text
    assert removed["12 条评论"] == "count"

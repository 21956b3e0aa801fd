"""Speeches, notices, letters and recipes in pages that were flattened to text: who gave and signs them and when, their
rows and headings, stay; what list archives, document farms and newspapers set around them goes.
"""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.page.html import extract_html

ZH_MENU = "{}_新闻中心_临江网\n新闻中心首页 | 国内 | 国际 | 社会 | 评论 | 图片 | 滚动\n{}\n临江网 2021年05月12日08:12 我有话说(37人参与)\n"
ZH_FOOT = "\n(责任编辑：张伟)\n网站简介 | 广告服务 | 联系我们 | 招聘信息 | 网站律师\n临江网公司 版权所有"
FLOOD = [
    "今天我们召开全市防汛工作会议，主要任务是分析当前形势，安排部署今年的防汛工作。",
    "要抓紧修复水毁工程，五月底以前必须全部完工；要备足编织袋、砂石、冲锋舟等物资。",
    "汛期实行二十四小时值班制度，领导干部外出必须请假，手机必须保持畅通。",
]


def lines_of(text: str) -> list[str]:
    return [line for line in scrubber.clean(text, content_type="text/plain").text.split("\n") if line]


def test_the_day_of_a_speech_and_who_gives_it_stand_under_its_title() -> None:
    title = "在全市防汛工作会议上的讲话"
    text = lines_of(
        ZH_MENU.format(title, title) + "\n".join(["（2021年5月10日）", "副市长 周文涛", "同志们：", *FLOOD]) + ZH_FOOT
    )
    assert text == [title, "（2021年5月10日）", "副市长 周文涛", "同志们：", *FLOOD]


def test_a_letter_is_signed_behind_what_a_site_sets_between() -> None:
    letter = [
        "Em novembro foi-nos dito que as obras durariam três semanas, e passaram quatro meses sem uma explicação.",
        "Pedimos uma refeição quente por dia, servida à mesa, para cada um dos alunos da escola da Ribeira.",
        "Aguardamos uma resposta por escrito até ao final do mês, e não aceitaremos que ela não chegue.",
    ]
    signed = ["Com os melhores cumprimentos,", "Os professores da Ribeira", "Vila Nova, 4 de março de 2020"]
    page = ["Carta aberta - Jornal da Ribeira", "Início", "Quem somos", "Carta aberta", *letter, "Publicidade", *signed]
    foot = ["Partilhar:", "Facebook", "WhatsApp", "Deixe um comentário", "Política de privacidade"]
    assert lines_of("\n".join(page + foot)) == ["Carta aberta", *letter, *signed]


def test_a_notice_gives_its_day_by_the_reign_over_who_signs() -> None:
    notice = [
        "このたび、ろ過設備の更新工事に伴い、下記のとおり臨時休館といたします。",
        "【1. 休館期間】",
        "令和4年1月11日（火）から同年2月28日（月）までとし、工事の進み具合により変更します。",
        "【2. 開館時間】",
        "再開後は、平日の閉館時間を午後8時から午後9時に変更し、土曜日は午後6時に閉館します。",
    ]
    signed = ["令和3年12月1日", "青葉市長 高橋 健一"]
    head = ["臨時休館のお知らせ - みどり新聞", "ホーム", "ログイン", "臨時休館のお知らせ"]
    foot = ["毎朝、最新ニュースをメールでお届けします", "この記事をシェア:", "コメント", "プライバシーポリシー"]
    text = lines_of("\n".join([*head, *notice[:2], "あわせて読みたい", *notice[2:], *signed, *foot]))
    assert text == ["臨時休館のお知らせ", *notice, *signed]


@pytest.mark.parametrize("between", ["1 / 2", "点击查看更多>>"])
def test_rows_of_a_table_behind_a_sites_line_are_no_teasers(between: str) -> None:
    title = "关于做好老旧小区改造工作的通知"
    rows = ["区 小区数 补助资金（万元）", "东城区 31 4650", "西城区 28 4200", "河口区 27 4050"]
    told = ["各区要于4月15日前将实施方案报市住房和城乡建设局备案。", "严禁截留、挪用补助资金，严禁偷工减料。"]
    told += [
        "市住房和城乡建设局要加强督促检查，对进度滞后的区予以通报。",
        "每月25日前报送工程进度，全年完成改造小区86个。",
    ]
    opening = [
        "为贯彻落实市委、市政府决策部署，经市人民政府同意，现就老旧小区改造工作通知如下：",
        "坚持以人民为中心，全年完成改造小区86个，涉及居民3.2万户，建筑面积270万平方米。",
        "更新供水、排水、供电、供气等管网，具备条件的小区加装电梯，完善消防通道。",
        "引导居民成立业主委员会，协商确定物业服务标准和收费。",
    ]
    page = ZH_MENU.format(title, title) + "\n".join(
        [*opening[:3], between, opening[3], "一、资金分配", *rows, "二、工作要求", *told]
    )
    assert lines_of(page + ZH_FOOT)[-len(rows) - 5 :] == [*rows, "二、工作要求", *told]


def test_what_is_needed_for_a_dish_is_one_list_though_an_amount_reads_as_a_number() -> None:
    lead = "My grandmother made this on washing days, because it can be left alone, and it is better on the second day."
    needs = ["Ingredients", "150 g pearl barley", "3 large leeks", "2 carrots", "1.5 litres stock", "30 g butter"]
    needs += ["1 bay leaf", "salt and pepper", "Method"]
    steps = [
        "Rinse the barley until the water runs clear, then leave it in cold water for an hour.",
        "Slice the leeks thinly and wash them well; sand hides between the layers.",
        "Melt the butter over a low heat and cook the leeks and carrots for ten minutes.",
    ]
    head = ["Barley soup | Coast | The Herald", "Skip to main content", "Sign in", "Coast", "Barley soup", "Ruth Pell"]
    head += ["Thu 12 May 2022 06.00 BST", "Share on Facebook", "Share via Email"]
    foot = ["Comments (3)", "Most viewed", "About us", "Privacy policy", "All rights reserved"]
    assert lines_of("\n".join([*head, lead, *needs, *steps, *foot])) == ["Barley soup", lead, *needs, *steps]


def test_what_archives_of_lists_and_farms_say_around_a_text_goes() -> None:
    told = [
        "The master of a vessel which passes a light shall pay the fee set out in the schedule.",
        "No fee is payable by a vessel of less than twenty tons, or by one that is engaged in fishing.",
    ]
    leads = ["Previous message: [coast] The ferry", "Next message: [coast] Ten gardens"]
    leads += ["Messages sorted by: [ date ][ thread ][ subject ][ author ]"]
    assert lines_of("\n".join([*leads, "", told[0], "", told[1], "", *leads])) == told
    farm = "上传人：cl***88 文档编号：48210573 上传时间：2020-03-20 格式：DOCX 页数：3 大小：28.50KB 下载积分：15"
    title = "在全市防汛工作会议上的讲话"
    assert lines_of(ZH_MENU.format(title, title) + "\n".join([farm, *FLOOD]) + ZH_FOOT) == [title, *FLOOD]


SCHOOL = [
    "전교생이 한 명도 없어 3년 전 문을 닫았던 전남 해송도 분교가 2일 다시 문을 열었다.",
    "이날 열린 입학식에는 주민 47명 가운데 41명이 참석했다. 이장은 섬이 살아난 것 같다며 눈시울을 붉혔다.",
    "교육지원청은 교사 2명을 배치하고 통학선 운항을 하루 두 차례로 늘렸다. 예산은 연간 1억 8천만 원이 든다.",
    "군청은 빈집 다섯 채를 수리해 내년 3월까지 이주를 희망하는 가족에게 월 5만 원에 빌려줄 계획이다.",
    "신청은 군청 누리집에서 받으며, 초등학생 자녀가 있는 가구를 우선 선발한다.",
]
TEASERS = [
    ("군의회, 겨울철 여객선 운항 유지 의결", "몇 달간의 논란 끝에 하루 네 차례 운항을 유지하기로 했다."),
    ("여름이 가기 전 가볼 만한 정원 10곳", "기자들이 다시 찾고 싶은 곳을 골랐다."),
    ("빵값이 두 배로 오른 까닭", "밀값과 인건비가 올랐지만 그것만으로는 설명되지 않는다."),
    ("공격수 8개월 만에 복귀", "감독은 다음 경기에 내보내겠다고 말했다."),
    ("옛 방앗간, 양모 박물관으로 탈바꿈", "문화재청이 공사비의 절반을 낸다."),
    ("성당 종 도난 경찰 수사 착수", "목격자를 찾는다는 현수막이 걸렸다."),
]


def test_headlines_over_their_teasers_are_no_sentences_that_line_ends_part() -> None:
    head = ["섬마을 분교, 다시 문 열다 | 해안일보", "Skip to main content", "해안일보", "홈", "뉴스", "문의하기"]
    head += ["섬마을 분교, 다시 문 열다", "입력 2023.03.02 - 11:04, 기자 admin"]
    foot = [
        "태그:",
        "문화",
        "댓글 남기기",
        "인쇄",
        "많이 본 뉴스",
        *(line for teaser in TEASERS for line in teaser),
        "로그인",
        "회원가입",
    ]
    assert lines_of("\n".join([*head, *SCHOOL, *foot])) == ["섬마을 분교, 다시 문 열다", *SCHOOL]


@pytest.mark.parametrize("named", ["Harbour notes: The order", "[coast] The order"])
def test_a_page_is_named_behind_its_site_or_list(named: str) -> None:
    head = [named, "Skip to content", "Log in", "The order"]
    assert lines_of("\n".join([*head, *TOLD, "2 Comments", "Older post", "Privacy policy"])) == ["The order", *TOLD]


def test_a_pointer_stands_behind_its_word_in_brackets() -> None:
    title, page = (
        "在全市防汛工作会议上的讲话",
        [FLOOD[0], "【関連記事】寺の鐘が盗難、警察が情報提供呼びかけ", *FLOOD[1:]],
    )
    assert lines_of(ZH_MENU.format(title, title) + "\n".join(page) + ZH_FOOT) == [title, *FLOOD]


TOLD = [
    "The harbour board adopted the order in June, after two public hearings in the old customs house by the quay.",
    "A vessel of more than a thousand tonnes pays a fee for each visit, and a late fee is raised by a twentieth.",
    "The harbour master may waive the fee where a vessel is in distress, and reports each waiver to the board.",
    "Anyone may complain to the board in writing, and the board answers within a fortnight and gives its reasons.",
]


def kept_of(body: str) -> list[str]:
    page = f"<html><head><title>The order - Herald</title></head><body><nav><a href=/>Home</a> <a href=/n>News</a></nav><h1>The order</h1>{body}<footer><a href=/p>Privacy</a></footer></body></html>"
    return [block.text for block in extract_html(page).blocks if not block.rule]


def test_a_box_of_which_nothing_is_left_keeps_no_heading() -> None:
    text = "".join(f"<p>{line}</p>" for line in TOLD)
    box = '<div class="cta"><h4>Contact</h4><p>If you have any questions about this article, please contact our team.</p></div>'
    assert kept_of(f"<div class=article__body>{text}{box}</div>") == ["The order", *TOLD]


def test_an_aside_is_what_its_label_says() -> None:
    text = [f"<p>{line}</p>" for line in TOLD]
    aside = '<aside aria-label="newsletter promotion"><p>Our morning email breaks down the key stories of the day, telling you what is happening and why it matters</p></aside>'
    assert kept_of(f"<div>{''.join(text[:2])}{aside}{''.join(text[2:])}</div>") == ["The order", *TOLD]


def test_verses_that_keep_their_room_until_a_script_shows_them_are_the_text() -> None:
    verses = ["一江秋水向东流，", "万点归帆入暮楼。", "不见当年题壁客，", "夕阳红过白蘋洲。", "船来了又走，"]
    verses += [
        "我在石阶上坐着，",
        "等潮水把鞋打湿。",
        "没有人问我要去哪里，",
        "翻到第七十一页，",
        "一片银杏叶还是黄的，",
    ]
    verses += ["像一个人反复说起的名字。", "夹它的人已经三十年没有回信。", "慢船靠岸的时候天已经黑了。"]
    body = "".join(f"<p>{verse}</p>" for verse in verses)
    assert kept_of(f'<div id=js_content style="visibility: hidden">{body}</div>') == ["The order", *verses]
    assert kept_of(f"<p>{TOLD[0]}</p><div style='visibility: hidden'>{body[:60]}</div>") == ["The order", TOLD[0]]


def test_verses_that_close_one_after_the_other_are_no_menu() -> None:
    title = "秋日登临江楼"
    verses = ["一江秋水向东流,", "万点归帆入暮楼.", "不见当年题壁客,", "夕阳红过白蘋洲."]
    verses += [
        "渡口",
        "船来了又走,",
        "像一个人反复说起的名字.",
        "我在石阶上坐着,",
        "等潮水把鞋打湿.",
        "没有人问我要去哪里,",
    ]
    verses += ["我也没有问河."]
    assert lines_of(ZH_MENU.format(title, title) + "\n".join(verses) + ZH_FOOT) == [title, *verses]

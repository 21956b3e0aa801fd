"""The document out of a plain text, by how lines read and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.properties import tried

import scrubber
from scrubber.cleaning.extract.lines.plain import extract_plain

CHINESE = [
    "本办法自发布之日起施行，由数据管理机构负责解释，各部门应当在职责范围内做好落实工作。",
    "各部门应当建立数据目录，明确负责人员，并按季度更新；逾期不更新的，由管理机构通报。",
    "一、数据的提供",
    "提供数据应当遵循必要、准确的原则，不得附加与使用目的无关的条件，也不得收取费用。",
    "二、数据的使用",
    "使用数据的单位应当采取保护措施，防止数据泄露、毁损和丢失，并接受监督检查。",
]
ENGLISH = [
    "The council adopted the rules on the use of shared data, which take effect at the beginning of next year.",
    "Every department keeps a catalogue of its data, names a person who answers for it, and brings it up to date each quarter.",
    "1. Provision of data",
    "Data is provided as far as it is needed and as accurately as possible; no fee may be asked, and no condition set that is foreign to its purpose.",
    "2. Use of data",
    "Whoever uses the data protects it against loss and disclosure, and is subject to inspection by the council.",
]
GERMAN = [
    "Der Rat hat die Regeln für die gemeinsame Nutzung von Daten beschlossen, die mit Beginn des nächsten Jahres in Kraft treten.",
    "Jede Abteilung führt ein Verzeichnis ihrer Daten, benennt eine verantwortliche Person und bringt es in jedem Quartal auf den neuesten Stand.",
    "Daten werden bereitgestellt, soweit sie gebraucht werden; eine Gebühr darf dafür nicht verlangt werden.",
]
RUSSIAN = [
    "Совет принял правила совместного использования данных, которые вступают в силу с начала следующего года.",
    "Каждое ведомство ведёт перечень своих данных, назначает ответственное лицо и обновляет перечень каждый квартал.",
    "Данные предоставляются в той мере, в какой они необходимы; плата за это не взимается.",
]
JAPANESE = [
    "評議会は、データの共同利用に関する規則を採択し、この規則は来年の初めから施行される。",
    "各部門は、データの目録を備え、責任者を定め、四半期ごとにこれを更新しなければならない。",
    "データの提供は、必要な範囲で行うものとし、手数料を徴収してはならない。",
]
KOREAN = [
    "협의회는 데이터의 공동 이용에 관한 규칙을 채택하였으며, 이 규칙은 내년 초부터 시행된다.",
    "각 부서는 데이터 목록을 갖추고 책임자를 지정하며, 분기마다 이를 갱신하여야 한다.",
    "데이터는 필요한 범위에서 제공하며, 수수료를 받아서는 아니 된다.",
]
ARABIC = [
    "اعتمد المجلس القواعد الخاصة بالاستخدام المشترك للبيانات، والتي تدخل حيز التنفيذ في بداية العام المقبل.",
    "تحتفظ كل إدارة بفهرس لبياناتها، وتعين شخصا مسؤولا عنه، وتقوم بتحديثه في كل ربع سنة.",
    "تقدم البيانات بالقدر الذي تدعو إليه الحاجة، ولا يجوز أن تطلب رسوم مقابل ذلك.",
]
PAGES = {
    "zh": (
        "数据共享办法",
        CHINESE,
        "首页 登录 注册 当前位置：首页>政策>正文 来源：网络 发布时间：2024-05-13 08:49",
        "责任编辑：小李 上一篇：没有了 相关阅读 友情链接 版权所有",
    ),
    "en": (
        "Rules on shared data",
        ENGLISH,
        "Home|Log in|Subscribe|Home » Library » Document|Published: 13 May 2024",
        "Share|Leave a comment|Related articles|Privacy policy|© 2024 All rights reserved",
    ),
    "de": (
        "Regeln für Daten",
        GERMAN,
        "Startseite|Anmelden|Suche|Menü",
        "Teilen|Drucken|Kommentare|Impressum|Datenschutz",
    ),
    "ru": (
        "Правила использования данных",
        RUSSIAN,
        "Главная|Войти|Поиск",
        "Поделиться|Комментарии|Читайте также|Контакты",
    ),
    "ja": (
        "データ共同利用規則",
        JAPANESE,
        "ホーム|ログイン|会員登録",
        "シェアする|関連記事|利用規約|プライバシーポリシー",
    ),
    "ko": ("데이터 공동 이용 규칙", KOREAN, "홈|로그인|회원가입", "공유하기|관련기사|이용약관|개인정보처리방침"),
    "ar": ("قواعد البيانات المشتركة", ARABIC, "الرئيسية|تسجيل الدخول|بحث", "مشاركة|تعليقات|اقرأ المزيد|اتصل بنا"),
}


def lines(text, bar):
    return text.split("|") if bar else text.split()


def kept(text):
    return [block.text.strip() for block in extract_plain(text).blocks if not block.rule]


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("separator", ["\n", "\n\n"])
def test_the_document_of_a_page_is_kept_whole_and_alone(language, separator):
    """Head and foot of a site go, title and text stay, in each language and with and without blank lines."""
    title, body, head, foot = PAGES[language]
    page = [f"{title} - Example", *lines(head, "|" in head), title, *body, *lines(foot, "|" in foot)]
    assert kept(separator.join(page)) == [title, *body]


@pytest.mark.parametrize(
    "line",
    [
        "本站（www.example.cn）免费提供，请收藏",
        "点击查看更多>>",
        "微信扫一扫，分享到朋友圈",
        "（责任编辑：管理员）",
        "相关推荐：二手车 法律咨询",
        "上一篇：游戏攻略　下一篇：宝宝起名",
        "【example.cn】更多精彩内容请关注本站",
        "游戏攻略 二手车 法律咨询 宝宝起名 周易 考研真题 心理测试 人才网 装修报价",
        "游戏攻略 二手车 法律咨询 Chat GPT中文版 PS修图 心理测试 人才网 装修报价 宝宝起名 周易",
    ],
)
def test_a_line_of_the_site_between_paragraphs_goes(line):
    page = [*CHINESE[:3], line, *CHINESE[3:]]
    assert kept("\n".join(page)) == CHINESE


@pytest.mark.parametrize("mark", ["- 4 -", "— 12 —", "第3页 共10页", "第 3 页", "Page 3 of 10", "Seite 3 von 10"])
def test_a_page_number_on_a_line_of_its_own_goes(mark):
    assert kept("\n".join([*CHINESE[:2], mark, *CHINESE[2:]])) == CHINESE


@pytest.mark.parametrize("line", ["第三页的数据应当更新。", "- 4 - 5", "4", "1999", "第4条"])
def test_a_line_with_a_number_is_no_page_number(line):
    assert kept("\n".join([*CHINESE[:2], line, *CHINESE[2:]])) == [*CHINESE[:2], line, *CHINESE[2:]]


def test_a_row_of_search_words_in_english_goes():
    row = "cheap flights car insurance payday loans online casino best vpn seo services web hosting essay writing used cars"
    assert kept("\n".join([*ENGLISH, row])) == ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        *(["\n".join(body)] for _, body, _, _ in PAGES.values()),
        ["静夜思\n李白\n床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。"],
        ["签署人：\n王伟 李娜 张敏 刘洋 陈静 杨帆 赵磊 黄丽 周强 吴霞"],
        ["Anna Example\nExample Street 5\n12345 Exampletown"],
        ["目录\n第一章 总则\n第二章 权利\n第三章 义务"],
        ["Yes.\nYes.\nYes.\nNo."],
        ["牛奶\n面包\n鸡蛋"],
    ],
)
def test_a_text_without_a_site_is_taken_whole(text):
    """Poems, lists, names, addresses, repeated sentences: nothing of a text in which no site speaks is lost."""
    assert kept(text[0]) == text[0].split("\n")


def test_a_page_of_nothing_but_chrome_has_no_document():
    result = scrubber.clean("首页\n登录\n注册\n新闻\n上一篇：没有了\n版权所有 © 2024\n友情链接")
    assert result.text == ""
    assert result.confidence == 0
    assert len(result.removed) == 7


def test_kinds_and_levels_come_out_right():
    text = "第一章 总则\n\n第一条 各方应当合作。\n\n- 数据\n- 接口\n\n> 引文如下。\n\ndef f(x):\n    y = x + 1\n    return y\n\n名称\t数量"
    blocks = extract_plain(text).blocks
    assert [(b.kind, b.level) for b in blocks] == [
        ("heading", 2), ("paragraph", 0), ("list_item", 1), ("list_item", 1), ("quotation", 0), ("code", 0), ("table_row", 0),
    ]  # fmt: skip
    assert blocks[5].text == "def f(x):\n    y = x + 1\n    return y"


def test_a_listing_keeps_its_indentation():
    code = "class A:\n    x = 1\n\n    def f(self):\n        return self.x"
    assert scrubber.clean(code).text == code


def test_a_link_block_is_a_finding_with_its_place():
    row = "游戏攻略 二手车 法律咨询 宝宝起名 周易 考研真题 心理测试 人才网 装修报价"
    result = scrubber.clean("\r\n".join([*CHINESE, row]))
    (finding,) = result.findings
    assert finding.kind == "link_block"
    assert finding.block is None
    assert result.base[finding.place.start : finding.place.end] == row


@given(
    st.lists(
        st.sampled_from(
            [*CHINESE, *ENGLISH, "首页", "登录", "Share", "2024-05-13", "a b c", "- x", "二手车 周易 人才网", "", "> q"]
        ),
        max_size=30,
    )
)
@tried(150)
def test_nothing_vanishes(page):
    """Kept and removed blocks together are every character of the page that is no blank."""
    text = "\n".join(page)
    blocks = extract_plain(text).blocks
    assert "".join("".join(b.text.split()) for b in blocks) == "".join(text.split())
    assert all(text[b.start : b.end] == b.text for b in blocks)


def test_the_cost_grows_with_the_text():
    """A guard against a rule that is no longer linear; the figure itself is measured in the benchmarks."""
    assert_linear(lambda n: extract_plain("\n".join([*CHINESE, *ENGLISH, "首页", "登录"] * n)), 30)


def test_a_table_of_contents_is_a_list_and_the_headings_are_not():
    contents = [
        "目录 Contents",
        "第一章 总则 General",
        "第二章 数据 Data",
        "一、提供 Provision",
        "二、使用 Use",
        "结语 Conclusion",
    ]
    body = [
        "第一章 总则",
        "Chapter I. General",
        CHINESE[0],
        ENGLISH[0],
        "第二章 数据",
        "Chapter II. Data",
        CHINESE[1],
        ENGLISH[1],
    ]
    kinds = [(b.kind, b.level) for b in extract_plain("\n\n".join([*contents, *body])).blocks]
    assert kinds[:6] == [
        ("heading", 2),
        ("list_item", 1),
        ("list_item", 1),
        ("list_item", 2),
        ("list_item", 2),
        ("list_item", 1),
    ]
    assert [kind for kind, _ in kinds[6:]] == ["heading", "heading", "paragraph", "paragraph"] * 2


def test_a_long_line_of_a_program_is_no_row_of_links():
    """Names joined by operators are no search words."""
    program = [
        "def shifts(edits):",
        "    total = [0]",
        "    for edit in edits:",
        "        total.append(total[-1] + len(edit.after) - (edit.end - edit.start) + offset_of(edit, edit.parent, edit.step))",
        "    return total",
    ]
    assert scrubber.clean("\n".join(program)).removed == ()


@pytest.mark.parametrize("field", ["Posted in", "Published by", "Filed under"])
def test_a_field_under_each_part_is_the_documents_under_the_last_one_too(field: str) -> None:
    """Behind the last part it would be the words of a site behind a text."""
    tales = {
        "Anna Hill": "The old harbour stood empty when the fleet came home that winter, and nobody lit a lamp.\n"
        "Snow lay on the quay and on the boats alike, and the bell rang twice for those who stayed away.",
        "Peter Brook": "When the miller died, his three sons shared what little there was, and the youngest took the cat."
        "\nHe thought himself ill served, for what can one do with a cat?",
        "Mary Stone": "In the beginning the river had no name, and those who lived beside it called it the water.\n"
        "Later they called it by the name of a king whom none of them had seen.",
        "John Ferry": "A merchant lost his way in the wood and came to a house where a table was laid for two.\n"
        "He ate and drank, and nobody came to ask him who he was.",
        "Tom Reed": "The tailor sat by the window and sewed until the light was gone.\n"
        "Then he took his bread and his jam and sat down in front of the house.",
    }
    text = "\n\n".join(f"{n}. Tale\n\n{tale}\n\n{field}: {name}" for n, (name, tale) in enumerate(tales.items(), 1))
    clean = scrubber.clean(text, content_type="text/plain")
    assert [f"{field}: {name}" in clean.text for name in tales] == [True] * len(tales)


@pytest.mark.parametrize("record", ["{name:<8}  IN      CNAME   {other}", "192.0.2.{n:<4} {name} {other}"])
def test_a_text_goes_on_behind_records_whose_fields_are_words_of_sites(record: str) -> None:
    """Nearly all of a text was lost that prints the files of a name server between its paragraphs."""
    names = ["www", "mail", "search", "news", "help", "shop", "forum", "login", "contact", "blog", "home", "download"]
    records = "\n".join(record.format(name=name, other=names[n - 3], n=n) for n, name in enumerate(names))
    said = [
        "A name server answers questions about the names of a zone. Somebody has to write it down.",
        "The file is read once when the server starts.",
        "The second server fetches the zone from the first one.",
        "The number grows with each change of the zone.",
        "Whoever asks for a name of the zone gets an answer that is marked as authoritative.",
    ]
    above = "Home\nNews\nContact us\nLog in\nRegister\nSearch\n\nRunning a name server"
    below = (
        "Related articles\n\n• How to moor a ferry\n• Ten lamps for winter\n• All about bells\n\n"
        "Copyright 2024 Harbour Press. All rights reserved.\n\nPrivacy policy\n\nContact us"
    )
    page = f"\n\n{records}\n\n".join(said)
    clean = scrubber.clean(f"{above}\n\n{page}\n\n{below}\n", content_type="text/plain")
    assert all(line in clean.text for line in (*said, records.split("\n")[3].split()[0]))
    assert "Log in" not in clean.text

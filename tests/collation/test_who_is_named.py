"""Who speaks, who holds an office and which body is meant: another one is told as what it is, and a slip as none."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare
from scrubber.collation.kinds.readings import Readings
from scrubber.language.packs.which import language_of

CHANGED = [
    ("attribution", "“以本文为准”，档案室主任尹若谷说明。", "“以本文为准”，用户代表彭一舟说明。"),
    ("attribution", "“水路先通。”老船长卢鹤亭的这句话大家都记得。", "“水路先通。”著名学者马叔平的这句话大家都记得。"),
    ("attribution", "船东代表贺东来确认：“船上没有货物。”", "船东代表何冬来确认：“船上没有货物。”"),
    ("attribution", "“No boat was lost,” harbour master Lise Brandt wrote.", "“No boat was lost,” dock owner Paul Adeyemi wrote."),
    ("attribution", "“No boat was lost,” said Captain Ruth Dane when asked.", "“No boat was lost,” said a spokesman for the dockers when asked."),
    ("attribution", "“No boat was lost,” said Captain Ruth Dane when asked.", "“No boat was lost,” said the former clerk Peter Voss when asked."),
    ("attribution", "「船は無事だ」と組合長は記している。", "「船は無事だ」と顧問は記している。"),
    ("attribution", "“배는 무사하다”라고 항만 이사장 최윤호는 말했습니다.", "“배는 무사하다”라고 노조 위원장 김상철은 말했습니다."),
    ("attribution", "正如作家沈砚秋所言，水是城的灵魂。", "正如画家郭子安所言，水是城的灵魂。"),
    ("attribution", "按照审计署的说法，账目清楚。", "按照财政部的说法，账目清楚。"),
    ("attribution", "记者从市水务局获悉，水价不变。", "记者从市物价局获悉，水价不变。"),
    ("attribution", "会上，副市长吴启东强调了安全。", "会上，副市长赵立群强调了安全。"),
    ("attribution", "“We are ready,” the coach told reporters.", "“We are ready,” the owner told reporters."),
    ("attribution", "Nora Quist, mother of Paul Holt, said that the boat was safe.", "Paul Holt, mother of Nora Quist, said that the boat was safe."),
    ("attribution", "As the mayor put it, the quay is safe.", "As the engineer put it, the quay is safe."),
    ("attribution", "In the words of Nora Quist, it was a gamble.", "In the words of Paul Whitcombe, it was a gamble."),
    ("name", "会议由县长主持。", "会议由副县长主持。"),
    ("name", "村委会副主任韩玉梅讲了话。", "村委会主任韩玉梅讲了话。"),
    ("name", "Ruth Dane, the mayor, opened the fair.", "Ruth Dane, the deputy mayor, opened the fair."),
    ("name", "The vice-president of the guild was there.", "The president of the guild was there."),
    ("name", "The list is signed by the headteacher.", "The list is signed by the caretaker."),
    ("name", "由承办单位青禾文化传播有限公司负责。", "由承办单位蓝禾文化传播有限公司负责。"),
    ("name", "船会在临湖宾馆召开。", "船会在望江宾馆召开。"),
    ("name", "申请人应向街道办事处提出。", "申请人应向村民委员会提出。"),
    ("name", "本报海宁5月16日电　大桥合龙。", "本报海盐5月16日电　大桥合龙。"),
    ("name", "承租方：蓝鲸软件有限公司", "承租方：长鲸科技有限公司"),
    ("name", "It is made between Brightwater Systems Ltd and the port.", "It is made between Brightwell Holdings plc and the port."),
    ("name", "船会副主席柳宗南将担任召集人。", "论坛顾问许伯年将担任召集人。"),
    ("name", "共有三十人参与，宋晚晴负责统稿。", "共有三十人参与，宋婉青负责统稿。"),
    ("name", "自然资源、文化旅游、公安等部门做好相关工作。", "生态环境、文化旅游、公安等部门做好相关工作。"),
    ("name", "市教育、民政等部门负责登记。", "市教育、财政等部门负责登记。"),
    ("name", "图纸由中港第七勘察设计院绘制。", "图纸由中港第九工程局绘制。"),
    ("name", "出租方：明远物业管理有限公司", "出租方：鸿远物业管理有限公司"),
    ("name", "公报由专家组审核，何秀兰研究员任组长。", "公报由专家组审核，郝玉兰研究圆任组长。"),
    ("number", "船坞由中港第七工程局承建。", "船坞由中港第九工程局承建。"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "before", "after"), CHANGED)
def test_another_speaker_person_or_body_is_told_as_one(kind, before, after):
    assert {v.kind for v in compare(before, after) if v.kind} == {kind}


NONE = [
    ("来自三十二个国家和地区的船员", "来自三十二个国家合地区的船员"),
    ("高效率、高质量地完成", "高产出、高质量地完成"),
    ("安排合理时间检修", "安排充足时间检修"),
    ("The roof was damaged by the storm.", "The roof was damaged by the flood."),
    ("“We are ready,” the coach told reporters.", "“We are ready,” the caoch told reporters."),
    ("向有关、相邻等部门通报", "向相关、相邻等部门通报"),
    ("副船上的货物", "船上的货物"),
    ("There was a vice grip on the deck.", "There was a grip on the deck."),
    ("修堤所用石料由县水利局采购。", "修堤所用木料由县水利局采购。"),
    ("Der Lotse Hans Brink sagte, das Boot sei heil.", "Lotse Hans Brink sagte, das Boot sei heil."),
    ("L'éclusier Jean Morel a dit que le bateau était sauf.", "Jean Morel, éclusier, a dit que le bateau était sauf."),
    ("El barquero Luis Vega dijo que el barco estaba bien.", "Luis Vega, barquero, dijo que el barco estaba bien."),
    ("“We are ready,” the director told reporters.", "“We are ready,” the head told reporters."),
    ("“We are ready,” said a spokesman for the dockers.", "“We are ready,” said a spokesperson for the dockers."),
    ("“We are ready,” said a senior official of the union.", "“We are ready,” said a top official of the union."),
    ("“We are ready,” said the group’s leader.", "“We are ready,” said the body’s leader."),
    (
        "“We are ready,” said Anna Holt, chairman of the board.",
        "“We are ready,” said Anna Holt, chairperson of the board.",
    ),
    (
        "According to the author of the report, John Marsh, the quay is safe.",
        "According to the writer of the report, John Marsh, the quay is safe.",
    ),
    ("“We are ready,” said the police officer.", "“We are ready,” said the officer."),
    ("记者从有关部门获悉，水价不变。", "记者从相关部门获悉，水价不变。"),
    ("“We are ready,” said the lawyer.", "“We are ready,” said the attorney."),
    ("“We are ready,” said the programme.", "“We are ready,” said the program."),
    ("As the saying puts it, the quay is safe.", "As the proverb puts it, the quay is safe."),
    ("The plan was approved by the entire board.", "The plan was approved by the whole board."),
    ("The letter was issued by the central office.", "The letter was issued by the main office."),
    ("He was elected by a narrow margin.", "He was elected by a slim margin."),
    ("He was elected by the former chairman.", "He was elected by the earlier chairman."),
    ("“배는 무사하다”라고 그는 말했다.", "“배는 무사하다”라고 그가 말했다."),
    ("一组光盘，其中仅包含一系列软件", "一组光盘，其中仅章含一系列软件"),
    ("注记也用来避免歧义，比如要区分清楚", "注记也用来避免歧义，组如要区分清楚"),
    ("一个社区发行版除了它自己", "一高社区发行版除了它自己"),
    ("道路、桥梁、河堤维修", "管道、桥梁、河堤维修"),
]


@pytest.mark.parametrize(("before", "after"), NONE)
def test_a_slip_and_other_words_name_nobody(before, after):
    assert not {"name", "attribution"}.intersection(v.kind for v in compare(before, after))


def test_another_regions_word_beside_one_that_was_brought_back_is_no_other_speaker():
    text = "客服经理梁静答复用户时说：“先断电。”"
    at = text.index("用户")
    assert Readings({}).judge(text, at, at + 2, "使用者").kind == "wording"
    assert Readings({}).judge(text, at, at + 2, "经销商").kind != "wording"


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("attribution", "The minister, Lewis Brown, said screening had begun.", "The minister, Louis Browne, said screening had begun."),
        ("attribution", "« On attend encore les passagers de ce vol », a ajouté Laurent Fabius.", "« On attend encore les passagers de ce vol », a ajouté Laurent Fabien."),
        ("attribution", "了解情况后民警告诉他，不必慌张。", "了解情况后老师告诉他，不必慌张。"),
        ("attribution", "公安部治安管理局官微发布消息称，案件已破。", "公安部交通管理局官微发布消息称，案件已破。"),
        ("attribution", "地元当局者は「死傷者の大半は町の外から来た人だった。", "民兵指導者は「死傷者の大半は町の外から来た人だった。"),
        ("attribution", "中方表示，将继续谈判。", "美方表示，将继续谈判。"),
        ("name", "清华大学微电子所所长魏少军表示，收入大增。", "浙江大学微电子所所长魏少军表示，收入大增。"),
        ("name", "市公安局蓬江区分局冯警官向本报记者介绍，案件已破。", "市公安局江海区分局冯警官向本报记者介绍，案件已破。"),
        ("number", "It ends, it said on Monday. Three boats become two.", "It ends, it said on Monday. Two boats become two."),
        ("attribution", "The line will close, the school board said.", "The line will close, the bus company said."),
        ("attribution", "It will close, officials at the harbour office said on Monday.", "It will close, officials at the ferry company said on Monday."),
        ("attribution", "A study by Dunmore University found that boats leak.", "A study by Ashgrove College found that boats leak."),
        ("attribution", "Dr Hale testified that the brakes had failed.", "Dr Marsh testified that the brakes had failed."),
        ("attribution", "据省统计局公布的数据，渔船减少三成。", "据省渔业局公布的数据，渔船减少三成。"),
        ("attribution", "省统计局的报告显示，渔船减少三成。", "省渔业局的报告显示，渔船减少三成。"),
        ("attribution", "证人岳明远证实，当晚码头没有灯。", "证人陶春生证实，当晚码头没有灯。"),
        ("name", "Lewis Brown met the board on Monday.", "Louis Browne met the board on Monday."),
        ("attribution", "禹州市教体局曾通报称，此事已处理。", "长葛市教体局曾通报称，此事已处理。"),
        ("name", "市民在雪中出行。中新社记者 贾天勇 摄", "市民在雪中出行。中新社记者 贾天雄 摄"),
        ("name", "一家公司的副总裁，李亮（化名）更有感受。", "一家公司的副总裁，李良（化名）更有感受。"),
        ("name", "学校校长陈立群要退休了。", "学校校长陈立坤要退休了。"),
        ("name", "三成由外资以及台资企业贡献。", "三成由外资以及日资企业贡献。"),
        ("name", "中央气象台预计，明日有雪。", "湖北气象台预计，明日有雪。"),
        ("name", "Delaware: The state is the latest.", "Kansas: The state is the latest."),
        ("name", "他是议员卢比奥和布朗。", "他是议员卢比尼和布朗。"),
        ("name", "她来自贝辛斯托克的小镇。", "她来自贝辛格斯的小镇。"),
        ("name", "攻撃は町ダンボア（Damboa）で起きた。", "攻撃は町ダンバラ（Damboa）で起きた。"),
        ("name", "音乐节在怀特岛的海边举行。", "音乐节在泽西岛的海边举行。"),
    ],
)  # fmt: skip
def test_who_speaks_is_an_attribution_and_all_others_are_names(kind, before, after):
    """Whoever speaks under another name; of the same person another firm or town is a name, and so is who is only
    spoken of.
    """
    assert {verdict.kind for verdict in compare(before, after, language=language_of(before))} - {"wording"} == {kind}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("攻撃は町ダンボア（Damboa）で起きた。", "攻撃は町ダンポア（Damboa）で起きた。"),
        ("“会按时完成，”市医保局待遇科科长尤敏介绍。", "“会按时完成，”事医保局待遇科科长尤敏介绍。"),
        ("经审理查明，当日有雨。", "经审理理查明，当日有雨。"),
        ("这是一座无人岛。", "这是一座荒岛。"),
    ],
)
def test_a_slip_in_a_foreign_name_is_one(before, after):
    assert not {verdict.kind for verdict in compare(before, after, language=language_of(before))} & {
        "name",
        "attribution",
    }


CALLED = [
    ("ar", "ترأس أحمد الخطيب التحقيق حتى إغلاقه.", "ترأس محمد الخطيب التحقيق حتى إغلاقه.", "name"),
    ("ar", "كتب التقرير أحمد المصري لصالح المجلس.", "كتب التقرير أحمد الخطيب لصالح المجلس.", "name"),
    ("fa", "گزارش را آقای موسوی برای شورا نوشت.", "گزارش را آقای رضایی برای شورا نوشت.", "name"),
    ("he", "הבית נמכר לדוד כהן.", "הבית נמכר ליוסף כהן.", "name"),
    ("hi", "रिपोर्ट परिषद के लिए राजेश वर्मा ने लिखी।", "रिपोर्ट परिषद के लिए अमित वर्मा ने लिखी।", "name"),
    ("th", "บ้านถูกขายให้นายสมชาย ใจดี", "บ้านถูกขายให้นายวิชัย ใจดี", "name"),
    ("th", "บ้านถูกขายให้นายสมชาย ใจดี", "บ้านถูกขายให้นายสมชาย ทองดี", "name"),
    ("ja", "報告書は鈴木大輔氏が書いた。", "報告書は高橋大輔氏が書いた。", "name"),
    ("ko", "보고서는 이성호 위원이 작성했다.", "보고서는 정철수 위원이 작성했다.", "name"),
    ("de", "Das Haus wurde an Peter verkauft.", "Das Haus wurde an Thomas verkauft.", "name"),
    ("fr", "Thomas Dupont a présidé l'enquête.", "François Dupont a présidé l'enquête.", "name"),
    ("en", "Peter chaired the inquiry until it closed.", "Anna chaired the inquiry until it closed.", "name"),
    # Peoples: by the language, by the country, or by neither.
    ("da", "Den tyske hær forlod byen.", "Den franske hær forlod byen.", "name"),
    ("fi", "Ranskalaiset joukot ylittivät joen.", "Saksalaiset joukot ylittivät joen.", "name"),
    ("pl", "Armia amerykańska opuściła miasto.", "Armia brytyjska opuściła miasto.", "name"),
    ("ru", "Российская армия покинула город.", "Украинская армия покинула город.", "name"),
    ("cs", "Ruská armáda opustila město.", "Americká armáda opustila město.", "name"),
    ("hu", "A kínai hadsereg elhagyta a várost.", "A japán hadsereg elhagyta a várost.", "name"),
    ("he", "הצבא הפולני עזב את העיר.", "הצבא השוודי עזב את העיר.", "name"),
    ("fr", "L'armée russe a quitté la ville.", "L'armée américaine a quitté la ville.", "name"),
    # Names of people that are words as well, and words with a name beside them.
    ("ar", "كان رجلا كريما مع جيرانه كلهم.", "كان رجلا سخيا مع جيرانه كلهم.", "wording"),
    ("ar", "كان الجو جميل في ذلك اليوم.", "كان الجو حسن في ذلك اليوم.", "wording"),
    ("hi", "नदी में कमल खिले हुए थे।", "नदी में पुष्प खिले हुए थे।", "wording"),
    ("th", "นายจ้างต้องจ่ายค่าแรงทุกเดือน", "นายทุนต้องจ่ายค่าแรงทุกเดือน", "wording"),
    ("de", "Der Koch sah nach dem Feuer.", "Der Bauer sah nach dem Feuer.", "wording"),
    ("en", "Pat the dough until it is flat.", "Press the dough until it is flat.", "wording"),
    ("ar", "عمل كريم ومفيد للناس.", "عمل نبيل ومفيد للناس.", "wording"),
    ("en", "Hope drove the whole campaign.", "Faith drove the whole campaign.", "wording"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "before", "after", "kind"), CALLED)
def test_a_person_is_told_by_name_where_no_capital_tells_one(language, before, after, kind):
    assert {verdict.kind for verdict in compare(before, after, language=language)} == {kind}

"""Small documents as users have them, what must be said of a copy that reads otherwise in one way, and what honest
mirrors do to a text.
"""

import re
from typing import NamedTuple

import opencc


class Case(NamedTuple):
    """One way in which a copy departs from a text.

    Attributes:
        text: which of the texts.
        before: a piece of it.
        after: what the copy has in its place.
        kinds: the kinds of the findings, the copy's; `?` behind one that is disputed; "" where nothing may be said.
        quotes: what each finding quotes of the canonical text and of the copy, as a line `before → after`.
    """

    text: str
    before: str
    after: str
    kinds: str
    quotes: str = ""


TEXTS = {
    "notice": """Notice of public hearing

The hearing takes place on 4 May 2024 at 10 a.m. in the town hall. The room shall be closed to visitors after the hearing.

Written comments must reach the clerk by 30 April 2024. Comments that arrive later are not considered.

No fee is charged. Speakers receive a number from the porter and wait in the hall.

The council decides within 60 days.""",
    "lease": """Lease of garden plots

Section 1. Plots

The town lets garden plots of 200 square metres to residents. Each resident may rent only one plot.

Section 2. Rent

The rent is 85 euros a year, payable to the treasury in Halton by 1 March. Tenants who are older than 65 years pay half of it.

Section 3. Use

Tenants must not keep animals on the plot. Sheds may be built with the consent of the garden office. All waste shall be removed by the tenant.

Section 4. End of the lease

Either side may end the lease with three months' notice. The mayor, Anna Whitfield, said that plots left untended would be let to others. Further rules are found at https://gardens.halton.example/rules.""",
    "minutes": """The board met on 12 June. It approved the accounts.""",
    "bylaw_zh": """城市数据条例

本条例自2024年3月1日起施行。本条例适用于本市行政区域内的公共数据。

第一条　市民不得擅自复制数据。任何单位和个人应当保护数据安全。

第二条　违反规定的，处五百元以下罚款；情节严重的，处三万元以上五万元以下罚款。

第三条　市数据局可以委托专业机构管理数据。机构名称由市数据局公布。

第四条　公共数据每年更新两次，面积以平方公里计算，全市共有数据中心12个。

本条例由市数据局负责解释。""",
    "news_zh": """海滨市图书馆新馆开放

海滨市图书馆新馆昨日正式开放。新馆位于长江路18号，建筑面积3.2万平方米，藏书120万册。

馆长王建国表示，新馆全年免费开放。他说：“读者是图书馆的主人。”

新馆设有儿童阅览室和古籍阅览室。除星期一外，每天9时至21时开放。

市文化局将对新馆运行情况进行评估。""",
    "note_zh": """会议于六月十二日召开。会议通过了预算。""",
    "bi": """网络空间合作

Cooperation in cyberspace

各国应当尊重彼此的网络主权。任何国家不得利用网络干涉他国内政。

States should respect one another's sovereignty in cyberspace. No state shall use the network to interfere in the affairs of others.

中国将于2025年6月1日前建立合作机制，投入资金三亿元。

China will set up the mechanism before 1 June 2025 and invest 300 million yuan.

各方同意每年举行两次会议。

The parties agree to meet twice a year.""",
    "ja": """図書館利用規則

この規則は、市立図書館の利用について必要な事項を定める。

利用者は、資料を二週間借りることができる。一人五冊まで借りることができる。

館内で食事をしてはならない。利用者は職員の指示に従わなければならない。

開館時間は午前九時から午後六時までとする。月曜日は休館とする。

この規則は、2024年4月1日から施行する。""",
    "ko": """도서관 이용 규칙

이 규칙은 시립 도서관의 이용에 필요한 사항을 정한다.

이용자는 자료를 2주 동안 빌릴 수 있다. 한 사람은 다섯 권까지 빌릴 수 있다.

관내에서 음식을 먹을 수 없다. 이용자는 직원의 지시에 따라야 한다.

개관 시간은 오전 9시부터 오후 6시까지이다. 월요일은 휴관한다.

이 규칙은 2024년 4월 1일부터 시행한다.""",
    "de": """Benutzungsordnung des Stadtarchivs

Das Archiv ist montags bis freitags von 9 bis 16 Uhr geöffnet. Die Akten dürfen nur im Lesesaal eingesehen werden.

Fotografieren ist nicht gestattet. Besucher müssen sich am Eingang ausweisen.

Die Gebühr beträgt 12 Euro je Akte. Schüler und Studenten sind von der Gebühr befreit.

Diese Ordnung tritt am 1. Januar 2024 in Kraft.""",
    "fr": """Règlement de la piscine municipale

La piscine est ouverte tous les jours de 8 heures à 20 heures. Les enfants de moins de 10 ans doivent être accompagnés d'un adulte.

Il est interdit de courir autour du bassin. Les visiteurs peuvent louer une cabine pour 3 euros.

Le maire, Jean Morel, a déclaré que les travaux seraient terminés en juin. Le bassin ne sera pas fermé pendant les travaux.

Le présent règlement entre en vigueur le 1er mars 2024.""",
    "ru": """Правила городской библиотеки

Библиотека открыта ежедневно с 9 до 20 часов. Читатели могут взять домой не более пяти книг.

В читальном зале нельзя разговаривать. Читатели должны вернуть книги через 14 дней.

Запись в библиотеку бесплатна. Потеря книги оплачивается в двойном размере.

Правила вступают в силу с 1 марта 2024 года.""",
    "es": """Reglamento del mercado municipal

El mercado abre todos los días de 7 a 15 horas. Los vendedores deben pagar 40 euros al mes por cada puesto.

No se permite la venta de animales vivos. Los clientes pueden traer sus propias bolsas.

La limpieza corre a cargo de la empresa Aguas del Norte. Ningún vendedor podrá ocupar más de dos puestos.

Este reglamento entra en vigor el 1 de abril de 2024.""",
}

TEXTS["stamp"] = """人口统计资料的保存

各县应当保存人口统计资料，保存期限为三十年。资料由档案馆统一管理。

查阅资料应当出示证件，并在登记簿上签名。

本办法经卫生部同意后，由国家统计局发布。"""
TEXTS["signed"] = TEXTS["bylaw_zh"] + "\n\n国家统计局\n\n2024年2月1日"
TEXTS["rules"] = (
    "Rules of the reading room\n\n1. No smoking.\n\n2. No dogs.\n\n3. Be quiet, and leave the books on the tables when you go."
)
_ARTICLES = (
    ("Purpose", "These rules govern the use of the harbour. They apply to every vessel that enters it."),
    (
        "Harbour master",
        "The harbour master is appointed by the port council. The harbour master may give orders to any vessel.",
    ),
    (
        "Arrival",
        "A master must report the arrival of a vessel at least 24 hours before it. The report states the draught and the cargo.",
    ),
    ("Speed", "No vessel shall exceed 6 knots within the breakwater. Pilot boats are exempt."),
    ("Anchoring", "Vessels may anchor only in the outer basin. The anchor ground is marked on the chart of the port."),
    (
        "Pilotage",
        "Vessels longer than 80 metres must take a pilot. The council publishes a list of the pilots each year.",
    ),
    ("Dues", "Dues are paid before departure. They amount to 0.40 crowns a ton."),
    ("Cargo", "Dangerous cargo is handled at the north quay. Explosives are not admitted between October and March."),
    ("Fire", "Open fire is forbidden on deck. Each vessel keeps two extinguishers ready."),
    ("Waste", "Waste is handed to the port's barge. Whoever throws waste overboard pays a fine of 500 crowns."),
    ("Fishing", "Nets shall be dried on the east mole. Fishing inside the harbour is not permitted."),
    (
        "Winter",
        "From 1 December to 28 February vessels may lie in the inner basin free of charge. The ice guard decides on exceptions.",
    ),
    ("Repairs", "Repairs of the hull are made in the dock. Noise ends at 8 p.m."),
    (
        "Wrecks",
        "The owner removes a sunken vessel within 30 days. If the owner fails to do so, the council removes it at the owner's cost.",
    ),
    (
        "Appeals",
        "An appeal against an order of the harbour master goes to the port council. The appeal does not suspend the order.",
    ),
    (
        "Penalties",
        "Breaches of these rules are punished by a fine of up to 2,000 crowns. The fine is doubled when the breach is repeated.",
    ),
    ("Final provision", "These rules replace the rules of 1998. They enter into force on 1 July 2023."),
)
TEXTS["harbour"] = "\n\n".join(
    ["Harbour rules of Sandvik", *(f"Article {n}. {head}\n\n{text}" for n, (head, text) in enumerate(_ARTICLES, 1))]
)

CASES = [
    Case("notice", "4 May", "14 May", "date", "4 May 2024 → 14 May 2024"),
    Case("notice", "10 a.m.", "10 p.m.", "date", "10 a.m. → 10 p.m."),
    Case("notice", "town hall.", "town hall (not open to non-residents).", "negation", "→ (not open to non-residents)"),
    Case("notice", "No fee is charged.", "A fee is charged.", "negation", "No → A"),
    Case("notice", "must reach", "may reach", "modal", "must → may"),
    Case("notice", "60 days", "90 days", "number", "60 → 90"),
    Case("notice", "are not considered", "are considered", "negation", "are not → are"),
    Case("notice", "after the hearing", "before the hearing", "date", "after → before"),
    Case("notice", "Notice of public hearing", "Notice of public hearing (abolished)", "negation?", "→ (abolished)"),
    Case("notice", "Notice of public hearing\n\n", "Notice of public hearing\n\nRepealed on 3 May 2022\n\n", "block_inserted?", "→ Repealed on 3 May 2022"),
    Case("notice", "Notice of public hearing\n\n", "Notice of public hearing\n\nDraft\n\n", "block_inserted?", "→ Draft"),
    Case("notice", "Notice of public hearing\n\n", "Notice of public hearing\n\nThis notice is void.\n\n", "block_inserted?", "→ This notice is void."),
    Case("notice", "Notice of public", "Draft notice of public", "negation?", "→ Draft"),
    Case("notice", "The council decides within 60 days.", "The council decides within 60 days. Appeals are excluded.", "sentence_inserted", "→ Appeals are excluded"),
    Case("notice", "Speakers receive a number from the porter and wait in the hall.", "", "sentence_deleted", "Speakers receive a number from the porter and wait in the hall →"),
    Case("notice", "receive", "recieve", ""),
    Case("notice", "by 30 April 2024", "by April 30, 2024", ""),
    Case("notice", "Written comments", "Oral comments", "negation", "Written → Oral"),
    Case("notice", "Speakers receive a number", "Speakers receive a number of votes", "wording", "number → number of votes"),
    Case("notice", "The council", "The mayor", "wording", "council → mayor"),
    Case("lease", "200 square metres", "200 square feet", "unit", "square metres → square feet"),
    Case("lease", "200 square metres", "300 square metres", "number", "200 → 300"),
    Case("lease", "only one plot", "one plot", "quantifier", "rent only → rent"),
    Case("lease", "85 euros", "85 dollars", "unit", "euros → dollars"),
    Case("lease", "older than 65", "younger than 65", "quantifier", "older → younger"),
    Case("lease", "pay half of it", "pay all of it", "quantifier", "half → all"),
    Case("lease", "must not keep", "must keep", "negation", "must not → must"),
    Case("lease", "must not keep", "should not keep", "modal", "must → should"),
    Case("lease", "All waste", "Some waste", "quantifier", "All → Some"),
    Case("lease", "Anna Whitfield", "Anna Whitmore", "attribution", "Anna Whitfield → Anna Whitmore"),
    Case("lease", "The mayor, Anna Whitfield,", "The treasurer, Paul Greene,", "attribution"),
    Case("lease", "three months'", "two months'", "number", "three → two"),
    Case("lease", "gardens.halton.example", "gardens.ha1ton.example", "url", "https://gardens.halton.example/rules → https://gardens.ha1ton.example/rules"),
    Case("lease", "Each resident may rent only one plot.", "Each resident may rent only one plot. Foreigners may rent none.", "sentence_inserted", "→ Foreigners may rent none"),
    Case("lease", "with the consent", "without the consent", "negation", "with → without"),
    Case("lease", "Section 2. Rent", "Section 3. Rent", "number", "2 → 3"),
    Case("lease", "payable", "paybale", ""),
    Case("lease", "untended", "unattended", "wording", "untended → unattended"),
    Case("lease", "Either side", "Neither side", "quantifier", "Either → Neither"),
    Case("lease", "\n\nTenants must not keep animals on the plot. Sheds may be built with the consent of the garden office. All waste shall be removed by the tenant.", "", "block_deleted"),
    Case("lease", "by the tenant", "by the town", "wording", "tenant → town"),
    Case("lease", "Sheds may be built", "Sheds may be sold", "wording", "built → sold"),
    Case("minutes", "12 June", "13 June", "date", "12 June. → 13 June."),
    Case("minutes", "approved", "rejected", "negation", "approved → rejected"),
    Case("minutes", "It approved the accounts.", "It approved the accounts. Two members dissented.", "sentence_inserted", "→ Two members dissented"),
    Case("minutes", "approved the", "aproved the", ""),
    Case("minutes", " It approved the accounts.", "", "sentence_deleted", "It approved the accounts →"),
    Case("bylaw_zh", "2024年3月1日", "2024年5月1日", "date", "2024年3月1日 → 2024年5月1日"),
    Case("bylaw_zh", "不得擅自", "可以擅自", "modal", "不得 → 可以"),
    Case("bylaw_zh", "五百元", "五千元", "number", "五百 → 五千"),
    Case("bylaw_zh", "应当保护", "可以保护", "modal", "应当 → 可以"),
    Case("bylaw_zh", "以下罚款；", "以上罚款；", "quantifier", "以下 → 以上"),
    Case("bylaw_zh", "市数据局负责", "市公安局负责", "name", "数据 → 公安"),
    Case("bylaw_zh", "城市数据条例\n\n", "城市数据条例（试行）\n\n", "negation?", "→ （试行）"),
    Case("bylaw_zh", "城市数据条例\n\n", "城市数据条例（已废止）\n\n", "negation?", "→ （已废止）"),
    Case("bylaw_zh", "城市数据条例\n\n", "城市数据条例\n\n本条例已于2022年5月3日废止。\n\n", "block_inserted", "→ 本条例已于2022年5月3日废止"),
    Case("bylaw_zh", "城市数据条例\n\n", "城市数据条例\n\n已废止\n\n", "block_inserted?", "→ 已废止"),
    Case("bylaw_zh", "城市数据条例\n\n", "城市数据条例（征求意见稿）\n\n", "negation?", "→ （征求意见稿）"),
    Case("bylaw_zh", "每年更新", "每年更薪", ""),
    Case("bylaw_zh", "平方公里", "平方英里", "unit", "公 → 英"),
    Case("bylaw_zh", "12个", "21个", "number", "12 → 21"),
    Case("bylaw_zh", "任何单位和个人", "部分单位和个人", "quantifier", "任何 → 部分"),
    Case("bylaw_zh", "第三条", "第四条", "number", "三 → 四"),
    Case("bylaw_zh", "擅自", "檀自", ""),
    Case("bylaw_zh", "保护数据", "保户数据", ""),
    Case("bylaw_zh", "机构名称由市数据局公布。", "", "sentence_deleted", "机构名称由市数据局公布 →"),
    Case("bylaw_zh", "适用于", "不适用于", "negation", "适用 → 不适用"),
    Case("bylaw_zh", "公共数据。", "公共数据，但中央单位除外。", "sentence_inserted", "→ 但中央单位除外"),
    Case("bylaw_zh", "擅自复制", "擅自修改", "wording", "复制 → 修改"),
    Case("bylaw_zh", "情节严重", "情节轻微", "negation", "严重 → 轻微"),
    Case("bylaw_zh", "公布", "发布", "wording", "公 → 发"),
    Case("bylaw_zh", "更新两次", "更新二次", ""),
    Case("bylaw_zh", "不得擅自", "不得檀自", ""),
    Case("bylaw_zh", "三万元以上", "三万元以下", "quantifier", "以上 → 以下"),
    Case("news_zh", "王建国", "李建国", "attribution", "馆长王建国 → 馆长李建国"),
    Case("news_zh", "长江路18号", "黄河路18号", "name", "长江 → 黄河"),
    Case("news_zh", "3.2万", "2.3万", "number", "3.2万 → 2.3万"),
    Case("news_zh", "免费开放", "收费开放", "negation", "免费 → 收费"),
    Case("news_zh", "120万册", "120亿册", "number", "120万 → 120亿"),
    Case("news_zh", "馆长王建国表示", "副市长李明表示", "attribution", "馆长王建国 → 副市长李明"),
    Case("news_zh", "除星期一外", "除星期二外", "date", "星期一 → 星期二"),
    Case("news_zh", "9时至21时", "9时至12时", "date", "21时 → 12时"),
    Case("news_zh", "昨日", "昨曰", ""),
    Case("news_zh", "市文化局", "市公安局", "name", "文化 → 公安"),
    Case("news_zh", "读者是图书馆的主人", "读者不是图书馆的主人", "negation", "是图 → 不是图"),
    Case("news_zh", "正式", "正试", ""),
    Case("news_zh", "开放。新馆位于", "开放。市民须付费入馆。新馆位于", "sentence_inserted", "→ 市民须付费入馆"),
    Case("news_zh", "\n\n新馆设有儿童阅览室和古籍阅览室。除星期一外，每天9时至21时开放。", "", "block_deleted", "新馆设有儿童阅览室和古籍阅览室。除星期一外，每天9时至21时开放。 →"),
    Case("note_zh", "六月", "七月", "date", "六月十二日 → 七月十二日"),
    Case("note_zh", "通过", "否决", "negation", "通过 → 否决"),
    Case("note_zh", "预算", "决算", "wording", "预 → 决"),
    Case("note_zh", "十二日", "二十日", "date", "六月十二日 → 六月二十日"),
    Case("note_zh", "召开", "招开", ""),
    Case("note_zh", "会议通过了预算。", "会议没有通过预算。", "negation", "通过了预算 → 没有通过预算"),
    Case("bi", "不得利用", "可以利用", "modal", "不得 → 可以"),
    Case("bi", "2025年6月1日", "2026年6月1日", "date", "2025年6月1日 → 2026年6月1日"),
    Case("bi", "1 June 2025", "1 June 2026", "date", "1 June 2025 → 1 June 2026"),
    Case("bi", "三亿元", "三千万元", "number", "三亿 → 三千万"),
    Case("bi", "300 million", "30 million", "number", "300 million → 30 million"),
    Case("bi", "should respect", "must respect", "modal", "should → must"),
    Case("bi", "应当尊重", "必须尊重", "modal", "应当 → 必须"),
    Case("bi", "No state shall", "Any state may", "modal", "No state shall → Any state may"),
    Case("bi", "twice a year", "once a year", "number", "twice → once"),
    Case("bi", "每年举行两次", "每年举行一次", "number", "两 → 一"),
    Case("bi", "before 1 June", "after 1 June", "date", "before → after"),
    Case("bi", "年6月1日前", "年6月1日后", "date", "前 → 后"),
    Case("bi", "\n\nThe parties agree to meet twice a year.", "", "block_deleted", "The parties agree to meet twice a year. →"),
    Case("bi", "网络主权", "網絡主權", ""),
    Case("bi", "尊重彼此", "尊重被此", ""),
    Case("ja", "してはならない", "してもよい", "modal", "てはならない → てもよい"),
    Case("ja", "二週間", "三週間", "number", "二 → 三"),
    Case("ja", "五冊", "七冊", "number", "五 → 七"),
    Case("ja", "借りることができる。一人", "借りることができない。一人", "negation", "ことができる → ことができない"),
    Case("ja", "月曜日", "火曜日", "date", "月曜日 → 火曜日"),
    Case("ja", "4月1日", "5月1日", "date", "2024年4月1日 → 2024年5月1日"),
    Case("ja", "午前九時", "午前八時", "date", "午前九時 → 午前八時"),
    Case("ja", "職員", "職人", "wording", "員 → 人"),
    Case("ja", "従わなければ", "従わなけれは", ""),
    Case("ja", "図書館利用規則\n\n", "図書館利用規則（廃止）\n\n", "negation?", "→ （廃止）"),
    Case("ko", "먹을 수 없다", "먹을 수 있다", "negation", "수 없다 → 수 있다"),
    Case("ko", "2주", "3주", "number", "2 → 3"),
    Case("ko", "다섯 권", "여섯 권", "number", "다섯 → 여섯"),
    Case("ko", "월요일", "화요일", "date", "월요일은 → 화요일은"),
    Case("ko", "4월 1일", "5월 1일", "date", "2024년 4월 1일 → 2024년 5월 1일"),
    Case("ko", "따라야 한다", "따를 수 있다", "modal", "따라야 한다 → 따를 수 있다"),
    Case("ko", "직원의", "직원이", "wording", "직원의 → 직원이"),
    Case("ko", "이용 규칙\n\n", "이용 규칙 (폐지)\n\n", "negation?", "→ (폐지)"),
    Case("de", "nicht gestattet", "gestattet", "negation", "nicht gestattet → gestattet"),
    Case("de", "12 Euro", "21 Euro", "number", "12 → 21"),
    Case("de", "müssen sich", "können sich", "modal", "müssen → können"),
    Case("de", "1. Januar", "1. Februar", "date", "1. Januar 2024 → 1. Februar 2024"),
    Case("de", "dürfen nur", "dürfen", "quantifier", "dürfen nur → dürfen"),
    Case("de", "montags", "dienstags", "date", "montags → dienstags"),
    Case("de", "sind von der Gebühr befreit", "sind nicht von der Gebühr befreit", "negation", "sind → sind nicht"),
    Case("de", "geöffnet", "geoeffnet", ""),
    Case("de", "Besucher", "Besuhcer", ""),
    Case("de", "Benutzungsordnung des Stadtarchivs\n\n", "Benutzungsordnung des Stadtarchivs (aufgehoben)\n\n", "negation?", "→ (aufgehoben)"),
    Case("fr", "20 heures", "22 heures", "date", "20 heures → 22 heures"),
    Case("fr", "Il est interdit", "Il est permis", "modal", "interdit → permis"),
    Case("fr", "doivent être", "peuvent être", "modal", "doivent → peuvent"),
    Case("fr", "ne sera pas fermé", "sera fermé", "negation", "bassin ne sera pas → bassin sera"),
    Case("fr", "Jean Morel", "Jean Moreau", "attribution", "Jean Morel → Jean Moreau"),
    Case("fr", "3 euros", "5 euros", "number", "3 → 5"),
    Case("fr", "1er mars", "1er avril", "date", "1er mars 2024 → 1er avril 2024"),
    Case("fr", "piscine est", "pisicne est", ""),
    Case("fr", "moins de 10", "plus de 10", "quantifier", "moins de → plus de"),
    Case("fr", "municipale\n\n", "municipale (abrogé)\n\n", "negation?", "→ (abrogé)"),
    Case("ru", "нельзя", "можно", "modal", "нельзя → можно"),
    Case("ru", "могут взять", "должны взять", "modal", "могут → должны"),
    Case("ru", "14 дней", "30 дней", "number", "14 → 30"),
    Case("ru", "пяти книг", "шести книг", "number", "пяти → шести"),
    Case("ru", "1 марта", "1 мая", "date", "1 марта 2024 → 1 мая 2024"),
    Case("ru", "бесплатна", "платна", "negation", "бесплатна → платна"),
    Case("ru", "должны вернуть", "могут вернуть", "modal", "должны → могут"),
    Case("ru", "Читатели", "Чиатели", ""),
    Case("ru", "не более", "не менее", "quantifier", "не более → не менее"),
    Case("ru", "библиотеки\n\n", "библиотеки (отменены)\n\n", "negation?", "→ (отменены)"),
    Case("es", "No se permite", "Se permite", "negation", "No →"),
    Case("es", "40 euros", "14 euros", "number", "40 → 14"),
    Case("es", "deben pagar", "pueden pagar", "modal", "deben → pueden"),
    Case("es", "Aguas del Norte", "Aguas del Sur", "name", "Norte → Sur"),
    Case("es", "1 de abril", "1 de mayo", "date", "1 de abril de 2024 → 1 de mayo de 2024"),
    Case("es", "más de dos", "menos de dos", "quantifier", "más de → menos de"),
    Case("es", "vendedores", "venddeores", ""),
    Case("es", "Ningún vendedor", "Todo vendedor", "quantifier", "Ningún → Todo"),
    Case("es", "municipal\n\n", "municipal (derogado)\n\n", "negation?", "→ (derogado)"),
    Case("harbour", "6 knots", "8 knots", "number", "6 → 8"),
    Case("harbour", "500 crowns", "5,000 crowns", "number", "500 → 5,000"),
    Case("harbour", "is not permitted", "is permitted", "negation", "not permitted → permitted"),
    Case("harbour", "north quay", "south quay", "name", "north → south"),
    Case("harbour", "does not suspend", "suspends", "negation", "does not suspend → suspends"),
    Case("harbour", "Pilot boats are exempt.", "Pilot boats and yachts are exempt.", "quantifier", "boats → boats and yachts"),
    Case("harbour", "\n\nArticle 9. Fire\n\nOpen fire is forbidden on deck. Each vessel keeps two extinguishers ready.", "", "block_deleted block_deleted", "Article 9. Fire →; Open fire is forbidden on deck. Each vessel keeps two extinguishers ready. →"),
    Case("harbour", "The appeal does not suspend the order.", "", "sentence_deleted", "The appeal does not suspend the order →"),
    Case("harbour", "is doubled", "is halved", "number", "doubled → halved"),
    Case("harbour", "at least 24", "at most 24", "quantifier", "at least → at most"),
    Case("harbour", "longer than 80", "shorter than 80", "quantifier", "longer → shorter"),
    Case("harbour", "port council. The appeal", "town council. The appeal", "wording", "port → town"),
    Case("harbour", "the rules of 1998", "the rules of 1989", "date", "1998 → 1989"),
    Case("notice", "wait in the hall.", "wait in the hall. Dogs are welcome.", "sentence_inserted", "→ Dogs are welcome"),
    Case("bylaw_zh", "公布。", "公布。外国人除外。", "sentence_inserted", "→ 外国人除外"),
    Case("notice", "60 days.", "60 days. Print this page.", ""),
    Case("lease", "gardens.halton.example", "garden.halton.example", "url?"),
    Case("notice", "No fee is charged.", "No fee is charged. No fee is charged.", "sentence_inserted?"),
    Case("bylaw_zh", "任何单位和个人应当保护数据安全。", "任何单位和个人应当保护数据安全。任何单位和个人应当保护数据安全。", "sentence_inserted?"),
    Case("lease", "85 euros", "885 euros", "number", "85 → 885"),
    Case("lease", "200 square", "2O0 square", ""),
    Case("lease", "three months'", "3 months'", ""),
    Case("bylaw_zh", "三万元以上五万元以下", "3万元以上5万元以下", ""),
    Case("bylaw_zh", "2024年3月1日", "二〇二四年三月一日", ""),
    Case("bylaw_zh", "数据安全。", "数据安全，法律另有规定的除外。", "sentence_inserted"),
    Case("lease", "https://", "http://", ""),
    Case("notice", "shall be closed", "will be closed", "modal", "shall → will"),
    Case("notice", "Comments that", "Only comments that", "quantifier"),
    Case("notice", "is charged.", "is charged except to firms.", "negation"),
    Case("bi", "各国应当尊重彼此的网络主权。任何国家不得利用网络干涉他国内政。", "任何国家不得利用网络干涉他国内政。各国应当尊重彼此的网络主权。", "block_inserted block_deleted"),
    Case("rules", "\n\n2. No dogs.", "", "block_deleted"),
    Case("rules", "3. Be", "3. No cameras.\n\n4. Be", "block_inserted", "→ No cameras"),
    Case("rules", "No dogs", "Dogs", "negation"),
    Case("notice", "shall be closed", "shall be close", "wording", "closed → close"),
    Case("stamp", "国家统计局", "国家税务局", "name", "统计 → 税务"),
    Case("stamp", "卫生部", "财政部", "name", "卫生 → 财政"),
    Case("notice", "The hearing takes", "The hearings takes", "wording", "hearing → hearings"),
    Case("harbour", "A master must report", "A matter must report", ""),
    Case("harbour", "orders to any vessel", "orders to any vessels", "wording", "vessel → vessels"),
    Case("harbour", "Pilot boats are exempt.", "Pilot boats are exempt. The pilots wear blue caps.", "sentence_inserted", "→ The pilots wear blue caps"),
    Case("harbour", "before departure. They amount", "before depatrure. The clerk keeps a list. They amount", "sentence_inserted", "→ The clerk keeps a list"),
    Case("de", "eingesehen werden.", "eingesehen werden. Die Kosten trägt der Antragsteller.", "sentence_inserted"),
    Case("bylaw_zh", "第四条　公共数据", "对于情节特别严重的，没收违法所得。\n\n第四条　公共数据", "block_inserted"),
    Case("harbour", "\n\nArticle 9. Fire", "", "block_deleted", "Article 9. Fire →"),
    Case("notice", "Written comments must reach the clerk by 30 April 2024. Comments that arrive later are not considered.", "Dogs, bicycles and large bags stay outside, where two guards look after them for a small fee.", "block_inserted block_deleted"),
    Case("bylaw_zh", "第四条　公共数据每年更新两次，面积以平方公里计算，全市共有数据中心12个。", "单位擅自出售居民信息的，没收全部所得，并由上级部门对主管人员给予处分。", "block_inserted block_deleted"),
    Case("ja", "月曜日は休館", "第三月曜日は休館", "date"),
    Case("signed", "国家统计局", "国家税务局", "name?", "统计 → 税务"),
    Case("signed", "2024年2月1日", "2024年3月1日", "date", "2024年2月1日 → 2024年3月1日"),
    Case("notice", "wait in the hall.", "wait in the hall. Photo: Anna Hill.", "sentence_inserted?", "→ Photo: Anna Hill"),
    Case("notice", "wait in the hall.", "wait in the hall. Story continues below.", "sentence_inserted?"),
    Case("bylaw_zh", "公布。", "公布。写真：山田花子。", "sentence_inserted?"),
    Case("lease", "gardens.halton.example/rules", "rules.example/gardens.halton", "url", "https://gardens.halton.example/rules → https://rules.example/gardens.halton"),
    Case("lease", "gardens.halton.example/rules", "gardens-halton.example", "url", "https://gardens.halton.example/rules → https://gardens-halton.example"),
    Case("notice", "must reach the clerk", "*may* reach the the clerk", "modal", "must reach → may reach the"),
    Case("notice", "are not considered", "are considered[3]", "negation", "are not → are"),
    Case("lease", "must not keep animals", "may keep anmials", "modal", "must not → may"),
    Case("lease", "with the consent", "without[a] the consent", "negation", "with → without"),
    Case("lease", "The mayor, Anna Whitfield,", "The  deputy  mayor, Anna Whitfield,", "name", "The → The deputy"),
    Case("harbour", "north quay", "south³ quay", "name", "north → south"),
    Case("de", "müssen sich am", "können sich am am", "modal", "müssen sich → können sich am"),
    Case("fr", "doivent être", "«\u00a0peuvent\u00a0» être", "modal"),
    Case("ru", "нельзя разговаривать", "“можно” разговаривать", "modal"),
    Case("ru", "бесплатна", "“платна”", "negation", "бесплатна → платна"),
    Case("es", "deben pagar", "pueden pagra", "modal", "deben pagar → pueden pagra"),
    Case("es", "No se permite", "Se permite[2]", "negation", "No →"),
    Case("ko", "따라야 한다", "“따를 수 있다”", "modal", "따라야 한다 → 따를 수 있다"),
    Case("ja", "五冊まで", "七冊[3]まで", "number", "五 → 七"),
    Case("bylaw_zh", "应当保护", "可以[注1]保护", "modal", "应当 → 可以"),
    Case("news_zh", "免费开放", "“收费”开放", "negation", "免费 → 收费"),
    Case("lease", "with the consent", "“with” the consent", ""),
    Case("ru", "бесплатна", "“бесплатна”", ""),
    Case("bylaw_zh", "应当保护", "应当[注1]保护", ""),
    Case("fr", "doivent être", "«\u00a0doivent\u00a0» être", ""),
    Case("harbour", "is not permitted", "is not permitted[3]", ""),
    Case("de", "Die Gebühr beträgt 12 Euro je Akte. Schüler und Studenten sind von der Gebühr befreit.", "The fee is 12 euros for each file. Pupils and students of the town's schools pay no fee.", "block_deleted?", "Die Gebühr beträgt 12 Euro je Akte. Schüler und Studenten sind von der Gebühr befreit. → The fee is 12 euros for each file. Pupils and students of the town's schools pay no fee"),
    Case("ru", "В читальном зале нельзя разговаривать. Читатели должны вернуть книги через 14 дней.", "Talking is forbidden in the reading room. Readers must bring their books back within 14 days.", "block_deleted?"),
    Case("de", "Die Gebühr beträgt 12 Euro je Akte. Schüler und Studenten sind von der Gebühr befreit.", "The fee is 15 euros for each file. Pupils and students of the town's schools pay no fee.", "block_inserted block_deleted"),
    Case("fr", "Il est interdit de courir autour du bassin. Les visiteurs peuvent louer une cabine pour 3 euros.", "Everybody may run and shout around the water as much as he likes, and no visitor has to pay for anything.", "block_inserted block_deleted"),
    Case("notice", "a number from the porter and", "a number from the porter12 and", ""),
    Case("notice", "a number from the porter and", "a number from the porter 12 and", "number"),
    Case("notice", "the town hall. The room shall", "the town hall. The room12 shall", "wording"),
]  # fmt: skip


_PINYIN = {"發": "fā", "報": "bào", "圖": "tú", "關": "guān", "開": "kāi", "書": "shū", "館": "guǎn", "數": "shù", "據": "jù", "時": "shí", "從": "cóng", "費": "fèi", "長": "cháng", "會": "huì", "區": "qū"}  # fmt: skip
_SITES = {
    True: ("分享到微博 收藏本文", "点击下载本文APP，手机阅读更方便！", "本站所有内容均来自网络，版权归原作者所有。", "信息流广告 竞价托管 招生通 周易 易经 代理招生 二手车 网络推广 旅游攻略"),
    False: ("Share this page", "Subscribe to our newsletter for more stories like this!", "All rights reserved. This site is not responsible for the content.", "Cheap flights Car loans Casino bonus Weight loss Web hosting Used cars Free games"),
}  # fmt: skip


def _traditional(text):
    return opencc.OpenCC("s2t").convert(text)


def _annotated(text):
    return re.sub("|".join(_PINYIN), lambda match: f"{match[0]}({_PINYIN[match[0]]})", _traditional(text))


def _site(text, number):
    return _SITES[bool(re.search("[\u4e00-\u9fff]", text))][number]


def _behind_title(text, line):
    title, rest = text.split("\n\n", 1)
    return f"{title}\n\n{line}\n\n{rest}"


def _between(text, line):
    rows = text.split("\n\n")
    return "\n\n".join([*rows[: len(rows) // 2], line, *rows[len(rows) // 2 :]])


#: What an honest mirror does to a text.
NOISES = {
    "traditional characters": _traditional,
    "pinyin set after characters": _annotated,
    "filler before marks": lambda text: re.sub("[，。；！？、]", lambda match: "\x05\x06" + match[0], _traditional(text)),
    "half-width marks": lambda text: text.replace("，", ",").replace("；", ";").replace("（", "("),
    "characters of no width": lambda text: re.sub(r"(?<=\w)(?=\w{3})", "\u200b", text, count=30),
    "soft hyphens": lambda text: re.sub("([a-z]{4})([a-z]{3})", "\\1\u00ad\\2", text),
    "marks of direction": lambda text: text.replace(" ", "\u202c ", 6),
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
    "letters that look alike": lambda text: re.sub(r"\b(?:are|each|no|pay|on)\b", lambda match: match[0].translate(str.maketrans("aeo", "аео")), text),
    "UTF-8 read as cp1252": lambda text: re.sub("[À-ÿ’]", lambda match: match[0].encode().decode("cp1252", "replace"), text) if re.search("[éüöñ]", text) else text,
    "a character lost": lambda text: f"{text[:60]}\ufffd{text[61:]}",
    "two characters lost": lambda text: f"{text[:40]}锟斤拷{text[42:]}",
    "references left as they were": lambda text: text.replace("，", "&#65292;").replace("。", "#x3002;").replace("é", "&eacute;"),
    "paragraphs run together": lambda text: text.replace("\n\n", " "),
    "lines broken": lambda text: re.sub("(.{50}) ", "\\1\n", text),
    "a line to share it": lambda text: _behind_title(text, _site(text, 0)),
    "an advertisement": lambda text: _between(text, _site(text, 1)),
    "a notice below": lambda text: f"{text}\n\n{_site(text, 2)}",
    "links below": lambda text: f"{text}\n\n{_site(text, 3)}",
    "the title twice": lambda text: text.split("\n\n")[0] + "\n\n" + text,
    "the number of a page": lambda text: _between(text, "- 2 -"),
    "a title in capitals": lambda text: text.split("\n\n")[0].upper() + "\n\n" + text.split("\n\n", 1)[1],
    "letters out of order": lambda text: re.sub(r"\b([a-z]{3})([a-z])([a-z])([a-z]{2,})", "\\1\\3\\2\\4", text, count=2),
    "other quotation marks": lambda text: text.replace("“", "「").replace("”", "」").replace("'", "’"),
}  # fmt: skip

"""What stands around names in Japanese, and what they end with, in plain characters."""

from __future__ import annotations

import re

from scrubber.language.packs.pack import words
from scrubber.language.plain import plain

STEM = re.compile(r"[\u30a0-\u30ff\u3400-\u9fff]{1,14}")
ENDS = tuple(
    map(
        plain,
        words(
            "市 町 村 県 区 省 庁 局 課 審議会 協議会 委員会 議会 大学 学校 病院 株式会社 銀行 新聞 研究所 "
            "事業者 財団 組合 工業 商事 建設 電機 製薬 製作所 保険 証券 鉄道 電力 放送 法人 県警 府警 警察署 "
            "裁判所 地裁 高裁 税務署 消防署 図書館 美術館 博物館 空港 駅 神社 寺 川 湖 島"
        ),
    )
)
COUNCILS = frozenset(map(plain, words("審議会 協議会 委員会 議会")))
PEOPLE = tuple(
    map(
        plain,
        words(
            "氏 さん 市長 町長 村長 知事 議員 教授 課長 部長 局長 社長 会長 大臣 首相 大統領 監督 選手 容疑者 "
            "被告 弁護士 記者 裁判官 裁判長 理事 委員長 所長 署長 校長 園長 院長 夫妻"
        ),
    )
)
# Who is named behind an office or what a form asks for, and nothing behind the name but what ends it: 担当：石黒,
# 総務課長　西岡豊; 담당자: 조현우, 위원장 문혜진.
ASKED = re.compile(
    f"(?:{'|'.join(map(plain, words('担当 担当者 責任者 代表者 氏名 問合せ 連絡先 世話人')))})[：:\\s]{{1,3}}$"
    f"|[长事员役官授师者表记]\\s{{0,2}}[：:]\\s{{0,2}}$"
)
OFFICE = re.compile(r"[长事员役官授师者表记]\s{0,3}$")
PERSON, NAME_ENDS = (
    re.compile(r"[\u3400-\u9fff々]{2,6}"),
    re.compile(r"\A(?:[\s、。，,（()）／/]|电话|内线|连络|所属|住所|[a-z〒]|$)", re.IGNORECASE),
)
# Who holds an office, and what is done by or to him: 住宅課長の[北条真砂子 → 瀬川伝次]に提出する.
HOLDER, OF_WHOM = re.compile(r"长(?:の|\s{0,3})$"), re.compile("[はがをにへと]|から|宛")
FULL_NAME = re.compile(r"[\u3400-\u9fff々]{3,6}")
# A name in hiragana (さくら銀行): what points or asks (この, どの) is none, nor what a clause ends with.
HIRAGANA = re.compile("(?![あこそど][のこん])[\u3041-\u3096]{2,4}[\u3041-\u3096](?<![のなはがをにとでもるいたてば])")
# The commonest surnames: with a given name of one or two characters behind it, a full name.
SURNAMES = frozenset(
    map(
        plain,
        words(
            "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 "
            "斉藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 "
            "青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 "
            "石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 "
            "工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 "
            "菅原 木下 久保 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内 "
            "西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関口 中田 久保田 服部 岩田 土屋 川崎 福島 本田 "
            "樋口 秋山 永井 田口 中西 吉村 川上 岡崎 熊谷 大島 石原 石橋 荒井 松岡 浜田 内藤 西山 黒田 奥村 "
            "片山 野田 小池 矢野 森本 大久保 須藤 白石 川村 早川 尾崎 星野 松下 天野 荒木 三宅 大谷 根本 望月"
        ),
    )
)
# The divisions of the country, and its larger cities.
REGIONS = frozenset(
    map(
        plain,
        words(
            "北海道 青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 "
            "山梨 長野 岐阜 静岡 愛知 三重 滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 "
            "愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄 "
            "札幌 函館 旭川 釧路 小樽 八戸 盛岡 仙台 いわき 郡山 水戸 宇都宮 前橋 高崎 川越 横浜 川崎 横須賀 "
            "鎌倉 長岡 金沢 甲府 松本 浜松 沼津 名古屋 豊橋 豊田 大津 堺 神戸 姫路 尼崎 松江 倉敷 呉 下関 高松 "
            "松山 今治 北九州 久留米 佐世保 別府 那覇"
        ),
    )
)

"""Japanese: the words that change what a sentence states. Names and speakers are found as in any language."""

from __future__ import annotations

from scrubber.language.packs.pack import NEEDLESS, Pack, any_of, classes, meanings, opposites, words
from scrubber.language.plain import plain

_MODALS = classes(
    (
        ("must", (
            "なければならない なければなりません ねばならない ねばならぬ なければならず なければいけない "
            "なければいけません なくてはならない なくてはならず なくてはいけない なくてはなりません 必要がある "
            "必要があり 必要があります 必要とする 要する 要し 義務を負う 義務がある 義務付け"
        )),
        ("may", (
            "ことができる ことができ ことができます てもよい てよい てもいい でもよい てもかまわない "
            "てもかまいません ても構わない ても構いません 差し支えない できる できます"
        )),
        ("should", "べきである べき ものとする"),
        ("in principle", "原則として"),
        ("must not", (
            "てはならない てはならず てはいけない てはいけません ではいけない ではいけません てはなりません "
            "ではならない ではなりません 禁止 禁じ"
        )),
    )
)  # fmt: skip
_NEEDLESS = (
    "なくてよい なくてもよい なくていい なくてもいい なくてかまわない なくてもかまわない なくても差し支えない "
    "必要はない 必要がない 必要はありません 必要がありません 必要なく "
    "要しない 要しません 要さない に及ばない には及ばない 義務はない 義務がない 義務を負わない 義務を負いません"
)
_NEGATIONS = "ない ません なかった ぬ ずに ことなく なしに なしで 無しに 無しで なくして"
_HARMLESS = "少ない 危ない 切ない に違いない かもしれない だけでなく のみならず ないし 少なくない できるだけ できる限り"
_QUANTIFIERS = classes(
    (
        ("all", "すべて 全て あらゆる 全部 全員 みな 何人も 各"),
        ("any", "いかなる いずれの 何ら"),
        ("some", "一部 いくつか 若干 ある程度"),
        ("many", "多く 多数 数多く"),
        ("few", "少数 わずか"),
        ("most", "ほとんど 大部分 大半 大多数"),
        ("half", "半分 半数 過半数"),
        ("only", "のみ だけ に限り"),
        ("at least", "以上 少なくとも 最低 最短"),
        ("at most", "以下 以内 多くとも 最大 最長"),
        ("more than", "を超える"),
        ("less than", "未満"),
        ("about", "約 およそ"),
        ("always", "常に 必ず"),
        ("often", "しばしば"),
        ("sometimes", "時々 時折"),
        ("seldom", "まれに めったに"),
    )
)  # fmt: skip
_UNITS = classes(
    (
        ("day", "日 日間"),
        ("week", "週 週間"),
        ("month", "か月 ヶ月 ヵ月 カ月 月"),
        ("year", "年 年間"),
        ("h", "時間"),
        ("min", "分 分間"),
        ("s", "秒 秒間"),
        ("%", "パーセント"), ("w", "ワット"), ("kw", "キロワット"),
        ("points", "ポイント パーセントポイント"),
        ("km", "キロメートル キロ"),
        ("m", "メートル"),
        ("kg", "キログラム"),
        ("t", "トン"),
        ("yen", "円"),
        ("dollar", "ドル"),
        ("person", "人 名 氏"),
        ("times", "回"),
        ("piece", "個"),
        ("place", "か所 箇所"),
        ("organisation", "団体"),
        ("fold", "倍"),
        ("years old", "歳"),
        ("cm", "センチメートル センチ"),
        ("mm", "ミリメートル ミリ"),
        ("g", "グラム"),
        ("mg", "ミリグラム"),
        ("mb", "メガバイト"),
        ("gb", "ギガバイト"),
        ("tb", "テラバイト"),
        ("l", "リットル"),
        ("ml", "ミリリットル"),
        ("ha", "ヘクタール"),
        ("euro", "ユーロ"),
        ("won", "ウォン"),
        ("yuan", "人民元"),
        ("‰", "パーミル"),
        ("working day", "営業日"),
        ("mi", "マイル"),
        ("µg", "マイクログラム"),
        ("in", "インチ"),
        ("ft", "フィート"),
        ("gal", "ガロン"),
        ("acre", "エーカー"),
        ("are", "アール"),
        ("sterling", "ポンド"),
    )
)  # fmt: skip
_OPPOSITES = (
    "任命/解任,罷免 厳格化/緩和 全面/一部 支持/破棄 "
    "上昇,増加,拡大/下落,減少,低下,縮小 増え,伸び,増し/減り,減っ,縮み,縮ん 中止/実施,実行,継続 確認/否定 承認,"
    "可決,採択/否決,却下 乗せ/降ろし 乗車/降車 "
    "拡大/縮小 強化/緩和 開放/閉鎖 開館/休館 内部/外部 国内/国外 必要/不要 有料/無料 有償/無償 有罪/無罪 "
    "合格/不合格 適正/不適正 適当/不適当 充分/不充分 十分/不十分 可能/不可能 正当/不当 不正/正当 "
    "公正/不正 値上げ/値下げ 延長/短縮 引上げ/引下げ 黒字/赤字 利益/損失 営利/非営利 任意/強制 任意/義務 "
    "許容/禁止 認容/棄却 維持/破棄 支持/反対 肯定/否定 "
    "増加/減少 上昇/下降 賛成/反対 可決/否決 承認/却下 許可/禁止 有効/無効 合法/違法 公開/非公開 開始/終了 "
    "優勢/劣勢 優位/劣位 勝利/敗北 好調/不調 改善/悪化 楽観/悲観 多数派/少数派 成功/失敗 上回/下回 "
    "適法/違法 上がる/下がる 増やす/減らす 増える/減る 増税/減税 増額/減額 増員/減員 増収/減収 増益/減益 "
    "高い/低い 多い/少ない 長い/短い 大きい/小さい 強い/弱い 早い/遅い 新しい/古い 開く/閉まる 開ける/閉める "
    "開け/閉め 始まる/終わる 始め/終え 開会/閉会 開店/閉店 入学/卒業 入場/退場 入国/出国 輸入/輸出 購入/売却 "
    "買/売 認め/禁じ 認め/否認 認め/否定 認め/退け "
    "採択/否決 採択/却下 受理/却下 受諾/拒否 承諾/拒否 承認/否認 承認/拒否 同意/拒否 容認/拒否 是認/否認 "
    "肯定/否認 自白/否認 逮捕/釈放 採用/解雇 就任/辞任 出席/欠席 参加/不参加 在宅/不在 勝訴/敗訴 勝っ/敗れ "
    "勝つ/負ける 当選/落選 在職/退職 存続/廃止 設置/廃止 継続/中止 再開/中断 実施/中止 延期/実施 支払/免除 "
    "課税/非課税 課税/免税 税込/税抜 込み/抜き 含む/除く 含め/除き 加え/除き 満たす/欠く 該当/非該当 故意/過失 "
    "直接/間接 生存/死亡 安全/危険 完全/不完全 明確/不明確 確実/不確実 公平/不公平 平等/不平等 同一/異な "
    "擁護/批判 称賛/批判 歓迎/批判 推進/阻止 促進/抑制 保護/侵害 遵守/違反 常勤/非常勤 正規/非正規 公式/非公式 "
    "上/下 義務/権利 高め/下げ 事前/事後 前払/後払"
)
_EXTENTS = (
    "及び/又は 及び/または および/または 並びに/又は かつ/又は かつ/または 以上/以下 以上/以内 以上/未満 最大/最小 "
    "最長/最短 最高/最低 全額/半額 全部/一部 全員/一部 過半数/少数 多数/少数"
)
_TIMES = "前/後 以前/以後 前/以降 まで/以降 まで/から"
_MEANINGS = meanings(modals=_MODALS, negations=words(_NEGATIONS), quantifiers=_QUANTIFIERS, harmless=words(_HARMLESS))
_MEANINGS |= dict.fromkeys(words(_NEEDLESS), NEEDLESS)
# What cannot be done is a permission denied.
_MEANINGS |= dict.fromkeys(
    words(
        "ことができない ことができず ことはできない ことができません できない できません できず ことが出来ない "
        "ことは出来ない 出来ない 出来ません 出来ず"
    ),
    (("modal", "may"), ("negation", "not")),
)
# Texts are read in plain characters (`plain`), so the tables are too.
_MEANINGS = {plain(word): said for word, said in _MEANINGS.items()}
_UNITS = {plain(word): name for word, name in _UNITS.items()}

_SIGNS = "文字 記号 符号 ダッシュ 引用符 ハイフン 中黒 置換 置き換え 入力 を表す を表します"

PACK = Pack(
    language="ja",
    words=any_of(_MEANINGS, bounded=False),
    meanings=_MEANINGS,
    units=any_of(_UNITS, bounded=False),
    unit_classes=_UNITS,
    opposites=opposites(plain(f"{_OPPOSITES} {_EXTENTS} {_TIMES}")),
    extents=frozenset(opposites(plain(_EXTENTS))),
    times=frozenset(opposites(plain(_TIMES))),
    signs=any_of(words(_SIGNS), bounded=False),
)

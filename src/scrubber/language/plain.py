"""Plain forms: a text's characters in the one script and width that the tables of facts are written in, place by
place; and letters that are written in more than one way and say the same.
"""

import re
import unicodedata
from itertools import groupby
from typing import Literal

from scrubber.language.chinese import SIMPLIFIED, converter
from scrubber.language.remembered import Remembered
from scrubber.patterns import lazily

#: More marks in a row than a letter of any language has (UAX 15 allows for 30).
_MARKS = 33
_MANY_MARKS = lazily(rf"[^\w\s]{{{_MARKS},}}")
#: An ideograph, as far as those of the usual texts go.
HAN = lazily(r"[\u3400-\u9fff]")
#: A syllable of Korean.
HANGUL = lazily("[가-힣]")
#: Characters whose context-free conversion leaves a pair that is one character in the other script.
VARIANTS = str.maketrans("著裏裡甦祇衹係繫乾幹麽麼妳牠祂", "着里里苏只只系系干干么么你它他")
#: Characters that Japan alone shortened so, and what folding makes of their old forms: 図書, 圖書. Those that China
#: writes as well are left out, where they may be other words (予, 芸), and the yen, which is no yuan. Of those that are
#: Traditional Chinese, too (並, 衛), the old form becomes the new one: what China made of them is found from there.
SHORTENED = str.maketrans(
    "両乗亀亜仏仮伝価倹児処剣剤剰労効勅勧勲単厳収唖営噛団囲図圏圧塁塩増壊壌壱売変奨嬢実寛対専尭巌巣巻帯帰庁広廃弐弾従徳徴応恵悩悪懐戦戯戻払抜択拝拠拡挙挿捜"
    "掲掻揺摂撃撹斉斎晩暁暦曽栄桜桝桟検楽様槙権歓歩歯歳歴毎気沢浄涙渇済渉渋渓満滝瀬焼犠猟獣畳痩発県砕稲穂穏穣竜粋粛経絵継続総縁縄縦繊繍聴脳臓艶荘蔵薫薬蛍蝋"
    "覇覚覧観訳読譲豊賛転軽辺逓遅郷酔醤醸釈鉄鉱銭鋳錬関闘陥険隠雑霊頴頼顕駅駆騒験髄髪鴎鶏鹸麹麺黒黙齢竝倂緖衞餠",
    "两乘龟亚佛假传价俭儿处剑剂剩劳效敕劝勋单严收哑营啮团围图圈压垒盐增坏壤壹卖变奖娘实宽对专尧岩巢卷带归厅广废贰弹从德征应惠恼恶怀战戏戾拂拔择拜据扩擧插搜"
    "揭搔摇摄击搅齐斋晚晓历曾荣樱枡栈检乐样槇权欢步齿岁历每气泽净泪渴济涉澁溪满泷濑烧牺猎兽叠瘦发县碎稻穗稳穰龙粹肃经绘继续总缘绳纵纤绣听脑脏艳庄藏薰药萤蜡"
    "霸觉览观译读让丰赞转轻边递迟鄕醉酱酿释铁鑛钱铸炼关鬭陷险隐杂灵颖赖显驿驱骚验髓发鸥鸡碱曲面黑默龄並併緒衛餅",
)
#: Characters that one country's print, or an older one, has where another has the other in the same word: 瞭解, 了解;
#: 想像, 想象; 衞生, 卫生; 座標, 坐标; 計畫, 计划. Texts are compared with these as one; facts are not, for some are
#: also words of their own (座 counts houses). Those that tell names apart are left out (王浚, 王濬; 惟, 唯;
#: 薰, 熏; 脇, which Japan tells from 脅; 鎔, which China writes 镕 in names).
PRINTED_OTHERWISE = str.maketrans(
    "瞭藉覆彷像座伕揹俱暱鍊链鏈衞敍枱簷痺睪鯰鲶锺鍾迳逕谘諮钜鉅讬渖瀋侭缐燄鎗拏顎颚帳帐畫画汚瘉鬭鬪彊巗竝冺劵厓吿坵姪尅恠懽搥朶槪氷砲礮烱煆牋"
    "犂狥猂甎畧畱疎盌硏穨窓窻筯粧紥緜翦翶聨膓臈蔴蕐蘂袴裠諠豓賸趂跴躭辤逈邨隣隄隷靑韮騐麤荳迺廼馀餘菴菓畵",
    "了借复仿象坐夫背具昵炼炼炼卫叙台檐痹睾鲇鲇钟钟径径咨咨巨巨托沈沈尽线焰枪拿腭腭账账划划污愈斗斗强岩并泯券崖告丘侄克怪欢捶朵概冰炮炮炯煅笺"
    "犁徇悍砖略留疏碗研颓窗窗箸妆扎绵剪翱联肠腊麻华蕊裤裙喧艳剩趁踩耽辞迥村邻堤隶青韭验粗豆乃乃余余庵果划",
)
#: The figures of other scripts, with the Arabic marks of decimals and of thousands.
FIGURES = {zero + n: str(n) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50) for n in range(10)} | {
    0x66B: ".",
    0x66C: ",",
}
#: Letters of Arabic as keyboards of other countries write them, and those whose sign is often left out.
LETTERS = dict(zip("أإآٱىیک", "اااايي\u0643", strict=True))
#: Marks that no narrow character becomes.
_OWN_MARKS = frozenset("，。；：！？（）")
#: What who has no such letters writes for them: `müssen` and `muessen` are one word, Russian may leave the dots out,
#: Romanian long had the Turkish letters with cedillas for its own. Soft hyphens say nothing; nor does the script of
#: figures, nor what only some printers set (the vowels of Arabic and Hebrew, the stroke that fills an Arabic line, a
#: dot or a tilde at letters of Devanagari), nor what capitals lose (the accents of Greek, the dots of Turkish).
RESPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe", "ё": "е", "ı": "i", "ş": "ș", "ţ": "ț"}
    | LETTERS
    | dict(zip("άέήίόύώΐΰϊϋ", "αεηιουωιυιυ", strict=True))
    | {"\u0901": "\u0902"}
    | dict.fromkeys("\u00ad\u0307\u0640\u0670\u093c\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7")
    | dict.fromkeys(map(chr, (*range(0x591, 0x5BE), *range(0x64B, 0x660))))
    | {chr(code): figure for code, figure in FIGURES.items()}
)
#: Letters of which a text in Greek, Turkish, Romanian, Hebrew, Arabic or an Indian script has some in nearly each line.
_ONE_OF_THEM = lazily("[ışţ\u0307\u0370-\u03ff\u0590-\u06ff\u0900-\u097f\u0e50-\u0e59]")


def plain(text: str) -> str:
    """The text in narrow forms and simplified characters, one for one: as long as before, so that places stay."""
    return text if text.isascii() else "".join(map(_PLAIN.__getitem__, text))


def lowered(text: str) -> str:
    """The text in lower case, as long as before, so that places stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower()[:1] for char in text)


_OTHER_FORMS = {chr(code): figure for code, figure in FIGURES.items()} | LETTERS | {"∼": "~", "⁄": "/", "∕": "/"}


def _plain(char: str) -> str:
    """The plain form of a character."""
    if "\u3400" <= char <= "\u9fff":
        found = converter(SIMPLIFIED)(char.translate(VARIANTS))
    else:
        found = unicodedata.normalize("NFKC", char) if "\uff01" <= char <= "\uffee" else _OTHER_FORMS.get(char, char)
    return found if len(found) == 1 and found not in _OWN_MARKS else char


_PLAIN = Remembered(_plain, 1 << 16)


def one_way(text: str) -> str:
    """A text in lower case with such letters of the scripts of the Near East, India and Greece written in one way; any
    other text as it is.
    """
    return text.translate(RESPELLED) if not text.isascii() and _ONE_OF_THEM.search(text) else text


def normalized(form: Literal["NFC", "NFD", "NFKC"], text: str) -> str:
    """A text in one of Unicode's forms, in time that grows with its length: what puts thousands of accents on a letter
    in their order takes the square of their number, unless they are in it.
    """
    if not text.isascii() and any(map(unicodedata.combining, text[::_MARKS])):
        text = _MANY_MARKS.sub(_in_order, text)
    return unicodedata.normalize(form, text)


def _in_order(run: re.Match[str]) -> str:
    return "".join(
        "".join(sorted(marks, key=unicodedata.combining))
        for _, marks in groupby(run[0], key=lambda char: unicodedata.combining(char) > 0)
    )

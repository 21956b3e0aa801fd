"""Chinese, in simplified characters: `scrubber.language.facts.facts.plain` brings traditional ones to these tables."""

from __future__ import annotations

from scrubber.language.packs.listed import listed
from scrubber.language.packs.pack import words
from scrubber.language.written_tables import read_table

PACK = listed("zh")
#: Characters that are written either way and say the same: 其他, 其它; 帐户, 账户.
INTERCHANGED = tuple(map(frozenset, words("的地得 他她它 做作 帐账 象像 份分 那哪 粘黏 唯惟 缴交")))
#: Characters that look or sound alike and say the opposite: a text may say either, whichever is the commoner word
#: there.
ALIKE_AND_OPPOSED = tuple(map(frozenset, words("买卖 左右")))
#: What is done after the fact with one of two characters that sound alike before it, and not done with the other: 补缴,
#: 不缴.
BELATED, DONE_LATE = frozenset("补不"), frozenset("缴交发办报付收退扣征登签录考选正足偿")
#: Words of two characters that stand in laws, contracts and judgments and are too rare elsewhere for the tables of
#: words.
WORDS_OF_LAW = frozenset(words(read_table("names")["zh"]["words_of_law"]))
# Compound surnames first; single ones by how common they are, the first 300 or so.
SURNAMES = frozenset(
    words("欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 长孙 宇文 令狐 端木 呼延 ")
) | frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程魏苏吕丁任沈姚卢姜崔"
        "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武"
        "戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单"
        "季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连"
        "芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池"
        "查麻苑迟邝谌蔺钮冼郜晁郗邸阚逯亓仝訾佴郏酆濮隗胥璩芮羿汲邴糜宓暨宦庾阙殳夔厍鞠巢蒯荆竺桓"
)  # fmt: skip

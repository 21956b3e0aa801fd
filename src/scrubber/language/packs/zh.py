"""Chinese, in simplified characters: `scrubber.language.facts.facts.plain` brings traditional ones to these tables."""

from scrubber.language.packs.listed import listed
from scrubber.language.packs.pack import words
from scrubber.language.written_tables import read_table, unbroken

PACK = listed("zh")
#: Characters that are written either way and say the same: 其他, 其它; 部份, 部分.
INTERCHANGED = tuple(map(frozenset, words("的地得 他她它 做作 份分 那哪 粘黏 唯惟 薰熏 缴交")))
#: Characters that look or sound alike and say the opposite: a text may say either, whichever is the commoner word
#: there.
ALIKE_AND_OPPOSED = tuple(map(frozenset, words("买卖 左右")))
#: What is done after the fact with one of two characters that sound alike before it, and not done with the other: 补缴,
#: 不缴.
BELATED, DONE_LATE = frozenset("补不"), frozenset("缴交发办报付收退扣征登签录考选正足偿")
#: Words of two characters that stand in laws, contracts and judgments and are too rare elsewhere for the tables of
#: words.
WORDS_OF_LAW = frozenset(words(read_table("names")["zh"]["words_of_law"]))
_SURNAMES = read_table("names")["zh"]
SURNAMES = frozenset([*words(_SURNAMES["surnames_of_two"]), *unbroken(_SURNAMES["surnames"])])

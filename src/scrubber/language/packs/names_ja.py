"""What stands around names in Japanese, and what they end with, in plain characters."""

import re

from scrubber.language.packs.pack import words
from scrubber.language.plain import plain
from scrubber.language.written_tables import tables
from scrubber.patterns import lazily

STEM = lazily(r"[\u30a0-\u30ff\u3400-\u9fff]{1,14}")
_NAMES = {row: tuple(words(listed)) for row, listed in tables("names")["ja"].items()}
ENDS, PEOPLE = _NAMES["ends"], _NAMES["people"]
COUNCILS = frozenset(map(plain, words("審議会 協議会 委員会 議会")))
# Who is named behind an office or what a form asks for, and nothing behind the name but what ends it: 担当：石黒,
# 総務課長　西岡豊; 담당자: 조현우, 위원장 문혜진.
ASKED = lazily(
    f"(?:{'|'.join(map(plain, words('担当 担当者 責任者 代表者 氏名 問合せ 連絡先 世話人')))})[：:\\s]{{1,3}}$"
    f"|[长事员役官授师者表记]\\s{{0,2}}[：:]\\s{{0,2}}$"
)
OFFICE = lazily(r"[长事员役官授师者表记]\s{0,3}$")
PERSON, NAME_ENDS = (
    lazily(r"[\u3400-\u9fff々]{2,6}"),
    lazily(r"\A(?:[\s、。，,（()）／/]|电话|内线|连络|所属|住所|[a-z〒]|$)", re.IGNORECASE),
)
# Who holds an office, and what is done by or to him: 住宅課長の[北条真砂子 → 瀬川伝次]に提出する.
HOLDER, OF_WHOM = lazily(r"长(?:の|\s{0,3})$"), lazily("[はがをにへと]|から|宛")
FULL_NAME = lazily(r"[\u3400-\u9fff々]{3,6}")
# A name in hiragana (さくら銀行): what points or asks (この, どの) is none, nor what a clause ends with.
HIRAGANA = lazily("(?![あこそど][のこん])[\u3041-\u3096]{2,4}[\u3041-\u3096](?<![のなはがをにとでもるいたてば])")
# The commonest surnames; the divisions of the country, and its larger cities.
SURNAMES, REGIONS = frozenset(_NAMES["surnames"]), frozenset(_NAMES["regions"])

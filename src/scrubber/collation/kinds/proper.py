"""Other names in German, Japanese and Korean, where capitals do not tell a name from a noun: by what stands beside it, or what it ends with.

`Herr Krüger` and `Herr Lehmann`, `緑川町` and `青葉町`, `환경부` and `국토부`: who is called Herr is a person, what is a town, and what ends as the names of
offices do is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.collation.alignment.slips import by_one_letter
from scrubber.collation.kinds.han_names import NO_WORD
from scrubber.language.model import ideograph_bits
from scrubber.language.packs.pack import words
from scrubber.language.packs.which import pack
from scrubber.language.plain import plain
from scrubber.language.words import word_bits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scrubber.collation.kinds.regions import Inner

# What people are called by, and what a place's name stands behind; a noun has an article there.
_DE_BEFORE = re.compile(
    r"\b(?:Herrn?|Frau|Dr\.|Prof\.|Professor(?:in)?|Stadt|Gemeinde|Land|Landkreis|Kreis|Universität|Firma|Familie|Bürgermeister(?:in)?|Minister(?:in)?)\s+$"
    r"|\b(?:Herrn?|Frau|Dr\.|Prof\.|Professor(?:in)?|(?:Ober)?[Bb]ürgermeister(?:in)?|\w{0,20}[Mm]inister(?:in)?|\w{0,20}[Dd]irektor(?:in)?|\w{0,20}[Pp]räsident(?:in)?)\s+(?:[A-ZÄÖÜ][a-zäöüß]{1,14}\.?\s+){1,2}$"
)
# A first name or a surname in a signature: Ruth Hallmann, Oberbürgermeisterin.
_DE_SIGNED = re.compile(
    r"^(?:\s+[A-ZÄÖÜ][a-zäöüß-]+)?,\s+(?:[A-ZÄÖÜ]\w{0,20})?(?:[Bb]ürgermeister|[Vv]orsitzende|[Dd]irektor|[Pp]räsident|[Mm]inister|[Ll]eiter|[Gg]eschäftsführer|[Ss]ekretär|[Rr]ektor|[Vv]orst[aä]nd|[Dd]ekan)"
)
_DE_PLACED = re.compile(r"\b(?:in|aus|nach|von|bei|zu|Rat der Stadt|für)\s+$")
_DE_PLACE = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,20}(?:berge?|burg|stadt|feld|kirchen|dorf|heim|hausen|bach|furt|ingen|hafen|brücken?|münster|rod[ae]|stedt|weiler|t[h]?al|haven|leben|walde?)"
)
# Compounds whose last part says what kind of street, office or society is named.
_DE_ENDS = (
    "straße", "gasse", "platz", "allee", "ufer", "amts", "amt", "amtes", "ministerium", "ministeriums", "gericht", "gerichts", "behörde", "kammer",
    "verband", "verbandes", "verein", "vereins", "bund", "gesellschaft", "werk", "werke", "wehr", "ausschuss", "ausschusses", "vorstand", "senat", "kommission", "versammlung", "beirat", "stelle",
)  # fmt: skip
_DE_KINDS = {"amt": "office", "amts": "office", "amtes": "office", "ministerium": "office", "ministeriums": "office", "behörde": "office", "kammer": "office", "gericht": "court", "gerichts": "court", "ausschuss": "board", "ausschusses": "board", "vorstand": "board", "senat": "board", "kommission": "board", "versammlung": "board", "beirat": "board"}  # fmt: skip
_DE_STREETS, _DE_SOCIETIES = frozenset(["straße", "gasse", "platz", "allee", "ufer"]), frozenset(["verband", "verbandes", "verein", "vereins", "bund", "gesellschaft"])  # fmt: skip
_JA_STEM = re.compile(r"[\u30a0-\u30ff\u3400-\u9fff]{1,14}")
_JA_ENDS = tuple(
    map(
        plain,
        words(
            "市 町 村 県 区 省 庁 局 課 審議会 協議会 委員会 議会 大学 学校 病院 株式会社 銀行 新聞 研究所 事業者 財団 組合"
        ),
    )
)
_JA_COUNCILS = frozenset(map(plain, words("審議会 協議会 委員会 議会")))
_JA_PEOPLE = tuple(map(plain, words("氏 さん 市長 町長 村長 知事 議員 教授 課長 部長 局長 社長 会長 大臣 首相")))
# Who is named behind an office or what a form asks for, and nothing behind the name but what ends it: 担当：石黒, 総務課長　西岡豊; 담당자: 조현우, 위원장 문혜진.
_JA_ASKED = re.compile(
    f"(?:{'|'.join(map(plain, words('担当 担当者 責任者 代表者 氏名 問合せ 連絡先 世話人')))})[：:\\s]{{1,3}}$|[长事员役官授师者表记]\\s{{0,2}}[：:]\\s{{0,2}}$"
)
_JA_OFFICE = re.compile(r"[长事员役官授师者表记]\s{0,3}$")
_JA_PERSON, _NAME_ENDS = (
    re.compile(r"[\u3400-\u9fff々]{2,6}"),
    re.compile(r"\A(?:[\s、。，,（()）／/]|电话|内线|连络|所属|住所|[a-z〒]|$)", re.IGNORECASE),
)
# Who holds an office, and what is done by or to him: 住宅課長の[北条真砂子 → 瀬川伝次]に提出する.
_JA_HOLDER, _JA_OF_WHOM = re.compile(r"长(?:の|\s{0,3})$"), re.compile("[はがをにへと]|から|宛")
_JA_FULL_NAME = re.compile(r"[\u3400-\u9fff々]{3,6}")
_KO_BEFORE = re.compile(
    r"(?:담당자?|책임자|대표자?|성명|문의|연락처|[가-힣]{0,8}(?:장|감독|이사|의원|교수|간사|총무|판사|검사|변호사|주무관))\s{0,2}[:：]?\s{0,2}$"
)
_KO_STEM = re.compile(r"[가-힣]{2,12}")
_KO_ENDS = words(
    "시 군 구 부 처 청 국 위원회 법인 대학교 초등학교 중학교 고등학교 병원 도서관 협회 재단 공사 은행 법원 단체"
)
_KO_SOCIETIES = frozenset(["법인", "협회", "재단", "단체", "위원회"])
_KO_PARTICLES = re.compile(r"(?:은|는|이|가|을|를|의|에|에서|와|과|로|으로|도|에게)$")
_KO_TITLES = re.compile(
    r"\s{0,3}(?:시장|군수|구청장|장관|의원|교수|과장|국장|원장|대표|회장|위원장|부장|팀장|실장|소장|교장|이사|주무관|사무관|서기관|계장|판사|검사|변호사|선생|씨|님)"
)
_NO_SYLLABLE = 20.0  # bits of a syllable that no name is written with
_KO_SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허남심노하곽성차주우구민유나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모"


def other_name(inner: Inner, one: str, other: str, language: str) -> bool:
    """Whether one name stands in another's place.

    Args:
        inner: the difference.
        one: the canonical reading, in its plain form.
        other: the mirror's.
        language: of the sentence.
    """
    test = _TESTS.get(language)
    return test is not None and one != other and test(inner, one, other)


def titled(inner: Inner, language: str) -> bool:
    """Whether what people are called by stands behind a difference: 氏, 市長, 의원."""
    if language == "ja":
        return plain(inner.right).startswith(_JA_PEOPLE)
    return language == "ko" and bool(_KO_TITLES.match(inner.right))


def _german(inner: Inner, one: str, other: str) -> bool:
    if not (one[:1].isupper() and other[:1].isupper()) or len(one.split()) != len(other.split()) or " " in one:
        return False
    if _DE_BEFORE.search(inner.left) or _DE_SIGNED.match(inner.right):
        return True
    places = pack("de").places
    if places.fullmatch(one) and places.fullmatch(other):
        return True
    if _DE_PLACED.search(inner.left) and _DE_PLACE.fullmatch(one) and _DE_PLACE.fullmatch(other):
        return True
    ends = [
        next((end for end in sorted(_DE_ENDS, key=len, reverse=True) if word.endswith(end)), "")
        for word in (one, other)
    ]
    return all(ends) and _german_kind(ends[0]) == _german_kind(ends[1])


def _german_kind(end: str) -> str:
    if end in _DE_STREETS:
        return "street"
    return "society" if end in _DE_SOCIETIES else _DE_KINDS.get(end, end)


def _japanese(inner: Inner, one: str, other: str) -> bool:
    if not (_JA_STEM.fullmatch(one) and _JA_STEM.fullmatch(other)):
        return False
    behind = plain(inner.right)
    if _NAME_ENDS.match(behind) and _JA_PERSON.fullmatch(one) and _JA_PERSON.fullmatch(other):
        left = plain(inner.left)
        if _JA_ASKED.search(left):
            return True
        # The blank between an office and a name is not seen here.
        if _JA_OFFICE.search(left) and min(word_bits(one), word_bits(other)) >= NO_WORD:
            return True
    if _JA_HOLDER.search(plain(inner.left)) and _JA_OF_WHOM.match(inner.right):
        names = [_JA_FULL_NAME.fullmatch(word) is not None and word_bits(word) >= NO_WORD for word in (one, other)]
        if all(names):
            return True
    if behind.startswith(_JA_ENDS) or (len(one) > 1 and behind.startswith(_JA_PEOPLE)):
        return True
    # 教育委員[会], 市議[会]: what both begin or end with may stand outside the difference.
    for head in ("", behind[:1]):
        ends = [
            max((end for end in _JA_ENDS if word.endswith(end) and word != end), key=len, default="")
            for word in (one + head, other + head)
        ]
        if ends[0] and (ends[0] == ends[1] or (ends[1] and {ends[0], ends[1]} <= _JA_COUNCILS)):
            return True
    return False


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter of a syllable makes another that hardly a word has (해솔시, 해솝시); towns and persons differ in a letter as well (경주, 광주)."""
    return by_one_letter(one, other) and max(map(ideograph_bits, one + other)) >= _NO_SYLLABLE


def _korean(inner: Inner, one: str, other: str) -> bool:
    bare = [_KO_PARTICLES.sub("", word) if len(word) > 2 else word for word in (one, other)]
    if not all(_KO_STEM.fullmatch(word) for word in bare) or _is_slip(one, other):
        return False
    people = all(len(word) == 3 and word[0] in _KO_SURNAMES for word in bare)
    if people and (_KO_TITLES.match(inner.right) or _KO_BEFORE.search(inner.left)):
        return True
    ends = [
        max((end for end in _KO_ENDS if word.endswith(end) and len(word) > len(end) + 1), key=len, default="")
        for word in bare
    ]
    return bool(ends[0] and ends[1]) and (ends[0] == ends[1] or {ends[0], ends[1]} <= _KO_SOCIETIES)


_TESTS: Mapping[str, Callable[[Inner, str, str], bool]] = {"de": _german, "ja": _japanese, "ko": _korean}

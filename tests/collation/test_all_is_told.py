"""Promises of collate: whatever word or line one copy changes is told, in whichever language and script.

What is kept silent on purpose `is_silent` says alone.
"""

from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.collation.telling.left_over import is_silent

#: Each block in its words; what joins them is said first.
TEXTS = {
    "en": (" ", ["Rules of the reading room", "Members borrow ten books each month", "A guest pays twelve euros per visit",
                 "Children sit in the lower hall", "Dogs stay outside"]),
    "de": (" ", ["Ordnung des Lesesaals", "Mitglieder leihen jeden Monat zehn Bücher", "Ein Gast zahlt zwölf Euro je Besuch",
                 "Kinder sitzen im unteren Saal", "Hunde bleiben draußen"]),
    "ru": (" ", ["Правила читального зала", "Члены берут каждый месяц десять книг", "Гость платит двенадцать евро за посещение",
                 "Дети сидят в нижнем зале", "Собаки остаются снаружи"]),
    "el": (" ", ["Κανόνες του αναγνωστηρίου", "Τα μέλη δανείζονται κάθε μήνα δέκα βιβλία", "Ο επισκέπτης πληρώνει δώδεκα ευρώ",
                 "Τα παιδιά κάθονται στην κάτω αίθουσα", "Οι σκύλοι μένουν έξω"]),
    "ar": (" ", ["قواعد قاعة القراءة", "يستعير الأعضاء عشرة كتب كل شهر", "يدفع الزائر اثني عشر يورو لكل زيارة",
                 "يجلس الأطفال في القاعة السفلى", "تبقى الكلاب خارج المبنى"]),
    "hi": (" ", ["वाचनालय के नियम", "सदस्य हर महीने दस पुस्तकें लेते हैं", "अतिथि हर बार बारह यूरो देता है",
                 "बच्चे नीचे के कक्ष में बैठते हैं", "कुत्ते बाहर रहते हैं"]),
    "ko": (" ", ["열람실 규칙", "회원은 매달 책 열 권을 빌린다", "손님은 방문마다 십이 유로를 낸다", "아이들은 아래층 방에 앉는다", "개는 밖에 둔다"]),
    "zh": ("", ["阅览室 的 规则", "会员 每月 可以 借 十 本 书", "来宾 每次 付费 十二 元", "儿童 坐在 楼下 大厅", "狗 留在 门外"]),
    "ja": ("", ["閲覧室 の 規則", "会員 は 毎月 十 冊 の 本 を 借りる", "来館者 は 毎回 料金 を 払う", "子供 は 下 の 部屋 に 座る", "犬 は 外 に 残る"]),
    "th": ("", ["ระเบียบ ห้อง อ่าน หนังสือ", "สมาชิก ยืม หนังสือ สิบ เล่ม ทุก เดือน", "ผู้มาเยือน จ่าย สิบสอง ยูโร", "เด็ก นั่ง ใน ห้อง ชั้นล่าง",
                "สุนัข อยู่ ข้างนอก"]),
}  # fmt: skip
ENDS = {"zh": "。", "ja": "。", "hi": "।", "th": ""}


def text_of(language, blocks):
    """The blocks as a text: the first is its title, the others are sentences."""
    joint, end = TEXTS[language][0], ENDS.get(language, ".")
    return "\n\n".join(joint.join(words) + (end if at else "") for at, words in enumerate(blocks))


def altered(words, kind, at, other):
    """The words with one of them replaced, dropped, doubled, or changed for its neighbour; and what differs."""
    if kind == "dropped":
        return words[:at] + words[at + 1 :], words[at], ""
    if kind == "doubled":
        return words[: at + 1] + words[at:], "", words[at]
    if kind == "replaced":
        return [*words[:at], other, *words[at + 1 :]], words[at], other
    at = min(at, len(words) - 2)
    return [*words[:at], words[at + 1], words[at], *words[at + 2 :]], words[at], words[at + 1]


@tried(60)
@given(
    st.sampled_from(sorted(TEXTS)),
    st.sampled_from(["dropped", "doubled", "a word", "a number"]),
    st.integers(0, 4),
    st.integers(2, 4),
)
def test_a_line_that_one_copy_has_more_or_lacks_is_told(language, kind, block, copies):
    lines = text_of(language, [line.split(" ") for line in TEXTS[language][1]]).split("\n\n")
    more = {"dropped": [], "doubled": [lines[block]] * 2, "a word": [TEXTS[language][1][3].split(" ")[0], lines[block]]}
    other = [*lines[:block], *more.get(kind, ["37", lines[block]]), *lines[block + 1 :]]
    texts = ("\n\n".join(each) for each in (lines, other, lines, lines))
    found = scrubber.collate(dict(zip("abcd"[:copies], texts, strict=False))).findings
    assert any(each.block is not None and abs(each.block - block) <= 1 for each in found)
    assert copies == 2 or all(each.mirror == "b" for each in found if each.accuses)


@tried(150)
@given(
    st.sampled_from(sorted(TEXTS)),
    st.sampled_from(["replaced", "dropped", "doubled", "swapped"]),
    st.integers(0, 4),
    st.integers(0, 99),
    st.integers(0, 99),
    st.integers(2, 3),
)
def test_a_word_that_one_copy_changes_is_told_where_it_stands(language, kind, block, word, other, copies):
    blocks = [line.split(" ") for line in TEXTS[language][1]]
    elsewhere = [each for line in blocks for each in line]
    words, before, after = altered(blocks[block], kind, word % len(blocks[block]), elsewhere[other % len(elsewhere)])
    if is_silent(before, after):
        return
    honest, other = text_of(language, blocks), text_of(language, [*blocks[:block], words, *blocks[block + 1 :]])
    found = scrubber.collate(dict(zip("abc"[:copies], (honest, other, honest), strict=False))).findings
    assert any(each.block is not None and abs(each.block - block) <= 1 for each in found)
    assert copies == 2 or all(each.mirror == "b" for each in found if each.accuses)

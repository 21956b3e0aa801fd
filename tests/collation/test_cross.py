"""Every kind of alteration beneath honest damage: it is told in the damaged copy as in a whole one, and of a copy that is
damaged in the same way nothing is told.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import cache
from unicodedata import combining, normalize

import pytest
from tests.collation.families import TEXTS

import scrubber

HOUSES = {
    "pl": """Regulamin biblioteki miejskiej

Biblioteka jest czynna codziennie od godziny 9 do 20. Czytelnicy mogą wypożyczyć najwyżej pięć książek.

W czytelni nie wolno rozmawiać. Czytelnicy muszą zwrócić książki w ciągu 14 dni.

Zapis do biblioteki jest bezpłatny. Opłata za zgubioną książkę wynosi 40 złotych.

Regulamin obowiązuje od 1 marca 2024 roku.""",
    "tr": """Belediye kütüphanesi kuralları

Kütüphane her gün saat 9 ile 20 arasında açıktır. Okuyucular en fazla beş kitap ödünç alabilir.

Okuma salonunda konuşmak yasaktır. Okuyucular kitapları 14 gün içinde geri getirmelidir.

Kütüphaneye kayıt ücretsizdir. Kaybolan bir kitap için 40 lira ödenir.

Bu kurallar 1 Mart 2024 tarihinde yürürlüğe girer.""",
    "el": """Κανονισμός της δημοτικής βιβλιοθήκης

Η βιβλιοθήκη είναι ανοιχτή κάθε μέρα από τις 9 έως τις 20. Οι αναγνώστες μπορούν να δανειστούν το πολύ πέντε βιβλία.

Στο αναγνωστήριο δεν επιτρέπεται η συζήτηση. Οι αναγνώστες πρέπει να επιστρέψουν τα βιβλία σε 14 ημέρες.

Η εγγραφή στη βιβλιοθήκη είναι δωρεάν. Για χαμένο βιβλίο καταβάλλονται 40 ευρώ.

Ο κανονισμός ισχύει από την 1 Μαρτίου 2024.""",
    "vi": """Nội quy thư viện thành phố

Thư viện mở cửa hằng ngày từ 9 giờ đến 20 giờ. Bạn đọc được mượn nhiều nhất năm cuốn sách.

Không được nói chuyện trong phòng đọc. Bạn đọc phải trả sách trong vòng 14 ngày.

Việc đăng ký thẻ là miễn phí. Sách bị mất phải bồi thường 40 nghìn đồng.

Nội quy này có hiệu lực từ ngày 1 tháng 3 năm 2024.""",
    "ar": """نظام مكتبة المدينة

تفتح المكتبة أبوابها كل يوم من الساعة 9 إلى الساعة 20. يجوز للقارئ أن يستعير خمسة كتب على الأكثر.

لا يجوز الكلام في قاعة المطالعة. يجب على القراء إعادة الكتب خلال 14 يوما.

التسجيل في المكتبة مجاني. يدفع القارئ 40 دينارا عن الكتاب المفقود.

يسري هذا النظام من 1 مارس 2024.""",
    **{name: TEXTS[name] for name in ("ja", "ko", "ru", "bylaw_zh", "lease")},
}

ALTERED = [
    ("pl", "14 dni", "30 dni", "number"),
    ("pl", "nie wolno", "wolno", "negation"),
    ("pl", "40 złotych", "40 euro", "unit"),
    ("tr", "1 Mart", "1 Mayıs", "date"),
    ("tr", "Kütüphaneye kayıt ücretsizdir. ", "", "sentence_deleted"),
    ("tr", "en fazla", "en az", "quantifier"),
    ("el", "πρέπει να", "μπορούν να", "modal"),
    ("el", "14 ημέρες", "30 ημέρες", "number"),
    ("vi", "tháng 3", "tháng 5", "date"),
    ("vi", "phải trả", "có thể trả", "modal"),
    ("ar", "14 يوما", "30 يوما", "number"),
    ("ar", "1 مارس", "1 مايو", "date"),
    ("ja", "五冊", "七冊", "number"),
    ("ja", "食事をしてはならない", "食事をしてもよい", "modal"),
    ("ko", "월요일", "화요일", "date"),
    ("ko", "2주", "3주", "number"),
    ("ru", "нельзя", "можно", "modal"),
    ("ru", "14 дней", "30 дней", "number"),
    ("bylaw_zh", "五百元", "五千元", "number"),
    ("bylaw_zh", "适用于", "不适用于", "negation"),
    ("lease", "85 euros", "85 dollars", "unit"),
    ("lease", "Anna Whitfield", "Anna Whitmore", "attribution"),
]


def _unmarked(text: str) -> str:
    return normalize("NFC", "".join(c for c in normalize("NFD", text) if not combining(c) or c in "\u3099\u309a"))


def _wrapped(text: str) -> str:
    if re.search("[\u3040-\u30ff\u4e00-\u9fff]", text):
        return re.sub("([^\n]{24})(?=[^\n])", "\\1\n", text)
    return "\n\n".join(textwrap.fill(part, 48, break_on_hyphens=False) for part in text.split("\n\n"))


DAMAGE: dict[str, Callable[[str], str]] = {
    "without accents": _unmarked,
    "capitals": str.upper,
    "decomposed": lambda text: normalize("NFD", text),
    "soft hyphens": lambda text: re.sub(r"([^\W\d_]{4})(?=[^\W\d_]{3})", "\\1\u00ad", text),
    "lines": _wrapped,
    "characters of no width": lambda text: re.sub(r"(?<=\w)(?=\w{3})", "\u200b", text),
    "references": lambda text: "".join(f"&#{ord(c)};" if ord(c) > 0x7F else c for c in text),
    "escapes": lambda text: "".join(f"\\u{ord(c):04x}" if ord(c) > 0x7F else c for c in text),
    "UTF-8 as Latin-1": lambda text: text.encode().decode("latin-1"),
    "twice": lambda text: text.encode().decode("latin-1").encode().decode("latin-1"),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ"),
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
}
#: What is said of damage alone.
SAID_OF_DAMAGE = {"lost_text", "link_block", "hidden_text", "unpaired"}
#: Each alteration beneath three kinds of damage.
GRID = [(*each, name) for n, each in enumerate(ALTERED) for name in [*DAMAGE][n % 4 :: 4]]


@cache
def read(text: str, host: str) -> scrubber.CleanText:
    return scrubber.clean(text.encode(), url=f"https://{host}.example/", content_type="text/plain; charset=utf-8")


@pytest.mark.parametrize(("name", "before", "after", "kind", "damage"), GRID)
def test_an_alteration_is_told_beneath_damage(name: str, before: str, after: str, kind: str, damage: str) -> None:
    text, damaged = HOUSES[name], DAMAGE[damage]
    assert text.count(before) == 1
    copies = {f"m{n}": read(text, f"m{n}") for n in range(3)}
    copies |= {"honest": read(damaged(text), "h"), "altered": read(damaged(text.replace(before, after)), "a")}
    collation = scrubber.collate(copies)
    assert [(f.mirror, f.kind) for f in collation.findings if f.kind not in SAID_OF_DAMAGE] == [("altered", kind)]
    assert collation.text == text


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("es", "vivos.", "vivos. Los ju\ufffdves se cierra."),
        ("vi", "14 ngày.", "14 ngà\ufffd. Sinh viên trả gấp đôi."),
        ("ru", "14 дней.", "14 дне\ufffd. Студенты платят за всё вдвое."),
        ("pl", "14 dni.", "14 dni. Studenci p\ufffdacą za wszystko podwójnie."),
    ],
)
def test_a_sentence_of_which_a_letter_is_lost_is_told(name: str, before: str, after: str) -> None:
    """It was taken for what is left of lost text, though the others have nothing there."""
    text = HOUSES.get(name) or TEXTS[name]
    copies = {f"m{n}": read(text, f"m{n}") for n in range(3)}
    copies["altered"] = read(text.replace(before, after), "a")
    told = [(f.mirror, f.kind) for f in scrubber.collate(copies).findings if f.kind not in SAID_OF_DAMAGE]
    assert told == [("altered", "sentence_inserted")]

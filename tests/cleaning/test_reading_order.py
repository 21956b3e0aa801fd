"""Lines that run from right to left, as converters of PDF write them."""

from __future__ import annotations

from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.prints.reading_order import embeddings, ligatures, turned_lines
from scrubber.ledger import apply_pass

HEBREW = [
    "תקנות בדבר שמירת עצים עתיקים בתחום המועצה",
    "המועצה תדון בבקשה (לפי הטבלה) בתוך 45 ימים, ותשיב בכתב.",
    "הקנס הוא 15,000 שקלים, והוא ישולם עד 1 בינואר 2014.",
    "העותק נשלח אל North Harbour Ltd בדואר, ולא נשלח אל אחרים.",
]
ARABIC = [
    "المادة 1: تسري هذه القواعد على الآبار والأراضي، ولا تسري على العيون.",
    "المادة 2: لا يجوز حفر بئر إلا برخصة من الوزارة، والإدارة تحدد الأجل.",
    "المادة 3: يعمل بهذه القواعد من 1 يناير 2018.",
]


def marked(*pieces: str) -> str:
    """A line in a converter's signs: every other piece is one that it left as it stands on the sheet."""
    inner = "".join(f"\u202a{piece}\u202c" if n % 2 else piece for n, piece in enumerate(pieces))
    return f"\u202b{inner}\u202c"


def test_figures_and_marks_between_signs_of_direction_come_into_the_order_of_reading() -> None:
    """What a reader sees left of a number follows it: the stop stood before the year, and the signs stayed."""
    text = "\n".join(
        [
            marked("המועצה תדון בבקשה (לפי הטבלה) בתוך", " 45 ", "ימים", " ,", "ותשיב בכתב", "."),
            marked("הקנס הוא", " 15,000 ", "שקלים", " ,", "והוא ישולם עד", " 1 ", "בינואר", ".2014 "),
            marked("העותק נשלח אל", " North Harbour Ltd ", "בדואר", " ,", "ולא נשלח אל אחרים", "."),
        ]
    )
    assert apply_pass(text, embeddings(text)) == "\n".join(HEBREW[1:])


def test_signs_that_a_writer_set_stay() -> None:
    """Within a line, and on one line of many."""
    text = "\n".join([*HEBREW, "הכתובת היא \u202aharbour.example\u202c בלבד.", marked(HEBREW[0]), HEBREW[1]])
    assert embeddings(text) == []


def on_the_sheet(line: str) -> str:
    """A line as it stands on the sheet, from left to right."""
    for kept in ("45", "15,000", "2014", "North Harbour Ltd"):
        line = line.replace(kept, kept[::-1])
    return line[::-1].translate(str.maketrans("()", ")("))


def test_lines_as_they_stand_on_the_sheet_are_turned_around() -> None:
    """Numbers and words from left to right keep their order; no word could be read."""
    text = "\n".join(map(on_the_sheet, HEBREW))
    assert apply_pass(text, turned_lines(text)) == "\n".join(HEBREW)
    assert turned_lines("\n".join(HEBREW)) == turned_lines("\n".join(ARABIC)) == []


def turned(text: str) -> str:
    for pair in ("لا", "لأ", "لإ", "لآ"):
        text = text.replace(pair, pair[::-1])
    return text


def test_a_converters_ligatures_come_into_order() -> None:
    """What denies stood as an article, so that an honest copy was accused of each."""
    text = "\n".join(map(turned, ARABIC))
    assert apply_pass(text, ligatures(text)) == "\n".join(ARABIC)
    assert ligatures("\n".join(ARABIC)) == []
    clean = scrubber.clean(text.replace("\n", "\n\n"), content_type="text/plain")
    assert "ولا تسري" in clean.text
    assert all(edit.reason for edit in clean.edits)


def test_the_cost_grows_with_the_text() -> None:
    """Of each of the three."""
    assert_linear(lambda n: embeddings(f"{marked('שלום', ' : 4 (a) b', 'עולם')}\n" * n), 1_000)
    assert_linear(lambda n: embeddings(marked("שלום", " a (b) 1" * n, "עולם") + f"\n{marked('שלום')}" * 3), 1_000)
    assert_linear(lambda n: turned_lines(f"{on_the_sheet(HEBREW[0])}\n" * n), 1_000)
    assert_linear(lambda n: ligatures(f"{turned(ARABIC[0])}\n" * n), 1_000)

"""Hebrew with its points and without them, in its full spelling and in its short one, says the same."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.collation.kinds.classify import compare

SAME = [
    ("שלוש ספינות נכנסו לנמל.", "שלש ספינות נכנסו לנמל."),
    ("שישה אנשים באו לנמל.", "ששה אנשים באו לנמל."),
    ("שמונה אנשים באו לנמל.", "שמנה אנשים באו לנמל."),
    ("שתיים עשרה ספינות נכנסו לנמל.", "שתים־עשרה ספינות נכנסו לנמל."),
    ("יש להשיב בתוך ארבעה עשר יום.", "יש להשיב בתוך ארבעה־עשר יום."),
    ("עשרים ושתיים ספינות נכנסו.", "עֶשְׂרִים וּשְׁתַּיִם סְפִינוֹת נִכְנְסוּ."),
    ("ושלושה עותקים מותרים לכל אדם.", "וּשְׁלֹשָׁה עֳתָקִים מֻתָּרִים לְכָל אָדָם."),
    ("הכניסה מותרת, בתנאי שלא ייכנס ילד.", "הַכְּנִיסָה מֻתֶּרֶת, בִּתְנַאי שֶׁלֹּא יִכָּנֵס יֶלֶד."),
    ("החוק חל על כולם.", "החוק חל על כלם."),
]
OTHER = [
    ("שלוש ספינות נכנסו לנמל.", "שש ספינות נכנסו לנמל."),
    ("שלוש ספינות נכנסו לנמל.", "שֵׁשׁ סְפִינוֹת נִכְנְסוּ לַנָּמָל."),
    ("שבעה אנשים באו לנמל.", "תִּשְׁעָה אֲנָשִׁים בָּאוּ לַנָּמָל."),
    ("יש להשיב בתוך ארבעה עשר יום.", "יש להשיב בתוך שבעה־עשר יום."),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_number_is_the_same_in_either_spelling(one, other) -> None:
    """It was told as another number, and a sentence with points as one that denies."""
    for before, after in ((one, other), (other, one)):
        assert {each.kind for each in compare(before, after, language="he")} <= {None, "wording"}


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_number_is_told_in_any_spelling(one, other) -> None:
    for before, after in ((one, other), (other, one)):
        assert "number" in {each.kind for each in compare(before, after, language="he")}


def test_a_copy_with_points_is_told_for_nothing() -> None:
    text = "הנמל פתוח לכל תושבי העיר מאז הראשון במאי, ועשרים ושתיים ספינות נכנסו אליו.\n\nמי שמוצא טעות רשאי לכתוב לפקיד, שחייב להשיב בתוך ארבעה עשר יום."
    pointed = (
        "הַנָּמָל פָּתוּחַ לְכָל תּוֹשְׁבֵי הָעִיר מֵאָז הָרִאשׁוֹן בְּמַאי, וְעֶשְׂרִים וּשְׁתַּיִם סְפִינוֹת נִכְנְסוּ אֵלָיו.\n\n"
        "מִי שֶׁמּוֹצֵא טָעוּת רַשַּׁאי לִכְתֹּב לַפָּקִיד, שֶׁחַיָּב לְהָשִׁיב בְּתוֹךְ אַרְבָּעָה־עָשָׂר יוֹם."
    )
    assert scrubber.collate({"a": text, "b": text, "c": pointed}).findings == []


def test_another_word_with_the_same_consonants_is_told() -> None:
    """Points stand for letters that the other spelling has besides, and not for others."""
    for other in ("הִיא חָתַם עַל הַהֶסְכֵּם.", "הוּא חֻתַּם עִיר הַהֶסְכֵּם."):
        assert {each.kind for each in compare("הוא חתם על ההסכם.", other, language="he")} != {None}

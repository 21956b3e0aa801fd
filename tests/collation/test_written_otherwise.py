"""What is only written in another way is no other fact, and what is another fact is told as what it is."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

_CASES = [
    ("ko", "회의실은 2층에 있다.", "회의실은 이층에 있다.", None),
    ("it", "Un sacco da 3 kg basta.", "Un sacco da 3 chili basta.", None),
    ("nl", "Zij vertrok 9-3-1820 naar zee.", "Zij vertrok 9 maaart 1820 naar zee.", None),
    ("nl", "Zij vertrok 9-3-1820 naar zee.", "Zij vertrok 8 maaart 1820 naar zee.", "date"),
    ("fr", "Paul Lenoir écrivait : « La mer monte. »", "Luc Martel écrivait : « La mer monte. »", "attribution"),
    ("cs", "Podle učitele J. Nováka je most pevný.", "Podle tesaře K. Malého je most pevný.", "attribution"),
    ("de", "Rabatte bis zu 15 % sind erlaubt.", "Rabatte ab 15 % sind erlaubt.", "quantifier"),
    ("", "村里没有一元钱欠着。", "村里有一笔钱欠着。", "negation"),
    ("ar", "تستقبل القاعة 50 زائرا على الأكثر.", "تستقبل القاعة 50 زائرا على الأقل.", "quantifier"),
    ("ko", "문의: 사서 박지민, 전화 없음", "문의: 사서 박지혜, 전화 없음", "name"),
]


@pytest.mark.parametrize(("language", "before", "after", "kind"), _CASES)
def test_a_fact_is_told_by_what_it_says(language: str, before: str, after: str, kind: str | None) -> None:
    told = {each.kind for each in compare(before, after, language=language)} - {None, "wording"}
    assert told == ({kind} if kind else set())

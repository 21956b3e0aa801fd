"""Months and places in an order that stand opposite one another, and slips that are none of them."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare


def kinds(before: str, after: str) -> set[str | None]:
    """What a difference accuses a mirror of, wording aside."""
    return {change.kind for change in compare(before, after)} - {"wording", None}


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("date", "Die Rechnung wird im Februar vorgelegt.", "Die Rechnung wird im Januar vorgelegt."),
        ("date", "La réunion se tient en octobre à la mairie.", "La réunion se tient en décembre à la mairie."),
        ("date", "La fin du mois d'octobre est proche.", "La fin du mois de novembre est proche."),
        ("date", "La junta se reúne en enero en la sede.", "La junta se reúne en junio en la sede."),
        ("date", "Il consiglio si riunisce in aprile presso la sede.", "Il consiglio si riunisce in maggio presso la sede."),
        ("date", "A reunião é em fevereiro na sede da câmara.", "A reunião é em janeiro na sede da câmara."),
        ("date", "Отчёт представляют в феврале этого года.", "Отчёт представляют в январе этого года."),
        ("date", "The gates are shut before the end of April.", "The gates are shut before the end of May."),
        ("date", "The fair is held in October by the lake.", "The fair is held in November by the lake."),
        ("date", "They meet every second Friday of the month.", "They meet every first Friday of the month."),
        ("date", "Der Rat tagt an jedem zweiten Freitag.", "Der Rat tagt an jedem dritten Freitag."),
        ("date", "Le conseil siège chaque deuxième vendredi.", "Le conseil siège chaque premier vendredi."),
        ("date", "El consejo se reúne cada segundo viernes.", "El consejo se reúne cada tercer viernes."),
        ("date", "Il consiglio si riunisce ogni secondo venerdì.", "Il consiglio si riunisce ogni terzo venerdì."),
        ("number", "O conselho não aprovou o terceiro artigo da lei.", "O conselho não aprovou o quarto artigo da lei."),
        ("number", "Совет не утвердил второй раздел закона.", "Совет не утвердил третий раздел закона."),
        ("date", "위원회는 매월 둘째 금요일에 모인다.", "위원회는 매월 셋째 금요일에 모인다."),
        ("negation", "許可なしに持ち出してはならない。", "許可をもって持ち出してはならない。"),
        ("quantifier", "船票仅由本人使用。", "船票可由本人使用。"),
        ("quantifier", "船票僅限本人使用。", "船票亦限本人使用。"),
        ("modal", "委员会将每年复核一次。", "委员会可每年复核一次。"),
        ("modal", "委员会应每年复核一次。", "委员会将每年复核一次。"),
        ("negation", "除非双方另有约定，船票有效。", "即使双方另有约定，船票有效。"),
        ("date", "1908年秋，河堤决口。", "1908年冬，河堤决口。"),
        ("date", "船坞须在2031年中前完工。", "船坞须在2031年末前完工。"),
        ("date", "The lock is shut from March to June.", "The lock is shut from May to October."),
        ("unit", "Ten posts stand on each square mile.", "Ten posts stand on each square metre."),
        ("unit", "运费每吨四十元。", "运费每箱四十元。"),
        ("quantifier", "每一寸河岸都有主人。", "有的河岸都有主人。"),
        ("quantifier", "“每条船都要登记。”", "“这条船都要登记。”"),
        ("quantifier", "其中大部分用于修堤。", "其中小部分用于修堤。"),
        ("quantifier", "运费由县里全额负担。", "运费由县里酌予负担。"),
        ("number", "Συνεδριάζει τη δεύτερη Δευτέρα του μήνα.", "Συνεδριάζει την τρίτη Δευτέρα του μήνα."),
        ("number", "Se întrunește în prima luni a lunii.", "Se întrunește în ultima luni a lunii."),
        ("quantifier", "逾期的船票一律作废。", "逾期的船票逐步作废。"),
    ],
)  # fmt: skip
def test_another_month_or_place_in_an_order_is_another_fact(kind: str, before: str, after: str) -> None:
    assert kind in kinds(before, after)
    assert kind in kinds(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("病历于三十日内归还。", "病历于三十日以内归还。"),
        ("五十米之内不得停车。", "五十米内不得停车。"),
        ("Le conseil siège chaque deuxième vendredi du mois.", "Le conseil siège chaque 2e vendredi du mois."),
        ("Der Rat tagt an jedem zweiten Freitag.", "Der Rat tagt an jedem 2. Freitag."),
        ("Совет не утвердил второй раздел закона.", "Совет не утвердил 2-й раздел закона."),
        ("El consejo se reúne en septiembre en la sede.", "El consejo se reúne en setiembre en la sede."),
        ("每年三月第一个星期日开会。", "每年三月第一个周日开会。"),
        ("The lock is shut from March to August.", "The lock is shut from Mar. to Aug."),
        ("大会将于九月召开。", "大会要于九月召开。"),
        ("逾期的船票一律作废。", "逾期的船票均作废。"),
        ("2031年春季通航。", "2031年春天通航。"),
        ("每年三月第一个星期天开会。", "每年三月第一个礼拜日开会。"),
        ("仓库每个星期二开放。", "仓库每周二开放。"),
        ("La fête a lieu le 1er mai dans la ville.", "La fête a lieu le premier mai dans la ville."),
        ("Die Feier findet am 1. Mai in der Stadt statt.", "Die Feier findet am ersten Mai in der Stadt statt."),
        ("Le comité compte douze élus de la ville.", "Le comité compte une douzaine d'élus de la ville."),
        ("El comité tiene doce vecinos de la ciudad.", "El comité tiene una docena de vecinos de la ciudad."),
    ],
)
def test_the_same_said_in_other_words_accuses_nobody(before: str, after: str) -> None:
    assert not kinds(before, after)
    assert not kinds(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Mindestens dreißig Gäste sind nicht angemeldet.", "Mindestens dreizig Gäste sind nicht angemeldet."),
        ("Mindestens dreißig Gäste sind nicht angemeldet.", "Mindestens dreiβig Gäste sind nicht angemeldet."),
        ("Le conseil siège chaque mardi dans la salle.", "Le conseil siège chaque mard1 dans la salle."),
        ("Die Rechnung wird im Februar vorgelegt.", "Die Rechnung wird im Februr vorgelegt."),
        ("委員会は二月に開かれる。", "委員会はニ月に開かれる。"),
        ("委员会由二十名委员组成。", "委员会由二十各委员组成。"),
        ("The board shall not sell the boats.", "The board shall nof sell the boats."),
    ],
)
def test_a_slip_in_a_fact_is_no_other_fact(before: str, after: str) -> None:
    assert not kinds(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The board shall not sell the boats.", "The board shall now sell the boats."),
        ("Es sind sechs Gäste in der Stadt und nicht mehr.", "Es sind sieben Gäste in der Stadt und nicht mehr."),
        ("They may on no account leave the site.", "They must on no account leave the site."),
    ],
)
def test_a_word_that_says_something_else_is_no_slip(before: str, after: str) -> None:
    assert kinds(before, after)

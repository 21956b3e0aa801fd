"""Periods of the calendar by which something is done: monthly, jährlich, 季度; in the languages with a pack."""

from __future__ import annotations

import re
import unicodedata

# How often, from day to year, without the endings of German, French, Spanish and Russian adjectives.
_OFTEN = {
    "": "daily weekly fortnightly monthly quarterly half-yearly yearly,annual,annually",
    "de": "täglich wöchentlich vierzehntägig monatlich vierteljährlich halbjährlich jährlich",
    "fr": "quotidien hebdomadaire bimensuel mensuel trimestriel semestriel annuel",
    "es": (
        "diari,diariamente semanal,semanalmente quincenal mensual,mensualmente trimestral,trimestralmente "
        "semestral anual,anualmente"
    ),
    "it": (
        "giornalier,quotidian,giornalmente settimanal,settimanalmente quindicinal mensil,mensilmente trimestral,"
        "trimestralmente semestral annu,annual,annualmente"
    ),
    "pt": (
        "diári,diariamente semanal,semanais,semanalmente quinzenal mensal,mensais,mensalmente trimestral,"
        "trimestrais,trimestralmente semestral,semestrais anual,anuais,anualmente"
    ),
    "ru": "ежедневн еженедельн двухнедельн ежемесячн ежеквартальн полугодов ежегодн",
    "ja": "毎日 毎週 隔週 毎月 毎四半期 半年ごと 毎年",
    "ko": "매일,날마다 매주,주마다 격주 매월,매달,달마다 매분기,분기마다 반기 매년,매해,해마다",
}
_ENDINGS = {
    "de": "e|en|er|es|em|",
    "fr": "s|ne|nes|le|les|lement|nement|",
    "es": "[oa]s?|es|",
    "it": "[oaei]|",
    "pt": "[oa]s?|",
    "ru": "ый|ая|ое|ые|ого|ой|ому|ым|ыми|ых|ую|о",
}
# The periods themselves, which say how often behind "every".
_NAMES = {
    "": "day,日,天 week,周,星期 fortnight month,月,月度 quarter,季,季度 half-year,半年,半年度 year,年,年度",
    "de": (
        "tag,tages woche - monat,monats quartal,quartals,vierteljahr,vierteljahrs,vierteljahres "
        "halbjahr,halbjahrs,halbjahres jahr,jahres,kalenderjahr,kalenderjahres"
    ),
    "fr": "jour,jours semaine,semaines quinzaine mois trimestre,trimestres semestre an,année,ans,années",
    "es": "día,días semana,semanas quincena mes,meses trimestre,trimestres semestre año,años",
    "it": "giorno,giorni settimana,settimane quindicina mese,mesi trimestre,trimestri semestre anno,anni",
    "pt": "dia,dias semana,semanas quinzena mês,meses trimestre,trimestres semestre ano,anos",
    "ru": "день,дня неделю,недели - месяц,месяца квартал,квартала полугодие,полугодия год,года",
    "ja": "日 週 - 月 四半期 半期 年",
    "ko": "날 주 - 달,월 분기 반기 해,년",
}
_EVERY = {
    "": r"(?:\b(?:every|each)\s|[每毎按逐])$",
    "de": r"\b(?:jeden?|jedes|pro|alle)\s$",
    "fr": r"\b(?:chaque|tous les|toutes les)\s$",
    "es": r"\b(?:cada|todos los|todas las)\s$",
    "it": r"\b(?:ogni|tutti i|tutte le)\s$",
    "pt": r"\b(?:cada|todos os|todas as)\s$",
    "ru": r"\bкажд(?:ый|ую|ое|ого|ые)\s$",
    "ja": "毎$",
    "ko": "매$",
}


def _table(rows: dict[str, str]) -> dict[str, dict[str, int]]:
    return {
        language: {word: n for n, names in enumerate(row.split()) for word in names.split(",") if word != "-"}
        for language, row in rows.items()
    }


_STEMS, _PERIODS = _table(_OFTEN), _table(_NAMES)
_ADJECTIVES = {
    language: re.compile(
        rf"({'|'.join(sorted(stems, key=lambda word: (-len(word), word)))})(?:{_ENDINGS.get(language, '')})"
    )
    for language, stems in _STEMS.items()
}
_BEHIND = {language: re.compile(pattern, re.IGNORECASE) for language, pattern in _EVERY.items()}


def period(word: str, language: str) -> tuple[int, bool] | None:
    """Which period of the calendar a word names and nothing else, from 0 for a day, and whether it says by itself how
    often; None for any other word.

    >>> period("monatlichen", "de"), period("year", ""), period("monat", "fr")
    ((3, True), (6, False), None)
    """
    small = unicodedata.normalize("NFC", word.strip().lower())
    if language not in _STEMS or not small:
        return None
    often = _ADJECTIVES[language].fullmatch(small)
    if often:
        return _STEMS[language][often[1]], True
    named = _PERIODS[language].get(small)
    return None if named is None else (named, False)


def every(left: str, language: str) -> bool:
    """Whether a text ends with a word for "every"."""
    return language in _BEHIND and bool(_BEHIND[language].search(left))

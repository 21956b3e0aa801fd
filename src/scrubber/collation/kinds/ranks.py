"""Whether an office is held by its holder or by a deputy, for the time being, no longer or not yet: 局长, 副局长; le maire, l'ancien maire.

Who writes the one for the other names somebody else. What is told is a mark of rank that comes, goes or becomes one of another meaning beside an office
that both readings name alike; where the office itself is told otherwise, other rules say whether it is another one.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from scrubber.collation.kinds.roles import ROLE
from scrubber.language.packs import en, zh
from scrubber.language.packs.common_words import function_words
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubber.collation.kinds.regions import Region

#: By language, marks of one meaning in a row: a word before the office; `vice+` at its beginning, with a hyphen or without; `+elect` behind it.
_MARKS = {
    "": (
        "deputy vice+ vice assistant under+ 副",
        "acting interim 代 代理",
        "former previous past ex+ ex onetime erstwhile 前 原 前任 原任",
        "+elect +designate +nominee 候任",
        "honorary +emeritus +emerita 名誉 荣誉",
    ),
    "de": (
        "vize+ stellvertretende stellvertretender stellvertretenden stellvertretendem stellvertreter_des stellvertreter_der stellvertreterin_des stellvertreterin_der unter+",
        "kommissarische kommissarischer kommissarischen kommissarischem geschäftsführende geschäftsführender geschäftsführenden amtierende amtierender amtierenden",
        "ex+ ex alt+ ehemalige ehemaliger ehemaligen ehemaligem frühere früherer früheren früherem vormalige vormaliger einstige einstiger einstigen",
        "designierte designierter designierten",
        "ehren+",
    ),
    "fr": (
        "vice+ vice sous+ adjoint_au adjointe_au adjoint_du adjointe_du adjoint_de adjointe_de +adjoint +adjointe +adjoints",
        "+par_intérim +intérimaire",
        "ex+ ex ancien ancienne anciens anciennes",
        "+élu +élue +désigné +désignée",
        "+honoraire +d'honneur",
    ),
    "es": (
        "vice+ vice sub+ teniente_de teniente_del +adjunto +adjunta",
        "+en_funciones +interino +interina +accidental",
        "ex+ ex antiguo antigua antiguos antiguas",
        "+electo +electa",
        "+honorario +honoraria +emérito +emérita",
    ),
    "it": (
        "vice+ vice sotto+ +aggiunto +aggiunta +vicario +vicaria",
        "+ad_interim +facente_funzione +facente_funzioni +reggente",
        "ex+ ex",
        "+eletto +eletta +designato +designata",
        "+onorario +onoraria +emerito +emerita",
    ),
    "pt": (
        "vice+ vice sub+ +adjunto +adjunta",
        "+interino +interina +em_exercício",
        "ex+ ex antigo antiga antigos antigas",
        "+eleito +eleita",
        "+honorário +honorária +emérito +emérita",
    ),
    "ru": (
        "вице+ вице зам+ заместитель заместителя заместителю заместителем заместители зам",
        "исполняющий_обязанности исполняющая_обязанности исполняющего_обязанности и.о. и.о и._о. и._о врио",
        "экс+ экс бывший бывшая бывшего бывшей бывшему бывшим бывшие бывших",
        "+избранный",
        "почётный почётная почетный почетная",
    ),
    "ja": ("副", "代行 代理 +代行 +代理", "前 元", "次期", "名誉"),
    "ko": ("부+", "+권한대행 +직무대행 +대행", "전 전직", "차기 +당선인 +당선자 +내정자", "명예"),
}  # fmt: skip
#: By language, what offices are called, without what ends such a word in its cases, numbers and genders.
_OFFICES = {
    "de": "präsident minister kanzler direktor leiter bürgermeister vorsitzende vorstand chef sekretär landrat intendant rektor dekan kommandeur trainer sprecher botschafter richter gouverneur referent manager geschäftsführer kommissar(?!isch) abgeordnete senator kapitän anwalt anwält",
    "fr": "président ministre maire directeur directrice préfet recteur secrétaire gouverneur chef procureur ambassadeur ambassadrice chancelier proviseur doyen rédacteur commissaire trésorier juge sénateur sénatrice député entraîneur capitaine porte-parole",
    "es": "president ministr alcalde alcaldesa director secretari gobernador rector decan consejer fiscal embajador canciller jefe jefa comisari tesorer inspector juez jueza magistrad senador diputad entrenador capitán portavoz",
    "it": "president ministr sindac direttor direttric segretari governator rettor presid prefett questor procurator ambasciator cancellier capo comandant tesorier commissari giudice senator deputat allenator capitan portavoce",
    "pt": "president ministr prefeit diretor director secretári governador reitor decan vereador procurador embaixador chanceler chefe comandant tesoureir comissári juiz juíza senador deputad treinador capitão porta-voz",
    "ru": "президент министр мэр директор губернатор председател глав начальник ректор декан прокурор секретар редактор посол посла канцлер премьер руководител командир заведующ управляющ судья судьи сенатор депутат тренер капитан",
}  # fmt: skip
_ENDS = r"\w{0,5}\b"
_JAPANESE = r"[\u3400-\u9fff]{0,3}?長|知事|首相|大臣|総理|総裁|頭取|監督|主任|教授|書記|代表|理事|議員|大統領|主席"
_KOREAN = "국장|총리|회장|위원장|사장|시장|지사|단장|원장|총장|의장|교수|주석|대표|팀장|소장|관장|청장|구청장|군수|통령|총재|과장|실장|본부장|서기|감독|이사장|학장|장관|차관|의원|이사|판사|부장|코치"
#: A ministry ends as a deputy begins: 외교부장관 is its minister.
_MINISTERS = "장관"
#: A word may stand between the office and its mark: the former city mayor, directeur général adjoint.
_GAP, _ONE_BETWEEN = r"[\s-]", r"(?:(?P<between>[^\W\d_]{1,20})[\s-])?"
_LONGEST = 48


def other_rank(region: Region) -> bool:
    """Whether a mark of rank beside an office that both readings name is another, has come or is gone: [副]局长, the [deputy] mayor, [vice]presidente."""
    if region.language not in _MARKS:
        return False
    inner = region.inner()
    if region.language == "ja" or (not region.language and inner.before + inner.after >= "\u3040"):
        return _other_before(
            plain(inner.before).strip(), plain(inner.after).strip(), plain(inner.right), region.language
        )
    one, other = (
        _ranked(plain(region.left + text + region.right).casefold(), region.language)
        for text in (region.before, region.after)
    )
    return one[0] == other[0] and one[1] != other[1]


def _other_before(one: str, other: str, right: str, language: str) -> bool:
    """The same where no blank parts the words: nothing but the mark before an office differs."""
    meanings = [_meanings(language).get(each, "" if each else "none") for each in (one, other)]
    return "" not in meanings and meanings[0] != meanings[1] and bool(_offices(language).match(right))


def _ranked(text: str, language: str) -> tuple[Counter[str], Counter[str]]:
    """The offices that a text names, and what the marks beside them mean."""
    named, marks = Counter[str](), Counter[str]()
    before, behind = _beside(language)
    loose = function_words(language or "en")  # the former was older than a writer
    for match in _offices(language).finditer(text):
        office = match["office"] or match[0]
        named[office] += 1
        glued = match["glued"] if language != "ko" or office != _MINISTERS else ""
        start, end = match.span()
        found = [before.search(text[max(0, start - _LONGEST) : start]), behind.match(text, end)]
        beside = (m["mark"] for m in found if m and m.groupdict().get("between") not in loose)
        marks.update(_meanings(language)[each] for each in (glued, *beside) if each)
    return named, marks


@cache
def _meanings(language: str) -> dict[str, str]:
    """What each mark of a language means: the first of its row."""
    return {word: words(row)[0] for row in _MARKS[language] for word in _bare(row)}


def _bare(row: str) -> Iterator[str]:
    return (plain(word.strip("+")).casefold() for word in words(row))


def _alternatives(language: str, *, glued: bool = False, behind: bool = False) -> str:
    found = {
        plain(word.strip("+")).casefold()
        for row in _MARKS[language]
        for word in words(row)
        if word.endswith("+") == glued and word.startswith("+") == behind
    }
    return "|".join(re.escape(word) for word in sorted(found, key=lambda word: (-len(word), word)))


@cache
def _beside(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Find a mark at the end of what stands before an office, and at the beginning of what stands behind it."""
    before, behind = _alternatives(language), _alternatives(language, behind=True)
    between = "" if language == "ko" else _ONE_BETWEEN
    ends = "" if language == "ko" else r"\b"
    return (
        re.compile(rf"(?<![\w])(?P<mark>{before or '(?!)'}){_GAP}{between}$"),
        re.compile(rf"{_GAP}?{between}(?P<mark>{behind or '(?!)'}){ends}"),
    )


@cache
def _offices(language: str) -> re.Pattern[str]:
    """Find an office, with the mark that its word begins with."""
    if language == "ja":
        return re.compile(f"{plain(_JAPANESE)}|{zh.PACK.titles.pattern}")
    glued = rf"(?:(?P<glued>{_alternatives(language, glued=True)})-?)?"
    if language == "ko":
        return re.compile(rf"(?<![가-힣])[가-힣]{{0,8}}?{glued}(?P<office>{_KOREAN})")
    if language:
        stems = "|".join(map(plain, words(_OFFICES[language])))
        compound = r"\w{0,20}?" if language == "de" else ""
        return re.compile(rf"\b{glued}{compound}(?P<office>{stems}){_ENDS}")
    marks = _alternatives(language)  # some end as trades do: former, assistant
    role = rf"(?!(?:{marks})\b)(?:{en.PACK.titles.pattern}|{ROLE.pattern})"
    return re.compile(rf"\b{glued}(?P<office>{role})\b|{zh.PACK.titles.pattern}")

"""What offices are called in each language, and the words that say a deputy holds one, or who held it before: 副,
vice-, the former.

They stand in one table, apart from the packs, as what joins words does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from scrubber.language.packs import en, zh
from scrubber.language.packs.pack import words
from scrubber.language.plain import plain

#: An office or a trade of English, by the word's ending.
ROLE = re.compile(r"[a-z-]{3,30}(?:er|or|ist|ian|eer|ary|ant|man|woman|person)")
#: By language, marks of one meaning in a row: a word before the office; `vice+` at its beginning, with a hyphen or
#: without; `+elect` behind it.
_MARKS = {
    "": (
        "deputy vice+ vice assistant under+ 副",
        "acting interim 代 代理",
        "former previous past ex+ ex onetime erstwhile 前 原 前任 原任",
        "+elect +designate +nominee 候任",
        "honorary +emeritus +emerita 名誉 荣誉",
    ),
    "de": (
        (
            "vize+ stellvertretende stellvertretender stellvertretenden stellvertretendem stellvertreter_des "
            "stellvertreter_der stellvertreterin_des stellvertreterin_der unter+"
        ),
        (
            "kommissarische kommissarischer kommissarischen kommissarischem geschäftsführende geschäftsführender "
            "geschäftsführenden amtierende amtierender amtierenden"
        ),
        (
            "ex+ ex alt+ ehemalige ehemaliger ehemaligen ehemaligem frühere früherer früheren früherem vormalige "
            "vormaliger einstige einstiger einstigen"
        ),
        "designierte designierter designierten",
        "ehren+",
    ),
    "fr": (
        (
            "vice+ vice sous+ adjoint_au adjointe_au adjoint_du adjointe_du adjoint_de adjointe_de +adjoint "
            "+adjointe +adjoints"
        ),
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
    "de": (
        "präsident minister kanzler direktor leiter bürgermeister vorsitzende vorstand chef sekretär landrat "
        "intendant rektor dekan kommandeur trainer sprecher botschafter richter gouverneur referent manager "
        "geschäftsführer kommissar(?!isch) abgeordnete senator kapitän anwalt anwält"
    ),
    "fr": (
        "président ministre maire directeur directrice préfet recteur secrétaire gouverneur chef procureur "
        "ambassadeur ambassadrice chancelier proviseur doyen rédacteur commissaire trésorier juge sénateur "
        "sénatrice député entraîneur capitaine porte-parole"
    ),
    "es": (
        "president ministr alcalde alcaldesa director secretari gobernador rector decan consejer fiscal embajador "
        "canciller jefe jefa comisari tesorer inspector juez jueza magistrad senador diputad entrenador capitán "
        "portavoz"
    ),
    "it": (
        "president ministr sindac direttor direttric segretari governator rettor presid prefett questor procurator "
        "ambasciator cancellier capo comandant tesorier commissari giudice senator deputat allenator capitan "
        "portavoce"
    ),
    "pt": (
        "president ministr prefeit diretor director secretári governador reitor decan vereador procurador "
        "embaixador chanceler chefe comandant tesoureir comissári juiz juíza senador deputad treinador capitão "
        "porta-voz"
    ),
    "ru": (
        "президент министр мэр директор губернатор председател глав начальник ректор декан прокурор секретар "
        "редактор посол посла канцлер премьер руководител командир заведующ управляющ судья судьи сенатор депутат "
        "тренер капитан"
    ),
}  # fmt: skip
_ENDS = r"\w{0,5}\b"
_JAPANESE = r"[\u3400-\u9fff]{0,3}?長|知事|首相|大臣|総理|総裁|頭取|監督|主任|教授|書記|代表|理事|議員|大統領|主席"
_KOREAN = (
    "국장|총리|회장|위원장|사장|시장|지사|단장|원장|총장|의장|교수|주석|대표|팀장|소장|관장|청장|구청장|군수|통령"
    "|총재|과장|실장|본부장|서기|감독|이사장|학장|장관|차관|의원|이사|판사|부장|코치"
)
#: A word may stand between the office and its mark: the former city mayor, directeur général adjoint.
_GAP, _ONE_BETWEEN = r"[\s-]", r"(?:(?P<between>[^\W\d_]{1,20})[\s-])?"


@dataclass(frozen=True, slots=True)
class Offices:
    """One language's words.

    Attributes:
        meanings: what each mark means: the first of its row.
        before: finds a mark at the end of what stands before an office, as `mark`, and what stands `between`.
        behind: the same at the beginning of what stands behind it.
        named: finds an office, as `office` or whole, and the mark that its word begins with, as `glued`.
    """

    meanings: Mapping[str, str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    named: re.Pattern[str]


@cache
def offices(language: str) -> Offices | None:
    """The words of a language; "" is Chinese and English; None where they are not known."""
    if language not in _MARKS:
        return None
    rows = [[plain(word).casefold() for word in words(row)] for row in _MARKS[language]]
    marks = [mark for row in rows for mark in row]
    glued, behind, before = (
        _any_of(mark.strip("+") for mark in marks if (mark.endswith("+"), mark.startswith("+")) == kind)
        for kind in ((True, False), (False, True), (False, False))
    )
    between, ends = ("", "") if language == "ko" else (_ONE_BETWEEN, r"\b")
    return Offices(
        {mark.strip("+"): row[0].strip("+") for row in rows for mark in row},
        re.compile(rf"(?<![\w])(?P<mark>{before}){_GAP}{between}$"),
        re.compile(rf"{_GAP}?{between}(?P<mark>{behind}){ends}"),
        re.compile(_named(language, rf"(?:(?P<glued>{glued})-?)?", before)),
    )


def _any_of(marks: Iterable[str]) -> str:
    """A pattern's alternatives, the longest first; what finds nothing for no marks."""
    return "|".join(map(re.escape, sorted(set(marks), key=lambda mark: (-len(mark), mark)))) or "(?!)"


def _named(language: str, glued: str, before: str) -> str:
    """A pattern for an office with the mark that its word begins with."""
    if language == "ja":
        return f"{plain(_JAPANESE)}|{zh.PACK.titles.pattern}"
    if language == "ko":
        return rf"(?<![가-힣])[가-힣]{{0,8}}?{glued}(?P<office>{_KOREAN})"
    if language:
        compound = r"\w{0,20}?" if language == "de" else ""
        return rf"\b{glued}{compound}(?P<office>{'|'.join(map(plain, words(_OFFICES[language])))}){_ENDS}"
    # Some marks end as trades do: former, assistant.
    role = rf"(?!(?:{before})\b)(?:{en.PACK.titles.pattern}|{ROLE.pattern})"
    return rf"\b{glued}(?P<office>{role})\b|{zh.PACK.titles.pattern}"

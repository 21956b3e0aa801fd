"""The quarters of the sky: whoever writes another one means another place.

The words are those of most languages with a table of words, as nouns, adverbs and adjectives. What a word ends with
says nothing of which quarter it is: noorden and noordelijke are one.
"""

from __future__ import annotations

import re

from scrubber.language.facts.by_language import one_of
from scrubber.language.packs.pack import words

#: Words of alphabets; `*` stands for an ending.
_WORDS = {
    "north": """
        north northern northbound northward northwards northerly nord norden nordens nördlich* nordlig* nordre
        norra norr norrut noord noorden noordelijk* norte septentrional* settentrional* północ* północn* sever*
        severn* severoz* sjever* север* сјевер* північ* північн* pohjoi* pohjoisess* észak* északi* kuzey* utara
        bắc kaskazini βορρ* βόρει* בצפון צפון* הצפון*""",
    "south": """
        south southern southbound southward southwards southerly sud süd süden südens südlich* syd sydlig* söder
        söderut södra sør sørlig* sørover zuid zuiden zuidelijk* sul sur meridional* południ* południow* jih*
        jižn* juh* južn* jug* юг юга югу юге юж* южн* југ* јужн* півд* південн* etelä* eteläss* dél déli délen
        délre délről güney* selatan nam kusini νότ* דרום* בדרום הדרום*""",
    "east": """
        east eastern eastbound eastward eastwards easterly ost osten ostens östlich* öst östra öster österut
        østlig* øst østre østover oost oosten oostelijk* est este leste oriental* wschód wschod* wschodn* východ*
        východn* vzhod* vzhodn* istok* istočn* восток* восточн* изток* източн* исток* источн* схід* східн* itä
        itäi* itää* kelet* doğu* timur đông mashariki ανατολ* ανατολικ* מזרח* במזרח המזרח*""",
    "west": """
        west western westbound westward westwards westerly westen westens westlich* westelijk* väst västra väster
        västerut vest vestlig* vestre vestover ouest ovest oeste occidental* zachód zachod* zachodn* západ*
        západn* zahod* zahodn* zapad* zapadn* запад* западн* захід* західн* länsi* länte* länne* nyugat*
        batı* barat tây magharibi δυτικ* δύσ* מערב* במערב המערב*""",
}
#: Those that no blanks set apart, or whose letters have signs behind them.
_WITHIN = {
    "north": "شمال|उत्तर|উত্তর|เหนือ|北|(?<![가-힣])북(?=[쪽부측])",
    "south": "جنوب|दक्षिण|দক্ষিণ|ใต้|南|(?<![가-힣])남(?=[쪽부측])",
    "east": "شرق|पूर्व|পূর্ব|ตะวันออก|东|(?<![가-힣])동(?=[쪽부측])",
    "west": "غرب|पश्चिम|পশ্চিম|ตะวันตก|西|(?<![가-힣])서(?=[쪽부측])",
}
#: Of two the words are joined: northeast, Nordwesten, zuidoost.
_HEADS = words("north south nord noord süd sud syd sør zuid")
_BEGINS = "|".join((r"\b", *(rf"(?<=\b{head})" for head in _HEADS)))
_ENDS = r"(?:\b|(?=east|west|oo?st|öst|øst|väst|vest|ouest))"
_QUARTER = re.compile(
    "|".join(
        rf"(?P<{name}>(?:{_BEGINS})(?:{one_of(words(row))}){_ENDS}|{_WITHIN[name]})" for name, row in _WORDS.items()
    ),
    re.IGNORECASE,
)


def directions(one: str, other: str) -> bool:
    """Whether two readings differ in nothing but a quarter of the sky: [北 → 南]湾, the [northern → southern] bank."""
    quarters = [[match.lastgroup for match in _QUARTER.finditer(text)] for text in (one, other)]
    return quarters[0] != quarters[1] and all(quarters) and _QUARTER.sub("", one) == _QUARTER.sub("", other)

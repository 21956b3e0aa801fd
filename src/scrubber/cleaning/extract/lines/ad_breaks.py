"""The lines that say that a text goes on behind an advertisement: "Story continues below advertisement", "Nach der
Anzeige weiterlesen".

They stand amid the text, as a line of their own, and are told by all that they say, a language a line. It goes wrong
where a text quotes such a line on a line of its own.
"""

from __future__ import annotations

from scrubber.patterns import lazily

#: The longest of them.
_LONGEST = 80
_SAID = (
    (
        r"(?:the |this )?(?:story|article|post|text|content) (?:will )?continues? (?:reading )?(?:below"
        r"|after)(?: (?:this |the )?(?:advertisement|advert|ads?|video|promotion))?"
        r"|advertisement\W{1,5}(?:continue reading|story continues|article continues|scroll to continue)[\w ]{0,20}"
        r"|scroll to continue(?: with content)?"
    ),
    (
        r"(?:der |dieser )?(?:artikel|text|beitrag) (?:geht|wird) nach (?:der|dieser) (?:anzeige|werbung) (?:weiter"
        r"|fortgesetzt)|(?:nach|unter) der (?:anzeige|werbung) (?:weiterlesen|geht (?:es|.s) weiter)"
        r"|weiterlesen nach der (?:anzeige|werbung)"
    ),
    (
        r"(?:la suite|(?:l.article|la lecture|votre lecture) (?:continue|se poursuit)) (?:après|sous) (?:la"
        r"|cette) publicité"
    ),
    (
        r"(?:(?:el artículo|el texto|la nota|la noticia) )?(?:continúa|sigue) (?:leyendo )?(?:después|tras"
        r"|debajo)(?: de)? (?:la|esta) publicidad"
    ),
    r"(?:(?:a matéria|a notícia|o texto|o artigo) )?continua (?:após a|depois da) publicidade",
    r"(?:(?:l.articolo|la lettura) )?(?:continua|prosegue) (?:a leggere )?(?:dopo|sotto) la pubblicità",
    (
        r"(?:(?:het |dit )?artikel gaat|(?:de )?tekst (?:gaat|loopt)|lees) (?:verder|door) (?:onder|na) (?:de"
        r"|deze) advertentie"
    ),
    r"artik\w{2,5} fort?s\w{2,7} (?:etter|efter|under) an?non[cs]en",
    (
        r"(?:(?:dalsz[ya] (?:ciąg|część)|ciąg dalszy|reszta) (?:artykułu |tekstu )?)(?:znajduje się )?(?:pod"
        r"|za) reklamą|(?:pokračování článku|článek pokračuje) (?:pod|za) reklamou"
    ),
    (
        r"(?:продолжение(?: статьи)?|статья продолжается) (?:после рекламы|под рекламой)"
        r"|продовження(?: статті)? (?:після реклами|під рекламою)"
    ),
    (
        r"a cikk (?:a )?hirdetés (?:után|alatt) folytatódik|articolul continuă (?:după|sub) (?:reclamă|publicitate)"
        r"|haberin devamı (?:reklamdan sonra|reklamın altında)"
    ),
    (
        r"(?:(?:[記记]事|[続续]き)は)?[広广]告の?(?:[後后]|下)に(?:[続续]きます|[続续]く|あります)"
        r"|(?:기사는 )?광고 ?(?:후|뒤|아래)(?:에|에서)? (?:기사가 )?계속\w{0,5}"
    ),
)  # fmt: skip
_BREAK = lazily(rf"[\W_]{{0,4}}(?:{'|'.join(_SAID)})[\W_]{{0,4}}")


def is_ad_break(folded: str) -> bool:
    """Whether all that a folded line says is that the text goes on behind an advertisement."""
    return len(folded) <= _LONGEST and _BREAK.fullmatch(folded) is not None

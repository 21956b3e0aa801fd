"""What notices of a site say: whose a text is and who may use it, who answers for it, whose opinion comments are,
that the page wants scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from scrubber.patterns import lazily

#: What notices open with.
_OPENING = re.compile(
    r"\A[\s(（\[【*※◆■#>-]*(?:(?:本站|本网|本平台|平台|版权|免责|特别|郑重|权利)?(?:声明|申明|提示"
        r"|说明)[】\]]?\s*[:：]|[【\[](?:免责|版权|特别|郑重)?声明[】\]]|disclaimer\s*[:—-]"
        r"|notice\s*:[^.]{0,60}\b(?:content|article|site|website)\b"
        r"|copyright\s*(?:©|\(c\)|\d{4}|:|notice|by\b|all rights)|©|\(c\) \d{4}|haftungsausschluss"
        r"|haftungsausschluß|aviso legal|avertissement|免責事項|著作権)"
)  # fmt: skip
#: What is said to readers whose browser runs no scripts.
_SCRIPTS = (
    r"(?:activate|enable|turn on|aktivieren sie|activez|active|activar|habilit[ae]|attiva"
    r"|включите)[^.!?]{0,30} javascript"
    r"|javascript[^.!?]{0,40}(?:disabled|turned off|deaktiviert|désactivé|desactivado|disabilitato|отключ[её]н)"
)
_ASKS_FOR_SCRIPTS = re.compile(_SCRIPTS)
#: What is said of what readers write, and of slips that they find.
_OF_READERS = (
    r"(?:kommentare|leserbriefe) [^.!?]{0,60}nicht die meinung der redaktion"
    r"|commentaires? [^.!?]{0,60}n['’]engage(?:nt)? que|commenti [^.!?]{0,60}(?:opinione|responsabilità) (?:di"
    r"|dei|degli) |comentários [^.!?]{0,40}(?:responsabilidade|opinião) d|yorumlar[^.!?]{0,60}sorumlu|"
    r"(?:мнени[ея]|думка) [^.!?]{0,60}(?:может|могут|може|можуть) не (?:совпада|збігатис)"
    r"|редакци[яи] (?:сайта )?не нес[её]т ответственности|редакція не несе відповідальності"
    r"|редакцията не носи отговорност|hozzászólások nem [^.!?]{0,60}(?:nézet|vélemény)"
    r"|kulturáltan[^.!?]{0,100}kommentel|"
    r"(?:nie odpowiada|nie ponosi odpowiedzialności) za treść (?:komentarzy|opinii)"
    r"|(?:neodpovídá|nenese odpovědnost) za obsah (?:komentářů|příspěvků|diskus)|"
    r"(?:mistake|error|typo|ошибк|помилк|грешк|błąd|chyb|kļūd|klaid)[^。]{0,120}ctrl\W{0,3}enter"
)
_FROM_READERS = lazily(_OF_READERS)
#: What notices say, by words of which each form of it has one.
_FORMS = {
    "reserved|vorbehalten|réservés|reservados|riservati|защищены":
        r"all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
        r"|todos os direitos reservados|tutti i diritti riservati|все права защищены",
    "转载|复制|摘编|使用":
        r"(?:未经|未經)[^。]{0,12}(?:授权|许可|书面|同意)[^。]{0,12}(?:转载|使用|复制|摘编)"
        r"|(?:请勿|谢绝|严禁|禁止|不得)(?:擅自)?(?:转载|复制)|转载[^。]{0,8}(?:注明|标明|出处|授权)",
    "代表|不表明":
        r"(?:不代表|仅代表|不表明)[^。]{0,10}(?:本站|本网|本报|平台|作者)[^。]{0,8}(?:观点|立场|意见)"
        r"|仅代表[^。,，]{1,10}(?:观点|立场|意见)[,，][^。]{0,4}不代表"
        r"|[该本]文(?:章)?(?:观点|内容)?仅代表作者(?:本人|个人)",
    "信息存储": r"仅提供信息存储(?:空间)?服务",
    "公众号": r"本文(?:来自|转自|首发于)[^。]{0,4}公众号",
    "授权": r"本文[^。]{0,60}授权(?:发布|转载|刊登)",
    "评论": r"评论[^。]{0,12}个人(?:看法|观点|意见)",
    "版权归": r"本(?:文|站|博客)[^。，,]{0,8}版权归",
    "侵权": r"如有侵权|侵权[^。]{0,8}(?:删除|联系)",
    "出于传": r"出于传[递播]更多信息",
    "赞同": r"[并也]不意味着?赞同",
    "据此": r"据此(?:操作|投资|入市)[^。]{0,6}风险(?:请)?自[担负]",
    "广告主": r"素材由广告主提供",
    "nachdruck|vervielf|weiterver|verbreitung":
        r"(?:nachdruck|vervielfältigung|(?:weiter)?verbreitung|weiterverwendung)[^.]{0,80}(?:(?:nicht"
        r"|nur mit [^.]{1,40}) (?:gestattet|erlaubt)|untersagt|honorarpflichtig|nur mit [^.]{0,40}genehmigung)",
    "publish|reproduc|redistribute":
        r"reproduction (?:même partielle )?(?:est )?(?:strictement )?interdite|prohibida (?:su|la) reproducción"
        r"|(?:may not be|do not) (?:published|republished?|reproduced?|redistributed?)",
    "riproduzione": r"riproduzione (?:è )?(?:riservata|vietata)",
    "cookie|クッキー":
        r"(?:this|our) (?:web)?site uses cookies|diese (?:web)?seite (?:verwendet|nutzt) cookies"
        r"|ce site utilise des cookies|est[ea] (?:sitio|página|web)(?: web)? (?:utiliza|usa) cookies"
        r"|questo sito (?:utilizza|usa) (?:i )?cookie"
        r"|deze (?:web)?site gebruikt cookies|(?:este site|este website) (?:utiliza|usa) cookies"
        r"|этот сайт использует (?:файлы )?cookie|当サイトでは[^。]{0,8}(?:cookie|クッキー)を(?:使用|利用)"
        r"|本(?:网站|站)使用(?:了)?\s?cookie",
    "collected from": r"collected from the internet",
    "javascript": _SCRIPTS,
    "무단": r"무단\s?(?:전재|복제|배포)[^.]{0,30}금지",
    "断|禁": r"无断(?:[転转]载|复制|使用)[^。]{0,12}禁|禁(?:无断)?[転转]载",
    "opinion|opinión|views":
        r"opinions expressed (?:here|in this)[^.]{0,60}(?:author|own)"
        r"|comments \S[^!?]{0,40}opinions? of the(?:ir)? (?:writer|author|user|reader|commenter)"
        r"|comentarios (?:son|es) la opinión de"
        r"|(?:views|opinions)[^.]{0,80}(?:do not|not necessarily) (?:necessarily )?(?:reflect|represent)",
    "reader":
        r"(?:adobe|acrobat) (?:acrobat )?reader[^.。]{0,60}(?:必要|ダウンロード|需要|下载|required|need|download"
        r"|benötig|nécessaire|necesari|herunterladen|télécharge|descarg)",
    "الآراء": r"الآراء[^.]{0,40}لا تعبر",
    "meinung|engage|commenti|comentário|yorumlar|совпада|збігатис|редакци|редакці|hozzászólás|kommentel|komentarzy"
    "|opinii|odpov|ctrl": rf"kommentare geben [^.]{{0,30}}meinung|{_OF_READERS}",
}  # fmt: skip
#: By each such word the forms that have it: most lines have none, and that is seen sooner than each form is tried at
#: each of their places.
_SAID = {word: form for words, said in _FORMS.items() for form in [lazily(said)] for word in words.split("|")}
_READ = 400


def is_notice(folded: str, said: Mapping[str, re.Pattern[str]] = _SAID) -> bool:
    """Whether a folded line reads as a notice of rights or responsibility.

    Args:
        folded: the line.
        said: those words of notices that it may have, each with its forms, where that is known (`said_in_notices`).
    """
    text = folded[:_READ]
    return _OPENING.match(text) is not None or any(word in text and form.search(text) for word, form in said.items())


def is_of_readers(folded: str) -> bool:
    """Whether a folded line says whose opinion comments are, or how to tell of a slip: house rules say so, too."""
    return _FROM_READERS.search(folded[:_READ]) is not None


def asks_for_scripts(folded: str) -> bool:
    """Whether a folded line asks its reader to let the browser run scripts."""
    return _ASKS_FOR_SCRIPTS.search(folded[:_READ]) is not None


def said_in_notices(folded: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """The words of notices that many lines have among them, each with its forms."""
    whole = "\n".join(folded)
    return {word: form for word, form in _SAID.items() if word in whole}

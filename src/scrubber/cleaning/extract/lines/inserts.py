"""What sites set between the paragraphs of a text: advertisements with their label, pointers to other pages,
invitations.

A line is an advertisement if it begins with the word for one, set apart by a mark (`[广告] …`, `Sponsored: …`,
`- Anzeige -`); a pointer if it begins with words such as "read also", a colon, and goes on as a headline does; an
invitation if it asks the reader for something (subscribe, download, follow, scan) and names what only sites offer for
it (a newsletter, an app, a channel); not if it tells others what they can do (市民可扫描码头的二维码).

Keeps `Advertising is banned.`, `See also: Article 4.`, `Follow the signs.`. Goes wrong where a document invites its
readers so itself; what the document speaks of elsewhere too is left to it (`page_evidence`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from scrubber.language.runs import is_far, runs
from scrubber.patterns import lazily

#: The word that stands over an advertisement; those in the second list are words of other meaning besides, and need
#: brackets.
_ADVERT = (
    "广告|推广|赞助|廣告|推廣|贊助|広告|スポンサーリンク|スポンサードリンク|광고|협찬|advert|advertisement"
    "|sponsored|sponsored content|promoted|paid content|partner content|anzeige|werbung|gesponsert|"
    "publicité|contenu sponsorisé|publicidad|contenido patrocinado|patrocinado|pubblicità"
    "|contenuto sponsorizzato|publicidade|conteúdo patrocinado|реклама|на правах рекламы|إعلان|إعلان ممول"
    "|محتوى ممول"
)
_ADVERT_BRACKETED = "ad|ads|pr|promo|推荐|推薦|荐|薦"
#: What stands before a colon and a headline of another page.
_POINTER = (
    "(?:延伸|扩展|擴展|相关|相關|推荐|推薦|更多)(?:阅读|閱讀)|相关推荐|相關推薦|相关文章|相關文章|相关新闻"
    "|相關新聞|热门推荐|熱門推薦|编辑推荐|編輯推薦|猜你喜欢|猜你喜歡|大家都在看|往期回顾|往期回顧|往期精选|"
    "[您你](?:可能)?(?:还|還|也)?(?:可以看|可能想看|喜欢|喜歡|会喜欢|會喜歡|感兴趣|感興趣)|read more|also read"
    "|read also|read next|keep reading|more on this|more|related|related (?:story|article|coverage|reading)|"
    "you (?:might|may) also like|recommended|recommended (?:for you|reading)|trending|trending now"
    "|don['’]t miss|up next|watch|listen|must read|in case you missed it"
    "|editor['’]?s['’]? (?:picks?|choice|recommendations?)|lesen sie (?:auch|mehr)|"
    "lesetipp|lesetipp der redaktion|mehr (?:zum thema|dazu)|mehr aus (?:der|dem) \\w{1,30}|auch interessant"
    "|passend dazu|das könnte sie (?:auch )?interessieren|bildergalerie|lire aussi"
    "|[àa] (?:lire|voir)(?: aussi| également)?|"
    "sur le même (?:sujet|thème)|dans la même rubrique|le[ae] también|l[ea]e? puede interesar"
    "|te puede interesar|no te pierdas|leggi anche|guarda anche|potrebbe interessarti|leia (?:também|mais)"
    "|veja também|saiba mais|(?:читайте|смотрите) также|читать также|(?:ещё |еще |материалы )?по теме"
    "|[あ合]わせて読みたい|関連記事|おすすめ記事|こちらも(?:おすすめ|どうぞ)|次に読みたい|人気記事"
    "|관련 ?(?:기사|글)|추천 ?(?:기사|글)|함께 ?보면 ?좋은 ?글|"
    "اقرأ (?:أيضا\u064b?|المزيد)|شاهد أيضا\u064b?|قد يعجبك(?: أيضا\u064b?)?|مواضيع ذات صلة"
)
#: What a reader is asked to do, and what only sites offer for it, a language a line.
INVITING = (
    ((
        "收藏|尽在|盡在|下载|下載|打开|打開|关注|關注|扫码|掃碼|扫描|掃描|扫一扫|掃一掃|加入|订阅|訂閱|点击|點擊"
        "|点上方|添加|回复|领取|領取|按讚|追蹤|登录|登錄|登入|注册|註冊"
    ),
     (
         "后阅读|後閱讀|app|客户端|客戶端|公众号|公眾號|官方帳號|官方账号|二维码|二維碼|微信|群聊|读者群|讀者群"
         "|交流群|小程序|粉丝团|粉絲團|蓝字|藍字|大礼包|大禮包|试听|試聽|优惠券|優惠券|看全文|阅读全文|閱讀全文"
         "|全文阅读"
     )),
    ("subscribe|sign up|signing up|download|get|follow|join|tap|click|start|register|log in|support|donate|turn on",
     (
         "newsletter|inbox|our app|the app|free trial|free preview|channel|notifications|round-up|without ads"
         "|to read on|mailing list|our journalism|small donation|on social media|on facebook|on twitter|on whatsapp"
         "|on telegram|on instagram|on linkedin|on youtube|on mastodon|on bluesky"
     )),
    ("abonnier\\w*|melden sie|meld dich|anmelden|laden|herunterladen|folgen|registrieren|sichern|unterstützen",
     (
         "newsletter|app|kanal|auf facebook|auf twitter|auf instagram|auf youtube|whatsapp\\S*|push-\\w+|postfach"
         "|rabatt|abo|mobil weiterlesen"
     )),
    ("recevez|abonnez-vous|inscrivez-vous|téléchargez|suivez|rejoignez|soutenez|je m['’]inscris",
     (
         "newsletter|infolettre|notre application|l['’]application|l['’]appli|chaîne|boîte mail|l['’]actualité"
         "|chaque matin|réseaux sociaux|sur facebook|sur twitter|sur instagram|notre rédaction|je m['’]inscris"
         "|par mois"
     )),
    ((
        "suscr[ií]b\\w+|descarg\\w+|síga\\w+|sigue|únete|apoye|recib[ea]|iscriviti|scarica|segui|abbonati|assine"
        "|baixe|siga|inscreva-se|receba"
    ),
     (
         "newsletter|boletín|aplicación|la app|canal|redes sociales|en facebook|en twitter|en instagram|su facebook"
         "|su twitter|su instagram|no facebook|no twitter|no instagram|periodismo|l['’]app|canale|o aplicativo"
         "|o app|canal|redes sociais|al mes|al mese|por mês"
     )),
    ("подпи[сш]\\w+|скачайте|установите|присоединяйтесь|следите|вступайте",
        "канал\\w*|рассылк\\w+|приложени\\w+|telegram|телеграм\\w*|новости|групп\\w+"),
    ("登録|ダウンロード|フォロー|購読|クリック|応援",
        "メルマガ|メールマガジン|アプリ|続きを|チャンネル|line公式|友だち追加|ランキング|通知を"),
    ("구독|다운로드|설치|팔로우|눌러|받아보기|받아보세요|추가",
        "카카오톡|채널|뉴스레터|공감|앱을|앱에서|알림|유튜브|텔레그램"),
    ("اشترك|اشتركوا|حم[ّ]?ل|تابع|تابعنا|تابعونا|انضم|سجل",
        "نشرتنا|قناتنا|قناة|تطبيق|التطبيق|بريد|البريدية|واتساب|تلغرام|صفحتنا|فيسبوك"),
    # What pages say where their scripts are not run.
    ((
        "enable|activate|turn on|disabled|turned off|aktivier\\w*|deaktiviert|activer|activez|activé|désactivé"
        "|active|activa|activar|habilite|habilita\\w*|abilita\\w*|ative|ativa\\w*|desactivado|deshabilitado"
        "|desativado|disabilitato|включите|отключ[её]н\\w*|تفعيل"
    ),
     "javascript"),
    ("启用|啟用|开启|開啟|打开|打開|禁用|停用|不支持|不支援|有効|無効|활성화|사용하도록|비활성", "javascript"),
)  # fmt: skip
#: The languages whose words for asking may stand within a longer run of letters.
_RUNNING = [n for n, (asking, _) in enumerate(INVITING) if asking[0] >= "\u3000"]
#: How a text tells others than its page's readers what they can do: "市民可扫描码头的二维码".
_TOLD = re.compile(
    "(?:可|能|应|须|需)[^,，。]{0,8}(?:扫|关注|下载|登录|点击|搜索|加入)"
    "|的(?:市民|乘客|居民|用户|群众|旅客|游客|企业|单位)"
)
#: The body in whose name a text speaks: this library, our school. A paper says 本报 of itself wherever its text is
#: about something else.
_HOST = re.compile("[本我](?:馆|校|院|园|厅|局|所|社区|小区|镇|县|村|店|厂|处|协会|中心|公司)")
#: What goes on a word of an alphabet.
_LETTER = r"[^\W\u3041-\u9fff\uac00-\ud7a3]"
#: Letters up to which a line is read so, and before which the asking stands.
_LONGEST, _ASKED_BEFORE = 110, 60
_OPENING = r"^[\W_]{0,8}"
_CLOSING = r"\s{0,3}(?:[\]】)）〕>:：|｜·,，—–-]|$)"
#: Letters by which words that ask are looked up before they are searched; their endings, as patterns.
_STEM = 4
_BEGINNING = itemgetter(slice(_STEM))
_PLURAL = re.compile(r"\\w\*|\\w\+|\[\w+\]|[?]")


def _of(words: str) -> re.Pattern[str]:
    """Any of some words; those of alphabets as whole words, which may stand right beside ideographs: 海岛财经app."""
    whole = [word for word in words.split("|") if word[0] < "\u3000"]
    parts = [word for word in words.split("|") if word[0] >= "\u3000"]
    either = [rf"(?<!{_LETTER})(?:{'|'.join(whole)})(?!{_LETTER})"] * bool(whole) + ["|".join(parts)] * bool(parts)
    return lazily("|".join(either))


_ASKING_AND_OFFERED = [(_of(asking), _of(offered)) for asking, offered in INVITING]
#: What is offered in scripts without blanks: by its first characters, lines without are passed over fast.
_UNSPACED = lazily("|".join(word for _, offered in INVITING for word in offered.split("|") if word[0] >= "\u3000"))
_LABELLED = lazily(
    rf"{_OPENING}({_ADVERT}){_CLOSING}|[\[【(（〔<]\s?({_ADVERT_BRACKETED})\s?[\]】)）〕>]|(ads?)\s?[·•]\s"
)
_POINTING = lazily(rf"{_OPENING}({_POINTER})\s?[:：]\s?[^\s.。][^。]*(?<![.。;；:：])$")
_BARE_POINTER = lazily(rf"{_OPENING}(?:{_POINTER})\s?[:：…]{{0,3}}$")


def label(folded: str, found: Sequence[str]) -> str:
    """The label by which a folded line, given with its runs of letters, is an advertisement or points to another
    page; "" where it is neither.
    """
    if len(folded) > _LONGEST or not found:
        return ""
    if found[0][:2] in _adverts_begin() and (said := advert(folded)):
        return said
    match = (":" in folded or "：" in folded) and _POINTING.match(folded)
    return match[match.lastindex or 0] if match else ""


def points(folded: str) -> bool:
    """Whether a folded line is nothing but the words that stand before a pointer: "Auch interessant:"."""
    return len(folded) <= _LONGEST and _BARE_POINTER.match(folded) is not None


def advert(folded: str) -> str:
    """The word for an advertisement with which a folded line begins, set apart by a mark; "" where it does not."""
    match = _LABELLED.match(folded) if len(folded) <= _LONGEST else None
    return match[match.lastindex or 0] if match else ""


def offer(folded: str, found: Sequence[str]) -> str:
    """What a folded line, given with its runs of letters, offers its readers for what it asks of them ("newsletter",
    公众号); "" where it does not ask.
    """
    if len(folded) > _LONGEST:
        return ""
    stems = _stems()
    asked: set[int] = set()
    for stem in stems.keys() & map(_BEGINNING, found):
        asked.update(stems[stem])
    if is_far(folded) and ("app" in folded or "javascript" in folded or _UNSPACED.search(folded)):
        asked.update(_RUNNING)
    for asking, offered in map(_ASKING_AND_OFFERED.__getitem__, sorted(asked)):
        if (said := offered.search(folded)) and asking.search(folded, 0, _ASKED_BEFORE):
            return "" if _TOLD.search(folded) else said[0]
    return ""


def host(folded: str) -> str:
    """The body in whose name a folded line asks its readers for something: 本馆; "" where it names none so."""
    found = _HOST.search(folded)
    return found[0] if found else ""


@cache
def _stems() -> dict[str, tuple[int, ...]]:
    """What the runs of letters begin with that ask, and in which of the languages."""
    found: dict[str, set[int]] = {}
    for n, (asking, _) in enumerate(INVITING):
        for run in runs(_PLURAL.sub("", asking.replace("|", "\n"))):
            found.setdefault(run[:_STEM], set()).add(n)
    return {stem: tuple(sorted(languages)) for stem, languages in found.items()}


@cache
def _adverts_begin() -> frozenset[str]:
    """The first two letters of what a line with a word for an advertisement before it has."""
    return frozenset(word[:2] for words in (_ADVERT, _ADVERT_BRACKETED) for word in words.split("|"))

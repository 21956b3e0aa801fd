"""Sentences that a site says to its readers: give us five dollars a month, members read everything, scan the code for the app.

They are written as well as the text is, so neither marks nor place tell them; what they speak of does. Such a sentence speaks of the site, to its reader, of what readers of sites do or
pay. Each of these words alone stands in many a text; so several must meet, and those that the document has too count for nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.cleaning.extract.phrases import has_address

if TYPE_CHECKING:
    from collections.abc import Callable

#: Sentences longer than this say more than an offer does.
LONGEST = 240
#: So many different words of an offer must meet.
ENOUGH = 3
# What a site calls itself and what it has.
_SITE = re.compile(
    r"\b(?:(?:this|our) (?:web ?)?(?:page|site|blog|app|story|guide|post|newsletter|podcast|shop|store|channel|forum)|(?:(?:all|of) )?our (?:articles|stories|readers|members|content|journalism|coverage|work|editors|archive)|ad-free|"
    r"(?:diese|unsere[rnms]?) (?:web)?(?:seite|site|app|artikel|beiträge|leser\w*|newsletter|inhalte)|(?:ce site|cette page|nos (?:articles|lecteurs|contenus)|notre (?:site|boutique|newsletter|application|lettre))|"
    r"(?:este sitio|esta página|nuestr[oa]s? (?:sitio|artículos|lectores|contenidos|boletín|tienda|web|aplicación))|(?:est[ea] site|noss[oa]s? (?:site|artigos|leitores|loja))|"
    r"(?:questo sito|nostr[oaie] (?:sito|articoli|lettori|negozio)))\b|(?:наш(?:ем|его|и|их)? (?:сайт|канал|стат|магазин|приложени|рассылк)|(?:этот|этом) сайт)"
    r"|本站|本网站|本网(?!络)|本平台|客户端|公众号|小程序|栏目|当サイト|当ブログ|すべての记事|この记事|全品|全记事|이 사이트|홈페이지|모든 기사|저희|이 글|이 기사"
)
# Whom it speaks to.
_READER = re.compile(
    r"\b(?:you|your|please|enjoy(?:ing|ed)?|dear reader|ihnen|bitte|gefällt|vous|votre|vos|veuillez|usted|puedes|você|per favore)\b|\b(?:вы|вам|вас|ваш\w{0,3}|пожалуйста)\b"
    r"|您|亲爱的|新用户|读者|书友|粉丝|网友|会员|ください|会员|あなた|ぜひ|회원|여러분|세요|십시오|독자"
)
# What readers of sites are asked to do, and what they get for it.
_DEED = re.compile(
    r"\b(?:donat(?:e|ion|ions)|subscrib\w{1,6}|subscription|sign(?:ing)? (?:up|in)|register(?: now| today)?|log(?:ged)? in|membership|become a member|support us|buy (?:now|us)|save (?:up to )?[$€£]?\d+|keep (?:this|the|our)|order (?:now|today)|shop now|free|discount|coupon|voucher|special offer|"
    r"limited time|free trial|unlimited|premium|download|newsletter|notifications|cookies|comment|giveaway|prizes?|tip jar|patreon|sale|deals?|"
    r"spende\w{0,4}|abonn\w{1,9}|abos?|registrieren|anmelden|einloggen|kostenlos\w{0,2}|rabatt\w{0,3}|gutschein\w{0,2}|angebote?|gratis|unterstützen|herunterladen|"
    r"dons?|soutenez|soutenir|inscrivez|inscription|gratuit\w{0,2}|réductions?|promotions?|téléchargez|offre|connecter|"
    r"donaci(?:ón|ones)|donativos?|suscr[ií]b\w{1,7}|suscripción|regístr\w{1,6}|registrarse|descuentos?|ofertas?|descarg\w{1,5}|apóy\w{1,6}|hazte|hágase|soci[oa]|"
    r"doaç(?:ão|ões)|assin\w{2,6}|grátis|descontos?|abbonat\w{1,4}|donazion[ei]|sconti?|iscriv\w{2,6})\b"
    r"|\b(?:пожертв\w{2,9}|подпи[сш]\w{2,8}|зарегистрир\w{2,9}|регистраци\w{1,3}|бесплатн\w{1,4}|скидк\w{1,3}|скача\w{1,5}|лайк\w{0,2}|распродаж\w{1,3}|поддерж\w{1,7})\b"
    r"|扫描|扫码|二维码|下载|注册|登录|登陆|打赏|捐助|赞助|优惠|折扣|特价|包邮|限时|抢购|秒杀|红包|抽奖|领取|即送|赠送|免费|试用|满减|立减|订阅|订购|选购|加盟|客服|咨询热线|点击|关注|转发|好礼|优惠券|识别|先到先得|名额有限|报满"
    r"|登録|无料|割引|クーポン|キャンペーン|セール|ダウンロード|申し込み|申込|购読|寄付|お得|フォロー|メールマガジン|가입|좋아요|눌러|구독|무료|할인|쿠폰|다운로드|후원|이벤트|신청하|로그인"
)
_PRICE = re.compile(
    r"[$€£¥₽₩]\s?\d|\d\s?(?:[$€£₽₩]|元起|折|% ?(?:off|rabatt|de réduction|de descuento|скидк))|\b(?:a|per) month\b|\bim monat\b|\bpar mois\b|\bal mes\b|\bв месяц\b"
)
# Who calls a number or pays into an account may be led astray: that is told, whoever says it.
_LEADS = re.compile(
    r"(?:\+?\d[\d ()/-]{6,20}\d)|@\w|\biban\b|微信号|qq群?\s?[:：]?\s?\d|账号|账户|\bkonto\b|\baccount number\b"
)
# An offer obliges no one: what does is a rule, and may well be one that somebody added.
_OBLIGES = re.compile(
    r"\b(?:must|shall|(?:has|have|had) to|required?|may not|muss|müssen|dürfen|darf|doit|doivent|debe|deben|deberá|deberán|deve|devono|devem|должен|должны|должна|обязан\w{0,2})\b|应当|必须|不得|须|なければ|ならない|해야|하여야"
)


def is_offer(folded: str, familiar: Callable[[str], bool]) -> bool:
    """Whether a folded sentence (`reading.fold`) is an offer of a site to its readers.

    Passed over: "Enjoying this page? Our articles are free; please give us $5 a month". Kept: a sentence of the text that asks for a fee, and whatever obliges anyone, or names an address, a number to call or an account.

    Args:
        folded: the sentence.
        familiar: says whether the document itself has a word, which then counts for nothing.
    """
    if len(folded) > LONGEST or has_address(folded) or _LEADS.search(folded) or _OBLIGES.search(folded):
        return False
    site, reader, deed, price = _found(folded, familiar)
    return bool(deed) and bool(site or reader) and len(site | reader | deed | price) >= ENOUGH


def offered(folded: str, familiar: Callable[[str], bool]) -> set[str]:
    """The words in which a site offers something to its readers, of a folded sentence; those that the document has too left aside."""
    site, _, deed, price = _found(folded, familiar)
    return site | deed | price


def _found(folded: str, familiar: Callable[[str], bool]) -> tuple[set[str], ...]:
    return tuple(
        {word for word in pattern.findall(folded) if not familiar(word)} for pattern in (_SITE, _READER, _DEED, _PRICE)
    )

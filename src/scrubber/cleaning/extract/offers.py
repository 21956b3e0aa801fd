"""Words in which sites offer things to their readers: five dollars a month, members read everything, scan the code for the app.

Each of them stands in many a text, and no list of them is ever whole: they are one weak kind of evidence beside how a page sets a sentence and whom it speaks to (`collation.asides`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# What a site calls itself and what it has.
_SITE = re.compile(
    r"\b(?:(?:this|our) (?:web ?)?(?:page|site|blog|app|story|guide|post|newsletter|podcast|shop|store|channel|forum)|(?:(?:all|of) )?our (?:articles|stories|readers|members|content|journalism|coverage|work|editors|archive)|ad-free|"
    r"(?:diese|unsere[rnms]?) (?:web)?(?:seite|site|app|artikel|beiträge|leser\w*|newsletter|inhalte)|(?:ce site|cette page|nos (?:articles|lecteurs|contenus)|notre (?:site|boutique|newsletter|application|lettre))|"
    r"(?:este sitio|esta página|nuestr[oa]s? (?:sitio|artículos|lectores|contenidos|boletín|tienda|web|aplicación))|(?:est[ea] site|noss[oa]s? (?:site|artigos|leitores|loja))|"
    r"(?:questo sito|nostr[oaie] (?:sito|articoli|lettori|negozio)))\b|(?:наш(?:ем|его|и|их)? (?:сайт|канал|стат|магазин|приложени|рассылк)|(?:этот|этом) сайт)"
    r"|本站|本网站|本网(?!络)|本平台|客户端|公众号|小程序|栏目|当サイト|当ブログ|すべての记事|この记事|全品|全记事|이 사이트|홈페이지|모든 기사|저희|이 글|이 기사"
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


def offered(folded: str, familiar: Callable[[str], bool]) -> set[str]:
    """The words in which a site offers something to its readers.

    Args:
        folded: a sentence (`reading.fold`).
        familiar: says whether the document itself has a word, which then counts for nothing.
    """
    found = (word for pattern in (_SITE, _DEED, _PRICE) for word in pattern.findall(folded))
    return {word for word in found if not familiar(word)}

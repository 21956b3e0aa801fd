"""The words that sites say around a text: share, print, next page, source, editor, all rights reserved.

A line is chrome when such words are nearly all it has; a sentence that merely uses one is not. So the measure is what
is left of a line without them. The words are those of web sites in general, in the languages of most pages; Chinese
ones are written simplified, for lines are folded before they are compared (`reading.fold`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scrubber.cleaning.extract.reading import weight
from scrubber.language.runs import is_far, runs
from scrubber.patterns import any_of

#: Words that by themselves make a line suspicious, by what the line is for.
_STRONG = {
    "share": """
    chia sẻ|bình luận|gửi bình luận|bagikan|komentar|yazdır|yorumlar|yorum yap|dodaj komentarz|komentarze|komentáře
    sdílet|поширити|поділитися|коментарі|сподели|коментари|κοινοποίηση|κοινοποιήστε|εκτύπωση|σχόλια|שתף|שתפו|תגובות
    הוסף תגובה|साझा करें|शेयर करें|टिप्पणी करें|टिप्पणियां|শেয়ার করুন|মন্তব্য করুন|பகிர்க|கருத்துகள்|شیئر کریں|تبصرے|اشتراک گذاری
    ارسال نظر|نظرات|แชร์|แสดงความคิดเห็น|ความคิดเห็น|မျှဝေရန်|မှတ်ချက်များ|ចែករំលែក|មតិយោបល់
    分享到 分享至 分享给 分享 转发 收藏本文 收藏本站 收藏 点赞 微信扫一扫 扫一扫 扫描二维码 扫描 二维码 扫码 朋友圈
    qq空间 新浪微博 复制链接 字体放大 字体缩小 字号 打印本页 打印本文 打印 纠错
    分享让更多人看到 我要反馈 我要评论 发表评论 网友评论 评论 举报 投诉 推荐给好友 关注 保存 关闭 加入收藏 シェアする
    シェア ツイート 印刷 ブックマーク 공유하기 공유 인쇄
    share this article|share this page|share this|share on|share via|share|tweet this|tweet|retweet|facebook|twitter
    whatsapp|linkedin|pinterest|reddit|telegram
    instagram|google news|google haberler|google noticias|google actualités|takip et|takip edin|bizi takip edin
    síguenos en|síguenos|suivez-nous sur|suivez-nous|folgen sie uns|folge uns|seguici su|seguici|siga-nos
    следите за нами|obserwuj nas|volg ons|ikuti kami|print this page|print|email this|e-mail|copy link|bookmark this
    bookmark|follow us|like us|become a fan|devenez fan|werde fan|hazte fan|leave a comment|post a comment|comments
    comment|reply
    teilen|drucken|merken|kommentare|kommentar|partager|imprimer|commentaires|compartir|imprimir|comentarios|condividi
    stampa|commenti|compartilhar
    поделиться|распечатать|комментарии|комментарий|комментировать|delen|afdrukken|udostępnij|drukuj|paylaş|مشاركة|شارك
    طباعة
    """,
    "advert": """
    quảng cáo|xem thêm|đọc thêm|đọc tiếp|iklan|baca juga|baca selengkapnya|selengkapnya|daha fazla|reklama|číst dále
    hirdetés|publicitate|реклама|читати далі|прочети още|διαφήμιση|διαβάστε περισσότερα|διαβάστε επίσης|פרסומת|קרא עוד
    קראו עוד|विज्ञापन|और पढ़ें|यह भी पढ़ें|ये भी पढ़ें|বিজ্ঞাপন|আরও পড়ুন|আরো পড়ুন|மேலும் படிக்க|விளம்பரம்|مزید پڑھیں|یہ بھی پڑھیں|اشتہار
    ادامه مطلب|تبلیغات|بیشتر بخوانید|โฆษณา|อ่านต่อ|อ่านเพิ่มเติม|อ่านข่าวเพิ่มเติม|ดูเพิ่มเติม|ကြော်ငြာ|ဆက်ဖတ်ရန်|អានបន្ថែម|អានបន្ត
    更多精彩内容 更多精彩 更多内容 更多资讯 更多信息 更多 请关注本站 请关注 关注我们 关注公众号 微信公众号 公众号
    关注微信 加关注 点击查看 点击进入 点击下载 点击阅读 点击这里 点击此处 点击 查看更多 查看全文
    阅读全文 阅读原文 展开全文 展开剩余 展开阅读 展开 收起 下载app 立即下载 免费下载 下载客户端 打开app 手机客户端
    客户端 广告 免费提供 请收藏 欢迎关注 欢迎访问 欢迎收藏 本站 本网站 推广 赞助 加载更多 订阅 扫码关注
    続きを読む 広告 もっと見る 詳しくはこちら こちら 더보기 더 보기 광고
    advertisements|advertisement|advertising|sponsored content|sponsored|promoted|click here|read more|read the full
    read full|learn more|see more|view more|load more|show more|find out more
    continue reading|subscribe now|subscribe|sign up|newsletter|download the app|download our app|get the app|log in
    sign in|register now
    anzeige|werbung|lesen sie auch|weiterlesen|mehr lesen|abonnieren|publicité|lire la suite|en savoir plus|lire aussi
    abonnez-vous|publicidad|lea también|leer más|ver más|suscríbete
    pubblicità|leggi tutto|leggi anche|continua a leggere|publicidade|leia mais|leia também|saiba mais|реклама
    читать далее|читайте также|подробнее|подпишитесь|подписаться
    advertentie|lees meer|lees ook|czytaj więcej|czytaj także|reklama|devamını oku|reklam|إعلان|اقرأ أيضا|اقرأ المزيد
    """,
    "related": """
    เรื่องที่เกี่ยวข้อง|saistītie raksti|lasi arī|lasiet arī|susiję straipsniai|taip pat skaitykite|seotud artiklid|loe ka
    kapcsolódó írások|olvassa el ezt is|citește și|súvisiace články|čítajte aj|pročitajte i|povezane vijesti
    povezane vesti|preberite še|вижте още|lexo edhe
    bài viết liên quan|tin liên quan|tin mới nhất|artikel terkait|berita terkait|berita terpopuler|ilgili yazılar
    son haberler|čtěte také|související články|kapcsolódó cikkek|articole similare|relaterade artiklar|läs också
    læs også|les også|lue myös|схожі статті|читайте також|още по темата|σχετικά άρθρα|δείτε επίσης|כתבות נוספות
    כתבות קשורות|संबंधित खबरें|संबंधित लेख|সম্পর্কিত খবর|সর্বশেষ খবর|தொடர்புடைய செய்திகள்|متعلقہ خبریں|مطالب مرتبط|اخبار مرتبط
    مقالات ذات صلة|บทความที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|ข่าวล่าสุด|ဆက်စပ်သတင်းများ|អត្ថបទពាក់ព័ន្ធ|ព័ត៌មានពាក់ព័ន្ធ
    相关阅读 相关推荐 相关新闻 相关文章 相关报道 相关链接 相关内容 相关资讯 相关专题 相关视频 相关 推荐阅读 延伸阅读
    扩展阅读 热门推荐 热门文章 热门标签 热门搜索 热门新闻 热门 热点推荐 热点新闻 猜你喜欢 您可能感兴趣 你可能感兴趣
    你可能喜欢
    其他文章 更多文章 更多报道 编辑精选 大家都在看 最新文章 最新新闻 最新资讯 精彩推荐 为您推荐 编辑推荐 今日推荐
    本周热门 排行榜 点击排行 标签 关键词 友情链接 関連記事 関連 他の记事 ほかの记事 その他の记事 다른 기사 다른 글
    おすすめ記事 人気記事 관련기사 관련 추천
    related articles|related posts|related stories|related news|related links|related content|related topics|related
    you may also like|you might also like|you might like|more from|more on this|more stories
    recommended for you|recommended|most read|most popular|most viewed|popular posts|popular|trending now|trending
    latest news|latest posts|see also|don't miss|up next
    tags|tag|keywords|filed under|categories|category|ähnliche artikel|mehr zum thema|das könnte sie auch interessieren
    meistgelesen|articles similaires|à lire aussi|sur le même sujet
    artículos relacionados|noticias relacionadas|también te puede interesar|también le puede interesar
    te puede interesar|le puede interesar|más leídas|lo más leído|articoli correlati|potrebbe interessarti
    artigos relacionados|notícias relacionadas|veja também
    otros artículos|más artículos|otras noticias|autres articles|plus d'articles|weitere artikel|weitere beiträge
    andere artikel|altri articoli|outros artigos|mais artigos|другие статьи|другие материалы|andere artikelen
    inne artykuły|diğer yazılar
    other articles|other stories|other posts|more articles|more posts|more news|editor's picks|editors' picks
    похожие статьи|по теме|смотрите также|популярное|gerelateerde artikelen|powiązane artykuły|zobacz także
    ilgili haberler|مواضيع ذات صلة
    """,
    "pager": """
    trang trước|trang sau|bài trước|bài sau|sebelumnya|selanjutnya|berikutnya|önceki|sonraki|poprzedni|następny
    předchozí|další|előző|következő|наступна|попередня|предишна|следваща|επόμενο|προηγούμενο|הבא|הקודם|अगला|पिछला|পরবর্তী
    পূর্ববর্তী|முந்தைய|اگلا|پچھلا|بعدی|قبلی|التالي|السابق|ก่อนหน้า|ถัดไป
    上一页 下一页 上一篇 下一篇 上一章 下一章 上一条 下一条 前一页 后一页 尾页 末页 首页 返回首页 返回顶部 返回列表
    返回目录 返回 回到顶部 分页 没有了 前へ 次へ トップへ 이전 다음 목록
    previous page|next page|previous post|next post|previous article|next article|previous|prev|next|first page
    last page|back to top|back to|go to page|skip to|home|page|pages
    vorheriger beitrag|nächster beitrag|vorheriger artikel|nächster artikel|article précédent|article suivant
    artículo anterior|artículo siguiente|entrada anterior|entrada siguiente
    articolo precedente|articolo successivo|artigo anterior|próximo artigo|предыдущая статья|следующая статья
    vorig artikel|volgend artikel|前の记事|次の记事|이전 기사|다음 기사|이전 글|다음 글
    zurück|weiter|nächste seite|vorherige|suivant|précédent|siguiente|anterior|successivo|precedente|próximo|próxima
    следующая|предыдущая|назад|вперед|volgende|vorige|następna|poprzednia
    """,
    "legal": """
    усі права захищені|всі права захищено|všechna práva vyhrazena|minden jog fenntartva|toate drepturile rezervate
    hak cipta dilindungi|chính sách bảo mật|kebijakan privasi|gizlilik politikası|polityka prywatności
    політика конфіденційності|με επιφύλαξη παντός δικαιώματος|πολιτική απορρήτου|כל הזכויות שמורות|מדיניות פרטיות
    सर्वाधिकार सुरक्षित|गोपनीयता नीति|সর্বস্বত্ব সংরক্ষিত|গোপনীয়তা নীতি|அனைத்து உரிமைகளும் பாதுகாக்கப்பட்டவை|جملہ حقوق محفوظ ہیں
    حریم خصوصی|سياسة الخصوصية|สงวนลิขสิทธิ์|นโยบายความเป็นส่วนตัว|မူပိုင်ခွင့်|រក្សាសិទ្ធិគ្រប់យ៉ាង
    版权所有 版权声明 免责声明 特别声明 郑重声明 未经授权 未经许可 不得转载 禁止转载 转载请注明 请注明出处 侵权
    违法和不良信息 备案 icp备 icp证 公网安备 著作権 無断転載 저작권자 무단전재
    all rights reserved|copyright|©|terms of use|terms of service|privacy policy|cookie policy|disclaimer|contact us
    about us|use of cookies
    accept all cookies|accept cookies|reject all cookies|reject cookies|manage cookies|cookie settings
    cookie preferences|接受所有cookie|接受全部cookie|cookie设置
    alle cookies akzeptieren|cookies akzeptieren|cookie-einstellungen|accepter tous les cookies|gérer les cookies
    aceptar todas las cookies|aceptar cookies
    configurar cookies|accetta tutti i cookie|accetta i cookie|aceitar todos os cookies|aceitar cookies
    принять все cookie|すべてのcookieを許可|모든 쿠키 허용
    impressum|datenschutz|alle rechte vorbehalten|mentions légales|tous droits réservés|todos los derechos reservados
    aviso legal|tutti i diritti riservati
    todos os direitos reservados|все права защищены|wszelkie prawa zastrzeżone|tüm hakları saklıdır|جميع الحقوق محفوظة
    """,
}
#: Words that go with them and say nothing by themselves.
_WEAK = ["本文", "本页", "本报", "全文", "文章", "内容", "精彩", "资讯", "新闻", "信息", "请", "您", "你", "我们", "我",
    "的", "了", "到", "至", "在", "和", "与", "及", "或", "免费", "更", "手机", "微信", "微博", "qq", "网站", "网友",
    "立即", "即可", "登录", "注册", "后", "大", "中", "小", "已", "关注", "阅读", "查看", "下载", "访问", "欢迎",
    "全部", "显示", "加入", "用", "经验", "攻略", "视频", "图片", "手机版", "电脑版", "时间", "来源", "编辑", "作者",
    "app", "the", "a", "an", "to", "for", "of", "on", "in", "at", "by", "with", "and", "or", "from", "this", "that",
    "our", "your", "you", "us", "we", "it", "is", "are", "as", "be", "here", "all", "now", "free", "page", "site",
    "website", "article", "content", "story", "post", "news", "der", "die", "das", "und", "zu", "auf", "den", "le",
    "la", "les", "de", "du", "des", "et", "sur", "el", "los", "las", "y", "en", "il", "lo", "e", "di", "da", "o", "os",
    "as", "и", "в", "на", "с", "по", "は", "の", "を"]  # fmt: skip

_URL = re.compile(
    r"(?:https?://|www\.)[\w.\-/?=&%#:~+]{1,200}|\b[\w\-]{1,60}\.(?:com|cn|org|net|edu|gov|info|cc|tv|io|co|jp"
    r"|de|fr|uk|ru|tw|hk)(?:\.[a-z]{2})?\b(?:/[\w.\-/?=&%#]{0,200})?"
)
_NUMBERS = re.compile(r"[\d\W_]+")
#: The share of a line that is something else than a site's words, up to which the line is the site's.
REST = 0.26
#: Lines longer than this say more than chrome does.
LONGEST = 160


def _split(words: str) -> list[str]:
    found: list[str] = []
    for line in words.splitlines():
        found += [w for w in line.strip().split("|") if w] if "|" in line else line.split()
    return found


def _pattern(words: list[str]) -> re.Pattern[str]:
    """A pattern that finds the longest of many words at each place; words of scripts with blanks only whole."""
    wide = any_of(word for word in words if _wide(word))
    narrow = any_of(word for word in words if not _wide(word))
    heads = re.escape("".join(sorted({word[0] for word in words})))  # at most places of a line there is none of these
    any_word = "|".join([wide] * bool(wide) + [rf"(?<!\w){narrow}(?!\w)"] * bool(narrow))
    return re.compile(f"(?=[{heads}])(?:{any_word})")


def _wide(word: str) -> bool:
    return ord(word[0]) >= 0x3040


def _classes_of_words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, words in _STRONG.items():
        for word in dict.fromkeys(_split(words)):
            found.setdefault(word, []).append(name)
    return found


#: The classes of each word: a few are of several.
_CLASSES_OF = _classes_of_words()
_ANY = _pattern(list(_CLASSES_OF))
_FILLER = _pattern(_WEAK)
#: What words of alphabets begin with, as runs of letters; one of them alone is a mark.
_MARK_OF_RIGHTS = "©"
_HEADS = frozenset(runs(word)[0] for word in _CLASSES_OF if word != _MARK_OF_RIGHTS)


@dataclass(frozen=True, slots=True)
class Chrome:
    """How much of a line is a site's own words.

    Attributes:
        what: the class most of them belong to; "" where there is none.
        rest: the share of the line that is something else, 0 to 1.
        hits: how many such words there are.
    """

    what: str
    rest: float
    hits: int


NONE = Chrome("", 1.0, 0)


@lru_cache(maxsize=4096)
def chrome(folded: str) -> Chrome:
    """Measure a folded line (`reading.fold`)."""
    if len(folded) > LONGEST:
        return NONE
    bare = _URL.sub(" ", folded) if "." in folded or "://" in folded else folded
    if not (is_far(bare) or _MARK_OF_RIGHTS in bare) and _HEADS.isdisjoint(runs(bare)):
        return NONE  # most lines have no such word
    hits = _ANY.findall(bare)
    if not hits:
        return NONE
    total = weight(bare)
    rest = weight(_NUMBERS.sub(" ", _FILLER.sub(" ", _ANY.sub(" ", bare))))
    counts = dict.fromkeys(_STRONG, 0)
    for hit in hits:
        for name in _CLASSES_OF[hit]:
            counts[name] += len(hit)
    what = max(counts, key=lambda name: counts[name])
    return Chrome(what, min(1.0, rest / max(total, 0.1)), len(hits))


#: So much of a line at most is something else, if it is a site's own line; and if it reads as a sentence or only points
#: to others.
_REST, _REST_OF_SENTENCE = 0.6, 0.3
_SENTENCE = re.compile(r"[。.！!？?；;]\W{0,4}$")
# Figures between arrows: « 1 2 3 »
_PAGES = re.compile(r"\W{0,3}[«‹<←][\s\d…·|.]{1,40}[»›>→]\W{0,3}")
# A label of a site's before what it points to: "Read more: …", 广告：…
_LABEL = re.compile(r"\s{0,2}[^\W\d]{0,12}\s?[:：|]\s?[^.。！!？?；;]*$")


def is_site_line(folded: str) -> bool:
    """Whether a folded line, wherever it stands, is a site's own: an advertisement, a share line, a pointer to another
    page.

    Kept: a sentence that uses such a word. Passed over: `Read more: ten places to see`, 广告：…点击查看详情. It goes
    wrong for a document about sites that has such a line of its own in one copy only.
    """
    if _PAGES.fullmatch(folded):
        return True
    measured = chrome(folded)
    if not measured.hits or measured.what == "legal":
        return False
    strict = measured.what in {"related", "pager"} or _SENTENCE.search(folded)
    if measured.rest < (_REST_OF_SENTENCE if strict else _REST):
        return True
    bare = folded.lstrip("[【(（*# ")
    first = _ANY.match(bare)
    return first is not None and _LABEL.match(bare, first.end()) is not None


def has_address(folded: str) -> bool:
    """Whether a folded line names a web address."""
    return bool(_URL.search(folded))

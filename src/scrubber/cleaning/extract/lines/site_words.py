"""The words that sites say of themselves, in several languages, as lists: no code reads them but `line_vocabulary`.

No site's name stands here, and no subject (news, sports, finance): only what any site says to its visitors. In lines
with bars these part the entries, in others blanks do. Chinese words stand in simplified characters; `TRADITIONAL` gives
their other forms.
"""

#: A whole line of these, alone or in a row, is a site's button or heading.
LABELS = """
首页 主页 网站首页 返回首页 登录 登入 注册 立即登录 立即注册 忘记密码 退出 退出登录 退出账号 分享 分享到 分享至 收藏
加入收藏 收藏本文 收藏本站 设为首页 评论 我要评论 发表评论 网友评论 最新评论 热门评论
全部评论 查看评论 条评论 举报 举报反馈 投诉 纠错 搜索 搜一搜 更多 查看更多 加载更多 显示更多 打印 打印本页 关闭 关闭窗口
关闭本页 返回 返回顶部 回到顶部 返回列表 回复 点赞 赞 踩 转发 复制链接 链接已复制
收录于合集 功能介绍 微信号 微信 微博 新浪微博 腾讯微博 朋友圈 微信好友 QQ QQ空间 QQ好友 微信扫码 扫码分享 关注 已关注
取消 取消关注 提交 确定 同意 正文 当前位置 您的位置 您当前的位置 所在位置 导航 全部导航 切换导航 网站导航
网站地图 站点地图 关于我们 关于本站 联系我们 联系方式 联系客服 加入我们 诚聘英才 人才招聘 招聘信息 广告 广告服务
广告合作 商务合作 友情链接 版权声明 版权所有 免责声明 法律声明 隐私政策 隐私条款
用户协议 服务协议 服务条款 使用条款 意见反馈 帮助中心 客服中心 无障碍 无障碍浏览 手机版 电脑版 移动端 客户端 客户端下载
下载客户端 简体 繁体 字体 字号 放大字体 缩小字体 大 中 小 换一换 不感兴趣
相关阅读 相关新闻 相关文章 相关推荐 相关资讯 相关内容 相关链接 相关专题 延伸阅读 推荐阅读 热门推荐 热点推荐 热文推荐
图文推荐 精彩推荐 为您推荐 猜你喜欢 你可能还想看 大家都在看 看了又看 热门文章
热门标签 热门搜索 热搜 热点搜索 热搜推荐 最热文章 最新文章 阅读排行 排行榜 点击排行 随机阅读 更多阅读 往期回顾 上一篇
下一篇 上一页 下一页 上一章 下一章 上一条 下一条 尾页 末页 阅读下一篇 没有了
来源 文章来源 作者 编辑 责任编辑 责编 时间 发布时间 发稿时间 更新时间 日期 发布于 阅读 阅读量 阅读数 点击 点击数 点击量
浏览 浏览量 浏览次数 人气 标签 关键词 本文标签 热词 专题 展开 收起 展开全文
阅读全文 阅读剩余全文 详细 图集 目录导航 个人中心 会员中心 我的收藏 购物车 在线客服 微信公众号 公众号 扫一扫 跟贴
热门跟贴 参与 人参与 次播放 查看全部 已显示所有评论 播放 分享本文
home share tweet pin like print email e-mail comment comments login register subscribe search menu more close back top
next previous prev follow reply report save bookmark
pin it|log in|sign in|sign up|skip to content|skip to main content|skip navigation|back to top|leave a comment
post a comment|leave a reply|read more|learn more|show more|load more|view all|see all|see more
click here|related articles
related posts|related stories|related news|related links|related|recommended|recommended for you|you may also like
you might also like|more stories|most read|most popular|trending|popular posts|latest news|recent posts
advertisement|advertisements|ad|ads|sponsored|sponsored content|about|about us|contact|contact us|privacy|privacy policy
terms|terms of use|terms of service|cookie policy|cookies|sitemap|site map|careers|help|faq|feedback
tags|categories|category|archive|archives|author|source|published|updated|views|view|facebook|twitter|linkedin|whatsapp
reddit|pinterest|instagram|youtube|telegram|copy link|follow us|newsletter|download|main menu|all rights reserved
startseite|anmelden|registrieren|teilen|drucken|kommentare|kommentar|suche|menü|mehr|weiterlesen|impressum|datenschutz
datenschutzerklärung|agb|kontakt|nach oben|anzeige|werbung|zurück|weiter|verwandte artikel
accueil|connexion|s'inscrire|inscription|partager|imprimer|commentaires|commentaire|rechercher|recherche|lire la suite
lire aussi|mentions légales|politique de confidentialité|publicité|suivant|précédent|articles similaires|à lire aussi
inicio|iniciar sesión|registrarse|compartir|imprimir|comentarios|comentario|buscar|leer más|aviso legal
política de privacidad|publicidad|siguiente|anterior|artículos relacionados|te puede interesar|início|entrar|cadastre-se
compartilhar|comentários|ler mais|leia mais|leia também|veja também|próximo|condividi|stampa|commenti|cerca|leggi tutto
leggi anche|pubblicità|successivo|precedente|accedi|registrati|delen|afdrukken|reacties|zoeken|lees meer|lees ook
главная|войти|вход|регистрация|поделиться|печать|комментарии|комментировать|поиск|ещё|еще|читать далее|читайте также
реклама|контакты|о нас|политика конфиденциальности|назад|вперёд|вперед|наверх|следующая|предыдущая
подписаться|похожие статьи
ホーム|トップページ|トップ|ログイン|会員登録|新規登録|シェア|シェアする|ツイート|印刷|コメント|検索|メニュー|もっと見る
続きを読む|関連記事|おすすめ記事|人気記事|広告|お問い合わせ|プライバシーポリシー|利用規約|サイトマップ|会社概要|次へ
前へ|ページトップへ
홈|로그인|회원가입|공유|공유하기|인쇄|댓글|검색|메뉴|더보기|관련기사|관련 기사|인기기사|추천기사|광고|이용약관
개인정보처리방침|사이트맵|회사소개|다음|이전|목록|맨위로
الرئيسية|تسجيل الدخول|تسجيل|مشاركة|شارك|طباعة|تعليقات|بحث|القائمة|المزيد|اقرأ أيضا|اقرأ المزيد|إعلان|إعلانات|اتصل بنا
من نحن|سياسة الخصوصية|التالي|السابق
خانه|صفحه اصلی|ورود|ثبت نام|اشتراک گذاری|چاپ|نظرات|جستجو|منو|بیشتر|ادامه مطلب|مطالب مرتبط|تبلیغات|تماس با ما|درباره ما
حریم خصوصی|بعدی|قبلی
trang chủ|đăng nhập|đăng ký|đăng xuất|tìm kiếm|chia sẻ|in bài viết|bình luận|gửi bình luận|xem thêm|đọc thêm|đọc tiếp
bài viết liên quan|tin liên quan|tin mới nhất|quảng cáo|liên hệ|giới thiệu|chính sách bảo mật|điều khoản sử dụng
bài trước|bài sau|về đầu trang
หน้าแรก|หน้าหลัก|เข้าสู่ระบบ|สมัครสมาชิก|ลงทะเบียน|ออกจากระบบ|ค้นหา|แชร์|พิมพ์|แสดงความคิดเห็น|ความคิดเห็น|อ่านต่อ|อ่านเพิ่มเติม|ดูเพิ่มเติม|ดูทั้งหมด
บทความที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|ข่าวล่าสุด|โฆษณา|ติดต่อเรา|เกี่ยวกับเรา|นโยบายความเป็นส่วนตัว|ข้อกำหนดการใช้งาน|ก่อนหน้า|ถัดไป|เมนู
beranda|masuk|daftar|cari|bagikan|cetak|komentar|tulis komentar|baca juga|baca selengkapnya|selengkapnya|artikel terkait
berita terkait|berita terbaru|iklan|hubungi kami|tentang kami|kebijakan privasi|syarat dan ketentuan|sebelumnya
selanjutnya|berikutnya
ana sayfa|anasayfa|giriş yap|üye ol|kayıt ol|paylaş|yazdır|yorumlar|yorum yap|devamını oku|daha fazla|ilgili haberler
ilgili yazılar|son haberler|reklam|iletişim|hakkımızda|gizlilik politikası|kullanım koşulları|önceki|sonraki
strona główna|zaloguj się|zarejestruj się|udostępnij|drukuj|komentarze|dodaj komentarz|szukaj|czytaj więcej|czytaj dalej
czytaj także|zobacz także|zobacz też|powiązane artykuły|polityka prywatności|regulamin|reklama|kontakt|o nas|poprzedni
następny|poprzednia|następna
domů|přihlásit se|registrace|sdílet|vytisknout|tisk|komentáře|diskuse|hledat|číst dále|číst více|související články
zásady ochrany osobních údajů|předchozí|další|kezdőlap|főoldal|bejelentkezés|regisztráció|megosztás|nyomtatás
hozzászólások|keresés|tovább|kapcsolódó cikkek|adatvédelem|acasă|autentificare|distribuie|printează|comentarii|căutare
citește mai mult|articole similare|politica de confidențialitate
hem|logga in|registrera dig|skriv ut|kommentarer|sök|läs mer|läs också|relaterade artiklar|integritetspolicy|forside
log ind|udskriv|søg|læs mere|læs også|privatlivspolitik|logg inn|skriv ut|søk|les mer|les også|etusivu|kirjaudu sisään
jaa|tulosta|kommentit|haku|lue lisää|lue myös|tietosuoja
головна|увійти|реєстрація|поділитися|друк|коментарі|пошук|читати далі|читайте також|схожі статті
політика конфіденційності|про нас|контакти|реклама|наступна|попередня|начало|вход|регистрация|сподели|коментари|търсене
прочети още|още по темата|поверителност
αρχική|αρχική σελίδα|σύνδεση|εγγραφή|κοινοποίηση|εκτύπωση|σχόλια|αναζήτηση|διαβάστε περισσότερα|διαβάστε επίσης
δείτε επίσης|περισσότερα|σχετικά άρθρα|σχετικά με εμάς|επικοινωνία|διαφήμιση|πολιτική απορρήτου|όροι χρήσης|επόμενο
προηγούμενο
דף הבית|ראשי|התחברות|התחבר|הרשמה|שתף|שתפו|הדפסה|הדפס|תגובות|הוסף תגובה|חיפוש|תפריט|קרא עוד|קראו עוד|כתבות נוספות
כתבות קשורות|פרסומת|צור קשר|אודות|מדיניות פרטיות|תנאי שימוש|הבא|הקודם
होम|मुख्य पृष्ठ|मुखपृष्ठ|लॉग इन|लॉगिन|साइन इन|साइन अप|रजिस्टर करें|शेयर करें|साझा करें|प्रिंट|प्रिंट करें|टिप्पणी करें|टिप्पणियां|टिप्पणियाँ|खोजें|मेनू
और पढ़ें|यह भी पढ़ें|ये भी पढ़ें|संबंधित खबरें|संबंधित लेख|विज्ञापन|संपर्क करें|हमारे बारे में|गोपनीयता नीति|नियम और शर्तें|अगला|पिछला
প্রচ্ছদ|হোম|লগ ইন|লগইন|নিবন্ধন|শেয়ার করুন|শেয়ার|প্রিন্ট|প্রিন্ট করুন|মন্তব্য করুন|মন্তব্য|অনুসন্ধান|আরও পড়ুন|আরো পড়ুন|আরও|সম্পর্কিত খবর
সর্বশেষ খবর|বিজ্ঞাপন|যোগাযোগ|আমাদের সম্পর্কে|গোপনীয়তা নীতি|পরবর্তী|পূর্ববর্তী
முகப்பு|உள்நுழைக|உள்நுழைய|பதிவு செய்ய|பகிர்|பகிர|அச்சிடு|அச்சிட|கருத்துகள்|கருத்து தெரிவிக்க|தேடல்|தேடு|மேலும் படிக்க
தொடர்புடைய செய்திகள்|தொடர்புடைய கட்டுரைகள்|விளம்பரம்|தொடர்பு கொள்ள|தொடர்புக்கு|எங்களைப் பற்றி|தனியுரிமைக் கொள்கை|அடுத்து|முந்தைய
صفحہ اول|سرورق|لاگ ان|رجسٹر کریں|شیئر کریں|شیئر|پرنٹ|پرنٹ کریں|تبصرے|تبصرہ کریں|تلاش|مزید پڑھیں|یہ بھی پڑھیں
متعلقہ خبریں|اشتہار|رابطہ کریں|ہمارے بارے میں|رازداری کی پالیسی|اگلا|پچھلا
ပင်မစာမျက်နှာ|မူလစာမျက်နှာ|ဝင်ရန်|အကောင့်ဝင်ရန်|စာရင်းသွင်းရန်|မျှဝေရန်|မျှဝေပါ|ပုံနှိပ်ရန်|မှတ်ချက်များ|ရှာဖွေရန်|ရှာဖွေပါ|ဆက်ဖတ်ရန်|ဆက်စပ်သတင်းများ|ကြော်ငြာ
ဆက်သွယ်ရန်|ကျွန်ုပ်တို့အကြောင်း|ရှေ့သို့|နောက်သို့
ទំព័រដើម|ចូល|ចុះឈ្មោះ|ចែករំលែក|បោះពុម្ព|មតិយោបល់|ស្វែងរក|អានបន្ថែម|អានបន្ត|អត្ថបទពាក់ព័ន្ធ|ព័ត៌មានពាក់ព័ន្ធ|ការផ្សាយពាណិជ្ជកម្ម|ទំនាក់ទំនង|អំពីយើង
គោលការណ៍ឯកជនភាព|បន្ទាប់|មុន
ໜ້າຫຼັກ|ເຂົ້າສູ່ລະບົບ|ລົງທະບຽນ|ຄົ້ນຫາ|ແບ່ງປັນ|ພິມ|ຄວາມຄິດເຫັນ|ອ່ານຕໍ່|ອ່ານເພີ່ມເຕີມ|ຂ່າວທີ່ກ່ຽວຂ້ອງ|ໂຄສະນາ|ຕິດຕໍ່ພວກເຮົາ|ກ່ຽວກັບພວກເຮົາ|ຕໍ່ໄປ|ກ່ອນໜ້າ
顶一下 踩一下 挑错 推荐内容 热点内容 赞同 喜欢 申请转载 写下你的评论 精选评论 全部回复 热门回答 相关问题 大家都在搜
大家还在搜 相关搜索 最新回复 只看楼主 评论区 发布评论 我来说两句 看过本文的人还看过 看过此文的人还看 复制本文链接
版权申诉 隐私设置 隱私權政策 留言板 網友留言 個回答 个回答
accept all|reject all|manage choices|manage cookies|cookie settings|upload|uploaded|promoted|sort by|upvote|downvote
award|add a comment|add comment|join the conversation|advertise|advertise with us|accessibility|help centre|help center
newsletters|join free|most commented|more from the web|more posts you may like|community info|this story is part of
listen to this article|show comments|hide comments
zum inhalt springen|zur navigation|zur startseite|zum seitenanfang|merken|artikel merken|artikel anhören|artikel teilen
zur merkliste hinzufügen|empfohlener externer inhalt|empfohlener redaktioneller inhalt|vorlesen|speichern|empfehlen
newsletter|epaper|e-paper|mein konto|warenkorb|merkzettel|login|nutzungsbedingungen|datenschutzhinweise
cookie-einstellungen|cookies verwalten|mediadaten|barrierefreiheit|über uns|schlagwörter|auch interessant
das könnte sie auch interessieren|das könnte sie interessieren|meistgelesen|mehr zum thema|lesen sie auch
weitere artikel|seite drucken|artikel teilen|kommentar schreiben|kommentare anzeigen|alle kommentare|antworten
alle akzeptieren|ablehnen|einverstanden|zahlungsarten|versand|widerruf|kostenlos herunterladen|bewertung|hilfe
andere nutzer suchten auch nach|war dieser artikel hilfreich|war dieses dokument hilfreich|symbolbild
accéder au contenu|aller au contenu|aller au menu|s’abonner|s'abonner|se connecter|mon compte|réagir|écouter
écouter l’article|enregistrer|offrir l’article|partagez|partagez cet article|copier le lien|vos commentaires
laisser un commentaire|ajouter un commentaire|signaler un abus|répondre|plan du site|données personnelles
gérer les cookies|tout accepter|tout refuser|conditions générales|conditions d’utilisation|qui sommes-nous
nous contacter|annonces légales|petites annonces|sur le même sujet|sur le même thème|les plus lus|haut de page
retour en haut|la suite après la publicité|la suite après cette publicité|index du forum|qui est en ligne
mots-clés|reproduction interdite
suscríbete|suscribirse|mi cuenta|mapa del sitio|política de cookies|aceptar todo|rechazar todo|configurar cookies
lo más leído|lo más visto|volver arriba|etiquetas|responder|denunciar|añadir comentario|deja un comentario|quiénes somos
guardar|abbonati|contatti|mappa del sito|accetta tutto|rifiuta|i più letti|torna su|rispondi|segnala|lascia un commento
chi siamo|assine|contato|mapa do site|aceitar todos|mais lidas|voltar ao topo|denunciar|deixe um comentário|quem somos
возврат к списку|назад к списку|вернуться к списку|к списку новостей|назад к списку новостей|голосовать|анонсы
версия для слабовидящих|карта сайта|официальный сайт|забыли пароль|ответить|пожаловаться|скачать|другие материалы
другие материалы рубрики|материалы по теме|о редакции|реклама на сайте|отзывы|отзывы читателей|похожие книги
оставить комментарий|добавить комментарий|все комментарии|показать ещё|в закладки|в избранное|нравится|мне нравится
распечатать|на главную|карта сайта|пользовательское соглашение|обратная связь|популярное|самое читаемое
новости партнёров|следующая страница|предыдущая страница|правообладателям|одноклассники|вконтакте
本文へスキップ|メインコンテンツへスキップ|はてブ|lineで送る|いいね|アクセスランキング|人気ランキング|あわせて読みたい
最近の記事|月別アーカイブ|カテゴリー|前の記事|次の記事|前の記事へ|次の記事へ|一覧へ戻る|一覧に戻る|違反報告|返信|通報
スポンサーリンク|個人情報の取扱い|個人情報保護方針|広告掲載|広告掲載について|運営会社|よくある質問|新規会員登録
ログアウト|マイページ|フォロー|コメントする|コメントを書く|コメントを投稿
본문 바로가기|메뉴 바로가기|글자크기|글자크기 조절|글자 크기|스크랩|좋아요|슬퍼요|화나요|싫어요|후속기사 원해요|공감
답글|신고|신고하기|많이 본 뉴스|많이 본 기사|인기 뉴스|최신 뉴스|구독|구독하기|기사제보|광고문의|청소년보호정책
이메일무단수집거부|고객센터|이전글|다음글|첨부파일|댓글쓰기|댓글 쓰기|댓글 더보기|관련 영상 보기|로그아웃|마이페이지
انتقل إلى المحتوى|التعليقات|أضف تعليقا|أضف تعليقاً|اترك تعليقا|اترك تعليقاً|شارك المقال|مشاركة المقال|حفظ|كلمات مفتاحية
الكلمات المفتاحية|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|الأكثر قراءة|أعلن معنا|النشرة البريدية|إبلاغ|الوسوم
sākums|pieslēgties|reģistrēties|meklēt|dalīties|drukāt|komentāri|pievienot komentāru|lasīt vairāk|lasi arī|lasiet arī
jaunākie|lasītākie|populārākie|iesaki šo rakstu|reklāma|kontakti|par mums|privātuma politika|lietošanas noteikumi
nākamais|iepriekšējais
prisijungti|registruotis|paieška|ieškoti|dalintis|spausdinti|komentarai|komentuoti|skaityti daugiau|skaitykite taip pat
taip pat skaitykite|naujausi|skaitomiausi|reklama|kontaktai|apie mus|privatumo politika|naudojimo taisyklės
logi sisse|registreeru|otsi|jaga|prindi|kommentaarid|kommenteeri|loe edasi|loe lisaks|loe ka|loetumad|viimased uudised
reklaam|kontaktid|meist|privaatsuspoliitika|kasutustingimused
prihlásiť sa|registrácia|vyhľadať|zdieľať|tlačiť|komentáre|čítajte aj|najčítanejšie|súvisiace články
ochrana osobných údajov|o nás|prijava|prijavi se|prijavite se|registracija|pretraga|traži|podijeli|podeli|ispiši
komentari|komentariši|pročitajte i|pročitaj još|najčitanije|najnovije|vezane vijesti|povezane vesti|pravila privatnosti
uvjeti korištenja|uslovi korišćenja|deli|natisni|preberite še|preberite tudi|najbolj brano|oglas|pogoji uporabe
пријава|пријави се|претрага|подели|коментари|најчитаније|најновије|прочитајте и|повезане вести|правила приватности
вижте още|най-четени|най-нови|още по темата|сподели|најчитани|innskráning|leita|deila|prenta|lesa meira|mest lesið|hyr
regjistrohu|kërko|shpërndaje|komente|lexo edhe|më të lexuarat
"""

#: Headings without a number that stand over a document's text; no site's.
PARTS = """
序言 前言 引言 导言 导语 绪论 摘要 总则 附则 附录 附件 目录 目次 结语 结束语 后记 跋
contents|table of contents|preface|preamble|foreword|introduction|abstract|summary|executive summary|conclusion
conclusions|appendix|annex|afterword|epilogue|prologue
inhalt|inhaltsverzeichnis|vorwort|präambel|einleitung|zusammenfassung|préambule|avant-propos|sommaire|preámbulo|prólogo
introducción|índice|introdução|prefácio|premessa|introduzione
преамбула|предисловие|введение|содержание|оглавление|заключение|はじめに|序文|前文|まえがき|おわりに|머리말|서문|전문
차례|맺음말|مقدمة|تمهيد|مقدمه|پیشگفتار
"""

#: Before a colon, these head what a site sets under or over a text; what follows belongs to them.
FIELDS = """
责任编辑 责编 值班编辑 网络编辑 选稿 校对 审核 监制 相关推荐 相关阅读 相关新闻 相关文章 相关链接 延伸阅读 推荐阅读
猜你喜欢 热门推荐 上一篇 下一篇 上一页 下一页 上一章 下一章 本文标签 标签 热词 热门标签 文章来源 稿件来源 本文来源
信息来源
发布时间 发稿时间 更新时间 发布日期 更新日期 发表时间 点击 点击数 浏览 浏览次数 浏览量 阅读 阅读量 阅读次数 人气 访问量
分享到 分享至 字体 字号 字体大小 当前位置 您的位置 您现在的位置 您当前的位置 所在位置 正在阅读 正在浏览
收藏 打印 关键字 阅读下一篇 转载自 版权所有 主办单位 承办单位 技术支持 网站标识码 举报电话 举报邮箱 投稿邮箱 联系电话
客服电话
tags|filed under|posted in|posted by|published|published by|last updated|updated|previous|next|related|see also
read also|share this|share|views|source url|categories|category
附件下载 附件下載 投稿者 投稿日 閲覧数 更新日 公開日 カテゴリ カテゴリー 張貼者 人氣 编辑于 上传者 下载次数
themen|schlagwörter|veröffentlicht|veröffentlicht am|aktualisiert|zuletzt aktualisiert|lesezeit|bewertung|publié le
mis à jour le|temps de lecture|mots-clés|partagez cet article|etiquetas|publicado el|actualizado el|tiempo de lectura
pubblicato il|aggiornato il|publicado em|atualizado em|reading time|posted|uploaded by
автор|количество показов|количество просмотров|просмотров|просмотры|опубликовано|поделиться|жанры|жанр|оценка|скачать
입력|수정|작성자|작성일|조회|조회수|등록|기사입력|최종수정|نشر بتاريخ|تاريخ النشر|شارك المقال|كلمات مفتاحية|المشاهدات
كتب|الكاتب
"""

#: Inside a line, these speak for the site; how much of the line they make up is what counts.
PHRASES = """
转载须注明 转载须 本文来自 平台声明 门户网站 互联网信息服务 以上内容 以上作品内容 观点和立场 仅代表作者本人 代表本站
信息发布平台 存储空间服务 创作者平台 本内容来自 查看原图 查看大图 点击图片
uploaded and posted by|information storage services|views expressed|those of the author
责任编辑 责编 值班编辑 上一篇 下一篇 上一页 下一页 没有了 版权所有 ICP备 ICP证 公网安备 许可证 经营许可 免责声明
免责宣告 特别声明 版权声明 未经授权 书面授权 不得转载 请勿转载 转载请注明 转载请 注明出处 请注明 本文来源 文章来源
内容来源 来源于网络 来自互联网 来自网络 网络整理 来源:网络 如有侵权 侵权请 联系删除 联系我们 联系本站 本站 本网站 本平台
本文标签 请收藏 收藏本 加入收藏 设为首页 欢迎访问 欢迎您访问 欢迎收藏 关注我们 关注本站 关注公众号 微信公众号 请关注
免费提供
更多精彩 精彩内容 更多内容 更多资讯 经验资讯 扫一扫 扫描二维码 二维码 分享到 分享至 分享给 朋友圈 微信扫 扫码 点击查看
点击进入 点击下载 点击这里 查看更多 阅读全文 阅读原文 展开全文 剩余全文 相关阅读 相关推荐 相关文章 相关新闻 相关链接
猜你喜欢 热门标签 热门推荐
推荐阅读 延伸阅读 下载客户端 客户端下载 打开APP 立即下载 立即注册 立即登录 请登录 登录后 发表评论 网友评论 文明上网
理性发言 新闻评论 当前位置 您的位置 正在阅读 正在浏览 关闭窗口 打印本页 字体: 字号: 收藏本文 举报电话 举报邮箱 不良信息
违法和不良信息
主办单位 承办单位 技术支持 制作单位 网站标识码 网站地图 信息存储服务 仅代表作者 不代表本 个人观点 并不表明 仅供参考
投资建议 自媒体 用户上传 佚名 点击: 浏览: 浏览次数 阅读: 人气: 点击: 评论: 条评论 人参与 次播放 人看过 阅读量 作者:
编辑: 来源: 发布时间 发稿时间 更新时间 发布日期
发表于 发布于 时间: 日期: 选稿: 校对: 审核: 监制: 摄影: 关键词: 标签: 热词: 商务合作 友情链接 返回顶部 网站首页
all rights reserved|copyright|©|(c)|privacy policy|terms of use|terms of service|terms and conditions|cookie policy
we use cookies|skip to|back to top|pin it|print this|email this|leave a comment|post a comment|leave a reply
read more|continue reading|click here|read also|see also:|related:|related articles|related posts|related stories
you may also like|you might also like|recommended for you|sign in to|log in to|sign up for|create an account
newsletter|follow us
like us on|join us on|download our app|download the app|get the app|previous:|next:|previous article|next article
previous post|next post|you are here|tags:|filed under|posted by|posted on|posted in|published by
published on|last updated|source:|author:|reprinted from|republished from|originally published|no comments|min read
minute read|reproduction|without permission|powered by|designed by|hosted by|this site|this website|our site
our website|contact us
about us|toggle navigation|main menu|search for
alle rechte vorbehalten|mehr zum thema|lesen sie auch|jetzt anmelden|newsletter abonnieren|tous droits réservés
lire aussi|lire la suite|s'abonner|abonnez-vous|partager sur|todos los derechos reservados|lea también|leer más
suscríbase|compartir en
todos os direitos reservados|leia também|leia mais|tutti i diritti riservati|leggi anche|leggi tutto
alle rechten voorbehouden|lees ook|все права защищены|читайте также|читать далее|подписывайтесь
при использовании материалов|перепечатка
無断転載|無断複製|無断で転載|無断で複製|転載を禁じ|転載を禁止|著作権法|著作権は|購読申し込み|購読はこちら|無料でお試し
無料お試し|会員限定|有料会員|会員の方|会員登録|偽サイト|サイトポリシー|当サイト|このサイトでは|cookieなどの設定
オプトアウト|関連記事|こちらもおすすめ|続きを読む|フォローする|無단전재|무단전재|무단 전재|재배포 금지|관련기사|저작권자
구독하기|جميع الحقوق محفوظة|اقرأ أيضا|تابعنا|کلیه حقوق|بیشتر بخوانید|مطالب مرتبط
усі права захищені|всі права захищено|читайте також|читати далі|wszelkie prawa zastrzeżone|czytaj także|czytaj więcej
zobacz także|tüm hakları saklıdır|devamını oku|ilgili haberler|všechna práva vyhrazena|minden jog fenntartva
toate drepturile rezervate|všetky práva vyhradené
hak cipta dilindungi|baca juga|baca selengkapnya|bản quyền thuộc về|giữ bản quyền|ghi rõ nguồn|xem thêm:
bài viết liên quan|ngày đăng:|läs också|læs også|les også|lue myös
alla rättigheter förbehållna|alle rettigheder forbeholdes
με επιφύλαξη παντός δικαιώματος|διαβάστε επίσης|διαβάστε περισσότερα|δημοσιεύτηκε:|כל הזכויות שמורות|קרא עוד|פורסם:
सर्वाधिकार सुरक्षित|यह भी पढ़ें|प्रकाशित:|সর্বস্বত্ব সংরক্ষিত|আরও পড়ুন|প্রকাশিত:|அனைத்து உரிமைகளும் பாதுகாக்கப்பட்டவை|மேலும் படிக்க
வெளியிடப்பட்டது:|جملہ حقوق محفوظ|مزید پڑھیں|تمامی حقوق|کلیه حقوق|تاریخ انتشار|نشر في
สงวนลิขสิทธิ์|อ่านเพิ่มเติม|บทความที่เกี่ยวข้อง|เผยแพร่เมื่อ|မူပိုင်ခွင့်|ဆက်စပ်သတင်း|ထုတ်ဝေသည့်ရက်|រក្សាសិទ្ធិគ្រប់យ៉ាង|អត្ថបទពាក់ព័ន្ធ|ចេញផ្សាយ|опубликовано:
опубліковано:|opublikowano:|yayınlanma:|diterbitkan:
"""

#: What a title page, a licence or a record says of its document. However much of it a text has, it speaks for no site.
STATED = """
作者 作者: 编辑: 来源 来源: 时间 时间: 日期 日期: 关键词 关键词: 关键字: 标签: 版权所有 版权声明 校对: 审核: 监制: 摄影:
主办单位 主办单位: 承办单位: 技术支持 联系方式 联系电话: 许可证
copyright|copyright:|©|(c)|all rights reserved|author|author:|source|source:|comment:|published by|tags|tags:|categories
category|updated|published|published on|last updated|reproduction|without permission|terms and conditions
terms of use|terms of service
alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati
alle rechten voorbehouden|все права защищены|جميع الحقوق محفوظة
усі права захищені|всі права захищено|wszelkie prawa zastrzeżone|tüm hakları saklıdır|všechna práva vyhrazena
minden jog fenntartva|toate drepturile rezervate|všetky práva vyhradené|hak cipta dilindungi|bản quyền thuộc về
giữ bản quyền|alla rättigheter förbehållna|alle rettigheder forbeholdes
με επιφύλαξη παντός δικαιώματος|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|সর্বস্বত্ব সংরক্ষিত|அனைத்து உரிமைகளும் பாதுகாக்கப்பட்டவை
جملہ حقوق محفوظ|تمامی حقوق|کلیه حقوق|تاریخ انتشار|สงวนลิขสิทธิ์|เผยแพร่เมื่อ|မူပိုင်ခွင့်|ထုတ်ဝေသည့်ရက်|រក្សាសិទ្ធិគ្រប់យ៉ាង|ចេញផ្សាយ|نشر في
ngày đăng|δημοσιεύτηκε|פורסם|प्रकाशित|প্রকাশিত|வெளியிடப்பட்டது|опубликовано|опубліковано|opublikowano|yayınlanma|diterbitkan
ngày đăng:|δημοσιεύτηκε:|פורסם:|प्रकाशित:|প্রকাশিত:|வெளியிடப்பட்டது:|опубликовано:|опубліковано:|opublikowano:|yayınlanma:
diterbitkan:
"""

#: What documents say too, over a chapter or in an index: of a site only where others of its words stand by.
DOCUMENTS_TOO = """
评论 评论: 阅读 阅读: 回复 正文 返回 大 中 小 没有了
archive|archives|home|share|comment|comments|register|search|menu|more|close|back|top|next|previous|prev|follow|reply
report|save
bookmark|related|about|contact|help|faq|feedback|view|views|download|email|print|ad|ads|privacy|terms|see also:
read also|minute read
kontakt|suche|contact|inicio|início|контакты|поиск|検索|次へ|前へ
tìm kiếm|đăng ký|liên hệ|giới thiệu|bình luận|quảng cáo|ค้นหา|พิมพ์|ความคิดเห็น|ลงทะเบียน|โฆษณา|ก่อนหน้า|ถัดไป|เมนู|masuk|daftar
cari|cetak|komentar|iklan|sebelumnya|selanjutnya|berikutnya|reklam|iletişim|yorumlar|önceki|sonraki|daha fazla|regulamin
reklama|komentarze|o nas|poprzedni|następny|poprzednia|następna
domů|tisk|registrace|komentáře|diskuse|předchozí|další|tovább|keresés|regisztráció|nyomtatás|adatvédelem|comentarii
căutare|acasă|hem|kommentarer|sök|søg|søk|haku|jaa|tulosta|kommentit|forside|tietosuoja|друк|реєстрація|коментарі|пошук
контакти|реклама|наступна|попередня|начало|вход|регистрация|коментари|търсене|поверителност
αρχική|σύνδεση|εγγραφή|εκτύπωση|σχόλια|αναζήτηση|περισσότερα|επικοινωνία|διαφήμιση|επόμενο|προηγούμενο|ראשי|הרשמה|תגובות
חיפוש|תפריט|פרסומת|אודות|הבא|הקודם|होम|प्रिंट|मेनू|टिप्पणियां|टिप्पणियाँ|विज्ञापन|अगला|पिछला|হোম|মন্তব্য|নিবন্ধন|অনুসন্ধান|বিজ্ঞাপন
যোগাযোগ|আরও|পরবর্তী|পূর্ববর্তী|প্রচ্ছদ
முகப்பு|பகிர்|அச்சிடு|கருத்துகள்|தேடல்|தேடு|விளம்பரம்|அடுத்து|முந்தைய|تبصرے|تلاش|اشتہار|اگلا|پچھلا|پرنٹ|سرورق|ကြော်ငြာ|မှတ်ချက်များ
ရှေ့သို့|နောက်သို့|ဝင်ရန်|ចូល|ចុះឈ្មោះ|បោះពុម្ព|មតិយោបល់|ស្វែងរក|ទំនាក់ទំនង|បន្ទាប់|មុន|ພິມ|ຄົ້ນຫາ|ໂຄສະນາ|ຕໍ່ໄປ|ກ່ອນໜ້າ|ຄວາມຄິດເຫັນ|ລົງທະບຽນ
喜欢 赞同 相关问题 个回答 個回答 留言板
upload|uploaded|award|promoted|sort by|posted|merken|vorlesen|speichern|empfehlen|warenkorb|über uns|ablehnen|antworten
einverstanden|versand|widerruf|zahlungsarten|hilfe|bewertung|themen|schlagwörter|barrierefreiheit|écouter|enregistrer
répondre|réagir|partagez|mots-clés|données personnelles|conditions générales|conditions d’utilisation|responder|guardar
contato|contatti|rispondi|segnala|rifiuta|denunciar|etiquetas
ответить|скачать|нравится|отзывы|автор|жанр|жанры|оценка|просмотры|популярное|обратная связь|返信|通報|フォロー
カテゴリー|カテゴリ|よくある質問|会員登録|更新日|公開日|投稿者|投稿日|공감|신고|구독|좋아요|스크랩|첨부파일|입력|수정
조회|등록|작성자|작성일|고객센터|حفظ|كتب|الكاتب|رد|التعليقات
附件下载:|автор:|жанр:|жанры:|оценка:|просмотры:|скачать:|опубликовано:|themen:|schlagwörter:|veröffentlicht:|bewertung:
aktualisiert:|mots-clés:|etiquetas:|posted:|更新日:|公開日:|投稿者:|投稿日:|カテゴリ:|カテゴリー:|입력:|수정:|작성자:
작성일:|조회:|등록:|كتب:|الكاتب:
"""

#: The simplified characters above that have a traditional form, and that form.
TRADITIONAL = str.maketrans(
    "与专个为举书于仅们众会传体余储关兴内册击删别办务动协单参发号后员图声处备复审对导帮并广开当录户扫报换摄数断"
    "无时显术机权条来标欢气没浏点热电监码确碍签简纠线细经给络维编缩网联脑腾荐营见观览议讯记许论设访证评识诉词诚"
    "话详请读责账购贴费资赞车转载辑过还这进违选邮里链错键门闭问间闻阅随隐页顶顾题馈验则创台场总现结绪语",
    "與專個為舉書於僅們眾會傳體餘儲關興內冊擊刪別辦務動協單參發號後員圖聲處備復審對導幫並廣開當錄戶掃報換攝數斷"
    "無時顯術機權條來標歡氣沒瀏點熱電監碼確礙籤簡糾線細經給絡維編縮網聯腦騰薦營見觀覽議訊記許論設訪證評識訴詞誠"
    "話詳請讀責帳購貼費資贊車轉載輯過還這進違選郵裡鏈錯鍵門閉問間聞閱隨隱頁頂顧題饋驗則創臺場總現結緒語",
)

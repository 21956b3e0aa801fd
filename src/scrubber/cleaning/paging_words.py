"""The words that stand with a page's number, in the languages of most pages: "Page 2 of 5", "стр. 2 из 5", 2/5ページ.

Alternatives of a pattern each, in lower case. Where such a line may stand, and what else it may hold, is for each
reader of them to say.
"""

from __future__ import annotations

#: What names a page, before its number.
PAGE = r"page|seite|página|pàgina|pagina|pág\.?|страница|стр\.?|puslapis|strona|sayfa|trang|الصفحة|صفحة|صفحه"
#: What stands between its number and how many there are.
OF = "of|von|de|di|sur|van|из|z|din|iš|من|از|/"
#: What names pages behind how many there are.
PAGES = "ページ|頁|页|페이지"
#: What stands where a listing or a table is cut by a page's end, and over what goes on behind it: as LaTeX's long
#: tables and the catalogues of Sphinx's messages say it, and, where these lack one of the two, as it is said.
CONTINUED = (
    r"continue[sd] (?:on|from) (?:the )?(?:next|previous) page"
    r"|fortsetzung (?:auf der nächsten|(?:von )?der vorherigen|von (?:der )?vorheriger) seite"
    r"|suite (?:sur|de|à) la page (?:suivante|précédente)"
    r"|(?:continúe|continúa|proviene) (?:en|de) la (?:próxima|siguiente|página) ?(?:página|anterior|siguiente)"
    r"|continua(?:ção)? (?:na|da) (?:próxima página|página (?:seguinte|anterior))"
    r"|continú?a na páxina seguinte|continúa da páxina anterior"
    r"|continua (?:nella|alla|dalla) pagina (?:successiva|seguente|precedente)"
    r"|(?:continua|ve) (?:[ae]n?|de) la pàgina (?:següent|anterior)"
    r"|continuare (?:pe|din) pagina (?:următoare|precedentă)"
    r"|vervolgt? op (?:de )?volgende pagina|vervolg(?:d)? van (?:de )?vorige pagina"
    r"|fortsætter på næste side|fortsat fra forrige side|fortsetter på neste side|fortsettelse fra forrige side"
    r"|fortsätter på nästa sida|fortsättning från föregående sida|framhald (?:á næstu|frá fyrri) síðu"
    r"|jatkuu seuraavalla sivulla|jatkoa edelliseltä sivulta|jätkub järgmisel leheküljel|jätk eelmisele leheküljele"
    r"|ciąg dalszy na następnej stronie|kontynuacja (?:z )?poprzedniej strony"
    r"|pokrač(?:uje na další stránce|ování z předchozí stránky|ujte na předchozí stránce)"
    r"|pokračuje na ďalšej strane|pokračovanie z predošlej strany"
    r"|folytatás (?:a következő oldalon|az előző oldalról)"
    r"|nadaljevanje (?:na naslednji|iz prejšnje) strani|nastavak (?:na sljedećoj stranici|sa prethodne stranice)"
    r"|наставак на следећој страни|настављено са претходне стране"
    r"|tęsinys (?:kitame puslapyje|iš praeito puslapio)"
    r"|turpinājums (?:nākamajā lappusē|no iepriekšējās lappuses)"
    r"|продолж(?:ается|ение) (?:на следующей странице|с предыдущей страницы)"
    r"|продовження (?:на наступній сторінці|з попередньої сторінки)"
    r"|συνέχεια στην επόμενη σελίδα|συνεχίζεται από την προηγούμενη σελίδα"
    r"|sonraki sayfaya devam|önceki sayfadan devam|vazhdon në faqen pasuese|vazhduar nga faqja e mëparshme"
    r"|berlanjut ke halaman berikutnya|lanjutan dari halaman sebelumnya"
    r"|tiếp tục (?:ở trang sau|từ trang trước)|hurrengo orrian jarraitzen du|aurreko orritik jarraitzen du"
    r"|استمرار في الصفحة التالية|تابع من الصفحة السابقة|ادامه (?:در|از) صفحه[\u200c ]?ی (?:بعد|قبل)"
    r"|המשך (?:בעמוד הבא|מעמוד קודם)|अगले पृष्ठ पर जारी|पिछले पृष्ठ से जारी"
    r"|পরবর্তী পাতায় চলমান|পূর্ববর্তী পাতা হতে চলমান|გრძელდება შემდეგ გვერდზე|წინა გვერდიდან"
    r"|次のページに続く|前のページからの続き|다음 페이지에 계속|이전 페이지에서 계속"
    r"|续下页|接上页|续上页|转下页|繼續下一頁|繼續上一頁|續下頁|接上頁|續上頁"
)

"""A grid of alterations that a law, a lease or a notice bears in any language: which party, from or until which day, the
least or the most, twice or three times, working days or days.
"""

from __future__ import annotations

import re

import pytest

from scrubber.collation.kinds.classify import compare

#: Language, what is told, and a sentence with both readings in brackets.
GRID = [
    ("af", "date", "Die ooreenkoms geld [vanaf|tot] 5 Mei 2024."),
    ("af", "number", "Die aantal aansoeke het [verdubbel|verdriedubbel]."),
    ("af", "quantifier", "Die [minimum|maksimum] bedrag is 500 rand."),
    ("ar", "name", "يتحمل [المؤجر|المستأجر] نفقات الإصلاح."),
    ("ar", "name", "يقدم [صاحب العمل|العامل] الإشعار."),
    ("ar", "name", "يحال الدين بموافقة [الدائن|المدين]."),
    ("be", "name", "[Пазоўнік|Адказчык] нясе судовыя выдаткі."),
    ("be", "date", "Дагавор дзейнічае [з|да] 5 мая 2024 года."),
    ("be", "number", "Колькасць заяў [падвоілася|патроілася]."),
    ("bg", "quantifier", "[Минималната|Максималната] сума е 500 евро."),
    ("bg", "name", "Ремонтът се плаща от [наемодателя|наемателя]."),
    ("bg", "name", "Разноските се поемат от [ищеца|ответника]."),
    ("bn", "name", "খরচ [ক্রেতা|বিক্রেতা] বহন করেন।"),
    ("bn", "name", "নোটিশ [নিয়োগকর্তা|কর্মচারী] দেন।"),
    ("bn", "name", "[পাওনাদারের|দেনাদারের] সম্মতিতে ঋণ হস্তান্তর হয়।"),
    ("ca", "date", "El contracte és vigent [des del|fins al] 5 de maig de 2024."),
    ("ca", "number", "El nombre de sol·licituds s'ha [duplicat|triplicat]."),
    ("ca", "name", "[L'arrendador|L'arrendatari] paga les reparacions."),
    ("cs", "unit", "Odpověď přijde do 10 [pracovních dnů|dnů]."),
    ("cs", "quantifier", "[Minimální|Maximální] částka je 500 korun."),
    ("cs", "name", "Náklady řízení nese [žalobce|žalovaný]."),
    ("da", "name", "[Arbejdsgiveren|Arbejdstageren] giver varslet."),
    ("da", "name", "Gælden overdrages med samtykke fra [kreditor|debitor]."),
    ("da", "number", "Antallet af ansøgninger blev [fordoblet|tredoblet]."),
    ("de", "quantifier", "Der [Mindestbetrag|Höchstbetrag] ist 500 Euro."),
    ("de", "name", "Die Schuld wird mit Zustimmung des [Gläubigers|Schuldners] übertragen."),
    ("el", "unit", "Η απάντηση έρχεται σε 10 [εργάσιμες ημέρες|ημέρες]."),
    ("el", "name", "Την επισκευή πληρώνει ο [εκμισθωτής|μισθωτής]."),
    ("el", "name", "Τα έξοδα της δίκης βαρύνουν τον [ενάγοντα|εναγόμενο]."),
    ("et", "name", "Tee kulgeb jõest [põhja|lõuna] pool."),
    ("et", "date", "Leping kehtib [alates|kuni] 5. maist 2024."),
    ("et", "name", "Teate esitab [tööandja|töötaja]."),
    ("fa", "unit", "پاسخ تا 10 [روز کاری|روز] می‌آید."),
    ("fa", "date", "قرارداد [از|تا] 5 مه 2024 معتبر است."),
    ("fa", "name", "هزینه تعمیر با [موجر|مستأجر] است."),
    ("fi", "name", "Kulut maksaa [ostaja|myyjä]."),
    ("fi", "name", "Tie kulkee joen [pohjoispuolella|eteläpuolella]."),
    ("fi", "number", "Hakemusten määrä [kaksinkertaistui|kolminkertaistui]."),
    ("ga", "name", "Téann an bóthar [ó thuaidh|ó dheas] ón abhainn."),
    ("ga", "unit", "Tagann an freagra laistigh de 10 [lá oibre|lá]."),
    ("ga", "quantifier", "Is é 500 euro an [t-íosmhéid|t-uasmhéid]."),
    ("he", "name", "בהוצאות המשפט נושא [התובע|הנתבע]."),
    ("he", "name", "את ההודעה מוסר [המעסיק|העובד]."),
    ("he", "name", "החוב מועבר בהסכמת [הנושה|החייב]."),
    ("hi", "negation", "कार्यालय रविवार [को छोड़कर|सहित] हर दिन खुला है।"),
    ("hi", "name", "खर्च [खरीदार|विक्रेता] उठाता है।"),
    ("hi", "date", "अनुबंध 5 मई 2024 [से|तक] लागू है।"),
    ("hr", "unit", "Odgovor stiže u roku od 10 [radnih dana|dana]."),
    ("hr", "number", "Broj zahtjeva se [udvostručio|utrostručio]."),
    ("hr", "quantifier", "[Minimalni|Maksimalni] iznos je 500 eura."),
    ("hu", "negation", "A hivatal vasárnap [kivételével|beleértve] minden nap nyitva van."),
    ("hu", "name", "A költséget [a vevő|az eladó] viseli."),
    ("hu", "name", "A javítás költségét [a bérbeadó|a bérlő] viseli."),
    ("id", "name", "Biaya perkara ditanggung [penggugat|tergugat]."),
    ("id", "name", "Pemberitahuan disampaikan oleh [pemberi kerja|pekerja]."),
    ("id", "name", "Utang dialihkan dengan persetujuan [kreditur|debitur]."),
    ("it", "name", "L'avviso è dato dal [datore di lavoro|lavoratore]."),
    ("lt", "name", "Kelias eina į [šiaurę|pietus] nuo upės."),
    ("lt", "date", "Sutartis galioja [nuo|iki] 2024 m. gegužės 5 d."),
    ("lt", "number", "Prašymų skaičius [padvigubėjo|patrigubėjo]."),
    ("lv", "name", "Ceļš iet uz [ziemeļiem|dienvidiem] no upes."),
    ("lv", "quantifier", "[Minimālā|Maksimālā] summa ir 500 eiro."),
    ("lv", "name", "Remontu apmaksā [iznomātājs|nomnieks]."),
    ("mk", "unit", "Одговорот доаѓа за 10 [работни дена|дена]."),
    ("mk", "name", "Трошоците ги плаќа [тужителот|тужениот]."),
    ("mk", "name", "Долгот се пренесува со согласност на [доверителот|должникот]."),
    ("mt", "name", "L-ispejjeż jitħallsu minn [ix-xerrej|il-bejjiegħ]."),
    ("mt", "name", "It-triq tgħaddi fit-[tramuntana|nofsinhar] tax-xmara."),
    ("mt", "unit", "It-tweġiba tasal fi 10 [ijiem tax-xogħol|ijiem]."),
    ("nb", "number", "Antallet søknader ble [doblet|tredoblet]."),
    ("nb", "quantifier", "[Minimumsbeløpet|Maksimumsbeløpet] er 500 kroner."),
    ("nb", "name", "[Utleieren|Leieren] betaler reparasjonen."),
    ("nl", "name", "De kosten zijn voor de [koper|verkoper]."),
    ("nl", "date", "De overeenkomst geldt [vanaf|tot] 5 mei 2024."),
    ("nl", "name", "De kosten zijn voor de [eiser|verweerder]."),
    ("pl", "name", "Zawiadomienie składa [pracodawca|pracownik]."),
    ("pl", "name", "Dług przechodzi za zgodą [wierzyciela|dłużnika]."),
    ("pl", "unit", "Odpowiedź przychodzi w ciągu 10 [dni roboczych|dni]."),
    ("pt", "name", "A reparação é paga pelo [senhorio|inquilino]."),
    ("pt", "name", "O aviso é dado pelo [empregador|trabalhador]."),
    ("ro", "name", "Cheltuielile sunt plătite de [cumpărător|vânzător]."),
    ("ro", "number", "Numărul cererilor s-a [dublat|triplat]."),
    ("ro", "name", "Cheltuielile sunt plătite de [reclamant|pârât]."),
    ("sk", "date", "Zmluva platí [od|do] 5. mája 2024."),
    ("sk", "quantifier", "[Minimálna|Maximálna] suma je 500 eur."),
    ("sk", "unit", "Odpoveď príde do 10 [pracovných dní|dní]."),
    ("sl", "name", "Dolg se prenese s soglasjem [upnika|dolžnika]."),
    ("sl", "date", "Pogodba velja [od|do] 5. maja 2024."),
    ("sl", "number", "Število vlog se je [podvojilo|potrojilo]."),
    ("sr", "quantifier", "[Минимални|Максимални] износ је 500 динара."),
    ("sr", "name", "Поправку плаћа [закуподавац|закупац]."),
    ("sr", "name", "Трошкове сноси [тужилац|тужени]."),
    ("sv", "name", "[Arbetsgivaren|Arbetstagaren] lämnar varslet."),
    ("sv", "name", "Skulden överlåts med samtycke av [borgenären|gäldenären]."),
    ("sv", "date", "Avtalet gäller [från|till] den 5 maj 2024."),
    ("sw", "name", "Matengenezo yanalipwa na [mwenye nyumba|mpangaji]."),
    ("sw", "name", "Gharama zinalipwa na [mdai|mdaiwa]."),
    ("sw", "name", "Notisi inatolewa na [mwajiri|mwajiriwa]."),
    ("ta", "name", "சாலை ஆற்றின் [வடக்கே|தெற்கே] செல்கிறது."),
    ("ta", "unit", "பதில் 10 [வேலை நாட்களில்|நாட்களில்] வரும்."),
    ("ta", "number", "விண்ணப்பங்களின் எண்ணிக்கை [இரட்டிப்பானது|மும்மடங்கானது]."),
    ("th", "quantifier", "จำนวนเงิน[ขั้นต่ำ|สูงสุด]คือ 500 บาท"),
    ("th", "name", "หนี้โอนได้โดยความยินยอมของ[เจ้าหนี้|ลูกหนี้]"),
    ("th", "unit", "คำตอบมาภายใน 10 [วันทำการ|วัน]"),
    ("tr", "name", "Yol nehrin [kuzeyinden|güneyinden] geçer."),
    ("tr", "date", "Sözleşme 5 Mayıs 2024 tarihin[den itibaren|e kadar] geçerlidir."),
    ("tr", "name", "Onarım giderlerini [kiraya veren|kiracı] karşılar."),
    ("uk", "name", "Витрати несе [покупець|продавець]."),
    ("uk", "number", "Кількість заяв [подвоїлася|потроїлася]."),
    ("uk", "quantifier", "[Мінімальна|Максимальна] сума становить 500 гривень."),
    ("ur", "name", "خرچ [مدعی|مدعا علیہ] اٹھاتا ہے۔"),
    ("ur", "name", "اطلاع [آجر|ملازم] دیتا ہے۔"),
    ("ur", "name", "قرض [قرض خواہ|قرض دار] کی رضامندی سے منتقل ہوتا ہے۔"),
    ("vi", "unit", "Trả lời trong 10 [ngày làm việc|ngày]."),
    ("vi", "name", "Chi phí sửa chữa do [bên cho thuê|bên thuê] chịu."),
    ("vi", "name", "Chi phí do [nguyên đơn|bị đơn] chịu."),
    ("ar", "quantifier", "يقدم الطالب جواز السفر [والرخصة|أو الرخصة]."),
    ("he", "quantifier", "המבקש מציג דרכון [ורישיון|או רישיון]."),
    ("sr", "number", "Суд је укинуо [први|други] став."),
]
# Another word for the same party, or another case of it; a letter that a word begins with, and that says `and` too.
HARMLESS = [
    ("pt", "A obra é paga pelo [senhorio|locador]."),
    ("de", "Die Kosten trägt der [Beklagte|Beklagter]."),
    ("pl", "Sąd wezwał [powoda|powódkę] do zapłaty."),
    ("fi", "Ilmoitus annetaan [työntekijälle|työntekijöille]."),
    ("ar", "[وضح|أوضح] الوزير الأمر."),
    ("he", "הוא [והוא|הוא] אמר."),
    ("hi", "खर्च [खरीदार|क्रेता] उठाता है।"),
    ("th", "หนี้ของ[ลูกหนี้|ลูกหนี้ ]โอนได้"),
]


def _both(sentence: str) -> tuple[str, str]:
    one, other = (re.sub(r"\[(.*?)\|(.*?)\]", side, sentence) for side in (r"\1", r"\2"))
    return one, other


@pytest.mark.parametrize(("language", "kind", "sentence"), GRID)
def test_it_is_told_in_each_language_and_either_way(language: str, kind: str, sentence: str) -> None:
    one, other = _both(sentence)
    for before, after in ((one, other), (other, one)):
        assert {v.kind for v in compare(before, after, language=language)} - {None, "wording"} == {kind}


@pytest.mark.parametrize(("language", "sentence"), HARMLESS)
def test_what_says_the_same_is_none_of_these(language: str, sentence: str) -> None:
    one, other = _both(sentence)
    for before, after in ((one, other), (other, one)):
        assert {v.kind for v in compare(before, after, language=language)} <= {None, "wording"}

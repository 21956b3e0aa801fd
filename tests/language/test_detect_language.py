"""The language of a block."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.language import detect_language
from scrubber.language.packs.detect import detect_languages

SENTENCES = {
    "zh": "各国应当加强沟通，共同构建网络空间。",
    "ja": "日本国民は、正当に選挙された代表者を通じて行動する。",
    "ko": "모든 국민은 법 앞에 평등하다.",
    "en": "All human beings are born free and equal in dignity and rights.",
    "fr": "Tous les êtres humains naissent libres et égaux en dignité et en droits.",
    "de": "Alle Menschen sind frei und gleich an Würde und Rechten geboren.",
    "es": "Todos los seres humanos nacen libres e iguales en dignidad y derechos.",
    "pt": "Todos os seres humanos nascem livres e iguais em dignidade e em direitos, e não há exceção.",
    "it": "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti, e sono dotati di ragione.",
    "nl": "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren en zij zijn begiftigd met verstand.",
    "pl": "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw.",
    "cs": "Všichni lidé se rodí svobodní a sobě rovní co do důstojnosti a práv.",
    "hu": "Minden emberi lény szabadon születik és egyenlő méltósága és joga van.",
    "tr": "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar.",
    "vi": "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi.",
    "ru": "Все люди рождаются свободными и равными в своём достоинстве и правах, и это не зависит от них.",
    "uk": "Всі люди народжуються вільними і рівними у своїй гідності та правах.",
    "bg": "Всички хора се раждат свободни и равни по достойнство и права, и те са надарени с разум.",
    "ar": "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق، وقد وهبوا عقلا وضميرا.",
    "fa": "تمام افراد بشر آزاد زاده می‌شوند و از لحاظ کرامت و حقوق با هم برابرند.",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι.",
    "he": "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.",
    "hi": "सभी मनुष्यों को गौरव और अधिकारों के मामले में समानता प्राप्त है।",
    "fi": "Kaikki ihmiset syntyvät vapaina ja tasavertaisina, ja heillä on samat oikeudet.",
    "et": "Kõik inimesed sünnivad vabadena ja on oma väärikuselt ning õigustelt võrdsed.",
    "lv": "Visi cilvēki piedzimst brīvi un ir vienlīdzīgi cieņas un tiesību ziņā.",
    "lt": "Visi žmonės gimsta laisvi ir yra lygūs savo orumu ir teisėmis.",
    "ga": "Saolaítear gach duine saor agus tá siad ar comhchéim i ndínit agus i gcearta.",
    "mt": "Il-bnedmin kollha jitwieldu ħielsa u ugwali fid-dinjità u fid-drittijiet.",
    "sw": "Watu wote wamezaliwa huru na ni sawa katika haki na heshima yao.",
    "bn": "সকল মানুষ স্বাধীনভাবে সমান মর্যাদা নিয়ে জন্মায়।",
    "ta": "மனிதர்கள் அனைவரும் சுதந்திரமாகப் பிறக்கின்றனர்.",
    "th": "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกัน",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_told_by_its_characters_and_commonest_words(language):
    assert detect_language(SENTENCES[language]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chapter I. Opportunities", "en"),
        ("Preface", "en"),
        ("第一章 总则", "zh"),
        ("12,345", "und"),
        ("", "und"),
        ("第一章 机遇 Opportunities", "zh"),
    ],
)
def test_short_lines(text, language):
    assert detect_language(text) == language


def test_hints_decide_where_characters_do_not():
    assert detect_language("憲法改正手続", ["ja"]) == "ja"
    assert detect_language("憲法改正手續") == "zh"
    assert detect_language("Charter", ["de-AT"]) == "de"


@given(st.text(max_size=200), st.lists(st.sampled_from(["zh", "en", "xx", "ja", "sr-Latn"]), max_size=2))
def test_any_text_has_a_tag(text, hints):
    tag = detect_language(text, hints)
    assert tag == "und" or tag.isalpha()


def test_words_in_capitals_tell_a_language_and_single_capitals_do_not():
    assert detect_language("DIE PARTEIEN UND DIE GEMEINDEN") == "de"
    assert detect_language("Der Bund und die Gemeinden") == "de"
    assert detect_language("Group A, group E, group I and group O: E, A, O") == "en"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Настоящее соглашение вступает в силу после подписания сторонами и действует до конца года."),
        ("ru", "Склад закрыт на время проверки."),
        ("uk", "Вода подається на станцію по трубах уздовж дороги."),
        ("bg", "Страните носят отговорност за нарушаване на условията на договора."),
        ("bg", "Общината издава разрешение за строеж."),
        ("mk", "Водата се носи до станицата преку цевки покрај патот."),
        ("sr", "Вода се доводи до станице цевима поред пута."),
        ("sk", "Strany zodpovedajú za porušenie podmienok zmluvy."),
        ("sl", "Predsednik sveta je podpisal zapisnik seje."),
        ("hr", "Strane snose odgovornost za kršenje uvjeta ugovora."),
        ("nb", "Partene er ansvarlige for brudd på avtalens vilkår."),
        ("da", "Parterne er ansvarlige for brud på aftalens vilkår."),
        ("pt", "A câmara municipal emite a licença de obras."),
        ("ca", "El pagament s'efectua després de la recepció de l'obra."),
        ("es", "Se prohíbe la venta de animales vivos."),
        ("af", "Die water word deur pype langs die pad na die stasie gelei."),
        ("nl", "De gemeente verleent bouwvergunningen."),
        ("nn", "Den som leiger ein båt, ser til at han ikkje vert skadd."),
        ("cy", "Caiff yr ysgrifennydd wrthod cais o fewn wythnos."),
        ("kk", "Кеңес есепті жыл сайын көктемде жариялайды."),
        ("id", "Para pihak bertanggung jawab atas pelanggaran syarat perjanjian."),
    ],
)
def test_a_sentence_with_few_common_words_is_told_by_how_its_words_are_spelt(language, text):
    """Each of these was taken for a neighbour's, or, of Latin letters, for any language that has one of its words."""
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "工事施工管理規程 第三条 関係書類提出期限"),
        ("ja", "図書館利用規則"),
        ("ja", "営業時間 午前九時 午後六時"),
        ("zh", "圖書館使用規則"),
        ("zh", "图书馆使用规则"),
        ("zh", "東京都港区図書館的开放时间为上午九时，读者凭证进馆。"),
    ],
)
def test_japanese_without_kana_is_told_by_characters_that_it_alone_has(language, text):
    assert detect_language(text) == language


def test_a_text_in_chinese_and_japanese_is_in_both():
    """All of it was taken for Japanese where more is in that; a heading without kana is no text in Chinese."""
    japanese = ["この規則は、港の倉庫を使うすべての者に適用する。", "倉庫は、日曜日を除き、毎日午前八時に開く。"]
    chinese = ["本规则适用于使用港口仓库的所有人员，但船员除外。", "仓库每天上午八时开放，星期日除外，由管理员负责。"]
    assert detect_languages([*japanese, *chinese]) == ["ja", "ja", "zh", "zh"]
    assert detect_languages(["倉庫規則", *japanese, "附則"]) == ["ja"] * 4


def test_a_line_with_a_word_of_english_in_another_text_is_told_by_its_spelling():
    assert detect_language("Diese Ordnung tritt am 4. Mai 2019 in Kraft.", ["de"]) == "de"
    assert detect_language("These rules come into force on 4 May 2019.", ["de"]) == "en"


def test_what_no_word_tells_is_in_the_language_that_the_text_is_in():
    known = "Peraturan ini berlaku untuk semua warga desa dan tidak untuk yang lain."
    untold = "Warga dilarang membakar sampah. Pelanggar dikenai denda. Semua petugas menerima alat pelindung."
    assert detect_languages([known, untold, known]) == ["id", "id", "id"]


def test_a_text_whose_letters_are_taken_apart_is_in_its_language():
    text = "Điều 2. Giờ học bắt đầu lúc 7 giờ; cổng trường mở lúc 6 giờ 30."
    assert detect_language(normalize("NFD", text)) == detect_language(text) == "vi"

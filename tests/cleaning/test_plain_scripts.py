"""Plain texts in scripts without capitals and in languages whose words are not known: what is narrow is no menu."""

import pytest

from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.plain import extract_plain

THAI = """สภาได้รับรองระเบียบว่าด้วยการใช้
ข้อมูลร่วมกันซึ่งมีผลใช้บังคับ
ตั้งแต่ต้นปีหน้าเป็นต้นไป หน่วยงาน
ทุกแห่งต้องจัดทำบัญชีข้อมูลของตน
และแต่งตั้งผู้รับผิดชอบ พร้อมทั้ง
ปรับปรุงบัญชีให้เป็นปัจจุบัน
ทุกไตรมาส การให้ข้อมูลต้องทำเท่าที่
จำเป็นและถูกต้องตามความเป็นจริง
ห้ามเรียกเก็บค่าธรรมเนียมหรือ
กำหนดเงื่อนไขที่ไม่เกี่ยวข้องกับ
วัตถุประสงค์ของการใช้ ผู้ใช้ข้อมูล
ต้องป้องกันมิให้ข้อมูลสูญหายหรือ
รั่วไหล และต้องรับการตรวจสอบ
จากสภาตามที่กฎหมายกำหนดไว้"""
TAMIL = """பகிரப்பட்ட தரவுகளைப் பயன்படுத்துவதற்கான
விதிகளைச் சபை ஏற்றுக்கொண்டது. அவை
அடுத்த ஆண்டின் தொடக்கத்திலிருந்து
நடைமுறைக்கு வரும். ஒவ்வொரு துறையும்
தனது தரவுகளின் பட்டியலைப் பேணி
பொறுப்பாளர் ஒருவரை நியமித்து
ஒவ்வொரு காலாண்டிலும் பட்டியலைப்
புதுப்பிக்க வேண்டும். தேவையான அளவு
மட்டுமே தரவுகள் வழங்கப்படும்
அதற்காகக் கட்டணம் எதுவும் கோரக்
கூடாது. தரவுகளைப் பயன்படுத்துவோர்
இழப்பிலிருந்து அவற்றைப் பாதுகாத்து
சபையின் ஆய்வுக்கு உட்பட
வேண்டும்."""
MONGOLIAN = """Зөвлөл мэдээллийг хамтран ашиглах журмыг баталсан бөгөөд энэ журам ирэх оны эхнээс хүчин төгөлдөр болно.
Мэдээллийн жагсаалтыг улирал бүр шинэчлэн найруулж хариуцсан ажилтныг томилон ажиллуулах үүргийг бүх байгууллага хүлээх бөгөөд ингэхдээ
Мэдээллийг ашиглах хүн бүр түүнийг алдагдахаас хамгаалж, зөвлөлийн шалгалтад хамрагдана, энэ нь хуульд заасан үүрэг мөн.
Мэдээллийг хэрэгцээний хэмжээнд өгөх бөгөөд үүний төлөө төлбөр авахыг хориглоно, нөхцөл тавихыг мөн хориглоно."""
SITES = {
    "en": (["Home", "About us", "Log in", "Search", "Share"], ["Share", "Related articles", "Privacy policy", "Contact us", "Read more"]),
    "th": (["หน้าแรก", "เกี่ยวกับเรา", "เข้าสู่ระบบ", "ค้นหา", "แชร์"], ["บทความที่เกี่ยวข้อง", "อ่านต่อ", "สงวนลิขสิทธิ์", "ติดต่อเรา"]),
    "hi": (["होम", "हमारे बारे में", "लॉग इन", "खोजें", "शेयर करें"], ["संबंधित खबरें", "यह भी पढ़ें", "गोपनीयता नीति", "संपर्क करें"]),
    "tr": (["Ana sayfa", "Hakkımızda", "Giriş yap", "Paylaş"], ["İlgili haberler", "Devamını oku", "Gizlilik politikası", "İletişim"]),
    "vi": (["Trang chủ", "Đăng nhập", "Tìm kiếm", "Chia sẻ"], ["Bài viết liên quan", "Xem thêm", "Chính sách bảo mật"]),
    "el": (["Αρχική", "Σύνδεση", "Αναζήτηση", "Κοινοποίηση"], ["Σχετικά άρθρα", "Διαβάστε περισσότερα", "Πολιτική απορρήτου"]),
    "et": (["Avaleht", "Logi sisse", "Otsing", "Jaga"], ["Seotud artiklid", "Telli uudiskiri", "Kõik õigused kaitstud"]),
    "lv": (["Sākums", "Pieslēgties", "Meklēt", "Dalīties"], ["Saistītie raksti", "Atslēgvārdi", "Visas tiesības aizsargātas"]),
    "lt": (["Pradžia", "Prisijungti", "Paieška", "Dalintis"], ["Susiję straipsniai", "Slapukų nustatymai", "Visos teisės saugomos"]),
    "ga": (["Baile", "Logáil isteach", "Cuardaigh", "Comhroinn"], ["Scéalta gaolmhara", "Léigh tuilleadh", "Gach ceart ar cosaint"]),
    "mt": (["Paġna ewlenija", "Idħol", "Fittex", "Aqsam"], ["Artikli relatati", "Aqra aktar", "Id-drittijiet kollha riżervati"]),
}  # fmt: skip


def kept(text: str) -> list[str]:
    return [block.text for block in extract_plain(text).blocks if not block.rule]


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("text", [THAI, TAMIL, MONGOLIAN], ids=["thai", "tamil", "mongolian"])
def test_the_lines_of_a_text_stay_and_the_words_of_the_site_go(text: str, site: str) -> None:
    """Between a site's head and foot, in any of several languages, the lines of a paragraph are kept to the last
    one, and nothing else.
    """
    head, foot = SITES[site]
    assert kept("\n".join([*head, "", text, "", *foot])) == text.split("\n")


@pytest.mark.parametrize("text", [THAI, TAMIL, MONGOLIAN], ids=["thai", "tamil", "mongolian"])
def test_without_a_site_they_are_kept_whole(text: str) -> None:
    """Where no site speaks, nothing goes."""
    assert kept(text) == text.split("\n")


def test_two_words_that_documents_say_too_show_no_site() -> None:
    """A form that has a field to search and one to print loses neither."""
    text = f"ค้นหา\nพิมพ์\n{THAI}"
    assert kept(text) == text.split("\n")


def test_headings_that_count_on_with_one_drawn_into_a_paragraph_are_no_template() -> None:
    """Articles 1, 2, 4, 5 … of a law, the third of which was joined to its text, stay headings among a site's lines."""
    fields = zip((1, 2, 4, 5, 6, 8, 9), ["शिक्षा", "स्वास्थ्य", "कृषि", "वित्त", "परिवहन", "ऊर्जा", "विज्ञान"], strict=True)
    articles = [f"प्रावधान {n}\n{field} विभाग अपने आंकड़ों की सूची रखेगा और उसे हर तिमाही अद्यतन करेगा।" for n, field in fields]
    head, foot = SITES["hi"]
    text = "\n".join([*head, "", *articles, "", *foot])
    assert [line for line in kept(text) if line.startswith("प्रावधान")] == [line.split("\n")[0] for line in articles]


def test_a_row_of_links_in_chinese_is_one_though_the_text_names_much_in_latin() -> None:
    """Names of programs in Chinese sentences say nothing of what language the sentences are in."""
    names = ["Apache", "Nginx", "Postfix", "Docker", "Kubernetes", "Ansible"]
    text = [
        f"各部门应当安装{a}和{b}，并按季度更新{c}，由负责人员检查。" for a in names for b in names for c in names[:1]
    ]
    links = "招生通 竞价托管 周易 易经 电商设计 二手车 情感文案 考研真题 企业服务 培训网"
    page = "\n".join(["首页 登录 注册", *text[:20], links, *text[20:], "版权所有 联系我们"])
    assert links not in kept(page)


def test_names_beside_thai_paragraphs_are_a_sites() -> None:
    """Thai closes no sentence; a text whose paragraphs stand on one line each is in no column, so that the short
    lines over and under it are names.
    """
    paragraphs = ["".join(THAI.split("\n")[:7]), "".join(THAI.split("\n")[7:]), "".join(THAI.split("\n")[3:12])]
    menu = ["การเมืองท้องถิ่น", "เศรษฐกิจครัวเรือน", "วัฒนธรรมและบันเทิง", "ต่างประเทศวันนี้", "คุณภาพชีวิตคนเมือง", "สิ่งแวดล้อมศึกษา", "ความมั่นคงภายใน"]  # fmt: skip
    head, foot = SITES["th"]
    page = [*head, *menu, "สภารับรองระเบียบการใช้ข้อมูลร่วมกัน", *paragraphs, *foot, *menu]
    assert kept("\n".join(page))[-3:] == paragraphs
    assert not set(menu) & set(kept("\n".join(page)))


NEEDS = """Home
Crafts
Garden
Log in
Search
How to plant a bottle garden
By Ann Marsh
Share
Tweet
What you'll need:
A wide bottle with a cork
Potting soil
Small ferns
A long spoon
Step 1
Measure the neck of the bottle, and choose ferns that pass through it without breaking; wash the bottle and let it dry for a day.
Step 2
Pour the potting soil through a funnel until it covers the ground of the bottle, and press it down with the long spoon.
Step 3
Set the small ferns into the soil one after the other, water them once, and close the bottle with its cork for the first week.
Privacy policy
Terms of use
Contact us"""


def test_what_is_needed_over_the_steps_stays() -> None:
    """The short lines that a colon announces, and that say what the text says, are the text's, although no sentence
    stands among them.
    """
    out = kept(NEEDS)
    assert out[0] == "How to plant a bottle garden"
    assert out[1:6] == ["What you'll need:", "A wide bottle with a cork", "Potting soil", "Small ferns", "A long spoon"]
    assert "By Ann Marsh" not in out
    assert out[-1].startswith("Set the small ferns")


def test_what_a_site_announces_over_a_text_goes() -> None:
    """A menu under a colon says nothing that the text below says."""
    menu = ["Sections:", "Weather today", "Cricket scores", "Horoscope", "Puzzles"]
    page = NEEDS.replace("What you'll need:\nA wide bottle with a cork\nPotting soil\nSmall ferns\nA long spoon", "\n".join(menu))  # fmt: skip
    assert not set(menu) & set(kept(page))


@pytest.mark.parametrize(
    "line",
    [
        "パネル で設定します．例えば harbour.example.com という 船 の 番号を",
        "などの 種々の帳簿に変換する ことも可能です。 また、帳簿は 図を Harbour 印刷機へ出力する",
        "港] 壊れた船を修理せずに g を押して選択を確定すると、Harbour は現在",
    ],
)
def test_a_line_of_japanese_that_was_wrapped_amid_a_sentence_is_no_row_of_links(line: str) -> None:
    """Names in Latin letters set blanks into it, as between the entries of a menu."""
    assert not read(line).links


def test_entries_of_a_menu_in_kana_are_a_row() -> None:
    assert read("お知らせ はじめての方へ ご利用ガイド よくある質問 お問い合わせ 会社概要").links
    assert read("トップ 速報 国内 国際 経済 スポーツ 天気 お知らせ、更新 会社案内").links

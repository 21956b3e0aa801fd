"""Mojibake: every road brought back exactly, nothing clean touched, each repair proven by walking its road again."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.properties import tried

import scrubber
from scrubber.cleaning.character import mend
from scrubber.cleaning.character.mojibake import _MAY_BE_READ, mojibake_edits
from scrubber.cleaning.character.roads.credible import is_credible
from scrubber.cleaning.character.roads.gate import suspicious
from scrubber.cleaning.character.roads.met import ROADS
from scrubber.cleaning.character.roads.part import Part
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.road import Road
from scrubber.cleaning.character.roads.telling import is_told
from scrubber.ledger import Draft, replay, revert

TEXTS = {
    "zh-Hans": "昨天下午，图书馆的工作人员把新到的一千多册图书分类上架，读者很快就可以借阅。",
    "zh-Hant": "昨天下午，圖書館的工作人員把新到的一千多冊圖書分類上架，讀者很快就可以借閱。",
    "ja": "昨日の午後、図書館の職員は新しく届いた本を分類して棚に並べた。",
    "ko": "어제 오후 도서관 직원들은 새로 들어온 책을 분류하여 서가에 꽂았다.",
    "ru": "Вчера днём сотрудники библиотеки расставили по полкам более тысячи новых книг.",
    "uk": "Учора вдень працівники бібліотеки розставили на полицях понад тисячу нових книжок.",
    "el": "Χθες το απόγευμα οι υπάλληλοι της βιβλιοθήκης τακτοποίησαν τα καινούργια βιβλία στα ράφια.",
    "he": "אתמול אחר הצהריים סידרו עובדי הספרייה את הספרים החדשים על המדפים.",
    "ar": "بعد ظهر أمس رتب موظفو المكتبة الكتب الجديدة على الرفوف.",
    "th": "เมื่อวานตอนบ่ายเจ้าหน้าที่ห้องสมุดจัดหนังสือใหม่ขึ้นชั้น",
    "pl": "Wczoraj po południu pracownicy biblioteki ustawili na półkach ponad tysiąc nowych książek.",
    "cs": "Včera odpoledne zaměstnanci knihovny zařadili do polic přes tisíc nových knížek.",
    "de": "Gestern Nachmittag räumten die Angestellten der Bücherei mehr als tausend neue Bücher in die größten Regale.",
    "fr": "Hier après-midi, les employés de la bibliothèque ont rangé plus de mille livres reçus cet été.",
    "vi": "Chiều hôm qua, nhân viên thư viện đã xếp hơn một nghìn cuốn sách mới lên giá.",
}
UTF8_ROADS = (
    "cp1252",
    "latin-1",
    "cp1251",
    "cp1250",
    "koi8-r",
    "cp437",
    "mac_roman",
    "cp1253",
    "cp1254",
    "cp1255",
    "gb18030",
)
LEGACY_ROADS = [
    ("zh-Hans", "gb18030", "cp1252"), ("zh-Hans", "gb18030", "latin-1"), ("zh-Hans", "gb18030", "cp1251"), ("zh-Hans", "gb18030", "cp437"),
    ("zh-Hant", "big5hkscs", "cp1252"), ("zh-Hant", "big5hkscs", "gb18030"), ("ja", "cp932", "cp1252"), ("ja", "euc_jp", "cp1252"),
    ("ja", "cp932", "cp437"), ("ko", "cp949", "cp1252"), ("ru", "cp1251", "cp1252"), ("ru", "koi8-r", "cp1251"), ("ru", "cp1251", "koi8-r"),
    ("ru", "koi8-r", "cp1252"), ("ru", "cp866", "cp1251"), ("el", "cp1253", "cp1252"), ("he", "cp1255", "cp1252"), ("ar", "cp1256", "cp1252"),
    ("th", "cp874", "cp1252"), ("pl", "cp1250", "cp1252"), ("pl", "iso8859-2", "cp1252"), ("fr", "cp1252", "cp437"), ("fr", "cp1252", "mac_roman"),
    ("de", "cp1252", "cp437"), ("de", "cp1252", "cp850"), ("ru", "mac_cyrillic", "cp1251"), ("el", "mac_greek", "cp1253"), ("cs", "mac_latin2", "cp1250"),
    ("ru", "cp855", "cp1251"), ("ru", "cp866", "cp1251"), ("ru", "cp866", "mac_roman"),
]  # fmt: skip


def misread(text, written, read_as):
    """Forward damage: the bytes of `text`, read wrongly; None where the road can't be walked."""
    data = reading(written).write(text)
    return None if data is None else reading(read_as).read(data)


@pytest.mark.parametrize("read_as", UTF8_ROADS)
@pytest.mark.parametrize("language", TEXTS)
def test_utf8_read_as_something_else(language, read_as):
    damaged = misread(TEXTS[language], "utf-8", read_as)
    if damaged is None:
        pytest.skip("the bytes of this text can't be read that way")
    assert scrubber.repair(damaged) == TEXTS[language]


@pytest.mark.parametrize(
    ("before", "inner", "after", "read_as"),
    [
        ("Il est venu à la maison, puis ", "à", " la gare, sans rien dire à personne.", "cp1252"),
        ("Nhiệt độ vẫn ", "vừa", " phải", "gb18030"),
    ],
)
def test_one_letter_of_a_line_that_has_others(before, inner, after, read_as):
    """A word of one letter elsewhere in the line is no talk of damage, and a letter with the accent of a tone is a
    language's.
    """
    damaged = before + misread(inner, "utf-8", read_as) + after
    assert damaged != before + inner + after
    assert scrubber.repair(damaged) == before + inner + after


@pytest.mark.parametrize("road", LEGACY_ROADS, ids=lambda road: ">".join(road))
def test_a_legacy_encoding_read_as_another(road):
    language, written, read_as = road
    damaged = misread(TEXTS[language], written, read_as)
    if damaged is None:
        pytest.skip("the bytes of this text can't be read that way")
    assert scrubber.repair(damaged) == TEXTS[language]


@pytest.mark.parametrize("read_as", ["iso8859-10", "mac_turkish", "cp775", "cp860", "cp865", "johab"])
@pytest.mark.parametrize("language", ["zh-Hans", "ru", "el", "fr", "th"])
def test_utf8_read_by_a_rarer_code_page(language, read_as):
    damaged = misread(TEXTS[language], "utf-8", read_as)
    if damaged is None:
        pytest.skip("the bytes of this text can't be read that way")
    assert scrubber.repair(damaged) == TEXTS[language]


@pytest.mark.parametrize(
    ("written", "read_as", "text"),
    [
        (
            "gb18030",
            "cp1251",
            "a " + TEXTS["zh-Hans"],
        ),  # letters that look alike in both alphabets are no disguise of another word
        ("cp1252", "mac_roman", "El filósofo llegó en avión. (1858-1918)"),  # years are no face
        ("cp1255", "cp1252", TEXTS["he"] + " ה־Enter"),  # the hyphen of Hebrew between two letters
        (
            "utf-8",
            "cp1254",
            "Ils ont été reçus à l’école, où le maître a lu une leçon à des élèves très âgés, et là se tut: ğ, ş.",
        ),
    ],
)
def test_what_stands_around_misleads_nothing(written, read_as, text):
    assert scrubber.repair(misread(text, written, read_as)) == text


@pytest.mark.parametrize(
    "damaged",
    [
        "ier apr├еs-midi, les employés de la bibliothèqu",  # aprås by the commoner reading, après by the rarer one
        "╟фху╩╚╔ ╟фу",  # Arabic in either of two encodings that differ in three of its letters
    ],
)
def test_where_two_readings_are_as_good_it_stays(damaged):
    """Neither is taken, though one of them is met more often."""
    assert scrubber.repair(damaged) == damaged


def test_bytes_that_are_utf8_by_chance_are_no_letter_that_does_not_exist():
    """Three letters of Russian, in an encoding of DOS, are the bytes of a place in Tamil's table where no letter is."""
    text = "робітники бібліотеки розставили книги на полицях"
    first, last = text.index("ставили"), text.index(" на")
    damaged = text[:first] + misread(text[first:last], "utf-8", "cp866") + text[last:]
    assert scrubber.repair(damaged) == text
    assert (
        scrubber.repair("ЁАзђЁБ") == "ЁАзђЁБ"
    )  # a word in quotation marks; four of its bytes are of a plane that is empty
    assert scrubber.repair(misread("new: \U0001fae8", "utf-8", "cp1252")) == "new: \U0001fae8"


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("second", ["cp1252", "latin-1", "cp437"])
def test_twice(language, second):
    once = misread(TEXTS[language], "utf-8", "cp1252")
    assert scrubber.repair(misread(once, "utf-8", second)) == TEXTS[language]


@pytest.mark.parametrize("language", TEXTS)
def test_part_of_a_line(language):
    text = TEXTS[language]
    first, last = len(text) // 3, 2 * len(text) // 3
    damaged = text[:first] + misread(text[first:last], "utf-8", "cp1252") + text[last:]
    assert scrubber.repair(damaged) == text


def test_two_encodings_in_one_text():
    damaged = "\n".join(
        [
            misread(TEXTS["ru"], "koi8-r", "cp1252"),
            TEXTS["fr"],
            misread(TEXTS["zh-Hans"], "utf-8", "gb18030") or TEXTS["zh-Hans"],
        ]
    )
    assert scrubber.repair(damaged) == "\n".join([TEXTS["ru"], TEXTS["fr"], TEXTS["zh-Hans"]])


@pytest.mark.parametrize("head", ["补充说明 2007年10月25日 ： ", "2007年10月25日 ： ", "5月4日 "])
def test_a_character_alone_before_a_damaged_part_is_whole(head):
    """The line took the road from behind it on, and what stands before it was spared: "日" became "゜", which is
    rare enough for anything to follow it.
    """
    clean = "總之房間太小...服務人員動作太慢,而且不夠專業,下次不會再來..."
    assert scrubber.repair(head + clean.encode("big5").decode("gb18030")) == head + clean


@pytest.mark.parametrize(
    "text",
    [
        *TEXTS.values(),
        "│ a │ b │\n├───┼───┤\n│ 1 │ 2 │",
        "x ≤ y ∧ ¬(a ∨ b) ⇒ ∀ε > 0 ∃δ: |f(x) − f(y)| < ε",
        'def naïve(größe: float) -> str: return f"{größe:.2f} €" # Übergröße',
        "2024-05-01T12:00:00Z ERROR [café] temp=21.5°C ±0.2 µs «done» 10² ½",
        "👩‍👩‍👧‍👦 🇫🇷 ❤️ ☕️ – c’est la fête!",
        "ÀÉÎÕÜ ÆØÅ ÇÑ — CRÈME BRÛLÉE",
        "Nilaaŋgw da-eba mafagokꞌw maanda",
        "Ɛsiane sɛ ɛnsɛ sɛ ɛba no",
        "ﾊﾝｶｸｶﾅ ﾃﾞ ｶｲﾀ ﾃｷｽﾄ",
        "кайнґанґ",
        # Old poems and primers, whose characters are rare.
        "螽斯羽，揖揖兮。宜尔子孙，蛰蛰兮。",
        "吾谊先君而后身兮，羌众人之所仇。何独乐斯之謇謇兮？愿荪美之可完。",
        "墨磨偏 心不端 字不敬 心先病",
        "Zmrzlina stojí 25 Kč, “dobrá” cena…",
    ],
)
def test_clean_text_stays(text):
    assert scrubber.repair(text) == text


@tried(150)
@given(st.text(max_size=80))
def test_any_text_is_taken_and_the_ledger_leads_both_ways(text):
    draft = Draft(text)
    mend(draft)
    assert replay(text, draft.edits) == draft.text
    assert revert(draft.text, draft.edits) == text
    assert scrubber.repair(draft.text) == draft.text


@tried(80)
@given(
    st.sampled_from(sorted(TEXTS)),
    st.sampled_from([road for roads in ROADS.values() for road in roads]),
    st.integers(0, 60),
)
def test_each_repair_is_proven(language, road, start):
    """Whatever a repair says a part was, walking the road it names gives exactly what stood there."""
    damaged = misread(TEXTS[language][start : start + 30], road.written, road.read_as)
    if not damaged:
        return
    named = {str(each): each for roads in ROADS.values() for each in roads}
    for edit in mojibake_edits(damaged):
        if edit.reason not in named:
            continue  # bytes were lost: tests/cleaning/test_losses.py
        walked = named[edit.reason]
        assert misread(edit.after, walked.written, walked.read_as) == edit.before


def test_cost_is_linear_in_length():
    """A long line costs as much a character as a short one."""
    unit = misread(TEXTS["zh-Hans"], "utf-8", "cp1252")
    assert scrubber.repair(unit * 40) == TEXTS["zh-Hans"] * 40
    runs = count()  # a line that was seen before is remembered, and costs nothing
    assert_linear(lambda n: scrubber.repair(f"{next(runs)} {unit * n}"), 40)


def test_lost_text_is_reported_and_kept():
    text = "前面的文字锟斤拷锟斤拷后面的文字 and \ufffd\ufffd here"
    draft = Draft(text)
    findings = mend(draft)
    assert draft.text == text
    assert [finding.kind for finding in findings] == ["lost_text", "lost_text"]
    assert [text[f.place.start : f.place.end] for f in findings] == ["锟斤拷锟斤拷", "\ufffd\ufffd"]


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("Тhе fаmilу is thе nаturаl unit оf еvеrу sосiеtу", "The family is the natural unit of every society"),
        (
            "No one\x97 shall\x03 b\x15e \x1fhurt by\x89 th\x16ose arr\x88iving late.",
            "No one shall be hurt by those arriving late.",
        ),
    ],
)
def test_letters_that_look_alike_and_controls_set_in_are_no_wrong_reading(damaged: str, whole: str) -> None:
    """Swapped letters and injected controls of an English line are not read as bytes of an unknown language."""
    assert scrubber.repair(damaged) == whole


def test_a_very_long_line_is_suspicious_where_its_pieces_are() -> None:
    """A line as long as a book is looked at piece by piece, and no place is missed or told twice at a seam."""
    line = "议会星期二决定，大桥关闭。 The council met in the tÃ©atre and 绢蠢 agreed. " * 2_500
    spots = suspicious(line)
    assert len(line) > 100_000
    assert list(spots) == sorted(set(spots))
    assert len(spots) % 2_500 == 0


def test_where_the_clear_road_is_not_credible_others_are_tried():
    """All of a sample is good text by Latin-1, but not the line: its last character has four bytes, and a control
    among them.
    """
    text = "本页说明如何更换电池以及清洁外壳，请先关闭电源。"
    assert scrubber.repair((text + "🔋").encode("gb18030").decode("latin-1")).startswith(text)


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        ("Den gamla färjan går över ån på våren när isen är borta", "cp1252", "mac_cyrillic"),
        ("L'école fermée a été rouverte après l'été par les élèves", "cp850", "cp866"),
        ("Příští týden přijede do města nový ředitel školy", "cp852", "cp437"),
        ("Неожиданная ошибка записи по сети", "koi8-r", "cp932"),
    ],
)
def test_files_of_one_country_read_in_another(text: str, written: str, read_as: str):
    assert scrubber.repair(text.encode(written).decode(read_as)) == text


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        ("Библиотека", "cp1251", "gb18030"),
        ("Расписание", "cp1251", "cp949"),
        ("Министерство", "cp1251", "big5hkscs"),
        ("Содержание", "cp1251", "euc_jp"),
    ],
)
def test_words_of_another_alphabet_that_were_read_as_ideographs_come_back(text, written, read_as):
    assert scrubber.repair(text.encode(written).decode(read_as)) == text


@pytest.mark.parametrize(
    "line",
    ["忄忉忏忪怃怄", "锕锘锿镄镅镆", "犰狳、鹡鸰、獬豸", "魑魅魍魉", "旖旎氤氲", "螂枰笄镤阃亠蹰蜚", "圀囻囼図囿圂"],
)
def test_rows_of_rare_ideographs_are_no_words_of_another_alphabet(line):
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    "text",
    [
        "图书馆没有一个座位是空的，每天都有很多人来这里看书学习。",
        "会议没有讨论这一问题，每位代表都没有异议，于是没过多久就散会了。",
        "昨天下午，图书馆的工作人员把新到的一千多册图书分类上架，没有一册放错。",
    ],
)
def test_bytes_that_happened_to_be_utf8_are_told_from_those_read_one_by_one(text):
    # C3 BB, the bytes of 没, are UTF-8's of û, which is FB by itself too.
    stands = reading("utf-8/latin-1").read(text.encode("gb18030"))
    assert stands is not None and "û" in stands
    assert scrubber.repair(stands) == text


OTHERS = {
    ("cp1250", "cp1252"): (
        ["Včera odpoledne zaměstnanci knihovny zařadili do polic přes tisíc nových knížek.", "Příští týden přijde ještě čtyřicet krabic."],
        ["Tříděno znovu", "Ředitelka knihovny", "Nově také v češtině"],
    ),
    ("cp1254", "cp1252"): (
        ["Dün öğleden sonra kütüphane çalışanları binden fazla yeni kitabı raflara yerleştirdi.", "Gelecek hafta kırk kutu daha gelecekmiş, diye söylüyorlar."],
        ["Yeni kitapların listesi", "Şehir kütüphanesi"],
    ),
    ("cp1251", "koi8-r"): (
        ["Вчера днём сотрудники библиотеки расставили по полкам более тысячи новых книг.", "На следующей неделе привезут ещё сорок коробок."],
        ["И не на кого оставить", "Кто не с нами, тот и не с ними"],
    ),
    ("euc_jp", "gb18030"): (
        ["昨日の午後、図書館の職員は新しく届いた本を分類して棚に並べた。", "来週は箱がもう四十個届くそうだ。"],
        ["5. パッケージの取扱い方", "電子メールの利用"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("road", "lines"), OTHERS.items(), ids=str)
def test_what_other_lines_came_a_line_with_little_evidence_came_too(road, lines):
    text = "\n".join([*lines[0], *lines[1]])
    assert scrubber.repair(misread(text, *road)) == text


@pytest.mark.parametrize(
    "clean", ["¿Quién es el presidente?", "La bibliothèque reçoit mille livres.", "Die Bücherei räumt auf.", "Molière"]
)
def test_lines_that_never_took_the_road_of_others_stay(clean):
    damaged = misread("\n".join(OTHERS["cp1250", "cp1252"][0]), "cp1250", "cp1252")
    assert scrubber.repair(f"{damaged}\n{clean}").endswith(f"\n{clean}")
    damaged = misread("بعد ظهر أمس رتب موظفو المكتبة الكتب الجديدة\nعلى الرفوف في المدينة القديمة", "cp1256", "cp1252")
    assert scrubber.repair(f"{damaged}\n{clean}").endswith(f"\n{clean}")


@pytest.mark.parametrize(
    "line",
    [
        'The page shows "cafÃ©" where it should say "café".',
        "Das Wort „für“ erscheint dann als „fÃ¼r“.",
        "Le mot « été » devient « Ã©tÃ© ».",
        "The bytes C3 A9 read as Latin-1 give Ã©.",
        "用户看到“浣犲ソ”，其实是“你好”。",
    ],
)
def test_a_line_that_shows_a_word_damaged_and_as_it_was_is_about_damage(line):
    assert scrubber.repair(line) == line


def test_a_damaged_word_comes_back_though_the_line_has_it_undamaged_or_quotes_it():
    assert scrubber.repair("C'est l'Ã©tÃ©, et l'été dernier.") == "C'est l'été, et l'été dernier."
    assert scrubber.repair('Le "cafÃ©" du coin est fermé.') == 'Le "café" du coin est fermé.'


def test_a_line_that_no_reader_can_have_shown_is_not_looked_at() -> None:
    """Scripts that no code page has are looked at only where something stands that bytes are read as."""
    for line in ("ሰው ሁሉ", "മനുഷ്യ\u200d", "ⵉⵎⴷⴰⵏ", "plain"):
        assert not _MAY_BE_READ.search(line)
    for line in ("ሰው “ሁሉ”", "Ã¡ÂŠÂ", "人", "Привет", "ሰ\ufffd", "\U00020000"):
        assert _MAY_BE_READ.search(line)


def test_where_many_lines_came_a_road_so_did_a_word_that_says_little():
    """The text's encoding has no Cyrillic letter: what is one came the road, whatever it is by itself."""
    lines = [
        "Perché la città è così grande, e già più di metà è chiusa",
        "La verità è che la società non può pagare l'indennità",
        "Però il caffè è più buono di lunedì e di martedì",
        "Chi è già lì può entrare finché c'è libertà di farlo",
        "La strada non è aperta",
        "Il porto è pieno",
    ]
    aside = ["Он сказал это по-русски", "La parola слово significa parola"]
    damaged = [line.encode("cp1252").decode("cp1251") for line in lines]
    assert scrubber.repair("\n".join([*damaged, *aside])) == "\n".join([*lines, *aside])
    assert scrubber.repair(damaged[-1]) == damaged[-1]


@pytest.mark.parametrize("read_as", ["cp1251", "gb18030", "big5hkscs", "cp949"])
def test_where_many_lines_were_utf8_so_was_a_word_of_one_letter(read_as: str):
    lines = [
        "Perché la città è così grande, e già più di metà è chiusa",
        "La verità è che la società non può pagare",
        "Però il caffè è più buono di lunedì e di martedì",
        "Chi è già lì può entrare finché ha la libertà di farlo",
        "La strada non è aperta",
    ]
    damaged = [line.encode().decode(read_as, "replace") for line in lines]
    assert scrubber.repair("\n".join(damaged)).splitlines()[-1] == lines[-1]
    quoted = "Il segno 猫 significa gatto\nLe chat se dit 猫"
    assert scrubber.repair(quoted) == quoted


def test_a_line_that_fits_two_encodings_came_what_its_text_came():
    lines = [
        "Les élèves étaient fatigués après l'été, et le maître a été reçu à l'école",
        "La fenêtre a été réparée dès février, à côté de l'entrée fermée",
        "Où étaient les dernières années, les forêts ont brûlé à l'été",
        "Le procès-verbal a été signé à l'issue de la séance, après débat",
        "Le bâtiment a été rénové, et les fenêtres ont été remplacées",
        "« 12 » doit être avant « 14 »",
    ]
    assert scrubber.repair("\n".join(lines).encode("cp1252").decode("koi8-r")) == "\n".join(lines)


@pytest.mark.parametrize(
    "words",
    ["MOJIBAKE", "文字化け", "乱码", "亂碼", "Кракозябры", "крокозябра", "krzaczki", "Zeichensalat", "ſhown as UTF-8"],
)
def test_lines_that_speak_of_damage_are_known_by_few_letters(words: str) -> None:
    assert is_told(f"{words}: Ã¤", [])


def test_a_quotation_mark_that_lost_a_byte_first_in_a_long_line_hides_no_road_that_the_others_came():
    before = (
        "The keeper of the harbour wrote a list that he called “What we owe”. It was long and said little of ships. "
    )
    plain = "The pilots came and went with the tides, and nobody counted the boats that lay at the northern quay. " * 4
    quoted = "It’s said that he’d never read it, and that they don’t keep one now. " * 3
    text = (before + plain + quoted + plain) * 2
    assert scrubber.repair(text.encode().decode("cp1252", "replace")) == text


def test_half_of_what_a_character_of_utf8_was_read_as_is_no_ideograph():
    line = "The â€œkeeperâ€� of the harbour doesnâ€™t count them"
    parts = [Part(at, at + 2, "發", 9.0) for at in range(len(line)) if line.startswith("â€", at)]
    assert len(parts) > 2
    assert not is_credible(line, parts, Road("euc_jp", "iso8859-15", 7.5))


@pytest.mark.parametrize(
    ("damaged", "was"),
    [
        (
            "技術性的圖示往往顯示出繪圖物件的立體感ã€‚在 LibreOffice Draw 之中ï¼Œ您能夠使用立體式線條來計算空間ã€‚",
            "技術性的圖示往往顯示出繪圖物件的立體感。在 LibreOffice Draw 之中，您能夠使用立體式線條來計算空間。",
        ),
        ("輸入時ï¼Œ名稱的其餘部分會當作提示顯示", "輸入時，名稱的其餘部分會當作提示顯示"),
        (
            (
                "Kulħadd għandu l-jedd għal-libertà li jżomm l-opinjoni tiegħu u li jfissirha; dan iħaddan il-jedd li "
                "wieħed iżomm opinjonijiet mingħajr indħil u li jkun jistaâ€™ jfittex tagħrif u ideat bil-mezzi li jidhirlu."
            ),
            (
                "Kulħadd għandu l-jedd għal-libertà li jżomm l-opinjoni tiegħu u li jfissirha; dan iħaddan il-jedd li "
                "wieħed iżomm opinjonijiet mingħajr indħil u li jkun jista’ jfittex tagħrif u ideat bil-mezzi li jidhirlu."
            ),
        ),
        (
            (
                "Секој има право на слобода на мислата, совеста и религија. Ова право ја вклучува и слободата вЂ“ човекот "
                "да ја промени својата религија или убедување."
            ),
            (
                "Секој има право на слобода на мислата, совеста и религија. Ова право ја вклучува и слободата – човекот "
                "да ја промени својата религија или убедување."
            ),
        ),
    ],
)
def test_marks_come_back_where_nothing_else_was_damaged(damaged: str, was: str):
    """What a line's other characters are, which the roads are judged by, tells nothing of them."""
    assert scrubber.repair(damaged) == was


def test_where_many_lines_were_chinese_so_was_a_cell_of_one_character():
    """By itself `£º…µÈ` may as well be Czech; every other line of its text says what it was."""
    lines = [
        "以下是网络配置的基本命令，用于管理接口和路由。",
        "第一章介绍系统管理的基础知识和常用工具。",
        "软件包管理系统可以自动处理依赖关系。",
        "请注意，某些命令需要管理员权限才能运行。",
        "下面的表格列出了相关的软件包。",
        "|                     |I:972 |     |iproute2   |：ip(8),tc(8)等 |",
        "|                     |      |     |           |址              |",
    ]
    damaged = [line.encode("gbk").decode("cp1252") for line in lines]
    assert scrubber.repair("\n".join(damaged)) == "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    ["Senaste Händelser", "Üç ürününün dört adet kopyası sepete eklendi", "La fiche sur l’œuvre, l’âge et où elle vit"],
)
def test_letters_in_their_place_are_likelier_than_capitals_amid_words(text):
    """UTF-8 read as Latin-9: most of the pairs are other letters' as windows-1252 reads them."""
    assert scrubber.repair(text.encode().decode("iso8859-15")) == text


def test_a_lone_capital_amid_a_sentence_is_not_made():
    assert "Ú" not in scrubber.repair("La pagina Ãš protetta dalla vista pubblica")

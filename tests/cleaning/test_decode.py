"""Bytes to text: labels are heard, damage misleads nobody, and what is no text is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.cleaning.decode import Decoded, decode
from scrubber.cleaning.encodings.labels import canonical, read
from scrubber.cleaning.encodings.likely_encoding import CANDIDATES, cheapest, price
from scrubber.errors import DecodeError

CHARTER = (Path(__file__).parents[2] / "fixtures" / "truth.txt").read_text("utf-8")
GBK = CHARTER.encode("gbk")
SENTENCES = {
    "gbk": "每个人都有权查阅一个数据集的全部版本，并要求说明差别。\n数据管家负责清单。",
    "big5": "每個人都有權查閱一個資料集的全部版本，並要求說明差別。\n資料管家負責清單。",
    "cp932": "誰でもデータのすべての版を調べ、違いの説明を求める権利を持つ。\n記録は長く保存する。",
    "euc_jp": "誰でもデータのすべての版を調べ、違いの説明を求める権利を持つ。\n記録は長く保存する。",
    "iso2022_jp": "誰でもデータのすべての版を調べ、違いの説明を求める権利を持つ。",
    "cp949": "누구든지 자료의 모든 판을 열람하고 차이의 설명을 요구할 권리가 있다.\n기록은 오래 보존한다.",
    "cp1251": "Каждый вправе изучать все версии набора данных и требовать объяснения различий.",
    "koi8-r": "Каждый вправе изучать все версии набора данных и требовать объяснения различий.",
    "cp866": "Каждый вправе изучать все версии набора данных и требовать объяснения различий.",
    "cp1252": "Chacun a le droit de consulter toutes les versions d’un jeu de données et d’être informé.",
    "cp1250": "Każdy ma prawo przeglądać wszystkie wersje zbioru danych i żądać wyjaśnienia różnic.",
    "iso8859-2": "Každý má právo nahlížet do všech verzí souboru údajů a žádat vysvětlení rozdílů.",
    "cp1253": "Καθένας έχει δικαίωμα να συμβουλεύεται όλες τις εκδόσεις ενός συνόλου δεδομένων.",
    "cp1254": "Herkes bir veri kümesinin tüm sürümlerini inceleme ve açıklama isteme hakkına sahiptir.",
    "cp1255": "לכל אדם הזכות לעיין בכל הגרסאות של מערך הנתונים ולבקש הסבר להבדלים.",
    "cp1256": "لكل شخص الحق في الاطلاع على جميع نسخ مجموعة البيانات وطلب شرح الفروق.",
    "cp874": "ทุกคนมีสิทธิตรวจดูข้อมูลทุกฉบับและขอคำอธิบายความแตกต่าง",
    "utf-8": "每个人都有权查阅 toutes les versions",
    "utf-16": "每个人都有权查阅 toutes les versions",
    "utf-32": "每个人都有权查阅 toutes les versions",
}


#: Sentences in encodings that stood in files more than on the web; a paragraph of ordinary length.
IN_FILES = {
    "cp850": "Jeder hat das Recht, alle Fassungen eines Datensatzes einzusehen und eine Erklärung der Unterschiede zu verlangen. Die Behörde führt das Verzeichnis und prüft es jährlich; über Einsprüche entscheidet der Ausschuss für Öffentlichkeit.",
    "cp437": "Alla har rätt att läsa varje utgåva av en datamängd och att få skillnaderna förklarade. Myndigheten för ett register och granskar det varje år; överklaganden prövas av nämnden för öppenhet.",
    "cp852": "Każdy ma prawo przeglądać wszystkie wersje zbioru danych i żądać wyjaśnienia różnic. Urząd prowadzi wykaz i sprawdza go co roku; odwołania rozstrzyga komisja jawności, która składa się z pięciu członków.",
    "mac-latin2": "Každý má právo nahlížet do všech verzí souboru údajů a žádat vysvětlení rozdílů. Úřad vede seznam a každoročně jej prověřuje; o námitkách rozhoduje výbor pro veřejnost, který má pět členů.",
    "cp855": "Всеки има право да преглежда всички версии на набора от данни и да иска обяснение на разликите. Службата води регистър и го проверява всяка година; по възраженията решава комисия от петима членове.",
    "mac-cyrillic": "Каждый вправе изучать все версии набора данных и требовать объяснения различий. Управление ведёт перечень и ежегодно его проверяет; возражения рассматривает комиссия из пяти членов.",
    "ptcp154": "Әркім деректер жиынының барлық нұсқаларын қарап шығуға және айырмашылықтарын түсіндіруді талап етуге құқылы. Басқарма тізімді жүргізеді және оны жыл сайын тексереді.",
    "cp737": "Καθένας έχει δικαίωμα να συμβουλεύεται όλες τις εκδόσεις ενός συνόλου δεδομένων και να ζητεί εξηγήσεις για τις διαφορές. Η υπηρεσία τηρεί κατάλογο και τον ελέγχει κάθε χρόνο.",
    "cp857": "Herkes bir veri kümesinin tüm sürümlerini inceleme ve farkların açıklanmasını isteme hakkına sahiptir. Kurum bir dizin tutar ve onu her yıl gözden geçirir; itirazlara beş üyeli kurul bakar.",
    "cp862": "לכל אדם הזכות לעיין בכל הגרסאות של מערך הנתונים ולבקש הסבר להבדלים. הרשות מנהלת רשימה ובודקת אותה מדי שנה; בהשגות מחליטה ועדה של חמישה חברים.",
    "iso8859-6": "لكل شخص الحق في الاطلاع على جميع نسخ مجموعة البيانات وطلب شرح الفروق. تحتفظ الهيئة بسجل وتراجعه كل عام، وتنظر في الاعتراضات لجنة من خمسة أعضاء.",
    "cp775": "Ikvienam ir tiesības iepazīties ar visām datu kopas versijām un prasīt atšķirību skaidrojumu. Iestāde uztur sarakstu un katru gadu to pārbauda; par iebildumiem lemj komisija, kurā ir pieci locekļi.",
    "iso8859-4": "Kiekvienas turi teisę susipažinti su visomis duomenų rinkinio versijomis ir reikalauti paaiškinti skirtumus. Įstaiga tvarko sąrašą ir kasmet jį tikrina; prieštaravimus nagrinėja penkių narių komisija.",
    "johab": "누구든지 자료의 모든 판을 열람하고 차이의 설명을 요구할 권리가 있다. 기관은 목록을 관리하고 해마다 점검한다.",
    "hz": "每个人都有权查阅一个数据集的全部版本，并要求说明差别。\n数据管家负责清单。 ~ It is checked every year.",
    "iso2022_kr": "누구든지 자료의 모든 판을 열람하고 차이의 설명을 요구할 권리가 있다.\n기록은 오래 보존한다.",
}


@pytest.mark.parametrize("codec", sorted(IN_FILES))
def test_reads_what_stood_in_files(codec: str) -> None:
    text = IN_FILES[codec]
    assert decode(text.encode(codec)).text == text


def test_letters_of_one_language_go_together() -> None:
    """A model of all languages likes Lithuanian letters in Italian words as well; a reader does not."""
    text = "La libertà di stampa è un diritto: così la società può sapere più cose, perché la verità è di chi la cerca."
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("codec", ["cp1252", "cp1250", "cp1254", "cp1257", "mac-roman"])
@pytest.mark.parametrize(
    "text",
    [
        "The council’s view is that the harbour’s owner didn’t say so, and that it’s the town’s own affair what’s built there.",
        "“We’ll see,” the owner said. “It isn’t the council’s harbour – it’s the town’s.” The owner didn’t say what’s next.",
        "Section\xa04 of the Act, which the owner hasn’t read, says on page\xa012 what the council’s duties are.",
        "So steht’s im Vertrag, und wie’s weitergeht, weiß der Rat: Er prüft, was möglich ist – und was nicht.",
        "The harbour — so the owner says — is safe; the ferry — a new one — is not.",
    ],
)
def test_marks_of_typesetters_amid_ascii_are_no_letters(text: str, codec: str) -> None:
    """An apostrophe within a word (0x92) was read as another machine's letter (í): itís; a blank that does not break
    as á.
    """
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("times", [1, 2, 6, 20])
@pytest.mark.parametrize("codec", ["cp1252", "mac-roman"])
def test_many_of_them_are_no_letters_either(codec: str, times: int) -> None:
    """Each is dear to the model of all languages: of so many, a reading without them was all that was left."""
    text = (
        "The keeper doesn’t open the lock before six, and nobody else has a key that’s any use.\n"
        "It isn’t known how old the gate is; the board hasn’t kept the letters of its first years.\n"
        "If the wind won’t turn by noon, the ferry can’t leave, and the post doesn’t reach the island.\n"
    ) * times
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("codec", ["cp1252", "mac-roman"])
def test_a_long_text_with_strokes_and_marks_of_quotation_keeps_them(codec: str) -> None:
    text = "".join(
        f"The lock—keeper {n} of it says so—was never closed in “{n} winters,” and its “gate” stood open.\n"
        for n in range(60)
    )
    assert decode(text.encode(codec)).text == text


def test_words_that_a_browser_may_part_are_words() -> None:
    text = "Auch in die\xadsem Jahr wol\xadlen wir Sie entführen: in die Zeit unse\xadrer Groß\xadvä\xadter, in unse\xadrer schö\xadnen Wehr\xadan\xadlage."
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    "text", ["Come si dice, il lavoro è di tutti e non è di uno solo.", "Det er ingen å spørre, og ingen å takke."]
)
def test_a_letter_by_itself_among_latin_words_is_latin(text: str) -> None:
    """As Cyrillic и and е it made a word, and a cheap one."""
    assert decode(text.encode("cp1252")).text == text


def test_two_sets_of_seven_bits_are_told_from_programs() -> None:
    """What only looks like a switch to another set stays as it is."""
    program = b"let x = ~{ab~};  // a complement\nprint(x)\n"
    assert decode(program) == Decoded(program.decode(), "utf-8")
    mixed = "これは古い行です。\n".encode("iso2022_jp") + "これは新しい行です。\n".encode()
    assert decode(mixed) == Decoded("これは古い行です。\nこれは新しい行です。\n", "iso-2022-jp", ("utf-8",))


@pytest.mark.parametrize("codec", ["cp1252", "cp1251", "cp1250", "cp852", "big5", "cp932", "euc_jp", "cp949", "cp874"])
def test_a_page_that_turns_to_utf8(codec: str) -> None:
    """Lines of UTF-8 do not mislead about the encoding of the others, and the other way round."""
    text = {**SENTENCES, **IN_FILES}[codec]
    both = text.encode(codec) + b"\n" + (text + "\n").encode() * 3
    got = decode(both)
    assert got.text == text + "\n" + (text + "\n") * 3
    assert "utf-8" in (got.encoding, *got.others)


@pytest.mark.parametrize("codec", sorted(SENTENCES))
def test_reads_each_encoding_without_a_label(codec: str) -> None:
    """Two sentences are enough, with no label, and with a wrong one."""
    text = SENTENCES[codec]
    assert decode(text.encode(codec)).text == text
    assert decode(text.encode(codec), content_type="text/html; charset=iso-8859-1").text == text


@pytest.mark.parametrize("label", ["cp1253", "x-cp1253", "Windows-1253", "no-such-label"])
def test_a_letter_behind_a_tag_is_no_mark(label: str) -> None:
    """In ISO 8859-7 the byte of Ά is an apostrophe, which is less odd behind a ">"; all else is the same."""
    text = "Άρθρο 1\nΚάθε κάτοικος μπορεί να δανειστεί έως πέντε τόμους για επτά ημέρες.\nΆρθρο 2\nΗ καταγγελία υποβάλλεται γραπτώς."
    page = f"<meta charset={label}>" + "".join(f"<p>{line}</p>" for line in text.splitlines())
    assert decode(page.encode("cp1253")) == Decoded(page, "windows-1253")
    assert decode(text.encode("cp1253"), content_type=f"text/plain; charset={label}").text == text


@pytest.mark.parametrize(
    ("said", "meant"),
    [("cp1256", "windows-1256"), ("x-cp1251", "windows-1251"), ("iso8859-2", "iso-8859-2"), ("iso_8859-5:1988", "iso-8859-5"),
     ("ISO88591", "windows-1252"), ("iso8859-9", "windows-1254"), ("iso-8859-8-i", "iso-8859-8"), ("cp874", "windows-874"),
     ("latin9", "iso-8859-15"), ("iso-8859-12", None), ("cp1259", None),
     ("csISOLatin1", "windows-1252"), ("csISOLatinGreek", "iso-8859-7"), ("csISO88598I", "iso-8859-8"), ("csISO2022JP", "iso-2022-jp"),
     ("iso-ir-101", "iso-8859-2"), ("cseuckr", "euc-kr"), ("x-unicode20utf8", "utf-8"), ("cs", None)],
)  # fmt: skip
def test_the_names_that_browsers_know_are_known(said: str, meant: str | None) -> None:
    """A person who wrote `encoding = "cp1256"` was told that there is no such encoding."""
    assert canonical(said) == meant


def test_a_person_is_believed() -> None:
    """`encoding` decides, whatever the bytes look like; a name that is none is an error that says so."""
    assert decode("é".encode(), encoding="latin1") == Decoded("Ã©", "windows-1252")
    with pytest.raises(DecodeError, match="klingon"):
        decode(b"x", encoding="klingon")


def test_gb2312_means_gb18030() -> None:
    """A page labelled gb2312 keeps its characters beyond it."""
    raw = '<meta charset="gb2312"><p>镕基与喆先生，𠀀字。</p>'.encode("gb18030")
    assert "镕基与喆先生，𠀀字" in decode(raw).text


@pytest.mark.parametrize("at", [2001, 3502, 5003, 9004])
def test_a_lost_byte_costs_one_character(at: int) -> None:
    """With one byte of a Chinese character gone, the page is still read, and at most the characters around the gap
    differ.
    """
    at = next(i for i in range(at, len(GBK)) if GBK[i] > 0x80)
    got = decode(GBK[:at] + GBK[at + 1 :])
    assert got.encoding == "gb18030"
    assert sum(a != b for a, b in zip(got.text.splitlines(), CHARTER.splitlines(), strict=True)) == 1
    assert sum(a != b for a, b in zip(got.text, CHARTER, strict=True)) <= 2


def test_a_stray_byte_and_a_cut_end_mislead_nothing() -> None:
    """A stray FF and a character cut at the end damage their own line only."""
    stray = decode(GBK[:4000] + b"\xff" + GBK[4000:])
    assert stray.encoding == "gb18030"
    assert sum(a != b for a, b in zip(stray.text.splitlines(), CHARTER.splitlines(), strict=True)) == 1
    end = next(
        i
        for i in range(6001, len(GBK))
        if GBK[i - 1] > 0x80 and GBK[:i].decode("gbk", "ignore") != GBK[: i + 1].decode("gbk", "ignore")
    )
    assert decode(GBK[:end]).encoding == "gb18030"
    assert decode(CHARTER.encode()[:5000]).encoding == "utf-8"


def test_a_long_ascii_head_says_nothing() -> None:
    """64 KB of ASCII before the first Chinese character don't make the page Western."""
    assert decode(b"<p>plain</p>\n" * 6000 + GBK).text.endswith(CHARTER)


def test_two_encodings_in_one_page() -> None:
    """Each part is read in its own encoding, and the result names both."""
    cut = CHARTER.index("\n\n", len(CHARTER) // 2)
    got = decode(CHARTER[:cut].encode("gbk") + CHARTER[cut:].encode())
    assert got.text == CHARTER
    assert {got.encoding, *got.others} == {"gb18030", "utf-8"}


def test_wrong_and_contradicting_labels() -> None:
    """UTF-8 called gb2312 and GBK called UTF-8 are read as what they are."""
    assert decode(CHARTER.encode(), content_type="text/plain; charset=gb2312").text == CHARTER
    assert decode(b'<meta charset="utf-8">' + GBK, content_type="text/html; charset=big5").text.endswith(CHARTER)


def test_a_file_of_records_is_refused_and_one_of_code_is_none() -> None:
    """All its documents came out as one, with their addresses and the names of their fields."""
    with pytest.raises(DecodeError, match="JSON records"):
        decode(b'{"id": 1, "text": "One."}\n{"id": 2, "text": "Two."}\n')
    for text in ('{"id": 1}', '{"id": 1}\n', '{\n"id": 1\n}\n', '{"a": 1}\nis an object.\n', "{" * 5000 + "\n{}\n"):
        assert decode(text.encode()).text == text


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n", b"Rar!\x1a\x07", bytes(range(256)) * 20, b"\0" * 100])
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    """A binary file is an error that says what it is."""
    with pytest.raises(DecodeError, match=r"^this is .* not a page or a text"):
        decode(raw)


def test_a_known_file_is_named_with_what_to_do() -> None:
    """Someone who hands in an old document of Word is told what it is, and how its text is had."""
    with pytest.raises(DecodeError, match=r"an old Office program, or a locked one.*save it as docx"):
        decode(b"\xd0\xcf\x11\xe0abc")


def test_a_format_that_looks_like_text_is_refused_by_name():
    """Its markup was taken for the document's words."""
    with pytest.raises(DecodeError, match="a WARC file"):
        decode(b"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n")
    assert decode(b"WARC/1.0 is a format of archives, and {\\rtf of papers.").text.startswith("WARC/1.0 is")


@given(st.binary(max_size=300), st.none() | st.text(max_size=30))
def test_never_fails_otherwise(raw: bytes, content_type: str | None) -> None:
    """Any bytes give text or a DecodeError."""
    try:
        got = decode(raw, content_type=content_type)
    except DecodeError:
        return
    assert isinstance(got.text, str)
    got.text.encode("utf-8")


@given(st.text())
def test_utf8_is_read_as_it_is(text: str) -> None:
    """Any UTF-8 comes out as it went in."""
    raw = text.encode("utf-8", "ignore")
    try:
        assert decode(raw).text == raw.decode().removeprefix("\ufeff") or b"\0" in raw or b"\x1b" in raw
    except DecodeError:
        assert any(b < 32 for b in raw) or raw[:2] == b"PK"


@pytest.mark.parametrize("label", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "Совет острова собрался во вторник и принял новое расписание паромов.\nДвое были против.",
        "Το συμβούλιο του νησιού ενέκρινε τα νέα δρομολόγια των πλοίων.",
        "מועצת האי אישרה את לוח הזמנים החדש של המעבורות.",
        "ශ්\u200dරී ලංකාවේ දූපත් සභාව අඟහරුවාදා රැස් වී නව කාල සටහන අනුමත කළේය.",
    ],
)
def test_an_alphabet_in_utf_16_without_a_mark_shows_by_its_blanks(text: str, label: str):
    assert decode(text.encode(label)).text == text


@pytest.mark.parametrize("label", ["utf-16-le", "utf-16-be"])
def test_a_letter_that_ends_in_a_nul_is_no_sign_of_the_other_order(label: str):
    """\u4e00 is 4E 00 in bytes, and among the commonest of all: texts that had it were refused as no text."""
    text = "一个码头，一条航线。\n第一条 每一艘船一年检查一次。\n第二条 检查一律由港务局进行。"
    assert decode(text.encode(label)).text == text


def test_bytes_with_a_few_nuls_are_no_utf_16():
    with pytest.raises(DecodeError):
        decode(b"The council met on Tuesday.\0 It agreed on the timetable.\0\0")


@pytest.mark.parametrize(
    "text",
    [
        "会议决定，从明年春天起，渡轮每天多开两班。",
        "議会は来年の春から渡し船を一日に二便増やすことを決めた。",
        "의회는 내년 봄부터 나룻배를 하루에 두 번 더 띄우기로 했다.",
        "Padome nolēma, ka no pavasara prāmis kursēs biežāk.",
        "परिषद ने नौका की नई समय सारणी को मंज़ूरी दी।",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_without_a_mark(text: str, encoding: str):
    page = f"<html><head><meta charset='utf-8'></head><body><p>{text}</p></body></html>"
    for each in (text, page):
        decoded = decode(each.encode(encoding))
        assert (decoded.text, decoded.encoding) == (each, encoding.replace("-le", "le").replace("-be", "be"))


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("The council decided that from next spring the ferry leaves twice more a day.", "cp037"),
        ("Der Rat hat beschlossen, dass die Fähre öfter über den Fluss fährt.", "cp273"),
        ("Το συμβούλιο αποφάσισε ότι το πλοίο θα φεύγει πιο συχνά.", "cp875"),
    ],
)
def test_a_page_from_a_mainframe(text: str, codec: str):
    decoded = decode(f"{text}\n{text}\n".encode(codec))
    assert decoded.text == f"{text}\n{text}\n"
    assert decoded.encoding in {codec, codec.replace("cp", "ibm")}


def test_characters_written_as_two_halves():
    text = "Wir sehen uns 🚢 am Fluss"
    halves = "Wir sehen uns \ud83d\udea2 am Fluss".encode("utf-8", "surrogatepass")
    assert (decode(halves).text, decode(halves).encoding) == (text, "cesu-8")


def test_a_half_without_the_other_is_lost():
    assert "\ufffd" in decode("Für dich über die Flüsse \ud83d nach Süden".encode("utf-8", "surrogatepass")).text


def test_letters_in_pairs_are_no_ideographs():
    for text in ("Bush hid the facts", "Café au lait, s'il vous plaît"):
        assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Copyright © 2026 The Keepers of the Lighthouse. All rights reserved.",
        "    © 1998-2007, Keepers and Sons",
        "The light costs £ 20 a year, and who comes late pays twice.",
        "Whoever is late pays £20 more than the others do.",
        "All is done in 5 ± 2 minutes, as the keeper has said before.",
        "Use the 12µm filter for the water of the harbour.",
        "Le phare est ouvert de 9 à 12 heures.",
    ],
)
@pytest.mark.parametrize("label", ["", "text/html; charset=iso-8859-1", "text/html; charset=gb2312"])
def test_a_sign_by_itself_is_no_letter_of_another_alphabet(text, label):
    """The one byte that was not ASCII, the © of many an English page, was read as the narrow kana ｩ, and £ as a
    letter of Serbian.
    """
    assert decode(text.encode("windows-1252"), content_type=label).text == text


@pytest.mark.parametrize("label", ["windows-1252", "macintosh"])
@pytest.mark.parametrize(
    "text",
    [
        "The Larkin™ lamp is sold in every shop of the town.",
        "Ask for the Larkin™ lamp, then for the Larkin™ oil.",
        "Larkin® and Tamar® are marks of their owners.",
        "A Drª Maria e a Srª Ana moram no 3º andar.",
    ],
)
def test_a_sign_in_its_place_is_no_letter_of_the_word(text: str, label: str) -> None:
    assert decode(text.encode({"windows-1252": "cp1252", "macintosh": "mac_roman"}[label])).text == text


def test_a_fraction_is_no_accent() -> None:
    assert decode("Take 2 ½ cups of it and ¾ of a spoon.".encode("cp1252")).text.startswith("Take 2 ½ cups")


@pytest.mark.parametrize(
    "text",
    [
        "La Dra. María pide 5 ½ kilos de piñas.",
        "O preço é 5 ½ reais. Não há outro.",
        "Il costo è di 2 ½ lire, così è stato.",
        "Hon är 3½ år och bor på en ö.",
        "Hun er 3 ½ år og bor på en ø.",
    ],
)
def test_a_fraction_is_no_letter_that_is_no_word(text: str) -> None:
    """In Latin-9 ½ is œ, which stands in words alone."""
    assert decode(text.encode("cp1252")).text == text
    words = "L’œil voit 5 œufs et 3 œillets : le cœur bat."
    assert decode(words.replace("’", "'").encode("iso8859-15")).text == words.replace("’", "'")


def test_a_sign_among_wide_blanks_is_no_letter_of_another_alphabet():
    text = (
        "Tarieven voor de markt\nVaste plaats   € 2,40   € 26,50\nLosse plaats   € 3,10   –\nStandwerker   € 4,75   –"
    )
    assert decode(text.encode("windows-1252")).text == text


def test_letters_by_themselves_stay_among_words_of_their_own_alphabet():
    text = (
        "Смотритель зажигает лампу в сумерках и гасит её на рассвете. С 1998 г. она горит в 2 раза ярче, и я видел её."
    )
    for codec in ("windows-1251", "koi8-r", "ibm866"):
        assert decode(text.encode(codec)).text == text


def test_every_encoding_reads_ascii_as_it_is() -> None:
    ascii_bytes = bytes(range(0x80))
    assert {read(ascii_bytes, label) for label in CANDIDATES} == {ascii_bytes.decode()}


@pytest.mark.parametrize("codec", ["gbk", "cp1251", "koi8-r", "cp1252", "cp1250"])
def test_what_is_left_out_of_ascii_decides_nothing(codec: str) -> None:
    markup = b'<a href="https://mirror.example/a/b/c/index.html" title="the text of the page">'
    sample = b"\n".join(markup + line + b"</a>" for line in SENTENCES[codec].encode(codec).split(b"\n"))
    few = cheapest(sample, CANDIDATES, (), len(CANDIDATES))
    assert few == sorted(few, key=lambda label: price(sample, label, ()))


WIDE = {
    "gb18030": "这份文件将在桌上放到春天，谁都可以来看，也可以提出意见，由市政厅在夏天以前答复。",
    "big5": "這份文件將在桌上放到春天，誰都可以來看，也可以提出意見，由市政廳在夏天以前答覆。",
    "shift_jis": "この書類は春まで机の上に置かれ、だれでも見ることができ、意見を述べることもできます。",
    "euc-jp": "この書類は春まで机の上に置かれ、だれでも見ることができ、意見を述べることもできます。",
    "euc-kr": "이 문서는 봄까지 책상 위에 놓이며 누구든지 볼 수 있고 의견을 낼 수도 있습니다.",
}


@pytest.mark.parametrize("said", [*WIDE, "windows-1252", "koi8-r"])
@pytest.mark.parametrize("label", WIDE)
def test_a_page_is_read_as_it_says_only_where_that_is_ordinary_text(label: str, said: str) -> None:
    raw = f'<html><head><meta charset="{said}"></head><body><p>{WIDE[label]}</p></body></html>'.encode(
        {"big5": "big5hkscs", "shift_jis": "cp932", "euc-kr": "cp949"}.get(label, label)
    )
    assert WIDE[label] in decode(raw).text

"""Look-alike letters and variant forms: disguises are undone, mixed writing in use stays."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.character.injected.lookalike import lookalike_edits
from scrubber.cleaning.character.injected.variants import variant_edits
from scrubber.ledger import apply_pass, revert


def plain(text: str) -> str:
    text = apply_pass(text, lookalike_edits(text))
    return apply_pass(text, variant_edits(text))


KEPT = [
    "5 μm, 3 kΩ, Δx = hν, β-carotene, α-helix and πr²",
    "ЯндексGPT и CEOшник открыли iPhone'ом SQL-запрос, IT-компания",
    "eКапуста и iПаркинг",
    "In Greek, ἄνθρωπος means man; λόγος means word.",
    "Слово website в русском тексте, и ещё слово peace.",
    "температура 20 °С, 5 кВт, 3 мм",
    "Let 𝐱 ∈ ℝ and 𝑓(𝑥) = sin 𝑥 + 𝑑𝑥, sin𝑥",
    "∀𝜀 > 0: ‖𝐀𝐁‖ ≤ 𝑐",
    "ＡＢＣ",
    "ＮＨＫ総合テレビのＷｅｂサイトでＬｉｖｅＮｅｗｓを見る",
    "部首⼈（U+2F08）",
    "⼀ ⼁ ⼂ ⼃ ⼄",
    "日ロ首脳会談、五カ国協議",
    "Ελληνικά και English μαζί",
    "σx and ρgh and κB and μF",
    "Ⅷ ℃ № ™ ﬁ",
    "Amaγnu-agi attan, iγewwaṛen γer tuni",  # Kabyle is written with γ
    'noexpr  "^[-0үҮnN]"',
    "kͻkͻͻ kyerɛ, ԑka",
    "çĕр енче Çак пур, урăх çук, куçарса",  # Chuvash, with Latin accented letters
    "мындан %(count)sсекунд мурда, %(name)sысым мейкиндиги",
    "бир	bиr",
    "list ⓐ, ⓑ and ⓒ; the nᵗʰ and mᵗʰ; ɴᴏᴍ.ꜱɢ glosses of a word",
    "the function 𝑠𝑜𝑓𝑡𝑚𝑎𝑥(𝑥) of the vector is monotone",
    "гIалгIай, хIама, чIоагIа, цIен, тIехь, ДIахьаьдна",  # palochka as it is typed
    r'"label": "база података:\n\nАко користите дељени веб-хостинг.\nНе користите размаке"',
]


@pytest.mark.parametrize("text", KEPT)
def test_mixed_writing_in_use_stays(text: str) -> None:
    assert plain(text) == text


CHANGED = [
    ("Nо оnе shаll bе hеld in slаvеrу", "No one shall be held in slavery"),
    ("Kaждый чeлoвeк имeeт пpaвo нa c coбoй", "Каждый человек имеет право на с собой"),
    (
        "Νο οne shall be subjected tο arbitrary arrest οr exile",
        "No one shall be subjected to arbitrary arrest or exile",
    ),
    ("ᎪffiliᎪte with the ᏟomᏢany", "AffiliAte with the ComPany"),
    ("the sϲhοοl bοard", "the school board"),
    ("N𝐨 𝐨𝐧𝐞 𝐬𝐡𝐚𝐥𝐥 𝐛𝐞 𝐡𝐞𝐥𝐝 E𝐯𝐞𝐫𝐲𝐨𝐧𝐞", "No one shall be held Everyone"),
    ("Ｎｏ ｏｎｅ ｓｈａｌｌ ｂｅ ｈｅｌｄ， ｅｖｅｒ．", "No one shall be held, ever."),
    ("⼈类与⼀切⽣命", "人类与一切生命"),
    ("⻄藏⼈⺠", "西藏人民"),
    ("システムが有益なメッセージを⽰して", "システムが有益なメッセージを示して"),
    ("ʜᴇʟᴘ yᴏᴜʀ ꜰʀɪᴇɴᴅꜱ ᴡʀɪᴛᴇ ʙᴇᴛᴛᴇʀ", "help your friends write better"),
    ("Ⓦⓡⓘⓣⓔ ⓣⓞ ⓤⓢ ⓣⓞⓓⓐⓨ ⓕⓞⓡ ⓜⓞⓡⓔ", "Write to us today for more"),
    ("Join the 𝐜𝐚𝐬𝐢𝐧𝐨 with your friends", "Join the casino with your friends"),
    ("ｓkｉlｒíｋｊuｍ og ｖｉｌlｕｒ", "skilríkjum og villur"),
    ("THЕ ЅАМЕ IN САРІТАL LЕТТЕRЅ", "THE SAME IN CAPITAL LETTERS"),
    ("Ꭼste ᏟapíᎢulo", "Este CapíTulo"),
    ("Τα εργαλεία APT, σημαvτικά άτoμα", "Τα εργαλεία APT, σημαντικά άτομα"),
    ("Ciздiң жeкeлiгiңiздi бipiншi орынға қоятын", "Сіздің жекелігіңізді бірінші орынға қоятын"),
    ("Нeмaтe дoзвoлe дa инcтaлиpaтe oвaj дoдaтaк", "Немате дозволе да инсталирате овај додатак"),
]


@pytest.mark.parametrize(("damaged", "clean"), CHANGED)
def test_disguised_words_are_made_plain(damaged: str, clean: str) -> None:
    assert plain(damaged) == clean


def test_look_alikes_beside_invisible_characters_are_no_wrong_reading() -> None:
    damaged = "No one sh\u0430ll b\u0435 held in sl\u0430v\u0435r\u0443; fre\u200bedom for all"
    assert scrubber.repair(damaged) == "No one shall be held in slavery; freedom for all"


def test_an_edit_names_the_letters_that_were_swapped() -> None:
    (edit,) = lookalike_edits("living in slаvеrу today")
    assert edit.reason == "Cyrillic letters that look like Latin ones (а for a)"


@given(st.text(st.characters()) | st.text("aаeеoοНHКжиbdfΑνω 𝐚𝐛ｂＢ⼈人\n", max_size=40))
def test_any_text_is_taken_undone_and_done_once(text: str) -> None:
    for rule in (lookalike_edits, variant_edits):
        edits = rule(text)
        out = apply_pass(text, edits)
        assert revert(out, edits) == text
        assert apply_pass(out, rule(out)) == out


@pytest.mark.parametrize("unit", ["аa", "аa ", "𝐚b", "ａｂ", "⼈人", "о ", "a о b "])
def test_cost_grows_with_length_only(unit: str) -> None:
    assert_linear(lambda size: [rule(unit * (size // len(unit))) for rule in (lookalike_edits, variant_edits)], 40_000)


def test_the_shipped_table_is_the_script_s_output() -> None:
    pytest.importorskip("confusable_homoglyphs")
    root = Path(__file__).parents[2]
    spec = importlib.util.spec_from_file_location(
        "build_lookalikes", root / "src/scrubber/cleaning/character/data/build_lookalikes.py"
    )
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (root / module.TARGET).read_text(encoding="utf-8") == module.build()


def test_accented_letters_beside_look_alikes_are_the_text_s_own_and_no_wrong_reading() -> None:
    assert scrubber.repair("SЕGURАNÇА dо trаbаlhо e рrоteção sоciаl") == "SEGURANÇA do trabalho e proteção social"
    assert scrubber.repair("Ѕеrvісіul rеțеlеі șі аl tаbеlеі") == "Serviciul rețelei și al tabelei"


def test_a_short_word_with_a_formula_s_letter_is_disguised_where_longer_words_are() -> None:
    assert scrubber.repair("Die Οptiοnen νοn heute und die νon gestern") == "Die Optionen von heute und die von gestern"
    assert scrubber.repair("Die Frequenz ist E = hν, nicht νon hier") == "Die Frequenz ist E = hν, nicht νon hier"


@pytest.mark.parametrize(
    ("damaged", "clean"),
    [("hujjаtlаr", "hujjatlar"), ("Qоrаqаlpоg’istоn", "Qoraqalpog’iston"), ("Mаhkаmаsigа", "Mahkamasiga")],
)
def test_letters_set_into_a_word_of_a_language_without_a_table_are_no_wrong_code_page(damaged, clean):
    """One word of Uzbek alone tells little, and one or two vowels of one kind look like a Hungarian's: the letters'
    looks tell more.
    """
    assert scrubber.repair(damaged) == clean


def test_words_of_twins_alone_stay_in_a_text_of_two_alphabets():
    """Latin words that were disguised, among as many Cyrillic ones that were not: керак and его are what they seem."""
    text = "qаrоrlаri, Rеspublikаsi\nкерак\nhamda\nунинг\nbilan\nего\nuchun\nдавлат\nboshqa\nмиллий\nyili"
    assert scrubber.repair(text) == text.replace("qаrоrlаri, Rеspublikаsi", "qarorlari, Respublikasi")


def test_words_of_capitals_are_mended_where_every_letter_was_exchanged():
    """No Cyrillic letter that has a twin is left: then OC is none of Latin letters either. One Cyrillic twin left,
    and it may be an acronym.
    """
    text = "Koгдa нyжнo paзвepнyть OC нa бoльшoм чиcлe кoмпьютepoв, мы выбиpaeм этo"
    assert scrubber.repair(text) == "Когда нужно развернуть ОС на большом числе компьютеров, мы выбираем это"
    assert " OC " in scrubber.repair(text.replace("Koгдa", "Когда"))


def test_words_keep_their_own_alphabet_in_a_text_of_two():
    """Between names in Latin letters, of which there are more, a Cyrillic word with a j gets the Cyrillic one."""
    names = '"filter-edit-throttle-count", "filter-edit-notes", "filter-edit-deleted", "filter-list-public"\n'
    text = names + '"Эдерге jараар кылыныштыҥ тоозы, токтодылган фильтрлер, jок jолду болгон"'
    assert plain(text) == text.replace("j", "ј")
    both = "ΠΛΗΡΕΣ ΟΝΟΜΑ ΣΕΛΙΔΑΣ, ΔΙΑΚΟΜΙΣΤΗΣ, ΠΑΡΑΓΡΑΦΟΣ, fullpagename, servername, namespace, canonicalurl: "
    assert plain(f"{both}ΚΑΝΟΝΙΚΟURL, ΚΑΝΟΝΙΚΟURLΚ") == f"{both}ΚΑΝΟΝΙΚΟURL, ΚΑΝΟΝΙΚΟURLΚ"


def test_words_of_two_languages_do_not_hide_a_disguise() -> None:
    text = (
        "Компания выпустила ЯндексGPT и обновила приложение. Он купил PDFки для отдела, а SQLщик остался доволен. "
        "Старый DVDшник лежит на столе. Этот чeлoвeк давно живет здесь, он читает газеты каждый день, и он рaбoтaeт."
    )
    assert scrubber.repair(text) == text.replace("чeлoвeк", "человек").replace("рaбoтaeт", "работает")

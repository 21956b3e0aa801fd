"""What a text states: facts with their values, whichever way they are written, and the words that only look like
them.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

from scrubber.language.facts.facts import plain, scan
from scrubber.language.facts.names import is_organisation, is_person, is_place
from scrubber.language.facts.speakers import speakers
from scrubber.language.packs.pack import words
from scrubber.language.written_tables import tables


def facts(text, kind):
    return [(text[f.start : f.end], f.value) for f in scan(text) if f.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("应当提交", "modal", [("应当", "should")]),
        ("不得拖延", "modal", [("不得", "must not")]),
        ("應當提交", "modal", [("應當", "should")]),
        ("shall be free", "modal", [("shall", "shall")]),
        ("it cannot be", "modal", [("cannot", "can")]),
        ("it cannot be", "negation", [("cannot", "not")]),
        ("没有提交", "negation", [("没有", "not")]),
        ("所有成员", "quantifier", [("所有", "all")]),
        ("at  least five", "quantifier", [("at  least", "at least")]),
        ("no one may", "quantifier", [("no one", "none")]),
        ("about 63%", "quantifier", [("about", "about")]),
        ("30天以内", "quantifier", [("以内", "at most")]),
        ("３公斤", "unit", [("公斤", "kg")]),
        ("3 kilograms", "unit", [("kilograms", "kg")]),
        ("$40", "unit", [("$", "usd")]),
        ("百分之三", "unit", [("百分之", "%")]),
        ("63%", "unit", [("%", "%")]),
        ("见 https://a.example/B/1。", "url", [("https://a.example/B/1", "a.example/B/1")]),
        ("(HTTPS://A.Example/x).", "url", [("HTTPS://A.Example/x", "a.example/x")]),
        ("desk@office.example", "url", [("desk@office.example", "desk@office.example")]),
    ],
)
def test_facts_and_their_values(text, kind, found):
    assert facts(text, kind) == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("不断发展", {"negation"}),
        ("特别重要", {"negation"}),
        ("未来可能", {"negation"}),
        ("非洲国家", {"negation"}),
        ("应用程序的功能", {"modal"}),
        ("智能手机", {"modal"}),
        ("talk about it", {"quantifier"}),
        ("左右为难", {"quantifier"}),
        ("under the roof", {"quantifier"}),
        ("不得不承认", {"negation"}),
        ("not only here", {"negation"}),
        ("缺少数据", {"quantifier"}),
        ("in May", {"modal"}),
    ],
)
def test_words_that_only_look_like_facts(text, kinds):
    found = {f.kind for f in scan(text)}
    if text == "in May":
        assert "number" not in found
    else:
        assert not found & kinds


@pytest.mark.parametrize(
    "text",
    [
        "You muſt not ſtay in the houſe with the others.",
        "They mıght come by half past ſix o'clock.",
        "Il a ſix enfants dans la maison, et les autres sont partis.",
        "Es ſind ſechs Häuser und nicht drei in der Straße.",
    ],
)
def test_a_letter_that_a_search_without_case_takes_for_another_makes_no_word_of_the_tables(text):
    """Old prints have a long s, Turkish an i without its dot: words with them are not looked up, and stop nothing."""
    assert not {"muſt", "mıght", "ſix", "ſechs"} & {text[f.start : f.end] for f in scan(text)}


def test_a_dates_digits_are_no_numbers_and_a_urls_words_no_facts():
    assert {f.kind for f in scan("2015年12月16日")} == {"date"}
    assert {f.kind for f in scan("https://may.example/2015/all/not/12")} == {"url"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“不得改动”，起草委员会主席沈怀远表示。", "起草委员会主席沈怀远"),
        ("据市统计局介绍，今年增长。", "市统计局"),
        ("“Enough,” said Tomas Okafor, chair of the office.", "Tomas Okafor, chair of the office"),
        ("According to the Harbour Office, none was lost.", "the Harbour Office, none was lost"),
    ],
)
def test_who_speaks(text, speaker):
    assert [text[f.start : f.end] for f in scan(text) if f.kind == "speaker"] == ([speaker] if speaker else [])


SAID = [
    ("nl", "‘De brug is veilig’, zei de ingenieur.", "de ingenieur"),
    ("nl", "Volgens de politie raakte niemand gewond.", "de politie"),
    ("pl", "„Most jest bezpieczny”, powiedział inżynier.", "inżynier"),
    ("pl", "Według policji nikt nie został ranny.", "policji"),
    ("cs", "„Most je bezpečný,“ řekl inženýr.", "inženýr"),
    ("cs", "Podle policie nebyl nikdo zraněn.", "policie"),
    ("sk", "„Most je bezpečný,“ povedal inžinier.", "inžinier"),
    ("sk", "Podľa polície nebol nikto zranený.", "polície"),
    ("sl", "»Most je varen,« je rekel inženir.", "inženir"),
    ("sl", "Po podatkih policije ni bil nihče poškodovan.", "policije"),
    ("hr", "„Most je siguran“, rekao je inženjer.", "inženjer"),
    ("hr", "Prema policiji, nitko nije ozlijeđen.", "policiji"),
    ("sr", "„Мост је безбедан“, рекао је инжењер.", "инжењер"),
    ("sr", "Према полицији, нико није повређен.", "полицији"),
    ("bg", "„Мостът е безопасен“, каза инженерът.", "инженерът"),
    ("bg", "Според полицията никой не е пострадал.", "полицията"),
    ("uk", "«Міст безпечний», — сказав інженер.", "інженер"),
    ("uk", "За даними поліції, ніхто не постраждав.", "поліції"),
    ("sv", "”Bron är säker”, sade ingenjören.", "ingenjören"),
    ("sv", "Enligt polisen skadades ingen.", "polisen"),
    ("da", "»Broen er sikker,« sagde ingeniøren.", "ingeniøren"),
    ("da", "Ifølge politiet kom ingen til skade.", "politiet"),
    ("nb", "«Broen er trygg», sa ingeniøren.", "ingeniøren"),
    ("nb", "Ifølge politiet ble ingen skadet.", "politiet"),
    ("fi", "”Silta on turvallinen”, sanoi insinööri.", "insinööri"),
    ("fi", "Poliisin mukaan kukaan ei loukkaantunut.", "Poliisin"),
    ("hu", "„A híd biztonságos” – mondta a mérnök.", "a mérnök"),
    ("hu", "A rendőrség szerint senki sem sérült meg.", "A rendőrség"),
    ("tr", "“Köprü güvenli” dedi mühendis.", "mühendis"),
    ("tr", "Polise göre kimse yaralanmadı.", "Polise"),
    ("ro", "„Podul este sigur”, a spus inginerul.", "inginerul"),
    ("ro", "Potrivit poliției, nimeni nu a fost rănit.", "poliției"),
    ("el", "«Η γέφυρα είναι ασφαλής», είπε ο μηχανικός.", "ο μηχανικός"),
    ("el", "Σύμφωνα με την αστυνομία, κανείς δεν τραυματίστηκε.", "την αστυνομία"),
    ("ca", "«El pont és segur», va dir l'enginyer.", "l'enginyer"),
    ("ca", "Segons la policia, ningú no va resultar ferit.", "la policia"),
    ("vi", "“Cây cầu an toàn”, kỹ sư nói.", "kỹ sư"),
    ("vi", "Theo cảnh sát, không ai bị thương.", "cảnh sát"),
    ("id", "“Jembatan itu aman,” kata insinyur.", "insinyur"),
    ("id", "Menurut polisi, tidak ada yang terluka.", "polisi"),
    ("sw", "“Daraja ni salama,” alisema mhandisi.", "mhandisi"),
    ("sw", "Kwa mujibu wa polisi, hakuna aliyejeruhiwa.", "polisi"),
    ("ar", "وقال المهندس: «الجسر آمن».", "المهندس"),
    ("ar", "وفقا للشرطة لم يصب أحد.", "للشرطة"),
    ("fa", "مهندس گفت: «پل ایمن است».", "مهندس"),
    ("fa", "به گفته پلیس هیچ کس آسیب ندید.", "پلیس"),
    ("ur", "انجینئر نے کہا: ”پل محفوظ ہے۔“", "انجینئر"),
    ("ur", "پولیس کے مطابق کوئی زخمی نہیں ہوا۔", "پولیس"),
    ("he", "״הגשר בטוח״, אמר המהנדס.", "המהנדס"),
    ("he", "לפי המשטרה איש לא נפגע.", "המשטרה"),
    ("hi", "“पुल सुरक्षित है,” इंजीनियर ने कहा।", "इंजीनियर"),
    ("hi", "पुलिस के अनुसार कोई घायल नहीं हुआ।", "पुलिस"),
    ("bn", "“সেতুটি নিরাপদ,” বললেন প্রকৌশলী।", "প্রকৌশলী"),
    ("bn", "পুলিশের মতে কেউ আহত হয়নি।", "পুলিশের"),
    ("ta", "“பாலம் பாதுகாப்பானது,” என்று பொறியாளர் கூறினார்.", "என்று பொறியாளர்"),
    ("ta", "போலீசாரின் கூற்றுப்படி யாரும் காயமடையவில்லை.", "போலீசாரின்"),
    ("th", "“สะพานปลอดภัย” วิศวกรกล่าว", "วิศวกรกล่าว"),
    ("th", "ตามที่ตำรวจระบุ ไม่มีใครได้รับบาดเจ็บ", "ตามที่ตำรวจระบุ"),
    ("et", "„Sild on ohutu,“ ütles insener.", "insener"),
    ("et", "Politsei sõnul keegi viga ei saanud.", "Politsei"),
    ("lv", "“Tilts ir drošs,” teica inženieris.", "inženieris"),
    ("lv", "Pēc policijas teiktā neviens necieta.", "Pēc policijas"),
    ("lt", "„Tiltas saugus“, – sakė inžinierius.", "inžinierius"),
    ("lt", "Policijos duomenimis, niekas nenukentėjo.", "Policijos"),
    ("ga", "“Tá an droichead slán,” arsa an t-innealtóir.", "an t-innealtóir"),
    ("ga", "De réir na bpóilíní, níor gortaíodh aon duine.", "na bpóilíní"),
    ("mt", "“Il-pont huwa sigur,” qal l-inġinier.", "l-inġinier"),
    ("mt", "Skont il-pulizija, ħadd ma weġġa'.", "il-pulizija"),
    ("mk", "„Мостот е безбеден“, рече инженерот.", "инженерот"),
    ("mk", "Според полицијата, никој не е повреден.", "полицијата"),
    ("be", "«Мост бяспечны», — сказаў інжынер.", "інжынер"),
    ("be", "Паводле міліцыі, ніхто не пацярпеў.", "міліцыі"),
    ("af", "“Die brug is veilig,” sê die ingenieur.", "die ingenieur"),
    ("af", "Volgens die polisie is niemand beseer nie.", "die polisie"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), SAID)
def test_who_speaks_in_the_languages_of_the_table(language, text, speaker):
    assert [text[start:end] for start, end in speakers(plain(text), language)] == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Kucharz dodał mąki i soli."),
        ("he", "הטבח הוסיף מלח למרק."),
        ("nl", "De oude man vindt de weg naar huis."),
        ("sv", "Vid lunchen sade värden att bron är säker."),
        ("nl", "Later zei de waard dat de brug veilig is."),
    ],
)
def test_what_is_added_and_when_says_nobody(language, text):
    assert not speakers(plain(text), language)


def test_each_language_of_the_table_is_tried():
    assert {language for language, _, _ in SAID} == set(tables("speakers"))


@pytest.mark.parametrize("language", sorted({language for language, _, _ in SAID}))
def test_finding_who_speaks_costs_in_proportion(language):
    row = tables("speakers")[language]
    said, later = words(row["said"])[0], words(row.get("later", ""))[:1]
    for unit in ("a ", "a, ", f"a {said} ", *(f"{word} " for word in later), f"” {said} ", "\u0e01", "” "):
        assert_linear(lambda n, unit=unit: speakers(unit * n, language), 300)


def test_names():
    assert is_person("沈怀远")
    assert is_person("Lucia Ferrante")
    assert is_organisation("起草委员会")
    assert is_organisation("Review Board")
    assert is_place("上海")
    assert not is_person("上海")
    assert not is_person("Policy Council")
    assert not is_person("数据")


@given(st.text(max_size=300))
def test_any_text_is_scanned_within_its_bounds(text):
    assert len(plain(text)) == len(text)
    for fact in scan(text):
        assert 0 <= fact.start < fact.end <= len(text)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "不",
        "1",
        "12年",
        "A ",
        "said ",
        "a.",
        "https://",
        "陈",
        "，陈",
        "x@",
        "一百",
        "may not ",
        "— ",
        "据",
        "at ",
        "Mr. ",
        "\u3000",
        "百分之1",
        "No one said The ",
    ],
)
def test_hostile_repetition_costs_in_proportion(unit):
    assert_linear(lambda n: scan.__wrapped__(unit * (n // len(unit))), 8_000)

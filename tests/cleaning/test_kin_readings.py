"""Code pages taken for others of their own kind, letters that only a few languages have, and layers that pass
through another script.
"""

from __future__ import annotations

import pytest

import scrubber


def _read(text: str, written: str, *readings: str) -> str:
    for name in readings:
        text = text.encode(written).decode(name)
        written = "utf-8"
    return text


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        ("Список участников похода на озеро", "cp866", "cp437"),
        ("Список участников похода на озеро", "cp866", "cp850"),
        ("Φωτογραφίες από το καλοκαίρι στο νησί", "cp737", "cp437"),
        ("תמונות מהחופשה האחרונה שלנו בצפון", "cp862", "cp437"),
        ("Заметки о походе на дальнее озеро", "mac_cyrillic", "mac_roman"),
        ("Φωτογραφίες από το καλοκαίρι στο νησί", "mac_greek", "mac_roman"),
    ],
)
def test_an_alphabets_own_page_was_taken_for_the_western_one_of_its_kind(text: str, written: str, read_as: str):
    """As archives keep names, and as consoles and Macs that were not told show them."""
    assert scrubber.repair(_read(text, written, read_as)) == text


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        ("Когда туман рассеялся, мы увидели берег.", "koi8-r", "cp866"),
        ("ΟΛΕΣ ΟΙ ΠΤΗΣΕΙΣ ΑΝΑΒΛΗΘΗΚΑΝ ΛΟΓΩ ΚΑΙΡΟΥ", "cp1253", "cp437"),
        ("КАССА РАБОТАЕТ БЕЗ ПЕРЕРЫВА И ВЫХОДНЫХ", "cp1251", "cp437"),
    ],
)
def test_words_that_are_nothing_but_pieces_of_frames(text: str, written: str, read_as: str):
    assert scrubber.repair(_read(text, written, read_as)) == text
    long = f"{text} " * 12
    assert scrubber.repair(_read(long, written, read_as)) == long


def test_all_of_a_line_came_the_same_road():
    """Of two readings that explain the frames, it is the one that has the letter beside them too."""
    text = "Только утром дождь кончился, и стало тихо."
    assert scrubber.repair(_read(text, "koi8-r", "cp866")) == text


@pytest.mark.parametrize("text", ["Yağmurun altında doğru yolda kaldık.", "Kızın sırtındaki çantanın kayışı sağlam."])
@pytest.mark.parametrize("read_as", ["cp1252", "latin-1"])
def test_turkish_read_as_western_text(text: str, read_as: str):
    assert scrubber.repair(_read(text, "iso8859-9", read_as)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Ég þýddi bréfið og sýndi það föður mínum í gærkvöldi.",
        "Það býr enginn í húsinu við sýslumörkin lengur.",
        "Eg havi ikki sæð hann síðani hann flutti av oynni.",
        "Dobrý večer, starý příteli, jaký byl týden?",
        "Her ýyl güýzde ýaşulular ýaýlada ýygnanýarlar.",
    ],
)
def test_languages_that_have_those_letters(text: str):
    assert scrubber.repair(text) == text


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("Não há previsão de chuva para amanhã na região.", ("cp932", "cp1252")),
        ("Les élèves répétèrent la leçon.", ("gb18030", "cp1252")),
        ("Amanhã não haverá aula.", ("cp1252", "gb18030")),
    ],
)
def test_a_layer_that_passed_through_another_script(text: str, readings: tuple[str, ...]):
    assert scrubber.repair(_read(text, "utf-8", *readings)) == text


@pytest.mark.parametrize(
    "text", ["Aquesta és la configuració del programa.", "No sábado só chove à tarde.", "Apri il menù in alto."]
)
def test_one_letter_became_pieces_of_frames(text: str):
    assert scrubber.repair(_read(text, "utf-8", "cp437")) == text


def test_letters_that_are_the_first_bytes_of_a_korean_character():
    """ê in `krêcimy` and ê¶ in `czê¶ciej` begin characters of three bytes; within Latin words they are none."""
    text = "Kręcimy się i częściej mówimy o niej."
    assert scrubber.repair(_read(text, "iso8859-2", "latin-1")) == text


def test_a_greek_letter_is_no_other_encodings():
    """φ is ö if it was read as Greek Windows, and í if as DOS: the language says which, or nothing is changed."""
    for text in ("Vi vill höra hur du har löst det här själv.", "Die Tür schließt nicht mehr von allein."):
        out = scrubber.repair(damaged := _read(text, "cp1252", "cp1253"))
        assert out in {text, damaged}


@pytest.mark.parametrize(
    ("text", "read_as"),
    [("ESPECIÁLIS KÉRÉSEK", "gb18030"), ("BÜTÜN BİÇİMLER", "cp949"), ("FORMATO DE SÁIDA", "gb18030")],
)
def test_words_in_capitals_read_as_ideographs(text: str, read_as: str):
    assert scrubber.repair(_read(text, "utf-8", read_as)) == text


def test_a_menus_key_is_no_face():
    text = "ಮೌಲ್ಯ (_V)"
    assert scrubber.repair(_read(text, "utf-8", "cp932")) == text


@pytest.mark.parametrize(
    "text", ["Det væsentlige er gjort færdigt før jul.", "Værelset er lyst og har en lille gæsteseng."]
)
def test_the_lines_own_language_tells_of_rare_readings_which_it_was(text: str):
    """Š is æ by ISO 8859-15, é by 8859-4, and Ê by Windows; only one of them makes Danish words."""
    assert scrubber.repair(_read(text, "utf-8", "iso8859-15")) == text


@pytest.mark.parametrize(
    "text",
    [
        "tämä päivä on hyvin pitkä ja lämmin",
        "yeni alınan ürünlerin fiyatları aşağıda",
        "život je někdy příliš krátký na čekání",
        "promoção válida só até o próximo sábado",
    ],
)
def test_damage_that_was_set_in_small_letters(text: str):
    """As addresses, keys of a search and tags are."""
    damaged = "".join(bytes([code]).decode("cp1252", "replace") for code in text.encode())
    damaged = "".join(
        chr(code) if char == "\ufffd" else char for char, code in zip(damaged, text.encode(), strict=True)
    )
    assert scrubber.repair(damaged.lower()) == text


def test_small_letters_that_stand_so_stay():
    for line in ("«amanhã» e «manhã», «irmã» e «maçã»", "uma irmã® nova, maçã²", "å², ä² og ã²"):
        assert scrubber.repair(line) == line


def test_a_long_word_on_a_page_came_the_road_of_its_other_lines():
    """By itself σ in `Quechuasprσk` is an o that was swapped; beside lines of DOS it is å."""
    text = "Klicka på ikonen för att öppna listan.\nQuechuaspråk\nVälj sedan önskat språk och stäng fönstret."
    assert scrubber.repair(_read(text, "cp1252", "cp437")) == text


@pytest.mark.parametrize(
    ("heading", "encoding", "lines"),
    [
        ("附则", "gb18030", ["全市共有中心十二个，每年更新两次。", "政府公开目录由市人民法院公室负责编制。"] * 2),
        ("부칙", "cp949", ["도서관은 월요일에 쉰다", "누구든지 책을 다섯 권까지 빌릴 수 있다."] * 2),
    ],
)
def test_a_heading_of_two_ideographs_came_the_road_of_the_other_lines(heading: str, encoding: str, lines: list[str]):
    """By itself it is as good a word as what it was."""
    text = "\n".join((*lines, heading, *lines))
    damaged = text.encode(encoding).decode("big5", "replace")
    assert heading in scrubber.repair(damaged).split("\n")
    alone = damaged.split("\n")[len(lines)]
    assert scrubber.repair(alone) == alone


def test_marks_of_a_page_came_the_road_of_its_letters():
    text = "Всяка част от текста е проверена.\nВторият ред също.\nThe „green“ tag of Pepper\nИ така до края."
    assert scrubber.repair(_read(text, "cp1251", "latin-1")) == text


@pytest.mark.parametrize(
    "line",
    [
        "open Order using (Carrier; _≤_; z≤n; s≤s)",
        "_≈_ : Rel A ℓ; x≈y; y≈z",
        "a title with chars like Çéñô Àçäßö © … in it",
        "No si è rivâts a domandâ credenziâls gnovis",
        "│name├──┤size│",
        "├── src│",
        "╔═╦═╗ ╠═╬═╣ ╚═╩═╝ ║ ╟─╫─╢",
        "┌─┬┐ ╔═╦╗ ╓─╥╖ ╒═╤╕ ├─┼┤ ╠═╬╣",
        "ﾊﾝｶｸ ｶﾅ ﾊ ﾖﾐﾆｸｲ",
        "/═║╔╗╚╝/─│┌┐└┘/",
        "s/═║╔╗╚╝/═║╔╗╚╝/",
        "mb → ᵐb; nd → ⁿd; ndʒ → ⁿdʒ",
        ";;  ;:  ςΣ  εΕ  ρΡ  τΤ  υΥ  θΘ  ιΙ  οΟ  πΠ  [{  ]}",
        'xi: "犀袭细檄惜希系"',
        'xie: "谐械胁卸泻写谢"',
        'xie: "斜屑懈泻写谢谐"',
        '"ming": "明冥盟暝銘铭鳴鸣瞑螟"',
        '"gao" ("高告搞稿膏糕羔篙皋镐浩咎睾诰郜蒿藁缟桕槔")',
    ],
)
def test_clean_lines_stay(line: str):
    assert scrubber.repair(line) == line


@pytest.mark.parametrize(
    "text",
    [
        "À nous d’écrire le mot qui manque\u00a0; ils l’attendent.",
        "Fãs ficaram satisfeitos com o filme.",
        "1.2. How lines are joined\uf0c1",
        "\uf0b7 The committee meets on Monday.",
    ],
)
def test_signs_and_icons_beside_letters_do_not_hide_the_commonest_road(text: str) -> None:
    """A blank that does not break beside capitals, a mark that no letter bears, an icon or a bullet of a font."""
    damaged = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    assert damaged != text
    assert scrubber.repair(damaged) == text.replace("\uf0b7", "•")


POLISH = (
    "Żaden człowiek nie może być dyskryminowany ze względu na przynależność narodową.\n"
    "Każdy człowiek ma prawo do swobodnego poruszania się i wyboru miejsca zamieszkania.\n"
    "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw."
)


@pytest.mark.parametrize(("written", "read_as"), [("cp1257", "gb18030"), ("cp1257", "cp437"), ("cp1250", "koi8-r")])
def test_all_of_a_text_was_in_the_encoding_that_spells_its_words_best(written: str, read_as: str):
    """Line by line cp1250 and cp1257 explain `ludów` alike, and `czůowieka` is no dearer than other rare words."""
    damaged = POLISH.encode(written).decode(read_as, "replace")
    repaired = scrubber.repair(damaged)
    assert not {char for char in repaired if char.isalpha()} - set(POLISH) - set(damaged)
    assert "człowiek" in repaired
    assert repaired.count("�") == damaged.count("�")


@pytest.mark.parametrize("read_as", ["cp1252", "latin-1", "mac_roman"])
@pytest.mark.parametrize("written", ["gb18030", "euc_jp", "cp949"])
def test_encodings_for_cjk_have_other_alphabets(written: str, read_as: str):
    text = "Хранитель записывает в книгу, сколько платит каждая лодка, и каждый может это прочитать."
    damaged = "".join(bytes((byte,)).decode(read_as, "ignore") or chr(byte) for byte in text.encode(written))
    assert scrubber.repair(damaged) == text


def test_no_encoding_spells_a_capital_behind_a_small_letter():
    """Of Kurdish, which no table knows, came `HÍmana` and `MÓnak`."""
    text = "Hêmana nenas\n_Erê\nDengî kêm an zêde dike\nMînak\nDengî kêmtir dike\nMîhengên Rûpelê"
    assert scrubber.repair(text.encode("cp1252").decode("cp1251")) == text


def test_accented_letters_that_gbk_has_two_bytes_for_come_back():
    assert scrubber.repair("d¨¦j¨¤ vu ¨¤ Paris") == "déjà vu à Paris"


def test_a_diaeresis_before_an_exclamation_is_a_quotation_mark():
    text = "Grita ¨¡Viva Mexico!\ny luego ¨¡Adios amigos!"
    assert scrubber.repair(text) == text

"""Texts that speak of damage: what they show of it stays."""

from __future__ import annotations

import pytest

from scrubber import repair

TOLD = [
    "Why does my page show donâ€™t instead of don't?",
    "In the sheet MÃ¼nchen is shown instead of München.",
    "Statt MÃ¼nchen steht dort München, statt fÃ¼r steht für.",
    "The bytes C3 A9 are shown as Ã© in Latin-1.",
    "If you see â€œ and â€� in your text, the encoding is wrong.",
    "â€™ is U+2019, and â€œ is U+201C.",
    "Î±Î²Î³ → αβγ",
    """s.replace("â€™", "'").replace("â€œ", '"').replace("â€", '"')""",
    "text = text.replace('Ã¤', 'ä').replace('Ã¶', 'ö')",
    "'é' becomes 'Ã©' and 'è' becomes 'Ã¨'.",
    "Use don?t and can?t in your regex, it?s fine.",
    "colou?r, don?t, can?t, won?t, favou?rite",
    "don?t\ncan?t\nwon?t\ncolou?r\nit?s\n",
    "The pattern isn?t matches both isnt and ist; the pattern don?t matches dont and dot.",
    "ls can?t.txt won?t.txt",
    "grep -E '(isn?t|aren?t)' and then isn?t and don?t again",
]


@pytest.mark.parametrize("text", [*TOLD, "\n".join(TOLD)])
def test_what_is_shown_stays(text: str) -> None:
    """A text that speaks of damage, or of patterns, has it on purpose."""
    assert repair(text) == text


def test_what_only_mentions_encodings_comes_back() -> None:
    """A word of an encoding alone is no talk of damage."""
    assert repair("FÃ¼r MÃ¼nchen gilt UTF-8, fÃ¼r Köln auch.".replace("Köln", "KÃ¶ln")) == (
        "Für München gilt UTF-8, für Köln auch."
    )


@pytest.mark.parametrize(
    "text",
    [
        "A palavra “coração” aparece como “coraÃ§Ã£o” no terminal.",
        "Se vir “nÃ£o” na página, o servidor não envia a codificação certa.",
        "Кракозябры вида «Ð¿Ñ€Ð¸» появляются, когда UTF-8 читают как Latin-1.",
        "Якщо бачите «Ð¿Ñ€Ð¸Ð²Ñ–Ñ‚», змініть кодування сторінки.",
        "Αντί για «Αθήνα» βλέπω «Î‘Î¸Î®Î½Î±» στη σελίδα.",
        "Thay vì “Tiếng Việt”, trình duyệt hiện “Tiáº¿ng Viá»‡t”.",
        "メールの件名が「縺薙ｓ縺ｫ縺｡縺ｯ」になっていました。",
        "「中文」被错误解码后会显示为「ä¸\xadæ–‡」。",
        "Los acentos salen así: «Ã¡», «Ã©», «Ã\xad»; la codificación está mal.",
        "Un texte mal décodé donne « dÃ©jÃ  » à la place de « déjà ».",
        "I get Ð¿Ñ€Ð¸Ð²ÐµÑ‚ where the page should say привет.",
    ],
)
def test_damage_that_is_set_off_from_a_sound_line_stays_in_any_language(text: str) -> None:
    """One accident would have hit the marks that it is quoted in, too."""
    assert repair(text) == text


@pytest.mark.parametrize("reader", ["cp1252", "cp1251", "cp437", "mac_roman", "latin-1"])
@pytest.mark.parametrize(
    "text",
    [
        "The encoding is wrong on this page, so don’t trust the café’s menu in Zürich.",
        "It was decoded twice, and that’s why the naïve reader’s mail — mine too — looks odd.",
        "He printed the “façade” on a latin-1 terminal, and it’s fine.",
        "Der Zeichensalat auf der Seite ist längst behoben, sagt der Geschäftsführer.",
        "ftfy и fix_text исправляют русский текст, но не всегда.",
        "O byte order mark é ignorado; a configuração não muda.",
        "“乱码”一词在日语里叫做文字化け，在英语里叫做mojibake。",
    ],
)
def test_a_damaged_line_that_has_a_word_for_damage_comes_back(text: str, reader: str) -> None:
    damaged = "".join(bytes((byte,)).decode(reader, "ignore") or chr(byte) for byte in text.encode())
    assert repair(damaged) == text


@pytest.mark.parametrize("reader", ["cp1252", "cp1251", "cp437"])
@pytest.mark.parametrize(
    "text",
    [
        "The band “Motörhead” played in Lyon",
        "She ordered a “crème brûlée” and left",
        "Sie las «Über die Größe» im Zug",
        "O livro “Memórias Póstumas” foi lido",
    ],
)
def test_quotation_marks_that_a_page_was_made_with_tell_nothing(text: str, reader: str) -> None:
    """Programs set them behind the accident, where the others of ASCII stood."""
    assert repair("".join(char if char in "“”«»" else char.encode().decode(reader) for char in text)) == text


def test_a_line_damaged_outside_its_quotation_marks_is_no_tale() -> None:
    damaged = "Ð•Ð³Ð¾ ÐºÐ½Ð¸Ð³Ð° “Ð’Ð¾Ð¹Ð½Ð° Ð¸ Ð¼Ð¸Ñ€” Ð²Ñ‹ÑˆÐ»Ð°"
    assert repair(damaged) == "Его книга “Война и мир” вышла"


@pytest.mark.parametrize(
    "given", ["The Mona Lisa doesnÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢t have eyebrows.", "Ã perturber la rÃ©flexion"]
)
def test_what_a_program_that_repairs_is_called_with_stays(given: str) -> None:
    call = f">>> ftfy.fix_text('{given}')"
    assert repair(call) == call


def test_a_mark_that_closes_what_is_shown_may_be_one_of_its_bytes() -> None:
    text = "文字化けの例：「縺ゅ＞縺」は「あい」のUTF-8をShift_JISで読んだものです。"
    assert repair(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Write &amp;eacute; to show &eacute;",
        "Type &amp;lt; to get &lt; in a page.",
        "+AOk- is é in UTF-7.",
        "Escribe &ntilde; para obtener ñ.",
        "Schreiben Sie &auml; für ä und &szlig; für ß.",
        "Aby uzyskać ł, wpisz &#322; w kodzie.",
        "é (&#233;), è (&#232;)",
        r"\303\251 is é in octal",
        r"In RTF, \u233? is é and \u8217? is ’.",
        "The tokeniser gives <0xC3><0xA9> for é.",
        r'@AMPM = ( "\x{1320}\x{12cb}\x{1275}", "\x{12a8}\x{1230}" );',
    ],
)
def test_a_letter_that_stands_beside_how_it_is_written_out_stays_so(text: str) -> None:
    """Damage goes through a line, and leaves no letter of it as it is."""
    assert repair(text) == text


@pytest.mark.parametrize(
    ("text", "was"),
    [
        ("Il va &agrave; Paris et à Rome.", "Il va à Paris et à Rome."),
        ("Ele &eacute; alto e é bom.", "Ele é alto e é bom."),
        ("D&eacute;j&agrave; vu, déjà lu", "Déjà vu, déjà lu"),
        ("Hann ﬂaug til Íslands í gær.", "Hann flaug til Íslands í gær."),
        ("ﬂestir ﬂokkar", "flestir flokkar"),
        ("ﬁessi lög taka ﬂegar gildi.", "Þessi lög taka þegar gildi."),
    ],
)
def test_a_word_of_one_letter_tells_of_nothing_and_a_ligature_is_no_letter_of_a_mac(text: str, was: str) -> None:
    """Two typists share a line, and one of them wrote references; ligatures are set in all languages."""
    assert repair(text) == was

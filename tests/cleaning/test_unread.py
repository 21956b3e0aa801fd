"""Text that comes out wrong or not at all is told, where no mark of loss tells it by itself."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.model import CleanText

RUSSIAN = (
    "Управление порта опубликовало сегодня новые правила погрузки, и каждое судно платит 250 рублей.\n"
    "Жители, которым мешает шум, могут прийти в пятницу после обеда и объяснить, что случилось.\n"
)
CHINESE = (
    "港口管理办公室今天公布了新的装卸规定，所有货船进港以前须提前三天登记。\n"
    "没有登记的船只，不得停靠在北侧的码头；违者由值班人员记录，并通知船东。\n"
)


def _told(text: CleanText) -> list[str]:
    return [finding.kind for finding in text.findings]


def _read(data: bytes, reader: str, blank: str) -> str:
    """What a reader makes of bytes that drops those that it can't read, or has blanks for them and for no-break ones."""
    read = "".join(bytes([byte]).decode(reader, "replace") for byte in data).replace("\ufffd", blank)
    return read.replace("\xa0", " ") if blank else read


@pytest.mark.parametrize("text", [RUSSIAN, CHINESE + "\n登记费为 250 元。\n违者罚款，并通知船东。\n"])
def test_question_marks_for_whole_words_are_told(text: str) -> None:
    """A program that wrote the text in ASCII left none of its letters, and nothing of it may pass for the text."""
    lost = text.encode("ascii", "replace").decode()
    clean = scrubber.clean(lost)
    assert "lost_text" in _told(clean)
    assert scrubber.repair(lost) == lost


def test_ideographs_that_nobody_wrote_are_told() -> None:
    """UTF-8 read as Big5 by a reader that drops bytes leaves ideographs for ideographs, and no road back is certain."""
    assert set(_told(scrubber.clean(CHINESE.encode().decode("big5", "ignore")))) == {"lost_text"}


def test_letters_that_a_reader_of_several_bytes_dropped_are_told() -> None:
    """Read as Big5, UTF-8 loses one letter of Russian in three, and what comes back is no text."""
    clean = scrubber.clean(RUSSIAN.encode().decode("big5", "ignore"))
    assert "Упавление поа" in clean.text
    assert set(_told(clean)) == {"lost_text"}


@pytest.mark.parametrize(
    "text",
    [
        "Správa přístavu dnes zveřejnila nová pravidla pro vykládání lodí.\n",
        "Les règles ont été publiées hier, et la capitainerie préviendra les propriétaires des bateaux déclarés.\n",
        "Mọi người đều có quyền rời khỏi bất cứ nước nào, và có quyền trở về nước mình.\n",
    ],
)
def test_question_marks_within_words_are_told(text: str) -> None:
    lost = text.encode("ascii", "replace").decode()
    assert set(_told(scrubber.clean(lost))) == {"lost_text"}
    assert scrubber.repair(lost) == lost


@pytest.mark.parametrize(("word", "lost"), [("człowiek", "czÅ?owiek"), ("nesmějí", "nesmějÃ")])
def test_a_word_that_lost_a_letter_is_told_in_a_text_that_is_whole(word: str, lost: str) -> None:
    clean = scrubber.clean(f"Tady je jeden {lost}, a kolem něj stojí celá věta bez chyby.\n")
    assert [finding.after for finding in clean.findings] == [lost]
    assert not scrubber.clean(f"Tady je jeden {word}, a kolem něj stojí celá věta bez chyby.\n").findings


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("소음에 대해 의견이 있는 주민은 금요일 오후에 창구로 오면 된다.\n", "?? ???? ??? ??? ?? ? ??? ????."),
        (CHINESE, "????????????????????????"),
    ],
)
def test_a_line_of_question_marks_among_lines_in_letters_is_told(text: str, lost: str) -> None:
    clean = scrubber.clean(f"{text}{lost}\n")
    assert [finding.after for finding in clean.findings] == [lost]


@pytest.mark.parametrize("blank", ["", " "])
@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        "自四月一日起，所有貨船進港以前須提前三天登記。\n",
        "Οι ψαράδες περιμένουν στο λιμάνι να φτιάξει ο καιρός.\n",
    ],
)
def test_a_text_read_twice_comes_back_or_is_told(text: str, blank: str) -> None:
    """Of the Ð of most letters `Ã` alone is left, or a blank behind it; the letters around tell which it was."""
    twice = _read(_read(text.encode(), "cp1252", blank).encode(), "cp1252", blank)
    once = scrubber.repair(twice)
    assert "Ã" not in once
    assert "\x00" not in once
    assert sum(char in once for char in text) > 0.8 * len(text)
    assert set(once) <= {*text, "\ufffd"}


def test_a_letter_of_which_a_blank_is_left_is_not_guessed_beside_a_mark() -> None:
    """Of 偏, 提 and 权 blanks are left, of 由 nothing that tells it: what is left of them is no other letter."""
    text = (
        "人人完全平等地有权由一个独立而无偏倚的法庭进行公正的和公开的审讯,以确定他的权利和义务并判定对他提出的指控。\n"
    )
    once = scrubber.repair(_read(_read(text.encode(), "cp1252", " ").encode(), "cp1252", " "))
    assert "人人完全平等地有" in once
    assert set(once) <= {*text, "\ufffd"}


@pytest.mark.parametrize(
    "text",
    [
        "What???? No way!!! She really said that??? And you never told me??????\nWhy not????????",
        "????????",
        "The files are called ????-??-??.log, ??.txt and report_????.csv in every folder of the archive.",
        "Position 12 is 23. Nf5??, and after 24... Qxg2?? 25. Kxg2 it is lost; 31. Rd8?? was no better.",
        "Whether `a ?? b` or `a ??= b` stands there makes no difference: `x ?? y ?? z` reads from the left.",
        "原子序数较大的元素有钫、镭、锕、钍、镤、镎、钚、镅、锔、锫、锎、锿、镄、钔、锘、铹、𬬻、𬭊、𬭳、𬭛、𬭶、鿏。",
        "原子序數較大的元素有鈁、鐳、錒、釷、鏷、錼、鈽、鋂、鋦、鉳、鉲、鑀、鐨、鍆、鍩、鐒、鑪、𨧀、𨭎、𨨏、𨭆、䥑。",
        "魑魅魍魉 饕餮 龌龊 踟蹰 鳜鲈鲟鲥 犄角旮旯 囹圄 耄耋 觊觎 蹀躞 氤氲 鹡鸰 狻猊 貔貅 睚眦 螭吻 蒲牢 狴犴 赑屃",
        "Hangman\n\n? ? ? ? ?\n?????\n??????? ????\n???? ????? ??????\nGuess the words.\n",
        "1. ????? (5)\n2. ??????? (7)\n3. ???? (4)\n4. ???????? (8)\n5. ??? (3)\n",
        "Anna: ?????\nBen: ???\nAnna: ?????????\nBen: what ????\nAnna: ??????? ????\nBen: ???????????????\n",
        "小明：？？？？\n小红：????????\n小明：????\n小红：???????\n小明：??????\n",
        "| Jan | ???? | 1650 |\n| Piet | 1610 | ???? |\n| Kees | ?? | ????? |\n| Hans | ??? | ?? |\n| Wim | ???? | ????? |\n",
        "Иван ???? – ????\nПётр ?? – ?????\nСидор ??? – ????\nФёдор ???? – ??????\n",
        "Имя: ????????????\nВозраст: ??\nГород: ??????????\nПодпись: ?????????????????\n",
        "2, 4, 8, ??, 32, ??, 128, ???, 512, ????, 2048, ????, 8192, ?????, 32768, ?????\n",
        "??????? CAESAR ?????\n??? AVG ?????????\n?? PONT ???????? MAX ????\n",
        "??????? ?? ????? the murderer ?? ?????? ??? the butler.",
        "   ?????\n  ???????\n ??     ??\n       ???\n      ???\n      ??\n\n      ??\n",
        "".join("?" * n + "\n" for n in range(1, 30)),
        "001 フシギダネ\n002 ?????\n003 ????\n004 ヒトカゲ\n005 ???\n006 ??????\n007 ????????\n",
        "ماذا ???? لماذا ????? أين ??????? كيف ????????",
        "?? ?????? 1843\n?? ????? 18??\n??? ???? 1900\n? ?????? 1812\n????? ?? ??\n",
        "Ã Â Ã‘ Ã Å Ã‰: letters of Portuguese and Norwegian in a row of a table, ÃÂ and ÃÂ again, ÃƒÂ©.",
        "The regex colou?r matches both, behaviou?r too, and favou?rite; b?t matches bat, bet and bit.",
        "Really?Yes. Are you sure?no I am not. ok?so what?now then?whatever you say?fine",
        "Fill in: The c?t s?t on the m?t and l??ked at the r?t. Which letters are missing?",
        "Kto?Co?Kogo?czego?komu?czemu? Přípony a koncovky. Wer?Was?Wo?wann?warum?wie?",
        "AMANHÃ de MANHÃ, a IRMÃ leva a MAÇÃ. Ålesund, 10 kÅ, 5 Å?",
        "In manchen Seiten steht „nesmějÔ oder „czÅ?owiek“ statt „člověk“.",
        "한국어 퀴즈입니다. 다음 빈칸을 채우시오.\n1. ??? (3)\n2. ???? (4)\n정답은 다음 쪽에 있습니다. 모두 맞히면 선물을 드립니다.",
        "今日は????????????????\n????????????????????????????????\n明日は晴れます。みんなで海へ行きましょう。",
        "αααααα ββββ γγγγ δδδδ εεεε: α β γ δ ε ζ η θ",
        "The class [a-zåÅ] matches Swedish letters, [a-zäÄ] German ones; aA aåÅ, zãÃ.",
        "abcdefghijklmnopqrstuvwxyzæøåÅ. The barrier is 12 kcal/molÅ; numbers like ﬃ⁵Å are letters, too.",
        "Ничего не понял, что происходит.\n????????????????????\nНу и ладно, пойдём домой пить чай с вареньем.\n",
        "Угадайте пословицу:\n?????? ?? ???? ???????\nПервый, кто угадает, получит приз: про рыбака и пруд.\n",
        "年份\t人口\n1850\t?\n1860\t????\n1870\t????????????????\n资料来源：地方志，其余数据不详，待考证。\n",
        "小红：????????????????\n小明：我不知道你在说什么。\n????????????????????\n小红：今天天气很好。\n",
        "São Paulo, Ã‰vora e Ã“bidos: é assim que a página as mostra.",
        CHINESE,
        RUSSIAN,
    ],
)
def test_what_people_write_is_not_told(text: str) -> None:
    assert "lost_text" not in _told(scrubber.clean(text))


JAPANESE = (
    "港の事務所は本日、荷物についての新しい規則を発表しました。\n"
    "四月からすべての船は入港の三日前までに登録しなければなりません。登録料は二千五百円です。\n"
    "登録していない船は北側の岸に泊まることができず、違反した場合は当番の職員が記録します。\n"
    "騒音についてご意見のある住民の方は、毎週金曜日の午後に窓口へお越しください。\n"
)


def _dropped(data: bytes, reader: str) -> str:
    """What a text browser shows of bytes read one by one: no control, no soft hyphen, a blank for a no-break one."""
    return "".join(
        " " if char == "\xa0" else "" if char == "\xad" or "\x80" <= char < "\xa0" else char
        for char in data.decode(reader, "ignore")
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("この権利を有する人は、何人もほしいままに保護を妨げられることはない。\n", "euc_jp"),
        ("每个人有权享受他的个人尊严和人格发展所必需的经济、社会和文化方面各种权利。\n", "gbk"),
    ],
)
def test_a_soft_hyphen_that_a_text_browser_did_not_show_is_a_byte(text: str, written: str) -> None:
    """Without it all later pairs of bytes are others; but only one place for it makes text of them."""
    assert b"\xad" in text.encode(written)
    assert scrubber.repair(_dropped(text.encode(written), "latin-1")) == text


def test_shift_jis_whose_controls_are_gone_is_told() -> None:
    """Of each kana its second byte is left, of most ideographs one of two: no road back is certain."""
    lost = _dropped(JAPANESE.encode("cp932"), "latin-1")
    assert scrubber.repair(lost) == lost
    assert set(_told(scrubber.clean(lost))) == {"lost_text"}


def test_shift_jis_without_what_windows_1252_does_not_define_comes_back() -> None:
    clean = scrubber.clean(_dropped(JAPANESE.encode("cp932"), "cp1252"))
    assert "四月からすべての船は" in clean.text
    assert "規則を" in clean.text
    assert "A" not in clean.text
    assert "B" not in clean.text


@pytest.mark.parametrize(
    "text",
    [
        "ビタミンB群とはなにか\n",
        "血液型はA型とB型とO型とAB型に分かれる\n",
        "辺ABと辺BCの長さが等しい\n三角形の面積を、求めよ。\n",
    ],
)
def test_a_letter_at_ideographs_is_no_byte(text: str) -> None:
    """Nothing is lost of these, and B is no full stop."""
    read = "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in text.encode("cp932")
    )
    assert "。群" not in scrubber.repair(read)
    assert "型と。型" not in scrubber.repair(read)
    assert "辺。" not in scrubber.repair(read)


@pytest.mark.parametrize(
    "text",
    [
        "À É Í Ó Ú Ü À É Í Ó Ú Ü É É Í Ä Ð ð ½ µ ¢",
        "ÅÄÖ ÅÄÖ ÅÄÖ éé Åå Ää Öö Éé Åå Ää Öö Èè Ìì Íí",
        "self.wordchars += ('ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ'",
        "éééé ! ààà ! ôôôôôôôôôôôôôô ! ouïïïïïïïïïïïï",
        "² ¤ º ¾ ¶ ¿ º ¿ « £ ± ¿ ¥ ¬ § º ¶ ¯ ¾ ¸ ¨ ¥ ¾ »",
        "192 À 193 Á 194 Â 195 Ã 196 Ä 197 Å 198 Æ 199 Ç 200 È 201 É 202 Ê 203 Ë 204 Ì 205 Í",
        "ÞÚ ÁTT AÐ FARA. ÞAÐ ER ÓÞÆGILEGT. ÍSLÖND, ÁRBÆR, ÆÐEY",
        "今日ﾊ晴天ﾅﾘ、波高ｼ。ﾊﾝｶｸ文字は使えません。",
        "東京のcaféでÉclairを食べた。100m²の部屋で、½杯の砂糖。",
    ],
)
def test_letters_with_accents_and_half_kana_as_people_write_them_are_not_told(text: str) -> None:
    assert scrubber.repair(text) == text
    assert "lost_text" not in _told(scrubber.clean(text))

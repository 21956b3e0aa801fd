"""Wrong readings that lost bytes: what is certain comes back, the rest is marked, and nothing is made up."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.cleaning.test_mojibake import TEXTS
from tests.properties import tried

import scrubber
from scrubber.cleaning.character import mend
from scrubber.cleaning.character.losses.losing import losses, roughly
from scrubber.cleaning.character.losses.lossy import _likeliest
from scrubber.cleaning.character.roads.reading import reading
from scrubber.ledger import Draft, replay, revert

UNREAD = dict.fromkeys([0x81, 0x8D, 0x8F, 0x90, 0x9D])


def single(data, codec):
    return "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in data)


#: Readers and their habits: what became of the bytes that they could not read.
HABITS = {
    "latin-1, blanks for no-break spaces": lambda data: data.decode("latin-1").replace("\u00a0", " "),
    "latin-1, controls gone": lambda data: "".join(
        char for char in data.decode("latin-1") if not "\x80" <= char < "\xa0"
    ),
    "cp1252, unread bytes gone": lambda data: single(data, "cp1252").translate(UNREAD),
    "cp1252, unread bytes marked": lambda data: single(data, "cp1252").translate(dict.fromkeys(UNREAD, "\ufffd")),
    "cp1252, blanks for no-break spaces": lambda data: single(data, "cp1252").replace("\u00a0", " "),
    "gbk, unread bytes gone": lambda data: data.decode("gbk", "ignore"),
    "gbk, unread bytes marked": lambda data: data.decode("gbk", "replace"),
    "cp932, unread bytes marked": lambda data: data.decode("cp932", "replace"),
    "cp949, unread bytes marked": lambda data: data.decode("cp949", "replace"),
}


@pytest.mark.parametrize(
    ("habit", "text"),
    [
        ("cp1252, blanks for no-break spaces", "Toute personne a droit à une éducation et à des congés payés"),
        ("cp1252, blanks for no-break spaces", "读者可以合格地加入图书馆，并且有资格借阅。"),
        ("cp1252, unread bytes gone", "参加会议的人员都同意这项决定。"),
        ("gbk, unread bytes marked", "人人有權直接或自由選擇代表。"),
        ("gbk, unread bytes gone", "圖書館員可以自由選擇工作方式"),
        # Words tell these, pairs of characters do not.
        ("gbk, unread bytes marked", "医生每天早上到医院给病人看病，下午再去学校讲课。"),
        ("cp1252, unread bytes gone", "圖書館每天早上九點開門，讀者可以自由借閱所有書籍。"),
        ("cp1252, unread bytes gone", "Сегодня мы едем домой, а они остаются."),
        ("cp932, unread bytes marked", "Knihovna je otevřená každý den kromě neděle, dveře se zavírají večer."),
        ("cp932, unread bytes marked", "図書館は月曜日から金曜日まで開いています。"),
        # Letters that begin no word.
        ("latin-1, controls gone", "Die Größe ist groß. Für die Straße brauchen sie außen süße Bären."),
    ],
)
def test_what_is_certain_comes_back(habit, text):
    """Where the bytes that are left and the language admit one text only, it is put back whole."""
    damaged = HABITS[habit](text.encode())
    assert damaged != text
    assert scrubber.repair(damaged) == text


def test_what_is_not_certain_is_marked_and_found():
    """A particle that could be another is not guessed: it is a mark, and a finding of lost text."""
    text = "すべて人は、直接に代表者を選び、自国の政治に参与する権利を有する。"
    draft = Draft(HABITS["gbk, unread bytes marked"](text.encode()))
    findings = mend(draft)
    assert "代表" in draft.text
    assert "\ufffd" in draft.text
    assert {finding.kind for finding in findings} == {"lost_text"}
    assert_nothing_made_up(text, draft)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Библиотека работает каждый день, кроме воскресенья.", "Библиотека работает каждый день, кроме воскресень�."),
        ("Врач объяснил, что больной в постели.", "Врач объяснил, что больной в по�тели."),
    ],
)
def test_what_cannot_be_told_is_marked_even_if_nothing_comes_back(text, marked):
    """Bytes that are gone without a trace leave halves of characters: where none of them can be filled in, each is a
    mark and none stays as it is.
    """
    draft = Draft(HABITS["cp1252, unread bytes gone"](text.encode()))
    findings = mend(draft)
    assert draft.text == marked
    assert len(findings) == len(re.findall("\ufffd+", marked))


def test_a_line_in_one_script_gets_no_character_of_the_other():
    """Words cost the same in either script of Chinese: which one the line is in is told by the rest of it."""
    for text in (
        "图书馆的开放时间从上午九点到晚上六点，周末除外。",
        "圖書館的開放時間從上午九點到晚上六點，週末除外。",
    ):
        draft = Draft(HABITS["cp949, unread bytes marked"](text.encode()))
        mend(draft)
        assert_nothing_made_up(text, draft)


def test_where_every_control_is_gone_no_reader_that_lacks_a_few_is_blamed():
    """Of the bytes that Windows shows as letters and marks some would be left: without any, what few others could
    fill in is made up.
    """
    text = "그는 오늘 아침에 사람들의 자유와 존엄을 보호하기 위하여 새로운 단체를 만들었다고 말하였다."
    draft = Draft(HABITS["latin-1, controls gone"](text.encode()))
    mend(draft)
    assert_nothing_made_up(text, draft)


def test_codes_that_a_reader_shows_alike_are_not_mixed():
    """Shift-JIS has ≒ twice: the bytes of ก and ต are one of its codes, and half of the other would make ง of ก."""
    text = "เด็กถูกตัดผมและกลับบ้านตอนเย็น"
    assert scrubber.repair(HABITS["cp932, unread bytes marked"](text.encode())).startswith("เด�กถูกตัดผมและกลับบ้านตอนเย")


def test_bytes_of_gb18030_that_look_like_halves_of_utf8_have_their_codes_told_apart():
    """Where Shift-JIS shows two codes alike, 他的 and 祟 with something rare may both stand there, whatever else the
    bytes look like.
    """
    text = "任何人的权利遭受侵害时，有权由合格的国家法庭对他的处境作有效的补救。"
    assert scrubber.repair(text.encode("gb18030").decode("cp932", "replace")) == text


def assert_nothing_made_up(text, draft):
    known = {*draft.base, "\ufffd"}
    for kind, *_, start, end in SequenceMatcher(None, text, draft.text, autojunk=False).get_opcodes():
        assert kind == "equal" or known.issuperset(draft.text[start:end]), (text, draft.text)


@tried(60)
@given(st.sampled_from(sorted(TEXTS)), st.sampled_from(sorted(HABITS)), st.integers(0, 50), st.integers(12, 60))
def test_nothing_is_made_up(language, habit, start, length):
    """Every character of a repaired text is the original's, stood there, or is marked as lost; and the ledger leads
    both ways.
    """
    text = TEXTS[language][start : start + length].strip()
    assume(len(text) >= 12)
    draft = Draft(HABITS[habit](text.encode()))
    mend(draft)
    assert_nothing_made_up(text, draft)
    assert replay(draft.base, draft.edits) == draft.text
    assert revert(draft.text, draft.edits) == draft.base
    assert scrubber.repair(draft.text) == draft.text


def test_a_long_text_has_its_losses_marked_and_the_rest_repaired():
    """The search for lost bytes is dear: beyond a hundred thousand characters they are marked, whatever else is
    brought back, and once is enough.
    """
    lossy = [HABITS["gbk, unread bytes marked"](f"第{n}條 人人有權直接或自由選擇代表。".encode()) for n in range(8000)]
    whole = [f"L’assemblée a été réunie à Orléans, séance {n}.".encode().decode("latin-1") for n in range(20)]
    repaired = scrubber.repair("\n".join(lossy + whole))
    assert repaired.split("\n")[-20:] == [line.encode("latin-1").decode() for line in whole]
    first, *_, last = repaired.split("\n")[:-20]
    assert first.endswith("人人有權直接或自由選擇代表。")
    assert "�" in last
    assert set(last) <= set("第7999條 人人有權直接或自由選擇代表。�")
    assert scrubber.repair(repaired) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "La libertà non è un dono, è una città che si costruisce perché tutti vi abitino",
        "Le théâtre est à côté de l'école, à deux pas de la mairie",
    ],
)
def test_a_blank_that_a_page_folded_with_the_one_before_it_comes_back(text: str):
    damaged = text.encode().decode("cp1252").replace("\u00a0", " ").replace("  ", " ")
    assert scrubber.repair(damaged) == text


@pytest.mark.parametrize(
    ("written", "read_as", "text"),
    [
        ("utf-8", "gbk", "읽는 사람은 누구나 도서관에서 책을 빌릴 수 있다."),
        ("utf-8", "cp949", "읽는 사람은 누구나 도서관에서 책을 빌릴 수 있다."),
        ("big5hkscs", "gbk", "讀者可以自由選擇圖書館的閱覽室和借閱方式。"),
        ("big5hkscs", "cp932", "讀者可以自由選擇圖書館的閱覽室和借閱方式。"),
        ("cp932", "cp949", "利用者は図書館の閲覧室を自由に選ぶことができる。"),
        ("cp949", "cp932", "읽는 사람은 누구나 도서관에서 책을 빌릴 수 있다."),
    ],
)
def test_a_look_at_the_bytes_that_are_left_tells_which_roads_are_walked(written, read_as, text):
    damaged = text.encode(written, "ignore").decode(read_as, "replace")
    assert "\ufffd" in damaged
    every = list(losses(damaged))
    costs = roughly(damaged, every)
    best = every[costs.index(min(costs))].road
    assert (best.written, best.read_as) == (written, read_as)
    likeliest = _likeliest(damaged)
    assert likeliest
    assert len(likeliest) < len(every)
    assert {loss.road.written for loss in likeliest} == {written}


def test_bytes_that_are_letters_of_several_scripts_by_chance_lost_none() -> None:
    """Ordinary ideographs, of whose bytes some are those of letters in UTF-8: Greek, Latin and Armenian in a row."""
    line = "统计：3月CPI环比下降 PPI环比持平"
    letters = reading("utf-8").multiple(line.encode("gbk"))
    assert len(letters) > 3
    assert not list(losses(line))


def test_a_sign_that_no_sentence_has_is_no_rival_of_an_ideograph() -> None:
    """時 is E6 99 82 in UTF-8 and ♂ E2 99 82: where the first byte is lost, a sign was as likely by pairs of
    letters.
    """
    text = "我認爲應該先把事情弄清楚，然後再作決定。"
    assert scrubber.repair(text.encode().decode("cp949", "replace")) == text
    assert "休息時請" in scrubber.repair("休息時請保持安靜，不要大聲說話。".encode().decode("cp949", "replace"))


def _lossy(text: str) -> str:
    """UTF-8 that was read as windows-1252 by a reader that marks the five bytes it does not know."""
    return "".join([bytes([byte]).decode("cp1252", "replace") for byte in text.encode()])


def test_of_a_long_text_the_first_lines_tell_how_the_others_lost_bytes() -> None:
    lines = [
        f"{n}番の利用者は図書館の閲覧室を自由に選ぶことができるが、朝の{n}時までに受付で名前を書いて待つ。"
        for n in range(120)
    ]
    back = scrubber.repair("\n".join(map(_lossy, lines))).split("\n")
    assert len(_lossy("".join(lines))) > 10_000
    alone = scrubber.repair("\n".join(map(_lossy, lines[:10]))).split("\n")
    assert back[:10] == alone
    for line, was in zip(back, lines, strict=True):
        assert len(line) == len(was)
        assert all(char in ("\ufffd", real) for char, real in zip(line, was, strict=True))
        assert 5 * line.count("\ufffd") < len(line)


def test_a_long_text_whose_lines_lost_bytes_in_no_one_way_is_left() -> None:
    """It is searched no further than its first lines, for each of which every way costs time."""
    pairs = "\u00c3\ufffd"
    odd = "\u00e2\ufffd\u00b5\u4e02\ufffd\u0416"
    text = "\n".join(f"{n} {odd} {n * 7919} x\ufffdy {pairs * (n % 5)}" for n in range(900))
    assert scrubber.repair(text) == text


def test_what_no_model_knows_is_marked_where_the_text_certainly_came_a_road():
    """Each virama of Malayalam lost a byte: none can be told, and the two that are left of it say no more."""
    lines = [
        "മനുഷ്യാവകാശങ്ങളെക്കുറിക്കുന്ന പൊതുപ്രഖ്യാപനം",
        "മനുഷ്യ സമുദായത്തിന്റെ ജന്മസിദ്ധമായ അന്തസ്സും സമാവകാശവും",
        "ലോകത്തിൽ നീതി, സമാധാനം എന്നിവയുടെ സ്ഥാപനത്തിന് അടിസ്ഥാനമാണ്",
        "എല്ലാ മനുഷ്യരും തുല്യാവകാശങ്ങളോടും അന്തസ്സോടും കൂടി ജനിക്കുന്നു",
        "അന്യോന്യം സഹോദരഭാവത്തോടെ പെരുമാറുവാൻ എല്ലാവരും ബാദ്ധ്യസ്ഥരാണ്",
    ]
    repaired = scrubber.repair("\n".join(HABITS["cp1252, unread bytes marked"](line.encode()) for line in lines))
    lost = re.compile("[്ു]")  # E0 B5 8D and E0 B5 81
    assert repaired.split("\n") == [lost.sub("\ufffd", line) for line in lines]


def test_a_no_break_space_that_became_a_blank_comes_back_in_any_script():
    """Amharic: what stands before the blank lacks one byte, and nothing else is gone."""
    lines = [
        "አንቀጽ ፡ ሕግ ፊት ሰው ነው",
        "እያንዳንዱ ሰው በሕግ ፊት በሰው ዘርነቱ የመታወቅ መብት አለው",
        "አንዳንድ ዘዴዎች",
        "የሰው ልጅ ሁሉ ሲወለድ ነፃና እኩል ነው",
        "በሕግ አንድ",
    ]
    damaged = "\n".join(line.encode().decode("latin-1") for line in lines)
    assert scrubber.repair(damaged.replace("\xa0", " ")) == "\n".join(lines)


def test_a_long_document_is_read_as_fast_as_a_short_one():
    """Of 60,000 characters of Japanese each line lost bytes: what most lines tell is not asked of each again."""
    lossy = [HABITS["cp1252, unread bytes marked"](f"第{n}条 すべて人は平等である。".encode()) for n in range(4000)]
    repaired = scrubber.repair("\n".join(lossy)).split("\n")
    assert set("".join(repaired)) <= set("第条 すべて人は平等である。\ufffd0123456789")


@pytest.mark.parametrize("line", ["Die Größe", "Übermaß", "Die Straße ist lang.", "Außen", "Zum Schluß Maßarbeit"])
def test_line_that_tells_little_is_told_by_its_text(line: str) -> None:
    """Where other lines came a road whole, a line with one letter lost its bytes on it, too; what is not certain is
    marked, and nothing is left as it was read.
    """
    rest = [
        "Für ältere Leute ist das schön.",
        "Wir hören jeden Tag früh Geräusche.",
        "Möglich wäre es für zwölf Gäste.",
    ]
    rest += ["Das gehört natürlich dazu, müssen sie später hören."]
    text = "\n".join([*rest, line, "Die weißen Füße und die süßen Grüße; heißes Öl, große Soße, Größe."])
    got = scrubber.repair(HABITS["latin-1, controls gone"](text.encode())).split("\n")
    assert len(got) == len(rest) + 2
    assert got[: len(rest)] == rest
    assert all(a in {b, "\ufffd"} for a, b in zip(got[len(rest)], line, strict=True))
    assert "Ã" not in "".join(got)


#: Texts of which a byte that windows-1252 does not define makes likelier characters than a no-break space does, and
#: what may be said of them where both became blanks.
BLANKED = [
    ("图书馆有权公开这些档案。", ""),
    ("每个居民都有权查阅图书馆的全部档案。", ""),
    ("他有权拒绝回答。", ""),
    ("法官应当独立，他的判决应当公正而无偏私。", "法官应当独立，他的判决应当公正而无\ufffd\ufffd。"),
    ("船は北側の岸壁に停泊できず、違反は記録する。", "船は北側の岸壁に停泊で\ufffdず\ufffd違反は記録する。"),
    (
        "소음에 대해 의견이 있는 주민은 매주 금요일 오후에 창구로 오면 된다.",
        "소음에 대해 의견이 있는 주민\ufffd 매주 금요일 오후에 창구로 오면 된다.",
    ),
    ("Người trực ghi lại tên tàu, sau đó báo cho chủ tàu.", ""),
    ("Οι ψαράδες περιμένουν στο λιμάνι να φτιάξει ο καιρός.", ""),
    ("เรือทุกลำต้องลงทะเบียนก่อนเข้าท่าสามวัน", "เรือทุกลำต้องลงทะเบียน\ufffd่อนเข้าท่าสามวัน"),
    ("Lodě stojí u nábřeží a hlídač to oznámí majiteli.", "Lodě stojí u nábřeží a hlída\ufffd to oznámí majiteli."),
]


@pytest.mark.parametrize(("text", "marked"), BLANKED)
def test_bytes_that_became_blanks_are_not_taken_for_no_break_spaces_alone(text: str, marked: str) -> None:
    """栃 of 权 and 堠 of 偏 stood for text, and nobody was told: what is certain comes back, and the rest is marked."""
    shown = HABITS["cp1252, blanks for no-break spaces"](text.encode())
    draft = Draft(shown.translate(dict.fromkeys(UNREAD, " ")))
    findings = mend(draft)
    assert draft.text == (marked or text)
    assert {finding.kind for finding in findings} == ({"lost_text"} if marked else set())
    assert scrubber.repair(draft.text) == draft.text


@pytest.mark.parametrize("text", [*(text for text, _ in BLANKED), "ดินแดนแห่งนี้มีอิสรภาพและเสรีภาพ"])
def test_where_such_bytes_are_shown_a_blank_is_a_no_break_space(text: str) -> None:
    """No reader shows some of them and writes blanks for the others."""
    assert scrubber.repair(HABITS["cp1252, blanks for no-break spaces"](text.encode())) == text

"""Hard-wrapped text made whole."""

import re
import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

from scrubber import clean
from scrubber.cleaning.measured import Widths
from scrubber.cleaning.wrap.wrapping import unwrap
from scrubber.ledger import apply_pass

ENGLISH = [
    "The parties shall exchange information on threats to the stability of their networks, and shall answer a request within ten working days of its receipt.",
    "Nothing in this agreement limits the right of a party to protect its own systems, provided that the measures are proportionate and are announced to the others.",
    "A working group meets twice a year. It adopts its own rules, elects a chair from among its members and reports to the parties in writing before the end of June.",
]
CHINESE = [
    "各方应当就网络稳定所受的威胁交换信息，并在收到请求之日起十个工作日内作出答复，答复应当说明理由，并附上有关的材料。",
    "本协定不限制任何一方保护自身系统的权利，但所采取的措施应当适度，并应当事先通知其他各方，通知的方式由工作组规定。",
    "工作组每年举行两次会议，自行通过议事规则，从成员中选举主席，并在六月底以前以书面形式向各方报告，报告应当公开。",
]


def unwrapped(text):
    return apply_pass(text, unwrap(text))


def wrap_wide(text, width):
    """Break at a display width, as terminals do with Chinese."""
    lines, line = [], ""
    for char in text:
        if Widths(line + char).of(0, len(line + char)) > width:
            lines.append(line)
            line = ""
        line += char
    return "\n".join([*lines, line])


@pytest.mark.parametrize("width", [40, 60, 72, 80])
def test_english_wrapped_at_a_width_is_made_whole(width):
    text = "\n\n".join(textwrap.fill(p, width) for p in ENGLISH)
    assert unwrapped(text) == "\n\n".join(ENGLISH)


@pytest.mark.parametrize("width", [30, 46, 60])
def test_chinese_wrapped_at_a_width_is_made_whole(width):
    text = "\n\n".join(wrap_wide(p, width) for p in CHINESE)
    assert unwrapped(text) == "\n\n".join(CHINESE)


@pytest.mark.parametrize("signs", [27, 30, 36])
def test_chinese_whose_marks_took_no_room_in_a_line_is_made_whole(signs):
    clauses = [
        *CHINESE,
        "申请人可以在网站（https://charter.example/agreement/2019/parties）上查阅本协定的全文，也可以来函索取。",
    ]
    text = "\n\n".join(
        "\n".join(re.findall(rf"(?:[^，。；：、（）][，。；：、（）]*){{1,{signs}}}", p)) for p in clauses
    )
    assert unwrapped(text) == "\n\n".join(clauses)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("各方所附的材料（\n包括附件）应当公开", "各方所附的材料（包括附件）应当公开"),
        ("各方所附的材料应当公开\n，期限为十日", "各方所附的材料应当公开，期限为十日"),
        ("全文见https:\n//charter.example/agreement/2019", "全文见https://charter.example/agreement/2019"),
    ],
)
def test_nobody_ends_a_line_behind_an_open_bracket_before_a_comma_or_within_an_address(broken, whole):
    padding = "\n\n".join(CHINESE)
    assert unwrapped(f"{padding}\n\n{broken}\n") == f"{padding}\n\n{whole}\n"


def test_a_line_that_an_address_did_not_fit_on_goes_on_and_a_label_over_one_does_not():
    address = "https://network.agreement.example/texts/consolidated"
    last = ["The text in force is published at", f"{address}, and nowhere else."]
    text = "\n\n".join(textwrap.fill(p, 60) for p in [*ENGLISH, " ".join(last), f"Texts:\n{address}"])
    text = text.replace(f"Texts: {address}", f"Texts:\n{address}")
    assert unwrapped(text) == "\n\n".join([*ENGLISH, " ".join(last), f"Texts:\n{address}"])


@pytest.mark.parametrize("indent", ["    ", "\u3000\u3000"])
def test_paragraphs_that_only_their_first_lines_mark_are_told_and_headings_between_them(indent):
    paragraphs = ENGLISH if indent.isascii() else CHINESE
    fill = (lambda p: textwrap.fill(p, 64)) if indent.isascii() else (lambda p: wrap_wide(p, 60))
    heads = ("Scope", "Bounds", "Meetings") if indent.isascii() else ("第一节", "第二节", "第三节")
    filled = "\n".join(f"{head}\n{fill(indent + p)}" for head, p in zip(heads, paragraphs, strict=True))
    assert unwrapped(filled) == "\n".join(f"{head}\n{indent}{p}" for head, p in zip(heads, paragraphs, strict=True))


def test_articles_that_count_on_begin_lines_of_their_own_behind_full_ones():
    articles = [f"Artículo {n}. {p}" for n, p in enumerate(ENGLISH, 1)]
    short = "Artículo 4. The chair of the group is elected for a single year."
    after = "Artículo 5. The reports are kept for ten years in the archive of the group, where any of the parties may read them."
    text = "\n".join(textwrap.fill(p, len(short)) for p in [*articles, short, after])
    assert unwrapped(text).endswith(f"\n{short}\n{after}")


def test_an_annotation_broken_over_two_lines_is_made_whole():
    annotated = [p.replace("网络", "網(wǎng)絡(luò)").replace("信息", "訊(xùn)息") for p in CHINESE]
    text = "\n\n".join("\n".join(textwrap.wrap(p, 38)) for p in annotated)
    assert unwrapped(text) == "\n\n".join(annotated)


def test_a_divided_word_and_a_quoted_passage():
    text = (
        "The rapid advancement of informa-\ntion technology has changed the way\nin which people live and the way in\nwhich societies are governed today.\n\n"
        "> The charter is open for signature\n> by all States from the first day of\n> June, and for accession after that."
    )
    assert unwrapped(text).split("\n\n") == [
        "The rapid advancement of information technology has changed the way in which people live and the way in which societies are governed today.",
        "> The charter is open for signature by all States from the first day of June, and for accession after that.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n" * 3,
        "Two roads diverged in a yellow wood,\nAnd sorry I could not travel both\nAnd be one traveler, long I stood\nAnd looked down one as far as I could\nTo where it bent in the undergrowth;",
        "- milk and bread\n- two dozen eggs\n- a pound of butter\n- salt\n- pepper\n- flour",
        "Anna Example\nExample Street 5\n12345 Exampletown\nGermany\n\nBen Example\nOther Road 7\nOxford",
        "def f(x):\n    return x\n\n\ndef g(y):\n    z = f(y)\n    return z\n",
        "Name        Age   City\nAnna         31   Berlin\nBen          45   Oxford\nChen         27   Beijing\nDora         62   Prague",
        "\n".join(CHINESE),
        "\n".join(ENGLISH),
        "第一章 总则\n第二章 权利\n第三章 义务\n第四章 附则\n",
        "",
    ],
)
def test_lines_that_no_width_broke_stay(text):
    assert unwrap(text) == []


@given(st.text(alphabet="ab 中。\n>-", max_size=200))
@tried(200)
def test_no_letter_is_lost(text):
    """Unwrapping takes line ends, blanks, dividing hyphens and quote marks, never a letter."""
    letters = str.maketrans("", "", " \n>-")
    assert unwrapped(text).translate(letters) == text.translate(letters)


#: Paragraphs filled at 40 columns, the last line of each as full as the others.
FULL = [
    ["the council keeps a catalogue of the data", "it shares, and every department says for", "which of its parts it answers to others."],
    ["whoever uses the data keeps it from loss", "and from those who have no right to read", "it, and says each year what was done so."],
    ["data is given as far as the work at hand", "asks for it, and no fee may be taken for", "any part of it by those who have it now."],
]  # fmt: skip


def test_headings_that_count_on_stay_lines_of_their_own():
    """A paragraph whose last line fills the width is not joined to the "Article 2" under it."""
    text = "\n".join("\n".join([f"Article {n}", *lines]) for n, lines in enumerate(FULL, 1))
    made = unwrapped(text).split("\n")
    assert made == [each for n, lines in enumerate(FULL, 1) for each in (f"Article {n}", " ".join(lines))]


def test_numbers_that_do_not_count_on_are_joined():
    """ "in 1996" is no heading, however often such an end of a sentence stands alone on a line."""
    text = "\n\n".join(
        "\n".join([*lines[:2], year]) for lines, year in zip(FULL, ("in 1996.", "in 1914.", "in 1963."), strict=True)
    )
    assert all(len(each.split("\n")) == 1 for each in unwrapped(text).split("\n\n"))


def test_a_button_under_a_full_last_line_is_not_joined():
    """ "Share" right under the end of a paragraph stays a line; in a sentence that ends with the word it is joined."""
    text = "\n".join(
        [
            *FULL[0],
            "Share",
            "",
            *FULL[1],
            "Print",
            "",
            *FULL[2][:2],
            "whoever has one of the parts, keeps that",
            "share",
        ]
    )
    made = [each.split("\n") for each in unwrapped(text).split("\n\n")]
    assert made[:2] == [[" ".join(FULL[0]), "Share"], [" ".join(FULL[1]), "Print"]]
    assert made[2][0].endswith("keeps that share")


def test_short_rows_of_a_menu_over_long_paragraphs_are_no_wrapped_text():
    """Each begins with a capital, and two of them may end at one width by chance."""
    menu = [
        "Skriptbörse", "Neues Hallenbad öffnet im März", "Zehn Tipps für den Balkongarten", "Zusammenfassung Kabale und Liebe",
        "So finden Sie die richtige Matratze", "Fahrplanwechsel: Das ändert sich", "Steuererklärung leicht gemacht", "Vereinsmeisterschaft im Tischtennis",
        "Kündigungsschreiben Muster kostenlos", "Wanderwege rund um den Stausee", "Rezept: Omas Apfelkuchen", "Downloads »", "Wirtschaft »",
        "Auswahl des Boot-Laufwerks", "Teilen Twittern E-Mail Drucken",
    ]  # fmt: skip
    paragraph = (
        "Die Fähre setzt jeden Tag über die Saulne, außer wenn das Wasser zu hoch steht, und nimmt Fahrräder ohne Aufpreis mit. "
        * 4
    )
    text = "\n".join([*menu, "Auswahl des Boot-Laufwerks¶", paragraph.strip(), paragraph.strip()])
    assert unwrap(text) == []


LETTERED = """The licensee has two duties, which follow.

   (a) whoever hands on the work keeps every notice that stood above
       the copy that came to him; and

   (b) whoever changes the work says so in every file, with the day of
       the change and his own name.

   Neither duty ends when the licence does.
"""

RAGGED = """   "Gift" means a work that its owner has meant for the Society, by will or
   else, and that came to it by post, by hand or by wire. For the
   Purposes of this rule a work comes to the Society when any warden has
   it before him, and a list of all the works that have come so is kept
   by the warden of the books for as long as the Society stands.

   "Loan" means any other work.
"""


def test_an_item_marked_by_a_letter_has_its_lines_set_in():
    text = unwrapped(LETTERED)
    assert "stood above the copy that came to him; and" in text
    assert "with the day of the change and his own name." in text
    assert "follow.\n\n   (a)" in text


def test_a_paragraph_of_which_most_lines_read_on_is_made_whole_though_a_name_begins_a_line():
    text = unwrapped(RAGGED)
    assert "For the Purposes of this rule" in text
    assert text.count("\n") == RAGGED.count("\n") - 4
    items = RAGGED.replace("or by wire. For the", "or by wire. For a;").replace("has\n", "Has;\n")
    assert unwrapped(items).count("\n") > text.count("\n")


def test_a_line_under_which_a_long_run_of_ideographs_stands_ends_where_it_ends():
    """What programs that part lines between ideographs did not fit on it was one of them, and not the whole run."""
    first = f"10月1日起，{CHINESE[0]}"
    text = "\n\n".join([f"信息来源：省水利局水资源处\n{wrap_wide(first, 60)}", *(wrap_wide(p, 60) for p in CHINESE)])
    assert unwrapped(text) == "\n\n".join([f"信息来源：省水利局水资源处\n{first}", *CHINESE])


def test_a_stop_that_a_program_set_alone_on_a_line_closes_the_line_before():
    whole = CHINESE[0].replace("，", "")[:44] + "。"
    text = "\n\n".join(wrap_wide(p, 44) for p in [whole, *CHINESE])
    assert "\n。\n" in text
    assert unwrapped(text).startswith(whole + "\n\n")


@pytest.mark.parametrize("width", [62, 66, 68, 70, 73])
def test_a_hyphen_of_the_text_at_a_line_end_stays(width: int) -> None:
    """Programs that fill lines break behind hyphens as well."""
    whole = (
        "The well-known harbour keeps a list of all ships, and the well-known master of it, who is well-known, sees to that day by day. "
        "The mime-info-spec is at https://standards.example.org/mime-info-spec/latest/ for those who read it, and the harbour's state-of-the-art "
        "list is there too, for the well-known master has put it where the mime-info-spec was before it went."
    )
    wrapped = textwrap.fill(whole, width)
    assert "-\n" in wrapped
    assert unwrapped(wrapped) == whole


def test_a_hyphen_that_stands_for_what_two_words_share_stays() -> None:
    whole = (
        "Der Hafenmeister legt jeden Monat fest, welche Boote liegen und wer die Hafen- und die Kranordnung am Tor aushängt; "
        "die Lade- und Löscharbeiten ruhen in der Nacht, die Kessel- oder Maschinenproben am Sonntag und am Montag der Woche."
    )
    ended = set()
    for width in range(58, 77):
        wrapped = textwrap.fill(whole, width)
        ended |= {line.rsplit(None, 1)[-1] for line in wrapped.split("\n") if line.endswith("-")}
        assert unwrapped(wrapped) == whole
    assert len(ended) > 1


def test_a_word_that_was_divided_is_whole_again_beside_compounds() -> None:
    text = (
        "The well-known harbour of the north keeps a list of all ships that lie there, and regu-\n"
        "lations of the council say that the well-known master of the har-\n"
        "bour has to sign it in the evening, when the last of them has come in from the sea and\n"
        "the gate is shut behind it for the night, as it has been since the old days of the har-\n"
        "bour and its council."
    )
    assert "regulations of" in unwrapped(text)
    assert "the harbour has" in unwrapped(text)
    broken = text.replace("has come in from the sea and\nthe", "has come in, as is well\n-known, and the")
    assert "is well-known, and" in unwrapped(broken)
    # A sign that has a small form and is no letter stands right before the hyphen.
    assert "\u24d0 lations" not in unwrapped(text.replace("regu-", "regu\u24d0\u2010"))


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("(https://quay.example/\ntides/today)", "(https://quay.example/tides/today)"),
        ("(https://quay.\nexample)", "(https://quay.example)"),
        ("at (https:\n//quay.example/tides)", "at (https://quay.example/tides)"),
        ("https://quay.example/tides/\ntoday.html", "https://quay.example/tides/today.html"),
        ("(https://quay.example/-\ntides#today)", "(https://quay.example/tides#today)"),
        ("https://quay.example/ and\nask there", "https://quay.example/ and ask there"),
        ("https://quay.example/\nbefore he asks", "https://quay.example/ before he asks"),
        ("(see https://quay.example/\nor ask)", "(see https://quay.example/ or ask)"),
        ("harbour-\nmaster@quay.example", "harbour-master@quay.example"),
        ("the tide-\ntables.quay.example", "the tide-tables.quay.example"),
    ],
)
def test_an_address_that_was_broken_is_whole_again_and_what_follows_one_is_apart(broken, whole):
    paragraph = f"    The keeper of the lighthouse sends whoever asks him to {broken} before he goes to bed."
    assert whole in unwrapped("\n\n".join([paragraph] * 3))


def test_a_blank_at_a_line_end_says_that_it_was_set() -> None:
    """Of a text that is sent as format=flowed, such ends are the program's, and all others somebody's own."""
    text = "The pier is \nclosed from Monday.\nBoats land at the \nold steps.\n\nMoor by day,\nleave by night.\n\n-- \nA. Clerk\n"
    blocks = clean(text.encode(), content_type="text/plain; charset=utf-8; format=flowed").blocks
    assert [block.text for block in blocks[:2]] == ["The pier is closed from Monday.", "Boats land at the old steps."]
    assert "Moor by day,\nleave by night." in "\n".join(block.text for block in blocks)


def test_a_note_that_hangs_behind_its_mark_in_brackets_is_one_paragraph():
    """As documentation tools print notes and sources."""
    notes = [f"[{mark}] {text}" for mark, text in zip(("1", "12", "RFC2119"), ENGLISH, strict=True)]
    printed = [textwrap.fill(text, 68) for text in ENGLISH]
    printed += [textwrap.fill(text, 68, subsequent_indent=" " * (text.index("]") + 2)) for text in notes]
    assert [block.text for block in clean("\n\n".join(printed), content_type="text/plain").blocks] == [*ENGLISH, *notes]


@pytest.mark.parametrize("width", [60, 64, 68, 72, 76])
def test_a_blank_that_breaks_no_line_takes_the_word_behind_it_along(width):
    """The line before it had room for the first word, and not for both."""
    text = "L’atelier du port tient ses registres dans la version\u00a05.18\u00a0:\u00a0la plus récente."
    first = "* " + (
        "Les bureaux des pilotes de la vieille maison du phare de pierre et de bois du port"[: width - 12] + "es"
    )
    item = f"{first}\n  version\u00a05.18.10"
    printed = "\n\n".join(textwrap.fill(f"{text} {each}", width) for each in ENGLISH) + "\n\n" + item
    blocks = [block.text for block in clean(printed, content_type="text/plain").blocks]
    assert blocks == [*(f"{text} {each}" for each in ENGLISH), " ".join(item.split("\n  "))]


@pytest.mark.parametrize(
    "room", [frozenset({"Mn"}), frozenset({"Mn", "Mc"}), frozenset()], ids=["most", "browsers of text", "none"]
)
def test_hindi_is_made_whole_whatever_room_its_signs_have(room):
    """Signs that stand beside their letter have none of their own in some programs, and all signs in others."""
    paragraphs = [
        "नाव हर दिन नदी के दोनों किनारों के बीच चलती है और केवल बाढ़ के समय रुकती है, जब घाट पर लाल झंडा लगा दिया जाता है।",
        "यात्रियों को टिकट घाट के पास बने छोटे घर से लेना होता है, और छह वर्ष से छोटे बच्चों के लिए कोई किराया नहीं लिया जाता।",
        "नाव में साइकिल ले जाने का कोई शुल्क नहीं है, पर पालतू जानवरों को रस्सी से बाँधकर रखना यात्रियों की ज़िम्मेदारी होगी।",
        "आख़िरी नाव रात साढ़े दस बजे उत्तरी घाट से चलती है, इसलिए सभी यात्रियों को पाँच मिनट पहले पहुँचने की सलाह दी जाती है।",
        "पिछले साल चालीस हज़ार लोगों ने नाव से नदी पार की, जिसके बाद घाट पर एक बड़ा प्रतीक्षालय भी बनवाया गया है।",
    ]
    wrapped = []
    for paragraph in paragraphs:
        lines, width = [""], 0
        for word in paragraph.split():
            size = sum(unicodedata.category(char) not in room for char in word)
            if width and width + 1 + size > 70:
                lines.append("")
                width = 0
            width += size + bool(width)
            lines[-1] = f"{lines[-1]} {word}".strip()
        wrapped.append("\n".join(lines))
    assert unwrapped("\n\n".join(wrapped)) == "\n\n".join(paragraphs)

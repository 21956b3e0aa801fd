"""A text whose lines end anywhere, and the site around it: its paragraphs stay, however they were broken."""

from __future__ import annotations

import random

import pytest

from scrubber.cleaning.cleaner import clean
from scrubber.cleaning.extract.lines.lines import read
from scrubber.cleaning.extract.lines.running import paragraphs

RUSSIAN = (
    "Каждый садовник имеет право пользоваться общим колодцем, а также тропинкой, которая ведёт к нему от ворот; при этом он обязан закрывать за собой калитку.",
    "Никто не может быть лишён своей грядки без решения общего собрания, созванного не позднее чем за две недели, на котором присутствует большинство членов товарищества.",
    "Инструменты, взятые из сарая, возвращаются вечером того же дня, очищенными от земли и сухими, чтобы следующий мог работать ими без промедления.",
)
GREEK = (
    "Κάθε κηπουρός έχει το δικαίωμα να χρησιμοποιεί το κοινό πηγάδι, καθώς και το μονοπάτι που οδηγεί σε αυτό από την πύλη, και οφείλει να κλείνει την πόρτα.",
    "Κανείς δεν μπορεί να στερηθεί τον κήπο του χωρίς απόφαση της γενικής συνέλευσης, που συγκαλείται τουλάχιστον δύο εβδομάδες νωρίτερα από το συμβούλιο.",
    "Τα εργαλεία που παίρνει κανείς από την αποθήκη επιστρέφονται το ίδιο βράδυ, καθαρά από το χώμα και στεγνά, ώστε να μπορεί να δουλέψει ο επόμενος.",
)
ABOVE = "Home\nNews\nAbout us\nLog in | Register\nSearch\n\n"
BELOW = (
    "\n\nShare this\nRelated articles\nBack to top\nPrivacy policy\nCopyright (c) 2001 Example. All rights reserved.\n"
)


def _ragged(paragraphs: tuple[str, ...], seed: int, narrow: int, wide: int) -> str:
    chance = random.Random(seed)
    out = []
    for number, paragraph in enumerate(paragraphs, 1):
        lines, width = [f"{number}. {paragraph.split()[0]}"], 0
        for word in paragraph.split():
            if not width or len(lines[-1]) + len(word) + 1 > width:
                lines.append(word)
                width = chance.randint(narrow, wide)
            else:
                lines[-1] += " " + word
        out.append("\n".join(lines))
    return "\n\n".join(out)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("narrow", "wide"), [(14, 40), (30, 90)])
@pytest.mark.parametrize("paragraphs", [RUSSIAN, GREEK], ids=["russian", "greek"])
@pytest.mark.parametrize(("above", "below"), [("", ""), (ABOVE, BELOW)], ids=["bare", "site"])
def test_a_text_broken_anywhere_is_kept_whole(
    paragraphs: tuple[str, ...], seed: int, narrow: int, wide: int, above: str, below: str
) -> None:
    """Half a sentence on a line is no entry of a menu; the site's own lines go as they do elsewhere."""
    text = _ragged(paragraphs, seed, narrow, wide)
    cleaned = clean(above + text + below, content_type="text/plain")
    assert "".join(cleaned.text.split()) == "".join(text.split())
    assert len(cleaned.removed) == len((above + below).split("\n")) - (above + below).split("\n").count("")


def test_a_blank_line_that_a_mail_quotes_says_nothing() -> None:
    """The marks of quotation alone on a line speak for no site."""
    text = "\n>\n".join("> " + paragraph for paragraph in RUSSIAN)
    cleaned = clean(ABOVE + text + BELOW, content_type="text/plain")
    assert all(paragraph in cleaned.text for paragraph in RUSSIAN)


def test_headings_that_count_on_are_no_template() -> None:
    """What stands over each of a statute's short rules, but for its number, holds no rule apart from the others."""
    rules = [f"{paragraph.split(',')[0]}." for paragraph in (*RUSSIAN, *GREEK)]
    text = "\n".join(f"§§ Правило {number}\n{rule}" for number, rule in enumerate(rules, 7))
    cleaned = clean(ABOVE + text + BELOW, content_type="text/plain")
    assert "".join(cleaned.text.split()) == "".join(text.split())


def test_lines_without_capitals_run_on_to_where_a_sentence_ends() -> None:
    """In a script that has no capitals, a line that closes nothing goes on in the one that closes a sentence."""
    sentence = ("हर माली को बाग़ के कुएँ से पानी लेने और उस तक", "जाने वाली पगडंडी पर चलने का पूरा अधिकार", "है।")
    tools = ("औज़ार उसी शाम साफ़ करके कोठरी में वापस रखे", "जाएँगे ताकि अगला माली उनसे काम कर", "सके।")
    texts = ["\n".join(f"{line}" for line in each) for each in (sentence, tools)]
    text = "\n\n".join(
        [*texts, *(each.replace("माली", "पड़ोसी") for each in texts), *(each.replace("माली", "किसान") for each in texts)]
    )
    cleaned = clean(ABOVE + text + BELOW, content_type="text/plain")
    assert "".join(cleaned.text.split()) == "".join(text.split())


def test_a_list_of_words_in_lower_case_is_no_broken_text() -> None:
    lines = ["oak", "ash", "elm", "beech", "birch", "lime", "maple", "hazel", "alder", "willow", "poplar", "rowan"] * 4
    assert paragraphs(lines, [True] * len(lines), [read(line) for line in lines]) is None
    broken = ["the oak and the ash", "stand by the gate, and", "the elm stands alone", "on the hill behind", "the house, where the", "beech was felled", "last year."]  # fmt: skip
    assert paragraphs(broken, [True] * 7, [read(line) for line in broken]) == [range(7)]

"""Copies that lost the letters which ASCII has not, one of whose paragraphs was altered besides: the alteration is told,
and no paragraph is alone with what is left of its words.
"""

from __future__ import annotations

import re
import unicodedata

import pytest

import scrubber
from scrubber.collation.agreement.copies import shingles
from scrubber.collation.agreement.lost_letters import Left, lost_letters
from scrubber.collation.alignment.lost import says_otherwise

#: Each of six paragraphs behind a title; what is altered in one of them.
TEXTS = {
    "de": (
        "Hafenordnung der Gemeinde Süderhöft",
        "Die Hafenbehörde erläßt für den Hafen Süderhöft die folgende Ordnung. Sie gilt für alle Schiffe, die ihn anlaufen.",
        "Schiffe dürfen im Hafenbecken höchstens fünf Knoten fahren. Für Fähren kann die Behörde Ausnahmen gewähren.",
        "Die Gebühr für einen Liegeplatz beträgt zwölf Kronen je Tag und ist bei der Ankunft zu zahlen.",
        "Das Löschen gefährlicher Güter ist nur an der Südmole erlaubt, und nur nach Anmeldung beim Hafenmeister.",
        "Abfälle und Öl dürfen nicht in das Wasser gelangen. Verstöße werden mit einer Geldbuße geahndet.",
        "Diese Ordnung tritt am 1. März 1998 in Kraft. Zugleich verliert die frühere Ordnung ihre Gültigkeit.",
    ),
    "es": (
        "Reglamento de la biblioteca de Peñalén",
        "La biblioteca está abierta de lunes a sábado, también durante las vacaciones de verano.",
        "Cada lector recibirá un carné después de su inscripción. El carné es personal y no podrá cederse a nadie.",
        "El préstamo será de quince días y podrá renovarse una vez más. Los libros más antiguos sólo se leerán aquí.",
        "Quien pierda un libro pagará su precio según la tasación del año, y también quien lo devuelva roto.",
        "En las salas no se permitirá hablar por teléfono. Los niños entrarán acompañados de algún adulto.",
        "Este reglamento entró en vigor el 5 de junio de 1987. Lo aprobó el ayuntamiento en su sesión pública.",
    ),
    "pl": (
        "Regulamin przystani w Żółwinie",
        "Przystań jest czynna od świtu do zmierzchu. Łodzie wolno cumować tylko przy pomoście.",
        "Kąpiel w basenie przystani jest zabroniona. Dzieci mogą przebywać na pomoście pod opieką dorosłych.",
        "Opłata za postój wynosi dwadzieścia złotych za dobę. Właściciel łodzi płaci ją z góry i otrzymuje kwit.",
        "Paliwo wolno uzupełniać jedynie na końcu falochronu. Rozlany olej trzeba natychmiast zgłosić bosmanowi.",
        "Śmieci należy wrzucać do pojemników stojących obok świetlicy, a butelki do osobnej skrzyni.",
        "Regulamin obowiązuje od 9 kwietnia 1995 roku. Został przyjęty przez walne zebranie członków klubu.",
    ),
}
ALTERED = {
    "de": ("zwölf Kronen", "fünfzehn Kronen"),
    "es": ("quince días", "veinte días"),
    "pl": ("dwadzieścia złotych", "trzydzieści złotych"),
}


def _gone(text: str) -> str:
    return re.sub(r"[^\0-\x7f]", "", text)


def _taken_apart(text: str) -> str:
    return _gone(unicodedata.normalize("NFD", text))


def _marked(text: str) -> str:
    return re.sub(r"[^\0-\x7f]", "?", text)


def _clean(lines: tuple[str, ...], site: str) -> scrubber.CleanText:
    return scrubber.clean("\n\n".join(lines).encode(), url=f"https://{site}.example/text.txt")


@pytest.mark.parametrize("lost", [_gone, _taken_apart, _marked])
@pytest.mark.parametrize("language", TEXTS)
def test_an_alteration_in_a_copy_that_lost_its_letters_takes_no_paragraph_along(language, lost):
    """The paragraph was dropped as one that no other copy has, and told as missing and as inserted."""
    lines = TEXTS[language]
    whole = {site: _clean(lines, site) for site in ("alpha", "bravo", "carol")}
    before, after = ALTERED[language]
    copy = tuple(lost(line.replace(before, after)) for line in lines)
    alone = scrubber.collate(whole)
    told = scrubber.collate({**whole, "lost": _clean(copy, "lost")})
    assert (told.text, alone.findings) == (alone.text, [])
    assert {each.mirror for each in told.findings} == {"lost"}
    assert [each.kind for each in told.findings if each.severity == "high"] == ["number"]


def test_rows_of_words_are_found_again_without_their_letters():
    whole = TEXTS["es"][3]
    left = Left([whole])
    assert left.of(shingles(whole)) == shingles(whole)
    assert left.of(shingles(_gone(whole))) == shingles(whole)
    other = shingles("una frase que nadie ms tiene, con otras palabras")
    assert left.of(other) == other


def test_short_lines_and_words_that_are_gone_altogether():
    """`à` leaves nothing of itself."""
    left = Left(["Règlement à Évroult", "Le droit de place s'élève à huit écus par mètre"])
    assert left.of(shingles("Rglement vroult")) == shingles("Règlement à Évroult")
    of_all = {*shingles("Le droit de place s'élève à huit écus par mètre")}
    assert of_all.issuperset(left.of(shingles("Le droit de place s'lve huit cus par mtre")))


def test_no_copy_lost_letters_where_none_has_them():
    english = {name: _clean(("The harbour is open.", "Nobody pays."), name) for name in ("a", "b")}
    assert lost_letters(english) == set()
    assert lost_letters({**english, "c": _clean(TEXTS["pl"], "c")}) == {"a", "b"}


def test_a_number_beside_question_marks_is_told_though_another_number_has_its_figure():
    """The 7 of a month was found in the year, and the copy then said nothing there."""
    line = "Nội quy này có hiệu lực từ ngày 5 tháng 6 năm 1987. Hội đồng làng đã thông qua bản nội quy."
    rest = ("Thư viện mở cửa từ thứ hai đến thứ bảy, trừ những ngày lễ lớn.", "Mỗi bạn đọc được cấp một tấm thẻ.")
    whole = {site: _clean((*rest, line), site) for site in ("alpha", "bravo", "carol")}
    copy = _clean((*map(_marked, rest), _marked(line.replace("tháng 6", "tháng 7"))), "lost")
    told = scrubber.collate({**whole, "lost": copy}).findings
    assert [(each.mirror, each.kind) for each in told if each.severity == "high"] == [("lost", "date")]


@pytest.mark.parametrize(
    ("text", "other", "told"),
    [
        ("k?zd?", "rada", True),
        ("ka?d?", "každý", False),
        ("M??rz", "März", False),
        ("l?eau", "l’eau", False),
        ("?", "rada", False),
        ("7 n?m 1987", "6 năm 1987", True),
    ],
)
def test_what_is_left_of_a_word_says_otherwise_where_it_can_be_no_word_of_the_others(text, other, told):
    assert says_otherwise(text, [other]) is told


def test_a_date_whose_letters_left_a_mark_a_byte_is_no_other_date():
    """`1. M??rz 1998` was told as another date than 1. März 1998."""
    lines = TEXTS["de"]
    whole = {site: _clean(lines, site) for site in ("alpha", "bravo", "carol")}
    bytewise = tuple(re.sub(r"[^\0-\x7f]", lambda found: "?" * len(found[0].encode()), line) for line in lines)
    told = scrubber.collate({**whole, "lost": _clean(bytewise, "lost")}).findings
    assert {each.kind for each in told} == {"lost_text"}

"""Documents in two languages whose mirrors give both, or one of them: who is without a language has no say in it, and
lacks none of its lines one by one; what is altered in either is told as ever.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import scrubber
from scrubber.collation.alignment.languages import Languages
from scrubber.collation.collate import collate_beside

if TYPE_CHECKING:
    from collections.abc import Callable

TRUTH = (Path(__file__).parents[2] / "fixtures" / "truth.txt").read_text(encoding="utf-8").strip().split("\n\n")
HAN = re.compile("[㐀-鿿]")
#: A line of the table of contents, or a title, in both: 第一章 总则 General Provisions.
TWO = re.compile("([^A-Za-z]*[㐀-鿿]) ([A-Z][A-Za-z ,-]+)")
CHINESE = [m[1] if (m := TWO.fullmatch(block)) else block for block in TRUTH if HAN.search(block)]
ENGLISH = [
    m[2] if (m := TWO.fullmatch(block)) else block for block in TRUTH if TWO.fullmatch(block) or not HAN.search(block)
]
FRENCH = [
    ("Règlement du jardin", "Rules of the garden"),
    ("Le jardin est ouvert tous les jours du lever au coucher du soleil, sauf en cas de tempête.", "The garden is open every day from sunrise to sunset, except in a storm."),
    ("Les chiens sont tenus en laisse et leurs maîtres ramassent ce qu'ils laissent.", "Dogs are kept on a lead, and their owners pick up what they leave."),
    ("Le gardien peut refuser l'entrée à quiconque a enfreint le règlement deux fois en une année.", "The keeper may refuse entry to anybody who has broken the rules twice in a year."),
    ("Les outils empruntés sont rendus dans les 14 jours, propres et secs.", "Tools that were borrowed are returned within 14 days, clean and dry."),
    ("La cotisation est de 30 euros par an et se paie avant le premier mars.", "The fee is 30 euros a year and is paid before the first of March."),
    ("Il est interdit de brûler des feuilles ou des branches dans l'enceinte du jardin.", "Burning leaves or branches within the walls of the garden is forbidden."),
    ("Chaque membre donne six heures de travail par saison à l'entretien des allées.", "Each member gives six hours of work a season to the upkeep of the paths."),
    ("Le présent règlement entre en vigueur le 4 mai 2019.", "These rules come into force on 4 May 2019."),
]  # fmt: skip
RUSSIAN = [
    "Правила сада",
    "Сад открыт каждый день от восхода до заката солнца, кроме дней, когда бывает буря.",
    "Собак держат на поводке, и хозяева убирают то, что они оставляют.",
    "Сторож может не впустить того, кто дважды за год нарушил правила.",
    "Взятые инструменты возвращают в течение 14 дней, чистыми и сухими.",
    "Взнос составляет 30 евро в год и платится до первого марта.",
    "Запрещается жечь листья или ветки внутри ограды сада.",
    "Каждый участник отдаёт шесть часов работы за сезон уходу за дорожками.",
    "Настоящие правила вступают в силу 4 мая 2019 года.",
]
SPANISH = [
    "El jardín está abierto todos los días desde la salida hasta la puesta del sol, salvo en caso de tormenta.",
    "Los perros van atados, y sus dueños recogen lo que dejan.",
    "El guarda puede negar la entrada a quien haya faltado dos veces en un año al reglamento.",
    "Las herramientas prestadas se devuelven en un plazo de 14 días, limpias y secas.",
    "La cuota es de 30 euros al año y se paga antes del primero de marzo.",
    "Está prohibido quemar hojas o ramas dentro de los muros del jardín.",
]
PORTUGUESE = [
    "O jardim está aberto todos os dias do nascer ao pôr do sol, salvo em caso de tempestade.",
    "Os cães andam presos, e os seus donos apanham o que eles deixam.",
    "O guarda pode negar a entrada a quem tenha faltado duas vezes num ano ao regulamento.",
    "As ferramentas emprestadas devolvem-se no prazo de 14 dias, limpas e secas.",
    "A quota é de 30 euros por ano e paga-se antes do primeiro de março.",
    "É proibido queimar folhas ou ramos dentro dos muros do jardim.",
]
GERMAN = [
    "Ordnung des Gartens",
    "Der Garten ist jeden Tag von Sonnenaufgang bis Sonnenuntergang offen, außer bei Sturm.",
    "Hunde werden an der Leine geführt, und wer sie führt, hebt auf, was sie hinterlassen.",
    "Der Wärter kann jedem den Eintritt verwehren, der die Ordnung zweimal in einem Jahr verletzt hat.",
    "Entliehene Werkzeuge werden binnen 14 Tagen sauber und trocken zurückgegeben.",
    "Der Beitrag ist 30 Euro im Jahr und wird vor dem ersten März bezahlt.",
    "Es ist verboten, Laub oder Äste innerhalb der Mauern des Gartens zu verbrennen.",
    "Jedes Mitglied gibt in jeder Saison sechs Stunden Arbeit für die Pflege der Wege.",
    "Diese Ordnung tritt am 4. Mai 2019 in Kraft.",
]
ASIAN = [
    ("花园规则", "庭の規則"),
    ("花园每天自日出至日落开放，暴风雨天气除外。", "庭は、嵐のときを除き、毎日、日の出から日没まで開いている。"),
    ("犬只须用绳牵引，主人应当清理其留下之物。", "犬は綱につなぎ、飼い主はその残したものを片づける。"),
    (
        "一年内两次违反规则的，管理员可以拒绝其入园。",
        "一年に二度規則を破った者について、番人は入園を断ることができる。",
    ),
    ("借用的工具须在14天内洗净擦干后归还。", "借りた道具は、14日以内に、きれいに乾かして返す。"),
    ("会费每年30欧元，应当在三月一日以前缴纳。", "会費は年30ユーロとし、三月一日より前に支払う。"),
    ("禁止在花园围墙内焚烧树叶或者树枝。", "庭の塀の内で葉や枝を燃やしてはならない。"),
    ("每名会员每季须出六小时的工维护道路。", "会員は、季節ごとに六時間、道の手入れのために働く。"),
    ("本规则自2019年5月4日起施行。", "この規則は2019年5月4日から施行する。"),
]
ARTICLES = [(f"Article {n}", french, english) for n, (french, english) in enumerate(FRENCH, 1)]
STATI = [
    (f"Статья {n}", russian, english) for n, (russian, (_, english)) in enumerate(zip(RUSSIAN, FRENCH, strict=True), 1)
]
#: Of a document its text in both languages and in either, and an alteration of a number in each.
DOCUMENTS = {
    "zh-en": (TRUTH, CHINESE, ENGLISH, ("90天", "180天"), ("90 days", "180 days")),
    "fr-en": (
        [each for pair in FRENCH for each in pair],
        [one for one, _ in FRENCH],
        [other for _, other in FRENCH],
        ("14 jours", "40 jours"),
        ("14 days", "40 days"),
    ),
    # A line that is the same in both, one over the other, or each over its own.
    "fr-en, articles": (
        [each for over, one, other in ARTICLES for each in (over, over, one, other)],
        [each for over, one, _ in ARTICLES for each in (over, one)],
        [each for over, _, other in ARTICLES for each in (over, other)],
        ("14 jours", "40 jours"),
        ("14 days", "40 days"),
    ),
    "fr-en, each article": (
        [each for over, one, other in ARTICLES for each in (over, one, over, other)],
        [each for over, one, _ in ARTICLES for each in (over, one)],
        [each for over, _, other in ARTICLES for each in (over, other)],
        ("14 jours", "40 jours"),
        ("14 days", "40 days"),
    ),
    "fr-en, one behind the other": (
        [each for over, one, _ in ARTICLES for each in (over, one)]
        + [each for over, _, other in ARTICLES for each in (over, other)],
        [each for over, one, _ in ARTICLES for each in (over, one)],
        [each for over, _, other in ARTICLES for each in (over, other)],
        ("14 jours", "40 jours"),
        ("14 days", "40 days"),
    ),
    "fr-en, figures": (
        [each for n, (_, one, other) in enumerate(ARTICLES) for each in (str(n), str(n), one, other)],
        [each for n, (_, one, _) in enumerate(ARTICLES) for each in (str(n), one)],
        [each for n, (_, _, other) in enumerate(ARTICLES) for each in (str(n), other)],
        ("14 jours", "40 jours"),
        ("14 days", "40 days"),
    ),
    "fr-en, a figure over both": (
        [each for n, (_, one, other) in enumerate(ARTICLES) for each in (str(n), one, other)],
        [each for n, (_, one, _) in enumerate(ARTICLES) for each in (str(n), one)],
        [each for n, (_, _, other) in enumerate(ARTICLES) for each in (str(n), other)],
        ("14 jours", "40 jours"),
        ("14 days", "40 days"),
    ),
    # More lines in both than in either.
    "ru-en, both on a line": (
        [each for n, (over, one, other) in enumerate(STATI, 1) for each in (f"{over} Article {n}", one, other)],
        [each for over, one, _ in STATI for each in (over, one)],
        [each for n, (_, _, other) in enumerate(STATI, 1) for each in (f"Article {n}", other)],
        ("14 дней", "40 дней"),
        ("14 days", "40 days"),
    ),
}
SITES = [
    ("Harbour News", "Home Politics Sport Weather", "Subscribe to our newsletter"),
    ("Stadtbote", "Start Region Kultur Wetter", "Impressum und Datenschutz"),
    ("河湾网", "首页 新闻 财经 体育", "关于我们 联系我们 版权所有"),
    ("Law Portal", "Acts Decrees Cases Search", "Terms of use"),
    ("Archive of the Coast", "Browse Map Index About", "Contact the archive"),
]


def given(copies: dict[str, list[str]]) -> dict[str, str]:
    return {name: "\n\n".join(blocks) for name, blocks in copies.items()}


def pages(copies: dict[str, list[str]]) -> dict[str, scrubber.CleanText]:
    """Each copy in a site of its own."""
    return {name: page(name, tuple(blocks), *site) for (name, blocks), site in zip(copies.items(), SITES, strict=False)}


@cache
def page(name: str, blocks: tuple[str, ...], title: str, menu: str, foot: str) -> scrubber.CleanText:
    links = " ".join(f'<a href="/{word}">{word}</a>' for word in menu.split())
    body = "".join(f"<p>{block}</p>" for block in blocks)
    raw = f"<title>{title}</title><div class='nav'>{links}</div><div class='c'>{body}</div><div>{foot}</div>"
    return scrubber.clean(raw.encode(), url=f"https://{name}.example/x.html")


def altered(blocks: list[str], before: str, after: str) -> list[str]:
    at = next(n for n, block in enumerate(blocks) if before in block)
    return [*blocks[:at], blocks[at].replace(before, after), *blocks[at + 1 :]]


def told(collation: scrubber.Collation) -> set[tuple[str, str, str, str]]:
    return {(f.mirror, f.kind, f.before, f.after) for f in collation.findings if f.severity == "high"}


def whole(blocks: list[scrubber.Block]) -> scrubber.CleanText:
    text = "\n\n".join(block.text for block in blocks)
    return scrubber.CleanText(text, text, tuple(blocks))


def words(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize("how", [given, pages])
@pytest.mark.parametrize("document", DOCUMENTS)
def test_mirrors_in_either_language_and_in_both_make_the_whole_text(document: str, how: Callable) -> None:
    """Each line of the other language was told as missing in them, and they as older editions of the whole."""
    both, one, other, _, _ = DOCUMENTS[document]
    for copies in (
        {"one": one, "other": other, "both": both},
        {"one": one, "both": both},
        {"one": one, "two": one, "other": other, "another": other, "both": both},
    ):
        found = scrubber.collate(how(copies))
        assert told(found) == set()
        assert words(found.text) == words("\n\n".join(both))
        assert {f.mirror for f in found.findings if f.kind == "unpaired"} == copies.keys() - {"both"}


@pytest.mark.parametrize("section", ["Section", "Article"])
def test_three_languages_each_in_a_copy_of_its_own_are_one_document(section: str) -> None:
    """More copies are without each of them than have it; and lines of few words were lost, and told of nobody."""
    lines = [
        (over, one, f"{section} {n}", other, f"Статья {n}", third)
        for n, ((over, one, other), third) in enumerate(zip(ARTICLES, RUSSIAN, strict=True), 1)
    ]
    copies = {f"in {at}": [each for row in lines for each in row[at : at + 2]] for at in (0, 2, 4)}
    copies["all"] = [row[at] for row in lines for at in (0, 2, 4, 1, 3, 5)]
    found = scrubber.collate(given(copies))
    assert words(found.text) == words("\n\n".join(copies["all"]))
    assert {f.kind for f in found.findings} == {"unpaired"}


THREE = [[one for one, _ in FRENCH], [other for _, other in FRENCH], GERMAN]
WHOLE = [each for row in zip(*THREE, strict=True) for each in row]


def test_who_gives_one_language_has_no_say_in_which_others_are_the_documents() -> None:
    """Of three languages the one that most copies are in was kept alone, and copies in the others were left out."""
    french, english, german = THREE
    odd = altered(french, "14 jours", "40 jours")
    copies = {"a": french, "b": french, "odd": odd, "c": english, "d": german, "all": WHOLE}
    found = scrubber.collate(given(copies))
    assert told(found) == {("odd", "number", "14", "40")}
    assert words(found.text) == words("\n\n".join(WHOLE))
    assert found.left_out == {}


def test_copies_in_each_two_of_three_languages_are_no_other_editions_of_the_whole() -> None:
    copies = {
        f"{n}{m}": [each for row in zip(THREE[n], THREE[m], strict=True) for each in row]
        for n, m in ((0, 1), (1, 2), (0, 2))
    }
    found = scrubber.collate(given({**copies, "all": WHOLE}))
    assert told(found) == set()
    assert words(found.text) == words("\n\n".join(WHOLE))


@pytest.mark.parametrize("how", [given, pages])
def test_chinese_and_japanese_are_two_languages_of_one_script(how: Callable) -> None:
    """No block of theirs told its language by its script, and collating failed."""
    chinese, japanese = map(list, zip(*ASIAN, strict=True))
    both = [each for pair in ASIAN for each in pair]
    odd = altered(japanese, "14日", "40日")
    found = scrubber.collate(how({"zh": chinese, "ja": japanese, "both": both, "odd": odd}))
    assert told(found) == {("odd", "number", "14", "40")}
    assert words(found.text) == words("\n\n".join(both))


def test_chinese_in_both_of_its_scripts_is_compared_in_each() -> None:
    """Most of it was told as inserted: each block of one script says what the one beside it does."""
    simplified = [chinese for chinese, _ in ASIAN]
    traditional = [scrubber.clean(text, script="zh-Hant").text for text in simplified]
    both = [each for pair in zip(simplified, traditional, strict=True) for each in pair]
    odd = altered(simplified, "14天", "40天")
    less = [*traditional[:4], *traditional[5:]]
    found = scrubber.collate(given({"a": simplified, "b": traditional, "both": both, "odd": odd, "less": less}))
    assert told(found) == {("odd", "number", "14", "40"), ("less", "block_deleted", traditional[4], "")}
    assert [block.text for block in found.blocks] == both


def test_headings_over_each_language_are_told_by_their_places() -> None:
    """Of headings that no copy in one language has, each was told as missing where the languages follow one another."""
    beside = [each for n, (one, other) in enumerate(FRENCH, 1) for each in (f"Article {n}", f"Article {n}", one, other)]
    own = [each for n, (one, other) in enumerate(FRENCH, 1) for each in (f"Article {n}", one, f"Article {n}", other)]
    after = [each for n, (one, _) in enumerate(FRENCH, 1) for each in (f"Article {n}", one)]
    after += [each for n, (_, other) in enumerate(FRENCH, 1) for each in (f"Article {n}", other)]
    for usual in (beside, own):
        assert scrubber.collate(given({"a": usual, "b": usual, "after": after})).findings == []


def test_a_heading_that_stands_once_over_both_is_nobodys_alone() -> None:
    """It was told as missing in the copy that has both, where more copies are in one language than in the other."""
    both, one, other, change, _ = DOCUMENTS["fr-en, a figure over both"]
    over = {str(n): f"Article {n}" for n in range(9)}
    both, one, other = ([over.get(block, block) for block in blocks] for blocks in (both, one, other))
    found = scrubber.collate(given({"odd": altered(one, *change), "own": one, "rest": other, "both": both}))
    assert told(found) == {("odd", "number", "14", "40")}


def test_a_heading_that_stands_once_for_each_language_is_each_ones_though_one_script_writes_both() -> None:
    """Where no copy is in Chinese alone, both were taken for the English text's, and one got lost."""
    chinese = [
        "花园每天从日出到日落开放，遇有暴风雨时除外，届时大门关闭。",
        "狗须用绳牵引，主人须将其留下的东西收拾干净，并带出园外。",
        "一年内两次违反本规则的人，看守人可以拒绝其入园。",
        "借用的工具应当在14天内洗净擦干以后归还。",
        "会费每年30欧元，应当在三月一日以前缴纳。",
        "禁止在花园围墙以内焚烧树叶或者树枝。",
    ]
    english = [other for _, other in FRENCH[1:]]
    rows = [*enumerate(zip(chinese, english, strict=False), 1)]
    both = ["花园规则", "Rules of the garden"]
    both += [each for n, texts in rows for each in (f"Article {n}", f"Article {n}", *texts)]
    one = both[1:2] + [each for n, (_, other) in rows for each in (f"Article {n}", other)]
    assert [block.text for block in scrubber.collate(pages({"one": one, "both": both})).blocks] == both


def test_a_title_is_in_no_language_whose_copies_do_not_say_it() -> None:
    """The French title stood over the German text, and was dropped as a line of the site's."""
    rows = [*enumerate((other, one, german) for (one, other), german in zip(FRENCH, GERMAN, strict=True))]
    titles = [
        "Rules of the garden",
        "Règlement du jardin de la ville",
        "Die Ordnung des Gartens der alten Stadt am Rhein",
    ]
    both = titles + [each for n, texts in rows[1:] for text in texts for each in (f"Article {n}", text)]
    one = titles[2:] + [each for n, texts in rows[1:] for each in (f"Article {n}", texts[2])]
    assert [block.text for block in scrubber.collate(pages({"both": both, "one": one})).blocks] == both


def test_headings_of_near_languages_that_a_copy_sets_in_sections_are_in_its_sections() -> None:
    """Each of the Portuguese was taken for Spanish where it stands between the two, and told of the other copy."""
    rows = [*enumerate(zip(SPANISH, PORTUGUESE, strict=True), 1)]
    own = [each for n, (one, other) in rows for each in (f"Artículo {n}", one, f"Artigo {n}", other)]
    after = [each for n, (one, _) in rows for each in (f"Artículo {n}", one)]
    after += [each for n, (_, other) in rows for each in (f"Artigo {n}", other)]
    assert scrubber.collate(given({"a": own, "b": own, "after": after})).findings == []


@pytest.mark.parametrize("joint", [" ", " / "])
def test_headings_in_languages_of_one_script_on_a_line_are_those_of_copies_in_either(joint: str) -> None:
    """Half of each was told as inserted."""
    heads = [(f"Article {n}", f"Artikel {n}") for n in range(1, 10)]
    one = [each for (head, _), (text, _) in zip(heads, FRENCH, strict=True) for each in (head, text)]
    other = [each for (_, head), text in zip(heads, GERMAN, strict=True) for each in (head, text)]
    rows = zip(heads, FRENCH, GERMAN, strict=True)
    both = [each for head, (text, _), last in rows for each in (joint.join(head), text, last)]
    for copies in ({"one": one, "other": other, "both": both}, {"one": one, "both": both, "too": both}):
        assert {f.kind for f in scrubber.collate(given(copies)).findings} == {"unpaired"}


def test_one_language_that_breaks_off_while_the_other_goes_on_is_one_truncation() -> None:
    """Each of its blocks was told as missing."""
    both = [each for pair in FRENCH for each in pair]
    cut = [each for n, pair in enumerate(FRENCH) for each in (pair if n < 5 else pair[:1])]
    found = scrubber.collate(given({"a": both, "b": both, "odd": cut}))
    (finding,) = found.findings
    assert (finding.mirror, finding.kind) == ("odd", "truncation")
    assert finding.block is not None and found.blocks[finding.block].text == FRENCH[5][1]
    assert "(en) breaks off: its last 4 blocks" in finding.message


def test_headings_beside_each_other_break_off_with_the_language_that_does() -> None:
    """Each was told as a number that is missing."""
    rows = [(f"Chapitre {n}", f"Chapter {n}", *texts) for n, texts in enumerate(FRENCH, 1)]
    both = [each for row in rows for each in row]
    cut = [each for n, row in enumerate(rows) for each in (row if n < 5 else row[::2])]
    (finding,) = scrubber.collate(given({"a": both, "b": both, "odd": cut})).findings
    assert (finding.mirror, finding.kind) == ("odd", "truncation")
    assert "its last 8 blocks" in finding.message


@pytest.mark.parametrize("how", [given, pages])
@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_is_altered_in_either_language_is_told_of_who_altered_it(document: str, how: Callable) -> None:
    both, one, other, *changes = DOCUMENTS[document]
    for change in changes:
        own, rest = (one, other) if change is changes[0] else (other, one)
        copies = {"odd": altered(own, *change), "own": own, "rest": rest, "both": both}
        numbers = tuple(re.sub(r"\D", "", each) for each in change)
        assert told(scrubber.collate(how(copies))) == {("odd", "number", *numbers)}
        copies = {"own": own, "two": own, "rest": rest, "odd": altered(both, *change), "both": both}
        assert told(scrubber.collate(how(copies))) == {("odd", "number", *numbers)}


def test_a_copy_in_one_language_that_breaks_off_is_told_of_that_and_once() -> None:
    for n, own in enumerate((CHINESE, ENGLISH)):
        copies = {"odd": own[:50], "rest": (ENGLISH, CHINESE)[n], "both": TRUTH, "two": TRUTH}
        found = scrubber.collate(given(copies))
        assert [(f.mirror, f.kind) for f in found.findings if f.accuses] == [("odd", "truncation")]
    blocks = {"odd": CHINESE[:40] + CHINESE[41:], "rest": ENGLISH, "both": TRUTH, "two": TRUTH}
    assert told(scrubber.collate(given(blocks))) == {("odd", "block_deleted", CHINESE[40], "")}


@pytest.mark.parametrize("how", [given, pages])
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_language_that_most_copies_are_without_is_no_insertion_and_not_the_documents(
    document: str, how: Callable
) -> None:
    """Each of its lines was told as inserted."""
    both, one, _, change, _ = DOCUMENTS[document]
    found = scrubber.collate(how({"one": one, "two": one, "both": both}))
    assert told(found) == set()
    assert words(found.text) == words("\n\n".join(one))
    (unpaired,) = [f for f in found.findings if f.kind == "unpaired"]
    assert (unpaired.mirror, unpaired.severity) == ("both", "low")
    found = scrubber.collate(how({"one": one, "two": one, "both": altered(both, *change)}))
    assert {(mirror, kind) for mirror, kind, *_ in told(found)} == {("both", "number")}


def test_the_official_copy_and_the_edition_before_say_which_languages_are_the_documents() -> None:
    copies = given({"one": CHINESE, "two": CHINESE, "both": TRUTH})
    whole = words("\n\n".join(TRUTH))
    assert words(scrubber.collate(copies, official=["both"]).text) == whole
    assert words(scrubber.collate(copies, previous="\n\n".join(TRUTH)).text) == whole
    copies = given({"one": CHINESE, "both": TRUTH, "too": TRUTH})
    assert words(scrubber.collate(copies, official=["one"]).text) == words("\n\n".join(CHINESE))


def test_lines_of_advertisements_in_another_language_are_no_second_language() -> None:
    """A translation has about as many lines as what it translates."""
    spam = ["Best casino of the year, with a bonus for new players.", "Order your watches now and pay them later."]
    odd = [*CHINESE[:20], *spam, *CHINESE[20:50], *spam, *CHINESE[50:], *spam]
    found = scrubber.collate(given({"one": CHINESE, "two": CHINESE, "odd": odd}))
    assert {(f.mirror, f.kind) for f in found.findings} == {("odd", "block_inserted")}


def test_a_line_in_two_languages_says_the_same_in_each() -> None:
    blocks = [scrubber.Block(text, language="zh" if HAN.search(text) else "en") for text in TRUTH]
    mono = [scrubber.Block(text, language="zh") for text in CHINESE]
    copies = {"both": whole(blocks), "one": whole(mono)}
    languages, _ = Languages.of(copies, (), lambda: [("both",), ("one",)])
    for text, parts in (
        ("第一章 总则 General Provisions", {"zh": "第一章 总则", "en": "General Provisions"}),
        ("目录 / Contents", {"zh": "目录", "en": "Contents"}),
        ("Article 1 第一条", {"zh": "第一条", "en": "Article 1"}),
        ("1. 总则 1. General", {"zh": "1. 总则", "en": "1. General"}),
        ("表格同时提供CSV和JSON两种文件", {}),
        ("General Provisions", {}),
    ):
        assert languages.in_two(scrubber.Block(text, language="zh")) == parts


@pytest.mark.parametrize("how", [given, pages])
@pytest.mark.parametrize("document", ["zh-en", "fr-en"])
def test_a_copy_that_sets_its_languages_in_another_order_says_the_same(document: str, how: Callable) -> None:
    """A translation behind the whole text was told as 74 blocks deleted, 34 inserted and one moved."""
    both, one, other, *changes = DOCUMENTS[document]
    for usual, odd in ((both, [*one, *other]), ([*one, *other], both), (both, [*other, *one])):
        found = scrubber.collate(how({"one": usual, "two": usual, "odd": odd}))
        assert found.findings == []
        assert words(found.text) == words("\n\n".join(usual))
        assert found.weights == dict.fromkeys(["odd", "one", "two"], 1.0)
        assert found.clusters == []
        assert set(found.reasons.values()) == {("shows no sign of having copied another mirror",)}
        assert found.sources[-1] == ("odd", "one", "two")
        for change in changes:
            numbers = tuple(re.sub(r"\D", "", each) for each in change)
            found = scrubber.collate(how({"one": usual, "two": usual, "odd": altered(odd, *change)}))
            assert told(found) == {("odd", "number", *numbers)}
            (finding,) = found.findings
            assert finding.place is not None
            assert numbers[1] in finding.place.exact


def test_copies_of_one_site_that_set_languages_in_another_order_are_named_by_their_names() -> None:
    behind = "\n\n".join([*CHINESE, *ENGLISH])
    copies = pages({"one": TRUTH, "two": TRUTH}) | {
        name: scrubber.clean(behind.encode(), url=f"https://odd.example/{name}.txt", content_type="text/plain")
        for name in ("odd", "too")
    }
    copies["too"] = scrubber.clean(behind.replace("90天", "180天").encode(), url="https://odd.example/too.txt")
    found = scrubber.collate(copies)
    assert told(found) == {("too", "number", "90", "180")}
    assert found.clusters == [["odd", "too"]]
    assert "is on one site with too: one hand may have set both" in found.reasons["odd"]
    assert not any("\0" in line for lines in found.reasons.values() for line in lines)


#: Of a document in both languages: the two one after the other, each pair in its order, and the other language first.
ORDERS = (
    lambda one, other: [*one, *other],
    lambda one, other: [each for pair in zip(one, other, strict=True) for each in pair],
    lambda one, other: [*other, *one],
)


@pytest.mark.parametrize("how", [given, pages])
def test_copies_that_give_two_languages_in_different_orders_are_compared_in_each(how: Callable) -> None:
    """All lines of one language were told as moved, missing or inserted, and most copies as other editions."""
    one, other = [one for one, _ in FRENCH], [other for _, other in FRENCH]
    for copies in (
        {name: order(one, other) for name, order in zip(("a", "b", "c"), ORDERS, strict=True)},
        {"a": ORDERS[0](one, other), "b": ORDERS[1](one, other)},
        {"a": ORDERS[0](one, other), "b": ORDERS[2](one, other), "own": one},
        {"a": ORDERS[0](one, other), "b": ORDERS[1](one, other), "own": one, "rest": other},
    ):
        assert told(scrubber.collate(how(copies))) == set()
        for change, name in ((("14 jours", "40 jours"), "a"), (("14 days", "40 days"), "b")):
            odd = altered(copies[name], *change)
            found = scrubber.collate(how({**copies, "two": copies[name], name: odd, "three": copies[name]}))
            assert told(found) == {(name, "number", "14", "40")}
            (finding,) = [each for each in found.findings if each.accuses]
            assert finding.block is not None and change[0] in found.blocks[finding.block].text


def test_the_text_stands_in_the_order_of_the_edition_before_or_of_most_copies() -> None:
    one, other = [one for one, _ in FRENCH], [other for _, other in FRENCH]
    after, beside, before = (order(one, other) for order in ORDERS)
    copies = {"a": after, "b": beside, "c": beside, "own": other}
    assert [block.text for block in scrubber.collate(given(copies)).blocks] == beside
    assert [block.text for block in scrubber.collate(given(copies), official=["a"]).blocks] == after
    for order in (after, beside, before):
        found = scrubber.collate(given(copies), previous="\n\n".join(order))
        assert [block.text for block in found.blocks] == order
        assert len(found.sources) == len(order)
        assert all(found.sources)


def test_a_title_in_two_languages_of_one_script_is_that_of_copies_in_either() -> None:
    """Half of it was told as inserted, and the titles of the others as missing."""
    title = f"{FRENCH[0][0]} / {FRENCH[0][1]}"
    beside = [title, *(each for pair in FRENCH[1:] for each in pair)]
    one, other = [one for one, _ in FRENCH], [other for _, other in FRENCH]
    for copies in (
        {"a": beside, "b": beside, "own": one, "rest": other},
        {"a": beside, "b": beside, "after": [*one, *other]},
    ):
        found = scrubber.collate(given(copies))
        assert told(found) == set()
        assert found.blocks[0].text == title


def test_rows_of_few_words_are_in_the_language_of_the_copies_that_have_them() -> None:
    """Each was told as missing where a copy is without their language, and the copies as disputed."""
    rows = [
        ("Essence / Hauteur", "Species / Height"),
        ("Érable : 2,5 m", "Maple: 2.5 m"),
        ("Bouleau : 4 m", "Birch: 4 m"),
    ]
    pairs = [*FRENCH[:6], *rows, *FRENCH[6:]]
    one, other = [one for one, _ in pairs], [other for _, other in pairs]
    copies = {"after": [*one, *other], "beside": ORDERS[1](one, other), "own": one, "rest": other, "too": other}
    assert told(scrubber.collate(given(copies))) == set()


def test_languages_that_a_person_names_are_the_documents_though_most_copies_are_without_one() -> None:
    """Of a document begun with mirrors in one, the other language was never kept."""
    one, other = [one for one, _ in FRENCH], [other for _, other in FRENCH]
    copies = given({"own": one, "two": one, "three": one, "both": ORDERS[1](one, other)})
    assert words(scrubber.collate(copies, previous="\n\n".join(one)).text) == words("\n\n".join(one))
    found, _ = collate_beside(copies, previous="\n\n".join(one), languages=["fr-CA", "en"])
    assert words(found.text) == words(copies["both"])
    assert told(found) == set()


def test_a_copy_in_another_language_alone_is_told_why_it_takes_no_part() -> None:
    one, other = [one for one, _ in FRENCH], [other for _, other in FRENCH]
    copies = given({"own": one, "two": one, "rest": other})
    why = scrubber.collate(copies).left_out["rest"]
    assert "its language is en" in why
    assert "other mirrors fr" in why


def test_languages_side_by_side_in_a_table_are_compared_with_those_one_after_the_other() -> None:
    """Each row was told as missing and inserted, for no other copy has it."""
    pairs = FRENCH[1:]
    one, other = [one for one, _ in pairs], [other for _, other in pairs]

    def table(rows: list[tuple[str, str]]) -> scrubber.CleanText:
        body = "".join(f"<tr><td>{first}</td><td>{second}</td></tr>" for first, second in rows)
        return scrubber.clean(
            f"<h1>Jardin</h1><table><tr><th>Français</th><th>English</th></tr>{body}</table>".encode()
        )

    copies: dict = given({"a": [*one, *other], "b": [*one, *other], "own": one})
    assert any(block.kind == "table_row" for block in table(pairs).blocks)
    accused = [f for f in scrubber.collate({**copies, "t": table(pairs)}).findings if f.accuses]
    assert {f.kind for f in accused} <= {"block_inserted"}  # the table's head
    odd = [(first.replace("14 jours", "40 jours"), second) for first, second in pairs]
    found = scrubber.collate({**copies, "t": table(odd)})
    assert ("t", "number", "14", "40") in told(found)


def test_rows_of_headings_leave_columns_languages() -> None:
    rows = [row for n, pair in enumerate(FRENCH, 1) for row in ((f"{n}.", f"{n}."), pair)]
    body = "".join(f"<tr><td>{first}</td><td>{second}</td></tr>" for first, second in rows)
    both = scrubber.clean(f"<table>{body}</table>".encode())
    one = "\n\n".join(first for first, _ in rows)
    assert {f.kind for f in scrubber.collate({"one": one, "both": both}).findings} == {"unpaired"}


def test_rows_of_figures_and_labels_are_in_no_second_language() -> None:
    """Rows that were put together from a cell a line were taken for English, and told as missing in a German text."""
    text = [
        scrubber.Block(f"Die Gebühr Nummer {n} steht in der Tafel und gilt für alle.", language="de") for n in range(7)
    ]
    rows = [
        scrubber.Block(f"Vormerkung {n}\t1,00 €\t0,50 €\t10 Tage\tnicht möglich", "table_row", language="en")
        for n in range(7)
    ]
    german = [scrubber.Block(row.text, "table_row", language="de") for row in rows]
    copies = {"a": whole([*text, *german]), "b": whole([*text, *german]), "c": whole([*text, *rows])}
    assert Languages.of(copies, (), lambda: [(name,) for name in copies]) == (Languages(), copies)


def test_a_page_that_is_no_copy_is_no_translation_where_the_others_give_its_language() -> None:
    page = "您访问的页面不存在，或者已经被删除。\n\n请返回首页，或者使用搜索功能查找您需要的内容。"
    copies = given({"both": TRUTH, "too": TRUTH}) | {"odd": page}
    assert "translation" not in scrubber.collate(copies).left_out["odd"]


def test_a_sentence_set_in_between_two_languages_stands_in_its_own() -> None:
    """The copy sets both languages of an article as one block, and the sentence between them."""
    rows = list(zip(CHINESE, ENGLISH, strict=False))[1:6]
    added = "No boat may carry more than nine passengers."
    plain = "\n\n".join(f"{chinese}\n\n{english}" for chinese, english in rows)
    longer = "\n\n".join(f"{chinese} {added if n == 1 else ''} {english}" for n, (chinese, english) in enumerate(rows))
    found = scrubber.collate({"a": plain, "b": plain, "c": longer})
    (told,) = [each for each in found.findings if each.accuses]
    assert added.rstrip(".") in told.after
    assert told.block is not None
    assert found.blocks[told.block].text == rows[1][1]


def test_copies_of_an_older_edition_in_one_of_its_languages_bear_witness_against_each_other() -> None:
    homes = (
        "Article {}. The committee resolved on day {} of 2021 that {} households shall not sell their homes, and that "
        "all leases stay in force."
    )
    chinese = "第{}条：委员会于2021年5月{}日决定，{}户居民不得出售其住房，租约继续有效，任何机构均应遵守本条规定。"
    now = [homes.format(n, n, 7 * n) for n in range(1, 25)]
    both = "\n\n".join(f"{chinese.format(n, n, 7 * n)}\n\n{line}" for n, line in enumerate(now, 1))
    then = [
        line.replace("households", "families").replace("homes", "gardens") if n % 2 else line
        for n, line in enumerate(now)
    ]
    older = "\n\n".join(["Last amended on 3 May 2015", *then])
    altered = older.replace("that 84 families shall not sell", "that 84 families shall sell")
    assert altered != older
    result = scrubber.collate({"a": both, "b": both, "old": older, "older": older, "forged": altered})
    assert [(found.mirror, found.kind) for found in result.findings if found.accuses] == [("forged", "negation")]

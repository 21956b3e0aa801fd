"""What a site says to its readers between the paragraphs of a text is told, and accuses nobody; what somebody added
to the text accuses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import scrubber
from scrubber.collation.agreement.sites import sites
from scrubber.model import ACCUSING

if TYPE_CHECKING:
    from scrubber.model import Collation

TEXT = (
    "The harbour council met on Tuesday and agreed on the new timetable.",
    "Two members voted against it, because the last boat would leave too early.",
    "Passengers had asked for a later boat since the bridge was closed.",
    "The council answered that the crews work long hours as it is.",
    "A boat that is late by more than an hour is followed by the next one at once.",
    "Bicycles stand on the lower deck, where the hands of the crew see to them.",
    "In fog the boats keep to the south channel, and the bell is rung.",
    "The timetable holds until the end of September, and is then reviewed.",
)
ADDED = "The cost of the new boats is borne by the three parishes on the north bank."
LINE = "Walking shoes for the winter now stand in the window of the old mill."


def page(*lines: str) -> str:
    return f"<html><body><article>{''.join(lines)}</article></body></html>"


def plain(text: str) -> str:
    return f"<p class='text'>{text}</p>"


def findings(*lines: str) -> list[tuple[str, str, bool]]:
    """Kind, mirror and whether it is open, of all that is said of four copies of which the last has these lines
    behind its second.
    """
    text = [plain(line) for line in TEXT]
    pages = {name: page(*text) for name in "abc"} | {"d": page(*text[:2], *lines, *text[2:])}
    witnesses = {name: scrubber.clean(html, url=f"https://{name}.example/1") for name, html in pages.items()}
    return [(each.kind, each.mirror, each.disputed) for each in scrubber.collate(witnesses).findings]


@pytest.mark.parametrize("text", [LINE, ADDED])
def test_what_is_added_in_the_texts_own_setting_accuses(text: str) -> None:
    assert findings(plain(text)) == [("block_inserted", "d", False)]


@pytest.mark.parametrize(
    "setting",
    [
        "<div class='offer-card'><div class='inner'>{}</div></div>",
        "<p class='text'><b>{}</b></p>",
        "<p style='text-align: center'>{}</p>",
        "<figure><img src='shoe.png'><figcaption>{}</figcaption></figure>",
    ],
)
def test_what_is_set_as_nothing_of_the_text_is_accuses_nobody(setting: str) -> None:
    """Whatever it says: the page itself sets it apart."""
    assert all(disputed for _, _, disputed in findings(setting.format(LINE)))


def test_a_duty_that_somebody_added_accuses() -> None:
    """Who obliges a reader has altered the text."""
    assert findings(plain("Passengers must carry a permit that the parish issues.")) == [("block_inserted", "d", False)]


@pytest.mark.parametrize("line", ["Sore feet? Try these walking shoes!", "Write to us about what you wear in winter."])
def test_who_speaks_to_readers_among_a_text_that_speaks_to_nobody_accuses_nobody(line: str) -> None:
    assert all(disputed for _, _, disputed in findings(plain(line)))


def test_menus_of_like_words_are_of_one_template_only_in_one_order() -> None:
    """Two newspapers have the same sections; copies of one template have them in the same row."""
    labels = ["Politics", "Culture", "Travel", "Opinion", "Puzzles", "Weather", "Podcasts", "Economy"]
    orders = {"a": labels, "b": labels, "c": labels[::2] + labels[1::2], "d": labels[::-1]}
    menu = {name: "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in row) for name, row in orders.items()}
    copies = {
        name: scrubber.clean(
            f"<html><body><header><nav><ul>{row}</ul></nav></header>{page(*map(plain, TEXT))[12:]}",
            url=f"https://{name}.example/1",
        )
        for name, row in menu.items()
    }
    assert sites(copies) == (("a", "b"), ("c",), ("d",))


@pytest.mark.parametrize("at", [0, 1, 4, len(TEXT)])
@pytest.mark.parametrize("line", [ADDED, "Share the lower deck with other passengers free of charge."])
def test_a_sentence_that_one_plain_copy_adds_is_told_wherever_it_stands(at: int, line: str) -> None:
    """Before and behind the text it may be the site's own: there it is told, and accuses nobody."""
    collation = with_line(at, line)
    (found,) = collation.findings
    assert (found.mirror, found.kind, found.disputed) == ("d", "block_inserted", at in {0, len(TEXT)})
    assert found.place is not None
    assert found.after.startswith(line[:-1])
    assert found.place.exact == found.after
    assert found.block == max(0, at - 1)
    assert line not in collation.text


@pytest.mark.parametrize("at", [0, 1, 4, len(TEXT)])
def test_what_sells_other_things_to_readers_accuses_nobody(at: int) -> None:
    collation = with_line(at, "Looking for a cheap insurance? Compare our offers today and save 20 %!")
    assert all(each.disputed for each in collation.findings)
    assert "insurance" not in collation.text


@pytest.mark.parametrize(
    "line",
    [
        "Five small museums worth a detour",
        "Stairlift prices may surprise you – search now",
        "This dentist says to stop brushing after breakfast",
        "Sagging armchairs, new upholstery from the workshop",
    ],
)
def test_a_short_line_about_nothing_of_the_text_accuses_nobody(line: str) -> None:
    """Neither the copy that has it, nor the copies that lack what an official one prints."""
    added = with_line(4, line)
    assert all(each.disputed for each in added.findings)
    assert line not in added.text
    texts = {name: "\n\n".join(TEXT) for name in "abc"} | {"d": "\n\n".join([*TEXT[:4], line, *TEXT[4:]])}
    witnesses = {name: scrubber.clean(text) for name, text in texts.items()}
    assert all(each.disputed for each in scrubber.collate(witnesses, official="d").findings)


@pytest.mark.parametrize(
    "line", ["The last boat takes no bicycles.", "Crews on the lower deck work at night, and nobody pays them for it."]
)
def test_a_short_line_about_the_text_accuses(line: str) -> None:
    (found,) = with_line(4, line).findings
    assert (found.kind, found.disputed) == ("block_inserted", False)


def test_a_line_that_a_copy_has_again_and_again_accuses_nobody() -> None:
    """Nobody who deceives says it three times; not even where it is about what the text is about."""
    line = "A season ticket for the harbour boats pays after two months."
    rows = [each for text in TEXT for each in (text, line)]
    texts = {name: "\n\n".join(TEXT) for name in "abc"} | {"d": "\n\n".join(rows)}
    for official in ([], ["d"]):
        witnesses = {name: scrubber.clean(text) for name, text in texts.items()}
        assert all(each.disputed for each in scrubber.collate(witnesses, official=official).findings)


@pytest.mark.parametrize(
    ("old", "new", "disputed"),
    [
        ("too early.", "too early. (Source: docs.example.com)", True),
        ("too early.", "too early. Want more? Join our free mailing list!", True),
        ("too early.", "too early. The last boat is for members of the council.", False),
    ],
)
def test_a_sites_stamp_within_a_paragraph_accuses_nobody(old: str, new: str, *, disputed: bool) -> None:
    text = "\n\n".join(TEXT)
    texts = dict.fromkeys("abc", text) | {"d": text.replace(old, new)}
    findings = scrubber.collate({name: scrubber.clean(text) for name, text in texts.items()}).findings
    assert [each.disputed for each in findings] == [disputed]


def with_line(at: int, line: str) -> Collation:
    """Four plain copies of which the last has a line more."""
    texts = {name: "\n\n".join(TEXT) for name in "abc"} | {"d": "\n\n".join([*TEXT[:at], line, *TEXT[at:]])}
    return scrubber.collate({name: scrubber.clean(text) for name, text in texts.items()})


@pytest.mark.parametrize("remark", ["[Share]", "[F2: substituted 2015]", "(Photo: private)", "(members excepted)"])
def test_a_remark_in_brackets_that_states_no_fact_accuses_nobody(remark: str) -> None:
    text = "\n\n".join(TEXT)
    texts = dict.fromkeys("abc", text) | {"d": text.replace("too early.", f"too early. {remark}")}
    found = scrubber.collate({name: scrubber.clean(text) for name, text in texts.items()}).findings
    assert not [each for each in found if each.severity == "high" and not each.disputed]
    assert found or "excepted" not in remark


NOTICE = (
    "O visitante não pode entrar no arquivo depois das 18 horas.",
    "Os documentos são entregues na sala de leitura, mediante pedido escrito.",
    "A reprodução custa 2 euros por página.",
)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("não pode", "pode", "negation"),
        ("2 euros", "5 euros", "number"),
        (f"{NOTICE[0]}\n\n", "", "block_deleted"),
        (f"\n\n{NOTICE[2]}", "", "block_deleted"),
    ],
)
def test_the_first_and_the_last_sentence_of_a_short_text_are_the_texts(old: str, new: str, kind: str) -> None:
    """Three copies have them alike; and the fourth is a copy of the same document, short as it is."""
    text = "\n\n".join(NOTICE)
    (found,) = scrubber.collate(dict.fromkeys("abc", text) | {"d": text.replace(old, new)}).findings
    assert (found.mirror, found.kind, found.disputed) == ("d", kind, False)


@pytest.mark.parametrize("setting", ["{}", plain("{}")])
@pytest.mark.parametrize(
    "line", ["Passengers pay twice in September.", "Bicycles are not taken.", "Nobody may appeal against it."]
)
def test_a_sentence_of_a_few_words_between_paragraphs_is_told_and_accuses_nobody(line: str, setting: str) -> None:
    """Whether it stands in a page or in a plain text; what its site says so shortly is not told."""
    wrap = page if setting != "{}" else lambda *lines: "\n\n".join(lines)
    for said, wanted in ((line, [("block_inserted", "d", True, 3)]), ("Read more here.", [])):
        rows = [setting.format(text) for text in TEXT]
        texts = {name: wrap(*rows) for name in "abc"} | {"d": wrap(*rows[:4], setting.format(said), *rows[4:])}
        witnesses = {name: scrubber.clean(text, url=f"https://{name}.example/1") for name, text in texts.items()}
        collation = scrubber.collate(witnesses)
        assert [(each.kind, each.mirror, each.disputed, each.block) for each in collation.findings] == wanted
        assert said not in collation.text


@pytest.mark.parametrize(
    ("line", "at"), [("Annual Report 2021", 0), ("Please bring 2 photos.", 0), ("Please bring 2 photos.", len(TEXT))]
)
def test_a_number_changed_in_a_title_or_a_short_last_line_accuses(line: str, at: int) -> None:
    """However little the line shares with the text: all copies have it. A heading below the text is another text's."""
    whole = "\n\n".join([*TEXT[:at], line, *TEXT[at:]])
    texts = dict.fromkeys("abc", whole) | {"d": whole.replace("2", "3", 1)}
    findings = scrubber.collate({name: scrubber.clean(text) for name, text in texts.items()}).findings
    assert [(each.mirror, each.disputed) for each in findings if each.accuses] == [("d", False)]


def test_a_few_added_words_that_are_no_sentence_accuse_nobody_but_a_rule_does() -> None:
    lines = [
        "The ferry leaves the northern pier at seven and calls at both islands before noon.",
        "Passengers with bicycles board last, after the carts have been tied down.",
        "In rough weather the master alone decides whether the boat sails at all.",
        "Tickets that were not used are taken back at the office within thirty days.",
    ]

    def accused(added: str) -> list[str]:
        odd = "\n\n".join([*lines[:2], added, *lines[2:]])
        found = scrubber.collate({"a": odd, **dict.fromkeys("bcd", "\n\n".join(lines))})
        return [f.kind for f in found.findings if f.kind in ACCUSING and not f.disputed]

    assert accused("Compare violin insurance in two minutes") == []
    assert accused("Dogs must not travel on any ferry of this company") == ["block_inserted"]
    assert accused("The harbour master sold three of the boats to his brother in spring.") == ["block_inserted"]


RULES = (
    "本条例自2024年3月1日起施行，适用于全市公共图书馆。",
    "读者每次最多可借五册图书，借期十四日。",
    "阅览室内不得饮食，违者处五十元罚款。",
    "逾期不还的，每日收取滞纳金二角。",
    "本条例由市文化局负责解释。",
)


@pytest.mark.parametrize("line", ["七月罚款加倍。", "仅限省会居民使用。", "馆内可以吸烟。"])
def test_a_short_sentence_set_as_the_text_is_is_told(line: str) -> None:
    """However little of it the text has: its page sets it among the text as the text."""
    copies = {
        name: scrubber.clean(page(*map(plain, rows)), url=f"https://{name}.example/1")
        for name, rows in {**dict.fromkeys("abc", RULES), "d": (*RULES[:3], line, *RULES[3:])}.items()
    }
    told = scrubber.collate(copies).findings
    assert [(f.kind, f.mirror, f.after.strip("。")) for f in told] == [("block_inserted", "d", line.strip("。"))]


CHINESE = (
    "港务委员会周二开会，通过了新的航班时刻表。",
    "两名委员投了反对票，认为末班船开得太早。",
    "大桥封闭以后，旅客希望增开一班晚船。",
    "委员会答复说，船员的工作时间已经很长。",
    "晚点超过一小时的船由下一班随即补上。",
    "单车停放在下层甲板，由船员看管。",
)


@pytest.mark.parametrize(
    ("lines", "sentence", "open_"),
    [
        (CHINESE, "此前签署的同类文件同时作废。", False),
        (TEXT, " Earlier permits issued elsewhere lapse.", False),
        (TEXT, " Sceptics consider those figures exaggerated.", False),
        (TEXT, " The decision was later withdrawn.", False),
        (TEXT, " Do you need a lawyer in Boston?", True),
        (TEXT, " Read more in our shop.", True),
    ],
)
def test_a_sentence_within_a_paragraph_that_speaks_to_nobody_accuses_however_short(
    lines: tuple[str, ...], sentence: str, *, open_: bool
) -> None:
    altered = [*lines[:2], lines[2] + sentence, *lines[3:]]
    pages = dict.fromkeys("abc", page(*map(plain, lines))) | {"d": page(*map(plain, altered))}
    witnesses = {name: scrubber.clean(html, url=f"https://{name}.example/1") for name, html in pages.items()}
    told = [(each.kind, each.mirror, each.disputed) for each in scrubber.collate(witnesses).findings]
    assert told == [("sentence_inserted", "d", open_)]


@pytest.mark.parametrize("others", [2, 3, 4])
def test_what_two_copies_have_each_in_another_place_is_told_of_both(others: int) -> None:
    """One forger may have set it into both; two sites may carry it. Nobody is accused, and it isn't printed."""
    text = [plain(line) for line in TEXT]
    pages = {f"m{n}": page(*text) for n in range(others)}
    pages |= {f"x{n}": page(*text[:n], plain(ADDED), *text[n:]) for n in (2, 5)}
    c = scrubber.collate({n: scrubber.clean(html, url=f"https://{n}.example/1") for n, html in pages.items()})
    assert [(f.kind, f.mirror, f.disputed) for f in c.findings] == [
        ("block_inserted", "x2", True),
        ("block_inserted", "x5", True),
    ]
    assert all("elsewhere in another copy" in f.message for f in c.findings)
    assert ADDED not in c.text


def test_a_line_that_one_of_two_copies_altered_is_no_aside() -> None:
    """A list item that the other site has but for a word is that item, whomever it seems to address."""
    text = (
        "Belediye meclisi yeni hattın saatlerini salı günü onayladı.",
        "Hatta on iki otobüs çalışacak ve her biri kırk yolcu taşıyacak.",
        "Yolcular araca ön kapıdan biner ve arka kapıdan iner.",
        "Sürücü, ücretini ödemeyen yolcuyu ilk durakta indirir.",
    )
    item = "<li>Evcil hayvanlar en az 8 kilo olabilir.</li>"
    items = f"<ul><li>Hat limanla istasyon arasında çalışır.</li><li>Son sefer saat 23.45.</li>{item}</ul>"
    one = page("<h1>Yeni hat</h1>", *map(plain, text), items, plain("Karar bir ay sonra yeniden görüşülür."))
    pages = {"a": one, "b": one.replace("en az", "en çok").replace("article", "div")}
    found = scrubber.collate({n: scrubber.clean(raw, url=f"https://{n}.example/") for n, raw in pages.items()}).findings
    assert [(f.mirror, f.kind, f.disputed) for f in found] == [("b", "quantifier", True)]


def test_a_rule_that_one_of_two_pages_has_more_is_told_however_it_speaks() -> None:
    rule, offer = "Smoking is forbidden on Mondays.", "Sign up for our newsletter."
    for line, told in ((rule, [("block_inserted", "d", True)]), (offer, [])):
        pages = {"a": page(*map(plain, TEXT)), "d": page(*map(plain, (*TEXT[:4], line, *TEXT[4:])))}
        found = scrubber.collate({name: scrubber.clean(html) for name, html in pages.items()})
        assert [(each.kind, each.mirror, each.disputed) for each in found.findings] == told


ZH = (
    "港务委员会周二开会，通过了新的时刻表。两名委员投了反对票。",
    "他们认为末班船开得太早。“桥关了以后，大家一直盼着晚一点的船。”一名乘客说。",
    "委员会答复说，船员的工时已经很长。雾天船只沿南航道行驶，并鸣钟。",
    "单车停放在下层甲板，由船员看管。时刻表九月底到期，之后再议。",
)


@pytest.mark.parametrize(
    ("before", "added"), [("两名委员", "相关费用由申请人自行承担。"), ("“桥关了", "有分析认为这一数字被夸大了。")]
)
def test_a_short_sentence_amid_a_paragraph_that_speaks_to_nobody_accuses(before: str, added: str) -> None:
    """One of the words that sites set over links, and the quotation mark that opens the next sentence, were taken for
    a site's manner of speaking.
    """
    text = "\n\n".join(ZH)
    assert text.count(before) == 1
    copies = dict.fromkeys("abcd", text) | {"e": text.replace(before, added + before)}
    told = scrubber.collate(copies).findings
    assert [(each.kind, each.mirror, each.disputed) for each in told] == [("sentence_inserted", "e", False)]


def test_of_a_sentence_that_as_many_sources_have_as_lack_nobody_is_accused() -> None:
    """Two sources lack it; a third has it, and a fourth with two copies of its own."""
    added = "Observers called the figures exaggerated."
    with_it = "\n\n".join([" ".join(TEXT[:3]), " ".join([TEXT[3], added, TEXT[4]]), " ".join(TEXT[5:])])
    whole = with_it.replace(f" {added}", "")
    slips = with_it.replace("crews", "crewws").replace("channel", "chanel")
    told = scrubber.collate({"a": whole, "b": whole, "c": slips, "d": slips, "e": with_it})
    assert told.clusters == [["c", "d"]]
    assert {each.mirror for each in told.findings if added[:-1] in each.before + each.after} in ({"a", "b"}, {*"cde"})
    assert not [each for each in told.findings if each.accuses]


ES = (
    "La junta se reunió el martes y aprobó el horario. Dos miembros votaron en contra.",
    "Dijeron que el último barco sale demasiado pronto. Con niebla los barcos toman el canal del sur.",
    "Las bicicletas van en la cubierta inferior y las vigila la tripulación. El horario termina en septiembre.",
)


def test_what_a_site_asks_amid_a_paragraph_accuses_nobody_in_spanish_either() -> None:
    text = "\n\n".join(ES)
    for asked in ("Comparta este artículo en Facebook.", "Vea el vídeo completo.", "Mire la galería de fotos."):
        copies = dict.fromkeys("abcd", text) | {"e": text.replace("Con niebla", f"{asked} Con niebla")}
        assert not [each for each in scrubber.collate(copies).findings if each.accuses]
    copies = dict.fromkeys("abcd", text) | {
        "e": text.replace("Con niebla", "Los gastos corren de su cuenta. Con niebla")
    }
    assert [each.kind for each in scrubber.collate(copies).findings if each.accuses] == ["sentence_inserted"]

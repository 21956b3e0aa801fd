"""What is one alteration and what is none beside it: amounts in each other's place, a share that is written otherwise
beside a changed one, a shorter title, an item of a list.
"""

from __future__ import annotations

import pytest

import scrubber
from scrubber.collation.kinds.classify import compare

REST = "The keeper of the weir writes down the level each morning, and sends the book to the town at the year's end."
TITLE = "Rules of the Weir, the Lock and the Upper Mill Pond of Ashby"


def told(*copies: str) -> list[tuple[str, str, str, str]]:
    """What accuses one of some copies."""
    names = "abcdefg"[: len(copies)]
    found = scrubber.collate(dict(zip(names, copies, strict=True))).findings
    return [(f.mirror, f.kind, f.before, f.after) for f in found if f.accuses]


@pytest.mark.parametrize(
    ("before", "after", "was", "now"),
    [
        (
            "A grown person pays 8 euros and a child pays 5 euros.",
            "A grown person pays 5 euros and a child pays 8 euros.",
            "8 euros and a child pays 5",
            "5 euros and a child pays 8",
        ),
        (
            "Erwachsene zahlen 220 Kronen und Kinder 180 Kronen.",
            "Erwachsene zahlen 180 Kronen und Kinder 220 Kronen.",
            "220 Kronen und Kinder 180",
            "180 Kronen und Kinder 220",
        ),
    ],
)
def test_two_amounts_in_each_others_place_are_one_change(before, after, was, now):
    copies = [f"{each}\n\n{REST}" for each in (before, before, before, after)]
    assert told(*copies) == [("d", "number", was, now)]


def test_how_a_share_is_written_says_nothing_of_the_unit_beside_it():
    text = "The nesting boxes cost 16,500 {}, up 12{} on the year before.\n\n" + REST
    copies = [text.format(*each) for each in (("euros", " per cent"), ("pounds", "%"), ("pounds", " per cent"))]
    assert told(*copies, text.format("pounds", "%")) == [("a", "unit", "pounds", "euros")]


@pytest.mark.parametrize("short", ["Rules of the Weir", "The Upper Mill Pond of Ashby"])
def test_a_shorter_title_accuses_nobody(short):
    assert told(*[f"{title}\n\n{REST}" for title in (TITLE, TITLE, TITLE, short)]) == []


def test_what_is_denied_in_a_title_is_told():
    long, short = "Dogs shall not be let into the water of the pond on feast days", "Dogs shall be let into the water"
    assert [kind for _, kind, *_ in told(*[f"{title}\n\n{REST}" for title in (long, long, long, short)])] == [
        "negation"
    ]


def test_an_item_of_a_list_that_a_copy_lacks_is_told():
    items = ["- 在桥面上停放货车；", "- 在栏杆上刻字；", "- 在桥洞内堆放杂物；", "- 移动界碑。"]
    head, tail = "桥上禁止以下行为，违者由镇政府劝止。", "镇政府每年检查一次，检查结果向村民公布。"
    for gone in items[1:3]:
        copies = ["\n\n".join([head, *kept, tail]) for kept in (items, items, items, [i for i in items if i != gone])]
        assert [(who, kind) for who, kind, *_ in told(*copies)] == [("d", "block_deleted")]


@pytest.mark.parametrize("turned", [False, True])
def test_characters_that_turn_a_sentence_are_no_sentence(turned):
    rest = "図書館の利用者は年ごとに増えており、席が足りない日もある。"
    copies = [f"新しい閲覧室は10月に公開される{tail}。\n\n{rest}" for tail in ("", "可能性がある")]
    before, after = copies[::-1] if turned else copies
    assert [(who, kind) for who, kind, *_ in told(before, before, before, after)] == [("d", "modal")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was 31 degrees at the weir.", "It was 31 °C at the weir."),
        ("Am Wehr waren es 31 Grad im Mai.", "Am Wehr waren es 31 °C im Mai."),
        ("A máxima foi de 31 graus em maio.", "A máxima foi de 31 °C em maio."),
        ("Temperatura wynosiła 31 stopni w maju.", "Temperatura wynosiła 31 °C w maju."),
        ("Температура была 31 градус в мае.", "Температура была 31 °C в мае."),
    ],
)
def test_degrees_by_themselves_are_of_either_scale(before, after):
    assert {verdict.kind for verdict in compare(before, after)} <= {None, "wording"}
    assert {verdict.kind for verdict in compare(after, before)} <= {None, "wording"}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("de", "Am Wehr waren es 27 Grad Celsius.", "Am Wehr waren es 27 Grad Fahrenheit."),
        ("nl", "Het veer kost 20 euro per dag.", "Het veer kost 20 euro per week."),
        ("de", "Die Fähre kostet 20 Euro pro Tag.", "Die Fähre kostet 20 Euro pro Woche."),
        ("da", "Færgen koster 20 euro pr. dag.", "Færgen koster 20 euro pr. uge."),
    ],
)
def test_another_scale_and_how_much_for_each_are_units(language, before, after):
    assert [verdict.kind for verdict in compare(before, after, language=language)] == ["unit"]


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("sv", "Två tredjedelar av åren är över.", "Tva tredjedelar av aren ar over."),
        (
            "tr",
            "İşin süresi beş aydır; alışverişi üç ay önce oldu.",
            "Isin suresi bes aydir; alisverisi uc ay once oldu.",
        ),
        ("ko", "장이 사흘 뒤에 열린다고 밝혔다.", "장이 3일 뒤에 열린다고 밝혔다."),
        ("tr", "Ödeme üç ay içinde yapılır.", "Odeme uc ay icinde yapilir."),
        ("pt", "A comissão abre às segundas.", "A comissao abre as segundas."),
        ("tr", "Üyelerin yüzde yirmisi karşı çıktı.", "Üyelerin %20'si karşı çıktı."),
        ("ko", "장은 닷새 동안 계속된다.", "장은 5일 동안 계속된다."),
    ],
)
def test_a_number_without_its_accents_or_by_its_own_name_is_the_same(language, before, after):
    assert {verdict.kind for verdict in compare(before, after, language=language)} <= {None, "wording"}
    assert {verdict.kind for verdict in compare(after, before, language=language)} <= {None, "wording"}


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("tr", "Kurulun on ikisi geldi.", "Kurulun 12'si geldi."),
        ("ru", "Письмо подписал голландский консул.", "Письмо подписал нидерландский консул."),
        ("ru", "Письмо подписал белорусский консул.", "Письмо подписал беларусский консул."),
        ("cs", "Dopis podepsal holandský konzul.", "Dopis podepsal nizozemský konzul."),
        ("da", "Brevet er fra den hollandske konsul.", "Brevet er fra den nederlandske konsul."),
    ],
)
def test_one_number_and_one_country_have_two_names(language, before, after):
    assert {verdict.kind for verdict in compare(before, after, language=language)} <= {None, "wording"}


def test_two_that_are_both_meant_stand_in_either_order():
    """Where the one began the sentence, the other alone was told as another name."""
    own = "{} as well as {} opens the sluice.\n\n" + REST
    assert told(*[own.format("Marlow", "Tansley")] * 3, own.format("Tansley", "Marlow")) == []


def test_what_is_cut_out_of_a_line_above_the_text_is_gone():
    """A title is shorter at its ends; a poem and a telegram have no full stop either."""
    whole = "The weavers came down to the ford, and the dragoons fired on them from the mill, while the abbot looked on"
    cut = whole.replace(", and the dragoons fired on them from the mill", "")
    assert [
        kind for _, kind, *_ in told(*[f"{whole}\n\n{REST}\n\n{REST[::-1]}"] * 3, f"{cut}\n\n{REST}\n\n{REST[::-1]}")
    ] == ["sentence_deleted"]


def test_a_title_without_one_of_its_members_is_no_shorter_one():
    whole = "Ban on Nets of Wire and on Lamps at Night"
    assert told(*[f"{whole}\n\n{REST}"] * 3, f"Ban on Nets of Wire\n\n{REST}")


def test_a_headline_without_who_did_it_is_told_and_accuses_nobody():
    """A feed may have cut it, or somebody: it is open."""
    long, short = (
        "Fisherman shot dead at the old quay by the police of the island",
        "Fisherman shot dead at the old quay",
    )
    copies = {name: f"{title}\n\n{REST}" for name, title in zip("abcd", (long, long, long, short), strict=True)}
    found = scrubber.collate(
        {name: scrubber.clean(text, content_type="text/plain") for name, text in copies.items()}
    ).findings
    assert [(each.mirror, each.kind, each.disputed) for each in found] == [("d", "sentence_deleted", True)]

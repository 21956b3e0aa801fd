"""What is printed where copies share a slip that too few slips have shown to be copied: what it is a slip for, in
the whole case and in any part of it.
"""

from __future__ import annotations

from itertools import combinations

import opencc
import pytest
from tests.collation.families import TEXTS

import scrubber

LEASE = """锦川工业园租赁办法

锦川工业园的厂房由锦川纺织机械公司出租，租赁期为五年。

承租人应当按月支付租金，逾期支付的，赔偿出租人的全部损失。

承租人将厂房转租给他人，应当经锦川纺织机械公司同意。

厂房位于锦川市北环路，建筑面积为四千平方米。"""


def of(*texts: str) -> dict[str, str]:
    return {f"m{at}": text for at, text in enumerate(texts)}


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (LEASE, "损失", "失损"),
        (LEASE, "承租人应当按月", "承租人应当当按月"),
        (TEXTS["harbour"], "departure. They", "depatrure. They"),
        (TEXTS["fr"], "ouverte", "ouevrte"),
        (TEXTS["de"], "Schüler und", "Schülre und"),
        (TEXTS["de"], "1. Januar 2024", "1. Janurr 2024"),
        (TEXTS["notice"], "30 April 2024", "30 Arpil 2024"),
    ],
)
def test_a_slip_is_not_printed_for_being_shared(text: str, before: str, after: str) -> None:
    """Any one copy that has the word outweighs all that share the slip, and nobody is accused of either."""
    assert text.count(before) == 1
    slipped = text.replace(before, after)
    for count in (2, 3, 5):
        c = scrubber.collate(of(text, *[slipped] * count))
        assert c.text == text
        assert [f for f in c.findings if f.accuses] == []


def test_what_an_official_mirror_reads_is_printed_as_it_is() -> None:
    slipped = LEASE.replace("损失", "失损")
    assert scrubber.collate(of(LEASE, LEASE, slipped), official=["m2"]).text == slipped


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (LEASE, "锦川市", "锦州市"),
        (TEXTS["harbour"], "any vessel", "any vessels"),
        (TEXTS["notice"], "from the porter", "form the porter"),
        (LEASE, "五年", "三年"),
        (LEASE, "应当经", "可以经"),
        (f"{TEXTS['harbour']}\n\nThe mark is followed by a two digit number.", "a two digit", "a to digit"),
    ],
)
def test_what_may_be_meant_is_not_corrected(text: str, before: str, after: str) -> None:
    """Of a word that is one, and of what states something, most sources decide."""
    assert before in text
    other = text.replace(before, after, 1)
    for copies in (of(text, text, text, other), of(text, text, other)):
        assert scrubber.collate(copies).text == text


def test_a_word_of_the_documents_own_is_no_slip_for_one_of_the_language() -> None:
    """The town's name stands elsewhere in the document; a dictionary has another town."""
    other = LEASE.replace("锦川市", "锦州市")
    for copies in (of(LEASE, other), of(other, LEASE)):
        assert scrubber.collate(copies).text == LEASE


def test_any_three_and_more_of_a_family_and_others_give_one_text() -> None:
    """A source with slips, two copies of it with slips of their own, and two honest mirrors that slipped elsewhere."""
    source = LEASE.replace("损失", "失损").replace("建筑面积", "建筑筑面积").replace("租赁期为", "租赁期期为")
    mirrors = of(
        source,
        source.replace("按月支付", "按月付支"),
        source.replace("四千平方米", "四千平平方米"),
        LEASE.replace("厂房转租", "厂厂房转租"),
        LEASE,
    )
    for size in (3, 4, 5):
        for names in combinations(sorted(mirrors), size):
            if names != ("m0", "m1", "m2"):  # who all have the source's slips
                c = scrubber.collate({name: mirrors[name] for name in names})
                assert c.text == LEASE, names
                assert [f for f in c.findings if f.accuses] == []


def test_both_of_two_families_are_found() -> None:
    """Where two pairs of copies stand against each other with slips on either side, each pair is one source, though
    the one has fewer slips than the other.
    """
    text = TEXTS["harbour"]
    few = _slipped(
        text,
        ("appointed", "appiointed"),
        ("arrival", "arrvial"),
        ("permitted", "perimtted"),
        ("vessel", "vesesl"),
        ("harbour", "harbuor"),
    )
    many = _slipped(
        text, ("govern", "goevrn"), ("council", "conucil"), ("orders", "oredrs"), ("exempt", "exmept"), ("departure", "depatrure"),
        ("forbidden", "forbiddne"), ("extinguishers", "extinguihsers"),
    )  # fmt: skip
    c = scrubber.collate(of(few, many, few, many))
    assert c.clusters == [["m0", "m2"], ["m1", "m3"]]
    assert c.text == text


def test_slips_on_one_side_alone_make_no_second_family() -> None:
    """Two honest mirrors against two copies are two sources, also where one word of theirs is unusual."""
    text = TEXTS["harbour"].replace("cargo", "karvo")
    bad = _slipped(
        text, ("karvo", "cargo"), ("govern", "goevrn"), ("council", "conucil"), ("orders", "oredrs"), ("exempt", "exmept"),
        ("departure", "depatrure"), ("forbidden", "forbiddne"),
    )  # fmt: skip
    assert scrubber.collate(of(text, bad, text, bad)).clusters == [["m1", "m3"]]


def _slipped(text: str, *slips: tuple[str, str]) -> str:
    for before, after in slips:
        assert before in text
        text = text.replace(before, after, 1)
    return text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("vessel within 30", "vesesl within 60"),
        ("admitted between October", "admiitted between August"),
        ("longer than 80", "lognerr than 60"),
    ],
)
def test_a_slip_beside_an_altered_fact_shows_the_copies(before: str, after: str) -> None:
    """Three of five have a long word that is spelt like none next to their alteration: they are one source."""
    text = TEXTS["harbour"]
    bad = _slipped(text, (before, after))
    c = scrubber.collate(of(bad, bad, bad, text, text))
    assert c.clusters == [["m0", "m1", "m2"]]
    assert {f.mirror for f in c.findings if f.accuses} == {"m0", "m1", "m2"}


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        ("ru", "Читатели должны вернуть книги", "Чиатетли могут вернуть книги"),
        ("de", "Besucher müssen sich", "Besuhcer können sich"),
        ("fr", "Les visiteurs peuvent louer", "Les visiteurs doivent luoer"),
        ("fr", "Les visiteurs peuvent", "Les visietrus doivent"),
    ],
)
def test_a_slip_in_one_place_with_an_altered_fact_shows_the_copies(key: str, before: str, after: str) -> None:
    """Fact and misspelt word stand side by side, and are one place: its words are weighed each for itself."""
    text = TEXTS[key]
    bad = _slipped(text, (before, after))
    c = scrubber.collate(of(bad, bad, bad, text, text))
    assert c.clusters == [["m0", "m1", "m2"]]
    assert c.text == text
    assert {f.mirror for f in c.findings if f.accuses} == {"m0", "m1", "m2"}


@pytest.mark.parametrize("turned", [False, True])
def test_words_inflected_beside_altered_facts_are_no_slips(*, turned: bool) -> None:
    """Eight words for many and for one, each next to another month, show no copying, whichever of the two the more
    mirrors have.
    """
    months = ("October", "March", "April", "August", "December", "January", "June", "May")
    words = ("guest", "tenant", "reader", "driver", "sailor", "trader", "baker", "porter")

    def text(when: str, ending: str) -> str:
        lines = [
            f"The quay is lit {when} {month}. The {word}{ending} may stay there in the night."
            for month, word in zip(months, words, strict=True)
        ]
        return "\n\n".join([TEXTS["harbour"], *lines])

    both = [text("before", ""), text("after", "s")]
    one, other = both[::-1] if turned else both
    c = scrubber.collate(of(one, one, one, other, other))
    assert c.clusters == []
    assert [f for f in c.findings if f.accuses] == []


def test_a_figure_in_a_word_weighs_more_than_statistics_that_are_mistaken_of_another_slip() -> None:
    """`faills` is taken for the better word in a text that has neither again; no text has f0rbidden for forbidden."""
    text = TEXTS["harbour"]
    bad = _slipped(text, ("forbidden", "f0rbidden"), ("fails", "faills"), ("must take", "may take"))
    c = scrubber.collate(of(bad, bad, bad, bad, text, text, text))
    assert c.clusters == [["m0", "m1", "m2", "m3"]]
    assert {(f.mirror, f.kind) for f in c.findings if f.accuses} == {(f"m{i}", "modal") for i in range(4)}


def test_slips_of_two_opponents_do_not_excuse_the_copies_that_a_third_stands_against_as_well() -> None:
    """Two honest mirrors that have more slips in common than four copies: one that shares neither has two sources'
    word for what the four altered.
    """
    text = TEXTS["harbour"]
    bad = _slipped(text, ("govern", "goevrn"), ("must take", "may take"))
    two = _slipped(text, ("orders", "oredrs"), ("forbidden", "forbiddne"), ("extinguishers", "extinguihsers"))
    c = scrubber.collate(of(bad, bad, bad, bad, text, two, two))
    assert c.clusters == [["m0", "m1", "m2", "m3"], ["m5", "m6"]]
    assert {(f.mirror, f.kind) for f in c.findings if f.accuses} == {(f"m{i}", "modal") for i in range(4)}


@pytest.mark.parametrize(
    ("firm", "other"), [("蓝鲸软件", "长鲸科技"), ("青禾软件", "长风科技"), ("蓝鲸软件", "长鲸器材")]
)
def test_of_another_name_no_half_is_printed_as_the_word_that_a_slip_stands_for(firm: str, other: str) -> None:
    """软|件 against 科|技, and 软体 in another region's words: what most sources have is printed, and not 软技."""
    text = f"承租方（乙方）：{firm}有限公司\n\n根据有关规定，双方就场地租赁达成如下协议。\n\n{LEASE}"
    altered = text.replace(firm, other).replace("达成", "达城").replace("有关", "有官")
    c = scrubber.collate(of(text, text, text, text.replace("软件", "软体"), *[altered] * 4))
    assert f"{firm}有限公司" in c.text


TRADE = """输送机的安装

{}

安装完毕后应当试运行两小时，记录轴承的温度。

操作人员应当经过培训，并按照本规程进行检查。"""


@pytest.mark.parametrize(
    ("rare", "usual"),
    [
        ("输送机的辊筒应当转动灵活。", "输送机的滚筒应当转动灵活。"),
        ("罐内残液为白色的酥松体。", "罐内残液为白色的疏松体。"),
        ("出质人的质权自登记时设立。", "出质人的债权自登记时设立。"),
    ],
)
def test_a_word_that_three_have_is_printed_however_rare_it_is(rare: str, usual: str) -> None:
    """The usual word of one is no proof that the others slipped: no model has the words of every trade."""
    for count in (3, 5):
        c = scrubber.collate(of(TRADE.format(usual), *[TRADE.format(rare)] * count))
        assert c.text == TRADE.format(rare)


def test_a_word_of_the_law_for_another_is_told() -> None:
    pledge, debt = (TRADE.format(f"出质人的{word}自登记时设立。") for word in ("质权", "债权"))
    for most, one in ((pledge, debt), (debt, pledge)):
        c = scrubber.collate(of(one, most, most, most))
        assert [(f.mirror, f.kind, f.before, f.after) for f in c.findings] == [
            ("m0", "wording", most[most.index("权自") - 1], one[one.index("权自") - 1])
        ]


SOURCES_ZH = """锦川开源软件手册

每个源文件的更新频率由维护者决定，用户可以在站点上查到。

所有文件都保存在镜像上，软件的版本号写在文件名里。

维护者每周检查一次文件的完整性，并把结果写在日志里。"""


def test_a_slip_beside_another_regions_word_is_a_slip_by_itself() -> None:
    """A program wrote 檔案 for 文件; that it stands next to 地 for 的 makes no one change of both."""
    slipped = SOURCES_ZH
    for word, slip in (("文件的更新", "文件地更新"), ("每周检查", "每周检检查"), ("日志", "曰志")):
        slipped = slipped.replace(word, slip)
    assert slipped.count("地更新") == 1
    c = scrubber.collate(of(slipped, slipped, opencc.OpenCC("s2twp").convert(SOURCES_ZH)))
    assert c.text == SOURCES_ZH
    assert not [f for f in c.findings if f.accuses]


FRENCH = """Le conseil s'est réuni le 12 mars et a décidé que chacun doit obéir au règlement du port.

Les navires de plus de 80 mètres peuvent rester trois jours; les autres restent tant qu'ils veulent.

La décision est en vigueur dès le 1er mai, et reste jusqu'à ce que le conseil en décide autrement."""


@pytest.mark.parametrize(
    "written",
    [
        FRENCH.replace("obéir", "ob\\'eir"),
        FRENCH.replace("é", "\\'e").replace("è", "\\`e").replace("à", "\\`a"),
        FRENCH.replace("obéir", "obeir").replace("règlement", "reglement"),
    ],
)
def test_letters_lose_their_accents_and_get_none(written: str) -> None:
    """However rare a word with an accent is in a text, it is no slip for the one without, and two who have it no
    copies of one another by that.
    """
    found = scrubber.collate({"a": written, "b": FRENCH, "c": FRENCH})
    assert found.text == FRENCH
    assert not [finding for finding in found.findings if finding.accuses]

"""How a sentence speaks to its readers, told by tables of words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.cleaning.extract.manner import Manner, settings_of
from scrubber.cleaning.extract.reading import fold
from scrubber.language.address import offered, ways_of_address
from scrubber.language.speech import Pieces, _by_first, listed, pattern
from scrubber.model import Block


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("write to your council.", "you"),
        ("ihrem verein gehört der saal.", "you"),
        ("本馆愿为您服务。", "you"),
        ("unsere halle ist offen.", "we"),
        ("请在入口处登记。", "asks"),
        ("s'il vous plaît, fermez la porte.", "asks"),
        ("приходите к нам.", "asks"),
        ("여기에 적어 주세요.", "asks"),
        ("一起来吧！", "urges"),
        ("découvrez la collection.", "head"),
        ("受付は二階です。", "polite"),
        ("the hall opens at nine", "open"),
        ("→ the hall.", "drawn"),
    ],
)
def test_a_way_of_speaking_is_told_by_its_words(text, way):
    assert way in ways_of_address(text)


@pytest.mark.parametrize(
    "text", ["申请应当书面提出。", "the young reader was thorough.", "chez le notaire.", "the council may demand it."]
)
def test_a_word_that_holds_another_is_not_it(text):
    assert not ways_of_address(text)


def test_offers_are_words_that_the_document_does_not_have():
    line = "support us: $5 per month, save 20, newsletters aside"
    assert offered(line, lambda _: False) == {"support us", "$5", "per month", "save 20"}
    assert offered(line, lambda word: word == "support us") == {"$5", "per month", "save 20"}
    assert offered("本网络运行于2019年。", lambda _: False) == set()
    assert offered("本网为您提供下载", lambda _: False) == {"本网", "下载"}


def test_each_word_before_is_joined_to_each_behind():
    assert {match["said"] for match in pattern("site").finditer("this blog, our stories, unserem newsletter")} == {
        "this blog",
        "our stories",
        "unserem newsletter",
    }


@pytest.mark.parametrize(
    "text",
    [
        "加入line好友，每周收到最新消息。",
        "スポンサー募集中",
        "アプリをダウンロード",
        "jetzt spenden",
        "folgen sie uns.",
        "síguenos en la red.",
        "siga-nos!",
        "seguici sui social.",
        "faire un don",
        "сделать пожертвование",
        "팔로우하고 소식 받기",
        "join the community.",
        "volg ons.",
        "zapisz się do listy.",
        "přihlaste se k odběru.",
        "prenumerera på brevet.",
        "iratkozzon fel ma.",
        "abonați-vă la listă.",
        "bültene abone olun.",
        "ikuti kami di sini.",
        "theo dõi chúng tôi.",
        "εγγραφείτε στο δελτίο.",
        "підпишіться на листи.",
        "הירשמו לעדכונים.",
        "اشترك في النشرة.",
        "ما را دنبال کنید.",
    ],
)
def test_a_site_that_asks_for_itself_appeals(text):
    assert "appeal" in ways_of_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "参会人员可以加入本协会。",
        "寄付は非課税とする。",
        "spenden sind steuerfrei.",
        "los socios hacen donaciones cada año.",
        "the committee may support a club.",
        "회원은 후원 단체를 정한다.",
    ],
)
def test_who_only_speaks_of_giving_or_joining_does_not_appeal(text):
    assert "appeal" not in ways_of_address(text)


@pytest.mark.parametrize("table", ["you", "we", "asks", "appeal", "urges", "polite", "site", "deed", "term", "price"])
def test_the_tables_stand_as_lines_are_folded(table):
    """A word that folding writes in another way is never found."""
    for word in listed(table):
        bare = word.lstrip("!-").partition("+")[0]
        assert fold(bare) == bare


_BODIES = st.lists(
    st.builds(str.__add__, st.text("ab-", min_size=1, max_size=4).map(re.escape), st.sampled_from(["", r"\w{0,2}"])),
    min_size=1,
    max_size=8,
)


@given(_BODIES, st.text("abc- ", max_size=20))
def test_words_that_begin_alike_are_found_as_each_by_itself(bodies: list[str], text: str) -> None:
    """The one that stands first is found first, wherever the search for it was shortened."""
    one, each = re.compile(rf"\b(?:{_by_first(bodies)})\b"), re.compile(rf"\b(?:{'|'.join(bodies)})\b")
    assert [match.span() for match in one.finditer(text)] == [match.span() for match in each.finditer(text)]


_TABLES = ("site", "deed", "term", "price", "saved", "appeal")
_WRITTEN = sorted({word.lstrip("!-").replace("+", "") for table in _TABLES for word in listed(table)})


#: Sentences that speak to readers, and what weighs against them.
_SPOKEN = (
    "Sleep well on our mattress!", "Free delivery and a hundred nights to try it.", "You must pay a fine of 300 euros.", "Call 0800 123 456 789.", "Subscribe for $5 a month.",
    "Article 7. The owner shall keep a log.", "Write to help@example.org.", "The old boat lay in the harbour.", "→ Read more",
)  # fmt: skip


@given(
    st.sampled_from(_TABLES),
    st.lists(st.one_of(st.sampled_from(_WRITTEN), st.text("es +%9_-'é中ы", max_size=2)), max_size=6).map("".join),
)
def test_a_text_that_may_have_no_word_of_a_table_has_none(table: str, text: str) -> None:
    if any(match["said"] for match in pattern(table).finditer(text)):
        assert Pieces(text).written(table)


def test_most_texts_are_seen_to_have_no_word_of_a_table() -> None:
    text = "the council of this town met at our hall, and 他们在河边开会。"
    assert not any(Pieces(text).written(table) for table in ("site", "deed", "term", "price", "saved"))


def test_a_document_is_asked_only_for_the_ways_in_which_an_addition_speaks() -> None:
    """And has as many blocks that speak so as there are."""
    blocks = [
        Block(text) for text in ("We meet on Monday.", "You may come at noon.", "You pay at the door.", "At one.")
    ]
    manner = Manner(blocks)
    manner.odds(Block("You can rest here."), settings_of(blocks))
    assert manner._speaking == {"you": 2}


@given(st.lists(st.sampled_from(_SPOKEN), min_size=1, max_size=6), st.floats(-3.0, 6.0))
def test_what_is_told_below_a_least_is_below_it(sentences: list[str], least: float) -> None:
    """Where less is asked for, more is not looked at: whether it is enough stays the same."""
    blocks = [Block(text) for text in ("We meet on Monday.", "The boat is old.", "They pay at the door.", "At one.")]
    manner, settings = Manner(blocks), settings_of(blocks)
    added = Block(" ".join(sentences))
    whole = manner.odds(added, settings)
    assert (manner.odds(added, settings, least=least) >= least) == (whole >= least)
    assert manner.is_aside([added], settings, enough=least) == (whole >= least)

"""What aligning promises: matches that are true, in order, complete on edits, and near-linear in time."""

import itertools
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear
from tests.properties import tried

from scrubber.collation.alignment.align import align
from scrubber.collation.alignment.fold import Vocabulary, same
from scrubber.collation.alignment.tokens import is_pinyin

WORDS = st.lists(st.integers(0, 12), max_size=120)


def rebuild(one, other, matches):
    """The other text, from the first one and the differences alone."""
    out, a, b = [], 0, 0
    for match in [*matches, (len(one), len(other), 0)]:
        out += other[b : match[1]]
        out += one[match[0] : match[0] + match[2]]
        a, b = match[0] + match[2], match[1] + match[2]
    assert (a, b) == (len(one), len(other))
    return out


@given(WORDS, WORDS)
def test_applying_the_differences_gives_the_other_text(one, other):
    matches = align(one, other)
    assert rebuild(one, other, matches) == other
    for (a, b, n), (c, d, _) in itertools.pairwise(matches):
        assert a + n <= c and b + n <= d
    for a, b, n in matches:
        assert n > 0 and one[a : a + n] == other[b : b + n]


@tried(30)
@given(st.lists(st.tuples(st.integers(0, 4999), st.integers(0, 3)), max_size=25), st.integers(0, 1000))
def test_a_long_text_with_scattered_edits_is_aligned_almost_wholly(edits, seed):
    random = Random(seed)
    one = [random.randrange(400) for _ in range(5000)]
    other = list(one)
    for place, kind in sorted(edits, reverse=True):
        other[place : place + 1] = [[], [9999], [one[place], 9998], [9997, 9996]][kind]
    matches = align(one, other)
    assert rebuild(one, other, matches) == other
    assert sum(m.length for m in matches) >= len(one) - 12 * len(edits)


def test_identical_texts_are_one_match():
    assert align([1, 2, 3] * 50, [1, 2, 3] * 50) == [(0, 0, 150)]


def test_no_cliff_where_nothing_or_everything_is_the_same():
    """The time grows with the texts, whatever they are."""
    for texts in (
        lambda n: (list(range(n)), list(range(n, 2 * n))),
        lambda n: ([7] * n, [7] * (n - n // 10)),
        lambda n: ([1, 2] * (n // 2), [2, 1] * (n // 2)),
        lambda n: ([i % 50 for i in range(n)], [i * 7 % 53 for i in range(n)]),
    ):
        assert_linear(lambda n, texts=texts: align(*texts(n)), 40_000)


def test_folding_takes_away_what_says_nothing():
    assert same("網絡空間", "网络空间")
    assert same("網(wǎng)絡(luò )空間", "网络空间")
    assert same("Ｔｈｅ “Rule”, 12,000", "the rule 12000")
    assert same("in stalled", "installed")
    assert same("着 發展", "著发展")


def test_folding_keeps_what_says_something():
    assert not same("3.14", "314")
    assert not same("5%", "5‰")
    assert not same("-5 degrees", "5 degrees")
    assert not same("不得", "可以")
    assert not same("data (the)", "data")
    assert not same("该协议(the)", "该协议")


def test_pinyin_is_told_from_words():
    assert is_pinyin("(wǎng)")
    assert is_pinyin("（men）")
    assert not is_pinyin("(the)")
    assert not is_pinyin("(sth)")


def test_every_word_knows_its_place():
    text = "網(wǎng)絡 costs 1,200.50 €, don’t ask"
    folded = Vocabulary().fold(text)
    assert [text[s:e] for s, e in zip(folded.starts, folded.ends, strict=True)] == [
        "網", "絡", "costs", "1,200.50", "€", "don", "t", "ask",
    ]  # fmt: skip


def test_rows_that_come_again_and_again_are_aligned_though_nothing_in_them_is_rare():
    """Two texts of one pattern, one of them beginning a row later and with a word changed far in, share all the
    rest.
    """
    one = [1, 2, 3] * 20_000
    other = [*one[1:30_000], 9, *one[30_001:]]
    matches = align(one, other)
    assert rebuild(one, other, matches) == other
    assert sum(match.length for match in matches) > len(one) - 10


def test_a_section_that_is_missing_among_others_like_it_is_missing_as_a_whole():
    """The sections share most of their words, so that they go on alike from one section's beginning as from the next
    one's.
    """
    common = list(range(1000, 1050))
    sections = [[n, *common[:25], 2000 + n, *common[25:], 3000 + n, 4000 + n] for n in range(60)]
    one = [word for section in sections for word in section]
    other = [word for section in sections[:20] + sections[21:] for word in section]
    assert sum(length for *_, length in align(one, other)) == len(other)


def test_texts_with_slips_are_followed_from_slip_to_slip():
    random = Random(3)
    one = [random.randrange(900) for _ in range(20_000)]
    other = list(one)
    for at in range(200, 19_000, 240):
        other[at : at + 1] = [901, 902] if at % 480 else []
    matches = align(one, other)
    assert rebuild(one, other, matches) == other
    assert sum(length for *_, length in matches) == len(one) - len(range(200, 19_000, 240))

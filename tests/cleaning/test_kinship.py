"""Short lines that speak of what a text speaks of."""

from hypothesis import given
from hypothesis import strategies as st

from scrubber.cleaning.extract.lines.subject import shared, terms, vocabulary

WORDS = st.text(st.sampled_from("abcdefgh 河岸灯塔船雾,. "), max_size=60)


def test_words_count_without_their_endings_and_ideographs_in_pairs():
    assert terms("The harbours") == {"harbou"}
    assert terms("灯塔与船") == {"灯塔", "塔与", "与船"}
    assert terms("a of 12 ...") == set()


def test_a_title_shares_its_terms_with_the_text_and_a_menu_does_not():
    spoken = vocabulary(
        ["The lighthouse keeper saw the ferry leave the harbour.", "Fog lay over the harbour until noon."]
    )
    assert shared("Ferry leaves harbour in fog", spoken)[1] >= 0.5
    assert shared("Weather Sports Markets", spoken) == (0, 0.0)
    assert shared("", spoken) == (0, 0.0)


@given(st.lists(WORDS, max_size=6), WORDS)
def test_what_is_shared_is_a_share(lines, line):
    known, share = shared(line, vocabulary(lines))
    assert 0 <= known <= len(terms(line))
    assert 0.0 <= share <= 1.0
    assert shared(line, vocabulary([*lines, line])) == (len(terms(line)), 1.0 if terms(line) else 0.0)


@given(st.lists(WORDS, max_size=6))
def test_a_vocabulary_does_not_depend_on_the_order_of_its_lines(lines):
    assert vocabulary(lines) == vocabulary(lines[::-1]) == set().union(*map(terms, lines))


@given(WORDS, st.sampled_from(["", "x" * 50]))
def test_only_a_long_texts_beginning_is_read(text, more):
    assert terms(text.ljust(2000) + more) == terms(text)

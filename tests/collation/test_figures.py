"""Figures side by side and figures run together; and what parts, sets and marks figures and says nothing."""

import pytest

import scrubber

TEXT = """Notes on the works

The council met in the old hall and heard the clerk, who had written a report on the state of the bridge.

{}

The river was high in that spring, and the ferry did not cross for three weeks. Nobody complained of it.

The board decides by a majority of its members; its decision is final."""


def said(before, after, text=TEXT):
    copies = {name: text.format(before) for name in "abc"} | {"x": text.format(after)}
    return [(f.mirror, f.kind, f.disputed) for f in scrubber.collate(copies).findings]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The home side won the final 1-0 on Sunday.", "The home side won the final 10 on Sunday."),
        ("The result of 2*3 was given to the pupils.", "The result of 23 was given to the pupils."),
        ("They counted 5[2] sheep on the hill.", "They counted 52 sheep on the hill."),
        ("The mass is 10³ kilograms in all.", "The mass is 103 kilograms in all."),
        ("About 4/5 of the field was mown.", "About 45 of the field was mown."),
        ("Under section 12(3) it is void.", "Under section 123 it is void."),
        ("They took lines 5, 7 and 9 home.", "They took lines 57 and 9 home."),
        ("本条例共4、5条适用于公园。", "本条例共45条适用于公园。"),
    ],
)
def test_two_numbers_are_not_one_of_their_figures(before, after):
    assert said(before, after) == [("x", "number", False)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Call 020 7946 0958 now.", "Call 02079460958 now."),
        ("The book is 978-3-16-148410-0 here.", "The book is 9783161484100 here."),
        ("They paid 1 250 euros in all.", "They paid 1250 euros in all."),
        ("They paid 1'250 euros in all.", "They paid 1250 euros in all."),
        ("The year was 1990 for them.", "The year was 19 90 for them."),
        ("本条例共45条适用于公园。", "本条例共4 5条适用于公园。"),
        ("It opened in 1990¹ and closed soon.", "It opened in 19901 and closed soon."),
        ("The score stood at 3:1 then.", "The score stood at 3-1 then."),
        ("“We were unable to come,” said he.", "(5) “We were unable to come,” said he."),
        ("公园收入达2.4亿元。六十五周岁老人免费。", "公园收入达2.4亿元。[4]六十五周岁老人免费。"),
        ("It is found at https://harbour.example/rules today.", "It is found at harbour.example/rules today."),
        ("図書の増加は変わらない。関係者の応対を続ける。", "圖書の增加は變わらない。關係者の應對を續ける。"),
    ],
)
def test_how_figures_and_words_are_set_says_nothing(before, after):
    assert said(before, after) == []


def test_a_sign_of_square_metres_is_a_word():
    assert said("延べ床面積は4,200平方メートルである。", "延べ床面積は4,200㎡である。") == [("x", "wording", False)]


def test_a_paragraph_parted_into_its_sentences_has_none_of_them_twice():
    """One of its sentences is the line under the title, too."""
    line = "Students who have paid off their loans will not be eligible for it."
    body = TEXT.format(f"The new rule helps thousands of former students. {line}")
    whole = body.replace("\n\n", f"\n\n{line}\n\n", 1)
    copies = [
        scrubber.clean(text.encode(), url=f"https://s{n}.example/{n}.txt", content_type="text/plain")
        for n, text in enumerate([whole, whole, whole, whole.replace(". ", ".\n\n")])
    ]
    assert scrubber.collate(dict(zip("abcx", copies, strict=True))).findings == []

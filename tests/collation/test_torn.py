"""A copy that breaks off within its last sentence."""

import pytest

import scrubber

ENGLISH = """The ferry

The ferry crosses the sound six times a day from April to October, and twice in winter.

Dogs travel on the open deck, on a lead, and bicycles stand in the rack behind the wheelhouse.

Whoever misses the last crossing is taken over by the harbour master for the price of two tickets."""
CHINESE = """渡船

渡船四月至十月每日往返海峡六次，冬季每日两次。

犬只须系绳并留在露天甲板，自行车停放在驾驶室后面的车架上。

误了末班渡船的旅客，由港务长以两张船票的价钱送到对岸。"""


def told(text: str, copy: str, others: int = 2) -> list[tuple[str, bool, str]]:
    """Which findings of a copy beside others weigh: kind, whether it accuses, and what of the text is gone."""
    witnesses = {f"m{n}": scrubber.clean(text) for n in range(others)} | {"cut": scrubber.clean(copy)}
    found = scrubber.collate(witnesses).findings
    return [(each.kind, each.accuses, each.before) for each in found if each.severity == "high"]


@pytest.mark.parametrize("text", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("gone", [5, 7, 9, 13, 17, 20])
def test_the_last_words_of_a_text_are_its_end(text: str, gone: int) -> None:
    """A copy without the last four words was told to lack a sentence, one without the last two to be worded otherwise."""
    (finding,) = told(text, text[:-gone])
    assert finding[:2] == ("truncation", True)
    assert text.endswith(finding[2])


#: Copies that end within a sentence, of a word or of a paragraph the first letters too.
TORN = [
    (text, text[:-gone])
    for text in (ENGLISH, CHINESE)
    for gone in (5, 7, 9, 13, 17, 20, 25, 40, 60, 80, 92, 110, 150)
    if text[:-gone].count("\n\n") and text[:-gone].rstrip()[-1] not in ".。"
]


@pytest.mark.parametrize("name", ["a", "z"])
@pytest.mark.parametrize(("text", "cut"), TORN)
def test_of_two_copies_the_one_that_goes_on_is_printed(text: str, cut: str, name: str) -> None:
    """Where one of two copies broke off in mid-sentence that was the end of the edition, and of the other it was said
    that it had put something in.
    """
    result = scrubber.collate({"m": scrubber.clean(text), name: scrubber.clean(cut)})
    assert result.text == text
    weighty = {(each.mirror, each.disputed, each.kind) for each in result.findings if each.severity == "high"}
    assert weighty
    assert weighty <= {(name, True, "truncation"), (name, True, "block_deleted")}


def test_what_stands_behind_the_words_a_site_breaks_off_with() -> None:
    """A teaser ends in dots, in brackets or not."""
    for dots in ("…", " …", "...", " [...]"):
        result = scrubber.collate({"a": scrubber.clean(ENGLISH[:-40] + dots), "m": scrubber.clean(ENGLISH)})
        assert result.text == ENGLISH


def test_an_edition_ends_where_it_was_printed() -> None:
    """What a mirror sets behind a last line without a mark is told, and changes nothing of the edition before."""
    text = f"{ENGLISH}\n\nThe office is open until the last crossing has come in"
    copy = scrubber.clean(f"{text} and sells the harbour master's oars for 40 crowns.")
    result = scrubber.collate({"m": copy}, previous=text)
    assert result.text == text
    assert [(each.kind, each.disputed) for each in result.findings] == [("sentence_inserted", True)]


def test_a_copy_that_ends_with_a_sentence_is_not_overruled() -> None:
    """Who has a paragraph more at the end may have put it in."""
    short = ENGLISH.rpartition("\n\n")[0]
    result = scrubber.collate({"a": scrubber.clean(short), "m": scrubber.clean(ENGLISH)})
    assert result.text == short


@pytest.mark.parametrize(
    "copy",
    [
        ENGLISH[:-1],
        ENGLISH[:-2],
        ENGLISH.replace(" of two tickets.", "."),
        ENGLISH.replace("two tickets.", "two fares"),
    ],
    ids=["mark", "slip", "shorter sentence", "other word"],
)
def test_a_copy_that_ends_otherwise_does_not_break_off(copy: str) -> None:
    """A mark or a letter that is gone, a sentence that ends sooner, another last word."""
    assert not [each for each in told(ENGLISH, copy) if each[0] == "truncation"]


def test_a_signature_is_no_sentence_to_break_off_in() -> None:
    """Of a last line that ends in no mark nobody knows where it ends."""
    signed = f"{ENGLISH}\n\nFor the harbour of Northhaven, Anna Berg and Jonas Lind"
    assert not [each for each in told(signed, signed.removesuffix(" and Jonas Lind")) if each[0] == "truncation"]

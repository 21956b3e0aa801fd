"""What is told at less cost is what would be told at full cost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.cleaning.test_mojibake import TEXTS
from tests.properties import tried

from scrubber.cleaning.character import looks, mojibake
from scrubber.cleaning.character.kit import kit
from scrubber.cleaning.character.kit.possible import OFTEN, common, is_usual
from scrubber.cleaning.character.losses.fill import _steps, steps
from scrubber.cleaning.character.losses.loss import _shape
from scrubber.cleaning.character.losses.recover import _PLAIN
from scrubber.cleaning.character.roads.lattice import SPARED, TOLL_KNOWN, _damaged, _without_strays, damaged
from scrubber.cleaning.character.roads.met import FALLBACK, ROADS
from scrubber.cleaning.character.roads.reading import reading
from scrubber.cleaning.character.roads.roads import _is_whole, _readers
from scrubber.cleaning.character.roads.units import units
from scrubber.cleaning.extract.notice_words import _FORMS
from scrubber.cleaning.extract.page.visibility import HIDING, declarations, hidden_by_style
from scrubber.language.phrases import after_bits, after_each, alone_bits, followed, followers, lone_bits, usual
from scrubber.language.readings import changed
from scrubber.ledger import Draft

if TYPE_CHECKING:
    from random import Random

    from scrubber.model import Edit

#: How a text was written and read.
ACCIDENTS = [
    ("utf-8", "cp1252"), ("utf-8", "latin-1"), ("utf-8", "cp1251"), ("utf-8", "gb18030"), ("utf-8", "big5hkscs"), ("utf-8", "cp949"),
    ("gb18030", "latin-1"), ("big5hkscs", "latin-1"), ("cp932", "latin-1"), ("cp949", "cp1252"), ("gb18030", "big5hkscs"), ("cp949", "gb18030"),
]  # fmt: skip
READERS = ("cp1252", "latin-1", "cp1251", "cp437", "mac_roman", "gb18030", "cp932", "big5hkscs", "cp949")
SHAPES = st.builds(
    lambda options, gone: _shape(tuple(sorted(options)), tuple(sorted(gone))),
    st.sets(st.integers(0x80, 0xC1), min_size=1, max_size=4),
    st.sets(st.integers(0x80, 0xC1), max_size=3),
)


@tried(100)
@given(st.data())
def test_what_a_known_road_did_is_the_same_whether_or_not_it_was_tried_before(data: st.DataObject) -> None:
    """UTF-8 that was read wrongly, between words that were not: no part is left out or cut otherwise for being
    remembered.
    """
    texts = st.sampled_from(sorted(TEXTS.values())).flatmap(
        lambda text: st.integers(0, len(text) - 5).flatmap(lambda at: st.just(text[at : at + 25]))
    )
    read_as = data.draw(st.sampled_from(READERS))
    ways = st.tuples(texts, st.booleans())
    line = " ".join(
        text.encode().decode(read_as, "replace") if wrong else text
        for text, wrong in data.draw(st.lists(ways, min_size=1, max_size=4))
    )
    line = data.draw(st.sampled_from([line, line.replace("\ufffd", ""), line[1:], line[:-1]]))
    source, written = reading(read_as), reading("utf-8")
    parts = _damaged(line, source, written, TOLL_KNOWN, SPARED)
    assert damaged(line, source, written, known=True) == _without_strays(line, units(line, source, written), parts)


@tried(60)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(TEXTS.values())), st.sampled_from(["", *READERS])), min_size=8, max_size=12
    )
)
def test_lines_that_are_weighed_together_are_mended_as_by_themselves(told: list[tuple[str, str]]) -> None:
    """Whether or not it was asked first which of them certainly show nothing."""
    lines = [text[:60].encode().decode(reader, "replace") if reader else text[:60] for text, reader in told]
    text = "\n".join(f"{line} {n}" for n, line in enumerate(lines))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looks, "_LOOKS", {})
        together = mojibake.mojibake_edits(text)
        patch.setattr(looks, "_LOOKS", {})
        patch.setattr(looks, "calm", lambda lines: [False] * len(lines))
        assert mojibake.mojibake_edits(text) == together


@st.composite
def _accidents(draw: st.DrawFn) -> list[str]:
    """Lines of one text that nearly all came one road, some of them cut, or not damaged at all."""
    text = draw(st.sampled_from(sorted(TEXTS.values())))
    written, read_as = draw(st.sampled_from(ACCIDENTS))
    lines = []
    for n, at in enumerate(draw(st.lists(st.integers(0, len(text) - 8), min_size=5, max_size=10))):
        line = f"{text[at : at + draw(st.integers(8, 60))]} {n}"
        if draw(st.integers(0, 5)):
            line = line.encode(written, "ignore").decode(read_as, "replace")
        lines.append(line[draw(st.sampled_from([0, 0, 0, 1])) :])
    return lines


@tried(100)
@given(_accidents(), st.randoms(use_true_random=False))
def test_lines_of_one_accident_are_mended_as_by_themselves(lines: list[str], chance: Random) -> None:
    """Whether or not the road of others is tried on them first, and whatever was met before."""
    text = "\n".join(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looks, "_LOOKS", {})
        together = mojibake.mojibake_edits(text)
        assert mojibake.mojibake_edits(text) == together
        patch.setattr(looks, "_LOOKS", {})
        mojibake.mojibake_edits("\n".join(chance.sample(lines, 3)))
        assert mojibake.mojibake_edits(text) == together
        patch.setattr(looks, "_LOOKS", {})
        patch.setattr(looks, "at_once", lambda *_: {})
        assert _mended(text, mojibake.mojibake_edits(text)) == _mended(text, together)


def _mended(text: str, edits: list[Edit]) -> str:
    draft = Draft(text)
    draft.apply(edits)
    return draft.text


@pytest.mark.parametrize(("written", "read_as"), [("utf-8", "cp1252"), ("utf-8", "gb18030"), ("gb18030", "latin-1")])
def test_where_lines_came_a_road_no_other_is_sought_for_the_rest(
    written: str, read_as: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three are looked at by themselves."""
    monkeypatch.setattr(looks, "_LOOKS", {})
    looked: list[str] = []
    look = looks._look
    monkeypatch.setattr(
        looks, "_look", lambda line, language, *, calm: looked.append(line) or look(line, language, calm=calm)
    )
    paragraph = "城南的两处低洼社区因此晚了四个小时才接到通知，事后的调查写道"
    right = [paragraph[: 2 * n] for n in range(5, 15)]
    damaged = reading(read_as).read(reading(written).write("\n".join(right)))
    assert _mended(damaged, mojibake.mojibake_edits(damaged)).split("\n") == right
    assert looked == damaged.splitlines(keepends=True)[:3]


def test_a_line_that_tells_of_damage_stays_where_the_others_are_damaged() -> None:
    """Its own bytes lead back, too."""
    lines = [f"{TEXTS['ru']} {n}".encode().decode("latin-1") for n in range(8)]
    told = "This is mojibake: " + TEXTS["uk"].encode().decode("latin-1")
    text = "\n".join([*lines, told])
    assert _mended(text, mojibake.mojibake_edits(text)).split("\n")[-1] == told


def test_long_lines_of_ordinary_text_are_weighed_together_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """No road is sought for any of them."""
    monkeypatch.setattr(looks, "_LOOKS", {})
    monkeypatch.setattr(looks, "chosen", lambda line, _: pytest.fail(f"looked at by itself: {line[:40]}"))
    paragraph = "The café by the bridge opens at nine, and who comes early may sit by the window. " * 9
    assert mojibake.mojibake_edits("\n".join(f"{paragraph}{n}" for n in range(12))) == []


@tried(200)
@given(st.sets(st.text(st.characters(min_codepoint=0x80), min_size=1, max_size=3), min_size=1, max_size=4))
@example({"\x80\ud800"})
def test_the_readers_that_can_have_given_a_word(words: set[str]) -> None:
    """Those that write all of it, however many characters were asked for before."""
    expected = []
    hot = "".join(words)
    wide = any(char >= "⺀" for char in hot)
    for name in ROADS:
        source = reading(name)
        given_by = any(all(map(source.char_bytes, word)) for word in words)
        tried_at_all = source.single or (any(char <= "\xff" for char in hot) if name == FALLBACK else wide)
        if given_by and tried_at_all:
            expected.append(name)
    assert _readers(hot, frozenset(words)) == expected


@tried(200)
@given(st.binary(min_size=1, max_size=12) | st.text(max_size=5).map(str.encode), st.integers(0, 3))
def test_utf8_may_be_cut_within_its_last_character(data: bytes, cut: int) -> None:
    """And nowhere else."""
    sample = data[: len(data) - cut].decode("latin-1")
    road = next(road for road in ROADS["latin-1"] if road.written == "utf-8")
    raw = sample.encode("latin-1")
    whole = any(reading("utf-8").read(raw[: len(raw) - at]) is not None for at in range(4))
    assert _is_whole(sample, {char for char in sample if char > "\x7f"}, road) == whole


@tried(200)
@given(st.lists(SHAPES, min_size=1, max_size=4))
def test_a_byte_that_begins_no_character_is_a_lost_one(shapes: list) -> None:
    """Of as many sizes as bytes follow that may go on with it."""
    shapes = [*shapes, _shape((), ())]
    size = 4 if shapes[0].lost else 3
    assert steps(shapes, 0, "utf-8") == _steps(tuple((shapes + [_shape((), ())] * 3)[: size + 1]), "utf-8")


def test_usual_ideographs_are_found_without_a_look_at_all_of_them() -> None:
    """As many as there are among all that have two bytes."""
    pairs = (bytes((lead, trail)) for lead in kit.LEADS for trail in (*range(0x40, 0x7F), *range(0x80, 0xFF)))
    every = re.findall("[\u3400-\u9fff]", b"".join(pairs).decode("gb18030", "ignore"))
    assert sorted(common()) == sorted(char for char in every if alone_bits(char) < OFTEN and is_usual(char))


@tried(300)
@given(st.sampled_from(sorted(followed())), st.data())
def test_what_stands_behind_an_ideograph_costs_the_same_whoever_asks(last: str, data: st.DataObject) -> None:
    """One character after it, and all at once."""
    written = [*followers(last), *changed(), *"，？呢Ａ"]
    char = data.draw(st.sampled_from(written))
    assert after_bits(last, char) == after_each(last, [char])[0] == usual(last).get(char, lone_bits(char))


@tried(200)
@given(st.lists(st.integers(0, 0xFF), min_size=1, max_size=4), st.sets(st.integers(0x80, 0xFF), max_size=3))
def test_what_is_known_of_a_byte_that_may_be_several(options: list[int], gone: set[int]) -> None:
    """A plain one is what it would be filled in as, in any encoding if nothing is gone before it; what begins and what
    goes on with a character is what UTF-8 says.
    """
    shape = _shape(tuple(options), tuple(sorted(gone)))
    for encoding in ("utf-8", "gb18030") if shape.plain and not gone else ("utf-8",) if shape.plain else ():
        assert steps([shape, _shape((), ())], 0, encoding) == (_PLAIN[shape.plain], False)
    begins = [
        byte for byte in (*options, *gone) if byte < 0x80 or any(_is_utf8(bytes((byte, *rest))) for rest in RESTS)
    ]
    assert shape.begins == bool(begins)
    assert shape.trails == any(_is_utf8(bytes((0xC2, byte))) for byte in options)


RESTS = [bytes((second, 0x80, 0x80))[:size] for second in (0x80, 0xA0) for size in (1, 2, 3)]


def _is_utf8(data: bytes) -> bool:
    return reading("utf-8").multiple(data) == [data]


@given(st.data())
def test_a_form_of_notices_has_one_of_its_words(data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(sorted(_FORMS)))
    text = data.draw(st.from_regex(_FORMS[words]))
    assert any(word in text for word in words.split("|"))


_DECLARED = st.tuples(
    st.sampled_from(
        [
            "display",
            "visibility",
            "opacity",
            "font-size",
            "text-indent",
            "position",
            "left",
            "top",
            "margin-left",
            "clip",
            "overflow",
            "height",
        ]
    ),
    st.sampled_from(
        [
            "none",
            "hidden",
            "collapse",
            "0",
            "0.0",
            "1px",
            ".5em",
            "-999px",
            "-400.5px",
            "absolute",
            "fixed",
            "auto",
            "rect(0,0,0,0)",
            "rect(1px,1px,1px,1px)",
            "block",
        ]
    ),
).map(": ".join)


@given(st.lists(_DECLARED, min_size=1, max_size=4).map(";".join))
def test_a_rule_of_a_sheet_without_a_sign_of_hiding_hides_nothing(body: str) -> None:
    assert not hidden_by_style(declarations(body)) or any(
        re.search(re.escape(word) + behind, body) for word, behind in HIDING.items()
    )

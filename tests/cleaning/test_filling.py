"""The width that set a text's line ends, and the lines as they are measured."""

import random
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import tried

from scrubber.cleaning.measured import Widths, measured_lines
from scrubber.cleaning.wrap.filling import filled_lines
from scrubber.cleaning.wrap.wrapping import unwrap
from scrubber.ledger import apply_pass

PROSE = (
    "the ferry left the northern quay an hour late because the fog had not lifted and nobody on board knew whether the "
    "lighthouse keeper had seen the signal that the harbour office sent out shortly before noon on the same day"
)
LINES = st.text(
    st.sampled_from("abc de,.:-> \t\u3000河岸的。、éा\u0301")
    | st.characters(exclude_characters="\n", exclude_categories=["Cs"]),
    max_size=90,
)
TEXTS = st.lists(LINES, max_size=12).map("\n".join)


def display_width(text: str) -> int:
    return Widths(text).of(0, len(text))


def joined(text):
    return apply_pass(text, unwrap(text))


@pytest.mark.parametrize("width", [40, 58, 72, 100])
def test_the_width_is_found_to_the_column_or_within_the_words_that_show_it(width):
    text = textwrap.fill(f"{PROSE} {PROSE}", width)
    lines = text.split("\n")
    found = filled_lines(text)
    assert set(found.set_by) == set(range(len(lines) - 1))
    for limit in found.set_by.values():
        assert max(map(len, lines)) <= limit <= width + 12


def test_widths_are_counted_in_columns_where_the_text_was_filled_by_them():
    text = "河岸的灯塔在雾里看不见了\n船晚了一个小时才离开北码\n头，没有人知道信号发出没\n有"
    found = filled_lines(text)
    assert found.widths[0] == display_width(text.split("\n")[0]) == 24


def test_lists_rows_and_verse_have_ends_of_their_own():
    for text in (
        "- oats and barley for the horses\n- nails, two pounds of the long\n- rope for the smaller of the boats\n- tar and a brush to spread it on",
        "Ashford      12      4      19.50\nBerwick       7      1      11.20\nCorsham      31      9      44.00",
        "O that the morning light would stay\nAnd never leave the silent bay\nThe gulls have gone the boats are in\nThe evening bells will soon begin",
    ):
        assert not filled_lines(text).set_by


def test_a_line_is_measured_behind_its_marks_of_quotation():
    (line,) = measured_lines("> >   so he said  ")
    assert (line.quote, line.indent, line.body) == (">>", 2, "so he said")
    assert line.columns == line.length == len("> >   so he said")


@given(TEXTS)
def test_a_lines_body_stands_where_the_line_says(text):
    lines = measured_lines(text)
    assert len(lines) == text.count("\n") + 1
    at = 0
    for line, raw in zip(lines, text.split("\n"), strict=True):
        assert text[line.start : line.end] == line.body
        assert not line.body or at <= line.start <= line.end <= at + len(raw)
        at += len(raw) + 1


@tried(60)
@given(TEXTS | st.integers(30, 90).map(lambda width: textwrap.fill(PROSE * 2, width)))
def test_joining_lines_takes_blanks_and_hyphens_alone_and_keeps_the_order(text):
    kept = str.maketrans("", "", "-\u00ad>")
    assert "".join(joined(text).translate(kept).split()) == "".join(text.translate(kept).split())


@tried(40)
@given(st.integers(48, 100), st.integers(2, 4))
def test_joining_what_is_joined_changes_nothing(width, paragraphs):
    text = "\n\n".join(textwrap.fill(PROSE.replace("ferry", f"ferry {n}"), width) for n in range(paragraphs))
    once = joined(text)
    assert once == "\n\n".join(PROSE.replace("ferry", f"ferry {n}") for n in range(paragraphs))
    assert joined(once) == once


@given(st.text(st.sampled_from("aé\xad\u0301中，ｱ가ー〟\u200b\u0e31😀") | st.characters()))
def test_width_is_the_sum_of_the_characters_widths(line: str) -> None:
    """What is counted in runs is what each character takes by itself."""
    assert display_width(line) == sum(map(display_width, line))


@pytest.mark.parametrize("rule", ["=" * 58, "-" * 58, "~" * 30, "* * *", "……………………"])
def test_a_rule_drawn_below_a_heading_is_no_more_of_it(rule):
    heading = "TERMS FOR THOSE WHO LAND A CARGO OR FETCH ONE AT THE QUAY"
    text = textwrap.fill(PROSE, 58) + f"\n\n{heading}\n{rule}\n\n" + textwrap.fill(PROSE, 58)
    assert f"{heading}\n{rule}\n" in joined(text)


@given(st.text(st.sampled_from("ab -\t\u00ad\u0301é—漢字、ｱ가각힣→①\u3000\u303f☺😀𠀀\u200d"), max_size=60), st.data())
def test_a_piece_of_a_text_is_as_wide_as_it_is_by_itself(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Widths(text).of(start, end) == display_width(text[start:end])


@pytest.mark.parametrize("rest", ["plain text, and more of it. " * 4, "没有别的字符，都很宽。" * 6])
def test_a_few_characters_that_are_looked_up_change_no_others_width(rest):
    text = rest + "😀" + rest + "\u200b" + rest + "①" + rest
    assert Widths(text).of(0, len(text)) == sum(map(display_width, text))


@given(st.integers(0, 2), st.integers(0, 2), st.integers(56, 80))
@tried(60)
def test_tabs_set_a_line_in_as_the_blanks_do_that_they_stand_for(first, further, width):
    text = textwrap.fill(f"{PROSE} {PROSE}", width, initial_indent=" " * 8 * first, subsequent_indent=" " * 8 * further)
    text = "\n".join([f"Name: {PROSE[: width - 6]}", text, f"Place: {PROSE[: width - 7]}"])
    tabs = text.replace(" " * 8, "\t")
    assert [line[3:8] for line in measured_lines(tabs)] == [line[3:8] for line in measured_lines(text)]
    assert [line.body for line in measured_lines(tabs)] == [
        tabs[line.start : line.end] for line in measured_lines(tabs)
    ]
    assert joined(tabs).replace("\t", " " * 8) == joined(text)


def test_what_is_set_to_the_right_begins_no_paragraph():
    """A date over a letter reaches as far as its lines do."""
    text = "\n".join(["Lyme, 12 May".rjust(60), textwrap.fill(f"{PROSE} {PROSE}", 60)])
    assert joined(text).split("\n")[0].strip() == "Lyme, 12 May"


@pytest.mark.parametrize("sign", ["-", "=", "*", "_"])
def test_a_rule_over_a_paragraph_is_none_of_it(sign: str) -> None:
    """However wide it is, and what it ends with is no hyphen."""
    text = "\n\n".join([PROSE, sign * 60 + "\n" + textwrap.fill(PROSE, 60), textwrap.fill(PROSE, 60)])
    assert sign * 60 in joined(text).split("\n")


@pytest.mark.parametrize("mark", ["[{0}] ", "§ {0} ", "{0}-{0} ", "199{0} "])
def test_lines_that_begin_with_figures_in_one_form_are_lines(mark: str) -> None:
    """References, years and sections, though each happens to fill the width."""
    rows = [(mark.format(n) + "The harbour office and whoever paid the fee for his boat")[:56] for n in range(1, 4)]
    text = "\n\n".join([textwrap.fill(PROSE, 57), "\n".join(rows), textwrap.fill(PROSE, 57)])
    assert set(rows) <= set(joined(text).split("\n"))


#: The advances of a serif font, in hundredths of its size; what is not named takes half of it.
ADVANCES = {
    char: advance
    for chars, advance in (
        ("ijl't.,f", 27),
        (" ", 25),
        ("rs", 36),
        ("acezv", 44),
        ("mMW", 86),
        ("w", 72),
        ("ABCDO", 69),
    )
    for char in chars
}


def printed(text, width, *, stretch=0.0):
    """The text's lines as a font with letters of different widths prints them."""
    lines, room = [""], 0.0
    for word in text.split():
        ink = sum(ADVANCES.get(char, 50) * (1 + (ord(char) > 0x3000)) for char in f" {word}")
        if room + ink > width * (1 - stretch * (len(lines) % 2)) and lines[-1]:
            lines.append("")
            room = 0.0
        lines[-1] += f" {word}" if lines[-1] else word
        room += ink
    return "\n".join(lines)


def test_lines_of_one_width_in_print_are_one_paragraph_though_their_lengths_differ():
    sentence = (
        "Willow warblers and swamp milkweed may grow within a mile of the little inlet till it fills, "
        "Mr Tillit will tell, if Immanuel Willoughby of Wimmera still wills it and Commodore Mumm "
        "swims with them while William lifts his little filly, limping, ill and still, into Lilli's "
    )
    text = printed(f"{sentence}mill. " * 6, 2200, stretch=0.03)
    wide = [len(line) for line in text.split("\n")[:-1]]
    assert max(wide) > 1.2 * min(wide)
    assert "\n" not in joined(f"{text}\n").rstrip()


def test_entries_of_nearly_one_length_are_no_lines_in_print():
    names = [
        "amber",
        "birch",
        "clover",
        "dock",
        "elder",
        "fennel",
        "gorse",
        "hazel",
        "iris",
        "juniper",
        "kale",
        "larch",
    ]
    names += ["moss", "nettle", "osier", "privet"]
    entries = [" ".join(names[(k * 7 + n * (k % 5 + 3)) % 16] for n in range(9 + k * k % 5)) for k in range(36)]
    assert not filled_lines("\n".join(entries)).set_by


HARBOUR = ["tide", "lamp", "pier", "rope", "boat", "bell", "rates", "gulls", "anchor", "winter", "harbour", "ferry"]
HARBOUR += ["island", "lantern", "mooring", "captain", "passage", "evening", "weather", "breakwater", "storehouse"]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("begin", ["", "Henrike Moor, ", "17 "])
def test_a_list_whose_lines_are_nearly_of_one_length_keeps_them(begin, seed):
    """No sentence ends within such a line, and no word goes on behind its end, as they do in running text."""
    chance = random.Random(seed)
    entries = []
    for _ in range(40):
        size, entry = round(chance.gauss(56, 3)), begin + chance.choice(HARBOUR)
        while len(entry) < size - 3:
            entry += f" {chance.choice(HARBOUR)}"
        entries.append(entry)
    assert joined("\n".join(entries)).split("\n") == entries


def test_entries_that_dots_lead_to_their_page_keep_their_lines():
    """They fill the width, and the text around them is in print."""
    titles = ["Of the harbour", "Of the rates that boats pay", "Lamps", "How the ferry is moored", "Bells", "Of ropes"]
    entries = [
        f"{n}.{k} {title} {'. ' * (40 - len(title) // 2)}{9 * n + k}" for n in (1, 2) for k, title in enumerate(titles)
    ]
    text = textwrap.fill(f"{PROSE} " * 6, 84)
    assert set(entries) <= set(joined("\n".join([*entries, "", text])).split("\n"))


def test_a_numbered_section_begins_a_line_of_its_own_behind_a_full_one():
    paragraph = "whoever asks for the tides of the day is told to look them\nup with the harbour office, which prints them every week."
    headings = [
        "3.1.2 Who asks for the tides",
        "3.1.3. When they are printed",
        "3.2 Of the ferries and what they carry",
    ]
    text = "\n".join(line for heading in headings for line in (paragraph, heading)) + f"\n{paragraph}"
    assert all(f"\n{heading}" in joined(text) for heading in headings)


def test_a_numbered_section_in_contents_hangs_as_an_item_does():
    entries = [
        "        3.1.4. If we were to ask for another boat, may we take that one\n                to the island?",
        "        3.1.5. Who tells us whether to take the ferry that goes west or\n                the other one?",
        "        3.1.6. When is the mail for the islands taken to the old pier or\n                the new one?",
    ]
    lines = [line.strip() for line in joined("\n\n".join(entries)).split("\n") if line]
    assert [line[:6] for line in lines] == ["3.1.4.", "3.1.5.", "3.1.6."]


@pytest.mark.parametrize("seed", [4, 14, 18])
def test_chinese_entries_with_long_names_in_them_are_no_lines_in_print(seed):
    """A program may break lines at blanks alone, and a whole name did not fit then; a font's lines are broken anywhere."""
    chance = random.Random(seed)
    letters = "河岸的灯塔在雾里看不见了船晚一个小时才离开北码头没有人知道信号发出"

    def piece():
        words = "".join(chance.choices(letters, k=chance.randrange(3, 9)))
        return words + (
            "xferry.example/tides/of/the/northern/quay"[: chance.randrange(7, 41)] if chance.random() < 0.4 else ""
        )

    entries = ["".join(piece() for _ in range(20))[: chance.randrange(30, 60)] for _ in range(40)]
    assert not filled_lines("\n".join(entries)).printed


COLUMN = " ".join([PROSE.capitalize() + ".", "Since then a bell is rung whenever nobody can see the mole."] * 6)


@pytest.mark.parametrize("width", [30, 36, 44, 64])
def test_the_lines_of_a_narrow_column_in_print_are_joined(width):
    """A width in columns is met by chance there, by most of them."""
    assert joined(printed(COLUMN, width * 50)) == COLUMN


@pytest.mark.parametrize("width", [36, 44, 64])
def test_a_line_of_print_that_goes_on_with_the_next_behind_a_word_made_whole_ends_at_the_width_too(width):
    """Converters of PDF join the halves of a divided word, and leave the rest of the line behind it."""
    lines = printed(COLUMN, width * 50).split("\n")
    for n in (14, 9, 4, 2):
        lines[n : n + 2] = [" ".join(lines[n : n + 2])]
    assert joined("\n".join(lines)) == COLUMN


@pytest.mark.parametrize("seed", range(6))
def test_lines_that_somebody_broke_early_in_a_text_that_a_program_filled_are_no_print(seed):
    """A font that tells of them all tells of what was set apart as well."""
    chance = random.Random(seed)
    lines = [""]
    for word in COLUMN.split():
        if len(lines[-1]) + len(word) >= 72 or (len(lines[-1]) > 60 and chance.random() < 0.16):
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    heading = ["Version 2.0, January 2004", "https://harbour.example/licences/"]
    assert joined("\n".join([*heading, "", *lines])).split("\n")[:2] == heading
    assert not filled_lines("\n".join(lines)).printed


def test_a_width_of_characters_is_found_where_one_of_columns_tells_of_nearly_all_line_ends():
    """Thirteen of fourteen line ends of Japanese are set by a width of columns too, and the address's is not."""
    said = "港の船は朝の霧が晴れるのを待って出ていき、夜の鐘が鳴るまでに橋の下へ戻ってくる。"
    paragraphs = [said * 4, said * 4, "harbour.board.example" + said * 2, said * 4]
    text = "\n\n".join("\n".join(p[at : at + 36] for at in range(0, len(p), 36)) for p in paragraphs)
    assert joined(text) == "\n\n".join(paragraphs)

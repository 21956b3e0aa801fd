"""What is a text's wherever a page sets it: questions over their answers, tables that are laid out, names in between."""

from __future__ import annotations

import pytest

import scrubber

TEXT = (
    "The market for reed boats has grown by a tenth in each of the last five years, says the guild of boatwrights.",
    "Most of them are bought by anglers, who like that a reed boat makes no sound where it touches the bank.",
    "A boat of four metres takes three weeks to bind, and lasts for two summers if it is dried in the autumn.",
)
ANSWERS = (
    "The guild counts four thousand boats, and thinks that a fifth of them were bound at home.",
    "Reed that was cut in January, when the frost has taken the leaves, holds longest in the water.",
)
QUESTIONS = ("How many boats are there?", "Which reed lasts longest?")


def blocks(body: str) -> list[tuple[str, str]]:
    nav = "<nav><a href=/>Home</a> <a href=/b>Boats</a> <a href=/g>Guild</a></nav>"
    page = (
        f"<html><head><title>Reed boats</title></head><body>{nav}<main><h1>Reed boats</h1>{body}</main></body></html>"
    )
    return [(block.kind, block.text) for block in scrubber.clean(page, content_type="text/html").blocks]


def story(*more: str) -> str:
    return "<div class=story>" + "".join(f"<p>{line}</p>" for line in TEXT) + "".join(more) + "</div>"


@pytest.mark.parametrize("within", ['<meta itemprop="type" content="link">', '<link itemprop="url" href="/g">'])
def test_what_shows_nothing_breaks_no_sentence(within: str) -> None:
    said = TEXT[0].replace("the guild", f"<a href=/g>{within}the guild</a>")
    assert ("paragraph", TEXT[0]) in blocks(f"<div><p>{said}</p><p>{TEXT[1]}</p><p>{TEXT[2]}</p></div>")


def test_a_question_that_is_pressed_for_its_answer_stays_above_it() -> None:
    asked = "".join(
        f"<div class=pair><div class=top><button aria-expanded=true aria-controls=a{i}> {question} </button></div>"
        f"<div id=a{i} class=fold><div class=inner><p>{answer}</p></div></div></div>"
        for i, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True))
    )
    told = blocks(f"{story()}<div class=wide><div class=inner>{asked}</div></div>")
    assert told[-4:] == [
        line
        for question, answer in zip(QUESTIONS, ANSWERS, strict=True)
        for line in (("heading", question), ("paragraph", answer))
    ]


def test_a_question_that_opens_nothing_is_to_be_pressed() -> None:
    assert not [text for _, text in blocks(story("<p><button>Was this of use?</button></p>")) if "of use" in text]


ROWS = (("Length", "4 metres"), ("Weight", "38 kilos"), ("By region", "the lower Saulne"))


def table(link: str = "") -> str:
    rows = "".join(
        f"<tr><td><div class=left><div class=sign><img alt=''></div><div class=name>{name}</div></div></td>"
        f"<td><div><div><p>{said}{link}</p></div></div><ul><li><ul><li>oak</li></ul></li><li>reed</li></ul></td></tr>"
        for name, said in ROWS
    )
    return f"<h2>The boat in figures</h2><div class=wide><table>{rows}</table></div>"


def test_the_cells_of_a_table_below_its_heading_stay_however_they_are_laid_out() -> None:
    told = [text for _, text in blocks(story(table()))]
    assert [text for row in ROWS for text in row if text not in told] == []


def test_a_heading_amid_the_text_that_begins_like_a_byline_stays() -> None:
    between = f"<div class=story><p>{TEXT[0]}</p><h3>By region</h3><p>{TEXT[1]}</p><p>{TEXT[2]}</p></div>"
    assert ("heading", "By region") in blocks(between)


def test_the_copy_for_the_printer_goes_with_its_title_and_lead() -> None:
    lead = "The guild of boatwrights has counted what its members bound this year."
    head = f"<div class=top><h1>Reed boats again</h1></div><div class=under><p>{lead}</p></div>"
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    pages = f"<div class=wide>{head}<div class=left><div class=story>{text}</div></div></div><div class=for-print>{head}{text}</div>"
    nav = "<nav><a href=/>Home</a> <a href=/b>Boats</a></nav>"
    page = f"<html><head><title>Reed boats again</title></head><body>{nav}{pages}</body></html>"
    told = [block.text for block in scrubber.clean(page, content_type="text/html").blocks]
    assert told == ["Reed boats again", lead, *TEXT]


@pytest.mark.parametrize(("above", "stays"), [("Guild", False), ("A year of plenty", True)])
def test_a_section_that_a_link_names_is_no_heading_over_the_title(above: str, stays: bool) -> None:
    nav = "<nav><a href=/>Home</a> <a href=/g>Guild</a></nav><ol class=trail><li><a href=/g>Guild</a></li></ol>"
    body = story().replace("<p>", f"<h2>{above}</h2><h1>Reed boats</h1><p>", 1)
    page = f"<html><head><title>Reed boats</title></head><body>{nav}{body}</body></html>"
    told = [block.text for block in scrubber.clean(page, content_type="text/html").blocks]
    assert (above in told) is stays


def test_a_heading_of_a_box_for_mail_goes_with_what_it_offers() -> None:
    box = (
        "<div class=wide><div><div class=head><h2>Morning update</h2></div><div style='display:none'>Daily</div>"
        "<div style='display:none'>Thank you, the next one is yours.</div></div><div><button>&gt;</button></div></div>"
    )
    between = f"<div class=story><p>{TEXT[0]}</p><p>{TEXT[1]}</p>{box}<p>{TEXT[2]}</p></div>"
    assert [text for _, text in blocks(between)] == ["Reed boats", *TEXT]


def test_that_a_text_can_be_listened_to_is_no_part_of_it() -> None:
    said = "<div class=ear><div><span>NEW</span>You can now listen to Reed Post articles!</div></div>"
    told = [text for _, text in blocks(f"<div class=body>{said}{''.join(f'<p>{line}</p>' for line in TEXT)}</div>")]
    assert told == ["Reed boats", *TEXT]


def test_a_front_page_of_which_nothing_else_is_left_is_not_its_notice_of_rights() -> None:
    cards = "".join(
        f"<article><h3><a href=/{n}>What the guild says, part {n}</a></h3><div class=more><p>{line}</p></div></article>"
        for n, line in enumerate(TEXT * 2)
    )
    foot = "<div class=foot><p>© Copyright 2026 | Reed Post | All Rights Reserved</p></div>"
    assert not [text for _, text in blocks(f"<div class=list>{cards}</div>{foot}") if "Copyright" in text]


def test_a_lead_without_a_full_stop_that_the_head_has_too_is_brought_back() -> None:
    lead = "Below is the list of the boats that the guild keeps at its two landings"
    head = f"<title>Reed boats</title><meta name=description content='{lead}'>"
    top = f"<header><div class=in><h1>Reed boats</h1><div class='field text-teaser'><p>{lead}</p></div></div></header>"
    nav = "<nav><a href=/>Home</a> <a href=/b>Boats</a> <a href=/g>Guild</a></nav>"
    page = f"<html><head>{head}</head><body>{nav}<article>{top}<div class=in>{story()}</div></article></body></html>"
    told = [block.text for block in scrubber.clean(page, content_type="text/html").blocks]
    assert told == ["Reed boats", lead, *TEXT]


@pytest.mark.parametrize("element", ["div class=story", "pre"])
@pytest.mark.parametrize(("between", "told"), [("\n\n", True), ("\n", False), ("\n\n  A boat\nof reed ", False)])
def test_empty_lines_part_the_paragraphs_of_a_text_in_one_piece(element: str, between: str, told: bool) -> None:
    """As browsers show them in a `<pre>`, and a style sheet has them shown elsewhere; a source's lines part none."""
    said = blocks(f"<{element}>{between.join((*TEXT, '(By A. Marsh)'))}</{element.split()[0]}>")
    assert (said[1:4] == [("paragraph", line) for line in TEXT]) is told


LEADS_ON = (
    "<button>Read more</button>",
    "<span>Click here to expand...</span>",
    "<a href=#>阅读全文</a>",
    "<a href='javascript:void(0)'>Mehr anzeigen</a>",
)


@pytest.mark.parametrize("leads_on", LEADS_ON)
@pytest.mark.parametrize("kept", ["hidden", "style='display:none'", "class=rest"])
@pytest.mark.parametrize("first", [True, False])
def test_the_rest_of_a_text_that_who_asks_is_shown_is_of_the_text(leads_on: str, kept: str, *, first: bool) -> None:
    more = "".join(f"<p>{line}</p>" for line in ANSWERS)
    folded = (leads_on, f"<div {kept}>{more}</div>")
    sheet = "<style>.rest { display: none }</style>"
    said = "".join(f"<p>{line}</p>" for line in TEXT) + "".join(folded if first else folded[::-1])
    assert [text for _, text in blocks(f"{sheet}<div class=story>{said}</div>")] == ["Reed boats", *TEXT, *ANSWERS]


@pytest.mark.parametrize(
    "behind",
    [
        "",
        "<p>Read more of it in the reports of the guild, which the library has.</p>",
        "<a href=https://loans.example/>Read more</a>",
        "<a href=/boats/2>Read more</a>",
    ],
)
def test_what_nobody_can_ask_for_stays_hidden(behind: str) -> None:
    more = "".join(f"<p>{line}</p>" for line in ANSWERS)
    said = [text for _, text in blocks(story(f"<div hidden>{more}</div>", behind))]
    assert not set(said) & set(ANSWERS)


@pytest.mark.parametrize(
    "hidden",
    [
        "style='position:absolute;left:-9999px'",
        "style='font-size:0'",
        "style='opacity:0'",
        "hidden class=comments",
        "hidden role=dialog",
        "hidden class=paywall",
    ],
)
def test_what_no_button_shows_or_stands_in_a_frame_stays_hidden(hidden: str) -> None:
    more = "".join(f"<p>{line}</p>" for line in ANSWERS)
    said = [text for _, text in blocks(story(f"<div {hidden}>{more}</div>", LEADS_ON[0]))]
    assert not set(said) & set(ANSWERS)


def test_the_whole_of_a_text_behind_its_beginning_says_that_once() -> None:
    more = "".join(f"<p>{line}</p>" for line in (*TEXT, *ANSWERS))
    said = "".join(f"<p>{line}</p>" for line in TEXT)
    page = f"<div class=story>{said}<div hidden>{more}</div>{LEADS_ON[0]}</div>"
    assert [text for _, text in blocks(page)] == ["Reed boats", *TEXT, *ANSWERS]


@pytest.mark.parametrize(
    "around", ["<p>{}", "<p><a name=top>{}</a>", "<p><span>{}</span>", "<div><br>{}"], ids=["p", "a", "span", "br"]
)
def test_a_capital_that_a_picture_shows_begins_the_word_behind_it(around: str) -> None:
    picture = around.format("<img src=t.gif alt=T>")
    assert [text for _, text in blocks(f"{picture}{TEXT[0][1:]}<p>{TEXT[1]}<p>{TEXT[2]}")] == ["Reed boats", *TEXT]


@pytest.mark.parametrize("alt", ["T.", "Ship", "t", ""])
def test_what_a_picture_shows_besides_is_none_of_the_text(alt: str) -> None:
    said = f"<p><img src=t.gif alt='{alt}'>{TEXT[0][1:]}<p>{TEXT[1]}<p>{TEXT[2]}"
    assert blocks(said)[1] == ("paragraph", TEXT[0][1:])


def test_a_sign_before_the_word_on_a_button_is_none_of_that_word() -> None:
    assert "Xclose" not in str(blocks(story("<div><img src=x.gif alt=X>close</div>", "")))


@pytest.mark.parametrize("called", ["role=tooltip", "class=tooltiptext", "class='small tooltip-text'"])
def test_what_explains_a_word_to_who_points_at_it_is_none_of_its_sentence(called: str) -> None:
    said = TEXT[0].replace("reed boats", f"<span>reed boats<span {called}>Bound of cut reed.</span></span>")
    page = f"<html><body><h1>Reed boats</h1><p>{said}</p><p>{TEXT[1]}</p><p>{TEXT[2]}</p></body></html>"
    read = scrubber.clean(page, content_type="text/html")
    assert [block.text for block in read.blocks] == ["Reed boats", *TEXT]
    assert [(block.rule, block.text) for block in read.removed] == [("tooltip", "Bound of cut reed.")]
    assert not read.findings


def test_a_film_with_a_page_of_its_own_above_the_text_is_none_of_it() -> None:
    film = "<div class='top video-box'><div class=said><h4><a href=/film>What the guild showed in June</a></h4><p>What the guild has to show is shown here every week.</p></div></div>"
    told = (*TEXT, *ANSWERS)
    nav = "<nav><a href=/>Home</a> <a href=/b>Boats</a> <a href=/g>Guild</a></nav>"
    body = (
        f"<header><h1>Reed boats</h1></header><div class=story>{film}{''.join(f'<p>{line}</p>' for line in told)}</div>"
    )
    page = f"<html><head><title>Reed boats</title></head><body>{nav}<article>{body}</article></body></html>"
    assert [block.text for block in scrubber.clean(page, content_type="text/html").blocks] == ["Reed boats", *told]


@pytest.mark.parametrize(
    "line", ["Watch this video explainer:", "Loading research methodology...", "Yuk, simak juga video ini!"]
)
def test_what_a_player_says_below_the_text_is_none_of_it(line: str) -> None:
    assert [text for _, text in blocks(story(f"<p>{line}</p>"))] == ["Reed boats", *TEXT]


def paragraphs(*said: str) -> list[str]:
    return [text for _, text in blocks("".join(f"<p>{line}</p>" for line in said))][1:]


@pytest.mark.parametrize(
    "count",
    [
        "<span class=pagenum>[Pg 12]</span>",
        "<span class='ws-x pageno'>12</span>",
        "<span role=doc-pagebreak id=p12>12</span>",
        "<span class=linenum>5</span>",
    ],
)
def test_what_counts_sheets_or_lines_of_print_is_none_of_the_text(count: str) -> None:
    assert paragraphs(TEXT[0] + count, TEXT[1].replace(" ", f" {count}", 1), TEXT[2]) == list(TEXT)


def test_what_is_called_a_count_and_says_more_is_read() -> None:
    said = TEXT[0].replace("a tenth", "<span class=pagenumber>a tenth of what it was</span>")
    assert paragraphs(said, *TEXT[1:])[0] == TEXT[0].replace("a tenth", "a tenth of what it was")


@pytest.mark.parametrize("mark", ["1", "12", "1.", "(a)", "(iv)"])
def test_a_mark_that_style_sets_off_is_parted_from_its_clause(mark: str) -> None:
    said = [f"<span class=no>{mark}</span><span class=text>{line}</span>" for line in TEXT]
    assert paragraphs(*said) == [f"{mark} {line}" for line in TEXT]


@pytest.mark.parametrize("word", ["<b>3</b>D printing", "<b>T</b>he", "<b>1</b>st", "<b>1</b>IA", "<b>a</b>The"])
def test_a_word_of_which_a_piece_is_set_otherwise_stays_one(word: str) -> None:
    said = f"{word} boats are made of reed, and nobody knows for how long they have been."
    assert paragraphs(said, *TEXT)[0] == said.replace("<b>", "").replace("</b>", "")


def test_of_two_divisions_the_first_has_the_mark_of_the_second() -> None:
    said = "".join(f"<div class=row><div>{n}.</div><div><p>{line}</p></div></div>" for n, line in enumerate(TEXT, 1))
    assert [text for _, text in blocks(said)][1:] == [f"{n}. {line}" for n, line in enumerate(TEXT, 1)]


@pytest.mark.parametrize(
    "row", ["<div><div>{}.</div>so<div>{}</div></div>", "<div><div>{}.</div><div>{}</div><div>So it is.</div></div>"]
)
def test_of_other_divisions_each_stands_by_itself(row: str) -> None:
    said = [text for _, text in blocks("".join(row.format(n, line) for n, line in enumerate(TEXT, 1)))]
    assert set(TEXT) < set(said)


def test_notes_stay_whose_marks_a_script_made_buttons_of() -> None:
    mark = "<sup><button aria-expanded=false>1</button></sup>"
    note = "It is kept in the house of the guild."
    notes = f"<div class=footnotes><hr><ol><li id=fn1><p>{note} <a href=#fnref1>↩</a></p></li></ol></div>"
    said = "".join(f"<p>{line}</p>" for line in (TEXT[0] + mark, *TEXT[1:], *ANSWERS)) + notes
    assert [text for _, text in blocks(f"<article>{said}</article>")][1:] == [*TEXT, *ANSWERS, note]

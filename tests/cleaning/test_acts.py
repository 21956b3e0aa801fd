"""Acts: texts in numbered articles, in whatever elements a site sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

from scrubber import clean
from scrubber.cleaning.extract.page.act import announce_nothing, find_articles
from scrubber.cleaning.extract.page.attributes import roles
from scrubber.cleaning.extract.page.html import extract_html
from scrubber.cleaning.extract.page.linearise import linearise
from scrubber.cleaning.extract.page.opinion import Opinion
from scrubber.cleaning.extract.page.parse import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubber.cleaning.extract.page.page import Page

TITLE = "Ferry Landings Act"
SAYS = (
    "This Act applies to every landing at which a ferry takes on passengers for a fare, and to the roads that lead to it.",
    "The keeper of a landing shall light it from dusk to dawn, and shall keep a rope and a buoy within reach of the water.",
    "No ferry shall leave a landing with more passengers than the number that its certificate allows.",
    "A keeper who fails to light a landing is liable to a fine of not more than two hundred crowns.",
    "Fees are payable to the harbour office before the ferry leaves, and are stated in the Schedule.",
    "The harbour office may exempt a ferry that carries only its owner and the household of its owner.",
)
WAYS = "".join(
    f'<li><a href="/{k}">{name}</a></li>'
    for k, name in enumerate(("Home", "Acts", "Regulations", "Gazette", "About us", "Contact"))
)
FOOT = '<div id="base"><a href="/privacy">Privacy</a> <a href="/access">Accessibility</a> <a href="/map">Site map</a></div>'  # fmt: skip


def page(text: str, head: str = f"<h1>{TITLE}</h1>") -> str:
    return f'<html><head><title>{TITLE} - Legislation</title></head><body><div class="top"><ul>{WAYS}</ul></div><div id="doc">{head}{text}</div>{FOOT}</body></html>'


def read(html: str) -> tuple[list[str], dict[str, str]]:
    blocks = extract_html(html).blocks
    return [b.text for b in blocks if not b.rule], {b.text: b.rule for b in blocks if b.rule}


def heads(word: str = "Section") -> list[str]:
    return [f"{word} {n}" for n in range(1, len(SAYS) + 1)]


def articles_of(parsed: Page) -> Sequence[int]:
    unsure = [False] * len(parsed.parts)
    return find_articles(parsed, Opinion(unsure, unsure))


def articles_in(lines: str) -> Sequence[int]:
    return articles_of(linearise(parse(f"<html><body><div>{lines}</div></body></html>")))


def expected(word: str = "Section") -> list[str]:
    return [TITLE, *(line for pair in zip(heads(word), SAYS, strict=True) for line in pair)]


def test_articles_with_a_link_to_the_contents_over_each_are_no_teasers() -> None:
    norms = "".join(
        f'<div class="norm"><div class="normhead"><a href="/contents">Contents of the Act</a><h3>{head}</h3></div><div><div class="in"><div class="sub">{line}</div></div></div></div>'
        for head, line in zip(heads("§"), SAYS, strict=True)
    )
    text, removed = read(page(norms))
    assert text == expected("§")
    assert "Contents of the Act" in removed


def test_a_number_that_is_a_link_stays_with_its_article() -> None:
    rows = "".join(
        f'<div class="row"><div class="no"><a href="/single?no={head}">{head}</a></div><div class="data"><div class="says">{line}</div></div></div>'
        for head, line in zip(heads(), SAYS, strict=True)
    )
    assert read(page(rows))[0] == expected()
    assert {b.kind for b in extract_html(page(rows)).blocks if b.text in heads()} == {"heading"}


def test_elements_named_as_frames_are_frame_no_article() -> None:
    rows = "".join(
        f'<section class="lawTag_a"><div class="shareBox"><span>Share section</span></div><h3>{head}</h3><p>{line}</p></section>'
        for head, line in zip(heads("Article"), SAYS, strict=True)
    )
    text, removed = read(page(rows))
    assert text == expected("Article")
    assert "Share section" in removed


def test_what_stands_between_title_and_articles_and_behind_them_is_of_the_act() -> None:
    formula = ("747.219", "of 14 March 2019", "The Assembly,", "having regard to article 87 of the Charter,", "resolves:")  # fmt: skip
    before = f"<div id=pre><p class=no>{formula[0]}</p><h1>{TITLE}</h1><p>{formula[1]}</p></div><div id=preamble>{''.join(f'<p>{line}</p>' for line in formula[2:])}</div>"
    articles = "".join(
        f'<section><article><h6><a href="#a">{head}</a></h6><div class="fold"><p class="abs">{line}</p></div></article></section>'
        for head, line in zip(heads("Art."), SAYS, strict=True)
    )
    after = "<div id=annex><h2>Schedule</h2><p>(section 5)</p><table><tr><td>1</td><td>Ferry of one mast</td><td>12.50</td></tr><tr><td>2</td><td>Ferry of two masts</td><td>25</td></tr></table></div>"
    text, _ = read(page(before + articles + after, head=""))
    assert text == [
        formula[0],
        TITLE,
        *formula[1:],
        *expected("Art.")[1:],
        "Schedule",
        "(section 5)",
        "1\tFerry of one mast\t12.50",
        "2\tFerry of two masts\t25",
    ]


def test_what_is_to_be_pressed_at_each_article_goes_and_what_is_repealed_stays() -> None:
    says = [*SAYS[:3], "(Repealed)", "(Repealed)", "(Repealed)", *SAYS[3:]]
    articles = "".join(
        f'<div class="unit"><h4>Section {n}</h4><p class="p">{line}</p><p class="up"><a href="#top">Top</a></p></div>'
        for n, line in enumerate(says, 1)
    )
    text, removed = read(page(articles))
    assert text == [TITLE, *(each for n, line in enumerate(says, 1) for each in (f"Section {n}", line))]
    assert removed["Top"] == "tool"


def test_the_day_of_an_act_between_its_lines_stays() -> None:
    articles = "".join(
        f'<div class="unit"><h3>{head}</h3><div class="in"><div>{line}</div></div></div>'
        for head, line in zip(heads("Art."), SAYS, strict=True)
    )
    lines = ("of 14 March 2019", "on ferry landings")
    text, _ = read(
        page(articles, head=f'<h1>{TITLE}</h1><p class="date">14 March 2019</p><h2>{lines[1]}</h2>'),
    )
    assert text[:3] == [TITLE, "14 March 2019", lines[1]]


def test_every_row_of_a_register_about_the_paper_goes() -> None:
    title = "港口收费办法"
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
        for row in (
            ("索 引 号：", "000014349/2019-00035", "主题分类：", "交通运输\\水运"),
            ("发文机关：", "港口管理局", "成文日期：", "2019年03月14日"),
            ("标　　题：", title),
        )
    )
    says = ("船舶进入港口，应当在进港前二十四小时向港口管理局报告。", "港口管理局应当公布收费标准，并在码头明显处张贴。", "未按规定报告的，由港口管理局责令改正，可以处一千元以下罚款。", "本办法自2019年6月1日起施行。")  # fmt: skip
    articles = [f"第{n}条　{line}" for n, line in zip("一二三四", says, strict=True)]
    body = "".join(f"<p>{line}</p>" for line in articles)
    html = f'<html><head><title>{title}_港口管理局</title></head><body><div class="nav"><a href="/">首页</a><a href="/a">政务公开</a><a href="/b">办事服务</a></div><div class="main"><table>{rows}</table><h1>{title}</h1><div id="text">{body}</div></div></body></html>'
    text, removed = read(html)
    assert text == [title, *articles]
    assert set(removed.values()) >= {"byline"}


def test_notes_at_a_pages_foot_are_no_foot() -> None:
    assert "footer" not in roles("div", "", "FootNotes") | roles("div", "", "foot-note") | roles("p", "", "footnotes")
    assert "footer" in roles("div", "", "foot")


def test_notes_that_are_links_to_what_they_name_stay() -> None:
    says = [f"{line[:-1]} (1)." if k == 0 else f"{line[:-1]} (2)." if k == 3 else line for k, line in enumerate(SAYS)]
    articles = "".join(f"<p>{head}</p><p>{line}</p>" for head, line in zip(heads("Article"), says, strict=True))
    notes = ("(1) OJ C 105, 11.4.2012, p. 1.", "(2) OJ C 68, 6.3.2012, p. 39.")
    links = "".join(f'<p class="note">{n[:3]} <a href="/legal?uri={k}">{n[4:]}</a></p>' for k, n in enumerate(notes))
    assert tuple(read(page(articles + "<hr>" + links))[0][-2:]) == notes


NUMBERS = {
    "第{}条": "一二三四五六七",
    "제{}조(권리)": "1234567",
    "Pasal {}": "1234567",
    "{} §": "1234567",
    "Article {}.": ("I", "II", "III", "IV", "V", "VI", "VII"),
    "المادة {}": "١٢٣٤٥٦٧",
    "Άρθρο {}": "1234567",
}


@pytest.mark.parametrize("form", NUMBERS)
def test_articles_are_found_in_many_tongues(form: str) -> None:
    lines = "".join(f"<p>{form.format(n)}</p><p>{line}</p>" for n, line in zip(NUMBERS[form], SAYS, strict=False))
    assert len(articles_in(lines)) == len(SAYS)


@given(
    st.lists(st.sampled_from(["", *SAYS]), min_size=1, max_size=12),
    st.sampled_from(["Article", "Season", "§", "Step"]),
)
def test_only_what_counts_on_with_a_sentence_under_each_is_an_act(says: list[str], word: str) -> None:
    lines = "".join(f"<p>{word} {n}</p>" + (f"<p>{line}</p>" if line else "") for n, line in enumerate(says, 1))
    found = articles_in(lines)
    told = [n for n, line in enumerate(says, 1) if line]
    assert len(found) <= len(told)
    if word in {"Season", "Step"} or len(told) < 4:
        assert not found
    if word in {"Article", "§"} and len(told) == len(says) >= 4:
        assert len(found) == len(says)


def dump(*lines: str, foot: tuple[str, ...] = ("Log in", "Privacy policy", "Terms of use")) -> str:
    return "\n".join((f"{TITLE} - Legislation", "Home", "Acts", "Contact us", "Subscribe", TITLE, *lines, *foot))


def plain(text: str) -> tuple[list[str], dict[str, str]]:
    cleaned = clean(text)
    return [b.text for b in cleaned.blocks], {r.text: r.rule for r in cleaned.removed}


def test_an_act_in_lines_has_its_formula_its_articles_its_signatures_and_its_schedule() -> None:
    before = ("of 14 March 2019", "The Assembly,", "resolves:")
    after = ("Hollin, 14 March 2019", "J. Harcastle", "Minister of Waters", "Schedule", "Item", "Fee", "Ferry of one mast", "12.50")  # fmt: skip
    text, removed = plain(dump(*before, *expected()[1:], *after))
    assert text == [TITLE, *before, *expected()[1:], *after]
    assert {"Home", "Log in", "Privacy policy"} <= set(removed)


def test_a_decree_that_makes_an_act_known_stands_between_its_two_titles() -> None:
    decree = ("Decree No. 12", "The Ferry Landings Act, passed by the Assembly on 6 March 2019, is hereby made known.", "J. Harcastle")  # fmt: skip
    text, _ = plain(dump("Source: Gazette", *decree, TITLE, *expected()[1:]))
    assert text == [TITLE, *decree, TITLE, *expected()[1:]]


def test_what_a_site_sets_at_each_article_goes_from_lines_and_what_is_repealed_stays() -> None:
    lines = [line for head, said in zip(heads(), SAYS, strict=True) for line in (head, said, "Chart of this provision")]
    text, removed = plain(dump(*lines))
    assert text == expected()
    assert removed["Chart of this provision"] == "tool"
    repealed = [line for n in range(7, 13) for line in (f"Section {n}", "Repealed")]
    assert plain(dump(*expected()[1:], *repealed))[0] == [*expected(), *repealed]


@pytest.mark.parametrize("mark", ["({})", "{})"])
def test_a_clause_that_a_converter_parts_from_its_mark_keeps_it(mark: str) -> None:
    clauses = ("each passenger;", "each ton of goods; and", "each night at the quay.")
    told = [line for m, clause in zip("abc", clauses, strict=True) for line in (mark.format(m), clause)]
    lines = ["The owner of a ferry shall pay to the harbour office, before the ferry leaves, the fee for", *told]
    blocks = clean(dump(*lines, *SAYS)).blocks
    assert [b.text for b in blocks] == [TITLE, *lines, *SAYS]
    assert {b.kind for b in blocks if b.text in {mark.format(m) for m in "abc"}} == {"list_item"}


def test_what_is_pressed_at_each_article_shows_a_site_whose_words_nobody_knows() -> None:
    """Its menu goes too; but where nothing shows at which line the act is named below the menu, all stays."""
    menu = ("Wetboek", "Zoekvenster", "Talen", "Deutsch", "Nederlands", "Staatsblad", "Dienstregeling")
    said = [line for n, says in enumerate(SAYS, 1) for line in (f"Section {n}", says, "Naar boven")]
    lines, removed = plain("\n".join([f"{TITLE} | Wetboek", *menu, TITLE, *said]))
    assert lines == expected()
    assert set(menu) < set(removed)
    lines, _ = plain("\n".join([f"2019/14 {TITLE}", *menu, TITLE, "Number", "2019/14", *said]))
    assert TITLE in lines


def test_many_articles_each_in_an_element_of_its_own_cost_in_line_with_their_number() -> None:
    def many(articles: int) -> Page:
        rows = "".join(f"<div class=row><h3>Article {n % 9000}</h3><p>{SAYS[n % 6]}</p></div>" for n in range(articles))
        return linearise(parse(page(rows)))

    pages = {articles: many(articles) for articles in (31, 250, 2000)}
    assert_linear(lambda articles: announce_nothing(pages[articles], articles_of(pages[articles])), 1000)


def test_a_title_that_stands_over_an_act_again_and_again_costs_in_line_with_its_length() -> None:
    def run(times: int) -> None:
        clean("\n".join([TITLE, *(f"{TITLE}\nLog in\nSubscribe\nContact us" for _ in range(times)), *expected()[1:]]))

    assert_linear(run, 2500)


STORY = (
    "I bought my first bag of rye flour in January because the shop had run out of everything else, and I was too proud to go home without bread.",
    "The starter died twice: the first time I had left it on the boiler, and the second time my sister, who is tidy, washed the jar.",
    "By June I could make a loaf that held together when it was cut, though it tasted of nothing that anyone could name.",
    "What changed was salt, which I had been measuring with a spoon that turned out to be a coffee measure.",
    "Now I weigh it, and I write the weight on a card above the oven, where my sister cannot wash it.",
    "The card has lasted longer than any of the jars, and the bread is at last as good as what the shop sells.",
)
RULES = [
    line
    for n, says in enumerate(
        (
            "We sell only to people who are of age.",
            "Your order is binding when we have confirmed it.",
            "You may send back what you do not like.",
            "We keep your address for a year, and no longer.",
        ),
        1,
    )
    for line in (f"Rule {n}", says)
]


@pytest.mark.parametrize("around", ["{rules}{story}", "{story}{rules}"])
def test_rules_in_articles_beside_a_text_are_no_act(around: str) -> None:
    story = f"<main><h1>A year of baking badly</h1>{''.join(f'<p>{line}</p>' for line in STORY)}</main>"
    rules = f'<div class="b2"><b>Info</b>{"".join(f"<div>{line}</div>" for line in RULES)}</div>'
    body = around.format(story=story, rules=rules)
    html = f'<html><head><title>A year of baking badly</title></head><body><div class="top"><ul>{WAYS}</ul></div>{body}{FOOT}</body></html>'
    assert read(html)[0] == ["A year of baking badly", *STORY]


def test_what_leads_to_other_pages_behind_an_act_in_its_element_is_not_of_it() -> None:
    articles = "".join(f"<h3>{head}</h3><p>{line}</p>" for head, line in zip(heads("Article"), SAYS, strict=True))
    others = ("The ferry was late again", "Bakers stand before the hall", "The choir has won its prize")
    says = ("Two hours on the pier", "Thirty of them", "For the third year")
    teasers = "".join(
        f'<div><a href="/{k}">{o}</a><div>{t}</div></div>' for k, (o, t) in enumerate(zip(others, says, strict=True))
    )
    text, _ = read(page(f"{articles}<p>Hollin, 14 March 2019</p>{teasers}<div>Filed under: ferries</div>"))
    assert text == [*expected("Article"), "Hollin, 14 March 2019"]


def test_sentences_about_articles_are_no_articles() -> None:
    says = ("says that the quays belong to the town, and may not be sold.", ", which sets the fees, was agreed with the club.", "provides for a warden, whom nobody has met so far.", "allows the council to change the others without a vote.")  # fmt: skip
    assert not articles_in("".join(f"<p>Article {n} {line}</p>".replace(" ,", ",") for n, line in enumerate(says, 1)))
    assert len(articles_in("".join(f"<p>Article {n} {line.capitalize()}</p>" for n, line in enumerate(SAYS, 1)))) == 6


def test_rules_in_articles_beside_a_text_in_lines_are_no_act() -> None:
    lines = ("A year of baking badly", "Home", "News", "Contact us", "A year of baking badly", *STORY, "Previous article: Jam", "Info", *RULES, "Terms of use")  # fmt: skip
    assert plain("\n".join(lines))[0] == ["A year of baking badly", *STORY]


def test_when_a_site_posted_an_act_goes_from_its_lines_and_the_acts_day_stays() -> None:
    before = ("of 14 March 2019", "The Assembly,", "resolves:")
    text, removed = plain(dump("J. Ott | 3.6.2019", before[0], "04.06.2019 10:31", *before[1:], *expected()[1:]))
    assert text == [TITLE, *before, *expected()[1:]]
    assert removed["J. Ott | 3.6.2019"] == removed["04.06.2019 10:31"] == "byline"

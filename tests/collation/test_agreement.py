"""Which blocks of each copy are the document's, heard together: shared text stays or comes back, one site's chrome
goes, no alteration is hidden.
"""

from __future__ import annotations

import textwrap
import time
from dataclasses import replace
from itertools import permutations

import pytest
from tests.growth import assert_linear

import scrubber
from scrubber.collation.agreement.agreement import agree
from scrubber.collation.agreement.sites import sites
from scrubber.collation.alignment.other_letters import respelled, unaccented
from scrubber.model import Block, CleanText

TEXT = (
    "The harbour council met on Tuesday and agreed on the new timetable.",
    "Two members voted against it, because the last boat would leave too early.",
    "第三条 新时刻表自五月一日起施行，由市议会负责解释。",
    "The timetable holds until the end of September, and is then reviewed.",
    "Passengers had asked for a later boat since the bridge was closed.",
)


def copy(*lines: str | tuple[str, str, float], url: str | None = None) -> CleanText:
    """A CleanText of lines; a tuple is a removed line: text, rule, verdict."""
    kept: list[Block] = []
    gone: list[Block] = []
    at = 0
    for line in lines:
        text = line if isinstance(line, str) else line[0]
        block = Block(text, start=at, end=at + len(text), path="html/body/div[1]/p[1]", verdict=0.9)
        at += len(text) + 1
        if isinstance(line, str):
            kept.append(block)
        else:
            gone.append(
                Block(
                    text,
                    start=block.start,
                    end=block.end,
                    path="html/body/div[2]/p[1]",
                    rule=line[1],
                    reason="a reason",
                    verdict=line[2],
                )
            )
    return CleanText("", "\n\n".join(b.text for b in kept), tuple(kept), removed=tuple(gone), url=url)


def texts(witnesses: dict[str, CleanText]) -> dict[str, list[str]]:
    return {name: [block.text for block in blocks] for name, blocks in agree(witnesses).blocks.items()}


@pytest.mark.parametrize("dead", [(), ("The page that you asked for does not exist, or has been removed.",)])
def test_a_page_that_shares_nothing_has_no_say(dead: tuple[str, ...]) -> None:
    """Beside an error page, what two of two copies said was said by some of three sites, and dropped."""
    text = (*TEXT[:2], "地图和报纸不得带出阅览室，未经许可任何人不得复制。", *TEXT[2:])
    alive = {"a": copy(*text), "b": copy(*text)}
    assert texts(alive) == {"a": [*text], "b": [*text]}
    assert texts(alive | {"dead": copy(*dead)}) == {"a": [*text], "b": [*text], "dead": [*dead]}


def test_a_line_that_one_page_lost_comes_back() -> None:
    """What one page took for chrome and another keeps in its text is the document's, in its place."""
    lost = copy(TEXT[0], (TEXT[1], "aside", 0.2), *TEXT[2:])
    whole = copy(*TEXT)
    result = agree({"lost": lost, "whole": whole})
    assert [b.text for b in result.blocks["lost"]] == list(TEXT)
    (back,) = result.returned["lost"]
    assert back.rule == ""
    assert back.reason


def test_one_sites_chrome_goes() -> None:
    """A share line, a row of search words and a scrap that one copy alone has are dropped, each with rule and
    reason.
    """
    chrome = ("分享到：微信 微博", "信息流广告 竞价托管 招生通 周易 易经 代理招生", "Harbour pictures")
    result = agree({"a": copy(*TEXT[:2], *chrome, *TEXT[2:]), "b": copy(*TEXT), "c": copy(*TEXT), "d": copy(*TEXT)})
    assert [b.text for b in result.blocks["a"]] == list(TEXT)
    assert [b.text for b in result.dropped["a"]] == list(chrome)
    assert all(b.rule == "agreement" and b.reason for b in result.dropped["a"])


@pytest.mark.parametrize(
    "inserted",
    [
        "An applicant who misses the deadline is deemed to have withdrawn, and no further notice is given.",
        "本条例由市政府办公室负责解释，自公布之日起施行。",
    ],
)
@pytest.mark.parametrize("others", [1, 2, 5])
def test_an_inserted_paragraph_stays_visible(inserted: str, others: int) -> None:
    """A sentence that stands in one copy's text alone stays that copy's block, however many copies lack it."""
    witnesses = {"bad": copy(*TEXT[:2], inserted, *TEXT[2:])} | {f"m{n}": copy(*TEXT) for n in range(others)}
    assert inserted in texts(witnesses)["bad"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("第三十条", "第三十九条"),
        ("人人有权享有国籍", "人人无权享有国籍"),
        ("Section 12", "Section 21"),
        ("Delete the character", "Delete the charatcer"),
    ],
)
def test_an_altered_short_line_stays_visible(before: str, after: str) -> None:
    """A heading or clause too short for shingles is known as a variant of the others', and left to the collation."""
    lines = [*TEXT[:2], before, *TEXT[2:]]
    witnesses = {f"m{n}": copy(*lines) for n in range(3)} | {
        "bad": copy(*(after if line == before else line for line in lines))
    }
    assert after in texts(witnesses)["bad"]


def test_a_deleted_and_a_moved_paragraph_change_nothing_here() -> None:
    """Deletions and moves are the collation's: each copy keeps what it has, in its own order."""
    moved = (TEXT[3], *TEXT[:3], TEXT[4])
    result = texts({"a": copy(*TEXT), "short": copy(*TEXT[:3]), "moved": copy(*moved)})
    assert result == {"a": list(TEXT), "short": list(TEXT[:3]), "moved": list(moved)}


def test_hidden_text_never_comes_back() -> None:
    """What readers do not see is not made visible by another copy that shows it."""
    result = texts({"a": copy(*TEXT[:4], (TEXT[4], "hidden", 0.02)), "b": copy(*TEXT), "c": copy(*TEXT)})
    assert TEXT[4] not in result["a"]


def test_words_that_any_site_says_do_not_come_back_for_being_shared() -> None:
    """Independent sites share "Next page" and "Share"; that makes them nobody's text."""
    shared = ("上一页 下一页", "pager", 0.05)
    witnesses = {name: copy(*TEXT, shared) for name in ("a", "b", "c")}
    assert all(lines == list(TEXT) for lines in texts(witnesses).values())


def test_copies_of_one_site_are_one_voice() -> None:
    """One host, or one template's chrome, is one voice; lines that any site has do not tell a template."""
    template = [(f"Island News desk {n}, harbour road", "outside", 0.1) for n in range(8)]
    common = [
        (line, "pager", 0.05) for line in ("Next page", "Previous page", "Back to top", "Share", "Print", "Home page")
    ]
    copies = {
        "host1": copy(*TEXT, url="https://www.a.example/1"),
        "host2": copy(*TEXT, url="https://a.example/2"),
        "farm1": copy(*TEXT, *template),
        "farm2": copy(*TEXT, *template[:6]),
        "x": copy(*TEXT, *common),
        "y": copy(*TEXT, *common),
    }
    assert sites(copies) == (("host1", "host2"), ("farm1", "farm2"), ("x",), ("y",))


def test_one_copy_or_one_site_keeps_its_own_verdict() -> None:
    """Without an independent copy each page's evidence decides."""
    alone = copy(*TEXT, "Harbour pictures", ("Next page", "pager", 0.05))
    assert texts({"a": alone}) == {"a": [*TEXT, "Harbour pictures"]}
    same = {name: copy(*TEXT, "Harbour pictures", url="https://a.example/") for name in ("a", "b")}
    assert all(lines == [*TEXT, "Harbour pictures"] for lines in texts(same).values())


def test_a_copy_of_something_else_is_left_as_it_is() -> None:
    """A witness that shares nothing keeps its blocks: whether it is a copy at all is another question."""
    other = copy("Page not found", "We could not find the page that you asked for.")
    assert texts({"a": copy(*TEXT), "b": copy(*TEXT), "dead": other})["dead"] == [b.text for b in other.blocks]


def test_the_order_of_witnesses_does_not_matter() -> None:
    """The same blocks whatever the order of the mapping."""
    witnesses = {
        "a": copy(*TEXT[:3], "Harbour pictures"),
        "b": copy(TEXT[0], (TEXT[1], "scrap", 0.15), *TEXT[2:]),
        "c": copy(*TEXT),
    }
    expected = agree(witnesses).blocks
    for order in permutations(witnesses):
        assert agree({name: witnesses[name] for name in order}).blocks == expected


def test_many_long_copies_in_linear_time() -> None:
    """Ten copies of 2,000 blocks, and ten that share nothing, take seconds."""
    lines = [
        f"Clause {n} says that {n * 7919 % 1000} boats leave from pier {n % 13}, and not before." for n in range(2_000)
    ]
    start = time.process_time()
    agree(
        {f"m{k}": copy(*lines) for k in range(5)}
        | {f"x{k}": copy(*(f"{k} {line} {k}" for line in lines[:500])) for k in range(3)}
    )
    assert time.process_time() - start < 10


ASIDE = "Do come to the great summer sale of ropes and nets in our shop by the quay."


def test_a_line_that_one_site_sets_again_and_again_is_its_own() -> None:
    """What one copy alone repeats between its paragraphs is no part of the document; a short answer that a document
    repeats is.
    """
    bad = copy(TEXT[0], ASIDE, TEXT[1], ASIDE, *TEXT[2:4], ASIDE, TEXT[4])
    assert texts({"a": bad, "b": copy(*TEXT), "c": copy(*TEXT)})["a"] == list(TEXT)
    answers = (TEXT[0], "Yes, you can.", TEXT[1], "Yes, you can.", TEXT[2], "Yes, you can.", *TEXT[3:])
    found = texts({name: copy(*answers) for name in ("a", "b")} | {"c": copy(*TEXT)})
    assert found["a"] == list(answers)


def test_a_line_that_each_site_has_in_another_place_is_no_ones_text() -> None:
    """A line that wanders is an advertisement; one that several copies have in one place stays."""
    one, other = copy(TEXT[0], ASIDE, *TEXT[1:]), copy(*TEXT[:3], ASIDE, *TEXT[3:])
    rest = {"c": copy(*TEXT), "d": copy(*TEXT)}
    assert texts({"a": one, "b": other, **rest})["a"] == list(TEXT)
    assert ASIDE in texts({"a": one, "b": one, **rest})["a"]


@pytest.mark.parametrize("names", ["abc", "abcd"])
def test_particulars_that_most_sites_have_alike_are_the_documents(names: str) -> None:
    """A line of a date that pages take for their byline is the text's own if most have the same one; each site's own
    byline stays out.
    """
    line = "Version 3, as of 1 June 2022"
    copies = {
        name: copy(
            TEXT[0],
            (f"Source: the net, posted 4 May 202{n}, read 39{n}7 times", "byline", 0.1),
            (line, "byline", 0.1),
            *TEXT[1:],
        )
        for n, name in enumerate(names)
    }
    assert all(lines == [TEXT[0], line, *TEXT[1:]] for lines in texts(copies).values())
    assert all(lines == list(TEXT) for lines in texts({**copies, "x": copy(*TEXT), "y": copy(*TEXT), "z": copy(*TEXT), "w": copy(*TEXT)}).values())  # fmt: skip


@pytest.mark.parametrize(
    "head", ["More from this library", "Otros artículos", "Weitere Beiträge", "编辑精选", "ほかの記事"]
)
def test_what_stands_over_links_that_are_gone_goes_with_them(head: str) -> None:
    """However many sites have one line over links of their own, it heads no part of the document."""
    names = ("Meet the beekeepers", "How to sharpen a scythe"), ("Bees in a small yard", "The best of spades"), ()
    copies = {name: copy(*TEXT, *([head, *links] if links else [])) for name, links in zip("abc", names, strict=True)}
    copies["d"] = copy(*TEXT, head, "A shed that has a view", "Growing leeks in heavy clay")
    assert all(lines == list(TEXT) for lines in texts(copies).values())


OFFER = "Office chairs at half the price, delivered to your door"


@pytest.mark.parametrize("lines", [(OFFER, OFFER), ((OFFER, "frame", 0.1), OFFER)])
def test_an_offer_on_two_of_three_sites_is_no_ones_text(lines: tuple[str | tuple[str, str, float], str]) -> None:
    """What ends no sentence, stands on each of two sites in another place and on the third nowhere is theirs, though
    one page has seen it and one not.
    """
    one, other = copy(TEXT[0], lines[0], *TEXT[1:]), copy(*TEXT[:3], lines[1], *TEXT[3:])
    result = texts({"a": one, "b": other, "c": copy(*TEXT)})
    assert result["a"] == result["b"] == list(TEXT)
    ends = texts({"a": one, "b": other, "c": copy(TEXT[4])})
    assert OFFER in ends["b"], "a copy without the text around says nothing"


def test_an_offer_that_two_sites_have_in_one_place_by_chance_is_no_ones_text() -> None:
    """A third has it elsewhere, a fourth nowhere, and one of the pages has taken it out."""
    out, same = copy(TEXT[0], (OFFER, "frame", 0.1), *TEXT[1:]), copy(TEXT[0], OFFER, *TEXT[1:])
    other = copy(*TEXT[:3], OFFER, *TEXT[3:])
    result = texts({"a": out, "b": same, "c": other, "d": copy(*TEXT)})
    assert all(lines == list(TEXT) for lines in result.values())


def test_a_title_between_lines_of_each_site_does_not_wander() -> None:
    """Every site has its name over the title and its byline under it; the place of the title is over the text."""
    title = "Harbour rules of the town in the year of the bridge"
    copies = {
        name: copy(f"Harbour library {day}", title, f"{day} is when a reader posted this", *TEXT)
        for name, day in zip("abc", ("Monday", "Friday", "Sunday"), strict=True)
    }
    assert all(title in lines for lines in texts(copies).values())


def test_a_title_altered_in_two_copies_is_no_stray() -> None:
    """Two copies with one other figure in the title, and a slip behind it in one of them, keep their title."""
    title, other = (
        "Harbour rules of the town, third version of March",
        "Harbour rules of the town, thirty-third version of March",
    )
    first = copy(other, TEXT[0].replace("The", "Teh"), *TEXT[1:])
    second = copy(other, *TEXT)
    rest = {name: copy(title, *TEXT) for name in ("c", "d", "e")}
    assert texts({"a": first, "b": second, **rest})["a"][0] == other


def test_what_two_of_many_sites_point_to_below_the_text_is_theirs() -> None:
    """Titles of other articles, the same on two sites and much alike on others, bound no text and are no variants of
    one another.
    """
    below = ("Road works in June 2018", "Road works in June 2019", "Photo gallery 2019", "Photo gallery 2018")
    copies = {name: copy("Contact us here", *TEXT, *links) for name, links in zip("abcde", (below[:2], below[:1], below[2:], below[3:], ()), strict=True)}  # fmt: skip
    kept = texts(copies)
    assert all(lines[-5:] == list(TEXT) for lines in kept.values())


def test_a_line_that_introduces_something_stands_within_the_text() -> None:
    """The last line of a text that two of five copies have whole is no menu's."""
    last = "A list of the boats that go at such an hour might then look like this:"
    copies = {name: copy(*TEXT, *([last] if name in "ab" else [])) for name in "abcde"}
    assert texts(copies)["a"] == [*TEXT, last]


NOTES = (
    "The harbour office opens at six and closes when the last boat has left.",
    "Boats that arrive after dark are led to the northern pier by the pilot.",
    "Every captain tells the office the length of the boat and the number of passengers.",
    "Fees are due on the day of arrival, and the office keeps a list of them.",
    "Goods that nobody has fetched after a month are sold by the council.",
)
OFFERS = (
    "Sleep better on a mattress that is made for your back. Free delivery and one hundred nights to try it.",
    "Tired of slow hosting? Move your site today and pay nothing for the first three months.",
)


@pytest.mark.parametrize("offer", OFFERS)
def test_of_two_sites_one_that_offers_its_readers_something_amid_the_text_does_so_alone(offer: str) -> None:
    """No third site says which of the two has a paragraph too many; the text speaks to nobody, and has no mattress."""
    result = agree({"a": copy(*NOTES[:2], offer, *NOTES[2:]), "b": copy(*NOTES)})
    assert [block.text for block in result.blocks["a"]] == list(NOTES)
    assert [block.text for block in result.dropped["a"]] == [offer]


@pytest.mark.parametrize("left_out", range(1, 4))
def test_of_two_sites_one_that_leaves_out_a_paragraph_hides_nothing(left_out: int) -> None:
    """What one alone has of the text's own matter stays."""
    found = texts({"a": copy(*NOTES), "b": copy(*NOTES[:left_out], *NOTES[left_out + 1 :])})
    assert found["a"] == list(NOTES)


def test_a_rule_that_one_of_two_sites_has_stays_visible() -> None:
    """Who adds one leads readers astray; no site's offer does."""
    rule = "You must pay the fee again to the account number 4471 before your boat may leave."
    assert rule in texts({"a": copy(*NOTES[:2], rule, *NOTES[2:]), "b": copy(*NOTES)})["a"]


def test_a_heading_in_other_words_where_others_have_theirs_is_no_sites_line() -> None:
    """One site's converter wrote 刪除檔案和資料夾: between the paragraphs where the others have 删除文件和文件夹 it
    is the text's, however few characters they share.
    """
    before, after = (
        "船坞的图纸不得带出。任何人都可以抄录它的内容。",
        "如果不再需要某个项目，您可以删除它，它会在月底之前一直保存。",
    )
    text = (TEXT[2], before, "删除文件和文件夹", after, TEXT[0])
    regional = [line if line != "删除文件和文件夹" else "删除档案和资料夹" for line in text]
    kept = texts({"a": copy(*text), "b": copy(*text), "c": copy(*regional), "d": copy(*text)})
    assert kept["c"] == regional
    alone = copy(*text[:2], "扫一扫关注我们", *text[2:])
    assert "扫一扫关注我们" not in texts({"a": copy(*text), "b": copy(*text), "c": alone, "d": copy(*text)})["c"]


def test_a_line_that_one_page_has_alone_is_the_texts_where_a_text_without_a_page_has_it_as_well() -> None:
    """One page's last paragraph, which no other has, may be its site's; a plain text of the document has nothing of
    a site's.
    """
    last = (
        "Fees are not charged for reading the timetable; a certified copy of it costs three crowns for every ten pages."
    )
    pages = {
        name: scrubber.clean("\n\n".join((*TEXT, *more)).encode())
        for name, more in {"a": (), "b": (), "c": (last,)}.items()
    }
    result = agree(pages)
    assert [each.text for each in result.doubtful["c"]] == [last]
    assert result.heard([copy(*TEXT)], ()) == result
    heard = result.heard([copy(*TEXT, last)], ())
    assert [(each.text, each.rule) for each in heard.blocks["c"]] == [(each, "") for each in (*TEXT, last)]
    assert not heard.doubtful["c"]
    findings = scrubber.collate({**pages, "dump": "\n\n".join((*TEXT, last))}, official=["dump"]).findings
    assert [(each.mirror, each.kind) for each in findings] == [("a", "block_deleted"), ("b", "block_deleted")]


@pytest.mark.parametrize("n", [1, 2, 3, 5])
@pytest.mark.parametrize("others", ["b", "bc"])
def test_a_short_sentence_that_the_official_page_alone_has_is_the_documents(n: int, others: str) -> None:
    """It was told of the official copy, as what stands in no other; a line of its site's is still told of nobody."""
    for line, told in (("委员会有12名成员。", [(name, "block_deleted") for name in others]), ("分享到微博", [])):
        texts = {"a": (*TEXT[:n], line, *TEXT[n:])} | dict.fromkeys(others, TEXT)
        pages = {
            name: scrubber.clean(
                "<h1>Timetable</h1>" + "".join(f"<p>{each}</p>" for each in text), content_type="text/html"
            )
            for name, text in texts.items()
        }
        collation = scrubber.collate(pages, official=["a"])
        assert [(each.mirror, each.kind) for each in collation.findings] == told
        assert (line in collation.text) == bool(told)


HEADINGS = ("When the boats sail", "Who decides", "Until when it holds")


def chapters(contents: str, made: str = "p") -> CleanText:
    body = "".join(f"<h2 id=s{n}>{head}</h2><{made}>{TEXT[n]}</{made}>" for n, head in enumerate(HEADINGS))
    page = f"<title>Timetable</title><body><h1>Timetable</h1>{contents}<div>{body}<p>{TEXT[4]}</p></div>"
    return scrubber.clean(f"<!DOCTYPE html><html>{page}</body></html>", content_type="text/html")


@pytest.mark.parametrize("mark", ["", "{n}. ", "{n} "])
def test_contents_that_sites_made_of_the_headings_do_not_come_back(mark: str) -> None:
    """Two sites list the headings above the text, and all have them as headings: they are not the text's a second
    time.
    """
    listed = "".join(f"<li><a href=#s{n}>{mark.format(n=n)}{head}</a></li>" for n, head in enumerate(HEADINGS, 1))
    lists = (f'<nav class="toc"><ul>{listed}</ul></nav>', f'<div class="toc"><ol>{listed}</ol></div>', "")
    collation = scrubber.collate({f"copy{n}": chapters(contents) for n, contents in enumerate(lists)})
    assert [block.text for block in collation.blocks] == [
        "Timetable",
        *(line for n, head in enumerate(HEADINGS) for line in (head, TEXT[n])),
        TEXT[4],
    ]
    assert not collation.findings


def test_contents_that_most_copies_have_in_their_text_come_back() -> None:
    """Of a document's own only one page thought that its site had made them."""
    lines = (*HEADINGS, *(line for n, head in enumerate(HEADINGS) for line in (head, TEXT[n])), TEXT[4])
    whole = copy(*lines)
    kept = [replace(b, kind="heading") if b.text in HEADINGS and b.start > 80 else b for b in whole.blocks]
    whole = replace(whole, blocks=tuple(kept))
    gone = tuple(replace(block, rule="contents", reason="a reason", verdict=0.2) for block in kept[: len(HEADINGS)])
    lost = replace(whole, blocks=tuple(kept[len(HEADINGS) :]), removed=gone)
    assert texts({"one": whole, "two": replace(whole, url="https://two.example"), "lost": lost})["lost"] == list(lines)


def test_a_block_is_what_most_pages_say_that_it_is() -> None:
    """One site sets its text as typed; whose words are printed does not say what they are."""
    collation = scrubber.collate({f"copy{n}": chapters("", made) for n, made in enumerate(("pre", "p", "p"))})
    assert {block.kind for block in collation.blocks} == {"heading", "paragraph"}


def test_the_page_numbers_of_a_print_take_no_text_away() -> None:
    """A print whose numbers were taken out, beside two pages that have none: each paragraph stays."""
    cases = ("fire", "storm", "flood", "theft", "illness", "ice", "fog", "war", "drought")
    told = [
        f"Rule {case} says what the master of a boat does in a case of {case}, by day and by night, and whoever owns it. "
        f"Nobody is excused from it by {case}, nor by another's {case}, wherever the boat was built and however old it is."
        for case in cases
    ]
    sheets = [
        "\n\n".join(textwrap.fill(text, 70) for text in told[n : n + 3]) + f"\n\n{' ' * 34}{n // 3 + 1}\n"
        for n in range(0, len(told), 3)
    ]
    page = f"<title>Rules</title><h1>Harbour rules</h1>{''.join(f'<p>{text}</p>' for text in told)}"
    copies = {
        "page": scrubber.clean(page.encode()),
        "print": scrubber.clean(("Harbour rules\n\n" + "\f".join(sheets)).encode(), content_type="text/plain"),
        "other": scrubber.clean(page.replace("<h1>", "<div>Home, news and weather</div><h1>").encode()),
    }
    assert [block.text for block in copies["print"].removed] == ["1", "2", "3"]
    collation = scrubber.collate(copies)
    assert [block.text for block in collation.blocks] == ["Harbour rules", *told]
    assert collation.findings == []


def test_the_titles_of_neighbouring_pages_do_not_come_back() -> None:
    """They are headings of the text, which has each of them once; a table of contents that one copy took out is the
    text's, where the others have its lines as often as that makes.
    """
    heads = ("2.1. The quay", "2.2. The crane", "2.3. The gate")
    body = [line for head, told in zip(heads, TEXT, strict=False) for line in (head, told)]
    plain = copy(*body)
    ways = [(f"{heads[0]}\t{heads[2]}", "outside", 0.1), (heads[1], "outside", 0.1)]
    pages = copy(*body[:4], *ways, *body[4:])
    kept = [block.text for block in agree({"pages": pages, "one": plain, "two": plain}).blocks["pages"]]
    assert kept == body
    contents = copy(*heads, *body)
    taken = copy(*((head, "links", 0.3) for head in heads), *body)
    kept = [block.text for block in agree({"taken": taken, "one": contents, "two": contents}).blocks["taken"]]
    assert kept == [*heads, *body]


def test_lines_of_verse_that_few_copies_have_are_the_texts() -> None:
    """Hardly a line of it reads as a sentence, and a copy may give a stanza of it. What a site says stays out."""
    stanza = (
        "The lamp is lit upon the quay,",
        "the nets are hung to dry,",
        "and all the boats are home from sea",
        "but one",
    )
    more = (
        "The keeper counts them, row on row,",
        "by bow and mast and sail,",
        "and writes them down",
        "before the gale",
    )
    last = ("So ring the bell across the bay", "and let the old men stand", "until the gray", "comes in to land")
    copies = {
        "a": (*stanza, *more, *last),
        "b": (*stanza, *last),
        "c": stanza,
        "d": (*stanza, *more, "Share this page"),
    }
    pages = {name: scrubber.clean("\n".join(lines), url=f"https://{name}.example/") for name, lines in copies.items()}
    collation = scrubber.collate(pages)
    assert collation.text.split("\n\n") == [*stanza, *more, *last]
    told = {(each.mirror, each.kind) for each in collation.findings}
    assert told == {("b", "block_deleted"), ("c", "truncation"), ("d", "truncation")}


def test_of_a_file_with_nothing_of_a_sites_all_is_told() -> None:
    """A second letter below the first, with its title, is no chrome that may be passed over."""
    title, *second = (
        "The second letter",
        "The harbour master asked for two more lamps, and the council granted him one of them.",
        "He set it on the mole, where the boats from the north come in, and thanked nobody for it.",
    )
    pages = {
        name: scrubber.clean("\n\n".join((*TEXT, *more)).encode())
        for name, more in {"a": (), "b": (), "c": (title, *second)}.items()
    }
    told = "\n\n".join(each.after for each in scrubber.collate(pages).findings)
    assert all(line in told for line in (title, *second))


@pytest.mark.parametrize("title", ["Timetable.docx", "REPOST: Timetable"])
def test_a_title_stays_that_a_byline_parts_from_the_text(title: str) -> None:
    """Be it another's with something beside it: the removed line between says nothing of what stands over it."""
    byline = ("By Ann Marsh", "byline", 0.08)
    copies = {"one": copy(title, byline, *TEXT), "two": copy("Timetable", byline, byline, *TEXT)}
    for name, text in copies.items():
        head, *others = text.blocks
        copies[name] = replace(text, blocks=(replace(head, path="html/body/div[3]/div[1]/h1", verdict=0.7), *others))
    assert texts(copies) == {"one": [title, *TEXT], "two": ["Timetable", *TEXT]}


def test_what_a_builder_is_told_is_not_brought_back() -> None:
    """Front matter says the title that every copy has, and is none of the text in any of them; nor was an honest copy
    that lacks a paragraph to lose its title for it.
    """
    title = "Council to cancel 5.8 million in fares for former pupils of the harbour schools"
    text = [
        "Pupils who have paid for their crossings will have nothing back, and no one is to ask for it.",
        "Headlines of the day",
        "You can now listen to this article!",
        "The council says that it will cancel the fares of some 560 pupils who went to the schools of the harbour.",
        "Under the new rule hundreds of pupils have their crossings paid, which is the largest sum of its kind so far.",
    ]
    whole = "\n\n".join([title, *text])
    front = "---\ntitle: Council to cancel 5.8 million in fares for former\n  pupils of the harbour schools\n---\n\n# "
    copies = {"a": whole, "b": whole, "manual": front + whole, "short": "\n\n".join([title, *text[:2], *text[3:]])}
    cleaned = {name: scrubber.clean(each.encode(), content_type="text/plain") for name, each in copies.items()}
    said = scrubber.collate(cleaned).findings
    assert {(finding.mirror, finding.block) for finding in said} <= {("short", 3)}


def test_a_phrase_that_each_paragraph_has_costs_no_more_than_the_text_is_long() -> None:
    """Rows of words that stand in each of n paragraphs were gathered anew for each of them."""

    def hear(size: int) -> None:
        said = [f"On day {n} the council of district {n} resolved that no house shall be sold." for n in range(size)]
        agree({"a": copy(*TEXT, *said), "b": copy(*said, *TEXT)})

    assert_linear(hear, 2_000)


@pytest.mark.parametrize("spelt", [unaccented, respelled])
def test_a_copy_that_lost_its_accents_has_the_paragraphs_of_the_others(spelt) -> None:
    """The last paragraphs have an accent in nearly every row of four words."""
    text = (
        "Ordningsregler för gästhamnen i Norrvik",
        "Hamnen har 86 platser för båtar upp till 14 meter och drivs av en förening sedan 1974.",
        "Nycklar",
        "Föreningen lånar ut båthuset till Kustbolaget över vintern. Kustbolaget står för värmen. Föreningen sköter taket.",
        "Frågor ställs före öppningsdagen på hamnkontoret.",
    )
    copies = {name: copy(*text, f"Share on {name}") for name in ("one", "two")}
    copies["plain"] = copy(*map(spelt, text), "Share on plain")
    assert texts(copies)["plain"] == [*map(spelt, text)]


def test_the_ways_of_a_page_do_not_come_back_because_its_print_has_them():
    """A text of the same page lacked them, and was told to lack a row: the names of chapters, which it also refers to,
    passed for having it.
    """
    names = ("Chapter 3. Mooring and casting off", "Chapter 5. What the harbour master is paid")
    referring = (
        f"Mooring and casting off is told in chapter 3, and what the harbour master is paid in chapter 5. {TEXT[0]}"
    )
    lines = (*TEXT, referring)
    foot = "".join(f'<td align="left">{name} </td>' for name in names)
    page = (
        "<html><head><title>The harbour</title></head><body><div class='chapter'><h1>Chapter 4. The timetable</h1>"
        f"{''.join(f'<p>{line}</p>' for line in lines)}</div><div class='navfooter'><hr/><table><tr>{foot}</tr></table>"
        "</div></body></html>"
    )
    cleaned = scrubber.clean(page)
    assert [block.rule for block in cleaned.removed if "Mooring" in block.text] == ["navigation"]
    text = scrubber.clean(cleaned.text)
    printed = scrubber.clean("\n\n".join([cleaned.text, f"{names[0]}              Home         {names[1]}"]))
    found = scrubber.collate({"page": cleaned, "text": text, "print": printed})
    assert [f for f in found.findings if f.severity == "high" and not f.disputed] == []
    assert "Home" not in found.text


def test_items_that_lead_nowhere_come_back_whatever_their_list_is_called():
    """The sources below a text, in an element called `nav-notes`, were gone from the text that three copies have."""
    notes = ("Minutes of the council of 4 May 2012, page 7.", "Annual report of the harbour for 2016, page 31.")

    def page(site):
        return (
            f"<html><head><title>The harbour</title></head><body><nav><a href='/'>{site}</a> <a href='/n'>News</a></nav>"
            f"<div class='content'><h1>The harbour</h1>{''.join(f'<p>{line}</p>' for line in TEXT)}</div>"
            f"<div class='nav-notes'><ol>{''.join(f'<li>{note}</li>' for note in notes)}</ol></div></body></html>"
        )

    plain = "\n\n".join(["The harbour", *TEXT, *notes])
    copies = {"one": scrubber.clean(page("One")), "two": scrubber.clean(page("Two")), "text": scrubber.clean(plain)}
    found = scrubber.collate(copies)
    assert [block.text.partition(". ")[2] or block.text for block in found.blocks][-2:] == [*notes]
    assert [f for f in found.findings if f.severity == "high"] == []

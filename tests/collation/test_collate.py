"""What collate promises of whole texts."""

from itertools import chain, permutations

import pytest

import scrubber
from scrubber.errors import ScrubberError

TRUTH = [
    "Rules for the Lending of Instruments",
    "The Observatory lends instruments to schools and to amateurs who have been members for two years.",
    "A borrower shall return the instrument within 30 days, cleaned and in its case.",
    "Lenses must not be taken apart by the borrower under any circumstances, as Maria Holt told the council.",
    "The fee is 12 dollars for each week; it is paid on March 5, 2012 at the latest.",
    "Damage is reported to the keeper at once, and the keeper writes it into the ledger.",
    "These rules were adopted by the members and replace those of the year before.",
]


def text(*, change=(), drop=(), order=None):
    blocks = list(TRUTH)
    for index, old, new in change:
        assert old in blocks[index]
        blocks[index] = blocks[index].replace(old, new)
    blocks = [blocks[i] for i in order or range(len(blocks)) if i not in drop]
    return "\n\n".join(blocks)


def accused(collation):
    return [(f.mirror, f.kind, f.block) for f in collation.findings if f.accuses]


def test_identical_texts_give_no_finding():
    collation = scrubber.collate({"a": text(), "b": text(), "c": text()})
    assert collation.text == text()
    assert not [f for f in collation.findings if f.severity == "high"]
    assert collation.clusters == []


def test_one_altered_of_three_is_named_with_the_place():
    altered = text(change=[(4, "12 dollars", "19 dollars")])
    collation = scrubber.collate({"a": text(), "b": altered, "c": text()})
    assert collation.text == text()
    assert accused(collation) == [("b", "number", 4)]
    finding = next(f for f in collation.findings if f.accuses)
    assert (finding.before, finding.after) == ("12", "19")
    assert altered[finding.place.start : finding.place.end] == "19"
    assert altered.startswith(finding.place.prefix, finding.place.start - len(finding.place.prefix))


def test_two_witnesses_that_conflict_are_a_dispute_and_accuse_nobody():
    collation = scrubber.collate({"a": text(), "b": text(change=[(4, "12 dollars", "19 dollars")])})
    assert accused(collation) == []
    (dispute,) = [f for f in collation.findings if f.disputed]
    assert {dispute.before, dispute.after} == {"12", "19"}


def test_an_official_mirror_outweighs_any_crowd():
    crowd = {name: text(change=[(2, "30 days", "90 days")]) for name in "abcde"}
    collation = scrubber.collate({**crowd, "z": text()}, official=["z"])
    assert "30 days" in collation.text
    assert {name for name, _, _ in accused(collation)} == set("abcde")
    assert collation.weights["z"] == 1.0


def test_the_edition_before_settles_what_two_witnesses_dispute():
    collation = scrubber.collate({"a": text(), "b": text(change=[(4, "12 dollars", "19 dollars")])}, previous=text())
    assert accused(collation) == [("b", "number", 4)]


def test_a_missing_a_moved_and_a_foreign_block_are_told_apart():
    foreign = text().replace(
        "\n\nDamage", "\n\nThe keeper may waive any of these rules at his own discretion.\n\nDamage"
    )
    collation = scrubber.collate(
        {
            "a": text(),
            "b": text(),
            "c": text(),
            "short": text(drop=[3]),
            "long": foreign,
            "shuffled": text(order=[0, 4, 1, 2, 3, 5, 6]),
        }
    )
    assert collation.text == text()
    assert sorted(accused(collation)) == [
        ("long", "block_inserted", 4),
        ("short", "block_deleted", 3),
        ("shuffled", "block_moved", 4),
    ]


def test_a_slip_of_one_mirror_is_no_alarm():
    slip = text(change=[(1, "instruments", "instrumetns"), (5, "reported", "reportd")])
    collation = scrubber.collate({"a": text(), "b": slip, "c": text()})
    assert collation.text == text()
    assert accused(collation) == []


def test_copies_of_an_altered_mirror_count_once_when_their_slips_show_it():
    slips = [
        (1, "instruments", "instrumetns"),
        (5, "reported", "reportd"),
        (6, "members", "membres"),
        (3, "borrower", "borower"),
    ]
    bad = text(change=[*slips, (4, "12 dollars", "19 dollars"), (2, "shall", "may")])
    collation = scrubber.collate({"a": text(), "b": bad, "c": text(), "d": bad, "e": bad})
    assert collation.text == text()
    assert collation.clusters == [["b", "d", "e"]]
    assert {name for name, _, _ in accused(collation)} == {"b", "d", "e"}


def test_the_same_crowd_without_slips_is_disputed():
    bad = text(change=[(4, "12 dollars", "19 dollars"), (2, "shall", "may")])
    collation = scrubber.collate({"a": text(), "b": bad, "c": text(), "d": bad, "e": bad})
    assert accused(collation) == []
    assert {f.kind for f in collation.findings if f.disputed} == {"number", "modal"}


def test_a_text_that_is_no_copy_is_left_out_with_a_reason():
    other = "\n\n".join(
        f"Quite another page, number {n}, about gardens, roses and the pruning of old trees." for n in range(6)
    )
    collation = scrubber.collate({"a": text(), "b": text(), "c": other})
    assert list(collation.left_out) == ["c"]
    assert "no copy" in collation.left_out["c"]
    assert collation.weights["c"] == 0.0


def test_the_order_of_the_mirrors_does_not_matter():
    texts = {
        "a": text(drop=[2]),
        "b": text(change=[(4, "12", "13")]),
        "c": text(),
        "d": text(order=[0, 1, 3, 2, 4, 5, 6]),
    }
    results = {repr(scrubber.collate(dict(order))) for order in permutations(texts.items())}
    assert len(results) == 1


def test_nothing_to_collate_is_an_error():
    with pytest.raises(ScrubberError, match="nothing to collate"):
        scrubber.collate({})


def test_a_date_written_otherwise_is_no_difference_and_never_half_printed():
    ways = ["March 5, 2012", "5 March 2012", "5th of March, 2012", "2012-03-05", "Mar. 5, 2012"]
    copies = {f"m{i}": text(change=[(4, "March 5, 2012", way)]) for i, way in enumerate(ways)}
    collation = scrubber.collate(copies)
    assert not [f for f in collation.findings if f.kind != "wording"]
    assert any(f"it is paid on {way} at the latest" in collation.text for way in ways)
    copies["bad"] = text(change=[(4, "March 5, 2012", "15 March 2012")])
    assert accused(scrubber.collate(copies)) == [("bad", "date", 4)]


@pytest.mark.parametrize("line", ["Advertisement", "Read more: ten lakes you must see", "Share this page on Facebook"])
def test_a_sites_own_line_between_paragraphs_accuses_nobody(line):
    blocks = [*TRUTH[:3], line, *TRUTH[3:]]
    collation = scrubber.collate({"a": text(), "b": "\n\n".join(blocks), "c": text()})
    assert accused(collation) == []
    assert collation.text == text()


def test_an_addition_beside_a_sites_line_is_told_without_it():
    added = "Members who complain may be struck off the list by the keeper."
    blocks = [*TRUTH[:3], "Advertisement", added, *TRUTH[3:]]
    (finding,) = [
        f for f in scrubber.collate({"a": text(), "b": "\n\n".join(blocks), "c": text()}).findings if f.accuses
    ]
    assert (finding.kind, finding.after) == ("block_inserted", added.rstrip("."))


def test_three_and_more_independent_mirrors_are_never_outvoted():
    altered = text(change=[(2, "30 days", "90 days")])
    crowd = {f"farm{i:02}": altered for i in range(40)} | {name: text() for name in "abc"}
    collation = scrubber.collate(crowd)
    assert accused(collation) == []
    assert {f.kind for f in collation.findings if f.disputed} == {"number"}


def test_the_copies_of_a_farm_are_named_briefly():
    slipped = text(
        change=[(2, "30 days", "90 days"), (1, "instruments", "instrumnets"), (5, "keeper at", "keepper at")]
    )
    crowd = {f"farm{i:02}": slipped for i in range(40)} | {name: text() for name in "abcde"}
    collation = scrubber.collate(crowd)
    assert collation.clusters == [sorted(name for name in crowd if name.startswith("farm"))]
    assert {mirror for mirror, _, _ in accused(collation)} == set(collation.clusters[0])
    assert max(len(line) for line in collation.reasons["farm00"]) < 200
    assert len(collation.reasons["farm00"]) < 6


def test_a_short_copy_of_which_every_line_is_worded_otherwise_is_a_copy_and_its_alterations_are_told():
    """No five words in a row of most of its lines are left; it was no copy, and what it altered was told of nobody."""
    lines = [
        ("Ночной паром", "Ночной паром"),
        ("Доктор Нина Седова и её помощники шесть лет считали 840 пассажиров.", "Д-р Нина Седова и её помощники 6 лет считали 840 пассажиров."),
        ("Они обнаружили, что поток увеличился на четверть.", "Они выяснили, что поток уменьшился на 25 процентов."),
        ("Работа была оплачена Министерством транспорта.", "Работу оплатило Министерство транспорта."),
        ("Билет стоил 200 рублей в день.", "Билет стоил 300 руб. в день."),
        ("Однако женщин старше 60 лет не спрашивали.", "Тем не менее мужчин старше шестидесяти лет не опрашивали."),
        ("Отчёт вышел 1 июня 2020 года в журнале «Река».", "Отчёт вышел 1 июня 2020 г. в журнале «Река»."),
    ]  # fmt: skip
    base, odd = ("\n\n".join(line[n] for line in lines) for n in (0, 1))
    found = scrubber.collate({"a": base, "b": odd, "c": base})
    assert not found.left_out
    assert found.weights["b"]
    assert {f.mirror for f in found.findings if f.accuses} == {"b"}
    assert {"number", "negation"} <= {f.kind for f in found.findings if f.accuses}


def test_two_texts_that_share_nothing_are_two_documents():
    collation = scrubber.collate({"a": text(), "b": "A recipe for bread.\n\nTake flour, water and salt, and wait."})
    assert collation.text == text()
    assert "two documents" in collation.left_out["b"]


def test_no_text_at_all_is_nothing_to_be_sure_of():
    collation = scrubber.collate({"a": "", "b": ""})
    assert (collation.text, collation.confidence, collation.findings) == ("", 0.0, [])


SLIPS = [
    (1, "instruments", "insrtuments"),
    (1, "members", "membres"),
    (2, "borrower", "borower"),
    (6, "members", "memebrs"),
]


def test_a_first_line_that_one_of_two_copies_has_is_its_sites():
    """A path to the page, on one independent mirror and on a copy of another one: the copy's twin shows that its
    source had none.
    """
    path = "Front » Rules » Lending\n\n"
    copy = text(change=SLIPS, drop={0})
    mirrors = {"alone": path + text(drop={0}), "copy": path + copy, "twin": copy}
    collation = scrubber.collate(mirrors)
    assert collation.clusters == [["copy", "twin"]]
    assert collation.text == text(drop={0})
    assert not [finding for finding in collation.findings if finding.accuses]
    mirrors["third"] = path + text(drop={0})
    assert scrubber.collate(mirrors).text == path + text(drop={0})


def test_a_slip_that_two_share_is_not_printed_against_the_word_that_the_text_has_elsewhere():
    """They may be one and its copy, which one slip does not show. A word that may be meant is no slip, and an
    official mirror is believed.
    """
    slip, synonym = [(6, "members", "memebrs")], [(3, "borrower", "customer")]
    assert scrubber.collate({"a": text(change=slip), "b": text(change=slip), "c": text()}).text == text()
    assert scrubber.collate({"a": text(), "b": text(), "c": text(change=slip)}).text == text()
    assert scrubber.collate({"a": text(change=synonym), "b": text(change=synonym), "c": text()}).text == text(
        change=synonym
    )
    register = [*TRUTH, "A register is kept of every form from schools, from members and from the council."]
    printed, lone = "\n\n".join(register), "\n\n".join(register).replace("every form", "every from")
    assert scrubber.collate({"a": printed, "b": printed, "c": lone}).text == printed
    official = scrubber.collate({"a": text(change=slip), "b": text(change=slip), "c": text()}, official=["a"])
    assert official.text == text(change=slip)


def test_what_mirrors_are_called_decides_nothing():
    """Two that begin at different places: an official one says where the text begins, whatever its name."""
    texts = [text(), text(), text(drop={0}), text(drop={0, 1})]
    printed = {
        scrubber.collate(dict(zip(names, texts, strict=True)), official=[names[2]]).text
        for names in permutations("abcd")
    }
    assert printed == {text(drop={0})}
    assert len({scrubber.collate(dict(zip(names, texts, strict=True))).text for names in permutations("abcd")}) == 1


@pytest.mark.parametrize(
    ("word", "slip"), [("repaired", "repiared"), ("equipment", "equiprnent"), ("explains", "expplains")]
)
def test_a_slip_that_two_share_is_not_printed_against_a_word_that_stands_once(word, slip):
    """No two write one slip by accident, so the two say little more than one; what is spelt like the language says
    more.
    """
    whole = text() + f"\n\nThe equipment is repaired at night, and the notice explains how: {word}."
    wrong = whole.replace(f": {word}.", f": {slip}.")
    assert scrubber.collate({"a": wrong, "b": wrong, "c": whole}).text == whole
    assert scrubber.collate({"a": whole, "b": whole, "c": wrong}).text == whole


def test_a_character_that_one_copy_lacks_is_not_dropped_from_what_two_have():
    """A rare name reads less like the language than the text without its first character does."""
    whole = "馆员在入口登记访客的姓名和时间，并且说明规则。\n\n“我们逐页核对过。”邵丽君表示。\n\n访客离开时交还证件，馆员记下时间。"
    assert scrubber.collate({"a": whole, "b": whole, "c": whole.replace("邵", "")}).text == whole


def test_of_two_han_characters_that_are_each_a_word_the_two_copies_decide():
    """被采用 is the more usual, and no slip: what one copy alone reads so is not printed against two."""
    whole = "委员会共收到意见536件，其中412件被采纳。\n\n馆员登记访客的姓名和时间，说明规则。\n\n访客离开时交还证件。"
    collation = scrubber.collate({"a": whole, "b": whole, "c": whole.replace("采纳", "采用")})
    assert collation.text == whole
    assert [(each.mirror, each.kind) for each in collation.findings] == [("c", "wording")]


@pytest.mark.parametrize("count", range(6))
def test_a_text_of_a_few_words_is_no_copy_of_one_that_has_some_of_them(count: int) -> None:
    """An error page has a word or two of any text."""
    text = "The register was not found in the office, and no page of it was ever found again."
    collation = scrubber.collate(
        {"a": text, "b": text, "c": " ".join(["found", "not", "office", "again", "page"][:count])}
    )
    assert collation.text == text
    assert "c" in collation.left_out
    assert not collation.findings


@pytest.mark.parametrize("other", [".[", ". ["])
def test_the_marks_of_footnotes_are_printed_as_most_copies_have_them(other: str) -> None:
    """They are no words, and differ from copy to copy; but a text that has them keeps them."""
    text = "The council agreed on the plan in March.[1] It was signed in May.[2]\n\nThe state pays.[3]\n\nThat was all."
    without = text.replace("[1]", "").replace("[2]", "").replace("[3]", "")
    for last in (text, text.replace(".[", other), without):
        collation = scrubber.collate({"a": text, "b": text, "c": last})
        assert collation.text == text
        assert not collation.findings


@pytest.mark.parametrize("official", [(), "a"])
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_edition_before_is_nobody_whom_a_reader_is_told_of_by_name(order, official):
    """It was told of by the name under which it takes part, in what is left out and why, and in whom a mirror
    copies.
    """
    other = "\n\n".join(f"Rule {n} of another town: whoever lands pays {n} crowns." for n in range(2, 20))
    slips = [(1, "amateurs", "amatuers"), (2, "cleaned", "claened"), (4, "12 dollars", "19 dollars")]
    texts = [text(), text(change=slips), other]
    a, b, previous = (texts[n] for n in order)
    for witnesses in ({"a": a}, {"a": a, "b": b}, {"a": a, "b": b, "c": text(change=slips)}):
        collation = scrubber.collate(witnesses, official=official, previous=previous)
        assert set(collation.left_out) <= set(witnesses)
        assert "\0" not in "".join(chain(*collation.reasons.values(), collation.left_out.values()))
        assert "\0" not in "".join(chain(*(each.evidence for each in collation.findings)))


def test_a_number_is_never_printed_half_in_figures_and_half_in_characters():
    """50 of the one and 十升 of the other were printed as 50十升, which nobody has."""
    text = "易燃液体应当存放在防爆柜中，单柜存量不超过五十升。\n\n馆员登记访客的姓名和时间，说明规则。\n\n访客离开时交还证件。"
    figures, gallons = text.replace("五十升", "50升"), text.replace("五十升", "50加仑")
    collation = scrubber.collate({"a": gallons, "b": gallons, "c": figures, "d": text, "e": gallons})
    assert "50加仑" in collation.text
    assert {each.kind for each in collation.findings} == {"unit"}


def test_a_heading_of_a_few_words_that_stands_elsewhere_is_moved_and_not_missing():
    text = text_of_articles()
    moved = text.replace("Article 6 – Conduct\n\n", "").replace(
        "Article 4 – Meals", "Article 6 – Conduct\n\nArticle 4 – Meals"
    )
    found = scrubber.collate({"a": text, "b": text, "c": text, "d": moved}).findings
    assert [(each.mirror, each.kind) for each in found] == [("d", "block_moved")]


def text_of_articles() -> str:
    return (
        "Rules of the school canteen\n\nArticle 4 – Meals\n\nMeals are planned by a dietician and posted at the gate.\n\n"
        "Article 5 – Health\n\nWho may not eat something brings a letter from the doctor.\n\n"
        "Article 6 – Conduct\n\nChildren wash their hands before and after the meal."
    )


def test_the_last_line_of_a_paragraph_that_one_site_breaks_is_not_missing_though_a_slip_stands_before_it():
    lines = [
        "发生泄漏时，先撤离人员、后切断电源，报告电话公布在门口。",
        "事故调查报告应当在三日内提交，实验室负责人须到场说明。",
    ]
    text = "实验室安全规程\n\n实验人员须经培训并考核合格，方可进入实验室。\n\n" + "\n\n".join(lines)
    page = "<html><body><h1>实验室安全规程</h1>{}</body></html>"
    broken = [*text.split("\n\n")[1:-1], "事故调查报告应当在三日内堤交，实验室<br>负责人须到场说明。"]
    copies = {name: page.format("".join(f"<p>{line}</p>" for line in text.split("\n\n")[1:])) for name in "abcd"}
    copies["e"] = page.format("".join(f"<p>{line}</p>" for line in broken))
    found = scrubber.collate(
        {name: scrubber.clean(raw.encode(), content_type="text/html") for name, raw in copies.items()}
    ).findings
    assert not [each.kind for each in found if each.severity == "high"]

"""Copies of other editions are named as such, by what they say of themselves, and accuse nobody; a forger's date
makes no edition.
"""

from __future__ import annotations

import time
from datetime import date, timedelta
from html import escape
from textwrap import dedent

import pytest

import scrubber
from scrubber.collation.alignment.fold import Vocabulary
from scrubber.collation.alignment.witness import Witness
from scrubber.collation.collate import collate_beside
from scrubber.collation.weighing.statements import statements

HEAD = "Charter of the Lower Ferry"
RULES = [
    "The ferry crosses from the mill to the chapel as long as there is light.",
    "Two men row it, and a third sees to the rope.",
    "They are chosen by the parish each spring and may be chosen again.",
    "Cattle cross on market days only, and their owners stand beside them.",
    "In flood the ferry is tied to the oak above the mill.",
    "The fare is two pence, and nothing for the midwife and the priest.",
    "The bell is rung before the ferry leaves, and whoever comes behind it waits.",
    "The rope is renewed every third year out of the fares.",
    "Disputes are heard by the parish in the week behind Easter.",
    "The book of the ferry lies in the vestry and is open to everybody.",
]
OLDER = {
    1: "Two men row it, and a boy sees to the rope.",
    5: "The fare is one penny, and nothing for the priest.",
    7: "The rope is renewed every fifth year out of the fares.",
}


def charter(line: str, changes: dict[int, str] | None = None, last: str = "") -> str:
    rules = [(changes or {}).get(n, rule) for n, rule in enumerate(RULES)]
    return "\n\n".join([HEAD, *([line] if line else []), *rules, *([last] if last else [])])


def collate(*texts: str) -> scrubber.Collation:
    return scrubber.collate(dict(zip("abcdefgh", texts, strict=False)))


def stale(collation: scrubber.Collation) -> dict[str, str]:
    return {each.mirror: each.message for each in collation.findings if each.kind == "stale"}


def accused(collation: scrubber.Collation) -> set[str]:
    return {each.mirror for each in collation.findings if each.severity == "high" and not each.disputed}


NEW, OLD = "Version 1.2, ratified on 26 March 2022", "Version 1.1, ratified on 14 August 2016"


def test_an_edition_of_another_version_and_date_is_named_though_it_differs_in_a_few_places() -> None:
    found = collate(*[charter(NEW)] * 3, *[charter(OLD, OLDER)] * 2)
    assert found.text == charter(NEW)
    assert set(stale(found)) == {"d", "e"}
    assert "older edition" in stale(found)["d"]
    assert "14 August 2016" in stale(found)["d"]
    assert "26 March 2022" in stale(found)["d"]
    assert accused(found) == set()


def test_who_alters_a_short_text_in_many_places_and_a_date_has_made_no_edition() -> None:
    """The fewer blocks a text has, the more of them a forger reaches: none of it is excused as an edition before."""
    line = "The rule holds until 31 March 2031."
    forged = {n: rule.replace("the", "no", 1) for n, rule in enumerate(RULES) if n not in {1, 4}}
    found = collate(*[charter("", last=line)] * 3, charter("", forged, last="The rule holds until 31 March 2021."))
    assert stale(found) == {}
    assert accused(found) == {"d"}


def test_the_day_of_the_rules_that_it_repeals_dates_no_edition() -> None:
    line = "Effective {}; the edition of 8 May 1998 is repealed."
    forged = {2: RULES[2].replace("each spring", "each autumn"), 4: RULES[4].replace("oak", "elm"), 6: RULES[6].replace("before", "after"), 7: RULES[7].replace("third", "ninth")}  # fmt: skip
    found = collate(*[charter(line.format("1 January 2017"))] * 3, charter(line.format("1 July 2017"), forged))
    assert stale(found) == {}
    assert accused(found) == {"d"}


def test_each_of_many_editions_is_its_own() -> None:
    middle = "Version 1.0, ratified on 2 December 1998"
    found = collate(charter(NEW), charter(OLD, OLDER), charter(middle, OLDER | {9: "The book of the ferry is lost."}))
    assert set(stale(found)) == {"b", "c"}
    assert accused(found) == set()


def test_a_date_alone_and_a_version_elsewhere_make_no_edition() -> None:
    forged = charter(NEW.replace("2022", "2016"), OLDER)
    found = collate(*[charter(NEW)] * 4, forged)
    assert stale(found) == {}
    assert accused(found) == {"e"}
    last = "This charter was printed with version {} of the parish's press, in the mill's own house beside the river."
    found = collate(
        *[charter("Ratified on 26 March 2022", last=last.format("3.1"))] * 4,
        charter("Ratified on 26 March 2016", OLDER, last.format("2.1")),
    )
    assert stale(found) == {}
    assert accused(found) == {"e"}


def test_a_date_and_a_version_with_nothing_beyond_them_make_no_edition() -> None:
    found = collate(*[charter(NEW)] * 4, charter(OLD))
    assert stale(found) == {}
    assert accused(found) == {"e"}


def test_the_last_year_of_one_copyright_tells_editions() -> None:
    last = "Copyright (c) 2001, 2002, {} The Parish of Lower Ferry; all rights reserved."
    found = collate(*[charter("", last=last.format("2003, 2024"))] * 3, *[charter("", OLDER, last.format("2003"))] * 3)
    assert set(stale(found)) == {"d", "e", "f"}
    assert "2024" in stale(found)["d"]
    assert accused(found) == set()
    other = "Copyright (c) 2003 Someone Else, of another place."
    found = collate(*[charter("", last=last.format("2003, 2024"))] * 4, charter("", OLDER, other))
    assert stale(found) == {}
    assert accused(found) == {"e"}


def test_a_translation_by_another_hand_is_another_text_and_accuses_nobody() -> None:
    one = [f"In case {n} the {w} shall be given to the warden before the {w} is used." for n, w in enumerate(["oar", "rope", "bell", "boat", "sail", "mast", "hull", "deck", "keel", "nail", "plank", "chain", "hook", "lamp"], 2)]  # fmt: skip
    other = [f"Before anybody makes use of the {w}, it must in case {n} pass into the warden's hands." for n, w in enumerate(["oar", "rope", "bell", "boat", "sail", "mast", "hull", "deck", "keel", "nail", "plank", "chain", "hook", "lamp"], 2)]  # fmt: skip
    shared = ["The Warden's Book of the Lower Ferry", *RULES[:6]]
    found = collate(*["\n\n".join([*shared, *one])] * 3, *["\n\n".join([*shared, *other])] * 2)
    assert accused(found) == set()
    assert set(stale(found)) == {"d", "e"}
    assert "another edition or translation" in stale(found)["d"]


def test_a_translation_that_has_most_words_of_another_is_no_part_of_it() -> None:
    """Its own words stand in no other copy; left out of the count, it seemed to be the other with some taken out."""
    things = ("oar", "rope", "bell", "boat", "sail", "mast", "hull", "deck", "keel", "nail", "plank", "chain", "hook", "lamp")  # fmt: skip
    one = [f"In case {n} the {w} shall be given to the warden of the ferry before the {w} is used by anybody else on the river." for n, w in enumerate(things, 2)]  # fmt: skip
    other = [f"In case {n} the {w} must be brought to the keeper of the ferry before the {w} is touched by anybody else on the river." for n, w in enumerate(things, 2)]  # fmt: skip
    title = "The Warden's Book of the Lower Ferry"
    found = collate(*["\n\n".join([title, *one])] * 3, *["\n\n".join([title, *other])] * 2)
    assert found.text == "\n\n".join([title, *one])
    assert accused(found) == set()
    assert set(stale(found)) == {"d", "e"}


def test_the_line_of_a_version_is_read_where_no_other_copy_has_it() -> None:
    def page(line: str, changes: dict[int, str]) -> scrubber.CleanText:
        lines = charter(line, changes).split("\n\n")
        body = "".join(f"<p>{each}</p>" for each in lines[1:])
        return scrubber.clean(
            f"<html><body><main><h1>{HEAD}</h1>{body}</main></body></html>", url=f"https://{len(changes)}.example/"
        )

    pages = {name: page(NEW, {}) for name in "abcd"} | {"e": page(OLD, OLDER)}
    assert set(stale(scrubber.collate(pages))) == {"e"}


STAND = {
    "de": ("Stand: 1. Juni 2022", "Stand: 15. März 2019"),
    "sv": ("Uppdaterad den 1 juni 2022", "Uppdaterad den 15 mars 2019"),
    "vi": ("Sửa đổi lần cuối ngày 1 tháng 6 năm 2022", "Sửa đổi lần cuối ngày 15 tháng 3 năm 2019"),
    "fr": ("Version du 1er juin 2022", "Version du 15 mars 2019"),
    "ru": ("Редакция от 1 июня 2022 года", "Редакция от 15 марта 2019 года"),
    "ja": ("2022年6月1日改訂", "2019年3月15日改訂"),
    "es": ("Última actualización: 1 de junio de 2022", "Última actualización: 15 de marzo de 2019"),
    "zh": ("生效日期：2022年6月1日", "生效日期：2019年3月15日"),
    "en": ("As amended on 1 June 2022", "As amended on 15 March 2019"),
}


@pytest.mark.parametrize("language", STAND)
def test_a_line_that_dates_the_edition_tells_an_older_one_where_most_copies_have_one_alike(language: str) -> None:
    new, old = STAND[language]
    found = collate(*[charter(new)] * 4, charter(old, OLDER))
    assert set(stale(found)) == {"e"}
    assert "older edition" in stale(found)["e"]
    assert accused(found) == set()


def test_a_line_of_an_edition_that_a_page_sets_as_its_particulars_is_read_all_the_same() -> None:
    def page(line: str, changes: dict[int, str], site: str) -> scrubber.CleanText:
        lines = charter(line, changes).split("\n\n")
        body = f"<h1>{lines[0]}</h1>" + "".join(f"<p>{each}</p>" for each in lines[1:])
        return scrubber.clean(f"<html><body><article>{body}</article></body></html>", url=f"https://{site}.example/")

    new, old = STAND["de"]
    pages = {name: page(new, {}, name) for name in "abcd"} | {"e": page(old, OLDER, "e")}
    assert old not in pages["e"].text
    found = scrubber.collate(pages)
    (told,) = [each for each in found.findings if each.kind == "stale"]
    assert (told.mirror, told.after, told.before) == ("e", "15. März 2019", "1. Juni 2022")
    assert told.place is not None
    assert told.place.exact == told.after
    assert accused(found) == set()


def test_a_line_in_which_the_year_alone_is_another_or_that_each_site_has_of_its_own_makes_no_edition() -> None:
    new, old = STAND["en"]
    found = collate(*[charter(new)] * 4, charter(new.replace("2022", "2019"), OLDER))
    assert stale(found) == {}
    assert accused(found) == {"e"}
    own = [f"Last updated on {day} March 202{day % 3}" for day in (3, 5, 8, 13)]
    found = collate(*[charter(line) for line in own], charter(old, OLDER))
    assert stale(found) == {}
    assert accused(found) == {"e"}


def test_copies_of_one_forged_date_do_not_make_the_honest_ones_older() -> None:
    new, old = STAND["en"]
    for forged, honest in ((3, 2), (4, 2), (2, 4)):
        found = collate(*[charter(new, OLDER)] * forged, *[charter(old)] * honest)
        assert stale(found) == {}
    found = collate(charter(new, OLDER), *[charter(old)] * 4)
    assert stale(found) == {}
    assert accused(found) == {"a"}


def test_a_date_that_one_site_alone_has_above_the_text_makes_the_others_no_older_edition() -> None:
    """The day a site put it up stays above one copy; the text itself names an earlier day, and one of the copies is
    altered in many places.
    """
    passed = "Adopted by the parish on 24 August 2016"
    many = {n: rule.replace("the ", "no ", 1).replace("and", "or") for n, rule in enumerate(RULES) if n < 9}
    texts = [charter(passed)] * 4 + ["Posted 7 November 2021, 90 views\n\n" + charter(passed), charter(passed, many)]
    assert stale(collate(*texts)) == {}


IN_FORCE = {
    "zh": "本章程自{}年1月1日起施行。",
    "en": "This charter comes into force on 1 January {} and holds for every ferry that is built after that day, whoever owns it.",
    "de": "Diese Satzung tritt am 1. Januar {} in Kraft und gilt für jede Fähre, die nach diesem Tag gebaut wird, wem sie auch gehört.",
    "fr": "Le présent règlement entre en vigueur le 1er janvier {} et vaut pour tout bac construit après ce jour, quel que soit son propriétaire.",
    "fr, future": "Le présent règlement entrera en vigueur le 1er janvier {} et vaudra pour tout bac construit après ce jour, quel que soit son propriétaire.",
    "it": "Il presente regolamento entrerà in vigore il 1 gennaio {} e vale per ogni traghetto costruito dopo quel giorno, di chiunque sia.",
    "pt": "O presente regulamento entrará em vigor em 1 de janeiro de {} e vale para todas as barcas construídas depois desse dia, de quem quer que sejam.",
    "es": "El presente reglamento entrará en vigor el 1 de enero de {} y vale para toda barca construida después de ese día, sea de quien sea.",
    "ru": "Настоящее положение вступит в силу 1 января {} года и распространяется на каждый паром, построенный после этого дня, чей бы он ни был.",
    "nl": "Dit reglement treedt in werking op 1 januari {} en geldt voor elk veer dat na die dag wordt gebouwd, van wie het ook is.",
}


@pytest.mark.parametrize("language", IN_FORCE)
def test_rules_that_came_into_force_on_the_first_of_a_month_of_an_earlier_year_are_an_older_edition(
    language: str,
) -> None:
    line = IN_FORCE[language]
    now = charter("", last=line.format(2017))
    found = collate(*[now] * 4, charter("", OLDER, line.format(2012)))
    assert set(stale(found)) == {"e"}
    assert accused(found) == set()
    # Dates are altered to make a text look new; and an edition changes something beyond its date.
    for forged in (
        charter("", OLDER, line.format(2021)),
        charter("", last=line.format(2012)),
        charter("", last=line.format(2021)),
    ):
        found = collate(*[now] * 4, forged)
        assert stale(found) == {}
        assert accused(found) == {"e"}


def test_which_copy_comes_first_does_not_decide_whether_a_day_is_one_of_coming_into_force() -> None:
    """One copy of the current text states its day as that of its version, the others as that on which it comes into
    force.
    """
    line = IN_FORCE["en"]
    texts = {
        "a": charter("Version of 1 January 2017"),
        "b": charter("", last=line.format(2017)),
        "c": charter("", last=line.format(2017)),
        "d": charter("", last=line.format(2017)),
        "e": charter("", OLDER, line.format(2012)),
    }
    witnesses = {
        name: Witness.of(name, clean := scrubber.clean(text), clean.blocks, Vocabulary())
        for name, text in texts.items()
    }
    for names in ("abcde", "bcdae"):
        said = statements({name: witnesses[name] for name in names}, [["a", "b", "c", "d"], ["e"]])
        assert said["e"].dated


def test_of_a_later_day_of_the_month_the_year_alone_is_an_altered_date() -> None:
    line = IN_FORCE["en"].replace("1 January", "3 January")
    found = collate(*[charter("", last=line.format(2017))] * 4, charter("", OLDER, line.format(2012)))
    assert stale(found) == {}
    assert accused(found) == {"e"}


NOTICE = [
    "Tender for the repair of the sea wall",
    "Documents can be had from 20 April 2020 at the harbour office.",
    "Questions are answered until 8 May 2020.",
    "Bids are taken until 11 May 2020 at noon and opened on 12 May 2020.",
    "A deposit of six hundred pounds is asked for and paid back in full.",
]


def notice(days: tuple[str, str, str, str], last: str = NOTICE[-1]) -> str:
    text = "\n\n".join([*NOTICE[:-1], last])
    for day, other in zip(("20 April 2020", "8 May 2020", "11 May 2020", "12 May 2020"), days, strict=True):
        text = text.replace(day, other)
    return text


NOW = ("20 April 2020", "8 May 2020", "11 May 2020", "12 May 2020")


@pytest.mark.parametrize(
    ("days", "which"),
    [
        (("6 April 2020", "24 April 2020", "27 April 2020", "28 April 2020"), "older edition"),
        (("20 March 2020", "8 April 2020", "11 April 2020", "12 April 2020"), "older edition"),
        (("27 April 2020", "15 May 2020", "18 May 2020", "19 May 2020"), "another edition"),
    ],
)
def test_a_notice_whose_days_were_all_put_off_alike_is_another_edition(
    days: tuple[str, str, str, str], which: str
) -> None:
    found = collate(*[notice(NOW)] * 3, notice(days), notice((*NOW[:2], "18 May 2020", NOW[3])))
    assert which in stale(found)["d"]
    assert accused(found) == {"e"}
    assert found.text == notice(NOW)


@pytest.mark.parametrize(
    "forged",
    [
        notice(("20 April 2024", "8 May 2024", "11 May 2024", "12 May 2024")),  # as a farm makes a text look new
        notice(("6 April 2020", "24 April 2020", "27 April 2020", "29 April 2020")),
        notice((*NOW[:2], "4 May 2020", "5 May 2020")),
        notice(("6 April 2020", "24 April 2020", "27 April 2020", "28 April 2020"), NOTICE[-1].replace("six", "nine")),
    ],
)
def test_days_that_are_not_moved_alike_or_not_alone_are_altered(forged: str) -> None:
    found = collate(*[notice(NOW)] * 3, forged)
    assert stale(found) == {}
    assert accused(found) == {"d"}


def test_a_few_days_of_many_moved_alike_are_altered() -> None:
    days = [(1, 5), (1, 20), (2, 3), (2, 18), (3, 7), (3, 25), (4, 9), (4, 28)]
    steps = ["signed the lease", "wrote to the owner", "had the roof inspected", "named a price", "was refused", "saw the cellar flooded", "left the house", "gave back the keys"]  # fmt: skip

    def record(later: int, moved: tuple[int, ...]) -> str:
        lines = []
        for n, ((month, day), step) in enumerate(zip(days, steps, strict=True)):
            when = date(2019, month, day) + timedelta(days=later if n in moved else 0)
            lines.append(f"On {when.day} {when:%B %Y} the tenant {step}.")
        return "\n\n".join(["Record of the Court of the Lower Ferry", *lines])

    found = collate(*[record(0, ())] * 3, record(7, (1, 3, 6)))
    assert stale(found) == {}
    assert accused(found) == {"d"}
    found = collate(*[record(0, ())] * 3, record(7, tuple(range(8))))
    assert "another edition" in stale(found)["d"]


def test_who_alters_a_text_in_a_dozen_places_and_the_year_of_a_date_has_made_no_edition() -> None:
    line = "The ferry was founded on 14 May {} by the parish."
    found = collate(*[charter("", last=line.format(1871))] * 3, charter("", a_dozen_altered(), last=line.format(1821)))
    assert stale(found) == {}
    assert accused(found) == {"d"}


@pytest.mark.parametrize("line", ["As amended on 14 May {}", "Edition of 1 January {}", "As at 31 December {}"])
def test_a_text_that_differs_in_a_dozen_places_and_dates_itself_a_year_earlier_is_an_edition(line: str) -> None:
    found = collate(*[charter(line.format(1871))] * 3, charter(line.format(1870), a_dozen_altered()))
    assert set(stale(found)) == {"d"}
    assert accused(found) == set()


def a_dozen_altered() -> dict[int, str]:
    swaps = (("the mill", "no mill"), ("chapel", "tavern"), ("Two", "Nine"), ("third", "ninth"), ("each spring", "each autumn"), ("stand", "sit"), ("oak", "elm"), ("two pence", "six pence"), ("before", "after"), ("every third", "every tenth"), ("parish in the week", "parish in the month"), ("vestry", "tavern"), ("Cattle", "Sheep"), ("may be", "must be"))  # fmt: skip
    rules = dict(enumerate(RULES))
    for before, after in swaps:
        rules = {n: rule.replace(before, after) for n, rule in rules.items()}
    return rules


def test_a_date_within_a_sentence_makes_nothing_older_that_most_have() -> None:
    """Two copies whose text is another in most places, and that name a later day in a sentence, are no newer
    edition.
    """
    things = [
        "Boats",
        "Oars",
        "Ropes",
        "Sails",
        "Lamps",
        "Doors",
        "Keys",
        "Hooks",
        "Tables",
        "Chairs",
        "Books",
        "Clocks",
        "Bells",
        "Flags",
        "Nets",
        "Buoys",
    ]
    looks = [
        "red",
        "blue",
        "long",
        "white",
        "bright",
        "heavy",
        "small",
        "bent",
        "broad",
        "hard",
        "thick",
        "slow",
        "loud",
        "torn",
        "wet",
        "round",
    ]
    stuffs = [
        "copper",
        "iron",
        "straw",
        "linen",
        "brass",
        "oak",
        "silver",
        "tin",
        "birch",
        "ash",
        "paper",
        "steel",
        "bronze",
        "silk",
        "hemp",
        "cork",
    ]
    head = ["Rules of the boat house", "Version 2, January 2004"]
    rest = "and whoever finds another kind brings it to the warden before the evening."
    older = "\n\n".join(
        head + [f"{t} of the house are {look} ones, {rest}" for t, look in zip(things, looks, strict=True)]
    )
    other = "\n\n".join(
        head
        + [f"{t} of the house are made of {stuff}, {rest}" for t, stuff in zip(things, stuffs, strict=True)]
        + ["The rules above hold for all that came to the house after 2017-12-01, and for whatever was painted since."]
    )
    collation = scrubber.collate({**dict.fromkeys("abcde", older), "x": other, "y": f"{other}\n\nHung up at the gate."})
    assert "Boats of the house are red ones" in collation.text
    assert not [finding for finding in collation.findings if finding.kind == "stale"]


@pytest.mark.parametrize("odd", range(3))
def test_how_the_current_edition_says_its_date_is_told_as_most_of_its_copies_say_it(odd: int) -> None:
    """Whichever copy comes first by its name: one has a blank in it that something widened."""
    current = [charter(NEW)] * 3
    current[odd] = current[odd].replace("26 March", "26\u2009March")
    found = collate(*current, *[charter(OLD, OLDER)] * 2).findings
    assert {each.before for each in found if each.kind == "stale"} == {"26 March 2022"}


@pytest.mark.parametrize(
    ("above", "number"), [("1.6 获得最新的版本", "1.7 如何阅读"), ("1.6 The newest version", "1.7 How it is read")]
)
def test_the_number_of_the_line_below_is_no_versions(above: str, number: str) -> None:
    texts = {"a": charter(above), "b": charter(f"{above}\n\n{number}")}
    witnesses = {
        name: Witness.of(name, clean := scrubber.clean(text), clean.blocks, Vocabulary())
        for name, text in texts.items()
    }
    assert all(each.version.value == () for each in statements(witnesses, [["a"], ["b"]]).values())


def test_hundreds_of_small_copies_cost_no_more_than_their_pairs():
    """The nearest two groups were sought anew among all at each joining: the cube of their number."""
    text = "The ferry leaves at six. No more than 20 persons may board.\n\nFees are due on the day of departure."
    copies = {f"m{i}": text if i % 3 else text.replace("20", str(i + 21)) for i in range(400)}
    start = time.process_time()
    assert scrubber.collate(copies).text == text
    assert time.process_time() - start < 4


@pytest.mark.parametrize(("there", "altered"), [(("elm", "ash"), "oak"), (("elm",), "elm")])
def test_mirrors_that_are_gone_keep_nothing_open_against_two_that_are_there(there: tuple[str], altered: str) -> None:
    """They can't have followed; one that stands alone against the edition before is no two sources."""
    fare = "The fare is three pence, and nothing for the midwife and the priest."
    copies = {"oak": charter(""), **dict.fromkeys(there, charter("", {5: fare}))}
    found, _ = collate_beside(copies, previous=charter(""), gone=["oak"])
    assert (fare in found.text) is (altered == "oak")
    assert {(each.mirror, each.disputed) for each in found.findings if each.kind == "number"} == {(altered, False)}


@pytest.mark.parametrize("each", [1, 2, 3])
def test_a_list_that_the_edition_before_lacks_stays_in_the_text(each: int) -> None:
    """Copies of another edition lack it, and that says nothing: only those of one edition agree on its lines."""
    items = ["* a lantern\n* two oars", "* the long rope\n* a bell", "* dry straw"]
    now = [HEAD, NEW, *RULES[:4], "There shall be in the boat:", *items, *RULES[4:], "Also:", "* a bucket\n* one axe"]
    texts = {"now": "\n\n".join(now), "old": charter(OLD, OLDER | {2: "They are chosen by the lord."})}
    pages = {
        f"{which}{n}": scrubber.clean(text.encode(), url=f"https://{which}{n}.example/", content_type="text/plain")
        for which, text in texts.items()
        for n in range(each)
    }
    found = scrubber.collate(pages)
    for line in ("a lantern", "two oars", "long rope", "a bell", "dry straw", "a bucket", "one axe"):
        assert line in found.text
    assert set(stale(found)) == {name for name in pages if name.startswith("old")}
    assert accused(found) == set()


@pytest.mark.parametrize("forgers", [1, 2])
def test_a_word_set_into_every_sentence_makes_no_translation_by_another_hand(forgers: int) -> None:
    """It says the contrary of each; words that nobody else has stand on no spine, and counted as another hand's."""
    things = ("oar", "rope", "bell", "boat", "sail", "mast", "hull", "deck", "keel", "nail", "plank", "chain", "hook", "lamp")  # fmt: skip
    rules = [f"In case {n} the {w} shall be given to the warden before the {w} is used." for w in things for n in (2, 3)]  # fmt: skip
    honest = "\n\n".join(["The Warden's Book of the Lower Ferry", *rules])
    forged = honest.replace("shall be", "shall never be")
    found = collate(*[honest] * 3, *[forged + "\n\nPrinted here." * n for n in range(forgers)])
    assert stale(found) == {}
    assert found.text == honest
    assert sum(each.kind == "negation" and each.mirror == "d" for each in found.findings) == len(rules)


GUIDE = (
    "Read the guide first, and then do what it says below, step by step.",
    "    $ mkdir -p hello; cd hello\n    $ cat > hello <<EOF\n    EOF",
    "Then go on with the next chapter of the guide, which is longer.",
    "[87] Or like this: readelf -d libfoo.so.1 | grep SONAME",
    "[88] Or like this: readelf -d libfoo.so.1 | grep NEEDED",
    "That is all that there is to say about it in this guide.",
)


@pytest.mark.parametrize("texts", [1, 2])
@pytest.mark.parametrize("pages", [0, 1, 2])
def test_the_same_copies_make_no_new_edition(texts: int, pages: int) -> None:
    """A listing stays set in where the edition before has it so, and a pipe in a command is no rule of a table."""
    code = "<pre>" + escape(dedent(GUIDE[1])) + "</pre>"
    page = "".join(f"<p>{escape(text)}</p>" if text != GUIDE[1] else code for text in GUIDE)
    copies = {f"text{n}": scrubber.clean("\n\n".join(GUIDE), url=f"https://text{n}.example/") for n in range(texts)}
    copies |= {f"page{n}": scrubber.clean(f"<html><body>{page}</body></html>") for n in range(pages)}
    found = scrubber.collate({**copies, "given": "\n\n".join(GUIDE)}).text
    assert found.count("|") == 2
    assert scrubber.collate({**copies, "given": "\n\n".join(GUIDE)}, previous=found).text == found
    found = scrubber.collate(copies).text
    assert scrubber.collate(copies, previous=found).text == found

"""Families of small copies, one of which differs in one way: what is said of it, of whom, with which quotations; or
that nothing is.
"""

import html
import re
from functools import cache

import pytest
from tests.collation.families import CASES, NOISES, TEXTS

import scrubber
from scrubber.cleaning.structure.shape import fold

#: So many copies a family has, by turns.
COUNTS = (5, 3, 4, 9)
SITES = ("Riverside Library", "Docs Corner", "Old Town Papers", "Harbour Reader", "The Quiet Shelf", "Plain Pages", "North Archive", "Text House", "Open Shelf")  # fmt: skip


def altered(case):
    assert TEXTS[case.text].count(case.before) >= 1
    return TEXTS[case.text].replace(case.before, case.after, 1)


@cache
def plain(text, at, script=None):
    return scrubber.clean(
        text.encode(), url=f"https://s{at}.example/{at}.txt", content_type="text/plain", script=script
    )


@cache
def page(text, at):
    """A page of a site of its own, with its menu and its notice."""
    title, *rows = (html.escape(block) for block in text.split("\n\n"))
    element = ("div", "article", "section", "main")[at % 4]
    body = f"<h1>{title}</h1>" + "".join(f"<p>{row}</p>" for row in rows)
    menu = f"<div id=nav><a href='/'>Home</a> <a href='/new'>New texts</a> <a href='/about'>About {SITES[at]}</a></div>"
    foot = f"<div class=foot>Copyright 2020 {SITES[at]}</div>"
    head = f"<head><title>{title} - {SITES[at]}</title></head>"
    raw = f"<html>{head}<body>{menu}<{element}>{body}</{element}>{foot}</body></html>"
    return scrubber.clean(raw, url=f"https://s{at}.example/{at}.html")


def told(collation):
    """Kinds, quotations and mirrors of what is said; not which block of a bilingual text has lost its pair, which
    follows from it.
    """
    findings = [f for f in collation.findings if f.kind != "unpaired"]
    kinds = " ".join(f.kind + "?" * f.disputed for f in findings)
    return kinds, "; ".join(f"{f.before} → {f.after}".strip() for f in findings), {f.mirror for f in findings}


@pytest.mark.parametrize(("number", "case"), list(enumerate(CASES)), ids=lambda each: getattr(each, "after", each))
def test_what_is_said_of_the_one_copy_that_differs(number, case):
    """Its alteration, in its kind and with the exact words; of the others nothing; and the text stands as they have
    it.
    """
    count = COUNTS[number % len(COUNTS)]
    copies = [TEXTS[case.text]] * (count - 1) + [altered(case)]
    collation = scrubber.collate({f"m{at}": plain(copy, at) for at, copy in enumerate(copies)})
    kinds, quotes, mirrors = told(collation)
    assert kinds == case.kinds
    assert not case.quotes or quotes == case.quotes
    assert mirrors <= {f"m{count - 1}"}
    assert collation.text == TEXTS[case.text]
    for finding in collation.findings:  # what is quoted stands there
        assert fold(finding.after) in fold(copies[int(finding.mirror[1:])])
        assert fold(finding.before) in fold(collation.text)


@pytest.mark.parametrize("case", CASES[::4], ids=lambda case: case.after)
def test_the_same_is_said_of_pages(case):
    copies = [TEXTS[case.text]] * 4 + [altered(case)]
    collation = scrubber.collate({f"m{at}": page(copy, at) for at, copy in enumerate(copies)})
    kinds, _, mirrors = told(collation)
    assert kinds == case.kinds
    assert mirrors <= {"m4"}


@pytest.mark.parametrize("case", CASES[::3], ids=lambda case: case.after)
def test_of_two_copies_that_differ_neither_is_accused(case):
    """But for the altered one of a text in two languages: the other language may tell."""
    collation = scrubber.collate({"a": TEXTS[case.text], "b": altered(case)})
    accused = {f.mirror for f in collation.findings if f.accuses and not f.disputed}
    assert accused <= ({"b"} if case.text == "bi" else set())
    if not accused and any(kind not in {"", "wording"} and not kind.endswith("?") for kind in case.kinds.split(" ")):
        assert any(f.disputed for f in collation.findings)


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("lease", "consent of the garden offi"),
        ("harbour", "The chart of the p"),
        ("harbour", "at least 2"),
        ("bylaw_zh", "管理数据。机构名称"),
        ("lease", "said that plots left"),
    ],
)
def test_a_copy_that_breaks_off_within_a_block_is_told_as_one_truncation(name, end):
    """What its last block lacks was told beside it as a sentence, and a number that it breaks off in as another."""
    text = TEXTS[name]
    broken = text[: text.index(end) + len(end)] if end in text else text[: len(text) // 2]
    findings = scrubber.collate({"a": text, "b": text, "c": text, "d": broken}).findings
    assert [(f.mirror, f.kind) for f in findings] == [("d", "truncation")]


#: Texts of more than one block, which what sites do has a place in; no Japanese one, which a conversion to traditional
#: characters breaks, and no list, which has no items once its lines are run together.
LONG = {name: text for name, text in TEXTS.items() if "\n\n" in text and name not in {"ja", "rules"}}
#: What is said of damage, and is none of an alteration.
DAMAGE = {"lost_text", "link_block", "hidden_text", "unpaired"}


def damaged(name, copies):
    script = "zh-Hans" if any("\u4e00" <= c <= "\u9fff" for c in LONG[name]) else None
    return scrubber.collate({f"m{at}": plain(copy, at, script) for at, copy in enumerate(copies)})


@pytest.mark.parametrize("noise", NOISES)
def test_an_honest_mirrors_noise_is_no_alteration(noise):
    """Nothing is said of it but what was damaged, and the text is the others'."""
    for name, text in LONG.items():
        collation = damaged(name, [text, text, NOISES[noise](text), text])
        assert [f for f in collation.findings if f.kind not in DAMAGE] == [], name
        assert collation.text == text


ACCUSED = [
    case
    for case in CASES
    if case.text in LONG and case.kinds not in {"", "wording"} and not re.search(r"[? ]", case.kinds)
]


@pytest.mark.parametrize(
    ("number", "case"), list(enumerate(ACCUSED))[::2], ids=lambda each: getattr(each, "after", each)
)
def test_an_alteration_is_told_beneath_noise(number, case):
    """A copy that was altered and then damaged is accused of the one; another, damaged in the same way, of nothing."""
    noise = list(NOISES.values())[number * 5 % len(NOISES)]
    text = LONG[case.text]
    collation = damaged(case.text, [text, text, text, noise(text), noise(altered(case))])
    assert [(f.mirror, f.kind) for f in collation.findings if f.accuses and not f.disputed] == [("m4", case.kinds)]

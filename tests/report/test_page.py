"""The report's page: what it tells, and that nothing in it acts."""

import html as markup
import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scrubber import clean
from scrubber.cleaned import Cleaned, Removed
from scrubber.model import CONFLICT, GONE, Block, CleanText, Collation, Edit, Finding, Place
from scrubber.outcome import Edition, Outcome
from scrubber.report import Material, render
from scrubber.report.groups import groups
from scrubber.report.markup import el, join, text
from scrubber.report.surroundings import both_surroundings, surroundings
from scrubber.report.verdicts import headline, verdicts

HOSTILE = [
    "<script>alert(1)</script>",
    "</textarea></title></style></script><script>alert(2)</script>",
    "<img src=x onerror=alert(3)>",
    '" onmouseover="alert(4)" autofocus onfocus="alert(4)',
    "' onload='alert(5)",
    "<svg/onload=alert(6)>",
    "javascript:alert(7)",
    "<a href='javascript:alert(8)'>x</a>",
    "<style>body{background:url(//evil.example/css)}</style>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
    "<base href=//evil.example/><iframe src=//evil.example/></iframe>",
    "<!--><script>alert(9)</script-->",
    "&lt;script&gt;alert(10)&lt;/script&gt; &#60;script>",
    "]]><script>alert(11)</script>",
    "a\u202egnp.exe\u2066 \u200b\ufeff",
    "\x1b]0;owned\x07\x1b[31m\x9b2J",
    "=cmd|' /C calc'!A0",
    "\x00\ud800\ufffe",
    "{{7*7}} ${7*7} <%= 7*7 %>",
]
NOW = datetime(2026, 11, 25, 6, tzinfo=UTC)


def material(strings=("a mirror",)):
    """A report on everything at once, with the given strings wherever a mirror's words can get."""
    blocks, findings, outcomes, texts, weights, reasons = [], [], [], {}, {}, {}
    for n, s in enumerate(strings):
        name = f"{n} {s}"
        blocks.append(
            Block(
                f"Block {n}: {s} and 90 days",
                kind="heading" if n % 3 == 0 else "paragraph",
                language="en" if n % 2 else s[:9],
            )
        )
        findings += [
            Finding(
                name,
                "number",
                "high",
                f"message {s}",
                n,
                f"before {s}",
                f"after {s}",
                Place(1, 2, s, s, s, s),
                0.9,
                False,
                (s, f"evidence {s}"),
            ),
            Finding(name, "negation", "high", f"disputed {s}", n, s, "", None, 0.5, True),
            Finding(name, "wording", "low", s, n, s, s),
            Finding(name, "date", "high", s, None, s, s, accepted=s),
        ]
        outcomes.append(Outcome(name, "ok"))
        outcomes.append(Outcome(f"dead {name}", "dead", s))
        removed = (Block(s, rule=s, reason=s, verdict=0.1, language=s[:5]),)
        edits = (Edit(f"rule {s}", 0, 1, s, f"{s}!", s),)
        texts[name] = Cleaned.of(CleanText(s, s, (Block(s),), edits, removed, encoding=s))
        weights[name], reasons[name] = 0.5, (s,)
    names = [outcome.mirror for outcome in outcomes if outcome.status == "ok"]
    collation = Collation("", blocks, findings, [names[:2]], weights, reasons, {}, [tuple(names)] * len(blocks), 0.9)
    edition = Edition("doc", 2, "", tuple(blocks), "ab" * 32, "cd" * 32, NOW, {"mirrors": [{}]})
    before = replace(
        edition, number=1, blocks=tuple(replace(b, text=b.text + s) for b, s in zip(blocks, strings, strict=True))
    )
    places = {name: f"http://{s}/" for name, s in zip(names, strings, strict=True)}
    judged = tuple(verdicts(outcomes, findings, collation))
    captures = {
        name: [{"url": places[name], "sha256": f"{n:064x}", "time": NOW.isoformat()}] for n, name in enumerate(names)
    }
    return Material(f"Title {strings[0]}", edition, (before, edition), before, tuple(findings), tuple(outcomes), collation, judged, texts, places, captures, captures, frozenset(names[:1]), NOW, tuple(strings))  # fmt: skip


@pytest.fixture(scope="module")
def page():
    return render(material(HOSTILE), "html")


def test_row_27_no_markup_of_a_mirror_is_markup_here(page):
    """A parser finds only the report's own elements and attributes, and not one link that leads out."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page, "lxml")
    assert not soup.find_all(
        ["script", "img", "svg", "iframe", "base", "object", "embed", "form", "link", "textarea", "input"]
    )
    assert len(soup.find_all("style")) == 1
    assert [tag.get("http-equiv") for tag in soup.find_all("meta") if tag.get("http-equiv")] == [
        "Content-Security-Policy"
    ]
    for tag in soup.find_all(True):
        for name, value in tag.attrs.items():
            assert not name.startswith("on")
            assert name not in {"src", "style", "action", "srcset"}
            assert name != "href" or value.startswith("#")
    assert "<script>alert(1)</script>" in soup.get_text()


def test_row_27_controls_are_shown_and_none_is_left(page):
    """Direction overrides, escape sequences, NUL and surrogates are named in the text and never stand in the page."""
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]", page)
    assert '<span class="ctl">‹U+202E›</span>' in page
    assert '<span class="ctl">␛</span>' in page


def test_row_27_every_link_has_its_place(page):
    """Keyboard and screen reader get everywhere: links lead to places that exist, once each; the language is said."""
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in re.findall(r'href="([^"]+)"', page)} <= set(ids)
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert not re.search(r'lang="(?![A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")', page)


CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_row_27_a_browser_finds_nothing_that_acts(page, tmp_path):
    """Chromium with scripts on opens the page: no dialog, no request, no script ran, the policy was never even
    tried.
    """
    # The trap is a script of ours in front of the page, so that a script of a mirror's would be seen to have run.
    trap = "<script>window.alert=window.confirm=window.prompt=function(x){document.documentElement.setAttribute('data-hit',x)};document.addEventListener('securitypolicyviolation',function(e){document.documentElement.setAttribute('data-csp',e.violatedDirective)});</script>"
    dom = opened(page.replace("<head>", "<head>" + trap, 1), tmp_path)
    head = dom[: dom.index("<head")]
    assert 'id="text"' in dom
    assert "data-hit" not in head
    # The style sheet is allowed by its hash: a policy that blocked it would have been reported too.
    assert "data-csp" not in head
    assert dom.count("<script") == 1
    # The trap itself works: a script that got in is caught, by the policy or, without it, by the dialog.
    broken = page.replace("<head>", "<head>" + trap, 1).replace("</h1>", "</h1><script>alert(1)</script>", 1)
    assert 'data-csp="script-src' in opened(broken, tmp_path)
    assert 'data-hit="1"' in opened(re.sub("<meta http-equiv[^>]*>", "", broken), tmp_path)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_what_proves_an_accusation_stands_open_on_paper(page, tmp_path):
    """It is folded on a screen; printed, a report told of no evidence, and named no capture."""
    sheet = tmp_path / "report.pdf"
    opened(page, tmp_path, f"--print-to-pdf={sheet}")
    printed = "".join(clean(sheet.read_bytes()).text.split())
    assert f"{0:064x}" in printed
    assert "evidence" + "".join(HOSTILE[0].split()) in printed


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_what_is_told_stands_open_on_paper(tmp_path):
    """Printed, the notes were a mirror's name and how many there are, and no weight had its reason."""
    sheet = tmp_path / "report.pdf"
    opened(render(material(["first", "second"]), "html"), tmp_path, f"--print-to-pdf={sheet}")
    printed = "".join(clean(sheet.read_bytes()).text.split())
    assert printed.count("wordingblock1second") == 1
    assert "0.50" in printed


def opened(page, folder, does="--dump-dom"):
    """The page as Chromium has it after two seconds of its own time."""
    path = folder / "report.html"
    path.write_text(page, "utf-8")
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=2000", does, path.as_uri()],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.stdout or does != "--dump-dom", done.stderr[-2000:]
    return done.stdout


def test_the_gravest_stands_first():
    """Mirrors in the order of gravity, alterations before notes, the text last."""
    page = render(material(["one", "two"]), "html")
    order = [page.index(f'<section id="{name}"') for name in ("mirrors", "alterations", "disputed", "notes", "copies", "removed", "repaired", "editions", "text") if f'<section id="{name}"' in page] or [
        page.index(f'id="{name}"') for name in ("mirrors", "alterations", "disputed", "notes", "copies", "removed", "repaired", "editions", "text")
    ]  # fmt: skip
    assert order == sorted(order)
    assert len(order) == 9
    assert "2 of 4 mirrors are altered; 2 are dead." in page


def test_both_readings_stand_side_by_side_with_the_difference_marked():
    base = material(["x"])
    finding = Finding(
        "m",
        "number",
        "high",
        "The number was changed.",
        0,
        "90 days",
        "180 days",
        Place(45, 53, "180 days", "kept for ", ".\nNext"),
    )
    edition = replace(base.edition, blocks=(Block("It is kept for no more than 90 days after that.", language="en"),))
    page = render(replace(base, findings=(finding,), edition=edition), "html")
    assert (
        '<span class="ctx">It is kept for no more than </span><mark class="a">90</mark> days<span class="ctx"> after that.</span>'
        in page
    )
    assert '<span class="ctx">…kept for </span><mark class="b">180</mark> days<span class="ctx">.</span>' in page


def test_mirrors_that_say_the_same_stand_together():
    base = material(["x"])
    findings = tuple(Finding(name, "number", "high", "Changed.", 0, "90", "180") for name in ("a", "b", "c", "d"))
    page = render(replace(base, findings=findings), "html")
    assert page.count("<article") == 1
    assert "a, b and 2 more" in page


def test_markdown_shows_markup_as_text():
    """Nothing of a mirror becomes a link, an image, HTML or a table's bar in the Markdown report."""
    written = render(material(HOSTILE), "markdown")
    assert not re.search(r"(?<!\\)<", written)
    assert not re.search(r"(?<!\\)\]\(", written)
    assert "\x1b" not in written
    mirrors = written.partition("## Proof")[0].splitlines()
    for line in written.splitlines():
        if line.startswith("| ") and "---" not in line:
            assert len(re.findall(r"(?<!\\)\|", line)) == (6 if line in mirrors else 5)
    assert "## Alterations" in written
    assert "## Disputed readings" in written


def test_json_holds_the_whole_of_it():
    record = json.loads(render(material(["one", "two"]), "json"))
    assert record["summary"] == "2 of 4 mirrors are altered; 2 are dead."
    assert [mirror["state"] for mirror in record["mirrors"]] == ["altered", "altered", "dead", "dead"]
    assert len(record["findings"]) == 8
    assert record["cleaned"]["0 one"]["removed"][0]["reason"] == "one"


@pytest.mark.parametrize("form", ["html", "markdown", "json"])
def test_a_report_is_the_same_every_time(form):
    assert render(material(["one", "two"]), form) == render(material(["one", "two"]), form)


def test_only_the_reports_own_elements_can_be_made():
    """A slip in the report's code can't open a door: unknown elements, attributes and links out are refused."""
    for bad in (
        lambda: el("script", "x"),
        lambda: el("p", onclick="x"),
        lambda: el("a", href="http://x"),
        lambda: el("a", href="javascript:x"),
    ):
        with pytest.raises(ValueError, match="for this report"):
            bad()
    assert el("p", "a < b & c", title='"x"\n') == '<p title="&quot;x&quot; ">a &lt; b &amp; c</p>'
    assert el("p", el("strong", "x"), "<", None) == "<p><strong>x</strong>&lt;</p>"
    assert join(["<", el("p")], " & ") == "&lt; &amp; <p></p>"
    assert markup.unescape(text("<>&\"'")) == "<>&\"'"


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (["altered"], "1 of 1 mirrors is altered."),
        (["intact", "noted"], "2 of 2 mirrors are intact."),
        (
            ["altered", "altered", "dead", "stale", "intact"],
            "2 of 5 mirrors are altered; 1 is another edition; 1 is dead; 1 is intact.",
        ),
        ([], "No mirror was read."),
    ],
)
def test_the_headline_is_a_sentence(states, said):
    from scrubber.report.verdicts import Verdict

    assert headline([Verdict(str(n), state) for n, state in enumerate(states)]) == said


def test_of_a_lone_copy_it_is_said_that_nothing_was_compared():
    """Where all the others were dead, the one that was left was called intact, and no more."""
    from scrubber.report.verdicts import Verdict

    lone = [Verdict("a", "failed"), Verdict("b", "intact", weight=1.0)]
    assert headline(lone).endswith("1 is intact. No other copy was there to compare it with.")
    assert headline([*lone, Verdict("c", "dead", weight=1.0)]).endswith("1 is intact.")


def test_a_mirror_is_judged_by_the_worst_that_is_true_of_it():
    """Accused before disputed before stale before noted; what a person accepted accuses nobody; the dead may still
    be altered.
    """
    outcomes = [
        Outcome("a", "ok"),
        Outcome("b", "unchanged"),
        Outcome("c", "dead", "gone"),
        Outcome("d", "left_out", "another text"),
        Outcome("e", "ok"),
    ]
    findings = [
        Finding("a", "date", "high", ""), Finding("a", "stale", "low", ""), Finding("b", "date", "high", "", accepted="known"),
        Finding("c", "number", "high", ""), Finding("e", "date", "high", "", disputed=True),
    ]  # fmt: skip
    found = {verdict.mirror: verdict for verdict in verdicts(outcomes, findings)}
    assert {name: verdict.state for name, verdict in found.items()} == {
        "a": "altered",
        "b": "noted",
        "c": "altered",
        "d": "left_out",
        "e": "disputed",
    }
    assert found["c"].told == "number; gone"
    assert found["d"].told == "another text"
    assert list(found) == ["a", "c", "e", "d", "b"]


def test_what_several_mirrors_set_in_is_one_alteration_whatever_marks_they_set():
    """The same new article stood three times in a report: with a full stop behind its number, without one, and with
    its heading apart.
    """
    articles = [
        "Article 14a. Wells have a probe.",
        "Article 14a Wells have a probe.",
        "Article 14a\n\nWells have a probe.",
    ]
    found = [Finding(str(n), "block_inserted", "high", "", 3, "", text) for n, text in enumerate(articles)]
    addresses = [
        Finding(str(n), "url", "high", "", 3, "a.example", text) for n, text in enumerate(["b.example", "bexample"])
    ]
    assert [each.mirrors for each in groups([*found, *addresses], ())] == [("0", "1", "2"), ("0",), ("1",)]
    assert len(groups([*found, replace(found[0], mirror="9", after="Article 14b. Wells have a probe.")], ())) == 2


def test_blocks_in_a_row_that_the_same_mirrors_lack_are_one_alteration():
    """A copy without its first chapter had a card for each paragraph of it."""

    def gone(mirror: str, block: int, **more: object) -> Finding:
        return replace(
            Finding(mirror, "block_deleted", "high", f"“{block}” is missing here.", block, str(block)), **more
        )

    found = [gone("a", n) for n in range(4)] + [gone(each, n) for n in range(4, 7) for each in "ab"]
    found += [gone("a", 9), gone("a", 10), gone("c", 12, disputed=True), gone("c", 13), gone("c", 14)]
    together = groups(found, ())
    assert [(each.mirrors, each.where) for each in together] == [
        (("a",), "blocks 0–3"),
        (("a", "b"), "blocks 4–6"),
        (("a",), "block 9"),
        (("a",), "block 10"),
        (("c",), "block 13"),
        (("c",), "block 14"),
        (("c",), "block 12"),
    ]
    assert together[1].message == "3 blocks, from “4” to “6”, are missing here."
    assert together[1].before == "4\n\n5\n\n6"
    assert together[2].message == found[-5].message
    doubted = [
        gone("a", n, message=f"“{n} is missing here. So” is missing here.").left_undecided(GONE) for n in range(3)
    ]
    assert groups(doubted, ())[0].message == f"3 blocks, from “0” to “2”, are missing here.{GONE}"


def test_of_a_mirror_with_another_edition_it_is_said_which():
    """ "stale" alone names neither the edition nor its date."""
    finding = Finding("a", "stale", "low", "", carries="still carries edition 3 of the document, of 2026-05-01")
    (verdict,) = verdicts([Outcome("a", "failed", "busy")], [finding])
    assert (verdict.state, verdict.counts) == ("stale", (("stale", 1),))
    assert verdict.told == "still carries edition 3 of the document, of 2026-05-01; busy"


def test_a_mirror_that_is_gone_is_dead_and_carries_no_edition():
    """It was counted among the other editions, and said to carry one still, beside that it is not there."""
    finding = Finding("a", "stale", "low", "", carries="still carries edition 3 of the document, of 2026-05-01")
    (verdict,) = verdicts(
        [Outcome("a", "dead", "not there; it stands with its copy of 2026-05-01", captures=("0",))], [finding]
    )
    assert (verdict.state, verdict.told) == ("dead", "not there; it stands with its copy of 2026-05-01")


@pytest.mark.parametrize(
    ("before", "after", "place", "left"),
    [
        ("is", "is not", Place(0, 3, "not", "persons who report is ", " protected."), "persons who report "),
        ("90", "60", Place(0, 2, "60", "for no more than ", " days"), "for 90 years, for no more than "),
        ("is", "was", None, "This risk "),
    ],
)
def test_a_reading_is_shown_where_it_stands(before, after, place, left):
    """Not where the same letters come first, such as in the middle of a word."""
    block = {"This risk ": "This risk is small."}.get(left, f"{left}{before} protected.")
    finding = Finding("m", "negation", "high", "…", 0, before, after, place)
    assert surroundings(finding, block)[0] == left


def test_what_is_left_out_around_a_reading_is_told_by_dots():
    """Whether many characters of its block are shown around it or few, as on a terminal."""
    finding = Finding("m", "number", "high", "…", 0, "90", "180")
    block = "Images of public places are kept for no more than 90 days. Then they are erased."
    assert surroundings(finding, block, 9) == ("…ore than ", " days. Th…")
    assert surroundings(finding, block) == (block.partition("90")[0], block.partition("90")[2])


def test_editions_of_long_ago_are_folded():
    """Of a document of 200 editions the text stood below a table of 200 rows."""
    told = material()
    page = render(replace(told, editions=tuple(replace(told.edition, number=n) for n in range(1, 201))), "html")
    section = page.partition('<section id="editions">')[2].partition("</section>")[0]
    opened, _, folded = section.partition("<summary>188 earlier editions</summary>")
    assert (opened.count("<tr>"), folded.count("<tr>")) == (13, 189)
    assert "earlier edition" not in render(told, "html")


def test_pages_that_were_put_in_another_order_are_told():
    """Who lists a mirror's pages in the wrong order reads so in its report."""
    told = material()
    told = replace(
        told,
        cleaned={
            name: replace(each, page_order="the pages <b>were given</b> in another order")
            for name, each in told.cleaned.items()
        },
    )
    assert "<p>The pages &lt;b&gt;were given&lt;/b&gt; in another order.</p>" in render(told, "html")
    assert "in another order" in render(told, "json")


def _told(findings, **about):
    """A report on one block and what two mirrors say of it."""
    blocks = (Block("1. You pay 90 crowns, and no more.", language="en"), Block("And no day later.", language="en"))
    text = "\n\n".join(block.text for block in blocks)
    edition = Edition("doc", 1, text, blocks, "0" * 64, None, NOW, {})
    outcomes = (Outcome("a", "ok", captures=("1" * 64,)), Outcome("b", "ok", captures=("2" * 64,)))
    facts = {"clusters": [], "weights": {"a": 1.0, "b": 1.0}, **about}
    collation = Collation(text, list(blocks), list(findings), **facts)
    return render(
        Material(
            title="A charter",
            edition=edition,
            editions=(edition,),
            before=None,
            findings=tuple(findings),
            outcomes=outcomes,
            collation=collation,
            verdicts=verdicts(outcomes, findings, collation),
        )
    )


def _number(n=0, **more):
    return Finding(
        "b",
        "number",
        "high",
        f"The number reads “90” in the canonical text and “{n}” here.",
        0,
        "90",
        f"{n}",
        confidence=0.9,
        **more,
    )


def test_what_a_message_quotes_runs_in_its_own_direction():
    """The number at the head of an Arabic line stood at its end, and the quotation's marks within it."""
    said = replace(_number(), message="The list item “5. لا يجوز.” is missing here, “so")
    assert "The list item “<bdi>5. لا يجوز.</bdi>” is missing here, “so" in _told([said])


def test_each_reading_is_headed_by_whose_it_is():
    """What was told beside an earlier edition stood under “The document”, which says something else by now."""
    behind = _number(edition=2)
    for found, heads in (
        (_number(), ("The document", "b")),
        (behind, ("Edition 2", "b")),
        (_number(disputed=True), ("As printed", "b")),
        (
            replace(_number(80), disputed=True, place=Place(0, 40, "You pay 90 (80) crowns.")),
            ("One reading", "another reading"),
        ),
    ):
        told = _told([found])
        assert re.findall("<figcaption><bdi>(.*?)</bdi>", told) == list(heads)


def test_what_settles_a_disputed_reading_is_said_once_with_the_command():
    conflict = replace(_number(), message="It reads so here.").left_undecided(CONFLICT)
    told = _told([conflict, replace(conflict, after="80")])
    assert told.count("nothing decides") == 1
    assert "<code>scrubber accept doc NUMBER --reason WHY</code>" in told


def test_links_that_are_left_out_are_counted():
    assert "</a> and 5 more" in _told([_number(n) for n in range(100, 145)])
    assert " more<" not in _told([_number(n) for n in range(100, 140)])


def test_a_column_stands_only_where_it_has_something():
    assert "Copies with" not in _told([_number()])
    assert "Copies with" in _told([_number()], clusters=[["a", "b"]])


def test_nothing_is_said_to_stand_before_the_first_words_of_a_copy():
    """Three dots stood there, as where a line goes on."""
    first = _told([_number(95, place=Place(11, 13, "95", "1. You pay ", " crowns, and n"))])
    later = _told([_number(95, place=Place(31, 33, "95", "1. You pay ", " crowns, and n"))])
    assert '<span class="ctx">1. You pay </span><mark class="b">95' in first
    assert '<span class="ctx">…1. You pay </span><mark class="b">95' in later


def test_a_mirror_without_one_of_the_documents_languages_is_told_so_in_words() -> None:
    """It stood as `unpaired` alone, which says nothing to who has to act on it."""
    said = "The document's text in one of its languages (en), 12 blocks, is not given here."
    alone = Finding("a", "unpaired", "low", said)
    (verdict,) = verdicts([Outcome("a", "ok")], [alone])
    assert (verdict.label, verdict.told) == ("intact, with notes", said.removesuffix("."))
    (verdict,) = verdicts([Outcome("a", "ok")], [alone, Finding("a", "lost_text", "low", "A letter is lost.")])
    assert verdict.told == "lost text, unpaired"


def test_what_one_side_lacks_is_shown_as_a_gap_in_its_sentence():
    """A mirror that had lost a word read “nothing here”, and so did the document where a mirror had one more."""
    block = "Fees are due on the first day of each month. Whoever pays late owes a tenth more."
    place = Place(40, 45, "month", "due on the first day of each ", ". \n\nThe council meets")
    lost = Finding("m", "sentence_deleted", "high", "…", 0, "Whoever pays late owes a tenth more", "", place)
    around, beside = both_surroundings(lost, block)
    assert around == ("Fees are due on the first day of each month. ", ".")
    assert "".join(beside).strip() == "…due on the first day of each month."
    whole = replace(lost, place=replace(place, exact="a line of another encoding, read anew as a whole"))
    assert both_surroundings(whole, block) == (around, around)
    place = Place(13, 29, "as from May 2020", "Fees are due, ", ", on the first day of each month.")
    more = Finding("m", "sentence_inserted", "high", "…", 0, "", "as from May 2020", place)
    around, beside = both_surroundings(more, block)
    assert around == ("Fees are due", " on the first day of each month. Whoever pays late owes a te…")
    assert beside == ("Fees are due, ", ", on the first day of each month.…")
    last = Finding(
        "m", "number", "high", "…", 0, "tenth", "third", Place(75, 80, "third", "Whoever pays late owes a ", ".")
    )
    assert both_surroundings(last, block.replace("tenth more", "tenth"))[1][1] == ".", "a capture ended with three dots"


def test_many_intact_mirrors_are_folded_behind_those_that_are_not():
    """Sixty mirrors stood above the first alteration."""
    from bs4 import BeautifulSoup

    for many, folded in ((30, True), (20, False)):
        names = [f"m{n}" for n in range(many + 1)]
        report = material(names)
        judged = tuple(replace(report.verdicts[0], mirror=name, state="intact") for name in names[1:])
        judged = (replace(report.verdicts[0], mirror=names[0], state="altered"), *judged)
        shown = BeautifulSoup(render(replace(report, verdicts=judged), "html"), "lxml").find(id="mirrors")
        rows = [row.find_parent("details") is not None for row in shown.select("tbody tr")]
        assert rows == [False] + [folded] * many


@pytest.mark.parametrize(
    ("block", "before", "after", "left", "right"),
    [
        ("The tenant pays thirty (80) euros.", "thirty", "80", "The tenant pays thirty (", ") euros."),
        ("80 tenants pay thirty (80) euros.", "thirty", "80", "80 tenants pay thirty (", ") euros."),
        ("On Tuesday, a Monday in June.", "Tuesday", "Monday", "On Tuesday, a ", " in June."),
        ("Total\t2,500\t30,300", "30,000", "30,300", "Total\t2,500\t", ""),
    ],
)
def test_a_text_that_contradicts_itself_is_quoted_as_it_reads(block, before, after, left, right):
    """Neither reading replaces the other: the mirror does not say “80 (80)”."""
    against = Finding("m", "number", "high", "…", 0, before, after, Place(40, 40 + len(block), block))
    assert both_surroundings(against, block)[1] == (left, right)


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_of_many_captures_the_first_are_named_and_how_many_more_there_are(form):
    """Those of a thousand folders of pages made a report of 100 MB."""
    few = material(["one", "two"])
    many = {name: records * 150 for name, records in few.captures.items()}
    held = dict.fromkeys(many, (190_000, 0))
    for whole, more in ((replace(few, captures=many), 130), (replace(few, captures=many, held=held), 189_980)):
        written = render(whole, form)
        assert written.count(f"and {more:,} more, all of which the report as JSON names") == len(many)
        assert written.count(f"{1:064x}") < 50
        assert render(whole, "json").count(f"{1:064x}") > 150


def test_a_page_on_a_thousand_mirrors_stays_one_that_opens():
    """Their menus alone were most of it, and each block named all of them."""
    few = material(["one"])
    names = [f"mirror-{n}" for n in range(1000)]
    removed = tuple(Removed(f"Entry {n} of a menu", "en", "outside", "outside of the text", 0.1) for n in range(100))
    cleaned = {name: Cleaned(removed=removed, repairs=()) for name in names}
    blocks = tuple(Block(f"The {n}th gate is shut at night.") for n in range(500))
    collation = replace(few.collation, blocks=list(blocks), sources=[tuple(names)] * len(blocks))
    wide = replace(few, cleaned=cleaned, edition=replace(few.edition, blocks=blocks), collation=collation)
    written = render(wide, "html")
    assert len(written) < 3_000_000
    assert "1000 mirrors" in written and "and 940 more" in written and "976 more mirrors" in written
    assert written.count("Entry 0 of a menu") == 1000 and "and 94 more" in written
    assert "Nothing had to be changed in 1,000 mirrors" in written


def test_a_mirrors_alterations_are_found_beside_its_name_among_many():
    from bs4 import BeautifulSoup

    names = [f"m{n}" for n in range(300)]
    found = [Finding(name, "number", "high", "…", 0, "90", f"{n}", None) for n, name in enumerate(names)]
    report = material(["one"])
    judged = tuple(replace(report.verdicts[0], mirror=name, state="altered") for name in names)
    shown = BeautifulSoup(render(replace(report, findings=tuple(found), verdicts=judged), "html"), "lxml")
    rows = {row.strong.text: [each.text for each in row("a")] for row in shown.find(id="mirrors").tbody("tr")}
    assert rows == {each.first.mirror: [str(each.number)] for each in groups(found, report.edition.blocks)}


def test_a_mirrors_reading_of_several_lines_stands_in_its_own_surroundings():
    """Lines between its first and its last words were taken for the site's own: its place is known all the same, and
    the document's words around it are not the mirror's.
    """
    exact = "Name: charts\nMaintained by: whoever has time on a Sunday\nSource: https://port.example/all"
    place = Place(40, 40 + len(exact), exact, "a list of files\nUpstream-", "\nAll rights are kept.", "")
    finding = Finding(
        "copy", "url", "high", "", 0, "Clause Terms", "Name: charts\n\nSource: https://port.example/all", place
    )
    around, beside = both_surroundings(finding, "Port 3-Clause Terms")
    assert around == ("Port 3-", "")
    assert beside[0].endswith("Upstream-")


def test_a_word_missing_at_the_beginning_of_a_block_is_shown_before_the_rest_of_it():
    """The mirror's side showed the end of the paragraph before, and not the sentence that was turned round."""
    place = Place(
        58, 70, "4 March 2021", "for its public gardens on ", ".\n\nDogs may enter the gardens between 8 and 20"
    )
    finding = Finding("c", "negation", "high", "", 2, "No", "", place)
    block = "No dogs may enter the gardens between 8 and 20 o'clock."
    assert both_surroundings(finding, block)[1] == ("", "Dogs may enter the gardens between 8 and 20…")
    other = "No cats may enter the gardens between 8 and 20 o'clock."
    assert both_surroundings(finding, other)[1] == ("…for its public gardens on 4 March 2021.", "")

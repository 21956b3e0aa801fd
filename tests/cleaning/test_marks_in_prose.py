"""What Markdown, translators' programs and programs that answer leave in a text that is prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import scrubber
from scrubber.cleaning.extract.machinery import answer_lines
from scrubber.cleaning.formats.cat_tags import cat_tags
from scrubber.cleaning.formats.little_markdown import little_markdown
from scrubber.ledger import apply_pass, replay, revert

FIRST = "The council of the harbour met on 12 March and decided on the use of the northern quay."
SECOND = "Ships longer than 80 metres may stay for three days; all others may stay as long as they need."
THIRD = "The master of the harbour keeps the list of the ships and answers within 14 days."


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("under [the plan](https://quay.example/a_(b).html) of", "under the plan of"),
        ('under [the plan](/plan "The plan") of', "under the plan of"),
        ("under [the plan][1] of\n\n[1]: https://quay.example/plan\n", "under the plan of\n\n"),
        ("10[冊まで][1]です。\n\n[1]: https://quay.example/\n", "10冊までです。\n\n"),
        ("under ![](https://quay.example/a.png)the plan", "under the plan"),
        ("Ships\n\nthe **northern quay** and *no* other", "Ships\n\nthe northern quay and no other"),
        ("图书\n\n每册收取**滞纳金**0.2元", "图书\n\n每册收取滞纳金0.2元"),
        ("Ships\n\nthe __northern quay__ **alone**", "Ships\n\nthe northern quay alone"),
        ("[www.quay.example](https://www.quay.example/a) and", "www.quay.example and"),
        ("as [1](https://quay.example/a) and [Ann](/a) say", "as [1] and Ann say"),
        ("see [the fees](fees.html#late) and [berths](town/berths.md) of", "see the fees and berths of"),
    ],
)
def test_markdown_amid_words_is_none_of_them(shown: str, text: str) -> None:
    """Of a link its words are left, of a picture nothing, and of what is strong no mark."""
    assert apply_pass(shown, little_markdown(shown)) == text


@pytest.mark.parametrize(
    "text",
    [
        "*No* boats, and _no_ ships.",
        "It calls __init__ and __call__ with **kwargs and **options.",
        "**internal error** in the pump",
        "They are f**king late, s**t.",
        "2**3 and 4**5 are powers.",
        "12 euros** by day, 20 euros** by night.\n\n** without the tax",
        "**NOTE** that the quay is closed.",
        "# Quay\n\nSee [the plan](https://quay.example).",
        "- [the plan](https://quay.example)\n- [the fee](https://fee.example)",
        "In Markdown one writes [the plan](https://quay.example).",
        "As Ann said [1], they are late.\n\n[1]: https://quay.example/late\n",
        "the array a[i](x) and b[j](y)",
        "the call [each](x.mdx) and [all](x.first)",
        "This 12th day\n\nof __May__ by __Ann Hill__",
        "The code\n\nis ***much*** changed",
        "As [2] and Ann [1][2] say.\n\n[1]: https://quay.example/late\n[2]: https://quay.example/soon\n",
        "As [Ann][2] says, and he [2].\n\n[2]: https://quay.example/late\n",
        "Ann: **waves** to you\nBen: hi! **sits down** and waits",
        "The quay\n========\n\nSee [the plan](https://quay.example).",
        "the [Minister](/) alone",
        "Pay at [www.quay.example](https://evil.example/quay.example).",
        "Write to [ann@quay.example](mailto:ann@evil.example).",
    ],
)
def test_what_may_be_the_authors_stays(text: str) -> None:
    """Stars that censor, raise to a power or mark a note, names of programs, and documents in Markdown stay."""
    assert not little_markdown(text)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ('<g id="1">The fee</g> is due<x id="2"/>.', "The fee is due."),
        ('<bpt i="1">&lt;b&gt;</bpt>The fee<ept i="1">&lt;/b&gt;</ept> is due.', "The fee is due."),
        ("{1}The fee{/1} is {2}due{/2}.", "The fee is due."),
        ("{1>The fee<1} is {2>due<2}.", "The fee is due."),
        ("<0>The fee</0> is <1>due</1>.", "The fee is due."),
        ("The fee <1/> is due <2/> now.", "The fee is due now."),
    ],
)
def test_tags_of_translators_programs_are_none_of_a_text(shown: str, text: str) -> None:
    """What has a number and its end, or says that it has none, goes."""
    assert apply_pass(shown, cat_tags(shown)) == text


@pytest.mark.parametrize(
    "text",
    [
        "The fee of {0} is due on {1}.",
        "The rates <1> and <2> are due.",
        "Read the <1>terms</1>.",
        "Press <1> for yes, </1> for no, <2> for help, </2> for all.",
        "The pairs are {1}{/1} and {2}{/2}.",
        'Behind <x id="1"/> is a line.',
        'The mark <g id="1"> opens and </g> closes.',
        "It writes “<1>” and “</1>”, “<2>” and “</2>”.",
        'In XLIFF a pair is <g id="1">so</g>.',
        "```\n<1>a</1> <2>b</2>\n```",
    ],
)
def test_tags_that_may_be_a_programs_own_stay(text: str) -> None:
    """Places of a program's message, one pair, and what is quoted or spoken of stay."""
    assert not cat_tags(text)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Sure! Here is the text of the notice:", "I hope this helps!"),
        ("Certainly, below is the corrected version:", "Let me know if you need anything else."),
        ("Here's the cleaned text:", "Would you like me to translate it as well?"),
        ("Natürlich! Hier ist der Text:", "Ich hoffe, das hilft dir weiter."),
        ("好的，以下是整理后的全文：", "希望对您有所帮助！"),
    ],
)
def test_what_a_program_says_around_its_answer_is_none_of_it(before: str, behind: str) -> None:
    """Its first sentence and its last are removed, with their reason."""
    answer = scrubber.clean(f"{before}\n\n---\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n---\n\n{behind}")
    assert answer.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert before in [block.text for block in answer.removed]


@pytest.mark.parametrize(
    "lines",
    [
        ("Here is the text of the resolution:", FIRST, SECOND),
        (FIRST, SECOND, "Please let me know if you have any questions."),
        (FIRST, "Sure, here is the text:", SECOND),
        ("Sure.", FIRST, "I hope this helps!"),
        ("Below is the revised text of the resolution adopted by the council:", FIRST, SECOND),
        ("Sure, here's the plan:", FIRST, SECOND),
        ("Of course I have read the text of the letter, and it says:", FIRST, SECOND),
        ("以下是修改后的办法全文：", FIRST, SECOND),
        (FIRST, SECOND, "Would you like me to add your name to the list?"),
    ],
)
def test_what_people_say_around_a_text_stays(lines: tuple[str, ...]) -> None:
    """An editor's words before a text, a letter's last ones, and what somebody answers amid it stay."""
    assert not [*answer_lines(lines)]


def test_marks_accuse_nobody() -> None:
    """A copy with a link's address, or with marks of remarks, says what the others say; an altered one is told."""
    clean = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    marked = f"# Notice\n\n{clean.replace('the list', '[the list](https://quay.example/list)')}"
    noted = clean.replace("council", "council[AB1]")
    found = scrubber.collate({"a": clean, "b": f"# Notice\n\n{clean}", "m": marked, "n": noted}).findings
    assert not [each for each in found if each.severity == "high"]
    altered = scrubber.collate({"a": clean, "b": clean, "m": marked.replace("14 days", "40 days")}).findings
    assert [each.mirror for each in altered if each.severity == "high"] == ["m"]


@pytest.mark.parametrize("mark", ["{1}", "<1>", "<1/>", "{{ph_1}}", '<g id="1">'])
def test_a_tag_without_its_end_accuses_nobody(mark: str) -> None:
    """It stays, for it may be the author's; but beside copies without it, it is none of the text. Another one differs."""
    clean = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    marked = clean.replace("the list", f"{mark}the list")
    assert not scrubber.collate({"a": clean, "b": clean, "m": marked}).findings
    assert scrubber.collate({"a": clean, "b": clean, "m": marked}).text == clean
    other = marked.replace("1", "7").replace("7 days", "9 days")
    assert scrubber.collate({"a": clean, "b": clean, "m": other}).findings


@pytest.mark.parametrize("mark", ["{14}", "<14>"])
def test_a_number_that_only_the_altered_copy_lacks_is_told(mark: str) -> None:
    """What all others have, and what has no end, may be what the author says."""
    clean = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    own = clean.replace("14 days", f"{mark} days")
    found = scrubber.collate({"a": own, "b": own, "m": clean.replace("14 days", "days")}).findings
    assert [(each.mirror, each.severity) for each in found] == [("m", "high")]


@pytest.mark.parametrize(
    ("shown", "leads"),
    [("https://quay.example/pay", "https://evil.example/pay"), ("ann@quay.example", "mailto:ann@evil.example")],
)
def test_an_address_that_leads_elsewhere_is_told(shown: str, leads: str) -> None:
    """A link's address is none of the text where its words are another one."""
    clean = f"{FIRST}\n\n{SECOND}\n\nWhoever owes a fee is asked to write to {shown} before it is due."
    linked = clean.replace(shown, f"[{shown}]({leads})")
    copies = {"a": clean, "b": clean, "m": linked}
    found = scrubber.collate({name: scrubber.clean(text) for name, text in copies.items()}).findings
    assert [(each.mirror, each.kind) for each in found] == [("m", "url")]


@given(st.text(alphabet='ab [](){}<>/*_1:\n#!"=gxid.', max_size=60))
def test_every_edit_can_be_taken_back(text: str) -> None:
    """Whatever a text holds, the ledger leads there and back."""
    page = scrubber.clean(text)
    assert replay(page.base, page.edits) == page.text
    assert revert(page.text, page.edits) == page.base

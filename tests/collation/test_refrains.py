"""What a text says again and again in the same places is its own, and what is missing of it is told; what one site
repeats is not.
"""

from __future__ import annotations

import pytest

import scrubber

SECTIONS = [
    "This charter says how a ferry is rowed, and by whom, on rivers of less than a mile.",
    "The rope is made of hemp, and its ends are spliced by the ferryman before the spring.",
    "The bell is rung twice before the ferry leaves, and once when it has come to the other side.",
    "The fare is paid in the boat, and the ferryman gives change for whatever he is given.",
    "In flood the ferry is tied to the oak above the mill until the water has gone down.",
    "Cattle cross on market days only, and their owners stand beside them on the way.",
]
REFRAIN = "The words of this section are not binding on anybody who keeps a ferry."
AT = (0, 2, 3, 5)


def page(site: str, without: tuple[int, ...]) -> scrubber.CleanText:
    lines = ["<h1>The Charter of the Ferry</h1>"]
    for n, text in enumerate(SECTIONS):
        said = f"<p>{REFRAIN}</p>" if n in AT and n not in without else ""
        lines.append(f"<h2>Section {n + 1}</h2>{said}<p>{text}</p>")
    body = "".join(lines)
    return scrubber.clean(f"<html><body><article>{body}</article></body></html>", url=f"https://{site}.example/")


@pytest.mark.parametrize("copies", [3, 5])
@pytest.mark.parametrize("without", [(2,), AT])
def test_a_refrain_that_one_copy_lacks_is_the_texts(copies: int, without: tuple[int, ...]) -> None:
    names = "abcde"[:copies]
    found = scrubber.collate({name: page(name, without if name == names[-1] else ()) for name in names})
    assert sum(block.text == REFRAIN for block in found.blocks) == len(AT)
    assert [(each.mirror, each.kind, each.accuses) for each in found.findings] == [
        (names[-1], "block_deleted", True)
    ] * len(without)


def test_what_one_site_alone_repeats_is_no_refrain() -> None:
    found = scrubber.collate({name: page(name, AT if name in "abc" else ()) for name in "abcd"})
    assert all(block.text != REFRAIN for block in found.blocks)
    assert not any(each.accuses for each in found.findings)


def test_a_short_line_that_few_sites_repeat_is_theirs() -> None:
    """Of a line of eight letters it is not kept who has it where; sites that have it are collated all the same."""
    sentences = [f"第{n}段说明水泵在第{n}天由看守人检查，并记下水位和阀门的状态。" for n in range(1, 9)]

    def read(site: str, after: tuple[int, ...]) -> scrubber.CleanText:
        lines = [f"<p>{text}</p>" + "<p>看守人须　每日检查</p>" * (n in after) for n, text in enumerate(sentences)]
        body = "<h1>水泵的检查</h1>" + "".join(lines)
        return scrubber.clean(f"<html><body><article>{body}</article></body></html>", url=f"https://{site}.example/")

    found = scrubber.collate({name: read(name, {"a": (1, 3, 5), "b": (2,)}.get(name, ())) for name in "abcde"})
    assert [block.text for block in found.blocks] == ["水泵的检查", *sentences]


def test_a_refrain_of_which_a_print_spells_out_the_links_is_the_texts() -> None:
    """A print says the address behind the words of a link: that it says a box of each chapter again is no addition."""
    sections = [f"{n}. {text}" for n, text in enumerate(SECTIONS * 2, 1)]
    paged = "\n\n".join(f"Section {n}\n\n{REFRAIN}\n\n{text}" for n, text in enumerate(sections, 1))
    printed = paged.replace("this section", "this section (https://ferry.example/sections)")
    found = scrubber.collate({"a": scrubber.clean(paged), "b": scrubber.clean(paged), "pdf": scrubber.clean(printed)})
    assert not [each for each in found.findings if each.kind in {"block_inserted", "block_deleted"}]

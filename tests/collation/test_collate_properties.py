"""Promises of collate over many texts: what it reports is what was done, and who takes part does not change the
truth.
"""

import re
from pathlib import Path
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st
from tests.properties import tried

import scrubber
from scrubber.collation.alignment.fold import Vocabulary

CHARTER = (Path(__file__).parents[2] / "fixtures" / "truth.txt").read_text("utf-8").strip().split("\n\n")
BLOCKS = CHARTER[50:130]
FOREIGN = {
    True: "本段系后人所加，章程的历次版本均无此文。",
    False: "This passage was added by a later hand and belongs to no version of the charter.",
}


def is_chinese(text):
    return re.search("[\u4e00-\u9fff]", text) is not None


def edit(block, kind):
    """One alteration of a block: (altered text or None, finding's kind, before, after), or None where it has no
    hold.
    """
    if kind == "number":
        match = re.search(r"(?<![\d.年月年/])\d{2,3}(?![\d.年月日/])", block)
        if match:
            after = str(int(match[0]) + 7)
            return block[: match.start()] + after + block[match.end() :], "number", match[0], after
    if kind == "modal":
        for before, after in (("应当", "可以"), ("shall ", "may "), ("must ", "may ")):
            if block.count(before) == 1 and before.strip() + " not" not in block:
                return block.replace(before, after), "modal", before.strip(), after.strip()
    if kind == "block" and len(block) > 40:
        return None, "block_deleted", block, ""
    return None


@tried(25)
@given(
    st.lists(
        st.tuples(st.integers(0, 25), st.sampled_from(["number", "modal", "block", "foreign"])),
        min_size=1,
        max_size=5,
        unique_by=lambda e: e[0],
    )
)
def test_applying_the_findings_to_the_canonical_text_gives_the_altered_copy_back(edits):
    copy = dict(enumerate(BLOCKS))
    made = 0
    foreign = {}
    for third, kind in edits:
        index = third * 3 + 1
        if kind == "foreign":
            foreign[index] = FOREIGN[is_chinese(BLOCKS[index])]
            made += 1
        elif done := edit(BLOCKS[index], kind):
            copy[index] = done[0]
            made += 1
    altered = []
    for index in sorted(copy):
        altered += [text for text in (copy[index], foreign.get(index)) if text is not None]
    original = "\n\n".join(BLOCKS)
    collation = scrubber.collate({"a": original, "b": "\n\n".join(altered), "c": original})
    assert collation.text == original
    findings = [f for f in collation.findings if f.accuses]
    assert len(findings) == made
    assert {f.mirror for f in findings} <= {"b"}
    restored = dict(enumerate(BLOCKS))
    added = {}
    for finding in findings:
        if finding.kind == "block_deleted":
            restored[finding.block] = None
        elif finding.kind == "block_inserted":
            added[finding.block] = finding.after
        else:
            assert restored[finding.block].count(finding.before) >= 1
            restored[finding.block] = restored[finding.block].replace(finding.before, finding.after, 1)
    again = []
    for index in sorted(restored):
        again += [text for text in (restored[index], added.get(index)) if text is not None]
    fold = Vocabulary()
    assert fold.join(fold.fold("\n\n".join(again)).ids) == fold.join(fold.fold("\n\n".join(altered)).ids)


def honest(seed):
    """An honest mirror: slips of its own, paragraphs split and joined, half-width marks, blanks."""
    random = Random(seed)
    blocks = []
    for block in BLOCKS:
        text = block
        places = [m.start() for m in re.finditer("的|[a-z]{6,}", text)]
        if places and random.random() < 0.03:
            at = random.choice(places)
            cut = at + random.randrange(1, 4)
            text = (
                text[:at] + "得" + text[at + 1 :]
                if text[at] == "的"
                else text[:cut] + text[cut + 1] + text[cut] + text[cut + 2 :]
            )
        if random.random() < 0.2:
            text = text.replace("，", ",")
        if random.random() < 0.1:
            text = text.replace("。", "。 ")
        if blocks and random.random() < 0.05:
            blocks[-1] += " " + text
        else:
            blocks.append(text)
    return "\n\n".join(blocks)


@tried(12)
@given(st.sets(st.integers(0, 11), min_size=3, max_size=6))
def test_any_three_honest_mirrors_attest_the_same_text_and_none_is_accused(seeds):
    collation = scrubber.collate({f"m{seed}": honest(seed) for seed in seeds})
    fold = Vocabulary()
    assert fold.join(fold.fold(collation.text).ids) == fold.join(fold.fold("\n\n".join(BLOCKS)).ids)
    assert [f for f in collation.findings if f.accuses] == []


@tried(25)
@given(st.text(max_size=300), st.integers(2, 4))
def test_identical_texts_give_no_finding(text, count):
    collation = scrubber.collate({f"m{i}": text for i in range(count)})
    assert collation.findings == []


#: Letters beside what is a part of letters, of numbers or of lines where it does not stand alone.
ODD = "ab 1\n\t:|-ن\u0640\u05b0\u0307\u00ad\u200f\u200d—[(%№½第ｱ"


@tried(15)
@given(st.lists(st.text("abc 的是不12.,。\n", max_size=60) | st.text(ODD, max_size=60), min_size=1, max_size=4))
def test_no_text_is_too_odd_to_collate(texts):
    witnesses = {f"m{i}": text for i, text in enumerate(texts)}
    collation = scrubber.collate(witnesses)
    assert collation.text == "\n\n".join(block.text for block in collation.blocks)
    assert set(collation.weights) == set(witnesses)
    assert len(collation.sources) == len(collation.blocks)
    for finding in collation.findings:
        assert finding.block is None or 0 <= finding.block < max(1, len(collation.blocks))
    assert repr(scrubber.collate(dict(reversed(witnesses.items())))) == repr(collation)


def test_a_copy_without_any_text_is_named_and_the_others_are_collated():
    """One that has nothing is beside a copy whose terms stand before what they mean, which are looked for line by
    line.
    """
    terms = "Pump: what lifts water from the well.\n\nSluice: what lets it out again, once a day."
    collation = scrubber.collate({"a": terms, "b": scrubber.clean(""), "c": terms})
    assert collation.text == terms
    assert {finding.mirror for finding in collation.findings} <= {"b"}


def test_copies_that_agree_on_no_word_are_collated():
    lines = (
        "رفت الحكومة الضريبة على الوقود.",
        "رفعت الحكومة الضريبة على الود.",
        "رفعت",
        "على الحكومة رفعت الضريبة الوقود.",
    )
    collation = scrubber.collate({f"m{n}": scrubber.clean(line) for n, line in enumerate(lines)})
    assert collation.text == "\n\n".join(block.text for block in collation.blocks)


DAMAGE = {
    "whole": lambda text: text,
    "plain": lambda text: text.encode("ascii", "ignore").decode() if not is_chinese(text) else text,
    "begins late": lambda text: "\n\n".join(text.split("\n\n")[3:]),
    "breaks off": lambda text: "\n\n".join(text.split("\n\n")[:-4]),
    "in another order": lambda text: "\n\n".join([*text.split("\n\n")[6:9], *text.split("\n\n")[:6], *text.split("\n\n")[9:]]),
    "with its site": lambda text: f"Home » Library » Texts\n\n{text}\n\nShare this page with your friends",
}  # fmt: skip


def mirror(seed, damage, changes):
    """A mirror of the first blocks, damaged in one way and altered in some places."""
    blocks = honest(seed).split("\n\n")[:24]
    for place, kind in changes:
        done = edit(blocks[place], kind)
        blocks[place] = blocks[place] if done is None else done[0] or ""
    return DAMAGE[damage]("\n\n".join(block for block in blocks if block))


MIRRORS = st.builds(
    mirror,
    st.integers(0, 5),
    st.sampled_from(sorted(DAMAGE)),
    st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["number", "modal", "block"])), max_size=2),
)


def same_by_any_names(mirrors, random):
    """Whether other names and another order leave all that a collation tells as it is."""
    order = list(enumerate(mirrors))
    random.shuffle(order)
    others = random.sample(["alpha", "beta", "gamma", "delta", "epsilon", "zeta"], len(mirrors))
    called = {name: f"m{at}" for at, name in enumerate(others)}
    assert told(scrubber.collate({others[at]: each for at, each in order}), called) == told(
        scrubber.collate({f"m{at}": each for at, each in enumerate(mirrors)}), {}
    )


def told(collation, called):
    """What a collation tells, of each mirror under what it is called."""
    name_of = {name: called.get(name, name) for name in collation.weights}
    return (
        collation.text,
        sorted(
            (name_of[f.mirror], f.kind, str(f.block), f.before, f.after, f.disputed, f.confidence)
            for f in collation.findings
        ),
        sorted(sorted(name_of[name] for name in group) for group in collation.clusters),
        {name_of[name]: weight for name, weight in collation.weights.items()},
        [sorted(name_of[name] for name in names) for names in collation.sources],
        sorted(name_of[name] for name in collation.left_out),
        collation.confidence,
    )


@tried(8)
@example([mirror(0, damage, []) for damage in ("with its site", "in another order", "begins late")], Random(3))
@example([mirror(0, damage, []) for damage in ("with its site", "begins late", "breaks off", "plain")], Random(3))
@given(st.lists(MIRRORS, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_neither_the_order_of_the_mirrors_nor_their_names_decide_anything(texts, random):
    same_by_any_names(texts, random)


LINES = [
    *(f"第{n}段说明水泵在第{n}天由看守人检查，并记下水位。" for n in range(6)),
    *(f"Paragraph {n} says that ferry {n} shall not leave before {n + 3} o'clock." for n in range(6)),
    "第一条 本章程自2020年3月1日起施行。",
    "（一）不得超过30天；",
    "Der Vertrag gilt bis zum 31. Dezember 2022.",
    "2021年5月修订",
    "Version 1.4 of 2 May 2020",
    "Copyright (c) 2019 Foo Inc.",
    "See also: Pumps",
    "分享到：微博",
]
CHANGES = st.lists(
    st.tuples(st.sampled_from(["drop", "twice", "set in", "letter"]), st.integers(0, 30), st.integers(0, 30)),
    max_size=4,
)


def copied(lines, changes):
    """A copy of some lines with small changes: a line lost, set twice, set in or with a character set for another."""
    out = list(lines)
    for kind, where, what in changes:
        at = where % len(out)
        if kind == "drop" and len(out) > 1:
            del out[at]
        elif kind == "twice":
            out.insert(at, out[what % len(out)])
        elif kind == "set in":
            out.insert(at, LINES[what % len(LINES)])
        else:
            middle = what % len(out[at])
            out[at] = out[at][:middle] + "x7不天"[where % 4] + out[at][middle + 1 :]
    return out


@tried(40)
@given(
    st.lists(st.sampled_from(LINES), min_size=2, max_size=12, unique=True),
    st.lists(st.tuples(CHANGES, st.booleans(), st.integers(0, 3)), min_size=1, max_size=6),
    st.randoms(use_true_random=False),
)
def test_small_collations_of_pages_and_texts_end_well_in_any_order_and_by_any_names(lines, copies, random):
    """Pages and plain texts of a few lines, on few sites, each changed a little: nothing is raised, and neither
    the order of the mirrors nor their names decide anything.
    """
    mirrors = []
    for number, (changes, is_page, site) in enumerate(copies):
        own = copied(lines, changes)
        if is_page:
            body = "".join(f"<p>{line}</p>" for line in own)
            page = f"<html><body><article><h1>题目 Title</h1>{body}</article></body></html>"
            mirrors.append(scrubber.clean(page, url=f"https://s{site}.example/{number}"))
        else:
            mirrors.append("\n\n".join(own))
    same_by_any_names(mirrors, random)

"""What is told of a copy is what was done to it: applied to the canonical text, its findings give the copy back."""

import re
from itertools import chain, zip_longest

from hypothesis import given, note
from hypothesis import strategies as st
from tests.collation.families import TEXTS
from tests.properties import tried

import scrubber
from scrubber.collation.alignment.fold import Vocabulary

CHORUS = {True: "各章均依本章程的原则解释，并以公报所载文本为准。", False: "Each chapter is read in the light of the charter, and the text in the gazette prevails."}  # fmt: skip
FOREIGN = {True: "本段系后人所加，历次版本均无此文，读者不必遵守。", False: "This passage was added by a later hand, and no reader must obey it."}  # fmt: skip
_SENTENCE = re.compile(r"[^。.!?！？]{12,}?(?:。|[.!?！？](?=\s|$))\s?")
_FIGURES = re.compile(r"(?<![\d.,:/年月\[-])\d{1,3}(?![\d.,:/年月日-])")


def is_chinese(text):
    return re.search("[\u3040-\u30ff\u4e00-\u9fff]", text) is not None


def blocks_of(name):
    return TEXTS[name].split("\n\n")


def with_chorus(blocks):
    """The same block behind every second one, as a refrain or a form has it."""
    return list(chain.from_iterable([b, CHORUS[is_chinese(b)]] if at % 2 else [b] for at, b in enumerate(blocks)))


def with_notes(blocks):
    """Marks of footnotes behind the sentences, and the notes below."""
    marked = [f"{block}[{at}]" if block[-1:] in ".。" else block for at, block in enumerate(blocks, 1)]
    return [*marked, *(f"[{at}] Gazette, volume {at + 3}, page {at * 17 + 9}." for at, b in enumerate(blocks, 1) if b[-1:] in ".。")]  # fmt: skip


def in_two_languages(one, other):
    pairs = zip_longest(blocks_of(one), blocks_of(other))
    return [block for pair in pairs for block in pair if block]


PLAIN = st.sampled_from(["notice", "lease", "harbour", "bylaw_zh", "news_zh", "ja", "ko", "de", "fr", "ru", "es"]).map(
    blocks_of
)
BILINGUAL = st.sampled_from([("bylaw_zh", "lease"), ("news_zh", "notice"), ("bylaw_zh", "notice")]).map(
    lambda pair: in_two_languages(*pair)
)
DOCUMENTS = st.one_of(PLAIN, BILINGUAL, PLAIN.map(with_chorus), PLAIN.map(with_notes), BILINGUAL.map(with_chorus))


def edited(blocks, at, way):
    """A block as a forger leaves it: (its new text or None, what is set in behind it or None); None where the way
    has no hold.
    """
    block = blocks[at]
    if way == "figure" and (match := _FIGURES.search(block)):
        return block[: match.start()] + str(int(match[0]) + 7) + block[match.end() :], None
    sentences = _SENTENCE.findall(block)
    if way == "sentence" and len(sentences) > 1 and "".join(sentences) == block:
        return "".join(sentences[:-1]).rstrip(), None
    if way == "block" and len(block) > 24 and blocks.count(block) == 1:
        return None, None
    if way == "foreign":
        return block, FOREIGN[is_chinese(block)]
    return None


def folded(blocks):
    fold = Vocabulary()
    return fold.join(fold.fold("\n\n".join(blocks)).ids)


def applied(blocks, findings):
    """The canonical blocks with a copy's findings made in them."""
    restored, behind = dict(enumerate(blocks)), {}
    for finding in findings:
        if finding.kind == "truncation":
            for at in range(finding.block, len(blocks)):
                restored[at] = None
        elif finding.kind == "block_deleted":
            restored[finding.block] = None
        elif finding.kind == "block_inserted":
            behind.setdefault(finding.block, []).append(finding.after)
        else:
            assert finding.before in restored[finding.block]
            restored[finding.block] = restored[finding.block].replace(finding.before, finding.after, 1)
    return [text for at in restored for text in (restored[at], *behind.get(at, ())) if text is not None]


@tried(60)
@given(DOCUMENTS, st.data())
def test_the_findings_of_a_copy_make_the_canonical_text_the_copy_again(blocks, data):
    ways = st.sampled_from(["figure", "sentence", "block", "foreign"])
    places = st.integers(1, len(blocks) - 2)
    edits = data.draw(st.lists(st.tuples(places, ways), min_size=1, max_size=3, unique_by=lambda each: each[0] // 3))
    copy = {at: [block] for at, block in enumerate(blocks)}
    gone = {at for at, way in edits if way == "block"}
    for at, way in edits:
        if way == "foreign" and at + 1 in gone:
            continue  # one paragraph for another is a change of its words where the two share some
        done = edited(blocks, at, way)
        if done is not None:
            copy[at] = [text for text in done if text is not None]
    altered = list(chain.from_iterable(copy.values()))
    note("\n\n".join(altered))
    original = "\n\n".join(blocks)
    collation = scrubber.collate({"a": original, "b": "\n\n".join(altered), "c": original, "d": original})
    assert collation.text == original
    findings = [f for f in collation.findings if f.kind != "unpaired"]
    assert {f.mirror for f in findings} <= {"b"}
    assert (findings == []) == (altered == blocks)
    assert folded(applied(blocks, findings)) == folded(altered)


@tried(20)
@given(DOCUMENTS, st.integers(2, 5))
def test_copies_that_are_alike_give_no_finding_and_their_own_text(blocks, count):
    text = "\n\n".join(blocks)
    collation = scrubber.collate({f"m{at}": text for at in range(count)})
    assert collation.text == text
    assert [f for f in collation.findings if f.kind != "unpaired"] == []

"""How objects are stored: small, and only ever read back as they were."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.archive import codec
from scrubber.archive.canonical import decode, encode, finding_record, finding_value
from scrubber.archive.identity import folded, merkle_root, normalised, proofs, proved
from scrubber.errors import StoreCorrupt
from scrubber.model import CONFLICT, GONE, Finding, Place


@given(
    st.binary(max_size=2000)
    | st.text(max_size=500).map(lambda text: b'{"x":"' + text.encode("utf-8", "replace") + b'"}')
)
def test_what_is_packed_is_unpacked(raw):
    name, data = codec.pack(raw)
    assert len(data) <= len(raw)
    assert codec.unpack(name, data, len(raw)) == raw


@given(
    st.binary(max_size=300), st.integers(0, 400), st.sampled_from([codec.ZSTD, codec.RECORD, codec.PLAIN, "lzma", ""])
)
def test_what_was_never_packed_is_refused_or_is_of_the_size_stated(data, size, name):
    try:
        out = codec.unpack(name, data, size)
    except StoreCorrupt:
        return
    assert len(out) == size


def test_a_size_that_is_planted_asks_for_no_memory():
    name, data = codec.pack(b"a" * 1000)
    with pytest.raises(StoreCorrupt, match="size"):
        codec.unpack(name, data, 1 << 40)
    forged = data[:5] + b"\xff" * 4 + data[7:]
    with pytest.raises(StoreCorrupt):
        codec.unpack(name, forged, 1 << 31)


def test_the_common_part_of_records_is_part_of_the_format_and_never_changes():
    """What is stored with it can be read with nothing else. Something better needs a codec of another name."""
    assert (
        hashlib.sha256(codec._COMMON.encode()).hexdigest()
        == "0da1fe3524fb1ece43e53d1b708227acc65c0d6fdfc807143623bf0eec2aea28"
    )


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    )
)
def test_canonical_json_comes_back_and_is_the_same_bytes_whatever_the_order(value):
    value = _no_surrogates(value)
    raw = encode(value)
    assert decode(raw) == value
    assert encode(_reversed(value)) == raw


def _no_surrogates(value):
    if isinstance(value, str):
        return value.encode("utf-8", "ignore").decode()
    if isinstance(value, list):
        return [_no_surrogates(each) for each in value]
    if isinstance(value, dict):
        return {_no_surrogates(key): _no_surrogates(each) for key, each in value.items()}
    return value


def _reversed(value):
    if isinstance(value, dict):
        return {key: _reversed(value[key]) for key in reversed(list(value))}
    return [_reversed(each) for each in value] if isinstance(value, list) else value


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=40))
def test_every_block_is_proved_by_the_root_and_no_other_block_is(blocks):
    root = merkle_root(blocks)
    ways = proofs(blocks)
    assert len(ways) == len(blocks)
    for block, path in zip(blocks, ways, strict=True):
        assert proved(block, path, root)
        assert not proved(block + "x", path, root)
    if blocks:
        assert merkle_root([*blocks, blocks[-1]]) != root


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("网络空间，2015年", "網絡空間, 2015年"),
        ("Cyber  Space", "cyber space."),
        ("ＡＢＣ１２３", "abc123"),
        ("“共同体。”", "「共同體」"),
    ],
)
def test_honest_noise_does_not_change_the_fold(one, other):
    assert folded([one]) == folded([other])


@pytest.mark.parametrize(("one", "other"), [("2015年", "2016年"), ("must", "must not"), ("café", "cafe")])
def test_what_changes_the_sense_changes_the_fold(one, other):
    assert folded([one]) != folded([other])


def test_normalisation_knows_compositions_and_blanks():
    assert normalised(["cafe\u0301  au lait ", "", "b"]) == "café au lait\n\nb"


@pytest.mark.parametrize(("block", "confidence"), [(0, 1.0), (None, 0.0), (7, 0.5)])
def test_a_finding_comes_back_as_it_was(block, confidence):
    """The first block's index and a confidence of nothing are values, not absences."""
    finding = Finding("b", "date", "high", "…", block, "1", "2", Place(0, 1), confidence)
    assert finding_value(finding_record(finding)) == finding


@pytest.mark.parametrize("why", [CONFLICT, GONE])
def test_why_nothing_decides_is_known_of_what_an_older_version_stored(why):
    """It stood in the message alone, and a report said it once more with each finding."""
    finding = Finding("port", "number", "high", "It reads so here.", before="80", after="95").left_undecided(why)
    record = finding_record(finding)
    assert record.pop("undecided") == why
    assert finding_value(record) == finding
    assert finding_value(record).said == "It reads so here."
    record.pop("disputed")
    assert finding_value(record).undecided == ""

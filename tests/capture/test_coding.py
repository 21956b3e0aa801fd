"""Undoing a transfer's compression, whatever the packets were."""

import contextlib
import gzip
import itertools
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubber.capture.coding import read_body
from scrubber.errors import FetchError, TooLarge


def cut(data, places):
    """The bytes in pieces."""
    at = sorted({0, len(data), *(place % (len(data) + 1) for place in places)})
    return [data[start:end] for start, end in itertools.pairwise(at)]


@given(
    st.binary(max_size=400),
    st.sampled_from(["gzip", "deflate", "", "gzip, gzip", "gzip, deflate"]),
    st.lists(st.integers(0, 1000), max_size=6),
)
def test_any_body_in_any_pieces_comes_back(body, coding, places):
    sent = body
    for name in filter(None, coding.split(", ")):
        sent = gzip.compress(sent) if name == "gzip" else zlib.compress(sent)
    assert read_body(cut(sent, places), coding, 10_000) == body


@given(
    st.binary(max_size=200),
    st.sampled_from(["gzip", "deflate", "gzip, gzip", "br", "x"]),
    st.lists(st.integers(0, 1000), max_size=4),
)
def test_any_bytes_are_read_or_refused_by_name(body, coding, places):
    with contextlib.suppress(FetchError):
        read_body(cut(body, places), coding, 10_000)


def test_the_limit_holds_before_and_after():
    assert read_body([b"x" * 10], "", 10) == b"x" * 10
    with pytest.raises(TooLarge):
        read_body([b"x" * 11], "", 10)
    with pytest.raises(TooLarge):
        read_body([gzip.compress(b"x" * 1000)], "gzip", 999)

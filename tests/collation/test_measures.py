"""Units that look alike or stand without a number, and days of a quarter's month."""

from __future__ import annotations

import pytest

from scrubber.collation.kinds.classify import compare

CHANGED = [
    ("unit", "The chart takes 800 gigabytes on the disk.", "The chart takes 800 megabytes on the disk."),
    ("unit", "测绘面积以平方米为单位。", "测绘面积以亩为单位。"),
    ("date", "应于每季首月5日前付清。", "应于每季首月15日前付清。"),
]


@pytest.mark.parametrize(("kind", "before", "after"), CHANGED)
def test_another_unit_or_day_is_told(kind, before, after):
    assert [v.kind for v in compare(before, after) if v.kind] == [kind]


def test_a_slip_in_a_unit_is_none():
    assert not [v for v in compare("The chart takes 800 gigabytes.", "The chart takes 800 gigabites.") if v.kind]

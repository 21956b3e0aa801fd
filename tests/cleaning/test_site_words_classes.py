"""What a site's own words in a line are for."""

from __future__ import annotations

import pytest

from scrubber.cleaning.extract.chrome_words import _CLASSES_OF, _STRONG, chrome


@pytest.mark.parametrize(
    ("line", "what", "hits"),
    [
        ("teilen drucken werbung", "share", 3),
        ("广告 点击下载 分享", "advert", 3),
        ("next page related articles you may also like", "related", 3),
        ("the bridge was opened in spring", "", 0),
    ],
)
def test_the_class_that_most_of_the_words_belong_to(line: str, what: str, hits: int) -> None:
    """By their letters."""
    measured = chrome(line)
    assert (measured.what, measured.hits) == (what, hits)


def test_each_class_has_words_and_each_word_its_classes() -> None:
    """None is lost, and none counts twice for one class."""
    assert {name for names in _CLASSES_OF.values() for name in names} == set(_STRONG)
    assert all(len(names) == len(set(names)) for names in _CLASSES_OF.values())

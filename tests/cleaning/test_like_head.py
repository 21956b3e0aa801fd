"""What repeats a plain text's title below a line that is drawn over it."""

from __future__ import annotations

import pytest

import scrubber

TEXT = (
    "The harbour was built in the spring in which the old bridge fell, and boats of three islands have used it since.\n\n"
    "Nobody who came in those years could say how many boats there were, because they left before the morning.\n\n"
)


@pytest.mark.parametrize("line", ["* * *", "-----------", "==========="])
def test_a_line_over_a_title_is_not_the_title(line: str) -> None:
    text = f"{line}\n\nThe quay\n\n{TEXT}The quay\n\n{TEXT}"
    assert scrubber.clean(text, content_type="text/plain").metadata.get("title") == "The quay"

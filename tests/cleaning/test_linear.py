"""What a text costs grows with its length and no faster, whatever it repeats."""

import time

import pytest

from scrubber.cleaning.extract.plain import extract_plain
from scrubber.cleaning.layout import compose, newlines
from scrubber.cleaning.script import convert
from scrubber.cleaning.typography import widen
from scrubber.cleaning.wrapping import unwrap
from scrubber.language import detect_language

PIECES = [
    "a",
    "a ",
    " ",
    "\t",
    ".",
    ",",
    "1",
    "1.",
    "-",
    "- ",
    "(",
    "()",
    '"',
    "?",
    "?!",
    "中",
    "中 ",
    "中,",
    '"中',
    "第",
    "|",
    "> ",
    "a.b",
    "http://",
    "1:",
    "»",
    "来源：",
    "\u0301",
    "\u1161",
    "\n",
    " \n",
    "a-\n",
    "> a\n",
]
STEPS = {
    "extract": extract_plain,
    "unwrap": unwrap,
    "widen": lambda text: widen(text, [(0, len(text))]),
    "convert": lambda text: convert(text, [(0, len(text))], "zh-Hans"),
    "compose": lambda text: compose(text, 0, len(text)),
    "newlines": newlines,
    "language": detect_language,
}
LENGTH = 40_000


@pytest.mark.parametrize("step", STEPS)
def test_no_repetition_costs_more_than_its_length(step):
    """At 40,000 characters a quadratic rule takes seconds; a linear one, hundredths of one."""
    STEPS[step]("warm 中")
    for piece in PIECES:
        text = (piece * LENGTH)[:LENGTH]
        start = time.process_time()
        STEPS[step](text)
        assert time.process_time() - start < 10, f"{step} on {piece!r}"

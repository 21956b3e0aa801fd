"""What was asked over the answers: the text between a page's title and the line that counts its answers."""

from __future__ import annotations

from collections.abc import Sequence

from scrubber.cleaning.extract.comment_words import ANSWERS
from scrubber.cleaning.extract.page.page import Page, Part
from scrubber.cleaning.extract.reading import squeeze

#: Parts above the first answer among which the count of answers is sought; parts from there up to the title; letters of
#: the longest count, and of the shortest title.
_NEAR, _HIGHEST, _LONGEST, _TITLE = 12, 80, 24, 4


def find_question(page: Page, told: Sequence[bool], first: int) -> frozenset[int]:
    """The parts that ask what the posts from `first` on answer; none where no line over them counts answers.

    Found: what stands between the title and "3 Answers", 4 个回答. Not found: an article above "3 comments", or what is
    said to be answered by "3 Antworten auf „…“".
    """
    near = range(first, max(-1, first - _NEAR - 1), -1)
    count = next((i for i in near if counts_answers(page.parts[i])), -1)
    if count < 0:
        return frozenset()
    title = squeeze(page.title)
    top = next((i for i in range(count, max(-1, count - _HIGHEST), -1) if _is_title(page, i, title)), -1)
    return frozenset(i for i in range(top + 1, count) if told[i]) if top >= 0 else frozenset()


def counts_answers(part: Part) -> bool:
    """Whether a line counts the answers to a question and says nothing else."""
    return len(part.text) <= _LONGEST and ANSWERS.fullmatch(part.text) is not None


def _is_title(page: Page, i: int, title: str) -> bool:
    key = squeeze(page.parts[i].text) if len(page.parts[i].text) <= len(page.title) + _LONGEST else ""
    return len(key) >= _TITLE and title.startswith(key)

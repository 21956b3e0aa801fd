"""What sites call the comments of their readers and the answers to a question, in a heading over them or beside
their number ("Comments (12)", 热门评论, "3 Answers"), and what stands below each.
"""

import re

from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_TABLE = read_table("site_sayings")
_SAID = _TABLE["readers"]

_COMMENTS = unbroken(_SAID["comments"])
#: Words that mean nothing else over a list, whatever stands in it.
COMMENTS = lazily(_COMMENTS, re.IGNORECASE)
#: Those, and words that head chapters too ("Réactions"): for a reader who has other signs of comments.
MAYBE_COMMENTS = lazily(
    rf"{_COMMENTS}|(?<![^\W\d_])(?:réactions?|comentar|commenter|commenta|kommentieren|отзыв(?:ы|ов)|תגובות"
    rf"|نظرات)(?![^\W\d_])|ความคิดเห็น|留言",
    re.IGNORECASE,
)
#: What a heading over comments says besides: whose, which, how many.
BESIDE = lazily(unbroken(_TABLE["comments"]["beside"]))
#: A line that counts the answers to a question, or heads the best of them; "3 Antworten auf …" is said of comments on
#: an article, too.
ANSWERS = lazily(unbroken(_SAID["answers"]), re.IGNORECASE)
#: Characters of the longest such count.
LONGEST_COUNT = 24
#: What stands below each comment, by its letters: an offer to answer it, to rate it, to complain of it.
BELOW_EACH = frozenset(_SAID["below_each"].split())


def counts_answers(line: str) -> bool:
    """Whether a line counts the answers to a question and says nothing else."""
    return len(line) <= LONGEST_COUNT and ANSWERS.fullmatch(line.strip()) is not None

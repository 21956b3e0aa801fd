"""What counts the pages of a text that a viewer shows one below the other, or the answers to it."""

from __future__ import annotations

import re

from scrubber.cleaning.extract.counted import page_counts
from scrubber.cleaning.extract.page.view import View

_NEVER = frozenset({"table_row", "code"})


_ANSWERS = re.compile(
    r"\W{0,3}\d[\d.,]{0,9}\s?(?:[个個条條則则件名]\s?)?(?:回答|回复|回覆|评论|評論|跟帖|跟貼|留言|コメント|댓글"
    r"|answers?|replies|reply|comments?|responses|antworten|kommentare|réponses|commentaires|respuestas"
    r"|comentarios|risposte|commenti|respostas|comentários|ответ(?:а|ов)?|комментари(?:й|я|ев)|odpowiedzi"
    r"|komentarzy)\W{0,3}"
)
_LONGEST = 40


def counts(view: View) -> None:
    """Remove the numbers of pages between the pieces of a text, and of the answers to it.

    Removed: "1/3", "2/3", "3/3", each alone with text between; "12 answers", alone on a line. Kept: a score, a
    fraction, a count that is not complete.
    """
    for i, part in view.standing():
        if part.kind not in _NEVER and len(view.folded[i]) <= _LONGEST and _ANSWERS.fullmatch(view.folded[i]):
            part.remove("count", "it counts the answers to the text", 0.03)
    standing = [part for _, part in view.standing() if part.kind not in _NEVER]
    for i in page_counts(part.text for part in standing):
        standing[i].remove("page-number", "it counts the pages of the text", 0.03)

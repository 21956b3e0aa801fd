"""When a text was published, by the line that says so at its head: many pages state it nowhere else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrubber.language.facts.dates import dated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrubber.cleaning.extract.page.page import Part

#: Lines of the text above which that line stands: the title, a subtitle, a lead.
_HEAD = 3
_LONGEST = 200
#: What a whole date says.
_WHOLE = ("year", "month", "day")
#: A line that says when the text was changed, or what has the day and the month in an order that nothing tells.
_CHANGED = re.compile(
    r"updat|modif|review|mis à jour|aktualis|aktualiz|actualiz|atualiz|aggiorn|bijgewerkt|обновл|оновл|更新|修改|수정",
    re.IGNORECASE,
)
_EITHER = re.compile(r"(?<!\d)(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|1[0-2])[./-]\d{4}(?!\d)")


def published(parts: Iterable[Part]) -> str:
    """The one whole day that a byline at the text's head names, "2019-05-12"; "" where none does.

    Passed over: a line that says when the text was changed, one that names two days, 03/04/2019. It goes wrong under the byline of another text that stands above this one.

    Args:
        parts: a page's parts, judged.
    """
    kept = 0
    for part in parts:
        kept += not part.rule
        if kept > _HEAD:
            break
        if part.rule == "byline" and len(part.text) <= _LONGEST:
            days = {date.value for date in dated(part.text) if len(date.value) == len(_WHOLE) and all(date.value)}
            if len(days) == 1 and not (_CHANGED.search(part.text) or _EITHER.search(part.text)):
                return "{:04}-{:02}-{:02}".format(*days.pop())
    return ""

"""The way from a site's front page to the text: "Home > News > Local"."""

from __future__ import annotations

import re

from scrubber.cleaning.extract.page.view import View
from scrubber.cleaning.extract.reading import ends_sentence, letters

_STEP = re.compile(r"(?:[>›»→]\s*|/\s+)+")
#: A quotation ends with a sign that is no step.
_QUOTED = re.compile("[«‹]([^«»‹›]{0,200})[»›]")
_MOST, _STEPS = 30.0, 2
_NEVER = frozenset({"table_row", "code", "caption"})


def trails(view: View) -> None:
    """Remove the line above a text that leads from the site's front page to it.

    Removed: "Home > News > A new timetable", linked. Kept: the same without a link, as in a manual that says which menu
    to open; who took a picture, under it; any such line behind the text's first sentence, for which a long one may be
    taken. It goes wrong on a text that opens with a linked path of its own.
    """
    if not view.text:
        return
    for i in range(view.text[0] + 1):
        part = view.parts[i]
        if (
            part.rule
            or part.kind in _NEVER
            or (part.kind == "heading" and view.opinion.kept[i])
            or not part.links
            or view.size[i] > _MOST
        ):
            continue
        text = _QUOTED.sub(r"\1", part.text)
        steps = [step for step in _STEP.split(text) if letters(step)]
        if not steps or (ends_sentence(text) and letters(steps[-1]) not in letters(view.page.title)):
            continue
        if len(steps) >= _STEPS and len(steps) - 1 <= len(_STEP.findall(text)) and part.links >= len(steps) - 1:
            part.remove("trail", "the way from the front page to the text", 0.05)
